"""A weight has one name, w²₁₃: in formulas, lists, tables, read-outs, exports and on the command line."""

import ast
import csv
import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QTextCursor

import nnplayground
from nnplayground.analysis.descent.network_surface import weight_plane
from nnplayground.analysis.hand.backward import BackwardStepper
from nnplayground.analysis.hand.backward_formulas import BackwardFormulas, describe, describe_upcoming
from nnplayground.analysis.hand.explain import explain
from nnplayground.analysis.hand.formulas import Notation, parameter, parameter_text
from nnplayground.analysis.hand.gradient_table import gradient_table
from nnplayground.analysis.hand.trace import Trace
from nnplayground.core.addresses import NeuronId, ParameterId, parameter_ids
from nnplayground.gui.hand.checks import CheckModel
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.values import readout
from nnplayground.gui.run.edit_names import parameter_name
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.training.experiment import Experiment
from tests.helpers.networks import cost, network
from tests.helpers.windows import small_window

PACKAGE = Path(nnplayground.__file__).parent
FREE = {"core/addresses.py", "analysis/hand/formulas.py", "project/export_code.py"}
"""Where names of weights are made; exported programs number whole matrices."""
SIZES = (3, 12, 2)
LOWER = "₀₁₂₃₄₅₆₇₈₉,"
NAME = re.compile(rf"[wb][⁽]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+[⁾]?[{LOWER}]+")


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    yield from small_window(qtbot)


def stepper():
    trace = Trace(network(SIZES, ("tanh", "logistic")), [0.3, -0.2, 0.9], [1, 0], cost("half_squares"))
    return BackwardStepper(trace, 0.2)


@pytest.mark.parametrize(
    ("address", "deck_a", "deck_b"),
    [
        (ParameterId(2, 0, 2), "w²₁₃", "w⁽²⁾₁₃"),
        (ParameterId(3, 1), "b³₂", "b⁽³⁾₂"),
        (ParameterId(2, 11, 2), "w²₁₂,₃", "w⁽²⁾₁₂,₃"),
        (ParameterId(12, 0, 783), "w¹²₁,₇₈₄", "w⁽¹²⁾₁,₇₈₄"),
        (ParameterId(12, 9), "b¹²₁₀", "b⁽¹²⁾₁₀"),
    ],
)
def test_the_name(address, deck_a, deck_b):
    """Deck A's order: to neuron j, from neuron k; a comma where two numbers could be taken for others."""
    assert address.text == parameter_text(address) == deck_a
    assert parameter_text(address, Notation.DECK_B) == deck_b


def test_no_two_parameters_share_a_name():
    names = [address.text for address in parameter_ids(((28, 30), (31, 25), (26, 11)))]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("notation", Notation)
def test_a_formula_that_is_copied_has_the_names_of_the_lists(qtbot, notation):
    text = LinkedText("formulas")
    qtbot.addWidget(text)
    for address in parameter_ids(stepper().trace.network.shapes):
        text.show_rich(f"<p>{parameter(address, notation)}</p>")
        cursor = QTextCursor(text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        assert text.written(cursor) == parameter_text(address, notation)


@pytest.mark.parametrize("notation", Notation)
def test_sentences_of_a_step_name_what_its_formula_names(notation):
    steps = stepper()
    formulas = BackwardFormulas(steps, notation)
    for position in range(1, steps.length + 1):
        moment = steps.moment(position)
        if moment.address is None:
            continue
        name = parameter_text(moment.address, notation)
        assert name in describe(steps, moment, notation)
        if moment.phase != "term":
            assert name in describe_upcoming(moment, notation)
        assert parameter(moment.address, notation) in formulas.moment(moment).symbols or moment.phase == "term"


def test_tables_lists_and_menus():
    steps = stepper()
    trace = steps.trace
    names = [address.text for address in parameter_ids(trace.network.shapes)]
    table = gradient_table(trace.network, [trace.a(1)], [trace.y], trace.cost, 0.1, [0])
    assert table.names() == names
    rows = table.csv_text().splitlines()[1 : 1 + len(names)]
    assert [next(csv.reader([row]))[0] for row in rows] == names
    checks = CheckModel()
    for notation in Notation:
        checks.show_checks(steps.check_all(), notation)
        shown = [checks.data(checks.index(row, 0)) for row in range(checks.rowCount())]
        assert shown == [parameter_text(address, notation) for address in parameter_ids(trace.network.shapes)]
    assert weight_plane(trace.network, 0, len(names) - 1).names == (names[0], names[-1])
    experiment = Experiment()
    for index, address in enumerate(parameter_ids(experiment.shapes)):
        assert parameter_name(experiment, index, 0.5).startswith(address.text)


def test_the_read_out_of_the_drawing_and_its_editor(window):
    """The playground tells every weight and bias by its name."""
    canvas = window.labs.lab("playground").network_view.canvas
    window.labs.open_lab("playground")
    scene, parameters = canvas.scene, np.arange(len(window.session.snapshot.parameters), dtype=float)
    for address in parameter_ids(scene.model.shapes):
        place = Place(NeuronId(address.layer, address.index), address.source)
        told = readout(scene, place, parameters, None)
        assert any(line.startswith(f"{address.text} = ") for line in told), told


def test_the_command_line_says_the_same():
    experiment = Experiment()
    told = explain(experiment, experiment.network(), experiment.prepare(), 0, "text")
    assert set(NAME.findall(told)) == {address.text for address in parameter_ids(experiment.shapes)}


def test_nothing_else_makes_names_of_weights():
    """No other module writes w2[1,3] or puts a number behind a w or b by itself."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = str(path.relative_to(PACKAGE))
        text_of_file = path.read_text(encoding="utf-8")
        if name in FREE or not re.search(r"[wb](\d+\[|\{)", text_of_file):
            continue
        for node in ast.walk(ast.parse(text_of_file)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not re.search(r"(?<![A-Za-z])[wb]\d+\[", node.value), (name, node.value)
            if isinstance(node, ast.JoinedStr):
                for piece, after in zip(node.values, node.values[1:], strict=False):
                    text = piece.value if isinstance(piece, ast.Constant) else ""
                    if re.search(r"(?<![A-Za-z0-9_])[wb]$", text) and isinstance(after, ast.FormattedValue):
                        assert "subscript" in ast.dump(after) or "perceptron" in name, (name, ast.unparse(node))
