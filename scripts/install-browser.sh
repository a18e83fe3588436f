#!/usr/bin/env bash
# Installs what `cargo test -p browser` needs and this machine lacks: Chromium with its driver (Debian's
# packages), and axe-core (npm) in target/browser. Asks nothing; tries again where a network may fail.
set -euo pipefail
cd "$(dirname "$0")/.."
axe_version=4.14.1
axe=target/browser/node_modules/axe-core

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo --non-interactive "$@"; fi
}

patiently() {
    for pause in 5 20 60; do
        "$@" && return
        printf '%s failed; once more in %s seconds\n' "$1 $2" "$pause" >&2
        sleep "$pause"
    done
    "$@"
}

debian() {
    patiently as_root apt-get update -qq
    patiently as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "$@"
}

has() {
    command -v "$1" >/dev/null
}

missing=()
has chromium || missing+=(chromium)
has chromedriver || missing+=(chromium-driver)
if ! grep -qs "\"version\": \"$axe_version\"" "$axe/package.json"; then
    has npm || missing+=(npm)
fi
if [ ${#missing[@]} -gt 0 ]; then
    debian "${missing[@]}"
fi
if ! grep -qs "\"version\": \"$axe_version\"" "$axe/package.json"; then
    mkdir -p target/browser
    patiently npm install --prefix target/browser --no-audit --no-fund --no-save --ignore-scripts \
        "axe-core@$axe_version"
fi
test -s "$axe/axe.min.js"
chromedriver --version
