import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from nnplayground import i18n
from nnplayground.analysis.ticks import tick_text
from nnplayground.gui import theme
from nnplayground.gui.export import picture
from nnplayground.gui.plotting.axis import log_ticks
from nnplayground.gui.plotting.items import Overlay
from nnplayground.gui.plotting.lines import LinesPlot, PlotLine
from nnplayground.gui.plotting.plot import Plot, PlotMark
from nnplayground.gui.plotting.ranges import Ranges
from nnplayground.i18n import steady

X = np.arange(11.0)


@pytest.fixture
def plot(qtbot) -> Plot:
    """A plot of y = x / 10 in bold and of a faint curve with a band."""
    plot = Plot("Cost over the epochs", "Epoch", "Cost", log_switch=True)
    plot.add_curve("faint", "Mini-batches", "train", bold=False)
    plot.add_curve("train", "Training", "train")
    qtbot.addWidget(plot)
    plot.resize(620, 210)
    with qtbot.waitExposed(plot):
        plot.show()
    plot.reach(10, (0.0, 1.0), (0.1, 1.0))
    plot.set_curve("faint", X, X / 20, X / 40, X / 15)
    plot.set_curve("train", X, X / 10)
    plot.refresh_values()
    return plot


def canvas(plot: Plot) -> QWidget:
    return plot._canvas.viewport()


def move(qtbot, plot: Plot, x: float, y: float) -> None:
    qtbot.mouseMove(canvas(plot), canvas(plot).mapFrom(plot, plot.place_of(x, y)))


