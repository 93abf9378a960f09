"""Settings come back, and nothing that stands in a damaged file gets in the way of the window."""

import struct
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from nnplayground.gui import settings as module
from nnplayground.gui.settings import APPLICATION, ORGANISATION, RECENT, Settings
from nnplayground.gui.theme import Scheme
from nnplayground.i18n import LANGUAGES

KEYS = ("language", "theme", "geometry", "recent", "folder", "hints", "silenced", "reduced_motion", "split/main")
ICON = b"@Variant(\\0\\0\\0\\x42)"
"""The beginning of an icon of Qt's: reading it ends the process."""
many = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def file(qapp):
    """Return where the settings of this test are."""
    path = Path(QSettings(ORGANISATION, APPLICATION).fileName())
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setMinimumSize(300, 200)
    made.resize(640, 480)
    return made


def check(found, window):
    """Look that every property has a value that the window can live with."""
    assert found.language in LANGUAGES
    assert isinstance(found.scheme, Scheme)
    assert len(found.recent) <= RECENT
    assert all(path.is_absolute() for path in found.recent)
    assert found.folder.is_dir()
    assert isinstance(found.hints, bool)
    assert all(isinstance(kind, str) and kind for kind in found.silenced)
    assert found.reduced_motion in (True, False, None)
    sizes = found.split("main")
    assert all(isinstance(size, int) and 0 <= size <= module.PART_PIXELS for size in sizes)
    found.place(window)
    assert window.width() >= 300
    assert window.height() >= 200
    assert any(screen.availableGeometry().intersects(window.geometry()) for screen in QGuiApplication.screens())


def test_the_first_start_has_defaults(file):
    found = Settings()
    assert found.geometry.isEmpty()
    assert found.scheme is Scheme.SYSTEM
    assert found.recent == []
    assert found.hints is True
    assert found.silenced == frozenset()
    assert found.reduced_motion is None
    assert found.split("main") == []


def test_everything_comes_back(file, tmp_path, window):
    before = Settings()
    before.language = "es"
    before.scheme = Scheme.DARK
    before.folder = tmp_path
    before.hints = False
    before.silenced = frozenset({"rate_high", "dead"})
    before.reduced_motion = True
    before.set_split("main", [300, 700])
    window.resize(520, 410)
    before.geometry = window.saveGeometry()
    odd = ["a, b.nnplay", "you@home @work.nnplay", 'ñandú "x".nnplay', "50 %=;#.nnplay", "two\\three.nnplay"]
    for name in odd:
        before.add_recent(tmp_path / name)
    before.save()
    assert "@" not in file.read_text("utf-8")
    QSettings(ORGANISATION, APPLICATION).sync()
    found = Settings()
    assert (found.language, found.scheme, found.folder) == ("es", Scheme.DARK, tmp_path)
    assert found.hints is False
    assert found.silenced == {"rate_high", "dead"}
    assert found.reduced_motion is True
    assert found.split("main") == [300, 700]
    assert found.recent == [tmp_path / name for name in reversed(odd)]
    window.resize(640, 480)
    found.place(window)
    assert (window.width(), window.height()) == (520, 410)
    found.reduced_motion, found.silenced = None, frozenset()
    found.set_split("main", [])
    assert (found.reduced_motion, found.silenced, found.split("main")) == (None, frozenset(), [])


def test_recent_projects_are_ten_the_newest_first_each_once(file, tmp_path):
    found = Settings()
    paths = [tmp_path / f"{number}.nnplay" for number in range(12)]
    for path in paths:
        found.add_recent(path)
    assert found.recent == paths[:1:-1]
    found.add_recent(paths[5])
    assert found.recent[0] == paths[5]
    assert len(found.recent) == RECENT
    found.forget(paths[5])
    assert paths[5] not in found.recent
    for path in paths:
        found.forget(path)
    assert found.recent == []
    found.add_recent(paths[0])
    assert found.recent == paths[:1], "a list of one is stored like a text"
    found.forget_all()
    assert found.recent == []
    for odd in ("two\nlines.nnplay", "undecodable \udcff.nnplay"):
        found.add_recent(tmp_path / odd)
        found.folder = tmp_path / odd
    assert found.recent == []


def test_a_folder_that_has_gone_is_not_offered(file, tmp_path):
    found = Settings()
    gone = tmp_path / "gone"
    gone.mkdir()
    found.folder = gone
    assert found.folder == gone
    gone.rmdir()
    assert found.folder.is_dir()


