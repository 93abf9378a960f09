"""A table in time from the command line: `train`, `list` and `continue`."""

import json
import os
import sys
from pathlib import Path

import pytest

from nnplayground import cli
from tests.helpers.series import RIVER


@pytest.fixture
def river(tmp_path):
    path = tmp_path / "river.csv"
    path.write_text(RIVER)
    return str(path)


def trained(capsys, *words):
    assert cli.main(["train", *words, "--epochs", "2", "--json"]) == 0
    start, *_, end = map(json.loads, capsys.readouterr().out.splitlines())
    return start, end


def test_columns_are_named_and_what_was_done_is_told(river, capsys):
    start, end = trained(
        capsys, "--data", "own_series", "--data.file", river, "--data.time", "date", "--data.target", "level",
        "--data.inputs", "rain", "--data.length", "2", "--data.stride", "1", "--recurrent", "3",
    )  # fmt: skip
    assert start["data"] == "own_series"
    assert start["layers"] == [2, 3, 1]
    data = start["experiment"]["data"]
    assert [column["use"] for column in data["columns"]] == ["time", "target", "input"]
    assert (data["file"], data["length"], data["stride"]) == ("river.csv", 2, 1)
    assert start["notes"][2:5] == [
        "The rows were not in the order of time: they have been sorted.",
        "Rows with missing cells, left out: 1.",
        "Gaps in time: 2, the longest 5 d; no sequence goes across one.",
    ]
    assert [note.partition(":")[0] for note in start["notes"][5:]] == [
        f"The {part} part is too short for a sequence" for part in ("validation", "test")
    ]
    assert set(start["last_value"]) == {"train"}
    assert end["reason"] == "epochs"


def test_the_short_option_takes_all_columns_and_the_order_of_the_file(river, capsys):
    words = ["--series", river, "--data.target", "gate", "--data.horizon", "0", "--data.length", "3",
             "--data.across_gaps", "true"]  # fmt: skip
    start, _ = trained(capsys, *words)
    assert start["notes"][1].startswith("No column says when")
    assert start["layers"][0] == 2
    assert "last_value" not in start
    assert cli.main(["train", *words, "--epochs", "1"]) == 0
    assert "No column says when" in capsys.readouterr().out


