"""Ten outputs or four bits: both codings trained side by side, and what comes of each."""

import math
from collections import Counter
from collections.abc import Generator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.digits import output_coding
from nnplayground.analysis.digits.output_coding import CodeProgress, CodeRun, Rule
from nnplayground.data.coding import CODINGS
from nnplayground.data.mnist import Mnist
from nnplayground.errors import for_people
from nnplayground.gui import theme
from nnplayground.gui.digits.bar_chart import Bar, BarChart
from nnplayground.gui.digits.settings import OutputCodingSettings
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, fixed, grouped, percent, tr
from nnplayground.rich import as_tip
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment

DIGITS = 10


def end_of_scale(most: float) -> float:
    """Return a little more than the share `most`: an end whose four steps are told exactly, by one decimal or none."""
    unit = 0.004 if 1.1 * most < 0.096 else 0.04
    return unit * max(3, math.ceil(1.1 * most / unit))


class OutputCodingPage(QWidget):
    """Settings at the left, accuracies with their spread in the middle, invalid codes at the right."""

    def __init__(self, session: Session, clock: FrameClock, lab_state: DigitsState) -> None:
        super().__init__()
        self._lab_state = lab_state
        self.runs = lab_state.coding_runs
        self._fault = ""
        lab_state.taken.connect(self._on_taken)
        self.job = Job(self)
        self.job.found.connect(self._on_found)
        self.job.failed.connect(self._on_failed)
        self.job.state_changed.connect(self._show)
        self.accuracies = explained(
            BarChart(clock, tr("Accuracies of both codings")),
            N_("How well ten outputs and four bits do with the same seeds and epochs; each dot is one training."),
        )
        self.invalid = explained(
            BarChart(clock, tr("Invalid codes")),
            N_(
                "Four bits can write 16 codes, and six of them are no digit: how often the network answers one of "
                "those."
            ),
        )
        self.rules: dict[str, Combo] = {}
        self.note = Words(muted=True, lines=2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        left = self._left()
        left.setMinimumWidth(theme.scaled(270))
        charts = Panels("digits/output_coding/charts", Qt.Orientation.Vertical)
        for title, name, view, share in (
            (tr("Validation accuracy: a dot for each seed, mean and spread"), "", self.accuracies, 4),
            (tr("The six codes of no digit, and how often they come"), tr("Invalid codes"), self.invalid, 6),
        ):
            heading = QLabel(as_tip(title))
            theme.head(heading)
            heading.setWordWrap(True)
            chart = QVBoxLayout()
            chart.setSpacing(6)
            chart.addWidget(heading)
            chart.addWidget(view, 1)
            charts.add(chart, name, share=share)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(charts, 1)
        right.addWidget(self.note)
        panels = Panels("digits/output_coding")
        panels.add(left, tr("Settings"), size=theme.scaled(310))
        panels.add(right, share=1)
        whole.addWidget(panels)
        self._show()

    @property
    def settings(self) -> OutputCodingSettings:
        """The budget as the lab has it."""
        return self._lab_state.output_coding

    def _left(self) -> QWidget:
        text = QLabel(
            tr(
                "One output for each of the ten digits, or the digit in binary with four: 2⁴ = 16 codes, so six "
                "of them name no digit. Both get the same seeds and the same number of epochs."
            )
        )
        text.setWordWrap(True)
        form = self.form = ComponentForm(self.settings)
        form.edited.connect(self._on_edited)
        self.work = WorkBar(self.job, tr("Train both"), tr("Train every network; takes some minutes."), self.start)
        self.page_run = self.work.page_run
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text)
        column.addWidget(form)
        column.addWidget(self.work)
        heading = QLabel(tr("How outputs are read"))
        theme.head(heading)
        column.addSpacing(8)
        column.addWidget(heading)
        for key, rules in output_coding.RULES.items():
            label = QLabel(tr(CODINGS[key].label))
            combo = self.rules[key] = Combo()
            combo.setAccessibleName(tr(CODINGS[key].label))
            combo.setToolTip(tr("The rule by which the outputs are read as a digit; the networks stay the same."))
            for rule in rules:
                combo.add(tr(output_coding.RULE_LABELS[rule]), rule.value)
            combo.activated.connect(partial(self._on_rule, key))
            label.setBuddy(combo)
            column.addWidget(label)
            column.addWidget(combo)
        column.addStretch(1)
        self._show_rules()
        return panel

    def _show_rules(self) -> None:
        for key, combo in self.rules.items():
            chosen = self._lab_state.rules.get(key, output_coding.RULES[key][0])
            combo.setCurrentIndex(max(0, combo.findData(chosen.value)))

    def start(self) -> None:
        """Train both codings with every seed."""
        self.runs.clear()
        self._fault = ""
        self.job.start(_compared, experiment(self.settings), range(1, self.settings.runs + 1), self.settings.epochs)

    def _on_edited(self, settings: OutputCodingSettings) -> None:
        name, field = change_name(self.settings, settings), changed_field(self.settings, settings)
        self._lab_state.set_part(name, f"output_coding.{field}", output_coding=settings)

    def _on_rule(self, coding: str, _index: int) -> None:
        rule = self._rule(coding)
        name = tr("{title}: {value}", title=tr(CODINGS[coding].label), value=tr(output_coding.RULE_LABELS[rule]))
        self._lab_state.set_part(name, rules=self._lab_state.rules | {coding: rule})
        self._show()

    @Slot()
    def _on_taken(self) -> None:
        self.form.set_component(self.settings)
        self._show_rules()
        self._show()

    @Slot(object)
    def _on_found(self, run: CodeRun) -> None:
        self.runs.append(run)
        self._show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._fault = str(for_people(error))
        self._show()

    # What it shows.

    def _rule(self, coding: str) -> Rule:
        return Rule(str(self.rules[coding].currentData()))

    @Slot()
    def _show(self) -> None:
        bars, lowest = [], 1.0
        for key in output_coding.RULES:
            rule = self._rule(key)
            runs = [run for run in self.runs if run.coding == key]
            name, text = tr(CODINGS[key].label), tr(output_coding.RULE_LABELS[rule])
            if not runs:
                bars.append(Bar(name, None, "—", help=text))
                continue
            found = output_coding.spread(runs, rule)
            values = tuple(run.accuracy[rule] for run in runs)
            lowest = min(lowest, *values)
            shown = percent(found.mean, 1) + (f" ± {fixed(100 * found.deviation, 1)}" if found.runs > 1 else "")
            bars.append(Bar(name, found.mean, shown, "accent", values, found.deviation, text))
        # A multiple of 4 %, so that the four steps of the scale are whole numbers.
        low = max(0.0, int(lowest * 25) / 25 - 0.04) if self.runs else 0.0
        self.accuracies.set_bars(tuple(bars), low, 1.0)
        self._show_invalid()

    def _show_invalid(self) -> None:
        runs = [run for run in self.runs if run.coding == "binary"]
        counts: Counter[int] = Counter()
        for run in runs:
            counts.update(run.invalid)
        asked = sum(run.examples for run in runs)
        most = max([counts[number] / asked for number in output_coding.invalid_codes(DIGITS)] if asked else [0.0])
        bars = tuple(
            Bar(
                tr("{code} = {number}", code=output_coding.code_of(number, 4), number=number),
                counts[number] / asked if asked else None,
                percent(counts[number] / asked, 2) if asked else "—",
                "negative",
                help=tr("This code names no digit, so the answer counts as wrong."),
            )
            for number in output_coding.invalid_codes(DIGITS)
        )
        self.invalid.set_bars(bars, 0.0, end_of_scale(most))
        self.note.setText(self._fault or self._verdict(counts.total(), asked))

    def _verdict(self, invalid: int, asked: int) -> str:
        both = [[run for run in self.runs if run.coding == key] for key in ("one_hot", "binary")]
        if not all(both):
            return tr("Press “Train both”: the result grows here, network by network.")
        first, second = (
            output_coding.spread(runs, self._rule(key)) for runs, key in zip(both, output_coding.RULES, strict=True)
        )
        gap = 100 * (first.mean - second.mean)
        text = tr(
            "Ten outputs are {gap} points {word} than four bits. Of {asked} answers in bits, {invalid} were no digit.",
            gap=fixed(abs(gap), 1), word=tr("better") if gap >= 0 else tr("worse"), asked=grouped(asked),
            invalid=grouped(invalid),
        )  # fmt: skip
        if first.runs > 1 and abs(gap) < 100 * (first.deviation + second.deviation):
            text += " " + tr("That is no more than the seeds differ among themselves.")
        return text

    def close_jobs(self) -> None:
        """End what is running."""
        self.job.close()


def experiment(settings: OutputCodingSettings) -> Experiment:
    """Return the experiment that both codings vary."""
    base = EXAMPLES["mnist-cross-entropy"].build()
    layer = base.hidden[0].model_copy(update={"units": settings.units})
    return base.replace(data=Mnist(train_images=settings.images), hidden=(layer,))


def _compared(base: Experiment, seeds: Sequence[int], epochs: int) -> Generator[float | CodeRun, None, None]:
    for step in output_coding.compare(base, seeds, epochs):
        yield step.share if isinstance(step, CodeProgress) else step
