//! The quick check of the page, and the numbers of an exercise.

use ch1::luck::sampling_error;
use ch1::statistics::Share;
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-overfitting", Instant, "With a pencil: sampling errors"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let percent = |p: Float, n| 100.0 * sampling_error(p, n);
    let (error, many) = (percent(0.9, 100), percent(0.9, 10_000));
    let variance = 100.0 * 0.9 * (1.0 - 0.9) / 100.0;
    say!(nb, "90 of 100 images: ± {error:.1} points; of 10,000: ± {many:.1}");
    say!(nb, "without the root: {variance:.2}");
    let (of, read, leaked) = (1_000, 960, 200);
    let new = Share::new(read - leaked, of - leaked);
    let unleaked_error = percent(new.percent() / 100.0, new.whole);
    say!(nb, "{read} of {of} read, {leaked} of them leaked: {new:.0} of the others");
    say!(nb, "with a sampling error of {unleaked_error:.2} points");
    let test_set = percent(0.95, 10_000);
    say!(nb, "95 % of 10,000 images: ± {test_set:.2} points");
    values!(nb, test_set, error, many, variance, unleaked = new.percent(), unleaked_error);
    Ok(())
}
