"""What lies in the labs: saved and brought back as it was, undone and redone through real clicks."""

import itertools
import json
import os
import random
import re

import numpy as np
import pytest
import shiboken6
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QTabWidget

from nnplayground.analysis.hand.formulas import Notation
from nnplayground.analysis.hand.mistakes import Mistake
from nnplayground.analysis.hand_network import CHAIN, HOUSES, WINDOW
from nnplayground.analysis.perceptron.stepping import PerceptronGrain
from nnplayground.analysis.stepper import Grain
from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import Dense
from nnplayground.errors import UserError
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.lab import DigitsLab
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.hand.lab import HandLab
from nnplayground.gui.hand.state import HandState
from nnplayground.gui.perceptron.lab import PerceptronLab
from nnplayground.gui.perceptron.state import PerceptronState
from nnplayground.gui.perceptron.step_sigmoid import PARTS
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.run.window_keys import REDO, UNDO
from nnplayground.gui.shared.drawing import SIDE, Drawing, sheet_of
from nnplayground.gui.undo import stack as stack_module
from nnplayground.gui.undo.lab_commands import LabStateCommand, watch
from nnplayground.gui.undo.stack import CommandStack
from nnplayground.links import PageLink
from nnplayground.project.document import Document
from tests.helpers import made
from tests.helpers.mutants import mutated

LABS = {"perceptron": PerceptronLab, "hand": HandLab, "digits": DigitsLab}
READERS = (NetworkSource.BEST, NetworkSource.NIELSEN, NetworkSource.RUNNING)
KINDS = {"perceptron": PerceptronState, "hand": HandState, "digits": DigitsState}


@pytest.fixture
def session(qtbot):
    session = Session(made.small(hidden=(Dense(units=3), Dense(units=2))))
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield session
    session.close()
    session.deleteLater()


@pytest.fixture
def seconds(monkeypatch):
    """Let an hour pass between two edits, or as much as is wanted."""
    now = {"step": 3600.0, "time": 0.0}

    def monotonic():
        now["time"] += now["step"]
        return now["time"]

    monkeypatch.setattr(stack_module, "monotonic", monotonic)
    return now


class Window(QMainWindow):
    """A window with the labs and a stack, put together as the program does it."""

    def __init__(self, session, *labs):
        super().__init__()
        self.session = session
        self.clock = FrameClock(self)
        self.stack = CommandStack(self)
        undo, redo = self.stack.createUndoAction(self), self.stack.createRedoAction(self)
        for action, name, key in (
            (undo, UNDO, QKeySequence.StandardKey.Undo), (redo, REDO, QKeySequence.StandardKey.Redo),
        ):  # fmt: skip
            action.setObjectName(name)
            action.setShortcuts(QKeySequence.keyBindings(key))
        self.menuBar().addMenu("&Edit").addActions([undo, redo])
        self.watch = watch(session, self.stack.push)
        self.tabs = QTabWidget()
        self.labs = {}
        for name in labs:
            self.labs[name] = LABS[name](session, self.clock)
            self.tabs.addTab(self.labs[name], name)
        self.setCentralWidget(self.tabs)
        self.resize(1280, 800)


def test_a_lab_state_that_was_there_before_is_watched_too(session):
    state = session.lab_states.of(PerceptronState)
    pushed = []
    watcher = watch(session, pushed.append)
    with state.editing("Another gate"):
        state.choose("or")
    assert [command.text() for command in pushed] == ["Another gate"]
    pushed[0].take_back()
    assert state.kind == "and"
    shiboken6.delete(watcher)


