//! What stands around every page: the frame that all share, and each page's head.

use serde::Serialize;

use super::parts::{Contact, Link, Moment, Picture};

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
    /// Route of the one stylesheet; what is published has its hash in its name.
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

impl Frame {
    /// The same, as all see it that name no style sheet: they need not be made again where it has a new name.
    pub fn without_stylesheet(&self) -> Self {
        Self {
            stylesheet: String::new(),
            ..self.clone()
        }
    }
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
    /// The council term that the page is from, where that is over.
    pub earlier_term: Option<EarlierTerm>,
}

/// A council term that is over, as a page from it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EarlierTerm {
    /// `From an earlier council term, May 2019 to May 2023.`
    pub line: String,
    /// What to know of it: `Roles are given as at the date of this statement.`
    pub note: String,
    /// What the term is called; may be empty.
    pub label: String,
    /// Who led the council; may be empty.
    pub control: String,
    /// Its first day.
    pub since: Moment,
    /// Its last day.
    pub until: Moment,
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
