//! Puts events of cells that run side by side into the order in which the cells stand in the
//! book. Those of the first unfinished cell pass at once; those of later cells wait for their
//! turn.

use std::collections::{BTreeMap, VecDeque};

/// Events by the place of their cell.
pub(crate) struct InOrder<E> {
    front: usize,
    waiting: BTreeMap<usize, VecDeque<(E, bool)>>,
}

impl<E> Default for InOrder<E> {
    fn default() -> Self {
        Self { front: 0, waiting: BTreeMap::new() }
    }
}

impl<E> InOrder<E> {
    /// Adds an event of the cell at a place; after its `last` event the next cell may speak.
    pub(crate) fn put(&mut self, place: usize, event: E, last: bool) {
        self.waiting.entry(place).or_default().push_back((event, last));
    }

    /// The next event whose turn it is, with its place.
    pub(crate) fn take(&mut self) -> Option<(usize, E)> {
        let place = self.front;
        let (event, last) = self.waiting.get_mut(&place)?.pop_front()?;
        if last {
            self.waiting.remove(&place);
            self.front += 1;
        }
        Some((place, event))
    }
}

#[cfg(test)]
mod tests {
    use super::InOrder;

    #[test]
    fn later_cells_wait_for_the_first() {
        let mut order = InOrder::default();
        order.put(1, "b1", false);
        assert_eq!(order.take(), None);
        order.put(0, "a1", false);
        assert_eq!(order.take(), Some((0, "a1")));
        order.put(1, "b2", true);
        order.put(2, "c1", false);
        assert_eq!(order.take(), None);
        order.put(0, "a2", true);
        let rest: Vec<_> = std::iter::from_fn(|| order.take()).collect();
        assert_eq!(rest, [(0, "a2"), (1, "b1"), (1, "b2"), (2, "c1")]);
    }
}
