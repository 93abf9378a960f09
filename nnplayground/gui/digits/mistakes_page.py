"""What the network gets wrong: the confusion matrix, the images behind it, and how much it can bear."""

from collections.abc import Generator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.analysis.digits import robustness
from nnplayground.analysis.digits.confusion import Confusion, confusion
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.digits.confusion_matrix import ConfusionMatrix
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.small_curves import SmallCurve, SmallCurves
from nnplayground.gui.digits.state import DigitNetwork, DigitsState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.test_set_log import OpeningsState
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.image_grid import ImageGrid, scrolling
from nnplayground.gui.widgets.ink_image import InkImage, ink_colors
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.turning_row import TurningRow
from nnplayground.gui.widgets.words import Words
from nnplayground.gui.widgets.wrapped import two_lines
from nnplayground.i18n import N_, grouped, percent, tr

MOST = 300
"""Images shown at a time."""
TRIED = 1000
"""Images on which each strength of a disturbance is tried."""
CLICK = N_("Click an image, or a cell of the matrix.")


class MistakesPage(QWidget):
    """The answers to the validation images, or, once it is opened, to the test images.

    Signals: `inside_wanted` when the chosen image is to be looked into.
    """

    inside_wanted = Signal()

    def __init__(self, session: Session, clock: FrameClock, lab_state: DigitsState) -> None:
        super().__init__()
        self._lab_state = lab_state
        self._part = "validation"
        self._judged: tuple[DigitNetwork, Problem] | None = None
        self._found: Confusion | None = None
        self._rows: npt.NDArray[np.intp] = np.empty(0, np.intp)
        self._points: dict[robustness.Disturbance, list[tuple[float, float]]] = {}
        self._job = Job(self)
        self._job.done.connect(self._on_judged)
        self._robust = Job(self)
        self._robust.found.connect(self._on_point)
        self._openings = session.lab_states.of(OpeningsState)
        self.matrix = ConfusionMatrix(clock)
        self.matrix.cell_picked.connect(self._on_cell_picked)
        self.curves = SmallCurves(clock, tr("Robustness"))
        self.images = explained(
            ImageGrid(tr("Images"), tr("Click an image to see it large; the arrow keys go from one to the next."), 52),
            N_("The images behind the chosen cell of the matrix. Click one to see it large."),
        )
        self.images.picked.connect(self._on_image_picked)
        self.large = explained(
            InkImage(tr("Chosen image"), tr("The image that was clicked."), 110),
            N_("The chosen image, with what it is and what the network took it for."),
        )
        self._lay_out()
        lab_state.network_changed.connect(self._on_network_changed)
        lab_state.problem_changed.connect(self._on_problem_changed)
        for signal in (self._openings.opened, self._openings.taken):
            signal.connect(self._show_openings)
        self._show_curves()

    def _lay_out(self) -> None:
        self.validation = Button(
            tr("Validation images"), tr("Judge by the images that were kept back while training."), self._on_validation
        )
        self.test = Button(tr("Open the test set"), "", self._on_test)
        for button in (self.validation, self.test):
            button.setCheckable(True)
        self.figures = Words(lines=2)
        # Else what shares the row leaves it a column of single words.
        self.figures.setMinimumWidth(two_lines(_figures(1.0, 10_000, 10_000), self.figures.fontMetrics()))
        self.test_set_note = Words(muted=True, lines=2)
        self.shares = Tick(tr("Rows in %"))
        self.shares.setToolTip(tr("Write shares of each true class instead of counts."))
        self.shares.toggled.connect(self.matrix.set_shares)
        head = TurningRow((_in_a_row(self.validation, self.test), _in_a_row(self.figures, self.shares)), (0, 1))
        self.work = WorkBar(
            self._robust, tr("Try disturbances"),
            tr("See how accuracy falls as the images get noisier, turn or move; takes a while."),
            self._start_robustness,
        )  # fmt: skip
        upper, lower = QVBoxLayout(), QVBoxLayout()
        for column in (upper, lower):
            column.setSpacing(6)
        upper.addWidget(head)
        upper.addWidget(self.matrix, 1)
        lower.addWidget(self.work)
        lower.addWidget(self.curves, 1)
        left = Panels("digits/mistakes/left", Qt.Orientation.Vertical)
        left.add(upper, share=10)
        left.add(lower, tr("Disturbances"), share=5)
        panels = Panels("digits/mistakes")
        panels.add(left, share=11)
        panels.add(self._right(), tr("Images"), share=9)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        whole.addWidget(panels)

    def _right(self) -> Panels:
        self.title = Words()
        theme.head(self.title)
        self.all_wrong = Button(tr("All wrong ones"), tr("Show every image with a wrong answer."), self.show_wrong)
        self.sentence = Words(tr(CLICK), lines=4)
        self.inside = Button(tr("Look inside"), tr("See what the neurons make of this image."), self.inside_wanted.emit)
        self.inside.setEnabled(False)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.all_wrong)
        words = QVBoxLayout()
        words.addWidget(self.sentence)
        words.addStretch(1)
        words.addWidget(self.inside, 0, Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self.large.setFixedSize(112, 112)
        foot.addWidget(self.large)
        foot.addLayout(words, 1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.test_set_note)
        column.addLayout(head)
        column.addWidget(scrolling(self.images), 1)
        panels = Panels("digits/mistakes/right", Qt.Orientation.Vertical)
        panels.add(column, share=1)
        panels.add(foot, tr("Chosen image"))
        return panels

    # Which images.

    @Slot()
    def _on_validation(self) -> None:
        self._part = "validation"
        self._judge()

    @Slot()
    def _on_test(self) -> None:
        """Open the test set, and count it."""
        if self._lab_state.problem is not None:
            self._openings.note_opening(self._lab_state.problem.dataset)
            self._part = "test"
            self._judge()
        self._show_openings()

    def _show_openings(self) -> None:
        problem = self._lab_state.problem
        test = self._part == "test"
        self.validation.setChecked(not test)
        self.test.setChecked(test)
        self.test.setText(tr("Test images") if test else tr("Open the test set"))
        self.test.setToolTip(tr("The test set is sealed so that nothing is chosen by it; every opening is counted."))
        self.test_set_note.setText("" if problem is None else self._openings.sentence(problem.dataset))

    # Judging.

    @Slot()
    def _on_problem_changed(self) -> None:
        if self._lab_state.problem is None and not self.isVisible():
            self._forget()
        else:
            self._on_network_changed()

    def _forget(self) -> None:
        """Let go of what was found, and of the data that it was found with."""
        self._job.cancel()
        self._robust.cancel()
        self._judged = self._found = None
        self._rows = self._rows[:0]
        self._show_nothing()

    @Slot()
    def _on_network_changed(self) -> None:
        network = self._lab_state.network
        before = self._judged[0] if self._judged is not None else None
        if network is None:
            self._forget()
            return
        going_on = before is not None and before.source is network.source and before.run == network.run
        if (
            going_on
            and before is not None
            and before.epoch == network.epoch
            and network.source is NetworkSource.RUNNING
        ):
            return
        if not going_on or self._part == "test":
            # Another network is first judged by what it may be chosen by.
            self._part = "validation"
            self._points.clear()
            self._robust.cancel()
            self._show_curves()
        if self.isVisible():
            self._judge()
        elif not going_on:
            self._forget()

    def _judge(self) -> None:
        network = self._lab_state.network
        self._lab_state.request_problem()
        problem = self._lab_state.problem
        self._show_openings()
        if network is None or problem is None or self._job.busy:
            return
        self._judged = network, problem
        self._job.request(confusion, network.network, problem, getattr(problem.parts, self._part))

    @Slot(object)
    def _on_judged(self, found: Confusion) -> None:
        assert self._judged is not None
        network, problem = self._judged
        expected = getattr(problem.parts, self._part)
        if (network is not self._lab_state.network and network.source is not NetworkSource.RUNNING) or len(
            expected
        ) != len(found.rows):
            self._judge()
            return
        self._found = found
        self.matrix.set_confusion(found, tuple(tr(name) for name in problem.dataset.classes))
        wrong = int(np.count_nonzero(found.labels != found.answers))
        self.figures.setText(_figures(found.accuracy, wrong, len(found.labels)))
        if self.matrix.chosen is not None:
            self._on_cell_picked(*self.matrix.chosen)
        else:
            self.show_wrong()

    def _show_nothing(self) -> None:
        self.matrix.set_confusion(None, ())
        self.figures.setText(self._lab_state.fault)
        self.images.show_pictures([])
        self.title.clear()
        self.large.show_colors(None)
        self.inside.setEnabled(False)
        self.sentence.setText(tr(CLICK))

    # Images.

    @Slot()
    def show_wrong(self) -> None:
        """Show the images with a wrong answer, the surest first."""
        self.matrix.choose(None)
        if self._found is not None:
            rows = self._found.wrong()
            self._show_images(rows, tr("Wrong answers, the surest first ({count})", count=len(rows)))

    @Slot(int, int)
    def _on_cell_picked(self, label: int, answer: int) -> None:
        if self._found is None or self._judged is None:
            return
        names = self._judged[1].dataset.classes
        rows = self._found.cell(label, answer)
        text = (
            tr("{label} recognised ({count})", label=names[label], count=len(rows))
            if label == answer
            else tr("{label} taken for {answer} ({count})", label=names[label], answer=names[answer], count=len(rows))
        )
        self._show_images(rows, text)

    def _show_images(self, rows: npt.NDArray[np.intp], title: str) -> None:
        assert self._found is not None
        assert self._judged is not None
        problem = self._judged[1]
        self._rows = rows[:MOST]
        self.title.setText(title)
        shape = problem.dataset.image_shape or (1, problem.inputs.shape[1])
        pictures = np.asarray(problem.inputs[self._rows], np.float32).reshape(-1, *shape) / 255
        captions = []
        for row in self._rows:
            place = self._found.place(int(row))
            captions.append(f"{self._found.labels[place]} → {self._answer_text(place)}")
        self.images.show_pictures(ink_colors(pictures), captions)

    def _answer_text(self, place: int) -> str:
        assert self._found is not None
        answer = int(self._found.answers[place])
        return str(answer) if answer < len(self._found.counts) else "—"

    @Slot(int)
    def _on_image_picked(self, index: int) -> None:
        assert self._found is not None
        assert self._judged is not None
        row = int(self._rows[index])
        place = self._found.place(row)
        pixels = np.asarray(self._judged[1].inputs[row], np.float32) / 255
        label = int(self._found.labels[place])
        self._lab_state.show_image(pixels, label)
        self.large.show_colors(ink_colors(self._lab_state.image.pixels))
        self.inside.setEnabled(True)
        self.sentence.setText(
            tr(
                "Image {row}: a {label}. The answer is {answer}, {share} sure.",
                row=row,
                label=label,
                answer=self._answer_text(place),
                share=percent(float(self._found.confidence[place])),
            )
        )

    # Robustness.

    def _start_robustness(self) -> None:
        network, problem = self._lab_state.network, self._lab_state.problem
        if network is None or problem is None:
            return
        self._points = {}
        self._show_curves()
        rows = problem.parts.validation[:TRIED]
        self._robust.start(_disturb, network, problem, rows)

    @Slot(object)
    def _on_point(self, found: tuple[robustness.Disturbance, robustness.Point]) -> None:
        disturbance, point = found
        self._points.setdefault(disturbance, []).append((point.amount, point.accuracy))
        self._show_curves()

    def _show_curves(self) -> None:
        self.curves.set_curves(
            tuple(
                SmallCurve(
                    tr(scale.label), tr(scale.unit), float(min(scale.amounts)), float(max(scale.amounts)),
                    tuple(self._points.get(disturbance, ())),
                )
                for disturbance, scale in robustness.SCALES.items()
            )
        )  # fmt: skip

    def close_jobs(self) -> None:
        """End what is running."""
        self._robust.close()
        self._job.close()

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._judge()


def _figures(accuracy: float, wrong: int, count: int) -> str:
    return tr(
        "{accuracy} right, {wrong} of {count} wrong",
        accuracy=percent(accuracy, 2),
        wrong=grouped(wrong),
        count=grouped(count),
    )


def _in_a_row(first: QWidget, second: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in (first, second):
        row.addWidget(widget)
    return holder


def _disturb(
    network: DigitNetwork, problem: Problem, rows: npt.NDArray[np.intp]
) -> Generator[float | tuple[robustness.Disturbance, robustness.Point] | None, None, None]:
    """Yield every point of every curve."""
    total = sum(len(scale.amounts) for scale in robustness.SCALES.values())
    done = 0
    for disturbance, scale in robustness.SCALES.items():
        for point in robustness.curve(network.network, problem, rows, disturbance, scale.amounts):
            if point is not None:
                done += 1
                yield disturbance, point
            yield done / total
