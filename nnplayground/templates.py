"""Fill the templates of ``resources/templates``: pages of HTML in which every text is escaped."""

from functools import cache
from typing import TYPE_CHECKING

from nnplayground import assets
from nnplayground.i18n import language
from nnplayground.rich import visible

if TYPE_CHECKING:
    from jinja2 import Environment


def render(name: str, **values: object) -> str:
    """Return the template `name` filled with `values`, safe to stand in another template.

    Texts are translated before they come here: only those of Python files are found for the catalogues.
    """
    from markupsafe import Markup

    return Markup(_environment().get_template(name).render(language=language(), **values))


def _shown(value: object) -> object:
    """Return what is written for a value: of a plain text, what can be seen; pages that are put in stay as they are."""
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


@cache
def _environment() -> "Environment":
    # Not at the top: the program starts without it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(assets.path("templates")),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
