"""Icons of several sizes in one file can be taken apart again."""

import struct

import pytest

from nnplayground import assets
from nnplayground.project.icon_files import ICNS_TYPES, ICO_SIZES, icns, ico

PICTURES = {size: b"\x89PNG" + bytes([size % 251]) * size for size in (16, 20, 24, 32, 48, 64, 128, 256, 512)}


def test_a_windows_icon_leads_to_its_pictures():
    found = ico(PICTURES)
    reserved, kind, count = struct.unpack_from("<HHH", found)
    assert (reserved, kind, count) == (0, 1, len(ICO_SIZES))
    for number, size in enumerate(ICO_SIZES):
        width, height, _, _, planes, bits, length, place = struct.unpack_from("<BBBBHHII", found, 6 + 16 * number)
        assert (width or 256, height or 256, planes, bits) == (size, size, 1, 32)
        assert found[place : place + length] == PICTURES[size]


def test_a_mac_icon_leads_to_its_pictures():
    found = icns(PICTURES)
    assert struct.unpack(">4sI", found[:8]) == (b"icns", len(found))
    names, place = [], 8
    while place < len(found):
        name, length = struct.unpack(">4sI", found[place : place + 8])
        size = next(size for size, known in ICNS_TYPES.items() if name in known)
        assert found[place + 8 : place + length] == PICTURES[size]
        names.append(name)
        place += length
    assert place == len(found)
    assert sorted(names) == sorted(name for known in ICNS_TYPES.values() for name in known)


def test_sizes_that_are_missing_are_left_out():
    assert icns({20: b"x"}) == b"icns" + struct.pack(">I", 8)
    assert struct.unpack_from("<HHH", ico({512: b"x", 16: b"y"})) == (0, 1, 1)


@pytest.mark.parametrize(("name", "start"), [("nnplayground.ico", b"\0\0\1\0"), ("nnplayground.icns", b"icns")])
def test_the_icons_are_there(name, start):
    assert assets.path("icons", "app", name).read_bytes().startswith(start)
