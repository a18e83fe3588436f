#!/usr/bin/env python3
"""Writes crates/numerics/tests/exp.txt: e^x to 25 digits, by Python's decimal arithmetic."""
from decimal import Decimal, getcontext
from random import Random

getcontext().prec = 40
r = Random(1)
xs = [0.5, 1.0, -1.0, 1e-10, -1e-10, 0.34657359027997264, -0.34657359027997264, 700.0, -700.0, 709.7, -708.0]
xs += [r.uniform(-1, 1) for _ in range(100)] + [r.uniform(-40, 40) for _ in range(200)]
xs += [r.uniform(-708, 709) for _ in range(200)]
print("# x, exp(x); made by scripts/exp-reference.py")
for x in xs:
    print(repr(x), f"{Decimal(x).exp():.25e}")
