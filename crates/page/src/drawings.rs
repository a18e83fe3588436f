//! Sixty drawings as people would draw them: every digit in six hands, large and small, here and there on the sheet,
//! upright and slanted, with thin pens and thick ones, on paper and on a blackboard. The page offers them to a reader who
//! has no hand free for a pen, and by them the pad is judged.

use numerics::Float;

/// The side of the sheet, in pixels.
pub const SIDE: usize = 280;

/// What is drawn on, and with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Dark on light.
    Paper,
    /// Light on dark.
    Chalk,
}

use Ground::{Chalk, Paper};

/// A drawing.
#[derive(Clone, Copy, Debug)]
pub struct Drawing {
    /// The digit that is meant.
    pub digit: u8,
    /// Points of the strokes in a square of side 100, `right,down`; a point that stands twice is a corner.
    strokes: &'static str,
    /// Left, top and side of that square on the sheet, in pixels.
    square: [u16; 3],
    /// By how many hundredths of its height the top leans to the right.
    slant: i8,
    /// The thickness of the pen, in pixels.
    pub pen: u8,
    /// What it is drawn on.
    pub ground: Ground,
}

/// Points, in pixels from the top left: right, down.
pub type Stroke = Vec<[Float; 2]>;

const fn drawn(
    digit: u8,
    strokes: &'static str,
    square: [u16; 3],
    slant: i8,
    pen: u8,
    ground: Ground,
) -> Drawing {
    Drawing { digit, strokes, square, slant, pen, ground }
}

/// So many straight pieces lie between two points of a curve.
const PIECES: usize = 8;

impl Drawing {
    /// The same with a pen whose thickness is a share of the square's side.
    pub fn with_pen(self, share: Float) -> Drawing {
        let pen = (Float::from(self.square[2]) * share).round().max(1.0) as u8;
        Drawing { pen, ..self }
    }

    /// The strokes on the sheet, as lines of short straight pieces.
    pub fn strokes(&self) -> Vec<Stroke> {
        self.strokes.split('|').map(|stroke| smooth(&self.points(stroke))).collect()
    }

    fn points(&self, stroke: &str) -> Stroke {
        let [left, top, side] = self.square.map(Float::from);
        let number = |text: &str| text.parse::<Float>().unwrap_or_default();
        let points = stroke.split(' ').filter_map(|point| point.split_once(','));
        let placed = points.map(|(right, down)| {
            let (right, down) = (number(right) / 100.0, number(down) / 100.0);
            let leaning = Float::from(self.slant) / 100.0 * (0.5 - down);
            [left + side * (right + leaning), top + side * down]
        });
        placed.collect()
    }

    /// The sheet as bytes, row by row, 0 black and 255 white.
    pub fn greys(&self) -> Vec<u8> {
        let half = Float::from(self.pen) / 2.0;
        let mut ink = vec![0.0; SIDE * SIDE];
        for ends in self.strokes().iter().flat_map(|stroke| stroke.windows(2)) {
            // The pixels that this piece may reach, downwards and to the right.
            let reach = |k: usize| {
                let (least, most) = (ends[0][k].min(ends[1][k]), ends[0][k].max(ends[1][k]));
                let within = |x: Float| x.clamp(0.0, SIDE as Float) as usize;
                within(least - half - 1.0)..within(most + half + 2.0)
            };
            for (row, column) in reach(1).flat_map(|row| reach(0).map(move |at| (row, at))) {
                let at = [column as Float + 0.5, row as Float + 0.5];
                let here: &mut Float = &mut ink[row * SIDE + column];
                *here = here.max((half + 0.5 - distance(at, ends)).clamp(0.0, 1.0));
            }
        }
        let grey = |ink: Float| match self.ground {
            Paper => (255.0 * (1.0 - ink)).round() as u8,
            Chalk => (255.0 * ink).round() as u8,
        };
        ink.into_iter().map(grey).collect()
    }
}

/// A curve through points: between two of them it leaves each in the direction from the point before to the one after.
fn smooth(points: &[[Float; 2]]) -> Stroke {
    let mut line = vec![points[0]];
    for i in 1..points.len() {
        let [a, b] = [points[i - 1], points[i]];
        let before = points[i.saturating_sub(2)];
        let after = points[(i + 1).min(points.len() - 1)];
        if a == b {
            continue;
        }
        line.extend((1..=PIECES).map(|piece| {
            let t = piece as Float / PIECES as Float;
            let at = |k: usize| {
                let (leaving, arriving) = ((b[k] - before[k]) / 2.0, (after[k] - a[k]) / 2.0);
                let (square, cube) = (t * t, t * t * t);
                (2.0 * cube - 3.0 * square + 1.0) * a[k]
                    + (cube - 2.0 * square + t) * leaving
                    + (3.0 * square - 2.0 * cube) * b[k]
                    + (cube - square) * arriving
            };
            [at(0), at(1)]
        }));
    }
    line
}

