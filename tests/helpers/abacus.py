"""A made-up lab in one module: beads that are counted, on two pages."""

from pydantic import Field
from PySide6.QtWidgets import QPushButton, QWidget

from nnplayground.gui.run.lab_form import LabView
from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.labs import LabSpec, PageSpec
from nnplayground.gui.run.paged_lab import TabbedLab
from nnplayground.registry import Model


class AbacusForm(Model):
    """What is kept of it."""

    beads: int = Field(0, ge=0)
    view: LabView = Field(default_factory=LabView)


class AbacusState(LabState[AbacusForm]):
    """How many beads there are."""

    KEY = LAB = "abacus"
    TITLE = "Abacus"
    FORM = AbacusForm

    def __init__(self, parent=None):
        super().__init__(parent)
        self.beads = 0

    def form(self):
        return AbacusForm(beads=self.beads, view=LabView(page=self.page))

    def take(self, form):
        self.beads, self.page = form.beads, form.view.page

    def add(self):
        with self.editing("Add a bead"):
            self.beads += 1


class AbacusLab(TabbedLab):
    """A button on each page."""

    def __init__(self, session, clock):
        super().__init__(LAB, session.lab_states.of(AbacusState))
        self.begin()

    def make_page(self, key) -> QWidget:
        page = QWidget()
        page.button = QPushButton(key, page)
        page.button.clicked.connect(self.lab_state.add)
        return page


LAB = LabSpec(
    key="abacus",
    order=25,
    title="Abacus",
    summary="Count with beads.",
    help="Beads on wires, as people counted before.",
    pages=(
        PageSpec(key="ones", title="Ones", summary="Count ones.", help="Each bead is one."),
        PageSpec(key="tens", title="Tens", summary="Count tens.", help="Each bead is ten."),
    ),
    state=lambda: AbacusState,
    form=lambda: AbacusForm,
    build=AbacusLab,
)
