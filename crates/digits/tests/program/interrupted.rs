//! The program, killed and interrupted.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use ch3::Checkpoint;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use numerics::{stream, uniform};

use crate::small::{digits, run, write_images};

/// A short training that uses everything: memory, dropout, distortions, a schedule, patience.
const TRAIN: [&str; 21] = [
    "train",
    "--data",
    ".",
    "--sizes",
    "784,20,10",
    "--activation",
    "relu",
    "--optimizer",
    "adam",
    "--eta",
    "0.01",
    "--schedule",
    "cosine:10",
    "--dropout",
    "0.2",
    "--expansion",
    "affine",
    "--patience",
    "8",
    "--epochs",
    "10",
];

fn train(save: &str) -> Vec<&str> {
    [&TRAIN[..], &["--save", save]].concat()
}

fn saved(path: &Path) -> Option<Checkpoint> {
    let text = fs::read_to_string(path).ok()?;
    Some(Checkpoint::from_json(&text).unwrap_or_else(|torn| panic!("{torn}")))
}

#[test]
fn killed_at_twenty_moments_and_resumed_it_ends_with_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write_images(folder);
    let started = std::time::Instant::now();
    let (_, stderr, code) = run(folder, &train("whole.json"));
    assert_eq!(code, Some(0), "{stderr}");
    let takes = started.elapsed().as_secs_f64();
    let whole = fs::read(folder.join("whole.json")).unwrap();
    let rng = &mut stream(1, "moments", 0);
    let mut epochs = vec![];
    for i in 0..20 {
        let name = format!("{i}.json");
        let path = folder.join(&name);
        let resume = ["train", "--data", ".", "--resume", name.as_str()];
        let go_on = || if saved(&path).is_some() { resume.to_vec() } else { train(&name) };
        // Every other one is interrupted by Ctrl-C first, mostly within an epoch, and resumed.
        for signal in [Signal::SIGINT, Signal::SIGKILL].into_iter().skip(i % 2) {
            let mut child = digits(folder, &go_on());
            let mut child = child.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            sleep(Duration::from_secs_f64(takes * uniform(rng) / 2.0));
            kill(Pid::from_raw(i32::try_from(child.id()).unwrap()), signal).unwrap();
            child.wait().unwrap();
        }
        epochs.push(saved(&path).map(|model| model.training.unwrap().record.len()));
        let go_on = go_on();
        let (_, stderr, code) = run(folder, &go_on);
        assert_eq!(code, Some(0), "{stderr}");
        assert!(fs::read(&path).unwrap() == whole, "killed after epoch {epochs:?}");
    }
    let (first, last) = (epochs.iter().min(), epochs.iter().max());
    assert!(first < last, "all killed at the same epoch: {epochs:?}");
}

#[test]
fn whoever_reads_while_it_saves_finds_a_whole_model() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write_images(folder);
    let endless = [&TRAIN[..17], &["--epochs", "1000000", "--save", "m.json"]].concat();
    let mut child = digits(folder, &endless).stdout(Stdio::null()).spawn().unwrap();
    let mut epochs = 0;
    while epochs < 12 && child.try_wait().unwrap().is_none() {
        let model = saved(&folder.join("m.json"));
        epochs = model.map_or(0, |model| model.training.unwrap().record.len());
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(epochs >= 12, "it ended by itself after {epochs} epochs");
}

#[test]
fn ctrl_c_finishes_the_mini_batch_and_the_training_goes_on_from_there() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let flags =
        "train --images 10000 --epochs 4 --optimizer adam --eta 0.002 --dropout 0.2 --save";
    let begin = |file| flags.split(' ').chain([file]).collect::<Vec<&str>>();
    let resume = ["train", "--resume", "torn.json"];
    let mut places = vec![];
    for i in 0..3 {
        let arguments = if i == 0 { begin("torn.json") } else { resume.to_vec() };
        let mut child = digits(folder, &arguments);
        let mut child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("epoch ") {
            line.clear();
            assert_ne!(stdout.read_line(&mut line).unwrap(), 0, "it ended by itself");
        }
        sleep(Duration::from_millis(30)); // the next epoch has begun
        kill(Pid::from_raw(i32::try_from(child.id()).unwrap()), Signal::SIGINT).unwrap();
        let mut stderr = String::new();
        stdout.read_to_string(&mut String::new()).unwrap();
        child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(130), "{stderr}");
        let training = saved(&folder.join("torn.json")).unwrap().training.unwrap();
        let place = format!("interrupted {}, and saved", training.place());
        assert!(stderr.contains(&place), "{stderr}");
        places.push((training.record.len(), training.batches));
    }
    let within = places.iter().any(|&(_, batches)| batches > 0);
    assert!(within, "never within an epoch: {places:?}");
    assert_eq!(run(folder, &resume).2, Some(0));
    assert_eq!(run(folder, &begin("whole.json")).2, Some(0));
    let file = |name| fs::read(folder.join(name)).unwrap();
    assert!(file("torn.json") == file("whole.json"), "interrupted at {places:?}");
}

