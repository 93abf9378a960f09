"""What the Descent lab declares of itself."""

from typing import TYPE_CHECKING, Any

from nnplayground.gui.run.labs import LabSpec, PageSpec, RunWords
from nnplayground.i18n import N_

if TYPE_CHECKING:
    from nnplayground.gui.descent.lab import DescentLab
    from nnplayground.gui.run.frame_clock import FrameClock
    from nnplayground.gui.run.lab_state import LabState
    from nnplayground.gui.run.session import Session
    from nnplayground.registry import Model


def _state() -> "type[LabState[Any]]":
    from nnplayground.gui.descent.state import DescentState

    return DescentState


def _form() -> "type[Model]":
    from nnplayground.gui.descent.form import DescentForm

    return DescentForm


def _build(session: "Session", clock: "FrameClock") -> "DescentLab":
    from nnplayground.gui.descent.lab import DescentLab

    return DescentLab(session, clock)


LAB = LabSpec(
    key="descent",
    order=35,
    title=N_("Descent"),
    summary=N_("Walk down a cost surface, step by step, with any optimiser."),
    help=N_("Gradient descent as deck A draws it: a cost C(v₁, v₂), a start, and steps against the gradient."),
    pages=(
        PageSpec(
            key="surface",
            title=N_("Surface"),
            summary=N_("A cost of two variables as a map and in space, with the path of the descent in both."),
            help=N_(
                "Choose or type a surface, put the start anywhere, and step: what the gradient promised of each step, "
                "−η‖∇C‖² in plain descent, and what came of it, ΔC."
            ),
            run=RunWords(
                N_("&Take steps"), N_("&Pause steps"), N_("Descend step after step, at the speed chosen below.")
            ),
            steps=True,
        ),
        PageSpec(
            key="network",
            network=True,
            title=N_("Your network"),
            summary=N_("The cost of the running network over two of its weights, with the path of its training."),
            help=N_(
                "The cost of the network that is being trained, over two of its weights or two random directions; drag "
                "the point to type these weights."
            ),
        ),
        PageSpec(
            key="gradient_noise",
            network=True,
            title=N_("Mini-batch"),
            summary=N_("How far the gradient of a mini-batch is from that of all examples, and what that is worth."),
            help=N_(
                "Angle and length of a mini-batch's gradient against that of all examples, and descent by mini-batches "
                "against descent by all examples at equal work."
            ),
        ),
    ),
    state=_state,
    form=_form,
    build=_build,
)
