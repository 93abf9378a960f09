"""The page of trials: begun, paused, gone on with, ended, cleared and undone; what the table and pictures say."""

import itertools
import json
import math
import os
import signal

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from nnplayground import i18n
from nnplayground.cli import main
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.comparison import keeping
from nnplayground.gui.plotting.xy_plot import _ticks
from nnplayground.gui.search.cell_looks import axis_title
from nnplayground.gui.search.fit_model import FitModel, fitted_trials
from nnplayground.gui.search.parameter_names import shown_sentence, value_label
from nnplayground.gui.search.response_view import ResponseView
from nnplayground.gui.search.search_model import RunningTrial
from nnplayground.gui.search.search_page import SearchPage
from nnplayground.gui.search.trial_looks import line_color, result_text
from nnplayground.gui.search.trial_table import TableRow
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.project.document import Document, load
from nnplayground.search.axes import ChoiceAxis
from nnplayground.search.best import figure
from nnplayground.search.fit import TrialFit
from nnplayground.search.settings import SearchSettings
from nnplayground.search.space import ALL_REFUSED, BEYOND
from nnplayground.search.strategies import Grid, Manual, RandomSearch, TreeParzen
from nnplayground.search.trials import Curve, Search
from nnplayground.search.workers import LocalWorkers
from tests.helpers.searches import comparable, finish, process_ids, small_base, small_plan


def finished(qtbot, page: SearchPage) -> None:
    """Wait until the search stands."""
    qtbot.waitUntil(lambda: not page._model.is_busy, timeout=60_000)


def searched(qtbot, page: SearchPage) -> Search:
    """Search to the end and return the table."""
    page.bar.toggle()
    finished(qtbot, page)
    page.draw()
    search = page._session.search
    assert search is not None
    return search


def stored(count: int) -> Search:
    """Return a table of so many trials, trained here and now."""
    search, _ = finish(Search(plan=small_plan("optimizer.rate", "hidden=2..8", trials=count)))
    return search


def test_the_button_searches_as_the_library_does(qtbot, lab, page):
    found = searched(qtbot, page)
    wanted, _ = finish(lab.lab_state.settings.begun(page._session.experiment, None))
    assert [comparable(trial) for trial in found.trials] == [comparable(trial) for trial in wanted.trials]
    assert [row.number for row in page.table.trials.rows] == list(range(6))
    best = found.best
    assert best is not None
    assert found.plan.metric.text(figure(found, best)) in page.bar.status.text()
    assert not page.bar.page_run.is_running


def test_it_is_paused_and_goes_on_to_the_same_trials(qtbot, lab, page):
    model, session = page._model, page._session
    lab.lab_state.set_settings(lab.lab_state.settings.model_copy(update={"epochs": 150}))

    def pause_early():
        # At once, before others have come: each takes long enough.
        if len(session.search.trials) == 1 and not model.is_paused:
            model.pause(True)

    session.search_changed.connect(pause_early)
    page.bar.toggle()
    qtbot.waitUntil(lambda: model.is_paused and not model.running, timeout=60_000)
    session.search_changed.disconnect(pause_early)
    assert 1 <= len(session.search.trials) < 6
    page.draw()
    assert page.bar.run.text() == "Go on"
    assert not page.bar.page_run.is_running
    page.bar.toggle()
    finished(qtbot, page)
    wanted, _ = finish(lab.lab_state.settings.begun(session.experiment, None))
    assert list(map(comparable, session.search.trials)) == list(map(comparable, wanted.trials))


def test_a_project_goes_on_where_it_stood(qtbot, lab, page):
    settings, experiment = lab.lab_state.settings, page._session.experiment
    begun = settings.begun(experiment, None)
    half, _ = finish(begun, count=3)
    whole, _ = finish(begun)
    kept = json.loads(json.dumps(lab.lab_state.to_plain()))
    page._session.take_up(Document(experiment, lab_states={"search": kept}, search=half))
    qtbot.waitUntil(lambda: page._session.snapshot is not None)
    page.draw()
    assert len(page.table.trials.rows) == 3
    found = searched(qtbot, page)
    assert list(map(comparable, found.trials)) == list(map(comparable, whole.trials))


