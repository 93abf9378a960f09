"""Stand in for Qt's bindings to OpenGL: 9 MB that pyqtgraph imports for curves on graphics cards; none are here."""

import sys
from types import ModuleType


class QOpenGLWidget:
    """What pyqtgraph derives widgets from that are never made."""


for name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules[name] = ModuleType(name)
sys.modules["PySide6.QtOpenGLWidgets"].QOpenGLWidget = QOpenGLWidget