@pytest.fixture
def open_window(qtbot, session, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    windows = []

    def open_(*labs):
        window = Window(session, *labs)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        if "digits" in labs:
            qtbot.waitUntil(lambda: window.labs["digits"].lab_state.network is not None)
        return window

    return open_


def key(window, standard):
    QTest.keySequence(window, QKeySequence(standard))


def type_into(field, value):
    field._line.setFocus()
    field._line.selectAll()
    QTest.keyClicks(field._line, value)
    QTest.keyClick(field._line, Qt.Key.Key_Return)


def pick(combo, data):
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


ANNOUNCED = re.compile('<p class="muted">[^<]*</p>')
"""The next step, which is as large as was chosen last: that is a view, and is not undone."""


def state(lab, lab_state):
    """Return what stands on the screen and on the lab state, which follows some of what is drawn."""
    seen = DEEDS[lab_state.LAB][1](lab)
    return without_view(lab_state), [ANNOUNCED.sub("", one) if isinstance(one, str) else one for one in seen]


def edit(form, **fields):
    """Change some fields as the form would."""
    form.set_component(form.component().model_copy(update=fields))
    form.edited.emit(form.component())


def without_view(lab_state):
    return json.loads(json.dumps(lab_state.to_plain() | {"view": None}))


# What is done in each lab at random, and what then stands on the screen.


def perceptron_deeds(lab, rng):
    page, steep = lab.page("gates"), lab.page("step_sigmoid")

    def cell():
        table = page.task.table
        row, column = rng.randrange(table.rowCount()), rng.randrange(table.columnCount())
        if table.item(row, column).flags() & Qt.ItemFlag.ItemIsEditable:
            table.item(row, column).setText(rng.choice(["0", "1", "0.25", "abc", "", "1e9", "−2,5", "x" * 500]))

    def point():
        if page.plane.isVisible() and page._lab_state.kind == "points":
            page._on_point_added(rng.uniform(-2, 2), rng.uniform(-2, 2), rng.randrange(2))

    return [
        lambda: pick(page.task.kinds, rng.choice(list(lab_state_kinds))),
        lambda: page.task.inputs.isVisible() and type_into(page.task.inputs, str(rng.randint(1, 5))),
        cell, cell, point,
        lambda: page.task.add.isVisible() and page.task.add.click(),
        lambda: page.task.remove.isVisible() and page.task.remove.click(),
        lambda: type_into(rng.choice(page.start.fields), str(rng.randint(-9, 9) / 8)),
        lambda: page._on_switch("rate", rng.choice([0.1, 0.5, 2.0])),
        lambda: page._on_switch("order", rng.choice(["given", "shuffled", "fresh"])),
        lambda: page._on_switch("train_bias", rng.random() < 0.5),
        page.predicting.click,
        lambda: page.bar.grains.setCurrentIndex(rng.randrange(3)),
        page.step, page.step, page.step, page.step_back,
        lambda: page._jump(rng.randrange(60)),
        lambda: edit(steep.forms[0], scale=rng.choice([1.5, 40.0])),
        lambda: edit(steep.forms[3], change_1=rng.uniform(-1, 1)),
    ]  # fmt: skip


lab_state_kinds = ("and", "or", "nand", "xor", "table", "points", "points")


def perceptron_shown(lab):
    page, table, steep = lab.page("gates"), lab.page("gates").task.table, lab.page("step_sigmoid")
    cells = [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]
    return (
        page.task.kinds.currentData(), cells, page.task.fault.text(), [field.value() for field in page.start.fields],
        page.text.rich(), page.unit.sum_text(), page.verdict.text(), page.predicting.isChecked(),
        [page.history.item(i).text() for i in range(page.history.count())],
        page.predicting.isChecked() and page.predict._score.text(),
        steep.text.rich(), [form.component() for form in page.rules.forms.values()],
        [getattr(form.component(), name) for form, part in zip(steep.forms, PARTS, strict=True) for name in part],
    )  # fmt: skip


def hand_deeds(lab, rng):
    model, source = lab.model, lab.source
    for index in ("forward", "backward", "table", "demon", "softmax", "slow"):
        lab.page(index)
    forward, backward, table, demon = (lab.page(i) for i in ("forward", "backward", "table", "demon"))
    softmax, slow = lab.page("softmax"), lab.page("slow")

    def text():
        if source.lines and model.lab_state.typing:
            line = rng.choice(source.lines)
            line.setText(rng.choice(["1", "2,5", "abc", "", "120", "y" * 300]))
            line.editingFinished.emit()

    return [
        lambda: pick(source.sources, rng.choice([WINDOW, HOUSES, CHAIN])),
        lambda: source._on_example(rng.randint(1, 8)),
        lambda: source.typing.click(), text, text, text,
        lambda: edit(source.chain, w2=rng.uniform(-2, 2)),
        lambda: pick(backward.notations, rng.choice(["both", Notation.DECK_A.value, Notation.DECK_B.value])),
        lambda: pick(backward.mistakes, rng.choice(["", *(mistake.value for mistake in Mistake)])),
        forward.step, forward.step, backward.step, backward.step, backward.step_back, backward._on_end,
        lambda: forward.bar.set_grain(rng.choice(list(Grain))),
        lambda: table._on_edited("count", table._settings.model_copy(update={"count": rng.randint(2, 9)})),
        lambda: table._on_edited("rate", table._settings.model_copy(update={"rate": rng.choice([0.01, 0.5])})),
        lambda: model.hand_network is not None and len(table._rows) > 2 and table._on_ticked(rng.randrange(2)),
        lambda: demon.set_change(rng.uniform(-2, 2)),
        lambda: demon._on_picked(NeuronId(rng.randint(2, 4), rng.randrange(3))),
        lambda: softmax._on_sum(rng.randrange(2), rng.uniform(-3, 3)),
        lambda: softmax._on_edited(softmax._settings.model_copy(update={"outputs": rng.randint(2, 6)})),
        lambda: slow._on_picked(rng.uniform(0, 200)),
    ]  # fmt: skip


def hand_shown(lab):
    found = [lab.source.sources.currentData(), lab.source.fault.text(), lab.source.typing.isChecked()]
    if lab.model.lab_state.typing:
        found.append([line.text() for line in lab.source.lines])
    for index in ("forward", "backward", "table", "demon", "softmax", "slow"):
        lab.page(index).draw()
    forward, backward, table = lab.page("forward"), lab.page("backward"), lab.page("table")
    # What is hidden is written anew when it is shown.
    found += [text.rich() for text in (*forward.texts, *backward.texts) if not text.isHidden()]
    found += [backward.mistakes.currentData(), [text.isHidden() for text in backward.texts], backward.headline.text()]
    found += [table.facts.text(), table.chosen, lab.page("demon").text.rich(), lab.page("softmax").text.rich()]
    return [*found, lab.page("slow").text.rich(), lab.page("demon").form.component()]


def digit_deeds(lab, rng):
    page, codes, ladder, augment = (lab.page(index) for index in ("draw", "output_coding", "ladder", "augment"))

    def stroke(button=Qt.MouseButton.LeftButton):
        places = [page.canvas.place_of(QPointF(rng.uniform(0, SIDE), rng.uniform(0, SIDE))).toPoint() for _ in range(4)]
        QTest.mousePress(page.canvas, button, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(page.canvas, place)
        QTest.mouseRelease(page.canvas, button, pos=places[-1])

    return [
        stroke, stroke, stroke, lambda: stroke(Qt.MouseButton.RightButton), page.clear.click,
        lambda: page._lab_state.drawing.put(np.random.default_rng(rng.randrange(9)).random((28, 20), np.float32)),
        lambda: edit(page._brush, brush=rng.randint(4, 90)),
        lambda: page._lab_state.change(temperature=rng.choice([0.5, 1.0, 4.0]), threshold=rng.choice([5.0, 95.0])),
        lambda: pick(lab.source_bar.combo, rng.choice(list(READERS)).value),
        lambda: edit(codes.form, units=rng.randint(1, 500)),
        lambda: pick(codes.rules["binary"], codes.rules["binary"].itemData(rng.randrange(2))),
        lambda: edit(ladder.form, limit=rng.randint(100, 900)),
        lambda: augment.checklist.entry(rng.choice(["shift", "rotate"])).box.click(),
    ]  # fmt: skip


def digits_shown(lab):
    page, codes = lab.page("draw"), lab.page("output_coding")
    return (
        page._lab_state.drawing.ink().tobytes(), page.clear.isEnabled(), page.canvas.brush,
        lab.source_bar.combo.currentData(), page._form.component(), codes.form.component(),
        [combo.currentData() for combo in codes.rules.values()], lab.page("ladder").form.component(),
        lab.page("augment").checklist.components(), page.hint.text(),
    )  # fmt: skip


DEEDS = {
    "perceptron": (perceptron_deeds, perceptron_shown),
    "hand": (hand_deeds, hand_shown),
    "digits": (digit_deeds, digits_shown),
}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", LABS)
def test_random_edits_are_undone_and_redone(open_window, session, seconds, name, seed):
    """Each edit is one command; undone, everything stands as just before it, and redone as just after."""
    window, rng = open_window(name), random.Random(seed)
    lab, stack, lab_state = window.labs[name], window.stack, session.lab_states.get(name)
    deeds, states = DEEDS[name][0](lab, rng), []
    for _ in range(30 if name == "digits" else 60):
        before, count = state(lab, lab_state), stack.count()
        rng.choice(deeds)()
        after = state(lab, lab_state)
        assert stack.count() - count in (0, 1)
        if stack.count() > count:
            states.append((before, after))
            assert stack.undoText()
            assert before[0] != after[0]
    assert len(states) > 10
    for before, _ in reversed(states):
        key(window, QKeySequence.StandardKey.Undo)
        assert state(lab, lab_state) == before
    assert stack.index() == 0
    for _, after in states:
        key(window, QKeySequence.StandardKey.Redo)
        assert state(lab, lab_state) == after
    assert stack.count() == len(states)


@pytest.mark.parametrize("name", LABS)
def test_what_is_saved_comes_back_in_another_session(qtbot, open_window, session, seconds, name):
    window, rng = open_window(name), random.Random(7)
    make, shown = DEEDS[name]
    deeds = make(window.labs[name], rng)
    for _ in range(12):
        for _ in range(6):
            rng.choice(deeds)()
        plain = json.loads(json.dumps(session.lab_states.to_plain()))
        lab_state = KINDS[name](session)
        lab_state.take_plain(plain[name])
        assert json.loads(json.dumps(lab_state.to_plain())) == plain[name]
        if isinstance(lab_state, DigitsState):
            lab_state.close()
        lab_state.deleteLater()
    expected = shown(window.labs[name])
    other = Session(session.experiment)
    try:
        qtbot.waitUntil(lambda: other.state is State.READY)
        other.lab_states.take_plain(plain)
        again = Window(other, name)
        qtbot.addWidget(again)
        again.show()
        make(again.labs[name], rng)
        if name == "digits":
            qtbot.waitUntil(lambda: not again.labs[name].lab_state._loading.busy)
        assert shown(again.labs[name]) == expected
        assert json.loads(json.dumps(other.lab_states.to_plain())) == plain
        assert again.stack.count() == 0
    finally:
        other.close()
        other.deleteLater()


# Nonsense.

NONSENSE = {
    "perceptron": [
        {"typed": {"kind": "maybe"}}, {"position": -1}, {"position": 1e30}, {"score": {"asked": "many"}},
        {"typed": {"kind": "points", "rows": [["1", "0", "1"], ["1", "1"]]}}, {"typed": {"kind": "points"}},
        {"typed": {"kind": "table", "rows": [["0", "0", "1"], ["0", "1", "1"]]}}, {"steep": {"scale": 0}},
        {"typed": {"kind": "points", "rows": [["0", "x" * 61]]}}, {"typed": {"settings": {"weights": [0.5]}}},
        {"typed": {"kind": "points", "rows": [["0", "0"]] * 201}}, {"view": {"page": "No key"}},
        {"view": {"grain": "?"}}, {"view": {"page": 5}},
        {"typed": {"kind": "points", "rows": [["abc", "0"]], "settings": {"weights": [1]}}},
        {"typed": {"kind": "points", "rows": [["1e300", "0"]], "settings": {"weights": [1]}}},
    ],
    "hand": [
        {"source": "elsewhere"}, {"mistake": "none"}, {"notations": []}, {"sums": [1, 2]}, {"sums": [1e9, 0, 0]},
        {"ticked": [50]}, {"softmax": {"outputs": 2, "right": 3}}, {"chain": {"w1": None}}, {"forward": -3},
        {"symmetry": {"activation": "no such"}}, {"table": {"count": 0}}, {"example": "first"},
        {"texts": {"typed": ["1" * 61]}}, {"texts": {"typed": ["1"] * 1001}}, {"slow": {"epochs": 10**9}},
    ],
    "digits": [
        {"drawing": "%%%"}, {"drawing": "AAAA"}, {"drawing": "x" * 300_000}, {"source": "file"}, {"file": "a"},
        {"source": "moon"}, {"settings": {"brush": 1000}}, {"rules": {"morse": "bits"}}, {"rules": {"binary": "?"}},
        {"augment": [{"kind": "melt"}]}, {"output_coding": {"runs": 10**6}}, {"ladder": {"limit": 0}},
    ],
}  # fmt: skip


def spoilt(name):
    general = [{"surprise": 1}, {"view": None}, {"view": {"page": float("nan")}}, {"view": {"page": {1, 2}}}]
    deep = []
    for _ in range(3000):
        deep = [deep]
    return [*general, {"view": deep}, *NONSENSE[name]]


@pytest.mark.parametrize("name", LABS)
def test_nonsense_is_refused_and_the_desk_stays_as_it_was(open_window, session, seconds, name):
    window, rng = open_window(name), random.Random(1)
    deeds, shown = DEEDS[name][0](window.labs[name], rng), DEEDS[name][1]
    for _ in range(15):
        rng.choice(deeds)()
    lab_state = session.lab_states.get(name)
    seen, before, count = shown(window.labs[name]), lab_state.to_plain(), window.stack.count()
    for plain in spoilt(name):
        with pytest.raises(UserError):
            lab_state.take_plain(plain)
        assert lab_state.to_plain() == before
    assert shown(window.labs[name]) == seen
    assert window.stack.count() == count


@settings(max_examples=60)
@given(st.data())
@pytest.mark.parametrize("name", ["perceptron", "hand"])
def test_what_was_spoilt_is_refused_or_can_be_kept_again(qapp, name, data):
    sound = KINDS[name]().to_plain()
    if name == "perceptron":
        sound["typed"] |= {"kind": "points", "rows": [["0", "0.5", "1"], ["2", "1", "0"]]}
    try:
        plain = json.loads(mutated(json.dumps(sound).encode(), data).decode(errors="replace"))
    except ValueError:
        return
    lab_state = KINDS[name]()
    try:
        lab_state.take_plain(plain)
    except UserError:
        assert lab_state.to_plain() == KINDS[name]().to_plain()
        return
    again = KINDS[name]()
    again.take_plain(lab_state.to_plain())
    assert again.to_plain() == lab_state.to_plain()


@settings(max_examples=60)
@given(st.data())
def test_a_spoilt_drawing_is_refused_or_a_drawing(qapp, data):
    drawing = Drawing()
    drawing.begin(QPointF(100, 100), 30)
    drawing.move(QPointF(300, 200), 30)
    drawing.end()
    text = mutated(drawing.to_text().encode(), data).decode(errors="replace")
    try:
        sheet = sheet_of(text)
    except ValueError:
        return
    drawing.take(sheet)
    assert drawing.ink().shape == (SIDE, SIDE)


# Labs that are opened later, and projects.


def test_a_lab_that_was_not_opened_keeps_what_was_brought_and_gets_it_when_it_is_built(session, open_window, seconds):
    plain = {"perceptron": {"typed": {"kind": "or"}, "position": 5, "view": {"page": "step_sigmoid", "grain": "pass"}}}
    session.lab_states.take_plain(plain)
    assert session.lab_states.to_plain() == plain
    window = open_window("perceptron")
    lab = window.labs["perceptron"]
    assert lab.lab_state.page == "step_sigmoid"
    assert lab.tabs.currentIndex() == 1
    assert lab.page("gates").task.kinds.currentData() == "or"
    assert lab.page("gates").history.count() == 2
    assert lab.page("gates").bar.grain is PerceptronGrain.PASS
    assert window.stack.count() == 0
    pick(lab.page("gates").task.kinds, "xor")
    assert window.stack.undoText() == "Task: XOR"


def test_what_a_lab_cannot_use_is_said_and_it_begins_anew(session, open_window):
    session.lab_states.take_plain({"perceptron": {"typed": {"kind": "maybe"}}})
    lab = open_window("perceptron").labs["perceptron"]
    assert "Perceptron" in session.notice.text
    assert "begins anew" in session.notice.text
    assert lab.page("gates").task.kinds.currentData() == "and"
    session.lab_states.take_plain({"perceptron": {"typed": {"kind": "or"}}})
    session.say(None)
    session.lab_states.take_plain({"perceptron": {"position": -1}})
    assert session.notice.level == "warning"
    assert lab.page("gates").task.kinds.currentData() == "and"


@pytest.mark.parametrize("name", LABS)
def test_another_project_clears_the_desks(open_window, session, seconds, name):
    window, rng = open_window(name), random.Random(2)
    fresh = session.lab_states.get(name).to_plain()
    deeds, shown = DEEDS[name][0](window.labs[name], rng), DEEDS[name][1]
    seen = shown(window.labs[name])
    for _ in range(25):
        rng.choice(deeds)()
    session.lab_states.take_plain({"tomorrow": {"x": 1}})
    found = shown(window.labs[name])
    plain = session.lab_states.get(name).to_plain()
    if name == "hand":
        # What is shown for the first time gets the network's rate.
        fresh |= {"table": plain["table"], "table_of": plain["table_of"]}
    assert plain == fresh
    assert found == seen
    assert session.lab_states.to_plain()["tomorrow"] == {"x": 1}
    session.lab_states.take_plain({})
    assert "tomorrow" not in session.lab_states.to_plain()


def test_one_stands_at_the_same_step_of_a_project_that_is_opened(qtbot, session, open_window):
    """The network of the project comes later than what lay in the labs."""
    window = open_window("hand")
    lab, other = window.labs["hand"], made.small(hidden=(Dense(units=4),))
    plain = {"hand": {"example": 3, "forward": 7, "backward": 9, "view": {"page": "backward"}}}
    session.take_up(Document(other))
    session.lab_states.take_plain(plain)
    assert session.lab_states.to_plain()["hand"]["backward"] == 9
    qtbot.waitUntil(lambda: lab.model.trace is not None and lab.model.trace.sizes == (2, 4, 1))
    assert lab.lab_state.page == "backward"
    assert (lab.model.forward.position, lab.model.backward.position) == (7, 9)
    assert lab.model.lab_state.example == 3
    assert lab.model.note == ""
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY and session.snapshot.step > 0)
    assert lab.model.backward.position == 0, "that was another network"


def test_a_long_walk_is_taken_up_again_without_keeping_the_window_waiting(qtbot, session, open_window):
    goal = 12_000
    plain = {"typed": {"kind": "xor", "settings": {"order": "fresh", "train_bias": True}}, "position": goal}
    page = open_window("perceptron").labs["perceptron"].page("gates")
    lab_state = session.lab_states.get("perceptron")
    lab_state.take_plain(plain)
    assert lab_state.to_plain()["position"] == goal
    assert lab_state.stepper.position < goal
    qtbot.waitUntil(lambda: lab_state.stepper.position == goal)
    qtbot.waitUntil(lambda: not lab_state._walker.isActive())
    lab_state.take_plain(plain)
    page.step_back()
    assert lab_state.to_plain()["position"] == lab_state.stepper.position < goal
    assert not lab_state._walker.isActive()


# Commands.


def test_a_burst_in_one_field_is_one_command(open_window, session, seconds):
    window = open_window("perceptron")
    page, stack = window.labs["perceptron"].page("gates"), window.stack
    seconds["step"] = 0.3
    for value in ("1", "2", "3"):
        type_into(page.start.fields[0], value)
    assert stack.count() == 1
    assert stack.undoText() == "Weight 1: 3"
    type_into(page.start.fields[1], "4")
    assert stack.count() == 2
    seconds["step"] = 2.0
    type_into(page.start.fields[1], "5")
    assert stack.count() == 3
    seconds["step"] = 0.3
    type_into(page.start.fields[1], "4")
    assert stack.count() == 2, "back to where the burst began: nothing is left to undo"
    stack.undo()
    stack.undo()
    assert [field.value() for field in page.start.fields] == [0.9, 0.9, -0.5]
    stack.redo()
    assert page.start.fields[0].value() == 3


def test_which_page_is_open_is_saved_and_not_undone(open_window, session, seconds):
    window = open_window("hand")
    lab = window.labs["hand"]
    pick(lab.source.sources, CHAIN)
    lab.open_page("softmax")
    assert window.stack.count() == 1
    key(window, QKeySequence.StandardKey.Undo)
    assert lab.source.sources.currentData() == WINDOW
    assert lab.lab_state.page == "softmax"
    assert session.lab_states.to_plain()["hand"]["view"]["page"] == "softmax"


def test_steps_are_no_edits_but_undo_goes_back_to_where_one_stood(open_window, session, seconds):
    window = open_window("perceptron")
    page = window.labs["perceptron"].page("gates")
    for _ in range(3):
        page.bar.forward.click()
    assert window.stack.count() == 0
    pick(page.task.kinds, "or")
    assert page.history.count() == 1
    key(window, QKeySequence.StandardKey.Undo)
    assert page.task.kinds.currentData() == "and"
    assert page.history.count() == 4


def test_commands_outlive_a_window_built_anew(qtbot, open_window, session, seconds):
    window = open_window("perceptron")
    pick(window.labs["perceptron"].page("gates").task.kinds, "or")
    window.setCentralWidget(PerceptronLab(session, window.clock))
    page = window.centralWidget().page("gates")
    assert page.task.kinds.currentData() == "or"
    key(window, QKeySequence.StandardKey.Undo)
    assert page.task.kinds.currentData() == "and"
    assert isinstance(window.stack.command(0), LabStateCommand)
    assert window.stack.command(0).place == PageLink("perceptron", "gates")


# The sheet and the window have one way back.


def stroke(view, *points):
    places = [view.place_of(QPointF(*point)).toPoint() for point in points]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(view, place)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=places[-1])


