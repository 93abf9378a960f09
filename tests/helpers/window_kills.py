"""Kill the program while someone works in its window, and look at what is left.

``run(count)`` starts one process that has everything imported; it forks a program for each kill. In its window notes
are typed, a network is trained, the project is saved with Ctrl+S; at a random moment it is killed with SIGKILL. Another
program then opens the project. What the title bar had said to be saved has to be in the file, bit for bit, and what had
been copied since has to be offered. Needs a system with ``fork``.
"""

import hashlib
import importlib
import json
import os
import pkgutil
import random
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 120.0
"""Seconds that a program may take to tell anything at all."""
MOST_TOLD = 14
"""Things that a program has told by the time it is killed, at most."""
LATEST = 0.03
"""Seconds after the last of them by which the kill has come."""

Script = Generator[Callable[[], bool], None, None]
"""What someone does; each step waits until what was yielded is true."""
Tell = Callable[..., None]


def run(count: int, seed: int = 1) -> dict[str, int]:
    """Return how many kills came, and how many projects were lost, damaged, or not offered."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.window_kills", str(count), str(seed)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:20]


# In the program.


def work(window, tell: Tell, seed: int) -> Script:
    """Type a rising number into the notes, train, and save or wait for the copy, again and again."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from nnplayground.gui.run.session import State
    from nnplayground.gui.window.notes import NotesDialog

    rng, session = random.Random(seed), window.session
    yield lambda: session.state is State.READY
    window.notes.edit.trigger()
    text = window.findChild(NotesDialog).text
    first = int(session.notes)
    for number in range(first + 1, first + 1000):
        text.selectAll()
        QTest.keyClicks(text, str(number))
        if number > first + 1 and rng.random() < 0.7:
            window.activateWindow()
            before = session.snapshot.step
            QTest.keyClick(window, Qt.Key.Key_Space)
            yield lambda before=before: session.snapshot.step > before
            QTest.keyClick(window, Qt.Key.Key_Space)
            yield lambda: session.state is State.READY and session.snapshot is session.newest
        stands = {"number": number, "parameters": digest(session.snapshot.parameters.tobytes())}
        tell(did="typed", **stands)
        if number == first + 1 or rng.random() < 0.6:
            window.activateWindow()
            QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
            yield lambda: not window.isWindowModified()
            tell(did="saved", file=digest(Path(window.project_manager.path).read_bytes()), **stands)
        else:
            window.project_manager.keep_copy()  # as the clock does
            yield lambda number=number, stands=stands: is_copied(number, stands["parameters"])
            tell(did="copied", **stands)


def is_copied(number: int, parameters: str) -> bool:
    """Whether the newest copy holds that number and that network."""
    from nnplayground.project import document, recovery

    copies = sorted((recovery.user_folder() / "recovery").glob("*.nnplay"), key=lambda one: one.stat().st_mtime_ns)
    found = document.load(copies[-1]) if copies else None
    return found is not None and found.notes == str(number) and digest(found.state.parameters.tobytes()) == parameters


