"""Cut what Qt knows of all the world's languages down to those of the program.

Qt for Linux brings the whole data of ICU, 32 MB of it, in a library that holds nothing else. Sorting and comparing
texts in the program's languages needs less than a tenth of them. The data are a table of contents and its files
(``CmnD``, version 1, as ICU's ``ucmndata.h`` describes it); what is left out, ICU takes from its root.
"""

import re
import shutil
import struct
import subprocess
from pathlib import Path

ALIGNMENT = 16
"""Bytes of which each file's place is a multiple."""
HEADER = struct.Struct("<HBB")
"""Size of the header, and the two bytes by which ICU knows its data."""
MAGIC = (0xDA, 0x27)
SOURCE = """
    .section .rodata
    .balign 16
    .globl {symbol}
    .type {symbol}, %object
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", %progbits
"""


def trimmed(library: Path, languages: list[str], folder: Path) -> Path:
    """Return `library` with the data of these `languages` alone, made in `folder`; itself where there is no compiler.

    Raises ValueError if it holds something else than is known here.
    """
    compiler = shutil.which("cc")
    if compiler is None:
        return library
    # libicudata.so.73 holds icudt73_dat.
    version = library.name.rpartition(".")[2]
    folder.mkdir(parents=True, exist_ok=True)
    data, source, made = folder / "icu.dat", folder / "icu.s", folder / library.name
    data.write_bytes(cut(common_data(library.read_bytes()), languages))
    source.write_text(SOURCE.format(symbol=f"icudt{version}_dat", data=data), encoding="utf-8")
    subprocess.run(
        [compiler, "-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-o", str(made), str(source)], check=True
    )
    return made


def common_data(library: bytes) -> bytes:
    """Return ICU's data from the library around them. Raises ValueError if there are none."""
    place = library.find(bytes(MAGIC))
    if place < 2 or library[place + 10 : place + 14] != b"CmnD":
        raise ValueError("the library does not begin with ICU's data")
    return library[place - 2 :]


def cut(data: bytes, languages: list[str]) -> bytes:
    """Return ICU's `data` with what these `languages` need."""
    size, *magic = HEADER.unpack_from(data)
    if tuple(magic) != MAGIC:
        raise ValueError("these are not ICU's data")
    header, body = data[:size], data[size:]
    (count,) = struct.unpack_from("<I", body)
    places = [struct.unpack_from("<II", body, 4 + 8 * index) for index in range(count)]
    ends = [start for _, start in places[1:]] + [len(body)]
    kept = []
    for (name_place, start), end in zip(places, ends, strict=True):
        name = body[name_place : body.index(b"\0", name_place)]
        if is_kept(name.decode("ascii"), languages):
            kept.append((name + b"\0", body[start:end]))
    return header + _packed(kept)


def is_kept(name: str, languages: list[str]) -> bool:
    """Whether the file `name` of ICU's data is needed for these `languages`."""
    _, *folders, file = name.split("/")
    stem, _, suffix = file.rpartition(".")
    if suffix in ("cnv", "dict", "spp", "cfu") or stem == "unames" or folders in (["translit"], ["rbnf"]):
        return False
    of_language = re.fullmatch(r"([a-z]{2,3})(_\w+)?", stem)
    return suffix != "res" or of_language is None or stem == "res_index" or of_language[1] in languages


def _packed(files: list[tuple[bytes, bytes]]) -> bytes:
    """Return a table of contents with its files behind it."""
    names = b"".join(name for name, _ in files)
    start = 4 + 8 * len(files)
    contents, name_place = bytearray(struct.pack("<I", len(files))), start
    place = _aligned(start + len(names))
    body = bytearray()
    for name, content in files:
        contents += struct.pack("<II", name_place, place + len(body))
        name_place += len(name)
        body += content.ljust(_aligned(len(content)), b"\0")
    return bytes((contents + names).ljust(place, b"\0") + body)


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT
