"""Playing with the network that reads: seen at work beside the sheet, disturbed, taught one's own digits."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from nnplayground.analysis.digits.answer import DigitReader
from nnplayground.analysis.digits.disturbed import disturbed, noisy
from nnplayground.core.addresses import NeuronId
from nnplayground.data import my_digits as kept
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.lab import DigitsLab
from nnplayground.gui.digits.settings import Disturbances
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import State
from nnplayground.project import my_digits

LONG = 90_000
NEURON = NeuronId(2, 4)


@pytest.fixture
def lab(qtbot, session):
    """The lab with Nielsen's small network and a seven on the sheet."""
    lab = DigitsLab(session, FrameClock(session))
    qtbot.addWidget(lab)
    lab.resize(1280, 640)
    lab.lab_state.choose(NetworkSource.NIELSEN)
    with qtbot.waitExposed(lab):
        lab.show()
    qtbot.waitUntil(lambda: lab.lab_state.network is not None and lab.lab_state.network.source is NetworkSource.NIELSEN)
    stroke(lab, (130, 90), (290, 90), (200, 330))
    return lab


def stroke(lab, *points):
    drawing = lab.lab_state.drawing
    drawing.begin(QPointF(*points[0]), 32)
    for point in points[1:]:
        drawing.move(QPointF(*point), 32)
    drawing.end()


@pytest.fixture
def page(lab):
    return lab.page("draw")


def shares(lab):
    return lab.lab_state.answer.shares


class TestNetwork:
    def test_the_lines_are_those_of_the_drawing_and_say_of_how_many(self, qtbot, lab, page):
        lines = page.lit.connections()
        assert [line.count for line in lines] == [784 * 30, 30 * 10]
        assert all(0 < len(line.products) <= 40 for line in lines)
        pixels = lab.lab_state.seen.ravel()
        assert (pixels[lines[0].sources] > 0).all()
        assert f"{sum(len(line.products) for line in lines)} of 23,820" in page.lit.caption()
        before = page.lit.grab().toImage()
        stroke(lab, (150, 210), (260, 210))
        assert not np.array_equal(page.lit.connections()[0].sources, lines[0].sources)
        assert page.lit.grab().toImage() != before

    def test_lines_begin_at_a_pixel_and_end_in_a_square(self, page):
        line = page.lit.connections()[0]
        source, target = int(line.sources[-1]), int(line.targets[-1])
        assert page.lit._image_box().contains(page.lit.place(NeuronId(1, source)).center())
        assert page.lit.neuron_at(page.lit.place(NeuronId(2, target)).center()) == NeuronId(2, target)

    def test_a_neuron_under_the_mouse_shows_its_own(self, qtbot, page):
        target = int(page.lit.connections()[0].targets[-1])
        QTest.mouseMove(page.lit, page.lit.place(NeuronId(2, target)).center().toPoint())
        into, out = page.lit.connections()
        assert set(into.targets) == {target}
        assert set(out.sources) <= {target}
        assert "this neuron" in page.lit.caption()

    def test_an_empty_sheet_has_no_lines(self, lab, page):
        lab.lab_state.drawing.clear()
        assert page.lit.connections() == []
        assert page.lit.caption() == ""

    def test_the_map_is_beside_the_sheet_too(self, qtbot, lab, page):
        page.tabs.setCurrentWidget(page.map)
        qtbot.waitUntil(lambda: page.map.view.read_place() is not None, timeout=LONG)
        before = page.map.view.read_place()
        stroke(lab, (150, 210), (260, 210))
        qtbot.waitUntil(lambda: page.map.view.read_place() != before)
        assert lab.open_page("inside").map.model is page.map.model


