"""About the program: versions, where its examples and ideas come from, and every licence."""

import html
import platform
from typing import ClassVar
from urllib.parse import quote, unquote

import numpy as np
import pyqtgraph as pg
import PySide6
from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from nnplayground import __version__
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.icons import icon
from nnplayground.gui.run.job import Job
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.text_page import TextPage
from nnplayground.i18n import N_, tr
from nnplayground.project.libraries import APP, Library, libraries, licence_text
from nnplayground.rich import rich

NIELSEN = "http://neuralnetworksanddeeplearning.com"
MNIST = "https://creativecommons.org/licenses/by-sa/3.0/"
TABLES = "https://scikit-learn.org/stable/datasets/toy_dataset.html"
OKABE = "https://jfly.uni-koeln.de/color/"

PURPOSE = N_("See and drive every statement of an introductory course on neural networks.")
CREDITS = (
    (
        N_("Handwritten digits"),
        N_("MNIST, by Y. LeCun, C. Cortes and C. Burges; licence CC BY-SA 3.0. The images are unchanged."),
        MNIST,
    ),
    (
        N_("Tables"),
        N_("Iris (R. A. Fisher, 1936), wine, breast cancer, digits and diabetes, as scikit-learn brings them."),
        TABLES,
    ),
    (
        N_("Book"),
        N_("Many experiments follow “Neural Networks and Deep Learning” by Michael Nielsen (2015)."),
        NIELSEN,
    ),
    (
        N_("Colours"),
        N_("After M. Okabe and K. Ito, so that colour-blind eyes can tell them apart."),
        OKABE,
    ),
)
"""What is not ours: title, what and whose it is, and where to read more."""
ABOUT, LICENCES = 0, 1
PAGES = (
    (N_("About"), N_("Versions, and where examples and ideas come from.")),
    (N_("Libraries and licences"), N_("What the program stands on, and under which terms.")),
)
"""Title and help of each page."""