@pytest.mark.parametrize("is_open", [True, False])
def test_a_search_from_the_command_line_goes_on_here(qtbot, tmp_path, request, session, is_open):
    space = ("--space", "optimizer.rate=0.001..30 log", "--space", "hidden=2..8", "--space", "activation=relu,tanh")
    path = tmp_path / "a.nnplay"
    words = ["--strategy", "tpe", "--trials", "4", "--seeds", "2", "--epochs", "2", "--data.size", "60"]
    assert main(["search", *space, *words, "--jobs", "1", "--out", str(path)]) == 0
    page = request.getfixturevalue("page") if is_open else None
    session.take_up(load(path))
    page = page or request.getfixturevalue("lab").open_page("search")
    state = page._lab_state
    assert state.is_going_on
    assert (state.settings.strategy.kind, state.settings.trials, state.settings.seeds) == ("tpe", 4, 2)
    state.set_settings(state.settings.model_copy(update={"trials": 6, "jobs": 1}))
    found = searched(qtbot, page)
    assert [trial.number for trial in found.trials] == list(range(6))


def test_strategies_share_a_table_and_each_goes_its_own_way(qtbot, lab, page):
    experiment = page._session.experiment
    first = searched(qtbot, page)
    grid = Grid(points=2)
    page._on_strategy(grid)
    found = searched(qtbot, page)
    assert found.trials[:6] == first.trials
    alone, _ = finish(lab.lab_state.settings.begun(experiment, None))
    assert [trial.values for trial in found.trials[6:]] == [trial.values for trial in alone.trials]
    assert {trial.by for trial in found.trials} == {"random", "grid"}
    page.best.draw()
    assert {curve.name for curve in page.best.curves()} == {"Grid", "Random"}
    # All cells are done, and all random points are.
    for strategy in (grid, RandomSearch()):
        page._on_strategy(strategy)
        page.bar.toggle()
        assert not page._model.is_busy
        assert "All trials" in page._model.fault
    page.draw()
    assert page._model.fault in page.bar.status.text()


def test_bayesian_search_does_not_learn_from_what_others_tried():
    plan = small_plan("optimizer.rate", trials=4, strategy=RandomSearch())
    random, _ = finish(Search(plan=plan))
    settings = SearchSettings(axes=plan.space.axes, strategy=TreeParzen(startup=2), trials=3, epochs=2)
    with_others, _ = finish(settings.begun(small_base(), random))
    alone, _ = finish(settings.begun(small_base(), None))
    assert [trial.values for trial in with_others.trials[4:]] == [trial.values for trial in alone.trials]


def test_clearing_is_undone_and_nothing_is_lost(qtbot, page):
    history = UndoHistory(page._session)
    found = searched(qtbot, page)
    page._model.clear()
    page.draw()
    assert page._session.search is None
    assert page.table.trials.rows == []
    history.undo()
    assert page._session.search is found
    qtbot.waitUntil(lambda: len(page.table.trials.rows) == 6)
    history.redo()
    assert page._session.search is None
    history.close()


def test_other_settings_begin_another_table_undoably(qtbot, lab, page):
    history = UndoHistory(page._session)
    found = searched(qtbot, page)
    page._on_axis("l2", lab.lab_state.settings.axes[0].model_copy(update={"name": "l2"}))
    page.draw()
    assert "begins a new table" in page.bar.status.text()
    other = searched(qtbot, page)
    assert other.plan.space != found.plan.space
    assert len(other.trials) == 6
    history.undo()
    assert page._session.search is found
    history.close()


def test_a_trial_is_ended_and_the_search_goes_on(qtbot, lab, page):
    lab.lab_state.set_settings(lab.lab_state.settings.model_copy(update={"epochs": 100_000, "trials": 2}))
    page.bar.toggle()
    qtbot.waitUntil(lambda: bool(page._model.running), timeout=60_000)
    page.draw()
    # Nothing is told of an epoch before there is one; a cluster tells of none.
    page._model.running[0] = page._model.running[0]._replace(epoch=None)
    assert page.table.trials.text(TableRow(0, None, page._model.running[0]), "state") == "under way"
    qtbot.waitUntil(lambda: page._model.running[0].epoch is not None, timeout=60_000)
    page.draw()
    assert page.table.trials.text(page.table.trials.rows[0], "state").startswith("epoch")
    page.bar.end_trial()
    qtbot.waitUntil(lambda: page._session.search is not None and len(page._session.search.trials) == 1)
    assert page._session.search.trials[0].state == "ended"
    qtbot.waitUntil(lambda: 1 in page._model.running, timeout=60_000)
    page.draw()
    row = page.table.trials.rows[0]
    assert page.table.trials.text(row, "reason") == "Ended by hand."
    page._model.stop()
    assert not page._model.is_busy


