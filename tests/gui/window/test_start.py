"""The program is started with a project, and handed files by the desktop while it runs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from nnplayground.cli import main
from nnplayground.core.optimizers import Adam
from nnplayground.data.circles import Circle
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from tests.helpers.sessions import SMALL

HANDED = """
import gc, json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from nnplayground.cli import window as command
from nnplayground.gui.collector import Collector
from nnplayground.gui.window import app, main_window

class Handed(main_window.MainWindow):
    asks = False

    def show(self):
        super().show()
        self.told = []
        self.session.notice_changed.connect(self.note)
        self.project_manager.opened.connect(self.end)
        self.note()
        QTimer.singleShot(0, self, lambda: self.hand("torn.nnplay"))

    def hand(self, name):
        event = QFileOpenEvent(QUrl.fromLocalFile(str(Path(name).absolute())))
        QCoreApplication.sendEvent(QCoreApplication.instance(), event)

    def note(self):
        if self.session.notice is not None:
            self.told.append(self.session.notice.text)
            if len(self.told) == 2:
                QTimer.singleShot(0, self, lambda: self.hand("my ünit 1%.nnplay"))

    def end(self, path):
        collects = lambda: any(isinstance(thing, Collector) for thing in gc.get_objects()) and not gc.isenabled()
        print(json.dumps({"told": self.told, "opened": str(path), "collects": collects()}))
        self.leave()

app.MainWindow = Handed
sys.exit(command.run(["none yet.nnplay"], "en"))
"""


@pytest.fixture
def folder(tmp_path):
    document.save(tmp_path / "my ünit 1%.nnplay", Document(Experiment(data=Circle(size=100), optimizer=Adam())))
    whole = (tmp_path / "my ünit 1%.nnplay").read_bytes()
    (tmp_path / "torn.nnplay").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "none yet.nnplay").touch()
    return tmp_path


def environment(folder):
    found = {name: str(folder / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    return os.environ | found | {"HOME": str(folder), "PYTHONPATH": str(Path(__file__).resolve().parents[3])}


def test_files_that_cannot_be_opened_are_told_in_the_window_and_others_open(folder):
    """At the start the window opens all the same: who double-clicked a file looks nowhere else."""
    ended = subprocess.run(
        [sys.executable, "-c", HANDED], cwd=folder, env=environment(folder), capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    found = json.loads(ended.stdout)
    assert "none yet.nnplay" in found["told"][0]
    assert "torn.nnplay" in found["told"][1]
    assert Path(found["opened"]) == folder / "my ünit 1%.nnplay"
    assert found["collects"]


def test_a_picture_that_cannot_be_written_is_no_success(folder):
    words = [sys.executable, "-m", "nnplayground", "gui", "--screenshot", "x.unknown", "--after", "0"]
    ended = subprocess.run(words, cwd=folder, env=environment(folder), capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "x.unknown" in ended.stderr
    assert not (folder / "x.unknown").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_picture_of_a_private_project_is_private(folder):
    document.save(folder / "own.nnplay", Document(SMALL))
    (folder / "own.nnplay").chmod(0o600)
    words = [sys.executable, "-m", "nnplayground", "gui", "own.nnplay", "--screenshot", "x.png", "--after", "0"]
    subprocess.run(words, cwd=folder, env=environment(folder), capture_output=True, check=True)
    assert (folder / "x.png").stat().st_mode & 0o777 == 0o600
    assert QImage(str(folder / "x.png")).width() > 100


def test_no_picture_is_made_of_a_project_that_cannot_be_opened(folder, capsys):
    torn = folder / "torn.nnplay"
    assert main(["gui", str(torn), "--screenshot", str(folder / "x.png")]) == 2
    assert "torn.nnplay" in capsys.readouterr().err
    assert not (folder / "x.png").exists()


OPENED = """
import sys
from PySide6.QtCore import QTimer
from nnplayground import cli
from nnplayground.gui.window import app, main_window

class Opened(main_window.MainWindow):
    asks = False

    def show(self):
        super().show()
        QTimer.singleShot(0, self, self.tell)

    def tell(self):
        state = getattr(self.labs.lab(self.labs.key), "lab_state", None)
        notice = self.session.notice
        print(self.labs.key, getattr(state, "page", "-"), *self.labs.built())
        print(self.settings.language, self.settings.scheme, notice.text if notice else "")
        self.leave()

