import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from nnplayground.data.metrics import ACCURACY, DETERMINATION
from nnplayground.gui import theme
from nnplayground.gui.playground.curves import CurvesView
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport


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


def run(epochs: int, validation: bool = True) -> History:
    """Return the history of a run whose cost is 1/(1 + epoch), ten mini-batches an epoch."""
    history = History()
    for epoch in range(epochs + 1):
        if epoch:
            epochs = epoch - 1 + np.arange(1, 11) / 10
            history.append_batches(epochs, 1 / (1 + epochs))
        other = 0.5 / (1 + epoch) + 0.3 if validation else math.nan
        score = 0.9 if validation else math.nan
        history.append_epoch(EpochReport(epoch, 10 * epoch, 1 / (1 + epoch), 0.5 + epoch / 100, other, score))
    return history


def show(qtbot, view: CurvesView, history: History) -> None:
    """Give the history and wait for the frame that shows it."""
    view.set_history(history)
    with qtbot.waitSignal(view._clock.frame):
        view.refresh()


def hint(view: CurvesView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def test_an_empty_plot_says_what_to_do_until_training_begins(qtbot, view):
    show(qtbot, view, History())
    assert any("Space" in text and "cost" in text for text in hint(view))
    show(qtbot, view, run(0))
    assert len(hint(view)) == 2
    assert view.cost.values_text() == "Training 1.000, Validation 0.8000"
    show(qtbot, view, run(1))
    assert hint(view) == []


def test_costs_and_scores_stand_where_they_belong(qtbot, view):
    show(qtbot, view, run(30))
    image = view.grab().toImage()
    for plot, x, y, role in [
        (view.cost, 30, 1 / 31, "train"),
        (view.cost, 30, 0.5 / 31 + 0.3, "validation"),
        (view.score, 30, 80, "train"),
        (view.score, 30, 90, "validation"),
    ]:
        place = plot.mapTo(view, plot.place_of(x, y))
        color = image.pixelColor(place)
        assert color.name() == theme.color(role).name()
    assert view.score.values_text() == "Training 80.0 %, Validation 90.0 %"


def test_without_a_validation_part_nothing_is_said_of_it(qtbot, view):
    show(qtbot, view, run(5, validation=False))
    assert "Validation" not in view.cost.values_text()
    assert "Validation" not in view.score.values_text()
    assert "Mini-batches" in view.cost.values_text()


def test_new_reports_are_drawn_on_the_next_frame_and_ranges_stay(qtbot, view):
    history = run(11)
    show(qtbot, view, history)
    area = view.cost.visible_area()
    for epoch in range(12, 15):
        history.append_batches([epoch - 0.5, epoch], [0.25, 0.125])
        history.append_epoch(EpochReport(epoch, 10 * epoch, 0.0625, 1.0, 0.5, 1.0))
        with qtbot.waitSignal(view._clock.frame):
            view.refresh()
        assert view.cost.visible_area() == area
    assert "Training 0.06250" in view.cost.values_text()
    assert view.score.values_text() == "Training 100.0 %, Validation 100.0 %"


def test_another_run_begins_with_a_clean_plot(qtbot, view):
    show(qtbot, view, run(200))
    view.cost.zoom_x(0.1, 100)
    show(qtbot, view, run(2))
    assert not view.cost.is_zoomed
    assert view.cost.visible_area().right() < 11


def test_zooming_in_brings_the_detail(qtbot, view):
    history = History()
    epochs = np.arange(1, 8193) / 8192
    history.append_batches(epochs, np.where(np.arange(8192) == 4096, 1.0, 0.5))
    history.append_epoch(EpochReport(0, 0, 0.75, 0.5, math.nan, math.nan))
    show(qtbot, view, history)
    for _ in range(30):
        view.cost.zoom_x(0.8, epochs[4096])
        with qtbot.waitSignal(view._clock.frame):
            view.refresh()
    plot = view.cost
    qtbot.mouseMove(plot._canvas.viewport(), plot._canvas.viewport().mapFrom(plot, plot.place_of(epochs[4096], 0.7)))
    assert "Mini-batches 1.000" in plot.values_text()


def test_a_regression_shows_its_determination(qtbot, view):
    view.set_metric(DETERMINATION)
    history = History()
    for epoch in range(3):
        history.append_batches([epoch + 0.5], [9.0])
        history.append_epoch(EpochReport(epoch, epoch, 9.0, epoch - 1.5, math.nan, math.nan))
    show(qtbot, view, history)
    assert view.score.values_text() == "Training 0.500"
    assert view.score.accessibleName().startswith("R²")
    assert view.score.visible_area().top() < -1
    view.set_metric(ACCURACY)
    show(qtbot, view, run(2))
    assert view.score.visible_area().bottom() > 100


def test_the_best_epoch_and_changed_settings_are_marked(qtbot, view):
    history = run(30)
    show(qtbot, view, history)
    place = view.cost.place_of(20, 0.6)
    before = {view.cost.grab().toImage().pixelColor(place.x(), place.y() + dy).name() for dy in range(12)}
    history.mark(20, "best", "best")
    history.mark(25, "changed", "Optimiser")
    with qtbot.waitSignal(view._clock.frame):
        view.refresh()
    image = view.cost.grab().toImage()
    after = {image.pixelColor(place.x() + dx, place.y() + dy).name() for dx in (-1, 0, 1) for dy in range(12)}
    assert after - before


def test_a_cost_that_ran_away_does_not_flatten_the_others(qtbot, view):
    history = run(30)
    history.append_batches([30.1, 30.2, 30.3], [1e5, 1e30, math.nan])
    show(qtbot, view, history)
    assert view.cost.visible_area().bottom() < 10
    log = next(b for b in view.cost.findChildren(QToolButton) if b.isVisible() and b.isCheckable())
    qtbot.mouseClick(log, Qt.MouseButton.LeftButton)
    assert view.cost.visible_area().bottom() > 30


@pytest.mark.parametrize("logarithmic", [False, True])
@pytest.mark.parametrize(
    "costs",
    [
        [math.nan] * 4,
        [math.inf, math.nan, 1.0, -math.inf],
        [0.0] * 4,
        list(np.geomspace(1e9, 1e-9, 50)),
        [1e308, 1e-308, 5e-324, 1.0],
        [-1.0, -2.0, 3.0],
    ],
)
def test_odd_costs_are_drawn(qtbot, view, costs, logarithmic):
    history = History()
    history.append_batches(np.arange(len(costs)) + 0.5, costs)
    for epoch, cost in enumerate(costs):
        history.append_epoch(EpochReport(epoch, epoch, cost, 0.5, cost, 0.5))
    if logarithmic:
        next(b for b in view.cost.findChildren(QToolButton) if b.isVisible() and b.isCheckable()).click()
    show(qtbot, view, history)
    view.grab()
    area = view.cost.visible_area()
    assert area.height() > 0
    assert math.isfinite(area.height())
    view.cost.zoom_x(0.5, 1.0)
    view.cost.show_all()


def test_of_a_long_run_only_what_is_seen_is_drawn(qtbot, view):
    history = History()
    rng = np.random.default_rng(1)
    for epoch in range(3000):
        history.append_epoch(EpochReport(epoch, epoch, rng.random(), rng.random(), rng.random(), rng.random()))
    for start in range(0, 3000, 10):
        history.append_batches(start + np.arange(1, 10_001) / 1000, rng.random(10_000))
    show(qtbot, view, history)
    for epoch in range(3000, 3020):
        history.append_epoch(EpochReport(epoch, epoch, rng.random(), rng.random(), rng.random(), rng.random()))
        view.cost.draw()
        view.score.draw()
        for plot in (view.cost, view.score):
            assert 0 < max(len(curve.x) for curve in plot._curves.values()) <= 6000


def test_a_view_taken_away_before_its_frame_does_no_harm(qtbot, view):
    gone = view.score
    view.refresh()
    view.set_metric(DETERMINATION)
    with qtbot.waitSignal(gone.destroyed), qtbot.waitSignal(view._clock.frame):
        view.refresh()
    assert view.score is not gone


def penalized(*penalties: float) -> History:
    history = History()
    for epoch, penalty in enumerate(penalties):
        history.append_epoch(EpochReport(epoch, epoch, 1 / (1 + epoch), 0.5, 0.8, 0.5, penalty))
    return history


def test_cost_and_penalty_are_two_lines(qtbot, view):
    view.set_penalized(True)
    show(qtbot, view, penalized(0.5, 0.25, 0.125))
    assert view.cost.values_text() == "C₀, training 0.3333, Validation 0.8000, Penalty 0.1250"
    figures = EpochReport(2, 2, 0.25, 0.5, 0.7, 0.5, 2.5)
    view.set_now(2.0, figures)
    wanted = "C₀, training 0.2500, Validation 0.7000, Penalty 2.500"
    qtbot.waitUntil(lambda: view.cost.values_text() == wanted)


def test_a_penalty_of_before_stays_in_sight(qtbot, view):
    show(qtbot, view, penalized(0.5, 0.25, 0.0))
    assert "Penalty 0" in view.cost.values_text()
    show(qtbot, view, penalized(0.0, 0.0))
    assert "Penalty" not in view.cost.values_text()


def test_what_is_not_known_is_no_line(qtbot, view):
    view.set_penalized(True)
    show(qtbot, view, penalized(math.nan, math.nan))
    assert "Penalty" not in view.cost.values_text()


def test_a_penalty_that_dwarfs_the_cost_leaves_the_cost_readable(qtbot, view):
    view.set_penalized(True)
    for _ in range(4):
        show(qtbot, view, penalized(60.0, 40.0))
    assert view.cost.visible_area().height() < 4
    show(qtbot, view, penalized(-0.5, -2.0))
    assert view.cost.visible_area().top() < -2


def test_names_are_cut_before_they_go(qtbot, view):
    view.set_penalized(True)
    show(qtbot, view, penalized(0.5, 0.25))
    legend = view.cost._legend
    legend.resize(600, legend.height())
    assert legend._fitting().name_width == math.inf
    legend.resize(330, legend.height())
    cut = legend._fitting()
    assert [entry.name for entry in cut.entries] == ["C₀, training", "Validation", "Penalty"]
    assert cut.valued == cut.entries, "with two lines of text there is room for values"
    legend.resize(200, legend.height())
    cut = legend._fitting()
    assert cut.name_width >= 26
    assert cut.valued == cut.entries, "figures are not lost before names"
    legend.resize(110, legend.height())
    assert not legend._fitting().name_width or legend._fitting().valued
    # While the mouse reads a place, its values count.
    legend.set_place("1", "10.0")
    legend.resize(300, legend.height())
    read = legend._fitting()
    assert read.valued == read.entries


def test_kept_runs_take_no_room_from_names_and_figures(qtbot, view):
    show(qtbot, view, run(30))
    score, button = view.score, view.kept_button
    button._texts = "Kept runs: 2 of 2 ▾", "2 / 2 ▾"
    button.show()
    view.resize(520, 200)
    qtbot.waitUntil(lambda: score.width() < 300)
    fit = score._legend._fitting()
    assert fit.name_width == math.inf
    assert fit.valued == fit.entries
    assert button.text() == "2 / 2 ▾"
    view.resize(1400, 200)
    qtbot.waitUntil(lambda: score.width() > 500)
    assert button.text() == "Kept runs: 2 of 2 ▾"


def test_two_curves_have_names_and_values_in_a_narrow_panel(qtbot, view):
    show(qtbot, view, run(30))
    legend = view.cost._legend
    heights = []
    for width in (450, 210):
        legend.resize(width, legend.height())
        fit = legend._fitting()
        assert fit.name_width == math.inf
        assert {"Training", "Validation"} <= {entry.name for entry in fit.valued}
        heights.append(legend.sizeHint().height())
        # What is read under the mouse never changes how high it is.
        legend.set_place("1", "10.0")
        assert legend.sizeHint().height() == heights[-1]
        legend.set_place("", "")
    assert heights[1] > heights[0]