class AboutDialog(QDialog):
    """Two pages, to be read, selected and copied."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Which version this is, what it is built from, and whose ideas and data it uses."), N_("About nnplayground")
    )

    def __init__(self, page: int = ABOUT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About nnplayground"))
        self.resize(680, 560)
        self._libraries: list[Library] = []
        self.about = self._browser(tr("About nnplayground"), PAGES[ABOUT][1])
        self.about.setHtml(about_html())
        self.licences = self._browser(tr("Libraries and licences"), PAGES[LICENCES][1])
        self.licences.setPlainText(tr("One moment…"))
        self.pages = QTabWidget()
        for browser, (title, text) in zip((self.about, self.licences), PAGES, strict=True):
            self.pages.setTabWhatsThis(self.pages.addTab(browser, tr(title)), tr(text))
        self.pages.setCurrentIndex(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(tr("Put the versions on the clipboard, for a question or a report."))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._on_copy)
        ask = help_button(self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self._head())
        column.addWidget(self.pages, 1)
        lower = QHBoxLayout()
        lower.addWidget(ask)
        lower.addWidget(buttons, 1)
        column.addLayout(lower)
        leave = buttons.button(QDialogButtonBox.StandardButton.Close)
        self.setTabOrder(ask, copy)
        self.setTabOrder(copy, leave)
        leave.setToolTip(tr("Close this window."))
        leave.setFocus()
        self._job = Job(self)
        self._job.done.connect(self._on_libraries)
        self._job.request(libraries)

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(icon(APP).pixmap(QSize(64, 64), self.devicePixelRatioF()))
        words = QLabel(
            rich(
                "<span style='font-size: x-large; font-weight: 600'>{app} {version}</span><br>{purpose}",
                app=APP,
                version=__version__,
                purpose=tr(PURPOSE),
            )
        )
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(picture)
        row.addWidget(words, 1)
        return row

    def _browser(self, name: str, text: str) -> QTextBrowser:
        browser = explained(TextPage(), text)
        browser.setAccessibleName(name)
        browser.setOpenLinks(False)
        flags = browser.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        browser.setTextInteractionFlags(flags)
        browser.anchorClicked.connect(self._on_link)
        browser.document().setDocumentMargin(12)
        return browser

    @Slot(object)
    def _on_libraries(self, found: list[Library]) -> None:
        self._libraries = found
        self._show_libraries()

    def _show_libraries(self) -> None:
        self.licences.setHtml(libraries_html(self._libraries))

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        kind, _, name = link.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition(":")
        if kind == "licence":
            self.licences.setHtml(licence_html(unquote(name)))
            self.pages.setCurrentIndex(LICENCES)
        elif kind == "back":
            self._show_libraries()
        else:
            QDesktopServices.openUrl(link)

    @Slot()
    def _on_copy(self) -> None:
        lines = [f"{title}: {version}" for title, version in versions()]
        lines += [f"{library.name}: {library.version}" for library in self._libraries]
        QGuiApplication.clipboard().setText("\n".join(lines))


def versions() -> list[tuple[str, str]]:
    """Return what one would be asked for in a report."""
    return [
        (APP, __version__),
        ("Python", platform.python_version()),
        ("Qt, PySide6", PySide6.__version__),
        ("NumPy", np.__version__),
        ("pyqtgraph", pg.__version__),
        (tr("System"), f"{platform.system()} {platform.release()}, {platform.machine()}"),
        (tr("Window system"), QGuiApplication.platformName()),
    ]


def about_html() -> str:
    """Return versions, credits and the licence of the program."""
    rows = "".join(
        f"<tr><td style='padding-right: 24px'>{html.escape(title)}</td><td>{html.escape(version)}</td></tr>"
        for title, version in versions()[1:]
    )
    sources = "".join(_told(tr(title), tr(text), address, _shown(address)) for title, text, address in CREDITS)
    ours = tr("nnplayground is free software under the MIT licence.")
    return f"<table cellspacing='2'>{rows}</table>{sources}" + _told(
        tr("Licence"), ours, f"licence:{APP}", tr("Its text")
    )


def _told(title: str, text: str, address: str, shown: str) -> str:
    return (
        f"<h4 style='margin-bottom: 2px'>{html.escape(title)}</h4>"
        f"<p style='margin-top: 0'>{html.escape(text)}<br><a href='{address}'>{html.escape(shown)}</a></p>"
    )


def libraries_html(found: list[Library]) -> str:
    """Return a table of all libraries with a way to each licence."""
    heads = (tr("Library"), tr("Version"), tr("Licence"))
    head = "".join(f"<th align='left' style='padding-right: 18px'>{html.escape(text)}</th>" for text in heads)
    rows = ""
    for library in found:
        name = html.escape(library.name)
        if library.home:
            name = f"<a href='{html.escape(library.home, quote=True)}'>{name}</a>"
        licence = html.escape(library.licence or tr("Its text"))
        cells = (name, html.escape(library.version), f"<a href='licence:{quote(library.name)}'>{licence}</a>")
        rows += "<tr>" + "".join(f"<td style='padding-right: 18px'>{cell}</td>" for cell in cells) + "</tr>"
    told = html.escape(tr("nnplayground stands on these, and on Python (PSF licence). Qt is used under the LGPL."))
    return f"<p>{told}</p><table cellspacing='4'><tr>{head}</tr>{rows}</table>"


def licence_html(name: str) -> str:
    """Return the full licence of a library, or of the program, and a way back."""
    back = "<p><a href='back:'>" + html.escape(tr("Back to the list")) + "</a></p>"
    text = licence_text(name)
    if not text:
        told = html.escape(tr("“{name}” came without the text of its licence; its page on the net has it.", name=name))
        return f"{back}<p>{told}</p>"
    return f"{back}<h4>{html.escape(name)}</h4><pre style='white-space: pre-wrap'>{html.escape(text)}</pre>"


def _shown(address: str) -> str:
    return address.partition("//")[2].rstrip("/").removeprefix("www.")
