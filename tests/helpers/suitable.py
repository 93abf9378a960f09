"""Trains the network that suits a data set, for a test and a benchmark."""

from typing import NamedTuple

from nnplayground.data.dataset import DATASETS
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.reports import EpochReport
from nnplayground.training.stopping import Epochs
from nnplayground.training.suitable import suited
from nnplayground.training.trainer import Trainer


class Expected(NamedTuple):
    """The epochs a network may take, and the score that it has to reach on the validation part, or on training."""

    epochs: int
    score: float


EXPECTED = {
    "and": Expected(100, 1.0),
    "or": Expected(100, 1.0),
    "nand": Expected(100, 1.0),
    "xor": Expected(150, 1.0),
    "checkerboard": Expected(150, 0.82),
    "circle": Expected(60, 0.93),
    "rings": Expected(60, 0.85),
    "xor_clouds": Expected(60, 0.9),
    "gaussians": Expected(60, 0.9),
    "moons": Expected(60, 0.9),
    "spirals": Expected(150, 0.93),
    "function": Expected(100, 0.9),
    "typed_function": Expected(100, 0.8),
    "gaussian_hills": Expected(100, 0.8),
    "house_prices": Expected(100, 0.8),
    "plane": Expected(60, 0.9),
    "temporal_xor": Expected(40, 1.0),
    "echo": Expected(40, 0.99),
    "parity": Expected(60, 0.99),
    "wave": Expected(60, 0.99),
    "letters": Expected(20, 1.0),
    "reber": Expected(20, 1.0),
    "iris": Expected(60, 0.85),
    "wine": Expected(60, 0.9),
    "breast_cancer": Expected(60, 0.92),
    "diabetes": Expected(60, 0.3),
    "digits_8x8": Expected(30, 0.93),
    "mnist": Expected(10, 0.9),
    "pen_digits": Expected(10, 0.8),
    "mnist_pen": Expected(10, 0.8),
    "digit_or_not": Expected(10, 0.8),
}


class Run(NamedTuple):
    """What came of one seed: the last score, and how far it is below the best on the way."""

    score: float
    drop: float
    sizes: tuple[int, ...]


def run(kind: str, seed: int, images: int) -> Run:
    """Train with that seed for data, weights and order; large sets with so many training images."""
    sizes = {name: images for name in ("train_images", "pen_images") if name in DATASETS[kind].model_fields}
    data = DATASETS[kind].model_validate({"kind": kind} | sizes)
    experiment = suited(Experiment().fitted_to(data)).replace(
        seeds=Seeds(data=seed, weights=seed, training=seed), stop=(Epochs(epochs=EXPECTED[kind].epochs),)
    )
    trainer = Trainer(experiment)
    scores = []
    for report in trainer.run():
        if isinstance(report, EpochReport):
            has_validation = len(trainer.problem.parts.validation) > 0
            scores.append(report.validation_score if has_validation else report.train_score)
    return Run(scores[-1], max(scores) - scores[-1], experiment.sizes)
