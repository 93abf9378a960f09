"""Menu File ▸ Export: what can be written out, asked for a place and written."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QTabWidget, QWidget

from nnplayground.gui.export import picture
from nnplayground.gui.export.context_menus import ContextMenus
from nnplayground.gui.export.picture import ExportedView
from nnplayground.gui.export.writing import Writing
from nnplayground.gui.icons import icon
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.run.test_set_log import OpeningsState
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.actions import make_action, set_tip
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic, outputs
from nnplayground.project.document import Document
from nnplayground.project.outputs import OUTPUTS, Steps

TITLES = {
    "history": N_("&History (CSV)…"),
    "batches": N_("Mini-&batch costs (CSV)…"),
    "data": N_("&Examples (CSV)…"),
    "weights": N_("Wei&ghts (safetensors)…"),
    "numpy": N_("Program: &NumPy…"),
    "torch": N_("Program: Py&Torch…"),
    "keras": N_("Program: &Keras…"),
    "report": N_("&Report (HTML)…"),
    "tested-report": N_("Report with test &figures (HTML)…"),
}
"""What the menu calls each output."""
WORDS = {
    "history": N_("history"),
    "batches": N_("mini-batches"),
    "data": N_("examples"),
    "weights": N_("weights"),
    "numpy": N_("numpy"),
    "torch": N_("torch"),
    "keras": N_("keras"),
    "report": N_("report"),
    "tested-report": N_("report with test"),
}
"""What a file of each is called after the name of its data."""
KINDS = {
    ".png": N_("Picture (*.png)"),
    ".svg": N_("Vector picture (*.svg)"),
    ".csv": N_("Table (*.csv)"),
    ".py": N_("Python program (*.py)"),
    ".safetensors": N_("Weights (*.safetensors)"),
    ".html": N_("Page (*.html)"),
}
TESTED = "tested-report"
REPORTS = ("report", TESTED)
NO_PLOTS = N_("There is no plot on this page: open the Playground, or save a picture of one view.")
GONE = N_("What you wanted a picture of is no longer there.")

Begin = Callable[[Path], None]


class ExportActions(QObject):
    """The entries of the menu Export; the menus under the right mouse button are `context_menus`."""

    def __init__(self, session: Session, window: QWidget, settings: Settings | None = None) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._settings = settings or Settings()
        tip = tr("Save the plots of this page as PNG or SVG.")
        self.plots = make_action(self, tr("Picture of the &plots…"), tip, self._on_plots, symbol="picture")
        self._menu = QMenu(tr("Picture of one &view"), window)
        self.view = self._menu.menuAction()
        self.view.setIcon(icon("picture"))
        set_tip(self.view, tr("Save one drawing of this page as PNG or SVG."))
        self._menu.aboutToShow.connect(self._list_views)
        tip = tr("Save all that you see as PNG.")
        self.whole = make_action(self, tr("Picture of the &whole window…"), tip, self._on_whole, symbol="picture")
        made = {
            key: make_action(self, tr(title), tr(OUTPUTS[key].purpose), partial(self._on_output, key), symbol="table")
            for key, title in TITLES.items()
        }
        self.whole.setObjectName(_name_of("whole"))
        for key, action in made.items():
            action.setObjectName(_name_of(key))
        set_tip(
            made["report"], tr("Settings, curves and final figures on one page; the test set is not opened for it.")
        )
        set_tip(
            made["tested-report"],
            tr("The same page with the figures of the test examples: it opens the test set, which is counted."),
        )
        self.history, self.batches, self.data = made["history"], made["batches"], made["data"]
        self.weights, self.report, self.tested_report = made["weights"], made["report"], made["tested-report"]
        self.numpy, self.torch, self.keras = made["numpy"], made["torch"], made["keras"]
        self.context_menus = ContextMenus(session, window, self._page, self.ask_picture)

    def all(self) -> list[QAction]:
        """Return all entries in the order of the menu, with lines between groups."""
        groups = [
            [self.plots, self.view, self.whole],
            [self.report, self.tested_report],
            [self.history, self.batches, self.data],
            [self.weights, self.numpy, self.torch, self.keras],
        ]
        found: list[QAction] = []
        for group in groups:
            if found:
                line = QAction(self)
                line.setSeparator(True)
                found.append(line)
            found += group
        return found

    # What is written, once its place is known.

    def write_picture(self, path: Path, title: str, parts: list[QWidget]) -> None:
        """Write a picture of widgets: SVG if the file is named so, else PNG."""
        self._remember(path)
        if not parts or not all(shiboken6.isValid(part) for part in parts):
            self._session.say(Notice("warning", tr(GONE)))
            return
        again = partial(self._again_picture, title, parts)
        if path.suffix.lower() == ".svg":
            self._write(path, again, partial(_made, path, picture.svg(parts, title)))
        else:
            self._write(path, again, partial(_made, path, partial(picture.png, picture.image(parts))))

    def write_whole(self, path: Path) -> None:
        """Write a picture of the whole window."""
        self._remember(path)
        drawn = picture.whole(self._window.window())
        self._write(path, self._again("whole"), partial(_made, path, partial(picture.png, drawn)))

    def write_output(self, kind: str, path: Path) -> None:
        """Write one of `OUTPUTS`, when the run has told where it stands."""
        self._remember(path)
        again = self._again(kind)
        if kind not in REPORTS:
            self._session.request_document(
                lambda document: self._write(path, again, partial(OUTPUTS[kind].write, path, document))
            )
            return
        shown = [view for view in picture.views(self._page()) if getattr(view.widget, "is_in_report", False)]
        images = {view.title: picture.image([view.widget]) for view in shown}
        self._session.request_document(partial(self._write_report, kind, path, images))

    def _write_report(self, kind: str, path: Path, images: dict[str, QImage], document: Document) -> None:
        def steps() -> Steps:
            drawn = {title: picture.png(image) for title, image in images.items()}
            yield from outputs.write_report(path, document, drawn, test=tested)

        tested = kind == TESTED
        if tested:
            # Whoever reads the figures of the test examples has opened them.
            self._session.lab_states.of(OpeningsState).note_opening(document.experiment.data)
        self._write(path, self._again(kind), steps, opens=True)

    def _write(self, path: Path, again: Callable[[], None], steps: Callable[[], Steps], opens: bool = False) -> None:
        Writing(self._session, path, again, opens).begin(steps, self._session.sources)

    # Where to.

    def ask(self, title: str, name: str, suffixes: list[str], then: Begin) -> QFileDialog:
        """Ask for a file with one of `suffixes`, `name` being the suggestion, and call `then` with it."""
        dialog = file_dialog(self._window, title.replace("&", ""), str(self._settings.folder / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {tr(KINDS[suffix]): suffix for suffix in suffixes}
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(suffixes[0])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        dialog.fileSelected.connect(lambda text: then(Path(text)))
        dialog.open()
        return dialog

    @Slot()
    def _on_plots(self) -> None:
        found = picture.plots(self._page())
        if found:
            self._ask_picture(ExportedView(tr("plots"), found[0]), found)
        else:
            self._session.say(Notice("info", tr(NO_PLOTS)))

    def _ask_picture(self, view: ExportedView, parts: list[QWidget]) -> None:
        # The kind that is chosen adds its ending.
        name = self._name(view.title, "")
        self.ask(tr("Save picture"), name, [".png", ".svg"], lambda path: self.write_picture(path, view.title, parts))

    @Slot()
    def _on_whole(self) -> None:
        self.ask(self.whole.text(), self._name(tr("window"), ".png"), [".png"], self.write_whole)

    def _on_output(self, kind: str, _checked: bool = False) -> None:
        suffix = OUTPUTS[kind].suffix
        name = self._name(tr(WORDS[kind]), suffix)
        self.ask(tr(TITLES[kind]), name, [suffix], partial(self.write_output, kind))

    def _again(self, kind: str) -> Callable[[], None]:
        """Return what asks for the place again, in whichever window there is by then."""
        return partial(self._session.trigger, _name_of(kind))

    def _again_picture(self, title: str, parts: list[QWidget]) -> None:
        if shiboken6.isValid(self) and all(shiboken6.isValid(part) for part in parts):
            self._ask_picture(ExportedView(title, parts[0]), parts)
        else:
            self._session.say(Notice("warning", tr(GONE)))

    def _name(self, what: str, suffix: str) -> str:
        """Suggest a name of a file: the data set, and what it is of it."""
        words = re.findall(r"\w+", f"{self._session.experiment.data.title} {what}".lower())
        # Other programs import a Python program by its name.
        return ("_" if suffix == ".py" else "-").join(words)[:100] + suffix

    def suggested(self, what: str, suffix: str) -> str:
        """Suggest a name of a file: the data set, and what it is of it."""
        return self._name(what, suffix)

    @property
    def folder(self) -> Path:
        """The folder that something was last written to."""
        return self._settings.folder

    def page(self) -> QWidget:
        """Return the page that is shown."""
        return self._page()

    def _remember(self, path: Path) -> None:
        self._settings.folder = path.parent

    # Which views there are.

    def _page(self) -> QWidget:
        shown = (tabs for tabs in self._window.findChildren(QTabWidget) if tabs.isVisible())
        tabs = next(shown, None)  # the outermost comes first
        page = tabs.currentWidget() if tabs is not None else None
        return page if page is not None else self._window

    @Slot()
    def _list_views(self) -> None:
        self._menu.clear()
        for view in picture.views(self._page()):
            action = self._menu.addAction(view.title.replace("&", "&&"))
            action.triggered.connect(partial(self._on_view, view))
        if self._menu.isEmpty():
            self._menu.addAction(tr("There is no drawing on this page.")).setEnabled(False)

    def _on_view(self, view: ExportedView, _checked: bool = False) -> None:
        self.ask_picture(view)

    def ask_picture(self, view: ExportedView) -> None:
        """Ask where the picture of a view shall go, and write it."""
        self._ask_picture(view, [view.widget])


def _name_of(kind: str) -> str:
    """Return the object name of the action that writes it, by which a notice finds it."""
    return f"export-{kind}"


def _made(path: Path, make: Callable[[], bytes]) -> Steps:
    """Write what `make` returns."""
    yield None
    atomic.write(path, make())
