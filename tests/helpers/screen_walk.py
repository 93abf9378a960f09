"""Someone at a window on a real display, and what is looked at meanwhile: random walks and fixed ones, seeded.

Started in a process of its own: ``python -m tests.helpers.screen_walk '{"scenario": …}'``.
"""

import json
import random
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGraphicsView, QWidget

from nnplayground.core.layers import Dense
from nnplayground.data.dataset import DATASETS
from nnplayground.data.own_table import OwnTable, dataset
from nnplayground.data.table import Column, Table
from nnplayground.gui import theme
from nnplayground.gui.hand.network_diagram import NetworkDiagram
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.network.canvas import NetworkCanvas
from nnplayground.gui.playground.settings_panel import SettingsPanel
from nnplayground.gui.run.session import Notice
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.i18n import tr
from nnplayground.training.suitable import fitted
from tests.helpers import fit
from tests.helpers.monkey import EXAMPLES_SMALL
from tests.helpers.screen import SIZES, Screen, moved
from tests.helpers.series import tides
from tests.helpers.windows import every_page, in_language, in_scheme, open_page

PICKED = ("circle", "xor_clouds", "house_prices", "mnist", "plane", "iris", "wine", "function", "spirals", "diabetes")
SAFE = ("Discretise", "Training examples", "Validation examples", "One step", "Step back", "To the end", "To the start")
"""Buttons that a walk presses: they open no dialog."""
PICTURES = (NetworkCanvas, NetworkDiagram, QGraphicsView, LinkedText)
"""What tells more where it is pointed at."""
LONG = "Something that takes a whole sentence to be said, and then some more words, has happened to the run. " * 2


def wide_table() -> OwnTable:
    """Return a table with 49 columns to learn from and one to be learnt."""
    rng = np.random.default_rng(1)
    names = [f"measured quantity {number}" for number in range(49)]
    columns = (
        *(Column(name=name, kind="number") for name in names),
        Column(name="kind", kind="category", categories=("left", "right")),
    )
    numbers = rng.normal(size=(80, 49))
    codes = (numbers[:, :1] > 0).astype(np.int32)
    return dataset(Table(columns, numbers, codes, np.zeros((0, 0), np.uint8)), ["kind"])


