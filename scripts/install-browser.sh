#!/usr/bin/env bash
# Installs what `cargo test -p browser` needs and this machine lacks: Chromium with its driver and Firefox (Debian's
# packages); in target/browser Firefox's driver, which Debian does not have (cargo), and axe-core (npm). Asks
# nothing; tries again where a network may fail.
set -euo pipefail
cd "$(dirname "$0")/.."
axe_version=4.14.1
axe=target/browser/node_modules/axe-core
gecko_version=0.37.1

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
has firefox || missing+=(firefox-esr)
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
# Mozilla's own source, compiled for a minute or two: without optimisation, since it passes on what others
# compute. What is there already is not compiled again.
has geckodriver || CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0 patiently \
    cargo install geckodriver --version "$gecko_version" --locked --debug --quiet --root target/browser
chromedriver --version
PATH="$PATH:$PWD/target/browser/bin" geckodriver --version | sed -n 1p
