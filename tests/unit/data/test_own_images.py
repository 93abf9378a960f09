"""Images from folders of pictures and from tables of pixels."""

import numpy as np
import pytest

from nnplayground import assets
from nnplayground.data import content, picture_folder, pixel_table
from nnplayground.data.csv_sniff import SAMPLE
from nnplayground.data.own_images import OwnImages, kept_images
from nnplayground.data.pixel_table import PIXELS, pixel_plan, read_new_pixels, read_pixels
from nnplayground.data.tables import read_table
from nnplayground.errors import UserError
from nnplayground.project.network_file import load_network
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.calibration import sums
from tests.helpers.made import mini_batches


def ink(count, seed=1):
    return np.random.default_rng(seed).integers(0, 256, (count, PIXELS), dtype=np.uint8)


def table(images, labels, header="label", last=False, scale=1):
    lines = [",".join([header, *(f"pixel{n}" for n in range(PIXELS))])] if header else []
    for image, label in zip(images, labels, strict=True):
        pixels = [str(value if scale == 1 else value / scale) for value in image.tolist()]
        lines.append(",".join([*pixels, str(label)] if last else [str(label), *pixels]))
    return "\n".join([*lines, ""])


def read(tmp_path, text):
    path = tmp_path / "train.csv"
    path.write_text(text)
    plan = pixel_plan(text.encode()[:SAMPLE])
    return read_pixels(path, plan)


@pytest.mark.parametrize("choice", [{}, {"header": ""}, {"header": "", "last": True}, {"scale": 255}])
def test_a_table_of_pixels_becomes_images(tmp_path, choice):
    images, labels = ink(40), np.arange(40) % 4
    names = ["cat" if n == 0 else str(n) for n in labels] if choice.get("last") else labels
    data = read(tmp_path, table(images, names, **choice))
    assert data.file == "train.csv"
    assert data.is_images
    examples = data.generate(np.random.default_rng(0))
    np.testing.assert_array_equal(examples.inputs, images)
    assert [data.names[n] for n in examples.targets] == [str(name) for name in names]
    trainer = Trainer(Experiment().fitted_to(data))
    mini_batches(trainer, 2)


def test_other_tables_are_none_of_pixels(tmp_path):
    images, labels = ink(20), np.arange(20) % 2
    assert pixel_plan(b"a,b\n1,2\n3,4\n") is None
    wide = table(images.astype(int) * 10, labels)
    assert pixel_plan(wide.encode()[:SAMPLE]) is None
    unlabelled = "\n".join(line.partition(",")[2] for line in table(images, labels).splitlines())
    assert pixel_plan(unlabelled.encode()).label is None
    with pytest.raises(UserError, match="no column with the classes"):
        read(tmp_path, unlabelled)


def digits_csv():
    """Return scikit-learn's own file of digits, of 8 × 8 pixels from 0 to 16 with the digit behind them, and both."""
    counts, digits = read_table("digits", "digits.csv.gz")
    lines = [",".join(map(str, map(int, [*row, digit]))) for row, digit in zip(counts, digits, strict=True)]
    return "\n".join([*lines, ""]), np.asarray(counts), np.asarray(digits)


NUMBERED = [str(n) for n in range(64)]


@pytest.mark.parametrize(
    "head",
    ["", [*NUMBERED, "target"], [f"pixel_{n // 8}_{n % 8}" for n in range(64)] + ["digit"], [*NUMBERED, "0_label"]],
    ids=["none", "numbers", "places", "label"],
)
def test_scikit_learns_digits_become_images_that_fit_the_canvas(tmp_path, head):
    text, counts, digits = digits_csv()
    text = f"{','.join(head)}\n{text}" if head else text
    plan = pixel_plan(text.encode()[:SAMPLE])
    assert (plan.side, plan.label, plan.plan.header) == (8, 64, bool(head))
    data = read(tmp_path, text)
    examples = data.generate(np.random.default_rng(0))
    assert [int(data.names[n]) for n in examples.targets] == digits.tolist()
    images = examples.inputs.reshape(-1, 28, 28)
    assert (images.max(), images.min(), data.image_shape) == (255, 0, (28, 28))
    rows, columns = np.nonzero(images.max(axis=0))
    assert (np.ptp(rows), np.ptp(columns)) <= (27, 27)
    # What was dark is dark: ink and its middle are those of the table.
    small = counts.reshape(-1, 8, 8)
    for large, image in zip(images[:50], small[:50], strict=True):
        assert large.sum() / 255 == pytest.approx(image.sum() / 16 * (20 / 8) ** 2, rel=0.12)
        middle = (large.sum(axis=1) @ np.arange(28)) / large.sum()
        assert 13 < middle < 15


