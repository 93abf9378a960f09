"""Sees what a user does, so that the tries of a lesson tick themselves."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nnplayground.gui.lessons.places import shown_place
from nnplayground.gui.lessons.state import LessonsState
from nnplayground.gui.run.checkpoint import ExperimentEdit, ParameterEdit
from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.session import Session
from nnplayground.lessons.lesson import Lesson, LessonTry
from nnplayground.lessons.state import ResolvedState
from nnplayground.lessons.tries import ANYWHERE, Sight, is_done, is_done_once_more, means_the_same
from nnplayground.links import PageLink

SETTLE_MS = 120
"""What changes again and again is looked at no more often than this."""
LOOK_MS = 400
"""How often a lab that tells of no steps is looked at while a try waits for it and it is shown."""
STROKES = "drawing"


class TryWatcher(QObject):
    """Looks whether the tries of a lesson are done, when something has changed that may matter.

    Before the lesson is shown, a try counts where it means the same for what the student has; what is so already, or
    becomes so by undoing, has to be done once more.

    Signals: `done` with the number of a try, from 0; `waiting_changed` when others wait for the lesson to be shown.
    """

    done = Signal(int)
    waiting_changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._open: dict[int, LessonTry] = {}
        self._start: Sight | None = None
        self._shown: ResolvedState | None = None
        """What the lesson would show; None once it is shown."""
        self._already: set[int] = set()
        """The tries that were done without the student."""
        self._told: frozenset[int] = frozenset()
        self.waiting: frozenset[int] = frozenset()
        """The open tries that count only once the lesson is shown."""
        self._acts: set[str] = set()
        self._step = 0
        self._labs: dict[str, Mapping[str, Any]] = {}
        """What was in labs when it was last looked at, of those that have not told of a change since."""
        self._soon, self._looks = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE_MS)
        self._soon.timeout.connect(self._look)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._on_looks)
        self._anew = QTimer(self)
        self._anew.setSingleShot(True)
        self._anew.timeout.connect(self._on_anew)
        for signal in (session.experiment_changed, session.figures_changed, session.history_changed,
                       session.state_changed):  # fmt: skip
            signal.connect(self.note_change)
        session.snapshot_changed.connect(self._on_snapshot_changed)
        session.settled.connect(self._on_settled)
        session.moment_changed.connect(self._on_moment_changed)
        session.edited.connect(self._on_edited)
        session.lab_states.made.connect(self._on_made)
        for lab_state in session.lab_states:
            self._on_made(lab_state)

    def begin(self, lesson: Lesson, done: frozenset[int] = frozenset()) -> None:
        """Watch for the tries of a lesson that has just been shown, but for those that are `done`."""
        self._begin(lesson, done, None)
        if not self._session.is_settling:
            self._on_settled()

    def begin_before(self, lesson: Lesson, done: frozenset[int], shown: ResolvedState) -> None:
        """Watch for the tries of a lesson that would show `shown` and has not yet."""
        self._begin(lesson, done, shown)
        # What is being undone or opened right now is no work of the student's.
        self._anew.start()

    def _begin(self, lesson: Lesson, done: frozenset[int], shown: ResolvedState | None) -> None:
        self._open = {number: one for number, one in enumerate(lesson.tries) if number not in done}
        self._start, self._shown = None, shown
        self._acts.clear()
        self._already.clear()
        self._anew.stop()
        self._weigh()

    def stop(self) -> None:
        """Watch for nothing."""
        self._open = {}
        self._start = self._shown = None
        self._already.clear()
        self._soon.stop()
        self._anew.stop()
        self._set_looking()
        self._weigh()

    def note_act(self, key: str) -> None:
        """Note that the user has done what `ACTS` calls so."""
        if self._start is None:
            return
        place = None if self._shown is None else shown_place(self._session)
        if self._shown is None or (place is not None and place.lab == self._shown.lab):
            self._acts.add(key)
            self.note_change()

    @Slot()
    def note_undone(self) -> None:
        """Note that something was undone, or done again."""
        self.note_act("undone")
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Before the lesson is shown, take what is there now for what was there at the start."""
        if self._shown is not None:
            self._start = None
            self._anew.start()

    @Slot()
    def note_change(self) -> None:
        """Look soon."""
        if self._start is not None and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _look(self) -> None:
        start = self._start
        if start is None:
            return
        self._weigh()
        now = self._sight()
        reached = {number for number, one in self._open.items() if is_done(one.done, now, start)}
        self._already &= reached
        self._already -= {number for number in self._already if is_done_once_more(self._open[number].done, now, start)}
        for number in sorted(reached - self._already - self.waiting):
            del self._open[number]
            self.done.emit(number)
        self._tell()
        self._set_looking()

    @property
    def unticked(self) -> frozenset[int]:
        """The open tries that are ticked only once the lesson is shown, or that were reached as it was opened."""
        kept = (number for number in self._already if self._open[number].done.figure not in ANYWHERE)
        return self.waiting | frozenset(kept)

    def _tell(self) -> None:
        if self.unticked != self._told:
            self._told = self.unticked
            self.waiting_changed.emit()

    def _weigh(self) -> None:
        """See which tries wait for the lesson to be shown."""
        shown, experiment = self._shown, self._session.experiment
        waiting = frozenset(
            number
            for number, one in self._open.items()
            if shown is not None and not means_the_same(one.done, experiment, shown)
        )
        self.waiting = waiting
        self._tell()

    def _sight(self) -> Sight:
        session = self._session
        place = shown_place(session) or PageLink("playground")
        labs = {key: self._plain(key) for key in self._watched_labs()}
        return Sight(session.experiment, place.lab, place.page, self._figures(), labs, frozenset(self._acts))

    def _watched_labs(self) -> set[str]:
        watched = (one for number, one in self._open.items() if number not in self.waiting)
        return {one.done.lab for one in watched if one.done.lab is not None}

    def _plain(self, key: str) -> Mapping[str, Any]:
        if key not in self._labs:
            self._labs[key] = self._session.lab_states.plain_of(key)
        return self._labs[key]

    def _figures(self) -> dict[str, float]:
        session = self._session
        found = {"epoch": float(session.epochs), "step": float(session.step)}
        report = session.figures
        if report is not None:
            names = ("cost", "accuracy", "validation_cost", "validation_accuracy")
            found.update(zip(names, report[2:6], strict=True))
        return {name: value for name, value in found.items() if math.isfinite(value)}

    def _set_looking(self) -> None:
        wanted = self._start is not None and bool(self._watched_labs())
        if wanted and not self._looks.isActive():
            self._looks.start()
        elif not wanted:
            self._looks.stop()

    @Slot()
    def _on_looks(self) -> None:
        """Look at a lab that is shown: of its steps it tells nobody."""
        place = shown_place(self._session)
        if place is not None and place.lab in self._watched_labs():
            self._labs.pop(place.lab, None)
            self._look()

    @Slot()
    def _on_snapshot_changed(self) -> None:
        if self._session.step > self._step:
            self.note_act("trained")
        self._step = self._session.step
        self.note_change()

    @Slot()
    def _on_settled(self) -> None:
        """Begin where the run stands now, if that is what was waited for."""
        self._step = self._session.step
        if self._start is None and self._open:
            self._labs.clear()
            start = self._start = self._sight()
            if self._shown is not None:
                seen = replace(start, acts=frozenset())
                self._already = {number for number, one in self._open.items() if is_done(one.done, seen, seen)}
                self._tell()
            self._set_looking()
            self.note_change()

    @Slot()
    def _on_anew(self) -> None:
        if not self._session.is_settling:
            self._on_settled()

    @Slot()
    def _on_moment_changed(self) -> None:
        if self._session.moment is not None:
            self.note_act("looked_back")

    @Slot(object)
    def _on_edited(self, edit: object) -> None:
        if isinstance(edit, ParameterEdit):
            self.note_act("weight_changed")
        elif isinstance(edit, ExperimentEdit) and edit.begins and edit.labs is None:
            self.note_act("restarted")

    @Slot(object)
    def _on_made(self, lab_state: LabState[Any]) -> None:
        lab_state.edited.connect(self._on_lab_edited)
        lab_state.taken.connect(self._on_lab_taken)

    @Slot(str)
    def _on_lab_edited(self, _name: str) -> None:
        lab_state = self.sender()
        if not isinstance(lab_state, LabState):
            return
        self._labs.pop(lab_state.KEY, None)
        if lab_state.KEY == "painting":
            self.note_act("painted")
        edit = lab_state.last_edit
        if lab_state.KEY == "digits" and edit is not None and edit.before.get(STROKES) != edit.after.get(STROKES):
            self.note_act("drawn")
        self.note_change()

    @Slot()
    def _on_lab_taken(self) -> None:
        lab_state = self.sender()
        if isinstance(lab_state, LabState):
            self._labs.pop(lab_state.KEY, None)
            if lab_state.KEY == LessonsState.KEY:
                # Another project has been opened: nothing else takes what is never undone.
                self._begin_anew()
        self.note_change()
