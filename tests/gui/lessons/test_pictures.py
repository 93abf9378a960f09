"""Pictures of lessons: every formula and drawing there is, and what is refused."""

import random

import pytest
from PySide6.QtCore import QBuffer, QUrl
from PySide6.QtGui import QColor, QFont, QImage, QTextDocument

from nnplayground import assets, files
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.lessons.pictures import drawn_svg, picture, read
from nnplayground.gui.lessons.text import FEATURES, NOTHING, RENEWAL_MS, LessonText, anchors, visible_lines
from nnplayground.lessons.courses import DRAWINGS
from nnplayground.lessons.fault import BlockFaultError
from nnplayground.lessons.formulas import FORMULAS
from nnplayground.lessons.markdown_body import check_body
from nnplayground.links import PageLink, parse
from nnplayground.rich import visible

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">{}</svg>'


def drawn(target, width=300):
    return picture(target, width, 1.0, QFont())


def of_folder(target, folder):
    """Return the picture of a folder, None if it is refused, as it is read beside the window."""
    ((name, image),) = read([target], folder)
    assert name == target
    return image


def has_ink(image: QImage) -> bool:
    return any(image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(0, image.height(), 2))


@pytest.mark.parametrize("key", FORMULAS)
def test_every_formula_is_drawn_within_a_narrow_panel(qapp, key):
    image = drawn(f"formula:{key}", 220)
    assert 10 < image.width() <= 230
    assert has_ink(image)


def test_every_drawing_is_drawn_in_the_colours_of_the_theme(qapp):
    files = sorted(assets.path("lessons", DRAWINGS).glob("*.svg"))
    assert files
    for file in files:
        image = drawn_svg(file.read_bytes(), 300, 1.0)
        assert image.width() <= 300
        assert has_ink(image), file.name


def test_colours_follow_the_theme(qapp, tmp_path):
    (tmp_path / "a.svg").write_text(SVG.format('<rect width="80" height="40" fill="currentColor"/>'), "utf-8")
    for scheme in (theme.Scheme.LIGHT, theme.Scheme.DARK):
        theme.apply(qapp, scheme)
        image = of_folder("a.svg", tmp_path)
        assert image.pixelColor(image.width() // 2, image.height() // 2).name() == theme.colors().text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_drawing_that_leads_out_is_refused(qapp, tmp_path, encoding):
    (tmp_path / "b.png").write_bytes(PNG)
    inside = f'<image href="{tmp_path / "b.png"}" width="80" height="40"/>'
    (tmp_path / "a.svg").write_text(SVG.format(inside), encoding)
    assert of_folder("a.svg", tmp_path) is None


def test_a_drawing_that_never_ends_is_given_up(qapp, tmp_path):
    """Each level is drawn twice in the one above it."""
    levels = "".join(
        f'<g id="g{level + 1}"><use xlink:href="#g{level}"/><use xlink:href="#g{level}"/></g>' for level in range(25)
    )
    inside = f'<defs><g id="g0"><rect width="9" height="9"/></g>{levels}</defs><use xlink:href="#g25"/>'
    nested = SVG.replace("<svg ", '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ')
    (tmp_path / "a.svg").write_text(nested.format(inside), "utf-8")
    assert of_folder("a.svg", tmp_path) is None


@pytest.mark.parametrize("target", ["../a.svg", "missing.png", "a.png"])
def test_what_is_no_picture_of_the_folder_is_refused(qapp, tmp_path, target):
    (tmp_path / "a.png").write_bytes(b"no picture")
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.svg").write_text(SVG.format(""), "utf-8")
    assert of_folder(target, tmp_path / "inner" if target.startswith("..") else tmp_path) is None


@pytest.mark.parametrize("target", ["formula:none", "drawing:none"])
def test_what_is_none_is_refused(qapp, target):
    with pytest.raises(UserError):
        drawn(target)


def test_pictures_of_a_folder_come_when_they_are_read(qtbot, tmp_path):
    (tmp_path / "two-Wörter.png").write_bytes(PNG)
    text = LessonText()
    qtbot.addWidget(text)
    text.resize(300, 100)
    text.show_markdown(
        "Before.\n\n![ink](two-Wörter.png)\n\n![none](none.png)", tmp_path, ["two-Wörter.png", "none.png"]
    )
    qtbot.waitUntil(lambda: len(text._images) == 2, timeout=30_000)

    def is_seen():
        seen = text.grab().toImage()
        return any(seen.pixelColor(20, y).name() == "#ff0000" for y in range(seen.height()))

    qtbot.waitUntil(is_seen, timeout=30_000)


def test_many_pictures_set_the_text_once(qtbot, tmp_path, monkeypatch):
    text = LessonText()
    qtbot.addWidget(text)
    names = [f"{number}.png" for number in range(20)]
    text.show_markdown("".join(f"![]({name})" for name in names), tmp_path, names)
    text._job.drain()
    rendered = []
    monkeypatch.setattr(text.document(), "clear", lambda: rendered.append(1))
    for name in names:
        text._on_read((name, None))
    assert rendered == []
    qtbot.waitUntil(lambda: bool(rendered), timeout=30_000)
    qtbot.wait(2 * RENEWAL_MS)
    assert rendered == [1]


LEADING_OUT = (
    "![a\nb]({})", "![a [b] c]({})", "![p][r]\n\n> [r]: {}", "[![a]({})](nnplay:hand)", "![a](<{}> 'title')",
    "- [ ] ![a]({})", "|![a]({})|\n|-|", "[link [x] y]({})", "<me@x.com>", "www.x.org", "[a](nnplay:descent)",
)  # fmt: skip


@pytest.mark.parametrize("words", LEADING_OUT)
@pytest.mark.parametrize("target", ["{folder}/a.png", "file://{folder}/a.png", "drawing:{folder}/a", "a.png"])
def test_what_was_not_accepted_is_neither_opened_nor_a_link(qtbot, tmp_path, monkeypatch, words, target):
    """Whatever the check may have passed over."""
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "a.svg").write_text(SVG.format('<rect width="80" height="40" fill="#ff0000"/>'), "utf-8")
    opened = []
    monkeypatch.setattr(files, "read", lambda path, *_: opened.append(path) or b"")
    text = LessonText()
    qtbot.addWidget(text)
    text.resize(300, 100)
    text.show_markdown(words.format(target.format(folder=tmp_path)), tmp_path, ["b.png"], [PageLink("hand")])
    text._job.drain()
    seen = text.grab().toImage()
    assert not any(seen.pixelColor(x, y).name() == "#ff0000" for x in (5, 20) for y in range(seen.height()))
    assert [path for path in opened if path.name != "b.png"] == []
    assert [target for _, target in anchors(text.document()) if target != "nnplay:hand"] == []


