"""The space of a search: its axes, which of them mean something together, and the experiment of a point in it."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Self

import numpy as np
from pydantic import Field, model_validator

from nnplayground.errors import UserError
from nnplayground.i18n import N_, number, tr
from nnplayground.registry import Model, limits, range_text
from nnplayground.search.axes import (
    NOT_WHOLE,
    TWICE,
    Axis,
    ChoiceAxis,
    RangeAxis,
    Value,
    Values,
    listed,
    nearest,
    read_numbers,
    read_range,
)
from nnplayground.search.parameters import ONE_OF, SearchParameter, changed, is_active, parameters
from nnplayground.training.experiment import Experiment

MOST_AXES = 50
TRIED = 50
"""Points at which a space is tried before anything is trained."""

UNKNOWN = N_("There is no parameter “{name}” to search. Known: {known}.")
UNKNOWN_NEAR = N_("There is no parameter “{name}” to search. Did you mean {near}?")
NO_KIND = N_("{name}: there is no “{given}”. Known: {known}.")
BEYOND = N_("{name}: the values from {low} to {high} reach beyond what is allowed: {allowed}.")
NEVER = N_("{name} means nothing here: no {what} of this search has such a parameter.")
NOTHING = N_("There is nothing to search: say at least one parameter, as in --space optimizer.rate.")
TOO_MANY = N_("A search has {most} parameters at most.")
ALL_REFUSED = N_("No point of this space can be trained. {reason}")


class Space(Model):
    """Axes in the order in which they are chosen: those on which others depend come first."""

    axes: tuple[Axis, ...] = Field(max_length=MOST_AXES)

    @model_validator(mode="after")
    def _is_known(self) -> Self:
        known = parameters()
        names = [axis.name for axis in self.axes]
        for axis in self.axes:
            if axis.name not in known:
                raise unknown(axis.name, list(known))
            if names.count(axis.name) > 1:
                raise UserError(TWICE, name=tr("Space"), value=axis.name)
            _check(axis, known[axis.name])
        order = {name: place for place, name in enumerate(known)}
        # Those without a dot are what the others depend on; the rest stays as it was given.
        in_order = sorted(self.axes, key=lambda axis: order[axis.name] if axis.name in _first(known) else len(order))
        object.__setattr__(self, "axes", tuple(in_order))
        return self

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all axes."""
        return frozenset(axis.name for axis in self.axes)

    def axis(self, name: str) -> RangeAxis | ChoiceAxis:
        """Return the axis of that name."""
        return next(axis for axis in self.axes if axis.name == name)

    def is_active(self, name: str, values: Mapping[str, Value], experiment: Experiment) -> bool:
        """Whether a parameter means something beside those chosen so far."""
        return is_active(name, values, experiment, self.names)

    def random(self, experiment: Experiment, rng: np.random.Generator) -> Values:
        """Return a point at random. Every axis takes one number of the generator, whether it means something or not."""
        found: Values = {}
        for axis, share in zip(self.axes, rng.random(len(self.axes)), strict=True):
            if self.is_active(axis.name, found, experiment):
                found[axis.name] = axis.at(float(share))
        return found

    def experiment(self, base: Experiment, values: Mapping[str, Value]) -> Experiment:
        """Return the experiment of a point. Raises UserError if it cannot be trained."""
        found = changed(base, values)
        found.check()
        return found

    def check(self, base: Experiment) -> None:
        """Raise UserError if this is no space for that experiment: nothing to search, or nothing that can be trained.

        Whether something can be trained is tried at some points by chance.
        """
        if not self.axes:
            raise UserError(NOTHING)
        for axis in self.axes:
            self._check_meaning(axis.name, base)
        rng = np.random.default_rng(0)
        for _ in range(TRIED):
            try:
                self.experiment(base, self.random(base, rng))
                return
            except UserError as error:
                refusal = error
        raise UserError(ALL_REFUSED, reason=refusal)

    def check_point(self, values: Mapping[str, Value], base: Experiment) -> Values:
        """Return a point that was given by hand, in order: any value of each parameter, also beyond its axis.

        Raises UserError if a name is none of the space, or a value cannot be used.
        """
        for name in values:
            if name not in self.names:
                raise unknown(name, [axis.name for axis in self.axes])
        found = {axis.name: values[axis.name] for axis in self.axes if axis.name in values}
        for name in found:
            if not self.is_active(name, found, base):
                raise UserError(NEVER, name=name, what=_what(name))
        self.experiment(base, found)
        return found

    def _check_meaning(self, name: str, base: Experiment) -> None:
        field, *inner = name.split(".")
        if not inner:
            return
        axis = self.axis(field) if field in self.names else None
        kinds: Iterable[Value] = axis.values if isinstance(axis, ChoiceAxis) else [getattr(base, field).kind]
        if not any(self.is_active(name, {field: kind}, base) for kind in kinds):
            raise UserError(NEVER, name=name, what=_what(name))


