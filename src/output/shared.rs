//! A value that many files are made from, and its digest, which is made once for all of them.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use crate::base::memory::{pack, unpack};
use crate::base::{Digest, Memory};

/// A value that many files are made from.
///
/// In the form that a template or a person reads, it is the value; in the compact form, which nobody
/// reads but a hasher, it is the value's digest.
#[derive(Clone)]
pub struct Shared<T>(Arc<Inner<T>>);

struct Inner<T> {
    /// In a box of its own: of thousands that are promised few are worked out.
    value: OnceLock<Box<T>>,
    digest: OnceLock<Digest>,
    promise: Option<Arc<dyn Promise<T>>>,
}

/// A value that is worked out when somebody asks for it. Most files stand as they were made: all that is asked of
/// their values is the digest, and that is remembered.
pub trait Promise<T>: Send + Sync {
    /// The digest of all that the value is worked out from. Two promises of one digest give the same value.
    fn question(&self) -> Digest;

    /// The value.
    fn work_out(&self) -> T;
}

impl<T> Shared<T> {
    /// A value to be shared.
    pub fn new(value: T) -> Self {
        Self(Arc::new(Inner {
            value: Box::new(value).into(),
            digest: OnceLock::new(),
            promise: None,
        }))
    }

    /// A value that is worked out when it is asked for.
    pub fn promised(promise: impl Promise<T> + 'static) -> Self {
        Self(Arc::new(Inner {
            value: OnceLock::new(),
            digest: OnceLock::new(),
            promise: Some(Arc::new(promise)),
        }))
    }
}

impl<T> Shared<T> {
    /// The same value; where it is promised, to be worked out on its own and to go with its last user: a site has
    /// thousands of them, and all at once would fill the memory.
    pub fn afresh(&self) -> Self {
        let Inner { digest, promise, .. } = &*self.0;
        if promise.is_none() {
            return Self(Arc::clone(&self.0));
        }
        Self(Arc::new(Inner {
            value: OnceLock::new(),
            digest: digest.clone(),
            promise: promise.clone(),
        }))
    }

    /// Whether two of them are one, and not only of the same value.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Serialize> Shared<T> {
    /// Recalls the digest of a value that was worked out before, or remembers it for the next time.
    pub fn recall(&self, memory: &dyn Memory) {
        let Some(promise) = &self.0.promise else { return };
        self.0.digest.get_or_init(|| {
            let question = promise.question();
            let known: Option<Digest> = memory.recall(question).and_then(unpack);
            debug_assert!(
                known.is_none_or(|known| known == Digest::of(&**self)),
                "a value depends on more than its promise says"
            );
            known.unwrap_or_else(|| {
                let digest = Digest::of(&**self);
                if let Some(answer) = pack(&digest) {
                    memory.keep(question, answer);
                }
                digest
            })
        });
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        let Inner { value, promise, .. } = &*self.0;
        value.get_or_init(|| {
            let promise = promise.as_ref().expect("a value is there or promised");
            Box::new(promise.work_out())
        })
    }
}

impl<T: Default> Default for Shared<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
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
        if serializer.is_human_readable() {
            return (**self).serialize(serializer);
        }
        let digest = self.0.digest.get_or_init(|| Digest::of(&**self));
        digest.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};

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

    struct Road(&'static str, Arc<AtomicUsize>);

    impl Promise<String> for Road {
        fn question(&self) -> Digest {
            Digest::of(&self.0)
        }

        fn work_out(&self) -> String {
            self.1.fetch_add(1, Ordering::Relaxed);
            format!("{} Road", self.0)
        }
    }

    #[test]
    fn what_is_promised_is_worked_out_once_and_is_the_same_as_what_is_there() {
        let count = Arc::new(AtomicUsize::new(0));
        let promised = Shared::promised(Road("Mill", Arc::clone(&count)));
        assert_eq!(count.load(Ordering::Relaxed), 0);
        let there = Shared::new("Mill Road".to_owned());
        assert_eq!(promised, there);
        assert_eq!(Digest::of(&promised), Digest::of(&there));
        assert_eq!(count.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn what_is_worked_out_afresh_is_kept_by_nobody_else() {
        let count = Arc::new(AtomicUsize::new(0));
        let promised = Shared::promised(Road("Mill", Arc::clone(&count)));
        for turn in 1..3 {
            let fresh = promised.afresh();
            assert_eq!((&**fresh, &**fresh), ("Mill Road", "Mill Road"));
            assert_eq!(count.load(Ordering::Relaxed), turn);
            assert!(!fresh.is(&promised) && fresh.is(&fresh.clone()));
        }
        let there = Shared::new("Mill Road".to_owned());
        assert!(there.afresh().is(&there));
    }

    /// Tells an answer wherever it is asked, and notes what it is told.
    struct Notes(Vec<u8>, Mutex<BTreeMap<Digest, Vec<u8>>>);

    impl Memory for Notes {
        fn recall(&self, _: Digest) -> Option<&[u8]> {
            (!self.0.is_empty()).then_some(&*self.0)
        }

        fn keep(&self, question: Digest, answer: Vec<u8>) {
            self.1.lock().unwrap().insert(question, answer);
        }

        fn attic(&self) -> &dyn Memory {
            self
        }
    }

    #[test]
    fn the_digest_of_what_is_promised_is_remembered() {
        let road = || Shared::promised(Road("Mill", Arc::default()));
        let digest = pack(&Digest::of(&"Mill Road")).unwrap();
        let first = Notes(Vec::new(), Mutex::default());
        road().recall(&first);
        let kept = BTreeMap::from([(Digest::of(&"Mill"), digest.clone())]);
        assert_eq!(*first.1.lock().unwrap(), kept);
        let later = Notes(digest, Mutex::default());
        let again = road();
        again.recall(&later);
        assert!(later.1.lock().unwrap().is_empty());
        assert_eq!(Digest::of(&again), Digest::of(&road()));
    }

    #[cfg(debug_assertions)]
    #[test]
    #[should_panic(expected = "depends on more than its promise says")]
    fn where_it_is_tested_what_is_remembered_is_held_against_the_truth() {
        let wrong = pack(&Digest::of(&"Mill Lane")).unwrap();
        Shared::promised(Road("Mill", Arc::default())).recall(&Notes(wrong, Mutex::default()));
    }
}
