"""Build the `Experiment` that a command line asks for."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_origin

import pydantic
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from nnplayground.cli import image_files, series_file, table_file
from nnplayground.cli.options import OptionSetting, groups, settings, shorthand
from nnplayground.cli.parser import Dotted, unknown
from nnplayground.cli.series_file import HOW_IT_IS_WRITTEN, series_of_file
from nnplayground.cli.table_file import table_of_file, with_gaps
from nnplayground.core.activations import ACTIVATIONS, Activation
from nnplayground.core.layers import Dense, Layer
from nnplayground.core.recurrent import Elman
from nnplayground.data import idx_folder, picture_folder
from nnplayground.data.dataset import DATASETS, Dataset
from nnplayground.data.idx_folder import IdxFolder
from nnplayground.data.own_images import OwnImages
from nnplayground.data.own_series import OwnSeries
from nnplayground.data.own_table import TABLES, OwnTable
from nnplayground.data.own_text import OwnText
from nnplayground.data.table_plan import TablePlan
from nnplayground.data.tasks import TASKS
from nnplayground.data.text_file import text_of_file
from nnplayground.errors import UserError
from nnplayground.i18n import AMBIGUOUS, N_, AmbiguousNumberError, parse_number, tr
from nnplayground.registry import Component, Registry, explain
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import Epochs, StopRule
from nnplayground.training.suitable import fitted

EPOCHS = Epochs(epochs=10)
"""When training stops if nothing is said about it."""

Tree = dict[str, Any]
"""Options with dots, nested: ``{"optimizer": {"rate": "0.1"}}``."""


def build(options: argparse.Namespace, dotted: Dotted, usual_stop: tuple[StopRule, ...] = (EPOCHS,)) -> Experiment:
    """Return the experiment, with the `usual_stop` if nothing is said. Raises UserError for what cannot be used."""
    tree = nested(dotted)
    start = example(options.example) if options.example else Experiment()
    data = _data(options, tree.pop("data", {}), start.data)
    start = fitted(start, data)
    task, parameters = options.task, tree.pop("task", {})
    if task is not None or parameters:
        start = start.with_task(component(TASKS, task, parameters, start.used_task))
    changes: dict[str, Any] = {}
    for setting in settings():
        given, inside = getattr(options, setting.name), tree.pop(setting.option, {})
        if setting.several:
            changes |= _several(setting, given or [], inside, options)
        elif setting.name == "activation":
            changes |= _layers(options, given, inside, start)
        elif setting.registry is None:
            if inside:
                raise UserError(
                    N_("“{name}” has no parameters of its own: nothing can follow it behind a dot."),
                    name=setting.option,
                )
            changes |= {} if given is None else {setting.name: typed(setting.field, given)}
        elif setting.name not in ("data", "task") and (given is not None or inside):
            changes[setting.name] = component(setting.registry, given, inside, getattr(start, setting.name))
    seeds = {} if options.seed is None else dict.fromkeys(groups()["seeds"].model_fields, options.seed)
    for name, model in groups().items():
        inside = (seeds if name == "seeds" else {}) | _inside(tree.pop(name, {}))
        if inside:
            known = model.model_fields
            read = {key: typed(known[key], text) if key in known else text for key, text in inside.items()}
            changes[name] = validated(model, getattr(start, name).model_dump() | read)
    if tree:
        raise unknown(f"--{next(iter(tree))}", [f"--{setting.option}" for setting in settings()])
    if not start.stop and "stop" not in changes:
        changes["stop"] = usual_stop
    return _agreed(validated(Experiment, _fields(start) | changes), changes)


def files_of_data(options: argparse.Namespace, dotted: Dotted) -> list[Path]:
    """Return the files of the user's own, and their folders, that the data are read from."""
    named = [options.table, options.series, options.text]
    named += [value for path, value in dotted if path in (["data", "file"], ["data", "folder"])]
    return [source for name in named if name for source in picture_folder.sources(Path(name))]


