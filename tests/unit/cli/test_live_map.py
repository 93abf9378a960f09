"""``nnplayground map`` prints the grid of what the cells reach."""

import csv
import io
import json
import signal

import pytest

from nnplayground import cli
from nnplayground.cli import live_map as module
from nnplayground.search.live_map import LiveMap
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport
from nnplayground.training.trainer import Trainer

WORDS = ["map", "--x", "optimizer.rate=0.1,1", "--y", "hidden=2,3,4", "--data.size", "60", "--epochs", "3"]


def test_the_table_has_a_line_for_each_y_the_largest_first(capsys):
    assert cli.main(WORDS) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0] == ["hidden \\ optimizer.rate", "0.1", "1.0"]
    assert [row[0] for row in rows[1:]] == ["4", "3", "2"]
    assert all(0 <= float(score) <= 1 for row in rows[1:] for score in row[1:])


def test_the_object_has_what_each_cell_reaches(capsys):
    assert cli.main([*WORDS, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["x"] == {"name": "optimizer.rate", "values": [0.1, 1.0]}
    assert (found["part"], found["score"], found["epochs"]) == ("validation", "accuracy", 3)
    base = Experiment.model_validate(found["experiment"])
    for row, units in enumerate(found["y"]["values"]):
        for column, rate in enumerate(found["x"]["values"]):
            layers = tuple(layer.model_copy(update={"units": units}) for layer in base.hidden)
            optimizer = base.optimizer.model_copy(update={"rate": rate})
            trainer = Trainer(base.replace(hidden=layers, optimizer=optimizer))
            *_, last = (report for report in trainer.run() if isinstance(report, EpochReport))
            assert found["scores"][row][column] == pytest.approx(last.validation_score)
            assert found["costs"][row][column] == pytest.approx(last.validation_cost, rel=1e-4)
            assert found["mini_batches"][row][column] == trainer.step
    assert found["diverged"] == [[0, 0]] * 3
    assert found["refused"] == [[None, None]] * 3


def test_what_diverges_is_left_empty_and_said(capsys):
    words = ["--activation", "relu", "--output", "linear", "--cost", "mean_squares", "--data.size", "60", "--epochs=3"]
    assert cli.main(["map", "--x", "optimizer.rate=0.01,1e7", "--y", "batch=5,10", *words]) == 0
    told = capsys.readouterr()
    rows = list(csv.reader(io.StringIO(told.out)))
    assert [row[2] for row in rows[1:]] == ["", ""]
    assert all(row[1] for row in rows[1:])
    assert "2 of 4" in told.err
    assert cli.main(["map", "--x", "optimizer.rate=1e7,1e8", "--y", "batch=5,10", *words]) == 0
    assert "All cells have diverged" in capsys.readouterr().err


@pytest.fixture
def heard():
    """Hear SIGINT, also where the tests run in the background, which is deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
def test_an_interruption_prints_what_is_done(capsys, monkeypatch):
    run = LiveMap.run

    def interrupted(self):
        for number, report in enumerate(run(self)):
            if number == 40:
                signal.raise_signal(signal.SIGINT)
            yield report

    monkeypatch.setattr(LiveMap, "run", interrupted)
    assert cli.main([*WORDS[:-1], "100000", "--json"]) == 130
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert 0 < found["epochs"] < 100000
    assert found["scores"][0][0] is not None
    assert "Interrupted" in told.err


def test_progress_is_told_on_a_terminal_alone(capsys, monkeypatch):
    monkeypatch.setattr(module, "REDRAW", 0.0)
    assert cli.main(WORDS) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert cli.main(WORDS) == 0
    told = capsys.readouterr()
    assert "6 networks, epoch" in told.err
    assert "epoch" not in told.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--x", "optimizer.rate=0..1 log"], "above 0"),
        (["--x", "optimizer.rate=2..1"], "upside down"),
        (["--x", "hidden=1..100000 100000", "--y", "batch=1..10000 10000"], "1,000,000,000 cells"),
        (["--seeds", "0"], "Seeds"),
        (["--x", "optimizer.speed"], "no parameter"),
        (["--x", ""], "no parameter"),
        (["--colour", "red"], "means nothing"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(capsys, words, said):
    assert cli.main(["map", *words]) == 2
    assert said in capsys.readouterr().err
