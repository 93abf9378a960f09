"""The course's arithmetic once more, in plain Python lists and loops: what the tests compare with.

Nothing here is shared with the program: no arrays, no layers with a constant 1, no fused deltas.
"""

import math


def act(kind, z):
    """Return the activations of one layer for its list of sums."""
    if kind == "softmax":
        high = max(z)
        parts = [math.exp(value - high) for value in z]
        return [part / math.fsum(parts) for part in parts]
    one = {
        "logistic": lambda v: 1 / (1 + math.exp(-v)),
        "tanh": math.tanh,
        "relu": lambda v: v if v > 0 else 0.0,
        "linear": lambda v: v,
        "gaussian": lambda v: math.exp(-v * v),
        "sine": math.sin,
        "step": lambda v: 1.0 if v > 0 else 0.0,
    }[kind]
    return [one(value) for value in z]


def jacobian(kind, z):
    """Return ∂a_i/∂z_j as a list of rows."""
    a = act(kind, z)
    if kind == "softmax":
        return [[a[i] * ((i == j) - a[j]) for j in range(len(z))] for i in range(len(z))]
    slope = {
        "logistic": lambda v, y: y * (1 - y),
        "tanh": lambda v, y: 1 - y * y,
        "relu": lambda v, y: 1.0 if v > 0 else 0.0,
        "linear": lambda v, y: 1.0,
        "gaussian": lambda v, y: -2 * v * y,
        "sine": lambda v, y: math.cos(v),
    }[kind]
    return [[slope(z[i], a[i]) if i == j else 0.0 for j in range(len(z))] for i in range(len(z))]


def cost(kind, a, y):
    """Return the cost of one example."""
    pairs = list(zip(a, y, strict=True))
    if kind == "half_squares":
        return math.fsum((p - t) ** 2 for p, t in pairs) / 2
    if kind == "sum_squares":
        return math.fsum((p - t) ** 2 for p, t in pairs)
    if kind == "mean_squares":
        return math.fsum((p - t) ** 2 for p, t in pairs) / len(a)
    if kind == "cross_entropy":
        return -math.fsum(
            (t * math.log(p) if t else 0.0) + ((1 - t) * math.log(1 - p) if t != 1 else 0.0) for p, t in pairs
        )
    if kind == "categorical_cross_entropy":
        return -math.fsum(t * math.log(p) for p, t in pairs if t)
    raise KeyError(kind)


def cost_slope(kind, a, y):
    """Return ∂C/∂a_j as a list."""
    pairs = list(zip(a, y, strict=True))
    return {
        "half_squares": lambda: [p - t for p, t in pairs],
        "sum_squares": lambda: [2 * (p - t) for p, t in pairs],
        "mean_squares": lambda: [2 * (p - t) / len(a) for p, t in pairs],
        "cross_entropy": lambda: [(p - t) / (p * (1 - p)) for p, t in pairs],
        "categorical_cross_entropy": lambda: [-t / p for p, t in pairs],
    }[kind]()


def forward(weights, biases, kinds, x):
    """Return lists of z and a by layer; weights[l][k][j] leads from k to j. a[0] are the inputs."""
    zs, activations = [], [list(map(float, x))]
    for table, bias, kind in zip(weights, biases, kinds, strict=True):
        below = activations[-1]
        z = []
        for j in range(len(bias)):
            total = 0.0
            for k in range(len(below)):
                total += table[k][j] * below[k]
            z.append(total + bias[j])
        zs.append(z)
        activations.append(act(kind, z))
    return zs, activations


def backward(weights, biases, kinds, x, y, cost_kind):
    """Return by layer: grads ∂C/∂a, deltas ∂C/∂z, ∂C/∂w (as weights), ∂C/∂b; by the chain rule alone."""
    zs, activations = forward(weights, biases, kinds, x)
    grads = [None] * len(weights)
    deltas = [None] * len(weights)
    grad = cost_slope(cost_kind, activations[-1], y)
    for layer in range(len(weights) - 1, -1, -1):
        rows = jacobian(kinds[layer], zs[layer])
        grads[layer] = grad
        deltas[layer] = [
            math.fsum(grad[i] * rows[i][j] for i in range(len(grad))) for j in range(len(grad))
        ]  # fmt: skip
        grad = [
            math.fsum(weights[layer][k][j] * deltas[layer][j] for j in range(len(deltas[layer])))
            for k in range(len(weights[layer]))
        ]
    for_weights = [
        [[activations[layer][k] * deltas[layer][j] for j in range(len(deltas[layer]))] for k in range(len(table))]
        for layer, table in enumerate(weights)
    ]
    return grads, deltas, for_weights, [list(delta) for delta in deltas]


def lists(network):
    """Return weights, biases and activation keys of a network as plain lists."""
    return (
        [[[float(v) for v in row] for row in layer.W] for layer in network.layers],
        [[float(v) for v in layer.b] for layer in network.layers],
        [layer.activation.kind for layer in network.layers],
    )
