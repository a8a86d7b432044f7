//! Made files, read again: each is given to the rules of its sort.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::Sources;
use crate::base::{Digest, OutputPath, QuickSet, SourcePath};
use crate::output::recipe::PageRecipe;
use crate::output::{Plan, Recipe, Standards};
use crate::proof::feed;
use crate::proof::links::place;
use crate::proof::page::{self, Reading};
use crate::proof::sheet::{Sheet, Sheets, Styles};
use crate::proof::{
    FeedCopy, Page, Remark, StyleCopy, TextCopy, Tree, proof_feed, proof_page, proof_style, proof_text, proof_tree,
};
use crate::render::{Kit, render};

/// What made files are read with.
pub struct Proofing<'a> {
    plan: &'a Plan,
    standards: &'a Standards,
    sheets: Sheets,
    digest: Digest,
    contents: feed::Contents,
    /// What the rules say of the style sheets.
    of_styles: Vec<(OutputPath, Remark)>,
}

impl<'a> Proofing<'a> {
    /// Reads the style sheets of the site, which every page is read with.
    pub fn new(plan: &'a Plan, standards: &'a Standards, sources: &Sources, kit: &Kit) -> Self {
        let texts = style_sheets(plan, sources, kit);
        let mut read = Vec::new();
        let mut sheets = BTreeMap::new();
        let mut of_styles = Vec::new();
        for (path, text) in &texts {
            let sheet = Sheet::read(text);
            read.push((path, sheet.digest()));
            let copy = StyleCopy {
                route: path.route(),
                sheet: &sheet,
                standards,
            };
            of_styles.extend(proof_style(&copy).into_iter().map(|remark| (path.clone(), remark)));
            sheets.insert(path.route().to_string(), sheet);
        }
        Self {
            plan,
            standards,
            sheets: Sheets::new(sheets),
            digest: Digest::of(&(standards, read)),
            contents: feed::Contents::default(),
            of_styles,
        }
    }

    /// The digest of what every file is held to.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// What the rules say of a made file. A page whose links are followed is shown to `follow`.
    pub fn read(&self, recipe: &Recipe, text: &str, follow: impl FnOnce(&Reading)) -> Vec<Remark> {
        let standards = self.standards;
        match recipe {
            Recipe::Page(page) => self.read_page(page, text, follow),
            Recipe::Feed(format, _) => proof_feed(&FeedCopy {
                feed: &feed::read(*format, text, &self.contents),
                standards,
            }),
            // A page that shows no release has no text copy.
            Recipe::ReleaseText(_) | Recipe::Wire(_) if !text.is_empty() => proof_text(&TextCopy { text, standards }),
            _ => Vec::new(),
        }
    }

    fn read_page(&self, recipe: &PageRecipe, text: &str, follow: impl FnOnce(&Reading)) -> Vec<Remark> {
        // A page that could not be made is told already.
        if text.is_empty() {
            return Vec::new();
        }
        let reading = page::read(text);
        let used = self.sheets.used(&reading);
        let page = Page {
            reading: &reading,
            styles: &Styles::of(&used, &self.sheets),
            view: &recipe.view,
            head: &recipe.head,
            standards: self.standards,
            imprint: OnceCell::new(),
        };
        if !page.is_redirect() {
            follow(&reading);
        }
        proof_page(&page)
    }

    /// What the rules say of the style sheets, and of all files together.
    pub fn whole(&self) -> Vec<(OutputPath, Remark)> {
        let places: QuickSet<&str> = self.plan.outputs().keys().map(place).collect();
        let tree = Tree {
            plan: self.plan,
            places: &places,
            standards: self.standards,
        };
        let of_tree = proof_tree(&tree)
            .into_iter()
            .map(|remark| (OutputPath::new(""), remark));
        self.of_styles.iter().cloned().chain(of_tree).collect()
    }
}

/// Every style sheet of the site with its text: the brand's, the theme's and those of the site folder.
fn style_sheets(plan: &Plan, sources: &Sources, kit: &Kit) -> Vec<(OutputPath, String)> {
    let of_folder = |source: &SourcePath| {
        let file = sources.files.get(source)?;
        Some(sources.library.text(source, file.digest).ok()?.to_string())
    };
    let text_of = |recipe: &Recipe| match recipe {
        Recipe::Stylesheet { .. } | Recipe::ThemeFile(..) => render(recipe, kit)
            .value
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        Recipe::Copy(source, _) => of_folder(source),
        _ => None,
    };
    let sheets = plan
        .outputs()
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".css"));
    sheets
        .filter_map(|(path, planned)| Some((path.clone(), text_of(&planned.recipe)?)))
        .collect()
}
