"""The backward pass written out as a list that grows: a line for each equation, a heading for each stage of a layer."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nnplayground.analysis.hand.backward import BackwardMoment, BackwardPhase, BackwardStage, BackwardStepper
from nnplayground.analysis.hand.backward_formulas import BackwardFormulas
from nnplayground.analysis.hand.formulas import Formula, Notation, partial, shown, symbol
from nnplayground.analysis.hand.losses import loss_formulas
from nnplayground.analysis.stepper import Block, WrittenStepper
from nnplayground.i18n import N_, tr

MOST = 300
"""Lines that are written out at once; of a longer list those before the line at hand."""

ERRORS = (BackwardStage.OUTPUT_ERROR, BackwardStage.LAYER_ERROR)


@dataclass(frozen=True, slots=True)
class WorkingLine:
    """One line, in rich text: an equation that the tiny step to `position` worked out, or a heading (None)."""

    html: str
    position: int | None = None


class WorkingLines(ABC):
    """The lines of what a stepper has written out in one notation; each equation is worked out once."""

    def __init__(self, steps: WrittenStepper, notation: Notation) -> None:
        self.steps = steps
        self.notation = notation
        self._written: dict[int, str] = {}

    @abstractmethod
    def opening(self) -> list[WorkingLine]:
        """Return the lines that the pass sets out from."""

    @abstractmethod
    def line(self, position: int) -> str:
        """Return the equation of the tiny step that leads to a position."""

    @abstractmethod
    def heading(self, block: Block) -> str:
        """Return what stands above the lines of a stage and layer."""

    def lines(self) -> list[WorkingLine]:
        """Return the lines up to where the pass has been written out, the last `MOST` of a long list."""
        found: list[WorkingLine] = []
        before: Block | None = None
        first, places = self._places()
        if not first:
            found += self.opening()
        if first:
            found.append(WorkingLine(tr("… {count} tiny steps before this are not written out.", count=first)))
        for block, position in places:
            if before is None or (block.stage, block.layer) != (before.stage, before.layer):
                found.append(WorkingLine(self.heading(block)))
            before = block
            found.append(WorkingLine(self._once(position), position))
        return found

    def line_of(self, position: int) -> int | None:
        """Return the position of the line that the tiny step to `position` belongs to, None at the start."""
        if position == 0:
            return None
        block = self.steps.block_at(position - 1)
        return max(position, min(_first_line(block), self.steps.reached))

    def _places(self) -> tuple[int, Sequence[tuple[Block, int]]]:
        """Return how many tiny steps are left out, and the positions that have a line, with their blocks."""
        stepper = self.steps
        reached = stepper.reached
        # The line at hand is among them, with what has come before it and a few that come after.
        last = min(reached, max(stepper.position, 0) + MOST // 2) if reached - stepper.position > MOST // 2 else reached
        places: list[tuple[Block, int]] = []
        for block in self._blocks_before(last):
            for position in range(min(block.stop, last), block.start, -1):
                if position >= min(_first_line(block), last):
                    places.append((block, position))
                if len(places) == MOST:
                    places.reverse()
                    return (position - 1 if position > 1 else 0), places
        places.reverse()
        return 0, places

    def _blocks_before(self, position: int) -> Iterator[Block]:
        """Yield the blocks that have begun at a position, the last one first."""
        if position == 0:
            return
        blocks = self.steps.blocks
        for place in range(blocks.index(self.steps.block_at(position - 1)), -1, -1):
            yield blocks[place]

    def _once(self, position: int) -> str:
        if position not in self._written:
            self._written[position] = self.line(position)
        return self._written[position]


class BackwardLines(WorkingLines):
    """The lines of the backward pass of one stepper, behind the loss of each output and the cost of the example."""

    def __init__(self, stepper: BackwardStepper, notation: Notation) -> None:
        super().__init__(stepper, notation)
        self.stepper = stepper
        self._formulas = BackwardFormulas(stepper, notation)

    def opening(self) -> list[WorkingLine]:
        heading = "<b>" + tr("Loss of each output, cost of the example") + "</b>"
        formulas = loss_formulas(self.stepper.trace, self.notation)
        return [WorkingLine(heading), *(WorkingLine(formula.html) for formula in formulas)]

    def line(self, position: int) -> str:
        moment = self.stepper.moment(position)
        formula = self._formulas.moment(moment)
        assert formula is not None
        return named(self._name(moment), formula)

    def _name(self, moment: BackwardMoment) -> str:
        """Return which of deck A's four equations a line is; deck B's names stand in its formulas."""
        return "" if self.notation is Notation.DECK_B else equation_name(moment.stage, moment.phase)

    def heading(self, block: Block) -> str:
        title = tr("Layer {number}", number=block.layer)
        law = _LAWS[self.notation][BackwardStage(block.stage)](block.layer)
        return f"<b>{title}: {tr(TITLES[self.notation][BackwardStage(block.stage)])}</b>&nbsp; {law}"


def equation_name(stage: BackwardStage | None, phase: BackwardPhase) -> str:
    """Return which of deck A's four equations a tiny step fills in; empty where it is none of them."""
    if stage is BackwardStage.UPDATE:
        return ""
    if phase is BackwardPhase.DELTA:
        return "BP1" if stage is BackwardStage.OUTPUT_ERROR else "BP2"
    return {BackwardPhase.BIAS: "BP3", BackwardPhase.WEIGHT: "BP4"}.get(phase, "")


