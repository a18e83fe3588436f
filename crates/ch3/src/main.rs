//! `cargo run -p ch3`: the runs of chapter 3, and its network as a program.

fn main() -> std::process::ExitCode {
    notebook::main_with(&ch3::CHAPTER, &ch3::program::programs())
}
