//! The page of references: every entry has what is needed to find what it names, and its parts agree.
//!
//! A rule cannot read the paper. It notices what goes wrong in copying: a key that is not the first author's, a year
//! that is another, an identifier of another decade, an entry that nobody can look up.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::Path;

/// An entry of the page.
struct Entry {
    key: String,
    text: String,
}

impl Entry {
    fn year(&self) -> &str {
        let start = self.key.find(|c: char| c.is_ascii_digit()).unwrap();
        &self.key[start..start + 4]
    }

    fn surname(&self) -> &str {
        let end = self.key.find(|c: char| c.is_ascii_digit()).unwrap();
        &self.key[..end]
    }

    /// What stands behind `arXiv:` or `doi:`.
    fn identifier(&self, kind: &str) -> Option<&str> {
        let rest = self.text.split(&format!("{kind}:")).nth(1)?;
        Some(rest.split_whitespace().next()?.trim_end_matches(['.', ',']))
    }
}

fn entries() -> Vec<Entry> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../book/src/references.md");
    let text = std::fs::read_to_string(page).unwrap();
    let entries = text.split("{{#ref ").skip(1).map(|entry| {
        let (key, text) = entry.split_once("}}").unwrap();
        Entry { key: key.to_owned(), text: text.trim().to_owned() }
    });
    entries.collect()
}

/// Letters as a key has them: small, without accents.
fn plain(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase).map(|c| match c {
        'á' | 'å' | 'ä' => 'a',
        'é' => 'e',
        'ö' | 'ø' => 'o',
        'ş' => 's',
        c => c,
    });
    letters.filter(|c| c.is_ascii_alphabetic()).collect()
}

/// Fails with all entries that have a fault.
fn no_faults(fault: impl Fn(&Entry) -> Option<String>) {
    let entries = entries();
    assert!(entries.len() > 100, "{} entries", entries.len());
    let told =
        entries.iter().filter_map(|entry| Some(format!("{}: {}", entry.key, fault(entry)?)));
    let told: Vec<String> = told.collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn the_entries_stand_in_the_order_of_their_keys() {
    let keys: Vec<String> = entries().into_iter().map(|entry| entry.key).collect();
    assert!(keys.is_sorted(), "{keys:?}");
}

#[test]
fn a_key_is_the_first_author_s_name_and_the_year() {
    const NAMES: [&str; 2] = ["ieee", "mnist"]; // a standard and a data set
    no_faults(|entry| {
        let authors = entry.text.split(". ").take(5).collect::<Vec<_>>().join(" ");
        let named = plain(&authors).contains(&plain(entry.surname()));
        let found = named || NAMES.contains(&entry.surname());
        (!found).then(|| format!("`{}` is no author", entry.surname()))
    });
    no_faults(|entry| (!entry.text.contains(entry.year())).then(|| "another year".to_owned()));
}

#[test]
fn an_entry_can_be_looked_up() {
    // What was printed before there were identifiers, and what has none.
    const WHERE: [&str; 13] = [
        "PMLR",
        "Journal of Machine Learning Research",
        "MIT Press",
        "Prentice-Hall",
        "Oliver and Boyd",
        "University",
        "Determination Press",
        "Data set",
        "Software",
        "Online course",
        "Comptes rendus",
        "Sitzungsberichte",
        "github.com/",
    ];
    const OTHERS: [&str; 6] = [
        "bernstein2008",
        "griewank2012",
        "maas2013",
        "nesterov1983",
        "novikoff1962",
        "fisher1935",
    ];
    no_faults(|entry| {
        let found = entry.identifier("arXiv").is_some()
            || entry.identifier("doi").is_some()
            || WHERE.iter().any(|place| entry.text.contains(place))
            || OTHERS.contains(&&*entry.key);
        (!found).then(|| "no arXiv number, no doi, no place".to_owned())
    });
}

#[test]
fn the_identifiers_are_of_their_form_and_time() {
    no_faults(|entry| {
        let number = entry.identifier("arXiv")?;
        let (month, serial) = number.split_once('.')?;
        let form =
            month.len() == 4 && serial.len() >= 4 && serial.chars().all(|c| c.is_ascii_digit());
        let submitted = 2000 + month[..2].parse::<i32>().ok()?;
        let year: i32 = entry.year().parse().ok()?;
        (!form || submitted > year || submitted < year - 3)
            .then(|| format!("arXiv:{number} is not of {year}"))
    });
    no_faults(|entry| {
        let doi = entry.identifier("doi")?;
        let form = doi.strip_prefix("10.").is_some_and(|rest| {
            rest.split_once('/')
                .is_some_and(|(who, what)| who.parse::<u32>().is_ok() && !what.is_empty())
        });
        (!form).then(|| format!("`{doi}` is no doi"))
    });
    no_faults(|entry| {
        // A publisher's number belongs to its own journals.
        let doi = entry.identifier("doi")?;
        let publishers = [
            ("10.1162", "Neural Computation"),
            ("10.1038", "Nature"),
            ("10.1214", "Annals of"),
            ("10.1093", "Institute of Mathematics"),
            ("10.1090", "Mathema"),
            ("10.1037", "Psychological"),
        ];
        let (_, journal) = publishers.iter().find(|(number, _)| doi.starts_with(number))?;
        let other = ["The Computer Journal", "Journal of Experimental Psychology"];
        let fits =
            entry.text.contains(journal) || other.iter().any(|name| entry.text.contains(name));
        (!fits).then(|| format!("{doi} is of {journal}"))
    });
}
