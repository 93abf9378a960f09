"""What a lesson keeps away, what comes back, and questions that a click answers."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.core.addresses import NeuronId
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.renderer import anchor_of
from tests.helpers import fit
from tests.helpers.lessons import panel, ready, show


def opened(window, player, qtbot, place):
    player.open(player.library.own, player.library.own.lessons[place])
    ready(qtbot, player)
    show(window, qtbot)
    fit.settle()


def test_parts_are_hidden_and_frozen_and_come_back(window, player, qtbot):
    lab = window.labs.lab("playground")
    opened(window, player, qtbot, 2)
    assert lab.controls.isHidden()
    assert lab.row.isHidden()
    assert not lab.curves.isEnabled()
    assert not window.transport.isEnabled()
    assert lab.network_view.isVisible()
    assert panel(window).page.release.isVisible()
    player.open_next(-1)
    assert not lab.controls.isHidden()
    assert not lab.row.isHidden()
    assert lab.curves.isEnabled()
    assert window.transport.isEnabled()


def test_the_student_can_bring_them_back(window, player, qtbot):
    lab = window.labs.lab("playground")
    opened(window, player, qtbot, 2)
    panel(window).page.release.click()
    assert not lab.controls.isHidden()
    assert not panel(window).page.release.isVisible()


def test_a_click_answers_and_changes_nothing(window, player, qtbot):
    lab = window.labs.lab("playground")
    opened(window, player, qtbot, 3)
    before = window.session.experiment
    button = lab.network_view._features["x"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not player.verdicts["where"].is_right
    assert window.session.experiment == before
    canvas = lab.network_view.canvas
    qtbot.waitUntil(lambda: canvas.scene is not None and canvas.parameters is not None)
    place = anchor_of(canvas.scene.layout, Place(NeuronId.numbered(2, 1), 1)).toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert player.verdicts["where"].is_right
    assert not canvas.is_asking
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.session.experiment != before


def test_the_first_steps_begin_without_what_would_distract(window, qtbot):
    lab = window.labs.lab("playground")
    player = window.program.lessons
    window.lessons.open_first_steps()
    ready(qtbot, player)
    assert lab.row.isVisible()
    show(window, qtbot)
    assert lab.row.isHidden()
    assert lab.curves.isHidden()
    window.lessons.after.trigger()
    ready(qtbot, player)
    assert lab.row.isVisible()
    show(window, qtbot)
    assert lab.row.isHidden()
    assert lab.curves.isVisible()
