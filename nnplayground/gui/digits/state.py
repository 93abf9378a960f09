"""What all pages of the Digits lab share: the drawing, the network that reads it, and its answer.

It belongs to the session, so that a drawing outlives a change of language or theme.
"""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from weakref import ref

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Signal, Slot

from nnplayground import assets, files
from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.digits import doubt
from nnplayground.analysis.digits.answer import CLASSES, PIXELS, DigitAnswer, DigitReader
from nnplayground.analysis.digits.disturbed import disturbed, is_hidden, noisy
from nnplayground.analysis.digits.output_coding import RULES, CodeRun, Rule
from nnplayground.analysis.digits.pen_strokes import from_sheet
from nnplayground.analysis.digits.preprocessing import DigitImage
from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import ONLY_DENSE
from nnplayground.core.network import Network
from nnplayground.data.augment import Augmentation
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.mnist import Mnist
from nnplayground.data.pen_digits import MnistAndPen
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError, for_people
from nnplayground.gui.digits.form import DigitsForm, NetworkSource
from nnplayground.gui.digits.pictures import ReadPicture
from nnplayground.gui.digits.settings import Disturbances, LadderSettings, OutputCodingSettings, ReadingSettings
from nnplayground.gui.digits.spec import LAB as SPEC
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.lab_form import REFUSED, LabView
from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.shared.drawing import Drawing, sheet_of
from nnplayground.i18n import N_, number, tr
from nnplayground.project.network_file import SavedNetwork, load_network
from nnplayground.training.experiment import Experiment

SOURCE_LABELS = {
    NetworkSource.BEST: N_("The best network that comes along"),
    NetworkSource.NIELSEN: N_("Nielsen's network: 784-30-10"),
    NetworkSource.RUNNING: N_("The network that is being trained"),
    NetworkSource.FILE: N_("A saved network…"),
}
BUNDLED = {NetworkSource.BEST: "digits.safetensors", NetworkSource.NIELSEN: "digits-nielsen.safetensors"}

EPOCHS_BETWEEN = 5
"""While a network is being trained, dear pictures of it are made anew after so many epochs."""

NOT_FOR_DIGITS = N_(
    "This network cannot read digits: it has {inputs} inputs and knows {classes} classes, where 784 pixels and "
    "ten digits are needed."
)


NAMES_NOTHING = N_("This network cannot read digits: it is not trained to name classes.")


