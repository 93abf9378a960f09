"""What is kept of the lab *Search*, as a form. Free of Qt."""

from typing import Literal

from pydantic import Field

from nnplayground.gui.run.lab_form import LabView
from nnplayground.registry import Model
from nnplayground.search.checks import TrialCheck
from nnplayground.search.map_plan import MapSettings
from nnplayground.search.settings import SearchSettings

Shown = Literal["field", "curve", "number"]
"""What is drawn in a cell."""


MOST_ZOOMS = 50


MOST_CHECKS = 1000


class SearchLabView(LabView):
    """What is saved but not undone; `checks` are what was found out of single trials."""

    shown: Shown = "field"
    checks: tuple[TrialCheck, ...] = Field((), max_length=MOST_CHECKS)


class SearchLabForm(Model):
    """All that is kept of the lab besides the trials, which are the project's.

    `outer` are the maps of which the one that shows is a part, the largest first; `settings` are those of the trials.
    """

    map: MapSettings = Field(default_factory=MapSettings)
    outer: tuple[MapSettings, ...] = Field((), max_length=MOST_ZOOMS)
    settings: SearchSettings = Field(default_factory=SearchSettings)
    view: SearchLabView = Field(default_factory=SearchLabView)
