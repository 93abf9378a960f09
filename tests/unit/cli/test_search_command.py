"""``nnplayground search``: lines, files, resuming, refusals, kills."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nnplayground import cli
from nnplayground.cli import search as command
from nnplayground.errors import UserError
from nnplayground.project import atomic, document
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.searches import InlineWorkers, comparable, small_base

SMALL = ["--data", "circle", "--data.size", "60", "--epochs", "2", "--space", "optimizer.rate=0.001..30 log"]
MORE = [*SMALL, "--space", "hidden=2..8", "--space", "activation=relu,tanh"]


@pytest.fixture
def inline(monkeypatch):
    """Train in this process: what processes do is tried elsewhere."""
    monkeypatch.setattr(command, "LocalWorkers", lambda count: InlineWorkers())


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def table(path):
    return [comparable(trial) for trial in document.load(path).search.trials]


def test_an_object_a_trial_and_last_the_best(capsys, tmp_path, inline):
    out = tmp_path / "search.nnplay"
    assert cli.main(["search", *MORE, "--strategy", "random", "--trials", "5", "--out", str(out), "--json"]) == 0
    *trials, best = lines(capsys)
    assert [(trial["event"], trial["number"], trial["by"]) for trial in trials] == [
        ("trial", number, "random") for number in range(5)
    ]
    assert best["event"] == "best"
    accuracies = [trial["validation_accuracy"] for trial in trials]
    assert best["validation_accuracy"] == max(accuracies)
    assert best["number"] == accuracies.index(max(accuracies))
    assert best["trials"] == 5
    assert best["total_evaluations"] == sum(trial["evaluations"] for trial in trials) == 5 * 2 * 36
    experiment = Experiment.model_validate(best["experiment"])
    assert experiment.optimizer.rate == best["values"]["optimizer.rate"]
    assert all(layer.units == best["values"]["hidden"] for layer in experiment.hidden)
    assert not any("test" in key for key in best)
    # The seed of the search chooses points; those of the runs are the experiment's own.
    assert {trial["search_seed"] for trial in trials} == {1}
    assert best["seeds"] == [experiment.seeds.model_dump()]
    assert "seed" not in best
    found = document.load(out)
    assert [trial.values for trial in found.search.trials] == [trial["values"] for trial in trials]
    assert found.experiment == found.search.plan.experiment
    assert found.state is None


@pytest.mark.parametrize(
    "strategy",
    [["random"], ["tpe", "--strategy.startup", "3"], ["tpe", "--strategy.startup", "3", "--prune"], ["grid"]],
    ids=lambda words: " ".join(words),
)
def test_resumed_equals_uninterrupted(tmp_path, inline, capsys, strategy):
    whole, part = tmp_path / "whole.nnplay", tmp_path / "part.nnplay"
    words = [*MORE, "--strategy", *strategy, "--trials", "8"]
    assert cli.main(["search", *words, "--out", str(whole)]) == 0
    assert len(table(whole)) == 8
    found = document.load(whole)
    fewer = found.search.model_copy(update={"trials": found.search.trials[:3]})
    document.save(part, Document(found.experiment, search=fewer))
    assert cli.main(["search", "--resume", str(part)]) == 0
    assert table(part) == table(whole)
    assert "Goes on after 3 trials." in capsys.readouterr().out
    # There is nothing more to do.
    assert cli.main(["search", "--resume", str(part)]) == 0
    assert table(part) == table(whole)


def test_a_search_goes_on_in_another_file_with_more_trials(tmp_path, inline):
    first, second = tmp_path / "a.nnplay", tmp_path / "b.nnplay"
    assert cli.main(["search", *SMALL, "--strategy", "random", "--trials", "2", "--out", str(first)]) == 0
    before = first.read_bytes()
    assert cli.main(["search", "--resume", str(first), "--trials", "4", "--out", str(second)]) == 0
    assert first.read_bytes() == before
    assert len(table(second)) == 4
    assert table(second)[:2] == table(first)


def test_the_seeds_of_each_run_are_told(capsys, inline):
    words = ["--seeds", "2", "--seed", "7", "--seeds.weights", "5", "--seeds.training", "9"]
    assert cli.main(["search", *MORE, *words, "--strategy", "random", "--trials", "2", "--json"]) == 0
    for trial in lines(capsys)[:-1]:
        assert trial["search_seed"] == 7
        assert [(seeds["weights"], seeds["training"]) for seeds in trial["seeds"]] == [(5, 9), (6, 10)]


def test_people_read_sentences(capsys, inline):
    assert cli.main(["search", *MORE, "--strategy", "grid", "--strategy.points", "2"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].endswith(": Grid over optimizer.rate, hidden, activation; trials: 8, each of at most 2 epochs.")
    assert shown[1].startswith("Trial 0 (Grid): optimizer.rate = 0.001, hidden = 2, activation = relu: cost ")
    assert len([line for line in shown if line.startswith("Trial ")]) == 8
    assert shown[-2].startswith("Best: Trial ")
    assert shown[-1] == "Gradient evaluations: 576. The test set was not opened."
    assert cli.main(["search", *SMALL, "--strategy", "random", "--trials", "1", "--language", "es"]) == 0
    assert "exactitud" in capsys.readouterr().out


def test_points_by_hand_come_first(capsys, inline):
    words = ["--try", "hidden=7 activation=relu", "--try", "optimizer.rate=100"]
    assert cli.main(["search", *MORE, *words, "--strategy", "manual", "--json"]) == 0
    *trials, _ = lines(capsys)
    assert [trial["values"] for trial in trials] == [{"hidden": 7, "activation": "relu"}, {"optimizer.rate": 100.0}]
    assert cli.main(["search", *MORE, *words, "--strategy", "random", "--trials", "4", "--json"]) == 0
    *trials, _ = lines(capsys)
    assert [trial["by"] for trial in trials] == ["manual", "manual", "random", "random"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--epochs", "2"], "nothing to search"),
        ([*SMALL, "--space", "l2=3..1"], "upside down"),
        ([*SMALL, "--space", "l2=0..1 log"], "begin above 0"),
        ([*SMALL, "--space", "nope"], "no parameter “nope”"),
        ([*SMALL, "--space", "rate"], "Did you mean"),
        ([*SMALL, "--strategy", "magic"], "no strategy called “magic”. Known: manual, grid, random, tpe"),
        ([*SMALL, "--strategy", "manual"], "Say which points"),
        ([*SMALL, "--strategy.startup", "0"], "Random at first: 0 is not allowed"),
        ([*SMALL, "--trials", "0"], "Trials: 0 is not allowed"),
        ([*SMALL, "--trials", "many"], "Trials"),
        ([*SMALL, "--seeds", "99"], "Seeds"),
        ([*SMALL, "--objective", "fame"], "there is no “fame”. Known: cost, score"),
        ([*SMALL, "--budget", "10"], "one epoch of a trial takes 36, one trial 72"),
        ([*SMALL, "--jobs", "0"], "--jobs must be a whole number"),
        ([*SMALL, "--jobs", "two"], "--jobs must be a whole number"),
        ([*SMALL, "--jobs", f"{19:020}"], "--jobs must be a whole number"),
        ([*SMALL, "--jobs", "000000001" + "9" * 5000], "--jobs must be a whole number"),
        ([*SMALL, "--tls-ca", "authority.pem"], "say --cluster as well"),
        ([*SMALL, "--try", "hidden=3"], "no parameter “hidden”"),
        ([*SMALL, "--try", "optimizer.rate=0"], "Learning rate η: 0 is not allowed"),
        (["--space", "shift", "--data", "circle"], "No point of this space can be trained"),
        (["--early-stopping", "3", "--space", "l2"], "needs an end"),
        ([*SMALL, "--strategy", "grid", "--space", "l2=0.001..1 log 40000", "--space", "l1=0.001..1 log 25000"],
         "4,000,000,000 cells"),
        ([*SMALL, "--strategy", "grid", "--strategy.points", "9", "--trials", "5"], "9 cells and there are 5 trials"),
        (["--resume", "missing.nnplay"], "no file"),
        (["--resume", "missing.nnplay", "--space", "l2"], "--space cannot be changed"),
        (["--resume", "missing.nnplay", "--hidden", "3"], "--hidden cannot be changed"),
        (["--resume", "missing.nnplay", "--prune"], "--prune cannot be changed"),
        (["--resume", "missing.nnplay", "--optimizer.rate", "3"], "--optimizer.rate cannot be changed"),
        ([*SMALL, "--out", "/"], "is a folder"),
        ([*SMALL, "--out", ""], "is a folder"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_in_one_line(capsys, tmp_path, monkeypatch, inline, words, said):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["search", *words]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_there_are_no_more_processes_than_trials(monkeypatch):
    counts = []

    def workers(count):
        counts.append(count)
        return InlineWorkers()

    monkeypatch.setattr(command, "LocalWorkers", workers)
    for jobs in ("2", "200"):
        assert cli.main(["search", *SMALL, "--strategy", "random", "--trials", "3", "--jobs", jobs]) == 0
    assert counts == [2, 3]


def test_a_grid_fits_the_trials(capsys, inline):
    words = [*SMALL, "--space", "l2=0.01..1 log", "--strategy", "grid", "--trials", "11", "--json"]
    assert cli.main(["search", *words]) == 0
    *trials, _ = lines(capsys)
    assert len(trials) == 9


def test_a_file_with_trials_is_not_written_over(capsys, tmp_path, inline):
    out = tmp_path / "a.nnplay"
    assert cli.main(["search", *SMALL, "--strategy", "random", "--trials", "1", "--out", str(out)]) == 0
    before = out.read_bytes()
    assert cli.main(["search", *SMALL, "--strategy", "random", "--trials", "1", "--out", str(out)]) == 2
    assert "holds a search already" in capsys.readouterr().err
    assert out.read_bytes() == before
    document.save(out, Document(Experiment()))
    assert cli.main(["search", "--resume", str(out)]) == 2
    assert "holds no search" in capsys.readouterr().err


WRITING = (
    ["search", *SMALL, "--strategy", "random", "--trials", "1", "--out", "OUT"],
    ["search", "--resume", "PROJECT", "--out", "OUT"],
    ["train", "--data.size", "40", "--epochs", "1", "--out", "OUT"],
    ["train", "PROJECT", "--save", "OUT"],
    ["export", "PROJECT", "history", "OUT"],
    ["predict", "PROJECT", "table.csv", "--out", "OUT"],
    ["gui", "--screenshot", "OUT"],
)
"""Every command that writes a file whose name is given."""


@pytest.mark.parametrize("words", WRITING, ids=lambda words: " ".join(words[:2]))
@pytest.mark.parametrize("there", ["a run", "notes", "a damaged one", "a link to one"])
def test_no_command_replaces_a_project(capsys, tmp_path, monkeypatch, inline, words, there):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    project, out, trainer = tmp_path / "a.nnplay", tmp_path / "b.nnplay", Trainer(small_base())
    list(trainer.run())
    document.save(project, Document(trainer.experiment, state=trainer.state()))
    if there == "notes":
        document.save(out, Document(Experiment(), notes="work of a day"))
    elif there == "a damaged one":
        out.write_bytes(project.read_bytes()[:-9])
    else:
        document.save(out, Document(trainer.experiment, state=trainer.state()))
    kept = out.read_bytes()
    named = out
    if there == "a link to one":
        named = tmp_path / "c.csv"
        named.symlink_to(out)
    given = [{"OUT": str(named), "PROJECT": str(project)}.get(word, word) for word in words]
    assert cli.main(given) == 2
    assert "is a project, which no command replaces" in capsys.readouterr().err
    assert out.read_bytes() == kept


def test_another_file_is_replaced_as_help_says(capsys, tmp_path, monkeypatch, inline):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    out, empty = tmp_path / "net.safetensors", tmp_path / "new.nnplay"
    out.write_text("something else")
    empty.touch()
    assert cli.main(["train", "--data.size", "40", "--epochs", "1", "--out", str(out)]) == 0
    assert cli.main(["search", *SMALL, "--strategy", "random", "--trials", "1", "--out", str(empty)]) == 0
    assert len(table(empty)) == 1
    capsys.readouterr()
    assert cli.main(["train", "--help"]) == 0
    assert "is replaced, but never a project" in " ".join(capsys.readouterr().out.split())


def test_a_full_disk_is_told_once_and_the_search_goes_on(capsys, tmp_path, monkeypatch, inline):
    out, write, count = tmp_path / "a.nnplay", atomic.write, []

    def full(*given):
        count.append(1)
        if 1 < len(count) < 4:
            raise UserError("The disk is full.")
        write(*given)

    monkeypatch.setattr(atomic, "write", full)
    assert cli.main(["search", *SMALL, "--strategy", "random", "--trials", "5", "--out", str(out)]) == 0
    told = capsys.readouterr().err
    assert told == "nnplayground: The trials so far could not be kept: The disk is full. The search goes on.\n"
    assert len(table(out)) == 5

    def always_full(*given):
        raise UserError("The disk is full.")

    monkeypatch.setattr(atomic, "write", always_full)
    other = str(tmp_path / "b.nnplay")
    assert cli.main(["search", *SMALL, "--strategy", "random", "--trials", "2", "--out", other]) == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith("Gradient evaluations")


def test_a_disk_that_is_full_again_is_told_again(capsys, tmp_path, monkeypatch, inline):
    out, write, count = tmp_path / "a.nnplay", atomic.write, []

    def full(*given):
        count.append(1)
        if len(count) != 3:
            raise UserError("The disk is full.")
        write(*given)

    monkeypatch.setattr(atomic, "write", full)
    assert cli.main(["search", *SMALL, "--strategy", "random", "--trials", "5", "--out", str(out)]) == 1
    assert capsys.readouterr().err.count("could not be kept") == 2


def test_all_trials_diverge(capsys, inline):
    words = [
        "--data",
        "circle",
        "--epochs",
        "2",
        "--activation",
        "relu",
        "--output",
        "linear",
        "--cost",
        "half_squares",
    ]
    space = ["--space", "optimizer.rate=1e7..1e8", "--strategy", "random", "--trials", "3"]
    assert cli.main(["search", *words, *space]) == 1
    shown = capsys.readouterr().out
    assert "No trial was finished" in shown
    assert shown.count("diverged.") == 3
    assert cli.main(["search", *words, *space, "--json"]) == 1
    assert lines(capsys)[-1]["number"] is None


def start(*words, alone=False):
    """Start the program, which hears Ctrl+C even where the tests were told to ignore it, as in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "nnplayground", "search", *words], start_new_session=alone,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3],
        )  # fmt: skip
    finally:
        signal.signal(signal.SIGINT, before)


