"""The run's past under its curves: look back, and train on from there."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.run.checkpoint import Checkpoint
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.button import PlainToolButton
from nnplayground.gui.widgets.moments_slider import MomentsSlider
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import grouped, tr
from nnplayground.rich import as_tip, rich
from nnplayground.training.timeline import Timeline


class TimelineView(QWidget):
    """A slider over the moments of a run, what it is at, and two buttons.

    Signals: `looked_back` with the mini-batch after which the run is to be shown, or None for now;
    `train_wanted` when training is to go on from what is shown.
    """

    is_picture = True
    every = 6
    looked_back = Signal(object)
    train_wanted = Signal()

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timeline: Timeline[Checkpoint] = Timeline()
        self._moment: Checkpoint | None = None
        self._steps: tuple[int, ...] = ()
        self._is_telling = False
        title = QLabel(tr("Timeline"))
        theme.mute(title)
        self.slider = MomentsSlider()
        self.slider.setAccessibleName(tr("Timeline"))
        tip = tr("Drag back to see weights, pictures and figures as they were; Train goes on from there.")
        self.slider.setToolTip(as_tip(tip))
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.sliderReleased.connect(self._on_released)
        self.text = QuietText(lines=1)
        self.text.setFixedWidth(self.text.fontMetrics().horizontalAdvance(self._words(99_999, 9_999_999)) + 8)
        self.text.setFixedHeight(self.text.sizeHint().height())
        self.train = self._button("run", tr("Train on from here"), tr("Go on training from what is shown."))
        self.train.clicked.connect(self.train_wanted)
        self.now = self._button("to-end", tr("Back to now"), tr("Show the newest state of the run again."))
        self.now.clicked.connect(self._on_now)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(8)
        for widget in (title, self.slider, self.text, self.train, self.now):
            row.addWidget(widget, int(widget is self.slider))
        self.draw()

    def set_timeline(self, timeline: Timeline[Checkpoint], moment: Checkpoint | None) -> None:
        """Show the moments of a run, and which one is looked at (None: now)."""
        changed = moment is not self._moment
        self._timeline, self._moment = timeline, moment
        if changed:
            self.draw()
        else:
            self._clock.request(self)

    def draw(self) -> None:
        """Bring the marks up to date. While one drags they stay where they are."""
        for button in (self.train, self.now):
            button.setEnabled(self._moment is not None)
        if self.slider.isSliderDown():
            self._show_words()
            return
        moments = self._timeline.moments
        self._steps = tuple(moment.step for moment in moments)
        span = moments[-1].epochs if moments else 0.0
        places = [moment.epochs / span if span else 1.0 for moment in moments]
        number = len(moments) - 1
        if self._moment is not None and self._moment.state.step in self._steps:
            number = self._steps.index(self._moment.state.step)
        self._is_telling = True
        self.slider.set_places(places)
        self.slider.setValue(max(0, number))
        self._is_telling = False
        self.slider.setEnabled(len(moments) > 1)
        self._show_words()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.request(self)

    def _show_words(self) -> None:
        moment = self._moment
        if moment is not None:
            self.text.setText(self._words(moment.state.epoch, moment.state.step))
        elif len(self._steps) > 1:
            self.text.setText(tr("now"))
        else:
            self.text.setText("")

    def _words(self, epoch: int, step: int) -> str:
        return tr("epoch {epoch}, mini-batch {step}", epoch=grouped(epoch), step=grouped(step))

    def _button(self, name: str, text: str, tip: str) -> PlainToolButton:
        button = PlainToolButton()
        button.setIcon(icon(name))
        button.setIconSize(QSize(16, 16))
        button.setAutoRaise(True)
        button.setAccessibleName(text)
        button.setToolTip(rich("<b>{text}.</b> {tip}", text=text, tip=tip))
        return button

    @Slot(int)
    def _on_moved(self, number: int) -> None:
        if self._is_telling or number >= len(self._steps):
            return
        self.looked_back.emit(None if number == len(self._steps) - 1 else self._steps[number])

    @Slot()
    def _on_released(self) -> None:
        self.draw()

    @Slot()
    def _on_now(self) -> None:
        self.slider.setSliderDown(False)
        self.looked_back.emit(None)


def _preview() -> None:
    import sys

    from PySide6.QtWidgets import QApplication

    from nnplayground.training.experiment import Experiment
    from nnplayground.training.trainer import Trainer

    application = QApplication(sys.argv)
    trainer, timeline = Trainer(Experiment()), Timeline[Checkpoint]()
    for _ in trainer.run():
        point = Checkpoint(trainer.experiment, trainer.state(), trainer.epochs, None)
        timeline.add(trainer.step, point.epochs, point, point.size)
        if trainer.step > 300:
            break
    view = TimelineView(FrameClock())
    view.set_timeline(timeline, None)
    view.resize(700, 30)
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
