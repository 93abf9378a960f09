"""Ctrl+C while the program is being imported, or with a process beside it, ends it without a word of Python's."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SILENT = {-signal.SIGINT, 130}
"""Exit codes of a program that Ctrl+C has ended; a shell reports both as 130."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


def interrupted(folder, name, *words):
    """Return exit code and complaint of a program that gets Ctrl+C when it imports the module `name`."""
    (folder / "sitecustomize.py").write_text(
        textwrap.dedent(f"""
        import os, signal, sys

        class Interrupter:
            def find_spec(self, name, path=None, target=None):
                if name == {name!r}:
                    os.kill(os.getpid(), signal.SIGINT)

        sys.meta_path.insert(0, Interrupter())
        """)
    )
    places = os.pathsep.join([str(folder), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-m", "nnplayground", *words], stdin=subprocess.DEVNULL, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": places, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}, check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL), timeout=120,
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nnplayground.cli", ["list"]),
        ("nnplayground.i18n", ["train", "--help"]),
        ("nnplayground.cli.train", ["train"]),
        ("numpy", ["train"]),
        ("unicodedata", ["install-shortcut", "--help"]),
        ("PySide6.QtWidgets", ["gui"]),
        ("nnplayground.gui.window.main_window", ["gui"]),
    ],
)
def test_an_import_that_is_interrupted_says_nothing(tmp_path, name, words):
    code, complaint = interrupted(tmp_path, name, *words)
    assert complaint == ""
    if name != "unicodedata":
        # This one may be there already.
        assert code in SILENT


LOST = """
import os, signal, sys
from nnplayground import __main__, cli
from nnplayground.cli import listing


class Interrupting:
    def __del__(self):
        # Python cannot pass on what is raised here, as libraries cannot in what they call.
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(1000))


def run(words):
    if sys.argv[1] == "lost":
        Interrupting().__class__
    else:
        os.kill(os.getpid(), signal.SIGINT)
    sum(range(1000))
    print("went on")


listing.run = run
sys.exit(__main__.main())
"""


@pytest.mark.parametrize("how", ["raised", "lost"])
def test_a_command_that_is_interrupted_says_so_and_nothing_else(how):
    done = subprocess.run(
        [sys.executable, "-c", LOST.replace("sys.argv[1]", repr(how)), "list"], cwd=ROOT, capture_output=True,
        text=True, check=False, env=os.environ | {"LC_ALL": "C"},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "nnplayground: Interrupted.\n")


def test_nothing_of_python_is_imported_before_it_is_heard():
    """What Ctrl+C breaks off while a module is imported, Python tells at length."""
    code = "import sys; before = set(sys.modules); import nnplayground.__main__; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == {"nnplayground", "nnplayground.__main__"}


def test_whoever_ignores_it_goes_on_doing_so():
    code = """
import signal, sys
from nnplayground.__main__ import main
assert main() == 0
assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
"""
    done = subprocess.run(
        [sys.executable, "-c", code, "--version"], cwd=ROOT, capture_output=True, text=True, check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("end", ["killed", "interrupted"])
def test_a_process_beside_says_nothing_of_a_program_that_has_gone(end):
    """The program has not yet told it all of its work, or Ctrl+C in the terminal reaches both."""
    code = """
import os, signal, sys, threading
from nnplayground import process_job

if __name__ == "__main__":
    job = threading.Thread(target=process_job.ProcessJob, args=(sum, bytes(1 << 24)), daemon=True)
    job.start()
    job.join(float(sys.argv[2]))
    os.killpg(0, signal.SIGINT) if sys.argv[1] == "interrupted" else os.kill(os.getpid(), signal.SIGKILL)
"""
    for moment in (0.0, 0.02, 0.05, 0.1, 0.2, 0.4):
        process = subprocess.Popen(
            [sys.executable, "-c", code, end, str(moment)], cwd=ROOT, stderr=subprocess.PIPE, text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)}, start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip
        # Until the process beside has gone, too.
        _, complaint = process.communicate(timeout=60)
        lines = complaint.splitlines()
        if any("preparation_data = " in line for line in lines):
            # Ended between Python's start of the process and its first word to it, of which nobody has charge.
            continue
        assert not [line for line in lines if "spawn_main" in line or "Unpickling" in line], complaint
