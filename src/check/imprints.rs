//! Imprints that are typed into a text, beside the one that every page carries: `Published and promoted by Odile Marsh, …`.

use std::ops::Range;
use std::sync::LazyLock;

use super::pattern::{Pattern, pattern};
use super::{Item, Scope, Stretch};

/// An imprint in a text.
pub struct Typed<'i> {
    /// The number of its stretch.
    pub index: usize,
    /// Its stretch.
    pub stretch: &'i Stretch,
    /// Its words, from `Promoted` on.
    pub words: Range<usize>,
    /// Where the one who promotes is named.
    pub from: usize,
}

impl Typed<'_> {
    /// Who promotes, and where they can be found, as it is typed.
    pub fn promoter(&self) -> &str {
        &self.stretch.words()[self.from..self.words.end]
    }
}

/// No imprint is longer, in bytes.
const LONGEST: usize = 300;

/// The imprints that are typed into a text.
pub fn typed<'i>(item: &'i Item) -> impl Iterator<Item = Typed<'i>> {
    static OPENS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:\b(?:printed|published|issued|produced)(?:, (?:printed|published))?,? (?:and|&) promoted|\bpromoted(?:,? (?:and|&)|,) (?:printed|published|issued)(?:,? (?:and|&) (?:printed|published))?|(?:^|[.:;!?(] ?)promoted)(?: on (?:its|their|our) behalf)? by:? ",
        )
    });
    let stretches = item.prose.stretches.iter().enumerate();
    let text = stretches.filter(|(_, stretch)| stretch.scope != Scope::Blank && stretch.field.is_none());
    text.filter_map(|(index, stretch)| {
        let hit = stretch.traced().find(&OPENS)?;
        let text = stretch.words();
        let start = hit.start() + hit.as_str().find(char::is_alphabetic).unwrap_or(0);
        let end = text.floor_char_boundary(text.len().min(start + LONGEST));
        (!stretch.is_quoted(&hit.range())).then_some(Typed {
            index,
            stretch,
            words: start..end,
            from: hit.end(),
        })
    })
}
