//! Standard output carries the transcript and nothing else, the same bytes in every way of
//! running.

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::time::Duration;

use crate::demo::{demo, end, read, run, start};

/// What `demo` prints, whatever surrounds it.
pub(crate) const TRANSCRIPT: &str = "\
== slow: Steps that take their time ==

step 1
step 2
step 3

== squares: The first squares, and 1/η² ==

n  n²
-  --
1   1
2   4
3   9

1/η² = 4, with seed 7

== broken: A cell that fails ==

so far, so good

== circle: A figure ==

Figure circle: A circle with a radius of 9, alone in its window, so that this sentence is longer
than one line

";

#[test]
fn a_pipe_gets_the_transcript_of_all_cells_but_the_long_ones() {
    let (stdout, _, code) = run(&[]);
    assert_eq!(stdout, TRANSCRIPT);
    assert_eq!(code, 1, "one cell fails");
}

#[test]
fn the_number_of_jobs_changes_no_byte() {
    for jobs in ["1", "2", "5"] {
        assert_eq!(run(&["--jobs", jobs]).0, TRANSCRIPT);
    }
}

#[test]
fn a_cell_alone_prints_what_it_prints_among_all() {
    let alone = ["slow", "squares", "broken", "circle"].map(|cell| run(&[cell]).0);
    assert_eq!(alone.concat(), TRANSCRIPT);
}

#[test]
fn the_books_own_values_typed_out_change_no_byte() {
    let (typed, ..) = run(&["squares", "--count", "3", "--eta", "0.5", "--seed", "7"]);
    assert_eq!(typed, run(&["squares"]).0);
}

#[test]
fn changed_parameters_stand_in_the_header() {
    let (stdout, _, code) = run(&["squares", "--count=1", "--eta=1e-2", "--seed=8"]);
    let header = "== squares: The first squares, and 1/η² (count 1, eta 0.01, seed 8) ==";
    assert_eq!(stdout.lines().next(), Some(header));
    assert!(stdout.ends_with("1/η² = 10000, with seed 8\n\n"), "{stdout}");
    assert_eq!(code, 0);
}

#[test]
fn standard_error_tells_progress_time_failures_and_what_is_left_out() {
    let (_, stderr, _) = run(&["--jobs", "1"]);
    let skipped = |cell: &str| {
        format!(
            "{cell}: skipped, it takes long; \
             to run it: cargo run -p demo -- {cell}, or --long to run all"
        )
    };
    let expected = [
        &skipped("patience"),
        &skipped("images"),
        "slow: 1/3, step 1 is done",
        "slow: 2/3, step 2 is done",
        "slow: 3/3, step 3 is done",
        "slow: 0.1 s",
        "squares: 0.0 s",
        "error: broken: the thread is lost",
        "  caused by: the disk is at the menders",
        "circle: 0.0 s",
    ];
    let untimed = |line: &str| {
        line.trim_end_matches(|c: char| " .s".contains(c) || c.is_ascii_digit()).to_owned()
    };
    let found: Vec<_> = stderr.lines().map(untimed).collect();
    assert_eq!(found, expected.map(untimed));
}

#[test]
fn list_shows_cells_and_parameters_in_columns() {
    let (stdout, stderr, code) = run(&["list"]);
    let expected = "\
One cell of every temper

patience  long     A minute of waiting
slow      seconds  Steps that take their time
    --steps 3  a whole number from 1 to 1000000               how many
    --wait 20  a whole number from 0 to 60000                 milliseconds a step takes
squares   instant  The first squares, and 1/η²
    --count 3  a whole number from 1 to 100                   how many
    --eta 0.5  a number from 1e-6 to 1e6                      learning rate η
    --seed 7   a whole number from 0 to 18446744073709551615  where the random numbers start
broken    instant  A cell that fails
circle    instant  A figure
images    long     How many images there are

all of them, in this order:  cargo run -p demo
one of them:                 cargo run -p demo -- NAME
";
    assert_eq!((stdout.as_str(), stderr.as_str(), code), (expected, "", 0));
}

