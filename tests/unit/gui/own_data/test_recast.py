"""Columns of a table that is kept become categories or numbers without its file."""

import numpy as np
import pytest

from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import sniff
from nnplayground.data.table_plan import ColumnPlan
from nnplayground.errors import UserError
from nnplayground.gui.own_data.recast import recast

TEXT = b"a,b,c\n1,x,7\n2.5,y,5\n,x,5\n2.5,?,6\n"


def table(text=TEXT):
    return read_table(text, sniff(text))


def test_numbers_become_categories_in_order_and_gaps_stay():
    made = recast(table(), ["category", "category", "number"])
    assert made.columns[0].categories == ("1", "2.5")
    assert made.codes[:, 0].tolist() == [0, 1, -1, 1]
    assert made.codes[:, 1].tolist() == [0, 1, 0, -1]
    assert made.numbers[:, 0].tolist() == [7, 5, 5, 6]
    assert made.missing(made.columns[0]).tolist() == [False, False, True, False]


def test_there_and_back_is_the_same_table():
    before = table()
    back = recast(recast(before, ["category", "category", "category"]), ["number", "category", "number"])
    assert back.to_content().digest == before.to_content().digest


def test_what_is_not_changed_is_the_same_object():
    before = table()
    assert recast(before, ["number", "category", "ignored"]) is before


def test_decimal_commas_in_categories_are_understood():
    made = recast(table(b"a;b\n1,5;x\nlow;y\n1,5;x\nlow;y\n"), ["category", "category"])
    with pytest.raises(UserError, match="“low”, which is not a number"):
        recast(made, ["number", "category"])
    text = b"a\tb\n1,5\t1\n2,5\t2\n"
    plan = sniff(text, decimal="point")
    assert [column.kind for column in plan.columns] == ["category", "number"]
    assert recast(read_table(text, plan), ["number", "number"]).numbers[:, 0].tolist() == [1.5, 2.5]


def test_categories_that_may_be_thousands_or_decimals_become_no_numbers():
    made = table(b"a;b\n1.125;x\n2.250;y\n1.125;x\n2.250;y\n")
    made = recast(made, ["category", "category"])
    assert made.columns[0].categories == ("1125", "2250")
    made = read_table(b"a,b\n1.125,x\n2.250,y\n", sniff(b"a,b\n1.125,x\n2.250,y\n", columns=(
        ColumnPlan(name="a", kind="category"), ColumnPlan(name="b", kind="category"))))  # fmt: skip
    with pytest.raises(UserError, match=r"“1\.125” can be read as 1125 or as 1\.125"):
        recast(made, ["number", "category"])


def test_too_many_different_numbers_are_no_categories():
    text = ("a,b\n" + "\n".join(f"{n},{n % 2}" for n in range(300))).encode()
    with pytest.raises(UserError, match="more than 200 different"):
        recast(table(text), ["category", "number"])
    assert np.unique(recast(table(text), ["number", "category"]).codes).tolist() == [0, 1]
