//! Paths: the ways that descents take over a map or a surface, step by step.

use plotters::style::Color;

use crate::frame::Frame;
use crate::handle::Handle;
use crate::legend::{Entry, Legend, Sample};
use crate::number::count;
use crate::pen::{Point, pen};
use crate::sheet::Sheet;
use crate::theme::Paint;
use crate::{Role, alt};

/// Steps that are nearer than this to the last marked one get no marker.
const CROWDED: f64 = 16.0;

/// One path, in the data's numbers.
#[derive(Debug, Clone)]
pub(crate) struct Path {
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) points: Vec<Point>,
    /// What its start stands for, if that can be dragged.
    pub(crate) handle: Option<Handle>,
}

/// The legend of some paths.
pub(crate) fn legend(paths: &[Path]) -> Legend {
    Legend::new(paths.iter().map(|p| Entry::new(p.role, &p.name, Sample::Path)).collect())
}

impl Path {
    /// The path in words: its number of steps, its start and its end.
    pub(crate) fn describe(&self, at: impl Fn(Point) -> String) -> String {
        let drawable = self.points.iter().filter(|(x, y)| x.is_finite() && y.is_finite());
        let drawable: Vec<Point> = drawable.copied().collect();
        let name = if self.name.is_empty() { "Path" } else { &self.name };
        let left_out = alt::left_out(self.points.len() - drawable.len());
        match (drawable.first(), drawable.last()) {
            (Some(&only), Some(_)) if self.points.len() == 1 => {
                format!(" {name}: at {}.", at(only))
            }
            (Some(&first), Some(&last)) => {
                let (steps, first, last) = (drawable.len() - 1, at(first), at(last));
                format!(" {name}: {} from {first} to {last}{left_out}.", count(steps, "step"))
            }
            _ => format!(" {name}: no points{left_out}."),
        }
    }

    /// Marks the steps at these places of the sheet; the start is a hollow circle.
    pub(crate) fn draw_steps(&self, sheet: &Sheet, steps: &[Point]) {
        self.draw_marked(sheet, steps, |draw| draw());
    }

    /// The same over the axes of a frame, where the start may be a handle.
    pub(crate) fn draw_on(&self, frame: &Frame, steps: &[Point]) {
        let start = &self.points[..self.points.len().min(1)];
        let handle = self.handle.as_ref().filter(|_| !frame.visible(start).is_empty());
        self.draw_marked(&frame.sheet, steps, |draw| frame.handle(handle, &steps[..1], draw));
    }

    fn draw_marked(&self, sheet: &Sheet, steps: &[Point], start_in: impl FnOnce(&dyn Fn())) {
        let (Some(&start), Some(&end)) = (steps.first(), steps.last()) else { return };
        let mut marked = vec![start];
        for &(x, y) in steps {
            let far = |&(u, v): &Point| (x - u).abs().max((y - v).abs()) > CROWDED;
            if marked.last().is_some_and(far) {
                marked.push((x, y));
            }
        }
        marked.push(end);
        sheet.markers(&marked[1..], self.role);
        let styles = [Paint::Paper.filled(), pen(Paint::Of(self.role), 5.0)];
        start_in(&|| sheet.circle(start, 11.0, styles));
    }
}
