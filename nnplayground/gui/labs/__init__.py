"""Pages of the window, one a file; a lab composes views around the session."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from nnplayground.gui.frames import FrameClock
from nnplayground.gui.labs.playground import PlaygroundLab
from nnplayground.gui.session import Session
from nnplayground.i18n import N_

LABS: list[tuple[str, Callable[[Session, FrameClock], QWidget]]] = [(N_("Playground"), PlaygroundLab)]
"""Title and maker of every lab, in the order of the tabs."""
