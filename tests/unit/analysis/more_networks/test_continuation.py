"""Networks that go on by themselves: step by step as in a pass, and the reference figures of the trained ones."""

import numpy as np
import pytest

from nnplayground.analysis.more_networks.continuation import Continuation, StepByStep, chosen, symbols_of
from nnplayground.core.activations import Logistic, ReLU
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.optimizers import Adam
from nnplayground.core.passes import push
from nnplayground.core.recurrent import Elman
from nnplayground.core.schedules import Cosine
from nnplayground.data.echo import Echo
from nnplayground.data.reber import SYMBOLS, Reber, is_legal
from nnplayground.data.waves import Waves
from nnplayground.errors import UserError
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from nnplayground.training.trainer import Trainer
from tests.helpers.made import epochs


@pytest.fixture(scope="module")
def reber():
    trainer = Trainer(suited(Experiment().fitted_to(Reber())).replace(hidden=(Elman(units=3),)))
    epochs(trainer, 17)  # 306 updates
    return trainer


@pytest.fixture(scope="module")
def wave():
    experiment = suited(Experiment().fitted_to(Waves()))
    trainer = Trainer(experiment.replace(optimizer=Adam(rate=0.03), schedule=Cosine(length=150)))
    epochs(trainer, 150)
    return trainer


def test_step_by_step_is_a_pass_in_pieces():
    network = Network(
        2, [Elman(units=3), Dense(units=4, activation=ReLU()), Elman(units=2), Dense(units=1)], np.float64
    )
    rng = np.random.default_rng(5)
    network.parameters[:] = rng.normal(size=len(network.parameters))
    x = rng.normal(size=(7, 2))
    whole, memory = push(network, x, 7), StepByStep(network)
    for _ in range(2):
        for t in range(7):
            np.testing.assert_allclose(memory.hear(x[t]), whole.output.a[t], rtol=1e-12)
            np.testing.assert_allclose(memory.hidden[2], whole.stages[2].a[t], rtol=1e-12)
        memory.forget()


def strings(trainer, count, temperature):
    """Return that many strings that the network makes of a B, each to its E."""
    found = []
    continuation = Continuation(trainer.network, trainer.problem, trainer.experiment.aim, temperature, seed=1)
    for _ in range(count):
        continuation.memory.forget()
        continuation.hear(0)
        text = "B"
        for number in continuation.go_on(60):
            text += SYMBOLS[int(number)]
            if text[-1] == "E":
                break
        found.append(text)
    return found


def test_reber_strings_are_legal(reber):
    """200 of 200 after 300 updates of three hidden neurons, where what is hardly probable is not chosen."""
    made = strings(reber, 200, temperature=0.4)
    assert sum(map(is_legal, made)) == 200
    assert len(set(made)) > 10


@pytest.mark.parametrize("text", ["BTXSE", "BPVVE", "BTSSXXTVVE", "BPTTVPXVPSE"])
def test_what_the_grammar_allows(text):
    assert is_legal(text)


@pytest.mark.parametrize("text", ["", "B", "BTXS", "BTE", "TXSE", "BTXSEB", "BTXSEBPVVE", "BPVVEE"])
def test_what_it_does_not(text):
    assert not is_legal(text)


def test_a_sine_goes_on_in_a_closed_loop(wave):
    """Root mean square over 100 steps below .05."""
    wave_of = lambda t: np.sin(2 * np.pi / 25 * t)  # noqa: E731
    continuation = Continuation(wave.network, wave.problem, wave.experiment.aim)
    for t in range(30):
        continuation.hear([wave_of(t)])
    made = np.array([float(value[0]) for value in continuation.go_on(100)])
    assert np.sqrt(np.mean((made - wave_of(np.arange(30, 130))) ** 2)) < 0.05


def test_temperature():
    shares = np.array([0.1, 0.6, 0.3])
    rng = np.random.default_rng(1)
    assert {chosen(shares, 0, rng) for _ in range(20)} == {1}
    for temperature in (0.5, 1.0, 2.0):
        counts = np.bincount([chosen(shares, temperature, rng) for _ in range(6000)], minlength=3) / 6000
        weights = shares ** (1 / temperature)
        np.testing.assert_allclose(counts, weights / weights.sum(), atol=0.03)
    assert chosen(np.array([np.nan, np.nan]), 1.0, rng) == 0
    assert {chosen(np.array([0.0, 1.0]), 1.0, rng) for _ in range(20)} == {1}


def test_the_same_seed_says_the_same(reber):
    def text(seed):
        continuation = Continuation(reber.network, reber.problem, reber.experiment.aim, seed=seed)
        continuation.hear(0)
        return list(continuation.go_on(30))

    assert text(3) == text(3) != text(4)


def test_what_cannot_be_continued_is_refused(reber):
    trainer = Trainer(suited(Experiment().fitted_to(Echo(size=10))))
    with pytest.raises(UserError, match="not taught"):
        Continuation(trainer.network, trainer.problem, trainer.experiment.aim)
    with pytest.raises(UserError, match="none of the symbols"):
        symbols_of(reber.problem, "Bq")
    for do in (
        lambda: symbols_of(reber.problem, ""),
        lambda: Continuation(reber.network, reber.problem, reber.experiment.aim).choose(),
    ):
        with pytest.raises(UserError, match="beginning"):
            do()
    assert symbols_of(reber.problem, "BTE") == [0, 1, 6]


def test_two_classes_of_one_output_have_shares_too():
    from nnplayground.data.temporal_xor import TemporalXor

    trainer = Trainer(suited(Experiment().fitted_to(TemporalXor())))
    assert isinstance(trainer.network.layers[-1].activation, Logistic)
    epochs(trainer, 20)
    continuation = Continuation(trainer.network, trainer.problem, trainer.experiment.aim, temperature=0)
    for first, second in ((0, 0), (0, 1), (1, 0), (1, 1)):
        continuation.memory.forget()
        for bit in (first, second):
            continuation.hear(bit)
        assert continuation.shares.sum() == pytest.approx(1)
        assert continuation.choose() == first ^ second
