"""A small table of flowers as text, and a network that has learnt it."""

from nnplayground.data.own_table import OwnTable, dataset
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.series import read

LINES = [
    f"{row},{'red' if row % 3 else 'blue'},{1 + row % 10},{(row * 7) % 11 / 2},{'big' if row % 10 > 4 else 'small'}"
    for row in range(60)
]
FLOWERS = "\n".join(["id,colour,length,width,size", *LINES, ""])
"""Flowers whose size is told by their length: big from 6 on."""


def flowers(target: str = "size", text: str = FLOWERS, **choice: object) -> OwnTable:
    """Return the table as a data set, without the numbers of its rows."""
    return dataset(read(text), [target], unused=["id"], **choice)


def trained(data: OwnTable, epochs: int = 30) -> Trainer:
    """Return a trainer that has gone through `data` so many times."""
    trainer = Trainer(Experiment().fitted_to(data))
    for _ in trainer.run():
        if trainer.epoch >= epochs:
            break
    return trainer
