"""A project comes back as it was, goes on bit for bit, or is refused in one sentence."""

import dataclasses
import json
import math
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nnplayground.core.optimizers import Adam
from nnplayground.core.regularizers import Dropout
from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.errors import UserError
from nnplayground.project import container, document
from nnplayground.project.document import Document, KeptRun, load, save
from nnplayground.search.strategies import TreeParzen
from nnplayground.search.trials import Search
from nnplayground.training.history import History
from nnplayground.training.recorder import HistoryRecorder
from nnplayground.training.stopping import EarlyStopping
from nnplayground.training.trainer import Trainer
from tests.helpers.made import small
from tests.helpers.mutants import mutated
from tests.helpers.searches import comparable, finish, painted, small_base, small_plan

OLD = Path(__file__).parents[2] / "data"
LAB_STATES = {
    "perceptron": {"position": 7, "rows": [["0", "½"]], "w": [0.1, -2.5e-7]},
    "digits": {"drawing": "x" * 5000},
}
EXPERIMENT = small(optimizer=Adam(), stop=(EarlyStopping(patience=50),), regularizers=(Dropout(),))


def train(trainer, history, count):
    """Go on for so many reports and note them."""
    recorder, found = HistoryRecorder(history), list(islice(trainer.run(), count))
    for report in found:
        recorder.add(report)
    recorder.flush()
    assert len(found) == count, "the run ended too early"
    return found


