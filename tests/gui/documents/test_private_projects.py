"""What the window writes of a project that nobody else may read is for nobody else either."""

import os
import stat

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from nnplayground import cli
from nnplayground.data.circles import Circle
from nnplayground.gui.digits import pictures as digit_pictures
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.export.writing import Writing
from nnplayground.gui.playground.table import file_prediction
from nnplayground.gui.playground.table.file_prediction import PredictedFile
from nnplayground.gui.playground.table.predictions_dialog import PredictionsDialog
from nnplayground.project import atomic, recovery
from nnplayground.project.document import Document
from nnplayground.project.own_file import locked
from nnplayground.project.predictions import Predictions
from nnplayground.project.recovery import Autosave
from tests.gui.own_data.test_images_dialog import picture
from tests.helpers.made import finished
from tests.helpers.sessions import SMALL, ready, train
from tests.unit.data.test_own_images import ink
from tests.unit.data.test_own_images import table as pixel_table

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
        window.recording.record_series(window, tmp_path)
        window.recording.finish()
        found = Predictions(("x", "y"), ((1.5, "a"),), 1, 1, (), ",", "point", (2,))
        dialog = PredictionsDialog(window.session, PredictedFile(tmp_path / "none.csv", found, False), window)
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


@pytest.mark.parametrize("kind", ["series", "gif"])
def test_a_recording_is_as_private_as_all_that_it_shows(usual, window, qtbot, tmp_path, kind):
    records, session = window.recording, window.session
    if kind == "series":
        records.record_series(window, tmp_path)
    else:
        records.record_gif(window, tmp_path / "seen.gif")
    recorder = records.recorder
    qtbot.waitUntil(lambda: recorder._pictures > 1)
    session.is_file_private = True
    before = recorder._pictures
    qtbot.waitUntil(lambda: recorder._pictures > before + 1)
    session.is_file_private = False
    before = recorder._pictures
    qtbot.waitUntil(lambda: recorder._pictures > before)
    records.finish()
    qtbot.waitUntil(lambda: not session.findChildren(Writing))
    modes = [mode(path) for path in sorted(tmp_path.iterdir())]
    assert modes[-1] == 0o600
    assert modes[0] == (0o644 if kind == "series" else 0o600)


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


def table(folder):
    path = folder / "marks.csv"
    path.write_text("x,y,kind\n" + "".join(f"{n}.5,{n % 5}.25,{'ab'[n % 2]}\n" for n in range(40)))
    return path


def pixels(folder):
    path = folder / "digits.csv"
    path.write_text(pixel_table(ink(30), np.arange(30) % 3))
    return path


def pictures(folder):
    for number in range(8):
        picture(folder / "pets" / ("cat", "dog")[number % 2] / f"{number}.png")
    return folder / "pets"


def text(folder):
    path = folder / "diary.txt"
    path.write_text("once upon a time " * 20)
    return path


def taken(qtbot, window, path):
    """Open data as a user does, and use them."""
    imports = window.imports
    if path.suffix == ".txt":
        imports.open_text()
    else:
        assert imports.take_path(path)
    dialog = window.findChildren(QDialog)[-1]
    if path.suffix == ".txt":
        dialog.read(path)
        qtbot.waitUntil(lambda: bool(dialog.text.toPlainText()))
    qtbot.waitUntil(dialog.footer.use.isEnabled, timeout=30_000)
    with qtbot.waitSignal(dialog.chosen):
        dialog.footer.use.click()
    ready(qtbot, window.session)


SOURCES = {"table": table, "pixels": pixels, "pictures": pictures, "folder": pictures, "text": text}


