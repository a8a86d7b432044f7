//! A walk along something sorted beside another walk: thousands of paths are found in one go, instead of one by one.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Peekable;

/// Entries in the order of their keys, asked for in that order.
pub struct Along<I: Iterator>(Peekable<I>);

impl<'k, K: Ord + 'k, V, I: Iterator<Item = (&'k K, V)>> Along<I> {
    /// A walk along some entries.
    pub fn new(entries: impl IntoIterator<IntoIter = I>) -> Self {
        Self(entries.into_iter().peekable())
    }

    /// What stands under a key; none where nothing does, or a later key was asked for before.
    pub fn at(&mut self, key: &K) -> Option<V> {
        loop {
            match self.0.peek()?.0.cmp(key) {
                Ordering::Less => self.0.next(),
                Ordering::Equal => return Some(self.0.next()?.1),
                Ordering::Greater => return None,
            };
        }
    }
}

impl<I: Iterator> fmt::Debug for Along<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Along")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_asks_in_order_finds_what_is_there() {
        let entries = [("b", 1), ("d", 2), ("e", 3)];
        let mut along = Along::new(entries.iter().map(|(key, value)| (key, *value)));
        let found = ["a", "b", "c", "e", "f"].map(|key| along.at(&key));
        assert_eq!(found, [None, Some(1), None, Some(3), None]);
    }
}
