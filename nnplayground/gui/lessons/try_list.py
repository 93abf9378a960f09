"""What a lesson proposes to try, each ticked once the program has seen it done."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, tr
from nnplayground.lessons.lesson import LessonTry
from nnplayground.rich import rich

DONE, OPEN = "✓", "○"


class TryList(QWidget):
    """A line a try."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Things to try in the program. Each is ticked by itself when the program sees it done."),
        N_("Try it"),
        is_backdrop=True,
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tries: Sequence[LessonTry] = ()
        self._lines: list[Words] = []
        self._head = Words(tr("Try it"))
        theme.head(self._head)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(4)
        self._column.addWidget(self._head)
        self.waiting = Words(muted=True)
        """Says that some are not ticked yet, whatever is done."""
        self.waiting.hide()
        self._column.addWidget(self.waiting)

    def show_tries(self, tries: Sequence[LessonTry], done: Collection[int]) -> None:
        """Show other tries, of which those with the numbers `done` (from 0) are ticked."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._tries = tries
        self._lines = [Words() for _ in tries]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(tries))
        self.tick(done)

    def tick(self, done: Collection[int]) -> None:
        """Tick the tries with these numbers."""
        for number, (line, one) in enumerate(zip(self._lines, self._tries, strict=True)):
            is_done = number in done
            sign = tinted(DONE if is_done else OPEN, "good" if is_done else "muted")
            line.setText(rich("{sign} {text}", sign=sign, text=one.do))
            state = tr("done") if is_done else tr("not done yet")
            line.setAccessibleName(f"{one.do} ({state})")

    def say_waiting(self, waiting: Collection[int]) -> None:
        """Say that the tries with these numbers are ticked only once the lesson is shown."""
        is_all = len(waiting) == len(self._tries)
        told = (
            tr("Show it first: then what is done is ticked.") if is_all else tr("Some are ticked only after “Show it”.")
        )
        self.waiting.setText(told if waiting else "")
        self.waiting.setVisible(bool(waiting))

    def texts(self) -> list[str]:
        """Return what each line says, with its sign."""
        return [line.text() for line in self._lines]
