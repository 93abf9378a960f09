"""Folders of pictures and tables of pixels in the window: decoded beside it, looked at, used."""

import numpy as np
import pytest
from PySide6.QtGui import QImage

from nnplayground import cli
from nnplayground.data.own_images import OwnImages
from nnplayground.gui.own_data.actions import ImportActions
from nnplayground.gui.own_data.images_dialog import ImagesDialog
from nnplayground.gui.own_data.picture_batch import decode_all, small
from nnplayground.gui.own_data.table_dialog import TableDialog
from nnplayground.gui.run.session import Session
from nnplayground.project.network_file import load_network
from nnplayground.training.experiment import Experiment
from tests.unit.data.test_own_images import digits_csv, ink, table


def picture(path, width=60, height=40, left=10):
    """Write a black bar on white paper."""
    path.parent.mkdir(parents=True, exist_ok=True)
    grey = np.full((height, width), 255, np.uint8)
    grey[:, left : left + 10] = 0
    image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
    assert image.copy().save(str(path))


@pytest.fixture
def folder(tmp_path):
    for number in range(4):
        picture(tmp_path / "pets" / "cat" / f"{number}.png")
        picture(tmp_path / "pets" / "dog" / f"{number}.jpg", 40, 90, 20)
    (tmp_path / "pets" / "dog" / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    return tmp_path / "pets"


@pytest.fixture
def actions(qtbot):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    session = Session(Experiment())
    window.show()
    yield ImportActions(session, window)
    session.close()


def opened(qtbot, actions, kind):
    qtbot.waitUntil(lambda: actions.parent().findChild(kind) is not None)
    return actions.parent().findChild(kind)


def test_a_table_of_8_by_8_pixels_is_shown_as_pictures(qtbot, actions, tmp_path):
    path = tmp_path / "digits.csv"
    path.write_text(digits_csv()[0])
    assert actions.take_path(path)
    dialog = opened(qtbot, actions, ImagesDialog)
    qtbot.waitUntil(lambda: dialog.gallery() is not None, timeout=30_000)
    assert dialog.about.text().startswith("1,797 images, 10 classes: 0, 1, 2")
    assert "an image of 8 × 8 pixels, brought to 28 × 28." in dialog.about.text()
    assert dialog.as_table.isVisible()
    dialog.footer.accepted.emit()
    assert isinstance(actions._session.experiment.data, OwnImages)
    assert actions._session.experiment.data.file == "digits.csv"


def test_a_folder_of_pictures_becomes_the_data(qtbot, actions, folder):
    assert actions.takes(folder)
    assert actions.take_path(folder)
    dialog = opened(qtbot, actions, ImagesDialog)
    qtbot.waitUntil(lambda: dialog.gallery() is not None, timeout=30_000)
    text = dialog.about.text()
    assert text.startswith("8 images, 2 classes: cat, dog")
    assert "brought to 28 × 28 pixels" in text
    assert "left out: 1, “bad.png” for one" in text
    with qtbot.waitSignal(dialog.chosen):
        dialog.footer.use.click()
    data = actions._session.experiment.data
    assert isinstance(data, OwnImages)
    assert (data.names, data.file) == (("cat", "dog"), "pets")
    examples = data.generate(np.random.default_rng(0))
    # Paper above and below the wide one, beside the tall one; the bar is ink.
    wide, tall = examples.inputs[0].reshape(28, 28), examples.inputs[-1].reshape(28, 28)
    assert wide[0].max() == 0
    assert wide[14, 7] > 200
    assert tall[14, 0] == 0
    assert tall[2, 15] > 100


def test_a_table_of_pixels_is_shown_as_images_or_as_a_table(qtbot, actions, tmp_path):
    path = tmp_path / "digits.csv"
    path.write_text(table(ink(30), np.arange(30) % 3))
    assert actions.take_path(path)
    dialog = opened(qtbot, actions, ImagesDialog)
    qtbot.waitUntil(lambda: dialog.gallery() is not None)
    assert dialog.about.text().startswith("30 images, 3 classes: 0, 1, 2")
    dialog.as_table.click()
    opened(qtbot, actions, TableDialog).reject()


def test_pictures_that_end_the_process_are_passed_over(folder, monkeypatch):
    paths = [*sorted((folder / "cat").iterdir()), *sorted((folder / "dog").iterdir())]
    steps = decode_all(paths)
    shares = []
    while True:
        try:
            shares.append(next(steps))
        except StopIteration as end:
            decoded = end.value
            break
    assert all(0 <= share <= 1 for share in shares)
    assert decoded.read.tolist() == [path.name != "bad.png" for path in paths]
    assert decoded.grey.shape == (9, 28, 28)


def test_a_picture_is_whole_in_the_middle_of_paper(qapp):
    image = QImage(56, 14, QImage.Format.Format_RGB32)
    image.fill(0xFF000000)
    grey = small(image)
    assert (grey[:10] == 255).all()
    assert (grey[11:17] == 0).all()


def test_pictures_are_learnt_from_the_command_line(folder, tmp_path, capsys):
    net = tmp_path / "net.safetensors"
    words = ["train", "--data", "own_images", "--data.folder", str(folder), "--hidden", "4", "--epochs", "1"]
    assert cli.main([*words, "--division.train", "50", "--out", str(net)]) == 0
    assert "Pictures: 8, each made grey and brought to 28 × 28 pixels" in capsys.readouterr().err
    assert load_network(net).experiment.data.names == ("cat", "dog")
    assert cli.main([*words, "--data.file", "x.csv"]) == 2
    assert "not both" in capsys.readouterr().err


def test_a_table_of_pixels_is_learnt_as_images_from_the_command_line(tmp_path, capsys):
    path = tmp_path / "digits.csv"
    path.write_text(table(ink(60), np.arange(60) % 3))
    net = tmp_path / "net.safetensors"
    words = ["train", "--table", str(path), "--hidden", "4", "--epochs", "1", "--out", str(net)]
    assert cli.main(words) == 0
    assert "read as images" in capsys.readouterr().err
    assert load_network(net).experiment.data.kind == "own_images"
