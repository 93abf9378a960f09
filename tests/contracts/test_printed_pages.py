"""The workings that the pages write out themselves: worked out from their digits, they give the printed result."""

import html
import math
import random
import re
from itertools import pairwise

import pytest

from nnplayground import i18n
from nnplayground.analysis.hand_network import CHAIN, WINDOW
from nnplayground.core.activations import Linear, Tanh
from nnplayground.core.layers import Dense
from nnplayground.data.house_prices import HousePrices
from nnplayground.gui.hand.lab import HandLab
from nnplayground.gui.perceptron.lab import PerceptronLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.training.experiment import Experiment
from tests.helpers.calculator import calculator
from tests.helpers.sessions import ready

ARITHMETIC = re.compile(r"[\d.,()+\-−·×/⁻⁰¹²³⁴⁵⁶⁷⁸⁹ ]*\d[) ]*\s*[+−·×/]\s*[(\d−][\d.,()+\-−·×/⁻⁰¹²³⁴⁵⁶⁷⁸⁹ ]*")
HOUSES = Experiment().fitted_to(HousePrices()).replace(hidden=(Dense(units=3, activation=Tanh()),), output=Linear())


def workings(rich):
    """Return each working of numbers in a rich text, and the result that stands behind it."""
    found = []
    for line in re.split(r"</?(?:p|tr|td|table|br)\b[^>]*>", rich):
        text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", line)))
        parts = [part.strip() for part in re.split(r" = | ≈ |: ", text)]
        for working, result in pairwise(parts):
            told = re.match(r"−?(?:\d[\d.,]*(?:·10[⁻⁰-⁹¹²³]+)?|10[⁻⁰-⁹¹²³]+)", result)
            if told and ARITHMETIC.fullmatch(working):
                found.append((working, told[0].rstrip(".,")))
    return found


def last_digit(printed, digits):
    """Return one in the last of so many digits, of which zeros at the end are not printed."""
    value = abs(calculator(printed))
    return 10.0 ** (math.floor(math.log10(value)) - digits + 1) if value else 1e-12


def check(rich, at_least, digits=4):
    """Check every working of a text, of which there have to be some."""
    found = workings(rich)
    assert len(found) >= at_least, rich
    for working, printed in found:
        told = calculator(working)
        assert abs(told - calculator(printed)) <= 1.0001 * last_digit(printed, digits), (working, told, printed)


@pytest.fixture(params=["en", "es"])
def language(request):
    i18n.use(request.param)
    yield
    i18n.use("en")


@pytest.fixture
def open_lab(qtbot):
    """Return what opens a lab over a session."""
    sessions = []

    def begin(kind, experiment):
        session, clock = Session(experiment), FrameClock()
        sessions.append(session)
        ready(qtbot, session)
        lab = kind(session, clock)
        clock.setParent(lab)
        qtbot.addWidget(lab)
        lab.resize(1280, 800)
        lab.show()
        return lab

    yield begin
    for session in sessions:
        session.close()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("seed", range(3))
def test_units(open_lab, seed):
    lab = open_lab(HandLab, HOUSES)
    page = lab.open_page("forward")
    page._model.choose(source=WINDOW)
    for number in (3 * seed, 3 * seed + 1, 3 * seed + 2):
        page._model.choose(example=number)
        page.stepper().jump(10**6)
        page.show_all()
        inputs, _, answer = page.units.rich().rpartition("<p")
        check(inputs, at_least=3)
        check(answer, at_least=1, digits=6)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("seed", range(3))
def test_demon(open_lab, seed):
    rng = random.Random(seed)
    lab = open_lab(HandLab, HOUSES if seed else Experiment())
    page = lab.open_page("demon")
    page._model.choose(source=(WINDOW, CHAIN, WINDOW)[seed])
    for _ in range(12):
        page.set_change(rng.choice((round(rng.uniform(-3, 3), 2), 0.01, -0.001)))
        page.draw()
        check(page.text.rich(), at_least=2)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("seed", range(3))
def test_slow_learning(qtbot, open_lab, seed):
    rng = random.Random(seed)
    page = open_lab(HandLab, Experiment()).open_page("slow")
    start = page._model.lab_state.slow.model_copy(update={"w": round(rng.uniform(-3, 3), 2), "b": rng.uniform(-3, 3)})
    page._on_edited(start)
    qtbot.waitUntil(lambda: page._start == start)
    for epoch in (0, 1, 7, start.epochs // 2, start.epochs):
        page._on_picked(epoch)
        check(page.text.rich(), at_least=2)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("seed", range(4))
def test_step_to_sigmoid(open_lab, seed):
    rng = random.Random(seed)
    lab = open_lab(PerceptronLab, Experiment())
    page = lab.open_page("step_sigmoid")
    state = page._lab_state
    for _ in range(10):
        names = ("w1", "w2", "b", "x1", "x2", "change_1", "change_2", "change_b")
        values = {name: round(rng.uniform(-2, 2) * rng.choice((1, 0.1)), 3) for name in names}
        state.steep = state.steep.model_copy(update=values | {"scale": rng.choice((1.0, 3.0, 20.0))})
        state.taken.emit()
        check(page.text.rich(), at_least=2)
