"""What the window remembers between starts: language, theme, geometry. Nothing of a document."""

from PySide6.QtCore import QByteArray, QLocale, QSettings

from nnplayground.gui.theme import Scheme
from nnplayground.i18n import LANGUAGES

ORGANISATION = "nnplayground"
APPLICATION = "nnplayground"


class Settings:
    """Typed access to QSettings; whatever cannot be read is its default."""

    def __init__(self) -> None:
        self._store = QSettings(ORGANISATION, APPLICATION)

    @property
    def language(self) -> str:
        """The chosen language, or the system's."""
        chosen = self._text("language")
        if chosen in LANGUAGES:
            return chosen
        for name in QLocale.system().uiLanguages():
            short = name.replace("_", "-").split("-")[0]
            if short in LANGUAGES:
                return short
        return "en"

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def scheme(self) -> Scheme:
        """The chosen theme."""
        text = self._text("theme")
        return Scheme(text) if text in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("theme", str(scheme))

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window; empty at the first start."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""
