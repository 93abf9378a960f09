"""Predict first: the question before a step, lines to type into, and the score."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from nnplayground.analysis.predict_first import (
    EMPTY,
    GuessGrade,
    GuessPart,
    GuessQuestion,
    PredictMode,
    asks,
    grade_guess,
)
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.run.predict_first import PredictFirst
from nnplayground.gui.widgets.button import PlainButton
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

ASKED = 220
"""Least width of the question beside its fields, with letters of 12 pixels: most are read in two lines."""


class PredictBar(QFrame):
    """Asks before a step; it takes none itself. Nothing of it is seen while the program does not ask.

    Signals: `judged` with a `GuessGrade` when a guess was compared; `revealed` when the step may be shown; `edited` as
    a guess is typed or chosen.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Say what the next step comes to before it is shown; numbers may be 2 % off. It counts how many were right."
        ),
        N_("Predict before you see"),
        is_backdrop=True,
    )

    stays_in_sight = True
    judged = Signal(object)
    revealed = Signal()
    edited = Signal()

    def __init__(
        self, predict_first: PredictFirst, grade: Callable[[GuessQuestion, list[str]], GuessGrade] = grade_guess
    ) -> None:
        """Compare guesses with `grade`, which raises UserError for what cannot be read."""
        super().__init__()
        self._predict_first = predict_first
        self._grade = grade
        self.is_forced = False
        """Whether this page asks always, whatever is chosen for the program."""
        self.question: GuessQuestion | None = None
        """What is asked now."""
        self._place: tuple[object, ...] = ()
        """Before which step it is asked."""
        self._passed: tuple[object, ...] = ()
        """Before which step it has been answered."""
        self.inputs: list[QLineEdit | Combo] = []
        self._asked = Words(lines=2)
        self._asked.setAccessibleName(tr("Question"))
        self._result = Words(lines=1)
        self._result.setAccessibleName(tr("How the guess was"))
        self._score = QLabel()
        self._score.setAccessibleName(tr("Score"))
        self._fields = QHBoxLayout()
        self._fields.setSpacing(6)
        self.button = self._button(tr("Reveal"), tr("Compare your guess with what really happens (Enter)."))
        self.skip = self._button(tr("Show anyway"), tr("Show it without a guess; nothing is counted."))
        self.button.clicked.connect(self.reveal)
        self.skip.clicked.connect(self.pass_by)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(6)
        self._answers.addLayout(self._fields)
        self._answers.addWidget(self.button)
        self._answers.addWidget(self.skip)
        self._widest = 0
        """The width of fields and buttons, as large as it has been."""
        self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._above.setSpacing(6)
        self._above.addWidget(self._asked, 1)
        self._above.addLayout(self._answers)
        below = QHBoxLayout()
        below.addWidget(self._result, 1)
        below.addWidget(self._score)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 10, 0)
        column.setSpacing(2)
        column.addLayout(self._above)
        column.addLayout(below)
        self.setVisible(False)

    @property
    def mode(self) -> PredictMode:
        """How often it asks."""
        return PredictMode.ALWAYS if self.is_forced else self._predict_first.mode

    @property
    def is_open(self) -> bool:
        """Whether a question waits for its answer."""
        return self.question is not None

    def follow(self, position: int, make: Callable[[], GuessQuestion | None], *place: object) -> bool:
        """Ask before the step that leaves `position`, if it is to be asked for; return whether a question is open.

        `place` tells one such step from another.
        """
        here = (self.mode, position, *place)
        self.setVisible(self.mode is not PredictMode.OFF)
        if here == self._place:
            return self.is_open
        self._place = here
        if here != self._passed:
            self._passed = ()
        wanted = here != self._passed and asks(self.mode, position)
        self._show_question(make() if wanted else None)
        return self.is_open

    def hold(self) -> bool:
        """Whether a step has to wait: its question is open, and the guess not given or not right to read."""
        if not self.is_open:
            return False
        if self._is_empty():
            self.say(tr(EMPTY), False)
            self.take_focus()
        else:
            self.reveal()
        return True

    def reveal(self) -> None:
        """Compare the guess."""
        if self.question is None:
            return
        try:
            grade = self._grade(self.question, self.given())
        except UserError as error:
            self.say(str(error), False)
            self.take_focus()
            return
        self.show_grade(grade)
        self._close()

    def pass_by(self) -> None:
        """Show the step without a guess."""
        if self.is_open:
            self.say("", True)
            self._close()

    def given(self) -> list[str]:
        """Return what is typed and chosen, part by part."""
        return [str(one.currentData() or "") if isinstance(one, Combo) else one.text() for one in self.inputs]

    def show_grade(self, grade: GuessGrade) -> None:
        """Say how a guess was, and tell others."""
        self.say(grade.text, grade.is_right)
        self.judged.emit(grade)

    def say(self, text: str, is_good: bool) -> None:
        """Say how the last guess was, or what is wrong with this one."""
        self._result.setText(tinted(text, "good" if is_good else "warning") if text else "")

    def show_score(self, right: int, asked: int) -> None:
        """Show the score so far."""
        self._score.setText(as_tip(tr("Right: {right} of {asked}", right=right, asked=asked)) if asked else "")

    def take_focus(self) -> None:
        """Let the student type at once."""
        if self.inputs:
            self.inputs[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self._passed = self._place
        self._show_question(None)
        self.revealed.emit()

    def _is_empty(self) -> bool:
        return not any(text.strip() for text in self.given())

    def _show_question(self, question: GuessQuestion | None) -> None:
        self.question = question
        while (item := self._fields.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.inputs = []
        for part in question.parts if question is not None else ():
            self._add_part(part)
        self._asked.setText(question.text if question is not None else "")
        for button in (self.button, self.skip):
            button.setEnabled(question is not None)

    def _arrange(self) -> None:
        """Put the question above its fields where there is no room beside them; it stays so, and nothing jumps."""
        self._widest = max(self._widest, self._answers.sizeHint().width())
        wanted = self._around + theme.scaled(ASKED) + self._above.spacing() + self._widest
        way = QBoxLayout.Direction.LeftToRight if wanted <= self.width() else QBoxLayout.Direction.TopToBottom
        if way is not self._above.direction():
            self._above.setDirection(way)

    @property
    def _around(self) -> int:
        margins = self.contentsMargins()
        inner = self.layout().contentsMargins()  # type: ignore[union-attr]
        return margins.left() + margins.right() + inner.left() + inner.right()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around + self._answers.minimumSize().width(), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        # What is asked for now is there only after a while.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._arrange()
        return super().event(event)

    def _add_part(self, part: GuessPart) -> None:
        if part.name:
            self._fields.addWidget(QLabel(as_tip(part.name)))
        title = tr("Guess of {name}", name=part.name) if part.name else tr("Your guess")
        made = self._choices(part) if part.options else self._line()
        made.setAccessibleName(title)
        self._fields.addWidget(made)
        self.inputs.append(made)

    def _line(self) -> QLineEdit:
        line = GuessLine()
        line.setToolTip(tr("Type your guess; Enter reveals."))
        line.returnPressed.connect(self.reveal)
        line.textEdited.connect(self._on_edited)
        return line

    @Slot()
    def _on_edited(self) -> None:
        """Put the last verdict away: it is not about what is being typed."""
        self.say("", True)
        self.edited.emit()

    def _choices(self, part: GuessPart) -> Combo:
        combo = Combo()
        combo.setToolTip(tr("Choose what you think."))
        combo.add("…", "")
        for key, label in part.options.items():
            combo.add(label, key)
        combo.setMinimumWidth(combo.widest())
        combo.activated.connect(self._on_edited)
        return combo

    def _button(self, text: str, tip: str) -> PlainButton:
        button = PlainButton(text)
        button.setAccessibleName(text)
        button.setToolTip(as_tip(tip))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button


class GuessLine(QLineEdit):
    """A line for a guess, wide enough for one; Enter in it reveals, and does nothing else on the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * 8 + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
