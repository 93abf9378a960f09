"""``nnplayground gradient-noise``: how far the gradient of a mini-batch is from that of all examples."""

import json
from collections.abc import Sequence
from typing import Any

import nnplayground
from nnplayground.analysis.descent.gradient_noise import GradientNoiseSettings, NoisePoint, gradient_noise, trained
from nnplayground.analysis.descent.text import noise_end_json, noise_heading, noise_json, noise_line
from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.cli.options import add_experiment
from nnplayground.cli.parser import Parser, split_dotted
from nnplayground.cli.settings import build, typed, validated
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.i18n import grouped, number, tr
from nnplayground.training.trainer import Trainer

OPTIONS = {"sizes": "batch", "draws": "draws", "after": "after"}
"""Fields of `GradientNoiseSettings` and their options; their seed goes with all the others."""


def run(words: Sequence[str]) -> int:
    """Measure what `words` ask for and return the exit code."""
    plain, dotted = split_dotted(words)
    found = _parser().read(plain)
    if found is None:
        return 0
    output = TerminalOutput()
    fields = GradientNoiseSettings.model_fields
    given: dict[str, Any] = {
        name: typed(fields[name], getattr(found, name)) for name in OPTIONS if getattr(found, name) is not None
    }
    if found.seed is not None:
        given["seed"] = typed(fields["seed"], found.seed)
    settings: GradientNoiseSettings = validated(GradientNoiseSettings, given)
    trainer = Trainer(build(found, dotted).replace(stop=()))
    _start(output, trainer, settings, found.json)
    for _ in trained(settings.after, trainer):
        pass
    over = NetworkCost(trainer.network, trainer.problem, trainer.experiment.cost)
    steps = gradient_noise(over, trainer.problem.parts.train, settings)
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            curve = end.value
            break
        if isinstance(step, NoisePoint):
            output.write(noise_json(step) if found.json else noise_line(step))
    if found.json:
        output.write(noise_end_json(curve))
    else:
        output.write(
            tr(
                "All {examples} examples: C = {cost}, ‖∇C‖ = {length}.",
                examples=grouped(curve.full.examples),
                cost=number(curve.full.cost),
                length=number(curve.full.length),
            )
        )
    return 0


def _start(output: TerminalOutput, trainer: Trainer, settings: GradientNoiseSettings, as_json: bool) -> None:
    experiment = trainer.experiment
    if as_json:
        output.write(
            json.dumps(
                {
                    "event": "start",
                    "program": f"nnplayground {nnplayground.__version__}",
                    "data": experiment.data.kind,
                    "layers": trainer.network.sizes,
                    "parameters": len(trainer.network.parameters),
                    "examples": len(trainer.problem.parts.train),
                    "settings": settings.model_dump(mode="json"),
                    "experiment": experiment.model_dump(mode="json"),
                }
            )
        )
        return
    output.write(
        tr(
            "{data}: network {layers}, {examples} examples; epochs of training before: {epochs}.",
            data=experiment.data.title,
            layers="-".join(map(str, trainer.network.sizes)),
            examples=grouped(len(trainer.problem.parts.train)),
            epochs=settings.after,
        )
    )
    output.write(noise_heading())


def _parser() -> Parser:
    parser = Parser(
        "nnplayground gradient-noise [OPTIONS]",
        tr(
            "Draw mini-batches and compare their gradients with that of all training examples: by how many degrees "
            "they point another way, how long they are, and what the scatter of the single gradients predicts for "
            "both."
        ),
        tr("Exit code: 0 done, 2 the arguments cannot be used or the cost became infinite, 130 interrupted."),
    )
    group = parser.group(tr("Mini-batches"))
    for name, option in OPTIONS.items():
        group.value(
            f"--{option}",
            dest=name,
            metavar="NUMBERS" if name == "sizes" else "NUMBER",
            purpose=tr(GradientNoiseSettings.model_fields[name].description or ""),
        )
    add_experiment(parser, without=("batch_size", "stop"))
    rest = parser.group(tr("Result"))
    rest.switch("--json", purpose=tr("Report in JSON, one object a line."))
    rest.common(tr("Language of the messages: en or es."), threads=True)
    return parser
