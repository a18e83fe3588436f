//! The picture of the house: every crate of the workspace a box, every dependency an arrow downwards.
//!
//! It is drawn from what cargo knows (`cargo xtask picture`), and a test compares the stored picture with
//! a new one, so it cannot show a house that is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cargo::cargo;
use crate::error::Error;

/// Where the picture is stored, from the root of the repository.
const FILE: &str = "book/generated/crates.svg";

/// The crates that a reader runs; what they need is the book, the others are its tools.
const USED: [&str; 3] = ["digits", "exercises", "page"];

/// A box, and where boxes and text in it stand.
const WIDTH: usize = 190;
const HEIGHT: usize = 58;
const GAP: (usize, usize) = (22, 46);

/// A crate: what it is for, and the crates of the workspace that it needs.
#[derive(Debug, Default, PartialEq)]
struct Room {
    purpose: String,
    needs: BTreeSet<String>,
}

type House = BTreeMap<String, Room>;

/// Stores the picture; gives its path.
///
/// # Errors
/// [`Error`] if cargo does not tell what is in the workspace, or the file cannot be written.
pub fn store(root: &Path) -> Result<PathBuf, Error> {
    let path = root.join(FILE);
    std::fs::write(&path, picture(root)?).map_err(Error::file("write", &path))?;
    Ok(path)
}

/// Draws the workspace of a repository.
fn picture(root: &Path) -> Result<String, Error> {
    let arguments = ["metadata", "--no-deps", "--format-version", "1", "--locked"];
    let manifest = root.join("Cargo.toml");
    let output =
        cargo(root).args(arguments).output().map_err(Error::file("read", &manifest))?;
    let told = serde_json::from_slice(&output.stdout).map_err(io::Error::from);
    let told = told.map_err(Error::file("read", &manifest))?;
    Ok(draw(&without_detours(house(&told))))
}

/// The crates that cargo tells of, without those that only test others.
fn house(told: &Value) -> House {
    let packages = || told["packages"].as_array().into_iter().flatten();
    let name = |package: &Value| package["name"].as_str().unwrap_or_default().to_owned();
    let tests = ["tests", "browser"];
    let names: BTreeSet<String> =
        packages().map(name).filter(|name| !tests.contains(&name.as_str())).collect();
    let rooms = packages().filter(|package| names.contains(&name(package))).map(|package| {
        let all = package["dependencies"].as_array().into_iter().flatten();
        let needed = all.filter(|needed| needed["kind"].is_null()).map(name);
        let purpose = package["description"].as_str().unwrap_or_default().to_owned();
        (name(package), Room { purpose, needs: needed.filter(|n| names.contains(n)).collect() })
    });
    rooms.collect()
}

/// Without arrows to what is needed by something that is needed, too.
fn without_detours(mut house: House) -> House {
    let reach: BTreeMap<String, BTreeSet<String>> =
        house.keys().map(|name| (name.clone(), reached(&house, name))).collect();
    for room in house.values_mut() {
        let direct = room.needs.clone();
        room.needs.retain(|need| !direct.iter().any(|other| reach[other].contains(need)));
    }
    house
}

/// All that a crate needs, directly or not.
fn reached(house: &House, name: &str) -> BTreeSet<String> {
    let needs = &house[name].needs;
    let further = needs.iter().flat_map(|need| reached(house, need));
    needs.iter().cloned().chain(further).collect()
}

/// How many storeys lie above a crate: those of the crates that need it.
fn storey(house: &House, name: &str) -> usize {
    let users = house.iter().filter(|(_, room)| room.needs.contains(name));
    users.map(|(user, _)| storey(house, user) + 1).max().unwrap_or(0)
}

/// Where each box stands, and the size of all.
type Places = (BTreeMap<String, (usize, usize)>, usize, usize);

