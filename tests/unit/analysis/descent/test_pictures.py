"""Contours, the surface from the side, basins, predictions and fog."""

import numpy as np
import pytest

from nnplayground.analysis.descent.basins import ELSEWHERE, LOST, BasinRows, BasinSettings, basins
from nnplayground.analysis.descent.contours import contours, log_levels
from nnplayground.analysis.descent.fog import FogSearch, FogSettings
from nnplayground.analysis.descent.prediction import PointGuess, total
from nnplayground.analysis.descent.stationary import minima
from nnplayground.analysis.descent.surface3d import TALL, Camera, SurfaceMesh
from nnplayground.analysis.descent.surfaces import Beale, Bowl, FalseMinima, Himmelblau, Saddle, TypedSurface
from nnplayground.core.optimizers import OPTIMIZERS, GradientDescent


def finish(steps):
    told = []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            return end.value, told


def lines_of(surface, levels=None, points=51):
    v1, v2 = surface.region.axes(points, points - 7)
    heights = surface.heights(v1, v2)
    return contours(v1, v2, heights, log_levels(heights) if levels is None else np.asarray(levels, float))


def test_a_contour_of_the_bowl_is_a_circle():
    lines = lines_of(Bowl(), [1.0, 2.25])
    for level, radius in ((0, 1.0), (1, 1.5)):
        ends = lines.at(level).reshape(-1, 2)
        assert np.hypot(*ends.T) == pytest.approx(radius, abs=2e-3)
        # Every end is shared by two segments: the line is closed.
        _, counts = np.unique(np.round(ends, 9), axis=0, return_counts=True)
        assert set(counts) == {2}
        length = np.linalg.norm(np.diff(lines.at(level), axis=1)[:, 0], axis=1).sum()
        assert length == pytest.approx(2 * np.pi * radius, rel=5e-3)


@pytest.mark.parametrize("surface", [Himmelblau(), Beale(), FalseMinima(), Saddle()])
def test_contours_lie_at_their_level(surface):
    lines = lines_of(surface, points=201)
    assert len(lines.levels) == 12
    ends = lines.segments.reshape(-1, 2)
    heights = surface.formula.value(*ends.T)
    levels = np.repeat(lines.levels[lines.level_of], 2)
    spread = np.ptp(surface.heights(*surface.region.axes(50, 50)))
    assert np.abs(heights - levels).max() < 2e-3 * spread
    assert (np.diff(lines.level_of) >= 0).all()
    assert set(lines.level_of) == set(range(12))


def test_a_saddle_s_cell_is_joined_by_its_middle():
    heights = np.array([[1.0, 0.0], [0.0, 1.0]])
    axis = np.array([0.0, 1.0])
    low, high = (contours(axis, axis, heights, np.array([level])).segments for level in (0.4, 0.6))
    assert len(low) == len(high) == 2
    # Below the middle the corners with 1 are joined: lines cut off the corners with 0.
    assert sorted(low.sum(axis=1).tolist()) == pytest.approx(np.array([[0.4, 1.6], [1.6, 0.4]]))
    assert sorted(high.sum(axis=1).tolist()) == pytest.approx(np.array([[0.4, 0.4], [1.6, 1.6]]))


def test_levels_are_equal_steps_of_the_logarithm_and_holes_have_no_line():
    heights = np.array([[0.0, 1.0], [3.0, 7.0]])
    assert log_levels(heights, 2) == pytest.approx([1, 3])
    assert len(log_levels(np.zeros((3, 3)))) == 0
    assert len(log_levels(np.full((3, 3), np.nan))) == 0
    surface = TypedSurface(typed="ln(x) + y")
    v1, v2 = surface.region.axes(30, 30)
    lines = contours(v1, v2, surface.heights(v1, v2), np.array([0.0]))
    assert len(lines.segments)
    assert (lines.segments[:, :, 0] > 0).all()


