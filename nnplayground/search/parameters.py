"""The parameters that a search can try, found in the declarations, and how they change an experiment.

Names are those of the command line: ``optimizer``, ``optimizer.rate`` (whatever the optimiser is),
``optimizer.adam.rate`` (of that one alone), ``l2``, ``hidden`` (neurons of every hidden layer), ``layers`` (how many
there are), ``activation``, ``batch``, ``initializer``, ``data.noise``, and the strengths of augmentations. A parameter
is one if its field has the mark ``search``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pydantic
from pydantic.fields import FieldInfo

from nnplayground.core.activations import ACTIVATIONS, Activation
from nnplayground.core.initializers import INITIALIZERS
from nnplayground.core.layers import Dense, Layer
from nnplayground.core.optimizers import OPTIMIZERS
from nnplayground.core.regularizers import REGULARIZERS
from nnplayground.data.augment import AUGMENTATIONS
from nnplayground.data.dataset import DATASETS
from nnplayground.errors import UserError
from nnplayground.i18n import tr
from nnplayground.registry import Component, Registry, explain, mark
from nnplayground.search.axes import Axis, ChoiceAxis, RangeAxis, Value
from nnplayground.training.experiment import Experiment

LAYERS_NAME, UNITS_NAME, ACTIVATION_NAME, BATCH_NAME = "layers", "hidden", "activation", "batch"
ONE_OF: Mapping[str, Registry[Any]] = {"optimizer": OPTIMIZERS, "initializer": INITIALIZERS, "data": DATASETS}
"""Fields of `Experiment` that hold one component, whose kind and whose parameters may be tried."""
SEVERAL: Mapping[str, Registry[Any]] = {"regularizers": REGULARIZERS, "augment": AUGMENTATIONS}
"""Fields that hold several: each kind is tried by its first parameter."""


@dataclass(frozen=True, slots=True)
class SearchParameter:
    """A parameter that can be searched: its name, its declaration and, if it is a choice, the kinds that there are."""

    name: str
    field: FieldInfo
    kinds: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called, in the language in use."""
        return tr(self.field.title or self.name)

    @property
    def log(self) -> bool:
        """Whether its values are spread by orders of magnitude."""
        return bool(mark(self.field, "log", False))

    @property
    def whole(self) -> bool:
        """Whether its values are whole numbers."""
        return not self.kinds and self.field.annotation is not float

    def usual_axis(self) -> Axis:
        """Return the axis that is searched if nothing else is said."""
        if self.kinds:
            return ChoiceAxis(name=self.name, values=self.kinds)
        low, high = mark(self.field, "search")
        return RangeAxis(name=self.name, low=low, high=high, log=self.log, whole=self.whole)


def parameters() -> dict[str, SearchParameter]:
    """Return every parameter that can be searched, by name; those on which others depend come first."""
    found: list[SearchParameter] = []
    fields = Experiment.model_fields
    found.append(SearchParameter(LAYERS_NAME, fields["hidden"]))
    for name, registry in ONE_OF.items():
        found.append(SearchParameter(name, fields[name], tuple(registry.keys())))
    found.append(SearchParameter(UNITS_NAME, Layer.model_fields["units"]))
    found.append(SearchParameter(ACTIVATION_NAME, Layer.model_fields["activation"], _hidden_activations()))
    found.append(SearchParameter(BATCH_NAME, fields["batch_size"]))
    for name, registry in ONE_OF.items():
        for cls in registry:
            for inner, field in cls.parameters().items():
                found.append(SearchParameter(f"{name}.{inner}", field))
                found.append(SearchParameter(f"{name}.{cls.key()}.{inner}", field))
    for registry in SEVERAL.values():
        for cls in registry:
            found += [SearchParameter(cls.key(), field) for field in list(cls.parameters().values())[:1]]
    known: dict[str, SearchParameter] = {}
    for parameter in found:
        if mark(parameter.field, "search"):
            known.setdefault(parameter.name, parameter)
    return known


