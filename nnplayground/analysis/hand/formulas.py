"""Small pieces of set mathematics: rich text that Qt and browsers show alike.

Each number can carry a reference to what it stands for in the drawing (``w/2/0/1``), as the target
of a link, so that hovering one can light the other.
"""

import html
from dataclasses import dataclass
from enum import StrEnum

from nnplayground.core.addresses import NeuronId, ParameterId
from nnplayground.i18n import N_, number

DIGITS = 4


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
        middle = f" = {self.numbers}" if self.numbers and plain(self.numbers) != result else ""
        return f"{self.symbols}{middle} = <b>{result}</b>"


def shown(value: float, digits: int = DIGITS) -> str:
    """Write a number."""
    return number(float(value), digits)


def factor(value: float, digits: int = DIGITS) -> str:
    """Write a number that stands in a product or sum: negative ones in parentheses."""
    text = shown(value, digits)
    return f"({text})" if text.startswith("−") else text


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


def symbol(letter: str, layer: int | str, notation: Notation, *indices: int) -> str:
    """Write a symbol with its layer and its indices, counted from 0, as the deck does.

    Deck A writes the layer as a plain superscript, deck B in parentheses.
    """
    upper = f"({layer})" if notation is Notation.DECK_B else str(layer)
    lower = ",".join(str(index + 1) for index in indices)
    return f"{letter}<sub>{lower}</sub><sup>{upper}</sup>" if lower else f"{letter}<sup>{upper}</sup>"


def parameter(address: ParameterId, notation: Notation = Notation.DECK_A) -> str:
    """Write a weight w_jk (from k to j) or a bias b_j."""
    if address.source is None:
        return symbol("b", address.layer, notation, address.index)
    return symbol("w", address.layer, notation, address.index, address.source)


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
    return reference("w", address.layer, address.index, address.source)


def partial(upper: str, lower: str) -> str:
    """Write ∂upper/∂lower."""
    return f"∂{upper}/∂{lower}"
