//! Handles: what a hand does to a marker on the sheet, told in the data's numbers.

use figures::{Axis, Contours, Diagram, Edge, Figure, Handle, Node, Plot, Role, Series};
use proptest::prelude::*;
use roxmltree::Document;

/// The first handle of a figure: the parameters along x and y, the place of its marker on the sheet,
/// and the values there, as a script finds them.
struct Found {
    names: [Option<String>; 2],
    values: [f64; 2],
}

/// Reads the first handle as a page's script would.
fn find(figure: &Figure) -> Option<Found> {
    let document = Document::parse(&figure.svg).expect("well-formed XML");
    let group =
        document.descendants().find(|node| node.attribute("class") == Some("handle"))?;
    let pair = |name: &str| -> [f64; 2] {
        let text = group.attribute(name).expect(name);
        let numbers = text.split(' ').map(|number| number.parse().expect("a number"));
        numbers.collect::<Vec<f64>>().try_into().expect("two numbers")
    };
    let marker = group.first_element_child().expect("a marker");
    let place: [f64; 2] = match marker.attribute("d") {
        Some(path) => {
            let (at, _) = path[1..].split_once('m').expect("a marker");
            let (x, y) = at.split_once(' ').expect("a place");
            [x, y].map(|number| number.parse().expect("a number"))
        }
        None => ["cx", "cy"].map(|name| {
            let text = marker.attribute(name).expect("a circle");
            text.parse().expect("a number")
        }),
    };
    let (origin, scale) = (pair("data-origin"), pair("data-scale"));
    let logs = group.attribute("data-log").unwrap_or_default();
    let value = |axis: usize, name: &str| {
        let measure = (place[axis] - origin[axis]) / scale[axis];
        if logs.split(' ').any(|log| log == name) { 10_f64.powf(measure) } else { measure }
    };
    let values = [value(0, "x"), value(1, "y")];
    let names = ["data-x", "data-y"].map(|name| group.attribute(name).map(str::to_owned));
    Some(Found { names, values })
}

fn plot(at: (f64, f64), x: Axis, y: Axis) -> Figure {
    let point = Series::scatter(Role::Third, "start", [at]).handle(Handle::xy("from", "to"));
    Plot::new("A point", x, y).series(point).draw()
}

proptest! {
    #[test]
    fn the_place_of_a_marker_leads_back_to_its_point(x in -2.0_f64..3.0, y in -50.0_f64..=90.0) {
        let figure = plot((x, y), Axis::new("x").range(-2.0, 3.0), Axis::new("y").range(-50.0, 90.0));
        let [u, v] = find(&figure).unwrap().values;
        prop_assert!((u - x).abs() < 1e-3 * 5.0 && (v - y).abs() < 1e-3 * 140.0, "{u} {v}");
    }

    #[test]
    fn on_logarithmic_axes_too(x in -5.0_f64..0.0, y in 0.0_f64..4.0) {
        let (x, y) = (10_f64.powf(x), 10_f64.powf(y));
        let axes = [("x", 1e-5, 1.0), ("y", 1.0, 1e4)];
        let [a, b] = axes.map(|(name, low, high)| Axis::new(name).log().range(low, high));
        let [u, v] = find(&plot((x, y), a, b)).unwrap().values;
        prop_assert!((u / x - 1.0).abs() < 0.02 && (v / y - 1.0).abs() < 0.02, "{u} {v}");
    }

    #[test]
    fn the_start_of_a_path_leads_back_too(x in -1.0_f64..1.0, y in -1.0_f64..1.0) {
        let figure = Contours::new("A bowl", "x", "y", |x, y| x * x + y * y)
            .path(Role::First, "down", [(x, y), (0.0, 0.0)])
            .handle(Handle::xy("x", "y"))
            .draw();
        let [u, v] = find(&figure).unwrap().values;
        prop_assert!((u - x).abs() < 2e-3 && (v - y).abs() < 2e-3, "{u} {v}");
    }
}

#[test]
fn a_handle_names_what_it_moves() {
    let named = |handle| {
        let point = Series::scatter(Role::First, "", [(0.0, 0.0), (1.0, 1.0)]).handle(handle);
        find(&Plot::new("", "x", "y").series(point).draw()).unwrap().names
    };
    assert_eq!(named(Handle::x("z")), [Some("z".into()), None]);
    assert_eq!(named(Handle::y("mu")), [None, Some("mu".into())]);
    assert_eq!(named(Handle::xy("mu", "eta")), [Some("mu".into()), Some("eta".into())]);
}

#[test]
fn a_start_that_is_not_on_the_map_is_no_handle() {
    let map = Contours::new("A bowl", "x", "y", |x, y| x * x + y * y)
        .path(Role::First, "down", [(3.0, 0.0), (0.5, 0.0), (0.0, 0.0)])
        .handle(Handle::xy("x", "y"))
        .draw();
    assert!(find(&map).is_none());
}

#[test]
fn a_handle_changes_nothing_that_is_seen() {
    let point = || Series::scatter(Role::Third, "start", [(0.5, 0.5)]);
    let draw = |point| Plot::new("A point", "x", "y").series(point).draw();
    let (plain, held) = (draw(point()), draw(point().handle(Handle::xy("x", "y"))));
    let seen = |svg: &str| -> Vec<String> {
        svg.lines()
            .filter(|line| {
                !["<g", "</g", "pointer-events"].iter().any(|hidden| line.contains(hidden))
            })
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(seen(&plain.svg), seen(&held.svg));
    assert_eq!(plain.alt, held.alt);
}

#[test]
fn what_can_be_chosen_lies_over_the_drawing_and_is_not_seen() {
    let gate = |choices: bool| {
        let (node, edge) = (Node::neuron("gate", 1.0, 0.0), Edge::new("x", "gate"));
        let (node, edge) = match choices {
            true => (node.choice("dial", 2), edge.choice("dial", 1)),
            false => (node, edge),
        };
        Diagram::new("A gate").node(Node::text("x", 0.0, 0.0)).node(node).edge(edge).draw()
    };
    let svg = gate(true).svg;
    let document = Document::parse(&svg).expect("well-formed XML");
    let choices: Vec<_> = document
        .descendants()
        .filter(|node| node.attribute("class") == Some("choice"))
        .collect();
    let values: Vec<_> = choices.iter().map(|choice| choice.attribute("data-value")).collect();
    assert_eq!(values, [Some("1"), Some("2")]);
    assert!(choices.iter().all(|choice| choice.attribute("data-name") == Some("dial")));
    assert!(choices.iter().all(|choice| choice.attribute("stroke").is_none()));
    let seen =
        |svg: &str| svg.lines().filter(|line| !line.contains("choice")).collect::<String>();
    assert_eq!(seen(&svg), seen(&gate(false).svg));
}
