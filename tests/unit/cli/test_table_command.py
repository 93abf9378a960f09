"""Tables from the command line: `train --data table` and `predict`."""

import csv
import io
import json
from pathlib import Path

import numpy as np
import pytest

from nnplayground import assets, cli, i18n
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.core.passes import predict
from nnplayground.data.pen import signs
from nnplayground.data.table_meaning import WHY_INDEX
from nnplayground.project import container
from nnplayground.project.network_file import load_network
from tests.helpers.flowers import FLOWERS
from tests.helpers.workbooks import xlsx
from tests.unit.data.test_idx_folder import fill
from tests.unit.data.test_own_images import table as table_of


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "flowers.csv"
    path.write_text(FLOWERS)
    return str(path)


def trained(capsys, *words):
    assert cli.main(["train", *words, "--epochs", "2", "--json"]) == 0
    start, *_ = map(json.loads, capsys.readouterr().out.splitlines())
    return start


def network(tmp_path, *words):
    path = str(tmp_path / "net.safetensors")
    assert cli.main(["train", *words, "--hidden", "6", "--optimizer", "adam", "--optimizer.rate", "0.02", "--epochs",
                     "60", "--out", path]) == 0  # fmt: skip
    return path


def predicted(capsys, *words):
    capsys.readouterr()
    assert cli.main(["predict", *words]) == 0
    told = capsys.readouterr()
    return told.out, told.err.splitlines()


def test_a_category_is_learnt_from_all_other_columns_but_those_unused(table, capsys):
    start = trained(capsys, "--data", "table", "--data.file", table, "--data.target", "size", "--data.unused", "id")
    data = start["experiment"]["data"]
    assert [(c["name"], c["use"]) for c in data["columns"]] == [
        ("colour", "input"), ("length", "input"), ("width", "input"), ("size", "target"),
    ]  # fmt: skip
    assert (data["kind"], data["file"]) == ("table", "flowers.csv")
    assert start["layers"][0] == 4


def test_numbers_are_learnt_as_quantities_and_few_whole_ones_as_classes(table, capsys):
    start = trained(capsys, "--table", table, "--data.target", "width", "--data.inputs", "length,colour")
    assert start["experiment"]["data"]["kind"] == "table_values"
    start = trained(capsys, "--table", table, "--data.target", "length", "--data.unused", "id")
    assert start["experiment"]["data"]["kind"] == "table"
    words = ["--data", "table-values", "--data.file", table, "--data.target", "length,width", "--data.unused", "id"]
    data = trained(capsys, *words)["experiment"]["data"]
    assert [c["name"] for c in data["columns"] if c["use"] == "target"] == ["length", "width"]
    assert data["kind"] == "table_values"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Say which column is to be learnt: --data.target COLUMN. The table has: id, colour, length, width, size."),
        (["--data.target", "weight"], "The table has no column “weight”. It has: id, colour, length, width, size."),
        (["--data.target", "size", "--data.colour", "x"], "has no parameter “colour”"),
    ],
)
def test_what_cannot_be_is_told(table, capsys, words, sentence):
    assert cli.main(["train", "--table", table, *words]) == 2
    assert sentence in capsys.readouterr().err


def test_gaps_are_decided_by_an_option_that_is_named(tmp_path, capsys):
    path = tmp_path / "gaps.csv"
    path.write_text(FLOWERS.replace("7,red,8,2.5,big", "7,,,2.5,big"))
    words = ["train", "--table", str(path), "--data.target", "size", "--data.unused", "id", "--epochs", "1"]
    assert cli.main(words) == 2
    assert "“colour” has missing cells (1): say --data.missing_categories drop or category." in capsys.readouterr().err
    assert cli.main([*words, "--data.missing_categories", "drop", "--data.missing_numbers", "drop"]) == 0
    assert "Rows with missing cells, left out: 1 of 60." in capsys.readouterr().err
    words += ["--data.missing_categories", "category", "--data.missing_numbers", "mean"]
    out = tmp_path / "net.safetensors"
    assert cli.main([*words, "--out", str(out)]) == 0
    saved = load_network(out)
    train = saved.experiment.prepare().parts.train
    mean = np.mean([1 + row % 10 for row in train if row != 7])
    assert saved.means["length"] == pytest.approx(mean)
    text, told = predicted(capsys, str(out), str(path))
    assert len(text.splitlines()) == 61
    assert [line for line in told if "Line 9" in line] == [
        f"nnplayground: Line 9: the empty cell in column “length” counts as its mean in the table learnt, {mean:.4g}."
    ]


