"""What is seen as a text, shared texts that are opened, and a lesson that is made of what is seen."""

import re
import threading
from itertools import islice

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from nnplayground.analysis.generalisation.learning_curve import LearningCell, LearningPoint
from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import parameter_count
from nnplayground.gui.documents import manager as manager_module
from nnplayground.gui.generalisation.state import GeneralisationState
from nnplayground.gui.lessons import shared_state
from nnplayground.gui.lessons.preparing import prepare_state
from nnplayground.gui.own_data.table_dialog import TableDialog
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import State
from nnplayground.gui.undo import stack
from nnplayground.gui.undo.history import MOST
from nnplayground.lessons import sharing
from nnplayground.lessons.markdown_file import read_lesson
from nnplayground.lessons.state import LessonState, resolve
from nnplayground.project import document, own_file, recovery
from nnplayground.training.examples import EXAMPLES
from tests.helpers.sessions import train
from tests.helpers.windows import open_page


@pytest.fixture
def clipboard(qapp):
    return QGuiApplication.clipboard()


def test_what_is_seen_goes_into_a_short_text_and_comes_back(window, clipboard, qtbot):
    session = window.session
    session.edit(EXAMPLES["spiral"].build())
    qtbot.waitUntil(lambda: session.state is State.READY)
    open_page(window, "descent", "surface")
    window.sharing.share.trigger()
    text = clipboard.text()
    assert text.startswith("nnplay1:")
    assert len(text) <= 500
    seen = session.experiment
    session.edit(EXAMPLES["circle"].build())
    open_page(window, "perceptron", "gates")
    window.session.set_origin("lesson")
    window.sharing.open.trigger()
    qtbot.waitUntil(lambda: session.experiment == seen)
    assert window.labs.key == "descent"


ENDLESS = LessonState(experiment={"data": {"kind": "circle", "size": 60}, "batch_size": 5}, epochs=10_000)


def test_a_long_training_of_a_shared_state_is_seen_and_stopped(window, qtbot, monkeypatch):
    monkeypatch.setattr(shared_state, "PATIENCE_SECONDS", 0.0)
    session, player = window.session, window.program.lessons
    begun = session.experiment
    player.show_shared(ENDLESS)
    qtbot.waitUntil(lambda: session.notice is not None)
    assert re.fullmatch(r"What was shared is trained before it is shown: [\d.]+ of 10,000 epochs.", session.notice.text)
    assert session.experiment == begun
    label, stop = session.notice.action
    assert label == "Stop here"
    with qtbot.waitSignal(player.shared_shown):
        stop()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.experiment.batch_size == 5
    assert 0 < session.step == session.history.batch_count < 70_000
    assert session.notice.text.startswith("Stopped after ")
    window.undo.trigger()
    assert session.experiment == begun


def test_what_was_said_of_a_training_goes_with_it(window, qtbot, monkeypatch):
    monkeypatch.setattr(shared_state, "PATIENCE_SECONDS", 0.0)
    player = window.program.lessons
    with qtbot.waitSignal(player.shared_shown):
        player.show_shared(ENDLESS.model_copy(update={"epochs": 300}))
    assert window.session.notice is None
    player.show_shared(ENDLESS)
    qtbot.waitUntil(lambda: window.session.notice is not None)
    player.show_shared(LessonState(experiment={"hidden": 3}))
    qtbot.waitUntil(lambda: window.session.notice is not None and window.session.notice.level == "warning")


def test_training_can_be_called_off_after_each_mini_batch():
    shares = [found for found in islice(prepare_state(ENDLESS), 200) if isinstance(found, float)]
    batches_an_epoch = 8
    assert len(shares) > 190
    assert shares[-1] < 200 / batches_an_epoch / 10_000


def test_weights_that_were_typed_come_along(window, clipboard, qtbot):
    session = window.session
    session.set_parameter(0, 0.75)
    qtbot.waitUntil(lambda: session.snapshot.parameters[0] == 0.75)
    wanted = session.parameters()
    state = window.sharing.seen()
    assert np.allclose(resolve(state, LABS).parameters, wanted, rtol=1e-4)


