//! What a reader's file says: its first line, and the line above which a reader writes.

/// What begins the line below a reader's part.
const LINE: &str = "// ---- Write above this line.";

/// What the first line of an exercise says: `//! Exercise 1-3: Title (page Title of the page)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The number, such as `1-3`.
    pub number: String,
    /// The exercise's title.
    pub title: String,
    /// The title of its page.
    pub page: String,
}

impl Header {
    /// The header of a file.
    ///
    /// # Errors
    /// What the first line is instead.
    pub fn parse(text: &str) -> Result<Self, String> {
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
    ///
    /// # Errors
    /// The first difference.
    pub fn agrees(&self, block: &Self) -> Result<(), String> {
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

/// What a reader has written, and what stands below, which begins with the line.
pub(crate) fn split(text: &str) -> (&str, &str) {
    text.split_at(text.find(LINE).unwrap_or(text.len()))
}

/// Below a reader's part: where the tests are, and how they come into the program.
pub(crate) fn below(folder: &str, file: &str) -> String {
    format!(
        "{LINE} The tests are in {folder}/tests/{file}. ----\n\n\
         #[cfg(test)]\n#[path = \"tests/{file}\"]\nmod tests;\n\nfn main() {{}}\n"
    )
}

/// Whether something is still to be written.
pub fn is_open(text: &str) -> bool {
    let mut code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    code.any(|line| line.contains("todo!("))
}