def test_a_killed_worker_costs_one_trial(qtbot, lab, page, monkeypatch):
    made = []
    begin = LocalWorkers.__init__

    def noted(self, count):
        begin(self, count)
        made.append(self)

    monkeypatch.setattr(LocalWorkers, "__init__", noted)
    lab.lab_state.set_settings(lab.lab_state.settings.model_copy(update={"epochs": 3000, "trials": 2}))
    page.bar.toggle()
    killed = set()

    def kill():
        for number, pid in process_ids(made[0]).items() if made else ():
            if number == 0 and pid not in killed and len(killed) < 2:
                killed.add(pid)
                os.kill(pid, signal.SIGKILL)
        return not page._model.is_busy

    qtbot.waitUntil(kill, timeout=60_000)
    states = [trial.state for trial in page._session.search.trials]
    assert states == ["lost", "finished"]


def test_closing_ends_every_process(qtbot, lab, page, monkeypatch):
    made = []
    begin = LocalWorkers.__init__

    def noted(self, count):
        begin(self, count)
        made.append(self)

    monkeypatch.setattr(LocalWorkers, "__init__", noted)
    lab.lab_state.set_settings(lab.lab_state.settings.model_copy(update={"epochs": 100_000}))
    page.bar.toggle()
    qtbot.waitUntil(lambda: bool(page._model.running), timeout=60_000)
    pids = [process._process.pid for process in made[0]._processes]
    assert pids
    lab._on_quitting()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_trial_by_hand_is_typed_and_trained(qtbot, lab, page):
    field = page.manual.fields["optimizer.rate"]
    field._line.setText("0.25")
    field._line.textEdited.emit("0.25")
    field._line.returnPressed.emit()
    page.manual.fields["hidden"].edited.emit(5)
    page.draw()
    QTest.mouseClick(page.manual.add, Qt.MouseButton.LeftButton)
    finished(qtbot, page)
    (trial,) = page._session.search.trials
    assert (trial.by, trial.values) == ("manual", {"optimizer.rate": 0.25, "hidden": 5})
    # The strategy has its own trials besides.
    found = searched(qtbot, page)
    assert [trial.by for trial in found.trials] == ["manual"] + ["random"] * 6


