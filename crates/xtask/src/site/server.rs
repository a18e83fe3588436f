//! Shows the book on this machine. mdBook has a server, but only inside its own program: that is no library, and not
//! every reader has it. So this is the least that a browser needs. A page is as new as what it is made of whenever it is
//! asked for; whoever wants open pages to reload by themselves has `mdbook serve book`.

use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;
use std::{fs, io};

use oxhttp::model::header::CONTENT_TYPE;
use oxhttp::model::{Body, Response, StatusCode};
use oxhttp::{ListeningServer, Server};
use preprocessor::Strictness;

use super::build;
use crate::tell;

/// What the book was made of when it was built last, and what was wrong with it.
#[derive(Debug, Default)]
struct Built {
    stamp: Stamp,
    faults: Option<String>,
}

/// Something that differs when a file the book is made of has changed.
type Stamp = (usize, Option<SystemTime>);

/// Builds and serves the book of the repository at `root`, until it is interrupted.
///
/// # Errors
/// The address is taken, or is none.
pub fn serve(root: &Path, address: &str) -> io::Result<()> {
    let built = Arc::new(Mutex::default());
    let unknown =
        || io::Error::other(format!("{address} is no address, such as 127.0.0.1:3000"));
    let place = address.to_socket_addrs()?.next().ok_or_else(unknown)?;
    let server = listen(root, place, Some(Arc::clone(&built)))?;
    renew(root, &built);
    tell(format_args!("the book is at http://{place}"));
    server.join()
}

/// Serves the book as it was built last, on a free port until the program ends, and returns the
/// address.
///
/// # Errors
/// There is no free port.
pub fn host(root: &Path) -> io::Result<String> {
    let free = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    listen(root, free, None)?;
    Ok(format!("http://{free}"))
}

/// Every connection has its own thread: a browser opens more than it needs, and may leave an answer half read for as
/// long as it likes.
fn listen(
    root: &Path,
    place: SocketAddr,
    built: Option<Arc<Mutex<Built>>>,
) -> io::Result<ListeningServer> {
    let root = root.to_owned();
    let server =
        Server::new(move |request| answer(&root, built.as_deref(), request.uri().path()));
    server.bind(place).spawn()
}

/// Builds the book, if it is not built from what is there now; returns what is wrong with it.
fn renew(root: &Path, built: &Mutex<Built>) -> Option<String> {
    let mut built = built.lock().ok()?;
    let stamp = stamp(root);
    if built.stamp != stamp {
        let faults = build(root, Strictness::Lenient).err().map(|error| format!("{error:#}"));
        if let Some(faults) = &faults {
            tell(format_args!("{faults}"));
        }
        *built = Built { stamp, faults };
    }
    built.faults.clone()
}

fn answer(root: &Path, built: Option<&Mutex<Built>>, url: &str) -> Response<Body> {
    let told = |status, text: String| {
        let mut response = Response::new(Body::from(text));
        *response.status_mut() = status;
        response
    };
    let is_page = url.ends_with('/') || url.ends_with(".html");
    if let Some(faults) = built.filter(|_| is_page).and_then(|built| renew(root, built)) {
        return told(StatusCode::INTERNAL_SERVER_ERROR, faults);
    }
    let Some(path) = file(root, url) else {
        return told(StatusCode::NOT_FOUND, "not in the book".to_owned());
    };
    match (fs::read(&path), kind(&path).parse()) {
        (Ok(bytes), Ok(kind)) => {
            let mut response = Response::new(Body::from(bytes));
            response.headers_mut().insert(CONTENT_TYPE, kind);
            response
        }
        (Err(error), _) => told(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
        (_, Err(error)) => told(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
    }
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

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
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

fn stamp(root: &Path) -> Stamp {
    let mut stamp = (0, None);
    let parts = [
        "book/src",
        "book/theme",
        "book/generated",
        "book/wasm",
        "book/book.toml",
        "crates",
        "frameworks",
    ];
    for part in parts {
        add(&root.join(part), &mut stamp);
    }
    stamp
}

fn add(path: &Path, stamp: &mut Stamp) {
    // A build itself writes the sources there that pages link to; and what a framework compiles to is
    // none of ours.
    if path.ends_with("src/code") || path.ends_with("src/live") || path.ends_with("target") {
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
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::thread;
    use std::time::Duration;

    use super::*;

    /// A book of two files, served; and what asks for one of them.
    fn served() -> (tempfile::TempDir, impl Fn(&str) -> TcpStream) {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("book/book")).unwrap();
        // More than fits into the buffers of a connection.
        fs::write(root.path().join("book/book/large.js"), vec![b' '; 40_000_000]).unwrap();
        fs::write(root.path().join("book/book/index.html"), "the book").unwrap();
        let address = host(root.path()).unwrap();
        let ask = move |path: &str| {
            let mut stream = TcpStream::connect(address.trim_start_matches("http://")).unwrap();
            if !path.is_empty() {
                write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .unwrap();
            }
            stream
        };
        (root, ask)
    }

    fn is_answered(mut reader: TcpStream) {
        reader.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut answer = String::new();
        reader.read_to_string(&mut answer).unwrap();
        assert!(answer.ends_with("the book"), "{answer}");
    }

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
        let (_root, ask) = served();
        let _sleeper = ask("/large.js");
        thread::sleep(Duration::from_millis(200));
        is_answered(ask("/"));
    }

    #[test]
    fn connections_that_ask_nothing_stop_nobody() {
        let (_root, ask) = served();
        let _idle: Vec<TcpStream> = (0..20).map(|_| ask("")).collect();
        is_answered(ask("/"));
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
