//! `predict`: the digit of a picture, and how sure the network is of each of the ten.

use std::path::PathBuf;
use std::process::ExitCode;

use ch1::network::argmax;
use clap::Args;
use figures::DigitGrid;
use mnist::Dataset;
use notebook::Screen;

use super::{Common, Outcome, disk, load_reader, picture, print};
use crate::data::Data;
use crate::objective::Output;
use crate::prediction::{answer, ranking};

/// What to read.
#[derive(Args, Debug)]
pub(super) struct Predict {
    /// The model
    #[arg(long, value_name = "FILE")]
    model: PathBuf,
    /// PNG pictures of a digit each
    #[arg(value_name = "PNG", required = true)]
    pictures: Vec<PathBuf>,
}

pub(super) fn run(flags: &Predict, common: &Common) -> Outcome<ExitCode> {
    let network = load_reader(&flags.model)?.network;
    let mut seen = DigitGrid::new("What the network sees, and its answer", 10);
    for path in &flags.pictures {
        let name = path.display();
        let pixels =
            picture::read(path)?.digit().map_err(|blank| format!("{name}: {blank}"))?;
        let image = Dataset::new(pixels, vec![0])?; // the label is not looked at
        let outputs = network.outputs(&Data::from(&image));
        let a = outputs.row(0);
        print(format_args!("{name}: {}\n\n{}\n", answer(&a), ranking(&a)));
        seen = seen.image(image.pixels(0), argmax(a).to_string());
    }
    if network.objective.output() != Output::Softmax {
        print(
            "these outputs are no probabilities: each answers for its own digit, and they need not add up to 100 %\n",
        );
    }
    if let Some(folder) = &common.figures {
        std::fs::create_dir_all(folder)?;
        let path = folder.join("seen.svg");
        disk::write(&path, seen.draw().svg.as_bytes())?;
        Screen::new().note(format_args!("wrote {}", path.display()));
    }
    Ok(ExitCode::SUCCESS)
}
