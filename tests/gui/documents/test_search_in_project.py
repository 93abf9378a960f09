"""Trials of a search belong to the project: they make it dirty, are saved, kept for a crash, and undone."""

from nnplayground.gui.documents.autosave import TRIAL_MS
from nnplayground.gui.documents.recovery_dialog import RecoveryDialog
from nnplayground.project import document, recovery
from nnplayground.project.document import Document
from nnplayground.project.recovery import Autosave
from nnplayground.search.trials import Search
from tests.helpers.searches import finish, small_base, small_plan


def stored(count: int = 2) -> Search:
    """Return a table of so many trials."""
    return finish(Search(plan=small_plan("optimizer.rate", trials=count)))[0]


def test_a_trial_has_to_be_saved_and_comes_back(qtbot, session, project_manager, tmp_path):
    search = stored()
    assert not project_manager.is_dirty
    session.show_search(search)
    assert project_manager.is_dirty
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    assert not project_manager.is_dirty
    session.show_search(stored(3))
    assert project_manager.is_dirty
    read = document.load(tmp_path / "a.nnplay")
    assert read.search == search
    project_manager.open_document(read, tmp_path / "a.nnplay")
    assert session.search == search
    assert not project_manager.is_dirty


def test_a_new_project_has_no_trials(session, project_manager):
    session.show_search(stored())
    project_manager.new(session.experiment)
    assert session.search is None
    assert not project_manager.is_dirty


def test_a_trial_is_soon_in_the_copy_that_outlives_a_crash(qtbot, session, project_manager):
    search = stored()
    with qtbot.waitSignal(project_manager._copy.made):
        session.show_search(search)
    copied = document.load(project_manager._autosave._path)
    assert copied.search == search


def test_what_was_kept_of_a_search_tells_its_trials(qtbot, tmp_path):
    dead = Autosave(tmp_path)
    dead.save(Document(small_base(), search=stored(3)))
    dead._lock.release()
    dialog = RecoveryDialog(recovery.recoverable(tmp_path))
    qtbot.addWidget(dialog)
    assert "0 mini-batches learnt, trials: 3, kept" in dialog.list.item(0).text()


def test_a_trial_after_a_rest_is_copied_at_once_and_others_wait_for_their_turn(session, project_manager):
    timer, whole = project_manager._copy._after_trial, stored(3)
    session.show_search(whole.model_copy(update={"trials": whole.trials[:1]}))
    assert timer.isActive()
    assert timer.interval() == 0
    timer.timeout.emit()
    timer.stop()
    session.show_search(whole)
    assert timer.isActive()
    assert 0 < timer.interval() <= TRIAL_MS


def test_the_copy_is_renewed_though_a_table_lies_where_an_older_one_lay(qtbot, session, project_manager):
    """Tables come and go with each trial, and the next one but one has the place in memory of the one before."""
    whole = stored(8)
    with qtbot.waitSignal(project_manager._copy.made):
        session.show_search(whole.model_copy(update={"trials": whole.trials[:1]}))
    place = id(session.search)
    for trial in whole.trials[1:]:
        session.show_search(session.search.with_trial(trial))
        if id(session.search) == place:
            break
    qtbot.waitUntil(lambda: document.load(project_manager._autosave._path).search == session.search)


def test_replacing_a_search_is_undone(session, project_manager):
    first, second = stored(), stored(3)
    session.show_search(first)
    session.set_search(second, "New search")
    stack = project_manager._history.stack
    assert stack.undoText() == "New search"
    project_manager._history.undo()
    assert session.search is first
    # What came in the meantime is kept at its end.
    third = stored(4)
    session.show_search(third)
    project_manager._history.redo()
    assert session.search is second
    project_manager._history.undo()
    assert session.search is third
