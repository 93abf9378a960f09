"""The state of the By hand lab. Free of widgets."""

from PySide6.QtCore import QObject

from nnplayground.analysis.hand.backward import BackwardStepper
from nnplayground.analysis.hand.formulas import Notation
from nnplayground.analysis.hand.forward import ForwardStepper
from nnplayground.analysis.hand.mistakes import Mistake
from nnplayground.analysis.hand.slow_learning import SlowStart
from nnplayground.analysis.hand.symmetry import SymmetrySettings
from nnplayground.analysis.hand.table_steps import TableStep
from nnplayground.analysis.hand.trace import Trace, Vector
from nnplayground.analysis.hand_network import ChainSettings, HandNetwork, Houses
from nnplayground.analysis.more_networks.time_chain import TimeChain
from nnplayground.analysis.more_networks.time_steps import TimeBackwardStepper, TimeForwardStepper
from nnplayground.analysis.stepper import BlockStepper, Grain
from nnplayground.errors import UserError
from nnplayground.gui.hand.form import GuessScore, HandForm, HandView, Typing
from nnplayground.gui.hand.settings import (
    DemonSettings,
    SoftmaxSettings,
    TableSettings,
    Then,
)
from nnplayground.gui.hand.spec import LAB as SPEC
from nnplayground.gui.run.lab_form import REFUSED
from nnplayground.gui.run.lab_state import LabState
from nnplayground.i18n import tr

SETTINGS = (
    "source", "example", "typing", "chain", "notations", "mistake", "table", "table_of", "ticked", "demon", "slow",
    "slow_epoch", "softmax", "sums", "symmetry", "symmetry_epoch", "rate", "table_steps", "then",
    "shuffled", "guessed",
)  # fmt: skip
"""What stands in the lab state just as it is kept."""


class HandState(LabState[HandForm]):
    """What is chosen in the lab, and what the model has made of it. Typed inputs and desires are texts.

    `ticked` are the places of the table's mini-batch, none for all; `table_of` is the source whose
    rate the table has; `symmetry_epoch` is None for the end of the run.
    """

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = HandForm
    LOOKS = (
        "source", "example", "notations", "forward", "backward", "table_of", "slow_epoch", "symmetry_epoch",
    )  # fmt: skip

    source: str
    example: int
    typing: bool
    chain: ChainSettings
    notations: tuple[Notation, ...]
    mistake: Mistake | None
    table: TableSettings
    table_of: str
    ticked: tuple[int, ...]
    demon: DemonSettings
    slow: SlowStart
    slow_epoch: int
    softmax: SoftmaxSettings
    sums: tuple[float, ...]
    symmetry: SymmetrySettings
    symmetry_epoch: int | None
    rate: float | None
    table_steps: tuple[TableStep, ...]
    then: Then
    shuffled: bool
    guessed: GuessScore

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.typed: list[str] = []
        self.desired: list[str] = []
        self.last_valid: Typing | None = None
        """The typed numbers that the trace was made with."""
        self.faulty = False
        """Whether what is typed cannot be used, so that the trace is an older one."""
        self.forward_grain = self.backward_grain = Grain.NEURON
        self.hand_network: HandNetwork | None = None
        self.trace: Trace | None = None
        self.forward: ForwardStepper | None = None
        self.backward: BackwardStepper | None = None
        self.through_time: TimeChain | None = None
        """The sequence's pass, of a network that remembers; there is no trace then."""
        self.sequences: HandNetwork | None = None
        """The network that remembers; there is no other one then."""
        self.time_forward: TimeForwardStepper | None = None
        self.time_backward: TimeBackwardStepper | None = None
        self.raw: Vector | None = None
        self._own_rates: dict[str, float] = {}
        """The learning rates that the networks had when they were taken last, by source."""
        self.houses = Houses()
        self.at = (0, 0)
        """Where the steppers begin when they are made, forward and backward."""
        self.resuming = False
        """Whether the model has yet to make what was put into the lab state."""
        self._fill(HandForm())

    def change(self, name: str, field: str = "", **values: object) -> None:
        """Make an edit of some settings that need no other trace."""
        with self.editing(name, field):
            for key, value in values.items():
                setattr(self, key, value)

    def follow_rate(self, source: str, rate: float) -> None:
        """Let the gradient table go on with the `rate` that its network has now, unless it was set to another one."""
        before = self._own_rates.get(source)
        self._own_rates[source] = rate
        if self.table_of == source and before is not None and self.table.rate == before:
            self.table = self.table.model_copy(update={"rate": rate})

    def form(self) -> HandForm:
        return HandForm.model_construct(
            **{name: getattr(self, name) for name in SETTINGS},
            texts=Typing.model_construct(typed=tuple(self.typed), desired=tuple(self.desired)),
            last_valid=self.last_valid if self.faulty else None,
            forward=_position(self.forward or self.time_forward, self.at[0]),
            backward=_position(self.backward or self.time_backward, self.at[1]),
            view=HandView(page=self.page, forward_grain=self.forward_grain, backward_grain=self.backward_grain),
        )

    def take(self, form: HandForm) -> None:
        if len(form.sums) != form.softmax.outputs or form.softmax.right > form.softmax.outputs:
            raise UserError(REFUSED, lab=tr(self.TITLE))
        self._fill(form)
        self.typed, self.desired = list(form.texts.typed), list(form.texts.desired)
        self.last_valid, self.faulty = form.last_valid, form.last_valid is not None
        self.at = form.forward, form.backward
        self.page = form.view.page
        self.forward_grain, self.backward_grain = form.view.forward_grain, form.view.backward_grain
        self.hand_network = self.trace = self.forward = self.backward = self.raw = None
        self.sequences = self.through_time = self.time_forward = self.time_backward = None
        self.resuming = True

    def _fill(self, form: HandForm) -> None:
        for name in SETTINGS:
            setattr(self, name, getattr(form, name))


def _position(stepper: BlockStepper | None, otherwise: int) -> int:
    return otherwise if stepper is None else stepper.position