def is_active(name: str, values: Mapping[str, Value], experiment: Experiment, names: frozenset[str]) -> bool:
    """Whether a parameter means something beside those that have been chosen; `names` are all of the space."""
    if name in (UNITS_NAME, ACTIVATION_NAME):
        return bool(values.get(LAYERS_NAME, len(experiment.hidden)))
    field, *inner = name.split(".")
    if not inner:
        return True
    kind = str(values.get(field, getattr(experiment, field).kind))
    if len(inner) == 2:
        return inner[0] == kind
    return inner[0] in ONE_OF[field][kind].parameters() and f"{field}.{kind}.{inner[0]}" not in names


def changed(experiment: Experiment, values: Mapping[str, Value]) -> Experiment:
    """Return the experiment with the values of a trial. Raises UserError if one of them is not allowed."""
    changes: dict[str, Any] = {}
    if BATCH_NAME in values:
        changes["batch_size"] = values[BATCH_NAME]
    for field, registry in ONE_OF.items():
        given = {name.rpartition(".")[2]: value for name, value in values.items() if name.startswith(f"{field}.")}
        if field in values or given:
            changes[field] = _component(registry, values.get(field), getattr(experiment, field), given)
    for field, registry in SEVERAL.items():
        kinds = [kind for kind in registry.keys() if kind in values]  # noqa: SIM118 - a registry is no mapping
        if kinds:
            changes[field] = _with_strengths(registry, getattr(experiment, field), {k: values[k] for k in kinds})
    if not values.keys().isdisjoint((LAYERS_NAME, UNITS_NAME, ACTIVATION_NAME)):
        changes["hidden"] = _hidden(experiment.hidden, values)
    try:
        return experiment.replace(**changes)
    except pydantic.ValidationError as error:
        raise UserError(explain(error, Experiment)) from error


def _component(registry: Registry[Any], kind: Value | None, usual: Component, given: Mapping[str, Value]) -> Any:
    """Return the component of that kind, else the one that there is, with some of its parameters changed."""
    cls = type(usual) if kind is None else registry[str(kind)]
    fields = usual.model_dump() if isinstance(usual, cls) else {}
    try:
        return cls.model_validate(fields | dict(given))
    except pydantic.ValidationError as error:
        raise UserError(explain(error, cls)) from error


def _with_strengths(
    registry: Registry[Any], present: tuple[Component, ...], strengths: Mapping[str, Value]
) -> tuple[Component, ...]:
    """Return the components with these first parameters, in their places; those that were not there come last."""
    found = {component.kind: component for component in present}
    for kind, value in strengths.items():
        cls = registry[kind]
        first = next(iter(cls.parameters()))
        found[kind] = _component(registry, None, found.get(kind, cls()), {first: value})
    return tuple(found.values())


def _hidden(present: tuple[Layer, ...], values: Mapping[str, Value]) -> tuple[Layer, ...]:
    """Return the hidden layers: the first ones that there are, the last of them again where there are more."""
    layers = list(present[: int(values.get(LAYERS_NAME, len(present)))])
    while len(layers) < int(values.get(LAYERS_NAME, 0)):
        layers.append(layers[-1] if layers else Dense())
    update: dict[str, Any] = {}
    if UNITS_NAME in values:
        update["units"] = values[UNITS_NAME]
    if ACTIVATION_NAME in values:
        update["activation"] = ACTIVATIONS[str(values[ACTIVATION_NAME])].model_validate({})
    try:
        return tuple(type(layer).model_validate(dict(layer) | update) for layer in layers)
    except pydantic.ValidationError as error:
        raise UserError(explain(error, Layer)) from error


def _hidden_activations() -> tuple[str, ...]:
    """Return the keys of the activations that a hidden layer can learn with."""

    def suits(cls: type[Activation]) -> bool:
        return cls.differentiable and not cls.output_only

    return tuple(cls.key() for cls in ACTIVATIONS if suits(cls))
