"""Softmax step by step, its Jacobian, and the product that collapses to a − y."""

from functools import partial

import numpy as np
from pydantic import Field
from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.hand.formulas import telling
from nnplayground.analysis.hand.softmax import SoftmaxSteps, softmax_steps
from nnplayground.errors import UserError
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.hand.heat_map import HeatMap
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.settings import FARTHEST_SUM, MOST_SUMS, SoftmaxSettings
from nnplayground.gui.hand.stepper_page import HandPage
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.button import PlainButton
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.keys import chain_tabs
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, subscript, tr


class SoftmaxPage(HandPage):
    """Sums to type at the left, the stages in numbers, the Jacobian and the products as heat maps."""

    every = 30

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__(model, clock)
        self.form = ComponentForm(model.lab_state.softmax)
        self.form.edited.connect(self._on_edited)
        self.fields: list[NumberField] = []
        self._box = QWidget()
        self._rows = Rows(self._box)
        self.take = PlainButton(tr("Take the network's sums"))
        self.take.setToolTip(tr("Use the sums of the playground's softmax layer for the chosen example."))
        self.take.setAccessibleName(self.take.text())
        self.take.clicked.connect(self._on_take)
        self.fault = Words()
        self.text = explained(
            LinkedText(tr("Softmax step by step"), 1.0),
            N_("e to the power of each sum, divided by their total: shares that add up to 1."),
        )
        self.text.setToolTip(tr("Each stage with its working and its result."))
        self.jacobian = explained(
            HeatMap(clock, tr("Jacobian ∂aᵢ/∂zⱼ")),
            N_("How each output moves when one sum grows: its own share rises, all others fall."),
        )
        self.products = explained(
            HeatMap(clock, tr("Terms ∂C/∂aᵢ · ∂aᵢ/∂zⱼ")),
            N_("The terms whose column sums are the gradient; under cross-entropy they collapse to a − y."),
        )
        for view in (self.jacobian, self.products):
            view.pointed.connect(self._on_pointed)
        left = ScrollPage(self.form, self._box, self.take, self.fault, least=280)
        maps = Panels("hand/softmax/maps")
        maps.add(self.jacobian, share=1)
        maps.add(self.products, tr("Terms ∂C/∂aᵢ · ∂aᵢ/∂zⱼ"), share=1)
        right = Panels("hand/softmax/right", Qt.Orientation.Vertical)
        right.add(self.text, share=11)
        right.add(maps, tr("Jacobian ∂aᵢ/∂zⱼ"), share=6)
        panels = Panels("hand/softmax")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(right, share=1)
        self.column.addWidget(panels, 1)
        self.column.addSpacing(8)

    @property
    def _settings(self) -> SoftmaxSettings:
        return self._model.lab_state.softmax

    @property
    def _z(self) -> list[float]:
        return list(self._model.lab_state.sums)

    def steps(self) -> SoftmaxSteps:
        """Return the numbers that are shown."""
        return softmax_steps(self._z, self._settings.right - 1, self._settings.temperature)

    def show_all(self) -> None:
        if len(self.fields) != len(self._z):
            self._make_fields()
        for field, value in zip(self.fields, self._z, strict=True):
            field.set_value(value)
        self.form.set_component(self._settings)
        self.take.setEnabled(self._network_sums() is not None)
        try:
            found = self.steps()
        except UserError as error:
            self.fault.setText(tinted(error))
            return
        self.fault.setText("")
        self.text.show_rich(_stages(found))
        names = [subscript(i + 1) for i in range(len(self._z))]
        self.jacobian.set_cells(found.jacobian, [f"a{n}" for n in names], [f"z{n}" for n in names])
        sums = np.vstack([found.products, found.delta])
        self.products.set_cells(sums, [*(f"i = {i + 1}" for i in range(len(names))), "Σ = δ"], [f"z{n}" for n in names])

    def _make_fields(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = []
        description = N_("The weighted sum of this output.")
        for index in range(len(self._z)):
            declared = FieldInfo.from_annotated_attribute(
                float, Field(0.0, ge=-20, le=20, title=f"z{subscript(index + 1)}", description=description)
            )
            field = NumberField(declared, f"z{index + 1}")
            field.edited.connect(partial(self._on_sum, index))
            self.fields.append(field)
            self._rows.add(field, field.title)
        chain_tabs(self)

    def _network_sums(self) -> list[float] | None:
        trace = self._model.trace
        if trace is None or not trace.activation(trace.last).names_one_class or trace.sizes[-1] > MOST_SUMS:
            return None
        return [min(FARTHEST_SUM, max(-FARTHEST_SUM, float(z))) for z in trace.z(trace.last)]

    def _on_take(self) -> None:
        found, trace = self._network_sums(), self._model.trace
        if found is None or trace is None:
            return
        right = 1 if trace.y is None else int(np.argmax(trace.y)) + 1
        settings = self._settings.model_copy(update={"outputs": len(found), "right": right})
        self._model.lab_state.change(self.take.text(), softmax=settings, sums=tuple(found))
        self.show_all()

    def _on_edited(self, settings: SoftmaxSettings) -> None:
        lab_state = self._model.lab_state
        name, field = change_name(lab_state.softmax, settings), changed_field(lab_state.softmax, settings)
        sums = (lab_state.sums + (0.0,) * MOST_SUMS)[: settings.outputs]
        settings = settings.model_copy(update={"right": min(settings.right, settings.outputs)})
        lab_state.change(name, f"softmax.{field}", softmax=settings, sums=sums)
        self.show_all()

    def _on_sum(self, index: int, value: float) -> None:
        lab_state = self._model.lab_state
        sums = (*lab_state.sums[:index], value, *lab_state.sums[index + 1 :])
        name = tr("{title}: {value}", title=f"z{subscript(index + 1)}", value=value)
        lab_state.change(name, f"sum{index}", sums=sums)
        self.show_all()

    def _on_pointed(self, row: int, column: int) -> None:
        inside = row >= 0 and row < len(self._z)
        self.jacobian.mark((row, column) if inside else None)
        self.products.mark((row, column) if row >= 0 else None)


def _breakable(working: str) -> str:
    """Let a long product break into lines."""
    return working.replace("·", "·\u200b")


def _stages(found: SoftmaxSteps) -> str:
    head = "".join(f'<td class="muted" align="center">{i + 1}</td>' for i in range(len(found.z)))
    rows = [f"<tr>{head}</tr>"]
    for stage in found.stages():
        cells = "".join(
            f'<td align="center"><span class="muted">{_breakable(working)}</span><br><b>{telling(value)}</b></td>'
            if working != telling(value)
            else f'<td align="center"><b>{telling(value)}</b></td>'
            for value, working in zip(stage.values, stage.workings, strict=True)
        )
        # In a column of its own the title would be a word wide.
        title = f'<td colspan="{len(found.z)}"><b>{stage.title}</b> &nbsp; {stage.formula}</td>'
        rows.append(f"<tr>{title}</tr><tr>{cells}</tr>")
    total = f"<p>Σ e<sup>z − max</sup> = <b>{telling(found.total, found.share_digits())}</b></p>"
    return f'<table cellspacing="4" width="97%">{"".join(rows)}</table>{total}'
