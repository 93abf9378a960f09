"""Set mathematics whose terms light the drawing, and are lit by it."""

import re
from collections.abc import Collection
from typing import ClassVar

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.gui.widgets.text_page import TextPage
from nnplayground.i18n import N_, subscript, superscript, tr

_ALIGNED = {
    QTextCharFormat.VerticalAlignment.AlignSuperScript: superscript,
    QTextCharFormat.VerticalAlignment.AlignSubScript: subscript,
}
LINK = re.compile(r'<a href="([^"]*)">')


class LinkedText(TextPage):
    """Rich text; each link is the reference of a piece of the drawing (``w/2/0/1``).

    Signals: `pointed` with the reference under the mouse or reached by a key, or ``""``.
    """

    pointed = Signal(str)
    keys: ClassVar[Keys] = (
        N_("Formulas"),
        (
            (N_("Left, Right"), N_("the term before or after, and what it stands for in the drawing")),
            (N_("Escape"), N_("no term")),
        ),
    )

    def __init__(self, name: str, scale: float = 1.12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self._lit: Collection[str] = ()
        self._active: Collection[str] = ()
        self._at: int | None = None
        self.setAccessibleName(name)
        self.setToolTip(tr("Point at a term to light what it stands for in the drawing."))
        self.setOpenLinks(False)
        # Tab would go through all terms, and be thrown back to the first by whatever is lit.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.color("surface"))
        self.setPalette(palette)
        font = self.font()
        if font.pointSizeF() > 0:
            font.setPointSizeF(scale * font.pointSizeF())
        else:
            font.setPixelSize(round(scale * font.pixelSize()))
        self.setFont(theme.tabular(font))
        self.document().setDocumentMargin(8)
        colors = theme.colors()
        self.document().setDefaultStyleSheet(
            f"a {{ color: {colors.text}; text-decoration: none; }} .muted {{ color: {colors.muted}; }} "
            f".good {{ color: {colors.good}; }} .bad {{ color: {colors.warning}; }} "
            f".accent {{ color: {colors.accent}; }} td {{ padding-right: 12px; }} p {{ margin: 0 0 6px 0; }}"
        )
        self.highlighted.connect(self._on_highlighted)
        self.anchorClicked.connect(self._on_highlighted)

    def show_rich(self, html: str) -> None:
        """Show other text; what was lit stays lit where it occurs."""
        if html != self._html:
            self._html = html
            self._at = None
            self._render()

    def rich(self) -> str:
        """Return the text that shows, as it was given."""
        return self._html

    def light(self, references: Collection[str]) -> None:
        """Light every term with one of these references."""
        if set(references) != set(self._lit):
            self._lit = tuple(references)
            self._render()

    def set_active(self, references: Collection[str]) -> None:
        """Write the terms with these references, which are in hand, in the accent."""
        if set(references) != set(self._active):
            self._active = tuple(references)
            self._render()

    def written(self, cursor: QTextCursor) -> str:
        """Return what `cursor` has selected as plain text, with raised and lowered digits."""
        pieces: list[str] = []
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and block.position() < cursor.selectionEnd():
            each = block.begin()
            while not each.atEnd():
                piece = each.fragment()
                start = max(cursor.selectionStart() - piece.position(), 0)
                text = piece.text()[start : max(0, cursor.selectionEnd() - piece.position())]
                pieces.append(_ALIGNED.get(piece.charFormat().verticalAlignment(), str)(text))
                each += 1
            pieces.append("\n")
            block = block.next()
        return "".join(pieces).replace("\u00a0", " ").rstrip("\n")

    def createMimeDataFromSelection(self) -> QMimeData:
        found = super().createMimeDataFromSelection()
        found.setText(self.written(self.textCursor()))
        return found

    def terms(self) -> list[str]:
        """Return the references of the terms, in the order of the text."""
        return LINK.findall(self._html)

    def _go_to(self, index: int | None) -> None:
        """Point at a term by its number in the text, or at none."""
        self._at = index
        self._render()
        self.pointed.emit("" if index is None else self.terms()[index])
        if index is not None:
            self._show_term()

    def _show_term(self) -> None:
        """Scroll to the underlined term and have it read out."""
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                if piece.charFormat().fontUnderline():
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(piece.position())
                    self.setTextCursor(cursor)
                    self.ensureCursorVisible()
                    self.setAccessibleDescription(piece.text())
                    return
                pieces += 1
            block = block.next()

    def _marked(self) -> str:
        """Return the text with the term underlined that the keys have reached."""
        if self._at is None:
            return self._html
        start = [found.end() for found in LINK.finditer(self._html)][self._at]
        end = self._html.index("</a>", start)
        return f"{self._html[:start]}<u>{self._html[start:end]}</u>{self._html[end:]}"

    def _render(self) -> None:
        html, colors = self._marked(), theme.colors()
        for references, style in (
            (self._lit, f"background-color: {colors.validation}; color: {colors.surface};"),
            (self._active, f"color: {colors.accent}; font-weight: 600;"),
        ):
            for reference in references:
                html = html.replace(f'<a href="{reference}">', f'<a href="{reference}" style="{style}">')
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setHtml(html)
        bar.setValue(min(place, bar.maximum()))

    def _on_highlighted(self, url: QUrl) -> None:
        self.pointed.emit(url.toString())

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit("")
        super().leaveEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave the text by Tab, whatever links are in it."""
        return bool(QWidget.focusNextPrevChild(self, forward))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._at is not None and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._go_to(None)

    def event(self, event: QEvent) -> bool:
        # The page steps by these keys where there are no terms to walk through.
        if self.terms() and wants(event, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self.terms())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and count:
            start = -1 if self._at is None else self._at
            self._go_to(min(max(start + step, 0), count - 1))
        elif event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._go_to(None)
        else:
            super().keyPressEvent(event)
