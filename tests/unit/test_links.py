"""Links to pages: read, written, and made rich text of."""

import pytest

from nnplayground.errors import UserError
from nnplayground.links import PageLink, as_html, is_link, parse
from nnplayground.rich import plain


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("nnplay:hand/backward", PageLink("hand", "backward")),
        ("nnplay:hand", PageLink("hand")),
        ("nnplay:hand/", PageLink("hand")),
        ("nnplay:a1/step_sigmoid", PageLink("a1", "step_sigmoid")),
        ("nnplay:hand/backward?neuron=3,1", PageLink("hand", "backward", "neuron=3,1")),
        ("nnplay:hand/forward?weight=12,100,2", PageLink("hand", "forward", "weight=12,100,2")),
    ],
)
def test_what_is_read(text, link):
    assert parse(text) == link
    assert parse(str(link)) == link
    assert is_link(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "nnplay:", "nnplay:/hand", "nnplay:Hand", "nnplay:hand/back/ward", "nnplay:hand/\n", "http://hand", "hand",
        "nnplay:hand/ backward", "nnplay:hand?", "nnplay:hand/backward?neuron", "nnplay:hand/backward?neuron=3;1",
        f"nnplay:{'x' * 41}",
    ],
)  # fmt: skip
def test_what_is_none(text):
    with pytest.raises(UserError, match="link"):
        parse(text)


def test_texts_with_links():
    text = "See [a < b](nnplay:hand/backward) & [more](nnplay:digits) [or](http://x) not."
    assert as_html(text) == (
        'See <a href="nnplay:hand/backward">a &lt; b</a> &amp; <a href="nnplay:digits">more</a> [or](http://x) not.'
    )
    assert plain(as_html(text)) == "See a < b & more [or](http://x) not."
    assert as_html("σ′ is <b>not</b> “bold”") == "σ′ is &lt;b&gt;not&lt;/b&gt; “bold”"
