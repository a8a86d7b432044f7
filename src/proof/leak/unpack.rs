//! A file becomes the plain texts in it: entities, escapes and folded lines undone, markup between words gone.

use std::borrow::Cow;

use memchr::{memchr, memchr3, memmem};

use super::archive::files;
use super::ear::Ear;
use super::escapes::{in_base64, percent_decoded, unescaped, unescaped_style, unfolded};
use super::markup::{Piece, is_inline, is_markup, pieces};
use super::parts::{Form, Part, parts};
use super::references::{decoded, reference};
use super::{Scanner, Sighting};
use crate::base::{Digest, OutputPath};
use crate::source::words::Stop;

/// Texts within texts within texts: a feed holds HTML as text, which may hold some more.
const DEEP: u8 = 3;
/// Letters in a row that make a text out of bytes that are none: the description in a photograph.
const LETTERS: usize = 16;

/// Hears every plain text of a file; some twice, in two readings.
pub struct Unpacking<'s> {
    scanner: &'s Scanner<'s>,
    /// What has been made out, in any order, perhaps more than once.
    pub seen: Vec<Sighting>,
}

/// The two texts of a markup: what is shown, and what stands in tags, each of them a text of its own.
struct Ears<'s> {
    shown: Ear<'s>,
    hidden: Ear<'s>,
}

impl<'s> Unpacking<'s> {
    /// An unpacking for what a scanner looks for.
    pub fn new(scanner: &'s Scanner<'s>) -> Self {
        Self {
            scanner,
            seen: Vec::new(),
        }
    }

    /// Hears all that is in a file.
    pub fn file(&mut self, path: &OutputPath, bytes: &[u8]) {
        self.packed_file(path, bytes, DEEP);
    }

    fn packed_file(&mut self, path: &OutputPath, bytes: &[u8], deep: u8) {
        let deeper = deep.saturating_sub(1);
        if deep > 0 {
            for (name, bytes) in files(bytes) {
                self.inner_file(&OutputPath::new(&name), &bytes, deeper);
            }
        }
        let Ok(text) = std::str::from_utf8(bytes) else {
            return self.scraps(bytes);
        };
        if memchr(0, text.as_bytes()).is_some() {
            self.wide(bytes);
        }
        if deep > 0 {
            for bytes in in_base64(text) {
                self.inner_file(&OutputPath::new("data"), &bytes, deeper);
            }
        }
        let extension = path.as_str().rsplit_once('.').map_or("", |(_, extension)| extension);
        let Some(form) = Form::of(extension) else {
            return self.part(extension, text);
        };
        for part in parts(form, text) {
            self.unless_silent(part, |this| match part.html() {
                Some(html) => this.html(&html),
                None => this.part(extension, part.text),
            });
        }
    }

