"""Components: declared once, found by their permanent key.

A component (an activation, a cost, a data set, …) is one frozen pydantic model: its parameters
are fields with a title, a range and a sentence of help, its behaviour are methods. Forms, the
command line, files, error messages and translations all read that one declaration.
"""

import difflib
import importlib
import math
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Annotated, Any, ClassVar, Generic, TypeVar, Union, get_args

import pydantic
from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo
from pydantic_core import core_schema

from nnplayground.errors import UserError
from nnplayground.i18n import N_, number, tr

UNKNOWN = N_("There is no {what} called “{key}”. Known: {known}.")
UNKNOWN_OF_MANY = N_("There is no {what} called “{key}”. Similar: {known}. All are listed by nnplayground list.")
FEW, NEAR = 20, 4
"""So many keys are all named where another is given, else so many that are similar."""

LIVE: dict[str, Any] = {"live": True}
"""Field mark: may change while a run goes on."""
LOG: dict[str, Any] = {"log": True}
"""Field mark: its values are best spread by orders of magnitude."""

NO_SLIDER: dict[str, Any] = {"slider": None}
"""Field mark: a number that is typed, because none of its values is more usual than another."""

RANGES: dict[str, Any] = {"ranges": True}
"""Marks a field whose value is ranges of places: what is read is how many there are."""

HIDDEN: dict[str, Any] = {"hidden": True}
"""Field mark: chosen in a dialog of its own, not in a form."""

WIDE: dict[str, Any] = {"wide": True}
"""Field mark: it needs much room as a rule, and has a line of its own below its title."""

NUMBERED: dict[str, Any] = {"numbered": True}
"""Field mark: its members have an order, and a kind may be among them more than once."""

PER_NETWORK: dict[str, Any] = {"per_network": True}
"""Field mark: of several networks that are trained at once each may have a value of its own."""


def unit(text: str) -> dict[str, Any]:
    """Return the field mark that names the unit shown behind the value."""
    return {"unit": text}


def zero(text: str) -> dict[str, Any]:
    """Return the field mark that says what a 0 stands for, shown behind it in the place of the unit."""
    return {"zero": text}


def slider(low: float, high: float) -> dict[str, Any]:
    """Return the field mark that says where values usually lie, when the bounds reach far beyond.

    A slider has these ends, and a search these values to try. A 0 that is allowed below `low` is one more.
    """
    return {"slider": (low, high)}


SEARCHED: dict[str, Any] = {"search": True}
"""Field mark: a search for good settings may try each of its kinds."""


def search(low: float, high: float) -> dict[str, Any]:
    """Return the field mark that says between which values a search looks if nobody says otherwise.

    They are narrower than the bounds of what is allowed, and spread by orders of magnitude with `LOG`. On a field
    that holds several, they say how many of them.
    """
    return {"search": (low, high)}


def course(text: str) -> dict[str, Any]:
    """Return the field mark that says, in a marked sentence, where the course comes upon the parameter."""
    return {"course": text}


def choices(**labels: str) -> dict[str, Any]:
    """Return the field mark that gives each value of a Literal field its visible label."""
    return {"choices": labels}


