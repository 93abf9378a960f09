"""Decode a picture in a process of its own: a short file may ask for endless work or memory, or for more than a
reader bears.

The process is ended when it takes too long, and its memory is bounded where the system can do that. A vector picture
that refers to other files is refused: nobody has asked for those.
"""

import binascii
import math
import re
import zlib
from collections.abc import Callable, Generator
from urllib.parse import unquote_to_bytes
from xml.parsers import expat

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

from nnplayground.errors import UserError
from nnplayground.gui.shared.svg_copies import drawn_elements
from nnplayground.i18n import N_
from nnplayground.process_job import BrokenOffError, bound_memory, bound_work, result_of, say_nothing

TEXT_BYTES = 16 << 20
"""Bytes of a vector picture, unpacked."""
PLAIN_BYTES = 1 << 20
"""Bytes of a vector picture that is looked through before a process is begun, which takes some seconds."""
MOST_ELEMENTS = 1_000_000
"""Elements of a vector picture, copies of copies counted: more take longer than is waited for."""
MEGABYTES = 256
"""Memory that the pixels of one picture may take, and that drawing may take beside that of the process itself."""
COPIES = 2
"""How often the pixels of a picture are there while it is reduced."""
MOST_PIXELS = 50_000_000
"""Pixels of a picture whose format has to be read whole before it can be reduced."""
LONGEST = 100_000
"""Pixels of the longer side."""
WORK_SECONDS = 5.0
"""How long it may work at a picture, where the system tells work from waiting."""
DRAW_SECONDS = 20.0
"""How long the process may take for the picture once it is there: a machine can be busy."""
DRAWS, READS = 0.0, 0.5
"""What the process tells when it begins: a vector picture is drawn, or any other is read."""

Pixels = npt.NDArray[np.uint8]

UNREADABLE = N_("“{name}” is no picture that can be read: it is damaged or of another kind.")
TOO_LARGE = N_("“{name}” is too large to be read: make it smaller first.")
TOO_DEAR = N_("“{name}” takes too long or too much memory to be drawn: save it as PNG and read that.")
REFERS = N_("“{name}” refers to other files, which are not opened: save it as PNG and read that.")


def read(content: bytes, name: str, longest: int) -> Pixels:
    """Return a picture as (rows, columns, 4): red, green, blue and alpha. Raises UserError.

    `content` is what is in its file, `longest` the pixels of the longer side at most.
    """
    if fault := _plain_fault(content):
        raise UserError(fault, name=name)
    try:
        found: Pixels | str = result_of(decode, content, longest, seconds=DRAW_SECONDS)
    except BrokenOffError as error:
        raise UserError(TOO_DEAR if error.share == DRAWS else TOO_LARGE, name=name) from error
    if isinstance(found, str):
        raise UserError(found, name=name)
    return found


def _plain_fault(content: bytes) -> str:
    """Return what is wrong with a short vector picture, where that is seen without drawing it; empty if nothing is."""
    try:
        text = unpacked(content, PLAIN_BYTES).lstrip(b"\xef\xbb\xbf \t\r\n")
        # Entities may make a text longer than it is; other encodings are left to the process.
        if not text.startswith(b"<") or b"<!ENTITY" in text or b"\0" in text:
            return ""
        if refers_elsewhere(text, _is_data):
            return REFERS
        return TOO_DEAR if drawn_elements(text) > MOST_ELEMENTS else ""
    except (expat.ExpatError, zlib.error, ValueError):
        return ""


def decode(content: bytes, longest: int) -> Generator[float, None, Pixels | str]:
    """Decode it; in the process of its own. Returns the pixels, or the sentence that says what is wrong."""
    say_nothing()
    # Letters need the fonts of an application.
    application = QGuiApplication(["", "-platform", "offscreen"])
    is_vector = _kind(content).startswith(b"svg")
    bound_work(WORK_SECONDS)
    bound_memory(MEGABYTES if is_vector else COPIES * MEGABYTES)
    yield DRAWS if is_vector else READS
    image = draw(content, longest) if is_vector else read_pixels(content, longest)
    del application
    return image if isinstance(image, str) else pixels_of(image)


