"""Workbooks, ARFF and packed files become tables like any other, within bounds."""

import csv
import gzip
import io
import struct
import subprocess
import sys
import zipfile

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.data import arff_file, csv_file, sheet, table_bytes, table_rows, workbook, workbook_bounds
from nnplayground.data.arff_file import read_arff
from nnplayground.data.table_file import TableFile, has_name_of_table
from nnplayground.data.table_plan import NAME
from nnplayground.errors import UserError
from tests.helpers.workbooks import XLSX, ods, ods_of, packed, xls, xls_sharing, xlsx, xlsx_of

ROWS = [["x", "y", "class"], *([n / 4, n, "ab"[n % 2]] for n in range(30))]
WHOLE = {
    "a.xlsx": xlsx({"Notes": [["Read me"]], "Data": [["A title"], [], *ROWS, [], ["Source: an example"]]}),
    "a.ods": ods(ROWS),
    "a.xls": xls([(r, c, v) for r, row in enumerate(ROWS) for c, v in enumerate(row)]),
    "a.csv.gz": gzip.compress("\n".join(",".join(map(str, row)) for row in ROWS).encode()),
    "a.arff": (
        "% made up\n@RELATION r\n@attribute x real\n@attribute 'y' numeric\n@attribute class {a, 'b'}\n@DATA\n"
        + "\n".join(",".join(map(str, row)) for row in ROWS[1:])
    ).encode(),
}


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")


def kinds(plan):
    return [(column.name, column.kind) for column in plan.columns]


@pytest.mark.parametrize("pasted", [False, True])
@pytest.mark.parametrize("name", WHOLE)
def test_a_table_of_any_kind_is_read(name, pasted, tmp_path):
    path = tmp_path / name
    path.write_bytes(WHOLE[name])
    assert has_name_of_table(path)
    file = TableFile(WHOLE[name] if pasted else path)
    plan = file.sniff()
    assert kinds(plan) == [("x", "number"), ("y", "number"), ("class", "category")]
    table = file.read(plan)
    np.testing.assert_array_equal(table.numbers, [[n / 4, n] for n in range(30)])
    assert table.columns[2].categories == ("a", "b")
    assert [row.cells[2] for row in file.rows(plan)] == ["ab"[n % 2] for n in range(30)]


def test_sheet_and_range_are_chosen():
    rows = [[None, "a", "b", None, "c", "d"], *([None, n, 2 * n, None, 3 * n, 4 * n] for n in range(20))]
    file = TableFile(xlsx({"One": [["just a note"]], "Two": rows, "Three": ROWS}))
    plan = file.sniff()
    assert (file.sheets, plan.sheet) == (("One", "Two", "Three"), "Two")
    assert [name for name, _ in kinds(plan)] == ["a", "b", "column 3", "c", "d"]
    plan = file.sniff(sheet="Two", area="E1:F11")
    assert [name for name, _ in kinds(plan)] == ["c", "d"]
    table = file.read(plan)
    np.testing.assert_array_equal(table.numbers, [[3 * n, 4 * n] for n in range(10)])
    # The lines that are named are the rows of the sheet.
    plan = file.sniff(sheet="Two", area="b5:c")
    assert (plan.first, file.rows(plan)[0].line) == (5, 5)
    assert kinds(file.sniff(sheet="Three"))[0][0] == "x"
    with pytest.raises(UserError, match="no sheet “Four”"):
        file.sniff(sheet="Four")
    with pytest.raises(UserError, match="is no range"):
        file.sniff(sheet="Two", area="F9:B2")


