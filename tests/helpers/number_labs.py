"""What the pages of the other labs than the Playground tell, and what one does there besides editing the run."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnplayground.analysis.descent.surfaces import COST_SURFACES
from nnplayground.analysis.generalisation.tasks import overfitting_task
from nnplayground.analysis.hand_network import WINDOW
from nnplayground.core.costs import CrossEntropy, HalfSquares
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent, Momentum
from nnplayground.core.recurrent import Elman
from nnplayground.data.dataset import DATASETS
from nnplayground.data.metrics import RECONSTRUCTION
from nnplayground.data.mnist import Mnist
from nnplayground.data.tasks import Reconstruct
from nnplayground.gui.descent.state import DescentState
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.source_bar import SourceBar
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.generalisation.state import GeneralisationState
from nnplayground.gui.perceptron.neuron_view import NeuronView
from nnplayground.gui.search.cell_looks import cell_title
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.i18n import percent
from nnplayground.search.map_plan import MapSettings
from nnplayground.search.space import read_axis
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import Epochs
from nnplayground.training.suitable import suited
from tests.helpers.number_curves import approximation, change_approximation, change_towers, towers
from tests.helpers.number_time import DATA as SEQUENCES
from tests.helpers.number_time import change_recurrent, recurrent
from tests.helpers.number_views import current_run, legends, readouts, report, status, words
from tests.helpers.number_walk import NumberWalk
from tests.helpers.reckoning import Reckoning, exact_pairs, judge
from tests.helpers.told import NUMBER, Told, counted, faults, plainly
from tests.helpers.windows import open_page

Deed = tuple[float, Callable[[], str]]


def page_of(walk: NumberWalk) -> Any:
    """Show the page that the walk is on, which undo may have left; return it once it shows what it is about."""
    page = open_page(walk.window, walk.lab, walk.page)
    walk.rest()
    return page


def press_step(walk: NumberWalk) -> str:
    """Press a button of the step bar."""
    name = walk.rng.choice(("forward", "forward", "forward", "back", "to_start", "to_end"))
    for bar in walk.window.findChildren(StepBar):
        button = getattr(bar, name)
        if button.isVisible() and button.isEnabled():
            bar.grains.setCurrentIndex(walk.rng.randrange(max(1, bar.grains.count())))
            bar.grains.activated.emit(bar.grains.currentIndex())
            button.click()
            return f"step: {name}"
    return f"no {name}"


def bold(text: str) -> list[str]:
    """Return the numbers that stand out in a rich text."""
    return [found for part in re.findall(r"<b>(.*?)</b>", text) for found in NUMBER.findall(words(part))]


# Perceptron.


def perceptron_deeds(walk: NumberWalk) -> list[Deed]:
    """Step, choose another task, start elsewhere."""

    def edit(what: str, **changes: object) -> str:
        lab_state = page_of(walk)._lab_state
        with lab_state.editing(what):
            lab_state.settings = lab_state.settings.model_copy(update=changes)
            lab_state.begin()
        lab_state.taken.emit()
        return what

    def start() -> str:
        weights = tuple(round(walk.rng.uniform(-2, 2), 1) for _ in range(2))
        return edit("start", weights=weights, bias=round(walk.rng.uniform(-2, 2), 1))

    def rule() -> str:
        return edit("rule", rate=walk.rng.choice((0.1, 0.5, 2.0)), train_bias=walk.rng.random() < 0.5)

    def task() -> str:
        lab_state = page_of(walk)._lab_state
        with lab_state.editing("task"):
            lab_state.choose(walk.rng.choice(("and", "or", "nand", "xor", "points")))
        lab_state.taken.emit()
        return f"task {lab_state.kind}"

    def steep() -> str:
        lab_state = page_of(walk)._lab_state
        name = walk.rng.choice(("w1", "w2", "b", "x1", "x2", "change_1", "change_2", "change_b", "scale"))
        value = walk.rng.choice((1.0, 3.0, 8.0)) if name == "scale" else round(walk.rng.uniform(-2, 2), 2)
        with lab_state.editing("steep"):
            lab_state.steep = lab_state.steep.model_copy(update={name: value})
        lab_state.taken.emit()
        return f"{name} = {value}"

    return [(20, lambda: press_step(walk)), (3, start), (3, rule), (3, task), (8, steep)]


def shown_fraction(value: Fraction) -> Told:
    """Return an exact number as the perceptron writes it: short decimals in full."""
    text = f"{float(value):.12f}".rstrip("0").rstrip(".")
    digits = len(text.lstrip("-0.").replace(".", ""))
    return Told(float(value), plainly(max(1, digits) if digits <= 12 else 6))


def perceptron(walk: NumberWalk) -> Iterator[str]:
    """Compare the drawing with the rule, walked through once more; or the small change with the sigmoid."""
    page = page_of(walk)
    if walk.page == "step_sigmoid":
        yield from steep_change(page)
        return
    stepper, settings, view = page._lab_state.stepper, page._lab_state.settings, page.findChild(NeuronView)
    moment, task = stepper.now, stepper.task
    record = moment.record
    weights, bias = [Fraction(str(w)) for w in settings.weights], Fraction(str(settings.bias))
    rate, done = Fraction(str(settings.rate)), 0 if record is None else record.number
    for number in range(done + 1):
        x, desired = task.inputs[number % len(task)], task.desired[number % len(task)]
        z, before = sum((w * v for w, v in zip(weights, x, strict=True)), bias), [*weights, bias]
        error = desired - int(z > 0)
        if number == done and (record is None or moment.phase.value != "update"):
            break
        weights = [w + rate * error * v for w, v in zip(weights, x, strict=True)]
        bias += rate * error if settings.train_bias else 0
    if record is not None:
        terms = sum((w * v for w, v in list(zip(before, x, strict=False))[: moment.terms]), Fraction(0))
        total = terms if moment.phase.value == "product" else z
        yield from faults("the sum in the neuron", view.sum_text(), [shown_fraction(total)])
    for index, (old, new) in enumerate(zip(before, [*weights, bias], strict=True)):
        text = view.weight_text(index).partition(" = ")[2]
        wanted = [old] if old == new else [old, new]
        yield from faults(f"weight {index + 1}", text, [shown_fraction(value) for value in wanted])


def steep_change(page: Any) -> Iterator[str]:
    """Compare the numbers of a small change of a steep sigmoid."""
    s = page._lab_state.steep
    lines = re.findall(r"<p>(.*?)</p>", page.text.rich())
    z = s.scale * (s.w1 * s.x1 + s.w2 * s.x2 + s.b)
    a, after = (1 / (1 + np.exp(-v)) for v in (z, z + s.change_1 * s.x1 + s.change_2 * s.x2 + s.change_b))
    slope = a * (1 - a)
    promised = slope * (s.change_1 * s.x1 + s.change_2 * s.x2 + s.change_b)
    tiny = 1e-14
    for name, text, values in (
        ("z and a", words(lines[0].replace("z = c·(w·x + b) = ", "")).replace("a = σ(z)", ""), (z, a)),
        ("slopes", "  ".join(part.partition(" = ")[2] for part in lines[1].split("&nbsp;")),
         (slope * s.x1, slope * s.x2, slope)),
        ("the promise", " ".join(bold(lines[3])), (promised,)),
        ("the change", " ".join(bold(lines[4])), (after - a,)),
        ("the difference", lines[5].rpartition(" = ")[2], (after - a - promised,)),
    ):  # fmt: skip
        yield from faults(name, text, [Told(float(v), plainly(), tiny) for v in values])


# By hand.


def hand_deeds(walk: NumberWalk) -> list[Deed]:
    """Step, and follow another example."""

    def example() -> str:
        model = page_of(walk)._model
        if model.lab_state.source != WINDOW:
            model.choose(source=WINDOW)
        number = walk.rng.randrange(20)
        model.choose(example=number)
        return f"example {number + 1}"

    def demon() -> str:
        walk.page = "demon"
        page = page_of(walk)
        page.set_change(round(walk.rng.uniform(-2, 2), 2))
        return "demon"

    walk.page = "forward"
    page_of(walk)._model.choose(source=WINDOW)
    return [(14, lambda: press_step(walk)), (5, example), (4, demon), (6, walk._page)]


def hand(walk: NumberWalk) -> Iterator[str]:
    """Compare drawing, formulas and tables of the page that shows."""
    page = page_of(walk)
    model = getattr(page, "_model", None)
    if walk.page not in ("forward", "backward", "table", "demon") or model is None or model.fault:
        return
    if model.lab_state.source != WINDOW or model.hand_network is None:
        return
    session, reckoning = walk.session, walk.reckoning
    problem, cost = session.problem, session.experiment.cost
    if walk.page == "table":
        yield from gradient_table(page, reckoning, problem, cost)
        return
    x, y = exact_pairs(problem, np.array([model.lab_state.example]))
    _, found = reckoning.forward(x)
    values = [x[0], *(a[0] for a in found)]
    if walk.page != "demon":
        for layer, drawn in page.net.picture().values.items():
            known, wanted = ~np.isnan(np.asarray(drawn, float)), values[layer - 1]
            if len(known) != len(wanted) or not np.allclose(drawn[known], wanted[known], rtol=1e-9, atol=1e-12):
                yield f"the drawing of layer {layer} has {drawn}, not {values[layer - 1]}"
    for layer, table in enumerate(reckoning.weights, start=2):
        drawn = page.net.picture().weights.get(layer)
        if drawn is None or not np.array_equal(drawn, table):
            yield f"the drawing has other weights into layer {layer}"
    if walk.page == "forward" and page.stepper() is not None and page.stepper().at_end:
        yield from answers_in_units(page, problem, found[-1][0])
    if walk.page == "backward" and page.convention.text():
        slopes, stepper = reckoning.gradient(x, y, cost)[0], page.stepper()
        wanted = [Told(float(reckoning.costs(x, y, cost)[0]), plainly(), 1e-12)]
        if stepper.at_end:
            then = reckoning.moved(-stepper.rate * slopes)
            wanted.append(Told(float(then.costs(x, y, cost)[0]), plainly(), 1e-12))
        yield from faults("the cost of the example", " ".join(bold(page.convention.text())), wanted)
        for check in page.model.checks():
            index = check.address.flat_index(session.snapshot.network.shapes)
            if model.lab_state.mistake is None and not np.isclose(check.gradient, slopes[index], rtol=1e-9, atol=1e-12):
                yield f"{check.address.text}: ∂C is {check.gradient}, not {slopes[index]}"


def answers_in_units(page: Any, problem: Any, output: np.ndarray) -> Iterator[str]:
    """Compare the answer at the end of a forward pass."""
    told = bold(page.units.rich())
    if problem.target_scaler is None:
        inputs = len(problem.input_quantities) if not problem.is_images else 0
        wanted = [Told(float(value), plainly(), 1e-12) for value in output]
        yield from faults("the answer", " ".join(told[inputs : inputs + len(output)]), wanted)


def gradient_table(page: Any, reckoning: Reckoning, problem: Any, cost: Any) -> Iterator[str]:
    """Compare every cell of the table of gradients."""
    model = page.model
    if model.all is None:
        return
    train = problem.parts.train
    rows = np.array([example - 1 for example in model.all.examples])
    assert np.isin(rows, train).all()
    x, y = exact_pairs(problem, rows)
    slopes = reckoning.gradient(x, y, cost)
    chosen, rate = list(model.chosen), page._settings.rate
    mean = slopes[chosen].mean(0)
    flat, after = reckoning.flat(), reckoning.moved(-rate * mean)
    columns = [*slopes, mean, rate * mean, flat, flat - rate * mean]
    before, then = reckoning.costs(x, y, cost), after.costs(x, y, cost)
    for line, costs in ((1, before), (2, then)):
        for place in range(len(rows)):
            text = model.data(model.index(line, 1 + place))
            if line == 2 and place not in chosen:
                continue
            yield from faults(f"the cost of example {place + 1}", text, [Told(float(costs[place]), plainly(), 1e-12)])
    for row, parameter in enumerate(model.order()):
        for column, numbers in enumerate(columns):
            text = model.data(model.index(3 + row, 1 + column))
            told = Told(float(numbers[parameter]), plainly(), 1e-12)
            yield from faults(f"row {row}, column {column} of the table", text, [told])


# Descent.

SURFACES: dict[str, Callable[[float, float], tuple[float, float, float]]] = {
    "bowl": lambda x, y: (x**2 + y**2, 2 * x, 2 * y),
    "rosenbrock": lambda x, y: (
        (1 - x) ** 2 + 100 * (y - x**2) ** 2,
        -2 * (1 - x) - 400 * x * (y - x**2),
        200 * (y - x**2),
    ),
    "himmelblau": lambda x, y: (
        (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
        4 * x * (x**2 + y - 11) + 2 * (x + y**2 - 7),
        2 * (x**2 + y - 11) + 4 * y * (x + y**2 - 7),
    ),
}
"""Cost and both partial derivatives at a place."""


def descent_deeds(walk: NumberWalk) -> list[Deed]:
    """Step down, on other surfaces and with other optimisers."""

    def surface() -> str:
        kind = walk.rng.choice(list(SURFACES))
        lab_state = walk.session.lab_states.of(DescentState)
        with lab_state.editing("surface"):
            lab_state.choose(COST_SURFACES[kind]())
        lab_state.taken.emit()
        return f"surface {kind}"

    def optimizer() -> str:
        lab_state = walk.session.lab_states.of(DescentState)
        chosen = walk.rng.choice((GradientDescent, Momentum))(rate=lab_state.surface.rate * walk.rng.choice((0.5, 1.0)))
        with lab_state.editing("optimiser"):
            lab_state.change(optimizer=chosen)
        lab_state.taken.emit()
        return f"descent by {chosen.kind}"

    return [(16, lambda: press_step(walk)), (4, surface), (3, optimizer), (4, walk._page)]


def descent(walk: NumberWalk) -> Iterator[str]:
    """Compare the table of the steps, or the real costs beside the points on the network's surface."""
    page = page_of(walk)
    if walk.page == "surface":
        yield from steps_down(page)
    elif walk.page == "network" and page.plane is not None:
        problem, session = walk.session.problem, walk.session
        cost = judge(walk.reckoning, problem, problem.parts.train, session.experiment.cost)
        text = words(page.facts.text())
        found = re.findall(r"\w+ (\d+): [^:]*?C = (\S+),", text)
        if found:
            epoch = counted(session.snapshot.epoch)
            wanted = [epoch, cost.told_cost(plainly())]
            yield from faults("the real cost", "  ".join(found[-1]), wanted)


