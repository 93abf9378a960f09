"""The ways in which data of the user's own come into the window: opened, pasted, dropped."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from nnplayground import files
from nnplayground.data import idx_folder, picture_folder
from nnplayground.data.dataset import Dataset
from nnplayground.data.drawn_function import DrawnFunction
from nnplayground.data.idx_folder import IdxFolder
from nnplayground.data.my_digits import MyDigits
from nnplayground.data.own_table import KeptTable
from nnplayground.data.own_text import OwnText
from nnplayground.data.pixel_table import PixelPlan, pixel_plan
from nnplayground.data.table_bytes import read_sample
from nnplayground.data.table_file import ENDINGS, PACKED, has_name_of_table
from nnplayground.errors import UserError
from nnplayground.gui.run.aside import begun
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.shared import suitable_network
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.i18n import tr
from nnplayground.links import PageLink
from nnplayground.project import atomic
from nnplayground.slow_call import within
from nnplayground.training.fine_tuning import FINE_STOP
from nnplayground.training.suitable import fitted, suited

if TYPE_CHECKING:
    from nnplayground.gui.own_data.idx_dialog import IdxDialog
    from nnplayground.gui.own_data.images_dialog import ImagesDialog
    from nnplayground.gui.own_data.table_dialog import TableDialog
    from nnplayground.gui.own_data.text_dialog import TextDialog

OPEN_TABLE, OPEN_IMAGES, OPEN_TEXT = "open-table", "open-images", "open-text"
"""Object names of the actions by which a notice finds them."""
PATIENCE_SECONDS = 0.2
"""How long the window waits, while something is dragged over it, to hear what that is."""


class ImportActions(QObject):
    """What the File menu, the panel and a drop share; each opens a dialog, which edits the session."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        tip = tr("Open a table from a file and choose what is learnt.")
        self.table = make_action(self, tr("&Table (CSV, XLSX, ODS)…"), tip, self.open_table, symbol="table")
        tip = tr("Use the cells that were copied in a spreadsheet; in the Playground, Ctrl+V does so too.")
        self.paste = make_action(self, tr("&Paste a table"), tip, self.paste_table, keys="Ctrl+Shift+V")
        tip = tr("Open a folder with a folder of PNG or JPG for each class, or with IDX files such as Fashion-MNIST.")
        self.images = make_action(self, tr("Folder of &images…"), tip, self.open_images, symbol="images")

        tip = tr("Paste a text, or open one from a file: the network learns to continue it.")
        self.text = make_action(self, tr("Te&xt…"), tip, self.open_text, symbol="notes")
        self.table.setObjectName(OPEN_TABLE)
        self.images.setObjectName(OPEN_IMAGES)
        self.text.setObjectName(OPEN_TEXT)

    def all(self) -> list[QAction]:
        """Return all actions in the order of the menu."""
        return [self.table, self.paste, self.images, self.text]

    # Asking where the data are.

    def open_table(self) -> None:
        """Ask for a file with a table."""
        patterns = " ".join(f"*{ending}" for ending in (*ENDINGS, *PACKED))
        self._ask(
            tr("Open a table"),
            QFileDialog.FileMode.ExistingFile,
            self._open_table_file,
            [tr("Tables ({patterns})", patterns=patterns), tr("All files (*)")],
        )

    def open_images(self) -> None:
        """Ask for a folder with pictures or IDX files."""
        self._ask(tr("Open a folder of images"), QFileDialog.FileMode.Directory, self._open_folder, [])

    def open_text(self) -> None:
        """Ask for a text: that of the data in use, if it is one, stands there."""
        from nnplayground.gui.own_data.text_dialog import TextDialog

        data = self._session.experiment.data
        self._show(partial(TextDialog, data if isinstance(data, OwnText) else None), OPEN_TEXT, data)

    def paste_table(self) -> None:
        """Take what is in the clipboard."""
        # An empty clipboard has none, whatever its type says.
        mime = QGuiApplication.clipboard().mimeData() or QMimeData()
        if not self.take_mime(mime):
            self._warn(tr("The clipboard holds no table: copy some cells first, in a spreadsheet for example."))

    def edit_data(self) -> None:
        """Choose anew what is learnt from the table or the images in use; a curve is drawn on a page of its own."""
        from nnplayground.gui.own_data import table_dialog

        data = self._session.experiment.data
        if isinstance(data, KeptTable):
            self._show(partial(table_dialog.for_data, data), OPEN_TABLE, data)
        elif isinstance(data, IdxFolder):
            self._open_folder(Path(data.folder), data.variant)
        elif isinstance(data, OwnText):
            self.open_text()
        elif isinstance(data, DrawnFunction):
            self._session.open_page(PageLink("more_networks", "approximation"))

    # Taking what is given.

    def takes(self, path: Path) -> bool:
        """Whether a file or folder looks like data; by its name alone if its drive is slow to answer."""
        return within(PATIENCE_SECONDS, partial(is_data, path), otherwise=_has_name_of_data(path))

    def takes_mime(self, mime: QMimeData) -> bool:
        """Whether what is dragged over the window, or copied, looks like data."""
        paths = _paths(mime)
        return self.takes(paths[0]) if paths else "\n" in mime.text().strip()

    def take_path(self, path: Path) -> bool:
        """Open a table, a folder of images or one of its files; return False if it is none of them."""
        if not self.takes(path):
            return False
        if has_name_of_table(path):
            self._open_table_file(path)
        elif not _has_name_of_data(path):
            self._open_folder(path)
        else:
            self._open_folder(path.parent, path.name.partition("train-")[0] if "train-" in path.name else "")
        return True

    def take_text(self, text: str) -> bool:
        """Open a table that stands in a text; return False if it has no second line."""
        if "\n" not in text.strip():
            return False
        from nnplayground.gui.own_data import table_dialog

        self._show(partial(table_dialog.for_text, text), OPEN_TABLE)
        return True

    def take_mime(self, mime: QMimeData) -> bool:
        """Open what was dropped or copied; return False if it is no data."""
        paths = _paths(mime)
        if len(paths) > 1 and self.takes(paths[0]):
            self._warn(tr("One file is opened at a time, and {count} came: drop one of them.", count=len(paths)))
            return True
        if paths:
            return len(paths) == 1 and self.take_path(paths[0])
        return self.take_text(mime.text())

    # How that is done.

    def _open_table_file(self, path: Path) -> None:
        from nnplayground.gui.own_data import images_dialog

        plan = within(PATIENCE_SECONDS, partial(_pixel_plan, path), otherwise=None)
        if plan is None or plan.label is None:
            self._open_as_table(path)
            return
        dialog = self._show(partial(images_dialog.for_table, path, plan), OPEN_TABLE, path)
        if isinstance(dialog, images_dialog.ImagesDialog):
            dialog.table_wanted.connect(partial(self._open_as_table, path))

    def _open_as_table(self, path: Path) -> None:
        from nnplayground.gui.own_data import table_dialog

        self._show(partial(table_dialog.for_file, path), OPEN_TABLE, path)

    def _open_folder(self, folder: Path, variant: str = "") -> None:
        from nnplayground.gui.own_data import images_dialog
        from nnplayground.gui.own_data.idx_dialog import IdxDialog

        if not variant and within(PATIENCE_SECONDS, partial(picture_folder.holds_pictures, folder), otherwise=False):
            self._show(partial(images_dialog.for_folder, folder), OPEN_IMAGES, folder)
        else:
            self._show(partial(IdxDialog, folder, variant), OPEN_IMAGES, folder)

    def _show(
        self,
        build: Callable[[QWidget], "TableDialog | IdxDialog | ImagesDialog | TextDialog"],
        again: str,
        source: Path | Dataset | None = None,
    ) -> "TableDialog | IdxDialog | ImagesDialog | TextDialog | None":
        """Open a dialog, or say why it cannot be and offer the action `again` to choose something else.

        What is chosen there comes from `source`, and is as private.
        """
        try:
            dialog = build(self._window.window())
        except UserError as error:
            self._warn(str(error), (tr("Choose another place…"), partial(self._session.trigger, again)))
            return None
        is_private = begun(partial(self._is_private, source))
        dialog.chosen.connect(
            # In doubt it is.
            lambda data: self._use(data, getattr(dialog, "is_private", False) or is_private(PATIENCE_SECONDS, True))
        )
        dialog.open()
        return dialog

    def _use(self, data: Dataset, is_private: bool) -> None:
        if is_private:
            self._session.private_data.note(data)
        use(self._session, data)

    def _is_private(self, source: Path | Dataset | None) -> bool:
        """Whether what comes from a file, a folder or other data is for the user alone; any thread."""
        if isinstance(source, Path):
            return any(map(atomic.is_for_user_alone, picture_folder.sources(source)))
        return source is not None and self._session.private_data.has(source)

    def _warn(self, text: str, action: tuple[str, Callable[[], None]] | None = None) -> None:
        self._session.say(Notice("warning", text, action))

    def _ask(self, title: str, mode: QFileDialog.FileMode, then: Callable[[Path], None], filters: list[str]) -> None:
        dialog = file_dialog(self._window.window(), title)
        dialog.setFileMode(mode)
        if filters:
            dialog.setNameFilters(filters)
        else:
            dialog.setOption(QFileDialog.Option.ShowDirsOnly, False)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()


