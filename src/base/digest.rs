//! Equal digests, equal values.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::io::{self, BufWriter, Write};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The first 128 bits of a BLAKE3 hash; written as 32 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

/// So many bytes are hashed at once.
const BLOCK: usize = 1 << 16;

const HEX: &[u8; 16] = b"0123456789abcdef";

thread_local! {
    /// Rooms in which values are serialised, kept for the next ones: as many as values hold one another by their digests.
    static ROOMS: RefCell<Vec<Vec<u8>>> = const { RefCell::new(Vec::new()) };
}

impl Digest {
    /// The digest of some bytes.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self::first_half(blake3::hash(bytes))
    }

    /// The digest of all bytes of some parts, one behind the other, as if they were one piece.
    ///
    /// # Errors
    /// None that can happen: a hasher takes every byte.
    pub fn of_parts(parts: &[&[u8]]) -> io::Result<Self> {
        // A hasher is quickest with many bytes at once, and parts may be short.
        let mut hasher = BufWriter::with_capacity(BLOCK, blake3::Hasher::new());
        parts.iter().try_for_each(|part| hasher.write_all(part))?;
        Ok(Self::first_half(hasher.into_inner()?.finalize()))
    }

    /// The digest of a value, by the same fields that a template receives, so that what is seen and
    /// what is tracked cannot drift apart. The form is a compact one: nobody reads it but the hasher,
    /// which is quickest with all of it at once.
    pub fn of(value: &impl Serialize) -> Self {
        // A value that holds another by its digest has that made meanwhile, in a room of its own.
        let mut room = ROOMS.with_borrow_mut(Vec::pop).unwrap_or_default();
        room.clear();
        let bytes = postcard::to_extend(value, room).expect("our own values serialise, and a list takes every byte");
        let digest = Self::of_bytes(&bytes);
        ROOMS.with_borrow_mut(|rooms| rooms.push(bytes));
        digest
    }

    /// The digest as 32 hex digits.
    pub fn hex(&self) -> String {
        String::from_utf8_lossy(&self.digits()).into_owned()
    }

    fn digits(&self) -> [u8; 32] {
        let mut digits = [0; 32];
        for (byte, pair) in self.0.iter().zip(digits.chunks_exact_mut(2)) {
            pair[0] = HEX[usize::from(byte >> 4)];
            pair[1] = HEX[usize::from(byte & 15)];
        }
        digits
    }

    /// The first eight hex digits: enough to tell one version of an asset's name from the next.
    pub fn short(&self) -> String {
        self.hex()[..8].to_owned()
    }

    fn first_half(hash: blake3::Hash) -> Self {
        let mut half = [0; 16];
        half.copy_from_slice(&hash.as_bytes()[..16]);
        Self(half)
    }

    fn from_hex(text: &str) -> Option<Self> {
        if text.len() != 32 || !text.is_ascii() {
            return None;
        }
        let mut half = [0; 16];
        for (byte, pair) in half.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *byte = value(pair[0])? << 4 | value(pair[1])?;
        }
        Some(Self(half))
    }
}

/// What a hex digit is worth.
fn value(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hex())
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return self.0.serialize(serializer);
        }
        let digits = self.digits();
        serializer.serialize_str(std::str::from_utf8(&digits).unwrap_or_default())
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return <[u8; 16]>::deserialize(deserializer).map(Self);
        }
        let text = Cow::<str>::deserialize(deserializer)?;
        Self::from_hex(&text).ok_or_else(|| serde::de::Error::custom("a digest is 32 hex digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_have_the_digest_of_the_whole() {
        let whole: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
        let parts: Vec<&[u8]> = whole.chunks(70_001).flat_map(|part| [part, &[]]).collect();
        assert_eq!(Digest::of_parts(&parts).unwrap(), Digest::of_bytes(&whole));
    }

    #[test]
    fn a_digest_survives_being_written_and_read() {
        let digest = Digest::of(&("ward", 3));
        let json = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&json).unwrap(), digest);
        assert!(serde_json::from_str::<Digest>("\"no digest\"").is_err());
    }
}
