"""The text of a lesson: as high as it is long, with links into the program and pictures of its own."""

import logging
import re
import sys
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
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
from nnplayground.links import PageLink, parse
from nnplayground.rich import visible

log = logging.getLogger(__name__)

NOTHING = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
"""What is shown where there is no picture: without any, Qt would open the file by itself."""
NOTHING.fill(Qt.GlobalColor.transparent)
_ENTITY = re.compile(r"&(?:#(?:[xX](?P<hex>[0-9a-fA-F]{1,40})|(?P<decimal>[0-9]{1,40}))|\w{1,40});")

RENEWAL_MS = 150
"""After a picture has come, until it is shown."""
UNKNOWN_KIND = QTextDocument.ResourceType.UnknownResource
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
        self._markdown = ""
        self._width = 0
        self._pictures: dict[str, str] = {}
        """The pictures that the check has accepted, by the names under which Qt asks for them: it gets no others."""
        self._links: frozenset[PageLink] = frozenset()
        """The links that it has accepted."""
        self._images: dict[str, QImage | None] = {}
        """The pictures of the folder that have come; None for those that cannot be shown."""
        self._renewal = QTimer(self, singleShot=True, interval=RENEWAL_MS)
        self._renewal.timeout.connect(self._render)
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

    def show_markdown(
        self, text: str, folder: Path, pictures: Iterable[str] = (), links: Iterable[PageLink] = ()
    ) -> None:
        """Show a text with those pictures, in `folder`, and links; whatever else is in it leads nowhere."""
        self._markdown = text
        self._pictures = {QUrl(target).toString(): target for target in pictures}
        self._links = frozenset(links)
        self._images = {}
        self._renewal.stop()
        self._job.cancel()
        self._render()
        if wanted := tuple(filter(is_of_folder, self._pictures.values())):
            self._job.start(read, wanted, folder)

    @Slot(object)
    def _on_read(self, found: tuple[str, QImage | None]) -> None:
        target, self._images[target] = found
        if not self._renewal.isActive():
            # The text is set once for all that come within that time.
            self._renewal.start()

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
        self._unlink()
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def _unlink(self) -> None:
        """Make plain text of what looks like a link and is none that was accepted."""
        plain = QTextCharFormat()
        for start, end in [place for place, target in anchors(self.document()) if self._accepted(target) is None]:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(plain)

    def _accepted(self, target: str) -> PageLink | None:
        try:
            link = parse(target)
        except UserError:
            return None
        return link if link in self._links else None

    def _on_clicked(self, url: QUrl) -> None:
        link = self._accepted(url.toString())
        if link is not None:
            self.followed.emit(link)

    def doSetSource(self, name: QUrl | str, kind: QTextDocument.ResourceType = UNKNOWN_KIND) -> None:
        """Open nothing: the text is given by `show_markdown` alone."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        # Without an answer Qt would open a file of that name.
        target = self._pictures.get(QUrl(name).toString())
        if target is None or kind != QTextDocument.ResourceType.ImageResource.value:
            return NOTHING
        width, ratio = max(40, self.viewport().width() - 8), self.devicePixelRatioF()
        if is_of_folder(target):
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


def anchors(document: QTextDocument) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where each link of a document begins and ends, and where it leads."""
    block = document.begin()
    while block.isValid():
        for found in block.textFormats():
            if found.format.isAnchor():
                start = block.position() + found.start
                yield (start, start + found.length), found.format.anchorHref()
        block = block.next()


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
