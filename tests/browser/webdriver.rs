//! As much of WebDriver as these tests need: https://www.w3.org/TR/webdriver2/.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::engine::{Driver, Engine};

/// A browser without a window. It ends when it is dropped.
pub(crate) struct Browser {
    engine: Engine,
    _driver: Driver,
    session: String,
    pub(crate) version: String,
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser; `None` if this machine has no driver of it.
    pub(crate) fn start(engine: Engine) -> Option<Browser> {
        let profile = tempfile::tempdir().unwrap();
        let driver = engine.drive(profile.path())?;
        let wanted =
            json!({ "capabilities": { "alwaysMatch": engine.options(profile.path()) } });
        let server = format!("http://127.0.0.1:{}/session", driver.port);
        let answer = post(&server, &wanted);
        let id = answer["sessionId"].as_str().expect("a session");
        let version = answer["capabilities"]["browserVersion"].as_str().expect("a version");
        let (session, version) = (format!("{server}/{id}"), version.to_owned());
        let browser = Browser { engine, _driver: driver, session, version, _profile: profile };
        browser.command("timeouts", &json!({ "pageLoad": 60_000, "script": 120_000 }));
        engine.prepare(&browser);
        Some(browser)
    }

    /// Sends a command of the session.
    pub(crate) fn command(&self, name: &str, argument: &Value) -> Value {
        post(&format!("{}/{name}", self.session), argument)
    }

    /// Opens a page and waits until all of it has arrived: `url` alone may come back while the first,
    /// empty page is still being left.
    pub(crate) fn open(&self, address: &str) {
        // A browser that has just started may ask on more connections than the server answers at once, and wait.
        let go = || try_post(&format!("{}/url", self.session), &json!({ "url": address }));
        let arrived = (0..3).map(|_| go()).find(|told| told.get("error").is_none());
        assert!(arrived.is_some(), "{address} does not arrive");
        let state = "return [location.href, document.readyState]";
        let complete = json!([address, "complete"]);
        patiently(|| (self.ask(state) == complete).then_some(()));
    }

    /// What a function body returns in the page; if it is a promise, what becomes of it.
    pub(crate) fn ask(&self, body: &str) -> Value {
        self.command("execute/sync", &json!({ "script": body, "args": [] }))
    }

    /// What the body of an asynchronous function returns in the page, called with these arguments.
    pub(crate) fn call(&self, body: &str, arguments: &Value) -> Value {
        let script = format!("return (async (...arguments) => {{ {body} }})(...arguments)");
        self.command("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Errors and warnings in the browser's console since the last call.
    pub(crate) fn complaints(&self) -> Vec<String> {
        self.engine.complaints(self)
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

    /// Makes the page as wide as a phone's, in Chromium.
    pub(crate) fn narrow(&self, width: u32) {
        let metrics =
            json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// Sends a command of Chromium's own protocol; Firefox refuses it.
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.command("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// What Chromium has logged since the last call: `browser` or `performance`.
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.command("se/log", &json!({ "type": kind }));
        entries.as_array().cloned().unwrap_or_default()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        ureq::delete(&self.session).call().ok();
    }
}

fn post(address: &str, argument: &Value) -> Value {
    let value = try_post(address, argument);
    assert!(value.get("error").is_none(), "{address}: {value}");
    value
}

/// The answer, which may be an error.
fn try_post(address: &str, argument: &Value) -> Value {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let answer = agent.post(address).send_json(argument);
    let mut answer = answer.unwrap_or_else(|error| panic!("{address}: {error}"));
    let mut value: Value = answer.body_mut().read_json().unwrap();
    value["value"].take()
}

/// Asks again until there is an answer.
pub(crate) fn patiently<T>(ask: impl Fn() -> Option<T>) -> T {
    for _ in 0..100 {
        if let Some(answer) = ask() {
            return answer;
        }
        thread::sleep(Duration::from_millis(100));
    }
    panic!("no answer in ten seconds");
}
