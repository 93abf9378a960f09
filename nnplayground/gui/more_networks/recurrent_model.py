"""What the page *Recurrent* shows: one sequence through the newest weights. Free of widgets."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.hand.units import ScaledValue, scaled_inputs
from nnplayground.analysis.more_networks.continuation import Continuation, between, symbols_of
from nnplayground.analysis.more_networks.recurrent_settings import RecurrentSettings
from nnplayground.analysis.more_networks.time_walk import TimeWalk
from nnplayground.analysis.more_networks.unrolled import Floats, Unrolled, sequence_rows
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.i18n import N_, tr

NO_TIME = N_("The data have no time steps: begin with one of the tasks at the left.")
PREPARING = N_("The network is being prepared.")
TOO_LARGE = N_("This network is too large to be drawn unrolled: make it or the sequences smaller.")
Said = str | float
"""A symbol or class by its name, or a quantity in its own unit."""
MOST = 20_000_000
"""Products of a pass through all time steps, at most: it is taken again for every picture."""


@dataclass(frozen=True, eq=False)
class ShownSequence:
    """A sequence with that `number`, counted from 0, on its way through the network of `snapshot`."""

    snapshot: Snapshot
    problem: Problem
    number: int
    count: int
    unrolled: Unrolled
    walk: TimeWalk
    told: tuple[Said, ...]
    """What is heard at each step; empty where it is too much to be written."""
    wanted: tuple[Said, ...]
    answers: tuple[Said, ...]
    right: tuple[bool | None, ...]
    """Whether each answer is right; None where nothing is right or wrong, or cannot be known."""

    def inputs(self, step: int) -> list[ScaledValue]:
        """Return the inputs of a time step with how they are scaled for the network."""
        row = sequence_rows(self.problem.steps, self.number)[step]
        return scaled_inputs(self.problem, self.problem.raw.inputs[row])

    @property
    def layer(self) -> int:
        """The layer whose states and errors are shown: the highest that remembers, or else the last hidden one."""
        layers = self.unrolled.layers
        return max(self.unrolled.recurrent, default=layers[-2] if len(layers) > 1 else layers[-1])

    @property
    def errors(self) -> Floats:
        """Return ‖∂C/∂h‖ of each step; NaN where training sends no error."""
        walk = self.walk
        lengths = self.unrolled.lengths(self.layer, walk.of).copy()
        lengths[: walk.of - walk.reach + 1] = lengths[walk.of + 1 :] = np.nan
        return lengths


def shown_sequence(session: Session, settings: RecurrentSettings) -> ShownSequence:
    """Unroll the network of the session's snapshot. Raises UserError, with the reason, if there is none."""
    if not session.experiment.data.is_sequence:
        raise UserError(NO_TIME)
    snapshot, problem = session.snapshot, session.problem
    if snapshot is None or problem is None or snapshot.run != session.run_number:
        raise UserError(PREPARING)
    experiment = snapshot.experiment
    if problem.dataset != experiment.data or not experiment.data.is_sequence:
        raise UserError(PREPARING)
    if len(snapshot.parameters) * problem.steps > MOST:
        raise UserError(TOO_LARGE)
    count = len(problem.raw.inputs) // problem.steps
    place = min(settings.sequence, count) - 1
    rows = sequence_rows(problem.steps, place)
    x = np.empty((len(rows), problem.input_count))
    problem.gather(rows, x)
    unrolled = Unrolled(snapshot.network, x, problem.target_values(rows), experiment.cost)
    last = problem.steps - 1
    of = last if not settings.cost_step else min(settings.cost_step - 1, last)
    outputs = unrolled.a(unrolled.layers[-1])
    return ShownSequence(
        snapshot, problem, place, count, unrolled, TimeWalk(unrolled, of), _told(problem, rows),
        _wanted(problem, rows),
        _answers(problem, outputs), _right(problem, outputs, rows),
    )  # fmt: skip


def _said(value: object) -> Said:
    return float(value) if isinstance(value, int | float) else str(value)