class TestDisturbances:
    def test_noise_changes_what_is_seen_and_the_answer_at_once(self, lab, page):
        plain, image = shares(lab).copy(), lab.lab_state.image.pixels.copy()
        page.disturb.form.field("noise")._propose(0.5)
        seen = lab.lab_state.seen
        np.testing.assert_array_equal(seen, noisy(image, 0.5, 1))
        np.testing.assert_array_equal(lab.lab_state.image.pixels, image, "what is kept as My digits has no noise")
        network = lab.lab_state.network
        expected = DigitReader(network.network, network.experiment.used_coding).read(seen)
        np.testing.assert_array_equal(shares(lab), expected.shares)
        assert not np.array_equal(shares(lab), plain)
        page.disturb.again.click()
        assert not np.array_equal(lab.lab_state.seen, seen)
        page.disturb.calm.click()
        np.testing.assert_array_equal(shares(lab), plain)

    def test_pruning_changes_the_answer_and_not_the_network(self, lab, page):
        network = lab.lab_state.network
        plain = network.network.parameters.copy()
        page.disturb.form.field("pruned")._propose(90)
        twin = disturbed(network.network, 0.9, {})
        expected = DigitReader(twin, network.experiment.used_coding).read(lab.lab_state.image.pixels)
        np.testing.assert_array_equal(shares(lab), expected.shares)
        np.testing.assert_array_equal(lab.lab_state.network.network.parameters, plain)

    def test_a_neuron_switched_off_on_any_page_changes_the_answer(self, qtbot, lab, page):
        plain = shares(lab).copy()
        inside = lab.open_page("inside")
        inside.choose(NEURON)
        inside.card.form.field("factor")._propose(0.0)
        twin = disturbed(lab.lab_state.network.network, 0, {NEURON: 0.0})
        coding = lab.lab_state.network.experiment.used_coding
        off = DigitReader(twin, coding).read(lab.lab_state.image.pixels).shares
        np.testing.assert_array_equal(shares(lab), off)
        assert not np.array_equal(off, plain)
        assert set(inside.lit._crossed) == {NEURON}
        lab.open_page("draw")
        assert set(page.lit._crossed) == {NEURON}
        assert "Neuron 5 of hidden layer 1 × 0" in page.disturb.neurons.text()
        (part,) = page.lit.context_parts(page.lit.place(NEURON).center().toPoint())
        assert part.entries[0].checked
        part.entries[0].do()
        np.testing.assert_array_equal(shares(lab), plain)
        assert inside.card.form.component().factor == 1
        outputs = page.lit.context_parts(page.lit.place(NeuronId(3, 2)).center().toPoint())
        assert outputs[0].entries[0].reason

    def test_the_bar_above_all_pages_says_what_disturbs(self, qtbot, lab):
        bar, lab_state = lab.source_bar, lab.lab_state
        assert "read with" not in bar.facts.text()
        lab_state.disturb(noise=0.3, pruned=40)
        lab_state.scale_neuron(NEURON, 0.5)
        qtbot.waitUntil(lambda: "read with" in bar.facts.text())
        for piece in ("noise 0.3", "40", "neurons changed: 1"):
            assert piece in bar.facts.text()
        lab_state.calm()
        qtbot.waitUntil(lambda: "read with" not in bar.facts.text())

    def test_another_network_has_other_neurons(self, qtbot, lab):
        lab.lab_state.disturb(pruned=10)
        lab.lab_state.scale_neuron(NEURON, 0.0)
        lab.lab_state.choose(NetworkSource.BEST)
        assert lab.lab_state.disturbances == Disturbances(pruned=10)

    def test_they_are_kept_with_the_project_and_nothing_is_written_of_none(self, session, lab):
        lab_state = lab.lab_state
        assert "disturbances" not in lab_state.to_plain()
        before = lab_state.to_plain()
        lab_state.disturb(noise=0.25)
        lab_state.scale_neuron(NEURON, 2.0)
        plain, disturbing = lab_state.to_plain(), lab_state.disturbances
        lab_state.take_plain(before)
        assert lab_state.disturbances == Disturbances()
        lab_state.take_plain(plain)
        assert lab_state.disturbances == disturbing
        assert lab_state.scaled_neurons() == {NEURON: 2.0}
        assert lab.page("draw").disturb.form.component().noise == 0.25

    def test_an_edit_names_what_it_does(self, lab):
        lab.lab_state.disturb(noise=0.5)
        assert "Noise" in lab.lab_state.last_edit.name
        lab.lab_state.scale_neuron(NEURON, 0.0)
        assert lab.lab_state.last_edit.name == "Answer times: 0"


class TestTraining:
    @pytest.fixture(autouse=True)
    def own(self):
        """Keep three own digits."""
        for digit in (1, 7, 9):
            my_digits.add(np.full((28, 28), 20 * digit, np.uint8), digit)

    def train(self, qtbot, session, page):
        page.labelling.kept.ask()
        qtbot.waitUntil(page.labelling.train.isEnabled)
        page.labelling.train.trigger()
        qtbot.waitUntil(lambda: page._lab_state.source is NetworkSource.RUNNING, timeout=LONG)
        qtbot.waitUntil(lambda: page._lab_state.network is not None, timeout=LONG)

    def test_the_network_that_reads_is_fine_tuned_and_reads_on(self, qtbot, session, lab, page):
        before = lab.lab_state.network
        self.train(qtbot, session, page)
        assert session.experiment.data == kept.MyDigits(own=3)
        assert session.experiment.hidden == before.experiment.hidden
        assert session.experiment.optimizer.rate == before.experiment.optimizer.rate / 10
        assert "Fine-tuning" in session.notice.text
        assert lab.source_bar.combo.currentData() == NetworkSource.RUNNING.value
        apart = np.abs(lab.lab_state.network.network.parameters - before.network.parameters).max()
        assert apart < 0.5, "it goes on from the weights that were there"
        qtbot.waitUntil(lambda: session.epochs >= 1, timeout=LONG)
        session.pause()
        qtbot.waitUntil(lambda: session.state is not State.RUNNING)
        again = lab.lab_state.network
        page.labelling.train.trigger()
        qtbot.waitUntil(lambda: "goes on" in session.notice.text, timeout=LONG)
        assert session.experiment.optimizer == again.experiment.optimizer

    def test_other_digits_that_are_as_many_are_learnt(self, qtbot, session, lab, page):
        self.train(qtbot, session, page)
        session.pause()
        qtbot.waitUntil(lambda: session.state is not State.RUNNING)
        before = session.problem
        my_digits.remove_last()
        my_digits.add(np.full((28, 28), 3, np.uint8), 4)
        page.labelling.train.trigger()
        qtbot.waitUntil(lambda: session.problem is not None and session.problem is not before, timeout=LONG)
        assert (session.problem.inputs == 3).all(axis=1).sum() == 1

    def test_without_one_that_can_read_a_small_one_begins_and_that_is_said(self, qtbot, session, lab, page):
        qtbot.waitUntil(lambda: session.state is State.READY)
        lab.lab_state.choose(NetworkSource.RUNNING)
        assert lab.lab_state.network is None
        self.train(qtbot, session, page)
        assert "small one begins anew" in session.notice.text
        assert lab.lab_state.network.experiment.sizes == (784, 128, 64, 10)
