//! Whatever the bytes are, the answer is a data set or an error, soon, and never a panic.
#![allow(clippy::unwrap_used)]

mod common;

use std::time::{Duration, Instant};

use common::{Files, gzip};
use mnist::Mnist;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The longest that one input may take on a busy machine; a millisecond is usual.
const SOON: Duration = Duration::from_secs(1);

/// How images, labels and gzip data begin.
const MAGICS: [&[u8]; 3] = [&[0, 0, 8, 3], &[0, 0, 8, 1], &[0x1f, 0x8b, 8, 0]];

/// Loads, and checks what holds for anything that can be loaded, and for anything that cannot.
fn load(files: [&[u8]; 4]) -> Result<(), TestCaseError> {
    let start = Instant::now();
    match Mnist::from_bytes(files) {
        Ok(mnist) => {
            for dataset in [&mnist.training, &mnist.validation, &mnist.test] {
                prop_assert_eq!(dataset.all_pixels().len(), 784 * dataset.len());
                prop_assert_eq!(dataset.class_counts().iter().sum::<usize>(), dataset.len());
            }
            prop_assert!(!mnist.training.is_empty() && !mnist.test.is_empty());
        }
        Err(error) => {
            let message = error.to_string();
            for part in ["-ubyte", ", byte ", ": expected ", ", found ", ". "] {
                prop_assert!(message.contains(part), "{}", message);
            }
        }
    }
    prop_assert!(start.elapsed() < SOON, "took {:?}", start.elapsed());
    Ok(())
}

/// One change to a file: bytes overwritten, taken out or put in.
#[derive(Clone, Debug)]
enum Change {
    Overwrite(Index, Vec<u8>),
    Remove(Index, usize),
    Insert(Index, Vec<u8>),
    Cut(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    let bytes = vec(any::<u8>(), 1..20);
    prop_oneof![
        (place(), bytes.clone()).prop_map(|(place, bytes)| Change::Overwrite(place, bytes)),
        (place(), 1..20usize).prop_map(|(place, n)| Change::Remove(place, n)),
        (place(), bytes).prop_map(|(place, bytes)| Change::Insert(place, bytes)),
        place().prop_map(Change::Cut),
    ]
}

impl Change {
    /// Changes `file`, in the first bytes if `early`: there the header is.
    fn apply(&self, file: &mut Vec<u8>, early: bool) {
        let end = file.len();
        let last = if early { end.min(24) } else { end };
        let place = |index: &Index| index.index(last + 1);
        match self {
            Change::Overwrite(index, new) => {
                let start = place(index);
                file.splice(start..end.min(start + new.len()), new.clone());
            }
            Change::Remove(index, n) => {
                let start = place(index);
                file.drain(start..end.min(start + n));
            }
            Change::Insert(index, new) => {
                let start = place(index);
                file.splice(start..start, new.clone());
            }
            Change::Cut(index) => file.truncate(place(index)),
        }
    }
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn arbitrary_bytes_are_refused(file in 0..4usize, bytes in vec(any::<u8>(), 0..3000)) {
        let small = Files::small();
        let mut files = small.as_array();
        files[file] = &bytes;
        prop_assert!(Mnist::from_bytes(files).is_err());
        load(files)?;
    }

    #[test]
    fn arbitrary_bytes_behind_a_magic_are_no_danger(
        file in 0..4usize,
        magic in select(&MAGICS[..]),
        rest in vec(any::<u8>(), 0..3000),
    ) {
        let bytes = [magic, &rest].concat();
        let gzipped = gzip(&bytes);
        let small = Files::small();
        for bytes in [&bytes, &gzipped] {
            let mut files = small.as_array();
            files[file] = bytes;
            load(files)?;
        }
    }

    #[test]
    fn a_good_file_changed_anywhere_is_no_danger(
        file in 0..4usize,
        changes in vec((change(), any::<bool>()), 1..4),
        before in any::<bool>(),
        gzipped in any::<bool>(),
    ) {
        let small = Files::small();
        let mut bytes = small.as_array()[file].to_vec();
        if gzipped && !before {
            bytes = gzip(&bytes);
        }
        for (change, early) in &changes {
            change.apply(&mut bytes, *early);
        }
        if gzipped && before {
            bytes = gzip(&bytes);
        }
        let mut files = small.as_array();
        files[file] = &bytes;
        load(files)?;
    }
}
