"""The surface page: numbers on screen against the analysis, clicks, keys, undo, fog, races, basins."""

import math
import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle

from nnplayground import i18n
from nnplayground.analysis.descent.basins import BasinSettings, basins
from nnplayground.analysis.descent.stepper import DescentGrain, DescentSettings, DescentStepper
from nnplayground.analysis.descent.surfaces import COST_SURFACES, Himmelblau
from nnplayground.analysis.hand.formulas import plain
from nnplayground.core.optimizers import Adam, GradientDescent, Momentum
from nnplayground.gui.descent.state import DescentState
from nnplayground.gui.descent.surface_page import SurfacePage
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.i18n import number


@pytest.fixture
def page(qtbot):
    clock = FrameClock()
    made = SurfacePage(DescentState(), clock)
    made.resize(1280, 700)
    qtbot.addWidget(made)
    clock.setParent(made)
    made.show()
    yield made
    made.job.close()


def state_of(page):
    return page._lab_state


def choose(page, kind):
    combo = page.surface._combo
    combo.setCurrentIndex(combo.findData(kind))
    combo.activated.emit(combo.currentIndex())


def place(view, v1, v2):
    return view.place_of(v1, v2).toPoint()


def line(page, row):
    model = page.table.steps
    return [model.text(row, column) for column in range(model.columnCount())]


def said(page):
    page.draw()
    return plain(page.said.text())


def type_formula(page, text):
    field = page.surface.form().field("typed")
    field._line.setFocus()
    field._line.selectAll()
    QTest.keyClicks(field._line, text)
    QTest.keyClick(field._line, Qt.Key.Key_Return)
    return field


def walk(qtbot, page):
    qtbot.waitUntil(lambda: not state_of(page).walking)
    page.draw()


def test_the_bowl_keeps_nine_tenths_of_its_promise(page):
    page.bar.forward.click()
    page.draw()
    assert line(page, 0) == ["0", "(1, 1)", "2", "(2, 2)", "−0.8", "−0.72", "0.9", "0.9"]
    assert line(page, 1)[:5] == ["1", "(0.8, 0.8)", "1.28", "(1.6, 1.6)", "−0.512"]
    assert line(page, 1)[5:] == ["", "", ""], "what a step brings is not told before it is taken"
    assert "1 − ηL/2 = 0.9" in page.facts.text()
    assert "L = 2" in page.facts.text()


def test_to_the_end_counts_the_steps_and_names_the_minimum(page, qtbot):
    page.bar.to_end.click()
    walk(qtbot, page)
    assert state_of(page).position == 67
    assert "minimum (0, 0)" in said(page)
    assert not page.bar.forward.isEnabled()
    choose(page, "himmelblau")
    page.bar.to_end.click()
    walk(qtbot, page)
    assert state_of(page).position == 62
    assert "(3, 2)" in said(page)
    assert "Another start ends elsewhere" in said(page)


def test_a_bounce_and_a_divergence_are_said_with_the_bound(page, qtbot):
    for rate, word in ((1.0, "bounces"), (1.1, "diverges")):
        page.racers.edited.emit(0, GradientDescent(rate=rate))
        page.bar.to_end.click()
        walk(qtbot, page)
        assert word in said(page)
        assert "2/L = 1" in said(page)
        assert all(math.isfinite(point) for path in page.map.drawing().paths for point in path.points[0])


@pytest.mark.parametrize("rate", [1e9, 1e-9])
def test_absurd_rates_are_drawn_and_said(page, qtbot, rate):
    page.racers.edited.emit(0, GradientDescent(rate=rate))
    for _ in range(5):
        page.bar.forward.click()
        page.draw()
    page.map.grab()
    page.space.grab()
    assert said(page)


def test_every_surface_is_drawn_and_steps_down(page):
    for kind in COST_SURFACES.keys():  # noqa: SIM118 - a registry, not a dictionary
        choose(page, kind)
        page.bar.forward.click()
        page.draw()
        racer = state_of(page).shown
        assert racer is not None
        assert racer.point.step == 1
        assert line(page, 1)[2] == number(racer.point.cost, 3)
        page.map.grab()
        page.space.grab()


