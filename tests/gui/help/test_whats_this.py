"""“What is this?”: everything in the window can be clicked or walked to, and is explained; nothing is operated."""

import importlib
import pkgutil
from html import escape

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import nnplayground
from nnplayground.core.activations import LeakyReLU
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Momentum
from nnplayground.gui.help.lookup import CARD_LINK, explain, find, is_backdrop, plain, walk
from nnplayground.gui.help.whats_this import HelpModeAction
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.network.layer_controls import ActivationBox
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.window import app
from nnplayground.i18n import tr
from nnplayground.registry import Component, Model, mark
from nnplayground.search.strategies import STRATEGIES
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from tests.helpers import fit
from tests.helpers.lessons import lessons_tour
from tests.helpers.series import tides
from tests.helpers.windows import in_language, leave, open_page, window_over

SELDOM = {
    "ActivationCard",
    "NoticeBar",
    "HintBar",
    "WeightEditor",
    "PredictPanel",
    "PaintingSurface",
    "PaintingToolbar",
}
"""What is not there in a window that has just been opened, and yet explains itself."""


@pytest.fixture
def window(qtbot):
    session = Session(EXAMPLES["circle"].build())
    made = window_over(session)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield made
    leave(made)
    app.use_language(QApplication.instance(), "en")
    fit.settle()


@pytest.fixture
def action(window):
    return HelpModeAction(window)


@pytest.fixture
def sheet(action, window, qtbot):
    action.setChecked(True)
    qtbot.waitUntil(lambda: action.sheet is not None and action.sheet.isVisible())
    return action.sheet


def everything(base):
    """Return every class of the package that is a `base`."""
    for module in pkgutil.walk_packages(nnplayground.__path__, "nnplayground."):
        if not module.name.endswith(("__main__", "app_icons")):
            importlib.import_module(module.name)
    found, left = set(), [base]
    while left:
        more = set(left.pop().__subclasses__()) - found
        found |= more
        left += more
    return {cls for cls in found if cls.__module__.startswith("nnplayground.")}


def remarks():
    """Return every remark on where the course comes upon something that is declared with a class."""
    texts = {vars(cls).get("course", "") for base in (Component, QWidget) for cls in everything(base)}
    for cls in everything(Model):
        texts |= {mark(field, "course", "") for field in cls.model_fields.values()}
    return texts - {""}


def place_of(widget, window):
    return widget.mapTo(window, widget.rect().center())


def unexplained(window):
    """Yield what can be focused or looked at, and says nothing, or nothing but its name."""
    for widget in window.findChildren(QWidget):
        is_view = getattr(widget, "is_picture", False) and type(widget).__name__ not in ("CurvesView", "TimelineView")
        focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not widget.isVisible() or widget.window() is not window or not (is_view or focusable):
            continue
        found = find(widget)
        name = f"{type(widget).__name__} {widget.accessibleName()!r}"
        if found is None or is_backdrop(found[0]):
            yield name
            continue
        title, text, rect = found[1]
        if not title or not plain(text) or plain(text).strip(".") == title or len(plain(text).split()) < 3:
            yield f"{name}: {title!r}, {plain(text)!r}"
        assert not rect.isEmpty(), name


class Explanations:
    """What has been said of widgets, and of which kinds they were."""

    def __init__(self):
        self.kinds, self.texts, self._seen = set(), set(), set()

    def add(self, widgets):
        """Ask the widgets that are in sight or new: what is said of another one has not changed for anybody."""
        self.kinds |= set(map(type, widgets))
        asked = [widget for widget in widgets if widget not in self._seen or widget.isVisible()]
        self._seen.update(asked)
        self.texts |= {found.text for widget in asked if (found := explain(widget)) is not None}


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_on_every_page_is_explained(window, qtbot, language):
    if language != "en":
        window = in_language(window, language)
    missing, heard = [], Explanations()
    for path in fit.tour(window):
        missing += [f"{' / '.join(path)}: {name}" for name in unexplained(window)]
        heard.add([window, *window.findChildren(QWidget)])
    # Sequences bring settings of their own.
    for experiment in (EXAMPLES["echo"].build(), Experiment().fitted_to(tides("level"))):
        assert window.session.edit(experiment)
        window.labs.open_lab("playground")
        for path in fit.tour(window.labs.lab("playground")):
            missing += [f"{' / '.join(path)}: {name}" for name in unexplained(window)]
            heard.add(window.findChildren(QWidget))
    for _ in lessons_tour(window, qtbot):
        missing += [f"Lessons: {name}" for name in unexplained(window)]
        heard.kinds |= set(map(type, window.findChildren(QWidget)))
    page = open_page(window, "search", "search")
    for strategy in STRATEGIES:
        page.strategy.set_component(strategy())
        heard.add(page.strategy.findChildren(QWidget))
    classes = {cls for kind in heard.kinds for cls in kind.__mro__}
    assert "\n".join(sorted(set(missing))) == ""
    unused = {cls.__name__ for cls in everything(QWidget) if "help_text" in vars(cls) and cls not in classes}
    assert {name for name in unused if not name.endswith("Dialog")} <= SELDOM, "a text that nobody can read"
    texts = "\n".join(heard.texts)
    assert [text for text in sorted(remarks()) if escape(tr(text), quote=False) not in texts] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_menus_and_what_the_course_says_of_actions_are_found_in_every_language(window, language):
    window = in_language(window, language)
    bar = window.menuBar()
    for menu in bar.actions():
        found = explain(bar, bar.actionGeometry(menu).center())
        assert found is not None
        assert found.title == menu.text().replace("&", "")
    texts = "\n".join(plain(explain(widget).text) for widget in walk(window))
    for action in window.actions_of_run.all():
        assert action.property("course") in texts, action.text()
    assert ("Otro punto de partida" if language == "es" else "Another starting point") in texts


