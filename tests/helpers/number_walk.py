"""Someone who edits a run in every way there is, one act after another, seeded; each act comes to rest.

Nothing here waits for the clock: a walk with a seed does the same on every machine.
"""

import random
from collections.abc import Callable

import numpy as np

from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.costs import COSTS
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import OPTIMIZERS
from nnplayground.core.regularizers import L1, L2
from nnplayground.data.dataset import DATASETS
from nnplayground.gui import theme
from nnplayground.gui.run.session import Session
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.project.document import Document
from nnplayground.training.stopping import EarlyStopping, Epochs
from tests.helpers.reckoning import Reckoning, costs_of, inputs_of
from tests.helpers.told import ANYTHING, Told
from tests.helpers.windows import come_to_rest, in_language, in_scheme, leave, open_page, window_over

DATA = ("circle", "xor_clouds", "plane", "iris", "function", "spirals", "moons")
"""Small data sets that are learnt fast: two classes, three, and quantities."""
NO_BATCH = Told(float("nan"))
"""The last mini-batch had another cost, or is not known: nothing is told of it."""


class NumberWalk:
    """Does one random thing after another to a session and the window over it, and says what it did."""

    def __init__(self, session: Session, seed: int, lab: str, pages: tuple[str, ...]) -> None:
        self.session, self.lab, self.pages = session, lab, pages
        self.rng = random.Random(seed)
        self.batch = ANYTHING
        """The cost of the last mini-batch, if it was worked out here."""
        self.said: list[str] = []
        self.deeds: list[tuple[float, Callable[[], str]]] = [
            (8, self._weight),
            (6, self._batch),
            (5, self._epochs),
            (4, self._cost),
            (4, self._activation),
            (3, self._optimizer),
            (2, self._penalty),
            (4, self._data),
            (3, self._noise),
            (3, self._layers),
            (5, self._look_back),
            (2, self._until_it_ends),
            (2, self._start),
            (5, self._undo),
            (1, self._language),
            (1, self._scheme),
            (4, self._page),
        ]
        self._program = window_over(session).program
        self.window.resize(1400, 900)
        self.window.show()
        self.page = pages[0]
        open_page(self.window, lab, self.page)
        self.rest()

    @property
    def window(self) -> MainWindow:
        """The window that shows the session now."""
        return self._program.window

    def act(self) -> str:
        """Do one thing, and let everything come of it that comes."""
        weights, deeds = zip(*self.deeds, strict=True)
        self.batch = ANYTHING
        said = self.rng.choices(deeds, weights)[0]()
        self.rest()
        self.said.append(said)
        return said

    def rest(self) -> None:
        """Wait until nothing is going on."""
        come_to_rest(self.window)

    def close(self) -> None:
        """Close the window."""
        leave(self.window)

    @property
    def reckoning(self) -> Reckoning:
        """The network that is shown, worked out apart."""
        snapshot = self.session.snapshot
        assert snapshot is not None
        return Reckoning.of(snapshot.experiment, snapshot.parameters)

    # What one may do.

    def _weight(self) -> str:
        index = self.rng.randrange(len(self.session.snapshot.parameters))
        value = self.rng.choice((self.rng.uniform(-3, 3), self.rng.uniform(-3, 3), 20.0, -8.0, 0.0))
        self.session.set_parameter(index, value)
        self.rest()
        assert self.session.snapshot.parameters[index] == np.float32(value), "the typed weight is not shown"
        return f"weight {index} = {value:.3g}"

    def _batch(self) -> str:
        problem, experiment, reckoning = self.session.problem, self.session.experiment, self.reckoning
        state = self.document().state
        order = np.random.default_rng((experiment.seeds.training, state.epoch)).permutation(problem.parts.train)
        rows = order[state.examples_seen :][: experiment.batch_size or None]
        looks_back = self.session.moment is not None
        self.session.step_batch()
        self.rest()
        if problem.steps == 1 and len(rows) and not looks_back and self.session.snapshot.step == state.step + 1:
            zs, found = reckoning.forward(inputs_of(problem, rows))
            costs = costs_of(experiment.cost, reckoning.activations[-1], zs[-1], found[-1], problem.targets[rows])
            # Mini-batches are costed in the precision of the network, where small differences of large sums blur.
            self.batch = Told(float(costs.mean()), slack=1e-6 * max(1.0, float(np.abs(zs[-1]).max())))
        return "a mini-batch"

    def document(self) -> Document:
        """Return the project as it stands."""
        told: list[Document] = []
        self.session.request_document(told.append)
        while not told:
            self.rest()
        return told[0]

    def _epochs(self) -> str:
        count = self.rng.choice((1, 1, 3))
        for _ in range(count):
            self.session.step_epoch()
            self.rest()
        return f"{count} epochs"

    def _cost(self) -> str:
        cost = self.rng.choice(list(COSTS))()
        changed = self.session.experiment.cost != cost
        if self.session.change(cost=cost) and changed:
            self.batch = NO_BATCH
        return f"cost {cost.kind}"

    def _activation(self) -> str:
        smooth = [activation for activation in ACTIVATIONS if activation.differentiable]
        if self.rng.random() < 0.4:
            output = self.rng.choice(smooth)()
            self.session.change(output=output)
            return f"output {output.kind}"
        activation = self.rng.choice([one for one in smooth if not one.output_only])()
        hidden = [layer.model_copy(update={"activation": activation}) for layer in self.session.experiment.hidden]
        self.session.change(hidden=tuple(hidden))
        return f"hidden {activation.kind}"

    def _optimizer(self) -> str:
        optimizer = self.rng.choice(list(OPTIMIZERS))(rate=self.rng.choice((0.003, 0.03, 0.3)))
        self.session.change(optimizer=optimizer)
        return f"optimiser {optimizer.kind}"

    def _penalty(self) -> str:
        penalty = self.rng.choice((None, L1, L2))
        self.session.change(regularizers=() if penalty is None else (penalty(strength=self.rng.choice((0.1, 3.0))),))
        return f"penalty {penalty}"

    def _data(self) -> str:
        kind = self.rng.choice(DATA)
        data = DATASETS[kind].model_validate({"kind": kind})
        if "size" in type(data).model_fields:
            data = data.model_copy(update={"size": self.rng.choice((60, 100, 250))})
        self.session.edit(self.session.experiment.fitted_to(data))
        return f"data {kind}"

    def _noise(self) -> str:
        data = self.session.experiment.data
        if "noise" not in type(data).model_fields:
            return "no noise here"
        self.session.change(data=data.model_copy(update={"noise": type(data).model_fields["noise"].default / 2}))
        return "noise"

    def _layers(self) -> str:
        units = [self.rng.randint(1, 5) for _ in range(self.rng.choice((0, 1, 1, 2)))]
        self.session.change(hidden=tuple(Dense(units=count) for count in units))
        return f"layers {units}"

    def _look_back(self) -> str:
        moments = self.session.timeline.moments
        step = self.rng.choice([None, *(moment.step for moment in moments)])
        self.session.look_back(step)
        if self.session.moment is not None:
            self.batch = NO_BATCH
        return f"look back at {step}"

    def _until_it_ends(self) -> str:
        before = self.session.experiment.stop
        self.session.change(stop=(EarlyStopping(patience=2), Epochs(epochs=self.session.newest.epoch + 12)))
        self.session.run()
        self.rest()
        self.session.change(stop=before)
        return "early stopping"

    def _start(self) -> str:
        self.rng.choice((self.session.reset, self.session.new_start))()
        return "reset or new start"

    def _undo(self) -> str:
        for _ in range(self.rng.choice((1, 1, 2, 3))):
            self.window.undo.trigger()
            self.rest()
        if self.rng.random() < 0.4:
            self.window.redo.trigger()
        return "undo"

    def _language(self) -> str:
        code = self.rng.choice(("en", "es"))
        in_language(self.window, code)
        return f"language {code}"

    def _scheme(self) -> str:
        scheme = self.rng.choice((theme.Scheme.LIGHT, theme.Scheme.DARK))
        in_scheme(self.window, scheme)
        return f"theme {scheme}"

    def _page(self) -> str:
        self.page = self.rng.choice(self.pages)
        open_page(self.window, self.lab, self.page)
        return f"page {self.page}"
