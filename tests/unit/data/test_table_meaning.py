"""What the columns of a table mean is found out as a person would: classes, row numbers, units, dates, gaps."""

from pathlib import Path

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.data import content
from nnplayground.data.csv_file import BadLines, read_table
from nnplayground.data.csv_sniff import ROWS, preview, sniff
from nnplayground.data.digit_codes import is_code
from nnplayground.data.own_table import dataset
from nnplayground.data.table_meaning import suggest
from nnplayground.errors import UserError

TABLES = Path(__file__).parents[2] / "data" / "tables"


@pytest.fixture(autouse=True)
def nothing_kept():
    i18n.use("en")
    yield
    content.keep_only([])


def looked_at(source, whole=True, given=None, **said):
    """Return what is suggested for a file or text, and its content."""
    text = source.read_bytes() if isinstance(source, Path) else source.encode()
    plan = sniff(text, **(given or {}))
    return suggest(plan, preview(text, plan, ROWS), whole, **said), text


def read(found, text, **choice):
    """Return the table, its data set and its examples."""
    table = read_table(text, found.plan)
    data = found.dataset(table, **choice)
    return table, data, data.generate(np.random.default_rng(1))


def kinds(found):
    return {c.name: (c.kind, use) for c, use in zip(found.plan.columns, found.uses, strict=True)}


def words(found):
    """Return the words beside each column that has any."""
    named = zip(found.plan.columns, found.notes, strict=True)
    return {column.name: [note.short for note in notes] for column, notes in named if notes}


def table(head, *columns):
    return "\n".join([head, *(",".join(map(str, row)) for row in zip(*columns, strict=True))])


NUMBERS = [round(0.37 * n % 5, 2) for n in range(40)]
LETTERS = ["ab"[n % 2] for n in range(40)]


# The tables that people have.


@pytest.mark.parametrize(
    ("file", "classes", "counts", "word"),
    [
        ("01_class_minus.csv", ("+", "-"), [13, 27], "“-” is a class"),
        ("01_class_none.csv", ("Apnea", "Insomnia", "None"), [7, 6, 27], "“None” is a class"),
    ],
)
def test_a_marker_that_is_a_class_is_no_gap(file, classes, counts, word):
    found, text = looked_at(TABLES / file)
    kept, data, examples = read(found, text)
    assert data.classes == classes
    assert np.bincount(examples.targets).tolist() == counts
    assert data.gaps(kept) == {}
    assert words(found) == {data.of_use("target")[0].name: [word]}


def test_a_row_number_is_left_out():
    found, text = looked_at(TABLES / "02_row_index_noise.csv")
    _, data, examples = read(found, text)
    assert [str(quantity.name) for quantity in data.inputs] == ["x1", "x2"]
    assert (words(found), examples.inputs.shape) == ({"column 1": ["row number"]}, (60, 2))


def test_zero_and_one_are_classes_first():
    found, text = looked_at(TABLES / "07_target_01_first.csv")
    _, data, _ = read(found, text)
    assert (found.targets, data.classes) == (("survived",), ("0", "1"))
    assert found.question == "“survived” holds only 0, 1: classes, or a quantity? Choose under Task."
    found, text = looked_at(TABLES / "07_target_01_first.csv", kinds={"survived": "number"})
    assert read(found, text)[1].kind == "table_values"


def test_names_are_those_of_the_file_in_every_language():
    i18n.use("es")
    try:
        found, text = looked_at(TABLES / "08_names_translated_in_spanish.csv")
        _, data, _ = read(found, text)
        assert [i18n.tr(quantity.name) for quantity in data.inputs] == ["age", "edad", "hue", "Number"]
        assert [i18n.tr(name) for name in data.classes] == ["benign", "malignant"]
    finally:
        i18n.use("en")


def test_gap_markers_are_gaps_and_counted():
    found, text = looked_at(TABLES / "10_gap_markers.csv")
    kept, data, _ = read(found, text, missing_numbers="mean")
    assert kinds(found) == {**dict.fromkeys("abcd", ("number", "input")), "y": ("category", "target")}
    assert data.gaps(kept) == {"a": 5, "b": 5, "c": 6, "d": 7}


