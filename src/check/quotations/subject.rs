//! Whether it is somebody named that a sentence is about, or somebody beside whom they stand.

use std::ops::Range;

/// Words after which a name is not the one who speaks.
const AFTER: &[&str] = &[
    "to",
    "with",
    "of",
    "from",
    "for",
    "after",
    "about",
    "against",
    "alongside",
    "before",
    "over",
    "on",
    "like",
    "than",
    "by",
    "at",
    "in",
    "near",
    "into",
    "under",
    "behind",
    "between",
    "through",
    "replaced",
    "replacing",
    "succeeded",
    "met",
    "joined",
    "thanked",
    "asked",
    "told",
    "urged",
    "joining",
    "meeting",
    "via",
    "including",
    "towards",
    "around",
    "across",
    "not",
    "without",
    "beat",
    "defeated",
];

/// Whether a sentence that begins at `from` may be about who is named by some words: they are nobody's object, and it is not
/// something of theirs.
pub(super) fn is_subject(text: &str, words: &Range<usize>, from: usize) -> bool {
    !follows_preposition(text, words.start, from) && !owns(text, words.end)
}

/// Whether a name is the object of a preposition or of another verb: `a letter to Cllr Wren`.
pub(super) fn follows_preposition(text: &str, at: usize, from: usize) -> bool {
    let before = &text[from.min(at)..at];
    if !before.ends_with(char::is_whitespace) {
        return false;
    }
    let mut back = before.trim_end().rsplit(char::is_whitespace);
    let mut previous = back.next().unwrap_or_default();
    if matches!(
        previous.to_lowercase().as_str(),
        "the" | "a" | "an" | "our" | "its" | "their" | "his" | "her" | "local" | "council"
    ) {
        previous = back.next().unwrap_or_default();
    }
    // `one of the engineers said`: some of them speak.
    let counts = [
        "one", "two", "three", "some", "several", "many", "most", "both", "none", "few", "any",
    ];
    let is_part = previous == "of"
        && back
            .next()
            .is_some_and(|word| counts.contains(&word.to_lowercase().as_str()));
    !is_part && AFTER.contains(&previous.to_lowercase().trim_start_matches(['"', '“', '‘', '(']))
}

/// Whether a noun only describes an owner: `the volunteer` of `the volunteer centre's survey`.
pub(super) fn describes_owner(text: &str, end: usize) -> bool {
    let Some(next) = text[end..].strip_prefix(' ').and_then(|rest| rest.split(' ').next()) else {
        return false;
    };
    let next = next.replace('’', "'");
    let owner = next.strip_suffix("'s").or_else(|| next.strip_suffix('\''));
    // `the tenant who's`, `the driver that's`
    const SHORT_FORMS: &[&str] = &[
        "who", "that", "it", "he", "she", "there", "here", "what", "let", "where",
    ];
    owner.is_some_and(|owner| owner.chars().all(char::is_lowercase) && !SHORT_FORMS.contains(&owner))
}

/// Whether a name is that of an owner: `Cllr Wren's motion`.
fn owns(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    rest.starts_with("'s ") || rest.starts_with("’s ") || rest.starts_with("' ") || rest.starts_with("’ ")
}
