"""A folder of lessons as a teacher writes them."""

from pathlib import Path

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


def write_course(folder: Path, *, choice: bool = False) -> Path:
    """Write a course of two lessons into `folder`; with `choice`, the first has a question with options too."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "course.md").write_text(COURSE, encoding="utf-8")
    text = XOR
    if not choice:
        begin = text.index("```question\nkey: depth")
        text = text[:begin] + text[text.index("```try") :]
    (folder / "01-xor.md").write_text(text, encoding="utf-8")
    (folder / "02-gates.md").write_text(GATES, encoding="utf-8")
    return folder