def steps_down(page: Any) -> Iterator[str]:
    """Compare cost, gradient and change at each step of the table."""
    lab_state, table = page._lab_state, page.table.steps
    at = SURFACES.get(lab_state.surface.kind)
    if at is None or lab_state.race is None or lab_state.hidden:
        return
    for row in range(max(0, table.rowCount() - 30), table.rowCount()):
        v = table._stepper.record_at(row).v if row < table._stepper.position else table._stepper.point.v
        wanted = [Told(value, plainly(3), 1e-12) for value in at(*v)]
        told = [table.data(table.index(row, column)) for column in (2, 3)]
        yield from faults(f"step {row}", "  ".join(told), wanted)


# Generalisation and digits.


def generalisation_deeds(walk: NumberWalk) -> list[Deed]:
    """Train small networks until they know their examples, and open the test."""

    def task() -> str:
        state = walk.session.lab_states.of(GeneralisationState)
        smaller = overfitting_task("circle").replace(
            data=DATASETS["circle"].model_validate({"kind": "circle", "size": walk.rng.choice((60, 120))}),
            cost=walk.rng.choice((CrossEntropy, HalfSquares))(),
            hidden=(Dense(units=walk.rng.randint(2, 6)),),
            stop=(Epochs(epochs=walk.rng.randint(2, 25)),),
        )
        state.set_overfitting(smaller, "", "another task")
        state.taken.emit()
        return "another task"

    def train() -> str:
        walk.page = "overfitting"
        page_of(walk).start()
        return "overfit"

    def test() -> str:
        walk.page = "overfitting"
        page_of(walk)._model.open_test_set()
        return "open the test set"

    walk.page = "overfitting"
    page_of(walk)
    task()
    return [(8, task), (20, train), (8, test), (2, walk._page)]


