//! A small network, small data, and the program.

use std::path::Path;
use std::process::{Command, Output};

use ch3::{Checkpoint, Initializer, Net, Objective, Unit};
use mnist::{FILE_NAMES, Mnist};
use numerics::stream;

/// A network that reads digits, badly.
pub(crate) fn reader() -> Checkpoint {
    let rng = &mut stream(1, "network", 0);
    let sizes = [784, 12, 10];
    Net::new(&sizes, Unit::Relu, Objective::SOFTMAX, Initializer::He, rng).into()
}

/// Writes 200 training, 40 validation and 20 test images as files. (They are test images all, so that
/// nobody takes them for the first training images.)
pub(crate) fn write_images(folder: &Path) {
    let mnist = Mnist::load().unwrap();
    let sets = [mnist.test.first(240), mnist.test.first(20)];
    for (set, names) in sets.iter().zip(FILE_NAMES.chunks(2)) {
        let n = (set.len() as u32).to_be_bytes();
        let side = 28_u32.to_be_bytes();
        let images = [&[0, 0, 8, 3], &n[..], &side, &side, set.all_pixels()].concat();
        let labels = [&[0, 0, 8, 1], &n[..], set.labels()].concat();
        std::fs::write(folder.join(names[0]), images).unwrap();
        std::fs::write(folder.join(names[1]), labels).unwrap();
    }
}

/// The program with these arguments, in a folder.
pub(crate) fn digits(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_digits"));
    command.current_dir(folder).args(arguments);
    command
}

/// Runs the program: standard output, standard error, exit code.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let Output { status, stdout, stderr } = digits(folder, arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(stdout), text(stderr), status.code())
}
