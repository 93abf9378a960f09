"""A file is replaced whole or not at all."""

import errno
import os
import stat
import time
from pathlib import Path

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


def test_a_file_that_is_protected_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "handed-out.nnplay"
    path.write_bytes(b"as it was")
    access = os.access
    # Whoever runs the tests may be allowed everything.
    monkeypatch.setattr(os, "access", lambda asked, mode: Path(asked) != path and access(asked, mode))
    with pytest.raises(UserError, match="may not write"):
        atomic.write(path, b"other")
    assert path.read_bytes() == b"as it was"
    atomic.write(path.with_name("copy.nnplay"), b"other")


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


@pytest.mark.parametrize("sign", ["\n", "\t", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\u200f"])
def test_no_new_file_gets_a_name_that_cannot_be_seen(tmp_path, sign):
    path = tmp_path / f"a{sign}b.html"
    for write in (atomic.check_target, lambda target: atomic.write(target, b"new")):
        with pytest.raises(UserError, match=r"a�b\.html.* cannot be seen"):
            write(path)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", ["mi‌روم.html", "👩‍🔬❤️.html", "año ½.html", "x\udce4.html"])
def test_other_names_are_taken(tmp_path, name):
    atomic.write(tmp_path / name, b"new")
    assert os.listdir(tmp_path) == [name]


@pytest.mark.skipif(os.name == "nt", reason="devices, links and modes are those of Unix")
class TestUnix:
    def test_a_file_that_has_such_a_name_already_is_written_again(self, tmp_path):
        path = tmp_path / "a\nb.nnplay"
        path.write_bytes(b"old")
        atomic.write(path, b"new")
        assert path.read_bytes() == b"new"

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

    @pytest.mark.parametrize("may", [True, False])
    def test_the_group_stays_or_gets_no_permission_in_the_place_of_another(self, tmp_path, monkeypatch, may):
        path, asked = tmp_path / "net", []
        path.write_bytes(b"old")
        path.chmod(0o664)
        found, real = path.stat(), os.stat
        groups = {"of the file": found.st_gid + 1, "of the draft": found.st_gid}

        def told(place, **given):
            values = list(real(place, **given))
            if os.fspath(place).startswith(os.fspath(path.parent / ".net.")):
                values[stat.ST_GID] = groups["of the draft"]
            elif os.fspath(place) == os.fspath(path):
                values[stat.ST_GID] = groups["of the file"]
            return os.stat_result(values)

        def chown(place, owner, group):
            asked.append((owner, group))
            if not may or owner != -1:
                raise PermissionError(errno.EPERM, "not permitted")
            groups["of the draft"] = group

        monkeypatch.setattr(os, "stat", told)
        monkeypatch.setattr(os, "chown", chown)
        atomic.write(path, b"new")
        monkeypatch.undo()
        assert asked == [(found.st_uid, found.st_gid + 1), (-1, found.st_gid + 1)]
        assert stat.S_IMODE(path.stat().st_mode) == (0o664 if may else 0o604)


@pytest.mark.skipif(not hasattr(os, "O_DIRECTORY"), reason="no folder can be waited for there")
def test_the_new_name_is_waited_for_after_the_file(tmp_path, monkeypatch):
    fsync, replace, done = os.fsync, os.replace, []

    def waiting(handle):
        known = os.fstat(handle).st_ino
        done.append("folder" if known == tmp_path.stat().st_ino else "file")
        fsync(handle)

    def replacing(*names):
        replace(*names)
        done.append("name")

    monkeypatch.setattr(os, "fsync", waiting)
    monkeypatch.setattr(os, "replace", replacing)
    atomic.write(tmp_path / "net", b"new")
    assert done == ["file", "name", "folder"]


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


def test_a_draft_of_a_name_that_begins_alike_is_not_swept(tmp_path, monkeypatch):
    one, other = (tmp_path / f"{'lesson ' * 10}{end}.nnplay" for end in "ab")
    real = os.replace

    def replace(draft, target):
        atomic.sweep(other)
        real(draft, target)

    monkeypatch.setattr(os, "replace", replace)
    atomic.write(one, b"new")
    assert one.read_bytes() == b"new"


def test_drafts_of_a_long_name_are_swept(tmp_path, monkeypatch):
    path = tmp_path / f"{'ü' * 120}.nnplay"
    monkeypatch.setattr(os, "replace", lambda *_: None)
    monkeypatch.setattr(atomic.Path, "unlink", lambda *_: None)
    atomic.write(path, b"new")
    monkeypatch.undo()
    assert len(os.listdir(tmp_path)) == 1
    atomic.sweep(path)
    assert os.listdir(tmp_path) == []


def left_by_a_killed_program(path, days):
    """Leave a draft of `path`, and what only looks like one, from so many days ago."""
    draft = path.with_name(f".{path.name}.0123abcd.tmp")
    others = [path.with_name(f".{path.name}.{end}") for end in ("0123abcg.tmp", "0123abcde.tmp", "0123abcd.tmp2")]
    folder = path.with_name(f".{path.name}.0000abcd.tmp")
    folder.mkdir()
    link = path.with_name(f".{path.name}.1111abcd.tmp")
    link.symlink_to(others[0])
    for file in (draft, *others):
        file.touch()
    for file in (draft, *others, folder):
        os.utime(file, (time.time() - days * 24 * 3600,) * 2)
    return draft, {*others, folder, link}


@pytest.mark.parametrize("days", [0, 2])
def test_old_drafts_go_at_the_next_write_and_nothing_else(tmp_path, days):
    path = tmp_path / "my-digits.idx"
    draft, others = left_by_a_killed_program(path, days)
    atomic.write(path, b"new")
    assert draft.exists() == (days == 0), "a new one may belong to a program that runs"
    assert {*tmp_path.iterdir()} == {path, *others, *([draft] if days == 0 else [])}


def test_drafts_go_where_a_link_leads_and_not_where_it_lies(tmp_path):
    (tmp_path / "there").mkdir()
    path, link = tmp_path / "there" / "a.csv", tmp_path / "a.csv"
    link.symlink_to(path)
    there, _ = left_by_a_killed_program(path, 2)
    here, _ = left_by_a_killed_program(link, 2)
    atomic.write(link, b"new")
    assert not there.exists()
    assert here.exists()


@pytest.mark.parametrize("number", [errno.EOPNOTSUPP, errno.EPERM])
def test_a_drive_that_knows_no_permissions_is_written_all_the_same(tmp_path, monkeypatch, number):
    path = tmp_path / "a.nnplay"
    atomic.write(path, b"one")

    def refuse(*_given):
        raise OSError(number, os.strerror(number))

    before = path.stat().st_mode
    monkeypatch.setattr(atomic.os, "chmod", refuse)
    atomic.write(path, b"two")
    assert path.stat().st_mode == before
    with atomic.as_private_as(True):
        atomic.write(tmp_path / "b.nnplay", b"three")
    assert path.read_bytes() == b"two"
    assert (tmp_path / "b.nnplay").read_bytes() == b"three"


def test_permissions_that_could_not_be_set_for_another_reason_are_told(tmp_path, monkeypatch):
    path = tmp_path / "a.nnplay"
    atomic.write(path, b"one")

    def fail(*_given):
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(atomic.os, "chmod", fail)
    with pytest.raises(UserError, match="could not be saved"):
        atomic.write(path, b"two")
    assert path.read_bytes() == b"one"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows tells owners in another way")
def test_a_draft_that_another_user_writes_is_left_alone(tmp_path, monkeypatch):
    path, draft = tmp_path / "a.nnplay", tmp_path / ".a.nnplay.0123abcd.tmp"
    draft.touch()
    monkeypatch.setattr(atomic.os, "geteuid", lambda: draft.stat().st_uid + 1)
    atomic.sweep(path)
    assert draft.exists()
    os.utime(draft, (0, 0))
    atomic.sweep(path)
    assert not draft.exists()
