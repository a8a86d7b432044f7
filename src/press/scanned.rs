//! For what an output was scanned, kept in the site's cache: beside the output it would tell that something is held.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::cache::{Cache, name_of};
use super::manifest;
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

/// For what the files of `output` were scanned; nothing where that is not known, or was said of another state of it.
pub fn load(cache: &Cache, output: &Path) -> Scanned {
    let note: Option<Note> = cache.load(&name_of(NAME, output));
    note.filter(|note| manifest::digest(output) == Some(note.manifest))
        .map(|note| note.scanned)
        .unwrap_or_default()
}

/// Keeps for what the files of `output` were scanned. Where it cannot be kept they are read again next time.
pub fn save(cache: &Cache, output: &Path, scanned: Scanned) {
    let name = name_of(NAME, output);
    if scanned == Scanned::default() {
        return cache.forget(&name);
    }
    if let Some(manifest) = manifest::digest(output) {
        cache.save(&name, &Note { manifest, scanned });
    }
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
        fs::write(output.join(manifest::NAME), "{}").unwrap();
        assert_eq!(load(&cache, &output), Scanned::default());
        save(&cache, &output, scanned.clone());
        assert_eq!(load(&cache, &output), scanned);
        assert_eq!(load(&cache, site.path()), Scanned::default());
        fs::write(output.join(manifest::NAME), "{ }").unwrap();
        assert_eq!(load(&cache, &output), Scanned::default());
        save(&cache, &output, Scanned::default());
        assert_eq!(load(&cache, &output), Scanned::default());
        assert_eq!(
            fs::read_dir(&output).unwrap().count(),
            1,
            "nothing of it lies beside the output"
        );
    }
}
