"""Try a bundle as somebody would who has no Python: by its commands, and by real keys and clicks on a display.

``python .github/bundle/check.py FOLDER PICTURES``, with the Python that nnplayground is installed in.
"""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import nnplayground
from nnplayground import assets
from nnplayground.analysis.digits.answer import DigitReader
from nnplayground.analysis.digits.preprocessing import from_drawing
from nnplayground.gui.digits.state import BUNDLED, NetworkSource
from nnplayground.gui.shared.drawing import Drawing, sheet_of
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.project.network_file import load_network
from tests.helpers import strokes
from tests.helpers.desktop import Desktop, Program, exec_line, wait_for
from tests.helpers.workbooks import xlsx

TRAIN = (60, 38)
"""Where the button that trains and pauses is, in a window in the corner of the screen."""
SHEET = (90, 230, 380)
"""A square on the sheet of digits: left, top, edge."""
PICTURE_BUTTON = (245, 168)
"""Where the button that reads a picture is, on that page."""
DRAWN, READ = 3, 7
"""The digit that is drawn, and that of the picture that is read."""
LARGEST_MB = 250
LONG = 600.0
"""Seconds that a slow machine may need for a piece of work."""
PICTURE = (
    "import sys; from PySide6.QtGui import QGuiApplication as A; a = A([]); a.primaryScreen().grabWindow(0).save({!r})"
)


