"""What can be learnt by heart: digits, and few noisy points on the plane with a network too large for them."""

from nnplayground import data  # registers every data set
from nnplayground.analysis.generalisation.overfitting import overfitting_lesson
from nnplayground.core.activations import ReLU
from nnplayground.core.initializers import He
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam
from nnplayground.data.dataset import DATASETS, Dataset
from nnplayground.data.mnist import Mnist
from nnplayground.data.problem import Division
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import Epochs

assert data, "the data sets are registered by their import"

TASKS = (Mnist.key(), "moons", "circle", "spirals", "xor_clouds", "gaussians", "checkerboard")
"""The keys of the data sets that are offered."""
DIGITS = Mnist.key()
"""The one of them that has images."""

POINTS = 120
"""Points on the plane, all parts together: 36 of them train."""
NOISE = 0.35


def learning_task() -> Experiment:
    """Return what the learning curve begins with: up to 2,000 digits with the right labels."""
    return overfitting_lesson().replace(data=Mnist(train_images=2000), division=Division())


def overfitting_task(kind: str) -> Experiment:
    """Return how the data set `kind` of `TASKS` is best learnt by heart. Raises UserError for an unknown kind."""
    if kind == DIGITS:
        return overfitting_lesson()
    chosen: Dataset = DATASETS[kind].model_validate({"kind": kind, "size": POINTS, "noise": NOISE})
    return Experiment().fitted_to(chosen).replace(
        division=Division(train=30, validation=40),
        hidden=(Dense(units=16, activation=ReLU()), Dense(units=16, activation=ReLU())),
        initializer=He(),
        optimizer=Adam(rate=0.02),
        stop=(Epochs(epochs=200),),
    )  # fmt: skip
