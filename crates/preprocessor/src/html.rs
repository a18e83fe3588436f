//! Writing HTML that survives a Markdown parser.

/// Text for HTML: what has a meaning there is escaped.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '&' => escaped += "&amp;",
            '"' => escaped += "&quot;",
            c => escaped.push(c),
        }
    }
    escaped
}

/// Text for `<pre>`: on one line, since a blank line would end the HTML block around it.
pub(crate) fn escape_lines(text: &str) -> String {
    escape(text).replace('\n', "&#10;")
}

/// Inline HTML in which every character that Markdown would take for its own is an entity. The
/// tags stay as they are, but for `|`, which would split a table cell.
pub(crate) fn shield(html: &str) -> String {
    let mut shielded = String::with_capacity(html.len());
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ => {}
        }
        let special = c == '|' || (!in_tag && "*_[]`\\$~#!'\"-.:{}^=+".contains(c));
        if special {
            shielded += &format!("&#{};", u32::from(c));
        } else {
            shielded.push(if c == '\n' { ' ' } else { c });
        }
    }
    shielded
}

/// A name as part of an id: letters, digits and hyphens.
pub(crate) fn slug(name: &str) -> String {
    let letters = name.trim().chars().flat_map(char::to_lowercase);
    letters.map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}

/// A line set in front of each line of a text, the first excepted.
pub(crate) fn indent(text: &str, by: &str) -> String {
    if by.is_empty() { text.to_owned() } else { text.replace('\n', &format!("\n{by}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_between_tags_means_nothing_to_markdown() {
        let shielded = shield("<mo lspace=\"0\">*</mo><mo>|</mo>");
        assert_eq!(shielded, "<mo lspace=\"0\">&#42;</mo><mo>&#124;</mo>");
    }

    #[test]
    fn a_slug_is_an_id() {
        assert_eq!(slug("Sigmoid neuron"), "sigmoid-neuron");
        assert_eq!(slug("ch1/first-network.accuracy"), "ch1-first-network-accuracy");
    }
}
