"""Write to a terminal, a file, a pipe whose reader leaves, or nothing at all."""

import errno
import os
import sys
from typing import TextIO

from nnplayground.errors import UserError
from nnplayground.i18n import N_


class ReaderGoneError(Exception):
    """Nobody reads the output any more (``nnplayground … | head -1``)."""


class TerminalOutput:
    """Standard output, a line at a time. A program without a console may have none."""

    def __init__(self, needed: bool = True) -> None:
        """Raise ReaderGoneError at a `write` that nobody reads if the output is all that is `needed`."""
        self._needed = needed
        self._stream: TextIO | None = sys.stdout
        if self._stream is not None and hasattr(self._stream, "reconfigure"):
            # A symbol that an old code page lacks becomes “?”, not an exception.
            self._stream.reconfigure(errors="replace")

    @property
    def is_terminal(self) -> bool:
        """Whether a person is watching."""
        return self._stream is not None and self._stream.isatty()

    @property
    def is_unicode(self) -> bool:
        """Whether any symbol can be shown."""
        return (getattr(self._stream, "encoding", None) or "").lower().startswith("utf")

    def write(self, text: str, end: str = "\n") -> None:
        """Write `text` at once.

        If that matters, raises ReaderGoneError if nobody reads any more, and UserError if the disk is full.
        """
        if self._stream is None:
            return
        try:
            self._stream.write(text + end)
            self._stream.flush()
        except OSError as error:
            self._close()
            if self._needed and error.errno == errno.ENOSPC:
                raise UserError(N_("The disk is full: not everything was written.")) from error
            if self._needed:
                raise ReaderGoneError from error

    def _close(self) -> None:
        """Send the rest nowhere: what is still buffered must not fail again at exit."""
        stream, self._stream = self._stream, None
        if stream is None:
            return
        try:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
        except OSError:
            pass


def complain(text: str) -> None:
    """Write one line to standard error, where there is one."""
    stream = sys.stderr
    if stream is None:
        return
    try:
        stream.write("nnplayground: " + " ".join(text.split()) + "\n")
        stream.flush()
    except OSError:
        return