def test_keys_and_buttons_of_the_sheet_are_those_of_the_window(qtbot, open_window, seconds):
    window = open_window("digits")
    page, stack = window.labs["digits"].page("draw"), window.stack
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    assert not page.undo.isEnabled()
    inks = [page._lab_state.drawing.ink()]
    for y in (100, 200):
        stroke(page.canvas, (100, y), (300, y))
        inks.append(page._lab_state.drawing.ink())
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Delete)
    assert [stack.text(index) for index in range(stack.count())] == [
        "Draw a stroke", "Draw a stroke", "Clear the drawing",
    ]  # fmt: skip
    key(page.canvas, QKeySequence.StandardKey.Undo)
    np.testing.assert_array_equal(page._lab_state.drawing.ink(), inks[2])
    assert (stack.index(), stack.count()) == (2, 3)
    page.undo.click()
    np.testing.assert_array_equal(page._lab_state.drawing.ink(), inks[1])
    assert (stack.index(), stack.count()) == (1, 3)
    page.redo.click()
    np.testing.assert_array_equal(page._lab_state.drawing.ink(), inks[2])
    page.undo.click()
    page.undo.click()
    assert page._lab_state.drawing.is_empty
    assert (page.undo.isEnabled(), page.redo.isEnabled()) == (False, True)
    key(page.canvas, QKeySequence.StandardKey.Undo)
    assert (stack.index(), stack.count()) == (0, 3), "nothing is left to undo, on the sheet neither"


