import numpy as np
import pytest

from nnplayground.analysis.digits.confusion import compare, confusion
from nnplayground.analysis.digits.robustness import SCALES, Disturbance, Point, curve
from nnplayground.data.mnist import Mnist
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.reports import EpochReport
from nnplayground.training.trainer import Trainer


@pytest.fixture(scope="module")
def trained():
    """A network that has seen 3,000 digits for three epochs."""
    data = Mnist(train_images=3000, validation_images=1000)
    trainer = Trainer(EXAMPLES["mnist-relu"].build().replace(data=data))
    for report in trainer.run():
        if isinstance(report, EpochReport) and report.epoch == 3:
            break
    return trainer


@pytest.fixture(scope="module")
def binary():
    """The problem of four bits."""
    experiment = EXAMPLES["mnist-nielsen"].build()
    return experiment.replace(data=Mnist(train_images=100, validation_images=10), coding="binary").prepare()


def test_counts_agree_with_counting(trained):
    problem = trained.problem
    rows = problem.parts.validation
    found = confusion(trained.network, problem, rows)
    outputs = Evaluator(trained.network, problem).outputs(rows)
    answers = outputs.argmax(axis=1)
    counts = np.zeros((10, 10), int)
    for label, answer in zip(problem.labels[rows], answers, strict=True):
        counts[label, answer] += 1
    assert (found.counts == counts).all()
    assert found.accuracy == trained.judge("validation").score
    assert found.shares.sum(axis=1) == pytest.approx(np.ones(10))
    for digit in range(10):
        hits = np.count_nonzero((answers == digit) & (problem.labels[rows] == digit))
        assert found.recall[digit] == pytest.approx(hits / np.count_nonzero(problem.labels[rows] == digit))
        assert found.precision[digit] == pytest.approx(hits / np.count_nonzero(answers == digit))
    assert found.confidence == pytest.approx(outputs.max(axis=1))


def test_wrong_images_come_with_the_surest_first(trained):
    found = confusion(trained.network, trained.problem, trained.problem.parts.validation)
    wrong = found.wrong()
    assert len(wrong) == round((1 - found.accuracy) * 1000)
    places = [found.place(row) for row in wrong]
    assert (found.labels[places] != found.answers[places]).all()
    assert (np.diff(found.confidence[places]) <= 0).all()
    label, answer = np.unravel_index((found.counts * (1 - np.eye(10, dtype=int))).argmax(), (10, 10))
    cell = found.cell(int(label), int(answer))
    assert len(cell) == found.counts[label, answer]
    assert (trained.problem.labels[cell] == label).all()
    assert set(cell) <= set(wrong)


def test_invalid_codes_are_counted_apart(binary):
    rows = binary.parts.validation
    labels = binary.labels[rows]
    outputs = np.array([[int(bit) for bit in f"{label:04b}"] for label in labels], float) * 0.8 + 0.1
    outputs[0] = (0.9, 0.9, 0.9, 0.6)
    found = compare(binary, outputs, rows, probabilities=False)
    assert found.answers[0] == 15
    assert found.invalid.sum() == 1
    assert found.invalid[labels[0]] == 1
    assert found.counts.sum() == 9
    assert found.accuracy == pytest.approx(0.9)
    assert found.confidence[0] == pytest.approx(0.2)
    assert found.confidence[1] == pytest.approx(0.8)
    assert found.wrong().tolist() == [rows[0]]


def test_no_examples_give_no_figures(trained):
    found = confusion(trained.network, trained.problem, np.array([], np.intp))
    assert np.isnan(found.accuracy)
    assert np.isnan(found.recall).all()
    assert found.counts.sum() == 0
    assert not len(found.wrong())


@pytest.mark.parametrize("disturbance", Disturbance)
def test_accuracy_falls_with_the_disturbance(disturbance, trained):
    rows = trained.problem.parts.validation
    amounts = SCALES[disturbance].amounts
    some = (0.0, max(amounts) / 3, max(amounts))
    steps = list(curve(trained.network, trained.problem, rows, disturbance, some))
    points = [step for step in steps if isinstance(step, Point)]
    assert steps.count(None) == 6
    assert [point.amount for point in points] == list(some)
    assert points[0].accuracy == pytest.approx(trained.judge("validation").score, abs=0.002)
    accuracies = [point.accuracy for point in points]
    assert accuracies == sorted(accuracies, reverse=True)
    assert accuracies[-1] < 0.7


def test_a_positive_angle_turns_to_the_left():
    from nnplayground.analysis.digits.robustness import _disturbed

    # A line from the centre to the right stands upright after a quarter turn to the left.
    ink = np.zeros((1, 9, 9), np.uint8)
    ink[0, 4, 4:] = 255
    rng = np.random.default_rng(0)
    turned = _disturbed(ink.reshape(1, -1), (9, 9), Disturbance.ROTATION, 90, rng).reshape(9, 9)
    assert turned[:5, 4] == pytest.approx(np.ones(5), abs=0.01)
    assert turned.sum() == pytest.approx(5, abs=0.05)
