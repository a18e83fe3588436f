//! Starts a tool of the book: `cargo xtask` and book.toml come through here. The first time, a tool has to be
//! compiled. This program has no dependencies and is there at once, so it can say what is to come.

use std::env;
use std::io::{self, Write};
use std::process::{Command, ExitCode};

/// The tools, what they are, and about how many seconds they compile on two cores.
const TOOLS: [(&str, &str, u32); 2] =
    [("preprocessor", "what makes the pages", 40), ("xtask", "the book's tools", 80)];

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let name = arguments.next().unwrap_or_default();
    let Some((tool, what, seconds)) = TOOLS.into_iter().find(|(tool, ..)| *tool == name) else {
        tell(format_args!("usage: launch TOOL ARGUMENTS, where TOOL is preprocessor or xtask"));
        return ExitCode::from(2);
    };
    if !is_there(tool) {
        let once = format!("about {seconds} s on two cores, this once");
        tell(format_args!("{tool}: cargo compiles {what}, {once}"));
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    match Command::new(cargo).args(["run", "--package", tool, "--"]).args(arguments).status() {
        Ok(status) => {
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            code.map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => {
            tell(format_args!("cargo cannot be run: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Whether the tool lies beside this program, from an earlier time.
fn is_there(tool: &str) -> bool {
    let place = env::current_exe().map(|path| path.with_file_name(tool));
    place.is_ok_and(|path| path.with_extension(env::consts::EXE_EXTENSION).exists())
}

fn tell(line: std::fmt::Arguments) {
    writeln!(io::stderr(), "{line}").ok();
}
