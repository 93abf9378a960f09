"""A table of numbers and categories, with gaps where cells are missing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data.content import Content
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import Model

KIND = "table"
DAMAGED = N_("This table is damaged: open its file again.")
MOST_CATEGORIES = 200
NAME = 200


class Column(Model):
    """The name of a column; `categories` are its texts by number, empty for numbers and times."""

    name: str = Field(max_length=NAME)
    kind: Literal["number", "category", "time"] = "number"
    categories: tuple[str, ...] = Field((), max_length=MOST_CATEGORIES)


@dataclass(frozen=True, eq=False)
class Table:
    """Columns in the order of the file.

    `numbers` is (rows, columns of numbers) float64 with 0 in a gap, times among them in seconds since 1970; `codes`
    is (rows, columns of categories) int32 with −1 in a gap; `gaps` is (rows, columns of numbers) uint8, 1 in a gap,
    or (0, 0) if there are none.
    """

    columns: tuple[Column, ...]
    numbers: npt.NDArray[np.float64]
    codes: npt.NDArray[np.int32]
    gaps: npt.NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.numbers)

    def place(self, name: str) -> int:
        """Return where a column stands among those of its kind. Raises UserError if there is none."""
        if name not in self._places:
            raise UserError(N_("The table has no column “{name}”."), name=name)
        return self._places[name]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {
            column.name: place
            for of_texts in (False, True)
            for place, column in enumerate(c for c in self.columns if (c.kind == "category") == of_texts)
        }

    def missing(self, column: Column) -> npt.NDArray[np.bool_]:
        """Return which cells of a column are missing, shaped (rows)."""
        place = self.place(column.name)
        if column.kind == "category":
            found: npt.NDArray[np.bool_] = self.codes[:, place] < 0
            return found
        return self.gaps[:, place] > 0 if len(self.gaps) else np.zeros(len(self), np.bool_)

    def to_content(self) -> Content:
        """Return it as it is kept in a project."""
        about = json.dumps({"kind": KIND, "columns": [column.model_dump() for column in self.columns]})
        return Content({"numbers": self.numbers, "codes": self.codes, "gaps": self.gaps}, about)

    @classmethod
    def from_content(cls, content: Content) -> "Table":
        """Return the table that `to_content` gave. Raises UserError if it is damaged."""
        try:
            facts, arrays = content.facts, content.arrays
            columns = tuple(Column.model_validate(column) for column in facts["columns"])
            table = cls(columns, arrays["numbers"], arrays["codes"], arrays["gaps"])
            table._check(facts, arrays)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise UserError(DAMAGED) from error
        return table

    def _check(self, facts: Mapping[str, Any], arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        texts = sum(column.kind == "category" for column in self.columns)
        counts = [len(self.columns) - texts, texts]
        rows = len(self.numbers)
        shapes = self.numbers.shape == (rows, counts[0]) and self.codes.shape == (rows, counts[1])
        types = [arrays[name].dtype for name in ("numbers", "codes", "gaps")] == [np.float64, np.int32, np.uint8]
        if facts["kind"] != KIND or not shapes or not types or self.gaps.shape not in ((0, 0), (rows, counts[0])):
            raise ValueError(KIND)
        if len({column.name for column in self.columns}) < len(self.columns):
            raise ValueError("names")
        sizes = [len(column.categories) for column in self.columns if column.kind == "category"]
        if rows and sizes and (self.codes.min() < -1 or (self.codes.max(axis=0) >= sizes).any()):
            raise ValueError("codes")
