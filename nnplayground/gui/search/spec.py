"""What the Search lab declares of itself."""

from typing import TYPE_CHECKING, Any

from nnplayground.gui.run.labs import LabSpec, PageSpec, RunWords
from nnplayground.i18n import N_

if TYPE_CHECKING:
    from nnplayground.gui.run.frame_clock import FrameClock
    from nnplayground.gui.run.lab_state import LabState
    from nnplayground.gui.run.session import Session
    from nnplayground.gui.search.lab import SearchLab
    from nnplayground.registry import Model


def _state() -> "type[LabState[Any]]":
    from nnplayground.gui.search.state import SearchLabState

    return SearchLabState


def _form() -> "type[Model]":
    from nnplayground.gui.search.form import SearchLabForm

    return SearchLabForm


def _build(session: "Session", clock: "FrameClock") -> "SearchLab":
    from nnplayground.gui.search.lab import SearchLab

    return SearchLab(session, clock)


LAB = LabSpec(
    key="search",
    order=80,
    title=N_("Search"),
    summary=N_("See what hyperparameters do, and find good ones."),
    help=N_("Hyperparameters are what training does not find by itself: deck A's last question is how to choose them."),
    pages=(
        PageSpec(
            key="map",
            title=N_("Live map"),
            summary=N_("Train a network for every pair of values of two hyperparameters, all at once."),
            help=N_(
                "Two hyperparameters on two axes, and in each cell a network that trains with these values: where "
                "learning is slow, good, or diverges becomes a region that one sees. All else is as in the Playground."
            ),
            run=RunWords(
                N_("&Train the map"), N_("&Pause the map"), N_("Train the networks of all cells until paused.")
            ),
        ),
        PageSpec(
            key="search",
            title=N_("Trials"),
            summary=N_("Try hyperparameters by hand, by grid, by chance or by Bayesian search, and compare."),
            help=N_(
                "Each trial trains the present network with other hyperparameters and is judged by the validation "
                "examples alone (deck A: manual, grid, random and Bayesian search). The trials stay with the project."
            ),
            run=RunWords(
                N_("Se&arch"),
                N_("&Pause search"),
                N_("Begin with the trials, or go on with them."),
                N_("Begin no further trial; those under way come to their end."),
            ),
        ),
    ),
    state=_state,
    form=_form,
    build=_build,
)