def wheel(plot: Plot, x: float, y: float, notches: int) -> None:
    here = QPointF(canvas(plot).mapFrom(plot, plot.place_of(x, y)))
    event = QWheelEvent(
        here,
        QPointF(canvas(plot).mapToGlobal(here.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas(plot), event)


def button(plot: Plot, name: str) -> QToolButton:
    return next(b for b in plot.findChildren(QToolButton) if b.accessibleName() == name)


def ink_at(plot: Plot, x: float, y: float) -> list[QColor]:
    """Return the colours around a point of the plot."""
    image = plot.grab().toImage()
    place = plot.place_of(x, y)
    around = range(-2, 3)
    return [image.pixelColor(place.x() + i, place.y() + j) for i in around for j in around]


def has(ink: list[QColor], role: str) -> bool:
    """Whether a colour of the theme is there, but for the softened edge of a line."""
    wanted = theme.color(role).getRgb()
    return any(max(abs(a - b) for a, b in zip(color.getRgb(), wanted, strict=True)) < 25 for color in ink)


def test_a_bold_curve_is_where_its_points_are_in_the_colour_of_its_role(plot):
    assert has(ink_at(plot, 5.5, 0.55), "train")
    assert not has(ink_at(plot, 5.5, 0.85), "train")


def test_the_band_lies_between_its_borders(plot):
    assert not has(ink_at(plot, 9.5, 0.33), "surface")
    assert has(ink_at(plot, 9.5, 0.1), "surface")


def test_the_newest_values_stand_in_the_legend_until_the_mouse_points_elsewhere(qtbot, plot):
    assert plot.values_text() == "Mini-batches 0.5000, Training 1.000"
    move(qtbot, plot, 3.1, 0.7)
    assert plot.values_text() == "Epoch 3, Mini-batches 0.1500, Training 0.3000"
    plot.set_curve("train", np.append(X, 11.0), np.append(X, 8.0) / 10)
    plot.refresh_values()
    assert "Training 0.3000" in plot.values_text()
    qtbot.mouseMove(canvas(plot), QPoint(2, 2))
    assert plot.values_text() == "Mini-batches 0.5000, Training 0.8000"


def test_arrow_keys_move_the_cursor_and_tell_screen_readers(qtbot, plot):
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert plot.values_text().startswith("Epoch 10,")
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert "Training 0.8000" in plot.accessibleDescription()
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.values_text().startswith("Epoch 9,")
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert not plot.values_text().startswith("Epoch")


def test_a_dragged_rectangle_is_shown_large_and_home_goes_back(qtbot, plot):
    whole = plot.visible_area()
    view, begin, end = canvas(plot), plot.place_of(2, 0.6), plot.place_of(6, 0.2)
    begin, end = view.mapFrom(plot, begin), view.mapFrom(plot, end)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(view, begin + (end - begin) * share)
    with qtbot.waitSignal(plot.view_changed):
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    area = plot.visible_area()
    assert (area.left(), area.right()) == pytest.approx((2, 6), abs=0.05)
    assert (area.top(), area.bottom()) == pytest.approx((0.2, 0.6), abs=0.02)
    assert plot.visible_x() == pytest.approx((2, 6), abs=0.05)
    assert button(plot, "Back to all").isVisible()
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert plot.visible_area() == whole
    assert not button(plot, "Back to all").isVisible()


def test_the_wheel_zooms_x_around_the_mouse_and_fits_y(plot):
    before = plot.place_of(4, 0.4).x()
    wheel(plot, 4, 0.4, 5)
    area = plot.visible_area()
    assert plot.is_zoomed
    assert plot.place_of(4, 0.4).x() == pytest.approx(before, abs=2)
    assert area.width() < 6
    assert area.top() < 0.1 * np.ceil(area.left())
    assert 0.1 * np.floor(area.right()) < area.bottom()
    assert area.height() < 0.75
    wheel(plot, 4, 0.4, -30)
    assert not plot.is_zoomed


def test_a_zoomed_view_stays_while_data_arrive(plot):
    plot.zoom_x(0.5, 5)
    area = plot.visible_area()
    plot.reach(500, (0.0, 9.0), (1e-5, 9.0))
    plot.set_curve("train", np.arange(500.0), np.linspace(9, 0, 500))
    assert plot.visible_area() == area
    plot.show_all()
    assert plot.visible_area().right() > 500


def test_zoom_ends_before_numbers_run_out(plot):
    for _ in range(200):
        plot.zoom_x(0.5, 5.0)
    area = plot.visible_area()
    assert area.width() > 0
    assert area.height() > 0


def test_a_logarithmic_axis_shows_powers_of_ten_and_puts_zero_at_its_foot(qtbot, plot):
    qtbot.mouseClick(button(plot, "Logarithmic y axis"), Qt.MouseButton.LeftButton)
    assert plot.is_logarithmic
    assert plot.place_of(0, 0.01).y() - plot.place_of(0, 0.1).y() == pytest.approx(
        plot.place_of(0, 0.1).y() - plot.place_of(0, 1).y(), abs=1
    )
    assert plot.place_of(0, 0.0) == plot.place_of(0, 1e-2)
    assert has(ink_at(plot, 8, 0.8), "train")


def test_what_is_not_finite_leaves_a_gap(plot):
    y = X / 10
    y[5] = np.nan
    y[8] = np.inf
    plot.set_curve("train", X, y)
    assert has(ink_at(plot, 3.5, 0.35), "train")
    assert not has(ink_at(plot, 4.5, 0.45), "train")
    assert not has(ink_at(plot, 8.5, 0.85), "train")


def test_a_mark_is_a_line_with_its_word(plot):
    plot.set_marks([PlotMark(7.0, "best", "good")])
    place = plot.place_of(7.0, 0.3)
    image = plot.grab().toImage()
    column = [image.pixelColor(place.x() + dx, place.y() + dy) for dx in (-1, 0, 1) for dy in range(12)]
    assert any(color.green() > color.red() + 20 for color in column)
    assert not any(color.green() > color.red() + 20 for color in ink_at(plot, 8.0, 0.3))


def test_words_that_would_overlap_stand_in_two_rows(plot, monkeypatch):
    rows = {}

    def noted(overlay, _painter, mark, _place, row, *_):
        rows[mark.text] = row

    monkeypatch.setattr(Overlay, "_paint_word", noted)
    plot.set_marks([PlotMark(5.4, "third", "muted"), PlotMark(5.2, "second", "muted"), PlotMark(5.0, "first", "good")])
    plot.grab()
    assert rows == {"first": 0, "second": 1}, "a third has no room"


def test_a_curve_without_a_finite_value_is_not_in_the_legend(plot):
    plot.set_curve("train", X, np.full(11, np.nan))
    plot.refresh_values()
    assert plot.values_text() == "Mini-batches 0.5000"


def test_the_right_button_opens_no_menu(qtbot, plot):
    qtbot.mouseClick(canvas(plot), Qt.MouseButton.RightButton, pos=canvas(plot).rect().center())
    assert QApplication.activePopupWidget() is None


def test_a_hint_stands_in_an_empty_plot(plot):
    plot.set_hint("Press Space to train.")
    hint = next(label for label in plot.findChildren(QLabel) if label.text())
    assert hint.isVisible()
    assert hint.geometry().contains(plot.place_of(5, 0.5) - plot._canvas.pos())
    plot.set_hint("")
    assert not hint.isVisible()


def test_a_hint_that_has_no_room_waits_until_the_plot_has_grown(qtbot, plot):
    plot.set_hint("Press Space to train: the accuracy appears here.")
    hint = next(label for label in plot.findChildren(QLabel) if label.text())
    assert hint.geometry().left() > plot.place_of(0, 0.5).x() - plot._canvas.x() + 4  # clear of the dots upon the axis
    plot.resize(180, 110)
    qtbot.waitUntil(lambda: not hint.isVisible())
    plot.resize(620, 210)
    qtbot.waitUntil(hint.isVisible)


def test_everything_that_takes_the_focus_has_a_name_and_a_tooltip(plot):
    plot.zoom_x(0.5, 5)
    focusable = [w for w in (plot, *plot.findChildren(QWidget)) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) == 4
    for widget in focusable:
        assert widget.accessibleName()
        assert widget.toolTip()


def test_ranges_grow_in_steps_and_never_shrink():
    ranges = Ranges(10, None)
    widths, heights = set(), set()
    for step in range(1, 5000):
        ranges.reach(step / 3, (0.0, step**0.5), (1.0, 1.0))
        area = ranges.area()
        assert area.right() > step / 3
        assert area.bottom() > step**0.5
        widths.add(area.width())
        heights.add(area.height())
    assert len(widths) < 10
    assert len(heights) < 15
    full = ranges.area()
    ranges.reach(1, (0.0, 0.1), (1.0, 1.0))
    assert ranges.area() == full


@pytest.mark.parametrize(("low", "high"), [(-9, 9), (-12, 30), (-1, 0), (-3, 0), (-0.2, 0.1), (-6, -5.8)])
def test_logarithmic_ticks_are_inside_and_few(low, high):
    labelled, plain = log_ticks(low, high, 6)
    assert 2 <= len(labelled) <= 8
    assert all(low - 1e-6 <= tick <= high + 1e-6 for tick in labelled + plain)
    assert labelled == sorted(labelled)


def test_numbers_are_written_steadily_and_as_the_language_writes_them(monkeypatch):
    assert [steady(v) for v in (0.5, 12.3456, 0.0123456, 123456.0)] == ["0.5000", "12.35", "0.01235", "123456"]
    assert steady(9.99999) == "10.00"
    assert steady(-3.2e-9) == "−3.200·10⁻⁹"
    assert tick_text(20_000, 10_000, counts=True) == "20,000"
    assert tick_text(1e-6, 1e-6) == "10⁻⁶"
    monkeypatch.setattr(i18n, "_language", "es")
    assert steady(0.25) == "0,2500"
    assert tick_text(-0.5, 0.5) == "−0,5"
    assert tick_text(2.5e8, 5e7) == "2,5·10⁸"


@pytest.mark.parametrize("size", [(190, 120), (190, 150), (620, 210)], ids=str)
def test_the_number_at_the_upper_end_is_whole(qtbot, plot, size):
    plot.set_y_range(0.0, 100.0)
    plot.resize(*size)
    axis = plot._canvas.y_axis
    high = QFontMetricsF(axis.style["tickFont"]).height()
    top = plot._canvas.mapFrom(plot, plot.place_of(0, 100)).y()
    assert top - high / 2 >= -1


def test_names_of_lines_are_as_fine_as_the_picture_that_they_are_in(qtbot):
    x = np.arange(5.0)
    plot = LinesPlot("Cost", "Epoch", "Cost")
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    plot.show()
    plot.set_lines([PlotLine(bold=True, name="a", label="Run 1", ink=theme.color("text"), x=x, y=x, low=x, high=x,
                             color=theme.color("text"))])  # fmt: skip
    plot.grab()
    once = plot.labels._picture.size()
    picture.image([plot])
    twice = plot.labels._picture.size()
    assert abs(twice.width() - 2 * once.width()) <= 2
    assert plot.labels._picture.devicePixelRatio() == 2
