//! `cargo run -p ch1`: the runs of chapter 1.

fn main() -> std::process::ExitCode {
    notebook::main(&ch1::CHAPTER)
}
