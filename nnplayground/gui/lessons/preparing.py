"""What a lesson shows, made ready beside the window: data, a network with its weights, answers of its questions."""

import logging
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from threading import Event

from nnplayground.data.problem import Problem
from nnplayground.errors import UNEXPECTED, UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.lessons.checking import line_of, state_fault
from nnplayground.lessons.checks import answer_of
from nnplayground.lessons.fault import LessonFaultError
from nnplayground.lessons.lesson import Lesson
from nnplayground.lessons.question import Answer
from nnplayground.lessons.state import LessonState, ResolvedState, resolve
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.recorder import HistoryRecorder
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.state import TrainerState
from nnplayground.training.trainer import Trainer

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ReadyProblem:
    """Data that are prepared already, and the experiment that they were prepared for."""

    experiment: Experiment
    problem: Problem

    def of(self, experiment: Experiment) -> Problem | None:
        """Return the data if `experiment` is about the same."""
        return self.problem if self.experiment.same_problem(experiment) else None


@dataclass(frozen=True)
class PreparedState:
    """A state that only has to be put in place."""

    resolved: ResolvedState
    problem: Problem
    state: TrainerState | None
    """Of the run; None: as it starts."""
    history: History | None


@dataclass(frozen=True)
class PreparedAnswers:
    """The right answers of a lesson's questions by key, and why others cannot be computed."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    faults: Mapping[str, UserError] = field(default_factory=dict)


def prepare(
    lesson: Lesson, ready: tuple[ReadyProblem, ...] = ()
) -> Generator[PreparedState | float | None, None, PreparedAnswers]:
    """Yield a `PreparedState`, and return the answers. Raises LessonFaultError if the state cannot be had."""
    try:
        prepared = yield from prepare_state(lesson.state, ready)
    except UserError as error:
        raise state_fault(lesson, error) from error
    yield prepared
    answers: dict[str, Answer] = {}
    faults: dict[str, UserError] = {}
    for question in lesson.questions:
        try:
            answers[question.key] = answer_of(question, prepared.resolved)
        except UserError as error:
            faults[question.key] = LessonFaultError(lesson.path, line_of(lesson, question), error)
        except Exception as error:  # of a check: the lesson shows all the same
            log.exception("the question %s of %s", question.key, lesson.key)
            faults[question.key] = UserError(UNEXPECTED, reason=str(error))
        yield None
    return PreparedAnswers(answers, faults)


def prepare_state(
    state: LessonState, ready: tuple[ReadyProblem, ...] = (), stop: Event | None = None
) -> Generator[PreparedState | float | None, None, PreparedState]:
    """Return a state that only has to be put in place; yields after each piece of the work.

    Once `stop` is set it is trained no further.
    """
    resolved = resolve(state, LABS)
    experiment = resolved.experiment
    problem = next((found for one in ready if (found := one.of(experiment)) is not None), None)
    yield None
    trainer = Trainer(experiment, problem)
    if resolved.parameters is not None:
        trainer.set_parameters(resolved.parameters)
    if resolved.parameters is None and not resolved.epochs:
        return PreparedState(resolved, trainer.problem, None, None)
    history = History()
    yield from _train(trainer, resolved.epochs, history, stop or Event())
    return PreparedState(resolved, trainer.problem, trainer.state(), history)


def _train(trainer: Trainer, epochs: int, history: History, stop: Event) -> Generator[float | None, None, None]:
    """Train until so many epochs have been learnt, and note what happens; with 0, judge the network as it is."""
    recorder = HistoryRecorder(history)
    for report in trainer.run():
        recorder.add(report)
        if isinstance(report, RunEnded) or stop.is_set():
            break
        # A mini-batch of a large network takes long: whoever calls this off does not wait for more than one.
        yield min(1.0, trainer.epochs / max(epochs, 1))
        if isinstance(report, EpochReport) and report.epoch >= epochs:
            break
    recorder.flush()