/// The book in the left half, storeys in their middle; in the right half its tools, of which each storey
/// stands half a box further to the right.
fn places(house: &House) -> Places {
    const HALF: usize = 3;
    let book: BTreeSet<String> = USED
        .iter()
        .flat_map(|&used| reached(house, used).into_iter().chain([used.into()]))
        .collect();
    let mut storeys: BTreeMap<(usize, bool), Vec<&String>> = BTreeMap::new();
    for name in house.keys() {
        storeys.entry((storey(house, name), book.contains(name))).or_default().push(name);
    }
    let (across, down) = (WIDTH + GAP.0, HEIGHT + GAP.1);
    let mut places = BTreeMap::new();
    for (&(storey, of_book), names) in &storeys {
        let middle = (HALF - HALF.min(names.len())) * across / 2;
        let left = if of_book { middle } else { HALF * across + storey * across / 2 };
        for (i, name) in names.iter().enumerate() {
            let place = (GAP.0 + left + i * across, GAP.1 / 2 + storey * down);
            places.insert((*name).clone(), place);
        }
    }
    let size = |end: fn(&(usize, usize)) -> usize| places.values().map(end).max().unwrap_or(0);
    let (right, bottom) = (size(|place| place.0 + WIDTH), size(|place| place.1 + HEIGHT));
    (places, right + GAP.0, bottom + GAP.1 / 2)
}

fn draw(house: &House) -> String {
    let (places, width, height) = places(house);
    let names = house.keys().cloned().collect::<Vec<_>>().join(", ");
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"sans-serif\">\n<title>The crates and what they need: {names}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n",
    );
    for (name, room) in house {
        let (x, y) = places[name];
        for (x2, y2) in room.needs.iter().map(|need| places[need]) {
            let (from, to, y) = (x + WIDTH / 2, x2 + WIDTH / 2, y + HEIGHT);
            let stroke = "stroke=\"#8a8f98\" stroke-width=\"1.5\"";
            let _ = writeln!(svg, "<path d=\"M{from} {y} L{to} {y2}\" {stroke}/>");
        }
    }
    for (name, room) in house {
        let (x, y) = places[name];
        let colours = "fill=\"#f4f6f8\" stroke=\"#4a5560\"";
        let size = format!("width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"5\"");
        let _ = writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" {size} {colours}/>");
        let bold = "font-size=\"16\" font-weight=\"bold\"";
        text(&mut svg, (x, y + 21), bold, name);
        for (line, words) in in_lines(&room.purpose).iter().enumerate() {
            text(&mut svg, (x, y + 36 + 13 * line), "font-size=\"10.5\"", words);
        }
    }
    svg + "</svg>\n"
}

/// Text in the middle of a box.
fn text(svg: &mut String, (x, y): (usize, usize), font: &str, words: &str) {
    let x = x + WIDTH / 2;
    let _ =
        writeln!(svg, "<text x=\"{x}\" y=\"{y}\" {font} text-anchor=\"middle\">{words}</text>");
}

/// What a crate is for, without enumerations and side remarks, in at most two lines.
fn in_lines(purpose: &str) -> Vec<String> {
    const MOST: usize = 34;
    let short = match purpose.split_once(',') {
        Some((before, _)) => before.split(':').next().unwrap_or_default(),
        None => purpose.split(';').next().unwrap_or_default(),
    };
    let short = short.replace('&', "&amp;").replace('<', "&lt;");
    let mut lines = vec![String::new()];
    for word in short.split(' ') {
        let last = lines.len() - 1;
        if !lines[last].is_empty()
            && lines[last].chars().count() + 1 + word.chars().count() > MOST
        {
            lines.push(word.to_owned());
        } else {
            if !lines[last].is_empty() {
                lines[last].push(' ');
            }
            lines[last].push_str(word);
        }
    }
    lines.truncate(2);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_picture_is_that_of_this_house() {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        let stored = std::fs::read_to_string(root.join(FILE)).unwrap();
        assert!(stored == picture(root).unwrap(), "draw it anew: cargo xtask picture");
    }

    #[test]
    fn an_arrow_that_only_repeats_others_is_left_out() {
        let room = |needs: &[&str]| Room {
            needs: needs.iter().map(|&need| need.to_owned()).collect(),
            ..Room::default()
        };
        let house = House::from([
            ("a".to_owned(), room(&[])),
            ("b".to_owned(), room(&["a"])),
            ("c".to_owned(), room(&["a", "b"])),
        ]);
        assert_eq!((storey(&house, "a"), storey(&house, "c")), (2, 0));
        assert_eq!(without_detours(house)["c"], room(&["b"]));
    }
}
