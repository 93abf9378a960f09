"""What the pages *Approximation* and *Towers* tell, worked out once more: curves, steps, bumps, hinges and towers."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.descent.surfaces import COST_SURFACES
from nnplayground.core.layers import Dense
from nnplayground.data.dataset import DATASETS
from nnplayground.data.typed_function import TypedFunction
from nnplayground.gui.more_networks.state import BY_HAND, TRAINED
from tests.helpers.number_walk import NumberWalk
from tests.helpers.reckoning import Reckoning
from tests.helpers.told import Told, counted, faults, plainly

Floats = npt.NDArray[np.float64]
Curve = Callable[[Floats], Floats]

TYPED: dict[str, Curve] = {
    TypedFunction().typed: lambda x: 0.2 + 0.4 * x**2 + 0.3 * x * np.sin(15 * x) + 0.05 * np.cos(50 * x),
    "x^3 − x": lambda x: x * (x - 1) * (x + 1),
    "exp(x)·sin x": lambda x: np.exp(x) * np.sin(x),
    "|x − 0.5|": lambda x: np.where(x > 0.5, x - 0.5, 0.5 - x),
    "sqrt(x) + 2": lambda x: np.where(x < 0, np.nan, np.abs(x) ** 0.5 + 2),
}
KNOWN: dict[str, Curve] = {
    "sine": np.sin,
    "sines": lambda x: (3 * np.sin(x) + 2 * np.sin(3 * x)) / 5,
    "step": lambda x: np.where(x > 0, 1.0, 0.0),
    "bump": lambda x: np.where((x > -2) & (x < 2), 1.0, 0.0),
    "absolute": lambda x: np.maximum(x, -x) / 3 - 1,
    "polynomial": lambda x: (x**3 - 25 * x) / 48,
    "sinc": lambda x: np.where(x == 0, 1.0, np.sin(2 * np.pi * x / 3) / np.where(x == 0, 1.0, 2 * np.pi * x / 3)),
    "sawtooth": lambda x: 2 * (x / 4 - np.floor(x / 4)) - 1,
}
SIZES = (1, 2, 3, 5, 8, 12, 20, 30, 50)
"""Numbers of hidden neurons whose errors are drawn."""


def change_approximation(walk: NumberWalk, page: Any) -> str:
    """Choose another curve, build it in another way, drag a handle, or turn to the network of the run."""
    rng, state = walk.rng, page._lab_state
    deed = rng.choice(("curve", "span", "shape", "pieces", "steepness", "drag", "drag", "shown", "run"))
    if deed == "drag":
        handles = page.plot.handles()
        if handles:
            handle = rng.choice(handles)
            page.plot.grabbed.emit()
            page.plot.moved.emit(handle, handle.x + rng.uniform(-0.1, 0.1), handle.y + rng.uniform(-0.3, 0.3))
            page.plot.dropped.emit()
    elif deed == "run":
        data = rng.choice((TypedFunction(), DATASETS["function"]()))
        walk.session.edit(walk.session.experiment.fitted_to(data).replace(hidden=(Dense(units=rng.choice((2, 5))),)))
    if deed in ("shown", "run"):
        page.shown.setCurrentIndex(page.shown.findData(BY_HAND if state.shown == TRAINED else TRAINED))
        page.shown.activated.emit(page.shown.currentIndex())
        return f"show {state.shown}"
    changes: dict[str, dict[str, Any]] = {
        "curve": {"curve": rng.choice(("typed", "typed", *KNOWN)), "typed": rng.choice(list(TYPED))},
        "span": {"first": rng.choice((0.0, -1.0, 0.25)), "last": rng.choice((1.0, 2.0))},
        "shape": {"shape": rng.choice(("bumps", "steps", "hinges"))},
        "pieces": {"pieces": rng.randint(1, 9)},
        "steepness": {"steepness": rng.choice((1.0, 20.0, 200.0))},
    }
    for name, value in changes.get(deed, {}).items():
        for form in (page.controls.curve, page.controls.formula, page.controls.build):
            if name in form._fields:
                form.edited.emit(form.component().model_copy(update={name: value}))
    return f"{deed} {changes.get(deed, '')}"


def change_towers(walk: NumberWalk, page: Any) -> str:
    """Choose another surface, or build other towers."""
    rng = walk.rng
    if rng.random() < 0.4:
        surface = COST_SURFACES[rng.choice(sorted(kind.key() for kind in COST_SURFACES))]()
        page.surface.edited.emit(surface)
        return f"towers over {surface.kind}"
    name, value = rng.choice((("pieces", rng.randint(1, 8)), ("steepness", rng.choice((2.0, 40.0, 300.0)))))
    page.form.edited.emit(page.form.component().model_copy(update={name: value}))
    return f"towers: {name} = {value}"


def approximation(walk: NumberWalk, page: Any) -> Iterator[str]:
    """Compare the sum that is drawn, its distance from the curve, and what so many neurons can represent."""
    settings, shown = page._lab_state.approximation, page._lab_state.shown
    lines, curves = page.said.text(), page.plot.curves()
    if settings.curve == "typed":
        curve, low, high = TYPED[settings.typed], settings.first, settings.last
    else:
        curve, low, high = KNOWN[settings.curve], -6.0, 6.0
    for drawn in page.errors.curves()[:1]:
        best = [_distances(_built(curve, low, high, "hinges" if settings.shape == "hinges" else "steps", size, 1e4),
                           curve, low, high)[0] for size in SIZES]  # fmt: skip
        if not np.allclose(drawn.y, best, rtol=1e-9, atol=1e-12):
            yield f"what can be represented is drawn as {drawn.y}, not {best}"
    if shown == BY_HAND:
        count = settings.pieces * (2 if settings.shape == "bumps" else 1)
        if settings.bends:
            weight = settings.steepness / (high - low)
            total = _sum(list(settings.bends), settings.bias, weight, bent=settings.shape == "hinges")
        else:
            total = _built(curve, low, high, settings.shape, settings.pieces, settings.steepness)
    else:
        problem, hidden = walk.session.problem, walk.session.experiment.hidden
        data = problem.dataset
        if data.kind not in ("typed_function", "function") or problem.task.has_code or len(hidden) != 1:
            if curves:
                yield f"{len(curves)} curves are drawn of a run that is no approximation of a curve: {lines!r}"
            return
        count, typed = hidden[0].units, data.kind == "typed_function"
        curve, (low, high) = (TYPED[data.typed], data.span) if typed else (KNOWN[data.function], (-6.0, 6.0))
        total = _of_the_run(walk.reckoning, problem)
    apart = _distances(total, curve, low, high)
    told = [Told(value, plainly(), 1e-10 * max(1.0, apart[2])) for value in apart]
    yield from faults("the approximation", lines.partition("\n")[0], [counted(count), *told])
    for name, drawn, function in zip(("curve", "sum"), curves, (curve, total), strict=False):
        if not np.allclose(drawn.y, function(drawn.x), rtol=1e-7, atol=1e-9, equal_nan=True):
            yield f"the {name} is drawn otherwise than it is, by {np.nanmax(np.abs(drawn.y - function(drawn.x)))}"


def towers(page: Any) -> Iterator[str]:
    """Compare the size of the network and the distance of its towers from the surface."""
    settings = page._lab_state.towers
    surface, pieces = settings.surface, settings.pieces
    region = surface.region
    sides = ((region.left, region.right), (region.bottom, region.top))
    fine = surface.heights(*(_middles(*side, 8 * pieces) for side in sides))
    places = [_middles(*side, 96) for side in sides]
    steps = [
        [
            _logistic(settings.steepness * ((place - low) * pieces / (high - low) - border))
            for border in range(pieces + 1)
        ]
        for place, (low, high) in zip(places, sides, strict=True)
    ]
    found = np.zeros((96, 96))
    for row in range(pieces):
        for column in range(pieces):
            height = fine[8 * row : 8 * row + 8, 8 * column : 8 * column + 8].sum() / 64
            across, up = steps[0][column] - steps[0][column + 1], steps[1][row] - steps[1][row + 1]
            found += height * _logistic(40 * (across + up[:, None] - 1.5))
    apart = np.abs(found - surface.heights(*places))
    sizes = (2, 2 * (pieces + 1), pieces**2, 1)
    count = sum((inputs + 1) * units for inputs, units in pairwise(sizes))
    wanted = [Told(float(value), plainly(), 1e-10) for value in (apart.mean(), (apart**2).mean() ** 0.5, apart.max())]
    yield from faults("the towers", page.said.text(), [*map(counted, (*sizes, count)), *wanted])


def _built(curve: Curve, low: float, high: float, shape: str, pieces: int, steepness: float) -> Curve:
    """Return the sum of so many bumps, steps or hinges."""
    borders = np.array([low + (high - low) * place / pieces for place in range(pieces + 1)])
    values, weight = _without_holes(curve(borders)), steepness / (high - low)
    if shape == "hinges":
        return lambda x: np.interp(x, borders, values)
    if shape == "steps":
        middles, rises = (borders[1:] + borders[:-1]) / 2, values[1:] - values[:-1]
        return _sum(list(zip(middles, rises, strict=True)), values[0], weight)
    heights = _without_holes(curve(_grid(low, high, pieces))).reshape(pieces, -1).mean(1)
    edges = zip(borders[:-1], borders[1:], heights, strict=True)
    return _sum([bend for left, right, height in edges for bend in ((left, height), (right, -height))], 0.0, weight)


def _sum(bends: list[tuple[float, float]], bias: float, weight: float, *, bent: bool = False) -> Curve:
    """Return bias + Σ height · σ(weight (x − place)), of hinges bias + Σ height · max(0, x − place)."""

    def total(x: Floats) -> Floats:
        found = np.full(len(x), float(bias))
        for place, height in bends:
            found += height * (np.maximum(0, x - place) if bent else _logistic(weight * (x - place)))
        return found

    return total


def _of_the_run(reckoning: Reckoning, problem: Any) -> Curve:
    def total(x: Floats) -> Floats:
        given = (x[:, None] - problem.scaler.offset) / problem.scaler.width
        answer = reckoning.forward(given)[1][-1][:, 0]
        scaler = problem.target_scaler
        return answer if scaler is None else answer * scaler.width[0] + scaler.offset[0]

    return total


def _distances(total: Curve, curve: Curve, low: float, high: float) -> tuple[float, float, float]:
    """Return the mean, root mean square and largest distance where the curve has a value."""
    x = _grid(low, high, 1)
    apart = np.abs(total(x) - curve(x))
    apart = apart[~np.isnan(curve(x))]
    return float(apart.mean()), float((apart**2).mean() ** 0.5), float(apart.max())


def _grid(low: float, high: float, pieces: int) -> Floats:
    return _middles(low, high, pieces * max(8, -(-4096 // pieces)))


def _middles(low: float, high: float, count: int) -> Floats:
    return low + (high - low) * (np.arange(count) + 0.5) / count


def _without_holes(values: Floats) -> Floats:
    known = ~np.isnan(values)
    places = np.arange(len(values))
    return np.interp(places, places[known], values[known])


def _logistic(z: Floats) -> Floats:
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + small), small / (1 + small))
