"""Tables are read exactly, quickly, and with errors that name line and column."""

import csv
import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.data import csv_file
from nnplayground.data.csv_file import CancelledError, read_table
from nnplayground.data.csv_sniff import sniff
from nnplayground.data.table_plan import ColumnPlan, TablePlan
from nnplayground.errors import UserError
from tests.helpers.mutants import mutated


def plan(*kinds, **fields):
    columns = tuple(ColumnPlan(name=f"c{place}", kind=kind) for place, kind in enumerate(kinds))
    return TablePlan(columns=columns, **fields)


def read(text, *kinds, **fields):
    return read_table(text.encode(), plan(*kinds, **({"header": False} | fields)))


def test_numbers_categories_and_ignored_columns():
    table = read("1.5,red,x,2\n-3,blue,y,4e-2\n", "number", "category", "ignored", "number")
    np.testing.assert_array_equal(table.numbers, [[1.5, 2], [-3, 0.04]])
    assert [column.name for column in table.columns] == ["c0", "c1", "c3"]
    assert table.columns[1].categories == ("blue", "red")
    np.testing.assert_array_equal(table.codes, [[1], [0]])
    assert table.gaps.shape == (0, 0)


def test_categories_come_in_order_numbers_by_value():
    table = read("10,b\n9,a\n-1,B\n,b\n", "category", "category")
    assert table.columns[0].categories == ("-1", "9", "10")
    assert table.columns[1].categories == ("a", "b", "B")
    np.testing.assert_array_equal(table.codes[:, 0], [2, 1, 0, -1])


def test_missing_cells_are_gaps_wherever_they_are():
    table = read("1,NaN,a\n,2,?\nnull,3,b\n", "number", "number", "category")
    np.testing.assert_array_equal(table.gaps, [[0, 1], [1, 0], [1, 0]])
    np.testing.assert_array_equal(table.numbers, [[1, 0], [0, 2], [0, 3]])
    assert [table.missing(column).tolist() for column in table.columns] == [
        [False, True, True], [True, False, False], [False, True, False],
    ]  # fmt: skip


def test_quotes_commas_and_line_breaks_within_cells():
    text = '"a ""b""\nc",1\r\n"d, e",2\r\n'
    table = read(text, "category", "number")
    assert table.columns[0].categories == ('a "b" c', "d, e")
    np.testing.assert_array_equal(table.numbers[:, 0], [1, 2])


def test_a_quoted_cell_may_straddle_two_chunks(monkeypatch):
    monkeypatch.setattr(csv_file, "CHUNK", 2)
    table = read('1,a\n2,"x\ny\nz"\n3,b\n4,c\n', "number", "category")
    np.testing.assert_array_equal(table.numbers[:, 0], [1, 2, 3, 4])
    with pytest.raises(UserError, match=r"Line 6, column “c0”: “oops”"):
        read('1,a\n2,"x\ny\nz"\n3,b\noops,c\n', "number", "category")


@pytest.mark.parametrize(
    ("text", "kinds", "said"),
    [
        ("1,2\n3\n", "nn", "Line 2 has 1 cells where 2 belong"),
        ("1,2\n3,4,5\n", "nn", "Line 2 has 3 cells where 2 belong"),
        ("1,2\n\n\nx,4\n", "nn", "Line 4, column “c0”: “x” is not a number"),
        ("1,inf\n", "nn", "Line 1, column “c1”: “inf” is no finite number"),
        ("1,2\n3,-inf\n", "nn", "“-inf” is no finite number"),
        ("1,1e999\n", "nn", "“1e999” is no finite number"),
        ("1,1_000\n", "nn", "“1_000” is not a number"),
        ("1,0x1F\n", "nn", "is not a number"),
        ("", "nn", "no rows"),
        ("\n\n", "nn", "no rows"),
        ("1,2\n", "ii", "No column"),
        ('1,"' + "x" * 200_000 + "\n", "nc", "cannot be split"),
        ('1,a\n2,"b\n3,c\n4,d\n', "nc", "Line 2 cannot be split"),
        ('1,a\n2,"b"c"\n3,c\n', "nc", "Line 2 cannot be split"),
        ("1" * 2_000_000, "n", "too long"),
        ("\n".join(f"a{n}" for n in range(300)), "c", "more than 200 different"),
    ],
)
def test_errors_name_line_and_column(text, kinds, said):
    names = {"n": "number", "c": "category", "i": "ignored"}
    with pytest.raises(UserError, match=said):
        read(text, *(names[kind] for kind in kinds))


