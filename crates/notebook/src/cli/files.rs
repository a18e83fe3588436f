//! What `--record` writes of a run: the files of `book/generated`, as the book stores them.

use record::{
    CellFile, Entry, ParameterFile, Times, beginning_file, figure_file, json_file, times_file,
    transcript_file,
};

use serde_json::to_string_pretty;

use super::runner::Task;
use crate::{Cell, Chapter, Domain, Pace, Parameter, Record};

/// Names and contents.
pub(crate) type Files = Vec<(String, String)>;

/// The files of a task that has ended. Each ends with a newline, unless it is empty.
///
/// # Errors
/// A record of finite numbers causes none.
pub(crate) fn files(
    chapter: &Chapter,
    task: &Task,
    record: &Record,
    times: &Times,
) -> serde_json::Result<Files> {
    let cell = task.cell;
    let mut files = vec![];
    if cell.pace == Pace::Long {
        files.push((beginning_file(cell.name), record.beginning.clone()));
    }
    if task.begin {
        return Ok(files);
    }
    if cell.pace == Pace::Long {
        files.push((times_file(cell.name), to_string_pretty(times)?));
    }
    files.push((transcript_file(cell.name), record.transcript.clone()));
    files.push((
        json_file(cell.name),
        to_string_pretty(&CellFile::new(entry(chapter, cell), record))?,
    ));
    let drawings = record.figures.iter();
    files.extend(
        drawings.map(|(name, drawing)| (figure_file(cell.name, name), drawing.svg.clone())),
    );
    for (_, text) in &mut files {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
    }
    Ok(files)
}

/// The catalogue of a chapter.
///
/// # Errors
/// None.
pub(crate) fn catalogue(chapter: &Chapter) -> serde_json::Result<String> {
    let entries: Vec<Entry> = chapter.cells.iter().map(|cell| entry(chapter, cell)).collect();
    Ok(to_string_pretty(&entries)? + "\n")
}

fn entry(chapter: &Chapter, cell: &Cell) -> Entry {
    Entry {
        cell: cell.name.to_owned(),
        title: cell.title.to_owned(),
        command: chapter.command(cell),
        duration: cell.pace.to_string(),
        parameters: cell.parameters.iter().map(parameter).collect(),
    }
}

fn parameter(parameter: &Parameter) -> ParameterFile {
    let range = match parameter.domain {
        Domain::Integer { least, most, .. } => Some([least.into(), most.into()]),
        Domain::Real { least, most, .. } => Some([least.into(), most.into()]),
        Domain::Seed { .. } => None,
    };
    ParameterFile {
        name: parameter.name.to_owned(),
        meaning: parameter.meaning.to_owned(),
        default: parameter.default(),
        range,
    }
}
