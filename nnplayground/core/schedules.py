"""Learning-rate schedules: what multiplies the rate as training goes on."""

import math
from typing import ClassVar, Literal

from pydantic import Field

from nnplayground.i18n import N_
from nnplayground.registry import LIVE, LOG, Component, Registry, slider, unit


class Schedule(Component):
    """A factor for the learning rate."""

    is_constant: ClassVar[bool] = False

    def factor(self, epoch: float) -> float:
        """Return the factor after `epoch` epochs (a fraction within an epoch)."""
        raise NotImplementedError


SCHEDULES: Registry[Schedule] = Registry(N_("schedule"), Schedule)
EPOCHS = unit(N_("epochs"))


@SCHEDULES.register
class Constant(Schedule):
    """The rate stays as it is."""

    label: ClassVar[str] = N_("Constant")
    summary: ClassVar[str] = N_("The learning rate stays as it is.")
    is_constant: ClassVar[bool] = True
    kind: Literal["constant"] = "constant"

    def factor(self, epoch: float) -> float:
        return 1.0


@SCHEDULES.register
class StepDecay(Schedule):
    """The rate drops by a factor every few epochs."""

    label: ClassVar[str] = N_("Staircase")
    summary: ClassVar[str] = N_("The learning rate is multiplied by a factor every so many epochs.")
    kind: Literal["step"] = "step"
    every: int = Field(
        10,
        ge=1,
        le=1_000_000,
        title=N_("Every"),
        description=N_("Epochs between two drops."),
        json_schema_extra=LIVE | LOG | slider(1, 10_000) | EPOCHS,
    )
    drop: float = Field(
        0.5,
        gt=0,
        lt=1,
        title=N_("Factor"),
        description=N_("What the rate is multiplied by at each drop."),
        json_schema_extra=LIVE,
    )

    def factor(self, epoch: float) -> float:
        return float(self.drop ** (int(epoch) // self.every))


@SCHEDULES.register
class Exponential(Schedule):
    """The rate falls by the same share in every epoch."""

    label: ClassVar[str] = N_("Exponential")
    summary: ClassVar[str] = N_("The learning rate falls smoothly, halving after a given number of epochs.")
    kind: Literal["exponential"] = "exponential"
    half_life: float = Field(
        20.0,
        gt=0,
        le=1e6,
        title=N_("Half-life"),
        description=N_("Epochs after which the rate has halved."),
        json_schema_extra=LIVE | LOG | slider(0.02, 20_000) | EPOCHS,
    )

    def factor(self, epoch: float) -> float:
        return float(0.5 ** (epoch / self.half_life))


@SCHEDULES.register
class Cosine(Schedule):
    """Half a cosine wave from 1 down to a floor (Loshchilov and Hutter, 2016)."""

    label: ClassVar[str] = N_("Cosine")
    summary: ClassVar[str] = N_("The learning rate follows half a cosine wave down to a floor and stays there.")
    kind: Literal["cosine"] = "cosine"
    length: float = Field(
        30.0,
        gt=0,
        le=1e6,
        title=N_("Length"),
        description=N_("Epochs until the floor is reached."),
        json_schema_extra=LIVE | LOG | slider(0.03, 30_000) | EPOCHS,
    )
    floor: float = Field(
        0.0,
        ge=0,
        le=1,
        title=N_("Floor"),
        description=N_("The share of the rate that remains."),
        json_schema_extra=LIVE,
    )

    def factor(self, epoch: float) -> float:
        share = min(epoch / self.length, 1.0)
        return self.floor + (1.0 - self.floor) * 0.5 * (1.0 + math.cos(math.pi * share))


@SCHEDULES.register
class InverseTime(Schedule):
    """1 / (1 + t/T): the classic choice of stochastic approximation (Robbins and Monro, 1951)."""

    label: ClassVar[str] = N_("1/t")
    summary: ClassVar[str] = N_(
        "The learning rate falls as 1/t: half after the given epochs, a third after twice as many."
    )
    kind: Literal["inverse_time"] = "inverse_time"
    half_after: float = Field(
        10.0,
        gt=0,
        le=1e6,
        title=N_("Half after"),
        description=N_("Epochs after which the rate has halved."),
        json_schema_extra=LIVE | LOG | slider(0.01, 10_000) | EPOCHS,
    )

    def factor(self, epoch: float) -> float:
        return 1.0 / (1.0 + epoch / self.half_after)
