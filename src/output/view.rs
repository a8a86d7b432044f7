//! All that a template may see. Views are plain, owned and flat; a listing carries cards, never whole entries.
//!
//! A template is given four names: `site` (the [`Frame`], the same on every page), `page` (the
//! [`Head`]), `view` (the struct of its [`View`] variant) and `body` (the page's own text as safe
//! HTML, empty where it has none). Addresses within the site are routes (`/news/2026/bus-42/`);
//! those named `…_url` are absolute.
//!
//! Within a view version (`theme.yaml: {views: 1}`) no field is renamed or removed.

use std::sync::Arc;

use serde::Serialize;

/// What every page of the site shares.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Frame {
    /// `https://civicalliance-harrowmere.example`, without a slash at its end.
    pub base_url: String,
    /// The group's registered name: `Civic Alliance Group`.
    pub name: String,
    /// `Civic Alliance`.
    pub short_name: String,
    /// `Harrowmere Borough Council`.
    pub council_name: String,
    /// The party-communication line.
    pub party_mark: String,
    /// The sentence that says this is not the council's site.
    pub not_council_notice: String,
    /// The council's own site, for services.
    pub council_url: Option<String>,
    /// The imprint, one whole sentence; Elections Act 2022 s.41.
    pub imprint: String,
    /// The group's logo for the header.
    pub logo: Option<Picture>,
    /// Route of the favicon.
    pub favicon: Option<String>,
    /// Route of the one stylesheet, its hash in its name.
    pub stylesheet: String,
    /// Language of the site: `en`.
    pub lang: String,
    /// The main menu.
    pub menu: Vec<Link>,
    /// The menu in the footer.
    pub footer: Vec<Link>,
    /// Whom the media ask for information.
    pub contact: Option<Contact>,
    /// What the group is, in a sentence or two.
    pub boilerplate: String,
    /// The site-wide feeds.
    pub feeds: Vec<FeedLink>,
    /// The colour that browsers tint their frame with: `#0B5D66`.
    pub theme_colour: Option<String>,
}

/// What is said of a page outside its content: its head, its place in the site.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Head {
    /// The page's name, without the site's: `Saltings ward`.
    pub title: String,
    /// One or two sentences for search results; never empty.
    pub description: String,
    /// `/wards/saltings/`.
    pub route: String,
    /// The same, absolute.
    pub canonical_url: String,
    /// Language of the page: `en`.
    pub lang: String,
    /// The way from the home page to here, home first; the page itself is not in it.
    pub crumbs: Vec<Link>,
    /// The section of the main menu that the page belongs to: `/news/`; empty for none.
    pub section: String,
    /// Feeds of this page beside the site's own.
    pub feeds: Vec<FeedLink>,
    /// Whether search engines are asked to leave the page out.
    pub noindex: bool,
    /// `article` for a release, else `website`.
    pub og_type: String,
    /// A picture for cards on social networks.
    pub image_url: Option<String>,
    /// What that picture shows.
    pub image_alt: Option<String>,
    /// RFC 3339, for releases.
    pub published: Option<String>,
    /// RFC 3339, where it differs from `published`.
    pub modified: Option<String>,
    /// Structured data as JSON, safe to stand inside a script element.
    pub json_ld: Option<String>,
    /// The same page in another language.
    pub translations: Vec<Translation>,
    /// Other forms of the page: text, JSON, calendar.
    pub alternates: Vec<FeedLink>,
}

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
    /// `withdrawn.html`: the tombstone of a release.
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

/// A name with an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Link {
    /// What it says.
    pub label: String,
    /// Where it leads: a route, or a whole URL.
    pub href: String,
}

/// The same page in another language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Translation {
    /// `cy`.
    pub lang: String,
    /// `Cymraeg`.
    pub label: String,
    /// Its route.
    pub href: String,
    /// Its absolute address.
    pub url: String,
}