class Bundle:
    """A bundle, and an environment that has nothing but a home and a display."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.program, self._folder, self.home = folder / "nnplayground", folder, home
        (home / "empty").mkdir()

    def words(self, *words: str, display: str = "") -> list[str]:
        """Return a command that runs `words` with no program to be found."""
        kept = {"HOME": self.home, "PATH": self.home / "empty", "LC_ALL": "C.UTF-8"}
        told = [f"{name}={value}" for name, value in (kept | ({"DISPLAY": display} if display else {})).items()]
        return ["/usr/bin/env", "-i", *told, *words]

    def says(self, *words: str) -> str:
        """Run a command of the program and return what it says."""
        command = self.words(str(self.program), *words)
        return subprocess.run(command, cwd=self.home, capture_output=True, text=True, check=True).stdout

    def megabytes(self) -> float:
        """Return its size."""
        return sum(path.stat().st_size for path in self._folder.rglob("*") if _is_own(path)) / 1e6

    def foreign(self, process: int) -> list[str]:
        """Return libraries of Python's or Qt's that a running program has from outside."""
        lines = Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines()
        files = {line.split(maxsplit=5)[5] for line in lines if line.count("/")}
        known = ("python", "Qt6", "PySide", "numpy", "site-packages", "icu")
        return [
            file for file in files if not file.startswith(str(self._folder)) and any(name in file for name in known)
        ]


def _is_own(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def check_commands(bundle: Bundle) -> None:
    # Whatever lies in the folder that it is started in is none of its modules.
    for name in ("numpy", "yaml", "signal", "sitecustomize"):
        (bundle.home / f"{name}.py").write_text(f"raise SystemExit('{name}.py of the folder was run')")
    assert bundle.says("--version").split() == ["nnplayground", nnplayground.__version__]
    for data, epochs, least in (("mnist", "1", 0.9), ("iris", "200", 0.8)):
        lines = bundle.says("train", "--data", data, "--hidden", "30", "--epochs", epochs, "--seed", "1", "--json")
        end = json.loads(lines.splitlines()[-1])
        print(f"{data} on the command line: {end['test_accuracy']:.1%} of the test examples")
        assert end["test_accuracy"] > least
    check_lessons(bundle)
    # Workbooks and ARFF files are read by libraries that are imported for them alone.
    for name, content in tables().items():
        (bundle.home / name).write_bytes(content)
        lines = bundle.says("train", "--table", name, "--data.target", "class", "--epochs", "2", "--json")
        assert json.loads(lines.splitlines()[0])["experiment"]["data"]["file"] == name
    # Later trials are suggested by a library, and trained in processes of their own.
    searched = ("--data", "circle", "--hidden", "4", "--space", "optimizer.rate=0.01..1 log", "--epochs", "3")
    lines = bundle.says("search", *searched, "--strategy", "tpe", "--trials", "14", "--jobs", "2", "--json")
    trials = [json.loads(line) for line in lines.splitlines()]
    assert sum(trial["state"] == "finished" and trial["event"] == "trial" for trial in trials) == 14
    print(f"{trials[-1]['validation_accuracy']:.1%} of the validation examples by the best of 14 trials")


def check_lessons(bundle: Bundle) -> None:
    """Lessons are read by a library that is imported for them alone, and handouts need Qt for PDF alone."""
    assert "epoch" in bundle.says("lessons", "list")
    bundle.says("lessons", "new", "mine.md")
    assert (bundle.home / "mine.md").read_text(encoding="utf-8").startswith("---")
    for name, start in (("sheets.html", b"<!DOCTYPE html>"), ("sheets.pdf", b"%PDF")):
        bundle.says("handout", name, "--copies", "2")
        assert (bundle.home / name).read_bytes()[: len(start)].lower() == start.lower()


def tables() -> dict[str, bytes]:
    """Return the same table as a workbook and as an ARFF file, by names of files."""
    rows = [(n % 7, n % 5, "ab"[n % 2]) for n in range(60)]
    arff = "@relation r\n@attribute x real\n@attribute y real\n@attribute class {a, b}\n@data\n"
    arff += "".join(f"{x},{y},{c}\n" for x, y, c in rows)
    return {"table.xlsx": xlsx({"Data": [("x", "y", "class"), *rows]}), "table.arff": arff.encode()}


def check_window(bundle: Bundle, desktop: Desktop, pictures: Path) -> None:
    """MNIST is trained and a digit is drawn, in a window that the start-menu entry opens."""
    bundle.says("install-shortcut")
    started = exec_line(bundle.home / ".local/share/applications/nnplayground.desktop")
    assert started == [str(bundle.program), "gui"], started
    program = desktop.start(bundle.words(*started, "--example", "mnist-nielsen", display=desktop.name))
    program.focus()
    train(desktop, program, pictures / "window.png")
    kept = bundle.home / ".local/share/nnplayground/recovery"
    wait_for(lambda: list(kept.glob("*.nnplay")), "the automatic copy of the run", LONG)
    program.click(*TRAIN)
    picture(desktop, pictures / "trained.png")
    program.keys("ctrl+6")
    come_to_rest(desktop, pictures / "digit.png")
    draw(desktop)
    picture(desktop, pictures / "digit.png")
    assert bundle.foreign(program.process.pid) == []
    found = saved(program, bundle.home / "digits.nnplay")
    assert found.state is not None
    print(f"{found.experiment.data.kind} in the window: {found.state.step} mini-batches learnt")
    assert found.experiment.data.kind == "mnist"
    assert found.state.step > 1000
    assert read(found) == DRAWN
    check_vector_picture(program, bundle.home)
    picture(desktop, pictures / "vector_picture.png")
    program.focus()
    program.keys("ctrl+q")
    assert program.process.wait(LONG) == 0


def check_vector_picture(program: Program, folder: Path) -> None:
    """An SVG is read, which is drawn in a process of its own."""
    path = folder / "digit.svg"
    lines = ["M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in stroke) for stroke in stroked(READ, 300)]
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300" width="300" height="300">'
        f'<path d="{" ".join(lines)}" fill="none" stroke="black" stroke-width="16" stroke-linecap="round"/></svg>',
        encoding="utf-8",
    )
    program.click(*PICTURE_BUTTON)
    program.focus(2)
    program.type(str(path))
    program.keys("Return")
    wait_for(lambda: len(program.windows()) == 1, "the window alone")
    wait_for(lambda: read(saved(program, folder / "digits.nnplay")) == READ, "the digit of a vector picture", LONG)
    print(f"a vector picture read in a process of its own: {READ}")


def check_work_in_a_process(bundle: Bundle, desktop: Desktop, pictures: Path) -> None:
    """A learning curve with a support vector machine is worked out in a process of its own."""
    page = ("gui", "--lab", "generalisation", "--page", "learning_curve")
    program = desktop.start(bundle.words(str(bundle.program), *page, display=desktop.name))
    program.focus()
    program.keys("space")
    wait_for(lambda: children(program.process.pid), "the other process", LONG)
    path = bundle.home / "curve.nnplay"
    points = wait_for(lambda: saved(program, path).lab_states["generalisation"]["view"]["points"], "a point", LONG)
    print(f"a learning curve in a process of its own: {len(points)} points")
    picture(desktop, pictures / "curve.png")
    program.focus()
    program.keys("ctrl+q")
    wait_for(lambda: program.process.poll() is not None, "the end")


def children(process: int) -> list[str]:
    """Return the processes that a program has started: each is its thread's that did it."""
    found = []
    for thread in Path(f"/proc/{process}/task").iterdir():
        with contextlib.suppress(FileNotFoundError):
            found += (thread / "children").read_text(encoding="utf-8").split()
    return found