class Model(BaseModel):
    """A frozen declaration: no unknown fields, no NaN, no infinity."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


class Component(Model):
    """What every registered component has besides its parameters.

    `kind` is its permanent key, never shown and never changed; `label` and `summary` (a sentence)
    are shown, and translated, and so is `course`: where the course comes upon it, if it does.
    """

    label: ClassVar[str]
    summary: ClassVar[str]
    course: ClassVar[str] = ""
    card: ClassVar[str] = ""
    """The key of the card that shows it at large, if there is one for its family."""
    kind: str

    def facts(self) -> tuple[str, ...]:
        """Return what there is to know of it besides its sentence: rich text, translated; first its formula."""
        formula = getattr(self, "formula", "")
        return (tr(formula),) if formula else ()

    @classmethod
    def key(cls) -> str:
        """Return the permanent key of this class."""
        return str(cls.model_fields["kind"].default)

    @classmethod
    def parameters(cls) -> dict[str, FieldInfo]:
        """Return the declared parameters, by name."""
        return {name: field for name, field in cls.model_fields.items() if name != "kind"}


def mark(field: FieldInfo, name: str, default: Any = None) -> Any:
    """Return a mark of `field` (``live``, ``log``, ``slider``, ``search``, ``course``, ``unit``, …), or `default`."""
    extra = field.json_schema_extra
    return extra.get(name, default) if isinstance(extra, dict) else default


C = TypeVar("C", bound=Component)


class Registry(Generic[C]):
    """Classes by their permanent key, in the order in which they were declared."""

    def __init__(self, name: str, base: type[C], default: str = "") -> None:
        """Take `default`, if one is given, for the key of a mapping that names none."""
        self.name = name
        self.base = base
        self.default = default
        self._classes: dict[str, type[C]] = {}

    def register(self, cls: type[C]) -> type[C]:
        """Add `cls`; used as a decorator. Raises ValueError if its key is taken."""
        key = cls.key()
        if key in self._classes:
            raise ValueError(f"{self.name} {key!r} is registered twice")
        self._classes[key] = cls
        return cls

    def __iter__(self) -> Iterator[type[C]]:
        return iter(self._classes.values())

    def __len__(self) -> int:
        return len(self._classes)

    def __contains__(self, key: object) -> bool:
        return key in self._classes

    def __getitem__(self, key: str) -> type[C]:
        try:
            return self._classes[key]
        except KeyError:
            near = difflib.get_close_matches(key, self._classes, NEAR, 0.3)
            few = len(self._classes) <= FEW or not near
            known = ", ".join(self._classes if few else near)
            raise UserError(UNKNOWN if few else UNKNOWN_OF_MANY, what=tr(self.name), key=key, known=known) from None

    def keys(self) -> list[str]:
        """Return the keys in order."""
        return list(self._classes)

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        """Validate a field annotated ``Annotated[Base, REGISTRY]`` as any registered class.

        Accepts an instance, a mapping with ``kind``, or just the key (default parameters).
        """
        union: Any = Annotated[Union[tuple(self)], Field(discriminator="kind")]  # noqa: UP007
        return core_schema.no_info_before_validator_function(
            self._with_kind, handler.generate_schema(union if len(self) > 1 else next(iter(self)))
        )

    def _with_kind(self, value: Any) -> Any:
        if isinstance(value, str):
            return {"kind": value}
        if self.default and isinstance(value, Mapping) and "kind" not in value:
            return {"kind": self.default, **value}
        return value


def discover(package: ModuleType) -> None:
    """Import every module of `package`, so that its components register themselves."""
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")


def field_of(model: type[BaseModel], location: tuple[int | str, ...]) -> FieldInfo | None:
    """Find the declaration behind the `location` of a validation error."""
    return _behind(model, location)[0]


def models_at(model: type[BaseModel], location: tuple[int | str, ...]) -> list[type[BaseModel]]:
    """Return the models of which one is at the `location` of a validation error."""
    return _behind(model, location)[1]


def _behind(model: type[BaseModel], location: tuple[int | str, ...]) -> tuple[FieldInfo | None, list[type[BaseModel]]]:
    found: FieldInfo | None = None
    candidates: list[type[BaseModel]] = [model]
    for part in location:
        step: list[type[BaseModel]] = []
        for candidate in candidates:
            if isinstance(part, str) and part in candidate.model_fields:
                found = candidate.model_fields[part]
                step += _models_in(found.annotation, found.metadata)
            elif isinstance(part, str) and issubclass(candidate, Component) and candidate.key() == part:
                step.append(candidate)
        candidates = step or candidates
    return found, candidates


def has_path(model: type[BaseModel], path: tuple[int | str, ...]) -> bool:
    """Whether some declaration that `model` allows has something at a path of names and of places in lists."""
    candidates: list[type[BaseModel]] = [model]
    for part in path:
        if isinstance(part, int):
            continue
        fields = [one.model_fields[part] for one in candidates if part in one.model_fields]
        if not fields:
            return False
        candidates = [inner for field in fields for inner in _models_in(field.annotation, field.metadata)]
    return True


def _models_in(annotation: Any, metadata: list[Any]) -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = []
    for mark_ in metadata:
        if isinstance(mark_, Registry):
            found += list(mark_)
    if isinstance(annotation, Registry):
        found += list(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        found.append(annotation)
    for argument in get_args(annotation):
        found += _models_in(argument, [])
    return found


def limits(field: FieldInfo) -> dict[str, float]:
    """Return the declared bounds of `field` under ``gt``, ``ge``, ``lt`` and ``le``."""
    found: dict[str, float] = {}
    for constraint in field.metadata:
        for name in ("gt", "ge", "lt", "le"):
            bound = getattr(constraint, name, None)
            if bound is not None:
                found[name] = bound
    return found


def usual_range(field: FieldInfo) -> tuple[float, float] | None:
    """Return between which two values `field` usually lies: as it is marked, else its bounds; None if there are none.

    Values that are spread by orders of magnitude begin above 0.
    """
    bounds = limits(field)
    low, high = bounds.get("gt", bounds.get("ge", -math.inf)), bounds.get("lt", bounds.get("le", math.inf))
    ends: tuple[float, float] | None = mark(field, "slider", (low, high))
    if ends is None or not all(map(math.isfinite, ends)) or (mark(field, "log") and ends[0] <= 0):
        return None
    return ends


def range_text(field: FieldInfo) -> str:
    """Describe the range of `field`, for example ``0 < value ≤ 100``; empty if there is none."""
    bounds = limits(field)
    low = f"{number(bounds['gt'])} < " if "gt" in bounds else ""
    low = f"{number(bounds['ge'], 10)} ≤ " if "ge" in bounds else low
    high = f" < {number(bounds['lt'])}" if "lt" in bounds else ""
    high = f" ≤ {number(bounds['le'], 10)}" if "le" in bounds else high
    value = tr("value")
    return f"{low}{value}{high}" if low or high else ""


def _bound_text(context: Mapping[str, Any]) -> str:
    """Describe the bound that a value within a list has broken, for example ``value ≥ 1``; empty if it is no bound."""
    signs = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤"}
    value = tr("value")
    return next((f"{value} {sign} {number(context[key], 10)}" for key, sign in signs.items() if key in context), "")


def explain(error: pydantic.ValidationError, model: type[BaseModel]) -> str:
    """Turn the first fault of `error` into one sentence with the parameter's name and range."""
    return explain_each(error, model)[0]


