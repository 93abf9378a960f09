"""The place of the mouse in an area is told also where that has no extent."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from nnplayground.gui.widgets.share import share_of


@pytest.mark.parametrize(
    ("area", "place", "share"),
    [
        (QRectF(10, 20, 100, 50), QPointF(10, 70), (0, 0)),
        (QRectF(10, 20, 100, 50), QPointF(85, 32.5), (0.75, 0.75)),
        (QRectF(10, 20, 100, 50), QPointF(-40, 120), (-0.5, -1)),
        (QRectF(), QPointF(3, 4), (0.5, 0.5)),
        (QRectF(0, 0, 10, 0), QPointF(2, 4), (0.2, 0.5)),
        (QRectF(0, 0, -2, -2), QPointF(2, 4), (0.5, 0.5)),
    ],
)
def test_share_across_and_up(area, place, share):
    assert share_of(area, place) == pytest.approx(share)
