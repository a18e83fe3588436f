//! What a chapter's program owes its reader, tested from outside: the example `demo` runs as a
//! child process.

mod demo;
#[cfg(unix)]
mod interrupt;
mod output;
#[cfg(unix)]
mod terminal;
mod usage;
