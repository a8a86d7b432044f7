//! An archive made for another generator becomes a site folder.

mod account;
mod address;
mod archive;
mod body;
mod dates;
mod decode;
mod emit;
mod entities;
mod error;
mod facts;
mod fields;
mod folder;
mod front;
mod hugo;
mod jekyll;
mod links;
mod losses;
mod old_site;
mod opening;
mod page;
mod pictures;
mod plain;
mod post;
mod release;
mod report;
mod site;
mod slugs;
mod tags;
mod target;
#[cfg(test)]
mod tests;
mod toml;
mod topics;

use std::collections::BTreeMap;
use std::path::Path;

use crate::base::Horizon;

pub use account::{Account, Refusal};
pub use error::ImportError;
pub use losses::{Loss, Losses, Noted};

use archive::{Archive, Found};
use old_site::OldSite;
use release::Release;
use target::Target;

/// How an archive is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A Jekyll site, or the folder of its posts.
    Jekyll,
    /// A Hugo site, or its content folder.
    Hugo,
    /// Markdown and HTML files in any tree.
    Folder,
}

/// What was found in an archive, before any post is read.
#[derive(Default)]
struct Gathered {
    /// The posts, in the order of their paths.
    posts: Vec<Found>,
    /// Files that look like posts and are not taken, each with its reason.
    refused: Vec<Refusal>,
    /// Files that are no press releases, counted by folder.
    left_out: BTreeMap<String, usize>,
    /// Names that the archive gives its topics, by slug.
    topic_names: BTreeMap<String, String>,
    /// What the old site's settings say.
    old_site: OldSite,
}

/// Makes a site folder at `to` of the archive at `from`. Each post becomes a release, or is refused
/// by name; what is lost on the way is counted, and told file by file in `IMPORT-REPORT.md`.
/// A post dated after the horizon is refused: the old site did not show it yet either.
///
/// # Errors
/// Where the archive cannot be read or holds no post, and where the target is not empty or cannot
/// be written. An author's mistake in a post is never an error.
pub fn import(form: Form, from: &Path, to: &Path, horizon: Horizon) -> Result<Account, ImportError> {
    let archive = Archive::open(from, to)?;
    let target = Target::open(to)?;
    let mut losses = Losses::default();
    let mut gathered = form.gather(&archive, &mut losses);
    gathered.posts.sort();
    if gathered.posts.is_empty() && gathered.refused.is_empty() {
        return Err(ImportError::NoPosts(form));
    }
    let skipped = skipped(&archive, &gathered);
    let posts = std::mem::take(&mut gathered.posts);
    let mut releases = Vec::new();
    let mut refused = std::mem::take(&mut gathered.refused);
    let reader = post::Reader {
        form,
        archive: &archive,
        old_site: &gathered.old_site,
        horizon,
    };
    for found in &posts {
        match reader.read(found, &mut losses) {
            Ok(release) => releases.push(release),
            Err(reason) => refused.push(Refusal {
                file: found.name.clone(),
                reason,
            }),
        }
    }
    refused.sort();
    slugs::settle(&mut releases, &mut losses);
    let topics = topics::collect(&mut releases, &gathered.topic_names, &mut losses);
    address::settle(&mut releases, &topics, &mut losses);
    links::settle(&mut releases, &mut losses);
    let account = Account {
        form,
        archive: archive.title.clone(),
        releases: releases.len(),
        topics: topics.len(),
        refused,
        left_out: gathered.left_out,
        skipped,
        losses,
    };
    write(&target, &releases, &topics, &gathered.old_site, &account)?;
    Ok(account)
}

/// What was not looked into: folders of the generator, and links that are no post.
fn skipped(archive: &Archive, gathered: &Gathered) -> Vec<String> {
    let is_refused = |found: &Found| gathered.refused.iter().any(|refusal| refusal.file == found.name);
    let links = archive.links.iter().filter(|link| !is_refused(link));
    let mut skipped: Vec<String> = links.map(|link| link.name.clone()).collect();
    skipped.extend(archive.skipped.iter().cloned());
    skipped.sort();
    skipped
}

fn write(
    target: &Target,
    releases: &[Release],
    topics: &BTreeMap<String, String>,
    old_site: &OldSite,
    account: &Account,
) -> Result<(), ImportError> {
    for release in releases {
        target.write(&release.path(), &release.document())?;
        for copied in &release.files {
            target.copy(&copied.from, &format!("{}/{}", release.folder(), copied.name))?;
        }
    }
    for (slug, name) in topics {
        target.write(&format!("content/topics/{slug}.md"), &topics::document(name))?;
    }
    for (path, text) in site::files(old_site, &account.archive, releases) {
        target.write(path, &text)?;
    }
    target.write("IMPORT-REPORT.md", &report::report(account))
}

impl Form {
    /// The name by which people call the form.
    pub fn name(self) -> &'static str {
        match self {
            Form::Jekyll => "jekyll",
            Form::Hugo => "hugo",
            Form::Folder => "folder",
        }
    }

    fn gather(self, archive: &Archive, losses: &mut Losses) -> Gathered {
        match self {
            Form::Jekyll => jekyll::gather(archive, losses),
            Form::Hugo => hugo::gather(archive, losses),
            Form::Folder => folder::gather(archive),
        }
    }
}
