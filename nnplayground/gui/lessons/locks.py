"""Keeps from a student what would distract in a lesson: not shown, or shown and not to be changed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QWidget

from nnplayground.gui.lessons.player import LessonPlayer

Part = QWidget | QAction
HIDDEN, FROZEN = "hidden", "frozen"


class LessonLocks(QObject):
    """Hides and freezes parts of a window as the lesson that is shown says; all comes back with the next one.

    `parts` are those of the window itself, by the key that lessons call them by; a lab has a method ``parts``.
    """

    def __init__(self, player: LessonPlayer, labs: QTabWidget, parts: Mapping[str, Sequence[Part]]) -> None:
        super().__init__(labs)
        self._player, self._labs, self._parts = player, labs, parts
        self._changed: list[tuple[Part, str]] = []
        """What was kept away, and how."""
        player.lock_changed.connect(self.apply)
        labs.lab_built.connect(self._on_lab_built)  # type: ignore[attr-defined]

    @Slot()
    def apply(self) -> None:
        """Give everything back, then keep away what the lesson says."""
        for part, how in reversed(self._changed):
            _set(part, how, False)
        self._changed.clear()
        controls = self._player.controls
        parts = self._all_parts() if controls.hide or controls.freeze else {}
        for how, keys in ((HIDDEN, controls.hide), (FROZEN, controls.freeze)):
            for part in (part for key in keys for part in parts.get(key, ())):
                self._keep_away(part, how)
                tabs = _tabs_of(part)
                if how == HIDDEN and tabs is not None and not any(map(tabs.isTabVisible, range(tabs.count()))):
                    self._keep_away(tabs, how)

    def _keep_away(self, part: Part, how: str) -> None:
        if not _is(part, how):
            _set(part, how, True)
            self._changed.append((part, how))

    def _all_parts(self) -> Mapping[str, Sequence[Part]]:
        found = dict(self._parts)
        for lab in self._labs.built().values():  # type: ignore[attr-defined]
            own = getattr(lab, "parts", None)
            for key, widgets in own().items() if own is not None else ():
                found[key] = [*found.get(key, ()), *widgets]
        return found

    @Slot(object)
    def _on_lab_built(self, _lab: object) -> None:
        if self._player.controls.hide or self._player.controls.freeze:
            self.apply()


def _is(part: Part, how: str) -> bool:
    if isinstance(part, QAction):
        return not (part.isVisible() if how == HIDDEN else part.isEnabled())
    tabs = _tabs_of(part)
    if how == FROZEN:
        above = part.parentWidget()
        return above is not None and not part.isEnabledTo(above)
    return part.isHidden() if tabs is None else not tabs.isTabVisible(tabs.indexOf(part))


def _set(part: Part, how: str, wanted: bool) -> None:
    tabs = _tabs_of(part)
    if how == FROZEN:
        part.setEnabled(not wanted)
    elif tabs is not None and isinstance(part, QWidget):
        tabs.setTabVisible(tabs.indexOf(part), not wanted)
    else:
        part.setVisible(not wanted)


def _tabs_of(part: Part) -> QTabWidget | None:
    """Return the tabs that have a part as a page."""
    stack = part.parentWidget() if isinstance(part, QWidget) else None
    tabs = None if stack is None else stack.parentWidget()
    return tabs if isinstance(tabs, QTabWidget) and isinstance(part, QWidget) and tabs.indexOf(part) >= 0 else None
