"""How many numbers a code has, declared for the form that sets it."""

from pydantic import Field

from nnplayground.i18n import N_
from nnplayground.registry import Model, course, slider


class CodeSize(Model):
    """The width of the narrowest hidden layer."""

    size: int = Field(
        2,
        ge=1,
        le=30,
        title=N_("Numbers of the code"),
        description=N_("How many neurons the narrowest hidden layer has; another number begins a new run."),
        json_schema_extra=slider(1, 30) | course(N_("Hinton and Salakhutdinov (2006) used 30 for MNIST's digits.")),
    )
