"""The real command, in processes of its own."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import nnplayground
from nnplayground import i18n
from nnplayground.cli import main
from nnplayground.project import document, recovery
from nnplayground.project.document import Document
from nnplayground.project.network_file import load_network
from tests.helpers.desktop import wait_for
from tests.helpers.made import small
from tests.helpers.sessions import trained

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "nnplayground"]
unix_only = pytest.mark.skipif(os.name == "nt", reason="signals, displays and pipes are those of Unix")


def environment(**changes):
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "WAYLAND", "DISPLAY"))
    }
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"} | changes


def run(*words, **changes):
    return subprocess.run(
        [*COMMAND, *words], capture_output=True, text=True, encoding="utf-8", env=environment(**changes),
        stdin=subprocess.DEVNULL, timeout=60, check=False,
    )  # fmt: skip


def test_processes_of_a_search_take_no_code_from_the_folder(tmp_path):
    """The command itself takes none, as any script that is installed; Python begins its processes by a command."""
    here, trap = tmp_path / "here", tmp_path / "trapped"
    here.mkdir()
    for name in ("multiprocessing", "numpy", "pickle", "pydantic", "nnplayground"):
        (here / f"{name}.py").write_text(f"open({str(trap)!r}, 'w').close()\n")
    script = tmp_path / "nnplayground-script.py"
    script.write_text(
        "import sys\nfrom nnplayground.cli import main\nif __name__ == '__main__':\n    sys.exit(main())\n"
    )
    words = ["search", "--space", "optimizer.rate", "--trials", "1", "--epochs", "1", "--jobs", "1"]
    done = subprocess.run(
        [sys.executable, script, *words], cwd=here, env=environment(), capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert not trap.exists()


def events(text):
    def refuse(name):
        raise AssertionError(f"{name} is not JSON")

    return [json.loads(line, parse_constant=refuse) for line in text.splitlines()]


def test_trains_digits_and_saves_them(tmp_path):
    path = tmp_path / "net.safetensors"
    done = run(
        "train", "--data", "mnist", "--data.train_images", "2000", "--hidden", "30", "--epochs", "2", "--batch", "10",
        "--optimizer", "momentum", "--optimizer.rate", "0.02", "--seed", "1", "--json", "--out", str(path),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    start, untrained, *epochs, end = events(done.stdout)
    assert [event["event"] for event in (start, untrained, *epochs, end)] == [
        "start", "untrained", "epoch", "epoch", "end",
    ]  # fmt: skip
    assert start["layers"] == [784, 30, 10]
    assert start["parameters"] == 23_860
    assert start["seeds"] == {"data": 1, "weights": 1, "training": 1}
    assert [event["mini_batches"] for event in epochs] == [200, 400]
    assert (end["reason"], end["mini_batches"], end["out"]) == ("epochs", 400, str(path))
    assert end["seconds"] > 0
    assert end["evaluation_seconds"] > epochs[-1]["evaluation_seconds"] > 0
    assert end["test_accuracy"] > 0.8
    found = load_network(path)
    assert found.figures["test_accuracy"] == end["test_accuracy"]
    assert found.experiment.model_dump(mode="json") == start["experiment"]
    assert found.network.sizes == (784, 30, 10)


def test_the_same_seed_gives_the_same_run_and_another_does_not(tmp_path):
    runs = {}
    for name, seed in [("one", "3"), ("same", "3"), ("other", "4")]:
        done = run("train", "--epochs", "2", "--seed", seed, "--dropout", "0.3", "--out", str(tmp_path / name))
        assert done.returncode == 0, done.stderr
        runs[name] = load_network(tmp_path / name).network.parameters
    np.testing.assert_array_equal(runs["one"], runs["same"])
    assert not np.array_equal(runs["one"], runs["other"])


def test_speaks_in_sentences(tmp_path):
    done = run("train", "--data", "house_prices", "--epochs", "2", "--out", str(tmp_path / "net"))
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("House prices: network 3-4-2-1 with ")
    assert lines[1].startswith("Untrained: cost ")
    assert "R²" in lines[2]
    assert [line.split(":")[0] for line in lines[2:4]] == ["Epoch 1", "Epoch 2"]
    assert lines[-1] == f"The network is in “{tmp_path / 'net'}”."
    assert "\r" not in done.stdout


def test_figures_that_do_not_exist_are_null():
    done = run("train", "--data", "and", "--epochs", "1", "--json")
    end = events(done.stdout)[-1]
    assert end["validation_accuracy"] is None
    assert end["test_accuracy"] is None
    assert end["train_accuracy"] is not None


def test_a_cost_that_explodes_ends_with_the_last_good_weights(tmp_path):
    path = tmp_path / "net"
    done = run(
        "train", "--data", "plane", "--activation", "relu", "--optimizer.rate", "1e9", "--json", "--out", str(path)
    )
    assert done.returncode == 1
    assert "no longer a finite number" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert events(done.stdout)[-1]["reason"] == "not_finite"
    assert np.isfinite(load_network(path).network.parameters).all()


def started(*words, code=None):
    """Start a command, in which signals do what they do in a terminal."""

    def prepare():
        # A test run in the background would hand on what is to be ignored.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)

    command = COMMAND if code is None else [sys.executable, "-c", code]
    return subprocess.Popen(
        [*command, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), text=True,
        preexec_fn=prepare,
    )  # fmt: skip


def ended(process):
    """Wait for the end of a process and return what it said until then and has not been read, and its complaints.

    `communicate` would lose what `readline` has read ahead.
    """
    with process:
        return process.stdout.read(), process.stderr.read()


def interrupted(number, *words):
    """Start a training, send it a signal after a few epochs, and return what it says at its end."""
    process = started(*words, "--epochs", "1000000", "--json")
    lines = [process.stdout.readline() for _ in range(5)]
    process.send_signal(number)
    rest, complaint = ended(process)
    *_, last, end = events("".join(lines) + rest)
    assert (process.returncode, complaint) == (128 + number, "")
    assert (end["event"], end["reason"]) == ("end", "interrupted")
    assert end["mini_batches"] >= last["mini_batches"] > 0
    return end


def assert_goes_on(path):
    """Whether the run of a project goes on from its file as if it had never stopped."""
    found = document.load(path)
    assert found.state.step == found.history.batch_count > 0
    assert main(["train", str(path), "--epochs", "2"]) == 0
    again = document.load(path)
    plain = trained(again.experiment, again.state.step)
    np.testing.assert_array_equal(again.state.parameters, plain.network.parameters)
    return found


ENDS = ["SIGINT", "SIGTERM", "SIGHUP"]


@unix_only
@pytest.mark.parametrize("name", ENDS)
def test_what_was_learnt_is_in_the_network_when_a_signal_ends_it(tmp_path, name):
    path = tmp_path / "net"
    end = interrupted(getattr(signal, name), "train", "--out", path)
    assert end["out"] == str(path)
    kept = load_network(path)
    assert kept.figures["mini_batches"] == end["mini_batches"]
    assert kept.figures["train_accuracy"] == end["train_accuracy"]
    plain = trained(kept.experiment, end["mini_batches"])
    np.testing.assert_array_equal(kept.network.parameters, plain.network.parameters)


@unix_only
@pytest.mark.parametrize("name", ENDS)
def test_a_project_goes_on_where_a_signal_has_ended_it(tmp_path, name):
    path = tmp_path / "a.nnplay"
    document.save(path, Document(small()))
    end = interrupted(getattr(signal, name), "train", path)
    assert assert_goes_on(path).state.step == end["mini_batches"]


@unix_only
def test_all_the_signals_of_a_session_that_ends_are_one_request(tmp_path):
    path = tmp_path / "a.nnplay"
    document.save(path, Document(small()))
    process = started("train", path, "--epochs", "1000000", "--json")
    for _ in range(5):
        process.stdout.readline()
    for name in ["SIGTERM", "SIGHUP", "SIGHUP", "SIGTERM"]:
        process.send_signal(getattr(signal, name))
    ended(process)
    assert process.returncode in (129, 143)
    assert assert_goes_on(path).state.step > 0


@unix_only
@pytest.mark.parametrize("words", [["a.nnplay"], ["--out", "a.nnplay"]])
def test_what_was_learnt_is_kept_though_the_folder_of_a_relative_name_has_gone(tmp_path, words):
    folder = tmp_path / "work"
    folder.mkdir()
    if len(words) == 1:
        document.save(folder / "a.nnplay", Document(small()))
    process = subprocess.Popen(
        [*COMMAND, "train", *words, "--epochs", "1000000", "--json"], cwd=folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(XDG_DATA_HOME=str(tmp_path / "data")),
    )  # fmt: skip
    for _ in range(5):
        process.stdout.readline()
    shutil.rmtree(folder)
    process.send_signal(signal.SIGTERM)
    _, complaint = ended(process)
    assert "Traceback" not in complaint
    (found,) = recovery.recoverable(tmp_path / "data" / "nnplayground")
    assert found.origin == folder / "a.nnplay"
    assert found.step > 0


EACH_MOMENT = """
import sys
from nnplayground.cli import main, training_run
training_run.KEEP_SECONDS = 0.0
sys.exit(main(sys.argv[1:]))
"""


@unix_only
@pytest.mark.parametrize("kind", ["project", "network"])
def test_what_was_learnt_by_the_last_minute_outlives_a_kill(tmp_path, kind):
    path = tmp_path / ("a.nnplay" if kind == "project" else "a.safetensors")
    if kind == "project":
        document.save(path, Document(small()))
    words = [path] if kind == "project" else ["--out", path]
    process = started("train", *words, "--epochs", "1000000", code=EACH_MOMENT)
    learnt = steps_in if kind == "project" else lambda path: load_network(path).figures["mini_batches"]
    try:
        wait_for(lambda: path.exists() and learnt(path) > 20, "the file to be written")
    finally:
        process.kill()
        process.communicate()
    if kind == "project":
        assert_goes_on(path)
    else:
        kept = load_network(path)
        assert kept.figures["reason"] == "unfinished"
        plain = trained(kept.experiment, kept.figures["mini_batches"])
        np.testing.assert_array_equal(kept.network.parameters, plain.network.parameters)


def steps_in(path):
    state = document.load(path).state
    return 0 if state is None else state.step


@unix_only
def test_a_second_ctrl_c_waits_for_the_file_and_for_nothing_else(tmp_path):
    path = tmp_path / "a.nnplay"
    document.save(path, Document(small()))
    code = """
