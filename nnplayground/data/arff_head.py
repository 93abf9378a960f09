"""Read what an ARFF file declares of its columns, in one pass over its lines."""

import io
import re
from collections.abc import Sequence
from typing import NamedTuple

from nnplayground.data.csv_cells import Kind
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord

MOST_ATTRIBUTES = 10_000
NO_ATTRIBUTE = N_("This ARFF file cannot be read: line {line} is no declaration of a column. Check braces and quotes.")
DECLARED_TWICE = N_("This ARFF file cannot be read: line {line} declares “{name}” once more.")
TOO_MANY = N_("The table has more than {limit} columns: leave some out.")

# Nothing here is tried twice: each repetition keeps what it took, so that a line takes as long as it is.
_QUOTED = r""""(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'"""
_ATTRIBUTE = re.compile(rf"""@attribute\s++({_QUOTED}|[^{{}}%,\s"'][^{{}}%,\s]*+)\s++(\S.*)""", re.I | re.S)
_CATEGORY = re.compile(rf"""\s*+({_QUOTED}|[^,\s"'{{}}]*+)\s*+([,}}])""", re.S)
_ESCAPED = re.compile(r"\\([0-7]{1,3}|u[0-9a-f]{4}|.)", re.S)
_LETTERS = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
_PLAIN: dict[str, Kind | None] = {"NUMERIC": "number", "REAL": "number", "INTEGER": "number", "STRING": None}


class ArffColumn(NamedTuple):
    """A declared column: its name, its kind if the file tells one, its categories, and the plain type that is left."""

    name: str
    kind: Kind | None
    categories: Sequence[str | None]
    plain: str


class ArffHead(NamedTuple):
    """The columns of an ARFF file, a head of as many lines that declares them plainly, and where its data begin."""

    columns: Sequence[ArffColumn]
    plain: str
    end: int


def read_head(text: str) -> ArffHead:
    """Return what stands before the data. Raises UserError that names the line that cannot be read."""
    columns: dict[str, ArffColumn] = {}
    out = io.StringIO()
    place = line = 0
    while place < len(text):
        line += 1
        end = text.find("\n", place) + 1 or len(text)
        row = text[place:end].strip()
        place = end
        start = row[:10].lower()
        if start == "@attribute":
            column = _column(row, line)
            if column.name in columns:
                raise UserError(DECLARED_TWICE, line=line, name=OwnWord(column.name))
            out.write(f"@attribute a{len(columns)} {column.plain}")
            columns[column.name] = column
            if len(columns) > MOST_ATTRIBUTES:
                raise UserError(TOO_MANY, limit=MOST_ATTRIBUTES)
        elif start.startswith("@relation"):
            out.write("@relation r")
        elif start.startswith("@data"):
            out.write("@data\n")
            break
        out.write("\n")
    return ArffHead(tuple(columns.values()), out.getvalue(), place)


def _column(row: str, line: int) -> ArffColumn:
    found = _ATTRIBUTE.fullmatch(row)
    if found is None:
        raise UserError(NO_ATTRIBUTE, line=line)
    name, kind = _unquoted(found[1]), found[2]
    if kind.startswith("{"):
        return ArffColumn(name, "category", _categories(kind, line), "string")
    word = kind.upper()
    # The library knows no dates: they are texts to it.
    if word.split(maxsplit=1)[0] == "DATE":
        return ArffColumn(name, "time", (), "string")
    if word not in _PLAIN:
        raise UserError(NO_ATTRIBUTE, line=line)
    return ArffColumn(name, _PLAIN[word], (), word)


def _categories(text: str, line: int) -> list[str | None]:
    """Return what stands between the braces, None for a value that is missing."""
    found: list[str | None] = []
    place, mark = 1, ","
    while mark == ",":
        category = _CATEGORY.match(text, place)
        if category is None:
            raise UserError(NO_ATTRIBUTE, line=line)
        word, mark = category.groups()
        found.append(None if word in ("", "?") else _unquoted(word))
        place = category.end()
    if place != len(text):
        raise UserError(NO_ATTRIBUTE, line=line)
    return found


def _unquoted(word: str) -> str:
    return _ESCAPED.sub(_letter, word[1:-1]) if word[:1] in ("'", '"') else word


def _letter(found: re.Match[str]) -> str:
    code = found[1]
    if code[0].isdigit() and code[0] < "8":
        return chr(int(code, 8))
    return chr(int(code[1:], 16)) if len(code) == 5 else _LETTERS.get(code, code)