def test_a_drawing_that_was_brought_is_not_taken_apart(qtbot, open_window, session):
    drawing = Drawing()
    drawing.begin(QPointF(100, 100), 30)
    drawing.move(QPointF(300, 200), 30)
    drawing.end()
    session.lab_states.take_plain({"digits": {"drawing": drawing.to_text()}})
    window = open_window("digits")
    page = window.labs["digits"].page("draw")
    page.canvas.setFocus()
    key(page.canvas, QKeySequence.StandardKey.Undo)
    assert not page.undo.isEnabled()
    np.testing.assert_array_equal(page._lab_state.drawing.ink(), drawing.ink())
    assert page._lab_state.image.is_digit


def test_undo_in_the_middle_of_a_stroke_breaks_it_off(open_window, seconds):
    window = open_window("digits")
    page, stack = window.labs["digits"].page("draw"), window.stack
    stroke(page.canvas, (100, 100), (300, 100))
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=page.canvas.place_of(QPointF(100, 300)).toPoint())
    QTest.mouseMove(page.canvas, page.canvas.place_of(QPointF(200, 300)).toPoint())
    stack.undo()
    QTest.mouseMove(page.canvas, page.canvas.place_of(QPointF(300, 300)).toPoint())
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton)
    assert page._lab_state.drawing.is_empty
    assert (stack.index(), stack.count()) == (0, 1)
    stroke(page.canvas, (100, 100), (300, 100))
    assert (stack.index(), stack.count()) == (1, 1)


