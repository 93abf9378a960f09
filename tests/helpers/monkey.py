"""Someone at the window who tries everything: random clicks, keys, strokes, menus, dialogs, files; seeded.

What comes up is dealt with as a person would: menus are chosen from or closed, dialogs filled in or
cancelled, file dialogs answered within a folder of their own. The window is never quit.

Nothing goes by the clock: between two acts the window lives for a number of turns of its event loop, a run
for a number of mini-batches. Every act has random numbers of its own, of the seed and the act's number, so
that one in which threads went another way does not change all that come after it.
"""

import ctypes
import gc
import hashlib
import random
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path

import numpy as np
import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QThread,
    QThreadPool,
    QTimer,
    QUrl,
    Slot,
)
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from nnplayground.core.layers import Dense, parameter_count
from nnplayground.gui import theme
from nnplayground.gui.run.freezing import freeze
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import State
from nnplayground.gui.search.map_model import MapModel
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.i18n import tr
from nnplayground.training.examples import EXAMPLES
from tests.helpers.windows import MOMENT_MS, every_page, in_language, in_scheme, open_page, successor

Key, Left = Qt.Key, Qt.MouseButton.LeftButton

TYPED = [
    "0",
    "1e-3",
    "0,5",
    "-3",
    "1e9",
    "999999999999",
    "nan",
    "inf",
    "abc",
    "",
    "2",
    "17",
    "-1",
    "0.1",
    "1e400",
    "12 %",
]
KEYS = [
    Key.Key_Space, Key.Key_N, Key.Key_R, Key.Key_Plus, Key.Key_Minus, Key.Key_Insert, Key.Key_Delete, Key.Key_Left,
    Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_Backtab,
    Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown, Key.Key_5, Key.Key_A, Key.Key_Backspace,
]  # fmt: skip
TABLES = [
    "x;y;klasse\n1,5;2;a\n2,5;1;b\n3,5;7;a\n0,5;4;b\n1,0;1,0;a\n2,0;3,0;b\n",
    "height\tweight\tprice\n" + "".join(f"{i}\t{i * i % 17}\t{3 * i}\n" for i in range(60)),
    "a,b,c\n1,2,\n,3,x\n4,5,y\n6,7,x\n8,9,y\n",
    "no table\nat all",
    "only one line",
]
NAMES = ["a", "b b", "ç", "d"]
PROJECTS = 4
"""Files of each kind that the folder holds, at most."""
EXAMPLES_SMALL = [name for name in EXAMPLES if "mnist" not in name and "digit" not in name]
EXAMPLES_LARGE = [name for name in EXAMPLES if name not in EXAMPLES_SMALL]


