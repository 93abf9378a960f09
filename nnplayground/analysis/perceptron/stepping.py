"""Step a perceptron through its examples, one product at a time, forwards and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

import numpy as np

from nnplayground.analysis.perceptron.task import PerceptronTask
from nnplayground.analysis.stepper import Stepper
from nnplayground.core.perceptron import Perceptron, PerceptronSettings, exact
from nnplayground.errors import UserError
from nnplayground.i18n import N_

MAX_EXAMPLES = 100_000
"""Examples after which a run that neither ends nor repeats is given up."""


class PerceptronGrain(StrEnum):
    """How much one step takes."""

    PRODUCT = "product"
    EXAMPLE = "example"
    PASS = "pass"


PERCEPTRON_GRAIN_LABELS: Mapping[PerceptronGrain, str] = {
    PerceptronGrain.PRODUCT: N_("One product"),
    PerceptronGrain.EXAMPLE: N_("One example"),
    PerceptronGrain.PASS: N_("One pass"),
}


class Phase(StrEnum):
    """What a tiny step does."""

    START = "start"
    PRODUCT = "product"
    BIAS = "bias"
    OUTPUT = "output"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class ExampleRecord:
    """Everything about one example that was looked at.

    `number` counts examples from 0, `pass_number` passes from 1; `row` is the place in the table.
    `sums` are the running sums: after each product, and last with the bias.
    """

    number: int
    pass_number: int
    row: int
    x: tuple[Fraction, ...]
    desired: int
    products: tuple[Fraction, ...]
    sums: tuple[Fraction, ...]
    output: int
    before: Perceptron
    after: Perceptron

    @property
    def weighted_sum(self) -> Fraction:
        """Σ wx, without the bias."""
        return self.sums[-2]

    @property
    def z(self) -> Fraction:
        """The sum with the bias."""
        return self.sums[-1]

    @property
    def error(self) -> int:
        """Desired output minus output: −1, 0 or 1."""
        return self.desired - self.output

    @property
    def loss(self) -> int:
        """The squared error (d − y)² of this one neuron: 1 for a wrong answer, else 0."""
        return self.error**2


@dataclass(frozen=True, slots=True)
class PerceptronMoment:
    """What the tiny step that led to a position did.

    `record` belongs to the example in hand (None at the very start). `terms` products are summed,
    `sum` is the running sum; `perceptron` has the weights as they are now.
    """

    position: int
    phase: Phase
    record: ExampleRecord | None
    terms: int
    sum: Fraction
    perceptron: Perceptron


class Outcome(StrEnum):
    """How things stand."""

    RUNNING = "running"
    CONVERGED = "converged"
    NEVER = "never"
    GIVEN_UP = "given_up"


class Reason(StrEnum):
    """Why it never converges."""

    CONTRADICTION = "contradiction"
    NO_LINE = "no_line"
    FROZEN_BIAS = "frozen_bias"
    RULE = "rule"


REMEDIES: Mapping[Reason, Mapping[str, Any]] = {
    Reason.FROZEN_BIAS: {"train_bias": True},
    Reason.RULE: {"rule": "standard", "train_bias": True},
}
"""What to change where a line exists: the full rule with a trained bias ends there (Novikoff, 1962)."""


@dataclass(frozen=True, slots=True)
class PerceptronVerdict:
    """How things stand after `passes` whole passes.

    `cycle` holds the examples between two equal states at the same place of a pass, and is empty
    unless the outcome is NEVER.
    """

    outcome: Outcome
    passes: int
    reason: Reason | None = None
    cycle: tuple[ExampleRecord, ...] = ()

    def remedy(self) -> dict[str, Any]:
        """Return the settings with which it converges although it does not now; empty if none do."""
        return dict(REMEDIES.get(self.reason, {})) if self.reason else {}


class PerceptronStepper(Stepper[PerceptronGrain]):
    """The perceptron rule, step by step.

    Every example takes n + 3 tiny steps: n products, the bias, the output, the correction.
    """

    def __init__(self, task: PerceptronTask, settings: PerceptronSettings | None = None) -> None:
        super().__init__()
        self.task = task
        self.settings = settings or PerceptronSettings(weights=(0.9,) * task.input_count)
        if len(self.settings.weights) != task.input_count:
            raise UserError(
                N_("There are {weights} weights for {inputs} inputs; give one weight for each input."),
                weights=len(self.settings.weights), inputs=task.input_count,
            )  # fmt: skip
        self.start = self.settings.perceptron()
        self.per_example = task.input_count + 3
        self.per_pass = self.per_example * len(task)
        self._rate = exact(self.settings.rate)
        self._records: list[ExampleRecord] = []
        self._orders: list[list[int]] = []
        self._seen = {(0, self.start): 0}
        self._cycle: tuple[int, int] | None = None
        self._reason: Reason | None = None
        self._converged: int | None = None

    @property
    def examples_done(self) -> int:
        """How many examples have been looked at and corrected."""
        return self._position // self.per_example

    @property
    def history(self) -> tuple[ExampleRecord, ...]:
        """The examples done so far, in order."""
        return tuple(self._records[: self.examples_done])

    @property
    def perceptron(self) -> Perceptron:
        """Weights and bias as they are now."""
        return self._after(self.examples_done)

    @property
    def now(self) -> PerceptronMoment:
        """What the last tiny step did."""
        return self.moment(self._position)

    @property
    def upcoming(self) -> PerceptronMoment | None:
        """What the next tiny step will do, with its numbers; None after the end."""
        return None if self.at_end else self.moment(self._position + 1)

    @property
    def example(self) -> ExampleRecord | None:
        """The example that is in hand or comes next, answers included; None after the end."""
        return None if self.at_end else self.record(self.examples_done)

    @property
    def verdict(self) -> PerceptronVerdict:
        """How things stand at this position."""
        done = self.examples_done
        passes = done // len(self.task)
        if self._converged_at(self._position):
            return PerceptronVerdict(Outcome.CONVERGED, passes)
        if self._cycle is not None and done >= self._cycle[1]:
            return PerceptronVerdict(Outcome.NEVER, passes, self._why(), tuple(self._records[slice(*self._cycle)]))
        if done >= MAX_EXAMPLES:
            return PerceptronVerdict(Outcome.GIVEN_UP, passes)
        return PerceptronVerdict(Outcome.RUNNING, passes)

    def seen_in_pass(self) -> tuple[ExampleRecord, ...]:
        """Return the examples of the pass in hand whose output is known by now, in order; a finished pass whole."""
        moment = self.now
        if moment.record is None:
            return ()
        last = moment.record.number
        known = moment.phase in (Phase.OUTPUT, Phase.UPDATE)
        return tuple(self._records[last - last % len(self.task) : last + known])

    @property
    def at_end(self) -> bool:
        return self.examples_done >= MAX_EXAMPLES or self._converged_at(self._position)

    def run(self) -> PerceptronVerdict:
        """Step by whole examples until the verdict is known, and return it."""
        while self.verdict.outcome is Outcome.RUNNING:
            self.step(PerceptronGrain.EXAMPLE)
        return self.verdict

    def record(self, number: int) -> ExampleRecord:
        """Return the example with that number, counted from 0 over all passes."""
        while len(self._records) <= number:
            self._records.append(self._work_out(len(self._records)))
            self._judge(len(self._records))
        return self._records[number]

    def moment(self, position: int) -> PerceptronMoment:
        """Return what the tiny step that leads to `position` does."""
        if position == 0:
            return PerceptronMoment(0, Phase.START, None, 0, Fraction(0), self.start)
        number, offset = divmod(position - 1, self.per_example)
        record = self.record(number)
        terms = min(offset + 1, len(record.products))
        sum_ = record.sums[min(offset, len(record.products))]
        phases = [Phase.PRODUCT] * len(record.products) + [Phase.BIAS, Phase.OUTPUT, Phase.UPDATE]
        phase = phases[offset]
        return PerceptronMoment(
            position, phase, record, terms, sum_, record.after if phase is Phase.UPDATE else record.before
        )

    def after(self, position: int, grain: PerceptronGrain) -> int:
        size = self._size(grain)
        return (position // size + 1) * size

    def before(self, position: int, grain: PerceptronGrain) -> int:
        size = self._size(grain)
        return (position - 1) // size * size

    def reachable(self, position: int) -> int:
        limit = min(position, MAX_EXAMPLES * self.per_example)
        while self._converged is None and len(self._records) * self.per_example < limit:
            self.record(len(self._records))
        return limit if self._converged is None else min(limit, self._converged * self.per_example)

    def _size(self, grain: PerceptronGrain) -> int:
        sizes = {PerceptronGrain.EXAMPLE: self.per_example, PerceptronGrain.PASS: self.per_pass}
        return sizes.get(grain, 1)

    def _after(self, examples: int) -> Perceptron:
        return self.record(examples - 1).after if examples else self.start

    def _order(self, pass_index: int) -> list[int]:
        while len(self._orders) <= pass_index:
            rows = list(range(len(self.task)))
            if self.settings.order != "given":
                turn = len(self._orders) if self.settings.order == "fresh" else 0
                rows = [int(row) for row in np.random.default_rng((self.settings.seed, turn)).permutation(rows)]
            self._orders.append(rows)
        return self._orders[pass_index]

    def _work_out(self, number: int) -> ExampleRecord:
        pass_index, place = divmod(number, len(self.task))
        row = self._order(pass_index)[place]
        x, desired = self.task.inputs[row], self.task.desired[row]
        before = self._after(number)
        products = before.products(x)
        sums: list[Fraction] = []
        total = Fraction(0)
        for term in (*products, before.bias):
            total += term
            sums.append(total)
        output = before.fires(total)
        after = before.corrected(x, desired - output, self._rate, self.settings.rule, self.settings.train_bias)
        return ExampleRecord(number, pass_index + 1, row, x, desired, products, tuple(sums), output, before, after)

    def _judge(self, done: int) -> None:
        """Note the end of a pass without error, and the first state that comes again after one.

        A state is the weights and the place in the pass. Without an error in between nothing repeats
        but right answers; in a fresh order each pass the same state may lead elsewhere, so nothing
        is concluded there.
        """
        count = len(self.task)
        whole_pass = self._records[done - count :] if done % count == 0 else []
        if self._converged is None and whole_pass and not any(record.error for record in whole_pass):
            self._converged = done
        if self._cycle is not None or self.settings.order == "fresh":
            return
        earlier = self._seen.setdefault((done % count, self._records[-1].after), done)
        if earlier != done and any(record.error for record in self._records[earlier:done]):
            self._cycle = earlier, done

    def _converged_at(self, position: int) -> bool:
        if position < self.per_pass or position % self.per_pass:
            return False
        done = position // self.per_example
        self.record(done - 1)
        return self._converged == done

    def _why(self) -> Reason:
        if self._reason is None:
            self._reason = self._find_reason()
        return self._reason

    def _find_reason(self) -> Reason:
        if self.task.contradiction() is not None:
            return Reason.CONTRADICTION
        separable = self.task.separable()
        full_rule = self.settings.rule == "standard"
        # The full rule with a trained bias ends whenever there is a line, so a cycle proves that there is none.
        if separable is False or (separable is None and full_rule and self.settings.train_bias):
            return Reason.NO_LINE
        return Reason.FROZEN_BIAS if full_rule else Reason.RULE
