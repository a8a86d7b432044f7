//! What a tombstone says in place of a text: nothing of what was withdrawn for somebody's sake, or the law's.

use super::assemble::Assembly;
use super::item::{Item, items};
use crate::base::rules::WITHDRAWN_NOT_TOMBSTONED;
use crate::base::{Diagnostic, FieldPath, Place};
use crate::source::words::words;

/// A title of fewer words is anybody's.
const TELLING: usize = 2;

/// The findings on notes that name what they are to hide: the title, or a resident whom the text named. That they
/// repeat the text itself is seen where the output is read.
pub fn tell(assembly: &Assembly) -> Vec<Diagnostic> {
    items(assembly).filter_map(repeated).collect()
}

fn repeated(item: Item) -> Option<Diagnostic> {
    let withdrawal = item.withdrawal().filter(|it| it.reason.hides_title())?;
    let title = Some(item.title()).filter(|title| words(title).count() >= TELLING);
    let said = named(item).chain(title).find(|name| says(&withdrawal.note, name))?;
    let message = format!("the note says again what was withdrawn: `{said}`");
    let note = FieldPath::new("withdrawn").key("note");
    let fault = Diagnostic::new(&WITHDRAWN_NOT_TOMBSTONED.code, message);
    let fault = fault.at(Place::Field(item.entry().source.clone(), note));
    Some(fault.help(
        "Say it without the name and without the title, or leave the note out: why it was withdrawn is told anyway.",
    ))
}

/// The residents whom a text names in its facts.
fn named(item: Item<'_>) -> impl Iterator<Item = &str> {
    let residents = match item {
        Item::Release(release) => release.facts.residents.as_slice(),
        Item::Newsletter(_) => &[],
    };
    residents.iter().map(|resident| resident.name.as_str())
}

/// Whether a text holds these words, one behind the other.
fn says(text: &str, name: &str) -> bool {
    let hashes = |text: &str| words(text).map(|word| word.hash).collect::<Vec<_>>();
    let (text, name) = (hashes(text), hashes(name));
    !name.is_empty() && text.windows(name.len()).any(|run| run == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_by_its_words() {
        for (text, name, expected) in [
            ("We said too much of Jo Bell.", "Jo Bell", true),
            ("we are sorry, JO BELL", "Jo Bell", true),
            ("Jo rang the bell", "Jo Bell", false),
            ("", "Jo Bell", false),
            ("Nobody is named.", "", false),
        ] {
            assert_eq!(says(text, name), expected, "{text}");
        }
    }
}
