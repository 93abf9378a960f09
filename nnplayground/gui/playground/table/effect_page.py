"""The page *Effect*: what one column does to the answers while the others stay."""

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nnplayground.analysis.asked_row import Values
from nnplayground.analysis.effect import Effect, Others, effect
from nnplayground.core.network import Network
from nnplayground.data.coding import Aim
from nnplayground.data.dates import DAY, time_text
from nnplayground.data.input_columns import InputColumn
from nnplayground.data.problem import Problem
from nnplayground.gui.forms.forms import RowLabel
from nnplayground.gui.playground.table.row_form import category_names
from nnplayground.gui.playground.table.state import TableQuestion
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, grouped, tr

MOST_CURVES = 8
"""Classes that have a curve; of more these are those that change most."""
HALF = 0.38
"""Half the width of the line of a category, whose places are 1 apart."""
OTHERS = {
    Others.USUAL: N_("a typical row"),
    Others.TYPED: N_("the row of Predict"),
    Others.AVERAGED: N_("mean over examples"),
}
TOLD = {
    Others.USUAL: N_(
        "The other columns are held: numbers at their mean in the training part, categories at the most frequent."
    ),
    Others.TYPED: N_("The other columns are held at what is typed on the page Predict."),
    Others.AVERAGED: N_(
        "Partial dependence: the mean of the answers to {count} training examples, each with this value."
    ),
}


