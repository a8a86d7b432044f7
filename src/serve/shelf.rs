//! An edition kept in memory: what was made, and where lies what is only copied.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use hyper::body::Bytes;

use crate::base::{Along, Digest, OutputPath, SourcePath};
use crate::output::{Edition, Fate, Shelf};
use crate::press::read::Folder;

/// Every file of an edition.
#[derive(Clone, Debug, Default)]
pub struct Stock {
    files: BTreeMap<OutputPath, Filed>,
}

/// One file of an edition.
#[derive(Clone, Debug)]
struct Filed {
    digest: Digest,
    holding: Holding,
}

/// Where the bytes of a file are.
#[derive(Clone, Debug)]
enum Holding {
    /// Here.
    Made(Bytes),
    /// In the site folder: pictures and documents would fill the memory, and lie on the disk already.
    Copied(SourcePath),
}

/// Where made files wait until it is known whether they make an edition.
pub struct Bench<'a> {
    folder: &'a Folder,
    stock: &'a Stock,
    made: Mutex<BTreeMap<OutputPath, Bytes>>,
}

impl Stock {
    /// Whether there is such a file.
    pub fn holds(&self, path: &OutputPath) -> bool {
        self.files.contains_key(path)
    }

    /// The digest of a file.
    pub fn digest(&self, path: &OutputPath) -> Option<Digest> {
        self.files.get(path).map(|filed| filed.digest)
    }

    /// The bytes of a file; none where there is no such file, or its original has changed since.
    pub fn bytes(&self, path: &OutputPath, folder: &Folder) -> Option<Bytes> {
        let filed = self.files.get(path)?;
        match &filed.holding {
            Holding::Made(bytes) => Some(bytes.clone()),
            Holding::Copied(source) => folder.original(source, filed.digest).map(Bytes::from),
        }
    }
}

impl<'a> Bench<'a> {
    /// A bench beside what stands.
    pub fn new(folder: &'a Folder, stock: &'a Stock) -> Self {
        Self {
            folder,
            stock,
            made: Mutex::default(),
        }
    }

    /// What stands once an edition is taken from the bench.
    pub fn stock(self, edition: &Edition) -> Stock {
        let mut made = self.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut known = Along::new(&self.stock.files);
        let mut traces = Along::new(&edition.manifest.files);
        let files = edition.files.iter().filter_map(|(path, fate)| {
            let holding = match fate {
                Fate::Kept => known.at(path)?.holding.clone(),
                Fate::Made => Holding::Made(made.remove(path)?),
                Fate::Copied(source) => Holding::Copied(source.clone()),
            };
            let digest = traces.at(path)?.bytes;
            Some((path.clone(), Filed { digest, holding }))
        });
        Stock { files: files.collect() }
    }
}

impl Shelf for Bench<'_> {
    fn put(&self, path: &OutputPath, bytes: Vec<u8>) {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.insert(path.clone(), bytes.into());
    }

    fn standing(&self, path: &OutputPath) -> Option<Vec<u8>> {
        self.stock.bytes(path, self.folder).map(Vec::from)
    }
}
