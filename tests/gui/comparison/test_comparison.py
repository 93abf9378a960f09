"""Kept runs: behind the curves, side by side, and several seeds at once."""

import gc
import itertools
import math

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor, QUndoCommand, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QMessageBox, QWidget

from nnplayground.analysis.comparison.bands import Spread
from nnplayground.analysis.comparison.runs import Part, same_data, seed_name
from nnplayground.core.costs import MeanSquares
from nnplayground.core.layers import Dense
from nnplayground.data.circles import Circle
from nnplayground.data.dataset import DATASETS
from nnplayground.data.metrics import DETERMINATION
from nnplayground.data.tasks import Regress
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.comparison import colors, keeping, lines
from nnplayground.gui.comparison.actions import ComparisonActions
from nnplayground.gui.comparison.lines import kept_lines, title
from nnplayground.gui.comparison.model import COLOR, NAME
from nnplayground.gui.comparison.seeds import SeedsDialog
from nnplayground.gui.comparison.state import Choice, ComparisonState
from nnplayground.gui.comparison.window import ComparisonDialog
from nnplayground.gui.playground.curves import CurvesView
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.plotting.lines import LinesPlot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State
from nnplayground.i18n import steady
from nnplayground.project.document import KEPT_RUNS, KeptRun
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport
from tests.helpers import fit

PURPLE, GREEN = colors.PALETTE[0][0], colors.PALETTE[1][0]


def history(epochs=20, low=0.1, score=0.9) -> History:
    found = History()
    for epoch in range(epochs + 1):
        cost = low + (0.6 - low) / (1 + epoch)
        found.append_epoch(EpochReport(epoch, 10 * epoch, cost, score, 1.2 * cost, score - 0.1))
    return found


def kept(name="Run 1: a", color=PURPLE, experiment=None, **how) -> KeptRun:
    return KeptRun(name, color, experiment or Experiment(), history(**how))


def several(count=3, color=PURPLE) -> tuple[KeptRun, ...]:
    return tuple(
        kept(seed_name("Run 2: b", n), color, Experiment(seeds=Seeds(weights=n)), low=0.1 * n)
        for n in range(1, count + 1)
    )


@pytest.fixture(params=[theme.Scheme.LIGHT, theme.Scheme.DARK])
def scheme(request, qapp):
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, theme.Scheme.LIGHT)


@pytest.fixture
def session(qtbot):
    made = Session(Experiment(data=Circle(size=60)))
    qtbot.waitUntil(lambda: made.state is State.READY)
    yield made
    made.close()


@pytest.fixture
def view(qtbot) -> CurvesView:
    clock = FrameClock()
    view = CurvesView(clock)
    clock.setParent(view)
    qtbot.addWidget(view)
    view.resize(1248, 210)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def dialog(qtbot, session):
    session.set_kept((kept(), kept("Run 2: b", GREEN, Experiment(hidden=(Dense(units=9),)), low=0.05)), "x")
    yield from opened(qtbot, ComparisonDialog(session))


def opened(qtbot, dialog):
    """Open a dialog, and close it after the test if it is still there."""
    with qtbot.waitExposed(dialog):
        dialog.open()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()


def train(qtbot, session, epochs=2):
    for _ in range(epochs):
        session.step_epoch()
        qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.history.newest.epoch == epochs


def show(qtbot, view, runs, choice=None):
    with qtbot.waitSignal(view._clock.frame):
        view.set_kept(runs, choice or Choice())
        view.refresh()


# Colours.


def linear(color: QColor) -> np.ndarray:
    c = np.array(color.getRgbF()[:3])
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


