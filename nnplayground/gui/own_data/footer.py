"""The lower edge of a dialog about data: a sentence, how far the reading is, and what to press."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from nnplayground.gui.icons import icon
from nnplayground.gui.run.job import Job
from nnplayground.gui.widgets.busy_bar import BusyBar
from nnplayground.i18n import tr
from nnplayground.rich import as_tip

PATIENCE_MS = 400
"""A first look that takes longer shows that it is going on."""


class Footer(QWidget):
    """Says what is left to do; the data can be used once that is nothing.

    While `job` reads, or `looking` has taken a while, a bar shows how far it is, or that it goes on as long as nobody
    knows how far.

    Signals: `accepted` and `rejected` when one of the buttons was pressed, `stopped` when the work was called off.
    """

    accepted = Signal()
    rejected = Signal()
    stopped = Signal()

    def __init__(self, text: str, job: Job, looking: Job | None = None) -> None:
        super().__init__()
        self._job, self._looking = job, looking
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_work)
        self._sign, self._text = QLabel(), QLabel()
        self._sign.setFixedWidth(20)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.bar = BusyBar()
        self.bar.setFixedSize(150, 8)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop = QPushButton(tr("Stop reading"))
        self.stop.setToolTip(tr("Call the reading off; the dialog stays."))
        self.stop.clicked.connect(self._on_stopped)
        self.use = QPushButton(text)
        self.use.setDefault(True)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setToolTip(tr("Close this dialog; the present data stay."))
        self.use.clicked.connect(self.accepted)
        self.cancel.clicked.connect(self.rejected)
        for button in (self.stop, self.use, self.cancel):
            button.setAccessibleName(button.text())
            button.setAutoDefault(button is self.use)
        self._arrange()
        job.progressed.connect(self._on_progressed)
        for one in filter(None, (job, looking)):
            one.state_changed.connect(self._on_state_changed)
        self._on_state_changed()

    def add_at_start(self, widget: QWidget) -> None:
        """Put something else at the left end."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(0, widget)

    def text(self) -> str:
        """Return the sentence that shows."""
        return self._text.text()

    def say(self, objection: str, text: str, waiting: bool = False) -> None:
        """Show `objection`, which keeps the data from being used, or else `text`; `waiting` if it will go by itself."""
        waiting = waiting or self._is_busy()
        self.use.setEnabled(not objection)
        self.use.setToolTip(as_tip(objection or tr("Train on these data from now on.")))
        self._text.setText(objection or text)
        self._text.setAccessibleName(objection or text)
        level, role = ("info", "accent") if waiting or not objection else ("warning", "warning")
        shown = icon(level, role).pixmap(QSize(18, 18)) if objection or text else QPixmap()
        self._sign.setPixmap(shown)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        row.addSpacing(8)
        row.addWidget(self.use)
        row.addWidget(self.cancel)

    def _is_busy(self) -> bool:
        return self._job.busy or (self._looking is not None and self._looking.busy)

    @Slot(float)
    def _on_progressed(self, share: float) -> None:
        self.bar.show_share(share)

    @Slot()
    def _on_state_changed(self) -> None:
        busy = self._is_busy()
        if not busy:
            self._patience.stop()
            self.bar.begin()
        if busy and not self._job.busy and self.bar.isHidden():
            self._patience.start()
        else:
            self._show_work()

    @Slot()
    def _show_work(self) -> None:
        busy = self._is_busy()
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)

    @Slot()
    def _on_stopped(self) -> None:
        for job in filter(None, (self._job, self._looking)):
            job.cancel()
        self.stopped.emit()
