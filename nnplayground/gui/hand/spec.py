"""What the By hand lab declares of itself."""

from typing import TYPE_CHECKING, Any

from nnplayground.gui.run.labs import LabSpec, PageSpec, RunWords
from nnplayground.i18n import N_

if TYPE_CHECKING:
    from nnplayground.gui.hand.lab import HandLab
    from nnplayground.gui.run.frame_clock import FrameClock
    from nnplayground.gui.run.lab_state import LabState
    from nnplayground.gui.run.session import Session
    from nnplayground.registry import Model


def _state() -> "type[LabState[Any]]":
    from nnplayground.gui.hand.state import HandState

    return HandState


def _form() -> "type[Model]":
    from nnplayground.gui.hand.form import HandForm

    return HandForm


def _build(session: "Session", clock: "FrameClock") -> "HandLab":
    from nnplayground.gui.hand.lab import HandLab

    return HandLab(session, clock)


STEPS = RunWords(
    N_("&Take steps"),
    N_("&Pause steps"),
    N_("Take the steps of this page one after another, at the speed chosen below."),
)

LAB = LabSpec(
    key="hand",
    order=30,
    title=N_("By hand"),
    summary=N_("The arithmetic of the course, step by step, with real numbers."),
    help=N_("The arithmetic of both decks with the real numbers: forward, backward, gradients, softmax and more."),
    pages=(
        PageSpec(
            key="forward",
            network=True,
            title=N_("Forward"),
            summary=N_("Push an example through the network, product by product."),
            help=N_(
                "An example is pushed through the network product by product (deck B: feedforward); a network that "
                "remembers takes the first time steps of a sequence."
            ),
            run=STEPS,
            steps=True,
            follows=True,
        ),
        PageSpec(
            key="backward",
            network=True,
            title=N_("Backward"),
            summary=N_("Carry the error back through the network and check each gradient."),
            help=N_(
                "The error goes back through the network, and through time where it remembers, in the notations of "
                "both decks."
            ),
            run=STEPS,
            steps=True,
            follows=True,
        ),
        PageSpec(
            key="table",
            network=True,
            title=N_("Gradient table"),
            summary=N_("See the gradients of several examples side by side, and their mean."),
            help=N_("Deck B's table: the gradient of each example, their mean, and the step that follows from it."),
            run=STEPS,
            steps=True,
        ),
        PageSpec(
            key="demon",
            title=N_("The little demon"),
            summary=N_("Change one neuron a little and see how much the cost changes."),
            help=N_(
                "Deck A's demon changes the sum of one neuron a little, and the cost answers with δ times as much."
            ),
        ),
        PageSpec(
            key="slow",
            title=N_("Slow learning"),
            summary=N_("See when a neuron that is wrong learns slowly."),
            help=N_("A neuron that is badly wrong learns slowly with squares, and fast with cross-entropy."),
        ),
        PageSpec(
            key="softmax",
            title=N_("Softmax"),
            summary=N_("Turn sums into shares, step by step."),
            help=N_("How sums become shares that add up to 1, and why the gradient is just a − y."),
        ),
        PageSpec(
            key="symmetry",
            title=N_("Equal weights"),
            summary=N_("Start all weights equal and see what cannot be learnt."),
            help=N_("Neurons that begin alike stay alike: why starting weights are drawn at random."),
        ),
    ),
    state=_state,
    form=_form,
    build=_build,
)
