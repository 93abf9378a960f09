"""Which texts of a window do not fit, and which widgets lie over each other: looked for on every page.

The texts of Qt's own widgets are measured against their places. What widgets paint themselves is
measured as it is painted (`Painted`): text that is shortened, cut off by its rectangle, or beside
the widget is found without the widget's help.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QTextDocument, QTransform
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QRubberBand,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)  # fmt: skip

from nnplayground.gui.forms.error_bubble import ErrorBubble
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.widgets.sentence import Sentence

SLACK = 1
"""Pixels that rounding may take."""
SHORT = "painted short"
FRAMES = 12
"""Rounds of events that a page gets to draw itself."""


def settle(rounds: int = FRAMES) -> None:
    """Let layouts, timers that are due and deletions happen."""
    for _ in range(rounds):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletions


def tour(root: QWidget, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Show every page below `root`, one after the other, everything unfolded; yield the titles that lead to each."""
    unfold(root)
    yield path
    for navigator in _outermost(root):
        before = navigator.current()
        for index in range(navigator.count()):
            navigator.show(index)
            settle()
            yield from tour(navigator.page(), (*path, navigator.title(index)))
        navigator.show(before)
        settle()


def unfold(root: QWidget) -> None:
    """Open every section that is folded."""
    for section in root.findChildren(Section):
        section.set_expanded(True)
    settle()


class _Tabs:
    def __init__(self, tabs: QTabWidget) -> None:
        self._tabs = tabs
        self.count, self.current, self.show = tabs.count, tabs.currentIndex, tabs.setCurrentIndex
        self.title, self.page = tabs.tabText, tabs.currentWidget


class _List:
    """A list of pages beside a stack."""

    def __init__(self, names: QListWidget, stack: QStackedWidget) -> None:
        self.count, self.current, self.show = names.count, names.currentRow, names.setCurrentRow
        self.title, self.page = (lambda index: names.item(index).text()), stack.currentWidget


def _outermost(root: QWidget) -> list[_Tabs | _List]:
    found: list[_Tabs | _List] = []

    def search(widget: QWidget) -> None:
        for child in widget.children():
            if not isinstance(child, QWidget) or not child.isVisible() or child.isWindow():
                continue
            if isinstance(child, QTabWidget):
                found.append(_Tabs(child))
                continue
            if isinstance(child, QStackedWidget) and (names := _list_of(root, child)) is not None:
                found.append(_List(names, child))
                continue
            search(child)

    if isinstance(root, QTabWidget):
        return [_Tabs(root)]
    search(root)
    return found


def _list_of(root: QWidget, stack: QStackedWidget) -> QListWidget | None:
    names = [each for each in root.findChildren(QListWidget) if each.isVisible() and each.count() == stack.count() > 1]
    return names[0] if names else None


def faults(root: QWidget, roomy: bool = True) -> list[str]:
    """Return a line for every text that does not fit and every widget out of place below `root`, as it shows.

    Where the letters are larger than the window is made for it is not `roomy`: then what can be
    read in another way (a box by its list, a drawing by moving it, a legend in the tooltip) may be cut.
    """
    settle()
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or isinstance(widget, QScrollBar):
            continue
        where = name_of(widget)
        cut = (
            () if not roomy and isinstance(widget, QComboBox | QAbstractScrollArea | Sentence) else _text_faults(widget)
        )
        found += [f"{where}: {fault}" for fault in (*cut, *_place_faults(widget))]
    with Painted() as painted:
        root.grab()
        for area in root.findChildren(QScrollArea):
            if area.isVisible() and area.widget() is not None:
                area.widget().grab()
    return found + sorted({fault for fault in painted.faults if roomy or not fault.startswith(SHORT)})


def name_of(widget: QWidget) -> str:
    """Return what a person can find a widget by."""
    label = widget.accessibleName() or widget.objectName()
    if isinstance(widget, QLabel | QAbstractButton):
        label = label or widget.text()[:40]
    parent = widget.parentWidget()
    within = "" if parent is None else f" in {type(parent).__name__}"
    return f"{type(widget).__name__} “{label}”{within}"


