"""A folder of lessons as a teacher writes them."""

from collections.abc import Iterator
from pathlib import Path

from nnplayground.gui.run.session import State
from tests.helpers import fit

COURSE = """---
title: My course
summary: Two lessons.
order: 50
---
Read them in order.
"""
XOR = """---
key: own_xor
title: A line is not enough
slides: [3, 4]
---
One neuron draws **one line**. Look at [the output](nnplay:playground/training?neuron=2,1).

![The sum](formula:neuron_sum)

```state
lab: playground
page: training
experiment: {data: {kind: xor}, hidden: []}
subject: neuron=2,1
```
```question
key: count
kind: number
ask: How many weights and biases has this network?
check: parameter_count
right: Two weights and a bias.
wrong: {2: The bias is missing., else: Count the lines.}
```
```question
key: depth
kind: choice
ask: How many weights are there?
check: parameter_count_word
options: {three: Three, two: Two}
right: Yes.
wrong: {two: No.}
```
```try
do: Train for five epochs.
done: {figure: epoch, at_least: 5}
```
```try
do: Turn to the perceptron.
done: {page: perceptron/gates}
```
"""
GATES = """---
key: own_gates
title: The gate OR
---
The perceptron learns OR.

```state
lab: perceptron
page: gates
labs: {perceptron: {typed: {kind: or}}}
```
```try
do: Take a step.
done: {act: stepped}
```
"""

LOCKED = """---
key: own_locked
title: Only the network
controls: {hide: [data, hyperparameters, menus], freeze: [curves, run]}
---
Look at the network alone.

```state
experiment: {data: {kind: circle}}
```
"""
CLICKED = """---
key: own_clicked
title: Where it comes from
---
Click.

```state
lab: playground
page: training
experiment: {data: {kind: circle}, hidden: []}
weights: [0.2, -0.9, 0]
```
```question
key: where
kind: click
ask: Click the weight that counts most.
check: strongest
right: Right.
wrong: {else: No.}
```
"""


def write_course(folder: Path, *, choice: bool = False) -> Path:
    """Write a course of four lessons into `folder`; with `choice`, the first has a question with options too."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "course.md").write_text(COURSE, encoding="utf-8")
    text = XOR
    if not choice:
        begin = text.index("```question\nkey: depth")
        text = text[:begin] + text[text.index("```try") :]
    (folder / "01-xor.md").write_text(text, encoding="utf-8")
    (folder / "02-gates.md").write_text(GATES, encoding="utf-8")
    (folder / "03-locked.md").write_text(LOCKED, encoding="utf-8")
    (folder / "04-clicked.md").write_text(CLICKED, encoding="utf-8")
    return folder


def panel(window):
    """Return the panel of the window that shows the session now."""
    return window.program.window.lessons.dock.panel


def ready(qtbot, player):
    """Wait until the state and the answers of the lesson are there."""
    qtbot.waitUntil(lambda: player.prepared is not None and player._answers is not None)


def show(window, qtbot):
    """Let the lesson be shown, and wait until it is."""
    session = window.session
    window.lessons.show_it.trigger()
    qtbot.waitUntil(lambda: window.program.lessons.is_shown and not session.is_settling)
    qtbot.waitUntil(lambda: session.state is State.READY)


def lessons_tour(window, qtbot) -> Iterator[str]:
    """Show the courses, then a bundled lesson before and after it is answered; yield what is seen."""
    player = window.program.lessons
    window.lessons.panel.trigger()
    qtbot.waitUntil(lambda: bool(player.library.bundled) and not player.library.is_busy)
    fit.settle()
    yield "courses"
    player.open_when_read("first_steps")
    ready(qtbot, player)
    fit.settle()
    yield "lesson"
    for question in player.lesson.questions:
        player.answer(question.key, next(iter(question.options), "1"))
    fit.settle()
    yield "answered"
    window.lessons.panel.trigger()
    fit.settle()
