"""Pages of the window, one a file; a lab composes views around the session."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.window.lazy_page import LazyPage
from nnplayground.i18n import N_


def _perceptron(session: Session, clock: FrameClock) -> QWidget:
    from nnplayground.gui.perceptron.lab import PerceptronLab

    return PerceptronLab(session, clock)


def _digits(session: Session, clock: FrameClock) -> QWidget:
    from nnplayground.gui.digits.lab import DigitsLab

    return DigitsLab(session, clock)


def _by_hand(session: Session, clock: FrameClock) -> QWidget:
    from nnplayground.gui.hand.lab import ByHandLab

    return ByHandLab(session, clock)


LABS: list[tuple[str, Callable[[Session, FrameClock], QWidget]]] = [
    (N_("Playground"), PlaygroundLab),
    (N_("Perceptron"), partial(LazyPage, _perceptron)),
    (N_("By hand"), partial(LazyPage, _by_hand)),
    (N_("Digits"), partial(LazyPage, _digits)),
]
"""Title and maker of every lab, in the order of the tabs; all but the first are imported when shown."""

TABS = {"playground": 0, "painting": 0, "perceptron": 1, "by_hand": 2, "digits": 3}
"""The number of the tab on which an edit of what lies in a lab state, or of the experiment, can be seen."""
