"""The state of the lab *Search*. Free of widgets."""

import contextlib

from PySide6.QtCore import Signal, Slot

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.session import Session
from nnplayground.gui.search.cell_looks import axis_title
from nnplayground.gui.search.form import MOST_CHECKS, MOST_ZOOMS, SearchLabForm, SearchLabView, Shown
from nnplayground.gui.search.map_model import MapModel
from nnplayground.gui.search.search_model import SearchModel
from nnplayground.gui.search.spec import LAB as SPEC
from nnplayground.i18n import tr
from nnplayground.search.axes import Axis
from nnplayground.search.checks import TrialCheck
from nnplayground.search.map_plan import MapSettings, zoomed
from nnplayground.search.settings import SearchSettings
from nnplayground.search.trials import Trial


class SearchLabState(LabState[SearchLabForm]):
    """What is set on the pages, the map that is trained, and the search that is under way.

    Signals: `refused` with a sentence about a map that cannot be.
    """

    refused = Signal(str)

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = SearchLabForm

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.map = MapSettings()
        self.outer: tuple[MapSettings, ...] = ()
        self.shown: Shown = "field"
        self.model = MapModel(self)
        self._session = session
        self.settings = SearchSettings()
        self.checks: tuple[TrialCheck, ...] = ()
        self._clusters = {""}
        """Addresses of clusters that were typed here."""
        self.search_model = SearchModel(session)
        session.problem_changed.connect(self._on_problem_changed)
        self._follow_plan()

    @Slot()
    def _on_problem_changed(self) -> None:
        # A map that is seen has followed the experiment by now.
        self.model.release(self._session.experiment)

    def form(self) -> SearchLabForm:
        return SearchLabForm.model_construct(
            map=self.map,
            outer=self.outer,
            settings=self.settings,
            view=SearchLabView.model_construct(page=self.page, shown=self.shown, checks=self.checks),
        )

    def take(self, form: SearchLabForm) -> None:
        self.page, self.shown = form.view.page, form.view.shown
        self.map, self.outer = form.map, form.outer
        self.settings, self.checks = form.settings, form.view.checks
        if self.settings.cluster not in self._clusters:
            # Whoever runs a scheduler can run any program here: a file does not say which one is asked.
            self.settings = self.settings.model_copy(update={"cluster": ""})
        self._follow_plan()

    def _follow_plan(self) -> None:
        """Go on with the search of the project where nothing else was set: it may be from the command line."""
        search = self._session.search
        if search is not None and self.settings == SearchSettings() and not self.is_going_on:
            # What cannot be set here is told by the page: the trials belong to other settings.
            with contextlib.suppress(ValueError):
                self.settings = SearchSettings.of_plan(search.plan)

    def set_map(self, settings: MapSettings, name: str, field: str) -> None:
        """Train another map: an edit of that field. It is no part of another one any more."""
        with self.editing(name, f"map.{field}"):
            self.map, self.outer = settings, ()

    def zoom(self, columns: tuple[int, int], rows: tuple[int, int]) -> None:
        """Make a part of the map, from one column and row to others, the whole of it: an edit."""
        before = self.map
        inner = before.model_copy(update={"x": zoomed(before.x, *columns), "y": zoomed(before.y, *rows)})
        if inner != before:
            with self.editing(tr("Zoom into the map")):
                self.map, self.outer = inner, (*self.outer, before)[-MOST_ZOOMS:]

    def zoom_out(self) -> None:
        """Go back to the map of which this one is a part: an edit."""
        if self.outer:
            with self.editing(tr("Zoom out of the map")):
                *outer, self.map = self.outer
                self.outer = tuple(outer)

    def set_settings(self, settings: SearchSettings) -> None:
        """Look in another way: an edit."""
        field = changed_field(self.settings, settings)
        self._clusters.add(settings.cluster)
        with self.editing(change_name(self.settings, settings), f"settings.{field}"):
            self.settings = settings

    def set_axis(self, name: str, axis: Axis | None) -> None:
        """Search a parameter so, or not at all: an edit."""
        with self.editing(tr("Search: {name}", name=axis_title(name)), f"axes.{name}"):
            self.settings = self.settings.with_axis(name, axis)

    def note_check(self, check: TrialCheck) -> None:
        """Keep what was found out of a trial; what was known of it in the same way is replaced."""
        others = [
            one for one in self.checks
            if (one.kind, one.number, one.values) != (check.kind, check.number, check.values)
        ]  # fmt: skip
        self.checks = (*others, check)[-MOST_CHECKS:]
        self.results_changed.emit()

    def checks_of(self, trial: Trial) -> list[TrialCheck]:
        """Return what was found out of a trial."""
        return [check for check in self.checks if check.is_of(trial)]

    @property
    def is_going_on(self) -> bool:
        """Whether the table of the project goes on with these settings, or there is none."""
        search = self._session.search
        return search is None or self.settings.belongs(search, self._session.experiment)

    def start(self) -> None:
        """Begin with the trials of these settings, or go on with them."""
        self.search_model.start(self.settings, self._session.experiment)

    def close(self) -> None:
        """End what is running."""
        self.model.close()
        self.search_model.close()