def generalisation(walk: NumberWalk) -> Iterator[str]:
    """Compare what the kept moments of an overfitting run reach."""
    page = page_of(walk)
    if walk.page != "overfitting":
        return
    model = page._model
    for key, moment in model.moments.items():
        reckoning = Reckoning.of(model.settings, moment.state.parameters)
        found = judge(reckoning, model.problem, model.problem.parts.validation, model.settings.cost)
        wanted = [found.told_cost(), found.told_score(percent)]
        told = page.moments.texts[key].text().partition(":")[2].partition(";")
        yield from faults(f"the {key} weights", told[0], wanted)
        if told[2]:
            tested = judge(reckoning, model.problem, model.problem.parts.test, model.settings.cost)
            yield from faults(f"the {key} weights, test", told[2], [tested.told_score(percent)])


def digits_deeds(walk: NumberWalk) -> list[Deed]:
    """Read images by networks of all kinds, and look at their mistakes."""

    def source() -> str:
        state = walk.session.lab_states.of(DigitsState)
        state.choose(walk.rng.choice((NetworkSource.RUNNING, NetworkSource.NIELSEN, NetworkSource.RUNNING)))
        return f"read by {state.source}"

    def image() -> str:
        state, problem = walk.session.lab_states.of(DigitsState), walk.session.problem
        if problem is not None and problem.is_images and problem.input_count == 784:
            row = walk.rng.choice(problem.parts.validation.tolist())
            state.show_image(problem.inputs[row] / np.float32(255), int(problem.labels[row]))
        state.change(temperature=walk.rng.choice((1.0, 0.5, 3.0)))
        return "an image"

    return [(4, source), (8, image), (6, walk._page)]


