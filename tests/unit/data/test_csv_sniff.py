"""How a table was written is found out; what is given is taken for granted."""

import pytest

from nnplayground import i18n
from nnplayground.data import csv_sniff
from nnplayground.data.csv_cells import decimal_sign, number_in
from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import preview, sniff
from nnplayground.data.table_file import TableFile
from nnplayground.errors import UserError

GERMAN = "Name;Größe;Gewicht\nAnna;1,68;60\nBjörn;1,80;75,5\nCem;1,75;70\n"


def kinds(plan):
    return [(column.name, column.kind) for column in plan.columns]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(encoding):
    plan = sniff(GERMAN.encode(encoding))
    assert plan.encoding == encoding.removesuffix("-sig")
    assert kinds(plan) == [("Name", "category"), ("Größe", "number"), ("Gewicht", "number")]
    assert (plan.separator, plan.decimal, plan.header) == ("semicolon", "comma", True)


@pytest.mark.parametrize(
    ("text", "separator", "decimal", "header"),
    [
        ("a,b\n1,2\n3,4\n", "comma", "point", True),
        ("1.5,2\n3,4\n", "comma", "point", False),
        ("a\tb\n1,5\t2\n", "tab", "comma", True),
        ("a|b\n1|2\n", "pipe", "point", True),
        ("1,5;2,5\n3,5;4\n", "semicolon", "comma", False),
        ("x\n1\n2\n", "comma", "point", True),
        ('"a;b",c\n"1;2",3\n"2;3",4\n', "comma", "point", True),
        ("red,small\nblue,large\nred,large\n", "comma", "point", False),
        ("a;b\r\n1;2\r\n", "semicolon", "point", True),
        ("a;b\r1;2\r", "semicolon", "point", True),
        ("name,when,price\n" + "".join(f"A,Jan {n} 2000,3{n}.5\n" for n in range(1, 29)), "comma", "point", True),
    ],
)
def test_signs_and_headers_are_told_apart(text, separator, decimal, header):
    plan = sniff(text.encode())
    assert (plan.separator, plan.decimal, plan.header) == (separator, decimal, header)


def test_kinds_of_columns():
    rows = [f"{n},{'ab'[n % 2]},name {n},,{n if n % 9 else 'NA'}" for n in range(60)]
    plan = sniff("\n".join(["id,class,text,empty,gaps", *rows]).encode())
    assert [kind for _, kind in kinds(plan)] == ["number", "category", "ignored", "ignored", "number"]


def test_names_are_never_empty_nor_the_same():
    i18n.use("en")
    plan = sniff(b"a,,a,a\n1,2,3,4\n")
    assert [column.name for column in plan.columns] == ["a", "column 2", "a (2)", "a (3)"]
    assert [column.name for column in sniff(b"1,2\n3,4\n").columns] == ["column 1", "column 2"]


def test_what_is_given_is_taken_for_granted():
    plan = sniff(b"a;b,c\n1,5;2\n", separator="comma", header=False, encoding="cp1252", decimal="point")
    assert (plan.separator, plan.header, plan.encoding, plan.decimal) == ("comma", False, "cp1252", "point")
    assert len(plan.columns) == 2


def test_a_preview_shows_the_cells_as_they_will_be_split():
    plan = sniff(GERMAN.encode())
    assert preview(GERMAN.encode(), plan, 2) == [["Anna", "1,68", "60"], ["Björn", "1,80", "75,5"]]
    assert "�" in preview(GERMAN.encode("cp1252"), plan)[1][0]


