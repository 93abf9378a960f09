"""What the program for people without Python leaves out is not needed."""

import ast
import importlib
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from nnplayground.project import libraries

BUNDLE = Path(__file__).parents[2] / ".github" / "bundle"
WINDOW = """
import runpy, sys
runpy.run_path({stand_in!r})
import nnplayground.gui.window.program
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication
application = QApplication(["", "-platform", "offscreen"])
plot = pg.PlotWidget()
plot.plot([0, 1], [0, 1])
assert not plot.grab().isNull()
print(*(name for name in sys.modules if name.startswith("PySide6.QtOpenGL") and hasattr(sys.modules[name], "__file__")))
"""


def test_plots_are_drawn_without_the_bindings_to_opengl():
    code = WINDOW.format(stand_in=str(BUNDLE / "without_opengl.py"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_nothing_that_the_program_asks_for_is_left_out():
    spec = ast.parse((BUNDLE / "nnplayground.spec").read_text("utf-8"))
    unwanted = next(
        ast.literal_eval(node.value)
        for node in spec.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "UNWANTED"
    )
    needed = {name for name, owners in packages_distributions().items() if set(owners) & set(libraries.DIRECT)}
    assert {"yaml", "optuna", "numpy"} <= needed
    assert needed & set(unwanted) == set()


@pytest.mark.parametrize("script", sorted(BUNDLE.glob("*.py")), ids=lambda path: path.name)
def test_what_its_scripts_take_from_the_program_is_there(script):
    for node in ast.walk(ast.parse(script.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in {"nnplayground", "tests"}:
            module = importlib.import_module(node.module)
            for name in node.names:
                assert hasattr(module, name.name) or importlib.import_module(f"{node.module}.{name.name}")
