"""What is computed for the decision pictures belongs to them alone."""

import numpy as np

from nnplayground.analysis.decision_field import default_plane
from nnplayground.gui.playground.decision.field import FieldComputer
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.training.experiment import Experiment


def test_field_computer_gives_results_of_their_own():
    experiment = Experiment()
    problem, network = experiment.prepare(), experiment.network()
    plane = default_plane(problem)
    computer = FieldComputer()
    first = computer.compute(Snapshot(experiment, network.parameters.copy(), 3, 0, 7), problem, plane)
    kept = [field.copy() for field in first.fields]
    computer.compute(Snapshot(experiment, network.parameters + 1, 3, 0, 8), problem, plane)
    assert [field.shape for field in first.fields] == [(4, 64, 64), (2, 64, 64), (1, 64, 64)]
    assert all(np.array_equal(a, b) for a, b in zip(first.fields, kept, strict=True))
    assert (first.run, first.step, first.plane) == (3, 7, plane)
