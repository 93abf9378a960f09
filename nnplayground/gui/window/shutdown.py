"""The end of the program that nobody has clicked for: a signal, the end of the session, a display that is gone."""

import contextlib
import logging
import multiprocessing
import os
import select
import signal
import socket
import sys
import threading
import time
from pathlib import Path
from types import FrameType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    QtMsgType,
    Signal,
    Slot,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from nnplayground.errors import UserError
from nnplayground.gui.export.writing import under_way
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.gui.window.program import Program
from nnplayground.i18n import N_, tr
from nnplayground.process_signals import BURST_SECONDS, EndSignals, exit_code
from nnplayground.project.recovery import KEPT_BESIDE
from nnplayground.rich import visible

log = logging.getLogger(__name__)

DISPLAY_GONE = (
    "The X11 connection broke",
    "The Wayland connection broke",
    "The Wayland connection experienced a fatal error",
)
"""How what Qt says begins when the server that shows its windows is gone.

On Wayland, and where Xlib notices it first, the process ends right after that, without event loop and destructors.
"""
WORK_SECONDS = 1.5
"""How long the end waits for work that is called off, once all is written: some of it knows of no end."""
WRITING_SECONDS = 10.0
"""How long it waits for a file that is being written, once a copy is kept: a drive may never answer."""
PATIENCE = 2
"""Signals that may wait for the event loop for long; with one more the process ends, whatever it is busy with."""


ASKS = N_("The window asks about unsaved work. Ctrl+C once more leaves; the work is offered at the next start.")
KEPT = N_("The display is gone. What was not saved is kept and is offered at the next start.")


class SignalListener(QObject):
    """Brings the system's signals into the event loop, which sleeps until one comes.

    Signals: `came` with the number of one that asks the program to end.
    """

    came = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._unheard, self._unheard_since = 0, 0.0
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        # Python writes the number there as soon as a signal comes; its handlers run no earlier than the next slot.
        self._before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._is_closed = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="signals", daemon=True)
        self._watcher.start()
        self._signals = EndSignals(self._note)
        self._signals.__enter__()

    def close(self) -> None:
        """Let signals do again what they did before."""
        self._signals.__exit__(None, None, None)
        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        self._is_closed.set()
        self._reader.shutdown(socket.SHUT_RDWR)
        self._watcher.join()
        self._reader.close()
        self._writer.close()

    def _note(self, number: int, _frame: FrameType | None) -> None:
        if not self._unheard:
            self._unheard_since = time.monotonic()
        self._unheard += 1
        if self._unheard > PATIENCE and time.monotonic() - self._unheard_since > BURST_SECONDS:
            os._exit(exit_code(number))

    def _watch(self) -> None:
        """End the process where even Python hears nothing any more: a drive may hold the window up inside of Qt."""
        while not self._is_closed.is_set():
            select.select([self._reader], [], [])
            # The work may be being kept just now, on a drive that is slow.
            self._is_closed.wait(WRITING_SECONDS)
            with contextlib.suppress(BlockingIOError):
                unheard = self._reader.recv(64, socket.MSG_PEEK)
                if len(unheard) > PATIENCE:
                    os._exit(exit_code(unheard[-1]))

    @Slot()
    def _on_readable(self) -> None:
        try:
            numbers = self._reader.recv(64)
        except BlockingIOError:
            return
        for number in numbers:
            self._unheard = 0
            self.came.emit(number)


class LastMoment:
    """Ends the process after a while, whatever still works in it."""

    def __init__(self) -> None:
        self._timer: threading.Timer | None = None

    def begin(self, code: int, seconds: float) -> None:
        """End it with that exit code, unless it has ended by itself by then, or this or `cancel` was called again."""
        self.cancel()
        self._timer = threading.Timer(seconds, os._exit, [code])
        self._timer.daemon = True
        self._timer.start()

    def cancel(self) -> None:
        """Let it go on: nothing works any more."""
        if self._timer is not None:
            self._timer.cancel()


