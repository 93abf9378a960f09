"""What is kept of the Digits lab, as a form. Free of Qt."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from nnplayground.analysis.digits.output_coding import RULES, Rule
from nnplayground.analysis.digits.stroke_text import LONGEST_TEXT
from nnplayground.data.augment import AUGMENTATIONS, Augmentation
from nnplayground.gui.digits.settings import Disturbances, LadderSettings, OutputCodingSettings, ReadingSettings
from nnplayground.gui.run.lab_form import LabView
from nnplayground.registry import Model


class NetworkSource(StrEnum):
    """Where the network comes from."""

    BEST = "best"
    NIELSEN = "nielsen"
    RUNNING = "running"
    FILE = "file"


class DigitsForm(Model):
    """All that is kept of the lab: the drawing as `Drawing.to_text` packs it, the path of a network's `file`."""

    drawing: str = Field("", max_length=LONGEST_TEXT)
    source: NetworkSource = NetworkSource.BEST
    file: str = Field("", max_length=4096)
    settings: ReadingSettings = Field(default_factory=ReadingSettings)
    disturbances: Disturbances = Field(default_factory=Disturbances)
    output_coding: OutputCodingSettings = Field(default_factory=OutputCodingSettings)
    rules: dict[str, Rule] = Field(default_factory=dict, max_length=len(RULES))
    ladder: LadderSettings = Field(default_factory=LadderSettings)
    augment: tuple[Annotated[Augmentation, AUGMENTATIONS], ...] | None = Field(None, max_length=20)
    view: LabView = Field(default_factory=LabView)

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out that nothing disturbs: files hold what they held when nothing could."""
        found: dict[str, Any] = write(self)
        if self.disturbances == Disturbances():
            found.pop("disturbances", None)
        return found
