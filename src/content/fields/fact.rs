//! Fields that decide whether an item is public.

use serde::{Deserialize, Serialize};

/// A field that decides whether an item is public. What cannot be read is not the same as absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact<T> {
    /// Not there.
    #[default]
    Absent,
    /// There, and understood.
    Known(T),
    /// There, and not understood: the item is held.
    Unreadable,
}

impl<T> Fact<T> {
    /// The fact, if it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Fact::Known(fact) => Some(fact),
            _ => None,
        }
    }

    /// Whether it is there and cannot be read.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Fact::Unreadable)
    }
}
