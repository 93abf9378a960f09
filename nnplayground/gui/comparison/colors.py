"""Colours of kept runs: told apart by colour-blind eyes, from each other and from the run at work."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtGui import QColor

from nnplayground.gui import theme
from nnplayground.i18n import N_

PALETTE: tuple[tuple[str, str, str], ...] = (
    ("#591784", "#7c66c1", N_("Purple")),
    ("#63a272", "#20e9a3", N_("Green")),
    ("#542f04", "#976b2e", N_("Brown")),
    ("#3ea1ac", "#22d4e4", N_("Turquoise")),
    ("#852f63", "#d6879b", N_("Rose")),
    ("#aa8c00", "#ede929", N_("Ochre")),
    ("#242127", "#def1f2", N_("Ink")),
    ("#78786c", "#6d6e7a", N_("Grey")),
)
"""On light and on dark, and the name. The first one stands in the project, for both.

Found by a search for the largest least distance (OKLab, seen normally and as by protanopes and
deuteranopes, after Machado and others, 2009) with the colours of training and validation among them.
"""

LEAST_CONTRAST, TEXT_CONTRAST = 3.0, 4.5
"""Against the surface: WCAG 2.2 asks for as much of lines and of words."""


def next_free(used: Iterable[str]) -> str:
    """Return the first colour of the palette that is used least."""
    taken = list(used)
    return min((color for color, _, _ in PALETTE), key=taken.count)


def several(used: Iterable[str], count: int) -> list[str]:
    """Return a colour for each of `count` runs, those first that are used least."""
    taken = list(used)
    found: list[str] = []
    for _ in range(count):
        found.append(next_free([*taken, *found]))
    return found


def shown(color: str) -> QColor:
    """Return how a run's colour looks in the theme in use; a foreign one is made visible if it is not."""
    return QColor(_shown(color, theme.is_dark(), theme.colors().surface))


def readable(color: QColor) -> QColor:
    """Return a colour near `color` in which words can be read on the surface."""
    return QColor(_visible(color.name(), theme.colors().surface, TEXT_CONTRAST))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def _shown(color: str, dark: bool, surface: str) -> str:
    for on_light, on_dark, _ in PALETTE:
        if color == on_light:
            return on_dark if dark else on_light
    return _visible(color, surface, LEAST_CONTRAST)


@cache
def _visible(color: str, surface: str, least: float) -> str:
    """Return `color`, made lighter on a dark surface and darker on a light one until it stands out."""
    found, paper = QColor(color), QColor(surface)
    step = 0.04 if paper.lightnessF() < 0.5 else -0.04
    while contrast(found, paper) < least:
        lightness = min(1.0, max(0.0, found.lightnessF() + step))
        found = QColor.fromHslF(max(0.0, found.hslHueF()), found.hslSaturationF(), lightness)
    return found.name()


def _luminance(color: QColor) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
