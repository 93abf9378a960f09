"""The program is killed while someone works in its window: nothing is lost that was said to be saved."""

import os

import pytest

from tests.helpers import window_kills


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with fork")
def test_nothing_is_lost_by_kills_while_someone_works_in_the_window():
    assert window_kills.run(5, seed=4) == {"kept": 5}
