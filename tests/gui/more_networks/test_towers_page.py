"""The page with towers: what it says is what the towers are, and both views turn together."""

import pytest

from nnplayground.analysis.descent.surface3d import Camera
from nnplayground.analysis.descent.surfaces import Bowl
from nnplayground.analysis.more_networks.towers import TowersSettings, compare
from nnplayground.gui.more_networks.towers_page import ACROSS
from nnplayground.i18n import number


@pytest.fixture
def page(lab, qtbot):
    shown = lab.open_page("towers")
    qtbot.waitUntil(lambda: bool(shown.said.text()))
    return shown


def test_it_says_how_far_the_towers_are(page):
    _, both = compare(TowersSettings(), ACROSS)
    assert "2-14-36-1" in page.said.text()
    assert all(number(one) in page.said.text() for one in both.distance)


def test_another_surface_is_an_edit(qtbot, page, lab):
    before = page.said.text()
    edits = []
    lab.lab_state.edited.connect(edits.append)
    page.surface.edited.emit(Bowl())
    qtbot.waitUntil(lambda: page.said.text() != before)
    assert len(edits) == 1
    _, both = compare(TowersSettings(surface=Bowl()), ACROSS)
    assert number(both.distance.mean) in page.said.text()


def test_both_views_turn_together(page):
    camera = Camera(azimuth=10.0)
    page.wanted.turned.emit(camera)
    assert page.wanted.camera == page.found.camera == camera
