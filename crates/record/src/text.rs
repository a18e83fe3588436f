//! How wide a text is. Widths are counted in Unicode characters, so that η takes one place.

/// The number of places a text takes.
pub fn width(text: &str) -> usize {
    text.chars().count()
}

/// The text, filled with spaces to a width.
pub fn pad(text: &str, width: usize, right: bool) -> String {
    if right { format!("{text:>width$}") } else { format!("{text:<width$}") }
}
