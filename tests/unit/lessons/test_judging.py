"""Answers are judged as people type them, and tries are done when the program sees it."""

import pytest

from nnplayground import i18n
from nnplayground.core.optimizers import Adam
from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.lessons.checks import all_checks, answer_of, check
from nnplayground.lessons.lesson import Goal, LessonQuestion
from nnplayground.lessons.question import Answer, judge
from nnplayground.lessons.state import LessonState, resolve
from nnplayground.lessons.tries import Sight, is_done
from nnplayground.training.examples import EXAMPLES

WITH_ADAM = EXAMPLES["circle"].build().replace(optimizer=Adam())


@pytest.fixture(autouse=True)
def english():
    yield
    i18n.use("en")


def question(**more):
    usual = {"key": "q", "kind": "number", "ask": "?", "check": "parameter_count", "right": "Yes."}
    return LessonQuestion(**usual | more)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("given", ["13002", "13,002", "13.002", "13 002", " 13002 ", "1.3002e4", 13002, "13\u202f002"])
def test_thousands_are_read_as_they_are_meant(language, given):
    i18n.use(language)
    assert judge(question(), Answer(13002.0), given).is_right


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("given", ["0.125", "0,125", "1/8", ".125", "1.25e-1", 0.125])
def test_decimals_are_read_with_either_sign(language, given):
    i18n.use(language)
    assert judge(question(), Answer(0.125), given).is_right
    assert not judge(question(), Answer(0.126), given).is_right


@pytest.mark.parametrize(("given", "is_right"), [("22.25 %", True), ("22,25%", True), ("22.2", False), ("22.24", True)])
def test_units_and_tolerance(given, is_right):
    assert judge(question(unit="%", tolerance=0.01), Answer(22.25), given).is_right is is_right


@pytest.mark.parametrize("given", ["", "many", "1/0", "--1", "1e999", "nan", float("nan"), "٣x", "1" * 5000])
def test_what_is_no_number_is_no_answer(given):
    with pytest.raises(UserError):
        judge(question(), Answer(1.0), given)


def test_each_wrong_answer_is_answered():
    asked = question(wrong={"9": "Without biases.", "else": "Count again."})
    assert judge(asked, Answer(13.0), "9").text == "Without biases."
    assert judge(asked, Answer(13.0), "8").text == "Count again."
    assert judge(asked, Answer(13.0), "13").text == "Yes."
    assert judge(question(), Answer(13.0), "8").text == "That is not it."


def test_options_and_clicks():
    asked = question(kind="choice", options={"a": "Yes", "b": "No"}, wrong={"b": "Look again."})
    assert judge(asked, Answer("a"), "a").is_right
    assert judge(asked, Answer("a"), "b").text == "Look again."
    assert Answer("a").text(asked) == "Yes"
    with pytest.raises(UserError, match="no option"):
        judge(asked, Answer("a"), "c")
    place = question(kind="click")
    assert judge(place, Answer("neuron=2,1", ("neuron=2,2",)), "neuron=2,2").is_right
    assert not judge(place, Answer("neuron=2,1"), "neuron=3,1").is_right


def test_a_prediction_is_of_options_or_of_a_number():
    assert question(kind="prediction").is_number
    assert not question(kind="prediction", options={"up": "Up", "down": "Down"}).is_number


def test_the_right_answer_is_told_as_the_language_writes_it():
    i18n.use("es")
    assert Answer(22.25).text(question(unit="%")) == "22,25 %"


def test_a_check_is_refused_that_does_not_suit_its_question():
    state = resolve(LessonState(), LABS)
    with pytest.raises(UserError, match="no check"):
        answer_of(question(check="happiness"), state)
    with pytest.raises(UserError, match="does not answer"):
        answer_of(question(kind="click"), state)
    with pytest.raises(UserError, match="layer"):
        answer_of(question(check="neuron_count"), state)
    with pytest.raises(UserError, match="layer"):
        answer_of(question(check="neuron_count", of={"layer": 0}), state)
    with pytest.raises(UserError, match="neuron_count"):
        answer_of(question(check="neuron_count", of={"layer": 60}), state)
    assert answer_of(question(check="neuron_count", of={"layer": 2}), state).value == 4


