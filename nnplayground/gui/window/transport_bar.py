"""The bar above the labs: run, step, reset, and where the run stands."""

from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from nnplayground.gui import theme
from nnplayground.gui.run.figures import EVERY, TOGETHER
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.theme import tabular
from nnplayground.gui.widgets.button import PlainToolButton
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.sentence import Sentence
from nnplayground.gui.window.run_actions import RunActions
from nnplayground.i18n import N_, grouped, number, tr
from nnplayground.rich import as_tip


class TransportBar(QFrame):
    """Buttons of a run, the epoch, and the state in words."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Train, take single steps and begin again; at the right, how the network of the Playground stands. On a "
            "page that runs something of its own, the large button runs that."
        ),
        N_("Transport bar"),
        is_backdrop=True,
    )

    every, together = EVERY, TOGETHER

    def __init__(self, session: Session, clock: FrameClock, actions: RunActions) -> None:
        super().__init__()
        self._session = session
        self._clock = clock
        self._actions = actions
        self._toggle = self._button(actions.toggle, wide=True)
        self._figures: dict[QLabel, tuple[QLabel, QLabel]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(4)
        row.addWidget(self._toggle)
        row.addWidget(_line())
        for action in (actions.step_batch, actions.step_epoch, actions.reset, actions.new_start):
            row.addWidget(self._button(action))
        row.addSpacing(4)
        self._epoch = explained(
            self._figure(row, tr("Epoch"), "000,000", big=True),
            N_(
                "How often the network has been through all training examples. One epoch is one pass, mini-batch by "
                "mini-batch."
            ),
        )
        self._batch = explained(
            self._figure(row, tr("Mini-batch"), "0,000,000"),
            N_(
                "How many mini-batches have been learnt: each is one look at some examples and one step of all weights."
            ),
        )
        self._rate = explained(
            self._figure(row, tr("Learning rate"), "0.00000"),
            N_("The rate η of the next step, after the schedule. Deck A: w ← w − η ∂C/∂w."),
        )
        self._speed = explained(
            self._figure(row, tr("Mini-batches/s"), "00,000"),
            N_("How many mini-batches are learnt each second: how fast your computer trains."),
        )
        self._less: list[tuple[QLabel, QLabel]] = [
            self._figures[self._speed],
            self._figures[self._rate],
            self._figures[self._batch],
        ]
        """What gives way where there is little room, in this order."""
        # As wide as there is room, so that nothing beside it moves when the words change.
        self._state = Sentence()
        theme.mute(self._state)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._state, 1)
        session.snapshot_changed.connect(self._on_changed)
        session.state_changed.connect(self._on_changed)
        session.moment_changed.connect(self._on_changed)
        actions.toggle.changed.connect(self._on_changed)
        self.draw()

    def add_at_end(self, action: QAction) -> None:
        """Put a button for something else at the right end."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.addSpacing(6)
        row.addWidget(self._button(action))

    def draw(self) -> None:
        """Show the newest figures."""
        session = self._session
        snapshot = session.snapshot
        self._epoch.setText(grouped(snapshot.epoch if snapshot else 0))
        self._batch.setText(grouped(snapshot.step if snapshot else 0))
        self._rate.setText(number(session.rate, 3))
        running = session.state is State.RUNNING
        self._speed.setText(grouped(round(session.speed)) if session.speed else "–")
        words = {
            State.PREPARING: tr("Preparing the data…"),
            State.READY: self._waiting(bool(snapshot and snapshot.step)),
            State.RUNNING: tr("Network training; Shift+Space pauses") if self._actions.drives_page else tr("Training"),
            State.ENDED: tr("Ended"),
            State.BROKEN: tr("Cannot be trained"),
        }
        looks_back = session.moment is not None and session.state is not State.RUNNING
        self._state.say(tr("Looking back: Train goes on from here") if looks_back else words[session.state])
        self._toggle.setProperty("running", running)
        self._toggle.setAccessibleName(self._actions.toggle.text().replace("&", ""))

    def _waiting(self, has_learnt: bool) -> str:
        if self._actions.drives_page:
            return tr("Network paused") if has_learnt else tr("Network ready")
        return tr("Paused") if has_learnt else tr("Press Space to train")

    @Slot()
    def _on_changed(self) -> None:
        self._clock.request(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many figures as there is room for."""
        for pair in self._less:
            for part in pair:
                part.setVisible(True)
        for pair in self._less:
            row = self.layout()
            assert isinstance(row, QHBoxLayout)
            row.invalidate()
            if row.minimumSize().width() + self._lack() <= self.width():
                break
            for part in pair:
                part.setVisible(False)

    def _lack(self) -> int:
        """Return how many more pixels the usual words at the right take than they cannot do without."""
        usual = (tr("Press Space to train"), tr("Training"), tr("Paused"), tr("Ended"))
        widest = max(map(self._state.fontMetrics().horizontalAdvance, usual)) + 2
        return max(0, widest - self._state.minimumWidth())

    def _button(self, action: QAction, wide: bool = False) -> PlainToolButton:
        button = PlainToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(not wide)
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", ""))
        if wide:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setObjectName("primary")
            # As wide as the longest that it has to say: what stands beside it stays where it is.
            button.setFixedWidth(max(112, _widest(button)))
        return button

    def _figure(self, row: QHBoxLayout, name: str, widest: str, big: bool = False) -> QLabel:
        label = QLabel(as_tip(name))
        theme.mute(label)
        value = QLabel()
        font = tabular(value.font())
        if big:
            font.setPointSizeF(font.pointSizeF() * 1.35)
            font.setBold(True)
        value.setFont(font)
        value.setMinimumWidth(value.fontMetrics().horizontalAdvance(widest))
        value.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        value.setAccessibleName(name)
        row.addWidget(label)
        row.addWidget(value)
        row.addSpacing(4)
        self._figures[value] = label, value
        return value


def _widest(button: PlainToolButton) -> int:
    """Return the width that the longest words of any run take."""
    text = button.text()
    width = 0
    for words in LABS.run_words():
        for label in (words.start, words.stop):
            button.setText(tr(label))
            width = max(width, button.sizeHint().width())
    button.setText(text)
    return width


def _line() -> QFrame:
    """Return a line between the large button and what is about the network alone."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFixedWidth(7)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    return line
