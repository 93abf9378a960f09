"""What can be written out of a project: one list for the window and the command line."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from nnplayground.i18n import N_
from nnplayground.project import export, export_code, report
from nnplayground.project.document import Document
from nnplayground.project.network_file import save_network
from nnplayground.training.freezing import count_of

Steps = Generator[float | None, None, None]
"""Writes something; yields the share done from 0 to 1, or None, now and then."""


@dataclass(frozen=True, slots=True)
class ExportedOutput:
    """Something to write: what it is, the ending of its file, and how; `write` raises UserError if that fails."""

    purpose: str
    suffix: str
    write: Callable[[Path, Document], Steps]


def _history(path: Path, document: Document) -> Steps:
    yield None
    export.write_history(path, document.history)


def _batches(path: Path, document: Document) -> Steps:
    yield None
    export.write_batches(path, document.history)


def _weights(path: Path, document: Document) -> Steps:
    trainer = document.trainer()
    yield None
    save_network(path, trainer.experiment, trainer.network, trainer.problem, {})


def _code(kind: str, path: Path, document: Document) -> Steps:
    trainer = document.trainer()
    yield None
    frozen = count_of(trainer.experiment.frozen)
    export_code.write(path, kind, trainer.network, trainer.problem, frozen)


def _report(path: Path, document: Document) -> Steps:
    yield from write_report(path, document, {})


def _tested_report(path: Path, document: Document) -> Steps:
    yield from write_report(path, document, {}, test=True)


def _data(path: Path, document: Document) -> Steps:
    problem = document.experiment.prepare()
    yield None
    yield from export.data_steps(path, problem)


def write_report(path: Path, document: Document, pictures: Mapping[str, bytes], test: bool = False) -> Steps:
    """Write the report, with PNG pictures under their titles; the test set is opened for `test`. Raises UserError."""
    trainer = document.trainer()
    judged = {}
    for part in report.PARTS if test else report.PARTS[:2]:
        yield None
        judged[part] = trainer.judge(part)
    best, weights = trainer.best, trainer.network.parameters
    epoch = trainer.best_epoch if best is not None and np.array_equal(best, weights) else None
    report.write(path, trainer.experiment, document.history, judged, document.notes, pictures, epoch)


OUTPUTS: Mapping[str, ExportedOutput] = {
    "numpy": ExportedOutput(N_("The network as a program in plain NumPy."), ".py", partial(_code, "numpy")),
    "torch": ExportedOutput(N_("The network as a program with PyTorch."), ".py", partial(_code, "torch")),
    "keras": ExportedOutput(N_("The network as a program with Keras."), ".py", partial(_code, "keras")),
    "weights": ExportedOutput(N_("The network with its weights (safetensors)."), ".safetensors", _weights),
    "history": ExportedOutput(
        N_("The figures after each epoch (CSV with commas and decimal points)."), ".csv", _history
    ),
    "batches": ExportedOutput(
        N_("The costs of the mini-batches (CSV with commas and decimal points)."), ".csv", _batches
    ),
    "data": ExportedOutput(N_("The examples (CSV with commas and decimal points)."), ".csv", _data),
    "report": ExportedOutput(
        N_("Settings, figures and curves on a page (HTML); the test set stays sealed."), ".html", _report
    ),
    "tested-report": ExportedOutput(
        N_("The same page with the figures of the test examples, which opens the test set."), ".html", _tested_report
    ),
}
"""By permanent key."""
