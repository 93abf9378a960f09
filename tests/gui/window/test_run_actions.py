"""What the large button runs: of the page that is shown, as long as it is there."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from nnplayground.gui.run.labs import NETWORK
from nnplayground.gui.run.page_run import PageRun
from nnplayground.gui.run.session import Session
from nnplayground.gui.window.run_actions import RunActions
from nnplayground.training.experiment import Experiment


def test_a_page_that_goes_lets_the_button_drive_the_network_again(qtbot):
    session = Session(Experiment())
    actions = RunActions(session, session)
    page = QObject()
    run = PageRun(page, lambda: None)
    actions.drive(NETWORK, run)
    assert actions.drives_page
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(run)
    assert not actions.drives_page
    actions.drive(NETWORK, None)
    session.close()
