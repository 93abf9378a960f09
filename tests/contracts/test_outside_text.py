"""What a user names or types is shown as it is: on no page, tip, menu or export does it become markup."""

import csv
import io
import itertools
import runpy
from functools import cache
from html import escape
from unittest import mock
from xml.etree import ElementTree

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QWidget

from nnplayground import i18n
from nnplayground.cells import unguarded
from nnplayground.data import own_table
from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import sniff
from nnplayground.data.table import Column, Table
from nnplayground.gui.comparison import keeping
from nnplayground.gui.export import picture
from nnplayground.gui.own_data.lines_view import SHOWN
from nnplayground.gui.own_data.table_dialog import for_file
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.widgets.context_menu import DataTable, csv_text, tab_text
from nnplayground.gui.widgets.words import Words
from nnplayground.gui.window import app
from nnplayground.i18n import OwnWord, tr
from nnplayground.project import export
from nnplayground.project.document import Document
from nnplayground.project.outputs import OUTPUTS
from nnplayground.rich import on_one_line, visible
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from nnplayground.training.trainer import Trainer
from tests.end2end.test_dialogs import openers
from tests.helpers import fit, outside, sessions
from tests.helpers.windows import come_to_rest, every_page, leave, open_page, window_over


@pytest.fixture(autouse=True)
def looked_up(monkeypatch):
    """Gather names that are looked up in a catalogue of translations, as no word of the user's own may be."""
    catalogue, found = i18n.catalogue, set()

    class HeardCatalogue(dict):
        def get(self, text, default=None):
            found.update(outside.WORD.findall(str(text)))
            return super().get(text, default)

    monkeypatch.setattr(i18n, "catalogue", cache(lambda code: HeardCatalogue(catalogue(code))))
    yield
    assert found == set()


@pytest.fixture(params=sorted(i18n.LANGUAGES))
def window(request, looked_up, qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    app.use_language(QApplication.instance(), request.param)
    session = Session(suited(Experiment().fitted_to(outside.table())))
    made = window_over(session)
    made.resize(1280, 800)
    made.show()
    sessions.ready(qtbot, session)
    assert session.problem is not None, session.notice
    for _ in range(3):
        session.step_epoch()
        sessions.ready(qtbot, session)
    keeping.rename(session, [keeping.keep_current(session)], outside.RUN)
    session.set_notes(outside.NOTES)
    come_to_rest(made)
    yield made
    leave(made)
    app.use_language(QApplication.instance(), "en")


def test_every_page_shows_names_as_they_are(window):
    shown = []
    for link in every_page():
        page = open_page(window, *link)
        come_to_rest(window)
        shown += [text._replace(place=f"{link}, {text.place}") for text in outside.of_window(page)]
        shown += menus_of(window, page)
        assert window.minimumSizeHint().width() <= 1024, link
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    shown += outside.of_window(window)
    assert sorted(set(outside.faults(shown))) == []
    assert len(outside.words(shown)) > len(outside.CLASSES)
    assert {"Qr0Z", "Qk1Z", "Qc1Z", "Qf0Z"} <= outside.words(shown)


def menus_of(window, page):
    """Return what the context menus of a page say."""
    shown, menus = [], window.exports.context_menus
    # Which page is shown, and which views it has, is the same for all that is on it.
    with (
        mock.patch.object(menus, "_page", cache(menus._page)),
        mock.patch.object(picture, "views", cache(picture.views)),
    ):
        for widget in page.findChildren(QWidget):
            menu = menus.menu_of(widget, widget.rect().center()) if widget.isVisible() else None
            if menu is not None:
                shown += outside.of_menu(f"menu of {type(widget).__name__}", menu)
                menu.close()
                menu.deleteLater()
    return shown


def test_dialogs_show_names_as_they_are(window, qtbot):
    window.session.set_kept(window.session.kept[:1], "")
    shown = []
    for action in openers(window):
        action.trigger()
        fit.settle()
        for dialog in outside.open_dialogs():
            # One that is closed may take another with it.
            if not shiboken6.isValid(dialog):
                continue
            if not isinstance(dialog, QFileDialog):
                shown += outside.of_window(dialog)
                assert dialog.minimumSizeHint().width() <= 1024, type(dialog).__name__
            dialog.close()
            fit.settle()
    assert sorted(set(outside.faults(shown))) == []
    assert "Qr0Z" in outside.words(shown)


def test_what_is_typed_is_quoted_as_it_is(window):
    typed = "<b>x"
    page = open_page(window, "perceptron", "gates")
    page.task.kind_chosen.emit("points")
    page.task.cell_typed.emit(0, 0, typed)
    shown = [outside.Shown(type(one).__name__, one.text(), True) for one in window.findChildren(Words)]
    assert any(f"“{typed}" in outside.read(text, True) for _, text, _ in shown)
    for name in (outside.PROJECT, outside.RUN):
        window.session.say(Notice("warning", tr("“{name}” is damaged.", name=name)))
        fit.settle()
        assert sorted(set(outside.faults(outside.of_window(window.notice_bar)))) == []
        assert any(name in outside.read(label.text(), True) for label in window.findChildren(QLabel))


def test_a_file_is_looked_at_as_it_is(qtbot, tmp_path):
    path = tmp_path / outside.FILE
    with path.open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file).writerow
        write([*outside.COLUMNS, "<i>Qt0Z</i>"])
        for place, name in enumerate(outside.CLASSES * 6):
            write([*(place % (7 + number) for number in range(len(outside.COLUMNS))), name])
    dialog = for_file(path)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    qtbot.waitUntil(lambda: "Rows" in dialog.footer.text())
    shown = list(outside.of_window(dialog))
    # Lines of the file stand there as in the file, with its signs around names.
    lines = {on_one_line(line.rstrip("\r"), SHOWN) for line in path.read_text(encoding="utf-8").split("\n")}
    as_lines = [text for place, text, _ in shown if "LinesTable" in place and outside.WORD.search(text)]
    assert set(as_lines) <= lines
    shown = [one for one in shown if one.text not in lines]
    assert sorted(set(outside.faults(shown))) == []
    assert {"Qt0Z", "Qc1Z", "Qk1Z", "Qk0Z"} <= outside.words(shown)
    assert {"Qt0Z", "Qk1Z"} <= set(outside.WORD.findall(" ".join(as_lines)))
    assert dialog.minimumSizeHint().width() <= 1024
    dialog.close()


