"""Whether what a lesson asks to be tried has been done, as far as the program sees it."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from nnplayground.lessons.lesson import Goal
from nnplayground.lessons.state import ResolvedState
from nnplayground.training.experiment import Experiment

COUNT = "count"
"""At the end of a path to a list: how many it has."""
NOTHING = object()


@dataclass(frozen=True)
class Sight:
    """What the program sees: where it is, the figures of the run, lab states for JSON, and what the user did.

    `figures` have the keys of `lesson.FIGURES`, `acts` those of `lesson.ACTS`; an act counts from the lesson's
    opening on.
    """

    experiment: Experiment
    lab: str = "playground"
    page: str = ""
    figures: Mapping[str, float] = field(default_factory=dict)
    lab_states: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    acts: Set[str] = frozenset()


def is_done(goal: Goal, now: Sight, at_start: Sight) -> bool:
    """Return whether a goal is reached `now`, for one who began with `at_start`."""
    if goal.figure is not None:
        return _within(goal, now.figures.get(goal.figure, NOTHING))
    if goal.page is not None:
        lab, _, page = goal.page.partition("/")
        return now.lab == lab and page in ("", now.page)
    if goal.act is not None:
        return bool(goal.act in now.acts)
    if goal.changed is not None:
        return bool(value_at(now.experiment, goal.changed) != value_at(at_start.experiment, goal.changed))
    if goal.lab is not None:
        return _within(goal, value_at(now.lab_states.get(goal.lab, {}), goal.path or ""))
    return _within(goal, value_at(now.experiment, goal.setting or ""))


ANYWHERE = ("epoch", "step")
"""Figures that mean the same whatever is learnt."""


def is_done_once_more(goal: Goal, now: Sight, at_start: Sight) -> bool:
    """Return whether a number of epochs or steps that was reached `at_start` has come about once more since."""
    if goal.figure not in ANYWHERE or goal.at_least is None:
        return False
    done = now.figures.get(goal.figure, 0.0) - at_start.figures.get(goal.figure, 0.0)
    return done >= goal.at_least


def means_the_same(goal: Goal, experiment: Experiment, shown: ResolvedState) -> bool:
    """Return whether a goal means for a student's own experiment what it means for the state that a lesson shows."""
    if goal.lab is not None:
        return False
    if goal.figure is not None and goal.figure not in ANYWHERE:
        return experiment.same_problem(shown.experiment)
    return True


def value_at(whole: Any, path: str) -> Any:
    """Return what stands at a path such as ``optimizer.rate`` or ``hidden.0.units``; `NOTHING` if nothing does.

    ``hidden.count`` is how many there are.
    """
    for part in path.split("."):
        if isinstance(whole, BaseModel):
            whole = getattr(whole, part, NOTHING) if part in type(whole).model_fields else NOTHING
        elif isinstance(whole, Mapping):
            whole = whole.get(part, NOTHING)
        elif isinstance(whole, tuple | list):
            if part == COUNT:
                whole = len(whole)
            else:
                whole = whole[int(part)] if part.isdecimal() and int(part) < len(whole) else NOTHING
        else:
            return NOTHING
    return whole


def _within(goal: Goal, value: Any) -> bool:
    if isinstance(value, BaseModel):
        value = getattr(value, "kind", NOTHING)
    elif isinstance(value, Mapping):
        value = value.get("kind", NOTHING)
    if value is NOTHING:
        return False
    if goal.is_ is not None and not same_value(value, goal.is_):
        return False
    if goal.at_least is None and goal.at_most is None:
        return True
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return (goal.at_least is None or value >= goal.at_least) and (goal.at_most is None or value <= goal.at_most)


def same_value(value: Any, wanted: bool | float | str) -> bool:
    """Return whether a value is the wanted one; a number is no truth value."""
    if isinstance(value, bool) or isinstance(wanted, bool):
        return value is wanted
    return bool(value == wanted)
