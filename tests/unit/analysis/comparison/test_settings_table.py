"""Settings side by side: what a table of the user's own is used for is one of them."""

import numpy as np

from nnplayground.analysis.comparison.settings_table import setting_rows
from nnplayground.data import own_table
from nnplayground.data.table import Column, Table
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited


def test_columns_of_own_tables_are_compared_by_name_and_use():
    columns = (Column(name="a"), Column(name="age"), Column(name="c", kind="category", categories=("x", "y")))
    codes = np.arange(20, dtype=np.int32)[:, np.newaxis] % 2
    table = Table(columns, np.zeros((20, 2)), codes, np.zeros((0, 0), np.uint8))
    both = [own_table.dataset(table, ["c"], unused) for unused in ((), ("age",))]
    rows = setting_rows([[suited(Experiment().fitted_to(data))] for data in both])
    found = next(row for row in rows if row.title.endswith("Columns"))
    assert found.texts == ("a: input, age: input, c: target", "a: input, age: unused, c: target")
    assert found.differs
