"""What is set out for a search before it begins, and the search that these settings begin or go on with."""

from copy import copy
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import LOG, NO_SLIDER, Model, slider, unit, zero
from nnplayground.search.axes import Axis, ChoiceAxis, RangeAxis, Value, Values
from nnplayground.search.parameters import LAYERS_NAME, ONE_OF, SEVERAL, changed, is_active, parameters
from nnplayground.search.space import MOST_AXES, Space
from nnplayground.search.strategies import MOST_TRIALS, STRATEGIES, Grid, Manual, RandomSearch, Strategy
from nnplayground.search.trials import MOST_GRADIENTS, NO_MORE_ROOM, Objective, Search, SearchPlan
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import Epochs

ALL_DONE = N_("All trials of this strategy are done: ask for more trials, or choose another strategy.")
NOTHING_GIVEN = N_("There is no trial by hand to train: type its values and press “Add the trial”.")
NOTHING_TICKED = N_("There is nothing to search: tick at least one parameter under “Space”.")
USUAL = ("optimizer.rate", "hidden")
"""The parameters that are searched if nothing else is said."""
FEW_EPOCHS = 20


def _as_planned(name: str) -> Any:
    """Return the declaration of a field of `SearchPlan`, for the same setting here."""
    return copy(SearchPlan.model_fields[name])


def _usual_axes() -> tuple[Axis, ...]:
    known = parameters()
    return tuple(known[name].usual_axis() for name in USUAL)


class SearchSettings(Model):
    """Where and how to look, and how long; the experiment is the one that is open when the search begins."""

    axes: tuple[Axis, ...] = Field(default_factory=_usual_axes, max_length=MOST_AXES)
    strategy: Annotated[Strategy, STRATEGIES] = Field(default_factory=RandomSearch)
    objective: Objective = _as_planned("objective")
    trials: int = _as_planned("trials")
    epochs: int = Field(
        FEW_EPOCHS,
        ge=1,
        le=10_000_000,
        title=N_("Epochs of a trial"),
        description=N_("How many epochs each trial is trained, whatever ends the present run."),
        json_schema_extra=LOG | slider(1, 1000),
    )
    budget: int = Field(
        0,
        ge=0,
        le=MOST_GRADIENTS,
        title=N_("Budget"),
        description=N_(
            "How many gradients of single examples each strategy may compute; a trial that would go beyond is not "
            "begun. What is under way when the program ends is not counted."
        ),
        json_schema_extra=NO_SLIDER | unit(N_("gradients")) | zero(N_("no limit")),
    )
    seeds: int = _as_planned("seeds")
    seed: int = _as_planned("seed")
    prune: bool = _as_planned("prune")
    jobs: int = Field(
        0,
        ge=0,
        le=256,
        title=N_("At a time"),
        description=N_("How many trials are trained at the same time, each in a process of its own."),
        json_schema_extra=NO_SLIDER | unit(N_("trials")) | zero(N_("cores − 1")),
    )

    cluster: str = Field(
        "",
        max_length=200,
        title=N_("Cluster"),
        description=N_(
            "The address of a Dask scheduler whose workers train the trials, as tcp://10.0.0.5:8786, or tls://… with "
            "certificates; empty for this machine. No file can choose it: it is typed anew after each start."
        ),
    )

    @model_validator(mode="after")
    def _is_known(self) -> Self:
        # As a space has it: known names, each once, allowed values.
        Space(axes=self.axes)
        known = parameters()
        if any(isinstance(axis, ChoiceAxis) != bool(known[axis.name].kinds) for axis in self.axes):
            # Numbers are searched between two ends here.
            raise ValueError("a list of numbers")
        return self

    @classmethod
    def of_plan(cls, plan: SearchPlan) -> Self:
        """Return the settings that go on with a plan. Raises ValueError where they cannot say what it says."""
        return cls(
            axes=plan.space.axes, strategy=plan.strategy, objective=plan.objective, trials=plan.trials,
            epochs=plan.epochs or FEW_EPOCHS, budget=plan.budget or 0, seeds=plan.seeds, seed=plan.seed,
            prune=plan.prune,
        )  # fmt: skip

    def with_axis(self, name: str, axis: Axis | None) -> Self:
        """Return settings that search the parameter `name` so, or not at all."""
        kept = {one.name: one for one in self.axes if one.name != name}
        if axis is not None:
            kept[name] = axis
        order = list(parameters())
        axes = tuple(sorted(kept.values(), key=lambda one: order.index(one.name)))
        return self.model_validate({**dict(self), "axes": axes})

    def space(self, experiment: Experiment) -> Space:
        """Return the ticked axes that mean something beside that experiment."""
        return Space(axes=tuple(axis for axis in self.axes if is_meaningful(axis.name, self.axes, experiment)))

    def base(self, experiment: Experiment) -> Experiment:
        """Return the experiment whose trials are trained: as long as these settings say."""
        others = tuple(rule for rule in experiment.stop if not isinstance(rule, Epochs))
        return experiment.replace(stop=(Epochs(epochs=self.epochs), *others))

    def belongs(self, search: Search, experiment: Experiment) -> bool:
        """Whether a search goes on with these settings: same space, same data, same network but for what is tried."""
        plan = search.plan
        if plan.space != self.space(experiment) or (plan.seeds, plan.seed) != (self.seeds, self.seed):
            return False
        middle = middle_point(plan.space)
        try:
            return changed(plan.experiment, middle) == changed(self.base(experiment), middle)
        except UserError:
            return False

    def begun(self, experiment: Experiment, present: Search | None) -> Search:
        """Return the search to go on with: the present one if it belongs to these settings, else another.

        Raises UserError if it makes no sense, or if nothing is left to be done.
        """
        search = self.table(experiment, present)
        plan = search.plan
        waiting = sum(number not in search.numbers for number in plan.given)
        own = sum(trial.by == self.strategy.kind for trial in search.trials)
        wanted = max(0, self._most(plan) - own)
        if not wanted + waiting:
            raise UserError(NOTHING_GIVEN if self.strategy.kind == Manual.key() else ALL_DONE)
        spent = sum(trial.evaluations for trial in search.trials if trial.by != self.strategy.kind)
        ready = plan.model_copy(
            update={
                "strategy": self.strategy,
                "objective": self.objective,
                "prune": self.prune,
                "trials": _end(search, wanted),
                "budget": min(spent + self.budget, MOST_GRADIENTS) if self.budget else None,
            }
        )
        ready.check()
        return search.model_copy(update={"plan": ready})

    def _most(self, plan: SearchPlan) -> int:
        """Return how many trials the strategy has in all. Raises UserError where a grid is too large."""
        if isinstance(self.strategy, Grid):
            self.strategy.check(plan.space, plan.experiment)
            return min(self.trials, self.strategy.cell_count(plan.space, plan.experiment))
        return 0 if isinstance(self.strategy, Manual) else self.trials

    def table(self, experiment: Experiment, present: Search | None) -> Search:
        """Return the search whose table goes on: the present one, or one without trials. Raises UserError."""
        if present is not None and self.belongs(present, experiment):
            return present
        base, space = self.base(experiment), self.space(experiment)
        plan = SearchPlan(
            experiment=base, space=space, strategy=self.strategy, objective=self.objective, trials=self.trials,
            seeds=self.seeds, seed=self.seed, prune=self.prune,
        )  # fmt: skip
        if not space.axes:
            raise UserError(NOTHING_TICKED)
        space.check(base)
        return Search(plan=plan)


