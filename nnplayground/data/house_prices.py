"""The house of the course: size, rooms and bathrooms make the price."""

from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.data.dataset import DATASETS, NOISE, Examples, Family, Generated, Quantity
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.data.tasks import Regress, Task
from nnplayground.i18n import N_, tr

FORMULA = N_("price = 20 + area + 8 · rooms + area · bathrooms / 2")


@DATASETS.register
class HousePrices(Generated):
    """Invented houses with a known price formula.

    Inputs are the area in m² and whole numbers of rooms and bathrooms, which grow with the area;
    the target is the price in thousand €.
    """

    tasks: ClassVar[tuple[Task, ...]] = (Regress(),)
    family: ClassVar[Family] = Family.REGRESSION
    label: ClassVar[str] = N_("House prices")
    summary: ClassVar[str] = N_("Invented houses: the price follows from area, rooms and bathrooms.")
    kind: Literal["house_prices"] = "house_prices"
    noise: float = Field(
        0.05,
        ge=0,
        le=1,
        title=N_("Noise"),
        description=N_("Typical distance of the price from the formula, as a share of it: 0.05 is 5 %."),
        json_schema_extra=NOISE,
    )

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((8,), rate=0.005)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return Quantity(N_("area"), "m²"), Quantity(N_("rooms")), Quantity(N_("bathrooms"))

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return (Quantity(N_("price"), N_("thousand €")),)

    @property
    def formula(self) -> str:
        return tr(FORMULA)

    def generate(self, rng: np.random.Generator) -> Examples:
        area = np.rint(np.clip(rng.lognormal(np.log(95.0), 0.38, self.size), 30.0, 320.0))
        rooms = np.clip(np.rint(area / 28.0 + 0.7 * rng.standard_normal(self.size)), 1, 10)
        bathrooms = np.clip(np.rint(0.45 * rooms + 0.4 * rng.standard_normal(self.size)), 1, 5)
        price = 20.0 + area + 8.0 * rooms + area * bathrooms / 2.0
        # A factor, so that dear houses stray further and no price is negative; its mean is 1.
        price *= np.exp(self.noise * rng.standard_normal(self.size) - self.noise**2 / 2.0)
        return Examples(np.column_stack([area, rooms, bathrooms]), price[:, np.newaxis])
