//! A site folder in memory, and an output folder that editions are put into.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use pressroom::base::memory::Hand;
use pressroom::base::{Diagnostic, Digest, Forgetful, Horizon, Memory, OutputPath, SourcePath};
use pressroom::content::due::Due;
use pressroom::output::standing::Scanned;
use pressroom::output::{Edition, Fate, Manifest, Shelf, Standing};
use pressroom::pipeline::{self, Manner, Order, Packing, Report, SheetName, Sources};
use pressroom::press::report::{self, Colour};
use pressroom::source::file::{Changed, File, Library};
use pressroom::source::theme::Theme;

/// The instant of the demo, on which its held items are held.
pub const NOW: &str = "2026-11-24T09:00:00Z";

/// A site folder: bytes by path, `content/…` and `themes/default/…`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder(pub BTreeMap<String, Vec<u8>>);

impl Folder {
    /// A folder of the disk, below the root of this package.
    pub fn on_disk(path: &str) -> Self {
        Self::at(&package().join(path))
    }

    /// A folder of the disk.
    pub fn at(root: &Path) -> Self {
        let mut files = BTreeMap::new();
        for part in ["content", "themes/default"] {
            let walk = walkdir::WalkDir::new(root.join(part))
                .into_iter()
                .filter_map(Result::ok);
            for entry in walk.filter(|entry| entry.file_type().is_file()) {
                let name = entry
                    .path()
                    .strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                files.insert(name, std::fs::read(entry.path()).unwrap());
            }
        }
        assert!(files.contains_key("content/site.yaml"), "{}", root.display());
        Self(files)
    }

    pub fn put(&mut self, path: &str, text: impl Into<Vec<u8>>) {
        self.0.insert(path.to_owned(), text.into());
    }

    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.0[path].clone()).unwrap()
    }

    /// The sources of a build, as a reader of folders would give them.
    fn sources<'a>(&'a self, memory: &'a dyn Memory) -> Sources<'a> {
        let mut theme = Theme::built_in();
        let mut files = BTreeMap::new();
        for (path, bytes) in &self.0 {
            let source = SourcePath::new(path);
            match path.strip_prefix("themes/default/") {
                Some(name) => theme.put(name, bytes.clone(), source),
                None => {
                    let file = File {
                        digest: Digest::of_bytes(bytes),
                        length: bytes.len() as u64,
                        size: path.ends_with(".jpg").then_some((800, 600)),
                    };
                    files.insert(source, file);
                }
            }
        }
        Sources {
            files,
            theme,
            library: self,
            memory,
        }
    }

    /// What time alone will do to the site after an instant.
    pub fn due(&self, at: &str) -> Vec<Due> {
        let calendar = pipeline::due(&self.sources(&Forgetful), &order(at)).value;
        calendar.map(|calendar| calendar.due).unwrap_or_default()
    }

    /// Findings as people read them.
    pub fn report(&self, diagnostics: &[Diagnostic]) -> String {
        let texts = |path: &SourcePath| String::from_utf8(self.0.get(path.as_str())?.clone()).ok();
        report::text(diagnostics, &texts, Colour::Plain)
    }
}

impl Library for Folder {
    fn text(&self, path: &SourcePath, digest: Digest) -> Result<Arc<str>, Changed> {
        let text = String::from_utf8(self.bytes(path, digest)?).map_err(|_| changed("is not text in UTF-8"))?;
        Ok(text.into())
    }

    fn bytes(&self, path: &SourcePath, digest: Digest) -> Result<Vec<u8>, Changed> {
        let bytes = self.0.get(path.as_str()).ok_or_else(|| changed("is not there"))?;
        assert_eq!(Digest::of_bytes(bytes), digest, "a file is asked for by its digest");
        Ok(bytes.clone())
    }
}

fn changed(reason: &str) -> Changed {
    Changed {
        reason: reason.to_owned(),
    }
}

/// The package's own folder, which holds the demo.
pub fn package() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// An order for a build at an instant.
pub fn order(at: &str) -> Order {
    Order {
        horizon: Horizon::public(at.parse().unwrap()),
        base_url: None,
        manner: Manner::AsWritten,
        clean: false,
        packing: Packing::AsAsked,
        sheet: SheetName::Published,
        haste: None,
    }
}

/// An output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Public {
    pub manifest: Manifest,
    pub files: BTreeMap<OutputPath, Vec<u8>>,
    pub scanned: Scanned,
    pub memory: Remembered,
    hand: AtHand,
}

/// What was found out in earlier builds. It is no part of a site: with it or without, the site is the same.
#[derive(Clone, Debug, Default)]
pub struct Remembered(BTreeMap<Digest, Vec<u8>>);

impl Remembered {
    /// How many answers are known.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

impl PartialEq for Remembered {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Remembered {}

/// What is at hand from build to build. It is asked by every other one: the rest must unpack what they remember.
#[derive(Debug, Default)]
pub struct AtHand {
    hand: Hand,
    builds: usize,
}

impl Clone for AtHand {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for AtHand {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for AtHand {}

impl AtHand {
    fn hand(&self) -> Option<&Hand> {
        self.builds.is_multiple_of(2).then_some(&self.hand)
    }

