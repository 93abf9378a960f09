"""What the columns of a table most likely mean: what each is read as and used for, and what is to be said of it."""

import contextlib
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from nnplayground.data.cell_writing import writing_of
from nnplayground.data.column_sniff import unnamed
from nnplayground.data.csv_cells import DOUBTFUL_GAPS, MAGNITUDES, Kind, folded, is_gap, plain_unit, without_unit
from nnplayground.data.dates import DatePart, likely_parts, time_in
from nnplayground.data.digit_codes import ID_NAME, is_code
from nnplayground.data.own_table import OwnTable, Use, dataset
from nnplayground.data.table import Table
from nnplayground.data.table_plan import ColumnPlan, Role, TablePlan
from nnplayground.i18n import N_, OwnWord, number, tr

FEW = 10
"""A target with no more different whole numbers than that is most likely a class."""
TELLS_APART = 8
"""So many rows, each with a text of its own, make it a name of the row."""
RARE = 4
"""A gap marker so many times as rare as any class is none itself."""
LONG = 20
"""So many rows, each with the next number, make it their number even if nothing calls it so."""

TARGET_NAMES = frozenset({
    "target", "class", "label", "outcome", "output", "species", "diagnosis", "survived", "survival", "churn",
    "default", "approved", "quality", "type", "result", "price", "sales", "medv", "mpg", "clase", "etiqueta",
    "objetivo", "salida", "resultado", "especie", "diagnóstico", "diagnostico", "sobrevivió", "sobrevive",
    "aprobado", "abandono", "calidad", "tipo", "precio", "ventas",
})  # fmt: skip
"""Names, in small letters, of what tables are made to predict."""
_NUMBERED = re.compile(
    r"(?i)^(unnamed: \d+|index|idx|row|rows|rowid|row[ _.]?(no|nr|number|names?)|no\.?|nr\.?|n[º°]\.?|#|num|number|"
    r"número|numero|fila|índice|indice|observation|obs\.?|case|caso|key|code|código|codigo|folio|ticket|serial)$"
)
_NUMBERED_AT_END = re.compile(r"(?i)[ _.-](no|nr|num|number|code|número|numero|código|codigo)\.?$")
"""“order_no” counts, “smokes_no” need not: numbers under such a name are no more than that if they only grow."""

INDEX = N_("row number")
WHY_INDEX = N_("Each row has the next number, which says which row it is and nothing else.")
IDENTITY = N_("ID")
WHY_IDENTITY = N_("It says which row it is, and nothing that holds for another one.")
EVERY_OTHER = N_("each row differs")
WHY_EVERY_OTHER = N_("Each row has a text of its own, which says nothing about another one.")
CODE = N_("code")
WHY_CODE = N_("Digits that name something, as in a postcode: classes rather than quantities.")
WHY_CODE_LEFT_OUT = N_("Digits that name something, as in a phone number: too many to be classes.")
ALWAYS_SAME = N_("constant")
WHY_ALWAYS_SAME = N_("All rows say the same: nothing can be learnt from it.")
UNIT = N_("in {unit}")
WHY_UNIT = N_("“{unit}” is taken off: what is left are numbers.")
SOME_UNITS = N_("partly in {unit}")
WHY_SOME_UNITS = N_("“{unit}” stands at {count} of {total} numbers; the others are taken for the same.")
SHORTENED = N_("k and M")
WHY_SHORTENED = N_("“k” counts thousands, “M” millions: “{cell}” is read as {value}.")
WORDS = N_("“{word}” is a class")
WHY_WORDS = N_("“{word}” ({count} times) is a value like any other here, not a missing cell.")
NAMED_CLASSES = N_("named classes")
WHY_NAMED_CLASSES = N_("The line above the table names what is counted here: {names}.")
FEW_VALUES = N_("“{column}” holds only {values}: classes, or a quantity? Choose under Task.")
SAME_TARGET = N_("All rows of “{column}” say {value}: there is nothing to learn.")


@dataclass(frozen=True)
class ColumnNote:
    """A word beside a column, and the sentence that explains it; both are marked for translation."""

    word: str
    why: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def short(self) -> str:
        """The word in the language in use."""
        return tr(self.word, **self.values)

    @property
    def sentence(self) -> str:
        """The sentence in the language in use."""
        return tr(self.why, **self.values)


CONSTANT = ColumnNote(ALWAYS_SAME, WHY_ALWAYS_SAME)


