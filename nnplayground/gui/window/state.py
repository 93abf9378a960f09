"""What of the window is saved with a project: which lab is open."""

from typing import ClassVar

from pydantic import Field
from PySide6.QtCore import QObject

from nnplayground.gui.run.lab_state import LabState
from nnplayground.i18n import N_
from nnplayground.links import KEY
from nnplayground.registry import Model


class WindowView(Model):
    """What is looked at; `lab` is the key of a lab, or empty where that is not known."""

    lab: str = Field("", pattern=f"^({KEY})?$")


class WindowForm(Model):
    """All that is kept of the window."""

    view: WindowView = Field(default_factory=WindowView)


class WindowState(LabState[WindowForm]):
    """Which lab is open, by its key. Nothing of it is undone."""

    KEY: ClassVar[str] = "window"
    LAB: ClassVar[str] = ""
    TITLE: ClassVar[str] = N_("Window")
    FORM: ClassVar[type[Model]] = WindowForm

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open_lab = ""

    def form(self) -> WindowForm:
        return WindowForm(view=WindowView(lab=self.open_lab))

    def take(self, form: WindowForm) -> None:
        self.open_lab = form.view.lab
