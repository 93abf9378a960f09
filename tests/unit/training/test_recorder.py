"""From reports to a history: nothing is lost, and nothing is there twice."""

import numpy as np

from nnplayground.training.history import History
from nnplayground.training.recorder import BATCHES, HistoryRecorder, ReportBuffer
from nnplayground.training.reports import BatchReport, EpochReport, RunEnded, Working
from nnplayground.training.stopping import Epochs
from nnplayground.training.trainer import Trainer
from tests.helpers.made import small


def test_a_history_has_every_report_of_a_run():
    trainer, recorder = Trainer(small(stop=(Epochs(epochs=4),))), HistoryRecorder(History())
    reports = []
    for report in trainer.run():
        reports.append(report)
        recorder.add(report)
        if isinstance(report, RunEnded):
            break
    history = recorder.history
    batches = [report for report in reports if isinstance(report, BatchReport)]
    epochs = [report for report in reports if isinstance(report, EpochReport)]
    assert history.batch_count == len(batches) == trainer.step
    assert history.newest_cost == batches[-1].cost
    assert history.epoch_count == len(epochs) == 5
    assert history.newest == epochs[-1]
    assert history.marks == ()


def test_mini_batches_arrive_many_at_a_time_and_at_the_latest_with_flush():
    recorder = HistoryRecorder(History())
    for step in range(1, BATCHES + 8):
        recorder.add(BatchReport(step, step / 10, 0.5))
    assert recorder.history.batch_count == BATCHES
    recorder.flush()
    recorder.flush()
    assert recorder.history.batch_count == BATCHES + 7


def test_the_epoch_that_a_run_came_back_to_is_marked():
    recorder = HistoryRecorder(History())
    recorder.add(RunEnded("patience", "", {}, 7, 70, best_epoch=3))
    assert [(mark.epoch, mark.kind) for mark in recorder.history.marks] == [(3, "best")]


def test_a_buffer_gives_what_it_has_once():
    buffer = ReportBuffer()
    report = EpochReport(1, 2, 0.5, 0.5, 0.5, 0.5)
    for one in (BatchReport(1, 0.5, 3.0), BatchReport(2, 1.0, 2.0), Working(), report):
        buffer.add(one)
    assert len(buffer) == 2
    taken = buffer.take()
    np.testing.assert_array_equal(taken.epochs, [0.5, 1.0])
    np.testing.assert_array_equal(taken.costs, [3.0, 2.0])
    assert taken.epoch_reports == (report,)
    again = buffer.take()
    assert (len(again.costs), again.epoch_reports) == (0, ())
