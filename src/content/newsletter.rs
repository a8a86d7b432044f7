//! Newsletters, which live like releases: `content/newsletters/`.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use jiff::civil::Date;

use super::entry::{Attachment, Entry, Naming};
use super::fields::Fields;
use super::ledger::Record;
use super::release::{Correction, Election, Waiver};
use super::stage::{Facts, Stage, Words};
use crate::base::Route;
use crate::base::date::Zone;

/// How a newsletter is given out.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Distribution {
    /// How many copies.
    pub quantity: Option<u32>,
    /// From which day.
    pub from: Option<Date>,
    /// To which day.
    pub to: Option<Date>,
}

/// The facts in a newsletter's front matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewsletterFacts {
    /// What all kinds share.
    pub naming: Naming,
    /// Its permanent id.
    pub id: Option<String>,
    /// Its number.
    pub number: Option<u32>,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: Option<Date>,
    /// What decides whether it is public.
    pub facts: Facts,
    /// Wards it goes to.
    pub wards: Vec<String>,
    /// Releases it tells of, by id, or short items of its own.
    pub items: Vec<String>,
    /// Whether it is printed.
    pub print: bool,
    /// How it is given out.
    pub distribution: Option<Distribution>,
    /// Files to download.
    pub attachments: Vec<Attachment>,
    /// Corrections, as written.
    pub corrections: Vec<Correction>,
    /// What an election asks.
    pub election: Option<Election>,
    /// Exceptions to rules.
    pub waivers: Vec<Waiver>,
}

/// A newsletter.
#[derive(Clone, Debug, Serialize)]
pub struct Newsletter {
    /// Its file, address and text.
    pub entry: Entry,
    /// Its facts.
    pub facts: NewsletterFacts,
    /// What the seal says of its words.
    pub words: Words,
    /// Its state at the instant of the build.
    pub stage: Stage,
    /// What was approved of it.
    pub record: Option<Arc<Record>>,
}

impl Newsletter {
    /// Reads the facts of a newsletter.
    pub fn read_facts(f: &mut Fields) -> NewsletterFacts {
        NewsletterFacts {
            id: f.text("id", "Its permanent number; never used twice."),
            number: f.whole("number", "Its number."),
            title: f.required_text("title", "Its title."),
            date: f.day("date", "The day on its front."),
            facts: Facts::read(f),
            wards: f.slugs("wards", "The wards it goes to."),
            items: f.texts("items", "Releases it tells of, by id, or short items in words."),
            print: f
                .flag("print", "true where it is printed: the imprint then names the printer.")
                .unwrap_or(false),
            distribution: f.map("distribution", "How it is given out; never a mailing list.", |f| {
                Distribution {
                    quantity: f.whole("quantity", "How many copies."),
                    from: f.day("from", "From which day."),
                    to: f.day("to", "To which day."),
                }
            }),
            attachments: f.maps("attachments", "Files to download.", Attachment::read),
            corrections: f.maps("corrections", "What was corrected after publication.", Correction::read),
            election: f.map("election", "What an election period asks.", Election::read),
            waivers: f.maps("waivers", "Exceptions to rules, decided by a councillor.", Waiver::read),
            naming: Naming::read(f),
        }
    }

    /// The day on its front, else the one from which it is public, or will be.
    pub fn day(&self, zone: &Zone) -> Option<Date> {
        let public_from = || self.stage.published().or(self.stage.due()).map(|at| zone.day(at));
        self.facts.date.or_else(public_from)
    }

    /// `/newsletters/saltings-2026-autumn/`
    pub fn route(&self) -> Route {
        Route::new(["/newsletters/", &self.entry.slug, "/"].concat())
    }
}
