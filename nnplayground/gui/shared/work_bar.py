"""A bar for long work, with a button that starts it or calls it off."""

import math
from collections.abc import Callable
from time import monotonic
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from nnplayground.gui.run.job import Job
from nnplayground.gui.run.page_run import PageRun
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

MOMENT = 0.5
"""Seconds for which a press still means to begin after an edit has begun the work."""


class WorkBar(QWidget):
    """Follows one `Job`: the button says what it does while nothing runs, and “Cancel” while it does."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Starts a longer calculation and shows how far it is; it can be called off."),
        N_("Longer work"),
        is_backdrop=True,
    )

    def __init__(self, job: Job, text: str, tooltip: str, start: Callable[[], object]) -> None:
        super().__init__()
        self._job = job
        self.page_run = PageRun(self, self._on_pressed)
        self._text, self._tip, self._start = text, tooltip, start
        self._went_on = -math.inf
        self.button = Button(tr("Cancel"), tooltip, self._on_pressed)
        least = self.button.sizeHint().width()
        self.button.setText(text)
        # The button to cancel with is where the one to start with was, and as wide.
        self.button.setMinimumWidth(max(least, self.button.sizeHint().width()))
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(tr("Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.bar, 1)
        job.progressed.connect(self._on_progressed)
        job.state_changed.connect(self._on_state_changed)
        self._on_state_changed()

    def go_on(self) -> None:
        """Begin because of an edit.

        Who types a number and clicks at once ends the typing with the very click: that does not call off.
        """
        self._went_on = monotonic()
        self._start()

    def _on_pressed(self) -> None:
        if not self._job.busy:
            self._start()
        elif monotonic() - self._went_on > MOMENT:
            self._job.cancel()

    def _on_progressed(self, share: float) -> None:
        self.bar.setValue(round(1000 * share))

    def _on_state_changed(self) -> None:
        busy = self._job.busy
        self.button.setText(tr("Cancel") if busy else self._text)
        self.button.setAccessibleName(self.button.text())
        self.button.setToolTip(as_tip(tr("Call this calculation off.") if busy else self._tip))
        self.bar.setValue(0)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.bar.setVisible(busy)
        self.page_run.show_state(busy, True)
