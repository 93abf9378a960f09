"""``nnplayground gui``: open the window, or say in one sentence why it cannot be opened.

Qt ends the whole process where it finds no display, so everything that it needs is tried before.
"""

import ctypes
import gc
import importlib
import os
import re
import socket
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from nnplayground import files, links
from nnplayground.cli import site_defaults, terminal
from nnplayground.cli.parser import Parser
from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.gui_options import THEMES, GuiOptions, WindowDefaults
from nnplayground.i18n import N_, parse_number, tr
from nnplayground.links import PageLink
from nnplayground.project import atomic

NO_DISPLAY = N_("There is no display to open a window on. “nnplayground train” trains without one.")
NO_ANSWER = N_("The display “{display}” does not answer. “nnplayground train” trains without one.")
NO_LIBRARY = N_(
    "The system library {library}, which windows need, is missing: install it with the system's package manager. "
    "“nnplayground train” trains without it."
)
NO_QT = N_(
    "The package {package}, which windows need, is missing: install nnplayground again. "
    "“nnplayground train” trains without it."
)

PAUSES = (0.0, 0.1, 0.3)
"""Seconds before each time that a display is asked."""


class NoWindowError(UserError):
    """This machine cannot show a window now."""


def run(words: Sequence[str], language: str | None) -> int:
    """Open the window that `words` ask for and return its exit code."""
    parser = _parser()
    found = parser.read(words)
    if found is None:
        return 0
    link = _link(found.project, found.lab, found.page)
    site_defaults.check_theme(found.theme)
    picture = _picture(found.screenshot)
    shared = _shared(found.project)
    defaults, refused = _defaults(found.settings, is_told_here=picture is not None)
    options = GuiOptions(
        example=found.example,
        run=found.run,
        screenshot=picture,
        after=_seconds(found.after),
        theme=found.theme,
        language=language,
        project=None if links.is_link(found.project or "") or shared is not None else _project(found.project),
        shared=shared,
        page=link,
        defaults=defaults,
        refused=refused,
    )
    return _open(options)


def open_shared(text: str, language: str | None) -> int:
    """Open the window on a shared state and return its exit code."""
    defaults, refused = _defaults(None, is_told_here=False)
    return _open(GuiOptions(language=language, shared=text, defaults=defaults, refused=refused))


def _open(options: GuiOptions) -> int:
    # What comes at the start stays: the collector would search it in vain. The window has one of its own.
    gc.disable()
    try:
        # Ahead of Qt, which reads the source of every module that comes after it.
        importlib.import_module("nnplayground.project.document")
        check_display()
        from nnplayground.gui.window import app

        return app.main(options)
    except NoWindowError as error:
        terminal.complain(str(error))
        return 1
    finally:
        gc.enable()


def _parser() -> Parser:
    parser = Parser(
        "nnplayground [gui] [PROJECT | TABLE] [OPTIONS]", tr("Open the window. This is what happens without a command.")
    )
    group = parser.group(tr("Options"))
    group.value(
        "project",
        metavar="PROJECT",
        purpose=tr(
            "A project to open (*.nnplay), a table or folder of images to look at, or a link to a page "
            "(nnplay:LAB/PAGE)."
        ),
        nargs="?",
    )
    group.value("--lab", metavar="KEY", purpose=tr("Open this lab: {keys}.", keys=_known_labs()))
    group.value("--page", metavar="KEY", purpose=tr("Open this page of the lab; an error names those there are."))
    group.value(
        "--example", metavar="NAME", purpose=tr("Start with an example set-up; “nnplayground list” names them.")
    )
    group.switch("--run", purpose=tr("Start training at once."))
    group.target("--screenshot", purpose=tr("Save a picture of the window (PNG) and end."))
    group.value("--after", metavar="SECONDS", purpose=tr("How long to wait before the picture; 2 if nothing is said."))
    group.value("--theme", metavar="THEME", purpose=tr("One of: {kinds}.", kinds=", ".join(THEMES)))
    group.value("--settings", metavar="FILE", purpose=tr("Defaults for a class room (TOML); a user's own choices win."))
    group.common(tr("Language of the window: en or es."))
    return parser


def _known_labs() -> str:
    return ", ".join(lab.key for lab in LABS)


def _link(project: str | None, lab: str | None, page: str | None) -> PageLink | None:
    """Return the page that is to be shown. Raises UserError, which names the known keys, if there is none."""
    if links.is_link(project or ""):
        if lab is not None or page is not None:
            raise UserError(N_("Give the link or --lab and --page, not both."))
        link = links.parse(project or "")
    elif lab is not None:
        link = PageLink(lab, page or "")
    elif page is not None:
        raise UserError(N_("A page needs its lab: give --lab as well. Known: {known}."), known=_known_labs())
    else:
        return None
    LABS.check(*link)
    return link