def is_meaningful(name: str, axes: tuple[Axis, ...], experiment: Experiment) -> bool:
    """Whether a parameter means something beside that experiment and the axes that are ticked."""
    names = frozenset(axis.name for axis in axes)
    field, *inner = name.split(".")
    chosen = next((axis for axis in axes if axis.name == (field if inner else LAYERS_NAME)), None)
    if isinstance(chosen, ChoiceAxis):
        return any(is_active(name, {chosen.name: value}, experiment, names) for value in chosen.values)
    return isinstance(chosen, RangeAxis) or is_active(name, {}, experiment, names)


def offered(axes: tuple[Axis, ...], experiment: Experiment) -> list[str]:
    """Return the parameters that can be ticked now, by name: those of one optimiser alone are left to be typed."""
    found = [name for name in parameters() if name.count(".") < 2 and is_meaningful(name, axes, experiment)]
    # Other data would be judged by other examples.
    found = [name for name in found if not name.startswith("data.")]
    images = experiment.data.is_images
    return [name for name in found if images or name not in SEVERAL["augment"].keys()]  # noqa: SIM118


def middle_point(space: Space) -> Values:
    """Return the point in the middle of every axis."""
    return {axis.name: axis.at(0.5) for axis in space.axes}


def value_of(experiment: Experiment, name: str) -> Value | None:
    """Return what an experiment has for a parameter; None if it has nothing, or something of several layers."""
    field, *inner = name.split(".")
    if name == "layers":
        return len(experiment.hidden)
    if name == "batch":
        return experiment.batch_size
    if name in ("hidden", "activation"):
        found = {layer.units if name == "hidden" else layer.activation.kind for layer in experiment.hidden}
        return found.pop() if len(found) == 1 else None
    if field in ONE_OF:
        component = getattr(experiment, field)
        value = component.kind if not inner else getattr(component, inner[-1], None)
        return value if isinstance(value, int | float | str) else None
    for several in SEVERAL:
        for component in getattr(experiment, several):
            if component.kind == name:
                return getattr(component, next(iter(type(component).parameters())))  # type: ignore[no-any-return]
    return None


def point_of(space: Space, experiment: Experiment) -> Values:
    """Return where an experiment lies in a space, as far as it can be said."""
    found: Values = {}
    for axis in space.axes:
        value = value_of(experiment, axis.name)
        if value is not None and space.is_active(axis.name, found, experiment):
            found[axis.name] = value
    return found


def with_point(search: Search, values: Values) -> Search:
    """Return the search with a point given by hand as its next trial. Raises UserError if it cannot be used."""
    plan = search.plan
    number = max([-1, *search.numbers, *plan.given]) + 1
    if number >= MOST_TRIALS:
        raise UserError(NO_MORE_ROOM, most=MOST_TRIALS)
    given = plan.given | {number: plan.space.check_point(values, plan.experiment)}
    return search.model_copy(update={"plan": plan.model_copy(update={"given": given})})


def _end(search: Search, wanted: int) -> int:
    """Return where the numbers end that hold so many trials more, and all that were given. Raises UserError."""
    end, taken = 0, search.numbers | search.plan.given.keys()
    while wanted:
        wanted -= end not in taken
        end += 1
    end = max([end, *(number + 1 for number in search.plan.given)])
    if end > MOST_TRIALS:
        raise UserError(NO_MORE_ROOM, most=MOST_TRIALS)
    return max(end, 1)
