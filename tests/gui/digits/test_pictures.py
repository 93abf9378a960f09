"""Pictures that never end or take too much are refused in a sentence, wherever they come from."""

import base64
import contextlib
import gzip
import sys
import zlib
from pathlib import Path
from urllib.parse import quote

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageReader

from nnplayground import i18n
from nnplayground.errors import UserError
from nnplayground.gui.digits import pictures
from nnplayground.gui.digits.draw_page import DrawPage
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.shared import picture_process
from nnplayground.gui.shared.svg_copies import drawn_elements
from nnplayground.process_job import ProcessJob
from tests.helpers.odd_files import LAUGHS, LONG, jpeg_in_passes, odd_files, peak_megabytes, png, write_png

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="300">'
SEVEN = (
    f'{HEAD}<rect width="200" height="300" fill="white"/>'
    '<path d="M 60 40 L 150 40 L 90 260" stroke="black" stroke-width="30" fill="none"/></svg>'
).encode()
unix = pytest.mark.skipif(sys.platform == "win32", reason="There are no such files on Windows")


@pytest.fixture
def page(qtbot, session):
    made = DrawPage(session, FrameClock(session), session.lab_states.of(DigitsState))
    qtbot.addWidget(made)
    yield made
    made.close_jobs()


@unix
@pytest.mark.parametrize("kind", ["device", "pipe", "socket", "folder"])
def test_what_is_no_ordinary_file_is_said_however_it_comes(qtbot, page, tmp_path, kind):
    with odd_files(tmp_path, ".png") as odd:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(odd[kind]))])
        for read in (lambda: page.read_mime(data), lambda: page.read_file(odd[kind])):
            with qtbot.waitSignal(page._reading.failed):
                read()
            assert "no ordinary file" in page.hint.text() or "is a folder" in page.hint.text()
            assert kind in page.hint.text()


def test_a_bad_name_is_said(qtbot, page, tmp_path):
    for name in (f"{LONG}.png", "a\0b.png", f"{'n' * 10_000}.png"):
        with qtbot.waitSignal(page._reading.failed):
            page.read_file(tmp_path / name)
        assert "too long" in page.hint.text() or "no name" in page.hint.text()
        assert len(page.hint.text()) < 300


def test_a_small_file_that_is_huge_when_it_is_decoded_is_refused(tmp_path):
    path = tmp_path / "huge.png"
    write_png(path, 22_000)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(UserError, match=r"huge\.png.* is too large"):
        pictures.read(path)
    i18n.use("es")
    with pytest.raises(UserError, match="demasiado grande"):
        pictures.read(path)


def test_pictures_take_256_megabytes_and_no_reader_is_allowed_more(tmp_path):
    path = tmp_path / "small.png"
    write_png(path, 40)
    assert pictures.read(path).width() == 40
    assert QImageReader.allocationLimit() == 256


def test_a_large_photograph_is_reduced_while_it_is_read_unless_it_comes_in_passes(tmp_path, monkeypatch):
    path = tmp_path / "photo.jpg"
    image = QImage(3000, 2400, QImage.Format.Format_RGB32)
    image.fill(200)
    image.save(str(path))
    assert pictures.read(path).width() == pictures.LARGEST
    content = path.read_bytes()
    assert not picture_process.is_progressive(content)
    assert picture_process.is_progressive(content.replace(b"\xff\xc0", b"\xff\xc2", 1))
    assert picture_process.is_progressive(content[:30])
    monkeypatch.setattr(picture_process, "MOST_PIXELS", 1_000_000)
    assert picture_process.read_pixels(content, pictures.LARGEST).width() == pictures.LARGEST
    monkeypatch.setattr(picture_process, "is_progressive", lambda content: True)
    assert picture_process.read_pixels(content, pictures.LARGEST) == picture_process.TOO_LARGE


