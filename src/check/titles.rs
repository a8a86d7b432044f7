//! What stands before a name, and the small words within one. One list serves all who read names.

/// What anybody may be called: `Mrs`, `Dr`.
const PERSONAL: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "rev",
    "revd",
    "reverend",
    "messrs",
];

/// What those are called who have an honour: `Sir`, `Dame`.
const HONOURED: &[&str] = &["sir", "dame", "lord", "lady", "baron", "baroness"];

/// What members of a council are called, as people write it, in English and in Welsh.
const COUNCIL: &[&str] = &[
    "cllr",
    "cllrs",
    "councillor",
    "councillors",
    "councilor",
    "coun",
    "couns",
    "clr",
    "ald",
    "alderman",
    "alderwoman",
    "cynghorydd",
    "gynghorydd",
    "cyng",
    "gyng",
];

/// Small words that belong to the surname after them.
const PARTICLES: &[&str] = &[
    "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "la", "le", "ap", "ab", "al", "el", "bin",
    "ibn", "ten", "ter", "st", "o",
];

/// Whether a word, in small letters, is what anybody may be called.
pub(super) fn is_personal(word: &str) -> bool {
    PERSONAL.contains(&word)
}

/// Whether a word, in small letters, tells of an honour.
pub(super) fn is_honour(word: &str) -> bool {
    HONOURED.contains(&word)
}

/// Whether a word, in small letters, is what a member of a council is called.
pub(super) fn is_of_council(word: &str) -> bool {
    // It is asked of every word.
    word.starts_with(['a', 'c', 'g']) && COUNCIL.contains(&word)
}

/// Whether a word, in small letters, belongs to the surname after it.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}
