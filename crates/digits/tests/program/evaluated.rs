//! `evaluate`: what it counts, and its report.

use ch3::evaluation::Evaluation;
use ch3::expansion::Distortion;
use ch3::threads::Threads;
use ch3::{Checkpoint, Examples};
use mnist::Mnist;
use roxmltree::{Document, Node};

use crate::small::run;

#[test]
fn evaluate_counts_as_the_library_does() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let train = ["train", "--images", "1000", "--epochs", "1", "--save", "m.json"];
    assert_eq!(run(folder, &train).2, Some(0));
    let text = std::fs::read_to_string(folder.join("m.json")).unwrap();
    let net = Checkpoint::from_json(&text).unwrap().net;
    let score = net.score(&Examples::from(&Mnist::load().unwrap().test));
    let arguments = ["evaluate", "--model", "m.json", "--figures", "drawn", "--threads", "3"];
    let (stdout, stderr, code) = run(folder, &arguments);
    assert_eq!(code, Some(0), "{stderr}");
    assert!(
        stdout.starts_with(&format!("{} of 10000 test images, ", score.correct)),
        "{stdout}"
    );
    let matrix = stdout.split("read (columns):").nth(1).unwrap();
    let matrix = matrix.split("most often confused:").next().unwrap();
    let rows = matrix.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
    let counts: Vec<Vec<usize>> = rows
        .map(|row| row.split_whitespace().skip(1).map(|n| n.parse().unwrap()).collect())
        .filter(|row: &Vec<usize>| row.len() == 10)
        .collect();
    assert_eq!((0..10).map(|digit| counts[digit][digit]).sum::<usize>(), score.correct);
    assert_eq!(counts.iter().flatten().sum::<usize>(), 10_000);
    assert_eq!(counts[0].iter().sum::<usize>(), 980); // the zeros among the test images
    let figure = std::fs::read_to_string(folder.join("drawn/worst-mistakes.svg")).unwrap();
    assert!(figure.starts_with("<svg"), "{}", &figure[..40]);
}

#[test]
fn several_threads_score_and_distort_as_one() {
    let images = Mnist::load().unwrap().test.first(1_234);
    let data = Examples::from(&images);
    let model = crate::small::reader();
    let score = model.net.score(&data);
    let outputs = model.net.outputs(&data);
    let distorted = Distortion::ELASTIC.apply(&images, 7, 1);
    for threads in [1, 2, 3, 8].map(Threads) {
        assert_eq!(model.net.score_on(&data, threads), score, "{threads:?}");
        assert_eq!(model.net.outputs_on(&data, threads), outputs, "{threads:?}");
        assert_eq!(Distortion::ELASTIC.apply_on(&images, 7, 1, threads), distorted);
    }
}

fn element<'a>(page: &'a Document, id: &str) -> Node<'a, 'a> {
    let found = page.descendants().find(|node| node.attribute("id") == Some(id));
    found.unwrap_or_else(|| panic!("no element {id}"))
}

/// The texts of the cells of a table, row by row.
fn cells(table: Node) -> Vec<Vec<String>> {
    let rows = table.descendants().filter(|node| node.has_tag_name("tr"));
    let text = |cell: Node| cell.text().unwrap_or_default().to_owned();
    rows.map(|row| row.children().filter(Node::is_element).map(text).collect()).collect()
}

#[test]
fn the_report_says_what_the_library_says() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let name = "<my> & \"model\".json";
    let train =
        ["train", "--images", "1000", "--epochs", "3", "--patience", "2", "--save", name];
    assert_eq!(run(folder, &train).2, Some(0));
    let arguments = ["evaluate", "--model", name, "--report", "page.html", "--worst", "12"];
    let (_, stderr, code) = run(folder, &arguments);
    assert_eq!((stderr.as_str(), code), ("wrote page.html\n", Some(0)));

    let page = std::fs::read_to_string(folder.join("page.html")).unwrap();
    for foreign in ["http://", "https://", "src=", "<script", "<link"] {
        let outside = page.replace("http://www.w3.org/2000/svg", "");
        assert!(!outside.contains(foreign), "the page needs another file: {foreign}");
    }
    let page = page.strip_prefix("<!DOCTYPE html>").unwrap();
    let page = Document::parse(page).unwrap();
    let title = page.descendants().find(|node| node.has_tag_name("title")).unwrap();
    assert_eq!(title.text(), Some(name));

    let model = std::fs::read_to_string(folder.join(name)).unwrap();
    let model = Checkpoint::from_json(&model).unwrap();
    let test = Mnist::load().unwrap().test;
    let evaluation = Evaluation::new(&model.net, &test, Threads::ONE);
    let counts: Vec<Vec<usize>> = cells(element(&page, "confusion"))[1..]
        .iter()
        .map(|row| row[1..].iter().map(|cell| cell.parse().unwrap()).collect())
        .collect();
    assert_eq!(counts, evaluation.counts);
    let strong = page.descendants().find(|node| node.has_tag_name("strong")).unwrap();
    let (correct, deviation) = (evaluation.score.correct, evaluation.deviation());
    let p = correct as f64 / 1e4;
    assert!((deviation - (p * (1.0 - p)).sqrt() / 100.0).abs() < 1e-15);
    let expected = format!("{:.2} % ± {:.2}", 100.0 * p, 100.0 * deviation);
    assert_eq!(strong.text(), Some(expected.as_str()));
    assert_eq!(cells(element(&page, "digits")).len(), 11);

    // The first of the confused pairs is the largest sum of two opposite counts.
    let both = |one: usize, other: usize| {
        evaluation.counts[one][other] + evaluation.counts[other][one]
    };
    let most =
        (0..10).flat_map(|one| (0..one).map(move |other| both(one, other))).max().unwrap();
    assert_eq!(cells(element(&page, "confused"))[1][1], most.to_string());

    let figure =
        |id| element(&page, id).descendants().any(|node| node.tag_name().name() == "svg");
    assert!(figure("worst") && figure("curve"));
    assert_eq!(element(&page, "hash").text(), Some(model.hash().as_str()));
    let choices = cells(element(&page, "choices"));
    assert!(choices.contains(&vec!["patience".to_owned(), "2".to_owned()]), "{choices:?}");
}

#[test]
fn a_report_in_a_folder_that_is_not_there_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("m.json"), crate::small::reader().to_json().unwrap()).unwrap();
    let arguments = ["evaluate", "--model", "m.json", "--report", "none/page.html"];
    let (_, stderr, code) = run(folder, &arguments);
    assert_eq!(code, Some(1));
    assert!(stderr.starts_with("error: evaluate: cannot write none/page.html\n"), "{stderr}");
}
