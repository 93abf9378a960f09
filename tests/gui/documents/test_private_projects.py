"""What the window writes of a project that nobody else may read is for nobody else either."""

import os
import stat

import pytest

from nnplayground.gui.export.recorder import SeriesTarget
from nnplayground.gui.export.writing import Writing
from nnplayground.gui.playground.table.predictions_dialog import PredictionsDialog
from nnplayground.project.predictions import Predictions
from tests.helpers.sessions import ready

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def save(window, qtbot, path):
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(path)


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
        target = SeriesTarget(tmp_path, window.session.file)
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
