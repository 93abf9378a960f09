"""What the page *Recurrent* tells, worked out once more: states, errors through time, and how a wave goes on."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.hand.formulas import shown
from nnplayground.core.layers import Dense
from nnplayground.core.recurrent import Elman
from nnplayground.data.echo import Echo
from nnplayground.data.letters import Letters
from nnplayground.data.waves import Waves
from nnplayground.training.suitable import suited
from tests.helpers.number_views import words
from tests.helpers.number_walk import NumberWalk
from tests.helpers.reckoning import Reckoning, inputs_of, output_error, slopes
from tests.helpers.told import NUMBER, Told, counted, faults, plainly

Floats = npt.NDArray[np.float64]

DATA = (Echo(size=20, delay=2, length=7), Waves(size=16, length=10), Letters(size=20, length=9))
HIDDEN = (
    (Elman(units=3),),
    (Elman(units=2, truncation=2),),
    (Elman(units=2, truncation=4), Elman(units=2)),
    (Dense(units=2), Elman(units=3), Dense(units=2)),
    (Dense(units=3),),
)
TABS = ("text", "continuation")
"""Tabs whose figures are compared: what stands in the others was found by long work."""


def change_recurrent(walk: NumberWalk, page: Any) -> str:
    """Begin with other sequences, look at another one or its error at another step, or turn to another tab."""
    rng, state = walk.rng, page._lab_state.recurrent
    deed = rng.choice(("data", "hidden", "memory", "sequence", "cost_step", "cost_step", "known", "tab"))
    if deed == "data":
        data = rng.choice(DATA)
        walk.session.edit(suited(walk.session.experiment.fitted_to(data)).replace(hidden=rng.choice(HIDDEN)))
        return f"sequences {data.kind}"
    if deed == "hidden":
        walk.session.change(hidden=rng.choice(HIDDEN))
        return f"layers {[layer.kind for layer in walk.session.experiment.hidden]}"
    if deed == "memory":
        page.controls.memory.click()
        return "memory"
    if deed == "tab":
        page.tabs.setCurrentWidget(getattr(page, rng.choice(TABS)))
        return f"tab {page.tabs.currentIndex()}"
    value = rng.randint(1, 9)
    if deed == "known":
        for form in page.continuation.forms.values():
            if deed in form._fields:
                form.edited.emit(state.model_copy(update={deed: value}))
    else:
        page.controls.form.edited.emit(state.model_copy(update={deed: value}))
    return f"{deed} {value}"


def recurrent(walk: NumberWalk, page: Any) -> Iterator[str]:
    """Compare the pass of the sequence that is shown, its errors, the step in numbers, and how it goes on."""
    session, settings, found = walk.session, page._lab_state.recurrent, page.shown
    problem = session.problem
    if not problem.dataset.is_sequence:
        if found is not None or page.text.toPlainText():
            yield f"a sequence is shown of data without time: {page.text.toPlainText()!r}"
        return
    steps, count = problem.steps, len(problem.raw.inputs) // problem.steps
    sequence, of = min(settings.sequence, count), min(settings.cost_step or steps, steps) - 1
    told = [counted(sequence), counted(count), counted(session.snapshot.step), counted(of + 1)]
    yield from faults("the sequence", page.controls.said.text(), told)
    rows = (sequence - 1) * steps + np.arange(steps)
    x, y = inputs_of(problem, rows), problem.targets[rows].astype(np.float64)
    reckoning = walk.reckoning
    zs, states = reckoning.forward(x, steps)
    deltas, errors = errors_through_time(reckoning, zs, states, y, session.experiment.cost, of)
    remembers = [place for place, memory in enumerate(reckoning.memories) if memory is not None]
    layer = max(remembers, default=max(0, len(zs) - 2))
    table = [row[1:] for row in page.strip.data_table().rows]
    if not np.allclose(table, states[layer], rtol=1e-6, atol=1e-9):
        yield f"the hidden states are {table}, not {states[layer].tolist()}"
    reach = min([steps, *(session.experiment.hidden[place].truncation or steps for place in remembers)])
    reach = min(reach if remembers else 1, of + 1)
    lengths = np.full(steps, np.nan)
    lengths[of + 1 - reach : of + 1] = np.sqrt((errors[layer][of + 1 - reach : of + 1] ** 2).sum(1))
    # Without a hidden layer the bars are those of the outputs.
    if len(zs) > 1 and not np.allclose(found.errors, lengths, rtol=1e-6, atol=1e-12, equal_nan=True):
        yield f"the lengths of the errors are {found.errors}, not {lengths}"
    answers = _answers(problem, states[-1])
    if not all(one == other if isinstance(other, str) else abs(one - other) <= 1e-6 * (1 + abs(other))
               for one, other in zip(found.answers, answers, strict=True)):  # fmt: skip
        yield f"the answers are {found.answers}, not {answers}"
    yield from _step_in_numbers(page, zs, states, deltas, errors, layer)
    if page.continuation.isVisible():
        yield from _continuation(walk, page.continuation, settings, rows)


def errors_through_time(
    reckoning: Reckoning, zs: list[Floats], states: list[Floats], y: Floats, cost: Any, of: int
) -> tuple[list[Floats], list[Floats]]:
    """Return δ and ∂C/∂a (steps, neurons) of each layer for the cost of the step `of`, one step after the other.

    Of all steps it is the part that one has in their mean. Of the output layer the second is left at 0.
    """
    deltas, errors = [np.zeros_like(z) for z in zs], [np.zeros_like(z) for z in zs]
    last = [values[-1][[of]] for values in (zs, states)]
    deltas[-1][of] = output_error(cost, reckoning.activations[-1], *last, y[[of]])[0] / len(y)
    for place in range(len(zs) - 2, -1, -1):
        for step in range(of, -1, -1):
            for neuron in range(zs[place].shape[1]):
                error = sum(w * d for w, d in zip(reckoning.weights[place + 1][neuron], deltas[place + 1][step]))  # noqa: B905
                if reckoning.memories[place] is not None and step < of:
                    error += sum(u * d for u, d in zip(reckoning.memories[place][neuron], deltas[place][step + 1]))  # noqa: B905
                errors[place][step, neuron] = error
            deltas[place][step] = errors[place][step] * slopes(reckoning.activations[place], zs[place][[step]])[0]
    return deltas, errors


def _answers(problem: Any, outputs: Floats) -> list[Any]:
    if problem.labels is None:
        scaler = problem.target_scaler
        return (outputs * scaler.width + scaler.offset)[:, 0].tolist()
    names = problem.dataset.classes
    if problem.coding.one_output_a_class:
        return [names[place] for place in outputs.argmax(1)]
    return [names[int(value)] for value in outputs[:, 0] > problem.middle]


def _step_in_numbers(
    page: Any, zs: list[Floats], states: list[Floats], deltas: list[Floats], errors: list[Floats], layer: int
) -> Iterator[str]:
    """Compare what the last step comes to: z and the answer forward, ∂C/∂h and δ back."""
    walk = page.shown.walk
    if walk.at_start:
        return
    place = walk.place(walk.position - 1)
    at, step, neuron = place.neuron.layer - 2, place.step, place.neuron.index
    lines = [line for line in page.text.toHtml().split("<p") if "<span" in line or "font-weight" in line]
    text = words("<p" + "<p".join(lines[1:] if len(lines) > 1 else lines))
    if place.forward:
        values = [zs[at][step, neuron], states[at][step, neuron]]
        if "=" not in text or " so far" in text or "hasta ahora" in text:
            return
    elif at == len(zs) - 1:
        return
    else:
        values = [errors[at][step, neuron], deltas[at][step, neuron]]
        if at == layer and neuron == zs[at].shape[1] - 1 and "‖" in text:
            values.append(float(np.sqrt((errors[at][step] ** 2).sum())))
    numbers = NUMBER.findall(text)
    for value in values:
        told = Told(float(value), shown, 1e-9 * (1 + abs(float(value))))
        if not any(told.allows(number) for number in numbers):
            yield f"step {step + 1}, layer {at + 2}, neuron {neuron + 1} has to tell {shown(value)}: {text!r}"


def _continuation(walk: NumberWalk, panel: Any, settings: Any, rows: Any) -> Iterator[str]:
    """Let a wave go on by itself, one step after the other, and compare its distance from the true one."""
    problem = walk.session.problem
    if problem.labels is not None:
        return
    raw = np.asarray(problem.raw.inputs[rows], np.float64)
    true = np.asarray(problem.raw.targets[rows], np.float64)[:, 0]
    known = min(settings.known, problem.steps)
    heard = raw[:known].tolist()
    scaler, back = problem.scaler, problem.target_scaler
    ahead = []
    for _ in range(settings.length):
        given = (np.array(heard) - scaler.offset) / scaler.width
        _, states = walk.reckoning.forward(given, len(given))
        ahead.append(states[-1][-1, 0] * back.width[0] + back.offset[0])
        heard.append([ahead[-1]])
    both = min(len(true) - known + 1, settings.length)
    off = np.array(ahead[:both]) - true[known - 1 :][:both]
    rms = float(np.sqrt((off**2).mean()))
    told = [counted(walk.session.snapshot.step), counted(both), Told(rms, plainly(3), 1e-5 * (1 + rms))]
    yield from faults("the wave that goes on", panel.said.text(), told)
