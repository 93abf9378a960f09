"""What keeps the window from opening is told in a sentence, before Qt can end the process."""

import importlib

import pytest

from nnplayground.cli import window
from nnplayground.cli.window import NoWindowError

MISSING = "libEGL.so.1: cannot open shared object file: No such file or directory"


@pytest.fixture
def offscreen(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def fail_to_import(monkeypatch, error):
    def fail(name):
        raise error

    monkeypatch.setattr(importlib, "import_module", fail)


def test_all_is_well_without_a_display_that_is_not_needed(offscreen, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    window.check_display()


def test_a_missing_system_library_is_named(offscreen, monkeypatch):
    fail_to_import(monkeypatch, ImportError(MISSING))
    with pytest.raises(NoWindowError, match=r"libEGL\.so\.1,.*nnplayground train"):
        window.check_display()


def test_a_missing_package_is_named(offscreen, monkeypatch):
    fail_to_import(monkeypatch, ModuleNotFoundError("No module named 'PySide6'", name="PySide6"))
    with pytest.raises(NoWindowError, match="The package PySide6"):
        window.check_display()


@pytest.mark.parametrize(
    ("told", "needed"),
    [
        ("", ["wayland", "xcb"]),
        ("xcb", ["xcb"]),
        ("xcb:foo", ["xcb"]),
        ("wayland-egl;xcb", ["wayland", "xcb"]),
        ("offscreen", []),
        ("vnc:size=800x600", []),
    ],
)
def test_what_qt_is_told_is_respected(monkeypatch, told, needed):
    monkeypatch.setenv("QT_QPA_PLATFORM", told)
    assert window._needed_platforms() == needed


class Server:
    """A stand-in for libxcb, whose server throws out as many as it is told."""

    def __init__(self, thrown_out):
        self.thrown_out = thrown_out
        self.asked = 0
        self.left = []

    def __call__(self, name):
        return self

    class _Connect:
        def __init__(self, server):
            self.server = server

        def __call__(self, display, screen):
            self.server.asked += 1
            return self.server.asked

    @property
    def xcb_connect(self):
        return self._Connect(self)

    def xcb_connection_has_error(self, connection):
        return int(connection.value <= self.thrown_out)

    def xcb_disconnect(self, connection):
        self.left.append(connection.value)


@pytest.mark.parametrize(("thrown_out", "answers", "left"), [(0, True, []), (2, True, [1, 2]), (9, False, [1, 2, 3])])
def test_a_display_that_begins_anew_is_asked_again_and_kept(monkeypatch, thrown_out, answers, left):
    server = Server(thrown_out)
    monkeypatch.setattr(window.ctypes, "CDLL", server)
    monkeypatch.setattr(window, "PAUSES", (0, 0, 0))
    assert window._x_answers() is answers
    assert server.left == left