def test_percent_and_currency_are_numbers():
    found, text = looked_at(TABLES / "11_percent_currency.csv")
    _, data, examples = read(found, text)
    assert [quantity.title for quantity in (*data.inputs, *data.outputs)] == ["attendance (%)", "rooms", "price (€)"]
    assert words(found) == {"attendance": ["in %"], "price": ["in €"]}
    assert found.targets == ("price",)
    np.testing.assert_array_equal(examples.inputs[:2], [[57.8, 1], [79.9, 2]])
    np.testing.assert_array_equal(examples.targets[:2], [[100000.5], [101001.5]])


def test_a_constant_column_is_said():
    found, _ = looked_at(TABLES / "12_constant_target.csv")
    assert kinds(found)["sum"] == ("ignored", "unused")
    assert words(found) == {"sum": ["constant"]}
    chosen, _ = looked_at(TABLES / "12_constant_target.csv", targets=["sum"])
    assert chosen.question == "All rows of “sum” say 1041: there is nothing to learn."
    only_a_part, _ = looked_at(TABLES / "12_constant_target.csv", whole=False)
    assert kinds(only_a_part)["sum"] == ("number", "target"), "what stands behind is not known yet"


def test_dates_become_numbers():
    found, text = looked_at(TABLES / "13_time_series.csv")
    _, data, examples = read(found, text)
    assert kinds(found) == {"month": ("time", "input"), "sales": ("number", "target")}
    assert str(data.inputs[-1].name) == "month: elapsed days"
    np.testing.assert_array_equal(examples.inputs[:3, -1], [0, 31, 59])


# Row numbers and IDs.


@pytest.mark.parametrize(
    ("head", "first", "word"),
    [
        (",x,y", range(40), "row number"),
        ("Unnamed: 0,x,y", range(1, 41), "row number"),
        (",x,y", [(17 * n) % 40 for n in range(40)], "row number"),
        ("id,x,y", [1000 + 7 * n for n in range(40)], "ID"),
        ("PassengerId,x,y", range(1, 41), "row number"),
        ("customer_id,x,y", [f"C{n:05}" for n in range(40)], "ID"),
        ("customer_id,x,y", [f"C{n - n % 2:05}" for n in range(40)], ""),
        ("Nr.,x,y", [n * n for n in range(40)], "ID"),
        ("order_no,x,y", [1000 + n * n for n in range(40)], "ID"),
        ("smokes_no,x,y", [(17 * n) % 40 + 60 for n in range(40)], ""),
        ("name,x,y", [f"Ann {n}" for n in range(40)], "each row differs"),
        ("x,z,y", range(1, 41), ""),
        ("year,x,y", range(1980, 2020), ""),
        ("paid,x,y", [n * n for n in range(40)], ""),
        ("idade,x,y", [3 * n for n in range(40)], ""),
    ],
)
def test_what_tells_rows_apart_is_left_out(head, first, word):
    found, _ = looked_at(table(head, first, NUMBERS, LETTERS))
    assert [note.short for note in found.notes[0]] == ([word] if word else [])
    assert (found.uses[0] == "unused") == bool(word)