# Qt's own widgets.


def _text_faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label_faults(widget)
    elif isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton):
        yield from _button_faults(widget)
    elif isinstance(widget, QComboBox):
        yield from _combo_faults(widget)
    elif isinstance(widget, QTabBar):
        yield from _tab_faults(widget)
    elif isinstance(widget, QGroupBox):
        if widget.fontMetrics().horizontalAdvance(widget.title()) + 16 > widget.width():
            yield f"the title “{widget.title()}” is cut"
    elif isinstance(widget, QHeaderView):
        yield from _header_faults(widget)
    elif isinstance(widget, QLineEdit):
        yield from _line_faults(widget)
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            if not widget.rect().contains(widget.actionGeometry(action)):
                yield f"the menu “{action.text()}” is cut"
    elif isinstance(widget, QTableView):
        yield from _cell_faults(widget)
    elif isinstance(widget, QTextEdit):
        if widget.horizontalScrollBar().maximum() > 0:
            yield f"the text is wider than its place by {widget.horizontalScrollBar().maximum()}"
    elif isinstance(widget, QGraphicsView):
        yield from _scene_faults(widget)
    if isinstance(widget, QScrollArea | QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _width_faults(widget)


def _label_faults(label: QLabel) -> Iterator[str]:
    if not label.text() or not label.pixmap().isNull() or type(label).paintEvent is not QLabel.paintEvent:
        return
    if isinstance(label, Sentence) and label.is_cut():
        yield f"cut: “{label.whole()}”"
    elif label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if wanted > label.height() + SLACK:
            yield f"{wanted} high at {label.width()} × {label.height()}: “{label.text()[:60]}”"
        document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setDocumentMargin(0)
        rich = label.textFormat() == Qt.TextFormat.RichText or (
            label.textFormat() == Qt.TextFormat.AutoText and re.search(r"<\w+[^>]*>", label.text()) is not None
        )
        (document.setHtml if rich else document.setPlainText)(label.text())
        margins = label.contentsMargins()
        room = label.width() - margins.left() - margins.right() - 2 * label.margin()
        document.setTextWidth(room)
        if document.size().width() > room + SLACK:
            yield f"a word is {document.size().width():.0f} wide, there is room for {room}: “{label.text()[:60]}”"
    elif not _holds(label.size(), label.sizeHint()):
        yield f"{_pair(label.sizeHint())} at {_pair(label.size())}: “{label.text()[:60]}”"


def _button_faults(button: QAbstractButton) -> Iterator[str]:
    style = button.toolButtonStyle() if isinstance(button, QToolButton) else Qt.ToolButtonStyle.ToolButtonTextOnly
    bare = style == Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()
    if bare or isinstance(button.parentWidget(), QTabBar):
        return
    if button.text() and not _holds(button.size(), button.minimumSizeHint().boundedTo(button.sizeHint())):
        yield f"{_pair(button.sizeHint())} at {_pair(button.size())}: “{button.text()}”"


def _combo_faults(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, combo).width()
    wanted = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if not option.currentIcon.isNull():
        room -= combo.iconSize().width() + 4
    if wanted > room - 2:
        yield f"“{combo.currentText()}” is {wanted} wide, there is room for {room - 2}"
    for index in range(combo.count()):
        wide = combo.fontMetrics().horizontalAdvance(combo.itemText(index))
        if wide > room - 2 and index != combo.currentIndex() and not combo.isEditable():
            yield f"“{combo.itemText(index)}”, when chosen, is {wide} wide, there is room for {room - 2}"
    if isinstance(combo, Combo):
        combo.widen_list()
    wanted, room = combo.view().sizeHintForColumn(combo.modelColumn()), max(combo.width(), combo.view().minimumWidth())
    if wanted > room:
        yield f"its list is {wanted} wide, there is room for {room}"


def _tab_faults(bar: QTabBar) -> Iterator[str]:
    metrics = bar.fontMetrics()
    for index in range(bar.count()):
        place = bar.tabRect(index)
        if not bar.isTabVisible(index):
            continue
        text = bar.tabText(index).replace("&", "")
        if metrics.horizontalAdvance(text) + 8 > place.width() or not bar.rect().contains(place.adjusted(1, 1, -1, -1)):
            yield f"the tab “{text}” is cut"


def _header_faults(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is None or header.isHidden():
        return
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        text = str(model.headerData(section, header.orientation()) or "")
        wanted = max((header.fontMetrics().horizontalAdvance(line) for line in text.split("\n")), default=0)
        room = header.sectionSize(section) if header.orientation() == Qt.Orientation.Horizontal else header.width()
        if text and wanted + 4 > room:
            yield f"the heading “{text}” is {wanted} wide, there is room for {room - 4}"


def _line_faults(line: QLineEdit) -> Iterator[str]:
    if isinstance(line.parentWidget(), QComboBox):
        return
    margins = line.textMargins()
    room = line.width() - margins.left() - margins.right() - 8
    for text in (line.placeholderText(), line.displayText()):
        if (wanted := line.fontMetrics().horizontalAdvance(text)) > room:
            yield f"“{text}” is {wanted} wide, there is room for {room}"


def _cell_faults(table: QTableView) -> Iterator[str]:
    model = table.model()
    if model is None:
        return
    for row in range(min(model.rowCount(), 60)):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            text = str(index.data() or "")
            if not text or table.indexWidget(index) is not None:
                continue
            span = sum(table.columnWidth(column + i) for i in range(table.columnSpan(row, column)))
            wanted = table.sizeHintForIndex(index).width()
            if span and wanted > span + SLACK and not _wraps(table, text, span - 6, table.rowHeight(row)):
                yield f"the cell “{text[:40]}” is {wanted} wide, there is room for {span}"


def _wraps(table: QTableView, text: str, width: int, height: int) -> bool:
    """Whether a text fits into a cell when it is broken into lines."""
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    place = table.fontMetrics().boundingRect(QRect(0, 0, width, 10_000), flags, text)
    return table.wordWrap() and place.width() <= width and place.height() <= height


def _width_faults(area: QAbstractScrollArea) -> Iterator[str]:
    bar = area.horizontalScrollBar()
    if bar.maximum() > bar.minimum():
        yield f"it must be moved sideways by {bar.maximum()} to be seen whole"
        return
    content = area.widget() if isinstance(area, QScrollArea) else None
    if content is not None and content.width() > area.viewport().width():
        yield f"its content is cut off by {content.width() - area.viewport().width()} at the right"


def _scene_faults(view: QGraphicsView) -> Iterator[str]:
    scene = view.scene()
    if scene is None:
        return
    room = QRectF(view.viewport().rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    for item in scene.items():
        if isinstance(item, QGraphicsTextItem | QGraphicsSimpleTextItem) and item.isVisible():
            text = item.toPlainText() if isinstance(item, QGraphicsTextItem) else item.text()
            place = QRectF(view.mapFromScene(item.mapToScene(item.boundingRect()).boundingRect()).boundingRect())
            inner = place.adjusted(5, 5, -5, -5) if isinstance(item, QGraphicsTextItem) else place
            if text.strip() and not room.contains(inner):
                yield f"the text “{text}” reaches outside"


def _holds(size: QSize, wanted: QSize) -> bool:
    return wanted.width() <= size.width() + SLACK and wanted.height() <= size.height() + SLACK


def _pair(size: QSize) -> str:
    return f"{size.width()} × {size.height()}"


# Places.


def _place_faults(widget: QWidget) -> Iterator[str]:
    if widget.isWindow() or _floats(widget) or isinstance(widget, QHeaderView):
        return
    hint, own = widget.minimumSizeHint(), widget.minimumSize()
    least = QSize(own.width() or hint.width(), own.height() or hint.height()).boundedTo(widget.maximumSize())
    if not _holds(widget.size(), least):
        yield f"needs {_pair(least)}, has {_pair(widget.size())}"
    parent = widget.parentWidget()
    if parent is None or _is_viewport(parent) or isinstance(parent, QAbstractScrollArea | QComboBox | QTabBar):
        return
    place = widget.geometry()
    if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
        yield f"{_rect(place)} reaches outside of its parent of {_pair(parent.size())}"
    for other in parent.children():
        if (
            isinstance(other, QWidget)
            and other is not widget
            and other.isVisible()
            and not other.isWindow()
            and not _floats(other)
            and id(other) < id(widget)
        ):
            shared = place.intersected(other.geometry())
            if shared.width() > SLACK and shared.height() > SLACK:
                yield f"{_rect(place)} lies over {name_of(other)} {_rect(other.geometry())}"


def _floats(widget: QWidget) -> bool:
    """Whether a widget is meant to lie over others."""
    if isinstance(widget, ErrorBubble | QRubberBand | QSizeGrip | QSplitterHandle | QScrollBar):
        return True
    if widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return True
    return bool(widget.property("floating")) or widget.objectName().startswith("qt_")


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _rect(rect: QRect) -> str:
    return f"{rect.width()} × {rect.height()} at {rect.x()}, {rect.y()}"


# What widgets paint.


class Painted:
    """While it is entered, records every text that is painted cut, shortened or beside its widget: `faults`."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def __enter__(self) -> "Painted":
        self._draw, self._elide, self._elide_f = QPainter.drawText, QFontMetrics.elidedText, QFontMetricsF.elidedText

        def draw(painter, *arguments):
            found = self._judge(painter, arguments)
            if found:
                device = painter.device()
                where = name_of(device) if isinstance(device, QWidget) else type(device).__name__
                if isinstance(device, QWidget) and _is_viewport(device):
                    where = name_of(device.parentWidget())
                self.faults.append(f"{where} paints {found}")
            return self._draw(painter, *arguments)

        def shorten(original):
            def elided(metrics, text, *arguments):
                shown = original(metrics, text, *arguments)
                if shown != text:
                    self.faults.append(f"{SHORT}: “{text}” as “{shown}”")
                return shown

            return elided

        QPainter.drawText = draw
        QFontMetrics.elidedText, QFontMetricsF.elidedText = shorten(self._elide), shorten(self._elide_f)
        return self

    def __exit__(self, *_: object) -> None:
        QPainter.drawText, QFontMetrics.elidedText, QFontMetricsF.elidedText = self._draw, self._elide, self._elide_f

    def _judge(self, painter, arguments):
        text = next((each for each in arguments if isinstance(each, str)), "")
        if not text.strip():
            return ""
        first = arguments[0]
        metrics = QFontMetricsF(painter.font(), painter.device())
        if isinstance(first, QRect | QRectF):
            room = QRectF(first)
            flags = arguments[1] if not isinstance(arguments[1], str) else 0
            place = painter.boundingRect(room, int(getattr(flags, "value", flags)), text)
            if place.width() > room.width() + SLACK or place.height() > room.height() + 3 * SLACK:
                return f"“{text[:50]}” {_span(place)} in {_span(room)}"
        elif isinstance(first, QPoint | QPointF):
            place = metrics.tightBoundingRect(text).translated(QPointF(first))
        elif len(arguments) == 3:
            place = metrics.tightBoundingRect(text).translated(*arguments[:2])
        else:
            x, y, w, h, flags, _ = arguments[:6]
            return self._judge(painter, (QRectF(x, y, w, h), flags, text))
        device = painter.device()
        if isinstance(device, QWidget):
            ratio = device.devicePixelRatioF()
            shown = (painter.combinedTransform() * QTransform.fromScale(1 / ratio, 1 / ratio)).mapRect(place)
            if not QRectF(device.rect()).adjusted(-2, -2, 2, 2).contains(shown):
                return f"“{text[:50]}” outside: {_span(shown)} at {shown.x():.0f}, {shown.y():.0f}"
        return ""


def _span(rect: QRectF) -> str:
    return f"{rect.width():.0f} × {rect.height():.0f}"
