//! Formulas: TeX becomes MathML, and equations get their numbers.

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

use super::fault::Told;
use super::html::escape;

/// A display formula, its frame taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Equation {
    pub(crate) body: String,
    pub(crate) label: Option<String>,
    pub(crate) tag: Option<String>,
    /// Whether it stands in `equation`.
    pub(crate) numbered: bool,
}

/// Takes `\begin{equation} … \tag{BP1} \label{eq:bp1} \end{equation}` apart.
pub(crate) fn equation(tex: &str) -> Told<Equation> {
    let mut body = tex.trim().to_owned();
    for alone in ["align", "gather", "multline"] {
        if body.contains(&format!("\\begin{{{alone}}}")) {
            return Err(format!("`{alone}` numbers line by line; use aligned inside equation"));
        }
    }
    let label = take(&mut body, "\\label{")?;
    let tag = take(&mut body, "\\tag{")?;
    let inner = body
        .trim()
        .strip_prefix("\\begin{equation}")
        .and_then(|rest| rest.strip_suffix("\\end{equation}"));
    let numbered = inner.is_some();
    let body = inner.unwrap_or(&body).trim().to_owned();
    if !numbered && (label.is_some() || tag.is_some()) {
        return Err("\\label and \\tag need \\begin{equation} … \\end{equation}".to_owned());
    }
    let label = label.map(|label| match label.strip_prefix("eq:") {
        Some(name) if !name.is_empty() => Ok(name.to_owned()),
        _ => Err(format!("label `{label}` should begin with eq:")),
    });
    Ok(Equation { body, label: label.transpose()?, tag, numbered })
}

/// Removes `\command{argument}` and returns the argument.
fn take(tex: &mut String, command: &str) -> Told<Option<String>> {
    let Some(start) = tex.find(command) else { return Ok(None) };
    let from = start + command.len();
    let end = tex[from..].find('}').ok_or_else(|| format!("`{command}` is never closed"))?;
    let argument = tex[from..from + end].trim().to_owned();
    tex.replace_range(start..=from + end, "");
    if tex.contains(command) {
        return Err(format!("`{command}…}}` stands twice in one equation"));
    }
    Ok(Some(argument))
}

/// A stretch of a formula: TeX, or the name of an equation it refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part<'t> {
    Tex(&'t str),
    Reference(&'t str),
}

/// Splits a formula at its `\eqref{eq:name}`.
pub(crate) fn parts(tex: &str) -> Vec<Part<'_>> {
    let mut parts = vec![];
    let mut rest = tex;
    while let Some((before, after)) = rest.split_once("\\eqref{") {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        parts.push(Part::Tex(before));
        parts.push(Part::Reference(name.trim().trim_start_matches("eq:")));
        rest = after;
    }
    parts.push(Part::Tex(rest));
    parts.retain(|part| !matches!(part, Part::Tex(tex) if tex.trim().is_empty()));
    parts
}

/// TeX becomes MathML on one line.
#[derive(Debug)]
pub(crate) struct Press {
    converter: LatexToMathML,
}

impl Press {
    pub(crate) fn new() -> Self {
        // The only possible error is one in a macro, and there are none.
        let converter = LatexToMathML::new(MathCoreConfig::default()).unwrap_or_default();
        Self { converter }
    }

    pub(crate) fn mathml(&self, tex: &str, display: bool) -> Told<String> {
        let mode = if display { MathDisplay::Block } else { MathDisplay::Inline };
        let result = self.converter.convert_with_local_state(tex, mode).map_err(|error| {
            let at = tex.get(..error.0.start).map_or(0, |text| text.chars().count());
            let message = error.error_message();
            format!("formula `{}`: {message}, at character {}", tex.trim(), at + 1)
        })?;
        let mathml = primes(&result.mathml.replace('\n', " "));
        let source = escape(&tex.split_whitespace().collect::<Vec<_>>().join(" "));
        Ok(mathml.replacen("<math", &format!("<math alttext=\"{source}\""), 1))
    }
}

/// A prime that is a whole superscript: browsers set it too small and too high, so it stands
/// beside its letter instead.
fn primes(mathml: &str) -> String {
    let mut text = mathml.to_owned();
    let mut from = 0;
    while let Some(at) = text[from..].find("′</mo></msup>").map(|at| from + at) {
        let prime = text[..at].rfind("<mo").unwrap_or(at);
        let Some(start) = opening(&text[..prime]) else { break };
        let base = text[start + "<msup>".len()..prime].to_owned();
        let end = at + "′</mo></msup>".len();
        let beside =
            format!("<mrow>{base}<mo class=\"prime\" lspace=\"0\" rspace=\"0\">′</mo></mrow>");
        text.replace_range(start..end, &beside);
        from = start + beside.len();
    }
    text
}

/// Where the `<msup>` opens that is still open at the end.
fn opening(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut end = text.len();
    loop {
        let open = text[..end].rfind("<msup>")?;
        let closed = text[..end].rfind("</msup>");
        match closed {
            Some(close) if close > open => (depth, end) = (depth + 1, close),
            _ if depth == 0 => return Some(open),
            _ => (depth, end) = (depth - 1, open),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_equation_is_taken_apart() {
        let tex = "\\begin{equation} x = 1 \\tag{BP1} \\label{eq:bp1} \\end{equation}";
        let found = equation(tex).unwrap();
        assert_eq!(found.body, "x = 1");
        assert_eq!(found.tag.as_deref(), Some("BP1"));
        assert_eq!(found.label.as_deref(), Some("bp1"));
        assert!(found.numbered && !equation("x = 1").unwrap().numbered);
        assert!(equation("x \\label{eq:x}").unwrap_err().contains("need \\begin{equation}"));
        let told = equation("\\begin{equation} x \\label{x} \\end{equation}").unwrap_err();
        assert_eq!(told, "label `x` should begin with eq:");
    }

    #[test]
    fn references_are_found_in_formulas() {
        assert_eq!(parts("\\eqref{eq:a}"), [Part::Reference("a")]);
        let mixed = [Part::Tex("x \\text{ by } "), Part::Reference("a")];
        assert_eq!(parts("x \\text{ by } \\eqref{eq:a}"), mixed);
    }

    #[test]
    fn a_prime_stands_beside_its_letter() {
        for tex in ["\\sigma'(z)", "\\sigma'(z^L)", "(a^2)'", "w'", "C'(w^2)"] {
            let mathml = Press::new().mathml(tex, false).unwrap();
            assert!(mathml.contains("<mo class=\"prime\""), "{mathml}");
            assert_eq!(mathml.matches("<msup>").count(), mathml.matches("</msup>").count());
            assert_eq!(mathml.matches("<mrow>").count(), mathml.matches("</mrow>").count());
        }
    }

    #[test]
    fn what_is_no_tex_is_told() {
        let told = Press::new().mathml("\\frac{1}{", false).unwrap_err();
        assert!(told.starts_with("formula `\\frac{1}{`: "), "{told}");
        assert!(Press::new().mathml("\\nonsense", false).is_err());
    }
}
