"""Declared checks: they compute the right answer of a question from the state, with the program's own analysis.

A module ``checks_*`` of this folder registers its checks by importing `check`; nothing else lists them.
"""

import difflib
import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pydantic

from nnplayground import lessons
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.lessons.explaining import explain_first
from nnplayground.lessons.lesson import LessonQuestion
from nnplayground.lessons.question import Answer
from nnplayground.lessons.state import ResolvedState
from nnplayground.registry import Model

NO_CHECK = N_("There is no check “{key}”: all are listed by nnplayground lessons list.")
NO_CHECK_BUT = N_("There is no check “{key}”. Similar: {near}. All are listed by nnplayground lessons list.")
NO_OPTION = N_("The check “{check}” answers “{value}”, which is none of the options: {known}.")
NOT_OF_THIS = N_("The check “{check}” cannot answer this of the state: look at what “of” gives it, and at the state.")
UNSUITED = (LookupError, ValueError, TypeError, ArithmeticError, AttributeError, AssertionError)
"""What a check may raise on a state that it was not made for."""
OTHER_KIND = N_("The check “{check}” does not answer questions of the kind “{kind}”.")


class NoParameters(Model):
    """A check that needs none."""


@dataclass(frozen=True)
class DeclaredCheck:
    """A check: its permanent key, the model of its parameters `of`, and how it computes."""

    key: str
    of: type[Model]
    compute: Callable[[ResolvedState, Any], Answer]

    def answer(self, state: ResolvedState, of: Mapping[str, Any]) -> Answer:
        """Compute the answer. Raises UserError if the parameters or the state do not suit it."""
        try:
            parameters = self.of.model_validate(dict(of))
        except pydantic.ValidationError as error:
            raise UserError(explain_first(error, self.of)) from error
        try:
            return self.compute(state, parameters)
        except UNSUITED as error:
            # A lesson from outside may ask for a neuron that is not there, or of a state that has none of it.
            raise UserError(NOT_OF_THIS, check=self.key) from error


_CHECKS: dict[str, DeclaredCheck] = {}


def check(key: str, of: type[Model] = NoParameters) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a function ``(state, of) -> Answer | number | key of an option``. Raises ValueError if it is taken."""

    def register(compute: Callable[..., Any]) -> Callable[..., Any]:
        if key in _CHECKS:
            raise ValueError(f"a second check {key}")

        def answer(state: ResolvedState, parameters: Any) -> Answer:
            found = compute(state, parameters)
            if isinstance(found, Answer | str):
                return Answer(found) if isinstance(found, str) else found
            return Answer(float(found))

        _CHECKS[key] = DeclaredCheck(key, of, answer)
        return compute

    return register


@cache
def all_checks() -> Mapping[str, DeclaredCheck]:
    """Return every check by key; their modules are imported when this is first asked."""
    for module in pkgutil.iter_modules(lessons.__path__):
        if module.name.startswith("checks_"):
            importlib.import_module(f"{lessons.__name__}.{module.name}")
    return _CHECKS


def answer_of(question: LessonQuestion, state: ResolvedState) -> Answer:
    """Compute the right answer of a question. Raises UserError if its check cannot."""
    found = all_checks().get(question.check)
    if found is None:
        near = difflib.get_close_matches(question.check, sorted(all_checks()), 3, 0.5)
        raise UserError(NO_CHECK_BUT if near else NO_CHECK, key=question.check, near=", ".join(near))
    answer = found.answer(state, question.of)
    if question.is_number == isinstance(answer.value, str):
        raise UserError(OTHER_KIND, check=question.check, kind=question.kind)
    if question.options and answer.value not in question.options:
        raise UserError(NO_OPTION, check=question.check, value=str(answer.value), known=", ".join(question.options))
    return answer
