//! What loads and what can be reached.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::book::with_browser;
use crate::webdriver::{Browser, patiently};

/// Opens a page and returns what the browser complains of, and every request that fails or leaves
/// `origin`.
fn complaints(browser: &Browser, page: &str, origin: &str) -> Vec<String> {
    browser.log("performance");
    browser.open(page);
    let mut found: Vec<String> =
        browser.log("browser").iter().map(|entry| entry["message"].to_string()).collect();
    let mut asked = BTreeSet::new();
    for entry in browser.log("performance") {
        let text = entry["message"].as_str().unwrap_or_default();
        let event: Value = serde_json::from_str(text).unwrap();
        let (method, about) = (&event["message"]["method"], &event["message"]["params"]);
        let url = about["request"]["url"].as_str().unwrap_or_default();
        let status = about["response"]["status"].as_i64().unwrap_or_default();
        asked.insert(url.to_owned());
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
    assert!(asked.contains(page), "the log knows nothing of {page}: {asked:?}");
    found
}

fn is_near(url: &str, origin: &str) -> bool {
    // The browser's own first page counts as near.
    [origin, "data:", "about:", "chrome"].iter().any(|start| url.starts_with(start))
}

#[test]
fn every_page_loads_from_a_server_without_complaint() {
    with_browser(|browser, book| {
        for page in &book.pages {
            assert_eq!(complaints(browser, &book.at(page), &book.address), [""; 0], "{page}");
        }
    });
}

#[test]
fn arrows_in_a_wide_listing_scroll_it_and_turn_no_page() {
    with_browser(|browser, book| {
        browser.narrow(360);
        let address = book.at("ch1/first-network.html");
        browser.open(&address);
        let focus = "const box = [...document.querySelectorAll('pre > code')].find(box => box.tabIndex === 0);
            box.focus(); return [String(document.activeElement === box)]";
        assert_eq!(browser.list(focus), ["true"]);
        browser.press("\u{e014}"); // arrow right
        let scrolled = "return document.activeElement.scrollLeft > 0 && location.href";
        patiently(|| (browser.ask(scrolled) == json!(address)).then_some(()));
    });
}

#[test]
fn every_page_loads_from_disk_without_complaint() {
    with_browser(|browser, book| {
        for page in &book.pages {
            assert_eq!(complaints(browser, &book.on_disk(page), "file:"), [""; 0], "{page}");
        }
    });
}

/// The links of a page to the book's own server, those that scripts have written among them.
const LINKS: &str = "
    return [...document.querySelectorAll('a[href]')].map(it => it.href)
        .filter(href => href.startsWith(location.origin));";

#[test]
fn every_link_leads_somewhere() {
    with_browser(|browser, book| {
        let mut links: BTreeMap<String, String> = BTreeMap::new();
        let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for page in &book.pages {
            browser.open(&book.at(page));
            links.extend(browser.list(LINKS).into_iter().map(|link| (link, page.clone())));
            let script = "return [...document.querySelectorAll('[id]')].map(it => it.id)";
            ids.insert(book.at(page), browser.list(script).into_iter().collect());
        }
        let mut astray = vec![];
        for (link, page) in links {
            let (address, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let is_there = match ids.get(address) {
                Some(ids) => fragment.is_empty() || ids.contains(&unescaped(fragment)),
                None => ureq::get(address).call().is_ok(),
            };
            if !is_there {
                astray.push(format!("{page}: {link}"));
            }
        }
        assert_eq!(astray, [""; 0]);
    });
}

/// A fragment as the id it means: `%C3%BC` is ü.
fn unescaped(fragment: &str) -> String {
    let mut bytes = vec![];
    let mut parts = fragment.split('%');
    bytes.extend_from_slice(parts.next().unwrap_or_default().as_bytes());
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
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