def read_space(specs: Sequence[str]) -> Space:
    """Read a space as it is typed: ``optimizer.rate=0.001..30 log``, ``hidden=5..60``, ``activation=relu,tanh``.

    Raises UserError with a sentence for whatever is wrong.
    """
    if len(specs) > MOST_AXES:
        raise UserError(TOO_MANY, most=MOST_AXES)
    return Space(axes=tuple(read_axis(spec) for spec in specs))


def read_axis(spec: str) -> RangeAxis | ChoiceAxis:
    """Read one axis; a name alone stands for the values that are usually searched. Raises UserError."""
    word, equals, text = spec.partition("=")
    name, known = word.strip().replace("-", "_"), parameters()
    if name not in known:
        raise unknown(name, list(known))
    parameter = known[name]
    if not equals:
        return parameter.usual_axis()
    if parameter.kinds:
        kinds = [part.strip().replace("-", "_") for part in text.split(",")]
        return listed(name, [kind for kind in kinds if kind])
    if ".." in text:
        return read_range(name, text, parameter.log, parameter.whole)
    return read_numbers(name, text, parameter.whole)


def read_point(text: str) -> Values:
    """Read values as they are typed, each after its name: ``optimizer.rate=0.5 hidden=30``. Raises UserError."""
    found: Values = {}
    for word in text.split():
        axis = read_axis(word)
        if "=" not in word or not isinstance(axis, ChoiceAxis) or len(axis.values) != 1:
            raise UserError(N_("“{given}” is no value of a parameter. Example: optimizer.rate=0.5"), given=word[:40])
        if axis.name in found:
            raise UserError(TWICE, name=tr("Trial"), value=axis.name)
        found[axis.name] = axis.values[0]
    return found


def unknown(name: str, known: Sequence[str]) -> UserError:
    """Return the error for a name that means nothing, with the nearest one that does."""
    near = nearest(name, known)
    if near:
        return UserError(UNKNOWN_NEAR, name=name[:40], near=near)
    # Those of a single kind, as optimizer.adam.rate, are too many to be listed.
    return UserError(UNKNOWN, name=name[:40], known=", ".join(one for one in known if one.count(".") < 2))


def _what(name: str) -> str:
    return tr(ONE_OF[name.split(".")[0]].name) if "." in name else tr("network")


def _first(known: Mapping[str, SearchParameter]) -> Iterator[str]:
    return (name for name in known if name == "layers" or name in ONE_OF)


def _check(axis: RangeAxis | ChoiceAxis, parameter: SearchParameter) -> None:
    """Raise UserError if an axis has values that its declaration does not allow."""
    if parameter.kinds:
        given: Sequence[Any] = axis.values if isinstance(axis, ChoiceAxis) else ["…"]
        for value in given:
            if value not in parameter.kinds:
                raise UserError(NO_KIND, name=axis.name, given=value, known=", ".join(parameter.kinds))
        return
    if isinstance(axis, RangeAxis) and axis.whole != parameter.whole:
        # Of whole ones there are a few, of others as many as anybody likes.
        raise ValueError("a range of another kind of numbers")
    values = axis.values if isinstance(axis, ChoiceAxis) else (axis.low, axis.high)
    numbers = [value for value in values if not isinstance(value, str)]
    low, high, bounds = min(numbers, default=math.nan), max(numbers, default=math.nan), limits(parameter.field)
    if parameter.name == "layers":
        bounds = {"ge": 0, "le": next(m.max_length for m in parameter.field.metadata if hasattr(m, "max_length"))}
    allowed = (
        len(numbers) == len(values)
        and low >= bounds.get("ge", -math.inf)
        and low > bounds.get("gt", -math.inf)
        and high <= bounds.get("le", math.inf)
        and high < bounds.get("lt", math.inf)
    )
    if not allowed:
        text = range_text(parameter.field) or f"{number(bounds['ge'])} … {number(bounds['le'])}"
        raise UserError(BEYOND, name=axis.name, low=number(low), high=number(high), allowed=text)
    for value in numbers if parameter.whole else ():
        if value != int(value):
            raise UserError(NOT_WHOLE, name=axis.name, value=number(value))
