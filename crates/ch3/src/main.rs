//! `cargo run -p ch3`: the runs of chapter 3.

fn main() -> std::process::ExitCode {
    notebook::main(&ch3::CHAPTER)
}