def saved(program: Program, path: Path) -> Document:
    """Save the project by the keyboard and read it."""
    before = path.stat().st_mtime_ns if path.exists() else 0
    program.focus()
    program.keys("ctrl+s")
    if not before:
        program.focus(2)
        program.type(str(path))
        program.keys("Return")
    wait_for(lambda: path.exists() and path.stat().st_mtime_ns != before, "the saved project", LONG)
    wait_for(lambda: len(program.windows()) == 1, "the window alone")
    return document.load(path)


def stroked(digit: int, edge: int) -> list[np.ndarray]:
    """Return the strokes (points, 2) of a digit on a square sheet with this `edge`."""
    return strokes.draw(digit, np.random.default_rng(7), edge)


def draw(desktop: Desktop) -> None:
    """Draw a digit with the mouse."""
    left, top, edge = SHEET
    for stroke in stroked(DRAWN, edge):
        places = [(round(left + x), round(top + y)) for x, y in stroke]
        moves = [word for place in places for word in ("mousemove", *place, "sleep", "0.01")]
        desktop.hands("mousemove", *places[0], "mousedown", 1, *moves, "mouseup", 1)


def read(found: Document) -> int:
    """Return the digit that was drawn, as the network reads it that the window asks."""
    form = found.lab_states["digits"]
    network = load_network(assets.path("models", BUNDLED[NetworkSource.BEST]))
    drawing = Drawing()
    drawing.take(sheet_of(form["drawing"]))
    answer = DigitReader(network.network, network.experiment.used_coding).read(from_drawing(drawing.ink()).pixels)
    return int(answer.ranking[0])


def train(desktop: Desktop, program: Program, path: Path) -> None:
    """Press the button until something moves: as long as the data are prepared it cannot be pressed."""

    def is_moving() -> bool:
        come_to_rest(desktop, path)
        program.click(*TRAIN)
        seen = []
        for _ in range(4):
            picture(desktop, path.with_stem("training"))
            seen.append(path.with_stem("training").read_bytes())
        return len(set(seen)) == len(seen)

    wait_for(is_moving, "a run", LONG)


def come_to_rest(desktop: Desktop, path: Path) -> None:
    """Wait until two pictures of the screen in a row are the same."""
    seen = [b"", b"of nothing yet"]

    def look() -> bool:
        picture(desktop, path)
        seen.append(path.read_bytes())
        return seen[-1] == seen[-2]

    wait_for(look, "a screen that stands still", LONG)


def picture(desktop: Desktop, path: Path) -> None:
    """Save a picture of the screen."""
    environment = os.environ | {"DISPLAY": desktop.name, "QT_QPA_PLATFORM": "xcb"}
    subprocess.run([sys.executable, "-c", PICTURE.format(str(path))], env=environment, check=True)


def main() -> None:
    folder, pictures = (Path(word).resolve() for word in sys.argv[1:])
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        bundle = Bundle(folder, Path(home))
        print(f"{bundle.megabytes():.1f} MB")
        assert bundle.megabytes() <= LARGEST_MB
        check_commands(bundle)
        with Desktop() as desktop:
            check_window(bundle, desktop, pictures)
            check_work_in_a_process(bundle, desktop, pictures)


if __name__ == "__main__":
    main()
