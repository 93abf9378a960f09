"""Columns whose digits name something: postcodes, phone numbers, IDs that come again. They are no quantities."""

import re
from collections.abc import Sequence

from nnplayground.data.csv_cells import MOST_CATEGORIES, Kind

MOST_SHARE, MANY = 0.2, 20
"""More different codes than that share of the rows, and than so many, are no classes: others follow further on."""
SHORTEST, SHORTEST_PHONE = 3, 6
"""Digits of a code, at least: two with a zero before them may be a month, an hour, a number of people."""

ID_NAME = re.compile(r"(?i:^ids?(?![a-z])|(?<![a-z])ids?$|^(u|g)uid$|^dni$|^nif$)|[a-z](Id|ID)$")
_NUMBER_OF = r"([ _.-]?(no|nr|num|number|número|numero|prefix|prefijo)\.?)?[ _.-]?\d?$"
_POSTCODE_NAME = re.compile(
    r"(?i)(?<![a-zà-ÿ])(zip|postal|plz|postleitzahl|cp|c\.p\.|(zip|post|postal|area|country|dial(l?ing)?)[ _.-]?codes?|"
    r"(cod|cod\.|code|codigo|código)[ _.-]?postal)" + _NUMBER_OF
)
_PHONE_NAME = re.compile(
    r"(?i)(?<![a-zà-ÿ])(tel\.?|phone|telephone|mobile|fax|teléfono|telefono|tfno\.?|tlf\.?|móvil|movil)" + _NUMBER_OF
)
_DIGITS = re.compile(r"\+?\(?\d(?:[\d ./()-]*\d)?")


def is_code(name: str, cells: Sequence[str]) -> bool:
    """Whether the cells of a column, of which none is missing, are codes of digits.

    They are if all are of one length and some begin with a zero, or if the column is called so: as an ID only where
    most of them come again, since else they are the numbers of the rows.
    """
    texts = [cell.strip() for cell in cells]
    name = name.strip()
    if not texts or not all(map(_DIGITS.fullmatch, texts)):
        return False
    lengths = {sum(map(str.isdigit, text)) for text in texts}
    for pattern, shortest in ((_POSTCODE_NAME, SHORTEST), (_PHONE_NAME, SHORTEST_PHONE)):
        if pattern.search(name) and min(lengths) >= shortest:
            return True
    if not all(text.isdecimal() for text in texts):
        return False
    if ID_NAME.search(name):
        return 2 * len(set(texts)) <= len(texts)
    zeros = any(text[0] == "0" for text in texts) and any(text.strip("0") for text in texts)
    return len(lengths) == 1 and min(lengths) >= SHORTEST and zeros


def kind_of_codes(cells: Sequence[str]) -> Kind:
    """Return as what codes are read: as classes, unless there are too many of them."""
    different = len(set(map(str.strip, cells)))
    most = min(MOST_CATEGORIES, max(MANY, MOST_SHARE * len(cells)))
    return "ignored" if different > most else "category"
