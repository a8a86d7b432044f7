//! What stands at the head of everything in a preview, whatever theme made it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::SourcePath;

/// The banners of a preview.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Banners {
    /// What every page says.
    pub everywhere: String,
    /// What the pages of items say that are not public: `Embargoed until 00:01 on Monday 30 November 2026`.
    pub items: BTreeMap<SourcePath, String>,
}

impl Banners {
    /// The line of an item that is not public.
    pub fn of(&self, source: Option<&SourcePath>) -> Option<&str> {
        self.items.get(source?).map(String::as_str)
    }
}
