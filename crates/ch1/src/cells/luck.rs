//! How a comparison is recorded.

use notebook::{Notebook, values};

use crate::luck::{Paired, SameImages};

/// Records what a comparison over seeds gave, for tables and sentences: `{key}_difference`, `{key}_error`,
/// `{key}_p` and, in words, `{key}_verdict`.
pub fn record(nb: &mut Notebook, key: &str, paired: &Paired) {
    values!(nb, "{key}_difference" = paired.average(), "{key}_error" = paired.error());
    values!(nb, "{key}_p" = paired.p(), "{key}_verdict" = paired.verdict());
}

/// The same of two networks that read the same images: `{key}_only_new`, `{key}_only_old`, `{key}_p` and
/// `{key}_verdict`.
pub fn record_images(nb: &mut Notebook, key: &str, read: SameImages) {
    values!(nb, "{key}_only_new" = read.only_new, "{key}_only_old" = read.only_old);
    values!(nb, "{key}_p" = read.p(), "{key}_verdict" = read.verdict());
}
