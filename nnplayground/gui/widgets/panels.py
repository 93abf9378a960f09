"""Panels beside each other: each border between two can be dragged, and folds the panel that is not the main one.

A QSplitter leaves what it has collapsed where the Tab key still reaches it, and shares the room out anew
whenever something within asks for another size. Here what is folded is hidden, and a border moves when
the user or the size of the window moves it, and at no other time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QStackedLayout, QWidget

from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panel_border import FOLDED, THICKNESS, PanelBorder
from nnplayground.gui.widgets.panel_room import PanelRoom, divided

STEP = 16
"""Pixels by which an arrow key moves a border."""


@dataclass(slots=True)
class Panel:
    """A part of `Panels`: what it shows, what it is called, and the room that is wanted for it.

    With `share` it grows with the window, in proportion to others that do; else it keeps its `size` in
    pixels, by default what its content asks for. Without a title it is the main one, which is never folded.

    One that `gives_way` is folded by itself while there is not room for all (`is_away`), unless the user wants to see
    it (`is_wanted`).
    """

    content: QWidget
    title: str
    share: float
    size: float | None
    is_folded: bool = False
    gives_way: bool = False
    is_away: bool = False
    is_wanted: bool = False

    @property
    def is_absent(self) -> bool:
        """Whether the page itself has hidden it, so that it has no border either."""
        return self.content.isHidden() and not self.is_folded

    @property
    def is_shown(self) -> bool:
        """Whether it takes room."""
        return not self.is_folded and not self.content.isHidden()


class Panels(QWidget):
    """Panels in a row or a column, `name` being what their sizes are remembered by.

    Signals: `arranged` when the user has moved a border, or folded or unfolded a panel.
    """

    arranged = Signal()

    def __init__(
        self, name: str, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.orientation = orientation
        self.panels: list[Panel] = []
        self.borders: list[PanelBorder] = []
        """Border i lies between the panels i and i + 1."""
        self._is_arranged = False
        self._is_making_room = False
        self.arranged.connect(self._on_arranged)

    def add(
        self,
        content: QWidget | QLayout,
        title: str = "",
        share: float = 0.0,
        size: int | None = None,
        gives_way: bool = False,
    ) -> QWidget:
        """Append a panel; see `Panel`. Returns the widget that it consists of."""
        if isinstance(content, QLayout):
            body = QWidget()
            content.setContentsMargins(0, 0, 0, 0)
            body.setLayout(content)
            content = body
        if self.panels:
            border = PanelBorder(self.orientation, self)
            border.dragged.connect(self._on_dragged)
            border.drag_ended.connect(self.arranged)
            border.fold_wanted.connect(self._on_fold_wanted)
            border.step_wanted.connect(self._on_step_wanted)
            self.borders.append(border)
        # What was shown or hidden by itself stays so; a new widget shows with its parent.
        is_hidden = content.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and content.isHidden()
        content.setParent(self)
        content.setVisible(not is_hidden)
        content.installEventFilter(self)
        self.panels.append(Panel(content, title, share, size, gives_way=gives_way))
        self._describe()
        self._lay_out()
        return content

    # What is folded, and how large everything is.

    def is_folded(self, content: QWidget) -> bool:
        """Whether a panel is folded."""
        return self._panel(content).is_folded

    def fold(self, content: QWidget, folded: bool = True) -> None:
        """Fold a panel, or unfold it. Raises ValueError for the main one."""
        panel = self._panel(content)
        if not panel.title:
            raise ValueError(f"the main panel of {self.name} is never folded")
        self._refold(panel, folded)

    def has_given_way(self, content: QWidget) -> bool:
        """Whether a panel is folded because there is no room for it."""
        return self._panel(content).is_away

    def has_room_for(self, content: QWidget) -> bool:
        """Whether a panel can be unfolded without another being cut; pages within may have to scroll."""
        folded = self._panel(content)
        parts = [panel for panel in self.panels if panel is folded or panel.is_shown]
        least = sum(self._along(self._least(panel)) for panel in parts)
        return least + THICKNESS * (len(self.panels) - 1) <= self._along(self.contentsRect().size())

    def let_go(self, content: QWidget) -> None:
        """Let a panel that was unfolded give way again, if there is no room for it."""
        self._panel(content).is_wanted = False
        self._lay_out()
        self.updateGeometry()

    def holds(self, content: QWidget) -> bool:
        """Whether that is one of the panels."""
        return any(panel.content is content for panel in self.panels)

    def replace(self, former: QWidget, content: QWidget) -> None:
        """Put `content` in the place of `former`, which is hidden and belongs to nobody from then on."""
        panel = self._panel(former)
        panel.content = content
        former.removeEventFilter(self)
        content.setParent(self)
        content.installEventFilter(self)
        content.setVisible(not panel.is_folded)
        former.hide()
        self._lay_out()

    def folded_by(self, border: PanelBorder) -> Panel:
        """Return the panel that a border folds: of its two the one that is farther from the main one."""
        place = self.borders.index(border)
        main = next((i for i, panel in enumerate(self.panels) if not panel.title), 0)
        return self.panels[place + 1] if place >= main else self.panels[place]

    def sizes(self) -> list[int]:
        """Return how many pixels each panel has; one that is folded has 0."""
        return [self._along(panel.content.size()) if panel.is_shown else 0 for panel in self.panels]

    def suggest_size(self, content: QWidget, pixels: int) -> None:
        """Give a panel that does not grow a size, unless the user has arranged the panels."""
        if not self._is_arranged:
            self._panel(content).size = float(pixels)
            self._lay_out()

    def state(self) -> list[int]:
        """Return the wanted size of each panel, and after them of each whether it is folded."""
        sizes = self._wanted_sizes()
        return [*(round(size) for size in sizes), *(int(p.is_folded and not p.is_away) for p in self.panels)]

    def take_state(self, state: Sequence[int]) -> bool:
        """Look as `state` says; return whether it fits these panels."""
        count = len(self.panels)
        sizes, folds = state[:count], state[count:]
        if len(folds) != count or any(size <= 0 for size in sizes) or any(fold not in (0, 1) for fold in folds):
            return False
        for panel, size, fold in zip(self.panels, sizes, folds, strict=True):
            if panel.share:
                panel.share = float(size)
            else:
                panel.size = float(size)
            self._set_folded(panel, bool(fold and panel.title))
        self._is_arranged = True
        self._lay_out()
        return True

    def whole_need(self) -> int:
        """Return how much room all panels need so that nothing scrolls, also those that have given way."""
        there = [panel for panel in self.panels if panel.is_shown or panel.is_away]
        open_again = sum(FOLDED - THICKNESS for panel in there if panel.is_away)
        return self._borders_size() - open_again + sum(map(self._need, there))

    def remember(self, settings: Settings) -> None:
        """Look as last time, and keep from now on what the user arranges."""
        self.take_state(settings.split(self.name))
        self.arranged.connect(lambda: settings.set_split(self.name, self.state()))

    # Inside.

    def _panel(self, content: QWidget) -> Panel:
        return next(panel for panel in self.panels if panel.content is content)

    def _set_folded(self, panel: Panel, folded: bool) -> None:
        panel.is_away = False
        if panel.is_folded is folded:
            return
        # The order tells a fold from a page that hides a part of itself.
        if folded:
            panel.is_folded = True
            panel.content.hide()
        else:
            panel.content.show()
            panel.is_folded = False

    def _make_room(self) -> None:
        """Fold what gives way while there is not room for all, and unfold it when there is."""
        givers = [panel for panel in self.panels if panel.gives_way and (panel.is_shown or panel.is_away)]
        if not givers or self._is_making_room or not self.isVisible():
            return
        self._is_making_room = True
        lack = self.whole_need() - self._along(self.contentsRect().size())
        for panel in givers:
            if lack <= 0:
                panel.is_wanted = False
            is_away = lack > 0 and not panel.is_wanted
            if is_away:
                lack -= self._along(self._least(panel))
            if is_away is not panel.is_away:
                self._set_folded(panel, is_away)
                panel.is_away = is_away
        self._is_making_room = False

    def _describe(self) -> None:
        for border in self.borders:
            panel = self.folded_by(border)
            border.describe(panel.title, panel.is_folded, self._points_to_end(border))

    def _points_to_end(self, border: PanelBorder) -> bool:
        """Whether the panel that a border folds lies behind it."""
        return self.panels.index(self.folded_by(border)) > self.borders.index(border)

    def _along(self, size: QSize) -> int:
        return size.width() if self.orientation is Qt.Orientation.Horizontal else size.height()

    def _across(self, size: QSize) -> int:
        return size.height() if self.orientation is Qt.Orientation.Horizontal else size.width()

    def _size_of(self, along: int, across: int) -> QSize:
        return QSize(along, across) if self.orientation is Qt.Orientation.Horizontal else QSize(across, along)

    def _least(self, panel: Panel) -> QSize:
        """Return the least size of a panel, the height being that of its text broken into lines."""
        content, across = panel.content, self._across(self.contentsRect().size())
        least = content.minimumSizeHint().expandedTo(content.minimumSize())
        layout = content.layout()
        if isinstance(layout, QBoxLayout) and layout.hasHeightForWidth():
            width = across if self.orientation is Qt.Orientation.Vertical else content.width()
            height = layout.minimumHeightForWidth(max(width, least.width()))
            least.setHeight(max(content.minimumHeight(), height))
        return least

    def _need(self, panel: Panel) -> int:
        """Return the room in which nothing within a panel scrolls sideways: pages ask for less than that."""
        content = panel.content
        needs = [self._along(self._least(panel))]
        if self.orientation is Qt.Orientation.Horizontal and content.isVisible():
            for inner in (content, *content.findChildren(PageArea), *content.findChildren(Panels)):
                if isinstance(inner, PageArea) and inner.isVisible():
                    needs.append(inner.needed_width + _beside(inner, content))
                elif isinstance(inner, Panels) and inner.isVisible() and inner.orientation is self.orientation:
                    needs.append(inner.whole_need() + _beside(inner, content))
        return max(needs)

    def _wanted_sizes(self) -> list[float]:
        """Return the size of each panel as it stands, or as it was before it was folded."""
        found = []
        shown = [p for p in self.panels if p.is_shown and p.share]
        pixels = sum(self._along(p.content.size()) for p in shown)
        weight = sum(p.share for p in shown) or 1.0
        for panel in self.panels:
            if panel.share:
                found.append(max(1.0, panel.share * (pixels or 1000) / weight))
            else:
                found.append(max(1.0, self._pixels(panel)))
        return found

    def _pixels(self, panel: Panel) -> float:
        return panel.size if panel.size is not None else float(self._along(panel.content.sizeHint()))

    def _rooms(self) -> list[PanelRoom]:
        """Return what each panel wants; what takes no room wants none."""
        found = []
        for panel in self.panels:
            if not panel.is_shown:
                found.append(PanelRoom(0, False, 0, 0))
                continue
            most = self._along(panel.content.maximumSize())
            least = min(self._along(self._least(panel)), most)
            wanted = panel.share or self._pixels(panel)
            found.append(PanelRoom(wanted, bool(panel.share), least, most))
        return self._with_needs(found) if any(panel.gives_way for panel in self.panels) else found

    def _with_needs(self, rooms: list[PanelRoom]) -> list[PanelRoom]:
        """Leave panels that grow what they need rather than what they ask for, as far as others can do with less."""
        left = self._along(self.contentsRect().size()) - self._borders_size() - sum(room.least for room in rooms)
        for place, panel in enumerate(self.panels):
            if panel.is_shown and panel.share and left > 0:
                more = min(left, max(0, self._need(panel) - rooms[place].least))
                rooms[place] = replace(rooms[place], least=rooms[place].least + more)
                left -= more
        return rooms

    def _visible_borders(self) -> list[bool]:
        """Return which borders are there: not those of what the page has hidden."""
        return [
            not self.panels[place].is_absent and any(not p.is_absent for p in self.panels[place + 1 :])
            for place in range(len(self.borders))
        ]

    def _lay_out(self) -> None:
        """Give every panel and border its place."""
        if not self.panels or self._is_making_room:
            return
        self._make_room()
        if not any(panel.is_shown for panel in self.panels):
            # The page has hidden what was left: one of those that are folded comes back in its place.
            folded = next((panel for panel in self.panels if panel.is_folded), None)
            if folded is None:
                return
            self._set_folded(folded, False)
        self._describe()
        shown = self._visible_borders()
        taken = sum(border.thickness for border, there in zip(self.borders, shown, strict=True) if there)
        whole = self.contentsRect()
        sizes = divided(self._along(whole.size()) - taken, self._rooms())
        start = 0
        for place, (panel, size) in enumerate(zip(self.panels, sizes, strict=True)):
            if panel.is_shown:
                panel.content.setGeometry(self._place(whole, start, size))
                start += size
            if place < len(self.borders):
                border = self.borders[place]
                border.setVisible(shown[place])
                if shown[place]:
                    border.setGeometry(self._place(whole, start, border.thickness))
                    start += border.thickness

    def _place(self, whole: QRect, start: int, size: int) -> QRect:
        if self.orientation is Qt.Orientation.Horizontal:
            return QRect(whole.x() + start, whole.y(), size, whole.height())
        return QRect(whole.x(), whole.y() + start, whole.width(), size)

    # What the user does.

    def _on_arranged(self) -> None:
        self._is_arranged = True

    def _on_dragged(self, moved: int) -> None:
        border = self.sender()
        assert isinstance(border, PanelBorder)
        self.move_border(border, moved)

    def _on_step_wanted(self, direction: int) -> None:
        border = self.sender()
        assert isinstance(border, PanelBorder)
        panel = self.folded_by(border)
        if not panel.is_folded:
            self.move_border(border, direction * STEP)
        elif self._points_to_end(border) is (direction < 0):
            self._refold(panel, False)
        self.arranged.emit()

    def _on_fold_wanted(self) -> None:
        border = self.sender()
        assert isinstance(border, PanelBorder)
        panel = self.folded_by(border)
        self._refold(panel, not panel.is_folded)
        self.arranged.emit()

    def _refold(self, panel: Panel, folded: bool) -> None:
        panel.is_wanted = not folded
        self._set_folded(panel, folded)
        self._lay_out()
        self.updateGeometry()

    def move_border(self, border: PanelBorder, moved: int) -> int:
        """Move a border by so many pixels, as far as there is room; return by how many it has moved.

        What gets less than half of its least size is folded; what is folded unfolds when as much is pulled out.
        """
        panel = self.folded_by(border)
        outward = 1 if self._points_to_end(border) else -1
        if not panel.is_folded:
            return self._trade(border, panel, moved, outward)
        if -outward * moved < max(STEP, self._along(self._least(panel)) / 2):
            return 0
        self._refold(panel, False)
        return -outward * self._along(panel.content.size())

    def _trade(self, border: PanelBorder, panel: Panel, moved: int, outward: int) -> int:
        """Give to one side of a border what the other loses."""
        place = self.borders.index(border)
        before = next((p for p in reversed(self.panels[: place + 1]) if p.is_shown), None)
        after = next((p for p in self.panels[place + 1 :] if p.is_shown), None)
        if before is None or after is None:
            return 0
        sizes, rooms = self.sizes(), self._rooms()
        first, second = self.panels.index(before), self.panels.index(after)
        folding = self.panels.index(panel)
        if sizes[folding] - outward * moved < rooms[folding].least / 2:
            self._refold(panel, True)
            return outward * sizes[folding]
        low = max(rooms[first].least - sizes[first], sizes[second] - rooms[second].most)
        high = min(rooms[first].most - sizes[first], sizes[second] - rooms[second].least)
        moved = max(min(moved, high), low) if low <= high else 0
        sizes[first] += moved
        sizes[second] -= moved
        for one, size in zip(self.panels, sizes, strict=True):
            if one.is_shown and one.share:
                one.share = float(max(1, size))
            elif one.is_shown:
                one.size = float(size)
        self._lay_out()
        return moved

    # Qt.

    def sizeHint(self) -> QSize:
        found = [panel.content.sizeHint() for panel in self.panels if panel.is_shown]
        along = sum(self._along(size) for size in found)
        across = max((self._across(size) for size in found), default=0)
        return self._size_of(along + self._borders_size(), across).grownBy(self.contentsMargins())

    def minimumSizeHint(self) -> QSize:
        found = [self._least(p) for p in self.panels if p.is_shown and (p.is_wanted or not p.gives_way)]
        along = sum(self._along(size) for size in found)
        across = max((self._across(size) for size in found), default=0)
        return self._size_of(along + self._borders_size(), across).grownBy(self.contentsMargins())

    def _borders_size(self) -> int:
        there = self._visible_borders()
        return sum(border.thickness for border, shown in zip(self.borders, there, strict=True) if shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The page itself shows or hides one of its parts.
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._lay_out()
            self.updateGeometry()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()


def _beside(inner: QWidget, content: QWidget) -> int:
    """Return the width of the margins between a widget and `content`, around it; what stands beside it is not known."""
    found, above = 0, None if inner is content else inner.parentWidget()
    while above is not None:
        layout = above.layout()
        if layout is not None and not isinstance(layout, QStackedLayout):
            margins = layout.contentsMargins()
            found += margins.left() + margins.right()
        above = None if above is content else above.parentWidget()
    return found


def in_grid(name: str, views: Sequence[QWidget], columns: int = 2) -> Panels:
    """Return rows of views of one size, which are called by their accessible names."""
    rows = Panels(name, Qt.Orientation.Vertical)
    for start in range(0, len(views), columns):
        row = Panels(f"{name}/{start // columns + 1}")
        for place, view in enumerate(views[start : start + columns]):
            row.add(view, view.accessibleName() if place else "", share=1)
        names = ", ".join(view.accessibleName() for view in views[start : start + columns])
        rows.add(row, names if start else "", share=1)
    return rows