def test_a_long_file_is_judged_by_whole_lines(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a,b\n" + "1.25,x\n" * 100_000)
    plan = TableFile(path).sniff()
    assert kinds(plan) == [("a", "number"), ("b", "category")]


@pytest.mark.parametrize("content", [b"", b"\n\n\n", b"\xff\xfe", b"\xef\xbb\xbf"])
def test_what_is_no_table_is_refused(content):
    with pytest.raises(UserError, match="not a table"):
        sniff(content)


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32"])
def test_what_is_not_written_in_letters_is_refused(encoding):
    with pytest.raises(UserError, match="another encoding"):
        sniff(GERMAN.encode(encoding))
    with pytest.raises(UserError, match="another encoding"):
        sniff(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR,1\n2,3\n")


def test_utf_16_without_a_mark_can_be_chosen():
    text = GERMAN.encode("utf-16-le")
    plan = sniff(text, encoding="utf-16")
    assert plan.decimal == "comma"
    assert len(read_table(text, plan)) == 3


def test_what_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(UserError, match="There is no file"):
        TableFile(tmp_path / "none.csv").sniff()
    with pytest.raises(UserError, match="columns"):
        sniff(b"1," * csv_sniff.MOST_COLUMNS + b"1")


@pytest.mark.parametrize(
    "text",
    [
        "nan",
        "inf",
        "-Infinity",
        "1_000",
        "1,5",
        "",
        "1e999",
        "٣",
        "0x10",
        "10 00",
        "1,00",
        "1000,000",
        "1,000 000",
        "0,100",
        "1,000,00",
        "1,000.5.5",
    ],
)
def test_these_are_no_numbers(text):
    with pytest.raises(ValueError, match=r".*"):
        number_in(text, "point")


def test_numbers_with_a_decimal_comma():
    assert number_in(" −1,5e3 ", "comma") == -1500
    for text in ("1.5", "0.125", "1.23,5", "1,234.5", "1.234.5"):
        with pytest.raises(ValueError, match="1"):
            number_in(text, "comma")


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1,000", "point", 1000), ("1.000", "point", 1), ("1,000", "comma", 1), ("1.000", "comma", 1000),
        ("1.234.567,8", "comma", 1234567.8), ("1,234,567.8", "point", 1234567.8), ("−12,345", "point", -12345),
        ("1 000", "point", 1000), ("12\u202f345,5", "comma", 12345.5), ("1\u00a0000", "comma", 1000),
    ],
)  # fmt: skip
def test_thousands_may_be_apart(text, decimal, value):
    assert number_in(text, decimal) == value


@pytest.mark.parametrize(
    ("cells", "language", "decimal", "doubtful"),
    [
        (["1,000", "2,500"], "en", "point", "1,000"),
        (["1,000", "2,500"], "es", "point", "1,000"),
        (["1.000", "25"], "es", "point", "1.000"),
        (["1.000", "25"], "en", "point", "1.000"),
        (["1,000", "0,5"], "en", "comma", ""),
        (["1.000", "0.500"], "es", "point", ""),
        (["1,000", "1.5"], "es", "point", ""),
        (["1.234.567", "1,000"], "en", "comma", ""),
        (["1.234,5", "1,000"], "en", "comma", ""),
        (["1 000", "3"], "es", "point", ""),
        (["12 000,5"], "en", "comma", ""),
        (["a, b", "1"], "es", "point", ""),
    ],
)
def test_the_decimal_sign_is_told_by_what_cannot_part_thousands(cells, language, decimal, doubtful):
    i18n.use(language)
    assert decimal_sign(cells) == (decimal, doubtful)


def test_quoted_cells_tell_their_decimal_sign_too():
    plan = sniff(b'a,b\n"1,5","2"\n"3,25","4"\n')
    assert (plan.separator, plan.decimal) == ("comma", "comma")
    plan = sniff(b'a,b\n"1,500","2.5"\n"3,250","4.5"\n')
    assert [column.kind for column in plan.columns] == ["number", "number"]
    assert plan.decimal == "point"


def test_a_thousand_columns_of_one_name_get_names_of_their_own():
    names = [column.name for column in sniff(f"{','.join(['x'] * 999)}\n{','.join(['1'] * 999)}\n".encode()).columns]
    assert names == ["x", *(f"x ({number})" for number in range(2, 1000))]