#[test]
fn ctrl_c_saves_and_says_how_to_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write_images(folder);
    let begin = [&TRAIN[..17], &["--patience", "1000000"]].concat(); // never patient enough to end
    let endless = [&begin[..], &["--epochs", "1000000"]].concat();
    let save = ["--save", "it's mine.json"];
    let mut child = digits(folder, &[&endless[..], &save].concat())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.starts_with("epoch 3: ") {
        line.clear();
        assert_ne!(stdout.read_line(&mut line).unwrap(), 0, "it ended by itself");
    }
    kill(Pid::from_raw(i32::try_from(child.id()).unwrap()), Signal::SIGINT).unwrap();
    let (mut rest, mut stderr) = (String::new(), String::new());
    stdout.read_to_string(&mut rest).unwrap();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "{stderr}");
    let command = r"cargo run -p digits -- train --resume 'it'\''s mine.json' --data .";
    assert!(stderr.contains("stopping after this step"), "{stderr}");
    assert!(stderr.ends_with(&format!(", and saved; to go on:\n  {command}\n")), "{stderr}");

    let model = saved(&folder.join(save[1])).unwrap();
    assert!(rest.contains(&model.hash()), "{rest}");
    let done = model.training.unwrap().record.len();
    assert!(done >= 3);
    let more = (done + 2).to_string();
    let resume = ["train", "--data", ".", "--resume", save[1], "--epochs", &more];
    let (_, stderr, code) = run(folder, &resume);
    assert_eq!(code, Some(0), "{stderr}");
    let whole = [&begin[..], &["--save", "whole.json", "--epochs", &more]].concat();
    let (_, stderr, code) = run(folder, &whole);
    assert_eq!(code, Some(0), "{stderr}");
    let file = |name| fs::read(folder.join(name)).unwrap();
    assert!(file(save[1]) == file("whole.json"), "resumed, it is another network");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write_images(folder);
    let files = ["1", "2", "5"].map(|n| {
        let name = format!("{n}.json");
        let mut arguments = train(&name);
        let affine = arguments.iter().position(|word| *word == "affine").unwrap();
        arguments[affine] = "elastic";
        assert_eq!(run(folder, &[&arguments[..], &["--threads", n]].concat()).2, Some(0));
        fs::read(folder.join(name)).unwrap()
    });
    assert!(files[0] == files[1] && files[0] == files[2]);
    let (_, stderr, code) = run(folder, &["train", "--threads", "0"]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("expected a whole number from 1 to 1024"), "{stderr}");
}

#[test]
fn patience_cannot_be_had_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write_images(folder);
    let plain = [&TRAIN[..17], &["--epochs", "2", "--save", "m.json"]].concat();
    assert_eq!(run(folder, &plain).2, Some(0));
    let resume = ["train", "--data", ".", "--resume", "m.json", "--patience", "3"];
    let (_, stderr, code) = run(folder, &resume);
    assert_eq!(code, Some(1));
    let message = "error: train: --patience: expected a training that began with it, found one that \
                   did not keep its best network; leave it out, or train anew\n";
    assert_eq!(stderr, message);
}

#[test]
fn patience_cannot_be_dropped_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write_images(folder);
    assert_eq!(run(folder, &train("m.json")).2, Some(0));
    let resume = ["train", "--data", ".", "--resume", "m.json", "--patience", "none"];
    let (_, stderr, code) = run(folder, &resume);
    assert_eq!(code, Some(1));
    let message = "error: train: --patience: expected a number, for the training keeps its best network, \
                   found none; leave it out, or train anew\n";
    assert_eq!(stderr, message);
}

#[test]
fn a_recipe_that_contradicts_itself_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let flags = ["train", "--lambda", "1e9", "--save", "m.json"];
    let (stdout, stderr, code) = run(folder.path(), &flags);
    assert_eq!((stdout.as_str(), code), ("", Some(1)));
    assert!(
        stderr.starts_with("error: train: with η = 0.1, λ = 1000000000 and n = "),
        "{stderr}"
    );
    assert!(!folder.path().join("m.json").exists());
}

#[test]
fn what_was_chosen_at_the_beginning_stays() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write_images(folder);
    assert_eq!(run(folder, &train("m.json")).2, Some(0));
    let (_, stderr, code) = run(folder, &["train", "--resume", "m.json", "--eta", "0.5"]);
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stderr.contains("cannot be used with"), "{stderr}");
    // without --data these are not the images of the training
    let (_, stderr, code) = run(folder, &["train", "--resume", "m.json", "--epochs", "11"]);
    assert_eq!(code, Some(1), "{stderr}");
    assert_eq!(
        stderr,
        "error: train: --resume: these are not the 200 images of its training; name the folder of the \
         images that the training began with: --data DIR\n"
    );
    // and a file is not overwritten by accident
    let (_, stderr, code) = run(folder, &train("m.json"));
    assert_eq!(code, Some(1));
    assert_eq!(
        stderr,
        "error: train: --save: expected a new file, found m.json; choose another name, or go on with \
         it: train --resume m.json\n"
    );
}

#[test]
fn the_command_line_says_what_there_is_and_what_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    let (help, _, code) = run(folder.path(), &["--help"]);
    assert_eq!(code, Some(0));
    for name in ["train", "evaluate", "predict", "export"] {
        assert!(help.contains(&format!("  {name} ")), "{name}: {help}");
    }
    let (_, stderr, code) = run(folder.path(), &["train", "--sizes", "784,30"]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("such as 784,30,10"), "{stderr}");
    let (help, _, _) = run(folder.path(), &["train", "--help"]);
    for &(word, what) in ch3::Recipe::WORDS {
        assert!(help.contains(&format!("--{word} <")) && help.contains(what), "{word}: {help}");
    }
    let (_, stderr, code) = run(folder.path(), &["train", "--epoch", "3"]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("--epochs"), "{stderr}");
}
