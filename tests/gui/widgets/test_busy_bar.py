"""A bar that moves until a share is known."""

from nnplayground.gui import theme
from nnplayground.gui.widgets.busy_bar import BusyBar


def accented(bar):
    """Return which pixels along the middle of the bar have the accent colour."""
    image = bar.grab().toImage()
    accent = theme.color("accent").rgb()
    return [image.pixel(x, image.height() // 2) == accent for x in range(image.width())]


def test_a_part_moves_until_a_share_is_known(qtbot):
    bar = BusyBar()
    qtbot.addWidget(bar)
    bar.setFixedSize(150, 8)
    bar.show()
    seen = set()
    qtbot.waitUntil(lambda: len(seen) > 3 or seen.add(tuple(accented(bar))))
    assert all(sum(place) < 150 for place in seen)
    bar.show_share(0.25)
    assert (bar.value(), bar.maximum()) == (250, 1000)
    bar.grab()
    assert not bar._frames.isActive()
    bar.begin()
    assert bar.maximum() == 0
    bar.hide()
    assert not bar._frames.isActive()
