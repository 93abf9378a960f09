"""Names that a user may give to things, and all that a window shows: which of it holds such a name otherwise."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from nnplayground.data import own_table
from nnplayground.data.csv_file import SHOWN as CELL
from nnplayground.data.own_table import OwnTable
from nnplayground.data.table import Column, Table
from nnplayground.gui.help import lookup
from nnplayground.rich import SHORT, WHOLE, on_one_line, visible

MARKUP = (
    "<b>{}</b>",
    '<img src="/etc/passwd">{}',
    "<5 years {}",
    "&amp; &lt; {}",
    "{{0}} {{name}} {{}} {}",
    "%1 %n %s {}",
    "\u202e{}\u2066",
    "\x01\x1b\x7f{}\x9b",
    "=1+1 {}",
    "&File && {}",
    "[{}](nnplay:digits/draw)",
    "\u200b{}\u3164\uffff",
    '\\ " \'\'\' """ ${{x}} {}',
)
"""What letters a name may hold; the braces stand for a word that is found again, and `{{` for a brace."""
LONG = "x" * 10_000
WORD = re.compile(r"Q[a-z]+\d+Z")
"""The word in a name that is found again."""
WALKED_ROWS = 24
SHORTENED = re.compile("…|\\.\\.\\.")


def named(kind: str) -> list[str]:
    """Return names of one kind, each with a word of its own."""
    return [template.format(f"Q{kind}{number}Z") for number, template in enumerate(MARKUP)]


COLUMNS = named("c")
CLASSES = [*named("k"), f"Qk99Z{LONG}"]
FILE = '<b>[Qf0Z](nnplay:hand) & <i>"%1" {name} [*].csv'
RUN = "<b>[Qr0Z](nnplay:hand)</b> <5 & {name} &amp; =1"
NOTES = "<b>Qn0Z</b> <img src='/etc/passwd'> {0} \u202e"
PROJECT = "<b>[Qp0Z](nnplay:hand) &amp; {name} [*].nnplay"
NAMES = {
    WORD.search(name)[0]: name for name in (*COLUMNS, *CLASSES, FILE, RUN, NOTES, PROJECT) if WORD.search(name)
}  # fmt: skip


def table(inputs: int = 2, per_class: int = 12) -> OwnTable:
    """Return a table whose columns, classes and file have such names; every input tells the classes a little."""
    rng = np.random.default_rng(7)
    columns = [Column(name=name) for name in COLUMNS[:inputs]]
    target = Column(name="<i>Qt0Z</i>", kind="category", categories=tuple(CLASSES))
    codes = np.repeat(np.arange(len(CLASSES), dtype=np.int32), per_class)[:, np.newaxis]
    numbers = codes + rng.normal(size=(len(codes), inputs))
    found = Table((*columns, target), numbers, codes, np.zeros((0, 0), np.uint8))
    units = {COLUMNS[0]: UNIT}
    return own_table.dataset(found, [target.name], units=units).model_copy(update={"file": FILE})


UNIT = "<b>Qu0Z</b> &amp;"
NAMES |= {"Qt0Z": "<i>Qt0Z</i>", "Qu0Z": UNIT}


def read(text: str, rich: bool | None = None) -> str:
    """Return what a reader sees of a text; where it is left to Qt (None), Qt is asked whether it is rich."""
    if rich if rich is not None else GuiQt.mightBeRichText(text):
        return QTextDocumentFragment.fromHtml(text).toPlainText().replace("\u2028", "\n").replace("\xa0", " ")
    return text


class Shown(NamedTuple):
    """A text and where it is shown; whether it is rich text, or None where that is left to Qt."""

    place: str
    text: str
    rich: bool | None = False


def words(shown: Iterable[Shown]) -> set[str]:
    """Return the words of the names that come up in texts."""
    return {word for one in shown for word in WORD.findall(one.text)}


def faults(shown: Iterable[Shown]) -> Iterator[str]:
    """Yield which texts hold names otherwise than they are."""
    for place, text, rich in shown:
        if not (held := set(WORD.findall(text))):
            continue
        seen = read(text, rich)
        if visible(seen) != seen:
            yield f"{place}: letters that are not seen in {seen[:300]!r}"
        flat = " ".join(seen.split())
        yield from (f"{place}: {word} is read as {seen[:300]!r}" for word in held if not _is_whole(word, flat))


def _is_whole(word: str, flat: str) -> bool:
    """Whether a text on one line has the name with that word, as far as it is shown."""
    name = NAMES[word]
    # A cell of a table is read up to so many letters.
    forms = (visible(name), visible(name)[:CELL], *(on_one_line(name, most) for most in (SHORT, 400, WHOLE)))
    ways = {" ".join(form.split()) for form in forms}
    close = flat.replace(" ", "")
    whole = any(way in flat or way.replace(" ", "") in close for way in ways)
    return whole or _is_cut(word, flat, ways) or _lacks_its_middle(flat, ways)


def _lacks_its_middle(flat: str, ways: Iterable[str]) -> bool:
    """Whether a text is the beginning of the name, a sign that some is left out, and its end."""
    before, sign, after = flat.partition("…")
    return bool(sign) and any(way.startswith(before.rstrip()) and way.endswith(after.lstrip()) for way in ways)


