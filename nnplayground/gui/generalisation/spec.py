"""What the Generalisation lab declares of itself."""

from typing import TYPE_CHECKING, Any

from nnplayground.gui.run.labs import LabSpec, PageSpec, RunWords
from nnplayground.i18n import N_

if TYPE_CHECKING:
    from nnplayground.gui.generalisation.lab import GeneralisationLab
    from nnplayground.gui.run.frame_clock import FrameClock
    from nnplayground.gui.run.lab_state import LabState
    from nnplayground.gui.run.session import Session
    from nnplayground.registry import Model


def _state() -> "type[LabState[Any]]":
    from nnplayground.gui.generalisation.state import GeneralisationState

    return GeneralisationState


def _form() -> "type[Model]":
    from nnplayground.gui.generalisation.form import GeneralisationForm

    return GeneralisationForm


def _build(session: "Session", clock: "FrameClock") -> "GeneralisationLab":
    from nnplayground.gui.generalisation.lab import GeneralisationLab

    return GeneralisationLab(session, clock)


LAB = LabSpec(
    key="generalisation",
    order=45,
    title=N_("Generalisation"),
    summary=N_("What a network makes of examples that it has not learnt."),
    help=N_("Watch a network learn its examples by heart, and what holds it back (deck A: overfitting)."),
    pages=(
        PageSpec(
            key="overfitting",
            title=N_("Overfitting"),
            summary=N_("Watch the gap between training and validation open."),
            help=N_(
                "Training and validation part ways as a network learns by heart: where early stopping would have "
                "stopped, and the best weights."
            ),
            run=RunWords(
                N_("&Train here"),
                N_("Ca&ncel"),
                N_("Train the network of this page for as many epochs as are set there."),
            ),
        ),
        PageSpec(
            key="learning_curve",
            title=N_("Learning curve"),
            summary=N_("See what more examples are worth."),
            help=N_("Accuracy over the number of examples, for networks of several sizes and another method."),
            run=RunWords(N_("&Train all"), N_("Ca&ncel"), N_("Work out the learning curve of this page.")),
        ),
        PageSpec(
            key="regularisation",
            title=N_("Regularisation"),
            summary=N_("Compare what holds a network back."),
            help=N_(
                "Deck A's three families on one task side by side: by the cost, by the examples, by the algorithm."
            ),
            run=RunWords(N_("&Train all"), N_("Ca&ncel"), N_("Train every variant of this page with every seed.")),
        ),
    ),
    state=_state,
    form=_form,
    build=_build,
)
