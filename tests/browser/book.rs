//! The book these tests look at: built once, served on this machine.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use preprocessor::Strictness;
use xtask::site::{build, host};

use crate::engine::{Engine, Logs};
use crate::webdriver::Browser;

/// Where the book is.
pub(crate) struct Book {
    pub(crate) folder: PathBuf,
    pub(crate) address: String,
    /// The pages, as paths below both.
    pub(crate) pages: Vec<String>,
}

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap();
    let folder = build(&root, Strictness::Quiet).unwrap_or_else(|faults| panic!("{faults:#}"));
    let mut pages = vec![];
    gather(&folder, &folder, &mut pages);
    pages.sort();
    Book { folder, address: host(&root).unwrap(), pages }
});

/// All pages but mdBook's frame without scripts, its page for what is not there, and those that only lead to where
/// they have moved.
fn gather(folder: &Path, top: &Path, pages: &mut Vec<String>) {
    let moved = |path: &Path| {
        std::fs::read_to_string(path).unwrap().contains("<meta http-equiv=\"refresh\"")
    };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(top).unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            gather(&path, top, pages);
        } else if name.ends_with(".html")
            && name != "toc.html"
            && name != "404.html"
            && !moved(&path)
        {
            pages.push(name);
        }
    }
}

/// Runs a test with a browser and the book. Without a browser it says so loudly; where `CI` is set,
/// it fails.
pub(crate) fn with_browser(test: impl FnOnce(&Browser, &Book)) {
    with(Engine::Chromium(Logs::All), test);
}

/// The same for pages whose cells run.
pub(crate) fn with_running_cells(test: impl FnOnce(&Browser, &Book)) {
    with(Engine::Chromium(Logs::Console), test);
}

pub(crate) fn with(engine: Engine, test: impl FnOnce(&Browser, &Book)) {
    match Browser::start(engine) {
        Some(browser) => test(&browser, &BOOK),
        None => missing(engine.driver()),
    }
}

/// Something that these tests need is not there.
pub(crate) fn missing(what: &str) {
    let loud = format!(
        "\n*** SKIPPED: there is no {what} on this machine, so NOTHING was tested here. \
         scripts/install-browser.sh installs it. ***\n"
    );
    assert!(std::env::var_os("CI").is_none(), "{loud}");
    use std::io::Write;
    // Not by eprintln!, which the test harness would swallow.
    std::io::stderr().write_all(loud.as_bytes()).unwrap();
}

impl Book {
    /// The address of a page on the server.
    pub(crate) fn at(&self, page: &str) -> String {
        format!("{}/{page}", self.address)
    }

    /// The address of a page on the disk.
    pub(crate) fn on_disk(&self, page: &str) -> String {
        format!("file://{}/{page}", self.folder.display())
    }
}
