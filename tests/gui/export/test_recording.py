"""Recording: what a GIF and a series hold is what was seen; it is stopped, cancelled, and ends by itself."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QImageReader
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from nnplayground.errors import UserError
from nnplayground.gui.export import recorder as recorder_module
from nnplayground.gui.export.recorder import GifTarget, PictureRecorder, SeriesTarget, pixels_of
from tests.end2end.test_fit import close, open_window
from tests.helpers.windows import projected


@pytest.fixture
def label(qtbot):
    found = QLabel()
    qtbot.addWidget(found)
    found.setFixedSize(123, 45)
    found.setStyleSheet("background: #204060")
    found.show()
    return found


def written(target):
    for _ in target.steps():
        pass


def recorded(qtbot, recorder):
    with qtbot.waitSignal(recorder.ended) as ended:
        recorder.stop()
    return ended.args[0]


def test_a_gif_shows_what_was_seen(qtbot, label, tmp_path):
    target = GifTarget(tmp_path / "seen.gif")
    recorder = PictureRecorder(label, target, label)
    with qtbot.waitSignal(recorder.changed):
        recorder.begin()
    qtbot.waitUntil(lambda: recorder._pictures >= 2)
    label.setStyleSheet("background: #a03010")
    before = recorder._pictures
    qtbot.waitUntil(lambda: recorder._pictures >= before + 2)
    assert recorded(qtbot, recorder) is None
    written(target)
    reader = QImageReader(str(target.path))
    assert reader.size() == QSize(123, 45)
    assert reader.imageCount() == 2, "what stays the same is one picture"
    assert QColor(reader.read().pixel(60, 20)).name() == "#204060"
    assert reader.nextImageDelay() >= 50
    assert QColor(reader.read().pixel(60, 20)).name() == "#a03010"


def test_a_gif_replaces_what_was_there_and_nothing_that_has_come_meanwhile(tmp_path):
    path = tmp_path / "seen.gif"
    target = GifTarget(path)
    path.write_bytes(b"came meanwhile")
    target.make_way()
    assert target.path == tmp_path / "seen-1.gif"
    target.choose(path)
    target.make_way()
    assert target.path == path, "somebody was asked"
    path.unlink()
    target = GifTarget(path)
    target.make_way()
    assert target.path == path


def test_a_series_is_one_file_a_picture(qtbot, label, tmp_path):
    target = SeriesTarget(tmp_path)
    recorder = PictureRecorder(label, target, label)
    recorder.begin()
    qtbot.waitUntil(lambda: recorder._pictures >= 3)
    assert recorded(qtbot, recorder) is None
    files = sorted(path.name for path in tmp_path.iterdir())
    assert len(files) >= 3
    assert files[0] == "picture-0001.png"
    assert QImage(str(tmp_path / files[-1])).size() == QSize(123, 45)


def test_a_series_replaces_nothing(qtbot, label, tmp_path):
    project = tmp_path / "victim.nnplay"
    project.write_bytes(b"a project")
    (tmp_path / "Picture-0002.png").write_bytes(b"a photo")
    (tmp_path / "picture-0003.png").symlink_to(project)
    (tmp_path / "picture-2-0007.png").write_bytes(b"another")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for start in ("picture-3", "picture-4"):
        recorder = PictureRecorder(label, SeriesTarget(tmp_path), label)
        recorder.begin()
        qtbot.waitUntil(lambda asked=recorder: asked._pictures >= 2)
        assert recorded(qtbot, recorder) is None
        assert QImage(str(tmp_path / f"{start}-0001.png")).size() == QSize(123, 45)
    assert {name: (tmp_path / name).read_bytes() for name in before} == before


def test_it_ends_by_itself(qtbot, label, tmp_path, monkeypatch):
    monkeypatch.setattr(recorder_module, "MOST_PICTURES", 2)
    recorder = PictureRecorder(label, GifTarget(tmp_path / "short.gif"), label)
    with qtbot.waitSignal(recorder.ended):
        recorder.begin()
    assert recorder._pictures == 2


def test_a_folder_that_cannot_be_written_is_told(qtbot, label, tmp_path):
    recorder = PictureRecorder(label, SeriesTarget(tmp_path / "none"), label)
    with qtbot.waitSignal(recorder.ended) as ended:
        recorder.begin()
    assert isinstance(ended.args[0], UserError)


def test_rows_with_padding_are_read(qtbot):
    image = QImage(5, 3, QImage.Format.Format_RGB888)
    image.fill(QColor(1, 2, 3))
    image.setPixelColor(4, 2, QColor(9, 8, 7))
    assert pixels_of(image)[2, 4].tolist() == [9, 8, 7]
    assert pixels_of(image)[0, 0].tolist() == [1, 2, 3]


def test_the_window_is_recorded_stopped_and_cancelled(qtbot, tmp_path):
    window = open_window(qtbot, "en")
    recording, path = window.recording, tmp_path / "window.gif"
    recording.record_gif(window, path)
    assert recording.sign.isVisible()
    recording.record_gif(window, path)
    assert "already" in window.session.notice.text
    qtbot.waitUntil(lambda: recording.recorder._pictures >= 2)
    recording.sign.stop.click()
    qtbot.waitUntil(lambda: path.is_file() and recording.recorder is None)
    assert not recording.sign.isVisible()
    assert QImage(str(path)).width() == min(1280, window.width())
    other = tmp_path / "other.gif"
    recording.record_gif(window, other)
    recording.sign.cancel.click()
    qtbot.wait(150)
    assert not other.exists()
    assert recording.recorder is None
    close(window)


def frames(path):
    return QImageReader(str(path)).imageCount()


def test_what_is_recorded_is_kept_when_another_window_comes(qtbot, tmp_path):
    window = open_window(qtbot, "en")
    path = tmp_path / "projected.gif"
    window.recording.record_gif(window, path)
    qtbot.waitUntil(lambda: window.recording.recorder._pictures >= 2)
    other = projected(window, True)
    qtbot.waitUntil(path.is_file)
    assert frames(path) >= 1
    qtbot.waitUntil(lambda: other.session.notice is not None and path.name in other.session.notice.text)
    close(projected(other, False))


def test_what_is_recorded_is_kept_when_the_program_ends(qtbot, tmp_path):
    window = open_window(qtbot, "en")
    path = tmp_path / "end.gif"
    window.recording.record_gif(window, path)
    qtbot.waitUntil(lambda: window.recording.recorder._pictures >= 2)
    window.close()
    # It closes once that is written.
    qtbot.waitUntil(lambda: not window.isVisible())
    close(window)
    assert frames(path) >= 1


def test_another_place_is_for_the_same_recording(qtbot, tmp_path):
    window = open_window(qtbot, "en")
    path, other = tmp_path / "gone" / "full.gif", tmp_path / "other.gif"
    window.recording.record_gif(window, path)
    qtbot.waitUntil(lambda: window.recording.recorder._pictures >= 2)
    window.recording.stop()
    qtbot.waitUntil(lambda: window.session.notice is not None)
    text, again = window.session.notice.action
    assert "another place" in text
    again()
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]
    assert window.recording.recorder is None, "nothing is recorded anew"
    dialog.fileSelected.emit(str(other))
    dialog.reject()
    qtbot.waitUntil(other.is_file)
    assert frames(other) >= 1
    close(window)


def test_a_recording_that_cannot_be_written_at_the_end_is_told(qtbot, tmp_path):
    window = open_window(qtbot, "en")
    path = tmp_path / "gone" / "end.gif"
    path.parent.mkdir()
    window.recording.record_gif(window, path)
    qtbot.waitUntil(lambda: window.recording.recorder._pictures >= 2)
    path.parent.rmdir()
    assert not window.close()
    qtbot.waitUntil(lambda: "another place" in (window.session.notice.action or ("",))[0])
    assert window.isVisible()
    close(window)
