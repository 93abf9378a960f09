"""A lesson as its file declares it: texts, a state, questions, things to try, controls that are kept from view."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from nnplayground.i18n import N_
from nnplayground.lessons.fault import DeclarationFaultError, Place
from nnplayground.lessons.state import LessonState
from nnplayground.links import KEY, PageLink
from nnplayground.registry import Model

MOST_WORDS = 80
"""Words of a lesson of the course, at most."""
MOST_QUESTIONS, MOST_TRIES = 10, 10
LONGEST = 1000
"""Letters of a sentence in a block."""

CONTROLS: Mapping[str, str] = {
    "data": N_("Data"),
    "network": N_("Network"),
    "hyperparameters": N_("Hyperparameters"),
    "answers": N_("Answers"),
    "curves": N_("Curves"),
    "timeline": N_("Timeline"),
    "run": N_("Run"),
    "labs": N_("Labs"),
    "menus": N_("Menus"),
}
"""What a lesson may hide or freeze, by permanent key."""
FIGURES: Mapping[str, str] = {
    "epoch": N_("Epoch"),
    "step": N_("Step"),
    "cost": N_("Training cost"),
    "accuracy": N_("Training accuracy"),
    "validation_cost": N_("Validation cost"),
    "validation_accuracy": N_("Validation accuracy"),
    "test_accuracy": N_("Test accuracy"),
}
"""Figures of the run that a try may wait for, by permanent key; an accuracy is the score of the task, 0 to 1."""
ACTS: Mapping[str, str] = {
    "answered": N_("A question was answered"),
    "drawn": N_("A digit was drawn"),
    "painted": N_("Points were painted"),
    "stepped": N_("A step was taken"),
    "stepped_back": N_("A step was taken back"),
    "trained": N_("The network was trained"),
    "restarted": N_("The run began again"),
    "weight_changed": N_("A weight was changed"),
    "undone": N_("Something was undone"),
    "looked_back": N_("An earlier moment of the run was shown"),
    "enlarged": N_("A picture was enlarged"),
    "shared": N_("What is seen was shared"),
}
"""What a user may do in the window that a try can wait for, by permanent key."""

NO_ANSWER_TEXT = N_("A question with options needs at least two, by short keys.")
NOT_AN_OPTION = N_("“{key}” is none of the options: {known}.")
NOT_A_NUMBER = N_("“{key}” is not a number: the wrong answers of a question about a number are numbers, or “else”.")
NO_OPTIONS = N_("A question of the kind “{kind}” has no options.")
ONE_GOAL = N_("A try is done in one way: give one of {known}.")
NEEDS_LIMIT = N_("Say how far: at_least, at_most or is.")
NO_LIMIT = N_("at_least, at_most and is belong to a figure, a setting or a lab state.")
UNKNOWN = N_("“{key}” is not known here. Known: {known}.")

Sentence = Annotated[str, Field(min_length=1, max_length=LONGEST)]
Name = Annotated[str, Field(pattern=f"^{KEY}$")]
ELSE = "else"


def _known_control(key: str) -> str:
    check_known(key, CONTROLS)
    return key


ControlKey = Annotated[str, AfterValidator(_known_control)]


class Controls(Model):
    """What is kept from the student in a lesson: not shown at all, or shown and not to be changed."""

    hide: tuple[ControlKey, ...] = Field((), max_length=len(CONTROLS))
    freeze: tuple[ControlKey, ...] = Field((), max_length=len(CONTROLS))


class LessonQuestion(Model):
    """A question whose right answer a declared check computes from the state, with the parameters `of`.

    `wrong` has what is said about wrong options or numbers, and under ``else`` about all others.
    """

    key: Name
    kind: Literal["number", "choice", "click", "prediction"]
    ask: Sentence
    check: Name
    of: dict[str, Any] = Field(default_factory=dict, max_length=20)
    tolerance: float = Field(0.0, ge=0)
    unit: str = Field("", max_length=20)
    options: dict[str, Sentence] = Field(default_factory=dict, max_length=12)
    right: Sentence
    wrong: dict[str, Sentence] = Field(default_factory=dict, max_length=20)

    @property
    def is_number(self) -> bool:
        """Whether a number is asked for."""
        return self.kind == "number" or (self.kind == "prediction" and not self.options)

    @model_validator(mode="after")
    def _goes_together(self) -> Self:
        if self.kind in ("number", "click") and self.options:
            raise DeclarationFaultError(NO_OPTIONS, kind=self.kind)
        if self.kind == "choice" and len(self.options) < 2:
            raise DeclarationFaultError(NO_ANSWER_TEXT)
        for key in self.wrong.keys() - {ELSE}:
            if self.options and key not in self.options:
                raise DeclarationFaultError(NOT_AN_OPTION, key=key, known=", ".join(self.options))
            if self.is_number and as_number(key) is None:
                raise DeclarationFaultError(NOT_A_NUMBER, key=key)
        return self


class Goal(Model):
    """When a try is done: one thing that the program sees."""

    figure: str | None = None
    page: str | None = None
    setting: str | None = Field(None, max_length=100)
    lab: str | None = None
    path: str | None = Field(None, max_length=100)
    changed: str | None = Field(None, max_length=100)
    act: str | None = None
    at_least: float | None = None
    at_most: float | None = None
    is_: bool | float | str | None = Field(None, alias="is")

    @property
    def kind(self) -> str:
        """Which of the ways it is: ``figure``, ``page``, ``setting``, ``lab``, ``changed`` or ``act``."""
        return next(name for name in GOALS if getattr(self, name) is not None)

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        given = [name for name in GOALS if getattr(self, name) is not None]
        if len(given) != 1 or (self.path is None) == (given == ["lab"]):
            raise DeclarationFaultError(ONE_GOAL, known="figure, page, setting, lab + path, changed, act")
        limits = (self.at_least, self.at_most, self.is_)
        limited = any(limit is not None for limit in limits)
        if given[0] in ("figure", "setting", "lab"):
            if not limited:
                raise DeclarationFaultError(NEEDS_LIMIT)
        elif limited:
            raise DeclarationFaultError(NO_LIMIT)
        if self.figure is not None:
            check_known(self.figure, FIGURES)
        if self.act is not None:
            check_known(self.act, ACTS)
        return self


GOALS = ("figure", "page", "setting", "lab", "changed", "act")


class LessonTry(Model):
    """Something to do, and when it is done.

    A figure that the state does not come to as it is, may be reached `by` other settings: a part of an experiment that
    is laid over that of the state. Nobody but those who check the lesson needs it.
    """

    do: Sentence
    done: Goal
    by: dict[str, Any] = Field(default_factory=dict, max_length=20)


class FrontMatter(Model):
    """What stands at the top of a lesson's file."""

    key: Name
    title: str = Field(min_length=1, max_length=100)
    slides: tuple[Annotated[int, Field(ge=1, le=9999)], ...] = Field((), max_length=100)
    controls: Controls = Field(default_factory=Controls)


