//! Curves that several cells draw, epoch by epoch.

use figures::{Axis, Figure, Plot, Role, Series, from_index};
use numerics::Float;

use super::training::{Histories, History};
use crate::score::Score;

/// A history on the training images and the test images, as two curves.
pub(super) fn training_and_test(
    subject: &str,
    axis: &str,
    history: &History<2>,
    of: fn(Score) -> Float,
) -> Figure {
    let curve = |set| from_index(1, history.of(set).map(of));
    Plot::new(subject, "epoch", Axis::new(axis))
        .series(Series::line(Role::Training, "training", curve(0)).ends())
        .series(Series::line(Role::Test, "test", curve(1)).ends())
        .draw()
}

/// The accuracy on the first set, mean and standard deviation over the seeds.
pub(super) fn mean_accuracy<const SETS: usize>(
    role: Role,
    name: &str,
    histories: &Histories<SETS>,
) -> Series {
    let points = (1..=histories.0[0].0.len()).map(|epoch| {
        let sample = histories.after(0, epoch);
        (epoch as Float, sample.average(), sample.deviation())
    });
    Series::mean_band(role, name, points).ends()
}
