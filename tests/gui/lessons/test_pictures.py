"""Pictures of lessons: every formula and drawing there is, and what is refused."""

import pytest
from PySide6.QtGui import QFont, QImage

from nnplayground import assets
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.lessons.pictures import picture
from nnplayground.lessons.courses import DRAWINGS
from nnplayground.lessons.formulas import FORMULAS

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">{}</svg>'


def drawn(target, folder, width=300):
    return picture(target, folder, width, 1.0, QFont())


def has_ink(image: QImage) -> bool:
    return any(image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(0, image.height(), 2))


@pytest.mark.parametrize("key", FORMULAS)
def test_every_formula_is_drawn_within_a_narrow_panel(qapp, tmp_path, key):
    image = drawn(f"formula:{key}", tmp_path, 220)
    assert 10 < image.width() <= 230
    assert has_ink(image)


def test_every_drawing_is_drawn_in_the_colours_of_the_theme(qapp, tmp_path):
    files = sorted(assets.path("lessons", DRAWINGS).glob("*.svg"))
    assert files
    for file in files:
        image = drawn(file.name, file.parent)
        assert image.width() <= 300
        assert has_ink(image), file.name


def test_colours_follow_the_theme(qapp, tmp_path):
    (tmp_path / "a.svg").write_text(SVG.format('<rect width="80" height="40" fill="currentColor"/>'), "utf-8")
    for scheme in (theme.Scheme.LIGHT, theme.Scheme.DARK):
        theme.apply(qapp, scheme)
        assert drawn("a.svg", tmp_path).pixelColor(40, 20).name() == theme.colors().text


@pytest.mark.parametrize("inside", ['<image href="/etc/hosts"/>', "<style>a</style>", "<script>1</script>"])
def test_a_drawing_that_leads_out_is_refused(qapp, tmp_path, inside):
    (tmp_path / "a.svg").write_text(SVG.format(inside), "utf-8")
    with pytest.raises(UserError):
        drawn("a.svg", tmp_path)


@pytest.mark.parametrize("target", ["formula:none", "drawing:none", "../a.svg", "missing.png", "a.png"])
def test_what_is_none_is_refused(qapp, tmp_path, target):
    (tmp_path / "a.png").write_bytes(b"no picture")
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.svg").write_text(SVG.format(""), "utf-8")
    with pytest.raises(UserError):
        drawn(target, tmp_path / "inner" if target.startswith("..") else tmp_path)