class Walk:
    """Does one random thing after another, and says what it did."""

    def __init__(self, screen: Screen, seed: int) -> None:
        self.screen, self.session = screen, screen.session
        self.rng = random.Random(seed)
        self.said: list[str] = []
        self._deeds: list[tuple[float, Callable[[], str]]] = [
            (14, self._hover),
            (4, self._wheel),
            (8, self._pick_data),
            (2, self._example),
            (6, self._layers),
            (8, self._train),
            (3, self._scroll_drawing),
            (5, self._turn_page),
            (5, self._press),
            (4, self._choose),
            (2, self._fold),
            (2, self._notice),
            (1, self._scheme),
            (1, self._language),
            (2, self._undo),
        ]

    @property
    def window(self) -> MainWindow:
        """The window that shows the session now."""
        return self.screen.window

    def act(self) -> str:
        """Do one thing."""
        weights, deeds = zip(*self._deeds, strict=True)
        said = self.rng.choices(deeds, weights)[0]()
        self.said.append(said)
        return said

    def _somewhere(self) -> tuple[QWidget, QPoint]:
        """Return a visible widget of the page that can be pointed at, and a place on it."""
        found = [w for w in self.window.findChildren(QWidget) if w.isVisible() and w.window() is self.window]
        found = [w for w in found if not w.visibleRegion().isEmpty()]
        pictures = [w for w in found if isinstance(w, PICTURES)]
        widget = self.rng.choice(pictures if pictures and self.rng.random() < 0.6 else found)
        box = widget.visibleRegion().boundingRect()
        return widget, QPoint(self.rng.randint(box.left(), box.right()), self.rng.randint(box.top(), box.bottom()))

    def _hover(self) -> str:
        widget, place = self._somewhere()
        self.screen.point(widget, place)
        return f"hover {fit.name_of(widget)} at {place.toTuple()}"

    def _wheel(self) -> str:
        widget, place = self._somewhere()
        turns = self.rng.choice((-8, -1, 1, 8))
        self.screen.wheel(widget, turns, place)
        return f"wheel {turns} over {fit.name_of(widget)}"

    def _pick_data(self) -> str:
        if self.rng.random() < 0.15:
            self.session.edit(self.session.experiment.fitted_to(wide_table()))
            return "a table of 49 columns"
        kind = self.rng.choice(PICKED)
        self.session.edit(self.session.experiment.fitted_to(DATASETS[kind].model_validate({"kind": kind})))
        return f"data {kind}"

    def _example(self) -> str:
        # Large networks that learn all of MNIST keep a busy machine for longer than a walk has.
        name = self.rng.choice(EXAMPLES_SMALL)
        self.window._open_example(name)
        return f"example {name}"

    def _layers(self) -> str:
        hidden = list(self.session.experiment.hidden)
        deed = self.rng.choice(("add", "remove", "grow", "shrink", "wide"))
        if deed == "add" and len(hidden) < 5:
            hidden.insert(self.rng.randint(0, len(hidden)), Dense(units=self.rng.randint(1, 12)))
        elif deed == "remove" and hidden:
            hidden.pop(self.rng.randrange(len(hidden)))
        elif hidden:
            place = self.rng.randrange(len(hidden))
            units = {"grow": hidden[place].units + 1, "shrink": max(1, hidden[place].units - 1)}.get(deed, 40)
            hidden[place] = hidden[place].model_copy(update={"units": units})
        self.session.change(hidden=tuple(hidden))
        return f"layers {[layer.units for layer in hidden]}"

    def _train(self) -> str:
        how = self.rng.choice(("batch", "epoch", "run", "back", "reset"))
        if how == "run":
            self.session.run()
            self.screen.wait(0.15)
            self.session.pause()
        elif how == "back":
            newest = self.session.newest
            self.session.look_back(None if newest is None else self.rng.randint(0, newest.step))
        else:
            {"batch": self.session.step_batch, "epoch": self.session.step_epoch, "reset": self.session.reset}[how]()
        return f"train: {how}"

    def _scroll_drawing(self) -> str:
        lab = self.window.findChild(PlaygroundLab)
        if lab is None:
            return "no drawing to scroll"
        bar = lab.network_view._scroll.horizontalScrollBar()
        bar.setValue(self.rng.randint(0, max(1, bar.maximum())))
        return f"scroll the drawing to {bar.value()}"

    def _turn_page(self) -> str:
        panels = [panel for panel in self.window.findChildren(SettingsPanel) if panel.isVisible()]
        if panels and self.rng.random() < 0.2:
            panels[0].setCurrentIndex(self.rng.randrange(panels[0].count()))
            return f"panel {panels[0].currentIndex()}"
        # What tries whole methods takes longer than a walk has.
        link = self.rng.choice([link for link in every_page() if link.page != "ladder"])
        open_page(self.window, *link)
        return f"page {link}"

    def _press(self) -> str:
        safe = {tr(name) for name in SAFE}
        buttons = [
            b
            for b in self.window.findChildren(QAbstractButton)
            if b.isVisible() and b.isEnabled() and b.accessibleName() in safe and not b.visibleRegion().isEmpty()
        ]
        if not buttons:
            return "nothing to press"
        button = self.rng.choice(buttons)
        self.screen.click(button)
        return f"press {button.accessibleName()}"

    def _choose(self) -> str:
        combos = [c for c in self.window.findChildren(QComboBox) if c.isVisible() and c.isEnabled() and c.count() > 1]
        if not combos:
            return "nothing to choose"
        combo = self.rng.choice(combos)
        free = [i for i in range(combo.count()) if combo.model().flags(combo.model().index(i, 0)).value & 32]
        if free:
            combo.setCurrentIndex(self.rng.choice(free))
            combo.activated.emit(combo.currentIndex())
        return f"choose {combo.currentText()!r} in {combo.accessibleName()!r}"

    def _fold(self) -> str:
        sections = [s for s in self.window.findChildren(Section) if s.isVisible()]
        if not sections:
            return "nothing to fold"
        section = self.rng.choice(sections)
        section.set_expanded(not section.is_expanded())
        return f"fold {section.heading.text()}"

    def _notice(self) -> str:
        level = self.rng.choice(("info", "warning", None))
        self.session.say(None if level is None else Notice(level, LONG, ("Do it", self.session.pause)))
        return f"notice: {level}"

    def _scheme(self) -> str:
        scheme = self.rng.choice((theme.Scheme.LIGHT, theme.Scheme.DARK))
        in_scheme(self.window, scheme)
        return f"theme {scheme}"

    def _language(self) -> str:
        code = self.rng.choice(("en", "es"))
        in_language(self.window, code)
        return f"language {code}"

    def _undo(self) -> str:
        self.rng.choice((self.window.undo, self.window.redo)).trigger()
        return "undo or redo"


