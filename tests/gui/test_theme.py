"""Changing the theme is quick, and what is secondary or a heading follows it."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from nnplayground.gui import theme


def test_words_follow_the_theme_without_a_sheet_for_all(qapp, qtbot):
    words, title = QLabel("words"), QLabel("title")
    qtbot.addWidget(words)
    qtbot.addWidget(title)
    words.show()
    theme.mute(words)
    theme.head(title)
    for scheme, colors in ((theme.Scheme.DARK, theme.DARK), (theme.Scheme.LIGHT, theme.LIGHT)):
        theme.apply(qapp, scheme)
        qapp.processEvents()
        assert words.palette().color(words.foregroundRole()).name() == colors.muted
        assert QToolTip.palette().toolTipBase().color().name() == colors.surface
        assert QToolTip.palette().toolTipText().color().name() == colors.text
    assert title.font().weight() == QFont.Weight.DemiBold
    assert title.font().pixelSize() == QLabel().font().pixelSize()
    # Qt then goes through a sheet of the program for every widget that is built or changed.
    assert QApplication.instance().styleSheet() == ""
