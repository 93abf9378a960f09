"""CSV that others read, and a report on one page."""

import base64
import csv
import html.parser
import io
import math
import re
from typing import ClassVar

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.core.regularizers import L2
from nnplayground.data.circles import Circle
from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import sniff
from nnplayground.data.dataset import DATASETS
from nnplayground.data.gates import Xor
from nnplayground.data.tasks import Reconstruct
from nnplayground.errors import UserError
from nnplayground.project import export, report, report_curves
from nnplayground.project.document import Document
from nnplayground.project.outputs import OUTPUTS
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.recorder import HistoryRecorder
from nnplayground.training.reports import EpochReport, Evaluation
from nnplayground.training.suitable import fitted
from nnplayground.training.trainer import Trainer
from tests.helpers.flowers import flowers
from tests.helpers.made import finished, small
from tests.helpers.series import tides


def trained(experiment, epochs=4):
    trainer, recorder = Trainer(experiment), HistoryRecorder(History())
    for one in trainer.run():
        recorder.add(one)
        if isinstance(one, EpochReport) and one.epoch == epochs:
            break
    return trainer, recorder.history


def rows_of(path):
    return list(csv.reader(io.StringIO(path.read_text("utf-8"))))


def test_history_is_written_to_the_last_digit(tmp_path):
    trainer, history = trained(Experiment(data=Xor()))
    export.write_history(tmp_path / "h.csv", history)
    head, *rows = rows_of(tmp_path / "h.csv")
    figures = history.newest[: EpochReport._fields.index("penalty")]
    assert head == list(EpochReport._fields)[: len(figures)]
    assert len(rows) == 5
    assert [float(cell) if cell else math.nan for cell in rows[-1]] == pytest.approx(list(figures), nan_ok=True)
    assert rows[-1][0] == "4"
    assert rows[-1][4] == "", "no validation part, no figure"
    export.write_batches(tmp_path / "b.csv", history)
    head, *rows = rows_of(tmp_path / "b.csv")
    assert head == ["epoch", "mean", "low", "high"]
    assert len(rows) == history.batch_count == trainer.step


def test_the_penalty_has_a_column_where_there_is_one(tmp_path):
    _, history = trained(Experiment(data=Xor(), regularizers=(L2(strength=2.0),)))
    export.write_history(tmp_path / "h.csv", history)
    head, *rows = rows_of(tmp_path / "h.csv")
    assert head == list(EpochReport._fields)
    assert float(rows[-1][-1]) == history.newest.penalty > 0
    columns = history.epoch_columns()
    assert "penalty" in report_curves.curves(columns, "cost", "Cost", ())
    assert "C₀" in report_curves.curves(columns, "cost", "Cost", ())
    assert "penalty" not in report_curves.curves(columns, "score", "Score", ())
    two, one = ({name: column[:count] for name, column in columns.items()} for count in (2, 1))
    assert "<path" in report_curves.curves(two, "cost", "Cost", ())
    assert report_curves.curves(one, "cost", "Cost", ()) == ""


@pytest.mark.parametrize("cost", [0.0, 2.0])
def test_curves_of_a_cost_that_stays_are_drawn(cost):
    history = History()
    for epoch in range(3):
        history.append_epoch(EpochReport(epoch, epoch, cost, 0.5, cost, 0.5))
    drawn = report_curves.curves(history.epoch_columns(), "cost", "Cost", ())
    assert "<path" in drawn
    assert "nan" not in drawn
    assert "inf" not in drawn


def test_curves_go_from_edge_to_edge_of_their_axes():
    history = History()
    for epoch, cost in enumerate((0.0, 1.0, 4.0)):
        history.append_epoch(EpochReport(epoch, epoch, cost, 0.5, cost, 0.5))
    drawn = report_curves.curves(history.epoch_columns(), "cost", "Cost", ())
    # A picture of 640 × 280 with the axes 60 from the left, 14 from the right, 30 from the top, 40 from the bottom.
    assert drawn.count('d="M60.0 240.0L343.0 187.5L626.0 30.0"') == 2
    assert '<path d="M60 30V240H626"' in drawn


@pytest.mark.parametrize("kind", ["circle", "house_prices", "iris"])
def test_data_can_be_read_back(tmp_path, kind):
    problem = Experiment().fitted_to(DATASETS[kind]()).prepare()
    path = tmp_path / "d.csv"
    finished(export.data_steps(path, problem))
    table = read_table(path, sniff(path.read_bytes()[: 1 << 18]))
    assert table.columns[-1].categories == ("test", "training", "validation")
    assert np.sum(table.codes[:, -1] == 1) == len(problem.parts.train)
    count = problem.raw.inputs.shape[1]
    if problem.labels is None:
        np.testing.assert_array_equal(table.numbers[:, count:], problem.raw.targets)
    np.testing.assert_array_equal(table.numbers[:, :count], problem.raw.inputs)