# Machado, Oliveira and Fernandes (2009), full strength, on linear RGB.
EYES = {
    "normal": np.eye(3),
    "protanope": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranope": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
}
# Ottosson (2020): linear RGB to cones, their cube roots to OKLab.
CONES = np.array(
    [[0.41222147, 0.53633254, 0.05144599], [0.2119035, 0.68069955, 0.10739696], [0.08830246, 0.28171884, 0.6299787]]
)
LAB = np.array(
    [[0.21045426, 0.79361779, -0.00407205], [1.9779985, -2.4285922, 0.4505937], [0.02590404, 0.78277177, -0.80867577]]
)


def oklab(rgb: np.ndarray) -> np.ndarray:
    return LAB @ np.cbrt(CONES @ np.clip(rgb, 0, 1))


def test_colours_of_runs_are_told_apart_by_all_eyes(scheme):
    shown = [colors.shown(color) for color, _, _ in colors.PALETTE]
    everything = [*shown, theme.color("train"), theme.color("validation")]
    for eye in EYES.values():
        places = [oklab(eye @ linear(color)) for color in everything]
        for one, other in itertools.combinations(places, 2):
            assert np.linalg.norm(one - other) > 0.08
    for color in shown:
        assert colors.contrast(color, theme.color("surface")) >= 3
        assert colors.contrast(colors.readable(color), theme.color("surface")) >= 4.5


@pytest.mark.parametrize("color", ["#ffffff", "#000000", "#fdfd00", "#1d2127"])
def test_a_foreign_colour_is_made_visible(scheme, color):
    assert colors.contrast(colors.shown(color), theme.color("surface")) >= 3


def test_the_next_colour_is_one_that_is_free():
    used = []
    for _ in range(len(colors.PALETTE)):
        used.append(colors.next_free(used))
    assert len(set(used)) == len(colors.PALETTE)
    assert colors.next_free(used) == used[0]
    assert colors.next_free(used[1:]) == used[0]


# Keeping.


