//! What the disk said of files when they were read. A file of which it still says the same holds the same.
//!
//! A file can be written twice within one tick of the disk's clock, and look untouched. So a stamp counts only
//! where it was old, by the disk's own clock, when it was noted: what was written since then bears a later one.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::cache::Cache;
use crate::base::{QuickMap, SourcePath};

/// How long the clock of a disk may stand still that tells parts of seconds, and of one that does not.
const TICK: Duration = Duration::from_millis(20);
const LONG_TICK: Duration = Duration::from_secs(2);

/// What the disk says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    length: u64,
    modified: SystemTime,
    /// When anything about it changed, its name or rights included; programs cannot set it.
    changed: SystemTime,
    /// Which file it is: a file that was moved into its place is another one.
    place: (u64, u64),
}

/// What was found in files, each with its stamp.
#[derive(Debug, PartialEq)]
pub struct Stamps<T>(QuickMap<SourcePath, (Stamp, T)>);

impl Stamp {
    /// The stamp of a file; none where the disk keeps no times.
    pub fn of(metadata: &Metadata) -> Option<Self> {
        Some(Self {
            length: metadata.len(),
            modified: metadata.modified().ok()?,
            changed: changed(metadata)?,
            place: place(metadata),
        })
    }

    /// Whether the file was last touched so long before `now` that another touch would show. `now` is the clock
    /// of the disk before the file was read, or after we wrote it; none where the disk has no clock for us.
    pub fn is_settled(&self, now: Option<SystemTime>) -> bool {
        let last = self.modified.max(self.changed);
        // A time before 1970 cannot be written down.
        let is_sayable = self.modified >= SystemTime::UNIX_EPOCH;
        is_sayable && now.is_some_and(|now| now.duration_since(last).is_ok_and(|since| since > tick_of(now)))
    }
}

impl<T: Clone + PartialEq + Serialize + DeserializeOwned> Stamps<T> {
    /// What was found in files whose stamps are settled.
    pub fn of(settled: impl IntoIterator<Item = (SourcePath, Stamp, T)>) -> Self {
        let settled = settled.into_iter();
        Self(settled.map(|(path, stamp, found)| (path, (stamp, found))).collect())
    }

    /// What is known of files under a name.
    pub fn load(cache: &Cache, name: &str) -> Self {
        Self(cache.load(name).unwrap_or_default())
    }

    /// Keeps it under a name, for the next run.
    pub fn save(&self, cache: &Cache, name: &str) {
        cache.save(name, &self.0);
    }

    /// What was found in a file, where it still bears the same stamp.
    pub fn found(&self, path: &SourcePath, stamp: &Stamp) -> Option<&T> {
        let (known, found) = self.0.get(path)?;
        (known == stamp).then_some(found)
    }
}

/// A clock that shows no part of a second may be one that counts in twos.
fn tick_of(now: SystemTime) -> Duration {
    let since = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    if since.subsec_nanos() == 0 { LONG_TICK } else { TICK }
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt;
    let seconds = Duration::from_secs(u64::try_from(metadata.ctime()).ok()?);
    let nanos = Duration::from_nanos(u64::try_from(metadata.ctime_nsec()).ok()?);
    SystemTime::UNIX_EPOCH.checked_add(seconds + nanos)
}

#[cfg(not(unix))]
fn changed(metadata: &Metadata) -> Option<SystemTime> {
    metadata.created().ok()
}

/// Which file it is, whatever its name.
#[cfg(unix)]
fn place(metadata: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

/// Which file it is, whatever its name; here nobody knows.
#[cfg(not(unix))]
fn place(_: &Metadata) -> (u64, u64) {
    (0, 0)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn stamp(path: &Path) -> Stamp {
        Stamp::of(&fs::metadata(path).unwrap()).unwrap()
    }

    #[test]
    fn a_file_that_was_touched_bears_another_stamp() {
        let folder = tempfile::tempdir().unwrap();
        let (file, other) = (folder.path().join("bus.md"), folder.path().join("other.md"));
        fs::write(&file, "one").unwrap();
        let first = stamp(&file);
        assert_eq!(stamp(&file), first);
        fs::write(&other, "two").unwrap();
        fs::rename(&other, &file).unwrap();
        assert_ne!(stamp(&file), first, "of the same length, in its place");
    }

    #[test]
    fn what_is_young_is_not_trusted() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::of(folder.path());
        let file = folder.path().join("bus.md");
        fs::write(&file, "one").unwrap();
        let stamp = stamp(&file);
        assert!(!stamp.is_settled(None));
        assert!(!stamp.is_settled(Some(stamp.modified)));
        assert!(stamp.is_settled(Some(stamp.changed + TICK + TICK)));
        let bus = SourcePath::new("bus.md");
        Stamps::of([(bus.clone(), stamp, 1_u8)]).save(&cache, "stamps");
        assert_eq!(Stamps::load(&cache, "stamps").found(&bus, &stamp), Some(&1_u8));
        let whole = SystemTime::UNIX_EPOCH + Duration::from_secs(4_000_000_000);
        let young = Stamp {
            modified: whole,
            changed: whole,
            ..stamp
        };
        assert!(
            !young.is_settled(Some(whole + Duration::from_secs(1))),
            "the clock counts in seconds"
        );
        assert!(young.is_settled(Some(whole + Duration::from_secs(3))));
    }
}
