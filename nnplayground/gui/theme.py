"""Colours, light and dark: one accent, orange for negative, blue for positive, neutral at zero."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from nnplayground.i18n import N_


class Scheme(StrEnum):
    """What the user wishes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


SCHEME_LABELS = {Scheme.SYSTEM: N_("Like the system"), Scheme.LIGHT: N_("Light"), Scheme.DARK: N_("Dark")}


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one theme, as ``#rrggbb``."""

    window: str
    """Behind everything."""
    surface: str
    """Cards, fields and plots."""
    raised: str
    """Buttons, and rows under the mouse."""
    line: str
    """Thin borders and axes."""
    text: str
    muted: str
    """Secondary text."""
    accent: str
    on_accent: str
    negative: str
    zero: str
    positive: str
    train: str
    """Training curves and points' outlines."""
    validation: str
    warning: str
    good: str
    classes: tuple[str, ...]
    """One colour a class: those of Okabe and Ito (2008), moved apart for every kind of colour blindness."""


LIGHT = Colors(
    window="#f4f5f7",
    surface="#ffffff",
    raised="#e9ecf1",
    line="#cfd4dc",
    text="#1c2430",
    muted="#5c6675",
    accent="#2563c9",
    on_accent="#ffffff",
    negative="#dc6502",
    zero="#f1f2f4",
    positive="#2174c4",
    train="#2563c9",
    validation="#c2410c",
    warning="#9f5400",
    good="#187848",
    classes=(
        "#eaa503", "#0159b4", "#079d74", "#a482aa", "#c37318",
        "#45b7ff", "#72620f", "#634b78", "#8d4f4f", "#606e76",
    ),
)  # fmt: skip
DARK = Colors(
    window="#15181d",
    surface="#1d2127",
    raised="#2a3038",
    line="#3c444f",
    text="#e8ebf0",
    muted="#9aa5b4",
    accent="#5b9cf5",
    on_accent="#0b1220",
    negative="#f08a2c",
    zero="#2b3038",
    positive="#4ba3f0",
    train="#5b9cf5",
    validation="#f58a4b",
    warning="#f0b35b",
    good="#5bc48d",
    classes=(
        "#f49000", "#0788ff", "#1ce5a2", "#bda2ba", "#ce5901",
        "#badbff", "#f3d943", "#9e73b3", "#a06e5b", "#84898e",
    ),
)  # fmt: skip

PROJECTED_LETTERS = 1.35
PROJECTED_LINES = 1.6
"""How much larger letters and lines are for a room than for a desk."""

_active, _scheme = LIGHT, Scheme.SYSTEM
_plain_font: QFont | None = None
"""The font of the program while a larger one is in use for a room."""


def scheme() -> Scheme:
    """Return which colours were asked for last, be it for this start alone."""
    return _scheme


def colors() -> Colors:
    """Return the colours in use."""
    return _active


def is_dark() -> bool:
    """Whether the dark theme is in use."""
    return _active is DARK


def color(role: str, alpha: int = 255) -> QColor:
    """Return a colour of the theme in use by the name of its role."""
    found = QColor(getattr(_active, role))
    found.setAlpha(alpha)
    return found


def mixed(role: str, ground: str, share: float) -> QColor:
    """Return so much of one role's colour over another's, opaque."""
    over, under = color(role), color(ground)
    pairs = zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))


def class_color(number: int, alpha: int = 255) -> QColor:
    """Return the colour of a class."""
    found = QColor(_active.classes[number % len(_active.classes)])
    found.setAlpha(alpha)
    return found


def signed_color(value: float, alpha: int = 255) -> QColor:
    """Return the colour of a signed value between −1 and 1: orange, neutral, blue."""
    index = round(127.5 * (min(1.0, max(-1.0, value)) + 1.0))
    red, green, blue = (int(c) for c in signed_lut()[index])
    return QColor(red, green, blue, alpha)


def signed_lut() -> npt.NDArray[np.uint8]:
    """Return 256 colours (256, 3) from negative through zero to positive."""
    return _ramp(_active.negative, _active.zero, _active.positive)


def class_lut(number: int) -> npt.NDArray[np.uint8]:
    """Return 256 colours (256, 3) from neutral to the colour of a class."""
    return _ramp(_active.zero, _active.classes[number % len(_active.classes)])