def test_a_network_is_known_by_what_is_in_the_file_and_not_by_its_name(tmp_path, table, capsys):
    words = ["train", "--table", table, "--data.target", "size", "--data.unused", "id", "--epochs", "1", "--out"]
    for name in ("net.safetensors", "project.nnplay"):
        assert cli.main([*words, str(tmp_path / name)]) == 0
    (tmp_path / "net.safetensors").rename(tmp_path / "net.nnplay")
    (tmp_path / "project.nnplay").rename(tmp_path / "project.safetensors")
    texts = [predicted(capsys, str(tmp_path / name), table)[0] for name in ("net.nnplay", "project.safetensors")]
    assert len(texts[0].splitlines()) == len(texts[1].splitlines()) == 61
    assert cli.main(["train", str(tmp_path / "net.nnplay")]) == 2
    assert "“net.nnplay” is a trained network alone and no project" in capsys.readouterr().err
    (tmp_path / "torn.nnplay").write_bytes(b"torn")
    assert cli.main(["predict", str(tmp_path / "torn.nnplay"), table]) == 2
    assert "use another copy of the project" in capsys.readouterr().err


def test_a_table_comes_back_with_its_predictions_behind(tmp_path, table, capsys):
    net = network(tmp_path, "--table", table, "--data.target", "size", "--data.unused", "id")
    new = tmp_path / "new.csv"
    new.write_text("who;width;colour;length\nAnn;2,5;red;9\n=1+1;0,5;blue;2\n-;1;green;2\nMax;;red;9\n")
    text, told = predicted(capsys, net, str(new))
    head, *rows = csv.reader(io.StringIO(text), delimiter=";")
    assert head == ["who", "width", "colour", "length", "predicted size", "probability of big", "probability of small"]
    assert [row[4] for row in rows] == ["big", "small", "", ""]
    # Text stays text in a spreadsheet, and numbers are written as in the table.
    assert [row[0] for row in rows] == ["Ann", "'=1+1", "'-", "Max"]
    shares = [float(cell.replace(",", ".")) for cell in rows[0][5:]]
    assert sum(shares) == pytest.approx(1, abs=1e-4)
    assert shares[0] > 0.9
    assert told == [
        "nnplayground: Not used: who.",
        "nnplayground: Line 4: no prediction, “green” in column “colour” was not learnt. Known: blue, red.",
        "nnplayground: Line 5: no prediction, column “width” is empty, and the network learnt from none that was.",
    ]


def test_predictions_are_those_of_the_network(tmp_path, table, capsys):
    net = network(tmp_path, "--data", "table_values", "--data.file", table, "--data.target", "width", "--data.unused",
                  "id")  # fmt: skip
    out = tmp_path / "out.csv"
    said, _ = predicted(capsys, net, table, "--out", str(out))
    assert said == "60 of 60 rows have a prediction: out.csv.\n"
    rows = list(csv.DictReader(io.StringIO(out.read_text())))
    saved = load_network(tmp_path / "net.safetensors")
    problem = saved.experiment.prepare()
    from nnplayground.core.passes import predict

    wanted = problem.answer(predict(saved.network, problem.encode(problem.raw.inputs)))[:, 0]
    np.testing.assert_allclose([float(row["predicted width"]) for row in rows], wanted, rtol=1e-4, atol=1e-5)
    # Predictions of predictions get names of their own.
    again, _ = predicted(capsys, net, str(out))
    assert again.splitlines()[0].endswith("predicted width,predicted width (2)")


