"""Lays the means of painting around and over a picture of the plane."""

from html import escape

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.playground.painting.points_item import scale_of
from nnplayground.gui.playground.painting.state import PaintingState, can_take_over
from nnplayground.gui.playground.painting.surface import PaintingSurface
from nnplayground.gui.playground.painting.toolbar import PaintingToolbar
from nnplayground.gui.plotting.field_plot import FieldPlot
from nnplayground.gui.shared.colormaps import ColorScale
from nnplayground.i18n import tr

START = "#start"
LINK = f'<a href="{START}">'


class PaintingController(QObject):
    """Surface, tool strip and hint of a sheet; visible while it is painted on.

    Signals: `edited` with an `Edit` that can be trained on; `changed` when something else has to be
    shown; `hovered` as that of the plot; `left` when the user wants to paint no more.
    """

    edited = Signal(object)
    changed = Signal()
    hovered = Signal(object)
    left = Signal()

    def __init__(self, field: FieldPlot, sheet: PaintingState, parent: QObject) -> None:
        super().__init__(parent)
        self._field = field
        self._sheet = sheet
        self._problem: Problem | None = None
        self.surface = PaintingSurface(sheet, field.view)
        self.strip = PaintingToolbar(sheet)
        self.hint = _PaintHint()
        theme.mute(self.hint)
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.RichText)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hint.setFixedHeight(2 * self.hint.fontMetrics().lineSpacing() + 2)
        self.hint.setAccessibleName(tr("What to do next"))
        self.hint.setToolTip(tr("What is still missing for training, or where the pointer is."))
        self.hint.linkActivated.connect(self._on_link)
        for part in (self.surface, self.strip):
            part.edited.connect(self.edited)
            part.changed.connect(self.changed)
            part.left.connect(self.left)
        self.surface.hovered.connect(self.hovered)
        self.strip.used.connect(self.surface.setFocus)
        field.box.sigResized.connect(self._place)
        self._place()
        self.show(False)

    def show(self, visible: bool) -> None:
        """Show everything, with the keyboard on the plane, or nothing."""
        for widget in (self.strip, self.hint, self.surface):
            widget.setVisible(visible)
        if visible:
            self._place()
            self.surface.raise_()
            self.surface.setFocus()

    def refresh(self, scale: ColorScale | None, problem: Problem | None, place: str) -> None:
        """Bring all of it up to date.

        `scale` has the colours of heights as the picture shows them, `problem` is what one could
        start from, and `place` says where the mouse is.
        """
        sheet, surface = self._sheet, self.surface
        self._problem = problem
        if not sheet.marks.classes and scale is None:
            scale = scale_of(sheet.marks.values)
        surface.show_marks(None if sheet.marks.classes else scale)
        self.strip.refresh(scale)
        self._say(place)

    def _say(self, place: str) -> None:
        sheet = self._sheet
        hint = sheet.hint()
        can_start = self._problem is not None and can_take_over(self._problem.dataset)
        if can_start and not len(sheet.marks) and not sheet.remark:
            focus = Qt.FocusPolicy.TabFocus
            text = tr("Paint on the empty plane, or {link}start from these points{end}.", link=LINK, end="</a>")
        else:
            focus = Qt.FocusPolicy.NoFocus
            text = escape(hint or place)
        if text != self.hint.text():
            self.hint.setText(text)
            self.hint.setFocusPolicy(focus)

    def _place(self) -> None:
        box, view = self._field.box, self._field.view
        self.surface.set_area(view.viewportTransform().mapRect(box.mapRectToScene(box.rect())))

    def _on_link(self) -> None:
        if self._problem is None:
            return
        edit = self._sheet.take_over(self._problem)
        self.surface.setFocus()
        self.changed.emit()
        if edit is not None:
            self.edited.emit(edit)


class _PaintHint(QLabel):
    """A sentence whose only link Enter follows; the label of Qt asks for another Tab before."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.linkActivated.emit(START)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(theme.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
