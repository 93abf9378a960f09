"""What the window writes of a project that nobody else may read is for nobody else either."""

import os
import stat

import pytest

from nnplayground.gui.export.recorder import SeriesTarget
from nnplayground.gui.export.writing import Writing
from nnplayground.gui.playground.table.predictions_dialog import PredictionsDialog
from nnplayground.project import atomic, recovery
from nnplayground.project.document import Document
from nnplayground.project.own_file import locked
from nnplayground.project.predictions import Predictions
from nnplayground.project.recovery import Autosave
from tests.helpers.sessions import SMALL, ready, train

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def save(window, qtbot, path):
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(path)


@pytest.fixture
def usual():
    """Have new files be for everyone, unless something else is wished."""
    umask = os.umask(0o22)
    yield
    os.umask(umask)


def test_what_is_written_of_a_private_project_is_private(window, qtbot, tmp_path):
    umask = os.umask(0o22)
    try:
        save(window, qtbot, tmp_path / "mine.nnplay")
        assert mode(tmp_path / "mine.nnplay") == 0o644
        (tmp_path / "mine.nnplay").chmod(0o600)
        window.exports.write_output("history", tmp_path / "history.csv")
        window.exports.write_output("numpy", tmp_path / "network.py")
        window.exports.write_whole(tmp_path / "whole.png")
        qtbot.waitUntil(lambda: not window.session.findChildren(Writing))
        window.sharing.write_lesson(tmp_path / "lesson.md")
        window.sharing.write_share(tmp_path / "seen.nnshare")
        window.lessons._export(tmp_path / "score.csv")
        target = SeriesTarget(tmp_path, window.session.sources)
        target.add(window.grab().toImage(), 100)
        found = Predictions(("x", "y"), ((1.5, "a"),), 1, 1, (), ",", "point", (2,))
        dialog = PredictionsDialog(window.session, tmp_path / "none.csv", found, window)
        dialog.write(tmp_path / "predicted.csv")
        save(window, qtbot, tmp_path / "copy.nnplay")
        exports = ("history.csv", "network.py", "whole.png", "predicted.csv")
        names = (*exports, "lesson.md", "seen.nnshare", "score.csv", "picture-0001.png", "copy.nnplay")
        assert {name: mode(tmp_path / name) for name in names} == dict.fromkeys(names, 0o600)
        window.project_manager.new(window.session.experiment)
        ready(qtbot, window.session)
        save(window, qtbot, tmp_path / "new.nnplay")
        window.sharing.write_lesson(tmp_path / "another.md")
        assert (mode(tmp_path / "new.nnplay"), mode(tmp_path / "another.md")) == (0o644, 0o644)
    finally:
        os.umask(umask)


@pytest.mark.parametrize("way", ["saved", "opened", "recovered", "elsewhere"])
def test_a_private_project_stays_so_when_its_file_has_gone(usual, project_manager, session, qtbot, tmp_path, way):
    path, user, ended = tmp_path / "mine.nnplay", tmp_path / "user", Autosave(tmp_path / "user")
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(path)
    path.chmod(0o600)
    if way == "saved":
        with qtbot.waitSignal(project_manager.saved):
            project_manager.save(path)
    elif way == "opened":
        with qtbot.waitSignal(project_manager.opened):
            project_manager.open(path)
    elif way == "elsewhere":
        project_manager.new(SMALL)
        lock = locked(path)
        project_manager.open_document(Document(SMALL), path)
        lock.release()
        assert project_manager.path is None
    else:
        ended.save(Document(SMALL), path)
        ended.leave()
    path.unlink()
    if way == "recovered":
        project_manager.new(SMALL)
        project_manager.recover(recovery.recoverable(user)[0])
    ready(qtbot, session)
    train(qtbot, session)
    project_manager.keep_now()
    copy, others = next((user / "recovery").glob("*.nnplay")), tmp_path / "others"
    assert mode(copy) == 0o600
    with atomic.as_private_as(*session.sources):
        atomic.write(others, b"")
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(path)
    assert (mode(path), mode(others)) == (0o600, 0o600)
    project_manager.new(SMALL)
    ready(qtbot, session)
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "new.nnplay")
    assert mode(tmp_path / "new.nnplay") == 0o644


def test_recovered_work_that_had_no_file_is_saved_as_usual(usual, project_manager, session, qtbot, tmp_path):
    ended = Autosave(tmp_path / "user")
    ended.save(Document(SMALL))
    ended.leave()
    project_manager.recover(recovery.recoverable(tmp_path / "user")[0])
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "new.nnplay")
    assert mode(tmp_path / "new.nnplay") == 0o644
