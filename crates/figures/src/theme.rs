//! What the colours of the book mean, and how they are written.
//!
//! A [`Role`] is a meaning ("measured on the test data"); it has one colour, one dash pattern and
//! one marker through the whole book. The colours stand here twice, for light and for dark paper.
//! Figures only name them, as CSS variables; [`stylesheet`] gives the definitions to a page.

/// What a line, a bar or a path stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Measured on the training data.
    Training,
    /// Measured on the validation data.
    Validation,
    /// Measured on the test data.
    Test,
    /// The only, or the first, of several things that belong to no data set.
    First,
    /// The second of them.
    Second,
    /// The third of them.
    Third,
    /// The fourth of them.
    Fourth,
}

/// A colour of the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    /// Text, axes, neurons, the ink of digits.
    Ink,
    /// Text of lesser weight, such as tick labels.
    Faint,
    /// Grid lines.
    Grid,
    /// The ground of the page; for the halo of labels and for hollow shapes.
    Paper,
    /// The shading of contour maps and surfaces.
    Depth,
    /// Weights above zero.
    Positive,
    /// Weights below zero.
    Negative,
    /// The colour of a role.
    Of(Role),
}

/// Every paint with its variable's name, its colour on light paper and that on dark paper.
///
/// Chosen after Okabe and Ito, "Color Universal Design" (2008), and shifted in lightness until each
/// reaches a contrast of 3:1 on the grounds of all mdBook themes.
pub(crate) const PAINTS: [(Paint, &str, &str, &str); 14] = [
    (Paint::Ink, "ink", "#222222", "#e6e6ea"),
    (Paint::Faint, "faint", "#5a5a64", "#a9a9b6"),
    (Paint::Grid, "grid", "#dcdce2", "#3a3d48"),
    (Paint::Paper, "paper", "#ffffff", "#161923"),
    (Paint::Depth, "depth", "#54677a", "#90a4b8"),
    (Paint::Positive, "positive", "#5b3a9e", "#b79cf2"),
    (Paint::Negative, "negative", "#946200", "#dda83a"),
    (Paint::Of(Role::Training), "training", "#005fa3", "#62aef0"),
    (Paint::Of(Role::Validation), "validation", "#c04c00", "#ff9457"),
    (Paint::Of(Role::Test), "test", "#00855c", "#3fd0a0"),
    (Paint::Of(Role::First), "first", "#3a3a48", "#e6e6ee"),
    (Paint::Of(Role::Second), "second", "#a8357f", "#ee86c4"),
    (Paint::Of(Role::Third), "third", "#6e7000", "#cfcf4a"),
    (Paint::Of(Role::Fourth), "fourth", "#167796", "#86dcf0"),
];

impl Paint {
    /// Its place among [`PAINTS`].
    pub(crate) fn number(self) -> u8 {
        PAINTS.iter().position(|(paint, ..)| *paint == self).unwrap_or(0) as u8
    }

    /// The colour as an SVG attribute's value: `var(--fig-ink, #222222)`.
    pub(crate) fn css(self) -> String {
        let (_, name, light, _) = PAINTS[usize::from(self.number())];
        format!("var(--fig-{name}, {light})")
    }

    /// The dash pattern of a line that this paint may break, in drawing units: a role's own, or that
    /// of a negative weight; empty for an unbroken line.
    pub(crate) fn dash(self) -> &'static str {
        match self {
            Self::Of(role) => role.look().0,
            Self::Negative => "14 9",
            Self::Faint => "6 10",
            _ => "",
        }
    }
}

impl Role {
    /// The dash pattern of the role's lines, and the marker of its points: an SVG path about (0, 0),
    /// some 20 units across.
    pub(crate) fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Training => ("22 11", "m-8-8h16v16h-16z"),
            Self::Validation => ("5 12", "m0-11l10 18h-20z"),
            Self::Test => ("", "m0-12l12 12l-12 12l-12-12z"),
            Self::First => ("", "m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"),
            Self::Second => ("14 11", "m-3-11h6v8h8v6h-8v8h-6v-8h-8v-6h8z"),
            Self::Third => ("26 11 4 11", "m0 11l10-18h-20z"),
            Self::Fourth => ("3 9", "m-10-10l10 5l10-5l-5 10l5 10l-10-5l-10 5l5-10z"),
        }
    }
}

/// The CSS that defines the colours for a page, given the selectors of its light and dark themes.
///
/// The page's ground is taken from mdBook's `--bg` where that exists.
///
/// ```
/// let css = figures::stylesheet(".light, .rust", ".navy, .coal, .ayu");
/// assert!(css.contains("--fig-training: #005fa3;"));
/// ```
pub fn stylesheet(light: &str, dark: &str) -> String {
    let rules = |selector: &str, is_dark: bool| {
        let rule = |(paint, name, on_light, on_dark): (Paint, &str, &str, &str)| {
            let colour = if is_dark { on_dark } else { on_light };
            match paint {
                Paint::Paper => format!("  --fig-{name}: var(--bg, {colour});\n"),
                _ => format!("  --fig-{name}: {colour};\n"),
            }
        };
        format!("{selector} {{\n{}}}\n", PAINTS.map(rule).concat())
    };
    rules(light, false) + &rules(dark, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIGHT_GROUNDS: [&str; 2] = ["#ffffff", "#e1e1db"];
    const DARK_GROUNDS: [&str; 3] = ["#161923", "#141617", "#0f1419"];

    /// The relative luminance of WCAG 2.2.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn every_colour_stands_out_from_every_ground() {
        let drawn = |paint| !matches!(paint, Paint::Paper | Paint::Grid);
        for (_, name, light, dark) in PAINTS.into_iter().filter(|paint| drawn(paint.0)) {
            for ground in LIGHT_GROUNDS {
                assert!(contrast(light, ground) >= 3.0, "{name} on {ground}");
            }
            for ground in DARK_GROUNDS {
                assert!(contrast(dark, ground) >= 3.0, "{name} on {ground}");
            }
        }
    }

    #[test]
    fn text_colours_reach_the_contrast_of_text() {
        for paint in [Paint::Ink, Paint::Faint] {
            let (_, name, light, dark) = PAINTS[usize::from(paint.number())];
            assert!(
                LIGHT_GROUNDS.iter().all(|ground| contrast(light, ground) >= 4.5),
                "{name}"
            );
            assert!(DARK_GROUNDS.iter().all(|ground| contrast(dark, ground) >= 4.5), "{name}");
        }
    }

    #[test]
    fn without_colour_dash_and_marker_still_tell_the_roles_apart() {
        let roles = PAINTS.into_iter().filter_map(|(paint, ..)| match paint {
            Paint::Of(role) => Some(role.look()),
            _ => None,
        });
        let roles: Vec<_> = roles.collect();
        for (i, role) in roles.iter().enumerate() {
            assert!(!roles[..i].contains(role), "{role:?}");
        }
    }
}
