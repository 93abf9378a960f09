"""What is said about the picture of a network's answers: its title, its key and what is under the mouse."""

import numpy as np
import numpy.typing as npt

from nnplayground.analysis import decision_field
from nnplayground.analysis.decision_field import PlaneAxis
from nnplayground.analysis.usual_row import category_columns
from nnplayground.core.addresses import NeuronId, hidden_number, of_layer
from nnplayground.data.dataset import PLANE, Quantity
from nnplayground.data.problem import Problem
from nnplayground.data.tasks import class_phrase
from nnplayground.gui import theme
from nnplayground.gui.playground.decision.field import FieldResult
from nnplayground.gui.playground.decision.scene import DecisionScene
from nnplayground.gui.shared.colormaps import ColorScale, binary_lut
from nnplayground.gui.widgets.legend import LegendMarks, Ramp
from nnplayground.i18n import fixed, number, percent, tr


def title(problem: Problem, neuron: NeuronId | None, last: int) -> str:
    """Name what is shown of a network whose outputs are layer `last`; None is the output as a whole."""
    if neuron is None:
        return tr("Output")
    if neuron.is_input:
        return tr("Input {name}", name=tr(problem.input_quantities[neuron.index].name))
    if neuron.layer < last:
        layer = hidden_number(neuron.layer)
        return tr("Neuron {index} of hidden layer {layer}", index=neuron.number, layer=layer)
    if problem.one_output_a_class:
        return tr("Output for class {name}", name=tr(problem.dataset.classes[neuron.index]))
    return tr("Output {index}", index=neuron.number) if problem.output_count > 1 else tr("Output")


def scale_key(scale: ColorScale, unit: str = "") -> Ramp:
    """Return the key to the colours of a quantity."""
    middle = "0" if scale.low < 0 < scale.high else ""
    return Ramp(scale.lut, _short(scale.low), f"{_short(scale.high)} {tr(unit)}".rstrip(), middle, len(scale.lut))


def _short(value: float) -> str:
    return fixed(value, 0) if 1000 <= abs(value) < 1e7 else number(value, 3)


def curve_key() -> LegendMarks:
    """Return the key to a curve among points."""
    return LegendMarks((tr("examples"), tr("network")), (theme.colors().muted, theme.colors().accent))


def class_key(problem: Problem, discrete: bool) -> Ramp | LegendMarks:
    """Return the key to the colours of the classes: a bar between two, else a mark for each."""
    names = tuple(tr(name) for name in problem.dataset.classes)
    if len(names) == 2 and problem.output_count == 1 and not discrete:
        return Ramp(binary_lut(), class_phrase(names[0]), class_phrase(names[1]))
    return LegendMarks(names, tuple(theme.class_color(index).name() for index in range(len(names))))


def note(scene: DecisionScene) -> str:
    """Return what one has to know to read the picture."""
    parts = []
    if scene.problem.task.has_code:
        parts.append(tr("The colours are {name} as it is given back.", name=scene.quantity.title))
    directions = scene.plane.directions
    if directions is not None:
        sentence = tr("PCA: {share} of the spread of all inputs lies in this plane.")
        parts.append(sentence.replace("{share}", percent(directions.share)))
        parts.append(tr("Examples are projected: their own answer may differ."))
    elif len(scene.problem.dataset.inputs) > 2:
        parts.append(held(scene.problem))
    everything = len(scene.problem.parts.train) + len(scene.problem.parts.validation)
    drawn = len(scene.sample.rows)
    if drawn < everything:
        parts.append(tr("{drawn} of {all} examples are drawn.", drawn=drawn, all=everything))
    return " ".join(parts)


def held(problem: Problem) -> str:
    """Say where the inputs are that do not vary."""
    if category_columns(problem):
        return tr("All other numbers are at their mean, categories at the most frequent one.")
    return tr("All other inputs are at their mean.")


def mistakes(wrong: npt.NDArray[np.bool_], training: int) -> str:
    """Count the `wrong` answers; the first `training` are those at training examples."""
    train = tr("training {wrong} of {all}", wrong=int(wrong[:training].sum()), all=training)
    validation = tr("validation {wrong} of {all}", wrong=int(wrong[training:].sum()), all=len(wrong) - training)
    return tr("Ringed answers are wrong: {train}, {validation}.", train=train, validation=validation)


def distances(residuals: npt.NDArray[np.floating], training: int, unit: str) -> str:
    """Say how far the answers typically (root mean square) are from the targets."""
    train, validation = (
        f"{number(float(np.sqrt(np.mean(part**2))), 3)} {tr(unit)}".strip() if len(part) else "—"
        for part in (residuals[:training], residuals[training:])
    )
    return tr(
        "Typical distance from the target: training {train}, validation {validation}.",
        train=train,
        validation=validation,
    )


def place(scene: DecisionScene, x: float, y: float) -> str:
    """Return the coordinates of a point of the plane."""
    found = _coordinate(scene.across, scene.plane.across, x)
    if scene.plane.up is not None and scene.up is not None:
        found += ",  " + _coordinate(scene.up, scene.plane.up, y)
    return found


def plane_place(x: float, y: float) -> str:
    """Return the coordinates of a point of the plane that one paints on."""
    return ",  ".join(f"{tr(axis.name)} = {fixed(value, 1)}" for axis, value in zip(PLANE, (x, y), strict=True))


def _coordinate(quantity: Quantity, axis: PlaneAxis, value: float) -> str:
    """Write `value` with as many decimals as a pixel of the picture is worth."""
    decimals = max(0, 2 - int(np.floor(np.log10(axis.high - axis.low))))
    return f"{tr(quantity.name)} = {fixed(value, decimals)} {tr(quantity.unit)}".rstrip()


def answer(result: FieldResult, neuron: NeuronId | None, x: float, y: float, uncertainty: bool) -> str:
    """Return what the network of `result`, or one `neuron` of it, exactly says at the point (x, y)."""
    problem = result.problem
    given = decision_field.position(problem, result.plane, x, y)
    layers = decision_field.answer_at(result.snapshot.network, given)
    if neuron is not None:
        value = given[0, neuron.index] if neuron.is_input else of_layer(layers, neuron.layer)[neuron.index, 0]
        name = tr("scaled") if neuron.is_input else "a"
        return f"{name} = {number(float(value))}"
    outputs, aim = layers[-1], result.snapshot.experiment.aim
    if uncertainty and problem.task.names_classes:
        unsure = decision_field.uncertainty(problem.shares(outputs, aim))
        return tr("uncertainty {value}", value=fixed(float(unsure[0]), 3))
    return problem.task.answer_text(problem, outputs[:, 0], aim)
