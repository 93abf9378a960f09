"""All data sets as small pictures, to pick one."""

from typing import ClassVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QThreadPool,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.data.dataset import DATASETS, FAMILY_LABELS, Dataset, Family
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.playground.dataset_thumbnails import is_dear, thumbnail
from nnplayground.gui.widgets.flow_layout import FlowLayout
from nnplayground.gui.widgets.keys import ButtonKeys, Keys
from nnplayground.gui.widgets.section import Section
from nnplayground.i18n import N_, tr
from nnplayground.rich import rich

EDGE = 52
"""Width and height of a picture, in logical pixels."""
CELL = 67
"""Width of a picture with its frame and name."""
NARROWEST = 80
"""A name that is too long is set in narrower letters, down to this percentage, and cut off then."""
UNFOLDED = (Family.GATES, Family.PLANAR)
"""What the first minute needs; the others are unfolded with a click, or when one of theirs is chosen."""
SETTLED = 2000
"""Milliseconds after which the chosen data set has been read by those who train on it."""


class DatasetPicker(QWidget):
    """A picture and a name for every data set, by family; the chosen one is framed.

    Arrow keys walk, Enter picks. Pictures are drawn in other threads: the generated ones
    when the picker is first seen, those of files and scikit-learn when somebody lingers on them or
    has chosen them; a symbol stands there before.

    Signals: `picked` with the key of the data set that the user has picked.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: dict[str, Cell] = {}
        self._sections: dict[Family, Section] = {}
        self._current = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for family in FAMILY_LABELS:
            # Data of one's own are opened or painted, not picked: there is nothing to draw before.
            members = [dataset for dataset in DATASETS if dataset.family is family is not Family.OWN]
            if members:
                self._add_family(column, family, members)
        next(iter(self._cells.values())).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(SETTLED)
        self._waiting.timeout.connect(self._on_settled)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._on_quitting)

    def set_current(self, kind: str) -> None:
        """Frame the data set `kind`, or none if it has no picture here; no signal."""
        if kind == self._current:
            return
        self._current = kind
        for key, cell in self._cells.items():
            cell.setChecked(key == kind)
            cell.setFocusPolicy(Qt.FocusPolicy.TabFocus if key == kind else Qt.FocusPolicy.NoFocus)
        chosen = self._cells.get(kind)
        if chosen is None:
            # By keyboard the pictures can be reached all the same.
            next(iter(self._cells.values())).setFocusPolicy(Qt.FocusPolicy.TabFocus)
            return
        self._sections[DATASETS[kind].family].set_expanded(True)
        if not chosen.is_drawn():
            self._waiting.start()

    def current(self) -> str:
        """Return the key of the framed data set, or ``""``."""
        return self._current

    def cell(self, kind: str) -> "Cell":
        """Return the picture of a data set. Raises KeyError if there is none."""
        return self._cells[kind]

    def _add_family(self, column: QVBoxLayout, family: Family, members: list[type[Dataset]]) -> None:
        section = Section(
            tr(FAMILY_LABELS[family]),
            N_("Data sets of one kind. Click to fold them away, or to unfold them."),
            expanded=family in UNFOLDED,
            name=f"data/{family}",
        )
        self._sections[family] = section
        shelf = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        shelf.setSizePolicy(policy)
        flow = FlowLayout(shelf, spacing=0)
        for dataset in members:
            cell = Cell(dataset)
            cell.clicked.connect(self._on_clicked)
            cell.walked.connect(self._on_walked)
            flow.addWidget(cell)
            self._cells[dataset.key()] = cell
        section.add(shelf)
        column.addWidget(section)

    @Slot()
    def _on_clicked(self) -> None:
        cell = self.sender()
        assert isinstance(cell, Cell)
        # What is framed follows the session, which may refuse; the click alone changes nothing.
        cell.setChecked(cell.kind == self._current)
        self.picked.emit(cell.kind)

    @Slot(int)
    def _on_walked(self, key: int) -> None:
        cell = self.sender()
        assert isinstance(cell, Cell)
        target = self._neighbour(cell, Qt.Key(key))
        if target is not None:
            target.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            target.setFocus(Qt.FocusReason.TabFocusReason)
            cell.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _neighbour(self, cell: "Cell", key: Qt.Key) -> "Cell | None":
        cells = [one for one in self._cells.values() if one.isVisible()]
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            index = cells.index(cell) + (1 if key == Qt.Key.Key_Right else -1)
            return cells[index] if 0 <= index < len(cells) else None
        here = self._centre(cell)
        sign = 1 if key == Qt.Key.Key_Down else -1
        beyond = [other for other in cells if sign * (self._centre(other).y() - here.y()) > EDGE / 2]
        return min(
            beyond,
            key=lambda other: (
                abs(self._centre(other).y() - here.y()) // CELL * 1000 + abs(self._centre(other).x() - here.x())
            ),
            default=None,
        )

    def _centre(self, cell: "Cell") -> QPoint:
        """Return the middle of a cell's picture."""
        return cell.mapTo(self, QPoint(CELL // 2, EDGE // 2))

    @Slot()
    def _on_settled(self) -> None:
        chosen = self._cells.get(self._current)
        if chosen is not None:
            chosen.ask_for_picture()

    @Slot()
    def _on_quitting(self) -> None:
        """See pictures in the making to their end: Python cannot stop while a thread draws."""
        QThreadPool.globalInstance().waitForDone()


class Cell(ButtonKeys, QAbstractButton):
    """One data set: its picture and, below, its name in one or two lines.

    Signals: `walked` with the arrow key that was pressed on it.
    """

    course: ClassVar[str] = N_("Another data set begins a new run, with outputs and cost that suit it.")

    walked = Signal(int)

    keys: ClassVar[Keys] = (
        N_("Data sets"),
        (
            (N_("Arrow keys"), N_("go from one to the next")),
            (N_("Enter"), N_("choose it")),
        ),
    )

    def __init__(self, dataset: type[Dataset]) -> None:
        super().__init__()
        self.kind = dataset.key()
        self._dear = is_dear(dataset)
        self._symbol = icon("images" if dataset.family is Family.IMAGES else "table", "muted")
        self._picture: QImage | None = None
        self._task: _Thumbnail | None = None
        self.setText(tr(dataset.label))
        self.setAccessibleName(self.text())
        self.setToolTip(rich("<p><b>{name}</b></p><p>{about}</p>", name=self.text(), about=tr(dataset.summary)))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.8)
        lines = _broken(self.text(), QFontMetrics(font), CELL - 1)
        widest = max(QFontMetrics(font).horizontalAdvance(line) for line in lines)
        font.setStretch(max(NARROWEST, min(100, 100 * (CELL - 2) // widest)))
        self.setFont(font)
        elided = Qt.TextElideMode.ElideRight
        self._lines = [self.fontMetrics().elidedText(line, elided, CELL) for line in lines]

    def is_drawn(self) -> bool:
        """Whether the real picture stands there."""
        return self._picture is not None

    def ask_for_picture(self) -> None:
        """Have the real picture drawn in another thread."""
        if self._picture is None and self._task is None:
            self._task = _Thumbnail(self.kind, self._edge())
            self._task.ended.connect(self._on_drawn, Qt.ConnectionType.QueuedConnection)
            QThreadPool.globalInstance().start(self._task.run)

    def sizeHint(self) -> QSize:
        return QSize(CELL, EDGE + 6 + self.fontMetrics().height() * len(self._lines))

    def _edge(self) -> int:
        return round(EDGE * self.devicePixelRatioF())

    @Slot(object)
    def _on_drawn(self, picture: QImage | None) -> None:
        self._picture = picture
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        if not self._dear:
            self.ask_for_picture()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (CELL - EDGE) / 2
        frame = QRectF(left, 2, EDGE, EDGE)
        if self._picture is not None:
            painter.drawImage(frame, self._picture)
        else:
            painter.fillRect(frame, theme.color("surface"))
            if self._dear:
                painter.drawPixmap(frame.center() - QPointF(14, 14), self._symbol.pixmap(28, 28))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        marked = self.isChecked() or self.isDown()
        role = "accent" if marked else "muted" if self.underMouse() else "line"
        painter.setPen(QPen(theme.color(role), theme.line(2.5 if marked else 1)))
        painter.drawRoundedRect(frame, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("text"), theme.line(1), Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 3, 3)
        painter.setPen(theme.color("text" if self.isChecked() or self.underMouse() else "muted"))
        height = self.fontMetrics().height()
        for number, line in enumerate(self._lines):
            place = QRect(0, EDGE + 5 + number * height, CELL, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(event.key())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            # The mouse has come to rest here: somebody wants to know more.
            self.ask_for_picture()
        return super().event(event)


class _Thumbnail(QObject):
    """A picture drawn by a pool thread. It belongs to no window, so it may outlive one.

    Signals: `ended` with the picture, or None if the examples cannot be read.
    """

    ended = Signal(object)

    def __init__(self, kind: str, edge: int) -> None:
        super().__init__()
        self._order = kind, edge, theme.is_dark()

    def run(self) -> None:
        """Draw it."""
        try:
            picture: QImage | None = thumbnail(*self._order)
        except UserError:
            picture = None
        self.ended.emit(picture)


def _broken(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Break `text` between words into two lines of about one width, if it is wider than `width`."""
    words = text.split()
    if metrics.horizontalAdvance(text) <= width or len(words) < 2:
        return [text]
    ways = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    return list(min(ways, key=lambda way: max(map(metrics.horizontalAdvance, way))))
