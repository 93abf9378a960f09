"""The ways of writing digits: each call makes up how one hand does it.

A hand keeps its way; what differs from one time to the next is added later. Each function returns the
strokes in the order in which they are written.
"""

from collections.abc import Callable

import numpy as np

from nnplayground.data.pen.curves import Path, arc, corner

Shape = Callable[[np.random.Generator], list[Path]]


def zero(rng: np.random.Generator) -> list[Path]:
    """Closed, open or overlapping; sometimes slashed."""
    u = rng.uniform
    width, start, way = u(0.22, 0.48), u(-140, -40), -1 if rng.random() < 0.75 else 1
    kind = rng.random()
    if kind < 0.10:
        # The end curls inwards.
        return [arc((width, 0.5), (width, 0.5), start, start + way * u(365, 410), shrink=u(0.1, 0.3))]
    span = 360 + u(-45, 0) if kind < 0.3 else 360 + u(-8, 45)
    ring = arc((width, 0.5), (width, 0.5), start, start + way * span)
    if kind < 0.76:
        return [ring]
    reach, lean = u(0.6, 1.35), u(0.65, 1.0)
    slash = [(width - width * reach, 0.5 + 0.5 * reach * lean), (width + width * reach, 0.5 - 0.5 * reach * lean)]
    if kind > 0.98:
        slash = [(2 * width - x, y) for x, y in slash]
    return [ring, slash if rng.random() < 0.5 else slash[::-1]]


def one(rng: np.random.Generator) -> list[Path]:
    """A plain bar, with a flag, or with the long upstroke of many European hands; with or without a foot."""
    u = rng.uniform
    kind, lean, bend = rng.random(), u(-0.08, 0.1), u(-0.03, 0.03)
    top, foot = (0.3 + lean, 0.0), (0.3, 1.0)
    stem = [top, (0.3 + lean / 2 + bend, 0.5), foot]
    if kind < 0.27:
        strokes = [stem]
    else:
        drop = u(0.1, 0.32) if kind < 0.5 else u(0.3, 0.85)
        # Flatter ones are sevens.
        reach = drop * (u(0.4, 1.0) if kind < 0.5 else u(0.3, 0.85))
        start = (top[0] - reach, drop)
        half = (top[0] - reach * u(0.4, 0.6), drop * u(0.42, 0.62))
        if rng.random() < 0.15:
            strokes = [[start, half, (top[0] + u(-0.03, 0.03), u(-0.04, 0.04))], stem]
        elif rng.random() < 0.15:
            strokes = [[start, half, top, *stem[1:]]]
        else:
            strokes = [[start, half, *corner(*top), *stem[1:]]]
    if rng.random() < (0.05 if kind < 0.27 else 0.3):
        left, right, tilt = u(0.1, 0.35), u(0.1, 0.35), u(-0.04, 0.04)
        strokes.append([(0.3 - left, 1 + tilt), (0.3 + right, 1 - tilt)])
    return strokes


def two(rng: np.random.Generator) -> list[Path]:
    """With a corner, a loop or a round turn at the bottom left; or like a Z."""
    u = rng.uniform
    kind, width, tilt = rng.random(), u(0.48, 0.75), u(-0.07, 0.07)
    left = (u(-0.06, 0.1), u(0.93, 1.0))
    base = [(width * 0.5, left[1] + u(-0.05, 0.06)), (width + u(-0.05, 0.15), left[1] + tilt)]
    if kind < 0.2:
        bar = [(u(-0.03, 0.08), u(0.0, 0.12)), (width * 0.5, u(-0.05, 0.03)), *corner(width, u(0.0, 0.08))]
        return [[*bar, (width * 0.5 + u(-0.04, 0.08), 0.5), *corner(*left), *base]]
    radii = (width / 2, u(0.2, 0.36))
    top = arc((width / 2, radii[1]), radii, u(165, 235), u(355, 400))
    middle = (width * u(0.4, 0.62), u(0.64, 0.74))
    if kind < 0.62:
        return [[*top, middle, *corner(*left), *base]]
    if kind < 0.87:
        low, size = left[1], u(0.07, 0.16)
        loop = [
            (left[0] + size, low - size * 0.2), (left[0] - size * 0.3, low - size * 0.5),
            (left[0] + size * 0.4, low - size * u(1.3, 2.0)), (left[0] + size * 2, low - size * 0.6),
        ]  # fmt: skip
        return [[*top, middle, *loop, (width + u(-0.05, 0.2), low + tilt)]]
    return [[*top, middle, (left[0] + 0.05, left[1] - 0.06), (left[0] + 0.16, left[1]), base[1]]]


