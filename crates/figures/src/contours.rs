//! Contours: a function of two variables seen from above, and the paths that descend it.

use plotters::series::LineSeries;
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use crate::axis::Scale;
use crate::frame::Frame;
use crate::ground::{Ground, places};
use crate::handle::Handle;
use crate::labels::{Placer, Rect};
use crate::number::significant;
use crate::path::{self, Path};
use crate::pen::{Point, attributes, path_data, pen};
use crate::sheet::{LINE, Text};
use crate::theme::Paint;
use crate::ticks::Step;
use crate::{Axis, Figure, Role, alt};

/// Crossings of the grid on which the function is evaluated.
const GRID: (usize, usize) = (97, 61);
/// The levels' numbers are smaller than other text.
const SMALL: f64 = 36.0;

/// A contour map of a function, with paths on it.
///
/// Lower ground is darker. Where the function is not a number the map is left blank.
#[derive(Debug, Clone)]
pub struct Contours {
    subject: String,
    x: Scale,
    y: Scale,
    ground: Ground,
    levels: Option<Vec<f64>>,
    filled: bool,
    paths: Vec<Path>,
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
        let (x, y) = (x.into().map_scale(6), y.into().map_scale(6));
        let (xs, ys) = (places(x.measures(), GRID.0), places(y.measures(), GRID.1));
        let ground = Ground::new(xs, ys, |u, v| f(x.value(u), y.value(v)));
        let subject = subject.into();
        Self { subject, x, y, ground, levels: None, filled: true, paths: Vec::new() }
    }

    /// Draws the lines where f has these values; without it, about eight round values are chosen.
    pub fn levels(self, levels: impl IntoIterator<Item = f64>) -> Self {
        Self { levels: Some(levels.into_iter().collect()), ..self }
    }

    /// Leaves out the shading between the lines.
    pub fn lines_only(self) -> Self {
        Self { filled: false, ..self }
    }

    /// Adds a path with a marker at each step; its start is hollow.
    pub fn path(
        mut self,
        role: Role,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (f64, f64)>,
    ) -> Self {
        let (name, points) = (name.into(), points.into_iter().collect());
        self.paths.push(Path { role, name, points, handle: None });
        self
    }

    /// Makes the start of the path that was added last something to drag.
    pub fn handle(mut self, handle: Handle) -> Self {
        if let Some(path) = self.paths.last_mut() {
            path.handle = Some(handle);
        }
        self
    }

    /// Draws the map.
    pub fn draw(&self) -> Figure {
        let legend = path::legend(&self.paths);
        let mut frame = Frame::new(self.x.clone(), self.y.clone(), legend.height, 0.0);
        let levels = self.chosen_levels();
        let Rect { left, right, .. } = frame.area;
        // No number may touch the edge of the map.
        let mut placer =
            Placer::new(Rect { left: left + 12.0, right: right - 12.0, ..frame.area });
        let outlines: Vec<_> =
            levels.iter().map(|&level| self.ground.outlines(level)).collect();
        if self.filled {
            draw_shading(&frame, &outlines);
        }
        let lines: Vec<_> =
            outlines.iter().map(|outlines| draw_level(&frame, outlines)).collect();
        frame.draw_box();
        for path in &self.paths {
            draw_path(&mut frame, &mut placer, path);
        }
        for (turn, (level, lines)) in levels.iter().zip(&lines).enumerate() {
            label_level(*level, lines, turn, &frame, &mut placer);
        }
        frame.draw_axes();
        legend.draw(&frame.sheet, LINE);
        frame.sheet.finish(&self.alt(&levels))
    }

    /// The levels asked for, or round numbers that suit most of the ground.
    ///
    /// A few far peaks must not take all the levels: the highest tenth of the ground is left out.
    fn chosen_levels(&self) -> Vec<f64> {
        if let Some(levels) = &self.levels {
            return levels.iter().copied().filter(|level| level.is_finite()).collect();
        }
        let mut heights: Vec<f64> = self.ground.heights().collect();
        heights.sort_by(f64::total_cmp);
        match (heights.first(), heights.get(heights.len() * 9 / 10)) {
            (Some(&low), Some(&high)) if low < high => {
                let levels = Step::new(high - low, 8).ticks(low, high);
                levels.into_iter().filter(|&level| level > low).collect()
            }
            _ => Vec::new(),
        }
    }

    fn alt(&self, levels: &[f64]) -> String {
        let (subject, x, y) = (alt::subject(&self.subject), &self.x, &self.y);
        let mut text = format!("{subject}. Contour map over {} and {}.", x.words(), y.words());
        if !levels.is_empty() {
            let levels: Vec<String> = levels.iter().map(|&v| significant(v, 3)).collect();
            text += &format!(" Contour lines at {}.", alt::list(&levels));
        }
        let at = |(a, b): Point| format!("({}, {})", x.text(a), y.text(b));
        if let Some((height, (u, v))) = self.ground.lowest() {
            let (height, place) = (significant(height, 3), at((x.value(u), y.value(v))));
            text += &format!(" The lowest value on the map is {height} at {place}.");
        }
        self.paths.iter().fold(text, |text, path| text + &path.describe(at))
    }
}