/// How far a point is from a straight piece.
fn distance([x, y]: [Float; 2], ends: &[[Float; 2]]) -> Float {
    let ([x0, y0], [x1, y1]) = (ends[0], ends[1]);
    let (dx, dy) = (x1 - x0, y1 - y0);
    let along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
    let t = along.clamp(0.0, 1.0);
    (x - x0 - t * dx).hypot(y - y0 - t * dy)
}

/// The sixty.
#[rustfmt::skip]
pub const DRAWINGS: [Drawing; 60] = [
    drawn(0, "50,2 20,12 5,45 12,82 45,99 78,85 92,50 80,14 52,2", [16, 40, 196], -14, 16, Paper),
    drawn(0, "55,0 35,15 28,50 36,85 55,100 72,84 76,48 70,15 52,1", [105, 61, 100], -14, 8, Paper),
    drawn(0, "50,12 15,25 3,55 18,85 52,92 88,80 98,50 84,20 46,13", [63, 85, 150], -22, 11, Chalk),
    drawn(0, "62,6 35,4 12,30 10,68 32,96 66,92 88,62 86,28 70,10", [66, 159, 70], -14, 5, Chalk),
    drawn(0, "40,10 22,30 14,60 28,92 58,98 82,72 84,36 66,8 44,6 34,18", [49, 42, 218], -22, 13, Paper),
    drawn(0, "48,3 18,28 18,28 14,70 40,98 74,90 88,52 76,16 50,4", [116, 15, 121], 16, 13, Paper),
    drawn(1, "50,0 50,100", [149, 67, 97], 0, 10, Chalk),
    drawn(1, "28,24 55,0 55,0 55,100", [45, 10, 151], 4, 10, Paper),
    drawn(1, "70,0 32,100", [33, 55, 68], 30, 5, Paper),
    drawn(1, "25,22 50,2 50,2 50,98|25,98 76,98", [29, 53, 219], 16, 13, Paper),
    drawn(1, "54,0 48,40 46,70 50,100", [56, 85, 128], 0, 10, Paper),
    drawn(1, "38,14 52,2 54,50 52,100", [33, 45, 202], -22, 17, Paper),
    drawn(2, "12,26 28,6 58,2 78,20 70,46 38,74 10,98 10,98 90,96", [61, 93, 150], -6, 14, Paper),
    drawn(2, "15,22 40,2 74,10 76,38 46,70 18,92 12,84 30,78 60,94 92,92", [180, 196, 70], 0, 9, Paper),
    drawn(2, "10,12 50,2 82,20 72,44 8,96 8,96 88,98", [18, 41, 219], 4, 20, Paper),
    drawn(2, "8,30 26,8 56,4 84,22 78,48 44,76 6,94 6,94 50,92 96,96", [19, 86, 125], 24, 10, Paper),
    drawn(2, "28,20 44,2 66,8 70,32 56,62 26,98 26,98 76,97", [29, 72, 196], 0, 12, Paper),
    drawn(2, "18,30 22,10 48,2 72,12 74,36 52,66 14,100 14,100 40,92 66,98 90,88", [148, 67, 98], 4, 8, Paper),
    drawn(3, "14,14 44,2 74,14 70,36 42,48 42,48 76,60 80,84 48,100 12,88", [98, 125, 67], 0, 5, Paper),
    drawn(3, "12,4 78,4 78,4 42,40 42,40 74,52 82,78 56,98 14,92", [8, 32, 229], 16, 15, Paper),
    drawn(3, "18,18 38,3 68,8 74,28 54,46 38,48 62,52 82,70 72,92 42,99 14,84", [60, 117, 126], -22, 11, Paper),
    drawn(3, "30,10 52,0 70,14 62,38 46,46 46,46 70,58 72,84 52,100 26,92", [20, 68, 202], 16, 18, Paper),
    drawn(3, "22,12 44,4 64,14 58,34 36,40 36,40 76,50 90,76 60,100 12,90", [96, 8, 96], 16, 8, Paper),
    drawn(3, "8,16 42,0 84,14 80,42 46,54 46,54 72,64 70,88 44,98 20,92", [66, 84, 149], -22, 10, Paper),
    drawn(4, "22,2 16,56 16,56 86,54|66,18 64,100", [45, 19, 226], -14, 15, Paper),
    drawn(4, "62,0 10,62 10,62 94,62|64,0 62,100", [16, 26, 122], -14, 8, Paper),
    drawn(4, "18,4 14,38 30,54 76,50|78,2 70,98", [56, 25, 206], 0, 21, Paper),
    drawn(4, "70,98 68,2 68,2 10,66 10,66 92,68", [96, 82, 92], -14, 11, Chalk),
    drawn(4, "30,0 26,50 26,50 74,48|70,10 66,100", [92, 42, 146], 30, 10, Paper),
    drawn(4, "20,8 18,50 50,56 74,46|76,6 76,50 70,100", [135, 129, 63], -14, 9, Paper),
    drawn(5, "80,4 26,4 26,4 20,44 20,44 56,38 84,60 74,90 40,100 12,88", [56, 74, 124], -14, 13, Paper),
    drawn(5, "28,4 22,42 52,38 80,56 78,84 48,100 14,90|28,4 84,2", [63, 10, 197], 0, 26, Chalk),
    drawn(5, "78,6 34,6 34,6 26,42 54,40 76,56 72,86 44,98 18,92", [49, 122, 101], 16, 7, Paper),
    drawn(5, "82,2 22,2 22,2 22,46 22,46 70,48 82,72 68,96 16,96", [88, 110, 147], 16, 13, Paper),
    drawn(5, "66,8 36,10 36,10 28,40 60,44 80,66 66,92 34,100 10,86", [109, 180, 58], 24, 5, Paper),
    drawn(5, "92,0 32,6 32,6 24,46 50,40 74,54 76,80 52,98 20,94", [11, 27, 224], -6, 13, Paper),
    drawn(6, "66,2 34,26 16,62 26,92 54,100 80,84 78,62 52,52 24,66", [17, 17, 198], 0, 12, Chalk),
    drawn(6, "52,0 32,30 24,66 36,94 60,98 76,80 68,60 46,56 28,72", [114, 152, 92], 0, 11, Paper),
    drawn(6, "60,0 24,56 16,78 34,98 66,96 78,76 60,58 30,66 20,80", [83, 112, 144], 0, 9, Paper),
    drawn(6, "72,4 40,16 14,52 16,84 46,100 82,88 88,62 60,46 24,58 16,74", [207, 188, 60], 24, 5, Paper),
    drawn(6, "78,14 60,2 32,22 18,60 30,92 58,98 78,78 66,58 40,58 22,74", [14, 21, 223], 24, 16, Paper),
    drawn(6, "56,0 40,34 34,70 42,96 58,98 68,80 60,62 44,64 36,76", [134, 34, 121], 30, 11, Paper),
    drawn(7, "10,6 84,4 84,4 40,100", [91, 164, 90], 4, 6, Chalk),
    drawn(7, "12,8 82,4 82,4 44,98|28,52 74,50", [117, 49, 147], 24, 10, Chalk),
    drawn(7, "12,20 14,4 14,4 84,6 84,6 56,48 42,100", [76, 180, 61], -14, 5, Paper),
    drawn(7, "8,10 40,12 84,4 84,4 60,40 48,100", [42, 39, 223], 16, 24, Paper),
    drawn(7, "20,4 74,2 74,2 60,100", [42, 51, 119], -6, 7, Chalk),
    drawn(7, "10,14 28,4 54,12 86,4 86,4 52,54 40,98|34,50 70,54", [29, 46, 206], 16, 13, Paper),
    drawn(8, "72,14 46,2 24,16 34,38 64,56 80,78 56,99 26,90 22,68 48,50 72,32 74,14", [22, 45, 149], 0, 10, Paper),
    drawn(8, "50,46 28,30 34,6 62,4 74,26 52,46|52,46 24,62 22,88 50,100 78,86 76,62 52,46", [133, 42, 69], 24, 6, Chalk),
    drawn(8, "60,10 46,2 36,16 44,40 60,62 64,86 48,100 36,84 44,60 58,36 62,14", [34, 12, 218], 4, 14, Paper),
    drawn(8, "80,18 50,4 18,20 36,44 74,58 86,82 50,98 14,84 26,60 66,44 84,22", [95, 37, 120], 24, 9, Paper),
    drawn(8, "50,48 22,26 46,2 74,24 50,48 22,74 48,100 78,76 50,48", [36, 18, 195], 0, 18, Chalk),
    drawn(8, "78,8 44,4 26,24 52,46 78,72 56,98 24,84 40,56 70,34 82,16", [37, 125, 98], 0, 12, Chalk),
    drawn(9, "76,20 50,2 24,18 26,44 52,50 74,30 76,14 72,60 62,100", [11, 165, 62], 30, 9, Paper),
    drawn(9, "72,30 56,6 30,10 22,36 42,52 68,38 74,8 74,8 70,100", [10, 20, 230], 0, 15, Paper),
    drawn(9, "78,24 54,4 26,22 32,48 60,48 78,22 78,60 62,94 26,92", [37, 123, 120], -6, 9, Chalk),
    drawn(9, "84,22 48,2 14,26 26,54 62,52 84,20 84,20 76,100", [63, 56, 195], 16, 12, Chalk),
    drawn(9, "66,16 52,2 38,18 42,42 56,44 66,20 64,60 58,100", [130, 88, 94], -14, 10, Chalk),
    drawn(9, "74,26 58,4 34,8 26,34 44,50 66,42 76,18 74,58 56,92 30,98 18,86", [9, 108, 144], 0, 10, Chalk),
];

