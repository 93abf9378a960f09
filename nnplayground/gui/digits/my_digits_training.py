"""Train with My digits: the network that reads the drawings goes on learning, and reads them while it does."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from nnplayground.data import my_digits as kept
from nnplayground.errors import UserError, for_people
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Notice, Session
from nnplayground.i18n import grouped, tr
from nnplayground.training import fine_tuning
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.fine_tuning import PreparedRun
from nnplayground.training.history import History

SMALL = "mnist-relu"
"""The example that begins anew where no network reads digits."""


class MyDigitsTraining(QObject):
    """Prepares the run away from the window's thread, begins it, and has it read the drawings."""

    def __init__(self, session: Session, lab_state: DigitsState, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._lab_state = session, lab_state
        self._text = ""
        self._awaited: Experiment | None = None
        """What reads the drawings as soon as its weights are there."""
        self.job = Job(self)
        self.job.done.connect(self._on_prepared)
        self.job.failed.connect(self._on_failed)
        session.snapshot_changed.connect(self._on_snapshot_changed)

    def begin(self) -> None:
        """Begin: fine-tune the network that reads; one in training goes on; where there is none, a small one begins."""
        network, data = self._lab_state.network, kept.MyDigits()
        if network is None:
            self._text = tr("No network that reads digits is chosen: a small one begins anew.")
            self.job.request(_prepared, data, fine_tuning.begun, EXAMPLES[SMALL].build())
            return
        if network.source is NetworkSource.RUNNING:
            if isinstance(network.experiment.data, kept.MyDigits):
                data = network.experiment.data
            self._text = tr("The network in training goes on with My digits.")
            prepare = fine_tuning.go_on_with
        else:
            self._text = tr("Fine-tuning of “{name}” with a tenth of its learning rate.", name=network.name)
            prepare = fine_tuning.fine_tuned
        self.job.request(_prepared, data, prepare, network.experiment, network.network.parameters.copy())

    def close(self) -> None:
        """End what is running."""
        self.job.close()

    @Slot(object)
    def _on_prepared(self, run: PreparedRun) -> None:
        name = tr("Train with My digits")
        # Other digits may be as many as before: the examples of the run before do not do.
        if self._session.go_on_from(run.experiment, run.state, History(), name, train=True, problem=run.problem):
            self._awaited = run.experiment
            data = run.experiment.data
            assert isinstance(data, kept.MyDigits)
            self._session.say(Notice("info", f"{self._text} {_learnt(data)}"))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError | MemoryError):
            raise error
        self._session.complain(for_people(error))

    @Slot()
    def _on_snapshot_changed(self) -> None:
        snapshot, awaited = self._session.snapshot, self._awaited
        if awaited is None:
            return
        if self._session.experiment is not awaited:
            # Something else was begun meanwhile.
            self._awaited = None
        elif snapshot is not None and snapshot.experiment == awaited:
            self._awaited = None
            if self._lab_state.source is not NetworkSource.RUNNING:
                self._lab_state.choose(NetworkSource.RUNNING)


def _learnt(data: kept.MyDigits) -> str:
    """Say what is learnt, and what the figures of validation are of."""
    held = kept.held_back(data.own)
    if not held:
        return tr(
            "It learns all your own digits ({count}) and images of MNIST ({others}). "
            "Validation: other images of MNIST, kept from learning.",
            count=grouped(data.own), others=grouped(data.added),
        )  # fmt: skip
    return tr(
        "It learns your own digits ({count}) and images of MNIST ({others}). "
        "Validation: {held} more of your own and other images of MNIST, kept from learning.",
        count=grouped(data.own - held), others=grouped(data.added), held=grouped(held),
    )  # fmt: skip


def _prepared(data: kept.MyDigits, prepare: Callable[..., PreparedRun], *given: object) -> PreparedRun:
    """Return a run on `data` with all digits that are kept now. Raises UserError if they cannot be read."""
    return prepare(*given, data.model_copy(update={"own": len(kept.load(kept.store())[0])}))
