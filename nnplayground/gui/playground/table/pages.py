"""The pages at the right of the Playground: the picture of the answers, and for a table what else is asked of it."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from nnplayground.gui.playground.example_choice import ExampleChoice
from nnplayground.gui.playground.table.effect_page import EffectPage
from nnplayground.gui.playground.table.predict_page import PredictPage
from nnplayground.gui.playground.table.review_page import ReviewPage
from nnplayground.gui.playground.table.state import TableQuestion
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.snug_tabs import SnugTabs
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip


class OutputPages(QTabWidget):
    """The picture, and behind further tabs the pages of a table, where one is learnt."""

    def __init__(self, session: Session, clock: FrameClock, picture: QWidget, choice: ExampleChoice) -> None:
        super().__init__()
        explained(self, N_("What the network answers: as a picture, and for a table of your own in three other ways."))
        self.question = TableQuestion.of(session)
        self.setTabBar(SnugTabs())
        self.setDocumentMode(True)
        for named in (self, self.tabBar()):
            named.setAccessibleName(tr("Answers of the network"))
        self.predict = PredictPage(session, clock, self.question, choice)
        self.review = ReviewPage(session, self.question, choice)
        self.effect = EffectPage(session, clock, self.question)
        pages = (
            (picture, tr("Picture"), tr("What the network answers over the plane of two inputs.")),
            (self.predict, tr("Predict"), tr("Type a row of the table, and see what the network answers.")),
            (self.review, tr("Answers"), tr("See each answer beside the truth, the wrong ones first.")),
            (self.effect, tr("Effect"), tr("See how the answer changes with one column alone.")),
        )
        self._tips = [tip for _, _, tip in pages]
        for page, title, _ in pages:
            self.addTab(page, title)
        self.question.columns_changed.connect(self._on_columns_changed)
        self.currentChanged.connect(self._on_turned)
        self._on_columns_changed()

    @Slot()
    def _on_columns_changed(self) -> None:
        """Offer the pages of a table where there is one."""
        is_table = bool(self.question.columns)
        # The tabs stay, so that the picture below keeps its place whatever the data are.
        with QSignalBlocker(self):
            for page, tip in enumerate(self._tips):
                of_table = page > 0 and not is_table
                self.setTabEnabled(page, not of_table)
                missing = tr("For tables: open one, or choose a real table.")
                self.setTabToolTip(page, as_tip(missing if of_table else tip))
            self.setCurrentIndex(self.question.page if is_table else 0)

    @Slot(int)
    def _on_turned(self, page: int) -> None:
        self.question.page = page