def test_a_random_walk_is_taken_back_exactly(page):
    choose(page, "himmelblau")
    rng = random.Random(5)
    trail = []
    for _ in range(60):
        page.draw()
        if trail and rng.random() < 0.4:
            before, grain = trail.pop()
            page.bar.set_grain(grain)
            page.bar.back.click()
            page.draw()
            assert (state_of(page).shown.point, line(page, state_of(page).position)) == before
        elif page.bar.forward.isEnabled():
            grain = rng.choice([DescentGrain.ONE, DescentGrain.TEN])
            page.bar.set_grain(grain)
            here = (state_of(page).shown.point, line(page, state_of(page).position))
            page.bar.forward.click()
            trail.append((here, grain))


def test_a_click_and_a_drag_put_the_start(page, qtbot):
    state = state_of(page)
    edits = []
    state.edited.connect(edits.append)
    page.bar.forward.click()
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=place(page.map, -1, 0.5))
    assert state.settings.start == pytest.approx((-1, 0.5), abs=0.02)
    assert state.position == 0
    assert len(edits) == 1
    shown = tuple(field.value() for field in page.start.fields)
    assert shown == state.settings.start
    QTest.mousePress(page.map, Qt.MouseButton.LeftButton, pos=place(page.map, 0, 0))
    for v in (0.2, 0.6, 1.2):
        QTest.mouseMove(page.map, place(page.map, v, v))
        page.map.dragged.emit(v, v)
    QTest.mouseRelease(page.map, Qt.MouseButton.LeftButton, pos=place(page.map, 1.2, 1.2))
    assert state.settings.start == (1.2, 1.2)
    assert len(edits) == 2, "a drag is one edit"
    state.take_plain(state.last_edit.before)
    assert state.settings.start == shown
    state.take_plain(state.last_edit.after if state.last_edit else {})


def test_the_start_is_put_with_the_keyboard(page):
    page.map.setFocus()
    for _ in range(5):
        QTest.keyClick(page.map, Qt.Key.Key_Left)
    QTest.keyClick(page.map, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.map, Qt.Key.Key_Return)
    assert state_of(page).settings.start == pytest.approx((0.6, 1.01), abs=0.011)


def test_a_formula_that_is_none_says_so_and_loses_nothing(page):
    choose(page, "typed")
    before = state_of(page).surface
    field = type_formula(page, "v1^2 + frog(")
    assert field.fault()
    assert field._line.text() == "v1^2 + frog("
    assert state_of(page).surface == before
    page._show_settings()
    assert field._line.text() == "v1^2 + frog(", "what was typed stays"
    QTest.keyClick(field._line, Qt.Key.Key_Escape)
    assert field._line.text() == before.typed
    assert not field.fault()
    type_formula(page, "x^2 + 3 y^2")
    page.bar.forward.click()
    page.draw()
    assert line(page, 0)[2:4] == ["4", "(2, 6)"]


@pytest.mark.parametrize(
    ("formula", "start", "word"),
    [
        ("|x| + y^2", (0.0, 1.0), "no gradient"),
        ("ln(x) + y^2", (-1.0, 1.0), "no finite value"),
        ("3", (1.0, 1.0), "flat"),
    ],
)
def test_formulas_that_cannot_be_walked_on_say_so(page, formula, start, word):
    choose(page, "typed")
    type_formula(page, formula)
    page.start.edited.emit(start)
    page.bar.forward.click()
    assert word in said(page)
    page.map.grab()
    page.space.grab()
    page.start.edited.emit((1.0, 0.5))
    assert state_of(page).race is not None


def test_a_race_is_three_descents_of_their_own(page, qtbot):
    choose(page, "himmelblau")
    page.racers.add.click()
    page.racers.add.click()
    assert not page.racers.add.isEnabled()
    page.racers.edited.emit(1, Momentum(rate=0.01))
    page.racers.edited.emit(2, Adam(rate=0.1))
    for _ in range(7):
        page.bar.forward.click()
    page.draw()
    paths = page.map.drawing().paths
    assert len(paths) == 3
    assert len({path.role for path in paths}) == 3
    for optimizer, path in zip((GradientDescent(rate=0.01), Momentum(rate=0.01), Adam(rate=0.1)), paths, strict=True):
        alone = DescentStepper(DescentSettings(surface=Himmelblau(), start=(0, 0), optimizer=optimizer))
        alone.jump(7)
        assert tuple(path.here[:2]) == alone.point.v
    page.shown.setCurrentIndex(2)
    page.shown.activated.emit(2)
    page.draw()
    assert page.table.steps.headerData(4, Qt.Orientation.Horizontal) == "∇C·Δv"
    page.racers.removed.emit(1)
    page.draw()
    assert len(page.map.drawing().paths) == 2


