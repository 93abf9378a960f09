"""A table of one's own becomes a data set: target, inputs, one-hot categories, and a choice about gaps."""

import json
from pathlib import Path

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.core.costs import MeanSquares
from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import sniff
from nnplayground.data.input_columns import learnt_means
from nnplayground.data.own_table import dataset
from nnplayground.data.table import Table
from nnplayground.data.tasks import Classify, Regress
from nnplayground.errors import UserError
from nnplayground.i18n import tr
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs

FLOWERS = """size;colour;weight;kind
1,5;red;10;rose
2,5;blue;20;tulip
;red;30;rose
3,5;;40;tulip
4,5;blue;;rose
5,5;red;60;
6,5;blue;70;tulip
"""


@pytest.fixture(autouse=True)
def nothing_kept():
    yield
    content.keep_only([])


def table(text=FLOWERS):
    return read_table(text.encode(), sniff(text.encode()))


def generate(data):
    return data.generate(np.random.default_rng(1))


WHOLE = "size;colour;weight;kind\n1;red;10;rose\n2;blue;20;tulip\n3;red;30;rose\n"


def test_categories_are_one_hot_and_the_target_is_a_class():
    data = dataset(table(WHOLE), ["kind"])
    assert data.task == Classify()
    assert [quantity.name for quantity in data.inputs] == ["size", "colour = blue", "colour = red", "weight"]
    assert data.classes == ("rose", "tulip")
    examples = generate(data)
    np.testing.assert_array_equal(examples.inputs, [[1, 0, 1, 10], [2, 1, 0, 20], [3, 0, 1, 30]])
    np.testing.assert_array_equal(examples.targets, [0, 1, 0])
    assert examples.targets.dtype == np.int64


def test_no_language_translates_words_of_the_table():
    text = "rooms;price;kind\n1;10;house\n2;20;even\n3;30;house\n"
    i18n.use("es")
    try:
        data = dataset(table(text), ["kind"])
        assert tr("rooms") != "rooms", "a word that the program has, too"
        assert [tr(quantity.name) for quantity in data.inputs] == ["rooms", "price"]
        assert [tr(name) for name in data.classes] == ["even", "house"]
        assert [tr(quantity.name) for quantity in dataset(table(text), ["price"]).outputs] == ["price"]
    finally:
        i18n.use("en")


def test_numbers_as_targets_make_a_regression():
    data = dataset(table(WHOLE), ["weight", "size"], unused=["kind"])
    assert data.task == Regress()
    assert [quantity.name for quantity in data.outputs] == ["size", "weight"]
    examples = generate(data)
    np.testing.assert_array_equal(examples.targets, [[1, 10], [2, 20], [3, 30]])
    np.testing.assert_array_equal(examples.inputs, [[0, 1], [1, 0], [0, 1]])


def test_gaps_are_never_passed_over_in_silence():
    found = table()
    with pytest.raises(UserError, match="Column “size” has missing cells"):
        generate(dataset(found, ["kind"]))
    with pytest.raises(UserError, match="Column “colour” has missing cells"):
        generate(dataset(found, ["kind"], missing_numbers="mean"))
    with pytest.raises(UserError, match="Column “kind” has missing cells"):
        generate(dataset(found, ["kind"], missing_numbers="mean", missing_categories="category"))
    data = dataset(found, ["kind"], unused=["size", "colour"])
    assert data.gaps(found) == {"weight": 1, "kind": 1}


def test_rows_with_gaps_are_left_out():
    data = dataset(table(), ["kind"], missing_numbers="drop", missing_categories="drop", missing_targets="drop")
    examples = generate(data)
    np.testing.assert_array_equal(examples.inputs, [[1.5, 0, 1, 10], [2.5, 1, 0, 20], [6.5, 1, 0, 70]])
    np.testing.assert_array_equal(examples.targets, [0, 1, 1])


