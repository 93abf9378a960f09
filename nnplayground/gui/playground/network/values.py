"""Bring weights, fields and an example into the scene of the network drawing."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.decision_field import default_plane
from nnplayground.core.addresses import FIRST, INPUTS, layers_of, of_column, of_layer, place_of
from nnplayground.core.layers import matrices, parameter_count
from nnplayground.data.features import FEATURES
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.model import (
    Activity,
    largest_weight,
    place_name,
    relative,
    shades,
    shares,
)
from nnplayground.gui.playground.network.scene import Bytes, NetworkScene, Tile, Tones, tile, tones
from nnplayground.i18n import fixed, number, tr

Array = npt.NDArray[np.floating]
Fields = Sequence[Array | None]

FINEST = 32
"""Rows and columns of a thumbnail, at most."""


def fits(scene: NetworkScene, parameters: Array | None) -> bool:
    """Whether a flat vector belongs to the drawn network."""
    return parameters is not None and len(parameters) == parameter_count(scene.model.shapes)


def show_weights(scene: NetworkScene, parameters: Array | None) -> bool:
    """Colour edges and biases; without parameters they are plain. Return whether anything looks different."""
    before = scene.edge_tones, scene.bias_tones
    scene.edge_tones, scene.bias_tones = dict.fromkeys(before[0]), dict.fromkeys(before[1])
    if parameters is not None and fits(scene, parameters):
        _colour(scene, parameters)
    return not (_equal(before[0], scene.edge_tones) and _equal(before[1], scene.bias_tones))


def _colour(scene: NetworkScene, parameters: Array) -> None:
    model, layout = scene.model, scene.layout
    for layer, matrix in zip(layers_of(model.sizes), matrices(parameters, model.shapes), strict=True):
        edges, largest = layout.edges_into(layer), largest_weight(matrix)
        # A bias may be far larger than all weights.
        with np.errstate(over="ignore"):
            scene.edge_tones[layer] = tones(matrix[edges.source, edges.target] / largest)
            scene.bias_tones[layer] = tones(matrix[-1, layout.column(layer).shown] / largest)


def _equal(first: Mapping[int, Tones | None], second: Mapping[int, Tones | None]) -> bool:
    pairs = ((found, second[layer]) for layer, found in first.items())
    return all(a is b or (a is not None and b is not None and np.array_equal(a, b)) for a, b in pairs)


def show_activity(
    scene: NetworkScene, parameters: Array | None, fields: Fields | None, example: Activity | None
) -> None:
    """Fill the neurons behind the inputs with the best that is known of them.

    That is their field over the plane; in a first layer that looks at pictures, their weights as a
    picture; else their answer to the example, if there is one and no fields are to be expected.
    """
    model = scene.model
    for layer in layers_of(model.sizes):
        scene.tiles[layer] = scene.curves[layer] = scene.values[layer] = scene.texts[layer] = None
        size = of_column(model.sizes, layer)
        field = of_layer(fields, layer) if fields is not None and place_of(layer) < len(fields) else None
        if field is not None and field.ndim == 3 and 0 < len(field) <= size:
            _show_field(scene, layer, field)
        elif layer == FIRST and model.image_shape is not None and parameters is not None and fits(scene, parameters):
            scene.tiles[layer] = _weight_tile(scene, parameters, model.image_shape)
        elif model.planar or example is None:
            continue
        elif place_of(layer) < len(example.a) and len(of_layer(example.a, layer)) == size:
            _light(scene, layer, of_layer(example.a, layer))


def show_inputs(scene: NetworkScene, example: Activity | None, problem: Problem | None) -> None:
    """Fill the inputs: a picture for images, else the example's values."""
    model = scene.model
    known = example is not None and len(example.x) == model.sizes[0]
    scene.values[INPUTS] = scene.texts[INPUTS] = scene.picture = None
    if model.image_shape is not None:
        ink = example.x if example is not None and known else _first_example(problem, model.sizes[0])
        if ink is not None and model.sizes[0] == model.image_shape[0] * model.image_shape[1]:
            indices = (np.clip(ink, 0, 1) * 255).astype(np.uint8).reshape(1, *model.image_shape)
            scene.picture = tile(indices, theme.ink_lut())
    elif example is not None and known:
        shown = example.x[scene.layout.column(INPUTS).shown]
        # Scaled inputs seldom leave −2 … 2.
        scene.values[INPUTS] = np.clip(shown / 2, -1, 1)
        scene.texts[INPUTS] = [_short(float(value)) for value in shown]


def feature_fields(problem: Problem) -> dict[str, Array]:
    """Return every engineered input over the plane of a problem on the plane, row 0 at the bottom."""
    plane = default_plane(problem, resolution=FINEST)
    rows, columns = plane.shape
    x = np.tile(plane.columns(), rows)
    y = np.repeat(plane.up.ticks(rows) if plane.up is not None else np.zeros(rows), columns)
    return {key: feature.compute(x, y).reshape(rows, columns) for key, feature in FEATURES.items()}


