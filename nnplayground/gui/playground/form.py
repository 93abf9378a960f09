"""What is kept of a sheet that is painted on, as a form. Free of Qt."""

from enum import StrEnum

from pydantic import Field

from nnplayground.data.painting import MOST_CLASSES, MOST_POINTS
from nnplayground.i18n import N_
from nnplayground.registry import Model

PACKED = 22 * (MOST_POINTS + 1)
"""Letters that the points of a draft take, at most."""


class Tool(StrEnum):
    """What the mouse has in hand."""

    BRUSH = "brush"
    SPRAY = "spray"
    ERASER = "eraser"


class Sizes(Model):
    """How large the tools are, in units of the plane, and how high the points."""

    brush: float = Field(
        0.5,
        ge=0.1,
        le=2,
        title=N_("Spacing"),
        description=N_("How far apart the points are that the brush leaves on its way."),
    )
    spray: float = Field(
        1.0, ge=0.2, le=3, title=N_("Radius"), description=N_("How far from the pointer the spray still sets points.")
    )
    eraser: float = Field(
        0.6, ge=0.1, le=3, title=N_("Radius"), description=N_("How far from the pointer the eraser takes points away.")
    )
    height: float = Field(
        1.0, ge=-10, le=10, title=N_("Height"), description=N_("The value that the points get which you paint.")
    )


class Draft(Model):
    """Points that the session has not got, because they cannot be trained on yet."""

    classes: bool
    points: str = Field(max_length=PACKED)
    over: str = Field("", max_length=64)
    """The digest of the painting that they are to replace, if it is one."""


class Tools(Model):
    """What one paints with."""

    tool: Tool = Tool.BRUSH
    sizes: Sizes = Field(default_factory=Sizes)
    chosen: int = Field(0, ge=0, lt=MOST_CLASSES)
    offered: int = Field(2, ge=2, le=MOST_CLASSES)


class PaintingForm(Model):
    """All that is kept of a sheet."""

    view: Tools = Field(default_factory=Tools)
    draft: Draft | None = None
