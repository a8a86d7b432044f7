//! From what is wrong in a made file to the place where it is put right: the author's text, the template,
//! the style sheet, the settings.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Sources;
use super::pressing::with_count;
use crate::base::code::DUPLICATE_ID;
use crate::base::{Diagnostic, OutputPath, Place, SourcePath};
use crate::output::{Plan, Recipe};
use crate::proof::{Cause, Clue, Remark};

/// What is needed to find where a fault comes from.
pub struct Tracing<'a> {
    plan: &'a Plan,
    sources: &'a Sources<'a>,
    /// How many pages each template sets, counted once it is asked for.
    pages: OnceCell<BTreeMap<&'static str, usize>>,
}

/// The same fault on several pages.
struct Group<'r> {
    remark: &'r Remark,
    paths: Vec<&'r OutputPath>,
}

/// Marks that a text needs to mean a link, a picture, a heading or an element: words that hold one of them
/// hardly stand anywhere by chance.
const MARKS: [char; 11] = ['[', ']', '(', '#', '|', '<', '>', '{', '}', '"', ':'];

impl<'a> Tracing<'a> {
    /// The sources of a site, and how its pages are made of them.
    pub fn new(plan: &'a Plan, sources: &'a Sources<'a>) -> Self {
        Self {
            plan,
            sources,
            pages: OnceCell::new(),
        }
    }

