"""One lesson: its text, its questions, the button that shows it, and what to try."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.lessons.course_list import MOST_FAULTS
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.lessons.question_box import QuestionBox
from nnplayground.gui.lessons.text import LessonText
from nnplayground.gui.lessons.try_list import TryList
from nnplayground.gui.widgets.button import Button, PlainButton
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, percent, tr
from nnplayground.lessons.lesson import Lesson
from nnplayground.rich import as_tip


class LessonPage(QWidget):
    """Shows the lesson that the player has open.

    Signals: `show_wanted` when its state is to be put in place; `followed` with the `PageLink` of a link.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("A lesson: read it, answer its question, let it be shown, and try what it proposes."),
        N_("Lesson"),
        is_backdrop=True,
    )
    show_wanted = Signal()
    followed = Signal(object)

    def __init__(self, player: LessonPlayer) -> None:
        super().__init__()
        self._player = player
        self._lesson: Lesson | None = None
        self.questions: dict[str, QuestionBox] = {}
        self.title = Words()
        theme.head(self.title)
        self.slides = Words(muted=True)
        self.faults = Words()
        """Says what is wrong with the lesson, to its author."""
        self.faults.hide()
        self.text = LessonText()
        self.text.followed.connect(self.followed)
        self._asked = QWidget()
        self._rows = QVBoxLayout(self._asked)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.show_button = PlainButton()
        self.show_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_button.setIcon(icon("run"))
        self.show_button.clicked.connect(self.show_wanted)
        self._state = Words(muted=True)
        self.kept_away = Words(tr("Some controls are kept away in this lesson."), muted=True)
        self.release = Button(tr("Bring them back"), tr("Show and free all controls of the program."), player.release)
        self.tries = TryList()
        self.body = ScrollPage(
            self.title,
            self.slides,
            self.faults,
            self.text,
            self._asked,
            self.show_button,
            self._state,
            self.kept_away,
            self.release,
            self.tries,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        column.addLayout(self._neighbours())
        player.opened.connect(self._on_opened)
        player.ready_changed.connect(self._on_ready_changed)
        player.progressed.connect(self._on_progress)
        player.shown.connect(self._on_ready_changed)
        player.judged.connect(self._on_judged)
        player.recalled.connect(self._on_recalled)
        player.replaced.connect(self._on_replaced)
        player.ticked.connect(self._on_ticked)
        player.watcher.waiting_changed.connect(self._on_waiting_changed)
        player.lock_changed.connect(self._on_lock_changed)
        player.library.checked.connect(self._on_checked)
        self._on_lock_changed()
        self._on_opened()

    def _neighbours(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 6)
        before, after = tr("Lesson before"), tr("Next lesson")
        self.before = Button(before, "", partial(self._player.open_next, -1), "step-back", bare=True)
        self.after = Button(after, "", self._player.open_next, "step-forward", bare=True)
        for button in (self.before, self.after):
            button.setIconSize(QSize(18, 18))
        self.place = Words(muted=True)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.before)
        row.addWidget(self.place, 1)
        row.addWidget(self.after)
        return row

    @Slot()
    def _on_opened(self) -> None:
        lesson, course = self._player.lesson, self._player.course
        self._lesson = lesson
        if lesson is None or course is None:
            return
        self.title.setText(lesson.title)
        self.slides.setText(_slides(lesson))
        self.slides.setVisible(bool(lesson.head.slides))
        self._on_checked()
        self.text.show_markdown(
            lesson.body,
            lesson.path.parent,
            (target for target, _ in lesson.pictures),
            (link for link, _ in lesson.links),
        )
        self._ask(lesson)
        self.tries.show_tries(lesson.tries, self._player.ticks)
        self._on_waiting_changed()
        lessons = course.lessons
        number = 1 + next(place for place, one in enumerate(lessons) if one.key == lesson.key)
        self.place.setText(tr("{number} of {count}", number=number, count=len(lessons)))
        before, after = self._player.neighbours
        first, last = tr("This is the first lesson of the course."), tr("This is the last lesson of the course.")
        for button, neighbour, otherwise in ((self.before, before, first), (self.after, after, last)):
            button.setEnabled(neighbour is not None)
            name = button.accessibleName()
            button.setToolTip(as_tip(otherwise if neighbour is None else f"{name}: {neighbour.title}"))
        self.body.verticalScrollBar().setValue(0)
        self._on_ready_changed()

    def _ask(self, lesson: Lesson) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.questions = {}
        for question in lesson.questions:
            box = QuestionBox(question)
            box.answered.connect(partial(self._on_answered, question.key))
            box.typed.connect(partial(self._player.typed.__setitem__, question.key))
            self._rows.addWidget(box)
            self.questions[question.key] = box
            self._on_recalled(question.key)

    def _on_answered(self, key: str, given: str) -> None:
        try:
            known = self._player.answer(key, given)
        except UserError as error:
            self.questions[key].show_fault(str(error))
            return
        if not known:
            self.questions[key].show_waiting()

    @Slot(str)
    def _on_recalled(self, key: str) -> None:
        box, player = self.questions.get(key), self._player
        if box is not None:
            given = player.last_given.get(key, "")
            box.show_given(player.typed.get(key, given), player.verdicts.get(key))
            box.mark(given, key in player.verdicts and player.verdicts[key].is_right)
            if player.typed.get(key, given) != given:
                box.show_unchecked()

    @Slot(str)
    def _on_judged(self, key: str) -> None:
        box, verdict = self.questions.get(key), self._player.verdicts.get(key)
        if box is None or verdict is None:
            return
        box.show_verdict(verdict)
        box.mark(self._player.last_given.get(key, ""), verdict.is_right)
        # Where the answer was a click in the program, nobody has looked at the question.
        self.body.bring(box.said)
        self._on_ready_changed()

    @Slot()
    def _on_replaced(self) -> None:
        if self._lesson is not None:
            self._ask(self._lesson)
            self._on_ticked()

    @Slot()
    def _on_ticked(self) -> None:
        self.tries.tick(self._player.ticks)

    @Slot()
    def _on_waiting_changed(self) -> None:
        self.tries.say_waiting(self._player.watcher.unticked)

    def _faults(self) -> tuple[UserError, ...]:
        """Return what is wrong with the lesson, as far as its file tells."""
        return () if self._lesson is None else self._player.library.faults.get(self._lesson.path, ())

    @Slot()
    def _on_checked(self) -> None:
        faults = self._faults()
        self.faults.setText(tinted("\n".join(map(str, faults[:MOST_FAULTS]))) if faults else "")
        self.faults.setVisible(bool(faults))
        self._on_ready_changed()

    @Slot()
    def _on_lock_changed(self) -> None:
        controls = self._player.controls
        for part in (self.kept_away, self.release):
            part.setVisible(bool(controls.hide or controls.freeze))

    @Slot()
    def _on_ready_changed(self) -> None:
        player = self._player
        is_open = player.is_answered() or player.is_shown
        text = tr("Show it again") if player.is_shown else tr("Show it") if is_open else tr("Show it anyway")
        tip = (
            tr("Bring the program into the state that this lesson is about. It can be undone.")
            if is_open
            else tr("Better answer first: who predicts before seeing learns more.")
        )
        self.show_button.setText(text)
        self.show_button.setAccessibleName(text)
        self.show_button.setToolTip(as_tip(tip))
        is_told = player.fault is not None and str(player.fault) in map(str, self._faults())
        if is_told:
            self._state.setText("")
        elif player.fault is not None:
            self._state.setText(tinted(str(player.fault)))
        elif player.is_busy:
            self._state.setText(tr("It is being prepared…"))
        self._state.setVisible(not is_told and (player.fault is not None or player.is_busy))

    @Slot(float)
    def _on_progress(self, share: float) -> None:
        if self._player.is_busy:
            self._state.setText(tr("Its network is being trained: {done} are done.", done=percent(share)))


def _slides(lesson: Lesson) -> str:
    slides = lesson.head.slides
    if not slides:
        return ""
    if len(slides) == 1:
        return tr("Slide {number}", number=slides[0])
    if list(slides) == list(range(slides[0], slides[-1] + 1)):
        return tr("Slides {first}–{last}", first=slides[0], last=slides[-1])
    return tr("Slides {numbers}", numbers=", ".join(map(str, slides)))
