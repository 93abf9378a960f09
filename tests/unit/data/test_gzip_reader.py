"""What gzip has packed is read as Python's own module reads it, and a bomb of empty members is none."""

import gzip
import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.data import gzip_reader, idx
from nnplayground.data.gzip_reader import GzipReader
from nnplayground.errors import UserError

parts = st.lists(st.binary(max_size=40) | st.integers(0, 200_000).map(bytes), min_size=1, max_size=4)


def unpacked(packed, sizes):
    """Return all that is in `packed`, read in pieces of those sizes, again and again."""
    reader, found = GzipReader(io.BytesIO(packed)), []
    while True:
        for size in sizes:
            piece = reader.read(size)
            if not piece:
                return b"".join(found)
            found.append(piece)


@given(parts, st.integers(0, 9), st.integers(0, 70_000), st.lists(st.integers(100, 1 << 18), min_size=1, max_size=3))
def test_it_reads_what_was_packed(parts, level, zeros, sizes):
    packed = b"".join(gzip.compress(part, level) for part in parts) + bytes(zeros)
    assert unpacked(packed, sizes) == b"".join(parts)


@given(parts, st.data())
def test_what_was_cut_off_is_told_apart(parts, data):
    packed = b"".join(gzip.compress(part) for part in parts)
    packed = packed[: data.draw(st.integers(2, len(packed)))]
    try:
        expected = gzip.decompress(packed)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        with pytest.raises((EOFError, zlib.error)):
            unpacked(packed, [1 << 16])
    else:
        assert unpacked(packed, [1 << 16]) == expected


def test_what_follows_is_not_taken_for_more():
    with pytest.raises(zlib.error):
        unpacked(gzip.compress(b"abc") + b"rest", [100])


def test_members_without_content_come_to_an_end(tmp_path):
    """For each of them Python would begin anew: a file of 256 MB takes it a minute."""
    empty = gzip.compress(b"", mtime=0)
    many = gzip.compress(b"\0\0\x08\x01\0\0\0\x01", mtime=0) + empty * (gzip_reader.MOST_MEMBERS // 2)
    assert unpacked(many + gzip.compress(b"\x07"), [100]) == b"\0\0\x08\x01\0\0\0\x01\x07"
    path = tmp_path / "labels.gz"
    path.write_bytes(many + gzip.compress(b"\x07"))
    assert idx.read(path, idx.LABELS).tolist() == [7]
    path.write_bytes(many + empty * (gzip_reader.MOST_MEMBERS // 2) + gzip.compress(b"\x07"))
    with pytest.raises(UserError, match="is damaged"):
        idx.read(path, idx.LABELS)
