"""What one can do to a run: the actions that menu, transport bar and keys share.

The large button and the space bar run what the page that is shown runs; all else is about the network's run.
"""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from nnplayground.gui.icons import icon
from nnplayground.gui.run.labs import TRAINING, RunWords
from nnplayground.gui.run.page_run import PageRun
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.help_text import remark
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

TRAINS = N_("Each step: forward, cost, backward, and every weight moves against its gradient.")


class RunActions(QObject):
    """Run or pause, step, reset and new start, enabled when they make sense."""

    keys: ClassVar[Keys] = (
        N_("Everywhere in the window"),
        (
            (
                N_("Space"),
                N_(
                    "run or pause what the open page shows, wherever the focus is: the network, the perceptron, steps "
                    "by hand, a descent; not where text is typed"
                ),
            ),
            (N_("Shift+Space"), N_("train or pause the network, whatever page is open")),
            (N_("Enter"), N_("press what has the focus")),
        ),
    )

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._words = TRAINING
        self._page_run: PageRun | None = None
        self.toggle = self._make("run", tr(TRAINING.start), self._run_page, "Space")
        self.toggle.setAutoRepeat(False)
        self.train = self._make(
            "",
            tr("Train &or pause the network"),
            session.toggle,
            "Shift+Space",
            tr("Train the network of the Playground, or let it stand still, whatever page is open."),
        )
        self.train.setAutoRepeat(False)
        self.step_batch = self._make(
            "step-batch", tr("One &mini-batch"), session.step_batch, "N", tr("Learn one mini-batch and stand still.")
        )
        self.step_epoch = self._make(
            "step-epoch", tr("One &epoch"), session.step_epoch, "Shift+N", tr("Learn to the end of the epoch.")
        )
        self.reset = self._make(
            "reset", tr("&Reset"), session.reset, "R", tr("Go back to the same start: the same weights and order.")
        )
        self.new_start = self._make(
            "new-start", tr("Ne&w start"), session.new_start, "Shift+R", tr("Start again with other weights.")
        )
        self._tips = {
            action: action.toolTip() for action in (self.step_batch, self.step_epoch, self.reset, self.new_start)
        }
        self._remark()
        session.state_changed.connect(self._on_state_changed)
        self._on_state_changed()

    @property
    def drives_page(self) -> bool:
        """Whether the large button drives something else than the network's run."""
        return self._page_run is not None

    def drive(self, words: RunWords, page_run: PageRun | None) -> None:
        """Have the large button run this, or the network if it is None, with the words for it."""
        if self._page_run is not None:
            self._page_run.changed.disconnect(self._on_state_changed)
            self._page_run.destroyed.disconnect(self._on_page_gone)
        self._words, self._page_run = words, page_run
        if page_run is not None:
            page_run.changed.connect(self._on_state_changed)
            page_run.destroyed.connect(self._on_page_gone)
        for action, tip in self._tips.items():
            action.setToolTip(
                as_tip(tr("The network of the Playground: {tip}", tip=tip) if page_run is not None else tip)
            )
        self._on_state_changed()

    def all(self) -> list[QAction]:
        """Return all actions in the order of the menu."""
        return [self.toggle, self.train, self.step_batch, self.step_epoch, self.reset, self.new_start]

    def _remark(self) -> None:
        remark(self.train, TRAINS)
        remark(self.step_batch, N_("A single step of gradient descent, to watch closely."))
        remark(self.step_epoch, N_("One pass through all training examples."))
        remark(self.reset, N_("The same seeds: exactly the same run again, or the same start with other settings."))
        remark(self.new_start, N_("Another starting point on the hills of the cost: does it end as well?"))

    def _make(self, name: str, text: str, do: Callable[[], None], key: str, tip: str = "") -> QAction:
        action = make_action(self, text, do=do, symbol=name, keys=key)
        action.setToolTip(as_tip(_tip(tip, action)))
        return action

    @Slot()
    def _on_page_gone(self) -> None:
        """Let go of what a page ran that is no longer there: its window is being replaced, or closed."""
        self._page_run = None

    @Slot()
    def _on_state_changed(self) -> None:
        state, words, page_run = self._session.state, self._words, self._page_run
        able = state in (State.READY, State.RUNNING, State.ENDED)
        for action in (self.train, self.step_batch, self.step_epoch):
            action.setEnabled(able)
        self.toggle.setProperty("course", tr(TRAINS) if page_run is None else "")
        running = state is State.RUNNING if page_run is None else page_run.is_running
        self.toggle.setEnabled(able if page_run is None else page_run.is_able)
        self.toggle.setText(tr(words.stop if running else words.start))
        self.toggle.setIcon(icon("pause" if running else "run"))
        self.toggle.setToolTip(as_tip(_tip(tr(words.stop_tip if running else words.start_tip), self.toggle)))

    def _run_page(self) -> None:
        if self._page_run is None:
            self._session.toggle()
        else:
            self._page_run.toggle()


def _tip(text: str, action: QAction) -> str:
    return f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
