//! How often the labels of test images were looked at.
//!
//! Who looks at the test images often enough finds a network that is good at *them*. So they are counted: a
//! book that says how rarely it asked should know.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many labels of some images were looked at to judge an answer. Copies of the images share the count; of
/// training and validation images there is none.
#[derive(Clone, Debug, Default)]
pub struct Looks(Option<Arc<AtomicU64>>);

impl Looks {
    /// A count that begins at 0.
    pub(crate) fn counted() -> Looks {
        Looks(Some(Arc::default()))
    }

    /// So many labels have been looked at.
    pub fn add(&self, labels: usize) {
        if let Some(count) = &self.0 {
            count.fetch_add(labels as u64, Ordering::Relaxed);
        }
    }

    /// How many they are.
    pub fn count(&self) -> u64 {
        self.0.as_ref().map_or(0, |count| count.load(Ordering::Relaxed))
    }
}

/// Images are the same, however often they were looked at.
impl PartialEq for Looks {
    fn eq(&self, _: &Looks) -> bool {
        true
    }
}

impl Eq for Looks {}

#[cfg(test)]
mod tests {
    use crate::Mnist;

    #[test]
    fn labels_of_test_images_are_counted_and_copies_share_the_count() {
        let mnist = Mnist::load().unwrap();
        mnist.training.label(3);
        mnist.test.label(0);
        mnist.test.first(10).label(5);
        assert_eq!((mnist.training.looks().count(), mnist.test.looks().count()), (0, 2));
        let unseen = mnist.unseen();
        unseen.test.label(1);
        assert_eq!((unseen.test.looks().count(), mnist.test.looks().count()), (1, 2));
        assert_eq!(unseen.test, mnist.test);
    }
}