def digits(walk: NumberWalk) -> Iterator[str]:
    """Compare the answer to an image, and how many answers of a part are right."""
    page, state = page_of(walk), walk.session.lab_states.of(DigitsState)
    network, problem = state.network, state.problem
    if network is None or state.fault:
        return
    reckoning = Reckoning.of(network.experiment, network.network.parameters)
    if walk.page == "mistakes" and problem is not None and page._found is not None:
        rows = getattr(problem.parts, page._part)
        share = judge(reckoning, problem, rows, network.experiment.cost).score
        right = round(share * len(rows))
        wanted = [Told(share, lambda v: percent(v, 2)), counted(len(rows) - right), counted(len(rows))]
        yield from faults("the mistakes", page.figures.text(), wanted)
    if walk.page in ("draw", "inside") and state.answer is not None and not len(state.answer.bits):
        zs, _ = reckoning.forward(state.image.pixels.reshape(1, -1).astype(np.float64))
        powers = np.exp((zs[-1][0] - zs[-1][0].max()) / state.settings.temperature)
        shares, best = powers / powers.sum(), int(powers.argmax())
        if not np.allclose(state.answer.shares, shares, atol=1e-5):
            yield f"the answer is {state.answer.shares}, not {shares}"
        if walk.page == "inside":
            told = NUMBER.findall(page.sentence.text())
            if percent(float(shares[best])) not in told:
                yield f"inside: {page.sentence.text()!r} and not {percent(float(shares[best]))}"
    if network.source is NetworkSource.RUNNING and walk.session.problem.is_images:
        problem = walk.session.problem
        found = judge(walk.reckoning, problem, problem.parts.validation, walk.session.experiment.cost)
        if len(problem.parts.validation):
            text = walk.window.findChild(SourceBar).facts.text().rpartition("·")[2]
            yield from faults("the source", text, [found.told_score(percent)])


