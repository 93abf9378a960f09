"""Follows a run: maps the codes of its newest snapshot, judges the map and decodes, all in other threads."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from nnplayground.analysis.digits.preprocessing import DigitImage
from nnplayground.errors import for_people
from nnplayground.gui.more_networks import autoencoder_model as work
from nnplayground.gui.more_networks.autoencoder_model import (
    DRAWN,
    FIRST,
    CodeMapper,
    Decoded,
    DecodedWay,
    FoundCodes,
    MapFigures,
    MapJudge,
    MappedCodes,
    Subject,
    objection,
)
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State

MAP_MS = 55
"""While it trains, between two maps that are asked for: the eye is content, and training keeps its pace."""
EVERY_SECONDS = 4.0
"""While it trains, figures of the map are found no more often: they are dear."""


class CodeFollower(QObject):
    """The newest map of a session, its figures, and what is decoded of it.

    Signals: `mapped_changed` with whether there are other examples on the map; `judged` when its figures are known;
    `decoded` with a `Decoded`, or a `DigitImage` that is no digit; `way_found` with a `DecodedWay`; `map_due` when
    `follow` may find a newer map to ask for.
    """

    mapped_changed = Signal(bool)
    judged = Signal()
    decoded = Signal(object)
    way_found = Signal(object)
    map_due = Signal()

    def __init__(self, session: Session, lab_state: MoreNetworksState, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._lab_state = session, lab_state
        if self.mapped is not None and (self.mapped.snapshot.run != session.run_number or self._has_objection):
            lab_state.codes = FoundCodes()
        self.subject: Subject = self.kept
        self._wanted: object = None if self.mapped is None else self.mapped.snapshot
        self._next_judged = 0.0
        self._pause = QTimer(self, singleShot=True, interval=MAP_MS, timerType=Qt.TimerType.PreciseTimer)
        self._pause.timeout.connect(self.map_due)
        self._mapper, self._judge = CodeMapper(self.mapped), MapJudge(self.figures)
        self._mapping, self._judging, self._decoding, self._between = (Job(self) for _ in range(4))
        self._mapping.done.connect(self._on_mapped)
        self._judging.done.connect(self._on_judged)
        self._decoding.done.connect(self._on_decoded)
        self._between.done.connect(self._on_way)
        self._mapping.failed.connect(self._on_not_mapped)
        for job in (self._judging, self._decoding, self._between):
            job.failed.connect(for_people)

    @property
    def found(self) -> FoundCodes:
        """The newest that was found, also by the follower of a window that was here before."""
        return self._lab_state.codes

    @property
    def mapped(self) -> MappedCodes | None:
        """The newest map."""
        return self.found.mapped

    @property
    def figures(self) -> MapFigures | None:
        """The newest figures of these examples."""
        return self.found.figures

    @property
    def kept(self) -> Subject:
        """What is shown when the mouse points at nothing."""
        return self.found.kept

    @property
    def _has_objection(self) -> bool:
        return bool(objection(self._session.experiment))

    def axes_of(self, size: int) -> tuple[int, int]:
        """Return the chosen axes of a code of that size, or the first two where it has not so many numbers."""
        chosen = self._lab_state.axes
        return chosen if max(chosen) < size else (0, min(1, size - 1))

    def forget(self) -> None:
        """Have no map any more: what is trained has no code. The examples that were on it may be large."""
        self._lab_state.codes, self._wanted = FoundCodes(), None
        self._mapper, self._judge = CodeMapper(), MapJudge()

    def follow(self) -> None:
        """Map the codes of the newest snapshot; while it trains, as soon as another map is due."""
        session = self._session
        if session.state is State.RUNNING and self._pause.isActive():
            return
        snapshot, problem = session.snapshot, session.problem
        if snapshot is None or problem is None or snapshot.run != session.run_number:
            return
        if objection(snapshot.experiment) or problem.task != snapshot.experiment.used_task:
            return
        if self._wanted is not snapshot:
            self._wanted = snapshot
            self._pause.start()
            self._mapping.request(self._mapper.mapped, snapshot, problem)
        elif session.state is not State.RUNNING:
            self._request_figures()

    def show(self, subject: Subject) -> None:
        """Decode this from now on."""
        self.subject = subject
        self._request_decoded()

    def keep(self, subject: Subject) -> None:
        """Decode this from now on, and again whenever the mouse points at nothing."""
        self.found.kept = subject
        self.show(subject)

    def ends(self) -> dict[str, int]:
        """Return where on the map the examples A and B are, as far as they are there."""
        mapped = self.mapped
        if mapped is None:
            return {}
        places = {letter: mapped.place_of(row) for letter, row in zip("AB", self._lab_state.ends, strict=True)}
        return {letter: place for letter, place in places.items() if place is not None}

    def request_way(self) -> None:
        """Decode what lies between the examples A and B, if both are there."""
        ends = self.ends()
        if self.mapped is not None and len(ends) == 2:
            self._between.request(work.way_between, self.mapped, ends["A"], ends["B"])

    def close(self) -> None:
        """End what is running."""
        self._pause.stop()
        for job in (self._mapping, self._judging, self._decoding, self._between):
            job.close()

    def _is_current(self, mapped: MappedCodes) -> bool:
        return self.mapped is not None and mapped.shown is self.mapped.shown

    def _request_figures(self) -> None:
        mapped = self.mapped
        if mapped is None or (self.figures is not None and self.figures.mapped is mapped):
            return
        if self._session.state is State.RUNNING:
            now = time.monotonic()
            if self._judging.busy or now < self._next_judged:
                return
            self._next_judged = now + EVERY_SECONDS
        self._judging.request(self._judge.figures, mapped)

    def _request_decoded(self) -> None:
        mapped, subject = self.mapped, self.subject
        if mapped is None:
            return
        if isinstance(subject, str):
            drawing = self._lab_state.drawing
            self._decoding.request(work.decoded_drawing, mapped, subject, drawing.ink(), drawing.pen_strokes())
        elif len(subject) == 2:
            self._decoding.request(work.decoded_example, mapped, subject, min(subject[1], len(mapped.codes) - 1))
        else:
            axes = self.axes_of(mapped.network.size)
            self._decoding.request(work.decoded_place, mapped, subject, axes, subject[1:])

    @Slot(object)
    def _on_mapped(self, mapped: MappedCodes) -> None:
        session = self._session
        if mapped.snapshot.run != session.run_number or objection(session.experiment):
            return
        other = not self._is_current(mapped)
        if other:
            self._lab_state.codes = FoundCodes()
            self.subject = FIRST
        self.found.mapped = mapped
        self.mapped_changed.emit(other)
        self._request_decoded()
        self.request_way()
        self._request_figures()

    @Slot(object)
    def _on_not_mapped(self, error: Exception) -> None:
        self._wanted = None
        for_people(error)

    @Slot(object)
    def _on_judged(self, figures: MapFigures) -> None:
        if not self._is_current(figures.mapped):
            return
        self.found.figures = figures
        self.judged.emit()
        if self._session.state is not State.RUNNING:
            self._request_figures()

    @Slot(object)
    def _on_decoded(self, found: Decoded | DigitImage) -> None:
        if isinstance(found, DigitImage):
            fits = self.subject == DRAWN and self.mapped is not None
        else:
            fits = found.subject == self.subject and self._is_current(found.mapped)
        if fits and isinstance(found, Decoded) and found.subject == self.kept:
            self.found.decoded = found
        if fits:
            self.decoded.emit(found)

    @Slot(object)
    def _on_way(self, found: DecodedWay) -> None:
        if self._is_current(found.mapped) and len(self.ends()) == 2:
            self.found.way = found
            self.way_found.emit(found)