@pytest.mark.parametrize(
    "content",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">' + b'<use href="#nobody"/>' * 99 + b"</svg>",
        b"\x89PNG\r\n\x1a\n" + bytes(60),
    ],
    ids=["svg", "png"],
)
def test_what_is_strange_in_a_picture_does_not_come_to_the_terminal(content, capfd):
    with contextlib.suppress(UserError):
        picture_process.read(content, "a", 100)
    assert capfd.readouterr().err == ""


def pasted(*formats):
    """Return what another program has copied: kinds and contents."""
    data = QMimeData()
    for kind, content in formats:
        data.setData(kind, content)
    return data


@pytest.mark.parametrize("kind", ["bomb", "endless drawing", "spoilt", "long"])
def test_a_pasted_picture_is_read_in_a_process_of_its_own(qtbot, page, tmp_path, kind, monkeypatch):
    """Whatever another program has packed is bounded as a file is; nothing of it is decoded here."""
    monkeypatch.setattr(QMimeData, "imageData", lambda _: pytest.fail("it was decoded in the window"))
    write_png(tmp_path / "bomb.png", 22_000)
    bomb = (tmp_path / "bomb.png").read_bytes()
    sentences = {
        "bomb": (pasted(("image/png", bomb)), "“pasted picture” is too large"),
        "endless drawing": (pasted(("image/svg+xml", LAUGHS)), "takes too long"),
        "spoilt": (pasted(("image/bmp", b"BM" + bytes(50)), ("image/png", bomb[:9] + bytes(90))), "is no picture"),
        "long": (pasted(("image/png", bytes(100))), "is too large"),
    }
    if kind == "long":
        monkeypatch.setattr(pictures, "FILE_BYTES", 99)
    data, sentence = sentences[kind]
    monkeypatch.setattr(picture_process, "WORK_SECONDS", 1.0)
    monkeypatch.setattr(picture_process, "DRAW_SECONDS", 5.0)
    with qtbot.waitSignal(page._reading.failed, timeout=60_000):
        page.read_mime(data)
        assert "is being read" in page.hint.text()
    assert sentence in page.hint.text()


def test_what_is_copied_in_several_formats_is_read_from_the_best(qtbot, page):
    seven = QImage.fromData(SEVEN)
    packed = {}
    for kind in ("PNG", "BMP"):
        buffer = QBuffer()
        seven.save(buffer, kind)
        packed[kind] = bytes(buffer.data().data())
    for data in (
        pasted(("image/bmp", packed["BMP"])),
        pasted(("image/bmp", b"rubbish"), ("image/png", packed["PNG"])),
        pasted(("image/png", b""), ("image/bmp", packed["BMP"])),
        pasted(("image/svg+xml", SEVEN)),
    ):
        page._lab_state.drawing.clear()
        with qtbot.waitSignal(page._reading.done, timeout=60_000):
            page.read_mime(data)
        assert page._lab_state.answer.ranking[0] == 7
    assert pictures.packed_in(pasted(("text/plain", b"seven"))) is None


@pytest.mark.parametrize("kind", ["png", "jpg", "bmp", "ppm", "tif", "webp", "ico"])
def test_a_picture_is_read_whatever_its_format(tmp_path, kind):
    path = tmp_path / f"picture.{kind}"
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0x204060)
    if not image.save(str(path)):
        pytest.skip(f"no {kind} can be written here")
    found = pictures.as_array(pictures.read(path))
    assert found.shape == (40, 60, 4)
    np.testing.assert_allclose(found[20, 30], (0x20, 0x40, 0x60, 255), atol=6)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded by Linux alone")
@pytest.mark.parametrize("place", ["before", "after"])
def test_texts_in_a_picture_are_not_unpacked_without_end(tmp_path, place):
    path = tmp_path / "texts.png"
    text = b"zTXt", b"name\0\0" + zlib.compress(bytes([97]) * 7_900_000)
    path.write_bytes(png(28, zlib.compress(b"\0" * 29 * 28), **{place: [text] * 400}))
    assert path.stat().st_size < 4_000_000
    before = peak_megabytes(Path("/proc/self/status").read_text())
    with pytest.raises(UserError, match=r"texts\.png.* is (too large|no picture)"):
        pictures.read(path)
    assert peak_megabytes(Path("/proc/self/status").read_text()) < before + 50


