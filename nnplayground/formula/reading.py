"""Read a typed formula: a small grammar of its own, so that nothing typed is ever run as a program.

Understood are ``+ - * / ^``, ``²``, products without a sign (``0.4x^2``, ``x sin 15x``), functions with or
without parentheses, ``|x|``, and a decimal comma wherever it cannot be anything else. The text means the same in
every language, because it is saved as it was typed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, NoReturn

from nnplayground.errors import UserError
from nnplayground.formula.functions import CONSTANTS, EXTREMES, FUNCTIONS
from nnplayground.formula.tree import RAISED, Binary, Call, Extreme, Negative, Node, Number, Power, Variable
from nnplayground.i18n import AMBIGUOUS, N_, localised

LONGEST = 300
"""Characters of a formula, at most."""
DEEPEST = 40
"""Parentheses, functions and powers within each other, at most."""

_SAME = str.maketrans(
    {"·": "*", "×": "*", "∗": "*", "⋅": "*", "÷": "/", "−": "-", "–": "-", "[": "(", "]": ")", "{": "(", "}": ")"}
)
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_LOWERED = {raised: chr(plain) for plain, raised in RAISED.items()}
_TOKEN = re.compile(
    r"(?P<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(?P<fraction>[½¼¾⅓⅔])|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<name>[^\W\d_⁰¹²³⁴-⁹₀-₉½¼¾⅓⅔]+[\d₀-₉]*|√)|(?P<sign>\*\*|[-+*/^()|,;])"
)
_GROUPED = re.compile(r"[1-9]\d{0,2},\d{3}$")


class FormulaError(UserError, ValueError):
    """A text that is no formula. As a ValueError it may be raised where a declaration checks a field."""


class Token(NamedTuple):
    """A word of a formula and where it stands."""

    kind: str
    text: str
    start: int

    @property
    def stop(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The variables of a formula: as they are shown, and every way of typing them, by its index."""

    shown: tuple[str, ...]
    typed: Mapping[str, int]


PLANE = Names(
    ("v₁", "v₂"),
    {"x": 0, "y": 1}
    | {f"{letter}{digit}": place for letter in "vxw" for place, digit in enumerate("12")}
    | {f"{letter}{digit}": place for letter in "vxw" for place, digit in enumerate("₁₂")},
)
"""Of C(v₁, v₂)."""
LINE = Names(("x",), {"x": 0})
"""Of f(x)."""


def read(text: str, names: Names) -> Node:
    """Return the tree of the formula `text`. Raises FormulaError, saying what is wrong and where."""
    return _FormulaReader(text, names).whole()