def three(rng: np.random.Generator) -> list[Path]:
    """Two bows, with a flat top, with a loop in the middle, or angular."""
    u = rng.uniform
    kind, waist, low = rng.random(), u(0.42, 0.54), u(0.24, 0.38)
    pinch = (u(0.1, 0.34), waist)
    bowl = arc((0.24, (1 + waist) / 2), (low, (1 - waist) / 2), u(-85, -60), u(115, 180))
    if kind < 0.22:
        bar = [(u(-0.04, 0.06), u(0.0, 0.07)), *corner(u(0.42, 0.62), u(-0.03, 0.05))]
        return [[*bar, *corner(u(0.16, 0.3), waist - 0.03), *bowl]]
    radii = (u(0.2, 0.34), waist / 2)
    top = arc((0.25, radii[1]), radii, u(180, 235), u(405, 440))
    if kind < 0.34:
        loop = [(pinch[0] - 0.12, waist - 0.03), (pinch[0] - 0.14, waist + 0.05), (pinch[0], waist + 0.03)]
        return [[*top, *loop, *bowl]]
    if kind < 0.45:
        return [[
            (0.02, u(0.02, 0.14)), (0.3, 0.0), (0.5, u(0.12, 0.22)), *corner(*pinch), (0.52, u(0.6, 0.72)),
            (u(0.4, 0.5), u(0.88, 0.97)), (u(-0.05, 0.1), u(0.88, 1.0)),
        ]]  # fmt: skip
    return [[*top, *(corner(*pinch) if kind < 0.85 else [pinch]), *bowl]]


def four(rng: np.random.Generator) -> list[Path]:
    """Open or closed, written with a lift or at one go."""
    u = rng.uniform
    kind, height, stem, tilt = rng.random(), u(0.42, 0.72), u(0.4, 0.64), u(-0.08, 0.06)
    right = (stem + u(0.08, 0.34), height + tilt)
    left = (u(-0.04, 0.08), height)
    foot = (stem + u(-0.14, 0.06), 1.0)
    if kind < 0.45:
        arm = [(left[0] + u(-0.02, 0.3), u(0.0, 0.12)), (left[0] + u(0.0, 0.08), height * 0.6)]
        turn = corner(*left) if rng.random() < 0.7 else [left, (left[0] + 0.1, height + 0.03)]
        return [[*arm, *turn, right], [(stem + u(-0.02, 0.08), u(-0.02, 0.42)), foot]]
    apex = (stem + u(-0.06, 0.05), 0.0)
    slope = (apex[0] * u(0.42, 0.58), height * u(0.42, 0.58))
    if kind < 0.65:
        # The stem is written apart, to the right of the top.
        apex = (stem + u(-0.28, 0.03), 0.0)
        slope = (apex[0] * u(0.35, 0.58), slope[1])
        return [[apex, slope, *corner(*left), right], [(stem + u(-0.03, 0.06), u(0.05, 0.5)), foot]]
    if kind < 0.78:
        return [[apex, slope, *corner(*left), right], [apex, foot]]
    if kind < 0.9:
        return [[foot, *corner(*apex), slope, *corner(*left), right]]
    # A cup with its stem, as in y.
    cup = [(u(0.0, 0.1), 0.0), (u(-0.02, 0.04), height * 0.55), (0.16, height), (stem, height + u(-0.12, 0.0))]
    return [cup, [(stem + u(0.0, 0.1), u(0.0, 0.1)), foot]]


