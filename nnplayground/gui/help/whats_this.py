"""The “What is this?” mode: click any control or picture, or walk to it by keyboard, to have it explained.

Qt's own (`QWhatsThis`) ends with the first click and with any key, and knows nothing of tabs and
of what is declared; so a sheet of our own lies over the window, through which nothing is operated.
"""

from typing import ClassVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QLabel, QScrollArea, QToolButton, QWidget

from nnplayground.gui import theme
from nnplayground.gui.help.lookup import CARD_LINK, WidgetHelp, component_of, find, plain, walk
from nnplayground.gui.icons import icon
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_bubble import HelpBubble
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

LARGE = 0.12
"""A widget that takes more of the window than this share has its bubble at the pointer, not beside it."""


class HelpModeAction(QAction):
    """Enters and leaves the mode in a window or dialog; ticked while it is on.

    Entered by its key, it explains at once what has the focus.

    Signals: `card_wanted` (a component, the control that it is chosen with).
    """

    card_wanted = Signal(object, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(icon("help"), tr("&What is this?"), window)
        tip = tr("Click any control or picture to have it explained; Esc ends it.")
        self.setToolTip(as_tip(tip))
        self.setStatusTip(tip)
        self.setShortcut(QKeySequence("Shift+F1"))
        self.setCheckable(True)
        self._window = window
        self.sheet: HelpSheet | None = None
        """What lies over the window while the mode is on."""
        self.toggled.connect(self._on_toggled)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Shortcut and self.sheet is not None:
            self.sheet.explain_focused()
        return done

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        if on and self.sheet is None:
            self.sheet = HelpSheet(self._window)
            self.sheet.left.connect(self._on_left)
            self.sheet.card_wanted.connect(self.card_wanted)
            self.destroyed.connect(self.sheet.deleteLater)
        elif not on and self.sheet is not None:
            self.sheet.leave()

    @Slot()
    def _on_left(self) -> None:
        self.sheet = None
        self.setChecked(False)


def help_button(dialog: QDialog) -> QToolButton:
    """Return a button, for the lower edge of a dialog, that enters the mode there; its key does so, too."""
    action = HelpModeAction(dialog)
    dialog.addAction(action)
    button = Button(tr("What is this?"), action.toolTip(), symbol="help", bare=True)
    button.setCheckable(True)
    button.clicked.connect(action.trigger)
    action.toggled.connect(button.setChecked)
    return button


class HelpSheet(QWidget):
    """Lies over a window, takes all its clicks and keys, and explains what is below.

    Signals: `left` once, when the mode is over; `card_wanted` (a component, the control that it is chosen with)
    then, if it is over because its card is wanted.
    """

    left = Signal()
    card_wanted = Signal(object, object)

    keys: ClassVar[Keys] = (
        N_("What is this?"),
        (
            (N_("Arrow keys"), N_("go from one thing to the next")),
            (N_("Enter, Space"), N_("have it explained")),
            ("C", N_("open the card of a function")),
            (N_("Escape"), N_("end it")),
        ),
    )

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._focused = QApplication.focusWidget()
        self._target: QWidget | None = None
        self._part = QRect()
        self._over = QRect()
        self._seen = QRect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setAccessibleName(tr("What is this?"))
        self.bubble = HelpBubble(self)
        self.bubble.link_activated.connect(self._on_link)
        self.banner = QLabel(tr("What is this? Click anything, or walk with Tab. Esc ends it."), self)
        colors = theme.colors()
        self.banner.setStyleSheet(
            f"background: {colors.accent}; color: {colors.on_accent}; border-radius: 4px; padding: 1px 12px;"
        )
        self.banner.adjustSize()
        window.installEventFilter(self)
        self._cover()
        self.show()
        self.raise_()
        self.setFocus()

    def target(self) -> QWidget | None:
        """Return what is explained now."""
        return self._target if self._target is not None and shiboken6.isValid(self._target) else None

    def show_at(self, place: QPoint) -> None:
        """Explain what is at a place of the window."""
        found = self._find(place)
        if found is not None:
            self._explain(*found, place)

    def step(self, forward: bool) -> None:
        """Explain the next thing, or the one before."""
        stops = list(walk(self._window))
        if not stops:
            return
        here = self.target() or self._beginning()
        index = stops.index(here) + (1 if forward else -1) if here in stops else (0 if forward else -1)
        widget = stops[index % len(stops)]
        _bring_into_sight(widget)
        found = find(widget)
        if found is not None:
            self._explain(*found, None)

    def explain_focused(self) -> None:
        """Explain again what is explained, or else what had the focus when the mode began."""
        found = find(self.target() or self._beginning())
        if found is not None:
            self._explain(*found, None)

    def leave(self) -> None:
        """End the mode and give the focus back."""
        self._window.removeEventFilter(self)
        self.hide()
        focused = self._focused
        if focused is not None and shiboken6.isValid(focused) and focused.isVisible():
            focused.setFocus()
        else:
            self._window.setFocus()
        self.left.emit()
        self.deleteLater()

    @Slot(str)
    def _on_link(self, link: str) -> None:
        """Follow a link of an explanation: it leads elsewhere, so the mode is over."""
        if link == CARD_LINK:
            self.open_card()
            return
        self.leave()
        QDesktopServices.openUrl(QUrl(link))

    def open_card(self) -> None:
        """Leave the mode for the card of what is explained, if there is one."""
        target = self.target()
        component = component_of(target) if target is not None else None
        if target is not None and component is not None and component.card:
            self.leave()
            self.card_wanted.emit(component, target)

    def _find(self, place: QPoint) -> tuple[QWidget, WidgetHelp] | None:
        """Return what is below the sheet."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        below = self._window.childAt(place) or self._window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        return find(below, below.mapFrom(self._window, place))

    def _explain(self, widget: QWidget, explanation: WidgetHelp, place: QPoint | None) -> None:
        self._target, self._part = widget, explanation.rect
        self._seen = self._rect(widget, explanation.rect)
        large = self._seen.width() * self._seen.height() > LARGE * self.width() * self.height()
        middle = self._seen.center() if place is None else place
        around = QRect(middle - QPoint(6, 6), QSize(12, 20)) if large else self._seen
        self.bubble.say(explanation.title, explanation.text, around)
        self.setAccessibleDescription(f"{explanation.title}: {plain(explanation.text)}")
        self.update()

    def _rect(self, widget: QWidget, part: QRect) -> QRect:
        """Return where a part of a widget can be seen, in the window."""
        if widget is self._window:
            return part
        rect = QRect(widget.mapTo(self._window, part.topLeft()), part.size())
        around = widget.parentWidget()
        while around is not None and around is not self._window:
            rect &= QRect(around.mapTo(self._window, QPoint()), around.size())
            around = around.parentWidget()
        return rect

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.banner.move((self.width() - self.banner.width()) // 2, 1)
        self.bubble.hide()

    @Slot()
    def _follow(self) -> None:
        """What is explained has moved, or is gone."""
        target = self.target()
        if target is None or not target.isVisible():
            self._target = None
            self.bubble.hide()
        else:
            self._seen = self._rect(target, self._part)
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.step(forward)
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # No key gets through to what is below, the space bar neither.
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip:
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape or QKeySequence(event.keyCombination()) == QKeySequence("Shift+F1"):
            self.leave()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.step(True)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.step(False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.explain_focused()
        elif key == Qt.Key.Key_C:
            self.open_card()

    def _beginning(self) -> QWidget | None:
        """Return what had the focus when the mode began, as far as it can be explained."""
        focused = self._focused
        found = find(focused) if focused is not None and shiboken6.isValid(focused) else None
        return found[0] if found is not None and found[0].isVisible() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._find(event.position().toPoint())
        over = self._rect(found[0], found[1].rect) if found is not None else QRect()
        if over != self._over:
            self._over = over
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.show_at(event.position().toPoint())
        else:
            self.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is below: not everything that can be explained is in sight."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        below = self._window.childAt(event.position().toPoint())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        while below is not None and not isinstance(below, QScrollArea):
            below = below.parentWidget()
        if isinstance(below, QAbstractScrollArea):
            bar = below.verticalScrollBar()
            bar.setValue(bar.value() - event.angleDelta().y() // 2)
            self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        target = self.target()
        if self._target is not None and (
            target is None or not target.isVisible() or self._rect(target, self._part) != self._seen
        ):
            # What is below has moved; the midst of a painting is no time to follow it.
            QTimer.singleShot(0, self, self._follow)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = theme.color("accent")
        if not self._over.isEmpty():
            painter.setPen(QPen(theme.color("accent", 150), theme.line(1), Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self._over.adjusted(0, 0, -1, -1), 4, 4)
        if target is not None and not self._seen.isEmpty():
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(self._seen.adjusted(1, 1, -1, -1), 4, 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = vars(self).get("_window")
        if window is None or not shiboken6.isValid(window):
            # It is being deleted while it shows, and so is what lies over it, which may have lost all it knew.
            return False
        if event.type() == QEvent.Type.Resize:
            self._cover()
        elif event.type() in (QEvent.Type.WindowBlocked, QEvent.Type.Close, QEvent.Type.Hide):
            self.leave()
        return False


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll the page that a widget is on."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
