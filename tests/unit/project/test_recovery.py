"""What was not saved is offered after a crash, and only then."""

import errno
import json
import os
import shutil
import socket
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.project import atomic, recovery
from nnplayground.project.document import Document, KeptRun, digest_of, load, save
from nnplayground.project.locks import FileLock
from nnplayground.project.recovery import Autosave, left_beside, open_project, recoverable
from nnplayground.search.trials import Search
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport
from nnplayground.training.trainer import Trainer
from tests.helpers import kills
from tests.helpers.made import small
from tests.helpers.searches import small_plan

ROOT = Path(__file__).parents[3]
WORK = Document(small(), notes="unsaved")


def crashed(folder, origin=None, notes="unsaved"):
    """Leave what a killed program leaves: its work without its lock."""
    autosave = Autosave(folder)
    autosave.save(Document(small(), notes=notes), origin)
    # The system gives the lock back, but nobody removes its file.
    autosave._lock._lock.release()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with fork")
def test_nothing_is_lost_by_kills_in_the_midst_of_saving():
    assert kills.run(20, seed=7) == {"kept": 20}


def test_work_of_a_running_program_is_not_offered(tmp_path):
    autosave = Autosave(tmp_path)
    autosave.save(WORK)
    assert recoverable(tmp_path) == []
    autosave.save(WORK)
    autosave.close()
    assert recoverable(tmp_path) == []
    assert not list((tmp_path / "recovery").iterdir())
    autosave.save(WORK)
    assert not list((tmp_path / "recovery").iterdir()), "a save that comes late leaves nothing behind"