@pytest.mark.parametrize("kind", SOURCES)
def test_a_project_of_private_data_is_private(usual, window, qtbot, tmp_path, kind):
    path = SOURCES[kind](tmp_path)
    taken(qtbot, window, path)
    save(window, qtbot, tmp_path / "public.nnplay")
    assert mode(tmp_path / "public.nnplay") == 0o644
    window.project_manager.new(SMALL)
    private = {"pictures": path / "dog" / "7.png", "folder": path / "dog"}.get(kind, path)
    private.chmod(0o700 if private.is_dir() else 0o600)
    taken(qtbot, window, path)
    train(qtbot, window.session)
    window.project_manager.keep_now()
    window.exports.write_output("data", tmp_path / "data.csv")
    window.exports.write_whole(tmp_path / "whole.png")
    qtbot.waitUntil(lambda: not window.session.findChildren(Writing))
    save(window, qtbot, tmp_path / "mine.nnplay")
    made = ("data.csv", "whole.png", "mine.nnplay")
    assert {name: mode(tmp_path / name) for name in made} == dict.fromkeys(made, 0o600)
    # What is learnt is another thing.
    window.session.change(data=Circle())
    ready(qtbot, window.session)
    window.project_manager.new(window.session.experiment)
    save(window, qtbot, tmp_path / "circle.nnplay")
    assert mode(tmp_path / "circle.nnplay") == 0o644


def test_recovered_work_on_private_data_is_private(usual, window, qtbot, tmp_path):
    path = table(tmp_path)
    path.chmod(0o600)
    taken(qtbot, window, path)
    manager = window.project_manager
    manager.keep_now()
    manager._autosave.leave()
    window.session.private_data = type(window.session.private_data)()
    [found] = recovery.recoverable(tmp_path / "user")
    assert (found.origin, found.is_private) == (None, True)
    manager._is_unsaved = False
    manager.recover(found)
    ready(qtbot, window.session)
    save(window, qtbot, tmp_path / "mine.nnplay")
    assert mode(tmp_path / "mine.nnplay") == 0o600


def test_columns_that_are_chosen_anew_stay_private(usual, window, qtbot, tmp_path):
    path = table(tmp_path)
    path.chmod(0o600)
    taken(qtbot, window, path)
    before = window.session.experiment.data
    window.imports.edit_data()
    dialog = window.findChildren(QDialog)[-1]
    qtbot.waitUntil(dialog.footer.use.isEnabled)
    dialog.chosen.emit(before.model_copy(update={"digest": "0" * 64}))
    assert window.session.private_data.has(before.model_copy(update={"digest": "0" * 64}))


@pytest.mark.parametrize("private", ["pets", "pets/dog", "pets/dog/7.png", None])
def test_what_is_learnt_of_private_pictures_is_private(usual, monkeypatch, tmp_path, private):
    monkeypatch.chdir(tmp_path)
    pictures(tmp_path)
    if private is not None:
        (tmp_path / private).chmod(0o600 if private.endswith("png") else 0o700)
    words = ["train", "--hidden", "2", "--epochs", "1", "--data", "own_images", "--data.folder", "pets"]
    assert cli.main([*words, "--out", "out.nnplay"]) == 0
    assert mode(tmp_path / "out.nnplay") == (0o644 if private is None else 0o600)


def test_predictions_of_a_private_table_that_has_gone_are_private(window, qtbot, tmp_path, usual, monkeypatch):
    table = tmp_path / "mine.csv"
    table.write_text("x₁,x₂\n1.5,2\n")
    table.chmod(0o600)
    session = window.session
    ready(qtbot, session)
    read = file_prediction.read_sheet

    def read_and_move(path, names):
        found = read(path, names)
        table.unlink()
        return found

    monkeypatch.setattr(file_prediction, "read_sheet", read_and_move)
    asked = file_prediction.Asked(session.experiment, session.snapshot.network, session.problem)
    steps = file_prediction.predict_file(table, asked)
    dialog = PredictionsDialog(session, finished(steps), window)
    dialog.write(tmp_path / "predicted.csv")
    assert mode(tmp_path / "predicted.csv") == 0o600


def test_private_data_that_come_into_a_public_project_make_it_private(usual, window, qtbot, tmp_path):
    manager, session, mine = window.project_manager, window.session, tmp_path / "mine.nnplay"
    save(window, qtbot, mine)
    path = table(tmp_path)
    path.chmod(0o600)
    taken(qtbot, window, path)
    assert mode(mine) == 0o644
    save(window, qtbot, mine)
    assert mode(mine) == 0o600
    assert session.notice is not None
    assert "private file" in session.notice.text
    # Whoever opens it to others after that means it.
    mine.chmod(0o644)
    session.say(None)
    train(qtbot, session)
    save(window, qtbot, mine)
    assert mode(mine) == 0o644
    assert session.notice is None
    with qtbot.waitSignal(manager.opened):
        manager.open(mine)
    ready(qtbot, session)
    train(qtbot, session)
    save(window, qtbot, mine)
    assert mode(mine) == 0o644


