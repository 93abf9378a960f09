"""A project: an experiment, its run and the user's own data, in one safetensors file (``*.nnplay``).

Tensors: ``run.*`` (the vectors of `TrainerState`), ``history.*`` (the columns of `History`),
``kept.N.*`` (the histories of kept runs, by number from 0), ``data.DIGEST.*`` (own data), ``search`` (the plan and
the trials of a search as JSON, in bytes; only if there is one: such files have number 3, all others number 2).

Metadata: ``format``, ``schema``, ``program``, ``experiment``, ``run`` (the rest of `TrainerState`),
``kept``, ``data`` (JSON), ``lab_states`` (JSON, by key), ``notes``, ``seconds`` (of training; JSON), ``label``,
``step`` and ``origin`` (for lists of files), ``search`` (how many trials there are, if there is a search), and
``sha256`` over all the rest of it and the tensors. A copy of unsaved work also has ``base``: the ``sha256`` of the
file that it descends from, when it was read or written, and ``private`` if what it was made of is for the user alone.
Texts of other names are passed over, so a text more (older files have neither ``lab_states`` nor
``seconds``) needs no new number of the layout.
"""

import contextlib
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pydantic
import safetensors

import nnplayground
from nnplayground import files
from nnplayground.core.layers import parameter_count
from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.project import atomic, container, migrations, network_file
from nnplayground.project.container import DamagedError, Tensors
from nnplayground.project.migrations import NewerError, Raw
from nnplayground.registry import explain
from nnplayground.search.strategies import MOST_TRIALS
from nnplayground.search.trials import Search, SearchPlan
from nnplayground.training.experiment import SCHEMA, Experiment
from nnplayground.training.history import History
from nnplayground.training.state import TrainerState
from nnplayground.training.trainer import Trainer

SUFFIX = ".nnplay"
FORMAT = "nnplayground project"
FILE_SCHEMA = 3
"""Number of this layout; a change brings a migration."""
WITHOUT_SEARCH = 2
"""Number of the layout of files without a search, which older programs can open."""
SIZE_LIMIT = container.FILE_LIMIT
"""Bytes of a project."""
TEXT_LIMIT = 1 << 22
"""Characters of each text in it."""
SEARCH_LIMIT = 1 << 27
"""Bytes of the plan and the trials of a search."""
MOST_PARTS, MOST_ITEMS = 128 * MOST_TRIALS, 1 << 24
"""Objects and lists in them, at most, and what is in those: a few bytes of each take many in memory."""
KEPT_RUNS = 50
"""Runs that are kept for comparison, at most."""
LAB_STATES_LIMIT = 1 << 22
"""Characters of all that lies in the labs."""
MOST_LAB_STATES = 30
"""Labs, at most."""
NAME_LIMIT = 400
"""Characters of the name of a kept run, and of one of its figures."""

Figure = float | str | None

PARTS: Mapping[str, tuple[str, ...]] = {
    "experiment": (),
    "run": ("run.", "history."),
    "kept": ("kept.",),
    "lab_states": (),
    "notes": (),
    "search": ("search",),
}
"""The texts of a project's file that hold the work, and how the names of the arrays begin that belong to each."""
NOT_OURS = N_("“{name}” is not a project of nnplayground.")
NETWORK = N_("“{name}” is a trained network alone and no project: “predict” and “explain” open it.")
DAMAGED = N_("“{name}” is damaged and was not opened: use another copy of the project.")
NEWER = N_("“{name}” was made by a newer nnplayground: update this one to open it.")
BEYOND = N_("As it stands the project could not be opened again, so it was not saved: {reason}")
TOO_MUCH = N_("The trials of the search take more than can be saved: clear them, or begin a new project.")
IN_THE_WAY = N_("“{name}” is a project, which no command replaces: choose another name, or remove it first.")
TOO_LARGE = N_("The project would take {size} MB, and {limit} MB is the limit: use a smaller part of your data.")