def test_keeping_a_run_says_so_and_shows_it(session, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions = ComparisonActions(session, window)
    actions.keep.trigger()
    assert session.kept == ()
    assert "one epoch" in session.notice.text
    train(qtbot, session)
    names = []
    session.kept_edited.connect(lambda _before, _after, name: names.append(name))
    actions.keep.trigger()
    (run,) = session.kept
    assert run.name == "Run 1: Circle 2-4-2-1"
    assert run.name in session.notice.text
    assert names == ["Keep a run"]
    assert run.experiment == session.experiment
    assert run.history.newest == session.history.newest
    train_more = session.history.newest.epoch
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert run.history.newest.epoch == train_more
    actions.keep.trigger()
    assert session.kept[1].name.startswith("Run 2:")
    assert session.kept[1].color != run.color
    keeping.remove(session, session.kept[:1])
    actions.keep.trigger()
    assert [one.name[:6] for one in session.kept] == ["Run 2:", "Run 1:"]
    assert actions.keep.shortcut().toString() == "Ctrl+K"
    assert all(action.statusTip() and action.toolTip() for action in actions.all())
    session.say(None)


def test_there_is_room_for_fifty(session, qtbot):
    train(qtbot, session)
    one = kept()
    session.set_kept((one,) * (KEPT_RUNS - 1), "x")
    with pytest.raises(UserError, match="50"):
        keeping.keep_several(session, [(session.experiment, session.history)] * 2)
    keeping.keep_current(session)
    with pytest.raises(UserError, match="remove"):
        keeping.keep_current(session)
    assert len(session.kept) == KEPT_RUNS


class Step(QUndoCommand):
    def __init__(self, session, before, after):
        super().__init__()
        self.session, self.before, self.after = session, before, after

    def undo(self):
        self.session.show_kept(self.before)

    def redo(self):
        self.session.show_kept(self.after)


def test_all_of_it_can_be_undone(session, qtbot):
    stack = QUndoStack()
    session.kept_edited.connect(lambda before, after, _name: stack.push(Step(session, before, after)))
    train(qtbot, session)
    first = keeping.keep_current(session)
    keeping.rename(session, [first], "  another \n name ")
    assert session.kept[0].name == "another name"
    keeping.recolor(session, session.kept, GREEN)
    keeping.rename(session, session.kept, "")
    keeping.remove(session, session.kept)
    assert stack.count() == 4
    stack.undo()
    assert (session.kept[0].name, session.kept[0].color) == ("another name", GREEN)
    stack.undo()
    stack.undo()
    assert session.kept == (first,)
    stack.undo()
    assert session.kept == ()
    stack.redo()
    assert session.kept == (first,)


# Behind the curves.


def seen(view, plot, x, y, color) -> bool:
    """Whether there is ink of a colour at a place; a thin line is blended with the paper."""
    place, image = plot.mapTo(view, plot.place_of(x, y)), view.grab().toImage()
    around = (image.pixelColor(place.x(), place.y() + shift) for shift in (-1, 0, 1))
    return any(
        max(abs(a - b) for a, b in zip(one.getRgb()[:3], color.getRgb()[:3], strict=True)) < 90 for one in around
    )


def test_a_kept_run_is_drawn_where_it_was(scheme, view, qtbot):
    assert not view.kept_button.isVisible()
    run = kept(low=0.5)
    show(qtbot, view, [run])
    assert view.kept_button.text().startswith("Kept runs: 1 of 1")
    report = run.history.newest
    color = colors.shown(PURPLE)
    assert seen(view, view.cost, 19.9, report.validation_cost, color)
    assert seen(view, view.score, 10, 100 * report.validation_score, color)
    assert not seen(view, view.cost, 19.9, report.train_cost, color)
    show(qtbot, view, [run], Choice(part=Part.TRAIN))
    assert seen(view, view.cost, 19.9, report.train_cost, color)
    show(qtbot, view, [run], Choice(hidden=frozenset([run.history])))
    assert not seen(view, view.cost, 19.9, report.validation_cost, color)
    assert view.kept_button.text().startswith("Kept runs: 0 of 1")


def test_kept_lines_are_drawn_once_while_a_run_goes_on(view, qtbot):
    show(qtbot, view, [kept(epochs=30), kept(epochs=10)])
    running = history(5)
    view.set_history(running)
    with qtbot.waitSignal(view._clock.frame):
        view.refresh()
    view.grab()
    before, area = view.cost.behind.drawn, view.cost.visible_area()
    assert area.right() > 30
    for epoch in range(6, 15):
        running.append_epoch(EpochReport(epoch, 10 * epoch, 0.2, 0.9, 0.3, 0.8))
        with qtbot.waitSignal(view._clock.frame):
            view.refresh()
        view.grab()
    assert view.cost.behind.drawn == before
    assert view.cost.visible_area() == area
    view.cost.zoom_x(0.5, 10)
    with qtbot.waitSignal(view._clock.frame):
        view.refresh()
    view.grab()
    assert view.cost.behind.drawn > before


def test_a_long_run_has_few_points_and_more_detail_when_zoomed(view, qtbot):
    long = kept(epochs=3000)
    show(qtbot, view, [long])
    assert len(view.cost.lines()[0].x) <= 500
    for _ in range(20):
        view.cost.zoom_x(0.7, 1500)
    with qtbot.waitSignal(view._clock.frame):
        view.refresh()
    assert np.diff(view.cost.lines()[0].x).max() == 1


def test_hiding_a_long_run_gives_the_room_back(view, qtbot):
    short, long = kept(epochs=8), kept(epochs=300)
    show(qtbot, view, [short, long])
    assert view.cost.visible_area().right() > 300
    show(qtbot, view, [short, long], Choice(hidden=frozenset([long.history])))
    assert view.cost.visible_area().right() < 12
    assert view.score.visible_area().right() < 12


@pytest.mark.parametrize("name", ["rate: 0.1", ": b", "12:30", "[a](b:c)"])
def test_a_name_that_somebody_gave_is_whole_at_its_line(name):
    assert lines.short([kept(name)]) == name
    assert lines.short([kept("Ejecución 12: a")]) == "Ejecución 12"


def test_scores_of_another_kind_of_task_are_left_out(view, qtbot):
    regression = Experiment().fitted_to(next(kind for kind in DATASETS if kind.tasks == (Regress(),))())
    show(qtbot, view, [kept(), kept("Run 2: c", GREEN, regression, score=-0.5)])
    assert [line.label for line in view.cost.lines()] == ["Run 1", "Run 2"]
    assert [line.label for line in view.score.lines()] == ["Run 1"]
    view.set_metric(DETERMINATION)
    with qtbot.waitSignal(view._clock.frame):
        view.refresh()
    assert [line.label for line in view.score.lines()] == ["Run 2"]
    assert view.score.visible_area().top() < -1
    assert view.kept_button.isVisible()


def test_the_mouse_reads_values_of_kept_runs(view, qtbot):
    run = kept(low=0.5, experiment=Experiment(batch_size=1))
    show(qtbot, view, [run, *several(2, GREEN)])
    plot, viewport = view.cost, view.cost._canvas.viewport()
    # Wherever the test before has left the mouse, it has to move.
    qtbot.mouseMove(viewport, QPoint(1, 1))
    qtbot.mouseMove(viewport, viewport.mapFrom(plot, plot.place_of(10, 0.4)))
    expected = 1.2 * (0.5 + 0.1 / 11)
    assert f"Run 1: a {expected:.4f}" in plot.values_text()
    assert "Run 2: b (2 seeds)" in plot.values_text()
    assert plot._card.isVisible()
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert not plot._card.isVisible()
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert "Run 1: a" in plot.accessibleDescription()


def test_the_menu_chooses_what_is_shown(view, qtbot):
    group = several(3, GREEN)
    runs = (kept(experiment=Experiment(batch_size=1)), *group)
    show(qtbot, view, runs)
    chosen = []
    view.choice_changed.connect(chosen.append)
    menu = view.kept_button.findChild(QMenu)

    def trigger(text):
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == text).trigger()
        return chosen[-1]

    assert trigger("Training curves").part is Part.TRAIN
    assert trigger("Run 2: b (3 seeds)").hidden == {run.history for run in group}
    assert not trigger("Mean and band of several seeds").grouped
    assert trigger("Hide all").hidden == {run.history for run in runs}
    with qtbot.waitSignal(view.comparison_wanted):
        menu.aboutToShow.emit()
        menu.actions()[-1].trigger()