def input_tile(fields: Mapping[str, Array]) -> tuple[Tile, dict[str, int]] | None:
    """Colour the pictures of engineered inputs; also tells which row belongs to which feature."""
    keys = [key for key in FEATURES if key in fields]
    if not keys:
        return None
    stacked = _coarse(np.stack([np.asarray(fields[key], dtype=np.float64) for key in keys]))
    return tile(_lut_rows(relative(stacked, (1, 2))), theme.signed_lut()), {key: row for row, key in enumerate(keys)}


def readout(scene: NetworkScene, place: Place, parameters: Array | None, example: Activity | None) -> list[str]:
    """Say what is known of a neuron or an edge: its name, then a line for each number."""
    lines = [place_name(scene.model, place)]
    parameter, neuron = place.parameter, place.neuron
    if parameter is not None and parameters is not None and fits(scene, parameters):
        value = number(float(parameters[parameter.flat_index(scene.model.shapes)]))
        text = f"{parameter.text} = {value}"
        index = parameter.flat_index(scene.model.shapes)
        if any(start <= index < stop for start, stop in scene.model.frozen):
            text = tr("{value} (frozen)", value=text)
        lines.append(text)
    if example is None or place.is_edge:
        return lines
    if neuron.is_input:
        if not scene.model.is_images and neuron.index < len(example.x):
            lines.append(tr("x = {value}", value=number(float(example.x[neuron.index]))))
    elif place_of(neuron.layer) < len(example.a) and neuron.index < len(of_layer(example.a, neuron.layer)):
        lines.append(tr("z = {value}", value=number(float(of_layer(example.z, neuron.layer)[neuron.index]))))
        lines.append(tr("a = {value}", value=number(float(of_layer(example.a, neuron.layer)[neuron.index]))))
    return lines


def _show_field(scene: NetworkScene, layer: int, field: Array) -> None:
    model = scene.model
    activation = of_layer(model.activations, layer)
    shown = scene.layout.column(layer).shown
    if shown.size and shown[-1] >= len(field):
        return  # of very big layers not all fields are known: these neurons stay plain
    values = _coarse(field[shown])
    spread = layer == len(model.sizes)
    if field.shape[1] == 1:
        scene.curves[layer] = shades(values[:, 0], activation, (1,), spread)
    elif scene.has_classes(layer):
        indices = (shares(values, activation) * 255).astype(np.uint8)
        scene.tiles[layer] = tile(indices, [theme.class_lut(neuron) for neuron in shown.tolist()])
    else:
        scene.tiles[layer] = tile(_lut_rows(shades(values, activation, (1, 2), spread)), theme.signed_lut())


def _coarse(fields: Array) -> Array:
    """Thin out fields (neurons, rows, columns) to what a thumbnail can show, upper row first."""
    steps = [max(1, -(-side // FINEST)) for side in fields.shape[1:]]
    return fields[:, ::-1][:, :: steps[0], :: steps[1]]


def _weight_tile(scene: NetworkScene, parameters: Array, shape: tuple[int, int]) -> Tile | None:
    matrix = of_layer(matrices(parameters, scene.model.shapes), FIRST)
    shown = scene.layout.column(FIRST).shown
    pixels = shape[0] * shape[1]
    if scene.model.sizes[0] != pixels or not len(shown):
        return None
    weights = np.ascontiguousarray(matrix[:pixels, shown].T).reshape(-1, *shape)
    # A neuron's few large weights say what it looks for: each picture has its own scale.
    return tile(_lut_rows(relative(weights, (1, 2))), theme.signed_lut())


def _light(scene: NetworkScene, layer: int, a: Array) -> None:
    shown = scene.layout.column(layer).shown
    model, activation = scene.model, of_layer(scene.model.activations, layer)
    last = layer == len(model.sizes)
    if scene.has_classes(layer):
        scene.values[layer] = shares(a, activation)[shown]
    else:
        scene.values[layer] = shades(a, activation, spread=last)[shown]
    scene.texts[layer] = [_short(float(value)) for value in a[shown]]


def _short(value: float) -> str:
    """Write a number that fits into a neuron."""
    size = abs(value)
    return fixed(value, 2) if size < 10 else fixed(value, 1) if size < 100 else number(value, 3)


def _lut_rows(signed: Array) -> Bytes:
    return ((signed + 1) * 127.5).astype(np.uint8)


def _first_example(problem: Problem | None, pixels: int) -> Array | None:
    if problem is None or not problem.is_images or problem.input_count != pixels:
        return None
    ink: Array = problem.inputs[problem.parts.train[0]] / 255.0
    return ink
