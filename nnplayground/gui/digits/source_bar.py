"""Which network reads the digits, and what is wrong with it if it cannot."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.state import SOURCE_LABELS, DigitNetwork, DigitsState
from nnplayground.gui.run.figures import EVERY, TOGETHER
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.help_text import HelpText, remark
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, grouped, number, percent, tr
from nnplayground.training.examples import EXAMPLES

OFFERED = "mnist-relu"


class SourceBar(QWidget):
    """A list of sources, a button for files, and facts about the network in use."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Which network reads the digits here: one that comes with the program, the one in training, or a file."),
        N_("Read by"),
        is_backdrop=True,
    )

    every, together = EVERY, TOGETHER

    def __init__(self, session: Session, clock: FrameClock, lab_state: DigitsState) -> None:
        super().__init__()
        self._session, self._clock = session, clock
        self._lab_state = lab_state
        label = QLabel(tr("Read by"))
        self.combo = Combo()
        self.combo.setMinimumContentsLength(24)
        self.combo.setAccessibleName(tr("Network that reads the digits"))
        self.combo.setToolTip(tr("Which network answers here; the one in training gets better while you watch."))
        remark(self.combo, N_("Deck A's network of 784 inputs, hidden neurons and ten outputs."))
        for source, text in SOURCE_LABELS.items():
            self.combo.add(tr(text), source.value)
        self.combo.activated.connect(self._on_activated)
        self.facts = Words(muted=True, lines=2)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.offer = Button(tr("Open a suitable network"), tr(EXAMPLES[OFFERED].summary), self._open_suitable)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 2)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.combo)
        row.addWidget(self.facts, 1)
        row.addWidget(self.offer)
        self.combo.setSizePolicy(self.combo.sizePolicy().Policy.Minimum, self.combo.sizePolicy().Policy.Fixed)
        lab_state.source_changed.connect(self._on_changed)
        lab_state.network_changed.connect(self._on_figures_changed)
        lab_state.disturbances_changed.connect(self._on_figures_changed)
        session.figures_changed.connect(self._on_figures_changed)
        session.history_changed.connect(self._on_figures_changed)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        lab_state = self._lab_state
        self.combo.setCurrentIndex(self.combo.findData(lab_state.source.value))
        index = self.combo.findData(NetworkSource.FILE.value)
        text = lab_state.title if lab_state.source is NetworkSource.FILE else tr(SOURCE_LABELS[NetworkSource.FILE])
        if text != self.combo.itemText(index):
            self.combo.setItemText(index, text)
        self.offer.setVisible(bool(lab_state.fault))
        self.draw()

    @Slot()
    def _on_figures_changed(self) -> None:
        self._clock.request(self)

    def draw(self) -> None:
        """Say what is known of the network: of the one in training in the same frame as the status line."""
        lab_state = self._lab_state
        network = lab_state.network
        if lab_state.fault:
            self.facts.setText(lab_state.fault)
        elif network is None:
            self.facts.setText(tr("The network is being read…"))
        else:
            self.facts.setText("   ·   ".join(self._facts(network)))

    def _facts(self, network: DigitNetwork) -> list[str]:
        pieces = [" – ".join(str(size) for size in network.experiment.sizes)]
        if network.source is NetworkSource.RUNNING:
            pieces.append(tr("epoch {epoch}", epoch=network.epoch))
            report = self._session.figures
            if report is not None and report.validation_score == report.validation_score:
                pieces.append(tr("validation {score}", score=percent(report.validation_score)))
        return pieces + self._disturbances()

    def _disturbances(self) -> list[str]:
        """Say what the image that is read suffers, so that nobody takes its answer for that of the network as it is."""
        suffered, changed = self._lab_state.disturbances, len(self._lab_state.scaled_neurons())
        pieces = []
        if suffered.noise:
            pieces.append(tr("noise {amount}", amount=number(suffered.noise)))
        if suffered.pruned:
            pieces.append(tr("{share} of the weights at 0", share=percent(suffered.pruned / 100, 0)))
        if changed:
            pieces.append(tr("neurons changed: {count}", count=grouped(changed)))
        return [tr("read with {disturbances}", disturbances=", ".join(pieces))] if pieces else []

    def _on_activated(self, index: int) -> None:
        source = NetworkSource(str(self.combo.itemData(index)))
        if source is NetworkSource.FILE:
            self.combo.setCurrentIndex(self.combo.findData(self._lab_state.source.value))
            self._ask_file()
        else:
            self._lab_state.choose(source)

    def _ask_file(self) -> None:
        dialog = file_dialog(self, tr("Open a saved network"), "", tr("Networks") + " (*.safetensors);;(*)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._lab_state.open_file(Path(name)))
        dialog.open()

    def _open_suitable(self) -> None:
        example = EXAMPLES[OFFERED]
        if self._session.edit(example.build()):
            self._lab_state.choose(NetworkSource.RUNNING)
            self._session.tell(lambda: Notice("info", tr(example.summary)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()
