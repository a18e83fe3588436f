//! What becomes of what cells have left: outputs, tables, figures.

use super::super::{Library, expand};
use super::pages::holds;
use super::{CELL, pages, repository, shown};

#[test]
fn an_output_has_its_command_and_no_words_for_figures() {
    let shown = shown("{{#cell ch1/run}}");
    assert!(shown.contains("title=\"A run\">cargo run -p ch1 -- run</code>"), "{shown}");
    assert!(shown.contains("<span class=\"time\">seconds</span>"), "{shown}");
    assert!(shown.contains(">epoch 1: 95 %&#10;&#10;end</code>"), "{shown}");
    assert!(shown.contains("id=\"cell-ch1-run\""), "{shown}");
}

#[test]
fn an_output_says_how_long_its_cell_took_and_which_weights_it_trained() {
    let folder = repository();
    let store = |path: &str, text: &str| {
        std::fs::write(folder.path().join("book/generated").join(path), text).unwrap();
    };
    store(
        "times.json",
        r#"{ "ch1/run": { "steps": [1.5, 3.0], "whole": 250.0, "measured": "today on a <machine>" },
             "ch1/other": { "steps": [], "whole": 9.0, "measured": "" } }"#,
    );
    store(
        "ch1/run.json",
        &CELL.replace("\"percent\"", "\"weights_sha256\": \"4f\", \"percent\""),
    );
    let library = Library::new(folder.path(), None);
    let shown = expand(&library, &pages("{{#cell ch1/run}}")).unwrap().texts[0].clone();
    let time = "<span class=\"time long\" data-steps=\"1.500 3.000\" data-whole=\"250.0\" \
                title=\"measured today on a &lt;machine&gt;\">4 minutes</span>";
    assert!(shown.contains(time), "{shown}");
    assert!(shown.contains(" data-weights=\"4f\">"), "{shown}");
}

#[test]
fn a_long_output_is_folded() {
    let folder = repository();
    let lines: String = (1..=30).map(|n| format!("line {n}\n")).collect();
    std::fs::write(folder.path().join("book/generated/ch1/run.txt"), lines).unwrap();
    let library = Library::new(folder.path(), None);
    let shown = expand(&library, &pages("{{#cell ch1/run}}")).unwrap().texts[0].clone();
    assert!(shown.contains("line 6&#10;⋮&#10;line 28"), "{shown}");
    assert!(shown.contains("All 30 lines"), "{shown}");
}

/// The end of the preview of a long output that ends with a table of so many rows.
fn preview_of_table(rows: usize) -> String {
    let folder = repository();
    let rows: String = (1..=rows).map(|n| format!("{n:5}  95\n")).collect();
    let before: String = (1..=20).map(|n| format!("line {n}\n")).collect();
    let text = format!("{before}\nepoch  right\n-----  -----\n{rows}");
    std::fs::write(folder.path().join("book/generated/ch1/run.txt"), text).unwrap();
    let library = Library::new(folder.path(), None);
    let shown = expand(&library, &pages("{{#cell ch1/run}}")).unwrap().texts[0].clone();
    let (_, end) = shown.split_once("⋮&#10;").unwrap();
    end.split_once("</span>").unwrap().0.to_owned()
}

#[test]
fn the_end_of_a_folded_table_stands_below_its_head() {
    let head = "epoch  right&#10;-----  -----&#10;";
    assert_eq!(preview_of_table(20), format!("{head}   18  95&#10;   19  95&#10;   20  95"));
    // Of a short table, parts of the head are in sight by themselves.
    assert_eq!(preview_of_table(2), format!("{head}    1  95&#10;    2  95"));
    assert_eq!(preview_of_table(1), format!("{head}    1  95"));
}

#[test]
fn a_figure_has_number_caption_and_alt_text() {
    holds(
        "{{#figure ch1/run.curve | Up to {{#value ch1/run.percent .1 %}} at $x_1$.}}\n\n\
         See {{#fig ch1/run.curve}}.",
        &[
            "<figure id=\"fig-ch1-run-curve\" data-figure=\"ch1/run.curve\" data-sha256=\"",
            "\">\n<svg viewBox",
            "<title>It rises to 95.</title>",
            "<a class=\"label\" href=\"#fig-ch1-run-curve\">Figure 1.1</a> Up to <span",
            ">95&#46;1\u{202f}%</span>",
            "<msub>",
            "<a class=\"number\" href=\"#fig-ch1-run-curve\">figure 1&#46;1</a>.",
        ],
    );
}

#[test]
fn a_table_is_set_with_its_numbers_to_the_right() {
    holds(
        "{{#table ch1/run.best}}",
        &[
            "<tr><th class=\"number\">η</th><th>what</th></tr>",
            "<tr><td class=\"number\">0.5</td><td>&lt;low&gt;</td></tr>",
        ],
    );
}

#[test]
fn a_table_has_the_minus_signs_and_apostrophes_of_print() {
    let folder = repository();
    let cell = CELL.replace("[0.5, \"<low>\"]", "[-0.5, \"Ada's\"]");
    std::fs::write(folder.path().join("book/generated/ch1/run.json"), cell).unwrap();
    let library = Library::new(folder.path(), None);
    let shown = expand(&library, &pages("{{#table ch1/run.best}}")).unwrap().texts[0].clone();
    assert!(shown.contains("<td class=\"number\">−0.5</td><td>Ada’s</td>"), "{shown}");
}

#[test]
fn a_measurement_says_when_and_on_what_it_was_taken() {
    holds(
        "{{#value bench/ch2.epoch_fast_speed .1}} times ({{#value bench/ch2.measured}})\n\n\
         {{#table bench/ch2.epoch}}\n",
        &[
            "title=\"measured 2026-11-22 on a &lt;machine&gt;: cargo bench -p ch2\">12&#46;3</span>",
            "<td>fast</td>",
            "<p class=\"measured\">Measured 2026-11-22 on a &lt;machine&gt;: <code>cargo bench",
        ],
    );
}