/// A feed, or another form of a page, for `<link rel="alternate">`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FeedLink {
    /// `Transport (RSS)`.
    pub title: String,
    /// Its route.
    pub href: String,
    /// `application/rss+xml`.
    pub media_type: String,
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
    /// `Corrected`; empty where there is nothing to say.
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
    pub cards: Vec<Arc<Card>>,
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

/// The front page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Home {
    /// The newest three releases.
    pub latest: Vec<Arc<Card>>,
    /// The next events.
    pub events: Vec<Occasion>,
    /// The wards, to find one's councillor.
    pub wards: Vec<WardLine>,
    /// The topics, with what they are about.
    pub topics: Vec<TopicLine>,
    /// The group's leader.
    pub leader: Option<Person>,
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

/// `/news/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct News {
    /// The newest 20.
    pub latest: Vec<Arc<Card>>,
    /// The years, newest first.
    pub years: Vec<Period>,
    /// The topics.
    pub topics: Vec<Link>,
}

/// `/news/2026/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewsYear {
    /// `2026`.
    pub year: i16,
    /// How many releases.
    pub count: usize,
    /// Its months, newest first, with their cards where the year holds no more than 200.
    pub months: Vec<Period>,
    /// The year after, if it has releases.
    pub newer: Option<Link>,
    /// The year before, if it has releases.
    pub older: Option<Link>,
}

/// `/news/2026/11/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewsMonth {
    /// `November 2026`.
    pub label: String,
    /// Its releases, newest first.
    pub cards: Vec<Arc<Card>>,
    /// The month after that has releases.
    pub newer: Option<Link>,
    /// The month before that has releases.
    pub older: Option<Link>,
}

/// A correction, as a release shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// `Correction`, `Clarification`, `Update`.
    pub label: String,
    /// When.
    pub date: Moment,
    /// What was wrong; may be empty.
    pub was: String,
    /// What is right.
    pub now: String,
}

/// A press release.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Release {
    /// Its headline.
    pub headline: String,
    /// `Press release`, `Statement`, `Speech`, …
    pub label: String,
    /// `CAG-2026-041`; empty where it has none.
    pub id: String,
    /// `For immediate release`; an embargo that has lifted is no longer told.
    pub status_line: String,
    /// When it became public.
    pub published: Moment,
    /// When it was last corrected or updated.
    pub updated: Option<Moment>,
    /// Its summary.
    pub summary: String,
    /// `Harrowmere`; may be empty.
    pub place: String,
    /// Who speaks: the group, or a councillor with a page.
    pub author: Link,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Its wards.
    pub wards: Vec<Link>,
    /// The councillors it quotes.
    pub people: Vec<Person>,
    /// Pictures named in its front matter that its text does not show.
    pub pictures: Vec<Picture>,
    /// Every picture, to download with its credit.
    pub originals: Vec<Picture>,
    /// Its attachments.
    pub attachments: Vec<Download>,
    /// Its corrections, newest first; minor ones are not told.
    pub corrections: Vec<Correction>,
    /// The documents its figures come from.
    pub sources: Vec<Source>,
    /// Whom the media ask for information.
    pub contact: Option<Contact>,
    /// Who gives interviews.
    pub interviews: Option<Person>,
    /// The motion, decision or question that it is about, where that has a page.
    pub business: Option<BusinessCard>,
    /// Related releases.
    pub related: Vec<Arc<Card>>,
    /// Route of the plain-text copy.
    pub text_href: String,
    /// Route of the JSON copy.
    pub json_href: String,
    /// What the group is.
    pub boilerplate: String,
}

/// The tombstone of a release.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Withdrawn {
    /// Its headline; empty where the reason is privacy or law.
    pub headline: String,
    /// `CAG-2026-041`; empty where it has none.
    pub id: String,
    /// When it was published.
    pub published: Moment,
    /// When it was withdrawn.
    pub withdrawn: Moment,
    /// The reason, in words.
    pub reason: String,
    /// What the group says of it; may be empty.
    pub note: String,
    /// Whom to ask.
    pub contact: Option<Contact>,
}

