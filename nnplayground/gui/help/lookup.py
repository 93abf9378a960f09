"""Finds out what a widget is: from the texts for pictures, and from the declarations and tips of controls."""

import re
from collections.abc import Iterator
from functools import cache
from html import escape, unescape
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QTabBar,
    QTabWidget,
    QWidget,
)

from nnplayground.core.activations import ACTIVATIONS, Activation
from nnplayground.gui.forms.field import Field, help_text
from nnplayground.gui.forms.forms import ComponentForm, RowLabel
from nnplayground.gui.help.texts import BACKDROPS, COURSE, VIEWS, HelpText
from nnplayground.gui.playground.network.layer_controls import ROLE, ActivationBox
from nnplayground.i18n import language, tr
from nnplayground.registry import Component, mark

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)


class WidgetHelp(NamedTuple):
    """What a widget, or the part `rect` of it, is: a title and rich text."""

    title: str
    text: str
    rect: QRect


def find(widget: QWidget | None, at: QPoint | None = None) -> tuple[QWidget, WidgetHelp] | None:
    """Return the explanation of a widget, or of the nearest one around it, with the one that it is of.

    `at` is a place in `widget`, for those that have parts (tabs, lists, menus).
    """
    while widget is not None:
        found = explain(widget, at)
        if found is not None:
            return widget, found
        at = widget.mapToParent(at) if at is not None else None
        widget = None if widget.isWindow() else widget.parentWidget()
    return None


def explain(widget: QWidget, at: QPoint | None = None) -> WidgetHelp | None:
    """Return what is to be said of this very widget, if anything."""
    if isinstance(widget, RowLabel):
        buddy = widget.buddy()
        found = explain(buddy) if buddy is not None else None
        return found and found._replace(rect=widget.rect())
    part = _part(widget, at)
    if part is not None:
        return part
    title, text = _said(widget)
    return WidgetHelp(title, _with_course(widget, title, text), widget.rect()) if text else None


def walk(window: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget that has something to say, in the order in which Tab goes through the window."""
    seen: set[QWidget] = set()
    widget: QWidget | None = window.nextInFocusChain()
    while widget is not None and widget is not window:
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus or _entry(widget) is not None
        if stops and widget.isVisibleTo(window) and widget.window() is window:
            found = find(widget)
            if found is not None and found[0] not in seen and not is_backdrop(found[0]):
                seen.add(found[0])
                yield found[0]
        widget = widget.nextInFocusChain()


def is_backdrop(widget: QWidget) -> bool:
    """Whether a widget is but the ground on which others stand."""
    return type(widget).__name__ in BACKDROPS or bool(widget.property("backdrop")) or widget.isWindow()


def plain(text: str) -> str:
    """Return rich text without its marks."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", text))).strip()


def _said(widget: QWidget) -> tuple[str, str]:
    """Return title and rich text, both empty if there is nothing to say."""
    name = widget.accessibleName()
    if widget.whatsThis():
        return name or _text_of(widget), _rich(widget.whatsThis())
    entry = _entry(widget)
    if entry is not None:
        return tr(entry.title) if entry.title else name, _paragraph(tr(entry.text))
    if isinstance(widget, Field):
        return widget.title, _of_field(widget)
    if isinstance(widget.parentWidget(), Field):
        return "", ""
    if isinstance(widget, (*CONTROLS, QLabel)) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        title = _text_of(widget) or name
        return title, _of_tip(widget, title) + _of_component(widget)
    return "", ""


def _entry(widget: QWidget) -> HelpText | None:
    """Return the written text for a widget, that for its name before that for its class."""
    named = _named(language())
    names = [cls.__name__ for cls in type(widget).__mro__ if issubclass(cls, QWidget)]
    for name in names:
        if (name, widget.accessibleName()) in named:
            return named[name, widget.accessibleName()]
    return next((VIEWS[name] for name in names if name in VIEWS), None)


@cache
def _named(code: str) -> dict[tuple[str, str], HelpText]:
    """Return the entries that are for one name, by class and by the name as the language `code` has it."""
    found = {}
    for key, entry in VIEWS.items():
        cls, _, name = key.partition("/")
        if name:
            found[cls, tr(name).replace("&", "")] = entry
    return found


