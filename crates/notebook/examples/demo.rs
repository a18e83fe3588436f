//! A small chapter with one cell of every temper: quick, with figure, failing, slow, long. The
//! tests of the command line run it: `cargo run -p notebook --example demo -- list`.

use std::process::ExitCode;
use std::time::Duration as Time;
use std::{io, thread};

use figures::Figure;
use notebook::{Cell, CellResult, Chapter, Duration, Notebook, Parameter, Stop, Table, say};

static DEMO: Chapter = Chapter {
    name: "demo",
    title: "One cell of every temper",
    cells: &[
        Cell {
            name: "patience",
            title: "A minute of waiting",
            duration: Duration::Long,
            parameters: &[],
            run: |nb| wait(nb, 1_200, 50),
        },
        Cell {
            name: "slow",
            title: "Steps that take their time",
            duration: Duration::Seconds,
            parameters: &[
                Parameter::integer("steps", 3, 1..=1_000_000, "how many"),
                Parameter::integer("wait", 20, 0..=60_000, "milliseconds a step takes"),
            ],
            run: |nb| wait(nb, nb.integer("steps"), nb.integer("wait")),
        },
        Cell {
            name: "squares",
            title: "The first squares, and 1/η²",
            duration: Duration::Instant,
            parameters: &[
                Parameter::integer("count", 3, 1..=100, "how many"),
                Parameter::real("eta", 0.5, 1e-6..=1e6, "learning rate η"),
                Parameter::seed(7),
            ],
            run: squares,
        },
        Cell {
            name: "broken",
            title: "A cell that fails",
            duration: Duration::Instant,
            parameters: &[],
            run: broken,
        },
        Cell {
            name: "circle",
            title: "A figure",
            duration: Duration::Instant,
            parameters: &[],
            run: circle,
        },
        Cell {
            name: "images",
            title: "How many images there are",
            duration: Duration::Long,
            parameters: &[],
            run: images,
        },
    ],
};

fn wait(nb: &mut Notebook, steps: usize, milliseconds: usize) -> CellResult {
    for step in 1..=steps {
        say!(nb, "step {step}");
        nb.progress(step, steps, format_args!("step {step} is done"))?;
        thread::sleep(Time::from_millis(milliseconds as u64));
    }
    Ok(())
}

fn squares(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["n", "n²"]);
    for n in 1..=nb.integer("count") {
        table.push([n, n * n]);
    }
    nb.table("squares", table);
    say!(nb);
    say!(nb, "1/η² = {}, with seed {}", nb.real("eta").powi(-2), nb.seed());
    nb.value("inverse", nb.real("eta").powi(-2));
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
