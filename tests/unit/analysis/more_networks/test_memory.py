"""What memory is worth: the same run without it, and with errors sent back through fewer steps."""

from nnplayground.analysis.more_networks.memory import (
    MemoryPoint,
    TruncationPoint,
    compared_memory,
    remembers,
    tried_truncations,
    tried_truncations_job,
    truncation_of,
    truncations,
    with_truncation,
    without_memory,
)
from nnplayground.data.echo import Echo
from nnplayground.data.waves import Waves
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from tests.helpers.sessions import trained

ECHO = suited(Experiment().fitted_to(Echo(delay=3, length=12)))


def points(generator, kind):
    return [found for found in generator if isinstance(found, kind)]


def test_the_twin_has_the_same_neurons_and_no_memory():
    twin = without_memory(ECHO)
    assert remembers(ECHO)
    assert not remembers(twin)
    assert twin.sizes == ECHO.sizes
    assert (twin.data, twin.seeds, twin.optimizer) == (ECHO.data, ECHO.seeds, ECHO.optimizer)


def test_truncation_is_that_of_the_layers():
    assert truncation_of(ECHO) == 0
    assert truncation_of(with_truncation(ECHO, 4)) == 4
    assert with_truncation(with_truncation(ECHO, 4), 0) == ECHO


def test_an_echo_is_tried_with_its_delay_and_one_more():
    assert truncations(ECHO) == (1, 2, 3, 4, 5, 8, 12)
    assert truncations(suited(Experiment().fitted_to(Waves(length=6)))) == (1, 2, 3, 5, 6)


def test_scores_are_those_of_runs_of_their_own():
    found = points(compared_memory(ECHO, 30), MemoryPoint)
    for has_memory, one in ((True, ECHO), (False, without_memory(ECHO))):
        own = [point for point in found if point.remembers == has_memory]
        assert [own[0].step, own[-1].step] == [0, 30]
        assert own[-1].score == trained(one, 30).judge("validation").score


def test_an_echo_needs_one_step_more_than_its_delay():
    found = {p.k: p.score for p in points(tried_truncations(ECHO, (2, 4), 700), TruncationPoint)}
    assert found[2] < 0.7
    assert found[4] > 0.95


def test_in_another_process_it_is_the_same():
    here = points(tried_truncations(ECHO, (1, 4), 20), TruncationPoint)
    there = points(tried_truncations_job(ECHO.model_dump_json(), (1, 4), 20, {}), TruncationPoint)
    assert here == there
