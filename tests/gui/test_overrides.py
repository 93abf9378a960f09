"""An error in a method that Qt calls while Python waits for Qt is told, and the program goes on."""

import subprocess
import sys

import pytest

CALLED = """
import sys
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from nnplayground.gui.overrides import guard_overrides

application = QApplication(["", "-platform", "offscreen"])

class Made(QWidget):
    __module__ = "nnplayground.made"

    def event(self, event):
        return super().event(event)

    def keyPressEvent(self, event):
        eval(sys.argv[1], {"none": 0.0, "empty": []})

    def sizeHint(self):
        return QSize(7, 5)

made = Made()
guard_overrides()
guard_overrides()
QTest.keyClick(made, Qt.Key.Key_A)
print("goes on", made.sizeHint().width())
"""


@pytest.mark.parametrize(
    ("wrong", "named"),
    [("1 / none", "ZeroDivisionError"), ("empty[3]", "IndexError"), ("len(none)", "TypeError"), ("x", "NameError")],
)
def test_an_error_in_the_midst_of_qt_is_told(wrong, named):
    ended = subprocess.run([sys.executable, "-c", CALLED, wrong], capture_output=True, text=True, check=False)
    assert ended.returncode in (0, 1), ended.stderr
    assert named in ended.stderr


PAINTED = """
import sys
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QListWidget, QWidget
from nnplayground.gui.overrides import guard_overrides

application = QApplication(["", "-platform", "offscreen"])

class Made(QWidget):
    __module__ = "nnplayground.made"

    def paintEvent(self, event):
        painter = QPainter(self)
        self.fill(painter)

    def fill(self, painter):
        picture = QPixmap(4, 4)
        other = QPainter(picture)
        painter.drawPixmap(0, 0, picture, *[][3])

class Lent(QStyledItemDelegate):
    __module__ = "nnplayground.made"

    def paint(self, painter, option, index):
        painters.append(painter.isActive())
        raise ValueError("of a cell")

def painted(widget):
    widget.resize(40, 80)
    widget.show()
    try:
        widget.grab()
    except Exception as error:
        errors.append(error)

painters, errors = [], []
guard_overrides()
painted(Made())
cells = QListWidget()
cells.addItems(["a", "b"])
cells.setItemDelegate(Lent(cells))
painted(cells)
painted(QWidget())
print("goes on", painters, [type(error).__name__ for error in errors])
"""


def test_a_painter_that_an_error_leaves_at_work_is_ended():
    ended = subprocess.run([sys.executable, "-c", PAINTED], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "['IndexError', 'ValueError']" in ended.stdout
    assert "being painted" not in ended.stderr
