"""How often the test set of each data set has been opened: a test that is looked at often is none."""

from PySide6.QtCore import QSettings

from nnplayground.gui.settings import APPLICATION, ORGANISATION


def openings(kind: str) -> int:
    """Return how often the test examples of the data set `kind` were looked at on this computer."""
    value = QSettings(ORGANISATION, APPLICATION).value(f"test_opened/{kind}")
    try:
        return max(0, int(str(value)))
    except ValueError:
        return 0


def count_opening(kind: str) -> int:
    """Note that they are looked at once more; return how often that makes."""
    count = openings(kind) + 1
    QSettings(ORGANISATION, APPLICATION).setValue(f"test_opened/{kind}", count)
    return count