/// Shades the ground below each level; where several overlap it gets darker. Each level is one path,
/// so that outlines within outlines are holes; a polygon of plotters has no holes.
fn draw_shading(frame: &Frame, levels: &[Vec<Vec<Point>>]) {
    let opacity = (100.0 * 0.6 / levels.len().max(3) as f64).round() / 100.0;
    for outlines in levels {
        let visible = outlines.iter().map(|outline| frame.bounds().polygon(outline));
        let data: String = visible.map(|line| path_data(&frame.places(&line)) + "z").collect();
        frame.sheet.path(&data, &attributes(Paint::Depth.mix(opacity).filled()));
    }
}

/// Draws the lines of a level, all in one path; returns them as they lie on the sheet.
fn draw_level(frame: &Frame, outlines: &[Vec<Point>]) -> Vec<Vec<Point>> {
    let visible = |outline: &Vec<Point>| {
        let outline: Vec<Option<Point>> = outline.iter().copied().map(Some).collect();
        frame.bounds().line(&outline)
    };
    let pieces = outlines.iter().flat_map(visible);
    let lines: Vec<Vec<Point>> = pieces.map(|piece| frame.places(&piece)).collect();
    let data: String = lines.iter().map(|line| path_data(line)).collect();
    frame.sheet.path(&data, &attributes(pen(Paint::Faint.mix(0.7), 2.0)));
    lines
}

/// Draws a path with its steps.
fn draw_path(frame: &mut Frame, placer: &mut Placer, path: &Path) {
    for piece in frame.visible_line(&path.points) {
        placer.avoid_line(&frame.places(&piece));
        frame.draw(LineSeries::new(piece, pen(Paint::Of(path.role), 5.0)));
    }
    let visible = frame.visible(&path.points);
    path.draw_on(frame, &visible);
    if let Some(&(x, y)) = visible.first() {
        placer.take(Rect { left: x - 16.0, top: y - 16.0, right: x + 16.0, bottom: y + 16.0 });
    }
}

/// Writes a level's number on its line, where no path passes and no other number stands. Neighbouring levels, whose
/// lines are much alike, begin to look at other parts of them, so that their numbers do not stand in a heap.
fn label_level(
    level: f64,
    lines: &[Vec<Point>],
    turn: usize,
    frame: &Frame,
    placer: &mut Placer,
) {
    let text = significant(level, 3);
    let Some(longest) = lines.iter().max_by_key(|line| line.len()) else { return };
    let first = longest.len() * (1 + 3 * (turn % 3)) / 8;
    let points = longest.iter().cycle().skip(first).take(longest.len()).step_by(3);
    let text = Text::new(&text, longest[0], HPos::Center).size(SMALL).paint(Paint::Faint);
    placer.write(&frame.sheet, text, points.copied());
}
