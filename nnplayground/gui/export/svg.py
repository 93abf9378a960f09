"""SVG pictures as Qt writes them, put together so that every program draws them alike.

Qt writes curves in the units of their axes under a transform, with lines that are not to be scaled
with it (``vector-effect``). Few programs but browsers know that; so their points are put where they
are on the sheet. It does not clip either (or, with ``SvgVersion.Svg11``, to what came before): what
is in the units of axes ends at a frame that is told here.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import NamedTuple

from nnplayground.rich import visible

SVG = "http://www.w3.org/2000/svg"
UNSCALED = "non-scaling-stroke"
Box = tuple[float, float, float, float]
"""Left, top, width and height."""
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_PAIR = re.compile(rf"({_NUMBER}),({_NUMBER})")

ET.register_namespace("", SVG)
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


class Matrix(NamedTuple):
    """An affine map: (x, y) goes to (a·x + c·y + e, b·x + d·y + f)."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    @property
    def is_scaled(self) -> bool:
        """Whether lengths change: then these are units of axes."""
        return abs(abs(self.a * self.d - self.b * self.c) - 1) > 1e-6

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


class SvgSheet:
    """A picture that others are laid on, one after the other."""

    def __init__(self, width: int, height: int, title: str, paper: str) -> None:
        size = {"width": str(width), "height": str(height)}
        self._root = ET.Element(_tag("svg"), size | {"viewBox": f"0 0 {width} {height}", "version": "1.1"})
        ET.SubElement(self._root, _tag("title")).text = visible(title)
        self._definitions = ET.SubElement(self._root, _tag("defs"))
        ET.SubElement(self._root, _tag("rect"), size | {"fill": paper})
        self._clips: dict[Box, str] = {}
        self._count = 0

    def lay(self, drawn: bytes, x: float, y: float, seen: Box | None = None, frame: Box | None = None) -> None:
        """Lay a picture of Qt's with its corner at (x, y).

        Of it is shown what lies in `seen`, and of what is in the units of axes what lies in `frame`;
        both are in its own pixels, None shows all.
        """
        self._count += 1
        # Every picture of Qt's counts its definitions from 1.
        names = rf"\g<1>{self._count}-".encode()
        root = ET.fromstring(re.sub(rb'(\bid="|url\(#|href="#)', names, drawn))
        for group in list(root.iter(_tag("g"))):
            matrix = _matrix(group.get("transform", ""))
            if matrix is not None and len(group):
                clip = frame if matrix.is_scaled else None
                _flatten(group, matrix)
                if clip is not None:
                    _wrap(group, {"clip-path": f"url(#{self._clip(clip)})"})
        _prune(root)
        layer = ET.SubElement(self._root, _tag("g"), {"transform": f"translate({_pair(x, y)})"})
        if seen is not None:
            layer.set("clip-path", f"url(#{self._clip(seen)})")
        for part in root:
            if part.tag == _tag("defs"):
                self._definitions.extend(part)
            elif part.tag == _tag("g"):
                layer.append(part)

    def content(self) -> bytes:
        """Return the file."""
        _prune(self._root)
        found: bytes = ET.tostring(self._root, encoding="utf-8", xml_declaration=True)
        return found

    def _clip(self, box: Box) -> str:
        found = self._clips.get(box)
        if found is None:
            found = self._clips[box] = f"clip-{len(self._clips) + 1}"
            path = ET.SubElement(self._definitions, _tag("clipPath"), {"id": found})
            sides = zip(("x", "y", "width", "height"), map(_short, box), strict=True)
            ET.SubElement(path, _tag("rect"), dict(sides))
        return found


def _tag(name: str) -> str:
    return f"{{{SVG}}}{name}"


def _matrix(text: str) -> Matrix | None:
    found = re.fullmatch(r"matrix\((.*)\)", text)
    numbers = found[1].split(",") if found else []
    return Matrix(*map(float, numbers)) if len(numbers) == 6 else None


def _flatten(group: ET.Element, matrix: Matrix) -> None:
    """Put what is in a group where its transform would put it, if all of it can be."""
    if all(_is_flat(shape, matrix) for shape in group):
        for shape in group:
            _place(shape, matrix)
        del group.attrib["transform"]
    for shape in group:
        shape.attrib.pop("vector-effect", None)


def _is_flat(shape: ET.Element, matrix: Matrix) -> bool:
    """Whether a shape can be placed: its line is unscaled, and it stays of its kind."""
    if shape.get("vector-effect") != UNSCALED:
        return False
    kind = shape.tag.rpartition("}")[2]
    return kind in _BY_POINTS or (kind in _BY_SIDES and matrix.b == matrix.c == 0)


def _place(shape: ET.Element, matrix: Matrix) -> None:
    kind = shape.tag.rpartition("}")[2]
    if kind in _BY_SIDES:
        _BY_SIDES[kind](shape, matrix)
    else:
        name = _BY_POINTS[kind]
        points = shape.get(name, "")
        shape.set(name, _PAIR.sub(lambda pair: _pair(*matrix.point(float(pair[1]), float(pair[2]))), points))


def _rectangle(shape: ET.Element, matrix: Matrix) -> None:
    x, y, width, height = (float(shape.get(name, "0")) for name in ("x", "y", "width", "height"))
    (x0, y0), (x1, y1) = matrix.point(x, y), matrix.point(x + width, y + height)
    _set(shape, x=min(x0, x1), y=min(y0, y1), width=abs(x1 - x0), height=abs(y1 - y0))


def _ellipse(shape: ET.Element, matrix: Matrix) -> None:
    x, y, across, down = (float(shape.get(name, "0")) for name in ("cx", "cy", "rx", "ry"))
    x, y = matrix.point(x, y)
    _set(shape, cx=x, cy=y, rx=abs(matrix.a) * across, ry=abs(matrix.d) * down)


def _set(shape: ET.Element, **values: float) -> None:
    for name, value in values.items():
        shape.set(name, _short(value))


def _pair(x: float, y: float) -> str:
    return f"{_short(x)},{_short(y)}"


def _short(value: float) -> str:
    """Write hundredths of a pixel, and no more."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _wrap(group: ET.Element, attributes: dict[str, str]) -> None:
    """Put all of a group into one within it, and give itself other attributes."""
    inner = ET.Element(group.tag, dict(group.attrib))
    inner.extend(group)
    group.clear()
    group.attrib.update(attributes)
    group.append(inner)


def _prune(parent: ET.Element) -> None:
    """Remove groups with nothing in them, the innermost first."""
    for child in list(parent):
        _prune(child)
        if child.tag == _tag("g") and not len(child):
            parent.remove(child)


_BY_POINTS = {"path": "d", "polyline": "points", "polygon": "points"}
"""Shapes that are lists of points, and where these are."""
_BY_SIDES: dict[str, Callable[[ET.Element, Matrix], None]] = {"rect": _rectangle, "ellipse": _ellipse}
"""Shapes with sides along the axes."""
