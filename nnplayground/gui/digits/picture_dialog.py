"""A picture that was read, beside what was found in it: a part is cut out, a digit chosen."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.analysis.digits.photo import TROUBLE_TEXTS
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.digits import pictures
from nnplayground.gui.digits.picture_view import WHOLE, PictureView
from nnplayground.gui.digits.pictures import ReadPicture
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.settings import keep_in_sight
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.image_grid import ImageGrid, scrolling
from nnplayground.gui.widgets.ink_image import ink_colors, to_image
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, percent, tr
from nnplayground.rich import as_tip


class PictureDialog(QDialog):
    """Shows the lab's picture and what was read of it; what is chosen here comes onto the sheet."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Left the picture as it came, right the ink that was found in it: the paper, its lines and shadows are "
            "taken away. Drag a frame over the picture to read that part alone."
        ),
        N_("Picture"),
    )

    SIZE = (760, 520)

    def __init__(self, lab_state: DigitsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lab_state = lab_state
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Picture"))
        self.resize(*self.SIZE)
        keep_in_sight(self)
        self._reading = Job(self)
        self._reading.done.connect(self._on_read)
        self._reading.failed.connect(self._on_unreadable)
        self.original = PictureView(
            tr("Original"), tr("The picture as it came: drag a frame over the part that is to be read."), can_cut=True
        )
        self.original.cut.connect(self.read_part)
        self.read = PictureView(tr("What was read"), tr("The ink that was found, digit by digit."))
        self.digits = ImageGrid(
            tr("Digits in the picture"), tr("Each digit and its answer: a click puts it on the sheet."), 64
        )
        self.digits.picked.connect(self.take_digit)
        self.trouble = Words(lines=2)
        self._lay_out()
        lab_state.picture_changed.connect(self.show_picture)
        lab_state.network_changed.connect(self._show_answers)
        lab_state.settings_changed.connect(self._show_answers)
        self.show_picture()

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for heading, view in ((tr("Original"), self.original), (tr("What was read"), self.read)):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(_heading(heading))
            column.addWidget(view, 1)
            sides.addLayout(column, 1)
        page = scrolling(self.digits)
        page.setFixedHeight(self.digits.minimumSizeHint().height() + self.digits.fontMetrics().height() + 8)
        foot = QHBoxLayout()
        foot.addWidget(help_button(self))
        foot.addStretch(1)
        self.whole = Button(tr("Whole picture"), tr("Read the whole picture again."), self._read_whole)
        self.all_digits = Button(
            tr("All on the sheet"), tr("Put everything that was read on the sheet."), self.take_everything
        )
        foot.addWidget(self.whole)
        foot.addWidget(self.all_digits)
        foot.addWidget(Button(tr("Close"), tr("Close this window."), self.close))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.setSpacing(8)
        whole.addLayout(sides, 1)
        whole.addWidget(self.trouble)
        whole.addWidget(_heading(tr("Digits and answers")))
        whole.addWidget(page)
        whole.addLayout(foot)

    @Slot()
    def show_picture(self) -> None:
        """Show the lab's picture as it was read last."""
        picture = self._lab_state.picture
        if picture is None:
            return
        reading, part = picture.reading, QRectF(*picture.part)
        rows, columns = reading.ink.shape
        boxes = [
            QRectF(left / columns, top / rows, (right - left) / columns, (bottom - top) / rows)
            for top, bottom, left, right in (digit.box for digit in reading.digits)
        ]
        within = [
            QRectF(part.x() + box.x() * part.width(), part.y() + box.y() * part.height(),
                   box.width() * part.width(), box.height() * part.height())
            for box in boxes
        ]  # fmt: skip
        self.original.show_picture(picture.image, within, part)
        self.read.show_picture(to_image(ink_colors(reading.ink)), boxes)
        troubles = [tr(TROUBLE_TEXTS[trouble]) for trouble in reading.troubles]
        self.trouble.setText(" ".join(troubles) or tr("One digit was found; it is on the sheet."))
        self.whole.setEnabled(part != WHOLE)
        self.all_digits.setEnabled(bool(reading.digits))
        self._show_answers()

    @Slot()
    def _show_answers(self) -> None:
        picture = self._lab_state.picture
        if picture is None:
            return
        images = [digit.image for digit in picture.reading.digits]
        captions = []
        for image in images:
            answer = self._lab_state.answer_to(image)
            first = int(answer.ranking[0]) if answer is not None else None
            captions.append("–" if answer is None else f"{first}: {percent(float(answer.shares[first]), 0)}")
        chosen = self.digits.chosen
        self.digits.show_pictures([ink_colors(image.pixels) for image in images], captions)
        if chosen is not None and chosen < len(images):
            self.digits.chosen = chosen

    @Slot(object)
    def read_part(self, part: QRectF) -> None:
        """Read a part of the picture, as shares of its sides."""
        picture = self._lab_state.picture
        if picture is not None:
            self.trouble.setText(tr("The picture is being read…"))
            shares = part.x(), part.y(), part.width(), part.height()
            self._reading.start(aside, partial(pictures.read_part, picture, shares))

    @Slot(int)
    def take_digit(self, number: int) -> None:
        """Put one digit alone on the sheet: an edit."""
        picture = self._lab_state.picture
        if picture is not None:
            self._lab_state.drawing.put(picture.reading.digits[number].ink)

    def take_everything(self) -> None:
        """Put all that was read on the sheet: an edit."""
        picture = self._lab_state.picture
        if picture is not None:
            self.digits.chosen = None
            self.digits.update()
            self._lab_state.drawing.put(picture.reading.ink)

    def _read_whole(self) -> None:
        self.read_part(WHOLE)

    @Slot(object)
    def _on_read(self, picture: ReadPicture) -> None:
        self.digits.chosen = None
        self._lab_state.take_picture(picture)

    @Slot(object)
    def _on_unreadable(self, error: Exception) -> None:
        if not isinstance(error, UserError | MemoryError):
            raise error
        self.trouble.setText(
            str(error) or tr("There is not enough memory to read this picture: make it smaller first.")
        )

    def close_jobs(self) -> None:
        """Wait for a part that is being read."""
        self._reading.close()

    # Qt.

    def done(self, result: int) -> None:
        self.close_jobs()
        super().done(result)


def _heading(text: str) -> QLabel:
    label = QLabel(as_tip(text))
    theme.head(label)
    return label
