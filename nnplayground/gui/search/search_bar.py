"""The bar below the trials: begin, pause, go on, end one trial, clear; and how far the search is."""

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from nnplayground.gui.icons import icon
from nnplayground.gui.run.page_run import PageRun
from nnplayground.gui.search.state import SearchLabState
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, grouped, steady, tr
from nnplayground.rich import as_tip
from nnplayground.search.best import figure
from nnplayground.search.trials import Search


class SearchBar(QFrame):
    """Drives the search; `chosen` is the number of the trial that the table is on."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Begin with the trials, pause, go on, end one of them or forget them all."),
        N_("Driving the search"),
        is_backdrop=True,
    )

    stays_in_sight = True
    every = 3

    def __init__(self, lab_state: SearchLabState) -> None:
        super().__init__()
        self._lab_state, self._model = lab_state, lab_state.search_model
        self.chosen: int | None = None
        self.page_run = PageRun(self, self.toggle)
        self.run = Button(tr("Search now"), "", self.toggle, "run")
        widths = []
        for text in (tr("Pause"), tr("Go on"), tr("Search now")):
            self.run.setText(text)
            widths.append(self.run.sizeHint().width())
        # What pauses is where what began was, and as wide.
        self.run.setMinimumWidth(max(widths))
        self.end = Button(
            tr("End trial"), tr("End the chosen trial that is under way, or the oldest; the search goes on."),
            self.end_trial, "stop",
        )  # fmt: skip
        self.clear = Button(
            tr("Clear"), tr("Stop, and forget all trials; that can be undone."), self._model.clear, "reset"
        )
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(90, 8)
        self.bar.setAccessibleName(tr("Progress"))
        self.status = explained(QuietText(1, cut=True), N_("How many trials are done, and which is the best."))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(6)
        for widget in (self.run, self.end, self.clear, self.bar):
            row.addWidget(widget)
        row.addWidget(self.status, 1, Qt.AlignmentFlag.AlignVCenter)
        self.draw()

    def toggle(self) -> None:
        """Begin, pause or go on."""
        model = self._model
        if model.is_busy:
            model.pause(not model.is_paused)
        else:
            self._lab_state.start()

    def end_trial(self) -> None:
        """End the chosen trial if it is under way, else the oldest one that is."""
        running = self._model.running
        if running:
            self._model.end_trial(self.chosen if self.chosen in running else min(running))

    @Slot()
    def draw(self) -> None:
        """Say how it stands."""
        model = self._model
        runs = model.is_busy and not model.is_paused
        text, tip = (
            (tr("Pause"), tr("Begin no further trial; those under way come to their end (space bar)."))
            if runs
            else (tr("Go on"), tr("Go on with the trials (space bar)."))
            if model.is_busy
            else (tr("Search now"), tr("Begin with the trials, or go on with them (space bar)."))
        )
        self.run.setText(text)
        self.run.setAccessibleName(text)
        self.run.setToolTip(as_tip(tip))
        self.run.setIcon(icon("pause" if runs else "run"))
        self.end.setEnabled(bool(model.running))
        self.clear.setEnabled(model.search is not None)
        self.bar.setValue(round(1000 * self._share()))
        self.status.setText(self._status())
        self.page_run.show_state(runs, True)

    def _share(self) -> float:
        search = self._model.search
        return 0.0 if search is None else min(1.0, len(search.trials) / search.plan.trials)

    def _status(self) -> str:
        model, search = self._model, self._model.search
        if model.fault:
            return model.fault
        if search is None or not (search.trials or model.is_busy):
            return tr("Press “Search now”: trials and pictures grow here.")
        if not model.is_busy and not self._lab_state.is_going_on:
            return tr("These trials belong to other settings or another network: “Search now” begins a new table.")
        if not search.trials:
            return tr("The first trials are being trained.")
        parts = [
            tr("{count} of {all} trials", count=grouped(len(search.trials)), all=grouped(search.plan.trials)),
            _best(search),
        ]
        if model.is_paused:
            parts.insert(0, tr("Paused"))
        return " · ".join(part for part in parts if part)


def _best(search: Search) -> str:
    best = search.best
    if best is None:
        return tr("none is finished yet")
    value = figure(search, best)
    text = steady(value) if search.plan.objective == "cost" else search.plan.metric.text(value)
    return tr("best: {figure} (trial {number})", figure=text, number=grouped(best.number))
