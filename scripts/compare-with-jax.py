#!/usr/bin/env python3
"""Times the inner loops against JAX, in one run on one core, and writes crates/numerics/BENCHMARKS.md.

    python3 -m venv venv && venv/bin/pip install numpy jax
    venv/bin/python scripts/compare-with-jax.py [ROUNDS]

The two take turns, round by round, so that a machine that is slow for a while slows both; a ratio is
taken within a round, and the median over the rounds is reported.
"""
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
# name: (what, JAX's workload, our crate, its bench, the benchmark, the goal for the ratio)
WORK = {
    "W1": ("784-30-10, quadratic cost, mini-batches of 10", "W1", "numerics", "minibatch", "W1", 0.6),
    "W2": ("784-100-10, cross-entropy, weight decay, mini-batches of 10", "W2", "numerics", "minibatch", "W2", 1.0),
    "W3": ("the same, mini-batches of 128", "W3", "numerics", "minibatch", "W3", 1.0),
    "W4": ("inference of 10,000 images, 784-100-10", "W4", "numerics", "minibatch", "W4", 0.8),
    "chapter 2": ("W1 by the program on chapter 2's pages", "W1", "ch2", "backpropagation", "epoch/batched-10", 0.6),
}
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}


def run(command, **extra):
    command = ["taskset", "-c", "1", *map(str, command)]
    result = subprocess.run(command, cwd=ROOT, env={**os.environ, **ONE_THREAD, **extra},
                            capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{result.stderr}")
    return result.stdout


def jax(work):
    out = run([sys.executable, "scripts/peers/jax_scan.py", "crates/mnist/data", "--work", work,
               "--epochs", 5], PYTHONDONTWRITEBYTECODE="1")
    return float(out.split()[2])


def ours(benchmark, bench):
    run([bench, "--bench", "--measurement-time", 3, "--exact", benchmark])
    estimates = ROOT / "target/criterion" / benchmark / "new/estimates.json"
    return json.loads(estimates.read_text())["median"]["point_estimate"] / 1e9


def executable(package, bench):
    out = subprocess.run(["cargo", "bench", "-p", package, "--bench", bench, "--no-run",
                          "--message-format", "json"], cwd=ROOT, capture_output=True, text=True, check=True)
    artifacts = [json.loads(line) for line in out.stdout.splitlines()]
    [path] = [a["executable"] for a in artifacts
              if a.get("executable") and a["target"]["name"] == bench]
    return path


def machine():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.processor()


def main():
    benches = {(package, bench): executable(package, bench) for _, _, package, bench, _, _ in WORK.values()}
    times = {work: [] for work in WORK}
    for number in range(ROUNDS):
        for work, (_, peer, package, bench, benchmark, _) in WORK.items():
            pair = ours(benchmark, benches[package, bench]), jax(peer)
            times[work].append(pair)
            print(f"round {number + 1}, {work}: {pair[0]:.4f} s, JAX {pair[1]:.4f} s", file=sys.stderr)
    import jax as library
    rustc = subprocess.run(["rustc", "--version"], capture_output=True, text=True).stdout.split()[1]
    rows = []
    for work, (what, *_, goal) in WORK.items():
        mine, theirs = (statistics.median(t[i] for t in times[work]) for i in (0, 1))
        ratios = sorted(a / b for a, b in times[work])
        ratio = statistics.median(ratios)
        rows.append(f"| {work} | {what} | {mine:.4f} | {theirs:.4f} | **{ratio:.2f}** "
                    f"({ratios[0]:.2f} to {ratios[-1]:.2f}) | {goal} |")
    text = f"""# Benchmarks

Made by `scripts/compare-with-jax.py`; not edited by hand. Measured {datetime.date.today()} on {machine()}, one
core, rustc {rustc}, JAX {library.__version__} (jit and `lax.scan`, 32-bit floats), Python {platform.python_version()}.

Seconds for one epoch of 50,000 images (W1 to W3) or one pass (W4): medians over {ROUNDS} rounds. The ratio is ours to
JAX's within a round: median, smallest and largest. Ours computes in 64 bits, sums in a fixed order and watches for
divergence in every mini-batch.

| | workload | ours, s | JAX, s | ratio | goal |
| --- | --- | --- | --- | --- | --- |
{chr(10).join(rows)}

The loops of W1 to W4 are in `benches/minibatch.rs`; `cargo bench -p numerics` times them alone. The last row is
`ch2::mini_batch::train_epoch`, which allocates its matrices anew in every mini-batch, because it is read on a page.

## Where the time goes

- An image has about 150 lit pixels of 784. The forward pass reads only their weights, which lie side by side
  (one row of Wᵀ per pixel); the update regroups the mini-batch by pixel, so that each row of weights is read and
  written once, and the rows of dark pixels are not touched unless there is weight decay.
- Sums stay in registers: up to seven strips of eight columns. With a hundred hidden neurons the weights (627 kB) come from the
  second-level cache, and its bandwidth is the limit of the forward pass.
- `exp` is a polynomial without branches, four or eight lanes at a time.
- Columns are visited by growing number of entries when the weights are updated: the processor then predicts the length
  of the next short loop.
- A closure does not inherit the vector instructions of the function that calls it, unless it is inlined. A loop that lost its AVX2 in
  this way was twice as slow; everything inside a kernel is an `#[inline(always)]` function.
"""
    (ROOT / "crates/numerics/BENCHMARKS.md").write_text(text)
    print("\n".join(rows))


main()
