"""Pictures and files: what is written is what shows, off the window's thread, and a failure leaves a way out."""

import csv
import io
import re
import runpy
import threading
import xml.etree.ElementTree as ET

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QVBoxLayout, QWidget

from nnplayground.core.passes import predict
from nnplayground.data.circles import Circle
from nnplayground.gui import theme
from nnplayground.gui.export import picture
from nnplayground.gui.export.actions import REPORTS, TITLES, WORDS, ExportActions
from nnplayground.gui.export.svg import SVG, SvgSheet
from nnplayground.gui.export.writing import Writing
from nnplayground.gui.playground.curves import CurvesView
from nnplayground.gui.plotting.plot import Plot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.run.test_set_log import OpeningsState
from nnplayground.gui.settings import Settings
from nnplayground.project.network_file import load_network
from nnplayground.project.outputs import OUTPUTS
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport

G = f"{{{SVG}}}g"


@pytest.fixture
def session(qtbot):
    made = Session(Experiment(data=Circle(size=100)))
    qtbot.waitUntil(lambda: made.state is State.READY)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.view = CurvesView(FrameClock(made))
    QVBoxLayout(made).addWidget(made.view)
    history = History()
    for epoch in range(21):
        history.append_epoch(EpochReport(epoch, epoch, 1.0 if epoch < 10 else 0.5, 0.9, math_nan(), math_nan()))
    made.view.set_history(history)
    made.show()
    with qtbot.waitExposed(made):
        pass
    qtbot.waitUntil(lambda: made.view.cost._curves["train"].last == 20)
    return made


@pytest.fixture
def actions(session, window, tmp_path):
    settings = Settings()
    settings.folder = tmp_path
    return ExportActions(session, window, settings)


def math_nan():
    return float("nan")


def written(qtbot, session, path):
    qtbot.waitUntil(lambda: session.notice is not None and session.notice.level != "info")
    assert session.notice.level == "good", session.notice.text
    assert path.name in session.notice.text
    qtbot.waitUntil(lambda: not session.findChildren(Writing))
    return path


def numbers(group):
    text = "".join(part.get("d", part.get("points", "")) for part in group)
    return np.array(re.findall(r"-?[\d.]+", text), float).reshape(-1, 2)


def lines_of(root, colour):
    return [group for group in root.iter(G) if group.get("stroke") == colour and len(group)]


# Pictures.


@pytest.fixture(params=[theme.Scheme.LIGHT, theme.Scheme.DARK])
def dressed(qapp, request):
    theme.apply(qapp, request.param)
    yield theme.LIGHT if request.param is theme.Scheme.LIGHT else theme.DARK
    theme.apply(qapp, theme.Scheme.LIGHT)


