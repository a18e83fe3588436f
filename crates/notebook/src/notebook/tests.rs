use super::*;
use crate::testing::{Usual, record};

fn failure(run: fn(&mut Notebook) -> CellResult) -> String {
    record(run).expect_err("the cell records something it cannot").to_string()
}

#[test]
fn everything_written_is_in_the_record() {
    let record = record(|nb| {
        let p: Usual = nb.chosen();
        say!(nb, "η = {}, {} epochs\n", p.eta, p.epochs);
        nb.line("seed ".to_owned() + &p.seed.to_string());
        nb.value("accuracy", 0.9512);
        nb.sample("cost", [0.25, 0.5]);
        nb.table("best", Table::new(["n"]).row([1]));
        nb.figure("dot", Figure { svg: "<svg/>".to_owned(), alt: "A dot".to_owned() });
        nb.progress(1, 2, "not stored")
    });
    let record = record.unwrap();
    assert_eq!(record.transcript, "η = 3, 30 epochs\n\nseed 7\nn\n-\n1\nFigure dot: A dot\n");
    assert_eq!(record.values["accuracy"], Value::Real(0.9512));
    assert_eq!(record.values["cost"], Value::Real(0.25));
    assert_eq!(record.values["cost_sd"], Value::Real(0.5));
    assert_eq!(record.tables["best"].rows(), [[Value::Count(1)]]);
    assert_eq!(record.figures["dot"].svg, "<svg/>");
    assert_eq!(record.parameters["epochs"], Value::Count(30));
}

#[test]
fn the_digest_of_all_trained_weights_is_a_value() {
    let digest = |run| record(run).unwrap().values.get(WEIGHTS).cloned();
    let one = digest(|nb| {
        nb.trained(&[0.5, 1.0]);
        Ok(())
    });
    let two = digest(|nb| {
        nb.trained(&[0.5, 1.0]);
        nb.trained(&[2.0, 3.0]);
        Ok(())
    });
    let others = digest(|nb| {
        nb.trained(&[0.5, 1.0, 2.0, 4.0]);
        Ok(())
    });
    assert_eq!(digest(|_| Ok(())), None);
    assert!(one.is_some() && one != two && two != others);
}

#[test]
fn names_are_unique_within_their_kind() {
    let message = failure(|nb| {
        nb.value("cost", 1.0);
        nb.value("cost", 2.0);
        Ok(())
    });
    assert_eq!(
        message,
        "the value `cost` is recorded twice; every value of a cell needs its own name"
    );
    let both = record(|nb| {
        nb.value("cost", 1.0);
        nb.table("cost", Table::new(["cost"]));
        Ok(())
    });
    assert!(both.is_ok());
}

#[test]
fn several_values_are_recorded_at_once() {
    let record = record(|nb| {
        let (cliffs, key) = (3, "ten");
        values!(nb, cliffs, moves = cliffs + 1, "first_{key}" = 0.5);
        Ok(())
    });
    let values = record.unwrap().values;
    let expected = [("cliffs", 3.into()), ("first_ten", 0.5.into()), ("moves", 4.into())];
    assert_eq!(values, expected.map(|(name, value)| (name.to_owned(), value)).into());
}

#[test]
fn names_must_fit_a_sentence_and_a_file() {
    for name in ["", "Cost", "1st", "a--b", "a b", "../up", "η", "a."] {
        assert!(!is_name(name), "{name}");
    }
    for name in ["cost", "cost-2", "best_of_3", "l2"] {
        assert!(is_name(name), "{name}");
    }
    let message = failure(|nb| {
        nb.figure("../up", Figure { svg: String::new(), alt: String::new() });
        Ok(())
    });
    assert!(message.starts_with("`../up` is no name for a figure"), "{message}");
}

#[test]
fn numbers_must_be_finite() {
    let message = failure(|nb| {
        nb.value("cost", f64::NAN);
        Ok(())
    });
    assert_eq!(message, "the value `cost` holds NaN; only finite numbers can be stored");
    let message = failure(|nb| {
        nb.table("costs", Table::new(["cost"]).row([1.0]).row([f64::INFINITY]));
        Ok(())
    });
    assert_eq!(message, "the table `costs` holds inf; only finite numbers can be stored");
}

#[test]
fn the_first_mistake_is_the_one_that_is_told() {
    let message = failure(|nb| {
        nb.value("first", f64::NAN);
        nb.value("Second", 1);
        Ok(())
    });
    assert!(message.contains("`first`"), "{message}");
}

#[test]
fn a_cell_ends_with_any_error() {
    assert_eq!(failure(|_| Err("the network is empty")?), "the network is empty");
    let message = failure(|nb| {
        let number: usize = "ten".parse()?;
        nb.value("number", number);
        Ok(())
    });
    assert_eq!(message, "invalid digit found in string");
}

#[test]
fn a_figure_is_told_in_lines_of_the_book() {
    let record = record(|nb| {
        let alt = "η ".repeat(96);
        nb.figure("wide", Figure { svg: String::new(), alt });
        Ok(())
    });
    let transcript = record.unwrap().transcript;
    let widths: Vec<_> = transcript.lines().map(|line| line.chars().count()).collect();
    assert_eq!(widths, [96, 95, 11]);
}
