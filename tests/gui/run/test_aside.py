"""Work that is left aside comes to an end where it looks whether anybody still waits."""

import threading

import pytest

from nnplayground.gui.run.aside import CalledOffError, aside, begun, unless
from nnplayground.process_job import IS_CALLED_OFF
from nnplayground.slow_call import within


class EndlessWork:
    """Goes on until it is called off."""

    def __init__(self):
        self.begun, self.ended = threading.Event(), threading.Event()

    def __call__(self):
        is_off = IS_CALLED_OFF.get()
        self.begun.set()
        while not is_off():
            pass
        self.ended.set()


def closed(work):
    steps = aside(work)
    next(steps)
    steps.close()


def called_off(work):
    with pytest.raises(CalledOffError):
        unless(work.begun.is_set, work)


def too_long(work):
    assert within(0.001, work, "otherwise") == "otherwise"


@pytest.mark.parametrize("leave", [closed, called_off, too_long])
def test_what_nobody_waits_for_any_more_ends(leave):
    work = EndlessWork()
    leave(work)
    assert work.ended.wait(60)


def test_what_comes_in_time_is_handed_on():
    assert list(taken(aside(lambda: "result")))[-1] == "result"
    assert unless(lambda: False, lambda: 3) == within(60, lambda: 3, 0) == 3


def taken(steps):
    """Yield what a generator does, and what it returns last."""
    yield (yield from steps)


def test_what_has_begun_is_asked_for_later():
    may_end = threading.Event()
    asked = begun(lambda: may_end.wait() and "done")
    assert asked(0.001, "otherwise") == "otherwise"
    may_end.set()
    assert asked(60.0, "otherwise") == "done"
