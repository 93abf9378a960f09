import numpy as np
import pytest

from nnplayground.data.gates import And, Gate, Nand, Or, Xor


@pytest.mark.parametrize(
    ("cls", "truth"), [(And, [0, 0, 0, 1]), (Or, [0, 1, 1, 1]), (Nand, [1, 1, 1, 0]), (Xor, [0, 1, 1, 0])]
)
def test_truth_table_in_the_order_of_the_course(cls: type[Gate], truth: list[int]) -> None:
    examples = cls().generate(np.random.default_rng(0))
    assert examples.inputs.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert examples.targets.tolist() == truth


def test_a_single_copy_is_trained_whole() -> None:
    assert not Xor().divisible
    assert Xor(copies=2).divisible


def test_copies_keep_the_row_order_and_noise_moves_inputs_alone() -> None:
    examples = And(copies=200, noise=0.1).generate(np.random.default_rng(0))
    clean = And(copies=200).generate(np.random.default_rng(0))
    np.testing.assert_array_equal(examples.targets, clean.targets)
    assert np.std(examples.inputs - clean.inputs) == pytest.approx(0.1, rel=0.1)
    assert clean.inputs[4:8].tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
