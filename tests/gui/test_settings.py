"""Settings come back, and nothing that stands in a damaged file gets in the way of the window."""

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from nnplayground.gui import settings as module
from nnplayground.gui import settings_file
from nnplayground.gui.settings import RECENT, Settings
from nnplayground.gui.settings_file import APPLICATION, ORGANISATION
from nnplayground.gui.theme import Scheme
from nnplayground.gui.window.app import unkept_notice
from nnplayground.gui_options import WindowDefaults
from nnplayground.i18n import LANGUAGES
from nnplayground.project import atomic
from tests.helpers.mutants import mutated
from tests.helpers.odd_files import odd_files

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


def test_far_too_many_recent_projects_are_not_all_read(file, monkeypatch):
    paths = [f"/a/{number}.nnplay" for number in range(5000)]
    file.write_text(f"[General]\nrecent={', '.join(paths)}\n", "utf-8")
    settings, asked = Settings(), []
    path_of = module._path
    monkeypatch.setattr(module, "_path", lambda text: asked.append(text) or path_of(text))
    assert settings.recent == [Path(path) for path in paths[:RECENT]]
    assert len(asked) == RECENT


def test_a_folder_that_has_gone_is_not_offered(file, tmp_path):
    found = Settings()
    gone = tmp_path / "gone"
    gone.mkdir()
    found.folder = gone
    assert found.folder == gone
    gone.rmdir()
    assert found.folder.is_dir()
    found.folder = tmp_path / (300 * "x")
    assert found.folder.is_dir(), "a system refuses even to look for such a name"


def geometry(x, y, width, height):
    """Return what QWidget.saveGeometry writes (layout 3 of Qt 6) for a window there."""
    box = struct.pack(">iiii", *(max(-(2**31), min(2**31 - 1, n)) for n in (x, y, x + width - 1, y + height - 1)))
    return QByteArray(struct.pack(">IHH", 0x1D9D0CB, 3, 0) + box + box + struct.pack(">iBBi", 0, 0, 0, 800) + box)


# No letter that a settings file writes in another way, or none at all.
letters = st.characters(exclude_categories=["C", "Z"], exclude_characters='@\\"')
words = st.text(letters, max_size=12)
far = ["/" + 300 * "x", "/" + 5000 * "x"]
places = st.one_of(
    st.sampled_from(["/", "/a", "/a%20b", "/%00", "%2Fb", "relative", "", str(Path.home()), __file__, *far]),
    words.map("/".__add__),
)
lengths = st.one_of(
    st.integers(0, 100_000).map(str), st.sampled_from(["0", "100001", "1000000", "-1", "１", "", "1e3"])
)
hexadecimal = st.one_of(
    st.binary(max_size=80).map(bytes.hex),
    st.builds(geometry, *4 * [st.integers(-9000, 9000)]).map(lambda made: bytes(made.data()).hex()),
    st.sampled_from(["abc", "xy", "AB", "00" * 1024, "00" * 1025]),
)
TEXTS = {
    "language": st.one_of(st.sampled_from(["en", "es", "EN", "e", "de"]), words),
    "theme": st.one_of(st.sampled_from([*Scheme, "Dark", "blue"]), words),
    "geometry": hexadecimal,
    "recent": st.lists(places, max_size=14),
    "folder": places,
    "hints": st.sampled_from(["on", "off", "no", "0", ""]),
    "silenced": st.one_of(
        st.lists(st.one_of(words, st.integers(99, 102).map("x".__mul__)), max_size=5),
        st.integers(198, 203).map(lambda count: [f"kind{number}" for number in range(count)]),
    ),
    "reduced_motion": st.sampled_from(["on", "off", "yes", ""]),
    "split/main": st.one_of(st.lists(lengths, max_size=14), st.integers(1, 14).map(lambda count: count * ["1"])),
}
"""Texts that may stand in a settings file, right ones and wrong ones, by their keys."""


def path_of(text):
    path = unquote(text)
    return Path(path) if 0 < len(path) <= 4096 and path.isprintable() and Path(path).is_absolute() else None


