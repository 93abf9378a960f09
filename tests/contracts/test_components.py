"""What every registered component promises, tried on all of them."""

import itertools
import math
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pydantic
import pytest

import nnplayground.data  # noqa: F401 - registers the data sets
from nnplayground.analysis.descent.surfaces import COST_SURFACES
from nnplayground.core.activations import ACTIVATIONS, Activation
from nnplayground.core.costs import COSTS, CategoricalCrossEntropy
from nnplayground.core.initializers import INITIALIZERS
from nnplayground.core.layers import LAYERS, Dense
from nnplayground.core.optimizers import OPTIMIZERS
from nnplayground.core.regularizers import REGULARIZERS
from nnplayground.core.schedules import SCHEDULES
from nnplayground.data.augment import AUGMENTATIONS
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.coding import CODINGS
from nnplayground.data.dataset import DATASETS, Family
from nnplayground.data.mnist import Mnist
from nnplayground.data.scaling import SCALINGS
from nnplayground.data.tasks import TASKS
from nnplayground.errors import UserError
from nnplayground.registry import Component, Registry, explain, limits, mark, usual_range
from nnplayground.search.strategies import STRATEGIES
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.stopping import STOP_RULES
from nnplayground.training.trainer import Trainer

REGISTRIES: list[Registry[Any]] = [
    ACTIVATIONS, AUGMENTATIONS, CODINGS, COSTS, DATASETS, INITIALIZERS, LAYERS, OPTIMIZERS, REGULARIZERS,
    SCALINGS, SCHEDULES, STOP_RULES, TASKS,
]  # fmt: skip
"""What an experiment is made of."""
COMPONENTS = [(registry, cls) for registry in REGISTRIES for cls in registry]
ALL_REGISTRIES: list[Registry[Any]] = [*REGISTRIES, COST_SURFACES, STRATEGIES]
ALL_COMPONENTS = [(registry, cls) for registry in ALL_REGISTRIES for cls in registry]


def over(components: list[tuple[Registry[Any], type[Component]]]) -> pytest.MarkDecorator:
    """Run a test for each of the components."""
    names = [f"{registry.name}-{cls.key()}" for registry, cls in components]
    return pytest.mark.parametrize(("registry", "cls"), components, ids=names)


every = over(ALL_COMPONENTS)


def experiment_with(registry: Registry[Any], component: Component) -> Experiment:
    """Return a small experiment that uses `component` and makes sense."""
    base = Experiment(data=Circle(size=30), hidden=(Dense(units=3),))
    if registry is ACTIVATIONS:
        if isinstance(component, Activation) and component.output_only:
            return base.replace(output=component, cost=CategoricalCrossEntropy())
        return base.replace(hidden=(Dense(units=3, activation=component),))
    if registry is LAYERS:
        return base.replace(hidden=(component, component))
    if registry is COSTS:
        softmax = isinstance(component, CategoricalCrossEntropy)
        return base.replace(cost=component, output="softmax" if softmax else "logistic")
    if registry is AUGMENTATIONS:
        return base.replace(data=Mnist(train_images=20, validation_images=10), augment=(component,))
    if registry is CODINGS:
        return base.replace(data=Rings(size=30), coding=component)
    if registry is DATASETS:
        return base.fitted_to(component)
    if registry is TASKS:
        if component.suits_all:
            return base.with_task(component)
        made_here = (cls for cls in DATASETS if cls.family is not Family.OWN)
        return base.fitted_to(next(cls() for cls in made_here if cls.tasks[0] == component))
    if registry in (REGULARIZERS, STOP_RULES):
        return base.replace(**{"regularizers" if registry is REGULARIZERS else "stop": (component,)})
    fields = {
        INITIALIZERS.name: "initializer",
        OPTIMIZERS.name: "optimizer",
        SCALINGS.name: "scaling",
        SCHEDULES.name: "schedule",
    }
    return base.replace(**{fields[registry.name]: component})


def ends(cls: type[Component]) -> Iterator[tuple[str, float, bool]]:
    """Yield parameters with values at each of their bounds, and whether that value is allowed."""
    for name, field in cls.parameters().items():
        for kind, bound in limits(field).items():
            yield name, bound, kind in ("ge", "le")


@every
def test_it_is_described_to_people(registry: Registry[Any], cls: type[Component]) -> None:
    assert cls.label.strip() == cls.label != ""
    assert re.match(r"\S.*[.]$", cls.summary), cls.summary
    assert cls.__doc__
    for name, field in cls.parameters().items():
        assert field.title, f"{name} has no title"
        assert field.description, f"{name} has no description"
        assert field.description.endswith("."), field.description
    for formula in ("formula", "derivative_formula"):
        if registry in (ACTIVATIONS, COSTS) and hasattr(cls, formula):
            assert getattr(cls, formula)
    assert [c.label for c in registry].count(cls.label) == 1


