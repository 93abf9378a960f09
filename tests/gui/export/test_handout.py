"""The handout from the window: asked for, written as PDF and HTML."""

from functools import partial

import pytest
from PySide6.QtWidgets import QFileDialog

from nnplayground.errors import UserError
from nnplayground.gui.digits.labelling import _write_sheet
from nnplayground.project import document, my_digits
from nnplayground.project.handout import HandoutSettings
from nnplayground.training.experiment import Experiment
from tests.end2end.test_fit import close, open_window


def test_a_handout_is_written_from_the_window(qtbot, tmp_path):
    window = open_window(qtbot, "en")
    actions = window.handout
    dialog = actions.open()
    assert dialog.form.component() == HandoutSettings()
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    window.findChild(QFileDialog).reject()
    for name in ("sheets.pdf", "sheets.html"):
        actions.write(tmp_path / name)
        qtbot.waitUntil((tmp_path / name).is_file)
        qtbot.waitUntil(lambda name=name: window.session.notice is not None and name in window.session.notice.text)
    assert (tmp_path / "sheets.pdf").read_bytes().startswith(b"%PDF")
    assert "Solution of sheet 1 of 1" in (tmp_path / "sheets.html").read_text(encoding="utf-8")
    close(window)


def test_no_export_of_the_window_replaces_a_project(qtbot, tmp_path):
    window = open_window(qtbot, "en")
    project, link = tmp_path / "work.nnplay", tmp_path / "linked.html"
    document.save(project, document.Document(Experiment()))
    link.symlink_to(project)
    kept = project.read_bytes()
    writers = (
        window.handout.write,
        window.sharing.write_share,
        window.sharing.write_lesson,
        window.lessons._export,
        partial(window.exports.write_output, "history"),
        partial(window.exports.write_output, "report"),
    )
    for write in writers:
        window.session.say(None)
        write(link)
        qtbot.waitUntil(lambda: window.session.notice is not None and "is a project" in window.session.notice.text)
    assert project.read_bytes() == kept
    for write in (my_digits.export_idx, _write_sheet):
        with pytest.raises(UserError, match="is a project"):
            write(link)
    assert project.read_bytes() == kept
    close(window)
