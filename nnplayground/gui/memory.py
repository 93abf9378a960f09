"""Memory that is free goes back to the system."""

import ctypes
import linecache
import sys
from collections.abc import Callable

LARGE = 1 << 20
"""Bytes from which on a piece of memory is had from the system, and given back, by itself."""
ARENAS = 2
"""Heaps that threads share; each could keep free memory between what is in use."""

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8


def give_back() -> None:
    """Have the C library give back what is free. It learns to keep more and more otherwise.

    glibc raises its threshold for large pieces to 32 MB with the first large array that is freed;
    from then on arrays lie between the small objects of as many heaps as there are threads, and
    leave holes there that are hardly ever given back (mallopt(3)). Elsewhere nothing has to be done.
    """
    mallopt = _of_c("mallopt")
    if mallopt is None:
        return
    for parameter, value in ((M_MMAP_THRESHOLD, LARGE), (M_TRIM_THRESHOLD, LARGE), (M_ARENA_MAX, ARENAS)):
        mallopt(parameter, value)


def trim() -> None:
    """Give back what nobody needs, and what lies free between things in use (malloc_trim(3), on Linux), in a few ms.

    PySide6 reads the source of each module that is imported after it, to look for its own name there, and leaves it in
    the cache of tracebacks: 12 MB. An error that nobody caught has been told by then, and Python would keep all that
    its functions held (https://docs.python.org/3/library/sys.html#sys.last_exc).
    """
    linecache.clearcache()
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        vars(sys).pop(name, None)
    malloc_trim = _of_c("malloc_trim")
    if malloc_trim is not None:
        malloc_trim(0)


def _of_c(name: str) -> Callable[..., int] | None:
    """Return a function of the C library, if this one has it."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
