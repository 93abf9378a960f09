"""Tables as people have them: what stands around the values is seen, and sniffer, preview and reader agree."""

from pathlib import Path

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.data.csv_file import BadLines, read_table
from nnplayground.data.csv_sniff import preview, sniff
from nnplayground.data.line_roles import file_lines
from nnplayground.data.table_bytes import SAMPLE
from nnplayground.data.table_file import TableFile
from nnplayground.data.table_meaning import suggest
from nnplayground.data.table_plan import TablePlan
from nnplayground.data.table_rows import fitted
from nnplayground.errors import UserError

TABLES = Path(__file__).parents[2] / "data" / "tables"

SEEN = {
    "separator_line.csv": {"separator": "semicolon", "decimal": "comma", "first": 2},
    "comments.csv": {"comment": "#", "first": 3},
    "names_in_comment.txt": {"separator": "blanks", "comment": "#", "first": 2},
    "title_and_footnote.csv": {"separator": "semicolon", "decimal": "comma", "first": 3, "footer": 1},
    "units.csv": {"below_header": "units"},
    "ragged.csv": {"short": "missing"},
    "row_names.tsv": {"separator": "tab"},
    "three_line_header.tab": {"separator": "tab", "below_header": "kinds"},
    "years.csv": {},
    "blanks.txt": {"separator": "blanks", "header": False},
    "tabs.txt": {"separator": "tabs", "header": False},
}
NAMES = {
    "separator_line.csv": ["age", "height", "passed"],
    "comments.csv": ["a", "b", "y"],
    "names_in_comment.txt": ["x", "y", "class"],
    "title_and_footnote.csv": ["age", "height", "passed"],
    "units.csv": ["age", "height", "passed"],
    "ragged.csv": ["a", "b", "y", "note"],
    "row_names.tsv": ["row name", "x1", "x2", "class"],
    "three_line_header.tab": ["age", "height", "sex", "town", "survived"],
    "years.csv": ["2001", "2002", "class"],
    "blanks.txt": ["column 1", "column 2", "column 3"],
    "tabs.txt": ["column 1", "column 2", "column 3"],
}


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")


def seen(plan):
    return plan.model_dump(exclude_defaults=True, exclude={"columns"})


@pytest.mark.parametrize("name", SEEN)
def test_a_table_is_seen_as_it_is(name):
    plan = TableFile(TABLES / name).sniff()
    assert seen(plan) == SEEN[name]
    assert [column.name for column in plan.columns] == NAMES[name]


@pytest.mark.parametrize("name", SEEN)
@pytest.mark.parametrize("chunk", [1, 7, 1000])
def test_sniffer_preview_and_reader_agree(name, chunk, monkeypatch):
    monkeypatch.setattr("nnplayground.data.csv_file.CHUNK", chunk)
    plan = TableFile(TABLES / name).sniff()
    rows = preview((TABLES / name).read_bytes(), plan, 1000)
    assert len(rows) == 24
    table = read_table(TABLES / name, plan)
    assert len(table) == 24
    place = [column.name for column in plan.columns if column.kind == "number"]
    numbers = [[float(row[NAMES[name].index(n)].replace(",", ".")) for n in place] for row in rows]
    np.testing.assert_array_equal(table.numbers, numbers)
    x = table.numbers[:, table.place("age" if "age" in place else place[0])]
    assert (x[0], x[-1]) == (5.18, 4.61)


def test_the_file_says_what_its_columns_are():
    plan = TableFile(TABLES / "three_line_header.tab").sniff()
    assert [(c.kind, c.declared, c.role) for c in plan.columns] == [
        ("number", "number", ""), ("number", "number", ""), ("category", "category", ""),
        ("ignored", "ignored", "unused"), ("category", "category", "target"),
    ]  # fmt: skip
    plan = sniff(b"mS#name\tC#age\tcD#sex\nann\t3\t1\nbob\t4\t0\ncid\t5\t1\n")
    assert [(c.name, c.kind, c.role) for c in plan.columns] == [
        ("name", "ignored", "unused"), ("age", "number", ""), ("sex", "category", "target"),
    ]  # fmt: skip
    plan = TableFile(TABLES / "units.csv").sniff()
    assert [c.unit for c in plan.columns] == ["years", "cm", ""]


