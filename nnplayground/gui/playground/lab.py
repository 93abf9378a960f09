"""The Playground: data and learning, the network, its answers, and the curves of its training."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nnplayground.core.activations import Activation
from nnplayground.core.addresses import NeuronId, as_subject, from_subject, of_layer, place_of
from nnplayground.core.layers import Dense, Layer
from nnplayground.core.recurrent import forward_only, remembering
from nnplayground.data.painting import painted
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.comparison.state import ComparisonState
from nnplayground.gui.playground.activation_cards import ActivationCards
from nnplayground.gui.playground.curves import CurvesView
from nnplayground.gui.playground.decision.field import FieldComputer, FieldResult
from nnplayground.gui.playground.decision.view import DecisionView
from nnplayground.gui.playground.example_bar import ExampleBar
from nnplayground.gui.playground.example_choice import ExampleChoice
from nnplayground.gui.playground.hyperparameter_row import HyperparameterRow
from nnplayground.gui.playground.network.view import NetworkView
from nnplayground.gui.playground.network_menus import NetworkMenus
from nnplayground.gui.playground.painting.state import PaintingEdit, PaintingState
from nnplayground.gui.playground.sequence_view import SequenceResult, SequenceView, compute
from nnplayground.gui.playground.settings_panel import SettingsPanel
from nnplayground.gui.playground.table.pages import OutputPages
from nnplayground.gui.playground.timeline import TimelineView
from nnplayground.gui.playground.weights_panel import WeightsPanel
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.shared.weight_images import WeightImagesView
from nnplayground.gui.widgets.panel_border import THICKNESS
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import N_, tr
from nnplayground.training.suitable import fitted

NEW_LAYER_UNITS = 4
CURVES = 120
"""Least height of the curves."""
MIDDLE, ANSWERS = 380, 250
"""Least widths of the drawing and of the answers, with letters of 12 pixels."""
NARROW = (190, 252, 214)
"""Least widths of settings, drawing and answers where there is no room for all that they would like."""
SHARES = (10, 9)
"""Shares of the drawing and of the answers in the width that the settings leave."""


class ShownFields(QObject):
    """The newest pictures of the neurons of a session's network: windows come and go."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.result: FieldResult | SequenceResult | None = None

    @classmethod
    def of(cls, session: Session) -> "ShownFields":
        """Return those of `session`."""
        found = session.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, cls) else cls(session)


