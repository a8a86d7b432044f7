//! Hugo: posts live in the sections of `content`, addresses follow `permalinks` and `slug`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::address::{Old, expand, placeholder};
use super::archive::{Archive, Found};
use super::facts::Facts;
use super::losses::Losses;
use super::old_site::OldSite;
use super::{Gathered, dates, decode, front, plain, topics};

/// The settings' file, in the spellings that Hugo takes.
const SETTINGS: [&str; 11] = [
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config.json",
    "config/_default/hugo.toml",
    "config/_default/config.toml",
    "config/_default/hugo.yaml",
];

/// Sections that hold the site's own lists and calendars, and no press releases, whatever their dates.
const NO_RELEASES: [&str; 16] = [
    "authors",
    "author",
    "people",
    "team",
    "events",
    "event",
    "topics",
    "tags",
    "categories",
    "pages",
    "page",
    "about",
    "contact",
    "docs",
    "resources",
    "services",
];

/// Sections that hold posts even where they have no dates: such posts are refused by name, not passed over.
const RELEASES: [&str; 16] = [
    "news",
    "posts",
    "post",
    "blog",
    "press",
    "press-releases",
    "press-release",
    "releases",
    "statements",
    "articles",
    "media",
    "aktuality",
    "novinky",
    "clanky",
    "tiskove-zpravy",
    "zpravy",
];

/// Finds the posts of a Hugo site, or of its content folder alone.
pub(super) fn gather(archive: &Archive, losses: &mut Losses) -> Gathered {
    let mut gathered = Gathered {
        old_site: OldSite::read(archive, &SETTINGS, losses),
        ..Gathered::default()
    };
    let is_site = archive.below("content").next().is_some();
    gathered.old_site.content = if is_site { "content/".into() } else { String::new() };
    let bundles: BTreeSet<&str> = archive
        .files
        .iter()
        .filter(|found| found.is_index())
        .map(Found::folder)
        .filter(|folder| !folder.is_empty())
        .collect();
    let mut sections: BTreeMap<String, Vec<&Found>> = BTreeMap::new();
    for found in &archive.files {
        let Some(name) = found.name.strip_prefix(gathered.old_site.content.as_str()) else {
            gathered.leave_out(found);
            continue;
        };
        if found.is_text() && found.stem().split('.').next() == Some("_index") {
            gathered.take_topic_name(found, name);
            gathered.leave_out(found);
        } else if found.is_text() {
            sections.entry(section_of(name)).or_default().push(found);
        } else if !is_resource(&bundles, found) {
            // A file that is no text goes along with the bundle that holds it.
            gathered.leave_out(found);
        }
    }
    let alone = sections.len() == 1;
    for (section, files) in sections {
        let holds_posts = holds_posts(&section, &files, &gathered.old_site, alone);
        for found in files {
            match (holds_posts, is_resource(&bundles, found)) {
                (false, _) => gathered.leave_out(found),
                (true, true) => gathered.refuse(found, "a part of another post: it lies in that post's own folder"),
                (true, false) => gathered.posts.push(found.clone()),
            }
        }
    }
    let content = gathered.old_site.content.clone();
    for link in archive
        .links
        .iter()
        .filter(|link| link.is_text() && link.name.starts_with(&content))
    {
        gathered.refuse(link, "a symbolic link: not followed");
    }
    gathered
}

/// The address that Hugo gave a post; `stated` is its slug.
pub(super) fn address(old: &Old<'_>, stated: &str) -> String {
    let section = section_path(old);
    let top = section.split('/').next().unwrap_or_default();
    let file = if old.found.is_index() {
        old.found.folder().rsplit('/').next().unwrap_or_default()
    } else {
        old.found.stem()
    };
    let slug = if stated.is_empty() { file } else { stated };
    let Some(pattern) = old.old_site.permalinks.get(top) else {
        return format!("/{}/{}/", urlized(&section), urlized(slug));
    };
    expand(pattern, |part| match part {
        "section" => Some(top.to_owned()),
        "sections" => Some(section.clone()),
        "filename" | "contentbasename" => Some(urlized(file)),
        "slugorfilename" | "slugorcontentbasename" => Some(urlized(slug)),
        "title" => Some(urlized(old.title)),
        "slug" => Some(urlized(if stated.is_empty() { old.title } else { stated })),
        part => placeholder(old, part),
    })
}

