//! What the directives become.

use super::super::{Library, Page, expand};
use super::{pages, repository, shown};

/// Fails unless the page holds all of these.
pub(super) fn holds(text: &str, parts: &[&str]) {
    let shown = shown(text);
    for part in parts {
        assert!(shown.contains(part), "no `{part}` in\n{shown}");
    }
}

#[test]
fn a_listing_has_its_lines_its_caption_and_its_link() {
    holds(
        "{{#code ch1/src/a.rs:learn since=ch1/src/a.rs:faster}}",
        &[
            "<code class=\"language-rust\">/// One step.&#10;fn learn(&amp;mut self) {&#10;<span \
             class=\"new\">    self.w -= 1;&#10;&#10;    self.b -= 1;&#10;</span>}</code>",
            "href=\"https://example.org/nn/blob/main/crates/ch1/src/a.rs#L3-L10\"",
            ">ch1/src/a.rs</a> <span class=\"inside\">in <code>impl Network</code></span>",
        ],
    );
}

#[test]
fn without_a_repository_a_listing_links_to_a_copy_beside_the_pages() {
    let folder = repository();
    let library = Library::new(folder.path(), None);
    let expanded = expand(&library, &pages("{{#code ch1/src/a.rs:step}}")).unwrap();
    assert!(expanded.texts[0].contains("href=\"../code/ch1/src/a.rs\""));
    library.enclose().unwrap();
    let copy = std::fs::read(folder.path().join("book/src/code/ch1/src/a.rs")).unwrap();
    assert_eq!(copy, super::SOURCE.as_bytes());
}

#[test]
fn a_listing_of_a_framework_has_its_path_from_the_top() {
    holds(
        "{{#code frameworks/f/src/b.rs:b}}",
        &[
            "href=\"https://example.org/nn/blob/main/frameworks/f/src/b.rs#L2-L2\"",
            ">frameworks/f/src/b.rs</a>",
            "fn b() {}</code>",
        ],
    );
}

#[test]
fn a_test_is_a_mark_that_links_to_it() {
    holds(
        "It learns.{{#test ch1/tests/a.rs:it_learns}} So",
        &["crates/ch1/tests/a.rs#L4-L4\" title=\"tested: it_learns\"", ">✓</a> So"],
    );
}

#[test]
fn a_diff_shows_what_changed() {
    holds(
        "{{#diff ch1/src/a.rs:learn ch1/src/a.rs:faster}}",
        &["<del>-     self.w -= 1;&#10;</del>", "<ins>+     self.w -= 2;", "  /// One step."],
    );
}

#[test]
fn values_stand_in_sentences_tables_and_formulas() {
    holds(
        "**{{#value ch1/run.images , images}}**, {{#value ch1/run.below}}, \
         {{#value ch1/run.name}}, $x = {{#value ch1/run.percent .2 %}}$.",
        &[
            "**<span class=\"value\" data-value=\"ch1/run.images , images\" title=\"from cargo run -p ch1 -- run\">50,000\u{202f}images",
            ">−0&#46;5</span>",
            ">a &#124; b&#42;</span>",
            "<mn>95&#46;12</mn><mspace",
        ],
    );
}