def test_a_step_is_lit_everywhere(page):
    choose(page, "himmelblau")
    for _ in range(8):
        page.bar.forward.click()
    page.draw()
    row = page.table.visualRect(page.table.steps.index(3, 1)).center()
    QTest.mouseMove(page.table.viewport(), row)
    page.table.pointed.emit(3)
    page.draw()
    assert page.map.drawing().lit == page.space._drawing.lit == (0, 3)
    assert page.table.steps.lit == 3
    assert "Step 4" in page.facts.text()
    path = page.map.drawing().paths[0]
    where = page.map.place_of(*path.at(5)[:2])
    assert page.map._step_at(where) == (0, 5)
    there = page.space.places_of(path)[5]
    assert page.space._step_at(there + QPointF(1, 0)) == (0, 5)
    QTest.mouseMove(page.map, where.toPoint())
    page.map.hovered.emit(page.map._step_at(where))
    page.draw()
    assert page.table.steps.lit == 5
    page.map.hovered.emit(None)
    page.draw()
    assert page.table.steps.lit is None


def test_the_surface_is_turned_with_mouse_and_keys_and_stays_so(page):
    before = page.space.camera
    middle = page.space.rect().center()
    QTest.mousePress(page.space, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(page.space, middle + QPoint(40, 0))
    QTest.mouseRelease(page.space, Qt.MouseButton.LeftButton, pos=middle)
    page.space.setFocus()
    QTest.keyClick(page.space, Qt.Key.Key_Up)
    QTest.keyClick(page.space, Qt.Key.Key_Plus)
    camera = page.space.camera
    assert camera.elevation == before.elevation + 5
    assert camera.zoom > before.zoom
    assert state_of(page).camera == camera
    kept = DescentState()
    kept.take_plain(state_of(page).to_plain())
    assert kept.camera == camera


def test_scrubbing_goes_to_any_step_that_was_worked_out(page):
    for _ in range(10):
        page.bar.forward.click()
    page.draw()
    assert page.scrub.maximum() == 10
    page.scrub.setValue(4)
    page.draw()
    assert state_of(page).position == 4
    assert page.scrub.maximum() == 10
    assert page.at.text() == "Step 4 of 10"
    assert page.table.steps.rowCount() == 5


def test_predict_first_scores_a_guess(page):
    page.predicting.click()
    assert not page.bar.forward.isEnabled()
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=place(page.map, 0.8, 0.8))
    assert state_of(page).position == 1
    (guess,) = state_of(page).guesses
    assert guess.actual == pytest.approx((0.8, 0.8))
    assert guess.points > 85
    assert f"{guess.points} of 100 points" in said(page)
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=place(page.map, 1.5, 1.5))
    assert state_of(page).guesses[1].points == 0
    assert f"{guess.points} of 200 points" in said(page)
    QTest.keyClicks(page.predict.inputs[0], "0.6")
    assert "200 points" not in said(page), "the verdict is not about what is being typed"
    kept = DescentState()
    kept.take_plain(state_of(page).to_plain())
    assert kept.guesses == state_of(page).guesses
    assert kept.position == 2


def test_predict_first_promises_no_rule_of_plain_descent_to_another_optimiser(page):
    state_of(page).change(optimizer=Momentum(rate=0.1))
    page.predicting.click()
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=place(page.map, 1.5, 1.5))
    assert "points: the step goes another way; this optimiser" in said(page)
    assert "η‖∇C‖ long" not in said(page)


def test_fog_hides_counts_and_reveals(page):
    page.fog.click()
    page.draw()
    drawing = page.map.drawing()
    assert drawing.hidden
    assert not page.bar.forward.isEnabled()
    assert not page.work.isEnabled()
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=place(page.map, 1, -0.5))
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=place(page.map, 0, 0))
    assert "Probes: 2" in said(page)
    assert "minimum" not in plain(page.said.text()).replace("find its minimum", "")
    (v1, v2) = state_of(page).fog.probes[0]
    assert line(page, 0)[2] == number(v1 * v1 + v2 * v2, 3)
    page.reveal.click()
    assert "Probe 2 found the lowest minimum" in said(page)
    assert not page.map.drawing().hidden


