//! How one file is made. A recipe is a value, and a value has a digest: that is all there is to
//! building incrementally.

use serde::Serialize;

use super::calendar::Calendar;
use super::feed::{Feed, Format};
use super::listed::{Listed, Moved, NewsListed, Outline, ServerRules};
use super::prose::Prose;
use super::shared::Shared;
use super::view::{Head, View};
use super::wire::Wire;
use crate::base::{Digest, SourcePath};

/// How one file of the output is made.
#[derive(Clone, Debug, Serialize)]
pub enum Recipe {
    /// A web page, through a template of the theme.
    Page(Shared<PageRecipe>),
    /// `index.txt` of a release, from what its page shows.
    ReleaseText(Shared<PageRecipe>),
    /// `index.json` of a release, from what its page shows.
    ReleaseData(Shared<PageRecipe>),
    /// A feed in one of its formats.
    Feed(Format, Shared<Feed>),
    /// A calendar file.
    Calendar(Calendar),
    /// `index.json` of what has no page of a release: a tombstone.
    Record(Box<Record>),
    /// `index.txt` of what has no page of a release: a tombstone.
    Wire(Box<Wire>),
    /// `sitemap.xml`
    Sitemap(Vec<Listed>),
    /// `news-sitemap.xml`
    NewsSitemap(Vec<NewsListed>),
    /// `feeds.opml`: its title and the feeds.
    Opml(String, Vec<Outline>),
    /// `_redirects`: a line for each address that moved.
    Redirects(Vec<Moved>),
    /// `_nginx.conf` or `.htaccess`: the same and more, in a server's own words.
    ServerRules(ServerRules),
    /// A short text that the plan knows whole: `robots.txt`.
    Text(String),
    /// The one stylesheet: the brand's tokens before the theme's sheet.
    Stylesheet {
        /// Custom properties of the brand, as CSS.
        tokens: String,
        /// Name of the sheet in the theme: `assets/site.css`.
        sheet: String,
        /// Its digest.
        digest: Digest,
    },
    /// A file of the theme, as it is: its name in the theme, and its digest.
    ThemeFile(String, Digest),
    /// A file of the site folder, as it is.
    Copy(SourcePath, Digest),
}

impl Recipe {
    /// What a page is made from, where the file is one or a copy of one.
    pub fn page(&self) -> Option<&Shared<PageRecipe>> {
        match self {
            Self::Page(page) | Self::ReleaseText(page) | Self::ReleaseData(page) => Some(page),
            _ => None,
        }
    }

    /// The same recipe over another handle of what its page is made from.
    pub fn over(&self, page: Shared<PageRecipe>) -> Self {
        match self {
            Self::Page(_) => Self::Page(page),
            Self::ReleaseText(_) => Self::ReleaseText(page),
            Self::ReleaseData(_) => Self::ReleaseData(page),
            other => other.clone(),
        }
    }

    /// Whether a text stands somewhere in what the file is made from: an address, say.
    pub fn names(&self, text: &str) -> bool {
        serde_json::to_string(self).is_ok_and(|json| json.contains(text))
    }
}

/// A web page. What all pages share, the frame, stands in the plan once.
#[derive(Clone, Debug, Serialize)]
pub struct PageRecipe {
    /// What its template may see.
    pub view: View,
    /// Its head and place.
    pub head: Head,
    /// Its own text.
    pub prose: Option<Prose>,
}

/// A release as data. Field names are a promise to those who read them.
#[derive(Clone, Debug, Serialize)]
pub struct Record {
    /// Everything but the text.
    pub facts: serde_json::Value,
    /// The text, which is added as `content_html` and `content_text`; none for what was withdrawn.
    pub prose: Option<Prose>,
    /// The site, to make addresses in the text absolute.
    pub base_url: String,
}

/// Whom to name when a file cannot be made: the author's file that it speaks of, where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin(pub Option<SourcePath>);
