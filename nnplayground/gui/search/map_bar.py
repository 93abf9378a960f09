"""The bar below the live map: train, step, reset, zoom out, open; and how far it is."""

from typing import ClassVar

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from nnplayground.gui.icons import icon
from nnplayground.gui.run.page_run import PageRun
from nnplayground.gui.search.map_model import MapModel
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.gui.widgets.turning_row import TurningRow
from nnplayground.i18n import N_, fixed, grouped, tr
from nnplayground.rich import as_tip


class MapBar(QFrame):
    """Drives a map; `zoom_out` and `open` are wired by the page."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Train all cells, epoch by epoch if you like, begin anew, zoom out, and take a cell as your project."),
        N_("Training the map"),
        is_backdrop=True,
    )

    stays_in_sight = True

    def __init__(self, model: MapModel) -> None:
        super().__init__()
        self._model = model
        self.page_run = PageRun(self, model.toggle)
        self.run = Button(
            tr("Pause"), tr("Train the networks of all cells until paused (space bar)."), model.toggle, "run"
        )
        least = self.run.sizeHint().width()
        self.run.setText(tr("Train"))
        # What pauses is where what trains was, and as wide.
        self.run.setMinimumWidth(max(least, self.run.sizeHint().width()))
        self.step = Button(tr("One epoch"), tr("Train every network for one epoch."), model.step_epoch, "step-epoch")
        self.reset = Button(tr("Reset"), tr("Put all networks back to their starting weights."), model.reset, "reset")
        self.zoom_out = Button(
            tr("Zoom out"), tr("Go back to the map of which this one is a part (−)."), symbol="zoom-home"
        )
        self.open = Button(
            tr("Open as project"), tr("Make the network of the chosen cell the project, as it is now (Enter)."),
            symbol="open",
        )  # fmt: skip
        self.status = explained(QuietText(1, cut=True), N_("How far the networks are, and how fast they learn."))
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.run, self.step, self.reset):
            row.addWidget(button)
        row.addSpacing(10)
        for button in (self.zoom_out, self.open):
            row.addWidget(button)
        row.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(10, 5, 10, 5)
        whole.addWidget(TurningRow((buttons, self.status), (0, 1), 10))
        self.show_state()

    def show_state(self) -> None:
        """Show what can be done, and how it stands."""
        model = self._model
        running, able = model.is_running, model.is_able
        self.run.setText(tr("Pause") if running else tr("Train"))
        self.run.setAccessibleName(self.run.text())
        self.run.setToolTip(
            as_tip(
                tr("Let all networks stand still (space bar).")
                if running
                else tr("Train the networks of all cells until paused (space bar).")
            )
        )
        self.run.setIcon(icon("pause" if running else "run"))
        self.run.setEnabled(able or running)
        self.step.setEnabled(able and not running)
        self.reset.setEnabled(model.is_begun)
        self.open.setEnabled(model.plan is not None)
        self.page_run.show_state(running, able or running)
        self.show_progress()

    def show_progress(self) -> None:
        """Say how far it is."""
        snapshot, plan = self._model.snapshot, self._model.plan
        if snapshot is None or plan is None or self._model.waits_for:
            self.status.setText(tr(self._model.waits_for) if self._model.waits_for else "")
            return
        text = tr("epoch {epoch}", epoch=fixed(snapshot.epoch, 1))
        if self._model.is_running and self._model.speed:
            speed = grouped(round(self._model.speed))
            text = tr("{epoch}; each cell learns {speed} mini-batches/s", epoch=text, speed=speed)
        elif snapshot.is_over:
            text = tr("{epoch}; all cells have diverged: zoom out, or choose smaller values", epoch=text)
        self.status.setText(text)
