"""Measure the engine against PyTorch, scikit-learn and the bare matrix products, in one run.

Run by hand: ``python tests/benchmarks/engine.py [--rounds N]``. Everything uses one thread. The
contenders take turns, so that a busy machine slows all of them; the table shows medians over the
rounds, in microseconds of processor time per mini-batch, and medians of the ratios within a round. What is timed, on
every side: gathering a shuffled mini-batch, forward, cost (read as a number), backward, step. Not
timed: judging after an epoch. PyTorch takes part where it is installed (pip install torch).
"""

# ruff: noqa: E402  (the number of threads is set before NumPy is loaded)

import argparse
import gzip
import os
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar, Literal

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np

from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.costs import COSTS
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import OPTIMIZERS
from nnplayground.data.dataset import Dataset, Examples, Family, Parts, Quantity, pixels
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.reports import BatchReport, EpochReport
from nnplayground.training.trainer import Trainer

try:
    import torch
except ImportError:
    torch = None
else:
    torch.set_num_threads(1)


def read_mnist(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the first training images (count, 784) uint8 and their labels."""
    folder = ROOT / "resources/datasets/mnist"
    images = gzip.decompress((folder / "train-images-idx3-ubyte.gz").read_bytes())
    labels = gzip.decompress((folder / "train-labels-idx1-ubyte.gz").read_bytes())
    ink = np.frombuffer(images, np.uint8, offset=16).reshape(-1, 784)[:count]
    return ink, np.frombuffer(labels, np.uint8, offset=8)[:count].astype(np.int64)


INK, DIGITS = read_mnist(20_000)
_rng = np.random.default_rng(0)
POINTS = _rng.uniform(-1, 1, (20_000, 2))
INSIDE = (np.hypot(*POINTS.T) < 0.7).astype(np.int64)


class Digits(Dataset):
    """As many real digits as one round trains, spread over 20,000; not registered."""

    label: ClassVar[str] = "Digits"
    summary: ClassVar[str] = "For the benchmark."
    family: ClassVar[Family] = Family.IMAGES
    image_shape: ClassVar[tuple[int, int] | None] = (28, 28)
    kind: Literal["benchmark_digits"] = "benchmark_digits"
    train: int

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return pixels(28, 28)

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple("0123456789")

    def generate(self, rng: np.random.Generator) -> Examples:
        return Examples(INK, DIGITS)

    def fixed_parts(self) -> Parts:
        rows = np.random.default_rng(1).permutation(len(INK))
        return Parts(rows[: self.train], rows[:100], rows[:0])


class Points(Digits):
    """The same for points on the plane."""

    image_shape: ClassVar[tuple[int, int] | None] = None
    kind: Literal["benchmark_points"] = "benchmark_points"  # type: ignore[assignment]

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return (Quantity("x"), Quantity("y"))

    @property
    def classes(self) -> tuple[str, ...]:
        return ("0", "1")

    def generate(self, rng: np.random.Generator) -> Examples:
        return Examples(POINTS, INSIDE)


@dataclass(frozen=True)
class Case:
    """One network, and how many mini-batches a round trains."""

    name: str
    sizes: tuple[int, ...]
    hidden: str
    output: str
    cost: str
    optimizer: str
    rate: float
    batch: int
    batches: int

    @property
    def dataset(self) -> Digits:
        return (Digits if self.sizes[0] == 784 else Points)(train=self.batch * self.batches)

    def experiment(self) -> Experiment:
        """Return our declaration of it."""
        declared = Experiment.model_construct(**{n: f.get_default(call_default_factory=True)
                                                 for n, f in Experiment.model_fields.items()})  # fmt: skip
        return declared.model_copy(
            update={
                "data": self.dataset,
                "hidden": tuple(Dense(units=n, activation=ACTIVATIONS[self.hidden]()) for n in self.sizes[1:-1]),
                "output": ACTIVATIONS[self.output](),
                "cost": COSTS[self.cost](),
                "optimizer": OPTIMIZERS[self.optimizer](rate=self.rate),
                "batch_size": self.batch,
                "seeds": Seeds(),
            }
        )


Round = Callable[[], float]
"""Trains one round and returns microseconds per mini-batch."""


def ours(case: Case) -> Round:
    """Train with our Trainer, every report consumed."""
    reports = Trainer(case.experiment()).run()

    def finish_epoch() -> None:
        while not isinstance(next(reports), EpochReport):
            pass

    finish_epoch()

    def train() -> float:
        start = time.process_time()
        for _ in range(case.batches):
            last = next(reports)
        spent = time.process_time() - start
        assert isinstance(last, BatchReport)
        assert np.isfinite(last.cost)
        finish_epoch()
        return spent / case.batches * 1e6

    return train


def bare_products(case: Case) -> Round:
    """Only the matrix products that such a mini-batch cannot do without."""
    rng = np.random.default_rng(0)

    def noise(*shape: int) -> np.ndarray:
        return rng.standard_normal(shape, dtype=np.float32)

    jobs: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
    for number, (inputs, outputs) in enumerate(pairwise(case.sizes)):
        x, w, d = noise(case.batch, inputs + 1), noise(inputs + 1, outputs), noise(case.batch, outputs)
        jobs.append((x, w, np.empty_like(d)))
        jobs.append((x.T, d, np.empty_like(w)))
        if number:
            jobs.append((d, w[:-1].T, noise(case.batch, inputs)))

    def multiply() -> float:
        start = time.process_time()
        for _ in range(case.batches):
            for a, b, out in jobs:
                np.dot(a, b, out)
        return (time.process_time() - start) / case.batches * 1e6

    return multiply


TORCH_ACTIVATIONS = {"tanh": "Tanh", "logistic": "Sigmoid", "relu": "ReLU"}


def pytorch(case: Case, **options: Any) -> Round:
    """Train the same network in PyTorch eager; the data are float tensors in memory."""
    torch.manual_seed(0)
    fused_output = case.cost in ("cross_entropy", "categorical_cross_entropy")
    modules: list[torch.nn.Module] = []
    for inputs, outputs in pairwise(case.sizes):
        modules += [torch.nn.Linear(inputs, outputs), getattr(torch.nn, TORCH_ACTIVATIONS[case.hidden])()]
    if fused_output:
        modules.pop()
    net = torch.nn.Sequential(*modules)
    kind = torch.optim.SGD if case.optimizer == "gradient_descent" else torch.optim.Adam
    optimizer = kind(net.parameters(), lr=case.rate, **options)
    rows = torch.from_numpy(case.dataset.fixed_parts().train)
    digits = case.sizes[0] == 784
    X = torch.from_numpy(INK.astype(np.float32) / 255 if digits else POINTS.astype(np.float32))
    labels = torch.from_numpy(DIGITS if digits else INSIDE)
    if case.cost == "categorical_cross_entropy":
        Y, loss_of = labels, torch.nn.functional.cross_entropy
    elif case.cost == "cross_entropy":
        Y, loss_of = labels[:, None].float(), torch.nn.functional.binary_cross_entropy_with_logits
    else:
        Y = torch.nn.functional.one_hot(labels).float()

        def loss_of(a: Any, y: Any) -> Any:
            return torch.nn.functional.mse_loss(a, y, reduction="sum") / (2 * len(a))

    def train() -> float:
        start = time.process_time()
        order = rows[torch.randperm(len(rows))]
        for first in range(0, len(order), case.batch):
            chosen = order[first : first + case.batch]
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(net(X[chosen]), Y[chosen])
            loss.backward()
            optimizer.step()
            loss.item()
        return (time.process_time() - start) / case.batches * 1e6

    return train


def scikit_learn(case: Case) -> Round:
    """Train an epoch of the same size with MLPClassifier."""
    from sklearn.neural_network import MLPClassifier

    solver = "adam" if case.optimizer == "adam" else "sgd"
    model = MLPClassifier(
        case.sizes[1:-1], activation=case.hidden, solver=solver, batch_size=case.batch, learning_rate_init=case.rate,
        alpha=0.0, random_state=0,
    )  # fmt: skip
    rows = case.dataset.fixed_parts().train
    X, y = INK[rows].astype(np.float32) / 255, DIGITS[rows]

    def train() -> float:
        start = time.process_time()
        model.partial_fit(X, y, classes=np.arange(10))
        return (time.process_time() - start) / case.batches * 1e6

    return train


CASES = (
    Case("2-8-8-1 tanh, batch 10", (2, 8, 8, 1), "tanh", "logistic", "cross_entropy", "gradient_descent", 0.1, 10, 500),
    Case(
        "784-30-10 logistic, batch 10", (784, 30, 10), "logistic", "logistic", "half_squares", "gradient_descent", 3.0,
        10, 300,
    ),
    Case(
        "784-128-64-10 ReLU, batch 128, Adam", (784, 128, 64, 10), "relu", "softmax", "categorical_cross_entropy",
        "adam", 0.001, 128, 60,
    ),
    Case(
        "784-512-512-10 ReLU, batch 256, Adam", (784, 512, 512, 10), "relu", "softmax", "categorical_cross_entropy",
        "adam", 0.001, 256, 12,
    ),
)  # fmt: skip
EPOCHS = tuple(
    Case(
        f"784-100-10 ReLU, batch 32, {name}", (784, 100, 10), "relu", "softmax", "categorical_cross_entropy",
        name, 0.001, 32, 200,
    )
    for name in ("nesterov", "adam")
)  # fmt: skip


def contenders(case: Case) -> dict[str, Round]:
    """Return who takes part, by name."""
    found = {"nnplayground": ours(case), "bare products": bare_products(case)}
    if case in EPOCHS:
        return found | {"scikit-learn": scikit_learn(case)}
    if torch is None:
        return found
    variants: dict[str, dict[str, bool]] = {"for-loop": {"foreach": False}, "foreach": {"foreach": True}}
    variants["fused"] = {"fused": True}
    return found | {f"PyTorch {name}": pytorch(case, **options) for name, options in variants.items()}


def measure(case: Case, rounds: int) -> None:
    """Let all contenders take turns and print a row of medians."""
    runners = contenders(case)
    times: dict[str, list[float]] = {name: [] for name in runners}
    for number in range(rounds + 2):
        for name, run in runners.items():
            spent = run()
            if number >= 2:
                times[name].append(spent)
    medians = {name: statistics.median(found) for name, found in times.items()}
    mine, bare = times.pop("nnplayground"), times.pop("bare products")
    best = min(times, key=medians.__getitem__, default=None)
    others = ", ".join(f"{name} {medians[name]:.0f}" for name in times)
    against = "| – | – " if best is None else f"| {medians[best]:.0f} ({best}) | {ratio(times[best], mine):.2f}× "
    print(
        f"| {case.name} | {medians['nnplayground']:.1f} {against}"
        f"| {medians['bare products']:.1f} | {ratio(mine, bare):.2f}× | {others} |",
        flush=True,
    )


def ratio(numerator: list[float], denominator: list[float]) -> float:
    """Return the median of the ratios within each round: what slows a round slows both."""
    return statistics.median(a / b for a, b in zip(numerator, denominator, strict=True))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default="", help="a part of a case's name")
    chosen = parser.parse_args()
    warnings.simplefilter("ignore")
    print(
        f"NumPy {np.__version__}, PyTorch {torch.__version__ if torch else 'missing'}; "
        f"OpenBLAS for {os.environ.get('OPENBLAS_CORETYPE', 'this processor')}; "
        f"µs of processor time per mini-batch, medians of {chosen.rounds} rounds; load {os.getloadavg()[0]:.1f}\n"
    )
    print("| network | ours | best other | faster | bare products | ours/bare | all others |")
    print("|---|---|---|---|---|---|---|")
    for case in CASES + EPOCHS:
        if chosen.only in case.name:
            measure(case, chosen.rounds)


if __name__ == "__main__":
    main()
