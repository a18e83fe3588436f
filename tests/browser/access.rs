//! What axe-core finds. Every finding that is accepted stands in accepted.txt with its reason; a new one
//! fails the test, and so does one that is gone but still on the list. So the list can only shrink.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::book::{missing, with_browser};

const ACCEPTED: &str = include_str!("accepted.txt");

pub(crate) fn axe() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join("target/browser/node_modules/axe-core/axe.min.js")
}

/// The violations of a page, as lines `rule element`. Themes differ in their colours only.
pub(crate) const RUN: &str = "
    const colours = ['color-contrast', 'link-in-text-block'];
    const options = document.documentElement.classList.contains('light') ? {} : { runOnly: colours };
    return axe.run(document, { ...options, resultTypes: ['violations'] }).then(found =>
        found.violations.flatMap(rule => rule.nodes.map(node =>
            rule.id + ' ' + node.target.join(' ') + ' ' + (node.failureSummary || '').slice(0, 200))));";

#[test]
fn every_page_can_be_read_by_everyone() {
    let Ok(axe) = std::fs::read_to_string(axe()) else { return missing("axe-core") };
    with_browser(|browser, book| {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        browser.open(&book.at("index.html"));
        for theme in ["light", "navy", "rust", "coal", "ayu"] {
            browser.ask(&format!("localStorage.setItem('mdbook-theme', '{theme}')"));
            // The common themes on every page, the others here and there.
            let step = if ["light", "navy"].contains(&theme) { 1 } else { 5 };
            for page in book.pages.iter().filter(|page| *page != "print.html").step_by(step) {
                browser.open(&book.at(page));
                browser.ask(&axe);
                for violation in browser.list(RUN) {
                    let (rule, element) = violation.split_once(' ').unwrap();
                    let place = format!("{page} in {theme}: {element}");
                    found.entry(rule.to_owned()).or_default().insert(place);
                }
            }
        }
        assert_eq!(judge(&found, ACCEPTED), [""; 0]);
    });
}

/// What the findings, places by rule, have against the list: new ones, and lines nobody needs.
fn judge(found: &BTreeMap<String, BTreeSet<String>>, accepted: &str) -> Vec<String> {
    let lines = accepted.lines().filter(|line| !line.starts_with('#'));
    let accepted: BTreeSet<&str> =
        lines.filter_map(|line| Some(line.split_once(':')?.0)).collect();
    let gone = accepted.iter().filter(|rule| !found.contains_key(**rule));
    let gone = gone.map(|rule| format!("{rule} is found no more; take it off accepted.txt"));
    let new = found.iter().filter(|(rule, _)| !accepted.contains(rule.as_str()));
    let new = new.flat_map(|(rule, places)| {
        places.iter().take(8).map(move |place| format!("{rule} {place}"))
    });
    gone.chain(new).collect()
}

#[test]
fn the_list_of_accepted_findings_can_only_shrink() {
    let places = BTreeSet::from(["a.html in light: p".to_owned()]);
    let found = BTreeMap::from([("region".to_owned(), places)]);
    let list = "# A comment: with a colon.\nregion: why\n";
    assert_eq!(judge(&found, list), [""; 0]);
    assert_eq!(judge(&found, ""), ["region a.html in light: p"]);
    let gone = ["region is found no more; take it off accepted.txt"];
    assert_eq!(judge(&BTreeMap::new(), list), gone);
}
