"""Text that is painted in lines: how high it is, and what of it a box shows."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

ENDLESS = 1 << 20
"""Pixels no text is high."""


def text_height(text: str, metrics: QFontMetrics, width: float) -> int:
    """Return how many pixels `text` takes, wrapped to `width` pixels."""
    room = QRect(0, 0, max(1, int(width)), ENDLESS)
    return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()


def two_lines(text: str, metrics: QFontMetrics) -> int:
    """Return at how many pixels of width `text` needs two lines at most."""
    words = text.split(" ")
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1)]
    return 1 + min(max(map(metrics.horizontalAdvance, pair)) for pair in halves)


def fitted(text: str, metrics: QFontMetrics, width: float, height: float) -> str:
    """Return `text`, or as many of its words as a box has room for in pixels, and dots."""
    if text_height(text, metrics, width) <= height:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text_height(_begun(text, middle), metrics, width) <= height:
            low = middle
        else:
            high = middle - 1
    begun = text[:low]
    at_word = max(begun.rfind(" "), begun.rfind("\n"))
    return _begun(text, at_word if at_word > 0 else low)


def _begun(text: str, length: int) -> str:
    return text[:length].rstrip() + "…"
