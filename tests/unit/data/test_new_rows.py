"""New rows are matched with the columns that were learnt; what cannot be used of them is told with its lines."""

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import preview, sniff
from nnplayground.data.new_rows import fit_rows
from nnplayground.data.own_table import dataset
from nnplayground.data.sheet import read_sheet
from nnplayground.data.table_file import TableFile
from nnplayground.data.table_meaning import suggest
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


# As the table was written that was learnt.

MIXED = "pob;x;k\n" + "".join(f"{'30.527' if n % 2 else 791};{n % 7};{'ab'[n % 2]}\n" for n in range(40))
DATES = "d,v,y\n" + "".join(f"0{1 + n % 9}/0{1 + n % 5}/2024,{n},{'ab'[n % 2]}\n" for n in range(40))


def learnt(text, target, unused=(), **given):
    """Return the data set of a table that is read as the command line reads it."""
    file = TableFile(text if isinstance(text, bytes) else text.encode())
    plan = file.sniff(**given)
    found = suggest(plan, [row.cells for row in file.rows(plan)], True, [target], unused=unused)
    data = found.dataset(file.read(found.plan))
    # As it comes out of a file.
    return type(data).model_validate_json(data.model_dump_json())


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("decimal", "value"), [("comma", 30527), ("point", 30.527)])
def test_a_doubtful_number_is_read_as_it_was_learnt_in_every_language(monkeypatch, language, decimal, value):
    monkeypatch.setattr(i18n, "catalogue", lambda code: {})
    i18n.use(language)
    data = learnt(MIXED, "k", decimal=decimal)
    found = fitted(data, "x,pob\n1,30.527\n2,34.245\n")
    assert found.inputs[0].tolist() == [value, 1]
    assert texts(found)[0].startswith("Column “pob”: “30.527” is read as 30")
    assert texts(found)[0].endswith(", as in the table learnt.")


def test_dates_are_read_in_the_order_that_was_learnt():
    data = learnt(DATES, "y", dates="month")
    learnt_inputs = data.generate(np.random.default_rng(0)).inputs
    found = fitted(data, DATES)
    np.testing.assert_array_equal(found.inputs, learnt_inputs)
    assert any("is read as 2024-" in text and "as in the table learnt" in text for text in texts(found))
    # What is said of the new table counts more.
    assert (fitted(data, DATES, dates="day").inputs != learnt_inputs).any()


def test_a_table_that_is_clearly_written_otherwise_is_read_so_and_that_is_told():
    data = learnt(MIXED.replace(";x;", ";y;"), "k")
    found = fitted(data, "pob,y\n30.527,1.5\n791,2.25\n")
    assert found.inputs.tolist() == [[30.527, 1.5], [791, 2.25]]
    assert texts(found)[0].endswith("is read as 30.527; in the table learnt it was written otherwise.")
    assert learnt(MIXED, "k").columns[0].written.decimal == "comma"


def test_units_and_gaps_are_those_that_were_learnt():
    text = "w,c,k\n" + "".join(f"{n} kg,{'-xy'[n % 3]},{'ab'[n % 2]}\n" for n in range(30))
    data = learnt(text, "k", gaps=())
    found = fitted(data, "w,c\n5 kg,-\n6,x\n7 lb,y\n")
    assert found.places.tolist() == [0, 1]
    assert found.inputs[:, 0].tolist() == [5, 6]
    assert texts(found) == ["Line 4: no prediction, “7 lb” in column “w” is in another unit than the table learnt."]


def test_a_network_that_does_not_tell_how_its_table_was_written_says_what_is_assumed():
    data = learnt(MIXED, "k")
    data = data.model_copy(update={"columns": tuple(c.model_copy(update={"written": None}) for c in data.columns)})
    found = fitted(data, "pob;x\n30.527;1\n791;2\n")
    assert found.inputs[:, 0].tolist() == [30527, 791]
    assert "the network does not tell how its table was written" in texts(found)[0]


def test_numbers_in_the_cells_of_a_workbook_are_no_texts():
    data = learnt(MIXED, "k")
    sheet = read_sheet(b"pob\tx\n30.527\t1\n791\t2\n", in_cells=True)._replace(said=frozenset())
    assert fit_rows(data, sheet, {}).inputs[:, 0].tolist() == [30.527, 791]


def test_shortened_thousands_are_multiplied_out_as_they_were_learnt():
    rows = "".join(f"{cell},{'ab'[n % 2]}\n" for n, cell in enumerate(["4.8k", "1.2M", "950"] * 10))
    text = f"views,kind\n{rows}".encode()
    likely = suggest(sniff(text), preview(text, sniff(text), 30), True)
    data = likely.dataset(read_table(text, likely.plan))
    found = fitted(data, "views\n2.1k\n950\n3M\n5 kg\n")
    np.testing.assert_array_equal(found.inputs[:, 0], [2100, 950, 3_000_000])
    assert texts(found) == ["Line 5: no prediction, “5 kg” in column “views” is in another unit than the table learnt."]
