//! Many rules of words, held against a text together: its traces say which of them are worth trying.

use std::ops::Range;

use super::kinds::Seen;
use super::run::{Hit, Run};
use super::scope::Unit;
use super::sheet::Repair;
use super::{PackRule, Quotes, around};
use crate::base::code::RULE_SLOW;
use crate::base::{Diagnostic, Fix, Place, Rule};
use crate::check::{Findings, Item, Prose, Scope, Stretch};
use crate::source::prose::passages::{Block, MarkKind, Passage};

/// How far an address is looked for to either side, in bytes.
const LONGEST_ADDRESS: usize = 300;

/// Rules of words.
#[derive(Debug, Default)]
pub struct Book {
    /// The rules.
    pub rules: Vec<PackRule>,
}

impl Book {
    /// A book of some rules.
    pub fn new(rules: Vec<PackRule>) -> Self {
        Self { rules }
    }

    /// What the rules are, for those who list them.
    pub fn catalogue(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        self.rules.iter().map(|rule| rule.rule)
    }

    /// What the rules that are asked find in an item.
    pub fn check(&self, item: &Item, is_asked: impl Fn(&Rule) -> bool) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        if self.rules.is_empty() {
            return told;
        }
        let raw = self.raw(item);
        let asked = self.rules.iter().filter(|rule| is_asked(rule.rule));
        for rule in asked.filter(|rule| rule.wants(&item.kind)) {
            let Some(findings) = Findings::of(rule.rule, &item.ground.levels) else {
                continue;
            };
            let runs: Vec<Run> = match (&raw, rule.selector.unit) {
                (Some(raw), Unit::Raw) => rule.parts(raw).collect(),
                _ => rule.runs(&item.prose).collect(),
            };
            told.extend(rule.tell(item, &runs, findings));
        }
        told
    }

    /// The text as it is written, where a rule asks for it.
    fn raw(&self, item: &Item) -> Option<Stretch> {
        if !self.rules.iter().any(|rule| rule.selector.unit == Unit::Raw) {
            return None;
        }
        let start = item.entry.start as usize;
        let passage = Passage::plain(Block::Html, item.written.get(start..)?, start);
        Some(Stretch::new(Scope::Body, passage, None))
    }
}

impl PackRule {
    /// The parts of the prose that it looks at, but for those in which it finds nothing.
    fn runs<'a>(&'a self, prose: &'a Prose) -> impl Iterator<Item = Run<'a>> {
        let worth = prose.worth_trying(self.test.needs());
        worth
            .filter(|stretch| self.selector.holds(stretch))
            .flat_map(|stretch| self.parts(stretch))
    }

    fn parts<'a>(&self, stretch: &'a Stretch) -> impl Iterator<Item = Run<'a>> + use<'a> {
        let parts = self.selector.parts(stretch).into_iter();
        parts.map(move |part| Run { stretch, part })
    }

    fn tell(&self, item: &Item, runs: &[Run], mut findings: Findings) -> Vec<Diagnostic> {
        let Seen { hits, gave_up } = self.test.look(runs);
        let counted = hits
            .into_iter()
            .filter(|hit| self.counts(hit, runs) && !self.is_cleared(hit, runs));
        for hit in counted.take(self.limit.unwrap_or(usize::MAX)) {
            self.add(item, runs, &hit, &mut findings);
        }
        let mut told = findings.into_diagnostics();
        told.extend(gave_up.map(|run| self.too_slow(item, &runs[run])));
        told
    }

    /// Whether a hit is meant: not in a quotation, in code or in an address, for a rule of style.
    fn counts(&self, hit: &Hit, runs: &[Run]) -> bool {
        let Some(run) = hit.run.map(|run| &runs[run]) else {
            return true;
        };
        if self.quotes == Quotes::Look || self.selector.unit == Unit::Raw {
            return true;
        }
        let is_asked_for = matches!(self.selector.unit, Unit::Mark(_));
        // What goes round a whole quotation is about its marks: `"yes".`
        let mut quoted = run.stretch.quoted.iter();
        let goes_round = quoted.any(|quoted| hit.words.start <= quoted.start && quoted.end <= hit.words.end);
        (goes_round || !run.stretch.is_quoted(&hit.words))
            && (is_asked_for || !is_code(run.stretch, &hit.words))
            && !is_address(run.stretch.words(), &hit.words)
    }

    /// Whether the sentence around a hit says what clears it.
    fn is_cleared(&self, hit: &Hit, runs: &[Run]) -> bool {
        let (Some(unless), Some(run)) = (&self.unless, hit.run) else {
            return false;
        };
        let stretch = runs[run].stretch;
        let sentence = around(stretch, &hit.words);
        unless.pattern.is_match(&stretch.words()[sentence])
    }

    fn add(&self, item: &Item, runs: &[Run], hit: &Hit, findings: &mut Findings) {
        let run = hit.run.map(|run| &runs[run]);
        let place = match run {
            Some(run) => run.stretch.place(item.source(), hit.words.clone()),
            None => item.file(),
        };
        let mut finding = findings.at(place.clone(), filled(&self.message, &hit.said));
        if let (Some(instead), false) = (&hit.instead, self.gives_remedy) {
            finding = finding.help(format!("Write “{instead}”."));
        }
        if let Some((first, words)) = &hit.first {
            let first = runs[*first].stretch.place(item.source(), words.clone());
            finding = finding.label(first, "it began like this");
        }
        let instead = hit.instead.as_ref().filter(|_| self.repair == Repair::Replace);
        let fix = run
            .zip(instead)
            .and_then(|(run, instead)| fix(item, run.stretch, &hit.words, instead));
        if let Some(fix) = fix {
            finding.fix(fix);
        }
    }

    fn too_slow(&self, item: &Item, run: &Run) -> Diagnostic {
        let message = format!(
            "the pattern of {} takes too long over a text, and was stopped",
            self.rule.code.id
        );
        Diagnostic::new(&RULE_SLOW, message)
            .at(Place::File(self.path.clone()))
            .label(run.stretch.place(item.source(), run.part.clone()), "here")
            .help(RULE_SLOW.remedy)
    }
}

