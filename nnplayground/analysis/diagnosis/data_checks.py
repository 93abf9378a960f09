"""What is wrong with the examples."""

import numpy as np

from nnplayground.analysis.diagnosis.fixes import balance, learn_column, set_fields
from nnplayground.analysis.diagnosis.hint import Hint
from nnplayground.analysis.diagnosis.run import FEWEST, DiagnosedRun
from nnplayground.data.own_table import OwnTable
from nnplayground.data.scaling import Standard
from nnplayground.i18n import N_, tr

LARGE_INPUT = 20.0


def constant_target(run: DiagnosedRun) -> Hint | None:
    """Where every example asks for the same there is nothing to learn."""
    if run.problem.labels is not None or run.problem.gives_back:
        return None
    targets = np.asarray(run.problem.raw.targets, np.float64)[run.problem.parts.train]
    quantities = run.problem.task.quantities(run.problem.dataset)
    if len(targets) < 2 or targets.shape[1] != len(quantities) or np.ptp(targets, axis=0).any():
        return None
    values: dict[str, float | str] = {"name": tr(quantities[0].name), "value": float(targets[0, 0])}
    text = N_("“{name}” is {value} in every training example: there is nothing to learn.")
    other = _varied_column(run)
    if not other:
        return Hint("constant_target", text, values)
    return Hint(
        "constant_target",
        text,
        {**values, "other": other},
        N_("Learn “{other}” instead"),
        N_("“{other}” differs from example to example, so that there is something to predict."),
        learn_column(other),
    )


def _varied_column(run: DiagnosedRun) -> str:
    """Return the first input of the user's own table that is a number and not always the same."""
    data = run.problem.dataset
    if not isinstance(data, OwnTable) or len(data.inputs) < 2:
        return ""
    numbers = {column.name for column in data.columns if column.kind == "number" and column.use == "input"}
    values = np.asarray(run.problem.raw.inputs)[run.problem.parts.train]
    varied = np.ptp(values, axis=0) > 0
    names = [about.name for about, varies in zip(data.inputs, varied, strict=True) if varies and about.name in numbers]
    return names[0] if names else ""


def inputs_not_scaled(run: DiagnosedRun) -> Hint | None:
    """Inputs far from 0 drive neurons into saturation and let one weight rule the others."""
    if run.problem.is_images or isinstance(run.experiment.scaling, Standard):
        return None
    largest = np.abs(run.inputs).max(axis=0)
    worst = int(largest.argmax())
    if largest[worst] <= LARGE_INPUT:
        return None
    return Hint(
        "inputs_not_scaled",
        N_("The input “{name}” goes up to {size}: so large, it drowns the others."),
        {"name": tr(run.problem.input_quantities[worst].name), "size": float(largest[worst])},
        N_("Scale the inputs"),
        N_("Scaled inputs all have mean 0 and standard deviation 1, so that one rate suits every weight."),
        set_fields(scaling=Standard()),
    )


def classes_unbalanced(run: DiagnosedRun) -> Hint | None:
    """With one class nearly everywhere, saying it always looks good and is worth nothing."""
    labels = run.problem.labels
    if labels is None or run.experiment.division.balanced:
        return None
    counts = np.bincount(labels[run.problem.parts.train], minlength=len(run.problem.dataset.classes))
    most, total = int(counts.max()), int(counts.sum())
    share, others = most / total, (total - most) / max(1, len(counts) - 1)
    if total < FEWEST or share < 0.5 or most < 5 * others:
        return None
    return Hint(
        "classes_unbalanced",
        N_("{share} % of the training examples are “{name}”: always saying so looks good already."),
        {"share": float(round(100 * share)), "name": tr(run.problem.dataset.classes[int(counts.argmax())])},
        N_("Balance the classes"),
        N_("Examples of rare classes are repeated until each class counts the same."),
        balance,
    )