@dataclass(frozen=True, slots=True, eq=False)
class KeptRun:
    """A run that is kept for comparison. `color` is ``#rrggbb``; `figures` are shown as they are.

    Raises ValueError if the name or a figure is no text or too long to be one, or the colour is none.
    """

    name: str
    color: str
    experiment: Experiment
    history: History
    figures: Mapping[str, Figure] = field(default_factory=dict)

    def __post_init__(self) -> None:
        values = self.figures.values()
        known = all(value is None or isinstance(value, int | float | str) for value in values)
        longest = max(len(f"{name}{value}") for name, value in [("", self.name), *self.figures.items()])
        # What cannot be encoded could not be written into a report, nor copied.
        texts = [self.name, *self.figures, *(value for value in values if isinstance(value, str))]
        readable = all(isinstance(text, str) and text.encode(errors="ignore").decode() == text for text in texts)
        if not known or not readable or longest > NAME_LIMIT or not re.fullmatch("#[0-9a-f]{6}", self.color):
            raise ValueError("a kept run")


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """All that a project holds. `state` is None before the run has begun.

    `lab_states` is what was set out in each lab, by key, as JSON has it: the labs alone know what it means.
    """

    experiment: Experiment
    state: TrainerState | None = None
    history: History = field(default_factory=History)
    notes: str = ""
    kept: tuple[KeptRun, ...] = ()
    lab_states: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    search: Search | None = None

    def trainer(self) -> Trainer:
        """Return a trainer that goes on where the project stands. Raises UserError if its data are gone."""
        trainer = Trainer(self.experiment)
        if self.state is not None:
            trainer.restore(self.state)
        return trainer


def save(path: Path, document: Document) -> None:
    """Write a project; what was there before stays if that fails. Raises UserError with the reason."""
    atomic.write(path, pack(document))


def pack(document: Document, origin: str = "", base: str = "", is_private: bool = False) -> list[memoryview]:
    """Return the content of a project file, in pieces. Raises UserError if it is too large to be opened.

    `origin` is the file for which this one stands in, `base` the digest of the one that it descends from,
    and `is_private` whether that one was for the user alone.
    """
    experiments = [document.experiment.model_dump_json(), *(run.experiment.model_dump_json() for run in document.kept)]
    search = "" if document.search is None else document.search.model_dump_json()
    _check_that_it_opens(experiments, document.search)
    own = content.named_in(*experiments, search)
    tensors: Tensors = {f"history.{name}": array for name, array in document.history.to_columns().items()}
    if document.state is not None:
        tensors |= {f"run.{name}": array for name, array in document.state.arrays().items()}
    for number, run in enumerate(document.kept):
        tensors |= {f"kept.{number}.{name}": array for name, array in run.history.to_columns().items()}
    for digest, data in own.items():
        tensors |= {f"data.{digest}.{name}": array for name, array in data.arrays.items()}
    if document.search is not None:
        packed = search.encode()
        if not _is_bearable(packed):
            raise UserError(TOO_MUCH)
        tensors["search"] = np.frombuffer(packed, np.uint8)
    size = sum(array.nbytes for array in tensors.values())
    if size > SIZE_LIMIT - container.HEADER_LIMIT:
        raise UserError(TOO_LARGE, size=size >> 20, limit=(SIZE_LIMIT - container.HEADER_LIMIT) >> 20)
    metadata = {
        "format": FORMAT,
        "schema": str(WITHOUT_SEARCH if document.search is None else FILE_SCHEMA),
        "program": f"nnplayground {nnplayground.__version__}",
        "experiment": experiments[0],
        "run": "null" if document.state is None else document.state.plain(),
        "kept": json.dumps([_described(run, text) for run, text in zip(document.kept, experiments[1:], strict=True)]),
        "data": json.dumps({digest: data.about for digest, data in own.items()}),
        "lab_states": _lab_states_text(document.lab_states),
        "notes": document.notes,
        "seconds": json.dumps(_known(document.history.seconds)),
        "label": document.experiment.data.own_name or document.experiment.data.label,
        "step": str(0 if document.state is None else document.state.step),
        "origin": origin,
    }
    if base:
        metadata["base"] = base
    if is_private:
        metadata["private"] = "yes"
    if document.search is not None:
        metadata["search"] = str(len(document.search.trials))
    if max(map(len, metadata.values())) > TEXT_LIMIT:
        raise UserError(N_("The notes are too long to be saved: shorten them."))
    return container.pack(tensors, metadata)


def peek(path: Path) -> dict[str, str]:
    """Return the texts of a project without reading all of it. Raises UserError if it is none.

    Among them are ``label`` (of its data set), ``step`` and ``origin``.
    """
    try:
        texts = container.peek(path, TEXT_LIMIT)
    except OSError as error:
        files.refuse(path, error)
    except (DamagedError, ValueError, AttributeError, RecursionError) as error:
        raise UserError(DAMAGED, name=path.name) from error
    if texts.get("format") != FORMAT:
        raise UserError(_other(texts), name=path.name)
    return texts