def made(count=20, **changes):
    trainer, history = Trainer(EXPERIMENT), History()
    train(trainer, history, count)
    history.append_batches([99.0], [math.nan])
    history.mark(1.5, "changed", "Learning rate η")
    kept = KeptRun("slow", "#1f77b4", small(), history, {"score": 0.5, "cost": math.nan, "reason": "epochs"})
    fields = {
        "state": trainer.state(), "history": history, "notes": "Ein “Test” ∂", "kept": (kept, kept),
        "lab_states": LAB_STATES,
    }  # fmt: skip
    return Document(EXPERIMENT, **fields | changes), trainer


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The bytes of a sound project."""
    path = tmp_path_factory.mktemp("sound") / "a.nnplay"
    save(path, made()[0])
    return path.read_bytes()


def parts(found):
    length = int.from_bytes(found[:8], "little")
    tensors = {name: array.copy() for name, array in safetensors.numpy.load(found).items()}
    return tensors, json.loads(found[8 : 8 + length])["__metadata__"]


def remade(path, tensors, metadata):
    """Put a file together with a digest that is right, as only malice would."""
    path.write_bytes(b"".join(container.pack(tensors, metadata)))
    return path


def same_columns(first, second):
    one, other = first.to_columns(), second.to_columns()
    assert one.keys() == other.keys()
    for name in one:
        np.testing.assert_array_equal(one[name], other[name])


def test_what_is_saved_comes_back(tmp_path):
    before, _ = made()
    save(tmp_path / "a.nnplay", before)
    found = load(tmp_path / "a.nnplay")
    assert found.experiment == before.experiment
    assert found.notes == before.notes
    assert found.lab_states == LAB_STATES
    assert found.state.plain() == before.state.plain()
    for name, array in before.state.arrays().items():
        np.testing.assert_array_equal(found.state.arrays()[name], array)
    same_columns(found.history, before.history)
    assert [run.name for run in found.kept] == ["slow", "slow"]
    assert found.kept[1].figures == {"score": 0.5, "cost": None, "reason": "epochs"}
    assert found.kept[1].experiment == small()
    same_columns(found.kept[1].history, before.history)


def test_how_long_was_trained_comes_back_where_it_is_known(tmp_path, sound):
    document, _ = made()
    document = replace(document, kept=tuple(replace(run, history=run.history.copy()) for run in document.kept))
    document.history.seconds, document.kept[1].history.seconds = 12.5, 0.25
    document.kept[0].history.seconds = math.nan
    save(tmp_path / "a.nnplay", document)
    found = load(tmp_path / "a.nnplay")
    assert found.history.seconds == 12.5
    assert math.isnan(found.kept[0].history.seconds)
    assert found.kept[1].history.seconds == 0.25
    tensors, metadata = parts((tmp_path / "a.nnplay").read_bytes())
    del metadata["seconds"]
    metadata["kept"] = metadata["kept"].replace(', "seconds": 0.25', "")
    found = load(remade(tmp_path / "older.nnplay", tensors, metadata))
    assert math.isnan(found.history.seconds)
    assert math.isnan(found.kept[1].history.seconds)


@pytest.mark.parametrize("seconds", ["1e999", "-1", '"long"', "[1]", "NaN"])
def test_a_time_that_is_none_is_refused(tmp_path, sound, seconds):
    tensors, metadata = parts(sound)
    metadata["seconds"] = seconds
    with pytest.raises(UserError, match="damaged"):
        load(remade(tmp_path / "a.nnplay", tensors, metadata))


def test_a_history_without_a_run_is_not_gone_on_from(tmp_path):
    save(tmp_path / "a.nnplay", made(state=None)[0])
    assert load(tmp_path / "a.nnplay").history.batch_count == 0
    found = load(tmp_path / "a.nnplay")
    trainer = found.trainer()
    train(trainer, found.history, 20)
    save(tmp_path / "a.nnplay", replace(found, state=trainer.state()))
    assert load(tmp_path / "a.nnplay").state.step == trainer.step


def test_before_the_first_start_there_is_no_state(tmp_path):
    save(tmp_path / "a.nnplay", Document(EXPERIMENT))
    found = load(tmp_path / "a.nnplay")
    assert found.state is None
    assert found.lab_states == {}
    assert found.trainer().step == 0


@pytest.mark.parametrize("count", [1, 4, 17, 33])
def test_a_reopened_run_goes_on_bit_for_bit(tmp_path, count):
    before, trainer = made(count)
    save(tmp_path / "a.nnplay", before)
    found = load(tmp_path / "a.nnplay")
    twin = found.trainer()
    assert train(twin, found.history, 40) == train(trainer, before.history, 40)
    assert twin.network.parameters.tobytes() == trainer.network.parameters.tobytes()
    same_columns(found.history, before.history)


def test_strangers_can_read_the_file(sound):
    tensors, metadata = parts(sound)
    assert tensors["run.parameters"].dtype == np.float32
    assert json.loads(metadata["experiment"])["optimizer"]["kind"] == "adam"
    assert all(array.flags.aligned for array in safetensors.numpy.load(sound).values())


def test_own_data_travel_with_the_project_that_names_them(tmp_path):
    data = Content({"points": np.arange(6.0).reshape(3, 2), "empty": np.empty((0, 2))}, '{"kind":"x"}')
    other = Content({"points": np.zeros((1, 2))})
    for one in (data, other):
        content.keep(one)
    # A component that names data by their digest stands in a declaration of its own; here, the notes of a run do.
    document_ = dataclasses.replace(made()[0], kept=())
    named = content.named_in(json.dumps({"digest": data.digest}))
    assert list(named) == [data.digest]
    tensors, metadata = parts(b"".join(document.pack(document_)))
    tensors |= {f"data.{data.digest}.{name}": array for name, array in data.arrays.items()}
    metadata |= {"data": json.dumps({data.digest: data.about})}
    content.keep_only([])
    with pytest.raises(UserError, match="not here"):
        content.find(data.digest)
    load(remade(tmp_path / "a.nnplay", tensors, metadata))
    np.testing.assert_array_equal(content.find(data.digest).arrays["points"], data.arrays["points"])
    content.keep_only([])
    tensors[f"data.{data.digest}.points"] = data.arrays["points"] + 1
    with pytest.raises(UserError, match="damaged"):
        load(remade(tmp_path / "a.nnplay", tensors, metadata))


@settings(max_examples=200)
@given(st.data())
def test_a_mutant_is_opened_unchanged_or_refused(tmp_path_factory, sound, data):
    path = tmp_path_factory.getbasetemp() / "mutant.nnplay"
    path.write_bytes(mutated(sound, data))
    try:
        found = load(path)
    except UserError:
        return
    path.write_bytes(sound)
    assert found.state.plain() == load(path).state.plain()
    assert found.lab_states == LAB_STATES


@settings(max_examples=100)
@given(st.data())
def test_spoilt_lab_states_are_refused_or_can_be_saved_again(tmp_path_factory, sound, data):
    """As malice would: with a digest that is right."""
    folder = tmp_path_factory.getbasetemp()
    tensors, metadata = parts(sound)
    spoilt = mutated(metadata["lab_states"].encode(), data).decode(errors="replace")
    try:
        found = load(remade(folder / "mutant.nnplay", tensors, metadata | {"lab_states": spoilt}))
    except UserError:
        return
    save(folder / "again.nnplay", found)
    assert load(folder / "again.nnplay").lab_states == found.lab_states


@settings(max_examples=50)
@given(st.binary(max_size=200))
@example(b"")
@example(b"\x02\0\0\0\0\0\0\0{}")
@example((10**5).to_bytes(8, "little") + b"[" * 10**5)
@example((2**63).to_bytes(8, "little"))
def test_rubbish_is_refused(tmp_path_factory, rubbish):
    path = tmp_path_factory.getbasetemp() / "rubbish"
    path.write_bytes(rubbish)
    with pytest.raises(UserError):
        load(path)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda tensors: tensors.pop("run.good"),
        lambda tensors: tensors.pop("history.batches"),
        lambda tensors: tensors.pop("kept.1.epochs"),
        lambda tensors: tensors.update({"kept.2.epochs": np.zeros((0, 6))}),
        lambda tensors: tensors.update({"surprise": np.zeros(1)}),
        lambda tensors: tensors.update({"run.parameters": np.zeros(3, np.float32)}),
        lambda tensors: tensors["run.parameters"].__setitem__(0, np.nan),
        lambda tensors: tensors["history.batch_state"].__setitem__(0, 3),
        lambda tensors: tensors["history.epoch_state"].__setitem__(1, 0),
    ],
)
def test_wrong_tensors_are_refused_though_the_digest_is_right(tmp_path, sound, spoil):
    tensors, metadata = parts(sound)
    spoil(tensors)
    with pytest.raises(UserError, match=r"damaged|cannot be taken up"):
        load(remade(tmp_path / "a.nnplay", tensors, metadata))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": "nnplayground network"}, "a trained network alone and no project"),
        ({"format": "nnplayground lesson"}, "not a project of nnplayground"),
        ({"schema": str(document.FILE_SCHEMA + 1)}, "newer"),
        ({"schema": "0"}, "damaged"),
        ({"schema": "-1"}, "damaged"),
        ({"schema": "x"}, "damaged"),
        ({"experiment": '{"schema_number": 2}'}, "newer"),
        ({"experiment": '{"schema_number": 0}'}, "damaged"),
        ({"experiment": "{}"}, "damaged"),
        ({"experiment": "[" * 100_000}, "damaged"),
        ({"experiment": '{"schema_number": 1, "surprise": 1}'}, "damaged"),
        ({"experiment": '{"schema_number": 1, "hidden": [{"units": 1000000000}]}'}, "GB of memory"),
        ({"experiment": '{"schema_number": 1}'}, "cannot be taken up"),
        ({"run": "{}"}, "cannot be taken up"),
        ({"kept": "{}"}, "damaged"),
        ({"kept": '[{"name": "x", "color": "red", "experiment": {"schema_number": 1}, "figures": {}}]'}, "damaged"),
        ({"data": "[]"}, "damaged"),
        ({"data": '{"0": "{}"}'}, "damaged"),
        ({"lab_states": ""}, "damaged"),
        ({"lab_states": "[]"}, "damaged"),
        ({"lab_states": '{"perceptron": []}'}, "damaged"),
        ({"lab_states": '{"perceptron": {"w": NaN}}'}, "damaged"),
        ({"lab_states": '{"perceptron": {"w": 1e999}}'}, "damaged"),
        ({"lab_states": '{"perceptron": {"w": ' + "[" * 100_000}, "damaged"),
        ({"lab_states": json.dumps({"digits": {"drawing": "x" * document.LAB_STATES_LIMIT}})}, "damaged"),
        ({"lab_states": json.dumps({str(number): {} for number in range(document.MOST_LAB_STATES + 1)})}, "damaged"),
    ],
)
def test_wrong_metadata_is_refused_though_the_digest_is_right(tmp_path, sound, change, said):
    tensors, metadata = parts(sound)
    with pytest.raises(UserError, match=said):
        load(remade(tmp_path / "a.nnplay", tensors, metadata | change))


def test_a_text_more_is_passed_over_and_one_that_older_programs_did_not_write_may_be_missing(tmp_path, sound):
    """What makes `FILE_SCHEMA` stay: an older program opens a newer file's known texts, and the other way round."""
    tensors, metadata = parts(sound)
    assert load(remade(tmp_path / "newer.nnplay", tensors, metadata | {"surprise": "x"})).lab_states == LAB_STATES
    del metadata["lab_states"]
    found = load(remade(tmp_path / "older.nnplay", tensors, metadata))
    assert found.lab_states == {}
    assert found.notes == "Ein “Test” ∂"


