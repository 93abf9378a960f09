"""A trained network as a program of its own: plain NumPy, PyTorch or Keras.

The program takes raw inputs, in the data's own units, through the same engineered inputs, scaling,
layers and coding. Few numbers are written into it; many go into an ``.npz`` file beside it.
"""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

import nnplayground
from nnplayground.core.layers import ONLY_DENSE
from nnplayground.core.network import Network
from nnplayground.data.features import FEATURES
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic

EMBEDDED = 2000
"""Parameters that are written into the program itself, at most."""
SHOWN = 5
"""Examples that the program answers for when it is run."""

RETURNS = '    """Return the outputs (examples, outputs) for raw values."""'
OPENING = N_("A network of {layers} neurons, trained with nnplayground {version} on “{data}”.")
USE = N_("answer(x) takes raw inputs (examples, {inputs}); run this file to see it answer for a few.")

HELD = N_("Frozen while it was trained: {frozen} of {count} weights and biases.")


def write(path: Path, kind: str, network: Network, problem: Problem, frozen: int = 0) -> list[Path]:
    """Write the program, and its numbers beside it if they are many; return the files. Raises UserError.

    `frozen` says how many of its parameters did not take part in training.
    """
    if not network.is_affine:
        raise UserError(ONLY_DENSE)
    embedded = len(network.parameters) <= EMBEDDED
    numbers = path.with_suffix(".npz")
    while numbers.exists() and not _holds_numbers(numbers):
        # Nobody was asked whether it may be replaced.
        numbers = numbers.with_stem(f"{numbers.stem}_")
    written = []
    if not embedded:
        packed = io.BytesIO()
        found: dict[str, Any] = arrays(network, problem)
        np.savez(packed, **found)
        atomic.write(numbers, packed.getvalue())
        written.append(numbers)
    atomic.write(path, program(kind, network, problem, None if embedded else numbers.name, frozen).encode())
    return [path, *written]


def _holds_numbers(path: Path) -> bool:
    """Whether a file is one that `write` has put beside a program."""
    try:
        with zipfile.ZipFile(path) as packed:
            return {"W1.npy", "b1.npy", "offset.npy", "examples.npy"} <= set(packed.namelist())
    except (OSError, zipfile.BadZipFile):
        return False


def arrays(network: Network, problem: Problem) -> dict[str, npt.NDArray[Any]]:
    """Return everything that the program needs as numbers, by name."""
    found: dict[str, npt.NDArray[Any]] = {}
    for number, layer in enumerate(network.layers, start=1):
        found[f"W{number}"], found[f"b{number}"] = layer.W, layer.b
    found |= {"offset": problem.scaler.offset, "width": problem.scaler.width}
    if problem.target_scaler is not None:
        found |= {"target_offset": problem.target_scaler.offset, "target_width": problem.target_scaler.width}
    raw = np.asarray(problem.raw.inputs[problem.parts.train[:SHOWN]], np.float64)
    return found | {"examples": raw}


def program(kind: str, network: Network, problem: Problem, file: str | None = None, frozen: int = 0) -> str:
    """Return the program as text; its numbers are in the file with that name, or else in the text."""
    head = {"numpy": ["import numpy as np"], "torch": ["import numpy as np", "import torch"]}
    imports = head.get(kind, ["import keras", "import numpy as np"])
    if file is not None:
        imports = ["from pathlib import Path", "", *imports]
    body: Mapping[str, Callable[[Network], list[str]]] = {"numpy": _numpy, "torch": _torch, "keras": _keras}
    opening = tr(
        OPENING,
        layers="-".join(map(str, network.sizes)),
        version=nnplayground.__version__,
        data=problem.dataset.title,
    )
    use = tr(USE, inputs=problem.raw.inputs.shape[1])
    if frozen:
        use += "\n" + tr(HELD, frozen=frozen, count=len(network.parameters))
    parts = [
        [f'"""{_safe(opening)}', "", f'{_safe(use)}\n"""', ""],
        [*imports, ""],
        _numbers(arrays(network, problem), file),
        _inputs(problem),
        body[kind](network),
        _answer(problem),
        ['if __name__ == "__main__":', "    print(answer(examples))", ""],
    ]
    return "\n".join(line for part in parts for line in part)