def test_a_header_of_kinds_whose_roles_are_empty_takes_a_blank_line():
    plan = sniff(b"a\tb\nc\td\n\t\n1\tx\n2\ty\n3\tx\n")
    assert plan.below_header == "kinds"
    assert len(read_table(b"a\tb\nc\td\n\t\n1\tx\n2\ty\n3\tx\n", plan)) == 3


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("a,b\n1,2\n3,4\n\nTotal of two lines\nSource: us\n", {"footer": 2}),
        ("a,b\n1,2\n3,4\n5,7\n6,8\n1,2\n\nSource, an example\n", {"footer": 1}),
        ("Title;;\n;;\na;b;c\n1;2;3\n4;5;6\n", {"separator": "semicolon", "first": 3}),
        ("town;Madrid;;\ndate;2021;;\n\na;b;c;d\n1;2;3;4\n4;5;6;5\n", {"separator": "semicolon", "first": 4}),
        (",first,,second,\nname,a,b,c,d\nx,1,2,3,4\ny,1,2,3,4\n", {"first": 2}),
        ("% made\n1,2\n3,4\n", {"comment": "%", "header": False, "first": 2}),
        ("#,Name,Speed\n1,Ann,45\n2,Bob,60\n", {}),
        ("0,1,2,class\n5.1,3.5,1.4,a\n4.9,3,1.4,b\n5,3,1.4,a\n", {}),
        ("2001,2002\n2003,2004\n2005,2006\n", {"header": False}),
        ("1,2,3\n2,3,4\n3,4,5\n", {"header": False}),
        ("a:b:c\n1:2:3\n4:5:6\n", {"separator": "other", "other": ":"}),
        ("a^b^c\n1^2^3\n4^5^6\n", {"separator": "other", "other": "^"}),
        ("5,8 4,9 no\n6,1 4,4 yes\n", {"separator": "blanks", "decimal": "comma", "header": False}),
        ("5.8, 4.9, no\n6.1, 4.4, yes\n", {"header": False}),
        ("new york,5\nlos angeles,6\nsan jose,7\n", {"header": False}),
        ("a,b,c,\n1,2,3,\n4,5,6,\n", {}),
        ("unit,geo\t2019 \t2020 \nPC,ES\t1.5 \t2.5 b\nPC,DE\t2 \t3 b\nPC,FR\t4 \t5 b\n", {"separator": "tab"}),
        ("150,2,yes,no\n1.5,3,4,0\n2.5,3,6,1\n1.2,2,1,1\n", {"header": False, "first": 2}),
        ("class,400,402,404\na,1.5,2.25,7\nb,2,1,3\na,4,4,1\n", {}),
        ("a,b,c\n1,2,3,\n4,5,6,\n", {}),
    ],
)
def test_what_stands_around_the_values_is_no_part_of_them(text, fields):
    plan = sniff(text.encode())
    assert seen(plan) == fields
    rows = preview(text.encode(), plan, 100)
    assert len(read_table(text.encode(), plan)) == len(rows)
    assert all(len(row) == len(plan.columns) for row in rows)


def test_the_user_has_the_last_word():
    text = b"a;b\n1;2\n3;4\n5;6\nend;0\n"
    plan = sniff(text, first=2, header=False, footer=1)
    table = read_table(text, plan)
    np.testing.assert_array_equal(table.numbers, [[1, 2], [3, 4], [5, 6]])
    plan = sniff(b"a!b\n1!2\n!3!4\n", comment="!", separator="other", other="!")
    np.testing.assert_array_equal(read_table(b"a!b\n1!2\n!3!4\n", plan).numbers, [[1, 2]])
    plan = sniff(b"a b\n1  2\n3 4\n", separator="blank")
    assert [len(row) for row in preview(b"a b\n1  2\n3 4\n", plan)] == [3, 2]


@pytest.mark.parametrize(
    ("said", "separator", "mark"), [(";", "semicolon", ";"), ("^", "other", "^"), (" ", "blank", " ")]
)
def test_a_sign_may_stand_for_the_name_of_a_separator(said, separator, mark):
    plan = TablePlan(separator=said)
    assert (plan.separator, plan.mark) == (separator, mark)


def test_bad_lines_are_named_or_left_out_and_listed():
    path = TABLES / "bad_lines.csv"
    plan = TableFile(path).sniff()
    with pytest.raises(UserError, match="Line 7 has 4 cells where 3 belong"):
        read_table(path, plan)
    bad = BadLines()
    table = read_table(path, plan.model_copy(update={"bad": "drop"}), bad=bad)
    assert (len(table), bad.count) == (77, 3)
    assert sorted(error.values["line"] for error in bad.told) == [7, 19, 42]
    assert table.columns[2].categories == ("no", "yes")
    assert any("“oops” is not a number" in str(error) for error in bad.told)


def test_what_is_left_out_is_never_most_of_it():
    plan = sniff(b"x,y\n1,2\n3,4\n").model_copy(update={"bad": "drop"})
    with pytest.raises(UserError, match="Most lines do not fit, line 2 for one"):
        read_table(b"x,y\n1;2\n3;4\n5,6\n", plan)
    # Nor is what a quotation mark swallows that is never closed.
    with pytest.raises(UserError, match="Line 3 cannot be split"):
        read_table(b'x,y\n1,2\n3,"4\n5,6\n7,8\n', plan)