def digests_of_parts(path: Path) -> dict[str, str]:
    """Return a digest of each of the `PARTS` of a project: what is in it, and in its arrays. Raises as `load`."""
    with _refused_in_a_sentence(path):
        found = container.read(path, SIZE_LIMIT, FORMAT, NOT_OURS)
        texts = container.unpack_metadata(found, TEXT_LIMIT)
        if texts.get("format") != FORMAT:
            raise UserError(_other(texts), name=path.name)
        tensors = container.unpack_tensors(found, texts)
    # Older files do not have all that is told of a history.
    told = {name: array for name, array in tensors.items() if not name.endswith(".epoch_extremes")}
    return {
        part: container.digest({n: told[n] for n in told if n.startswith(starts)}, {part: texts.get(part, "")})
        for part, starts in PARTS.items()
    }


def _other(texts: Mapping[str, str]) -> str:
    """Return what is said of a file that is no project."""
    return NETWORK if texts.get("format") == network_file.FORMAT else NOT_OURS


def is_project(path: Path) -> bool:
    """Whether there is a project in that file, by what it says of itself, or else by its name."""
    try:
        return container.peek(path, TEXT_LIMIT).get("format") == FORMAT
    except (UserError, DamagedError, OSError, ValueError, AttributeError, RecursionError):
        return path.suffix.lower() == SUFFIX


def digest_in(content: Sequence[memoryview]) -> str:
    """Return the digest of a project that has been packed."""
    return container.unpack_metadata(bytes(content[0]), TEXT_LIMIT)["sha256"]


def digest_of(path: Path) -> str | None:
    """Return the digest of the project in that file; none if there is no file, "" if it is no project."""
    try:
        return peek(path).get("sha256", "")
    except UserError:
        return "" if files.is_regular(path) else None


def check_no_project(path: Path) -> None:
    """Raise UserError if there is a project in that file: what a command writes replaces others, but never one.

    One that cannot be read, be it damaged or newer than this program, is one by its name.
    """
    try:
        peek(path)
    except UserError:
        is_empty = not files.is_regular(path) or not path.stat().st_size
        if is_empty or path.suffix.lower() != SUFFIX:
            return
    raise UserError(IN_THE_WAY, name=files.shown(path.name))


def load(path: Path) -> Document:
    """Read a project. Its own data are kept at hand from then on (`content.keep`).

    Raises UserError, one sentence, if the file is anything but a sound project.
    """
    with _refused_in_a_sentence(path):
        return _unpacked(container.read(path, SIZE_LIMIT, FORMAT, NOT_OURS), path.name)


@contextlib.contextmanager
def _refused_in_a_sentence(path: Path) -> Iterator[None]:
    """Raise UserError for whatever the content of a file that is no sound project raises."""
    try:
        yield
    except NewerError as error:
        raise UserError(NEWER, name=path.name) from error
    except (
        DamagedError, safetensors.SafetensorError, pydantic.ValidationError,
        ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError,
    ) as error:  # fmt: skip
        raise UserError(DAMAGED, name=path.name) from error


def _unpacked(found: bytes, name: str) -> Document:
    texts = container.unpack_metadata(found, TEXT_LIMIT)
    if texts.get("format") != FORMAT:
        raise UserError(_other(texts), name=name)
    number = container.whole(texts.get("schema", ""))
    if number > FILE_SCHEMA:
        raise NewerError
    raw = Raw(texts, container.unpack_tensors(found, texts))
    texts, tensors = migrations.migrate(raw, number, FILE_SCHEMA, migrations.FILE_STEPS)
    contents = [
        _content(digest, about, _taken(tensors, f"data.{digest}."))
        for digest, about in json.loads(texts["data"]).items()
    ]
    experiment = _experiment(json.loads(texts["experiment"]))
    declared = json.loads(texts["kept"])
    if not isinstance(declared, list) or len(declared) > KEPT_RUNS:
        raise DamagedError
    state = None if texts["run"] == "null" else _state(experiment, texts["run"], _taken(tensors, "run."))
    history = _history(_taken(tensors, "history."), json.loads(texts.get("seconds", "null")), experiment)
    document = Document(
        experiment,
        state,
        # What begins anew goes on from no history: it could not be read again with another one.
        History() if state is None else history,
        texts["notes"],
        tuple(_kept(run, _taken(tensors, f"kept.{place}.")) for place, run in enumerate(declared)),
        _lab_states(texts.get("lab_states", "{}")),
        _search(tensors.pop("search", None)),
    )
    if tensors:
        raise DamagedError
    for data in contents:
        content.keep(data)
    return document


def _taken(tensors: Tensors, start: str) -> Tensors:
    """Remove the arrays whose name begins with `start`, and return them by the rest of their name."""
    return {name.removeprefix(start): tensors.pop(name) for name in list(tensors) if name.startswith(start)}


