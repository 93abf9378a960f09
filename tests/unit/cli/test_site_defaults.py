"""What an administrator sets for all holds until a person chooses, and a file of it that is wrong is told of."""

import os

import pytest

from nnplayground.cli import site_defaults, window
from nnplayground.errors import UserError
from nnplayground.gui_options import WindowDefaults

ALL = 'language = "es"\ntheme = "dark"\nlab = "digits"\npage = "draw"\nfolder = "/srv/class"\n'


@pytest.fixture
def file(tmp_path):
    return tmp_path / "defaults.toml"


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_all_that_can_be_set_is_read(file, start):
    file.write_text(start + ALL, "utf-8")
    assert site_defaults.read(file) == WindowDefaults("es", "dark", "digits", "draw", "/srv/class")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"language = ", "TOML"),
        (b"x = " + b"[" * 10_000, "TOML"),
        (b'colour = "red"', "“colour”.*language, theme, lab, page, folder"),
        (b"language = 3", "“language”.*quotation marks"),
        (b'[language]\nfirst = "es"', "“language”.*quotation marks"),
        (b'language = "xx"', "“xx”.*en, es"),
        (b'theme = "pink"', "“pink”.*system, light, dark"),
        (b'lab = "none"', "“none”.*digits"),
        (b'lab = "digits"\npage = "none"', "“none”.*draw"),
        (b'page = "draw"', "needs its lab"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"#" * (site_defaults.LARGEST + 1), "16 KB"),
        (b"x = " + b"9" * 5000, "TOML"),
        (b".".join([b"a"] * 7000) + b" = 1", "“a”"),
        (b'lab = "' + b"x" * 9000 + b'"', "“x{10,40}…x{10,40}”"),
        (b'theme = "' + b"x" * 9000 + b'"', "“x{10,40}…x{10,40}”"),
        (b'language = "' + b"x" * 9000 + b'"', "“x{10,40}…x{10,40}”"),
        (b'lab = "hand"\npage = "' + b"x" * 9000 + b'"', "“x{10,40}…x{10,40}”"),
        (b"x" * 9000 + b' = ""', "“x{10,40}…x{10,40}”"),
    ],
)
def test_what_cannot_be_used_is_told_with_the_file(file, content, said):
    file.write_bytes(content)
    with pytest.raises(UserError, match=f"(?s)defaults.toml.*{said}") as caught:
        site_defaults.read(file)
    assert len(str(caught.value)) < 500


def test_what_is_no_file_is_told(file):
    with pytest.raises(UserError, match=r"defaults\.toml.*There is no file"):
        site_defaults.read(file)
    file.mkdir()
    with pytest.raises(UserError, match="is a folder"):
        site_defaults.read(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such files")
def test_a_file_that_never_ends_is_not_waited_for(file):
    os.mkfifo(file)
    with pytest.raises(UserError, match="not used"):
        site_defaults.read(file)


def test_the_largest_file_is_read(file):
    file.write_bytes(ALL.encode() + b"#" * (site_defaults.LARGEST - len(ALL)))
    assert site_defaults.read(file).language == "es"


@pytest.fixture
def places(tmp_path, monkeypatch):
    """Two folders of settings for all users, the first of which goes before."""
    found = [tmp_path / "first", tmp_path / "second"]
    told = os.pathsep.join(map(str, found))
    monkeypatch.setattr(site_defaults.platformdirs, "site_config_dir", lambda *_, **__: told)
    for folder in found:
        folder.mkdir()
    return found


def test_the_file_lies_where_the_system_keeps_what_is_for_all(places):
    first, second = (folder / "defaults.toml" for folder in places)
    assert site_defaults.site_file() is None
    assert window._defaults(None, is_told_here=False) == (WindowDefaults(), None)
    second.write_text('theme = "dark"')
    assert site_defaults.site_file() == second
    first.write_text('theme = "light"')
    assert window._defaults(None, is_told_here=False) == (WindowDefaults(theme="light"), None)


def test_a_named_file_goes_before_that_of_the_system(places, file):
    (places[0] / "defaults.toml").write_text('theme = "light"')
    file.write_text('lab = "hand"')
    assert window._defaults(str(file), is_told_here=False) == (WindowDefaults(lab="hand"), None)


def test_the_window_opens_without_what_cannot_be_used_and_tells_why(places, file):
    (places[0] / "defaults.toml").write_text("theme")
    found, refused = window._defaults(None, is_told_here=False)
    assert found == WindowDefaults()
    assert "not TOML" in str(refused)
    with pytest.raises(UserError, match="There is no file"):
        window._defaults(str(file), is_told_here=True)
