"""A row below the drawing: the example that is pushed through the network, and buttons to choose another."""

from collections.abc import Callable
from typing import ClassVar
from weakref import ref

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnplayground.analysis.mistakes import next_mistake
from nnplayground.data.problem import Problem
from nnplayground.gui.playground.example_choice import ExampleChoice
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.ink_image import InkImage, ink_colors
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, grouped, tr

Ink = npt.NDArray[np.float32]

INK = 255.0
"""Ink of a whole black pixel."""
SIDE = 38
"""Width and height of the picture of an image, and the height of the row."""


class ExampleBar(QWidget):
    """Says which example is shown, what is right for it and what the network answers.

    Keys: comma and full stop choose the one before and after, A any one, W the next that is answered wrongly.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "One example on its way through the network: the drawing shows each neuron's z and a for it. Walk through "
            "the training and validation examples, or to those that the network gets wrong. The test examples stay "
            "sealed."
        ),
        N_("Example"),
    )

    every = 6

    keys: ClassVar[Keys] = (
        N_("Example that is pushed through the network"),
        (
            (", .", N_("the example before, the one after")),
            ("A", N_("any example, by chance")),
            ("W", N_("the next example with a wrong answer")),
        ),
    )

    def __init__(self, session: Session, clock: FrameClock, choice: ExampleChoice) -> None:
        super().__init__()
        self._session, self._clock, self._choice = session, clock, choice
        self._job = Job(self)
        self._job.done.connect(self._on_found)
        self._drawn: tuple[object, ...] = ()
        self._remark = ""
        self.picture = ExampleImage(
            tr("Image"), tr("The image as the network gets it: a click shows it large, Esc goes back.")
        )
        back_tip = tr("What the network makes of the image: a click shows it large, Esc goes back.")
        self.back = explained(
            ExampleImage(tr("Image given back"), back_tip),
            N_("The image as the network gives it back, out of its code alone."),
        )
        self.before = self._button("step-back", tr("Example before"), tr("show the one before (,)."), self._on_before)
        self.after = self._button("step-forward", tr("Next example"), tr("show the one after (.)."), self._on_after)
        self.any = self._button("new-start", tr("Any example"), tr("choose one by chance (A)."), choice.choose_any)
        self.wrong = self._button(
            "wrong", tr("Wrong answer"), tr("go to the next example that is answered wrongly (W)."), self.find_wrong
        )
        self.text = QuietText(3, cut=True)
        font = self.text.font()
        font.setPointSizeF(0.9 * font.pointSizeF())
        self.text.setFont(font)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 1, 6, 2)
        row.setSpacing(2)
        row.addWidget(self.picture)
        row.addWidget(self.back)
        for button in (self.before, self.after, self.any, self.wrong):
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self.text, 1)
        # Whether there is a picture or not, the row is as high.
        self.setFixedHeight(max(SIDE, self.text.sizeHint().height()) + 4)
        for signal in (session.snapshot_changed, session.problem_changed, session.experiment_changed):
            signal.connect(self._on_changed)
        choice.changed.connect(self._on_chosen)
        self.draw()

    def listen(self, page: QWidget) -> None:
        """Take the keys of `page` while it is to be seen, also when nothing has the focus yet."""
        keys = {",": self.before, ".": self.after, "A": self.any, "W": self.wrong}
        for key, button in keys.items():
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(button.click)

    def find_wrong(self) -> None:
        """Go to the next example with a wrong answer; which one that is, another thread finds out."""
        snapshot, problem = self._shown()
        if snapshot is not None and problem is not None:
            self._job.start(next_mistake, snapshot.network, problem, self._choice.rows, self._choice.place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What has changed unseen is not drawn.
        self._clock.request(self)

    def draw(self) -> None:
        """Show the chosen example and what the newest network answers to it."""
        snapshot, problem = self._shown()
        images = problem is not None and problem.dataset.image_shape is not None
        if not images:
            self.picture.enlarger.go_back()
        self.picture.setVisible(images)
        gives_back = images and problem is not None and problem.gives_back
        if not gives_back:
            self.back.enlarger.go_back()
        self.back.setVisible(gives_back)
        for button in (self.before, self.after, self.any):
            button.setEnabled(self._choice.count > 1)
        names_classes = problem is not None and problem.task.names_classes
        self.wrong.setEnabled(names_classes and snapshot is not None)
        if problem is None or not self._choice.count:
            self.text.setText("")
            return
        if images and self._drawn != (drawn := (ref(problem), self._choice.row)):
            self._drawn = drawn
            self.picture.show_colors(ink_colors(self._image()))
        answer = "" if snapshot is None else self._answer(snapshot, problem)
        lines = (self._name(), self._remark or answer)
        self.text.setText("\n".join(lines))

    def _name(self) -> str:
        is_training, number, count = self._choice.part
        name = (
            tr("Training example {number} of {count}") if is_training else tr("Validation example {number} of {count}")
        )
        step, steps = self._choice.step
        if steps > 1:
            name = (
                tr("Training sequence {number} of {count}, step {step} of {steps}")
                if is_training
                else tr("Validation sequence {number} of {count}, step {step} of {steps}")
            )
            number, count = (number - 1) // steps + 1, count // steps
            name = name.replace("{steps}", grouped(steps)).replace("{step}", grouped(step + 1))
        return name.replace("{number}", grouped(number)).replace("{count}", grouped(count))

    def _answer(self, snapshot: Snapshot, problem: Problem) -> str:
        outputs = self._choice.outputs(snapshot, problem)
        if problem.gives_back and problem.dataset.image_shape is not None:
            pixels = np.clip(problem.answer(outputs[0]) / INK, 0, 1)
            self.back.show_colors(ink_colors(pixels.reshape(problem.dataset.image_shape)))
        task, row = problem.task, self._choice.row
        right = task.right(problem, outputs, np.array([row]))
        sign = "" if right is None else " ✓" if right[0] else " ✗"
        answer = task.answer_text(problem, outputs[0], snapshot.experiment.aim)
        truth = task.truth_text(problem, row)
        if problem.raw.predictable is not None and not problem.raw.predictable[row]:
            unknown = tr("cannot be known")
            truth, sign = f"{truth} ({unknown})", ""
        answer += sign
        error = task.error_text(problem, outputs[0], row)
        if error:
            answer += f" ({error})"
        return "\n".join((tr("true: {truth}", truth=truth), tr("answer: {answer}", answer=answer)))

    def _image(self) -> Ink:
        problem = self._session.problem
        assert problem is not None
        assert problem.dataset.image_shape is not None
        found: Ink = self._choice.inputs(problem)[0].reshape(problem.dataset.image_shape)
        return found

    def _shown(self) -> tuple[Snapshot | None, Problem | None]:
        """Return network and examples as far as they belong together."""
        session = self._session
        snapshot, problem = session.snapshot, session.problem
        fits = snapshot is not None and problem is not None and snapshot.run == session.run_number
        return (snapshot if fits else None), problem

    def _button(self, symbol: str, text: str, tip: str, do: Callable[[], object]) -> Button:
        button = Button(text, tip, do, symbol, bare=True)
        button.setAutoRaise(True)
        return button

    @Slot()
    def _on_before(self) -> None:
        self._choice.choose(self._choice.place - 1)

    @Slot()
    def _on_after(self) -> None:
        self._choice.choose(self._choice.place + 1)

    @Slot(object)
    def _on_found(self, place: int) -> None:
        if place < 0:
            self._remark = tr("No example is answered wrongly.")
            self._clock.request(self)
        elif place == self._choice.place:
            self._remark = tr("No other example is answered wrongly.")
            self._clock.request(self)
        else:
            self._choice.choose(place)

    @Slot()
    def _on_chosen(self) -> None:
        self._remark = ""
        self._clock.request(self)

    @Slot()
    def _on_changed(self) -> None:
        self._remark = ""
        self._clock.request(self)


class ExampleImage(InkImage):
    """The image of the example, small; a click shows it large."""

    help_text: ClassVar[HelpText] = HelpText(N_("The image as the network gets it, pixel by pixel."), N_("Image"))
    answers_clicks = False
    """By keyboard the button in its corner does the same."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__(name, tip, SIDE)
        self.setFixedSize(SIDE, SIDE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.enlarger.is_large:
            self.enlarger.enlarge()
        else:
            super().mousePressEvent(event)
