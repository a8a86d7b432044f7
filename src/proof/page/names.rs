//! What is known of an element by its name (WHATWG HTML, sections 13.1.2 and 15.3).

/// It holds nothing.
pub const VOID: u8 = 1;
/// It stands in a head, where no body has begun.
pub const HEAD: u8 = 2;
/// It runs on in a line, or shows nothing at all.
pub const INLINE: u8 = 4;
/// It ends an open paragraph.
pub const ENDS_PARAGRAPH: u8 = 8;
/// Its content is a drawing or a formula, with rules of its own.
pub const DRAWING: u8 = 16;

/// Every name of which there is something to know, sorted: it is asked for each tag of each page.
const NAMES: [(&str, u8); 98] = [
    ("a", INLINE),
    ("abbr", INLINE),
    ("acronym", INLINE),
    ("address", ENDS_PARAGRAPH),
    ("area", VOID),
    ("article", ENDS_PARAGRAPH),
    ("aside", ENDS_PARAGRAPH),
    ("audio", INLINE),
    ("b", INLINE),
    ("base", VOID | HEAD),
    ("bdi", INLINE),
    ("bdo", INLINE),
    ("bgsound", HEAD),
    ("big", INLINE),
    ("blockquote", ENDS_PARAGRAPH),
    ("br", VOID),
    ("button", INLINE),
    ("canvas", INLINE),
    ("center", ENDS_PARAGRAPH),
    ("cite", INLINE),
    ("code", INLINE),
    ("col", VOID),
    ("data", INLINE),
    ("dd", ENDS_PARAGRAPH),
    ("del", INLINE),
    ("details", ENDS_PARAGRAPH),
    ("dfn", INLINE),
    ("dialog", ENDS_PARAGRAPH),
    ("dir", ENDS_PARAGRAPH),
    ("div", ENDS_PARAGRAPH),
    ("dl", ENDS_PARAGRAPH),
    ("dt", ENDS_PARAGRAPH),
    ("em", INLINE),
    ("embed", VOID),
    ("fieldset", ENDS_PARAGRAPH),
    ("figcaption", ENDS_PARAGRAPH),
    ("figure", ENDS_PARAGRAPH),
    ("font", INLINE),
    ("footer", ENDS_PARAGRAPH),
    ("form", ENDS_PARAGRAPH),
    ("h1", ENDS_PARAGRAPH),
    ("h2", ENDS_PARAGRAPH),
    ("h3", ENDS_PARAGRAPH),
    ("h4", ENDS_PARAGRAPH),
    ("h5", ENDS_PARAGRAPH),
    ("h6", ENDS_PARAGRAPH),
    ("header", ENDS_PARAGRAPH),
    ("hgroup", ENDS_PARAGRAPH),
    ("hr", VOID | ENDS_PARAGRAPH),
    ("i", INLINE),
    ("iframe", INLINE),
    ("img", VOID | INLINE),
    ("input", VOID | INLINE),
    ("ins", INLINE),
    ("kbd", INLINE),
    ("label", INLINE),
    ("li", ENDS_PARAGRAPH),
    ("link", VOID | HEAD | INLINE),
    ("main", ENDS_PARAGRAPH),
    ("map", INLINE),
    ("mark", INLINE),
    ("math", DRAWING),
    ("menu", ENDS_PARAGRAPH),
    ("meta", VOID | HEAD | INLINE),
    ("meter", INLINE),
    ("nav", ENDS_PARAGRAPH),
    ("noscript", HEAD | INLINE),
    ("ol", ENDS_PARAGRAPH),
    ("output", INLINE),
    ("p", ENDS_PARAGRAPH),
    ("param", VOID),
    ("picture", INLINE),
    ("pre", ENDS_PARAGRAPH),
    ("progress", INLINE),
    ("q", INLINE),
    ("ruby", INLINE),
    ("s", INLINE),
    ("samp", INLINE),
    ("script", HEAD | INLINE),
    ("search", ENDS_PARAGRAPH),
    ("section", ENDS_PARAGRAPH),
    ("small", INLINE),
    ("source", VOID),
    ("span", INLINE),
    ("strong", INLINE),
    ("style", HEAD | INLINE),
    ("sub", INLINE),
    ("sup", INLINE),
    ("svg", INLINE | DRAWING),
    ("table", ENDS_PARAGRAPH),
    ("template", HEAD | INLINE),
    ("time", INLINE),
    ("title", HEAD),
    ("track", VOID),
    ("u", INLINE),
    ("ul", ENDS_PARAGRAPH),
    ("var", INLINE),
    ("wbr", VOID),
];

/// Where the names of each letter begin, and where those of the last one end.
const BY_LETTER: [usize; 27] = {
    let mut starts = [NAMES.len(); 27];
    let mut at = NAMES.len();
    while at > 0 {
        at -= 1;
        let letter = (NAMES[at].0.as_bytes()[0] - b'a') as usize;
        let mut before = letter + 1;
        while before > 0 && starts[before - 1] > at {
            starts[before - 1] = at;
            before -= 1;
        }
    }
    starts
};

/// What is known of an element of a name.
pub fn traits(name: &str) -> u8 {
    let letter = match name.as_bytes() {
        [letter @ b'a'..=b'z', ..] => usize::from(letter - b'a'),
        _ => return 0,
    };
    let alike = &NAMES[BY_LETTER[letter]..BY_LETTER[letter + 1]];
    let found = alike.iter().find(|(known, _)| *known == name);
    found.map_or(0, |(_, traits)| *traits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found() {
        assert!(NAMES.is_sorted_by(|one, other| one.0 < other.0));
        for (name, known) in [
            ("p", ENDS_PARAGRAPH),
            ("img", VOID | INLINE),
            ("span", INLINE),
            ("td", 0),
            ("", 0),
        ] {
            assert_eq!(traits(name), known, "{name}");
        }
    }
}