def test_a_network_that_reads_drawings_reads_scikit_learns_digits(tmp_path):
    text, _, digits = digits_csv()
    path = tmp_path / "digits.csv"
    path.write_text(text)
    new = read_new_pixels(path, pixel_plan(text.encode()[:SAMPLE]))
    best = load_network(assets.path("models", "digits.safetensors"))
    answered = sums(best.network, new.ink).argmax(axis=1)
    assert np.mean(answered == digits) > 0.9


@pytest.mark.parametrize("side", [16, 32])
def test_other_squares_are_brought_to_28_pixels(tmp_path, side):
    images = np.zeros((40, side, side), np.uint8)
    images[:, side // 4 : side // 2, side // 4 :] = 200
    labels = np.arange(40) % 2
    head = ",".join(["label", *(f"pixel{n}" for n in range(side**2))])
    rows = (",".join(map(str, [label, *image.ravel()])) for label, image in zip(labels, images, strict=True))
    data = read(tmp_path, "\n".join([head, *rows, ""]))
    pixels = data.generate(np.random.default_rng(0)).inputs[0].reshape(28, 28)
    scale = (20 if side <= 20 else 28) / side
    assert pixels.sum() / 200 == pytest.approx((side // 4) * (side - side // 4) * scale**2, rel=0.1)
    assert pixels.max() == 200


@pytest.mark.parametrize("change", ["halves", "paper", "wide", "names", "labels"])
def test_a_table_of_64_numbers_need_not_be_one_of_images(change):
    counts, digits = np.random.default_rng(1).integers(0, 17, (60, 64)) * 1.0, np.arange(60) % 3
    counts[:, :20] = 0
    head = []
    if change == "halves":
        counts[3, 30] = 0.5
    elif change == "paper":
        counts[:, :20] = 3
    elif change == "wide":
        counts[1, 30] = 300
    elif change == "labels":
        digits = np.arange(60)
    else:
        head = [",".join([*(f"sensor {n}" for n in range(64)), "state"])]
    rows = [",".join(f"{value:g}" for value in [*row, digit]) for row, digit in zip(counts, digits, strict=True)]
    assert pixel_plan("\n".join([*head, *rows, ""]).encode()) is None


@pytest.mark.parametrize("cell", ["300", "x", "-1", "1,2"])
def test_a_line_that_is_no_image_is_named(tmp_path, cell):
    lines = table(ink(30), np.arange(30) % 2).splitlines()
    label, _, rest = lines[21].partition(",")
    lines[21] = f"{label},{cell},{rest.partition(',')[2]}"
    with pytest.raises(UserError, match="Line 22 holds something other than a label and 784 pixels"):
        read(tmp_path, "\n".join(lines))


def test_an_endless_label_is_no_class_and_is_not_held(tmp_path, monkeypatch):
    texts = ["q" * 100 + str(number) for number in range(8)]
    path = tmp_path / "t.csv"
    path.write_text(table(ink(11), ["a", "b", "c", *texts]))
    plan = pixel_plan(path.read_bytes()[:SAMPLE])
    with pytest.raises(UserError, match="Line 5: the class has more than 100 letters"):
        read_pixels(path, plan)
    # Beside a prediction it stands as it is written.
    assert list(read_new_pixels(path, plan).labels) == ["a", "b", "c", *texts]
    monkeypatch.setattr(pixel_table, "MOST_LETTERS", 500)
    with pytest.raises(UserError, match="million letters"):
        read_new_pixels(path, plan)


def test_images_are_kept_by_what_they_are_and_checked():
    data = kept_images(ink(12), np.arange(12) % 3, ("a", "b", "c"), "pets", testing=3)
    parts = data.fixed_parts()
    assert parts.test.tolist() == [9, 10, 11]
    assert sorted([*parts.train, *parts.validation]) == list(range(9))
    assert data == kept_images(ink(12), np.arange(12) % 3, ("a", "b", "c"), "pets", testing=3)
    wrong = content.Content({"ink": ink(2), "labels": np.array([0, 7], np.int32)})
    with pytest.raises(UserError, match="damaged"):
        OwnImages(digest=content.keep(wrong), names=("a", "b")).generate(np.random.default_rng(0))
    with pytest.raises(UserError, match="There are 1 classes"):
        kept_images(ink(3), np.zeros(3, int), ("a",), "")
    with pytest.raises(UserError, match="none of class “c”"):
        kept_images(ink(4), np.array([0, 1, 1, 2]), ("a", "b", "c"), "", testing=1)
    with pytest.raises(UserError, match="no images yet"):
        OwnImages().check()


def fill(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def test_each_folder_is_a_class_and_train_and_test_are_parts(tmp_path):
    plain = fill(tmp_path / "plain", "dog/1.PNG", "dog/2.jpeg", "cat/1.jpg", "cat/notes.txt", ".git/x.png", "1.png")
    found = picture_folder.find(plain)
    assert (found.names, found.labels, found.testing) == (("cat", "dog"), [0, 1, 1], 0)
    split = fill(tmp_path / "split", "train/a/1.png", "train/b/1.png", "test/b/2.png", "test/c/1.png")
    found = picture_folder.find(split)
    assert (found.names, found.labels, found.testing) == (("a", "b"), [0, 1, 1], 1)
    assert found.paths[-1] == split / "test" / "b" / "2.png"
    assert picture_folder.holds_pictures(plain)
    assert not picture_folder.holds_pictures(fill(tmp_path / "one", "a/1.png", "b/1.txt"))
    with pytest.raises(UserError, match="one for each class is needed"):
        picture_folder.find(tmp_path / "one")
    with pytest.raises(UserError):
        picture_folder.find(tmp_path / "none")


def test_folders_that_begin_alike_are_classes_of_their_own(tmp_path):
    start = "x" * 120
    names = [f"{start}{end}" for end in "abc"]
    folder = fill(tmp_path / "long", *(f"train/{name}/{n}.png" for name in names for n in range(2)))
    fill(folder, f"test/{names[1]}/5.png", f"test/{names[2]}/5.png")
    found = picture_folder.find(folder)
    assert found.names == ("x" * 100, "x" * 94 + " (2)", "x" * 94 + " (3)")
    assert found.labels == [0, 0, 1, 1, 2, 2, 1, 2]
    assert [path.parent.name for path in found.paths[-2:]] == names[1:]


def test_the_paper_is_what_most_edges_are(tmp_path):
    found = picture_folder.find(fill(tmp_path, "a/1.png", "b/1.png", "b/2.png"))
    grey = np.full((3, 28, 28), 250, np.uint8)
    grey[:, 10:18, 10:18] = 30
    read = np.array([True, True, False])
    data, notes = picture_folder.made(tmp_path, found, grey, read)
    inputs = data.generate(np.random.default_rng(0)).inputs.reshape(-1, 28, 28)
    assert (len(inputs), inputs[0, 0, 0], inputs[0, 12, 12]) == (2, 5, 225)
    assert notes[1:] == [
        "The paper is light: what is dark is ink.", "Pictures that cannot be read, left out: 1, “2.png” for one.",
    ]  # fmt: skip
    data, notes = picture_folder.made(tmp_path, found, 255 - grey, read)
    assert data.generate(np.random.default_rng(0)).inputs[0, 0] == 5
    assert "dark" in notes[1]
