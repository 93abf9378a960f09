"""What may be said to the window when it is started. Free of Qt."""

from dataclasses import dataclass
from pathlib import Path

from nnplayground.errors import UserError
from nnplayground.links import PageLink

THEMES = ("system", "light", "dark")
"""What `theme` may be."""


@dataclass(frozen=True, slots=True)
class WindowDefaults:
    """What holds for the window until its user chooses otherwise; None: what the program does by itself.

    `lab` and `page` are shown at the start if nothing else is asked for; `folder` is where files are looked for first.
    """

    language: str | None = None
    theme: str | None = None
    lab: str | None = None
    page: str | None = None
    folder: str | None = None


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
    """A project to open, or a file or folder with data to look at."""
    page: PageLink | None = None
    """The lab and page to show."""
    shared: str | None = None
    """A shared state to show: the text of `lessons.sharing`."""
    defaults: WindowDefaults = WindowDefaults()
    """What an administrator has set."""
    refused: UserError | None = None
    """Why what an administrator has set is not used, if it is not."""
