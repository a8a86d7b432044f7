//! A recipe becomes bytes.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::code::{TEMPLATE, UNREADABLE_FILE};
use crate::base::{Diagnostic, Outcome, Place, SourcePath};
use crate::output::Recipe;
use crate::output::feed::{Feed, Format};
use crate::output::prose::Prose;
use crate::output::recipe::{PageRecipe, Record};
use crate::output::view::Frame;
use crate::output::wire::Wire;
use crate::source::file::Library;
use crate::source::theme::Theme;

pub mod atom;
pub mod calendar;
mod copies;
pub mod highlight;
pub mod inline;
pub mod item;
pub mod json_feed;
pub mod minify;
pub mod opml;
pub mod packed;
pub mod preview;
pub mod prose;
pub mod record;
pub mod redirects;
pub mod rss;
pub mod same_page;
#[cfg(test)]
mod sample;
pub mod server_rules;
mod sitemap;
mod template_fault;
mod template_tags;
mod time_zone;
pub mod typesetter;
pub mod wire;
mod xml;

use item::Body;
use prose::Manner;
use typesetter::Typesetter;

/// Columns of a text copy.
const COLUMNS: usize = 72;
/// How many bodies are kept for a moment: a few for each core.
const RECENT: usize = 64;

/// What recipes are made with. Shared by all threads of a build.
pub struct Kit<'a> {
    typesetter: &'a Typesetter,
    frame: &'a Frame,
    theme: &'a Theme,
    library: &'a dyn Library,
    /// Bodies of feed items by their source: most stand in several feeds, each in three formats.
    bodies: Mutex<HashMap<SourcePath, Arc<Body>>>,
    /// The last few bodies that were made: a release's data and its text copy are made one after the other.
    recent: Mutex<VecDeque<(SourcePath, Arc<Body>)>>,
}

impl<'a> Kit<'a> {
    /// A kit of a theme's templates and files, and of the texts.
    pub fn new(typesetter: &'a Typesetter, frame: &'a Frame, theme: &'a Theme, library: &'a dyn Library) -> Self {
        Self {
            typesetter,
            frame,
            theme,
            library,
            bodies: Mutex::default(),
            recent: Mutex::default(),
        }
    }

    /// The text that a prose speaks of.
    fn text(&self, prose: &Prose) -> Result<Arc<str>, Diagnostic> {
        self.library.text(&prose.source, prose.digest).map_err(|changed| {
            let message = format!("`{}` {}", prose.source, changed.reason);
            Diagnostic::new(&UNREADABLE_FILE, message)
                .at(Place::File(prose.source.clone()))
                .help("Build again")
        })
    }

    /// The body of a text as a feed or a data file has it.
    fn body(&self, prose: &Prose, base_url: &str, page: &str) -> Result<Body, Diagnostic> {
        let text = self.text(prose)?;
        let markdown = body_of(&text, prose);
        Ok(Body {
            html: prose::html(markdown, prose, Manner::Feed { base_url, page }),
            text: prose::plain(markdown, prose, base_url, COLUMNS),
        })
    }

    /// The body of a feed's item, kept for the other feeds it stands in.
    fn shared_body(&self, prose: &Prose, base_url: &str, page: &str) -> Result<Arc<Body>, Diagnostic> {
        if let Some(body) = lock(&self.bodies).get(&prose.source) {
            return Ok(body.clone());
        }
        let body = Arc::new(self.body(prose, base_url, page)?);
        lock(&self.bodies).insert(prose.source.clone(), body.clone());
        Ok(body)
    }

    /// The body of a release's data, kept for a moment.
    fn recent_body(&self, prose: &Prose, base_url: &str, page: &str) -> Result<Arc<Body>, Diagnostic> {
        if let Some(body) = self.known_body(prose) {
            return Ok(body);
        }
        let body = Arc::new(self.body(prose, base_url, page)?);
        let mut recent = lock(&self.recent);
        recent.truncate(RECENT - 1);
        recent.push_front((prose.source.clone(), body.clone()));
        Ok(body)
    }

