"""Diagnosis in the window: the run is looked at now and then, and at most one hint is given."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction

from nnplayground.analysis.diagnosis.findings import findings
from nnplayground.analysis.diagnosis.hint import Hint
from nnplayground.analysis.diagnosis.run import DiagnosedRun, Figures
from nnplayground.data.problem import Problem
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.actions import make_action
from nnplayground.i18n import tr


@dataclass(frozen=True, eq=False)
class Found:
    """What a look at a run has brought: its hints, what matters most first, and how long it took."""

    snapshot: Snapshot
    standing: bool
    hints: tuple[Hint, ...]
    seconds: float


def look(snapshot: Snapshot, problem: Problem, figures: Figures, standing: bool) -> Found:
    """Look at a run; called in a thread of its own."""
    # A thread's own clock: what it waits for the interpreter costs training nothing.
    start = time.thread_time()
    hints = tuple(findings(DiagnosedRun(snapshot.experiment, problem, snapshot.network, figures)))
    return Found(snapshot, standing, hints, time.thread_time() - start)


class HintWatcher(QObject):
    """Looks at the run of a session and keeps the one `hint` that is worth showing.

    While it trains it looks every two seconds, or less often where a look takes long: no more than
    a hundredth of the time goes into it. A hint has to be found twice in a row, and missed twice to
    go; once is enough while the run stands still. It stays until it no longer holds, even if
    another would matter more.

    Signals: `changed` when the hint, its numbers, or what is silenced has changed.
    """

    PERIOD = 2.0
    """Seconds between two looks, at least."""
    SHARE = 0.01
    """Share of the time that looks may take."""
    CALM = 0.3
    """Seconds after an edit of a run that stands still, before it is looked at."""

    changed = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hint: Hint | None = None
        self._session = session
        self._settings = settings
        self._dismissed: set[str] = set()
        self._candidate = ""
        self._missed = 0
        self._pause = self.PERIOD
        self._job = Job(self)
        self._job.done.connect(self._on_found)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        session.started.connect(self._on_started)
        session.state_changed.connect(self._on_state_changed)
        session.experiment_changed.connect(self._on_experiment_changed)
        self._on_state_changed()

    @property
    def enabled(self) -> bool:
        """Whether hints are wanted at all."""
        return self._settings.hints

    @property
    def any_silenced(self) -> bool:
        """Whether there are hints that are not shown."""
        return bool(self._settings.silenced or self._dismissed)

    def fix(self) -> None:
        """Put right what the hint is about, in the experiment as it stands now; it can be undone."""
        hint = self.hint
        if hint is not None and hint.fix is not None:
            self._forget()
            fixed = hint.fix(self._session.experiment)
            self._session.edit(fixed, tr("Fix: {what}", what=hint.button))

    def dismiss(self) -> None:
        """Do not show this kind of hint for the rest of the run."""
        if self.hint is not None:
            self._dismissed.add(self.hint.kind)
            self._begin_anew()

    def silence(self) -> None:
        """Do not show this kind of hint any more."""
        if self.hint is not None:
            self._settings.silenced = self._settings.silenced | {self.hint.kind}
            self._begin_anew()

    def set_enabled(self, enabled: bool) -> None:
        """Give hints, or none."""
        self._settings.hints = enabled
        self._begin_anew()

    def show_all_again(self) -> None:
        """Silence no kind of hint."""
        self._dismissed.clear()
        self._settings.silenced = frozenset()
        self._begin_anew()

    def close(self) -> None:
        """Look no more, and wait for a look that is under way."""
        self._timer.stop()
        self._job.close()

    def _begin_anew(self) -> None:
        """Look again, after other hints are wanted than before."""
        self._forget()
        self.changed.emit()
        self._on_state_changed()

    def _forget(self) -> None:
        """Show nothing, and take nothing for found."""
        self._job.cancel()
        self._candidate, self._missed = "", 0
        self._show(None)

    def _show(self, hint: Hint | None) -> None:
        before, self.hint = self.hint, hint
        if (before and (before.text, before.button)) != (hint and (hint.text, hint.button)):
            self.changed.emit()

    def _arm(self, seconds: float) -> None:
        self._timer.start(round(1000 * seconds))

    @Slot()
    def _on_started(self) -> None:
        self._dismissed.clear()
        self._forget()

    @Slot()
    def _on_state_changed(self) -> None:
        if self._session.state is State.RUNNING:
            self._arm(self._pause)
        else:
            self._timer.stop()
            self._look()

    @Slot()
    def _on_experiment_changed(self) -> None:
        self._forget()
        self._arm(self._pause if self._session.state is State.RUNNING else self.CALM)

    @Slot()
    def _look(self) -> None:
        session = self._session
        snapshot, problem = session.snapshot, session.problem
        if not self.enabled or session.state not in (State.READY, State.RUNNING, State.ENDED):
            return
        running = session.state is State.RUNNING
        fits = snapshot is not None and snapshot.run == session.run_number and snapshot.experiment == session.experiment
        if snapshot is not None and problem is not None and fits and session.moment is None:
            self._job.request(look, snapshot, problem, Figures.of(session.history), not running)
        elif running:
            self._arm(self._pause)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        session = self._session
        self._pause = max(self.PERIOD, found.seconds / self.SHARE)
        if session.state is State.RUNNING:
            self._arm(self._pause)
        if found.snapshot.run != session.run_number or found.snapshot.experiment != session.experiment:
            return
        unwanted = self._settings.silenced | self._dismissed
        hints = {hint.kind: hint for hint in found.hints if hint.kind not in unwanted}
        self._weigh(hints, found.standing)

    def _weigh(self, hints: dict[str, Hint], standing: bool) -> None:
        """Keep, drop or give a hint."""
        shown = self.hint
        if shown is not None:
            self._missed = 0 if shown.kind in hints else self._missed + 1
            if not self._missed:
                self._show(hints[shown.kind])
            elif standing or self._missed > 1:
                self._show(None)
        if self.hint is None:
            first = next(iter(hints.values()), None)
            if first is not None and (standing or first.kind == self._candidate):
                self._missed = 0
                self._show(first)
            self._candidate = first.kind if first is not None else ""


class HintActions(QObject):
    """The switches of the View menu: `switch` hints on and off, and show all `again`."""

    def __init__(self, watcher: HintWatcher, parent: QObject) -> None:
        super().__init__(parent)
        self._watcher = watcher
        tip = tr("Say when something common goes wrong in the training.")
        self.switch = make_action(self, tr("&Hints"), tip, symbol="hint", checkable=True)
        self.switch.triggered.connect(watcher.set_enabled)
        tip = tr("Show the kinds of hint again that were put away.")
        self.again = make_action(self, tr("Show &all hints again"), tip, watcher.show_all_again)
        watcher.changed.connect(self._on_changed)
        self._on_changed()

    def all(self) -> list[QAction]:
        """Return all actions in the order of the menu."""
        return [self.switch, self.again]

    @Slot()
    def _on_changed(self) -> None:
        self.switch.setChecked(self._watcher.enabled)
        self.again.setEnabled(self._watcher.any_silenced)
