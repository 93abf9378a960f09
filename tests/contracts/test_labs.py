"""Every lab and page that is registered: its keys, texts and state, and that it opens by key, link and command line."""

import json
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from nnplayground import i18n
from nnplayground.cli import window as command
from nnplayground.data.circles import Circle
from nnplayground.errors import UserError
from nnplayground.gui.run.lab_form import LabView
from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session, State
from nnplayground.links import KEY, PageLink
from nnplayground.training.experiment import Experiment
from tests.helpers import fit
from tests.helpers.windows import every_page, open_page, small_window

PAGES = list(every_page())


@pytest.fixture(scope="module")
def states():
    """The class of every lab's state, by the key of the lab."""
    return {lab.key: lab.state() for lab in LABS}


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    yield from small_window(qtbot)


def test_keys_are_unique_and_look_permanent():
    keys = [lab.key for lab in LABS]
    assert len(keys) == len(set(keys)) > 3
    assert all(re.fullmatch(KEY, key) for key in [*keys, *(link.page for link in PAGES)])
    assert len({lab.order for lab in LABS}) == len(keys)
    assert sum(lab.shows_run for lab in LABS) == 1
    for lab in LABS:
        assert len(set(lab.page_keys)) == len(lab.pages) > 0


@pytest.mark.parametrize("code", sorted(set(i18n.LANGUAGES) - {"en"}))
def test_titles_sentences_and_help_are_translated(code):
    translated = i18n.catalogue(code)
    for declared in (declared for lab in LABS for declared in (lab, *lab.pages)):
        for text in (declared.title, declared.summary, declared.help):
            assert translated.get(text), text
        assert declared.summary.endswith(".")
        assert declared.help.endswith((".", "?"))


def test_each_lab_has_a_state_that_comes_back(qtbot, states):
    session = Session(Experiment(data=Circle(size=60)))
    for key, kind in states.items():
        assert issubclass(kind, LabState)
        assert key == kind.LAB
        assert re.fullmatch(KEY, kind.KEY)
        state = session.lab_states.of(kind)
        plain = json.loads(json.dumps(state.to_plain()))
        state.take_plain(plain)
        assert json.loads(json.dumps(state.to_plain())) == plain
        view = kind.FORM.model_fields["view"].annotation
        for page in LABS[key].page_keys if issubclass(view, LabView) else ():
            state.take_plain(plain | {"view": plain["view"] | {"page": page}})
            assert state.page == page
            assert state.to_plain()["view"]["page"] == page
    assert len({kind.KEY for kind in states.values()}) == len(states)
    qtbot.waitUntil(lambda: session.state is State.READY)
    session.close()


def test_forms_need_no_qt_and_are_those_of_the_states(states):
    for lab in LABS:
        assert lab.form() is states[lab.key].FORM is LABS.form(lab.kept_as)
        assert lab.kept_as == states[lab.key].KEY
    with pytest.raises(UserError, match="painting"):
        LABS.form("kitchen")
    code = "import sys; from nnplayground.gui.run.labs import LABS; [lab.form()() for lab in LABS]; "
    code += "sys.exit('PySide6' in sys.modules or 'pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_page_opens_by_key_by_link_and_from_the_menu(window):
    actions = {
        str(action.data()): action
        for menu in window.menuBar().actions()
        for entry in menu.menu().actions()
        for action in ([entry] if entry.menu() is None else entry.menu().actions())
    }
    for link in PAGES:
        for way in (
            lambda link=link: window.open_page(link),
            lambda link=link: QDesktopServices.openUrl(QUrl(str(link))),
            lambda link=link: actions[str(link) if len(LABS[link.lab].pages) > 1 else f"nnplay:{link.lab}"].trigger(),
        ):
            window.open_page(next(page for page in PAGES if page.lab != link.lab))
            assert window.labs.key != link.lab
            way()
            fit.settle()
            assert window.labs.key == link.lab
            page = window.labs.lab(link.lab).open_page(link.page)
            assert page.isVisible(), link
            if len(LABS[link.lab].pages) > 1:
                assert window.labs.lab(link.lab).lab_state.page == link.page
            assert window.session.notice is None


def test_the_state_of_the_window_keeps_the_lab(window, qtbot):
    for lab in LABS:
        open_page(window, lab.key)
        assert window.session.lab_states.to_plain()["window"] == {"view": {"lab": lab.key}}


@pytest.mark.parametrize("link", PAGES, ids=str)
def test_the_command_line_takes_it(monkeypatch, link):
    got = []
    monkeypatch.setattr(command, "check_display", lambda: None)
    monkeypatch.setattr("nnplayground.gui.window.app.main", lambda options: got.append(options.page) or 0)
    assert command.run(["--lab", link.lab, "--page", link.page], None) == 0
    assert command.run([str(link)], None) == 0
    assert got == [link, link]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--lab", "kitchen"], "playground"),
        (["--lab", "hand", "--page", "nowhere"], "backward"),
        (["--page", "backward"], "playground"),
        (["nnplay:kitchen"], "playground"),
        (["nnplay:hand/nowhere"], "symmetry"),
        (["nnplay:hand", "--lab", "digits"], "both"),
        (["nnplay:///"], "LAB/PAGE"),
    ],
)
def test_what_is_not_there_is_said_with_what_is(words, said):
    with pytest.raises(UserError, match=said):
        command.run(words, None)


def test_pages_say_what_they_are(window):
    for link in PAGES:
        page = open_page(window, *link)
        assert page.accessibleName()
        assert page.whatsThis()


def test_a_link_without_a_page_leaves_the_one_that_is_open(window):
    open_page(window, "hand", "softmax")
    open_page(window, "digits")
    window.open_page(PageLink("hand"))
    assert window.labs.lab("hand").lab_state.page == "softmax"
