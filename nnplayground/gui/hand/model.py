"""What lies on the model of the By hand lab: one trace, its two steppers, and the choices around them."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.hand.backward import BackwardStepper
from nnplayground.analysis.hand.formulas import Notation
from nnplayground.analysis.hand.forward import ForwardStepper
from nnplayground.analysis.hand.gradient_table import mean_cost
from nnplayground.analysis.hand.mistakes import MISTAKES, Mistake
from nnplayground.analysis.hand.trace import Trace, Vector
from nnplayground.analysis.hand_network import (
    CHAIN,
    HOUSES,
    SOURCES,
    WINDOW,
    ChainSettings,
    HandNetwork,
    chain,
    of_experiment,
)
from nnplayground.analysis.more_networks.time_chain import TimeChain
from nnplayground.analysis.more_networks.time_steps import TimeBackwardStepper, TimeForwardStepper
from nnplayground.core.addresses import INPUTS, NeuronId, ParameterId
from nnplayground.core.layers import ONLY_DENSE
from nnplayground.errors import UserError, read_number
from nnplayground.gui.hand.form import Typing
from nnplayground.gui.hand.state import HandState
from nnplayground.gui.hand.table_columns import examples_of, most_examples
from nnplayground.gui.run.predict_first import PredictFirst
from nnplayground.gui.run.session import Session, State
from nnplayground.i18n import N_, grouped, number, tr, unmistakable
from nnplayground.links import PageLink
from nnplayground.training.freezing import count_of

CHANGED = N_(
    "The network, its cost or its learning rate has changed, so the steps end here: everything below begins again."
)
WAITING = N_("The data are being prepared.")


class HandModel(QObject):
    """Keeps trace and steppers in step with the session and the choices.

    `note` says that a step was ended, `fault` what is wrong with what is typed; the last good trace
    stays. Signals: `changed` when there is another trace, or a note or fault about it; `neuron_asked`
    (a `NeuronId`) when a page should go to a neuron.
    """

    changed = Signal()
    neuron_asked = Signal(object)

    def __init__(self, session: Session, lab_state: HandState, lab: QWidget) -> None:
        super().__init__(lab)
        self._session = session
        self._lab = lab
        self.lab_state = lab_state
        self.note = ""
        self.ended: frozenset[str] = frozenset()
        """The pages, by key, whose steps the note says were ended."""
        self.fault = ""
        self._batch: tuple[HandNetwork, str] | None = None
        self._followed: NeuronId | ParameterId | None = None
        """Where the steppers are to stand whenever the network of the window comes anew; none after a step."""
        self._waits = False
        """Whether the fault is only that there is no network yet."""
        session.snapshot_changed.connect(self._on_snapshot)
        session.problem_changed.connect(self._on_snapshot)
        session.state_changed.connect(self._on_snapshot)
        lab_state.taken.connect(self._on_taken)
        if lab_state.trace is None and lab_state.through_time is None:
            self.rebuild()
        else:
            self._find_fault()

    @property
    def predict_first(self) -> PredictFirst:
        """How often it is asked before a step is shown."""
        return self._session.predict_first

    @property
    def waits(self) -> bool:
        """Whether there is no network only because it is being prepared."""
        return self._waits

    @property
    def trace(self) -> Trace | None:
        """The example's pass; None while there is no network."""
        return self.lab_state.trace

    @property
    def through_time(self) -> TimeChain | None:
        """The pass of the sequence, of a network that remembers; None for others."""
        return self.lab_state.through_time

    @property
    def time_forward(self) -> TimeForwardStepper | None:
        """The stepper forward through time; None for a network that does not remember."""
        lab_state = self.lab_state
        if lab_state.time_forward is None and lab_state.through_time is not None:
            lab_state.time_forward = TimeForwardStepper(lab_state.through_time)
            lab_state.time_forward.jump(lab_state.at[0])
        return lab_state.time_forward

    @property
    def time_backward(self) -> TimeBackwardStepper | None:
        """The stepper back through time; None for a network that does not remember.

        Raises UserError if there can be none.
        """
        lab_state = self.lab_state
        if lab_state.time_backward is None and lab_state.through_time is not None:
            lab_state.time_backward = TimeBackwardStepper(lab_state.through_time, self.rate)
            lab_state.time_backward.jump(lab_state.at[1])
        return lab_state.time_backward

    @property
    def refusal(self) -> str:
        """Why there is no single example to work through; empty where there is one, or no network yet."""
        return self.fault if self.lab_state.sequences is None else tr(ONLY_DENSE)

    @property
    def sequence_note(self) -> str:
        """What is to be said of how a sequence is worked through; empty where all of it is."""
        chain = self.through_time
        if chain is None:
            return ""
        said = []
        if chain.whole > chain.steps:
            said.append(
                tr(
                    "The first {steps} of its {count} time steps are worked through.",
                    steps=chain.steps,
                    count=chain.whole,
                )
            )
        if chain.unpredictable:
            steps = ", ".join(str(step + 1) for step in chain.unpredictable)
            said.append(tr("Nothing can be predicted at these: {steps}.", steps=steps))
        if chain.is_cut:
            said.append(
                tr("Truncation k = {reach} cuts errors off in training (marked on the page Backward); by hand they go "
                   "back through all steps.", reach=chain.reach)
            )  # fmt: skip
        return " ".join(said)

    @property
    def hand_network(self) -> HandNetwork | None:
        """The network that the trace was made with; None for one that remembers."""
        return self.lab_state.hand_network

    @property
    def chosen_network(self) -> HandNetwork | None:
        """The network that is worked through, whether it remembers or not."""
        return self.lab_state.sequences or self.lab_state.hand_network

    @property
    def frozen_note(self) -> str:
        """What is to be said where the network of the playground has frozen weights; empty where it has none."""
        frozen = self._session.experiment.frozen if self.lab_state.source == WINDOW else ()
        count = grouped(count_of(frozen))
        return tr("Frozen in the playground: {count}; by hand they move all the same.", count=count) if frozen else ""

    @property
    def forward(self) -> ForwardStepper | None:
        """The stepper through the forward pass."""
        lab_state = self.lab_state
        if lab_state.forward is None and lab_state.trace is not None:
            trace = lab_state.trace
            lab_state.forward = ForwardStepper(trace.network, trace.a(1))
            lab_state.forward.jump(lab_state.at[0])
        return lab_state.forward

    @property
    def backward(self) -> BackwardStepper:
        """The stepper through the backward pass. Raises UserError if there can be none."""
        lab_state = self.lab_state
        if lab_state.backward is None:
            if lab_state.trace is None:
                raise UserError(self.fault or tr(WAITING))
            lab_state.backward = BackwardStepper(
                lab_state.trace, self.rate, lab_state.mistake, lab_state.notations == (Notation.DECK_B,)
            )
            lab_state.backward.jump(lab_state.at[1])
        return lab_state.backward

    @property
    def rate(self) -> float:
        """The learning rate of the update: as set, else the network's own."""
        own = self.chosen_network.rate if self.chosen_network is not None else 0.1
        return own if self.lab_state.rate is None else self.lab_state.rate

    def batch_cost(self) -> str:
        """Say what the training examples cost on average, those of a large table that can be worked out at once."""
        hand_network = self.hand_network
        if hand_network is None or hand_network.problem is None:
            return ""
        if self._batch is None or self._batch[0] is not hand_network:
            rows = hand_network.problem.parts.train[: most_examples(hand_network)]
            cost = mean_cost(hand_network.network, *examples_of(hand_network, rows), hand_network.cost)
            self._batch = (
                hand_network,
                tr("Cost of {count} training examples: {cost}.", count=grouped(len(rows)), cost=cost),
            )
        return self._batch[1]

    def choose(self, **changes: object) -> None:
        """Change fields of the lab state and begin again: an edit."""
        lab_state = self.lab_state
        if "source" in changes and changes["source"] != WINDOW:
            self._followed = None
        with lab_state.editing(*_name(lab_state, changes)):
            for name, value in changes.items():
                setattr(lab_state, name, value)
            if "source" in changes:
                lab_state.rate = None
            self.note = ""
            self.rebuild()

    def follow(self, place: NeuronId | ParameterId) -> None:
        """Take the network of the window and stand where the numbers of a neuron, weight or bias are worked out.

        A run pauses: the next mini-batch would take them away. Raises UserError if the network has no such
        neuron, or cannot be worked through by hand.
        """
        if place.layer == INPUTS:
            raise UserError(N_("An input has nothing to be worked out: choose a neuron."))
        if self._session.state is State.RUNNING:
            self._session.pause()
        self._followed = place
        if self.lab_state.source != WINDOW:
            self.choose(source=WINDOW)
        else:
            self.catch_up()
        if self.fault and not self._waits:
            raise UserError(self.fault)
        sizes = self._sizes
        missing = None if sizes is None or self._waits else _missing(sizes, place)
        if missing is not None:
            self._followed = None
            raise UserError(
                N_("The network has no neuron {neuron} in layer {layer}."), neuron=missing.number, layer=missing.layer
            )
        self._stand()
        self.changed.emit()

    def stepped(self) -> None:
        """Take note that the user has gone on from what was followed."""
        self.note, self._followed = "", None

    def _stand(self) -> None:
        """Put the steppers where what is followed is worked out."""
        place, sizes = self._followed, self._sizes
        if place is None or sizes is None or self.lab_state.source != WINDOW or _missing(sizes, place) is not None:
            return
        self.note = ""
        if self.time_forward is not None:
            self.time_forward.jump(
                self.time_forward.position_of(place if isinstance(place, NeuronId) else place.neuron)
            )
            with suppress(UserError):
                if self.time_backward is not None:
                    self.time_backward.jump(self.time_backward.position_of(place))
            return
        if self.forward is not None:
            self.forward.jump(self.forward.position_of(place))
        with suppress(UserError):
            self.backward.jump(self.backward.position_of(place))

    @property
    def _sizes(self) -> Sequence[int] | None:
        """The neurons of every layer of what is worked through, inputs first; None while there is nothing."""
        if self.through_time is not None:
            return self.through_time.network.sizes
        return None if self.trace is None else self.trace.sizes

    def plant(self, mistake: Mistake | None) -> None:
        """Put a mistake into the backward pass, or take it out: an edit; the stepper stays where it was."""
        name = tr("No mistake planted") if mistake is None else tr(MISTAKES[mistake].label)
        with self.lab_state.editing(tr("{title}: {value}", title=tr("Find the error"), value=name)):
            self._pass_again(mistake=mistake)
        self.changed.emit()

    def set_rate(self, rate: float) -> None:
        """Set the learning rate of the update: an edit; the stepper stays where it was."""
        own = self.chosen_network.rate if self.chosen_network is not None else None
        name = tr("{title}: {value}", title=tr("Learning rate η"), value=number(rate))
        with self.lab_state.editing(name, "rate"):
            self._pass_again(rate=None if rate == own else rate)
        self.changed.emit()

    def set_notations(self, notations: tuple[Notation, ...], name: str) -> None:
        """Choose whose symbols are used: an edit; the stepper stays at its step, in the order of that deck."""
        with self.lab_state.editing(tr("{title}: {value}", title=tr("Notation"), value=name)):
            self._pass_again(notations=notations)
        self.changed.emit()

    def _pass_again(self, **changes: object) -> None:
        """Make the stepper of the backward pass anew, with other settings, and go where the old one stood."""
        lab_state = self.lab_state
        old = lab_state.backward
        for name, value in changes.items():
            setattr(lab_state, name, value)
        lab_state.backward = None
        if lab_state.time_backward is not None and "rate" in changes:
            # The notations write the same steps; another rate has other updates.
            steps, lab_state.time_backward = lab_state.time_backward, None
            with suppress(UserError):
                if self.time_backward is not None:
                    self.time_backward.jump(steps.reached)
                    self.time_backward.jump(steps.position)
        with suppress(UserError):
            if old is not None:
                new = self.backward
                # Of another order only what leads to the step at hand is known to have been written out.
                same_order = new.layer_by_layer == old.layer_by_layer
                new.jump(new.same_place(old, old.reached if same_order else old.position))
                new.jump(new.same_place(old, old.position))

    def rebuild(self) -> None:
        """Make the trace anew from what is chosen; what cannot be used is said, and the old trace stays."""
        lab_state = self.lab_state
        if lab_state.resuming and lab_state.last_valid is not None:
            # What is typed cannot be used: the trace is that of the last good numbers.
            texts = lab_state.typed, lab_state.desired
            lab_state.typed, lab_state.desired = list(lab_state.last_valid.typed), list(lab_state.last_valid.desired)
            self._build()
            lab_state.typed, lab_state.desired = texts
        if not lab_state.resuming or lab_state.last_valid is None:
            self._build()
        self._stand()
        self.changed.emit()

    def _build(self) -> None:
        self.fault = ""
        self._waits = False
        try:
            hand_network = self._hand_network()
            if hand_network is None:
                self.fault, self._waits = tr(WAITING), True
            else:
                self.lab_state.follow_rate(hand_network.source, hand_network.rate)
                if hand_network.through_time:
                    self._take_sequence(hand_network)
                else:
                    self._take(hand_network)
                self.lab_state.faulty = False
        except UserError as error:
            self.fault = str(error)
            self.lab_state.faulty = self.lab_state.typing and self.lab_state.last_valid is not None

    def _find_fault(self) -> None:
        """Say again, in another window, what of the choices cannot be used; the trace is that of the last good ones."""
        lab_state = self.lab_state
        try:
            hand_network = self._hand_network()
            if hand_network is None:
                return
            if hand_network.through_time:
                hand_network.sequence(lab_state.example)
            elif lab_state.typing and hand_network.can_type:
                raw = _numbers(lab_state.typed, hand_network.raw_count)
                hand_network.typed(raw, _numbers(lab_state.desired, hand_network.desired_count))
            else:
                hand_network.numbered(lab_state.example)
        except UserError as error:
            self.fault = str(error)

    def _take(self, hand_network: HandNetwork) -> None:
        lab_state = self.lab_state
        if (
            lab_state.resuming
            or hand_network.source == WINDOW
            or (lab_state.hand_network is not None and lab_state.hand_network.source == hand_network.source)
        ):
            lab_state.example = min(lab_state.example, hand_network.example_count - 1)
        else:
            lab_state.example, lab_state.typing = 0, False
        if lab_state.typing and hand_network.can_type:
            self._fill_typed(hand_network)
            raw = _numbers(lab_state.typed, hand_network.raw_count)
            trace = hand_network.typed(raw, _numbers(lab_state.desired, hand_network.desired_count))
            # Projects keep the texts, and the language may change.
            lab_state.typed, lab_state.desired = (
                list(map(unmistakable, lab_state.typed)),
                list(map(unmistakable, lab_state.desired)),
            )
            lab_state.last_valid = Typing(typed=tuple(lab_state.typed), desired=tuple(lab_state.desired))
        else:
            lab_state.typing, lab_state.last_valid = False, None
            trace = hand_network.numbered(lab_state.example)
            raw = None
            if hand_network.problem is not None and not hand_network.problem.is_images:
                raw = hand_network.raw_example(lab_state.example)[0]
        if not lab_state.resuming and not hand_network.starts_like(lab_state.hand_network):
            # The steps with the gradient table began at another network.
            lab_state.table_steps = ()
        lab_state.hand_network, lab_state.trace, lab_state.raw = hand_network, trace, raw
        lab_state.forward = lab_state.backward = None
        lab_state.sequences = lab_state.through_time = lab_state.time_forward = lab_state.time_backward = None
        if not lab_state.resuming:
            lab_state.at = (0, 0)
        lab_state.resuming = False

    def _take_sequence(self, hand_network: HandNetwork) -> None:
        """Take a network that remembers: a sequence of the data is its example. Raises UserError if it is too much."""
        lab_state = self.lab_state
        lab_state.sequences = lab_state.through_time = lab_state.time_forward = lab_state.time_backward = None
        lab_state.hand_network = lab_state.trace = lab_state.forward = lab_state.backward = lab_state.raw = None
        lab_state.sequences = hand_network
        lab_state.example = min(lab_state.example, hand_network.example_count - 1)
        lab_state.typing, lab_state.last_valid, lab_state.table_steps = False, None, ()
        if not lab_state.resuming:
            lab_state.at = (0, 0)
        lab_state.resuming = False
        lab_state.through_time = hand_network.sequence(lab_state.example)

    def _fill_typed(self, hand_network: HandNetwork) -> None:
        """Let typing begin with the example's own numbers."""
        lab_state = self.lab_state
        if len(lab_state.typed) != hand_network.raw_count or len(lab_state.desired) != hand_network.desired_count:
            raw, desired = hand_network.raw_example(lab_state.example)
            lab_state.typed = [number(float(value), 6) for value in raw]
            lab_state.desired = [number(float(value), 6) for value in desired]

    def _hand_network(self) -> HandNetwork | None:
        lab_state, session = self.lab_state, self._session
        if lab_state.source == CHAIN:
            return chain(lab_state.chain)
        if lab_state.source == HOUSES:
            return lab_state.houses.hand_network
        snapshot, problem = session.snapshot, session.problem
        if session.state is State.PREPARING and snapshot is not None and snapshot.run != session.run_number:
            # The network is about to be another one: a project was opened.
            return None
        if snapshot is None or problem is None or problem.input_count != snapshot.experiment.sizes[0]:
            return None
        return of_experiment(WINDOW, snapshot.experiment, snapshot.network, problem)

    def open_page(self, link: PageLink) -> None:
        """Have a page of another lab shown."""
        self._session.open_page(link)

    def catch_up(self) -> None:
        """Take over what has happened to the network of the window while nobody looked."""
        self._on_snapshot()

    @Slot()
    def _on_taken(self) -> None:
        self.note = ""
        self.rebuild()

    @Slot()
    def _on_snapshot(self) -> None:
        """Follow the network of the window; a step that was under way ends, and that is said."""
        lab_state, snapshot = self.lab_state, self._session.snapshot
        # Nobody looks: the lab catches up when it is shown, so that training is not slowed down.
        if lab_state.source != WINDOW or snapshot is None or not self._lab.isVisible():
            return
        followed, experiment = self.chosen_network, snapshot.experiment
        same_data = followed is not None and followed.problem is self._session.problem
        same_cost = followed is not None and (followed.cost, followed.rate) == (
            experiment.cost,
            experiment.optimizer.rate,
        )
        known = lab_state.through_time or lab_state.trace
        if not self._waits and known is not None and same_data and same_cost and known.same_network(snapshot.network):
            return
        under_way = self._under_way()
        if under_way:
            self.ended = under_way if not self.note else self.ended | under_way
            self.note = tr(CHANGED)
        if not same_data and not lab_state.resuming:
            lab_state.typed, lab_state.desired = [], []
        self.rebuild()

    def _under_way(self) -> frozenset[str]:
        """Return the pages, by key, on which steps have been taken."""
        state = self.lab_state
        steppers = {
            "forward": (state.forward, state.time_forward),
            "backward": (state.backward, state.time_backward),
        }
        found = {key for key, pair in steppers.items() if any(s is not None and not s.at_start for s in pair)}
        return frozenset(found | {"table"} if state.table_steps else found)


