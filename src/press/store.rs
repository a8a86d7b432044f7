//! The memory of a site: what was found out of its texts, kept on the disk from one run to the next.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use super::cache::{Cache, HEAD};
use crate::base::memory::{pack, unpack_first};
use crate::base::{Digest, Memory};

/// Its names in the cache: nearly all of it, and what came since. One edit adds a few answers to thousands; only they
/// are written then.
const NAMES: [&str; 2] = ["memory", "memory-new"];
/// What came since is put with the rest once it is more than this part of it.
const SHARE: usize = 8;
/// For how many rewritings an answer is kept that nobody asks for: a preview and a check ask for other
/// things than a build of the public site.
const PATIENCE: u8 = 3;

/// A memory that is loaded whole once it is asked, and to which what is new is added. A build that need not be
/// made asks nothing.
pub struct Store {
    cache: Cache,
    loaded: OnceLock<Loaded>,
    fresh: Mutex<HashMap<Digest, Vec<u8>>>,
}

/// What earlier runs found out.
struct Loaded {
    files: [Vec<u8>; 2],
    known: HashMap<Digest, Known>,
}

/// An answer from an earlier run.
struct Known {
    file: usize,
    answer: Range<usize>,
    idle: u8,
    asked: AtomicBool,
}

/// A question, for how many rewritings nobody has asked it, and its answer.
type Entry<'a> = (Digest, u8, &'a [u8]);

/// What stands at the beginning of a file: each question, its idle time, and how many bytes its answer takes.
type Index = Vec<(Digest, u8, u32)>;

impl Store {
    /// The memory of a site.
    pub fn open(cache: &Cache) -> Self {
        Self {
            cache: cache.clone(),
            loaded: OnceLock::new(),
            fresh: Mutex::default(),
        }
    }

    fn loaded(&self) -> &Loaded {
        self.loaded.get_or_init(|| Loaded::from(&self.cache))
    }

    /// Keeps what is new. Now and then that is put with the rest, and what nobody has asked for in a while is
    /// forgotten.
    pub fn save(&self) {
        let fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        if fresh.is_empty() {
            return;
        }
        let loaded = self.loaded();
        let mut added: Vec<Entry> = fresh
            .iter()
            .map(|(question, answer)| (*question, 0, answer.as_slice()))
            .collect();
        let is_old = |(question, _): &(&Digest, &Known)| !fresh.contains_key(*question);
        let old = || loaded.known.iter().filter(is_old);
        added.extend(
            old()
                .filter(|(_, known)| known.file == 1)
                .map(|(question, known)| loaded.entry(question, known)),
        );
        let size: usize = added.iter().map(|(.., answer)| answer.len()).sum();
        if size * SHARE <= loaded.files[0].len() {
            self.write(NAMES[1], added);
            return;
        }
        let rest = old()
            .filter(|(_, known)| known.file == 0)
            .map(|(question, known)| loaded.entry(question, known));
        added.extend(rest.filter(|(_, idle, _)| *idle < PATIENCE));
        self.write(NAMES[0], added);
        self.cache.forget(NAMES[1]);
    }

    fn write(&self, name: &str, mut entries: Vec<Entry>) {
        // The same answers make the same file, however a map keeps them.
        entries.sort_unstable_by_key(|(question, ..)| *question);
        let index: Index = entries
            .iter()
            .filter_map(|(question, idle, answer)| Some((*question, *idle, u32::try_from(answer.len()).ok()?)))
            .collect();
        if index.len() < entries.len() {
            return;
        }
        let Some(mut bytes) = pack(&index) else { return };
        for (.., answer) in entries {
            bytes.extend_from_slice(answer);
        }
        self.cache.save_bytes(name, bytes);
    }
}

impl Loaded {
    fn from(cache: &Cache) -> Self {
        let files = NAMES.map(|name| cache.load_bytes(name).unwrap_or_default());
        let mut known = HashMap::new();
        for (file, bytes) in files.iter().enumerate() {
            known.extend(answers(file, bytes).unwrap_or_default());
        }
        Self { files, known }
    }

