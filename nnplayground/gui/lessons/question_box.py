"""A question of a lesson: answered as often as one likes, with what is said about each answer."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.gui import theme
from nnplayground.gui.forms.line_edit import LineEdit
from nnplayground.gui.lessons.wide_button import WideButton
from nnplayground.gui.widgets.button import PlainButton
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, tr
from nnplayground.lessons.lesson import LessonQuestion
from nnplayground.lessons.question import AnswerVerdict
from nnplayground.rich import RichText, rich

RIGHT, WRONG = "✓", "✗"


class QuestionBox(QFrame):
    """Shows one question, with a button an option or a line to type a number into.

    Signals: `answered` with what was given: the key of an option, or a typed number; `typed` with what stands in the
    line, letter by letter.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "A question about what the lesson shows. Whether an answer is right is computed from that state; "
            "you may try again as often as you like."
        ),
        N_("Question"),
        is_backdrop=True,
    )
    answered = Signal(str)
    typed = Signal(str)

    def __init__(self, question: LessonQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.options: dict[str, WideButton] = {}
        self.line: LineEdit | None = None
        colors = theme.colors()
        self.setObjectName("question")
        self.setStyleSheet(
            f"#question {{ background: {colors.surface}; border: 1px solid {colors.line}; border-radius: 6px; }}"
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(6)
        self._column.addWidget(Words(question.ask))
        if question.options:
            self._add_options()
        elif question.is_number:
            self._column.addLayout(self._number_row())
        else:
            self._column.addWidget(Words(tr("Click it in the program."), muted=True))
        self.said = Words()
        self.said.hide()
        self._column.addWidget(self.said)

    def show_verdict(self, verdict: AnswerVerdict | None) -> None:
        """Say how the last answer was."""
        self.said.setVisible(verdict is not None)
        if verdict is not None:
            role, sign = ("good", RIGHT) if verdict.is_right else ("warning", WRONG)
            self._say(rich("{sign} {text}", sign=tinted(sign, role), text=verdict.text))

    def show_fault(self, text: str) -> None:
        """Say why an answer could not be judged."""
        self._say(tinted(text))

    def show_waiting(self) -> None:
        """Say that the right answer is still being computed."""
        self._say(rich("{text}", text=tr("Computing…")))

    def show_unchecked(self) -> None:
        """Say no longer how the last answer was: another one is being typed."""
        if not self.said.isHidden():
            self.said.setMinimumHeight(self.said.height())  # what comes next in the lesson stays where it is
            self.said.setText(tinted(tr("Enter checks it."), "muted"))

    def show_given(self, given: str, verdict: AnswerVerdict | None) -> None:
        """Show what was answered, or only typed, and how it was."""
        if self.line is not None:
            self.line.setText(given)
        if verdict is not None:
            self.show_verdict(verdict)
            self.mark(given, verdict.is_right)

    def mark(self, key: str, is_right: bool) -> None:
        """Mark an option that was chosen."""
        if key in self.options:
            sign = tinted(RIGHT if is_right else WRONG, "good" if is_right else "warning")
            self.options[key].say(rich("{sign} {text}", sign=sign, text=self.question.options[key]))

    def _say(self, text: RichText) -> None:
        self.said.setMinimumHeight(0)
        self.said.setText(text)
        self.said.show()

    def _add_options(self) -> None:
        for key, text in self.question.options.items():
            button = WideButton(text, tr("Answer so."))
            button.clicked.connect(partial(self._on_option, key))
            self.options[key] = button
            self._column.addWidget(button)

    def _number_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.line = LineEdit()
        self.line.setAccessibleName(self.question.ask)
        self.line.setToolTip(tr("Type a number, or a fraction such as 3/4; Enter checks it."))
        self.line.setMinimumWidth(60)
        self.line.setMaximumWidth(theme.scaled(140))
        self.line.returnPressed.connect(self._on_typed)
        self.line.textEdited.connect(self._on_edited)
        row.addWidget(self.line)
        if self.question.unit:
            unit = QLabel()
            unit.setTextFormat(Qt.TextFormat.PlainText)
            unit.setText(self.question.unit)
            row.addWidget(unit)
        check = PlainButton(tr("Check"))
        check.setToolTip(tr("Compare the answer with what the program computes."))
        check.setAccessibleName(tr("Check"))
        check.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        check.clicked.connect(self._on_typed)
        row.addWidget(check)
        row.addStretch(1)
        return row

    def _on_option(self, key: str, _checked: bool = False) -> None:
        self.answered.emit(key)

    def _on_edited(self, text: str) -> None:
        self.show_unchecked()
        self.typed.emit(text)

    def _on_typed(self) -> None:
        if self.line is not None and self.line.text().strip():
            self.line.setModified(False)
            self.answered.emit(self.line.text())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())
