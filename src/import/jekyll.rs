//! Jekyll: posts live in `_posts`, drafts in `_drafts`, and addresses follow `permalink`.

use super::account::Refusal;
use super::address::{Old, expand, placeholder};
use super::archive::{Archive, Found};
use super::losses::Losses;
use super::old_site::OldSite;
use super::{Gathered, dates};

/// The settings' file, in the spellings that Jekyll takes.
const SETTINGS: [&str; 3] = ["_config.yml", "_config.yaml", "_config.toml"];

/// Finds the posts of a Jekyll site, or of a folder that holds nothing but posts.
pub(super) fn gather(archive: &Archive, losses: &mut Losses) -> Gathered {
    let mut gathered = Gathered {
        old_site: OldSite::read(archive, &SETTINGS, losses),
        ..Gathered::default()
    };
    let has_posts = archive.files.iter().any(|found| is_in(found, "_posts"));
    let is_post = |found: &Found| {
        if has_posts {
            is_in(found, "_posts")
        } else {
            dates::day_in_name(found.stem()).is_some()
        }
    };
    for found in &archive.files {
        if is_in(found, "_drafts") && found.is_text() {
            gathered.refuse(found, "a draft: not imported (it lies in _drafts)");
        } else if is_post(found) && found.is_text() {
            gathered.posts.push(found.clone());
        } else if is_post(found) && is_other_markup(found) {
            gathered.refuse(found, "not markdown or HTML: this markup is not read");
        } else if !SETTINGS.contains(&found.name.as_str()) {
            *gathered.left_out.entry(found.counted_under()).or_default() += 1;
        }
    }
    for link in archive
        .links
        .iter()
        .filter(|link| is_post(link) && (link.is_text() || link.extension().is_empty()))
    {
        gathered.refuse(link, "a symbolic link: not followed");
    }
    gathered
}

/// The address that Jekyll gave a post; `stated` is its slug, `form` its own permalink.
pub(super) fn address(old: &Old<'_>, stated: &str, form: Option<&str>) -> String {
    let form = form
        .or_else(|| old.old_site.permalinks.get("").map(String::as_str))
        .unwrap_or("date");
    let pattern = match form {
        "date" => "/:categories/:year/:month/:day/:title:output_ext",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
        "none" => "/:categories/:title:output_ext",
        pattern => pattern,
    };
    let name = if stated.is_empty() { old.file_slug } else { stated };
    expand(pattern, |part| match part {
        "title" => Some(dashed(name)),
        "slug" => Some(dashed(name).to_lowercase()),
        "output_ext" => Some(".html".into()),
        "categories" => Some(categories(old)),
        part => placeholder(old, part),
    })
}

impl Gathered {
    /// Notes a file that looks like a post and is not taken.
    pub(super) fn refuse(&mut self, found: &Found, reason: &str) {
        self.refused.push(Refusal {
            file: found.name.clone(),
            reason: reason.to_owned(),
        });
    }
}

/// The folders above `_posts` are categories too; those of the front matter are the caller's.
fn categories(old: &Old<'_>) -> String {
    let above = old.found.folder().split('/').take_while(|name| *name != "_posts");
    let in_posts = old.found.folder().split('/').any(|name| name == "_posts");
    let folders: Vec<String> = above.filter(|_| in_posts).map(str::to_lowercase).collect();
    let mut all: Vec<String> = folders.into_iter().filter(|name| !name.is_empty()).collect();
    for category in old.categories {
        let category = category.to_lowercase();
        if !all.contains(&category) {
            all.push(category);
        }
    }
    all.join("/")
}

/// Jekyll's pretty slug: what cannot stand in an address becomes a hyphen, capitals stay.
fn dashed(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars() {
        if c.is_alphanumeric() || "._~!$&'()+,;=@".contains(c) {
            slug.push(c);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}

fn is_in(found: &Found, folder: &str) -> bool {
    found.folder().split('/').any(|name| name == folder)
}

fn is_other_markup(found: &Found) -> bool {
    ["textile", "txt", "rst", "adoc", "asciidoc", "org", "haml", "slim"].contains(&found.extension().as_str())
}
