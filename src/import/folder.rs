//! A folder: each markdown or HTML file in any tree is a post.

use super::Gathered;
use super::archive::Archive;

/// Finds the posts of a folder.
pub(super) fn gather(archive: &Archive) -> Gathered {
    let mut gathered = Gathered::default();
    for found in &archive.files {
        if found.is_text() {
            gathered.posts.push(found.clone());
        } else {
            *gathered.left_out.entry(found.counted_under()).or_default() += 1;
        }
    }
    for link in archive
        .links
        .iter()
        .filter(|link| link.is_text() || link.extension().is_empty())
    {
        gathered.refuse(link, "a symbolic link: not followed");
    }
    gathered
}
