"""The notice that steps have been ended has a row of its own, and comes on the pages that it concerns."""

import pytest

from tests.helpers.sessions import train
from tests.helpers.windows import open_page, small_window


@pytest.fixture
def window(qtbot):
    yield from small_window(qtbot)


def test_the_notice_covers_nothing_and_comes_where_steps_were_ended(window, qtbot):
    page = open_page(window, "hand", "backward")
    page.step()
    train(qtbot, window.session)
    qtbot.waitUntil(lambda: "changed" in page.notice.text())
    page.column.activate()
    lying = page.notice.geometry()
    items = [page.column.itemAt(place) for place in range(1, page.column.count())]
    others = [item.geometry() for item in items if not item.isEmpty()]
    assert lying.height() >= page.notice.heightForWidth(lying.width())
    assert not any(lying.intersects(other) for other in others)
    for key in ("forward", "table", "demon", "slow", "softmax", "symmetry"):
        other = open_page(window, "hand", key)
        other.draw()
        assert other.notice.text() == "", key
    page = open_page(window, "hand", "backward")
    assert page.notice.text()
    page.step()
    assert page.notice.text() == ""