def draw(content: bytes, longest: int) -> QImage | str:
    """Return a vector picture, or the sentence that says what is wrong."""
    try:
        text = unpacked(content)
        if refers_elsewhere(text):
            return REFERS
    except (expat.ExpatError, zlib.error, ValueError):
        return UNREADABLE
    return _read(text, b"svg", longest)


def read_pixels(content: bytes, longest: int) -> QImage | str:
    """Return a picture, or the sentence that says what is wrong; a vector picture may come by the name of another."""
    kind = _kind(content)
    if kind.startswith(b"svg"):
        return draw(content, longest)
    is_reducible = kind in (b"jpeg", b"jpg", b"jfif") and not is_progressive(content)
    return _read(content, kind, longest, LONGEST**2 if is_reducible else MOST_PIXELS)


def _opened(content: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _kind(content: bytes) -> bytes:
    """Return what Qt calls the format; empty if it knows none."""
    buffer = _opened(content)
    return bytes(QImageReader.imageFormat(buffer).data())


def _read(content: bytes, kind: bytes, longest: int, most_pixels: float = math.inf) -> QImage | str:
    """Return a picture of that format, reduced to `longest`, or the sentence that says what is wrong."""
    buffer = _opened(content)
    reader = QImageReader(buffer, QByteArray(kind))
    try:
        reader.setAutoTransform(True)
        QImageReader.setAllocationLimit(MEGABYTES)
        size = reader.size()
        if max(size.width(), size.height()) > LONGEST or size.width() * size.height() > most_pixels:
            return TOO_LARGE
        if max(size.width(), size.height()) > longest:
            reader.setScaledSize(size.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        return UNREADABLE if image.isNull() else image
    finally:
        # Before the buffer: that of TIFF looks into it at its end.
        del reader


def pixels_of(image: QImage) -> Pixels:
    """Return a picture as (rows, columns, 4): red, green, blue and alpha."""
    found = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(found.constBits(), np.uint8).reshape(found.height(), found.bytesPerLine())
    return rows[:, : 4 * found.width()].reshape(found.height(), found.width(), 4).copy()


def unpacked(content: bytes, most: int = TEXT_BYTES) -> bytes:
    """Return the text of an SVG file, compressed or not. Raises ValueError if it is too long, or zlib.error."""
    if content.startswith(b"\x1f\x8b"):
        content = zlib.decompressobj(wbits=31).decompress(content, most + 1)
    if len(content) > most:
        raise ValueError("too long")
    return content


def refers_elsewhere(text: bytes, holds_pixels: Callable[[str], bool] | None = None) -> bool:
    """Whether an SVG names a file that would be read to draw it. Raises ExpatError if it is no XML.

    `holds_pixels` says which addresses are pictures themselves; without it that is looked at.
    """
    is_pixels = holds_pixels or _is_pixels
    found: list[str] = []

    def on_element(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "a":
            return
        for attribute, value in attributes.items():
            value = value.strip()
            if attribute.rpartition(":")[2] == "href" and not value.startswith("#") and not is_pixels(value):
                found.append(value)

    def on_instruction(target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            found.append(target)

    parser = expat.ParserCreate()
    parser.StartElementHandler = on_element
    parser.ProcessingInstructionHandler = on_instruction
    parser.Parse(text, True)
    return bool(found)


def _is_data(address: str) -> bool:
    return address.startswith("data:")


def _is_pixels(address: str) -> bool:
    """Whether an address holds a picture itself, and no drawing, which could name files in its turn."""
    if not _is_data(address):
        return False
    # As Qt reads it: whatever the address says of its kind, and of base64 whatever is no letter of it.
    packed = re.sub("[^A-Za-z0-9+/]", "", address.rpartition("base64,")[2])
    inside = (binascii.a2b_base64(packed[: len(packed) // 4 * 4]), unquote_to_bytes(address.partition(",")[2]))
    return not any(_kind(content).startswith(b"svg") for content in inside)


def is_progressive(content: bytes) -> bool:
    """Whether a JPEG comes in several passes over the whole picture, all of which the reader has to keep.

    Its markers stand one after another, each with its length; that of the frame (SOF) says how it is coded.
    """
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if marker == 0xFF:
            place += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return marker not in (0xC0, 0xC1)
        place += 2 + length
    return True
