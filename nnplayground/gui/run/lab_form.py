"""What is kept of a lab, as a form that can be looked at without a window. Free of Qt."""

from typing import Any

from pydantic import Field

from nnplayground.i18n import N_
from nnplayground.links import KEY
from nnplayground.registry import Model

Plain = dict[str, Any]
"""A lab state for JSON."""


VIEW = "view"
"""The part of a plain lab state that is saved but not undone: which page is open, how long a step is."""


TEXT = 60
"""Characters of a text that was typed as a number."""


REFUSED = N_("What was kept of the lab “{lab}” cannot be used: it begins anew.")


class LabView(Model):
    """What of a lab is looked at; more of it in each lab. `page` is the key of a page, or empty for the first."""

    page: str = Field("", pattern=f"^({KEY})?$")
