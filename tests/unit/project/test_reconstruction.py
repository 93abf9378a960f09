"""Networks that give their input back are reported, exported, saved and worked through like all others."""

import csv

import numpy as np
import pytest

from nnplayground.analysis.hand.explanation import explain_example
from nnplayground.analysis.hand_network import WINDOW, of_experiment
from nnplayground.core.layers import Dense
from nnplayground.data.circles import Circle
from nnplayground.data.dataset import DATASETS
from nnplayground.data.mnist import Mnist
from nnplayground.data.tasks import Reconstruct
from nnplayground.project import document, export, report
from nnplayground.project.document import Document
from nnplayground.project.network_file import load_network, save_network
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs, finished

DATA = [Circle(size=60), DATASETS["wine"](), DATASETS["function"](), Mnist(train_images=30, validation_images=10)]


@pytest.fixture(params=DATA, ids=[data.kind for data in DATA])
def trained(request):
    experiment = Experiment(hidden=(Dense(units=3), Dense(units=1))).fitted_to(request.param).with_task(Reconstruct())
    trainer, history = Trainer(experiment), History()
    for told in epochs(trainer, 2):
        if isinstance(told, EpochReport):
            history.append_epoch(told)
    return trainer, history


def test_it_is_reported(trained):
    trainer, history = trained
    page = report.page(trainer.experiment, history, {"validation": trainer.judge("validation")})
    assert "<th>Squared error</th>" in page
    assert "Reconstruction" in page


def test_its_data_are_written_with_what_is_wanted(trained, tmp_path):
    trainer, _ = trained
    if trainer.problem.is_images:
        return  # more cells than a table may have
    finished(export.data_steps(tmp_path / "data.csv", trainer.problem))
    with (tmp_path / "data.csv").open() as table:
        head, first, *_ = csv.reader(table)
    count = len(trainer.problem.dataset.inputs)
    np.testing.assert_allclose([float(cell) for cell in first[:count]], trainer.problem.raw.inputs[0])
    assert ("class" in head) == bool(trainer.problem.dataset.classes)


def test_it_is_saved_and_opened(trained, tmp_path):
    trainer, history = trained
    document.save(tmp_path / "a.nnplay", Document(trainer.experiment, trainer.state(), history))
    again = document.load(tmp_path / "a.nnplay")
    assert again.experiment == trainer.experiment
    other = Trainer(again.experiment)
    other.restore(again.state)
    for one, two in zip(epochs(trainer, 3), epochs(other, 3), strict=True):
        assert one == two
    save_network(tmp_path / "net", trainer.experiment, trainer.network, trainer.problem, {})
    loaded = load_network(tmp_path / "net")
    np.testing.assert_array_equal(loaded.network.parameters, trainer.network.parameters)
    np.testing.assert_allclose(loaded.target_scaler.width, trainer.problem.target_scaler.width)


def test_it_is_worked_through_by_hand(trained):
    trainer, _ = trained
    problem = trainer.problem
    found = explain_example(trainer.experiment, trainer.network, problem, 3)
    assert found.backward is not None
    np.testing.assert_allclose(found.trace.y, problem.target_values(np.array([3]))[0], rtol=1e-5, atol=1e-6)
    hand = of_experiment(WINDOW, trainer.experiment, trainer.network, problem)
    np.testing.assert_allclose(hand.numbered(3).y, found.trace.y)
    if hand.can_type:
        typed = hand.typed(*hand.raw_example(3))
        np.testing.assert_allclose(typed.y, found.trace.y)
        assert len(hand.outputs_in_units(typed.output)) == problem.output_count
