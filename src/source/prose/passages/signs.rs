//! Lines by which a press office marks the parts of a release, and tags that name a language.

/// Whether a line says that the release ends: `ENDS`, `-ENDS-`, `*** Ends ***`, `DIWEDD`.
pub(super) fn is_ends(text: &str) -> bool {
    let word = text.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(word, "ENDS" | "Ends" | "DIWEDD" | "Diwedd" | "END")
}

/// Whether a heading opens the notes to editors, in English or Welsh.
pub fn is_notes_heading(text: &str) -> bool {
    let text = text.trim().trim_end_matches(':').to_lowercase();
    let heads = [
        "notes to editor",
        "notes for editor",
        "note to editor",
        "editor's note",
        "editors' note",
    ];
    heads.iter().any(|head| text.starts_with(head)) || text.starts_with("nodiadau i olygyddion") || text == "notes"
}

/// The value of `lang` in the tag with which some HTML begins.
pub(super) fn lang_of(html: &str) -> Option<&str> {
    let tag = html.strip_prefix('<')?.split('>').next()?;
    let (_, rest) = tag.split_once(" lang=")?;
    rest.trim_start_matches(['"', '\'']).split(['"', '\'', ' ']).next()
}