def _experiment(declared: Any) -> Experiment:
    experiment = Experiment.model_validate(migrations.migrate_experiment(declared, SCHEMA))
    experiment.check()
    return experiment


def _state(experiment: Experiment, plain: str, arrays: Tensors) -> TrainerState:
    state = TrainerState.from_parts(arrays, plain)
    # How many examples there are is known when the data are prepared.
    state.check(parameter_count(experiment.shapes), state.examples_seen, experiment.optimizer)
    return state


def _content(digest: str, about: Any, arrays: Tensors) -> Content:
    if not isinstance(about, str) or not all(np.isfinite(array).all() for array in arrays.values()):
        raise DamagedError
    found = Content(arrays, about)
    if found.digest != digest:
        raise DamagedError
    return found


def _lab_states_text(lab_states: Mapping[str, Mapping[str, Any]]) -> str:
    """Return what lies in the labs as JSON. Raises UserError if it is too much to be opened again."""
    text = json.dumps(
        {lab: dict(lab_state) for lab, lab_state in lab_states.items()}, allow_nan=False, separators=(",", ":")
    )
    if len(text) > LAB_STATES_LIMIT or len(lab_states) > MOST_LAB_STATES:
        raise UserError(N_("There is too much in the labs to be saved: clear points of a learning curve, or drawings."))
    return text


def _lab_states(text: str) -> dict[str, dict[str, Any]]:
    """Read what lies in the labs; what it means is checked by the lab that gets it."""
    lab_states = json.loads(text) if len(text) <= LAB_STATES_LIMIT else None
    if (
        not isinstance(lab_states, dict)
        or len(lab_states) > MOST_LAB_STATES
        or not all(isinstance(lab_state, dict) for lab_state in lab_states.values())
    ):
        raise DamagedError
    # JSON has no infinity, but 1e999 is read as one, and could not be saved again.
    json.dumps(lab_states, allow_nan=False)
    return lab_states


def _search(found: npt.NDArray[Any] | None) -> Search | None:
    """Read the plan and the trials of a search, if there is one."""
    if found is None:
        return None
    if found.dtype != np.uint8 or found.ndim != 1 or not _is_bearable(packed := found.tobytes()):
        raise DamagedError
    declared = json.loads(packed)
    plan = declared["plan"]
    plan["experiment"] = migrations.migrate_experiment(plan["experiment"], SCHEMA)
    # By way of JSON, where a list stands for a tuple and a number written as a name is one.
    return Search.model_validate_json(json.dumps(declared))


def _check_that_it_opens(experiments: Sequence[str], search: Search | None) -> None:
    """Raise UserError for a value that is beyond its bounds, which the file would be refused for when it is opened."""
    try:
        for text in experiments:
            Experiment.model_validate_json(text)
        if search is not None:
            SearchPlan.model_validate_json(search.plan.model_dump_json())
    except pydantic.ValidationError as error:
        model = Experiment if error.title == Experiment.__name__ else SearchPlan
        raise UserError(BEYOND, reason=explain(error, model)) from error


def _is_bearable(search: bytes) -> bool:
    """Return whether a search that is written so takes no more memory than it may."""
    parts = search.count(b"{") + search.count(b"[")
    return len(search) <= SEARCH_LIMIT and parts <= MOST_PARTS and search.count(b",") <= MOST_ITEMS


def _described(run: KeptRun, experiment: str) -> dict[str, Any]:
    """Return a kept run for JSON, which has no NaN: a figure that does not exist is null."""
    return {
        "name": run.name,
        "color": run.color,
        "experiment": json.loads(experiment),
        "figures": {name: _known(value) for name, value in run.figures.items()},
        "seconds": _known(run.history.seconds),
    }


def _kept(run: dict[str, Any], columns: Tensors) -> KeptRun:
    experiment = _experiment(run["experiment"])
    history = _history(columns, run.get("seconds"), experiment)
    return KeptRun(run["name"], run["color"], experiment, history, run["figures"])


def _history(columns: Tensors, seconds: Any, experiment: Experiment) -> History:
    """Read the history of a run. How long it took, and what the penalties were, is told by newer files alone."""
    history = History.from_columns(columns, penalized=any(kind.penalizes for kind in experiment.regularizers))
    if seconds is not None:
        history.seconds = float(seconds)
        if not 0 <= history.seconds < math.inf:
            raise DamagedError
    return history


def _known(value: Figure) -> Figure:
    return None if isinstance(value, float) and not math.isfinite(value) else value
