"""What is set on the page *Recurrent*, declared once for its forms and for files."""

from pydantic import Field

from nnplayground.i18n import N_
from nnplayground.registry import NO_SLIDER, WIDE, Model, course, slider, zero


class RecurrentSettings(Model):
    """Which sequence is looked at, and how it is continued. Sequences and steps are counted from 1."""

    sequence: int = Field(
        1,
        ge=1,
        le=1_000_000,
        title=N_("Sequence"),
        description=N_("Which sequence of the data is shown; beyond the last one it is the last."),
        json_schema_extra=NO_SLIDER,
    )
    cost_step: int = Field(
        0,
        ge=0,
        le=1000,
        title=N_("Error of step"),
        description=N_("Whose cost is sent back through time; 0 is the last step. A click on the picture chooses."),
        json_schema_extra=slider(0, 30) | zero(N_("last")) | WIDE,
    )
    beginning: str = Field(
        "",
        max_length=200,
        title=N_("Beginning"),
        description=N_("The first symbols, typed; empty takes the first one of the sequence."),
    )
    known: int = Field(
        10,
        ge=1,
        le=1000,
        title=N_("Steps given"),
        description=N_("How many steps of the sequence the network is told before it goes on by itself."),
        json_schema_extra=slider(1, 30),
    )
    length: int = Field(
        40,
        ge=1,
        le=400,
        title=N_("Steps ahead"),
        description=N_("For how many steps the network goes on by itself."),
        json_schema_extra=slider(1, 100),
    )
    temperature: float = Field(
        1.0,
        ge=0,
        le=5,
        title=N_("Temperature"),
        description=N_("How boldly a symbol is chosen: at 1 as probable as the network says, at 0 the likeliest."),
        json_schema_extra=slider(0, 2) | course(N_("Below 1 the likely becomes likelier; above 1 all come nearer.")),
    )
    seed: int = Field(
        1,
        ge=0,
        le=1_000_000,
        title=N_("Seed"),
        description=N_("Another seed, another choice by chance."),
        json_schema_extra=NO_SLIDER,
    )
