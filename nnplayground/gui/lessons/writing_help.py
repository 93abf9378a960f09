"""The description of the format of lessons, to be read beside the program."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from nnplayground import assets, files, i18n
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.text_page import TextPage
from nnplayground.i18n import N_, tr

LIMIT = 1 << 16
"""Bytes of the description."""
FENCE = "````"
"""What the example stands between."""
FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class WritingLessonsDialog(QDialog):
    """The description, whose example can be copied."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("How lessons of one's own are written: plain text files with a state, questions and things to try."),
        N_("Writing lessons"),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Writing lessons"))
        self.resize(760, 560)
        text = description()
        self.page = explained(TextPage(), N_("The whole format, with an example; it can be selected and copied."))
        self.page.setAccessibleName(tr("Writing lessons"))
        self.page.setOpenLinks(False)
        flags = self.page.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.page.setTextInteractionFlags(flags)
        self.page.document().setDocumentMargin(12)
        self.page.document().setMarkdown(text, FEATURES)
        _fit_to_page(self.page.document())
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy the example"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(tr("Put the example on the clipboard, to go on with it in a text editor."))
        copy.setAutoDefault(False)
        copy.clicked.connect(partial(_copy, example(text)))
        ask = help_button(self)
        buttons.rejected.connect(self.reject)
        lower = QHBoxLayout()
        lower.addWidget(ask)
        lower.addWidget(buttons, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.page, 1)
        column.addLayout(lower)
        leave = buttons.button(QDialogButtonBox.StandardButton.Close)
        leave.setToolTip(tr("Close this window."))
        self.setTabOrder(ask, copy)
        self.setTabOrder(copy, leave)
        leave.setFocus()


def description(language: str = "") -> str:
    """Return the description in a language (the one in use), as Markdown."""
    path = assets.path("lessons", f"writing-{language or i18n.language()}.md")
    return files.read(path, LIMIT).decode()


def example(text: str) -> str:
    """Return the example lesson in a description."""
    _, _, rest = text.partition(f"{FENCE}markdown\n")
    return rest.partition(FENCE)[0]


def _fit_to_page(document: QTextDocument) -> None:
    """Write headings large, which Qt does not where they have code in them, and let long lines of code go on below."""
    whole = QTextOption(document.defaultTextOption())
    whole.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(whole)
    breaks = QTextBlockFormat()
    breaks.setNonBreakableLines(False)
    block = document.begin()
    while block.isValid():
        QTextCursor(block).mergeBlockFormat(breaks)
        level = block.blockFormat().headingLevel()
        if level:
            form = QTextCharFormat()
            form.setFontWeight(QFont.Weight.Bold)
            form.setProperty(QTextFormat.Property.FontSizeAdjustment, 4 - level)
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(form)
        block = block.next()


def _copy(text: str, _checked: bool = False) -> None:
    QGuiApplication.clipboard().setText(text)