def test_pixels_are_twice_as_many_on_the_paper_of_the_theme(dressed, window):
    drawn = picture.image([window.view.cost])
    assert drawn.size() == 2 * window.view.cost.size()
    assert drawn.pixelColor(drawn.width() - 3, drawn.height() // 2) == QColor(dressed.surface)
    sheet = ET.fromstring(picture.svg([window.view.cost], "")())
    assert sheet.find(f"{{{SVG}}}rect").get("fill") == dressed.surface


def test_the_curve_is_where_its_values_are(window):
    plot = window.view.cost
    drawn = picture.image([plot])
    wanted = QColor(theme.colors().train)
    for epoch, cost in ((5, 1.0), (15, 0.5)):
        place = 2 * plot.place_of(epoch, cost)
        near = [drawn.pixelColor(place.x(), place.y() + d) for d in range(-4, 5)]
        assert any(c.blue() - c.red() > 0.5 * (wanted.blue() - wanted.red()) for c in near)


def test_vectors_are_real_ones_in_the_pixels_of_the_sheet(window):
    plot = window.view.cost
    root = ET.fromstring(picture.svg([plot], "Cost & more")())
    assert root.findtext(f"{{{SVG}}}title") == "Cost & more"
    assert root.get("width") == str(plot.width())
    assert not list(root.iter(f"{{{SVG}}}image"))
    texts = {text.text.strip() for text in root.iter(f"{{{SVG}}}text")}
    assert {"Epoch", "Cost", "Training", "0"} <= texts
    assert "log" not in texts, "buttons are left out"
    assert not [part for part in root.iter() if "vector-effect" in part.attrib]
    families = {text.get("font-family") for text in root.iter(f"{{{SVG}}}text")}
    assert all(family.endswith(", sans-serif") for family in families)


def test_vectors_are_where_the_pixels_are(window):
    """The curves of the second plot too: each in its own place, clipped to its own frame."""
    plots = picture.plots(window)
    assert plots == [window.view.cost, window.view.score]
    root = ET.fromstring(picture.svg(plots, "")())
    places, clips = {}, {clip.get("id"): clip[0] for clip in root.iter(f"{{{SVG}}}clipPath")}
    for layer in root.findall(G):
        x, y = map(float, re.findall(r"[-\d.]+", layer.get("transform")))
        for clipped in (group for group in layer.iter(G) if "clip-path" in group.attrib):
            box = clips[clipped.get("clip-path")[5:-1]]
            for line in lines_of(clipped, theme.colors().train):
                points = numbers(line) + np.array([x, y])
                places.setdefault(x, []).append(points)
                left, width = float(box.get("x")) + x, float(box.get("width"))
                assert left - 1 <= points[:, 0].min()
                assert points[:, 0].max() <= left + width + 1
    assert len(places) == 2
    corner = plots[0].mapTo(window, QPoint())
    for plot, lines in zip(plots, (places[x] for x in sorted(places)), strict=True):
        value = 1.0 if plot is window.view.cost else 90.0
        wanted = plot.mapTo(window, plot.place_of(5, value)) - corner
        nearest = min(np.abs(line - (wanted.x(), wanted.y())).sum(axis=1).min() for line in lines)
        assert nearest < 3


def test_a_zoomed_curve_stays_within_its_frame(window, qtbot):
    window.view.cost.zoom_x(0.2, 15)
    root = ET.fromstring(picture.svg([window.view.cost], "")())
    clipped = [group for group in root.iter(G) if "clip-path" in group.attrib]
    points = [numbers(line) for group in clipped for line in lines_of(group, theme.colors().train)]
    assert max(np.ptp(p[:, 0]) for p in points) > 1.5 * window.view.cost.width(), "it runs on, but under a clip"
    clipped = {line for group in clipped for line in group.iter(G)}
    loose = [numbers(line) for line in lines_of(root, theme.colors().train) if line not in clipped]
    assert all(np.ptp(p[:, 0]) < 30 for p in loose if len(p)), "only the sample of the legend is outside"


def test_a_sheet_keeps_names_apart_and_rectangles_right():
    one = (
        f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"><defs><linearGradient id="g1"/></defs>'
        '<g><g fill="url(#g1)" transform="matrix(2,0,0,-3,10,100)">'
        '<rect vector-effect="non-scaling-stroke" x="1" y="2" width="3" height="4"/>'
        '<ellipse vector-effect="non-scaling-stroke" cx="1" cy="2" rx="3" ry="4"/></g>'
        '<g transform="matrix(0,1,-1,0,5,5)"><path vector-effect="non-scaling-stroke" d="M1,2 L3,-4e-1 Z"/></g>'
        '<g transform="matrix(2,0,0,2,0,0)"><text x="1">kept</text></g><g></g></g></svg>'
    )
    sheet = SvgSheet(50, 60, "", "#ffffff")
    for _ in range(2):
        sheet.lay(one.encode(), 7, 8, seen=(0, 0, 10, 20))
    root = ET.fromstring(sheet.content())
    names = [part.get("id") for part in root.iter(f"{{{SVG}}}linearGradient")]
    assert len(set(names)) == 2
    fills = [part.get("fill") for part in root.iter(G) if part.get("fill")]
    assert fills == [f"url(#{name})" for name in names]
    box = list(root.iter(f"{{{SVG}}}rect"))[1:]
    box = next(part for part in box if part.get("height") == "12")
    assert [box.get(key) for key in ("x", "y", "width")] == ["12", "82", "6"]
    dot = next(root.iter(f"{{{SVG}}}ellipse"))
    assert [dot.get(key) for key in ("cx", "cy", "rx", "ry")] == ["12", "94", "6", "12"]
    assert next(root.iter(f"{{{SVG}}}path")).get("d") == "M3,6 L5.4,8 Z"
    kept = next(group for group in root.iter(G) if len(group) and group[0].tag == f"{{{SVG}}}text")
    assert kept.get("transform") == "matrix(2,0,0,2,0,0)"
    assert all(len(group) for group in root.iter(G))


def test_views_are_found_by_their_names(window):
    assert [view.title for view in picture.views(window)] == ["Cost over the epochs", "Accuracy over the epochs"]
    window.view.score.hide()
    assert [view.widget for view in picture.views(window)] == [window.view.cost]
    for _ in range(2):
        twin = Plot("Cost over the epochs", "x", "y", parent=window)
        twin.setGeometry(QRect(0, 0, 300, 200))
        twin.show()
    titles = [view.title for view in picture.views(window)]
    assert titles == ["Cost over the epochs", "Cost over the epochs (2)", "Cost over the epochs (3)"]


def test_what_does_not_fit_its_parent_is_cut_off(qtbot):
    outer = QWidget()
    qtbot.addWidget(outer)
    outer.resize(100, 100)
    frame = QWidget(outer)
    frame.setGeometry(10, 10, 30, 30)
    inner = QWidget(frame)
    inner.setGeometry(20, 20, 50, 50)
    inner.setStyleSheet("background: #ff0000")
    outer.show()
    drawn = picture.image([outer], 1)
    assert drawn.pixelColor(35, 35) == QColor("#ff0000")
    assert drawn.pixelColor(45, 45) != QColor("#ff0000")


# Files.


def test_a_picture_is_written(qtbot, session, window, actions, tmp_path):
    parts = picture.plots(window)
    actions.write_picture(tmp_path / "a.png", "Plots", parts)
    drawn = QImage(str(written(qtbot, session, tmp_path / "a.png")))
    assert drawn.width() > 2 * window.view.cost.width()
    session.say(None)
    actions.write_picture(tmp_path / "a.SVG", "Plots", parts)
    assert written(qtbot, session, tmp_path / "a.SVG").read_bytes().startswith(b"<?xml")
    session.say(None)
    actions.write_whole(tmp_path / "w.png")
    assert QImage(str(written(qtbot, session, tmp_path / "w.png"))).size() == 2 * window.size()


@pytest.mark.parametrize("kind", OUTPUTS)
def test_every_output_is_written_off_the_thread_of_the_window(qtbot, session, actions, tmp_path, monkeypatch, kind):
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY)
    threads = []
    real = OUTPUTS[kind].write if kind not in REPORTS else None

    def noted(path, document):
        threads.append(threading.current_thread())
        yield from real(path, document)

    if real is not None:
        monkeypatch.setitem(OUTPUTS, kind, type(OUTPUTS[kind])("", OUTPUTS[kind].suffix, noted))
    path = tmp_path / f"out{OUTPUTS[kind].suffix}"
    actions.write_output(kind, path)
    written(qtbot, session, path)
    assert threading.main_thread() not in threads
    text = path.read_bytes()
    if kind == "history":
        assert len(list(csv.reader(io.StringIO(text.decode())))) == 3
    elif kind == "batches":
        assert len(list(csv.reader(io.StringIO(text.decode())))) == 1 + session.history.batch_count
    elif kind == "data":
        assert len(list(csv.reader(io.StringIO(text.decode())))) == 101
    elif kind == "weights":
        np.testing.assert_array_equal(load_network(path).network.parameters, session.snapshot.parameters)
    elif kind == "numpy":
        program = runpy.run_path(str(path))
        raw = session.problem.raw.inputs[:20]
        wanted = predict(session.snapshot.network, session.problem.encode(np.asarray(raw, float)))
        np.testing.assert_allclose(program["outputs"](raw), wanted, rtol=1e-4, atol=1e-5)
    elif kind in REPORTS:
        assert b"</html>" in text
        assert b"<td>validation</td>" in text


