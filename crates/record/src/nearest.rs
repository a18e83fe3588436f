//! Finds what a mistyped name was meant to be.

/// How alike two names must be to be taken for each other; 1 is the same name.
const ALIKE: f64 = 0.7;

/// The known names most like the one found: up to three that are alike, in any case the
/// nearest.
pub fn nearest<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let mut ranked: Vec<(f64, &str)> =
        known.into_iter().map(|name| (strsim::jaro_winkler(found, name), name)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let alike = ranked.iter().take_while(|(likeness, _)| *likeness >= ALIKE).count();
    ranked.into_iter().take(alike.clamp(1, 3)).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_name() {
        let known = ["first-network", "second-network", "sigmoid"];
        assert_eq!(nearest("sigmiod", known), ["sigmoid"]);
        assert_eq!(nearest("frist-network", known)[0], "first-network");
    }

    #[test]
    fn a_wild_guess_finds_one_name_and_an_empty_list_none() {
        assert_eq!(nearest("zzz", ["sigmoid", "step"]).len(), 1);
        assert!(nearest("zzz", []).is_empty());
    }
}
