"""What lies on the bench of the By hand lab: one trace, its two walks, and the choices around them."""

from collections.abc import Mapping
from contextlib import suppress

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.hand.backward import BackwardStepper
from nnplayground.analysis.hand.forward import ForwardStepper
from nnplayground.analysis.hand.mistakes import MISTAKES, Mistake
from nnplayground.analysis.hand.trace import Trace, Vector
from nnplayground.errors import UserError, read_number
from nnplayground.gui.hand.network import CHAIN, HOUSES, SOURCES, WINDOW, ChainSettings, Subject, chain, of_experiment
from nnplayground.gui.hand.state import HandDesk, Typing
from nnplayground.gui.run.lab_state import changed_field, setting_name
from nnplayground.gui.run.session import Session, State
from nnplayground.i18n import N_, number, tr, unmistakable

CHANGED = N_("The network has changed, so the step ended: everything below begins again with the new weights.")
WAITING = N_("The data are being prepared.")


class Bench(QObject):
    """Keeps trace and walks in step with the session and the choices.

    `note` says that a step was ended, `fault` what is wrong with what is typed; the last good trace
    stays. Signals: `changed` when there is another trace, or a note or fault about it; `neuron_asked`
    (layer, neuron) when a page should go to a neuron.
    """

    changed = Signal()
    neuron_asked = Signal(int, int)

    def __init__(self, session: Session, desk: HandDesk, lab: QWidget) -> None:
        super().__init__(lab)
        self._session = session
        self._lab = lab
        self.desk = desk
        self.note = ""
        self.fault = ""
        self._waits = False
        """Whether the fault is only that there is no network yet."""
        session.snapshot_changed.connect(self._on_snapshot)
        session.problem_changed.connect(self._on_snapshot)
        session.state_changed.connect(self._on_snapshot)
        desk.taken.connect(self._on_taken)
        if desk.trace is None:
            self.rebuild()

    @property
    def trace(self) -> Trace | None:
        """The example's pass; None while there is no network."""
        return self.desk.trace

    @property
    def subject(self) -> Subject | None:
        """The network that the trace was made with."""
        return self.desk.subject

    @property
    def forward(self) -> ForwardStepper | None:
        """The walk through the forward pass."""
        desk = self.desk
        if desk.forward is None and desk.trace is not None:
            trace = desk.trace
            desk.forward = ForwardStepper(trace.network, trace.a(1))
            desk.forward.jump(desk.at[0])
        return desk.forward

    @property
    def backward(self) -> BackwardStepper:
        """The walk through the backward pass. Raises UserError if there can be none."""
        desk = self.desk
        if desk.backward is None:
            if desk.trace is None:
                raise UserError(WAITING)
            rate = desk.subject.rate if desk.subject is not None else 0.1
            desk.backward = BackwardStepper(desk.trace, rate, desk.mistake)
            desk.backward.jump(desk.at[1])
        return desk.backward

    def choose(self, **changes: object) -> None:
        """Change fields of the desk and begin again: an edit."""
        desk = self.desk
        with desk.editing(*_name(desk, changes)):
            for name, value in changes.items():
                setattr(desk, name, value)
            self.note = ""
            self.rebuild()

    def plant(self, mistake: Mistake | None) -> None:
        """Put a mistake into the backward pass, or take it out: an edit; the walk stays where it was."""
        desk = self.desk
        name = tr("No mistake planted") if mistake is None else tr(MISTAKES[mistake].label)
        with desk.editing(tr("{title}: {value}", title=tr("Find the error"), value=name)):
            position = desk.backward.position if desk.backward is not None else desk.at[1]
            desk.mistake, desk.backward = mistake, None
            with suppress(UserError):
                self.backward.jump(position)
        self.changed.emit()

    def rebuild(self) -> None:
        """Make the trace anew from what is chosen; what cannot be used is said, and the old trace stays."""
        desk = self.desk
        if desk.resuming and desk.good is not None:
            # What is typed cannot be used: the trace is that of the last good numbers.
            texts = desk.typed, desk.desired
            desk.typed, desk.desired = list(desk.good.typed), list(desk.good.desired)
            self._build()
            desk.typed, desk.desired = texts
        if not desk.resuming or desk.good is None:
            self._build()
        self.changed.emit()

    def _build(self) -> None:
        self.fault = ""
        self._waits = False
        try:
            subject = self._subject()
            if subject is None:
                self.fault, self._waits = tr(WAITING), True
            else:
                self._take(subject)
                self.desk.faulty = False
        except UserError as error:
            self.fault = str(error)
            self.desk.faulty = self.desk.typing and self.desk.good is not None

    def _take(self, subject: Subject) -> None:
        desk = self.desk
        if (
            desk.resuming
            or subject.source == WINDOW
            or (desk.subject is not None and desk.subject.source == subject.source)
        ):
            desk.example = min(desk.example, subject.example_count - 1)
        else:
            desk.example, desk.typing = 0, False
        if desk.typing and subject.can_type:
            self._fill_typed(subject)
            raw = _numbers(desk.typed, subject.raw_count)
            trace = subject.typed(raw, _numbers(desk.desired, subject.desired_count))
            # Projects keep the texts, and the language may change.
            desk.typed, desk.desired = list(map(unmistakable, desk.typed)), list(map(unmistakable, desk.desired))
            desk.good = Typing(typed=tuple(desk.typed), desired=tuple(desk.desired))
        else:
            desk.typing, desk.good = False, None
            trace = subject.numbered(desk.example)
            raw = None
            if subject.problem is not None and not subject.problem.is_images:
                raw = subject.raw_example(desk.example)[0]
        desk.subject, desk.trace, desk.raw = subject, trace, raw
        desk.forward = desk.backward = None
        if not desk.resuming:
            desk.at = (0, 0)
        desk.resuming = False

    def _fill_typed(self, subject: Subject) -> None:
        """Let typing begin with the example's own numbers."""
        desk = self.desk
        if len(desk.typed) != subject.raw_count or len(desk.desired) != subject.desired_count:
            raw, desired = subject.raw_example(desk.example)
            desk.typed = [number(float(value), 6) for value in raw]
            desk.desired = [number(float(value), 6) for value in desired]

    def _subject(self) -> Subject | None:
        desk, session = self.desk, self._session
        if desk.source == CHAIN:
            return chain(desk.chain)
        if desk.source == HOUSES:
            return desk.houses.subject
        snapshot, problem = session.snapshot, session.problem
        if session.state is State.PREPARING and snapshot is not None and snapshot.run != session.run_number:
            # The network is about to be another one: a project was opened.
            return None
        if snapshot is None or problem is None or problem.input_count != snapshot.experiment.sizes[0]:
            return None
        return of_experiment(WINDOW, snapshot.experiment, snapshot.network, problem)

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
        desk, snapshot = self.desk, self._session.snapshot
        # Nobody looks: the lab catches up when it is shown, so that training is not slowed down.
        if desk.source != WINDOW or snapshot is None or not self._lab.isVisible():
            return
        same_data = desk.subject is not None and desk.subject.problem is self._session.problem
        if not self._waits and desk.trace is not None and same_data and desk.trace.same_network(snapshot.network):
            return
        walks = (desk.forward, desk.backward)
        under_way = any(walk is not None and not walk.at_start for walk in walks)
        if under_way:
            self.note = tr(CHANGED)
        if not same_data and not desk.resuming:
            desk.typed, desk.desired = [], []
        self.rebuild()


def _name(desk: HandDesk, changes: Mapping[str, object]) -> tuple[str, str]:
    """Return what a choice is called in the menu, and which choices of a burst are one edit."""
    chosen = next(iter(changes))
    if chosen == "source":
        return tr("{title}: {value}", title=tr("Network"), value=tr(SOURCES[str(changes[chosen])])), ""
    if chosen == "example":
        return tr("{title}: {value}", title=tr("Example"), value=int(str(changes[chosen])) + 1), chosen
    if chosen == "chain" and isinstance(settings := changes[chosen], ChainSettings):
        return setting_name(desk.chain, settings), f"chain.{changed_field(desk.chain, settings)}"
    return (tr("Type the inputs"), "") if chosen == "typing" else (tr("Type a number"), "")


def _numbers(texts: list[str], count: int) -> Vector:
    """Read typed numbers. Raises UserError for anything else."""
    found = [read_number(text) for text in texts]
    if len(found) != count:
        raise UserError(N_("{found} values were given; {count} are needed."), found=len(found), count=count)
    return np.array(found)
