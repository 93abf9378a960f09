"""A hint: what goes wrong, with a number, and what one click does about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nnplayground.i18n import tr
from nnplayground.training.experiment import Experiment

Fix = Callable[[Experiment], Experiment]


@dataclass(frozen=True)
class Hint:
    """Something that goes wrong. `kind` is its permanent key, by which it can be silenced.

    `template` is a marked sentence that tells the evidence among `values`. `fix` puts any experiment
    right, that of now rather than that of the evidence; `label` names it, `reason` is the marked sentence
    that says why it helps. Where no click can help there is no fix, and all of them are empty.
    """

    kind: str
    template: str
    values: Mapping[str, float | str] = field(default_factory=dict)
    label: str = ""
    reason: str = ""
    fix: Fix | None = None

    @property
    def text(self) -> str:
        """The sentence in the language in use."""
        return tr(self.template, **self.values)

    @property
    def button(self) -> str:
        """What the fix is called in the language in use; empty if there is none."""
        return tr(self.label, **self.values) if self.label else ""

    @property
    def why(self) -> str:
        """Why the fix helps, in the language in use; empty if there is none."""
        return tr(self.reason, **self.values) if self.reason else ""
