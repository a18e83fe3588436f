//! What the figures say: labels, numbers, sizes, and what becomes of odd data.

use figures::{
    Axis, Bars, Contours, Diagram, DigitGrid, Edge, Figure, Histogram, Layers, Node, Plot,
    Role, Series, Surface, WeightGrid,
};
use proptest::prelude::*;
use roxmltree::Document;

use crate::kinds;

/// All texts of a figure with their heights.
fn texts(figure: &Figure) -> Vec<(String, f64)> {
    let document = Document::parse(&figure.svg).expect("well-formed XML");
    let text = |node: roxmltree::Node| {
        let height = node.attribute("y").and_then(|y| y.parse().ok()).expect("a height");
        (node.text().unwrap_or_default().to_owned(), height)
    };
    document.descendants().filter(|node| node.has_tag_name("text")).map(text).collect()
}

#[test]
fn names_of_lines_that_end_together_do_not_overlap() {
    let roles = [Role::Training, Role::Validation, Role::Test, Role::First, Role::Second];
    let plot =
        roles.into_iter().enumerate().fold(Plot::new("", "x", "y"), |plot, (i, role)| {
            let end = 0.5 + i as f64 * 1e-3;
            plot.series(Series::line(role, format!("line {i}"), [(0.0, 0.0), (1.0, end)]))
        });
    let mut heights: Vec<f64> = texts(&plot.draw())
        .into_iter()
        .filter(|(text, _)| text.starts_with("line"))
        .map(|(_, y)| y)
        .collect();
    heights.sort_by(f64::total_cmp);
    assert_eq!(heights.len(), 5);
    assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= 36.0), "{heights:?}");
}

#[test]
fn a_plot_tells_its_numbers() {
    let figure = kinds::plot();
    for fact in [
        "Accuracy of a network. Plot of accuracy, % (90 to 96.5) against epoch (0 to 3).",
        "training: 4 points, starts at 90.9 (epoch 0), ends at 96.1 (epoch 3)",
        "lowest 90.9 (epoch 0), highest 96.1 (epoch 3)",
        "test: 4 points, starts at 90.5 (epoch 0), ends at 93.42 (epoch 3)",
        "in a band from 93.17 to 93.67 at epoch 3",
        "Reference line at accuracy 92: nearest mean.",
    ] {
        assert!(figure.alt.contains(fact), "“{fact}” is not in: {}", figure.alt);
    }
    let texts: Vec<String> = texts(&figure).into_iter().map(|(text, _)| text).collect();
    for label in ["training 96.10", "test 93.42", "90.90", "90.50", "nearest mean", "epoch"] {
        assert!(texts.iter().any(|text| text == label), "{label} is not among {texts:?}");
    }
}

#[test]
fn a_map_tells_its_levels_and_paths() {
    let alt = kinds::contours().alt;
    assert!(alt.contains("Contour lines at 1, 4 and 9."), "{alt}");
    assert!(alt.contains("The lowest value on the map is 0 at (0, 0)."), "{alt}");
    assert!(alt.contains("η = 0.09: 3 steps from (−1.8, 0.9) to (−1, −0.5)."), "{alt}");
}

#[test]
fn a_path_of_one_point_is_a_place() {
    let map = Contours::new("A bowl", "x", "y", |x, y| x * x + y * y);
    let alt = map.path(Role::First, "the start", [(0.5, -0.25)]).draw().alt;
    assert!(alt.ends_with("the start: at (0.5, −0.25)."), "{alt}");
}

#[test]
fn a_diagram_tells_its_structure() {
    let figure = Diagram::new("A gate")
        .node(Node::text("x₁", 0.0, 0.0))
        .node(Node::neuron("NAND", 1.0, 0.0).label("3"))
        .edge(Edge::new("x₁", "NAND").weight(-2.0))
        .draw();
    let alt = "A gate. Diagram of 1 neuron: NAND (3); and x₁. Connections: x₁ to NAND with weight −2.";
    assert_eq!(figure.alt, alt);
    let layers = Layers::new("Digits", &[784, 15, 10]).draw();
    let alt = "784 neurons (10 drawn), 15 neurons (10 drawn) and 10 neurons";
    assert!(layers.alt.contains(alt), "{}", layers.alt);
}

