//! A small chapter with one cell of every temper: quick, with figure, failing, slow, long. The
//! tests of the command line run it: `cargo run -p notebook --example demo -- list`.

use std::process::ExitCode;
use std::time::Duration;
use std::{io, thread};

use figures::Figure;
use notebook::{CellResult, Chapter, Notebook, Stop, Table, cell, parameters, say};

parameters! {
    Steps {
        steps: usize = 3 in 1..=1_000_000, "how many",
        wait: usize = 20 in 0..=60_000, "milliseconds a step takes",
    }
}

parameters! {
    Squares {
        count: usize = 3 in 1..=100, "how many",
        eta: f64 = 0.5 in 1e-6..=1e6, "learning rate η",
        seed = 7,
    }
}

static DEMO: Chapter = Chapter {
    name: "demo",
    title: "One cell of every temper",
    cells: &[
        cell! { "patience", Long, "A minute of waiting"; patience },
        cell! { "slow", Seconds, "Steps that take their time"; slow(Steps) },
        cell! { "squares", Instant, "The first squares, and 1/η²"; squares(Squares) },
        cell! { "broken", Instant, "A cell that fails"; broken },
        cell! { "circle", Instant, "A figure"; circle },
        cell! { "images", Long, "How many images there are"; images },
    ],
};

fn patience(nb: &mut Notebook) -> CellResult {
    wait(nb, 1_200, 50)
}

fn slow(nb: &mut Notebook, p: Steps) -> CellResult {
    wait(nb, p.steps, p.wait)
}

fn wait(nb: &mut Notebook, steps: usize, milliseconds: usize) -> CellResult {
    for step in 1..=steps {
        say!(nb, "step {step}");
        nb.progress(step, steps, format_args!("step {step} is done"))?;
        thread::sleep(Duration::from_millis(milliseconds as u64));
    }
    Ok(())
}

fn squares(nb: &mut Notebook, p: Squares) -> CellResult {
    let mut table = Table::new(["n", "n²"]);
    for n in 1..=p.count {
        table.push([n, n * n]);
    }
    nb.table("squares", table);
    say!(nb);
    say!(nb, "1/η² = {}, with seed {}", p.eta.powi(-2), p.seed);
    nb.value("inverse", p.eta.powi(-2));
    Ok(())
}

fn broken(nb: &mut Notebook) -> CellResult {
    say!(nb, "so far, so good");
    let cause = io::Error::new(io::ErrorKind::NotFound, "the disk is at the menders");
    Err(Stop::from(LostThread(cause)))
}

/// An error with a cause.
#[derive(Debug, thiserror::Error)]
#[error("the thread is lost")]
struct LostThread(#[source] io::Error);

fn circle(nb: &mut Notebook) -> CellResult {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'><circle r='9'/></svg>\n".to_owned();
    let alt = "A circle with a radius of 9, alone in its window, so that this sentence is \
               longer than one line"
        .to_owned();
    nb.figure("circle", Figure { svg, alt });
    Ok(())
}

fn images(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, test) = (mnist.training.len(), mnist.test.len());
    say!(nb, "{training} to learn from, {test} to be judged with");
    Ok(())
}

fn main() -> ExitCode {
    notebook::main(&DEMO)
}