def test_a_picture_in_passes_without_end_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(picture_process, "DRAW_SECONDS", 1.0)
    path = tmp_path / "passes.jpg"
    path.write_bytes(jpeg_in_passes(7000, 20_000))
    with pytest.raises(UserError, match=r"passes\.jpg.* is too large"):
        pictures.read(path)


@pytest.mark.parametrize("name", ["seven.svg", "seven.svgz", "seven.png"])
def test_a_picture_process_is_drawn_as_before(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(gzip.compress(SEVEN) if name.endswith("z") else SEVEN)
    found = pictures.as_array(pictures.read(path))
    assert found.shape == (300, 200, 4)
    assert found[40, 100, :3].max() == 0
    assert found[200, 30, :3].min() == 255
    plain = tmp_path / "plain.svg"
    plain.write_bytes(SEVEN)
    expected = pictures.as_array(QImageReader(str(plain)).read())
    np.testing.assert_array_equal(found, expected)


def test_a_drawing_that_repeats_itself_without_end_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(picture_process, "DRAW_SECONDS", 1.0)
    # However it is hidden that it repeats itself.
    monkeypatch.setattr(picture_process, "_plain_fault", lambda _content: "")
    ended = []
    cancel = ProcessJob.cancel

    def note(job):
        process = job._process
        cancel(job)
        ended.append(process)

    monkeypatch.setattr(ProcessJob, "cancel", note)
    path = tmp_path / "use.svg"
    path.write_bytes(LAUGHS)
    with pytest.raises(UserError, match=r"use\.svg.* takes too long or too much memory"):
        pictures.read(path)
    # The process is closed, which it can only be once it has ended.
    with pytest.raises(ValueError):
        ended[0].is_alive()


def copies(times, levels):
    """Return a drawing of copies of copies."""
    groups = "".join(f'<g id="a{n + 1}">{f"""<use xlink:href="#a{n}"/>""" * times}</g>' for n in range(levels))
    return f'{HEAD}<defs><rect id="a0" width="9" height="9"/>{groups}</defs><use href="#a{levels}"/></svg>'.encode()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (LAUGHS, "takes too long"),
        (copies(10, 12), "takes too long"),
        (gzip.compress(copies(10, 12)), "takes too long"),
        (f'{HEAD}<image href="/dev/zero" width="9" height="9"/></svg>'.encode(), "refers to other files"),
    ],
)
def test_a_drawing_that_is_plainly_not_to_be_drawn_is_refused_at_once(content, sentence, tmp_path, monkeypatch):
    monkeypatch.setattr(picture_process, "result_of", None)
    path = tmp_path / "a.svg"
    path.write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        pictures.read(path)


def test_how_many_elements_are_drawn():
    assert drawn_elements(SEVEN) == 3
    # Of the rectangle 1, of its copies 1 + 3 · 2, of theirs 1 + 3 · (1 + 7), and all that once more at the end.
    assert drawn_elements(copies(3, 2)) == 2 + 1 + 7 + 25 + 1 + 25
    nested = f'{HEAD}<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>'
    assert 0 < drawn_elements(nested.encode()) < 20
    assert drawn_elements(copies(10, 30)) > 10**29


@pytest.mark.parametrize(
    "text",
    [SEVEN, copies(3, 3), b"", b"<", b"\x89PNG", SEVEN.replace(b"<svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg")],
)
def test_nothing_is_said_at_once_of_what_may_be_drawn(text):
    assert not picture_process._plain_fault(text)


@pytest.mark.parametrize(
    "text",
    [
        '<image xlink:href="/dev/zero" width="9" height="9"/>',
        '<image href="file:///dev/zero" width="9" height="9"/>',
        '<image href=" other.png" width="9" height="9"/>',
        '<use xlink:href="other.svg#a"/>',
    ],
)
def test_a_drawing_that_refers_to_other_files_is_refused(tmp_path, text):
    path = tmp_path / "refers.svg"
    path.write_bytes(f"{HEAD}{text}</svg>".encode())
    with pytest.raises(UserError, match="refers to other files"):
        pictures.read(path)