def test_runs_that_differ_in_their_seeds_are_one_line_with_a_band():
    runs = (*several(3), kept(experiment=Experiment(batch_size=1)))
    group, single = kept_lines(runs, Choice(), "cost")
    assert group.banded
    assert not single.banded
    assert title(runs[:3]) == "Run 2: b (3 seeds)"
    finals = [run.history.newest.validation_cost for run in runs[:3]]
    assert (group.low[-1], group.y[-1], group.high[-1]) == pytest.approx((min(finals), np.mean(finals), max(finals)))
    wide = kept_lines(runs, Choice(spread=Spread.DEVIATION), "cost")[0]
    assert wide.high[-1] - wide.y[-1] == pytest.approx(np.std(finals, ddof=1))
    assert len(kept_lines(runs, Choice(grouped=False), "cost")) == 4
    part = kept_lines(runs, Choice(hidden=frozenset([runs[0].history])), "cost")[0]
    assert part.y[-1] == pytest.approx(np.mean(finals[1:]))


def test_diverged_runs_do_no_harm(view, qtbot):
    wild = kept()
    wild.history.append_epoch(EpochReport(21, 210, math.inf, 0.5, math.nan, 0.5))
    wild.history.append_epoch(EpochReport(22, 220, 1e200, 0.5, 1e250, 0.5))
    show(qtbot, view, [wild, *several(2)])
    assert view.cost.visible_area().bottom() < 10
    view.cost._log.click()
    view.grab()


