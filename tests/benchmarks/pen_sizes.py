"""Print how well drawings of all sizes, by all brushes, are read: ``python tests/benchmarks/pen_sizes.py [COUNT]``.

The strokes come as a mouse reports them, whole pixels of the sheet. The first table is the ink as it is seen on the
screen, the second what the network gets.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

sys.path.insert(0, str(Path(__file__).parents[2]))

from nnplayground import assets
from nnplayground.analysis.digits.pen_strokes import from_sheet
from nnplayground.analysis.digits.preprocessing import DigitImage, from_drawing
from nnplayground.core.passes import predict
from nnplayground.gui.shared.drawing import SIDE, Drawing
from nnplayground.project.network_file import load_network
from tests.helpers import strokes

COUNT = 100
SIZES = (30, 45, 60, 100, 150, 220, 300, 380)
BRUSHES = (4, 10, 20, 32, 48, 64)


def drawn(digit: int, size: int, brush: int, rng: np.random.Generator) -> Drawing:
    """Return a sheet with `digit`, its longer side `size` pixels between the middles of the strokes."""
    ways = strokes.draw(digit, rng, SIDE)
    low, extent = np.concatenate(ways).min(axis=0), np.ptp(np.concatenate(ways), axis=0)
    factor = size / extent.max()
    corner = rng.random(2) * (SIDE - 1 - extent * factor)
    drawing = Drawing()
    for way in ways:
        points = [QPointF(float(x), float(y)) for x, y in np.rint((way - low) * factor + corner)]
        drawing.begin(points[0], brush)
        for point in points[1:]:
            drawing.move(point, brush)
        drawing.end()
    return drawing


def main() -> None:
    """Print both tables, a row for each size and a column for each brush."""
    application = QGuiApplication([])
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    network = load_network(assets.path("models", "digits.safetensors")).network

    def right(images: list[DigitImage]) -> float:
        answers = predict(network, np.stack([image.pixels.ravel() for image in images])).argmax(axis=1)
        told = [image.is_digit for image in images]
        return float(np.mean(told & (answers == np.arange(count) % 10)))

    tables: list[list[list[float]]] = [[], []]
    for size in SIZES:
        for table in tables:
            table.append([])
        for brush in BRUSHES:
            rng = np.random.default_rng(size)
            sheets = [drawn(number % 10, size, brush, rng) for number in range(count)]
            tables[0][-1].append(right([from_drawing(sheet.ink()) for sheet in sheets]))
            tables[1][-1].append(right([from_sheet(sheet.ink(), sheet.pen_strokes()) for sheet in sheets]))
    for name, table in zip(("as seen", "as read"), tables, strict=True):
        print(f"{name}: {count} drawings a cell\n  size " + " ".join(f"{f'brush {brush}':>9}" for brush in BRUSHES))
        for size, row in zip(SIZES, table, strict=True):
            print(f"{size:6} " + " ".join(f"{share:9.1%}" for share in row))
    del application


if __name__ == "__main__":
    main()