@pytest.mark.parametrize("is_public", [True, False])
def test_private_work_that_replaces_a_public_file_makes_it_private(usual, window, qtbot, tmp_path, is_public):
    mine, other = tmp_path / "mine.nnplay", tmp_path / "other.nnplay"
    save(window, qtbot, other)
    window.project_manager.new(SMALL)
    save(window, qtbot, mine)
    mine.chmod(0o644 if is_public else 0o600)
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(other, replaces=True)
    assert mode(other) == (0o644 if is_public else 0o600)
    assert (window.session.notice is None) == is_public


def test_recovered_work_on_private_data_makes_a_public_project_private(usual, window, qtbot, tmp_path):
    manager, mine = window.project_manager, tmp_path / "mine.nnplay"
    save(window, qtbot, mine)
    path = table(tmp_path)
    path.chmod(0o600)
    taken(qtbot, window, path)
    manager.keep_now()
    copy = next((tmp_path / "user" / "recovery").glob("*.nnplay"))
    assert mode(copy) == 0o600
    manager._autosave.leave()
    # As in another start.
    manager._autosave = Autosave(tmp_path / "user")
    window.session.private_data = type(window.session.private_data)()
    [found] = recovery.recoverable(tmp_path / "user")
    manager._is_unsaved = False
    manager.recover(found)
    ready(qtbot, window.session)
    save(window, qtbot, mine)
    assert mode(mine) == 0o600


def test_what_was_read_from_a_private_picture_is_private(usual, window, qtbot, tmp_path):
    digits = window.session.lab_states.of(DigitsState)
    path = tmp_path / "seven.png"
    image = QImage(60, 60, QImage.Format.Format_Grayscale8)
    image.fill(255)
    for place in range(12, 48):
        for width in range(6):
            image.setPixel(30 + width, place, 0)
    image.save(str(path))
    path.chmod(0o600)
    digits.take_picture(digit_pictures.read_part(digit_pictures.of_file(path), digit_pictures.WHOLE))
    save(window, qtbot, tmp_path / "with.nnplay")
    assert mode(tmp_path / "with.nnplay") == 0o600
    digits.drawing.clear()
    window.project_manager.new(window.session.experiment)
    ready(qtbot, window.session)
    save(window, qtbot, tmp_path / "without.nnplay")
    assert mode(tmp_path / "without.nnplay") == 0o644
    digits.take_picture(digit_pictures.of_file(path))
    save(window, qtbot, tmp_path / "without.nnplay")
    assert mode(tmp_path / "without.nnplay") == 0o600
    window.project_manager.new(window.session.experiment)
    ready(qtbot, window.session)
    digits.take_picture(digit_pictures.of_file(path))
    digits.drawing.clear()
    digits.drawing.undo()
    digits.drawing.begin(QPointF(20, 20), 8)
    digits.drawing.end()
    save(window, qtbot, tmp_path / "stroke.nnplay")
    assert mode(tmp_path / "stroke.nnplay") == 0o600


@pytest.mark.parametrize("is_new", [True, False])
def test_a_drive_that_keeps_nothing_private_is_told_of(usual, window, qtbot, tmp_path, monkeypatch, is_new):
    mine, path = tmp_path / "mine.nnplay", table(tmp_path)
    if not is_new:
        save(window, qtbot, mine)
    path.chmod(0o600)
    taken(qtbot, window, path)
    monkeypatch.setattr(atomic, "_permit", lambda draft, _mode: draft.chmod(0o644))
    save(window, qtbot, mine)
    assert "others may read it" in window.session.notice.text
    window.session.say(None)
    train(qtbot, window.session)
    save(window, qtbot, mine)
    assert window.session.notice is None, "it is said once"
