"""Brings into sight what a lesson asks to be set, where it is folded away."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from nnplayground.gui.forms.field import Field
from nnplayground.gui.forms.forms import ComponentChooser
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.section import Section
from nnplayground.lessons.lesson import Goal


class LessonUnfolding(QObject):
    """Unfolds, when the state of a lesson is shown, what holds the settings that its tries ask for.

    A panel for which there was no room gives way again with the next lesson. `shown` returns the lab that is shown and
    its page. A lab may have a method ``setting_places``: where settings stand, by the beginnings of their paths.
    """

    def __init__(self, player: LessonPlayer, shown: Callable[[], tuple[QWidget, QWidget]], parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._shown = player, shown
        self._brought: list[tuple[Panels, QWidget]] = []
        """Panels that had given way, with what stands in them."""
        player.shown.connect(self._on_shown)

    @Slot()
    def _on_shown(self) -> None:
        # What the lesson keeps away goes first, and the page takes its place.
        QTimer.singleShot(0, self, self.unfold)

    @Slot()
    def unfold(self) -> None:
        """Bring into sight what the tries that are not done yet ask for, the first of them above all."""
        brought, self._brought = self._brought, []
        for panels, content in brought:
            panels.let_go(content)
        lesson = self._player.lesson
        if lesson is None or not self._player.is_shown:
            return
        (lab, page), ticks = self._shown(), self._player.ticks
        asked = [one.done for number, one in enumerate(lesson.tries) if number not in ticks]
        for goal in reversed(asked):
            found = editors(lab, page, goal)
            if found:
                self._bring(next((editor for editor in found if editor.isVisible()), found[0]), lab)

    def _bring(self, editor: QWidget, lab: QWidget) -> None:
        above = list(_above(editor, lab))
        tabs = [(holder, holder.indexOf(part)) for part, holder in above if isinstance(holder, QTabWidget)]
        if any(place >= 0 and not holder.isTabVisible(place) for holder, place in tabs):
            # The lesson itself keeps it away.
            return
        for part, holder in reversed(above):
            if isinstance(holder, Panels) and holder.holds(part) and holder.is_folded(part):
                if holder.has_given_way(part):
                    if not holder.has_room_for(part):
                        # What the lesson is about would be cut for it.
                        continue
                    self._brought.append((holder, part))
                holder.fold(part, False)
            elif isinstance(holder, Section):
                holder.set_expanded(True)
            elif isinstance(holder, QTabWidget) and holder.indexOf(part) >= 0:
                holder.setCurrentWidget(part)
        for _part, holder in above:
            if isinstance(holder, ScrollPage):
                holder.bring(editor)


def editors(lab: QWidget, page: QWidget, goal: Goal) -> Sequence[QWidget]:
    """Return what edits the setting that a goal is about, on a page or beside it; nothing if none is known."""
    path = goal.setting or goal.changed or (goal.path if goal.lab is not None else None)
    names = [name for name in (path or "").split(".") if name and not name.isdecimal()]
    if not names:
        return ()
    places: dict[str, QWidget] = getattr(lab, "setting_places", dict)()
    place = places.get(names[0])
    fields = [field for field in (place or page).findChildren(Field) if field.name == names[-1]]
    if place is not None:
        return fields if fields and len(names) > 1 else [place]
    return fields or [chooser for chooser in page.findChildren(ComponentChooser) if chooser.offers(goal.is_)]


def _above(editor: QWidget, lab: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Yield what holds an editor, up to its lab, each with what of it leads to the editor."""
    part, holder = editor, editor.parentWidget()
    while holder is not None and part is not lab:
        yield part, holder
        # The pages of tabs stand in a stack of theirs.
        tabs = holder.parentWidget()
        if isinstance(tabs, QTabWidget) and tabs.indexOf(part) >= 0:
            yield part, tabs
        part, holder = holder, holder.parentWidget()