def test_the_line_is_right_beyond_the_first_chunk_and_a_header():
    text = "a,b\n" + "1,2\n" * 2500 + "1,oops\n"
    with pytest.raises(UserError, match="Line 2502, column “c1”"):
        read(text, "number", "number", header=True)


def test_the_wrong_encoding_is_told():
    text = ("a;b\n" + "1;2\n" * 5000 + "ö;2\n").encode("cp1252")
    with pytest.raises(UserError, match="not UTF-8"):
        read_table(text, plan("category", "number", separator="semicolon"))
    table = read_table(text, plan("category", "number", separator="semicolon", encoding="cp1252"))
    assert table.columns[0].categories == ("1", "ö")


def test_decimal_commas():
    table = read("1,5;2\n−3,25;4\n", "number", "number", separator="semicolon", decimal="comma")
    np.testing.assert_array_equal(table.numbers, [[1.5, 2], [-3.25, 4]])
    table = read("1.234.567,8;1.000\n1,000;2 500\n", "number", "number", separator="semicolon", decimal="comma")
    np.testing.assert_array_equal(table.numbers, [[1234567.8, 1000], [1, 2500]])
    with pytest.raises(UserError, match=r"“1\.23,5” is not a number"):
        read("1.23,5;2\n", "number", "number", separator="semicolon", decimal="comma")


def test_thousands_between_quotation_marks():
    table = read('"1,000",2.5\n"1,234,567.25",0.125\n', "number", "number")
    np.testing.assert_array_equal(table.numbers, [[1000, 2.5], [1234567.25, 0.125]])


cell = st.floats(allow_nan=False, allow_infinity=False).map(repr) | st.sampled_from(
    ["", " 7 ", "NA", "+.5", "1e5", '"8"']
)


@settings(max_examples=100)
@given(st.lists(st.tuples(cell, cell, cell), min_size=1, max_size=30), st.integers(1, 8))
def test_both_ways_of_reading_agree_with_plain_python(rows, chunk):
    text = "\n".join(",".join(row) for row in rows)
    before, csv_file.CHUNK = csv_file.CHUNK, chunk
    try:
        wanted = [row for row in csv.reader(io.StringIO(text)) if any(row)]
        if not wanted:
            return
        table = read(text, "number", "number", "number")
    finally:
        csv_file.CHUNK = before
    gaps = np.array([[not cell.strip() or cell == "NA" for cell in row] for row in wanted])
    numbers = [[0.0 if cell.strip() in ("", "NA") else float(cell) for cell in row] for row in wanted]
    np.testing.assert_array_equal(table.numbers, numbers)
    np.testing.assert_array_equal(table.gaps, gaps if gaps.any() else np.empty((0, 0)))


def test_progress_is_told_and_reading_can_be_given_up():
    text = "1,2\n" * 20_000
    heard = []
    read_table(text.encode(), plan("number", "number", header=False), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    assert len(heard) >= 20
    with pytest.raises(CancelledError):
        read_table(text.encode(), plan("number", "number", header=False), heard.append, lambda: len(heard) > 25)
    assert len(heard) == 26


def test_a_file_is_read_like_its_content(tmp_path):
    path = tmp_path / "ä b.csv"
    path.write_bytes("\ufeffx,y\n1,2\n".encode())
    found = read_table(path, sniff(path.read_bytes()))
    assert [column.name for column in found.columns] == ["x", "y"]
    with pytest.raises(UserError, match="There is no file"):
        read_table(tmp_path / "none.csv", sniff(path.read_bytes()))


SOUND = 'name;x;y\r\n"a; ""b""";1,5;2\r\nc;;3\r\nd;−4;5e1\r\n'.encode()


@settings(max_examples=300)
@given(st.data())
def test_a_mutant_is_read_or_refused(data):
    mutant = mutated(SOUND, data)
    try:
        table = read_table(mutant, sniff(mutant))
    except UserError:
        return
    assert np.isfinite(table.numbers).all()
