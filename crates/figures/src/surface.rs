//! Surfaces: a function of two variables as a hilly sheet, drawn by plotters' chart of three axes.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian3d;
use plotters::coord::ranged1d::ValueFormatter;
use plotters::coord::ranged3d::ProjectionMatrix;
use plotters::drawing::IntoDrawingArea;
use plotters::series::{LineSeries, SurfaceSeries};
use plotters::style::TRANSPARENT;
use plotters::style::text_anchor::HPos;

use crate::axis::{Scale, shows};
use crate::backend::{IN_MEMORY, letters};
use crate::ground::places;
use crate::path::{self, Path};
use crate::pen::{PIXELS, Point, attributes, pen, pixels, solid, units};
use crate::sheet::{Sheet, TEXT, Text, WIDTH};
use crate::theme::Paint;
use crate::{Axis, Figure, Role, alt};

/// The height of the figure.
const HEIGHT: f64 = 900.0;
/// Crossings of the mesh along each axis.
const MESH: usize = 21;
/// Shades of height on the surface.
const SHADES: f64 = 6.0;
/// The box around the surface, in the counting units of plotters.
const BOX: (i32, i32, i32) = (20_000, 20_000, 10_000);
/// The box is turned to the left, and seen from above, by so many degrees.
const TURN: f64 = 30.0;
const TILT: f64 = 48.0;

/// A point over the map: x, y and height.
type Place = (f64, f64, f64);
type Chart = ChartContext<'static, Sheet, Cartesian3d<Scale, Scale, Scale>>;

/// A function of two variables drawn as a surface, with paths on it.
///
/// Lower ground is darker. What lies beyond a fixed range of the third axis is flattened; where the
/// function is not a number, the surface is highest. A path is seen through what is before it. The
/// axes are linear.
#[derive(Debug, Clone)]
pub struct Surface<F> {
    subject: String,
    x: Scale,
    y: Scale,
    z: Scale,
    f: F,
    paths: Vec<Path>,
}

impl<F: Fn(f64, f64) -> f64> Surface<F> {
    /// The surface z = f(x, y) over the ranges of the axes (−1 to 1 where an axis has none).
    pub fn new(
        subject: impl Into<String>,
        x: impl Into<Axis>,
        y: impl Into<Axis>,
        z: impl Into<Axis>,
        f: F,
    ) -> Self {
        let (x, y) = (x.into().linear().map_scale(4), y.into().linear().map_scale(4));
        let z = z.into().linear().scale(mesh(&x, &y).map(|(x, y)| f(x, y)), 3);
        Self { subject: subject.into(), x, y, z, f, paths: Vec::new() }
    }

    /// Adds a path of points (x, y), lifted onto the surface; its start is hollow.
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

    /// Draws the surface.
    pub fn draw(&self) -> Figure {
        let legend = path::legend(&self.paths);
        let sheet = Sheet::new(HEIGHT);
        let mut chart = ChartBuilder::on(&sheet.clone().into_drawing_area())
            .build_cartesian_3d(self.x.clone(), self.y.clone(), self.z.clone())
            .expect(IN_MEMORY);
        chart.set_3d_pixel_range(BOX).with_projection(|_| projection(legend.height));

        self.draw_axes(&mut chart, &sheet);
        let shade = |z: &f64| {
            let step = (self.z.share(*z) * SHADES).floor().min(SHADES - 1.0);
            solid(Paint::Depth, 0.64 - 0.1 * step)
        };
        sheet.group(&attributes(pen(Paint::Depth, 1.5)), || {
            // From far to near, so that what is near covers what is far.
            let [xs, ys] =
                [&self.x, &self.y].map(|s| places(s.measures(), MESH).into_iter().rev());
            let facets =
                SurfaceSeries::xoy(xs, ys, |x, y| self.height(x, y)).style_func(&shade);
            chart.draw_series(facets).expect(IN_MEMORY);
        });
        for path in &self.paths {
            self.draw_path(&mut chart, &sheet, path);
        }
        legend.draw(&sheet, 0.0);
        sheet.finish(&self.alt())
    }

    /// The height of the surface within the box.
    fn height(&self, x: f64, y: f64) -> f64 {
        let z = Some((self.f)(x, y)).filter(|&z| shows(false, z));
        z.map_or(self.z.high, |z| z.clamp(self.z.low, self.z.high))
    }

    /// The place of a point on the surface, if it is in the box.
    fn place(&self, (x, y): Point) -> Option<Place> {
        let inside = |scale: &Scale, v| (scale.low..=scale.high).contains(&v);
        (inside(&self.x, x) && inside(&self.y, y)).then(|| (x, y, self.height(x, y)))
    }

