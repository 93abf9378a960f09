"""When a run in the terminal is kept, and what happens if it cannot be."""

import math

import pytest

from nnplayground.cli import training_run
from nnplayground.errors import UserError
from nnplayground.training.trainer import Trainer
from tests.helpers.made import small


class Silent:
    """A listener that wants to hear nothing."""

    due = math.inf

    def start(self):
        """Training begins."""

    def progress(self, *_):
        """Never due."""

    def epoch(self, *_):
        """An epoch ended."""

    def end(self, *_):
        """Training ended."""


@pytest.fixture
def seconds(monkeypatch):
    """Let a second pass whenever the clock is looked at; return the seconds that have passed."""
    passed = [0.0]

    def clock():
        passed[0] += 1
        return passed[0]

    monkeypatch.setattr(training_run, "perf_counter", clock)
    return passed


def test_a_run_is_kept_each_minute_and_at_its_end_before_it_is_judged(seconds, monkeypatch):
    trainer, kept = Trainer(small()), []
    monkeypatch.setattr(trainer, "judge", lambda part: kept.append("judged"))
    training_run.train(trainer, Silent(), 100, keep=lambda outcome: kept.append((seconds[0], outcome)))
    *minutes, end = kept[: kept.index("judged")]
    times = [moment for moment, _ in minutes]
    gaps = [later - before for before, later in zip([0, *times], times, strict=False)]
    assert len(gaps) > 3
    assert all(60 <= gap <= 65 for gap in gaps), gaps
    assert {outcome.ended.reason for _, outcome in minutes} == {"unfinished"}
    assert end[1].ended.reason == "epochs"
    assert kept[-3:] == ["judged"] * 3


def test_a_run_that_cannot_be_kept_goes_on_and_says_it_once(seconds, capsys):
    trainer = Trainer(small())
    tried = []

    def keep(outcome):
        tried.append(outcome.ended.reason)
        if outcome.ended.reason == "unfinished":
            raise UserError("The disk is full.")

    training_run.train(trainer, Silent(), 100, keep=keep)
    assert trainer.epoch == 100
    assert len(tried) > 3
    assert capsys.readouterr().err.count("could not be kept: The disk is full.") == 1
