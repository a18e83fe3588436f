//! What the book shows of the program is what the program prints, and of the script what stands in it.

use std::fs;
use std::path::PathBuf;

use crate::small::run;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn transcript(cell: &str) -> String {
    fs::read_to_string(root().join(format!("book/generated/ch3/{cell}.txt"))).unwrap()
}

#[test]
fn the_commands_of_the_page_print_what_the_page_shows() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let pictures = "crates/ch3/pictures";
    fs::create_dir_all(folder.join(pictures)).unwrap();
    let picture = format!("{pictures}/digit.png");
    fs::copy(root().join(&picture), folder.join(&picture)).unwrap();
    for cell in ["train-and-save", "evaluate-model", "predict-picture"] {
        let text = transcript(cell);
        let text = text.replace("\\\n", "");
        let (command, told) = text.split_once('\n').unwrap();
        let arguments = command.strip_prefix("$ cargo run -p digits -- ").unwrap();
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let (stdout, stderr, code) = run(folder, &arguments);
        assert_eq!(code, Some(0), "{stderr}");
        // Behind it the cell tells of its figures.
        let shown: Vec<&str> =
            told.lines().take_while(|line| !line.starts_with("Figure ")).collect();
        assert_eq!(stdout.trim_end(), shown.join("\n").trim_end(), "{command}");
    }
    let hash = |cell| {
        let text = transcript(cell);
        let line = text.lines().find(|line| line.starts_with("hash of the parameters: "));
        line.unwrap().to_owned()
    };
    assert_eq!(hash("train-and-save"), hash("interrupted"));
}

#[test]
fn the_page_shows_the_script_as_it_is() {
    let page = fs::read_to_string(root().join("book/src/ch3/program.md")).unwrap();
    let script = fs::read_to_string(root().join("scripts/read-model.py")).unwrap();
    let shown = page.split("```python\n").nth(1).unwrap().split("```").next().unwrap();
    let indented =
        |line: &str| if line.is_empty() { "\n".into() } else { format!("    {line}\n") };
    let shown: String = shown.lines().map(indented).collect();
    assert!(script.contains(&shown), "the script does not say:\n{shown}");
}
