"""A page of HTML as PDF, through Qt's printer."""

import os

import shiboken6
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

MARGIN_MM = 15.0
RESOLUTION = 150


def pdf(html: str, title: str) -> bytes:
    """Return a page of HTML of the program's own as a PDF file, A4; it reads no other file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setDocumentMargin(0)
    layout = document.documentLayout()
    layout.setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.setHtml(html)
    document.print_(writer)
    layout.setPaintDevice(None)  # type: ignore[arg-type]  # the stub knows no None
    # PySide keeps for good what a layout has once been measured for, with the fonts in it.
    shiboken6.delete(writer)
    return bytes(buffer.data().data())


def pdf_without_display(html: str, title: str) -> bytes:
    """Return the same for a command, which has no application yet and needs no display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication(["nnplayground"])
    content = pdf(html, title)
    del application
    return content
