//! Of whom the one tells who writes: `she said` behind a quotation means them, whether or not they have spoken before.

use std::ops::Range;

use super::Speaker;
use super::memory::Memory;
use super::names::names;
use super::scene::Scene;
use super::subject::is_subject;
use crate::check::Stretch;
use crate::check::prose::Scope;

impl<'a> Scene<'_, 'a> {
    /// The one of whom the narrator told last before a place, if nobody has spoken since: `Cllr Wren tried the swing.
    /// “It squeaks,” he said.` A paragraph may begin with what they say.
    pub fn told_of(&self, stretch: usize, end: usize, memory: &Memory<'a>) -> Option<Speaker<'a>> {
        /// How many paragraphs back a reader still knows who `he` is, where each between goes on about him.
        const FARTHEST: usize = 3;
        /// How many of a paragraph's sentences back, where none of them names anybody.
        const MOST_BACK: usize = 40;
        let mut end = end;
        let mut is_one_story = true;
        for index in (stretch.saturating_sub(FARTHEST)..=stretch).rev() {
            let told = &self.stretches[index];
            let is_same = told.scope == self.stretches[stretch].scope || is_one_story && told.scope == Scope::Lead;
            if told.field.is_some() || !is_same || index + 1 < stretch && !is_one_story {
                return None;
            }
            let narrated = self.narrated_before(index, end).take(MOST_BACK);
            let mut goes_on_here = false;
            let mut is_silent = true;
            for sentence in narrated {
                if memory.knows_since((index, sentence.start)) {
                    return None;
                }
                is_silent = false;
                goes_on_here |= goes_on(&told.words()[sentence.clone()]);
                if let Some(told_of) = self.protagonist(index, sentence.clone(), memory) {
                    return Some(told_of);
                }
            }
            is_one_story &= goes_on_here || is_silent && index == stretch;
            end = usize::MAX;
        }
        None
    }

    /// The one person named in the last sentence before a place that names anybody, whose something is or who did it: `The
    /// garage is that of Cllr Wren. “I will be glad of the shelf,” he said.` What goes on about them may stand between.
    pub(super) fn owner_before(&self, stretch: usize, end: usize, memory: &Memory<'a>) -> Option<Speaker<'a>> {
        /// How many sentences between may go on about somebody.
        const MOST_BETWEEN: usize = 3;
        let scope = self.stretches[stretch].scope;
        let mut between = 0;
        let mut end = end;
        for index in (stretch.saturating_sub(1)..=stretch).rev() {
            let told = &self.stretches[index];
            if told.field.is_some() || index < stretch && told.scope != scope && told.scope != Scope::Lead {
                return None;
            }
            for sentence in self.narrated_before(index, end) {
                let said = &told.words()[sentence.clone()];
                if said.trim().is_empty() {
                    continue;
                }
                if let Some(owner) = self.owner_in(index, sentence.clone(), memory) {
                    return Some(owner);
                }
                between += 1;
                if !goes_on(said) || between > MOST_BETWEEN {
                    return None;
                }
            }
            end = usize::MAX;
        }
        None
    }

    /// What the narrator tells in a stretch before a place, the last sentence first.
    fn narrated_before(&self, index: usize, end: usize) -> impl Iterator<Item = &Range<usize>> {
        let narrated = &self.narrated[index];
        let count = narrated.partition_point(|sentence| sentence.end <= end);
        narrated[..count].iter().rev()
    }

    /// The one person whom a sentence names, behind `of`, `by` or `from`.
    fn owner_in(&self, stretch: usize, sentence: Range<usize>, memory: &Memory<'a>) -> Option<Speaker<'a>> {
        let text = self.stretches[stretch].words();
        let is_owner = |start: usize| {
            let before = text[sentence.start..start].trim_end();
            [" of", " by", " from"].iter().any(|word| before.ends_with(word))
        };
        let mut mentions = self.mentions.within(stretch, sentence.clone());
        let mut named = names(text, sentence.clone(), self.registry.bodies());
        named.extend(self.residents_in(text, &sentence));
        named.sort_by_key(|name| (name.start, name.end));
        named.dedup();
        match (mentions.next(), mentions.next()) {
            (Some(only), None) if is_owner(only.whole().start) => return Some(Speaker::Person(only.person)),
            (None, None) => {}
            _ => return None,
        }
        let [only] = named.as_slice() else {
            return None;
        };
        is_owner(only.start).then(|| self.named(&text[only.clone()], memory))
    }

    /// The one of whom a sentence tells: the person whom it names first, and not as somebody else's.
    pub(super) fn protagonist(
        &self,
        stretch: usize,
        sentence: Range<usize>,
        memory: &Memory<'a>,
    ) -> Option<Speaker<'a>> {
        let text = self.stretches[stretch].words();
        let is_subject = |words: &Range<usize>| is_subject(text, words, sentence.start);
        let mut mentions = self.mentions.within(stretch, sentence.clone());
        if let Some(mention) = mentions.find(|mention| is_subject(&mention.whole())) {
            return Some(Speaker::Person(mention.person));
        }
        let name = names(text, sentence.clone(), self.registry.bodies())
            .into_iter()
            .find(is_subject)?;
        Some(self.named(&text[name], memory))
    }
}

/// Whether a sentence goes on about whoever was told of before: `He was elected in 2023.`
fn goes_on(sentence: &str) -> bool {
    let first = sentence.split_whitespace().next().unwrap_or_default();
    matches!(first, "He" | "She" | "His" | "Her")
}

/// Of the sentences of a stretch those outside its quotations.
pub(super) fn narrated_of(stretch: &Stretch, sentences: &[Range<usize>]) -> Vec<Range<usize>> {
    let narrated = sentences.iter().filter(|sentence| !is_quoted(stretch, sentence));
    narrated.cloned().collect()
}

/// Whether a sentence stands in a quotation.
pub(super) fn is_quoted(stretch: &Stretch, sentence: &Range<usize>) -> bool {
    // They stand in order.
    let first = stretch.quoted.partition_point(|quoted| quoted.end < sentence.end);
    let starts_before = |quoted: &Range<usize>| quoted.start <= sentence.start;
    stretch.quoted.get(first).is_some_and(starts_before)
}
