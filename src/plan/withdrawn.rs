//! What is told of a release or newsletter that was withdrawn, wherever it is told.

use super::cards::day_of;
use crate::content::Site;
use crate::content::newsletter::Newsletter;
use crate::content::release::Release;
use crate::content::stage::{Stage, Withdrawal};
use crate::output::view;

/// Something that was withdrawn: its address stays, its words go.
pub struct Gone<'a> {
    /// What it is, in a word: `release`.
    pub what: &'static str,
    /// That it was withdrawn.
    pub withdrawal: &'a Withdrawal,
    title: &'a str,
    id: Option<&'a str>,
    stage: &'a Stage,
}

impl<'a> Gone<'a> {
    /// A release that was withdrawn; none of another.
    pub fn release(release: &'a Release) -> Option<Self> {
        let facts = &release.facts;
        let withdrawal = facts.facts.withdrawn.known();
        Some(Self {
            what: "release",
            withdrawal: withdrawal.filter(|_| release.stage.is_withdrawn())?,
            title: &facts.title,
            id: facts.id.as_deref(),
            stage: &release.stage,
        })
    }

    /// A newsletter that was withdrawn; none of another.
    pub fn newsletter(newsletter: &'a Newsletter) -> Option<Self> {
        let facts = &newsletter.facts;
        let withdrawal = facts.facts.withdrawn.known();
        Some(Self {
            what: "newsletter",
            withdrawal: withdrawal.filter(|_| newsletter.stage.is_withdrawn())?,
            title: &facts.title,
            id: facts.id.as_deref(),
            stage: &newsletter.stage,
        })
    }

    /// What it is called where it had its title: its title, or its number where privacy or law hide that.
    pub fn name(&self) -> String {
        match self.is_hidden() {
            true => self.title(),
            false => self.title.to_owned(),
        }
    }

    /// What its page is called.
    pub fn title(&self) -> String {
        match (self.is_hidden(), self.id) {
            (false, _) => format!("Withdrawn: {}", self.title),
            (true, Some(id)) => format!("Withdrawn {} {id}", self.what),
            (true, None) => format!("Withdrawn {}", self.what),
        }
    }

    /// Why it was withdrawn, and what the group says of it.
    pub fn told(&self) -> String {
        let Withdrawal { reason, note, .. } = self.withdrawal;
        format!("{} {note}", reason.words(self.what)).trim_end().to_owned()
    }

    /// The page that stays.
    pub fn view(&self, site: &Site, contact: Option<view::Contact>) -> view::Withdrawn {
        let Withdrawal { on, reason, note, .. } = self.withdrawal;
        view::Withdrawn {
            what: self.what.to_owned(),
            headline: if self.is_hidden() { "" } else { self.title }.to_owned(),
            id: self.id.unwrap_or_default().to_owned(),
            published: self.stage.published().map(|at| day_of(site, at)).unwrap_or_default(),
            withdrawn: day_of(site, *on),
            reason: reason.words(self.what),
            note: note.clone(),
            contact,
        }
    }

    fn is_hidden(&self) -> bool {
        self.withdrawal.reason.hides_title()
    }
}