def _picture(text: str | None) -> Path | None:
    if text is None:
        return None
    path = Path(text)
    if not path.name or files.is_folder(path) or not files.is_folder(path.parent):
        raise UserError(N_("The picture cannot be saved as “{path}”: there is no such folder."), path=files.shown(path))
    atomic.check_target(path)
    # Not at the top: few want a picture.
    from nnplayground.project import document

    document.check_no_project(path)
    return files.absolute(path)


def _project(text: str | None) -> Path | None:
    if text is None:
        return None
    path = Path(text)
    try:
        files.check(path)
    except files.FolderError:
        # It may hold images; the window says what it thinks of it.
        return files.absolute(path)
    except files.MissingFileError:
        sentence = N_("There is no project “{path}”.") if path.suffix == ".nnplay" else N_("There is no file “{path}”.")
        raise UserError(sentence, path=files.shown(path)) from None
    return files.absolute(path)


def _shared(text: str | None) -> str | None:
    """Return what is in a file that was shared; None if it is no such file, by its name."""
    if text is None or Path(text).suffix != ".nnshare":
        return None
    # With it comes all that states are made of.
    from nnplayground.lessons import sharing

    return sharing.read_shared(Path(text))


def _seconds(text: str | None) -> float:
    if text is None:
        return GuiOptions().after
    try:
        seconds = parse_number(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 86_400:
        raise UserError(N_("--after must be a number of seconds from 0 to 86400, not “{given}”."), given=text)
    return seconds


def _defaults(named: str | None, is_told_here: bool) -> tuple[WindowDefaults, UserError | None]:
    """Return what an administrator has set, and why it is not used, if it is not.

    The window tells that; raises UserError if it `is_told_here` because nobody will see one.
    """
    file = site_defaults.site_file() if named is None else Path(named)
    if file is None:
        return WindowDefaults(), None
    try:
        return site_defaults.read(file), None
    except UserError as error:
        if is_told_here:
            raise
        return WindowDefaults(), error


def check_display() -> None:
    """Raise NoWindowError if Qt could not be loaded or would find no display."""
    on_unix = sys.platform not in ("win32", "darwin")
    platforms = _needed_platforms() if on_unix else []
    if platforms and not _is_wayland() and not os.environ.get("DISPLAY"):
        raise NoWindowError(NO_DISPLAY)
    _load_qt()
    if not platforms:
        return
    if "wayland" in platforms and _is_wayland() and _wayland_answers():
        return
    _load_plugin("libqxcb.so")
    if not _x_answers():
        display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY", "")
        raise NoWindowError(NO_ANSWER, display=display)


def _needed_platforms() -> list[str]:
    """Return which kinds of display would do; none if Qt is told to use something that needs no display."""
    told = os.environ.get("QT_QPA_PLATFORM", "")
    names = [part.partition(":")[0].partition("-")[0] for part in told.split(";") if part] or ["wayland", "xcb"]
    return names if set(names) <= {"wayland", "xcb"} else []


def _load_qt() -> None:
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        library = _library(str(error))
        if library:
            raise NoWindowError(NO_LIBRARY, library=library) from error
        raise NoWindowError(NO_QT, package=error.name or "PySide6") from error


def _load_plugin(name: str) -> None:
    """Load a display plugin of Qt as Qt will, to learn which library it misses."""
    module = sys.modules["PySide6"].__file__
    path = Path(module or "").parent / "Qt" / "plugins" / "platforms" / name
    if not path.is_file():  # a system's own PySide6 keeps it elsewhere
        return
    try:
        ctypes.CDLL(str(path))
    except OSError as error:
        raise NoWindowError(NO_LIBRARY, library=_library(str(error)) or name) from error


def _library(text: str) -> str:
    """Return the library that the system's linker says it misses, or ``""``."""
    found = re.search(r"[\w.+-]+\.so[.\d]*(?=: cannot open shared object file)", text)
    return found.group() if found else ""


def _is_wayland() -> bool:
    return bool(os.environ.get("WAYLAND_DISPLAY")) or os.environ.get("XDG_SESSION_TYPE") == "wayland"


def _wayland_answers() -> bool:
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("WAYLAND_DISPLAY") or "wayland-0")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


def _x_answers() -> bool:
    """Connect to the X server as Qt does, its permission included.

    A server without programs begins anew as soon as its last one leaves, and throws out whoever comes in that moment:
    it is asked more than once, and the connection stays open until the program ends, so that Qt is not thrown out.
    """
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise NoWindowError(NO_LIBRARY, library="libxcb.so.1") from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    for pause in PAUSES:
        time.sleep(pause)
        connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
        if xcb.xcb_connection_has_error(connection) == 0:
            return True
        xcb.xcb_disconnect(connection)
    return False
