"""The writer of GIF against a decoder of its own, written from the format alone."""

import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.project.gif import GifWriter, lzw, reduced


def unpacked(data, least):
    """Return the indices of an LZW stream."""
    clear, end = 1 << least, (1 << least) + 1
    width, at, out = least + 1, 0, []
    table, before = {}, None
    number = int.from_bytes(data, "little")
    while True:
        code = number >> at & ((1 << width) - 1)
        at += width
        assert at <= 8 * len(data), "the stream ends too early"
        if code == clear:
            table = {index: [index] for index in range(clear)}
            table[clear] = table[end] = []
            width, before = least + 1, None
            continue
        if code == end:
            assert 8 * len(data) - at < 8
            return out
        entry = table[code] if code in table else [*before, before[0]]
        out += entry
        if before is not None and len(table) < 4096:
            table[len(table)] = [*before, entry[0]]
        if len(table) == 1 << width and width < 12:
            width += 1
        before = entry


def decoded(data):
    """Return the pictures (height, width, 3) of a GIF, and how long each stands."""
    assert data[:6] == b"GIF89a"
    width, height, flags = struct.unpack("<HHB", data[6:11])
    assert not flags & 0x80
    canvas, at, pictures, delays = np.zeros((height, width, 3), np.uint8), 13, [], []
    while data[at] != 0x3B:
        if data[at] == 0x21:
            if data[at + 1] == 0xF9:
                delays.append(struct.unpack("<H", data[at + 4 : at + 6])[0])
            at += 2
            while data[at]:
                at += data[at] + 1
            at += 1
            continue
        assert data[at] == 0x2C
        left, top, w, h, flags = struct.unpack("<HHHHB", data[at + 1 : at + 10])
        count = 2 << (flags & 7)
        palette = np.frombuffer(data[at + 10 : at + 10 + 3 * count], np.uint8).reshape(-1, 3)
        at += 10 + 3 * count
        least, packed = data[at], b""
        at += 1
        while data[at]:
            packed += data[at + 1 : at + 1 + data[at]]
            at += data[at] + 1
        at += 1
        canvas[top : top + h, left : left + w] = palette[np.array(unpacked(packed, least))].reshape(h, w, 3)
        pictures.append(canvas.copy())
    assert at == len(data) - 1
    return pictures, delays


@given(st.integers(2, 8), st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_packed_comes_back(least, data):
    indices = bytes(data.draw(st.lists(st.integers(0, (1 << least) - 1), max_size=400)))
    assert bytes(unpacked(lzw(indices, least), least)) == indices


@pytest.mark.parametrize("colors", [2, 7, 255, 256])
@pytest.mark.parametrize("count", [1, 3_000, 60_000])
def test_long_streams_come_back(colors, count):
    indices = np.random.default_rng(3).integers(0, colors, count).astype(np.uint8).tobytes()
    assert bytes(unpacked(lzw(indices, 8), 8)) == indices
    assert len(lzw(bytes(count), 8)) <= 40 + count // 50


def test_pictures_come_back_with_only_what_changed():
    rng = np.random.default_rng(1)
    first = rng.integers(0, 4, (40, 60, 3)).astype(np.uint8) * 60
    second = first.copy()
    second[10:13, 20:25] = 255
    writer = GifWriter(60, 40)
    writer.add(first, 10)
    size = writer.size
    writer.add(second, 20)
    assert writer.size - size < 200, "a small rectangle"
    writer.add(second, 30)
    writer.add(first, 10)
    pictures, delays = decoded(writer.close())
    assert [np.array_equal(a, b) for a, b in zip(pictures, (first, second, first), strict=True)] == [True] * 3
    assert delays == [10, 50, 10]


def test_more_colours_than_a_palette_has_are_near():
    x, y = np.meshgrid(np.linspace(0, 255, 200), np.linspace(0, 255, 150))
    pixels = np.stack([x, y, (x + y) / 2], axis=2).astype(np.uint8)
    colors, indices = reduced(pixels)
    assert len(colors) == 256
    off = np.abs(colors[indices].astype(int) - pixels).max(axis=2)
    assert off.mean() < 24
    few = pixels // 128 * 128
    colors, indices = reduced(few)
    assert np.array_equal(colors[indices], few)


def test_sizes_that_cannot_be_are_refused():
    for size in ((0, 5), (5, 0), (70_000, 5)):
        with pytest.raises(ValueError, match="\\("):
            GifWriter(*size)
    with pytest.raises(ValueError, match="\\("):
        GifWriter(5, 5).add(np.zeros((5, 6, 3), np.uint8), 1)