def lengths_of(texts):
    digits = all(text and len(text) <= 6 and set(text) <= set("0123456789") for text in texts)
    found = [int(text) for text in texts] if digits and 2 <= len(texts) <= 12 else [0]
    return found if sum(found) and max(found) <= 100_000 else []


def bytes_of(text):
    right = len(text) % 2 == 0 and len(text) <= 2048 and set(text) <= set("0123456789abcdef")
    return bytes.fromhex(text) if right else b""


def folder_of(text):
    path = path_of(text)
    return path if path in (Path("/"), Path.home()) else None


READ = {
    "language": lambda text: text if text in LANGUAGES else None,
    "theme": lambda text: Scheme(text) if text in list(Scheme) else None,
    "geometry": bytes_of,
    "recent": lambda texts: list(dict.fromkeys(path_of(text) for text in texts if path_of(text)))[:10],
    "folder": folder_of,
    "hints": lambda text: text != "off",
    "silenced": lambda texts: {text for text in texts[:200] if 0 < len(text) <= 100},
    "reduced_motion": {"on": True, "off": False}.get,
    "split/main": lengths_of,
}
"""What is made of such a text or texts; None stands for the default."""


def told(found):
    """Return what settings say, by their keys."""
    return {
        "language": found.language,
        "theme": found.scheme,
        "geometry": bytes(found.geometry.data()),
        "recent": found.recent,
        "folder": found.folder,
        "hints": found.hints,
        "silenced": found.silenced,
        "reduced_motion": found.reduced_motion,
        "split/main": found.split("main"),
    }


def wanted(texts):
    """Return what settings have to say of a file that holds `texts`, by their keys."""
    QSettings(ORGANISATION, APPLICATION).clear()
    read = {key: READ[key](text) for key, text in texts.items()}
    return told(Settings()) | {key: value for key, value in read.items() if value is not None}


def written(texts):
    """Return the lines of a settings file that holds `texts`, by their keys."""
    lines = {"General": [], "split": []}
    for key, text in texts.items():
        section, _, name = key.rpartition("/")
        every = text if isinstance(text, list) else [text]
        lines[section or "General"].append(f"{name}=" + ", ".join(f'"{one}"' for one in every))
    return "\n".join(line for section, found in lines.items() for line in [f"[{section}]", *found]).encode()


SOUND = written(
    {"language": "es", "theme": "dark", "recent": ["/a", "/b"], "folder": "/", "hints": "off", "silenced": ["dead"],
     "reduced_motion": "on", "split/main": ["300", "700"], "geometry": bytes(geometry(1, 2, 400, 300).data()).hex()}
)  # fmt: skip


@many
@given(st.data())
def test_what_stands_in_a_file_is_read_as_far_as_it_is_right(file, window, data):
    texts = data.draw(st.fixed_dictionaries({}, optional=TEXTS))
    expected = wanted(texts)
    file.write_bytes(written(texts))
    found = Settings()
    assert told(found) == expected
    check(found, window)


@many
@given(st.data())
def test_a_spoilt_file_will_do(file, window, data):
    file.write_bytes(mutated(SOUND, data))
    check(Settings(), window)


@pytest.mark.parametrize(
    "content",
    [
        b"[General]\nlanguage=" + ICON,
        b"[General]\nrecent=/a, " + ICON,
        b"[General]\nrecent=\\x40Variant(\\0\\0\\0\\x42)",
        b"[General]\nrecent=\\100Variant(\\0\\0\\0\\x42)",
        b"[General]\nrecent=\\q@Variant(\\0\\0\\0\\x42)",
        b"[General]\nrecent=@Var\\\niant(\\0\\0\\0\\x42)",
        b"[General]\nrecent=\\x4\\\n0Variant(\\0\\0\\0\\x42)",
        b'[General]\nrecent="" "@Variant(\\0\\0\\0\\x42)"',
        b"[split]\nmain=1, 2, -3\n[General]\nhints=@Invalid()\nfolder=@Rect(1 2 3 4)",
        b"[General]\nlanguage=es\nrecent=relative, /\\0, /" + 5000 * b"x",
        b"[split]\nmain=" + "１, ２".encode(),
    ],
)
def test_what_would_end_the_process_is_not_read(file, window, content):
    file.write_bytes(content + b"\n[split]\nother=1, 2")
    found = Settings()
    check(found, window)
    assert b"@" not in file.read_bytes()
    assert found.split("other") == [1, 2], "the rest of the file is read"