@pytest.mark.parametrize(
    ("head", "cells", "kind"),
    [
        ("where,x,y", [f"{8001 + n % 4:05}" for n in range(40)], "category"),
        ("zip,x,y", [(90210, 10001, 60601)[n % 3] for n in range(40)], "category"),
        ("código postal,x,y", ["28013", "8001"] * 20, "category"),
        ("customer_zip_code_prefix,x,y", [(90210, 10001, 60601)[n % 3] for n in range(40)], "category"),
        ("postcode,x,y", [f"{n * 977:05}" for n in range(40)], "ignored"),
        ("Phone,x,y", [600123456 + 7919 * n for n in range(40)], "ignored"),
        ("tel.,x,y", [f"600 123 {100 + n}" for n in range(40)], "ignored"),
        ("id,x,y", [n % 3 for n in range(40)], "category"),
        ("shop_id,x,y", [100 + n % 7 for n in range(40)], "category"),
    ],
)
def test_digits_that_name_something_are_no_quantities(head, cells, kind):
    found, text = looked_at(table(head, cells, NUMBERS, LETTERS))
    assert kinds(found)[head.split(",")[0]] == (kind, "input" if kind == "category" else "unused")
    assert words(found) == {head.split(",")[0]: ["code"]}
    assert found.targets == ("y",)
    assert read(found, text)[2].inputs.shape == (40, 1 + len(set(cells)) * (kind == "category"))


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("month,x,y", [f"{1 + n % 12:02}" for n in range(40)]),
        ("share,x,y", [f"0.{n:02}" for n in range(40)]),
        ("size,x,y", [f"{n * 9:03}" if n else "9" for n in range(40)]),
        ("cp,x,y", [n % 4 for n in range(40)]),
        ("phone_calls,x,y", [123456 + n * n for n in range(40)]),
        ("phone,x,y", [n % 2 for n in range(40)]),
        ("all,x,y", ["000"] * 40),
    ],
)
def test_other_digits_stay_numbers(head, cells):
    assert looked_at(table(head, cells, NUMBERS, LETTERS))[0].plan.columns[0].kind in ("number", "ignored")
    assert "code" not in [note.short for note in looked_at(table(head, cells, NUMBERS, LETTERS))[0].notes[0]]


def test_codes_keep_their_zeros_are_no_likely_target_and_may_be_numbers_all_the_same():
    text = table("x,z,zip", NUMBERS, NUMBERS[::-1], [f"{8001 + n % 4:05}" for n in range(40)])
    found, content_ = looked_at(text)
    assert found.targets == ("z",)
    _, data, _ = read(found, content_)
    assert [str(quantity.name) for quantity in data.inputs][1:] == [f"zip = {8001 + n:05}" for n in range(4)]
    found, content_ = looked_at(text, kinds={"zip": "number"})
    assert read(found, content_)[2].inputs[0].tolist() == [0, 8001]
    padded = [f"{n % 3:03}" for n in range(40)]
    assert looked_at(table("x,z,class", NUMBERS, NUMBERS[::-1], padded))[0].targets == ("class",)


def test_rows_that_are_numbered_without_a_name_are_seen():
    lines = [f"{n},{x},{letter}" for n, x, letter in zip(range(1, 41), NUMBERS, LETTERS, strict=True)]
    found, _ = looked_at("\n".join(lines))
    assert found.uses == ("unused", "input", "target")
    found, _ = looked_at("\n".join(f"{n},{x}" for n, x in zip(range(1, 41), NUMBERS, strict=True)))
    assert found.uses == ("input", "target"), "there is nothing else to learn from"


def test_an_id_is_used_if_somebody_wants_it():
    found, _ = looked_at(table("id,x,y", range(40), NUMBERS, LETTERS), inputs=["id"])
    assert found.uses == ("input", "unused", "target")


# What is learnt.


@pytest.mark.parametrize(
    ("values", "classes"),
    [
        ([n % 2 for n in range(40)], ("0", "1")),
        ([f"{n % 2}.0" for n in range(40)], ("0.0", "1.0")),
        ([n % 5 for n in range(40)], ("0", "1", "2", "3", "4")),
        ([n % 11 for n in range(40)], None),
        ([n % 2 + 0.5 for n in range(40)], None),
    ],
)
def test_few_whole_numbers_are_classes_first(values, classes):
    found, text = looked_at(table("x,y", NUMBERS, values))
    _, data, _ = read(found, text)
    assert getattr(data, "classes", ()) == (classes or ())
    assert bool(found.question) == bool(classes)


def test_the_column_that_is_called_so_is_learnt():
    found, _ = looked_at(table("target,x,colour", NUMBERS, NUMBERS[::-1], LETTERS))
    assert found.targets == ("target",)
    found, _ = looked_at(table("a,x,colour", NUMBERS, NUMBERS[::-1], LETTERS))
    assert found.targets == ("colour",)


