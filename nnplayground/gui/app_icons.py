"""The icon of the program in all its sizes, drawn from its SVG files.

``python -m nnplayground.gui.app_icons`` makes the files of ``resources/icons/app`` anew.
"""

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImageWriter

from nnplayground import assets
from nnplayground.gui.icons import APP_SIZES, app_image
from nnplayground.project.icon_files import ICO_SIZES, icns, ico


def files() -> Mapping[str, bytes]:
    """Return the content of every file, by name."""
    pictures = {}
    for size in APP_SIZES:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(app_image(size))
        pictures[size] = bytes(buffer.data().data())
    found = {f"{size}.png": picture for size, picture in pictures.items()}
    found["nnplayground.ico"] = ico({size: pictures[size] for size in ICO_SIZES})
    found["nnplayground.icns"] = icns(pictures)
    return found


if __name__ == "__main__":
    application = QGuiApplication([])
    folder = assets.path("icons", "app")
    folder.mkdir(exist_ok=True)
    for name, content in files().items():
        (folder / name).write_bytes(content)