def test_a_stroke_that_is_cut_off_when_the_window_is_built_anew_is_done(open_window, session, seconds):
    window = open_window("digits")
    page, stack = window.labs["digits"].page("draw"), window.stack
    lab_state = page._lab_state
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=page.canvas.place_of(QPointF(100, 300)).toPoint())
    QTest.mouseMove(page.canvas, page.canvas.place_of(QPointF(200, 300)).toPoint())
    window.takeCentralWidget().deleteLater()
    assert stack.count() == 1
    lab_state.change(threshold=95.0)
    assert stack.count() == 2
    stack.undo()
    assert lab_state.settings.threshold != 95.0
    assert not lab_state.drawing.is_empty
    stack.undo()
    assert lab_state.drawing.is_empty


def test_the_most_restless_drawing_fits(qapp):
    drawing = Drawing()
    rng = np.random.default_rng(1)
    drawing.put(rng.random((SIDE, SIDE), np.float32))
    text = drawing.to_text()
    sheet = sheet_of(text)
    other = Drawing()
    other.take(sheet)
    np.testing.assert_array_equal(other.ink(), drawing.ink())
    lab_state_text = json.dumps({"digits": {"drawing": text}})
    assert len(lab_state_text) < 260_000


def test_a_file_whose_name_is_no_text_takes_nothing_of_the_lab_along(qtbot, open_window, seconds, tmp_path):
    window = open_window("digits")
    lab_state = window.labs["digits"].lab_state
    drawn = lab_state.to_plain()
    lab_state.open_file(tmp_path / os.fsdecode(b"caf\xe9.safetensors"))
    qtbot.waitUntil(lambda: bool(lab_state.fault))
    kept = json.loads(json.dumps(lab_state.to_plain()))
    assert kept == drawn
    lab_state.take_plain(kept)
    assert lab_state.source is NetworkSource.BEST


