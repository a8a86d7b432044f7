//! The memory of a site: what was found out of its texts, kept on the disk from one run to the next.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use super::cache::{Cache, HEAD};
use crate::base::memory::{pack, unpack_first};
use crate::base::{Digest, Memory};

/// Its name in the cache.
const NAME: &str = "memory";
/// For how many rewritings an answer is kept that nobody asks for: a preview and a check ask for other
/// things than a build of the public site.
const PATIENCE: u8 = 3;

/// A memory that is loaded whole, and saved whole where there is something new in it.
pub struct Store {
    cache: Cache,
    bytes: Vec<u8>,
    known: HashMap<Digest, Known>,
    fresh: Mutex<HashMap<Digest, Vec<u8>>>,
}

/// An answer from an earlier run.
struct Known {
    answer: Range<usize>,
    idle: u8,
    asked: AtomicBool,
}

/// What stands at the beginning of the file: each question, for how long nobody has asked it, and how many bytes
/// its answer takes.
type Index = Vec<(Digest, u8, u32)>;

impl Store {
    /// The memory of a site.
    pub fn open(cache: &Cache) -> Self {
        let bytes = cache.load_bytes(NAME).unwrap_or_default();
        let known = known(&bytes).unwrap_or_default();
        Self {
            cache: cache.clone(),
            bytes,
            known,
            fresh: Mutex::default(),
        }
    }

    /// Keeps what is new, and forgets what nobody has asked for in a while.
    pub fn save(&self) {
        let fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        if fresh.is_empty() {
            return;
        }
        let mut answers: Vec<(Digest, u8, &[u8])> = Vec::with_capacity(fresh.len() + self.known.len());
        answers.extend(fresh.iter().map(|(question, answer)| (*question, 0, answer.as_slice())));
        for (question, known) in self.known.iter().filter(|(question, _)| !fresh.contains_key(question)) {
            let idle = if known.asked.load(Ordering::Relaxed) {
                0
            } else {
                known.idle + 1
            };
            if idle < PATIENCE {
                answers.push((*question, idle, &self.bytes[known.answer.clone()]));
            }
        }
        // The same answers make the same file, however a map keeps them.
        answers.sort_unstable_by_key(|(question, ..)| *question);
        let index: Index = answers
            .iter()
            .filter_map(|(question, idle, answer)| Some((*question, *idle, u32::try_from(answer.len()).ok()?)))
            .collect();
        if index.len() < answers.len() {
            return;
        }
        let Some(mut bytes) = pack(&index) else { return };
        for (.., answer) in answers {
            bytes.extend_from_slice(answer);
        }
        self.cache.save_bytes(NAME, bytes);
    }
}

/// The answers in the bytes of a file; none where they do not add up.
fn known(bytes: &[u8]) -> Option<HashMap<Digest, Known>> {
    let (index, answers): (Index, &[u8]) = unpack_first(bytes.get(HEAD..)?)?;
    let mut at = bytes.len() - answers.len();
    let mut known = HashMap::with_capacity(index.len());
    for (question, idle, length) in index {
        let answer = at..at + length as usize;
        at = answer.end;
        let asked = AtomicBool::new(false);
        known.insert(question, Known { answer, idle, asked });
    }
    (at == bytes.len()).then_some(known)
}

impl Memory for Store {
    fn recall(&self, question: Digest) -> Option<&[u8]> {
        let known = self.known.get(&question)?;
        known.asked.store(true, Ordering::Relaxed);
        self.bytes.get(known.answer.clone())
    }

    fn keep(&self, question: Digest, answer: Vec<u8>) {
        let mut fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        fresh.insert(question, answer);
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Store of {} answers", self.known.len())
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
        for turn in 10..10 + PATIENCE {
            let next = Store::open(&cache);
            assert_eq!(next.recall(question(1)), Some(b"one".as_slice()));
            next.keep(question(turn), b"new".to_vec());
            next.save();
        }
        let last = Store::open(&cache);
        assert_eq!(last.recall(question(1)), Some(b"one".as_slice()));
        assert_eq!(last.recall(question(2)), None, "nobody asked for it");
    }

    #[test]
    fn a_file_that_does_not_add_up_is_no_memory() {
        let site = tempfile::tempdir().unwrap();
        let cache = Cache::of(site.path());
        let wrong: Index = vec![(question(1), 0, 5)];
        cache.save_bytes(NAME, [pack(&wrong).unwrap(), b"four".to_vec()].concat());
        assert_eq!(Store::open(&cache).recall(question(1)), None);
    }
}
