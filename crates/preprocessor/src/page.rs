//! A page as its author wrote it, and how one page points to another.

/// A page of the book before anything is expanded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Its file below `book/src`, with forward slashes: `ch1/perceptrons.md`.
    pub path: String,
    /// Its title in the table of contents.
    pub title: String,
    /// The number of its chapter, such as `1`; empty for the pages before and after the chapters.
    pub chapter: String,
    /// Its Markdown.
    pub text: String,
}

impl Page {
    /// The file as it is told to people.
    pub fn file(&self) -> String {
        format!("book/src/{}", self.path)
    }

    /// The number of the n-th figure or equation of this chapter: `1.12`, or `2` outside of the
    /// chapters.
    pub(crate) fn numbered(&self, n: usize) -> String {
        if self.chapter.is_empty() { n.to_string() } else { format!("{}.{n}", self.chapter) }
    }

    /// The way from this page to the top of the book: empty, or `../`, or more of them.
    pub(crate) fn to_root(&self) -> String {
        "../".repeat(self.path.matches('/').count())
    }

    /// The address, seen from this page, of a place on another page.
    pub(crate) fn link(&self, page: &str, id: &str) -> String {
        if page == self.path {
            return format!("#{id}");
        }
        let page = page.strip_suffix(".md").unwrap_or(page);
        let name = match page.rsplit_once('/') {
            Some((folder, "README")) => format!("{folder}/index"),
            None if page == "README" => "index".to_owned(),
            _ => page.to_owned(),
        };
        format!("{}{name}.html#{id}", self.to_root())
    }

    /// The file below `book/src` that a relative link means.
    pub(crate) fn resolve(&self, link: &str) -> String {
        let mut parts: Vec<&str> = self.path.split('/').collect();
        parts.pop();
        for part in link.split('/') {
            match part {
                "." | "" => {}
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        parts.join("/")
    }
}

/// The line of a byte, counted from 1.
pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(path: &str) -> Page {
        let (title, chapter, text) = (String::new(), "3".to_owned(), String::new());
        Page { path: path.to_owned(), title, chapter, text }
    }

    #[test]
    fn links_go_by_the_root_of_the_book() {
        assert_eq!(page("ch1/a.md").link("ch2/b.md", "x"), "../ch2/b.html#x");
        assert_eq!(page("a.md").link("ch2/README.md", "x"), "ch2/index.html#x");
        assert_eq!(page("ch1/a.md").link("ch1/a.md", "x"), "#x");
    }

    #[test]
    fn relative_links_are_resolved_from_the_folder_of_the_page() {
        assert_eq!(page("ch1/a.md").resolve("b.md"), "ch1/b.md");
        assert_eq!(page("ch1/a.md").resolve("../glossary.md"), "glossary.md");
        assert_eq!(page("a.md").resolve("./ch2/b.md"), "ch2/b.md");
    }
}