def _missing(sizes: Sequence[int], place: NeuronId | ParameterId) -> NeuronId | None:
    """Return the neuron that a network with these layers would need to have that neuron, weight or bias."""
    ends = (place,) if isinstance(place, NeuronId) else (place.neuron, place.origin)
    return next((end for end in ends if end is not None and not end.in_layer(sizes)), None)


def _name(lab_state: HandState, changes: Mapping[str, object]) -> tuple[str, str]:
    """Return what a choice is called in the menu, and which choices of a burst are one edit."""
    chosen = next(iter(changes))
    if chosen == "source":
        return tr("{title}: {value}", title=tr("Network"), value=tr(SOURCES[str(changes[chosen])])), ""
    if chosen == "example":
        return tr("{title}: {value}", title=tr("Example"), value=int(str(changes[chosen])) + 1), chosen
    if chosen == "chain" and isinstance(settings := changes[chosen], ChainSettings):
        return change_name(lab_state.chain, settings), f"chain.{changed_field(lab_state.chain, settings)}"
    return (tr("Type the inputs"), "") if chosen == "typing" else (tr("Type a number"), "")


def _numbers(texts: list[str], count: int) -> Vector:
    """Read typed numbers. Raises UserError for anything else."""
    found = [read_number(text) for text in texts]
    if len(found) != count:
        raise UserError(N_("{found} values were given; {count} are needed."), found=len(found), count=count)
    return np.array(found)
