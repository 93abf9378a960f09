"""Open 10,000 spoilt projects, tables and IDX files: each opens or is refused in one sentence.

Run by hand: ``python -m tests.benchmarks.fuzz [COUNT]``. None may crash, take over 2 s or 1 GiB.
"""

import gzip
import resource
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import numpy as np

from nnplayground.data import content, idx
from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import sniff
from nnplayground.data.idx_folder import choose
from nnplayground.data.own_table import dataset
from nnplayground.errors import UserError
from nnplayground.project import container, document
from nnplayground.project.document import Document, KeptRun
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.trainer import Trainer
from tests.helpers.made import mini_batches

SLOW, LARGE = 2.0, 1 << 30
TABLE = "\n".join(["name;x;y", *(f'"a ""{n % 3}""";{n},5;{n * n}' for n in range(40)), "b;;3", "c;−4;5e1", ""]).encode()

ODD = (b"\xff" * 8, b"\0" * 8, b'"', b"\n", b"1e999", b"NaN", b"[" * 60, b"\x7f\xff\xff\xff", b"{", b";" * 99)

MOST_LAB_STATES = {"perceptron": {"position": 7, "typed": {"kind": "or"}}, "digits": {"drawing": "eJxjYGAAAAAEAAE="}}
"""What lies in the labs of the project."""

Opener = Callable[[Path], object]


def mutant(sound: bytes, rng: np.random.Generator) -> bytes:
    """Return `sound` with some bytes changed, cut out, doubled, moved or put in."""
    spoilt = bytearray(sound)
    for _ in range(rng.integers(1, 6)):
        place, length = int(rng.integers(0, max(1, len(spoilt)))), int(rng.integers(1, 60))
        match int(rng.integers(6)):
            case 0 if spoilt:
                spoilt[place] ^= int(rng.integers(1, 256))
            case 1:
                del spoilt[place : place + length]
            case 2:
                spoilt[place:place] = spoilt[place : place + length] * int(rng.integers(1, 50))
            case 3 if rng.random() < 0.2:
                del spoilt[place:]
            case 4:
                spoilt[place:place] = rng.bytes(length)
            case _:
                odd = [
                    b"\xff" * 8,
                    b"\0" * 8,
                    b'"',
                    b"\n",
                    b"1e999",
                    b"NaN",
                    b"[" * 60,
                    b"\x7f\xff\xff\xff",
                    b"{",
                    b";" * 99,
                ]
                spoilt[place:place] = odd[int(rng.integers(len(odd)))]
    return bytes(spoilt)


def project(folder: Path) -> bytes:
    """Return a small sound project with a table of its own."""
    data = dataset(read_table(TABLE, sniff(TABLE)), ["y"], ["name"], missing_numbers="mean")
    trainer = Trainer(Experiment().fitted_to(data))
    mini_batches(trainer, 5)
    history = History()
    history.append_batches([0.1, 0.2], [1.0, 0.5])
    kept = (KeptRun("one", "#000000", trainer.experiment, history),)
    document.save(
        folder / "sound", Document(trainer.experiment, trainer.state(), history, "notes", kept, MOST_LAB_STATES)
    )
    return (folder / "sound").read_bytes()


def deep(sound: bytes, rng: np.random.Generator) -> bytes:
    """Return a project with one text or array spoilt and a digest that is right: checks behind it are tried."""
    texts = container.unpack_metadata(sound, document.TEXT_LIMIT)
    tensors = {name: array.copy() for name, array in container.unpack_tensors(sound, texts).items()}
    del texts["sha256"]
    names = [*texts, *tensors]
    name = names[int(rng.integers(len(names)))]
    if name in texts:
        texts[name] = mutant(texts[name].encode(), rng).decode(errors="replace")
    else:
        array, odd = tensors[name], [np.nan, np.inf, -1, 0, 1, 1e30, 2**31, 255]
        match int(rng.integers(4)):
            case 0:
                del tensors[name]
            case 1 if array.size:
                with np.errstate(all="ignore"):
                    value = np.array(odd[int(rng.integers(len(odd)))]).astype(array.dtype)
                array.reshape(-1)[int(rng.integers(array.size))] = value
            case 2:
                tensors[name] = array[: len(array) // 2]
            case _:
                tensors[name] = array.astype([np.float32, np.float64, np.int32, np.uint8][int(rng.integers(4))])
    return b"".join(container.pack(tensors, texts))


def open_project(path: Path) -> None:
    content.keep_only([])
    opened = document.load(path)
    document.pack(opened)
    opened.trainer()


def open_table(path: Path) -> None:
    found = path.read_bytes()
    table = read_table(path, sniff(found))
    dataset(table, [table.columns[-1].name]).generate(np.random.default_rng(1))


def open_images(path: Path) -> None:
    path.replace(path.parent / "train-images-idx3-ubyte")
    choose(path.parent)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rng = np.random.default_rng(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    failures = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        idx.write(folder / "train-labels-idx1-ubyte", (np.arange(30) % 3).astype(np.uint8))
        images = idx.content(rng.integers(0, 256, (30, 28, 28), dtype=np.uint8))
        sounds: dict[str, tuple[list[bytes], Opener]] = {
            "project": ([project(folder)], open_project),
            "table": ([TABLE, TABLE.decode().encode("utf-16")], open_table),
            "images": ([images, gzip.compress(images, mtime=0)], open_images),
        }
        for kind, (contents, opener) in sounds.items():
            ends: Counter[str] = Counter()
            slowest = 0.0
            for _ in range(count // len(sounds) + 1):
                path = folder / "mutant"
                sound = contents[int(rng.integers(len(contents)))]
                spoil = deep if kind == "project" and rng.random() < 0.5 else mutant
                path.write_bytes(spoil(sound, rng))
                start = perf_counter()
                try:
                    opener(path)
                    ends["opened"] += 1
                except UserError as error:
                    ends["refused" if "\n" not in str(error) else "refused in several lines"] += 1
                except Exception:
                    ends["CRASHED"] += 1
                    failures += 1
                    traceback.print_exc()
                    (Path(tempfile.gettempdir()) / f"fuzz-{kind}-{failures}").write_bytes(path.read_bytes())
                slowest = max(slowest, perf_counter() - start)
            failures += slowest > SLOW
            print(f"{kind}: {dict(ends)}, slowest {1000 * slowest:.0f} ms")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
    print(f"peak {peak >> 20} MB")
    sys.exit(bool(failures or peak > LARGE))


if __name__ == "__main__":
    main()
