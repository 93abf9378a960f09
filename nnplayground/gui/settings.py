"""What the window remembers between starts: language, theme, places, recent projects. Nothing of a document."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote, unquote

from PySide6.QtCore import QByteArray, QLocale, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from nnplayground import files
from nnplayground.analysis.predict_first import PredictMode
from nnplayground.gui.settings_file import documents_folder, is_folder_in_reach, open_store
from nnplayground.gui.theme import Scheme
from nnplayground.gui_options import WindowDefaults
from nnplayground.i18n import LANGUAGES

RECENT = 10
"""Projects in the list of recent ones, at most."""
SILENCED = 200
"""Kinds of hint that may be silenced, at most."""
PARTS, PART_PIXELS = 12, 100_000
"""Numbers in the state of panels, and pixels of one of them, at most."""
NOTE = r"[A-Za-z0-9_./ -]{0,120}"
"""What a short text may consist of."""
PATH_LENGTH = 4096
NAME_LENGTH = 100
GEOMETRY_BYTES = 1024
TITLE_PIXELS = 40
"""What the title of a window and its frame may need."""
BORDER_PIXELS = 8
"""What its frame may need at both sides."""


class Settings:
    """Typed access to QSettings; whatever cannot be read is its default, whatever cannot be written is left.

    `defaults` hold where this user has chosen nothing.
    """

    def __init__(self, defaults: WindowDefaults | None = None) -> None:
        self._defaults = defaults or WindowDefaults()
        self._store, self.left_alone = open_store()

    @property
    def language(self) -> str:
        """The chosen language, or the one that is set for all, or the system's."""
        for chosen in (self._text("language"), self._defaults.language):
            if chosen is not None and chosen in LANGUAGES:
                return chosen
        for name in QLocale.system().uiLanguages():
            short = name.replace("_", "-").split("-")[0]
            if short in LANGUAGES:
                return short
        return "en"

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def scheme(self) -> Scheme:
        """The chosen theme, or the one that is set for all."""
        for text in (self._text("theme"), self._defaults.theme):
            if text in set(Scheme):
                return Scheme(text)
        return Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("theme", str(scheme))

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window; empty at the first start. `place` makes use of it."""
        text = self._text("geometry")
        if not re.fullmatch(f"(?:[0-9a-f]{{2}}){{1,{GEOMETRY_BYTES}}}", text):
            return QByteArray()
        return QByteArray(bytes.fromhex(text))

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", bytes(value.data()).hex())

    def place(self, window: QWidget) -> None:
        """Give a window the size and place of last time, on a screen that is there; else its own, if it fits.

        Qt makes it no smaller than its least size, whatever was stored.
        """
        geometry = self.geometry
        if geometry.isEmpty() or not window.restoreGeometry(geometry):
            _fit(window)
            return
        shown = window.geometry()
        if not any(screen.availableGeometry().intersects(shown) for screen in QGuiApplication.screens()):
            corner = QGuiApplication.primaryScreen().availableGeometry().topLeft()
            window.move(corner)

    @property
    def recent(self) -> list[Path]:
        """The projects opened or saved lately, the newest first. They need not exist any more."""
        found: list[Path] = []
        for text in self._texts("recent"):
            path = _path(text)
            if path is not None and path not in found:
                found.append(path)
            if len(found) == RECENT:
                break
        return found

    def add_recent(self, path: Path) -> None:
        """Put a project at the top of the recent ones."""
        path = files.absolute(path)
        if _is_plain(str(path)):
            self._set_recent([path, *(other for other in self.recent if other != path)])

    def forget(self, path: Path) -> None:
        """Take a project off the list of recent ones."""
        path = files.absolute(path)
        self._set_recent([other for other in self.recent if other != path])

    def forget_all(self) -> None:
        """Empty the list of recent projects."""
        self._set_recent([])

    def _set_recent(self, paths: Iterable[Path]) -> None:
        self._set_texts("recent", [_quoted(path) for path in paths][:RECENT])

    @property
    def folder(self) -> Path:
        """The folder that something was last opened from or written to, or that is set for all; else the documents."""
        given = self._defaults.folder or ""
        for path in (_path(self._text("folder")), Path(os.path.expanduser(given)) if _is_plain(given) else None):
            if path is not None and path.is_absolute() and is_folder_in_reach(path):
                return path
        return documents_folder() or Path.home()

    @folder.setter
    def folder(self, path: Path) -> None:
        path = files.absolute(path)
        if _is_plain(str(path)):
            self._store.setValue("folder", _quoted(path))

    def file(self, name: str) -> Path | None:
        """Return the file that was last chosen for the purpose `name`; it need not exist any more."""
        return _path(self._text(f"file/{name}"))

    def set_file(self, name: str, path: Path | None) -> None:
        """Remember where a file lies, nothing of what is in it; None forgets it."""
        path = None if path is None else files.absolute(path)
        if path is None:
            self._store.remove(f"file/{name}")
        elif _is_plain(str(path)):
            self._store.setValue(f"file/{name}", _quoted(path))

    @property
    def hints(self) -> bool:
        """Whether the program says so when something common goes wrong."""
        return self._switch("hints") is not False

    @hints.setter
    def hints(self, on: bool) -> None:
        self._store.setValue("hints", "on" if on else "off")

    @property
    def silenced(self) -> frozenset[str]:
        """The kinds of hint that are not wanted any more."""
        return frozenset(text for text in self._texts("silenced")[:SILENCED] if 0 < len(text) <= NAME_LENGTH)

    @silenced.setter
    def silenced(self, kinds: Iterable[str]) -> None:
        self._set_texts("silenced", sorted(kinds))

    @property
    def reduced_motion(self) -> bool | None:
        """Whether nothing moves of itself; None: as the system has it."""
        return self._switch("reduced_motion")

    @reduced_motion.setter
    def reduced_motion(self, on: bool | None) -> None:
        if on is None:
            self._store.remove("reduced_motion")
        else:
            self._store.setValue("reduced_motion", "on" if on else "off")

    @property
    def predict_mode(self) -> PredictMode:
        """How often it is asked before a step is shown."""
        text = self._text("predict_first")
        return PredictMode(text) if text in set(PredictMode) else PredictMode.OFF

    @predict_mode.setter
    def predict_mode(self, mode: PredictMode) -> None:
        self._store.setValue("predict_first", str(mode))

    def split(self, name: str) -> list[int]:
        """Return the state of the panels called `name` (`Panels.state`); empty if that is unknown."""
        texts = self._texts(f"split/{name}")
        if not 2 <= len(texts) <= PARTS or not all(re.fullmatch("[0-9]{1,6}", text, re.ASCII) for text in texts):
            return []
        sizes = [int(text) for text in texts]
        return sizes if sum(sizes) > 0 and max(sizes) <= PART_PIXELS else []

    def set_split(self, name: str, sizes: Iterable[int]) -> None:
        """Remember the state of the panels called `name`."""
        self._set_texts(f"split/{name}", [str(size) for size in sizes])

    def is_expanded(self, name: str) -> bool | None:
        """Whether the part of a panel called `name` was unfolded; None if that is unknown."""
        return self._switch(f"section/{name}")

    def set_expanded(self, name: str, expanded: bool) -> None:
        """Remember whether the part of a panel called `name` is unfolded."""
        self._store.setValue(f"section/{name}", "on" if expanded else "off")

    def note(self, name: str) -> str:
        """Return the short text that was noted under `name`; empty if there is none that could have been."""
        return noted(self._text(f"note/{name}"))

    def set_note(self, name: str, text: str) -> None:
        """Note a short text of plain letters; an empty one, or another, forgets what was noted."""
        if noted(text):
            self._store.setValue(f"note/{name}", text)
        else:
            self._store.remove(f"note/{name}")

    @property
    def unkept_in(self) -> Path | None:
        """The folder that cannot be written, so that nothing chosen now outlives the program; None if all is well."""
        return None if self._store.isWritable() else self.kept_in.parent

    @property
    def kept_in(self) -> Path:
        """The file that settings are kept in, where the system has them in one."""
        return Path(self._store.fileName())

    def save(self) -> None:
        """Write what was changed now, not at the next turn of the event loop."""
        self._store.sync()

    def _value(self, key: str) -> object:
        try:
            found: object = self._store.value(key)
        except (RuntimeError, ValueError, OverflowError):  # of a type that Python does not know
            return None
        return found

    def _text(self, key: str) -> str:
        value = self._value(key)
        return value if isinstance(value, str) else ""

    def _texts(self, key: str) -> list[str]:
        value = self._value(key)
        # A list of one is stored like a single text.
        if isinstance(value, str):
            return [value] if value else []
        return [one for one in value if isinstance(one, str)] if isinstance(value, list | tuple) else []

    def _set_texts(self, key: str, texts: list[str]) -> None:
        if texts:
            self._store.setValue(key, texts)
        else:
            self._store.remove(key)

    def _switch(self, key: str) -> bool | None:
        return {"on": True, "off": False}.get(self._text(key))


def noted(text: str) -> str:
    """Return a text as it can be noted; empty if it cannot be."""
    return text if re.fullmatch(NOTE, text) else ""


def _fit(window: QWidget) -> None:
    """Make a window no larger than its screen, if that is wide enough for it at all."""
    room, least = window.screen().availableGeometry().size(), window.minimumSize()
    if room.width() >= least.width():
        room.setHeight(room.height() - TITLE_PIXELS)
        window.resize(window.size().boundedTo(room).expandedTo(least))


def keep_in_sight(dialog: QWidget) -> None:
    """Make a dialog no larger than its screen: what ends it is at the lower edge."""
    room = dialog.screen().availableGeometry()
    dialog.resize(dialog.size().boundedTo(QSize(room.width() - BORDER_PIXELS, room.height() - TITLE_PIXELS)))


def _quoted(path: Path) -> str:
    """Write a path with none of the characters that mean something in a settings file."""
    return quote(str(path))


def _path(text: str) -> Path | None:
    """Return an absolute path that could be one, or None."""
    text = unquote(text)
    return Path(text) if _is_plain(text) and Path(text).is_absolute() else None


def _is_plain(text: str) -> bool:
    return 0 < len(text) <= PATH_LENGTH and text.isprintable()
