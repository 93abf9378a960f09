"""What a perceptron can be asked to learn: a gate, a truth table or points, with answers 0 and 1."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from nnplayground.core.perceptron import MAX_INPUTS, Perceptron, PerceptronSettings, exact
from nnplayground.data.dataset import DATASETS
from nnplayground.data.gates import Gate
from nnplayground.errors import UserError
from nnplayground.i18n import N_, AmbiguousNumberError

Number = float | str | Fraction

PATIENCE = 5_000
"""Corrections after which the search for a separating line is given up."""


@dataclass(frozen=True, slots=True)
class PerceptronTask:
    """Examples in the order of their table: `inputs` (examples, inputs) and `desired`, each 0 or 1."""

    inputs: tuple[tuple[Fraction, ...], ...]
    desired: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.desired)

    @property
    def input_count(self) -> int:
        """How many inputs an example has."""
        return len(self.inputs[0])

    def contradiction(self) -> tuple[int, int] | None:
        """Return two rows with the same inputs and different answers, if there are such."""
        first: dict[tuple[Fraction, ...], int] = {}
        for row, x in enumerate(self.inputs):
            earlier = first.setdefault(x, row)
            if self.desired[earlier] != self.desired[row]:
                return earlier, row
        return None

    def separable(self) -> bool | None:
        """Return whether some line (plane, …) parts the ones from the zeros; None if not found out.

        Uses the convergence theorem (Novikoff, 1962): the rule with a trained bias ends exactly if
        there is one; otherwise its weights stay bounded (Minsky and Papert, 1969), so on decimals
        they repeat.
        """
        if self.contradiction() is not None:
            return False
        here = Perceptron((Fraction(0),) * self.input_count, Fraction(0))
        seen = {here}
        corrections = 0
        while corrections < PATIENCE:
            before = corrections
            for x, desired in zip(self.inputs, self.desired, strict=True):
                error = desired - here.fires(here.z(x))
                if error:
                    here = here.corrected(x, error, Fraction(1), train_bias=True)
                    corrections += 1
            if corrections == before:
                return True
            if here in seen:
                return False
            seen.add(here)
        return None


def table(inputs: Sequence[Sequence[Number]], desired: Sequence[Number]) -> PerceptronTask:
    """Return the task with these rows. Raises UserError if they cannot be used."""
    if not len(inputs):
        raise UserError(N_("The table is empty: add at least one example."))
    count = len(inputs[0])
    if not 1 <= count <= MAX_INPUTS:
        raise UserError(N_("The table has {count} inputs; it must have 1 to {limit}."), count=count, limit=MAX_INPUTS)
    if len(desired) != len(inputs):
        raise UserError(
            N_("There are {rows} rows but {answers} desired outputs; give each row one."),
            rows=len(inputs), answers=len(desired),
        )  # fmt: skip
    rows, answers = [], []
    for number, (x, answer) in enumerate(zip(inputs, desired, strict=True), start=1):
        if len(x) != count:
            raise UserError(
                N_("Row {row} has {found} inputs instead of {count}; make all rows equally long."),
                row=number, found=len(x), count=count,
            )  # fmt: skip
        rows.append(tuple(_number(value, number) for value in x))
        wanted = _number(answer, number)
        if wanted not in (0, 1):
            raise UserError(N_("The desired output of row {row} must be 0 or 1."), row=number)
        answers.append(int(wanted))
    return PerceptronTask(tuple(rows), tuple(answers))


def truth_table(outputs: Sequence[Number]) -> PerceptronTask:
    """Return the task of 2, 4, 8, 16 or 32 outputs, for the rows 0…0 to 1…1."""
    count = len(outputs).bit_length() - 1
    if not 1 <= count <= MAX_INPUTS or len(outputs) != 2**count:
        raise UserError(
            N_("A truth table has 2, 4, 8, 16 or 32 outputs, one for each row; this one has {count}."),
            count=len(outputs),
        )
    return table(list(itertools.product((0, 1), repeat=count)), outputs)


def gate(kind: str) -> PerceptronTask:
    """Return the truth table of the gate with that key. Raises UserError for other keys."""
    return truth_table(_gate(kind).truth)


def gate_start(kind: str) -> PerceptronSettings:
    """Return settings that start where that gate still has something to learn. Raises UserError for other keys."""
    *weights, bias = _gate(kind).start
    return PerceptronSettings(weights=tuple(weights), bias=bias)


def _gate(kind: str) -> type[Gate]:
    found = DATASETS[kind]
    if not issubclass(found, Gate):
        raise UserError(N_("“{key}” is no logic gate: choose and, or, nand or xor."), key=kind)
    return found


def _number(value: Number, row: int) -> Fraction:
    try:
        return exact(value)
    except AmbiguousNumberError as error:
        raise UserError(N_("Row {row}: {reason}"), row=row, reason=error) from None
    except ValueError:
        raise UserError(N_("Row {row}: “{given}” is not a number."), row=row, given=str(value)) from None
