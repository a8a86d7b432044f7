//! Word's habits, forgiven: a list of small edits to a block, each told with the form that is right.

use std::ops::Range;

use super::edit::{Edit, Habit, Repaired, edited, with_mends};
use super::line::{Parts, depth, depth_of, is_gap};
use super::marks::{is_odd, is_unseen, wrapped};

/// Whether the block could be read as it stands. If so, only what surely was a slip is edited.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Before {
    /// It reads, though perhaps not as it was meant.
    Reads,
    /// It does not read.
    Fails,
}

/// So many blank lines are looked past to see whether a text goes on.
const MOST_BLANK_LINES: usize = 16;

/// The block without Word's habits; none where there are none.
pub(super) fn repair(block: &str, before: Before) -> Option<Repaired> {
    let mut mender = Mender::new(block, before);
    let mut start = 0;
    let mut lines = block.split_inclusive(['\n', '\r']);
    while let Some(line) = lines.next() {
        mender.next_depth = lines
            .clone()
            .take(MOST_BLANK_LINES)
            .find(|next| !next.trim().is_empty())
            .map_or(0, depth_of);
        mender.mend(line.trim_end_matches(['\n', '\r']), start);
        start += line.len();
    }
    if mender.edits.is_empty() {
        return None;
    }
    Some(Repaired {
        text: edited(block, 0..block.len(), &mender.edits),
        habits: with_mends(block, mender.habits, &mender.edits),
        edits: mender.edits,
    })
}

/// The block with each text in quotation marks on one line, and every byte of it where it was. Such a text may go on at
/// the very start of a line for those who read the block, and not for those who say where its fields stand.
pub(super) fn unbroken(block: &str) -> String {
    let mut mender = Mender::new(block, Before::Reads);
    let mut text = String::with_capacity(block.len());
    for line in block.split_inclusive(['\n', '\r']) {
        let words = line.trim_end_matches(['\n', '\r']);
        mender.mend(words, 0);
        let end = &line[words.len()..];
        text.push_str(words);
        text.push_str(&mender.quote.map_or(end.to_owned(), |_| " ".repeat(end.len())));
    }
    text
}

/// Whether tabs alone indent the block; where spaces do so too, nobody knows how wide a tab is meant to be.
fn tabs_indent(block: &str) -> bool {
    let spaced = |line: &str| line.trim_start_matches('\t').starts_with(' ') && !line.trim_matches(is_gap).is_empty();
    !block.split(['\n', '\r']).any(spaced)
}

struct Mender {
    before: Before,
    tabs: bool,
    /// Lines indented further than this are text after `|` or `>`.
    deeper_is_text: Option<usize>,
    /// How far the next line with words is indented.
    next_depth: usize,
    /// The column at which items of a list are sure to be items.
    list_at: Option<ListAt>,
    /// The mark that closes a text which began on a line above.
    quote: Option<char>,
    edits: Vec<Edit>,
    habits: Vec<Habit>,
}

#[derive(Clone, Copy, PartialEq)]
enum ListAt {
    Anywhere,
    Column(usize),
}

impl Mender {
    fn new(block: &str, before: Before) -> Self {
        Self {
            before,
            tabs: tabs_indent(block),
            deeper_is_text: None,
            next_depth: 0,
            list_at: None,
            quote: None,
            edits: Vec::new(),
            habits: Vec::new(),
        }
    }

    fn mend(&mut self, line: &str, start: usize) {
        let lead = line.len() - line.trim_start_matches(is_gap).len();
        let depth = depth_of(line);
        let first = self.edits.len();
        if self.still_quoted(line) {
            return;
        }
        let mut notes = self.mend_lead(&line[..lead], start);
        if lead == line.len() || line[lead..].starts_with('#') {
            return;
        }
        if self.deeper_is_text.is_none_or(|column| depth <= column) {
            self.deeper_is_text = None;
            let parts = Parts::of(line, lead, self.before);
            self.mend_parts(line, &parts, start, depth, &mut notes);
            if parts.text(line).starts_with(['|', '>']) {
                self.deeper_is_text = Some(depth);
            }
        }
        let Some(message) = notes.into_iter().next() else {
            return;
        };
        let shifted: Vec<_> = self.edits[first..]
            .iter()
            .map(|edit| Edit {
                at: edit.at.start - start..edit.at.end - start,
                put: edit.put.clone(),
            })
            .collect();
        self.habits.push(Habit {
            line: start + lead..start + line.trim_end().len().max(lead),
            message,
            right: edited(line, 0..line.len(), &shifted).trim().to_owned(),
            mend: Edit {
                at: start..start + line.len(),
                put: String::new(),
            },
        });
    }

    /// Whether the line goes on with a text in plain quotes that began above it: there every mark is meant.
    fn still_quoted(&mut self, line: &str) -> bool {
        let Some(quote) = self.quote else {
            return false;
        };
        if is_odd(line, quote) {
            self.quote = None;
        }
        true
    }