def look(window, tell: Tell, offered: bool) -> Script:
    """Tell what is in the window, and in the work that it offers; open that, and leave."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from nnplayground.gui.documents.recovery_dialog import RecoveryDialog
    from nnplayground.gui.run.session import State

    session = window.session

    def told(did: str, count: int) -> None:
        parameters = digest(session.snapshot.parameters.tobytes())
        tell(did=did, number=int(session.notes), parameters=parameters, count=count, title=window.windowTitle())

    yield lambda: session.state in (State.READY, State.ENDED)
    told("opened", 0)
    dialogs = lambda: window.findChildren(RecoveryDialog)  # noqa: E731
    if offered:
        yield lambda: bool(dialogs())
        (dialog,) = dialogs()
        count, run = dialog.list.count(), session.run_number
        QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
        yield lambda: session.run_number != run and session.state in (State.READY, State.ENDED)
        told("recovered", count)
    window.leave()


def program(path: Path, told: int, script: Callable[..., Script], argument: object) -> int:
    """Open the window over a project, as ``nnplayground gui PROJECT`` does, with someone at it."""
    from PySide6.QtCore import QTimer

    from nnplayground import cli
    from nnplayground.gui.window import app

    def tell(**what: object) -> None:
        os.write(told, json.dumps(what).encode() + b"\n")

    class Used(app.MainWindow):
        """The window, and who uses it."""

        def showEvent(self, event) -> None:
            super().showEvent(event)
            if not hasattr(self, "clock_of_user"):
                self.steps, self.holds = script(self, tell, argument), lambda: True
                self.clock_of_user = QTimer(self, interval=2)
                self.clock_of_user.timeout.connect(self.go_on)
                self.clock_of_user.start()

        def go_on(self) -> None:
            try:
                if self.holds():
                    self.holds = next(self.steps)
            except StopIteration:
                self.clock_of_user.stop()
            except Exception as error:
                tell(did="failed", error=f"{type(error).__name__}: {error}")
                os._exit(1)

    app.MainWindow = Used
    return cli.main(["gui", str(path)])


# Beside it.


class Started:
    """A program that was forked, and what it tells."""

    def __init__(self, path: Path, script: Callable[..., Script], argument: object) -> None:
        self._reader, writer = os.pipe()
        self.process = os.fork()
        if not self.process:
            code = 1
            try:
                os.close(self._reader)
                code = program(path, writer, script, argument)
            finally:
                os._exit(code)
        os.close(writer)
        self._rest, self.told = b"", []

    def read(self) -> bool:
        """Wait until more is told; return whether it was."""
        if not select.select([self._reader], [], [], PATIENCE)[0]:
            raise TimeoutError(f"after {self.told[-3:]} nothing more was told")
        piece = os.read(self._reader, 1 << 16)
        *lines, self._rest = (self._rest + piece).split(b"\n")
        self.told += map(json.loads, lines)
        failed = [one["error"] for one in self.told if one["did"] == "failed"]
        if failed:
            raise RuntimeError(failed[0])
        return bool(piece)

    def end(self) -> None:
        """Kill it, and hear what it had told until then."""
        os.kill(self.process, signal.SIGKILL)
        while self.read():
            pass
        self.close()

    def close(self) -> None:
        os.waitpid(self.process, 0)
        os.close(self._reader)


def kill_once(folder: Path, rng: random.Random) -> str:
    """Return what was found after one kill: ``kept``, or what went wrong."""
    from nnplayground.project import document, recovery

    path = folder / "a.nnplay"
    someone = Started(path, work, rng.random())
    enough, moment = rng.randint(2, MOST_TOLD), LATEST * rng.random()
    while len(someone.told) < enough:
        if not someone.read():
            return "the program ended of itself"
    # Another process is waited for; a pipe that nobody reads is the clock.
    idle, other = os.pipe()
    select.select([idle], [], [], moment)
    os.close(idle)
    os.close(other)
    someone.end()
    left = recovery.recoverable()
    looking = Started(path, look, bool(left))
    while looking.read():
        pass
    looking.close()
    content = path.read_bytes()
    found = judged(someone.told, content, int(document.load(path).notes), looking.told)
    if recovery.recoverable():
        return "work was offered again"
    return found


def judged(told: list[dict], content: bytes, number: int, seen: list[dict]) -> str:
    """Compare what a program told, until it was killed, with the file and with what the next one saw."""
    by_number = {one["number"]: one for one in told}
    saved = [one for one in told if one["did"] == "saved"]
    copies = {one["number"]: one["parameters"] for one in told if one["did"] == "copied"}
    copied = max(copies, default=-1)
    last = saved[-1]["number"]
    if number == last:
        if digest(content) != saved[-1]["file"]:
            return "the file is not what was saved"
    elif number < last or (by_number and number not in by_number):
        return f"{number} was found after {last} was saved"
    opened, *recovered = seen
    if opened["title"] != "a[*]" or opened["number"] != number:
        return f"{opened} was opened"
    if opened["parameters"] != by_number[number]["parameters"]:
        return "the network in the file is another one"
    if not recovered:
        return "kept" if copied < number else f"{copied} was copied, {number} saved, and nothing offered"
    (offered,) = recovered
    if offered["count"] != 1:
        return f"{offered['count']} pieces of work were offered"
    if offered["number"] < copied:
        return f"{offered['number']} was offered after {copied} was copied"
    # A copy that nobody waited for may be of the moment before the last training.
    if offered["parameters"] != copies.get(offered["number"], offered["parameters"]):
        return "the network in the copy is another one"
    return "kept"


def project():
    """Return a project in the midst of a run, whose file takes a moment to write."""
    from nnplayground.core.layers import Dense
    from nnplayground.core.optimizers import Adam
    from nnplayground.project.document import Document
    from nnplayground.training.experiment import Experiment
    from nnplayground.training.history import History
    from nnplayground.training.recorder import HistoryRecorder
    from nnplayground.training.reports import EpochReport
    from nnplayground.training.trainer import Trainer

    layers = (Dense(units=150), Dense(units=150))
    trainer, history = Trainer(Experiment(hidden=layers, optimizer=Adam())), History()
    recorder = HistoryRecorder(history)
    for report in trainer.run():
        recorder.add(report)
        if isinstance(report, EpochReport) and report.epoch == 20:
            break
    return Document(trainer.experiment, trainer.state(), history, "0")


def main() -> None:
    """Kill as often as the command line says and print the counts as JSON."""
    count, rng = int(sys.argv[1]), random.Random(int(sys.argv[2]))
    counts: dict[str, int] = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        home = Path(name).resolve()
        os.environ |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())
        from nnplayground import gui
        from nnplayground.project import document

        # What a program imports before it shows its window is imported once, for all of them.
        for module in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
            importlib.import_module(module.name)
        folder = home / "work"
        folder.mkdir()
        document.save(folder / "a.nnplay", project())
        for _ in range(count):
            start = time.perf_counter()
            try:
                found = kill_once(folder, rng)
            except Exception as error:
                found = f"{type(error).__name__}: {error}"
            counts[found] = counts.get(found, 0) + 1
            print(f"{time.perf_counter() - start:.1f} s: {found}", file=sys.stderr)
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
