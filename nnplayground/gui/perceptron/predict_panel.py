"""Predict before it is revealed: the lines to type a guess into, and the score."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from nnplayground.analysis.perceptron.prediction import Grade, Score
from nnplayground.analysis.perceptron.stepping import ExampleRecord
from nnplayground.analysis.perceptron.text import point
from nnplayground.core.perceptron import Form, PerceptronSettings
from nnplayground.gui import theme
from nnplayground.gui.shared.predict_bar import GuessLine
from nnplayground.gui.widgets.button import PlainButton
from nnplayground.gui.widgets.flow_layout import FlowLayout
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, subscript, tr
from nnplayground.rich import as_tip

BIAS_NAMES: Mapping[Form, str] = {"bias": "b", "threshold": "θ"}


class PredictPanel(QFrame):
    """Asks for the output and the new weights of the next example.

    Signals: `revealed` when Enter or the button was pressed, `skipped` when it is to be shown without a guess.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Guess the output and the new weights before they are revealed: the best way to learn the rule."),
        N_("Predict before you see"),
    )

    revealed = Signal()
    skipped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        colors = theme.colors()
        self.setObjectName("guess")
        self.setStyleSheet(
            f"#guess {{ background: {colors.surface}; border: 1px solid {colors.line}; border-radius: 6px; }}"
        )
        self._question = Words(lines=2)
        self._result = Words(lines=2)
        self._score = Words(muted=True)
        self._lines: list[QLineEdit] = []
        answers = QWidget()
        self._row = FlowLayout(answers, spacing=6)
        self.button = PlainButton(tr("Reveal"), self)
        self.button.setToolTip(tr("Compare your guess with what really happens (Enter)."))
        self.button.setAccessibleName(tr("Reveal"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.revealed)
        self.skip = PlainButton(tr("Show anyway"), self)
        self.skip.setToolTip(tr("Show it without a guess; nothing is counted."))
        self.skip.setAccessibleName(tr("Show anyway"))
        self.skip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.skip.clicked.connect(self.skipped)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 4)
        column.setSpacing(2)
        column.addWidget(self._result)
        column.addWidget(self._question)
        column.addWidget(answers)
        column.addWidget(self._score)

    def ask(self, record: ExampleRecord | None, settings: PerceptronSettings) -> None:
        """Ask about the next example; None: nothing is left to ask."""
        names = [] if record is None else self._names(len(record.x), settings)
        if [line.objectName() for line in self._lines] != names:
            self._make_lines(names)
        for line in self._lines:
            line.clear()
        self.button.setEnabled(record is not None)
        self.skip.setEnabled(record is not None)
        if record is None:
            self._question.setText(tr("There is nothing left to predict."))
            return
        self._question.setText(
            tr(
                "Predict: x = {x}, desired {desired}. Which output, and which weights afterwards?",
                x=point(record.x), desired=record.desired,
            )
        )  # fmt: skip

    def guess(self) -> tuple[str, list[str], str | None]:
        """Return what is typed: the output, the weights, and the bias or threshold if it is asked for."""
        texts = {line.objectName(): line.text() for line in self._lines}
        weights = [text for name, text in texts.items() if name.startswith("w")]
        return texts.get("y", ""), weights, texts.get("b", texts.get("θ"))

    def is_empty(self) -> bool:
        """Whether nothing is typed yet."""
        return not any(line.text().strip() for line in self._lines)

    def show_result(self, text: str, good: bool) -> None:
        """Say how the last guess was, or what is wrong with this one."""
        self._result.setText(tinted(text, "good" if good else "warning") if text else "")

    def show_grade(self, grade: Grade, truth: str) -> None:
        """Say which parts of the guess were right."""
        parts = [tr("Your guess: output {mark}", mark=_mark(grade.output))]
        parts += [f"w{subscript(i)} {_mark(right)}" for i, right in enumerate(grade.weights, start=1)]
        asked = [line.objectName() for line in self._lines if line.objectName() in BIAS_NAMES.values()]
        parts += [f"{name} {_mark(grade.bias)}" for name in asked]
        self.show_result(" \xa0 ".join(parts) + f" \xa0–\xa0 {truth}", grade.all_right)

    def show_score(self, score: Score) -> None:
        """Show the score so far."""
        self._score.setText(
            tr(
                "Score: {outputs} of {asked} outputs and {weights} of {asked} corrections right.",
                outputs=score.outputs_right, weights=score.weights_right, asked=score.asked,
            )
        )  # fmt: skip

    def lines(self) -> list[QLineEdit]:
        """Return the lines to type into: output, weights, bias."""
        return list(self._lines)

    def _names(self, inputs: int, settings: PerceptronSettings) -> Sequence[str]:
        last = [BIAS_NAMES[settings.form]] if settings.train_bias else []
        return ["y", *(f"w{index}" for index in range(1, inputs + 1)), *last]

    def _make_lines(self, names: Sequence[str]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in (self.button, self.skip):
                widget.hide()
                widget.deleteLater()
        self._lines = []
        for name in names:
            title = (
                tr("output")
                if name == "y"
                else (name if name in BIAS_NAMES.values() else f"w{subscript(int(name[1:]))}")
            )
            label = QLabel(as_tip(title))
            line = GuessLine()
            line.setObjectName(name)
            line.setAccessibleName(tr("Guess of {name}", name=title))
            line.setToolTip(tr("Type your guess; Enter reveals."))
            line.returnPressed.connect(self.revealed)
            line.textEdited.connect(self._on_edited)
            self._row.addWidget(_beside(label, line))
            self._lines.append(line)
        self._row.addWidget(self.button)
        self._row.addWidget(self.skip)

    @Slot()
    def _on_edited(self) -> None:
        """Put the last verdict away: it is not about what is being typed."""
        self.show_result("", True)


def _beside(label: QLabel, line: QLineEdit) -> QWidget:
    """Return a name and its line, which stay together."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(label)
    row.addWidget(line)
    return both


def _mark(right: bool) -> str:
    return "✓" if right else "✗"
