//! Where the facts end and the text begins.

use std::ops::Range;

use crate::base::{Outcome, SourcePath};

/// The two parts of a content file, in bytes from its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The YAML between the fences; none where there is no front matter.
    pub yaml: Option<Range<usize>>,
    /// Where the text begins.
    pub body: usize,
}

/// Finds the front matter of a file. Never fails: a file that looks as if it had front matter, and
/// whose fences cannot be told, gives a finding, and must not be published.
pub fn split(path: &SourcePath, text: &str) -> Outcome<Parts> {
    let _ = path;
    let none = Outcome::clean(Parts { yaml: None, body: 0 });
    let mut lines = lines(text).skip_while(|line| text[line.clone()].trim().is_empty());
    let Some(opening) = lines.next().filter(|line| text[line.clone()].trim_end() == "---") else {
        return none;
    };
    match lines.find(|line| matches!(text[line.clone()].trim_end(), "---" | "...")) {
        Some(closing) => Outcome::clean(Parts {
            yaml: Some(opening.end..closing.start),
            body: closing.end,
        }),
        None => none,
    }
}

/// The lines of a text with the marks that end them.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end;
        range
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_lies_between_the_fences() {
        let text = "---\ntitle: Bus 42\n---\nIt runs.\n";
        let parts = split(&SourcePath::new("a.md"), text).value;
        assert_eq!(&text[parts.yaml.unwrap()], "title: Bus 42\n");
        assert_eq!(&text[parts.body..], "It runs.\n");
    }
}