class _FormulaReader:
    def __init__(self, text: str, names: Names) -> None:
        if len(text) > LONGEST:
            raise FormulaError(N_("A formula may have {most} characters; this one has {count}."),
                            most=LONGEST, count=len(text))  # fmt: skip
        self._names = names
        # “C(v₁, v₂) = …” and “f(x) = …” are formulas, too.
        self._text = text.rpartition("=")[2].translate(_SAME).casefold() if text.count("=") == 1 else (
            text.translate(_SAME).casefold()
        )  # fmt: skip
        if not self._text.strip():
            raise FormulaError(N_("Type a formula, for example {example}."), example="sin(x)*y^2 + 0.2x")
        self._tokens = self._split()
        self._at = 0
        self._depth = 0
        self._bars = 0
        self._separating = 0
        """Calls around this place in which a comma parts two arguments."""

    def whole(self) -> Node:
        found = self._sum()
        if self._next.kind != "end":
            self._refuse()
        return found

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _split(self) -> list[Token]:
        found: list[Token] = []
        place = 0
        while place < len(self._text):
            if self._text[place].isspace():
                place += 1
                continue
            match = _TOKEN.match(self._text, place)
            if match is None:
                raise FormulaError(N_("“{sign}” has no meaning in a formula."), sign=self._text[place])
            kind = str(match.lastgroup)
            found += self._names_in(match.group(), place) if kind == "name" else [Token(kind, match.group(), place)]
            place = match.end()
        return [*found, Token("end", "", len(self._text))]

    def _names_in(self, word: str, start: int) -> list[Token]:
        """Part ``xsin`` into names that are known, the longest first; ``xy`` is a product."""
        if self._known(word):
            return [Token("name", word, start)]
        found: list[Token] = []
        place = 0
        while place < len(word):
            for stop in range(len(word), place, -1):
                piece = word[place:stop]
                if self._known(piece) or (piece.isdecimal() and found):
                    found.append(Token("name" if self._known(piece) else "number", piece, start + place))
                    place = stop
                    break
            else:
                functions = dict.fromkeys(known.name for known in FUNCTIONS.values())
                known = [*self._names.shown, *functions, *EXTREMES, "π", "e"]
                raise FormulaError(
                    N_("“{name}” is not known here. Known: {known}."), name=word[:40], known=", ".join(known)
                )
        return found

    def _known(self, word: str) -> bool:
        return word in self._names.typed or word in FUNCTIONS or word in EXTREMES or word in CONSTANTS

    def _take(self, *texts: str) -> Token | None:
        token = self._next
        if token.kind != "sign" or token.text not in texts:
            return None
        self._at += 1
        return token

    def _refuse(self) -> NoReturn:
        token = self._next
        if token.kind == "end":
            raise FormulaError(N_("The formula breaks off: something is missing at its end."))
        before = self._text[: token.start].strip()
        if not before:
            raise FormulaError(N_("A formula cannot begin with “{sign}”."), sign=token.text)
        raise FormulaError(
            N_("This is not a formula: “{sign}” cannot stand behind “{before}”."), sign=token.text, before=before[-20:]
        )

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise FormulaError(N_("The formula is nested too deeply: {most} levels are the limit."), most=DEEPEST)

    def _sum(self) -> Node:
        found = self._product()
        while (sign := self._take("+", "-")) is not None:
            found = Binary(sign.text, found, self._product())
        return found

    def _product(self) -> Node:
        found = self._signed()
        while True:
            if (sign := self._take("*", "/")) is not None:
                found = Binary(sign.text, found, self._signed())
            elif self._begins_factor():
                found = Binary("*", found, self._power())
            else:
                return found

    def _begins_factor(self, functions: bool = True) -> bool:
        """Whether a product goes on here without a sign. A number directly behind a number is none."""
        token = self._next
        if token.kind == "name":
            return functions or not (token.text in FUNCTIONS or token.text in EXTREMES)
        if token.kind in ("number", "fraction"):
            return self._tokens[self._at - 1].kind not in ("number", "fraction")
        return token.text == "(" or (token.text == "|" and not self._bars)

    def _signed(self) -> Node:
        if self._take("-") is not None:
            self._deeper()
            found = Negative(self._signed())
            self._depth -= 1
            return found
        if self._take("+") is not None:
            self._deeper()
            found_ = self._signed()
            self._depth -= 1
            return found_
        return self._power()

    def _power(self) -> Node:
        return self._raised(self._atom())

    def _raised(self, base: Node) -> Node:
        """Read the exponent of `base`, if one follows: ``²``, or ``^`` which goes from right to left."""
        if self._next.kind == "raised":
            base = Power(base, self._superscript())
        if self._take("^", "**") is None:
            return base
        self._deeper()
        exponent = self._exponent()
        self._depth -= 1
        return Power(base, exponent)

    def _exponent(self) -> Node:
        if self._take("-") is not None:
            self._deeper()
            found = Negative(self._exponent())
            self._depth -= 1
            return found
        return self._power()

    def _superscript(self) -> Number:
        text = self._next.text.translate(_LOWERED)
        self._at += 1
        return Number(float(text), text)

    def _atom(self) -> Node:
        token = self._next
        if token.kind in ("number", "fraction"):
            return self._number()
        if token.kind == "name":
            self._at += 1
            if token.text in self._names.typed:
                return Variable(self._names.typed[token.text])
            if token.text in CONSTANTS:
                return Number(CONSTANTS[token.text], "π" if token.text == "pi" else token.text)
            self._deeper()
            found = self._extreme(token.text) if token.text in EXTREMES else self._call(token.text)
            self._depth -= 1
            return found
        self._deeper()
        if self._take("(") is not None:
            bars, self._bars, separating, self._separating = self._bars, 0, self._separating, 0
            found = self._sum()
            self._bars, self._separating = bars, separating
            self._close(")")
        elif self._take("|") is not None:
            self._bars += 1
            found = Call(FUNCTIONS["abs"], self._sum())
            self._bars -= 1
            self._close("|")
        else:
            self._refuse()
        self._depth -= 1
        return found

    def _close(self, sign: str) -> None:
        if self._take(sign) is None:
            if self._next.kind == "end":
                raise FormulaError(N_("The formula breaks off: a “{sign}” is missing at its end."), sign=sign)
            self._refuse()

    def _number(self) -> Number:
        token = self._next
        self._at += 1
        if token.kind == "fraction":
            return Number(_FRACTIONS[token.text], token.text)
        text = token.text
        comma, decimals = self._tokens[self._at : self._at + 2] if self._next.text == "," else (None, None)
        if (
            comma is not None
            and decimals is not None
            and not self._separating
            and decimals.kind == "number"
            and (comma.start, decimals.start) == (token.stop, comma.stop)
            and text.isdecimal()
            and "." not in decimals.text
        ):
            text = f"{text},{decimals.text}"
            self._at += 2
            if _GROUPED.match(text):
                whole, decimal = text.replace(",", ""), text.replace(",", ".")
                raise FormulaError(AMBIGUOUS, given=text, whole=whole, decimal=localised(f"{float(decimal):.12g}"))
            text = text.replace(",", ".")
        return Number(float(text), text)

    def _call(self, name: str) -> Node:
        """Read ``sin(x)``, ``sin² x``, ``sin 15x``."""
        function = FUNCTIONS[name]
        exponent: Node | None = None
        if self._next.kind == "raised":
            exponent = self._superscript()
        elif self._take("^", "**") is not None:
            exponent = self._atom()
        if self._next.text == "(":
            inner = self._atom()
        else:
            negative = self._take("-") is not None
            inner = self._call(self._function_name()) if self._is_function() else self._power()
            while self._begins_factor(functions=False):
                inner = Binary("*", inner, self._power())
            inner = Negative(inner) if negative else inner
        found = Call(function, inner)
        return found if exponent is None else Power(found, exponent)

    def _is_function(self) -> bool:
        return self._next.kind == "name" and self._next.text in FUNCTIONS

    def _function_name(self) -> str:
        self._deeper()
        self._at += 1
        return self._tokens[self._at - 1].text

    def _extreme(self, name: str) -> Node:
        """Read ``max(x; 0)`` or ``max(x, 0)``; with a semicolon in it, commas are decimal."""
        if self._take("(") is None:
            self._refuse()
        separates = ";" if self._has_semicolon() else ","
        bars, self._bars, separating = self._bars, 0, self._separating
        self._separating = 1 if separates == "," else 0
        arguments = [self._sum()]
        while self._take(separates) is not None:
            arguments.append(self._sum())
        self._bars, self._separating = bars, separating
        self._close(")")
        if len(arguments) != 2:
            raise FormulaError(
                N_("{name} compares two things: write {name}(x; y), with a semicolon between."), name=name
            )
        return Extreme(name, EXTREMES[name], arguments[0], arguments[1])

    def _has_semicolon(self) -> bool:
        """Whether the parenthesis that has just been opened has a semicolon of its own."""
        depth = 0
        for token in self._tokens[self._at :]:
            if token.text == "(":
                depth += 1
            elif token.text == ")":
                if not depth:
                    return False
                depth -= 1
            elif token.text == ";" and not depth:
                return True
        return False
