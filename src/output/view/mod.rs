//! All that a template may see. Views are plain, owned and flat; a listing carries cards, never whole entries.
//!
//! A template is given four names: `site` (the [`Frame`], the same on every page), `page` (the
//! [`Head`]), `view` (the struct of its [`View`] variant) and `body` (the page's own text as safe
//! HTML, empty where it has none). Addresses within the site are routes (`/news/2026/bus-42/`);
//! those named `…_url` are absolute.
//!
//! Within a view version (`theme.yaml: {views: 1}`) no field is renamed or removed.

use serde::Serialize;

mod beats;
mod council;
mod events;
mod frame;
mod news;
mod newsletters;
mod pages;
mod parts;
mod press;

pub use beats::{Archive, BeatYear, Councillor, Councillors, Role, Topic, Topics, Ward, Wards};
pub use council::{Appointment, Appointments, Business, Council, Meeting, MeetingLine, Votes};
pub use events::{Event, Events};
pub use frame::{EarlierTerm, FeedLink, Frame, Head, Translation};
pub use news::{Correction, CorrectionLine, Corrections, News, NewsMonth, NewsYear, Release, Withdrawn};
pub use newsletters::{Newsletter, NewsletterLine, Newsletters};
pub use pages::{Home, NotFound, Page, Redirect};
pub use parts::{
    BusinessCard, Card, Contact, Download, Link, Moment, Occasion, Period, Person, Picture, Source, TopicLine, WardLine,
};
pub use press::{Boilerplate, FeedGroup, FeedLine, Feeds, Logo, Portrait, Press, Spokesperson};

/// One page's content: a variant for each template, which is named after it.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum View {
    /// `home.html`
    Home(Home),
    /// `news.html`: the latest releases and the years.
    News(News),
    /// `news_year.html`
    NewsYear(NewsYear),
    /// `news_month.html`
    NewsMonth(NewsMonth),
    /// `release.html`
    Release(Box<Release>),
    /// `withdrawn.html`: the tombstone of a release or newsletter.
    Withdrawn(Withdrawn),
    /// `topics.html`
    Topics(Topics),
    /// `topic.html`
    Topic(Box<Topic>),
    /// `wards.html`
    Wards(Wards),
    /// `ward.html`
    Ward(Box<Ward>),
    /// `councillors.html`
    Councillors(Councillors),
    /// `councillor.html`
    Councillor(Box<Councillor>),
    /// `beat_year.html`: a year of a topic, ward or councillor.
    BeatYear(BeatYear),
    /// `council.html`: the meetings.
    Council(Council),
    /// `meeting.html`
    Meeting(Meeting),
    /// `business.html`: a motion, amendment or question.
    Business(Box<Business>),
    /// `appointments.html`
    Appointments(Appointments),
    /// `events.html`
    Events(Events),
    /// `event.html`
    Event(Box<Event>),
    /// `newsletters.html`
    Newsletters(Newsletters),
    /// `newsletter.html`
    Newsletter(Newsletter),
    /// `press.html`: the press centre.
    Press(Box<Press>),
    /// `corrections.html`
    Corrections(Corrections),
    /// `feeds.html`: how to subscribe.
    Feeds(Feeds),
    /// `page.html`: a standing page.
    Page(Page),
    /// `not_found.html`
    NotFound(NotFound),
    /// `redirect.html`: an old address; rendered without the frame's menus.
    Redirect(Redirect),
}

impl View {
    /// The template that shows this view.
    pub fn template(&self) -> &'static str {
        match self {
            View::Home(_) => "home.html",
            View::News(_) => "news.html",
            View::NewsYear(_) => "news_year.html",
            View::NewsMonth(_) => "news_month.html",
            View::Release(_) => "release.html",
            View::Withdrawn(_) => "withdrawn.html",
            View::Topics(_) => "topics.html",
            View::Topic(_) => "topic.html",
            View::Wards(_) => "wards.html",
            View::Ward(_) => "ward.html",
            View::Councillors(_) => "councillors.html",
            View::Councillor(_) => "councillor.html",
            View::BeatYear(_) => "beat_year.html",
            View::Council(_) => "council.html",
            View::Meeting(_) => "meeting.html",
            View::Business(_) => "business.html",
            View::Appointments(_) => "appointments.html",
            View::Events(_) => "events.html",
            View::Event(_) => "event.html",
            View::Newsletters(_) => "newsletters.html",
            View::Newsletter(_) => "newsletter.html",
            View::Press(_) => "press.html",
            View::Corrections(_) => "corrections.html",
            View::Feeds(_) => "feeds.html",
            View::Page(_) => "page.html",
            View::NotFound(_) => "not_found.html",
            View::Redirect(_) => "redirect.html",
        }
    }
}

/// Every template that a theme must have, one for each [`View`].
pub const TEMPLATES: [&str; 27] = [
    "home.html",
    "news.html",
    "news_year.html",
    "news_month.html",
    "release.html",
    "withdrawn.html",
    "topics.html",
    "topic.html",
    "wards.html",
    "ward.html",
    "councillors.html",
    "councillor.html",
    "beat_year.html",
    "council.html",
    "meeting.html",
    "business.html",
    "appointments.html",
    "events.html",
    "event.html",
    "newsletters.html",
    "newsletter.html",
    "press.html",
    "corrections.html",
    "feeds.html",
    "page.html",
    "not_found.html",
    "redirect.html",
];
