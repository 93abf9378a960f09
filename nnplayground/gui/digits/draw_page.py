"""Draw a digit: the answer moves while the pen moves."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QImage, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from nnplayground.analysis.digits.photo import TROUBLE_TEXTS, Trouble
from nnplayground.analysis.digits.preprocessing import FINDING_TEXTS
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.digits import pictures
from nnplayground.gui.digits.answer_bars import AnswerBarsView
from nnplayground.gui.digits.disturb_panel import DisturbPanel
from nnplayground.gui.digits.labelling import LabellingPanel
from nnplayground.gui.digits.layer_map_model import LayerMapModel
from nnplayground.gui.digits.lit_network import LitNetwork
from nnplayground.gui.digits.map_panel import MapPanel
from nnplayground.gui.digits.neuron_menu import neuron_parts
from nnplayground.gui.digits.picture_dialog import PictureDialog
from nnplayground.gui.digits.settings import ReadingSettings
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.window_keys import REDO, UNDO
from nnplayground.gui.shared.canvas import DrawingCanvas
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.help_text import explained, remark
from nnplayground.gui.widgets.ink_image import InkImage, ink_colors
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.verdict import VerdictLabel
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, percent, tr
from nnplayground.rich import as_tip

PICTURE_FILES = "(*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff *.pgm *.ppm *.svg);;(*)"


class DrawPage(QWidget):
    """Sheet, what the network sees of it, and its answer.

    Signals: `neuron_picked` with the `NeuronId` that is to be looked into.
    """

    neuron_picked = Signal(object)

    def __init__(
        self, session: Session, clock: FrameClock, lab_state: DigitsState, maps: LayerMapModel | None = None
    ) -> None:
        """Without `maps`, the map is one of its own."""
        super().__init__()
        self._session = session
        self._lab_state = lab_state
        self._hint_of_picture = ""
        self._reading = Job(self)
        self._reading.done.connect(self._on_picture_read)
        self._reading.failed.connect(self._on_picture_unreadable)
        self.canvas = DrawingCanvas(clock, lab_state.drawing)
        self.canvas.pasted.connect(self.paste)
        self.canvas.dropped.connect(self._on_dropped)
        self.canvas.undo_asked.connect(self.take_back)
        self.canvas.redo_asked.connect(self.make_again)
        self._dialog: PictureDialog | None = None
        self._ways: tuple[QAction | None, QAction | None] = (None, None)
        """The window's undo and redo: there is but one way back, in whichever lab something was done."""
        self.bars = AnswerBarsView(clock)
        self.lit = LitNetwork(clock)
        self.lit.neuron_picked.connect(self.neuron_picked)
        self.lit.parts_of = partial(neuron_parts, lab_state)
        self.map = MapPanel(clock, lab_state, maps or LayerMapModel(lab_state, self))
        self.disturb = DisturbPanel(lab_state)
        self.seen = explained(
            InkImage(
                tr("What the network sees"), tr("The 28 × 28 pixels that the network gets, exactly as they are."), 196
            ),
            N_("Your drawing as 28 × 28 grey values: these 784 numbers are all that the network gets."),
        )
        self.verdict = VerdictLabel()
        self.hint = Words(muted=True, lines=2)
        self.labelling = LabellingPanel(session, lab_state)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        panels = Panels("digits/draw")
        panels.add(self._sheet(), share=10)
        panels.add(self._middle(), tr("What the network sees"), share=6, gives_way=True)
        panels.add(self._answer(), tr("Answer"), share=8)
        whole.addWidget(panels)
        lab_state.answer_changed.connect(self._on_answer_changed)
        lab_state.picture_changed.connect(self._on_picture_changed)
        lab_state.drawing.changed.connect(self._on_drawing_changed)
        self._on_picture_changed()
        lab_state.source_changed.connect(self._on_answer_changed)
        lab_state.settings_changed.connect(self._on_settings_changed)
        self._on_settings_changed()

    # How it is built.

    def _sheet(self) -> QVBoxLayout:
        drawing = self._lab_state.drawing
        self.pen = self._tool(tr("Pen"), tr("Draw ink."), "pen")
        remark(self.pen, N_("Ink is 1 and paper is 0, as in MNIST."))
        self.eraser = self._tool(tr("Eraser"), tr("Take ink away; so does the right mouse button."), "eraser")
        self.pen.setChecked(True)
        self.undo = Button(tr("Undo"), tr("Take the last change back (Ctrl+Z)."), self.take_back, "undo", bare=True)
        self.redo = Button(
            tr("Redo"),
            tr("Make the change again that was taken back (Ctrl+Shift+Z)."),
            self.make_again,
            "redo",
            bare=True,
        )
        self.clear = Button(tr("Clear"), tr("Empty the sheet (Delete)."), drawing.clear, "clear-sheet")
        self.open = Button(
            tr("Picture"), tr("Read a picture file; pasting (Ctrl+V) and dropping one work too."), self._ask_picture,
            "picture",
        )  # fmt: skip
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for button in (self.pen, self.eraser, self.undo, self.redo, self.clear, self.open):
            bar.addWidget(button)
        bar.addStretch(1)
        self._brush = ComponentForm(self._lab_state.settings, only=("brush",))
        self._brush.edited.connect(self._on_edited)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(bar)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._brush)
        self.original = Button(
            tr("Original…"), tr("The picture that was read, beside what was found in it."),
            self.show_original,
        )  # fmt: skip
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.original, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        return column

    def _tool(self, text: str, tip: str, symbol: str) -> Button:
        button = Button(text, tip, symbol=symbol, bare=True)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.toggled.connect(self._on_tool_toggled)
        return button

    def _middle(self) -> Panels:
        panels = Panels("digits/draw/middle", Qt.Orientation.Vertical)
        panels.add(_under(tr("What the network sees"), self.seen), share=2)
        panels.add(self._sides(), tr("Network, map, disturb"), share=5)
        return panels

    def _sides(self) -> QTabWidget:
        """Return what is beside the sheet while one draws: one of three at a time."""
        tabs = self.tabs = explained(
            QTabWidget(),
            N_("Beside the sheet: the network with what lights in it, the drawing on a map, or what disturbs."),
        )
        for named in (tabs, tabs.tabBar()):
            named.setAccessibleName(tr("Network, map, disturb"))
        tabs.setDocumentMode(True)
        for widget, title, tip in (
            (self.lit, tr("Network"), tr("Every neuron lit, and the connections that carry most.")),
            (self.map, tr("Map"), tr("Where the drawing stands among images, as a layer sees them.")),
            (self.disturb, tr("Disturb"), tr("Noise, pruning and neurons switched off: the answer follows at once.")),
        ):
            tabs.setTabToolTip(tabs.addTab(widget, title), as_tip(tip))
        return tabs

    def _answer(self) -> QVBoxLayout:
        self._form = ComponentForm(self._lab_state.settings, only=("threshold", "temperature"))
        self._form.edited.connect(self._on_edited)
        self.steps = Tick(tr("Show the steps of softmax"))
        self.steps.setToolTip(
            tr("Each sum z is divided by T; m is the largest quotient; the powers of e are divided by their sum.")
        )
        self.steps.toggled.connect(self.bars.show_steps)
        self.note = Words(muted=True, lines=2)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.verdict)
        column.addWidget(self.bars, 1)
        # On a low screen the rest is scrolled to: what one does with every drawing stands before it.
        column.addWidget(self.labelling)
        column.addWidget(self.note)
        column.addWidget(self._form)
        column.addWidget(self.steps)
        return column

    # Back and forth.

    @Slot()
    def take_back(self) -> None:
        """Take the last change back: the window's, or that of the sheet where the window has no undo."""
        self._go(self._ways[0], self._lab_state.drawing.undo)

    @Slot()
    def make_again(self) -> None:
        """Make the change again that was taken back last."""
        self._go(self._ways[1], self._lab_state.drawing.redo)

    def _go(self, way: QAction | None, alone: Callable[[], None]) -> None:
        if way is None:
            alone()
        else:
            way.trigger()

    def _follow_window(self) -> None:
        """Go the window's way back and forth from now on, if it has one."""
        ways = self.window().findChild(QAction, UNDO), self.window().findChild(QAction, REDO)
        if ways == self._ways:
            return
        self._ways = ways
        for button, way in zip((self.undo, self.redo), ways, strict=True):
            if way is not None:
                button.setEnabled(way.isEnabled())
                way.enabledChanged.connect(button.setEnabled)

    def _show_ways(self) -> None:
        """Say whether there is a way back and forth, where the window does not."""
        drawing = self._lab_state.drawing
        for button, way, able in zip(
            (self.undo, self.redo), self._ways, (drawing.can_undo, drawing.can_redo), strict=True
        ):
            if way is None:
                button.setEnabled(able)

    # Pictures.

    def paste(self) -> None:
        """Read the picture in the clipboard."""
        # An empty clipboard has none, whatever its type says.
        self.read_mime(QGuiApplication.clipboard().mimeData() or QMimeData())

    def read_mime(self, data: QMimeData) -> None:
        """Read the picture, or the file, that was pasted or dropped."""
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        packed = pictures.packed_in(data)
        if packed is not None:
            self._say(tr("The picture is being read…"))
            self._reading.start(aside, partial(pictures.of_packed, packed))
        elif data.hasImage():
            image = data.imageData()
            self._reading.start(pictures.of_image, image if isinstance(image, QImage) else QImage(image))
        elif files:
            self.read_file(Path(files[0]))
        else:
            self._say(tr("There is no picture to paste: copy one first."))

    def read_file(self, path: Path) -> None:
        """Read a picture file."""
        self._say(tr("The picture is being read…"))
        self._reading.start(aside, partial(pictures.of_file, path))

    def _ask_picture(self) -> None:
        dialog = file_dialog(self, tr("Read a picture"), "", tr("Pictures") + " " + PICTURE_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.open()

    @Slot(object)
    def _on_dropped(self, data: QMimeData) -> None:
        self.read_mime(data)

    @Slot(object)
    def _on_picture_read(self, picture: pictures.ReadPicture) -> None:
        self._lab_state.take_picture(picture)
        troubles = picture.reading.troubles
        if troubles:
            self._say(" ".join(tr(TROUBLE_TEXTS[trouble]) for trouble in troubles))
        if Trouble.SEVERAL in troubles:
            # On the sheet they are one drawing; there each has its answer.
            self.show_original()

    def show_original(self) -> None:
        """Open the window with the picture that was read last beside what was found in it."""
        dialog = self._dialog
        if dialog is None or not isValid(dialog):
            self._dialog = dialog = PictureDialog(self._lab_state, self)
        dialog.show()
        dialog.raise_()

    @Slot()
    def _on_picture_changed(self) -> None:
        self.original.setEnabled(self._lab_state.picture is not None)

    @Slot()
    def _on_drawing_changed(self) -> None:
        # What was said of a picture is over.
        self._say("")

    @Slot(object)
    def _on_picture_unreadable(self, error: Exception) -> None:
        if not isinstance(error, UserError | MemoryError):
            raise error
        self._say(str(error) or tr("There is not enough memory to read this picture: make it smaller first."))

    def _say(self, text: str) -> None:
        self._hint_of_picture = text
        self.hint.setText(text or self._finding())

    # What happens.

    def _on_tool_toggled(self) -> None:
        self.canvas.erasing = self.eraser.isChecked()

    def _on_edited(self, settings: ReadingSettings) -> None:
        # Two forms show parts of one declaration: each hands over only what it shows.
        fields = ("brush",) if self.sender() is self._brush else ("threshold", "temperature")
        self._lab_state.change(**{name: getattr(settings, name) for name in fields})

    @Slot()
    def _on_settings_changed(self) -> None:
        settings = self._lab_state.settings
        self._brush.set_component(settings)
        self._form.set_component(settings)
        self.canvas.brush = float(settings.brush)
        self._show()

    @Slot()
    def _on_answer_changed(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        lab_state = self._lab_state
        answer = lab_state.answer
        threshold = lab_state.settings.threshold / 100
        self.seen.show_colors(ink_colors(lab_state.seen) if lab_state.image.is_digit else None)
        self.bars.set_answer(answer, threshold)
        if answer is not None and lab_state.reading is not None:
            self.lit.set_reading(lab_state.reading.network, lab_state.seen, answer.layers)
        else:
            self.lit.set_nothing()
        self.lit.cross(lab_state.scaled_neurons())
        self._show_ways()
        self.clear.setEnabled(not lab_state.drawing.is_empty)
        if answer is not None:
            first, second = (int(digit) for digit in answer.ranking[:2])
            self.verdict.show_answer(
                first, float(answer.shares[first]), second, float(answer.shares[second]), lab_state.is_sure,
                lab_state.likeness, lab_state.looks_like_digit,
            )  # fmt: skip
        else:
            # What is wrong with the drawing stands below the sheet.
            there = tr("There is no answer yet.") if lab_state.network is not None else tr("The network is being read…")
            self.verdict.show_nothing(lab_state.fault or there)
        self.hint.setText(self._hint_of_picture or self._finding())
        self.note.setText(self._note())
        self.labelling.set_image(lab_state.image)

    def _finding(self) -> str:
        finding = self._lab_state.image.finding
        return tr(FINDING_TEXTS[finding]) if finding is not None else ""

    def _note(self) -> str:
        network, answer = self._lab_state.network, self._lab_state.answer
        if network is None or answer is None:
            return ""
        if len(answer.bits):
            bits = " ".join(percent(float(bit), 0) for bit in answer.bits)
            return tr(
                "Four outputs write a binary code. Bits being 1: {bits}; codes of no digit: {invalid}.",
                bits=bits, invalid=percent(answer.invalid),
            )  # fmt: skip
        if not network.experiment.output.names_one_class:
            return tr("The outputs of this network are no softmax: the bars are the softmax of their sums z.")
        return ""

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_window()
        if self._lab_state.label is not None:
            # Elsewhere an example was looked at; here the drawing counts.
            self._lab_state.show_drawing()
        self._show()

    def close_jobs(self) -> None:
        """Wait for a picture that is being read, and end what else is running."""
        self.map.close_jobs()
        self.labelling.close_jobs()
        self._reading.close()
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.close_jobs()


def _heading(text: str) -> QLabel:
    label = QLabel(as_tip(text))
    theme.head(label)
    return label


def _under(heading: str, view: QWidget) -> QVBoxLayout:
    """Return a heading with a picture below it."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(_heading(heading))
    column.addWidget(view, 1)
    return column
