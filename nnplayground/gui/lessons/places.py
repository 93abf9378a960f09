"""The labs, pages and lab states of the window, as lessons ask for them."""

from collections.abc import Mapping

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session
from nnplayground.i18n import N_
from nnplayground.links import PageLink
from nnplayground.registry import Model

NO_STATE = N_("No lab keeps anything as “{key}”. Known: {known}.")


class WindowPlaces:
    """What is registered."""

    def check(self, lab: str, page: str = "", subject: str = "") -> None:
        """Raise UserError if there is no such lab or page, or if it shows no subjects."""
        LABS.check(lab, page, subject)

    def form(self, key: str) -> type[Model]:
        """Return the model of the lab state with that key. Raises UserError if there is none."""
        kinds = {kind.KEY: kind for kind in (lab.state() for lab in LABS)}
        if key not in kinds:
            raise UserError(NO_STATE, key=files.shown(key), known=", ".join(sorted(kinds)))
        return kinds[key].FORM


PLACES = WindowPlaces()
"""Those of the window."""


def state_key(lab: str) -> str:
    """Return the key of what a lab keeps."""
    return LABS[lab].state().KEY


def shown_place(session: Session) -> PageLink | None:
    """Return the page that is shown, as far as the states of window and labs tell."""
    lab = session.lab_states.plain_of("window").get("view", {}).get("lab", "")
    if lab not in LABS:
        return None
    view = session.lab_states.plain_of(state_key(lab)).get("view", {})
    page = view.get("page", "") if isinstance(view, Mapping) else ""
    return PageLink(lab, page if page in LABS[lab].page_keys else "")
