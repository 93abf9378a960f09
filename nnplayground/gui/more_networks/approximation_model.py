"""What the page *Approximation* shows: the curve, the sum that follows it, the errors by size. Free of widgets."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.analysis.more_networks.approximation import (
    FoundPoint,
    Shares,
    Target,
    found_by_descent_job,
    network_experiment,
    shares,
    target_of,
    weights_of,
)
from nnplayground.analysis.more_networks.construction import Construction, Distance, built, distance, grid
from nnplayground.analysis.more_networks.handles import ApproximationSettings, Handle, dragged, handles
from nnplayground.core.activations import Activation
from nnplayground.core.optimizers import Adam
from nnplayground.core.schedules import Constant
from nnplayground.data import content
from nnplayground.errors import UserError, for_people
from nnplayground.gui.more_networks.form import LARGEST
from nnplayground.gui.more_networks.spec import LAB as SPEC
from nnplayground.gui.more_networks.state import BY_HAND, MoreNetworksState
from nnplayground.gui.run.job import Job, in_process
from nnplayground.gui.run.session import Session
from nnplayground.i18n import N_, tr
from nnplayground.links import PageLink
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.trainer import Trainer

Floats = npt.NDArray[np.float64]

POINTS = 801
"""Places at which curves are drawn."""
COUNTS = (1, 2, 3, 5, 8, 12, 20, 30, 50)
"""Numbers of hidden neurons for which errors are compared."""
SEEDS, EPOCHS, RATE, BATCH = 3, 150, 0.01, 10
STEEPEST = 1e4
"""Steepness of the steps that tell what a number of neurons can represent, for a curve of length 1."""
HANDLES_MOST = 60
"""Handles that can be told apart; of more bumps only the tops have some, of more still none."""


@dataclass(frozen=True, eq=False)
class ShownSum:
    """What is followed, `wanted`, and what follows it, over `x` (points): by hand, or by the network of the run."""

    x: Floats
    wanted: Floats
    parts: Shares
    apart: Distance


class ApproximationModel(QObject):
    """The curve and the construction that belong to the settings of the lab state.

    Signals: `changed` when there is more to show.
    """

    changed = Signal()

    def __init__(self, session: Session, lab_state: MoreNetworksState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._lab_state = session, lab_state
        self._of: ApproximationSettings | None = None
        self.target: Target | None = None
        self.construction: Construction | None = None
        self.fault = ""
        self._grabbed: Construction | None = None
        self._can: tuple[str, Floats] | None = None
        self._trains_on = ""
        """What the networks that are being trained belong to."""
        self.job = Job(self)
        self.job.found.connect(self._on_found)
        self.job.failed.connect(self._on_failed)
        # What is on its way belongs to the network that was there before.
        lab_state.taken.connect(self.job.cancel)

    def update(self) -> None:
        """Bring curve and construction up to date; what makes no sense is said in `fault`."""
        settings = self._lab_state.approximation
        if settings == self._of:
            return
        self._of, self.fault, self.target, self.construction = settings, "", None, None
        try:
            target = target_of(settings.dataset())
            self.construction = settings.construction(target.curve, target.span)
            self.target = target
        except UserError as error:
            self.fault = str(error)

    def handles(self) -> list[Handle]:
        """Return the handles of the construction, as many as can be told apart."""
        if self.target is None or self.construction is None:
            return []
        found = handles(self._lab_state.approximation, self.construction, self.target.span)
        if len(found) > HANDLES_MOST:
            found = [handle for handle in found if handle.part == "top"]
        return found if len(found) <= HANDLES_MOST else []

    def grab(self) -> None:
        """Begin to move a handle: until `drop` it is one edit."""
        self._grabbed = self.construction
        self._lab_state.begin_edit()

    def move(self, handle: Handle, x: float, y: float) -> None:
        """Move the handle, as it was when it was grabbed, to a place."""
        if self._grabbed is None or self.target is None:
            return
        settings = self._lab_state.approximation
        moved = dragged(settings, self._grabbed, handle, x, y, self.target.span)
        try:
            changed = settings.by_hand(moved)
        except ValueError:
            # Farther than anything can be seen: it stays where it was.
            return
        self._lab_state.approximation = self._of = changed
        self.construction = moved

    def drop(self) -> None:
        """End the move."""
        self._grabbed = None
        self._lab_state.end_edit(tr("Move a handle"))

    def shown_sum(self) -> ShownSum:
        """Return what is shown. Raises UserError, with the reason, if there is nothing."""
        if self._lab_state.shown == BY_HAND:
            if self.target is None or self.construction is None:
                raise UserError(self.fault)
            return _sum_by_hand(self.target, self.construction)
        problem, snapshot = self._session.problem, self._session.snapshot
        if problem is None or snapshot is None:
            raise UserError(N_("The network of the run is being prepared."))
        target = target_of(problem.dataset)
        x = np.linspace(*target.span, POINTS)
        parts = shares(snapshot.network, problem, x)
        measured = grid(target.span)
        apart = distance(shares(snapshot.network, problem, measured).answers, target.curve(measured))
        return ShownSum(x, target.curve(x), parts, apart)

    def train(self) -> bool:
        """Let the run train on from the construction; return False, with the reason in `fault`, if it cannot."""
        construction = self.construction
        if construction is None:
            return False
        try:
            experiment = self._experiment(len(construction.bends), construction.activation)
            trainer = Trainer(experiment)
        except UserError as error:
            self.fault = str(error)
            return False
        trainer.network.parameters[:] = weights_of(construction, trainer.problem)
        name = tr("Train the network built by hand")
        place = PageLink(SPEC.key, "approximation")
        return self._session.go_on_from(experiment, trainer.state(), History(), name, train=True, place=place)

    def start_errors(self) -> None:
        """Train networks of every size on the curve, in a process of its own."""
        if self.target is None:
            return
        text = self._experiment(1, self._lab_state.approximation.activation).model_dump_json()
        self._trains_on = self.errors_key()
        had_errors = bool(self._lab_state.found)
        self._lab_state.found, self._lab_state.found_of = (), self._trains_on
        if had_errors:
            self._lab_state.results_changed.emit()
        self.job.start(in_process, found_by_descent_job, text, COUNTS, SEEDS, EPOCHS, content.named_in(text))
        self.changed.emit()

    def errors_key(self) -> str:
        """Tell apart the curves and kinds of neurons that errors belong to."""
        settings = self._lab_state.approximation
        return settings.errors_key()

    def represented(self) -> Floats | None:
        """Return the mean errors (COUNTS) of what so many neurons can represent, or None without a curve."""
        target, settings, key = self.target, self._lab_state.approximation, self.errors_key()
        if target is None:
            return None
        if self._can is None or self._can[0] != key:
            x = grid(target.span)
            wanted, weight = target.curve(x), STEEPEST / (target.span[1] - target.span[0])
            made = [built(target.curve, count, target.span, settings.activation, weight) for count in COUNTS]
            self._can = key, np.array([distance(one.total(x), wanted).mean for one in made])
        return self._can[1]

    def found(self) -> tuple[tuple[int, int, float], ...]:
        """Return what descent has found on this curve: (neurons, seed, mean error)."""
        return self._lab_state.found if self._lab_state.found_of == self.errors_key() else ()

    def _experiment(self, neurons: int, activation: Activation) -> Experiment:
        """Return what is trained: by Adam, without anything that would hold it back."""
        fitted = self._session.experiment.fitted_to(self._lab_state.approximation.dataset())
        return network_experiment(fitted, neurons, activation).replace(
            optimizer=Adam(rate=RATE), schedule=Constant(), regularizers=(), stop=(), batch_size=BATCH, frozen=()
        )

    @Slot(object)
    def _on_found(self, found: object) -> None:
        # Another project may have been opened meanwhile, with errors of its own.
        if not isinstance(found, FoundPoint) or self._lab_state.found_of != self._trains_on:
            return
        # What has diverged has no error that could be drawn, or kept.
        if found.distance.mean <= LARGEST:
            self._lab_state.found = (*self._lab_state.found, (found.neurons, found.seed, found.distance.mean))
            self._lab_state.results_changed.emit()
            self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.fault = str(for_people(error))
        self.changed.emit()


def _sum_by_hand(target: Target, construction: Construction) -> ShownSum:
    x = np.linspace(*target.span, POINTS)
    each = construction.shares(x)
    total = construction.bias + each.sum(axis=0)
    parts = Shares(x, each, construction.bias, construction.places, total)
    measured = grid(target.span)
    return ShownSum(x, target.curve(x), parts, distance(construction.total(measured), target.curve(measured)))
