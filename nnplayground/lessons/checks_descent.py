"""Checks about a descent on a surface, and about searches of hyperparameters."""

import math
from typing import Literal

from pydantic import Field

from nnplayground.analysis.descent.stationary import minima
from nnplayground.analysis.descent.stepper import DescentGrain, DescentSettings, DescentStepper
from nnplayground.analysis.descent.verdict import DescentVerdict, Ending
from nnplayground.core.regularizers import REGULARIZERS
from nnplayground.lessons.checks import check
from nnplayground.lessons.state import ResolvedState
from nnplayground.registry import Model
from nnplayground.search.map_plan import MapSettings, axis_size
from nnplayground.training.stopping import EarlyStopping

LAB = "descent"
MOST_STEPS = 20_000


def descent(state: ResolvedState) -> DescentStepper:
    """Return the descent that the state shows, at its start."""
    return DescentStepper(DescentSettings.model_validate(state.lab_state(LAB, "settings", default={})))


class PlaceOf(Model):
    """What is asked of the start of a descent."""

    what: Literal["cost", "gradient_1", "gradient_2", "steepness", "minima", "lowest"]


@check("surface_value", PlaceOf)
def surface_value(state: ResolvedState, of: PlaceOf) -> float:
    """Height or slope at the start, or how many minima the picture has and how low the lowest is."""
    found = descent(state)
    if of.what in ("minima", "lowest"):
        lows = minima(found.surface)
        return float(len(lows)) if of.what == "minima" else float(lows[0].cost)
    here = found.record_at(0)
    g1, g2 = here.gradient
    return {"cost": here.cost, "gradient_1": g1, "gradient_2": g2, "steepness": math.hypot(g1, g2)}[of.what]


class StepOf(Model):
    """A step, counted from 0, and what is asked: the place and cost before it, what was promised, what came of it."""

    step: int = Field(0, ge=0, le=10_000)
    what: Literal["v1", "v2", "cost", "predicted", "change"]


@check("surface_descent", StepOf)
def surface_descent(state: ResolvedState, of: StepOf) -> float:
    """A figure of a descent's table."""
    record = descent(state).record_at(of.step)
    found = record.v[0] if of.what == "v1" else record.v[1] if of.what == "v2" else getattr(record, of.what)
    return float("nan") if found is None else float(found)


def verdict(state: ResolvedState) -> DescentVerdict | None:
    """Return how the descent of the state ends; None if it is still under way after very many steps."""
    found = descent(state)
    while found.verdict is None and found.position < MOST_STEPS and found.step(DescentGrain.HUNDRED):
        pass
    return found.verdict


@check("descent_ends")
def descent_ends(state: ResolvedState, _: Model) -> str:
    """How the descent ends: ``lowest`` minimum, ``higher`` one, ``diverges``, ``bounces``, ``level``, ``going_on``."""
    found = verdict(state)
    if found is None:
        return "going_on"
    if found.ending is Ending.MINIMUM:
        return "lowest" if found.lower is None else "higher"
    named = {Ending.DIVERGES: "diverges", Ending.BOTTOMLESS: "diverges", Ending.BOUNCES: "bounces"}
    return named.get(found.ending, "level" if found.arrived else "going_on")


@check("descent_steps")
def descent_steps(state: ResolvedState, _: Model) -> float:
    """How many steps the descent takes to its end."""
    found = verdict(state)
    return float("nan") if found is None else float(found.steps)


class TechniqueOf(Model):
    """A technique of regularisation, by its key."""

    technique: str = Field(max_length=40)


@check("technique_family", TechniqueOf)
def technique_family(state: ResolvedState, of: TechniqueOf) -> str:
    """To which family it belongs: ``cost``, ``sampling`` or ``algorithm``."""
    if of.technique == "augmentation":
        return "sampling"
    return "algorithm" if of.technique == EarlyStopping.key() else REGULARIZERS[of.technique].family


@check("map_cells")
def map_cells(state: ResolvedState, _: Model) -> int:
    """How many networks the live map trains."""
    settings = MapSettings.model_validate(state.lab_state("search", "map", default={}))
    return axis_size(settings.x) * axis_size(settings.y) * settings.seeds
