//! Lists of the site's own addresses: the sitemap, redirects, and the feeds as OPML.

use serde::Serialize;

use super::packed::Packed;
use crate::base::Route;

/// A page in the sitemap (sitemaps.org 0.9).
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// Absolute address.
    pub url: String,
    /// Day of the last change that is told, `2026-11-20`; never the time of a build.
    pub modified: Option<String>,
    /// The same page in other languages: language and absolute address.
    pub translations: Vec<(String, String)>,
}

/// An article in the news sitemap, which holds the last two days only.
#[derive(Clone, Debug, Serialize)]
pub struct NewsListed {
    /// Absolute address.
    pub url: String,
    /// Name of the publication.
    pub publication: String,
    /// `en`.
    pub lang: String,
    /// RFC 3339.
    pub published: String,
    /// Headline.
    pub title: String,
}

/// An address that moved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Moved {
    /// The old route.
    pub from: Route,
    /// The new route.
    pub to: Route,
}

/// What a server is to do with addresses that are no pages any more, and how long its answers may be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ServerRules {
    /// Whose rules they are.
    pub server: Server,
    /// Addresses that moved: they lead on.
    pub moved: Vec<Moved>,
    /// Pages that say that what stood there was withdrawn: they are shown with status 410.
    pub gone: Vec<Route>,
    /// The stylesheet, whose name changes with what it says.
    pub stylesheet: Route,
    /// How texts lie packed beside their originals.
    pub packed: Vec<Packed>,
}

/// A server with rules of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Server {
    /// nginx, which includes a file of them in its own.
    Nginx,
    /// The Apache HTTP Server, which reads them beside the pages.
    Apache,
}

/// A feed in the OPML file.
#[derive(Clone, Debug, Serialize)]
pub struct Outline {
    /// Its title.
    pub title: String,
    /// Absolute address of the RSS feed.
    pub feed_url: String,
    /// Absolute address of the page it follows.
    pub page_url: String,
}
