"""All weights and biases as a Qt model: sorted and filtered as arrays, as there may be many thousands."""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from nnplayground.core.addresses import (
    INPUTS,
    Indexes,
    ParameterId,
    hidden_number,
    indexes_of_layer,
    layers_of,
)
from nnplayground.core.layers import parameter_count
from nnplayground.data.features import FEATURES
from nnplayground.errors import UserError
from nnplayground.gui.widgets.context_menu import RAW, DataTable
from nnplayground.i18n import (
    AMBIGUOUS,
    N_,
    AmbiguousNumberError,
    for_typing,
    full_number,
    number,
    parse_number,
    steady,
    tr,
)
from nnplayground.training.experiment import Experiment
from nnplayground.training.freezing import mask_of
from nnplayground.training.reports import Parameters

Index = QModelIndex | QPersistentModelIndex
NAME, LAYER, SOURCE, NEURON, VALUE, FROZEN = range(6)
HEADINGS = (
    (
        N_("Parameter"),
        N_(
            "The name: w³₁₂ leads to neuron 1 of layer 3 from neuron 2 of layer 2; b is a bias, and u leads from the "
            "same layer one step before."
        ),
    ),
    (N_("Layer"), N_("The layer whose neurons it belongs to.")),
    (N_("From"), N_("The input or neuron that a weight comes from.")),
    (N_("To neuron"), N_("The neuron whose sum it is part of.")),
    (N_("Value"), N_("The weight or bias with all its digits; type another to set it.")),
    (N_("Frozen"), N_("Whether training leaves it as it is.")),
)
LARGEST = float(np.finfo(np.float32).max)
"""What a weight or bias can be at most."""
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def layer_name(experiment: Experiment, layer: int) -> str:
    """Return what a layer is called in a list."""
    sizes = experiment.sizes
    if layer == INPUTS:
        return tr("Inputs")
    if layer < len(sizes):
        return tr("Hidden layer {number}", number=hidden_number(layer))
    return tr("Output") if sizes[-1] == 1 else tr("Outputs")


def read_parameter(text: str) -> float:
    """Return a typed weight or bias. Raises UserError, with a sentence, if no weight can be that."""
    try:
        value = parse_number(text)
    except AmbiguousNumberError as error:
        raise UserError(AMBIGUOUS, **error.values) from None
    except ValueError:
        sentence = N_("This is not a number; type one like {example}.")
        raise UserError(sentence, example=number(-0.25)) from None
    if abs(value) > LARGEST:
        raise UserError(N_("No weight can be that large: at most {largest}."), largest=steady(LARGEST, 3))
    return value


def parameters_table(experiment: Experiment, parameters: Parameters, layer: int = 0) -> DataTable:
    """Return the weights and biases of a layer, or with 0 of all layers, with all their digits."""
    model = ParameterModel()
    model.show_experiment(experiment)
    model.show_parameters(parameters)
    model.filter(layer)
    return model.data_table()