    fn pages(&self) -> &BTreeMap<&'static str, usize> {
        self.pages.get_or_init(|| {
            let mut pages = BTreeMap::new();
            for planned in self.plan.outputs().values() {
                if let Recipe::Page(page) = &planned.recipe {
                    *pages.entry(page.view.template()).or_default() += 1;
                }
            }
            pages
        })
    }

    /// What is to be told of the remarks. A fault that stems from a text is enough told where the rules on
    /// texts have told it; one of a template is told once for all its pages.
    pub fn tell(&self, remarks: &[(OutputPath, Remark)], found: &[Diagnostic]) -> Vec<Diagnostic> {
        let mut told: Vec<Diagnostic> = Vec::new();
        // Two texts with one id are told as such; that every feed of theirs has it twice follows from it.
        let has_twins = found.iter().any(|found| *found.code == DUPLICATE_ID);
        let is_news =
            |(_, remark): &&(OutputPath, Remark)| !(has_twins && remark.diagnostic.code.id == "feed-metadata");
        let mut groups: BTreeMap<(&str, &str), Group> = BTreeMap::new();
        for (path, remark) in remarks.iter().filter(is_news) {
            let placed = self.in_text(path, remark).or_else(|| remark.diagnostic.place.clone());
            if self.is_told(remark, placed.as_ref(), found) {
                continue;
            }
            let Some(place) = placed else {
                let key = (remark.diagnostic.code.id, remark.diagnostic.message.as_str());
                let group = groups.entry(key).or_insert_with(|| Group {
                    remark,
                    paths: Vec::new(),
                });
                group.paths.push(path);
                continue;
            };
            let diagnostic = remark.diagnostic.clone().at(place);
            let is_same = |known: &Diagnostic| known.code == diagnostic.code && known.place == diagnostic.place;
            if !told.iter().any(is_same) {
                told.push(diagnostic);
            }
        }
        told.extend(groups.values().flat_map(|group| self.tell_group(group)));
        told
    }

    /// Whether the rules on texts have told it: of the file that it was traced to, or of one that holds its words.
    fn is_told(&self, remark: &Remark, placed: Option<&Place>, found: &[Diagnostic]) -> bool {
        let mut files: BTreeSet<&SourcePath> = BTreeSet::new();
        files.extend(
            found
                .iter()
                .filter(|known| known.code == remark.diagnostic.code)
                .filter_map(Diagnostic::path),
        );
        match placed {
            Some(place) => files.contains(place.path()),
            None => files.iter().any(|file| {
                let text = self.text(file);
                text.is_some_and(|text| remark.clues.iter().any(|clue| clue.find(&text).is_some()))
            }),
        }
    }

    /// Where the text that a page shows holds the words of a fault.
    fn in_text(&self, path: &OutputPath, remark: &Remark) -> Option<Place> {
        let source = self.origin(path).filter(|_| remark.cause == Cause::Unknown)?;
        let text = self.text(source)?;
        let telling = remark.clues.iter().filter(|clue| match clue {
            Clue::Words(words) | Clue::Element(_, words) => words.contains(MARKS) && words.len() > 2,
            Clue::Style(..) => false,
        });
        place_of(source, &text, telling)
    }

    fn tell_group(&self, group: &Group) -> Vec<Diagnostic> {
        let templates = self.templates(group);
        let remark = group.remark;
        let in_theme = self.in_theme(&templates, &remark.clues);
        let is_of_theme = remark.cause == Cause::Theme || in_theme.is_some() || self.is_everywhere(group, &templates);
        if !is_of_theme {
            return group.paths.iter().map(|path| self.at_origin(path, remark)).collect();
        }
        let place = in_theme.or_else(|| self.template_file(&templates));
        let first = group.paths[0];
        let told = in_page(remark.diagnostic.clone(), first);
        let told = match place {
            Some(place) => told.at(place),
            None => told,
        };
        vec![with_count(told, group.paths.len() - 1)]
    }

    /// The templates of the pages with a fault.
    fn templates(&self, group: &Group) -> BTreeSet<&'static str> {
        group.paths.iter().filter_map(|path| self.template(path)).collect()
    }

    fn template(&self, path: &OutputPath) -> Option<&'static str> {
        match &self.plan.outputs().get(path)?.recipe {
            Recipe::Page(page) => Some(page.view.template()),
            _ => None,
        }
    }

    /// Whether every page of a template has the fault, and there is more than one or no text to blame.
    fn is_everywhere(&self, group: &Group, templates: &BTreeSet<&str>) -> bool {
        let count_of = |template: &str| {
            group
                .paths
                .iter()
                .filter(|path| self.template(path) == Some(template))
                .count()
        };
        let is_all = templates
            .iter()
            .any(|template| self.pages().get(template) == Some(&count_of(template)));
        is_all && (group.paths.len() > 1 || self.origin(group.paths[0]).is_none())
    }

    /// Where a file of the theme that the site keeps holds the words of a fault. The theme that comes with
    /// pressroom is held to the rules by its own tests: words that stand in it by chance explain nothing.
    fn in_theme(&self, templates: &BTreeSet<&str>, clues: &[Clue]) -> Option<Place> {
        let theme = &self.sources.theme;
        let files = self.files_behind(templates);
        clues.iter().find_map(|clue| {
            files.iter().find_map(|name| {
                let file = theme.file(name)?;
                let source = file.source.as_ref()?;
                place_of(source, std::str::from_utf8(&file.bytes).ok()?, [clue].into_iter())
            })
        })
    }

    /// The files of the theme that a page of these templates may be made of, the likeliest first.
    fn files_behind(&self, templates: &BTreeSet<&str>) -> Vec<String> {
        let mut files: Vec<String> = Vec::new();
        let mut chains: Vec<Vec<String>> = templates.iter().map(|template| self.chain(template)).collect();
        // A fault of several templates most likely comes from the one that they share.
        if chains.len() > 1 {
            chains.iter_mut().for_each(|chain| chain.reverse());
        }
        files.extend(chains.into_iter().flatten());
        for folder in ["templates/components/", "assets/"] {
            files.extend(self.sources.theme.under(folder).map(|(name, _)| name.to_owned()));
        }
        let mut known = BTreeSet::new();
        files.retain(|name| known.insert(name.clone()));
        files
    }

    /// A template, and those that it extends.
    fn chain(&self, template: &str) -> Vec<String> {
        let mut chain = vec![format!("templates/{template}")];
        while let Some(parent) = self
            .parent(&chain[chain.len() - 1])
            .filter(|parent| !chain.contains(parent))
        {
            chain.push(parent);
        }
        chain
    }

    fn parent(&self, name: &str) -> Option<String> {
        let file = self.sources.theme.file(name)?;
        let text = std::str::from_utf8(&file.bytes).ok()?;
        let after = text.split_once("extends")?.1.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        Some(format!("templates/{}", after[1..].split(quote).next()?))
    }

    /// The template that the pages share, where the site keeps it: of one template itself, of several the parent.
    fn template_file(&self, templates: &BTreeSet<&str>) -> Option<Place> {
        let chain = self.chain(templates.first()?);
        let name = if templates.len() > 1 {
            chain.last()?
        } else {
            chain.first()?
        };
        let file = self.sources.theme.file(name)?;
        file.source.clone().map(Place::File)
    }

    /// A fault of one page alone is laid at the door of the text that it shows.
    fn at_origin(&self, path: &OutputPath, remark: &Remark) -> Diagnostic {
        let told = in_page(remark.diagnostic.clone(), path);
        match self.origin(path) {
            Some(source) => told.at(Place::File(source.clone())),
            None => told,
        }
    }

    fn origin(&self, path: &OutputPath) -> Option<&SourcePath> {
        self.plan.outputs().get(path)?.origin.0.as_ref()
    }

    fn text(&self, source: &SourcePath) -> Option<Arc<str>> {
        let file = self.sources.files.get(source)?;
        self.sources.library.text(source, file.digest).ok()
    }
}

fn place_of<'c>(source: &SourcePath, text: &str, mut clues: impl Iterator<Item = &'c Clue>) -> Option<Place> {
    let range = clues.find_map(|clue| clue.find(text))?;
    Some(Place::text(source, range))
}

fn in_page(diagnostic: Diagnostic, path: &OutputPath) -> Diagnostic {
    if path.as_str().is_empty() {
        return diagnostic;
    }
    let message = format!("{}, in {}", diagnostic.message, path.route());
    Diagnostic { message, ..diagnostic }
}