def test_states_of_labs_that_are_not_known_are_kept(tmp_path):
    lab_states = {"a lab of tomorrow": {"deep": [{"er": None}, True, "\ud800 \0 ∂"]}}
    save(tmp_path / "a.nnplay", Document(EXPERIMENT, lab_states=lab_states))
    save(tmp_path / "b.nnplay", load(tmp_path / "a.nnplay"))
    assert load(tmp_path / "b.nnplay").lab_states == lab_states


def test_what_could_not_be_opened_again_is_not_saved(tmp_path, monkeypatch):
    path = tmp_path / "a.nnplay"
    save(path, Document(EXPERIMENT))
    before = path.read_bytes()
    monkeypatch.setattr(document, "TEXT_LIMIT", 1000)
    with pytest.raises(UserError, match="notes"):
        save(path, Document(EXPERIMENT, notes="x" * 1001))
    with pytest.raises(UserError, match="labs"):
        save(path, Document(EXPERIMENT, lab_states={"digits": {"drawing": "x" * document.LAB_STATES_LIMIT}}))
    with pytest.raises(UserError, match="labs"):
        save(path, Document(EXPERIMENT, lab_states={str(number): {} for number in range(document.MOST_LAB_STATES + 1)}))
    monkeypatch.setattr(document, "SIZE_LIMIT", container.HEADER_LIMIT + 1000)
    with pytest.raises(UserError, match="MB"):
        save(path, made()[0])
    assert path.read_bytes() == before
    with pytest.raises(ValueError, match="kept run"):
        KeptRun("x" * 1000, "#000000", EXPERIMENT, History())


