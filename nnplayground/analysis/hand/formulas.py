"""Small pieces of set mathematics: rich text that Qt and browsers show alike.

Each number can carry a reference to what it stands for in the drawing (``w/2/0/1``), as the target
of a link, so that hovering one can light the other.
"""

import html
import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from nnplayground.core.activations import Activation
from nnplayground.core.addresses import NeuronId, ParameterId, joined
from nnplayground.i18n import N_, number, parse_number, tr

DIGITS = 4
MOST_DIGITS = 17
"""Digits that tell any two numbers apart."""
WHOLE = 7
"""Digits up to which a number is told from a whole number near it."""
_TOKEN = re.compile(r"10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d[\d.,]*|sign|[()·/+−]")
_WORDS = re.compile(r"\([^()]*[^\W\d_][^()]*: ([^()]+)\)")
"""What a sum leaves out, in words, and what it comes to."""


class Notation(StrEnum):
    """Whose symbols are used."""

    DECK_A = "a"
    DECK_B = "b"


NOTATION_LABELS = {
    Notation.DECK_A: N_("δ and the four equations"),
    Notation.DECK_B: N_("One partial derivative at a time"),
}


@dataclass(frozen=True, slots=True)
class Formula:
    """One equation: in symbols, filled with numbers (both rich text), and what it comes to."""

    symbols: str
    numbers: str
    value: float
    digits: int = DIGITS

    @property
    def html(self) -> str:
        """The equation in one line: symbols = numbers = value."""
        result = shown(self.value, self.digits)
        is_new = self.numbers and plain(self.numbers) not in (result, in_product(result))
        middle = f" = {self.numbers}" if is_new else ""
        return f"{self.symbols}{middle} = <b>{result}</b>"


def shown(value: float, digits: int = DIGITS) -> str:
    """Write a number."""
    return number(float(value), digits)


def telling(value: float, digits: int = DIGITS) -> str:
    """Write a number with as many digits more as tell it from a whole number near it: 1.0001 is not 1."""
    if math.isfinite(value):
        while digits < WHOLE and as_written(value, digits).is_integer() and abs(value - round(value)) > 10.0**-WHOLE:
            digits += 1
    return shown(value, digits)


def factor(value: float, digits: int = DIGITS) -> str:
    """Write a number that stands in a product or sum: in parentheses if it has a sign or a power of ten."""
    return in_product(shown(value, digits))


def in_product(text: str) -> str:
    """Put a written number in parentheses if it needs them in a product."""
    return f"({text})" if text.startswith("−") or "10⁻" in text or "·" in text else text


def retraceable(
    written: Callable[[int], str],
    value: float,
    digits: int = DIGITS,
    again: Callable[[int], float] | None = None,
) -> str:
    """Return the working with as few digits as lead whoever recomputes it to `value` in its last digit.

    `written` writes the working with so many digits; `again` works it out from what is written then, which is
    arithmetic if nothing is given.
    """
    return written(enough_digits(again or (lambda more: arithmetic(written(more))), value, digits))


def enough_digits(again: Callable[[int], float], value: float, digits: int = DIGITS) -> int:
    """Return how many digits, at least `digits`, lead `again` to `value` in the last digit that is written of it."""
    return common_digits([again], [value], digits)


def common_digits(again: Sequence[Callable[[int], float]], values: Sequence[float], digits: int = DIGITS) -> int:
    """Return how many digits lead each of `again` to its value in the last digit that is written of it."""
    units = [last_place(value, digits) for value in values]
    for more in range(digits, MOST_DIGITS + 1):
        found = [one(more) for one in again]
        if not all(map(math.isfinite, (*found, *values))):
            return digits
        if all(abs(one - value) <= 0.5 * unit for one, value, unit in zip(found, values, units, strict=True)):
            return more
    return MOST_DIGITS


def last_place(value: float, digits: int = DIGITS) -> float:
    """Return what one more in the last digit of a written number is worth."""
    if not math.isfinite(value) or value == 0:
        return 0.0 if value else 10.0**-MOST_DIGITS
    exponent = int(f"{value:.{digits - 1}e}".partition("e")[2])
    return float(10.0 ** (exponent - digits + 1))


def as_written(value: float, digits: int = DIGITS) -> float:
    """Return the number that a reader sees for `value`."""
    return parse_number(shown(value, digits)) if math.isfinite(value) else value


