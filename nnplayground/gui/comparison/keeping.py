"""What is done to the kept runs of a session; all of it can be undone."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from nnplayground.analysis.comparison.runs import run_name, seed_name, slim
from nnplayground.errors import UserError
from nnplayground.gui.comparison import colors
from nnplayground.gui.run.session import Session, State
from nnplayground.i18n import N_, tr
from nnplayground.project.document import KEPT_RUNS, NAME_LIMIT, KeptRun
from nnplayground.rich import visible
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport

FULL = N_("{limit} runs can be kept, and {count} are: remove some in the comparison to keep more.")
TOO_EARLY = N_("There is no curve to keep yet: train for one epoch at least.")


def keep_current(session: Session) -> KeptRun:
    """Keep the run as it stands and return what was kept. Raises UserError if there is nothing, or no room."""
    if session.history.epoch_count < 2:
        raise UserError(TOO_EARLY)
    _make_room(session, 1)
    name, color = next_name(session.kept, session.experiment), colors.next_free(run.color for run in session.kept)
    run = KeptRun(name, color, session.experiment, slim(session.history, _shown(session)))
    session.set_kept((*session.kept, run), tr("Keep a run"))
    return run


def keep_several(session: Session, runs: Sequence[tuple[Experiment, History]]) -> str:
    """Keep runs that differ in their seeds, each in a colour, and return their common name. Raises UserError."""
    _make_room(session, len(runs))
    name = next_name(session.kept, runs[0][0])
    session.set_kept((*session.kept, *several(session, runs)), tr("Keep {count} runs", count=len(runs)))
    return name


def several(session: Session, runs: Sequence[tuple[Experiment, History]]) -> tuple[KeptRun, ...]:
    """Return runs that differ in their seeds as they would be kept."""
    own = colors.several((run.color for run in session.kept), len(runs))
    name = next_name(session.kept, runs[0][0])
    return tuple(
        KeptRun(seed_name(name, place), color, experiment, slim(history))
        for place, (color, (experiment, history)) in enumerate(zip(own, runs, strict=True), start=1)
    )


def remove(session: Session, runs: Collection[KeptRun]) -> None:
    """Keep these runs no longer."""
    left = tuple(run for run in session.kept if run not in runs)
    session.set_kept(left, tr("Remove “{name}”", name=next(iter(runs)).name) if len(runs) == 1 else tr("Remove runs"))


def rename(session: Session, runs: Sequence[KeptRun], name: str) -> None:
    """Call a run `name`; several runs get a number each."""
    name = visible(" ".join(name.split()))[: NAME_LIMIT - 40]
    if not name:
        return
    names = [name] if len(runs) == 1 else [seed_name(name, place) for place in range(1, len(runs) + 1)]
    _exchange(session, runs, [replace(run, name=new) for run, new in zip(runs, names, strict=True)], tr("Rename a run"))


def recolor(session: Session, runs: Sequence[KeptRun], color: str) -> None:
    """Give runs another colour."""
    _exchange(session, runs, [replace(run, color=color) for run in runs], tr("Colour of a run"))


def bring_back(session: Session, run: KeptRun) -> bool:
    """Go on with the settings of a run; return whether they could be taken."""
    return session.edit(run.experiment, tr("Settings of “{name}”", name=run.name))


def next_name(kept: Sequence[KeptRun], experiment: Experiment) -> str:
    """Return the name of the next run: with a number that no kept run begins with."""
    place = 1
    while any(run.name.startswith(run_name(place, experiment).partition(":")[0] + ":") for run in kept):
        place += 1
    return run_name(place, experiment)


def _shown(session: Session) -> EpochReport | None:
    """Return the figures of the network where the run stands; None while it trains or one looks back."""
    return None if session.state is State.RUNNING or session.moment is not None else session.figures


def _exchange(session: Session, old: Sequence[KeptRun], new: Sequence[KeptRun], name: str) -> None:
    if all((a.name, a.color) == (b.name, b.color) for a, b in zip(old, new, strict=True)):
        return
    found = {id(a): b for a, b in zip(old, new, strict=True)}
    session.set_kept(tuple(found.get(id(run), run) for run in session.kept), name)


def _make_room(session: Session, count: int) -> None:
    if len(session.kept) + count > KEPT_RUNS:
        raise UserError(FULL, limit=KEPT_RUNS, count=len(session.kept))