def test_weights_of_the_network_before_do_not_go_with_another_one(window, clipboard, qtbot):
    session = window.session
    before = session.snapshot.parameters.size
    session.edit(EXAMPLES["spiral"].build())
    assert session.snapshot.parameters.size == before != parameter_count(session.experiment.shapes)
    window.sharing.share.trigger()
    assert sharing.unshare(clipboard.text()).weights is None


@pytest.mark.parametrize("weight", [1e31, np.inf, np.nan])
def test_weights_that_are_no_numbers_any_more_are_told(window, clipboard, qtbot, monkeypatch, weight):
    clipboard.setText("before")
    wild = window.session.parameters().astype(np.float64)
    wild[0] = weight
    monkeypatch.setattr(window.session, "parameters", lambda: wild)
    window.sharing.share.trigger()
    assert clipboard.text() == "before"
    assert window.session.notice.level == "warning"
    assert "too large to be shared" in window.session.notice.text


@pytest.mark.parametrize("text", ["", "Good morning", "nnplay1:abc", "nnplay9:abcdefgh"])
def test_what_is_none_is_told(window, clipboard, text):
    clipboard.setText(text)
    window.sharing.open.trigger()
    assert window.session.notice.level == "warning"


def test_own_unsaved_work_is_asked_about(window, clipboard, qtbot):
    window.sharing.share.trigger()
    window.session.change(batch_size=7)
    window.sharing.open.trigger()
    box = window.findChild(QMessageBox, "unsaved")
    assert box is not None
    box.reject()
    assert window.session.experiment.batch_size == 7


def test_a_lesson_is_made_of_what_is_seen(window, tmp_path, qtbot):
    window.session.change(batch_size=7)
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    window.sharing.write_lesson(tmp_path / "my lesson.md")
    lesson = read_lesson(tmp_path / "my lesson.md")
    assert lesson.key == "my_lesson"
    assert resolve(lesson.state, LABS).experiment == window.session.experiment
    assert window.session.notice.level == "good"


@pytest.mark.parametrize("is_under", [True, False])
@pytest.mark.parametrize("subject", ["neuron=2,2", "weight=2,1,2"])
def test_what_is_lit_goes_into_the_lesson_and_is_lit_again(window, tmp_path, subject, is_under, qtbot, monkeypatch):
    lab = open_page(window, "playground", "training", subject)
    assert lab.subject == subject
    window.sharing.write_lesson(tmp_path / "lit.md")
    lesson = read_lesson(tmp_path / "lit.md")
    assert lesson.state.subject == subject
    # Wherever the mouse happens to be.
    canvas = lab.network_view.canvas
    monkeypatch.setattr(canvas, "underMouse", lambda: is_under)
    open_page(window, "playground", "training")
    assert lab.subject == ""
    window.program.lessons.show_shared(lesson.state)
    qtbot.waitUntil(lambda: lab.subject == subject and canvas.scene.hovered is not None)


def test_what_was_chosen_goes_into_the_lesson_while_the_drawing_has_the_keys(window, tmp_path):
    lab = open_page(window, "playground", "training")
    canvas = lab.network_view.canvas
    canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    canvas.select(Place(NeuronId(2, 1)))
    window.sharing.write_lesson(tmp_path / "chosen.md")
    assert read_lesson(tmp_path / "chosen.md").state.subject == "neuron=2,2"
    lab.timeline.setFocus(Qt.FocusReason.OtherFocusReason)
    window.labs.setFocus(Qt.FocusReason.OtherFocusReason)
    assert lab.subject == ""


def test_a_page_that_lights_nothing_has_no_subject(window):
    open_page(window, "playground", "training", "neuron=2,2")
    open_page(window, "hand", "softmax")
    assert window.sharing.seen().subject == ""


def test_where_nothing_can_be_written_it_is_told(window, tmp_path):
    window.sharing.write_lesson(tmp_path / "nowhere" / "a.md")
    assert window.session.notice.level == "warning"