    fn put(&mut self, at: Range<usize>, put: impl Into<String>) {
        self.edits.push(Edit { at, put: put.into() });
    }

    fn mend_lead(&mut self, lead: &str, start: usize) -> Vec<String> {
        if lead.chars().all(|c| c == ' ') || (lead.contains('\t') && !self.tabs) {
            return Vec::new();
        }
        self.put(start..start + lead.len(), " ".repeat(depth(lead)));
        if lead.contains('\t') {
            return vec!["a tab at the start of the line was taken for two spaces".into()];
        }
        vec!["a space that cannot be seen was taken for an ordinary one".into()]
    }

    fn mend_parts(&mut self, line: &str, parts: &Parts, start: usize, depth: usize, notes: &mut Vec<String>) {
        let at = |range: &Range<usize>| start + range.start..start + range.end;
        if let Some(bullet) = &parts.bullet {
            let mark = line[bullet.clone()].trim_end_matches(is_gap);
            let certain = match self.list_at {
                Some(ListAt::Anywhere) => true,
                Some(ListAt::Column(column)) => column == depth,
                None => false,
            };
            if mark != "-" && !certain {
                return;
            }
            if &line[bullet.clone()] != "- " && line[bullet.clone()].chars().any(|c| !matches!(c, ' ' | '-' | '\t')) {
                self.put(at(bullet), "- ");
                notes.push(match mark {
                    "-" => "a space that cannot be seen was taken for an ordinary one".into(),
                    mark => format!("`{mark}` at the start of a list item was taken for a hyphen"),
                });
            }
            self.list_at = Some(ListAt::Column(depth));
        } else {
            let opens = parts.key.is_some() && parts.text(line).is_empty();
            let within = self
                .list_at
                .filter(|list| matches!(list, ListAt::Column(column) if *column < depth));
            self.list_at = if opens { Some(ListAt::Anywhere) } else { within };
        }
        let text = parts.text(line);
        let open = |quote: &char| text.starts_with(*quote) && is_odd(text, *quote);
        self.quote = ['"', '\'']
            .into_iter()
            .find(|quote| open(quote) && wrapped(text, self.before).is_none());
        if let Some(colon) = &parts.colon {
            self.mend_colon(line, parts, colon, start, notes);
        }
        let column = depth
            + parts
                .bullet
                .as_ref()
                .map_or(0, |bullet| line[bullet.clone()].chars().count());
        // A text that goes on below cannot be put between marks on this line.
        if self.next_depth <= column {
            self.mend_value(line, parts, start, notes);
        }
        let tail = parts.value.end..line.len();
        if line[tail.clone()].chars().any(is_unseen) {
            self.put(at(&tail), "");
            notes.push("a space that cannot be seen was taken away at the end of the line".into());
        }
    }

    /// The gaps on both sides of the colon after a key.
    fn mend_colon(&mut self, line: &str, parts: &Parts, colon: &Range<usize>, start: usize, notes: &mut Vec<String>) {
        let text = &line[colon.clone()];
        let unseen = text.chars().any(is_unseen);
        let note = match text.ends_with(':') && !parts.text(line).is_empty() {
            true => "the space that is missing after the colon was put in",
            false if unseen => "a space that cannot be seen was taken for an ordinary one",
            false => return,
        };
        let from = if unseen { colon.start } else { colon.end - 1 };
        self.put(start + from..start + colon.end, ": ");
        notes.push(note.into());
    }

    fn mend_value(&mut self, line: &str, parts: &Parts, start: usize, notes: &mut Vec<String>) {
        if parts.key.is_none() && parts.bullet.is_none() {
            return;
        }
        let text = parts.text(line);
        let name = parts.name(line);
        let from = start + parts.value.start;
        if let Some(inner) = wrapped(text, self.before) {
            self.quote(text, inner, from);
            notes.push(format!(
                "the curly quotation marks around {name} were taken for plain ones"
            ));
            return;
        }
        if text.starts_with('[') && text.ends_with(']') && !text.contains(['"', '\'']) {
            self.mend_list(text, from, notes);
            return;
        }
        let plain = !text.starts_with([
            '"', '\'', '[', '{', '|', '>', '&', '*', '!', '%', '@', '`', '#', '-', '?',
        ]);
        if self.before == Before::Fails && parts.key.is_some() && plain {
            let end = text
                .find(" # ")
                .map_or(text.len(), |comment| text[..comment].trim_end().len());
            if text[..end].contains(": ") || text[..end].ends_with(':') {
                self.quote(&text[..end], 0..end, from);
                notes.push(format!("the colon inside the text of {name} was taken as part of it"));
            }
        }
    }

