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
from nnplayground import files
from nnplayground.analysis.more_networks.autoencoder import code_place
from nnplayground.core.layers import ONLY_DENSE
from nnplayground.core.network import Network
from nnplayground.core.recurrent import Elman
from nnplayground.data.features import FEATURES
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr, typed
from nnplayground.project import atomic

EMBEDDED = 2000
"""Parameters that are written into the program itself, at most."""
NUMBERS_BYTES = 1 << 30
"""Bytes of the file with the many numbers."""
SHOWN = 5
"""Examples that the program answers for when it is run."""

RETURNS = '    """Return the outputs (examples, outputs) for raw values."""'
RETURNS_STEPS = '    """Return the outputs (time steps, outputs) for the raw values of one sequence."""'
OPENING = N_("A network of {layers} neurons, trained with nnplayground {version} on “{data}”.")
USE = N_("answer(x) takes raw inputs (examples, {inputs}); run this file to see it answer for a few.")
USE_STEPS = N_(
    "answer(x) takes the raw inputs (time steps, {inputs}) of one sequence; run this file to see it answer for one."
)

HELD = N_("Frozen while it was trained: {frozen} of {count} weights and biases.")


def write(path: Path, kind: str, network: Network, problem: Problem, frozen: int = 0) -> list[Path]:
    """Write the program, and its numbers beside it if they are many; return the files. Raises UserError.

    `frozen` says how many of its parameters did not take part in training.
    """
    if not all(kind.is_affine or isinstance(kind, Elman) for kind in network.kinds):
        raise UserError(ONLY_DENSE)
    embedded = len(network.parameters) <= EMBEDDED
    numbers = path.with_suffix(".npz")
    while files.is_there(numbers) and not _holds_numbers(numbers):
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
        with files.open_regular(path, NUMBERS_BYTES) as file, zipfile.ZipFile(file) as packed:
            return {"W1.npy", "b1.npy", "offset.npy", "examples.npy"} <= set(packed.namelist())
    except (UserError, OSError, ValueError, zipfile.BadZipFile):
        return False


