"""The program in a process of its own, as a test drives it: it tells on standard output where it stands.

``python -m tests.helpers.driven ACT WORDS…`` is ``nnplayground WORDS…`` whose window does what `ACTS` says of it.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QThread, QTimer, qWarning
from PySide6.QtWidgets import QApplication

from nnplayground.cli import main
from nnplayground.core.layers import Dense
from nnplayground.gui.comparison.seeds import SeedsDialog
from nnplayground.gui.documents import autosave
from nnplayground.gui.documents.recovery_dialog import RecoveryDialog
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import State
from nnplayground.gui.window import app
from nnplayground.gui.window.main_window import MainWindow

ROOT = Path(__file__).parents[2]
NEVER_MS = 24 * 3600 * 1000
LEARNT = 50
"""Mini-batches after which a run is told of."""
PATIENCE = 60.0


class Driven:
    """The other side of the pipe: starts the program and hears what it tells."""

    def __init__(self, home, act, *words, platform="offscreen", ignored=()):
        self.user = home / "data" / "nnplayground"
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "WAYLAND"))}
        folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
        display = {"DISPLAY": platform} if platform.startswith(":") else {"QT_QPA_PLATFORM": platform}

        def prepare():
            # Tests that run in the background would hand on what is ignored there.
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN if number in ignored else signal.SIG_DFL)

        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.driven", act, *map(str, words)], cwd=ROOT, preexec_fn=prepare,
            env=kept | folders | display | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def __enter__(self):
        # Whoever waits for a word of it waits no longer than this.
        self._end = threading.Timer(PATIENCE, self.process.kill)
        self._end.start()
        return self

    def __exit__(self, *_):
        self._end.cancel()
        self._end.join()
        self.process.kill()
        self.process.communicate()

    def send(self, number):
        """Send it a signal."""
        self.process.send_signal(number)

    def hears(self, word):
        """Wait for a line that begins with `word`, and return the rest of it."""
        for line in self.process.stdout:
            if line.startswith(word):
                return line.removeprefix(word).strip()
        raise AssertionError(f"it never told “{word}”; {self.process.communicate()}")

    def complains(self, words):
        """Wait for a line on standard error in which `words` are."""
        for line in self.process.stderr:
            if words in line:
                return
        raise AssertionError(f"it never said “{words}”")

    def ends(self):
        """Wait for its end and return its exit code; nothing unexpected may have been said until then."""
        _, said = self.process.communicate()
        assert "Traceback" not in said, said
        return self.process.returncode


def tell(*words):
    """Tell something to the test."""
    print(*words, flush=True)


class TellingWindow(MainWindow):
    """Does what it was started for as soon as its first network stands, and tells of a question."""

    def show(self):
        super().show()
        self._act = ACTS[act]
        self.session.settled.connect(self._begin)

    def offer(self, found):
        asked = super().offer(found)
        tell("offers", self.findChild(RecoveryDialog).list.count())
        return asked

    def _begin(self):
        if self._act is not None:
            self._act, do = None, self._act
            do(self)


def train(window, then=lambda: None):
    """Train without a pause; tell when something has been learnt."""
    session = window.session

    def look():
        if session.step > LEARNT:
            session.snapshot_changed.disconnect(look)
            tell("learnt", session.step)
            then()

    session.snapshot_changed.connect(look)
    session.run()


def edit(window):
    """Make an edit, and tell when the run stands again; after that, nothing happens."""
    session = window.session

    def look():
        if session.state is State.READY:
            session.settled.disconnect(look)
            tell("stands")

    session.settled.connect(look)
    session.change(hidden=(Dense(units=3),))


def edit_and_end(window):
    """Be asked to end while a new run is being prepared."""
    window.session.change(hidden=(Dense(units=3),))
    os.kill(os.getpid(), signal.SIGTERM)


def save(window):
    """Train a little, save, and tell."""
    session, manager = window.session, window.project_manager

    def written():
        tell("saved")

    def pause():
        session.pause()
        manager.save(Path(sys.argv[-1]), written)

    train(window, pause)


def hang(window):
    """Never come back to the event loop."""

    def for_ever():
        tell("hangs")
        while True:
            pass

    train(window, lambda: QTimer.singleShot(0, for_ever))


def hang_in_qt(window):
    """Never come back to Python."""
    train(window, lambda: QTimer.singleShot(0, lambda: (tell("hangs"), QThread.sleep(NEVER_MS))))


def end_session(window):
    """Be told that the session ends, and be killed when that has been answered."""

    def end():
        for request in ("commitDataRequest", "saveStateRequest"):
            getattr(QApplication.instance(), request).emit(None)
        os.kill(os.getpid(), signal.SIGKILL)

    train(window, end)


def lose_display(window):
    """Be told that the display is gone by what ends the process then."""

    def end():
        qWarning("The Wayland connection broke. Did the Wayland compositor die?")
        os._exit(9)

    train(window, end)


def quit_at_once(window):
    """Leave the event loop without closing the window."""
    train(window, lambda: QApplication.exit(0))


def work_without_end(window):
    """Train a little, and do what cannot be called off."""

    def work():
        tell("works")
        time.sleep(NEVER_MS)

    train(window, lambda: (window.session.pause(), Job(window.session).request(work)))


def several_seeds(window):
    """Train with several seeds, and tell when the runs are through; nobody says what is to become of them."""
    window.comparison.seeds.trigger()
    dialog = window.findChild(SeedsDialog)
    dialog.plan = dialog.plan.model_copy(update={"count": 2, "epochs": 1})
    dialog.start()

    def look():
        if not dialog.job.busy:
            tell("through", len(dialog.found))

    dialog.job.state_changed.connect(look)


ACTS = {
    "nothing": lambda window: tell("stands"), "train": train, "edit": edit, "edit_and_end": edit_and_end, "save": save,
    "hang": hang, "hang_in_qt": hang_in_qt, "end_session": end_session, "lose_display": lose_display,
    "quit_at_once": quit_at_once, "work_without_end": work_without_end, "several_seeds": several_seeds,
}  # fmt: skip

if __name__ == "__main__":
    act = sys.argv[1]
    autosave.AUTOSAVE_MS = NEVER_MS
    if act != "edit":
        # What is kept then is what the end has kept.
        autosave.PAUSE_MS = NEVER_MS
    app.MainWindow = TellingWindow
    sys.exit(main(["gui", *sys.argv[2:]] if act != "save" else ["gui"]))