@every
def test_its_key_is_permanent_and_its_own(registry: Registry[Any], cls: type[Component]) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", cls.key())
    assert registry[cls.key()] is cls
    assert cls().kind == cls.key()


@every
def test_it_is_frozen_and_knows_its_fields(registry: Registry[Any], cls: type[Component]) -> None:
    component = cls()
    with pytest.raises(pydantic.ValidationError):
        component.kind = "other"
    with pytest.raises(pydantic.ValidationError):
        cls.model_validate({"no_such_parameter": 1})
    assert cls() == component
    assert hash(cls()) == hash(component)


@every
def test_defaults_pass_their_own_validation(registry: Registry[Any], cls: type[Component]) -> None:
    assert cls.model_validate(cls().model_dump()) == cls()
    for name, field in cls.parameters().items():
        if field.annotation in (int, float):
            assert limits(field), f"{name} has no range"


@every
def test_every_bound_is_kept_and_explained(registry: Registry[Any], cls: type[Component]) -> None:
    for name, bound, allowed in ends(cls):
        field = cls.parameters()[name]
        beyond = bound - 1 if bound in (limits(field).get("ge"), limits(field).get("gt")) else bound + 1
        refused = [beyond] if allowed else [bound, beyond]
        if allowed:
            assert getattr(cls.model_validate({name: bound}), name) == bound
        for value in [*refused, math.nan, math.inf, "many"]:
            with pytest.raises(pydantic.ValidationError) as fault:
                cls.model_validate({name: value})
            sentence = explain(fault.value, cls)
            assert str(field.title) in sentence
            assert "{" not in sentence


@over(COMPONENTS)
def test_an_experiment_with_it_survives_json(registry: Registry[Any], cls: type[Component]) -> None:
    for component in (cls(), *(cls(**{name: bound}) for name, bound, allowed in ends(cls) if allowed)):
        experiment = experiment_with(registry, component)
        text = experiment.model_dump_json()
        again = Experiment.model_validate_json(text)
        assert again == experiment
        assert again.model_dump_json() == text
        # A task is told by its data set, the usual kind by nothing.
        assert registry is TASKS or cls.key() == registry.default or cls.key() in text


TRAINED = [(registry, cls) for registry, cls in COMPONENTS if registry not in (DATASETS, AUGMENTATIONS)]


@over(TRAINED)
def test_it_trains_at_its_default_and_at_each_end_of_its_ranges(registry: Registry[Any], cls: type[Component]) -> None:
    for component in (cls(), *(cls(**{name: bound}) for name, bound, allowed in ends(cls) if allowed)):
        experiment = experiment_with(registry, component)
        try:
            experiment.check()
        except UserError:
            assert isinstance(component, Activation)
            assert not component.differentiable
            continue
        trainer = Trainer(experiment)
        for report in trainer.run():
            if isinstance(report, RunEnded) or (isinstance(report, EpochReport) and report.epoch == 2):
                break
        assert np.isfinite(trainer.network.parameters).all()


def test_titles_within_a_component_differ() -> None:
    for _, cls in ALL_COMPONENTS:
        titles = [field.title for field in cls.parameters().values()]
        assert len(set(titles)) == len(titles), cls


def test_usual_ranges_are_declared_and_allowed() -> None:
    for _, cls in ALL_COMPONENTS:
        for name, field in cls.parameters().items():
            if field.annotation not in (int, float) or mark(field, "slider", ()) is None:
                continue
            usual, bounds, where = usual_range(field), limits(field), f"{cls.key()}.{name}"
            assert usual is not None, f"{where} has neither a usual range nor bounds to take for it"
            low, high = usual
            assert low <= field.default <= high or field.default == 0, where
            assert bounds.get("gt", bounds.get("ge")) <= low < high <= bounds.get("lt", bounds.get("le")), where
            assert mark(field, "log") or high - low <= 1e5, f"{where} reaches too far for even steps"


def test_labels_of_choices_are_complete() -> None:
    for _, cls in ALL_COMPONENTS:
        for name, field in cls.parameters().items():
            labels = mark(field, "choices")
            if labels:
                given = set(getattr(field.annotation, "__args__", ()))
                assert given == set(labels), f"{cls.key()}.{name}"


def test_registries_have_names_of_their_own_and_refuse_unknown_keys() -> None:
    for one, other in itertools.combinations(ALL_REGISTRIES, 2):
        assert one.name != other.name
    for registry in ALL_REGISTRIES:
        with pytest.raises(UserError, match=f"no {registry.name} called “nonsense”"):
            registry["nonsense"]