def test_it_is_shared_as_a_file_too(window, tmp_path, qtbot):
    session = window.session
    session.edit(EXAMPLES["spiral"].build())
    qtbot.waitUntil(lambda: session.state is State.READY)
    open_page(window, "descent", "surface")
    path = tmp_path / "<b>seen.nnshare"
    window.sharing.write_share(path)
    assert window.session.notice.level == "good"
    seen = session.experiment
    session.edit(EXAMPLES["circle"].build())
    open_page(window, "perceptron", "gates")
    window.session.set_origin("lesson")
    window.project_manager.save(tmp_path / "saved.nnplay")
    qtbot.waitUntil(lambda: not window.project_manager.is_dirty)
    window.files.open_path(path)
    qtbot.waitUntil(lambda: session.experiment == seen)
    assert window.labs.key == "descent"


def test_a_file_is_dropped_on_the_window(window, tmp_path, qtbot):
    path = tmp_path / "seen.nnshare"
    window.sharing.write_share(path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(QPoint(9, 9), actions, data, buttons, Qt.KeyboardModifier.NoModifier)
    window.dragEnterEvent(entered)
    assert entered.isAccepted()
    with qtbot.waitSignal(window.program.lessons.shared_shown):
        window.dropEvent(QDropEvent(QPointF(9, 9), actions, data, buttons, Qt.KeyboardModifier.NoModifier))


@pytest.mark.parametrize("content", [b"", b"Good morning", b"nnplay1:abc", b"nnplay9:abcdefgh", b"x" * 2_000_000])
def test_a_file_that_shares_nothing_is_told(window, tmp_path, content, qtbot):
    path = tmp_path / "<i>odd.nnshare"
    path.write_bytes(content)
    window.sharing.open_file(path)
    qtbot.waitUntil(lambda: window.session.notice is not None and window.session.notice.level == "warning")
    assert "<i>" not in window.notice_bar._text.text()


def test_a_table_that_is_opened_as_a_project_is_imported(window, tmp_path, qtbot):
    path = tmp_path / "a.csv"
    path.write_text("x,y\n1,a\n2,b\n")
    window.files._open_now(path)
    qtbot.waitUntil(lambda: window.findChild(TableDialog) is not None)
    window.findChild(TableDialog).reject()
    assert window.session.notice is None or "damaged" not in window.session.notice.text


SHORT = LessonState(experiment={"data": {"kind": "circle", "size": 60}, "batch_size": 5})


def own_project_with_something_shared(window, qtbot, path):
    """Save a project of one's own, and show in it what somebody else has shared."""
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(path)
    window.program.lessons.show_shared(SHORT)
    qtbot.waitUntil(lambda: window.session.experiment.batch_size == 5 and window.session.state is State.READY)
    qtbot.waitUntil(lambda: window.project_manager.is_brought)


def test_a_copy_of_what_was_shared_does_not_descend_from_the_project(window, qtbot, tmp_path):
    manager = window.project_manager
    own_project_with_something_shared(window, qtbot, tmp_path / "own.nnplay")
    manager.keep_now()
    (copy,) = (recovery.user_folder() / "recovery").glob("*.nnplay")
    assert document.peek(copy)["base"] == own_file.UNKNOWN
    window.history.stack.undo()
    window.session.change(batch_size=7)
    manager.keep_now()
    assert document.peek(copy)["base"] == document.digest_of(tmp_path / "own.nnplay")


def test_what_was_shared_is_known_again_when_it_is_done_again(window, qtbot, tmp_path):
    manager, done = window.project_manager, window.history.stack
    own_project_with_something_shared(window, qtbot, tmp_path / "own.nnplay")
    done.undo()
    assert not manager.is_brought
    done.redo()
    assert manager.is_brought
    window.session.change(batch_size=7)
    assert manager.is_brought
    done.setIndex(0)
    window.session.change(batch_size=9)
    assert not manager.is_brought
    done.undo()
    done.redo()
    assert not manager.is_brought, "something else was done instead"


def save_and_be_asked(window, qtbot):
    """Save as Ctrl+S does; return the question whether the project's file is to be replaced."""
    window.files.save.trigger()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "replace") is not None)
    return window.findChild(QMessageBox, "replace")


