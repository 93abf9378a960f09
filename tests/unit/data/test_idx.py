import contextlib
import gzip
import hashlib
import struct
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnplayground.data import idx
from nnplayground.errors import UserError

PICTURES = np.arange(5 * 4 * 3, dtype=np.uint8).reshape(5, 4, 3)


def header(*shape: int, kind: int = 8) -> bytes:
    return struct.pack(f">BBBB{len(shape)}I", 0, 0, kind, len(shape), *shape)


@pytest.mark.parametrize("name", ["plain.idx", "packed.gz"])
@pytest.mark.parametrize("shape", [(60,), (5, 12), (5, 4, 3), (5, 2, 2, 3), (0, 28, 28)])
def test_what_is_written_is_read(tmp_path: Path, name: str, shape: tuple[int, ...]) -> None:
    values = np.arange(np.prod(shape), dtype=np.uint8).reshape(shape)
    path = tmp_path / name
    idx.write(path, values)
    assert path.read_bytes()[:2] == (b"\x1f\x8b" if name.endswith("gz") else b"\0\0")
    found = idx.read(path, len(shape))
    assert found.dtype == np.uint8
    np.testing.assert_array_equal(found, values)


def test_the_bytes_are_the_published_layout(tmp_path: Path) -> None:
    idx.write(tmp_path / "file", np.array([7, 200], np.uint8))
    assert (tmp_path / "file").read_bytes() == b"\0\0\x08\x01\0\0\0\x02\x07\xc8"


def test_packing_repeats_byte_for_byte(tmp_path: Path) -> None:
    for name in ("a.gz", "b.gz"):
        idx.write(tmp_path / name, PICTURES)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


def test_only_small_whole_numbers_are_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="uint8"):
        idx.write(tmp_path / "file", np.zeros(3))
    assert not (tmp_path / "file").exists()


def test_reads_into_a_given_array(tmp_path: Path) -> None:
    idx.write(tmp_path / "file.gz", PICTURES)
    out = np.zeros((7, 4, 3), np.uint8)
    idx.read(tmp_path / "file.gz", idx.IMAGES, out[2:])
    np.testing.assert_array_equal(out[2:], PICTURES)
    with pytest.raises(UserError, match="announces 5 × 4 × 3 values where 7 × 4 × 3 belong"):
        idx.read(tmp_path / "file.gz", idx.IMAGES, out)


CONTENT = header(5, 4, 3) + PICTURES.tobytes()
PACKED = gzip.compress(CONTENT, mtime=0)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not an IDX file"),
        (b"\0\0", "not an IDX file"),
        (b"PK\3\4 something else", "not an IDX file"),
        (header(5, 4, 3, kind=13) + PICTURES.tobytes(), "not an IDX file"),
        (b"\0\0\x08\0", "not an IDX file"),
        (header(60) + PICTURES.tobytes(), "holds labels where images belong"),
        (header(15, 4) + PICTURES.tobytes(), "has 2 dimensions where 3 belong"),
        (CONTENT[:9], "damaged or was cut off"),
        (CONTENT[:-1], "announces 60 values and holds 59"),
        (CONTENT + b"\0", "holds more than it announces"),
        (header(2**32 - 1, 2**32 - 1, 2**32 - 1), "too many to be true"),
        (PACKED[:30], "damaged or was cut off"),
        (PACKED[:-4], "damaged or was cut off"),
        (PACKED[:-8] + b"\0\0\0\0" + PACKED[-4:], "damaged or was cut off"),
        (PACKED[:10] + b"\xff" * 40, "damaged or was cut off"),
        (gzip.compress(CONTENT[:-1], mtime=0), "announces 60 values and holds 59"),
        (gzip.compress(CONTENT + b"\0", mtime=0), "holds more than it announces"),
    ],
)
def test_bad_files_are_explained(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "bad-file"
    path.write_bytes(content)
    with pytest.raises(UserError, match=sentence) as caught:
        idx.read(path, idx.IMAGES)
    assert "bad-file" in str(caught.value)


def test_images_given_as_labels(tmp_path: Path) -> None:
    idx.write(tmp_path / "file", PICTURES)
    with pytest.raises(UserError, match="holds images where labels belong"):
        idx.read(tmp_path / "file", idx.LABELS)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nothing\.gz is missing"):
        idx.read(tmp_path / "nothing.gz", idx.IMAGES)
    with pytest.raises(UserError, match="is a folder"):
        idx.read(tmp_path, idx.IMAGES)


def test_digest_is_that_of_the_unpacked_content(tmp_path: Path) -> None:
    idx.write(tmp_path / "file.gz", PICTURES)
    good = hashlib.md5(CONTENT).hexdigest()
    idx.read(tmp_path / "file.gz", idx.IMAGES, md5=good)
    with pytest.raises(UserError, match="not the original"):
        idx.read(tmp_path / "file.gz", idx.IMAGES, md5=good[::-1])


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(header(10, 10, 10) + bytes(50_000_000), compresslevel=1))
    tracemalloc.start()
    with pytest.raises(UserError, match="more than it announces"):
        idx.read(path, idx.IMAGES)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.sampled_from([CONTENT, PACKED]),
    edits=st.lists(st.tuples(st.integers(0, 200), st.integers(0, 255)), max_size=4),
    keep=st.integers(0, 200),
    dimensions=st.sampled_from([idx.LABELS, idx.IMAGES]),
)
def test_mutants_are_read_or_refused_by_user_error(
    tmp_path: Path, start: bytes, edits: list[tuple[int, int]], keep: int, dimensions: int
) -> None:
    mutant = bytearray(start)
    for place, value in edits:
        mutant[place % len(mutant)] = value
    path = tmp_path / "mutant"
    path.write_bytes(bytes(mutant[:keep]))
    with contextlib.suppress(UserError):
        assert idx.read(path, dimensions).ndim == dimensions


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=60), prefix=st.sampled_from([b"", b"\x1f\x8b\x08\0", header(2, 3, 3)]))
def test_garbage_is_read_or_refused_by_user_error(tmp_path: Path, content: bytes, prefix: bytes) -> None:
    path = tmp_path / "garbage"
    path.write_bytes(prefix + content)
    with contextlib.suppress(UserError):
        assert idx.read(path, idx.IMAGES).shape == (2, 3, 3)
