"""Several seeds: one experiment trained several times in the background, with mean and band."""

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from nnplayground.analysis.comparison import several_seeds
from nnplayground.analysis.comparison.bands import Spread
from nnplayground.analysis.comparison.runs import figure_rows, seed_name
from nnplayground.analysis.comparison.several_seeds import SeedPlan
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.comparison import colors, keeping
from nnplayground.gui.comparison.plots import STACKED, ComparisonPlots
from nnplayground.gui.comparison.state import Choice, ComparisonState
from nnplayground.gui.export.context_menus import ContextMenus
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.run.job import Job, in_process
from nnplayground.gui.run.session import Session
from nnplayground.gui.settings import Settings
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.message_box import MessageBox
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import N_, tr
from nnplayground.project.document import KeptRun
from nnplayground.rich import as_tip
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History

FEW_EPOCHS, USUAL_EPOCHS, MOST_EPOCHS = 5, 100, 10_000
"""How long runs are trained if nothing is said; an epoch of images takes a second or more."""
SPREADS = {
    Spread.EXTREMES: (N_("lowest to highest"), N_("The band reaches from the lowest of the runs to the highest.")),
    Spread.DEVIATION: (N_("± standard deviation"), N_("The band reaches one standard deviation to either side.")),
}
"""What the band can show, and a sentence on it."""
DEVIATION = N_("After ± stands the standard deviation.")