@dataclass(frozen=True, eq=False)
class DigitNetwork:
    """A network that reads digits, with the experiment that it comes from."""

    source: NetworkSource
    name: str
    experiment: Experiment
    network: Network
    run: int = 0
    epoch: int = 0
    step: int = 0

    @property
    def age(self) -> tuple[object, ...]:
        """Tells weights apart that are worth working out anew what is dear: other ones, or some epochs later."""
        return (self.source, self.run, self.epoch // EPOCHS_BETWEEN, self.experiment)

    @property
    def snapshot(self) -> Snapshot:
        """The same as a snapshot, for views that show one on the examples with which the network is judged."""
        return Snapshot(_judged(self.experiment), self.network.parameters, self.run, self.epoch, self.step)


def objection(experiment: Experiment) -> str:
    """Return why a network of `experiment` cannot read digits; empty if it can."""
    if not all(layer.is_affine for layer in experiment.layers):
        return tr(ONLY_DENSE)
    if not experiment.used_task.names_classes:
        return tr(NAMES_NOTHING)
    coding = experiment.used_coding
    ten = len(experiment.data.classes) == CLASSES
    if ten and experiment.sizes[0] == PIXELS and experiment.sizes[-1] == coding.outputs(CLASSES):
        return ""
    return tr(NOT_FOR_DIGITS, inputs=experiment.sizes[0], classes=len(experiment.data.classes))


@dataclass(frozen=True, slots=True)
class Climbed:
    """A method's accuracy on the validation images, and how long it took."""

    key: str
    accuracy: float
    seconds: float
    images: int


class DigitsState(LabState[DigitsForm]):
    """Drawing, network and answer. `augment` are the changes to look at, None for the first ones.

    Signals: `network_changed` when there is another network, or newer weights of it; `source_changed`
    when another source was chosen or cannot be used; `answer_changed` when image or answer are new;
    `settings_changed` and `disturbances_changed`; `picture_changed` when another picture was read;
    `problem_changed` when the examples for judging the network are there, or have gone.
    """

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = DigitsForm

    network_changed = Signal()
    source_changed = Signal()
    answer_changed = Signal()
    settings_changed = Signal()
    picture_changed = Signal()
    disturbances_changed = Signal()
    problem_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.settings = ReadingSettings()
        self.disturbances = Disturbances()
        self.output_coding = OutputCodingSettings()
        self.rules: dict[str, Rule] = {}
        """The rule by which the outputs of a coding are read, where another than the first was chosen."""
        self.coding_runs: list[CodeRun] = []
        """What both codings have reached: dear, so it outlives the page."""
        self.ladder = LadderSettings()
        self.ladder_results: dict[str, Climbed] = {}
        """What the methods have reached on `ladder_problem`, by method."""
        self.ladder_problem: ref[Problem] | None = None
        self.augment: tuple[Augmentation, ...] | None = None
        self.drawing = Drawing(self)
        self.source = NetworkSource.BEST
        self.fault = ""
        """Why the chosen source has no network to offer; empty if it has."""
        self.network: DigitNetwork | None = None
        self.reading: DigitNetwork | None = None
        """The network that reads the image: `network` with what its weights and neurons suffer."""
        self.image = from_sheet(self.drawing.ink(), self.drawing.pen_strokes())
        self.seen = self.image.pixels
        """The pixels that the network gets (28, 28): those of the image, with noise."""
        self.picture: ReadPicture | None = None
        """The picture that was read last, to be looked at and cut; it is not kept in the project."""
        self.label: int | None = None
        """The digit that the image is known to be, where it is an example."""
        self.answer: DigitAnswer | None = None
        self.problem: Problem | None = None
        self._problem_of: Experiment | None = None
        self._reader: DigitReader | None = None
        self._saved: dict[NetworkSource, SavedNetwork] = {}
        self._file: Path | None = None
        self._loads_file = False
        self._loading = Job(self)
        self._loading.done.connect(self._on_loaded)
        self._loading.failed.connect(self._on_not_loaded)
        self.likeness: float | None = None
        """How much the image looks like a digit, from 0 to 1; None where nothing can say so, or it says nothing."""
        self._doubting: doubt.LikenessReader | None = None
        self._loading_doubt = Job(self)
        self._loading_doubt.done.connect(self._on_doubt_loaded)
        self._loading_doubt.start(aside, _load_doubt)
        self._preparing = Job(self)
        self._preparing.done.connect(self._on_prepared)
        self._preparing.failed.connect(self._on_not_prepared)
        self._wants_problem = False
        self._was_private = False
        """Whether something on the sheet came from a file for the user alone before the newest mark."""
        self.drawing.changed.connect(self._on_drawn)
        self.drawing.begun.connect(self._on_drawing_begun)
        self.drawing.done.connect(self._on_drawing_done)
        session.snapshot_changed.connect(self._on_snapshot_changed)
        session.problem_changed.connect(self._on_snapshot_changed)
        self._choose(NetworkSource.BEST)

    def form(self) -> DigitsForm:
        file = str(self._file) if self.source is NetworkSource.FILE and self._file is not None else ""
        # A name that is no text could not be read again, nor all else of the lab with it.
        is_kept = file.encode(errors="ignore").decode() == file
        return DigitsForm.model_construct(
            drawing=self.drawing.to_text(),
            source=self.source if is_kept else NetworkSource.BEST,
            file=file if is_kept else "",
            settings=self.settings,
            disturbances=self.disturbances,
            output_coding=self.output_coding,
            rules=dict(self.rules),
            ladder=self.ladder,
            augment=self.augment,
            view=LabView(page=self.page),
        )

    def take(self, form: DigitsForm) -> None:
        try:
            sheet = sheet_of(form.drawing)
        except ValueError as error:
            raise UserError(REFUSED, lab=tr(self.TITLE)) from error
        if (form.source is NetworkSource.FILE) != bool(form.file) or not form.rules.keys() <= RULES.keys():
            raise UserError(REFUSED, lab=tr(self.TITLE))
        self.output_coding, self.rules, self.ladder = form.output_coding, dict(form.rules), form.ladder
        self.augment, self.page = form.augment, form.view.page
        if form.settings != self.settings:
            self._set_settings(form.settings)
        if form.disturbances != self.disturbances:
            self._set_disturbances(form.disturbances)
        if form.drawing != self.drawing.to_text():
            self.drawing.take(sheet)
        if form.source is NetworkSource.FILE:
            if self.source is not NetworkSource.FILE or Path(form.file) != self._file:
                self._open_file(Path(form.file))
        elif form.source is not self.source:
            self._choose(form.source)

    # What one may do.

    def choose(self, source: NetworkSource) -> None:
        """Have a bundled network or the running one read from now on: an edit."""
        with self.editing(tr("{title}: {value}", title=tr("Read by"), value=tr(SOURCE_LABELS[source]))):
            self._forget_neurons()
            self._choose(source)

    def open_file(self, path: Path) -> None:
        """Have a network saved by ``train --out`` read from now on: an edit."""
        with self.editing(tr("{title}: {value}", title=tr("Read by"), value=files.shown(path.name))):
            self._forget_neurons()
            self._open_file(path)

    def change(self, **fields: object) -> None:
        """Change threshold, temperature or brush: an edit."""
        self.set_settings(self.settings.model_validate(self.settings.model_dump() | fields))

    def set_settings(self, settings: ReadingSettings) -> None:
        """Read the answer another way: an edit."""
        with self.editing(change_name(self.settings, settings), changed_field(self.settings, settings)):
            self._set_settings(settings)

    def disturb(self, **fields: object) -> None:
        """Make reading harder or easier: an edit."""
        before = self.disturbances
        after = before.model_validate(before.model_dump() | fields)
        with self.editing(change_name(before, after), f"disturbances.{changed_field(before, after)}"):
            self._set_disturbances(after)

    def scale_neuron(self, neuron: NeuronId, factor: float) -> None:
        """Have the answer of a hidden neuron count `factor` times, 0 for not at all: an edit."""
        name = tr("{title}: {value}", title=tr("Answer times"), value=number(factor))
        with self.editing(name, f"disturbances.{neuron.layer}.{neuron.index}"):
            self._set_disturbances(self.disturbances.with_factor(neuron, factor))

    def calm(self) -> None:
        """Let nothing disturb any more: an edit."""
        with self.editing(tr("Read undisturbed")):
            self._set_disturbances(Disturbances())

    def scaled_neurons(self) -> dict[NeuronId, float]:
        """Return what the answers of hidden neurons of the network are multiplied by, where that is not 1."""
        network = self.network
        if network is None:
            return {}
        factors = self.disturbances.factors().items()
        return {neuron: factor for neuron, factor in factors if is_hidden(network.network, neuron)}

    def set_part(self, name: str, field: str = "", **values: object) -> None:
        """Change what is chosen on other pages: an edit."""
        with self.editing(name, field):
            for key, value in values.items():
                setattr(self, key, value)

    def _forget_neurons(self) -> None:
        """Let the neurons of the network before be: another one has others."""
        if self.disturbances.neurons:
            self._set_disturbances(self.disturbances.model_copy(update={"neurons": ()}))

    def _set_disturbances(self, disturbances: Disturbances) -> None:
        before, self.disturbances = self.disturbances, disturbances
        if (before.pruned, before.neurons) != (disturbances.pruned, disturbances.neurons):
            self._disturb()
        self._read()
        self.disturbances_changed.emit()

    def _choose(self, source: NetworkSource) -> None:
        self.source, self.fault = source, ""
        if source is NetworkSource.RUNNING:
            self._take_running()
        elif source in self._saved:
            self._take_saved(source, self._saved[source])
        elif source in BUNDLED:
            self._begin_loading(source, assets.path("models", BUNDLED[source]))
        self.source_changed.emit()

    def _open_file(self, path: Path) -> None:
        self.source, self.fault, self._file = NetworkSource.FILE, "", path
        self._begin_loading(NetworkSource.FILE, path)
        self.source_changed.emit()

    def _begin_loading(self, source: NetworkSource, path: Path) -> None:
        # A file of the user's may be on a drive that never answers: what comes next does not wait for it.
        begin = self._loading.start if self._loads_file else self._loading.request
        self._loads_file = source is NetworkSource.FILE
        begin(aside, partial(_load, source, path))

    def _set_settings(self, settings: ReadingSettings) -> None:
        other = settings.temperature != self.settings.temperature
        self.settings = settings
        if other:
            self._read()
        self.settings_changed.emit()

    def show_image(self, pixels: npt.NDArray[np.floating], label: int | None) -> None:
        """Have an example (784,) from 0 to 1 read instead of the drawing."""
        self.image = DigitImage(np.asarray(pixels, np.float32).reshape(SIDE, SIDE))
        self.label = label
        self._read()

    def take_picture(self, picture: ReadPicture) -> None:
        """Put what was found in a picture on the sheet: an edit."""
        self.picture = picture
        self.drawing.put(picture.reading.ink)
        if picture.is_private:
            self._session.private_data.note_drawing(self.drawing.to_text())
        self.picture_changed.emit()

    def answer_to(self, image: DigitImage) -> DigitAnswer | None:
        """Return the answer to another image than that on the sheet; None where there is none."""
        if self._reader is None or not image.is_digit:
            return None
        return self._reader.read(image.pixels, self.settings.temperature)

    def show_drawing(self) -> None:
        """Read the drawing again."""
        self._on_drawn()

    def request_problem(self) -> None:
        """Have the examples prepared that the network is judged on; `problem_changed` tells when."""
        self._wants_problem = True
        if self.network is None:
            return
        experiment = _judged(self.network.experiment)
        if self._problem_of is not None and self._problem_of.same_problem(experiment) and self.problem is not None:
            return
        problem, snapshot = self._session.problem, self._session.snapshot
        if problem is not None and snapshot is not None and snapshot.experiment.same_problem(experiment):
            self._on_prepared((experiment, problem))
            return
        self.problem = None
        self._preparing.request(aside, partial(_prepare, experiment))

    def let_go(self) -> None:
        self._preparing.cancel()
        self.problem, self._problem_of, self._wants_problem = None, None, False
        self.problem_changed.emit()

    @property
    def is_sure(self) -> bool:
        """Whether the best share reaches the threshold, and it looks like a digit at all."""
        if self.answer is None or not self.looks_like_digit:
            return False
        return 100 * float(self.answer.shares.max()) >= self.settings.threshold

    @property
    def looks_like_digit(self) -> bool:
        """Whether nothing says that the image shows something else than a digit."""
        return self.likeness is None or self.likeness >= doubt.LIMIT

    @property
    def title(self) -> str:
        """The name of the network for people."""
        if self.source is NetworkSource.FILE and self._file is not None:
            return files.shown(self._file.name)
        return tr(SOURCE_LABELS[self.source])

    def close(self) -> None:
        """Wait for what is being loaded."""
        self._loading.close()
        self._preparing.close()
        self._loading_doubt.close()

    # What happens.

    @Slot()
    def _on_drawing_begun(self) -> None:
        self._was_private = self._session.private_data.has_drawing(self.drawing.to_text())
        self.begin_edit()

    @Slot(str)
    def _on_drawing_done(self, deed: str) -> None:
        if self._was_private:
            self._session.private_data.note_drawing(self.drawing.to_text())
        self.end_edit(tr(deed))

    @Slot()
    def _on_drawn(self) -> None:
        self._session.make_way()
        self.image = from_sheet(self.drawing.ink(), self.drawing.pen_strokes())
        self.label = None
        self._read()

    def _read(self) -> None:
        noise, seed = self.disturbances.noise, self.disturbances.seed
        self.seen = noisy(self.image.pixels, noise, seed) if noise and self.image.is_digit else self.image.pixels
        if self._reader is None or not self.image.is_digit:
            self.answer = None
        else:
            self.answer = self._reader.read(self.seen, self.settings.temperature)
        self.likeness = None
        if self.answer is not None and self._doubting is not None and self._names_digits:
            # Noise is to try the network that reads, not what the drawing is.
            self.likeness = self._doubting.read(self.image.pixels)
        self.answer_changed.emit()

    def _take(self, network: DigitNetwork | None) -> None:
        same = network is not None and self.network is not None and network.experiment == self.network.experiment
        self.network = network
        self._disturb()
        if not same:
            self.problem = None
            if self._wants_problem:
                self.request_problem()
        self._read()
        self.network_changed.emit()

    def _disturb(self) -> None:
        """Take the network with what its weights and neurons suffer for reading."""
        network = self.reading = self.network
        self._reader = None
        if network is not None:
            if self.disturbances.changes_network:
                changed = disturbed(network.network, self.disturbances.pruned / 100, self.disturbances.factors())
                self.reading = network = replace(network, network=changed)
            self._reader = DigitReader(network.network, network.experiment.used_coding)

    def _take_running(self) -> None:
        snapshot = self._session.snapshot
        if snapshot is None:
            self._take(None)
            return
        self.fault = objection(snapshot.experiment)
        if self.fault:
            self._take(None)
            return
        name = tr(SOURCE_LABELS[NetworkSource.RUNNING])
        self._take(
            DigitNetwork(
                NetworkSource.RUNNING,
                name,
                snapshot.experiment,
                snapshot.network,
                snapshot.run,
                snapshot.epoch,
                snapshot.step,
            )
        )

    def _take_saved(self, source: NetworkSource, saved: SavedNetwork) -> None:
        self.fault = objection(saved.experiment)
        self._take(None if self.fault else DigitNetwork(source, self.title, saved.experiment, saved.network))

    @Slot()
    def _on_snapshot_changed(self) -> None:
        if self.source is NetworkSource.RUNNING:
            before = self.fault
            self._take_running()
            if self.fault != before:
                self.source_changed.emit()

    @Slot(object)
    def _on_loaded(self, found: tuple[NetworkSource, SavedNetwork]) -> None:
        source, saved = found
        if source in BUNDLED:
            self._saved[source] = saved
        if source is self.source:
            self._take_saved(source, saved)
            self.source_changed.emit()

    @property
    def _names_digits(self) -> bool:
        return self.network is not None and doubt.names_digits(self.network.experiment)

    @Slot(object)
    def _on_doubt_loaded(self, reader: doubt.LikenessReader | None) -> None:
        self._doubting = reader
        self._read()

    @Slot(object)
    def _on_not_loaded(self, error: Exception) -> None:
        fault = str(for_people(error))
        if self.source is NetworkSource.BEST:
            # An installation without the large file can still show something.
            self._choose(NetworkSource.NIELSEN)
            return
        if self.source is not NetworkSource.RUNNING:
            self.fault = fault
            self._take(None)
            self.source_changed.emit()

    @Slot(object)
    def _on_prepared(self, found: tuple[Experiment, Problem]) -> None:
        if self.network is not None and _judged(self.network.experiment).same_problem(found[0]):
            self._problem_of, self.problem = found
            self.problem_changed.emit()

    @Slot(object)
    def _on_not_prepared(self, error: Exception) -> None:
        self.fault = str(for_people(error))
        self.source_changed.emit()


def _load(source: NetworkSource, path: Path) -> tuple[NetworkSource, SavedNetwork]:
    return source, load_network(path)


def _load_doubt() -> doubt.LikenessReader | None:
    try:
        return doubt.LikenessReader(load_network(assets.path("models", doubt.MODEL)).network)
    except UserError:
        # Without the file there is an answer all the same.
        return None


def _judged(experiment: Experiment) -> Experiment:
    """Return the experiment with whose examples a network is judged: MNIST's alone, if it learnt others beside them."""
    return experiment.replace(data=Mnist()) if isinstance(experiment.data, MnistAndPen) else experiment


def _prepare(experiment: Experiment) -> tuple[Experiment, Problem]:
    return experiment, experiment.prepare()


__all__ = ["BUNDLED", "SOURCE_LABELS", "DigitNetwork", "DigitsState", "NetworkSource", "ReadingSettings", "objection"]