    fn entry<'a>(&'a self, question: &Digest, known: &Known) -> Entry<'a> {
        let idle = match known.asked.load(Ordering::Relaxed) {
            true => 0,
            false => known.idle + 1,
        };
        (*question, idle, &self.files[known.file][known.answer.clone()])
    }
}

/// The answers in the bytes of a file; none where they do not add up.
fn answers(file: usize, bytes: &[u8]) -> Option<Vec<(Digest, Known)>> {
    let (index, answers): (Index, &[u8]) = unpack_first(bytes.get(HEAD..)?)?;
    let mut at = bytes.len() - answers.len();
    let mut known = Vec::with_capacity(index.len());
    for (question, idle, length) in index {
        let answer = at..at + length as usize;
        at = answer.end;
        let asked = AtomicBool::new(false);
        known.push((
            question,
            Known {
                file,
                answer,
                idle,
                asked,
            },
        ));
    }
    (at == bytes.len()).then_some(known)
}

impl Memory for Store {
    fn recall(&self, question: Digest) -> Option<&[u8]> {
        let loaded = self.loaded();
        let known = loaded.known.get(&question)?;
        known.asked.store(true, Ordering::Relaxed);
        loaded.files[known.file].get(known.answer.clone())
    }

    fn keep(&self, question: Digest, answer: Vec<u8>) {
        let mut fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        fresh.insert(question, answer);
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(number: u8) -> Digest {
        Digest::of_bytes(&[number])
    }

    #[test]
    fn an_answer_is_known_to_the_next_run_for_as_long_as_it_is_asked_for() {
        let site = tempfile::tempdir().unwrap();
        let cache = Cache::of(site.path());
        let first = Store::open(&cache);
        first.keep(question(1), b"one".to_vec());
        first.keep(question(2), Vec::new());
        assert_eq!(first.recall(question(1)), None, "it is news until the next run");
        first.save();
        for turn in 10..10 + PATIENCE + 1 {
            let next = Store::open(&cache);
            assert_eq!(next.recall(question(1)), Some(b"one".as_slice()));
            // So much that all of it is written anew.
            next.keep(question(turn), vec![turn; 100]);
            next.save();
        }
        let last = Store::open(&cache);
        assert_eq!(last.recall(question(1)), Some(b"one".as_slice()));
        assert_eq!(last.recall(question(2)), None, "nobody asked for it");
    }

    #[test]
    fn a_little_more_is_written_by_itself() {
        let site = tempfile::tempdir().unwrap();
        let cache = Cache::of(site.path());
        let first = Store::open(&cache);
        first.keep(question(1), vec![1; 10_000]);
        first.save();
        let whole = cache.load_bytes(NAMES[0]).unwrap();
        for number in 2..5 {
            let next = Store::open(&cache);
            next.keep(question(number), vec![number; 100]);
            next.save();
        }
        assert_eq!(cache.load_bytes(NAMES[0]).unwrap(), whole);
        let last = Store::open(&cache);
        assert_eq!(last.recall(question(2)), Some([2; 100].as_slice()));
        assert_eq!(last.recall(question(1)).map(<[u8]>::len), Some(10_000));
        last.keep(question(5), vec![5; 2_000]);
        last.save();
        assert!(cache.load_bytes(NAMES[1]).is_none());
        assert_eq!(Store::open(&cache).recall(question(4)), Some([4; 100].as_slice()));
    }

    #[test]
    fn a_file_that_does_not_add_up_is_no_memory() {
        let site = tempfile::tempdir().unwrap();
        let cache = Cache::of(site.path());
        let wrong: Index = vec![(question(1), 0, 5)];
        cache.save_bytes(NAMES[0], [pack(&wrong).unwrap(), b"four".to_vec()].concat());
        assert_eq!(Store::open(&cache).recall(question(1)), None);
    }
}