def _data(options: argparse.Namespace, inside: Tree, usual: Dataset) -> Dataset:
    """Return the data that are asked for, or the `usual` ones, with the parameters `inside`."""
    kind = options.data
    own = usual if options.text is None else OwnText.of(text_of_file(Path(options.text)), Path(options.text).name)
    if options.series is not None:
        kind, inside = OwnSeries.key(), inside | {"file": options.series}
    if options.table is not None:
        kind, inside = kind or TABLES["category"].key(), inside | {"file": options.table}
    found = _own_data(kind, inside)
    if found is not None:
        kind, (own, inside) = None, found
    data = component(DATASETS, kind, inside, own)
    if found is not None and isinstance(data, OwnTable):
        data = with_gaps(data)
    assert isinstance(data, Dataset)
    return data


def _own_data(kind: str | None, inside: Tree) -> tuple[Dataset, Tree] | None:
    """Return the data that are read from a file or folder, and what else is said of them; None if none are named."""
    key = _key(kind or "")
    if key == IdxFolder.key() and "folder" in inside:
        said = _inside(inside)
        if picture_folder.holds_pictures(Path(said["folder"])):
            return image_files.images_of(said.pop("folder"), None), dict[str, Any](said)
        return idx_folder.choose(Path(said.pop("folder")), said.pop("variant", "")), dict[str, Any](said)
    if key == OwnImages.key() and inside.keys() & {"folder", "file"}:
        said = _inside(inside)
        return image_files.images_of(said.pop("folder", None), said.pop("file", None)), dict[str, Any](said)
    if key == TABLES["category"].key() and "file" in inside:
        said = _inside(inside)
        if image_files.is_table_of_images(said["file"], said):
            return image_files.images_of(None, said["file"]), {}
    if "file" not in inside or key not in (OwnSeries.key(), *(table.key() for table in TABLES.values())):
        return None
    said = _inside(inside)
    names = series_file.COLUMNS if key == OwnSeries.key() else table_file.COLUMNS
    named = {name: said.pop(name) for name in names if name in said}
    plan = validated(TablePlan, {name: said.pop(name) for name in HOW_IT_IS_WRITTEN if name in said})
    written = plan.model_dump(exclude_unset=True)
    found = series_of_file(named, written) if key == OwnSeries.key() else table_of_file(key, named, written)
    return found, dict[str, Any](said)


def example(name: str) -> Experiment:
    """Return the set-up of the example called `name`."""
    if name not in EXAMPLES:
        raise UserError(
            N_("There is no example called “{name}”. Known: {known}."), name=name, known=", ".join(EXAMPLES)
        )
    return EXAMPLES[name].build()


def _agreed(experiment: Experiment, changes: Mapping[str, Any]) -> Experiment:
    """Let the output follow the cost, or the cost the output, when only one of them was asked for."""
    cost, output = experiment.cost, experiment.output
    if not cost.objection(output, experiment.sizes[-1]):
        return experiment
    if "cost" not in changes and "output" in changes:
        return experiment.remedy() or experiment
    if "output" not in changes and cost.canonical:
        return experiment.replace(output=cost.canonical)
    return experiment


def _layers(
    options: argparse.Namespace, kinds: str | None, inside: Tree, start: Experiment
) -> dict[str, tuple[Layer, ...]]:
    """Read ``--recurrent 8 --truncation 6 --hidden 16 --activation relu,tanh``: one activation a layer or for all."""
    hidden, recurrent, truncation = options.hidden, options.recurrent, options.truncation
    if hidden is None and recurrent is None and truncation is None and kinds is None and not inside:
        return {}
    if hidden is None and recurrent is None:
        layers: list[Layer] = list(start.hidden)
    else:
        layers = [*_of_kind(Elman, recurrent), *_of_kind(Dense, hidden)]
    if truncation is not None:
        layers = _truncated(layers, truncation)
    usual = (start.hidden[0] if start.hidden else Dense()).activation
    chosen: list[Activation] = [
        component(ACTIVATIONS, kind, inside, usual) for kind in (kinds.split(",") if kinds else [None])
    ]
    if len(chosen) == 1:
        chosen *= len(layers)
    if len(chosen) != len(layers):
        raise UserError(
            N_("There are {layers} hidden layers and {activations} activations: give one, or one for each layer."),
            layers=len(layers), activations=len(chosen),
        )  # fmt: skip
    pairs = zip(layers, chosen, strict=True)
    return {"hidden": tuple(layer.model_copy(update={"activation": activation}) for layer, activation in pairs)}


