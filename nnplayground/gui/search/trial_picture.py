"""What pictures with a dot for each trial have in common: one is chosen with the mouse or by keys."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.i18n import N_
from nnplayground.rich import as_tip
from nnplayground.search.points import TrialPoint


class TrialPicture(QWidget):
    """Dots or lines of trials; a subclass draws them, and says which one lies at a place and what is told of it.

    Signals: `chosen` with the number of the trial that is clicked, or gone to by keys.
    """

    is_picture = True
    cursor_keys: ClassVar[tuple[Qt.Key, ...]] = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
    chosen = Signal(object)
    keys: ClassVar[Keys] = (
        N_("Pictures of the trials"),
        (
            (N_("Left, Right"), N_("choose the trial before or after")),
            (N_("Home, End"), N_("choose the first or the last trial")),
        ),
    )

    def __init__(self, clock: FrameClock, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._points: list[TrialPoint] = []
        self.lit: int | None = None
        self.setAccessibleName(name)
        self.setToolTip(as_tip(tip))
        self.enlarger = Enlarger(self, double_click=False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def refresh(self) -> None:
        """Have it drawn anew."""
        self._clock.request(self)

    def draw(self) -> None:
        """Take over what is known by now."""
        raise NotImplementedError

    def light(self, trial: int | None) -> None:
        """Make a trial stand out."""
        if trial != self.lit:
            self.lit = trial
            self.update()

    def point_at(self, where: QPointF) -> TrialPoint | None:
        """Return the trial whose dot or line lies there, if one does."""
        raise NotImplementedError

    def told(self, point: TrialPoint) -> str:
        """Return what is told of a trial."""
        raise NotImplementedError

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(420, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 130)

    def showEvent(self, event: QEvent) -> None:
        self.refresh()

    def event(self, event: QEvent) -> bool:
        if wants(event, *self.cursor_keys):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.point_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if found is None:
            event.ignore()
        else:
            self.chosen.emit(found.number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.point_at(event.position())
        if found is not None:
            QToolTip.showText(event.globalPosition().toPoint(), as_tip(self.told(found)), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, numbers = Qt.Key(event.key()), [point.number for point in self._points]
        if key not in self.cursor_keys or not numbers:
            event.ignore()
            return
        here = numbers.index(self.lit) if self.lit in numbers else -1
        last = len(numbers) - 1
        moved = {Qt.Key.Key_Left: max(0, here - 1), Qt.Key.Key_Right: min(last, here + 1), Qt.Key.Key_Home: 0}
        place = moved.get(key, last)
        self.setAccessibleDescription(self.told(self._points[place]))
        self.chosen.emit(numbers[place])