def test_several_targets_are_quantities():
    found, text = looked_at(table("x,y,z", NUMBERS, [n % 2 for n in range(40)], NUMBERS), targets=["y", "z"])
    assert read(found, text)[1].kind == "table_values"


# Gap markers.


def test_a_rare_marker_in_the_target_is_a_gap_that_is_asked_about():
    rows = ["NA" if n == 11 else letter for n, letter in enumerate(LETTERS)]
    found, text = looked_at(table("x,kind", NUMBERS, rows))
    kept = read_table(text, found.plan)
    assert found.dataset(kept).gaps(kept) == {"kind": 1}
    assert found.dataset(kept).classes == ("a", "b")


def test_markers_may_be_chosen():
    text = table("x,kind", [-999, *NUMBERS[1:]], ["N", *LETTERS[1:]])
    found, content_ = looked_at(text, given={"gaps": ("-999", "n")})
    kept = read_table(content_, found.plan)
    assert {c.name: int(kept.missing(c).sum()) for c in kept.columns} == {"x": 1, "kind": 1}
    found, content_ = looked_at(text)
    kept = read_table(content_, found.plan)
    assert {c.name: int(kept.missing(c).sum()) for c in kept.columns} == {"x": 0, "kind": 0}


def test_a_gap_is_a_category_of_its_own_only_where_gaps_are():
    colours = ["" if n == 3 else ["red", "blue"][n % 2] for n in range(40)]
    found, text = looked_at(table("x,colour,shape,kind", NUMBERS, colours, LETTERS[::-1], LETTERS))
    _, data, examples = read(found, text, missing_categories="category")
    names = [str(quantity.name) for quantity in data.inputs]
    assert names == ["x", "colour = blue", "colour = red", "colour = missing", "shape = a", "shape = b"]
    assert examples.inputs[3, 1:].tolist() == [0, 0, 1, 1, 0]


# Units.


@pytest.mark.parametrize(
    ("cells", "unit", "first"),
    [
        (["$1,200.50", "$3.25", "-$7"], "$", 1200.5),
        (["12 kg", "3 kg", "4.5 kg"], "kg", 12),
        (["12cm", "3cm", "4.5CM"], "cm", 12),
        (["3 rooms", "4 rooms", "5 rooms"], "rooms", 3),
        (["−5 °C", "3 °C", "2.5 °C"], "°C", -5),
        (["85 m2", "70.5 m2", "9 m2"], "m2", 85),
        (["USD 5.5", "USD 6", "USD 7"], "USD", 5.5),
    ],
)
def test_units_are_taken_off(cells, unit, first):
    text = "x;y\n" + "\n".join(f"{cell};{n % 7}.5" for n, cell in enumerate(cells * 10))
    found, content_ = looked_at(text)
    assert words(found)["x"] == [f"in {unit}"]
    assert read(found, content_)[2].inputs[0, 0] == first


@pytest.mark.parametrize(
    "cells", [["12 kg", "500 g", "3 kg"], ["320i", "520i", "750i"], ["1st", "2nd", "3rd"], ["Room 1", "Room 2"]]
)
def test_other_texts_stay_texts(cells):
    text = "x;y\n" + "\n".join(f"{cell};{n % 7}.5" for n, cell in enumerate(cells * 10))
    assert looked_at(text)[0].plan.columns[0].kind == "category"


@pytest.mark.parametrize(
    ("cells", "values", "notes"),
    [
        (["4.8k", "1.2M", "950"], [4800, 1_200_000, 950], ["k and M"]),
        (["4,8k", "-1,2M", "950"], [4800, -1_200_000, 950], ["k and M"]),
        (["4.8K", "12K", "950"], [4800, 12_000, 950], ["k and M"]),
        (["€110.5M", "€560K", "€0"], [110_500_000, 560_000, 0], ["k and M", "in €"]),
        (["3,5 M€", "12 M€", "0,25 M€"], [3_500_000, 12_000_000, 250_000], ["k and M", "in €"]),
        (["300K", "310K", "295K"], [300, 310, 295], ["in K"]),
        (["300 K", "310 K", "295"], [300, 310, 295], ["partly in K"]),
        (["1.1M", "2.3M", "4.35k"], [1_100_000, 2_300_000, 4350], ["k and M"]),
    ],
)
def test_shortened_thousands_and_millions_are_multiplied_out(cells, values, notes):
    text = "x;y\n" + "\n".join(f"{cell};{'ab'[n % 2]}" for n, cell in enumerate(cells * 10))
    found, content_ = looked_at(text)
    _, data, examples = read(found, content_)
    assert words(found)["x"] == notes
    assert examples.inputs[:3, 0].tolist() == values
    assert "k/M" not in data.inputs[0].title
    assert data.columns[0].written.affix.endswith("k/M") == ("k and M" in notes)


