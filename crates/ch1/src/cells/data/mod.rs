//! A look at the images.
//!
//! Page: *The data*.

mod pencil;

use figures::DigitGrid;
use mnist::{CLASSES, Mnist};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, say, values};

pub(crate) use self::pencil::PENCIL;
use crate::statistics::Share;

parameters! { P { images: usize = 100 in 10..=400, "how many images to draw" } }

pub(crate) const LOOK: Cell = cell! { "mnist", Instant, "A look at MNIST"; look(P) };

fn look(nb: &mut Notebook, p: P) -> CellResult {
    let Mnist { training, validation, test, .. } = nb.data()?;
    let mut table = Table::new(["digit", "training", "validation", "test"]);
    let counts = [training, validation, test].map(mnist::Dataset::class_counts);
    for digit in 0..CLASSES {
        table.push([digit, counts[0][digit], counts[1][digit], counts[2][digit]]);
    }
    nb.table("counts", table);
    let lit = Share::of(training.all_pixels(), |&pixel| pixel != 0);
    let sizes = [training, validation, test].map(mnist::Dataset::len);
    let first: Vec<String> = (0..10).map(|i| training.label(i).to_string()).collect();
    let [of_training, of_validation, of_test] = sizes;
    say!(nb, "\n{of_training} training, {of_validation} validation, {of_test} test images");
    say!(nb, "{} pixels each, of which {lit:.1} are not white", mnist::PIXELS);
    say!(nb, "The first ten training images show {}", first.join(" "));
    for (name, size) in ["training", "validation", "test"].iter().zip(sizes) {
        nb.value(name, size);
    }
    values!(nb, lit_percent = lit.percent(), ones_in_test = counts[2][1]);

    let images = p.images.min(training.len());
    let columns = (images as f64).sqrt().ceil() as usize;
    let grid = DigitGrid::new("The first images of the training set", columns);
    let grid = (0..images).fold(grid, |grid, i| grid.image(training.pixels(i), ""));
    nb.figure("grid", grid.draw());
    Ok(())
}
