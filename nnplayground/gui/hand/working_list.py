"""A working that grows line by line: the line at hand is lit, a click on a line goes to its step."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor

from nnplayground.analysis.hand.backward_lines import WorkingLine
from nnplayground.gui import theme
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.i18n import N_, tr

STEADY = 4.0
"""Pixels that the mouse may move between press and release of a click."""


class WorkingList(LinkedText):
    """The lines of a pass; earlier ones stay, and the list scrolls so that the one at hand is seen.

    Signals: `chosen` with the position of a line that was clicked or reached by a key.
    """

    chosen = Signal(int)
    keys: ClassVar[Keys] = (
        N_("Formulas line by line"),
        (
            (N_("Up, Down"), N_("the line before or after, and its step")),
            (N_("Left, Right"), N_("the term before or after, and what it stands for in the drawing")),
            ("Ctrl+C", N_("copy what is selected, or all lines")),
            (N_("Escape"), N_("no term")),
        ),
    )

    _lines: Sequence[WorkingLine] = ()

    def __init__(self, name: str) -> None:
        super().__init__(name, 1.0)
        self._current: int | None = None
        self._pressed = QPointF()
        # A bar that comes would wrap all lines anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setToolTip(tr("Click a line to go to its step; point at a term to light what it stands for."))

    def show_lines(self, lines: Sequence[WorkingLine], current: int | None, upcoming: str) -> None:
        """Show `lines`, the one of the position `current` lit, with what comes next in rich text behind the last."""
        self._lines, self._current = lines, current
        self.show_rich("".join([*map(self._paragraph, lines), upcoming]))
        self._follow()

    def lines(self) -> Sequence[WorkingLine]:
        """Return what is shown."""
        return self._lines

    def all_written(self) -> str:
        """Return all lines as plain text."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return self.written(cursor)

    def _paragraph(self, line: WorkingLine) -> str:
        if line.position is None:
            return f'<p class="muted">{line.html}</p>' if line.html.startswith(("<b>", "…")) else f"<p>{line.html}</p>"
        if line.position != self._current:
            return f"<p>{line.html}</p>"
        return f'<p style="background-color: {theme.colors().raised};"><span class="accent">▸ </span>{line.html}</p>'

    def _follow(self) -> None:
        """Scroll as little as shows the line at hand with its heading, and what comes next."""
        places = [place for place, line in enumerate(self._lines) if line.position == self._current]
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not places:
            bar.setValue(0)
            return
        layout, document = self.document().documentLayout(), self.document()
        bottom = layout.documentSize().height()
        # The bar learns only later how long the new text is.
        bar.setMaximum(max(0, round(bottom) - height))
        first = places[0] - 1 if places[0] and self._lines[places[0] - 1].position is None else places[0]
        top = layout.blockBoundingRect(document.findBlockByNumber(first)).top()
        if places[0] + 1 < len(self._lines):
            after = layout.blockBoundingRect(document.findBlockByNumber(places[0] + 1))
            bottom = after.bottom() + document.documentMargin()
        if bottom > bar.value() + height:
            bar.setValue(round(bottom) - height)
        if top < bar.value():
            bar.setValue(round(top))

    def _position_at(self, point: QPointF) -> int | None:
        block = self.cursorForPosition(point.toPoint()).blockNumber()
        return self._lines[block].position if block < len(self._lines) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed).manhattanLength()
        if event.button() is Qt.MouseButton.LeftButton and moved <= STEADY and not self.textCursor().hasSelection():
            position = self._position_at(event.position())
            if position is not None:
                self.chosen.emit(position)

    def event(self, event: QEvent) -> bool:
        if self._lines and wants(event, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        positions = [line.position for line in self._lines if line.position is not None]
        if step is not None and positions:
            here = positions.index(self._current) if self._current in positions else -1
            self.chosen.emit(positions[min(max(here + step, 0), len(positions) - 1)])
        elif event.key() == Qt.Key.Key_C and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.textCursor().hasSelection():
                self.copy()
            else:
                QGuiApplication.clipboard().setText(self.all_written())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()