@dataclass(frozen=True)
class ColumnMeaning:
    """What a column most likely is.

    `kind` is as what it is read as an input, `target_kind` as a target: of few whole numbers classes come first.
    `markers` are gap markers that may stand for a class if it is the target, and how often they stand there; `words`
    are those that most likely do. `parts` is what its dates become, `role` what the file itself says it is for. One
    that is `left_out` is no input unless somebody wants it; a `code` is hardly the target. `few` are the values of a
    target that may be either.
    """

    kind: Kind
    target_kind: Kind
    affix: str = ""
    markers: Mapping[str, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    parts: tuple[DatePart, ...] = ()
    role: Role = ""
    left_out: bool = False
    constant: bool = False
    code: bool = False
    few: tuple[str, ...] = ()
    notes: tuple[ColumnNote, ...] = ()

    @property
    def is_input(self) -> bool:
        """Whether it is an input as long as nobody says otherwise."""
        return not self.left_out and self.kind != "ignored"

    def notes_of(self, use: Use, words: Collection[str] = ()) -> tuple[ColumnNote, ...]:
        """Return what is to be said of a column that is used so; `words` are the gap markers that are classes."""
        meant = frozenset(map(folded, words))
        told = [(word, n) for word, n in self.markers.items() if folded(word) in meant] if use == "target" else []
        return (*self.notes, *(ColumnNote(WORDS, WHY_WORDS, {"word": OwnWord(w), "count": n}) for w, n in told))


@dataclass(frozen=True)
class Suggestion:
    """How a table is read and used: `plan` has kinds, units and words of the columns that `uses` and `parts` go with.

    `notes` are what is to be said beside each column; `question` is about the target, or ``""``.
    """

    plan: TablePlan
    uses: tuple[Use, ...]
    parts: tuple[tuple[DatePart, ...], ...]
    notes: tuple[tuple[ColumnNote, ...], ...]
    question: str = ""

    @property
    def targets(self) -> tuple[str, ...]:
        """The names of the columns that are to be learnt."""
        return self.named("target")

    def named(self, use: Use) -> tuple[str, ...]:
        """Return the names of the columns that are used so."""
        return tuple(c.name for c, used in zip(self.plan.columns, self.uses, strict=True) if used == use)

    def dataset(self, table: Table, **choice: Any) -> OwnTable:
        """Keep `table`, which was read as `plan` says, and return its data set. Raises UserError if it makes none."""
        known = {column.name for column in table.columns}
        unused = [name for name in self.named("unused") if name in known]
        parts = {column.name: found for column, found in zip(self.plan.columns, self.parts, strict=True) if found}
        units = {column.name: shown_unit(column) for column in self.plan.columns}
        written = {column.name: writing_of(self.plan, column) for column in self.plan.columns}
        return dataset(table, self.targets, unused, parts=parts, units=units, written=written, **choice)


def suggest(
    plan: TablePlan,
    rows: Sequence[Sequence[str]],
    whole: bool = False,
    targets: Sequence[str] = (),
    inputs: Collection[str] | None = None,
    unused: Collection[str] = (),
    kinds: Mapping[str, Kind] | None = None,
) -> Suggestion:
    """Return how a table is most likely meant that is written as `plan` says and begins with `rows`.

    `whole` if these are all its rows. `targets`, `inputs` and `unused` are columns that somebody has named, and `kinds`
    as what some are to be read; without any targets the likeliest one is taken.
    """
    found = meanings(plan, rows, whole)
    names = [column.name for column in plan.columns]
    learnt = [names.index(name) for name in targets] or likely_targets(names, found)
    uses: list[Use] = []
    for place, (name, meaning) in enumerate(zip(names, found, strict=True)):
        told = name not in unused and (meaning.is_input if inputs is None else name in inputs)
        uses.append("target" if place in learnt else "input" if told else "unused")
    # Several are learnt together only as quantities.
    alone = len(learnt) < 2
    columns = [
        as_used(column, meaning, use, alone, (kinds or {}).get(column.name))
        for column, meaning, use in zip(plan.columns, found, uses, strict=True)
    ]
    return Suggestion(
        plan.model_copy(update={"columns": tuple(columns)}),
        tuple(uses),
        tuple(meaning.parts if use == "input" else () for meaning, use in zip(found, uses, strict=True)),
        tuple(m.notes_of(use, c.words) for c, m, use in zip(columns, found, uses, strict=True)),
        question(names[learnt[0]], found[learnt[0]]) if len(learnt) == 1 else "",
    )


def shown_unit(column: ColumnPlan) -> str:
    """Return what the numbers of a column are counted in as far as the table tells, or ``""``."""
    return plain_unit(column.affix) or column.unit


def as_used(
    column: ColumnPlan, meaning: ColumnMeaning, use: Use, alone: bool = True, said: Kind | None = None
) -> ColumnPlan:
    """Return how a column is read that is used so; `alone` unless there are other targets, `said` if it is known."""
    kind = said or (meaning.target_kind if use == "target" and alone else meaning.kind)
    if use == "unused":
        kind = "ignored"
    elif kind == "ignored":
        kind = "category"
    words = meaning.words if use == "target" and kind == "category" else column.words
    return column.model_copy(update={"kind": kind, "words": words})


def question(name: str, meaning: ColumnMeaning) -> str:
    """Ask what a target with few whole numbers is, or say that it is always the same, or return ``""``."""
    if not meaning.few:
        return ""
    if len(meaning.few) == 1:
        return same_target(name, meaning.few[0])
    return tr(FEW_VALUES, values=OwnWord(", ".join(meaning.few)), column=OwnWord(name))


def same_target(name: str, value: str) -> str:
    """Say that a target is always the same."""
    return tr(SAME_TARGET, column=OwnWord(name), value=OwnWord(value))


def likely_targets(names: Sequence[str], found: Sequence[ColumnMeaning]) -> list[int]:
    """Return the column that is most likely to be learnt: by its name, the last category, the last number."""
    if named := [p for p, m in enumerate(found) if m.role == "target"]:
        return named
    usable = [p for p, m in enumerate(found) if not (m.left_out or m.constant) and m.kind in ("number", "category")]
    called = [p for p in usable if folded(names[p]) in TARGET_NAMES]
    usable = [p for p in usable if not found[p].code]
    last = [p for p in usable[-1:] if found[p].target_kind == "category"]
    classes = [p for p in usable if found[p].kind == "category"]
    numbers = [p for p in usable if found[p].kind == "number"]
    # A constant one is better than none: what is wrong with it is said.
    rest = [p for p, m in enumerate(found) if m.kind in ("number", "category")]
    return (called or last or classes or numbers or rest)[-1:] if len(found) > 1 else []


def meanings(plan: TablePlan, rows: Sequence[Sequence[str]], whole: bool = False) -> tuple[ColumnMeaning, ...]:
    """Return what each column of a table means that begins with `rows`; `whole` if these are all."""
    width = len(plan.columns)
    fitting = [row for row in rows if len(row) == width]
    columns = list(zip(*fitting, strict=True)) or [()] * width
    return tuple(
        _ColumnCells(plan, place, cells).meaning(whole) for place, cells in enumerate(columns)
    )  # fmt: skip


class _ColumnCells:
    """Looks at the cells of one column."""

    def __init__(self, plan: TablePlan, place: int, cells: Sequence[str]) -> None:
        self.plan, self.place, self.cells = plan, place, cells
        self.column = plan.columns[place]
        self.name = self.column.name
        gaps = plan.gaps_of(self.column)
        self.filled = [cell.strip() for cell in cells if not is_gap(cell, gaps)]
        self.different = len(set(self.filled))
        self.kind = self.column.kind
        self.values = self._numbers() if self.kind == "number" else np.empty(0)
        if self.kind == "number":
            self.different = len(np.unique(self.values))

    def meaning(self, whole: bool) -> ColumnMeaning:
        """Return what the column means."""
        kind, role = self.kind, self.column.role
        found = ColumnMeaning(kind, kind, role=role, affix=self.column.affix, few=self._few())
        classes = self.column.classes
        notes = [*self._units(found.affix)]
        if classes:
            named = ", ".join(f"{code} = {name}" for code, name in enumerate(classes))
            notes.append(ColumnNote(NAMED_CLASSES, WHY_NAMED_CLASSES, {"names": OwnWord(named)}))
        code = kind in ("category", "ignored") and is_code(self.name, self.filled)
        names = self._naming(code) if not role else None
        if names is not None:
            notes.append(names)
        is_name = names is not None and names.why != WHY_CODE
        constant = whole and self.different == 1
        if constant:
            notes.append(CONSTANT)
        parts = likely_parts(self._times()) if kind == "time" else ()
        markers = self._markers()
        return replace(
            found,
            markers=markers,
            words=tuple(word for word, count in markers.items() if self._is_word(count)),
            target_kind="category" if found.few or classes or kind == "time" else kind,
            parts=parts,
            left_out=role == "unused" or is_name or constant or (kind == "time" and not parts),
            constant=constant,
            code=code,
            few=found.few or ((self.filled[0],) if constant else ()),
            notes=tuple(notes),
        )

    def _units(self, affix: str) -> Iterator[ColumnNote]:
        """Return the notes about what stands at the numbers."""
        if affix.endswith(MAGNITUDES):
            unit = plain_unit(affix)
            short = next((cell for cell in self.filled if without_unit(cell, unit)[-1:] in ("k", "K", "M")), "")
            value = number(self.plan.number_in(short, self.column), 12) if short else ""
            yield ColumnNote(SHORTENED, WHY_SHORTENED, {"cell": OwnWord(short), "value": value})
            affix = unit
        if affix:
            yield self._unit(affix)

    def _unit(self, affix: str) -> ColumnNote:
        """Return the note about what the numbers are measured in."""
        count = sum(without_unit(cell, affix) != cell for cell in self.filled)
        if count == len(self.filled):
            return ColumnNote(UNIT, WHY_UNIT, {"unit": OwnWord(affix)})
        return ColumnNote(
            SOME_UNITS, WHY_SOME_UNITS, {"unit": OwnWord(affix), "count": count, "total": len(self.filled)}
        )

    def _numbers(self) -> npt.NDArray[np.float64]:
        known: dict[str, float] = {}
        for cell in dict.fromkeys(self.filled):
            with contextlib.suppress(ValueError):
                known[cell] = self.plan.number_in(cell, self.column)
        return np.array([known[cell] for cell in self.filled if cell in known])

    def _times(self) -> npt.NDArray[np.float64]:
        found = []
        for cell in self.filled:
            with contextlib.suppress(ValueError):
                found.append(time_in(cell, self.plan.dates))
        return np.array(found)

    def _naming(self, code: bool) -> ColumnNote | None:
        """Return the note of a column that names something, each row or else a class, if it is one."""
        role = self._role()
        if not code or (role is not None and role.word != EVERY_OTHER):
            return role
        return ColumnNote(CODE, WHY_CODE if self.kind == "category" and role is None else WHY_CODE_LEFT_OUT)

    def _role(self) -> ColumnNote | None:
        """Return the note of a column that tells rows apart and says nothing else, if it is one."""
        count = len(self.filled)
        if count < 3 or count < len(self.cells):
            return None
        nameless = self.plan.header and self.name == unnamed(self.place + 1)
        all_differ = self.different == count
        if self.kind == "number" and all_differ and bool((self.values == np.floor(self.values)).all()):
            # Numbers in a row are the rows' own if they are called so, or not called anything.
            headless = not self.plan.header and self.place == 0 and len(self.plan.columns) > 2 and count >= LONG
            counts = (
                len(self.values) > 2
                and self.values[0] in (0, 1)
                and bool((self.values[1:] == self.values[:-1] + 1).all())
            )
            first = nameless and self.place == 0
            called = any(map(self._is_called, (_NUMBERED, _NUMBERED_AT_END, ID_NAME)))
            if (counts and (first or headless or called)) or first:
                return ColumnNote(INDEX, WHY_INDEX)
        if self._is_called(ID_NAME) and self.different > count / 2:
            return ColumnNote(IDENTITY, WHY_IDENTITY)
        numbers = self.kind == "number"
        grow = not numbers or bool((self.values[1:] > self.values[:-1]).all())
        numbered = self._is_called(_NUMBERED) or (grow and self._is_called(_NUMBERED_AT_END))
        if numbered and all_differ and count >= TELLS_APART:
            whole = not numbers or bool((self.values == np.floor(self.values)).all())
            if whole:
                return ColumnNote(IDENTITY, WHY_IDENTITY)
        if self.kind in ("category", "ignored") and all_differ and count >= TELLS_APART:
            return ColumnNote(EVERY_OTHER, WHY_EVERY_OTHER)
        return None

    def _is_called(self, pattern: re.Pattern[str]) -> bool:
        return pattern.search(self.name.strip()) is not None

    def _few(self) -> tuple[str, ...]:
        """Return the values of a column of few whole numbers, which may as well be classes."""
        known = np.unique(self.values)
        if self.column.classes:
            return ()
        most = min(FEW, max(2, len(self.cells) / 5))
        if not 1 < len(known) <= most or len(self.cells) < 4 or not (known == np.floor(known)).all():
            return ()
        return tuple(number(float(value)) for value in known)

    def _markers(self) -> dict[str, int]:
        """Return the gap markers that may be classes of this column, and how often they stand there."""
        if self.kind not in ("category", "ignored"):
            return {}
        markers = DOUBTFUL_GAPS & frozenset(map(folded, self.plan.gaps))
        return dict(Counter(cell.strip() for cell in self.cells if folded(cell) in markers).most_common())

    def _is_word(self, count: int) -> bool:
        """Whether a marker that stands there so often is most likely a class: it is not much rarer than the others."""
        others = Counter(self.filled).values()
        return RARE * count >= min(others, default=0)
