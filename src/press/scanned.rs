//! For what an output was scanned, kept in the site's cache: beside the output it would tell that something is held.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::cache::{Cache, name_of};
use crate::base::Digest;
use crate::output::standing::Scanned;

/// Its name in the cache.
const NAME: &str = "scanned";

/// What was scanned, and the state of the output of which that is true.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    /// The digest of the output's manifest.
    manifest: Digest,
    /// For what its files were scanned.
    scanned: Scanned,
}

/// For what the files of `output` were scanned, whose manifest has this digest; nothing where that is not known, or was
/// said of another state of it.
pub fn load(cache: &Cache, output: &Path, manifest: Option<Digest>) -> Scanned {
    let note: Option<Note> = cache.load(&name_of(NAME, output));
    note.filter(|note| manifest == Some(note.manifest))
        .map(|note| note.scanned)
        .unwrap_or_default()
}

/// Keeps for what the files of `output` were scanned. Where it cannot be kept they are read again next time.
pub fn save(cache: &Cache, output: &Path, manifest: Digest, scanned: Scanned) {
    let name = name_of(NAME, output);
    if scanned == Scanned::default() {
        return cache.forget(&name);
    }
    cache.save(&name, &Note { manifest, scanned });
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_note_is_true_of_one_state_of_one_output() {
        let site = tempfile::tempdir().unwrap();
        let cache = Cache::of(site.path());
        let output = site.path().join("public");
        fs::create_dir(&output).unwrap();
        let scanned = Scanned {
            held: [Digest::of_bytes(b"held")].into(),
            ..Scanned::default()
        };
        let (one, other) = (Digest::of_bytes(b"one"), Digest::of_bytes(b"other"));
        assert_eq!(load(&cache, &output, Some(one)), Scanned::default());
        save(&cache, &output, one, scanned.clone());
        assert_eq!(load(&cache, &output, Some(one)), scanned);
        assert_eq!(load(&cache, site.path(), Some(one)), Scanned::default());
        assert_eq!(load(&cache, &output, Some(other)), Scanned::default());
        assert_eq!(load(&cache, &output, None), Scanned::default());
        save(&cache, &output, one, Scanned::default());
        assert_eq!(load(&cache, &output, Some(one)), Scanned::default());
        let beside = fs::read_dir(&output).unwrap().count();
        assert_eq!(beside, 0, "nothing of it lies beside the output");
    }
}
