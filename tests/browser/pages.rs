//! What loads and what can be reached.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::book::with_browser;
use crate::webdriver::Browser;

/// What the browser complains of, and every request that fails or leaves `origin`.
fn complaints(browser: &Browser, origin: &str) -> Vec<String> {
    let mut found: Vec<String> =
        browser.log("browser").iter().map(|entry| entry["message"].to_string()).collect();
    for entry in browser.log("performance") {
        let text = entry["message"].as_str().unwrap_or_default();
        let event: Value = serde_json::from_str(text).unwrap();
        let (method, about) = (&event["message"]["method"], &event["message"]["params"]);
        let url = about["request"]["url"].as_str().unwrap_or_default();
        let status = about["response"]["status"].as_i64().unwrap_or_default();
        match method.as_str().unwrap_or_default() {
            "Network.requestWillBeSent" if !is_near(url, origin) => {
                found.push(format!("leaves the origin: {url}"));
            }
            "Network.responseReceived" if status >= 400 => {
                found.push(format!("{status}: {}", about["response"]["url"]));
            }
            "Network.loadingFailed" if about["canceled"] != json!(true) => {
                found.push(format!("failed: {about}"));
            }
            _ => {}
        }
    }
    found
}

fn is_near(url: &str, origin: &str) -> bool {
    // The browser's own first page counts as near.
    [origin, "data:", "about:", "chrome"].iter().any(|start| url.starts_with(start))
}

#[test]
fn every_page_loads_from_a_server_without_complaint() {
    with_browser(|browser, book| {
        browser.log("performance");
        for page in &book.pages {
            browser.open(&book.at(page));
            assert_eq!(complaints(browser, &book.address), [""; 0], "{page}");
        }
    });
}

#[test]
fn every_page_loads_from_disk_without_complaint() {
    with_browser(|browser, book| {
        browser.log("performance");
        for page in &book.pages {
            browser.open(&book.on_disk(page));
            assert_eq!(complaints(browser, "file:"), [""; 0], "{page}");
        }
    });
}

#[test]
fn search_finds_the_sigmoid() {
    with_browser(|browser, book| {
        for address in [book.at("index.html"), book.on_disk("index.html")] {
            browser.open(&address);
            browser.press("/");
            for letter in "sigmoid".chars() {
                browser.press(&letter.to_string());
            }
            let script = "return [...document.querySelectorAll('#mdbook-searchresults li')]\
                          .map(li => li.textContent)";
            let found =
                patiently(|| Some(browser.list(script)).filter(|found| !found.is_empty()));
            assert!(
                found.iter().all(|hit| hit.to_lowercase().contains("sigmoid")),
                "{found:?}"
            );
        }
    });
}

/// Asks again until there is an answer.
fn patiently<T>(ask: impl Fn() -> Option<T>) -> T {
    for _ in 0..100 {
        if let Some(answer) = ask() {
            return answer;
        }
        thread::sleep(Duration::from_millis(100));
    }
    panic!("no answer in ten seconds");
}

#[test]
fn the_print_page_holds_all_pages() {
    with_browser(|browser, book| {
        let titles =
            "return [...document.querySelectorAll('main h1')].map(h1 => h1.textContent)";
        browser.open(&book.at("print.html"));
        let printed = browser.list(titles);
        for page in book.pages.iter().filter(|page| *page != "print.html") {
            browser.open(&book.at(page));
            for title in browser.list(titles) {
                assert!(printed.contains(&title), "the print page lacks `{title}` of {page}");
            }
        }
    });
}

#[test]
fn the_arrow_keys_turn_the_page_and_the_button_opens_the_contents() {
    with_browser(|browser, book| {
        browser.open(&book.at("index.html"));
        let next = browser.ask("return document.querySelector('[rel~=next]').href");
        browser.press("\u{e014}");
        patiently(|| (browser.ask("return location.href") == next).then_some(()));
        browser.press("\u{e012}");
        patiently(|| (browser.ask("return location.href") != next).then_some(()));

        let shown = "return document.getElementById('mdbook-sidebar').getBoundingClientRect().x >= 0 \
                     && document.getElementById('mdbook-sidebar').checkVisibility()";
        for expected in [false, true] {
            browser.ask("document.getElementById('mdbook-sidebar-toggle').click()");
            patiently(|| (browser.ask(shown) == json!(expected)).then_some(()));
        }
    });
}
