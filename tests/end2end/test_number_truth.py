"""Whatever one does, every figure in the window is that of what is on screen, to its last digit."""

from dataclasses import replace

import pytest

from nnplayground.analysis.more_networks.continuation import StepByStep
from nnplayground.analysis.more_networks.handles import ApproximationSettings
from nnplayground.analysis.more_networks.time_walk import TimeWalk
from nnplayground.core.costs import CategoricalCrossEntropy, CrossEntropy
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.more_networks import towers_page
from nnplayground.gui.more_networks.autoencoder_model import MapJudge
from nnplayground.gui.perceptron.neuron_view import NeuronView
from nnplayground.gui.playground.curves import CostPlot
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session
from nnplayground.training.evaluation import Evaluator
from tests.helpers.number_labs import DEEDS, NOW_AND_THEN, READERS, STARTS
from tests.helpers.number_walk import NumberWalk
from tests.helpers.sessions import SMALL

ACTS = 36
SOME = 9
"""Of so many acts, one is followed by the comparisons that take longer."""
APART = ("ladder", "search")
"""Pages whose figures come from long work; of trials they are compared where the page is tested."""
SEEDS = {
    "playground": 11, "perceptron": 12, "hand": 13, "descent": 14, "generalisation": 15, "digits": 16,
    "more_networks": 17, "curves": 18, "sequences": 19, "search": 20,
}  # fmt: skip
"""Walks: through a lab, or through some of its pages."""
PAGES = {"more_networks": ("autoencoder",), "curves": ("approximation", "towers"), "sequences": ("recurrent",)}
"""The pages of a walk of the lab *More networks*, where each is about another kind of network."""


@pytest.fixture
def walk_in(qtbot):
    """Return what begins a walk in a lab; windows and sessions are closed in the end."""
    begun = []

    def begin(name, seed):
        session = Session(STARTS.get(name, SMALL))
        lab = "more_networks" if name in PAGES else name
        pages = PAGES.get(name) or next(spec.page_keys for spec in LABS if spec.key == lab)
        walk = NumberWalk(session, seed, lab, tuple(page for page in pages if page not in APART))
        begun.append(walk)
        walk.readers = READERS[name]
        # What is done in the lab itself comes more often than what is done to the run.
        walk.deeds += [(3 * weight, deed) for weight, deed in (DEEDS[name](walk) if name in DEEDS else [])]
        return walk

    yield begin
    for walk in begun:
        walk.close()
        walk.session.close()
        walk.session.deleteLater()


def faults_of(walk, acts, until_found=False):
    """Walk, compare after each act, and return what was wrong."""
    found = []
    for number in range(1, acts + 1):
        walk.act()
        readers = walk.readers + (NOW_AND_THEN if number % SOME == 0 else ())
        found += [f"{' → '.join(walk.said[-3:])}: {fault}" for reader in readers for fault in reader(walk)]
        if found and until_found:
            break
    return found


def test_every_lab_is_walked():
    assert set(READERS) == set(SEEDS)
    assert {lab.key for lab in LABS} == set(SEEDS) - {"curves", "sequences"}
    more = next(lab for lab in LABS if lab.key == "more_networks")
    assert sorted(page for pages in PAGES.values() for page in pages) == sorted(more.page_keys)


@pytest.mark.parametrize("lab", SEEDS)
def test_figures_are_those_on_screen(walk_in, lab):
    assert faults_of(walk_in(lab, SEEDS[lab]), ACTS) == []


def figures_stay(patch):
    """What is shown is judged once, and not again when a weight or the cost has changed."""
    before = Session._judge_what_is_shown
    patch.setattr(Session, "_judge_what_is_shown", lambda self: None if self._judge.last else before(self))


def costs_are_near(patch):
    """Costs are off by a two-thousandth."""
    for cost in (CrossEntropy, CategoricalCrossEntropy):
        value = cost.value
        patch.setattr(cost, "value", lambda *given, value=value: 1.0005 * value(*given))


def last_example_is_forgotten(patch):
    """Parts are judged without their last example."""
    pieces = Evaluator.pieces
    patch.setattr(
        Evaluator, "pieces", lambda self, rows, cost: pieces(self, rows[:-1] if len(rows) > 1 else rows, cost)
    )


def legend_swaps_parts(patch):
    """The legend tells the validation cost as that of training."""
    values = CostPlot.values_of

    def swapped(self, figures, batch):
        found = values(self, figures, batch)
        return {**found, "train": found["validation"]}

    patch.setattr(CostPlot, "values_of", swapped)


def drawing_keeps_sums(patch):
    """The perceptron's drawing shows its first sum for ever."""
    text, kept = NeuronView.sum_text, []

    def first(self):
        kept.extend([text(self)] if text(self) else [])
        return kept[0] if text(self) else ""

    patch.setattr(NeuronView, "sum_text", first)


def hand_keeps_the_network(patch):
    """What is followed by hand is not made anew when the run has gone on."""
    rebuild = HandModel.rebuild
    patch.setattr(HandModel, "_on_snapshot", lambda self: rebuild(self) if self.trace is None else None)


def error_is_of_the_last_map(patch):
    """The error of an autoencoder is that of the first map for ever."""
    figures, kept = MapJudge.figures, []

    def first(self, mapped):
        found = figures(self, mapped)
        kept.append(found.error)
        return replace(found, error=kept[0])

    patch.setattr(MapJudge, "figures", first)


def steepness_stays(patch):
    """A curve is followed with the steepness of the first construction, whatever is set since."""
    construction, kept = ApproximationSettings.construction, []

    def first(self, *given):
        kept.append(self.steepness)
        return construction(self.model_copy(update={"steepness": kept[0]}), *given)

    patch.setattr(ApproximationSettings, "construction", first)


def towers_stay(patch):
    """Towers are those of the first settings for ever."""
    compare, kept = towers_page.compare, []

    def first(settings, across):
        kept.append(compare(settings, across))
        return kept[0]

    patch.setattr(towers_page, "compare", first)


def errors_come_from_the_last_step(patch):
    """The error that goes back through time is that of the last step, whichever is chosen."""
    begin = TimeWalk.__init__
    patch.setattr(TimeWalk, "__init__", lambda self, unrolled, of: begin(self, unrolled, unrolled.steps - 1))


def memory_begins_anew(patch):
    """A wave goes on as if the network forgot what it was told before."""
    hear = StepByStep.hear

    def forgetful(self, x):
        self.forget()
        return hear(self, x)

    patch.setattr(StepByStep, "hear", forgetful)


PLANTED = [
    ("playground", figures_stay),
    ("playground", costs_are_near),
    ("playground", last_example_is_forgotten),
    ("playground", legend_swaps_parts),
    ("perceptron", drawing_keeps_sums),
    ("hand", hand_keeps_the_network),
    ("descent", costs_are_near),
    ("generalisation", last_example_is_forgotten),
    ("digits", figures_stay),
    ("more_networks", error_is_of_the_last_map),
    ("curves", steepness_stays),
    ("curves", towers_stay),
    ("sequences", errors_come_from_the_last_step),
    ("sequences", memory_begins_anew),
    ("search", costs_are_near),
]


@pytest.mark.parametrize(("lab", "plant"), PLANTED, ids=[f"{lab}-{plant.__name__}" for lab, plant in PLANTED])
def test_planted_errors_are_found(walk_in, monkeypatch, lab, plant):
    plant(monkeypatch)
    assert faults_of(walk_in(lab, SEEDS[lab]), ACTS, until_found=True)