def test_basins_are_those_of_the_analysis_and_can_be_called_off(page, qtbot, monkeypatch):
    small = BasinSettings(points=21, steps=60)
    monkeypatch.setattr("nnplayground.gui.descent.surface_page.BasinSettings", lambda: small)
    choose(page, "himmelblau")
    page.work.button.click()
    qtbot.waitUntil(lambda: state_of(page).basins is not None, timeout=20_000)
    steps = basins(Himmelblau(), GradientDescent(rate=0.01), small)
    try:
        while True:
            next(steps)
    except StopIteration as end:
        wanted = end.value
    assert (state_of(page).basins.found.labels == wanted.labels).all()
    assert "Where 21 × 21 starts end" in said(page)
    # The page of a window that takes the place of this one shows it as well.
    other = SurfacePage(state_of(page), page._clock)
    qtbot.addWidget(other)
    assert "Where 21 × 21 starts end" in said(other)
    assert other.map.drawing().basins is not None
    other.job.close()
    page.racers.edited.emit(0, GradientDescent(rate=0.02))
    assert page._labels is None, "another rate has other basins"
    monkeypatch.setattr(
        "nnplayground.gui.descent.surface_page.BasinSettings", lambda: BasinSettings(points=401, steps=100_000)
    )
    page.work.button.click()
    assert page.job.busy
    page.work.button.click()
    assert not page.job.busy
    page.job.close()
    assert state_of(page).basins is None


def test_edits_are_undone_and_kept(page):
    state = state_of(page)
    fresh = state.to_plain()
    choose(page, "beale")
    page.racers.add.click()
    page.ends.field("max_steps")._propose(123)
    assert state.settings.max_steps == 123
    kept = DescentState()
    kept.take_plain(state.to_plain())
    assert kept.to_plain() == state.to_plain()
    before = state.last_edit.before
    state.take_plain(before)
    assert state.settings.max_steps == DescentSettings().max_steps
    state.take_plain(fresh)
    assert state.to_plain() == fresh
    assert page.surface._combo.currentData() == "bowl"


def test_a_long_descent_that_was_kept_is_walked_again(qtbot, page):
    plain_state = state_of(page).to_plain()
    settings = DescentSettings.of(COST_SURFACES["rosenbrock"]())
    plain_state |= {"settings": settings.model_dump(mode="json"), "position": 3000}
    state_of(page).take_plain(plain_state)
    assert state_of(page).to_plain()["position"] == 3000
    walk(qtbot, page)
    alone = DescentStepper(settings)
    alone.jump(3000)
    assert state_of(page).shown.point == alone.point


def test_it_runs_by_itself_and_stops_at_the_end(page, qtbot):
    page.racers.edited.emit(0, GradientDescent(rate=0.5))
    page.bar.run.click()
    assert page.bar.is_running
    qtbot.waitUntil(lambda: not page.bar.is_running, timeout=10_000)
    assert state_of(page).position == 1
    assert "minimum (0, 0)" in said(page)


def test_spanish_numbers_and_words(page):
    i18n.use("es")
    try:
        page.bar.forward.click()
        page.draw()
        assert line(page, 1)[1] == "(0,8; 0,8)"
        assert "prometía" in page.facts.text()
    finally:
        i18n.use("en")


def test_the_formula_below_the_list_is_the_one_that_was_typed(page):
    choose(page, "typed")
    type_formula(page, "sen(x)·y^2")
    assert page.surface._formula.text() == "sin(v₁) v₂²"


@pytest.mark.parametrize("width", [1280, 900, 620])
def test_no_figure_of_a_descent_is_cut_short_in_the_table(page, width):
    page.resize(width, 700)
    choose(page, "himmelblau")
    state_of(page).finish()
    page.draw()
    table = page.table
    room = 2 * (table.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, table) + 1) + 1
    for row in range(page.table.steps.rowCount()):
        table.scrollTo(table.steps.index(row, 0))
        for column, text in enumerate(line(page, row)):
            assert table.fontMetrics().horizontalAdvance(text) + room <= table.columnWidth(column), (row, text)


def test_a_start_outside_the_picture_is_said_to_be_there(page):
    assert "outside" not in said(page)
    state_of(page).change(start=(50.0, 1.0))
    assert "It is outside the picture." in said(page)


@pytest.mark.parametrize(("width", "height"), [(480, 280), (900, 420), (250, 260)])
def test_the_bowl_is_round_on_the_map(page, width, height):
    page.map.resize(width, height)
    across = page.map.place_of(1, 0) - page.map.place_of(0, 0)
    up = page.map.place_of(0, 1) - page.map.place_of(0, 0)
    assert across.x() == pytest.approx(-up.y())
    assert page.map.value_at(page.map.place_of(0.5, -0.25)) == pytest.approx((0.5, -0.25), abs=0.02)
