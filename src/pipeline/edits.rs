//! Published words that are no longer those that were approved, shown sentence by sentence.

use crate::base::Diagnostic;
use crate::content::Assembly;
use crate::content::edit::Edit;
use crate::content::item::{Item, items};
use crate::content::seal::body_digest;
use crate::content::stage::Words;
use crate::source::file::Library;

/// The findings on every public item whose words were changed. Their texts are read again for it: they
/// are few. A tombstone shows none of the words.
pub fn tell(assembly: &Assembly, library: &dyn Library) -> Vec<Diagnostic> {
    let is_edited =
        |item: &Item| item.words() == Words::Edited && item.stage().is_public() && !item.stage().is_withdrawn();
    let edits = items(assembly)
        .filter(is_edited)
        .filter_map(|item| edit(item, assembly, library));
    edits.flat_map(|edit| edit.tell()).collect()
}

/// How an item differs from what was approved. None where its text cannot be read again.
pub fn edit<'a>(item: Item<'a>, assembly: &'a Assembly, library: &dyn Library) -> Option<Edit<'a>> {
    let entry = item.entry();
    let (text, start) = (library.text(&entry.source, entry.digest).ok()?, entry.start as usize);
    let sealable = item.sealable(body_digest(text.get(start..).unwrap_or_default()));
    Some(Edit::new(&sealable, &text, start, item.record(), &assembly.site))
}