def test_the_mean_and_a_category_of_its_own_fill_gaps():
    data = dataset(table(), ["kind"], missing_numbers="mean", missing_categories="category", missing_targets="drop")
    assert [quantity.name for quantity in data.inputs][1:4] == ["colour = blue", "colour = red", "colour = missing"]
    examples = generate(data)
    assert len(examples.inputs) == 6
    np.testing.assert_array_equal(examples.inputs[2], [np.mean([1.5, 2.5, 3.5, 4.5, 5.5, 6.5]), 0, 1, 0, 30])
    np.testing.assert_array_equal(examples.inputs[3], [3.5, 0, 0, 1, 40])


@pytest.mark.parametrize(
    ("targets", "unused", "said"),
    [
        (["size", "kind"], [], "Choose the column"),
        ([], [], "Choose the column"),
        (["kind"], ["size", "colour", "weight"], "at least one column"),
        (["shape"], [], "no column “shape”"),
    ],
)
def test_what_makes_no_sense_is_refused(targets, unused, said):
    with pytest.raises(UserError, match=said):
        dataset(table(WHOLE), targets, unused)


@pytest.mark.parametrize("column", ["size", "weight"])
def test_numbers_that_cannot_be_scaled_are_refused(column):
    large = table(WHOLE.replace("3;red;30", "3e200;red;30" if column == "size" else "3;red;-3e200"))
    with pytest.raises(UserError, match=f"“{column}” holds numbers beyond ±10"):
        generate(dataset(large, ["weight"], unused=["kind"]))
    generate(dataset(large, ["kind"], unused=[column]))


def test_a_single_class_is_refused():
    with pytest.raises(UserError, match="nothing to learn"):
        dataset(table("x,y,z\n1,a,b\n2,a,c\n"), ["y"])
    with pytest.raises(UserError, match="No row"):
        generate(dataset(table("x,y\n,a\n,b\n1,\n"), ["y"], missing_numbers="drop", missing_targets="drop"))


def test_a_table_travels_with_its_project(tmp_path):
    found = table(WHOLE * 1 + "4;blue;40;tulip\n5;red;50;rose\n6;blue;60;tulip\n" * 10)
    experiment = Experiment().fitted_to(dataset(found, ["weight"])).replace(cost=MeanSquares())
    trainer = Trainer(experiment)
    epochs(trainer, 1)
    document.save(tmp_path / "a.nnplay", Document(experiment, trainer.state()))
    content.keep_only([])
    with pytest.raises(UserError, match="not here"):
        experiment.prepare()
    opened = document.load(tmp_path / "a.nnplay")
    assert opened.experiment == experiment
    twin = opened.trainer()
    assert epochs(twin, 3)[0] == epochs(trainer, 3)[0]
    np.testing.assert_array_equal(twin.problem.raw.inputs, trainer.problem.raw.inputs)
    assert len(experiment.model_dump_json()) < 3000


def test_the_file_of_a_table_is_its_title_and_travels_with_it(tmp_path):
    data = dataset(table(WHOLE), ["kind"])
    assert data.title == "Own table: classes"
    named = data.model_copy(update={"file": "flowers.csv"})
    assert (named.title, named.digest) == ("flowers.csv", data.digest)
    document.save(tmp_path / "a.nnplay", Document(Experiment().fitted_to(named)))
    content.keep_only([])
    assert document.load(tmp_path / "a.nnplay").experiment.data.title == "flowers.csv"
    assert document.peek(tmp_path / "a.nnplay")["label"] == "flowers.csv"


def test_data_from_before_names_of_files_were_kept_are_read():
    data = dataset(table(WHOLE), ["kind"])
    before = {name: value for name, value in data.model_dump(mode="json").items() if name != "file"}
    assert type(data).model_validate(before) == data


def test_another_table_under_the_same_columns_is_refused():
    data = dataset(table(WHOLE), ["kind"])
    other = dataset(table(WHOLE.replace("blue", "green")), ["kind"])
    with pytest.raises(UserError, match="does not have the columns"):
        generate(data.model_copy(update={"digest": other.digest}))


def spoilt(change):
    whole = table().to_content()
    facts = json.loads(whole.about)
    arrays = dict(whole.arrays)
    change(facts, arrays)
    return Content(arrays, json.dumps(facts))