def _of_kind(kind: type[Layer], units: str | None) -> list[Layer]:
    """Return layers of a kind with these numbers of neurons; none if nothing or ``none`` is said."""
    if units is None or units.strip() in ("", "none"):
        return []
    field = kind.model_fields["units"]
    return [validated(kind, {"units": typed(field, part.strip())}) for part in units.split(",")]


def _truncated(layers: list[Layer], steps: str) -> list[Layer]:
    """Return the layers with that truncation where they are recurrent. Raises UserError if none is."""
    if not any(isinstance(layer, Elman) for layer in layers):
        raise UserError(N_("There is no recurrent layer to truncate: ask for one with --recurrent."))
    given = validated(Elman, {"truncation": typed(Elman.model_fields["truncation"], steps)}).truncation
    return [layer.model_copy(update={"truncation": given}) if isinstance(layer, Elman) else layer for layer in layers]


def _several(setting: OptionSetting, given: list[str], inside: Tree, options: argparse.Namespace) -> dict[str, Any]:
    """Read ``--stop epochs,plateau --stop.plateau.patience 5 --l2 5``."""
    assert setting.registry is not None
    wanted: dict[str, Tree] = {_key(kind): {} for text in given for kind in text.split(",")}
    for cls in setting.registry:
        first, value = shorthand(cls), getattr(options, cls.key(), None)
        if first is not None and value is not None:
            wanted.setdefault(cls.key(), {})[first[0]] = value
    for kind, parameters in inside.items():
        if not isinstance(parameters, dict):
            raise UserError(N_("Say which one: --{option}.KIND.{parameter}."), option=setting.option, parameter=kind)
        wanted.setdefault(kind, {}).update(parameters)
    if not wanted:
        return {}
    return {setting.name: tuple(component(setting.registry, kind, wanted[kind], None) for kind in wanted)}


def component(registry: Registry[Any], kind: str | None, inside: Tree, usual: Component | None) -> Any:
    """Return the component called `kind`, or `usual` if none was named, with the parameters `inside`."""
    if kind is None and usual is not None:
        cls, fields = type(usual), _fields(usual)
    else:
        cls, fields = registry[_key(kind or "")], {}
    known = cls.parameters()
    for name, text in _inside(inside).items():
        if name not in known:
            raise UserError(
                N_("{component} has no parameter “{name}”. Known: {known}."),
                component=tr(cls.label), name=name, known=", ".join(known) or "—",
            )  # fmt: skip
        fields[name] = typed(known[name], text)
    return validated(cls, fields)


def _inside(tree: Any) -> dict[str, str]:
    """Return the parameters in `tree`, which may be no deeper."""
    for name, text in tree.items():
        if not isinstance(text, str):
            raise UserError(N_("“{name}” has no parameters of its own: nothing can follow it behind a dot."), name=name)
    return dict(tree)


def nested(dotted: Dotted) -> Tree:
    """Return options with dots as a tree. Raises UserError where one stands for a value and for a branch."""
    tree: Tree = {}
    for path, value in dotted:
        branch = tree
        for part in path[:-1]:
            found = branch.setdefault(part, {})
            if not isinstance(found, dict):
                raise UserError(
                    N_("“{name}” has no parameters of its own: nothing can follow it behind a dot."), name=part
                )
            branch = found
        branch[path[-1]] = value
    return tree


def _key(text: str) -> str:
    return text.strip().replace("-", "_")


def typed(field: FieldInfo, text: str) -> Any:
    """Split lists at their commas, and read numbers as they are read everywhere; the rest is for the declaration.

    Raises UserError for a number that can be read in two ways.
    """
    if get_origin(field.annotation) is tuple:
        return [part.strip() for part in text.split(",") if part.strip()]
    if field.annotation not in (int, float):
        return text
    try:
        value = parse_number(text)
    except AmbiguousNumberError as error:
        raise UserError(AMBIGUOUS, **error.values) from None
    except ValueError:
        # The declaration says what belongs there.
        return text
    # A whole number may have more digits than a float.
    return value if field.annotation is float else text


def _fields(model: BaseModel) -> dict[str, Any]:
    return {name: getattr(model, name) for name in type(model).model_fields}


def validated(model: type[BaseModel], fields: Mapping[str, Any]) -> Any:
    """Return a declaration with these fields. Raises UserError with the first fault in a sentence."""
    try:
        return model.model_validate(dict(fields))
    except pydantic.ValidationError as error:
        raise UserError(explain(error, model)) from error