/// `/topics/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Topics {
    /// By name.
    pub topics: Vec<TopicLine>,
}

/// What a topic's, a ward's and a councillor's page share: their releases.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Archive {
    /// The newest 20.
    pub latest: Vec<Arc<Card>>,
    /// The years, newest first.
    pub years: Vec<Period>,
    /// RSS, Atom and JSON.
    pub feeds: Vec<FeedLink>,
}

/// A topic's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Topic {
    /// `Transport`.
    pub name: String,
    /// What it is about.
    pub summary: String,
    /// Who speaks on it.
    pub spokesperson: Option<Person>,
    /// Its releases.
    pub archive: Archive,
    /// Motions and questions on it, newest first.
    pub business: Vec<BusinessCard>,
    /// The topic above it.
    pub parent: Option<Link>,
    /// The topics below it.
    pub children: Vec<Link>,
}

/// `/wards/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Wards {
    /// By name.
    pub wards: Vec<WardLine>,
}

/// A ward's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Ward {
    /// `Saltings`.
    pub name: String,
    /// How many councillors it elects; 0 where not said.
    pub seats: u32,
    /// The group's councillors who sit for it now.
    pub councillors: Vec<Person>,
    /// Events to come.
    pub events: Vec<Occasion>,
    /// Its releases.
    pub archive: Archive,
    /// Motions and questions about it, newest first.
    pub business: Vec<BusinessCard>,
    /// Its newsletters, newest first.
    pub newsletters: Vec<Link>,
    /// The wards beside it.
    pub neighbours: Vec<Link>,
    /// The group's councillors who sat for it before.
    pub former: Vec<Link>,
    /// Route of its calendar.
    pub calendar_href: String,
    /// Where one finds the ward of a postcode.
    pub lookup_url: Option<String>,
}

/// `/councillors/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Councillors {
    /// Serving, by surname.
    pub serving: Vec<Person>,
    /// Those who served before, by surname.
    pub former: Vec<Person>,
}

/// An office, with its time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Role {
    /// `Transport spokesperson`.
    pub title: String,
    /// When it began.
    pub since: Option<Moment>,
    /// When it ended, or will.
    pub until: Option<Moment>,
}

/// A councillor's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Councillor {
    /// Name, ward, portrait, contact.
    pub person: Person,
    /// `she/her`; may be empty.
    pub pronouns: String,
    /// Whether they sit on the council now.
    pub serving: bool,
    /// When they were first elected, and when they left.
    pub terms: Vec<Role>,
    /// Offices held now.
    pub roles: Vec<Role>,
    /// Offices held before.
    pub former_roles: Vec<Role>,
    /// Committees and outside bodies, now.
    pub appointments: Vec<Role>,
    /// Topics they speak on.
    pub topics: Vec<Link>,
    /// Their surgeries to come.
    pub surgeries: Vec<Occasion>,
    /// Releases that quote them.
    pub archive: Archive,
    /// Motions and questions of theirs, newest first.
    pub business: Vec<BusinessCard>,
    /// The register of interests, on the council's own site.
    pub register_url: Option<String>,
    /// Languages for casework beside the site's own.
    pub languages: Vec<String>,
    /// The portrait for print.
    pub portrait: Option<Download>,
}

/// A year of a topic, ward or councillor.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BeatYear {
    /// The topic, ward or councillor.
    pub beat: Link,
    /// `2026`.
    pub year: i16,
    /// Its months, newest first, each with its cards.
    pub months: Vec<Period>,
    /// All the years, newest first.
    pub years: Vec<Period>,
}

/// `/council/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Council {
    /// The meetings, newest first.
    pub meetings: Vec<MeetingLine>,
    /// Route of the list of appointments; empty where there are none.
    pub appointments_href: String,
}

