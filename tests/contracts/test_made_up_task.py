"""A third task, declared in this module alone, goes through all of the program."""

import csv
import json
import re
from collections.abc import Iterator
from typing import ClassVar, Literal

import numpy as np
import pytest

from nnplayground.analysis.comparison import runs
from nnplayground.analysis.hand.explanation import explain_example
from nnplayground.analysis.hand_network import WINDOW, of_experiment
from nnplayground.cli import main
from nnplayground.core.activations import Tanh
from nnplayground.core.costs import MeanAbsolute
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.passes import predict
from nnplayground.data.coding import Aim, Coding
from nnplayground.data.dataset import DATASETS, Dataset, Examples, Surface
from nnplayground.data.metrics import Metric
from nnplayground.data.problem import Problem
from nnplayground.data.tasks import TASKS, Regress, Rows, Tally, Targets, Task
from nnplayground.gui.playground.curves import CurvesView
from nnplayground.gui.playground.decision.view import DecisionView
from nnplayground.gui.playground.network.model import NetworkModel
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.window.status_bar import StatusBar
from nnplayground.project import document, export, export_code, report
from nnplayground.project.document import Document, KeptRun
from nnplayground.project.network_file import load_network, save_network
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.stopping import TargetScore
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs, finished
from tests.helpers.windows import window_over

ERROR = Metric(
    key="worst_error",
    name="Worst error",
    word="worst error",
    hint="The worst error appears here.",
    standstill="The worst error stays at {score}.",
    ranges=((0.0, 2.0), (0.0, 10.0)),
    higher_is_better=False,
)


class Worst:
    """The largest error of all."""

    def __init__(self, problem: Problem) -> None:
        self.problem, self.found = problem, 0.0

    def add(self, outputs: np.ndarray, rows: Rows) -> None:
        self.found = max(self.found, float(np.abs(outputs - self.problem.targets[rows]).max()))

    def score(self) -> float:
        return self.found


class Avoid(Task):
    """Predict both of a quantity's directions, as they are, so that no error is large."""

    label: ClassVar[str] = "Avoidance"
    summary: ClassVar[str] = "No error may be large."
    metric: ClassVar[Metric] = ERROR
    kind: Literal["avoidance"] = "avoidance"

    def usual(self, data: Dataset) -> tuple[str, str]:
        return "tanh", "mean_absolute"

    def output_count(self, data: Dataset, coding: Coding) -> int:
        return 2

    def output_names(self, data: Dataset, coding: Coding) -> tuple[str, ...]:
        return "there", "back"

    def targets(self, raw: Examples, train: Rows, data: Dataset, coding: Coding, aim: Aim) -> Targets:
        return Targets(np.column_stack([raw.targets, -raw.targets]).astype(np.float32))

    def tally(self, problem: Problem) -> Tally:
        return Worst(problem)

    def reachable(self, problem: Problem, rows: Rows, near: np.ndarray) -> float:
        return 0.0

    def answer_text(self, problem: Problem, outputs: np.ndarray, aim: Aim) -> str:
        return f"{outputs[0]:.1f} there"

    def target_names(self, data: Dataset) -> list[str]:
        return ["way"]

    def target_cells(self, problem: Problem, rows: Rows | slice) -> list[list[object]]:
        cells: list[list[object]] = problem.raw.targets[rows].tolist()
        return cells

    def desired_titles(self, data: Dataset) -> list[str]:
        return ["desired way"]

    def desired_outputs(self, problem: Problem, given: np.ndarray) -> np.ndarray:
        return np.append(given, -given)

    def answer_code(self, problem: Problem) -> list[str]:
        return ["return outputs(x)[:, 0]"]


