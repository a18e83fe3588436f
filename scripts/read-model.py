#!/usr/bin/env python3
"""The test accuracy of a saved model, computed from its JSON and the MNIST files alone.

An independent program: it shares no code with the book, and only NumPy does its arithmetic. It checks the
hash of the parameters, too.

    cargo run -p digits -- train --save model.json
    scripts/read-model.py model.json [folder with the MNIST files]

What it prints must be what `cargo run -p digits -- evaluate --model model.json` prints first.
"""

import gzip
import hashlib
import json
import sys
from pathlib import Path

import numpy as np

ACTIVATIONS = {
    "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2)),
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "leaky-relu": lambda z: np.where(z > 0, z, 0.01 * z),
    "softplus": lambda z: np.logaddexp(0, z),
    "sine": np.sin,
    "identity": lambda z: z,
    "softmax": lambda z: z,  # the largest stays the largest
}


def idx(path):
    """The bytes of an IDX file behind its header, gzipped or not."""
    if not path.exists():
        path = path.with_name(path.name + ".gz")
    data = path.read_bytes()
    data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    return np.frombuffer(data, np.uint8, offset=4 + 4 * data[3])


def main():
    model = json.loads(Path(sys.argv[1]).read_text())
    default = Path(__file__).parent.parent / "crates/mnist/data"
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else default
    weights = [np.array(w, "<f8") for w in model["weights"]]
    biases = [np.array(b, "<f8") for b in model["biases"]]
    assert [weights[0].shape[1]] + [len(b) for b in biases] == model["sizes"], "sizes"
    parameters = b"".join(numbers.tobytes() for numbers in weights + biases)
    assert hashlib.sha256(parameters).hexdigest() == model["sha256"], "hash"

    labels = idx(folder / "t10k-labels-idx1-ubyte")
    a = idx(folder / "t10k-images-idx3-ubyte").reshape(len(labels), -1) / 255
    layers = [model["activation"]] * (len(weights) - 1) + [model["output"]]
    for w, b, layer in zip(weights, biases, layers):
        a = ACTIVATIONS[layer](a @ w.T + b)
    correct = np.count_nonzero(a.argmax(axis=1) == labels)
    print(f"{correct} of {len(labels)} test images, {100 * correct / len(labels):.2f} %")


main()