def _is_cut(word: str, flat: str, ways: set[str]) -> bool:
    """Whether what stands around each `word` is the name as far as it goes, up to a sign that it is shortened."""
    # A drawing leaves out the middle of what has no room.
    head, sign, tail = flat.partition("…")
    if sign and any(len(head) + len(tail) < len(way) and way.startswith(head) and way.endswith(tail) for way in ways):
        return True
    for way in ways:
        before, _, after = way.partition(word)
        for found in re.finditer(word, flat):
            here, rest = flat[: found.start()], flat[found.end() :]
            end = SHORTENED.search(rest)
            if here.endswith(before) and end and (after.startswith(rest[: end.start()].rstrip())):
                return True
    return False


def without_mnemonics(text: str) -> str:
    """Return what a button or menu shows of its text."""
    return re.sub("&(.)", r"\1", text)


def of_window(window: QWidget) -> Iterator[Shown]:
    """Yield what every widget of a window says, whether it is in sight or not."""
    for widget in [window, *window.findChildren(QWidget)]:
        name = f"{type(widget).__name__} {widget.objectName() or visible(widget.accessibleName()[:40])!r}"
        yield from _of_any(name, widget)
        yield from _of_kind(name, widget)
    for action in window.findChildren(QAction):
        yield from _of_action(action)


def _of_any(name: str, widget: QWidget) -> Iterator[Shown]:
    yield Shown(f"tool tip of {name}", widget.toolTip(), None)
    yield Shown(f"status tip of {name}", widget.statusTip())
    yield Shown(f"name of {name}", widget.accessibleName())
    yield Shown(f"description of {name}", widget.accessibleDescription())
    told = lookup.explain(widget)
    if told is not None:
        yield Shown(f"help of {name}", told.text, True)
        yield Shown(f"title of the help of {name}", told.title)
    text = getattr(widget, "text", None)
    if (
        callable(text)
        and type(widget).__module__.startswith("nnplayground")
        and not isinstance(widget, QLabel | QAbstractButton | QTextEdit)
    ):
        yield Shown(f"text of {name}", str(text()))


def _of_kind(name: str, widget: QWidget) -> Iterator[Shown]:
    if widget.isWindow():
        yield Shown(
            f"title of {name}", widget.windowTitle().replace("[*][*]", "\0").replace("[*]", "").replace("\0", "[*]")
        )
    if isinstance(widget, QLabel):
        rich = {Qt.TextFormat.RichText: True, Qt.TextFormat.PlainText: False}.get(widget.textFormat())
        text = widget.text() if widget.buddy() is None or rich else without_mnemonics(widget.text())
        yield Shown(f"text of {name}", text, rich)
    elif isinstance(widget, QAbstractButton):
        yield Shown(f"text of {name}", without_mnemonics(widget.text()))
    elif isinstance(widget, QTextEdit | QPlainTextEdit) and widget.isReadOnly():
        yield Shown(f"text of {name}", widget.toPlainText())
    elif isinstance(widget, QComboBox):
        yield from of_model(f"list of {name}", widget.model())
    elif isinstance(widget, QTabBar):
        for place in range(widget.count()):
            yield Shown(f"tab of {name}", without_mnemonics(widget.tabText(place)))
            yield Shown(f"tip of a tab of {name}", widget.tabToolTip(place), None)
    elif isinstance(widget, QGroupBox):
        yield Shown(f"title of {name}", without_mnemonics(widget.title()))
    elif isinstance(widget, QGraphicsView):
        for item in widget.scene().items() if widget.scene() else []:
            yield Shown(f"tip in {name}", item.toolTip(), None)
            if isinstance(item, QGraphicsTextItem):
                yield Shown(f"text in {name}", item.toPlainText())
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model():
        yield from of_model(name, widget.model())
    elif isinstance(widget, QLineEdit):
        yield Shown(f"hint of {name}", widget.placeholderText())


ROLES = {
    Qt.ItemDataRole.DisplayRole: False,
    Qt.ItemDataRole.ToolTipRole: None,
    Qt.ItemDataRole.StatusTipRole: False,
    Qt.ItemDataRole.WhatsThisRole: True,
    Qt.ItemDataRole.AccessibleTextRole: False,
    Qt.ItemDataRole.AccessibleDescriptionRole: False,
}


def of_model(name: str, model: QAbstractItemModel) -> Iterator[Shown]:
    """Yield what the cells and headings of a model say."""
    rows = min(WALKED_ROWS, model.rowCount(QModelIndex()))
    columns = 1 if isinstance(model, QAbstractListModel) else min(WALKED_ROWS, model.columnCount(QModelIndex()))
    for role, rich in ROLES.items():
        for row in range(rows):
            for column in range(columns):
                said = model.index(row, column).data(role)
                yield Shown(f"{role.name} in {name}", str(said or ""), rich)
        for count, across in ((columns, Qt.Orientation.Horizontal), (rows, Qt.Orientation.Vertical)):
            for place in range(count):
                yield Shown(
                    f"{role.name} of a heading of {name}", str(model.headerData(place, across, role) or ""), rich
                )


def of_menu(name: str, menu: QMenu) -> Iterator[Shown]:
    """Yield what the entries of a menu say."""
    yield Shown(f"title of {name}", without_mnemonics(menu.title()))
    for action in menu.actions():
        yield from _of_action(action)


def _of_action(action: QAction) -> Iterator[Shown]:
    text = without_mnemonics(action.text())
    yield Shown("an entry", text)
    yield Shown(f"tool tip of the entry {text[:40]!r}", action.toolTip(), None)
    yield Shown(f"status tip of the entry {text[:40]!r}", action.statusTip())
    yield Shown(f"help of the entry {text[:40]!r}", action.whatsThis(), True)


def open_dialogs() -> list[QDialog]:
    """Return the dialogs that show."""
    from PySide6.QtWidgets import QApplication

    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
