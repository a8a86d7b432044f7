//! Surgeries and meetings: `content/events/`.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::entry::{Entry, Naming};
use super::fields::{Fields, choice};
use crate::base::Route;

choice! {
    /// Which sort of event.
    EventType {
        /// A councillor's surgery.
        Surgery = "surgery",
        /// A stall in the street.
        StreetStall = "street-stall",
        /// A meeting.
        Meeting = "meeting",
        /// A consultation.
        Consultation = "consultation",
        /// A meeting of the council.
        FullCouncil = "full-council",
    }
}

impl EventType {
    /// What readers are told.
    pub fn label(self) -> &'static str {
        match self {
            EventType::Surgery => "Surgery",
            EventType::StreetStall => "Street stall",
            EventType::Meeting => "Meeting",
            EventType::Consultation => "Consultation",
            EventType::FullCouncil => "Full Council",
        }
    }
}

/// Where it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Venue {
    /// The place.
    pub name: String,
    /// Its address, a line each.
    pub address: Vec<String>,
    /// Its postcode.
    pub postcode: String,
    /// Whether one gets in without a step.
    pub step_free: Option<bool>,
    /// Whether there is a hearing loop.
    pub hearing_loop: Option<bool>,
    /// Toilets, in words.
    pub toilets: String,
    /// A map.
    pub map: Option<String>,
}

/// The facts in an event's front matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EventFacts {
    /// What all kinds share.
    pub naming: Naming,
    /// Which sort.
    pub kind: EventType,
    /// Its title.
    pub title: String,
    /// When it begins; none where it is not said or cannot be read.
    pub start: Option<Timestamp>,
    /// When it ends.
    pub end: Option<Timestamp>,
    /// RFC 5545 recurrence: `FREQ=MONTHLY;BYDAY=1SA`.
    pub repeat: Option<String>,
    /// The last day of a recurrence.
    pub until: Option<Date>,
    /// Where.
    pub venue: Option<Venue>,
    /// Where to take part online.
    pub online: Option<String>,
    /// How to book.
    pub booking: String,
    /// Who will be there.
    pub people: Vec<String>,
    /// Wards.
    pub wards: Vec<String>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// Called off: when, and why.
    pub cancelled: Option<(Option<Date>, String)>,
    /// For the office only; never shown.
    pub safeguarding_note: String,
    /// Whether it is not for the public yet.
    pub draft: bool,
}

/// An event.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    /// Its file, address and text.
    pub entry: Entry,
    /// Its facts.
    pub facts: EventFacts,
    /// Its beginnings in the site's zone, soonest first; one for an event that does not repeat.
    pub dates: Vec<Timestamp>,
}

impl Event {
    /// Reads the facts of an event.
    pub fn read_facts(f: &mut Fields) -> EventFacts {
        let title = f.required_text("title", "Its title.");
        let start = f.instant("start", "When it begins: 2026-12-05T10:00.");
        if start.is_none() {
            f.require("start", start);
        }
        EventFacts {
            kind: f.choice("type", "Which sort of event.").unwrap_or(EventType::Meeting),
            title,
            start,
            end: f.instant("end", "When it ends."),
            repeat: f.text(
                "repeat",
                "How it repeats: FREQ=WEEKLY, or FREQ=MONTHLY;BYDAY=1SA for first Saturdays.",
            ),
            until: f.day("until", "The last day on which it repeats."),
            venue: f.map("venue", "Where it is.", |f| Venue {
                name: f.required_text("name", "The place."),
                address: f.texts("address", "Its address, a line each."),
                postcode: f.text_or_empty("postcode", "Its postcode."),
                step_free: f.flag("step_free", "true where one gets in without a step."),
                hearing_loop: f.flag("hearing_loop", "true where there is a hearing loop."),
                toilets: f.text_or_empty("toilets", "Toilets, in words."),
                map: f.url("map", "A map."),
            }),
            online: f.url("online", "Where to take part online."),
            booking: f
                .text_or_map(
                    "booking",
                    "none, or how to book.",
                    |text| text,
                    |f| f.text_or_empty("how", "How to book."),
                )
                .unwrap_or_default(),
            people: f.slugs("people", "Who will be there."),
            wards: f.slugs("wards", "Its wards."),
            languages: f.texts("languages", "Languages spoken beside the site's own."),
            cancelled: f.map("cancelled", "That it was called off.", |f| {
                (
                    f.day("on", "When it was called off."),
                    f.text_or_empty("reason", "Why."),
                )
            }),
            safeguarding_note: f.text_or_empty("safeguarding_note", "For the office only; never shown."),
            draft: f.flag("draft", "true while it is not for the public.").unwrap_or(false),
            naming: Naming::read(f),
        }
    }

    /// `/events/saltings-surgery/`
    pub fn route(&self) -> Route {
        Route::new(["/events/", &self.entry.slug, "/"].concat())
    }

    /// How long it lasts.
    pub fn length(&self) -> Option<jiff::SignedDuration> {
        Some(self.facts.end?.duration_since(self.facts.start?))
    }

    /// The end of the date that begins at an instant.
    pub fn end_of(&self, start: Timestamp) -> Option<Timestamp> {
        start.checked_add(self.length()?).ok()
    }

    /// The dates that have not ended at an instant, soonest first.
    pub fn upcoming(&self, now: Timestamp) -> impl Iterator<Item = Timestamp> {
        self.dates
            .iter()
            .copied()
            .filter(move |start| now < self.end_of(*start).unwrap_or(*start))
    }
}
