"""What a lab has worked out and keeps with the project is unsaved until it is saved: nobody has edited anything."""

from functools import partial

import pytest

from nnplayground.analysis.generalisation.learning_curve import LearningCell, LearningPoint
from nnplayground.analysis.more_networks.approximation import FoundPoint
from nnplayground.analysis.more_networks.construction import Distance
from nnplayground.analysis.more_networks.memory import TruncationPoint
from nnplayground.gui.generalisation.state import GeneralisationState
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.run.test_set_log import OpeningsState
from nnplayground.gui.search.state import SearchLabState
from nnplayground.project import document
from nnplayground.search.checks import TrialCheck
from tests.helpers.windows import open_page


def point_of_a_learning_curve(window):
    state = window.session.lab_states.of(GeneralisationState)
    state.learning_model.take_in(LearningPoint(LearningCell("svm", 20, 0), 0.9, 0.8))


def points_that_are_forgotten(window):
    window.session.lab_states.of(GeneralisationState).learning_model.clear()


def check_of_a_trial(window):
    check = TrialCheck(kind="seeds", number=0, values={"rate": 0.1}, count=5, score=0.9)
    window.session.lab_states.of(SearchLabState).note_check(check)


def error_of_an_approximation(window):
    model = open_page(window, "more_networks", "approximation").model
    model._trains_on = window.session.lab_states.of(MoreNetworksState).found_of
    model._on_found(FoundPoint(3, 0, Distance(0.1, 0.2, 0.3)))


def score_of_a_truncation(window):
    panel = open_page(window, "more_networks", "recurrent").truncation
    panel._tries = panel._lab_state.scores[panel.KEY].of
    panel._on_found(TruncationPoint(2, 0.5))


def answer_to_a_lesson(window):
    window.program.lessons.keeper.answer("gates", "why", True, "3", (1, 0))


def opening_of_the_test_set(window):
    window.session.lab_states.of(OpeningsState).note_opening(window.session.experiment.data)


@pytest.mark.parametrize(
    "find",
    [
        point_of_a_learning_curve, points_that_are_forgotten, check_of_a_trial, error_of_an_approximation,
        score_of_a_truncation, opening_of_the_test_set, answer_to_a_lesson,
    ],
)  # fmt: skip
def test_results_are_unsaved_and_kept_at_the_end(window, qtbot, tmp_path, find):
    manager = window.project_manager
    # What a page begins with is there before.
    for page in ("approximation", "recurrent"):
        open_page(window, "more_networks", page)
    with qtbot.waitSignal(manager.saved):
        manager.save(tmp_path / "own.nnplay")
    assert not manager.is_dirty
    find(window)
    assert manager.is_dirty
    manager.keep_now()
    (copy,) = (tmp_path / "user" / "recovery").glob("*.nnplay")
    assert document.load(copy).lab_states == window.session.document_now().lab_states
    with qtbot.waitSignal(manager.saved):
        manager.save(tmp_path / "own.nnplay")
    assert not manager.is_dirty


def test_results_that_make_way_for_others_leave_the_project_unsaved(window, qtbot, tmp_path):
    manager = window.project_manager
    point_of_a_learning_curve(window)
    error_of_an_approximation(window)
    score_of_a_truncation(window)
    curve = window.session.lab_states.of(GeneralisationState)
    approximation = open_page(window, "more_networks", "approximation").model
    panel = open_page(window, "more_networks", "recurrent").truncation
    for begin, end in (
        (partial(curve.learning_model.start, curve.learning_task, curve.learning), curve.learning_model.job.cancel),
        (approximation.start_errors, approximation.job.cancel),
        (panel.start, panel.job.cancel),
    ):
        with qtbot.waitSignal(manager.saved):
            manager.save(tmp_path / "own.nnplay")
        assert not manager.is_dirty
        begin()
        end()
        assert manager.is_dirty


def test_whoever_has_no_project_is_not_asked_about_answers(window):
    answer_to_a_lesson(window)
    assert not window.project_manager.is_dirty