def test_a_project_predicts_once_it_is_trained(tmp_path, table, capsys):
    from nnplayground.project import document
    from nnplayground.project.document import Document
    from tests.helpers.flowers import flowers
    from tests.helpers.flowers import trained as trained_on

    trainer = trained_on(flowers())
    path = tmp_path / "class.nnplay"
    document.save(path, Document(trainer.experiment))
    assert cli.main(["predict", str(path), table]) == 2
    assert "has not been trained yet" in capsys.readouterr().err
    document.save(path, Document(trainer.experiment, trainer.state()))
    text, _ = predicted(capsys, str(path), table)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert np.mean([row["predicted size"] == row["size"] for row in rows]) > 0.9


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["net"], "Say which network and which table: nnplayground predict NETWORK TABLE --out FILE."),
        (["{table}", "{table}"], "“flowers.csv” is damaged"),
    ],
)
def test_what_cannot_be_predicted_is_told(table, capsys, words, sentence):
    assert cli.main(["predict", *(word.replace("{table}", table) for word in words)]) == 2
    assert sentence in capsys.readouterr().err


def test_a_table_is_not_replaced_by_its_own_predictions(tmp_path, table, capsys):
    net = network(tmp_path, "--table", table, "--data.target", "size", "--data.unused", "id")
    before = Path(table).read_bytes()
    (tmp_path / "link.csv").symlink_to(table)
    for out in (table, str(tmp_path / "link.csv")):
        assert cli.main(["predict", net, table, "--out", out]) == 2
        assert "is the table itself" in capsys.readouterr().err
    assert Path(table).read_bytes() == before


def test_images_are_no_table(tmp_path, table, capsys):
    folder = fill(tmp_path / "own")
    net = tmp_path / "net.safetensors"
    words = ["train", "--data", "idx_folder", "--data.folder", str(folder), "--epochs", "1", "--out", str(net)]
    assert cli.main(words) == 0
    assert load_network(net).experiment.data.names == ("0", "1", "2")
    assert cli.main(["predict", str(net), table]) == 2
    assert "is no table of images" in capsys.readouterr().err


@pytest.mark.parametrize("header", ["label", ""])
@pytest.mark.parametrize("labelled", [True, False])
def test_a_table_of_pixels_is_predicted(tmp_path, header, labelled, capsys):
    images, digits = signs.digits(signs.TEST_HANDS, 30)
    path = tmp_path / "test.csv"
    text = table_of(images, digits, header=header)
    path.write_text(text if labelled else "\n".join(line.partition(",")[2] for line in text.splitlines()))
    net = str(assets.path("models", "digits.safetensors"))
    said, told = predicted(capsys, net, str(path), "--out", str(tmp_path / "out.csv"))
    assert said == "30 of 30 rows have a prediction: out.csv.\n"
    assert told == ["nnplayground: The pixels are not written again: the rows are numbered."]
    head, *rows = csv.reader((tmp_path / "out.csv").read_text().splitlines())
    wanted = ["row", *([header or "column 1"] if labelled else []), "predicted class"]
    assert head == [*wanted, *(f"probability of {n}" for n in range(10))]
    assert [row[0] for row in rows] == [str(n + 1) for n in range(30)]
    if labelled:
        assert [row[1] for row in rows] == list(map(str, digits))
    answers = predict(load_network(net).network, images / np.float32(255))
    assert [row[len(wanted) - 1] for row in rows] == list(map(str, answers.argmax(axis=1)))
    np.testing.assert_allclose(np.array([row[len(wanted) :] for row in rows], float), answers, atol=1e-6)
    assert np.mean(answers.argmax(axis=1) == digits) > 0.9


def test_a_row_that_is_no_image_keeps_its_place(tmp_path, capsys):
    images, digits = signs.digits(signs.TEST_HANDS, 8)
    path, net = tmp_path / "test.csv", str(assets.path("models", "digits.safetensors"))
    lines = table_of(images, digits).splitlines()
    lines[3] = lines[3].replace(",0,", ",dirt,", 1)
    lines[5] = lines[5].rpartition(",")[0]
    path.write_text("\n".join(lines))
    text, told = predicted(capsys, net, str(path), "--separator", "comma")
    assert told[0].startswith("nnplayground: How a table of pixels is written is always found out")
    assert told[2:] == [
        "nnplayground: Lines 4, 6: no prediction, other things than 784 pixels from 0 to 255 stand there."
    ]
    _, *rows = csv.reader(io.StringIO(text))
    assert [row[2] == "" for row in rows] == [False, False, True, False, True, False, False, False]


