#!/usr/bin/env bash
# Trains a network under several compilations and compares the bits of its weights with the pinned ones:
# optimised and not, for every processor of the kind and for this very one. (Without AVX2 and in two
# threads: the test itself does that each time.) `same-bits.sh WHERE HOW ARGUMENTS…` does it under one, which
# cargo's arguments make. The lines with `ran:` are for `cargo xtask bench same-bits`.
set -euo pipefail
cd "$(dirname "$0")/.."
same_bits() {
    local where=$1 how=$2 said instructions
    shift 2
    echo "same bits: $how"
    said=$(cargo test --quiet --locked -p 'ch*' -p numerics --no-default-features --test same_bits --test pinned "$@" \
        -- --show-output) || { echo "$said"; exit 1; }
    instructions=$(sed -n 's/^instructions: //p' <<<"$said" | sort -u | paste -sd, | sed 's/,/, /g')
    echo "ran: $where | $how | $instructions | random numbers, elementary functions, a trained network: the pinned hashes"
}
if [ $# -gt 0 ]; then
    same_bits "$@"
    exit
fi
here=$(uname -m | tr _ -)
same_bits "$here" "opt-level 3, as by cargo run"
same_bits "$here" "release" --release
same_bits "$here" "opt-level 1" --profile opt1
same_bits "$here" "opt-level 0" --profile opt0
# Its own folder: other flags would otherwise make cargo rebuild everything twice.
export RUSTFLAGS="-C target-cpu=native" CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-target}/native"
same_bits "$here" "opt-level 3, for this very processor"
