"""The language of everything on screen, Qt's own buttons included."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from nnplayground import i18n


def use_language(application: QApplication, code: str) -> None:
    """Have every text that is shown from now on in the language `code`, Qt's own buttons included."""
    i18n.use(code)
    old = application.findChild(QTranslator, "qt")
    if old is not None:
        application.removeTranslator(old)
        old.setParent(None)
    translator = QTranslator(application)
    translator.setObjectName("qt")
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(i18n.language()), "qtbase", "_", folder):
        application.installTranslator(translator)
    QLocale.setDefault(QLocale(i18n.language()))
