"""Descents: the numbers that a hand or a textbook gives, verdicts, and going back exactly."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.analysis.descent.stepper import DescentGrain, DescentRace, DescentSettings, DescentStepper
from nnplayground.analysis.descent.surfaces import COST_SURFACES, TypedSurface
from nnplayground.analysis.descent.verdict import DescentVerdict, Ending, place
from nnplayground.core.optimizers import OPTIMIZERS, Adam, AdamW, GradientDescent, Momentum, Nesterov, RMSProp
from nnplayground.errors import UserError
from nnplayground.i18n import use


def descend(surface, start, rate=None, optimizer=None, **more):
    optimizer = optimizer or GradientDescent(rate=rate)
    return DescentStepper(DescentSettings(surface=surface, start=start, optimizer=optimizer, **more))


def verdict_of(*arguments, **more):
    stepper = descend(*arguments, **more)
    for _ in stepper.run():
        pass
    return stepper.verdict


@pytest.mark.parametrize(
    ("surface", "start", "rate", "steps", "end"),
    [
        ("bowl", (1, 1), 0.1, 67, (0, 0)),
        ("bowl", (1, 1), 0.5, 1, (0, 0)),
        ("ravine", (1, 1), 0.039, 355, (0, 0)),
        ("ravine", (1, 1), 2 / 51, 444, (0, 0)),
        ("himmelblau", (0, 0), 0.01, 62, (3, 2)),
        ("himmelblau", (-1, 0), 0.01, 23, (-2.8051, 3.1313)),
        ("himmelblau", (-1, -1), 0.01, 22, (-3.7793, -3.2832)),
        ("himmelblau", (1, -1), 0.01, 58, (3.5844, -1.8481)),
        ("himmelblau", (4, 4), 0.01, 51, (3, 2)),
        ("beale", (1, 1), 0.01, 3845, (3, 0.5)),
        ("false_minima", (0, 0), 0.1, 162, (-1.7722, 1.5708)),
        ("false_minima", (2, 1), 0.1, 157, (1.3694, -1.5708)),
    ],
)
def test_it_arrives_after_as_many_steps_as_it_should(surface, start, rate, steps, end):
    verdict = verdict_of(surface, start, rate)
    assert verdict.ending is Ending.MINIMUM
    assert verdict.steps == steps
    assert verdict.v == pytest.approx(end, abs=1e-4)


def test_momentum_is_quicker_through_the_ravine():
    verdict = verdict_of("ravine", (1, 1), optimizer=Momentum(rate=0.061404, beta=0.565807))
    assert (verdict.ending, verdict.steps) == (Ending.MINIMUM, 80)


def test_the_bend_of_rosenbrock_takes_32076_steps_in_bounded_memory():
    stepper = descend("rosenbrock", (-1.2, 1), 0.001)
    first = stepper.record
    assert first.cost == pytest.approx(24.2)
    assert first.gradient == pytest.approx((-215.6, -88))
    stepper.jump(50_000)
    assert stepper.verdict.steps == stepper.position == 32_076
    assert stepper.verdict.ending is Ending.MINIMUM
    assert 490 < len(stepper.path(500)) <= 500
    assert stepper.path(500)[0].tolist() == [-1.2, 1, first.cost]
    assert descend("rosenbrock", (-1.2, 1), 0.0005).record.ratio == pytest.approx(0.649, abs=5e-4)


def test_every_figure_of_the_bowl():
    stepper = descend("bowl", (1, 1), 0.1)
    for record in stepper.run():
        assert record.v == pytest.approx(((1 - 0.2) ** record.step,) * 2)
    first = stepper.record_at(0)
    assert (first.cost, first.gradient) == (2, (2, 2))
    assert first.cost + first.change == pytest.approx(1.28)
    assert first.predicted == pytest.approx(-0.8)
    assert first.change == pytest.approx(-0.72)
    assert first.ratio == pytest.approx(0.9)
    assert stepper.law(0) == 0.9


def test_the_law_holds_exactly_where_the_surface_is_quadratic():
    stepper = descend("ravine", (1, 0.3), 0.03)
    stepper.jump(20)
    for record in stepper.records(0, 21):
        assert record.ratio == pytest.approx(stepper.law(record.step))
    assert descend("ravine", (1, 1), optimizer=Adam()).law(0) is None


def test_himmelblau_falls_more_than_predicted_where_it_is_concave():
    record = descend("himmelblau", (0, 0), 0.01).record
    assert (record.cost, record.gradient) == (170, (-14, -22))
    assert record.predicted == pytest.approx(-6.8)
    assert record.change == pytest.approx(-7.8159, abs=5e-5)
    assert record.ratio == pytest.approx(1.1494, abs=5e-5)


def test_deck_a_s_global_minimum_is_refuted():
    verdict = verdict_of("false_minima", (0, 0), 0.1)
    assert verdict.cost == pytest.approx(-1.334, abs=5e-4)
    assert verdict_of("false_minima", (2, 1), 0.1).cost == pytest.approx(-0.706, abs=5e-4)
    assert verdict.lower.v == pytest.approx((-4.9137, -1.5708), abs=1e-4)
    assert "Another start ends elsewhere: the minimum (−4.914, −1.571) is lower" in verdict.sentence()
    assert "other minima in the picture: 3" in verdict_of("himmelblau", (0, 0), 0.01).sentence()


def test_other_endings():
    bounce = verdict_of("bowl", (1, 1), 1.0)
    assert (bounce.ending, bounce.period, bounce.cost, bounce.bound) == (Ending.BOUNCES, 2, 2, 1)
    assert "2/L = 1" in bounce.sentence()
    lost = verdict_of("bowl", (1, 1), 1.1)
    assert (lost.ending, lost.bound) == (Ending.DIVERGES, 1)
    assert "stable only below η = 2/L = 1" in lost.sentence()
    assert verdict_of("ravine", (1, 1), 0.0401).ending is Ending.DIVERGES
    assert verdict_of("ravine", (1, 1), 0.0401).bound == 0.04
    assert (lambda v: (v.ending, v.steps))(verdict_of("beale", (3, 3), 0.01)) == (Ending.DIVERGES, 2)
    assert verdict_of("bowl", (1, 1), 1e9).ending is Ending.DIVERGES
    pass_ = verdict_of("saddle", (1, 0), 0.1)
    assert (pass_.ending, pass_.steps) == (Ending.SADDLE, 66)
    assert verdict_of("saddle", (1, 1e-6), 0.1).ending is Ending.BOTTOMLESS
    assert verdict_of("himmelblau", (-0.270844590667, -0.923038556480), 0.01).ending is Ending.MAXIMUM
    assert verdict_of(TypedSurface(typed="3"), (1, 1), 0.1).ending is Ending.FLAT
    assert verdict_of(TypedSurface(typed="ln(x) + y²"), (1, 1), 0.1).ending is Ending.NOT_FINITE
    assert verdict_of(TypedSurface(typed="|x| + y²"), (0.5, 0), 0.25).ending is Ending.NO_GRADIENT
    assert verdict_of("bowl", (1, 1), 0.1, max_steps=5).ending is Ending.LIMIT
    assert verdict_of(TypedSurface(typed="exp(exp(x²))"), (1, 1), 0.1).ending is Ending.DIVERGES


@pytest.mark.parametrize(
    ("text", "start", "said"),
    [("|x|", (0, 0), "no gradient at the start (0, 0)"), ("1/x", (0, 1), "no finite value at the start (0, 1)")],
)
def test_a_start_that_cannot_be_is_refused(text, start, said):
    with pytest.raises(UserError) as error:
        descend(TypedSurface(typed=text), start, 0.1)
    assert said in str(error.value)


def test_after_a_bounce_it_can_be_stepped_on_and_after_the_end_it_cannot():
    stepper = descend("bowl", (1, 1), 1.0)
    for _ in stepper.run():
        pass
    assert not stepper.at_end
    assert stepper.step(DescentGrain.HUNDRED)
    assert stepper.verdict.ending is Ending.BOUNCES
    stepper = descend("bowl", (1, 1), 0.5)
    assert stepper.step(DescentGrain.HUNDRED)
    assert stepper.position == 1
    assert not stepper.step(DescentGrain.ONE)
    assert stepper.record.change is None
    assert stepper.record.ratio is None
    assert stepper.step_back(DescentGrain.HUNDRED)
    assert stepper.verdict is None
    assert stepper.known == 1


MOVES = st.lists(
    st.one_of(
        st.sampled_from([(kind, grain) for kind in ("step", "back") for grain in DescentGrain]),
        st.integers(0, 200).map(lambda to: ("jump", to)),
    ),
    max_size=15,
)


@given(
    st.sampled_from(
        [
            GradientDescent(rate=0.002),
            Momentum(rate=0.001),
            Nesterov(rate=0.001),
            RMSProp(),
            Adam(rate=0.1),
            AdamW(rate=0.1),
        ]
    ),
    MOVES,
    st.sampled_from([2, 3, 16, 10_000]),
)
def test_any_way_of_going_there_shows_the_same(optimizer, moves, kept):
    """Back and forth, with ever fewer points kept: what is at a position is what was there the first time."""
    straight = descend("beale", (1, 1), optimizer=optimizer)
    stepper = DescentStepper(straight.settings, kept)
    taken = []
    for kind, value in moves:
        before = stepper.position
        if kind == "step":
            if stepper.step(value):
                taken.append((before, value))
        elif kind == "back":
            if stepper.step_back(value) and taken:
                start, grain = taken.pop()
                if grain is value:
                    assert stepper.position == start
                else:
                    taken.clear()
        else:
            stepper.jump(value)
            taken.clear()
        straight.jump(stepper.position)
        assert stepper.record == straight.record
        np.testing.assert_array_equal(stepper.path(7)[-1], straight.path(7)[-1])
    assert stepper.verdict == straight.verdict


@pytest.mark.parametrize("cls", list(OPTIMIZERS), ids=OPTIMIZERS.keys())
def test_every_optimiser_descends_as_it_does_in_a_network(cls):
    """The places are those of the optimiser's own steps with the surface's gradient."""
    optimizer, formula = cls(), COST_SURFACES["rosenbrock"]().formula
    stepper = descend("rosenbrock", (-1.2, 1), optimizer=optimizer)
    w, state = np.array([-1.2, 1.0]), optimizer.start(2, np.float64)
    for step in range(300):
        assert stepper.point.v == tuple(w)
        optimizer.step(w, formula.gradient(*w)[1].copy(), state, optimizer.rate, np.ones(2))
        assert stepper.step(DescentGrain.ONE) or step > 0
        if stepper.at_end:
            break


def test_a_race_goes_on_until_all_have_arrived():
    settings = DescentSettings(surface="ravine", start=(1, 1))
    race = DescentRace(settings, [GradientDescent(rate=0.039), Momentum(rate=0.061404, beta=0.565807)])
    for position in race.run():
        assert position == race.position
    assert [verdict.steps for verdict in race.verdicts] == [355, 80]
    assert race.at_end
    race.jump(100)
    assert [racer.position for racer in race.racers] == [100, 80]
    assert race.verdicts[0] is None
    race.step_back(DescentGrain.TEN)
    assert [racer.position for racer in race.racers] == [90, 80]
    with pytest.raises(UserError, match="from 1 to 3"):
        DescentRace(settings, [Adam()] * 4)


def test_a_run_can_be_left():
    stepper = descend("rosenbrock", (-1.2, 1), 0.001)
    run = stepper.run()
    next(run)
    run.close()
    assert stepper.position == 1


def test_places_are_written_as_the_language_does():
    assert place((3, 2)) == "(3, 2)"
    use("es")
    assert place((-1.5, 1e-9)) == "(−1,5; 0)"


def test_many_steps_are_written_in_groups():
    assert "steps: 32,076." in DescentVerdict(Ending.MINIMUM, 32_076, (1.0, 1.0), 0.0).sentence()