/// The folders of a post below `content`, without that of its own bundle.
pub(super) fn section_path(old: &Old<'_>) -> String {
    let folder = old.found.folder();
    let folder = format!("{folder}/");
    let below = folder
        .strip_prefix(old.old_site.content.as_str())
        .unwrap_or(&folder)
        .trim_end_matches('/');
    if !old.found.is_index() {
        return below.to_owned();
    }
    below
        .rsplit_once('/')
        .map_or(String::new(), |(above, _)| above.to_owned())
}

impl Gathered {
    fn leave_out(&mut self, found: &Found) {
        *self.left_out.entry(found.counted_under()).or_default() += 1;
    }

    /// `topics/housing/_index.md` names the topic `housing`.
    fn take_topic_name(&mut self, found: &Found, name: &str) {
        let folders: Vec<&str> = name.split('/').collect();
        let [.., kind, slug, _] = folders[..] else { return };
        if !["topics", "tags", "categories"].contains(&kind) {
            return;
        }
        let text = fs::read(&found.path).ok().and_then(|bytes| decode::decode(&bytes).ok());
        let front = text.and_then(|decoded| front::split(&decoded.text).ok());
        let title = front
            .and_then(|front| Facts::new(front.facts).0.text("title"))
            .map(|title| plain::line(&title));
        if let Some(title) = title.filter(|title| !title.is_empty()) {
            self.topic_names.insert(topics::slug_of(slug), title);
        }
    }
}

fn section_of(name: &str) -> String {
    name.split_once('/')
        .map_or(String::new(), |(section, _)| section.to_owned())
}

/// Whether the pages of a section are posts: the settings say so, or its name, or most have dates.
fn holds_posts(section: &str, files: &[&Found], old_site: &OldSite, is_alone: bool) -> bool {
    if !old_site.sections.is_empty() {
        return old_site.sections.iter().any(|name| name == section);
    }
    let name = section.to_lowercase();
    if RELEASES.contains(&name.as_str()) || is_alone {
        return true;
    }
    if NO_RELEASES.contains(&name.as_str()) || section.is_empty() {
        return false;
    }
    let dated = files.iter().filter(|found| is_dated(found)).count();
    dated * 2 >= files.len()
}

fn is_dated(found: &Found) -> bool {
    if dates::day_in_name(found.stem()).is_some() || dates::day_in_folders(found.folder()).is_some() {
        return true;
    }
    let text = fs::read(&found.path).ok().and_then(|bytes| decode::decode(&bytes).ok());
    match text.map(|decoded| front::split(&decoded.text)) {
        Some(Ok(front)) => Facts::new(front.facts).0.text("date").is_some(),
        // A post that cannot be read is refused by name rather than passed over.
        Some(Err(_)) => true,
        None => false,
    }
}

/// Whether a file belongs to the bundle of another: an `index.md` stands in its folder or above.
fn is_resource(bundles: &BTreeSet<&str>, found: &Found) -> bool {
    let mut above = found.folder().match_indices('/').map(|(at, _)| &found.folder()[..at]);
    let in_own = !found.is_index() && bundles.contains(found.folder());
    in_own || above.any(|folder| bundles.contains(folder))
}

/// Hugo's form of a name in an address: lower case, hyphens for spaces, no other marks.
fn urlized(name: &str) -> String {
    let mut url = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_alphanumeric() || "._/-+~#".contains(c) {
            url.push(c);
        } else if c.is_whitespace() && !url.ends_with('-') {
            url.push('-');
        }
    }
    url.replace('#', "").trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_as_hugo_writes_it() {
        assert_eq!(urlized("Bus 42: The Motion"), "bus-42-the-motion");
        assert_eq!(urlized("Přerov 2019.1"), "přerov-2019.1");
    }
}
