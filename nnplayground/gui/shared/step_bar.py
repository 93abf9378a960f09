"""Step, step back, run at a chosen speed: the bar below everything that is done by hand."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, ClassVar

from pydantic import Field
from pydantic.fields import FieldInfo
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.icons import icon
from nnplayground.gui.run.page_run import PageRun
from nnplayground.gui.widgets.button import PlainToolButton
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, tr
from nnplayground.registry import LOG, unit
from nnplayground.rich import as_tip

SPEED: FieldInfo = FieldInfo.from_annotated_attribute(
    float,
    Field(
        2.0,
        ge=0.1,
        le=100,
        title=N_("Speed"),
        description=N_("How many steps a second it takes while it runs."),
        json_schema_extra=LOG | unit(N_("steps/s")),
    ),
)


class StepBar(QFrame):
    """Buttons and a choice of grain; it takes no step itself.

    While it runs it asks for steps by a timer, which stops when the bar is hidden. Where there is not room for all of
    it, its words go: first those before the fields, then that on the button of a step.

    Signals: `step_asked`, `back_asked`, `start_asked`, `end_asked`; `grain_changed` with the grain.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Step back and forth, run at a chosen speed, and choose how much a step takes."),
        N_("Stepping by hand"),
        is_backdrop=True,
    )

    stays_in_sight = True
    step_asked = Signal()
    back_asked = Signal()
    start_asked = Signal()
    end_asked = Signal()
    grain_changed = Signal(object)

    keys: ClassVar[Keys] = (
        N_("Stepping by hand"),
        (
            (N_("Left, Right"), N_("one step back, one step")),
            (N_("Enter"), N_("one step, of the perceptron or of a descent")),
        ),
    )

    def __init__(
        self, grains: Mapping[Any, str], grain: StrEnum, parent: QWidget | None = None, title: str = ""
    ) -> None:
        """Offer `grains`, one of them chosen; `title` says what they are, if not how much a step takes."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.step_asked)
        self._labels: list[QLabel] = []
        self.page_run = PageRun(self, self._on_run)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 5, 10, 5)
        self._row.setSpacing(4)
        self.to_start = self._button("to-start", tr("To the start"), tr("Go back to the very beginning."))
        self.back = self._button("step-back", tr("Step back"), tr("Take the last step back (←)."))
        self.forward = self._button("step-forward", tr("One step"), tr("Take one step (→)."), wide=True)
        self.run = self._button("run", tr("Run"), tr("Take step after step at the chosen speed."))
        self.to_end = self._button("to-end", tr("To the end"), tr("Take all steps that are left."))
        self.to_start.clicked.connect(self.start_asked)
        self.back.clicked.connect(self.back_asked)
        self.forward.clicked.connect(self.step_asked)
        self.run.clicked.connect(self._on_run)
        self.to_end.clicked.connect(self.end_asked)
        self._row.addSpacing(8)
        self._label(title or tr("Each step"))
        self.grains = Combo()
        self.grains.setAccessibleName(title or tr("Each step"))
        self.grains.setToolTip(tr("What follows a step.") if title else tr("How much one step takes."))
        self.grains.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # Qt would give back a plain str for a StrEnum.
        self._kinds = list(grains)
        for key, label in grains.items():
            self.grains.add(tr(label), str(key))
        self.grains.setMinimumWidth(self.grains.widest())
        self.set_grain(grain)
        self.grains.currentIndexChanged.connect(lambda _index: self.grain_changed.emit(self.grain))
        self._row.addWidget(self.grains)
        self._row.addSpacing(8)
        self._label(tr("Speed"))
        self.speed = NumberField(SPEED, "speed")
        self.speed.setMaximumWidth(260)
        self.speed.edited.connect(self._on_speed)
        self._row.addWidget(self.speed)
        self._row.addStretch(1)

    @property
    def grain(self) -> Any:
        """How much one step takes."""
        return self._kinds[self.grains.currentIndex()]

    def set_grain(self, grain: StrEnum) -> None:
        """Choose how much one step takes."""
        self.grains.setCurrentIndex(self._kinds.index(grain))

    @property
    def is_running(self) -> bool:
        """Whether steps are being asked for by themselves."""
        return self._timer.isActive()

    def set_ends(self, at_start: bool, at_end: bool) -> None:
        """Say which ways are open; a run ends at the end."""
        self.to_start.setEnabled(not at_start)
        self.back.setEnabled(not at_start)
        for button in (self.forward, self.run, self.to_end):
            button.setEnabled(not at_end)
        if at_end:
            self.stop()
        self._show_running()

    def stop(self) -> None:
        """Run no further."""
        self._timer.stop()
        self._show_running()

    def listen(self, page: QWidget) -> None:
        """Take the arrow keys of `page`, unless a line for typing or a list needs them."""
        for key, button in ((Qt.Key.Key_Right, self.forward), (Qt.Key.Key_Left, self.back)):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(_click(button))

    def _button(self, name: str, text: str, tip: str, wide: bool = False) -> PlainToolButton:
        button = PlainToolButton()
        button.setIcon(icon(name))
        button.setIconSize(QSize(20, 20))
        button.setAutoRaise(True)
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(as_tip(tip))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if wide:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._row.addWidget(button)
        return button

    def _label(self, text: str) -> None:
        label = QLabel(as_tip(text))
        theme.mute(label)
        self._labels.append(label)
        self._row.addWidget(label)

    def _width_at(self, brevity: int) -> int:
        """Return the least width with all words (0), without those before the fields (1), with hardly any (2)."""
        margins, found, count = self._row.contentsMargins(), 0, 0
        for place in range(self._row.count()):
            item = self._row.itemAt(place)
            assert item is not None
            widget = item.widget()
            if widget in self._labels:
                width = 0 if brevity else widget.sizeHint().width()
            elif widget is self.forward and brevity > 1:
                width = self.back.sizeHint().width()
            elif widget is self.forward:
                width = self._wide_step
            elif widget is not None and widget.isHidden():
                continue
            else:
                width = item.minimumSize().width()
            found += width
            count += widget is not None and width > 0
        return found + self._row.spacing() * (count - 1) + margins.left() + margins.right()

    @property
    def _wide_step(self) -> int:
        """The width of the button of a step with its words."""
        words = self.fontMetrics().horizontalAdvance(self.forward.text())
        return self.back.sizeHint().width() + words + self.fontMetrics().averageCharWidth()

    def _be_brief(self) -> None:
        """Leave words out for which there is no room."""
        brevity = next((brevity for brevity in (0, 1) if self._width_at(brevity) <= self.width()), 2)
        for label in self._labels:
            label.setVisible(brevity == 0)
        style = Qt.ToolButtonStyle
        self.forward.setToolButtonStyle(style.ToolButtonIconOnly if brevity > 1 else style.ToolButtonTextBesideIcon)

    def _on_run(self) -> None:
        if self.is_running:
            self.stop()
            return
        self._timer.start(max(1, round(1000 / self.speed.value())))
        self._show_running()

    def _on_speed(self, value: float) -> None:
        self._timer.setInterval(max(1, round(1000 / value)))

    def _show_running(self) -> None:
        running = self.is_running
        self.run.setIcon(icon("pause" if running else "run"))
        self.run.setText(tr("Pause") if running else tr("Run"))
        self.run.setAccessibleName(self.run.text())
        self.page_run.show_state(running, self.run.isEnabled())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_at(2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._be_brief()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._be_brief()

    def hideEvent(self, event: QHideEvent) -> None:
        self.stop()
        super().hideEvent(event)


def _click(button: PlainToolButton) -> Callable[[], None]:
    return lambda: button.click()
