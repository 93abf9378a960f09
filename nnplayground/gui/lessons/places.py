"""Where the window is."""

from collections.abc import Mapping

from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session
from nnplayground.links import PageLink


def shown_place(session: Session) -> PageLink | None:
    """Return the page that is shown, as far as the states of window and labs tell."""
    lab = session.lab_states.plain_of("window").get("view", {}).get("lab", "")
    if lab not in LABS:
        return None
    view = session.lab_states.plain_of(LABS[lab].kept_as).get("view", {})
    page = view.get("page", "") if isinstance(view, Mapping) else ""
    return PageLink(lab, LABS[lab].known_page(page))
