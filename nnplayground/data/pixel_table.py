"""Tables whose rows are images: a label and a column for each pixel, as in Kaggle's MNIST."""

import codecs
import contextlib
import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground import files
from nnplayground.data.csv_file import NO_ROWS, CancelledError
from nnplayground.data.digit_pixels import SIDE, resized
from nnplayground.data.image_data import MOST_CLASSES
from nnplayground.data.own_images import MOST_IMAGES, TOO_MANY, OwnImages, kept_images
from nnplayground.data.table_bytes import TableBytes
from nnplayground.data.table_plan import SEPARATORS, TablePlan
from nnplayground.data.table_rows import MOST_LETTERS, TOO_MANY_LETTERS, checked_lines, next_lines
from nnplayground.errors import UserError
from nnplayground.i18n import N_

CHUNK, LOOKED_AT = 1000, 200
"""Lines read at once, and rows that are looked at to find the label."""
LONGEST_LABEL = 100
"""Letters of a class."""
PIXELS = SIDE * SIDE
SIDES = range(5, 65)
"""Pixels of a side of the images that a table may have."""
COARSE = 16
"""The most ink of a pixel in small images that were made of larger ones of black and white."""
LEAST_PAPER = 0.1
"""Share of pixels without ink in a table of images whose columns are not called pixels."""
_PIXEL = re.compile(r"(?i)(pixel|pix|px|p)?[ _.]?\d+([ _.x,-]\d+)?")
"""How columns of pixels are called: pixel0, pixel_0_0, 1x1, 0."""
LABELS = frozenset({"label", "class", "digit", "target", "y", "labels"})
"""What a column of labels may be called, in small letters; else it is the first or the last one."""

NO_PIXEL = N_("Line {line} holds something other than a label and {count} pixels from 0 to 255.")
NO_PIXELS = N_("“{name}” is no table of images: it needs 784 pixels in each row, or those of another square.")
NO_LABEL = N_("The table has no column with the classes of its images.")
LONG_LABEL = N_("Line {line}: the class has more than {limit} letters. Shorten it.")


class PixelPlan(NamedTuple):
    """How a table of pixels is written, and which column holds the label: None if none does.

    `name` is what that column is called, empty if the table has no names. Images have `side` × `side` pixels.
    """

    plan: TablePlan
    label: int | None
    name: str = ""
    side: int = SIDE

    @property
    def pixels(self) -> int:
        """The pixels of an image in the table."""
        return self.side**2


def pixel_plan(sample: bytes) -> PixelPlan | None:
    """Return the plan of a table of pixels that begins with `sample`; None if its rows are no images."""
    try:
        lines = codecs.getincrementaldecoder("utf-8-sig")().decode(sample).splitlines()
    except UnicodeDecodeError:
        return None
    separator = next((name for name, mark in SEPARATORS.items() if lines and mark in lines[0]), None)
    if separator is None:
        return None
    first, second = (line.split(SEPARATORS[separator]) for line in (lines[0], lines[min(1, len(lines) - 1)]))
    side = math.isqrt(len(first))
    if len(first) != len(second) or side not in SIDES or len(first) - side**2 not in (0, 1):
        return None
    header = len(_numbers(first)) < side**2 or _counts(first)
    rows = [line.split(SEPARATORS[separator]) for line in lines[header : header + LOOKED_AT]]
    label = _label(first if header else (), rows) if len(second) > side**2 else None
    inks = [value for place, value in _numbers(second).items() if place != label]
    if len(inks) != side**2 or min(inks) < 0 or max(inks) > 255:
        return None
    names = [name for place, name in enumerate(first) if place != label] if header else []
    if side != SIDE and not (_are_pixels(names) if names else _look_like_ink(rows, label)):
        return None
    name = " ".join(first[label].strip('" ').split()) if header and label is not None else ""
    return PixelPlan(TablePlan(separator=separator, header=header), label, name, side)


def _counts(names: Sequence[str]) -> bool:
    """Whether the names of columns but one are their numbers."""
    for some in (names[1:], names[:-1]):
        numbers = _numbers([name.strip('" ') for name in some])
        if len(numbers) == len(some) and [value - numbers[0] for value in numbers.values()] == list(range(len(some))):
            return True
    return False