def arithmetic(rich: str) -> float:
    """Return what a written working of numbers comes to; NaN if there is more in it than arithmetic."""
    text = _WORDS.sub(r"(\1)", plain(rich)).replace(" ", "")
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != text:
        return math.nan
    try:
        rest = iter([*tokens, ""])
        value, end = _sum(rest)
        return math.nan if end else value
    except (ValueError, ZeroDivisionError, OverflowError):
        return math.nan


def _sum(tokens: Iterator[str]) -> tuple[float, str]:
    """Return the value of a sum and the token behind it."""
    token = next(tokens)
    sign = -1.0 if token == "−" else 1.0
    value, token = _product(next(tokens) if token == "−" else token, tokens)
    value *= sign
    while token and token in "+−":
        sign = 1.0 if token == "+" else -1.0
        term, token = _product(next(tokens), tokens)
        value += sign * term
    return value, token


def _product(token: str, tokens: Iterator[str]) -> tuple[float, str]:
    value = _single(token, tokens)
    token = next(tokens)
    while token and token in "·/":
        other = _single(next(tokens), tokens)
        value = value * other if token == "·" else value / other
        token = next(tokens)
    return value, token


def _single(token: str, tokens: Iterator[str]) -> float:
    if token == "sign":
        inside = _single(next(tokens), tokens)
        return math.copysign(1.0, inside) if inside else 0.0
    if token != "(":
        return parse_number(token)
    value, end = _sum(tokens)
    if end != ")":
        raise ValueError(end)
    return value


def function_name(activation: Activation) -> str:
    """Name σ in a working: logistic neurons have no other name for it."""
    return "σ" if activation.kind == "logistic" else tr(activation.label)


def linked(reference: str, text: str) -> str:
    """Return `text` as a link to a piece of the drawing."""
    return f'<a href="{html.escape(reference, quote=True)}">{text}</a>'


def plain(rich: str) -> str:
    """Return rich text without its marks."""
    out, inside = [], False
    for character in rich:
        if character == "<":
            inside = True
        elif character == ">":
            inside = False
        elif not inside:
            out.append(character)
    return html.unescape("".join(out))


def _upper(layer: int | str, notation: Notation) -> str:
    return f"({layer})" if notation is Notation.DECK_B else str(layer)


def symbol(letter: str, layer: int | str, notation: Notation, *indices: int | str) -> str:
    """Write a symbol with its layer and its indices, counted from 0 if they are numbers, as the deck does.

    Deck A writes the layer as a plain superscript, deck B in parentheses.
    """
    upper = _upper(layer, notation)
    lower = joined([index if isinstance(index, str) else str(index + 1) for index in indices])
    return f"{letter}<sup>{upper}</sup><sub>{lower}</sub>" if lower else f"{letter}<sup>{upper}</sup>"


def parameter(address: ParameterId, notation: Notation = Notation.DECK_A) -> str:
    """Write a weight w_jk (from k to j), one of the memory u_jk, or a bias b_j."""
    if address.source is None:
        return symbol("b", address.layer, notation, address.index)
    return symbol("u" if address.memory else "w", address.layer, notation, address.index, address.source)


def parameter_text(address: ParameterId, notation: Notation = Notation.DECK_A) -> str:
    """Write a weight or bias in plain text, for lists and tables: w²₁₃, in deck B's notation w⁽²⁾₁₃."""
    return address.written(_upper(address.layer, notation))


def reference(letter: str, layer: int, *indices: int) -> str:
    """Return the reference to a piece of the drawing: ``w/layer/neuron/source`` or ``a/layer/neuron``."""
    return "/".join([letter, str(layer), *map(str, indices)])


def neuron_reference(letter: str, neuron: NeuronId) -> str:
    """Return the reference to a number of a neuron."""
    return reference(letter, neuron.layer, neuron.index)


def parameter_reference(address: ParameterId) -> str:
    """Return the reference to the edge of a weight or the neuron of a bias."""
    if address.source is None:
        return reference("b", address.layer, address.index)
    return reference("u" if address.memory else "w", address.layer, address.index, address.source)


def partial(upper: str, lower: str) -> str:
    """Write ∂upper/∂lower."""
    return f"∂{upper}/∂{lower}"
