//! Contours: a function of two variables seen from above, and the paths that descend it.

use crate::axis::Scale;
use crate::frame::{Frame, HEIGHT, LINE};
use crate::labels::{Placer, Rect};
use crate::legend::{Entry, Legend, Sample};
use crate::marching::{Grid, places};
use crate::number::significant;
use crate::pen::{Fill, Pen, Point, path_data};
use crate::sheet::{Anchor, Sheet, Text};
use crate::theme::Paint;
use crate::ticks::Step;
use crate::{Axis, Figure, Role, alt};

/// Crossings of the grid on which the function is evaluated.
const GRID: (usize, usize) = (97, 61);
/// The levels' numbers are smaller than other text.
const SMALL: f64 = 36.0;
/// Steps that are nearer than this to the last marked one get no marker.
const CROWDED: f64 = 16.0;

/// A contour map of a function, with paths on it.
///
/// Lower ground is darker. Where the function is not a number the map is left blank.
///
/// ```
/// use figures::{Axis, Contours, Role};
///
/// let axis = |name| Axis::new(name).range(-2.0, 2.0);
/// let figure = Contours::new("A narrow valley", axis("w₁"), axis("w₂"), |x, y| x * x + 10.0 * y * y)
///     .levels([1.0, 4.0, 9.0])
///     .path(Role::Second, "η = 0.1", [(1.8, 0.5), (1.4, -0.5), (1.1, 0.5)])
///     .draw();
/// assert!(figure.alt.contains("Contour lines at 1, 4 and 9."));
/// ```
#[derive(Debug, Clone)]
pub struct Contours {
    subject: String,
    x: Scale,
    y: Scale,
    grid: Grid,
    levels: Option<Vec<f64>>,
    filled: bool,
    paths: Vec<(Role, String, Vec<Point>)>,
}

impl Contours {
    /// The map of `f` over the ranges of the axes (−1 to 1 where an axis has none; 0.1 to 10 where
    /// it is logarithmic).
    pub fn new(
        subject: impl Into<String>,
        x: impl Into<Axis>,
        y: impl Into<Axis>,
        f: impl Fn(f64, f64) -> f64,
    ) -> Self {
        let (x, y) = (x.into().map_scale(), y.into().map_scale());
        let grid =
            Grid::new(places(x.measures(), GRID.0), places(y.measures(), GRID.1), |u, v| {
                f(x.value(u), y.value(v))
            });
        let subject = subject.into();
        Self { subject, x, y, grid, levels: None, filled: true, paths: Vec::new() }
    }

    /// Draws the lines where f has these values; without it, about eight round values are chosen.
    pub fn levels(mut self, levels: impl IntoIterator<Item = f64>) -> Self {
        self.levels = Some(levels.into_iter().collect());
        self
    }

    /// Leaves out the shading between the lines.
    pub fn lines_only(mut self) -> Self {
        self.filled = false;
        self
    }

    /// Adds a path with a marker at each step; its start is hollow.
    pub fn path(
        mut self,
        role: Role,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (f64, f64)>,
    ) -> Self {
        self.paths.push((role, name.into(), points.into_iter().collect()));
        self
    }

    /// Draws the map.
    pub fn draw(&self) -> Figure {
        let entry = |(role, name, _): &(Role, String, _)| Entry {
            role: *role,
            name: name.clone(),
            sample: Sample::Path,
        };
        let legend = Legend::new(self.paths.iter().map(entry).collect());
        let frame = Frame::new(self.x.clone(), self.y.clone(), legend.height, 0.0);
        let levels = self.chosen_levels();
        let mut sheet = Sheet::new(HEIGHT);
        let mut placer = Placer::new(frame.area);
        if self.filled {
            self.draw_shading(&frame, &mut sheet, &levels);
        }
        let lines = self.draw_lines(&frame, &mut sheet, &levels);
        frame.draw_box(&mut sheet);
        for (role, _, points) in &self.paths {
            draw_path(&frame, &mut sheet, &mut placer, *role, points);
        }
        for (level, lines) in levels.iter().zip(&lines) {
            label_level(*level, lines, &mut sheet, &mut placer);
        }
        frame.draw_axes(&mut sheet);
        legend.draw(&mut sheet, LINE);
        sheet.finish(&self.alt(&levels))
    }

    /// The levels asked for, or round numbers that suit most of the ground.
    ///
    /// A few far peaks must not take all the levels: the highest tenth of the ground is left out.
    fn chosen_levels(&self) -> Vec<f64> {
        if let Some(levels) = &self.levels {
            return levels.iter().copied().filter(|level| level.is_finite()).collect();
        }
        let mut values: Vec<f64> =
            self.grid.values().iter().copied().filter(|v| v.is_finite()).collect();
        values.sort_by(f64::total_cmp);
        let (Some(&low), Some(&high)) = (values.first(), values.get(values.len() * 9 / 10))
        else {
            return Vec::new();
        };
        if low == high {
            return Vec::new();
        }
        let levels = Step::new(high - low, 8).ticks(low, high);
        levels.into_iter().filter(|&level| level > low).collect()
    }