    fn mend_list(&mut self, text: &str, from: usize, notes: &mut Vec<String>) {
        let mut at = 1;
        let mut found = false;
        for item in text[1..text.len() - 1].split(',') {
            let bare = item.trim_matches(is_gap);
            let begin = at + item.len() - item.trim_start_matches(is_gap).len();
            if let Some(inner) = wrapped(bare, self.before) {
                self.quote(bare, inner, from + begin);
                found = true;
            }
            at += item.len() + 1;
        }
        if found {
            notes.push("the curly quotation marks in the list were taken for plain ones".into());
        }
    }

    /// Puts `inner` of a text between plain double quotes, which stand where the marks around it stood.
    fn quote(&mut self, text: &str, inner: Range<usize>, from: usize) {
        self.put(from..from + inner.start, "\"");
        for (index, _) in text[inner.clone()].match_indices(['"', '\\']) {
            let index = from + inner.start + index;
            self.put(index..index, "\\");
        }
        self.put(from + inner.end..from + text.len(), "\"");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The block as it is read, and how many lines were told.
    fn check(before: Before, block: &str, expected: &str, habits: usize) {
        let repaired = repair(block, before);
        let found = repaired
            .as_ref()
            .map_or((block, 0), |repaired| (repaired.text.as_str(), repaired.habits.len()));
        assert_eq!(found, (expected, habits), "{block:?}");
    }

    #[test]
    fn a_colon_inside_a_text() {
        use Before::{Fails, Reads};
        check(
            Fails,
            "title: Council: budget vote\n",
            "title: \"Council: budget vote\"\n",
            1,
        );
        check(Fails, "- by: a: \"b\" \\ # c", "- by: \"a: \\\"b\\\" \\\\\" # c", 1);
        check(Fails, "a: our: #1 # x", "a: \"our: #1\" # x", 1);
        check(
            Fails,
            "a: https://harrowmere.example\nb: 10:30",
            "a: https://harrowmere.example\nb: 10:30",
            0,
        );
        check(Reads, "a: b: c", "a: b: c", 0);
        check(Fails, "a: b: c\n  goes on", "a: b: c\n  goes on", 0);
        check(Fails, "- by: a: b\n  x: c", "- by: \"a: b\"\n  x: c", 1);
        check(Fails, "title:foo\nurl:https", "title: foo\nurl: https", 2);
    }

    #[test]
    fn curly_quotation_marks() {
        use Before::{Fails, Reads};
        check(
            Reads,
            "a: “It’s “\nb: ‘it’s’\n- ”c”",
            "a: \"It’s \"\nb: \"it’s\"\n- \"c\"",
            3,
        );
        check(
            Reads,
            "a: “One” and “two”\nb: It’s\nc: ‘No’ says ‘B’",
            "a: “One” and “two”\nb: It’s\nc: ‘No’ says ‘B’",
            0,
        );
        check(Reads, "a: [“b”, c, ‘d’]", "a: [\"b\", c, \"d\"]", 1);
        check(Fails, "a: \"b”\nc: “d\"", "a: \"b\"\nc: \"d\"", 2);
        check(
            Reads,
            "a: b\n  “c”\nd: 'e\n  f: “g”'\nh: |\n  i: “j”",
            "a: b\n  “c”\nd: 'e\n  f: “g”'\nh: |\n  i: “j”",
            0,
        );
    }

    #[test]
    fn spaces_that_cannot_be_seen() {
        let before = Before::Reads;
        check(
            before,
            "a\u{a0}:\u{a0}b\u{200b}\nc:\n\u{a0}\u{202f}- d",
            "a: b\nc:\n  - d",
            2,
        );
        check(
            before,
            "a:\u{a0}\n  b: c\n\u{a0}\n\u{a0}# d\n",
            "a:\n  b: c\n \n # d\n",
            1,
        );
        check(before, "a: b\u{a0}c", "a: b\u{a0}c", 0);
    }

    #[test]
    fn tabs() {
        check(
            Before::Fails,
            "a:\n\tb: c\n\td:\n\t\t- e",
            "a:\n  b: c\n  d:\n    - e",
            3,
        );
        check(Before::Fails, "a:\n\tb: c\n  d: e", "a:\n\tb: c\n  d: e", 0);
        check(Before::Reads, "a:\tb", "a:\tb", 0);
    }

    #[test]
    fn dashes_of_a_list() {
        check(
            Before::Reads,
            "a:\n  – b\n  –\u{a0}c\nd: – e",
            "a:\n  - b\n  - c\nd: – e",
            2,
        );
        check(Before::Fails, "a:\n• b\n• c: d", "a:\n- b\n- c: d", 2);
        check(
            Before::Reads,
            "a:\n  – b: c\n    d: e\n  – b: f",
            "a:\n  - b: c\n    d: e\n  - b: f",
            2,
        );
        check(Before::Reads, "a: b\n  – c – d", "a: b\n  – c – d", 0);
    }
}
