//! The picture of the house: every crate of the workspace a box, every dependency an arrow downwards.
//!
//! It is drawn from what cargo knows (`cargo xtask picture`), and a test compares the stored picture with
//! a new one, so it cannot show a house that is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::process::Command;

use serde_json::Value;

use crate::error::Error;

/// Where the picture is stored, from the root of the repository.
pub const FILE: &str = "book/generated/crates.svg";

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

/// Draws the workspace in the current folder.
///
/// # Errors
/// [`Error`] if cargo does not tell what is in it.
pub fn picture() -> Result<String, Error> {
    let arguments = ["metadata", "--no-deps", "--format-version", "1", "--locked"];
    let output = Command::new(env!("CARGO")).args(arguments).output()?;
    let told: Value = serde_json::from_slice(&output.stdout)?;
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

/// How many storeys lie below a crate.
fn storey(house: &House, name: &str) -> usize {
    house[name].needs.iter().map(|need| storey(house, need) + 1).max().unwrap_or(0)
}

fn draw(house: &House) -> String {
    let mut storeys: BTreeMap<usize, Vec<&String>> = BTreeMap::new();
    for name in house.keys() {
        storeys.entry(storey(house, name)).or_default().push(name);
    }
    let widest = storeys.values().map(Vec::len).max().unwrap_or(1);
    let (across, up) = (WIDTH + GAP.0, HEIGHT + GAP.1);
    let (width, height) = (widest * across + GAP.0, storeys.len() * up + GAP.1 / 2);
    let mut places = BTreeMap::new();
    for (&storey, names) in &storeys {
        let left = (width + GAP.0 - names.len() * across) / 2;
        for (i, name) in names.iter().enumerate() {
            let top = height - (storey + 1) * up + GAP.1 / 4;
            places.insert((*name).clone(), (left + i * across, top));
        }
    }
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"sans-serif\">\n<title>The crates and what they need: {}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n",
        house.keys().cloned().collect::<Vec<_>>().join(", ")
    );
    for (name, room) in house {
        let (x, y) = places[name];
        for (x2, y2) in room.needs.iter().map(|need| places[need]) {
            let (from, to) = (x + WIDTH / 2, x2 + WIDTH / 2);
            let _ = writeln!(
                svg,
                "<path d=\"M{from} {} L{to} {y2}\" stroke=\"#8a8f98\" stroke-width=\"1.5\"/>",
                y + HEIGHT
            );
        }
    }
    for (name, room) in house {
        let (x, y) = places[name];
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"5\" fill=\"#f4f6f8\" \
             stroke=\"#4a5560\"/>\n<text x=\"{}\" y=\"{}\" font-size=\"16\" font-weight=\"bold\" \
             text-anchor=\"middle\">{name}</text>",
            x + WIDTH / 2,
            y + 21
        );
        for (line, text) in in_lines(&room.purpose).iter().enumerate() {
            let _ = writeln!(
                svg,
                "<text x=\"{}\" y=\"{}\" font-size=\"10.5\" text-anchor=\"middle\">{text}</text>",
                x + WIDTH / 2,
                y + 36 + 13 * line
            );
        }
    }
    svg + "</svg>\n"
}

/// What a crate is for, up to its first comma, in at most two lines.
fn in_lines(purpose: &str) -> Vec<String> {
    const MOST: usize = 34;
    let short = purpose.split([';', ',']).next().unwrap_or_default().trim();
    let short = short.replace('&', "&amp;").replace('<', "&lt;");
    let mut lines = vec![String::new()];
    for word in short.split(' ') {
        let last = lines.len() - 1;
        if !lines[last].is_empty() && lines[last].chars().count() + 1 + word.chars().count() > MOST {
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
