"""Projects of every layout there has been, opened in the window: everything is where it was left."""

from pathlib import Path

import pytest

from nnplayground.analysis.digits.output_coding import Rule
from nnplayground.analysis.hand.formulas import Notation
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.playground.form import Tool
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session, State
from nnplayground.project import document
from nnplayground.training.experiment import Experiment
from tests.helpers.windows import open_page, window_over

DATA = Path(__file__).parents[2] / "data"
RICH = ("project_1_labs", "project_2", "project_3")
PAGES = {"playground": "", "perceptron": "step_sigmoid", "hand": "symmetry", "digits": "augment"}


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    session = Session(Experiment())
    made = window_over(session)
    made.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield made
    made.leave()
    made.deleteLater()


@pytest.fixture(params=RICH)
def opened(window, qtbot, request):
    found = document.load(DATA / f"{request.param}.nnplay")
    window.project_manager.open_document(found, DATA / f"{request.param}.nnplay")
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    return window


def test_the_run_and_what_belongs_to_it(opened):
    session = opened.session
    assert session.snapshot.step == 19
    assert session.notes == "Kept for the tests"
    assert [run.history.epoch_count > 0 for run in session.kept] == [True, True]
    assert opened.labs.key == ("playground" if opened.project_manager.path.stem == "project_1_labs" else "digits")


def test_a_search_goes_through_the_window_untouched(opened, qtbot, tmp_path):
    session, path = opened.session, opened.project_manager.path
    before = document.load(path).search
    assert (before is not None) == (path.stem == "project_3")
    found = []
    session.request_document(found.append)
    qtbot.waitUntil(lambda: len(found) == 1)
    document.save(tmp_path / "again.nnplay", found[0])
    assert document.load(tmp_path / "again.nnplay").search == before


def test_every_lab_is_as_it_was_left(opened, qtbot):
    for lab in LABS:
        open_page(opened, lab.key)
    assert opened.session.notice is None
    states = opened.session.lab_states
    assert {key: states.get(LABS[key].state().KEY).page for key in PAGES} == PAGES

    perceptron = states.get("perceptron")
    assert perceptron.kind == "points"
    assert perceptron.rows == [["0", "0", "0"], ["0.5", "1", "1"], ["1", "abc", "0"]]
    assert perceptron.fault is not None
    assert perceptron.stepper.position == 7
    assert [float(value) for value in perceptron.stepper.task.inputs[2]] == [1.0, 0.2]
    assert (perceptron.score.asked, perceptron.score.outputs_right, perceptron.score.weights_right) == (3, 2, 1)
    assert (perceptron.steep.w1, perceptron.steep.scale, str(perceptron.grain)) == (0.8, 5.0, "pass")

    hand = states.get("hand")
    assert (hand.source, hand.example, hand.typing, hand.faulty) == ("window", 3, True, True)
    assert (hand.typed, hand.desired) == (["0.25", "x"], ["1"])
    assert (hand.last_valid.typed, hand.last_valid.desired) == (("0.25", "0.5"), ("1",))
    assert (hand.form().forward, hand.form().backward) == (4, 6)
    assert (hand.notations, str(hand.mistake)) == ((Notation.DECK_B,), "wrong_sign")
    assert (hand.table.first, hand.table.count, hand.table.rate, hand.ticked) == (2, 4, 0.5, (0, 2))
    assert (hand.demon.target, hand.demon.change, hand.demon.layer) == ("a", 0.25, 3)
    assert (hand.slow.weight, hand.slow_epoch, hand.sums) == (1.5, 12, (1.5, 0.5))
    assert (hand.symmetry.gate, hand.symmetry.units, hand.symmetry.noise, hand.symmetry_epoch) == ("and", 3, 0.25, 55)
    assert (str(hand.backward_grain), hand.chain.w2) == ("whole", -0.75)

    digits = states.get("digits")
    qtbot.waitUntil(lambda: digits.network is not None)
    assert digits.network.source is NetworkSource.NIELSEN
    assert not digits.drawing.is_empty
    assert (digits.settings.threshold, digits.output_coding.units, digits.ladder.limit) == (80.0, 12, 500)
    assert (digits.rules, [one.kind for one in digits.augment]) == ({"binary": Rule.NEAREST_CODE}, ["rotate"])

    painting = states.get("painting")
    assert (painting.tool, painting.chosen) == (Tool.SPRAY, 1)
    assert len(painting.marks) == 4


def test_saved_again_everything_is_the_same(opened, qtbot, tmp_path):
    for lab in LABS:
        open_page(opened, lab.key)
    with qtbot.waitSignal(opened.project_manager.saved):
        opened.project_manager.save(tmp_path / "again.nnplay")
    found = document.load(tmp_path / "again.nnplay")
    before = document.load(opened.project_manager.path)
    assert found.lab_states == opened.session.lab_states.to_plain()
    for key in ("perceptron", "hand", "painting", "digits"):
        assert found.lab_states[key] == before.lab_states[key]


def test_the_first_of_all_opens_too(window, qtbot):
    found = document.load(DATA / "project_1.nnplay")
    window.project_manager.open_document(found, DATA / "project_1.nnplay")
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    for lab in LABS:
        open_page(window, lab.key)
    assert window.session.notice is None
    assert window.session.snapshot.step == 19
