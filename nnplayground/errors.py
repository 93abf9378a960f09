"""Errors that are meant to be read by the person at the screen."""

from nnplayground.i18n import tr


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
