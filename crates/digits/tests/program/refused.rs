//! Files that the program refuses.

use serde_json::{Value, json};

use crate::small::{reader, run};

#[test]
fn the_program_names_the_file_and_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut file: Value = serde_json::from_str(&reader().to_json().unwrap()).unwrap();
    file["weights"][0][1] = json!([1, 2]);
    std::fs::write(folder.path().join("m.json"), file.to_string()).unwrap();
    let (stdout, stderr, code) = run(folder.path(), &["evaluate", "--model", "m.json"]);
    assert_eq!((stdout.as_str(), code), ("", Some(1)));
    let expected = "error: evaluate: m.json: `weights[0][1]`: expected 784 numbers, one for each \
                    neuron of the layer before, found 2; the file is damaged or was edited: take an earlier copy \
                    or train again\n";
    assert_eq!(stderr, expected);

    let (_, stderr, code) = run(folder.path(), &["evaluate", "--model", "none.json"]);
    assert_eq!(code, Some(1));
    assert!(
        stderr.starts_with("error: evaluate: cannot read none.json\n  caused by: "),
        "{stderr}"
    );
}

#[test]
fn files_that_are_no_text_are_refused_before_they_fill_the_memory() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let file = std::fs::File::create(folder.join("huge.json")).unwrap();
    file.set_len((1 << 30) + 1).unwrap();
    let (_, stderr, code) = run(folder, &["evaluate", "--model", "huge.json"]);
    assert_eq!(code, Some(1));
    let expected = "huge.json: expected at most 1073741824 bytes, found more; is it a model?";
    assert_eq!(stderr, format!("error: evaluate: {expected}\n"));
    std::fs::write(folder.join("bytes.json"), [0xff, 0xfe, 0]).unwrap();
    for name in ["bytes.json", "."] {
        let (_, stderr, code) = run(folder, &["evaluate", "--model", name]);
        assert_eq!(code, Some(1));
        let expected = format!("error: evaluate: cannot read {name}\n  caused by: ");
        assert!(stderr.starts_with(&expected), "{stderr}");
    }
}
