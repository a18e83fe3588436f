//! Runs `examples/demo.rs`, and waits for things to happen.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// More than any of these programs takes when it works.
const PATIENCE: Duration = Duration::from_secs(20);

/// The demo with these arguments, in a clean environment.
pub(crate) fn demo(arguments: &[&str]) -> Command {
    let test = std::env::current_exe().expect("a test has a path");
    let profile = test.ancestors().nth(2).expect("a test lies in target/PROFILE/deps");
    let program = profile.join("examples/demo");
    assert!(
        program.exists(),
        "no {}: `cargo build -p notebook --example demo`",
        program.display()
    );
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .env_remove("NO_COLOR")
        .env("TERM", "xterm-256color");
    command
}

/// Standard output, standard error and the exit code.
pub(crate) fn run(arguments: &[&str]) -> (String, String, i32) {
    read(&demo(arguments).output().expect("the demo runs"))
}

pub(crate) fn read(output: &Output) -> (String, String, i32) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("output is UTF-8");
    (text(&output.stdout), text(&output.stderr), output.status.code().expect("no signal"))
}

/// Starts the demo with both outputs piped.
pub(crate) fn start(arguments: &[&str]) -> Child {
    let mut command = demo(arguments);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the demo starts")
}

/// Reads lines until one contains a text, and returns that line.
pub(crate) fn read_until(lines: &mut BufReader<impl Read>, text: &str) -> String {
    let mut line = String::new();
    while !line.contains(text) {
        line.clear();
        assert_ne!(lines.read_line(&mut line).expect("readable"), 0, "`{text}` never came");
    }
    line
}

/// Waits for the end, returns the exit code and how long it took.
pub(crate) fn end(child: &mut Child) -> (i32, Duration) {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("the demo can be waited for") {
            return (status.code().expect("no signal"), start.elapsed());
        }
        if start.elapsed() > PATIENCE {
            child.kill().ok();
            panic!("the demo does not end");
        }
        thread::sleep(Duration::from_millis(5));
    }
}
