"""Where in an area the mouse is, whatever size that has: before the first layout it has none."""

from PySide6.QtCore import QPointF, QRectF


def share_of(area: QRectF, place: QPointF, clamped: bool = False) -> tuple[float, float]:
    """Return how far across and how far up `place` lies, 0 to 1 inside `area`; its middle where that has no extent.

    If `clamped`, of the nearest place inside.
    """
    across = (place.x() - area.left()) / area.width() if area.width() > 0 else 0.5
    up = (area.bottom() - place.y()) / area.height() if area.height() > 0 else 0.5
    return (min(1.0, max(0.0, across)), min(1.0, max(0.0, up))) if clamped else (across, up)
