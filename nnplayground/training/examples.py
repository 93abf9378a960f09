"""Example set-ups that each teach one thing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nnplayground import data  # registers every data set
from nnplayground.core.activations import Linear, Logistic, ReLU, Softmax, Tanh
from nnplayground.core.costs import CategoricalCrossEntropy, CrossEntropy, HalfSquares, MeanSquares
from nnplayground.core.initializers import He, Normal, ScaledNormal, Uniform
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam, AdamW, GradientDescent
from nnplayground.core.regularizers import L2
from nnplayground.core.schedules import Cosine
from nnplayground.data.augment import Elastic, Rotate, Scale, Shear, Shift, Thickness
from nnplayground.data.dataset import DATASETS, Dataset
from nnplayground.data.problem import Division
from nnplayground.data.tasks import Reconstruct
from nnplayground.i18n import N_
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.stopping import EarlyStopping, Epochs
from nnplayground.training.suitable import suited

assert data, "the data sets are registered by their import"


@dataclass(frozen=True, slots=True)
class Example:
    """A named set-up: what it shows, in a sentence, and how it is built."""

    label: str
    summary: str
    build: Callable[[], Experiment]


def _data(kind: str, **parameters: object) -> Dataset:
    return DATASETS[kind].model_validate({"kind": kind} | parameters)


def _layers(activation: str, *units: int) -> tuple[Dense, ...]:
    return tuple(Dense.model_validate({"units": count, "activation": activation}) for count in units)


def first() -> Experiment:
    """Return what a new window shows: a circle that two small layers learn within seconds."""
    return Experiment(hidden=_layers("tanh", 4, 2), optimizer=GradientDescent(rate=0.1))


def _xor_line() -> Experiment:
    return first().fitted_to(_data("xor")).replace(hidden=(), batch_size=0, optimizer=GradientDescent(rate=0.5))


def _xor_hidden() -> Experiment:
    # Larger weights often saturate one of the three, and two cannot do it.
    return _xor_line().replace(hidden=_layers("tanh", 3), optimizer=GradientDescent(rate=1.0))


def _spiral() -> Experiment:
    return first().replace(
        data=_data("spirals", noise=0.05),
        hidden=_layers("tanh", 8, 8),
        # Small weights find the spiral from some starts only.
        initializer=Normal(deviation=1.0),
        optimizer=Adam(rate=0.005),
    )


def _overfitting() -> Experiment:
    return first().replace(
        data=_data("moons", size=120, noise=0.35),
        division=Division(train=30, validation=40),
        hidden=_layers("relu", 16, 16),
        initializer=He(),
        optimizer=Adam(rate=0.02),
    )


def _regularised() -> Experiment:
    return _overfitting().replace(regularizers=(L2(strength=0.5),))


def _dead_relus() -> Experiment:
    return first().replace(
        hidden=_layers("relu", 8, 8),
        initializer=Uniform(reach=2.0),
        optimizer=GradientDescent(rate=3.0),
        seeds=Seeds(weights=3),
    )


def _high_rate() -> Experiment:
    return first().fitted_to(_data("plane")).replace(
        hidden=_layers("relu", 8),
        output=Linear(),
        cost=MeanSquares(),
        initializer=He(),
        optimizer=GradientDescent(rate=20.0),
    )  # fmt: skip


def _saturated() -> Experiment:
    return first().replace(
        hidden=(Dense(units=4, activation=Logistic()),),
        cost=HalfSquares(),
        initializer=Normal(deviation=10.0),
        optimizer=GradientDescent(rate=0.5),
    )


def _classes() -> Experiment:
    return first().replace(
        data=_data("spirals", arms=4, noise=0.05, size=800),
        hidden=_layers("tanh", 16, 12),
        output=Softmax(),
        cost=CategoricalCrossEntropy(),
        optimizer=Adam(rate=0.01),
        batch_size=32,
    )


def _curve() -> Experiment:
    return first().fitted_to(_data("function")).replace(
        hidden=(Dense(units=12, activation=Tanh()),), optimizer=Adam(rate=0.02)
    )  # fmt: skip


def course_house() -> Experiment:
    """Return the house of the course as the lab By hand steps it: 3-4-3-1 with ReLU and large steps."""
    return first().fitted_to(_data("house_prices")).replace(
        hidden=_layers("relu", 4, 3), initializer=He(), optimizer=GradientDescent(rate=0.1)
    )  # fmt: skip


def _houses() -> Experiment:
    # Steps of 0.1 swing between R² 0.99 and −1, and He's weights often leave the three ReLUs dead.
    return course_house().replace(initializer=Uniform(reach=0.5), optimizer=GradientDescent(rate=0.01))


def _nielsen() -> Experiment:
    return first().fitted_to(_data("mnist")).replace(
        hidden=(Dense(units=30, activation=Logistic()),),
        output=Logistic(),
        cost=HalfSquares(),
        initializer=Normal(deviation=1.0),
        optimizer=GradientDescent(rate=3.0),
        batch_size=10,
        stop=(Epochs(epochs=30),),
    )  # fmt: skip


def _nielsen_cross_entropy() -> Experiment:
    return _nielsen().replace(
        cost=CrossEntropy(),
        initializer=ScaledNormal(),
        optimizer=GradientDescent(rate=0.1),
        regularizers=(L2(strength=5.0),),
    )


def _deep_digits() -> Experiment:
    return first().fitted_to(_data("mnist")).replace(
        hidden=(Dense(units=128, activation=ReLU()), Dense(units=64, activation=ReLU())),
        initializer=He(),
        optimizer=Adam(rate=0.001),
        batch_size=64,
    )  # fmt: skip


DISTORTIONS = (
    Shift(reach=0.75),
    Rotate(reach=10.0),
    Scale(reach=12.0),
    Shear(reach=8.0),
    Elastic(strength=36.0, smoothness=5.0),
    Thickness(reach=0.4),
)
"""What keeps a large network from learning its digits by heart."""


def _best_digits() -> Experiment:
    """Return the recipe of the bundled network: it takes half an hour or more on one processor core."""
    epochs = 200
    return first().fitted_to(_data("mnist_pen", pen_images=20_000)).replace(
        hidden=_layers("relu", 1000, 750, 400),
        initializer=He(),
        optimizer=AdamW(rate=0.0015, decay=0.05),
        schedule=Cosine(length=epochs),
        augment=DISTORTIONS,
        batch_size=256,
        stop=(Epochs(epochs=epochs), EarlyStopping(patience=epochs)),
    )  # fmt: skip


def _digit_or_not() -> Experiment:
    """Return the recipe of the bundled network that tells digits from letters and scribbles: some minutes."""
    epochs = 30
    return first().fitted_to(_data("digit_or_not", train_images=80_000)).replace(
        hidden=_layers("relu", 400, 200),
        output=Softmax(),
        cost=CategoricalCrossEntropy(),
        initializer=He(),
        optimizer=AdamW(rate=0.0015, decay=0.05),
        schedule=Cosine(length=epochs),
        augment=DISTORTIONS,
        batch_size=128,
        stop=(Epochs(epochs=epochs), EarlyStopping(patience=epochs)),
    )  # fmt: skip


def _code_of_digits() -> Experiment:
    return suited(first().fitted_to(_data("mnist", train_images=10_000)).with_task(Reconstruct()))


def _echo() -> Experiment:
    return suited(first().fitted_to(_data("echo")))


def _letters() -> Experiment:
    return suited(first().fitted_to(_data("letters")))


def _grammar() -> Experiment:
    return suited(first().fitted_to(_data("reber")))


def _code_of_points() -> Experiment:
    moons = suited(first().fitted_to(_data("moons", noise=0.05)).with_task(Reconstruct()))
    return moons.replace(optimizer=Adam(rate=0.01))


EXAMPLES: Mapping[str, Example] = {
    "circle": Example(N_("Circle"), N_("A first network: two small layers learn a disc inside a ring."), first),
    "xor-line": Example(
        N_("XOR without a hidden layer"), N_("A single straight line cannot part the classes of XOR."), _xor_line
    ),
    "xor": Example(N_("XOR with a hidden layer"), N_("Three hidden neurons are enough to learn XOR."), _xor_hidden),
    "spiral": Example(N_("Spiral"), N_("Two arms wound around each other: the classic hard case."), _spiral),
    "classes": Example(
        N_("Four classes"), N_("A spiral of four arms: softmax gives each class its probability."), _classes
    ),
    "overfitting": Example(
        N_("Overfitting"), N_("Few noisy examples, a large network: validation gets worse as training gets better."),
        _overfitting,
    ),
    "regularised": Example(
        N_("Overfitting, held back by L2"), N_("The same network and data, with large weights made costly."),
        _regularised,
    ),
    "dead-relus": Example(
        N_("Dead ReLUs"), N_("Too large a step pushes ReLU neurons to where they answer 0 for ever."), _dead_relus
    ),
    "saturated": Example(
        N_("Saturated neurons"), N_("Very large weights flatten the logistic function: learning hardly starts."),
        _saturated,
    ),
    "high-rate": Example(
        N_("Too high a rate"), N_("The steps overshoot, the cost explodes; one click halves the rate."), _high_rate
    ),
    "curve": Example(N_("Fit a curve"), N_("Twelve neurons bend into a function of one variable."), _curve),
    "houses": Example(
        N_("House prices"), N_("Three inputs of different units predict a price: scaling and R² at work."), _houses
    ),
    "mnist-nielsen": Example(
        N_("MNIST as Nielsen trains it"), N_("784-30-10, quadratic cost, rate 3, mini-batches of 10: about 95 %."),
        _nielsen,
    ),
    "mnist-cross-entropy": Example(
        N_("MNIST with cross-entropy"), N_("The same network with cross-entropy, small starting weights and L2."),
        _nielsen_cross_entropy,
    ),
    "mnist-relu": Example(
        N_("MNIST with ReLU and Adam"), N_("784-128-64-10: about 97 % after the first epochs."), _deep_digits
    ),
    "autoencoder-points": Example(
        N_("Autoencoder of points"),
        N_("Points on two moons through a code of one number: the network finds a curve along them."),
        _code_of_points,
    ),
    "autoencoder-digits": Example(
        N_("Autoencoder of digits"),
        N_("784-128-2-128-784 gives MNIST's digits back through two numbers: a map of the digits, without labels."),
        _code_of_digits,
    ),
    "echo": Example(
        N_("Echo of bits"),
        N_("A recurrent layer repeats what it was told some steps before: errors have to go back as many."),
        _echo,
    ),
    "letters": Example(
        N_("Letters ba, dii, guuu"),
        N_("The next letter of Elman's words: consonants are chance, the vowels after them follow."),
        _letters,
    ),
    "grammar": Example(
        N_("Reber's grammar"),
        N_("A few recurrent neurons learn which symbol may come next, and then make legal strings of their own."),
        _grammar,
    ),
    "digits-best": Example(
        N_("The best digits"),
        N_("The recipe of the network that comes along: 200 epochs of distorted digits, half an hour or more."),
        _best_digits,
    ),
    "digit-or-not": Example(
        N_("Digit or not"),
        N_("The recipe of the network that doubts: it tells digits from letters and scribbles, in some minutes."),
        _digit_or_not,
    ),
}  # fmt: skip
