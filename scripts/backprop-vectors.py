#!/usr/bin/env python3
"""Gradients of 120 random networks, for crates/ch2/tests/gradients/golden.rs.

An independent program, in another language and another layout (columns, not rows), written from the
formulas alone:

    z^l = w^l a^(l-1) + b^l,  a^l = f(z^l)
    delta^L = grad_a C * f'(z^L),  delta^l = ((w^(l+1))^T delta^(l+1)) * f'(z^l)
    dC/db^l = delta^l,  dC/dw^l = delta^l (a^(l-1))^T

Needs NumPy. Writes the vectors to standard output:

    scripts/backprop-vectors.py > crates/ch2/tests/gradients/golden.json
"""

import json
import numpy as np

rng = np.random.default_rng(20150101)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# name: (f, f')
ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "tanh": (np.tanh, lambda z: 1 / np.cosh(z) ** 2),
    "relu": (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float)),
    "softplus": (lambda z: np.logaddexp(0, z), sigmoid),
    "identity": (lambda z: z, np.ones_like),
}

# name: (C, grad_a C)
COSTS = {
    "quadratic": (lambda a, y: np.sum((a - y) ** 2) / 2, lambda a, y: a - y),
    "cross_entropy": (
        lambda a, y: -np.sum(y * np.log(a) + (1 - y) * np.log(1 - a)),
        lambda a, y: (1 - y) / (1 - a) - y / a,
    ),
}


def example(sizes, activations, cost):
    """Forward, then back, with column vectors."""
    f = [ACTIVATIONS[name] for name in activations]
    weights = [rng.normal(size=(n, m)) / np.sqrt(m) for m, n in zip(sizes, sizes[1:])]
    biases = [rng.normal(size=(n, 1)) for n in sizes[1:]]
    x = rng.normal(size=(sizes[0], 1))
    y = rng.uniform(size=(sizes[-1], 1))
    a, z = [x], []
    for w, b, (value, _) in zip(weights, biases, f):
        z.append(w @ a[-1] + b)
        a.append(value(z[-1]))
    value, gradient = COSTS[cost]
    delta = gradient(a[-1], y) * f[-1][1](z[-1])
    deltas = [delta]
    for l in range(len(weights) - 2, -1, -1):
        delta = (weights[l + 1].T @ delta) * f[l][1](z[l])
        deltas.insert(0, delta)
    return {
        "activations": activations,
        "cost": cost,
        "weights": [w.tolist() for w in weights],
        "biases": [b.ravel().tolist() for b in biases],
        "x": x.ravel().tolist(),
        "y": y.ravel().tolist(),
        "value": float(value(a[-1], y)),
        "weight_gradients": [(d @ before.T).tolist() for d, before in zip(deltas, a)],
        "bias_gradients": [d.ravel().tolist() for d in deltas],
    }


cases = []
for number in range(120):
    layers = 2 + number % 4
    sizes = [int(n) for n in rng.integers(1, 7, size=layers)]
    activations = [str(name) for name in rng.choice(list(ACTIVATIONS), size=layers - 1)]
    cost = "quadratic" if number % 2 else "cross_entropy"
    if cost == "cross_entropy":
        activations[-1] = "sigmoid"  # outputs between 0 and 1
    cases.append(example(sizes, activations, cost))
print("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]")
