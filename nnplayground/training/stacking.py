"""Several experiments of one shape as one: their parameters side by side, in arrays."""

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from nnplayground.data.problem import Problem
from nnplayground.registry import Component, mark
from nnplayground.training.experiment import Experiment
from nnplayground.training.learner import Method

C = TypeVar("C", bound=Component)


def prepared(experiments: Sequence[Experiment]) -> tuple[Problem, ...]:
    """Return the problem of each of the experiments; one and the same where their data are."""
    known: list[tuple[Experiment, Problem]] = []
    found = []
    for experiment in experiments:
        problem = next((problem for other, problem in known if other.same_problem(experiment)), None)
        if problem is None:
            problem = experiment.prepare()
            known.append((experiment, problem))
        found.append(problem)
    return tuple(found)


def stacked_method(experiments: Sequence[Experiment], dtype: npt.DTypeLike) -> Method:
    """Return what teaches several networks at once, each as its own experiment says."""
    methods = [Method.of(experiment) for experiment in experiments]
    drops = np.array([method.dropout for method in methods], dtype).reshape(-1, 1, 1)
    return Method(
        methods[0].cost,
        stacked([method.optimizer for method in methods], (-1, 1), dtype),
        tuple(stacked(several, (-1, 1, 1), dtype) for several in zip(*(m.penalties for m in methods), strict=True)),
        drops,
        methods[0].frozen,
        _longest(methods),
    )


def _longest(methods: Sequence[Method]) -> npt.NDArray[np.float64] | None:
    """Return the length to which each network's gradient is shortened (replicas, 1); None if none is."""
    lengths = [method.longest for method in methods]
    if all(length is None for length in lengths):
        return None
    return np.array([np.inf if length is None else length for length in lengths], np.float64).reshape(-1, 1)


def stacked(components: Sequence[C], shape: tuple[int, ...], dtype: npt.DTypeLike) -> C:
    """Return one component that acts on several networks at once as each of `components` does on its own.

    A number in which they differ becomes an array of `shape`, whose first axis is the networks'.
    """
    kind = type(components[0])
    fields: dict[str, Any] = {}
    for name in kind.model_fields:
        values = [getattr(component, name) for component in components]
        same = all(value == values[0] for value in values)
        fields[name] = values[0] if same else np.array(values, dtype).reshape(shape)
    found: C = kind.model_construct(**fields)  # type: ignore[assignment]
    return found


def check_alike(experiments: Sequence[Experiment]) -> None:
    """Raise ValueError unless these experiments may be trained at once."""
    if not experiments:
        raise ValueError("there is no experiment")
    first = experiments[0]
    for other in experiments[1:]:
        same = {name: getattr(first, name) for name in ("schedule", "stop", "seeds")}
        for name in ("optimizer", "initializer", "data"):
            same[name] = _levelled(getattr(other, name), getattr(first, name))
        if len(other.regularizers) == len(first.regularizers):
            same["regularizers"] = tuple(map(_levelled, other.regularizers, first.regularizers))
        if other.model_copy(update=same) != first:
            raise ValueError("these experiments differ in more than numbers and seeds")


def groups_alike(experiments: Sequence[Experiment], problems: Sequence[Problem]) -> list[list[int]]:
    """Return the numbers of experiments that may be trained at once, group by group; each has its problem."""
    groups: list[list[int]] = []
    for number, experiment in enumerate(experiments):
        for group in groups:
            first = group[0]
            if _sizes(problems[first]) == _sizes(problems[number]) and _may_join(experiments[first], experiment):
                group.append(number)
                break
        else:
            groups.append([number])
    return groups


def _sizes(problem: Problem) -> tuple[int, int]:
    return len(problem.parts.train), len(problem.parts.validation)


def _may_join(one: Experiment, other: Experiment) -> bool:
    try:
        check_alike((one, other))
    except ValueError:
        return False
    return True


def _levelled(component: C, other: C) -> C:
    """Return a component with those parameters of another one of its kind that may differ."""
    if type(component) is not type(other):
        return component
    free = {
        name: getattr(other, name) for name, field in type(component).model_fields.items() if mark(field, "per_network")
    }
    return component.model_copy(update=free)