#[test]
fn figures_are_written_to_a_new_folder_that_is_named() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("new/figures");
    let name = folder.to_str().unwrap();
    let (stdout, stderr, code) = run(&["circle", "--figures", name]);
    assert_eq!(stdout, run(&["circle"]).0);
    let svg = fs::read_to_string(folder.join("circle.circle.svg")).unwrap();
    assert!(svg.contains("<circle r='9'/>"), "{svg}");
    assert!(stderr.contains(&format!("wrote {name}/circle.circle.svg\n")), "{stderr}");
    assert_eq!(code, 0);
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error_before_any_work() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let name = file.path().to_str().unwrap();
    for (flag, arguments) in [
        ("--figures", ["circle", "--figures", name]),
        ("--record", ["--record", name, "circle"]),
    ] {
        let (stdout, stderr, code) = run(&arguments);
        assert_eq!((stdout.as_str(), code), ("", 1));
        let told = format!("error: {flag}: cannot write {name}");
        assert!(stderr.starts_with(&told), "{stderr}");
        assert!(stderr.contains("caused by: "), "{stderr}");
    }
}

/// The files in a folder, in the order of their names.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: io::Result<fs::DirEntry>| {
        entry.expect("readable").file_name().to_string_lossy().into_owned()
    };
    let mut names: Vec<String> = entries.map(name).collect();
    names.sort();
    names
}

#[test]
fn what_a_check_compares_is_written_of_every_cell_that_ends_and_of_no_other() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("demo");
    fs::create_dir(&folder).unwrap();
    for name in ["broken.json", "circle.old.svg", "patience.json", "notes.txt"] {
        fs::write(folder.join(name), "of an earlier run").unwrap();
    }
    let (stdout, _, code) = run(&["--record", place.path().to_str().unwrap()]);
    assert_eq!((stdout.as_str(), code), (TRANSCRIPT, 1), "one cell fails");
    let expected = [
        "cells.json",
        "circle.circle.svg",
        "circle.json",
        "circle.txt",
        "notes.txt",
        "slow.json",
        "slow.txt",
        "squares.json",
        "squares.txt",
    ];
    assert_eq!(names(&folder), expected);
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(text("slow.txt"), "step 1\nstep 2\nstep 3\n");
    assert!(text("circle.circle.svg").contains("<circle r='9'/>"));
    let catalogue: Vec<record::Entry> = serde_json::from_str(&text("cells.json")).unwrap();
    let cells: Vec<&str> = catalogue.iter().map(|entry| entry.cell.as_str()).collect();
    assert_eq!(cells, ["patience", "slow", "squares", "broken", "circle", "images"]);
    let squares: record::CellFile = serde_json::from_str(&text("squares.json")).unwrap();
    assert_eq!(squares.entry, catalogue[2]);
    assert_eq!(squares.entry.command, "cargo run -p demo -- squares");
    assert_eq!(squares.entry.parameters[0].default, 3.into());
    assert_eq!(squares.entry.parameters[0].range, Some([1.into(), 100.into()]));
    assert_eq!(squares.entry.parameters[2].range, None);
    assert_eq!(squares.values["inverse"], 4.0.into());
}

#[test]
fn of_long_cells_the_first_steps_are_recorded_and_nothing_is_printed() {
    let place = tempfile::tempdir().unwrap();
    let name = place.path().to_str().unwrap();
    let (stdout, stderr, code) =
        run(&["--record", name, "--begin", "--only", "patience,squares,images"]);
    assert!(
        stdout.starts_with("== squares: ") && stdout.matches("==").count() == 2,
        "{stdout}"
    );
    assert_eq!(code, 1, "one cell fails");
    let folder = place.path().join("demo");
    let text = fs::read_to_string(folder.join("patience.beginning.txt")).unwrap();
    let line = |n| format!("{n} of 1200: step {n} is done\n");
    assert_eq!(text, [1, 2, 3].map(line).concat());
    assert!(!folder.join("patience.txt").exists());
    assert!(stderr.contains("patience: its first steps, "), "{stderr}");
    // This one has no steps to show.
    assert!(!folder.join("images.beginning.txt").exists());
    assert!(stderr.contains("images: it reports no steps"), "{stderr}");
}