def test_a_file_that_is_gone_is_said_and_undone(qtbot, open_window, seconds, tmp_path):
    window = open_window("digits")
    lab = window.labs["digits"]
    lab.lab_state.open_file(tmp_path / "gone.safetensors")
    qtbot.waitUntil(lambda: bool(lab.lab_state.fault))
    assert lab.lab_state.to_plain()["file"] == str(tmp_path / "gone.safetensors")
    assert window.stack.undoText() == "Read by: gone.safetensors"
    window.stack.undo()
    assert lab.lab_state.fault == ""
    assert lab.lab_state.source is NetworkSource.BEST
    assert lab.lab_state.network is not None
    window.stack.redo()
    qtbot.waitUntil(lambda: bool(lab.lab_state.fault))


def test_all_labs_share_one_way_back(open_window, session, seconds):
    window = open_window("perceptron", "hand")
    before = session.lab_states.to_plain()
    for kind, source in zip(("or", "xor"), (CHAIN, HOUSES), strict=True):
        window.tabs.setCurrentIndex(0)
        pick(window.labs["perceptron"].page("gates").task.kinds, kind)
        window.tabs.setCurrentIndex(1)
        pick(window.labs["hand"].source.sources, source)
    names = [window.stack.text(index) for index in range(4)]
    assert [name.partition(":")[0] for name in names] == ["Task", "Network", "Task", "Network"]
    for _ in itertools.repeat(None, 4):
        key(window, QKeySequence.StandardKey.Undo)
    assert session.lab_states.to_plain() == before
