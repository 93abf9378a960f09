"""Mark, translate and format what people read. Free of Qt.

English is the source language. Text is marked where it is declared (`N_`) and translated where
it is shown (`tr`); ``pyside6-lupdate`` finds both. The catalogues are Qt Linguist files,
``resources/translations/LANGUAGE.ts``, read as they are: there is nothing to compile.
"""

import math
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Container, Mapping
from functools import cache
from pathlib import PurePath
from typing import SupportsFloat

from nnplayground import assets
from nnplayground.rich import on_one_line, visible

LANGUAGES: Mapping[str, str] = {"en": "English", "es": "Español"}
_DECIMAL_COMMA = frozenset({"es"})

_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}(?!\d)")
"""The beginning of a number with a sign that may part its thousands."""

_RAISED = str.maketrans("-−0123456789()lL", "⁻⁻⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ˡᴸ")
_SUNK = str.maketrans("0123456789ijk", "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖ")
_LOWERED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
_POWER = re.compile(r"([+-]?)(?:(\d[\d.,]*)\s*[·×*]\s*)?10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
"""A number with a power of ten, as `number` writes it."""
SMALLEST_PLAIN, LARGEST_PLAIN = -4, 6
"""The first digit of numbers that are written without a power of ten stands between these powers."""

_language = "en"


def N_(text: str) -> str:
    """Mark `text` for translation and return it unchanged."""
    return text


AMBIGUOUS = N_("“{given}” can be read as {whole} or as {decimal}: type the one that you mean.")


def language() -> str:
    """Return the code of the language in use."""
    return _language


def decimal_comma() -> bool:
    """Whether the language in use writes decimals behind a comma."""
    return _language in _DECIMAL_COMMA


def use(code: str) -> None:
    """Switch to the language `code`, for example ``"es"`` or ``"es_MX"``; unknown ones mean English."""
    global _language
    short = code.replace("-", "_").split("_")[0].lower()
    _language = short if short in LANGUAGES else "en"


class OwnWord(str):
    """A word of the user's own, such as the name of a column: no language translates it.

    `tr` gives what is shown of it; `typed` gives the word back.
    """

    __slots__ = ("_typed",)

    _typed: str

    @property
    def typed(self) -> str:
        """The word itself, of one that was made to be shown."""
        return getattr(self, "_typed", self)

    def shown(self) -> "OwnWord":
        """Return what is shown of it: no letter that cannot be seen, and not too many."""
        found = OwnWord(on_one_line(self))
        found._typed = self.typed
        return found


def typed(text: str) -> str:
    """Return a translated text as it is written into a file: a word of the user's own has all its letters."""
    return str(text.typed) if isinstance(text, OwnWord) else text


def tr(text: str, /, **values: object) -> str:
    """Translate `text` into the language in use and fill its ``{names}`` with `values`.

    A float among the values is written with four significant digits, as the language writes it, and a word of the
    user's own, which is never translated, as it is shown.
    """
    if isinstance(text, OwnWord):
        return text.shown()
    found = catalogue(_language).get(text, text)
    return found.format(**{name: _filled(value) for name, value in values.items()}) if values else found


def has_plain_fields(template: str, names: Container[str]) -> bool:
    """Whether a sentence from outside may be filled: it has no ``{fields}`` but `names`, which are plain ones."""
    try:
        fields = list(string.Formatter().parse(template))
    except ValueError:
        return False
    # A name such as “a.b” or “a[0]” would read what hangs on the value, whatever `names` are.
    return all(
        name is None or (name.isidentifier() and name in names and not spec and conversion is None)
        for _, name, spec, conversion in fields
    )


def _filled(value: object) -> object:
    """Return what is written for a value: never a letter that cannot be seen, as it may be from outside."""
    if isinstance(value, float):
        return number(value)
    if isinstance(value, OwnWord):
        return value.shown()
    return visible(str(value)) if isinstance(value, str | PurePath | Exception) else value


@cache
def catalogue(code: str) -> Mapping[str, str]:
    """Return the finished translations of the language `code`, by source text."""
    if code == "en":
        return {}
    root = ET.parse(assets.path("translations", f"{code}.ts")).getroot()
    return {
        source: translation.text
        for message in root.iter("message")
        if (source := message.findtext("source"))
        and (translation := message.find("translation")) is not None
        and translation.text
        and translation.get("type") != "unfinished"
    }


def number(value: float, digits: int = 4) -> str:
    """Format `value` to `digits` significant digits, with the decimal sign of the language: 0.25, 8.39·10⁻⁵.

    Zeros at the end are left out, and no digit before the decimal sign ever is. The minus is U+2212, as wide as a
    digit, so that columns of numbers do not jump.
    """
    return _written(value, digits, steady=False)


def steady(value: float, digits: int = 4) -> str:
    """Format `value` as `number`, with all its `digits`, so that it does not jump while it changes: 0.2500."""
    return _written(value, digits, steady=True)


def full_number(value: SupportsFloat) -> str:
    """Format a number of single precision with as many digits as give it back, up to nine."""
    return number(float(str(value)), 9)


def for_typing(value: SupportsFloat) -> str:
    """Write a number with all its digits for a field or another program: 1.5e-05, decimal sign of the language.

    What is float32 gets the fewest digits that give it back.
    """
    text = str(value).removesuffix(".0")
    return text.replace(".", ",") if decimal_comma() else text


def power_of_ten(exponent: int) -> str:
    """Write a power of ten: 10⁻³."""
    return "10" + superscript(str(exponent))


def superscript(text: str | int) -> str:
    """Write numbers, signs and parentheses raised, in plain text: w⁽²⁾."""
    return str(text).translate(_RAISED)


def subscript(text: str | int) -> str:
    """Write numbers lowered, in plain text: a₁₂. Commas stay as they are, as there are no lower ones."""
    return str(text).translate(_SUNK)


def _written(value: float, digits: int, steady: bool) -> str:
    if not math.isfinite(value):
        return "—" if math.isnan(value) else ("∞" if value > 0 else "−∞")
    if value == 0:
        return "0"
    mantissa, _, power = f"{value:.{digits - 1}e}".partition("e")
    exponent = int(power)
    is_plain = SMALLEST_PLAIN <= exponent <= max(LARGEST_PLAIN, digits - 1)
    text = f"{value:.{max(0, digits - 1 - exponent)}f}" if is_plain else mantissa
    if not steady and "." in text:
        text = text.rstrip("0").rstrip(".")
    if is_plain:
        return localised(text)
    if text.strip("-") == "1":
        return ("−" if value < 0 else "") + power_of_ten(exponent)
    return f"{localised(text)}·{power_of_ten(exponent)}"


def fixed(value: float, decimals: int) -> str:
    """Format `value` with exactly `decimals` digits behind the decimal sign."""
    if not math.isfinite(value):
        return number(value)
    return localised(f"{value + 0.0:.{decimals}f}")


def grouped(count: int) -> str:
    """Write a whole number with its thousands apart, as the language does."""
    if _language == "es":
        # The academies: a narrow space, and none in numbers of four digits.
        text = f"{count:,}".replace(",", "\u202f") if abs(count) >= 10_000 else str(count)
    else:
        text = f"{count:,}"
    return text.replace("-", "−")


def percent(share: float, decimals: int = 1) -> str:
    """Format a share between 0 and 1 as a percentage."""
    return f"{fixed(100 * share, decimals)} %"


def localised(text: str) -> str:
    """Turn a number as Python prints it into the language's way of writing it."""
    if text.startswith("-") and not text.strip("-0."):
        text = text[1:]
    text = text.replace("-", "−")
    return text.replace(".", ",") if decimal_comma() else text


class AmbiguousNumberError(ValueError):
    """A typed number whose sign is the decimal one to some and parts the thousands to others.

    ``str(error)`` is the sentence, with both readings; `AMBIGUOUS` and `values` make another of it.
    """

    def __init__(self, given: str, whole: float, decimal: float) -> None:
        super().__init__(given)
        self.values = {"given": given, "whole": localised(f"{whole:.12g}"), "decimal": localised(f"{decimal:.12g}")}

    def __str__(self) -> str:
        return tr(AMBIGUOUS, **self.values)


def parse_number(text: str) -> float:
    """Read a number as people type it: decimal point or comma, ``1e-3``, ``10⁻³``, either minus sign.

    The decimal sign of the language is always one; the other is taken for it where it cannot stand
    between thousands. Raises AmbiguousNumberError where it can, as in ``1,000`` in English; ValueError
    for anything that is no number, NaN and infinity included.
    """
    plain = text.strip().replace("−", "-").replace("_", "x")
    if found := _POWER.fullmatch(plain):
        plain = f"{found[1]}{found[2] or 1}e{found[3].translate(_LOWERED)}"
    value = float(plain.replace(",", "."))
    if not math.isfinite(value):
        raise ValueError(text)
    other = "." if decimal_comma() else ","
    if other in plain and _GROUPED.match(plain):
        raise AmbiguousNumberError(text.strip()[:40], float(plain.replace(other, "")), value)
    return value


def unmistakable(text: str) -> str:
    """Return the text of a number that the language in use reads, so that every language reads the same.

    A zero at the end does it: ``1.125`` may be thousands elsewhere, ``1.1250`` may not.
    """
    text = text.strip()
    grouped = _GROUPED.match(text.replace("−", "-"))
    return f"{text[: grouped.end()]}0{text[grouped.end() :]}" if grouped else text
