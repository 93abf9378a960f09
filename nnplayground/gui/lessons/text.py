"""The text of a lesson: as high as it is long, with links into the program and pictures of its own."""

import logging
import re
import sys
from html import unescape
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.lessons.pictures import fitted, is_of_folder, picture, read
from nnplayground.gui.run.job import Job
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.text_page import TextPage
from nnplayground.i18n import N_, tr
from nnplayground.links import PageLink, is_link, parse
from nnplayground.rich import visible

log = logging.getLogger(__name__)

NOTHING = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
"""What is shown where there is no picture: without any, Qt would open the file by itself."""
NOTHING.fill(Qt.GlobalColor.transparent)
_ENTITY = re.compile(r"&(?:#(?:[xX](?P<hex>[0-9a-fA-F]{1,40})|(?P<decimal>[0-9]{1,40}))|\w{1,40});")

BETWEEN = 8
"""Pixels between two paragraphs."""
FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class LessonText(TextPage):
    """Markdown of a lesson.

    Signals: `followed` with the `PageLink` of a link that was clicked, or pressed by Enter.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("What the lesson says. A click on a link lights in the program what is meant."), N_("Text of the lesson")
    )
    keys: ClassVar[Keys] = (
        N_("Text of a lesson"),
        (
            (N_("Up, Down"), N_("the link before or after")),
            (N_("Enter"), N_("light what the link is about")),
        ),
    )
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._markdown = ""
        self._width = 0
        self._images: dict[str, QImage | None] = {}
        """The pictures of the folder that have come; None for those that cannot be shown."""
        self._wanted: list[str] = []
        self._job = Job(self)
        self._job.found.connect(self._on_read)
        self.setAccessibleName(tr("Text of the lesson"))
        self.setToolTip(tr("Links light in the program what is meant."))
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.color("window"))
        self.setPalette(palette)
        self.document().setDocumentMargin(2)
        self.anchorClicked.connect(self._on_clicked)

    def show_markdown(self, text: str, folder: Path) -> None:
        """Show a text whose pictures lie in `folder`."""
        self._markdown, self._folder = text, folder
        self._images = {}
        self._wanted = []
        self._job.cancel()
        self._render()
        if self._wanted:
            self._job.start(read, tuple(self._wanted), folder)

    @Slot(object)
    def _on_read(self, found: tuple[str, QImage | None]) -> None:
        target, self._images[target] = found
        self._render()

    def _render(self) -> None:
        self.document().clear()
        self._width = self.viewport().width()
        self.document().setMarkdown(visible_lines(self._markdown), FEATURES)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        form.setBottomMargin(BETWEEN)
        form.setTopMargin(0)
        cursor.mergeBlockFormat(form)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def _on_clicked(self, url: QUrl) -> None:
        text = url.toString()
        if not is_link(text):
            return
        try:
            self.followed.emit(parse(text))
        except UserError:
            log.warning("a lesson has the link %r", text)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        width, ratio = max(40, self.viewport().width() - 8), self.devicePixelRatioF()
        target = QUrl(name).toString()
        if is_of_folder(target):
            if target not in self._images and target not in self._wanted:
                self._wanted.append(target)
            image = self._images.get(target)
            return NOTHING if image is None else fitted(image, width, ratio)
        try:
            return picture(target, width, ratio, self.font())
        except UserError as error:
            log.warning("a picture of a lesson: %s", error)
            return NOTHING

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._width and self._markdown:
            self._render()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # All of it is in sight: the page around it scrolls.
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave the text by Tab, whatever links are in it."""
        return bool(QWidget.focusNextPrevChild(self, forward))


def visible_lines(text: str) -> str:
    """Return a text of which nothing changes how other letters are shown."""
    seen = _ENTITY.sub(_plain_entity, text)
    return "\n".join(map(visible, seen.split("\n")))


def _plain_entity(found: re.Match[str]) -> str:
    """Return an entity as it is, unless it stands for what is not seen or changes other letters."""
    # HTML reads other letters out of the numbers of controls; Markdown does not.
    digits, base = (found["hex"], 16) if found["hex"] else (found["decimal"], 10)
    number = int(digits, base) if digits else 0
    meant = chr(number) if digits and number <= sys.maxunicode else unescape(found[0])
    return found[0] if visible(meant) == meant else visible(meant)


__all__ = ["LessonText", "PageLink"]
