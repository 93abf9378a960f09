"""A network that goes on by itself: a wave beside the true one, or text with what may come next."""

from html import escape
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.more_networks.recurrent_settings import RecurrentSettings
from nnplayground.data.own_series import OwnSeries
from nnplayground.errors import UserError, for_people
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.more_networks.recurrent_model import ContinuedSequence, continued
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.i18n import N_, grouped, number, percent, tr

WAVES, SYMBOLS = ("known", "length"), ("beginning", "length", "temperature", "seed")
SERIES_NOT_CONTINUED = N_(
    "A series goes on by itself where what is predicted, one row ahead, is all that the network is told: set the "
    "horizon to 1 and leave other inputs out."
)
NOT_CONTINUED = N_("These data do not ask for what comes next: begin with a wave or with letters.")


class NextSymbols(QWidget):
    """How probable the network finds each symbol after the beginning, the likeliest first."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("How probable the network finds each symbol after the beginning; chance chooses among them.")
    )
    is_picture = True

    def __init__(self, clock: FrameClock) -> None:
        super().__init__()
        self._clock = clock
        self._shares: list[tuple[float, str]] = []
        self.setAccessibleName(tr("What may come next"))
        self.setToolTip(tr("How probable each symbol is after the beginning."))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.enlarger = Enlarger(self)

    def show_shares(self, shares: list[tuple[float, str]]) -> None:
        """Show other shares, each with the name of its symbol."""
        self._shares = sorted(shares, key=lambda one: -one[0])
        self._clock.request(self)

    def data_table(self) -> DataTable:
        """Return each symbol with its probability."""
        return DataTable((tr("symbol"), tr("probability")), [[name, share] for share, name in self._shares])

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(190, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.tabular(self.font()))
        metrics = painter.fontMetrics()
        line = metrics.height() + 2.0
        wide = max((metrics.horizontalAdvance(name) for _, name in self._shares), default=0) + 8.0
        end = metrics.horizontalAdvance("100,0 %") + 6.0
        for place, (share, name) in enumerate(self._shares[: int(self.height() // line)]):
            top = place * line
            painter.setPen(theme.color("text"))
            painter.drawText(QRectF(0, top, wide, line), Qt.AlignmentFlag.AlignCenter, name)
            room = max(4.0, self.width() - wide - end)
            painter.fillRect(QRectF(wide, top + 2, max(1.0, share * room), line - 4), theme.color("accent", 170))
            box = QRectF(self.width() - end, top, end - 2, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent(share))


class ContinuationPanel(QWidget):
    """Settings at the left; at the right the wave, or the text with the probabilities."""

    def __init__(self, session: Session, clock: FrameClock, lab_state: MoreNetworksState) -> None:
        super().__init__()
        self._session, self._lab_state = session, lab_state
        self._wanted: object = None
        self.shown: ContinuedSequence | None = None
        self.job = Job(self)
        self.job.done.connect(self._on_done)
        self.job.failed.connect(self._on_failed)
        self.forms = {only: ComponentForm(lab_state.recurrent, only=only) for only in (WAVES, SYMBOLS)}
        for form in self.forms.values():
            form.edited.connect(self._on_edited)
            # Nothing can be chosen before it is known what can be continued.
            form.setEnabled(False)
        self.plot = explained(
            XYPlot(tr("The wave, continued"), tr("time step"), "x"),
            N_("From the given steps on the network hears what it said itself: small errors add up, or do not."),
        )
        self.text = LinkedText(tr("The text, continued"))
        self.text.setToolTip(tr("The beginning, and in bold what the network goes on with."))
        self.text.setMinimumHeight(40)
        self.next = NextSymbols(clock)
        self.said = QuietText(2)
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 3)
        row.addWidget(self.next, 2)
        self.views = QStackedWidget()
        self._words = words
        for view in (self.plot, words):
            self.views.addWidget(view)
        right = QVBoxLayout()
        right.addWidget(self.views, 1)
        right.addWidget(self.said)
        line = QHBoxLayout(self)
        line.setContentsMargins(6, 4, 6, 2)
        settings = ScrollPage(*self.forms.values(), least=theme.scaled(230))
        settings.setMaximumWidth(theme.scaled(230))
        line.addWidget(settings)
        line.addLayout(right, 1)

    def follow(self) -> None:
        """Continue with the newest weights, if anybody can see it."""
        session, settings = self._session, self._lab_state.recurrent
        task = session.experiment.used_task
        names = task.names_classes
        for only, form in self.forms.items():
            form.set_component(settings)
            form.setVisible((only == SYMBOLS) == names)
            form.setEnabled(task.continues)
        self.views.setCurrentWidget(self._words if names else self.plot)
        snapshot, problem = session.snapshot, session.problem
        if self.shown is not None and self.shown.problem is not problem:
            self._say("")
        if not task.continues:
            own = isinstance(session.experiment.data, OwnSeries)
            self._say(tr(SERIES_NOT_CONTINUED if own else NOT_CONTINUED))
        elif snapshot is not None and problem is not None and problem.task == task:
            if snapshot.run == session.run_number and self._wanted != (snapshot, settings):
                self._wanted = snapshot, settings
                self.job.request(continued, snapshot, problem, settings)
        else:
            self._say("")

    def _say(self, text: str) -> None:
        self._wanted, self.shown = None, None
        self.plot.set_labels(tr("time step"), "x")
        self.plot.show_curves([])
        self.text.show_rich("")
        self.next.show_shares([])
        self.said.setText(text)

    @Slot(object)
    def _on_edited(self, edited: RecurrentSettings) -> None:
        before = self._lab_state.recurrent
        field = changed_field(before, edited)
        if field:
            name = change_name(before, edited)
            changed = before.model_copy(update={field: getattr(edited, field)})
            self._lab_state.set_recurrent(changed, name, field)
            self.follow()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        wanted = self._wanted
        self._say(str(for_people(error)) if isinstance(error, UserError) else "")
        self._wanted = wanted
        for_people(error)

    @Slot(object)
    def _on_done(self, found: ContinuedSequence) -> None:
        session = self._session
        if found.problem is not session.problem or found.snapshot.run != session.run_number:
            return
        if found.settings != self._lab_state.recurrent:
            return
        self.shown = found
        after = tr("After {step} mini-batches.", step=grouped(found.snapshot.step))
        if found.shares is None:
            self._show_wave(found, after)
            return
        beginning, rest = (escape(part) for part in found.text)
        self.text.show_rich(f'<p style="white-space: pre-wrap">{beginning}<b>{rest}</b></p>')
        names = [tr(name) for name in found.problem.dataset.classes]
        self.next.show_shares(list(zip(found.shares.tolist(), names, strict=True)))
        self.said.setText(after)

    def _show_wave(self, found: ContinuedSequence, after: str) -> None:
        known, both = len(found.given), min(len(found.true), len(found.found))
        start = found.given[-1:]
        given = np.arange(1.0, known + 1)
        true = np.concatenate([start, found.true])
        ahead = np.concatenate([start, found.found])
        quantities = found.problem.dataset.outputs
        self.plot.set_labels(tr("time step"), quantities[0].title)
        self.plot.show_curves(
            [
                XYCurve(tr("given"), given, found.given, "text"),
                XYCurve(tr("true"), known + np.arange(float(len(true))), true, "muted", dashed=True),
                XYCurve(tr("network"), known + np.arange(float(len(ahead))), ahead, "accent"),
            ]
        )
        off = float(np.sqrt(np.mean((found.true[:both] - found.found[:both]) ** 2))) if both else 0.0
        error = tr("Root mean square error over {count} steps: {error}.", count=both, error=number(off, 3))
        if len(quantities) > 1:
            only = tr("Shown is the first of {count} quantities.", count=len(quantities))
            error = f"{error} {only}"
        if known < found.settings.known:
            error = f"{error} " + tr("All {count} steps of the sequence are given.", count=known)
        self.said.setText(f"{after} {error}")