class EffectPlot(XYPlot):
    """Curves over a column: a line over numbers, a piece for each category."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "How the answer changes with one column alone: over its values in the training part, or for each of its "
            "categories. A flat line means that the network does not look at it."
        ),
        N_("Effect of a column"),
    )
    is_in_report = False

    def __init__(self) -> None:
        super().__init__(tr("Effect of a column on the answer"), "", "")
        self._names: list[str] = []
        self._dates = False

    def show_names(self, names: list[str]) -> None:
        """Write these categories below, in place of numbers."""
        self._names = names

    def show_dates(self, on: bool) -> None:
        """Write x as dates."""
        self._dates = on

    def _x_ticks(self, area: QRectF) -> list[tuple[float, str]]:
        if self._dates:
            return [(x, self._x_text(x)) for x in np.linspace(*self._x, max(2, int(area.width() // 110))).tolist()]
        if not self._names:
            return super()._x_ticks(area)
        step = max(1, int(np.ceil(len(self._names) * 40 / max(1.0, area.width()))))
        return [(float(place), self._x_text(float(place))) for place in range(0, len(self._names), step)]

    def _x_text(self, x: float) -> str:
        if self._dates:
            return time_text(DAY * round(x / DAY) if self._x[1] - self._x[0] > 3 * DAY else x)
        if not self._names:
            return super()._x_text(x)
        name = self._names[min(len(self._names) - 1, max(0, round(x)))]
        room = max(30, int(self._area().width() / len(self._names)))
        return self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)


class EffectPage(QWidget):
    """The choice of a column, where the others are, and the curves."""

    every = 3

    def __init__(self, session: Session, clock: FrameClock, question: TableQuestion) -> None:
        super().__init__()
        self._session, self._clock, self._question = session, clock, question
        self._job = Job(self)
        self._job.done.connect(self._on_effect)
        self.column = Combo()
        self.column.setAccessibleName(tr("Column"))
        self.column.setToolTip(tr("Choose whose effect is shown."))
        self.others = Combo()
        self.others.setAccessibleName(tr("Other columns"))
        self.others.setToolTip(tr("Choose where the other columns are while this one varies."))
        for kind, label in OTHERS.items():
            self.others.add(tr(label), kind)
        self.quantity = Combo()
        self.quantity.setAccessibleName(tr("Quantity"))
        self.quantity.setToolTip(tr("Choose which of the predicted quantities is shown."))
        self.plot = EffectPlot()
        self.note = Words(muted=True, lines=3)
        rows = QGridLayout()
        rows.setColumnStretch(1, 1)
        for number, (title, box) in enumerate(
            ((tr("Column"), self.column), (tr("Others at"), self.others), (tr("Quantity"), self.quantity))
        ):
            named = RowLabel(title, box)
            rows.addWidget(named, number, 0)
            rows.addWidget(box, number, 1)
        self._quantity_label = named
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addLayout(rows)
        column.addWidget(self.plot, 1)
        column.addWidget(self.note)
        for box in (self.column, self.others, self.quantity):
            box.currentIndexChanged.connect(self._on_chosen)
        session.snapshot_changed.connect(self._refresh)
        session.problem_changed.connect(self._refresh)
        question.changed.connect(self._refresh)
        question.columns_changed.connect(self._on_columns_changed)
        self._on_columns_changed()

    def draw(self) -> None:
        """Ask for the effect on the newest network."""
        session, problem = self._session, self._question.problem
        snapshot, column = session.snapshot, self.column.currentData()
        if problem is None or snapshot is None or column is None or snapshot.run != session.run_number:
            return
        aim = snapshot.experiment.aim
        self._job.request(_tried, snapshot.network, problem, aim, column, self._kind(), self._question.values)

    def _kind(self) -> Others:
        # Qt gives back a text.
        return Others(self.others.currentData())

    @Slot()
    def _refresh(self) -> None:
        if self.isVisible():
            self._clock.request(self)

    @Slot()
    def _on_chosen(self) -> None:
        if self.column.currentData() is not None:
            self._question.effect = self.column.currentData()
        self._refresh()

    @Slot()
    def _on_columns_changed(self) -> None:
        problem, question = self._question.problem, self._question
        with QSignalBlocker(self.column), QSignalBlocker(self.quantity):
            self.column.clear()
            self.quantity.clear()
            for place, column in enumerate(question.columns):
                self.column.add(_title(column), place)
            self.column.setCurrentIndex(question.effect)
            quantities = () if problem is None else problem.task.quantities(problem.dataset)
            for place, quantity in enumerate(quantities):
                self.quantity.add(quantity.title, place)
        several = self.quantity.count() > 1
        self.quantity.setVisible(several)
        self._quantity_label.setVisible(several)
        self.plot.show_curves(())
        self.note.setText("")
        self._refresh()

    @Slot(object)
    def _on_effect(self, done: tuple[Problem, Effect]) -> None:
        problem, found = done
        if problem is not self._question.problem or found.column >= len(self._question.columns):
            return
        declared = self._question.columns[found.column]
        is_category = declared.kind == "category"
        self.plot.show_names(category_names(declared) if is_category else [])
        self.plot.show_dates(declared.kind == "time")
        if problem.task.names_classes:
            self.plot.set_labels(_title(declared), tr("share"))
            self.plot.set_y_range(0.0, 1.0)
        else:
            chosen = self.quantity.currentData() or 0
            self.plot.set_labels(_title(declared), problem.task.quantities(problem.dataset)[chosen].title)
            self.plot.set_y_range(*self._span(found.answers[chosen], problem, chosen))
        self.plot.show_curves([*self._curves(found, problem, is_category)])
        self.note.setText(tr(TOLD[found.others], count=grouped(found.rows)))

    def _span(self, values: np.ndarray, problem: Problem, quantity: int) -> tuple[float, float]:
        """Return the range of a quantity in the training part, or more where the answer leaves it."""
        known = np.asarray(problem.raw.targets[problem.parts.train], np.float64).reshape(len(problem.parts.train), -1)
        finite = values[np.isfinite(values)]
        both = np.concatenate([known[:, quantity], finite])
        low, high = float(both.min()), float(both.max())
        margin = 0.05 * (high - low) or 1.0
        return low - margin, high + margin

    def _curves(self, found: Effect, problem: Problem, is_category: bool) -> list[XYCurve]:
        """Return the curves of the classes, or of the quantity."""
        if not problem.task.names_classes:
            chosen = self.quantity.currentData() or 0
            name = tr(problem.task.quantities(problem.dataset)[chosen].name)
            return [_curve(found, chosen, name, "accent", is_category)]
        spread = np.nan_to_num(np.ptp(found.answers, axis=1))
        shown = np.sort(np.argsort(-spread, kind="stable")[:MOST_CURVES]).tolist()
        names = problem.dataset.classes
        return [_curve(found, place, tr(names[place]), f"class {place}", is_category) for place in shown]

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.request(self)


def _tried(
    network: Network, problem: Problem, aim: Aim, column: int, others: Others, typed: Values
) -> tuple[Problem, Effect]:
    return problem, effect(network, problem, aim, column, others, typed)


def _curve(found: Effect, place: int, name: str, role: str, is_category: bool) -> XYCurve:
    values, answers = found.values, found.answers[place]
    if not is_category:
        return XYCurve(name, values, answers, role)
    x = np.column_stack([values - HALF, values + HALF, values + HALF]).ravel()
    y = np.column_stack([answers, answers, np.full(len(answers), np.nan)]).ravel()
    return XYCurve(name, x, y, role)


def _title(column: InputColumn) -> str:
    return f"{tr(column.name)} ({column.unit})" if column.unit else tr(column.name)
