//! What the group says becomes a list of files to make. Each family of pages has a file here.

use crate::base::{Diagnostic, Outcome, Route, SourcePath};
use crate::content::Site;
use crate::output::listed::Listed;
use crate::output::plan::LASTING_SHEET;
use crate::output::recipe::{Origin, PageRecipe};
use crate::output::view::{Card, FeedLink, Head, Link};
use crate::output::{Plan, Recipe, Shared, SheetName, View};
use crate::source::theme::Theme;

mod archive;
mod assets;
mod backdrop;
mod beats;
mod cards;
mod corrections;
mod council;
mod events;
mod feeds;
mod frame;
mod home;
mod hosts;
mod linked_data;
mod newsletters;
mod pages;
mod press_centre;
mod redirects;
mod releases;
mod sitemap;
mod standards;
mod terms;
mod texts;
mod withdrawn;

use std::sync::Arc;

use backdrop::Backdrop;
use beats::Beats;
use feeds::Feeds;
pub use standards::standards;

/// Plans every file of a site. Only what is public is in the site: what is held cannot be planned.
pub fn plan(site: &Arc<Site>, theme: &Theme, sheet: SheetName) -> Outcome<Plan> {
    let beats = Beats::of(site);
    let published = assets::stylesheet_route(site, theme);
    let stylesheet = match sheet {
        SheetName::Published => published.clone(),
        SheetName::Lasting => Route::new(LASTING_SHEET),
    };
    let frame = frame::frame(site, &beats, &stylesheet);
    let backdrop = Arc::new(Backdrop::new(site, frame, beats));
    let mut desk = Desk::new(&backdrop);
    desk.plan.sheet = Some(published);
    home::plan(&mut desk);
    releases::plan(&mut desk);
    archive::plan(&mut desk);
    beats::plan(&mut desk);
    council::plan(&mut desk);
    events::plan(&mut desk);
    newsletters::plan(&mut desk);
    press_centre::plan(&mut desk);
    corrections::plan(&mut desk);
    pages::plan(&mut desk);
    feeds::plan(&mut desk);
    assets::plan(&mut desk, theme);
    redirects::plan(&mut desk);
    sitemap::plan(&mut desk);
    frame::check_menus(&mut desk);
    desk.finish()
}

/// Where the families put what they plan.
struct Desk<'a> {
    backdrop: &'a Arc<Backdrop>,
    site: &'a Site,
    beats: &'a Beats,
    cards: &'a [Shared<Card>],
    plan: Plan,
    feeds: Feeds,
    listed: Vec<Listed>,
    diagnostics: Vec<Diagnostic>,
}

/// What a family says of one of its pages; the rest of its head follows from it.
struct Sheet {
    route: Route,
    title: String,
    description: String,
    crumbs: Vec<Link>,
    feeds: Vec<FeedLink>,
    origin: Option<SourcePath>,
}

impl<'a> Desk<'a> {
    fn new(backdrop: &'a Arc<Backdrop>) -> Self {
        Self {
            backdrop,
            site: &backdrop.site,
            beats: &backdrop.beats,
            cards: &backdrop.cards,
            plan: Plan::new(Arc::clone(&backdrop.frame)),
            feeds: Feeds::default(),
            listed: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// The head of a page.
    fn head(&self, sheet: &Sheet) -> Head {
        self.backdrop.head(sheet)
    }

    /// Plans a page without a text of its own.
    fn page(&mut self, sheet: Sheet, view: View) {
        let head = self.head(&sheet);
        self.page_with(head, view, None, sheet.origin);
    }

    /// Plans a page with a head that the family has completed, and perhaps a text.
    fn page_with(
        &mut self,
        head: Head,
        view: View,
        prose: Option<crate::output::prose::Prose>,
        origin: Option<SourcePath>,
    ) {
        self.shared_page(Shared::new(PageRecipe { view, head, prose }), origin);
    }

    /// Plans a page that other files are made from too.
    fn shared_page(&mut self, page: Shared<PageRecipe>, origin: Option<SourcePath>) {
        let head = &page.head;
        if !head.noindex {
            self.listed.push(sitemap::listed(head));
        }
        let path = Route::new(&head.route).output();
        self.plan.add(path, Recipe::Page(page), Origin(origin));
    }

    /// Plans a file that is no page.
    fn file(&mut self, route: &Route, recipe: Recipe, origin: Option<SourcePath>) {
        self.plan.add(route.output(), recipe, Origin(origin));
    }

    /// The absolute address of a route.
    fn url(&self, route: &Route) -> String {
        cards::url(self.site, route.as_str())
    }

    fn finish(mut self) -> Outcome<Plan> {
        self.diagnostics.extend(self.plan.clashes().iter().cloned());
        Outcome {
            value: self.plan,
            diagnostics: self.diagnostics,
        }
    }
}

impl Backdrop {
    /// The head of a page.
    fn head(&self, sheet: &Sheet) -> Head {
        let description = match sheet.description.trim() {
            "" => format!("{}: {}", sheet.title, self.frame.name),
            description => description.to_owned(),
        };
        Head {
            title: sheet.title.clone(),
            description,
            route: sheet.route.to_string(),
            canonical_url: cards::url(&self.site, sheet.route.as_str()),
            lang: self.site.settings.site.default_lang.clone(),
            crumbs: sheet.crumbs.clone(),
            section: section(&sheet.route),
            feeds: sheet.feeds.clone(),
            og_type: "website".to_owned(),
            ..Head::default()
        }
    }
}

/// The section of the main menu that a route belongs to: its first folder.
fn section(route: &Route) -> String {
    match route.as_str()[1..].split_once('/') {
        Some((folder, _)) => ["/", folder, "/"].concat(),
        None => String::new(),
    }
}

/// The way home.
fn home_crumb() -> Link {
    Link {
        label: "Home".to_owned(),
        href: "/".to_owned(),
    }
}

/// A crumb to a section.
fn crumb(label: &str, href: &str) -> Link {
    Link {
        label: label.to_owned(),
        href: href.to_owned(),
    }
}
