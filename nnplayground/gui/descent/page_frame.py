"""How a page of the lab is laid out that tells in words what its pictures show."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.i18n import tr

LINES = 6
"""Lines of text that are seen at once."""
LEAST = 2
"""Lines of text that are always seen."""
FRAME = 16
"""Pixels around the lines."""


def lay_out(page: QWidget, name: str, settings: QWidget, pictures: QWidget, facts: QWidget) -> None:
    """Put settings at the left, pictures at the right and what they show in words below; `name` is the panels'."""
    line = page.fontMetrics().lineSpacing()
    said = ScrollPage(facts)
    said.setMinimumHeight(LEAST * line + FRAME)
    column = Panels(f"{name}/right", Qt.Orientation.Vertical)
    column.add(pictures, share=1)
    column.add(said, tr("In words"), size=LINES * line + FRAME)
    area = QVBoxLayout()
    area.addWidget(PageArea(column))
    panels = Panels(name)
    panels.add(settings, tr("Settings"), gives_way=True)
    panels.add(area, share=1)
    area.setContentsMargins(0, 8, 10, 4)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(panels)