def test_no_source_is_opened(qtbot, tmp_path):
    (tmp_path / "a.md").write_text("secret", "utf-8")
    text = LessonText()
    qtbot.addWidget(text)
    text.show_markdown("Words", tmp_path)
    text.setSource(QUrl.fromLocalFile(str(tmp_path / "a.md")))
    text.reload()
    assert text.toPlainText() == "Words"
    for kind in QTextDocument.ResourceType:
        assert text.document().resource(kind.value, QUrl.fromLocalFile(str(tmp_path / "a.md"))) == NOTHING


PIECES = (
    "[", "]", "(", ")", "![", "](", "a", "b ", " ", "\n", "\n\n", "`", "``", "\\", "> ", "- ", "1. ", "|", "\n|-|-|\n",
    "*", "_", "[a]", "[a]:", "formula:mse", "nnplay:hand", "](formula:mse)", "](nnplay:hand)", "/x.png",
    "me@x.org", "www.x.org", "http://x.org", "~~~", "<", ">", "&#91;", "    ", "\t", "\f", '"', "#", "=", "~",
)  # fmt: skip


def test_the_check_sees_all_that_qt_sees(qapp):
    """Of any text that is accepted, the reader of Markdown finds no picture and no link but those that are told."""
    rng, accepted = random.Random(8), 0
    document = QTextDocument()
    for _ in range(6000):
        text = "".join(rng.choices(PIECES, k=rng.randint(2, 9)))
        try:
            found = check_body(text)
        except BlockFaultError:
            continue
        accepted += 1
        document.setMarkdown(text, FEATURES)
        links = {parse(target) for _, target in anchors(document)}
        assert links <= {link for link, _ in found.links}, text
        assert images(document) <= {target for target, _ in found.pictures}, text
    assert accepted > 500


def images(document):
    """Return the names of the pictures of a document."""
    found, block = set(), document.begin()
    while block.isValid():
        found |= {one.format.toImageFormat().name() for one in block.textFormats() if one.format.isImageFormat()}
        block = block.next()
    return found


def test_letters_that_change_others_are_told_by_their_numbers():
    assert visible_lines("a &lt;b&gt; &#x202e;c &rlm;") == "a &lt;b&gt; ‹U+202E›c ‹U+200F›"


@pytest.mark.parametrize("entity", ["&#x202e;", "&#X00202E;", "&#8238;", "&#0;", "&#1;", "&#x85;", "&#x2066;", "&zwj;"])
def test_no_entity_brings_in_what_is_not_seen(qtbot, tmp_path, entity):
    text = LessonText()
    qtbot.addWidget(text)
    text.show_markdown(f"a{entity}b and `a{entity}b` and [a{entity}b](nnplay:playground)", tmp_path)
    shown = text.document().toPlainText()
    assert visible(shown) == shown
    assert shown.count("‹U+") == 3


def test_other_entities_stay():
    text = "&eacute;&#233;&#x1F600;&unknown;&#x99999999999;&#;&#x;"
    assert visible_lines(text) == text


def png_of(color):
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    content = QBuffer()
    content.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(content, "PNG")
    return bytes(content.data().data())


PNG = png_of("#ff0000")