def test_values_of_cells_are_written_as_they_are_read_again():
    styles = (
        '<c r="A1" t="inlineStr"><is><t>when</t></is></c><c r="B1" t="inlineStr"><is><t>is new</t></is></c>'
        '<c r="C1" t="inlineStr"><is><t>a\nb\tc</t></is></c>'
    )
    row = (
        '<row r="{n}"><c r="A{n}" t="d"><v>2024-03-0{n}T00:00:00</v></c><c r="B{n}" t="b"><v>1</v></c>'
        '<c r="C{n}"><v>1e20</v></c></row>'
    )
    file = TableFile(xlsx_of({"S": f'<row r="1">{styles}</row>' + "".join(row.format(n=n) for n in (2, 3, 4))}))
    plan = file.sniff()
    assert kinds(plan) == [("when", "time"), ("is new", "category"), ("a b c", "number")]
    assert file.rows(plan)[0].cells == ["2024-03-02", "TRUE", "1e+20"]


def test_arff_declares_kinds_dates_and_sparse_rows():
    text = (
        "@relation r\n@attribute size numeric\n@attribute 'sold on' date 'yyyy-MM-dd'\n@attribute zip {10, 20, 30}\n"
        "@attribute note string\n@data\n1.5,2024-01-02,10,'a, b'\n?,2024-01-03,20,?\n2,2024-01-05,10,x\n"
    )
    file = TableFile(text.encode())
    plan = file.sniff()
    assert [(c.name, c.kind, c.declared) for c in plan.columns[:3]] == [
        ("size", "number", "number"), ("sold on", "time", "time"), ("zip", "category", "category"),
    ]  # fmt: skip
    table = file.read(plan)
    assert table.missing(table.columns[0]).tolist() == [False, True, False]
    assert file.rows(plan)[0].cells[3] == "a, b"
    sparse = "@relation r\n@attribute a numeric\n@attribute b {u, v}\n@data\n% of few\n\n{0 3}\n{1 v}\n{}\n"
    file = TableFile(sparse.encode())
    assert [row.cells for row in file.rows(file.sniff())] == [["3.0", "u"], ["0.0", "v"], ["0.0", "u"]]
    with pytest.raises(UserError, match=r"ARFF file cannot be read: .*line 2"):
        TableFile(b"@relation r\n@attribute a what\n@data\n1\n").sniff()


def test_blank_lines_are_read_in_no_time():
    text = "@relation r\n@attribute a numeric\n" + "\n" * 200_000 + "@data\n1\n2\n"
    # Where it takes as long as the square of the text, this never ends.
    assert b"1.0" in read_arff(text).text


SLOW = {
    "no closing brace": "x {" + ",".join("a" * 41),
    "text behind the brace": "x {" + ",".join("a" * 41) + "}x",
    "a blank in a category": "x {" + ",".join(["'a'"] * 41) + ", b c}",
    "blanks before the commas": "x {" + " ,".join(["'a'"] * 9_000),
    "nothing but blanks": "x {" + " " * 200_000 + ";",
    "no closing quote": "x {'a, b}",
    "a quote in a name": "'x {a, b}",
    "a quote in a category": "x {a, b'c}",
    "no type": "x",
    "two types": "x numeric real",
}


@pytest.mark.parametrize("line", SLOW.values(), ids=SLOW)
def test_an_ill_formed_declaration_is_named_at_once(line):
    # The library tries each of these for as long as two to the power of the categories.
    with pytest.raises(UserError, match="line 3 is no declaration"):
        read_arff(f"% made up\n@relation r\n@attribute {line}\n@attribute y numeric\n@data\na,1\n")


