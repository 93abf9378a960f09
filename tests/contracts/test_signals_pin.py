"""The version of PySide6 that is installed survives what the program does to it.

PySide6 6.12.0 loses a reference to True at every ``Signal.emit()`` on Python 3.11, which ends the
interpreter after some 570 of them; pyproject.toml shuts it out.
"""

import subprocess
import sys

EMITTER = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Sender(QObject):
    happened = Signal(object)

application = QCoreApplication([])
sender, heard = Sender(), []
sender.happened.connect(heard.append)
for number in range(5000):
    sender.happened.emit(number)
print(len(heard), heard[-1])
"""


def test_five_thousand_signals():
    done = subprocess.run([sys.executable, "-c", EMITTER], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()) == (0, ["5000", "4999"]), done.stderr
