//! The sentence that says whose a quotation is: before it, after it, in the paragraph before or after.

use std::ops::Range;
use std::sync::LazyLock;

use super::clauses::Clause;
use super::memory::Memory;
use super::names::names;
use super::nouns::TEXTS;
use super::scene::{Beside, Scene};
use super::spans::is_signature;
use super::{Kind, Run, Speaker, is_running};
use crate::check::Stretch;
use crate::check::pattern::{Pattern, pattern};
use crate::check::registry::surname;
use crate::source::prose::passages::words;

/// What papers do as people do.
const TOLD_BY_PAPERS: [&str; 8] = [
    "says",
    "said",
    "states",
    "stated",
    "concludes",
    "finds",
    "adds",
    "notes",
];

impl<'a> Scene<'_, 'a> {
    /// The clause that says whose a quotation is.
    pub(super) fn stated(
        &self,
        kind: Kind,
        first: &Run,
        last: &Run,
        next: Option<&Run>,
        beside: &[Beside<'a>],
    ) -> Option<Clause<'a>> {
        if kind == Kind::Apart {
            return self.before_paragraph(first, beside).or_else(|| self.signature(last));
        }
        let before = self.before(first, beside);
        let after = self.after(last, next, beside);
        let lead = self.stretches[first.stretch].words()[..first.words.start].trim_end();
        let leads_in = lead.ends_with([':', ',']) || lead.ends_with(" that") || lead.ends_with(" said");
        let text = self.stretches[last.stretch].words();
        let runs_on = after
            .as_ref()
            .is_some_and(|clause| is_same_sentence(text, last, clause));
        match (before, after) {
            (Some(before), _) if leads_in => Some(before),
            (_, Some(after)) if runs_on => Some(after),
            (Some(before), _) => Some(before),
            (None, Some(after)) => Some(after),
            (None, None) if lead.is_empty() => self
                .before_paragraph(first, beside)
                .or_else(|| self.after_paragraph(last, beside)),
            (None, None) => None,
        }
    }

    /// What speaks where a sentence goes on that this was what was answered, and names nobody: `…," was the answer at one
    /// counter.`, `…," was the message on the sign.`
    pub(super) fn answered(&self, run: &Run) -> Option<Speaker<'a>> {
        static SAID: LazyLock<Pattern> = LazyLock::new(|| {
            pattern(
                r"^[,\s–—-]*(?:was|is|were|came|comes|went|goes|ran|runs) (?:(?:the|one|another|an?|all|how) )?(?:[a-z-]+ ){0,2}?(?:answers?|reply|replies|verdict|views?|word|message|response|cry|refrain|complaint|feeling|mood|consensus|murmur|chorus|whisper|opinion|comment|reaction|plea|summary|conclusion)\b",
            )
        });
        static BODY: LazyLock<Pattern> = LazyLock::new(|| {
            pattern(
                r"\b(?:company|firm|council|cabinet|government|department|operator|police|charity|trust|union|agency|board|authority|ministry|school|college|hospital)\b",
            )
        });
        let stretch = &self.stretches[run.stretch];
        let text = stretch.words();
        let said = SAID.find(&text[run.words.end..])?;
        let from = run.words.end + said.end();
        let to = text[from..]
            .find(['.', ';', ':', '!', '?'])
            .map_or(text.len(), |at| from + at);
        let tail = from..to;
        let is_named = self.mentions.within(run.stretch, tail.clone()).next().is_some()
            || !names(text, tail.clone(), self.registry.bodies()).is_empty()
            || !self.residents_in(text, &tail).is_empty();
        if is_named || BODY.is_match(&text[tail.clone()]) {
            return None;
        }
        let document = TEXTS.find(&text[tail]);
        Some(document.map_or(Speaker::Nobody, |noun| Speaker::Text(noun.as_str().to_owned())))
    }

    /// The last clause of the sentence that leads to a quotation in its paragraph.
    fn before(&self, run: &Run, beside: &[Beside<'a>]) -> Option<Clause<'a>> {
        let text = self.stretches[run.stretch].words();
        let quoted = &self.stretches[run.stretch].quoted;
        let earlier = quoted.partition_point(|quoted| quoted.end <= run.words.start);
        let from = quoted[..earlier].last().map_or(0, |quoted| quoted.end);
        let sentences = &beside[run.stretch].sentences;
        let count = sentences.partition_point(|(sentence, _)| sentence.end <= run.words.start);
        let (sentence, clauses) = sentences[..count]
            .last()
            .filter(|(sentence, _)| sentence.start >= from)?;
        if let Some(clause) = clauses.last() {
            return Some(clause.clone());
        }
        let leads_in = text[sentence.clone()].trim_end().ends_with(':');
        if !leads_in {
            return None;
        }
        self.named_alone(run.stretch, sentence.clone(), &mut Memory::default())
            .or_else(|| self.document_of(run.stretch, sentence))
    }

    /// The first clause of the sentence that follows a quotation in its paragraph.
    fn after(&self, run: &Run, next: Option<&Run>, beside: &[Beside<'a>]) -> Option<Clause<'a>> {
        let text = self.stretches[run.stretch].words();
        let next = next
            .filter(|next| next.stretch == run.stretch)
            .map_or(text.len(), |next| next.words.start);
        let sentences = &beside[run.stretch].sentences;
        let count = sentences.partition_point(|(sentence, _)| sentence.start < run.words.end);
        let (sentence, clauses) = sentences.get(count).filter(|(sentence, _)| sentence.end <= next)?;
        let signs = text[run.words.end..].trim_start().starts_with(['–', '—', '-']);
        if clauses.is_empty() && signs && words(&text[sentence.clone()]).count() <= 14 {
            return self.named_alone(run.stretch, sentence.clone(), &mut Memory::default());
        }
        let clause = clauses.first()?;
        // `… here." Cllr Marsh said: "…` leads to what follows.
        let leads_on = next < text.len() && text[sentence.clone()].trim_end().ends_with(':') && ends_itself(text, run);
        (!leads_on).then(|| clause.clone())
    }

    /// The clause of the paragraph before: any that ends with a colon, or the last sentence if it says
    /// by name who speaks.
    fn before_paragraph(&self, run: &Run, beside: &[Beside<'a>]) -> Option<Clause<'a>> {
        let index = run.stretch.checked_sub(1)?;
        let stretch = &self.stretches[index];
        if !is_running(stretch) || stretch.passage.part != self.stretches[run.stretch].passage.part {
            return None;
        }
        let text = stretch.words();
        let (sentence, clauses) = beside[index].sentences.last()?;
        let is_narrated = !stretch
            .quoted
            .iter()
            .any(|quoted| quoted.start < sentence.end && sentence.start < quoted.end);
        if !is_narrated {
            return None;
        }
        let leads_in = text.trim_end().ends_with(':');
        match clauses.last() {
            Some(clause) if leads_in || is_by_name(&clause.speaker) => Some(clause.clone()),
            None if leads_in => self
                .named_alone(index, sentence.clone(), &mut Memory::default())
                .or_else(|| self.document_of(index, sentence)),
            _ => None,
        }
    }

    /// The document of the sentence before, of which a sentence gives a part: `The report makes four recommendations. The first
    /// of them reads:`
    fn document_of(&self, index: usize, sentence: &Range<usize>) -> Option<Clause<'a>> {
        let text = self.stretches[index].words();
        let lead = text[sentence.clone()].trim_end().trim_end_matches(':');
        let ends_in = |verbs: &[&str]| verbs.iter().any(|verb| lead.ends_with(&format!(" {verb}")));
        // `It states:` is said of a paper as well.
        let is_of_thing = || lead.trim_start().starts_with("It ") && ends_in(&TOLD_BY_PAPERS);
        if !ends_in(&["reads", "read", "runs", "ran", "goes"]) && !is_of_thing() {
            return None;
        }
        let noun = self.stretches[index]
            .traced()
            .part(0..sentence.start)
            .find(&TEXTS)?
            .range();
        Some(Clause {
            speaker: Speaker::Text(text[noun.clone()].to_owned()),
            reports: false,
            run: Run {
                stretch: index,
                words: noun,
            },
        })
    }

    /// The clause of the paragraph after, where it says that these were somebody's words.
    fn after_paragraph(&self, run: &Run, beside: &[Beside<'a>]) -> Option<Clause<'a>> {
        let index = run.stretch + 1;
        let stretch = self.stretches.get(index).filter(|stretch| is_running(stretch))?;
        let text = stretch.words();
        let (sentence, clauses) = beside[index].sentences.first()?;
        let clause = clauses.first()?;
        let words = text[clause.run.words.clone()].to_lowercase();
        let refers = words.ends_with("added") || words.ends_with("speaking") || words.ends_with("commenting");
        let is_inverted = !is_speaker_first(text, sentence.start, &clause.run.words, &clause.speaker);
        let leads_on = text[sentence.clone()].trim_end().ends_with(':');
        (!leads_on && (refers || is_inverted)).then(|| clause.clone())
    }

    /// The line that signs a quotation: `— Cllr Tobias Wren, councillor for Saltings`.
    fn signature(&self, run: &Run) -> Option<Clause<'a>> {
        let index = run.stretch + 1;
        let stretch = self.stretches.get(index)?;
        let is_short = words(stretch.words()).count() <= 14 && !stretch.words().trim_end().ends_with(['.', ':']);
        let signs = is_signature(stretch) || is_short && is_running(stretch);
        signs.then(|| self.named_alone(index, 0..stretch.words().len(), &mut Memory::default()))?
    }
}

pub(super) fn is_by_name(speaker: &Speaker) -> bool {
    matches!(speaker, Speaker::Person(_) | Speaker::Resident(..) | Speaker::Named(_))
}

pub(super) fn is_speaker(speaker: &Speaker) -> bool {
    is_by_name(speaker) || matches!(speaker, Speaker::Role(_))
}

/// Whether a quotation ends with a full stop or the like within its marks.
fn ends_itself(text: &str, run: &Run) -> bool {
    let words = text[run.words.clone()].trim_end_matches(['"', '”', '’', '\'', '»']);
    words.ends_with(['.', '!', '?', '…'])
}

/// Whether a clause after a quotation belongs to its sentence: `…," said Cllr Wren`.
fn is_same_sentence(text: &str, run: &Run, clause: &Clause) -> bool {
    let between = text.get(run.words.end..clause.run.words.start).unwrap_or_default();
    let follows = text[run.words.end..].trim_start_matches([',', ' ', '–', '—', '-', '\u{a0}']);
    let starts_low = follows.chars().next().is_some_and(char::is_lowercase);
    !between.contains(['.', '!', '?']) && (starts_low || !ends_itself(text, run))
}

/// Whether a clause stands within a few words of a quotation in its own paragraph.
pub(super) fn is_beside(stretches: &[Stretch], clause: &Run, first: &Run, last: &Run) -> bool {
    let text = stretches[clause.stretch].words();
    let gap = |from: usize, to: usize| text.get(from..to).map_or(usize::MAX, |between| words(between).count());
    clause.stretch == first.stretch
        && clause.words.end <= first.words.start
        && gap(clause.words.end, first.words.start) <= 8
        || clause.stretch == last.stretch
            && clause.words.start >= last.words.end
            && gap(last.words.end, clause.words.start) <= 2
}

/// Whether nothing but marks stands between a clause and a quotation: `said Cllr Wren: "No."`.
pub(super) fn leads_straight(stretches: &[Stretch], clause: &Run, first: &Run, last: &Run) -> bool {
    let text = stretches[clause.stretch].words();
    let is_bare = |from: usize, to: usize| {
        text.get(from..to)
            .is_some_and(|between| words(between).next().is_none() && between.contains([':', ',']))
    };
    clause.stretch == first.stretch && is_bare(clause.words.end, first.words.start)
        || clause.stretch == last.stretch
            && clause.words.start >= last.words.end
            && text[last.words.clone()]
                .trim_end_matches(['"', '”', '’', '\''])
                .ends_with([',', '.', '!', '?'])
}

/// Whether a clause begins with the one who speaks and not with its verb.
fn is_speaker_first(text: &str, from: usize, clause: &Range<usize>, speaker: &Speaker) -> bool {
    let name = match speaker {
        Speaker::Person(person) => surname(&person.facts),
        Speaker::Resident(resident, _) => resident.name.clone(),
        Speaker::Named(name) | Speaker::Role(name) | Speaker::Text(name) => name.clone(),
        Speaker::Nobody => return true,
    };
    let opening = text[from..clause.end]
        .split_whitespace()
        .take(4)
        .collect::<Vec<_>>()
        .join(" ");
    let last = name.split_whitespace().next_back().unwrap_or_default();
    opening.chars().next().is_none_or(char::is_uppercase) || opening.starts_with(last)
}
