//! For what an output was scanned, kept in the site's cache: beside the output it would tell that something is held.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::cache::Cache;
use super::manifest;
use crate::base::Digest;
use crate::output::standing::Scanned;

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
    let note: Option<Note> = cache.load(&name(output));
    note.filter(|note| manifest::digest(output) == Some(note.manifest))
        .map(|note| note.scanned)
        .unwrap_or_default()
}

/// Keeps for what the files of `output` were scanned. Where it cannot be kept they are read again next time.
pub fn save(cache: &Cache, output: &Path, scanned: Scanned) {
    let name = name(output);
    if scanned == Scanned::default() {
        return cache.forget(&name);
    }
    if let Some(manifest) = manifest::digest(output) {
        cache.save(&name, &Note { manifest, scanned });
    }
}

/// One note for each output folder, under a name that does not tell where that is.
fn name(output: &Path) -> String {
    let output = fs::canonicalize(output).unwrap_or_else(|_| output.to_path_buf());
    let name = Digest::of_bytes(output.to_string_lossy().as_bytes()).short();
    format!("scanned-{name}")
}

#[cfg(test)]
mod tests {
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