@cache
def _course(code: str) -> dict[tuple[str, str], str]:
    """Return what the course says, by class and by title in the language `code`, either of which may be empty."""
    found = {}
    for key, text in COURSE.items():
        cls, _, title = key.rpartition("/")
        found[cls, tr(title).replace("&", "")] = tr(text)
    return found


def _part(widget: QWidget, at: QPoint | None) -> WidgetHelp | None:
    """Explain the tab, line or menu at a place, or the one in use."""
    name, rect, text = "", QRect(), ""
    if isinstance(widget, QTabWidget):
        found = _part(widget.tabBar(), None) if at is None else None
        return found and found._replace(rect=found.rect.translated(widget.tabBar().pos()))
    if isinstance(widget, QTabBar):
        index = widget.tabAt(at) if at is not None else widget.currentIndex()
        name, rect, text = widget.tabText(index), widget.tabRect(index), widget.tabWhatsThis(index)
    elif isinstance(widget, QMenuBar):
        action = widget.actionAt(at) if at is not None else None
        if action is not None:
            name, rect = action.text().replace("&", ""), widget.actionGeometry(action)
    elif isinstance(widget, QListWidget) and at is not None:
        item = widget.itemAt(at)
        if item is not None:
            name, rect, text = item.text(), widget.visualItemRect(item), item.whatsThis()
    if text:
        return WidgetHelp(name, text, rect)
    named = _named(language())
    entry = named.get(("Menu" if isinstance(widget, QMenuBar) else "Tab", name))
    return WidgetHelp(name, _paragraph(tr(entry.text)), rect) if entry is not None else None


def _text_of(widget: QWidget) -> str:
    """Return what a button or label shows, as far as it is words."""
    text = ""
    if isinstance(widget, QAbstractButton):
        text = widget.text().replace("&", "")
    return text if len(text) > 1 else widget.accessibleName()


def _of_field(field: Field) -> str:
    """Return what the declaration of a parameter says, and what it belongs to."""
    text = help_text(field.declared)
    form = field.parentWidget()
    component = form.component() if isinstance(form, ComponentForm) else None
    if isinstance(component, Component) and hasattr(component, "label"):  # a family's base has none
        text += _paragraph(f"{tr(component.label)}: {tr(component.summary)}", "muted")
    if mark(field.declared, "live"):
        text += _paragraph(tr("It may be changed while the network trains."), "muted")
    return text


def _of_component(widget: QWidget) -> str:
    """Return the formulas of what is chosen or ticked here."""
    around = widget.parentWidget()
    component: object = getattr(around, "component", None) if around is not None else None
    if isinstance(widget, ActivationBox):
        component = ACTIVATIONS[str(widget.currentData(ROLE))]
    elif callable(component):
        component = component()
    formula = str(getattr(component, "formula", ""))
    slope = component.derivative_formula if isinstance(component, Activation) else ""
    return "".join(f"<p>{line}</p>" for line in (formula, slope) if line)


def _of_tip(widget: QWidget, title: str) -> str:
    """Return the tip of a control, without the title that it may begin with; nothing if it says no more than that."""
    tip = re.sub(r"^(<p><b>[^<]*</b></p>|<b>[^<]*</b>\s*)", "", widget.toolTip())
    if title and tip.startswith(f"{title}: "):
        tip = tip[len(title) + 2 :]
    said = plain(tip)
    return _rich(tip) if said and said.strip(".") not in (title, widget.accessibleName()) else ""


def _with_course(widget: QWidget, title: str, text: str) -> str:
    """Add where the course comes upon a control."""
    if not text or _entry(widget) is not None:
        return text
    course = _course(language())
    names = [cls.__name__ for cls in type(widget).__mro__]
    keys = [*((name, title) for name in names), ("", title), *((name, "") for name in names)]
    added = next((course[key] for key in keys if key in course), "")
    return text + _paragraph(added, "course") if added else text


def _rich(text: str) -> str:
    return text if text.startswith("<") else _paragraph(text)


def _paragraph(text: str, kind: str = "") -> str:
    return f'<p class="{kind}">{escape(text, quote=False)}</p>' if kind else f"<p>{escape(text, quote=False)}</p>"
