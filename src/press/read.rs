//! Folders become sources; the only reader.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::plain_words;
use crate::base::code::{CONFLICTED_COPY, NOT_A_CONTENT_FILE, NOT_TEXT, UNREADABLE_FILE};
use crate::base::{Diagnostic, Digest, Outcome, Place, SourcePath};
use crate::content::Kind;
use crate::content::ledger::Ledger;
use crate::pipeline::Sources;
use crate::source::file::{Changed, File, Files, Library};
use crate::source::theme::Theme;
use crate::source::yaml::{self, Value};

/// A site folder.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at a path.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_path_buf(),
        }
    }

    /// Where a file of the folder lies on the disk.
    pub fn path(&self, source: &SourcePath) -> PathBuf {
        self.root.join(source.as_str())
    }

    /// Everything that a build is made from: the files under `content/`, and the theme that they name over
    /// the one compiled in.
    pub fn sources(&self) -> Outcome<Sources<'_>> {
        self.sources_in("content")
    }

    /// The same, of the files in one folder under `content/` alone.
    pub fn sources_in(&self, folder: &str) -> Outcome<Sources<'_>> {
        let mut diagnostics = Vec::new();
        let paths = self.walk(folder, &mut diagnostics);
        diagnostics.extend(paths.iter().filter_map(suspicious));
        let files = self.digest_all(paths, &mut diagnostics);
        let theme = self.theme(&files, &mut diagnostics);
        let sources = Sources {
            files,
            theme,
            library: self,
        };
        Outcome {
            value: sources,
            diagnostics,
        }
    }

    /// The texts and lists under `content/`, whole, sorted. What cannot be read is told and left out.
    pub fn texts(&self) -> Outcome<Vec<(SourcePath, String)>> {
        let mut diagnostics = Vec::new();
        let paths = self.walk("content", &mut diagnostics);
        let mut texts = Vec::new();
        for source in paths
            .into_iter()
            .filter(|source| matches!(source.extension().as_str(), "md" | "yaml"))
        {
            match fs::read_to_string(self.path(&source)) {
                Ok(text) => texts.push((source, text)),
                Err(error) => {
                    let message = format!("`{source}` {}", plain_words(&error));
                    let fault = Diagnostic::new(&UNREADABLE_FILE, message).at(Place::File(source));
                    diagnostics.push(fault.help(UNREADABLE_FILE.remedy));
                }
            }
        }
        Outcome {
            value: texts,
            diagnostics,
        }
    }

    /// The files below a folder, sorted. Hidden files and a word processor's lock files are not ours; links are not followed.
    fn walk(&self, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<SourcePath> {
        let walk = WalkDir::new(self.root.join(folder)).sort_by_file_name().into_iter();
        let mut paths = Vec::new();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) if error.depth() == 0 => continue,
                Err(error) => {
                    let shown = error.path().map(|path| path.display().to_string()).unwrap_or_default();
                    let reason = error.io_error().map(plain_words).unwrap_or_default();
                    let message = format!("{shown} {reason}");
                    diagnostics.push(Diagnostic::new(&UNREADABLE_FILE, message).help(UNREADABLE_FILE.remedy));
                    continue;
                }
            };
            let Some(source) = self.source(entry.path()) else {
                continue;
            };
            if entry.path_is_symlink() {
                let message = format!("`{source}` is a link to another place");
                let fault = Diagnostic::new(&UNREADABLE_FILE, message).at(Place::File(source));
                diagnostics.push(fault.help("put the file itself there: a link can lead out of the site folder"));
            } else if entry.file_type().is_file() {
                paths.push(source);
            }
        }
        paths
    }

    fn source(&self, path: &Path) -> Option<SourcePath> {
        Some(SourcePath::new(&path.strip_prefix(&self.root).ok()?.to_string_lossy()))
    }

    fn digest_all(&self, paths: Vec<SourcePath>, diagnostics: &mut Vec<Diagnostic>) -> Files {
        let read: Vec<_> = paths
            .into_par_iter()
            .map(|source| (self.digest(&source), source))
            .collect();
        let mut files = BTreeMap::new();
        for (file, source) in read {
            match file {
                Ok(file) => {
                    files.insert(source, file);
                }
                Err(fault) => diagnostics.push(fault),
            }
        }
        files
    }

    fn digest(&self, source: &SourcePath) -> Result<File, Diagnostic> {
        let bytes = fs::read(self.path(source)).map_err(|error| {
            let message = format!("`{source}` {}", plain_words(&error));
            Diagnostic::new(&UNREADABLE_FILE, message)
                .at(Place::File(source.clone()))
                .help(UNREADABLE_FILE.remedy)
        })?;
        if Kind::of(source).is_some() && std::str::from_utf8(&bytes).is_err() {
            let message = format!("`{source}` is not text in UTF-8");
            return Err(Diagnostic::new(&NOT_TEXT, message)
                .at(Place::File(source.clone()))
                .help(NOT_TEXT.remedy));
        }
        let size = if is_picture(source) {
            picture_size(&bytes, source)
        } else {
            None
        };
        Ok(File {
            digest: Digest::of_bytes(&bytes),
            length: bytes.len() as u64,
            size,
        })
    }

    /// The built-in theme, with the files of the site's own in the place of those they name.
    fn theme(&self, files: &Files, diagnostics: &mut Vec<Diagnostic>) -> Theme {
        let mut theme = Theme::built_in();
        let folder = format!("themes/{}", self.theme_name(files));
        for source in self.walk(&folder, diagnostics) {
            let Some(name) = source
                .as_str()
                .strip_prefix(&folder)
                .map(|name| name.trim_start_matches('/'))
            else {
                continue;
            };
            match fs::read(self.path(&source)) {
                Ok(bytes) => theme.put(name, bytes, source.clone()),
                Err(error) => {
                    let message = format!("`{source}` {}", plain_words(&error));
                    let fault = Diagnostic::new(&UNREADABLE_FILE, message).at(Place::File(source.clone()));
                    diagnostics.push(fault.help(UNREADABLE_FILE.remedy));
                }
            }
        }
        theme
    }

    /// The folder under `themes/` that `site.yaml` names. What is wrong with that file is told when it is read for good.
    fn theme_name(&self, files: &Files) -> String {
        let path = SourcePath::new("content/site.yaml");
        let text = files.get(&path).and_then(|file| self.text(&path, file.digest).ok());
        let map = text.and_then(|text| yaml::read(&path, &text, 0).value);
        let site = map.as_ref().and_then(|map| map.get("site"));
        let name = match site {
            Some(Value::Map(site)) => site.get("theme").and_then(Value::as_text),
            _ => None,
        };
        name.filter(|name| !name.contains(['/', '\\']) && *name != "..")
            .unwrap_or("default")
            .to_owned()
    }
}

