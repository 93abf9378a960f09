"""The live map: settings at the left, the cells in the middle, one of them at large at the right."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.search.cell_looks import ScoreScale, cell_title, shown_scores
from nnplayground.gui.search.cell_view import EVERY, TOGETHER, CellView
from nnplayground.gui.search.form import Shown
from nnplayground.gui.search.map_bar import MapBar
from nnplayground.gui.search.map_controls import MapControls
from nnplayground.gui.search.map_grid import MapGrid
from nnplayground.gui.search.map_model import MADE_READY
from nnplayground.gui.search.map_worker import CellTaken
from nnplayground.gui.search.spec import LAB
from nnplayground.gui.search.state import SearchLabState
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.legend import ColorLegend
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import N_, tr
from nnplayground.links import PageLink
from nnplayground.search.live_map import has_plane


class MapPage(QWidget):
    """Shows the map of the lab state around the project's experiment; it stands still while the page is hidden."""

    together, every = TOGETHER, EVERY

    def __init__(self, session: Session, clock: FrameClock, lab_state: SearchLabState) -> None:
        super().__init__()
        self._session, self._clock, self._lab_state = session, clock, lab_state
        self.model = model = lab_state.model
        self.controls = MapControls(lab_state)
        self.grid = MapGrid(clock)
        self.legend = ColorLegend()
        self.cell = CellView(clock)
        self.bar = MapBar(model)
        self.page_run = self.bar.page_run
        explained(
            self.grid,
            N_(
                "Each cell is a network of its own, trained with the values at the axes: its answers, framed by its "
                "score. Point at a cell to see it at large at the right."
            ),
        )
        self._lay_out()
        self._connect()
        self._show_settings()
        self._show_map()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addWidget(self.grid, 1)
        middle.addWidget(self.legend)
        panels = Panels("search/map")
        panels.add(self.controls, tr("Settings"), gives_way=True)
        panels.add(middle, share=1)
        panels.add(self.cell, tr("Cell"), size=theme.scaled(282))
        middle.setContentsMargins(0, 8, 0, 4)
        self.cell.layout().setContentsMargins(0, 8, 10, 4)  # type: ignore[union-attr]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageArea(panels), 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        model, lab_state = self.model, self._lab_state
        model.begun.connect(self._show_map)
        model.told.connect(self._on_told)
        model.state_changed.connect(self._on_state_changed)
        model.cell_taken.connect(self._on_cell_taken)
        self.grid.pointed.connect(self._on_pointed)
        self.grid.opened.connect(self._on_opened)
        self.grid.framed.connect(lab_state.zoom)
        self.grid.left_part.connect(lab_state.zoom_out)
        self.bar.zoom_out.clicked.connect(lambda _checked=False: lab_state.zoom_out())
        self.bar.open.clicked.connect(lambda _checked=False: self._on_opened(self.grid.current))
        self.controls.shown_changed.connect(self._on_shown)
        lab_state.edited.connect(self._on_edited)
        lab_state.taken.connect(self._on_edited)
        lab_state.refused.connect(self._on_refused)
        self._session.experiment_changed.connect(self._on_experiment_changed)

    # What happens.

    @Slot()
    def _on_edited(self) -> None:
        self._show_settings()
        self._follow()

    @Slot(str)
    def _on_refused(self, text: str) -> None:
        self._session.say(Notice("warning", text))

    @Slot()
    def _on_experiment_changed(self) -> None:
        if self.isVisible():
            self._show_settings()
            self._follow()

    def _follow(self) -> None:
        if self.isVisible():
            self.model.follow(self._session.experiment, self._lab_state.map)
            self._look()

    @Slot(str)
    def _on_shown(self, shown: Shown) -> None:
        self._lab_state.shown = shown
        self._look()

    @Slot(int)
    def _on_pointed(self, cell: int) -> None:
        self.cell.show_cell(cell)
        self._look()

    def _look(self) -> None:
        self.model.look(self._shown(), self.grid.subject)

    def _shown(self) -> Shown:
        problem, shown = self.model.problem, self._lab_state.shown
        return "number" if shown == "field" and problem is not None and not has_plane(problem) else shown

    @Slot(int)
    def _on_opened(self, cell: int) -> None:
        plan = self.model.plan
        if plan is not None and cell < len(plan.cells):
            if plan.cells[cell].experiments:
                self.model.take_cell(cell)
            else:
                self._session.say(Notice("warning", plan.cells[cell].refusal))

    @Slot(object)
    def _on_cell_taken(self, taken: CellTaken) -> None:
        plan = self.model.plan
        if plan is None or not self.isVisible():
            return
        title = cell_title(plan, taken.cell)
        session, name, place = self._session, tr("Open a cell of the map"), PageLink(LAB.key, "map")
        if session.go_on_from(taken.experiment, taken.state, taken.history, name, place=place):
            told = tr("This network is the project now, as it was trained here: {cell}. Undo goes back.", cell=title)
            session.say(Notice("good", told, (tr("Show it"), lambda: session.open_page(PageLink("playground", "")))))

    # Showing.

    def _show_settings(self) -> None:
        self.controls.offer(self._session.experiment)
        problem = self.model.problem
        self.controls.show_settings(problem is None or has_plane(problem))
        self.bar.zoom_out.setEnabled(bool(self._lab_state.outer))

    @Slot()
    def _show_map(self) -> None:
        model = self.model
        self.grid.show_map(model.plan, model.problem, self._hint())
        self.cell.show_map(model.plan, model.problem)
        self.cell.show_cell(self.grid.subject)
        self._show_settings()
        self._look()
        self._on_told()
        self.bar.show_state()

    def _hint(self) -> str:
        """Return what the picture says while there is nothing to be seen."""
        model = self.model
        waits_for = model.waits_for or ("" if model.plan is not None else MADE_READY)
        return model.fault or (tr(waits_for) if waits_for else "")

    @Slot()
    def _on_state_changed(self) -> None:
        self.bar.show_state()
        self.grid.show_hint(self._hint())

    @Slot()
    def _on_told(self) -> None:
        snapshot = self.model.snapshot
        self.grid.show_snapshot(snapshot, self._shown())
        self.cell.show_snapshot(snapshot)
        self._clock.request(self)

    def draw(self) -> None:
        """Bring the legend and the words in the bar up to date."""
        snapshot, problem = self.model.snapshot, self.model.problem
        if snapshot is not None and problem is not None:
            scale = ScoreScale(problem, shown_scores(snapshot, problem))
            self.legend.show_key(scale.key(bool(len(problem.parts.validation))))
        self.bar.show_progress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_settings()
        self._follow()
        # What was told while nobody could see it has not been drawn.
        self._on_told()

    def hideEvent(self, event: QHideEvent) -> None:
        # What nobody sees does not take time from the run; a window that is only minimised is told apart.
        if not event.spontaneous():
            self.model.pause()
        super().hideEvent(event)