class Shutdown(QObject):
    """Keeps a copy of unsaved work at once when the program has to end, and ends it.

    TERM and HUP are not asked back; Ctrl+C closes the window as its button does, and leaves while that asks.
    """

    def __init__(self, program: Program[MainWindow], application: QApplication, last_moment: LastMoment) -> None:
        super().__init__(program)
        self._program = program
        self._has_asked = self._is_leaving = False
        self._code = 0
        self._told_beside: Path | None = None
        self._listener = SignalListener(self)
        self._listener.came.connect(self._on_signal)
        application.commitDataRequest.connect(self._on_session_ends)
        application.saveStateRequest.connect(self._on_session_ends)
        application.aboutToQuit.connect(self._keep)
        program.written.connect(self._on_written)
        self._last_moment = last_moment
        self._before = qInstallMessageHandler(self._on_message)

    def close(self) -> None:
        """Leave signals and messages to whoever had them before."""
        self._listener.close()
        self._program.written.disconnect(self._on_written)
        qInstallMessageHandler(self._before)

    @Slot(int)
    def _on_signal(self, number: int) -> None:
        if number != signal.SIGINT or (self._has_asked and self._is_open()):
            self._leave(number)
            return
        self._has_asked = True
        if _close_dialogs():
            self._program.window.close()
        question = QApplication.activeModalWidget()
        if question is not None:
            # Whoever pressed it looks at the terminal.
            question.raise_()
            question.activateWindow()
            _tell(tr(ASKS))

    def _is_open(self) -> bool:
        """Whether a question stands open, or something is being written."""
        program = self._program
        is_writing = program.project_manager.is_writing or bool(under_way(program.session))
        return QApplication.activeModalWidget() is not None or is_writing

    def _leave(self, number: int) -> None:
        if self._is_leaving:
            return
        self._is_leaving = True
        self._code = exit_code(number)
        self._program.session.pause()
        self._program.project_manager.leave_copy()
        if self._keep():
            self._last_moment.begin(self._code, WRITING_SECONDS)
        # A file that is written beside holds nothing that is not kept, and may take long.
        for writing in under_way(self._program.session):
            writing.cancel()
        self._program.window.leave()
        QCoreApplication.exit(self._code)

    @Slot()
    def _on_written(self) -> None:
        """End the process soon, whatever still works: nothing of that is kept."""
        self._last_moment.begin(self._code, WORK_SECONDS)

    @Slot()
    def _keep(self) -> bool:
        """Keep a copy of what has no file; return whether nothing of it can be lost any more."""
        try:
            self._program.project_manager.keep_now()
        except Exception as error:
            # The end comes all the same.
            _tell(str(error))
            if not isinstance(error, UserError):
                log.exception("the copy could not be made")
            return False
        beside = self._program.project_manager.kept_beside
        if beside is not None and beside != self._told_beside:
            self._told_beside = beside
            _tell(tr(KEPT_BESIDE, path=visible(str(beside))))
        return True

    @Slot()
    def _on_session_ends(self) -> None:
        """Keep the copy before this returns: the system may end the process right after it."""
        self._keep()

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        text = text or ""
        _tell(qFormatLogMessage(kind, context, text))
        is_gone = text.startswith(DISPLAY_GONE)
        if (is_gone or kind == QtMsgType.QtFatalMsg) and threading.current_thread() is threading.main_thread():
            self._keep()
            if is_gone:
                _tell(tr(KEPT))
                for child in multiprocessing.active_children():
                    child.kill()
                # There is no window any more that could be closed in good order.
                os._exit(1)


def _close_dialogs() -> bool:
    """Close the dialogs that are open; False if one asks first, about work that would be lost."""
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog) and not isinstance(dialog, QMessageBox):
        dialog.reject()
        if dialog.isVisible():
            return False
    return True


def _tell(text: str) -> None:
    """Write a line to standard error, where there is one and somebody reads it."""
    if sys.stderr is not None:
        try:
            print(text, file=sys.stderr, flush=True)
        except (OSError, ValueError):
            log.debug("nobody reads standard error")