def five(rng: np.random.Generator) -> list[Path]:
    """At one go, with its bar written last, angular, or like an S."""
    u = rng.uniform
    kind, waist, width = rng.random(), u(0.36, 0.5), u(0.22, 0.4)
    left = u(0.0, 0.12)
    bowl = arc((0.22, (1 + waist) / 2 - 0.02), (width, (1.04 - waist) / 2), u(-115, -80), u(110, 180))
    neck = [(left + 0.04, 0.02), *corner(left, waist + u(-0.02, 0.06))]
    bar = [(left + 0.04, 0.02), (left + u(0.3, 0.6), u(-0.06, 0.06))]
    if kind < 0.42:
        aside, lift = u(-0.03, 0.12), u(-0.06, 0.06)
        return [[*neck, *bowl], [(x + aside, y + lift) for x, y in bar]]
    if kind < 0.77:
        return [[bar[1], *corner(*bar[0]), *neck[1:], *bowl]]
    if kind < 0.88:
        return [[
            bar[1], *corner(*bar[0]), *corner(left, waist), (0.3, waist - 0.02), *corner(u(0.45, 0.6), u(0.55, 0.68)),
            (u(0.4, 0.52), 0.95), (u(-0.06, 0.05), u(0.9, 1.0)),
        ]]  # fmt: skip
    return [[
        bar[1], (left + 0.2, 0.01), (left + 0.02, 0.14), (left + 0.05, waist - 0.06), (0.34, waist + 0.06),
        (u(0.46, 0.58), u(0.66, 0.78)), (0.36, 0.97), (u(-0.06, 0.06), u(0.88, 0.98)),
    ]]  # fmt: skip


def six(rng: np.random.Generator) -> list[Path]:
    """A straight or curved stem into a loop, closed or not quite."""
    u = rng.uniform
    width, high = u(0.2, 0.36), u(0.18, 0.32)
    middle = (width, 1 - high)
    loop = arc(middle, (width, high), u(165, 185), u(-215, -120), shrink=u(-0.05, 0.2))
    tip = (width * u(0.7, 2.1), 0.0)
    half = (width * u(0.05, 0.5), u(0.3, 0.5))
    kind = rng.random()
    if kind < 0.2:
        return [[(tip[0] + u(0.02, 0.14), u(0.05, 0.14)), tip, half, *loop]]
    if kind < 0.35:
        return [[tip, *loop]]
    if kind < 0.45:
        # Down to the foot first, the loop comes back to the stem.
        return [[tip, half, *arc(middle, (width, high), 180, u(-190, -160)), (0.04, middle[1] + u(-0.05, 0.1))]]
    return [[tip, half, *loop]]


def seven(rng: np.random.Generator) -> list[Path]:
    """Plain, with a hook at the left, with a bent stem; often crossed."""
    u = rng.uniform
    width, tilt, foot = u(0.5, 0.8), u(-0.08, 0.08), u(0.02, 0.42)
    left, right = (0.0, 0.04 + tilt / 2), (width, 0.04 - tilt / 2)
    # Its foot stays left of the corner.
    foot = min(foot, width - 0.18)
    half = ((width + foot) / 2 + u(-0.1, 0.02), 0.5)
    bar = [left, (width / 2, 0.03 + u(-0.04, 0.05)), *(corner(*right) if rng.random() < 0.78 else [right])]
    hook = rng.random()
    if hook < 0.22:
        bar = [(left[0] + u(-0.02, 0.05), left[1] + u(0.08, 0.24)), *corner(*left), *bar[1:]]
    elif hook < 0.32:
        bar = [left, (width * 0.3, u(-0.06, -0.02)), (width * 0.7, u(0.06, 0.12)), *corner(*right)]
    strokes = [[*bar, half, (foot, 1.0)]]
    if rng.random() < 0.42:
        place = u(0.38, 0.66)
        x = np.interp(place, [0.04, 0.5, 1.0], [right[0], half[0], foot])
        reach, rise = (u(0.08, 0.32), u(0.08, 0.3)), u(-0.08, 0.08)
        strokes.append([(float(x) - reach[0], place + rise), (float(x) + reach[1], place - rise)])
    return strokes


