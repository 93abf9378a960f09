"""Menu Help: the start-menu entry, about the program, licences."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from nnplayground import files
from nnplayground.errors import for_people
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.widgets.actions import make_action, set_tip
from nnplayground.gui.window.about import ABOUT, LICENCES, AboutDialog
from nnplayground.i18n import tr
from nnplayground.project import shortcut


class HelpActions(QObject):
    """What the Help menu offers besides explanations. `refresh` it when the menu opens."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self.install = make_action(self, "", do=self._on_install)
        self.remove = make_action(self, tr("&Remove from the start menu"), do=self._on_remove)
        tip = tr("Versions, and where examples and ideas come from.")
        self.about = make_action(
            self, tr("&About nnplayground"), tip, partial(self.show_about, ABOUT), symbol="nnplayground"
        )
        tip = tr("What the program stands on, and under which terms.")
        self.licences = make_action(self, tr("&Libraries and licences"), tip, partial(self.show_about, LICENCES))
        self.refresh()

    def all(self) -> list[QAction]:
        """Return all entries in the order of the menu."""
        return [self.install, self.remove, self.licences, self.about]

    def refresh(self) -> None:
        """Look whether the program is in the start menu."""
        there, stale = files.is_there(shortcut.places()[0]), shortcut.is_stale()
        self.install.setText(tr("Repair the &start-menu entry") if stale else tr("Add to the &start menu"))
        self.install.setEnabled(stale or not there)
        self.remove.setEnabled(there)
        if stale:
            set_tip(
                self.install,
                tr("The entry starts a program that is gone, or starts it in an unsafe way: have it start this one."),
            )
        elif there:
            set_tip(self.install, tr("nnplayground is in the start menu already."))
        else:
            set_tip(self.install, tr("Have nnplayground in the start menu, and projects open with it."))
        set_tip(
            self.remove,
            tr("Take nnplayground out of the start menu.") if there else tr("nnplayground is not in the start menu."),
        )

    def show_about(self, page: int) -> None:
        """Open the dialog about the program."""
        AboutDialog(page, self._window).open()

    @Slot()
    def _on_install(self) -> None:
        _add(self._session)

    @Slot()
    def _on_remove(self) -> None:
        _work(self._session, shortcut.remove, tr("nnplayground is no longer in the start menu."))


def stale_shortcut_notice(session: Session) -> Notice | None:
    """Return what to say at the start if the entry in the start menu leads nowhere, with one click to repair it."""
    if not shortcut.is_stale():
        return None
    told = tr("The start-menu entry is out of date: it starts a program that is gone, or in an unsafe way.")
    return Notice("info", told, (tr("Repair"), lambda: _add(session)))


def _add(session: Session) -> None:
    _work(session, shortcut.install, tr("nnplayground is in the start menu, and its projects open with it."))


def _work(session: Session, work: Callable[[], object], told: str) -> None:
    """Change the start menu in a thread, as other programs take part in it, and tell how that went."""
    job = Job(session)

    def end(notice: Notice) -> None:
        session.say(notice)
        job.deleteLater()

    def fail(error: Exception) -> None:
        end(Notice("warning", str(for_people(error))))

    job.done.connect(lambda _result: end(Notice("good", told)))
    job.failed.connect(fail)
    job.request(work)
