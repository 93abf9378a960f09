"""The state of the program that a lesson shows: data, network, lab, page, what is lit.

It is written as parts that are laid over what a new window shows, so that it is short and outlives new settings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Annotated, Any

import numpy as np
import numpy.typing as npt
import pydantic
from pydantic import Field, field_validator

from nnplayground.core.addresses import NeuronId, from_subject
from nnplayground.core.layers import parameter_count
from nnplayground.data import content
from nnplayground.data.dataset import DATASETS
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.lessons.explaining import explain_all
from nnplayground.lessons.fault import DeclarationFaultError, StateFaultError, StateFaults, at
from nnplayground.lessons.partial import difference, laid_over, short
from nnplayground.lessons.places import Places
from nnplayground.links import KEY, SUBJECT, PageLink
from nnplayground.registry import Model
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.stopping import STOP_RULES
from nnplayground.training.suitable import fitted
from nnplayground.training.trainer import Trainer

assert STOP_RULES, "experiments name them"

SCHEMA = 1
"""Number of the shape of a state."""
FIRST_EXAMPLE = "circle"
MOST_WEIGHTS = 2000
LARGEST_WEIGHT = 1e30
PERSONAL = ("score", "guesses")
"""Fields of lab states that belong to whoever works there."""
MOST_EPOCHS = 10_000

NEWER = N_("This state was made by a newer nnplayground (format {number}, known up to {known}): update the program.")
OWN_DATA = N_("A lesson cannot name data of your own: open them in the program, or choose other data.")
WEIGHTS = N_("There are {given} weights and biases, and the network has {count}.")
NO_SUBJECT = N_("The network has no “{subject}”.")

Number = Annotated[float, Field(ge=-LARGEST_WEIGHT, le=LARGEST_WEIGHT)]
Plain = dict[str, Any]


class LessonState(Model):
    """A state as it is written.

    `experiment` is laid over the set-up called `example`, or over what a new window shows, fitted to the data that it
    names. `labs` has a part of each lab state, by its key. `weights` are all weights and biases in the order of the
    flat vector: layer by layer, in it input by input, to each neuron, the biases last. `network` names a bundled
    trained network instead. `epochs` are trained when it opens.
    """

    # What says nothing is of the first shape, whatever the newest one is.
    schema_number: int = Field(1, ge=1, le=SCHEMA, strict=True)
    lab: str = Field("playground", pattern=f"^{KEY}$")
    page: str = Field("", pattern=f"^({KEY})?$")
    subject: str = Field("", pattern=f"^({SUBJECT})?$")
    example: str = Field("", max_length=40)
    experiment: Plain = Field(default_factory=dict)
    labs: dict[str, Plain] = Field(default_factory=dict, max_length=30)
    weights: tuple[Number, ...] | None = Field(None, max_length=MOST_WEIGHTS)
    network: str = Field("", max_length=40)
    epochs: int = Field(0, ge=0, le=MOST_EPOCHS)

    @field_validator("schema_number", mode="before")
    @classmethod
    def _is_known(cls, number: object) -> object:
        if isinstance(number, int) and number > SCHEMA:
            raise DeclarationFaultError(NEWER, number=number, known=SCHEMA)
        return number

    @property
    def link(self) -> PageLink:
        """Where it is seen."""
        return PageLink(self.lab, self.page, self.subject)


@dataclass(frozen=True, eq=False)
class ResolvedState:
    """A state with all that it means. `lab_states` are whole ones for JSON, by key.

    `parameters` are None for those that the network starts with.
    """

    experiment: Experiment
    lab: str = "playground"
    page: str = ""
    subject: str = ""
    lab_states: Mapping[str, Plain] = field(default_factory=dict)
    epochs: int = 0
    parameters: npt.NDArray[np.float32] | None = None

    @cached_property
    def trainer(self) -> Trainer:
        """The run as the state shows it: prepared data, and the network with its weights, trained for its epochs.

        Raises UserError if the data cannot be had. Who changes it makes `fresh_trainer`.
        """
        return self.fresh_trainer()

    def fresh_trainer(self) -> Trainer:
        """Return another trainer that stands where the state does."""
        found = Trainer(self.experiment)
        if self.parameters is not None:
            found.set_parameters(self.parameters)
        if self.epochs:
            train(found, self.epochs)
        return found

    def lab_state(self, key: str, *path: str, default: Any = None) -> Any:
        """Return a value of a lab state, or `default`."""
        found: Any = self.lab_states.get(key, {})
        for part in path:
            if not isinstance(found, Mapping) or part not in found:
                return default
            found = found[part]
        return found


def train(trainer: Trainer, epochs: int) -> None:
    """Train until so many epochs have been learnt since the start, or until the run ends by itself."""
    for report in trainer.run():
        if isinstance(report, RunEnded) or (isinstance(report, EpochReport) and report.epoch >= epochs):
            return


def check_example(name: str) -> None:
    """Raise UserError, which names the known ones, if there is no such set-up; an empty name is none."""
    if name and name not in EXAMPLES:
        raise UserError(
            N_("There is no example called “{name}”. Known: {known}."), name=name, known=", ".join(EXAMPLES)
        )


def base_experiment(state: Mapping[str, Any], example: str = "") -> Experiment:
    """Return what the part `state` of an experiment is laid over. Raises UserError."""
    check_example(example)
    base = EXAMPLES[example or FIRST_EXAMPLE].build()
    data = state.get("data")
    if not isinstance(data, str | Mapping):
        # What else may stand there, the whole experiment refuses.
        return base
    named = {"kind": data} if isinstance(data, str) else dict(data)
    plain = laid_over(base.data.model_dump(mode="json"), named)
    kind = DATASETS[str(plain.get("kind"))]
    try:
        return fitted(base, kind.model_validate(plain))
    except pydantic.ValidationError as error:
        raise _state_fault(error, kind, "data") from error


def experiment_of(part: Mapping[str, Any], example: str = "") -> Experiment:
    """Return the experiment that `part` makes of its base. Raises UserError, a StateFaultError with all faults."""
    return _laid_over(base_experiment(part, example), part)


def resolve(state: LessonState, places: Places | None = None) -> ResolvedState:
    """Return all that a state means. Raises UserError, a StateFaultError with all that does not exist or cannot be.

    Without `places` labs, pages and lab states are taken as they are.
    """
    faults = StateFaults()
    experiment, parameters = None, None
    with faults.at("example"):
        check_example(state.example)
        with faults.at("experiment"):
            experiment = experiment_of(state.experiment, state.example)
    _check_place(state, places, faults)
    lab_states: dict[str, Plain] = {}
    for key, part in state.labs.items():
        with faults.at():
            lab_states[key] = lab_state_of(key, part, places)
    if experiment is not None:
        if state.subject and all(one.place != ("subject",) for one in faults.found):
            with faults.at("subject"):
                _check_subject(state.subject, experiment)
        with faults.at("network" if state.network else "weights"):
            parameters = _parameters(state, experiment)
    faults.raise_first()
    assert experiment is not None
    return ResolvedState(experiment, state.lab, state.page, state.subject, lab_states, state.epochs, parameters)


def _check_place(state: LessonState, places: Places | None, faults: StateFaults) -> None:
    for count, name in enumerate(PageLink._fields if places is not None else (), 1):
        before = len(faults.found)
        with faults.at(name):
            # Each is looked at with those before it, so that the fault has its own line.
            places.check(*state.link[:count])  # type: ignore[union-attr]
        if len(faults.found) > before:
            return


def with_settings(state: ResolvedState, part: Mapping[str, Any]) -> ResolvedState:
    """Return a state with `part` laid over its experiment, and its starting weights. Raises UserError."""
    if not part:
        return state
    return replace(state, experiment=_laid_over(state.experiment, part), parameters=None)


def _laid_over(base: Experiment, part: Mapping[str, Any]) -> Experiment:
    try:
        found = Experiment.model_validate(laid_over(base.model_dump(mode="json"), _with_kinds(part)))
    except pydantic.ValidationError as error:
        raise _state_fault(error, Experiment) from error
    check_no_own_data(found)
    found.check()
    return found


def lab_state_of(key: str, part: Mapping[str, Any], places: Places | None) -> Plain:
    """Return the whole lab state that `part` makes of a fresh one. Raises UserError."""
    if places is None:
        return dict(part)
    with at("labs", key):
        form = places.form(key)
        try:
            found = form.model_validate(laid_over(form().model_dump(mode="json"), part))
        except pydantic.ValidationError as error:
            raise _state_fault(error, form) from error
    return found.model_dump(mode="json")


def from_window(
    experiment: Experiment,
    link: PageLink,
    lab_states: Mapping[str, Mapping[str, Any]],
    places: Places,
    epochs: int = 0,
    weights: Sequence[float] | None = None,
) -> LessonState:
    """Return the shortest state that means what a window shows: an experiment, a page, lab states for JSON by key.

    The run is one that has learnt `epochs` from its start on, or has other `weights`. Raises UserError if the data are
    one's own, which a state cannot hold.
    """
    check_no_own_data(experiment)
    whole, first = experiment.model_dump(mode="json"), EXAMPLES[FIRST_EXAMPLE].build().data
    base = base_experiment({"data": whole["data"]})
    part = difference(base.model_dump(mode="json"), whole)
    if experiment.data != first:
        part = {"data": difference(first.model_dump(mode="json"), whole["data"]), **part}
    for name in part:
        before, now = first if name == "data" else getattr(base, name), getattr(experiment, name)
        if isinstance(now, tuple) or type(before) is not type(now):
            part[name] = short(now)
    labs = {key: changed for key, kept in lab_states.items() if (changed := _lab_part(key, kept, places))}
    return LessonState(
        lab=link.lab, page=link.page, subject=link.subject, experiment=part, labs=labs,
        epochs=0 if weights is not None else min(epochs, MOST_EPOCHS),
        weights=None if weights is None else tuple(weights),
    )  # fmt: skip


def _state_fault(error: pydantic.ValidationError, model: type[Model], *around: str) -> StateFaultError:
    """Return the first fault with the others, at their places within `around`."""
    told = [
        StateFaultError((*around, *place), UserError("{reason}", reason=text))
        for place, text in explain_all(error, model)
    ]
    told[0].others = tuple(told[1:])
    return told[0]


def check_no_own_data(experiment: Experiment) -> None:
    """Raise UserError if an experiment names data of the user's own."""
    if content.digests_in(experiment.model_dump_json()):
        raise UserError(OWN_DATA)


