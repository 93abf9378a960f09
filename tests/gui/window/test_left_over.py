"""What has gone leaves nothing: each of these was found by someone who tried everything for an hour."""

import gc
import inspect
import linecache
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from nnplayground.core.layers import Dense
from nnplayground.data.pen_digits import PenDigits
from nnplayground.gui import memory
from nnplayground.gui.comparison.state import ComparisonState
from nnplayground.gui.export import handout_pdf
from nnplayground.gui.own_data.idx_dialog import IdxDialog
from nnplayground.gui.playground.network.layer_controls import UnitsField
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from tests.helpers import census
from tests.helpers.windows import come_to_rest, every_page, in_language, leave, open_page, window_over


@pytest.fixture
def window(qtbot):
    session = Session(Experiment())
    window = window_over(session)
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield window
    leave(window)
    session.deleteLater()


def delete_what_waits():
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
        gc.collect()


class Large:
    """Something that is worth letting go of."""


def steps(given):
    yield 0.5
    return given


@pytest.mark.parametrize("work", [id, steps])
@pytest.mark.parametrize("begin", [Job.request, Job.start])
def test_a_job_lets_go_of_what_it_was_given(qtbot, begin, work):
    job, held = Job(), []
    for _ in range(10):
        given = Large()
        held.append(weakref.ref(given))
        with qtbot.waitSignal(job.done):
            begin(job, work, given)
        del given
    job.close()
    gc.collect()
    assert [one() for one in held] == [None] * 10


def test_the_clock_forgets_views_that_are_gone(qtbot):
    class View(QWidget):
        def draw(self):
            drawn.append(self.objectName())

    drawn = []
    clock = FrameClock()
    view = View(objectName="old")
    view.show()
    clock.request(view)
    qtbot.waitUntil(lambda: drawn == ["old"])
    held = weakref.ref(view)
    view.deleteLater()
    del view
    delete_what_waits()
    assert held() is None


def test_a_window_in_the_place_of_another_is_as_large(window):
    for link in every_page():
        open_page(window, *link)
    open_page(window, "playground")
    window = in_language(window, "en")
    delete_what_waits()
    before = census.take()
    switches = ("es", "en") * 3
    for code in switches:
        window = in_language(window, code)
        delete_what_waits()
    after = census.take()
    assert census.grown(before.widgets, after.widgets) == {}
    # Which of Qt's own widgets Python has met is a matter of chance; what is left over grows with each window.
    more = census.grown(before.wrappers, after.wrappers)
    assert {kind: count for kind, count in more.items() if count >= len(switches) // 2} == {}


def test_every_page_goes_with_its_window(window):
    held = {link: weakref.ref(open_page(window, *link)) for link in every_page()}
    open_page(window, "playground")
    in_language(window, "es")
    delete_what_waits()
    assert [link for link, page in held.items() if page() is not None] == []


def keepers_of(thing, depth):
    """Return the types, and the attributes, of what holds a thing, and of what holds that."""
    if thing is None or depth == 0:
        return []
    found = []
    for one in gc.get_referrers(thing):
        if inspect.isframe(one) or (isinstance(one, list) and thing not in one):
            continue
        name = next((str(key) for key, held in one.items() if held is thing), "") if isinstance(one, dict) else ""
        above = keepers_of(one, depth - 1) if isinstance(one, dict | tuple | list) or inspect.ismethod(one) else []
        found += [f"{holder} › {name}" for holder in above] if above else [f"{type(one).__name__} {name}"]
    return found


def test_no_page_keeps_the_data_of_before(qtbot):
    session = Session(suited(Experiment().fitted_to(PenDigits(train_images=1000))))
    window = window_over(session)
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY, timeout=60_000)
    for link in every_page():
        open_page(window, *link)
        come_to_rest(window)
    open_page(window, "perceptron")
    held = weakref.ref(session.problem)
    assert held() is not None
    session.edit(Experiment(), "another")
    qtbot.waitUntil(lambda: session.state is State.READY)
    come_to_rest(window)
    delete_what_waits()
    keepers = sorted(set(keepers_of(held(), 3)))
    leave(window)
    session.deleteLater()
    # By hand goes on with the network that it was given until it is looked at again.
    assert [keeper for keeper in keepers if "HandNetwork" not in keeper and not keeper.startswith("cell")] == []


def test_undo_in_another_language_still_says_what(qtbot, window):
    window.session.change(hidden=(Dense(units=3),))
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    window = in_language(window, "es")
    told = window.history.stack.undoText()
    assert told
    assert told in window.undo.text()
    assert window.undo.isEnabled()
    assert not window.redo.isEnabled()
    window.undo.trigger()
    assert window.session.experiment == Experiment()
    assert told in window.redo.text()
    assert (window.undo.isEnabled(), window.redo.isEnabled()) == (False, True)


