"""Painting on the plane: points stand where the mouse was, nothing is lost, and the run follows."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.data import content, painting
from nnplayground.data.circles import Circle
from nnplayground.data.gates import Xor
from nnplayground.data.gaussian_hills import GaussianHills
from nnplayground.data.mnist import Mnist
from nnplayground.data.painting import PaintedClasses, PaintedValues, painted
from nnplayground.gui import theme
from nnplayground.gui.playground.form import Tool
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.painting import state as sheet_module
from nnplayground.gui.playground.painting.class_buttons import ClassButtons
from nnplayground.gui.playground.painting.state import PaintingState
from nnplayground.gui.playground.painting.surface import PaintingSurface
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.training.experiment import Experiment

Key = Qt.Key
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture(autouse=True)
def nothing_kept():
    yield
    content.keep_only([])


class Easel:
    """A lab in its window, and hands that paint in it."""

    def __init__(self, qtbot, session, history):
        self.qtbot = qtbot
        self.session = session
        self.history = history
        self.clock = FrameClock()
        self.window = QWidget()
        self.space = QAction(self.window)
        self.space.setShortcut("Space")
        self.spaces = []
        self.space.triggered.connect(lambda: self.spaces.append(1))
        self.window.addAction(self.space)
        self.lab = PlaygroundLab(self.session, self.clock)
        self.lab.setParent(self.window)
        self.clock.setParent(self.window)
        self.window.resize(1280, 690)
        self.lab.resize(1280, 690)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.settle()

    def settle(self):
        """Wait until the session stands and everything is drawn."""
        self.qtbot.waitUntil(lambda: self.session.state in (State.READY, State.RUNNING))
        view = self.lab.decision
        if view.isVisible():
            self.clock.request(view)
            self.qtbot.waitUntil(lambda: view not in self.clock._stale)
            QApplication.processEvents()

    def start(self):
        self.lab.start_painting()
        self.settle()
        self.qtbot.waitUntil(self.surface.hasFocus)

    @property
    def surface(self) -> PaintingSurface:
        return self.lab.decision.findChild(PaintingSurface)

    @property
    def sheet(self) -> PaintingState:
        return self.lab.decision.sheet

    def control(self, name):
        """Return the visible control with that accessible name."""
        return next(w for w in self.lab.decision.findChildren(QWidget) if w.accessibleName() == name and w.isVisible())

    def at(self, x, y) -> QPoint:
        return self.surface._ink.place(x, y).toPoint()

    def drag(self, *points, button=LEFT, settles=True):
        QTest.mousePress(self.surface, button, pos=self.at(*points[0]))
        for point in points[1:]:
            QTest.mouseMove(self.surface, self.at(*point))
        QTest.mouseRelease(self.surface, button, pos=self.at(*points[-1]))
        if settles:
            self.settle()

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def two_classes(self):
        """Paint two lines of points, of one class each."""
        self.key(Key.Key_0)
        self.drag((-3, -4.1), (-3, 4.1))
        self.key(Key.Key_1)
        self.drag((3, -4.1), (3, 4.1))

    def pixel(self, x, y) -> QColor:
        field = self.lab.decision._field
        place = field.view.mapFromScene(field.box.mapViewToScene(QPointF(x, y)))
        return field.view.grab().toImage().pixelColor(place)

    @property
    def hint(self) -> str:
        return self.lab.decision._painter.hint.text()

    @property
    def data(self):
        return self.session.experiment.data


@pytest.fixture
def make(qtbot):
    opened = []

    def build(experiment=None):
        session = Session(experiment or Experiment(data=Circle(size=100)))
        opened.append((session, UndoHistory(session)))
        return Easel(qtbot, *opened[-1])

    yield build
    for session, history in opened:
        history.close()
        session.close()


@pytest.fixture
def easel(make):
    made = make()
    made.start()
    return made


def test_a_click_is_a_point_and_a_drag_a_trail(easel):
    easel.drag((2, 3))
    np.testing.assert_allclose(easel.sheet.marks.points, [[2, 3]], atol=0.05)
    assert easel.pixel(2, 3) == theme.class_color(0)
    assert easel.lab.decision._title.text() == "Points: 1"
    easel.drag((-4.1, -5), (-1, -5), (0.1, -5))
    trail = easel.sheet.marks.points[1:]
    np.testing.assert_allclose(np.diff(trail[:, 0]), easel.sheet.sizes.brush, rtol=1e-5)
    assert len(trail) == 9
    np.testing.assert_allclose(trail[:, 1], -5, atol=0.05)


def test_what_lies_outside_is_not_painted(easel):
    easel.drag((3.9, 0), (9, 0), (9, 9))
    points = easel.sheet.marks.points
    assert len(points) == 5
    assert points.max() <= 6
    easel.key(Key.Key_S)
    for _ in range(5):
        easel.drag((5.9, -5.9))
    assert (np.abs(easel.sheet.marks.points) <= 6).all()


def test_one_class_waits_on_the_drawing_and_two_are_trained_on(easel):
    before = easel.session.experiment
    easel.key(Key.Key_0)
    easel.drag((-3, -4.1), (-3, 4.1))
    assert easel.session.experiment == before
    assert easel.hint == "Paint points of a second class. Until then training goes on with the earlier data."
    count = len(easel.sheet.marks)
    assert count == 17
    easel.key(Key.Key_1)
    easel.drag((3, -4.1), (3, 4.1))
    assert isinstance(easel.data, PaintedClasses)
    points, labels = easel.data.points()
    assert len(points) == 34
    assert (labels == (points[:, 0] > 0)).all()
    assert easel.history.stack.undoText() == "Paint points"
    easel.qtbot.waitUntil(lambda: easel.session.problem.dataset == easel.data)
    assert easel.sheet.marks.points is not None
    np.testing.assert_array_equal(np.sort(easel.session.problem.raw.inputs, 0), np.sort(easel.sheet.marks.points, 0))


def test_three_points_are_too_few(easel):
    for x, key in ((-2, Key.Key_0), (0, Key.Key_1), (2, Key.Key_0)):
        easel.key(key)
        easel.drag((x, 0))
    assert easel.hint == "Paint 4 points or more. Until then training goes on with the earlier data."
    assert isinstance(easel.data, Circle)
    easel.drag((4, 4))
    assert isinstance(easel.data, PaintedClasses)


def test_undo_and_redo_go_stroke_by_stroke_through_what_was_trained_on_and_what_was_not(easel):
    stack = easel.history.stack
    easel.two_classes()
    easel.drag((0, 0))
    easel.drag((-3, -4), (-3, 4), button=RIGHT)
    counts = [0, 17, 34, 35]
    while easel.sheet.marks.present() != [1]:
        easel.drag((-3, -4), (-3, 4), (3, 5), button=RIGHT)
    assert stack.undoText() == "Erase points"
    seen = [len(easel.sheet.marks)]
    while stack.canUndo():
        stack.undo()
        easel.settle()
        seen.append(len(easel.sheet.marks))
    assert seen[-4:] == counts[::-1]
    assert isinstance(easel.data, Circle)
    back = [len(easel.sheet.marks)]
    while stack.canRedo():
        stack.redo()
        easel.settle()
        back.append(len(easel.sheet.marks))
    assert back == seen[::-1]
    assert easel.surface._ink.marks is easel.sheet.marks


def test_the_right_button_erases_whatever_the_tool_and_along_its_way(easel):
    easel.two_classes()
    easel.drag((-6, 2), (6, 2), button=RIGHT)
    points = easel.sheet.marks.points
    assert len(points) < 34
    assert (np.abs(points[:, 1] - 2) > easel.sheet.sizes.eraser - 0.05).all()
    assert (points[:, 1] > 3).any()
    assert easel.history.stack.undoText() == "Erase points"
    assert len(easel.data.points()[0]) == len(points)
    easel.key(Key.Key_E)
    easel.drag((3, -3))
    assert not ((np.abs(easel.sheet.marks.points - (3, -3))).max(axis=1) < 0.3).any()
    # Erased is erased on screen too.
    assert easel.pixel(3, -3) != theme.class_color(1)


def drawn_anew(surface):
    """Return what the surface shows, and what it would show if all of it were drawn anew."""
    shown = surface._ink.pixmap.toImage()
    surface._ink.renew(surface._sheet.marks, surface._ink.scale)
    return shown, surface._ink.pixmap.toImage()


def test_an_undo_amid_a_stroke_leaves_no_wrong_picture(easel):
    easel.two_classes()
    easel.drag((0, -4), (0, 4))
    QTest.mousePress(easel.surface, LEFT, pos=easel.at(-5, 0))
    QTest.mouseMove(easel.surface, easel.at(5, 0))
    easel.history.stack.undo()
    # The move comes before the frame that shows what the undo has changed.
    QTest.mouseMove(easel.surface, easel.at(5, 5))
    QTest.mouseRelease(easel.surface, LEFT, pos=easel.at(5, 5))
    easel.settle()
    assert len(easel.sheet.marks) == 34
    shown, anew = drawn_anew(easel.surface)
    assert shown == anew


def test_an_arrow_key_does_not_bend_the_way_of_the_eraser(easel):
    easel.two_classes()
    QTest.mousePress(easel.surface, RIGHT, pos=easel.at(-4.5, 2))
    easel.key(Key.Key_Up)
    QTest.mouseMove(easel.surface, easel.at(-2, 2))
    QTest.mouseRelease(easel.surface, RIGHT, pos=easel.at(-2, 2))
    easel.settle()
    assert len(easel.sheet.marks) < 34
    shown, anew = drawn_anew(easel.surface)
    assert shown == anew


def test_spray_gets_denser_with_time_and_stays_in_its_circle(easel):
    easel.key(Key.Key_S)
    QTest.mousePress(easel.surface, LEFT, pos=easel.at(1, 1))
    first = len(easel.sheet.marks)
    assert first > 1
    easel.qtbot.waitUntil(lambda: len(easel.sheet.marks) > 3 * first)
    QTest.mouseRelease(easel.surface, LEFT, pos=easel.at(1, 1))
    count = len(easel.sheet.marks)
    easel.settle()
    assert len(easel.sheet.marks) == count
    assert not easel.surface._spraying.isActive()
    assert np.hypot(*(easel.sheet.marks.points - (1, 1)).T).max() <= easel.sheet.sizes.spray + 0.05


def test_the_keyboard_does_all_of_it_and_space_trains(easel):
    for _ in range(4):
        easel.key(Key.Key_Right)
    easel.key(Key.Key_Up)
    easel.key(Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    easel.key(Key.Key_Return)
    np.testing.assert_allclose(easel.sheet.marks.points, [[2.0, 0.6]], atol=1e-6)
    easel.key(Key.Key_1)
    easel.key(Key.Key_Left)
    easel.key(Key.Key_Return)
    assert easel.sheet.marks.values.tolist() == [0, 1]
    easel.key(Key.Key_Space)
    assert easel.spaces == [1]
    assert len(easel.sheet.marks) == 2
    for _ in range(3):
        easel.key(Key.Key_Left)
        easel.key(Key.Key_Return)
    easel.settle()
    assert isinstance(easel.data, PaintedClasses)
    easel.key(Key.Key_Delete)
    assert len(easel.sheet.marks) == 3
    assert easel.pixel(*easel.surface.cross) != easel.pixel(5, -5)
    easel.key(Key.Key_Escape)
    assert not easel.sheet.active
    assert not easel.surface.isVisible()
    easel.lab.decision.setFocus()
    easel.key(Key.Key_P)
    assert easel.sheet.active
    easel.key(Key.Key_P)
    assert not easel.sheet.active
    QApplication.focusWidget().clearFocus() if QApplication.focusWidget() is not None else None
    QTest.keyClick(easel.window, Key.Key_Space)
    assert easel.spaces == [1, 1]


def test_escape_gives_a_stroke_up(easel):
    easel.drag((0, 0))
    QTest.mousePress(easel.surface, LEFT, pos=easel.at(-4, 0))
    QTest.mouseMove(easel.surface, easel.at(4, 0))
    assert len(easel.sheet.marks) > 10
    easel.key(Key.Key_Escape)
    assert len(easel.sheet.marks) == 1
    QTest.mouseMove(easel.surface, easel.at(4, 4))
    QTest.mouseRelease(easel.surface, LEFT, pos=easel.at(4, 4))
    assert len(easel.sheet.marks) == 1
    assert easel.sheet.active


def test_strokes_in_the_same_breath_are_all_kept(easel):
    easel.two_classes()
    for y in (-5, 5, 0):
        easel.drag((-2.1, y), (2.1, y), settles=False)
    count = len(easel.sheet.marks)
    assert count == 34 + 3 * 9
    easel.settle()
    assert len(easel.data.points()[0]) == count
    easel.qtbot.waitUntil(lambda: len(easel.session.problem.raw.inputs) == count)
    for left in (52, 43, 34):
        easel.history.stack.undo()
        assert len(easel.sheet.marks) == left


def test_a_stroke_during_training_is_trained_on_at_once(easel):
    easel.two_classes()
    easel.session.run()
    easel.qtbot.waitUntil(lambda: easel.session.snapshot.step > 100)
    easel.key(Key.Key_0)
    easel.drag((4, -4), (5, -4), (5, 4), (4, 4))
    easel.qtbot.waitUntil(lambda: easel.session.problem.dataset == easel.data)
    assert easel.session.state is State.RUNNING
    easel.qtbot.waitUntil(lambda: easel.session.snapshot.step > 100)
    assert len(easel.session.problem.raw.inputs) == len(easel.sheet.marks)
    easel.session.pause()
    easel.qtbot.waitUntil(lambda: easel.session.state is State.READY)


def test_one_may_start_from_the_points_that_are_there(easel):
    assert "start from these points" in easel.hint
    parts = easel.session.problem.parts
    rows = np.concatenate([parts.train, parts.validation])
    hint = easel.lab.decision._painter.hint
    hint.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(hint, Key.Key_Return)
    easel.settle()
    assert isinstance(easel.data, PaintedClasses)
    assert len(easel.sheet.marks) == len(rows) == 80
    assert easel.history.stack.undoText() == "Start from these points"
    easel.drag((5.5, 5.5))
    assert len(easel.data.points()[0]) == 81
    easel.history.stack.undo()
    easel.history.stack.undo()
    easel.settle()
    assert isinstance(easel.data, Circle)
    assert len(easel.sheet.marks) == 0


def test_a_truth_table_is_enlarged_to_the_plane(make):
    easel = make(Experiment(data=Xor()))
    easel.start()
    easel.lab.decision._painter.hint.linkActivated.emit("#start")
    easel.settle()
    assert sorted(map(tuple, easel.sheet.marks.points.tolist())) == [(-3, -3), (-3, 3), (3, -3), (3, 3)]
    labels = easel.sheet.marks.values
    assert (labels == (np.prod(easel.sheet.marks.points, axis=1) < 0)).all()


def test_painted_data_are_edited_on(make):
    points = np.random.default_rng(1).uniform(-6, 6, (40, 2))
    easel = make(Experiment().fitted_to(painted(points, np.arange(40) % 4, classes=True)))
    easel.start()
    np.testing.assert_array_equal(easel.sheet.marks.points, points)
    assert easel.control("Class to paint").accessibleDescription() == "Class 0: points: 10"
    assert easel.sheet.class_count == 4
    easel.key(Key.Key_3)
    easel.drag((0, 0))
    assert len(easel.data.points()[0]) == 41
    assert easel.data.points()[1][-1] == 3


def test_classes_are_added_when_all_have_points_and_taken_away_when_empty(easel):
    add, drop = easel.control("One more class"), easel.control("One class less")
    assert not add.isEnabled()
    easel.two_classes()
    assert add.isEnabled()
    QTest.mouseClick(add, LEFT)
    easel.settle()
    assert easel.sheet.chosen == 2
    assert drop.isEnabled()
    assert not add.isEnabled()
    QTest.mouseClick(drop, LEFT)
    easel.settle()
    assert easel.sheet.class_count == 2
    assert easel.surface.hasFocus()
    # The digit of the next class adds it.
    easel.key(Key.Key_2)
    easel.drag((0, 5))
    assert easel.data.class_count == 3
    chips = easel.control("Class to paint")
    assert isinstance(chips, ClassButtons)
    QTest.mouseClick(chips, LEFT, pos=chips.chip(0).center().toPoint())
    assert easel.sheet.chosen == 0


def test_there_is_an_end_to_classes(easel, monkeypatch):
    monkeypatch.setattr(sheet_module, "MOST_CLASSES", 3)
    easel.two_classes()
    easel.key(Key.Key_2)
    easel.drag((0, 5))
    easel.key(Key.Key_3)
    assert easel.sheet.chosen == 2
    assert not easel.control("One more class").isEnabled()


def test_a_class_that_is_rubbed_out_lets_those_behind_it_move_up(easel):
    easel.two_classes()
    easel.key(Key.Key_2)
    easel.drag((0, -1), (0, 1))
    easel.key(Key.Key_E)
    easel.drag((-3, -5), (-3, 5))
    assert easel.data.class_count == 2
    assert easel.sheet.marks.present() == [0, 1]
    assert "moved up" in easel.hint
    np.testing.assert_array_equal(easel.data.points()[1], easel.sheet.marks.values)
    assert easel.sheet.chosen == 1


def test_clearing_waits_for_new_points_and_can_be_undone(easel):
    easel.two_classes()
    QTest.mouseClick(easel.control("Clear the plane"), LEFT)
    easel.settle()
    assert len(easel.sheet.marks) == 0
    assert len(easel.data.points()[0]) == 34
    assert easel.hint == "Paint points on the plane. Until then training goes on with the earlier data."
    assert easel.history.stack.undoText() == "Clear the plane"
    easel.history.stack.undo()
    easel.settle()
    assert len(easel.sheet.marks) == 34


def test_heights_have_the_colours_of_the_surface(make):
    easel = make()
    easel.start()
    kind = easel.control("What the points have")
    kind.setFocus()
    QTest.keyClick(kind, Key.Key_Down)
    assert not easel.sheet.marks.classes
    easel.surface.setFocus()
    for height, x in ((1.0, 4), (-2.0, -4), (0.5, 0)):
        field = easel.lab.decision._painter.strip.height_field
        field.setFocus()
        line = QApplication.focusWidget()
        line.selectAll()
        QTest.keyClicks(line, str(height))
        QTest.keyClick(line, Key.Key_Return)
        easel.surface.setFocus()
        easel.drag((x, -3), (x, 3))
    assert isinstance(easel.data, PaintedValues)
    assert easel.session.experiment.output.key() == "linear"
    assert set(easel.data.points()[1]) == {1.0, -2.0, 0.5}
    easel.qtbot.waitUntil(lambda: easel.lab.decision._scene.problem.dataset == easel.data)
    easel.settle()
    scale = easel.lab.decision._scene.target_scale
    assert (scale.low, scale.high) == (-2.0, 2.0)
    for row, (point, value) in enumerate(zip(*easel.data.points(), strict=True)):
        if row % 5 == 0:
            expected, seen = scale.colors(np.array([value]))[0], easel.pixel(*point)
            assert np.abs(np.subtract(expected, seen.getRgb()[:3], dtype=int)).max() <= 16
    swatch = easel.lab.decision._painter.strip.swatch.colour
    assert swatch.getRgb()[:3] == tuple(scale.colors(np.array([0.5]))[0])


def test_classes_become_heights_and_come_back(easel):
    easel.two_classes()
    before = easel.sheet.marks
    strip = easel.lab.decision._painter.strip
    for entry, kind in ((1, PaintedValues), (0, PaintedClasses)):
        strip.kind.setCurrentIndex(entry)
        strip.kind.activated.emit(entry)
        easel.settle()
        assert isinstance(easel.data, kind)
    np.testing.assert_array_equal(easel.sheet.marks.values, before.values)
    assert easel.history.stack.undoText() == "Classes instead of heights"


def test_a_surface_can_be_taken_over(make):
    easel = make(Experiment().fitted_to(GaussianHills(size=100)))
    easel.start()
    easel.lab.decision._painter.hint.linkActivated.emit("#start")
    easel.settle()
    assert isinstance(easel.data, PaintedValues)
    assert len(easel.sheet.marks) == 80


def test_there_is_an_end_to_points(easel, monkeypatch):
    for module in (sheet_module, painting):
        monkeypatch.setattr(module, "MOST_POINTS", 40)
    easel.two_classes()
    easel.drag((0, -5), (0, 5))
    assert len(easel.sheet.marks) == 40
    assert easel.hint == "40 points is the limit: erase some first."
    assert len(easel.data.points()[0]) == 40


def test_what_cannot_be_divided_stays_with_the_reason(make):
    experiment = Experiment(data=Circle(size=100)).replace(division={"train": 20, "validation": 20})
    easel = make(experiment)
    easel.start()
    easel.key(Key.Key_0)
    easel.drag((-3, -4.1), (-3, 4.1))
    easel.key(Key.Key_1)
    easel.drag((3, 3))
    assert isinstance(easel.data, Circle)
    assert len(easel.sheet.marks) == 18
    assert "training part has no example of class “1”" in easel.hint
    easel.drag((3, -4.1), (3, 0.1))
    assert len(easel.data.points()[0]) == 18 + 9


def test_while_images_are_shown_painting_has_a_plane_of_its_own(make):
    easel = make(Experiment().fitted_to(Mnist(train_images=200, validation_images=100)))
    assert easel.lab.weights.isVisible()
    easel.start()
    assert easel.lab.decision.isVisible()
    easel.drag((-2, 1))
    assert easel.pixel(-2, 1) == theme.class_color(0)
    easel.key(Key.Key_Escape)
    assert easel.lab.weights.isVisible()
    easel.start()
    easel.two_classes()
    assert isinstance(easel.data, PaintedClasses)
    easel.qtbot.waitUntil(lambda: easel.session.problem.dataset == easel.data)
    easel.key(Key.Key_Escape)
    assert easel.lab.decision.isVisible()


def test_what_the_session_refuses_stays_as_a_draft(easel):
    easel.session.edit = lambda experiment, name: False
    easel.two_classes()
    assert isinstance(easel.data, Circle)
    assert len(easel.sheet.marks) == 34
    assert easel.sheet.form().draft is not None
    assert easel.history.stack.undoText() == "Paint points"


def test_a_draft_lies_on_the_desk_of_the_project(easel):
    easel.two_classes()
    easel.key(Key.Key_E)
    easel.drag((-3, -5), (-3, 5))
    marks = easel.sheet.marks
    assert marks.present() == [1]
    plain = easel.session.lab_states.to_plain()[PaintingState.KEY]
    other = PaintingState()
    other.take_plain(plain)
    other.told(easel.data)
    np.testing.assert_allclose(other.marks.points, marks.points, atol=1e-6)
    assert other.tool is Tool.ERASER
    # The points over another painting are not those.
    points = np.random.default_rng(1).uniform(-6, 6, (40, 2))
    other.told(painted(points, np.arange(40) % 2, classes=True))
    assert len(other.marks) == 40


def test_a_damaged_draft_is_refused():
    for draft in ({"classes": True, "points": "AAAA"}, {"classes": True, "points": "AADAQgAAAAAAAAAAAAAAAA=="}):
        sheet = PaintingState()
        with pytest.raises(Exception, match="cannot be used"):
            sheet.take_plain({"draft": draft})
        assert len(sheet.marks) == 0


def test_language_and_theme_leave_the_painting_where_it_is(easel, qtbot):
    easel.drag((1, 1))
    again = PlaygroundLab(easel.session, easel.clock)
    qtbot.addWidget(again)
    again.resize(1280, 690)
    with qtbot.waitExposed(again):
        again.show()
    assert again.decision.findChild(PaintingSurface).isVisible()
    assert len(again.decision.sheet.marks) == 1


def test_everything_that_takes_the_focus_is_named_and_explained(easel):
    view = easel.lab.decision
    frame = view._field.view.viewport()
    takers = [w for w in view.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & 1 and w is not frame]
    assert len(takers) >= 10
    assert [w for w in takers if not (w.accessibleName() and w.toolTip())] == []


def test_keys_before_the_plane_has_any_room_do_no_harm(qtbot):
    surface = PaintingSurface(PaintingState())
    qtbot.addWidget(surface)
    surface.set_area(QRectF())
    seen = []
    surface.hovered.connect(seen.append)
    QTest.mouseMove(surface, QPoint(3, 4))
    surface._point_at(QPointF(3, 4))
    QTest.keyClick(surface, Key.Key_Right)
    assert np.isfinite(surface.cross).all()
    assert seen
    assert np.isfinite(seen).all()