impl Library for Folder {
    fn text(&self, path: &SourcePath, digest: Digest) -> Result<Arc<str>, Changed> {
        let text = String::from_utf8(self.bytes(path, digest)?).map_err(|_| Changed {
            reason: "is not text in UTF-8".to_owned(),
        })?;
        Ok(text.into())
    }

    fn bytes(&self, path: &SourcePath, digest: Digest) -> Result<Vec<u8>, Changed> {
        let bytes = fs::read(self.path(path)).map_err(|error| Changed {
            reason: plain_words(&error),
        })?;
        if Digest::of_bytes(&bytes) != digest {
            return Err(Changed {
                reason: "changed while it was being read".to_owned(),
            });
        }
        Ok(bytes)
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name == "Thumbs.db"
        || name == "desktop.ini"
}

/// What a file's name alone says: a text where no kind lives, or the second copy of a file-sync program.
fn suspicious(source: &SourcePath) -> Option<Diagnostic> {
    let is_text = source.extension() == "md";
    let is_kept = is_text || Ledger::holds(source);
    let stem = source.stem().to_lowercase();
    let is_copy = stem.contains("conflicted copy") || stem.ends_with(" (1)") || stem.contains(".sync-conflict-");
    if is_kept && is_copy {
        let message = format!("`{source}` looks like a second copy that a file-sync program made");
        let fault = Diagnostic::new(&CONFLICTED_COPY, message).at(Place::File(source.clone()));
        return Some(fault.help(CONFLICTED_COPY.remedy));
    }
    let is_of_rules = source.as_str().starts_with("content/rules/");
    if is_text && !is_of_rules && Kind::of(source).is_none() {
        let message = format!("`{source}` lies where no kind of text lives, and was not read");
        let fault = Diagnostic::new(&NOT_A_CONTENT_FILE, message).at(Place::File(source.clone()));
        return Some(fault.help(NOT_A_CONTENT_FILE.remedy));
    }
    None
}

fn is_picture(source: &SourcePath) -> bool {
    matches!(
        source.extension().as_str(),
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "svg" | "bmp" | "ico"
    )
}

fn picture_size(bytes: &[u8], source: &SourcePath) -> Option<(u32, u32)> {
    if source.extension() == "svg" {
        return svg_size(std::str::from_utf8(bytes).ok()?);
    }
    let size = imagesize::blob_size(bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

/// The size that an SVG asks for: its width and height, else those of its view box.
fn svg_size(svg: &str) -> Option<(u32, u32)> {
    let start = svg.find("<svg")?;
    let tag = &svg[start..start + svg[start..].find('>')?];
    let attribute = |name: &str| {
        let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        tag[at..].split('"').next()
    };
    let pixels = |text: &str| {
        text.trim_end_matches("px")
            .parse::<f64>()
            .ok()
            .map(|size| size.round() as u32)
    };
    if let (Some(width), Some(height)) = (
        attribute("width").and_then(pixels),
        attribute("height").and_then(pixels),
    ) {
        return Some((width, height));
    }
    let numbers: Vec<u32> = attribute("viewBox")?.split([' ', ',']).filter_map(pixels).collect();
    match numbers[..] {
        [_, _, width, height] => Some((width, height)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_has_the_size_of_its_view_box() {
        assert_eq!(
            svg_size(r#"<?xml?><svg xmlns="x" viewBox="0 0 320 96">"#),
            Some((320, 96))
        );
        assert_eq!(
            svg_size(r#"<svg width="32px" height="16" viewBox="0 0 1 1">"#),
            Some((32, 16))
        );
        assert_eq!(svg_size("<svg>"), None);
    }

    #[test]
    fn names_tell_of_copies_and_strays() {
        let check = |path: &str| suspicious(&SourcePath::new(path)).map(|fault| fault.code.id);
        assert_eq!(check("content/releases/2026/bus (1).md"), Some("build/conflicted-copy"));
        assert_eq!(check("content/notes.md"), Some("build/not-a-content-file"));
        assert_eq!(check("content/releases/2026/bus.md"), None);
        assert_eq!(check("content/releases/2026/photo (1).jpg"), None);
        let copy = "content/ledger/CAG-2026-041 (conflicted copy 2026-11-24).yaml";
        assert_eq!(check(copy), Some("build/conflicted-copy"));
        assert_eq!(check("content/ledger/CAG-2026-041.yaml"), None);
    }
}
