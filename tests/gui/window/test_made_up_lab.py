"""A lab that is written in one module is found everywhere, with nothing else touched."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QTabBar

from nnplayground import gui
from nnplayground.cli import window as command
from nnplayground.data.circles import Circle
from nnplayground.gui.help.lookup import explain, plain
from nnplayground.gui.run.labs import LABS, discovered
from nnplayground.gui.run.session import State
from nnplayground.links import PageLink
from nnplayground.project import document
from nnplayground.training.experiment import Experiment
from tests.helpers import abacus, fit
from tests.helpers.windows import in_language, open_page, small_window

FOLDER = '"""A made-up lab."""\n'
SPEC = '"""What it declares."""\n\nfrom tests.helpers.abacus import LAB\n\n__all__ = ["LAB"]\n'


@pytest.fixture
def registered():
    LABS.register(abacus.LAB)
    yield
    LABS.remove("abacus")


@pytest.fixture
def window(qtbot, registered, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    yield from small_window(qtbot)


def test_a_folder_with_a_spec_is_all_it_takes(monkeypatch, tmp_path):
    folder = tmp_path / "abacus_lab"
    folder.mkdir()
    (folder / "__init__.py").write_text(FOLDER)
    (folder / "spec.py").write_text(SPEC)
    assert "abacus" not in {lab.key for lab in discovered()}
    monkeypatch.setattr(gui, "__path__", [*gui.__path__, str(tmp_path)])
    assert {lab.key for lab in discovered()} == {lab.key for lab in LABS} | {"abacus"}


def test_it_has_its_tab_by_its_order_and_says_what_it_is(window):
    titles = [window.labs.tabText(place) for place in range(window.labs.count())]
    assert titles == [lab.title for lab in sorted(LABS, key=lambda lab: lab.order)]
    assert titles.index("Perceptron") + 1 == titles.index("Abacus") == titles.index("By hand") - 1
    bar = window.labs.tabBar()
    found = explain(bar, bar.tabRect(titles.index("Abacus")).center())
    assert (found.title, plain(found.text)) == ("Abacus", abacus.LAB.help)
    lab = open_page(window, "abacus")
    inner = lab.tabs.findChild(QTabBar)
    found = explain(inner, inner.tabRect(1).center())
    assert (found.title, plain(found.text)) == ("Tens", abacus.LAB.pages[1].help)
    assert plain(explain(lab.page("ones")).text) == abacus.LAB.pages[0].help


def test_the_menu_the_link_and_the_command_line_lead_to_it(window, monkeypatch):
    go = next(menu.menu() for menu in window.menuBar().actions() if menu.text() == "&Go")
    entry = next(action for action in go.actions() if action.text() == "Abacus" and action.menu() is None)
    assert entry.shortcut().toString() == "Ctrl+3"
    entry.trigger()
    assert window.labs.key == "abacus"
    pages = next(action.menu() for action in go.actions() if action.text() == "Abacus" and action.menu() is not None)
    pages.actions()[1].trigger()
    assert window.labs.lab("abacus").lab_state.page == "tens"
    open_page(window, "playground")
    QDesktopServices.openUrl(QUrl("nnplay:abacus/ones"))
    assert (window.labs.key, window.labs.lab("abacus").lab_state.page) == ("abacus", "ones")
    got = []
    monkeypatch.setattr(command, "check_display", lambda: None)
    monkeypatch.setattr("nnplayground.gui.window.app.main", lambda options: got.append(options.page) or 0)
    assert command.run(["--lab", "abacus", "--page", "tens"], None) == 0
    assert got == [PageLink("abacus", "tens")]


def test_its_state_is_undone_on_the_page_of_the_edit_saved_and_opened_again(window, qtbot, tmp_path):
    page = open_page(window, "abacus", "tens")
    page.button.click()
    page.button.click()
    state = window.session.lab_states.get("abacus")
    assert state.beads == 2
    open_page(window, "abacus", "ones")
    open_page(window, "digits")
    window.undo.trigger()
    assert state.beads == 1
    assert (window.labs.key, state.page) == ("abacus", "tens")
    with qtbot.waitSignal(window.project_manager.saved):
        window.project_manager.save(tmp_path / "a.nnplay")
    kept = document.load(tmp_path / "a.nnplay").lab_states
    assert kept["abacus"] == {"beads": 1, "view": {"page": "tens"}}
    assert kept["window"] == {"view": {"lab": "abacus"}}
    window.project_manager.new(Experiment(data=Circle(size=60)))
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    assert (state.beads, window.labs.key) == (0, "abacus")
    open_page(window, "digits")
    with qtbot.waitSignal(window.project_manager.opened):
        window.project_manager.open(tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: window.session.state is State.READY)
    assert (state.beads, state.page, window.labs.key) == (1, "tens", "abacus")


def test_it_is_there_in_another_language_too(window):
    page = open_page(window, "abacus", "tens")
    page.button.click()
    window = in_language(window, "es")
    fit.settle()
    lab = window.labs.lab("abacus")
    assert window.labs.key == "abacus"
    assert lab.page("tens").isVisible()
    assert lab.lab_state.beads == 1
    in_language(window, "en")


def test_a_key_is_taken_once(registered):
    with pytest.raises(ValueError, match="abacus"):
        LABS.register(abacus.LAB)
