"""What parameters and their values are called in the table of trials, its pictures, and sentences about them."""

from nnplayground.errors import UserError
from nnplayground.gui.search.cell_looks import axis_title, value_text
from nnplayground.search.axes import Value
from nnplayground.search.parameters import parameters

DIGITS = 4
NOTHING = "—"


def value_label(name: str, value: Value | None) -> str:
    """Write the value of a parameter; a dash where it has none."""
    return NOTHING if value is None else value_text(value, name, DIGITS)


def shown_sentence(error: UserError) -> str:
    """Return the sentence of an error with what parameters are called on the pages; the command line has their keys."""
    values = dict(error.values)
    for key, value in values.items():
        if isinstance(value, UserError):
            values[key] = shown_sentence(value)
        elif key == "name" and value in parameters():
            values[key] = axis_title(str(value))
    return str(UserError(error.template, **values))