def arrays(network: Network, problem: Problem) -> dict[str, npt.NDArray[Any]]:
    """Return everything that the program needs as numbers, by name."""
    found: dict[str, npt.NDArray[Any]] = {}
    for number, layer in enumerate(network.layers, start=1):
        found[f"W{number}"], found[f"b{number}"] = layer.W, layer.b
        if layer.kind.remembers:
            found[f"U{number}"] = layer.weights[len(layer.W) :]
    found |= {"offset": problem.scaler.offset, "width": problem.scaler.width}
    if problem.target_scaler is not None:
        found |= {"target_offset": problem.target_scaler.offset, "target_width": problem.target_scaler.width}
    shown = problem.steps if network.remembers else SHOWN
    raw = np.asarray(problem.raw.inputs[problem.parts.train[:shown]], np.float64)
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
    use = tr(USE_STEPS if network.remembers else USE, inputs=problem.raw.inputs.shape[1])
    if frozen:
        use += "\n" + tr(HELD, frozen=frozen, count=len(network.parameters))
    parts = [
        [f'"""{_safe(opening)}', "", f'{_safe(use)}\n"""', ""],
        [*imports, ""],
        _numbers(arrays(network, problem), file),
        _inputs(problem),
        body[kind](network),
        _halves(kind, network, problem),
        _answer(problem),
        ['if __name__ == "__main__":', "    print(answered)", "    print(answer(examples))", ""],
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
    layers = _numpy_layers(network, 0, len(network.layers))
    return ["", "def outputs(x):", _returns(network), "    a = inputs(x)", *layers, "    return a", ""]


def _numpy_layers(network: Network, first: int, last: int) -> list[str]:
    """Return what takes `a` through the layers from the place `first` up to `last`."""
    lines = ['    with np.errstate(over="ignore", under="ignore"):']
    for number in range(first + 1, last + 1):
        layer = network.layers[number - 1]
        sums, activation = f"a @ W{number} + b{number}", layer.activation.written("numpy")
        if layer.kind.remembers:
            lines += [
                f"        h, states = np.zeros(len(b{number}), np.float32), []",
                f"        for told in {sums}:",
                f"            z = told + h @ U{number}",
                f"            h = {activation}",
                "            states.append(h)",
                "        a = np.array(states)",
            ]
        else:
            lines += [f"        z = {sums}", f"        a = {activation}"]
    return lines


def _returns(network: Network) -> str:
    return RETURNS_STEPS if network.remembers else RETURNS


def _torch(network: Network) -> list[str]:
    sizes = network.sizes
    lines = ["", "class Network(torch.nn.Module):", "    def __init__(self):", "        super().__init__()"]
    count = len(network.layers)
    lines += [f"        self.l{n} = torch.nn.Linear({sizes[n - 1]}, {sizes[n]})" for n in range(1, count + 1)]
    recurrent = [n for n, layer in enumerate(network.layers, start=1) if layer.kind.remembers]
    lines += [f"        self.u{n} = torch.nn.Linear({sizes[n]}, {sizes[n]}, bias=False)" for n in recurrent]
    pairs = ", ".join(f"(self.l{n}, W{n}, b{n})" for n in range(1, count + 1))
    lines += [
        "        with torch.no_grad():",
        f"            for layer, weights, biases in [{pairs}]:",
        "                layer.weight.copy_(torch.from_numpy(weights.T))",
        "                layer.bias.copy_(torch.from_numpy(biases))",
        *(f"            self.u{n}.weight.copy_(torch.from_numpy(U{n}.T))" for n in recurrent),
        "",
        "    def forward(self, a):",
    ]
    lines += _torch_layers(network, 0, len(network.layers), "self")
    return [
        *lines, "        return a", "", "", "network = Network().eval()", "", "", "def outputs(x):",
        _returns(network), "    with torch.no_grad():",
        "        return network(torch.from_numpy(inputs(x))).numpy()", "",
    ]  # fmt: skip


def _torch_layers(network: Network, first: int, last: int, owner: str) -> list[str]:
    """Return what takes `a` through the layers of `owner` from the place `first` up to `last`."""
    lines = []
    for number in range(first + 1, last + 1):
        layer = network.layers[number - 1]
        activation = layer.activation.written("torch")
        if layer.kind.remembers:
            lines += [
                f"        h, states = torch.zeros({network.sizes[number]}), []",
                f"        for told in {owner}.l{number}(a):",
                f"            z = told + {owner}.u{number}(h)",
                f"            h = {activation}",
                "            states.append(h)",
                "        a = torch.stack(states)",
            ]
        else:
            lines += [f"        z = {owner}.l{number}(a)", f"        a = {activation}"]
    return lines


def _keras(network: Network) -> list[str]:
    shape = f"(None, {network.sizes[0]})" if network.remembers else f"({network.sizes[0]},)"
    lines = ["", "network = keras.Sequential(", "    [", f"        keras.Input({shape}),"]
    names = []
    for number, (layer, units) in enumerate(zip(network.layers, network.sizes[1:], strict=True), start=1):
        activation = f"activation=lambda z: {layer.activation.written('keras')}"
        if layer.kind.remembers:
            lines.append(f"        keras.layers.SimpleRNN({units}, {activation}, return_sequences=True),")
            names += [f"W{number}", f"U{number}", f"b{number}"]
        else:
            lines.append(f"        keras.layers.Dense({units}, {activation}),")
            names += [f"W{number}", f"b{number}"]
    # A layer that remembers takes several sequences at once.
    call = "network(inputs(x)[np.newaxis])[0]" if network.remembers else "network(inputs(x))"
    return [
        *lines, "    ]", ")", f"network.set_weights([{', '.join(names)}])", "", "", "def outputs(x):",
        _returns(network), f"    return keras.ops.convert_to_numpy({call})", "",
    ]  # fmt: skip


def _halves(kind: str, network: Network, problem: Problem) -> list[str]:
    """Return functions that encode and decode by themselves, where the task is about a code and there is one."""
    place = code_place(network.sizes) if problem.task.has_code else None
    if place is None:
        return []
    half: Mapping[str, Callable[[Network, int, int], list[str]]] = {
        "numpy": _numpy_layers, "torch": _torch_part, "keras": _keras_part,
    }  # fmt: skip
    # Where a layer remembers, the codes of one sequence go together; Keras takes several sequences at once.
    in_time = network.remembers
    given, back = {
        "numpy": ("{}", "a"),
        "torch": ("torch.from_numpy({})", "a.numpy()"),
        "keras": (f"{{}}{'[np.newaxis]' * in_time}", f"keras.ops.convert_to_numpy(a{'[0]' * in_time})"),
    }[kind]
    codes = f"np.asarray(codes, np.float32).reshape(-1, {network.sizes[place]})"
    rows = "time steps" if in_time else "examples"
    whole = " of one sequence" if in_time else ""
    return [
        "", "def encode(x):", f'    """Return the codes ({rows}, numbers) of raw values{whole}."""',
        f"    a = {given.format('inputs(x)')}", *half[kind](network, 0, place), f"    return {back}", "",
        "", "def decode(codes):",
        f'    """Return what codes ({rows}, numbers){whole} stand for, as raw values."""',
        f"    a = {given.format(codes)}", *half[kind](network, place, len(network.layers)),
        f"    return np.asarray({back}, np.float64) * target_width + target_offset", "",
    ]  # fmt: skip


def _torch_part(network: Network, first: int, last: int) -> list[str]:
    return ["    with torch.no_grad():", *_torch_layers(network, first, last, "network")]


def _keras_part(network: Network, first: int, last: int) -> list[str]:
    return [f"    for layer in network.layers[{first}:{last}]:", "        a = layer(a)"]


def _answer(problem: Problem) -> list[str]:
    lines = [
        f"answered = {_answered(problem)!r}",
        "",
        "",
        "def answer(x):",
        '    """Return what `answered` names for raw values: the name of a class, or quantities."""',
    ]
    return [*lines, *(f"    {line}" for line in problem.task.answer_code(problem)), "", ""]


def _answered(problem: Problem) -> list[str]:
    """Return the names of what is answered; the pixels of an image have none."""
    task, data = problem.task, problem.dataset
    if task.names_classes:
        return [typed(tr(data.class_heading))]
    return [] if problem.is_images else [typed(tr(quantity.name)) for quantity in task.quantities(data)]


def _safe(text: str) -> str:
    """Write a text so that it reads the same in a string between three quotes."""
    return text.replace("\\", r"\\").replace('"', r"\"")
