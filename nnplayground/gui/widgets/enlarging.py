"""Shows a picture large: it lies over its page until Esc brings it back, and nothing below moves."""

from typing import ClassVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QKeySequence, QMouseEvent, QPaintEvent, QRegion, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.inner import inner_widgets
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.page_area import PageArea, PageHolder
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import N_, tr

EDGE = 22
"""Width and height of the button."""
MARGIN = 12
"""Pixels around a picture that is shown large."""
LEAST = 160
"""A page keeps its bars in sight if at least so many pixels are left for the picture."""
UNLIMITED = (1 << 24) - 1
"""The largest size that Qt allows."""


class Enlarger(QObject):
    """Lets `picture` be shown large: by a button in its corner, a double click and the keyboard.

    The button floats over the corner, of the picture or of its part `corner`, and shows while the mouse or the focus is
    there, unless the owner of the picture puts it into a row of controls. What carries `stays_in_sight` on the page is
    not covered.

    Signals: `changed` with whether it is large now.
    """

    changed = Signal(bool)

    def __init__(
        self, picture: QWidget, *, floating: bool = True, double_click: bool = True, corner: QWidget | None = None
    ) -> None:
        """Offer it; without `double_click` where clicks do something else."""
        super().__init__(picture)
        self.picture = picture
        self._corner = corner or picture
        self._floating, self._double_click = floating, double_click
        self._large: LargePicture | None = None
        self._bounds = picture.maximumSize()
        tip = N_("Show it over the whole page (double click); Esc goes back.")
        self._tip = tip if double_click else N_("Show it over the whole page; Esc goes back.")
        # What stands in a row of controls comes into the order of Tab with that row.
        self.button = CornerButton(self, self._corner if floating else None)
        self.button.clicked.connect(self.toggle)
        picture.installEventFilter(self)
        if corner is not None:
            corner.installEventFilter(self)
        self._dress()

    @property
    def is_large(self) -> bool:
        """Whether it lies over the page, be it that another picture was shown large that is shown by turns with it."""
        return _large(self.picture) is not None

    @property
    def is_seen(self) -> bool:
        """Whether the button has to be painted."""
        return not self._floating or self.is_large or self.button.hasFocus() or self.picture.underMouse()

    def listen(self, surface: QWidget) -> None:
        """Take double clicks on `surface`, a part of the picture that keeps them to itself."""
        surface.installEventFilter(self)

    @Slot()
    def toggle(self) -> None:
        """Show the picture large, or go back."""
        large = _large(self.picture)
        if large is None:
            self.enlarge()
        else:
            large.left.emit()

    def enlarge(self) -> None:
        """Lay the picture over its page."""
        whole = _whole(self.picture)
        if self.is_large or whole.isWindow() or not whole.isVisible():
            return
        by_button = self.button.hasFocus()
        self._bounds = self.picture.maximumSize()
        self._large = LargePicture(_ground(whole), whole)
        self.picture.setMaximumSize(UNLIMITED, UNLIMITED)
        self._large.left.connect(self.go_back)
        self._dress()
        takes = self.picture.focusPolicy() & Qt.FocusPolicy.ClickFocus
        # After a click no button has the focus: the space bar is the window's.
        focused = self.button if by_button else self.picture if takes else self._large
        focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(True)

    @Slot()
    def go_back(self) -> None:
        """Put the picture back into its place."""
        large, self._large = self._large, None
        if large is None:
            return
        focused = QApplication.focusWidget()
        inside = focused is not None and large.isAncestorOf(focused)
        self.picture.setMaximumSize(self._bounds)
        large.put_back()
        self._dress()
        if inside and focused is not None and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(False)

    def _dress(self) -> None:
        name = tr("Back to the page") if self.is_large else tr("Show large")
        self.button.setIcon(icon("shrink" if self.is_large else "enlarge", "muted"))
        self.button.setAccessibleName(name)
        self.button.setToolTip(tr("Put it back into its place (Esc).") if self.is_large else tr(self._tip))
        self._place()

    def _place(self) -> None:
        if self._floating:
            self.button.move(self._corner.width() - EDGE - 2, 2)
            self.button.raise_()
        self.button.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonDblClick and self._double_click and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.LeftButton:
                self.toggle()
                return True
        elif watched in (self.picture, self._corner):
            if kind == QEvent.Type.Show:
                self._dress()
            elif kind in (QEvent.Type.Resize, QEvent.Type.Enter, QEvent.Type.Leave):
                self._place()
        return False


