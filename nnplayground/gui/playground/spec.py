"""What the Playground declares of itself."""

from typing import TYPE_CHECKING, Any

from nnplayground.gui.run.labs import LabSpec, PageSpec
from nnplayground.i18n import N_

if TYPE_CHECKING:
    from nnplayground.gui.playground.lab import PlaygroundLab
    from nnplayground.gui.run.frame_clock import FrameClock
    from nnplayground.gui.run.lab_state import LabState
    from nnplayground.gui.run.session import Session
    from nnplayground.registry import Model


def _state() -> "type[LabState[Any]]":
    from nnplayground.gui.playground.painting.state import PaintingState

    return PaintingState


def _form() -> "type[Model]":
    from nnplayground.gui.playground.form import PaintingForm

    return PaintingForm


def _build(session: "Session", clock: "FrameClock") -> "PlaygroundLab":
    from nnplayground.gui.playground.lab import PlaygroundLab

    return PlaygroundLab(session, clock)


LAB = LabSpec(
    key="playground",
    order=10,
    title=N_("Playground"),
    summary=N_("Build a network and watch it learn."),
    help=N_("Build a network, choose its data and settings, and watch it learn. Other labs can look at this same run."),
    pages=(
        PageSpec(
            key="training",
            network=True,
            title=N_("Training"),
            summary=N_(
                "Data and settings at the left, the network in the middle, its answers at the right, its progress "
                "below."
            ),
            help=N_("How the network learns, while it learns: its weights, its answers and the cost."),
            follows=True,
        ),
    ),
    state=_state,
    form=_form,
    state_key="painting",
    build=_build,
    shows_run=True,
)