def explain_each(error: pydantic.ValidationError, model: type[BaseModel]) -> list[str]:
    """Turn every fault of `error` into such a sentence."""
    return [_explain(dict(fault), model) for fault in error.errors()]


def _explain(fault: Mapping[str, Any], model: type[BaseModel]) -> str:
    field = field_of(model, fault["loc"])
    name = tr(field.title) if field is not None and field.title else ".".join(map(str, fault["loc"]))
    inner = fault.get("ctx", {}).get("error")
    if isinstance(inner, Exception):
        return str(inner)
    if fault["type"] == "extra_forbidden":
        return tr("There is no setting called “{name}”.", name=name)
    if fault["type"] == "missing":
        return tr("“{name}” is missing.", name=name)
    if fault["type"] in ("union_tag_invalid", "literal_error"):
        context = fault["ctx"]
        known = (context.get("expected_tags") or context["expected"].replace(" or ", ", ")).replace("'", "")
        given = context.get("tag") or str(fault["input"])[:40]
        near = difflib.get_close_matches(given, known.split(", "), NEAR, 0.3)
        if known.count(", ") < FEW or not near:
            return tr("{name}: there is no “{given}”. Known: {known}.", name=name, given=given, known=known)
        return tr("{name}: there is no “{given}”. Similar: {known}.", name=name, given=given, known=", ".join(near))
    allowed = (range_text(field) if field is not None else "") or _bound_text(fault.get("ctx", {}))
    entered = fault["input"]
    given = number(entered, 10) if isinstance(entered, float) else str(entered)[:40]
    if allowed:
        return tr("{name}: {given} is not allowed; it must be {allowed}.", name=name, given=given, allowed=allowed)
    return tr("{name}: “{given}” cannot be used here.", name=name, given=given)
