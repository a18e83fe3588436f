//! The browsers that are driven. What each has of its own stands here; in all else they follow one standard, and
//! `webdriver.rs` speaks it to both.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use serde_json::{Value, json};

use crate::webdriver::Browser;

#[derive(Clone, Copy)]
pub(crate) enum Engine {
    Chromium(Logs),
    Firefox,
}

/// What Chromium keeps a record of.
#[derive(Clone, Copy)]
pub(crate) enum Logs {
    /// The console and every request.
    All,
    /// The console. Whoever listens to requests listens to workers too, and may wait for ever for one that ends while
    /// its page is left.
    Console,
}

impl Engine {
    /// The program that drives it.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Engine::Chromium(_) => "chromedriver",
            Engine::Firefox => "geckodriver",
        }
    }

    /// Starts the driver; `None` if this machine has none.
    pub(crate) fn drive(self, profile: &Path) -> Option<Driver> {
        let mut command = Command::new(installed(self.driver()));
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let before_port = match self {
            Engine::Chromium(_) => "successfully on port ",
            Engine::Firefox => {
                // The console is read by a script with the browser's own rights.
                command.arg("--allow-system-access").arg("--profile-root").arg(profile);
                "Listening on 127.0.0.1:"
            }
        };
        let mut process = command.spawn().ok()?;
        let told = BufReader::new(process.stdout.take().unwrap());
        let mut lines = told.lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            Some(line.split_once(before_port)?.1.trim_end_matches('.').to_owned())
        });
        // Firefox goes on writing here, and would stop if nobody read.
        thread::spawn(|| lines.for_each(drop));
        Some(Driver { process, port: port.expect("a driver tells its port") })
    }

    /// How the browser is to be started, without a window.
    pub(crate) fn options(self, profile: &Path) -> Value {
        let logs = match self {
            Engine::Firefox => {
                return json!({ "moz:firefoxOptions": { "args": ["-headless"] } });
            }
            Engine::Chromium(Logs::All) => json!({ "browser": "ALL", "performance": "ALL" }),
            Engine::Chromium(Logs::Console) => json!({ "browser": "ALL" }),
        };
        let folder = format!("--user-data-dir={}", profile.display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
            "--window-size=1280,1000",
            &folder,
        ];
        // The browser's own first page is large, and one that leaves it while it loads may wait for ever.
        let empty =
            json!({ "session": { "restore_on_startup": 4, "startup_urls": ["about:blank"] } });
        json!({
            "goog:chromeOptions": { "args": arguments, "prefs": empty },
            "goog:loggingPrefs": logs,
        })
    }

    /// What is done in every new browser.
    pub(crate) fn prepare(self, browser: &Browser) {
        // The print page asks for a print dialog once it is loaded. Without a window to show it in, the browser may
        // wait for its end for ever. (Firefox does; there is no way yet to open that page in it.)
        if let Engine::Chromium(_) = self {
            browser.devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                &json!({ "source": "window.print = () => {}" }),
            );
        }
    }

    /// Errors and warnings in the console since the last call.
    pub(crate) fn complaints(self, browser: &Browser) -> Vec<String> {
        match self {
            Engine::Chromium(_) => {
                let entries = browser.log("browser");
                let serious = entries.iter().filter(|entry| entry["level"] != "INFO");
                let messages =
                    serious.map(|entry| entry["message"].as_str().unwrap_or_default());
                messages.map(str::to_owned).collect()
            }
            Engine::Firefox => {
                let within = |context| {
                    browser.command("moz/context", &json!({ "context": context }));
                };
                within("chrome");
                let found = browser.list(CONSOLE);
                within("content");
                found
            }
        }
    }
}

/// A driver that runs. It ends when it is dropped.
pub(crate) struct Driver {
    process: Child,
    pub(crate) port: String,
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// Firefox has no log to ask for. Its console service knows what the browser itself finds wrong in a page and its
/// workers: what nobody catches, what cannot be loaded. What a script writes by `console.error` it does not know.
const CONSOLE: &str = "
    const found = Services.console.getMessageArray()
        .filter(it => it instanceof Ci.nsIScriptError && !it.isFromChromeContext && !(it.flags & it.infoFlag))
        .map(it => `${it.sourceName}:${it.lineNumber} ${it.errorMessage}`);
    Services.console.reset();
    return found;";

/// Where scripts/install-browser.sh has put a program, or else its name.
fn installed(program: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let path = root.join("target/browser/bin").join(program);
    if path.exists() { path } else { program.into() }
}
