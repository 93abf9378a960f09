"""Signals that ask a program to end: a session that ends sends several at once."""

import signal

import pytest

from nnplayground import process_signals
from nnplayground.process_signals import BURST_SECONDS, EndRequest, exit_code


def test_several_at_once_are_one_request(monkeypatch):
    now = 100.0
    monkeypatch.setattr(process_signals.time, "monotonic", lambda: now)
    request = EndRequest()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGINT):
        request.note(number, None)
    assert request.number == signal.SIGTERM
    now += BURST_SECONDS + 0.1
    with pytest.raises(SystemExit) as ended:
        request.note(signal.SIGINT, None)
    assert ended.value.code == exit_code(signal.SIGINT)
