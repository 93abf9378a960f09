"""What the Digits lab declares of itself."""

from typing import TYPE_CHECKING, Any

from nnplayground.gui.run.labs import LabSpec, PageSpec, RunWords
from nnplayground.i18n import N_

if TYPE_CHECKING:
    from nnplayground.gui.digits.lab import DigitsLab
    from nnplayground.gui.run.frame_clock import FrameClock
    from nnplayground.gui.run.lab_state import LabState
    from nnplayground.gui.run.session import Session
    from nnplayground.registry import Model


def _state() -> "type[LabState[Any]]":
    from nnplayground.gui.digits.state import DigitsState

    return DigitsState


def _form() -> "type[Model]":
    from nnplayground.gui.digits.form import DigitsForm

    return DigitsForm


def _build(session: "Session", clock: "FrameClock") -> "DigitsLab":
    from nnplayground.gui.digits.lab import DigitsLab

    return DigitsLab(session, clock)


LAB = LabSpec(
    key="digits",
    order=60,
    title=N_("Digits"),
    summary=N_("Handwritten digits: draw, be recognised, and look inside."),
    help=N_("Draw a digit and see a network read it, look at its mistakes and inside its neurons (deck A: MNIST)."),
    pages=(
        PageSpec(
            key="draw",
            title=N_("Draw"),
            summary=N_("Draw a digit and have it read."),
            help=N_("Draw a digit; the network's answer moves with the pen."),
        ),
        PageSpec(
            key="mistakes",
            title=N_("Mistakes"),
            summary=N_("See which digits the network confuses."),
            help=N_("Which digits are taken for which, and the images behind each mistake."),
        ),
        PageSpec(
            key="inside",
            title=N_("Inside"),
            summary=N_("Look at what the neurons have learnt."),
            help=N_("What the neurons make of an image, what they look for, and the map of a layer."),
        ),
        PageSpec(
            key="output_coding",
            title=N_("Ten outputs or four bits"),
            summary=N_("Train both ways of writing a digit and compare them."),
            help=N_(
                "Deck A's question: should ten digits have ten outputs, or the four bits of their number? Train both."
            ),
            run=RunWords(N_("&Train both"), N_("Ca&ncel"), N_("Train every network of this page; takes some minutes.")),
        ),
        PageSpec(
            key="ladder",
            title=N_("Ladder of methods"),
            summary=N_("Compare simple methods with your networks."),
            help=N_(
                "What guessing, darkness and support vector machines reach on handwritten digits, beside your networks."
            ),
            run=RunWords(N_("&Try methods"), N_("Ca&ncel"), N_("Try the quick methods of this page.")),
        ),
        PageSpec(
            key="augment",
            title=N_("Augmentation"),
            summary=N_("Make new images from those there are."),
            help=N_("How images can be shifted, turned and bent so that the network sees ever new ones."),
        ),
    ),
    state=_state,
    form=_form,
    build=_build,
)
