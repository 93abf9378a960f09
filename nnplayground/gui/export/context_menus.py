"""The menus under the right mouse button and the menu key: of what is pointed at, and of the picture it is in."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from nnplayground.gui.export import picture
from nnplayground.gui.export.picture import ExportedView
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.context_menu import ContextMenu, MenuEntry, MenuPart, data_part, table_part
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.i18n import tr

KEYS = "" if sys.platform == "win32" else "Shift+F10"
"""Windows itself makes this key the menu key."""
Save = Callable[[ExportedView], None]


class ContextMenus(QObject):
    """Opens a menu wherever a widget of a window has something to offer.

    A widget declares its entries as ``context_parts(place)``, which returns `MenuPart`s for a point in it; a view
    that can tell its numbers has ``data_table()``, and one that makes a picture ``is_picture``. Tables need nothing.
    """

    def __init__(
        self,
        session: Session | None,
        window: QWidget,
        page: Callable[[], QWidget] | None = None,
        save: Save | None = None,
    ) -> None:
        """Offer the pictures of what `page` returns, or of the window.

        `save` asks where one shall be written. The session is told what was copied.
        """
        super().__init__(window)
        self._session, self._save = session, save
        self._page = page
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        window.customContextMenuRequested.connect(self._on_menu_wanted)
        tip = tr("What can be done with what the keyboard is on, as a click of the right button offers it.")
        self.action = make_action(self, tr("&Context menu"), tip, self._on_key, keys=KEYS)
        window.addAction(self.action)

    @property
    def _window(self) -> QWidget:
        """The window, which is not held on to: a dialog goes as soon as it is closed."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def menu_at(self, place: QPoint) -> ContextMenu | None:
        """Return the menu for a point of the window, if there is anything to offer; it goes when it is closed."""
        widget = self._window.childAt(place)
        return None if widget is None else self.menu_of(widget, widget.mapFrom(self._window, place))

    def menu_of(self, widget: QWidget, place: QPoint) -> ContextMenu | None:
        """Return the menu for a point of a widget, as `menu_at`."""
        parts = list(self._parts(widget, place))
        return ContextMenu(parts, self._window) if parts else None

    def _parts(self, widget: QWidget, place: QPoint) -> Iterator[MenuPart]:
        """Yield what the innermost widget offers that offers anything, then what can be done with the picture."""
        views = {view.widget: view for view in picture.views(self._window if self._page is None else self._page())}
        found = False
        own: list[MenuEntry] = []
        for each in _upwards(widget, self._window):
            if not found:
                parts = list(self._own_parts(each, widget.mapTo(each, place)))
                found = bool(parts)
                yield from parts
            data = getattr(each, "data_table", None)
            if data is not None and not own:
                own = self._told(data_part(each.accessibleName(), data))
            if each in views:
                title = views[each].title
                yield MenuPart(title, [*own, *self._picture_entries(views[each])])
                return

    def _own_parts(self, widget: QWidget, place: QPoint) -> Iterator[MenuPart]:
        if isinstance(widget, QTableView):
            part = table_part(widget, place)
            yield MenuPart(part.title, self._told(part.entries))
        declared = getattr(widget, "context_parts", None)
        if declared is not None:
            yield from declared(place)

    def _told(self, entries: Sequence[MenuEntry]) -> list[MenuEntry]:
        """Return entries that copy something and then say so."""
        return [entry._replace(do=partial(self._copy_and_tell, entry.do)) for entry in entries]

    def _copy_and_tell(self, copy: Callable[[], object]) -> None:
        copy()
        if self._session is not None:
            self._session.say(Notice("good", tr("Copied to the clipboard.")))

    def _picture_entries(self, view: ExportedView) -> list[MenuEntry]:
        copy = MenuEntry(
            tr("Copy picture"),
            tr("Copies this view as a picture, twice as fine as on the screen."),
            partial(self._copy, view),
            symbol="picture",
        )
        entries = [copy]
        if self._save is not None:
            tip = tr("Saves this view as PNG or SVG.")
            entries.append(MenuEntry(tr("Save picture…"), tip, partial(self._save, view)))
        enlarger = view.widget.findChild(Enlarger, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(enlarger, Enlarger):
            button = enlarger.button
            entries.append(MenuEntry(button.accessibleName(), button.toolTip(), enlarger.toggle))
        return entries

    def _copy(self, view: ExportedView) -> None:
        if shiboken6.isValid(view.widget):
            QGuiApplication.clipboard().setImage(picture.image([view.widget]))
            if self._session is not None:
                self._session.say(Notice("good", tr("The picture “{title}” is on the clipboard.", title=view.title)))

    def _on_key(self) -> None:
        """Ask what the keyboard is on for its menu, as the menu key does."""
        focused = QApplication.focusWidget()
        if focused is not None and focused.window() is self._window.window():
            place = focused.rect().center()
            reason = QContextMenuEvent.Reason.Keyboard
            QApplication.sendEvent(focused, QContextMenuEvent(reason, place, focused.mapToGlobal(place)))

    @Slot(QPoint)
    def _on_menu_wanted(self, place: QPoint) -> None:
        menu = self.menu_at(place)
        if menu is not None:
            menu.popup(self._window.mapToGlobal(place))


def _upwards(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    found: QWidget | None = widget
    while found is not None and found is not window:
        yield found
        found = found.parentWidget()
