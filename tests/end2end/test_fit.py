"""Every text fits its place in a window of 1280 × 800, in every language and on every page."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from nnplayground import i18n
from nnplayground.gui.forms.forms import ComponentChooser
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.network.view import NetworkView
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.window import app
from nnplayground.training.examples import EXAMPLES
from tests.helpers import fit
from tests.helpers.windows import window_over

SIZE = QSize(1280, 800)
LARGE = 1.25


def open_window(qtbot, language, example="circle"):
    """Return a window with a network that has learnt for an epoch."""
    app.use_language(QApplication.instance(), language)
    session = Session(EXAMPLES[example].build())
    window = window_over(session)
    window.resize(SIZE)
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    session.step_epoch()
    qtbot.waitUntil(lambda: session.last_epoch is not None and session.state is not State.RUNNING)
    return window


def close(window):
    window.close()
    window.deleteLater()
    app.use_language(QApplication.instance(), "en")
    fit.settle()


def found_on_all_pages(qtbot, window, roomy=True):
    found = {}
    for path in fit.tour(window):
        qtbot.wait(50)  # pictures that are computed beside the window come now
        for fault in fit.faults(window, roomy):
            found.setdefault(fault, " / ".join(path))
    return [f"{path}: {fault}" for fault, path in found.items()]


@pytest.mark.parametrize("example", ["circle", "mnist-nielsen"])
@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_every_text_fits_at_1280_by_800(qtbot, language, example):
    window = open_window(qtbot, language, example)
    found = found_on_all_pages(qtbot, window)
    size, scale = window.size(), window.devicePixelRatio()
    close(window)
    assert found == []
    assert size == SIZE, "something made the window larger"
    assert scale == float(os.environ.get("QT_SCALE_FACTOR", "1"))


@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_three_hidden_layers_stand_beside_each_other(qtbot, language):
    window = open_window(qtbot, language, "digits-best")
    found = fit.faults(window, roomy=False)
    drawing = window.findChild(NetworkView).findChild(QScrollArea)
    hidden = drawing.horizontalScrollBar().maximum()
    close(window)
    assert found == []
    assert hidden == 0


@pytest.mark.parametrize("example", ["xor-line", "classes", "curve", "houses"])
@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_every_text_of_the_first_page_fits(qtbot, language, example):
    """Each kind of data has legends, names and controls of its own."""
    window = open_window(qtbot, language, example)
    fit.unfold(window)
    qtbot.wait(100)
    found = fit.faults(window)
    close(window)
    assert found == []


@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_every_choice_of_the_controls_fits(qtbot, language):
    """Each cost, optimiser, schedule… has a formula and parameters of its own."""
    window = open_window(qtbot, language)
    controls = window.findChild(PlaygroundLab).controls
    found = set()
    for page in range(controls.count()):
        controls.setCurrentIndex(page)
        fit.unfold(controls)
        for chooser in controls.currentWidget().findChildren(ComponentChooser):
            box = chooser.findChild(Combo)
            for index in range(box.count()):
                box.setCurrentIndex(index)
                box.activated.emit(index)
                fit.settle(4)
                found.update(fit.faults(controls))
    close(window)
    assert found == set()


@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_nothing_overlaps_with_larger_letters(qtbot, language):
    application = QApplication.instance()
    before = application.font()
    larger = application.font()
    larger.setPointSizeF(LARGE * before.pointSizeF())
    application.setFont(larger)
    try:
        window = open_window(qtbot, language)
        found = found_on_all_pages(qtbot, window, roomy=False)
        size = window.size()
        close(window)
    finally:
        application.setFont(before)
    assert found == []
    assert size == SIZE, "something made the window larger"


def test_every_text_fits_at_200_percent(tmp_path):
    """Letters of 200 % on a screen of 2560 × 1600: the scale of a program is fixed when it starts."""
    screens = tmp_path / "screens.json"
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens.write_text(
        json.dumps({"screens": [{"name": "large", "x": 0, "y": 0, "width": 2560, "height": 1600} | dots]})
    )
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    test = f"{__file__}::{test_every_text_fits_at_1280_by_800.__name__}[es-circle]"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout


# The helper itself finds what it is there for.


class Painting(QWidget):
    """Paints a word into a box of a given width."""

    def __init__(self, width, place=0):
        super().__init__()
        self.resize(200, 40)
        self.box = QRect(place, 0, width, 40)

    def paintEvent(self, event):
        QPainter(self).drawText(self.box, Qt.AlignmentFlag.AlignLeft, "cross-entropy")


@pytest.mark.parametrize(("width", "place", "cut"), [(150, 0, False), (40, 0, True), (150, 150, True)])
def test_helper_finds_painted_text_that_is_cut(qtbot, width, place, cut):
    widget = Painting(width, place)
    qtbot.addWidget(widget)
    widget.show()
    assert bool(fit.faults(widget)) is cut


@pytest.mark.parametrize(("width", "cut"), [(300, False), (60, True)])
def test_helper_finds_labels_and_boxes_that_are_cut(qtbot, width, cut):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(400, 200)
    label = QLabel("Categorical cross-entropy", parent)
    label.setGeometry(0, 0, width, 30)
    box = Combo(parent)
    box.add("short", 0)
    box.add("Categorical cross-entropy", 1)
    box.setGeometry(0, 50, width, 30)
    parent.show()
    found = fit.faults(parent)
    assert any(fault.startswith("QLabel") for fault in found) is cut
    assert any("when chosen" in fault for fault in found) is cut
    assert not any("its list" in fault for fault in found)


def test_helper_finds_what_lies_over_something_else(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(400, 200)
    places = {"a": (0, 0), "b": (20, 10), "far": (200, 100), "out": (380, 0)}
    for name, (x, y) in places.items():
        child = QLabel(parent)
        child.setObjectName(name)
        child.setGeometry(x, y, 60, 30)
    parent.show()
    found = " ".join(fit.faults(parent))
    assert "lies over" in found
    assert "“out” in QWidget: 60 × 30 at 380, 0 reaches outside" in found
    assert "far" not in found
