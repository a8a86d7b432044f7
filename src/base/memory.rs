//! What was found out before. The answer of a pure function depends on nothing but its question: asked
//! the same again, it is read instead of worked out. Questions are told apart by their digests.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Digest;

/// Answers by the digest of their question. Asked and told from several threads.
pub trait Memory: Sync {
    /// The answer to a question, as it was packed; none where it was never asked.
    fn recall(&self, question: Digest) -> Option<&[u8]>;

    /// Keeps an answer for the next time.
    fn keep(&self, question: Digest, answer: Vec<u8>);
}

/// Remembers nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Forgetful;

impl Memory for Forgetful {
    fn recall(&self, _: Digest) -> Option<&[u8]> {
        None
    }

    fn keep(&self, _: Digest, _: Vec<u8>) {}
}

/// A value as bytes, in a compact form that only this program reads; none for a value that has no such form.
pub fn pack(value: &impl Serialize) -> Option<Vec<u8>> {
    postcard::to_allocvec(value).ok()
}

/// A value from its bytes; none where they are not those of such a value, or more than those.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (value, rest) = unpack_first(bytes)?;
    rest.is_empty().then_some(value)
}

/// A value from the first of some bytes, and the bytes after it.
pub fn unpack_first<T: DeserializeOwned>(bytes: &[u8]) -> Option<(T, &[u8])> {
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