# Scenarios. Each returns what it has found wrong.

PAIRS = (
    ("house_prices", "circle"), ("mnist", "xor_clouds"), ("table", "circle"), ("plane", "wine"), ("echo", "circle"),
    ("circle", "wave"), ("reber", "echo"), ("own_series", "wave"), ("table", "own_series"),
)  # fmt: skip


def pixels_of_data(size: tuple[int, int]) -> list[str]:
    """Choose one data set after another and train a little: nothing of the one before may stay."""
    screen = Screen(size)
    found = []
    for pair in PAIRS:
        for kind in pair:
            _choose_data(screen, kind)
        found += [f"{' → '.join(pair)}: {ghost}" for ghost in screen.ghosts()]
        screen.session.step_epoch()
        found += [f"{' → '.join(pair)}, an epoch: {ghost}" for ghost in screen.ghosts()]
    screen.close()
    return found


def pixels_of_walk(size: tuple[int, int], seed: int, acts: int) -> list[str]:
    """Do one random thing after another."""
    screen = Screen(size)
    walk = Walk(screen, seed)
    found: list[str] = []
    for _ in range(acts):
        walk.act()
        for ghost in screen.ghosts():
            found.append(f"{' → '.join(walk.said[-3:])}: {ghost}")
    screen.close()
    return found


def pages_fit(language: str) -> list[str]:
    """Show every page in windows of all sizes: no scroll bar of the window's own, and the bars in sight."""
    screen = Screen(SIZES[0], "houses", language)
    found = []
    for page in screen.pages():
        for size in SIZES:
            screen.resize(size)
            screen.wait(0.05)
            found += [f"{page}, {size}: {fault}" for fault in screen.out_of_sight()]
    screen.close()
    return found


def stillness(size: tuple[int, int], language: str, only_first: bool) -> list[str]:
    """On every page: point at everything, give and take notices, train; nothing may move or change its size."""
    screen = Screen(size, language=language)
    found = []
    for page in screen.pages(only_first):
        found += [f"{page}, {fault}" for fault in _still_page(screen)]
    screen.close()
    return found


