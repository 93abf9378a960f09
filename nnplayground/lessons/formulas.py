"""The formulas that lessons show as pictures, by permanent key: mathematics as rich text, the same in all languages."""

from collections.abc import Mapping

from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.rich import RichText

UNKNOWN = N_("There is no formula “{key}”. Known: {known}.")

_SUM = "∑<sub>j</sub>"

FORMULAS: Mapping[str, str] = {
    "neuron_sum": f"z = {_SUM} w<sub>j</sub> x<sub>j</sub> + b",
    "neuron_output": f"a = σ(z) = σ({_SUM} w<sub>j</sub> x<sub>j</sub> + b)",
    "step_function": "f(z) = 1 &nbsp;(z ≥ 0), &nbsp; f(z) = 0 &nbsp;(z &lt; 0)",
    "perceptron_output": f"y = f({_SUM} w<sub>j</sub> x<sub>j</sub> + b)",
    "perceptron_error": "e = d − y",
    "perceptron_update": "w<sub>j</sub> ← w<sub>j</sub> + η e x<sub>j</sub>, &nbsp; b ← b + η e",
    "threshold": f"{_SUM} w<sub>j</sub> x<sub>j</sub> ≥ θ, &nbsp; b = −θ",
    "layer_sum": "z<sup>l</sup> = W<sup>l</sup> a<sup>l−1</sup> + b<sup>l</sup>, &nbsp; "
    "a<sup>l</sup> = σ(z<sup>l</sup>)",
    "logistic": "σ(z) = 1 / (1 + e<sup>−z</sup>)",
    "logistic_slope": "σ′(z) = σ(z) (1 − σ(z))",
    "tanh": "tanh z = (e<sup>z</sup> − e<sup>−z</sup>) / (e<sup>z</sup> + e<sup>−z</sup>)",
    "relu": "ReLU(z) = max(0, z)",
    "softmax": "a<sub>k</sub> = e<sup>z<sub>k</sub></sup> / ∑<sub>i</sub> e<sup>z<sub>i</sub></sup>",
    "mse": "C = 1 / (2n) ∑<sub>x</sub> ‖y(x) − a(x)‖²",
    "half_squares": "C<sub>x</sub> = ½ ∑<sub>k</sub> (a<sub>k</sub> − y<sub>k</sub>)²",
    "cross_entropy": "C = −1/n ∑<sub>x</sub> ∑<sub>k</sub> [y<sub>k</sub> ln a<sub>k</sub> + "
    "(1 − y<sub>k</sub>) ln(1 − a<sub>k</sub>)]",
    "log_loss": "C<sub>x</sub> = −ln a<sub>y</sub>",
    "gradient_step": "v ← v − η ∇C",
    "weight_step": "w ← w − η ∂C/∂w",
    "bias_step": "b ← b − η ∂C/∂b",
    "chain_rule": "∂C/∂w = ∂C/∂a · ∂a/∂z · ∂z/∂w",
    "delta_output": "δ<sup>L</sup> = ∇<sub>a</sub>C ⊙ σ′(z<sup>L</sup>)",
    "delta_hidden": "δ<sup>l</sup> = ((W<sup>l+1</sup>)<sup>T</sup> δ<sup>l+1</sup>) ⊙ σ′(z<sup>l</sup>)",
    "weight_gradient": "∂C/∂w<sub>jk</sub><sup>l</sup> = a<sub>k</sub><sup>l−1</sup> δ<sub>j</sub><sup>l</sup>",
    "bias_gradient": "∂C/∂b<sub>j</sub><sup>l</sup> = δ<sub>j</sub><sup>l</sup>",
    "parameter_count": "∑<sub>l</sub> (n<sub>l−1</sub> + 1) · n<sub>l</sub>",
    "momentum": "v ← μ v − η ∇C, &nbsp; w ← w + v",
    "l2_cost": "C = C<sub>0</sub> + λ / (2n) ∑<sub>w</sub> w²",
    "l1_cost": "C = C<sub>0</sub> + λ / n ∑<sub>w</sub> |w|",
    "l2_step": "w ← (1 − η λ / n) w − η ∂C<sub>0</sub>/∂w",
    "one_hot": "5 → (0, 0, 0, 0, 0, 1, 0, 0, 0, 0)",
    "updates_per_epoch": "⌈ n / m ⌉",
    "distance": "|w<sub>1</sub> x<sub>1</sub> + w<sub>2</sub> x<sub>2</sub> + b| / ‖w‖",
    "combinations": "2<sup>n</sup>",
    "layer_sum_of_chain": "z<sup>(L)</sup> = w<sup>(L)</sup> a<sup>(L−1)</sup> + b<sup>(L)</sup>",
    "squared_error": "C<sub>0</sub> = (a − y)²",
    "squared_errors": "C<sub>0</sub> = ∑<sub>j</sub> (a<sub>j</sub> − y<sub>j</sub>)²",
    "chain_factors": "∂C<sub>0</sub>/∂w = ∂z/∂w · ∂a/∂z · ∂C<sub>0</sub>/∂a",
    "error_sum": "∂C<sub>0</sub>/∂a<sub>k</sub> = ∑<sub>j</sub> w<sub>jk</sub> σ′(z<sub>j</sub>) "
    "∂C<sub>0</sub>/∂a<sub>j</sub>",
    "cross_entropy_slope": "∂C/∂ŷ = (ŷ − y) / ((1 − ŷ) ŷ)",
}
"""Each in one line; what is raised or lowered is marked up."""


def formula(key: str) -> RichText:
    """Return a formula as rich text. Raises UserError, which names the known ones."""
    if key not in FORMULAS:
        raise UserError(UNKNOWN, key=key[:40], known=", ".join(FORMULAS))
    return RichText(FORMULAS[key])
