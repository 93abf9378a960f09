"""The answer in one glance: a large digit and a sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnplayground.gui import theme
from nnplayground.i18n import percent, tr


class Verdict(QWidget):
    """A large digit, or a question mark, and what there is to say about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digit = QLabel("")
        font = self.digit.font()
        font.setPointSizeF(3.4 * font.pointSizeF())
        font.setBold(True)
        self.digit.setFont(theme.tabular(font))
        self.digit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.digit.setFixedWidth(64)
        self.digit.setFixedHeight(self.digit.fontMetrics().height())
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.digit)
        row.addWidget(self.sentence, 1)

    def show_answer(self, first: int, share: float, second: int, other: float, sure: bool) -> None:
        """Name the best two digits with their shares."""
        self.digit.setText(str(first) if sure else "?")
        self._paint("accent" if sure else "muted")
        values = {"first": first, "share": percent(share), "second": second, "other": percent(other)}
        if sure:
            self.sentence.setText(tr("This is a {first} ({share}).\nThen comes {second} ({other}).", **values))
        else:
            self.sentence.setText(tr("I don't know.\nPerhaps {first} ({share}) or {second} ({other}).", **values))

    def show_nothing(self, why: str) -> None:
        """Say why there is no answer."""
        self.digit.setText("")
        self._paint("muted")
        self.sentence.setText(why)

    def _paint(self, role: str) -> None:
        colour = theme.color(role).name()
        if self.digit.property("colour") != colour:
            self.digit.setProperty("colour", colour)
            self.digit.setStyleSheet(f"color: {colour};")
