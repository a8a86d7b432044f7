//! A release's state at an instant: a pure function of its facts and the clock. There is no
//! `status:` to contradict them.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fields::{Fact, Fields, choice};
use super::settings::Approval;
use crate::base::code::EMBARGO_UNREADABLE;

/// What decides whether a release or newsletter is public.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// Who approved it.
    pub approved: Fact<Approved>,
    /// When it is sent out.
    pub issued: Fact<Timestamp>,
    /// Until when it is held.
    pub embargo: Fact<Embargo>,
    /// That it was withdrawn.
    pub withdrawn: Fact<Withdrawal>,
    /// That it was dropped before publication.
    pub spiked: Fact<Spike>,
}

/// An approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approved {
    /// The councillor.
    pub by: String,
    /// When; a record, never compared with the clock.
    pub on: Option<Timestamp>,
    /// The seal over what was approved.
    pub seal: Option<String>,
}

/// An embargo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embargo {
    /// When it lifts.
    pub until: Timestamp,
    /// Who has the text before.
    pub audience: String,
    /// Why.
    pub reason: String,
}

choice! {
    /// Why a release was withdrawn.
    WithdrawalReason {
        /// The figures were wrong.
        FiguresWrong = "figures-wrong",
        /// Somebody disputes their quotation.
        QuoteDisputed = "quote-disputed",
        /// It told too much of a person.
        Privacy = "privacy",
        /// The law.
        Legal = "legal",
        /// Another text replaces it.
        Superseded = "superseded",
        /// It was never meant to be sent.
        IssuedInError = "issued-in-error",
    }
}

impl WithdrawalReason {
    /// What readers are told of what was withdrawn, a release or a newsletter.
    pub fn words(self, what: &str) -> String {
        match self {
            WithdrawalReason::FiguresWrong => "The figures in it were wrong.".to_owned(),
            WithdrawalReason::QuoteDisputed => "A quotation in it is disputed.".to_owned(),
            WithdrawalReason::Privacy => "It was withdrawn to protect somebody's privacy.".to_owned(),
            WithdrawalReason::Legal => "It was withdrawn for legal reasons.".to_owned(),
            WithdrawalReason::Superseded => format!("A later {what} replaces it."),
            WithdrawalReason::IssuedInError => "It was issued in error.".to_owned(),
        }
    }

    /// Whether even the title is hidden.
    pub fn hides_title(self) -> bool {
        matches!(self, WithdrawalReason::Privacy | WithdrawalReason::Legal)
    }
}

/// A withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// When.
    pub on: Timestamp,
    /// Why.
    pub reason: WithdrawalReason,
    /// Who decided.
    pub by: String,
    /// What the group says of it.
    pub note: String,
    /// Whether the text is to be erased from the folder too.
    pub erase: bool,
}

/// That a release was dropped before publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spike {
    /// When.
    pub on: Option<Date>,
    /// Who decided.
    pub by: String,
    /// Why.
    pub reason: String,
}

fn embargo(f: &mut Fields) -> Fact<Embargo> {
    f.map_fact("embargo", "Until when it is held: {until: 2026-11-30T00:01}.", |f| {
        let until = f.instant("until", "When it lifts.");
        let given = until.is_some();
        let embargo = Embargo {
            until: f.require("until", until),
            audience: f.text_or_empty("audience", "Who has the text before: media, or all."),
            reason: f.text_or_empty("reason", "Why."),
        };
        given.then_some(embargo)
    })
}

impl Facts {
    /// Reads the facts of state.
    pub fn read(f: &mut Fields) -> Self {
        Self {
            approved: f.map_fact(
                "approved",
                "The councillor who approved it, as in {by: firstname-surname}.",
                |f| {
                    let by = f.slug("by", "The councillor, by the name of their file in content/people.");
                    let by = f.require("by", by);
                    let on = f.instant("on", "When; issued where it is left out.");
                    let seal = f.text("seal", "What was approved; written by pressroom.");
                    (!by.is_empty() && (on.is_some() || !f.has("on"))).then_some(Approved { by, on, seal })
                },
            ),
            issued: {
                let issued = f.instant_fact(
                    "issued",
                    "When it is sent out: 2026-11-20T10:30, in the site's time zone.",
                );
                f.require("issued", issued.known().copied());
                issued
            },
            embargo: f.told_as(&EMBARGO_UNREADABLE, embargo),
            withdrawn: f.map_fact("withdrawn", "That it was withdrawn: {on, reason, by}.", |f| {
                let on = f.instant("on", "When.");
                let reason = f.choice("reason", "Why.");
                if on.is_none() {
                    f.require("on", on);
                }
                if reason.is_none() && !f.has("reason") {
                    f.require::<String>("reason", None);
                }
                let by = f.text_or_empty("by", "The councillor who decided.");
                let note = f.text_or_empty("note", "What the group says of it.");
                let erase = f
                    .flag("erase", "true where the text is to be erased too.")
                    .unwrap_or(false);
                Some(Withdrawal {
                    on: on?,
                    reason: reason?,
                    by,
                    note,
                    erase,
                })
            }),
            spiked: f.map_fact(
                "spiked",
                "That it was dropped before publication: {on, by, reason}.",
                |f| {
                    Some(Spike {
                        on: f.day("on", "When."),
                        by: f.text_or_empty("by", "Who decided."),
                        reason: f.text_or_empty("reason", "Why."),
                    })
                },
            ),
        }
    }

