//! Who speaks each quotation of an item, and who is reported in other words.

use std::collections::BTreeSet;
use std::ops::Range;

use super::clauses::Clause;
use super::memory::Memory;
use super::narrator::is_quoted;
use super::spans::Draft;
use super::statements::{is_beside, is_speaker, leads_straight};
use super::verbs::verbs;
use super::{Bearing, Kind, Quotation, Run, Speaker};
use crate::check::prose::Scope;
use crate::check::{Mentions, Registry, Stretch};
use crate::content::release::Resident;
use crate::source::prose::passages::{Holder, sentences};

/// An item in which speakers are looked for.
pub(super) struct Scene<'s, 'a> {
    pub registry: &'s Registry<'a>,
    pub stretches: &'s [Stretch],
    pub mentions: &'s Mentions<'a>,
    pub residents: &'a [Resident],
    /// The sentences of each stretch, outside and inside its quotations; none of a stretch in which nobody speaks.
    pub sentences: Vec<Vec<Range<usize>>>,
    /// Those of them outside quotations, in which the narrator tells.
    pub narrated: Vec<Vec<Range<usize>>>,
}

/// What surrounds the quotations of one stretch: the sentences beside them, each with its clauses.
pub(super) struct Beside<'a> {
    pub sentences: Vec<(Range<usize>, Vec<Clause<'a>>)>,
}

impl<'a> Scene<'_, 'a> {
    /// The quotations with their speakers, and what is reported in other words, in the order of reading.
    pub fn quotations(&self, drafts: Vec<Draft>) -> Vec<Quotation<'a>> {
        let mut memory = Memory::default();
        let beside: Vec<Beside<'a>> = (0..self.stretches.len())
            .map(|index| self.beside(index, &mut memory))
            .collect();
        let mut used: BTreeSet<Run> = BTreeSet::new();
        let mut found: Vec<Quotation<'a>> = Vec::new();
        for (number, draft) in drafts.iter().enumerate() {
            let next = drafts.get(number + 1).and_then(|next| next.parts.first());
            let quotation = self.quotation(draft, next, found.last(), &beside);
            used.extend(quotation.attribution.clone());
            found.push(quotation);
        }
        found.extend(reported(&beside, &used));
        found.sort_by_key(|quotation| quotation.start().map(|run| (run.stretch, run.words.start)));
        found
    }

    /// A name as a speaker: a resident of the front matter, somebody named before, or somebody new.
    pub fn named(&self, name: &str, memory: &Memory<'a>) -> Speaker<'a> {
        let is_resident = |resident: &&Resident| !resident.name.is_empty() && name.contains(resident.name.as_str());
        if let Some(number) = self.residents.iter().position(|resident| is_resident(&resident)) {
            return Speaker::Resident(&self.residents[number], number);
        }
        let last = name.split_whitespace().next_back().unwrap_or_default();
        let is_whole = name.split_whitespace().count() > 2 || !name.starts_with(['M', 'D']) || !is_titled(name);
        if !is_whole {
            let by_surname = self.residents.iter().position(|resident| resident.name.ends_with(last));
            if let Some(number) = by_surname {
                return Speaker::Resident(&self.residents[number], number);
            }
            if let Some(known) = memory.by_one_name(last) {
                return known;
            }
        }
        Speaker::Named(name.to_owned())
    }

    /// Where a text names private people of the front matter in full: `Clement Yarrow` is made of words of the language.
    pub fn residents_in(&self, text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
        let place = |resident: &Resident| {
            let name = resident.name.trim();
            let at = name.contains(' ').then(|| text[range.clone()].find(name))??;
            Some(range.start + at..range.start + at + name.len())
        };
        self.residents.iter().filter_map(place).collect()
    }

    /// The sentences of a stretch outside and inside its quotations, with their clauses.
    fn beside(&self, index: usize, memory: &mut Memory<'a>) -> Beside<'a> {
        let stretch = &self.stretches[index];
        let mut beside = Beside { sentences: Vec::new() };
        let sentences = &self.sentences[index];
        if sentences.is_empty() {
            return beside;
        }
        let verbs = verbs(stretch.traced());
        let mut verbs = verbs.as_slice();
        for sentence in sentences {
            // No sentence holds half a verb, and no verb stands between two sentences.
            let within = verbs.partition_point(|verb| verb.words.end <= sentence.end);
            let clauses = match within > 0 && is_quoted(stretch, sentence) {
                // Whoever is quoted there has named somebody; `she said` behind it means who is quoted.
                true => self.clauses(index, sentence.clone(), &verbs[..within], &mut memory.clone()),
                false => self.clauses(index, sentence.clone(), &verbs[..within], memory),
            };
            verbs = &verbs[within..];
            beside.sentences.push((sentence.clone(), clauses));
        }
        beside
    }

    fn quotation(
        &self,
        draft: &Draft,
        next: Option<&Run>,
        previous: Option<&Quotation<'a>>,
        beside: &[Beside<'a>],
    ) -> Quotation<'a> {
        let mut quotation = Quotation {
            kind: draft.kind,
            parts: draft.parts.clone(),
            speaker: Speaker::Nobody,
            bearing: Bearing::Missing,
            attribution: None,
        };
        let (Some(first), Some(last)) = (draft.parts.first(), draft.parts.last()) else {
            return quotation;
        };
        if let Some(speaker) = self.of_directive(first) {
            quotation.speaker = speaker;
            quotation.bearing = Bearing::Stated;
            return quotation;
        }
        if let Some(speaker) = self.answered(last).filter(|_| draft.kind == Kind::Speech) {
            quotation.speaker = speaker;
            return quotation;
        }
        if let Some(clause) = self.stated(draft.kind, first, last, next, beside) {
            if draft.kind == Kind::Phrase && !is_beside(self.stretches, &clause.run, first, last) {
                return quotation;
            }
            if draft.kind == Kind::Phrase
                && is_speaker(&clause.speaker)
                && leads_straight(self.stretches, &clause.run, first, last)
            {
                quotation.kind = Kind::Speech;
            }
            quotation.speaker = clause.speaker;
            quotation.attribution = Some(clause.run);
            quotation.bearing = Bearing::Stated;
            return quotation;
        }
        let follows = |previous: &&Quotation| {
            previous.kind == draft.kind
                && previous
                    .parts
                    .last()
                    .is_some_and(|run| run.stretch == first.stretch || run.stretch + 1 == first.stretch)
                && !matches!(previous.speaker, Speaker::Nobody)
        };
        if let Some(previous) = previous.filter(follows).filter(|_| draft.kind == Kind::Speech) {
            let is_same_paragraph = previous.parts.last().is_some_and(|run| run.stretch == first.stretch);
            quotation.speaker = previous.speaker.clone();
            quotation.bearing = match is_same_paragraph {
                true => previous.bearing,
                false => Bearing::Carried,
            };
        }
        quotation
    }

    /// The person whom `::: quote` names.
    fn of_directive(&self, run: &Run) -> Option<Speaker<'a>> {
        let Holder::Quote { person, .. } = &self.stretches[run.stretch].passage.holder else {
            return None;
        };
        if person.is_empty() {
            return None;
        }
        Some(
            self.registry
                .by_slug(person)
                .map_or_else(|| Speaker::Named(person.clone()), Speaker::Person),
        )
    }
}

