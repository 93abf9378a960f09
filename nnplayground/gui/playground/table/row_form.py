"""The form in which a row of a table is typed: a line for each number, a list for each category."""

from typing import Any, Literal, Self

import pydantic
from pydantic import Field

from nnplayground.analysis.asked_row import ColumnSpan, Values
from nnplayground.data.dates import time_in, time_text
from nnplayground.data.input_columns import InputColumn
from nnplayground.data.own_table import LARGEST
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, number, tr
from nnplayground.registry import Model, choices, slider, unit

NO_DATE = N_("“{given}” is not a date; type one as 2024-12-31.")


class TypedRow(Model):
    """What the declarations of all rows have in common: their texts are dates, or codes of categories."""

    @pydantic.model_validator(mode="after")
    def _check_dates(self) -> Self:
        """Raise UserError if a date is none."""
        for name in type(self).model_fields:
            _value(getattr(self, name))
        return self


def _value(given: float | str) -> float:
    """Return the number that stands for what is typed: a code as it is, a date in seconds since 1970."""
    if isinstance(given, str) and not given.isdecimal():
        try:
            return time_in(given, "day")
        except ValueError:
            raise UserError(NO_DATE, given=given[:40]) from None
    return float(given)


def row_model(columns: tuple[InputColumn, ...], spans: list[ColumnSpan | None]) -> type[Model]:
    """Return a declaration with a field for each column, in its order; `spans` are told of its numbers."""
    fields: dict[str, Any] = {}
    for place, (column, span) in enumerate(zip(columns, spans, strict=True)):
        make = {"category": _choice, "time": _date}.get(column.kind, _number)
        fields[f"column_{place}"] = make(column, span)
    return pydantic.create_model("AskedRow", __base__=TypedRow, **fields)


def row_of(model: type[Model], columns: tuple[InputColumn, ...], values: Values) -> Model:
    """Return an instance with these values."""
    given = {
        f"column_{place}": _written(column, value)
        for place, (column, value) in enumerate(zip(columns, values, strict=True))
    }
    return model.model_validate(given)


def values_in(row: Model) -> Values:
    """Return the values of an instance, as `row_of` takes them."""
    return tuple(_value(getattr(row, name)) for name in type(row).model_fields)


def _written(column: InputColumn, value: float) -> float | str:
    if column.kind == "category":
        return str(int(value))
    return time_text(value) if column.kind == "time" else value


def _date(column: InputColumn, span: ColumnSpan | None) -> Any:
    told = tr("Type a date, as 2024-12-31.")
    if span is not None:
        told = tr("From {low} to {high} in the training part.", low=time_text(span.low), high=time_text(span.high))
    return str, Field("1970-01-01", title=OwnWord(column.name), description=told, min_length=6, max_length=40)


def _choice(column: InputColumn, _span: ColumnSpan | None) -> Any:
    """Return the field of a category, by its code."""
    labels = {str(code): text for code, text in enumerate(category_names(column))}
    field = Field(
        "0",
        title=OwnWord(column.name),
        description=tr("Choose one of the categories that the network learnt from."),
        json_schema_extra=choices(**labels),
    )
    return Literal[tuple(labels)], field


def category_names(column: InputColumn) -> list[str]:
    """Return the names of the categories, that of an empty cell last where the network learnt from any."""
    return [*map(OwnWord, column.categories), *([tr("missing")] if column.may_miss else [])]


def _number(column: InputColumn, span: ColumnSpan | None) -> Any:
    told = tr("Type a number.")
    if span is not None:
        told = tr("From {low} to {high} in the training part.", low=number(span.low), high=number(span.high))
    marks = unit(column.unit) if column.unit else {}
    if span is not None and span.high > span.low:
        marks |= slider(span.low, span.high)
    return float, Field(
        0.0, ge=-LARGEST, le=LARGEST, title=OwnWord(column.name), description=told, json_schema_extra=marks
    )