def search_deeds(walk: NumberWalk) -> list[Deed]:
    """Train the map, look at cells and zoom."""

    def epochs() -> str:
        page_of(walk).bar.step.click()
        return "the map learns an epoch"

    def some() -> str:
        model = page_of(walk).model
        if model.is_able and model.snapshot is not None:
            before = model.snapshot.steps
            model.toggle()
            while model.snapshot.steps == before and model.is_running:
                QCoreApplication.processEvents()
            model.pause()
        return "the map learns some mini-batches"

    def cell() -> str:
        page = page_of(walk)
        if page.model.plan is not None:
            page.grid._reach(walk.rng.randrange(len(page.model.plan.cells)))
        return f"cell {page.grid.current}"

    def axis() -> str:
        state = page_of(walk)._lab_state
        spec = walk.rng.choice(("optimizer.rate=0.01..1 log 3", "hidden=2..4", "batch=5,20", "data.noise=0..0.4 3"))
        state.set_map(MapSettings(x=read_axis(spec), y=read_axis("l2=0.01..1 log 2")), "an axis", "x")
        return f"an axis: {spec}"

    def zoom() -> str:
        page = page_of(walk)
        if page.model.plan is not None and page.model.plan.columns > 2:
            page._lab_state.zoom((0, 1), (0, 1))
        return "zoom"

    def shown() -> str:
        kind = walk.rng.choice(("field", "curve", "number"))
        page_of(walk)._on_shown(kind)
        return f"shown: {kind}"

    axis()
    return [(12, epochs), (8, some), (12, cell), (4, axis), (3, zoom), (4, shown)]


