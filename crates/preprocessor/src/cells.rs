//! Sets what a cell left: its output with the command that reproduces it, its tables and its
//! figures.

use record::{Entry, ParameterFile, StoredTimes, Value, WEIGHTS, digest};
use serde_json::json;

use super::fault::Told;
use super::html::{escape, escape_lines, slug};
use super::library::{Library, Stored};

/// A transcript of more lines is folded.
const LONG: usize = 18;
/// Of a folded transcript these many lines stay in sight, at its beginning and at its end.
const PREVIEW: (usize, usize) = (6, 3);

/// The output block of a cell: prompt and command, how long it takes, the transcript.
pub(crate) fn output(library: &Library, cell: &Stored, first: bool) -> Told<String> {
    let stored = library.transcript(cell)?;
    let text = without_figures(&stored, cell);
    let command = escape(&cell.file.entry.command);
    let class = waiting(&cell.file.entry.duration)?;
    let time = library.times(&cell.name)?;
    let long = if cell.file.entry.is_long() { " long" } else { "" };
    let time = time.map_or_else(|| format!("<span class=\"time{long}\">{class}</span>"), timed);
    let title = escape(&cell.file.entry.title);
    let transcript = match text.lines().count() {
        0 => String::new(),
        count if count > LONG => folded(&text),
        _ => transcript(&text),
    };
    let id = if first { format!(" id=\"cell-{}\"", slug(&cell.name)) } else { String::new() };
    let mut live = format!(" data-cell=\"{}\" data-sha256=\"{}\"", cell.name, digest(&stored));
    if let Some(weights) = cell.file.values.get(WEIGHTS) {
        live += &format!(" data-weights=\"{weights}\"");
    }
    Ok(format!(
        "\n\n<div class=\"output\"{id}{live}>\n<div class=\"run\"><span class=\"prompt\" \
         aria-hidden=\"true\">$</span><pre class=\"command\"><code class=\"nohighlight\" \
         title=\"{title}\">{command}</code></pre>{time}</div>\n\
         {transcript}{}</div>\n\n",
        settings(&cell.file.entry.parameters)
    ))
}

/// How long a long cell took, in minutes for who reads and in seconds for who runs it in the page.
fn timed(StoredTimes { times, measured }: StoredTimes) -> String {
    let steps: Vec<String> =
        times.steps.iter().map(|seconds| format!("{seconds:.3}")).collect();
    let (steps, measured) = (steps.join(" "), escape(&measured));
    let minutes = (times.whole / 60.0).round().max(1.0);
    let plural = if minutes == 1.0 { "" } else { "s" };
    format!(
        "<span class=\"time long\" data-steps=\"{steps}\" data-whole=\"{:.1}\" title=\"measured \
         {measured}\">{minutes} minute{plural}</span>",
        times.whole,
    )
}

/// Every parameter of the cell with the value that it has in the book, folded.
fn settings(parameters: &[ParameterFile]) -> String {
    if parameters.is_empty() {
        return String::new();
    }
    let row = |parameter: &ParameterFile| {
        let ParameterFile { name, meaning, default, range } = parameter;
        let (name, meaning) = (escape(name), escape(meaning));
        let value = escape(&default.to_string());
        let range = range.as_ref().map_or_else(String::new, |[least, most]| {
            format!(" data-least=\"{least}\" data-most=\"{most}\"")
        });
        format!(
            "<tr data-name=\"{name}\" data-printed=\"{value}\"{range}><td>{meaning}</td>\
             <td><code>--{name} {value}</code></td></tr>\n"
        )
    };
    let rows: String = parameters.iter().map(row).collect();
    format!(
        "<details class=\"settings\"><summary>Settings</summary>\n<table>\n<tbody>\n{rows}</tbody>\n\
         </table>\n</details>\n"
    )
}

fn transcript(text: &str) -> String {
    let text = escape_lines(text.trim_end());
    format!("<pre class=\"transcript\"><code class=\"nohighlight\">{text}</code></pre>\n")
}

fn folded(text: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let (head, tail) = (&lines[..PREVIEW.0], &lines[lines.len() - PREVIEW.1..]);
    let above = head_of_table(&lines);
    let preview = [head, &["⋮"], above, tail].concat().join("\n");
    let preview = escape_lines(&preview);
    format!(
        "<details class=\"long\"><summary><span class=\"preview\">{preview}</span><span \
         class=\"more\">All {} lines</span></summary>\n{}</details>\n",
        lines.len(),
        transcript(text)
    )
}

/// The head of the table whose last rows end a transcript, if the head is out of sight.
fn head_of_table<'l, 't>(lines: &'l [&'t str]) -> &'l [&'t str] {
    let tail = lines.len() - PREVIEW.1;
    let start =
        lines[..tail].iter().rposition(|line| line.trim().is_empty()).map_or(0, |at| at + 1);
    let above = if start < PREVIEW.0 { &[] } else { &lines[start..tail] };
    let ruled = lines.get(start + 1).is_some_and(|line| line.starts_with("--"));
    if ruled { &above[..above.len().min(2)] } else { &[] }
}

