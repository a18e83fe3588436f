//! Pictures that are no images of MNIST: our own drawings, and digits somewhere on a larger sheet.

use figures::DigitGrid;
use mnist::{Dataset, PIXELS};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, below, stream};

use super::strokes::{DRAWINGS, PHOTO, SIDE};
use super::{Epochs, lines, trained, typed};
use crate::Examples;
use crate::centring::Picture;
use crate::prediction::{answer, ranking};

pub(crate) const PREDICT: Cell = cell! {
    "predict-picture", Seconds, "The saved network reads pictures of our own"; predict(Epochs)
};

fn predict(nb: &mut Notebook, Epochs { epochs }: Epochs) -> CellResult {
    let net = trained(nb, epochs)?.net;
    let path = "crates/ch3/pictures/digit.png";
    typed(nb, &format!("predict --model model.json {path}"));
    let a = net.outputs(&seen(PHOTO.picture().digit()?)?);
    say!(nb, "{path}: {}\n", answer(&a.row(0)));
    lines(nb, &ranking(&a.row(0)).to_string());
    values!(nb, sure = 100.0 * a.iter().copied().fold(0.0, Float::max));

    let subject = "Pictures, shrunk, and as the network gets them";
    let mut grid = DigitGrid::new(subject, DRAWINGS.len()).pixels(SIDE, SIDE);
    for drawing in &DRAWINGS {
        let ink: Vec<u8> = drawing.greys().iter().map(|grey| 255 - grey).collect();
        grid = grid.image(&ink, drawing.name);
    }
    let makers: [(_, fn(&Picture) -> _); 2] =
        [("shrunk", Picture::shrunk), ("centred", Picture::digit)];
    for (key, made) in makers {
        for (i, drawing) in DRAWINGS.iter().enumerate() {
            let pixels = made(&drawing.picture())?;
            let said = answer(&net.outputs(&seen(pixels.clone())?).row(0));
            nb.value(format!("{key}_{i}"), said.clone());
            grid = grid.image(&doubled(&pixels), said);
        }
    }
    nb.figure("pictures", grid.draw());
    Ok(())
}

/// An image as the network takes it.
fn seen(pixels: Vec<u8>) -> Result<Examples, Stop> {
    Ok(Examples::from(&Dataset::new(pixels, vec![0])?))
}

/// The image with each pixel as four.
fn doubled(pixels: &[u8]) -> Vec<u8> {
    let side = 2 * 28;
    (0..side * side).map(|i| pixels[i / side / 2 * 28 + i % side / 2]).collect()
}

parameters! {
    Places {
        epochs: usize = 4 in 1..=1_000, "passes over the training images",
        images: usize = 1_000 in 10..=10_000, "test images",
        seed = 7,
    }
}

pub(crate) const PLACES: Cell = cell! {
    "other-places", Seconds, "Test images at another place and of another size"; places(Places)
};

fn places(nb: &mut Notebook, p: Places) -> CellResult {
    let net = trained(nb, p.epochs)?.net;
    let test = nb.data()?.test.first(p.images);
    let plain = net.score(&Examples::from(&test)).percent();
    values!(nb, plain = plain);
    let read = |pixels: Vec<u8>| {
        let images = Dataset::new(pixels, test.labels().to_vec())?;
        Ok::<Float, Stop>(net.score(&Examples::from(&images)).percent())
    };
    let mut table =
        Table::new(["the image lies on a sheet of", "shrunk to 28 × 28", "centred"]);
    for (key, side) in [("same", 28), ("half", 42), ("double", 56), ("triple", 84)] {
        let rng = &mut stream(p.seed, "places", side as u64);
        let (mut shrunk, mut centred) = (vec![], vec![]);
        for i in 0..test.len() {
            let (top, left) = (below(rng, side - 27), below(rng, side - 27));
            let sheet = laid(test.pixels(i), side, top, left);
            shrunk.extend(sheet.shrunk()?);
            centred.extend(sheet.digit()?);
        }
        let (shrunk, centred) = (read(shrunk)?, read(centred)?);
        values!(nb, "{key}_shrunk" = shrunk, "{key}_centred" = centred);
        table.push(row!["{side} × {side}", "{shrunk:.1} %", "{centred:.1} %"]);
    }
    say!(nb, "Of the first {} test images as they are, {plain:.1} % are read.\n", test.len());
    nb.table("places", table);
    Ok(())
}

/// An image somewhere on a larger sheet.
fn laid(image: &[u8], side: usize, top: usize, left: usize) -> Picture {
    let mut sheet = vec![0.0; side * side];
    for place in 0..PIXELS {
        sheet[(top + place / 28) * side + left + place % 28] =
            Float::from(image[place]) / 255.0;
    }
    Picture::new(side, sheet)
}