def search(walk: NumberWalk) -> Iterator[str]:
    """Compare what is told of a cell with its network, judged anew."""
    page = page_of(walk)
    # A page that nobody has seen for a while makes its map anew.
    walk.rest()
    model, cell = page.model, page.grid.subject
    if model.fault or not model.plan.cells[cell].experiments:
        return
    live = model._thread.worker._map
    experiment, problem = model.plan.cells[cell].experiment, live.problems[live.networks(cell)[0]]
    if page.cell.title.text() != cell_title(model.plan, cell):
        yield f"the cell is {page.cell.title.text()}, not {cell_title(model.plan, cell)}"
    if live.has_diverged(live.networks(cell)[0]):
        return
    wanted = []
    for part in ("train", "validation"):
        rows = getattr(problem.parts, part)
        if len(rows):
            found = judge(Reckoning.of(experiment, live.parameters(cell)), problem, rows, experiment.cost)
            wanted += [found.told_cost(), found.told_score(problem.task.metric.text)]
    lines = page.cell.figures.text().splitlines()
    told = [NUMBER.findall(line)[-1] for line in lines[1:]]
    yield from faults("the cell", "  ".join(told), wanted)
    steps = live.figures().steps[cell]
    yield from faults("its mini-batches", lines[0].split(",", 1)[1], [counted(int(steps))])


def more_networks_deeds(walk: NumberWalk) -> list[Deed]:
    """Give data back through codes of several sizes, or name classes again, and look at examples."""

    def task() -> str:
        chosen = walk.rng.choice((Reconstruct(), Reconstruct(), None))
        walk.session.edit(walk.session.experiment.with_task(chosen))
        return f"task {chosen}"

    def size() -> str:
        units = walk.rng.choice((1, 2, 3))
        walk.session.change(hidden=(Dense(units=5), Dense(units=units, activation="linear"), Dense(units=5)))
        return f"a code of {units}"

    def example() -> str:
        page = page_of(walk)
        if page.map.count():
            page.map.picked.emit(walk.rng.randrange(page.map.count()))
        return "an example"

    return [(4, task), (4, size), (6, example)]


def curves_deeds(walk: NumberWalk) -> list[Deed]:
    """Follow other curves and surfaces, otherwise."""

    def change() -> str:
        walk.page = walk.rng.choice(("approximation", "approximation", "towers"))
        page = page_of(walk)
        return change_towers(walk, page) if walk.page == "towers" else change_approximation(walk, page)

    return [(24, change)]