#[test]
fn no_line_is_broken_between_a_bracket_and_its_formula() {
    let shown = shown("A line ($a$) and ($b$ too) and $c$.");
    for part in [
        "<span class=\"nowrap\">(<math",
        "</math>)</span>",
        "</math></span> too)",
        "</math>.</span>",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
}

#[test]
fn equations_are_numbered_and_found_from_other_pages() {
    holds(
        "$$\n\\begin{equation} c \\label{eq:c} \\end{equation}\n$$\n\n\
         $$\n\\begin{equation} d \\tag{BP1} \\label{eq:d} \\end{equation}\n$$\n\n$$ e $$\n\n\
         $\\eqref{eq:c}$ {{#eq d}} {{#eq other}} $x \\text{ by } \\eqref{eq:d}$",
        &[
            "<span class=\"equation numbered\" id=\"eq:c\"><math",
            "<span class=\"equation-number\">(1&#46;1)</span>",
            "<span class=\"equation-number\">(BP1)</span>",
            "<span class=\"equation\"><math",
            "<a class=\"number\" href=\"#eq:c\">(1&#46;1)</a>",
            "<a class=\"number\" href=\"#eq:d\">(BP1)</a>",
            "<a class=\"number\" href=\"../ch1/other.html#eq:other\">(1&#46;2)</a>",
            "(BP1)</mtext>",
        ],
    );
}

#[test]
fn numbers_run_through_the_pages_of_a_chapter() {
    let folder = repository();
    let library = Library::new(folder.path(), None);
    let figure = "{{#figure ch1/run.curve | C.}}\n\n$$\\begin{equation} a \\label{eq:LABEL} \
                  \\end{equation}$$\n";
    let page = |chapter: &str, path: &str| Page {
        path: path.to_owned(),
        title: path.to_owned(),
        chapter: chapter.to_owned(),
        text: figure.replace("LABEL", path),
    };
    let book =
        [("", "a"), ("1", "b"), ("1", "c"), ("2", "d"), ("", "e")].map(|(c, p)| page(c, p));
    let expanded = expand(&library, &book).unwrap_or_else(|faults| panic!("{faults}"));
    for (text, number) in expanded.texts.iter().zip(["1", "1.1", "1.2", "2.1", "2"]) {
        assert!(text.contains(&format!(">Figure {number}</a>")), "{number}: {text}");
        let number = number.replace('.', "&#46;");
        assert!(text.contains(&format!(">({number})</span>")), "{number}: {text}");
    }
}

#[test]
fn formulas_survive_tables_and_emphasis() {
    holds(
        "| $a_1 * b_2 \\vert c$ | *d* |\n|---|---|\n| [[sigmoid neuron|s]] | |",
        &[">∗</mo>", "| *d* |", "title=\"A smooth neuron.\">s</a> |"],
    );
}

#[test]
fn books_and_terms_are_linked_with_their_gist() {
    holds(
        "So [@lecun1998], a [[Sigmoid neuron]].",
        &[
            "<a class=\"citation\" href=\"../references.html#ref-lecun1998\" title=\"Yann LeCun, \
         Digits, 1998.\">&#91;LeCun 1998&#93;</a>",
            "<a class=\"term\" href=\"../glossary.html#term-sigmoid-neuron\" title=\"A smooth \
         neuron.\">Sigmoid neuron</a>",
        ],
    );
}

#[test]
fn boxes_hold_markdown() {
    holds(
        "{{#aside Why $x$?}}\nA *few* words.\n{{/aside}}\n\n{{#margin}}\nnote\n{{/margin}}\n\n\
         {{#sofar}}\n- so\n{{/sofar}}\n\n{{#exercise 1-2 Weights | | * 5}}\nFind.\n{{#hint}}\nh\n\
         {{/hint}}\n{{#answer}}\na\n{{/answer}}\n{{/exercise}}\n",
        &[
            "<div class=\"aside short\" role=\"note\">\n<div class=\"block-title\">\n\nWhy <span class=\"nowrap\"><math",
            "\n\nA *few* words.\n",
            "<div class=\"margin-note\" role=\"note\">",
            "<p class=\"block-title\">The network so far</p>\n\n\n- so\n",
            "href=\"#exercise-1-2\">Exercise 1-2</a> Weights",
            "<details class=\"hint\">\n<summary>Hint</summary>",
            "<details class=\"answer\">\n<summary>Answer</summary>",
        ],
    );
}

#[test]
fn an_exercise_in_code_says_where_to_write_and_has_two_hints() {
    let parts = [
        "\nFind.\n",
        "<code class=\"nohighlight\">cargo test -p exercises --bin double</code>",
        "<a href=\"https://example.org/nn/blob/main/crates/exercises/exercises/ch1/double.rs\">",
        "<summary>Hint</summary>\n\nTry `1`.\n",
        "<summary>Second hint</summary>\n\nAdd it.\n",
        "<summary>Answer</summary>",
        "/crates/exercises/solutions/ch1/double.rs\">solution</a>.\n",
        "a\n",
    ];
    let text = "{{#exercise 1-2 Twice | double | * 5}}\nFind.\n{{#answer}}\na\n{{/answer}}\n{{/exercise}}\n";
    let shown = shown(text);
    let places =
        parts.map(|part| shown.find(part).unwrap_or_else(|| panic!("{part} in {shown}")));
    assert!(places.is_sorted(), "{shown}");
}

#[test]
fn no_line_is_broken_before_a_comma() {
    holds("of $z$, $a$ b", &["<span class=\"nowrap\"><math", "</math>,</span> <math"]);
}

#[test]
fn what_stands_in_code_stays_as_it_is() {
    for text in ["`{{#cell x}} [@y] [[z]] $a$`", "```text\n{{#cell x}} [@y] [[z]] $a$\n```"] {
        assert_eq!(shown(text), text);
    }
}

#[test]
fn no_line_is_broken_before_a_per_cent_sign() {
    assert_eq!(shown("87.26 % of `7 % 2`, a % b"), "87.26\u{202f}% of `7 % 2`, a % b");
}

#[test]
fn a_long_page_says_how_long_it_takes() {
    let text = format!("# Title\n\n{}\n\n{{{{#cell ch1/run}}}}\n", "word ".repeat(390));
    let line = "<p class=\"furniture\">2 min to read<span class=\"dot\"> · </span>its cell runs \
                in seconds</p>";
    holds(&text, &[line]);
    // What is folded away need not be read.
    let fold = format!(
        "<details>\n<summary>More</summary>\n\n{}\n\n</details>\n",
        "word ".repeat(390)
    );
    holds(&(text + "\n" + &fold), &[line]);
}

#[test]
fn directives_in_a_list_stay_in_the_list() {
    holds(
        "1. first\n\n   {{#code ch1/src/a.rs:step}}\n\n2. second",
        &["\n   <div class=\"listing\">\n   <div class=\"caption\">"],
    );
}

#[test]
fn anchors_that_no_page_uses_are_warned_of() {
    let folder = repository();
    let library = Library::new(folder.path(), None);
    let expanded =
        expand(&library, &pages("{{#code ch1/src/a.rs:learn}}\n\n{{#code ch1/src/a.rs:step}}"))
            .unwrap();
    let warnings: Vec<String> = expanded.warnings.iter().map(ToString::to_string).collect();
    let expected = [
        "crates/ch1/src/a.rs:13: no page uses anchor `faster`",
        "frameworks/f/src/b.rs:1: no page uses anchor `b`",
    ];
    assert_eq!(warnings, expected);
}