def test_another_project_leaves_the_one_desk_of_comparison(window):
    lab_state = ComparisonState.of(window.session)
    window.session.take_up(Document(Experiment()))
    assert ComparisonState.of(window.session) is lab_state


def test_a_folder_without_images_is_refused_and_leaves_no_dialog(qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = IdxDialog(tmp_path, "", parent)
    dialog.open()
    qtbot.waitUntil(lambda: "no pair of IDX files" in dialog.footer.text())
    assert not dialog.footer.use.isEnabled()
    dialog.reject()
    delete_what_waits()
    assert parent.findChildren(QDialog) == []


def test_the_help_mode_may_go_while_something_moves(qtbot, window):
    window.help_mode.setChecked(True)
    sheet = window.help_mode.sheet
    QTest.keyClick(sheet, Qt.Key.Key_Right)
    sheet.target().hide()
    sheet.grab()  # here it sees that what it explains has gone
    window.help_mode.setChecked(False)
    delete_what_waits()
    assert window.findChildren(type(sheet)) == []


def test_an_empty_clipboard_holds_no_table(window):
    QGuiApplication.clipboard().clear()
    window.imports.paste.trigger()
    assert "copy some cells" in window.session.notice.text


def test_an_empty_clipboard_holds_no_picture(window):
    QGuiApplication.clipboard().clear()
    open_page(window, "digits", "draw").paste()
    assert window.session.state is State.READY


def test_a_number_typed_for_a_layer_goes_with_it(qtbot, window):
    session = window.session
    hidden = session.experiment.hidden
    name = f"Hidden {len(hidden)}:"
    field = next(f for f in window.findChildren(UnitsField) if f.accessibleName().startswith(name))
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "7")
    session.change(hidden=hidden[:-1])
    assert session.experiment.hidden == hidden[:-1]


@pytest.mark.skipif(sys.platform != "linux", reason="it is about one system's C library")
def test_free_memory_goes_back_to_the_system():
    code = (
        "import re, numpy as np\n"
        "from nnplayground.gui import memory\n"
        "memory.give_back()\n"
        "del_me = np.ones(3 << 20)\n"  # 24 MB: from here on glibc would keep all that is smaller
        "del del_me\n"
        "def anonymous():\n"
        "    text = open('/proc/self/smaps_rollup').read()\n"
        "    return int(re.search(r'Anonymous: *([0-9]+)', text)[1]) / 1024\n"
        "before = anonymous()\n"
        "arrays, small = [], []\n"
        "for _ in range(40):\n"
        "    arrays.append(np.ones(1 << 19))\n"
        "    small.append(np.ones(1 << 13))\n"
        "assert anonymous() > before + 150\n"
        "arrays.clear()\n"
        "assert anonymous() < before + 20, (before, anonymous())\n"
        "small += [bytearray(50_000) for _ in range(2000)]\n"
        "del small[:-2000:1], small[1::2]\n"  # every other one: the heap cannot shrink
        "del small[:-20]\n"
        "memory.trim()\n"
        "assert anonymous() < before + 20, (before, anonymous())\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_source_that_was_read_for_imports_is_not_kept():
    inspect.getsource(memory)
    assert memory.__file__ in linecache.cache
    memory.trim()
    assert memory.__file__ not in linecache.cache


def test_a_page_that_was_written_as_pdf_leaves_no_writer(qapp):
    assert handout_pdf.pdf("<p>η</p>", "η").endswith(b"%%EOF\n")
    assert not any(isinstance(thing, QPdfWriter) for thing in shiboken6.getAllValidWrappers())


def test_an_error_that_nobody_caught_keeps_nothing():
    code = """
import sys, weakref
from PySide6.QtCore import QObject, Signal
from nnplayground.gui import memory

class Asker(QObject):
    asked = Signal()

class Large:
    pass

held = []
def fail():
    large = Large()
    held.append(weakref.ref(large))
    raise ValueError("told on stderr")

asker = Asker()
asker.asked.connect(fail)
asker.asked.emit()
assert held[0]() is not None
memory.trim()
assert held[0]() is None
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
    assert "told on stderr" in ended.stderr


LEAVING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from nnplayground.gui.window import app, main_window
from nnplayground.gui_options import GuiOptions

class Hasty(main_window.MainWindow):
    asks = False

    def show(self):
        super().show()
        QTimer.singleShot(300, self, self.write_and_leave)

    def write_and_leave(self):
        for number in range(6):
            self.exports.write_whole(Path(f"{number}.png"))
        self.exports.write_output("report", Path("report.html"))
        self.close()

app.MainWindow = Hasty
sys.exit(app.main(GuiOptions()))
"""


def test_leaving_amid_an_export_writes_it_and_ends_well(tmp_path):
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    ended = subprocess.run(
        [sys.executable, "-c", LEAVING], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    written = [path for path in sorted(tmp_path.glob("?.png")) if path.read_bytes().startswith(b"\x89PNG")]
    assert len(written) == 6
