"""Every file from outside is opened by `nnplayground.files`: no other module opens, reads or decodes one by name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import nnplayground

PACKAGE = Path(nnplayground.__file__).parent
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "resources" not in path.parts)

READERS = {
    "read_text", "read_bytes", "fromfile", "memmap", "genfromtxt", "loadtxt", "open_memmap", "mmap", "mmap_array",
    "load_file", "safe_open", "ZipFile", "TarFile", "GzipFile", "BZ2File", "LZMAFile", "FileIO",
    "QFile", "QSaveFile", "QImageReader", "QMovie", "QSvgRenderer", "QSettings", "QTemporaryFile", "QTextStream",
}  # fmt: skip
"""Functions and classes that open what they are given the name of."""
PICTURES = {"QImage", "QPixmap", "QIcon", "QBitmap", "QCursor"}
"""Classes that read a file if they are given one text."""
MODULES = {"os", "io", "gzip", "bz2", "lzma", "codecs", "zipfile", "tarfile", "shelve", "dbm", "tokenize", "wave"}
"""Modules whose `open` opens a file."""
XML = {"ET", "ElementTree", "minidom", "sax"}
"""Modules whose `parse` opens a file."""
NUMPY = {"np", "numpy", "joblib", "pickle"}
"""Modules whose `load` opens a file."""

ALLOWED = {
    "files.py": {"os.open(path, _FLAGS)"},
    # Writing, and what stands in memory.
    "cli/terminal.py": {"os.open(os.devnull, os.O_WRONLY)"},
    "project/atomic.py": {
        "open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, 'O_BINARY', 0), mode), 'wb')",
        "os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, 'O_BINARY', 0), mode)",
        "os.open(folder, os.O_RDONLY | os.O_DIRECTORY)",
    },
    "project/export_code.py": {"zipfile.ZipFile(file)"},
    "data/csv_file.py": {
        "np.loadtxt(lines, np.float64, comments=None, delimiter=mark, usecols=self._numbers, ndmin=2)"
    },
    "data/workbook_bounds.py": {"zipfile.ZipFile(io.BytesIO(content))"},
    "data/pixel_table.py": {
        "np.loadtxt(texts, np.float32, comments=None, delimiter=self._plan.plan.mark, ndmin=2)",
    },
    "process_job.py": {"os.open(os.devnull, os.O_WRONLY)"},
    "gui/shared/picture_process.py": {"QImageReader(buffer, QByteArray(kind))"},
    # A text that has been read, and leads to no other file.
    "gui/lessons/pictures.py": {"QSvgRenderer(QByteArray(_in_colors(content)))"},
    # Whatever Qt reads here is looked at before.
    "gui/settings_file.py": {
        "QSettings(ORGANISATION, APPLICATION)",
        "QSettings(str(free), QSettings.Format.IniFormat)",
        "QSettings(QSettings.Format.NativeFormat, scope, NOBODY, NOBODY)",
    },
    # What comes with the program, or with a library of it.
    "data/tables.py": {"np.loadtxt(folder / file, delimiter=delimiter, skiprows=header)"},
    "gui/icons.py": {
        "QSvgRenderer(QByteArray(file.read_bytes().replace(b'currentColor', b'#000000')))",
        "file.read_bytes()",
    },
    "i18n.py": {"ET.parse(assets.path('translations', f'{code}.ts'))"},
    "project/libraries.py": {
        "assets.path('licences', file).read_text('utf-8')",
        "checkout.read_text('utf-8')",
        "Path(str(file.locate())).read_text('utf-8', errors='replace')",
    },
    "project/shortcut.py": {
        "source.read_bytes()",
        "assets.path('icons', 'app', picture.name).read_bytes()",
    },
}
"""Calls that may stand where they stand; each gets its content or its reason there."""


def opening(tree: ast.AST) -> Iterator[str]:
    """Yield the calls that open a file, or may."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _opens(node):
            yield ast.unparse(node)


def _opens(call: ast.Call) -> bool:
    function = call.func
    if isinstance(function, ast.Name):
        name, owner = function.id, ""
    elif isinstance(function, ast.Attribute):
        name, owner = function.attr, ast.unparse(function.value)
    else:
        return False
    if name == "open":
        modes = [*call.args[:1], *(word.value for word in call.keywords)]
        is_text = any(isinstance(mode, ast.Constant) and isinstance(mode.value, str) for mode in modes)
        # A dialog is opened without an argument, and a buffer with a mode of Qt's.
        return not owner or owner in MODULES or is_text or owner.endswith(("path", "file"))
    if name == "parse":
        return owner in XML
    if name in PICTURES:
        first = call.args[0] if len(call.args) == 1 and not call.keywords else None
        return isinstance(first, ast.Constant | ast.JoinedStr) or (first is not None and "path" in ast.unparse(first))
    if name == "load":
        return owner in NUMPY
    return name in READERS


def where(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_nothing_else_opens_a_file() -> None:
    found = {where(path): set(opening(ast.parse(path.read_text(encoding="utf-8")))) for path in SOURCES}
    bare = {name: calls - ALLOWED.get(name, set()) for name, calls in found.items()}
    assert {name: calls for name, calls in bare.items() if calls} == {}, "open it with nnplayground.files"


def test_what_is_allowed_is_there() -> None:
    for name, calls in ALLOWED.items():
        found = set(opening(ast.parse((PACKAGE / name).read_text(encoding="utf-8"))))
        assert calls - found == set(), name


@pytest.mark.parametrize(
    "code",
    [
        "open(path)", "path.open('rb')", "path.open(mode='r')", "io.open(path)", "os.open(path, 0)", "gzip.open(path)",
        "path.read_text()", "Path(name).read_bytes()", "np.load(path)", "np.fromfile(path)", "QImageReader(str(path))",
        "QImage(str(path))", "QPixmap('a.png')", "QFile(name)", "QSettings(name, form)", "zipfile.ZipFile(path)",
        "path.open()", "ET.parse(path)",
        "safetensors.numpy.load_file(path)", "np.memmap(path)", "QSvgRenderer(str(path))",
    ],
)  # fmt: skip
def test_it_finds_what_it_looks_for(code: str) -> None:
    assert list(opening(ast.parse(code))) == [code]
