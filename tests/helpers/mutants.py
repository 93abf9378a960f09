"""Spoil the content of a file in the ways in which files are spoilt."""

from hypothesis import strategies as st


def mutated(sound, data, most=3):
    """Return `sound` with up to `most` bytes changed, cut out, doubled or put in, as hypothesis' `data` says."""
    mutant = bytearray(sound)
    for _ in range(data.draw(st.integers(1, most))):
        kind = data.draw(st.sampled_from(["flip", "cut", "insert", "double", "end"]))
        place = data.draw(st.integers(0, max(0, len(mutant) - 1)))
        length = data.draw(st.integers(1, 40))
        if kind == "flip" and mutant:
            mutant[place] ^= data.draw(st.integers(1, 255))
        elif kind == "cut":
            del mutant[place : place + length]
        elif kind == "double":
            mutant[place:place] = mutant[place : place + length]
        elif kind == "end":
            del mutant[place:]
        else:
            mutant[place:place] = data.draw(st.binary(min_size=1, max_size=9))
    return bytes(mutant)
