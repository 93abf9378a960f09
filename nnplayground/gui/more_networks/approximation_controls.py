"""The controls at the left of the page *Approximation*: the curve, the pen, how the network is built."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.more_networks.handles import ApproximationSettings
from nnplayground.data.drawn_function import holes, without_holes
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import tr

UNTOUCHED: dict[str, object] = {"bends": (), "bias": 0.0}
"""Nothing moved by hand."""


class ApproximationControls(QWidget):
    """What is followed and how, in a column that scrolls, with another widget below.

    Signals: `edited` with new settings, what can be undone, and the field ("" if there is none); `pen_toggled` with
    whether the pen is in use; `train_wanted`.
    """

    edited = Signal(object, str, str)
    pen_toggled = Signal(bool)
    train_wanted = Signal()

    def __init__(self, settings: ApproximationSettings, below: QWidget) -> None:
        super().__init__()
        self._settings = settings
        self.curve = ComponentForm(settings, only=("curve",))
        self.formula = ComponentForm(settings, only=("typed", "first", "last"))
        self.pen = Button(tr("Draw"), tr("Draw the curve on the picture; press again to end."), symbol="pen")
        self.pen.setCheckable(True)
        self.bridge = Button(
            tr("Close the holes"), tr("Draw straight lines where the curve has holes."), self._on_bridge
        )
        self.clear = Button(tr("Clear"), tr("Take the drawn curve away."), self._on_clear)
        self.drawing = QWidget()
        row = QHBoxLayout(self.drawing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.pen, self.bridge, self.clear):
            row.addWidget(button)
        row.addStretch(1)
        self.build = ComponentForm(settings, only=("shape", "pieces", "steepness"))
        self.again = Button(
            tr("Build from the curve"), tr("Put every neuron back to where the curve wants it."), self._on_build
        )
        self.train = Button(
            tr("Train this network"),
            tr("Take the network as it is built into the Playground's run and train it from there."),
            self.train_wanted.emit,
            "run",
        )
        theorem = Words(
            tr(
                "The slides (deck B) say: networks can approximate any function. True is: one hidden layer with enough "
                "neurons comes as near as wished to any continuous function on a closed, bounded region, if the "
                "activation is not a polynomial. It does not say how many neurons, nor that training finds them."
            ),
            muted=True,
        )
        page = ScrollPage(
            theorem, self.curve, self.formula, self.drawing, self.build, self.again, self.train, below,
            least=theme.scaled(290),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        for form in (self.curve, self.formula, self.build):
            form.edited.connect(self._on_edited)
        self.pen.toggled.connect(self.pen_toggled)

    def show_settings(self, settings: ApproximationSettings) -> None:
        """Show these settings."""
        self._settings = settings
        for form in (self.curve, self.formula, self.build):
            form.set_component(settings)
        is_drawn = settings.curve == "drawn"
        self.formula.setVisible(settings.curve == "typed")
        self.drawing.setVisible(is_drawn)
        if not is_drawn and self.pen.isChecked():
            self.pen.setChecked(False)
        self.bridge.setEnabled(bool(holes(settings.heights())))
        self.clear.setEnabled(bool(settings.drawn))
        self.again.setEnabled(bool(settings.bends))
        self.build.field("steepness").setEnabled(settings.shape != "hinges")

    def take_pen(self) -> None:
        """Begin to draw, if nothing is drawn yet."""
        if self._settings.curve == "drawn" and not self._settings.drawn:
            self.pen.setChecked(True)

    @Slot(object)
    def _on_edited(self, edited: ApproximationSettings) -> None:
        before = self._settings
        field = changed_field(before, edited)
        if not field:
            return
        changes = {field: getattr(edited, field)} | ({} if field == "steepness" else UNTOUCHED)
        self.edited.emit(before.model_copy(update=changes), change_name(before, edited), field)
        if field == "curve":
            self.take_pen()

    def _on_build(self) -> None:
        self.edited.emit(self._settings.model_copy(update=UNTOUCHED), tr("Build from the curve"), "")

    def _on_bridge(self) -> None:
        settings = self._settings
        self.edited.emit(settings.with_heights(without_holes(settings.heights())), tr("Close the holes"), "")

    def _on_clear(self) -> None:
        changes = UNTOUCHED | {"drawn": ()}
        self.edited.emit(self._settings.model_copy(update=changes), tr("Clear the curve"), "")
