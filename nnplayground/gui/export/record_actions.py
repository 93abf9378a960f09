"""Menu File ▸ Record: a view of the page or the whole window, as an animation or as a series of pictures."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QLabel, QMenu, QWidget

from nnplayground.gui.export import picture
from nnplayground.gui.export.actions import ExportActions
from nnplayground.gui.export.recorder import GifTarget, PictureRecorder, RecordingTarget, SeriesTarget
from nnplayground.gui.export.writing import Writing
from nnplayground.gui.icons import icon
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.widgets.actions import make_action, set_tip
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

KIND = N_("Animation (*.gif)")
FAILED = N_("The recording ended: {reason}")
ALREADY = N_("There is a recording already: stop it first.")


class RecordSign(QWidget):
    """How long it has been recorded, and what ends it; hidden else."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("What is recorded: stop to keep it, cancel to throw it away. It ends by itself after two minutes."),
        N_("Recording"),
    )

    def __init__(self, stop: Callable[[], None], cancel: Callable[[], None]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.label = QLabel()
        self.stop = Button(tr("Stop"), tr("End the recording and keep it."), stop)
        self.cancel = Button(tr("Cancel"), tr("End the recording and throw it away."), cancel)
        for widget in (self.label, self.stop, self.cancel):
            row.addWidget(widget)
        self.hide()

    def show_progress(self, seconds: float, pictures: int) -> None:
        """Say how far it is."""
        text = tr("● Recording: {seconds} s, {count} pictures", seconds=round(seconds), count=pictures)
        self.label.setText(as_tip(text))


class RecordActions(QObject):
    """The entries of the menu Record, and the sign in the status bar."""

    def __init__(self, session: Session, window: QWidget, exports: ExportActions) -> None:
        super().__init__(window)
        self._session, self._window, self._exports = session, window, exports
        self.recorder: PictureRecorder | None = None
        self.sign = RecordSign(self.stop, self.cancel)
        self.gif = make_action(
            self, tr("Window as &GIF…"), tr("Record all that you see as an animation."), self._on_gif, symbol="picture"
        )
        self.series = make_action(
            self, tr("Window as &PNG series…"), tr("Record all that you see, each picture a file of its own."),
            self._on_series, symbol="picture",
        )  # fmt: skip
        self.gif.setObjectName("record-gif")
        self._views = {key: QMenu(title, window) for key, title in self._titles().items()}
        for key, menu in self._views.items():
            menu.menuAction().setIcon(icon("picture"))
            set_tip(menu.menuAction(), tr("Record one drawing of this page."))
            menu.aboutToShow.connect(partial(self._list_views, key))

    def all(self) -> list[QAction]:
        """Return all entries in the order of the menu."""
        return [self.gif, self.series, *(menu.menuAction() for menu in self._views.values())]

    # What is recorded, once its place is known.

    def record_gif(self, widget: QWidget, path: Path) -> None:
        """Begin to record a widget as an animation."""
        target = GifTarget(path)
        self._begin(widget, target, partial(write_recording, self._session, target))

    def record_series(self, widget: QWidget, folder: Path) -> None:
        """Begin to record a widget as files in a folder."""
        target = SeriesTarget(folder)
        self._begin(widget, target, partial(self._tell_series, target))

    @Slot()
    def stop(self) -> None:
        """End the recording and keep it."""
        if self.recorder is not None:
            self.recorder.stop()

    @Slot()
    def cancel(self) -> None:
        """End the recording and throw it away; files of a series stay."""
        if self.recorder is not None:
            self.recorder.cancel()
            self._forget()

    def finish(self) -> None:
        """End the recording and keep it, before the window goes."""
        if self.recorder is not None:
            self.recorder.finish()

    def _begin(self, widget: QWidget, target: RecordingTarget, done: Callable[[], None]) -> None:
        if self.recorder is not None:
            self._session.say(Notice("info", tr(ALREADY)))
            return
        recorder = self.recorder = PictureRecorder(widget, target, self, lambda: self._session.sources)
        recorder.changed.connect(self.sign.show_progress)
        recorder.ended.connect(partial(self._on_ended, done))
        self.sign.show()
        recorder.begin()

    def _on_ended(self, done: Callable[[], None], error: Exception | None) -> None:
        self._forget()
        if error is not None:
            self._session.say(Notice("warning", tr(FAILED, reason=error)))
        else:
            done()

    def _tell_series(self, target: SeriesTarget) -> None:
        told = tr("{count} pictures are in the folder “{folder}”.", count=target.count, folder=target.path.name)
        self._session.say(Notice("good", told))

    def _forget(self) -> None:
        self.sign.hide()
        if self.recorder is not None:
            self.recorder.deleteLater()
            self.recorder = None

    # Where to.

    def _titles(self) -> dict[str, str]:
        return {"gif": tr("One &view as GIF"), "series": tr("One view as P&NG series")}

    @Slot()
    def _on_gif(self) -> None:
        self.ask("gif", self._window.window(), tr("window"))

    @Slot()
    def _on_series(self) -> None:
        self.ask("series", self._window.window(), tr("window"))

    def ask(self, key: str, widget: QWidget, title: str) -> QFileDialog:
        """Ask where the recording of a widget shall go, and begin it."""
        folder = self._exports.folder
        if key == "series":
            dialog = file_dialog(self._window, tr("Folder for the pictures"), str(folder))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(lambda text: self.record_series(widget, Path(text)))
        else:
            dialog = _ask_for_gif(self._window, folder / self._exports.suggested(title, ".gif"))
            dialog.fileSelected.connect(lambda text: self.record_gif(widget, Path(text)))
        dialog.open()
        return dialog

    def _list_views(self, key: str) -> None:
        menu = self._views[key]
        menu.clear()
        for view in picture.views(self._exports.page()):
            action = menu.addAction(view.title.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, view=view: self.ask(key, view.widget, view.title))
        if menu.isEmpty():
            menu.addAction(tr("There is no drawing on this page.")).setEnabled(False)


def write_recording(session: Session, target: GifTarget) -> None:
    """Write an animation; where that fails another place may be chosen for it, by whichever window there is then."""
    target.make_way()
    Writing(session, target.path, partial(_write_elsewhere, session, target)).begin(target.steps, target.sources)


def _write_elsewhere(session: Session, target: GifTarget) -> None:
    dialog = _ask_for_gif(QApplication.activeWindow(), target.path)

    def write(text: str) -> None:
        target.choose(Path(text))
        write_recording(session, target)

    dialog.fileSelected.connect(write)
    dialog.open()


def _ask_for_gif(window: QWidget | None, place: Path) -> QFileDialog:
    dialog = file_dialog(window, tr("Save recording"), str(place))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([tr(KIND)])
    dialog.setDefaultSuffix(".gif")
    return dialog
