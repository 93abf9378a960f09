"""Tables as people have them, from the command line."""

import json
from pathlib import Path

import pytest

from nnplayground import cli
from tests.helpers.workbooks import xlsx

TABLES = Path(__file__).parents[2] / "data" / "tables"
TARGETS = {
    "separator_line.csv": "passed", "comments.csv": "y", "names_in_comment.txt": "class", "units.csv": "passed",
    "title_and_footnote.csv": "passed", "row_names.tsv": "class", "years.csv": "class", "blanks.txt": "column 3",
    "tabs.txt": "column 3", "three_line_header.tab": "survived",
}  # fmt: skip


def trained(capsys, *words):
    assert cli.main(["train", *words, "--epochs", "1", "--json"]) == 0
    told = capsys.readouterr()
    return json.loads(told.out.splitlines()[0]), told.err


@pytest.mark.parametrize("name", TARGETS)
def test_a_table_is_learnt_as_it_is(name, capsys):
    start, _ = trained(capsys, "--table", str(TABLES / name), "--data.target", TARGETS[name])
    data = start["experiment"]["data"]
    assert [c["name"] for c in data["columns"] if c["use"] == "target"] == [TARGETS[name]]
    numbers = [c["name"] for c in data["columns"] if c["use"] == "input" and c["kind"] == "number"]
    assert len(numbers) == 2
    assert sum(start["examples"].values()) == 24


def test_the_role_in_the_file_names_the_target(capsys):
    start, _ = trained(capsys, "--table", str(TABLES / "three_line_header.tab"))
    uses = {c["name"]: c["use"] for c in start["experiment"]["data"]["columns"]}
    assert uses == {"age": "input", "height": "input", "sex": "input", "survived": "target"}


def test_short_lines_have_gaps(capsys):
    words = ["--table", str(TABLES / "ragged.csv"), "--data.target", "y", "--data.missing_categories", "category"]
    start, _ = trained(capsys, *words)
    assert sum(start["examples"].values()) == 24


def test_bad_lines_are_left_out_on_request_and_told(capsys):
    words = ["--table", str(TABLES / "bad_lines.csv"), "--data.target", "class"]
    assert cli.main(["train", *words]) == 2
    assert "Line 7 has 4 cells where 3 belong" in capsys.readouterr().err
    start, said = trained(capsys, *words, "--data.bad", "drop")
    assert sum(start["examples"].values()) == 77
    assert "Bad lines left out: 3. The first one: Line 7 has" in said


def test_how_a_file_is_written_can_be_said(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("x&y&c\n" + "".join(f"{n}&{n}&{'ab'[n % 2]}\n" for n in range(30)) + "% a note\nend\n")
    words = ["--table", str(path), "--data.separator", "&", "--data.comment", "%", "--data.footer", "1"]
    start, _ = trained(capsys, *words, "--data.target", "c")
    assert sum(start["examples"].values()) == 30


def test_a_sheet_and_a_range_are_named_and_a_workbook_is_predicted(tmp_path, capsys):
    rows = [["x", "y", "c"], *([n, 30 - n, "ab"[n % 2]] for n in range(30))]
    path, net = tmp_path / "a.xlsx", str(tmp_path / "net.safetensors")
    path.write_bytes(xlsx({"Notes": [["one"]], "Rows": rows}))
    words = ["--table", str(path), "--data.target", "c", "--data.sheet", "Rows", "--data.area", "A1:C21"]
    start, _ = trained(capsys, *words, "--out", net)
    assert sum(start["examples"].values()) == 20
    assert cli.main(["train", "--table", str(path), "--data.target", "c", "--data.sheet", "None"]) == 2
    assert "It has: Notes, Rows" in capsys.readouterr().err
    assert cli.main(["predict", net, str(path), "--sheet", "Rows"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 31