@pytest.mark.parametrize("spoilt", [
    {"name": 5}, {"name": None}, {"name": ["slow"]}, {"name": "\ud800"}, {"figures": {"\ud800": 1}},
    {"figures": {"reason": "\udfff"}},
])  # fmt: skip
def test_a_kept_run_whose_name_is_no_text_is_refused(tmp_path, monkeypatch, spoilt):
    path, described = tmp_path / "a.nnplay", document._described
    work, _ = made()
    save(path, work)
    assert [run.name for run in load(path).kept] == ["slow", "slow"]
    monkeypatch.setattr(document, "_described", lambda *run: described(*run) | spoilt)
    save(path, work)
    with pytest.raises(UserError, match="damaged"):
        load(path)


@pytest.mark.parametrize("path", sorted(OLD.glob("project_*.nnplay")), ids=lambda path: path.stem)
def test_old_projects_still_open_and_go_on(path):
    """At least one file of every schema number there has been."""
    found = load(path)
    step = found.state.step
    assert step == 19
    assert found.notes == "Kept for the tests"
    trainer = found.trainer()
    train(trainer, found.history, 30)
    assert trainer.step > step


def test_there_is_an_old_file_of_every_number():
    numbers = {int(container.peek(path, document.TEXT_LIMIT)["schema"]) for path in OLD.glob("project_*.nnplay")}
    assert numbers == set(range(1, document.FILE_SCHEMA + 1))


