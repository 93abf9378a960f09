"""Trials of hyperparameters: where and how to look at the left, pictures and the table at the right."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentChooser, ComponentForm
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.search.best_plot import BestPlot
from nnplayground.gui.search.certificates_form import CertificatesForm
from nnplayground.gui.search.fit_model import FitModel
from nnplayground.gui.search.importance_view import ImportanceView
from nnplayground.gui.search.manual_form import ManualForm
from nnplayground.gui.search.parallel_view import ParallelView
from nnplayground.gui.search.response_view import ResponseView
from nnplayground.gui.search.search_bar import SearchBar
from nnplayground.gui.search.space_form import SpaceForm
from nnplayground.gui.search.state import SearchLabState
from nnplayground.gui.search.trial_actions import TrialActions
from nnplayground.gui.search.trial_table import TrialTable
from nnplayground.gui.search.values_view import ValuesView
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, grouped, percent, tr
from nnplayground.rich import as_tip
from nnplayground.search.axes import Axis, Values
from nnplayground.search.best import chance_of_top
from nnplayground.search.certificates import Certificates, is_tls
from nnplayground.search.settings import SearchSettings, point_of
from nnplayground.search.strategies import STRATEGIES, Grid, Strategy, TreeParzen, grid_size
from nnplayground.search.trials import SearchPlan

PLAN = ("objective", "trials", "epochs", "budget", "seeds", "prune", "seed", "jobs", "cluster")
TOP = 0.05
"""The share of the best points that the sentence on chance speaks of."""


class SearchPage(QWidget):
    """Settings, pictures, table, and the bar that drives it all."""

    every = 3

    def __init__(self, session: Session, clock: FrameClock, lab_state: SearchLabState) -> None:
        super().__init__()
        self._session, self._clock, self._lab_state = session, clock, lab_state
        self._model = model = lab_state.search_model
        self.strategy = ComponentChooser(SearchPlan.model_fields["strategy"], STRATEGIES)
        self.strategy.edited.connect(self._on_strategy)
        self.space = SpaceForm()
        self.space.edited.connect(self._on_axis)
        self.form = ComponentForm(lab_state.settings, PLAN)
        self.form.edited.connect(self._on_settings)
        self.certificates = CertificatesForm(Settings())
        self.certificates.edited.connect(self._on_certificates)
        self.manual = ManualForm(self.add_point, self.add_kept)
        self.facts = explained(Words(muted=True, lines=4), N_("What is true of the strategy that is chosen."))
        self.best = BestPlot(clock, model)
        self.fit = FitModel(model, self)
        self.parallel, self.values = ParallelView(clock, model), ValuesView(clock, model)
        self.importance, self.response = ImportanceView(clock, self.fit), ResponseView(clock, self.fit)
        self.actions_of_trial = TrialActions(session, lab_state)
        self.table = TrialTable(model, self.actions_of_trial.part)
        self.bar = SearchBar(lab_state)
        self.page_run = self.bar.page_run
        self._lay_out()
        model.certificates = self.certificates.certificates
        self.table.chosen.connect(self._on_chosen)
        for view in (self.parallel, self.values, self.response):
            view.chosen.connect(self.table.choose)
        self.response.pair_wanted.connect(self.fit.set_pair)
        self.tabs.currentChanged.connect(self._on_tab)
        model.changed.connect(self.refresh)
        session.experiment_changed.connect(self.refresh)
        session.kept_changed.connect(self.refresh)
        lab_state.taken.connect(self._show_settings)
        self._show_settings()
        self.draw()

    def _lay_out(self) -> None:
        intro = Words(
            tr(
                "Deck A names four ways to choose hyperparameters: by hand, grid, random, Bayesian. All of them look "
                "at the validation examples alone, never at the test."
            ),
            muted=True,
        )
        space = Section(
            tr("Space"), N_("Tick what is to be searched, and say between which values."), name="search/space"
        )
        space.add(self.space)
        plan = Section(tr("Budget and goal"), N_("What counts, and how long it may take."), name="search/plan")
        plan.add(self.form)
        self.warning = explained(
            Words(
                tr(
                    "Whoever runs a scheduler can run any program on its workers, and on this machine: use only one "
                    "that you trust. A trial that is ended goes on there and counts whole; what lost workers have "
                    "computed is not counted."
                )
            ),
            N_("Dask says so of its schedulers."),
        )
        plan.add(self.certificates)
        plan.add(self.warning)
        manual = Section(
            tr("Trial by hand"), N_("Try values of your own beside those of the strategies."), name="search/manual"
        )
        manual.add(self.manual)
        left = ScrollPage(intro, self.strategy, self.facts, space, plan, manual, least=theme.scaled(290))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for named in (self.tabs, self.tabs.tabBar()):
            named.setAccessibleName(tr("Pictures of the trials"))
        views: tuple[tuple[QWidget, str, str], ...] = (
            (self.parallel, tr("Lines"), tr("A line for each trial through all its values.")),
            (self.values, tr("Values"), tr("Which values of each parameter were tried.")),
            (self.importance, tr("Importance"), tr("Which parameters make the difference.")),
            (self.response, tr("Surface"), tr("A smooth surface through the trials, over two parameters.")),
        )
        for place, (view, title, tip) in enumerate(views):
            self.tabs.addTab(view, title)
            self.tabs.setTabToolTip(place, as_tip(tip))
            self.tabs.setTabWhatsThis(place, tip)
        pictures = Panels("search/search/pictures")
        pictures.add(self.best, share=2)
        pictures.add(self.tabs, tr("Pictures of the trials"), share=3)
        right = Panels("search/search/right", Qt.Orientation.Vertical)
        right.add(pictures, share=3)
        below = QVBoxLayout()
        below.setSpacing(4)
        below.addWidget(self.table, 1)
        below.addWidget(self.actions_of_trial)
        right.add(below, tr("Trials"), share=2)
        right.setContentsMargins(0, 8, 10, 0)
        panels = Panels("search/search")
        panels.add(left, tr("Settings"))
        panels.add(right, share=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(panels, 1)
        column.addWidget(self.bar)

    def add_point(self, values: Values) -> None:
        """Train a point given by hand."""
        self._model.add(values, self._lab_state.settings, self._session.experiment)

    def add_kept(self) -> None:
        """Train the values of every kept run that lies in the space."""
        settings, experiment = self._lab_state.settings, self._session.experiment
        space = settings.space(experiment)
        for run in self._session.kept:
            if not self._model.add(point_of(space, run.experiment), settings, experiment):
                return

    def close_jobs(self) -> None:
        """Leave no thread and no process of this page behind."""
        self.fit.close()
        self.actions_of_trial.close_jobs()

    def refresh(self) -> None:
        """Have what is new drawn on the next frame."""
        self._clock.request(self)

    def draw(self) -> None:
        """Bring table, bar and forms up to date."""
        self.table.trials.refresh()
        self._show_chosen()
        self.bar.draw()
        settings, experiment = self._lab_state.settings, self._session.experiment
        self.space.show_axes(settings.axes, experiment)
        self.manual.show_space(settings.space(experiment), experiment)
        self.manual.kept.setEnabled(bool(self._session.kept) and bool(settings.axes))
        self.facts.setText(self._facts(settings))
        self.warning.setVisible(bool(settings.cluster))
        self.certificates.setVisible(is_tls(settings.cluster))

    def _facts(self, settings: SearchSettings) -> str:
        strategy = settings.strategy
        if isinstance(strategy, Grid):
            space = settings.space(self._session.experiment)
            if not space.axes:
                return ""
            cells = grid_size(space, self._session.experiment, strategy.points)
            return tr("This grid has {cells} cells.", cells=grouped(cells))
        if isinstance(strategy, TreeParzen):
            return tr(
                "The first {count} trials of TPE are random: it has nothing to learn from yet.", count=strategy.startup
            )
        if strategy.kind == "random":
            return tr(
                "The best of k = {count} random trials is among the best q = {share} of all points with probability "
                "1 − (1 − q)ᵏ = {chance}.",
                count=grouped(settings.trials), share=percent(TOP, 0),
                chance=percent(chance_of_top(settings.trials, TOP)),
            )  # fmt: skip
        return tr("Type values under “Trial by hand” below; each becomes a trial.")

    @Slot(object)
    def _on_strategy(self, strategy: Strategy) -> None:
        self._lab_state.set_settings(self._lab_state.settings.model_copy(update={"strategy": strategy}))
        self._model.forget_fault()
        self._show_settings()

    @Slot(str, object)
    def _on_axis(self, name: str, axis: Axis | None) -> None:
        self._lab_state.set_axis(name, axis)
        self._model.forget_fault()
        self._show_settings()

    @Slot(object)
    def _on_settings(self, settings: SearchSettings) -> None:
        self._lab_state.set_settings(settings)
        self._model.forget_fault()
        self._show_settings()

    @Slot()
    def _show_settings(self) -> None:
        settings = self._lab_state.settings
        self.strategy.set_component(settings.strategy)
        self.form.set_component(settings)
        self._model.judge_by(settings, self._session.experiment)
        self.draw()

    @Slot(object)
    def _on_certificates(self, certificates: Certificates) -> None:
        self._model.certificates = certificates
        self._model.forget_fault()

    @Slot(object)
    def _on_chosen(self, number: int | None) -> None:
        self.bar.chosen = number
        for view in (self.parallel, self.values, self.response):
            view.light(number)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Let the sentence and the buttons be about the trial in the table, as it is by now."""
        row = self.table.current()
        self.actions_of_trial.choose(None if row is None else row.trial)

    @Slot(int)
    def _on_tab(self, _place: int) -> None:
        self.fit.set_wanted(self.isVisible() and self.tabs.currentWidget() in (self.importance, self.response))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()
        self._on_tab(self.tabs.currentIndex())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.fit.set_wanted(False)
