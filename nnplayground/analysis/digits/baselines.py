"""The ladder below the networks: what simpler methods reach on the same examples.

Every method here is a generator: it yields the share done so far, from 0 to 1, and returns its
answers (class numbers) to the examples that are judged. To call one off, close it; the support
vector machine is meant for `child.Child`, since its solver does not stop in the middle.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.data.problem import Problem
from nnplayground.i18n import N_

Floats = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]
Answers = Generator[float, None, Labels]

PIECE = 250
"""Examples answered at a time."""
NEIGHBOURS = 3
LITERATURE = 0.9979
"""Best published accuracy on MNIST's test images when the deck was written (Wan et al., 2013, DropConnect)."""
OLD_MACHINE = 0.9435
"""What `old_machine` reaches on MNIST's test images (Nielsen, chapter 1); ours reads one image less: 0.9434."""


@dataclass(frozen=True, slots=True, eq=False)
class BaselineSample:
    """Examples to learn from and examples to be judged on.

    `x` and `judged_x` are (examples, features) float32, the images from 0 to 1; `y` and `judged_y`
    are class numbers.
    """

    x: Floats
    y: Labels
    judged_x: Floats
    judged_y: Labels
    classes: int

    def accuracy(self, answers: Labels) -> float:
        """Return the share of right answers."""
        return float(np.mean(answers == self.judged_y)) if len(answers) else float("nan")


def sample(problem: Problem, part: str = "validation", limit: int | None = None) -> BaselineSample:
    """Return the training examples of `problem`, at most `limit`, and those of `part` to be judged on.

    They are the first ones, or, where the data lie class by class, so many from all over them.
    """
    if problem.labels is None:
        raise ValueError("a regression has no classes")
    every, judged = problem.parts.train, getattr(problem.parts, part)
    train = every[:limit]
    if len(train) < len(every) and len(np.unique(problem.labels[train])) < len(np.unique(problem.labels[every])):
        train = every[np.linspace(0, len(every) - 1, len(train)).astype(np.intp)]
    return BaselineSample(
        _inputs(problem, train),
        problem.labels[train],
        _inputs(problem, judged),
        problem.labels[judged],
        len(problem.dataset.classes),
    )


def _inputs(problem: Problem, rows: npt.NDArray[np.intp]) -> Floats:
    x = np.empty((len(rows), problem.input_count), np.float32)
    problem.gather(rows, x)
    return x


def random_guess(sample: BaselineSample, seed: int = 1) -> Answers:
    """Answer at random."""
    yield 0.0
    return np.random.default_rng(seed).integers(sample.classes, size=len(sample.judged_x))


def mean_darkness(sample: BaselineSample) -> Answers:
    """Compare the mean ink of an image with the mean of each class (Nielsen, chapter 1)."""
    yield 0.0
    ink = sample.x.mean(axis=1, dtype=np.float64)
    found = np.unique(sample.y)
    means = np.array([ink[sample.y == label].mean() for label in found])
    judged = sample.judged_x.mean(axis=1, dtype=np.float64)
    return np.asarray(found[np.abs(judged[:, np.newaxis] - means).argmin(axis=1)], np.int64)


def nearest_mean(sample: BaselineSample) -> Answers:
    """Compare an image with the mean image of each class."""
    yield 0.0
    found = np.unique(sample.y)
    means = np.stack([sample.x[sample.y == label].mean(axis=0) for label in found])
    return np.asarray(found[_distances(sample.judged_x, means).argmin(axis=1)], np.int64)


def nearest_neighbours(sample: BaselineSample, neighbours: int = NEIGHBOURS) -> Answers:
    """Let the nearest training examples vote; of classes with equal votes the nearest wins."""
    squares = _squares(sample.x)
    answers = np.empty(len(sample.judged_x), np.int64)
    count = min(neighbours, len(sample.x))
    for start in range(0, len(answers), PIECE):
        yield start / len(answers)
        distances = _distances(sample.judged_x[start : start + PIECE], sample.x, squares)
        nearest = np.argpartition(distances, count - 1, axis=1)[:, :count]
        near = np.take_along_axis(distances, nearest, axis=1)
        order = np.argsort(near, axis=1, kind="stable")
        labels = sample.y[np.take_along_axis(nearest, order, axis=1)]
        votes = np.zeros((len(labels), sample.classes))
        for rank in range(count):
            # A vote is worth 1, and a trifle more the nearer it comes from.
            votes[np.arange(len(labels)), labels[:, rank]] += 1 + 1e-6 * (count - rank) ** 2
        answers[start : start + PIECE] = votes.argmax(axis=1)
    return answers