def test_it_is_known_even_when_nothing_of_it_can_be_undone_any_more(window, qtbot, tmp_path, monkeypatch):
    own_project_with_something_shared(window, qtbot, tmp_path / "own.nnplay")
    monkeypatch.setattr(stack, "BURST_SECONDS", -1.0)
    for turn in range(MOST + 5):
        window.session.change(batch_size=6 + turn % 7)
    assert window.history.stack.count() == MOST
    box = save_and_be_asked(window, qtbot)
    assert "holds your own work" in box.text()
    box.reject()


def test_own_work_that_is_saved_in_between_does_not_make_it_the_projects(window, qtbot, tmp_path):
    manager, history = window.project_manager, window.history
    path = tmp_path / "own.nnplay"
    own_project_with_something_shared(window, qtbot, path)
    history.undo()
    qtbot.waitUntil(lambda: not manager.is_brought and window.session.state is State.READY)
    with qtbot.waitSignal(manager.saved):
        window.files.save.trigger()
    own = document.digest_of(path)
    history.redo()
    qtbot.waitUntil(lambda: manager.is_brought and window.session.state is State.READY)
    save_and_be_asked(window, qtbot).reject()
    assert document.digest_of(path) == own
    # Nor does a save of own work that ends only when the other is in place.
    history.undo()
    qtbot.waitUntil(lambda: not manager.is_brought and window.session.state is State.READY)
    with qtbot.waitSignal(manager.saved):
        manager.save(path)
        qtbot.waitUntil(lambda: all(writing.document for writing in manager._writings))
        history.redo()
        qtbot.waitUntil(lambda: window.session.origin is not None)
    assert manager.is_brought


def test_own_work_does_not_replace_a_file_into_which_what_was_shared_was_saved(window, qtbot, tmp_path):
    manager, path = window.project_manager, tmp_path / "shared.nnplay"
    own_project_with_something_shared(window, qtbot, tmp_path / "own.nnplay")
    with qtbot.waitSignal(manager.saved):
        manager.save(path)
    assert not manager.is_apart
    window.history.undo()
    qtbot.waitUntil(lambda: manager.is_apart and window.session.state is State.READY)
    assert not manager.is_brought
    box = save_and_be_asked(window, qtbot)
    assert "holds what the lesson has brought" in box.text()
    box.reject()


def test_work_done_while_it_is_made_ready_is_asked_about(window, qtbot, tmp_path):
    manager, session = window.project_manager, window.session
    with qtbot.waitSignal(manager.saved):
        manager.save(tmp_path / "own.nnplay")
    window.program.lessons.show_shared(SHORT)
    session.change(batch_size=17)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "unsaved") is not None)
    box = window.findChild(QMessageBox, "unsaved")
    assert session.experiment.batch_size == 17
    box.reject()
    assert session.origin is None
    assert session.experiment.batch_size == 17


def test_a_save_that_is_overtaken_by_what_was_shared_is_asked_about(window, qtbot, tmp_path):
    manager, history, path = window.project_manager, window.history, tmp_path / "own.nnplay"
    own_project_with_something_shared(window, qtbot, path)
    history.undo()
    qtbot.waitUntil(lambda: not manager.is_brought and window.session.state is State.READY)
    window.session.change(batch_size=17)
    own = document.digest_of(path)
    with qtbot.waitSignal(manager.changed_elsewhere):
        manager.save(path)
        history.stack.setIndex(0)
        window.session.set_origin("another lesson")
    assert document.digest_of(path) == own
    assert manager.is_dirty
    assert not manager.is_writing
    window.findChild(QMessageBox, "replace").reject()
    window.session.set_origin(None)
    with qtbot.waitSignal(manager.saved):
        manager.save(path)


def do_not_save(window):
    """Give up own work when it is asked about."""
    box = window.findChild(QMessageBox, "unsaved")
    role = QMessageBox.ButtonRole.DestructiveRole
    next(button for button in box.buttons() if box.buttonRole(button) == role).click()


