//! Names with addresses, contacts, menus, elections, texts of the press centre.

use jiff::civil::Date;

use crate::content::fields::Fields;

/// A name with a postal address.
#[derive(Clone, Debug, Default)]
pub struct Party {
    /// The person in the registry.
    pub person: Option<String>,
    /// The name.
    pub name: String,
    /// The address, a line each.
    pub address: Vec<String>,
}

impl Party {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            person: f.slug("person", "The person, by the name of their file."),
            name: f.required_text("name", "The name."),
            address: f.texts("address", "The postal address, a line each."),
        }
    }
}

/// Whom to ask.
#[derive(Clone, Debug, Default)]
pub struct ContactFacts {
    /// A name; from the key where it is left out.
    pub name: String,
    /// `information` or `interviews`.
    pub purpose: String,
    /// E-mail.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// The number at night.
    pub out_of_hours: String,
    /// When it answers.
    pub hours: String,
}

impl ContactFacts {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            name: f.text_or_empty("name", "A name; from the key where it is left out."),
            purpose: f.text_or_empty("purpose", "information or interviews."),
            email: f.text_or_empty("email", "E-mail."),
            phone: f.text_or_empty("phone", "Phone."),
            out_of_hours: f.text_or_empty("out_of_hours", "The number that answers at night."),
            hours: f.text_or_empty("hours", "When it answers."),
        }
    }
}

/// A line of a menu: a route, a whole address, or a file under `content/`.
#[derive(Clone, Debug, Default)]
pub struct MenuLine {
    /// What it says.
    pub label: String,
    /// Where it leads, as written.
    pub to: String,
}

impl MenuLine {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            label: f.required_text("label", "What it says."),
            to: f.required_text("to", "Where it leads: /news/, pages/about.md or https://…"),
        }
    }
}

/// An election.
#[derive(Clone, Debug, Default)]
pub struct ElectionFacts {
    /// `ordinary`, `by-election`, …
    pub kind: String,
    /// The day of the poll.
    pub poll: Option<Date>,
    /// The day on which the notice was published.
    pub notice_published: Option<Date>,
    /// Wards, or `all`.
    pub wards: Vec<String>,
    /// Candidates.
    pub candidates: Vec<String>,
}

impl ElectionFacts {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            kind: f.text_or_empty("kind", "ordinary, by-election, …"),
            poll: f.day("poll", "The day of the poll."),
            notice_published: f.day("notice_published", "The day on which the notice was published."),
            wards: f.texts("wards", "Its wards, or [all]."),
            candidates: f.texts("candidates", "Candidates."),
        }
    }
}

/// `press` of `site.yaml`.
#[derive(Clone, Debug, Default)]
pub struct PressFacts {
    /// How the group handles embargoes.
    pub embargo_policy: String,
    /// How it corrects.
    pub corrections_policy: String,
    /// Descriptions to paste.
    pub boilerplates: Vec<BoilerplateFacts>,
}

/// A description of the group to paste.
#[derive(Clone, Debug, Default)]
pub struct BoilerplateFacts {
    /// `In 25 words`.
    pub label: String,
    /// The words.
    pub text: String,
}

impl PressFacts {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            embargo_policy: f.text_or_empty("embargo_policy", "How the group handles embargoes."),
            corrections_policy: f.text_or_empty("corrections_policy", "How it corrects."),
            boilerplates: f.maps("boilerplates", "Descriptions of the group to paste.", |f| {
                BoilerplateFacts {
                    label: f.required_text("label", "How long it is: In 25 words."),
                    text: f.required_text("text", "The words."),
                }
            }),
        }
    }
}
