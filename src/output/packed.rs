//! Texts that are packed beforehand, each beside its original: `index.html.gz`.

use serde::Serialize;

use crate::base::OutputPath;

/// How a text is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Packed {
    /// gzip; RFC 1952.
    Gzip,
    /// Brotli; RFC 7932.
    Brotli,
}

/// Shorter texts travel in one packet, packed or not.
const LEAST: u64 = 1_000;

/// Endings of the texts that are worth it. Pictures and documents are packed already.
pub const TEXTS: &[&str] = &[
    "css", "csv", "html", "ics", "js", "json", "opml", "svg", "txt", "vcf", "xml",
];

impl Packed {
    /// Every way.
    pub const ALL: [Self; 2] = [Self::Gzip, Self::Brotli];

    /// What stands behind the name of the original, and in front of nothing.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Gzip => ".gz",
            Self::Brotli => ".br",
        }
    }

    /// What HTTP calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Brotli => "br",
        }
    }

    /// Where a packed file lies: beside its original.
    pub fn beside(self, original: &OutputPath) -> OutputPath {
        OutputPath::new(&format!("{original}{}", self.ending()))
    }
}

/// The path of the original, where a path is that of a packed file.
pub fn original(path: &str) -> &str {
    let endings = Packed::ALL.map(Packed::ending);
    let is_text = |name: &&str| TEXTS.contains(&extension(name));
    let stripped = endings.iter().find_map(|ending| path.strip_suffix(ending));
    stripped.filter(is_text).unwrap_or(path)
}

/// Whether a file is packed at all.
pub fn is_worth_packing(path: &OutputPath, length: u64) -> bool {
    length >= LEAST && TEXTS.contains(&extension(path.as_str()))
}

fn extension(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, length: u64, expected: bool) {
        assert_eq!(is_worth_packing(&OutputPath::new(path), length), expected, "{path}");
    }

    #[test]
    fn texts_of_some_length_are_packed() {
        check("news/index.html", 1_000, true);
        check("feed.xml", 70_000, true);
        check("news/index.html", 999, false);
        check("brand/logo.png", 70_000, false);
        check("news.html/bus", 70_000, false);
        check("_redirects", 70_000, false);
    }

    #[test]
    fn a_packed_file_knows_its_original() {
        let path = OutputPath::new("news/index.html");
        for packed in Packed::ALL {
            assert_eq!(original(packed.beside(&path).as_str()), path.as_str());
        }
        assert_eq!(original("papers/all.tar.gz"), "papers/all.tar.gz");
    }
}