def test_a_shortened_number_is_explained():
    found, _ = looked_at(table("views,y", ["950", "4.8k"] * 20, LETTERS))
    assert found.notes[0][0].sentence == "“k” counts thousands, “M” millions: “4.8k” is read as 4800."


@pytest.mark.parametrize(
    "cells", [["5 kg", "3k", "4k"], ["$4.8k", "€3k", "$1M"], ["5M", "6 m", "7M"], ["1kk", "2kk", "3"]]
)
def test_no_thousands_are_guessed_among_other_units(cells):
    assert looked_at(table("x,y", [*cells] * 10, LETTERS[:30]))[0].plan.columns[0].kind == "category"


# Dates.


def test_parts_of_dates_that_are_always_the_same_are_left_out():
    days = [f"2024-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(40)]
    found, text = looked_at(table("day,y", days, NUMBERS))
    assert found.parts[0] == ("weekday", "elapsed")
    kept = read_table(text, found.plan)
    data = dataset(kept, ["y"], parts={"day": ("year", "month", "weekday", "elapsed")})
    assert [str(quantity.name) for quantity in data.inputs] == ["day: month", "day: weekday", "day: elapsed days"]
    examples = data.generate(np.random.default_rng(1))
    np.testing.assert_array_equal(examples.inputs[[0, 28]], [[1, 1, 0], [2, 4, 31]])


def test_a_constant_column_with_gaps_is_left_out_and_asks_for_nothing():
    text = ("x,note,y\n" + "".join(f"{n % 7},{'once' if n == 3 else ''},{'ab'[n % 2]}\n" for n in range(40))).encode()
    plan = sniff(text)
    found = suggest(plan, preview(text, plan, 40), True, ["y"])
    assert found.uses == ("input", "unused", "target")


def test_a_unit_that_some_numbers_lack_is_said():
    text = ("p,y\n" + "".join(f"{'5%' if n % 3 else '0.05'},{'ab'[n % 2]}\n" for n in range(30))).encode()
    found = suggest(sniff(text), preview(text, sniff(text), 40), True, ["y"])
    assert found.notes[0][0].short == "partly in %"
    assert "“%” stands at 20 of 30 numbers" in found.notes[0][0].sentence


def test_numbers_without_end_leave_a_column_of_numbers():
    cells = [str(n / 2) for n in range(58)] + ["inf", "-Infinity"]
    text = ("x,y\n" + "".join(f"{cell},{'ab'[n % 2]}\n" for n, cell in enumerate(cells))).encode()
    plan = sniff(text)
    assert plan.columns[0].kind == "number"
    with pytest.raises(UserError, match="“inf” is no finite number"):
        read_table(text, plan)
    bad = BadLines()
    assert len(read_table(text, plan.model_copy(update={"bad": "drop"}), bad=bad)) == 58
    assert bad.count == 2


def test_the_largest_numbers_are_looked_at_without_a_warning():
    text = ("a,b,y\n" + "".join(f"{'-' if n % 2 else ''}1.7e+308,{n},{n}\n" for n in range(40))).encode()
    assert suggest(sniff(text), preview(text, sniff(text), 40), True, ["y"]).targets == ("y",)


def test_codes_of_thousands_of_digits_are_codes():
    assert is_code("code", [f"0{number:05000}" for number in range(3)])
    assert not is_code("code", ["0" * 5000] * 3)