def test_every_check_has_its_sentence_and_a_key_of_its_own():
    assert len(all_checks()) > 20
    for key, declared in all_checks().items():
        assert key == declared.key
    with pytest.raises(ValueError, match="second"):
        check("parameter_count")(lambda state, of: 1)


def test_counts_of_the_network():
    state = resolve(LessonState(example="mnist-nielsen", experiment={"hidden": [{"units": 16}, {"units": 16}]}), LABS)
    keys = ("parameter_count", "weight_count", "bias_count")
    found = {key: answer_of(question(check=key), state).value for key in keys}
    assert found == {"parameter_count": 13_002, "weight_count": 12_960, "bias_count": 42}
    assert answer_of(question(check="input_count"), state).value == 784
    assert answer_of(question(check="output_count"), state).value == 10
    assert answer_of(question(check="updates_per_epoch", of={"examples": 60_000}), state).value == 6_000
    assert answer_of(question(check="combinations", of={"inputs": 4}), state).value == 16


@pytest.fixture
def start():
    return Sight(EXAMPLES["circle"].build(), "playground", "training", {"epoch": 0, "cost": 0.7})


@pytest.mark.parametrize(
    ("goal", "changes", "done"),
    [
        ({"figure": "epoch", "at_least": 20}, {"figures": {"epoch": 20}}, True),
        ({"figure": "epoch", "at_least": 20}, {"figures": {"epoch": 19}}, False),
        ({"figure": "epoch", "at_least": 20}, {"figures": {}}, False),
        ({"figure": "cost", "at_most": 0.1}, {"figures": {"cost": float("nan")}}, False),
        ({"figure": "cost", "at_most": 0.1}, {"figures": {"cost": 0.05}}, True),
        ({"page": "hand/backward"}, {"lab": "hand", "page": "backward"}, True),
        ({"page": "hand/backward"}, {"lab": "hand", "page": "forward"}, False),
        ({"page": "hand"}, {"lab": "hand", "page": "forward"}, True),
        ({"act": "drawn"}, {"acts": {"drawn", "stepped"}}, True),
        ({"act": "drawn"}, {}, False),
        ({"changed": "seeds.weights"}, {}, False),
        ({"setting": "optimizer.rate", "at_least": 0.1}, {}, True),
        ({"setting": "optimizer.rate", "at_least": 0.2}, {}, False),
        ({"setting": "optimizer.beta1", "at_least": 0.2}, {}, False),
        ({"setting": "hidden.count", "is": 2}, {}, True),
        ({"setting": "hidden.0.units", "is": 4}, {}, True),
        ({"setting": "hidden.7.units", "is": 4}, {}, False),
        ({"setting": "hidden.0.activation", "is": "tanh"}, {}, True),
        ({"setting": "optimizer", "is": "adam"}, {}, False),
        ({"setting": "optimizer", "is": "adam"}, {"experiment": WITH_ADAM}, True),
        ({"changed": "optimizer"}, {"experiment": WITH_ADAM}, True),
        ({"lab": "hand", "path": "forward", "at_least": 3}, {"lab_states": {"hand": {"forward": 3}}}, True),
        ({"lab": "hand", "path": "forward", "at_least": 3}, {"lab_states": {"hand": {}}}, False),
        ({"lab": "hand", "path": "forward", "at_least": 3}, {}, False),
        ({"lab": "hand", "path": "ticked.count", "is": 2}, {"lab_states": {"hand": {"ticked": [1, 2]}}}, True),
        ({"lab": "digits", "path": "predicting", "is": True}, {"lab_states": {"digits": {"predicting": 1}}}, False),
    ],
)  # fmt: skip
def test_goals(start, goal, changes, done):
    now = Sight(**{"experiment": start.experiment, "figures": start.figures} | changes)
    assert is_done(Goal(**goal), now, start) is done


@pytest.mark.parametrize(
    "goal",
    [
        {}, {"figure": "epoch"}, {"figure": "joy", "at_least": 1}, {"act": "slept"}, {"act": "drawn", "at_least": 1},
        {"lab": "hand", "is": 1}, {"path": "a", "page": "hand"}, {"page": "hand", "act": "drawn"}, {"is": 1},
        {"figure": "cost", "at_most": float("nan")}, {"setting": "a"},
    ],
)  # fmt: skip
def test_goals_that_are_none(goal):
    with pytest.raises(ValueError):
        Goal(**goal)