def test_one_image_is_predicted_and_none_is_refused(tmp_path, capsys):
    images, _ = signs.digits(signs.TEST_HANDS, 1)
    path, net = tmp_path / "one.csv", str(assets.path("models", "digits.safetensors"))
    path.write_text(",".join(map(str, images[0].tolist())))
    text, _ = predicted(capsys, net, str(path))
    assert len(text.splitlines()) == 2
    path.write_text(",".join(f"pixel{n}" for n in range(784)) + "\n" + ",".join(["300"] * 784))
    assert cli.main(["predict", net, str(path)]) == 2
    assert "is no table of images" in capsys.readouterr().err


def test_what_columns_mean_is_told_and_obeyed(tmp_path, capsys):
    path = tmp_path / "sales.csv"
    lines = [f"{row},{row % 9 + 0.5} %,{('None', 'web')[row % 2]}" for row in range(60)]
    path.write_text("\n".join([",share,channel", *lines]))
    words = ["train", "--table", str(path), "--data.target", "channel", "--epochs", "1", "--json"]
    assert cli.main(words) == 0
    told = capsys.readouterr()
    data = json.loads(told.out.splitlines()[0])["experiment"]["data"]
    assert [(c["name"], c["use"], c["categories"]) for c in data["columns"]] == [
        ("share", "input", []), ("channel", "target", ["None", "web"]),
    ]  # fmt: skip
    assert told.err.splitlines() == [
        f"nnplayground: Column “column 1” is left out. {i18n.tr(WHY_INDEX)}",
        "nnplayground: Column “share”: “%” is taken off: what is left are numbers.",
        "nnplayground: Column “channel”: “None” (30 times) is a value like any other here, not a missing cell.",
    ]
    assert cli.main([*words, "--data.inputs", "column 1,share"]) == 0
    assert "left out" not in capsys.readouterr().err


def test_gap_markers_are_given(tmp_path, capsys):
    path = tmp_path / "levels.csv"
    path.write_text(
        "\n".join(["level,kind", *(f"{-999 if row == 3 else row / 2},{'ab'[row % 2]}" for row in range(60))])
    )
    words = ["train", "--table", str(path), "--data.target", "kind", "--epochs", "1"]
    assert cli.main([*words, "--data.gaps=-999,x"]) == 2
    assert "“level” has missing cells (1)" in capsys.readouterr().err
    assert cli.main([*words, "--data.gaps=-999,x", "--data.missing_numbers", "mean"]) == 0


# What can be read in two ways.


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_doubtful_number_is_told_and_read_alike_in_every_language(tmp_path, capsys, language):
    path = tmp_path / "mixed.csv"
    path.write_text("pob;x;k\n" + "".join(f"{'30.527' if n % 2 else 791};{n % 7};{'ab'[n % 2]}\n" for n in range(40)))
    net = network(tmp_path, "--table", str(path), "--data.target", "k", "--language", language)
    told = capsys.readouterr().err
    assert "“30.527”" in told
    assert "30527" in told
    assert "--data.decimal point" in told
    means = load_network(net).scaler.offset
    assert means[0] > 1000
    answered, said = predicted(capsys, net, str(path), "--language", "es" if language == "en" else "en")
    assert len({line.partition(";")[2] for line in answered.splitlines() if line.startswith("30.527;1;")}) == 1
    assert "30527" in said[-1] or "30527" in said[0]


def test_doubtful_dates_are_told_and_predicted_as_they_were_learnt(tmp_path, capsys):
    path = tmp_path / "dates.csv"
    path.write_text("d,v,y\n" + "".join(f"0{1 + n % 9}/0{1 + n // 9}/2024,{n % 5},{n}\n" for n in range(60)))
    words = ["--data", "table-values", "--data.file", str(path), "--data.target", "y"]
    net = network(tmp_path, *words)
    assert "“02/01/2024” is read as 2024-01-02: say --data.dates month if that is wrong." in capsys.readouterr().err
    net = network(tmp_path, *words, "--data.dates", "month")
    assert "is read as" not in capsys.readouterr().err
    alone, said = predicted(capsys, net, str(path))
    assert "is read as 2024-02-01, as in the table learnt." in " ".join(said)
    assert predicted(capsys, net, str(path), "--dates", "month")[0] == alone
    assert predicted(capsys, net, str(path), "--dates", "day")[0] != alone


