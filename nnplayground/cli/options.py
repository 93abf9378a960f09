"""What may be typed behind a command, read from the declarations.

Every field of `Experiment` is an option. A component is chosen by its key and its parameters follow
with a dot (``--optimizer momentum --optimizer.beta 0.8``); among those that may be several, each
can be switched on by its own name and first parameter (``--l2 5``, ``--epochs 3``).
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from nnplayground.cli.parser import Parser, dashed
from nnplayground.core.layers import Layer
from nnplayground.core.recurrent import Elman
from nnplayground.data.features import FEATURES
from nnplayground.i18n import tr
from nnplayground.registry import Component, Model, Registry
from nnplayground.training.experiment import Experiment

_SHORT = {"batch_size": "batch", "regularizers": "regularizer"}
"""Fields whose option is named otherwise."""
_BY_HAND = ("schema_number", "hidden", "seeds", "division", "frozen")
"""Fields without an option of their own kind: see `settings`."""


@dataclass(frozen=True)
class OptionSetting:
    """A field of `Experiment` as an option; `registry` holds what can be chosen, if it is a choice."""

    name: str
    option: str
    field: FieldInfo
    registry: Registry[Any] | None = None
    several: bool = False

    @property
    def purpose(self) -> str:
        """What the option is for, and what may be chosen."""
        text = tr(self.field.description or "")
        if not self.kinds:
            return text
        return tr("{purpose} One of: {kinds}.", purpose=text, kinds=", ".join(self.kinds))

    @property
    def kinds(self) -> list[str]:
        """The keys that may be chosen."""
        if self.registry is not None:
            return self.registry.keys()
        return list(FEATURES) if self.name == "features" else []


def settings() -> list[OptionSetting]:
    """Return the options that `Experiment` declares."""
    found = []
    for name, field in Experiment.model_fields.items():
        if name not in _BY_HAND:
            registry = registry_of(field)
            several = registry is not None and get_origin(field.annotation) is tuple
            found.append(OptionSetting(name, _SHORT.get(name, name), field, registry, several))
    field = Layer.model_fields["activation"]
    return [*found, OptionSetting("activation", "activation", field, registry_of(field))]


def registry_of(field: FieldInfo) -> Registry[Any] | None:
    """Return where the components of `field` are found, or None if it holds plain values."""
    return next(_registries([field.annotation, *field.metadata]), None)


def _registries(parts: Sequence[Any]) -> Iterator[Registry[Any]]:
    for part in parts:
        if isinstance(part, Registry):
            yield part
        yield from _registries(get_args(part))


def shorthand(cls: type[Component]) -> tuple[str, FieldInfo] | None:
    """Return the name and declaration of what ``--KIND VALUE`` sets: the first parameter."""
    return next(iter(cls.parameters().items()), None)


def add_experiment(parser: Parser, without: Container[str] = ()) -> None:
    """Add every option that changes what is trained and how, those of some fields left out."""
    chosen = parser.group(tr("What is trained, and how"))
    chosen.value("--example", metavar="NAME", purpose=tr("Start from an example set-up; “list” names them."))
    chosen.value(
        "--hidden",
        metavar="UNITS",
        purpose=tr("Neurons of each hidden layer, with commas: 30 or 16,16; none for no hidden layer."),
    )
    chosen.value(
        "--recurrent",
        metavar="UNITS",
        purpose=tr("Neurons of each recurrent layer, with commas; they stand before those of --hidden."),
    )
    chosen.value("--text", metavar="FILE", purpose=tr("Learn to continue the text of this file."))
    chosen.value(
        "--series",
        metavar="FILE",
        purpose=tr(
            "Learn the series in the table of this file: --data.target names the column that is predicted, --data.time "
            "the one that says when, --data.inputs the others that are told (else all, or none)."
        ),
    )
    chosen.value(
        "--table",
        metavar="FILE",
        purpose=tr(
            "Learn from the rows of the table in this file, as --data table --data.file FILE: --data.target names the "
            "column that is predicted, --data.unused those that are left out, --data.categories and --data.numbers "
            "what is read otherwise than it looks; --data.missing_numbers and so on say what becomes of gaps."
        ),
    )
    chosen.value("--truncation", metavar="STEPS", purpose=tr(Elman.model_fields["truncation"].description or ""))
    for setting in settings():
        if setting.name in without:
            parser.set_defaults(**{setting.name: None})
            continue
        metavar = "KIND" if setting.kinds else "VALUE"
        action = {"action": "append"} if setting.several else {}
        chosen.value(f"--{setting.option}", metavar=metavar, purpose=setting.purpose, dest=setting.name, **action)
    chosen.value("--seed", metavar="NUMBER", purpose=tr("All seeds at once: the same number gives the same run."))
    for setting in settings():
        if setting.several and setting.registry is not None:
            group = parser.group(tr(setting.field.title or ""))
            for cls in setting.registry:
                first = shorthand(cls)
                if first is not None:
                    group.value(f"--{dashed(cls.key())}", metavar=first[0].upper(), purpose=tr(cls.summary))


def groups() -> dict[str, type[Model]]:
    """Return the parts of `Experiment` that are set only with a dot, by the option's name."""
    return {
        name: field.annotation
        for name, field in Experiment.model_fields.items()
        if isinstance(field.annotation, type) and issubclass(field.annotation, Model) and not registry_of(field)
    }
