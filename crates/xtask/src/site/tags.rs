//! Reads the HTML that mdBook has written: tags with their attributes, and the text between.

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token<'t> {
    Open { name: &'t str, attributes: Vec<(&'t str, String)> },
    Close(&'t str),
    Text(&'t str),
}

/// The pieces of a page. Comments are left out, and so is what scripts and styles contain.
pub(crate) fn tokens(html: &str) -> Vec<Token<'_>> {
    let mut tokens = vec![];
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if at > 0 {
            tokens.push(Token::Text(&rest[..at]));
        }
        rest = &rest[at..];
        if rest.starts_with("<!") {
            let end = if rest.starts_with("<!--") { "-->" } else { ">" };
            rest = after(rest, end);
            continue;
        }
        let (inner, remainder) = tag(rest);
        rest = remainder;
        if let Some(name) = inner.strip_prefix('/') {
            tokens.push(Token::Close(name.trim()));
            continue;
        }
        let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        let name = name.trim_end_matches('/');
        tokens.push(Token::Open { name, attributes: self::attributes(attributes) });
        if matches!(name, "script" | "style") {
            rest = after(rest, &format!("</{name}>"));
        }
    }
    tokens.push(Token::Text(rest));
    tokens
}

fn after<'t>(text: &'t str, end: &str) -> &'t str {
    text.split_once(end).map_or("", |(_, after)| after)
}

/// What stands in `<…>`, quoted `>` included, and what follows it.
fn tag(text: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return (&text[1..at], &text[at + 1..]),
            _ => {}
        }
    }
    (&text[1..], "")
}

fn attributes(text: &str) -> Vec<(&str, String)> {
    let mut found = vec![];
    let mut rest = text.trim_start();
    while let Some(end) = rest.find(['=', ' ', '\n', '/']) {
        let (name, after) = rest.split_at(end);
        if let Some(quoted) = after.strip_prefix("=\"") {
            let (value, after) = quoted.split_once('"').unwrap_or((quoted, ""));
            found.push((name, value.replace("&amp;", "&")));
            rest = after.trim_start();
        } else {
            rest = after[1..].trim_start();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_text_are_told_apart() {
        let html =
            "<!-- <a> --><a href=\"x?a&amp;b\" title=\"1 > 0\">t</a><script>\"<p>\"</script>";
        let attributes = vec![("href", "x?a&b".to_owned()), ("title", "1 > 0".to_owned())];
        let expected = [
            Token::Open { name: "a", attributes },
            Token::Text("t"),
            Token::Close("a"),
            Token::Open { name: "script", attributes: vec![] },
            Token::Text(""),
        ];
        assert_eq!(tokens(html), expected);
    }
}
