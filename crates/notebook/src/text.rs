//! Small things about text: where it may be broken, what makes a good name.

use record::width;

/// The longest line a cell's transcript gets from this crate, in characters: a line of the
/// book.
pub(crate) const LINE: usize = 96;

/// The text broken at spaces into lines of at most `LINE` characters; a longer word has its own
/// line.
pub(crate) fn wrap(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// Whether a name is kebab-case or snake_case: words of small letters and digits, the first a
/// letter.
pub(crate) fn is_name(name: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.split(['-', '_']).all(is_word)
}