def test_a_sound_declaration_of_any_look_is_read_at_once():
    many = ",".join("x" * 41)
    text = (
        f"@relation 'a b'\n\t@ATTRIBUTE\t'it\\'s'\t{{ 'a b' , \"b 'c',{many} d\", \\N, ?, 'it\\'s' }} \n"
        '@attribute children\'s Real\n@attribute "to {day}" date "yyyy"\n\t@data\n'
        f"'it\\'s',1,2024\n'a b',2,?\n?,3,2025\n\"b 'c',{many} d\",4,2026\n"
    )
    table = read_arff(text)
    assert table.kinds == ["category", "number", "time"]
    rows = list(csv.reader(io.StringIO(table.text.decode())))
    assert rows[0] == ["it's", "children's", "to {day}"]
    assert [row[0] for row in rows[1:]] == ["it's", "a b", "", f"b 'c',{many} d"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("@attribute a {u, v}\n@data\nu\nw\n", "“w” in row 2 is no declared category of “a”"),
     ("@attribute a {u, v}\n@attribute 'a' real\n@data\nu,1\n", "line 3 declares “a” once more"),
     ("@attribute a real\n" + "".join(f"@attribute b{n} real\n" for n in range(10_000)), "more than 10000 columns"),
     ("@attribute a real\n", "cannot be read")],
)  # fmt: skip
def test_what_a_head_does_not_fit_is_said(text, told):
    with pytest.raises(UserError, match=told):
        read_arff(f"@relation r\n{text}")


def test_that_memory_is_short_is_not_said_of_the_file(monkeypatch):
    def full(*_arguments, **_named):
        raise MemoryError

    monkeypatch.setattr("arff.load", full)
    with pytest.raises(MemoryError):
        read_arff("@relation r\n@attribute a numeric\n@data\n1\n")


@pytest.fixture
def own_process():
    """Have workbooks read as the program reads them."""


@pytest.fixture(autouse=True)
def in_this_process(request, monkeypatch):
    """Read workbooks here, as the process of their own would, unless that is what is tested."""
    if "own_process" not in request.fixturenames:
        monkeypatch.setattr(workbook, "_read", workbook.read_sheet)


def lying(content: bytes, size: int) -> bytes:
    """Let every part of a ZIP file be of another size, as its directory has it."""
    place = -1
    out = bytearray(content)
    while (place := content.find(b"PK\x01\x02", place + 1)) >= 0:
        struct.pack_into("<I", out, place + 24, size)
    return bytes(out)


