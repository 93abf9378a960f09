"""The controls at the left of the surface page: the surface, the start, who races, and how it ends."""

from functools import partial

from pydantic import Field
from pydantic.fields import FieldInfo
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.analysis.descent.stepper import RACERS, DescentSettings
from nnplayground.core.optimizers import OPTIMIZERS, Optimizer
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentChooser, Rows
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.shared.terrain import RACER_ROLES
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr
from nnplayground.registry import NO_SLIDER
from nnplayground.rich import as_tip


def _coordinate(title: str) -> FieldInfo:
    return FieldInfo.from_annotated_attribute(
        float,
        Field(
            0.0,
            ge=-1e6,
            le=1e6,
            title=title,
            description=N_("Where the descent begins; a click on the map puts it there, too."),
            json_schema_extra=NO_SLIDER,
        ),
    )


class DescentStartEditor(QWidget):
    """Both coordinates of the start.

    Signals: `edited` with the new start.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        rows = Rows(self)
        self.fields = [NumberField(_coordinate(title), title) for title in ("v₁", "v₂")]
        for field in self.fields:
            field.edited.connect(lambda _value: self.edited.emit((self.fields[0].value(), self.fields[1].value())))
            rows.add(field, field.title)

    def show_start(self, start: tuple[float, float]) -> None:
        """Show where it begins."""
        for field, value in zip(self.fields, start, strict=True):
            field.set_value(value)


class ColorSwatch(QWidget):
    """The colour of a racer."""

    help_text = HelpText(N_("The colour in which this optimiser's path is drawn."), N_("Colour of the path"))

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        self.setFixedSize(QSize(18, 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color(self._role))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)


class RacersEditor(QWidget):
    """One to three optimisers, each with its own parameters.

    Signals: `edited` with the number of a racer and its new optimiser, `added`, `removed` with the number of a racer.
    """

    edited = Signal(int, object)
    added = Signal()
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.choosers: list[ComponentChooser] = []
        self._boxes: list[QWidget] = []
        self._removers: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for number in range(RACERS):
            column.addWidget(self._box(number))
        self.add = Button(
            tr("Race another optimiser"), tr("Let another optimiser start from the same place, step by step."),
            self.added.emit,
        )  # fmt: skip
        column.addWidget(self.add)

    def show_optimizers(self, optimizers: tuple[Optimizer, ...]) -> None:
        """Show who races."""
        for number, box in enumerate(self._boxes):
            box.setVisible(number < len(optimizers))
            if number < len(optimizers):
                self.choosers[number].set_component(optimizers[number])
        self.add.setEnabled(len(optimizers) < RACERS)

    def _box(self, number: int) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        line = QHBoxLayout()
        line.addWidget(ColorSwatch(RACER_ROLES[number]))
        title = QLabel(as_tip(tr("Racer {number}", number=number + 1)))
        theme.mute(title)
        line.addWidget(title, 1)
        if number:
            remover = Button(tr("Remove"), tr("Take this optimiser out of the race."), partial(self._remove, number))
            line.addWidget(remover)
            self._removers.append(remover)
        chooser = ComponentChooser(DescentSettings.model_fields["optimizer"], OPTIMIZERS)
        chooser.edited.connect(partial(self.edited.emit, number))
        column.addLayout(line)
        column.addWidget(chooser)
        self.choosers.append(chooser)
        self._boxes.append(box)
        box.hide()
        return box

    def _remove(self, number: int) -> None:
        self.removed.emit(number)
