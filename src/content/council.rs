//! What the group does in the council: motions, amendments, questions, appointments: `content/council/`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::entry::{Entry, Naming, Term};
use super::fields::{Fields, choice};
use crate::base::Route;

choice! {
    /// Which sort of item.
    ItemType {
        /// A motion.
        Motion = "motion",
        /// An amendment to a motion.
        Amendment = "amendment",
        /// A question.
        Question = "question",
        /// A seat on a committee or outside body.
        Appointment = "appointment",
    }
}

impl ItemType {
    /// What readers are told.
    pub fn label(self) -> &'static str {
        match self {
            ItemType::Motion => "Motion",
            ItemType::Amendment => "Amendment",
            ItemType::Question => "Question",
            ItemType::Appointment => "Appointment",
        }
    }
}

choice! {
    /// What became of it.
    Outcome {
        /// Not decided yet.
        Pending = "pending",
        /// Carried.
        Carried = "carried",
        /// Carried with changes.
        CarriedAsAmended = "carried-as-amended",
        /// Lost.
        Lost = "lost",
        /// Withdrawn.
        Withdrawn = "withdrawn",
        /// The meeting ended before it was reached.
        NotReached = "not-reached",
        /// Referred to another body.
        Referred = "referred",
    }
}

impl Outcome {
    /// What readers are told.
    pub fn label(self) -> &'static str {
        match self {
            Outcome::Pending => "To be decided",
            Outcome::Carried => "Carried",
            Outcome::CarriedAsAmended => "Carried as amended",
            Outcome::Lost => "Lost",
            Outcome::Withdrawn => "Withdrawn",
            Outcome::NotReached => "Not reached",
            Outcome::Referred => "Referred",
        }
    }
}

choice! {
    /// Which sort of body.
    BodyType {
        /// A committee of the council.
        Committee = "committee",
        /// A body outside the council.
        OutsideBody = "outside-body",
        /// A committee with other councils.
        JointCommittee = "joint-committee",
        /// The governors of a school.
        SchoolGovernor = "school-governor",
        /// A role in the group.
        GroupRole = "group-role",
    }
}

impl BodyType {
    /// What readers are told.
    pub fn label(self) -> &'static str {
        match self {
            BodyType::Committee => "Committee",
            BodyType::OutsideBody => "Outside body",
            BodyType::JointCommittee => "Joint committee",
            BodyType::SchoolGovernor => "School governors",
            BodyType::GroupRole => "Group role",
        }
    }
}

/// How a vote went.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct VoteCount {
    /// For.
    pub favour: u32,
    /// Against.
    pub against: u32,
    /// Abstained.
    pub abstain: u32,
    /// Whether names were recorded.
    pub recorded: bool,
}

/// The facts in the front matter of an item of council business.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ItemFacts {
    /// What all kinds share.
    pub naming: Naming,
    /// Which sort.
    pub kind: Option<ItemType>,
    /// Its title.
    pub title: String,
    /// `Full Council`.
    pub meeting: String,
    /// The day of the meeting.
    pub date: Option<Date>,
    /// The item on the agenda.
    pub item: String,
    /// Who moved or asked it.
    pub proposer: Option<String>,
    /// Who seconded it.
    pub seconder: Option<String>,
    /// The motion that an amendment would change.
    pub amends: Option<String>,
    /// Whom a question is put to.
    pub to: String,
    /// Whether a member of the public asked it.
    pub public_questioner: String,
    /// What became of it.
    pub result: Outcome,
    /// How the vote went.
    pub votes: Option<VoteCount>,
    /// The answer.
    pub answer: String,
    /// The answer on the council's site.
    pub answer_url: Option<String>,
    /// The minute.
    pub minutes_ref: String,
    /// The recording.
    pub webcast: Option<String>,
    /// Releases about it, by id or name.
    pub releases: Vec<String>,
    /// Topics.
    pub topics: Vec<String>,
    /// Wards.
    pub wards: Vec<String>,
    /// An appointment's body.
    pub body: String,
    /// Which sort of body.
    pub body_type: Option<BodyType>,
    /// Who is appointed.
    pub person: Option<String>,
    /// As what.
    pub role: String,
    /// When.
    pub term: Term,
    /// Who appointed.
    pub made_by: String,
    /// The minute of an appointment.
    pub reference: String,
    /// Whether the role is paid.
    pub paid: Option<bool>,
    /// Its address on the web.
    pub url: Option<String>,
    /// Whether it is not for the public yet.
    pub draft: bool,
}