app.MainWindow = Opened
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "words",
    [
        ["gui", "--lab", "hand", "--page", "backward"],
        ["gui", "nnplay:hand/backward"],
        ["nnplay:hand/backward", "--example", "xor-line"],
    ],
    ids=" ".join,
)
def test_the_window_opens_at_the_page_that_is_asked_for(folder, words):
    ended = subprocess.run(
        [sys.executable, "-c", OPENED, *words],
        cwd=folder, env=environment(folder), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    assert ended.stdout.split()[:2] == ["hand", "backward"]


def opened(folder, *words):
    """Return what a window with these words shows: lab and page; language, theme, notice."""
    ended = subprocess.run(
        [sys.executable, "-c", OPENED, "gui", "--settings", "class.toml", *words],
        cwd=folder, env=environment(folder), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")
    place, told = ended.stdout.splitlines()
    return place.split()[:2], told.split(maxsplit=2)


def test_the_window_opens_as_it_is_set_for_all(folder):
    (folder / "class.toml").write_text('language = "es"\ntheme = "dark"\nlab = "hand"\npage = "backward"\n')
    assert opened(folder) == (["hand", "backward"], ["es", "dark"])
    assert opened(folder, "--lab", "digits", "--page", "draw")[0] == ["digits", "draw"]
    assert opened(folder, "--example", "xor-line")[0][0] == "playground"


def test_settings_for_all_that_cannot_be_used_are_told_in_the_window(folder):
    (folder / "class.toml").write_text("language")
    (lab, _), (_, theme, notice) = opened(folder)
    assert (lab, theme) == ("playground", "system")
    assert "“class.toml” are not used. It is not TOML" in notice


LOOKED_AT = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from nnplayground import cli
from nnplayground.gui.own_data.table_dialog import TableDialog
from nnplayground.gui.window import app, main_window

class Looking(main_window.MainWindow):
    def show(self):
        super().show()
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(20)

    def look(self):
        found = [dialog for dialog in self.findChildren(TableDialog) if dialog.isVisible()]
        if found:
            self.timer.stop()
            print(json.dumps([type(found[0]).__name__, found[0].windowTitle()]))
            found[0].reject()
            self.leave()

app.MainWindow = Looking
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("command", [["gui"], []])
def test_a_table_that_is_named_is_looked_at(tmp_path, command):
    (tmp_path / "my täble.csv").write_text("size,kind\n1,a\n2,b\n3,a\n")
    done = subprocess.run(
        [sys.executable, "-c", LOOKED_AT, *command, "my täble.csv"], cwd=tmp_path, capture_output=True, text=True,
        encoding="utf-8", env=environment(tmp_path), timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["TableDialog", "Open a table: my täble.csv"]


MEANWHILE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from nnplayground import cli
from nnplayground.gui.run.session import State
from nnplayground.gui.window import app, main_window
from nnplayground.project import document
from nnplayground.project.document import Document

load = app.document_module.load

def read(path):
    found = load(path)
    document.save(path, Document(found.experiment, notes="theirs"))
    return found

app.document_module.load = read

class Opened(main_window.MainWindow):
    asks = False

    def show(self):
        super().show()
        self.project_manager.changed_elsewhere.connect(lambda path, then, sentence: self.end("asked"))
        self.project_manager.saved.connect(lambda path: self.end("saved"))
        self.session.state_changed.connect(self.save)
        self.save()

    def save(self):
        if self.session.state is State.READY:
            self.project_manager.save(Path("my ünit 1%.nnplay").absolute())

    def end(self, told):
        print(told)
        QTimer.singleShot(0, self, self.leave)

app.MainWindow = Opened
sys.exit(cli.main(["gui", "my ünit 1%.nnplay"]))
"""


def test_what_others_write_while_the_window_comes_up_is_not_replaced_unasked(folder):
    ended = subprocess.run(
        [sys.executable, "-c", MEANWHILE], cwd=folder, env=environment(folder), capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert ended.stdout.split() == ["asked"], ended.stderr
    assert document.load(folder / "my ünit 1%.nnplay").notes == "theirs"
