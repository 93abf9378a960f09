"""The checks about descents and searches."""

import pytest

from nnplayground.lessons.checks import all_checks
from nnplayground.lessons.state import LessonState, resolve


def value(key, of=None, **labs):
    return all_checks()[key].answer(resolve(LessonState(labs=labs)), of or {}).value


def descend(key, of=None, rate=0.1, start=(1, 1), **surface):
    settings = {"surface": surface or {"kind": "bowl"}, "start": list(start)}
    return value(key, of, descent={"settings": settings | {"optimizer": {"kind": "gradient_descent", "rate": rate}}})


def test_bowl():
    assert [descend("surface_value", {"what": what}) for what in ("cost", "gradient_1", "gradient_2")] == [2, 2, 2]
    assert descend("surface_value", {"what": "steepness"}) == pytest.approx(8**0.5)
    assert descend("surface_descent", {"what": "v1", "step": 2}) == pytest.approx(0.64)
    assert descend("surface_descent", {"what": "predicted"}) == pytest.approx(-0.8)
    assert descend("surface_descent", {"what": "change"}) == pytest.approx(-0.72)


def test_how_descents_end():
    assert descend("descent_ends") == "lowest"
    assert descend("descent_ends", rate=1.0) == "bounces"
    assert descend("descent_ends", rate=1.1) == "diverges"
    assert descend("descent_ends", start=(0, 0), kind="false_minima") == "higher"
    assert descend("descent_ends", start=(1, 0), kind="saddle") == "level"


def test_a_rate_above_1_may_be_the_best():
    flat = {"kind": "typed", "typed": "0.1 (v₁² + v₂²)"}
    assert descend("descent_steps", rate=5, start=(2, 2), **flat) == 1


def test_himmelblau_has_four_minima():
    assert descend("surface_value", {"what": "minima"}, kind="himmelblau") == 4
    assert descend("surface_value", {"what": "lowest"}, kind="himmelblau") == pytest.approx(0, abs=1e-9)


def test_families_and_maps():
    techniques = ("l1", "l2", "augmentation", "dropout", "early_stopping")
    families = [value("technique_family", {"technique": key}) for key in techniques]
    assert families == ["cost", "cost", "sampling", "algorithm", "algorithm"]
    assert value("map_cells") == 64
    assert value("map_cells", search={"map": {"seeds": 3}}) == 192
