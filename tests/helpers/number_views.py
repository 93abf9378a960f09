"""What each lab's pages tell in numbers, beside what an independent computation finds."""

import html
import re
from collections import deque
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PySide6.QtWidgets import QLabel

from nnplayground.core.addresses import NeuronId, of_layer
from nnplayground.gui.comparison.window import ComparisonDialog
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.values import readout
from nnplayground.gui.window.status_bar import StatusBar
from nnplayground.i18n import tr
from nnplayground.project.outputs import OUTPUTS
from tests.helpers.number_walk import NO_BATCH, NumberWalk
from tests.helpers.reckoning import Judged, Reckoning, inputs_of, judge
from tests.helpers.told import ANYTHING, Told, counted, faults, plainly

COUNTS = r" *·? *[\d.,\u202f]+ [^·]+· [\d.,\u202f]+ [^·]+· [\d.,\u202f]+ [^·]+$"
"""How many examples each part has, at the end of the status line."""


def words(rich: str) -> str:
    """Return what a rich text reads as."""
    return html.unescape(re.sub(r"<[^>]*>", " ", rich)).replace("\xa0", " ")


def judged(walk: NumberWalk) -> tuple[Judged, Judged]:
    """Judge what is shown on all examples of training and validation."""
    problem, cost = walk.session.problem, walk.session.experiment.cost
    parts = problem.parts
    return judge(walk.reckoning, problem, parts.train, cost), judge(walk.reckoning, problem, parts.validation, cost)


def told(walk: NumberWalk, part: Judged) -> list[Told]:
    """Return the cost and the score of a part as they have to be told; nothing where it has no examples."""
    metric = walk.session.problem.task.metric
    if np.isnan(part.cost):
        return []
    return [part.told_cost(), part.told_score(metric.text)]


def status(walk: NumberWalk) -> Iterator[str]:
    """Compare the status line."""
    (train, validation), parts = judged(walk), walk.session.problem.parts
    costs, scores = zip(told(walk, train), told(walk, validation) or [None, None], strict=True)
    added = [penalty(walk)] if any(kind.penalizes for kind in walk.session.experiment.regularizers) else []
    wanted = [one for one in (*costs, *added, *scores) if one is not None]
    # A long tip is broken into lines between its figures.
    text = walk.window.findChild(StatusBar).findChild(QLabel).toolTip().replace("\n", "")
    steps = walk.session.problem.steps
    sizes = [counted(len(part) // steps) for part in (parts.train, parts.validation, parts.test)]
    if walk.batch is ANYTHING:
        tail = "   ·   " + text.split("   ·   ")[-1]
        text = "   ·   ".join(text.split("   ·   ")[: len(wanted)]) + tail
    elif walk.batch is not NO_BATCH:
        wanted.append(walk.batch)
    yield from faults("the status line", text, [*wanted, *sizes])


def legends(walk: NumberWalk) -> Iterator[str]:
    """Compare the legends of the curves."""
    curves = walk.window.findChild(PlaygroundLab).curves
    parts = [told(walk, part) for part in judged(walk)]
    for name, index, plot in (("costs", 0, curves.cost), ("scores", 1, curves.score)):
        text = plot.values_text()
        wanted, batches = [part[index] for part in parts if part], text.startswith(tr("Mini-batches"))
        if batches:
            wanted.insert(0, walk.batch)
        elif index == 0 and walk.batch not in (ANYTHING, NO_BATCH):
            yield f"the legend of the costs does not tell the last mini-batch: {text!r}"
        if index == 0 and tr("Penalty") in text:
            wanted.append(penalty(walk))
        yield from faults(f"the legend of the {name}", text, wanted)


def penalty(walk: NumberWalk) -> Told:
    """Return what is added to the cost of the network that is shown."""
    problem, added, reckoning = walk.session.problem, 0.0, walk.reckoning
    examples = len(problem.parts.train) // problem.steps
    memories = [memory for memory in reckoning.memories if memory is not None]
    for kind in walk.session.experiment.regularizers:
        for weights in (*reckoning.weights, *memories) if kind.penalizes else ():
            size = (weights**2).sum() / 2 if kind.kind == "l2" else np.abs(weights).sum()
            added += kind.strength / examples * size
    return Told(added, slack=1e-6 * added)


def readouts(walk: NumberWalk) -> Iterator[str]:
    """Compare what the drawing says of each neuron, and of one edge into it."""
    canvas, session = walk.window.findChild(PlaygroundLab).network_view.canvas, walk.session
    problem, reckoning = session.problem, walk.reckoning
    zs, found = reckoning.forward(inputs_of(problem, problem.parts.train[:1]))
    for layer, (z, a) in enumerate(zip(zs, found, strict=True), start=2):
        for index in range(z.shape[1]):
            neuron = NeuronId(layer, index)
            slack = 1e-6 * (1 + abs(float(z[0, index])))
            bias = Told(float(of_layer(reckoning.biases, layer)[index]), plainly())
            sums = [Told(float(value[0, index]), plainly(), slack) for value in (z, a)]
            lines = readout(canvas.scene, Place(neuron), canvas.parameters, canvas.example)
            yield from faults(f"the read-out of {neuron}", " ".join(lines[1:]), [bias, *sums])
            edge = readout(canvas.scene, Place(neuron, 0), canvas.parameters, canvas.example)
            weight = Told(float(of_layer(reckoning.weights, layer)[0, index]), plainly())
            yield from faults(f"the edge into {neuron}", edge[1], [weight])


def report(walk: NumberWalk) -> Iterator[str]:
    """Compare the table of figures in the report."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "report.html")
        deque(OUTPUTS["tested-report"].write(path, walk.document()), maxlen=0)
        page = path.read_text(encoding="utf-8")
    shown = walk.session.newest
    reckoning, problem = Reckoning.of(shown.experiment, shown.parameters), walk.session.problem
    parts, metric = problem.parts, problem.task.metric
    rows = re.findall(r"<tr>(.*?)</tr>", page[: page.index("<svg") if "<svg" in page else None], re.DOTALL)
    wanted = [
        [counted(len(part) // problem.steps), found.told_cost(), found.told_score(exact)]
        for part in (parts.train, parts.validation, parts.test)
        if len(part)
        for found in [judge(reckoning, problem, part, shown.experiment.cost)]
        for exact in [partial(metric.text, exact=True)]
    ]
    lines = [words(row) for row in rows if "<td" in row][: len(wanted)]
    for text, numbers in zip(lines, wanted, strict=True):
        yield from faults("the report", text, numbers)


def current_run(walk: NumberWalk) -> Iterator[str]:
    """Compare the current run in the window that compares runs."""
    dialog = ComparisonDialog(walk.session, walk.window)
    try:
        figures = [told(walk, part) for part in judged(walk)]
        for part, prefix in zip(figures, ("train", "validation"), strict=True):
            for number, name in zip(part, ("cost", "score"), strict=False):
                row = next(row for row in dialog.model._rows if row.key == f"{prefix}.{name}")
                yield from faults(f"the current run, {row.title}", row.texts[0], [number])
    finally:
        dialog.close()
        dialog.deleteLater()
