"""The texts of the Help menu."""

import html
import platform

import numpy as np
import PySide6
from PySide6.QtGui import QAction, QKeySequence

from nnplayground.i18n import tr


def shortcuts_html(actions: list[QAction]) -> str:
    """Return a table of every key and what it does."""
    rows = [
        (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.text().replace("&", ""))
        for action in actions
    ]
    rows += [
        (tr("Arrow keys"), tr("on the drawing: choose a layer, neuron or connection")),
        ("+  −", tr("on the drawing: add or remove a neuron of the chosen layer")),
        (tr("Insert, Delete"), tr("on the drawing: add or remove a hidden layer")),
        (tr("Enter"), tr("on the drawing: type the value of the chosen weight or bias")),
        (tr("Home"), tr("on a plot: back to all")),
        ("F1", tr("this list")),
    ]
    body = "".join(
        f"<tr><td style='padding-right:18px'><b>{html.escape(key)}</b></td><td>{html.escape(text)}</td></tr>"
        for key, text in rows
    )
    return f"<table cellspacing='4'>{body}</table>"


def about_html(version: str) -> str:
    """Return versions and licences, the data sets' among them."""
    versions = f"Python {platform.python_version()} · PySide6 {PySide6.__version__} · NumPy {np.__version__}"
    mnist = tr("MNIST handwritten digits: Y. LeCun, C. Cortes and C. Burges, licence CC BY-SA 3.0.")
    tables = tr("Iris, wine, breast cancer, digits and diabetes come with scikit-learn (BSD licence).")
    licence = tr("nnplayground is free software under the MIT licence; Qt is used under the LGPL.")
    purpose = tr("See and drive every statement of an introductory course on neural networks.")
    return (
        f"<h3>nnplayground {html.escape(version)}</h3><p>{html.escape(purpose)}</p>"
        f"<p>{html.escape(versions)}</p><p>{html.escape(mnist)}<br>{html.escape(tables)}</p>"
        f"<p>{html.escape(licence)}</p>"
    )
