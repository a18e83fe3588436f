//! Ctrl-C: once to stop at the next step with everything finished in print, twice to stop at
//! once.

use std::io::{BufReader, Read};
use std::process::Child;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::demo::{end, read_until, start};
use crate::output::{TRANSCRIPT, write_images};

const SOON: Duration = Duration::from_secs(5);

fn press_ctrl_c(child: &Child) {
    let id = i32::try_from(child.id()).expect("a process id");
    kill(Pid::from_raw(id), Signal::SIGINT).expect("the child runs");
}

/// All that remains to be read.
fn rest(mut from: impl Read) -> String {
    let mut text = String::new();
    from.read_to_string(&mut text).expect("UTF-8");
    text
}

#[test]
fn the_first_stops_at_the_next_step_and_prints_what_had_finished() {
    let place = tempfile::tempdir().unwrap();
    write_images(place.path());
    let mut child = start(&["--long", "--jobs", "2", "--data", place.path().to_str().unwrap()]);
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let stdout = child.stdout.take().unwrap();
    let printed = thread::spawn(move || rest(stdout));

    // The last cell reads its images; by then all cells but the first have finished, or are
    // about to.
    read_until(&mut stderr, "6 training and 2 test images");
    thread::sleep(Duration::from_millis(200));
    press_ctrl_c(&child);
    let (code, time) = end(&mut child);
    let stderr = rest(stderr);
    assert_eq!(code, 130, "{stderr}");
    assert!(time < SOON, "{time:?}");
    assert!(stderr.contains("stopping after this step; press Ctrl-C again"), "{stderr}");
    assert!(stderr.contains("patience: interrupted after "), "{stderr}");

    let printed = printed.join().unwrap();
    let (interrupted, finished) = printed.split_at(printed.find("== slow").unwrap());
    assert!(interrupted.starts_with("== patience: A minute of waiting ==\n\nstep 1\nstep 2\n"));
    let images =
        "== images: How many images there are ==\n\n5 to learn from, 2 to be judged with\n\n";
    assert_eq!(finished, TRANSCRIPT.to_owned() + images);
}

#[test]
fn cells_that_had_no_turn_are_named() {
    let mut child = start(&["--long", "--jobs", "1"]);
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let stdout = child.stdout.take().unwrap();
    let printed = thread::spawn(move || rest(stdout));
    read_until(&mut stderr, "patience: 2/1200");
    press_ctrl_c(&child);
    assert_eq!(end(&mut child).0, 130);
    let stderr = rest(stderr);
    assert!(
        stderr.contains("not started: slow, squares, broken, circle, images\n"),
        "{stderr}"
    );
    assert!(!printed.join().unwrap().contains("== slow"));
}

#[test]
fn the_second_stops_at_once() {
    let mut child = start(&["slow", "--steps", "1", "--wait", "60000"]);
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    read_until(&mut stderr, "slow: 1/1");
    press_ctrl_c(&child);
    read_until(&mut stderr, "press Ctrl-C again");
    press_ctrl_c(&child);
    let (code, time) = end(&mut child);
    assert_eq!(code, 130);
    assert!(time < SOON, "{time:?}");
}

#[test]
fn the_second_stops_at_once_even_if_nobody_reads_the_transcript() {
    let mut child = start(&["slow", "--steps", "100000", "--wait", "0"]);
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let (advised, advice) = mpsc::channel();
    let reader = thread::spawn(move || {
        read_until(&mut stderr, "press Ctrl-C again");
        advised.send(()).unwrap();
        rest(stderr);
    });
    // A megabyte does not fit a pipe: after a moment the program waits for us, who do not read.
    thread::sleep(Duration::from_millis(500));
    press_ctrl_c(&child);
    advice.recv_timeout(SOON).unwrap();
    press_ctrl_c(&child);
    let (code, time) = end(&mut child);
    assert_eq!(code, 130);
    assert!(time < SOON, "{time:?}");
    reader.join().unwrap();
}