@pytest.mark.parametrize(
    "address",
    [
        "data:image/svg+xml;base64,{packed}",
        "data:image/png;base64,-{packed}",
        "data:image/svg+xml,{quoted}",
        "data:,{quoted}",
    ],
)
def test_a_drawing_within_a_drawing_names_no_files_either(tmp_path, address):
    write_png(tmp_path / "a.png", 9)
    inner = f'{HEAD}<image xlink:href="{tmp_path / "a.png"}" width="9" height="9"/></svg>'
    address = address.format(packed=base64.b64encode(inner.encode()).decode(), quoted=quote(inner))
    path = tmp_path / "within.svg"
    path.write_bytes(f'{HEAD}<image xlink:href="{address}" width="9" height="9"/></svg>'.encode())
    with pytest.raises(UserError, match="refers to other files"):
        pictures.read(path)


def test_a_drawing_may_hold_a_picture(tmp_path):
    image, held = QImage(9, 9, QImage.Format.Format_RGB32), tmp_path / "held.png"
    image.fill(0xFF0000)
    image.save(str(held))
    address = f"data:image/png;base64,{base64.b64encode(held.read_bytes()).decode()}"
    path = tmp_path / "holds.svg"
    path.write_bytes(f'{HEAD}<image xlink:href="{address}" width="200" height="300"/></svg>'.encode())
    assert tuple(pictures.as_array(pictures.read(path))[150, 100]) == (255, 0, 0, 255)


def test_what_a_drawing_may_refer_to():
    style = b'<?xml-stylesheet href="/dev/zero"?>'
    assert picture_process.refers_elsewhere(style + SEVEN)
    for text in ('<use xlink:href="#a"/>', '<image href="data:image/png;base64,AA"/>', '<a href="http://a.b"/>'):
        assert not picture_process.refers_elsewhere(f"{HEAD}{text}</svg>".encode())
    # Another encoding hides nothing.
    text = f'<?xml version="1.0" encoding="UTF-16"?>{HEAD}<image href="a.png"/></svg>'
    assert picture_process.refers_elsewhere(text.encode("utf-16"))


def test_a_packed_drawing_is_not_unpacked_without_end(tmp_path):
    path = tmp_path / "bomb.svgz"
    path.write_bytes(gzip.compress(HEAD.encode() + b" " * (picture_process.TEXT_BYTES + 1)))
    assert path.stat().st_size < 100_000
    with pytest.raises(UserError, match="no picture"):
        pictures.read(path)
    with pytest.raises(ValueError, match="too long"):
        picture_process.unpacked(path.read_bytes())


@unix
@pytest.mark.parametrize("kind", ["device", "pipe"])
def test_a_network_that_a_project_names_is_looked_at_before_it_is_read(qtbot, session, tmp_path, kind):
    """A lab's state may lead anywhere; a name from outside is said short and printably."""
    lab_state = session.lab_states.of(DigitsState)
    with odd_files(tmp_path) as odd:
        form = lab_state.form().model_copy(update={"source": NetworkSource.FILE, "file": str(odd[kind])})
        lab_state.take(type(form).model_validate(form.model_dump()))
        qtbot.waitUntil(lambda: bool(lab_state.fault))
    assert "no ordinary file" in lab_state.fault
    assert lab_state.network is None
    for file in (f"/{'n' * 4000}", "/a\0b"):
        form = form.model_copy(update={"file": file})
        lab_state.take(form)
        qtbot.waitUntil(lambda: "long" in lab_state.fault or "no name" in lab_state.fault)
        assert len(lab_state.title) < 100
        assert lab_state.title.isprintable()


def test_a_drawing_by_the_name_of_another_picture_opens_no_file_either(qapp):
    text = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/hosts"/></svg>'
    assert picture_process.read_pixels(text, 100) == picture_process.REFERS