class SeedsDialog(QDialog):
    """Settings at the left, curves at the right, which arrive run by run."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "One experiment, trained again and again with other seeds: the band shows how much of the result is chance."
        ),
        N_("Several seeds"),
    )

    SIZE = (960, 560)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._experiment = session.experiment
        self._experiments: list[Experiment] = []
        self.found: dict[int, History] = {}
        """The histories that have arrived, by the place of the run."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Several seeds"))
        self.resize(*self.SIZE)
        self.plan = _first_plan(session)
        self.job = Job(self)
        self.job.found.connect(self._on_found)
        self.job.failed.connect(self._on_failed)
        self.job.state_changed.connect(self._show)
        self._lay_out()
        self.menus = ContextMenus(session, self)
        self._show()

    def _lay_out(self) -> None:
        about = QLabel(
            tr("How much of a result is chance? The present experiment is trained several times, each time with "
               "other seeds, beside the window's own run.")
        )  # fmt: skip
        about.setWordWrap(True)
        theme.mute(about)
        self.form = ComponentForm(self.plan)
        self.form.edited.connect(self._on_edited)
        self.work = WorkBar(self.job, tr("Train them"), tr("Train the runs one after the other."), self.start)
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.single = Tick(tr("Each run by itself"))
        self.single.setToolTip(tr("Draw every run instead of their mean with a band around it."))
        self.single.clicked.connect(self._show)
        left = QVBoxLayout()
        left.setSpacing(10)
        for widget in (about, self.form, self.work, self.note):
            left.addWidget(widget)
        left.addStretch(1)
        left.addWidget(self.single)
        panel = QWidget()
        panel.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        panel.setMinimumWidth(280)
        self.plots = ComparisonPlots(self._experiment.used_task.metric, STACKED)
        upper = Panels("comparison/seeds")
        upper.add(panel, tr("Settings"), size=300)
        upper.add(self.plots, share=1)
        upper.remember(Settings())
        self.keep = Button(
            tr("Keep these runs"), tr("Add the runs to the comparison, as one group; it can be undone."), self.keep_all
        )
        close = Button(tr("Close"), tr("Close this window."), self.close)
        lower = QHBoxLayout()
        lower.addWidget(help_button(self))
        lower.addStretch(1)
        lower.addWidget(self.keep)
        lower.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(10)
        column.addWidget(upper, 1)
        column.addLayout(lower)

    # What one may do.

    def start(self) -> None:
        """Train the runs in a process of their own, instead of those that are on their way."""
        self.found = {}
        self._session.set_waiting(())
        self._experiments = self.plan.experiments(self._experiment)
        self.job.start(in_process, several_seeds.train, *several_seeds.planned(self.plan, self._experiment))
        self._show()

    def keep_all(self) -> None:
        """Keep what has arrived, and close."""
        try:
            keeping.keep_several(self._session, self._arrived())
        except UserError as error:
            self.note.setText(str(error))
        else:
            self.accept()

    # What happens.

    def _on_edited(self, plan: SeedPlan) -> None:
        self.plan = plan
        self._show()

    @Slot(object)
    def _on_found(self, found: tuple[int, several_seeds.Columns, float]) -> None:
        place, columns, seconds = found
        self.found[place] = History.from_columns(columns)
        self.found[place].seconds = seconds
        # The end may come before anybody has said what is to become of them.
        self._session.set_waiting(keeping.several(self._session, self._arrived()))
        self._show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._show()
        self.note.setText(str(error))

    def _ask(self) -> None:
        """Ask what is to become of the runs, which took their time."""
        box = MessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(as_tip(tr("Keep these {count} runs for comparison?", count=len(self.found))))
        keep = box.addButton(self.keep.text(), QMessageBox.ButtonRole.AcceptRole)
        keep.clicked.connect(self.keep_all)
        leave = box.addButton(tr("Do &not keep them"), QMessageBox.ButtonRole.DestructiveRole)
        leave.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(keep)
        box.open()

    def _arrived(self) -> list[tuple[Experiment, History]]:
        return [(self._experiments[place], history) for place, history in sorted(self.found.items())]

    def _runs(self) -> tuple[KeptRun, ...]:
        """Return what has arrived, called as the plots are to call it."""
        own = colors.several((run.color for run in self._session.kept), len(self._experiments))
        return tuple(
            KeptRun(self._name(place + 1), own[place], self._experiments[place], history)
            for place, history in sorted(self.found.items())
        )

    def _name(self, place: int) -> str:
        return tr("Seed {number}", number=place) if self.single.isChecked() else seed_name(tr("Mean"), place)

    @Slot()
    def _show(self) -> None:
        runs, choice, busy = self._runs(), ComparisonState.of(self._session).choice, self.job.busy
        self.plots.show_runs(runs, None, Choice(choice.part, not self.single.isChecked(), choice.spread))
        self.form.setEnabled(not busy)
        self.work.button.setEnabled(busy or self.plan.varies)
        self.keep.setEnabled(bool(runs) and not busy)
        self.single.setEnabled(len(runs) > 1)
        if not self.plan.varies:
            self.note.setText(tr("Nothing would differ: let at least one kind of chance begin anew."))
        elif runs:
            rows = {row.key: row for row in figure_rows([runs])}
            lines = [tr("{count} of {all} runs are through.", count=len(runs), all=len(self._experiments))]
            for figure in ("cost", "score"):
                row = rows[f"{choice.part}.{figure}"]
                lines.append(f"{row.title}: {row.texts[0]}")
            if len(runs) > 1:
                band = "" if self.single.isChecked() else tr(SPREADS[choice.spread][1])
                lines.append(f"{band} {tr(DEVIATION)}".strip())
            self.note.setText("\n".join(lines))
        else:
            self.note.setText(tr("The first run is on its way.") if busy else "")

    # Qt.

    def reject(self) -> None:
        if not self.found:
            super().reject()
        elif not self.findChildren(QMessageBox):
            self._ask()

    def done(self, result: int) -> None:
        self.job.close()
        self._session.set_waiting(())
        super().done(result)


def _first_plan(session: Session) -> SeedPlan:
    """Return what is offered first: as many epochs as the window's run has seen."""
    newest = session.history.newest
    seen = newest.epoch if newest is not None else 0
    images = session.experiment.data.is_images
    epochs = seen if seen >= FEW_EPOCHS else FEW_EPOCHS if images else USUAL_EPOCHS
    return SeedPlan(epochs=min(epochs, MOST_EPOCHS))
