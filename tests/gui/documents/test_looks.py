"""What only chose what is looked at is no unsaved work, though it can be undone; questions are wide enough."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

import nnplayground
from nnplayground.gui.comparison.keeping import keep_current
from nnplayground.gui.descent.state import DescentState
from nnplayground.gui.hand.state import HandState
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.perceptron.state import PerceptronState
from nnplayground.gui.widgets.message_box import title_width
from tests.helpers.sessions import train
from tests.helpers.windows import open_page


def test_looking_at_another_network_by_hand_is_no_unsaved_work(window):
    page = open_page(window, "hand", "backward")
    model, manager = page._model, window.project_manager
    for source in ("houses", "chain"):
        model.choose(source=source)
        page.step()
    assert window.program.history.stack.canUndo()
    assert not manager.is_dirty
    model.set_rate(0.7)
    assert manager.is_dirty
    window.program.history.undo()
    assert not manager.is_dirty


def test_typing_after_looking_is_unsaved_work(window):
    model = open_page(window, "hand", "forward")._model
    model.choose(example=3)
    assert not window.project_manager.is_dirty
    model.choose(typing=True)
    assert window.project_manager.is_dirty


@pytest.mark.parametrize("kind", [HandState, DescentState, PerceptronState, MoreNetworksState])
def test_looks_are_fields_of_the_form(kind):
    plain = kind.FORM().model_dump(mode="json")
    for name in kind.LOOKS:
        held = plain
        for part in name.split("."):
            assert part in held
            held = held[part]


def test_a_question_is_as_wide_as_its_title_and_names_what_is_at_stake(window, qtbot):
    train(qtbot, window.session, 80)
    keep_current(window.session)
    window.session.set_notes("a note")
    window.files.guard(lambda: None)
    box = window.findChild(QMessageBox, "unsaved")
    assert box.width() >= title_width(box)
    assert "Kept runs: 1" in box.informativeText()
    box.reject()


def test_every_question_is_such_a_box():
    source = Path(nnplayground.__file__).parent
    found = {path.name for path in source.rglob("*.py") if re.search(r"= QMessageBox\(", path.read_text())}
    assert not found