/// An item of council business.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// Its file, address and text.
    pub entry: Entry,
    /// Its facts.
    pub facts: ItemFacts,
}

impl Item {
    /// Reads the facts of an item.
    pub fn read_facts(f: &mut Fields) -> ItemFacts {
        let kind = f.choice("type", "Which sort of item.");
        let given = f.has("type").then_some(String::new());
        f.require("type", given);
        ItemFacts {
            kind,
            title: if kind == Some(ItemType::Appointment) {
                f.text_or_empty("title", "Its title; the body's name where it is left out.")
            } else {
                f.required_text("title", "Its title.")
            },
            meeting: f.text_or_empty("meeting", "The meeting: Full Council, Cabinet, …"),
            date: f.day("date", "The day of the meeting."),
            item: f.text_or_empty("item", "The item on the agenda."),
            proposer: f.slug("proposer", "Who moved or asked it."),
            seconder: f.slug("seconder", "Who seconded it."),
            amends: f.slug("amends", "The motion that an amendment would change."),
            to: match kind {
                // Of an appointment it is the last day, read with its term.
                Some(ItemType::Appointment) => String::new(),
                _ => f.text_or_empty("to", "Whom a question is put to; of an appointment, its last day."),
            },
            public_questioner: f.text_or_empty("public_questioner", "The record of consent of a resident who asked."),
            result: f.choice("result", "What became of it.").unwrap_or(Outcome::Pending),
            votes: f.map("votes", "How the vote went.", |f| VoteCount {
                favour: f.whole("for", "For.").unwrap_or_default(),
                against: f.whole("against", "Against.").unwrap_or_default(),
                abstain: f.whole("abstain", "Abstained.").unwrap_or_default(),
                recorded: f.flag("recorded", "true where names were recorded.").unwrap_or(false),
            }),
            answer: f.text_or_empty("answer", "The answer to a question."),
            answer_url: f.url("answer_url", "The answer on the council's site."),
            minutes_ref: f.text_or_empty("minutes_ref", "The minute."),
            webcast: f.url("webcast", "The recording, with its time."),
            releases: f.texts("releases", "Releases about it, by id or name."),
            topics: f.slugs("topics", "Its topics."),
            wards: f.slugs("wards", "Its wards."),
            body: f.text_or_empty("body", "An appointment's committee or body."),
            body_type: f.choice("body_type", "Which sort of body."),
            person: f.slug("person", "Who is appointed."),
            role: f.text_or_empty("role", "As what: member, chair, vice-chair, substitute, lead."),
            term: match kind {
                Some(ItemType::Appointment) => Term::read(f),
                _ => Term {
                    from: f.day("from", "The first day of an appointment."),
                    to: None,
                },
            },
            made_by: f.text_or_empty("made_by", "Who appointed: Full Council, Cabinet, Group."),
            reference: f.text_or_empty("ref", "The minute of an appointment."),
            paid: f.flag("paid", "true where the role is paid."),
            url: f.url("url", "Its address on the web."),
            draft: f.flag("draft", "true while it is not for the public.").unwrap_or(false),
            naming: Naming::read(f),
        }
    }

    /// Whether it is a seat on a body, which has no page of its own.
    pub fn is_appointment(&self) -> bool {
        self.facts.kind == Some(ItemType::Appointment)
    }

    /// `/council/2026-11-26-full-council/`; for what has no meeting, `/council/`.
    pub fn meeting_route(&self) -> Route {
        match self.facts.date {
            Some(date) if !self.facts.meeting.is_empty() => {
                Route::new(format!("/council/{date}-{}/", slug::slugify(&self.facts.meeting)))
            }
            _ => Route::new("/council/"),
        }
    }

    /// `/council/2026-11-26-full-council/evening-bus-42/`; appointments share one page.
    pub fn route(&self) -> Route {
        if self.is_appointment() {
            return Route::new("/council/appointments/");
        }
        self.meeting_route().join(&format!("{}/", self.entry.slug))
    }

    /// What became of it, as readers are told.
    pub fn outcome_label(&self) -> &'static str {
        match (self.facts.kind, self.facts.result) {
            (Some(ItemType::Question), Outcome::Pending) if self.facts.answer.is_empty() => "Awaiting an answer",
            (Some(ItemType::Question), Outcome::Pending) => "Answered",
            (_, result) => result.label(),
        }
    }
}
