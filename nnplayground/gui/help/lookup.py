"""Finds out what a widget is: asks it, what it edits, and its tip."""

import re
from collections.abc import Iterator
from html import unescape
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
    QToolButton,
    QWidget,
)

from nnplayground.gui.forms.field import Field, help_text
from nnplayground.gui.forms.forms import ComponentForm, RowLabel
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.inner import focus_chain
from nnplayground.i18n import tr
from nnplayground.links import as_html
from nnplayground.registry import Component, mark
from nnplayground.rich import escaped

CARD_LINK = "card:"
"""Where the link in an explanation leads that opens the card of what is chosen."""
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
    return WidgetHelp(title, _with_course(widget, text), widget.rect()) if text else None


def walk(window: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget that has something to say, in the order in which Tab goes through the window."""
    seen: set[QWidget] = set()
    for widget in focus_chain(window):
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus or _entry(widget) is not None
        if stops and widget.isVisibleTo(window) and widget.window() is window:
            found = find(widget)
            if found is not None and found[0] not in seen and not is_backdrop(found[0]):
                seen.add(found[0])
                yield found[0]


def is_backdrop(widget: QWidget) -> bool:
    """Whether a widget is but the ground on which others stand."""
    entry = _entry(widget)
    return widget.isWindow() or (entry is not None and entry.is_backdrop)


def plain(text: str) -> str:
    """Return rich text without its marks."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", text))).strip()


def _said(widget: QWidget) -> tuple[str, str]:
    """Return title and rich text, both empty if there is nothing to say."""
    name = widget.accessibleName()
    entry = _entry(widget)
    if entry is not None:
        return tr(entry.title) if entry.title else name or _text_of(widget), _rich(tr(entry.text))
    if isinstance(widget, Field):
        return widget.title, _of_field(widget)
    if isinstance(widget.parentWidget(), Field):
        return "", ""
    if isinstance(widget, (*CONTROLS, QLabel)) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        title = _text_of(widget) or name
        return title, _of_tip(widget, title) + _of_component(widget)
    return "", ""


def _entry(widget: QWidget) -> HelpText | None:
    """Return what is declared of a widget: of this very one, else of its class."""
    if widget.whatsThis():
        return HelpText(widget.whatsThis(), is_backdrop=bool(widget.property("backdrop")))
    declared = getattr(widget, "help_text", None)
    return declared if isinstance(declared, HelpText) else None


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
        below = (one for one in widget.actions() if at is not None and widget.actionGeometry(one).contains(at))
        if (action := next(below, None)) is not None:
            name, rect, text = action.text().replace("&", ""), widget.actionGeometry(action), action.whatsThis()
    elif isinstance(widget, QListWidget) and at is not None:
        item = widget.itemAt(at)
        if item is not None:
            name, rect, text = item.text(), widget.visualItemRect(item), item.whatsThis()
    return WidgetHelp(name, _rich(text), rect) if text else None


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


def component_of(widget: QWidget) -> Component | None:
    """Return what is chosen or ticked with a control; it, or what it is a part of, has it as `component`."""
    for owner in (widget, widget.parentWidget()):
        found = getattr(owner, "component", None)
        if found is not None:
            chosen = found if isinstance(found, Component) else found()
            return chosen if isinstance(chosen, Component) else None
    return None


def _of_component(widget: QWidget) -> str:
    """Return what the component that is chosen or ticked here declares of itself."""
    component = component_of(widget)
    if component is None:
        return ""
    words = tr("Show its card (C)")
    card = f'<p><a href="{CARD_LINK}">{words}</a></p>' if component.card else ""
    return "".join(f"<p>{line}</p>" for line in component.facts()) + card


def _of_tip(widget: QWidget, title: str) -> str:
    """Return the tip of a control, without the title that it may begin with; nothing if it says no more than that."""
    tip = re.sub(r"^(<p><b>[^<]*</b></p>|<b>[^<]*</b>\s*)", "", widget.toolTip())
    if title and tip.startswith(f"{title}: "):
        tip = tip[len(title) + 2 :]
    said = plain(tip)
    rich_tip = tip if tip.startswith("<") else f"<p>{escaped(tip)}</p>"
    return rich_tip if said and said.strip(".") not in (title, widget.accessibleName()) else ""


def _with_course(widget: QWidget, text: str) -> str:
    """Add where the course comes upon a control."""
    course = _course(widget) if text and _entry(widget) is None else ""
    return text + _paragraph(course, "course") if course else text


def _course(widget: QWidget) -> str:
    """Return what is remarked of a control, of its action or class, of the parameter or of the component it sets."""
    if isinstance(widget, Field):
        return tr(mark(widget.declared, "course", ""))
    # A button has its default action among its actions, and PySide does not take it for a part of the button there.
    for thing in (widget, *(widget.actions() if isinstance(widget, QToolButton) else ())):
        if thing.property("course"):
            return str(thing.property("course"))
    if not isinstance(widget, CONTROLS):
        return ""
    declared = getattr(widget.parentWidget(), "declared", None)
    texts = (
        getattr(widget, "course", ""),
        mark(declared, "course", "") if declared is not None else "",
        getattr(component_of(widget), "course", ""),
    )
    return " ".join(tr(text) for text in texts if text)


def _rich(text: str) -> str:
    return text if text.startswith("<") else _paragraph(text)


def _paragraph(text: str, kind: str = "") -> str:
    return f'<p class="{kind}">{as_html(text)}</p>' if kind else f"<p>{as_html(text)}</p>"
