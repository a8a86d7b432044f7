//! The rules of words that are compiled in, one file each.

use std::sync::LazyLock;

use super::{Book, Names, sheet};
use crate::base::SourcePath;

macro_rules! packs {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../packs/", $name, ".yaml")))),*]
    };
}

/// Every file of `packs/`, by its name.
const FILES: &[(&str, &str)] = packs!["confidential-advice", "exempt-marker", "reading-age",];

/// The rules of words that are compiled in.
pub fn house() -> &'static Book {
    static HOUSE: LazyLock<Book> = LazyLock::new(|| {
        let read = |(name, text): &(&str, &str)| {
            let path = SourcePath::new(&format!("packs/{name}.yaml"));
            sheet::read(&path, text, name, Names::House).value
        };
        Book::new(FILES.iter().filter_map(read).collect())
    });
    &HOUSE
}

#[cfg(test)]
mod tests;