def _are_pixels(names: Sequence[str]) -> bool:
    """Whether columns are called as pixels are."""
    return all(_PIXEL.fullmatch(name.strip('" ')) for name in names)


def _look_like_ink(rows: Sequence[Sequence[str]], label: int | None) -> bool:
    """Whether the numbers of a table without names may well be ink: whole, some of them none, and a label of few."""
    whole = [row for row in rows if len(row) == len(rows[0])]
    inks = [value for row in whole for place, value in _numbers(row).items() if place != label]
    paper = sum(value == 0 for value in inks)
    few = label is None or 2 * len({row[label].strip() for row in whole}) <= max(4, len(whole))
    even = all(value.is_integer() and 0 <= value <= 255 for value in inks)
    return few and even and paper >= LEAST_PAPER * len(inks) and max(inks, default=0) > 1


def _numbers(cells: Sequence[str]) -> dict[int, float]:
    """Return the cells that are numbers, by their places."""
    found = {}
    for place, cell in enumerate(cells):
        with contextlib.suppress(ValueError):
            found[place] = float(cell)
    return found


def _label(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Return where the label is: where it is called so, where there is no number, or else in the first column."""
    named = (place for place, cell in enumerate(names) if cell.strip('" ').lower() in LABELS)
    if (place := next(named, None)) is not None:
        return place
    last = max(map(len, rows)) - 1
    whole = [row for row in rows if len(row) == last + 1]
    ends = [{row[place].strip() for row in whole} for place in (0, last)]
    # A corner of an image is mostly paper: what is always the same is no label.
    if len(ends[0]) == 1 < len(ends[1]):
        return last
    return last if any(not _numbers(row[last:]) for row in rows) and all(_numbers(row[:1]) for row in rows) else 0


def read_pixels(
    path: Path,
    plan: PixelPlan,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> OwnImages:
    """Return the images in a table; safe in any thread.

    `progress` hears which share has been read. Raises UserError, which names the line, for what is no image;
    CancelledError once `cancelled` says so.
    """
    if plan.label is None:
        raise UserError(NO_LABEL)
    return _read(path, plan, _PixelReader(plan), progress, cancelled).images(path.name)


class NewPixels(NamedTuple):
    """Images that are to be answered: `ink` (rows, pixels), 255 ink, and what stands in the column beside, if any.

    `lines` are those of the file; what is on the `bad` ones is no image, and blank in `ink`.
    """

    ink: npt.NDArray[np.uint8]
    labels: Sequence[str]
    lines: Sequence[int]
    bad: Sequence[int]


def read_new_pixels(path: Path, plan: PixelPlan) -> NewPixels:
    """Return the images in a table, with or without a label, for a network to answer. Raises UserError."""
    return _read(path, plan, _PixelReader(plan, keeps_bad=True)).new()


def _read(
    path: Path,
    plan: PixelPlan,
    reader: "_PixelReader",
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> "_PixelReader":
    try:
        with TableBytes(path) as file:
            lines = checked_lines(file.text(plan.plan.encoding), plan.plan)
            while chunk := next_lines(lines, CHUNK):
                reader.take(chunk)
                if cancelled():
                    raise CancelledError
                progress(file.share())
    except OSError as error:
        files.refuse(path, error)
    return reader


class _PixelReader:
    """Takes in lines and keeps ink and labels; `keeps_bad` if a line that is no image is blank, and no error."""

    def __init__(self, plan: PixelPlan, keeps_bad: bool = False) -> None:
        self._plan = plan
        self._keeps_bad = keeps_bad
        self._width = plan.pixels + (plan.label is not None)
        self.line = 0
        """Lines that have been read."""
        self._labels: list[str] = []
        self._letters = 0
        """Of all labels."""
        self._known: dict[str, str] = {}
        """Each of them once."""
        self._lines: list[int] = []
        self._bad: list[int] = []
        self._blocks: list[npt.NDArray[np.float32]] = []

    def take(self, lines: list[str]) -> None:
        """Take in some lines. Raises UserError for one that is no image."""
        first = self.line + 1
        self.line += len(lines)
        rows = [(first + n, line.strip()) for n, line in enumerate(lines) if line.strip()]
        if first == 1 and self._plan.plan.header:
            rows = rows[1:]
        mark, label = self._plan.plan.mark, self._plan.label
        texts = []
        for number, line in rows:
            cells = line.split(mark)
            fits = len(cells) == self._width
            if label is not None:
                text = cells.pop(label) if label < len(cells) else ""
                self._take_label(" ".join(text.strip().strip('"').split()), number)
            texts.append(mark.join(cells) if fits else "")
        self._lines += [number for number, _ in rows]
        if len(self._lines) > MOST_IMAGES:
            raise UserError(TOO_MANY, limit=MOST_IMAGES)
        if texts:
            self._blocks.append(self._ink(texts, [number for number, _ in rows]))

    def _take_label(self, text: str, line: int) -> None:
        """Keep a label: of images to learn no longer than a class may be, of others as it is written."""
        if not self._keeps_bad and len(text) > LONGEST_LABEL:
            raise UserError(LONG_LABEL, line=line, limit=LONGEST_LABEL)
        self._letters += len(text)
        if self._letters > MOST_LETTERS:
            raise UserError(TOO_MANY_LETTERS, limit=MOST_LETTERS // 1_000_000)
        self._labels.append(self._known.setdefault(text, text))

    def _ink(self, texts: list[str], numbers: list[int]) -> npt.NDArray[np.float32]:
        """Return the pixels of some rows."""
        try:
            block = np.loadtxt(texts, np.float32, comments=None, delimiter=self._plan.plan.mark, ndmin=2)
        except ValueError:
            block = np.empty((0, 0), np.float32)
        if block.shape != (len(texts), self._plan.pixels):
            block = np.stack([self._row(text) for text in texts])
        wrong = ~((block >= 0) & (block <= 255)).all(axis=1)
        if wrong.any():
            if not self._keeps_bad:
                raise UserError(NO_PIXEL, line=numbers[int(wrong.argmax())], count=self._plan.pixels)
            self._bad += [numbers[place] for place in np.flatnonzero(wrong)]
            block[wrong] = 0
        return block

    def _row(self, text: str) -> npt.NDArray[np.float32]:
        """Return the pixels of one row; those of one that is no image are no numbers."""
        with contextlib.suppress(ValueError):
            row = np.array(text.split(self._plan.plan.mark), np.float32)
            if len(row) == self._plan.pixels:
                return row
        return np.full(self._plan.pixels, np.nan, np.float32)

    def new(self) -> NewPixels:
        """Return what has been read, to be answered. Raises UserError if there is no row."""
        return NewPixels(self._whole(NO_ROWS), self._labels, self._lines, self._bad)

    def images(self, name: str) -> OwnImages:
        """Return what has been read. Raises UserError if it cannot be learnt."""
        ink = self._whole(NO_LABEL)
        names = sorted(set(self._labels), key=_order)[: MOST_CLASSES + 1]
        codes = {text: code for code, text in enumerate(names)}
        labels = np.array([codes.get(text, MOST_CLASSES) for text in self._labels], np.int32)
        return kept_images(ink, labels, tuple(names), name)

    def _whole(self, nothing: str) -> npt.NDArray[np.uint8]:
        """Return the ink of all rows. Raises UserError, that says `nothing`, if there are none."""
        if not self._blocks:
            raise UserError(nothing)
        ink = np.concatenate(self._blocks)
        # Some tables have ink from 0 to 1, those of 8 × 8 pixels from 0 to 16.
        most = float(ink.max())
        scale = 255.0 if most <= 1 else 255.0 / COARSE if most <= COARSE and self._plan.side != SIDE else 1.0
        return resized(np.rint(ink * scale).astype(np.uint8), self._plan.side)


def _order(text: str) -> tuple[float, str]:
    try:
        return float(text), text
    except ValueError:
        return float("inf"), text