/// The message with what was found in the place of each `%s`. Where a message has fewer than there are
/// things to say, the last is the words themselves, which is what a message of one asks for.
fn filled(message: &str, said: &[String]) -> String {
    let wanted = message.matches("%s").count();
    let said = &said[said.len().saturating_sub(wanted)..];
    let mut parts = message.split("%s");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    let mut said = said.iter();
    for part in parts {
        filled.push_str(said.next().map_or("", String::as_str));
        filled.push_str(part);
    }
    filled
}

/// The change of some words into others, where it may be made: nobody's own words, nor code or an address,
/// and standing in the file just as they read.
pub fn fix(item: &Item, stretch: &Stretch, words: &Range<usize>, instead: &str) -> Option<Fix> {
    let place = stretch.place(item.source(), words.clone());
    let is_as_it_reads = match &place {
        Place::Text(span) => {
            let there = item.written.get(span.start as usize..span.end as usize);
            there == Some(&stretch.words()[words.clone()])
        }
        _ => true,
    };
    let is_free = stretch.passage.block != Block::Html
        && !stretch.is_quoted(words)
        && !is_code(stretch, words)
        && !is_address(stretch.words(), words);
    let may_be = is_as_it_reads && is_free && is_plain(instead);
    Fix::of_words(&place, stretch.words(), words.clone(), instead).filter(|_| may_be)
}

/// Whether some words are code within a line.
pub fn is_code(stretch: &Stretch, words: &Range<usize>) -> bool {
    let marks = stretch.passage.marks.iter();
    let mut code = marks.filter(|mark| mark.kind == MarkKind::Code);
    code.any(|mark| mark.words.start < words.end && words.start < mark.words.end)
}

/// Whether some words are part of an address: of a website, a file or a person.
pub fn is_address(text: &str, words: &Range<usize>) -> bool {
    let bytes = text.as_bytes();
    let before = bytes[..words.start].iter().rev().take(LONGEST_ADDRESS);
    let start = words.start - before.take_while(|byte| !byte.is_ascii_whitespace()).count();
    let after = bytes[words.start..].iter().take(LONGEST_ADDRESS);
    let end = words.start + after.take_while(|byte| !byte.is_ascii_whitespace()).count();
    if end < words.end {
        return false;
    }
    let word = String::from_utf8_lossy(&bytes[start..end]);
    word.contains("://") || word.contains('@') || word.trim_start_matches('(').starts_with("www.")
}

/// Whether words can stand in a text without meaning anything to markdown.
fn is_plain(words: &str) -> bool {
    !words.contains(['*', '_', '[', ']', '<', '>', '`', '\\', '|', '#', '\n', '&', '~'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_takes_what_it_has_room_for() {
        let said = ["use".to_owned(), "utilise".to_owned()];
        assert_eq!(
            filled("Use '%s' instead of '%s'.", &said),
            "Use 'use' instead of 'utilise'."
        );
        assert_eq!(filled("Avoid '%s'.", &said), "Avoid 'utilise'.");
        assert_eq!(filled("Avoid it.", &said), "Avoid it.");
        assert_eq!(filled("%s %s %s", &said), "use utilise ");
    }

    #[test]
    fn an_address_is_known_by_its_whole_word() {
        let text = "See https://a.example/1/2/2026 or (www.b.example) or me@c.example on 1/2/2026.";
        let check = |words: &str, expected: bool| {
            let at = text.find(words).unwrap();
            assert_eq!(is_address(text, &(at..at + words.len())), expected, "{words}");
        };
        check("1/2/2026 or", false);
        check("1/2/2026", true);
        check("b.example", true);
        check("c.example", true);
        check("See", false);
        assert!(!is_address(text, &(text.len() - 9..text.len() - 1)));
    }
}
