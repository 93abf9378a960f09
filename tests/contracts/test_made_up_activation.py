"""A new activation, declared in this module alone, goes through all of the program: it touches one file."""

import importlib.util
import json
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, Literal

import numpy as np
import pytest
from pydantic import Field
from pytestqt.qtbot import QtBot

from nnplayground.analysis.comparison.settings_table import setting_rows
from nnplayground.analysis.hand.explanation import explain_example
from nnplayground.analysis.hand.gradient_check import CheckMark
from nnplayground.analysis.hand.symmetry import SymmetrySettings
from nnplayground.cli import main
from nnplayground.core.activations import ACTIVATIONS, Activation, Array
from nnplayground.core.code import Code
from nnplayground.core.layers import Dense
from nnplayground.core.passes import predict
from nnplayground.gui.forms.forms import ComponentChooser
from nnplayground.gui.help.lookup import explain, plain
from nnplayground.gui.playground.network.layer_controls import ActivationBox
from nnplayground.gui.run.session import Session, State
from nnplayground.project import export_code, report
from nnplayground.project.document import Document, load, save
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs
from tests.helpers.windows import window_over


class Softsign(Activation):
    """s z / (1 + |z|)."""

    label: ClassVar[str] = "Softsign"
    summary: ClassVar[str] = "A step that takes its time."
    course: ClassVar[str] = "Not in the course."
    formula: ClassVar[str] = "sz / (1 + |z|)"
    derivative_formula: ClassVar[str] = "s / (1 + |z|)²"
    code: ClassVar[Code] = Code(
        numpy="{stretch} * z / (1 + np.abs(z))",
        torch="{stretch} * z / (1 + torch.abs(z))",
        keras="{stretch} * z / (1 + keras.ops.abs(z))",
    )
    span: ClassVar[tuple[float, float]] = (-10.0, 10.0)
    kind: Literal["softsign"] = "softsign"
    stretch: float = Field(1.0, gt=0, le=10, title="Stretch", description="What the step is multiplied by.")

    def value(self, z: Array, out: Array) -> None:
        np.abs(z, out)
        np.add(out, 1.0, out)
        np.divide(z, out, out)
        np.multiply(out, self.stretch, out)

    def pull_back(self, z: Array, a: Array, grad: Array, out: Array) -> None:
        np.abs(z, out)
        np.add(out, 1.0, out)
        np.multiply(out, out, out)
        np.divide(self.stretch, out, out)
        np.multiply(out, grad, out)


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Register it, for as long as a test takes."""
    models = (Dense, Experiment, SymmetrySettings)
    with monkeypatch.context() as patch:
        patch.setitem(ACTIVATIONS._classes, "softsign", Softsign)
        for model in models:
            model.model_rebuild(force=True)
        yield
    for model in models:
        model.model_rebuild(force=True)


def made(**changes: object) -> Experiment:
    return Experiment(hidden=(Dense(units=3, activation=Softsign(stretch=1.5)),)).replace(**changes)


def test_it_is_read_from_a_key_and_from_json_and_saved(tmp_path: Path) -> None:
    by_key = Experiment.model_validate({"hidden": [{"units": 2, "activation": "softsign"}]})
    assert by_key.hidden[0].activation == Softsign()
    experiment = made()
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment
    trainer = Trainer(experiment)
    epochs(trainer, 1)
    save(tmp_path / "a.nnplay", Document(experiment, trainer.state()))
    assert load(tmp_path / "a.nnplay").experiment == experiment


def test_the_command_line_lists_and_trains_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "activation", "--json"]) == 0
    assert "softsign" in capsys.readouterr().out
    assert main(["list"]) == 0
    assert Softsign.summary in capsys.readouterr().out
    assert main(["train", "--hidden", "3", "--activation", "softsign", "--epochs", "1", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert any('"softsign"' in json.dumps(line) for line in lines)


def test_it_learns_and_its_gradients_are_right() -> None:
    experiment = made()
    trainer = Trainer(experiment)
    before = trainer.judge("train").cost
    epochs(trainer, 20)
    assert trainer.judge("train").cost < before
    found = explain_example(experiment, trainer.network, trainer.problem, 2)
    assert found.backward is not None
    checks = found.backward.check_all()
    assert len(checks) == len(trainer.network.parameters)
    assert {check.mark for check in checks} == {CheckMark.RIGHT}


# Keras 3.15 converts tensors of PyTorch in a way of which NumPy 2 disapproves.
@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning:keras")
@pytest.mark.parametrize("kind", ["numpy", "torch", "keras"])
def test_programs_write_it(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    experiment = made()
    problem, network = experiment.prepare(), experiment.network()
    path = tmp_path / "net.py"
    export_code.write(path, kind, network, problem)
    line = {"numpy": "np.abs(z)", "torch": "torch.abs(z)", "keras": "keras.ops.abs(z)"}[kind]
    assert f"1.5 * z / (1 + {line})" in path.read_text("utf-8")
    needed = {"numpy": ["numpy"], "torch": ["torch"], "keras": ["torch", "keras"]}[kind]
    if any(importlib.util.find_spec(name) is None for name in needed):
        compile(path.read_text("utf-8"), path, "exec")
        return
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    raw = np.asarray(problem.raw.inputs[:20], np.float64)
    wanted = predict(network, problem.scaler.apply(raw))
    np.testing.assert_allclose(runpy.run_path(str(path))["outputs"](raw), wanted, rtol=2e-5, atol=2e-5)


def test_tables_of_settings_name_it_and_its_parameter() -> None:
    rows = {row.title: row for row in setting_rows([[made()], [made(hidden=(Dense(units=3),))]])}
    assert rows["Hidden layers 1: Activation"].texts == ("Softsign", "Tanh")
    assert rows["Hidden layers 1: Activation: Stretch"].texts == ("1.5", "—")
    assert dict(report.settings(made()))["Hidden layers: Activation: Stretch"] == "1.5"


def test_forms_offer_it(qtbot: QtBot) -> None:
    chooser = ComponentChooser(SymmetrySettings.model_fields["activation"], ACTIVATIONS)
    qtbot.addWidget(chooser)
    assert "Softsign" in [chooser._combo.itemText(index) for index in range(chooser._combo.count())]
    chooser.set_component(Softsign(stretch=2.0))
    assert chooser.form().field("stretch").value() == 2.0


def test_the_window_offers_draws_and_explains_it(qtbot: QtBot) -> None:
    session = Session(made())
    window = window_over(session)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    boxes = [box for box in window.findChildren(ActivationBox) if box.accessibleName() == "Hidden 1: activation"]
    (box,) = boxes
    assert box.currentText() == "Softsign"
    box.widen_list()
    assert not box.itemIcon(box.currentIndex()).isNull(), "its curve is in the list"
    found = explain(box)
    assert found is not None
    for text in (Softsign.summary, "sz / (1 + |z|)", "σ′(z) = s / (1 + |z|)²", Softsign.course):
        assert text in plain(found.text)
    session.step_epoch()
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.step > 0)
    window.leave()
    window.deleteLater()
    session.deleteLater()