class CornerButton(Button):
    """The button of an `Enlarger`, in a corner of its picture."""

    keys: ClassVar[Keys] = (N_("Pictures shown large"), ((N_("Escape"), N_("back to the page")),))

    def __init__(self, enlarger: Enlarger, parent: QWidget | None) -> None:
        super().__init__("", "", symbol="enlarge", bare=True, parent=parent)
        self._enlarger = enlarger
        self.setAutoRaise(True)
        self.setIconSize(QSize(16, 16))
        self.setFixedSize(EDGE, EDGE)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._enlarger.is_seen:
            super().paintEvent(event)


class LargePicture(QWidget):
    """Lies over a page with one picture on it, in whose place there is a gap of the same size.

    Signals: `left` when the user wants to go back.
    """

    left = Signal()

    def __init__(self, ground: QWidget, picture: QWidget) -> None:
        super().__init__(ground)
        # Tab stays inside what has this type.
        self.setWindowFlags(Qt.WindowType.SubWindow)
        self._ground, self._picture = ground, picture
        self._bounds = picture.maximumSize()
        bars = [bar for bar in ground.findChildren(QWidget) if getattr(bar, "stays_in_sight", False)]
        self._bars = [bar for bar in bars if shiboken6.isValid(bar) and not picture.isAncestorOf(bar)]
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.color("window"))
        self.setPalette(palette)
        self._gap = PictureGap(picture)
        self._gap.vanished.connect(self.left)
        self._gap.destroyed.connect(self._on_place_gone)
        picture.destroyed.connect(self._on_gone)
        _exchange(picture, self._gap)
        picture.setParent(self)
        picture.setMaximumSize(UNLIMITED, UNLIMITED)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.activated.connect(self.left)
        for watched in (ground, *self._bars):
            watched.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self._place()
        picture.show()
        self.show()
        self.raise_()

    def put_back(self) -> None:
        """Put the picture back where it was, and be gone."""
        picture, gap = self._picture, self._gap
        gap.vanished.disconnect(self.left)
        gap.destroyed.disconnect(self._on_place_gone)
        picture.destroyed.disconnect(self._on_gone)
        shown = not gap.isHidden()
        self.hide()
        picture.setMaximumSize(self._bounds)
        _exchange(gap, picture)
        picture.setVisible(shown)
        gap.setParent(None)
        gap.deleteLater()
        self.deleteLater()

    def _place(self) -> None:
        """Cover the ground, but not the bars that stay in sight above or below."""
        area = self._ground.rect()
        covered = QRegion(area)
        for bar in self._bars:
            place = QRect(bar.mapTo(self._ground, QPoint()), bar.size())
            rest = QRect(area)
            if place.top() > area.center().y():
                rest.setBottom(place.top() - 1)
            else:
                rest.setTop(place.bottom() + 1)
            if bar.isVisible() and rest.height() >= LEAST:
                area = rest
                covered -= QRegion(place)
        self.setGeometry(self._ground.rect())
        self.setMask(covered)
        self._picture.setGeometry(area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))

    @Slot()
    def _on_gone(self) -> None:
        """Be gone, too, when the owner of the picture has thrown it away."""
        self.hide()
        self._gap.destroyed.disconnect(self._on_place_gone)
        self._gap.deleteLater()
        self.deleteLater()

    @Slot()
    def _on_place_gone(self) -> None:
        """Be gone with the page of the picture, and with the picture, which has no other place."""
        self._picture.destroyed.disconnect(self._on_gone)
        self.hide()
        self.deleteLater()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Give way when something that is covered gets the focus."""
        if now is None or not self.isVisible() or not self._ground.isAncestorOf(now) or self.isAncestorOf(now):
            return
        if now is not self and not any(bar is now or bar.isAncestorOf(now) for bar in self._bars):
            self.left.emit()

    # Qt.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()


class PictureGap(QWidget):
    """Keeps the place of a picture that is shown large: its layout sees no difference.

    Signals: `vanished` when it is hidden: the page does not show the picture any more.
    """

    vanished = Signal()

    def __init__(self, picture: QWidget) -> None:
        super().__init__()
        self._hints = picture.sizeHint(), picture.minimumSizeHint()
        # What is shown large may ask for more; the gap goes on asking for what it asked for.
        self._height = picture.heightForWidth(picture.width()) if picture.hasHeightForWidth() else -1
        self.setSizePolicy(_policy(picture))
        self.setMinimumSize(picture.minimumSize())
        self.setMaximumSize(picture.maximumSize())
        self.resize(picture.size())

    def sizeHint(self) -> QSize:
        return self._hints[0]

    def minimumSizeHint(self) -> QSize:
        return self._hints[1]

    def hasHeightForWidth(self) -> bool:
        return self._height >= 0

    def heightForWidth(self, width: int) -> int:
        return self._height

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HideToParent:
            self.vanished.emit()
        return super().event(event)


def _policy(picture: QWidget) -> QSizePolicy:
    """Return how a picture takes room, which is more if what is laid out in it would."""
    found = picture.sizePolicy()
    inner = picture.layout()
    if inner is not None:
        wanted = inner.expandingDirections()
        if wanted & Qt.Orientation.Horizontal and found.horizontalPolicy() == QSizePolicy.Policy.Preferred:
            found.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        if wanted & Qt.Orientation.Vertical and found.verticalPolicy() == QSizePolicy.Policy.Preferred:
            found.setVerticalPolicy(QSizePolicy.Policy.Expanding)
    return found


def _whole(picture: QWidget) -> QWidget:
    """Return what has to be moved: with the picture what scrolls it, or shows it by turns with others."""
    found = picture
    while True:
        parent = found.parentWidget()
        above = parent.parentWidget() if parent is not None else None
        if isinstance(parent, QStackedWidget) and not isinstance(above, QTabWidget):
            found = parent
        elif isinstance(above, QScrollArea) and above.widget() is found:
            found = above
        else:
            return found


def _large(picture: QWidget) -> LargePicture | None:
    """Return what a picture is shown large on, alone or by turns with others, or None."""
    parent = _whole(picture).parentWidget()
    return parent if isinstance(parent, LargePicture) else None


def _ground(picture: QWidget) -> QWidget:
    """Return what a picture is laid over: its page as far as it is in view, or else all that its window holds."""
    page = picture.parentWidget()
    while page is not None and not page.isWindow() and not page.property("backdrop"):
        page = page.parentWidget()
    if page is None:
        return picture.window()
    if isinstance(page, QMainWindow):
        return page.centralWidget() or page
    holder = page.parentWidget()
    if isinstance(holder, PageHolder):
        view = holder.parentWidget()
        area = view.parentWidget() if view is not None else None
        if isinstance(area, PageArea):
            return area
    return page


def _exchange(former: QWidget, other: QWidget) -> None:
    """Put `other` into the place of `former`, which is left without one."""
    parent = former.parentWidget()
    above = _above(former)
    layout = parent.layout() if parent is not None else None
    if isinstance(parent, QSplitter):
        parent.replaceWidget(parent.indexOf(former), other)
    elif isinstance(parent, Panels) and parent.holds(former):
        parent.replace(former, other)
    elif isinstance(layout, QLayout) and parent is not None:
        place = former.geometry()
        layout.replaceWidget(former, other)
        other.setGeometry(place)
    else:
        other.setParent(parent)
        other.setGeometry(former.geometry())
    if above is not None and not isinstance(parent, QSplitter):
        other.stackUnder(above)
    other.show()


def _above(widget: QWidget) -> QWidget | None:
    """Return the widget that comes after `widget` among the children of its parent."""
    parent = widget.parentWidget()
    siblings = [] if parent is None else inner_widgets(parent)
    return next(iter(siblings[siblings.index(widget) + 1 :]), None) if widget in siblings else None