@many
@given(st.sampled_from(list(TEXTS)), st.data())
def test_any_value_will_do(file, window, key, data):
    value = data.draw(TEXTS[key])
    expected = wanted({key: value})
    store = QSettings(ORGANISATION, APPLICATION)
    store.setValue(key, value)
    store.sync()
    assert told(Settings()) == expected
    strange = data.draw(
        st.one_of(
            st.binary(max_size=80).map(QByteArray), st.integers(-(2**31), 2**31 - 1), st.floats(), st.booleans(),
            st.just(QPoint(1, 2)), st.lists(st.one_of(st.integers(0, 9), st.booleans()), min_size=2, max_size=9),
        )
    )  # fmt: skip
    store.setValue(key, strange)
    found = Settings()
    assert told(found) == wanted({}), "what is no text is none of ours"
    check(found, window)


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


@pytest.mark.parametrize("content", [b"PK\x03\x04\0\0", b"[General]\nlanguage=@Variant()\n"])
def test_what_a_link_leads_to_is_not_written_anew(file, tmp_path, content):
    other = tmp_path / "project.nnplay"
    other.write_bytes(content)
    file.unlink(missing_ok=True)
    file.symlink_to(other)
    settings = Settings()
    settings.language = "es"
    settings.save()
    assert other.read_bytes() == content
    assert Settings().language == "es"


TEXT = b"Dear reader,\n\nlanguage is a virus.\n"


@pytest.mark.parametrize("is_link", [True, False], ids=["a link", "a file"])
@pytest.mark.parametrize("content", [TEXT, b"[General]\ncolour=red\n", b"[mail]\nserver=a\n", b"x" * 1000])
def test_what_is_no_settings_file_of_this_program_is_left_and_told(file, tmp_path, content, is_link):
    other = tmp_path / "letter.txt" if is_link else file
    file.unlink(missing_ok=True)
    other.write_bytes(content)
    if is_link:
        file.symlink_to(other)
    for language in ("es", "en"):
        settings = Settings()
        settings.language = language
        settings.save()
        assert other.read_bytes() == content
        assert Settings().language == language
    notice = unkept_notice(Settings())
    assert file.name in notice.text
    assert f"{APPLICATION}-2.ini" in notice.text


def test_a_link_to_a_text_that_speaks_of_settings_is_left(file, tmp_path):
    other = tmp_path / "how to.txt"
    other.write_bytes(b"Write\n[General]\nlanguage=es\ninto the file.\n")
    file.unlink(missing_ok=True)
    file.symlink_to(other)
    settings = Settings()
    settings.language = "en"
    settings.save()
    assert other.read_bytes().startswith(b"Write")


@pytest.mark.parametrize("content", [b"", b" \n", b"; mine\n[General]\ntheme=dark\nof_a_newer_one=2\n", b"[note]\n"])
def test_settings_that_a_link_leads_to_are_kept_there(file, tmp_path, content):
    other = tmp_path / "of mine.conf"
    other.write_bytes(content)
    file.unlink(missing_ok=True)
    file.symlink_to(other)
    settings = Settings()
    settings.language = "es"
    settings.save()
    assert b"language=es" in other.read_bytes()
    assert (b"of_a_newer_one=2" in other.read_bytes()) == (b"newer" in content)
    assert unkept_notice(Settings()) is None


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

    monkeypatch.setattr(atomic, "write", refuse)
    assert Settings().scheme is Scheme.SYSTEM


def test_what_is_set_for_all_holds_until_a_person_chooses(file, tmp_path):
    (tmp_path / "class").mkdir()
    (tmp_path / "mine").mkdir()
    assert Settings(WindowDefaults(folder="~\0/x")).folder.is_dir()
    found = Settings(WindowDefaults(language="es", theme="dark", folder=str(tmp_path / "class")))
    assert (found.language, found.scheme, found.folder) == ("es", Scheme.DARK, tmp_path / "class")
    found.language, found.scheme, found.folder = "en", Scheme.SYSTEM, tmp_path / "mine"
    found.save()
    again = Settings(WindowDefaults(language="es", theme="dark", folder=str(tmp_path / "class")))
    assert (again.language, again.scheme, again.folder) == ("en", Scheme.SYSTEM, tmp_path / "mine")


