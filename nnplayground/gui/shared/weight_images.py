"""The weights of the first layer as pictures, for data whose examples are pictures."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.analysis import images
from nnplayground.core.addresses import FIRST, NeuronId, of_layer
from nnplayground.data.dataset import Dataset
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.widgets.button import PlainToolButton
from nnplayground.gui.widgets.contact_sheet import ContactSheet
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.legend import ColorLegend, Ramp
from nnplayground.gui.widgets.sentence import Sentence
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, number, tr
from nnplayground.rich import as_tip

PAGE = 100
"""Pictures on a page, at most."""


class WeightImagesView(QWidget):
    """A contact sheet with one picture for each neuron of the first layer.

    Signals: `neuron_picked` with the number of the neuron that was clicked.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The weights of each neuron of the first layer, arranged as the pixels they look at: blue wants ink "
            "there, orange wants none. A look into the black box of deck A."
        ),
        N_("Weights as pictures"),
    )

    is_picture = True
    is_in_report = True
    neuron_picked = Signal(int)

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._dataset: Dataset | None = None
        self._snapshot: Snapshot | None = None
        self._page = 0
        self._make_controls()
        self._lay_out()

    # What it is told.

    def set_problem(self, problem: Problem) -> None:
        """Show weights on the pictures of `problem` from now on."""
        self._dataset = problem.dataset
        self._snapshot = None
        self._page = 0
        self._clock.request(self)

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show the weights of this snapshot."""
        self._snapshot = snapshot
        self._clock.request(self)

    def show_neuron(self, neuron: NeuronId) -> None:
        """Frame the picture of a neuron, and turn to its page; only those of the first layer have one."""
        if neuron.layer != FIRST:
            self.show_output()
            return
        self._page = neuron.index // PAGE
        self._sheet.framed = neuron.index
        self._clock.request(self)

    def show_output(self) -> None:
        """Frame no picture."""
        self._sheet.framed = None
        self._clock.request(self)

    # How it is built.

    def _make_controls(self) -> None:
        self._title = Sentence()
        theme.head(self._title)
        self._title.say(tr("Weights of the first layer"))
        self._joint = Tick(tr("Same scale for all"))
        self._joint.setToolTip(tr("Colour all pictures on one scale, so that small weights look faint."))
        self._joint.toggled.connect(self._on_switched)
        self._back = self._pager("◀", tr("Previous page"), tr("Show the neurons before these."), self._on_back)
        self._forward = self._pager("▶", tr("Next page"), tr("Show the neurons after these."), self._on_forward)
        self._range = QLabel()
        theme.mute(self._range)
        self._sheet = ContactSheet(tr("Weights of the first layer"))
        self._sheet.pointed.connect(self._on_pointed)
        self._sheet.picked.connect(self.neuron_picked)
        self._legend = ColorLegend()
        self._legend.setAccessibleName(tr("Colours"))
        self._caption = Words(muted=True, lines=2)

    def _pager(self, text: str, name: str, tooltip: str, slot: object) -> PlainToolButton:
        button = PlainToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(as_tip(tooltip))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        bar.addWidget(self._title, 1)
        self.enlarger = Enlarger(self, floating=False)
        self.enlarger.listen(self._sheet)
        for widget in (self._range, self._back, self._forward, self.enlarger.button):
            bar.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addLayout(bar)
        layout.addWidget(self._joint)
        layout.addWidget(self._sheet, 1)
        layout.addWidget(self._legend)
        layout.addWidget(self._caption)

    # What the user does.

    def _on_switched(self) -> None:
        self._clock.request(self)

    def _on_pointed(self) -> None:
        self._clock.request(self)

    def _on_back(self) -> None:
        self._turn(-1)

    def _on_forward(self) -> None:
        self._turn(1)

    def _turn(self, pages: int) -> None:
        self._page += pages
        self._sheet.framed = None
        self._clock.request(self)

    # What it draws.

    def draw(self) -> None:
        """Bring the pictures up to date."""
        dataset, snapshot = self._dataset, self._snapshot
        fits = snapshot is not None and snapshot.experiment.data == dataset
        if dataset is None or snapshot is None or not fits or dataset.image_shape is None:
            self._sheet.show_pictures(None, 0, ())
            return
        layer = of_layer(snapshot.network.layers, FIRST)
        count = layer.W.shape[1]
        self._page = min(max(self._page, 0), (count - 1) // PAGE)
        first = self._page * PAGE
        last = min(first + PAGE, count)
        weights = layer.W[:, first:last]
        # Without hidden layers each output of a one-hot code answers for a class.
        classes = dataset.classes
        named = len(snapshot.network.layers) == 1 and count == len(classes)
        titles = tuple(tr(name) for name in classes[first:last]) if named else ()
        pictures = images.weight_pictures(weights, dataset.image_shape, self._joint.isChecked())
        self._sheet.show_pictures(images.colored(pictures, theme.signed_lut()), first, titles)
        self._show_pages(first, last, count)
        self._show_key(weights)
        self._caption.setText(self._read_out(layer.W, layer.b, titles, first))

    def _show_pages(self, first: int, last: int, count: int) -> None:
        several = count > PAGE
        for widget in (self._range, self._back, self._forward):
            widget.setVisible(several)
        if several:
            self._range.setText(as_tip(tr("{first}–{last} of {all}", first=first + 1, last=last, all=count)))
            self._back.setEnabled(first > 0)
            self._forward.setEnabled(last < count)

    def _show_key(self, weights: npt.NDArray[np.floating]) -> None:
        ends = ("−", "+")
        if self._joint.isChecked():
            largest = float(np.abs(weights).max())
            ends = (number(-largest, 2), number(largest, 2))
        self._legend.show_key(Ramp(theme.signed_lut(), *ends, middle="0"))

    def _read_out(
        self,
        weights: npt.NDArray[np.floating],
        biases: npt.NDArray[np.floating],
        titles: tuple[str, ...],
        first: int,
    ) -> str:
        """Describe the neuron under the mouse, or the framed one."""
        index = self._sheet.hovered if self._sheet.hovered is not None else self._sheet.framed
        if index is None or index >= weights.shape[1]:
            return tr("Blue weights speak for ink, orange ones against it.")
        name = (
            tr("Class {name}", name=titles[index - first])
            if titles and 0 <= index - first < len(titles)
            else tr("Neuron {index}", index=index + 1)
        )
        column = weights[:, index]
        return tr(
            "{name}: bias {bias}, weights from {low} to {high}",
            name=name,
            bias=number(float(biases[index]), 3),
            low=number(float(column.min()), 3),
            high=number(float(column.max()), 3),
        )

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.request(self)


def _preview() -> None:
    """Train on small digits for a moment and show what the neurons look for."""
    from itertools import islice

    from PySide6.QtWidgets import QApplication

    from nnplayground.data.tables import SmallDigits
    from nnplayground.training.experiment import Experiment
    from nnplayground.training.trainer import Trainer

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    trainer = Trainer(Experiment().fitted_to(SmallDigits()))
    for _ in islice(trainer.run(), 2000):
        pass
    view = WeightImagesView(FrameClock(application))
    view.set_problem(trainer.problem)
    parameters = trainer.network.parameters.copy()
    view.set_snapshot(Snapshot(trainer.experiment, parameters, 1, trainer.epoch, trainer.step))
    view.resize(330, 420)
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
