"""The page with towers: what it says is what the towers are, and both views turn together."""

import numpy as np
import pytest

from nnplayground.analysis.descent.surface3d import Camera
from nnplayground.analysis.descent.surfaces import Bowl
from nnplayground.analysis.more_networks.towers import TowersSettings, compare
from nnplayground.gui import theme
from nnplayground.gui.more_networks.towers_page import ACROSS
from nnplayground.gui.shared.surface_view import _shaded
from nnplayground.gui.widgets.words import Words
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


def test_pictures_and_titles_have_room_around_them(page, lab):
    whole = page.rect()
    for view in (page.wanted, page.found):
        place = view.rect().translated(view.mapTo(page, view.rect().topLeft()))
        assert place.right() <= whole.right() - 8
    head = page.wanted.parentWidget().findChild(Words)
    assert head.mapTo(page, head.rect().topLeft()).y() >= 6


@pytest.mark.parametrize("scheme", [theme.Scheme.LIGHT, theme.Scheme.DARK])
def test_no_ground_has_the_colour_of_the_paper_behind_it(qapp, scheme):
    theme.apply(qapp, scheme)
    paper = np.array(theme.color("surface").getRgb()[:3])
    colors = np.array([color.getRgb()[:3] for shade in _shaded() for color in shade])
    assert np.abs(colors - paper).max(axis=1).min() >= 25
    assert len({color.rgb() for color in _shaded()[-1]}) > 20, "heights are told apart"
    theme.apply(qapp, theme.Scheme.LIGHT)
