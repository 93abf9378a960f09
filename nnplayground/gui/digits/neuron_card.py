"""One neuron: its weights, what excites it, its ideal input, and what it is worth."""

from typing import ClassVar

import numpy as np
from pydantic import Field
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.core.addresses import FIRST, NeuronId, of_layer
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.digits.inspection import SHOWN, NeuronFacts, neuron_name
from nnplayground.gui.digits.state import DigitNetwork
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.image_grid import ImageGrid
from nnplayground.gui.widgets.ink_image import InkImage, ink_colors, signed_colors
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, fixed, number, percent, tr
from nnplayground.registry import Model
from nnplayground.rich import as_tip


class NeuronSettings(Model):
    """What is done to the chosen neuron."""

    factor: float = Field(
        1.0,
        ge=0,
        le=4,
        title=N_("Answer times"),
        description=N_("What the neuron's answer is multiplied by before it goes on: 0 switches it off."),
    )


class NeuronCard(QWidget):
    """Pictures and figures of the chosen neuron.

    Signals: `factor_edited` with what its answer is to be multiplied by; `image_picked` with the
    number of the example that was clicked.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("One neuron: what it weighs, what it would like best, what excites it, and what is lost without it."),
        N_("A neuron"),
        is_backdrop=True,
    )

    factor_edited = Signal(float)
    image_picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[int] = []
        self.title = Words(tr("Choose a neuron: click one of the squares or a picture of weights."), lines=2)
        theme.head(self.title)
        self.weights = explained(
            InkImage(tr("Weights"), tr("Its weights on the pixels: blue for ink, orange against it."), 92),
            N_("The neuron's weight on each pixel: blue wants ink there, orange wants none."),
        )
        self.ideal = explained(
            InkImage(
                tr("Ideal input"),
                tr("The input of a usual amount of ink that excites it most, found by gradient ascent."),
                92,
            ),
            N_("The input that excites the neuron most, found by climbing its gradient (deck A)."),
        )
        tip = tr("The numbers are its sums z; click an image to have it read.")
        self.images = explained(
            ImageGrid(tr("Images that excite it most, and least"), tip, 40, SHOWN),
            N_("Real images to which this neuron answers most and least strongly: what it looks for."),
        )
        self.images.picked.connect(lambda index: self.image_picked.emit(self._rows[index]))
        self.form = ComponentForm(NeuronSettings())
        self.form.edited.connect(lambda settings: self.factor_edited.emit(settings.factor))
        self.worth = Words(muted=True, lines=2)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for column, (text, widget) in enumerate(((tr("Weights"), self.weights), (tr("Ideal input"), self.ideal))):
            label = QLabel(as_tip(text))
            theme.mute(label)
            grid.addWidget(label, 0, column)
            widget.setFixedSize(92, 92)
            grid.addWidget(widget, 1, column, Qt.AlignmentFlag.AlignTop)
        label = QLabel(tr("Excite it most (above), least (below)"))
        theme.mute(label)
        label.setWordWrap(True)
        grid.addWidget(label, 0, 2)
        grid.addWidget(self.images, 1, 2)
        grid.setColumnStretch(2, 1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(4)
        column_.addWidget(self.title)
        column_.addLayout(grid)
        column_.addWidget(self.form)
        column_.addWidget(self.worth)

    @property
    def factor(self) -> float:
        """What the neuron's answer is multiplied by."""
        settings = self.form.component()
        return settings.factor if isinstance(settings, NeuronSettings) else 1.0

    def show_factor(self, factor: float) -> None:
        """Show what the neuron's answer is multiplied by now; what was said of another factor goes."""
        self.form.set_component(NeuronSettings(factor=factor))
        self.worth.setText("")

    def show_neuron(self, network: DigitNetwork, neuron: NeuronId, factor: float) -> None:
        """Name the neuron and show what is known at once; its answer counts `factor` times."""
        layer = of_layer(network.network.layers, neuron.layer)
        last = neuron.layer == len(network.network.sizes)
        sees_pixels = neuron.layer == FIRST
        name = neuron_name(neuron, len(network.network.sizes))
        self.title.setText(tr("{name}: bias {bias}", name=name, bias=number(float(layer.b[neuron.index]), 3)))
        picture = layer.W[:, neuron.index].reshape(28, 28) if sees_pixels else None
        self.weights.show_colors(None if picture is None else signed_colors(picture))
        self.weights.setToolTip(
            tr("Its weights on the pixels: blue for ink, orange against it.")
            if sees_pixels
            else tr("Only neurons of the first layer see pixels; deeper ones have no picture of weights.")
        )
        self.ideal.show_colors(None)
        self.images.show_pictures([])
        self._rows = []
        self.show_factor(factor)
        self.form.setEnabled(not last)
        self.worth.setText(tr("No layer follows an output, so its answer cannot be scaled.") if last else "")

    def show_facts(self, facts: NeuronFacts, problem: Problem) -> None:
        """Show what was worked out."""
        self.ideal.show_colors(ink_colors(np.asarray(facts.ideal).reshape(28, 28)))
        rows = np.concatenate([facts.found.most, facts.found.least])
        self._rows = [int(row) for row in rows]
        pictures = np.asarray(problem.inputs[rows], np.float32).reshape(-1, 28, 28) / 255
        values = np.concatenate([facts.found.most_values, facts.found.least_values])
        self.images.show_pictures(ink_colors(pictures), [fixed(float(value), 2) for value in values])

    def show_worth(self, factor: float, before: float, after: float) -> None:
        """Say what scaling the neuron does to the accuracy."""
        self.worth.setText(
            tr(
                "Validation accuracy {before} → {after} ({change} points) with its answer times {factor}.",
                before=percent(before, 2),
                after=percent(after, 2),
                change=_signed(100 * (after - before)),
                factor=factor,
            )
        )


def _signed(value: float) -> str:
    return ("+" if value > 0 else "") + number(value, 3)
