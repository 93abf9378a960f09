"""Put the program into the start menu, and take it out again.

Linux: a desktop entry, an icon and a MIME type in the user's XDG folders. Windows: a shortcut made by
``WScript.Shell``, and the registry. macOS: a small application that starts the program.
"""

import contextlib
import html
import importlib.metadata
import os
import plistlib
import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import nnplayground
from nnplayground import assets, files
from nnplayground.errors import UserError
from nnplayground.i18n import LANGUAGES, N_, catalogue
from nnplayground.project import associations, atomic
from nnplayground.project.document import SUFFIX

APP = "nnplayground"
MIME = "application/x-nnplayground"
KIND = N_("Neural network playground")
SUMMARY = N_("See and drive neural networks")
KEYWORDS = N_("neural network;machine learning;backpropagation;perceptron;MNIST;digits;school;")
"""What one may look for to find it, each with a semicolon behind it."""
DOCUMENT = N_("Project of nnplayground")

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Edges of the icons for desktops that do not draw SVG, in pixels."""

_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
"""Characters for which an argument of Exec has to be quoted (Desktop Entry Specification 1.5)."""

ENTRY_BYTES = 1 << 20
"""Bytes of an entry in a start menu."""
SAFE = ("-P", "-E")
"""What keeps Python from taking modules out of the folder it is started in, or from where the environment says."""


def command() -> list[str]:
    """Return what opens a window, from any folder: this Python with this package and no code from elsewhere."""
    if getattr(sys, "frozen", False):
        # A bundle, which is a program by itself.
        return [sys.executable, "gui"]
    root = str(Path(nnplayground.__file__).resolve().parents[1])
    if _is_installed(root):
        return [sys.executable, *SAFE, "-m", APP, "gui"]
    # Run from a checkout: Python finds the package only where it is told to.
    start = f"import sys; sys.path.insert(0, {root!r}); from {APP}.cli import main; sys.exit(main())"
    return [sys.executable, *SAFE, "-c", start, "gui"]


def _is_installed(root: str) -> bool:
    """Whether Python finds the package by itself, without what the environment says."""
    try:
        importlib.metadata.distribution(APP)
    except importlib.metadata.PackageNotFoundError:
        return False
    told = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return all(os.path.realpath(place) != root for place in told if place)


def install(argv: Sequence[str] | None = None) -> list[Path]:
    """Add the start-menu entry and return the files written. Raises UserError if that fails.

    `argv` is the command that starts the window, if not `command()`.
    """
    argv = list(argv or command())
    if any(character in part for part in argv for character in "\n\r\0"):
        raise UserError(N_("The program's path has a line break in it: install it somewhere else."))
    try:
        if sys.platform == "win32":
            return _install_windows(argv)
        if sys.platform == "darwin":
            return _install_mac(argv)
        return _install_linux(argv)
    except OSError as error:
        raise UserError(
            N_("The start-menu entry could not be written: {reason}."), reason=error.strerror or error
        ) from error


def remove() -> list[Path]:
    """Take the entry out and return the files removed; none if there was none. Raises UserError if that fails."""
    removed = []
    try:
        for path in places():
            if path.is_dir() and path.suffix == ".app":
                shutil.rmtree(path)
            elif path.exists():
                path.unlink()
            else:
                continue
            removed.append(path)
        if sys.platform == "win32" and associations.remove(SUFFIX) and not removed:
            removed = places()
    except OSError as error:
        raise UserError(
            N_("The start-menu entry could not be removed: {reason}."), reason=error.strerror or error
        ) from error
    if sys.platform not in ("win32", "darwin"):
        _refresh()
    return removed


def places() -> list[Path]:
    """Return the files that `install` writes, the entry itself first."""
    if sys.platform == "win32":
        programs = Path(os.environ.get("APPDATA", "~")).expanduser() / "Microsoft/Windows/Start Menu/Programs"
        return [programs / f"{APP}.lnk"]
    if sys.platform == "darwin":
        return [Path.home() / "Applications" / f"{APP}.app"]
    data = _data_home()
    return [
        data / "applications" / f"{APP}.desktop",
        data / "mime/packages" / f"{APP}.xml",
        *(data / "icons/hicolor" / place for place in icons()),
    ]


def icons() -> dict[str, Path]:
    """Return the pictures of the program and of its files: place in a theme of icons, and what is there."""
    found = {
        f"scalable/apps/{APP}.svg": assets.path("icons", f"{APP}.svg"),
        f"scalable/mimetypes/{MIME.replace('/', '-')}.svg": assets.path("icons", "app", "project.svg"),
    }
    for size in SIZES:
        found[f"{size}x{size}/apps/{APP}.png"] = assets.path("icons", "app", f"{size}.png")
    return found


def is_stale() -> bool:
    """Whether there is an entry that starts a program which is no longer there, or starts it as it was done once.

    Entries of earlier versions took modules from the folder of the project. False where it is unknown.
    """
    entry = places()[0]
    try:
        if not entry.exists():
            return False
        if sys.platform == "win32":
            program = associations.program()
            return program is not None and (not program.exists() or _is_unsafe(associations.opened_by()))
        if sys.platform == "darwin":
            start = _text(entry / "Contents/MacOS" / APP).splitlines()[1]
            return _is_unsafe(start) or not Path(shlex.split(start.removeprefix("exec "))[0]).exists()
        for line in _text(entry).splitlines():
            if line.startswith("Exec=") and _is_unsafe(line):
                return True
            if line.startswith("TryExec="):
                started = Path(_unescaped(line.removeprefix("TryExec=")))
                # The entry that a wheel brings along names no folder.
                return not started.exists() if started.is_absolute() else shutil.which(started) is None
    except (UserError, OSError, ValueError, IndexError):
        return True
    return False


def _text(path: Path) -> str:
    """Return what an entry says. Raises UserError if it is no file of the usual size."""
    return files.read(path, ENTRY_BYTES).decode()


def _is_unsafe(command_line: str) -> bool:
    """Whether a command starts the program as a module of whatever folder it is started in."""
    return f" -m {APP}" in command_line and f" {SAFE[0]} " not in command_line


def desktop_entry(argv: Sequence[str]) -> str:
    """Return a desktop entry that runs `argv` with the file that was opened, if any, while its program exists."""
    # Desktops look for the program before they put % for %%, and = must not be in its name.
    started = ["sh", "-c", 'exec "$0" "$@"', *argv] if {"%", "="} & set(argv[0]) else argv
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.0",
        f"Name={APP}",
        *_localised("GenericName", KIND),
        *_localised("Comment", SUMMARY),
        *_localised("Keywords", KEYWORDS),
        f"Exec={' '.join(map(_quoted, started))} %f",
        f"TryExec={_escaped(argv[0])}",
        f"Icon={APP}",
        "Terminal=false",
        "Categories=Education;ArtificialIntelligence;",
        f"MimeType={MIME};",
        f"StartupWMClass={APP}",
        "StartupNotify=true",
    ]
    return "\n".join(lines) + "\n"


def mime_package() -> str:
    """Return the declaration of ``*.nnplay`` files."""
    comments = [f"    <comment>{html.escape(DOCUMENT)}</comment>"]
    for code in LANGUAGES:
        text = catalogue(code).get(DOCUMENT)
        if text:
            comments.append(f'    <comment xml:lang="{code}">{html.escape(text)}</comment>')
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
            f'  <mime-type type="{MIME}">',
            *comments,
            '    <glob pattern="*.nnplay"/>',
            "  </mime-type>",
            "</mime-info>",
            "",
        ]
    )


def powershell(argv: Sequence[str], link: Path, icon: Path) -> str:
    """Return the script that makes a Windows shortcut. Only its strings vary, and they are quoted."""
    arguments = subprocess.list2cmdline(argv[1:])
    steps = [
        "$shell = New-Object -ComObject WScript.Shell",
        f"$link = $shell.CreateShortcut({_ps(str(link))})",
        f"$link.TargetPath = {_ps(argv[0])}",
        f"$link.Arguments = {_ps(arguments)}",
        f"$link.Description = {_ps(APP)}",
        *([f"$link.IconLocation = {_ps(f'{icon},0')}"] if icon.exists() else []),
        "$link.Save()",
    ]
    return "; ".join(["$ErrorActionPreference = 'Stop'", *steps])


def mac_start(argv: Sequence[str]) -> str:
    """Return the script within the macOS application."""
    return "#!/bin/sh\nexec " + shlex.join(argv) + ' "$@"\n'


def _install_linux(argv: Sequence[str]) -> list[Path]:
    entry, mime, *pictures = places()
    contents = {picture: source.read_bytes() for picture, source in zip(pictures, icons().values(), strict=True)}
    contents |= {mime: mime_package().encode(), entry: desktop_entry(argv).encode()}
    for path, content in contents.items():
        _put(path, content)
    _refresh()
    return list(contents)


def _install_windows(argv: Sequence[str]) -> list[Path]:
    (link,) = places()
    link.parent.mkdir(parents=True, exist_ok=True)
    # A console window would come along with python.exe.
    windowed = Path(argv[0]).with_name("pythonw.exe")
    started = [str(windowed), *argv[1:]] if windowed.exists() else list(argv)
    icon = assets.path("icons", "app", f"{APP}.ico")
    try:
        done = subprocess.run(
            ["powershell", "-NoProfile", "-NonInteractive", "-Command", powershell(started, link, icon)],
            capture_output=True, check=False, timeout=60,
        )  # fmt: skip
        failed = bool(done.returncode) or not link.exists()
    except subprocess.TimeoutExpired:
        failed = True
    if failed:
        raise UserError(N_("Windows refused to make the shortcut. Pin the program to the start menu by hand."))
    associations.add(SUFFIX, started, DOCUMENT, icon)
    return [link]


def _install_mac(argv: Sequence[str]) -> list[Path]:
    (app,) = places()
    start = app / "Contents/MacOS" / APP
    _put(start, mac_start(argv).encode())
    start.chmod(start.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    picture = app / "Contents/Resources" / f"{APP}.icns"
    _put(picture, assets.path("icons", "app", picture.name).read_bytes())
    about = {
        "CFBundleName": APP,
        "CFBundleIconFile": picture.name,
        "CFBundleIdentifier": f"org.{APP}",
        "CFBundleExecutable": APP,
        "CFBundlePackageType": "APPL",
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleShortVersionString": nnplayground.__version__,
        "NSHighResolutionCapable": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": DOCUMENT,
                "CFBundleTypeExtensions": [SUFFIX.removeprefix(".")],
                "CFBundleTypeIconFile": picture.name,
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"org.{APP}.project"],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"org.{APP}.project",
                "UTTypeDescription": DOCUMENT,
                "UTTypeConformsTo": ["public.data"],
                "UTTypeIconFile": picture.name,
                "UTTypeTagSpecification": {
                    "public.filename-extension": [SUFFIX.removeprefix(".")],
                    "public.mime-type": [MIME],
                },
            }
        ],
    }
    _put(app / "Contents/Info.plist", plistlib.dumps(about))
    return [app]


def _put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, and its folder. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic.replace(path, content)


def _data_home() -> Path:
    told = os.environ.get("XDG_DATA_HOME", "")
    # A relative path there is to be ignored (XDG Base Directory Specification).
    return Path(told) if os.path.isabs(told) else Path.home() / ".local" / "share"


def _refresh() -> None:
    """Have the desktop notice: its caches are a convenience, so their tools may be missing."""
    data = _data_home()
    with contextlib.suppress(OSError):
        # A newer folder tells desktops that what they remember of its icons is out of date.
        os.utime(data / "icons/hicolor")
    for tool, folder in (("update-desktop-database", "applications"), ("update-mime-database", "mime")):
        found = shutil.which(tool)
        if found and (data / folder).is_dir():
            try:
                subprocess.run([found, str(data / folder)], capture_output=True, check=False, timeout=30)
            except (OSError, subprocess.TimeoutExpired):
                continue


def _quoted(part: str) -> str:
    """Return an argument for Exec: first quoted as Exec wants it, then escaped as any text of an entry."""
    part = part.replace("%", "%%")
    if part and not _RESERVED & set(part):
        return _escaped(part)
    for character in '\\"`$':
        part = part.replace(character, f"\\{character}")
    return _escaped(f'"{part}"')


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\t", "\\t")


def _unescaped(text: str) -> str:
    return text.replace("\\\\", "\0").replace("\\t", "\t").replace("\0", "\\")


def _localised(key: str, text: str) -> list[str]:
    found = [(code, catalogue(code).get(text)) for code in LANGUAGES]
    return [f"{key}={text}", *(f"{key}[{code}]={translated}" for code, translated in found if translated)]


def _ps(text: str) -> str:
    """Quote a string for PowerShell, where nothing is special between single quotes but these."""
    return "'" + "".join(f"{character}{character}" if character in "'‘’‚‛" else character for character in text) + "'"
