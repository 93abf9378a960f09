"""The cards that show a component at large, by the key that its family declares."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QWidget

from nnplayground.registry import Component

CardMaker = Callable[[Component, QWidget], QDialog]


def _activation_card(component: Component, window: QWidget) -> QDialog:
    from nnplayground.core.activations import ACTIVATIONS
    from nnplayground.gui.help.activation_card import ActivationCard

    return ActivationCard(ACTIVATIONS[component.key()].model_validate(component.model_dump()), window)


CARDS: Mapping[str, CardMaker] = {"activation": _activation_card}


def show_card(component: Component, control: QWidget) -> None:
    """Open the card of a component: the way of the `control` that it is chosen with, if that has one of its own."""
    own = getattr(control, "open_card", None)
    if own is not None:
        own()
    else:
        CARDS[component.card](component, control.window()).show()
