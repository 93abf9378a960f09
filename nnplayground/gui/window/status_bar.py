"""The line at the foot of the window: the figures of the network that is shown."""

import math
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.figures import EVERY, TOGETHER
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.theme import tabular
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, grouped, steady, tr
from nnplayground.rich import as_tip

SEPARATOR = "   ·   "


class StatusBar(QStatusBar):
    """Costs and scores of training and validation, and the size of each part."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The figures of the network: cost and accuracy (or R²) of training and validation, and the size of each "
            "part. While it trains they are of its last epoch, on at most 10,000 examples of a part, always the same; "
            "when it stands, on all. If training gets better while validation gets worse, it overfits."
        ),
        N_("Status line"),
    )

    every, together = EVERY, TOGETHER

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__()
        self._session = session
        self._clock = clock
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._figures = QLabel()
        self._figures.setTextFormat(Qt.TextFormat.PlainText)
        self._figures.setFont(tabular(self._figures.font()))
        self._figures.setMinimumWidth(1)
        self._signs: list[QWidget] = []
        self._parts = QLabel()
        self._parts.setTextFormat(Qt.TextFormat.PlainText)
        theme.mute(self._parts)
        self.addWidget(self._figures, 1)
        self.addPermanentWidget(self._parts)
        session.history_changed.connect(self._on_changed)
        session.figures_changed.connect(self._on_changed)
        session.problem_changed.connect(self._on_changed)
        session.notes_changed.connect(self._on_changed)
        self.draw()

    def add_sign(self, sign: QWidget) -> None:
        """Put something small at the right end, which may come and go."""
        self._signs.append(sign)
        self.addPermanentWidget(sign)

    def draw(self) -> None:
        """Show the newest figures."""
        session = self._session
        report = session.figures
        metric = session.experiment.used_task.metric
        pieces = []
        if report is not None:
            pieces = [tr("Cost: training {cost}", cost=steady(report.train_cost))]
            if not math.isnan(report.validation_cost):
                pieces.append(tr("validation {cost}", cost=steady(report.validation_cost)))
            if report.penalty and not math.isnan(report.penalty):  # Else no regulariser adds anything.
                pieces.append(tr("penalty {penalty}", penalty=steady(report.penalty)))
            score = metric.text(report.train_score)
            pieces.append(tr("{metric}: training {score}", metric=tr(metric.name), score=score))
            if not math.isnan(report.validation_score):
                pieces.append(tr("validation {score}", score=metric.text(report.validation_score)))
            if not math.isnan(session.batch_cost):
                pieces.append(tr("last mini-batch: {cost}", cost=steady(session.batch_cost)))
        problem = session.problem
        if problem is not None:
            judged, sizes = session.figures_examples, problem.part_sizes
            self._parts.setText(
                tr(
                    "{train} training · {validation} validation · {test} test examples",
                    train=_count(sizes[0], judged[0]),
                    validation=_count(sizes[1], judged[1]),
                    test=grouped(sizes[2]),
                )
            )
        self._show_fitting(pieces)

    def _show_fitting(self, pieces: list[str]) -> None:
        """Show as many figures as there is room for, the sizes of the parts only beside all of them."""
        self._figures.setToolTip(as_tip(SEPARATOR.join([*pieces, self._parts.text()])))
        metrics = self._figures.fontMetrics()
        signs = sum(sign.sizeHint().width() + 12 for sign in self._signs if not sign.isHidden())
        width = self.width() - 3 * self.contentsMargins().left() - signs
        while len(pieces) > 1 and metrics.horizontalAdvance(SEPARATOR.join(pieces)) > width:
            pieces = pieces[:-1]
        text = SEPARATOR.join(pieces)
        self._figures.setText(text)
        self._parts.setVisible(metrics.horizontalAdvance(text) + self._parts.sizeHint().width() + 16 <= width)

    @Slot()
    def _on_changed(self) -> None:
        self._clock.request(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clock.request(self)


def _count(examples: int, judged: int) -> str:
    """Return how many examples a part has, and how many of them the figures are of where these are fewer."""
    if judged >= examples:
        return grouped(examples)
    return tr("{count} ({judged} judged)", judged=grouped(judged), count=grouped(examples))
