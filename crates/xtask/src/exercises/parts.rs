//! The parts of the files: the header of an exercise, the line above which a reader writes, the header of a wrong
//! answer.

/// What stands between a reader's part and the tests.
const LINE: &str =
    "// ---- Write above this line. Below are the tests; leave them as they are. ----";

/// What the first line of an exercise says: `//! Exercise 1-3: Title (page Title of the page)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) page: String,
}

impl Header {
    /// The header of a file.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let line = text.lines().next().unwrap_or_default();
        let parse = || {
            let (number, rest) = line.strip_prefix("//! Exercise ")?.split_once(": ")?;
            let (title, page) = rest.strip_suffix(')')?.rsplit_once(" (page ")?;
            let [number, title, page] = [number, title, page].map(str::to_owned);
            Some(Self { number, title, page })
        };
        parse().ok_or_else(|| {
            format!("begins with `{line}`, not with `//! Exercise 1-3: Title (page Its page)`")
        })
    }

    /// What the block on the page says must be what the file says.
    pub(crate) fn agrees(&self, block: &Self) -> Result<(), String> {
        let pairs = [
            ("number", &self.number, &block.number),
            ("title", &self.title, &block.title),
            ("page", &self.page, &block.page),
        ];
        match pairs.into_iter().find(|(_, file, page)| file != page) {
            Some((what, file, page)) => {
                Err(format!("its {what} is `{file}`, and on the page it is `{page}`"))
            }
            None => Ok(()),
        }
    }
}

/// The part above the line and the part below it, which begins with the line.
pub(crate) fn split(text: &str) -> Result<(&str, &str), String> {
    let mut places = text.match_indices(LINE).map(|(at, _)| at);
    match (places.next(), places.next()) {
        (Some(at), None) => Ok(text.split_at(at)),
        _ => Err(format!("needs this line, once: `{LINE}`")),
    }
}

/// Whether something is still to be written.
pub(crate) fn is_open(above: &str) -> bool {
    let code = above.lines().map(|line| line.split("//").next().unwrap_or_default());
    code.into_iter().any(|line| line.contains("todo!("))
}

/// What the first line of a wrong answer says: `//! rejected by TEST: WORDS`.
pub(crate) fn rejection(text: &str) -> Result<(&str, &str), String> {
    let line = text.lines().next().unwrap_or_default();
    let parse = || {
        let (test, words) = line.strip_prefix("//! rejected by ")?.split_once(": ")?;
        (!words.trim().is_empty()).then_some((test.trim(), words.trim()))
    };
    parse()
        .ok_or_else(|| format!("begins with `{line}`, not with `//! rejected by TEST: WORDS`"))
}