    /// A body that was made already, if it is still here.
    fn known_body(&self, prose: &Prose) -> Option<Arc<Body>> {
        let recent = lock(&self.recent)
            .iter()
            .find(|(source, _)| *source == prose.source)
            .map(|(_, body)| body.clone());
        recent.or_else(|| lock(&self.bodies).get(&prose.source).cloned())
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is kept there is only ever a value that can be made again.
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes a file. None where it is a copy of a file of the site folder, or cannot be made; the findings then say why.
pub fn render(recipe: &Recipe, kit: &Kit) -> Outcome<Option<Vec<u8>>> {
    let made = match recipe {
        Recipe::Page(page) => return page_bytes(page, kit),
        Recipe::Feed(format, feed) => feed_bytes(*format, feed, kit),
        Recipe::ReleaseText(page) => made_of(copies::wire(page, kit.frame), |wire| wire_bytes(&wire, kit)),
        Recipe::ReleaseData(page) => made_of(copies::record(page, kit.frame), |record| record_bytes(&record, kit)),
        Recipe::Record(recipe) => record_bytes(recipe, kit),
        Recipe::Wire(recipe) => wire_bytes(recipe, kit),
        Recipe::Calendar(recipe) => Ok(calendar::write(recipe)),
        Recipe::Sitemap(listed) => Ok(sitemap::write(listed)),
        Recipe::NewsSitemap(listed) => Ok(sitemap::write_news(listed)),
        Recipe::Opml(title, outlines) => Ok(opml::write(title, outlines)),
        Recipe::Redirects(moved) => Ok(redirects::write(moved)),
        Recipe::ServerRules(rules) => Ok(server_rules::write(rules)),
        Recipe::Text(text) => Ok(text.clone().into_bytes()),
        Recipe::Stylesheet { tokens, sheet, .. } => {
            theme_file(kit, sheet).map(|sheet| [tokens.as_bytes(), &sheet].concat())
        }
        Recipe::ThemeFile(name, _) => theme_file(kit, name),
        Recipe::Copy(..) => return Outcome::clean(None),
    };
    match made {
        Ok(bytes) => Outcome::clean(Some(bytes)),
        Err(fault) => Outcome {
            value: None,
            diagnostics: vec![fault],
        },
    }
}

/// A copy of a release; nothing of a page that shows none.
fn made_of<T>(copy: Option<T>, make: impl FnOnce(T) -> Result<Vec<u8>, Diagnostic>) -> Result<Vec<u8>, Diagnostic> {
    copy.map_or(Ok(Vec::new()), make)
}

fn page_bytes(page: &PageRecipe, kit: &Kit) -> Outcome<Option<Vec<u8>>> {
    let body = match page
        .prose
        .as_ref()
        .map(|prose| Ok((kit.text(prose)?, prose)))
        .transpose()
    {
        Ok(found) => found.map(|(text, prose)| prose::html(body_of(&text, prose), prose, Manner::Page)),
        Err(fault) => {
            return Outcome {
                value: None,
                diagnostics: vec![fault],
            };
        }
    };
    let Outcome { value, diagnostics } = kit
        .typesetter
        .typeset(&page.head, &page.view, &body.unwrap_or_default());
    Outcome {
        value: Some(value),
        diagnostics,
    }
}

fn feed_bytes(format: Format, feed: &Feed, kit: &Kit) -> Result<Vec<u8>, Diagnostic> {
    let mut bodies = Vec::with_capacity(feed.items.len());
    for item in &feed.items {
        let body = item
            .prose
            .as_ref()
            .map(|prose| kit.shared_body(prose, &feed.base_url, &item.url))
            .transpose()?;
        bodies.push(body.unwrap_or_default());
    }
    Ok(match format {
        Format::Rss => rss::write(feed, &bodies),
        Format::Atom => atom::write(feed, &bodies),
        Format::Json => json_feed::write(feed, &bodies),
    })
}

fn record_bytes(recipe: &Record, kit: &Kit) -> Result<Vec<u8>, Diagnostic> {
    let page = recipe.facts["url"].as_str().unwrap_or_default();
    let body = recipe
        .prose
        .as_ref()
        .map(|prose| kit.recent_body(prose, &recipe.base_url, page))
        .transpose()?;
    Ok(record::write(recipe, &body.unwrap_or_default()))
}

fn wire_bytes(recipe: &Wire, kit: &Kit) -> Result<Vec<u8>, Diagnostic> {
    let Some(prose) = &recipe.prose else {
        return Ok(wire::write(recipe, ""));
    };
    if let Some(body) = kit.known_body(prose) {
        return Ok(wire::write(recipe, &body.text));
    }
    let text = prose::plain(body_of(&kit.text(prose)?, prose), prose, &recipe.base_url, COLUMNS);
    Ok(wire::write(recipe, &text))
}

fn theme_file(kit: &Kit, name: &str) -> Result<Vec<u8>, Diagnostic> {
    let missing = || Diagnostic::new(&TEMPLATE, format!("the theme has no file `{name}`")).help(TEMPLATE.remedy);
    kit.theme.file(name).map(|file| file.bytes.to_vec()).ok_or_else(missing)
}

fn body_of<'t>(text: &'t str, prose: &Prose) -> &'t str {
    text.get(prose.start as usize..).unwrap_or_default()
}