def test_the_last_value_stands_beside_the_cost(river, capsys):
    words = ["--series", river, "--data.time", "date", "--data.target", "level", "--data.length", "1"]
    assert cli.main(["train", *words, "--epochs", "1", "--division.train", "60"]) == 0
    assert "Saying the last value again: R² " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Say which column is to be learnt: --data.target COLUMN. The table has: date, level, rain, gate."),
        (["--data.target", "depth"], "The table has no column “depth”. It has: date, level, rain, gate."),
        (["--data.target", "level,gate"], "Several columns can be learnt together only where all are numbers."),
        (["--data.target", "level", "--data.time", "gate"], "Line 2, column “gate”: “shut” is not a date."),
        (["--data.target", "level", "--data.time", "date"], "Rows: 9. A sequence of 25 time steps"),
        (["--data.target", "level", "--data.time", "date,rain"], "Only one column can say when a row was measured."),
        (["--data.target", "level", "--data.dates", "year"], "Dates: there is no “year”. Known: day, month."),
        (["--data.target", "level", "--data.depth", "1"], "has no parameter “depth”"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_said_in_a_sentence(river, capsys, words, sentence):
    assert cli.main(["train", "--series", river, *words, "--epochs", "1"]) == 2
    assert sentence in capsys.readouterr().err


def test_dates_of_eight_digits_are_no_numbers(tmp_path, capsys):
    path = tmp_path / "digits.csv"
    path.write_text("day,y\n" + "".join(f"2024{1 + n // 28:02}{1 + n % 28:02},{n % 4}\n" for n in range(56)))
    start, _ = trained(capsys, "--series", str(path), "--data.time", "day", "--data.target", "y", "--data.length", "5")
    assert start["notes"][1:] == [
        "From 2024-01-01 to 2024-02-28, usually 1 d apart.",
        "Gaps in time: 1, the longest 4 d; no sequence goes across one.",
    ]


def test_slip_among_times_that_are_numbers_is_the_one_that_is_named(tmp_path, capsys):
    path = tmp_path / "slip.csv"
    path.write_text("t,y\n" + "".join(f"{'soon' if n == 20 else n},{n % 4}\n" for n in range(40)))
    words = ["--data.time", "t", "--data.target", "y", "--data.length", "3"]
    assert cli.main(["train", "--series", str(path), *words, "--epochs", "1"]) == 2
    assert "Line 22, column “t”: “soon” is not a number." in capsys.readouterr().err


def test_dates_in_doubt_are_told_and_can_be_settled(tmp_path, capsys):
    path = tmp_path / "doubt.csv"
    path.write_text("day,y\n" + "".join(f"{n}/2/2024,{n % 4}\n" for n in range(1, 13)))
    words = ["train", "--series", str(path), "--data.time", "day", "--data.target", "y", "--data.length", "2",
             "--epochs", "1"]  # fmt: skip
    assert cli.main(words) == 0
    told = capsys.readouterr()
    assert "“1/2/2024” is read as 2024-02-01: say --data.dates month if that is wrong." in told.err
    assert "From 2024-02-01 to 2024-02-12, usually 1 d apart." in told.out
    assert cli.main([*words, "--data.dates", "month"]) == 0
    told = capsys.readouterr()
    assert not told.err
    assert "From 2024-01-02 to 2024-12-02, usually 31 d apart." in told.out


def test_a_network_goes_on_with_every_quantity_of_a_series(river, tmp_path, capsys):
    path = str(tmp_path / "river.safetensors")
    assert cli.main(["train", "--series", river, "--data.time", "date", "--data.target", "level,rain", "--data.inputs",
                     "none", "--data.length", "2", "--recurrent", "3", "--epochs", "1",
                     "--out", path]) == 0  # fmt: skip
    capsys.readouterr()
    assert cli.main(["continue", path, "--start", "2.5 0 2.3 1", "--length", "4"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [len(line.split()) for line in lines] == [2] * 4
    assert cli.main(["continue", path, "--start", "2.5 0 2.3"]) == 2
    assert "each step has 2 numbers" in capsys.readouterr().err


def test_a_network_goes_on_with_the_classes_of_a_series(river, tmp_path, capsys):
    path = str(tmp_path / "river.safetensors")
    assert cli.main(["train", "--series", river, "--data.target", "gate", "--data.inputs", "none", "--data.length", "2",
                     "--epochs", "1", "--out", path]) == 0  # fmt: skip
    capsys.readouterr()
    assert cli.main(["continue", path, "--start", "open shut", "--length", "3"]) == 0
    words = capsys.readouterr().out.split()
    assert words[:2] == ["open", "shut"]
    assert len(words) == 5
    assert set(words) <= {"open", "shut"}
    assert cli.main(["continue", path, "--start", "open ajar"]) == 2
    assert "“ajar” is none of the symbols" in capsys.readouterr().err


def test_a_network_goes_on_with_classes_whose_names_have_spaces(tmp_path, capsys):
    table, path = tmp_path / "sky.csv", str(tmp_path / "sky.safetensors")
    table.write_text("sky\n" + "".join(f"{['partly cloudy', 'partly', 'sun'][row % 3]}\n" for row in range(30)))
    assert cli.main(["train", "--series", str(table), "--data.target", "sky", "--data.inputs", "none", "--data.length",
                     "2", "--epochs", "1", "--out", path]) == 0  # fmt: skip
    capsys.readouterr()
    assert cli.main(["continue", path, "--start", "sun  partly cloudy partly", "--length", "1"]) == 0
    assert capsys.readouterr().out.startswith("sun partly cloudy partly ")
    assert cli.main(["continue", path, "--start", "partly rain"]) == 2
    assert "“rain” is none of the symbols that the network knows: partly, partly cloudy" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="Names of files are bytes on Linux alone")
def test_a_file_whose_name_is_no_text_is_learnt(tmp_path, capsys):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.csv"))
    path.write_text(RIVER, encoding="utf-8")
    words = ["--series", str(path), "--data.time", "date", "--data.target", "level", "--data.length", "1"]
    assert cli.main(["train", *words, "--recurrent", "2", "--epochs", "1", "--json"]) == 0
    assert capsys.readouterr().out