# The comparison.


def cell(dialog, row, column) -> str:
    number = row if isinstance(row, int) else dialog.model.row_of(row)
    return dialog.model.index(number, column).data()


def test_the_table_shows_figures_and_differences(dialog):
    model = dialog.model
    assert [cell(dialog, NAME, column) for column in range(3)] == ["Current run", "Run 1: a", "Run 2: b"]
    assert cell(dialog, "Epochs", 1) == "20"
    assert cell(dialog, "Hidden layers 1: Neurons", 2) == "9"
    row = model.row_of("Hidden layers 1: Neurons")
    assert model.index(row, 2).data(Qt.ItemDataRole.FontRole).bold()
    assert not model.index(row, 1).data(Qt.ItemDataRole.FontRole).bold()
    assert model.index(row, 0).data(Qt.ItemDataRole.BackgroundRole) is not None
    with pytest.raises(StopIteration):
        model.row_of("Mini-batch")
    dialog.all.click()
    assert cell(dialog, "Mini-batch", 1) == "10 examples"
    assert model.index(model.row_of("Mini-batch"), 0).data(Qt.ItemDataRole.BackgroundRole) is None


def test_the_best_figure_is_marked(session, qtbot):
    session.set_kept((kept(), kept("Run 2: b", GREEN, low=0.05)), "x")
    session.edit(Experiment())
    qtbot.waitUntil(lambda: session.state is State.READY)
    dialog = ComparisonDialog(session)
    qtbot.addWidget(dialog)
    index = dialog.model.index(dialog.model.row_of("Validation cost"), 2)
    assert index.data(Qt.ItemDataRole.ForegroundRole) == theme.color("good")
    assert "the best of these runs" in index.data(Qt.ItemDataRole.ToolTipRole)
    other = dialog.model.index(index.row(), 1)
    assert other.data(Qt.ItemDataRole.ForegroundRole) is None


def choose(dialog, row, column):
    flags = QItemSelectionModel.SelectionFlag
    dialog.table.selectionModel().setCurrentIndex(dialog.model.index(row, column), flags.ClearAndSelect)


