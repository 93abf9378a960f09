"""One row of a table: typical, of an example, with dates, and what one of its columns does to the answer."""

import numpy as np
import pytest

from nnplayground.analysis.asked_row import beyond, columns_of, raw_inputs, spans, usual_values, values_of
from nnplayground.analysis.effect import POINTS, Others, effect
from nnplayground.data.dates import DAY, date_part, time_in
from nnplayground.data.own_table import dataset
from nnplayground.errors import UserError
from nnplayground.gui.playground.table.row_form import row_model, row_of, values_in
from nnplayground.training.experiment import Experiment
from tests.helpers.series import read

LINES = [
    "date,town,sold",
    *(f"2024-{1 + n // 28:02}-{1 + n % 28:02},{'NSW'[n % 3]},{n % 9 + n / 50}" for n in range(90)),
]


@pytest.fixture
def problem():
    table = read("\n".join(LINES), date="time")
    return Experiment().fitted_to(dataset(table, ["sold"], parts={"date": ("month", "elapsed")})).prepare()


def test_the_row_of_an_example_becomes_its_inputs_again(problem):
    for row in (*problem.parts.train[:5], *problem.parts.validation[:5]):
        inputs = raw_inputs(problem, [values_of(problem, int(row))])[0]
        np.testing.assert_allclose(inputs, problem.raw.inputs[row])


def test_a_typical_row_has_a_date_that_is_there(problem):
    when, town = usual_values(problem)
    assert when in {time_in(line.split(",")[0], "day") for line in LINES[1:]}
    shares = problem.raw.inputs[problem.parts.train][:, 2:].mean(axis=0)
    assert town == shares.argmax()
    low, high = spans(problem)[0]
    assert low <= when <= high
    assert spans(problem)[1] is None
    assert [column.name for column in beyond(problem, (high + DAY, 0.0))] == ["date"]


def test_a_typed_date_is_read_and_one_that_is_none_is_told(problem):
    columns = columns_of(problem)
    model = row_model(columns, spans(problem))
    row = row_of(model, columns, (time_in("2024-02-03", "day"), 2.0))
    assert row.model_dump() == {"column_0": "2024-02-03", "column_1": "2"}
    assert values_in(row) == (time_in("2024-02-03", "day"), 2.0)
    with pytest.raises(UserError, match="“2024-13-45” is not a date"):
        model.model_validate({"column_0": "2024-13-45", "column_1": "2"})


def test_the_effect_of_a_date_goes_through_all_its_parts(problem):
    network, aim = Experiment().fitted_to(problem.dataset).network(), Experiment().fitted_to(problem.dataset).aim
    found = effect(network, problem, aim, 0, Others.AVERAGED, usual_values(problem))
    assert found.rows == len(problem.parts.train)
    assert found.values.shape == (POINTS,)
    raw = problem.raw.inputs[problem.parts.train].copy()
    when = found.values[[7]]
    raw[:, 0] = date_part(when, "month")
    raw[:, 1] = date_part(when, "elapsed", problem.dataset.of_use("input")[0].since)
    from nnplayground.core.passes import predict

    wanted = problem.answer(predict(network, problem.encode(raw))).mean()
    assert found.answers[0, 7] == pytest.approx(wanted, rel=1e-4)