def test_a_footnote_is_found_below_a_long_table(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("a,b\n" + "1.25,x\n" * 50_000 + "\nSource: an example\n", encoding="utf-16")
    plan = TableFile(path).sniff()
    assert (path.stat().st_size > SAMPLE, plan.footer) == (True, 1)
    assert len(read_table(path, plan)) == 50_000


def test_short_rows_are_filled_up_to_half():
    assert fitted(["1", "2", ""], 2, "bad") == ["1", "2"]
    assert fitted(["1", "2", "3"], 2, "missing") is None
    assert fitted(["1", "2"], 4, "missing") == ["1", "2", "", ""]
    assert fitted(["1"], 4, "missing") is None
    assert fitted(["1", "2"], 4, "bad") is None


def test_thousands_are_parted_as_is_said():
    text = b"a;b\n1'234.5;x\n2 345.5;y\n3456.5;x\n"
    plan = sniff(text)
    np.testing.assert_array_equal(read_table(text, plan).numbers[:, 0], [1234.5, 2345.5, 3456.5])
    with pytest.raises(UserError, match=r"Line 3, column “a”: “2 345\.5” is not a number"):
        read_table(text, sniff(text, thousands="apostrophe"))
    with pytest.raises(UserError, match="Line 2, column “a”"):
        read_table(text, sniff(text, thousands="none"))
    text = b"a;b\n1.234;x\n2.345;y\n3.456;x\n"
    np.testing.assert_array_equal(read_table(text, sniff(text, thousands="point")).numbers[:, 0], [1234, 2345, 3456])
    np.testing.assert_array_equal(read_table(text, sniff(text, thousands="none", decimal="point")).numbers[0], [1.234])


COUNTS = "6,2,setosa,versicolor,virginica\n5.1,3.5,0\n4.9,3.0,0\n7.0,3.2,1\n6.4,3.2,1\n6.3,3.3,2\n5.8,2.7,2\n"
"""As scikit-learn writes its tables."""


@pytest.mark.parametrize("inputs", [2, 4, 13])
def test_a_line_of_counts_names_the_classes_and_is_no_row(inputs):
    rows = [",".join([*(f"{n}.{m}" for m in range(inputs)), str(n % 3)]) for n in range(12)]
    text = "\n".join([f"12,{inputs},zebra,horse,ass", *rows, ""]).encode()
    plan = sniff(text)
    assert (plan.first, plan.header, len(plan.columns)) == (2, False, inputs + 1)
    assert plan.columns[-1].role == "target"
    found = suggest(plan, preview(text, plan), whole=True)
    assert found.targets == (plan.columns[-1].name,)
    assert found.question == ""
    table = read_table(text, found.plan)
    assert table.columns[-1].categories == ("zebra", "horse", "ass")
    assert table.codes[:, 0].tolist() == [0, 1, 2] * 4


def test_the_line_of_counts_is_told_by_its_role():
    plan = sniff(COUNTS.encode())
    assert [line.role for line in file_lines(COUNTS, plan, 9, whole=True)] == ["classes", *["values"] * 6]
    # Who says that the table begins with it has the last word.
    plan = sniff(COUNTS.encode(), first=1, header=True)
    assert file_lines(COUNTS, plan, 9, whole=True)[0].role == "names"


@pytest.mark.parametrize(
    "first",
    ["6,3,setosa,versicolor,virginica", "6,2,setosa,setosa,virginica", "2,2,setosa,versicolor,virginica", "6,2,setosa"],
)
def test_a_first_line_that_does_not_count_names_no_classes(first):
    plan = sniff(COUNTS.replace("6,2,setosa,versicolor,virginica", first).encode())
    assert not any(column.classes for column in plan.columns)


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_quoted_cell_may_have_a_line_break_in_the_first_rows_too(row):
    lines = [f'P{n},"Calle{chr(10) if n == row else " "}28001, Madrid",{n},{"ab"[n % 2]}\n' for n in range(60)]
    text = ("name,address,age,k\n" + "".join(lines)).encode()
    plan = sniff(text)
    assert (plan.first, plan.header, plan.below_header, len(plan.columns)) == (1, True, "values", 4)
    assert len(read_table(text, plan)) == 60


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known(encoding):
    text = "año,k\n1,a\n2,b\n".encode(encoding)
    plan = sniff(text)
    assert (plan.encoding, plan.columns[0].name) == ("utf-16", "año")
    assert len(read_table(text, plan)) == 2
