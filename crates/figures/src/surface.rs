//! Surfaces: a function of two variables as a hilly sheet, seen in perspective.
//!
//! The sheet is cut into small facets, which are painted from back to front, so that what is near
//! covers what is far. Paths are cut up and painted in the same order.

use crate::axis::{Scale, shows};
use crate::legend::{Entry, Legend, Sample};
use crate::marching::places;
use crate::pen::{Fill, Pen, Point};
use crate::sheet::Sheet;
use crate::theme::Paint;
use crate::view::{HEIGHT, Place, TALL, View};
use crate::{Axis, Figure, Role, alt};

/// Crossings of the mesh along each axis.
const MESH: usize = 21;
/// Shades of height on the surface.
const SHADES: f64 = 6.0;
/// Paths are painted this much nearer to the eye than the ground they lie on.
const LIFT: f64 = 0.1;

/// A function of two variables drawn as a surface, with paths on it.
///
/// Lower ground is darker. Where the function is not a number the surface has a hole; a fixed range
/// of the third axis flattens what lies beyond. The axes are linear.
///
/// ```
/// use figures::{Axis, Role, Surface};
///
/// let axis = |name| Axis::new(name).range(-1.0, 1.0);
/// let figure = Surface::new("A valley", axis("v₁"), axis("v₂"), "C", |x, y| x * x + y * y)
///     .path(Role::Second, "descent", [(0.9, 0.8), (0.4, 0.4), (0.0, 0.0)])
///     .draw();
/// assert!(figure.alt.contains("descent: 2 steps from (0.9, 0.8) to (0, 0)"));
/// ```
#[derive(Debug, Clone)]
pub struct Surface<F> {
    subject: String,
    x: Axis,
    y: Axis,
    z: Axis,
    f: F,
    turn: f64,
    paths: Vec<(Role, String, Vec<Point>)>,
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
        Self {
            subject: subject.into(),
            x: x.into().linear(),
            y: y.into().linear(),
            z: z.into().linear(),
            f,
            turn: 30.0,
            paths: Vec::new(),
        }
    }

    /// Turns the surface about its vertical axis, in degrees (30 without it).
    pub fn turned(mut self, degrees: f64) -> Self {
        self.turn = degrees;
        self
    }

    /// Adds a path of points (x, y), lifted onto the surface; its start is hollow.
    pub fn path(
        mut self,
        role: Role,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (f64, f64)>,
    ) -> Self {
        self.paths.push((role, name.into(), points.into_iter().collect()));
        self
    }

    /// Draws the surface.
    pub fn draw(&self) -> Figure {
        let entry = |(role, name, _): &(Role, String, _)| Entry {
            role: *role,
            name: name.clone(),
            sample: Sample::Path,
        };
        let legend = Legend::new(self.paths.iter().map(entry).collect());
        let ground = Ground::new(self);
        let view = View::new(self.turn, legend.height);

        let mut pieces = ground.facets(&view);
        for (role, _, points) in &self.paths {
            pieces.extend(ground.path(&view, *role, points));
        }
        pieces.sort_by(|a, b| b.depth.total_cmp(&a.depth));

        let mut sheet = Sheet::new(HEIGHT);
        view.draw_box(&mut sheet);
        sheet.facets(|sheet| pieces.iter().for_each(|piece| piece.draw(sheet)));
        for (role, _, points) in &self.paths {
            ground.draw_hidden(&view, &mut sheet, *role, points);
        }
        view.draw_labels(&mut sheet, [&ground.x, &ground.y, &ground.z]);
        legend.draw(&mut sheet, 0.0);
        sheet.finish(&self.alt(&ground))
    }

    fn alt(&self, ground: &Ground<F>) -> String {
        let Ground { x, y, z, .. } = ground;
        let (subject, words) = (alt::subject(&self.subject), [x, y, z].map(Scale::words));
        let mut text =
            format!("{subject}. Surface of {} over {} and {}.", words[2], words[0], words[1]);
        let lowest = ground.lowest();
        if let Some((a, b, value)) = lowest {
            let value = z.text(value);
            text += &format!(
                " The lowest value drawn is {value} at ({}, {}).",
                x.text(a),
                y.text(b)
            );
        }
        for (_, name, points) in &self.paths {
            let at = |(a, b): Point| format!("({}, {})", x.text(a), y.text(b));
            text += &format!(" {}.", alt::path(name, points, at));
        }
        text
    }
}

/// The function with its resolved axes.
struct Ground<'a, F> {
    f: &'a F,
    x: Scale,
    y: Scale,
    z: Scale,
}

impl<'a, F: Fn(f64, f64) -> f64> Ground<'a, F> {
    fn new(surface: &'a Surface<F>) -> Self {
        let (x, y) = (surface.x.map_scale(), surface.y.map_scale());
        let f = &surface.f;
        let heights = mesh(&x, &y).map(|(x, y)| f(x, y));
        let z = surface.z.scale(heights, 3);
        Self { f, x, y, z }
    }

