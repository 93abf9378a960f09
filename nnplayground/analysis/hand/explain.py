"""Explain one example's whole forward and backward pass: as text, as JSON or as a page."""

import json
from typing import Literal

from nnplayground.analysis.hand import explain_html, explain_text
from nnplayground.analysis.hand.explanation import explain_example, to_object
from nnplayground.core.network import Network
from nnplayground.data.problem import Problem
from nnplayground.training.experiment import Experiment

Format = Literal["text", "json", "html"]
FORMATS: tuple[Format, ...] = ("text", "json", "html")


def explain(experiment: Experiment, network: Network, problem: Problem, example: int, output: Format = "text") -> str:
    """Return the pass of the example with that number, counted from 0, with all its numbers.

    A network with a step function gets its forward pass and the reason why there is no other.
    Raises UserError if there is no such example.
    """
    found = explain_example(experiment, network, problem, example)
    if output == "json":
        return json.dumps(to_object(found), ensure_ascii=False, allow_nan=False)
    return explain_html.page(found) if output == "html" else explain_text.text(found)
