"""The answers to a table are kept as text: there is a bound to how many they may be."""

import pytest

from nnplayground.data import sheet
from nnplayground.errors import UserError
from nnplayground.project import predictions
from nnplayground.training.trainer import Trainer
from tests.helpers.made import small


def test_a_table_with_too_many_answers_is_refused_before_they_are_worked_out(monkeypatch):
    trainer = Trainer(small())
    names = [quantity.name for quantity in trainer.problem.dataset.inputs]
    table = sheet.read_sheet((",".join(names) + "\n" + "0.5,0.25\n" * 9).encode())
    given = trainer.experiment, trainer.network, trainer.problem, table, {}
    found = predictions.predictions(*given)
    cells = len(found.names) * len(found.rows)
    assert found.answered == 9
    monkeypatch.setattr(predictions, "MOST_CELLS", cells)
    assert predictions.predictions(*given).answered == 9
    monkeypatch.setattr(predictions, "MOST_CELLS", cells - 1)
    monkeypatch.setattr(predictions, "answers", None)
    with pytest.raises(UserError, match="million cells"):
        predictions.predictions(*given)
