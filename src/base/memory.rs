//! What was found out before. The answer of a pure function depends on nothing but its question: asked
//! the same again, it is read instead of worked out. Questions are told apart by their digests.

use serde::{Deserialize, Serialize};

use super::Digest;

/// Answers by the digest of their question. Asked and told from several threads.
pub trait Memory: Sync {
    /// The answer to a question, as it was packed; none where it was never asked.
    fn recall(&self, question: Digest) -> Option<&[u8]>;

    /// Keeps an answer for the next time.
    fn keep(&self, question: Digest, answer: Vec<u8>);

    /// Where answers are kept that are long and seldom asked for, so that those who never ask need not carry them.
    fn attic(&self) -> &dyn Memory;
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
