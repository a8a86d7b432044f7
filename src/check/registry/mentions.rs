//! Every mention of a registered person in an item, with who is meant by a surname alone.

use std::ops::Range;

use super::names::{Form, Title};
use super::sight::Sight;
use super::{Registry, Stretch};
use crate::content::people::Person;

/// Somebody of the registry, named in a text.
#[derive(Clone, Debug)]
pub struct Mention<'a> {
    /// Who.
    pub person: &'a Person,
    /// In which stretch of the prose, by its number.
    pub stretch: usize,
    /// The words of the name, first names included and titles not.
    pub words: Range<usize>,
    /// The title before it, with its words.
    pub title: Option<(Title, Range<usize>)>,
    /// How it names them.
    pub form: Form,
}

/// The mentions of an item, in the order of reading.
#[derive(Clone, Debug, Default)]
pub struct Mentions<'a> {
    list: Vec<Mention<'a>>,
}

impl<'a> Mentions<'a> {
    /// All of them.
    pub fn all(&self) -> &[Mention<'a>] {
        &self.list
    }

    /// Those in one stretch.
    pub fn of(&self, stretch: usize) -> &[Mention<'a>] {
        let from = self.list.partition_point(|mention| mention.stretch < stretch);
        let to = self.list.partition_point(|mention| mention.stretch <= stretch);
        &self.list[from..to]
    }

    /// Those in one stretch that begin within a range of its words.
    pub fn within(&self, stretch: usize, words: Range<usize>) -> impl DoubleEndedIterator<Item = &Mention<'a>> {
        let all = self.of(stretch);
        let from = all.partition_point(|mention| mention.words.start < words.start);
        let to = all.partition_point(|mention| mention.words.start < words.end);
        all[from..to.max(from)].iter()
    }

    /// Where a reader of the text itself first meets each person: headline and summary do not count.
    pub fn first(&self, person: &Person, stretches: &[Stretch]) -> Option<&Mention<'a>> {
        let is_text = |mention: &&Mention| stretches[mention.stretch].field.is_none();
        self.list.iter().filter(is_text).find(|mention| mention.is_of(person))
    }
}

impl Mention<'_> {
    /// Whether it is this person's.
    pub fn is_of(&self, person: &Person) -> bool {
        std::ptr::eq(self.person, person)
    }

    /// Whether the text calls them a councillor.
    pub fn is_titled_councillor(&self) -> bool {
        matches!(self.title, Some((Title::Councillor, _)))
    }

    /// The name with the title in front of it.
    pub fn whole(&self) -> Range<usize> {
        match &self.title {
            // A title that several names share stands before the first of them.
            Some((_, title)) if self.words.start.saturating_sub(title.end) <= 2 => title.start..self.words.end,
            _ => self.words.clone(),
        }
    }
}

/// Decides who is meant: by full name at once, by surname the one whom the text introduces.
pub(super) fn settle<'a>(registry: &Registry<'a>, sights: Vec<Vec<Sight>>) -> Mentions<'a> {
    let introduced: Vec<usize> = sights.iter().flatten().filter_map(introduces).collect();
    let mut last_met: Vec<usize> = Vec::new();
    let mut list = Vec::new();
    for (stretch, sights) in sights.into_iter().enumerate() {
        for sight in sights {
            let Some(person) = meant(&sight, &introduced, &last_met) else {
                continue;
            };
            last_met.retain(|met| *met != person);
            last_met.push(person);
            list.push(Mention {
                person: registry.person(person),
                stretch,
                words: sight.words,
                title: sight.title,
                form: sight.form,
            });
        }
    }
    Mentions { list }
}

/// Whom a sight introduces beyond doubt.
fn introduces(sight: &Sight) -> Option<usize> {
    let is_plain = sight.form == Form::Full || sight.title.is_some();
    let [person] = sight.people.as_slice() else {
        return sight.people.first().copied().filter(|_| sight.form == Form::Full);
    };
    is_plain.then_some(*person)
}

fn meant(sight: &Sight, introduced: &[usize], last_met: &[usize]) -> Option<usize> {
    let is_candidate = |person: &&usize| sight.people.contains(person);
    let is_bare = sight.form == Form::Surname && sight.title.is_none();
    match sight.people.as_slice() {
        [person] if !is_bare => Some(*person),
        people => {
            let met = last_met.iter().rev().find(is_candidate);
            let ahead = introduced.iter().find(is_candidate);
            let first = people.first().filter(|_| !is_bare);
            met.or(ahead).or(first).copied()
        }
    }
}