    /// Hears the HTML in an entry of a feed. A text stands in it as in its record, between lines on the party and on
    /// the press office.
    fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some(end) = memmem::find(rest.as_bytes(), b"\n<p>") {
            let (line, next) = rest.split_at(end);
            self.line(line);
            rest = &next[1..];
        }
        self.line(rest);
    }

    fn line(&mut self, text: &str) {
        let form = Form::Html;
        self.unless_silent(Part { text, form }, |this| this.markup(text, DEEP - 1));
    }

    /// Runs `hear` over a part, unless the same part was silent before.
    fn unless_silent(&mut self, part: Part, hear: impl FnOnce(&mut Self)) {
        let scanner = self.scanner;
        scanner.silent.unless_known(part, || {
            let before = self.seen.len();
            hear(self);
            self.seen.len() > before
        });
    }

    /// Hears a file within another one, which may be a secret as it is; one that stands alone is known by its manifest.
    fn inner_file(&mut self, path: &OutputPath, bytes: &[u8], deep: u8) {
        if !self.scanner.files.is_empty() {
            self.seen.extend(self.scanner.files.get(&Digest::of_bytes(bytes)));
        }
        self.packed_file(path, bytes, deep);
    }

    /// Hears a part of a file, or all of one.
    fn part(&mut self, extension: &str, text: &str) {
        match extension {
            "html" | "htm" | "xml" | "svg" | "opml" | "xhtml" => self.markup(text, DEEP),
            "json" | "webmanifest" => self.either(&unescaped(text)),
            "css" => {
                self.either(text);
                if let Cow::Owned(text) = unescaped_style(text) {
                    self.either(&text);
                }
            }
            "ics" | "vcf" => self.either(&unescaped(&unfolded(text))),
            _ => {
                self.either(text);
                if text.contains('\\') {
                    self.either(&unescaped(text));
                }
            }
        }
    }

    /// Hears a text as it stands.
    pub fn text(&mut self, text: &str) {
        let mut ear = Ear::new(self.scanner);
        ear.hear(text, 0, Stop::Nowhere);
        self.note(ear);
    }

    /// Hears a text as it stands, and as markup where there may be any.
    fn either(&mut self, text: &str) {
        self.text(text);
        let decoded = percent_decoded(text);
        if let Some(decoded) = &decoded {
            self.text(decoded);
        }
        for text in [text].into_iter().chain(decoded.as_deref()) {
            if is_markup(text) {
                self.markup(text, DEEP - 1);
            }
        }
    }

    /// Hears markup, and what is packed into its texts.
    fn markup(&mut self, text: &str, deep: u8) {
        let mut ears = Ears {
            shown: Ear::new(self.scanner),
            hidden: Ear::new(self.scanner),
        };
        let mut packed = Vec::new();
        let mut is_shown_packed = false;
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) => is_shown_packed |= hear(&mut ears.shown, text),
                Piece::Data(data) => {
                    ears.shown.hear(data, 0, Stop::Nowhere);
                    // Whoever unpacks all that is shown reads this as markup, with what stands around it.
                    is_shown_packed |= is_markup(data);
                    packed.push(data.to_owned());
                }
                Piece::Tag(tag) => {
                    if !is_inline(tag) {
                        ears.shown.pause();
                    }
                    let name = tag.strip_prefix('/').unwrap_or(tag);
                    let name = name.strip_suffix('/').unwrap_or(name);
                    let is_word = name.bytes().all(|byte| byte.is_ascii_alphanumeric());
                    if !is_word || self.scanner.hears_single_words() {
                        ears.hide(tag, &mut packed);
                    }
                }
                Piece::Comment(text) => ears.hide(text, &mut packed),
                Piece::Script(text) | Piece::Style(text) => {
                    ears.hide(text, &mut packed);
                    let unescaped = match piece {
                        Piece::Style(_) => unescaped_style(text),
                        _ => unescaped(text),
                    };
                    if let Cow::Owned(text) = unescaped {
                        ears.hide(&text, &mut packed);
                    }
                }
            }
        }
        self.note(ears.shown);
        self.note(ears.hidden);
        let Some(deeper) = deep.checked_sub(1) else {
            return;
        };
        if is_shown_packed {
            packed.push(shown(text));
        }
        for text in packed.iter().filter(|text| text.contains(['<', '&'])) {
            self.markup(text, deeper);
        }
    }

    /// Hears what can be read in a file that is no text.
    fn scraps(&mut self, bytes: &[u8]) {
        let is_letter = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t' | 128..);
        for scrap in bytes.split(|byte| !is_letter(*byte)) {
            if scrap.len() >= LETTERS && is_language(scrap) {
                self.either(&String::from_utf8_lossy(scrap));
            }
        }
        self.wide(bytes);
    }

    /// Hears what stands in two bytes a letter, as some programs write it: either byte first, from either byte on.
    fn wide(&mut self, bytes: &[u8]) {
        for order in [u16::from_le_bytes, u16::from_be_bytes] {
            for from in [0, 1.min(bytes.len())] {
                runs(&bytes[from..], order).iter().for_each(|run| self.either(run));
            }
        }
    }

    fn note(&mut self, ear: Ear) {
        self.seen.extend(ear.found().into_iter().map(|(sighting, _)| sighting));
    }
}