    /// Draws a path, in short stretches that follow the ground, and its steps.
    fn draw_path(&self, chart: &mut Chart, sheet: &Sheet, path: &Path) {
        for pair in path.points.windows(2) {
            let [(x, y), (u, v)] = [pair[0], pair[1]];
            let along = places(0.0..1.0, 9).into_iter();
            let line = along.filter_map(|t| self.place((x + t * (u - x), y + t * (v - y))));
            chart
                .draw_series(LineSeries::new(line, pen(Paint::Of(path.role), 5.0)))
                .expect(IN_MEMORY);
        }
        let seen = path.points.iter().filter_map(|&point| self.place(point));
        let coord = chart.as_coord_spec();
        let steps: Vec<Point> = seen.map(|place| units(coord.translate(&place))).collect();
        path.draw_steps(sheet, &steps);
    }

    /// Draws the axes and the mesh behind the surface; plotters knows no names of three axes.
    fn draw_axes(&self, chart: &mut Chart, sheet: &Sheet) {
        let (x, y, z) = (&self.x, &self.y, &self.z);
        let mut axes = chart.configure_axes();
        axes.axis_panel_style(TRANSPARENT).bold_grid_style(pen(Paint::Grid, 2.0));
        axes.tick_size(pixels(10.0)).label_style(letters(Paint::Faint, TEXT));
        let formats = [x, y, z].map(|scale| |tick: &f64| scale.format_ext(tick));
        axes.x_formatter(&formats[0]).y_formatter(&formats[1]).z_formatter(&formats[2]);
        axes.draw().expect(IN_MEMORY);

        let middle = |scale: &Scale| (scale.low + scale.high) / 2.0;
        let name = |place: Place, (across, down): Point, text: &str, anchor| {
            let (u, v) = units(chart.as_coord_spec().translate(&place));
            sheet.text(Text::new(text, (u + across, v + down), anchor));
        };
        name((middle(x), y.low, z.low), (70.0, 110.0), &x.label, HPos::Left);
        name((x.low, middle(y), z.low), (-120.0, 70.0), &y.label, HPos::Right);
        name((x.high, y.low, z.high), (20.0, -40.0), &z.label, HPos::Center);
    }

    fn alt(&self) -> String {
        let (subject, x, y, z) = (alt::subject(&self.subject), &self.x, &self.y, &self.z);
        let mut text = format!(
            "{subject}. Surface of {} over {} and {}.",
            z.words(),
            x.words(),
            y.words()
        );
        let points = mesh(x, y).map(|(x, y)| (x, y, (self.f)(x, y)));
        let lowest = points.filter(|p| shows(false, p.2)).min_by(|a, b| a.2.total_cmp(&b.2));
        let at = |(a, b): Point| format!("({}, {})", x.text(a), y.text(b));
        if let Some((a, b, value)) = lowest {
            text += &format!(" The lowest value drawn is {} at {}.", z.text(value), at((a, b)));
        }
        self.paths.iter().fold(text, |text, path| text + &path.describe(at))
    }
}

/// The crossings of the mesh.
fn mesh(x: &Scale, y: &Scale) -> impl Iterator<Item = Point> {
    let (xs, ys) = (places(x.measures(), MESH), places(y.measures(), MESH));
    ys.into_iter().flat_map(move |y| xs.clone().into_iter().map(move |x| (x, y)))
}

/// The way from the box to the sheet, `head` units below its top. Plotters would compute sines and
/// cosines with those of the platform, whose last digits differ.
fn projection(head: f64) -> ProjectionMatrix {
    let radians = |degrees: f64| degrees * std::f64::consts::PI / 180.0;
    let ((sin, cos), (down, level)) =
        (libm::sincos(radians(TURN)), libm::sincos(radians(TILT)));
    // Along x, y and z of the box: to the right, down the sheet, away from the eye.
    let axes = [[cos, -sin, 0.0], [-sin * down, -cos * down, -level], [sin, cos, -down]];
    let size = [BOX.0, BOX.1, BOX.2].map(f64::from);
    let reach = |row: [f64; 3], sign: f64| -> f64 {
        row.iter().zip(size).map(|(a, size)| (a * size * sign).max(0.0) * sign).sum()
    };
    let [(left, right), (top, bottom)] =
        [axes[0], axes[1]].map(|row| (reach(row, -1.0), reach(row, 1.0)));
    let (wide, high) = (WIDTH - 240.0, HEIGHT - head - 150.0);
    let scale = PIXELS * (wide / (right - left)).min(high / (bottom - top));
    let row = |row: [f64; 3], shift| {
        let [x, y, z] = row.map(|a| a * scale);
        [x, y, z, shift]
    };
    let across = PIXELS * WIDTH / 2.0 - scale * (left + right) / 2.0;
    let along = PIXELS * (head + 50.0 + high / 2.0) - scale * (top + bottom) / 2.0;
    let matrix =
        [row(axes[0], across), row(axes[1], along), row(axes[2], 0.0), [0.0, 0.0, 0.0, 1.0]];
    ProjectionMatrix::from(matrix)
}
