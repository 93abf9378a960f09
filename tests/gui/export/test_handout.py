"""The handout from the window: asked for, written as PDF and HTML."""

from PySide6.QtWidgets import QFileDialog

from nnplayground.project.handout import HandoutSettings
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
