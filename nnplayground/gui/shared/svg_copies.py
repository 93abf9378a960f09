"""How many elements a vector picture draws: its elements may be copies of copies, and a short text endless work."""

from xml.parsers import expat

NAMES = ("href", "id")


class _Counter:
    """Collects what each element with a name holds: elements of its own, and names of what it copies."""

    def __init__(self) -> None:
        self.own: dict[str, int] = {}
        self.copied: dict[str, dict[str, int]] = {}
        self._open: list[str] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        found = {key.rpartition(":")[2]: value.strip() for key, value in attributes.items()}
        # What has no name belongs to what is around it; the picture itself has the empty name.
        inside = self._open[-1] if self._open else ""
        self._open.append(found.get("id") or inside)
        named = self._open[-1]
        if named != inside:
            self._copy(inside, named)
        self.own[named] = self.own.get(named, 0) + 1
        target = found.get("href", "")
        if name.rpartition(":")[2] == "use" and target.startswith("#"):
            self._copy(named, target[1:])

    def end(self, _name: str) -> None:
        self._open.pop()

    def _copy(self, place: str, name: str) -> None:
        copied = self.copied.setdefault(place, {})
        copied[name] = copied.get(name, 0) + 1


def drawn_elements(text: bytes) -> int:
    """Return how many elements are drawn, those of every copy counted. Raises ExpatError if it is no XML.

    What copies itself counts once: that is not drawn.
    """
    counter = _Counter()
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = counter.begin, counter.end
    parser.Parse(text, True)
    totals: dict[str, int] = {}
    under_way: set[str] = set()
    left = [""]
    while left:
        name = left[-1]
        waiting = [] if name in under_way else [n for n in counter.copied.get(name, ()) if n not in totals]
        if name not in totals and waiting:
            under_way.add(name)
            left += [each for each in waiting if each not in under_way]
            if left[-1] != name:
                continue
        left.pop()
        copies = counter.copied.get(name, {}).items()
        totals[name] = counter.own.get(name, 0) + sum(count * totals.get(other, 0) for other, count in copies)
    return totals[""]