class PlaygroundLab(QWidget):
    """One page: data at the left, the drawing and its curves in the middle, answers at the right."""

    every = 3
    WIDTHS = (SettingsPanel.WIDTH, MIDDLE, ANSWERS)

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__()
        self._session = session
        self._clock = clock
        self._job = Job(self)
        self._computer = FieldComputer()
        self._shown = ShownFields.of(session)
        self.row = HyperparameterRow(session)
        self.controls = SettingsPanel(session)
        self.network_view = NetworkView(clock)
        self.example = ExampleChoice.of(session)
        self.example_bar = ExampleBar(session, clock, self.example)
        self.answered = self.network_view.answered
        self.network_view.add_below(self.example_bar)
        self.cards = ActivationCards(session, self.network_view)
        self.example_bar.listen(self)
        self.decision = DecisionView(clock, sheet=session.lab_states.of(PaintingState))
        self.weights = WeightImagesView(clock)
        self.sequence = SequenceView(clock)
        self.sequence.step_picked.connect(self.example.choose_step)
        self.histograms = WeightsPanel(clock)
        self.curves = CurvesView(clock)
        self.timeline = TimelineView(clock)
        self._answers = QStackedWidget()
        self._answers.addWidget(self.decision)
        self._answers.addWidget(self.weights)
        self._answers.addWidget(self.sequence)
        self.pages = OutputPages(session, clock, self._answers, self.example)
        self.controls.paint_wanted.connect(self.start_painting)
        # Whoever types a text, or draws, has the keys first.
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.activated.connect(self.controls.imports.paste_table)
        self._arrange()
        self._connect_network_view()
        self.example.changed.connect(self._on_example_changed)

        self.network_view.canvas.parts_of = NetworkMenus(session, self.network_view).parts
        self._job.done.connect(self._on_fields)
        self.decision.plane_changed.connect(self._request_fields)
        self.decision.painted.connect(self._on_painted)
        self.decision.painting_changed.connect(self._on_painting_changed)
        self.decision.painting_moved.connect(session.make_way)
        session.experiment_changed.connect(self._on_experiment_changed)
        session.problem_changed.connect(self._on_problem_changed)
        session.started.connect(self._on_started)
        session.snapshot_changed.connect(self._on_snapshot_changed)
        session.history_changed.connect(self.curves.refresh)
        session.history_changed.connect(self._on_timeline_changed)
        session.history_changed.connect(self._on_figures_changed)
        session.figures_changed.connect(self._on_figures_changed)
        session.state_changed.connect(self._on_figures_changed)
        session.state_changed.connect(self._on_state_changed)
        session.moment_changed.connect(self._on_timeline_changed)
        self.timeline.looked_back.connect(session.look_back)
        self.timeline.train_wanted.connect(session.run)
        session.kept_changed.connect(self._on_kept_changed)
        session.experiment_changed.connect(self._on_kept_changed)
        self._lab_state = ComparisonState.of(session)
        self._lab_state.choice_changed.connect(self._on_kept_changed)
        self.curves.choice_changed.connect(self._lab_state.set_choice)
        self.curves.comparison_wanted.connect(self._on_comparison_wanted)
        self._on_kept_changed()
        self._on_timeline_changed()
        self._on_state_changed()
        self._on_experiment_changed()
        self._on_problem_changed()
        self._on_started()
        self._on_snapshot_changed()
        self._on_figures_changed()

    def _arrange(self) -> None:
        middle = Panels("playground/network", Qt.Orientation.Vertical)
        middle.add(self.network_view, share=5)
        self.curves.setMinimumHeight(CURVES)
        middle.add(self.curves, tr("Curves"), share=2)
        self._middle = middle
        panels = Panels("playground")
        panels.add(self.controls, tr("Data and learning"), gives_way=True)
        panels.add(middle, share=SHARES[0])
        output = Panels("playground/output", Qt.Orientation.Vertical)
        output.add(self.pages, share=1)
        output.add(self.histograms, tr("Weights per layer"))
        output.fold(self.histograms)
        panels.add(output, tr("Output"), share=SHARES[1])
        self._set_widths(self.WIDTHS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.row)
        whole.addWidget(panels, 1)
        self.timeline.setContentsMargins(10, 0, 10, 0)
        whole.addWidget(self.timeline)

    def _set_widths(self, widths: tuple[int, int, int]) -> None:
        """Let settings, drawing and answers have at least so many pixels, with letters of 12 pixels."""
        for part, width in zip((self.controls, self._middle, self.pages), widths, strict=True):
            part.setMinimumWidth(theme.scaled(width))

    def _connect_network_view(self) -> None:
        network_view = self.network_view
        network_view.features_edited.connect(self._on_features_edited)
        network_view.units_edited.connect(self._on_units_edited)
        network_view.layer_added.connect(self._on_layer_added)
        network_view.layer_removed.connect(self._on_layer_removed)
        network_view.activation_edited.connect(self._on_activation_edited)
        network_view.output_edited.connect(self._on_output_edited)
        network_view.memory_edited.connect(self._on_memory_edited)
        network_view.parameter_edited.connect(self._session.set_parameter)
        network_view.neuron_hovered.connect(self._on_neuron_hovered)
        network_view.hover_left.connect(self.decision.show_output)
        network_view.hover_left.connect(self.weights.show_output)

    def open_page(self, _key: str) -> QWidget:
        """Return the only page there is: the lab itself; what a link has lit before is lit no longer."""
        self.network_view.unlight()
        return self

    def follow(self, subject: str) -> None:
        """Light a neuron, weight or bias in the drawing. Raises UserError if the network has none."""
        place = from_subject(subject)
        neuron = place if isinstance(place, NeuronId) else place.neuron
        if not neuron.in_layer(self._session.experiment.sizes):
            raise UserError(
                N_("The network has no neuron {neuron} in layer {layer}."), neuron=neuron.number, layer=neuron.layer
            )
        self.network_view.light(place)

    @property
    def subject(self) -> str:
        """What is lit or chosen in the drawing, as `follow` takes it; empty if nothing is."""
        lit = self.network_view.lit
        return "" if lit is None else as_subject(lit)

    def ask(self, wanted: bool) -> None:
        """Have a click in the drawing answer a question instead of changing anything, or not any more."""
        self.network_view.ask(wanted)

    def parts(self) -> dict[str, list[QWidget]]:
        """Return what a lesson may keep from a student, by the key that lessons call it by."""
        return {
            "data": [self.controls.data_panels],
            "hyperparameters": [self.row, self.controls.learning],
            "network": [self.network_view],
            "answers": [self.pages],
            "curves": [self.curves],
            "timeline": [self.timeline],
        }

    def setting_places(self) -> dict[str, QWidget]:
        """Return where settings stand, by the names of an experiment's fields; what is always in sight first."""
        return {**self.controls.places, **dict.fromkeys(("cost", "optimizer", "batch_size"), self.row)}

    def draw(self) -> None:
        """Push the example through the newest network: what a neuron's z and a are shown for."""
        snapshot, problem = self._session.snapshot, self._session.problem
        if snapshot is not None and problem is not None and snapshot.run == self._session.run_number:
            activity = self.example.activity(snapshot, problem)
            self.network_view.set_example(activity)
            self.cards.show_activity(activity)

    @Slot()
    def _on_experiment_changed(self) -> None:
        self.decision.set_data(self._session.experiment.data)
        self.network_view.set_experiment(self._session.experiment, self._session.problem)
        self.curves.set_penalized(any(kind.penalizes for kind in self._session.experiment.regularizers))

    @Slot()
    def _on_problem_changed(self) -> None:
        session = self._session
        self.network_view.set_experiment(session.experiment, session.problem)
        problem = session.problem
        if problem is None:
            return
        self._job.cancel()
        if problem.is_images:
            self.weights.set_problem(problem)
        elif not problem.dataset.is_sequence:
            self.decision.set_problem(problem)
        self._choose_answers()
        self.curves.set_metric(problem.task.metric)

    def _choose_answers(self) -> None:
        """Show the weights of a network for images, answers over time to sequences, unless points are being painted."""
        problem = self._session.problem
        shown: QWidget = self.decision
        if problem is not None and not self.decision.sheet.active:
            shown = self.weights if problem.is_images else self.sequence if problem.dataset.is_sequence else shown
        self._answers.setCurrentWidget(shown)

    @Slot()
    def _on_timeline_changed(self) -> None:
        session = self._session
        self.timeline.set_timeline(session.timeline, session.moment)
        self.curves.set_moment(None if session.moment is None else session.moment.epochs)

    @Slot()
    def _on_figures_changed(self) -> None:
        """Let the legends tell the figures of what is shown, as the status line does."""
        session = self._session
        self.curves.set_now(session.figures_epochs, session.figures, session.batch_cost)

    @Slot()
    def _on_state_changed(self) -> None:
        self.decision.set_resting(self._session.state not in (State.PREPARING, State.RUNNING))

    @Slot()
    def _on_started(self) -> None:
        self.curves.set_history(self._session.history)
        self._job.cancel()
        self.network_view.set_fields(None)
        self.network_view.set_experiment(self._session.experiment, self._session.problem)

    @Slot()
    def _on_kept_changed(self) -> None:
        session = self._session
        self.curves.set_kept(session.kept, self._lab_state.choice, session.experiment.data)

    @Slot()
    def _on_comparison_wanted(self) -> None:
        from nnplayground.gui.comparison.window import ComparisonDialog

        ComparisonDialog(self._session, self.window()).open()

    @Slot()
    def _on_snapshot_changed(self) -> None:
        snapshot = self._session.snapshot
        if snapshot is None:
            return
        self.network_view.set_snapshot(snapshot)
        self.histograms.set_snapshot(snapshot)
        self._clock.request(self)
        if self._answers.currentWidget() is self.weights:
            self.weights.set_snapshot(snapshot)
        self._request_fields()

    @Slot()
    def _on_example_changed(self) -> None:
        self._clock.request(self)
        problem = self._session.problem
        if problem is not None and problem.dataset.is_sequence:
            self.sequence.show_step(self.example.step[0])
            self._request_fields()

    @Slot()
    def _request_fields(self) -> None:
        snapshot, problem = self._session.snapshot, self._session.problem
        if snapshot is None or problem is None or problem.is_images or not self.isVisible():
            return
        if problem.dataset.is_sequence:
            if self.example.count:
                self._job.request(compute, snapshot, problem, self.example.row)
            return
        plane = self.decision.plane()
        if plane is not None:
            self._job.request(self._computer.compute, snapshot, problem, plane)

    @Slot(object)
    def _on_fields(self, result: FieldResult | SequenceResult) -> None:
        snapshot = self._session.snapshot
        if snapshot is None or result.run != snapshot.run:
            return
        self._shown.result = result
        if isinstance(result, SequenceResult):
            self.sequence.set_result(result, self.example.step[0])
        else:
            self.decision.set_result(result)
        self.network_view.set_fields(result.fields)

    def start_painting(self) -> None:
        """Let the user paint: on what has been painted, or on an empty plane."""
        self.decision.paint_points(True)
        self._choose_answers()

    @Slot()
    def _on_painting_changed(self) -> None:
        self._choose_answers()
        self._on_snapshot_changed()

    @Slot(object)
    def _on_painted(self, edit: PaintingEdit) -> None:
        session, marks = self._session, edit.marks
        try:
            data = painted(marks.points, marks.values, classes=marks.classes)
            experiment = fitted(session.experiment, data)
            # What cannot be divided would be given up by the session, and the points with it.
            experiment.prepare()
        except UserError as error:
            self.decision.keep_draft(edit, str(error))
            return
        self.decision.sheet.expect(data, edit)
        if not session.edit(experiment, edit.name):
            # The session has said why.
            self.decision.keep_draft(edit)

    @Slot(object)
    def _on_neuron_hovered(self, neuron: NeuronId) -> None:
        self.decision.show_neuron(neuron)
        self.weights.show_neuron(neuron)

    @Slot(tuple)
    def _on_features_edited(self, features: tuple[str, ...]) -> None:
        self._session.change(features=features)

    @Slot(int, int)
    def _on_units_edited(self, layer: int, units: int) -> None:
        self._change_layer(layer, lambda kept: kept.model_copy(update={"units": units}))

    @Slot(int, object)
    def _on_activation_edited(self, layer: int, activation: Activation) -> None:
        self._change_layer(layer, lambda kept: kept.model_copy(update={"activation": activation}))

    @Slot(object)
    def _on_output_edited(self, activation: Activation) -> None:
        self._session.change(output=activation)

    @Slot(int, bool)
    def _on_memory_edited(self, layer: int, remembers: bool) -> None:
        self._change_layer(layer, remembering if remembers else forward_only)

    @Slot(int)
    def _on_layer_added(self, layer: int) -> None:
        hidden = list(self._session.experiment.hidden)
        before = hidden[: place_of(layer)] or hidden[-1:] or [Dense(units=NEW_LAYER_UNITS)]
        hidden.insert(place_of(layer), before[-1])
        self._session.change(hidden=tuple(hidden))

    @Slot(int)
    def _on_layer_removed(self, layer: int) -> None:
        hidden = list(self._session.experiment.hidden)
        if place_of(layer) < len(hidden):
            del hidden[place_of(layer)]
            self._session.change(hidden=tuple(hidden))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What an earlier window showed stands here at once, until the next picture comes.
        if self._shown.result is not None:
            self._on_fields(self._shown.result)
        self._request_fields()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = sum(map(theme.scaled, self.WIDTHS)) + 2 * THICKNESS
        self._set_widths(self.WIDTHS if self.width() >= wanted else NARROW)

    def _change_layer(self, layer: int, change: Callable[[Layer], Layer]) -> None:
        hidden = list(self._session.experiment.hidden)
        # What is typed into a field that goes with its layer is told when there is another network already.
        if place_of(layer) < len(hidden):
            hidden[place_of(layer)] = change(of_layer(hidden, layer))
            self._session.change(hidden=tuple(hidden))
