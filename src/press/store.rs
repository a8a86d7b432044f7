//! The memory of a site: what was found out of its texts, kept on the disk from one run to the next.

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use super::cache::{Cache, HEAD};
use crate::base::memory::{Hand, pack, unpack_first};
use crate::base::{Digest, Memory};

/// Its names in the cache: those of its answers, and of those that are long and seldom asked for.
const NAMES: [&str; 2] = ["memory", "attic"];
/// What came since is put with the rest once it is more than this part of it.
const SHARE: usize = 8;
/// For how many rewritings an answer is kept that nobody asks for: a preview and a check ask for other
/// things than a build of the public site.
const PATIENCE: u8 = 3;

/// The memory of a site. A build that need not be made asks nothing, and then nothing is loaded.
pub struct Store {
    kept: Drawer,
    attic: Drawer,
    /// Where one run builds more than once.
    hand: Option<Hand>,
}

/// Answers in two files: nearly all of them, and what came since. One edit adds a few answers to thousands; only they
/// are written then.
struct Drawer {
    cache: Cache,
    names: [String; 2],
    files: [OnceLock<Loaded>; 2],
    fresh: Mutex<Fresh>,
}

/// Answers of this run, one behind the other in a few large pieces: there are several for each text of a site.
#[derive(Default)]
struct Fresh {
    /// Of each answer its piece, and where it lies in that.
    places: HashMap<Digest, (usize, Range<u32>), BuildHasherDefault<Plain>>,
    pieces: Vec<Vec<u8>>,
}

/// How many bytes a piece takes, where no answer takes more.
const PIECE: usize = 1 << 20;

impl Fresh {
    fn keep(&mut self, question: Digest, answer: &[u8]) {
        let has_room = |piece: &Vec<u8>| piece.capacity() - piece.len() >= answer.len();
        if !self.pieces.last().is_some_and(has_room) {
            self.pieces.push(Vec::with_capacity(PIECE.max(answer.len())));
        }
        let number = self.pieces.len() - 1;
        let piece = &mut self.pieces[number];
        let begin = piece.len();
        piece.extend_from_slice(answer);
        // Longer than that no answer is; if one were, it would be worked out again.
        if let (Ok(begin), Ok(end)) = (u32::try_from(begin), u32::try_from(piece.len())) {
            self.places.insert(question, (number, begin..end));
        }
    }

    fn answers(&self) -> impl Iterator<Item = (Digest, &[u8])> {
        self.places.iter().map(|(question, (piece, place))| {
            (
                *question,
                &self.pieces[*piece][place.start as usize..place.end as usize],
            )
        })
    }
}

/// What a file holds of what earlier runs found out.
#[derive(Default)]
struct Loaded {
    bytes: Vec<u8>,
    known: HashMap<Digest, Known, BuildHasherDefault<Plain>>,
}

/// An answer from an earlier run.
struct Known {
    answer: Range<usize>,
    idle: u8,
    asked: AtomicBool,
}

/// Digests are spread as evenly as any hash of them would be.
#[derive(Default)]
struct Plain(u64);

impl Hasher for Plain {
    fn write(&mut self, bytes: &[u8]) {
        let first = bytes.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
        self.0 ^= first;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A question, for how many rewritings nobody has asked it, and its answer.
type Entry<'a> = (Digest, u8, &'a [u8]);

/// What stands at the beginning of a file: each question, its idle time, and how many bytes its answer takes.
type Index = Vec<(Digest, u8, u32)>;

impl Store {
    /// The memory of a site.
    pub fn open(cache: &Cache) -> Self {
        let [kept, attic] = NAMES.map(|name| Drawer::new(cache, name));
        let hand = None;
        Self { kept, attic, hand }
    }

    /// The memory of a site that one run builds again and again.
    pub fn at_hand(cache: &Cache) -> Self {
        Self {
            hand: Some(Hand::default()),
            ..Self::open(cache)
        }
    }

    /// Keeps what is new.
    pub fn save(&self) {
        self.kept.save();
        self.attic.save();
    }

    /// Knows what is new as if another run had found it out, for the next build of the same run.
    pub fn learn(&mut self) {
        self.kept.learn();
        self.attic.learn();
        if let Some(hand) = &mut self.hand {
            hand.turn();
        }
    }
}

impl Drawer {
    fn new(cache: &Cache, name: &str) -> Self {
        Self {
            cache: cache.clone(),
            names: [name.to_owned(), format!("{name}-new")],
            files: Default::default(),
            fresh: Mutex::default(),
        }
    }

    fn file(&self, number: usize) -> &Loaded {
        self.files[number].get_or_init(|| {
            let bytes = self.cache.load_bytes(&self.names[number]).unwrap_or_default();
            Loaded::from(bytes)
        })
    }

    /// How many bytes the file takes that holds nearly all.
    fn size(&self) -> u64 {
        let loaded = self.files[0].get().map(|loaded| loaded.bytes.len() as u64);
        loaded.unwrap_or_else(|| self.cache.length(&self.names[0]))
    }

    /// Keeps what is new. Now and then that is put with the rest, and what nobody has asked for in a while is
    /// forgotten.
    fn save(&self) {
        let fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        if fresh.places.is_empty() {
            return;
        }
        let mut added: Vec<Entry> = fresh
            .answers()
            .map(|(question, answer)| (question, 0, answer))
            .collect();
        let is_old = |question: &Digest| !fresh.places.contains_key(question);
        added.extend(self.file(1).entries(is_old));
        let size: usize = added.iter().map(|(.., answer)| answer.len()).sum();
        if (size * SHARE) as u64 <= self.size() {
            self.write(&self.names[1], added);
            return;
        }
        let is_old = |question: &Digest| is_old(question) && !self.file(1).known.contains_key(question);
        let rest = self.file(0).entries(is_old);
        added.extend(rest.filter(|(_, idle, _)| *idle < PATIENCE));
        self.write(&self.names[0], added);
        self.cache.forget(&self.names[1]);
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
        let Some(index) = pack(&index) else { return };
        let answers = entries.into_iter().map(|(.., answer)| answer);
        let parts: Vec<&[u8]> = std::iter::once(&*index).chain(answers).collect();
        self.cache.save_parts(name, &parts);
    }

