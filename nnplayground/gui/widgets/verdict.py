"""The answer in one glance: a large digit and a sentence."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, percent, tr

DIGIT = 64


class VerdictLabel(QWidget):
    """A large digit, or a question mark, and what there is to say about it.

    It is painted, not made of labels: a label that changes lays out and repaints the whole page, and
    this changes with every movement of the pen.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The digit with the largest share, or “I don't know” if no share is large enough. The shares say how sure "
            "the network is of the digit, if it is one; that it is one is judged apart, by a second network."
        ),
        N_("Answer"),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digit = ""
        self.sentence = ""
        self._role = "muted"
        self._large = theme.tabular(QFont(self.font()))
        self._large.setPointSizeF(3.4 * self._large.pointSizeF())
        self._large.setBold(True)
        high = max(QFontMetrics(self._large).height(), 3 * QFontMetrics(self.font()).lineSpacing())
        self.setFixedHeight(high)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answer(
        self, first: int, share: float, second: int, other: float, sure: bool, likeness: float | None, is_like: bool
    ) -> None:
        """Name the best two digits with their shares, and how much it looks like a digit, where that is known."""
        values = {"first": first, "share": percent(share), "second": second, "other": percent(other)}
        if not is_like:
            text = tr("This looks like no digit ({likeness}).", likeness=percent(likeness or 0.0))
            self._say(
                "?", text + "\n" + tr("If it is one: {first} ({share}) or {second} ({other}).", **values), "muted"
            )
            return
        text = (
            tr("This is a {first}: {share} sure.\nThen comes {second} ({other}).", **values)
            if sure
            else tr("I don't know.\nPerhaps {first} ({share}) or {second} ({other}).", **values)
        )
        if likeness is not None:
            text += "\n" + tr("It looks like a digit: {likeness}.", likeness=percent(likeness))
        self._say(str(first) if sure else "?", text, "accent" if sure else "muted")

    def show_nothing(self, why: str) -> None:
        """Say why there is no answer."""
        self._say("", why, "muted")

    def _say(self, digit: str, sentence: str, role: str) -> None:
        self.digit, self.sentence, self._role = digit, sentence, role
        self.setAccessibleName(sentence)
        self.update()

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0.0
        if self.digit:
            left = DIGIT + 10.0
            painter.setFont(self._large)
            painter.setPen(theme.color(self._role))
            painter.drawText(QRectF(0, 0, DIGIT, self.height()), Qt.AlignmentFlag.AlignCenter, self.digit)
        painter.setFont(self.font())
        painter.setPen(theme.color("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), flags, self.sentence)
