use std::sync::Arc;

use super::*;
use crate::output::Trace;
use crate::press::read::Folder;

/// An edition of one picture with these bytes, put beside a website with another.
fn published(said: &[u8], found: &[u8]) -> (Result<(), WriteError>, Option<Vec<u8>>) {
    let site = tempfile::tempdir().unwrap();
    let (public, picture) = (site.path().join("public"), SourcePath::new("content/brand/logo.png"));
    let path = OutputPath::new("brand/logo.png");
    let edition = |bytes: &[u8]| {
        let digest = Digest::of_bytes(bytes);
        let mut edition = Edition::default();
        edition.files.insert(path.clone(), Fate::Copied(picture.clone()));
        let trace = Arc::new(Trace::bare(digest, digest, bytes.len() as u64));
        edition.manifest.files.insert(path.clone(), trace);
        edition
    };
    let put = |edition: &Edition| {
        let output = Output::open(&public, Sight::Public, &Cache::none()).unwrap();
        output.put_in_place(edition, &Folder::new(site.path()))
    };
    fs::create_dir_all(site.path().join("content/brand")).unwrap();
    fs::write(site.path().join(picture.as_str()), "old").unwrap();
    put(&edition(b"old")).unwrap();
    fs::write(site.path().join(picture.as_str()), found).unwrap();
    let put = put(&edition(said));
    (put.map(drop), fs::read(public.join(path.as_str())).ok())
}

#[test]
fn a_copy_is_of_the_bytes_that_were_read_or_none() {
    let (put, left) = published(b"new", b"new");
    assert!(put.is_ok());
    assert_eq!(left.as_deref(), Some(&b"new"[..]));
    let (put, left) = published(b"new", b"newer, and never read");
    assert!(matches!(put, Err(WriteError::Changed(..))), "{put:?}");
    assert_eq!(left.as_deref(), Some(&b"old"[..]));
}

#[test]
fn no_text_stands_beside_what_was_packed_of_its_former_words() {
    let site = tempfile::tempdir().unwrap();
    let public = site.path().join("public");
    let (page, packed) = (
        OutputPath::new("news/index.html"),
        OutputPath::new("news/index.html.gz"),
    );
    let begun = |words: &str| {
        let output = Output::open(&public, Sight::Public, &Cache::none()).unwrap();
        let mut edition = Edition::default();
        for (path, bytes) in [(&page, words.to_owned()), (&packed, format!("packed {words}"))] {
            let digest = Digest::of_bytes(bytes.as_bytes());
            edition.files.insert(path.clone(), Fate::Made);
            let trace = Arc::new(Trace::bare(digest, digest, bytes.len() as u64));
            edition.manifest.files.insert(path.clone(), trace);
            output.shelf().put(path, bytes.into_bytes());
        }
        (output, edition)
    };
    let folder = Folder::new(site.path());
    let (output, edition) = begun("old");
    output.put_in_place(&edition, &folder).unwrap();
    // The build ends between the page and what was packed of it.
    let (output, edition) = begun("new");
    fs::remove_file(output.staging.place(&packed)).unwrap();
    assert!(output.put_in_place(&edition, &folder).is_err());
    assert_eq!(fs::read(public.join(page.as_str())).unwrap(), b"new");
    assert!(!public.join(packed.as_str()).exists());
    let (output, edition) = begun("new");
    output.put_in_place(&edition, &folder).unwrap();
    assert_eq!(fs::read(public.join(packed.as_str())).unwrap(), b"packed new");
}
