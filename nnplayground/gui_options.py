"""What may be said to the window when it is started. Free of Qt."""

from dataclasses import dataclass
from pathlib import Path

from nnplayground.links import PageLink

THEMES = ("system", "light", "dark")
"""What `theme` may be."""


@dataclass(frozen=True, slots=True)
class GuiOptions:
    """The command line of the window."""

    example: str | None = None
    run: bool = False
    screenshot: Path | None = None
    after: float = 2.0
    """Seconds until the screenshot is taken and the program ends."""
    theme: str | None = None
    language: str | None = None
    project: Path | None = None
    """A project to open."""
    page: PageLink | None = None
    """The lab and page to show."""
