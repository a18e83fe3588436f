#!/usr/bin/env bash
# Makes book/theme/fonts/book-sans.woff2 and book-code.woff2 from Source Sans 3 and Source Code Pro: the letters of
# figures, captions and buttons, and those of listings and outputs, in all weights from regular to bold.
# Wants fonttools and brotli (pip install fonttools brotli) and the variable fonts themselves, as the npm packages
# source-sans and source-code-pro have them.
#
#   scripts/text-fonts.sh SourceSans3VF-Upright.ttf SourceCodeVF-Upright.ttf
set -euo pipefail
sans=$(realpath "$1") code=$(realpath "$2")
cd "$(dirname "$0")/.."
codes="U+0020-007E,U+00A0-017F,U+02B3,U+02E3,U+0391-03C9,U+1D40"                      # Latin, Greek
codes+=",U+2002-200A,U+2010-2016,U+2018-2022,U+2026,U+202F,U+2032,U+2033,U+2070-209C" # punctuation, indices
codes+=",U+2190-2193,U+2202,U+2206,U+220F,U+2211-2213,U+221A,U+221E,U+2248,U+2260,U+2264,U+2265"
codes+=",U+2500-257F,U+2580-2593,U+25A0,U+25B8,U+25BE,U+25CB,U+25CF,U+2713,U+2717"    # boxes, marks

make() { # font, name, file
    local cut
    cut=$(mktemp --suffix .ttf)
    fonttools varLib.instancer --quiet "$1" wght=400:700 --output "$cut"
    pyftsubset "$cut" --unicodes="$codes" --layout-features=kern,mark,tnum,lnum,zero --flavor=woff2 \
        --name-IDs=0,1,2,3,4,5,6 --output-file="book/theme/fonts/$3"
    rm "$cut"
    python3 - "book/theme/fonts/$3" "$2" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont
# The licence asks that a changed font has a name of its own.
file, name = sys.argv[1:]
font = TTFont(file)
for id, text in ((1, name), (3, name), (4, name), (6, name.replace(" ", ""))):
    font["name"].setName(text, id, 3, 1, 0x409)
font.save(file)
PYTHON
}
make "$sans" "Book Sans" book-sans.woff2
make "$code" "Book Code" book-code.woff2
ls -l book/theme/fonts/book-sans.woff2 book/theme/fonts/book-code.woff2
