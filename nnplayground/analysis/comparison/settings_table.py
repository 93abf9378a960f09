"""Every setting of an experiment as it is read, and in which of them experiments differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from nnplayground.analysis.changes import value_text
from nnplayground.data.own_table import UsedColumn
from nnplayground.i18n import OwnWord, tr
from nnplayground.registry import Component, mark
from nnplayground.training.experiment import Experiment

NOTHING = "—"
LONGEST = 60
"""Characters of a value in a table."""


class Setting(NamedTuple):
    """A setting of an experiment: where it stands, its title and value for reading, and the value itself.

    `hidden` ones have no place in a form; they count only where they differ.
    """

    key: str
    title: str
    text: str
    value: Any
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: a text for each column, whether they differ, and the numbers of the best ones."""

    key: str
    title: str
    texts: tuple[str, ...]
    differs: bool = False
    best: frozenset[int] = frozenset()


def settings(experiment: Experiment) -> list[Setting]:
    """Return every setting of an experiment, in the order of the declarations."""
    return list(_walk(experiment, "", "", hidden=False))


def setting_rows(columns: Sequence[Sequence[Experiment]]) -> list[Row]:
    """Return a row for every setting; a column of several experiments lists its different values."""
    found = [[{s.key: s for s in settings(experiment)} for experiment in column] for column in columns]
    rows = []
    for key in _merged([list(one) for column in found for one in column]):
        cells = [[one.get(key) for one in column] for column in found]
        known = next(cell for column in cells for cell in column if cell is not None)
        values = [distinct(_value(cell) for cell in column) for column in cells]
        differs = any(value != values[0] for value in values[1:])
        if differs or not known.hidden:
            rows.append(Row(key, known.title, tuple(map(_cell_text, cells)), differs))
    return rows


def _walk(model: BaseModel, path: str, start: str, hidden: bool) -> Iterator[Setting]:
    for name, field in type(model).model_fields.items():
        if name in ("kind", "schema_number"):
            continue
        title = start + tr(field.title or name)
        value = getattr(model, name)
        # Components of one family may mean different things by one name.
        key = f"{path}{name}|{field.title}"
        unseen = hidden or bool(mark(field, "hidden"))
        if isinstance(value, tuple) and value and isinstance(value[0], UsedColumn):
            yield Setting(key, title, _columns_text(value), value, unseen)
        elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            several = _walk_numbered if mark(field, "numbered") else _walk_several
            yield from several(value, key, title, unseen)
        elif isinstance(value, BaseModel):
            if isinstance(value, Component):
                yield Setting(key, title, tr(value.label), value.kind, unseen)
            yield from _walk(value, f"{key}.", f"{title}: ", unseen)
        else:
            yield Setting(key, title, _shown(value, field), value, unseen)


def _walk_several(components: tuple[Component, ...], key: str, title: str, hidden: bool) -> Iterator[Setting]:
    """Call components, of which there is one of a kind, by their label."""
    labels = ", ".join(tr(component.label) for component in components)
    yield Setting(key, title, labels, tuple(component.kind for component in components), hidden)
    for component in components:
        yield from _walk(component, f"{key}.{component.kind}.", f"{tr(component.label)}: ", hidden)


def _walk_numbered(components: tuple[Component, ...], key: str, title: str, hidden: bool) -> Iterator[Setting]:
    """Number the members; the usual kind, which no file names, is not named here either."""
    yield Setting(key, title, str(len(components)), len(components), hidden)
    for place, component in enumerate(components, start=1):
        if component.model_dump(include={"kind"}):
            yield Setting(f"{key}.{place}", f"{title} {place}", tr(component.label), component.kind, hidden)
        yield from _walk(component, f"{key}.{place}.", f"{title} {place}: ", hidden)


def _columns_text(columns: tuple[UsedColumn, ...]) -> str:
    """Name the columns of a table of the user's own, and say what each is used for."""
    return ", ".join(f"{tr(OwnWord(column.name))}: {tr(column.use)}" for column in columns)


def _shown(value: Any, field: FieldInfo) -> str:
    return _short(value_text(value, field)) or (tr("none") if isinstance(value, tuple) else NOTHING)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _value(cell: Setting | None) -> Any:
    # A setting that does not exist is not one whose value is None.
    return None if cell is None else (cell.value,)


def _cell_text(cells: Sequence[Setting | None]) -> str:
    return _short(", ".join(distinct(NOTHING if cell is None else cell.text for cell in cells)))


def distinct(values: Iterable[Any]) -> list[Any]:
    """Return each value once, in order."""
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found


def _merged(orders: Sequence[Sequence[str]]) -> list[str]:
    """Return all keys; what an order has more than those before it follows its own predecessor."""
    merged: list[str] = []
    known: set[str] = set()
    for order in orders:
        place = 0
        for key in order:
            if key in known:
                place = merged.index(key) + 1
            else:
                merged.insert(place, key)
                known.add(key)
                place += 1
    return merged