def test_work_of_a_killed_process_is_offered(tmp_path):
    code = (
        "import os, sys; from pathlib import Path; from tests.unit.project.test_recovery import WORK, Autosave\n"
        "Autosave(Path(sys.argv[1])).save(WORK, Path('/class/a.nnplay')); print('saved', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout.readline() == b"saved\n" or program.stdout.readline() == b"saved\r\n"
        assert recoverable(tmp_path) == []
        program.kill()
        program.wait()
    (found,) = recoverable(tmp_path)
    assert found.origin == Path("/class/a.nnplay")
    assert found.label == "Circle"
    assert found.claim().notes == "unsaved"
    found.discard()
    assert not list((tmp_path / "recovery").iterdir())


def test_what_was_adopted_stays_until_it_is_kept_anew(tmp_path):
    crashed(tmp_path)
    (found,) = recoverable(tmp_path)
    autosave = Autosave(tmp_path)
    assert autosave.adopt(found).notes == "unsaved"
    assert found.path.exists()
    assert recoverable(tmp_path) == [], "another window is not offered it a second time"
    autosave.save(WORK)
    assert not found.path.exists()
    autosave.close()
    assert not list((tmp_path / "recovery").iterdir())


def test_what_cannot_be_opened_is_offered_again(tmp_path, monkeypatch):
    crashed(tmp_path)
    (found,) = recoverable(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(recovery.document, "FILE_SCHEMA", 0)
        with pytest.raises(UserError, match="newer"):
            Autosave(tmp_path).adopt(found)
    (again,) = recoverable(tmp_path)
    assert again.claim().notes == "unsaved"


def test_two_windows_cannot_recover_the_same(tmp_path):
    crashed(tmp_path)
    (one,), (other,) = recoverable(tmp_path), recoverable(tmp_path)
    one.claim()
    with pytest.raises(UserError, match="another window"):
        other.claim()
    other.discard()
    assert one.path.exists()
    one.discard()


def test_the_newest_comes_first_and_rubbish_is_not_offered(tmp_path):
    for name in ("first", "second"):
        crashed(tmp_path, notes=name)
    for place, path in enumerate(sorted((tmp_path / "recovery").glob("*.nnplay"), key=lambda p: load(p).notes)):
        os.utime(path, (1000 + place, 1000 + place))
    (tmp_path / "recovery" / "rubbish.nnplay").write_bytes(b"x")
    (tmp_path / "recovery" / "dead.lock").touch()
    assert [one.claim().notes for one in recoverable(tmp_path)] == ["second", "first"]
    assert not (tmp_path / "recovery" / "dead.lock").exists()


def folder_in_place(path):
    path.mkdir()
    (path / "full").touch()


def socket_in_place(path):
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(path))


IN_PLACE_OF_THE_LOCK = {
    "a folder": Path.mkdir,
    "a full folder": folder_in_place,
    "a dangling link": lambda path: path.symlink_to("nowhere"),
    "a link to a folder": lambda path: path.symlink_to("/"),
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "a pipe": lambda path: os.mkfifo(path),
    "a socket": socket_in_place,
}


@pytest.mark.skipif(os.name == "nt", reason="pipes, sockets and links are those of Unix")
@pytest.mark.parametrize("kind", IN_PLACE_OF_THE_LOCK)
def test_whatever_lies_in_the_place_of_its_lock_work_is_offered(tmp_path, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    crashed(tmp_path)
    [lock] = (tmp_path / "recovery").glob("*.lock")
    lock.unlink()
    IN_PLACE_OF_THE_LOCK[kind](lock)
    [found] = recoverable(tmp_path)
    assert found.claim().notes == "unsaved"
    found.discard()
    assert recoverable(tmp_path) == []


def spoil_step(path):
    respelt(path, step="9" * 5000)


def spoil_origin(path):
    respelt(path, origin="/class/a\0.nnplay")


def spoil_label(path):
    respelt(path, label="\ud800")


def spoil_time(path):
    os.utime(path, (1 << 48, 1 << 48))


def spoil_kind(path):
    path.unlink()
    path.mkdir()


def respelt(path, **texts):
    """Put other texts into the header of a file."""
    content = path.read_bytes()
    end = 8 + int.from_bytes(content[:8], "little")
    header = json.loads(content[8:end])
    header["__metadata__"] |= texts
    new = json.dumps(header).encode()
    path.write_bytes(len(new).to_bytes(8, "little") + new + content[end:])


@pytest.mark.parametrize("spoil", [spoil_step, spoil_origin, spoil_label, spoil_time, spoil_kind])
def test_a_bad_copy_hides_none_of_the_others(tmp_path, spoil):
    crashed(tmp_path, notes="bad")
    (bad,) = (tmp_path / "recovery").glob("*.nnplay")
    for name in ("first", "second"):
        crashed(tmp_path, notes=name)
    spoil(bad)
    found = recoverable(tmp_path)
    assert {load(one.path).notes for one in found if one.path != bad} == {"first", "second"}


def test_a_new_copy_is_on_the_disk_before_an_old_one_goes(tmp_path, monkeypatch):
    crashed(tmp_path, notes="adopted")
    (found,) = recoverable(tmp_path)
    autosave = Autosave(tmp_path)
    autosave.adopt(found)
    with monkeypatch.context() as patch:
        watched = watch_writing(patch, lambda: load(found.path).notes)
        autosave.save(Document(small(), notes="first"))
    assert watched == ["adopted"] * 2
    assert not found.path.exists()
    with monkeypatch.context() as patch:
        watched = watch_writing(patch, lambda: load(autosave._path).notes)
        autosave.save(Document(small(), notes="second"))
    assert watched == ["first"] * 2
    assert load(autosave._path).notes == "second"
    autosave.close()


def watch_writing(patch, look):
    """Look before a file is waited for and before it replaces another; that has to have been waited for."""
    fsync, replace = os.fsync, os.replace
    found, waited = [], set()

    def waiting(handle):
        if stat.S_ISREG(os.fstat(handle).st_mode):
            found.append(look())
            waited.add(os.fstat(handle).st_ino)
        fsync(handle)

    def replacing(draft, target):
        assert os.stat(draft).st_ino in waited
        found.append(look())
        replace(draft, target)

    patch.setattr(os, "fsync", waiting)
    patch.setattr(os, "replace", replacing)
    return found


def test_what_is_left_on_purpose_is_offered(tmp_path):
    autosave = Autosave(tmp_path)
    autosave.save(WORK)
    autosave.leave()
    autosave.save(Document(small(), notes="too late"))
    (found,) = recoverable(tmp_path)
    assert found.claim().notes == "unsaved"
    # What was opened and not kept anew is offered once more.
    again = Autosave(tmp_path)
    found.give_back()
    again.adopt(found)
    again.leave()
    assert [one.path for one in recoverable(tmp_path)] == [found.path]


def test_a_project_is_open_in_one_window(tmp_path):
    path = tmp_path / "a.nnplay"
    save(path, WORK)
    lock = open_project(path, tmp_path)
    assert open_project(path, tmp_path) is None
    link = tmp_path / "link.nnplay"
    link.symlink_to(path)
    assert open_project(link, tmp_path) is None
    other = open_project(tmp_path / "b.nnplay", tmp_path)
    other.release()
    lock.release()
    again = open_project(path, tmp_path)
    assert again is not None
    again.release()
    assert not list((tmp_path / "locks").iterdir())


def test_drafts_of_a_killed_program_are_cleared_away_and_nothing_else(tmp_path):
    path = tmp_path / "a.nnplay"
    drafts = [tmp_path / ".a.nnplay.0123abcd.tmp", tmp_path / ".a.nnplay.99999999.tmp"]
    others = [tmp_path / ".a.nnplay.b.0123abcd.tmp", tmp_path / ".a.nnplay.tmp", tmp_path / "a.nnplay.0123abcd.tmp"]
    for file in (path, *drafts, *others):
        file.touch()
    open_project(path, tmp_path).release()
    assert not any(file.exists() for file in drafts)
    assert all(file.exists() for file in (path, *others))
    atomic.sweep(tmp_path / "missing" / "a.nnplay")


def test_a_lock_is_held_once_and_can_be_taken_again(tmp_path):
    one, other = FileLock(tmp_path / "x.lock"), FileLock(tmp_path / "x.lock")
    assert one.acquire()
    assert one.acquire()
    assert not other.acquire()
    one.release()
    one.release()
    assert other.acquire()
    assert not one.acquire()
    other.release()
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="cannot be used"):
        FileLock(tmp_path / "file" / "x.lock").acquire()


def test_a_lock_file_removed_by_its_owner_is_no_lock(tmp_path):
    for _ in range(3):
        lock = FileLock(tmp_path / "x.lock")
        assert lock.acquire()
        assert (tmp_path / "x.lock").exists()
        lock.release()
        assert not lock.is_held
        assert not (tmp_path / "x.lock").exists()


def test_a_lock_is_taken_in_one_thread_and_given_back_in_another(tmp_path):
    lock, other = FileLock(tmp_path / "x.lock"), FileLock(tmp_path / "x.lock")
    with ThreadPoolExecutor(1) as saving:
        assert saving.submit(lock.acquire).result()
    assert lock.is_held
    assert not other.acquire()
    lock.release()
    assert other.acquire()
    other.release()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that somebody has opened")
@pytest.mark.parametrize("is_taken", [True, False])
def test_a_lock_whose_file_went_between_opening_and_locking_is_none(tmp_path, monkeypatch, is_taken):
    import fcntl

    flock = fcntl.flock
    owner, late, third = (FileLock(tmp_path / "x.lock") for _ in range(3))
    assert owner.acquire()

    def wait_for_the_owner(handle, operation):
        # `late` has opened the file; now its owner gives it up, and somebody else may be faster.
        monkeypatch.setattr(fcntl, "flock", flock)
        owner.release()
        if is_taken:
            assert third.acquire()
        flock(handle, operation)

    monkeypatch.setattr(fcntl, "flock", wait_for_the_owner)
    assert late.acquire() is not is_taken
    another = FileLock(tmp_path / "x.lock")
    assert not another.acquire(), "whoever holds the lock holds the file that others see"
    for lock in (late, third):
        lock.release()
    assert another.acquire()
    another.release()


@pytest.mark.skipif(sys.platform == "win32", reason="file systems of Windows know locks")
def test_where_a_file_system_knows_no_locks_everyone_gets_them(tmp_path, monkeypatch):
    import fcntl

    def refuse(handle, operation):
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    one, other = FileLock(tmp_path / "x.lock"), FileLock(tmp_path / "x.lock")
    assert one.acquire()
    assert other.acquire()
    assert one.is_held
    one.release()
    other.release()
    assert not one.is_held
    assert not list(tmp_path.iterdir())


def test_the_users_folder_is_the_users(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert recovery.user_folder() == tmp_path / "nnplayground"
    assert recoverable() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize(
    ("mode", "kept"), [(0o600, 0o600), (0o644, 0o644), (None, 0o600), (0o200, 0o600), (0o4755, 0o644)]
)
def test_copies_are_as_private_as_the_project(tmp_path, mode, kept):
    project = tmp_path / "a.nnplay"
    if mode is not None:
        save(project, WORK)
        project.chmod(mode)
    mine = Autosave(tmp_path / "user")
    mine.save(WORK, project)
    (copy,) = (tmp_path / "user" / "recovery").glob("*.nnplay")
    assert stat.S_IMODE(copy.stat().st_mode) == kept
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    mine.close()


@pytest.mark.parametrize("seconds", [-1e12, 1e12])
def test_work_of_a_clock_that_was_far_off_is_offered(tmp_path, monkeypatch, seconds):
    crashed(tmp_path)
    (copy,) = (tmp_path / "recovery").glob("*.nnplay")
    look = Path.stat

    def stat_of(path, **given):
        found = look(path, **given)
        if path != copy:
            return found
        return os.stat_result([*found[:8], seconds, *found[9:10]], {"st_mtime": seconds})

    monkeypatch.setattr(Path, "stat", stat_of)
    (found,) = recoverable(tmp_path)
    assert found.saved.year in (1, 2, 9998, 9999)


def test_work_is_kept_although_somebody_has_removed_the_folder(tmp_path):
    mine = Autosave(tmp_path)
    mine.save(WORK)
    shutil.rmtree(tmp_path / "recovery")
    mine.save(WORK)
    assert recoverable(tmp_path) == [], "it is not offered while this program has it"
    mine.leave()
    (found,) = recoverable(tmp_path)
    assert found.claim().notes == "unsaved"


PLACES = pytest.mark.parametrize("name", ["recovery", "."], ids=["its folder", "the user's folder"])


@pytest.mark.skipif(os.name == "nt", reason="sockets and links are those of Unix")
@PLACES
@pytest.mark.parametrize("lay", [lambda path: path.write_text("a list"), socket_in_place], ids=["a file", "a socket"])
def test_what_lies_in_the_place_of_the_folder_is_put_aside_and_the_work_kept(tmp_path, monkeypatch, lay, name):
    monkeypatch.chdir(tmp_path)
    user = tmp_path / "user"
    taken = user / name
    taken.parent.mkdir(exist_ok=True)
    lay(taken)
    mine = Autosave(user)
    mine.save(WORK)
    mine.leave()
    (found,) = recoverable(user)
    assert found.claim().notes == "unsaved"
    assert os.path.lexists(taken.with_name(f"{taken.name}-1")), "it is not thrown away"
    found.give_back()


@pytest.mark.skipif(os.name == "nt", reason="links are those of Unix")
@PLACES
def test_a_link_to_a_folder_that_is_gone_leads_to_one_again(tmp_path, name):
    user = tmp_path / "user"
    (user / name).parent.mkdir(exist_ok=True)
    (user / name).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    mine = Autosave(user)
    mine.save(WORK)
    mine.leave()
    assert len(recoverable(user)) == 1
    assert (user / name).is_symlink()
    assert list((tmp_path / "elsewhere").rglob("*.nnplay"))
    assert stat.S_IMODE((user / "recovery").stat().st_mode) == 0o700


def take_no_more(monkeypatch, folder):
    """Let nothing be written into a folder any more, as if its disk were full; return what lets it be again."""
    write, full = atomic._write_through, [True]

    def write_elsewhere(path, content, mode):
        if full and path.is_relative_to(folder):
            raise OSError(errno.ENOSPC, "No space left on device")
        write(path, content, mode)

    monkeypatch.setattr(atomic, "_write_through", write_elsewhere)
    return full.clear


def project_on_a_full_disk(tmp_path, monkeypatch, mode=0o640):
    """Return a project, a program that has kept work in it though its folder is full, and what makes room there."""
    user, project = tmp_path / "user", tmp_path / "class" / "a.nnplay"
    project.parent.mkdir()
    save(project, Document(small(), notes="saved"))
    project.chmod(mode)
    make_room = take_no_more(monkeypatch, user)
    autosave = Autosave(user)
    autosave.save(WORK, project, "known")
    return project, autosave, make_room


def test_work_of_a_project_is_kept_beside_it_when_the_folder_takes_no_more(tmp_path, monkeypatch):
    project, autosave, _ = project_on_a_full_disk(tmp_path, monkeypatch)
    copy = autosave.kept_beside
    assert copy.parent == project.parent
    assert copy.name.startswith(".")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600, "its group may be another one"
    assert left_beside([project]) == [], "a running program has it"
    autosave.save(Document(small(), notes="newer"), project, "known")
    assert autosave.kept_beside == copy
    autosave.leave()
    assert recoverable(tmp_path / "user") == []
    (found,) = left_beside([tmp_path / "b.nnplay", project, tmp_path / "gone" / "c.nnplay"])
    assert (found.origin, found.base, found.is_private) == (project, "known", True)
    again = Autosave(tmp_path / "other")
    assert again.adopt(found).notes == "newer"
    again.save(WORK, project)
    assert sorted(project.parent.iterdir()) == [project]
    again.close()


def test_what_was_kept_beside_goes_once_there_is_room_or_the_end_is_in_good_order(tmp_path, monkeypatch):
    project, autosave, make_room = project_on_a_full_disk(tmp_path, monkeypatch)
    make_room()
    autosave.save(WORK, project)
    assert sorted(project.parent.iterdir()) == [project]
    assert autosave.kept_beside is None
    take_no_more(monkeypatch, tmp_path / "user")
    autosave.save(WORK, project)
    assert autosave.kept_beside.exists()
    autosave.close()
    assert sorted(project.parent.iterdir()) == [project]


def test_a_copy_beside_a_project_is_the_only_one_of_its_program_and_stays_locked(tmp_path, monkeypatch):
    project, autosave, _ = project_on_a_full_disk(tmp_path, monkeypatch)
    copy = autosave.kept_beside
    copy.with_suffix(".lock").unlink()
    autosave.save(WORK, project, "known")
    assert autosave.kept_beside == copy
    assert left_beside([project]) == [], "a running program has it"
    copy.with_suffix(".lock").unlink()
    (found,) = left_beside([project])
    assert found.claim().notes == "unsaved"
    autosave.save(Document(small(), notes="newer"), project, "known")
    assert autosave.kept_beside != copy, "another program has taken that"
    assert copy.exists()
    other = project.with_name("b.nnplay")
    save(other, Document(small()))
    autosave.save(WORK, other)
    assert autosave.kept_beside.name.startswith(".b.nnplay.")
    found.give_back()
    assert [one.origin for one in left_beside([project])] == [project], "only what another program has taken"
    assert left_beside([other]) == []
    autosave.leave()
    assert [one.origin for one in left_beside([other])] == [other]


def test_a_copy_is_offered_once_whatever_its_project_is_called(tmp_path, monkeypatch):
    project, autosave, _ = project_on_a_full_disk(tmp_path, monkeypatch)
    autosave.leave()
    link = project.with_name("link.nnplay")
    link.symlink_to(project)
    monkeypatch.chdir(project.parent)
    found = left_beside([Path("a.nnplay"), project, project.parent / ".." / "class" / "a.nnplay", link])
    assert [one.origin for one in found] == [project]


def test_a_copy_that_was_opened_by_its_name_is_a_project_like_any_other(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    project, autosave, make_room = project_on_a_full_disk(tmp_path, monkeypatch)
    copy = autosave.kept_beside
    autosave.leave()
    make_room()
    lock = open_project(copy)
    assert left_beside([project]) == [], "a window has it"
    lock.release()
    assert [one.path for one in left_beside([project])] == [copy]
    lock = open_project(copy)
    save(copy, load(copy))
    lock.release()
    assert left_beside([project]) == [], "it was saved there"
    assert copy.exists()


@pytest.fixture
def folder_that_has_gone(tmp_path, monkeypatch):
    """A folder in which the program stands, and which is no more."""
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(files, "_START", str(folder))
    folder.rmdir()
    return folder


@pytest.mark.skipif(os.name == "nt", reason="Windows removes no folder in which a program stands")
def test_work_is_kept_though_the_folder_has_gone_in_which_the_program_stands(folder_that_has_gone, tmp_path):
    autosave = Autosave(tmp_path / "user")
    autosave.save(WORK, Path("a.nnplay"))
    autosave.leave()
    assert [one.origin for one in recoverable(tmp_path / "user")] == [folder_that_has_gone / "a.nnplay"]
    assert left_beside([Path("a.nnplay")]) == []
    with pytest.raises(UserError, match="no folder"):
        save(Path("a.nnplay"), WORK)
    assert not files.same_file(Path("a.nnplay"), tmp_path / "a.nnplay")
    lock = open_project(Path("a.nnplay"), tmp_path)
    lock.release()


def test_a_drive_that_never_answers_holds_no_copy_up(tmp_path, monkeypatch):
    answers, asked = threading.Event(), []

    def hangs(path):
        asked.append(path)
        answers.wait(60)
        return 0o644

    monkeypatch.setattr(atomic, "ANSWER_SECONDS", 0.05)
    monkeypatch.setattr(atomic, "mode_of", hangs)
    autosave = Autosave(tmp_path / "user")
    for _ in range(3):
        autosave.save(WORK, tmp_path / "a.nnplay")
    assert len(asked) == 1, "one that owes an answer is not asked again"
    autosave.leave()
    monkeypatch.undo()
    answers.set()
    (found,) = recoverable(tmp_path / "user")
    assert stat.S_IMODE(found.path.stat().st_mode) == 0o600


def test_work_without_a_place_is_refused(tmp_path, monkeypatch):
    take_no_more(monkeypatch, tmp_path)
    autosave = Autosave(tmp_path / "user")
    for origin in (None, tmp_path / "a.nnplay", tmp_path / "gone" / "a.nnplay"):
        with pytest.raises(UserError, match="full"):
            autosave.save(WORK, origin)
    autosave.leave()
    assert not (tmp_path / "gone").exists()
    assert sorted(tmp_path.rglob("*.lock")) == []


def test_what_lies_beside_a_project_is_none_of_its_copies_unless_it_was_named_so(tmp_path, monkeypatch):
    project, autosave, make_room = project_on_a_full_disk(tmp_path, monkeypatch)
    copy = autosave.kept_beside
    autosave.leave()
    make_room()
    elsewhere = tmp_path / "elsewhere.nnplay"
    shutil.copy(copy, elsewhere)
    copy.with_name(".a.nnplay.0123456789abcdef.nnplay").symlink_to(elsewhere)
    copy.with_name(".a.nnplay.fedcba9876543210.nnplay").mkdir()
    for name in ("0123456789abcdef", "fedcba9876543210"):
        copy.with_name(f".a.nnplay.{name}.lock").touch()
    shutil.copy(copy, copy.with_name(".a.nnplay.mine.nnplay"))
    shutil.copy(copy, copy.with_name(".b.nnplay.0123456789abcdef.nnplay"))
    assert [work.path for work in left_beside([project])] == [copy]
    respelt(copy, origin="/home/someone/thesis.nnplay")
    assert [work.origin for work in left_beside([project])] == [project]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody can make a file")
def test_a_folder_in_which_there_can_be_no_lock_is_refused_instead_of_tried_for_ever():
    with pytest.raises(UserError, match="cannot be used"):
        FileLock(Path("/proc/a.lock")).acquire()


def test_a_copy_that_was_only_begun_beside_a_project_is_cleared_away(tmp_path, monkeypatch):
    project = tmp_path / "a.nnplay"
    save(project, WORK)
    begun = tmp_path / ".a.nnplay.0123456789abcdef.lock", tmp_path / "..a.nnplay.0123456789abcdef.nnplay.0123abcd.tmp"
    for file in begun:
        file.touch()
    assert left_beside([project]) == []
    assert sorted(tmp_path.iterdir()) == [project]


def test_work_that_differs_in_its_numbers_alone_is_not_the_same(tmp_path):
    path, trainer = tmp_path / "a.nnplay", Trainer(small())
    for report in trainer.run():
        if report.step >= 3:
            break
    history = History()
    history.append_epoch(EpochReport(0, 0, 1.0, 0.5, 1.0, 0.5))
    kept = KeptRun("a run", "#123456", small(), history)
    search = Search(plan=small_plan(trials=2))
    saved = Document(small(), trainer.state(), history.copy(), kept=(kept,), search=search)
    save(path, saved)
    trainer.network.parameters[0] += 1
    longer = history.copy()
    longer.append_epoch(EpochReport(1, 3, 0.5, 0.5, 1.0, 0.5))
    cases = [
        ((), {}),
        (("training",), {"state": trainer.state()}),
        (("training",), {"history": longer}),
        (("kept runs",), {"kept": (replace(kept, history=longer),)}),
        (("search",), {"search": Search(plan=small_plan(trials=3))}),
        (("notes",), {"notes": "new"}),
    ]
    for number, (differs, changes) in enumerate(cases):
        dead = Autosave(tmp_path / f"user{number}")
        dead.save(replace(saved, **changes), path, digest_of(path))
        dead._lock.release()
        (found,) = recoverable(tmp_path / f"user{number}")
        assert recovery.compare_with_file(found).differs == differs