def test_the_tools_for_painting_are_explained(window, qtbot):
    lab = window.labs.lab("playground")
    assert isinstance(lab, PlaygroundLab)
    lab.start_painting()
    qtbot.wait(50)
    assert list(unexplained(window)) == []


def test_a_click_explains_and_operates_nothing(sheet, window, qtbot):
    session, lab = window.session, window.labs.lab("playground")
    before = session.experiment
    assert QApplication.widgetAt(sheet.mapToGlobal(QPoint(60, 40))) is sheet
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=place_of(window.transport._toggle, window))
    assert session.state is State.READY
    assert "Train the network until paused" in plain(sheet.bubble.text())
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=place_of(lab.network_view, window))
    assert sheet.target() is lab.network_view
    assert "each line is a weight" in plain(sheet.bubble.text())
    assert session.experiment == before
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(150, 72))
    assert "perceptron rule" in plain(sheet.bubble.text())
    assert window.labs.key == "playground"


def test_no_key_gets_through(sheet, window, qtbot):
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_R, Qt.Key.Key_Delete):
        qtbot.keyClick(sheet, key)
    assert window.session.state is State.READY
    assert window.session.snapshot.step == 0


@pytest.mark.parametrize("how", ["escape", "shift", "right", "action"])
def test_leaving_gives_the_focus_back_and_leaves_nothing(how, window, action, qtbot):
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    button = window.transport._toggle
    button.setFocus(Qt.FocusReason.TabFocusReason)
    action.setChecked(True)
    sheet = action.sheet
    qtbot.waitUntil(sheet.hasFocus)
    gone = []
    sheet.destroyed.connect(lambda: gone.append(True))
    if how == "escape":
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    elif how == "shift":
        qtbot.keyClick(sheet, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    elif how == "right":
        qtbot.mouseClick(sheet, Qt.MouseButton.RightButton, pos=QPoint(600, 400))
    else:
        action.setChecked(False)
    assert not action.isChecked()
    assert action.sheet is None
    qtbot.waitUntil(lambda: bool(gone))
    assert button.hasFocus()


def test_tab_walks_through_everything_and_round(sheet, window, qtbot):
    stops = list(walk(window))
    assert len(stops) > 50
    met = []
    for _ in stops:
        qtbot.keyClick(sheet, Qt.Key.Key_Tab)
        met.append(sheet.target())
        assert sheet.bubble.isVisible()
    assert set(met) == set(stops)
    qtbot.keyClick(sheet, Qt.Key.Key_Tab)
    assert sheet.target() is met[0]
    qtbot.keyClick(sheet, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert sheet.target() is met[-1]


def test_walking_begins_where_the_focus_was_and_enter_explains_that(window, action, qtbot):
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    window.transport._toggle.setFocus(Qt.FocusReason.TabFocusReason)
    action.setChecked(True)
    qtbot.keyClick(action.sheet, Qt.Key.Key_Return)
    assert action.sheet.target() is window.transport._toggle
    qtbot.keyClick(action.sheet, Qt.Key.Key_Tab)
    assert plain(action.sheet.bubble.text()).startswith("One mini-batch") or "mini-batch" in action.sheet.bubble.text()


def test_the_bubble_stays_in_the_window_and_beside_what_it_explains(sheet, window):
    window.labs.lab("playground").controls.setCurrentIndex(1)
    for _ in walk(window):
        sheet.step(True)
        bubble = sheet.bubble.geometry()
        assert sheet.rect().contains(bubble), sheet.target()
        if sheet._seen.height() < 60:
            assert not bubble.intersects(sheet._seen), sheet.target()


def test_what_scrolled_away_is_brought_into_sight(sheet, window):
    controls = window.labs.lab("playground").controls
    area = controls.currentWidget()
    for _ in walk(window):
        sheet.step(True)
        if area.isAncestorOf(sheet.target()):
            visible = sheet.target().visibleRegion().boundingRect()
            assert visible.height() >= min(20, sheet.target().height()), sheet.target()


def test_a_field_is_explained_from_its_declaration(window, qtbot):
    window.session.change(optimizer=Momentum())
    controls = window.labs.lab("playground").controls
    controls.setCurrentIndex(1)
    texts = {explain(widget).title: plain(explain(widget).text) for widget in walk(window)}
    rate = Momentum.model_fields["rate"]
    momentum = texts[tr(Momentum.model_fields["beta"].title)]
    assert rate.description in texts["Learning rate η"]
    assert "jumps over the valley" in texts["Learning rate η"], "where the course comes upon it"
    assert Momentum.summary in momentum
    assert "while the network trains" in momentum
    assert "how far the answers are" in texts["Cost"]
    assert "ln a" in texts["Cost"], "the formula"
    assert "tanh z" in texts["Hidden 1: activation"]
    assert "σ′(z) = 1 − tanh² z" in texts["Hidden 1: activation"]


def test_of_an_activation_on_the_drawing_what_the_layer_has_is_told(window, qtbot):
    window.session.change(hidden=(Dense(units=3, activation=LeakyReLU(alpha=0.2)),))
    fit.settle()
    boxes = [each for each in window.findChildren(ActivationBox) if each.isVisibleTo(window)]
    controls = next(each for each in boxes if each.accessibleName() == "Hidden 1: activation")
    assert controls.component() == LeakyReLU(alpha=0.2)
    found = plain(explain(controls).text)
    for line in (LeakyReLU.summary, "z if z > 0, else αz", "σ′(z) = 1 if z > 0, else α", ActivationBox.course):
        assert line in found


def test_its_card_is_opened_by_key_and_by_link(window, qtbot):
    lab = window.labs.lab("playground")
    box = lab.network_view._hidden_controls[0].activation
    for how in ("key", "link"):
        window.help_mode.setChecked(True)
        sheet = window.help_mode.sheet
        sheet.show_at(window.transport.geometry().center())
        QTest.keyClick(sheet, Qt.Key.Key_C)
        assert window.help_mode.isChecked(), "no card of that"
        sheet.show_at(box.mapTo(window, box.rect().center()))
        if how == "key":
            QTest.keyClick(sheet, Qt.Key.Key_C)
        else:
            sheet.bubble.link_activated.emit(CARD_LINK)
        assert not window.help_mode.isChecked()
        assert lab.cards.card.isVisible()
        assert lab.cards.card.activation == box.component()
        lab.cards.card.close()


def test_what_goes_while_it_is_explained_takes_its_bubble_along(sheet, window, qtbot):
    lab = window.labs.lab("playground")
    sheet.show_at(lab.curves.mapTo(window, QPoint(200, 100)))
    assert sheet.target() is not lab
    assert sheet.bubble.isVisible()
    lab.curves.hide()
    qtbot.waitUntil(lambda: not sheet.bubble.isVisible())


def test_a_smaller_window_is_covered_still(sheet, window, qtbot):
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: sheet.geometry() == window.rect())


def test_a_window_built_anew_ends_the_mode(window, qtbot):
    old = HelpModeAction(window)
    old.setChecked(True)
    sheet = old.sheet
    gone = []
    sheet.destroyed.connect(lambda: gone.append(True))
    old.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))


def test_what_is_collected_with_its_window_takes_no_harm(sheet, window):
    before = dict(vars(sheet))
    # So the collector leaves a cycle, before what Qt made for it is gone.
    vars(sheet).clear()
    assert not sheet.eventFilter(window, QHideEvent())
    vars(sheet).update(before)


def test_the_action_says_what_it_does(action):
    assert isinstance(action, QAction)
    assert action.text() == "&What is this?"
    assert action.shortcut().toString() == "Shift+F1"
    assert action.statusTip()
    assert not action.icon().isNull()