@pytest.mark.parametrize(
    "change",
    [
        lambda facts, arrays: facts.update(kind="painting"),
        lambda facts, arrays: facts.update(columns=[]),
        lambda facts, arrays: facts["columns"][0].update(kind="category"),
        lambda facts, arrays: facts["columns"][0].update(name="colour"),
        lambda facts, arrays: facts["columns"][1].update(categories=["red"]),
        lambda facts, arrays: arrays.pop("codes"),
        lambda facts, arrays: arrays.update(codes=arrays["codes"] - 1),
        lambda facts, arrays: arrays.update(codes=arrays["codes"].astype(np.int64)),
        lambda facts, arrays: arrays.update(numbers=arrays["numbers"][:-1]),
        lambda facts, arrays: arrays.update(gaps=arrays["gaps"][:, :1]),
    ],
)
def test_a_spoilt_table_is_refused(change):
    Table.from_content(table().to_content())
    with pytest.raises(UserError, match="damaged"):
        Table.from_content(spoilt(change))


def test_a_project_with_a_table_of_before_is_as_it_was():
    found = document.load(Path(__file__).parents[2] / "data" / "table_of_project_3.nnplay")
    names = [str(quantity.name) for quantity in found.experiment.data.inputs]
    # Categories for missing cells were made everywhere, and the network has an input for each.
    assert names == [
        "size", "colour = blue", "colour = red", "colour = missing", "shape = u", "shape = v", "shape = missing",
    ]  # fmt: skip
    trainer = Trainer(found.experiment)
    trainer.restore(found.state)
    epochs(trainer, 1)
    assert trainer.epoch == 3
    written = json.loads(found.experiment.model_dump_json())["data"]["columns"]
    assert {key for column in written for key in column} == {"name", "kind", "categories", "use"}


def test_what_is_not_used_is_not_written():
    columns = json.loads(dataset(table(WHOLE), ["kind"]).model_dump_json())["columns"]
    assert {key for column in columns for key in column} == {"name", "kind", "categories", "use"}


def test_dates_that_are_inputs_travel_with_the_data():
    text = "day;kind\n" + "".join(f"2024-01-{day:02};{'ab'[day % 2]}\n" for day in range(1, 20))
    found = table(text)
    data = dataset(found, ["kind"], parts={"day": ("weekday", "elapsed", "year")})
    again = type(data).model_validate_json(data.model_dump_json())
    assert again == data
    assert again.columns[0].parts == ("weekday", "elapsed")
    np.testing.assert_array_equal(generate(again).inputs[:3], [[1, 0], [2, 1], [3, 2]])
    with pytest.raises(UserError, match="holds dates"):
        dataset(found, ["kind"])


def test_missing_dates_are_decided_like_missing_numbers():
    text = "day;kind\n2024-01-01;a\n;b\n2024-01-03;a\n"
    found = table(text)
    parts = {"day": ("elapsed",)}
    with pytest.raises(UserError, match="missing cells"):
        generate(dataset(found, ["kind"], parts=parts))
    assert generate(dataset(found, ["kind"], parts=parts, missing_numbers="mean")).inputs.tolist() == [[0], [1], [2]]
    assert generate(dataset(found, ["kind"], parts=parts, missing_numbers="drop")).inputs.tolist() == [[0], [2]]


def test_the_mean_for_gaps_is_of_the_rows_that_are_learnt():
    text = ("x,y\n" + "".join(f"{n * n if n % 4 else ''},{'ab'[n % 2]}\n" for n in range(60))).encode()
    data = dataset(read_table(text, sniff(text)), ["y"], missing_numbers="mean")
    problem = Experiment().fitted_to(data).prepare()
    train = problem.parts.train
    mean = np.mean([n * n for n in train if n % 4])
    assert problem.raw.inputs[0, 0] == pytest.approx(mean)
    assert learnt_means(problem) == {"x": pytest.approx(mean)}
    # An old file goes on as it began.
    old = type(data).model_validate(data.model_dump(exclude={"mean_of"}))
    problem = Experiment().fitted_to(old).prepare()
    assert problem.raw.inputs[0, 0] == pytest.approx(np.mean([n * n for n in range(60) if n % 4]))
