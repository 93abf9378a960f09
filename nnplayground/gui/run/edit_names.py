"""What an edit is called in the menu, found by comparing the declarations before and after."""

from nnplayground.analysis.changes import change_name, changed_fields
from nnplayground.core.addresses import ParameterId
from nnplayground.i18n import number, tr
from nnplayground.training.experiment import Experiment


def edit_name(before: Experiment, after: Experiment) -> str:
    """Return what has become of an experiment, in a few words of the language in use."""
    if before.data.kind != after.data.kind:
        return tr("Data: {name}", name=after.data.title)
    old, new = before.hidden, after.hidden
    if len(new) != len(old) and changed_fields(before, after) == ["hidden"]:
        return tr("Add a layer") if len(new) > len(old) else tr("Remove a layer")
    return tr("Several settings") if len(changed_fields(before, after)) > 1 else change_name(before, after)


def parameter_name(experiment: Experiment, index: int, value: float) -> str:
    """Return what typing `value` for a parameter, by its place in the flat vector, is called."""
    name = ParameterId.at(experiment.shapes, index, experiment.sizes).text
    return tr("{title}: {value}", title=name, value=number(value))
