"""Errors that are meant to be read by the person at the screen."""

import logging
import traceback

from nnplayground.i18n import AMBIGUOUS, N_, AmbiguousNumberError, parse_number, tr

log = logging.getLogger(__name__)

UNEXPECTED = N_("Something unexpected went wrong: {reason}")
NO_MEMORY = N_("There is not enough free memory for that.")
NO_NUMBER = N_("“{given}” is not a number.")


class UserError(Exception):
    """Something the user asked for cannot be done; the text says what, why and what to do.

    `template` is marked for translation where it is raised; `values` fill its ``{names}``.
    ``str(error)`` is the sentence in the language in use.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return tr(self.template, **self.values)


def let_go(error: BaseException) -> None:
    """Let go of what the functions still hold that have ended with an error: it may be large, and the error stays."""
    found: BaseException | None = error
    while found is not None:
        traceback.clear_frames(found.__traceback__)
        found = found.__context__


def for_people(error: Exception) -> UserError:
    """Return an error that another thread ran into, if it is for people, as a lack of memory is; else raise it."""
    if isinstance(error, MemoryError):
        return UserError(NO_MEMORY)
    if not isinstance(error, UserError):
        raise error
    return error


def told(error: Exception) -> UserError:
    """Return an error for people; any other is logged, and it is told that something unexpected went wrong."""
    if isinstance(error, UserError | MemoryError):
        return for_people(error)
    log.error("something unexpected went wrong", exc_info=error)
    return UserError(UNEXPECTED, reason=str(error) or type(error).__name__)


def read_number(text: str) -> float:
    """Return a typed number, as `parse_number` reads it. Raises UserError if it is none, or could be two."""
    try:
        return parse_number(text)
    except AmbiguousNumberError as error:
        raise UserError(AMBIGUOUS, **error.values) from None
    except ValueError:
        raise UserError(NO_NUMBER, given=text.strip()[:40]) from None
