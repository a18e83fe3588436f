//! The rules that every figure keeps, whatever it shows.

use figures::Figure;
use roxmltree::Document;

use crate::kinds;

fn each(check: impl Fn(&str, &Figure, &Document)) {
    for (name, figure) in kinds::all() {
        let document = Document::parse(&figure.svg).unwrap_or_else(|e| panic!("{name}: {e}"));
        check(name, &figure, &document);
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    assert_eq!(kinds::all(), kinds::all());
}

#[test]
fn the_root_says_what_the_figure_is_and_lets_the_page_set_its_size() {
    each(|name, figure, document| {
        let root = document.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"), "{name}");
        assert_eq!(root.attribute("role"), Some("img"), "{name}");
        assert!(
            root.attribute("viewBox").is_some_and(|b| b.starts_with("0 0 1280 ")),
            "{name}"
        );
        assert_eq!(root.attribute("width"), None, "{name}");
        let title = root.first_element_child().and_then(|title| title.text());
        assert_eq!(title, Some(figure.alt.as_str()), "{name}");
    });
}

#[test]
fn figures_can_share_a_page() {
    each(|name, figure, document| {
        let ids = document.descendants().filter(|node| node.has_attribute("id"));
        assert_eq!(ids.count(), 0, "{name} has ids");
        assert!(
            figure.svg.lines().all(|line| !line.trim().is_empty()),
            "{name} has blank lines"
        );
    });
}

#[test]
fn every_colour_follows_the_theme_and_has_a_fallback() {
    let variable = |colour: &str| {
        let inner = colour.strip_prefix("var(--fig-").and_then(|rest| rest.strip_suffix(')'));
        inner.and_then(|inner| inner.split_once(", #")).is_some_and(|(_, hex)| hex.len() == 6)
    };
    let mixed = |colour: &str| {
        let inner =
            colour.strip_prefix("color-mix(in srgb, ").and_then(|c| c.strip_suffix(')'));
        let parts = inner.and_then(|inner| inner.split_once("%, "));
        parts.is_some_and(|(one, other)| {
            one.rsplit_once(' ').is_some_and(|(one, _)| variable(one)) && variable(other)
        })
    };
    each(|name, _, document| {
        let root = document.root_element();
        for node in root.descendants().filter(|node| node.is_element()) {
            for attribute in
                node.attributes().filter(|a| ["fill", "stroke"].contains(&a.name()))
            {
                let colour = attribute.value();
                let none = colour == "none" && node == root;
                assert!(none || variable(colour) || mixed(colour), "{name}: {colour}");
            }
            assert_eq!(node.attribute("style"), None, "{name}");
        }
    });
}

#[test]
fn every_text_lies_on_the_sheet() {
    each(|name, _, document| {
        let root = document.root_element();
        let height: f64 = root.attribute("viewBox").unwrap()[9..].parse().unwrap();
        for text in document.descendants().filter(|node| node.has_tag_name("text")) {
            let number =
                |key: &str, or: f64| text.attribute(key).map_or(or, |v| v.parse().unwrap());
            let (x, y, size) = (number("x", 0.0), number("y", 0.0), number("font-size", 36.0));
            let words = text.text().unwrap();
            let width = 0.5 * size * words.chars().count() as f64;
            let left = match text.attribute("text-anchor") {
                Some("middle") => x - width / 2.0,
                Some("end") => x - width,
                _ => x,
            };
            assert!(
                left >= -2.0 && left + width <= 1282.0,
                "{name}: “{words}” {left} + {width}"
            );
            assert!(y >= 0.7 * size && y <= height, "{name}: “{words}” at height {y}");
        }
    });
}

#[test]
fn every_coordinate_has_at_most_one_decimal() {
    each(|name, _, document| {
        for path in document.descendants().filter_map(|node| node.attribute("d")) {
            let numbers = path.split(|c: char| !c.is_ascii_digit() && c != '.');
            let decimals = numbers.filter_map(|n| n.split_once('.')).map(|(_, d)| d.len());
            assert!(decimals.max().unwrap_or(0) <= 1, "{name}: {path}");
        }
    });
}
