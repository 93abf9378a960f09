"""Imports point one way, and Qt stays in the window."""

import subprocess
import sys
from pathlib import Path

import grimp
import pytest

from nnplayground import gui_options

ROOT = Path(__file__).parents[2]
HEAVY = ("PySide6", "shiboken6", "pyqtgraph", "sklearn", "scipy", "jinja2", "filelock", "optuna", "distributed")


def test_layers():
    """What ``lint-imports`` says of the contracts in pyproject.toml."""
    linter = "import sys; from importlinter.cli import lint_imports_command as lint; sys.exit(lint())"
    done = subprocess.run(
        [sys.executable, "-c", linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "used",
    [
        "import nnplayground.cli",
        "from nnplayground.cli import main; assert main(['train', '--epochs', '1', '--json']) == 0",
        "from nnplayground.cli import main; assert main(['list', '--json']) == 0",
        "import nnplayground.project.network_file",
    ],
)
def test_no_window_no_qt(used):
    code = f"import sys\n{used}\nprint('LOADED', *sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = done.stdout.splitlines()[-1].split()
    assert loaded[0] == "LOADED"
    assert not set(loaded) & set(HEAVY)


def test_the_command_line_is_read_before_numpy_is_loaded():
    """``--threads`` would come too late otherwise."""
    code = "import sys, nnplayground.cli; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_themes_of_the_command_line_are_those_of_the_window():
    from nnplayground.gui.theme import Scheme

    assert set(gui_options.THEMES) == {str(scheme) for scheme in Scheme}


def test_labs_are_independent_and_nothing_below_knows_them():
    """Every folder of ``gui`` with a declaration is a lab; no list names them, so that a new one needs none."""
    graph = grimp.build_graph("nnplayground", exclude_type_checking_imports=True)
    folders = graph.find_children("nnplayground.gui")
    labs = {folder for folder in folders if f"{folder}.spec" in graph.modules}
    assert len(labs) > 3

    def folder_of(module: str) -> str:
        return ".".join(module.split(".")[:3])

    wrong = [
        (importer, imported)
        for importer in sorted(graph.modules)
        for imported in graph.find_modules_directly_imported_by(importer)
        if folder_of(imported) in labs and folder_of(importer) not in (folder_of(imported), "nnplayground.gui.window")
    ]
    assert wrong == []
    up = [lab for lab in labs for module in graph.find_descendants(lab) | {lab} if _imports_window(graph, module)]
    assert up == []


def _imports_window(graph: grimp.ImportGraph, module: str) -> bool:
    return any(name.startswith("nnplayground.gui.window") for name in graph.find_modules_directly_imported_by(module))


def test_no_line_outside_the_window_imports_qt():
    """Also none within a function, which would be met only when that is called."""
    package = ROOT / "nnplayground"
    found = [
        f"{path.relative_to(package)}:{number}"
        for path in package.rglob("*.py")
        if path.relative_to(package).parts[0] != "gui"
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if line.lstrip().startswith(("import PySide6", "from PySide6"))
    ]
    assert found == []