def test_the_surface_is_painted_from_the_back_to_the_front():
    surface = Himmelblau()
    v1, v2 = surface.region.axes(41, 31)
    mesh = SurfaceMesh(v1, v2, surface.heights(v1, v2))
    for camera in (Camera(), Camera(30, 60, 2), Camera().turned(200, -90)):
        picture = mesh.picture(camera)
        assert picture.corners.shape == (40 * 30, 4, 2)
        assert np.abs(picture.corners).max() < 2 * camera.zoom
        for part in (picture.height, picture.light):
            assert ((part >= 0) & (part <= 1)).all()
    # Seen from straight above, a place is where the map has it, and height hides nothing.
    above = Camera(-90, 90)
    assert mesh.points(above, 5, 5, 0.0) == pytest.approx(np.array([[1, -1]]), abs=1e-9)
    assert mesh.floor(above) == pytest.approx(np.array([[-1, 1], [1, 1], [1, -1], [-1, -1]]), abs=1e-9)
    # From the side, height is up, and the last quads are the nearest ones.
    side = Camera(-90, 5)
    low, high = mesh.points(side, [0, 0], [0, 0], [0, 1e9])
    assert high[1] < low[1]
    assert high[1] - low[1] == pytest.approx(-2 * TALL * np.cos(np.radians(5)), rel=1e-3)
    level = SurfaceMesh(v1, v2, np.zeros((31, 41))).picture(side).corners[:, :, 1].mean(axis=1)
    assert (np.diff(level) > -1e-9).all()


def test_a_surface_with_holes_or_without_height_is_still_a_picture():
    v1, v2 = np.linspace(-1, 1, 5), np.linspace(-1, 1, 5)
    heights = v1 + v2[:, np.newaxis]
    heights[2, 2] = np.nan
    assert len(SurfaceMesh(v1, v2, heights).picture(Camera()).corners) == 12
    assert len(SurfaceMesh(v1, v2, np.zeros((5, 5))).picture(Camera()).corners) == 16
    assert len(SurfaceMesh(v1, v2, np.full((5, 5), np.nan)).picture(Camera()).corners) == 0
    steep = SurfaceMesh(v1, v2, np.where(heights > 1, 1e308, heights), logarithmic=False)
    assert np.isfinite(steep.picture(Camera()).corners).all()


def test_basins_of_himmelblau():
    found, told = finish(basins(Himmelblau(), GradientDescent(rate=0.005), BasinSettings(points=101, steps=400)))
    shares = {tuple(np.round(point.v, 3)): share for point, share in zip(found.minima, found.shares, strict=True)}
    expected = {(3, 2): 0.2556, (-2.805, 3.131): 0.2599, (-3.779, -3.283): 0.2374, (3.584, -1.848): 0.2471}
    assert shares == pytest.approx(expected, abs=5e-5)
    done = [one for one in told if isinstance(one, float)]
    assert done == sorted(done)
    assert done[-1] < 1
    labels = np.concatenate([one.labels for one in told if isinstance(one, BasinRows)])
    np.testing.assert_array_equal(labels, found.labels)
    # The label of a place is where its descent ends.
    row, column = 80, 20
    assert found.minima[found.labels[row, column]].v == pytest.approx((-2.805, 3.131), abs=1e-3)


@pytest.mark.parametrize("cls", list(OPTIMIZERS), ids=OPTIMIZERS.keys())
def test_basins_of_every_optimiser(cls):
    found, _ = finish(basins(Bowl(), cls(rate=0.05), BasinSettings(points=11, steps=600)))
    assert found.shares == (1.0,)


