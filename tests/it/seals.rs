//! What is public and sealed: a letter that changes is told and published nowhere, other typography is no change.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use crate::approvals::{RELEASE, approved, site};
use crate::support::{Folder, Public, order};

const AFTER: &str = "2026-11-21T09:00:00Z";

/// What is sealed of the release: title, summary, description and caption of the picture, and its text.
const PARTS: [&str; 5] = [
    "Group's plea: keep bus 42 - and the café stop",
    "Councillors ask for £38,000 over 12 months - 'not a penny more'...",
    "The café's stop at Mill Lane - in the rain",
    "It's the last bus... until Monday",
    "The bus stops at 7pm - the council's plan says so.\n\n\
     \"It can't end like this...\" said the leader of the group. \"We won't - and can't - wait.\"\n\n\
     > The evening bus is the one that people need,\n> and the café's owner agrees.\n\n\
     - First, 'ask' the operator.\n- Then ask again.\n\n\
     See the *figures* for 2025-26 in the **report**, which has 1,140 passengers a week.\n",
];

/// The release, approved and public: its file with a mark for each part, and the site folder around it.
struct Sealed {
    frame: String,
    folder: Folder,
    public: Public,
}

static SEALED: LazyLock<Sealed> = LazyLock::new(|| {
    let site = site();
    let [title, summary, alt, caption, body] = PARTS;
    let text = format!(
        "---\ntitle: \"{title}\"\nsummary: \"{summary}\"\nissued: 2026-11-20T10:00\ntopics: [roads]\n\
         images:\n  - {{file: bus.jpg, alt: \"{alt}\", caption: \"{caption}\", credit: Ada Finch, licence: free}}\n---\n{body}"
    );
    fs::write(site.path().join(RELEASE), &text).unwrap();
    let picture = Path::new(RELEASE).with_file_name("bus.jpg");
    fs::write(site.path().join(picture), b"a bus").unwrap();
    let told = approved(site.path());
    assert!(told.is_ok(), "{:?}", told.err());
    let folder = Folder::at(site.path());
    let mut frame = folder.text(RELEASE);
    for (number, part) in PARTS.iter().enumerate() {
        assert_eq!(frame.matches(part).count(), 1, "{part}");
        frame = frame.replacen(part, &mark(number), 1);
    }
    let public = Public::of(&folder, &order(AFTER));
    assert!(
        public
            .files
            .keys()
            .any(|path| path.as_str().ends_with("/odd/index.html"))
    );
    Sealed { frame, folder, public }
});

fn mark(number: usize) -> String {
    format!("\u{1}{number}\u{1}")
}

impl Sealed {
    /// What a build of the public site says once the parts read otherwise, and the website that stands after it.
    fn with(&self, parts: &[String], whole: Whole) -> (Vec<String>, Public) {
        let mut text = self.frame.clone();
        for (number, part) in parts.iter().enumerate() {
            text = text.replacen(&mark(number), part, 1);
        }
        let text = match whole {
            Whole::AsItIs => text,
            Whole::Windows => text.replace('\n', "\r\n"),
            Whole::Marked => format!("\u{feff}{text}"),
        };
        let mut folder = self.folder.clone();
        folder.put(RELEASE, text);
        let mut public = self.public.clone();
        let built = public.build(&folder, &order(AFTER));
        let errors = built.diagnostics.iter().filter(|found| found.is_error());
        (errors.map(|found| found.code.id.to_owned()).collect(), public)
    }
}

/// What an editor does to a whole file.
#[derive(Clone, Copy, Debug)]
enum Whole {
    AsItIs,
    Windows,
    Marked,
}