#[test]
fn large_layers_are_abridged() {
    let circles = |figure: &Figure| figure.svg.matches("<circle").count();
    assert_eq!(circles(&Layers::new("", &[784, 15, 10]).draw()), 30);
    assert_eq!(circles(&Layers::new("", &[3, 4, 1]).draw()), 8);
    assert!(Layers::new("", &[784, 15, 10]).draw().svg.contains("⋮"));
}

#[test]
fn a_neuron_that_is_left_out_is_crossed_and_joined_to_nothing() {
    let whole = Layers::new("Dropout", &[2, 3, 1]);
    let lines = |layers: &Layers| layers.draw().svg.matches(['M', 'm']).count();
    let thinned = whole.clone().without(1, [1]);
    assert!(lines(&thinned) < lines(&whole));
    assert_eq!(thinned.draw().svg.matches('×').count(), 1);
    assert!(thinned.draw().alt.contains("Neuron 2 of layer 2 is left out."));
}

#[test]
fn negative_weights_are_dashed_and_larger_ones_wider() {
    let edge = |weight: f64| {
        let nodes = Diagram::new("")
            .node(Node::neuron("a", 0.0, 0.0))
            .node(Node::neuron("b", 1.0, 0.0))
            .node(Node::neuron("c", 1.0, 1.0));
        let heavy = Edge::new("a", "c").weight(4.0).label(" ");
        nodes.edge(Edge::new("a", "b").weight(weight)).edge(heavy).draw().svg
    };
    assert!(edge(-1.0).contains("stroke-dasharray") && !edge(1.0).contains("stroke-dasharray"));
    assert!(edge(1.0).contains(r#"stroke-width="6""#), "the heaviest");
    assert!(edge(1.0).contains(r#"#5b3a9e)" stroke-width="3""#), "a quarter of it");
}

#[test]
fn a_hundred_digits_stay_small() {
    let grid = DigitGrid::new("A hundred digits", 10);
    let figure = (0..100).fold(grid, |grid, i| grid.image(&kinds::ring(i), "0")).draw();
    assert!(figure.svg.len() < 400_000, "{} bytes", figure.svg.len());
    assert!(figure.alt.contains("100 images of 28 × 28 pixels, in 10 rows of 10."));
}

#[test]
fn every_pixel_of_ink_is_drawn_once() {
    let image = kinds::ring(1);
    let svg = DigitGrid::new("", 1).image(&image, "").draw().svg;
    let document = Document::parse(&svg).unwrap();
    let runs = document.descendants().filter(|n| n.attribute("shape-rendering").is_some());
    let length = |data: &str| -> usize {
        let runs = data.split('h').skip(1);
        runs.map(|run| run.split('m').next().unwrap().parse::<usize>().unwrap()).sum()
    };
    let drawn: usize = runs.map(|n| length(n.attribute("d").unwrap())).sum();
    assert_eq!(drawn, image.iter().filter(|&&pixel| pixel > 18).count());
}

#[test]
fn what_cannot_be_drawn_is_left_out_and_counted() {
    let points = [(1.0, 1.0), (2.0, f64::NAN), (3.0, 0.0), (4.0, f64::INFINITY), (5.0, 100.0)];
    let plot = Plot::new("", "x", Axis::new("y").log())
        .series(Series::line(Role::Test, "test", points))
        .series(Series::line(Role::First, "nothing", []));
    let alt = plot.draw().alt;
    assert!(alt.contains("test: 2 points, starts at 1 (x 1), ends at 100 (x 5)"), "{alt}");
    assert!(alt.contains("; 3 values left out as not drawable."), "{alt}");
    assert!(alt.contains("nothing: 0 points."), "{alt}");
}

#[test]
fn every_bar_has_its_name() {
    let names = ["original", "cross-entropy", "L2", "small weights", "more neurons", "softmax"];
    let bars = Bars::new("Misread", "change", "images", names);
    let figure = bars.group(Role::Test, "test", [6.0, 5.0, 4.0, 3.0, 2.0, 1.0]).draw();
    for word in names.iter().flat_map(|name| name.split(' ')) {
        assert!(figure.svg.contains(&format!(">{word}<")), "{word} is missing");
    }
}

#[test]
fn a_line_is_cut_at_the_axes() {
    let line = Series::line(Role::Test, "", [(0.0, 0.0), (1.0, 1e12), (2.0, 0.5)]);
    let svg = Plot::new("", "x", Axis::new("y").range(0.0, 1.0)).series(line).draw().svg;
    let document = Document::parse(&svg).unwrap();
    let is_line =
        |n: &roxmltree::Node| n.attribute("stroke").is_some_and(|s| s.contains("test"));
    let lines: Vec<_> = document.descendants().filter(is_line).collect();
    assert_eq!(lines.len(), 2);
    for line in lines {
        let numbers = line.attribute("d").unwrap()[1..].split(' ');
        assert!(
            numbers.map(|n| n.parse::<f64>().unwrap()).all(|n| (0.0..=1280.0).contains(&n))
        );
    }
}

#[test]
#[should_panic(expected = "no node named b")]
fn an_edge_to_nowhere_is_a_mistake() {
    let _ = Diagram::new("").node(Node::neuron("a", 0.0, 0.0)).edge(Edge::new("a", "b"));
}

#[test]
#[should_panic(expected = "pixels of a (28, 28) image")]
fn an_image_of_the_wrong_size_is_a_mistake() {
    let _ = DigitGrid::new("", 1).image(&[0; 783], "");
}

/// A number of any kind: ordinary, huge, tiny, infinite or none.
fn odd() -> impl Strategy<Value = f64> {
    prop_oneof![-10.0..10.0, any::<f64>(), Just(f64::NAN), Just(f64::INFINITY), Just(0.0)]
}

fn axis() -> impl Strategy<Value = Axis> {
    (any::<bool>(), any::<bool>(), odd(), odd()).prop_map(|(log, fixed, from, to)| {
        let axis = if log { Axis::new("a < b").log() } else { Axis::new("a < b") };
        if fixed { axis.range(from, to) } else { axis }
    })
}

fn assert_sound(figure: &Figure) {
    assert!(Document::parse(&figure.svg).is_ok(), "{}", figure.svg);
    for word in ["NaN", "inf"] {
        assert!(!figure.svg.contains(word), "{word} in {}", figure.svg);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_data_can_break_a_plot(
        x in axis(), y in axis(), points in prop::collection::vec((odd(), odd(), odd()), 0..9),
    ) {
        let pairs: Vec<(f64, f64)> = points.iter().map(|&(x, y, _)| (x, y)).collect();
        let plot = Plot::new("odd\u{0} data", x.clone(), y.clone())
            .series(Series::line(Role::Test, "test", pairs.clone()).ends().markers())
            .series(Series::step(Role::First, "step", pairs.clone()).shaded())
            .series(Series::scatter(Role::Second, "points", pairs.clone()))
            .series(Series::mean_band(Role::Third, "band", points.clone()));
        assert_sound(&points.iter().fold(plot, |p, &(x, y, _)| {
            p.vertical(x, "up").horizontal(y, "across")
        }).draw());
        let values: Vec<f64> = points.iter().map(|p| p.0).collect();
        assert_sound(&Bars::new("", "", y, values.iter().map(|_| "a name"))
            .group(Role::Test, "", values.clone()).group(Role::First, "", values.clone())
            .values().draw());
        assert_sound(&Histogram::new("", x, 7).sample(Role::Test, "", values).density().draw());
    }

    #[test]
    fn no_function_can_break_a_map(
        x in axis(), y in axis(), values in prop::collection::vec(odd(), 1..9),
        points in prop::collection::vec((odd(), odd()), 0..9),
    ) {
        let f = |x: f64, y: f64| {
            values[(x.abs() * 7.0 + y.abs() * 5.0) as usize % values.len()] + x
        };
        let map = Contours::new("", x.clone(), y.clone(), f).path(Role::Test, "", points.clone());
        assert_sound(&map.draw());
        assert_sound(&map.levels(values.clone()).draw());
        let z = Axis::new("z");
        assert_sound(&Surface::new("", x, y, z, f).path(Role::Test, "", points).draw());
        let square: Vec<f64> = values.iter().cycle().take(9).copied().collect();
        assert_sound(&WeightGrid::new("", 2).pixels(3, 3).image(&square, "").draw());
        let wire = |weight: f64| {
            let nodes = Diagram::new("").node(Node::neuron("a", 0.0, 0.0));
            let nodes = nodes.node(Node::neuron("b", 1.0, 0.0));
            nodes.edge(Edge::new("a", "b").weight(weight)).draw().svg
        };
        prop_assert!(!values.iter().any(|&weight| wire(weight).contains("width=\"NaN")));
    }
}