impl Ears<'_> {
    /// Hears what no reader sees, apart from all else; what of it may be markup in its turn is packed.
    fn hide(&mut self, text: &str, packed: &mut Vec<String>) {
        // Of most tags nothing has to be read twice.
        if memchr3(b'<', b'&', b'%', text.as_bytes()).is_none() {
            self.hidden.hear(text, 0, Stop::Nowhere);
            self.hidden.part();
            return;
        }
        let is_packed = hear(&mut self.hidden, text);
        self.hidden.part();
        if is_packed {
            packed.push(decoded(text).into_owned());
        }
        if let Some(decoded) = percent_decoded(&decoded(text)) {
            self.hidden.hear(&decoded, 0, Stop::Nowhere);
            self.hidden.part();
            packed.push(decoded.into_owned());
        }
    }
}

/// Hears a piece of a text with its references read. Whether it may be markup, now that they are.
fn hear(ear: &mut Ear, text: &str) -> bool {
    let mut is_packed = memchr(b'<', text.as_bytes()).is_some();
    let mut rest = text;
    loop {
        rest = &rest[ear.hear(rest, 0, Stop::AtReference)..];
        let Some(named) = rest.strip_prefix('&') else {
            return is_packed;
        };
        let (letter, length) = reference(named);
        ear.hear(&letter, 0, Stop::Nowhere);
        rest = &named[length..];
        is_packed |= matches!(&*letter, "<" | "&") && may_begin(rest);
    }
}

/// Whether a bracket or an ampersand may begin something with what follows it.
fn may_begin(rest: &str) -> bool {
    let harmless = |byte: u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"/!?#&<".contains(&byte);
    !rest.bytes().next().is_some_and(harmless)
}

/// The runs of letters of European scripts, and of the marks that stand among them: bytes that are no text make none
/// of any length.
fn runs(bytes: &[u8], order: fn([u8; 2]) -> u16) -> Vec<String> {
    // No letter takes more than three bytes, so that each run that is long enough meets one of these steps.
    const STEP: usize = LETTERS / 3;
    let (letters, _) = bytes.as_chunks();
    let read = |at: usize| letter(order(letters[at]));
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if read(at).is_none() {
            at += STEP;
            continue;
        }
        let start = (0..at).rev().take_while(|at| read(*at).is_some()).last().unwrap_or(at);
        let run: String = (start..letters.len()).map_while(read).collect();
        at = start + run.chars().count() + 1;
        if run.len() >= LETTERS {
            found.push(run);
        }
    }
    found
}

/// A letter of a European script, or a mark that stands among them.
fn letter(number: u16) -> Option<char> {
    let is_letter = matches!(number, 0x20..=0x7e | 0xa0..=0x24f | 0x1e00..=0x1eff | 0x2010..=0x2027 | 9 | 10 | 13);
    char::from_u32(number.into()).filter(|_| is_letter)
}

/// Whether bytes may be words in some encoding: those of a picture are of ASCII by chance alone, fewer than half.
fn is_language(scrap: &[u8]) -> bool {
    let ascii = scrap.iter().filter(|byte| byte.is_ascii()).count();
    4 * ascii >= 3 * scrap.len() || std::str::from_utf8(scrap).is_ok()
}

/// What markup shows, as one text.
fn shown(markup: &str) -> String {
    let mut shown = String::with_capacity(markup.len());
    for piece in pieces(markup) {
        match piece {
            Piece::Text(text) => shown.push_str(&decoded(text)),
            Piece::Data(data) => shown.push_str(data),
            Piece::Tag(tag) if !is_inline(tag) => shown.push('\n'),
            Piece::Tag(_) | Piece::Comment(_) | Piece::Script(_) | Piece::Style(_) => {}
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_run_of_letters_is_found(numbers in proptest::collection::vec(prop_oneof![Just(7_u16), 0x20..0x7e_u16, Just(0x2019)], 0..120)) {
            let bytes: Vec<u8> = numbers.iter().copied().flat_map(u16::to_be_bytes).collect();
            let parts = numbers.split(|number| letter(*number).is_none());
            let all = parts.map(|part| part.iter().copied().filter_map(letter).collect::<String>());
            let expected: Vec<String> = all.filter(|run| run.len() >= LETTERS).collect();
            prop_assert_eq!(runs(&bytes, u16::from_be_bytes), expected);
        }
    }
}
