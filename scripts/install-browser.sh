#!/usr/bin/env bash
# Installs what `cargo test -p browser` needs and this machine lacks: Chromium with its driver (Debian's
# packages), and axe-core (npm) in target/browser.
set -euo pipefail
cd "$(dirname "$0")/.."
axe_version=4.14.1

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
    as_root apt-get update -qq
    as_root apt-get install -y --no-install-recommends chromium chromium-driver
fi
if [ ! -f target/browser/node_modules/axe-core/axe.min.js ]; then
    if ! command -v npm >/dev/null; then
        as_root apt-get update -qq
        as_root apt-get install -y --no-install-recommends npm
    fi
    mkdir -p target/browser
    npm install --prefix target/browser --no-audit --no-fund --ignore-scripts "axe-core@$axe_version"
fi
chromedriver --version
