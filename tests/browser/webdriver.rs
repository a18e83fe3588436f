//! As much of WebDriver as these tests need: https://www.w3.org/TR/webdriver2/.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A browser without a window. It ends when it is dropped.
pub(crate) struct Browser {
    driver: Child,
    session: String,
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser; `None` if this machine has no chromedriver.
    pub(crate) fn start() -> Option<Browser> {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = lines
            .find_map(|line| {
                let line = line.unwrap();
                Some(
                    line.split_once("successfully on port ")?
                        .1
                        .trim_end_matches('.')
                        .to_owned(),
                )
            })
            .expect("chromedriver tells its port");
        let profile = tempfile::tempdir().unwrap();
        let folder = format!("--user-data-dir={}", profile.path().display());
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
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": { "args": arguments, "prefs": empty },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        }}});
        let server = format!("http://127.0.0.1:{port}/session");
        let answer = post(&server, &wanted);
        let id = answer["sessionId"].as_str().expect("a session");
        Some(Browser { driver, session: format!("{server}/{id}"), _profile: profile })
    }

    /// Sends a command of the session.
    pub(crate) fn command(&self, name: &str, argument: &Value) -> Value {
        post(&format!("{}/{name}", self.session), argument)
    }

    /// Opens a page and waits until it is loaded.
    pub(crate) fn open(&self, address: &str) {
        self.command("url", &json!({ "url": address }));
    }

    /// What a function body returns in the page; if it is a promise, what becomes of it.
    pub(crate) fn ask(&self, body: &str) -> Value {
        self.command("execute/sync", &json!({ "script": body, "args": [] }))
    }

    /// A list of texts that a function body returns.
    pub(crate) fn list(&self, body: &str) -> Vec<String> {
        let found = self.ask(body);
        let found = found.as_array().unwrap_or_else(|| panic!("{found} is no list"));
        found.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Presses and releases a key.
    pub(crate) fn press(&self, key: &str) {
        let both = [("keyDown", key), ("keyUp", key)];
        let actions = both.map(|(kind, key)| json!({ "type": kind, "value": key }));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.command("actions", &json!({ "actions": [keyboard] }));
    }

    /// Makes the page as wide as a phone's.
    pub(crate) fn narrow(&self, width: u32) {
        let metrics =
            json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        let command = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": metrics });
        self.command("goog/cdp/execute", &command);
    }

    /// What has been logged since the last call: `browser` or `performance`.
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.command("se/log", &json!({ "type": kind }));
        entries.as_array().cloned().unwrap_or_default()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        ureq::delete(&self.session).call().ok();
        self.driver.kill().ok();
        self.driver.wait().ok();
    }
}

fn post(address: &str, argument: &Value) -> Value {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let answer = agent.post(address).send_json(argument);
    let mut answer = answer.unwrap_or_else(|error| panic!("{address}: {error}"));
    let mut value: Value = answer.body_mut().read_json().unwrap();
    let value = value["value"].take();
    assert!(value.get("error").is_none(), "{address}: {value}");
    value
}
