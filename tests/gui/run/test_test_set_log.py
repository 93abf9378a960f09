"""Openings of test sets are counted for as many data sets as a file can hold."""

from types import SimpleNamespace

from nnplayground.gui.run import test_set_log
from nnplayground.gui.run.test_set_log import OpeningsState


def test_the_data_set_opened_least_lately_goes(qtbot, monkeypatch):
    monkeypatch.setattr(test_set_log, "MOST", 3)
    state = OpeningsState()
    data = [SimpleNamespace(kind="table", digest=str(number)) for number in range(4)]
    for number in (0, 1, 2, 0, 3):
        state.note_opening(data[number])
    assert [state.count(one) for one in data] == [2, 0, 1, 1]
    state.take_plain(state.to_plain())
    assert [state.count(one) for one in data] == [2, 0, 1, 1]