    /// What is new joins what is known. Where that has become much, it was put with the rest, and is loaded again.
    fn learn(&mut self) {
        let fresh = std::mem::take(&mut *self.fresh.lock().unwrap_or_else(PoisonError::into_inner));
        if fresh.places.is_empty() {
            return;
        }
        if self.cache.length(&self.names[1]) == 0 {
            self.files = Default::default();
            return;
        }
        let mut newer = self.files[1].take().unwrap_or_default();
        for (question, answer) in fresh.answers() {
            let begin = newer.bytes.len();
            newer.bytes.extend_from_slice(answer);
            let known = Known {
                answer: begin..newer.bytes.len(),
                idle: 0,
                asked: AtomicBool::new(true),
            };
            newer.known.insert(question, known);
        }
        self.files[1] = newer.into();
    }
}

impl Loaded {
    /// The answers in the bytes of a file; none where they do not add up.
    fn from(bytes: Vec<u8>) -> Self {
        let known = answers(&bytes).unwrap_or_default();
        Self { bytes, known }
    }

    fn entries(&self, wanted: impl Fn(&Digest) -> bool) -> impl Iterator<Item = Entry<'_>> {
        let wanted = self.known.iter().filter(move |(question, _)| wanted(question));
        wanted.map(|(question, known)| {
            let idle = match known.asked.load(Ordering::Relaxed) {
                true => 0,
                false => known.idle + 1,
            };
            (*question, idle, &self.bytes[known.answer.clone()])
        })
    }
}

fn answers(bytes: &[u8]) -> Option<HashMap<Digest, Known, BuildHasherDefault<Plain>>> {
    let (index, answers): (Index, &[u8]) = unpack_first(bytes.get(HEAD..)?)?;
    let mut at = bytes.len() - answers.len();
    let mut known = HashMap::with_capacity_and_hasher(index.len(), BuildHasherDefault::default());
    for (question, idle, length) in index {
        let answer = at..at + length as usize;
        at = answer.end;
        let asked = AtomicBool::new(false);
        known.insert(question, Known { answer, idle, asked });
    }
    (at == bytes.len()).then_some(known)
}

impl Memory for Drawer {
    fn recall(&self, question: Digest) -> Option<&[u8]> {
        let newer = || self.file(1).get(&question);
        newer().or_else(|| self.file(0).get(&question))
    }

    fn keep(&self, question: Digest, answer: Vec<u8>) {
        let mut fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        fresh.keep(question, &answer);
    }

    fn attic(&self) -> &dyn Memory {
        self
    }
}

impl Loaded {
    fn get(&self, question: &Digest) -> Option<&[u8]> {
        let known = self.known.get(question)?;
        known.asked.store(true, Ordering::Relaxed);
        self.bytes.get(known.answer.clone())
    }
}

impl Memory for Store {
    fn recall(&self, question: Digest) -> Option<&[u8]> {
        self.kept.recall(question)
    }

    fn keep(&self, question: Digest, answer: Vec<u8>) {
        self.kept.keep(question, answer);
    }

    fn attic(&self) -> &dyn Memory {
        &self.attic
    }

    fn hand(&self) -> Option<&Hand> {
        self.hand.as_ref()
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
        let whole = cache.load_bytes("memory").unwrap();
        for number in 2..5 {
            let next = Store::open(&cache);
            next.keep(question(number), vec![number; 100]);
            next.save();
        }
        assert_eq!(cache.load_bytes("memory").unwrap(), whole);
        let last = Store::open(&cache);
        assert_eq!(last.recall(question(2)), Some([2; 100].as_slice()));
        assert_eq!(last.recall(question(1)).map(<[u8]>::len), Some(10_000));
        last.keep(question(5), vec![5; 2_000]);
        last.save();
        assert!(cache.load_bytes("memory-new").is_none());
        assert_eq!(Store::open(&cache).recall(question(4)), Some([4; 100].as_slice()));
    }

    #[test]
    fn what_is_new_is_known_to_the_next_build_of_the_same_run() {
        let site = tempfile::tempdir().unwrap();
        let cache = Cache::of(site.path());
        let mut store = Store::open(&cache);
        let sizes = [5_000, 100, 100, 100, 2_000, 100];
        for (turn, size) in (0..).zip(sizes) {
            for known in 0..turn {
                let expected = vec![known; sizes[usize::from(known)]];
                assert_eq!(store.recall(question(known)), Some(expected.as_slice()));
                assert_eq!(store.attic().recall(question(known)), Some([known].as_slice()));
            }
            store.keep(question(turn), vec![turn; size]);
            store.attic().keep(question(turn), vec![turn]);
            store.save();
            store.learn();
        }
        let later = Store::open(&cache);
        assert_eq!(later.recall(question(5)), Some([5; 100].as_slice()));
        assert_eq!(later.attic().recall(question(0)), Some([0].as_slice()));
    }

    #[test]
    fn a_file_that_does_not_add_up_is_no_memory() {
        let site = tempfile::tempdir().unwrap();
        let cache = Cache::of(site.path());
        let wrong: Index = vec![(question(1), 0, 5)];
        cache.save_parts("memory", &[&pack(&wrong).unwrap(), b"four"]);
        assert_eq!(Store::open(&cache).recall(question(1)), None);
    }
}