class Monkey(QObject):
    """Acts on a window, `act` by `act`. All that is random comes from the seed; how threads take turns does not.

    `home` brings the window back to one and the same state, in which one can measure.
    """

    DIALOG_PATIENCE = 12
    """Acts within a dialog, on average, before it is left."""
    LOOK_MS = 40

    def __init__(self, window: MainWindow, seed: int, folder: Path) -> None:
        super().__init__()
        self.program, self.session, self.folder = window.program, window.session, folder
        self.seed, self.number = seed, 0
        """Which act is under way or was the last; the first is number 1."""
        self.rng = random.Random(seed)
        """Random numbers of this act."""
        self.done: Counter[str] = Counter()
        self.latest: deque[str] = deque(maxlen=25)
        """What was done last, for the message if it goes wrong."""
        self.slowest = (0.0, "")
        """Seconds that the longest act took, and which it was."""
        self.opened: list[str] = []
        """What other programs would have been asked to open."""
        # A text that is dragged waits for a real mouse to let go of it.
        QApplication.setStartDragDistance(100_000)
        QApplication.setStartDragTime(1_000_000_000)
        for scheme in ("http", "https", "file", "mailto"):
            QDesktopServices.setUrlHandler(scheme, self, "_on_url")
        # Some menus and questions take over until they are closed: someone has to look after them meanwhile.
        self._watch = QTimer(self)
        self._watch.setInterval(self.LOOK_MS)
        self._watch.timeout.connect(self._on_watch)
        self._depth = 0
        self._loops = 0
        """How many event loops run inside each other as long as nothing has taken over."""
        window.settings.folder = folder
        self._deeds: list[tuple[float, str, Callable[[], None]]] = [
            (50, "poke", self._poke_around),
            (5, "key", self._press),
            (6, "stroke", self._stroke),
            (7, "menu", self._choose_from_menus),
            (6, "edit", self._edit),
            (5, "run", self._run),
            (5, "undo", self._undo),
            (4, "page", self._turn_page),
            (3, "look back", self._look_back),
            (3, "paint", self._paint),
            (2, "example", self._open_example),
            (0.4, "large example", self._open_large),
            (1, "keep", self._keep),
            (1, "table", self._paste_table),
            (1, "save", self._save),
            (0.8, "open", self._open),
            (0.4, "new", self._new),
            (0.3, "language", self._change_language),
            (0.3, "theme", self._change_theme),
            (0.3, "resize", self._resize),
        ]

    # Acting.

    def act(self) -> None:
        """Do one thing, deal with what comes of it, and look whether everything still stands."""
        start = time.perf_counter()
        self.number += 1
        self.rng = random.Random(f"{self.seed} {self.number}")
        self._loops = QThread.currentThread().loopLevel()
        self._watch.start()
        try:
            name = self._do_something()
            self._live(self.rng.choice([1, 1, 2, 8, 30]))
        except Exception as error:
            error.add_note(self.story())
            raise
        finally:
            self._watch.stop()
        self.done[name] += 1
        self.slowest = max(self.slowest, (time.perf_counter() - start, self.latest[-1]))
        assert self.window.isVisible(), f"The window was closed: {self.story()}"
        assert self.session.state is not State.BROKEN, f"The run broke: {self.story()}"

    def walk(self) -> None:
        """See every page in each language, and in other colours, as somebody does who is new: nothing is done there."""
        for code, scheme in (("es", theme.Scheme.DARK), ("en", theme.Scheme.LIGHT)):
            window = in_language(in_scheme(self.window, scheme), code)
            for link in every_page():
                open_page(window, link.lab, link.page)
                self._live(30)

    def story(self) -> str:
        """Return what it takes to do the same again, and what was done last, oldest first."""
        return f"seed {self.seed}, act {self.number}: " + " → ".join(self.latest)

    def close(self) -> None:
        """Leave the window alone."""
        self._watch.stop()
        # A text that is dragged waits for a real mouse to let go of it.
        QApplication.setStartDragDistance(100_000)
        QApplication.setStartDragTime(1_000_000_000)
        for scheme in ("http", "https", "file", "mailto"):
            QDesktopServices.unsetUrlHandler(scheme)

    def _live(self, turns: int) -> None:
        """Let the window live for so many turns of its event loop."""
        self._loops += 1
        live(turns)
        self._loops -= 1

    def _let_learn(self, batches: int) -> None:
        """Let the window live until a run that is under way has learnt so many mini-batches more, or has ended."""
        session = self.session
        run, before = session.run_number, session.snapshot
        first = before.step if before is not None and before.run == run else 0

        def is_over() -> bool:
            if session.run_number != run or session.state not in (State.PREPARING, State.RUNNING):
                return True
            return session.newest is not None and session.newest.run == run and session.newest.step >= first + batches

        self._loops += 1
        wait_until(is_over)
        self._loops -= 1

    def _do_something(self) -> str:
        if self._deal_with_popup():
            return "popup"
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self._in_dialog(dialog)
            return "dialog"
        weights, names, deeds = zip(*self._deeds, strict=True)
        index = self.rng.choices(range(len(deeds)), weights)[0]
        self._note(names[index])
        deeds[index]()
        return names[index]

    def _note(self, text: str) -> None:
        self.latest.append(text)

    # Single widgets.

    def _poke_around(self) -> None:
        self._poke(self.window)

    def _poke(self, root: QWidget) -> None:
        """Use one of the visible widgets below `root`."""
        widget = self._pick(root)
        if widget is None:
            return
        self._note(f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()!r}")
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) and not widget.isReadOnly():
            self._type(widget)
        elif isinstance(widget, QComboBox) and widget.count():
            self._choose_in(widget)
        elif isinstance(widget, QAbstractSlider) and self.rng.random() < 0.7:
            widget.setValue(self.rng.randint(widget.minimum(), widget.maximum()))
        elif isinstance(widget, QAbstractButton):
            QTest.mouseClick(widget, Left)
        else:
            self._handle(widget)

    def _pick(self, root: QWidget) -> QWidget | None:
        every = [w for w in inside(root) if w.isEnabled() and not w.visibleRegion().isEmpty()]
        usable = [w for w in every if w.focusPolicy() & Qt.FocusPolicy.ClickFocus or isinstance(w, QAbstractButton)]
        among = usable if usable and self.rng.random() < 0.75 else every
        return self._one_of(among) if among else None

    def _one_of(self, widgets: list[QWidget]) -> QWidget:
        """Choose by lot. One more or one less, as far as a run has come, seldom makes it another."""
        salt = self.rng.random()

        def lot(widget: QWidget) -> bytes:
            known_by = f"{salt} {type(widget).__name__} {widget.accessibleName()} {_place_in_window(widget)}"
            return hashlib.blake2b(known_by.encode()).digest()

        return min(widgets, key=lot)

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(self.rng.randrange(max(1, widget.width())), self.rng.randrange(max(1, widget.height())))

    def _type(self, widget: QWidget) -> None:
        widget.setFocus()
        QTest.keySequence(widget, QKeySequence(QKeySequence.StandardKey.SelectAll))
        QTest.keyClicks(widget, self.rng.choice(TYPED))
        QTest.keyClick(widget, self.rng.choice([Key.Key_Return, Key.Key_Tab, Key.Key_Escape]))

    def _choose_in(self, box: QComboBox) -> None:
        if self.rng.random() < 0.3:
            QTest.mouseClick(box, Left)  # its list opens, and is dealt with next
            return
        index = self.rng.randrange(box.count())
        box.setCurrentIndex(index)
        box.activated.emit(index)

    def _handle(self, widget: QWidget) -> None:
        """Click, double-click, point at, turn the wheel over, or press a key in a widget without a kind."""
        place, kind = self._place(widget), self.rng.random()
        inner = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
        if kind < 0.5:
            QTest.mouseClick(inner, Left, pos=place)
        elif kind < 0.55:
            QTest.mouseDClick(inner, Left, pos=place)
        elif kind < 0.6:
            QTest.mouseClick(inner, Qt.MouseButton.RightButton, pos=place)
        elif kind < 0.75:
            self._mouse(inner, QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)
        elif kind < 0.85:
            at = QPointF(place)
            turned = QPoint(0, self.rng.choice([-120, 120]))
            wheel = QWheelEvent(
                at, inner.mapToGlobal(at), QPoint(), turned, Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(inner, wheel)
        else:
            QTest.keyClick(widget, self.rng.choice(KEYS))

    def _press(self) -> None:
        for _ in range(self.rng.randint(1, 4)):
            target = QApplication.focusWidget() or self.window
            QTest.keyClick(target, self.rng.choice(KEYS))

    def _stroke(self, among: list[QWidget] | None = None) -> None:
        """Drag the mouse over something large enough: paint, draw, pan, scrub."""
        every = among if among is not None else inside(self.window)
        large = [w for w in every if w.isVisible() and w.isEnabled() and w.width() > 90 and w.height() > 12]
        if not large:
            return
        widget = self._one_of(large)
        self._note(f"over {type(widget).__name__}")
        place = self._place(widget)
        self._mouse(widget, QEvent.Type.MouseButtonPress, place, Left)
        for _ in range(self.rng.randint(1, 12)):
            place += QPoint(self.rng.randint(-40, 40), self.rng.randint(-40, 40))
            if not isvalid(widget):
                return
            self._mouse(widget, QEvent.Type.MouseMove, place, Left)
        if isvalid(widget):
            self._mouse(widget, QEvent.Type.MouseButtonRelease, place, Left)

    def _mouse(self, widget: QWidget, kind: QEvent.Type, place: QPoint, button: Qt.MouseButton) -> None:
        at = QPointF(place)
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button
        changed = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else button
        QApplication.sendEvent(
            widget, QMouseEvent(kind, at, widget.mapToGlobal(at), changed, held, Qt.KeyboardModifier.NoModifier)
        )

    # Menus and dialogs.

    def _choose_from_menus(self) -> None:
        """Open a menu of the menu bar and take one of its entries."""
        menus = [action.menu() for action in self.window.menuBar().actions() if action.menu() is not None]
        if menus:
            menu = self.rng.choice(menus)
            menu.popup(self.window.mapToGlobal(QPoint(20, 20)))

    def _deal_with_popup(self) -> bool:
        """Choose from an open menu or list, or close it; return whether there was one."""
        popup = QApplication.activePopupWidget()
        if popup is None:
            return False
        if isinstance(popup, QMenu) and self.rng.random() < 0.8:
            able = [action for action in popup.actions() if _is_to_choose(action)]
            if able:
                action = self.rng.choice(able)
                self._note(f"menu {action.text()!r}")
                popup.setActiveAction(action)
                is_active = popup.activeAction() is action
                if (owner := action.parent()) is not None:
                    # PySide takes it for a part of the menu from then on, for good if that goes first.
                    owner.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly)
                if action.menu() is None and is_active:
                    QTest.keyClick(popup, Key.Key_Return)
                return True
        elif not isinstance(popup, QMenu) and self.rng.random() < 0.8:
            self._note(f"list {type(popup).__name__}")
            target = QApplication.focusWidget() or popup
            for _ in range(self.rng.randint(0, 5)):
                QTest.keyClick(target, self.rng.choice([Key.Key_Down, Key.Key_Up]))
            QTest.keyClick(target, Key.Key_Return)
        close_popups()
        return True

    def _in_dialog(self, dialog: QWidget) -> None:
        """Use the dialog that is open, or leave it."""
        if isinstance(dialog, QFileDialog):
            self._answer(dialog)
        elif isinstance(dialog, QMessageBox):
            self._note(f"question {dialog.objectName() or dialog.windowTitle()!r}")
            buttons = [button for button in dialog.buttons() if button.isEnabled()]
            QTest.mouseClick(self.rng.choice(buttons), Left) if buttons else dialog.close()
        elif self.rng.random() < 1 / self.DIALOG_PATIENCE:
            self._note(f"leave {type(dialog).__name__}")
            QTest.keyClick(dialog, Key.Key_Escape)
            if isvalid(dialog) and dialog.isVisible():
                dialog.close()
        elif self.rng.random() < 0.1:
            self._stroke(inside(dialog))
        else:
            self._poke(dialog)

    def _answer(self, dialog: QFileDialog) -> None:
        """Choose a file or a folder of our own, or none."""
        saving = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        self._note(f"file dialog {dialog.windowTitle()!r}")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        if saving:
            suffix = dialog.defaultSuffix()
            chosen = self.folder / f"{self.rng.choice(NAMES)}.{suffix}"
        elif dialog.fileMode() is QFileDialog.FileMode.Directory:
            chosen = self.folder
        else:
            wanted = "nnplay" if any("nnplay" in one for one in dialog.nameFilters()) else "csv"
            found = sorted(self.folder.glob(f"*.{wanted}"))
            chosen = self.rng.choice(found) if found else None
        if chosen is None or self.rng.random() < 0.2:
            dialog.reject()
            return
        dialog.setDirectory(str(self.folder if chosen != self.folder else self.folder.parent))
        dialog.selectFile(str(chosen))
        dialog.accept()
        if isvalid(dialog) and dialog.isVisible():
            dialog.reject()

    @Slot()
    def _on_watch(self) -> None:
        """Look after what has taken over in mid-act: a menu that runs, a question of a file dialog."""
        if QThread.currentThread().loopLevel() <= self._loops:
            return
        if self._depth == 0 and (QApplication.activePopupWidget() is not None or _is_question()):
            self._depth += 1
            try:
                if not self._deal_with_popup():
                    QApplication.activeModalWidget().reject()
            finally:
                self._depth -= 1

    @Slot(QUrl)
    def _on_url(self, url: QUrl) -> None:
        self.opened.append(url.toString())

    # The experiment and its run.

    def _edit(self) -> None:
        """Change one thing of the experiment; what makes no sense is refused with a notice."""
        session, rng = self.session, self.rng
        experiment = session.experiment
        kind = rng.randrange(6)
        if kind == 0:
            layers = tuple(Dense(units=rng.randint(1, 12)) for _ in range(rng.randint(0, 4)))
            session.change(hidden=layers)
        elif kind == 1:
            rate = rng.choice([1e-4, 0.01, 0.1, 1.0, 30.0])
            session.change(optimizer=experiment.optimizer.model_copy(update={"rate": rate}))
        elif kind == 2:
            session.change(batch_size=rng.choice([1, 5, 10, 32, 128]))
        elif kind == 3:
            other = EXAMPLES[rng.choice(EXAMPLES_SMALL)].build()
            session.change(optimizer=other.optimizer, cost=other.cost, stop=other.stop)
        elif kind == 4:
            count = parameter_count(experiment.shapes)
            places = np.array(rng.sample(range(count), rng.randint(1, min(count, 200))))
            freeze(session, places, rng.random() < 0.6, "some")
        elif session.snapshot is not None and session.snapshot.run == session.run_number:
            count = len(session.snapshot.parameters)
            session.set_parameter(rng.randrange(count), rng.uniform(-3, 3))

    def _run(self) -> None:
        actions = self.window.actions_of_run.all()
        action = self.rng.choice([actions[0], *actions])
        self._note(action.text())
        action.trigger()
        self._let_learn(self.rng.choice([1, 30, 300]))

    def _undo(self) -> None:
        back = self.rng.random() < 0.6
        for _ in range(self.rng.randint(1, 8)):
            # The window may have been built anew in between.
            (self.window.undo if back else self.window.redo).trigger()
            if self.rng.random() < 0.3:
                self._live(self.rng.choice([1, 15]))

    def _look_back(self) -> None:
        moments = self.session.timeline.moments
        if moments:
            self.session.look_back(self.rng.choice(moments).step)
            self._live(self.rng.choice([1, 15]))
        if self.rng.random() < 0.6:
            self.rng.choice([self.session.run, self.session.step_batch, lambda: self.session.look_back(None)])()

    def _open_example(self) -> None:
        self._open_one(EXAMPLES_SMALL)

    def _open_large(self) -> None:
        self._open_one(EXAMPLES_LARGE)

    def _open_one(self, names: list[str]) -> None:
        name = self.rng.choice(names)
        self._note(name)
        self.session.edit(EXAMPLES[name].build(), name)
        if self.rng.random() < 0.7:
            self.session.run()
        self._let_learn(100)

    def _keep(self) -> None:
        (self.window.comparison.keep if self.rng.random() < 0.7 else self.window.comparison.compare).trigger()

    def _paste_table(self) -> None:
        QGuiApplication.clipboard().setText(self.rng.choice(TABLES))
        self.window.imports.paste.trigger()

    # The window and its files.

    def _turn_page(self) -> None:
        self.window.labs.open_lab(self.rng.choice([lab.key for lab in LABS]))
        pages = [w for w in inside(self.window) if isinstance(w, QTabWidget) and w is not self.window.labs]
        if pages:
            inner = self.rng.choice(pages)
            inner.setCurrentIndex(self.rng.randrange(max(1, inner.count())))

    def _paint(self) -> None:
        from nnplayground.gui.playground.painting.surface import PaintingSurface

        page = self.window.labs.open_lab("playground")
        page.start_painting()
        self._live(2)
        for _ in range(self.rng.randint(1, 4)):
            self._stroke([w for w in inside(self.window) if isinstance(w, PaintingSurface)])

    def _change_language(self) -> None:
        self.program.set_language(self.rng.choice(["en", "es"]))

    def _change_theme(self) -> None:
        self.program.set_scheme(self.rng.choice(list(theme.Scheme)))

    def _resize(self) -> None:
        self.window.resize(self.rng.randint(1080, 1600), self.rng.randint(680, 1000))

    def _save(self) -> None:
        self.window.files.save_to(self.folder / f"{self.rng.choice(NAMES)}.nnplay")

    def _open(self) -> None:
        found = sorted(self.folder.glob("*.nnplay"))
        if found:
            self.window.files.open_path(self.rng.choice(found))

    def _new(self) -> None:
        self.window.files.new.trigger()

    # Coming to rest.

    @property
    def window(self) -> MainWindow:
        """The window that shows the session now."""
        return self.program.window

    def home(self) -> None:
        """Bring the window to the state it always has here: first page, first example, nothing open, kept or undoable.

        What waits to be deleted is, and what memory can be given back to the system is given back.
        """
        session, program = self.session, self.program
        self._leave_everything()
        wait_until(
            lambda: session.state not in (State.PREPARING, State.RUNNING) and not program.project_manager.is_writing
        )
        # Another window may be about to take the place of this one.
        wait_until(lambda: program.windows() == [program.window])
        window = self.window
        window.labs.lab("playground").decision.paint_points(False)
        window.settings.forget_all()
        # A lab that is in sight wants data even of the new project.
        window.labs.open_lab("playground")
        window.project_manager.new(next(iter(EXAMPLES.values())).build())
        QGuiApplication.clipboard().clear()
        wait_until(lambda: session.state is State.READY)
        window = successor(self.window)
        window.resize(1280, 800)
        # The next window looks as this one does.
        window.labs.lab("playground").controls.setCurrentIndex(0)
        for widget in QApplication.allWidgets():
            if isinstance(widget, Section) and widget.window() is window:
                widget.set_expanded(True)
        in_language(in_scheme(window, theme.Scheme.LIGHT), "en")
        wait_until(is_at_rest)
        self._leave_everything()
        lessons = self.program.lessons
        lessons.close_lesson()
        lessons.library.close_folder()
        # The panel is made when it is wanted: from here on there is one.
        for shown in (True, False):
            self.window.lessons.dock.set_shown(shown, remember=False)
        wait_until(lambda: not lessons.library.is_busy)
        wait_until(lambda: session.snapshot is not None and session.snapshot.experiment == session.experiment)
        wait_until(is_at_rest)
        session.say(None)
        calm()

    def _leave_everything(self) -> None:
        for _ in range(30):
            close_popups()
            self.session.pause()
            if self.session.state is State.RUNNING:
                breathe(10)
            dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
            for dialog in reversed(dialogs):
                dialog.close()
            breathe(5)
            if not dialogs and self.session.state is not State.RUNNING:
                return
        left = [type(w).__name__ for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window]
        raise AssertionError(f"It does not come to rest: {self.session.state}, {left}; {self.story()}")