SLOW = [
    "--data",
    "circle",
    "--data.size",
    "2000",
    "--epochs",
    "40",
    "--space",
    "optimizer.rate",
    "--strategy",
    "random",
]


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no groups of processes here")
def test_ctrl_c_while_the_processes_start_says_nothing(tmp_path):
    program = start(*SLOW, "--trials", "200", "--jobs", "4", "--out", str(tmp_path / "a.nnplay"), alone=True)
    program.stdout.readline()
    # As in a terminal: all of them get it, also those that are being imported.
    os.killpg(program.pid, signal.SIGINT)
    _, complaints = program.communicate()
    assert (program.returncode, complaints) == (130, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_what_is_done_is_kept_however_the_program_ends(tmp_path, number):
    out = tmp_path / "a.nnplay"
    program = start(*SLOW, "--trials", "200", "--jobs", "2", "--out", str(out), "--json")
    told = [json.loads(program.stdout.readline()) for _ in range(3)]
    program.send_signal(number)
    rest, _ = program.communicate()
    assert program.returncode == (-number if number == signal.SIGKILL else 128 + number)
    told += [json.loads(line) for line in rest.splitlines() if line.endswith("}")]
    kept = {trial["number"]: trial for trial in table(out)}
    for trial in told:
        if trial["event"] == "trial":
            assert kept[trial["number"]]["values"] == trial["values"]
    if number != signal.SIGKILL:
        assert told[-1]["event"] == "best"
        assert told[-1]["trials"] == len(kept)
    assert 3 <= len(kept) < 200
    # It can be gone on with, and what was there stays.
    assert cli.main(["search", "--resume", str(out), "--trials", str(max(kept) + 2), "--jobs", "2"]) == 0
    after = {trial["number"]: trial for trial in table(out)}
    assert all(after[number] == trial for number, trial in kept.items())
    assert sorted(after) == list(range(max(kept) + 2))


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
def test_a_bar_on_a_terminal():
    main, other = os.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "nnplayground", "search", *SMALL, "--strategy", "random", "--trials", "3"],
        stdout=other, cwd=Path(__file__).parents[3], env=os.environ | {"COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    os.close(other)
    shown = b""
    while True:
        try:
            piece = os.read(main, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    program.wait()
    os.close(main)
    text = shown.decode()
    assert "░ trials 0/3, best —" in text
    assert "Best: Trial" in text


def test_help_names_every_option(capsys):
    assert cli.main(["search", "--help"]) == 0
    shown = capsys.readouterr().out
    for option in ("--space", "--strategy", "--try", "--objective", "--trials", "--budget", "--seeds", "--deadline",
                   "--prune", "--jobs", "--out", "--resume", "--json", "--hidden", "--epochs", "--seed"):  # fmt: skip
        assert f"{option} " in shown, option


def test_a_grid_and_given_points_that_are_too_many_together_are_refused(tmp_path, capsys):
    out = tmp_path / "grid.nnplay"
    ranges = ("--space", "optimizer.rate=0.01..3 log 100", "--space", "l2=0.001..1 log 100")
    words = ("--data", "circle", *ranges, "--strategy", "grid", "--try", "optimizer.rate=0.5 l2=0.1", "--epochs", "1")
    assert cli.main(["search", *words, "--jobs", "1", "--out", str(out)]) == 2
    assert "10,001" in capsys.readouterr().err
    assert not out.exists()
