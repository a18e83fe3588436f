//! How a comparison is recorded.

use notebook::{Notebook, values};

use crate::luck::{Paired, SameImages, chance};
use crate::statistics::Sample;

/// Records what a comparison over seeds gave, for tables and sentences: `{key}_difference`, `{key}_error`,
/// `{key}_p` and, in words, `{key}_verdict`.
pub fn record(nb: &mut Notebook, key: &str, paired: &Paired) {
    values!(nb, "{key}_difference" = paired.average(), "{key}_error" = paired.error());
    values!(nb, "{key}_p" = paired.p(), "{key}_verdict" = paired.verdict());
}

/// The columns `difference` and `p` of a line that is compared with another one, seed by seed; dashes where it is
/// compared with nothing, or one seed would have to do. The comparison is recorded under this key.
pub fn compared(
    nb: &mut Notebook,
    key: &str,
    new: &Sample,
    old: Option<&Sample>,
) -> [String; 2] {
    let Some(old) = old.filter(|_| new.len() > 1) else {
        return ["–", "–"].map(str::to_owned);
    };
    let paired = Paired::new(new, old);
    record(nb, key, &paired);
    [paired.to_string(), chance(paired.p())]
}

/// The same of two networks that read the same images: `{key}_only_new`, `{key}_only_old`, `{key}_p` and
/// `{key}_verdict`.
pub fn record_images(nb: &mut Notebook, key: &str, read: SameImages) {
    values!(nb, "{key}_only_new" = read.only_new, "{key}_only_old" = read.only_old);
    values!(nb, "{key}_p" = read.p(), "{key}_verdict" = read.verdict());
}
