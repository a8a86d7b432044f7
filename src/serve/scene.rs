//! What is shown at a moment: the last edition that could be made, and what is to be said of the folder as it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::shelf::Stock;
use crate::base::{Diagnostic, Digest, OutputPath, Route, SourcePath};
use crate::output::banner::Banners;
use crate::output::plan::LASTING_SHEET;
use crate::press::read::Folder;

/// What is shown at a moment. It never changes: another moment has another scene.
#[derive(Debug)]
pub struct Scene {
    /// The site folder.
    pub folder: Folder,
    /// How it came to be.
    pub state: State,
    /// The website; an empty one before there is any.
    pub site: Arc<Site>,
    /// What was found by the last build.
    pub findings: Vec<Diagnostic>,
}

/// A website as a build left it.
#[derive(Debug, Default)]
pub struct Site {
    /// Its files.
    pub stock: Stock,
    /// Where old addresses lead.
    moved: BTreeMap<String, String>,
    /// The author's file that each file speaks of.
    origins: BTreeMap<OutputPath, SourcePath>,
    /// What the items of a preview say of themselves that are not public; none where only what is public is shown.
    pub banners: Option<Banners>,
    /// What the one style sheet is called when it is published. Pages here call it by a name that lasts.
    sheet: Option<Route>,
}

/// How a scene came to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// The first build is under way.
    Begun,
    /// It shows the folder as it is.
    Fresh,
    /// The last build was stopped by errors. What is shown was made at this time of day, where time goes on.
    Stopped(Option<String>),
}

/// What answers at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A file.
    File(OutputPath),
    /// Another address.
    Moved(String),
    /// Nothing; the page that says so, if there is one.
    Missing(Option<OutputPath>),
    /// There is no edition at all.
    Nothing,
}

/// The file of a host that says where old addresses lead. No host gives it out.
const REDIRECTS: &str = "_redirects";
/// The page that a host shows for an address that does not exist.
const NOT_FOUND: &str = "404.html";

impl Scene {
    /// The scene before the first build.
    pub fn begun(folder: &Folder) -> Self {
        Self {
            folder: folder.clone(),
            state: State::Begun,
            site: Arc::default(),
            findings: Vec::new(),
        }
    }
}

impl Site {
    /// The website of an edition whose files are in stock.
    pub fn new(
        stock: Stock,
        origins: BTreeMap<OutputPath, SourcePath>,
        banners: Option<Banners>,
        sheet: Option<Route>,
        folder: &Folder,
    ) -> Self {
        Self {
            moved: moved(&stock, folder),
            stock,
            origins,
            banners,
            sheet,
        }
    }

    /// Whether there is one: every website has a front page.
    pub fn exists(&self) -> bool {
        self.stock.holds(&OutputPath::new("index.html"))
    }

    /// What answers at the path of an address, percent signs and all, as hosts for static files answer.
    pub fn find(&self, path: &str) -> Found {
        if !self.exists() {
            return Found::Nothing;
        }
        let missing = || {
            let page = OutputPath::new(NOT_FOUND);
            Found::Missing(self.stock.holds(&page).then_some(page))
        };
        let Ok(path) = percent_decode_str(path).decode_utf8() else {
            return missing();
        };
        if let Some(to) = self.moved.get(&*path) {
            return Found::Moved(to.clone());
        }
        // Names are looked up among those that were made: there is no way from here to any other file.
        let Some(name) = path
            .strip_prefix('/')
            .filter(|name| !name.starts_with('/') && *name != REDIRECTS)
        else {
            return missing();
        };
        let name = match self.called(name) {
            Some(name) => name,
            None => return missing(),
        };
        let index = |folder: &str| OutputPath::new(&format!("{folder}index.html"));
        let file = match name.is_empty() || name.ends_with('/') {
            true => index(name),
            false => OutputPath::new(name),
        };
        if self.stock.holds(&file) {
            return Found::File(file);
        }
        let folder = format!("{name}/");
        if self.stock.holds(&index(&folder)) {
            return Found::Moved(index(&folder).route().to_string());
        }
        missing()
    }

    /// What a file is called in stock: the style sheet answers to the name that it will be published under, and to no
    /// other.
    fn called<'n>(&self, name: &'n str) -> Option<&'n str> {
        let lasting = LASTING_SHEET.trim_start_matches('/');
        let published = self.sheet.as_ref().map(|sheet| sheet.as_str().trim_start_matches('/'));
        match name {
            _ if published == Some(name) => Some(lasting),
            _ if name == lasting => None,
            _ => Some(name),
        }
    }

    /// A page as it is published: with the name of its style sheet.
    pub fn published(&self, page: &[u8]) -> Vec<u8> {
        let at = page
            .windows(LASTING_SHEET.len())
            .position(|words| words == LASTING_SHEET.as_bytes());
        match (at, &self.sheet) {
            (Some(at), Some(sheet)) => [
                &page[..at],
                sheet.as_str().as_bytes(),
                &page[at + LASTING_SHEET.len()..],
            ]
            .concat(),
            _ => page.to_vec(),
        }
    }

    /// What tells a page, with its style sheet, from what stood at its address before.
    pub fn mark(&self, page: &OutputPath) -> Option<String> {
        let digest = self.stock.digest(page)?;
        Some(Digest::of(&(digest, &self.sheet)).hex())
    }

    /// The author's file that the page at an address speaks of.
    pub fn origin(&self, path: &str) -> Option<&SourcePath> {
        match self.find(path) {
            Found::File(file) => self.origin_of(&file),
            _ => None,
        }
    }

    /// The author's file that a file speaks of.
    pub fn origin_of(&self, file: &OutputPath) -> Option<&SourcePath> {
        self.origins.get(file)
    }

    /// The pages that speak of a file, each with that file. A page that only leads on is none.
    pub fn pages(&self) -> impl Iterator<Item = (&OutputPath, &SourcePath)> {
        let is_moved = |page: &OutputPath| self.moved.contains_key(page.route().as_str());
        let pages = self.origins.iter().filter(|(page, _)| page.is_page());
        pages.filter(move |(page, _)| !is_moved(page))
    }
}

/// Where old addresses lead, by the file that hosts read it from.
fn moved(stock: &Stock, folder: &Folder) -> BTreeMap<String, String> {
    let lines = stock.bytes(&OutputPath::new(REDIRECTS), folder).unwrap_or_default();
    let lines = String::from_utf8_lossy(&lines);
    lines
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            let from = percent_decode_str(words.next()?).decode_utf8().ok()?;
            Some((from.into_owned(), words.next()?.to_owned()))
        })
        .collect()
}
