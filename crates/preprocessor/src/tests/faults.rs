//! What does not resolve is told with file and line.

use super::super::{Library, expand};
use super::{pages, repository, told};

/// Line 3 of the page is at fault, and this is what is said.
fn fails(line: &str, message: &str) {
    let told = told(&format!("# Title\n\n{line}\n"));
    let expected = format!("book/src/ch1/page.md:3: {message}");
    assert!(told.starts_with(&expected), "expected\n{expected}\nfound\n{told}");
}

#[test]
fn sources_and_anchors() {
    fails("{{#code ch1/src/b.rs:learn}}", "cannot read crates/ch1/src/b.rs: ");
    fails("{{#code ch1/src/a.rs:lern}}", "crates/ch1/src/a.rs: no line `// ANCHOR: lern`");
    fails("{{#code ch1/src/a.rs}}", "`ch1/src/a.rs` should be PATH:ANCHOR");
    fails("{{#code ch1/src/a.rs:learn old=step}}", "`old=step` is not understood");
    fails("{{#code ch1/src/a.rs:learn since=lern}}", "`lern` should be PATH:ANCHOR");
    fails(
        "{{#code ch1/src/a.rs:learn since=ch1/src/a.rs:learn}}",
        "no line of learn is new since",
    );
    fails("{{#code ch1/src/a.rs:step since=ch1/src/a.rs:faster}}", "every line of step is new");
    fails("{{#diff ch1/src/a.rs:learn ch1/src/a.rs:learn}}", "learn and learn do not differ");
    fails("{{#diff ch1/src/a.rs:learn}}", "a diff is between two");
    fails("Text {{#code ch1/src/a.rs:step}}", "`{{#code ch1/src/a.rs:step}}` should stand on");
}

#[test]
fn tests() {
    fails("{{#test ch1/tests/b.rs:it_learns}}", "cannot read crates/ch1/tests/b.rs: ");
    fails("{{#test ch1/tests/a.rs:it_learn}}", "crates/ch1/tests/a.rs has no test `it_learn`");
    fails("{{#test ch1/tests/a.rs:helper}}", "crates/ch1/tests/a.rs has no test `helper`");
}

#[test]
fn cells_values_tables_and_figures() {
    fails("{{#cell ch1/walk}}", "cannot read book/generated/ch1/walk.json: ");
    fails(
        "{{#value ch1/run.procent}}",
        "cell ch1/run has no value `procent`; nearest: percent",
    );
    fails("{{#value percent}}", "`percent` should be CHAPTER/CELL.NAME");
    fails("{{#value ch1/run.name .2}}", "value ch1/run.name: `a | b*` is not a number");
    fails("{{#value ch1/run.percent ,.0}}", "`,.0` is no unit; a format is like `, .2 %`");
    fails("{{#table ch1/run.worst}}", "cell ch1/run has no table `worst`; nearest: best");
    fails("{{#figure ch1/run.curv | C.}}", "cell ch1/run has no figure `curv`; nearest: curve");
    fails("{{#figure ch1/run.curve}}", "figure ch1/run.curve has no caption");
    fails("{{#figure ch1/run.mute | C.}}", "figure `mute` of ch1/run has no alt text");
    fails("{{#figure ch1/run.curve | {{#value ch1/run.x}}.}}", "cell ch1/run has no value `x`");
    fails("{{#fig ch1/run.curve}}", "there is no figure `ch1/run.curve`; nearest: ");
}

#[test]
fn measurements() {
    fails("{{#value bench/ch2.slow}}", "cell bench/ch2 has no value `slow`");
    fails("{{#table bench/ch2.batch}}", "cell bench/ch2 has no table `batch`; nearest: epoch");
    fails("{{#value bench/ch3.x}}", "cannot read book/generated/bench/ch3.json: ");
    assert!(told("{{#value bench/ch3.x}}").ends_with("; `cargo xtask bench ch3` makes it"));
}

#[test]
fn a_figure_stands_once_on_a_page() {
    let text = "{{#figure ch1/run.curve | A.}}\n\n{{#figure ch1/run.curve | B.}}\n";
    let expected = "book/src/ch1/page.md:3: figure `ch1/run.curve` is already in \
                    book/src/ch1/page.md:1";
    assert_eq!(told(text), expected);
}

#[test]
fn formulas() {
    fails("The $\\farc{1}{2}$", "formula `\\farc{1}{2}`: ");
    fails("The $\\frac{1}{$ half", "`\\frac` outside of a formula");
    fails("The $\\frac{1} half", "`\\frac` outside of a formula");
    fails("{{#eq othr}}", "there is no equation `othr`; nearest: other");
    fails("$\\eqref{eq:othr}$", "there is no equation `othr`");
    fails("$$ a \\label{eq:a} $$", "\\label and \\tag need \\begin{equation}");
}

#[test]
fn a_label_stands_once() {
    let told = told("$$ \\begin{equation} a \\label{eq:other} \\end{equation} $$\n");
    let expected = "book/src/ch1/other.md:5: equation `other` is already in \
                    book/src/ch1/page.md:1";
    assert_eq!(told, expected);
}

#[test]
fn references_and_terms() {
    fails("[@lecun1999]", "there is no reference `lecun1999`; nearest: lecun1998");
    fails(
        "a [[tanh neuron]]",
        "there is no glossary term `tanh neuron`; nearest: sigmoid neuron",
    );
    fails("{{#term}} nothing", "{{#term}} has no name");
    fails("{{#term x}}", "entry `x` says nothing");
}

#[test]
fn exercises_have_one_number_each() {
    let exercise = "{{#exercise 1-1 A | | * 5}}\nx\n{{/exercise}}\n\n";
    let expected =
        "book/src/ch1/page.md:5: exercise `1-1` is already in book/src/ch1/page.md:1";
    assert_eq!(told(&exercise.repeat(2)), expected);
}