def test_predictions_of_a_workbook_and_of_old_encodings_are_written_as_spreadsheets_read_them(tmp_path, capsys):
    rows = [["año", "x", "k"], *([f"{'sí' if n % 3 else 'no'}", n / 4, "ab"[n % 2]] for n in range(40))]
    book, old = tmp_path / "a.xlsx", tmp_path / "b.csv"
    book.write_bytes(xlsx({"Hoja": rows}))
    net = network(tmp_path, "--table", str(book), "--data.target", "k")
    out = tmp_path / "out.csv"
    assert predicted(capsys, net, str(book), "--out", str(out))[1] == ["nnplayground: Not used: k."]
    assert out.read_bytes().startswith("\ufeffaño,x,k,predicted k".encode())
    assert ",0.25,b," in out.read_text("utf-8-sig").splitlines()[2]
    old.write_bytes("\n".join(";".join(map(str, row)).replace(".", ",") for row in rows).encode("cp1252"))
    predicted(capsys, net, str(old), "--out", str(out))
    assert out.read_bytes().startswith("\ufeffaño;x;k;".encode())
    # What was UTF-8 stays as it was.
    old.write_bytes(old.read_bytes().decode("cp1252").encode())
    predicted(capsys, net, str(old), "--out", str(out))
    assert out.read_bytes().startswith("año;x;k;".encode())


@pytest.mark.parametrize("is_terminal", [True, False])
def test_no_cell_gives_orders_to_a_terminal(table, tmp_path, capsys, monkeypatch, is_terminal):
    net = network(tmp_path, "--table", table, "--data.target", "size", "--data.unused", "id")
    new = tmp_path / "new.csv"
    new.write_text("id,colour,length,width,remark\n1,red,1.5,2.5,\x1b]0;b\n2,blue,1.5,2.5,none\n")
    monkeypatch.setattr(TerminalOutput, "is_terminal", property(lambda self: is_terminal))
    shown, _ = predicted(capsys, net, str(new))
    assert ("\x1b" in shown) is not is_terminal
    assert ("‹U+001B›" in shown) is is_terminal
    assert len(shown.splitlines()) == 3


def test_a_lack_of_memory_is_told(monkeypatch, capsys, tmp_path):
    out, path = tmp_path / "net.safetensors", tmp_path / "t.csv"
    path.write_text("x,y,kind\n" + "".join(f"{n},{n % 5},{'ab'[n % 2]}\n" for n in range(40)))
    words = ["train", "--hidden", "2", "--epochs", "1", "--table", str(path), "--data.target", "kind"]
    assert cli.main([*words, "--out", str(out)]) == 0
    capsys.readouterr()

    def read(*_given):
        raise MemoryError

    monkeypatch.setattr("nnplayground.cli.predict.read_sheet", read)
    assert cli.main(["predict", str(out), str(path)]) == 1
    assert capsys.readouterr().err == "nnplayground: There is not enough free memory for that.\n"


@pytest.mark.parametrize(("scaler", "value"), [("width", 5e-324), ("offset", 1e308)])
def test_an_odd_scaler_is_no_reason_for_warnings(capsys, tmp_path, scaler, value):
    out, path = tmp_path / "net.safetensors", tmp_path / "t.csv"
    path.write_text("x,y,kind\n" + "".join(f"{n},{n % 5},{'ab'[n % 2]}\n" for n in range(40)))
    words = ["train", "--hidden", "2", "--epochs", "1", "--table", str(path), "--data.target", "kind"]
    assert cli.main([*words, "--out", str(out)]) == 0
    content = out.read_bytes()
    texts = container.unpack_metadata(content, 1 << 22)
    arrays = dict(container.unpack_tensors(content, texts))
    del texts["sha256"]
    arrays[f"input.{scaler}"] = np.full_like(arrays[f"input.{scaler}"], value)
    out.write_bytes(b"".join(container.pack(arrays, texts)))
    capsys.readouterr()
    assert cli.main(["predict", str(out), str(path)]) == 0
    assert "Warning" not in capsys.readouterr().err
