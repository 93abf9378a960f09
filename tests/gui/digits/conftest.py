"""A session on a small experiment; what a user keeps goes to a folder of the test."""

import pytest

from nnplayground.gui.run.session import Session
from tests.helpers import made


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


@pytest.fixture
def session(qtbot):
    session = Session(made.small())
    yield session
    session.close()
    session.deleteLater()
