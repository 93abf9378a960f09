"""Text from outside: what is shown of it, and that it never becomes markup."""

import pickle

import pytest

from nnplayground import i18n
from nnplayground.i18n import OwnWord, tr, typed
from nnplayground.rich import LINE, SHORT, RichText, as_tip, as_title, escaped, on_one_line, plain, rich, visible, whole


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("año ≤ 5, 名, مرحبا", "año ≤ 5, 名, مرحبا"),
        ("\x00\x1b[31m\x7f", "‹U+0000›‹U+001B›[31m‹U+007F›"),
        ("a\u202eb\u2066c\u200fd", "a‹U+202E›b‹U+2066›c‹U+200F›d"),
        ("a\u2028b\x85c\ufeff\udc80", "a‹U+2028›b‹U+0085›c‹U+FEFF›‹U+DC80›"),
        ("\u200ba\xad\u3164\U000e0041", "‹U+200B›a‹U+00AD›‹U+3164›‹U+E0041›"),
        ("a\uffff\ufffe\ufff9", "a‹U+FFFF›‹U+FFFE›‹U+FFF9›"),
        ("\u200da\u200c\ufe0f", "‹U+200D›a‹U+200C›‹U+FE0F›"),
        (
            "👩\u200d👧 1\ufe0f\u20e3 \u0645\u06cc\u200c\u062e ❤\ufe0f",
            "👩\u200d👧 1\ufe0f\u20e3 \u0645\u06cc\u200c\u062e ❤\ufe0f",
        ),
        ("e" + 6 * "\u0301" + "o\u0308", "e" + 4 * "\u0301" + "‹U+0301›‹U+0301›o\u0308"),
        ("two\nlines\tand more", "two\nlines\tand more"),
        ("10\u202f000", "10\u202f000"),
    ],
)
def test_what_cannot_be_seen_gets_a_sign(text, shown):
    assert visible(text) == shown
    assert visible(shown) == shown


def test_a_name_is_one_line_and_not_too_long():
    assert on_one_line("a\nb\tc") == "a‹U+000A›b‹U+0009›c"
    long = "begin" + "x" * 10_000 + "the end"
    assert len(on_one_line(long)) == SHORT
    assert on_one_line(long).startswith("begin")
    assert on_one_line(long).endswith("the end")
    lines = whole(long[:1000]).split("\n")
    assert "".join(lines) == long[:1000]
    assert max(map(len, lines)) <= LINE
    assert len(whole(long)) < 2100


def test_only_the_template_has_markup():
    assert rich("<b>{name}</b>", name="<i>&{0}%1\n") == "<b>&lt;i&gt;&amp;{0}%1<br></b>"
    assert rich("{inner}", inner=rich("<b>{x}</b>", x="<")) == "<b>&lt;</b>"
    assert escaped(RichText("<b>")) == "<b>"


@pytest.mark.parametrize("text", ["<b>x</b>", "<5 years", "a &lt; b", '<img src="/etc/passwd">', "a\n<b>"])
def test_a_tip_that_looks_rich_is_escaped(text):
    assert as_tip(text) == rich("<qt>{text}</qt>", text=text)


@pytest.mark.parametrize("text", ["plain", "a & b", "&amp;", "{0} %1", "two\nlines", ""])
def test_a_tip_that_does_not_stays_as_it_is(text):
    assert as_tip(text) == text


@pytest.mark.parametrize("text", ["/" + "x" * 4000, "a name, " * 40, "short\n" + "<b>" * 80])
def test_a_tip_is_no_wider_than_a_screen(text):
    lines = plain(as_tip(text)).split("\n")
    assert max(map(len, lines)) <= LINE
    assert "".join(lines) == text.replace("\n", "")


def test_a_word_of_the_user_is_shown_and_comes_back(monkeypatch):
    i18n.use("es")
    word = OwnWord("age\u202e" + "x" * 200)
    shown = tr(word)
    assert shown.startswith("age‹U+202E›")
    assert len(shown) == SHORT
    assert typed(shown) == word
    assert typed(pickle.loads(pickle.dumps(shown))) == word
    assert tr("{name}!", name=word) == f"{shown}!"
    assert tr(OwnWord("class")) == "class"
    assert tr("class") == "clase"
    assert typed("class") == "class"


def test_a_title_keeps_what_stands_for_unsaved_work():
    assert as_title("a[*]b\x00") == "a[*][*]b‹U+0000›"


def test_what_is_read_of_rich_text():
    assert plain(rich("<b>{a}</b>{b}", a="<i>&amp;", b="\n[x](nnplay:hand)")) == "<i>&amp;\n[x](nnplay:hand)"
    assert plain("<b>") == "<b>"


def test_what_is_filled_in_is_seen():
    assert tr("“{name}”", name="a\u202e{0}\x00") == "“a‹U+202E›{0}‹U+0000›”"


def test_a_unit_stays_beside_its_number():
    line = "validation 48.3 % · " * 20
    broken = as_tip(line)
    assert "\n" in broken
    assert broken.replace("\n", "") == line
    assert all("48.3 %" in part for part in broken.split("\n"))
    assert broken.count("48.3 %") == 20