def moved(content: bytes, place: str) -> bytes:
    """Let the first sheet of a workbook lie elsewhere, as its list of parts says."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name).replace(b"worksheets/sheet1.xml", place.removeprefix("xl/").encode())
            after.writestr(place if name == "xl/worksheets/sheet1.xml" else name, part)
    return out.getvalue()


FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (packed({"xl/worksheets/sheet1.xml": b" " * (workbook_bounds.UNPACKED + 1)}), "too large"),
        (packed({f"{n}.xml": b"" for n in range(workbook_bounds.MOST_PARTS + 1)}), "too large"),
        (lying(packed({"xl/worksheets/sheet1.xml": b"<a/>" * 100_000}), 10), "damaged"),
        (xlsx_of({"S": FAR}), "too large"),
        (moved(xlsx_of({"S": FAR}), "xl/elsewhere/sheet1.dat"), "too large"),
        (xlsx_of({"S": FAR.replace('r="XFD1048576"', "r = 'XFD1048576'")}), "too large"),
        (xlsx_of({"S": '<row r="1"><c t=">" r="XFD1048576"><v>1</v></c></row>'}), "damaged"),
        (ods_of('<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
                'table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row>'),
         "too large"),
        (xls([(0, 0, 1.0), (65535, 255, 1.0)]), "too large"),
        (xls([(0, 0, 1.0), (65535, 70, 1.0)], sheets=9), "too large"),
        (b"PK\x03\x04 and nothing", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        (packed({"a.txt": "x"}), "damaged"),
    ],
)  # fmt: skip
def test_what_takes_too_much_room_is_refused_before_it_is_laid_out(content, said, monkeypatch):
    def opened(content):
        raise ValueError("opened")

    if "too large" in said:
        monkeypatch.setattr(workbook, "_opened", opened)
    with pytest.raises(UserError, match=said):
        TableFile(content).sniff()


BOMBS = {
    "a column that there is not": xlsx_of({"S": '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'}),
    "a cell with the row of another": xlsx_of(
        {
            "S": '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048575"/><row><c r="XFD1"><v>1</v></c></row>'
            "<row><c><v>1</v></c></row>"
        }
    ),
    "blanks without end": ods_of(
        '<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="2000000000"/></text:p>'
        "</table:table-cell></table:table-row>"
    ),
}


@pytest.mark.usefixtures("own_process")
@pytest.mark.parametrize("name", BOMBS)
def test_what_ends_its_reader_ends_no_program(name):
    with pytest.raises(UserError, match=r"too large|damaged"):
        TableFile(BOMBS[name]).sniff()


@pytest.mark.usefixtures("own_process")
def test_what_works_for_ever_is_ended(monkeypatch):
    monkeypatch.setattr(workbook, "SECONDS", 0.3)
    monkeypatch.setattr(workbook, "read_in_process", works_for_ever)
    with pytest.raises(UserError, match="too large"):
        TableFile(xlsx({"S": ROWS})).sniff()


def works_for_ever(*_arguments):
    yield 0.0
    while True:
        pass


@pytest.mark.usefixtures("own_process")
def test_sheets_come_from_the_other_process_with_what_is_wrong_with_them():
    file = TableFile(xlsx({"Notes": [["only", "this"]], "Data": ROWS}))
    assert file.sniff().sheet == "Data"
    assert file.sheets == ("Notes", "Data")
    assert file.sniff(sheet="Notes").sheet == "Notes"
    with pytest.raises(UserError, match="It has: Notes, Data"):
        file.sniff(sheet="None")
    with pytest.raises(UserError, match="damaged"):
        TableFile(b"PK\x03\x04 and nothing").sniff()


def test_an_empty_cell_far_away_takes_no_room():
    row = '<row r="{n}"><c r="A{n}"><v>1</v></c><c r="B{n}"><v>2</v></c></row>'
    file = TableFile(
        xlsx_of({"S": row.format(n=1) + row.format(n=2) + '<row r="1048576"><c r="XFD1048576" s="0"/></row>'})
    )
    assert len(file.read(file.sniff())) == 2


def test_what_gzip_has_packed_is_bounded_and_whole(monkeypatch):
    with pytest.raises(UserError, match="damaged"):
        TableFile(gzip.compress(b"a,b\n1,2\n" * 99)[:-12]).sniff()
    monkeypatch.setattr(table_bytes, "FILE_BYTES", 100_000)
    with pytest.raises(UserError, match="larger than"):
        TableFile(gzip.compress(b"1,2\n" * 100_000)).sniff()


def test_a_workbook_of_too_many_bytes_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("nnplayground.data.table_file.WORKBOOK_BYTES", table_bytes.SAMPLE + 10)
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(table_bytes.SAMPLE + 100))
    with pytest.raises(UserError, match="may have 0 MB"):
        TableFile(path).sniff()


def test_a_hidden_sheet_is_not_taken_first():
    made = xlsx({"Hidden": [["secret", "x"], [1, 2], [3, 4]], "Data": ROWS})
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'name="Hidden"', b'name="Hidden" state="hidden"')
    file = TableFile(packed(parts))
    assert file.sniff().sheet == "Data"
    assert file.sheets == ("Hidden", "Data")


def test_endless_names_of_sheets_are_cut_and_each_sheet_is_read():
    names = [*(f"{'n' * 5000}{number}" for number in range(3)), "Data"]
    file = TableFile(xlsx({name: [["x", "y"], [n, 1], [n, 2]] for n, name in enumerate(names)}))
    plan = file.sniff()
    assert [len(name) <= NAME for name in file.sheets] == [True] * 4
    assert file.sheets[3] == "Data"
    assert plan.sheet == file.sheets[0] == f"{'n' * (NAME - 9)}… (1)"
    for number, name in enumerate(file.sheets):
        table = file.read(file.sniff(sheet=name))
        np.testing.assert_array_equal(table.numbers[:, 0], [number, number])
    with pytest.raises(UserError) as error:
        file.sniff(sheet="none" * 5000)
    assert len(str(error.value)) < 1000


@pytest.mark.parametrize(
    "bound", [("MOST_CELLS", 3, "million cells"), ("MOST_LETTERS", 9, "million letters"), ("MOST_ROWS", 1, "1 rows")]
)
def test_a_table_that_is_kept_as_it_is_written_is_bounded(bound, monkeypatch):
    name, limit, said = bound
    content = b"x,y\n1.5,2.5\n3.5,4.5\n"
    assert len(sheet.read_sheet(content).rows) == 2
    monkeypatch.setattr(sheet, name, limit)
    with pytest.raises(UserError, match=said):
        sheet.read_sheet(content)


def test_a_sparse_file_with_an_endless_class_is_refused(monkeypatch):
    text = "@relation r\n@attribute k {" + "q" * 1000 + ",b}\n@attribute x numeric\n@data\n" + "{1 2}\n" * 20
    assert len(read_arff(text).text) > 20_000
    monkeypatch.setattr(arff_file, "MOST_LETTERS", 10_000)
    with pytest.raises(UserError, match="million letters"):
        read_arff(text)


def test_no_more_of_long_lines_is_taken_in_at_once_than_can_be_held(monkeypatch):
    lines = ["a" * 10, "b" * 10, "c", "d", "e"]
    monkeypatch.setattr(table_rows, "MOST_AT_ONCE", 15)
    left = iter(lines)
    assert [table_rows.next_lines(left, 2) for _ in range(4)] == [lines[:2], lines[2:4], lines[4:], []]
    held, take = [], csv_file.next_lines
    monkeypatch.setattr(csv_file, "next_lines", lambda *given: held.append(take(*given)) or held[-1])
    rows = [f"{number},{'q' * 20}\n" for number in range(9)]
    file = TableFile(f"x,y\n{''.join(rows)}".encode())
    assert len(file.read(file.sniff())) == 9
    assert max(map(len, held)) == 1


def test_texts_that_differ_late_are_not_taken_for_one():
    start = "I strongly agree with all of the statements "
    one = TableFile("\n".join(["x,k", *(f"{n},{start}A" for n in range(9)), *(f"{n},b" for n in range(9))]).encode())
    assert one.read(one.sniff()).columns[1].categories == ("b", start[:40])
    two = TableFile("\n".join(["x,k", *(f"{n},{start}{'AB'[n % 2]}" for n in range(9))]).encode())
    plan = two.sniff()
    with pytest.raises(UserError, match="Column “k”: two texts differ only after 40 letters"):
        two.read(plan)
    columns = [plan.columns[0], plan.columns[1].model_copy(update={"kind": "ignored"})]
    assert len(two.read(plan.model_copy(update={"columns": tuple(columns)}))) == 9


def sharing(cells, texts, sheet=None):
    """Return a workbook with so many cells in rows of forty, all with the first of some shared texts."""
    row = "<row>" + '<c t="s"><v>0</v></c>' * 40 + "</row>"
    parts = {"S": row * (cells // 40) if sheet is None else sheet}
    with zipfile.ZipFile(io.BytesIO(xlsx_of(parts))) as file:
        found = {name: file.read(name) for name in file.namelist()}
    written = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return packed(found | {"xl/sharedStrings.xml": f'<sst xmlns="{XLSX}">{written}</sst>'})


LONG = "x" * 200_000
AMONG_COMMENTS = '<row><c t="s"><!--<v>1</v>--><v>0</v></c><c/></row>'
CELL = '<row><c t="s"><v>{}</v></c><c/></row>'


@pytest.mark.parametrize(
    "content",
    [
        sharing(1200, [LONG]),
        sharing(60_000, [LONG]),
        sharing(1200, [f"<![CDATA[</t></si><si><t>]]>{LONG}", ""]),
        sharing(0, [LONG, ""], AMONG_COMMENTS * 1200),
        sharing(0, [LONG, ""], CELL.format("&#48;") * 1200),
        sharing(0, [LONG, ""], '<row><c t="&#115;"><v>0</v></c><c/></row>' * 1200),
    ],
)
def test_thousands_of_cells_that_share_a_long_text_are_refused_before_they_are_laid_out(monkeypatch, content):
    monkeypatch.setattr(workbook, "_opened", lambda content: pytest.fail("too late"))
    with pytest.raises(UserError, match="too large"):
        TableFile(content).sniff()


def test_cells_that_share_usual_texts_are_read():
    content = sharing(0, ["one", LONG, "two"], '<row><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row>' * 20_000)
    assert workbook.SheetReader(content).text("S", "") == b"one\ttwo\n" * 20_000
    assert workbook.SheetReader(sharing(0, [LONG], CELL.format(0) * 600)).text("S", "").count(b"x") == 600 * len(LONG)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux alone")
def test_a_reader_takes_bounded_memory():
    code = (
        "from nnplayground.data import workbook\n"
        "from nnplayground.process_job import bound_memory\n"
        "bound_memory(workbook.MEGABYTES)\n"
        "try:\n    bytes(700 << 20)\nexcept MemoryError:\n    print('bounded')\n"
        "bytes(500 << 20)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "bounded\n"


def repeated(text, times, before=""):
    cell = f'<table:table-cell office:value-type="string" table:number-columns-repeated="{times}">'
    row = '<table:table-row table:number-rows-repeated="60">'
    return ods_of(f"{before}{row}{cell}<text:p>{text}</text:p></table:table-cell></table:table-row>")


@pytest.mark.parametrize(
    "content",
    [
        repeated(LONG, 100),
        repeated(f"<!--</text:p></table:table-cell>-->{LONG}", 100),
        ods_of(
            '<table:table-row table:number-rows-repeated="60"><table:table-cell office:value-type="string" '
            f'office:string-value="{LONG}" table:number-columns-repeated="100"/></table:table-row>'
        ),
    ],
)
def test_a_long_text_that_is_repeated_is_refused_before_it_is_laid_out(monkeypatch, content):
    monkeypatch.setattr(workbook, "_opened", lambda content: pytest.fail("too late"))
    with pytest.raises(UserError, match="too large"):
        TableFile(content).sniff()


def test_usual_texts_may_be_repeated():
    content = repeated("yes", 1000, "<!-- made by a program -->")
    assert workbook.SheetReader(content).text("One", "").count(b"yes") == 60_000
    assert workbook.SheetReader(repeated(LONG, 5)).text("One", "").count(b"x") == 300 * len(LONG)


@pytest.mark.parametrize("at_once", [8000, 37])
def test_cells_of_an_old_workbook_that_share_a_long_text_are_refused(monkeypatch, at_once):
    texts = ["one", "x" * 9000, "two"]
    cells = [(n, 0, 0) for n in range(500)], [(n, 1, 2) for n in range(500)], [(n, 2, 1) for n in range(100)]
    content = xls_sharing(texts, [cell for row in zip(*cells[:2], strict=True) for cell in row], at_once)
    assert workbook.SheetReader(content).text("S1", "") == b"one\ttwo\n" * 500
    monkeypatch.setattr(workbook_bounds, "MOST_LETTERS", 1_000_000)
    assert workbook.SheetReader(content).text("S1", "") == b"one\ttwo\n" * 500
    few = xls_sharing(texts, cells[2], at_once)
    assert workbook.SheetReader(few).text("S1", "").count(b"x") == 900_000
    monkeypatch.setattr(workbook, "_opened", lambda content: pytest.fail("too late"))
    for cell in [(100, 2, 1)] * 20, [(100, 2, 7)] * 2:
        with pytest.raises(UserError, match="too large"):
            TableFile(xls_sharing(texts, [*cells[2], *cell], at_once)).sniff()
