"""The window: menus, transport, status, and the labs around one session."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMenu, QMessageBox, QTabWidget, QVBoxLayout, QWidget

from nnplayground import __version__, i18n
from nnplayground.gui import theme
from nnplayground.gui.actions import RunActions
from nnplayground.gui.frames import FrameClock
from nnplayground.gui.labs import LABS
from nnplayground.gui.session import Notice, Session, State
from nnplayground.gui.settings import Settings
from nnplayground.gui.status import StatusBar
from nnplayground.gui.transport import TransportBar
from nnplayground.gui.widgets.notice_bar import NoticeBar
from nnplayground.i18n import tr
from nnplayground.training.examples import EXAMPLES


class MainWindow(QMainWindow):
    """One window around one session. Language and theme rebuild its contents; the run goes on."""

    MINIMUM = (1080, 680)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.clock = FrameClock(self)
        self.setMinimumSize(*self.MINIMUM)
        self.resize(1280, 800)
        if not settings.geometry.isEmpty():
            self.restoreGeometry(settings.geometry)
        self._run_at_start = False
        self.labs: QTabWidget | None = None
        self.actions_of_run = RunActions(session, self)
        self._build()
        session.notice_changed.connect(self._on_notice_changed)
        session.state_changed.connect(self._on_state_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    def run_when_ready(self) -> None:
        """Train as soon as the first network stands."""
        self._run_at_start = True

    def set_language(self, code: str) -> None:
        """Show everything in another language, in mid-run if need be."""
        from nnplayground.gui.app import use_language

        self.settings.language = code
        use_language(_application(), code)
        self._build()

    def set_scheme(self, scheme: theme.Scheme) -> None:
        """Show everything light or dark, in mid-run if need be."""
        self.settings.scheme = scheme
        theme.apply(_application(), scheme)
        self._build()

    def _build(self) -> None:
        """Make all contents anew from the session."""
        page = self.labs.currentIndex() if self.labs is not None else 0
        self.setWindowTitle("nnplayground")
        self.actions_of_run.deleteLater()
        self.actions_of_run = RunActions(self.session, self)
        self._build_menus()
        self._build_pages(page)
        status = StatusBar(self.session, self.clock)
        self.setStatusBar(status)
        self._on_notice_changed()

    def _build_pages(self, page: int) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.transport = TransportBar(self.session, self.clock, self.actions_of_run)
        self.notice_bar = NoticeBar()
        self.notice_bar.action.connect(self._on_notice_action)
        self.notice_bar.dismissed.connect(partial(self.session.say, None))
        self.labs = QTabWidget()
        self.labs.setDocumentMode(True)
        self.labs.tabBar().setVisible(len(LABS) > 1)
        for title, build in LABS:
            self.labs.addTab(build(self.session, self.clock), tr(title))
        self.labs.setCurrentIndex(page)
        for widget in (self.transport, self.notice_bar, self.labs):
            column.addWidget(widget)
        old = self.takeCentralWidget()
        self.setCentralWidget(body)
        if old is not None:
            old.deleteLater()

    def _build_menus(self) -> None:
        bar = self.menuBar()
        bar.clear()
        file = bar.addMenu(tr("&File"))
        self._add(file, tr("&Quit"), self.close, QKeySequence.StandardKey.Quit)
        run = bar.addMenu(tr("&Run"))
        run.addActions(self.actions_of_run.all())
        examples = bar.addMenu(tr("&Examples"))
        examples.setToolTipsVisible(True)
        for name, example in EXAMPLES.items():
            action = self._add(examples, tr(example.label), partial(self._open_example, name))
            action.setToolTip(tr(example.summary))
            action.setStatusTip(tr(example.summary))
        view = bar.addMenu(tr("&View"))
        self._build_choice(view.addMenu(tr("&Language")), dict(i18n.LANGUAGES), i18n.language(), self.set_language)
        schemes = {str(scheme): tr(label) for scheme, label in theme.SCHEME_LABELS.items()}
        self._build_choice(view.addMenu(tr("&Theme")), schemes, str(self.settings.scheme), self._set_scheme_by_name)
        help_ = bar.addMenu(tr("&Help"))
        self._add(help_, tr("&Keyboard shortcuts"), self._show_shortcuts, QKeySequence(Qt.Key.Key_F1))
        self._add(help_, tr("&About nnplayground"), self._show_about)

    def _add(
        self,
        menu: QMenu,
        text: str,
        do: Callable[[], object],
        key: QKeySequence | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False: do())
        if key is not None:
            action.setShortcut(key)
        return action

    def _build_choice(self, menu: QMenu, labels: dict[str, str], current: str, choose: Callable[[str], None]) -> None:
        group = QActionGroup(menu)
        for key, label in labels.items():
            action = self._add(menu, label, partial(choose, key))
            action.setCheckable(True)
            action.setChecked(key == current)
            group.addAction(action)

    def _set_scheme_by_name(self, name: str) -> None:
        self.set_scheme(theme.Scheme(name))

    def _open_example(self, name: str) -> None:
        self.session.edit(EXAMPLES[name].build())
        self.session.say(Notice("info", tr(EXAMPLES[name].summary)))

    def _show_shortcuts(self) -> None:
        from nnplayground.gui.help import shortcuts_html

        _message(self, tr("Keyboard shortcuts"), shortcuts_html(self.actions_of_run.all()))

    def _show_about(self) -> None:
        from nnplayground.gui.help import about_html

        _message(self, tr("About nnplayground"), about_html(__version__))

    @Slot()
    def _on_notice_changed(self) -> None:
        notice = self.session.notice
        if notice is None:
            self.notice_bar.clear()
        else:
            actions = {} if notice.action is None else {"mend": notice.action[0]}
            self.notice_bar.show_notice(notice.level, notice.text, actions)

    @Slot(str)
    def _on_notice_action(self, _key: str) -> None:
        notice = self.session.notice
        if notice is not None and notice.action is not None:
            notice.action[1]()

    @Slot()
    def _on_state_changed(self) -> None:
        if self._run_at_start and self.session.state is State.READY:
            self._run_at_start = False
            self.session.run()

    @Slot()
    def _on_system_scheme_changed(self) -> None:
        if self.settings.scheme is theme.Scheme.SYSTEM:
            self.set_scheme(theme.Scheme.SYSTEM)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self.session.close()
        super().closeEvent(event)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _message(parent: QWidget, title: str, html: str) -> None:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(html)
    label = box.findChild(QLabel, "qt_msgbox_label")
    if label is not None:
        label.setOpenExternalLinks(True)
    box.open()
