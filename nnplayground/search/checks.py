"""What can be found out of one trial besides: the same point with more seeds, and what its network reaches on the test.

Both train the point again: a table keeps no weights, and the same seeds give the same weights.
"""

import math
from collections.abc import Generator, Sequence
from typing import Any, Literal

from pydantic import Field

from nnplayground.registry import Model
from nnplayground.search.axes import LARGEST, Value
from nnplayground.search.strategies import MOST_TRIALS
from nnplayground.search.task import TrialTask, TrialWork, take_content
from nnplayground.search.trials import LARGEST_FIGURE, Figure, Search, ShortText, Trial, as_figure
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.reports import EpochReport
from nnplayground.training.trainer import Trainer

REPEATS = 5
"""Seeds with which a trial is repeated."""


class TrialCheck(Model):
    """What was found of the trial `number` with those `values`.

    Of several ``seeds`` cost and score are the means over `count` of them, and `spread` is the score's standard
    deviation; on the ``test`` they are those of `count` examples.
    """

    kind: Literal["seeds", "test"]
    number: int = Field(ge=0, lt=MOST_TRIALS)
    values: dict[ShortText, Value] = Field(max_length=100)
    count: int = Field(ge=0, le=LARGEST)
    cost: Figure = None
    score: Figure = None
    spread: float = Field(0.0, ge=0, le=2 * LARGEST_FIGURE)

    def is_of(self, trial: Trial) -> bool:
        """Whether it was found of that trial."""
        return self.number == trial.number and self.values == trial.values


def repeated(search_text: str, number: int, packed: Sequence[bytes]) -> Generator[float, None, TrialCheck]:
    """Train the trial `number` of a search (JSON) with several seeds; `packed` are the data of the user's own."""
    search, trial = _found(search_text, number, packed)
    task = TrialTask(experiment=search.experiment_of(trial), seeds=REPEATS, objective=search.plan.objective)
    steps, epochs = TrialWork().train(task), search.plan.epochs or 1
    while True:
        try:
            told = next(steps)
        except StopIteration as end:
            result = end.value
            break
        yield min(1.0, (told.seed + told.epoch / epochs) / REPEATS)
    cost, score = result.mean()
    scores = [curve.final[1] for curve in result.curves if curve.final[1] is not None]
    mean = sum(scores) / max(1, len(scores))
    spread = math.sqrt(sum((one - mean) ** 2 for one in scores) / (len(scores) - 1)) if len(scores) > 1 else 0.0
    found = {"cost": cost, "score": score, "spread": spread, "count": len(result.curves)}
    return TrialCheck(kind="seeds", number=number, values=trial.values, **found)


def judged_trial(search_text: str, number: int, packed: Sequence[bytes]) -> Generator[float, None, TrialCheck]:
    """Train the trial `number` of a search (JSON) as it was, and judge it on the test examples."""
    search, trial = _found(search_text, number, packed)
    experiment = search.experiment_of(trial)
    trainer, epochs = Trainer(experiment, experiment.prepare()), search.plan.epochs or 1
    for report in trainer.run():
        if isinstance(report, EpochReport):
            yield min(0.99, report.epoch / epochs)
    problem = trainer.problem
    judged: Any = None
    for found in Evaluator(trainer.network, problem).pieces(problem.parts.test, experiment.cost):
        judged = found
        yield 0.99
    figures = {"cost": as_figure(judged.cost), "score": as_figure(judged.score), "count": judged.examples}
    return TrialCheck(kind="test", number=number, values=trial.values, **figures)


def _found(search_text: str, number: int, packed: Sequence[bytes]) -> tuple[Search, Trial]:
    for content in packed:
        take_content(content)
    search = Search.model_validate_json(search_text)
    return search, next(trial for trial in search.trials if trial.number == number)