def support_vectors(sample: BaselineSample, penalty: float, gamma: float) -> Answers:
    """Separate every pair of classes by a support vector machine; the pairs vote (as scikit-learn's SVC).

    The kernel is exp(−gamma ‖x − x′‖²), `penalty` is C. Pair by pair the work can report; the
    answers to examples are worked out here, by matrix products.
    """
    from sklearn.svm import SVC

    squares = _squares(sample.judged_x)
    votes = np.zeros((len(sample.judged_x), sample.classes), np.int64)
    pairs = [(a, b) for a in range(sample.classes) for b in range(a + 1, sample.classes)]
    for number, (first, second) in enumerate(pairs):
        yield number / len(pairs)
        chosen = (sample.y == first) | (sample.y == second)
        machine = SVC(C=penalty, gamma=gamma).fit(sample.x[chosen], sample.y[chosen])
        vectors = np.ascontiguousarray(machine.support_vectors_, np.float32)
        weights = np.asarray(machine.dual_coef_[0], np.float32)
        vector_squares = _squares(vectors)
        for start in range(0, len(votes), PIECE):
            piece = slice(start, start + PIECE)
            kernel = _distances(sample.judged_x[piece], vectors, vector_squares)
            kernel += squares[piece, np.newaxis]
            np.exp(kernel * np.float32(-gamma), out=kernel)
            side = kernel @ weights + np.float32(machine.intercept_[0])
            votes[piece, second] += side > 0
            votes[piece, first] += side <= 0
    return np.asarray(votes.argmax(axis=1), np.int64)


def old_machine(sample: BaselineSample) -> Answers:
    """Run the support vector machine as deck A does, with C = 1 and gamma = 1/features, scikit-learn's old defaults."""
    return support_vectors(sample, 1.0, 1.0 / sample.x.shape[1])


def tuned_machine(sample: BaselineSample) -> Answers:
    """Run the support vector machine with values that suit digits: C = 5, gamma = 0.02."""
    return support_vectors(sample, 5.0, 0.02)


@dataclass(frozen=True, slots=True)
class Baseline:
    """A method of the ladder: its permanent key, names for people, and whether it belongs in a process of its own."""

    key: str
    label: str
    summary: str
    answers: Callable[[BaselineSample], Answers]
    heavy: bool = False


LADDER = (
    Baseline("random", N_("Random guess"), N_("Any class, all equally likely."), random_guess),
    Baseline("darkness", N_("Mean darkness"), N_("Only how much ink the image has."), mean_darkness),
    Baseline("mean", N_("Nearest mean image"), N_("The class whose mean image is nearest."), nearest_mean),
    Baseline("neighbours", N_("Nearest neighbours"), N_("The three nearest training images vote."), nearest_neighbours),
    Baseline(
        "svm-old",
        N_("SVM, old defaults"),
        N_("A support vector machine with scikit-learn's old defaults, as in deck A: C = 1, γ = 1/features."),
        old_machine,
        heavy=True,
    ),
    Baseline(
        "svm-tuned",
        N_("SVM, tuned"),
        N_("The same with values that suit digits: C = 5, γ = 0.02."),
        tuned_machine,
        True,
    ),
)
"""From the lowest baseline up."""


def _squares(x: Floats) -> Floats:
    found: Floats = np.einsum("ij,ij->i", x, x)
    return found


def _distances(x: Floats, others: Floats, squares: Floats | None = None) -> Floats:
    """Return ‖x − other‖² − ‖x‖², shaped (x, others): enough to compare them."""
    found: Floats = x @ others.T
    found *= -2
    found += _squares(others) if squares is None else squares
    return found
