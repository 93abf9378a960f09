"""The files with which a cluster ``tls://…`` is spoken to: chosen here, kept by this machine, never in a project."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from nnplayground import files
from nnplayground.gui.forms.forms import Rows
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip, whole
from nnplayground.search.certificates import Certificates

TITLES = {
    "authority": (N_("CA certificate"), N_("The certificate of the authority that has signed those of the cluster.")),
    "own": (N_("Own certificate"), N_("The certificate that tells the cluster who is asking.")),
    "key": (N_("Private key"), N_("The private key of one’s own certificate, without a password.")),
}
"""What the files of `Certificates` are called, and what each is."""


class CertificatesForm(QWidget):
    """A line for each file: its name, and a button to choose it.

    Signals: `edited` with the `Certificates` when another file is chosen, or none.
    """

    edited = Signal(object)
    help_text: ClassVar[HelpText] = HelpText(
        N_("The files that an address tls://… needs. This machine remembers where they lie; no project does."),
        N_("Certificates of a cluster"),
        is_backdrop=True,
    )

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.names: dict[str, QuietText] = {}
        self.buttons: dict[str, Button] = {}
        holder = QWidget()
        rows = Rows(holder)
        for field, (title, sentence) in TITLES.items():
            rows.add(self._line(field, tr(title), tr(sentence)), tr(title), wide=True)
        self.forget = Button(
            tr("Forget these files"), tr("Choose none of them any more; the files stay where they are."), self._forget
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(holder)
        column.addWidget(self.forget)
        self._show()

    @property
    def certificates(self) -> Certificates:
        """The files that are chosen."""
        found = {field: self._settings.file(f"cluster/{field}") for field in TITLES}
        return Certificates(**{field: str(path) for field, path in found.items() if path is not None})

    def ask(self, field: str) -> QFileDialog:
        """Ask for one of the files, beginning where the others are."""
        chosen = [Path(name) for name in (getattr(self.certificates, field), *self.certificates) if name]
        place = next((path.parent for path in chosen if files.is_folder(path.parent)), self._settings.folder)
        kinds = tr("Certificates and keys") + " (*.pem *.crt *.cer *.key);;(*)"
        dialog = file_dialog(self.window(), tr(TITLES[field][0]), str(place), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.choose(field, Path(name)))
        dialog.open()
        return dialog

    def choose(self, field: str, path: Path | None) -> None:
        """Take a file, or none, from now on."""
        self._settings.set_file(f"cluster/{field}", path)
        self._show()
        self.edited.emit(self.certificates)

    def _forget(self) -> None:
        for field in TITLES:
            self.choose(field, None)

    def _line(self, field: str, title: str, sentence: str) -> QWidget:
        line = QWidget()
        name = self.names[field] = QuietText(1, cut=True)
        button = self.buttons[field] = Button(tr("Choose…"), sentence, partial(self.ask, field))
        button.setAccessibleName(tr("{name}: choose a file", name=title))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(button)
        return line

    def _show(self) -> None:
        chosen = self.certificates._asdict()
        for field, text in self.names.items():
            path = chosen[field]
            text.setText(files.shown(Path(path).name) if path else tr("none chosen"))
            text.setToolTip(as_tip(whole(path) if path else tr(TITLES[field][1])))
        self.forget.setEnabled(any(chosen.values()))