def test_own_training_is_asked_about_before_what_was_shared_is_done_again(window, qtbot, tmp_path):
    manager, history, session = window.project_manager, window.history, window.session
    own_project_with_something_shared(window, qtbot, tmp_path / "own.nnplay")
    history.undo()
    qtbot.waitUntil(lambda: not manager.is_brought and session.state is State.READY)
    train(qtbot, session, 4)
    history.redo()
    assert session.origin is None
    window.findChild(QMessageBox, "unsaved").reject()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "unsaved") is None)
    assert session.origin is None
    assert session.step == 4
    history.redo()
    do_not_save(window)
    qtbot.waitUntil(lambda: manager.is_brought and session.state is State.READY)
    history.undo()
    qtbot.waitUntil(lambda: not manager.is_brought and session.state is State.READY)
    assert session.step == 4
    history.redo()
    box = window.findChild(QMessageBox, "unsaved")
    save = next(button for button in box.buttons() if box.buttonRole(button) == QMessageBox.ButtonRole.AcceptRole)
    with qtbot.waitSignal(manager.saved):
        save.click()
    qtbot.waitUntil(lambda: manager.is_brought and session.state is State.READY)
    assert document.load(tmp_path / "own.nnplay").state.step == 4


def test_training_of_a_lesson_that_has_become_a_project_is_asked_about_before_it_is_undone(window, qtbot, tmp_path):
    manager, history, session = window.project_manager, window.history, window.session
    own_project_with_something_shared(window, qtbot, tmp_path / "own.nnplay")
    with qtbot.waitSignal(manager.saved):
        manager.save(tmp_path / "lesson.nnplay")
    train(qtbot, session, 2)
    history.undo()
    assert session.step == 2
    do_not_save(window)
    qtbot.waitUntil(lambda: session.origin is None and session.state is State.READY)


POINT = LearningPoint(LearningCell("svm", 20, 0), 0.9, 0.8)


def test_results_found_before_it_is_done_again_are_there_when_it_is_undone(window, qtbot, tmp_path):
    seen = LessonState(experiment={"data": {"kind": "circle", "size": 60}, "batch_size": 5}, lab="generalisation")
    state, history = window.session.lab_states.of(GeneralisationState), window.history
    window.program.lessons.show_shared(seen)
    qtbot.waitUntil(lambda: window.project_manager.is_brought and window.session.state is State.READY)
    history.undo()
    qtbot.waitUntil(lambda: not window.project_manager.is_brought and window.session.state is State.READY)
    state.learning_model.take_in(POINT)
    assert len(state.learning_model.points) == 1
    history.redo()
    do_not_save(window)
    qtbot.waitUntil(lambda: window.project_manager.is_brought and window.session.state is State.READY)
    assert not state.learning_model.points
    history.undo()
    qtbot.waitUntil(lambda: not window.project_manager.is_brought)
    assert len(state.learning_model.points) == 1


def test_results_found_while_it_is_made_ready_are_asked_about(window, qtbot, tmp_path):
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(tmp_path / "own.nnplay")
    window.program.lessons.show_shared(SHORT)
    window.session.lab_states.of(GeneralisationState).learning_model.take_in(POINT)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "unsaved") is not None)
    window.findChild(QMessageBox, "unsaved").reject()
    assert window.session.origin is None


def test_a_save_that_is_overtaken_leaves_the_one_before_it_alone(window, qtbot, tmp_path, monkeypatch):
    manager, path = window.project_manager, tmp_path / "own.nnplay"
    own_project_with_something_shared(window, qtbot, path)
    window.history.undo()
    qtbot.waitUntil(lambda: not manager.is_brought and window.session.state is State.READY)
    may_write, written, write = threading.Event(), [], manager_module.write_beside

    def slow(*given):
        written.append(given)
        may_write.wait(60)
        return write(*given)

    monkeypatch.setattr(manager_module, "write_beside", slow)
    window.session.change(batch_size=17)
    manager.save(path)
    qtbot.waitUntil(lambda: bool(written))
    window.session.change(batch_size=18)
    with qtbot.waitSignal(manager.changed_elsewhere):
        manager.save(path)
        window.session.set_origin("a lesson")
    window.findChild(QMessageBox, "replace").reject()
    window.session.set_origin(None)
    with qtbot.waitSignal(manager.saved):
        may_write.set()
    assert manager.is_dirty
    assert document.load(path).experiment.batch_size == 17
    with qtbot.waitSignal(manager.saved):
        manager.save(path)
    assert len(written) == 2
    assert document.load(path).experiment.batch_size == 18
    assert not manager.is_dirty