@dataclass(frozen=True)
class Lesson:
    """A lesson as it was read from `path`. `body` is its text without the blocks.

    `lines` says in which line of the file (from 1) something begins: ``key``, and the blocks ``state``,
    ``question KEY``, ``try N`` (from 0).
    """

    path: Path
    head: FrontMatter
    body: str
    state: LessonState
    questions: tuple[LessonQuestion, ...] = ()
    tries: tuple[LessonTry, ...] = ()
    links: tuple[tuple[PageLink, int], ...] = ()
    pictures: tuple[tuple[str, int], ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    state_lines: Mapping[Place, int] = field(default_factory=dict)
    """In which line of the file (from 1) each value of the state begins, by its place."""

    @property
    def key(self) -> str:
        """Its permanent key."""
        return self.head.key

    @property
    def title(self) -> str:
        """Its title."""
        return self.head.title

    @property
    def words(self) -> int:
        """How many words its text has."""
        from nnplayground.lessons.markdown_body import plain_words

        return len(plain_words(self.body))


def check_known(key: str, known: Mapping[str, str]) -> None:
    """Raise DeclarationFaultError, which names the known keys, if `key` is none of them."""
    if key not in known:
        raise DeclarationFaultError(UNKNOWN, key=key[:40], known=", ".join(known))


def as_number(text: str) -> float | None:
    """Return the number that a key of `wrong` stands for; None if it is none."""
    try:
        return float(text)
    except ValueError:
        return None
