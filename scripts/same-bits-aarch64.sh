#!/usr/bin/env bash
# The pinned bits and cells of every chapter on another kind of processor: compiled for 64-bit ARM, run under QEMU.
# All instant cells run, and one of each chapter that takes seconds; every file that they leave must be the stored one
# to the byte. The lines with `ran:` are for `cargo xtask bench same-bits`.
set -euo pipefail
cd "$(dirname "$0")/.."
target=aarch64-unknown-linux-gnu
for tool in aarch64-linux-gnu-gcc qemu-aarch64; do
    if ! command -v "$tool" >/dev/null; then
        echo "there is no $tool: apt-get install gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user" >&2
        exit 1
    fi
done
rustup target add "$target"
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER="qemu-aarch64 -L /usr/aarch64-linux-gnu"
where="aarch64, emulated by QEMU $(qemu-aarch64 --version | sed -n 's/.* version \([0-9.]*\).*/\1/p')"
how="opt-level 3, as by cargo run"
scripts/same-bits.sh "$where" "$how" --target "$target"

records=$(mktemp -d)
trap 'rm -rf "$records"' EXIT
# The instant cells of a chapter, and one that takes longer.
cells() {
    local instant
    instant=$(awk -F'"' '$2 == "cell" { cell = $4 } $2 == "duration" && $4 == "instant" { print cell }' \
        "book/generated/$1/cells.json")
    cargo run --quiet --locked --target "$target" -p "$1" -- --record "$records" \
        --only "$(paste -sd, <<<"$instant"),$2" >/dev/null
    for file in "$records/$1"/*; do
        cmp "$file" "book/generated/$1/$(basename "$file")"
    done
    test -f "$records/$1/$2.txt"
    echo "ran: $where | $how | Portable | $1/$2 and the $(wc -l <<<"$instant") instant cells of $1: transcripts, values, tables, figures"
}
cells ch1 learns
cells ch2 tapes
cells ch3 small-net
