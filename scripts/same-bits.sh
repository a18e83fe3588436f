#!/usr/bin/env bash
# Trains a network under several compilations and compares the bits of its weights with the pinned ones:
# optimised and not, for every x86-64 processor and for this very one. (Without AVX2 and in two
# threads: the test itself does that each time.)
set -euo pipefail
cd "$(dirname "$0")/.."
same_bits() {
    echo "same bits: $*"
    cargo test --quiet -p 'ch*' -p numerics --no-default-features --test same_bits --test pinned "$@"
}
same_bits
same_bits --release
same_bits --profile opt1
same_bits --profile opt0
# Its own folder: other flags would otherwise make cargo rebuild everything twice.
RUSTFLAGS="-C target-cpu=native" CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-target}/native" same_bits