/// The transcript without its lines about figures, which stand on the page as figures. They are
/// broken into lines there, so words are compared.
fn without_figures(text: &str, cell: &Stored) -> String {
    let mut kept: Vec<&str> = vec![];
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let told = cell.file.figures.iter().find(|(name, figure)| {
            line.strip_prefix("Figure ")
                .and_then(|rest| rest.strip_prefix(name.as_str())?.strip_prefix(": "))
                .is_some_and(|rest| same_start(rest, &figure.alt))
        });
        let Some((_, figure)) = told else {
            kept.push(line);
            continue;
        };
        let words = |text: &str| text.split_whitespace().count();
        let mut missing = (words(&figure.alt) + 2).saturating_sub(words(line));
        while missing > 0 {
            missing = missing.saturating_sub(lines.next().map_or(missing, words));
        }
    }
    let text = kept.join("\n");
    text.trim_matches('\n').replace("\n\n\n", "\n\n")
}

fn same_start(line: &str, alt: &str) -> bool {
    line.split_whitespace().zip(alt.split_whitespace()).all(|(a, b)| a == b)
}

/// How long a reader waits, in words.
pub(crate) fn waiting(duration: &str) -> Told<&'static str> {
    match duration {
        "instant" => Ok("instant"),
        "seconds" => Ok("seconds"),
        "long" => Ok("minutes"),
        other => Err(format!("`{other}` is no duration: instant, seconds or long")),
    }
}

/// The parts of a figure before and after its caption.
pub(crate) struct Frame {
    pub(crate) before: String,
    pub(crate) after: &'static str,
}

/// A figure around its caption, which is Markdown and stands between the two.
pub(crate) fn figure(
    svg: &str,
    name: &str,
    entry: &Entry,
    id: &str,
    number: &str,
) -> Told<Frame> {
    let digest = digest(svg);
    let dials = dials(entry);
    let start = svg.find("<svg").ok_or("the stored figure is no SVG document")?;
    let lines = svg[start..].lines().filter(|line| !line.trim().is_empty());
    let svg: Vec<&str> = lines.collect();
    if !svg.iter().any(|line| line.contains("<title>")) {
        return Err("the stored figure has no <title> and so no alt text".to_owned());
    }
    let before = format!(
        "\n\n<figure id=\"{id}\" data-figure=\"{name}\" data-sha256=\"{digest}\"{dials}>\n{}\n<figcaption>\n\n<a class=\"label\" href=\"#{id}\">Figure \
         {number}</a> ",
        svg.join("\n")
    );
    Ok(Frame { before, after: "\n\n</figcaption>\n</figure>\n\n" })
}

/// The parameters of a cell that runs in an instant: who touches its figures in the page sets them.
fn dials(entry: &Entry) -> String {
    let dials = entry.parameters.iter().map(|parameter| {
        let ParameterFile { name, meaning, default, range } = parameter;
        let whole = !matches!(default, Value::Real(_));
        let [least, most] = range.clone().unwrap_or([0_u64.into(), 9_999_u64.into()]);
        json!({
            "name": name, "meaning": meaning, "printed": default.to_string(),
            "least": least, "most": most, "whole": whole,
        })
    });
    let dials: Vec<_> = dials.collect();
    if entry.duration != "instant" || dials.is_empty() {
        return String::new();
    }
    format!(" data-parameters=\"{}\"", escape(&json!(dials).to_string()))
}

/// An entry of a table as a page sets it: a terminal's minus signs and apostrophes become those of print.
fn typeset(text: &str) -> String {
    let text = text.replace('\'', "’");
    match text.strip_prefix('-') {
        Some(number) if number.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("−{number}")
        }
        _ => text,
    }
}

/// A recorded table; below one of measurements stands what they depend on.
pub(crate) fn table(cell: &Stored, item: &str) -> Told<String> {
    let table = cell.table(item)?;
    let numeric: Vec<bool> = (0..table.columns().len())
        .map(|at| {
            let entries = || table.rows().iter().map(|row| row[at].to_string());
            let digit = |text: String| {
                text.starts_with(|c: char| c.is_ascii_digit() || "+-−–".contains(c))
            };
            !table.rows().is_empty() && entries().all(digit)
        })
        .collect();
    let class = |at: usize| if numeric[at] { " class=\"number\"" } else { "" };
    let row = |tag: &str, entries: Vec<String>| {
        let cells = entries.iter().enumerate().map(|(at, text)| {
            format!("<{tag}{}>{}</{tag}>", class(at), escape(&typeset(text)))
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let head = row("th", table.columns().to_vec());
    let body: String = table
        .rows()
        .iter()
        .map(|entries| row("td", entries.iter().map(ToString::to_string).collect()))
        .collect();
    let measured = cell.measured().map_or_else(String::new, |measured| {
        let (measured, command) =
            (escape(&measured.to_string()), escape(&cell.file.entry.command));
        format!("<p class=\"measured\">Measured {measured}: <code>{command}</code></p>\n")
    });
    Ok(format!(
        "\n\n<div class=\"table-wrapper recorded\">\n<table>\n<thead>\n{head}</thead>\n<tbody>\n\
         {body}</tbody>\n</table>\n{measured}</div>\n\n"
    ))
}
