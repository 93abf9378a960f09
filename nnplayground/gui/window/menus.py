"""The menu bar, put together from the actions that the parts of the program bring along."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from nnplayground.gui.run.labs import LABS
from nnplayground.i18n import tr
from nnplayground.links import PageLink
from nnplayground.training.examples import EXAMPLES


def add(
    menu: QMenu,
    text: str,
    do: Callable[[], object],
    key: QKeySequence | QKeySequence.StandardKey | None = None,
) -> QAction:
    """Add an entry that calls `do`."""
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked=False: do())
    if key is not None:
        action.setShortcut(key)
    return action


def add_menu(bar: QMenuBar, title: str, text: str) -> QMenu:
    """Add a menu, explained by a translated text, to the bar."""
    menu = bar.addMenu(title)
    menu.menuAction().setWhatsThis(text)
    return menu


def add_choice(menu: QMenu, labels: dict[str, str], current: str, choose: Callable[[str], None]) -> None:
    """Add entries of which one is ticked; `choose` is called with the key of another that is picked."""
    group = QActionGroup(menu)
    for key, label in labels.items():
        action = add(menu, label, partial(choose, key))
        action.setCheckable(True)
        action.setChecked(key == current)
        group.addAction(action)


def add_submenu(menu: QMenu, title: str, actions: Iterable[QAction]) -> QMenu:
    """Add a menu within a menu."""
    inner = menu.addMenu(title)
    inner.setToolTipsVisible(True)
    inner.addActions(list(actions))
    return inner


def add_labs(menu: QMenu, turn_to: Callable[[PageLink], object]) -> None:
    """Add an entry for each lab, and a menu of its pages for each that has several."""
    menu.setToolTipsVisible(True)
    labs = list(LABS)
    for number, lab in enumerate(labs, 1):
        key = QKeySequence(f"Ctrl+{number}") if number < 10 else None
        action = add(menu, tr(lab.title), partial(turn_to, PageLink(lab.key)), key)
        action.setData(str(PageLink(lab.key)))
        _explain(action, lab.summary)
    menu.addSeparator()
    for lab in labs:
        if len(lab.pages) > 1:
            inner = menu.addMenu(tr(lab.title))
            inner.setToolTipsVisible(True)
            for page in lab.pages:
                link = PageLink(lab.key, page.key)
                action = add(inner, tr(page.title), partial(turn_to, link))
                action.setData(str(link))
                _explain(action, page.summary)


def _explain(action: QAction, summary: str) -> None:
    action.setToolTip(tr(summary))
    action.setStatusTip(tr(summary))


def add_examples(menu: QMenu, choose: Callable[[str], None]) -> None:
    """Add all examples; `choose` is called with the name of the one that is picked."""
    menu.setToolTipsVisible(True)
    for name, example in EXAMPLES.items():
        action = add(menu, tr(example.label), partial(choose, name))
        _explain(action, example.summary)