def test_a_budget_that_is_spent_is_told(qtbot, lab, page):
    per_trial = searched(qtbot, page).trials[0].evaluations
    lab.lab_state.set_settings(lab.lab_state.settings.model_copy(update={"budget": per_trial // 2}))
    page._on_strategy(TreeParzen())
    found = searched(qtbot, page)
    assert len(found.trials) == 6
    assert "not enough" in page.bar.status.text()


def test_a_trial_by_hand_joins_the_search_under_way(qtbot, lab, page):
    lab.lab_state.set_settings(lab.lab_state.settings.model_copy(update={"epochs": 200}))
    page.bar.toggle()
    qtbot.waitUntil(lambda: bool(page._model.running), timeout=60_000)
    assert page._model.add({"optimizer.rate": 0.5, "hidden": 3}, lab.lab_state.settings, page._session.experiment)
    assert not page._model.add({"l2": 0.5}, lab.lab_state.settings, page._session.experiment)
    assert page._model.fault
    finished(qtbot, page)
    by = [trial.by for trial in page._session.search.trials]
    assert sorted(by) == ["manual"] + ["random"] * 6


def test_by_hand_alone_says_what_to_do(page):
    page._on_strategy(Manual())
    page.bar.toggle()
    assert "by hand" in page._model.fault


def test_the_hint_on_chance_says_what_its_letters_stand_for(page):
    count = page._lab_state.settings.trials
    said = page.facts.text()
    assert f"k = {count}" in said
    assert "q = 5 %" in said
    assert i18n.percent(1 - 0.95**count, 1) in said


def test_the_space_is_ticked_and_typed(lab, page):
    state = lab.lab_state
    row = page.space.rows["l2"]
    QTest.mouseClick(row.box, Qt.MouseButton.LeftButton, pos=QPoint(8, row.box.height() // 2))
    assert [axis.name for axis in state.settings.axes] == ["hidden", "optimizer.rate", "l2"]
    rate = page.space.rows["optimizer.rate"]
    rate.low.edited.emit(0.1)
    assert next(axis for axis in state.settings.axes if axis.name == "optimizer.rate").low == 0.1
    before = state.settings
    rate.high.edited.emit(0.01)
    assert "upside down" in rate.high.fault()
    assert state.settings == before
    rate.spread.setCurrentIndex(1)
    rate.spread.activated.emit(1)
    assert not next(axis for axis in state.settings.axes if axis.name == "optimizer.rate").log
    page.space.rows["optimizer"].box.click()
    kinds = page.space.rows["optimizer"].kinds
    kinds["adam"].click()
    (choice,) = [axis for axis in state.settings.axes if isinstance(axis, ChoiceAxis)]
    assert "adam" not in choice.values
    # What only some of these optimisers have can be searched as well.
    assert not page.space.rows["optimizer.rho"].isHidden()
    QTest.mouseClick(row.box, Qt.MouseButton.LeftButton, pos=QPoint(8, row.box.height() // 2))
    assert "l2" not in [axis.name for axis in state.settings.axes]


def test_what_is_wrong_with_a_range_names_the_parameter_as_it_is_shown(lab, page):
    row = page.space.rows["hidden"]
    row.low.edited.emit(int(row.axis.high) + 1)
    fault = row.low.fault()
    assert "upside down" in fault
    assert fault.startswith(f"{axis_title('hidden')}: ")
    # A sentence within a sentence, and what the command line calls by its key.
    inner = UserError(BEYOND, name="optimizer.rate", low="1", high="2", allowed="> 3")
    said = shown_sentence(UserError(ALL_REFUSED, reason=inner))
    assert axis_title("optimizer.rate") in said
    assert "optimizer.rate" not in said
    assert "optimizer.rate" in str(UserError(ALL_REFUSED, reason=inner))


def test_without_a_parameter_it_says_what_to_tick(lab, page):
    for name in ("hidden", "optimizer.rate"):
        page.space.rows[name].box.click()
    page.bar.toggle()
    assert page._model.fault == "There is nothing to search: tick at least one parameter under “Space”."


def test_the_table_sorts_and_keeps_the_chosen_trial(page):
    page._session.show_search(stored(6))
    page.draw()
    table = page.table
    table.choose(3)
    cost = table.trials.columns.index("cost")
    table.sortByColumn(cost, Qt.SortOrder.AscendingOrder)
    costs = [row.trial.mean()[0] for row in table.trials.rows]
    assert costs == sorted(costs)
    assert table.current().number == 3
    table.sortByColumn(cost, Qt.SortOrder.DescendingOrder)
    assert [row.trial.mean()[0] for row in table.trials.rows] == costs[::-1]
    assert page.actions_of_trial.trial.number == 3
    assert page.parallel.lit == 3


def test_a_trial_that_ends_while_another_begins_leaves_the_chosen_one(page):
    whole, session, table = stored(6), page._session, page.table
    trials = sorted(whole.trials, key=lambda one: one.mean()[0])
    session.show_search(whole.model_copy(update={"trials": tuple(sorted(trials[2:], key=lambda one: one.number))}))
    page.draw()
    table.sortByColumn(table.trials.columns.index("cost"), Qt.SortOrder.AscendingOrder)
    chosen = trials[4].number
    table.choose(chosen)
    # Two trials come at once, one to the top and one to the foot of the table.
    page._model.running[6] = RunningTrial(trials[0].values, trials[0].by)
    session.show_search(whole.model_copy(update={"trials": tuple(one for one in whole.trials if one != trials[1])}))
    page.draw()
    assert [row.number for row in table.trials.rows] == [one.number for one in trials if one != trials[1]] + [6]
    assert table.current().number == chosen
    assert page.actions_of_trial.trial.number == chosen


def test_the_best_line_is_painted_anew_when_another_is_better(qtbot, page):
    search = stored(6)
    best = search.best.number
    trials = tuple(trial for trial in search.trials if trial.number != best)
    before = search.model_copy(update={"trials": trials})
    second = before.best.number
    page._model.running[best] = RunningTrial(search.trials[best].values, "random")
    page._session.show_search(before)
    page.draw()
    model, painted = page.table.trials, []
    model.dataChanged.connect(lambda first, last: painted.extend(range(first.row(), last.row() + 1)))
    page._model.running.clear()
    page._session.show_search(search)
    page.draw()
    assert {model.row_of(best), model.row_of(second)} <= set(painted)


def test_pictures_tell_the_trials(page):
    search = stored(8)
    page._session.show_search(search)
    for view in (page.best, page.parallel, page.values):
        view.draw()
    assert len(page.parallel.kept()) == 8
    page.parallel.keep_best(0.25)
    kept = {point.number for point in page.parallel.kept()}
    second = sorted(map(search.loss, search.trials))[1]
    assert kept == {trial.number for trial in search.trials if search.loss(trial) <= second}
    page.parallel.keep_all()
    assert len(page.parallel.kept()) == 8
    rates = {trial.values["optimizer.rate"] for trial in search.trials}
    assert f"{len(rates)} values in 8 trials" in page.values.sentence(page.values._names().index("optimizer.rate"))
    rows = list(page.values.data_table().rows)
    names = page.values._names()
    assert rows[0] == [0, *(search.trials[0].values[name] for name in names)]
    best = search.best
    assert page.best.curves()[0].y[-1] == pytest.approx(100 * best.mean()[1])


def without_result(search: Search, *numbers: int) -> Search:
    """Return a table in which these trials were ended."""
    ended = {"state": "ended", "curves": ()}
    trials = [trial.model_copy(update=ended) if trial.number in numbers else trial for trial in search.trials]
    return search.model_copy(update={"trials": tuple(trials)})


def is_crossed(view, place: QPointF) -> bool:
    """Whether the strokes of a cross end around a place; the middle may have other ink."""
    image, at = view.grab().toImage(), place.toPoint()
    ink = theme.color("text").lightness()
    corners = [[image.pixelColor(at.x() + x * i, at.y() + y * i).lightness() for i in (2, 3)]
               for x in (-1, 1) for y in (-1, 1)]  # fmt: skip
    return all(min(corner) <= ink + 60 for corner in corners)


def test_trials_without_a_result_are_told_by_their_shape(qtbot, page):
    page._session.show_search(without_result(stored(8), 2))
    page.tabs.setCurrentWidget(page.parallel)
    page.parallel.draw()
    places = page.parallel._places[2]
    end = len(places) - 2
    assert places[-1] is None
    assert is_crossed(page.parallel, page.parallel.place(end, places[end]))
    assert line_color(math.nan, True).saturation() < 60 < line_color(0.0, True).saturation()
    page.tabs.setCurrentWidget(page.values)
    page.values.draw()
    points, area = page.values._points, page.values.areas()[0]
    at = page.values.place(0, points[2])
    assert at.y() == area.bottom()
    assert is_crossed(page.values, at)
    good = min((page.values.place(0, point) for point in points if point.number != 2), key=QPointF.y)
    assert not is_crossed(page.values, good)
    page.tabs.setCurrentWidget(page.response)
    qtbot.waitUntil(lambda: page.fit.fitted is not None)
    page.response.draw()
    assert "—" in page.response.told(page.response._points[2])


@pytest.mark.parametrize("scores", [[1.0] * 3, [0.5, 0.9, 1.0], [0.9999, 1.0, 1.0]])
def test_no_mark_lies_above_all_of_a_share(page, scores):
    search = stored(3)
    trials = [
        trial.model_copy(update={"curves": (Curve(costs=(0.1,), scores=(score,)),)})
        for trial, score in zip(search.trials, scores, strict=True)
    ]
    page._session.show_search(search.model_copy(update={"trials": tuple(trials)}))
    plot = page.best
    plot.draw()
    for parts in range(2, 20):
        assert max(tick for tick, _ in _ticks(*plot._y, parts)) <= 100.0
    assert plot._y[0] < 100.0 < plot._y[1]


def test_values_and_surface_say_what_is_good(qtbot, lab, page):
    search = stored(12)
    for objective in ("score", "cost"):
        plan = search.plan.model_copy(update={"objective": objective})
        page._session.show_search(search.model_copy(update={"plan": plan}))
        view = page.values
        view.draw()
        figures = [point.figure for point in view._points]
        assert [result_text(view._search, end) for end in (min(figures), max(figures))] == [t for _, t in view._marks()]
        widest = max(view.fontMetrics().horizontalAdvance(text) for _, text in view._marks())
        assert view.areas()[0].left() >= widest + view.fontMetrics().height()
        page.fit.fitted = fitted_trials(page._session.search, None)
        page.response.draw()
        surface, ends = page.fit.fitted.surface, page.response.key_texts()
        best, worst = (surface.max(), surface.min()) if objective == "score" else (surface.min(), surface.max())
        assert ends == (result_text(page._session.search, best), result_text(page._session.search, worst))
        area, image = page.response._area(), page.response.grab().toImage()
        strong, pale = (
            image.pixelColor(int(area.right() + 17), int(y)).lightness() for y in (area.top() + 2, area.bottom() - 2)
        )
        assert strong < pale


def test_no_surface_goes_beyond_what_there_can_be():
    search = stored(12)
    order = sorted(search.trials, key=lambda trial: trial.values["optimizer.rate"])
    # Best at one end, as steep as it can be: a smooth surface swings beyond.
    scores = dict(zip((trial.number for trial in order), [0.0] * 9 + [0.5, 1.0, 1.0], strict=True))
    trials = [
        trial.model_copy(update={"curves": (Curve(costs=(0.1,), scores=(scores[trial.number],)),)})
        for trial in search.trials
    ]
    steep = search.model_copy(update={"trials": tuple(trials)})
    fit = TrialFit(steep)
    places = np.random.default_rng(0).random((500, 2))
    assert fit.predict(places).min() < 0.0
    surface = fitted_trials(steep, (0, 1)).surface
    assert 0.0 == surface.min() < surface.max() <= 1.0


def test_where_no_parameter_makes_a_difference_the_surface_is_flat():
    search = stored(12)
    values = itertools.cycle([0.0, 1.0, 1.0])
    trials = [
        trial.model_copy(update={"curves": (Curve(costs=(0.1,), scores=(next(values),)),)}) for trial in search.trials
    ]
    found = fitted_trials(search.model_copy(update={"trials": tuple(trials)}), (0, 1))
    assert found.surface.max() == found.surface.min()
    assert set(found.importance.shares.values()) == {0.0}


def test_another_goal_judges_the_table_at_once(qtbot, lab, page):
    search = searched(qtbot, page)
    page._on_settings(lab.lab_state.settings.model_copy(update={"objective": "cost"}))
    page.best.draw()
    page.parallel.draw()
    best = page._session.search.best
    assert best.mean()[0] == min(trial.mean()[0] for trial in search.trials)
    assert page.best.curves()[0].y[-1] == best.mean()[0]
    assert i18n.steady(best.mean()[0]) in page.bar.status.text()
    assert page._session.search.trials == search.trials


def test_lines_are_kept_by_mouse_and_keyboard(qtbot, page):
    page._session.show_search(stored(8))
    view = page.parallel
    view.draw()
    places = [point.shares[0] for point in view._points]
    view.resize(420, 240)
    foot, middle = view.place(0, 0.0).toPoint(), view.place(0, 0.5).toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=foot)
    QTest.mouseMove(view, middle)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle)
    low, high = view.brushes[view._names()[0]]
    assert low == pytest.approx(0, abs=0.02)
    assert {p.number for p in view.kept()} == {i for i, share in enumerate(places) if low <= share <= high}
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle)
    assert not view.brushes
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.brushes == {view._names()[1]: (0.75, 1.0)}
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.brushes == {view._names()[1]: (pytest.approx(0.7), pytest.approx(0.95))}
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert not view.brushes


def test_importance_and_surface_are_worked_out_beside_the_window(qtbot, page):
    page._session.show_search(stored(12))
    page.tabs.setCurrentWidget(page.response)
    qtbot.waitUntil(lambda: page.fit.fitted is not None)
    page.importance.draw()
    page.response.draw()
    assert len(page.importance.bars()) == 2
    empty = ResponseView(page._clock, FitModel(page._model, page), page)
    assert empty.sentence().startswith("After 6 finished")
    assert {page.fit.fitted.pair} <= {(0, 1), (1, 0)}
    before = page.fit.fitted.pair
    page.response.pair_wanted.emit(before[::-1])
    qtbot.waitUntil(lambda: page.fit.fitted.pair == before[::-1])
    assert not page.response.grab().isNull()


def test_a_trial_is_opened_and_reaches_the_same(qtbot, page):
    history = UndoHistory(page._session)
    search, before = stored(3), page._session.experiment
    page._session.show_search(search)
    page.draw()
    page.table.choose(1)
    page.actions_of_trial.open()
    session, trial = page._session, search.trials[1]
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.epoch == 2)
    qtbot.waitUntil(lambda: session.last_epoch is not None and session.last_epoch.epoch == 2)
    assert session.last_epoch.validation_cost == trial.mean()[0]
    assert session.last_epoch.validation_score == trial.mean()[1]
    history.undo()
    qtbot.waitUntil(lambda: session.experiment == before)
    history.close()


def test_a_trial_is_repeated_and_tested_once(qtbot, lab, page):
    search = stored(2)
    page._session.show_search(search)
    page.draw()
    page.table.choose(0)
    actions = page.actions_of_trial
    actions.repeat()
    qtbot.waitUntil(lambda: not actions.job.busy, timeout=60_000)
    (check,) = lab.lab_state.checks_of(search.trials[0])
    assert (check.kind, check.count) == ("seeds", 5)
    assert "5 seeds" in actions.text.text()
    opened = actions._openings.count(search.plan.experiment.data)
    assert not actions._reasons()[3]
    actions.test()
    qtbot.waitUntil(lambda: not actions.job.busy, timeout=60_000)
    assert actions._openings.count(search.plan.experiment.data) == opened + 1
    assert "test examples" in actions.text.text()
    assert "opened for this trial" in actions._reasons()[3]
    actions.test()
    assert actions._openings.count(search.plan.experiment.data) == opened + 1
    # It is kept with the project.
    plain = json.loads(json.dumps(lab.lab_state.to_plain()))
    lab.lab_state.take_plain({})
    assert not lab.lab_state.checks
    lab.lab_state.take_plain(plain)
    assert len(lab.lab_state.checks) == 2


def test_kept_runs_become_trials_by_hand(qtbot, page):
    session = page._session
    session.step_epoch()
    qtbot.waitUntil(lambda: session.history.epoch_count > 1)
    keeping.keep_current(session)
    page.draw()
    assert page.manual.kept.isEnabled()
    page.add_kept()
    finished(qtbot, page)
    (trial,) = session.search.trials
    assert trial.by == "manual"
    assert trial.values["optimizer.rate"] == session.experiment.optimizer.rate


def test_an_address_where_nobody_answers_is_a_sentence(qtbot, lab, page):
    pytest.importorskip("distributed")
    settings = lab.lab_state.settings.model_copy(update={"cluster": "http://localhost:1"})
    page._on_settings(settings)
    assert not page.warning.isHidden()
    page.bar.toggle()
    finished(qtbot, page)
    assert "no address of a scheduler" in page._model.fault
    page.draw()
    assert page.bar.status.text() == page._model.fault
    # It is not said any more once there is no such address.
    page._on_settings(settings.model_copy(update={"cluster": ""}))
    page.draw()
    assert page.bar.status.text().startswith("Press")


def test_no_project_brings_the_address_of_a_cluster(session, lab, page):
    """Whoever runs a scheduler can run any program here, and a key begins a search: only what was typed is asked."""
    state, typed = lab.lab_state, "tcp://10.0.0.5:8786"
    page._on_settings(state.settings.model_copy(update={"cluster": typed}))
    mine = state.to_plain()
    others = mine | {"settings": mine["settings"] | {"cluster": "tcp://198.51.100.1:8786", "trials": 7}}
    session.lab_states.take_plain({state.KEY: others})
    assert (state.settings.cluster, state.settings.trials) == ("", 7)
    assert page.warning.isHidden()
    # Undoing an edit brings back what was typed here.
    state.take_plain(mine)
    assert state.settings.cluster == typed


def test_values_from_a_file_show_every_letter_on_one_line():
    assert value_label("hidden", "\u202ea\nb") == "‹U+202E›a‹U+000A›b"