def use(session: Session, data: Dataset) -> None:
    """Go on with other data, with what suits them; of a network between images and others hardly anything does.

    What is to be learnt of a table was chosen with it, unless one was to be given back before.
    """
    before = session.experiment
    is_table = isinstance(data, KeptTable)
    after = fitted(before.with_task(None) if is_table and not isinstance(before.data, KeptTable) else before, data)
    if data.is_images != before.data.is_images:
        after = suited(after)
        if isinstance(before.data, MyDigits) and after.stop == FINE_STOP:
            after = after.replace(stop=())
    if session.edit(after, tr("Open data")):
        if is_table:
            # Other labs show nothing of it.
            session.open_page(PageLink("playground"))
        suitable_network.offer(session)


def _has_name_of_data(path: Path) -> bool:
    return has_name_of_table(path) or "-ubyte" in path.name


def is_data(path: Path) -> bool:
    """Whether a file or folder looks like data."""
    try:
        return (
            files.is_regular(path)
            if _has_name_of_data(path)
            else files.is_folder(path) and (bool(idx_folder.variants(path)) or picture_folder.holds_pictures(path))
        )
    except UserError:
        return False


def _pixel_plan(path: Path) -> PixelPlan | None:
    """Return how a file is a table of pixels, or None if it is none."""
    try:
        return pixel_plan(read_sample(path))
    except UserError:
        return None


def _paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
