//! Prints the colours of the figures as the pages of the book know them:
//! `cargo run -p figures --example palette > book/theme/palette.css`.

use std::io::{self, Write};

fn main() -> io::Result<()> {
    let colours = figures::stylesheet(".light, .rust", ".navy, .coal, .ayu");
    let source = "The colours of the figures, by `cargo run -p figures --example palette`.";
    write!(io::stdout(), "/* {source} */\n\n{colours}")
}
