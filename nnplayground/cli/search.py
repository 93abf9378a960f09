"""``nnplayground search``: look for good hyperparameters, on this machine or on a cluster."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from nnplayground import files
from nnplayground.cli.options import add_experiment
from nnplayground.cli.own_project import IN_WINDOW, OwnProject
from nnplayground.cli.parser import Dotted, Parser, split_dotted, whole
from nnplayground.cli.search_progress import SearchJsonLines, SearchListener, SearchSentences
from nnplayground.cli.settings import build, component, files_of_data, typed, validated
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.errors import UserError
from nnplayground.i18n import N_, grouped, tr
from nnplayground.process_signals import EndRequest, EndSignals, exit_code
from nnplayground.project import atomic, document
from nnplayground.project.document import Document
from nnplayground.search.runner import SearchRun
from nnplayground.search.space import read_point, read_space
from nnplayground.search.strategies import GRID_TOO_LARGE, MOST_TRIALS, STRATEGIES, Grid, TreeParzen
from nnplayground.search.trials import Objective, Search, SearchPlan
from nnplayground.search.workers import LocalWorkers, Workers, usual_count

NUMBERS = ("trials", "budget", "seeds", "deadline")
"""Fields of `SearchPlan` that are options with a value of their own."""
ANEW = ("trials", "budget", "deadline")
"""Those that may be changed when a search goes on."""
TLS = ("tls_ca", "tls_cert", "tls_key")
BESIDE_RESUME = (*ANEW, "resume", "out", "jobs", "cluster", *TLS, "json", "language")
"""Options that make sense with ``--resume``: the others were decided when the search began."""
MOST_JOBS = 256

DECIDED = N_("--resume goes on with a search as it was begun: {option} cannot be changed.")
NO_SEARCH = N_("“{name}” holds no search: begin one without --resume.")
HOLDS_ONE = N_("“{name}” holds a search already: go on with it by --resume, or choose another name.")
NOT_KEPT = N_("The trials so far could not be kept: {reason} The search goes on.")


class _SearchKeeper:
    """Writes the table into the project after each trial; says so when it cannot any more, and tries again."""

    def __init__(self, own: OwnProject | None, project: Document) -> None:
        self._own, self._project = own, project
        self.has_failed = False
        """Whether the last attempt has."""

    def keep(self, search: Search) -> None:
        """Write it."""
        if self._own is None:
            return
        try:
            self._own.save(replace(self._project, search=search))
            self.has_failed = False
        except UserError as error:
            if not self.has_failed:
                complain(tr(NOT_KEPT, reason=error))
            self.has_failed = True


def run(words: Sequence[str]) -> int:
    """Search as `words` ask for and return the exit code."""
    plain, dotted = split_dotted(words)
    options = _parser().read(plain)
    if options is None:
        return 0
    name = options.resume if options.out is None else options.out
    if name is None:
        return _search(_begun(options, dotted), None, options)
    target = Path(name)
    if options.resume is not None:
        _check_kept(options, dotted)
        files.check(Path(options.resume))
    atomic.check_target(target)
    sources = [options.resume, *files_of_data(options, dotted)]
    with atomic.as_private_as(*sources), OwnProject(target, IN_WINDOW) as own:
        # Read while nobody else can write it.
        if options.resume is None:
            _check_free(target)
            return _search(_begun(options, dotted), own, options)
        if not files.same_file(target, Path(options.resume)):
            _check_free(target)
        return _search(_resumed(options), own, options)


def _search(project: Document, own: OwnProject | None, options: argparse.Namespace) -> int:
    output = TerminalOutput(needed=own is None)
    listener: SearchListener = SearchJsonLines(output) if options.json else SearchSentences(output)
    assert project.search is not None
    # What makes no sense is told before any process is started.
    project.search.plan.check()
    keeper, interruption = _SearchKeeper(own, project), EndRequest()
    workers = _workers(options, project.search)
    try:
        search = SearchRun(project.search, workers, keeper.keep)
        failure = None
        with EndSignals(interruption.note):
            listener.start(search)
            try:
                for event in search.run():
                    listener.note(event, search.search)
                    if interruption.number:
                        break
            except UserError as error:
                failure = error
    finally:
        workers.close()
    if keeper.has_failed or not search.search.trials:
        keeper.keep(search.search)
    if keeper.has_failed and own is not None:
        own.keep_copy(replace(project, search=search.search))
    listener.end(search.search, None if own is None or keeper.has_failed else own.path)
    if failure is not None:
        complain(str(failure))
        return 1
    if interruption.number:
        return exit_code(interruption.number)
    return int(keeper.has_failed or search.search.best is None)


def _begun(options: argparse.Namespace, dotted: Dotted) -> Document:
    """Return a project with the search that the options describe. Raises UserError."""
    inside = {path[1]: value for path, value in dotted if path[0] == "strategy" and len(path) == 2}
    experiment = build(options, [option for option in dotted if option[0][0] != "strategy"])
    space = read_space(options.space or [])
    fields: dict[str, Any] = {"experiment": experiment, "space": space, "prune": options.prune} | _numbers(options)
    if options.objective is not None:
        fields["objective"] = options.objective
    if options.seed is not None:
        fields["seed"] = typed(SearchPlan.model_fields["seed"], options.seed)
    fields["given"] = dict(enumerate(read_point(text) for text in options.given or []))
    fields["strategy"] = strategy = component(STRATEGIES, options.strategy, inside, TreeParzen())
    plan: SearchPlan = validated(SearchPlan, fields)
    plan.space.check(experiment)
    if isinstance(strategy, Grid):
        plan = _with_grid(plan, strategy, "points" in inside, options.trials is not None)
    elif strategy.kind == "manual" and not plan.given:
        raise UserError(N_("Say which points are tried by hand, as in --try “optimizer.rate=0.5 hidden=30”."))
    return Document(experiment, search=Search(plan=plan))


def _with_grid(plan: SearchPlan, strategy: Grid, points_given: bool, trials_given: bool) -> SearchPlan:
    """Let the grid fit the trials, or the trials the grid. Raises UserError if both were said and do not agree."""
    fitted = strategy
    if trials_given and not points_given:
        fitted = Grid.fitting(plan.space, plan.experiment, plan.trials - len(plan.given))
    fitted.check(plan.space, plan.experiment)
    cells = len(plan.given) + fitted.cell_count(plan.space, plan.experiment)
    if cells > MOST_TRIALS:
        raise UserError(GRID_TOO_LARGE, cells=grouped(cells), limit=grouped(MOST_TRIALS))
    if trials_given and cells > plan.trials:
        raise UserError(
            N_("The grid has {cells} cells and there are {trials} trials: allow more trials, or fewer values."),
            cells=cells, trials=plan.trials,
        )  # fmt: skip
    return plan.model_copy(update={"strategy": fitted, "trials": cells})


def _check_kept(options: argparse.Namespace, dotted: Dotted) -> None:
    """Raise UserError for an option that says what was decided when the search began."""
    if dotted:
        raise UserError(DECIDED, option="--" + ".".join(dotted[0][0]))
    for name, value in vars(options).items():
        if name not in BESIDE_RESUME and value not in (None, False):
            raise UserError(DECIDED, option="--" + name.replace("_", "-"))


def _resumed(options: argparse.Namespace) -> Document:
    """Return the project whose search goes on. Raises UserError."""
    path = Path(options.resume)
    project = document.load(path)
    if project.search is None:
        raise UserError(NO_SEARCH, name=files.shown(path.name))
    plan = project.search.plan
    changed = validated(SearchPlan, dict(plan) | _numbers(options))
    return replace(project, search=Search(plan=changed, trials=project.search.trials))


def _numbers(options: argparse.Namespace) -> dict[str, Any]:
    given = {name: getattr(options, name) for name in NUMBERS}
    return {
        name: typed(SearchPlan.model_fields[name], text.strip()) for name, text in given.items() if text is not None
    }


def _workers(options: argparse.Namespace, search: Search) -> Workers:
    if options.cluster is not None:
        return _cluster(options)
    if any(getattr(options, name) is not None for name in TLS):
        raise UserError(N_("--tls-ca, --tls-cert and --tls-key are for a cluster: say --cluster as well."))
    count = usual_count()
    if options.jobs is not None:
        wanted = whole(options.jobs, 1, MOST_JOBS)
        if wanted is None:
            raise UserError(N_("--jobs must be a whole number from 1 to {most}."), most=MOST_JOBS)
        count = wanted
    # A process without a trial would only take memory.
    left = search.plan.trials - len(search.trials)
    return LocalWorkers(max(1, min(count, left)))


def _cluster(options: argparse.Namespace) -> Workers:
    """Return the workers of the cluster that is named. Raises UserError."""
    # Not at the top: there are few who have one.
    from nnplayground.search.certificates import Certificates, is_tls
    from nnplayground.search.cluster import ClusterWorkers

    if options.jobs is not None:
        raise UserError(N_("--jobs is for this machine: a cluster has as many workers as it has."))
    names = [getattr(options, name) for name in TLS]
    if any(names) and not all(names):
        raise UserError(N_("--tls-ca, --tls-cert and --tls-key go together."))
    if is_tls(options.cluster) and not any(names):
        raise UserError(N_("tls:// needs certificates: say --tls-ca, --tls-cert and --tls-key."))
    if any(names) and not is_tls(options.cluster):
        raise UserError(N_("--tls-ca, --tls-cert and --tls-key are for an address tls://…."))
    return ClusterWorkers(options.cluster, Certificates(*names) if all(names) else None)


def _check_free(target: Path) -> None:
    """Raise UserError if there is a project in that file: what it holds would be lost."""
    try:
        texts = document.peek(target)
    except UserError:
        texts = {}
    if texts.get("search", "0") != "0":
        raise UserError(HOLDS_ONE, name=files.shown(target.name))
    document.check_no_project(target)


def _parser() -> Parser:
    parser = Parser(
        "nnplayground search --space PARAMETER [--space …] [OPTIONS]",
        tr(
            "Look for good hyperparameters: train networks that differ in some parameters, and compare them on the "
            "validation examples. A parameter to search is named with --space, alone or with its values, as in "
            "--space “optimizer.rate=0.001..30 log” --space hidden=5..60 --space activation=relu,tanh. What is not "
            "searched is set as for “train”."
        ),
        tr(
            "Every trial that has ended is kept in the file of --out at once; --resume goes on from there. Exit code: "
            "0 done, 1 no trial was finished, the trials could not be kept or the workers have gone, 2 the arguments "
            "cannot be used, 130 interrupted with Ctrl-C, 128 plus the number of another signal."
        ),
    )
    fields = SearchPlan.model_fields
    group = parser.group(tr("What is searched, and how"))
    group.value(
        "--space",
        metavar="PARAMETER",
        action="append",
        purpose=tr("A parameter, or a parameter and its values: NAME, NAME=LOW..HIGH [log] [COUNT], NAME=A,B,C."),
    )
    kinds = ", ".join(STRATEGIES.keys())
    purpose = tr("{purpose} One of: {kinds}.", purpose=tr(fields["strategy"].description or ""), kinds=kinds)
    group.value("--strategy", metavar="KIND", purpose=purpose)
    group.value(
        "--try",
        dest="given",
        metavar="VALUES",
        action="append",
        purpose=tr("A point given by hand, tried before the others: “optimizer.rate=0.5 hidden=30”."),
    )
    goals = ", ".join(get_args(Objective))
    purpose = tr("{purpose} One of: {kinds}.", purpose=tr(fields["objective"].description or ""), kinds=goals)
    group.value("--objective", metavar="GOAL", purpose=purpose)
    for name in NUMBERS:
        group.value(f"--{name}", metavar="NUMBER", purpose=tr(fields[name].description or ""))
    group.switch("--prune", purpose=tr(fields["prune"].description or ""))
    where = parser.group(tr("Where it runs"))
    where.value(
        "--jobs",
        metavar="NUMBER",
        purpose=tr("How many networks are trained at once; one fewer than there are cores if nothing is said."),
    )
    where.value(
        "--cluster",
        metavar="ADDRESS",
        purpose=tr(
            "Train on a Dask cluster: the address of its scheduler, as tcp://10.0.0.5:8786 or tls://…. Whoever can "
            "reach a scheduler can run any program on it: use only one that you trust, in a network that you trust. "
            "What lost workers have computed there is not counted in --budget."
        ),
    )
    where.value("--tls-ca", metavar="FILE", purpose=tr("The certificate of the authority, for tls://."))
    where.value("--tls-cert", metavar="FILE", purpose=tr("Your own certificate, for tls://."))
    where.value("--tls-key", metavar="FILE", purpose=tr("The key of your own certificate, for tls://."))
    add_experiment(parser)
    rest = parser.group(tr("Result"))
    rest.target("--out", purpose=tr("Keep the search in this project (*.nnplay)."))
    rest.value("--resume", metavar="FILE", purpose=tr("Go on with the search in this project."))
    rest.switch("--json", purpose=tr("Report in JSON, one object a trial; the last is the best."))
    rest.common(tr("Language of the messages: en or es."))
    return parser
