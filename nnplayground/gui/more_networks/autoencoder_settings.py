"""What is set of an autoencoder, and its figures beside those of principal components."""

import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from nnplayground.analysis.more_networks.autoencoder import code_place, is_narrow
from nnplayground.data.metrics import ACCURACY, RECONSTRUCTION, Metric
from nnplayground.data.mnist import Mnist
from nnplayground.data.tasks import Reconstruct
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.more_networks.autoencoder_model import objection
from nnplayground.gui.more_networks.code_follower import CodeFollower
from nnplayground.gui.more_networks.code_size import CodeSize
from nnplayground.gui.more_networks.spec import LAB as SPEC
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, grouped, tr
from nnplayground.links import PageLink
from nnplayground.rich import as_tip, rich
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited

IMAGES = 10_000
"""Images of MNIST that the button of the page trains on."""
CELL = 58
"""Width of a figure in the table, with letters of 12 pixels."""


class AutoencoderSettings(ScrollPage):
    """Buttons that begin a run, the size of the code, the axes of the map, errors and neighbours.

    Signals: `axes_chosen` when other numbers of the code are the axes.
    """

    axes_chosen = Signal()

    def __init__(self, session: Session, lab_state: MoreNetworksState, follower: CodeFollower) -> None:
        self._make_controls()
        intro = Words(
            tr(
                "An autoencoder learns to give its input back through a narrow layer. What that layer says of an "
                "example is its code. The colours are labels that the network never sees: learning is unsupervised."
            ),
            muted=True,
        )
        body = QWidget()
        rows = Rows(body)
        for combo, title in zip(self.axes, (tr("Across"), tr("Upwards")), strict=True):
            rows.add(combo, title)
        self.remark = QuietText(3)
        super().__init__(
            intro, self.start_digits, self.start_here, self.size_form, body, self._figures(), self.remark,
            least=theme.scaled(270),
        )  # fmt: skip

        self._session, self._lab_state, self._follower = session, lab_state, follower
        self._starts = False
        """Whether the run that is being prepared is to be trained at once."""
        self.start_digits.clicked.connect(self.train_on_digits)
        self.start_here.clicked.connect(self.train_on_these)
        self.size_form.edited.connect(self._on_size_edited)
        for combo in self.axes:
            combo.activated.connect(self._on_axis_chosen)
        session.state_changed.connect(self._on_state_changed)

    # How it is built.

    def _make_controls(self) -> None:
        self.start_digits = Button(
            tr("Train on MNIST"),
            tr("Train 784-128-2-128-784 to give MNIST's digits back; this can be undone."),
            symbol="run",
        )
        self.start_here = Button(
            tr("Train on these data"),
            "",
            symbol="run",
        )
        self.size_form = ComponentForm(CodeSize())
        self.axes = (_axis(tr("Across")), _axis(tr("Upwards")))

    def _figures(self) -> QWidget:
        """Return the table of errors and neighbours, of the network and of principal components."""
        body = explained(
            QWidget(),
            N_(
                "The squared error of an example, and the share of examples whose ten nearest neighbours on the map "
                "vote for their class: of this network, and of as many principal components."
            ),
        )
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        self.cells: dict[tuple[str, str], QuietText] = {}
        for column, title in enumerate((tr("Network"), tr("PCA")), start=1):
            label = QLabel(as_tip(title))
            theme.head(label)
            grid.addWidget(label, 0, column)
        lines = (("error", tr("Squared error")), ("neighbours", tr("10 neighbours agree")))
        for row, (key, title) in enumerate(lines, start=1):
            label = QLabel(as_tip(title))
            label.setWordWrap(True)
            grid.addWidget(label, row, 0)
            for column, side in enumerate(("network", "pca"), start=1):
                cell = self.cells[key, side] = QuietText(1)
                cell.setFixedWidth(theme.scaled(CELL))
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
        return body

    # What one may do.

    @Slot()
    def train_on_digits(self) -> None:
        """Edit: train an autoencoder on MNIST."""
        self._begin(self._session.experiment.fitted_to(Mnist(train_images=IMAGES)), tr("Autoencoder on MNIST"))

    @Slot()
    def train_on_these(self) -> None:
        """Edit: train an autoencoder on the data of the session."""
        self._begin(self._session.experiment, tr("Autoencoder"))

    def _begin(self, experiment: Experiment, name: str) -> None:
        self._starts = self._edit(suited(experiment.with_task(Reconstruct())), name)
        self._on_state_changed()

    @Slot()
    def _on_state_changed(self) -> None:
        """Train what was begun here, as soon as it is prepared."""
        state = self._session.state
        if self._starts and state is not State.PREPARING:
            self._starts = False
            if state is State.READY:
                self._session.run()

    @Slot(object)
    def _on_size_edited(self, size: CodeSize) -> None:
        experiment = self._session.experiment
        place = code_place(experiment.sizes)
        if place is None or size.size == experiment.sizes[place]:
            return
        hidden = list(experiment.hidden)
        hidden[place - 1] = hidden[place - 1].model_copy(update={"units": size.size})
        self._edit(experiment.replace(hidden=tuple(hidden)))

    def _edit(self, experiment: Experiment, name: str = "") -> bool:
        return self._session.edit(experiment, name, PageLink(SPEC.key, "autoencoder"))

    @Slot()
    def _on_axis_chosen(self) -> None:
        first, second = (int(combo.currentData()) for combo in self.axes)
        before = self._lab_state.axes
        if first == second:
            # The other axis takes over what this one gives up.
            first, second = (first, before[0]) if first != before[0] else (before[1], second)
        self._lab_state.set_axes((first, second))
        for combo, axis in zip(self.axes, (first, second), strict=True):
            combo.setCurrentIndex(axis)
        self.axes_chosen.emit()

    # What is shown.

    def show_experiment(self) -> None:
        """Show the experiment of the session."""
        experiment = self._session.experiment
        data, place = experiment.data, code_place(experiment.sizes)
        fault = objection(experiment)
        tip = tr(
            "Train a suitable autoencoder on “{data}”, the data of the Playground; this can be undone.", data=data.title
        )
        self.start_here.setToolTip(rich("<p>{tip}</p>", tip=tip))
        self.start_here.setEnabled(bool(fault))
        self.size_form.setEnabled(not fault)
        size = 2 if place is None or fault else experiment.sizes[place]
        self.size_form.set_component(CodeSize.model_construct(size=size))
        names = [tr("number {number}", number=number + 1) for number in range(size)]
        for combo in self.axes:
            if combo.count() != size:
                combo.clear()
                for index, name in enumerate(names):
                    combo.add(name, index)
            combo.setEnabled(not fault and size > 2)
        for combo, axis in zip(self.axes, self._follower.axes_of(size), strict=True):
            combo.setCurrentIndex(min(axis, size - 1))
        self._remark()

    def show_figures(self) -> None:
        """Write what is known of the map by now."""
        figures = self._follower.figures
        told: tuple[str, ...] = ("—",) * 4
        if figures is not None:
            errors, shares = (figures.error, figures.pca_error), (figures.neighbours, figures.pca_neighbours)
            told = (*(_told(RECONSTRUCTION, one) for one in errors), *(_told(ACCURACY, one) for one in shares))
        keys = (("error", "network"), ("error", "pca"), ("neighbours", "network"), ("neighbours", "pca"))
        for key, text in zip(keys, told, strict=True):
            self.cells[key].setText(text)
        self._remark()

    def _remark(self) -> None:
        """Say of what the figures are, and what is odd about the network."""
        experiment, figures = self._session.experiment, self._follower.figures
        fault = objection(experiment)
        if not fault and not is_narrow(experiment.sizes):
            place = code_place(experiment.sizes)
            assert place is not None
            self.remark.setText(
                tr(
                    "The code ({code}) is as wide as the input ({inputs}) or wider: nothing has to be left out.",
                    code=experiment.sizes[place], inputs=experiment.sizes[0],
                )
            )  # fmt: skip
        elif figures is None:
            self.remark.setText("")
        else:
            shown, step = figures.mapped.shown, grouped(figures.mapped.snapshot.step)
            count = grouped(len(shown.rows))
            self.remark.setText(
                tr("Of {count} validation examples, after {step} mini-batches.", count=count, step=step)
                if shown.only_validation
                else tr(
                    "Of {count} training and validation examples, after {step} mini-batches.", count=count, step=step
                )
            )


def _told(metric: Metric, value: float) -> str:
    return metric.text(value) if math.isfinite(value) else "—"


def _axis(name: str) -> Combo:
    combo = Combo()
    combo.setAccessibleName(tr("Axis of the map: {name}", name=name))
    combo.setToolTip(tr("Which number of the code this axis shows."))
    return combo
