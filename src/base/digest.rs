//! Equal digests, equal values.

use std::fmt;
use std::io;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The first 128 bits of a BLAKE3 hash; written as 32 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// The digest of some bytes.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self::first_half(blake3::hash(bytes))
    }

    /// The digest of a value, by the same fields that a template receives, so that what is seen and
    /// what is tracked cannot drift apart. The form is a compact one: nobody reads it but the hasher.
    pub fn of(value: &impl Serialize) -> Self {
        let hashing = io::BufWriter::with_capacity(16 * 1024, Hashing(blake3::Hasher::new()));
        let hashing = postcard::to_io(value, hashing).expect("our own values serialise and a hasher takes every byte");
        let hashing = hashing.into_inner().ok().expect("a hasher takes every byte");
        Self::first_half(hashing.0.finalize())
    }

    /// The digest as 32 hex digits.
    pub fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
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
        for (index, byte) in half.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[index * 2..index * 2 + 2], 16).ok()?;
        }
        Some(Self(half))
    }
}

/// Whether a text stands somewhere in a value, among all that its digest is made of.
pub fn spells(value: &impl Serialize, text: &str) -> bool {
    let bytes = postcard::to_stdvec(value).expect("our own values serialise");
    bytes.windows(text.len().max(1)).any(|window| window == text.as_bytes())
}

struct Hashing(blake3::Hasher);

impl io::Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hex())
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hex())
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_hex(&text).ok_or_else(|| serde::de::Error::custom("a digest is 32 hex digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_survives_being_written_and_read() {
        let digest = Digest::of(&("ward", 3));
        let json = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&json).unwrap(), digest);
        assert!(serde_json::from_str::<Digest>("\"no digest\"").is_err());
    }
}
