"""What the first glance at the playground shows, and how much room it has."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from nnplayground import i18n
from nnplayground.data.dataset import DATASETS, Family
from nnplayground.gui import theme
from nnplayground.gui.playground.dataset_picker import DatasetPicker
from nnplayground.gui.playground.settings_panel import SettingsPanel
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.window.transport_bar import TransportBar
from nnplayground.registry import mark
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from tests.helpers import fit
from tests.helpers.windows import leave, window_over

PICKABLE = [dataset for dataset in DATASETS if dataset.family is not Family.OWN]


@pytest.fixture
def shown(qtbot, qapp):
    """Return the lab of a window of a size, in a language."""
    windows = []

    def show(size, code="en", example="circle"):
        i18n.use(code)
        theme.apply(qapp, theme.Scheme.LIGHT)
        session = Session(EXAMPLES[example].build())
        window = window_over(session)
        windows.append(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: session.state is State.READY)
        fit.settle()
        return window.labs.lab("playground")

    yield show
    for window in windows:
        leave(window)


def field(lab) -> QRect:
    """Return where the field itself is in the lab, without axes."""
    plot = lab.decision._field
    inner = plot.box.sceneBoundingRect().toRect()
    return QRect(plot.view.mapTo(lab, inner.topLeft()), inner.size())


def is_whole(widget: QWidget) -> bool:
    """Whether nothing of a widget is scrolled or cut away."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def test_the_output_picture_has_its_share_of_the_page(shown):
    lab = shown((1280, 800))
    place = field(lab)
    assert place.width() >= 0.30 * lab.width()
    assert place.height() >= 0.40 * lab.window().height()
    assert place.width() == pytest.approx(place.height(), abs=2)


def test_the_output_picture_grows_with_the_window(shown):
    lab = shown((1280, 800))
    small = field(lab)
    lab.window().resize(1920, 1080)
    fit.settle()
    large = field(lab)
    assert large.width() >= 1.4 * small.width()
    assert large.width() >= 0.30 * lab.width()


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_what_a_data_set_lets_choose_is_in_sight(shown, qtbot, size, code):
    lab = shown(size, code)
    session, panel = lab._session, lab.controls
    for dataset in PICKABLE:
        session.edit(Experiment().fitted_to(dataset.model_validate({"kind": dataset.key()})))
        fit.settle()
        form = panel.data_form
        for name in ("size", "noise"):
            declared = type(session.experiment.data).model_fields.get(name)
            if declared is not None and not mark(declared, "hidden"):
                assert is_whole(form.field(name)), (dataset.key(), name)
        assert panel.chosen.verticalScrollBar().maximum() == 0, dataset.key()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
@pytest.mark.parametrize("example", ["classes", "curve", "houses"])
def test_the_data_that_an_example_brings_are_in_sight(shown, qtbot, size, example):
    lab = shown(size)
    picker = lab.controls.findChild(DatasetPicker)
    lab._session.edit(EXAMPLES[example].build())
    cell = picker.cell(lab._session.experiment.data.kind)
    qtbot.waitUntil(lambda: is_whole(cell))


def test_the_data_of_a_window_that_begins_with_them_are_in_sight(shown, qtbot):
    lab = shown((1024, 600), example="houses")
    cell = lab.controls.findChild(DatasetPicker).cell("house_prices")
    qtbot.waitUntil(lambda: is_whole(cell))


@pytest.mark.parametrize("code", ["en", "es"])
def test_at_first_no_panel_of_the_data_scrolls_and_what_is_rare_is_folded(shown, code):
    lab = shown((1280, 800), code)
    assert lab.controls.pictures.verticalScrollBar().maximum() == 0
    folded = {one.name for one in lab.controls.findChildren(Section) if not one.is_expanded()}
    assert folded >= {"data/regression", "data/sequences", "data/table", "data/images", "data/own", "learning/division"}


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_data_network_and_output_stand_in_this_order_below_what_is_set_most(shown, size, code):
    lab = shown(size, code)
    left = [part.mapTo(lab, QPoint()).x() for part in (lab.controls, lab.network_view, lab.decision)]
    assert left == sorted(left)
    assert lab.row.geometry().bottom() < lab.controls.mapTo(lab, QPoint()).y()
    for widget in (
        lab.row.rate,
        lab.row.optimizer,
        lab.row.batch,
        lab.row.cost,
        lab.decision,
        lab.curves,
        lab.timeline,
    ):
        assert is_whole(widget)
    assert not lab.row.sentence.is_cut()
    assert is_whole(lab.window().findChild(TransportBar))


def test_what_is_set_in_the_row_is_set_everywhere(shown, qtbot):
    lab = shown((1280, 800))
    session = lab._session
    for form, name, value in ((lab.row.rate, "rate", 0.3), (lab.row.batch, "batch_size", 7)):
        form.field(name)._propose(value)
    assert session.experiment.optimizer.rate == 0.3
    assert session.experiment.batch_size == 7
    lab.row.cost._combo.setCurrentIndex(lab.row.cost._combo.findData("half_squares"))
    lab.row.cost._combo.activated.emit(lab.row.cost._combo.currentIndex())
    assert session.experiment.cost.kind == "half_squares"
    before = session.experiment
    session.change(batch_size=20)
    assert lab.row.batch.component().batch_size == 20
    lab.row.optimizer._combo.activated.emit(lab.row.optimizer._combo.findData("adam"))
    assert session.experiment.optimizer.kind == "adam"
    assert lab.row.rate.component() == session.experiment.optimizer
    assert before.optimizer.kind != "adam"


def test_own_folds_are_remembered_and_those_that_came_by_themselves_are_not(shown, qtbot):
    lab = shown((1280, 800))
    sections = {one.name: one for one in lab.controls.findChildren(Section)}
    sections["data/gates"].heading.click()
    lab._session.edit(Experiment().fitted_to(DATASETS["plane"].model_validate({"kind": "plane"})))
    assert sections["data/regression"].is_expanded()
    again = {one.name: one for one in shown((1280, 800)).findChild(SettingsPanel).findChildren(Section)}
    assert not again["data/gates"].is_expanded()
    assert not again["data/regression"].is_expanded()


def test_the_keys_of_the_example_need_no_click_into_the_page_first(shown, qtbot):
    lab = shown((1280, 800))
    window = lab.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()
    qtbot.waitUntil(lab.example_bar.after.isEnabled)
    QTest.keyClick(window, Qt.Key.Key_Period)
    assert lab.example.place == 1
    window.labs.open_lab("digits")
    fit.settle()
    QTest.keyClick(window, Qt.Key.Key_Period)
    assert lab.example.place == 1
