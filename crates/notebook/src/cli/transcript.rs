//! Standard output: the transcripts of the cells, one after the other, and nothing else. The
//! same bytes whatever the terminal, the time and the number of cores.

use std::io::{self, Write};

use super::runner::{Event, Task};
use crate::header;

/// Writes what an event adds to the transcript of a chapter: a header and a blank line before a
/// cell's own lines, a blank line after them. A cell that only begins adds nothing.
///
/// # Errors
/// What the writer answers.
pub fn write(out: &mut impl Write, task: &Task, event: &Event) -> io::Result<()> {
    if task.begin {
        return Ok(());
    }
    match event {
        Event::Started => writeln!(out, "{}\n", header(task.cell, &task.settings))?,
        Event::Wrote(text) => out.write_all(text.as_bytes())?,
        Event::Progressed(_) => return Ok(()),
        Event::Finished { .. } => writeln!(out)?,
    }
    out.flush()
}
