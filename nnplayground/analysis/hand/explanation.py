"""What there is to say about one example's forward and backward pass, and the same as plain data."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nnplayground.analysis.hand.backward import BackwardStepper
from nnplayground.analysis.hand.gradient_check import CheckMark
from nnplayground.analysis.hand.trace import Trace
from nnplayground.analysis.hand.units import ScaledValue, answers, example_inputs, example_targets, scaled_inputs
from nnplayground.core.addresses import ParameterId
from nnplayground.core.network import Network
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.training.experiment import Experiment

CHECKED = 20_000
"""Parameters up to which every gradient is measured, too: two forward passes each."""


@dataclass(frozen=True, eq=False)
class Explanation:
    """A pass to be explained, and what the numbers mean to people.

    `inputs` and `outputs` have units where the data have them; `refusal` says why there is no
    backward pass, and `backward` is then None.
    """

    trace: Trace
    rate: float
    backward: BackwardStepper | None
    refusal: str = ""
    example: int | None = None
    inputs: Sequence[ScaledValue] = ()
    outputs: Sequence[ScaledValue] = ()
    desired: Sequence[ScaledValue] = ()
    classes: Sequence[str] = ()
    answer: str = ""
    right: str = ""
    notes: Sequence[str] = field(default_factory=tuple)

    @property
    def checked(self) -> bool:
        """Whether the gradients are measured, too."""
        return self.backward is not None and len(self.trace.network.parameters) <= CHECKED


def explanation(trace: Trace, rate: float = 0.1) -> Explanation:
    """Return the explanation of a bare pass, without names or units."""
    try:
        return Explanation(trace, rate, BackwardStepper(trace, rate))
    except UserError as refused:
        return Explanation(trace, rate, None, str(refused))


def explain_example(experiment: Experiment, network: Network, problem: Problem, example: int) -> Explanation:
    """Return the explanation of one example of the data, by its number from 0.

    Raises UserError if there is no such example.
    """
    count = len(problem.raw.inputs)
    if not 0 <= example < count:
        raise UserError(N_("There is no example {number}: the data have {count}, counted from 0."),
                        number=example, count=count)  # fmt: skip
    row = np.array([example])
    x, y = example_inputs(problem, row)[0], example_targets(problem, row)[0]
    bare = explanation(Trace(network, x, y, experiment.cost), experiment.optimizer.rate)
    classes = tuple(tr(name) for name in problem.dataset.classes)
    answer = right = ""
    if problem.labels is not None:
        answer = problem.task.class_name(problem, bare.trace.output)
        right = classes[int(problem.labels[example])]
    notes = []
    if experiment.regularizers:
        notes.append(tr("Penalties and dropout are left out: this is the cost of the example alone."))
    if experiment.optimizer.kind != "gradient_descent":
        notes.append(tr("The update is that of plain gradient descent: w − η ∂C/∂w."))
    return Explanation(
        bare.trace, bare.rate, bare.backward, bare.refusal, example,
        inputs=() if problem.is_images else scaled_inputs(problem, problem.raw.inputs[example]),
        outputs=answers(problem, bare.trace.output), desired=answers(problem, y),
        classes=classes, answer=answer, right=right, notes=tuple(notes),
    )  # fmt: skip


def to_object(found: Explanation) -> dict[str, Any]:
    """Return everything as plain lists and dicts; numbers that are not finite become None."""
    trace = found.trace
    result: dict[str, Any] = {
        "sizes": list(trace.sizes),
        "activations": [trace.activation(layer).kind for layer in trace.layers],
        "cost_kind": trace.cost.kind if trace.cost is not None else None,
        "rate": found.rate,
        "inputs": _list(trace.a(1)),
        "desired": None if trace.y is None else _list(trace.y),
        "output": _list(trace.output),
        "forward": [_forward_layer(trace, layer) for layer in trace.layers],
    }
    if found.example is not None:
        result["example"] = found.example
    if found.right:
        result |= {"answer": found.answer, "right_answer": found.right}
    units = {"input_units": found.inputs, "output_units": found.outputs, "desired_units": found.desired}
    result |= {name: [_scaled(value) for value in values] for name, values in units.items() if values}
    if found.backward is None:
        return result | {"backward": None, "reason": found.refusal}
    layers = reversed(trace.layers)
    jacobian = found.backward.errors.jacobian
    if jacobian is not None:
        result["jacobian"] = [_list(row) for row in jacobian]
    return result | {
        "cost": _number(trace.cost_value),
        "backward": [_backward_layer(found, found.backward, layer) for layer in layers],
    }


def _forward_layer(trace: Trace, layer: int) -> dict[str, Any]:
    entering, weights = trace.a(layer - 1), trace.W(layer)
    neurons = []
    for j in range(trace.size(layer)):
        products = [
            {"from": k + 1, "weight": _number(weights[k, j]), "input": _number(entering[k]),
             "product": _number(weights[k, j] * entering[k])}
            for k in range(len(entering))
        ]  # fmt: skip
        neurons.append(
            {"neuron": j + 1, "products": products, "bias": _number(trace.b(layer)[j]),
             "z": _number(trace.z(layer)[j]), "a": _number(trace.a(layer)[j])}
        )  # fmt: skip
    return {"layer": layer, "activation": trace.activation(layer).kind, "neurons": neurons}


def _backward_layer(found: Explanation, stepper: BackwardStepper, layer: int) -> dict[str, Any]:
    errors, neurons = stepper.errors, []
    for j in range(stepper.trace.size(layer)):
        weights = [
            {"from": k + 1, **_parameter(found, stepper, ParameterId(layer, j, k))}
            for k in range(stepper.trace.size(layer - 1))
        ]
        neurons.append(
            {"neuron": j + 1, "dC_da": _number(errors.grad(layer)[j]), "da_dz": _number(errors.slope(layer)[j]),
             "delta": _number(errors.delta(layer)[j]), "weights": weights,
             "bias": _parameter(found, stepper, ParameterId(layer, j))}
        )  # fmt: skip
    return {"layer": layer, "neurons": neurons}


def _parameter(found: Explanation, stepper: BackwardStepper, address: ParameterId) -> dict[str, Any]:
    result: dict[str, Any] = {
        "value": _number(stepper.old(address)),
        "gradient": _number(stepper.gradient(address)),
        "updated": _number(stepper.new(address)),
    }
    if found.checked:
        check = stepper.check(address)
        result |= {"measured": _number(check.measured), "right": check.mark is not CheckMark.WRONG}
    return result


def _scaled(value: ScaledValue) -> dict[str, Any]:
    return {
        "name": tr(value.name),
        "unit": tr(value.unit) if value.unit else "",
        "value": _number(value.value),
        "scaled": _number(value.scaled),
    }


def _list(values: Any) -> list[float | None]:
    return [_number(value) for value in values]


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