import os, signal, sys
from nnplayground.cli import main
from nnplayground.project import atomic
from nnplayground.training.trainer import Trainer
write = atomic.write

def twice(*given):
    os.kill(os.getpid(), signal.SIGINT)
    write(*given)

def judge(*_):
    print("judged", flush=True)

atomic.write, Trainer.judge = twice, judge
sys.exit(main(sys.argv[1:]))
"""
    process = started("train", path, "--epochs", "1000000", code=code)
    for _ in range(3):
        process.stdout.readline()
    process.send_signal(signal.SIGINT)
    said, complaint = ended(process)
    assert (process.returncode, complaint) == (130, "")
    assert "judged" not in said
    assert_goes_on(path)


@unix_only
@pytest.mark.parametrize("arguments", ["list", "train --epochs 1000000 --json", "train --help"])
def test_a_reader_that_leaves_is_no_error(arguments):
    process = subprocess.Popen(
        [*COMMAND, *arguments.split()], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    process.stdout.close()
    complaint = process.stderr.read()
    assert (process.wait(timeout=60), complaint) == (141, b"")
    process.stderr.close()


@unix_only
def test_a_network_that_is_asked_for_is_trained_without_a_reader(tmp_path):
    path = tmp_path / "net"
    line = f'"{sys.executable}" -m nnplayground train --epochs 2 --out "{path}"'
    for redirection in (">&-", ">&- 2>&-", "| true"):
        subprocess.run(["sh", "-c", f"{line} {redirection}"], env=environment(), check=False, timeout=30)
        assert load_network(path).figures["epochs"] == 2
        path.unlink()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nope", "There is no command “nope”. Known: gui, train, "),
        ("train --bach 3", "Did you mean --batch?"),
        ("train --optimizer.rate x", "Learning rate η: x is not allowed"),
        ("train --hidden 99999999", "GB of memory"),
        ("train --cost cross_entropy --output linear", "every output must lie between 0 and 1"),
        ("train --activation step", "nothing is learnt"),
        ("train --division.train 0.1", "No example is left for training"),
        ("train --out no/such/folder/net", "There is no folder “no/such/folder”"),
        ("train --threads 0", "--threads must be a whole number"),
        ("train --threads", "--threads: its value is missing"),
        ("train --json=3", "--json: its value is missing, or it takes none"),
        ("list nope", "There is nothing called “nope”"),
        ("gui --theme pink", "There is no theme “pink”. Known: system, light, dark."),
        ("--after soon", "--after must be a number of seconds"),
        ("--screenshot no/such/folder/x.png", "there is no such folder"),
        ("--language tlh", "There is no language “tlh”. Known: en, es."),
    ],
)
def test_bad_arguments_get_one_line(line, said, capsys):
    assert main(line.split()) == 2
    output, complaint = capsys.readouterr()
    assert output == ""
    assert complaint.startswith("nnplayground: ")
    assert complaint.count("\n") == 1
    assert said in complaint


def test_bad_arguments_are_an_exit_code():
    done = run("train", "--bach", "3")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_told():
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*COMMAND, "list"], stdout=full, stderr=subprocess.PIPE, text=True, env=environment(), check=False
        )
    assert (done.returncode, done.stderr) == (2, "nnplayground: The disk is full: not everything was written.\n")


def test_lists_every_component(capsys):
    assert main(["list", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"mnist", "xor", "spirals"} <= {component["kind"] for component in found["data"]}
    momentum = next(component for component in found["optimizer"] if component["kind"] == "momentum")
    rate = momentum["parameters"][0]
    assert (rate["name"], rate["default"], rate["gt"], rate["live"]) == ("rate", 0.1, 0, True)
    assert main(["list", "stop"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("--stop\n  epochs ")
    assert ".epochs = 30 epochs" in text
    assert "momentum" not in text


def test_helps_and_tells_its_version(capsys):
    for words, said in [
        ("--version", f"nnplayground {nnplayground.__version__}\n"),
        ("--help", "Train a network without a window."),
        ("train --help", "--target-cost COST"),
        ("list --help", "[WHAT]"),
        ("--run --help", "--screenshot FILE"),
    ]:
        assert main(words.split()) == 0
        assert said in capsys.readouterr().out


@pytest.mark.parametrize("how", ["--language", "LC_ALL"])
def test_speaks_spanish(how, capsys, monkeypatch):
    if how == "LC_ALL":
        monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
        assert main(["train", "--epochs", "1"]) == 0
    else:
        assert main(["train", "--epochs", "1", "--language", "es"]) == 0
    lines = capsys.readouterr().out.splitlines()
    epoch = i18n.catalogue("es")["Epoch {epoch}: {figures}"].format(epoch=1, figures="")
    assert lines[2].startswith(epoch)
    assert "0,69" in lines[2]


def test_a_program_without_a_console_is_silent(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["train", "--epochs", "1"]) == 0
    assert main(["nope"]) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize(
    ("display", "said"),
    [
        ({}, "There is no display"),
        ({"QT_QPA_PLATFORM": "xcb"}, "There is no display"),
        ({"DISPLAY": ":4711"}, "The display “:4711” does not answer"),
        ({"DISPLAY": "nonsense"}, "The display “nonsense” does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-4711", "XDG_RUNTIME_DIR": "/nowhere"}, "does not answer"),
    ],
)
def test_a_missing_display_gets_a_sentence(display, said):
    done = run(**display)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
    assert "nnplayground train" in done.stderr


def test_takes_a_picture_of_the_window(tmp_path):
    path = tmp_path / "window.png"
    done = run(
        "--run", "--screenshot", str(path), "--after", "0.5", "--theme", "dark",
        QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(tmp_path),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert path.read_bytes().startswith(b"\x89PNG")