def test_pictures_hold_the_names(window):
    shown = []
    page = open_page(window, "playground", "training")
    come_to_rest(window)
    for view in picture.views(page):
        drawn = ElementTree.fromstring(picture.svg([view.widget], f"{view.title} {outside.RUN}\x00")())
        texts = [" ".join(one.itertext()) for one in drawn.iter() if one.tag.endswith(("text", "title"))]
        shown += [outside.Shown(f"picture of {view.title}", text) for text in texts]
    assert sorted(set(outside.faults(shown))) == []
    assert {"Qr0Z", "Qk1Z", "Qc1Z"} <= outside.words(shown)


def test_copied_tables_hold_the_names():
    titles, cells = [tr(OwnWord(name)) for name in outside.CLASSES], [*outside.CLASSES, "-1", -1, 0.5, None]
    table = DataTable(titles, [cells])
    head, row = csv.reader(io.StringIO(csv_text(table)))
    assert [unguarded(cell) for cell in head] == outside.CLASSES
    assert [unguarded(cell) for cell in row] == [*outside.CLASSES, "-1", "-1", "0.5", ""]
    flat = tab_text(table).rstrip("\n").split("\n")
    assert [len(line.split("\t")) for line in flat] == [len(titles), len(cells)]
    for cell in [*head, *row, *"\t".join(flat).split("\t")]:
        assert not cell.startswith(("=", "+", "-", "@")) or float(cell) < 0


def test_exports_hold_the_names(tmp_path):
    experiment = suited(Experiment().fitted_to(outside.table()))
    trainer = Trainer(experiment)
    document = Document(experiment, notes=outside.NOTES)
    for kind, output in OUTPUTS.items():
        if kind not in ("torch", "keras"):
            for _ in output.write(tmp_path / f"{kind}{output.suffix}", document):
                pass
    names = list(experiment.data.classes)
    found = runpy.run_path(str(tmp_path / "numpy.py"))
    assert found["answer"](trainer.problem.raw.inputs[:5])
    assert repr(names) in (tmp_path / "numpy.py").read_text()
    assert visible(outside.FILE) in found["__doc__"]
    page = (tmp_path / "report.html").read_text()
    assert escape(visible(outside.NOTES), quote=False) in page.replace("&#39;", "'").replace("&#34;", '"')
    assert "<img src='/etc" not in page
    assert visible(page) == page


def test_a_table_that_was_exported_is_read_as_it_was(tmp_path):
    names = ["=1+1", "+a", "-", "-1", "@x", "'=q", "it's", "<b>", "<5 years", "&amp;", "{0}", "%1"]
    columns = (Column(name="=a"), Column(name="-b"), Column(name="@t", kind="category", categories=tuple(names)))
    codes = np.arange(len(names), dtype=np.int32)[:, np.newaxis].repeat(8, 0)
    numbers = np.linspace(-1, 1, 2 * len(codes)).reshape(-1, 2)
    data = own_table.dataset(Table(columns, numbers, codes, np.zeros((0, 0), np.uint8)), ["@t"])
    path = tmp_path / "data.csv"
    for _ in export.data_steps(path, suited(Experiment().fitted_to(data)).prepare()):
        pass
    text = path.read_text()
    rows = list(csv.reader(io.StringIO(text)))
    for cell in itertools.chain.from_iterable(rows):
        assert not cell.startswith(("=", "+", "-", "@")) or float(cell) is not None
    table = read_table(path, sniff(text.encode()))
    assert [column.name for column in table.columns[:2]] == ["=a", "-b"]
    assert set(table.columns[2].categories) == set(names)