def _wanted(problem: Problem, rows: npt.NDArray[np.intp]) -> tuple[Said, ...]:
    if problem.gives_back:
        return _told(problem, rows) or ("",) * len(rows)
    return tuple(_said(cells[0]) for cells in problem.task.target_cells(problem, rows))


def _told(problem: Problem, rows: npt.NDArray[np.intp]) -> tuple[Said, ...]:
    raw = np.asarray(problem.raw.inputs[rows], np.float64)
    if raw.shape[1] == 1:
        return tuple(raw[:, 0].tolist())
    symbols = symbols_heard(problem, raw)
    if symbols is None:
        return ()
    return tuple(tr(problem.dataset.classes[symbol]) for symbol in symbols)


def symbols_heard(problem: Problem, raw: Floats) -> list[int] | None:
    """Return which symbols raw inputs (steps, inputs) stand for; None if they are no symbols."""
    if not (problem.task.continues and problem.task.names_classes):
        return None
    codes = problem.dataset.inputs_of_classes(np.arange(len(problem.dataset.classes)))
    found = [np.flatnonzero((codes == one).all(axis=1)) for one in raw]
    return [int(one[0]) for one in found] if all(len(one) for one in found) else None


def _answers(problem: Problem, outputs: Floats) -> tuple[Said, ...]:
    if problem.task.names_classes:
        return tuple(tr(problem.dataset.classes[label]) for label in problem.classify(outputs).tolist())
    return tuple(problem.answer(outputs)[:, 0].tolist())


def _right(problem: Problem, outputs: Floats, rows: npt.NDArray[np.intp]) -> tuple[bool | None, ...]:
    right, known = problem.task.right(problem, outputs, rows), problem.raw.predictable
    if right is None:
        return (None,) * len(rows)
    able = np.ones(len(rows), bool) if known is None else known[rows]
    return tuple(bool(is_right) if is_able else None for is_right, is_able in zip(right, able, strict=True))


@dataclass(frozen=True, eq=False)
class ContinuedSequence:
    """What a network went on with: quantities, or symbols and how probable each is at the next step."""

    snapshot: Snapshot
    problem: Problem
    settings: RecurrentSettings
    given: Floats
    """The steps (known,) that it was told, where they are quantities."""
    true: Floats
    """What really comes next, as far as the sequence goes."""
    found: Floats
    """What the network goes on with."""
    text: tuple[str, str] = ("", "")
    """The beginning and what follows it, where they are symbols."""
    shares: Floats | None = None
    """How probable each symbol is after the beginning."""


def continued(snapshot: Snapshot, problem: Problem, settings: RecurrentSettings) -> ContinuedSequence:
    """Let the network of a snapshot go on by itself. Raises UserError if it cannot, or the beginning is unknown."""
    experiment = snapshot.experiment
    ahead = Continuation(snapshot.network, problem, experiment.aim, settings.temperature, settings.seed)
    count = len(problem.raw.inputs) // problem.steps
    rows = sequence_rows(problem.steps, min(settings.sequence, count) - 1)
    raw = np.asarray(problem.raw.inputs[rows], np.float64)
    none = np.empty(0)
    if not problem.task.names_classes:
        known = min(settings.known, problem.steps)
        for row in raw[:known]:
            ahead.hear(row)
        # What really comes after a step is what is wanted of it.
        true = np.asarray(problem.raw.targets[rows[known - 1 :]], np.float64)[:, 0]
        found = np.array([float(np.ravel(value)[0]) for value in ahead.go_on(settings.length)])
        return ContinuedSequence(snapshot, problem, settings, raw[:known, 0], true, found)
    heard = symbols_heard(problem, raw[:1]) or [0]
    symbols = symbols_of(problem, settings.beginning) if settings.beginning else heard
    for symbol in symbols:
        ahead.hear(symbol)
    shares = ahead.shares.copy()
    names = problem.dataset.symbols
    gap = between(names)
    after = gap.join(names[int(np.ravel(symbol)[0])] for symbol in ahead.go_on(settings.length))
    beginning = gap.join(names[symbol] for symbol in symbols) + gap
    return ContinuedSequence(snapshot, problem, settings, none, none, none, (beginning, after), shares)