class Way(Surface):
    """How far it is; learnt by the usual task or by the one of this module."""

    tasks: ClassVar[tuple[Task, ...]] = (Avoid(), Regress())
    label: ClassVar[str] = "Way"
    summary: ClassVar[str] = "How far it is."
    kind: Literal["way"] = "way"
    plain: bool = False

    @property
    def task(self) -> Task:
        return self.tasks[self.plain]

    def generate(self, rng: np.random.Generator) -> Examples:
        points = rng.uniform(-6, 6, (self.size, 2))
        return Examples(points, np.tanh(points[:, :1] / 4))


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Register task and data set, for as long as a test takes."""
    with monkeypatch.context() as patch:
        patch.setitem(TASKS._classes, "avoidance", Avoid)
        patch.setitem(DATASETS._classes, "way", Way)
        Experiment.model_rebuild(force=True)
        yield
    Experiment.model_rebuild(force=True)


def made() -> Experiment:
    return Experiment(hidden=(Dense(units=4),)).fitted_to(Way(size=200))


@pytest.fixture
def trained() -> tuple[Trainer, History]:
    trainer, history = Trainer(made()), History()
    for told in epochs(trainer, 5):
        if isinstance(told, EpochReport):
            history.append_epoch(told)
    return trainer, history


def worst(network: Network, problem: Problem, rows: np.ndarray) -> float:
    wanted = np.tanh(problem.raw.inputs[rows, :1] / 4) * np.array([1, -1])
    return float(np.abs(predict(network, problem.scaler.apply(problem.raw.inputs[rows])) - wanted).max())


def test_an_experiment_gets_what_is_usual_for_it_and_back() -> None:
    experiment = made()
    assert (experiment.output, experiment.cost) == (Tanh(), MeanAbsolute())
    assert experiment.sizes == (2, 4, 2)
    experiment.check()
    plain = experiment.fitted_to(Way(plain=True))
    assert (plain.output.kind, plain.sizes) == ("linear", (2, 4, 1))
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment


def test_it_is_trained_and_judged(trained: tuple[Trainer, History]) -> None:
    trainer, history = trained
    network, problem = trainer.network, trainer.problem
    assert history.newest is not None
    assert history.newest.train_score == pytest.approx(worst(network, problem, problem.parts.train), rel=1e-5)
    found = Evaluator(network, problem).judge(problem.parts.test, trainer.experiment.cost)
    assert found.score == pytest.approx(worst(network, problem, problem.parts.test), rel=1e-5)


def test_a_run_stops_when_the_error_is_small_enough() -> None:
    trainer = Trainer(made().replace(stop=(TargetScore(percent=70),)))
    *_, before, last, ended = epochs(trainer, 500)
    assert isinstance(before, EpochReport)
    assert isinstance(last, EpochReport)
    assert isinstance(ended, RunEnded)
    assert last.validation_score <= 3 / 7 < before.validation_score, "1 / (1 + 3/7) is 70 %"


def test_the_command_names_its_score(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["train", "--data", "way", "--data.size", "60", "--stop", "epochs", "--stop.epochs.epochs", "1"]
    assert main(words) == 0
    assert re.search(r"Epoch 1: cost [\d.]+, worst error \d\.\d{4};", capsys.readouterr().out)
    assert main([*words, "--json"]) == 0
    end = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert end["test_worst_error"] > 0


def test_it_is_saved_and_opened(trained: tuple[Trainer, History], tmp_path) -> None:
    trainer, history = trained
    document.save(tmp_path / "way.nnplay", Document(trainer.experiment, trainer.state(), history))
    again = document.load(tmp_path / "way.nnplay")
    assert again.experiment == trainer.experiment
    assert again.history.newest == history.newest
    save_network(tmp_path / "net", trainer.experiment, trainer.network, trainer.problem, {})
    loaded = load_network(tmp_path / "net")
    np.testing.assert_array_equal(loaded.network.parameters, trainer.network.parameters)
    assert loaded.target_scaler is None


def test_it_is_reported_and_exported(trained: tuple[Trainer, History], tmp_path) -> None:
    trainer, history = trained
    test = trainer.judge("test")
    page = report.page(trainer.experiment, history, {"test": test})
    assert "<th>Worst error</th>" in page
    assert f'<td class="number">{test.score:.4f}</td>' in page
    finished(export.data_steps(tmp_path / "way.csv", trainer.problem))
    with (tmp_path / "way.csv").open() as table:
        head, first, *_ = csv.reader(table)
    assert head[2] == "way"
    assert float(first[2]) == pytest.approx(np.tanh(float(first[0]) / 4))
    scope: dict[str, object] = {"__name__": "way"}
    exec(export_code.program("numpy", trainer.network, trainer.problem), scope)
    rows = trainer.problem.raw.inputs[:7]
    expected = predict(trainer.network, trainer.problem.scaler.apply(rows))[:, 0]
    np.testing.assert_allclose(scope["answer"](rows), expected, rtol=1e-5)  # type: ignore[operator]


def test_it_is_worked_through_by_hand(trained: tuple[Trainer, History]) -> None:
    trainer, _ = trained
    found = explain_example(trainer.experiment, trainer.network, trainer.problem, 3)
    assert found.backward is not None
    assert found.trace.y is not None
    np.testing.assert_allclose(found.trace.y, trainer.problem.targets[3], rtol=1e-6)
    hand = of_experiment(WINDOW, trainer.experiment, trainer.network, trainer.problem)
    typed = hand.typed(*hand.raw_example(3))
    np.testing.assert_allclose(typed.y, found.trace.y)
    np.testing.assert_allclose(typed.output, found.trace.output)
    assert NetworkModel.of(trainer.experiment).outputs == ("there", "back")


def test_the_lowest_error_is_the_best_of_a_comparison() -> None:
    compared = []
    for errors in ((3.0, 1.0, 2.0), (3.0, 0.5, 4.0)):
        history = History()
        for epoch, error in enumerate(errors):
            history.append_epoch(EpochReport(epoch, epoch, 1.0, error, 1.0, error))
        compared.append((KeptRun("run", "#000000", made(), history),))
    rows = {row.key: row for row in runs.figure_rows(compared)}
    best = rows["validation.best_score"]
    assert (best.title, best.texts, best.best) == ("Worst error, validation, lowest", ("1.000", "0.500"), {1})


def test_the_window_shows_it_while_it_trains(qtbot) -> None:
    session = Session(made())
    window = window_over(session)
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY and session.last_epoch is not None)
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY and session.last_epoch.epoch == 1)
    score = window.findChild(CurvesView).score
    qtbot.waitUntil(lambda: score._curves["train"].last == 1)
    assert (score._axis.label, score._axis.range) == ("Worst error", (0.0, 2.0))
    shown = f"Worst error: training {session.last_epoch.train_score:.3f}"
    qtbot.waitUntil(lambda: shown in window.findChild(StatusBar)._figures.toolTip())
    decision = window.findChild(DecisionView)
    qtbot.waitUntil(lambda: decision._result is not None)
    decision._on_hovered((1.0, 2.0))
    qtbot.waitUntil(lambda: decision._caption.text().endswith(" there"))
    window.leave()
    window.deleteLater()
    session.deleteLater()
