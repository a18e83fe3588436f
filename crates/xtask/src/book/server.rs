//! Serves the book on this machine, and builds it again whenever something it is made of changes.
//! Open pages ask once a second whether they are old.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, SystemTime};
use std::{fs, io};

use tiny_http::{Header, Request, Response, Server};

use super::workshop::{Strictness, build};

/// What the browser asks for, to learn whether the page is old.
const NEWS: &str = "/.news";
/// Asks for the news, and shows the faults of a build that failed.
const SCRIPT: &str = include_str!("reload.js");

/// What the last build came to.
#[derive(Debug, Default)]
struct State {
    builds: u64,
    faults: String,
}

/// Builds and serves the book of the repository at `root`, until it is interrupted.
///
/// # Errors
/// The address is taken.
pub fn serve(
    root: &Path,
    address: &str,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let server = Server::http(address)?;
    let state = Arc::new(Mutex::new(State::default()));
    let mut seen = stamp(root);
    rebuild(root, &state);
    crate::tell(format_args!("the book is at http://{}", server.server_addr()));
    let (watched, shared) = (root.to_owned(), Arc::clone(&state));
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_millis(400));
            let now = stamp(&watched);
            if now != seen {
                rebuild(&watched, &shared);
                seen = now;
            }
        }
    });
    answer_all(root, &state, &server);
    Ok(())
}

/// Serves the book as it was built last, on a free port until the program ends, and returns the
/// address. Nothing is watched.
///
/// # Errors
/// There is no free port.
pub fn host(root: &Path) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let server = Server::http("127.0.0.1:0")?;
    let address = format!("http://{}", server.server_addr());
    let root = root.to_owned();
    thread::spawn(move || answer_all(&root, &Mutex::default(), &server));
    Ok(address)
}

/// Every request has its own thread: a browser may leave an answer half read for as long as it
/// likes, and does so with pages that it keeps for its back button.
fn answer_all(root: &Path, state: &Mutex<State>, server: &Server) {
    thread::scope(|threads| {
        for request in server.incoming_requests() {
            threads.spawn(move || {
                if let Err(error) = answer(root, state, request) {
                    crate::tell(format_args!("a request could not be answered: {error}"));
                }
            });
        }
    });
}

/// Builds the book. Nothing is served meanwhile.
fn rebuild(root: &Path, state: &Mutex<State>) {
    let Ok(mut state) = state.lock() else { return };
    state.builds += 1;
    match build(root, Strictness::Lenient) {
        Ok(_) => state.faults.clear(),
        Err(error) => {
            state.faults = format!("{error:#}");
            crate::tell(format_args!("{error:#}"));
        }
    }
}

fn answer(root: &Path, state: &Mutex<State>, request: Request) -> io::Result<()> {
    let url = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let reply = reply(root, state, &url)?;
    request.respond(reply)
}

/// What is said to a request. The state is held only as long as files are read.
fn reply(
    root: &Path,
    state: &Mutex<State>,
    url: &str,
) -> io::Result<Response<io::Cursor<Vec<u8>>>> {
    let state = state.lock().map_err(|_| io::Error::other("a build has failed badly"))?;
    if url == NEWS {
        let news = serde_json::json!({ "builds": state.builds, "faults": state.faults });
        return Ok(
            Response::from_string(news.to_string()).with_header(header("application/json")?)
        );
    }
    let Some(path) = file(root, url) else {
        return Ok(Response::from_string("not in the book").with_status_code(404));
    };
    let (mut page, kind) = (fs::read(&path)?, kind(&path));
    // Only a book that is watched has news.
    if kind == HTML && state.builds > 0 {
        page.extend(format!("<script>{SCRIPT}</script>").bytes());
    }
    Ok(Response::from_data(page).with_header(header(kind)?))
}

/// The file of an address.
fn file(root: &Path, url: &str) -> Option<PathBuf> {
    let path = url.trim_start_matches('/');
    if path.split('/').any(|part| part == ".." || part.contains(['\\', '%'])) {
        return None;
    }
    let mut found = root.join("book/book").join(path);
    if found.is_dir() {
        found.push("index.html");
    }
    found.is_file().then_some(found)
}

const HTML: &str = "text/html; charset=utf-8";

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

fn header(kind: &str) -> io::Result<Header> {
    Header::from_bytes("Content-Type", kind).map_err(|()| io::Error::other("a bad header"))
}

/// Something that differs when a file the book is made of has changed.
fn stamp(root: &Path) -> (usize, Option<SystemTime>) {
    let mut stamp = (0, None);
    let parts =
        ["book/src", "book/theme", "book/generated", "book/book.toml", "crates", "frameworks"];
    for part in parts {
        add(&root.join(part), &mut stamp);
    }
    stamp
}

fn add(path: &Path, stamp: &mut (usize, Option<SystemTime>)) {
    // A build itself writes the sources there that pages link to; and what a framework compiles to is
    // none of ours.
    if path.ends_with("src/code") || path.ends_with("target") {
        return;
    }
    if path.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten();
        entries.flatten().for_each(|entry| add(&entry.path(), stamp));
    } else {
        let changed = fs::metadata(path).and_then(|meta| meta.modified()).ok();
        *stamp = (stamp.0 + 1, stamp.1.max(changed));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_book_is_served() {
        let root = tempfile::tempdir().unwrap();
        for (folder, name) in [("book/book", "index.html"), ("book/book/a", "b.rs"), ("x", "y")]
        {
            fs::create_dir_all(root.path().join(folder)).unwrap();
            fs::write(root.path().join(folder).join(name), "").unwrap();
        }
        for found in ["/", "/index.html", "/a/b.rs"] {
            assert!(file(root.path(), found).is_some(), "{found}");
        }
        for hidden in ["/x/y", "/../../x/y", "/..%2fx/y", "/a", "/none.html"] {
            assert!(file(root.path(), hidden).is_none(), "{hidden}");
        }
    }

    #[test]
    fn a_client_that_does_not_read_stops_nobody() {
        use std::io::{Read, Write};
        use std::net::TcpStream;

        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("book/book")).unwrap();
        // More than fits into the buffers of a connection.
        fs::write(root.path().join("book/book/large.js"), vec![b' '; 40_000_000]).unwrap();
        fs::write(root.path().join("book/book/index.html"), "the book").unwrap();
        let address = host(root.path()).unwrap();
        let ask = |path: &str| {
            let mut stream = TcpStream::connect(address.trim_start_matches("http://")).unwrap();
            write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .unwrap();
            stream
        };
        let _sleeper = ask("/large.js");
        thread::sleep(Duration::from_millis(200));
        let mut reader = ask("/");
        reader.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut answer = String::new();
        reader.read_to_string(&mut answer).unwrap();
        assert!(answer.ends_with("the book"), "{answer}");
    }

    #[test]
    fn a_changed_file_changes_the_stamp() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("book/src")).unwrap();
        let before = stamp(root.path());
        fs::write(root.path().join("book/src/a.md"), "").unwrap();
        let after = stamp(root.path());
        assert_ne!(after, before);
        fs::create_dir_all(root.path().join("book/src/code")).unwrap();
        fs::write(root.path().join("book/src/code/a.rs"), "").unwrap();
        assert_eq!(stamp(root.path()), after);
    }
}
