//! A value that many files are made from, and its digest, which is made once for all of them.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use crate::base::Digest;

/// A value that many files are made from.
///
/// In the form that a template or a person reads, it is the value; in the compact form, which nobody
/// reads but a hasher, it is the value's digest.
#[derive(Clone, Debug, Default)]
pub struct Shared<T>(Arc<(T, OnceLock<Digest>)>);

impl<T> Shared<T> {
    /// A value to be shared.
    pub fn new(value: T) -> Self {
        Self(Arc::new((value, OnceLock::new())))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.0
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for Shared<T> {}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (value, digest) = &*self.0;
        if serializer.is_human_readable() {
            return value.serialize(serializer);
        }
        digest.get_or_init(|| Digest::of(value)).serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_its_value_and_hashed_as_its_digest() {
        let shared = Shared::new(vec!["ward", "road"]);
        assert_eq!(serde_json::to_string(&shared).unwrap(), r#"["ward","road"]"#);
        assert_eq!(Digest::of(&shared), Digest::of(&Digest::of(&vec!["ward", "road"])));
        assert_ne!(Digest::of(&shared), Digest::of(&Shared::new(vec!["ward"])));
        let within = (1, Shared::new(shared.clone()));
        assert_eq!(Digest::of(&within), Digest::of(&(1, Shared::new(shared))));
    }
}
