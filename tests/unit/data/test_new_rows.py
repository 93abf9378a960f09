"""New rows are matched with the columns that were learnt; what cannot be used of them is told with its lines."""

import numpy as np
import pytest

from nnplayground.data.new_rows import fit_rows
from nnplayground.data.own_table import dataset
from nnplayground.data.sheet import read_sheet
from nnplayground.data.tables import Iris
from nnplayground.errors import UserError
from tests.helpers.flowers import FLOWERS, LINES, flowers
from tests.helpers.series import read as read_text


def fitted(data, text, means=None, **given):
    return fit_rows(data, read_sheet(text.encode(), **given), means or {})


def texts(found):
    return [remark.text for remark in found.remarks]


def test_the_rows_that_were_learnt_come_out_as_they_were_learnt():
    data = flowers()
    learnt = data.generate(np.random.default_rng(0)).inputs
    found = fitted(data, FLOWERS)
    np.testing.assert_array_equal(found.inputs, learnt)
    assert texts(found) == ["Not used: id, size."]


def test_columns_come_in_any_order_by_names_that_differ_in_capitals():
    found = fitted(flowers(), "Width;LENGTH;colour\n1,5;2;red\n2;3;blue\n0;1;red\n")
    np.testing.assert_array_equal(found.inputs, [[0, 1, 2, 1.5], [1, 0, 3, 2], [0, 1, 1, 0]])
    assert not found.remarks


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("colour,length\nred,1\n", "lacks the column “width”, from which the network learnt. It has: colour, length."),
        ("size\nbig\nsmall\n", "lacks 3 columns, from which the network learnt: colour, length, width. It has: size."),
        ("colour,Width,WIDTH,length\nred,1,2,3\n", "column “width” more than once"),
        ("red,3\nblue,4\n", "no names of columns and 2 columns where 4 belong"),
    ],
)
def test_a_table_with_other_columns_is_refused(text, sentence):
    with pytest.raises(UserError) as caught:
        fitted(flowers(), text)
    assert sentence in str(caught.value)


def test_cells_that_were_not_learnt_leave_their_rows_out_with_their_lines():
    lines = ["colour,length,width", "red,1,2", "green,1,2", "red,,2", "red,long,2", "blue,3,4", *["green,1,2"] * 6]
    found = fitted(flowers(), "\n".join(lines), header=True)
    np.testing.assert_array_equal(found.places, [0, 4])
    assert texts(found) == [
        "Lines 3, 7, 8, 9, 10 and 2 more: no prediction, “green” in column “colour” was not learnt. Known: blue, red.",
        "Line 4: no prediction, column “length” is empty, and the network learnt from none that was.",
        "Line 5: no prediction, “long” in column “length” is not a number.",
    ]


def test_gaps_are_filled_as_they_were_when_they_were_learnt():
    with_gaps = FLOWERS.replace("7,red,8,2.5,big", "7,,,2.5,big")
    data = flowers(text=with_gaps, missing_numbers="mean", missing_categories="category")
    means = data.means(data.table())
    learnt = data.generate(np.random.default_rng(0)).inputs
    found = fitted(data, with_gaps, means)
    np.testing.assert_array_equal(found.inputs, learnt)
    assert means["length"] == pytest.approx(learnt[np.arange(60) != 7, 3].mean())
    # Another table's mean is not that of the table that was learnt.
    alone = fitted(data, "colour,length,width\n,,1\nred,100,1\n", means, header=True)
    assert alone.inputs[0, 3] == means["length"]
    assert alone.inputs[0, :3].tolist() == [0, 0, 1]
    assert texts(alone) == [
        f"Line 2: the empty cell in column “length” counts as its mean in the table learnt, {means['length']:.4g}."
    ]
    without = fitted(data, "colour,length,width\n,,1\nred,100,1\n", {}, header=True)
    assert without.places.tolist() == [1]


def test_a_table_without_names_is_taken_in_order_with_its_target_or_without():
    found = fitted(flowers(), "7,red,4,2.5\n8,blue,3,1.5\n", header=False)
    np.testing.assert_array_equal(found.inputs, [[0, 1, 4, 2.5], [1, 0, 3, 1.5]])
    assert "in the order" in texts(found)[0]
    # Names that were made up are numbers of columns; a table that is to be predicted has no target.
    text = "\n".join(line.partition(",")[2].replace("small", "0").replace("big", "1") for line in LINES)
    made = dataset(read_text(text, **{"column 4": "category"}), ["column 4"])
    found = fitted(made, "red,4,2.5\nblue,3,1.5\n")
    np.testing.assert_array_equal(found.inputs, [[0, 1, 4, 2.5], [1, 0, 3, 1.5]])


def test_categories_that_are_numbers_are_the_same_with_a_point():
    data = dataset(read_text(FLOWERS, length="category"), ["size"], unused=["id"])
    found = fitted(data, "length,colour,width\n3.0,red,1\n11,red,1\n")
    assert np.flatnonzero(found.inputs[0]).tolist() == [1, 2 + 2, 12]
    assert texts(found)[0].startswith("Line 3: no prediction, “11” in column “length” was not learnt. Known: 1, 2, 3,")


def test_a_bundled_table_is_asked_by_the_names_of_its_quantities():
    found = fitted(Iris(), "petal width,petal length,sepal width,sepal length\n0.2,1.4,3.5,5.1\n1,2,3,4\n")
    np.testing.assert_array_equal(found.inputs, [[5.1, 3.5, 1.4, 0.2], [4, 3, 2, 1]])
