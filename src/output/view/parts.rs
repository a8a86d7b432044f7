//! The small pieces of views: dates, names, pictures, cards.

use serde::Serialize;

use crate::output::Shared;

/// A name with an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Link {
    /// What it says.
    pub label: String,
    /// Where it leads: a route, or a whole URL.
    pub href: String,
}

/// A day, with a time where one matters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// For machines: `2026-11-20T10:30:00+00:00`, or `2026-11-20` where there is no time.
    pub iso: String,
    /// `20 November 2026`.
    pub date: String,
    /// `Friday`.
    pub weekday: String,
    /// `10:30am`; empty where there is no time.
    pub time: String,
}

/// A picture in a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// Its route.
    pub src: String,
    /// What it shows; empty where it only decorates.
    pub alt: String,
    /// Pixels; 0 where not known.
    pub width: u32,
    /// Pixels; 0 where not known.
    pub height: u32,
    /// The line under it; may be empty.
    pub caption: String,
    /// Who made it; may be empty.
    pub credit: String,
    /// On what terms it may be used; may be empty.
    pub licence: String,
}

/// Whom to ask.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// `Group office`.
    pub name: String,
    /// `For information`; may be empty.
    pub purpose: String,
    /// May be empty.
    pub email: String,
    /// `01632 960417`; may be empty.
    pub phone: String,
    /// `tel:+441632960417`; empty without a phone.
    pub phone_href: String,
    /// The number that answers at night; may be empty.
    pub out_of_hours: String,
    /// `tel:…` of that number; empty without one.
    pub out_of_hours_href: String,
    /// `Monday to Friday, 9am to 5pm`; may be empty.
    pub hours: String,
}

/// A release in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Its route.
    pub href: String,
    /// Its headline.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// When it was published.
    pub date: Moment,
    /// `Press release`, `Statement`, …
    pub label: String,
    /// `Corrected`; in a preview, `Draft`, `Scheduled` or `Embargoed`; empty where there is nothing to say.
    pub state: String,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Its language, where it is not the site's; else empty.
    pub lang: String,
}

/// A councillor in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Person {
    /// `Cllr Tobias Wren`.
    pub name: String,
    /// Route of their page; empty where they have none.
    pub href: String,
    /// `Transport spokesperson`; may be empty.
    pub role: String,
    /// The wards they sit for.
    pub wards: Vec<Link>,
    /// Their portrait.
    pub photo: Option<Picture>,
    /// May be empty.
    pub email: String,
    /// May be empty.
    pub phone: String,
    /// `tel:…`; empty without a phone.
    pub phone_href: String,
}

/// An event in a list: one date of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Occasion {
    /// Route of the event's page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// `Surgery`, `Full Council`, …
    pub label: String,
    /// When it begins.
    pub start: Moment,
    /// When it ends.
    pub end: Option<Moment>,
    /// `Saltings Library, Quay Road, Harrowmere HM2 1QR`; may be empty.
    pub venue: String,
    /// Whether one gets in without a step; absent where not said.
    pub step_free: Option<bool>,
    /// Whether it was called off.
    pub cancelled: bool,
    /// Its wards.
    pub wards: Vec<Link>,
}

/// A motion, amendment or question in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BusinessCard {
    /// Its route.
    pub href: String,
    /// Its title.
    pub title: String,
    /// `Motion`, `Amendment`, `Question`.
    pub label: String,
    /// `Carried`, `Lost`, …; for a question `Answered` or `Awaiting an answer`.
    pub result: String,
    /// The day of the meeting.
    pub date: Moment,
    /// `Full Council`.
    pub meeting: String,
}

/// A year, or a month, of an archive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Period {
    /// `2026`, `November 2026`.
    pub label: String,
    /// Its route.
    pub href: String,
    /// How many releases it holds.
    pub count: usize,
    /// Its releases; empty where they stand on a page of their own.
    pub cards: Vec<Shared<Card>>,
}

/// A file to download.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Download {
    /// Its route.
    pub href: String,
    /// `Damp and mould repairs in council homes`.
    pub title: String,
    /// `PDF`.
    pub format: String,
    /// `310 KB`.
    pub size: String,
}

/// Where a claim comes from.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Source {
    /// The title of the document.
    pub title: String,
    /// Its address; empty where it is sent on request.
    pub href: String,
    /// Its day.
    pub date: Option<Moment>,
}

/// A ward in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WardLine {
    /// `Saltings`.
    pub name: String,
    /// Its route.
    pub href: String,
    /// The group's councillors who sit for it now.
    pub councillors: Vec<Link>,
}

/// A topic in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TopicLine {
    /// `Transport`.
    pub name: String,
    /// Its route.
    pub href: String,
    /// What it is about.
    pub summary: String,
}
