"""A text of the user's own as a data set: name the next character."""

from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, Self

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data import content
from nnplayground.data.content import DIGEST, Content
from nnplayground.data.dataset import DATASETS, Dataset, Examples, Family, Quantity
from nnplayground.data.sequences import LENGTH
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.data.tasks import ContinueSymbols, Task
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord
from nnplayground.registry import HIDDEN, LOG, slider

NAME = 200
"""Characters of the name of a file, at most."""
MOST = 100_000
"""Characters of a text that are used, at most: the first ones."""
MOST_SYMBOLS = 120
"""Different characters, at most."""
SIGNS = {" ": "␣", "\n": "↵", "\t": "⇥"}
"""How characters are shown that cannot be seen."""

NO_TEXT = N_("There is no text yet: open a file with one, or paste it.")
ONE_SYMBOL = N_("The text has only one character, “{symbol}”: there is nothing to be learnt of it.")
TOO_MANY = N_("The text has {count} different characters, and {most} is the limit: use a shorter or simpler one.")
TOO_SHORT = N_(
    "The text has {count} characters, and a sequence of {steps} time steps needs {needed}: use a longer text or fewer "
    "time steps."
)
DAMAGED = N_("The text of this experiment is damaged: open it again.")


@DATASETS.register
class OwnText(Dataset):
    """A text that is kept by its digest; `symbols` repeats its characters, so that sizes are known without it.

    It is cut into sequences that do not overlap; the first ones train, the last are kept for the test.
    """

    tasks: ClassVar[tuple[Task, ...]] = (ContinueSymbols(),)
    family: ClassVar[Family] = Family.OWN
    is_sequence: ClassVar[bool] = True
    keeps_order: ClassVar[bool] = True
    scaling: ClassVar[str] = "none"
    label: ClassVar[str] = N_("Own text")
    summary: ClassVar[str] = N_("A text, character by character: name the next one.")
    kind: Literal["text"] = "text"
    digest: str = Field(
        "",
        pattern=f"^({DIGEST})?$",
        title=N_("Text"),
        description=N_("Which text it is."),
        json_schema_extra=HIDDEN,
    )
    file: str = Field(
        "",
        max_length=NAME,
        title=N_("File"),
        description=N_("The name of the file that the text is from."),
        json_schema_extra=HIDDEN,
    )
    characters: tuple[Annotated[str, Field(min_length=1, max_length=1)], ...] = Field(
        (),
        max_length=MOST_SYMBOLS,
        title=N_("Characters"),
        description=N_("The characters that the text has."),
        json_schema_extra=HIDDEN,
    )
    count: int = Field(
        0,
        ge=0,
        le=MOST,
        title=N_("Length of the text"),
        description=N_("How many characters of the text are used."),
        json_schema_extra=HIDDEN | LOG | slider(100, MOST),
    )
    length: int = Field(
        25,
        ge=1,
        le=200,
        title=N_("Time steps"),
        description=N_("How many characters each sequence has."),
        json_schema_extra=slider(5, 100) | LENGTH,
    )

    @classmethod
    def of(cls, text: str, file: str = "", length: int = 25) -> Self:
        """Keep a text, as much of it as is used, and return it as a data set. Raises UserError if it is of no use.

        Whether it is long enough for its sequences, `check` says.
        """
        used = used_of(text)
        characters = characters_of(used)
        digest = content.keep(Content({"text": _codes_of(used)}))
        # What cannot be written down in a name of a file cannot be kept either.
        name = file.encode("utf-8", "replace").decode()[:NAME]
        return cls(digest=digest, file=name, characters=characters, count=len(used), length=length)

    @property
    def own_name(self) -> str:
        return self.file

    @property
    def steps(self) -> int:
        return self.length

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((64,), layer="elman", rate=0.005, batch_size=16, clip=1.0)

    @property
    def symbols(self) -> Sequence[str]:
        return self.characters

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(OwnWord(shown(symbol)) for symbol in self.characters)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return tuple(map(Quantity, self.classes))

    def check(self) -> None:
        """Raise UserError if there is no text yet, or nothing can be learnt of it."""
        if not self.digest:
            raise UserError(NO_TEXT)
        check_use(self.characters, self.count, self.length)

    def inputs_of_classes(self, numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        return np.eye(len(self.characters))[numbers]

    def generate(self, rng: np.random.Generator) -> Examples:
        self.check()
        known = np.array([ord(symbol) for symbol in self.characters], np.int32)
        codes = self._codes()
        places = np.minimum(np.searchsorted(known, codes), len(known) - 1)
        if (known[places] != codes).any():
            raise UserError(DAMAGED)
        used = (len(codes) - 1) // self.length * self.length
        numbers = places.astype(np.int64)
        return Examples(self.inputs_of_classes(numbers[:used]), numbers[1 : used + 1])

    def text(self) -> str:
        """Return the text. Raises UserError if it is not at hand."""
        return "".join(map(chr, self._codes().tolist()))

    def _codes(self) -> npt.NDArray[np.int32]:
        found = content.find(self.digest).arrays.get("text")
        if found is None or found.dtype != np.int32 or found.shape != (self.count,):
            raise UserError(DAMAGED)
        return found


def used_of(text: str) -> str:
    """Return as much of a text as is used, with one sign for the end of a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")[:MOST]


def characters_of(used: str) -> tuple[str, ...]:
    """Return the characters of a text in the order of their numbers. Raises UserError if there are none or too many."""
    if not used.strip():
        raise UserError(NO_TEXT)
    found = tuple(map(chr, np.unique(_codes_of(used)).tolist()))
    if len(found) > MOST_SYMBOLS:
        raise UserError(TOO_MANY, count=len(found), most=MOST_SYMBOLS)
    return found


def check_use(characters: Sequence[str], count: int, length: int) -> None:
    """Raise UserError if a text of `count` characters is of no use in sequences of that length."""
    if len(characters) == 1:
        raise UserError(ONE_SYMBOL, symbol=shown(characters[0]))
    if count < length + 1:
        raise UserError(TOO_SHORT, count=count, steps=length, needed=length + 1)


def _codes_of(text: str) -> npt.NDArray[np.int32]:
    # Halves of a character, as some programs copy them, are no text.
    return np.frombuffer(text.encode("utf-32-le", "replace"), "<u4").astype(np.int32)


def shown(symbol: str) -> str:
    """Return how a character is shown: one that cannot be seen by a sign."""
    if symbol in SIGNS:
        return SIGNS[symbol]
    return symbol if symbol.isprintable() and symbol not in SIGNS.values() else f"U+{ord(symbol):04X}"