@pytest.mark.parametrize("folder", ["", "class", "/no such folder"])
def test_a_folder_for_all_that_is_none_is_passed_over(file, folder):
    assert Settings(WindowDefaults(folder=folder)).folder == Settings().folder


def test_a_folder_for_all_may_be_below_each_home(file, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "class").mkdir()
    assert Settings(WindowDefaults(folder="~/class")).folder == tmp_path / "class"


@pytest.fixture
def no_folder(file):
    """Let the settings have no folder; not even one who may write everywhere can make one of a file."""
    shutil.rmtree(file.parent)
    file.parent.write_text("")
    yield file.parent
    file.parent.unlink()
    file.parent.mkdir()


def test_settings_that_can_be_kept_are_not_told_of(file):
    assert unkept_notice(Settings()) is None


def test_settings_that_cannot_be_kept_are_told_of(no_folder):
    found = Settings(WindowDefaults(theme="dark"))
    notice = unkept_notice(found)
    assert notice is not None
    assert str(no_folder) in notice.text
    found.language = "es"
    assert (found.language, found.scheme) == ("es", Scheme.DARK)
    found.save()


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such files on Windows")
@pytest.mark.parametrize("kind", ["device", "pipe", "socket"])
@pytest.mark.parametrize("place", [f"{ORGANISATION}/{APPLICATION}", ORGANISATION])
def test_what_is_no_ordinary_file_in_the_place_of_settings_is_left_alone(file, kind, place):
    """In a process of its own: Qt would wait for a pipe for ever."""
    folder = file.parent.parent
    taken = folder / f"{place}{file.suffix}"
    with odd_files(folder) as odd:
        odd[kind].rename(taken)
        code = "from nnplayground.gui.settings import Settings; s = Settings(); s.language = 'es'; s.save()"
        ask = "; print(s.language, Settings().language)"
        kept = os.environ | {"XDG_CONFIG_HOME": str(folder), "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", code + ask], env=kept, capture_output=True, text=True, timeout=60, check=True
        )
        assert done.stdout.split() == ["es", "es"]
        assert not taken.is_file()
        assert (folder / ORGANISATION / f"{APPLICATION}-2.ini").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such files on Windows")
@pytest.mark.parametrize("kind", ["device", "pipe", "socket", "folder"])
def test_what_is_no_ordinary_file_in_the_place_of_their_lock_holds_nobody_up(file, kind):
    """In a process of its own: Qt would wait for such a lock for ever, when the window closes."""
    places = [file, file.with_name(f"{APPLICATION}-2.ini")]
    for place in places:
        with odd_files(file.parent) as odd:
            odd[kind].rename(place.with_name(f"{place.name}.lock"))
            for rest in odd.values():
                if os.path.lexists(rest):
                    rest.rmdir() if rest.is_dir() and not rest.is_symlink() else rest.unlink()
    code = "from nnplayground.gui.settings import Settings; s = Settings(); s.language = 'es'; s.save()"
    ask = "; print(s.language, Settings().language)"
    kept = os.environ | {"XDG_CONFIG_HOME": str(file.parent.parent), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code + ask], env=kept, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["es", "es"]
    assert file.with_name(f"{APPLICATION}-3.ini").is_file()
    assert not file.exists()


def test_the_files_that_are_looked_at_are_those_that_qt_reads(file):
    assert settings_file._places()[0] == file
    assert len(set(settings_file._places())) == len(settings_file._places())


def test_notes_come_back_and_what_is_none_is_forgotten(file):
    settings = Settings()
    settings.set_note("lessons/last", "deck_a/perceptron")
    settings.save()
    assert Settings().note("lessons/last") == "deck_a/perceptron"
    for text in ("a@b", "two\nlines", "x" * 121, ""):
        settings.set_note("lessons/last", "deck_a/perceptron")
        settings.set_note("lessons/last", text)
        assert settings.note("lessons/last") == ""