    fn lowest(&self) -> Option<(f64, f64, f64)> {
        let points = mesh(&self.x, &self.y).map(|(x, y)| (x, y, (self.f)(x, y)));
        points.filter(|&(.., z)| shows(false, z)).min_by(|a, b| a.2.total_cmp(&b.2))
    }

    /// The place of a point on the surface in the drawn box.
    fn place(&self, (x, y): Point) -> Option<Place> {
        let z = Some((self.f)(x, y)).filter(|&z| shows(false, z))?;
        let share = |scale: &Scale, v: f64| (v - scale.low) / (scale.high - scale.low);
        let (across, along) = (share(&self.x, x), share(&self.y, y));
        let inside = (0.0..=1.0).contains(&across) && (0.0..=1.0).contains(&along);
        let up = share(&self.z, z).clamp(0.0, 1.0);
        inside.then_some((2.0 * across - 1.0, 2.0 * along - 1.0, TALL * up))
    }

    /// The facets of the surface.
    fn facets(&self, view: &View) -> Vec<Piece> {
        let xs = places(self.x.measures(), MESH);
        let ys = places(self.y.measures(), MESH);
        let cells = ys.windows(2).flat_map(|y| xs.windows(2).map(move |x| (x, y)));
        let corners = cells.map(|(x, y)| {
            [(x[0], y[0]), (x[1], y[0]), (x[1], y[1]), (x[0], y[1])].map(|p| self.place(p))
        });
        corners.filter_map(|corners| facet(corners, view)).collect()
    }

    /// Draws a whole path once more, faintly, so that it shimmers through what hides it.
    fn draw_hidden(&self, view: &View, sheet: &mut Sheet, role: Role, points: &[Point]) {
        let stretches =
            self.path(view, role, points).into_iter().filter_map(|p| match p.shape {
                Shape::Stretch(ends, _) => Some(ends),
                _ => None,
            });
        let line: Vec<Point> = stretches.flatten().collect();
        sheet.line(&line, Pen::path(role).opacity(0.4));
    }

    /// The pieces of a path: short stretches and, at its steps, markers.
    fn path(&self, view: &View, role: Role, points: &[Point]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for pair in points.windows(2) {
            let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
            let at = |t: f64| self.place((pair[0].0 + t * dx, pair[0].1 + t * dy));
            for stretch in places(0.0..1.0, 9).windows(2) {
                let (Some(a), Some(b)) = (at(stretch[0]), at(stretch[1])) else { continue };
                let depth = view.depth(a).min(view.depth(b)) - LIFT;
                let shape = Shape::Stretch([view.project(a), view.project(b)], role);
                pieces.push(Piece { depth, shape });
            }
        }
        for (i, &point) in points.iter().enumerate() {
            let Some(place) = self.place(point) else { continue };
            let depth = view.depth(place) - 2.0 * LIFT;
            let at = view.project(place);
            let shape = if i == 0 { Shape::Start(at, role) } else { Shape::Step(at, role) };
            pieces.push(Piece { depth, shape });
        }
        pieces
    }
}

/// The crossings of the mesh.
fn mesh(x: &Scale, y: &Scale) -> impl Iterator<Item = Point> {
    let xs = places(x.measures(), MESH);
    places(y.measures(), MESH)
        .into_iter()
        .flat_map(move |y| xs.clone().into_iter().map(move |x| (x, y)))
}

/// Something to paint, at its distance from the eye.
struct Piece {
    depth: f64,
    shape: Shape,
}

enum Shape {
    Facet([Point; 4], u32),
    Stretch([Point; 2], Role),
    Start(Point, Role),
    Step(Point, Role),
}

fn facet(corners: [Option<Place>; 4], view: &View) -> Option<Piece> {
    let [Some(a), Some(b), Some(c), Some(d)] = corners else { return None };
    let corners = [a, b, c, d];
    let middle = |part: fn(&Place) -> f64| corners.iter().map(part).sum::<f64>() / 4.0;
    let centre = (middle(|p| p.0), middle(|p| p.1), middle(|p| p.2));
    let step = (centre.2 / TALL * SHADES).floor().min(SHADES - 1.0);
    let shade = 64 - 10 * step as u32;
    let shape = Shape::Facet(corners.map(|corner| view.project(corner)), shade);
    Some(Piece { depth: view.depth(centre), shape })
}

impl Piece {
    fn draw(&self, sheet: &mut Sheet) {
        match &self.shape {
            Shape::Facet(corners, shade) => sheet.facet(corners, *shade),
            Shape::Stretch(ends, role) => sheet.line(ends, Pen::path(*role)),
            Shape::Step(at, role) => sheet.markers(&[*at], *role),
            Shape::Start(at, role) => {
                let pen = Pen::new(Paint::Of(*role), 5.0);
                sheet.circle(*at, 11.0, pen, Fill(Paint::Paper, 1.0));
            }
        }
    }
}
