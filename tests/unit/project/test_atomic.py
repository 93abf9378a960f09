"""A file is replaced whole or not at all."""

import errno
import os
import stat

import pytest

from nnplayground.errors import UserError
from nnplayground.project import atomic


def test_writes_and_replaces(tmp_path):
    path = tmp_path / "net.safetensors"
    atomic.write(path, b"one")
    atomic.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["net.safetensors"]


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "only be read"), (errno.EIO, "could not be saved")],
)
@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_failure_keeps_what_was_there(tmp_path, monkeypatch, number, said, failing):
    path = tmp_path / "net.safetensors"
    atomic.write(path, b"old")

    def fail(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, failing, fail)
    with pytest.raises(UserError, match=said):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["net.safetensors"]


def test_a_folder_a_device_and_a_missing_folder_are_refused(tmp_path):
    for path, said in [
        (tmp_path, "is a folder"),
        (tmp_path / "none" / "net", "There is no folder"),
        (tmp_path / ("x" * 300), "too long|could not be saved"),
        (tmp_path / "nul\0byte", "no name for a file"),
    ]:
        with pytest.raises(UserError, match=said):
            atomic.write(path, b"")
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="devices, links and modes are those of Unix")
class TestUnix:
    def test_a_device_is_not_replaced(self):
        with pytest.raises(UserError, match="is not a file"):
            atomic.write(atomic.Path("/dev/null"), b"")
        assert stat.S_ISCHR(os.stat("/dev/null").st_mode)

    def test_a_link_keeps_pointing_to_the_file(self, tmp_path):
        real, link = tmp_path / "real", tmp_path / "link"
        real.write_bytes(b"old")
        link.symlink_to(real)
        atomic.write(link, b"new")
        assert link.is_symlink()
        assert real.read_bytes() == b"new"

    def test_permissions_stay(self, tmp_path):
        path = tmp_path / "net"
        path.write_bytes(b"old")
        path.chmod(0o640)
        atomic.write(path, b"new")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_a_draft_is_as_private_as_the_file(tmp_path, monkeypatch, mode):
    path = tmp_path / "a.nnplay"
    path.write_bytes(b"old")
    path.chmod(mode)
    seen = []
    real = os.replace

    def replace(draft, target):
        seen.append(stat.S_IMODE(os.stat(draft).st_mode))
        real(draft, target)

    opened = []
    real_open = os.open

    def opening(place, flags, *given):
        handle = real_open(place, flags, *given)
        if flags & os.O_CREAT:
            opened.append(stat.S_IMODE(os.stat(place).st_mode))
        return handle

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(os, "open", opening)
    atomic.write(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert seen == [mode]
    assert opened == [0o600], "while it is written nobody else may read it"