def ink_lut() -> npt.NDArray[np.uint8]:
    """Return 256 greys (256, 3) from paper to ink: dark on light, light on dark."""
    return _ramp("#15181d", "#f2f4f7") if is_dark() else _ramp("#ffffff", "#101418")


def score_lut() -> npt.NDArray[np.uint8]:
    """Return 256 colours (256, 3) from poor to good scores, unlike those of classes: after viridis (van der Walt)."""
    return _ramp("#46125c", "#3b528b", "#21918c", "#5ec962", "#f3e51e")


def scaled(pixels: float) -> int:
    """Return a length that suits letters of 12 pixels for the letters in use; never less."""
    return round(pixels * max(1.0, QFontInfo(QApplication.font()).pixelSize() / 12))


def line(width: float) -> float:
    """Return the width of a line in a drawing: thicker while the window is projected."""
    return width * PROJECTED_LINES if _plain_font is not None else width


def project(application: QApplication, on: bool) -> None:
    """Make letters and lines of the whole program larger for a room, or as they were."""
    global _plain_font
    if on and _plain_font is None:
        _plain_font = QFont(application.font())
        font = QFont(_plain_font)
        if font.pointSizeF() > 0:
            font.setPointSizeF(PROJECTED_LETTERS * font.pointSizeF())
        else:
            font.setPixelSize(round(PROJECTED_LETTERS * font.pixelSize()))
        application.setFont(font)
    elif not on and _plain_font is not None:
        application.setFont(_plain_font)
        _plain_font = None


def tabular(font: QFont) -> QFont:
    """Return `font` with digits of one width, so that changing numbers stand still."""
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def mute(label: QLabel) -> None:
    """Show words as secondary. No style sheet: one for the whole program makes every widget thrice as dear."""
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)


def head(label: QLabel) -> None:
    """Show words as a heading."""
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)


@cache
def _ramp(*stops: str) -> npt.NDArray[np.uint8]:
    channels = zip(*((stop.red(), stop.green(), stop.blue()) for stop in map(QColor, stops)), strict=True)
    place = np.linspace(0.0, len(stops) - 1.0, 256)
    columns = [np.interp(place, np.arange(float(len(stops))), np.array(c, np.float64)) for c in channels]
    return np.column_stack(columns).round().astype(np.uint8)


def apply(application: QApplication, scheme: Scheme) -> None:
    """Dress the whole program, pyqtgraph included."""
    global _active, _scheme
    _scheme = scheme
    system = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    _active = DARK if scheme is Scheme.DARK or (scheme is Scheme.SYSTEM and system) else LIGHT
    if application.style().name() != "fusion":
        application.setStyle("Fusion")
    application.setPalette(_palette())
    # Fusion derives the outlines of controls from the window's colour: almost black on dark.
    outlined = _palette()
    if _active is DARK:
        outlined.setColor(QPalette.ColorRole.Window, color("line").lighter(150))
    for kind in ("QCheckBox", "QLineEdit", "QComboBox", "QPushButton", "QToolButton", "QRadioButton"):
        application.setPalette(outlined, kind)  # type: ignore[arg-type]  # the stub asks for bytes, the call for str
    QToolTip.setPalette(_palette())
    pg.setConfigOptions(background=_active.surface, foreground=_active.text, antialias=True)


def _palette() -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: _active.window,
        QPalette.ColorRole.WindowText: _active.text,
        QPalette.ColorRole.Base: _active.surface,
        QPalette.ColorRole.AlternateBase: _active.raised,
        QPalette.ColorRole.Text: _active.text,
        QPalette.ColorRole.PlaceholderText: _active.muted,
        QPalette.ColorRole.Button: _active.raised,
        QPalette.ColorRole.ButtonText: _active.text,
        QPalette.ColorRole.ToolTipBase: _active.surface,
        QPalette.ColorRole.ToolTipText: _active.text,
        QPalette.ColorRole.Highlight: _active.accent,
        QPalette.ColorRole.HighlightedText: _active.on_accent,
        QPalette.ColorRole.Link: _active.accent,
        QPalette.ColorRole.Accent: _active.accent,
        QPalette.ColorRole.Mid: _active.line,
        QPalette.ColorRole.Dark: _active.line,
        QPalette.ColorRole.Light: _active.surface,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, color("muted", 140))
    return palette
