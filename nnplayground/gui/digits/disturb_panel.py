"""What makes reading harder: noise on the image, weights set to 0, neurons switched off; the answer follows at once."""

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.digits.inspection import neuron_name
from nnplayground.gui.digits.settings import Disturbances
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.flow_layout import FlowLayout
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, number, tr

NAMED = 6
"""Changed neurons that are named."""


class DisturbPanel(QWidget):
    """Sliders for noise and pruning, the neurons that are changed, and a button that ends it all."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Disturb the network that reads your drawing, and see when the answer tips over: noise on the image, "
            "weights set to 0, neurons switched off. The figures of other pages are those of the undisturbed network."
        ),
        N_("Disturb"),
        is_backdrop=True,
    )

    def __init__(self, lab_state: DigitsState) -> None:
        super().__init__()
        self._lab_state = lab_state
        self.form = ComponentForm(lab_state.disturbances)
        self.form.edited.connect(self._on_edited)
        self.again = Button(tr("Other noise"), tr("Draw the noise anew, as strong as before."), self._draw_anew)
        self.calm = Button(tr("Undisturbed"), tr("Take noise, pruning and changed neurons back."), lab_state.calm)
        self.neurons = QuietText(4)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.again, self.calm):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.form)
        column.addWidget(buttons)
        column.addWidget(self.neurons, 1)
        lab_state.disturbances_changed.connect(self._show)
        lab_state.network_changed.connect(self._show)
        self._show()

    def _on_edited(self, settings: Disturbances) -> None:
        # The form shows only these two; what else disturbs may have changed since.
        self._lab_state.disturb(noise=settings.noise, pruned=settings.pruned)

    def _draw_anew(self) -> None:
        self._lab_state.disturb(seed=self._lab_state.disturbances.seed % 1_000_000 + 1)

    @Slot()
    def _show(self) -> None:
        disturbances = self._lab_state.disturbances
        self.form.set_component(disturbances)
        self.again.setEnabled(disturbances.noise > 0)
        self.calm.setEnabled(disturbances != Disturbances())
        self.neurons.setText(self._neurons())

    def _neurons(self) -> str:
        network, changed = self._lab_state.network, self._lab_state.scaled_neurons()
        if network is None or not changed:
            return tr("Switch a neuron off with the right mouse button, or scale it on the page Inside.")
        names = [
            tr("{neuron} × {factor}", neuron=neuron_name(neuron, len(network.network.sizes)), factor=number(factor))
            for neuron, factor in list(changed.items())[:NAMED]
        ]
        rest = len(changed) - len(names)
        return tr("Changed: {neurons}", neurons="; ".join(names)) + (" …" if rest else "")