#[test]
fn some_cells_are_recorded_if_they_are_named() {
    let place = tempfile::tempdir().unwrap();
    let name = place.path().to_str().unwrap();
    let expected = ["cells.json", "slow.json", "slow.txt", "squares.json", "squares.txt"];
    let (stdout, _, code) = run(&["--record", name, "--only", "slow,squares"]);
    assert_eq!(
        (names(&place.path().join("demo")), code),
        (expected.map(str::to_owned).into(), 0)
    );
    assert!(stdout.starts_with("== slow: "), "{stdout}");
    let (_, _, code) = run(&["--record", name, "squares"]);
    let expected = ["cells.json", "squares.json", "squares.txt"];
    assert_eq!(
        (names(&place.path().join("demo")), code),
        (expected.map(str::to_owned).into(), 0)
    );
}

#[test]
fn data_of_another_folder_is_announced() {
    let place = tempfile::tempdir().unwrap();
    write_images(place.path());
    let name = place.path().to_str().unwrap();
    let (stdout, stderr, code) = run(&["images", "--data", name]);
    assert!(stdout.ends_with("\n5 to learn from, 2 to be judged with\n\n"), "{stdout}");
    assert!(stderr.contains("6 training and 2 test images"), "{stderr}");
    assert!(stderr.contains(name), "{stderr}");
    assert_eq!(code, 0);
}

#[test]
fn data_that_is_not_there_fails_the_cell() {
    let place = tempfile::tempdir().unwrap();
    let name = place.path().to_str().unwrap();
    let (stdout, stderr, code) = run(&["images", "--data", name]);
    assert_eq!(stdout, "== images: How many images there are ==\n\n\n");
    assert!(stderr.starts_with("error: images: "), "{stderr}");
    assert_eq!(code, 1);
}

/// Six training and two test images in the format of MNIST, all of them white zeros.
pub(crate) fn write_images(folder: &Path) {
    for (name, count) in [("train", 6), ("t10k", 2)] {
        let mut images = vec![0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 28, 0, 0, 0, 28];
        images.resize(images.len() + usize::from(count) * 28 * 28, 0);
        fs::write(folder.join(format!("{name}-images-idx3-ubyte")), images).expect("writable");
        let mut labels = vec![0, 0, 8, 1, 0, 0, 0, count];
        labels.resize(labels.len() + usize::from(count), 0);
        fs::write(folder.join(format!("{name}-labels-idx1-ubyte")), labels).expect("writable");
    }
}

#[test]
fn a_closed_pipe_ends_the_program_quietly_and_soon() {
    let mut child = start(&["patience"]);
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert_eq!(first, "== patience: A minute of waiting ==\n");
    let (code, time) = end(&mut child);
    assert_eq!(code, 0);
    assert!(time < Duration::from_secs(5), "{time:?}");
    let stderr = std::io::read_to_string(child.stderr.take().unwrap()).unwrap();
    assert!(stderr.lines().all(|line| line.starts_with("patience: ")), "{stderr}");
}

#[test]
fn nobody_at_either_output_is_no_reason_to_panic() {
    for arguments in [&["list"][..], &["--help"], &["slow"], &["frist"]] {
        let mut child = start(arguments);
        drop((child.stdout.take(), child.stderr.take()));
        let (code, _) = end(&mut child);
        assert_eq!(code, if arguments == ["frist"] { 2 } else { 0 }, "{arguments:?}");
    }
}

#[test]
fn no_pipe_sees_colour_whatever_no_color_says() {
    for no_color in ["", "1"] {
        for arguments in [&[][..], &["--help"], &["frist"], &["slow", "--steps"], &["list"]] {
            let output = demo(arguments).env("NO_COLOR", no_color).output().unwrap();
            let (stdout, stderr, _) = read(&output);
            assert!(!(stdout + &stderr).contains('\x1b'), "{arguments:?}");
        }
    }
}
