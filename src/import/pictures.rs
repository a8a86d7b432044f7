//! The pictures of an old post: copied where the archive has them, else remembered by address.

use crate::source::yaml::{Map, Value};

use super::archive::{Archive, Found};
use super::facts::{self, Facts};
use super::post::Notes;
use super::release::Copied;
use super::{Loss, links, plain, slugs};

/// The keys under which old posts name their picture, the likeliest first.
const KEYS: [&str; 10] = [
    "image",
    "featured_image",
    "featuredimage",
    "thumbnail",
    "cover",
    "hero",
    "banner",
    "header_image",
    "primary_image",
    "images",
];

/// The folders that old generators publish at their top.
const PUBLISHED: [&str; 6] = ["", "static/", "assets/", "source/", "public/", "content/"];

/// The pictures of a post.
#[derive(Default)]
pub(super) struct Pictures {
    /// Files that go beside the release.
    pub files: Vec<Copied>,
    /// What the release's front matter says of them.
    pub images: Vec<Value>,
    /// `x_image`, where the picture is not in the archive.
    pub extra: Vec<(String, Value)>,
}

/// Finds the pictures of a post: those its front matter names, and the files beside it that it needs.
pub(super) fn pictures(archive: &Archive, found: &Found, facts: &mut Facts, text: &str, notes: &mut Notes) -> Pictures {
    let mut pictures = Pictures::default();
    pictures.take_bundle(archive, found, notes);
    pictures.take_linked(archive, found, text);
    let Some((named, alt)) = named(facts) else {
        return pictures;
    };
    let file = if named.contains("://") || named.starts_with("//") {
        None
    } else {
        find(archive, found, &named)
    };
    let Some(file) = file.filter(|file| is_picture(file)) else {
        notes.add(Loss::PictureMissing, named.clone());
        pictures.extra.push(("x_image".into(), Value::Text(named)));
        return pictures;
    };
    let name = pictures.take_file(file);
    let mut image = vec![("file".to_owned(), Value::Text(name.clone()))];
    match alt {
        Some(alt) if !alt.is_empty() => image.push(("alt".to_owned(), Value::Text(alt))),
        Some(_) => image.push(("decorative".to_owned(), Value::Bool(true))),
        None => notes.add(Loss::PictureUndescribed, name),
    }
    pictures.images.push(Value::Map(Map(image)));
    pictures
}

impl Pictures {
    /// All files beside an `index.md`, as Hugo's bundles keep them.
    fn take_bundle(&mut self, archive: &Archive, found: &Found, notes: &mut Notes) {
        if !found.is_index() || found.folder().is_empty() {
            return;
        }
        for file in archive
            .below(found.folder())
            .filter(|file| *file != found && !file.is_text())
        {
            let name = file.name[found.folder().len() + 1..].to_owned();
            if name.contains(['\u{fffd}', '\\']) || name.chars().any(char::is_control) {
                notes.add(Loss::FileDropped, name);
                continue;
            }
            self.files.push(Copied {
                from: file.path.clone(),
                name,
            });
        }
        for link in archive.links.iter().filter(|link| link.folder() == found.folder()) {
            notes.add(Loss::FileDropped, format!("{}: a symbolic link", link.last_name()));
        }
    }

    /// Pictures beside a post that its text shows by their bare names.
    fn take_linked(&mut self, archive: &Archive, found: &Found, text: &str) {
        for link in links::relative(text).into_iter().map(|link| &text[link]) {
            let Ok(link) = percent_encoding::percent_decode_str(link.trim_start_matches("./")).decode_utf8() else {
                continue;
            };
            let climbs = link.starts_with('/') || link.split('/').any(|name| name == "..");
            let path = if found.folder().is_empty() {
                link.to_string()
            } else {
                format!("{}/{link}", found.folder())
            };
            let Some(file) = archive.file(&path).filter(|file| is_picture(file) && !climbs) else {
                continue;
            };
            if !self.files.iter().any(|copied| copied.name == link) {
                self.files.push(Copied {
                    from: file.path.clone(),
                    name: link.to_string(),
                });
            }
        }
    }

    /// Takes a file along, unless it is there already, and gives its name beside the release.
    fn take_file(&mut self, file: &Found) -> String {
        if let Some(copied) = self.files.iter().find(|copied| copied.from == file.path) {
            return copied.name.clone();
        }
        let stem = Some(slugs::slug(file.stem()))
            .filter(|stem| !stem.is_empty())
            .unwrap_or_else(|| "picture".into());
        let name = [stem.clone(), format!("{stem}-lead")]
            .map(|stem| format!("{stem}.{}", file.extension()))
            .into_iter()
            .find(|name| !self.files.iter().any(|copied| copied.name == *name))
            .unwrap_or_else(|| format!("lead-picture.{}", file.extension()));
        self.files.push(Copied {
            from: file.path.clone(),
            name: name.clone(),
        });
        name
    }
}

/// The address of the picture that the front matter names, and its description if it has one.
fn named(facts: &mut Facts) -> Option<(String, Option<String>)> {
    let beside = |facts: &mut Facts| facts.take_text(&["image_alt", "image-alt", "alt", "thumbnail_alt", "cover_alt"]);
    for key in KEYS {
        let value = match facts.get(key) {
            Some(Value::List(list)) if list.len() == 1 || key == "images" => list.first().cloned(),
            value => value.cloned(),
        };
        let found = match &value {
            Some(Value::Map(map)) => {
                let address = ["path", "src", "url", "file", "image", "feature", "uid"]
                    .iter()
                    .find_map(|key| map.get(key).and_then(facts::text));
                let alt = ["alt", "alttext", "description"]
                    .iter()
                    .find_map(|key| match map.get(key) {
                        Some(Value::Text(text)) => Some(plain::line(text)),
                        _ => None,
                    });
                address.map(|address| (address, alt))
            }
            Some(Value::Text(text)) if !text.trim().is_empty() => Some((text.trim().to_owned(), None)),
            _ => None,
        };
        let Some((address, alt)) = found else { continue };
        let is_whole = !matches!(facts.get(key), Some(Value::List(list)) if list.len() > 1);
        if is_whole {
            facts.take(key);
        }
        let alt = alt.or_else(|| beside(facts).map(|alt| plain::line(&alt)));
        return Some((address, alt));
    }
    None
}

/// The file of the archive that an old address means.
fn find<'a>(archive: &'a Archive, found: &Found, address: &str) -> Option<&'a Found> {
    // Liquid before a path is the address of the site itself.
    let path = address.rsplit("}}").next().unwrap_or(address);
    let path = path
        .split(['?', '#'])
        .next()
        .unwrap_or(path)
        .trim()
        .trim_start_matches("./");
    if path.split('/').any(|name| name == "..") {
        return None;
    }
    let bare = path.trim_start_matches('/');
    let beside = format!("{}/{bare}", found.folder());
    archive.file(&beside).or_else(|| {
        PUBLISHED
            .iter()
            .find_map(|folder| archive.file(&format!("{folder}{bare}")))
    })
}

fn is_picture(file: &Found) -> bool {
    ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif"].contains(&file.extension().as_str())
}
