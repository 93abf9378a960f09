"""A session with its project manager, and a window of a user with a folder of their own."""

import pytest

from nnplayground.gui.documents.manager import ProjectManager
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.project import recovery
from nnplayground.project.recovery import Autosave
from tests.helpers.sessions import SMALL, ready
from tests.helpers.windows import leave, window_over


@pytest.fixture
def session(qtbot):
    made = Session(SMALL)
    qtbot.waitUntil(lambda: made.state is State.READY)
    yield made
    made.close()


@pytest.fixture
def project_manager(session, tmp_path):
    made = ProjectManager(session, UndoHistory(session), Autosave(tmp_path / "user"))
    yield made
    made.close()


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(recovery, "user_folder", lambda: tmp_path / "user")
    monkeypatch.setattr(MainWindow, "asks", True)
    session = Session(SMALL)
    made = window_over(session)
    made.show()
    ready(qtbot, session)
    yield made
    leave(made)
