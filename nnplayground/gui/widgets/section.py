"""A part of a panel that folds away under its heading."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from nnplayground.gui.icons import icon
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.keys import ButtonKeys
from nnplayground.i18n import tr


class Section(QWidget):
    """A heading that folds and unfolds what was added below it; `text`, which is marked, explains it.

    With a `name`, it is known by it from one start of the program to the next.

    Signals: `toggled` with whether it is unfolded now.
    """

    toggled = Signal(bool)

    def __init__(
        self, title: str, text: str, expanded: bool = True, parent: QWidget | None = None, name: str = ""
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.heading = explained(_Heading(title), text)
        self._content = QWidget()
        self._rows = QVBoxLayout(self._content)
        self._rows.setContentsMargins(0, 2, 0, 6)
        self._rows.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._content)
        self.heading.setChecked(expanded)
        self._unfold(expanded)
        self.heading.toggled.connect(self._on_toggled)

    def add(self, widget: QWidget) -> None:
        """Append `widget` below the heading."""
        self._rows.addWidget(widget)

    def is_expanded(self) -> bool:
        """Whether the content shows."""
        return self.heading.isChecked()

    def set_expanded(self, expanded: bool) -> None:
        """Fold or unfold."""
        self.heading.setChecked(expanded)

    def remember(self, settings: Settings) -> None:
        """Be folded as last time, and keep from now on whether it is; without a name, nothing is kept."""
        if not self.name:
            return
        expanded = settings.is_expanded(self.name)
        if expanded is not None:
            self.set_expanded(expanded)
        # What unfolds by itself is not what the user has arranged.
        self.heading.clicked.connect(lambda expanded: settings.set_expanded(self.name, expanded))

    def _on_toggled(self, expanded: bool) -> None:
        self._unfold(expanded)
        self.toggled.emit(expanded)

    def _unfold(self, expanded: bool) -> None:
        self._content.setVisible(expanded)
        self.heading.setIcon(icon("collapse" if expanded else "expand", "muted"))
        self.heading.setToolTip(tr("Fold this part away.") if expanded else tr("Unfold this part."))


class _Heading(ButtonKeys, QToolButton):
    """The line to click, or to press Space or Enter on."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # An unfolded part is no pressed button: flat, with the arrow at the very edge.
        self.setStyleSheet(
            "QToolButton { border: none; padding: 2px 0; margin-left: -4px; text-align: left; font-weight: 600; }"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_focus(self, QPainter(self))