def test_what_is_frozen_is_saved_and_stays_in_the_reopened_run(tmp_path):
    experiment = EXPERIMENT.replace(frozen=((0, 4), (9, 10)))
    trainer, history = Trainer(experiment), History()
    train(trainer, history, 20)
    save(tmp_path / "a.nnplay", Document(experiment, state=trainer.state(), history=history))
    found = load(tmp_path / "a.nnplay")
    assert found.experiment == experiment
    twin = found.trainer()
    train(twin, found.history, 40)
    frozen = [0, 1, 2, 3, 9]
    assert np.array_equal(twin.network.parameters[frozen], experiment.network().parameters[frozen])
    save(tmp_path / "b.nnplay", Document(EXPERIMENT))
    assert b"frozen" not in (tmp_path / "b.nnplay").read_bytes()


def test_data_that_are_no_numbers_are_refused_although_their_digest_is_right():
    for arrays, about in (({"x": np.array([1.0, math.nan])}, "{}"), ({"x": np.array([1.0])}, 3)):
        with pytest.raises(container.DamagedError):
            document._content(Content(arrays, str(about)).digest, about, arrays)
    arrays = {"x": np.array([1.0])}
    assert document._content(Content(arrays, "{}").digest, "{}", arrays).about == "{}"


def test_a_search_is_saved_with_its_trials_and_its_own_data(tmp_path):
    search, _ = finish(Search(plan=small_plan(trials=3, strategy=TreeParzen(), prune=True)))
    save(tmp_path / "a.nnplay", Document(EXPERIMENT, search=search))
    found = load(tmp_path / "a.nnplay")
    assert found.search == search
    assert [comparable(trial) for trial in found.search.trials] == [comparable(trial) for trial in search.trials]
    texts = document.peek(tmp_path / "a.nnplay")
    assert (texts["schema"], texts["search"]) == ("3", "3")


@pytest.mark.parametrize("piece", [b"{},", b"[],", b"1,", b"     "])
def test_a_search_of_nothing_but_small_parts_is_refused_before_it_is_read(tmp_path, monkeypatch, piece):
    monkeypatch.setattr(document, "SEARCH_LIMIT", 100_000)
    monkeypatch.setattr(document, "MOST_PARTS", 10_000)
    monkeypatch.setattr(document, "MOST_ITEMS", 20_000)
    search, _ = finish(Search(plan=small_plan(trials=2)))
    save(tmp_path / "a.nnplay", Document(EXPERIMENT, search=search))
    tensors, metadata = parts((tmp_path / "a.nnplay").read_bytes())
    much = tensors["search"].tobytes()[:-1] + b',"x":[' + piece * 25_000 + b"0]}"
    tensors["search"] = np.frombuffer(much, np.uint8)
    path = remade(tmp_path / "b.nnplay", tensors, metadata)
    read = []
    monkeypatch.setattr(json, "loads", lambda text, loads=json.loads: read.append(len(text)) or loads(text))
    with pytest.raises(UserError, match="damaged"):
        load(path)
    assert max(read) < len(much)


def test_a_search_that_could_not_be_opened_again_is_not_saved(tmp_path, monkeypatch):
    search, _ = finish(Search(plan=small_plan(trials=2)))
    save(tmp_path / "a.nnplay", Document(EXPERIMENT, search=search))
    monkeypatch.setattr(document, "MOST_PARTS", 10)
    before = (tmp_path / "a.nnplay").read_bytes()
    with pytest.raises(UserError, match="more than can be saved"):
        save(tmp_path / "a.nnplay", Document(EXPERIMENT, search=search))
    assert (tmp_path / "a.nnplay").read_bytes() == before


