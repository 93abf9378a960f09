"""What is seen is shared as a short text; one that was cut or changed is refused with a sentence."""

import json
import random
import zlib
from base64 import urlsafe_b64encode

import pytest

from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.lessons import sharing
from nnplayground.lessons.sharing import PREFIX, USUAL, is_shared, share, unshare
from nnplayground.lessons.state import LessonState, from_window
from nnplayground.links import PageLink
from nnplayground.training.examples import EXAMPLES

STATE = LessonState(lab="hand", page="backward", subject="neuron=3,1", experiment={"data": "xor", "batch_size": 4})


def packed(content: bytes) -> str:
    text = urlsafe_b64encode(zlib.compress(content)).decode().rstrip("=")
    return PREFIX + text + sharing._sum(text)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_usual_ones_are_short(name):
    experiment = EXAMPLES[name].build()
    weights = [float(f"{value:.6g}") for value in experiment.network().parameters]
    weights = weights if len(weights) <= 40 else None
    labs = {key: {"view": {"page": ""}} for key in ("hand", "digits")}
    state = from_window(experiment, PageLink("playground", "training"), labs, LABS, 3, weights)
    text = share(state)
    assert len(text) <= USUAL
    assert unshare(text) == state
    assert is_shared(text)


def test_blanks_and_line_breaks_of_a_message_do_not_matter():
    text = share(STATE)
    assert unshare(f"  {text[:20]}\n {text[20:]}\n") == STATE


def test_every_cut_is_noticed():
    text = share(STATE)
    for place in range(len(text)):
        with pytest.raises(UserError, match=r"not whole|begin with"):
            unshare(text[:place])
        with pytest.raises(UserError, match=r"not whole|begin with|newer"):
            unshare(text[:place] + text[place + 1 :])


def test_changed_letters_are_noticed():
    text, rng = share(STATE), random.Random(1)
    for _ in range(300):
        place = rng.randrange(len(PREFIX), len(text))
        letter = rng.choice("abcdefghijklmnopqrstuvwxyzABCDEF0123456789-_!é\x00")
        if letter != text[place]:
            with pytest.raises(UserError):
                unshare(text[:place] + letter + text[place + 1 :])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "begin with"),
        ("hello", "begin with"),
        ("nnplay:hand/backward", "begin with"),
        ("nnplay2:abcdefgh", "newer"),
        (PREFIX, "not whole"),
        (packed(b"{"), "not whole"),
        (packed(b"[1]"), "LessonState|cannot be used"),
        (packed(b"\xff\xfe"), "not whole"),
        (packed(b" " * (2 << 20)), "not whole"),
        (packed(b"[" * 100_000), "not whole"),
        (packed(json.dumps({"schema_number": 99}).encode()), "newer"),
        (packed(json.dumps({"colour": "red"}).encode()), "colour"),
        (PREFIX + "A" * (1 << 20), "not whole"),
    ],
)
def test_what_is_none(text, said):
    with pytest.raises(UserError, match=said):
        unshare(text)


def test_what_is_too_long_is_not_shared():
    noise = random.Random(1).randbytes(60_000).hex()
    with pytest.raises(UserError, match="too much"):
        share(STATE.model_copy(update={"labs": {"digits": {"drawing": noise}}}))