def eight(rng: np.random.Generator) -> list[Path]:
    """A figure of eight at one go, from any place; or two rings."""
    u = rng.uniform
    upper, lower = u(0.17, 0.32), u(0.2, 0.36)
    if rng.random() < 0.2:
        waist = u(0.4, 0.54)
        top, start, way = u(-120, 100), u(-120, -60), -1 if rng.random() < 0.7 else 1
        return [
            arc((0.3, waist / 2), (upper, waist / 2), top, top + way * (360 + u(-15, 25))),
            arc((0.3 + u(-0.05, 0.05), (1 + waist) / 2), (lower, (1 - waist) / 2), start, start + 360 + u(-15, 25)),
        ]  # fmt: skip
    way, bias, phase = -1 if rng.random() < 0.75 else 1, u(0.85, 1.25), u(0.0, 0.9)
    span = 2 * np.pi + u(-0.35, 0.4)
    points = []
    for t in np.linspace(phase, phase + span, 17):
        y = (0.5 - 0.5 * np.cos(t)) ** bias
        size = upper + (lower - upper) * y
        points.append((0.3 + way * -size * np.sin(2 * t), y))
    return [[(float(x), float(y)) for x, y in points]]


def nine(rng: np.random.Generator) -> list[Path]:
    """A loop, closed or not quite, with a straight tail, a curled one, a bowl as in g, or a stem of its own."""
    u = rng.uniform
    width, high = u(0.2, 0.34), u(0.17, 0.31)
    middle = (0.3, high)
    right = 0.3 + width
    kind = rng.random()
    loop = arc(middle, (width, high), u(-75, 5), u(-385, -345))
    if kind < 0.1:
        stem = [(right + u(-0.03, 0.04), u(-0.02, 0.1)), (right + u(-0.12, 0.05), 1.0)]
        return [arc(middle, (width, high), u(-70, -20), u(-380, -330)), stem]
    turn = corner(right, high + u(-0.12, 0.0)) if rng.random() < 0.6 else [(right, high)]
    if kind < 0.42:
        return [[*loop, *turn, (right + u(-0.05, 0.02), 0.5), (right + u(-0.3, 0.05), 1.0)]]
    if kind < 0.68:
        # The tail is a bowl that comes back to the left, and the loop may stay open.
        loop = arc((middle[0], high * 0.95), (width, high * 0.95), u(-75, -20), u(-350, -290))
        low = u(0.2, 0.32)
        bowl = arc((right - low, 1 - low), (low * u(0.9, 1.3), low), u(-15, 10), u(115, 190))
        return [[*loop, *turn, (right + u(-0.02, 0.03), (high + 1 - low) / 2), *bowl]]
    bottom = u(0.1, 0.4)
    tail = [(right + u(-0.02, 0.03), u(0.5, 0.66)), (right - u(0.03, 0.14), u(0.84, 0.93)), (bottom + 0.08, 1.0)]
    if kind < 0.84:
        tail.append((bottom - u(0.0, 0.18), u(0.86, 0.98)))
    elif kind < 0.9:
        tail += [(bottom - 0.16, u(0.84, 0.94)), (bottom - 0.1, u(0.72, 0.8))]
    return [[*loop, (right, high + u(0.0, 0.08)), *tail]]


DIGITS: tuple[Shape, ...] = (zero, one, two, three, four, five, six, seven, eight, nine)
"""How each digit may be written, by its value."""