@many
@given(st.binary(max_size=400))
@example(b"[General]\nlanguage=" + ICON)
@example(b"[General]\nrecent=/a, " + ICON)
@example(b"[General]\nrecent=\\x40Variant(\\0\\0\\0\\x42)")
@example(b"[General]\nrecent=\\100Variant(\\0\\0\\0\\x42)")
@example(b"[General]\nrecent=\\q@Variant(\\0\\0\\0\\x42)")
@example(b"[General]\nrecent=@Var\\\niant(\\0\\0\\0\\x42)")
@example(b'[General]\nrecent="" "@Variant(\\0\\0\\0\\x42)"')
@example(b"[split]\nmain=1, 2, -3\n[General]\nhints=@Invalid()\nfolder=@Rect(1 2 3 4)")
@example(b"[General]\nlanguage=es\nrecent=relative, /\\0, /" + 5000 * b"x")
@example(b"[split]\nmain=" + "１, ２".encode())
def test_any_file_will_do(file, window, content):
    file.write_bytes(content)
    check(Settings(), window)


@many
@given(
    st.sampled_from(KEYS),
    st.one_of(
        st.text(max_size=300).filter(lambda text: text.isprintable()), st.binary(max_size=80).map(QByteArray),
        st.integers(-(2**31), 2**31 - 1), st.floats(), st.booleans(),
        st.lists(st.text(max_size=20).filter(lambda text: text.isprintable()), max_size=20),
        st.just(QPoint(1, 2)),
    ),
)  # fmt: skip
def test_any_value_will_do(file, window, key, value):
    store = QSettings(ORGANISATION, APPLICATION)
    store.clear()
    store.setValue(key, value)
    store.sync()
    check(Settings(), window)


def geometry(x, y, width, height):
    """Return what QWidget.saveGeometry writes (layout 3 of Qt 6) for a window there."""
    box = struct.pack(">iiii", *(max(-(2**31), min(2**31 - 1, n)) for n in (x, y, x + width - 1, y + height - 1)))
    return QByteArray(struct.pack(">IHH", 0x1D9D0CB, 3, 0) + box + box + struct.pack(">iBBi", 0, 0, 0, 800) + box)


whole = st.integers(-(2**31), 2**31 - 1)


@many
@given(whole, whole, whole, whole)
@example(5000, 5000, 800, 600)
@example(-9000, 10, 800, 600)
@example(0, 0, -5, -5)
@example(10, 10, 2**30, 2**30)
def test_a_window_is_brought_back_onto_a_screen(file, window, x, y, width, height):
    found = Settings()
    found.geometry = geometry(x, y, width, height)
    assert found.geometry == geometry(x, y, width, height)
    check(found, window)


@pytest.mark.parametrize(
    ("screen", "shown"),
    [
        ((1920, 1080), (1280, 800)),
        ((1366, 728), (1280, 688)),
        ((1152, 864), (1152, 800)),
        ((1280, 680), (1280, 680)),
        ((800, 600), (1280, 800)),
    ],
)
def test_the_first_window_is_no_larger_than_its_screen(file, window, monkeypatch, screen, shown):
    """A screen that is too narrow for any window is not made worse by a squeezed one."""
    window.setMinimumSize(1080, 680)
    window.resize(1280, 800)
    there = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, *screen))
    monkeypatch.setattr(window, "screen", lambda: there, raising=False)
    Settings().place(window)
    assert (window.width(), window.height()) == shown


def test_harmless_lines_stay_beside_damaged_ones(file):
    file.write_bytes(b"[General]\nlanguage=es\ntheme=" + ICON + b"\nrecent=/a/you%40home.nnplay, /b/c.nnplay\n")
    found = Settings()
    assert found.language == "es"
    assert found.scheme is Scheme.SYSTEM
    assert found.recent == [Path("/a/you@home.nnplay"), Path("/b/c.nnplay")]


def test_a_huge_file_is_put_aside(file):
    file.write_bytes(b"[General]\nlanguage=es\n" + b"x=1\n" * 300_000)
    found = Settings()
    assert found.recent == []
    assert not file.exists()
    found.language = "es"
    found.save()
    assert Settings().language == "es"


def test_a_folder_in_the_place_of_the_file_does_no_harm(file, window):
    file.mkdir()
    found = Settings()
    check(found, window)
    found.language = "es"
    found.add_recent(Path("/a.nnplay"))
    found.save()
    check(Settings(), window)


def test_what_cannot_be_cleaned_is_not_read(file, monkeypatch):
    file.write_bytes(b"[General]\nlanguage=es\ntheme=" + ICON)

    def refuse(path, content):
        raise OSError

    monkeypatch.setattr(module.atomic, "write", refuse)
    assert Settings().scheme is Scheme.SYSTEM
