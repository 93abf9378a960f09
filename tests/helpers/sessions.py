"""Sessions that train on a small experiment, and the same by hand."""

from nnplayground.core.optimizers import Adam
from nnplayground.data.circles import Circle
from nnplayground.gui.run.session import Session, State
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.made import mini_batches

SMALL = Experiment(data=Circle(size=100), optimizer=Adam())


def ready(qtbot, session: Session) -> None:
    """Wait until a run stands still."""
    qtbot.waitUntil(lambda: session.state in (State.READY, State.ENDED))


def train(qtbot, session: Session, batches: int = 3) -> None:
    """Train so many mini-batches, one after the other."""
    for _ in range(batches):
        session.step_batch()
        ready(qtbot, session)


def trained(experiment: Experiment, steps: int) -> Trainer:
    """Return a trainer that has learnt so many mini-batches, without a session."""
    trainer = Trainer(experiment)
    mini_batches(trainer, steps)
    return trainer