def curves(walk: NumberWalk) -> Iterator[str]:
    """Compare what the page about a curve or about a surface tells."""
    page = page_of(walk)
    yield from towers(page) if walk.page == "towers" else approximation(walk, page)


def sequences_deeds(walk: NumberWalk) -> list[Deed]:
    """Change what the page *Recurrent* is about, and step."""
    return [(14, lambda: change_recurrent(walk, page_of(walk))), (8, lambda: press_step(walk))]


def sequences(walk: NumberWalk) -> Iterator[str]:
    """Compare what the page *Recurrent* tells."""
    yield from recurrent(walk, page_of(walk))


def autoencoder(walk: NumberWalk) -> Iterator[str]:
    """Compare the errors of the network and of principal components, and what is told of the example."""
    page, session = page_of(walk), walk.session
    mapped, problem = page.follower.mapped, session.problem
    cells = {key: cell.text() for key, cell in page.settings.cells.items()}
    if not (problem.task.has_code and session.experiment.hidden):
        if mapped is not None or set(cells.values()) != {"—"}:
            yield f"no autoencoder is trained, and {cells} is told of one"
        return
    rows, size = mapped.shown.rows, mapped.network.size
    found = judge(walk.reckoning, problem, rows, session.experiment.cost)
    yield from faults("the error", cells["error", "network"], [found.told_score(RECONSTRUCTION.text)])
    raw = np.asarray(problem.raw.inputs, np.float64)
    scaler = problem.scaler if problem.scaler.width.shape == raw.shape[1:] else problem.target_scaler
    x = (raw - scaler.offset) / scaler.width
    train = x[np.unique(problem.parts.train)]
    axes = np.linalg.svd(train - train.mean(0), full_matrices=False)[2][:size]
    left = x[rows] - train.mean(0)
    left -= left @ axes.T @ axes
    told = Told(float((left**2).sum(1).mean()), RECONSTRUCTION.text, 1e-5)
    yield from faults("the error of components", cells["error", "pca"], [told])
    kept = page.follower.kept
    if kept[0] == "example":
        own = judge(walk.reckoning, problem, rows[[kept[1]]], session.experiment.cost)
        last = page.caption.text().rpartition("\n")[2]
        yield from faults("the example", last, [own.told_score(RECONSTRUCTION.text)])


STARTS: dict[str, Experiment] = {
    "digits": Experiment().fitted_to(Mnist(train_images=500)).replace(hidden=(Dense(units=6),)),
    "more_networks": Experiment(data=DATASETS["iris"](), hidden=(Dense(units=2),)).with_task(Reconstruct()),
    "sequences": suited(Experiment().fitted_to(SEQUENCES[0])).replace(hidden=(Elman(units=3),)),
}
"""What a walk begins with where that is not the usual small experiment."""
Reader = Callable[[NumberWalk], Iterator[str]]
READERS: dict[str, tuple[Reader, ...]] = {
    "playground": (status, legends, readouts),
    "perceptron": (status, perceptron),
    "hand": (status, hand),
    "descent": (status, descent),
    "generalisation": (status, generalisation),
    "digits": (status, digits),
    "more_networks": (status, autoencoder),
    "curves": (status, curves),
    "sequences": (status, sequences),
    "search": (status, search),
}
"""By walk, what is compared after each act."""
NOW_AND_THEN: tuple[Reader, ...] = (report, current_run)
"""What is compared after some of the acts, since it takes longer."""
DEEDS: dict[str, Callable[[NumberWalk], list[Deed]]] = {
    "perceptron": perceptron_deeds,
    "hand": hand_deeds,
    "descent": descent_deeds,
    "generalisation": generalisation_deeds,
    "digits": digits_deeds,
    "more_networks": more_networks_deeds,
    "curves": curves_deeds,
    "sequences": sequences_deeds,
    "search": search_deeds,
}
"""By walk, what is done there besides editing the run."""
