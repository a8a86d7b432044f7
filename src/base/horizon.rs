//! The instant that a build speaks of, and how much it sees.

use jiff::Timestamp;

/// How far a build may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    /// The instant at which the site is built; the only clock there is.
    pub now: Timestamp,
    /// Whether it sees what is not public yet.
    pub sight: Sight,
}

/// What a build sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// What is public. Nothing else can be published.
    Public,
    /// Drafts, scheduled and embargoed items too, as if they were public. The output says so on every page,
    /// and never goes where the public site goes.
    Preview,
    /// The same, for eyes that look while it is made again and again: its pages do not say as at what time,
    /// or each of them would change every minute.
    Live,
}

impl Horizon {
    /// What is public at an instant.
    pub fn public(now: Timestamp) -> Self {
        Self {
            now,
            sight: Sight::Public,
        }
    }

    /// What would be public, at an instant.
    pub fn preview(now: Timestamp) -> Self {
        Self {
            now,
            sight: Sight::Preview,
        }
    }

    /// What would be public, at an instant, to be looked at and not kept.
    pub fn live(now: Timestamp) -> Self {
        Self {
            now,
            sight: Sight::Live,
        }
    }

    /// Whether it sees what is not public yet.
    pub fn is_preview(self) -> bool {
        self.sight != Sight::Public
    }
}
