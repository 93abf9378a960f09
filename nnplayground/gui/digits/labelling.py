"""Say which digit a drawing is, keep it, and use what was kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

import numpy as np
import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, Slot
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from nnplayground.analysis.digits.preprocessing import DigitImage
from nnplayground.analysis.images import contact_sheet
from nnplayground.data import my_digits as kept
from nnplayground.data.digit_pixels import SIDE
from nnplayground.gui import theme
from nnplayground.gui.digits.kept_digits import KeptDigits
from nnplayground.gui.digits.my_digits_training import MyDigitsTraining
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.ink_image import to_image
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic, document, my_digits
from nnplayground.rich import as_tip


class LabellingPanel(QWidget):
    """Ten buttons that keep the drawing as that digit, and what can be done with those kept."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Tell what you have drawn, and it becomes an example that networks can be trained with."),
        N_("My digits"),
        is_backdrop=True,
    )

    def __init__(self, session: Session, lab_state: DigitsState) -> None:
        super().__init__()
        self._session = session
        self._lab_state = lab_state
        self._image = lab_state.image
        self.training = MyDigitsTraining(session, lab_state, self)
        self.kept = KeptDigits(self)
        self.kept.counted.connect(self._show_count)
        self.kept.failed.connect(lambda sentence: session.say(Notice("warning", sentence)))
        title = QLabel(tr("Add to My digits as"))
        theme.head(title)
        title.setWordWrap(True)
        self.count = QLabel()
        theme.mute(self.count)
        self.use = Button(tr("Use…"), tr("Train with My digits, export them, or remove the last one."))
        self.use.setPopupMode(Button.ToolButtonPopupMode.InstantPopup)
        self.use.setMenu(self._menu())
        self.digits = [
            Button(str(digit), tr("Keep this drawing as a {digit}.", digit=digit), partial(self._keep, digit))
            for digit in range(10)
        ]
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.count)
        head.addWidget(self.use)
        grid = QGridLayout()
        grid.setSpacing(0)
        for digit, button in enumerate(self.digits):
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            grid.addWidget(button, 0, digit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(grid)
        self._show_count(0)
        self.kept.ask()

    def set_image(self, image: DigitImage) -> None:
        """Offer to keep this image."""
        self._image = image
        for button in self.digits:
            button.setEnabled(image.is_digit)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.train = menu.addAction(tr("Train with My digits"))
        self.train.triggered.connect(lambda: self.training.begin())
        self.export_idx = menu.addAction(tr("Export as IDX, like MNIST…"))
        self.export_idx.triggered.connect(lambda: self._ask_target("my-images-idx3-ubyte.gz", self.save_idx))
        self.export_png = menu.addAction(tr("Export as one PNG picture…"))
        self.export_png.triggered.connect(lambda: self._ask_target("my-digits.png", self.save_png))
        self.remove = menu.addAction(tr("Remove the last one"))
        self.remove.triggered.connect(lambda: self.kept.ask(my_digits.remove_last))
        return menu

    def _keep(self, digit: int) -> None:
        ink = np.clip(np.rint(self._image.pixels * 255), 0, 255).astype(np.uint8)
        self.kept.ask(partial(my_digits.add, ink, digit))

    @Slot(int)
    def _show_count(self, count: int) -> None:
        self.count.setText(as_tip(tr("{count} kept", count=count)))
        for action in (self.train, self.export_idx, self.export_png, self.remove):
            # A menu may be gone while a click still reaches the panel of a window that is going.
            if shiboken6.isValid(action):
                action.setEnabled(count > 0)

    def _ask_target(self, name: str, save: Callable[[Path], None]) -> None:
        dialog = file_dialog(self, tr("Export My digits"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: save(Path(chosen)))
        dialog.open()

    def close_jobs(self) -> None:
        """End what is running; what was to be kept until now is."""
        self.training.close()
        self.kept.close()

    def save_idx(self, path: Path) -> None:
        """Write images and labels as two IDX files."""
        self.kept.ask(partial(my_digits.export_idx, path))

    def save_png(self, path: Path) -> None:
        """Write all digits on one sheet, twenty in a row, ink black."""
        self.kept.ask(partial(_write_sheet, path))


def _write_sheet(path: Path) -> None:
    """Write the sheet. Raises UserError if that fails."""
    document.check_no_project(path)
    ink, _ = kept.load(kept.store())
    grey = 255 - ink.reshape(-1, SIDE, SIDE, 1)
    sheet = contact_sheet(np.repeat(grey, 3, axis=3), min(20, len(ink)), (255, 255, 255))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(to_image(sheet))
    buffer.close()
    atomic.write(path, bytes(content.data()))