class ParameterModel(QAbstractTableModel):
    """One row for each weight and bias. Rows stay where they are while the values change, until they are sorted anew.

    Signals: `value_typed` with a place in the flat vector and a number; `frozen_ticked` with a place and whether it
    shall be frozen; `refused` with a sentence about what was typed and is no number.
    """

    value_typed = Signal(int, float)
    frozen_ticked = Signal(int, bool)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._parameters: Parameters = np.empty(0, np.float32)
        self._order: Indexes = np.empty(0, np.intp)
        self._layer = 0
        self._sorted: tuple[int, Qt.SortOrder] = (NAME, Qt.SortOrder.AscendingOrder)
        self._layer_names: dict[int, str] = {}
        self._inputs: tuple[str, ...] = ()
        self._frozen = np.empty(0, bool)
        self._layers: npt.NDArray[np.intp] = self._order
        self._sources: npt.NDArray[np.intp] = self._order
        self._neurons: npt.NDArray[np.intp] = self._order

    # What is shown.

    def show_experiment(self, experiment: Experiment) -> bool:
        """Show the layers of an experiment; return whether they are others than before."""
        before, self._experiment = self._experiment, experiment
        names = _input_names(experiment)
        self._show_frozen(mask_of(experiment.frozen, parameter_count(experiment.shapes)))
        if before is not None and before.shapes == experiment.shapes and names == self._inputs:
            return False
        self.beginResetModel()
        self._inputs = names
        self._layer_names = {layer: layer_name(experiment, layer) for layer in layers_of(experiment.sizes)}
        parts = []
        for layer, (rows, units) in zip(layers_of(experiment.sizes), experiment.shapes, strict=True):
            sources, neurons = np.divmod(np.arange(rows * units), units)
            sources[sources == rows - 1] = -1
            parts.append((np.full(rows * units, layer), sources, neurons))
        self._layers, self._sources, self._neurons = (np.concatenate(part) for part in zip(*parts, strict=True))
        if len(self._parameters) != len(self._layers):
            self._parameters = np.full(len(self._layers), np.nan, np.float32)
        if self._layer > len(experiment.sizes):
            self._layer = 0
        self._put_in_order()
        self.endResetModel()
        return True

    def _show_frozen(self, frozen: npt.NDArray[np.bool_]) -> None:
        if not np.array_equal(frozen, self._frozen):
            self._frozen = frozen
            if len(self._order) and len(frozen) == len(self._layers):
                self.dataChanged.emit(self.index(0, FROZEN), self.index(len(self._order) - 1, FROZEN))

    def show_parameters(self, parameters: Parameters) -> None:
        """Show other values; they wait where they belong to another network."""
        if len(parameters) == len(self._layers):
            self._parameters = parameters
            if len(self._order):
                self.dataChanged.emit(self.index(0, VALUE), self.index(len(self._order) - 1, VALUE))

    @property
    def layer(self) -> int:
        """The number of the layer that is shown; 0 for all."""
        return self._layer

    def filter(self, layer: int) -> None:
        """Show the weights and biases of one layer, by its number, or with 0 of all."""
        self.beginResetModel()
        self._layer = layer
        self._put_in_order()
        self.endResetModel()

    def index_at(self, row: int) -> int:
        """Return the place in the flat vector of what stands in a row."""
        return int(self._order[row])

    def row_of(self, index: int) -> int:
        """Return the row of a place in the flat vector, or −1."""
        found = np.flatnonzero(self._order == index)
        return int(found[0]) if len(found) else -1

    def data_table(self) -> DataTable:
        """Return the rows in their order, the values with all their digits."""
        rows = [
            [*self._words(index), self._parameters[index], int(self._frozen[index])] for index in self._order.tolist()
        ]
        return DataTable([tr(title) for title, _ in HEADINGS], rows)

    def _put_in_order(self) -> None:
        """Work out which rows there are, and their order."""
        experiment = self._experiment
        if experiment is None:
            return
        shown = indexes_of_layer(experiment.shapes, self._layer) if self._layer else np.arange(len(self._layers))
        column, direction = self._sorted
        keys: dict[int, npt.NDArray[Any]] = {
            LAYER: self._layers, SOURCE: self._sources, NEURON: self._neurons, VALUE: self._parameters,
            FROZEN: self._frozen.astype(np.int8),
        }  # fmt: skip
        if column in keys:
            # What is equal keeps the order of the names, either way.
            values = keys[column][shown]
            ranks = np.argsort(-values if direction is Qt.SortOrder.DescendingOrder else values, kind="stable")
            shown = shown[ranks]
        elif direction is Qt.SortOrder.DescendingOrder:
            shown = shown[::-1]
        self._order = shown

    def _words(self, index: int) -> list[str]:
        """Return name, layer, source and neuron of a parameter."""
        assert self._experiment is not None
        parameter = ParameterId.at(self._experiment.shapes, index, self._experiment.sizes)
        return [
            parameter.text,
            self._layer_names[parameter.layer],
            self._source_name(parameter),
            str(parameter.neuron.number),
        ]

    def _source_name(self, parameter: ParameterId) -> str:
        source = parameter.source
        if source is None:
            return tr("bias")
        if parameter.memory:
            return tr("{number}, one step before", number=source + 1)
        is_input = parameter.layer == INPUTS + 1 and source < len(self._inputs)
        return self._inputs[source] if is_input else str(source + 1)

    # Qt overrides.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place, column = self.index_at(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == FROZEN:
                return None
            return full_number(self._parameters[place]) if column == VALUE else self._words(place)[column]
        if column == FROZEN and role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._frozen[place] else Qt.CheckState.Unchecked
        if column == VALUE and role == Qt.ItemDataRole.EditRole:
            return for_typing(self._parameters[place])
        if column == VALUE and role == RAW:
            return self._parameters[place]
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (SOURCE, NEURON, VALUE):
            return RIGHT
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == FROZEN:
            self.frozen_ticked.emit(self.index_at(index.row()), Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole or index.column() != VALUE:
            return False
        place, text = self.index_at(index.row()), str(value)
        if text == for_typing(self._parameters[place]):
            return False
        try:
            typed = read_parameter(text)
        except UserError as error:
            self.refused.emit(str(error))
            return False
        self.value_typed.emit(place, typed)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == FROZEN:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == VALUE else flags

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the rows stay so until they are sorted again, though the values change."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [self.index_at(index.row()) for index in before]
        self._sorted = column, order
        self._put_in_order()
        rows = np.empty(len(self._layers), np.intp)
        rows[self._order] = np.arange(len(self._order))
        after = [self.index(int(rows[place]), index.column()) for place, index in zip(places, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        title, tip = HEADINGS[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(tip)
        return tr(title) if role == Qt.ItemDataRole.DisplayRole else None


def _input_names(experiment: Experiment) -> tuple[str, ...]:
    if experiment.data.is_images:
        return ()
    if experiment.used_features:
        return tuple(FEATURES[key].name for key in experiment.used_features)
    return tuple(tr(quantity.name) for quantity in experiment.data.inputs)
