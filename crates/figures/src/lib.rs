//! The figures of the book, in one style: plots, contours, surfaces, digit grids, network diagrams.
//!
//! A builder takes a *subject* ("Test accuracy of the first network") and the data, and gives a
//! [`Figure`]: SVG text, and alternative text with the figure's real numbers. Nothing else goes
//! in or out: no files, no clock, no randomness, so the same data give the same bytes anywhere.
//!
//! ```
//! use figures::{Axis, Plot, Role, Series};
//!
//! let accuracy = [(0.0, 90.9), (1.0, 92.4), (2.0, 93.1)];
//! let figure = Plot::new("Accuracy of the first network", "epoch", Axis::new("accuracy, %"))
//!     .series(Series::line(Role::Test, "test", accuracy).ends())
//!     .draw();
//! assert!(figure.svg.starts_with("<svg"));
//! assert!(figure.alt.contains("ends at 93.1"));
//! ```
//!
//! | builder | draws |
//! | --- | --- |
//! | [`Plot`] of [`Series`] | lines, steps, points, bands; linear and logarithmic axes |
//! | [`Bars`], [`Histogram`] | categories and distributions |
//! | [`Contours`], [`Surface`] | a function of two variables, with paths on it |
//! | [`DigitGrid`], [`WeightGrid`] | grey images and images of signed numbers |
//! | [`Blocks`] | matrices as rectangles of their shapes, in equations |
//! | [`Matrices`] of [`Matrix`] | numbers in shaded cells |
//! | [`Diagram`] of [`Node`]s and [`Edge`]s, [`Layers`] | neurons and networks |
//!
//! A [`Handle`] makes a point of a plot or the start of a path something to drag, and an edge of a diagram
//! something to choose ([`Edge::choice`]).
//!
//! `examples/gallery.rs` has one of every kind.
//!
//! # Who draws what
//! Plotters draws the charts on a back end of ours, which writes themed SVG: axes, mesh, ticks'
//! labels, lines, areas, surfaces. The crate `contour` follows the contours. Ours is what they lack:
//! ticks with the same digits on every machine, labels that avoid each other, legends beside the
//! plot, alternative text, images and networks.
//!
//! # Colours
//! The SVG names its colours as CSS variables with a fallback, `var(--fig-test, #00855c)`. Inlined
//! into a page that defines the variables (see [`stylesheet`]) it follows the page's theme; opened
//! on its own it shows the fallbacks, meant for white paper. A [`Role`] has one colour, one dash
//! pattern and one marker throughout the book, so colour is never the only cue.
//!
//! # Data that cannot be drawn
//! Drawing never fails on data. A point that is not finite (or not positive, on a logarithmic axis)
//! is a gap in a line, and the alternative text counts the points left out; so are numbers beyond
//! 10¹⁰⁰. An empty series draws nothing and says so; a reversed range is put in order, an empty one
//! widened. Programmer's mistakes panic, each documented at its builder: an image of the wrong size,
//! an edge to an unknown node.

mod alt;
mod axis;
mod backend;
mod bars;
mod blocks;
mod clip;
mod contours;
mod curve;
mod diagram;
mod digits;
mod ends;
mod frame;
mod grid;
mod ground;
mod handle;
mod histogram;
mod labels;
mod layers;
mod legend;
mod matrices;
mod number;
mod path;
mod pen;
mod plot;
mod series;
mod sheet;
mod surface;
mod theme;
mod ticks;
mod weights;
mod wiring;

pub use axis::Axis;
pub use bars::Bars;
pub use blocks::{Block, Blocks};
pub use contours::Contours;
pub use diagram::{Diagram, Edge, Node};
pub use digits::DigitGrid;
pub use grid::Grid;
pub use handle::Handle;
pub use histogram::Histogram;
pub use layers::Layers;
pub use matrices::{Matrices, Matrix};
pub use plot::Plot;
pub use series::{Series, from_index};
pub use surface::Surface;
pub use theme::{Role, stylesheet};
pub use weights::WeightGrid;

/// A finished figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// A complete SVG document, without blank lines and without ids, so that many fit one page.
    pub svg: String,
    /// What the figure shows, in words and numbers; the same text is the SVG's `<title>`.
    pub alt: String,
}