/// What is no digit: letters and other signs, each with its name.
#[rustfmt::skip]
pub const SIGNS: [(&str, Drawing); 22] = [
    ("A", drawn(0, "5,100 50,0 50,0 95,100|25,60 75,60", [40, 40, 200], 0, 18, Paper)),
    ("X", drawn(0, "5,0 95,100|95,0 5,100", [40, 40, 200], 0, 18, Paper)),
    ("H", drawn(0, "10,0 10,100|90,0 90,100|10,50 90,50", [40, 40, 200], 0, 18, Paper)),
    ("K", drawn(0, "10,0 10,100|90,0 10,55|10,50 90,100", [40, 40, 200], 0, 18, Paper)),
    ("M", drawn(0, "5,100 15,0 15,0 50,70 50,70 85,0 85,0 95,100", [40, 40, 200], 0, 18, Paper)),
    ("W", drawn(0, "5,0 25,100 25,100 50,30 50,30 75,100 75,100 95,0", [40, 40, 200], 0, 18, Paper)),
    ("B", drawn(0, "10,0 10,100|10,0 60,5 70,25 50,46 10,48|10,48 70,55 85,75 60,98 10,100", [40, 40, 200], 0, 18, Paper)),
    ("E", drawn(0, "90,0 10,0 10,0 10,100 10,100 90,100|10,50 70,50", [40, 40, 200], 0, 18, Paper)),
    ("a star", drawn(0, "50,0 20,100 20,100 95,38 95,38 5,38 5,38 80,100 80,100 50,0", [40, 40, 200], 0, 18, Paper)),
    ("a face", drawn(0, "50,0 10,20 0,50 20,85 50,100 80,85 100,50 85,15 50,0|30,35 32,37|70,35 72,37|25,65 50,80 75,65", [40, 40, 200], 0, 18, Paper)),
    ("a spiral", drawn(0, "50,50 60,45 60,60 40,65 32,45 50,28 75,38 80,65 55,85 20,75 10,40 35,8 80,10 100,50", [40, 40, 200], 0, 18, Paper)),
    ("a grid", drawn(0, "0,0 100,0|0,33 100,33|0,66 100,66|0,100 100,100|0,0 0,100|33,0 33,100|66,0 66,100|100,0 100,100", [40, 40, 200], 0, 18, Paper)),
    ("a zigzag", drawn(0, "0,0 100,10 0,20 100,30 0,40 100,50 0,60 100,70 0,80 100,90", [40, 40, 200], 0, 18, Paper)),
    ("a square", drawn(0, "0,0 100,0 100,0 100,100 100,100 0,100 0,100 0,0", [40, 40, 200], 0, 18, Paper)),
    ("a triangle", drawn(0, "50,0 100,100 100,100 0,100 0,100 50,0", [40, 40, 200], 0, 18, Paper)),
    ("a heart", drawn(0, "50,30 30,0 0,25 20,60 50,100 50,100 80,60 100,25 70,0 50,30", [40, 40, 200], 0, 18, Paper)),
    ("a question mark", drawn(0, "15,20 45,0 80,20 60,48 48,55 48,75|48,95 50,97", [40, 40, 200], 0, 18, Paper)),
    ("12", drawn(0, "20,10 20,90|50,30 70,10 90,25 55,90 55,90 95,90", [40, 40, 200], 0, 18, Paper)),
    ("an equals sign", drawn(0, "0,30 100,30|0,70 100,70", [40, 40, 200], 0, 18, Paper)),
    ("a dash", drawn(0, "0,50 100,50", [40, 40, 200], 0, 18, Paper)),
    ("a plus sign", drawn(0, "50,0 50,100|0,50 100,50", [40, 40, 200], 0, 18, Paper)),
    ("a scribble", drawn(0, "10,50 30,10 40,90 20,30 80,20 60,80 90,60 30,70 70,10 50,95 10,20 95,30", [40, 40, 200], 0, 18, Paper)),
];
