"""Fill the templates of ``resources/templates``: pages of HTML in which every text is escaped."""

from functools import cache
from typing import TYPE_CHECKING

from nnplayground import assets
from nnplayground.i18n import language

if TYPE_CHECKING:
    from jinja2 import Environment


def render(name: str, **values: object) -> str:
    """Return the template `name` filled with `values`, safe to stand in another template.

    Texts are translated before they come here: only those of Python files are found for the catalogues.
    """
    from markupsafe import Markup

    return Markup(_environment().get_template(name).render(language=language(), **values))


@cache
def _environment() -> "Environment":
    # Not at the top: the program starts without it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(assets.path("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