def inside(root: QWidget) -> list[QWidget]:
    """Return the visible widgets in a window, itself included.

    Not by `findChildren`: PySide makes whatever it finds a child of what it was asked of, for good.
    """
    found = [widget for widget in QApplication.allWidgets() if widget.isVisible() and widget.window() is root]
    # Qt tells them in the order of their places in memory, which is another one each time.
    return sorted(found, key=_place_in_window)


def _place_in_window(widget: QWidget) -> tuple[int, int, int, int, str, str]:
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    return at.y(), at.x(), widget.width(), widget.height(), type(widget).__name__, widget.objectName()


def isvalid(thing: object) -> bool:
    """Whether Qt's part of an object still is there."""
    return bool(shiboken6.isValid(thing))


def _is_to_choose(action: QAction) -> bool:
    quits = action.text() == tr("&Quit") or action.menuRole() is QAction.MenuRole.QuitRole
    return action.isEnabled() and action.isVisible() and not action.isSeparator() and not quits


def _is_question() -> bool:
    """Whether a file dialog asks something itself, until it is answered."""
    dialog = QApplication.activeModalWidget()
    return isinstance(dialog, QMessageBox) and isinstance(dialog.parent(), QFileDialog)


def close_popups() -> None:
    """Close menus and lists that are open."""
    for _ in range(20):
        popup = QApplication.activePopupWidget()
        if popup is None:
            return
        popup.close()


