//! Addresses that have moved.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use crate::book::with_browser;
use crate::webdriver::patiently;

/// The old addresses, each with the new one as a link of its own page, as `book.toml` has them.
fn redirects() -> BTreeMap<String, String> {
    let settings = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book/book.toml");
    let settings: toml::Table =
        toml::from_str(&std::fs::read_to_string(settings).unwrap()).unwrap();
    settings["output"]["html"]["redirect"].clone().try_into().unwrap()
}

#[test]
fn every_old_address_leads_to_a_place_that_is_there() {
    with_browser(|browser, book| {
        for (old, new) in redirects() {
            println!("{old} → {new}"); // what a failure speaks of
            // Another page in between: otherwise a new fragment would load nothing.
            browser.open("about:blank");
            let address = book.at(old.trim_start_matches('/'));
            browser.command("url", &json!({ "url": address }));
            let arrived = format!(
                "return [String(document.readyState === 'complete'
                     && location.href === new URL('{new}', '{address}').href)]"
            );
            patiently(|| (browser.list(&arrived) == ["true"]).then_some(()));
            let found = browser.list(
                "const id = location.hash.slice(1);
                 return [String(!id || !!document.getElementById(id))]",
            );
            assert_eq!(found, ["true"], "{old} leads to {new}, which has no such place");
        }
    });
}
