//! On a terminal, standard error has bars and colour; standard output has the same bytes as
//! ever.

use std::fs::File;
use std::io::Read;
use std::process::Stdio;
use std::thread;

use nix::pty::{OpenptyResult, Winsize, openpty};

use crate::demo::{demo, read};
use crate::output::TRANSCRIPT;

/// Which of the demo's outputs is a terminal.
#[derive(Clone, Copy, PartialEq)]
enum On {
    Stdout,
    Stderr,
    Both,
}

/// Runs the demo on a pseudo-terminal of a width; returns what the terminal got and what the
/// pipes got.
fn run(
    on: On,
    columns: u16,
    environment: &[(&str, &str)],
    arguments: &[&str],
) -> (String, String) {
    let size = Winsize { ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
    let OpenptyResult { master, slave } = openpty(&size, None).expect("a pseudo-terminal");
    let terminal = || Stdio::from(slave.try_clone().expect("a second handle"));
    let mut command = demo(arguments);
    command.envs(environment.iter().copied());
    if on != On::Stderr {
        command.stdout(terminal());
    }
    if on != On::Stdout {
        command.stderr(terminal());
    }
    let reader = thread::spawn(move || everything(File::from(master)));
    let output = command.output().expect("the demo runs");
    drop((command, slave));
    let (stdout, stderr, _) = read(&output);
    (reader.join().expect("the reader works"), stdout + &stderr)
}

/// All that a terminal gets. Linux reports its end as an error.
fn everything(mut master: File) -> String {
    let (mut all, mut some) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = master.read(&mut some) {
        all.extend_from_slice(&some[..count]);
    }
    String::from_utf8(all).expect("a terminal gets UTF-8")
}

/// Whether a text has an escape sequence that sets colour or weight.
fn has_colour(text: &str) -> bool {
    text.split("\x1b[").skip(1).any(|code| {
        code.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').starts_with('m')
    })
}

#[test]
fn standard_output_is_the_same_on_terminals_of_any_width() {
    for columns in [20, 80, 200] {
        let (terminal, _) = run(On::Stdout, columns, &[], &[]);
        assert_eq!(terminal.replace("\r\n", "\n"), TRANSCRIPT, "{columns} columns");
    }
}

#[test]
fn bars_on_standard_error_leave_a_piped_standard_output_alone() {
    let (terminal, stdout) = run(On::Stderr, 80, &[], &[]);
    assert_eq!(stdout, TRANSCRIPT);
    assert!(terminal.contains("slow [========>               ] 1/3"), "{terminal:?}");
    assert!(!terminal.contains("slow: 1/3"), "{terminal:?}");
    assert!(terminal.contains("circle: 0."), "{terminal:?}");
}

#[test]
fn bars_and_transcript_share_a_terminal_line_by_line() {
    let (terminal, _) = run(On::Both, 120, &[], &[]);
    // What stays of a line is what follows its last return to the left edge.
    let kept = |line: &str| {
        line.trim_end_matches('\r').rsplit(['\r', 'K']).next().unwrap_or("").to_owned()
    };
    let lines: Vec<String> = terminal.split('\n').map(kept).collect();
    for line in TRANSCRIPT.lines() {
        assert!(lines.contains(&line.to_owned()), "`{line}` is not in {lines:#?}");
    }
}

#[test]
fn errors_are_coloured_unless_no_color_is_set() {
    for arguments in [&["broken"][..], &["frist"], &["squares", "--count"]] {
        assert!(has_colour(&run(On::Stderr, 80, &[], arguments).0), "{arguments:?}");
        assert!(
            has_colour(&run(On::Stderr, 80, &[("NO_COLOR", "")], arguments).0),
            "{arguments:?}"
        );
        assert!(
            !has_colour(&run(On::Stderr, 80, &[("NO_COLOR", "1")], arguments).0),
            "{arguments:?}"
        );
    }
}

#[test]
fn a_terminal_that_can_do_nothing_gets_lines() {
    let (terminal, _) = run(On::Stderr, 80, &[("TERM", "dumb")], &["slow"]);
    assert!(terminal.contains("slow: 2/3, step 2 is done\r\n"), "{terminal:?}");
}