def test_a_report_leaves_the_test_set_sealed_unless_it_is_asked_for(qtbot, session, actions, tmp_path):
    openings, data = session.lab_states.of(OpeningsState), session.experiment.data
    actions.write_output("report", tmp_path / "r.html")
    written(qtbot, session, tmp_path / "r.html")
    assert openings.count(data) == 0
    assert "<td>test</td>" not in (tmp_path / "r.html").read_text()
    session.say(None)
    actions.write_output("tested-report", tmp_path / "t.html")
    written(qtbot, session, tmp_path / "t.html")
    assert openings.count(data) == 1
    assert "<td>test</td>" in (tmp_path / "t.html").read_text()


def test_a_failure_offers_another_place(qtbot, session, window, actions, tmp_path):
    gone = tmp_path / "gone"
    session.action_wanted.connect(lambda name: window.findChild(QAction, name).trigger())
    actions.write_output("history", gone / "h.csv")
    qtbot.waitUntil(lambda: session.notice is not None and session.notice.level == "warning")
    assert "folder" in session.notice.text
    label, again = session.notice.action
    assert label == "Choose another place…"
    session.say(None)
    again()
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.selectFile(str(tmp_path / "h.csv"))
        dialog.accept()
    written(qtbot, session, tmp_path / "h.csv")
    assert (tmp_path / "h.csv").exists()


