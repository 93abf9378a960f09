"""The cells of a live map side by side, each a network that trains."""

import math
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.search.cell_looks import (
    ScoreScale,
    axis_title,
    cell_title,
    field_image,
    shown_scores,
    shown_ticks,
    value_text,
)
from nnplayground.gui.search.form import Shown
from nnplayground.gui.search.map_worker import MapSnapshot
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.i18n import N_, tr
from nnplayground.search.map_plan import MapPlan

GAP = 2.0
"""Pixels between cells."""
DRAG = 6
"""Pixels from which on a press is no click any more."""
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
OWN_KEYS = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Plus, Qt.Key.Key_Minus,
            Qt.Key.Key_Return, Qt.Key.Key_Enter)  # fmt: skip


class MapGrid(QWidget):
    """Paints the cells, framed in the colours of their scores, and the values at both axes.

    Signals: `pointed` with the cell under the mouse or reached by the keys; `opened` with a cell that is wanted as the
    project; `framed` with the first and last column and the first and last row of a part; `left_part` when the map
    around it is wanted.
    """

    is_picture = True
    pointed = Signal(int)
    opened = Signal(int)
    framed = Signal(object, object)
    left_part = Signal()

    keys: ClassVar[Keys] = (
        N_("Live map"),
        (
            (N_("Arrow keys"), N_("go to another cell")),
            (N_("Enter"), N_("make the network of the cell the project")),
            (N_("Shift and arrow keys"), N_("frame a part of the map")),
            ("+ −", N_("zoom into the framed part, and out again")),
            (N_("Escape"), N_("drop the frame")),
        ),
    )

    def __init__(self, clock: FrameClock) -> None:
        super().__init__()
        self._clock = clock
        self._plan: MapPlan | None = None
        self._problem: Problem | None = None
        self._snapshot: MapSnapshot | None = None
        self._drawn: MapSnapshot | None = None
        self._shown: Shown = "field"
        self._hint = ""
        self._image = QImage()
        self._scale: ScoreScale | None = None
        self._widest = ""
        """The longest number that has stood in a cell of this map: all are as large as it can be."""
        self._shape = (0, 0)
        self.current = 0
        """The cell that the keys have reached."""
        self._hovered: int | None = None
        self._pressed: QPoint | None = None
        self._frame: tuple[int, int] | None = None
        """Two cells at opposite corners of what is framed."""
        self.setAccessibleName(tr("Live map"))
        self.setToolTip(tr("Click a cell to make its network the project; drag over cells to zoom into them."))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(220, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(theme.tabular(self.font()))
        self.enlarger = Enlarger(self, double_click=False)

    # What is shown.

    def show_map(self, plan: MapPlan | None, problem: Problem | None, hint: str = "") -> None:
        """Show another map from now on; without one the hint."""
        self._plan, self._problem, self._snapshot, self._drawn = plan, problem, None, None
        self._hint, self._image, self._frame, self._hovered = hint, QImage(), None, None
        self._widest = ""
        shape = (plan.rows, plan.columns) if plan is not None else (0, 0)
        if shape != self._shape:
            # Of another grid it is the middle that tells most at first.
            self._shape, self.current = shape, shape[0] // 2 * shape[1] + shape[1] // 2
        self._tell()
        self.update()

    def show_hint(self, hint: str) -> None:
        """Say this until there is anything to be seen."""
        if hint != self._hint:
            self._hint = hint
            if self._drawn is None:
                self.update()

    def show_snapshot(self, snapshot: MapSnapshot | None, shown: Shown) -> None:
        """Show what is newest, at the next frame."""
        self._snapshot, self._shown = snapshot, shown
        self._clock.request(self)

    def draw(self) -> None:
        """Bring the picture up to date."""
        snapshot, plan, problem = self._snapshot, self._plan, self._problem
        if snapshot is None or plan is None or problem is None:
            return
        self._drawn = snapshot
        scores = shown_scores(snapshot, problem)
        self._scale = ScoreScale(problem, scores)
        metric = self._scale.metric
        texts = [metric.text(float(score)) for score in scores if math.isfinite(score)]
        # Of a share none is longer than all of it.
        self._widest = max([self._widest, metric.text(1.0), *texts], key=len)
        if snapshot.fields is not None:
            self._image = field_image(plan, problem, snapshot.fields.outputs)
        self.update()

    @property
    def subject(self) -> int:
        """The cell that is pointed at, or that the keys have reached."""
        return self.current if self._hovered is None else self._hovered

    def data_table(self) -> DataTable:
        """Return the scores as they are on screen: a line for each cell."""
        plan, snapshot, problem = self._plan, self._drawn, self._problem
        if plan is None or snapshot is None or problem is None:
            return DataTable((), [])
        names = plan.settings.x.name, plan.settings.y.name
        figures = snapshot.figures
        rows = [
            [*plan.values(cell), float(figures.validation_cost[cell]), float(figures.validation_score[cell]),
             int(figures.diverged[cell])]
            for cell in range(len(plan.cells))
        ]  # fmt: skip
        titles = [*map(axis_title, names), tr("validation cost"), tr(problem.task.metric.name), tr("diverged")]
        return DataTable(tuple(titles), rows)

    def place(self, cell: int) -> QRectF:
        """Return where a cell is."""
        assert self._plan is not None
        area = self.area()
        across, up = area.width() / self._plan.columns, area.height() / self._plan.rows
        row, column = divmod(cell, self._plan.columns)
        left, top = area.left() + column * across, area.bottom() - (row + 1) * up
        return QRectF(left, top, across, up).adjusted(GAP / 2, GAP / 2, -GAP / 2, -GAP / 2)

    def cell_at(self, place: QPointF) -> int | None:
        """Return the cell at a place."""
        area = self.area()
        if self._plan is None or not area.contains(place):
            return None
        column = int((place.x() - area.left()) / area.width() * self._plan.columns)
        row = int((area.bottom() - place.y()) / area.height() * self._plan.rows)
        return min(row, self._plan.rows - 1) * self._plan.columns + min(column, self._plan.columns - 1)

    def area(self) -> QRectF:
        """Return where the cells are: within the names and values at the axes."""
        metrics = QFontMetricsF(self.font())
        names = [] if self._plan is None else self._value_texts(self._plan.y, self._plan.settings.y.name)
        widest = max((metrics.horizontalAdvance(name) for name in names), default=20.0)
        left = metrics.height() + min(widest, 0.25 * self.width()) + 16
        below = 2 * metrics.height() + 8
        return QRectF(left, 4, max(20.0, self.width() - left - 6), max(20.0, self.height() - below - 4))

    # The keyboard and the mouse.

    def event(self, event: QEvent) -> bool:
        # Without a frame Escape is for who shows the map large.
        keys = (*OWN_KEYS, Qt.Key.Key_Escape) if self._frame is not None else OWN_KEYS
        if wants(event, *keys) and self._plan is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plan = Qt.Key(event.key()), self._plan
        if key == Qt.Key.Key_Escape and self._frame is not None:
            self._frame = None
            self.update()
        elif plan is None or key not in OWN_KEYS:
            super().keyPressEvent(event)
        elif key in ARROWS:
            self._go(*ARROWS[key], framing=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._reach(0 if key == Qt.Key.Key_Home else len(plan.cells) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_Minus:
            self.left_part.emit()
        else:
            self._zoom(self._frame or (self.current, self.current))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.cell_at(event.position()) is not None:
            self._pressed, self._frame = event.position().toPoint(), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        pressed = self._pressed
        if pressed is None:
            self._hover(cell)
        elif cell is not None and (event.position().toPoint() - pressed).manhattanLength() >= DRAG:
            begun = self.cell_at(QPointF(pressed))
            if begun is not None:
                self._frame = begun, cell
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        cell = self.cell_at(QPointF(pressed))
        if self._frame is not None:
            self._zoom(self._frame)
        elif cell is not None:
            self._reach(cell)
            self.opened.emit(cell)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, cell: int | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self.update()
            self._tell()

    def _go(self, across: int, up: int, framing: bool) -> None:
        assert self._plan is not None
        row, column = divmod(self.current, self._plan.columns)
        column, row = column + across, row + up
        if not (0 <= column < self._plan.columns and 0 <= row < self._plan.rows):
            return
        cell = row * self._plan.columns + column
        if framing:
            self._frame = (self._frame or (self.current, self.current))[0], cell
        else:
            self._frame = None
        self._reach(cell)

    def _reach(self, cell: int) -> None:
        self.current, self._hovered = cell, None
        self.update()
        self._tell()

    def _zoom(self, corners: tuple[int, int]) -> None:
        assert self._plan is not None
        self._frame = None
        rows, columns = zip(*(divmod(cell, self._plan.columns) for cell in corners), strict=True)
        self.update()
        self.framed.emit((min(columns), max(columns)), (min(rows), max(rows)))

    def _tell(self) -> None:
        if self._plan is not None:
            self.setAccessibleDescription(cell_title(self._plan, self.subject))
            self.pointed.emit(self.subject)

    # Painting.

    def _value_texts(self, values: tuple[object, ...], name: str) -> list[str]:
        return [value_text(value, name) for value in values]  # type: ignore[arg-type]

    def sizeHint(self) -> QSize:
        return QSize(520, 460)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._plan is None:
            painter.setPen(theme.color("muted"))
            box = QRectF(self.rect()).adjusted(20, 20, -20, -20)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        else:
            self._paint_axes(painter, self._plan)
            self._paint_cells(painter, self._plan)
            if self._drawn is None and self._hint:
                self._paint_waiting(painter)
        paint_focus(self, painter)

    def _paint_axes(self, painter: QPainter, plan: MapPlan) -> None:
        metrics, area = QFontMetricsF(self.font()), self.area()
        painter.setPen(theme.color("muted"))
        texts = self._value_texts(plan.x, plan.settings.x.name)
        across = area.width() / plan.columns
        for place in shown_ticks(texts, [metrics.horizontalAdvance(text) for text in texts], across):
            wide = metrics.horizontalAdvance(texts[place])
            middle = area.left() + (place + 0.5) * across
            left = min(max(0.0, middle - wide / 2), self.width() - wide)
            painter.drawText(QPointF(left, area.bottom() + metrics.ascent() + 3), texts[place])
        texts = self._value_texts(plan.y, plan.settings.y.name)
        up, most = area.height() / plan.rows, area.left() - metrics.height() - 14
        for place in shown_ticks(texts, [metrics.height()] * len(texts), up):
            text = metrics.elidedText(texts[place], Qt.TextElideMode.ElideRight, most)
            wide, middle = metrics.horizontalAdvance(text), area.bottom() - (place + 0.5) * up
            painter.drawText(QPointF(area.left() - wide - 5, middle + metrics.ascent() / 2 - 1), text)
        painter.setPen(theme.color("text"))
        title = metrics.elidedText(axis_title(plan.settings.x.name), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(
            QPointF(area.center().x() - metrics.horizontalAdvance(title) / 2, self.height() - metrics.descent() - 2),
            title,
        )
        title = metrics.elidedText(axis_title(plan.settings.y.name), Qt.TextElideMode.ElideRight, area.height())
        painter.save()
        painter.translate(metrics.ascent() + 4, area.center().y() + metrics.horizontalAdvance(title) / 2)
        painter.rotate(-90)
        painter.drawText(QPointF(0, 0), title)
        painter.restore()

    def _paint_cells(self, painter: QPainter, plan: MapPlan) -> None:
        snapshot = self._drawn
        scores = None if snapshot is None or self._problem is None else shown_scores(snapshot, self._problem)
        small = self.place(0)
        border = max(2.0, min(7.0, 0.09 * min(small.width(), small.height())))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for cell, trained in enumerate(plan.cells):
            place = self.place(cell)
            if not trained.experiments:
                self._paint_word(painter, place, tr("not possible"), Qt.BrushStyle.Dense6Pattern)
            elif snapshot is None or scores is None or self._scale is None:
                painter.fillRect(place, theme.color("raised"))
            elif snapshot.figures.diverged[cell] == len(trained.experiments):
                self._paint_word(painter, place, tr("diverged"), Qt.BrushStyle.BDiagPattern)
            else:
                painter.fillRect(place, self._scale.color(float(scores[cell])))
                inside = place.adjusted(border, border, -border, -border)
                self._paint_inside(painter, plan, snapshot, cell, inside, float(scores[cell]))
        self._paint_marks(painter)

    def _paint_waiting(self, painter: QPainter) -> None:
        """Say over the empty cells what they are waiting for."""
        metrics, area = QFontMetricsF(self.font()), self.area()
        most = QRectF(0, 0, area.width() - 40, area.height())
        box = metrics.boundingRect(most, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        box = box.adjusted(-10, -6, 10, 6)
        box.moveCenter(area.center())
        painter.fillRect(box, theme.color("surface"))
        painter.setPen(theme.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)

    def _paint_word(self, painter: QPainter, place: QRectF, word: str, pattern: Qt.BrushStyle) -> None:
        painter.fillRect(place, theme.color("surface"))
        painter.fillRect(place, QBrush(theme.color("muted", 130), pattern))
        metrics = QFontMetricsF(self.font())
        text = word if metrics.horizontalAdvance(word) + 6 <= place.width() else "∞" if word == tr("diverged") else "—"
        wide, high = metrics.horizontalAdvance(text) + 6, metrics.height()
        if high <= place.height() and wide <= place.width():
            box = QRectF(place.center().x() - wide / 2, place.center().y() - high / 2, wide, high)
            painter.fillRect(box, theme.color("surface"))
            painter.setPen(theme.color("warning"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_inside(
        self, painter: QPainter, plan: MapPlan, snapshot: MapSnapshot, cell: int, inside: QRectF, score: float
    ) -> None:
        fields = snapshot.fields
        if self._shown == "field" and fields is not None and not self._image.isNull():
            rows, columns = fields.outputs.shape[-2:]
            row, column = divmod(cell, plan.columns)
            # The first row of cells is at the foot of the picture.
            source = QRectF(column * columns, (plan.rows - 1 - row) * rows, columns, rows)
            painter.drawImage(inside, self._image, source)
            return
        painter.fillRect(inside, theme.color("surface"))
        if self._shown == "curve" and snapshot.costs is not None:
            self._paint_curve(painter, inside, snapshot.costs[0], snapshot.costs[1], cell)
        elif math.isfinite(score) and self._scale is not None:
            self._paint_number(painter, inside, self._scale.metric.text(score))

    def number_font(self, room: float) -> QFont:
        """Return the font of the numbers in cells with so much room; it stays while the numbers change."""
        font = QFont(self.font())
        wide = QFontMetricsF(font).horizontalAdvance(self._widest)
        if wide > room > 0 and font.pointSizeF() > 0:
            font.setPointSizeF(max(4.0, font.pointSizeF() * room / wide))
        return font

    def _paint_number(self, painter: QPainter, inside: QRectF, text: str) -> None:
        font = self.number_font(inside.width())
        if QFontMetricsF(font).horizontalAdvance(text) <= inside.width() + 1:
            painter.setFont(font)
            painter.setPen(theme.color("text"))
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, text)
            painter.setFont(self.font())

    def _paint_curve(self, painter: QPainter, inside: QRectF, epochs: np.ndarray, costs: np.ndarray, cell: int) -> None:
        """Paint the costs of a cell over the epochs, all cells on one scale."""
        finite = costs[np.isfinite(costs)]
        if not len(finite):
            return
        # One cell that nearly diverges is not to press all others flat.
        low, high = 0.0, float(np.quantile(finite, 0.9)) * 1.1 or 1.0
        own = np.clip(costs[:, cell], low, high)
        good = np.isfinite(own)
        x = inside.left() + inside.width() * epochs / max(1.0, float(epochs[-1]))
        y = inside.bottom() - inside.height() * (own - low) / (high - low)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("validation"), theme.line(1.5)))
        painter.drawPolyline(
            QPolygonF([QPointF(a, b) for a, b in zip(x[good].tolist(), y[good].tolist(), strict=True)])
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_marks(self, painter: QPainter) -> None:
        """Frame what is pointed at, where the keys are, and the part that is framed."""
        assert self._plan is not None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cell in {self.current, self.subject}:
            painter.setPen(QPen(theme.color("text"), theme.line(2)))
            painter.drawRect(self.place(cell).adjusted(-1, -1, 1, 1))
        if self._frame is not None:
            first, last = self._frame
            painter.setPen(QPen(theme.color("accent"), theme.line(3)))
            painter.drawRect(self.place(first).united(self.place(last)))
