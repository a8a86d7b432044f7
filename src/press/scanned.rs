//! For what an output was scanned, kept in the site's cache: beside the output it would tell that something is held.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::manifest;
use crate::base::Digest;
use crate::output::standing::Scanned;

/// The cache folder of a site. Everything in it can be made again.
const CACHE: &str = ".pressroom";

/// What was scanned, and the state of the output of which that is true.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    /// The digest of the output's manifest.
    manifest: Digest,
    /// For what its files were scanned.
    scanned: Scanned,
}

/// For what the files of `output` were scanned; nothing where that is not known, or was said of another state of it.
pub fn load(site: &Path, output: &Path) -> Scanned {
    let note = fs::read(place(site, output)).ok();
    let note: Option<Note> = note.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    note.filter(|note| manifest::digest(output) == Some(note.manifest))
        .map(|note| note.scanned)
        .unwrap_or_default()
}

/// Keeps for what the files of `output` were scanned. Where it cannot be kept they are read again next time.
pub fn save(site: &Path, output: &Path, scanned: Scanned) {
    let place = place(site, output);
    if scanned == Scanned::default() {
        let _ = fs::remove_file(place);
        return;
    }
    let Some(manifest) = manifest::digest(output) else {
        return;
    };
    let _ = fs::create_dir_all(site.join(CACHE));
    if let Ok(json) = serde_json::to_vec(&Note { manifest, scanned }) {
        let _ = fs::write(place, json);
    }
}

/// One note for each output folder, under a name that does not tell where that is.
fn place(site: &Path, output: &Path) -> PathBuf {
    let output = fs::canonicalize(output).unwrap_or_else(|_| output.to_path_buf());
    let name = Digest::of_bytes(output.to_string_lossy().as_bytes()).short();
    site.join(CACHE).join(format!("scanned-{name}.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_true_of_one_state_of_one_output() {
        let site = tempfile::tempdir().unwrap();
        let output = site.path().join("public");
        fs::create_dir(&output).unwrap();
        let scanned = Scanned {
            held: [Digest::of_bytes(b"held")].into(),
            ..Scanned::default()
        };
        fs::write(output.join(manifest::NAME), "{}").unwrap();
        assert_eq!(load(site.path(), &output), Scanned::default());
        save(site.path(), &output, scanned.clone());
        assert_eq!(load(site.path(), &output), scanned);
        assert_eq!(load(site.path(), site.path()), Scanned::default());
        fs::write(output.join(manifest::NAME), "{ }").unwrap();
        assert_eq!(load(site.path(), &output), Scanned::default());
        save(site.path(), &output, Scanned::default());
        assert_eq!(fs::read_dir(site.path().join(CACHE)).unwrap().count(), 0);
        assert_eq!(
            fs::read_dir(&output).unwrap().count(),
            1,
            "nothing of it lies beside the output"
        );
    }
}