def _lab_part(key: str, kept: Mapping[str, Any], places: Places) -> Plain:
    """Return the shortest part of a lab state, without files, scores, and what was dear to work out."""
    try:
        form = places.form(key)
    except UserError:
        return {}
    fresh = form().model_dump(mode="json")
    found: Plain = difference(fresh, {**fresh, **kept})
    if found.pop("file", ""):
        found.pop("source", None)
    view = {name: value for name, value in found.pop("view", {}).items() if not isinstance(value, list | dict)}
    view.pop("page", None)
    found = {name: value for name, value in found.items() if name not in PERSONAL}
    return {**found, "view": view} if view else found


def _with_kinds(part: Mapping[str, Any]) -> Plain:
    """Write a component that is only named as a mapping, so that it can be laid over another."""
    named = [name for name, value in part.items() if isinstance(value, str)]
    return {**part, **{name: {"kind": part[name]} for name in named if name in Experiment.model_fields}}


def _parameters(state: LessonState, experiment: Experiment) -> npt.NDArray[np.float32] | None:
    count = parameter_count(experiment.shapes)
    if state.network:
        from nnplayground.lessons.bundled_networks import parameters_of

        found = parameters_of(state.network, experiment)
    elif state.weights is None:
        return None
    else:
        found = np.array(state.weights, np.float32)
    if len(found) != count:
        raise UserError(WEIGHTS, given=len(found), count=count)
    return found


def _check_subject(subject: str, experiment: Experiment) -> None:
    place = from_subject(subject)
    ends = [place] if isinstance(place, NeuronId) else [place.neuron, place.origin]
    if not all(end is None or end.in_layer(experiment.sizes) for end in ends):
        raise UserError(NO_SUBJECT, subject=subject)