def _still_page(screen: Screen) -> Iterator[str]:
    screen.session.say(None)
    screen.away()
    screen.settle()
    before, scrolls = screen.everything(), screen.scrolls()
    told: set[str] = set()

    def look(what: str) -> Iterator[str]:
        faults = moved(before, screen.everything())
        faults += [f"a scroll bar came: {bar}" for bar in screen.scrolls() - scrolls]
        for fault in faults:
            if fault not in told:
                told.add(fault)
                yield f"{what}: {fault}"

    for widget in _pointable(screen):
        for share in (0.3, 0.6) if isinstance(widget, PICTURES) else (0.5,):
            box = widget.visibleRegion().boundingRect()
            offset = QPoint(round(box.width() * share), round(box.height() * share))
            screen.point(widget, box.topLeft() + offset)
        screen.wait(0.02)
        yield from look(f"pointed at {fit.name_of(widget)}")
    screen.away()
    screen.settle()
    yield from look("pointed at nothing")
    screen.session.say(Notice("warning", LONG, ("Do it", screen.session.pause)))
    screen.settle()
    yield from look("a notice")
    screen.session.say(None)
    screen.session.run()
    screen.wait(0.15)
    screen.session.pause()
    screen.settle()
    yield from look("training")


def _pointable(screen: Screen) -> list[QWidget]:
    """Return what reacts to the pointer on the page that shows."""
    page = screen.window.labs.currentWidget()
    seen = [w for w in page.findChildren(QWidget) if w.isVisible() and not w.visibleRegion().isEmpty()]
    pictures = [w for w in seen if isinstance(w, PICTURES) or getattr(type(w), "is_picture", False)]
    buttons = [w for w in seen if isinstance(w, QAbstractButton)]
    return pictures + buttons[:: max(1, len(buttons) // 8)]


def still_panels(size: tuple[int, int], language: str = "en") -> list[str]:
    """On every page: choose other data and steps; the panels stay where they are."""
    screen = Screen(size, language=language)
    found = []
    for page in screen.pages():
        others = ("mnist", "own_series") if page.startswith("playground") else ()
        for kind in ("house_prices", *others, "circle"):
            screen.session.say(None)
            before = screen.panels()
            _choose_data(screen, kind)
            faults = moved(before, screen.panels())
            faults += [f"the window scrolls: {fault}" for fault in screen.out_of_sight()]
            found += [f"{page}, {kind}: {fault}" for fault in faults if f"{page}, {fault}" not in found]
        found += [f"{page}, steps: {fault}" for fault in _steps(screen)]
    screen.close()
    return found


def _steps(screen: Screen) -> list[str]:
    """Step on the page that shows, if it steps: also by whole stages and to the end, and back."""
    found: list[str] = []
    bars = [bar for bar in screen.window.findChildren(StepBar) if bar.isVisible()]
    for bar in bars:
        before = screen.panels()
        for index in range(bar.grains.count()):
            bar.grains.setCurrentIndex(index)
            for button in (bar.forward, bar.to_end, bar.to_start):
                screen.click(button)
                screen.wait(0.1)
                found += [f"{button.accessibleName()}: {fault}" for fault in moved(before, screen.panels())]
        bar.grains.setCurrentIndex(0)
    return found


def _choose_data(screen: Screen, kind: str) -> None:
    own = {"table": wide_table, "own_series": lambda: tides("level", "wind")}
    chosen = own[kind]() if kind in own else DATASETS[kind].model_validate({"kind": kind})
    screen.session.edit(fitted(screen.session.experiment, chosen))
    screen.settle()


SCENARIOS: dict[str, Callable[..., list[str]]] = {
    each.__name__: each for each in (pixels_of_data, pixels_of_walk, pages_fit, stillness, still_panels)
}


def main(order: dict[str, Any]) -> None:
    """Do as ordered and print what was found."""
    raised: list[str] = []

    def note(kind: type[BaseException], error: BaseException, trace: Any) -> None:
        raised.append("".join(traceback.format_exception(kind, error, trace)))

    # What goes wrong in a slot is printed by Qt's binding, and the program goes on.
    sys.excepthook = note
    found: list[str] = []
    try:
        found = SCENARIOS[order.pop("scenario")](**{k: tuple(v) if k == "size" else v for k, v in order.items()})
    except Exception:
        note(*sys.exc_info())  # type: ignore[arg-type]
    print(json.dumps(raised + found))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