def test_name_and_colour_are_edited_with_the_keyboard(dialog, session, qtbot):
    table = dialog.table
    choose(dialog, NAME, 1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "My best")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [run.name for run in session.kept] == ["My best", "Run 2: b"])
    assert dialog.isVisible()
    choose(dialog, COLOR, 1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    combo = table.findChild(QComboBox)
    combo.setCurrentIndex(3)
    combo.activated.emit(3)
    assert session.kept[0].color == colors.PALETTE[3][0]
    assert cell(dialog, COLOR, 1) == "Turquoise"


def test_the_space_bar_hides_a_run(dialog, session, qtbot):
    choose(dialog, NAME, 2)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ComparisonState.of(session).choice.hidden == {session.kept[1].history}
    assert [line.label for line in dialog.plots.cost.lines()] == ["Run 1", "Current run"]
    keeping.rename(session, session.kept[1:], "Hidden still")
    assert [line.label for line in dialog.plots.cost.lines()] == ["Run 1", "Current run"]
    choose(dialog, NAME, 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [line.label for line in dialog.plots.cost.lines()] == ["Run 1"]


def test_settings_are_brought_back(dialog, session, qtbot):
    choose(dialog, NAME, 0)
    assert not dialog.bring.isEnabled()
    choose(dialog, NAME, 2)
    edits = []
    session.edited.connect(edits.append)
    qtbot.mouseClick(dialog.bring, Qt.MouseButton.LeftButton)
    assert session.experiment == session.kept[1].experiment
    assert edits[0].name == "Settings of “Run 2: b”"
    assert not shiboken6.isValid(dialog) or not dialog.isVisible()


def test_runs_are_removed_with_the_keyboard(dialog, session, qtbot):
    choose(dialog, NAME, 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert len(session.kept) == 2
    choose(dialog, NAME, 1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert [run.name for run in session.kept] == ["Run 2: b"]
    choose(dialog, NAME, 1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert session.kept == ()
    assert dialog.model.columnCount() == 1
    assert "keep it" in dialog.note.text()


def test_a_group_is_one_column_until_it_is_taken_apart(session, qtbot):
    session.set_kept(several(3), "x")
    dialog = ComparisonDialog(session)
    qtbot.addWidget(dialog)
    assert dialog.model.columnCount() == 2
    assert cell(dialog, "Seeds: Weights seed", 1) == "1, 2, 3"
    assert "±" in cell(dialog, "Validation cost", 1)
    dialog._on_renamed(dialog.model.columns[1], "Deep")
    assert [run.name for run in session.kept] == ["Deep, seed 1", "Deep, seed 2", "Deep, seed 3"]
    dialog.grouped.click()
    assert dialog.model.columnCount() == 4
    assert len(dialog.plots.cost.lines()) == 4


def test_the_current_run_is_followed(dialog, session, qtbot):
    qtbot.waitUntil(lambda: cell(dialog, "Epochs", 0) == "0")
    session.step_epoch()
    qtbot.waitUntil(lambda: cell(dialog, "Epochs", 0) == "1")
    assert len(dialog.plots.cost.lines()[-1].x) == 2


def test_the_current_run_has_the_figures_of_what_is_on_screen(dialog, session, qtbot):
    train(qtbot, session)
    last = session.history.newest
    session.set_parameter(len(session.snapshot.parameters) - 1, 10.0)
    qtbot.waitUntil(lambda: session.figures is not None and session.figures.train_cost != last.train_cost)
    figures = session.figures
    qtbot.waitUntil(lambda: cell(dialog, "Training cost", 0) == steady(figures.train_cost))
    assert cell(dialog, "Validation cost", 0) == steady(figures.validation_cost)
    assert cell(dialog, "Validation cost, lowest", 0) == steady(
        min(figures.validation_cost, *session.history.epoch_columns()["validation_cost"])
    )
    session.look_back(0)
    qtbot.waitUntil(lambda: cell(dialog, "Epochs", 0) == "0")
    first = session.history.epoch_columns()["train_cost"][0]
    qtbot.waitUntil(lambda: cell(dialog, "Training cost", 0) == steady(float(first)))


def test_costs_of_different_kinds_are_not_compared(dialog, session):
    session.set_kept((kept(experiment=Experiment(cost=MeanSquares())),), "x")
    assert "cannot be compared" in dialog.note.text()


def test_everything_has_a_name_and_the_keyboard_gets_there(dialog):
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            text = getattr(widget, "text", str)()
            assert widget.accessibleName() or text, widget
    reached, widget = set(), dialog.table
    for _ in range(60):
        widget = widget.nextInFocusChain()
        reached.add(widget)
    assert {dialog.part, dialog.grouped, dialog.spread, dialog.all, dialog.bring, dialog.remove} <= reached


def test_the_window_closes_and_leaves_nothing(session, qtbot):
    window = QWidget()
    actions = ComparisonActions(session, window)
    actions.seeds.trigger()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, ComparisonDialog | SeedsDialog)]
    assert {type(one) for one in found} == {ComparisonDialog, SeedsDialog}
    del found
    window.deleteLater()
    qtbot.waitUntil(
        lambda: not any(isinstance(w, ComparisonDialog) and w.isVisible() for w in QApplication.topLevelWidgets())
    )
    gc.collect()


# Several seeds.


def test_each_seed_has_a_colour_and_the_ninth_another_stroke(scheme):
    own = colors.several([], 12)
    assert own[:8] == [color for color, _, _ in colors.PALETTE]
    assert colors.several([PURPLE], 2) == [GREEN, colors.PALETTE[2][0]]
    runs = [kept(f"Seed {n}", color) for n, color in enumerate(own)]
    lines = kept_lines(runs, Choice(grouped=False), "cost")
    looks = {(line.color.name(), line.stroke) for line in lines}
    assert len(looks) == 12
    assert {line.stroke for line in lines[:8]} == {Qt.PenStyle.SolidLine}


def test_a_broken_line_is_drawn_with_gaps(qtbot):
    plot = LinesPlot("a", "b", "c")
    qtbot.addWidget(plot)
    plot.resize(400, 200)
    plot.show()
    inks = {}
    for stroke in (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine):
        (line,) = kept_lines([kept()], Choice(), "cost")
        line.stroke = stroke
        plot.set_lines([line])
        plot.reach(20.0, (0.0, 1.0), (0.1, 1.0))
        fit.settle()
        image = plot.grab().toImage()
        points = itertools.product(range(image.width()), range(image.height()))
        # A thin line has few pixels of its very colour.
        inks[stroke] = sum(image.pixelColor(x, y).saturation() > 40 for x, y in points)
    assert 0 < inks[Qt.PenStyle.DashLine] < 0.9 * inks[Qt.PenStyle.SolidLine]


# Other data.


def test_runs_of_other_data_do_not_lie_behind_the_curves(session, qtbot):
    lab = PlaygroundLab(session, FrameClock())
    qtbot.addWidget(lab)
    lab.show()
    moons = Experiment().fitted_to(DATASETS["moons"]())
    session.set_kept((kept(), kept("Run 2: b", GREEN, moons)), "x")

    def behind():
        lab.curves.cost.draw()
        lab.curves.score.draw()
        assert [line.name for line in lab.curves.score.lines()] == [line.name for line in lab.curves.cost.lines()]
        return [line.name for line in lab.curves.cost.lines()]

    assert behind() == ["Run 1: a"]
    button = lab.curves.kept_button
    assert "1 of 2" in button.accessibleName()
    button.menu().aboutToShow.emit()
    entries = {action.text(): action.isEnabled() for action in button.menu().actions()}
    assert entries["Run 1: a"]
    assert entries["Run 2: b (other data)"] is False
    session.edit(session.experiment.fitted_to(Circle(size=300, noise=0.4)))
    assert behind() == ["Run 1: a"], "more examples, or noisier ones, are compared"
    session.edit(moons)
    assert behind() == ["Run 2: b"]
    for job in lab.findChildren(Job):
        job.close()


def test_own_data_are_other_data_when_their_contents_are():
    one, other = (DATASETS["painted"].model_validate({"digest": digit * 64}) for digit in "ab")
    assert same_data(one, one)
    assert not same_data(one, other)
    assert not same_data(Circle(), DATASETS["moons"]())


@pytest.fixture
def seeds(qtbot, session):
    dialog = SeedsDialog(session)
    dialog._on_edited(dialog.plan.model_copy(update={"count": 3, "epochs": 2}))
    yield from opened(qtbot, dialog)


def test_several_seeds_are_trained_beside_the_window_and_kept(seeds, session, qtbot):
    assert not seeds.keep.isEnabled()
    qtbot.mouseClick(seeds.work.button, Qt.MouseButton.LeftButton)
    assert seeds.job.busy
    assert not seeds.form.isEnabled()
    with qtbot.waitSignal(seeds.job.state_changed, timeout=60_000):
        pass
    assert sorted(seeds.found) == [0, 1, 2]
    assert len(session.waiting) == 3
    assert "3 of 3" in seeds.note.text()
    assert "±" in seeds.note.text()
    assert "lowest of the runs to the highest. After ± stands" in seeds.note.text()
    (line,) = seeds.plots.cost.lines()
    assert line.banded
    seeds.single.click()
    assert "band" not in seeds.note.text()
    assert [line.label for line in seeds.plots.cost.lines()] == ["Seed 1", "Seed 2", "Seed 3"]
    assert [line.color for line in seeds.plots.cost.lines()] == [colors.shown(c) for c, _, _ in colors.PALETTE[:3]]
    qtbot.mouseClick(seeds.keep, Qt.MouseButton.LeftButton)
    assert [run.experiment.seeds.weights for run in session.kept] == [1, 2, 3]
    assert session.kept[0].name == "Run 1: Circle 2-4-2-1, seed 1"
    assert [run.color for run in session.kept] == [color for color, _, _ in colors.PALETTE[:3]]
    assert [len(group) for group in Choice().groups(session.kept)] == [3]
    train(qtbot, session)
    assert session.kept[0].history.newest == session.history.newest


def test_runs_that_are_not_kept_are_asked_about(seeds, session, qtbot):
    seeds.start()
    qtbot.waitUntil(lambda: not seeds.job.busy, timeout=60_000)
    assert all(history.seconds > 0 for history in seeds.found.values())

    def answer(text):
        (box,) = seeds.findChildren(QMessageBox)
        assert "3" in box.text()
        button = next(b for b in box.buttons() if b.text().replace("&", "") == text)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    QTest.keyClick(seeds, Qt.Key.Key_Escape)
    assert seeds.isVisible()
    seeds.close()
    assert seeds.isVisible()
    assert len(seeds.findChildren(QMessageBox)) == 1
    answer("Cancel")
    assert seeds.isVisible()
    assert len(seeds.found) == 3
    qtbot.waitUntil(lambda: not seeds.findChildren(QMessageBox))
    seeds.close()
    with qtbot.waitSignal(seeds.finished):
        answer("Keep these runs")
    assert len(session.kept) == 3


def test_runs_may_be_thrown_away(seeds, session, qtbot):
    seeds.start()
    qtbot.waitUntil(lambda: not seeds.job.busy, timeout=60_000)
    seeds.close()
    (box,) = seeds.findChildren(QMessageBox)
    with qtbot.waitSignal(seeds.finished):
        next(b for b in box.buttons() if "not" in b.text()).click()
    assert not session.kept
    assert not session.waiting


def test_a_kept_run_knows_how_long_it_was_trained(session, qtbot):
    train(qtbot, session)
    spent = session.history.seconds
    assert spent > 0
    assert keeping.keep_current(session).history.seconds == spent
    with qtbot.waitSignal(session.started):
        session.edit(session.experiment.replace(hidden=()))
    assert session.history.seconds == 0


def test_a_run_kept_amid_an_epoch_has_the_figures_of_the_run(session, qtbot):
    train(qtbot, session)
    for _ in range(2):
        session.step_batch()
        qtbot.waitUntil(lambda: session.state is State.READY)
    qtbot.waitUntil(lambda: session.figures.step == session.step)
    assert session.figures.step > session.history.newest.step
    dialog = ComparisonDialog(session)
    qtbot.addWidget(dialog)
    dialog.keep_current()
    for title_ in ("Epochs", "Validation cost", "Training cost", "Accuracy, validation", "Accuracy, training"):
        row = dialog.model.row_of(title_)
        current, copy = (dialog.model.index(row, column).data() for column in range(2))
        assert current == copy, title_


def test_calling_off_keeps_what_has_arrived(seeds, qtbot):
    seeds._on_edited(seeds.plan.model_copy(update={"count": 3, "epochs": 10_000}))
    seeds.start()
    qtbot.mouseClick(seeds.work.button, Qt.MouseButton.LeftButton)
    assert not seeds.job.busy
    assert seeds.form.isEnabled()
    assert seeds.found == {}
    seeds.start()
    job = seeds.job
    seeds.close()
    assert not shiboken6.isValid(job) or not job.busy


def test_seeds_that_do_not_vary_are_not_run(seeds):
    seeds._on_edited(seeds.plan.model_copy(update={"weights": False, "training": False, "data": False}))
    assert not seeds.work.button.isEnabled()
    assert "Nothing would differ" in seeds.note.text()
