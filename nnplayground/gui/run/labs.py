"""Labs and their pages, each declared once: key, title, one sentence, help, state, and how it is built.

A lab is a folder of ``gui`` with a module ``spec``, whose `LabSpec` is called ``LAB``. That module is light: what is
dear is imported when the lab is built. Nothing else lists labs: tabs, menus, help, undo, files, links and the
command line go through `LABS`. Free of Qt.
"""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from nnplayground import files, gui
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.lessons.places import STEP, TRAIN, TURN
from nnplayground.links import KEY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from nnplayground.gui.run.frame_clock import FrameClock
    from nnplayground.gui.run.lab_state import LabState
    from nnplayground.gui.run.session import Session
    from nnplayground.registry import Model

NO_LAB = N_("There is no lab “{lab}”. Known: {known}.")
NO_STATE = N_("No lab keeps anything as “{key}”. Known: {known}.")
NO_SUBJECT = N_("The page “{page}” of the lab “{lab}” cannot show “{subject}”.")
NO_PAGE = N_("The lab “{lab}” has no page “{page}”. Known: {known}.")


def _check(key: str) -> None:
    if not re.fullmatch(KEY, key):
        raise ValueError(f"{key!r} is no key")


@dataclass(frozen=True)
class RunWords:
    """What the large button says while it drives a run: to begin it and to stop it, with a sentence for each.

    All of it is marked for translation.
    """

    start: str
    stop: str
    start_tip: str
    stop_tip: str = N_("Stop what this page runs; the network of the Playground is a run of its own.")


TRAINING = RunWords(
    N_("&Train"), N_("&Pause"), N_("Train the network until paused or done."), N_("Stand still after this mini-batch.")
)
"""In the lab that shows the network's run."""
NETWORK = RunWords(
    N_("&Train network"),
    N_("&Pause network"),
    N_("Train the network of the Playground until paused or done."),
    N_("The network of the Playground stands still after this mini-batch."),
)
"""On other pages that run nothing by themselves."""


@dataclass(frozen=True)
class PageSpec:
    """One page of a lab. The `key` is permanent; title, sentence and help are marked for translation.

    A page that runs something by itself has the words for it as `run`, and its widget a `PageRun` as ``page_run``.
    One that is stepped through by hand says so by `steps`, and one that shows the network of the window by `network`.
    A page that `follows` can be sent to a neuron, weight or bias by a link; its lab has a method ``follow`` then,
    which takes the subject of the link.

    Raises ValueError if the key could not stand in a link.
    """

    key: str
    title: str
    summary: str
    help: str
    run: RunWords | None = None
    follows: bool = False
    steps: bool = False
    network: bool = False

    def __post_init__(self) -> None:
        _check(self.key)


@dataclass(frozen=True)
class LabSpec:
    """A lab: what it is called, what it keeps, and how it is built.

    Labs stand in the window by their `order`. `state` returns the class of what the lab keeps; `build` returns its
    widget, with a method ``open_page`` that turns to the page with a key and returns it. Both import what they
    need when they are called; `form` returns the model of what is kept, for which no Qt is needed. It is kept under
    `state_key`, if one is given, else under the key of the lab. The lab that shows the run itself says so: there
    changes of the experiment can be seen.

    Raises ValueError if a key could not stand in a link or two pages share one, or if there is no page.
    """

    key: str
    order: int
    title: str
    summary: str
    help: str
    pages: tuple[PageSpec, ...]
    state: "Callable[[], type[LabState[Any]]]"
    form: "Callable[[], type[Model]]"
    build: "Callable[[Session, FrameClock], QWidget]"
    state_key: str = ""
    shows_run: bool = False

    def __post_init__(self) -> None:
        _check(self.key)
        if not self.pages or len(set(self.page_keys)) < len(self.pages):
            raise ValueError(f"the pages of {self.key}")

    @cached_property
    def page_keys(self) -> tuple[str, ...]:
        """The keys of the pages, in order."""
        return tuple(page.key for page in self.pages)

    def page_spec(self, key: str) -> PageSpec:
        """Return the page with that key, else the first."""
        return next((page for page in self.pages if page.key == key), self.pages[0])

    @property
    def kept_as(self) -> str:
        """The key of its lab state."""
        return self.state_key or self.key

    def known_page(self, key: str) -> str:
        """Return `key` if there is such a page, else the key of the first."""
        return key if key in self.page_keys else self.page_keys[0]


