//! What was found out before. The answer of a pure function depends on nothing but its question: asked
//! the same again, it is read instead of worked out. Questions are told apart by their digests.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::{Digest, QuickMap};

/// Answers by the digest of their question. Asked and told from several threads.
pub trait Memory: Sync {
    /// The answer to a question, as it was packed; none where it was never asked.
    fn recall(&self, question: Digest) -> Option<&[u8]>;

    /// Keeps an answer for the next time.
    fn keep(&self, question: Digest, answer: Vec<u8>);

    /// Where answers are kept that are long and seldom asked for, so that those who never ask need not carry them.
    fn attic(&self) -> &dyn Memory;

    /// What this run has at hand since its last build; none where it builds but once.
    fn hand(&self) -> Option<&Hand> {
        None
    }
}

/// Answers as they are used, not packed, for a run that builds again and again: what is at hand need not be unpacked. What
/// a build does not ask for is let go after it.
#[derive(Default)]
pub struct Hand {
    before: QuickMap<Digest, Answer>,
    now: Mutex<QuickMap<Digest, Answer>>,
}

/// An answer of whatever type its question asks for.
type Answer = Arc<dyn Any + Send + Sync>;

impl Hand {
    /// The answer to a question, where the last build asked it.
    pub fn find<T: Any + Send + Sync>(&self, question: Digest) -> Option<Arc<T>> {
        let answer = self.before.get(&question)?;
        self.put(question, Arc::clone(answer));
        Arc::clone(answer).downcast().ok()
    }

    /// Keeps an answer for the next build.
    pub fn lay<T: Any + Send + Sync>(&self, question: Digest, answer: &Arc<T>) {
        self.put(question, Arc::clone(answer) as Answer);
    }

    fn put(&self, question: Digest, answer: Answer) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        now.insert(question, answer);
    }

    /// Ends a build: what it asked for is at hand for the next one, and nothing else.
    pub fn turn(&mut self) {
        let now = self.now.get_mut().unwrap_or_else(PoisonError::into_inner);
        self.before = std::mem::take(now);
        now.reserve(self.before.len());
    }
}

/// An answer that is at hand, or is worked out now and laid there. One that could not be worked out may be asked again.
///
/// # Errors
/// Where it cannot be worked out.
pub fn at_hand<T: Any + Send + Sync, E>(
    memory: &dyn Memory,
    question: Digest,
    work_out: impl FnOnce() -> Result<T, E>,
) -> Result<Arc<T>, E> {
    let hand = memory.hand();
    if let Some(known) = hand.and_then(|hand| hand.find(question)) {
        return Ok(known);
    }
    let answer = Arc::new(work_out()?);
    if let Some(hand) = hand {
        hand.lay(question, &answer);
    }
    Ok(answer)
}

impl fmt::Debug for Hand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hand")
    }
}

/// Remembers nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Forgetful;

impl Memory for Forgetful {
    fn recall(&self, _: Digest) -> Option<&[u8]> {
        None
    }

    fn keep(&self, _: Digest, _: Vec<u8>) {}

    fn attic(&self) -> &dyn Memory {
        self
    }
}

/// A value as bytes, in a compact form that only this program reads; none for a value that has no such form.
pub fn pack(value: &impl Serialize) -> Option<Vec<u8>> {
    postcard::to_allocvec(value).ok()
}

/// A value as bytes, after some others.
pub fn pack_after(before: Vec<u8>, value: &impl Serialize) -> Option<Vec<u8>> {
    postcard::to_extend(value, before).ok()
}

/// A value from its bytes; none where they are not those of such a value, or more than those.
pub fn unpack<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    let (value, rest) = unpack_first(bytes)?;
    rest.is_empty().then_some(value)
}

/// A value from the first of some bytes, and the bytes after it.
pub fn unpack_first<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<(T, &'a [u8])> {
    postcard::take_from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_build_asked_for_is_at_hand_for_the_next_one() {
        let [one, two] = [b"one", b"two"].map(|name| Digest::of_bytes(name));
        let mut hand = Hand::default();
        hand.lay(one, &Arc::new("road".to_owned()));
        hand.lay(two, &Arc::new(2_u8));
        assert_eq!(hand.find::<String>(one), None, "it is news until the next build");
        hand.turn();
        assert_eq!(hand.find::<String>(one).as_deref().map(String::as_str), Some("road"));
        hand.turn();
        assert!(hand.find::<String>(one).is_some());
        assert_eq!(hand.find::<u8>(two), None, "nobody asked for it");
        assert_eq!(hand.find::<u8>(one), None, "it is no number");
    }

    #[test]
    fn a_value_comes_back_whole_or_not_at_all() {
        let value = (Digest::of_bytes(b"ward"), vec!["Saltings".to_owned()], Some(3_u32));
        let packed = pack(&value).unwrap();
        assert_eq!(unpack(&packed), Some(value.clone()));
        assert_eq!(unpack::<(Digest, Vec<String>, Option<u32>)>(&packed[1..]), None);
        let longer = [packed, vec![0]].concat();
        assert_eq!(unpack::<(Digest, Vec<String>, Option<u32>)>(&longer), None);
        assert_eq!(unpack_first(&longer), Some((value, [0].as_slice())));
    }
}
