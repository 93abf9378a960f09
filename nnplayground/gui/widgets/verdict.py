"""The answer in one glance: a large digit and a sentence."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.wrapped import fitted, text_height
from nnplayground.i18n import N_, percent, tr
from nnplayground.rich import as_tip

DIGIT, GAP = 64, 10
"""Pixels that the digit takes, and those between it and the sentence."""


class VerdictLabel(QWidget):
    """A large digit, or a question mark, and what there is to say about it.

    It is painted, not made of labels: a label that changes lays out and repaints the whole page, and
    this changes with every movement of the pen. Its height follows from its width alone: any answer has room.
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
        self._fit()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answer(
        self, first: int, share: float, second: int, other: float, sure: bool, likeness: float | None, is_like: bool
    ) -> None:
        """Name the best two digits with their shares, and how much it looks like a digit, where that is known."""
        is_sure = sure and is_like
        text = _sentence(first, share, second, other, sure, likeness, is_like)
        self._say(str(first) if is_sure else "?", text, "accent" if is_sure else "muted")

    def show_nothing(self, why: str) -> None:
        """Say why there is no answer."""
        self._say("", why, "muted")

    def _say(self, digit: str, sentence: str, role: str) -> None:
        self.digit, self.sentence, self._role = digit, sentence, role
        self.setAccessibleName(sentence)
        self._tell_rest()
        self.update()

    def shown(self) -> str:
        """Return what of the sentence there is room for."""
        return fitted(self.sentence, self.fontMetrics(), self.width() - self._left(), self.height())

    def _left(self) -> int:
        return DIGIT + GAP if self.digit else 0

    def _tell_rest(self) -> None:
        self.setToolTip(as_tip(self.sentence) if self.shown() != self.sentence else "")

    def _fit(self) -> None:
        """Be as high as the longest answer."""
        metrics, width = self.fontMetrics(), max(DIGIT, self.width() - DIGIT - GAP)
        ways = ((True, 1.0, True), (False, 1.0, True), (False, 1.0, False))
        high = max(text_height(_sentence(8, 1.0, 8, 1.0, *way), metrics, width) for way in ways)
        high = max(high, QFontMetrics(self._large).height(), 3 * metrics.lineSpacing())
        if high != self.height():
            self.setFixedHeight(high)

    # Qt.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._tell_rest()

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = self._left()
        if self.digit:
            painter.setFont(self._large)
            painter.setPen(theme.color(self._role))
            painter.drawText(QRectF(0, 0, DIGIT, self.height()), Qt.AlignmentFlag.AlignCenter, self.digit)
        painter.setFont(self.font())
        painter.setPen(theme.color("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), flags, self.shown())


def _sentence(
    first: int, share: float, second: int, other: float, sure: bool, likeness: float | None, is_like: bool
) -> str:
    """Return an answer in words, in up to three paragraphs."""
    values = {"first": first, "share": percent(share), "second": second, "other": percent(other)}
    if not is_like:
        text = tr("This looks like no digit ({likeness}).", likeness=percent(likeness or 0.0))
        return text + "\n" + tr("If it is one: {first} ({share}) or {second} ({other}).", **values)
    text = (
        tr("This is a {first}: {share} sure.\nThen comes {second} ({other}).", **values)
        if sure
        else tr("I don't know.\nPerhaps {first} ({share}) or {second} ({other}).", **values)
    )
    if likeness is not None:
        text += "\n" + tr("It looks like a digit: {likeness}.", likeness=percent(likeness))
    return text