def test_quantities_are_kept_where_the_input_is_given_back(tmp_path):
    """What a table gives to be predicted is not learnt then, but a table without it would be half of the data."""
    experiment = Experiment().fitted_to(DATASETS["house_prices"]())
    tables = []
    for task in (None, Reconstruct()):
        path = tmp_path / f"{task is None}.csv"
        finished(export.data_steps(path, experiment.with_task(task).prepare()))
        tables.append(rows_of(path))
    assert tables[0] == tables[1]
    wave = Experiment().fitted_to(DATASETS["wave"]()).with_task(Reconstruct()).prepare()
    finished(export.data_steps(tmp_path / "w.csv", wave))
    assert rows_of(tmp_path / "w.csv")[0] == ["x", "part"]


def test_too_much_data_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(export, "MOST_CELLS", 10)
    with pytest.raises(UserError, match="too many"):
        finished(export.data_steps(tmp_path / "d.csv", small().prepare()))


class Checker(html.parser.HTMLParser):
    """Counts tags and looks that each is closed, and that nothing is fetched from elsewhere."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.texts, self.attributes = [], [], [], []

    def handle_starttag(self, tag, attributes):
        self.seen.append(tag)
        self.attributes += attributes
        assert not {name for name, _ in attributes} & {"href", "onload"}
        assert all(value.startswith("data:image/png;base64,") for name, value in attributes if name == "src")
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, text):
        self.texts.append(text)


def page(experiment, notes="", epochs=4, language="en", pictures=report.NONE):
    trainer, history = trained(experiment, epochs)
    i18n.use(language)
    figures = {part: trainer.judge(part) for part in ("train", "validation", "test")}
    checker = Checker()
    checker.feed(report.page(trainer.experiment, history, figures, notes, pictures=pictures))
    assert not checker.open
    return checker


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_report_has_everything_on_one_page(language):
    found = page(small(), "<script>alert(1)</script> & more", language=language)
    assert found.seen.count("svg") == 2
    assert "script" not in found.seen
    assert "<script>alert(1)</script> & more" in found.texts
    assert found.attributes.count(("stroke-width", "1.6")) == 4, "two curves a plot"


class Named(Circle):
    """A data set whose name is a piece of HTML."""

    label: ClassVar[str] = "<b>bold</b> & “<i>so</i>”"


def test_names_are_escaped():
    experiment = small().model_copy(update={"data": Named(size=40)})
    history = History()
    for epoch in range(3):
        history.append_epoch(EpochReport(epoch, epoch, 1.0, 0.5, 1.0, 0.5))
    history.mark(1.0, "best", "<b>best</b>")
    text = report.page(experiment, history, {}, "<b>notes</b>", pictures={'<b>"x"</b>': b""})
    assert "<b>" not in text
    assert "<i>" not in text
    checker = Checker()
    checker.feed(text)
    assert not checker.open
    for name in ("<b>bold</b> & “<i>so</i>”: network 2-3-1", "<b>notes</b>", "<b>best</b>", '<b>"x"</b>'):
        assert name in checker.texts, name
    assert ("alt", '<b>"x"</b>') in checker.attributes


def test_pictures_are_part_of_the_page():
    found = page(small(), pictures={"Network <1>": b"not looked at"})
    sources = [base64.b64decode(value.partition(",")[2]) for name, value in found.attributes if name == "src"]
    assert sources == [b"not looked at"]
    assert "Network <1>" in found.texts


def luminance(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))


def test_every_word_can_be_read_on_light_and_on_dark():
    found = page(small(), pictures={"Network": b""})
    assert {value for name, value in found.attributes if name == "fill"} == {"none", "currentColor"}
    light, dark = report.page(small(), History(), {}).split("</style>")[0].split("@media")
    for style in (light, dark):
        paper = luminance(re.search(r"background: (#\w+)", style)[1].ljust(7, "f"))
        for color in re.findall(r"[ {]color: (#\w{6})", style):
            low, high = sorted((paper, luminance(color)))
            assert (high + 0.05) / (low + 0.05) >= 4.5, color
        assert ".muted, figcaption {" in style


def test_events_of_the_run_are_on_the_curves():
    history = History()
    for epoch in range(11):
        history.append_epoch(EpochReport(epoch, epoch, 1.0 / (1 + epoch), 0.5, math.nan, math.nan))
    history.mark(5.0, "changed", "Learning rate <η>")
    history.mark(6.0, "best", "best")
    history.mark(99.0, "changed", "beyond")
    text = report.page(small(), history, {})
    assert text.count("stroke-dasharray") == 4
    assert "Learning rate &lt;η&gt;" in text
    assert "beyond" not in text
    assert "After 10 epochs and 10 mini-batches" in text


@pytest.mark.parametrize("high", [1e-300, 1e-9, 0.7, 1.0, 3.0, 12345.0, 1e30, 1e300])
def test_ticks_are_few_and_round(high):
    ticks = report_curves._ticks(0.0, high)
    assert 3 <= len(ticks) <= 9
    assert len({text for _, text in ticks}) == len(ticks)
    assert all(0 <= value <= high * (1 + 1e-9) for value, _ in ticks)
    assert all(len(text) <= 9 for _, text in ticks)


@pytest.mark.parametrize("kind", OUTPUTS)
def test_every_output_tells_how_far_it_is_and_writes(tmp_path, kind):
    trainer, history = trained(small())
    path = tmp_path / f"out{OUTPUTS[kind].suffix}"
    for share in OUTPUTS[kind].write(path, Document(trainer.experiment, trainer.state(), history)):
        assert share is None or 0 <= share <= 1
        assert not path.exists()
    assert path.stat().st_size > 100


def test_an_output_that_is_called_off_writes_nothing(tmp_path):
    trainer, history = trained(small())
    for kind in OUTPUTS:
        steps = OUTPUTS[kind].write(tmp_path / kind, Document(trainer.experiment, trainer.state(), history))
        next(steps)
        steps.close()
    assert list(tmp_path.iterdir()) == []


def test_every_setting_is_told():
    told = dict(report.settings(small()))
    assert told["Data set"] == "Circle"
    assert told["Data set: Examples"] == "40"
    assert told["Hidden layers: Neurons"] == "3"
    assert told["Optimiser: Learning rate η"] == "0.1"
    assert told["Mini-batch"] == "10 examples"
    assert told["Seeds: Weights seed"] == "1"
    assert told["Stop when"] == "—"


def test_a_run_that_stands_amid_an_epoch_says_how_far_it_is():
    history = History()
    history.append_epoch(EpochReport(0, 0, 1.0, 0.5, 1.0, 0.5))
    history.append_batches(np.arange(1, 26) / 10, np.ones(25))
    history.append_epoch(EpochReport(2, 20, 0.5, 0.5, 0.5, 0.5))
    assert "After 2 epochs and 25 mini-batches:" in report.page(small(), history, {})


def test_without_figures_there_is_no_curve():
    text = report.page(small(), History(), {"train": Evaluation(math.nan, math.nan, 0)})
    assert "no curve yet" in text
    assert "<svg" not in text


def test_a_curve_is_broken_where_there_is_no_figure():
    history = History()
    for epoch, cost in enumerate([3.0, math.nan, 1.0, math.inf, 0.5, 0.25]):
        history.append_epoch(EpochReport(epoch, epoch, cost, 0.5, math.nan, math.nan))
    text = report.page(small(), history, {})
    line = text.split('stroke="#1f6fb2" stroke-width="1.6"')[0].split('<path d="')[-1].split('"')[0]
    assert line.count("M") == 3
    assert line.count("L") == 1
    assert "#d9650d" not in text


def test_what_was_frozen_is_told_where_something_was():
    assert "Frozen" not in dict(report.settings(small()))
    assert dict(report.settings(small().replace(frozen=((0, 2), (5, 6)))))["Frozen"] == "3 weights and biases"
    assert dict(report.settings(small().replace(frozen=((5, 6),))))["Frozen"] == "1 weight or bias"


def test_examples_of_a_series_have_their_time(tmp_path):
    problem = fitted(Experiment(), tides()).prepare()
    finished(export.data_steps(tmp_path / "d.csv", problem))
    head, first, second, *rest = rows_of(tmp_path / "d.csv")
    assert head == ["time", "level", "wind", "target: level", "part"]
    assert [first[0], second[0]] == ["2024-01-01", "2024-01-01 06:00"]
    assert first[3] == second[1]
    assert len(rest) + 2 == len(problem.raw.inputs)
    assert [row[-1] for row in (first, rest[-1])] == ["training", "test"]


def test_the_classes_of_a_table_stand_under_the_name_of_their_column(tmp_path):
    path = tmp_path / "d.csv"
    finished(export.data_steps(path, Experiment().fitted_to(flowers()).prepare()))
    assert path.read_text(encoding="utf-8").splitlines()[0].split(",")[-2:] == ["size", "part"]
    finished(export.data_steps(path, Experiment().prepare()))
    assert path.read_text(encoding="utf-8").splitlines()[0].split(",")[-2:] == ["class", "part"]