#[test]
fn exercises_in_code() {
    let file = "crates/exercises/exercises/ch1/double.rs";
    fails(
        "{{#exercise 1-2 Thrice | double | * 5}}\nx\n{{/exercise}}",
        &format!("{file}: its title is `Twice`, and on the page it is `Thrice`"),
    );
    fails(
        "{{#exercise 1-3 Twice | double | * 5}}\nx\n{{/exercise}}",
        &format!("{file}: its number is `1-2`, and on the page it is `1-3`"),
    );
    fails(
        "{{#exercise 1-2 Twice | duble | * 5}}\nx\n{{/exercise}}",
        "there is no exercise `duble`; nearest: double",
    );
    let answerless = told("{{#exercise 1-2 Twice | double | * 5}}\nx\n{{/exercise}}\n");
    let expected = "book/src/ch1/page.md:3: an exercise in code needs an answer";
    assert!(answerless.starts_with(expected), "{answerless}");
    let told = told(
        "{{#exercise 1-2 Twice | double | * 5}}\nx\n{{#hint}}\nh\n{{/hint}}\n{{/exercise}}\n",
    );
    let expected =
        "book/src/ch1/page.md:3: the hints of double stand in crates/exercises/info.toml";
    assert!(told.starts_with(expected), "{told}");
}

#[test]
fn boxes() {
    fails("{{#aside A}}\n\ntext", "{{#aside}} is never closed by {{/aside}}");
    fails("{{/aside}}", "{{/aside}} closes nothing");
    fails("{{#aside}}\n{{/aside}}", "{{#aside}} needs a title");
    fails("{{#margin A}}\n{{/margin}}", "{{#margin}} takes no title");
    fails("{{#hint}}\n{{/hint}}", "{{#hint}} belongs into {{#exercise}}");
    fails("{{#exercise Title}}", "an exercise needs number and title");
    fails("{{#asside A}}", "there is no directive `asside`; there are code, diff");
    fails("{{#cell ch1/run", "`{{#cell ch1/run` is never closed by }}");
}

#[test]
fn boxes_are_closed_in_order() {
    let expected =
        "book/src/ch1/page.md:2: {{/margin}} where {{/aside}} is due, opened in line 1";
    assert_eq!(told("{{#aside A}}\n{{/margin}}\n{{/aside}}\n"), expected);
}

#[test]
fn links_and_fragments() {
    fails("[x](otter.md)", "link `otter.md` leads to ch1/otter.md, which is not in the book");
    fails(
        "[x](other.md#why)",
        "link `other.md#why`: ch1/other.md has no `#why`; nearest: why-so",
    );
    fails("[x](#tilte)", "link `#tilte`: ch1/page.md has no `#tilte`; nearest: title");
    fails("![](../picture.png)", "an image without alt text");
    fails("![alt](../painting.png)", "link `../painting.png` leads to painting.png");
}

#[test]
fn typed_rust() {
    fails("```rust\na\nb\nc\nd\n```", "4 lines of Rust are typed into the page, at most 3");
}

#[test]
fn all_faults_are_told_in_the_order_of_their_lines() {
    let told = told("[@a]\n\n{{#cell ch1/b}}\n\n{{#value ch1/run.c}}\n");
    let lines: Vec<&str> = told.lines().map(|line| line.split(": ").next().unwrap()).collect();
    let page = "book/src/ch1/page.md";
    assert_eq!(lines, [format!("{page}:1"), format!("{page}:3"), format!("{page}:5")]);
}

#[test]
fn a_directive_of_several_lines_does_not_shift_those_below() {
    let told = told(
        "{{#figure ch1/run.curve | A\nlong\ncaption.}}\n\n{{#value\nch1/run.images}}\n\
                     [@a]\n",
    );
    assert!(told.starts_with("book/src/ch1/page.md:7: there is no reference"), "{told}");
}

/// What should not stay on a page.
fn warned(text: &str) -> Vec<String> {
    let folder = repository();
    let library = Library::new(folder.path(), None);
    let expanded = expand(&library, &pages(text)).unwrap_or_else(|faults| panic!("{faults}"));
    let warnings = expanded.warnings.iter().map(ToString::to_string);
    warnings.filter(|warning| warning.starts_with("book/src/")).collect()
}

#[test]
fn a_verdict_is_not_typed() {
    let told = warned("Two runs.\n\nThe gain is not\nluck. `is luck` is code.\n");
    let expected = "book/src/ch1/page.md:3: `not luck` is the judge's to say: \
                    {{#value ch3/CELL.KEY_verdict}}";
    assert_eq!(told, [expected]);
    assert!(warned("{{#value ch1/run.verdict}}, says the judge.").is_empty());
}

#[test]
fn a_page_that_takes_too_long_is_to_be_split() {
    assert!(warned(&"word ".repeat(3_000)).is_empty());
    let told = warned(&"word ".repeat(3_201));
    let expected = "book/src/ch1/page.md:1: 3201 words and 17 minutes, at most 3000 and 16";
    assert!(told.len() == 1 && told[0].starts_with(expected), "{told:?}");
}

#[test]
fn exercises_count_up_in_the_order_of_the_pages() {
    let exercise =
        |number| format!("{{{{#exercise 1-{number} A | | * 5}}}}\nx\n{{{{/exercise}}}}\n\n");
    assert!(warned(&(exercise(1) + &exercise(2))).is_empty());
    let expected =
        "book/src/ch1/page.md:5: exercise 1-3 is number 1-2 in the order of the pages";
    assert_eq!(warned(&(exercise(1) + &exercise(3))), [expected]);
}
