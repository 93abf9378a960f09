"""Two lists in which a pair of a network's parameters is chosen, the steepest by default."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.descent.network_map import NetworkMapSettings
from nnplayground.core.addresses import ParameterId
from nnplayground.core.layers import Shape
from nnplayground.gui.forms.forms import RowLabel, Rows
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import explained
from nnplayground.i18n import number, tr
from nnplayground.rich import as_tip

Pair = tuple[int, int]


class PairChooser(QWidget):
    """Chooses the `first` and `second` parameter of `NetworkMapSettings`.

    Signals: `chosen` with the settings that were chosen.
    """

    chosen = Signal(object)

    def __init__(self, settings: NetworkMapSettings) -> None:
        super().__init__()
        self._settings = settings
        self._used: Pair | None = None
        self.lists = [Combo(), Combo()]
        rows = Rows(self)
        for place, (combo, name) in enumerate(zip(self.lists, ("first", "second"), strict=True)):
            declared = NetworkMapSettings.model_fields[name]
            title, tip = tr(declared.title or ""), tr(declared.description or "")
            combo.setAccessibleName(title)
            combo.setToolTip(as_tip(tip))
            explained(combo, declared.description or "")
            combo.activated.connect(lambda _index, place=place: self._on_activated(place))
            # What is listed needs the whole width, and it comes later.
            rows.add(RowLabel(title, combo))
            rows.add(combo)

    def set_settings(self, settings: NetworkMapSettings) -> None:
        """Take over settings that are in use; what the lists hold stays."""
        self._settings = settings

    def show_parameters(
        self, shapes: Sequence[Shape], count: int, listed: Sequence[tuple[int, float]], used: Pair | None
    ) -> None:
        """List parameters, each with its ∂C/∂w, of a network with `count`; `used` are those in use."""
        self._used = used
        chosen = (self._settings.first, self._settings.second)
        automatic = (
            (tr("steepest"), tr("The weight with the largest |∂C/∂w|.")),
            (tr("second steepest"), tr("The weight with the second largest |∂C/∂w|.")),
        )
        for combo, (word, tip), wanted, now in zip(self.lists, automatic, chosen, used or (None, None), strict=True):
            combo.clear()
            name = "" if now is None else f": {ParameterId.at(shapes, now).text}"
            combo.add(word + name, None, tip)
            for index, slope in listed:
                combo.add(f"{ParameterId.at(shapes, index).text}   ∂C/∂w = {number(slope, 3)}", index)
            if wanted is not None and combo.findData(wanted) < 0 and wanted < count:
                combo.add(ParameterId.at(shapes, wanted).text, wanted)
            combo.setCurrentIndex(max(0, combo.findData(wanted)))

    def choose(self, place: int, index: int | None) -> None:
        """Put a parameter at `place`, 0 across or 1 up; None for the steepest pair."""
        chosen = [self._settings.first, self._settings.second]
        other = 1 - place
        before, chosen[place] = chosen[place], index
        if index is None:
            chosen = [None, None]
        else:
            if chosen[other] is None and self._used is not None:
                chosen[other] = self._used[other]
            if chosen[other] == index:
                # The same one twice is no plane: the other axis takes the one that was here.
                chosen[other] = self._used[place] if self._used is not None else before
        self.chosen.emit(self._settings.model_copy(update={"first": chosen[0], "second": chosen[1]}))

    def _on_activated(self, place: int) -> None:
        self.choose(place, self.lists[place].currentData())
