//! A page a release, with its text copy and its data; a tombstone for one that was withdrawn.

use std::sync::Arc;

use super::backdrop::Backdrop;
use super::cards::url;
use super::texts::{plan_copy, plan_shown, text};
use super::withdrawn::Gone;
use super::{Desk, Sheet, crumb, home_crumb, linked_data, sitemap, terms};
use crate::base::{Digest, Route};
use crate::content::Site;
use crate::content::release::Release;
use crate::output::listed::Listed;
use crate::output::recipe::PageRecipe;
use crate::output::view::{self, EarlierTerm, FeedLink, Head};
use crate::output::{Promise, Recipe, Shared, View};

mod facts;
mod tombstone;
mod translations;

pub use facts::{as_at, author_name, correction_view, corrections, updated};

use facts::{attachments, pictures, related, view};
use tombstone::tombstone;
use translations::translations;

/// Plans every release.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    for (index, release) in site.releases.iter().enumerate() {
        match Gone::release(release) {
            Some(gone) => tombstone(desk, release, &gone),
            None => page(desk, index, release),
        }
    }
}

fn page(desk: &mut Desk, index: usize, release: &Release) {
    let route = release.route();
    plan_shown(desk, &release.entry, &route);
    copy_files(desk, release, &route);
    let origin = Some(release.entry.source.clone());
    let page = Shared::promised(Promised {
        backdrop: Arc::clone(desk.backdrop),
        index,
    });
    desk.file(
        &route.join("index.txt"),
        Recipe::ReleaseText(page.clone()),
        origin.clone(),
    );
    desk.file(
        &route.join("index.json"),
        Recipe::ReleaseData(page.clone()),
        origin.clone(),
    );
    desk.listed.push(listed(desk, index, release));
    desk.file(&route, Recipe::Page(page), origin);
}

/// How search engines are told of a release: what its head will say.
fn listed(desk: &Desk, index: usize, release: &Release) -> Listed {
    sitemap::listed(&Head {
        canonical_url: desk.url(&release.route()),
        lang: lang(desk.site, release),
        published: release
            .entry
            .ahead
            .is_none()
            .then(|| desk.cards[index].date.iso.clone()),
        modified: updated(desk.site, &release.stage).map(|at| at.iso),
        translations: translations(desk.site, release),
        ..Head::default()
    })
}

/// The page of a release. An archive has thousands, and a build makes few of them.
struct Promised {
    backdrop: Arc<Backdrop>,
    index: usize,
}

impl Promise<PageRecipe> for Promised {
    fn question(&self) -> Digest {
        let Self { backdrop, index } = self;
        let site = &backdrop.site;
        let release = &site.releases[*index];
        let told = corrections(site, &release.facts.corrections);
        let topics: Vec<Option<&str>> = names(site, &release.facts.topics).collect();
        let files = (pictures(site, release), attachments(site, release));
        let text = text(site, &release.entry, &release.route(), as_at(site, release));
        let term = earlier_term(site, release);
        let beside = (
            related(backdrop, *index, release),
            translations(site, release),
            told,
            term,
        );
        let own = (release.digest(), topics, files, text);
        Digest::of(&("page of a release", backdrop.digest(), own, beside))
    }

    fn work_out(&self) -> PageRecipe {
        let Self { backdrop, index } = self;
        let site = &backdrop.site;
        let release = &site.releases[*index];
        let view = view(backdrop, *index, release);
        PageRecipe {
            head: head(backdrop, release, &view),
            view: View::Release(Box::new(view)),
            prose: text(site, &release.entry, &release.route(), as_at(site, release)),
        }
    }
}

/// What topics are called.
fn names<'s>(site: &'s Site, topics: &'s [String]) -> impl Iterator<Item = Option<&'s str>> {
    topics.iter().map(|slug| Some(site.topic(slug)?.facts.name.as_str()))
}

fn sheet(release: &Release, title: &str, description: &str) -> Sheet {
    Sheet {
        route: release.route(),
        title: title.to_owned(),
        description: description.to_owned(),
        crumbs: vec![
            home_crumb(),
            crumb("News", "/news/"),
            crumb(&release.year.to_string(), &format!("/news/{}/", release.year)),
        ],
        feeds: Vec::new(),
        origin: Some(release.entry.source.clone()),
    }
}

fn lang(site: &Site, release: &Release) -> String {
    let own = release.entry.lang.clone();
    own.unwrap_or_else(|| site.settings.site.default_lang.clone())
}

fn head(backdrop: &Backdrop, release: &Release, view: &view::Release) -> Head {
    let site = &backdrop.site;
    let route = release.route();
    // Programs are not told of a time of publication that is still to come.
    let is_public = view.ahead.is_empty();
    let picture = view.originals.iter().find(|picture| !picture.src.ends_with(".svg"));
    let mut head = Head {
        lang: lang(site, release),
        og_type: "article".to_owned(),
        image_url: picture.map(|picture| url(site, &picture.src)),
        image_alt: picture.map(|picture| picture.alt.clone()),
        published: is_public.then(|| view.published.iso.clone()),
        modified: view.updated.as_ref().map(|at| at.iso.clone()),
        translations: translations(site, release),
        alternates: alternates(&route),
        earlier_term: earlier_term(site, release),
        ..backdrop.head(&sheet(release, &view.headline, &view.summary))
    };
    head.json_ld = is_public.then(|| linked_data::article(site, view, &head));
    head
}

/// The council term that a release is from, where that is over.
fn earlier_term(site: &Site, release: &Release) -> Option<EarlierTerm> {
    let what = release.facts.kind.label().to_lowercase();
    terms::earlier(site, release.day(site.zone()), &what)
}

fn alternates(route: &Route) -> Vec<FeedLink> {
    let form = |name: &str, title: &str, media_type: &str| FeedLink {
        title: title.to_owned(),
        href: route.join(name).to_string(),
        media_type: media_type.to_owned(),
    };
    vec![
        form("index.txt", "Plain text", "text/plain"),
        form("index.json", "Data", "application/json"),
    ]
}

fn copy_files(desk: &mut Desk, release: &Release, route: &Route) {
    let images = release.facts.images.iter().map(|image| image.file.as_str());
    let attachments = release
        .facts
        .attachments
        .iter()
        .map(|attachment| attachment.file.as_str());
    let files: Vec<_> = images
        .chain(attachments)
        .filter_map(|file| release.entry.source.beside(file))
        .collect();
    for file in files {
        plan_copy(desk, &file, route, &release.entry.source);
    }
}

/// Whether a release stands in lists: what was withdrawn does not.
pub fn is_listed(release: &Release) -> bool {
    !release.stage.is_withdrawn()
}
