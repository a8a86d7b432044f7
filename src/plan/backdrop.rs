//! What the page of a release is planned from, beside the release: shared by all of them, and by the lists.

use std::sync::{Arc, OnceLock};

use super::beats::Beats;
use super::cards;
use crate::base::{Digest, ENGINE};
use crate::content::Site;
use crate::output::Shared;
use crate::output::view::{Card, Frame};

/// A site, what all its pages share, and its releases as they stand in lists.
pub struct Backdrop {
    /// What is public.
    pub site: Arc<Site>,
    /// What all pages share.
    pub frame: Arc<Frame>,
    /// Which releases belong together.
    pub beats: Beats,
    /// The releases in lists, in the order of the site.
    pub cards: Vec<Shared<Card>>,
    digest: OnceLock<Digest>,
}

impl Backdrop {
    /// The backdrop of a site.
    pub fn new(site: &Arc<Site>, frame: Frame, beats: Beats) -> Self {
        let cards = site.releases.iter();
        Self {
            site: Arc::clone(site),
            frame: Arc::new(frame),
            beats,
            cards: cards.map(|release| Shared::new(cards::card(site, release))).collect(),
            digest: OnceLock::new(),
        }
    }

    /// The digest of all that stands behind a release, other releases apart. The instant is no part of it, only the
    /// day and what is public by then.
    pub fn digest(&self) -> Digest {
        *self
            .digest
            .get_or_init(|| Digest::of(&(ENGINE, self.site.beside(), &self.frame)))
    }
}