/// The sentences outside and inside the quotations of a stretch in which somebody may speak: where a quotation begins or ends,
/// so does a sentence.
pub(super) fn sentences_of(stretch: &Stretch) -> Vec<Range<usize>> {
    let has_speech = stretch.field.is_none() || matches!(stretch.scope, Scope::Headline | Scope::Summary);
    if !has_speech || matches!(stretch.scope, Scope::Blank | Scope::Alt) {
        return Vec::new();
    }
    if stretch.quoted.is_empty() {
        return stretch.sentences().to_vec();
    }
    let text = stretch.words();
    let mut found = Vec::new();
    let mut at = 0;
    let after_all = text.len()..text.len();
    for quoted in stretch.quoted.iter().chain(std::iter::once(&after_all)) {
        for part in [at..quoted.start, quoted.clone()] {
            let within = sentences(&text[part.clone()]).into_iter();
            found.extend(within.map(|sentence| part.start + sentence.start..part.start + sentence.end));
        }
        at = quoted.end;
    }
    found
}

/// What sentences report in other words, unless they say whose a quotation is.
fn reported<'a>(beside: &[Beside<'a>], used: &BTreeSet<Run>) -> Vec<Quotation<'a>> {
    let mut found = Vec::new();
    for (sentence, clauses) in beside.iter().flat_map(|beside| &beside.sentences) {
        for clause in clauses.iter().filter(|clause| clause.reports) {
            let is_used = used.contains(&clause.run);
            if is_used || matches!(clause.speaker, Speaker::Text(_) | Speaker::Nobody) {
                continue;
            }
            found.push(Quotation {
                kind: Kind::Reported,
                parts: vec![Run {
                    stretch: clause.run.stretch,
                    words: sentence.clone(),
                }],
                speaker: clause.speaker.clone(),
                bearing: Bearing::Stated,
                attribution: Some(clause.run.clone()),
            });
        }
    }
    found
}

fn is_titled(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
    matches!(first, "Mr" | "Mrs" | "Ms" | "Miss" | "Mx" | "Dr")
}
