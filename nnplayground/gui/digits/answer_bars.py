"""Ten bars: how much of the answer falls to each digit, and the steps of softmax that lead there."""

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.digits.answer import CLASSES, DigitAnswer
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import EDGE, Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, fixed, percent, tr

HEADER = 22
LABEL = 20
SHARE = 62
STEP = 62


class AnswerBarsView(QWidget):
    """One row a digit: its number, if wished z, z/T and e to the power of it, its bar and its share.

    It is repainted at once, not with the next frame: the bars move under the pen.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The share of each digit in the answer: softmax makes them add up to 100 %, so they can be read as "
            "probabilities. Where four bits answer, the rest falls to codes of no digit."
        )
    )

    is_picture = True

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._answer: DigitAnswer | None = None
        self._threshold = 0.5
        self._steps = False
        self.painted = 0
        """How many times it was painted, for measurements."""
        self.setAccessibleName(tr("Shares of the ten digits"))
        self.enlarger = Enlarger(self)
        self.setToolTip(tr("How much of the answer falls to each digit."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_answer(self, answer: DigitAnswer | None, threshold: float) -> None:
        """Show this answer; the line stands at the share `threshold`."""
        self._answer, self._threshold = answer, threshold
        self.setAccessibleDescription(self.text())
        self.update()

    def show_steps(self, shown: bool) -> None:
        """Write the steps of softmax beside the bars, or leave them out."""
        self._steps = shown
        self.update()

    def text(self) -> str:
        """Return the best two with their shares in words."""
        if self._answer is None:
            return ""
        first, second = self._answer.ranking[:2]
        shares = self._answer.shares
        return tr(
            "{first}: {share}, then {second}: {other}",
            first=int(first), share=percent(float(shares[first])),
            second=int(second), other=percent(float(shares[second])),
        )  # fmt: skip

    def data_table(self) -> DataTable:
        """Return the share of each digit."""
        shares = [] if self._answer is None else self._answer.shares.tolist()
        return DataTable((tr("digit"), tr("share")), list(enumerate(shares)))

    def draw(self) -> None:
        """Nothing waits for a frame."""

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(340, HEADER + 25 * CLASSES)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, HEADER + 17 * CLASSES)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(self.font()))
        answer = self._answer
        steps = self._columns()
        left = LABEL + STEP * len(steps) + 6.0
        width = max(10.0, self.width() - left - SHARE)
        high = (self.height() - HEADER) / CLASSES
        self._paint_header(painter, [title for title, _ in steps], left, width)
        ranking = [] if answer is None else answer.ranking[:2].tolist()
        for digit in range(CLASSES):
            top = HEADER + digit * high
            share = 0.0 if answer is None else float(answer.shares[digit])
            self._paint_row(painter, digit, share, ranking, QRectF(left, top, width, high))
            for number_, (_, texts) in enumerate(steps):
                box = QRectF(LABEL + STEP * number_, top, STEP, high)
                painter.setPen(theme.color("muted"))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, texts[digit])
        painter.setPen(theme.color("warning"))
        at = left + width * self._threshold
        painter.drawLine(QPointF(at, HEADER - 3), QPointF(at, self.height()))
        self.painted += 1

    def _columns(self) -> list[tuple[str, list[str]]]:
        """Return the headings of the steps with their texts by digit."""
        answer = self._answer
        if not self._steps or answer is None:
            return []
        if len(answer.bits):
            return []
        return [
            ("z", [fixed(float(v), 2) for v in answer.z]),
            ("z/T", [fixed(float(v), 2) for v in answer.divided]),
            ("e^(z/T−m)", [fixed(float(v), 4) for v in answer.exponentials]),
        ]

    def _paint_header(self, painter: QPainter, titles: list[str], left: float, width: float) -> None:
        painter.setPen(theme.color("muted"))
        font = QFont(painter.font())
        small = QFont(font)
        small.setPointSizeF(max(6.0, 0.85 * font.pointSizeF()))
        painter.setFont(small)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        for number_, title in enumerate(titles):
            painter.drawText(QRectF(LABEL + STEP * number_, 0, STEP, HEADER - 2), right, title)
        # In the very corner comes the button that shows the picture large.
        painter.drawText(QRectF(left + width, 0, SHARE - EDGE - 4, HEADER - 2), right, tr("share"))
        painter.setFont(font)

    def _paint_row(self, painter: QPainter, digit: int, share: float, ranking: list[int], box: QRectF) -> None:
        best, second = ranking[:1] == [digit], ranking[1:2] == [digit]
        sure = best and share >= self._threshold
        bar = box.adjusted(0, box.height() * 0.18, 0, -box.height() * 0.18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(bar, 3, 3)
        colour: QColor = theme.color("accent" if best else "muted", 255 if best else (170 if second else 110))
        painter.setBrush(colour)
        if share > 0.002:
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), 3, 3)
        painter.setPen(theme.color("accent" if sure else "text"))
        font = QFont(painter.font())
        font.setBold(best or second)
        plain = painter.font()
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, box.top(), LABEL, box.height()), middle | Qt.AlignmentFlag.AlignLeft, str(digit))
        if self._answer is not None:
            text = QRectF(bar.right(), box.top(), SHARE, box.height())
            painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, percent(share))
        painter.setFont(plain)


def _preview() -> None:
    """Show an answer with its steps."""
    import numpy as np
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = AnswerBarsView(FrameClock(application))
    z = np.random.default_rng(1).normal(scale=2, size=CLASSES)
    e = np.exp(z - z.max())
    view.set_answer(DigitAnswer(e / e.sum(), 0.0, z, z, e, np.empty(0), ()), 0.5)
    view.show_steps(True)
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
