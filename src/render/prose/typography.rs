//! Straight quotation marks, double hyphens and three dots become what a printer sets, by language.

use std::borrow::Cow;

/// The marks of a language: opening, closing.
#[derive(Clone, Copy, Debug)]
struct Marks {
    double: (&'static str, &'static str),
    single: (&'static str, &'static str),
}

/// Sets the runs of one block after another; a quotation may begin in one run and end in the next.
#[derive(Clone, Debug)]
pub struct Typography {
    marks: Option<Marks>,
    // The last letter that was set; a space at the start of a block.
    previous: char,
}

impl Typography {
    /// For a language, by its tag: `en`, `cy`. Quotation marks of languages we do not know stay straight.
    pub fn of(lang: &str) -> Self {
        let primary = lang.split(['-', '_']).next().unwrap_or_default();
        let marks = match primary.to_ascii_lowercase().as_str() {
            "en" | "cy" | "ga" | "gd" | "gv" | "kw" | "sco" => Some(("“", "”", "‘", "’")),
            "de" => Some(("„", "“", "‚", "‘")),
            "pl" | "ro" => Some(("„", "”", "‚", "’")),
            "es" | "it" | "pt" => Some(("«", "»", "“", "”")),
            "fr" => Some(("«\u{a0}", "\u{a0}»", "‘", "’")),
            _ => None,
        };
        Self {
            marks: marks.map(|(open, close, inner_open, inner_close)| Marks {
                double: (open, close),
                single: (inner_open, inner_close),
            }),
            previous: ' ',
        }
    }

    /// A new block begins.
    pub fn begin(&mut self) {
        self.previous = ' ';
    }

    /// Something stands here that is not to be set: code, an address, an escaped letter.
    pub fn pass(&mut self, text: &str) {
        self.previous = text.chars().next_back().unwrap_or(self.previous);
    }

    /// The run as it is printed.
    pub fn set<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
        let Some(first) = next_mark(text) else {
            self.pass(text);
            return text.into();
        };
        let mut set = String::with_capacity(text.len() + 16);
        let mut at = 0;
        let mut mark = Some(first);
        while let Some(next) = mark {
            set.push_str(&text[at..next]);
            self.pass(&text[at..next]);
            let end = next + self.mark(&text[..next], &text[next..], &mut set);
            self.pass(&text[next..end]);
            at = end;
            mark = next_mark(&text[at..]).map(|mark| at + mark);
        }
        set.push_str(&text[at..]);
        self.pass(&text[at..]);
        set.into()
    }

    /// Sets the mark at the head of `rest`, and returns how many bytes it had.
    fn mark(&self, before: &str, rest: &str, set: &mut String) -> usize {
        let mark = rest.chars().next().unwrap_or_default();
        if matches!(mark, '"' | '\'') {
            set.push_str(self.quote(mark, &rest[1..]));
            return 1;
        }
        let run = rest.len() - rest.trim_start_matches(mark).len();
        let stroke = self.stroke(mark, run, &rest[run..]);
        let stroke = stroke.filter(|_| !ends_in_address(before));
        // A dash between spaces never begins a line.
        if stroke == Some("–") && set.ends_with(' ') && rest[run..].starts_with(' ') {
            set.pop();
            set.push('\u{a0}');
        }
        set.push_str(stroke.unwrap_or(&rest[..run]));
        run
    }

    fn quote(&self, mark: char, after: &str) -> &'static str {
        let Some(marks) = self.marks else {
            return if mark == '"' { "\"" } else { "'" };
        };
        let (open, close) = if mark == '"' { marks.double } else { marks.single };
        let opens = self.previous.is_whitespace() || "([{–—-/\"'“‘«„‚".contains(self.previous);
        let opens = opens && !after.starts_with(char::is_whitespace);
        // An apostrophe is not the mark that closes a quotation, in German for one.
        let is_apostrophe = match opens {
            true => is_elision(after),
            false => after.starts_with(char::is_alphanumeric),
        };
        match (mark, opens) {
            ('\'', _) if is_apostrophe => "’",
            (_, true) => open,
            (_, false) => close,
        }
    }

    fn stroke(&self, letter: char, run: usize, after: &str) -> Option<&'static str> {
        match (letter, run) {
            ('.', 3) => Some("…"),
            ('-', 3) => Some("—"),
            // An option of a command begins so.
            ('-', 2) if self.previous.is_whitespace() && after.starts_with(char::is_alphabetic) => None,
            ('-', 2) => Some("–"),
            _ => None,
        }
    }
}

/// Where the next mark stands that may have to be set. A single hyphen or dot never has.
fn next_mark(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).find(|at| match bytes[*at] {
        b'"' | b'\'' => true,
        mark @ (b'-' | b'.') => bytes.get(at + 1) == Some(&mark),
        _ => false,
    })
}

/// Whether the word that ends here is the beginning of a web address.
fn ends_in_address(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.starts_with("www.")
}

/// Whether an apostrophe stands here for letters left out: ’90s, ’tis.
fn is_elision(after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 2 {
        return true;
    }
    let word: String = after.chars().take_while(|letter| letter.is_alphabetic()).collect();
    matches!(
        word.to_lowercase().as_str(),
        "tis" | "twas" | "til" | "em" | "n" | "cause" | "bout"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: &str, runs: &[&str], expected: &str) {
        let mut typography = Typography::of(lang);
        let set: String = runs.iter().map(|run| typography.set(run).into_owned()).collect();
        assert_eq!(set, expected);
    }

    #[test]
    fn english_quotations_are_curled() {
        check("en-GB", &["\"It's 'fine',\" she said."], "“It’s ‘fine’,” she said.");
        check("en", &["\"", "word", "\" (\"x\")"], "“word” (“x”)");
        check(
            "en",
            &["the residents' '90s estate, 'tis"],
            "the residents’ ’90s estate, ’tis",
        );
        check("en", &["\"'No,' he said\""], "“‘No,’ he said”");
    }

    #[test]
    fn dashes_and_dots_are_drawn_together() {
        check(
            "en",
            &["2019--2026 -- wait... no---yes"],
            "2019–2026\u{a0}– wait… no—yes",
        );
        check("en", &["---- .... run --help"], "---- .... run --help");
        check(
            "en",
            &["https://a.example/x--y...z -- b"],
            "https://a.example/x--y...z\u{a0}– b",
        );
    }

    #[test]
    fn each_language_has_its_marks() {
        check("cy", &["\"Bore da\""], "“Bore da”");
        check("de", &["\"Er sagt 'ja', geht's?\""], "„Er sagt ‚ja‘, geht’s?“");
        check("xx", &["\"a\" ..."], "\"a\" …");
    }
}
