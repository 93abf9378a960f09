"""An edit with the runs that it and its undoing have replaced, in bounded memory."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from nnplayground.gui.run.checkpoint import ExperimentEdit, RunCheckpoint
from nnplayground.i18n import N_
from nnplayground.training.timeline import Timeline

PlainStates = Mapping[str, Mapping[str, Any]]
End = Literal["back", "ahead"]
ENDS: tuple[End, End] = ("back", "ahead")
NOT_KEPT = N_("The training of this older state is no longer kept: it stands at its start.")


@dataclass(eq=False)
class Change:
    """An edit, and the runs that it and its undoing have replaced."""

    edit: ExperimentEdit
    back: RunCheckpoint | None = None
    ahead: RunCheckpoint | None = None
    losses: dict[End, object] = field(default_factory=dict)
    """At which ends training has been let go; it may have happened long before."""
    labs_back: PlainStates = field(default_factory=dict)
    """What stood in the labs that it has replaced as well, by key, as it was there last; and after it."""
    labs_ahead: PlainStates = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.edit.labs is not None:
            self.labs_back, self.labs_ahead = self.edit.labs.before, self.edit.labs.after

    def run_at(self, end: End) -> RunCheckpoint | None:
        """Return the run that stood at one end, if it is known and still kept."""
        return self.back if end == "back" else self.ahead

    def put(self, end: End, run: RunCheckpoint | None) -> None:
        """Keep the run that stood at one end, or none."""
        setattr(self, end, run)

    def let_go(self, end: End) -> None:
        """Forget the run that stood at one end, and know that."""
        self.put(end, None)
        self.losses[end] = object()


def save_memory(changes: Sequence[Change], most: int) -> None:
    """Have the runs of `changes`, oldest first, take at most so many bytes.

    The earlier moments of the oldest go first, then the oldest runs altogether.
    """
    ends = [(change, end) for change in changes for end in ENDS]
    too_much = sum(run.size for change, end in ends if (run := change.run_at(end)) is not None) - most
    for change, end in ends:
        run = change.run_at(end)
        if too_much > 0 and run is not None:
            change.put(end, dataclasses.replace(run, timeline=Timeline()))
            too_much -= run.timeline.size
    for change, end in ends:
        run = change.run_at(end)
        if too_much > 0 and run is not None:
            change.let_go(end)
            too_much -= run.size
