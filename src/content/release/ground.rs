//! What a release stands on: who is quoted, who agreed, who checked, where the figures come from.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::fields::{Fields, choice};

choice! {
    /// In which capacity somebody speaks.
    Capacity {
        /// For the group.
        Group = "group",
        /// As a member of the cabinet.
        Cabinet = "cabinet",
        /// As the chair of a committee.
        Chair = "chair",
        /// For the ward.
        Ward = "ward",
        /// For themselves.
        Personal = "personal",
    }
}

/// Who is quoted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Quote {
    /// The person.
    pub by: String,
    /// In which capacity.
    pub capacity: Option<Capacity>,
    /// Role and ward as the text gives them.
    pub role: String,
    /// When they agreed to the words.
    pub approved: Option<Date>,
    /// The language they spoke.
    pub lang: Option<String>,
}

impl Quote {
    pub(super) fn read(f: &mut Fields) -> Self {
        let by = f.slug("by", "The person, by the name of their file in content/people.");
        Self {
            by: f.require("by", by),
            capacity: f.choice("capacity", "In which capacity they speak."),
            role: f.text_or_empty("role", "Role and ward as the text gives them."),
            approved: f.day("approved", "The day on which they agreed to the words."),
            lang: f.text("lang", "The language they spoke."),
        }
    }
}

/// A private person who is named.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Resident {
    /// Their name.
    pub name: String,
    /// What they are to the story.
    pub relation: String,
    /// What they agreed to.
    pub consent: Option<Consent>,
}

impl Resident {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            name: f.required_text("name", "Their name."),
            relation: f.text_or_empty("relation", "What they are to the story: tenant, petitioner, …"),
            consent: f.map("consent", "What they agreed to.", |f| Consent {
                scope: f.texts(
                    "scope",
                    "What may be told: name, age, ward, quote, photo, health, family.",
                ),
                given: f.day("given", "The day on which they agreed."),
                record: f.text_or_empty("record", "Where the record is kept; never the record itself."),
                expires: f.day("expires", "The day on which it ends."),
                guardian: f.flag("guardian", "true where a guardian agreed.").unwrap_or(false),
            }),
        }
    }
}

/// What a private person agreed to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Consent {
    /// What may be told: name, age, ward, quote, photo, health, family.
    pub scope: Vec<String>,
    /// When it was given.
    pub given: Option<Date>,
    /// Where the record is kept.
    pub record: String,
    /// When it ends.
    pub expires: Option<Date>,
    /// Whether a guardian gave it.
    pub guardian: bool,
}

/// A signed check.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Check {
    /// By whom.
    pub by: String,
    /// When.
    pub on: Option<Date>,
    /// The advice, of a legal check.
    pub advice: String,
}

impl Check {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            by: f.text_or_empty("by", "By whom."),
            on: f.day("on", "On which day."),
            advice: f.text_or_empty("advice", "What the advice was, or where it is kept."),
        }
    }
}

/// The checks of a release.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Checks {
    /// Facts.
    pub facts: Option<Check>,
    /// Nothing confidential.
    pub confidential: Option<Check>,
    /// Law.
    pub legal: Option<Check>,
}

impl Checks {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            facts: f.map("facts", "Who checked the figures.", Check::read),
            confidential: f.map("confidential", "Who checked that nothing is confidential.", Check::read),
            legal: f.map("legal", "Who gave legal advice.", Check::read),
        }
    }
}

/// Where a claim comes from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SourceNote {
    /// The number of the note that cites it.
    pub note: Option<u32>,
    /// The document.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// Whether it is sent on request.
    pub on_request: bool,
    /// Its day.
    pub date: Option<Date>,
    /// The claims it bears.
    pub claims: Vec<String>,
}

impl SourceNote {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            note: f.whole("note", "The number of the note that cites it."),
            title: f.required_text("title", "The document."),
            url: f.url("url", "Its address."),
            on_request: f
                .flag("on_request", "true where it is sent on request.")
                .unwrap_or(false),
            date: f.day("date", "Its day."),
            claims: f.texts("claims", "The figures it bears, as the text writes them."),
        }
    }
}

/// Whom the media ask about a release.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum MediaContact {
    /// A key of `contacts` in `site.yaml`.
    Key(String),
    /// Somebody else.
    Given {
        /// Their name.
        name: String,
        /// What they are.
        title: String,
        /// Their e-mail address.
        email: String,
        /// Their number.
        phone: String,
    },
}

impl MediaContact {
    pub(super) fn read(f: &mut Fields) -> Self {
        MediaContact::Given {
            name: f.text_or_empty("name", "Their name."),
            title: f.text_or_empty("title", "What they are."),
            email: f.text_or_empty("email", "Their e-mail address."),
            phone: f.text_or_empty("phone", "Their number."),
        }
    }
}

/// The council's business that a release is about.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct CouncilBusiness {
    /// `motion`, `cabinet-decision`, …
    pub kind: String,
    /// `Full Council`.
    pub meeting: String,
    /// Its day.
    pub date: Option<Date>,
    /// The item on the agenda.
    pub item: String,
    /// The minute, or the name of the motion's file.
    pub reference: String,
    /// `proposed`, `decided`, `lost`, `withdrawn`.
    pub status: String,
    /// Whether it is taken in public.
    pub public: Option<bool>,
    /// Its address on the council's site.
    pub url: Option<String>,
}

impl CouncilBusiness {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            kind: f.text_or_empty(
                "kind",
                "motion, amendment, question, petition, cabinet-decision, committee, …",
            ),
            meeting: f.text_or_empty("meeting", "The meeting: Full Council, Cabinet, …"),
            date: f.day("date", "The day of the meeting."),
            item: f.text_or_empty("item", "The item on the agenda."),
            reference: f.text_or_empty("ref", "The minute, or the name of a file in content/council."),
            status: f.text_or_empty("status", "proposed, decided, lost or withdrawn."),
            public: f.flag("public", "true where it is taken in public."),
            url: f.url("url", "Its page on the council's site."),
        }
    }
}
