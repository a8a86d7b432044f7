//! Wards and topics, the controlled lists: `content/wards/` and `content/topics/`.

use super::entry::{Entry, Naming};
use super::fields::Fields;
use crate::base::Route;
use serde::{Deserialize, Serialize};

/// The facts in a ward's front matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WardFacts {
    /// What all kinds share.
    pub naming: Naming,
    /// `Saltings`.
    pub name: String,
    /// The name in Welsh.
    pub name_cy: String,
    /// The GSS code.
    pub code: String,
    /// How many councillors it elects.
    pub council_seats: Option<u32>,
    /// A map of it.
    pub map: String,
    /// Parishes.
    pub parishes: Vec<String>,
    /// Where one finds the ward of a postcode.
    pub postcodes_lookup: Option<String>,
    /// Wards beside it.
    pub neighbours: Vec<String>,
}

/// A ward.
#[derive(Clone, Debug, Serialize)]
pub struct Ward {
    /// Its file, address and text.
    pub entry: Entry,
    /// Its facts.
    pub facts: WardFacts,
}

/// The facts in a topic's front matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TopicFacts {
    /// What all kinds share.
    pub naming: Naming,
    /// `Transport`.
    pub name: String,
    /// The name in Welsh.
    pub name_cy: String,
    /// What it is about.
    pub summary: String,
    /// Who speaks on it.
    pub spokesperson: Option<String>,
    /// The topic above it.
    pub parent: Option<String>,
    /// Whether it has feeds; it has unless it says no.
    pub feed: bool,
}

/// A topic.
#[derive(Clone, Debug, Serialize)]
pub struct Topic {
    /// Its file, address and text.
    pub entry: Entry,
    /// Its facts.
    pub facts: TopicFacts,
}

impl Ward {
    /// Reads the facts of a ward.
    pub fn read_facts(f: &mut Fields) -> WardFacts {
        WardFacts {
            name: f.required_text("name", "The ward's name."),
            name_cy: f.text_or_empty("name_cy", "The name in Welsh."),
            code: f.text_or_empty("code", "The GSS code, as in E05000000."),
            council_seats: f.whole("council_seats", "How many councillors it elects."),
            map: f.text_or_empty("map", "A picture of its map, beside the text."),
            parishes: f.texts("parishes", "Its parishes."),
            postcodes_lookup: f.url("postcodes_lookup", "Where one finds the ward of a postcode."),
            neighbours: f.slugs("neighbours", "The wards beside it."),
            naming: Naming::read(f),
        }
    }

    /// `/wards/saltings/`
    pub fn route(&self) -> Route {
        Route::new(["/wards/", &self.entry.slug, "/"].concat())
    }
}

impl Topic {
    /// Reads the facts of a topic.
    pub fn read_facts(f: &mut Fields) -> TopicFacts {
        TopicFacts {
            name: f.required_text("name", "The topic's name."),
            name_cy: f.text_or_empty("name_cy", "The name in Welsh."),
            summary: f.text_or_empty("summary", "What it is about, in a sentence."),
            spokesperson: f.slug("spokesperson", "The councillor who speaks on it."),
            parent: f.slug("parent", "The topic above it."),
            feed: f.flag("feed", "false where it has no feeds.").unwrap_or(true),
            naming: Naming::read(f),
        }
    }

    /// `/topics/transport/`
    pub fn route(&self) -> Route {
        Route::new(["/topics/", &self.entry.slug, "/"].concat())
    }
}
