//! `cargo run -p ch2`: the runs of chapter 2.

fn main() -> std::process::ExitCode {
    notebook::main(&ch2::CHAPTER)
}