def breathe(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    # PySide keeps the name of a method of Qt's own for good, each time one is connected.
    QTimer.singleShot(milliseconds, lambda: loop.quit())
    loop.exec()


def live(turns: int) -> None:
    """Let the window live for so many turns of the event loop."""
    loop, timer, left = QEventLoop(), QTimer(), turns

    def turn() -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            loop.quit()

    timer.timeout.connect(turn)
    timer.start(0)
    loop.exec()
    timer.stop()


def is_at_rest() -> bool:
    """Whether no work is under way beside the window, and none is about to begin after a moment."""
    if QThreadPool.globalInstance().activeThreadCount():
        return False
    # What nobody waits for any more, of a map that has gone perhaps, still holds what it works on.
    if any(thread.name == "aside" for thread in threading.enumerate()):
        return False
    for thing in shiboken6.getAllValidWrappers():
        if isinstance(thing, QTimer) and thing.isActive() and thing.isSingleShot() and thing.interval() <= MOMENT_MS:
            return False
        if isinstance(thing, StepBar) and thing.is_running:
            return False
        # What was called off goes on until its next step, with all that it was given.
        if isinstance(thing, Job) and (thing.busy or thing._thread.task is not None):
            return False
        if isinstance(thing, MapModel) and thing.is_busy:
            return False
    return True


def wait_until(condition: Callable[[], bool], seconds: float = 300.0) -> None:
    """Let the window live until `condition` holds. Raises AssertionError if it never does."""
    end = time.perf_counter() + seconds
    while not condition():
        assert time.perf_counter() < end, "It took too long"
        breathe(5)


def calm() -> None:
    """Have done what waits to be done, deleted what waits to be deleted, and free memory given back."""
    # Pictures of data sets are drawn by a pool, and may outlive the window that asked for them.
    QThreadPool.globalInstance().waitForDone()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        gc.collect()
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except (OSError, AttributeError):  # not a Linux of the usual kind
        return
