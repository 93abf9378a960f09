"""The surfaces: described, finite where they are shown, and level where mathematics says so."""

import re

import numpy as np
import pydantic
import pytest

from nnplayground.analysis.descent.stationary import PointKind, classify, curvatures, minima, stationary_points
from nnplayground.analysis.descent.stepper import DescentSettings
from nnplayground.analysis.descent.surfaces import (
    COST_SURFACES,
    Beale,
    Bowl,
    FalseMinima,
    Himmelblau,
    Ravine,
    Rosenbrock,
    Saddle,
    TypedSurface,
)
from nnplayground.registry import explain

every = pytest.mark.parametrize("cls", list(COST_SURFACES), ids=COST_SURFACES.keys())


@every
def test_a_surface_is_described_and_survives_json(cls):
    surface = cls()
    assert re.fullmatch(r"[a-z][a-z0-9_]*", cls.key())
    assert surface.title == cls.label
    assert cls.summary.endswith(".")
    for field in cls.parameters().values():
        assert field.title
        assert field.description.endswith(".")
    settings = DescentSettings.of(surface)
    assert DescentSettings.model_validate_json(settings.model_dump_json()) == settings
    assert hash(surface) == hash(cls())


@every
def test_a_surface_is_finite_where_it_is_shown(cls):
    surface = cls()
    heights = surface.heights(*surface.region.axes(41, 31))
    assert heights.shape == (31, 41)
    assert np.isfinite(heights).all()
    assert surface.region.contains(*surface.start)


def test_there_are_eight():
    assert len(COST_SURFACES) == 8


def points(surface, kind):
    return {tuple(np.round(point.v, 4)) for point in stationary_points(surface) if point.kind is kind}


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        (Bowl(), {(0, 0)}),
        (Ravine(), {(0, 0)}),
        (Saddle(), set()),
        (Rosenbrock(), {(1, 1)}),
        (Beale(), {(3, 0.5)}),
        (Himmelblau(), {(3, 2), (-2.8051, 3.1313), (-3.7793, -3.2832), (3.5844, -1.8481)}),
        (TypedSurface(typed="x^4 + y^4"), {(0, 0)}),
        (TypedSurface(typed="x²y² + x⁴"), {(0, 0)}),
    ],
)
def test_minima_are_found(surface, expected):
    assert points(surface, PointKind.MINIMUM) == expected


def test_passes_and_summits():
    assert points(Saddle(), PointKind.SADDLE) == {(0, 0)}
    assert len(points(Himmelblau(), PointKind.SADDLE)) == 4
    assert points(Himmelblau(), PointKind.MAXIMUM) == {(-0.2708, -0.923)}
    lowest = minima(FalseMinima())[0]
    assert lowest.v == pytest.approx((-4.9137, -np.pi / 2), abs=1e-4)
    assert lowest.cost == pytest.approx(-1.96255, abs=1e-5)


@pytest.mark.parametrize("text", ["3", "x", "x²", "ln(x) + y²", "|x| + |y|", "1/(x²+y²)"])
def test_where_no_point_is_level_none_is_found(text):
    assert stationary_points(TypedSurface(typed=text)) == ()


def test_level_ground_and_gutters():
    assert classify(TypedSurface(typed="3").formula, (1, 1), 6).kind is PointKind.FLAT
    assert classify(TypedSurface(typed="x²").formula, (0, 1), 6).kind is PointKind.MINIMUM
    assert classify(TypedSurface(typed="-x⁴").formula, (0, 1), 6).kind is PointKind.MAXIMUM
    assert curvatures(Ravine().formula, 1, 1) == (1, 50)
    assert np.isnan(curvatures(TypedSurface(typed="ln(x)").formula, -1, 1)).all()


def test_a_bad_formula_is_explained_by_its_declaration():
    with pytest.raises(pydantic.ValidationError) as fault:
        DescentSettings.model_validate({"surface": {"kind": "typed", "typed": "sin("}})
    assert "breaks off" in explain(fault.value, DescentSettings)