    /// The fact that cannot be read, by the name of its field.
    pub fn unreadable(&self) -> Option<&'static str> {
        [
            ("approved", self.approved.is_unreadable()),
            ("issued", self.issued.is_unreadable()),
            ("embargo", self.embargo.is_unreadable()),
            ("withdrawn", self.withdrawn.is_unreadable()),
            ("spiked", self.spiked.is_unreadable()),
        ]
        .into_iter()
        .find_map(|(name, unreadable)| unreadable.then_some(name))
    }

    /// Whether its approval carries a seal.
    pub fn is_sealed(&self) -> bool {
        self.approved.known().is_some_and(|approved| approved.seal.is_some())
    }

    /// When the item is, was or would be public for the first time.
    pub fn public_from(&self) -> Option<Timestamp> {
        let issued = *self.issued.known()?;
        Some(self.embargo.known().map_or(issued, |embargo| embargo.until.max(issued)))
    }
}

/// Where an item stands in its life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Stage {
    /// Not approved, or without a time of issue; the words say which.
    Draft(&'static str),
    /// A fact of its state cannot be read: the name of the field.
    Unreadable(&'static str),
    /// Dropped before publication.
    Spiked,
    /// Approved, and to be issued at this instant.
    Scheduled(Timestamp),
    /// Approved and issued, and held until this instant.
    Embargoed(Timestamp),
    /// Public since this instant.
    Published(Timestamp),
    /// Public since the first instant, corrected at the second.
    Corrected(Timestamp, Timestamp),
    /// Public since the first instant, withdrawn at the second.
    Withdrawn(Timestamp, Timestamp),
}

/// What the policy asks of an approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// How approval works here.
    pub approval: Approval,
    /// Items issued before this instant belong to an imported archive and need none.
    pub archive_before: Option<Timestamp>,
}

/// What the seal says of an item's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Words {
    /// Nobody asks: the policy wants no seals, or the item lies in an archive.
    NotAsked,
    /// They are those that were approved.
    Approved,
    /// They carry no seal.
    Unsealed,
    /// They are others than those that were approved, and have never been public.
    Changed,
    /// They are others than those that were approved, and those have been public.
    Edited,
}

/// The state of an item with these facts; `corrected` is its latest correction that is told.
pub fn stage(facts: &Facts, corrected: Option<Timestamp>, demand: Demand, words: Words, now: Timestamp) -> Stage {
    if let Some(field) = facts.unreadable() {
        return Stage::Unreadable(field);
    }
    if facts.spiked.known().is_some() {
        return Stage::Spiked;
    }
    let (Some(issued), Some(public_from)) = (facts.issued.known().copied(), facts.public_from()) else {
        return Stage::Draft("it has no time of issue");
    };
    let asked = demand.approval != Approval::Off && !demand.is_archived(issued);
    if asked && facts.approved.known().is_none() {
        return Stage::Draft("nobody has approved it");
    }
    match words {
        Words::Unsealed if asked => return Stage::Draft("its approval has no seal; `pressroom approve` sets it"),
        Words::Changed if asked => return Stage::Draft("its words are not those that were approved"),
        _ => {}
    }
    if now < public_from {
        let embargoed = facts.embargo.known().is_some_and(|embargo| now < embargo.until);
        return if embargoed {
            Stage::Embargoed(public_from)
        } else {
            Stage::Scheduled(public_from)
        };
    }
    if let Some(withdrawal) = facts.withdrawn.known().filter(|withdrawal| withdrawal.on <= now) {
        return Stage::Withdrawn(public_from, withdrawal.on);
    }
    match corrected.filter(|corrected| *corrected <= now) {
        Some(corrected) => Stage::Corrected(public_from, corrected),
        None => Stage::Published(public_from),
    }
}

impl Demand {
    /// Whether an item issued at an instant belongs to an imported archive.
    pub fn is_archived(&self, issued: Timestamp) -> bool {
        self.archive_before.is_some_and(|before| issued < before)
    }

    /// Whether the words of an item must be under seal.
    pub fn asks_for_seal(&self, facts: &Facts) -> bool {
        let archived = facts.issued.known().is_some_and(|issued| self.is_archived(*issued));
        self.approval == Approval::Sealed && !archived
    }
}

impl Stage {
    /// Whether anything of the item is public, if only its tombstone.
    pub fn is_public(&self) -> bool {
        matches!(self, Stage::Published(_) | Stage::Corrected(..) | Stage::Withdrawn(..))
    }

    /// Whether it was withdrawn: a tombstone stands in its place.
    pub fn is_withdrawn(&self) -> bool {
        matches!(self, Stage::Withdrawn(..))
    }

    /// When it became public.
    pub fn published(&self) -> Option<Timestamp> {
        match self {
            Stage::Published(since) | Stage::Corrected(since, _) | Stage::Withdrawn(since, _) => Some(*since),
            _ => None,
        }
    }

    /// When what readers are told last changed.
    pub fn changed(&self) -> Option<Timestamp> {
        match self {
            Stage::Published(since) => Some(*since),
            Stage::Corrected(since, changed) | Stage::Withdrawn(since, changed) => Some(*changed.max(since)),
            _ => None,
        }
    }

    /// When it becomes public by itself.
    pub fn due(&self) -> Option<Timestamp> {
        match self {
            Stage::Scheduled(until) | Stage::Embargoed(until) => Some(*until),
            _ => None,
        }
    }

    /// Why it is held, in words; empty where it is not.
    pub fn reason(&self) -> String {
        match self {
            Stage::Draft(reason) => format!("draft: {reason}"),
            Stage::Unreadable(field) => format!("held: `{field}` cannot be read"),
            Stage::Spiked => "spiked".to_owned(),
            Stage::Scheduled(_) => "scheduled".to_owned(),
            Stage::Embargoed(_) => "embargoed".to_owned(),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests;
