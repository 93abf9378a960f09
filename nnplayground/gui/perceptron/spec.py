"""What the Perceptron lab declares of itself."""

from typing import TYPE_CHECKING, Any

from nnplayground.gui.run.labs import LabSpec, PageSpec, RunWords
from nnplayground.i18n import N_

if TYPE_CHECKING:
    from nnplayground.gui.perceptron.lab import PerceptronLab
    from nnplayground.gui.run.frame_clock import FrameClock
    from nnplayground.gui.run.lab_state import LabState
    from nnplayground.gui.run.session import Session
    from nnplayground.registry import Model


def _state() -> "type[LabState[Any]]":
    from nnplayground.gui.perceptron.state import PerceptronState

    return PerceptronState


def _form() -> "type[Model]":
    from nnplayground.gui.perceptron.form import PerceptronForm

    return PerceptronForm


def _build(session: "Session", clock: "FrameClock") -> "PerceptronLab":
    from nnplayground.gui.perceptron.lab import PerceptronLab

    return PerceptronLab(session, clock)


LAB = LabSpec(
    key="perceptron",
    order=20,
    title=N_("Perceptron"),
    summary=N_("Step the perceptron rule on logic gates and points."),
    help=N_(
        "Step the perceptron rule by hand on logic gates and points, and see how a sigmoid becomes a step (deck A)."
    ),
    pages=(
        PageSpec(
            key="gates",
            title=N_("Gates and points"),
            summary=N_("Task and rule at the left, the neuron in the middle, the plane of its inputs at the right."),
            help=N_("The perceptron rule, example by example: sum, output, error, and each weight before and after."),
            run=RunWords(
                N_("&Train perceptron"),
                N_("&Pause perceptron"),
                N_("Run the perceptron of this page, step after step, at the speed chosen below."),
            ),
            steps=True,
        ),
        PageSpec(
            key="step_sigmoid",
            title=N_("Step ↔ sigmoid"),
            summary=N_("One neuron with a step and with a sigmoid, and what a small change of its weights does."),
            help=N_(
                "Scale weights and bias by c until the sigmoid is a step, and predict small changes of the output."
            ),
        ),
    ),
    state=_state,
    form=_form,
    build=_build,
)
