"""The state of a lab: what the user has set out there: saved with the project, undone with the window.

A lab state outlives the window that shows it, so it belongs to the session: ``session.lab_states`` holds, by its
key, a `LabState`, or what a project brought for a lab that nobody has opened yet.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from nnplayground.errors import UserError
from nnplayground.gui.run.lab_form import REFUSED, VIEW, Plain
from nnplayground.i18n import tr
from nnplayground.registry import Model


@dataclass(frozen=True, slots=True)
class LabStateEdit:
    """What a user has done to the lab state `key`, and where: `lab` and `page`.

    Edits of the same `field` may be one; of "" never. `looks` are the lab's fields that only say what is looked at.
    """

    key: str
    lab: str
    page: str
    name: str
    field: str
    before: Plain
    after: Plain
    looks: tuple[str, ...] = ()

    @property
    def is_look(self) -> bool:
        """Whether the user has only chosen what to look at."""
        return without(self.before, self.looks) == without(self.after, self.looks)


F = TypeVar("F", bound=Model)


class LabState(QObject, Generic[F]):
    """All that a user has set out in one lab.

    A subclass has a permanent `KEY`, names the `LAB` in which it is seen (by key) and declares what is kept as
    `FORM`, a model whose defaults are a fresh lab state and whose field `view` is not undone. `LOOKS` names what else
    only says what is looked at, by dotted names: to change it alone is undone but is no unsaved work. It changes only
    within `editing`, or between `begin_edit` and `end_edit`, where the user does it. `page` is the key of the
    page that is open.

    Signals: `edited` with a name for the menu after an edit that can be undone (`last_edit` tells
    more); `taken` when other things lie on it and everything has to be shown anew; `results_changed` when something
    was found out, or forgotten, that is kept with the project although it is no edit.
    """

    KEY: ClassVar[str]
    LAB: ClassVar[str]
    TITLE: ClassVar[str]
    FORM: ClassVar[type[Model]]
    LOOKS: ClassVar[tuple[str, ...]] = ()

    edited = Signal(str)
    taken = Signal()
    results_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = ""
        self.last_edit: LabStateEdit | None = None
        self._before: Plain | None = None

    def form(self) -> F:
        """Return all that is to be kept."""
        raise NotImplementedError

    def take(self, form: F) -> None:
        """Put this in the lab state instead. Raises UserError, with nothing changed, if that makes no sense."""
        raise NotImplementedError

    def let_go(self) -> None:
        """Let go of data that can be made again, as another project comes; nothing unless it holds some."""

    def close(self) -> None:
        """End what is running for it, as the program ends; nothing unless it has work of its own."""

    def to_plain(self) -> Plain:
        """Return what is in the lab state, for JSON."""
        return self.form().model_dump(mode="json")

    def take_plain(self, plain: Mapping[str, Any]) -> None:
        """Give the lab state what `to_plain` returned; nothing of it is an edit.

        Raises UserError if it makes no sense; the lab state is then as before.
        """
        try:
            found = self.FORM.model_validate_json(json.dumps(plain, allow_nan=False))
        except (ValueError, TypeError, RecursionError) as error:
            raise UserError(REFUSED, lab=tr(self.TITLE)) from error
        self._before = None
        self.take(found)  # type: ignore[arg-type]
        self.taken.emit()

    @contextmanager
    def editing(self, name: str, field: str = "") -> Iterator[None]:
        """Make what happens within an edit of the user, if it changes anything; edits within belong to it."""
        if self._before is not None:
            yield
            return
        self.begin_edit()
        try:
            yield
        finally:
            self.end_edit(name, field)

    def begin_edit(self) -> None:
        """Remember what is in the lab state: an edit begins that takes a while."""
        self._before = self.to_plain()

    def end_edit(self, name: str, field: str = "") -> None:
        """Tell of the edit that has begun, if there is one and it changed anything."""
        before, self._before = self._before, None
        if before is None:
            return
        after = self.to_plain()
        if not same(before, after):
            self.last_edit = LabStateEdit(self.KEY, self.LAB, self.page, name, field, before, after, self.LOOKS)
            self.edited.emit(name)


D = TypeVar("D", bound=LabState[Any])


class LabStates(QObject):
    """All lab states of a session, by key.

    Signals: `made` with a new lab state; `refused` with a sentence about what was kept and cannot be used;
    `results_changed` as that of each lab state.
    """

    made = Signal(object)
    results_changed = Signal()
    refused = Signal(str)

    def __init__(self, session: QObject) -> None:
        super().__init__(session)
        self._session = session
        self._held: dict[str, LabState[Any] | Plain] = {}

    def __iter__(self) -> Iterator[LabState[Any]]:
        """Yield the lab states that have been made."""
        return (held for held in self._held.values() if isinstance(held, LabState))

    def get(self, key: str) -> LabState[Any] | None:
        """Return the lab state with that key, if it has been made."""
        held = self._held.get(key)
        return held if isinstance(held, LabState) else None

    def of(self, kind: type[D]) -> D:
        """Return the lab state of that kind; when it is first asked for, it is made and gets what was kept for it."""
        held = self._held.get(kind.KEY)
        if isinstance(held, kind):
            return held
        lab_state = kind(self._session)
        self._held[kind.KEY] = lab_state
        lab_state.results_changed.connect(self.results_changed)
        if isinstance(held, dict):
            self._hand_over(lab_state, held)
        self.made.emit(lab_state)
        return lab_state

    def to_plain(self) -> dict[str, Plain]:
        """Return what is in every lab state that has anything, for a project."""
        found = {key: held.to_plain() if isinstance(held, LabState) else dict(held) for key, held in self._held.items()}
        return {key: plain for key, plain in found.items() if plain}

    def take_plain(self, kept: Mapping[str, Mapping[str, Any]]) -> None:
        """Give every lab state what a project brought, and clear those for which it brought nothing."""
        for key in list(self._held | dict(kept)):
            held = self._held.get(key)
            if isinstance(held, LabState):
                held.let_go()
                self._hand_over(held, kept.get(key, {}))
            elif key in kept:
                self._held[key] = dict(kept[key])
            else:
                del self._held[key]

    def plain_of(self, key: str) -> Plain:
        """Return what is in one lab state, for JSON; nothing where it has not been opened."""
        held = self._held.get(key)
        return held.to_plain() if isinstance(held, LabState) else dict(held or {})

    def put(self, kept: Mapping[str, Mapping[str, Any]]) -> None:
        """Give some lab states what `plain_of` returned, and leave the others as they are; nothing of it is an edit."""
        for key, plain in kept.items():
            held = self._held.get(key)
            if isinstance(held, LabState):
                self._hand_over(held, plain)
            else:
                self._held[key] = dict(plain)

    def _hand_over(self, lab_state: LabState[Any], kept: Mapping[str, Any]) -> None:
        try:
            lab_state.take_plain(kept)
        except UserError as error:
            lab_state.take_plain({})
            self.refused.emit(str(error))


def same(one: Plain, other: Plain) -> bool:
    """Whether two plain lab states differ in nothing that can be undone."""
    return one | {VIEW: None} == other | {VIEW: None}


def without(plain: Plain, names: tuple[str, ...]) -> Plain:
    """Return a plain lab state without what can not be undone, and without what has one of these dotted names."""
    left = {key: value for key, value in plain.items() if key != VIEW and key not in names}
    for name in names:
        outer, _, inner = name.partition(".")
        if isinstance(held := left.get(outer), dict):
            left[outer] = {key: value for key, value in held.items() if key != inner}
    return left
