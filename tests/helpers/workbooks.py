"""Workbooks made by hand: as small as they can be, and as odd as they may be."""

import io
import itertools
import struct
import zipfile
from collections.abc import Sequence

XLSX = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
Cell = str | float | None


def packed(parts: dict[str, bytes | str]) -> bytes:
    """Return a ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def xlsx_of(sheets: dict[str, str]) -> bytes:
    """Return a workbook whose sheets are given as what stands in ``<sheetData>``."""
    names = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, 1))
    links = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{XLSX}" xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
    }
    for n, data in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{XLSX}"><sheetData>{data}</sheetData></worksheet>'
    return packed(parts)


def xlsx(sheets: dict[str, Sequence[Sequence[Cell]]]) -> bytes:
    """Return a workbook with these rows, from A1 on."""
    return xlsx_of({name: "".join(_row(n, row) for n, row in enumerate(rows, 1)) for name, rows in sheets.items()})


def _row(number: int, cells: Sequence[Cell]) -> str:
    made = []
    for place, cell in enumerate(cells):
        name = f"{chr(65 + place)}{number}"
        if isinstance(cell, str):
            made.append(f'<c r="{name}" t="inlineStr"><is><t>{cell}</t></is></c>')
        elif cell is not None:
            made.append(f'<c r="{name}"><v>{cell}</v></c>')
    return f'<row r="{number}">{"".join(made)}</row>'


def ods_of(rows: str) -> bytes:
    """Return a workbook whose sheet is given as what stands in ``<table:table>``."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0" '
        f'xmlns:text="{office}:text:1.0"><office:body><office:spreadsheet><table:table table:name="One">{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{office}:manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return packed({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def ods(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return a workbook with these rows, filled up to the corner of the sheet as programs do."""
    made = []
    for row in rows:
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            if isinstance(cell, str)
            else f'<table:table-cell office:value-type="float" office:value="{cell}"><text:p>{cell}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        made.append(
            f'<table:table-row>{cells}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        )
    made.append(
        '<table:table-row table:number-rows-repeated="1000000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    return ods_of("".join(made))


def xls(cells: Sequence[tuple[int, int, float | str]], sheets: int = 1) -> bytes:
    """Return a workbook of the older kind with these cells (row, column, value), in each of its sheets."""
    body = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for row, column, value in cells:
        place = struct.pack("<HHH", row, column, 0)
        if isinstance(value, str):
            body += _record(0x0204, place + struct.pack("<HB", len(value), 0) + value.encode("latin-1"))
        else:
            body += _record(0x0203, place + struct.pack("<d", value))
    return _book(body + _record(0x000A, b""), b"", sheets)


def xls_sharing(texts: Sequence[str], cells: Sequence[tuple[int, int, int]], at_once: int = 8000) -> bytes:
    """Return a workbook of the older kind whose cells (row, column, number) share texts, in records of that size."""
    body = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    body += b"".join(_record(0x00FD, struct.pack("<HHHI", row, column, 0, number)) for row, column, number in cells)
    shared, record = b"", struct.pack("<II", len(cells), len(texts))
    kinds = itertools.chain([0x00FC], itertools.repeat(0x003C))
    for text in texts:
        if len(record) + 8 > at_once:
            shared, record = shared + _record(next(kinds), record), b""
        record += struct.pack("<HB", len(text), 0)
        rest = text.encode("latin-1")
        while len(record) + len(rest) > at_once:
            room = at_once - len(record)
            shared, record, rest = shared + _record(next(kinds), record + rest[:room]), b"\0", rest[room:]
        record += rest
    return _book(body + _record(0x000A, b""), shared + _record(next(kinds), record), 1)


def _book(body: bytes, shared: bytes, sheets: int) -> bytes:
    names = [f"S{n}".encode() for n in range(1, sheets + 1)]
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    length = len(head) + sum(4 + 8 + len(name) for name in names) + 4 + len(shared)
    bounds = b"".join(
        _record(0x0085, struct.pack("<IHBB", length + n * len(body), 0, len(name), 0) + name)
        for n, name in enumerate(names)
    )
    stream = head + bounds + shared + _record(0x000A, b"") + body * sheets
    return _compound(stream + bytes(max(0, 4096 - len(stream))))


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _compound(stream: bytes) -> bytes:
    stream += bytes(-len(stream) % 512)
    count = len(stream) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    chain += [0xFFFFFFFF] * (128 - len(chain))
    assert len(chain) == 128
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<IIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    entries = _entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1) + _entry("Workbook", 2, 2, len(stream)) + bytes(256)
    return head + struct.pack("<128I", *chain) + entries + stream


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    text = name.encode("utf-16-le")
    return (
        text + bytes(64 - len(text)) + struct.pack("<HBBIII", len(text) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        + bytes(36) + struct.pack("<II", start, size) + bytes(4)
    )  # fmt: skip
