"""The answers of a network beside the truth, for every example that is not sealed. Free of Qt."""

from collections.abc import Generator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.data.coding import Aim
from nnplayground.data.problem import Problem
from nnplayground.training.evaluation import PIECE, Evaluator

Array = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]


class Review(NamedTuple):
    """What is known of `rows` (examples,), training ones first: there are so many of them.

    Of classes: `answers` and `truth` (examples,) are class numbers, `shares` (examples,) says how strongly the answer
    is meant, and `right` which are. Of quantities: both are (examples, quantities) in their units. `wrongness`
    (examples,) is larger the worse an answer is.
    """

    rows: Rows
    training: int
    answers: Array
    truth: Array
    wrongness: Array
    shares: Array | None = None
    right: npt.NDArray[np.bool_] | None = None


def review(network: Network, problem: Problem, aim: Aim) -> Generator[None, None, Review]:
    """Return the answers to the training and the validation examples; yields None now and then."""
    rows = np.concatenate([problem.parts.train, problem.parts.validation])
    evaluator = Evaluator(network, problem)
    pieces = []
    for start in range(0, len(rows), PIECE):
        pieces.append(evaluator.outputs(rows[start : start + PIECE]))
        yield None
    outputs = np.concatenate(pieces) if pieces else np.empty((0, problem.output_count), np.float32)
    training = len(problem.parts.train)
    if not problem.task.names_classes:
        truth = np.asarray(problem.raw.targets[rows], np.float64).reshape(len(rows), -1)
        answers = problem.answer(outputs)
        width = truth[:training].std(axis=0)
        off = (answers - truth) / np.where(width > 0, width, 1.0)
        return Review(rows, training, answers, truth, np.nan_to_num((off**2).sum(axis=1), nan=np.inf))
    named = problem.classify(outputs)
    labels = problem.raw.targets[rows].astype(np.int64)
    strengths = np.nan_to_num(problem.shares(outputs.T, aim).T)
    places = np.arange(len(rows))
    known = np.minimum(named, strengths.shape[1] - 1)
    right = named == labels
    # Wrong ones come first, those that were meant most first; of right ones those that were meant least.
    wrongness = np.where(right, -strengths[places, labels], 1 + strengths[places, known])
    shares = np.where(named < strengths.shape[1], strengths[places, known], 0.0)
    return Review(
        rows, training, named.astype(np.float64), labels.astype(np.float64), wrongness.astype(np.float64),
        shares.astype(np.float64), right,
    )  # fmt: skip