/// A meeting in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeetingLine {
    /// `Full Council`.
    pub name: String,
    /// Its day.
    pub date: Moment,
    /// Its route.
    pub href: String,
    /// What the group brought to it.
    pub items: Vec<BusinessCard>,
}

/// A meeting's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Meeting {
    /// `Full Council`.
    pub name: String,
    /// Its day.
    pub date: Moment,
    /// What the group brought to it, in the order of the agenda.
    pub items: Vec<BusinessCard>,
    /// Whether the meeting is still to come.
    pub ahead: bool,
}

/// A motion, amendment or question.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Business {
    /// Its title.
    pub title: String,
    /// `Motion`, `Amendment`, `Question`.
    pub label: String,
    /// The meeting.
    pub meeting: Link,
    /// The day of the meeting.
    pub date: Moment,
    /// The item on the agenda; may be empty.
    pub item: String,
    /// Who moved or asked it.
    pub proposer: Option<Person>,
    /// Who seconded it.
    pub seconder: Option<Person>,
    /// Whom a question is put to; may be empty.
    pub to: String,
    /// `Carried`, …
    pub result: String,
    /// Whether the result is still open.
    pub pending: bool,
    /// The vote.
    pub votes: Option<Votes>,
    /// The answer to a question; may be empty.
    pub answer: String,
    /// The answer, on the council's own site.
    pub answer_url: Option<String>,
    /// `minute 2026/22`; may be empty.
    pub minutes_ref: String,
    /// The recording.
    pub webcast_url: Option<String>,
    /// The motion that an amendment would change.
    pub amends: Option<BusinessCard>,
    /// Amendments to this motion.
    pub amendments: Vec<BusinessCard>,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Its wards.
    pub wards: Vec<Link>,
    /// Releases about it.
    pub releases: Vec<Arc<Card>>,
}

/// How a vote went.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Votes {
    /// In favour.
    pub favour: u32,
    /// Against.
    pub against: u32,
    /// Abstained.
    pub abstain: u32,
    /// Whether names were recorded.
    pub recorded: bool,
}

/// `/council/appointments/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Appointments {
    /// Serving now, by body.
    pub current: Vec<Appointment>,
    /// Ended.
    pub former: Vec<Appointment>,
}

/// A seat on a committee or outside body.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Appointment {
    /// `Harrowmere Harbour Trust`.
    pub body: String,
    /// `Outside body`.
    pub kind: String,
    /// Who.
    pub person: Link,
    /// `Member`.
    pub role: String,
    /// When it began.
    pub since: Option<Moment>,
    /// When it ended, or will.
    pub until: Option<Moment>,
    /// Who appointed; may be empty.
    pub made_by: String,
    /// The minute; may be empty.
    pub minutes_ref: String,
}

/// `/events/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Events {
    /// To come, soonest first.
    pub upcoming: Vec<Occasion>,
    /// Past, newest first, the last 50.
    pub past: Vec<Occasion>,
    /// Route of the calendar of all.
    pub calendar_href: String,
}

/// An event's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Event {
    /// Its first date still to come, else its last.
    pub occasion: Occasion,
    /// Further dates to come, at most 12.
    pub dates: Vec<Moment>,
    /// Whether every date has passed.
    pub past: bool,
    /// The lines of the address, the name of the place first.
    pub address: Vec<String>,
    /// Whether there is a hearing loop.
    pub hearing_loop: Option<bool>,
    /// Whether there are toilets; what the author says.
    pub toilets: String,
    /// Where to take part online.
    pub online_url: Option<String>,
    /// How to book; `No need to book` where none is needed; may be empty.
    pub booking: String,
    /// Who will be there.
    pub people: Vec<Person>,
    /// Languages spoken beside the site's own.
    pub languages: Vec<String>,
    /// Why it was called off; may be empty.
    pub cancelled_reason: String,
    /// Route of its calendar file.
    pub calendar_href: String,
}