def test_a_file_without_a_search_is_one_that_older_programs_open(tmp_path):
    save(tmp_path / "a.nnplay", Document(EXPERIMENT))
    texts = document.peek(tmp_path / "a.nnplay")
    assert texts["schema"] == "2"
    assert "search" not in texts
    assert b"search" not in (tmp_path / "a.nnplay").read_bytes()
    assert load(tmp_path / "a.nnplay").search is None


def test_own_data_of_a_search_are_in_its_file(tmp_path):
    search = Search(plan=small_plan("optimizer.rate", experiment=small_base().fitted_to(painted())))
    save(tmp_path / "a.nnplay", Document(EXPERIMENT, search=search))
    content.keep_only([])
    found = load(tmp_path / "a.nnplay").search
    assert found.plan.experiment.prepare().training_examples > 0


@pytest.mark.parametrize(
    "spoil",
    [
        lambda declared: declared["trials"].append(declared["trials"][0]),
        lambda declared: declared["trials"][0].update(number=-1),
        lambda declared: declared["trials"][0]["values"].update(dropout=0.5),
        lambda declared: declared["trials"][0].update(reason={"template": "{a.__class__}", "values": {"a": 1}}),
        lambda declared: declared["trials"][0].update(reason={"template": "{a.b}", "values": {"a.b": 1}}),
        lambda declared: declared["trials"][0].update(reason={"template": "{0}", "values": {"0": 1}}),
        lambda declared: declared["trials"][0].update(reason={"template": "{}", "values": {"": 1}}),
        lambda declared: declared["trials"][0].update(reason={"template": "{a}", "values": {"a": 10**400}}),
        lambda declared: declared["trials"][0]["values"].update(hidden=10**400),
        lambda declared: declared["trials"][0].update(evaluations=10**400),
        lambda declared: declared["trials"][0].update(seed=10**400),
        lambda declared: declared["trials"][0].update(by="\u202eastrology"),
        lambda declared: declared["trials"][0]["curves"][0]["costs"].append(0.5),
        lambda declared: declared.pop("plan"),
        lambda declared: declared["plan"].update(trials="many"),
        lambda declared: declared["plan"]["space"].update(axes=[{"kind": "range"}]),
        lambda declared: declared["plan"]["space"]["axes"][0].update(low=1e9),
    ],
)
def test_a_damaged_search_is_refused(tmp_path, spoil):
    search, _ = finish(Search(plan=small_plan(trials=2)))
    save(tmp_path / "a.nnplay", Document(EXPERIMENT, search=search))
    tensors, metadata = parts((tmp_path / "a.nnplay").read_bytes())
    declared = json.loads(tensors["search"].tobytes())
    spoil(declared)
    tensors["search"] = np.frombuffer(json.dumps(declared).encode(), np.uint8)
    with pytest.raises(UserError):
        load(remade(tmp_path / "b.nnplay", tensors, metadata))
    tensors["search"] = np.zeros(5)
    with pytest.raises(UserError, match="damaged"):
        load(remade(tmp_path / "c.nnplay", tensors, metadata))


def beyond_seed(document):
    seeds = document.experiment.seeds.model_copy(update={"weights": 2**31})
    return replace(document, experiment=document.experiment.replace(seeds=seeds))


def beyond_plan(document):
    plan = small_plan().model_copy(update={"trials": 10_001})
    return replace(document, search=Search(plan=plan))


def beyond_notes(document):
    return replace(document, notes="\x01" * 3_000_000)


@pytest.mark.parametrize("spoil", [beyond_seed, beyond_plan, beyond_notes])
def test_what_is_beyond_its_bounds_is_not_saved(tmp_path, spoil):
    """The file that is there stays, and a sentence says why."""
    document = Document(small_base())
    path = tmp_path / "kept.nnplay"
    save(path, document)
    before = path.read_bytes()
    with pytest.raises(UserError):
        save(path, spoil(document))
    assert path.read_bytes() == before


@pytest.mark.parametrize("piece", [b"[", b"{"])
def test_a_search_of_more_parts_than_trials_can_have_is_not_read(piece):
    assert document._is_bearable(1_000_000 * piece)
    assert not document._is_bearable(1_500_000 * piece)
