//! Everything in the book that can be pointed to, and on which page it is.

use std::collections::BTreeMap;

use record::nearest;

use super::draft::{Draft, Kind, Place};
use super::fault::{Faults, Told};
use super::math::{Equation, equation};
use super::page::{Page, line_of};
use super::scan::formulas;

/// The places of the book by kind and name.
#[derive(Debug, Default)]
pub(crate) struct Index {
    targets: BTreeMap<(Kind, String), Vec<Target>>,
    /// What the pages ask the reader to foresee, in their order, each with its chapter.
    forecasts: Vec<(String, Target)>,
}

/// A place and its page.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    pub(crate) page: String,
    pub(crate) place: Place,
}

/// A numbered equation as it stands on the page.
#[derive(Debug, Clone)]
pub(crate) struct Numbered {
    pub(crate) equation: Equation,
    /// What stands in the brackets: `3.2`, `BP1`.
    pub(crate) number: String,
}

/// How many figures and equations of a chapter have got a number so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Count {
    pub(crate) figures: usize,
    pub(crate) equations: usize,
}

impl Count {
    /// What is numbered at the end of a page. (A tag is no number.)
    pub(crate) fn after(draft: &Draft) -> Self {
        let figures = draft.places.iter().filter(|place| place.kind == Kind::Figure);
        let equations = numbered(draft).into_values();
        let equations = equations.filter(|found| found.equation.tag.is_none());
        Self {
            figures: draft.before.figures + figures.count(),
            equations: draft.before.equations + equations.count(),
        }
    }
}

impl Index {
    /// The index of all pages. Names that stand for two things are faults.
    pub(crate) fn new(drafts: &[Draft], faults: &mut Faults) -> Self {
        let mut index = Self::default();
        for draft in drafts {
            for place in draft.places.iter().cloned().chain(equations(draft)) {
                index.add(&draft.page, place, faults);
            }
        }
        index
    }

    fn add(&mut self, page: &Page, place: Place, faults: &mut Faults) {
        let found = self.targets.entry((place.kind, place.name.to_lowercase())).or_default();
        // The same figure may stand on several pages, and has a number on each.
        let may_repeat = place.kind == Kind::Figure;
        if let Some(first) = found.iter().find(|first| !may_repeat || first.page == page.path) {
            let (what, name) = (place.kind.name(), &place.name);
            let told = format!(
                "{what} `{name}` is already in book/src/{}:{}",
                first.page, first.place.line
            );
            faults.note::<()>(&page.file(), place.line, Err(told));
            return;
        }
        let target = Target { page: page.path.clone(), place };
        found.push(target.clone());
        if target.place.kind == Kind::Forecast {
            self.forecasts.push((page.chapter.clone(), target));
        }
    }

    /// What the pages of this page's chapter ask the reader to foresee.
    pub(crate) fn forecasts(&self, page: &Page) -> impl Iterator<Item = &Target> {
        let of_chapter = |(chapter, _): &&(String, Target)| *chapter == page.chapter;
        self.forecasts.iter().filter(of_chapter).map(|(_, target)| target)
    }

    /// The place of this name: the one on the page that asks, or else the first.
    pub(crate) fn find(&self, kind: Kind, name: &str, page: &Page) -> Told<&Target> {
        let key = (kind, name.to_lowercase());
        let found = self.targets.get(&key).map_or(&[][..], Vec::as_slice);
        let here = found.iter().find(|target| target.page == page.path);
        here.or(found.first()).ok_or_else(|| {
            let names = self.targets.keys().filter(|(other, _)| *other == kind);
            let near = nearest(&key.1, names.map(|(_, name)| name.as_str())).join(", ");
            let near = if near.is_empty() { "the book has none".to_owned() } else { near };
            format!("there is no {} `{name}`; nearest: {near}", kind.name())
        })
    }
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Equation => "equation",
            Self::Exercise => "exercise",
            Self::Reference => "reference",
            Self::Term => "glossary term",
            Self::Forecast => "forecast",
        }
    }
}

/// The numbered equations of a page, by the byte at which each begins. (What is wrong with one is
/// told when the page is finished.)
pub(crate) fn numbered(draft: &Draft) -> BTreeMap<usize, Numbered> {
    let mut count = draft.before.equations;
    let mut found = BTreeMap::new();
    for formula in formulas(&draft.text).into_iter().filter(|formula| formula.display) {
        let Ok(equation) = equation(&formula.tex) else { continue };
        if !equation.numbered {
            continue;
        }
        let number = equation.tag.clone().unwrap_or_else(|| {
            count += 1;
            draft.page.numbered(count)
        });
        found.insert(formula.range.start, Numbered { equation, number });
    }
    found
}

fn equations(draft: &Draft) -> Vec<Place> {
    let labelled = numbered(draft).into_iter().filter_map(|(at, found)| {
        let name = found.equation.label?;
        Some(Place {
            kind: Kind::Equation,
            id: format!("eq:{name}"),
            name,
            label: found.number,
            gist: String::new(),
            line: line_of(&draft.text, at),
        })
    });
    labelled.collect()
}
