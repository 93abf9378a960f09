"""What memory is worth: the same network without it, and with errors sent back through fewer steps."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass

from nnplayground.core.recurrent import Elman, forward_only
from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.data.echo import Echo
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport, RunEnded
from nnplayground.training.trainer import Trainer

TRUNCATIONS = (1, 2, 3, 5, 8, 12, 20, 30, 50)
"""Numbers of steps that are tried, as far as the sequences are as long."""
POINTS = 15
"""Moments at which a run is judged."""


@dataclass(frozen=True, slots=True)
class MemoryPoint:
    """The score after so many mini-batches, of the network that remembers or of the one that does not."""

    remembers: bool
    step: int
    score: float


@dataclass(frozen=True, slots=True)
class TruncationPoint:
    """The score that is reached where errors go back through `k` steps."""

    k: int
    score: float


def remembers(experiment: Experiment) -> bool:
    """Whether any layer of its network does."""
    return any(layer.remembers for layer in experiment.layers)


def without_memory(experiment: Experiment) -> Experiment:
    """Return the same experiment with a network that looks forward only."""
    return experiment.replace(hidden=tuple(forward_only(layer) for layer in experiment.hidden), frozen=())


def truncation_of(experiment: Experiment) -> int:
    """Return through how many steps errors go back, 0 for all; the least if the layers differ."""
    found = [layer.truncation for layer in experiment.hidden if isinstance(layer, Elman) and layer.truncation]
    return min(found, default=0)


def with_truncation(experiment: Experiment, k: int) -> Experiment:
    """Return the experiment with errors that go back through `k` steps in every recurrent layer, 0 for all."""
    hidden = tuple(
        layer.model_copy(update={"truncation": k}) if isinstance(layer, Elman) else layer for layer in experiment.hidden
    )
    return experiment.replace(hidden=hidden)


def truncations(experiment: Experiment) -> tuple[int, ...]:
    """Return which numbers of steps are worth trying: of an echo also its delay, and one step more."""
    data, steps = experiment.data, experiment.data.steps
    found = {k for k in TRUNCATIONS if k < steps} | {steps}
    if isinstance(data, Echo):
        found |= {k for k in (data.delay, data.delay + 1) if 1 <= k <= steps}
    return tuple(sorted(found))


def compared_memory(experiment: Experiment, batches: int) -> Generator[float | MemoryPoint, None, None]:
    """Train with and without memory from the start, on the same data and for as many mini-batches."""
    runs = ((True, experiment), (False, without_memory(experiment)))
    for place, (has_memory, one) in enumerate(runs):
        for step, score in _scores(one, batches):
            if score is None:
                yield (place + step / batches) / len(runs)
            else:
                yield MemoryPoint(has_memory, step, score)


def tried_truncations(
    experiment: Experiment, ks: Sequence[int], batches: int
) -> Generator[float | TruncationPoint, None, None]:
    """Train from the start with errors sent back through each of `ks` steps."""
    for place, k in enumerate(ks):
        last = 0.0
        for step, score in _scores(with_truncation(experiment, k), batches):
            if score is None:
                yield (place + step / batches) / len(ks)
            else:
                last = score
        yield TruncationPoint(k, last)


def compared_memory_job(
    experiment: str, batches: int, contents: Mapping[str, Content]
) -> Generator[float | MemoryPoint, None, None]:
    """Do `compared_memory` in another process: the experiment comes as JSON, with the own data that it names."""
    yield from compared_memory(_received(experiment, contents), batches)


def tried_truncations_job(
    experiment: str, ks: Sequence[int], batches: int, contents: Mapping[str, Content]
) -> Generator[float | TruncationPoint, None, None]:
    """Do `tried_truncations` in another process, likewise."""
    yield from tried_truncations(_received(experiment, contents), ks, batches)


def _received(experiment: str, contents: Mapping[str, Content]) -> Experiment:
    for data in contents.values():
        content.keep(data)
    return Experiment.model_validate_json(experiment)


def _scores(experiment: Experiment, batches: int) -> Generator[tuple[int, float | None], None, None]:
    """Yield the mini-batches that are done, with the score where the run is judged; it may end before its time."""
    trainer = Trainer(experiment.replace(stop=()))
    part = "validation" if len(trainer.problem.parts.validation) else "train"
    moments = {round(number * batches / POINTS) for number in range(1, POINTS + 1)}
    yield 0, trainer.judge(part).score
    for report in trainer.run():
        if isinstance(report, RunEnded):
            # Weights that are no finite numbers any more have been put back; more cannot be learnt.
            yield batches, trainer.judge(part).score
            return
        if not isinstance(report, BatchReport):
            continue
        yield trainer.step, None
        if trainer.step in moments:
            yield trainer.step, trainer.judge(part).score
        if trainer.step >= batches:
            return