def test_starts_that_leave_and_starts_that_reach_nothing():
    found, _ = finish(basins(Beale(), GradientDescent(rate=0.01), BasinSettings(points=31, steps=400)))
    assert found.share(LOST) > 0.5
    assert found.shares[0] + found.share(LOST) + found.share(ELSEWHERE) == pytest.approx(1)
    found, _ = finish(basins(TypedSurface(typed="x"), GradientDescent(rate=0.01), BasinSettings(points=11)))
    assert found.share(ELSEWHERE) == 1
    steps = basins(Himmelblau(), GradientDescent(rate=0.005))
    next(steps)
    steps.close()


def test_a_prediction_is_scored_by_its_distance():
    hit = PointGuess((1, 1), (0.8, 0.8), (0.8, 0.8))
    near = PointGuess((1, 1), (0.8, 0.85), (0.8, 0.8))
    far = PointGuess((1, 1), (1, 1), (0.8, 0.8))
    aside = PointGuess((1, 1), (0.8, 1.2), (0.8, 0.8))
    assert (hit.points, near.points, far.points, aside.points) == (100, 82, 0, 0)
    assert near.distance == pytest.approx(0.05)
    assert aside.turn == pytest.approx(90)
    assert np.isnan(far.turn)
    assert total([hit, near, far]) == (182, 300)
    assert "Right" in hit.sentence()
    assert "another way" in aside.sentence()
    assert "shorter" in PointGuess((1, 1), (0.5, 0.5), (0.8, 0.8)).sentence()
    assert "longer" in PointGuess((1, 1), (0.95, 0.95), (0.8, 0.8)).sentence()
    assert "‖∇C‖" in PointGuess((1, 1), (0.5, 0.5), (0.8, 0.8)).sentence()
    for guess in (aside, PointGuess((1, 1), (0.5, 0.5), (0.8, 0.8)), PointGuess((1, 1), (0.95, 0.95), (0.8, 0.8))):
        # Only plain descent goes η‖∇C‖ against the gradient.
        assert "‖∇C‖" not in guess.sentence(plain=False)
        assert "contour" not in guess.sentence(plain=False)
    assert PointGuess((0, 0), (0, 0), (0, 0)).points == 100
    assert PointGuess((0, 0), (1, 0), (0, 0)).points == 0


def test_probes_in_fog_are_counted_until_it_lifts():
    settings = FogSettings()
    for place in ((0, 0), (-1.8, 1.5), (-4.9, -1.6)):
        settings = settings.probed(*place)
    search = FogSearch(FalseMinima(), settings)
    assert [probe.number for probe in search.probes] == [1, 2, 3]
    assert search.probes[0].gradient == pytest.approx((0.2, 0))
    assert search.best.number == 3
    assert "Probe 3 found the lowest minimum, (−4.914, −1.571)" in search.sentence()
    assert "(−4.914, −1.571) is lower" not in search.sentence()
    other = FogSearch(FalseMinima(), FogSettings(probes=((-1.8, 1.5),)))
    assert "Probe 1 found the minimum (−1.772, 1.571)" in other.sentence()
    assert "No minimum was found" in FogSearch(FalseMinima(), FogSettings(probes=((0, 0),))).sentence()
    assert "no minimum in the picture" in FogSearch(Saddle(), FogSettings(probes=((0, 0),))).sentence()
    assert FogSearch(Saddle(), FogSettings()).sentence() == "Nothing was probed."
    assert "Nothing" in FogSearch(TypedSurface(typed="ln x"), FogSettings(probes=((-1, 0),))).sentence()
    revealed = settings.model_copy(update={"revealed": True})
    assert revealed.probed(1, 1) is revealed


def test_of_equally_low_minima_the_nearest_is_named():
    said = FogSearch(Himmelblau(), FogSettings(probes=((-2.7, 2.3), (2.0, 2.3), (3.2, 1.7)))).sentence()
    assert "4 minima are equally low, C = 0; the nearest is (3, 2)" in said
    assert {point.cost for point in minima(Himmelblau())} == {0.0}
    assert "the lowest minimum is (0, 0), C = 0" in FogSearch(Bowl(), FogSettings(probes=((1, 1),))).sentence()
