//! Standing pages, each at its own path: `content/pages/`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::entry::{Entry, Naming};
use super::fields::Fields;
use crate::base::Route;

/// Where a page stands in the navigation of its folder.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Nav {
    /// The section it belongs to.
    pub section: String,
    /// Its place among its siblings, smallest first.
    pub order: Option<u32>,
}

/// The facts in a page's front matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PageFacts {
    /// What all kinds share.
    pub naming: Naming,
    /// Its title.
    pub title: String,
    /// What it says, in a sentence.
    pub summary: String,
    /// Where it stands in the navigation.
    pub nav: Nav,
    /// The day by which somebody must look at it again.
    pub review_by: Option<Date>,
    /// The councillor who answers for it.
    pub owner: Option<String>,
    /// Whether search engines are asked to leave it out.
    pub noindex: bool,
    /// Whether it is not for the public yet.
    pub draft: bool,
}

/// A standing page.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// Its file, address and text.
    pub entry: Entry,
    /// Its facts.
    pub facts: PageFacts,
}

impl Page {
    /// Reads the facts of a page.
    pub fn read_facts(f: &mut Fields) -> PageFacts {
        PageFacts {
            title: f.required_text("title", "The page's title."),
            summary: f.text_or_empty("summary", "What it says, in a sentence."),
            nav: f
                .map("nav", "Where it stands in the navigation.", |f| Nav {
                    section: f.text_or_empty("section", "The section it belongs to."),
                    order: f.whole("order", "Its place among its siblings, smallest first."),
                })
                .unwrap_or_default(),
            review_by: f.day("review_by", "The day by which somebody must look at it again."),
            owner: f.slug("owner", "The councillor who answers for it."),
            noindex: f
                .flag("noindex", "true where search engines are asked to leave it out.")
                .unwrap_or(false),
            draft: f.flag("draft", "true while it is not for the public.").unwrap_or(false),
            naming: Naming::read(f),
        }
    }

    /// Its path under `content/pages/`: `/reports/damp-2026/`. The page `index.md` at the top is the front page's text.
    pub fn route(&self) -> Route {
        let inner = self
            .entry
            .source
            .folder()
            .strip_prefix("content/pages")
            .unwrap_or_default();
        let folder = inner.trim_matches('/');
        let is_index = self.entry.source.stem() == "index";
        let name = if is_index && !folder.is_empty() {
            folder.rsplit('/').next().unwrap_or_default()
        } else {
            ""
        };
        let parent = if is_index {
            folder.strip_suffix(name).unwrap_or_default()
        } else {
            folder
        };
        let parent = parent.trim_matches('/');
        let slug = if is_index && folder.is_empty() {
            ""
        } else {
            self.entry.slug.as_str()
        };
        let parts: Vec<&str> = [parent, slug].into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            return Route::new("/");
        }
        Route::new(format!("/{}/", parts.join("/")))
    }
}
