"""Write a lesson file that a teacher goes on with: front matter, a few words, the state that is seen."""

import re
import unicodedata

from nnplayground.i18n import N_, tr
from nnplayground.lessons.places import STEP, TRAIN, Places
from nnplayground.lessons.state import LessonState
from nnplayground.lessons.yaml_block import write_yaml

TITLE = N_("A new lesson")
TEXT = N_("Say in a sentence or two what is seen here: 80 words at most.")
ASK = N_("How many weights and biases has this network?")
RIGHT = N_("Right.")
WRONG = N_("Count the lines, and one bias for each neuron.")
ASK_ROWS = N_("How many rows of the table does the perceptron answer wrongly at its start?")
WRONG_ROWS = N_("Compare its answer with the wanted one, row by row.")
DO = N_("Press Space and watch the cost fall.")
DO_STEP = N_("Take a step and see what changes.")
DO_TURN = N_("Turn to the page “{title}” and compare.")

PERCEPTRON = (("perceptron", ""), ("perceptron", "gates"))
OF_WINDOW = (None, "window")
"""Sources of a page's numbers that are the network of the window."""


def lesson_text(state: LessonState, places: Places, title: str = "", key: str = "") -> str:
    """Return the text of a lesson that shows `state`, one of `places`, in the language in use."""
    title = title or tr(TITLE)
    head = write_yaml({"key": key or key_of(title), "title": title})
    blocks = [("state", state_text(state)), ("try", write_yaml(_first_try(state, places)))]
    question = _first_question(state, places)
    if question is not None:
        blocks.insert(1, ("question", write_yaml(question)))
    return f"---\n{head}---\n{tr(TEXT)}\n\n" + "\n".join(f"```{kind}\n{text}```\n" for kind, text in blocks)


def _first_question(state: LessonState, places: Places) -> dict[str, object] | None:
    """Return a question about what is seen; None where none is known that fits."""
    if (state.lab, state.page) in PERCEPTRON:
        key, check, ask, wrong = "rows", "perceptron_wrong_rows", ASK_ROWS, WRONG_ROWS
    elif places.shows_network(state.lab, state.page) and state.labs.get(state.lab, {}).get("source") in OF_WINDOW:
        key, check, ask, wrong = "parameters", "parameter_count", ASK, WRONG
    else:
        return None
    return {
        "key": key, "kind": "number", "ask": tr(ask), "check": check, "right": tr(RIGHT), "wrong": {"else": tr(wrong)},
    }  # fmt: skip


def _first_try(state: LessonState, places: Places) -> dict[str, object]:
    way, page, name = places.first_try(state.lab, state.page)
    if way == TRAIN:
        return {"do": tr(DO), "done": {"figure": "epoch", "at_least": state.epochs + 20}}
    if way == STEP:
        return {"do": tr(DO_STEP), "done": {"act": "stepped"}}
    return {"do": tr(DO_TURN, title=tr(name)), "done": {"page": page}}


def state_text(state: LessonState) -> str:
    """Return the YAML of a state; what is as usual is left out, but for lab and page."""
    plain = state.model_dump(mode="json", exclude_defaults=True)
    return write_yaml({"lab": state.lab, **({"page": state.page} if state.page else {}), **plain})


def key_of(title: str) -> str:
    """Return a key that is made of a title."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    return re.sub(r"^(?=[^a-z]|$)", "lesson_", words)[:40].rstrip("_")
