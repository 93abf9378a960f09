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