class LabRegistry:
    """All labs by key, in the order of their tabs; found in the folders of ``gui`` when they are first asked for."""

    def __init__(self) -> None:
        self._found: dict[str, LabSpec] | None = None

    def __iter__(self) -> Iterator[LabSpec]:
        return iter(sorted(self._labs.values(), key=lambda lab: (lab.order, lab.key)))

    def __contains__(self, key: object) -> bool:
        return key in self._labs

    def __len__(self) -> int:
        return len(self._labs)

    def __getitem__(self, key: str) -> LabSpec:
        """Return a lab. Raises UserError, which names the known ones."""
        if key not in self._labs:
            raise UserError(NO_LAB, lab=files.shown(key), known=", ".join(lab.key for lab in self))
        return self._labs[key]

    @property
    def of_run(self) -> LabSpec:
        """The lab in which the run itself is seen."""
        return next(lab for lab in self if lab.shows_run)

    def run_words(self) -> Iterator[RunWords]:
        """Yield all that the large button may have to say."""
        yield from (TRAINING, NETWORK)
        for lab in self:
            yield from (page.run for page in lab.pages if page.run is not None)

    def register(self, lab: LabSpec) -> None:
        """Add a lab. Raises ValueError if its key is taken."""
        if lab.key in self._labs:
            raise ValueError(f"a second lab {lab.key}")
        self._labs[lab.key] = lab

    def remove(self, key: str) -> None:
        """Take a lab out that was registered."""
        del self._labs[key]

    def check(self, lab: str, page: str = "", subject: str = "") -> None:
        """Raise UserError, which names the known keys, if there is no such lab or page, or if it shows no subjects."""
        keys = self[lab].page_keys
        if page and page not in keys:
            raise UserError(NO_PAGE, lab=lab, page=files.shown(page), known=", ".join(keys))
        if subject and not any(one.follows for one in self[lab].pages if one.key == page):
            raise UserError(NO_SUBJECT, lab=lab, page=page, subject=subject)

    def form(self, key: str) -> "type[Model]":
        """Return the model of the lab state with that key. Raises UserError, which names the known ones."""
        found = next((lab for lab in self if lab.kept_as == key), None)
        if found is None:
            raise UserError(NO_STATE, key=files.shown(key), known=", ".join(lab.kept_as for lab in self))
        return found.form()

    def shows_network(self, lab: str, page: str) -> bool:
        """Return whether a page shows the network of the window."""
        spec = self[lab]
        return spec.page_spec(spec.known_page(page)).network

    def first_try(self, lab: str, page: str) -> tuple[str, str, str]:
        """Return what there is to try on a page: a way of `lessons.places`, the link of another page and its title."""
        spec = self[lab]
        here = spec.known_page(page)
        if spec.shows_run or spec.page_spec(here).steps:
            return (TRAIN if spec.shows_run else STEP), "", ""
        other = next((one for one in spec.pages if one.key != here), None)
        target = (spec, other) if other is not None else (self.of_run, self.of_run.pages[0])
        return TURN, f"{target[0].key}/{target[1].key}", target[1].title

    @property
    def _labs(self) -> dict[str, LabSpec]:
        if self._found is None:
            self._found = {}
            for lab in discovered():
                self.register(lab)
        return self._found


def discovered() -> Iterator[LabSpec]:
    """Yield what the folders of ``gui`` declare; no folder is imported but those of labs."""
    for folder in pkgutil.iter_modules(gui.__path__):
        found = folder.module_finder.find_spec(folder.name, None) if folder.ispkg else None
        places = found.submodule_search_locations if found is not None else None
        if places and any(module.name == "spec" for module in pkgutil.iter_modules(places)):
            yield importlib.import_module(f"{gui.__name__}.{folder.name}.spec").LAB


LABS = LabRegistry()
"""All labs."""
