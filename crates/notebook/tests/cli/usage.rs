//! A wrong command line is answered before any work, with what was found, what was expected,
//! and what to do.

use crate::demo::run;

#[test]
fn every_bad_input_has_its_message() {
    let cases: &[(&[&str], &[&str])] = &[
        (&["frist"], &["chapter demo has no cell `frist`", "nearest: ", "-- list"]),
        (&["sqares"], &["no cell `sqares`", "nearest: squares\n"]),
        (&["Slow"], &["no cell `Slow`", "nearest: slow\n"]),
        (&["slow", "squares"], &["unexpected argument 'squares'"]),
        (
            &["squares", "--cuont", "3"],
            &["`squares` has no flag `--cuont`", "nearest: --count\n", "--seed"],
        ),
        (
            &["squares", "--steps", "3"],
            &["`squares` has no flag `--steps`", "--count --eta --seed"],
        ),
        (&["squares", "-c", "3"], &["`squares` has no flag `-c`", "nearest: --count"]),
        (
            &["--count", "3"],
            &["chapter demo has no flag `--count`", "cargo run -p demo -- squares --count"],
        ),
        (&["--job", "3"], &["chapter demo has no flag `--job`", "nearest: --jobs"]),
        (
            &["squares", "--count", "ten"],
            &["--count: `ten` is not a number; expected a whole number from 1 to 100"],
        ),
        (
            &["squares", "--count", ""],
            &["--count: `` is not a number; expected a whole number from 1 to 100"],
        ),
        (
            &["squares", "--count", "2.5"],
            &["--count: 2.5 is not a whole number; expected a whole number"],
        ),
        (&["squares", "--count", "1e1"], &["--count: 1e1 is not a whole number"]),
        (
            &["squares", "--count", "0"],
            &["--count: 0 is out of range; expected a whole number from 1 to 100"],
        ),
        (&["squares", "--count", "101"], &["--count: 101 is out of range", "from 1 to 100"]),
        (&["squares", "--count", "-1"], &["--count: -1 is out of range", "from 1 to 100"]),
        (
            &["squares", "--count", "18446744073709551616"],
            &["--count: 18446744073709551616 is out of range"],
        ),
        (
            &["squares", "--eta", "NaN"],
            &["--eta: NaN is not finite; expected a number from 1e-6 to 1e6"],
        ),
        (&["squares", "--eta", "inf"], &["--eta: inf is not finite", "from 1e-6 to 1e6"]),
        (&["squares", "--eta=-inf"], &["--eta: -inf is not finite", "from 1e-6 to 1e6"]),
        (&["squares", "--eta", "1e999"], &["--eta: 1e999 is not finite", "from 1e-6 to 1e6"]),
        (&["squares", "--eta", "0"], &["--eta: 0 is out of range", "from 1e-6 to 1e6"]),
        (&["squares", "--eta", "-3"], &["--eta: -3 is out of range", "from 1e-6 to 1e6"]),
        (&["squares", "--eta", "0,5"], &["--eta: `0,5` is not a number", "from 1e-6 to 1e6"]),
        (
            &["squares", "--seed", "-1"],
            &["--seed: -1 is out of range", "from 0 to 18446744073709551615"],
        ),
        (&["squares", "--seed", "0x7"], &["--seed: `0x7` is not a number"]),
        (&["squares", "--count"], &["a value is required for '--count <1..100>'"]),
        (
            &["squares", "--count", "--eta", "1"],
            &["a value is required for '--count <1..100>'"],
        ),
        (
            &["squares", "--count", "1", "--count", "2"],
            &["'--count <1..100>' cannot be used multiple times"],
        ),
        (
            &["--jobs", "0"],
            &["--jobs: 0 is out of range; expected a whole number from 1 to 1024"],
        ),
        (&["squares", "--jobs", "two"], &["--jobs: `two` is not a number"]),
        (
            &["--record", "/tmp/x", "squares", "--count", "4"],
            &["--record is for the book's own runs"],
        ),
        (&["--only", "squares"], &["--record <DIR>"]),
        (&["--record", "/tmp/x", "--only", "slow,sqares"], &["nearest: squares\n"]),
        (
            &["--data", "/no/such/folder"],
            &["--data: `/no/such/folder` is not a folder", "four MNIST files"],
        ),
    ];
    for (arguments, parts) in cases {
        let (stdout, stderr, code) = run(arguments);
        assert_eq!((stdout.as_str(), code), ("", 2), "{arguments:?}: {stderr}");
        assert!(stderr.starts_with("error: "), "{arguments:?}: {stderr}");
        for part in *parts {
            assert!(stderr.contains(part), "{arguments:?}: no `{part}` in: {stderr}");
        }
    }
}

#[test]
fn help_is_no_error() {
    let (stdout, stderr, code) = run(&["squares", "--help"]);
    assert_eq!((stderr.as_str(), code), ("", 0));
    assert!(stdout.contains("--eta <1e-6..1e6>"), "{stdout}");
    assert!(stdout.contains("learning rate η"), "{stdout}");
}
