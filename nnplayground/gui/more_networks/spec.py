"""What the lab *More networks* declares of itself."""

from typing import TYPE_CHECKING, Any

from nnplayground.gui.run.labs import LabSpec, PageSpec
from nnplayground.i18n import N_

if TYPE_CHECKING:
    from nnplayground.gui.more_networks.lab import MoreNetworksLab
    from nnplayground.gui.run.frame_clock import FrameClock
    from nnplayground.gui.run.lab_state import LabState
    from nnplayground.gui.run.session import Session
    from nnplayground.registry import Model


def _state() -> "type[LabState[Any]]":
    from nnplayground.gui.more_networks.state import MoreNetworksState

    return MoreNetworksState


def _form() -> "type[Model]":
    from nnplayground.gui.more_networks.form import MoreNetworksForm

    return MoreNetworksForm


def _build(session: "Session", clock: "FrameClock") -> "MoreNetworksLab":
    from nnplayground.gui.more_networks.lab import MoreNetworksLab

    return MoreNetworksLab(session, clock)


LAB = LabSpec(
    key="more_networks",
    order=70,
    title=N_("More networks"),
    summary=N_("Networks that do something else than name classes."),
    help=N_("Networks that learn without being told what is right, and more (decks A and B)."),
    pages=(
        PageSpec(
            key="recurrent",
            title=N_("Recurrent"),
            summary=N_("Unroll a network that remembers over time, forward and back."),
            help=N_(
                "A recurrent layer hears its own answers again one step later, so that it remembers (deck A: "
                "information in both directions, short-term memory). Step through time, see errors vanish or explode "
                "on their way back, and let it go on with a sequence by itself."
            ),
            steps=True,
        ),
        PageSpec(
            key="autoencoder",
            title=N_("Autoencoder"),
            summary=N_("Watch a network squeeze examples through a few neurons."),
            help=N_(
                "A network learns to give its input back through a narrow layer: what that layer says is a code, and "
                "nobody told it the classes (deck B: unsupervised learning)."
            ),
        ),
        PageSpec(
            key="approximation",
            title=N_("Approximation"),
            summary=N_("Build a network by hand that follows a curve, and see what training finds."),
            help=N_(
                "A large weight makes a neuron a step, two steps make a bump, and bumps side by side follow any curve "
                "(deck B: universal approximation); then train the same network from there."
            ),
        ),
        PageSpec(
            key="towers",
            title=N_("Towers"),
            summary=N_("Follow a surface over two variables with towers of neurons."),
            help=N_(
                "What bumps are over one variable, towers are over two: two hidden layers, built by hand, follow a "
                "surface of the Descent lab."
            ),
        ),
    ),
    state=_state,
    form=_form,
    build=_build,
)