def _numbers(found: Mapping[str, npt.NDArray[Any]], file: str | None) -> list[str]:
    if file is not None:
        names = ", ".join(found)
        return [
            f"with np.load(Path(__file__).with_name({file!r})) as numbers:",
            f"    {names} = (numbers[name] for name in {list(found)!r})",
            "",
        ]
    return [f"{name} = np.array({_listed(array)}, np.{array.dtype})" for name, array in found.items()] + [""]


def _listed(array: npt.NDArray[Any]) -> str:
    """Write numbers so that reading them gives them back to the last bit."""
    if array.ndim == 1:
        return "[" + ", ".join(map(str, array)) + "]"
    if not array.size:
        return f"np.empty({array.shape})"
    return "[" + ", ".join(_listed(row) for row in array) + "]"


def _inputs(problem: Problem) -> list[str]:
    lines = ["", "def inputs(x):", '    """Turn raw values into the inputs of the network."""']
    lines.append("    x = np.asarray(x, np.float64)")
    if problem.features:
        lines.append(f"    x = np.column_stack([{', '.join(FEATURES[key].code for key in problem.features)}])")
    return [*lines, "    return ((x - offset) / width).astype(np.float32)", ""]


def _numpy(network: Network) -> list[str]:
    lines = [
        "",
        "def outputs(x):",
        RETURNS,
        "    a = inputs(x)",
    ]
    lines.append('    with np.errstate(over="ignore", under="ignore"):')
    for number, layer in enumerate(network.layers, start=1):
        lines.append(f"        z = a @ W{number} + b{number}")
        lines.append(f"        a = {layer.activation.written('numpy')}")
    return [*lines, "    return a", ""]


def _torch(network: Network) -> list[str]:
    sizes = network.sizes
    lines = ["", "class Network(torch.nn.Module):", "    def __init__(self):", "        super().__init__()"]
    count = len(network.layers)
    lines += [f"        self.l{n} = torch.nn.Linear({sizes[n - 1]}, {sizes[n]})" for n in range(1, count + 1)]
    pairs = ", ".join(f"(self.l{n}, W{n}, b{n})" for n in range(1, count + 1))
    lines += [
        "        with torch.no_grad():",
        f"            for layer, weights, biases in [{pairs}]:",
        "                layer.weight.copy_(torch.from_numpy(weights.T))",
        "                layer.bias.copy_(torch.from_numpy(biases))",
        "",
        "    def forward(self, a):",
    ]
    for number, layer in enumerate(network.layers, start=1):
        lines += [f"        z = self.l{number}(a)", f"        a = {layer.activation.written('torch')}"]
    return [
        *lines, "        return a", "", "", "network = Network().eval()", "", "", "def outputs(x):",
        RETURNS, "    with torch.no_grad():",
        "        return network(torch.from_numpy(inputs(x))).numpy()", "",
    ]  # fmt: skip


def _keras(network: Network) -> list[str]:
    lines = ["", "network = keras.Sequential(", "    [", f"        keras.Input(({network.sizes[0]},)),"]
    for layer, units in zip(network.layers, network.sizes[1:], strict=True):
        lines.append(f"        keras.layers.Dense({units}, activation=lambda z: {layer.activation.written('keras')}),")
    names = ", ".join(f"W{n}, b{n}" for n in range(1, len(network.layers) + 1))
    return [
        *lines, "    ]", ")", f"network.set_weights([{names}])", "", "", "def outputs(x):",
        RETURNS, "    return keras.ops.convert_to_numpy(network(inputs(x)))", "",
    ]  # fmt: skip


def _answer(problem: Problem) -> list[str]:
    lines = [
        "",
        "def answer(x):",
        '    """Return what the network makes of raw values: the name of a class, or quantities."""',
    ]
    return [*lines, *(f"    {line}" for line in problem.task.answer_code(problem)), "", ""]


def _safe(text: str) -> str:
    """Keep a text from ending the string that it stands in."""
    return text.replace("\\", "/").replace('"""', "'''")