def named(name: str, formula: Formula) -> str:
    """Return the line of a formula, with the name of its equation before it if it has one."""
    return f'<span class="muted">{name}</span> {formula.html}' if name else formula.html


def measured(stepper: BackwardStepper, moment: BackwardMoment) -> str:
    """Say what a small change measures for the gradient at hand, if it is one."""
    if moment.address is None or moment.stage is not BackwardStage.GRADIENT:
        return ""
    return tr("measured by a small change") + f": {shown(stepper.check(moment.address).measured)}"


def _first_line(block: Block) -> int:
    """Return the first position of a block with a line of its own: the products of a sum share the last one's."""
    return block.stop - 2 if block.stage in ERRORS else block.start + 1


def _law_a_output(layer: int) -> str:
    a, z = (symbol(letter, layer, Notation.DECK_A, "j") for letter in "az")
    return f"{symbol('δ', layer, Notation.DECK_A, 'j')} = {partial('C', a)} · σ′({z})"


def _law_a_hidden(layer: int) -> str:
    weight, above = symbol("w", layer + 1, Notation.DECK_A, "k", "j"), symbol("δ", layer + 1, Notation.DECK_A, "k")
    return (
        f"{symbol('δ', layer, Notation.DECK_A, 'j')} = (Σ<sub>k</sub> {weight} {above}) · "
        f"σ′({symbol('z', layer, Notation.DECK_A, 'j')})"
    )


def _law_a_gradient(layer: int) -> str:
    delta, below = symbol("δ", layer, Notation.DECK_A, "j"), symbol("a", layer - 1, Notation.DECK_A, "k")
    weight, bias = symbol("w", layer, Notation.DECK_A, "j", "k"), symbol("b", layer, Notation.DECK_A, "j")
    return f"{partial('C', weight)} = {below} {delta},&nbsp; {partial('C', bias)} = {delta}"


def _law_b_output(layer: int) -> str:
    a = symbol("a", layer, Notation.DECK_B, "j")
    return partial("C₀", a)


def _law_b_hidden(layer: int) -> str:
    value, weight = symbol("a", layer, Notation.DECK_B, "k"), symbol("w", layer + 1, Notation.DECK_B, "j", "k")
    return f"EC = {partial('C₀', value)} = Σ<sub>j</sub> {weight} {_error_b(layer + 1)}"


def _law_b_gradient(layer: int) -> str:
    below, error = symbol("a", layer - 1, Notation.DECK_B, "k"), _error_b(layer)
    return f"EP = {below} {error},&nbsp; EB = {error}"


def _error_b(layer: int) -> str:
    z, a = (symbol(letter, layer, Notation.DECK_B, "j") for letter in "za")
    return f"σ′({z}) {partial('C₀', a)}"


def _law_update(layer: int) -> str:
    return f"w′ = w − η {partial('C', 'w')}"


_LAWS = {
    Notation.DECK_A: {
        BackwardStage.OUTPUT_ERROR: _law_a_output,
        BackwardStage.LAYER_ERROR: _law_a_hidden,
        BackwardStage.GRADIENT: _law_a_gradient,
        BackwardStage.UPDATE: _law_update,
    },
    Notation.DECK_B: {
        BackwardStage.OUTPUT_ERROR: _law_b_output,
        BackwardStage.LAYER_ERROR: _law_b_hidden,
        BackwardStage.GRADIENT: _law_b_gradient,
        BackwardStage.UPDATE: _law_update,
    },
}
TITLES: Mapping[Notation, Mapping[BackwardStage, str]] = {
    Notation.DECK_A: {
        BackwardStage.OUTPUT_ERROR: N_("output error (BP1)"),
        BackwardStage.LAYER_ERROR: N_("error one layer back (BP2)"),
        BackwardStage.GRADIENT: N_("weights and biases (BP4, BP3)"),
        BackwardStage.UPDATE: N_("update"),
    },
    Notation.DECK_B: {
        BackwardStage.OUTPUT_ERROR: N_("error of the outputs"),
        BackwardStage.LAYER_ERROR: N_("error of its values (EC)"),
        BackwardStage.GRADIENT: N_("weights and biases (EP, EB)"),
        BackwardStage.UPDATE: N_("update"),
    },
}