def test_what_takes_long_can_be_called_off(qtbot, session, actions, tmp_path, monkeypatch):
    go = threading.Event()

    def slow(path, document):
        while not go.wait(0.005):
            yield 0.5
        path.write_text("too late")

    monkeypatch.setitem(OUTPUTS, "history", type(OUTPUTS["history"])("", ".csv", slow))
    actions.write_output("history", tmp_path / "h.csv")
    qtbot.waitUntil(lambda: session.notice is not None)
    assert "being written" in session.notice.text
    label, cancel = session.notice.action
    assert label == "Cancel"
    cancel()
    assert session.notice is None
    qtbot.waitUntil(lambda: not session.findChildren(Writing))
    go.set()
    assert not (tmp_path / "h.csv").exists()


def test_writing_outlives_the_menu(qtbot, session, window, tmp_path, monkeypatch):
    go = threading.Event()

    def slow(path, document):
        while not go.wait(0.005):
            yield None
        path.write_text("done")

    monkeypatch.setitem(OUTPUTS, "history", type(OUTPUTS["history"])("", ".csv", slow))
    actions = ExportActions(session, window, Settings())
    actions.write_output("history", tmp_path / "h.csv")
    qtbot.waitUntil(lambda: bool(session.findChildren(Writing)))
    actions.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(actions))
    go.set()
    written(qtbot, session, tmp_path / "h.csv")


# The menus.


def test_the_place_suggested_is_the_last_one_and_the_name_tells_what_it_is(qtbot, window, actions, tmp_path):
    actions.numpy.trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    assert dialog.selectedFiles() == [str(tmp_path / "circle_numpy.py")]
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    actions.plots.trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "circle-plots.png")]
    dialog.selectNameFilter(dialog.nameFilters()[1])
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.defaultSuffix() == "svg"
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_the_folder_is_remembered(qtbot, session, actions, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    actions.write_output("history", other / "h.csv")
    written(qtbot, session, other / "h.csv")
    assert Settings().folder == other


def test_every_entry_says_what_it_does(actions):
    assert set(TITLES) == set(OUTPUTS) == set(WORDS)
    entries = [action for action in actions.all() if not action.isSeparator()]
    assert len(entries) == 3 + len(OUTPUTS)
    assert all(action.text() and action.statusTip() and action.toolTip() for action in entries)
    keys = [text[text.index("&") + 1].lower() for text in (action.text() for action in entries)]
    assert len(set(keys)) == len(keys), "each has a key of its own"


def test_the_menu_lists_the_views_that_show(window, actions):
    menu = actions.view.menu()
    menu.aboutToShow.emit()
    assert [entry.text() for entry in menu.actions()] == ["Cost over the epochs", "Accuracy over the epochs"]
    window.view.hide()
    menu.aboutToShow.emit()
    (entry,) = menu.actions()
    assert not entry.isEnabled()


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_of_a_view_opens_over_it(qtbot, session, window, actions, reason):
    plot = window.view.score
    place = plot.rect().center()
    target = plot.childAt(place) if reason is QContextMenuEvent.Reason.Mouse else plot
    event = QContextMenuEvent(reason, target.mapFrom(plot, place), plot.mapToGlobal(place))
    QApplication.sendEvent(target, event)
    menu = next(m for m in window.findChildren(QMenu) if m.isVisible())
    found = {action.text(): action for action in menu.actions()}
    save, copy = found["Save picture…"], found["Copy picture"]
    copy.trigger()
    found = QGuiApplication.clipboard().image()
    assert found.width() == 2 * plot.width()
    assert "Accuracy" in session.notice.text
    save.trigger()
    dialog = window.findChild(QFileDialog)
    assert "accuracy" in dialog.selectedFiles()[0]
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    qtbot.waitUntil(lambda: not shiboken6.isValid(menu))


def test_the_menus_go_with_the_window(qtbot, session):
    window = QWidget()
    menu = ExportActions(session, window, Settings()).view.menu()
    window.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(menu))


def test_a_page_without_plots_says_so(qtbot, session, window, actions):
    window.view.hide()
    actions.plots.trigger()
    assert "no plot" in session.notice.text
    actions.write_picture(actions._settings.folder / "x.png", "", [])
    assert "no longer there" in session.notice.text
