"""Have Windows open the program's files with it, for this user alone, and undo that.

The registry's ``HKEY_CURRENT_USER\\Software\\Classes`` names a kind of file for a suffix, and what opens that kind.
"""

import contextlib
import ctypes
import importlib
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nnplayground.i18n import tr

CLASSES = "Software\\Classes"
KIND = "nnplayground.project"
"""Our kind of file; every key of that name is ours."""
OFFERED = "OpenWithProgids"
CHANGED = 0x08000000
"""``SHCNE_ASSOCCHANGED``: tells the desktop that what opens files has changed."""


def add(suffix: str, argv: Sequence[str], name: str, icon: Path) -> None:
    """Have files that end with `suffix` opened by `argv` and the file. Raises OSError."""
    registry = _registry()
    kind = f"{CLASSES}\\{KIND}"
    _set(f"{kind}\\shell\\open\\command", opening(argv))
    # What stands behind the last comma is which icon of the file it is.
    _set(f"{kind}\\DefaultIcon", f"{icon},0")
    _set(kind, tr(name))
    _set(f"{CLASSES}\\{suffix}\\{OFFERED}", "", KIND)
    # Another program that opens these files keeps that until the user says otherwise.
    with registry.CreateKey(registry.HKEY_CURRENT_USER, f"{CLASSES}\\{suffix}") as key:
        if not _value(key):
            registry.SetValueEx(key, "", 0, registry.REG_SZ, KIND)
    _notify()


def remove(suffix: str) -> bool:
    """Take out what `add` put in, and nothing of others. Return whether there was anything. Raises OSError."""
    registry = _registry()
    there = _delete(f"{CLASSES}\\{KIND}")
    place = f"{CLASSES}\\{suffix}"
    with contextlib.suppress(FileNotFoundError):
        with registry.OpenKey(registry.HKEY_CURRENT_USER, place, 0, registry.KEY_ALL_ACCESS) as key:
            if _value(key) == KIND:
                registry.DeleteValue(key, "")
                there = True
        with (
            contextlib.suppress(FileNotFoundError),
            registry.OpenKey(registry.HKEY_CURRENT_USER, f"{place}\\{OFFERED}", 0, registry.KEY_ALL_ACCESS) as key,
        ):
            registry.DeleteValue(key, KIND)
            there = True
        for empty in (f"{place}\\{OFFERED}", place):
            with contextlib.suppress(FileNotFoundError):
                _delete_if_empty(empty)
    if there:
        _notify()
    return there


def opened_by() -> str:
    """Return the command that opens our files; empty if none is registered."""
    registry = _registry()
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, f"{CLASSES}\\{KIND}\\shell\\open\\command") as key:
            return _value(key)
    except OSError:
        return ""


def program() -> Path | None:
    """Return the program that opens our files, there or not; None if none is registered."""
    try:
        return Path(opened_by().split('"')[1].replace("%%", "%"))
    except IndexError:
        return None


def opening(argv: Sequence[str]) -> str:
    """Return the command that opens a file: Windows puts the file for %1, and % for %%."""
    words = f'"{argv[0]}" {subprocess.list2cmdline(argv[1:])}'.rstrip().replace("%", "%%")
    return f'{words} "%1"'


def _registry() -> Any:
    """Return Windows' own module, which exists nowhere else."""
    return importlib.import_module("winreg")


def _set(place: str, text: str, name: str = "") -> None:
    registry = _registry()
    with registry.CreateKey(registry.HKEY_CURRENT_USER, place) as key:
        registry.SetValueEx(key, name, 0, registry.REG_SZ, text)


def _value(key: Any) -> str:
    """Return the text of a key itself; empty if it has none."""
    try:
        return str(_registry().QueryValueEx(key, "")[0])
    except FileNotFoundError:
        return ""


def _delete(place: str) -> bool:
    """Delete a key and all below it. Return whether it was there."""
    registry = _registry()
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, place) as key:
            below = [registry.EnumKey(key, number) for number in range(registry.QueryInfoKey(key)[0])]
    except FileNotFoundError:
        return False
    for name in below:
        _delete(f"{place}\\{name}")
    registry.DeleteKey(registry.HKEY_CURRENT_USER, place)
    return True


def _delete_if_empty(place: str) -> None:
    registry = _registry()
    with registry.OpenKey(registry.HKEY_CURRENT_USER, place) as key:
        keys, values, _ = registry.QueryInfoKey(key)
    if not keys and not values:
        registry.DeleteKey(registry.HKEY_CURRENT_USER, place)


def _notify() -> None:
    # Only Windows has it.
    shell: Any = getattr(ctypes, "windll").shell32  # noqa: B009
    shell.SHChangeNotify(CHANGED, 0, None, None)
