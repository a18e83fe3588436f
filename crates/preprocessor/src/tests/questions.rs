//! What the reader is asked.

use super::{shown, told};

const CHECK: &str = "{{#check ch1/run.percent .1 %}}\nHow many *per cent*?\n{{#wrong ch1/run.below}}\nA share \
                     is not below 0.\n{{/wrong}}\n{{#because}}\nCount them.\n{{/because}}\n{{/check}}\n";

#[test]
fn a_check_knows_its_answer_and_a_wrong_one_and_folds_the_reason() {
    let shown = shown(CHECK);
    for part in [
        "<div class=\"check\" id=\"check-ch1-run-percent\" data-answer=\"95.1\" role=\"note\">",
        "How many *per cent*?",
        "<div class=\"wrong\" data-answer=\"-0.5\" hidden>",
        "<details class=\"answer\">\n<summary>Answer</summary>\n\n<p class=\"result\">95.1\u{202f}%</p>",
        "Count them.",
    ] {
        assert!(shown.contains(part), "no `{part}` in\n{shown}");
    }
}

#[test]
fn a_forecast_is_listed_in_its_chapter_with_what_the_run_gave() {
    let text = "{{#guess How good? | ch1/run.percent .0 %}}\nWhat do you think?\n{{#reveal}}\nIt \
                is.\n{{/reveal}}\n{{/guess}}\n\n{{#guesses}}\n";
    let shown = shown(text);
    for part in [
        "<div class=\"guess\" id=\"guess-ch1-run-percent\" data-answer=\"95\" data-shown=\"95\u{202f}%\"",
        "How good?",
        "<summary>What it was</summary>",
        "<tr><td><a href=\"#guess-ch1-run-percent\">How good?</a></td><td class=\"yours\">–</td>\
         <td>95\u{202f}%</td></tr>",
    ] {
        assert!(shown.contains(part), "no `{part}` in\n{shown}");
    }
}

#[test]
fn questions_without_an_answer_are_refused() {
    let because = "{{#because}}\nCount them.\n{{/because}}\n";
    for (text, fault) in [
        (CHECK.replace(because, ""), "{{#check}} needs {{#because}}"),
        (CHECK.replace(because, &because.repeat(2)), "the answer has been given already"),
        (CHECK.replace(".percent .1 %", ".name"), "`a | b*` is no number"),
        (because.to_owned(), "{{#because}} belongs into {{#check}}"),
        ("{{#check}}\n".to_owned(), "{{#check}} needs a value"),
        ("{{#guess How? }}\n".to_owned(), "a forecast needs title and value"),
        ("{{#guess A | ch1/run.percent}}\nB\n{{/guess}}\n".to_owned(), "needs {{#reveal}}"),
    ] {
        let told = told(&text);
        assert!(told.contains(fault), "no `{fault}` in\n{told}");
    }
}

#[test]
fn an_exercise_says_how_hard_it_is_and_how_long_it_takes() {
    let exercise =
        |head: &str| format!("{{{{#exercise {head}}}}}\nDo it.\n{{{{/exercise}}}}\n");
    let shown = shown(&exercise("1-1 Once | | ** 15"));
    assert!(shown.contains("●●○</span>"), "{shown}");
    assert!(shown.contains("needs an idea,</span> 15 min</span>"), "{shown}");
    for (head, effort) in [("1-1 Once | | hard 15", "hard 15"), ("1-1 Once", "")] {
        let told = told(&exercise(head));
        let expected = format!("`{effort}` is no effort: one to three stars and minutes");
        assert!(told.contains(&expected), "{told}");
    }
}

#[test]
fn an_output_unfolds_the_settings_of_its_run() {
    let shown = shown("{{#cell ch1/run}}");
    let row = "<tr data-name=\"eta\" data-printed=\"3\"><td>learning rate η</td><td><code>--eta 3</code></td></tr>";
    assert!(shown.contains("<details class=\"settings\">") && shown.contains(row), "{shown}");
}

#[test]
fn the_page_says_how_often_the_test_images_were_asked() {
    let shown =
        shown("{{#asked times}} times, {{#asked labels}} labels, {{#asked cells}} cell");
    let numbers = ["123</span> times", "1,234,567</span> labels", "1</span> cell"];
    assert!(numbers.iter().all(|number| shown.contains(number)), "{shown}");
    assert!(told("{{#asked often}}").contains("`often` is none of labels, times, cells"));
}
