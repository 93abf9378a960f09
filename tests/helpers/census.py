"""How much there is of everything: memory, threads, widgets, objects. Linux has most to tell."""

import ctypes
import gc
import sys
import threading
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

PROCESS = Path("/proc/self")


@dataclass(frozen=True)
class Census:
    """What was there at one moment."""

    resident: float
    """Memory in MB."""
    anonymous: float
    """Of it, what is no file: programs and libraries do not count."""
    used: float
    """Of it, what the C library has lent; the rest is Python's own heap, stacks, and holes between."""
    blocks: int
    """Pieces of memory that Python has lent."""
    threads: int
    """Threads of the system; Qt's pools end idle ones after half a minute."""
    python_threads: int
    """Threads that Python began itself; Qt's have an entry each that Python 3.11 never takes back."""
    files: int
    """Open files."""
    timers: int
    """Timers that run again and again, of those that Python knows; one that fires once is gone soon."""
    tops: Counter[str]
    """Top-level widgets by their type."""
    widgets: Counter[str]
    """All widgets by their type."""
    wrappers: Counter[str]
    """Objects of Qt that Python knows and that are no widgets, by their type."""
    ours: Counter[str]
    """Objects of the program's own classes by their type, those of Qt that are gone among them."""
    python: int
    """Objects that the collector of cycles knows."""


def take() -> Census:
    """Count everything now."""
    wrappers = [thing for thing in shiboken6.getAllValidWrappers() if isinstance(thing, QObject)]
    timers = sum(isinstance(thing, QTimer) and thing.isActive() and not thing.isSingleShot() for thing in wrappers)
    # All widgets are counted where they are; Python knows one or not, as it has looked at it or not.
    counted = Counter(type(thing).__name__ for thing in wrappers if not isinstance(thing, QWidget))
    wrappers.clear()
    memory, objects = _memory(), gc.get_objects()
    return Census(
        resident=memory.get("Rss", float("nan")),
        anonymous=memory.get("Anonymous", float("nan")),
        used=_used(),
        blocks=sys.getallocatedblocks(),
        threads=_count("task"),
        python_threads=sum(not isinstance(one, threading._DummyThread) for one in threading.enumerate()),
        files=_count("fd"),
        timers=timers,
        tops=Counter(_name(widget) for widget in QApplication.topLevelWidgets()),
        widgets=Counter(_name(widget) for widget in QApplication.allWidgets()),
        wrappers=counted,
        ours=Counter(title(kind) for kind in map(type, objects) if str(kind.__module__).startswith("nnplayground.")),
        python=len(objects),
    )


def grown(before: Counter[str], after: Counter[str]) -> dict[str, int]:
    """Return how many more there are of each type."""
    return dict(after - before)


def _name(widget: QObject) -> str:
    name = type(widget).__name__
    return widget.metaObject().className() if name in ("QWidget", "QFrame") else name


def title(kind: type) -> str:
    """Return the name by which `ours` counts a class."""
    return f"{kind.__module__.removeprefix('nnplayground.')}.{kind.__name__}"


def _memory() -> dict[str, float]:
    """Return the sums of the process's memory in MB."""
    try:
        lines = (PROCESS / "smaps_rollup").read_text().splitlines()[1:]
    except OSError:
        return {}
    return {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines if line.endswith("kB")}


class _Heap(ctypes.Structure):
    """What mallinfo2(3) tells, in bytes."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keep",
        )
    )


def _used() -> float:
    """Return what the C library has lent, in MB."""
    try:
        ask = ctypes.CDLL(None).mallinfo2
    except (OSError, AttributeError):
        return float("nan")
    ask.restype = _Heap
    heap = ask()
    return float(heap.uordblks + heap.hblkhd) / 2**20


def _count(folder: str) -> int:
    try:
        return sum(1 for _ in (PROCESS / folder).iterdir())
    except OSError:
        return 0