    fn turn(&mut self) {
        if self.hand().is_some() {
            self.hand.turn();
        }
        self.builds += 1;
    }
}

/// A memory in use: what is new is known to the next build.
struct Remembering<'a> {
    known: &'a Remembered,
    hand: Option<&'a Hand>,
    fresh: Mutex<BTreeMap<Digest, Vec<u8>>>,
}

impl Memory for Remembering<'_> {
    fn recall(&self, question: Digest) -> Option<&[u8]> {
        self.known.0.get(&question).map(Vec::as_slice)
    }

    fn keep(&self, question: Digest, answer: Vec<u8>) {
        self.fresh.lock().unwrap().insert(question, answer);
    }

    fn attic(&self) -> &dyn Memory {
        self
    }

    fn hand(&self) -> Option<&Hand> {
        self.hand
    }
}

/// What a build said and did.
pub struct Built {
    pub diagnostics: Vec<Diagnostic>,
    pub report: Report,
}

impl Public {
    /// A new output folder of a site that must build.
    pub fn of(folder: &Folder, order: &Order) -> Self {
        let mut public = Self::default();
        let built = public.build(folder, order);
        assert!(built.report.edition.is_some(), "{}", folder.report(&built.diagnostics));
        public
    }

    /// Builds over what stands; where the build is stopped, it stands as it was.
    pub fn build(&mut self, folder: &Folder, order: &Order) -> Built {
        let memory = Remembering {
            known: &self.memory,
            hand: self.hand.hand(),
            fresh: Mutex::default(),
        };
        let shelf = Waiting {
            made: Mutex::default(),
            standing: &self.files,
        };
        let standing = Standing {
            manifest: self.manifest.clone(),
            scanned: self.scanned.clone(),
        };
        let outcome = pipeline::build(&folder.sources(&memory), &standing, order, &shelf);
        let fresh = memory.fresh.into_inner().unwrap();
        let made = shelf.made.into_inner().unwrap();
        self.memory.0.extend(fresh);
        self.hand.turn();
        if let Some(edition) = &outcome.value.edition {
            self.put_in_place(edition, folder, made);
            self.scanned = outcome.value.scanned.clone();
        }
        Built {
            diagnostics: outcome.diagnostics,
            report: outcome.value,
        }
    }

    fn put_in_place(&mut self, edition: &Edition, folder: &Folder, mut made: BTreeMap<OutputPath, Vec<u8>>) {
        for path in &edition.removed {
            assert!(self.files.remove(path).is_some(), "{path} was not there to be removed");
        }
        for (path, fate) in &edition.files {
            let bytes = match fate {
                Fate::Kept => self.files[path].clone(),
                Fate::Made => made
                    .remove(path)
                    .unwrap_or_else(|| panic!("{path} is not on the shelf")),
                Fate::Copied(source) => folder.0[source.as_str()].clone(),
            };
            self.files.insert(path.clone(), bytes);
        }
        assert_eq!(
            made.keys().collect::<Vec<_>>(),
            Vec::<&OutputPath>::new(),
            "made for nothing"
        );
        self.manifest = edition.manifest.clone();
        self.hold_together();
    }

    /// The manifest speaks of every file and says what is so.
    fn hold_together(&self) {
        assert!(
            self.manifest.files.keys().eq(self.files.keys()),
            "the manifest lists the files"
        );
        for (path, trace) in &self.manifest.files {
            assert_eq!(trace.bytes, Digest::of_bytes(&self.files[path]), "{path}");
            assert_eq!(trace.length, self.files[path].len() as u64, "{path}");
        }
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(&OutputPath::new(path));
        std::str::from_utf8(bytes.unwrap_or_else(|| panic!("no {path}"))).unwrap()
    }

    /// The paths of the files, a line each.
    pub fn list(&self) -> String {
        let paths: Vec<&str> = self.files.keys().map(OutputPath::as_str).collect();
        paths.join("\n")
    }

    /// All that the manifest says.
    pub fn manifest_text(&self) -> String {
        format!("{:?}", self.manifest)
    }
}

/// The files in which two output folders differ.
pub fn differences(one: &Public, other: &Public) -> Vec<String> {
    let paths = one.files.keys().chain(other.files.keys());
    let mut paths: Vec<String> = paths
        .filter(|path| one.files.get(*path) != other.files.get(*path))
        .map(ToString::to_string)
        .collect();
    paths.sort();
    paths.dedup();
    if paths.is_empty() && one.manifest_text() != other.manifest_text() {
        paths.push("the manifest".to_owned());
    }
    paths
}

/// A shelf in memory, over what stands published.
struct Waiting<'a> {
    made: Mutex<BTreeMap<OutputPath, Vec<u8>>>,
    standing: &'a BTreeMap<OutputPath, Vec<u8>>,
}

impl Shelf for Waiting<'_> {
    fn put(&self, path: &OutputPath, bytes: Vec<u8>) {
        self.made.lock().unwrap().insert(path.clone(), bytes);
    }

    fn standing(&self, path: &OutputPath) -> Option<Vec<u8>> {
        self.standing.get(path).cloned()
    }
}