    /// Shades the ground below each level; where several overlap it gets darker.
    fn draw_shading(&self, frame: &Frame, sheet: &mut Sheet, levels: &[f64]) {
        let opacity = (100.0 * 0.6 / levels.len().max(3) as f64).round() / 100.0;
        for &level in levels {
            let outlines = self.grid.below(level);
            let data: String = outlines
                .iter()
                .map(|line| path_data(&straightened(&on_sheet(line, frame))) + "z")
                .collect();
            sheet.region(&data, Fill(Paint::Depth, opacity));
        }
    }

    /// Draws the contour lines; returns them as they lie on the sheet.
    fn draw_lines(
        &self,
        frame: &Frame,
        sheet: &mut Sheet,
        levels: &[f64],
    ) -> Vec<Vec<Vec<Point>>> {
        let mut drawn = Vec::new();
        for &level in levels {
            let lines: Vec<Vec<Point>> =
                self.grid.lines(level).iter().map(|line| on_sheet(line, frame)).collect();
            let data: String = lines.iter().map(|line| path_data(line)).collect();
            sheet.lines(&data, Pen::new(Paint::Faint, 2.0).opacity(0.7));
            drawn.push(lines);
        }
        drawn
    }

    fn alt(&self, levels: &[f64]) -> String {
        let (x, y) = (&self.x, &self.y);
        let mut text = format!(
            "{}. Contour map over {} and {}.",
            alt::subject(&self.subject),
            x.words(),
            y.words()
        );
        if !levels.is_empty() {
            let levels: Vec<String> = levels.iter().map(|&v| significant(v, 3)).collect();
            text += &format!(" Contour lines at {}.", alt::list(&levels));
        }
        let at = |(a, b): Point| format!("({}, {})", x.text(a), y.text(b));
        if let Some((value, (u, v))) = self.grid.lowest() {
            let place = at((x.value(u), y.value(v)));
            text += &format!(
                " The lowest value on the map is {} at {place}.",
                significant(value, 3)
            );
        }
        for (_, name, points) in &self.paths {
            text += &format!(" {}.", alt::path(name, points, at));
        }
        text
    }
}

fn on_sheet(line: &[Point], frame: &Frame) -> Vec<Point> {
    line.iter().map(|&point| frame.place(point)).collect()
}

/// The line without the points in the middle of straight stretches.
fn straightened(line: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for &c in line {
        if let [.., a, b] = kept[..]
            && (b.0 - a.0) * (c.1 - b.1) == (b.1 - a.1) * (c.0 - b.0)
        {
            kept.pop();
        }
        kept.push(c);
    }
    kept
}

/// Draws a path with its steps; the start is a hollow circle.
fn draw_path(
    frame: &Frame,
    sheet: &mut Sheet,
    placer: &mut Placer,
    role: Role,
    points: &[Point],
) {
    let measured: Vec<Option<Point>> = points.iter().map(|&p| frame.measure(p)).collect();
    for piece in frame.bounds().line(&measured) {
        placer.avoid_line(&on_sheet(&piece, frame));
        frame.line(sheet, &piece, Pen::path(role));
    }
    let visible: Vec<Point> = points.iter().filter_map(|&p| frame.at(p)).collect();
    let (Some(&start), Some(&end)) = (visible.first(), visible.last()) else { return };
    let mut marked = vec![start];
    for &(x, y) in &visible {
        let far = |&(u, v): &Point| (x - u).abs().max((y - v).abs()) > CROWDED;
        if marked.last().is_some_and(far) {
            marked.push((x, y));
        }
    }
    marked.push(end);
    sheet.markers(&marked[1..], role);
    sheet.circle(start, 11.0, Pen::new(Paint::Of(role), 5.0), Fill(Paint::Paper, 1.0));
    let (x, y) = start;
    placer.take(Rect { left: x - 16.0, top: y - 16.0, right: x + 16.0, bottom: y + 16.0 });
}

/// Writes a level's number on its line, where no path passes and no other number stands.
fn label_level(level: f64, lines: &[Vec<Point>], sheet: &mut Sheet, placer: &mut Placer) {
    let text = significant(level, 3);
    let Some(longest) = lines.iter().max_by_key(|line| line.len()) else { return };
    let points = longest.iter().skip(longest.len() / 8).step_by(3);
    let candidates: Vec<Rect> = points.map(|&at| Rect::around(&text, SMALL, at)).collect();
    if let Some(rect) = placer.place(&candidates) {
        let text = Text::new(&text, rect.middle(), Anchor::Middle);
        let text = Text { size: SMALL, paint: Paint::Faint, halo: true, ..text };
        sheet.text(&text.centred());
    }
}
