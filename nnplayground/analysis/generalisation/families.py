"""The families of regularisation beside each other: by the cost, by the examples, by the algorithm."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
from pydantic import Field

from nnplayground.analysis.many_runs import ManyRuns
from nnplayground.core.network import Network
from nnplayground.core.regularizers import L1, L2, Dropout
from nnplayground.data.augment import Rotate, Shift
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model, slider, unit
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, Parameters, RunEnded
from nnplayground.training.stopping import EarlyStopping

FAMILY_NAMES = {
    "none": N_("None"),
    "cost": N_("By the cost"),
    "sampling": N_("By the examples"),
    "algorithm": N_("By the algorithm"),
}
"""The three families of deck A, and what they are compared with."""

PRINTED_MISTAKE = N_(
    "Deck A prints the penalty inside the bracket with the minus: C = −1/n Σ [ … + λ/(2n) Σ w² ]. A large weight then "
    "lowers the cost, and every step multiplies the weights by 1 + ηλ/n: they grow. Right is C₀ + λ/(2n) Σ w², with "
    "1 − ηλ/n."
)


STRENGTHS = LOG | slider(1e-3, 100)


class FamilySettings(Model):
    """How strongly each family holds back, and how the comparison is made."""

    l2: float = Field(
        3.0, ge=0, le=1e6, title=N_("λ of L2"), description=N_("The weight of Σ w²."), json_schema_extra=STRENGTHS
    )
    l1: float = Field(
        1.0, ge=0, le=1e6, title=N_("λ of L1"), description=N_("The weight of Σ |w|."), json_schema_extra=STRENGTHS
    )
    as_printed: bool = Field(
        False,
        title=N_("L2 as the slides print it"),
        description=N_(
            "Whether the penalty of L2 enters with the wrong sign, as deck A, the first set of slides, prints it."
        ),
    )
    dropout: float = Field(
        0.2,
        ge=0,
        le=0.95,
        title=N_("Dropout probability"),
        description=N_("The probability with which each hidden neuron falls silent, drawn anew for each example."),
    )
    patience: int = Field(
        5,
        ge=1,
        le=10_000,
        title=N_("Patience"),
        description=N_("How long early stopping waits for a better validation cost."),
        json_schema_extra=unit(N_("epochs")),
    )
    seeds: int = Field(
        5, ge=1, le=30, title=N_("Seeds"), description=N_("How many runs there are of each, for their spread.")
    )
    epochs: int = Field(
        60,
        ge=1,
        le=100_000,
        title=N_("Epochs"),
        description=N_("How long each run is trained."),
        json_schema_extra=LOG | slider(10, 2000) | unit(N_("epochs")),
    )


@dataclass(frozen=True, slots=True)
class FamilyVariant:
    """One way of holding back: `key` is permanent, `family` a key of `FAMILY_NAMES`, `label` is marked."""

    key: str
    family: str
    label: str
    experiment: Experiment


def variants(experiment: Experiment, settings: FamilySettings) -> tuple[FamilyVariant, ...]:
    """Return `experiment` without any regularisation, and with one of each kind; augmentation needs images."""
    bare = experiment.replace(regularizers=(), augment=(), stop=())
    l2 = L2(strength=settings.l2, as_printed=settings.as_printed)
    found = [
        FamilyVariant("none", "none", N_("No regularisation"), bare),
        FamilyVariant("l2", l2.family, L2.label, bare.replace(regularizers=(l2,))),
        FamilyVariant("l1", L1.family, L1.label, bare.replace(regularizers=(L1(strength=settings.l1),))),
    ]
    if experiment.data.image_shape is not None:
        moved = bare.replace(augment=experiment.augment or (Shift(), Rotate()))
        found.append(FamilyVariant("augmentation", "sampling", N_("Augmentation"), moved))
    silenced = bare.replace(regularizers=(Dropout(probability=settings.dropout),))
    stopped = bare.replace(stop=(EarlyStopping(patience=settings.patience),))
    return (
        *found,
        FamilyVariant("dropout", Dropout.family, Dropout.label, silenced),
        FamilyVariant("early_stopping", "algorithm", EarlyStopping.label, stopped),
    )


@dataclass(frozen=True, slots=True)
class SeedSpread:
    """The mean of a figure over the seeds, its standard deviation (0 for a single one), and its extremes."""

    mean: float
    deviation: float
    low: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> "SeedSpread":
        """Return that of `values`."""
        known = np.array(values, np.float64)
        known = known[np.isfinite(known)]
        if not len(known):
            return cls(*(float("nan"),) * 4)
        deviation = float(known.std(ddof=1)) if len(known) > 1 else 0.0
        return cls(float(known.mean()), deviation, float(known.min()), float(known.max()))


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """What one variant reached by now, over the seeds; costs are C₀, the penalty stands apart."""

    variant: FamilyVariant
    epochs: float
    train_score: SeedSpread
    validation_score: SeedSpread
    train_cost: SeedSpread
    validation_cost: SeedSpread
    penalty: SeedSpread


class FamilyComparison:
    """All variants with all seeds, trained side by side."""

    def __init__(self, experiment: Experiment, settings: FamilySettings | None = None) -> None:
        """Build the runs. Raises UserError if the experiment cannot be trained."""
        self.settings = settings or FamilySettings()
        self.variants = variants(experiment, self.settings)
        seeds = self.settings.seeds
        self.places = [(variant, seed) for variant in range(len(self.variants)) for seed in range(seeds)]
        """The variant and the seed, both counted from 0, of each run."""
        self.runs = ManyRuns([self.variants[variant].experiment.reseeded(seed) for variant, seed in self.places])
        self.reports: list[list[EpochReport]] = [[] for _ in self.places]

    def train(self) -> Generator[float, None, tuple[FamilyRow, ...]]:
        """Train all to their ends, yielding the share done after each epoch of a run, and return the table.

        It may be closed and begun again where it was; between two shares everything here may be read.
        """
        for run, report in self.runs.train(self.settings.epochs):
            if isinstance(report, EpochReport):
                self.reports[run].append(report)
            if isinstance(report, EpochReport | RunEnded):
                yield self.share
        return self.table()

    @property
    def share(self) -> float:
        """How much has been done, from 0 to 1."""
        epochs = self.settings.epochs
        return sum(
            1.0 if self.runs.over(run) else min(1.0, self.runs.epochs(run) / epochs) for run in range(len(self.runs))
        ) / len(self.runs)

    def parameters(self, variant: int, seed: int) -> Parameters:
        """Return a copy of the parameters of a run as they are now."""
        return self.runs.parameters(self.places.index((variant, seed)))

    def table(self) -> tuple[FamilyRow, ...]:
        """Return what each variant reached by now. Early stopping counts with the weights that it brings back."""
        return tuple(self._row(variant) for variant in range(len(self.variants)))

    def _row(self, variant: int) -> FamilyRow:
        runs = [run for run, (number, _) in enumerate(self.places) if number == variant and self.reports[run]]
        counted = [self.counted(run) for run in runs]
        return FamilyRow(
            self.variants[variant],
            float(np.mean([report.epoch for report in counted])) if counted else 0.0,
            SeedSpread.of([report.train_score for report in counted]),
            SeedSpread.of([report.validation_score for report in counted]),
            SeedSpread.of([report.train_cost for report in counted]),
            SeedSpread.of([report.validation_cost for report in counted]),
            SeedSpread.of([report.penalty for report in counted]),
        )

    def network(self, run: int) -> Network:
        """Return the network of a run with the weights that count; to be read between two shares."""
        network, best = self.runs.network(run), self._best(run)
        if best is None:
            return network
        network = network.copy()
        network.parameters[:] = best[1]
        return network

    def _best(self, run: int) -> tuple[int, Parameters] | None:
        return self.runs.best(run) if self.runs.over(run) else None

    def counted(self, run: int) -> EpochReport:
        """Return the epoch whose weights the run has: the newest one, or the best one after early stopping."""
        best = self._best(run)
        if best is None:
            return self.reports[run][-1]
        return next(report for report in self.reports[run] if report.epoch == best[0])