/// `/newsletters/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Newsletters {
    /// Newest first.
    pub newsletters: Vec<NewsletterLine>,
}

/// A newsletter in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewsletterLine {
    /// Its title.
    pub title: String,
    /// Its route.
    pub href: String,
    /// Its day.
    pub date: Moment,
    /// Its wards.
    pub wards: Vec<Link>,
}

/// A newsletter's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Newsletter {
    /// Its title.
    pub title: String,
    /// Its number; 0 where it has none.
    pub number: u32,
    /// Its day.
    pub date: Moment,
    /// Its wards.
    pub wards: Vec<Link>,
    /// Releases it tells of.
    pub items: Vec<Arc<Card>>,
    /// Short items of its own.
    pub notes: Vec<String>,
    /// Its PDF and other files.
    pub attachments: Vec<Download>,
    /// Who printed it, for what goes to print; PPERA 2000 s.143. May be empty.
    pub printed_by: String,
}

/// The press centre.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Press {
    /// Whom the media ask.
    pub contacts: Vec<Contact>,
    /// Who speaks on what.
    pub spokespeople: Vec<Spokesperson>,
    /// The newest five releases.
    pub latest: Vec<Arc<Card>>,
    /// How the group handles embargoes; may be empty.
    pub embargo_policy: String,
    /// How it corrects; may be empty.
    pub corrections_policy: String,
    /// Logos to download.
    pub logos: Vec<Logo>,
    /// Portraits to download.
    pub portraits: Vec<Portrait>,
    /// What the group is, in words to paste.
    pub boilerplates: Vec<Boilerplate>,
}

/// Who speaks on a topic.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Spokesperson {
    /// The topic.
    pub topic: Link,
    /// The councillor.
    pub person: Person,
}

/// A logo to download.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Logo {
    /// The file.
    pub file: Download,
    /// The picture of it.
    pub picture: Picture,
}

/// A portrait to download.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Portrait {
    /// Who.
    pub person: Link,
    /// The picture with its credit and licence.
    pub picture: Picture,
    /// The file for print.
    pub file: Download,
}

/// What the group is, in words to paste.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Boilerplate {
    /// `In 25 words`.
    pub label: String,
    /// The words.
    pub text: String,
}

/// `/corrections/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Corrections {
    /// Newest first.
    pub entries: Vec<CorrectionLine>,
    /// RSS, Atom and JSON.
    pub feeds: Vec<FeedLink>,
}

/// A correction or withdrawal in the list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CorrectionLine {
    /// The release; the label is its id where its title is hidden.
    pub release: Link,
    /// What was said.
    pub correction: Correction,
}

/// `/feeds/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Feeds {
    /// All, topics, wards, councillors.
    pub groups: Vec<FeedGroup>,
    /// Calendars.
    pub calendars: Vec<Link>,
    /// Route of the OPML file of all feeds.
    pub opml_href: String,
}

/// Feeds of one sort.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FeedGroup {
    /// `Topics`.
    pub label: String,
    /// One line each.
    pub feeds: Vec<FeedLine>,
}

/// One feed in its three formats.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FeedLine {
    /// `Transport`.
    pub title: String,
    /// Route of the page it follows.
    pub href: String,
    /// Route of the RSS feed.
    pub rss: String,
    /// Its whole address, to copy.
    pub rss_url: String,
    /// Route of the Atom feed.
    pub atom: String,
    /// Route of the JSON feed.
    pub json: String,
}

/// A standing page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// The pages in the folder below it.
    pub children: Vec<Link>,
}

/// `/404.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct NotFound {
    /// Where to go instead.
    pub suggestions: Vec<Link>,
}

/// An old address.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Redirect {
    /// Its new route.
    pub to: String,
    /// The same, absolute.
    pub to_url: String,
}
