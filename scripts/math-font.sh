#!/usr/bin/env bash
# Makes book/theme/fonts/book-math.woff2 from Latin Modern Math: the letters, operators and arrows that formulas
# of this book may need, and the larger brackets and roots that a browser builds from them.
# Wants fonttools and brotli (pip install fonttools brotli) and the font itself, latinmodern-math.otf or .woff2.
#
#   scripts/math-font.sh latinmodern-math.woff2
set -euo pipefail
font=$(realpath "$1")
cd "$(dirname "$0")/.."
codes="U+0020-007E,U+00A0,U+00AC,U+00B1,U+00B7,U+00D7,U+00F7"
codes+=",U+0300-030C,U+0338,U+0391-03C9,U+03D1,U+03D5,U+03D6,U+03F0,U+03F1,U+03F5" # accents, Greek
codes+=",U+2010-2016,U+2020-2022,U+2026,U+2032-2037,U+2044,U+2057,U+2061-2064,U+20D7" # dashes, dots, primes
codes+=",U+2102,U+210E,U+2112,U+2113,U+2115,U+211D,U+2124,U+212C,U+2130,U+2131,U+2133" # ℓ, ℝ and the like
codes+=",U+2190-2199,U+21A6,U+21D0-21D4,U+2200-22FF,U+2308-230B,U+23B4,U+23B5,U+23DC-23E1" # arrows, operators
codes+=",U+25CB,U+25CF,U+2A00-2A02,U+27E8,U+27E9,U+27F5-27FA,U+2A7D,U+2A7E,U+2AAF,U+2AB0"
codes+=",U+1D400-1D467,U+1D49C-1D4CF,U+1D538-1D56B,U+1D6A4-1D7D7" # bold, italic, script, double-struck
pyftsubset "$font" --unicodes="$codes" --layout-features=kern,ssty --flavor=woff2 \
    --name-IDs=0,1,2,3,4,5,6 --output-file=book/theme/fonts/book-math.woff2
python3 - book/theme/fonts/book-math.woff2 <<'PYTHON'
import sys
from fontTools.ttLib import TTFont
# The licence asks that a changed font has a name of its own.
font = TTFont(sys.argv[1])
for id, name in ((1, "Book Math"), (3, "Book Math, a part of Latin Modern Math 1.959"), (4, "Book Math"), (6, "BookMath")):
    font["name"].setName(name, id, 3, 1, 0x409)
    font["name"].setName(name, id, 1, 0, 0)
font["CFF "].cff.fontNames = ["BookMath"]
font.save(sys.argv[1])
PYTHON
ls -l book/theme/fonts/book-math.woff2