/// A way to write the same words.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// The first stands where the others may.
    Instead(&'static str, &'static [&'static str]),
    /// What nobody sees, within a word.
    Within(char),
    /// White space at the end of a line.
    AtLineEnd(&'static str),
    /// A letter and its accent, apart.
    Apart,
}

const WAYS: &[Way] = &[
    Way::Instead("'", &["’", "‘", "ʼ", "´"]),
    Way::Instead("\"", &["“", "”", "„"]),
    Way::Instead(" - ", &[" – ", " — ", "—", " -- ", "\u{2009}–\u{2009}"]),
    Way::Instead("-", &["\u{2010}", "\u{2011}", "–"]),
    Way::Instead("...", &["…"]),
    Way::Instead(" ", &["\u{a0}", "\u{202f}", "  ", "\u{2009}", " \u{200b}"]),
    Way::Instead(" ", &["\n", " \n", "\n  "]),
    Way::Within('\u{ad}'),
    Way::Within('\u{200b}'),
    Way::Within('\u{2060}'),
    Way::AtLineEnd(" "),
    Way::AtLineEnd("\t"),
    Way::AtLineEnd("\n"),
    Way::Apart,
];

/// A part written in another way at one of the places where that can be; none where there is no such place.
fn rewritten(part: &str, is_body: bool, way: Way, turn: usize) -> Option<String> {
    let nth = |places: Vec<usize>| (!places.is_empty()).then(|| places[turn % places.len()]);
    let matches = |from: &str| part.match_indices(from).map(|(at, _)| at).collect::<Vec<_>>();
    let put = |at: usize, length: usize, text: &str| format!("{}{text}{}", &part[..at], &part[at + length..]);
    match way {
        Way::Instead(from, to) => {
            let to = to[turn % to.len()];
            // A line of the front matter is a line, and the mark of a list or quotation is no typography.
            let fits = |at: &usize| match to.contains('\n') {
                true => is_body && part[at + 1..].starts_with(|c: char| c.is_ascii_lowercase()) && !in_block(part, *at),
                false => !starts_line(part, *at) && (is_body || from != "\""),
            };
            let at = nth(matches(from).into_iter().filter(fits).collect())?;
            Some(put(at, from.len(), to))
        }
        Way::Within(unseen) => {
            let letters: Vec<char> = part.chars().collect();
            let inner = (1..letters.len()).filter(|at| letters[at - 1].is_alphabetic() && letters[*at].is_alphabetic());
            let at = nth(inner.collect())?;
            let (before, after) = letters.split_at(at);
            Some(before.iter().chain([&unseen]).chain(after).collect())
        }
        Way::AtLineEnd(_) if !is_body => None,
        Way::AtLineEnd(space) => {
            let at = nth(matches("\n\n"))?;
            Some(put(at, 0, space))
        }
        Way::Apart => {
            let at = nth(matches("é"))?;
            Some(put(at, "é".len(), "e\u{301}"))
        }
    }
}

/// Whether the byte is one of the marks at the start of a line, or the space behind it.
fn starts_line(part: &str, at: usize) -> bool {
    let line = part[..at].rfind('\n').map_or(0, |end| end + 1);
    part[line..at].chars().all(|c| matches!(c, '-' | '>' | ' '))
}

/// Whether the line is one of a list or a quotation: wrapped, it would need marks of its own.
fn in_block(part: &str, at: usize) -> bool {
    let line = part[..at].rfind('\n').map_or(0, |end| end + 1);
    part[line..].starts_with(['-', '>'])
}

fn runner(cases: u32, seed: u64) -> TestRunner {
    TestRunner::new(Config {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        ..Config::default()
    })
}

#[test]
fn typography_at_any_place_is_no_change() {
    let whole = prop::sample::select(vec![Whole::AsItIs, Whole::Windows, Whole::Marked]);
    let step = (prop::sample::select(WAYS), 0..PARTS.len(), any::<usize>());
    let steps = prop::collection::vec(step, 1..12);
    let check = |(steps, whole): (Vec<(Way, usize, usize)>, Whole)| {
        let mut parts: Vec<String> = PARTS.map(str::to_owned).into();
        for (way, number, turn) in steps {
            if let Some(part) = rewritten(&parts[number], number == PARTS.len() - 1, way, turn) {
                parts[number] = part;
            }
        }
        let (errors, _) = SEALED.with(&parts, whole);
        prop_assert!(errors.is_empty(), "{errors:?}\n{}", parts.join("\n---\n"));
        Ok(())
    };
    runner(150, 0x7e57).run(&(steps, whole), check).unwrap();
}

#[test]
fn each_way_to_write_the_same_words_is_met() {
    for way in WAYS {
        let found = (0..PARTS.len()).any(|number| {
            let changed = rewritten(PARTS[number], number == PARTS.len() - 1, *way, 0);
            changed.is_some_and(|changed| changed != PARTS[number])
        });
        assert!(found, "{way:?}");
    }
}

#[test]
fn a_letter_at_any_place_is_told_and_the_old_website_stays() {
    let change = prop::sample::select(vec!["", "x", "7", "X", "é"]);
    let check = |(number, turn, change, keeps): (usize, usize, &str, bool)| {
        let part = PARTS[number];
        let letters: Vec<(usize, char)> = part.char_indices().filter(|(_, c)| c.is_alphanumeric()).collect();
        let (at, letter) = letters[turn % letters.len()];
        let rest = if keeps {
            &part[at..]
        } else {
            &part[at + letter.len_utf8()..]
        };
        let changed = format!("{}{change}{rest}", &part[..at]);
        prop_assume!(changed != part);
        let mut parts: Vec<String> = PARTS.map(str::to_owned).into();
        parts[number] = changed;
        let (errors, public) = SEALED.with(&parts, Whole::AsItIs);
        prop_assert!(
            errors.contains(&"silent-edit".to_owned()),
            "{errors:?}\n{}",
            parts[number]
        );
        prop_assert_eq!(&public.files, &SEALED.public.files);
        Ok(())
    };
    let any_place = (0..PARTS.len(), any::<usize>(), change, any::<bool>());
    runner(150, 0x1e77).run(&any_place, check).unwrap();
}

/// Marks of emphasis, lists and headings are words of the source: they say how a thing is said.
#[test]
fn marks_of_markdown_and_of_punctuation_are_told_too() {
    for (from, to) in [
        ("*figures*", "figures"),
        ("*figures*", "_figures_"),
        ("**report**", "*report*"),
        ("plan says so.", "plan says so?"),
        ("1,140", "1.140"),
        ("- First", "1. First"),
        ("> The evening", "The evening"),
        ("See the", "# See the"),
        ("£38,000", "€38,000"),
        ("can't end", "cant end"),
    ] {
        let parts = PARTS.map(|part| part.replacen(from, to, 1));
        assert_ne!(parts, PARTS.map(str::to_owned), "{from}");
        let (errors, public) = SEALED.with(&parts, Whole::AsItIs);
        assert!(errors.contains(&"silent-edit".to_owned()), "{from} -> {to}: {errors:?}");
        assert_eq!(public.files, SEALED.public.files, "{from}");
    }
}
