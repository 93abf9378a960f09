"""How the room of a row of panels is shared out among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class PanelRoom:
    """What a panel wants of the room there is: pixels, or its weight among those that grow."""

    wanted: float
    grows: bool
    least: int
    most: int


def divided(room: int, rooms: Sequence[PanelRoom]) -> list[int]:
    """Share `room` pixels out: sizes as they are wanted, the rest by weight to those that grow.

    Where there is too little, those that grow give first, then the others, from the last on; none gets less than
    its least. Where nothing grows, the last that takes room gets what is left over.
    """
    sizes = [0.0 if r.grows else min(max(r.wanted, r.least), r.most) for r in rooms]
    growing = [i for i, r in enumerate(rooms) if r.grows]
    lack = sum(sizes) + sum(rooms[i].least for i in growing) - room
    for i in reversed(range(len(rooms))):
        if lack > 0 and not rooms[i].grows:
            given = min(lack, sizes[i] - rooms[i].least)
            sizes[i] -= given
            lack -= given
    left = room - sum(sizes)
    open_ = list(growing)
    while open_:
        weight = sum(rooms[i].wanted for i in open_)
        shares = {i: left * rooms[i].wanted / weight for i in open_}
        bound = [i for i in open_ if shares[i] < rooms[i].least]
        bound = bound or [i for i in open_ if shares[i] > rooms[i].most]
        for i in bound or open_:
            sizes[i] = min(max(shares[i], rooms[i].least), rooms[i].most)
        if not bound:
            break
        left -= sum(sizes[i] for i in bound)
        open_ = [i for i in open_ if i not in bound]
    left = room - sum(sizes)
    if left > 0:
        takers = [i for i, r in enumerate(rooms) if r.most > 0]
        takers = [i for i in takers if rooms[i].grows] or takers
        if takers:
            sizes[takers[-1]] += left
    edges = [0]
    for i in range(len(sizes)):
        edges.append(round(sum(sizes[: i + 1])))
    return [end - start for start, end in pairwise(edges)]
