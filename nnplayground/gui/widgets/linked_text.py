"""Set mathematics whose terms light the drawing, and are lit by it."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from nnplayground.gui import theme
from nnplayground.i18n import tr


class LinkedText(QTextBrowser):
    """Rich text; each link is the reference of a piece of the drawing (``w/2/0/1``).

    Signals: `pointed` with the reference under the mouse, or ``""``.
    """

    pointed = Signal(str)

    def __init__(self, name: str, scale: float = 1.12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self._lit: Collection[str] = ()
        self._active: Collection[str] = ()
        self.setAccessibleName(name)
        self.setToolTip(tr("Point at a term to light what it stands for in the drawing."))
        self.setOpenLinks(False)
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

    def _render(self) -> None:
        html, colors = self._html, theme.colors()
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
