//! Clauses by which a text says who speaks: `Cllr Wren said`, `said Cllr Wren`, `according to Cllr Wren`.

use std::ops::Range;

use super::memory::{Memory, is_one};
use super::names::names;
use super::nouns::{ROLES, TEXTS, is_no_name, is_no_part, phrase};
use super::scene::Scene;
use super::statements::is_by_name;
use super::subject::{describes_owner, follows_preposition, is_subject};
use super::verbs::{Verb, VerbSort};
use super::{Run, Speaker};
use crate::source::prose::passages::{words, words as words_of};

/// A clause that says who speaks.
#[derive(Clone, Debug)]
pub(super) struct Clause<'a> {
    pub speaker: Speaker<'a>,
    /// From the one who speaks to the verb, or the other way round.
    pub run: Run,
    /// Whether the verb tells what was said even without quotation marks.
    pub reports: bool,
}

/// How far behind a verb, in bytes, the one who speaks is looked for.
const FARTHEST: usize = 300;

/// Words before which, in a sentence, another begins whose subject is its own.
const BOUNDARIES: &[&str] = &[
    " but ",
    "; ",
    " while ",
    " whereas ",
    " because ",
    " that ",
    " although ",
    " though ",
    ": ",
];

impl<'a> Scene<'_, 'a> {
    /// The clauses within a range of a stretch, in order, with the verbs that stand in it. `memory` is who spoke before.
    pub(super) fn clauses(
        &self,
        stretch: usize,
        range: Range<usize>,
        verbs: &[Verb],
        memory: &mut Memory<'a>,
    ) -> Vec<Clause<'a>> {
        let text = self.stretches[stretch].words();
        let mut found: Vec<Clause> = Vec::new();
        let mut from = range.start;
        for verb in verbs {
            if verb.words.start < from {
                continue;
            }
            let before = from..verb.words.start;
            from = verb.words.end;
            // `… said X and added`: the one who spoke goes on.
            let goes_on = !found.is_empty() && ends_with_word(&text[before.clone()], "and");
            if goes_on {
                continue;
            }
            let Some((speaker, words)) = self.subject(stretch, before, verb, range.end, memory) else {
                continue;
            };
            // `Cllr Wren, speaking as chair, said`: it is the capacity of whoever speaks, and nobody else.
            let is_capacity = matches!(&speaker, Speaker::Role(role) if role.to_lowercase().starts_with("as "));
            if is_capacity && found.last().is_some_and(|clause| is_by_name(&clause.speaker)) {
                continue;
            }
            // `A councillor reads and approves each one`: of people it tells nothing that was said.
            if verb.is_of_papers(text) && !matches!(speaker, Speaker::Text(_)) {
                continue;
            }
            memory.meet(&speaker, (stretch, words.start));
            found.push(Clause {
                speaker,
                reports: verb.reports(text),
                run: Run { stretch, words },
            });
        }
        found
    }

    /// Whom a sentence names that leads to a quotation without a verb: `Cllr Tobias Wren, councillor for Saltings:`.
    pub(super) fn named_alone(
        &self,
        stretch: usize,
        range: Range<usize>,
        memory: &mut Memory<'a>,
    ) -> Option<Clause<'a>> {
        let (speaker, words) = self.subject_in(stretch, range, memory, Pick::First)?;
        memory.meet(&speaker, (stretch, words.start));
        Some(Clause {
            speaker,
            reports: false,
            run: Run { stretch, words },
        })
    }

    /// Who a verb says speaks, with the words from there to the verb.
    fn subject(
        &self,
        stretch: usize,
        before: Range<usize>,
        verb: &Verb,
        end: usize,
        memory: &Memory<'a>,
    ) -> Option<(Speaker<'a>, Range<usize>)> {
        let text = self.stretches[stretch].words();
        let after = verb.words.end..end;
        if verb.sort == VerbSort::Source {
            return self
                .object(stretch, after, memory)
                .map(|(who, words)| (who, verb.words.start..words.end));
        }
        if ends_with_word(&text[before.clone()], "which") && tells_by_itself(&text[verb.words.end..]) {
            return None;
        }
        let is_first = !text[before.clone()].chars().any(char::is_alphanumeric);
        // `…?" asked Cllr Wren` turns round too; `Asked about it, Cllr Wren said` and `told Cllr Wren` do not.
        let may_turn = verb.sort == VerbSort::Speech || text[verb.words.clone()].starts_with(['a', 'w', 'u']);
        if is_first && may_turn {
            return self
                .object(stretch, after, memory)
                .map(|(who, words)| (who, verb.words.start..words.end));
        }
        for segment in segments(text, before.clone()) {
            let pick = match ends_with_word(&text[segment.clone()], "who") {
                true => Pick::Last,
                false => Pick::First,
            };
            if let Some((who, words)) = self.subject_in(stretch, segment, memory, pick) {
                return Some((who, words.start..verb.words.end));
            }
        }
        // `On Friday, said Cllr Wren, …`
        let inverted = self
            .object(stretch, after, memory)
            .filter(|_| verb.sort == VerbSort::Speech)?;
        matches!(
            inverted.0,
            Speaker::Person(_) | Speaker::Resident(..) | Speaker::Named(_)
        )
        .then_some((inverted.0, verb.words.start..inverted.1.end))
    }

    /// The one who speaks within the words before a verb.
    fn subject_in(
        &self,
        stretch: usize,
        range: Range<usize>,
        memory: &Memory<'a>,
        pick: Pick,
    ) -> Option<(Speaker<'a>, Range<usize>)> {
        let text = self.stretches[stretch].words();
        let is_subject = |words: &Range<usize>| is_subject(text, words, range.start);
        let mut mentions = self
            .mentions
            .within(stretch, range.clone())
            .filter(|mention| is_subject(&mention.whole()));
        let mention = match pick {
            Pick::First => mentions.next(),
            Pick::Last => mentions.next_back(),
        };
        if let Some(mention) = mention {
            return Some((Speaker::Person(mention.person), mention.whole()));
        }
        let name = names(text, range.clone(), self.registry.bodies())
            .into_iter()
            .chain(self.residents_in(text, &range))
            .filter(is_subject)
            .min_by_key(|name| name.start);
        if let Some(name) = name {
            let start = description(text, &range, name.start);
            return Some((self.named(&text[name.clone()], memory), start..name.end));
        }
        if let Some(found) = self.pronoun(stretch, range.clone(), memory) {
            return Some(found);
        }
        if let Some(found) = self.known_by_one_name(text, range.clone(), memory) {
            return Some(found);
        }
        let part = self.stretches[stretch].traced().part(range.clone());
        let role = part
            .find_iter(&ROLES)
            .map(|role| range.start + role.start()..range.start + role.end())
            .filter(|role| is_subject(role) && !describes_owner(text, role.end))
            .reduce(|first, next| {
                if is_owner(text, &first, &next) {
                    first.start..next.end
                } else {
                    first
                }
            });
        let document = part
            .find_iter(&TEXTS)
            .map(|noun| range.start + noun.start()..range.start + noun.end())
            .find(is_subject);
        match (role, document) {
            (Some(role), None) => Some(
                self.titled(stretch, &range, &role, memory)
                    .unwrap_or_else(|| role_of(text, &range, role)),
            ),
            (Some(role), Some(noun)) if role.start < noun.start && !is_owner(text, &role, &noun) => {
                Some(role_of(text, &range, role))
            }
            (_, Some(noun)) => Some((Speaker::Text(phrase(text, &range, &noun)), noun)),
            (None, None) => self.lone_name(text, range),
        }
    }

    /// `Cllr Tobias Wren used to teach. The group's finance spokesperson said:`: whom the sentence before names, by a post that
    /// one person has.
    fn titled(
        &self,
        stretch: usize,
        range: &Range<usize>,
        role: &Range<usize>,
        memory: &Memory<'a>,
    ) -> Option<(Speaker<'a>, Range<usize>)> {
        let post = &self.stretches[stretch].words()[range.start..role.end];
        let is_of_one = post.starts_with("The ")
            && ["spokesperson", "spokesman", "spokeswoman", "councillor", "leader"]
                .iter()
                .any(|noun| post.ends_with(noun));
        let told_of = is_of_one.then(|| self.told_of(stretch, range.start, memory))??;
        matches!(told_of, Speaker::Person(_)).then(|| (told_of, range.start..role.end))
    }

    /// `Felleman said`: one word with a capital beside the verb, of somebody whom nothing else introduces.
    fn lone_name(&self, text: &str, range: Range<usize>) -> Option<(Speaker<'a>, Range<usize>)> {
        let word = words(&text[range.clone()]).last()?;
        let word = range.start + word.start..range.start + word.end;
        let name = &text[word.clone()];
        let is_high = name.starts_with(char::is_uppercase) && name.chars().any(char::is_lowercase);
        let is_subject =
            !follows_preposition(text, word.start, range.start) && text[word.end..range.end].trim().is_empty();
        // `I've told them`: no name, and often far from who speaks.
        let is_short_form = name.get(1..).is_some_and(|rest| rest.starts_with(['\'', '’'])) && name.starts_with('I')
            || ["We", "They", "You", "He", "She", "It", "That", "There"]
                .iter()
                .any(|word| {
                    name.strip_prefix(word)
                        .is_some_and(|rest| rest.starts_with(['\'', '’']))
                });
        let is_name = is_high
            && is_subject
            && !is_short_form
            && name.chars().count() > 2
            && !is_no_name(name)
            && !is_no_part(name);
        is_name.then(|| (Speaker::Named(name.to_owned()), word))
    }

    /// The one who speaks within the words after a verb: `said the group's leader, Cllr Odile Marsh, on Friday`.
    fn object(&self, stretch: usize, after: Range<usize>, memory: &Memory<'a>) -> Option<(Speaker<'a>, Range<usize>)> {
        let text = self.stretches[stretch].words();
        let after = after.start..text.floor_char_boundary(after.end.min(after.start + FARTHEST));
        let end = [
            ", who", " who ", " whose ", ", after", ", when ", " when ", ", as ", " during ",
        ]
        .iter()
        .filter_map(|stop| text[after.clone()].find(stop))
        .min()
        .map_or(after.end, |at| after.start + at);
        let (who, words) = self.subject_in(stretch, after.start..end, memory, Pick::First)?;
        // A name far behind its verb belongs to something else.
        let between = words_between(text, after.start, words.start);
        let is_near = between <= 12 || matches!(who, Speaker::Role(_)) && between <= 4;
        // What stands behind the name says who that is: `said Ann Brook, head of parks at the council`.
        let described = words_of(&text[words.end..end]).take(12).last();
        let described = described.map_or(words.end, |word| words.end + word.end);
        is_near.then_some((who, words.start..described))
    }

    /// `he added`: the one of whom the sentence before tells, or who spoke last.
    fn pronoun(&self, stretch: usize, range: Range<usize>, memory: &Memory<'a>) -> Option<(Speaker<'a>, Range<usize>)> {
        let text = self.stretches[stretch].words();
        let last = words(&text[range.clone()]).filter(|word| {
            word.len() <= "they".len()
                && ["he", "she", "they", "i", "fe", "hi"]
                    .iter()
                    .any(|pronoun| text[range.start + word.start..range.start + word.end].eq_ignore_ascii_case(pronoun))
        });
        let word = last.last()?;
        let word = range.start + word.start..range.start + word.end;
        let is_adjacent = words(&text[word.end..range.end]).count() <= 2;
        if !is_adjacent {
            return None;
        }
        let pronoun = &text[word.clone()];
        let told_of = is_one(pronoun)
            .then(|| self.told_of(stretch, range.start, memory))
            .flatten();
        let meant = told_of.unwrap_or_else(|| memory.meant_by(pronoun));
        let owned = match meant {
            Speaker::Nobody if is_one(pronoun) => self.owner_before(stretch, range.start, memory),
            _ => None,
        };
        Some((owned.unwrap_or(meant), word))
    }

    /// `Ashcombe said`, `Odile added`: by one name, of somebody whom the text has named in full.
    fn known_by_one_name(
        &self,
        text: &str,
        range: Range<usize>,
        memory: &Memory<'a>,
    ) -> Option<(Speaker<'a>, Range<usize>)> {
        words(&text[range.clone()])
            .map(|word| range.start + word.start..range.start + word.end)
            .filter(|word| text[word.clone()].chars().next().is_some_and(char::is_uppercase))
            .filter(|word| is_subject(text, word, range.start))
            .find_map(|word| Some((memory.by_one_name(&text[word.clone()])?, word)))
    }
}

/// Which of several names is the one.
#[derive(Clone, Copy)]
enum Pick {
    First,
    Last,
}

/// The words before a verb, the part nearest to it first, then all of them.
fn segments(text: &str, before: Range<usize>) -> Vec<Range<usize>> {
    let part = &text[before.clone()];
    // Each of them ends with a space.
    let mut spaces = memchr::memrchr_iter(b' ', part.as_bytes()).map(|at| at + 1);
    let ends_one = |at: &usize| BOUNDARIES.iter().any(|boundary| part[..*at].ends_with(boundary));
    let nearest = spaces.find(ends_one);
    match nearest {
        Some(at) => vec![before.start + at..before.end, before],
        None => vec![before],
    }
}

/// Whether nobody tells it: `…, which tells you all you need to know`.
fn tells_by_itself(after: &str) -> bool {
    [" you", " it all", " everything", " a lot", " us all"]
        .iter()
        .any(|told| after.starts_with(told))
}

/// Whether one noun describes the next: `the council report`.
fn is_owner(text: &str, role: &Range<usize>, noun: &Range<usize>) -> bool {
    words_between(text, role.end, noun.start) == 0
}

fn words_between(text: &str, from: usize, to: usize) -> usize {
    text.get(from..to).map_or(0, |between| words(between).count())
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.trim_end()
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .is_some_and(|last| last.eq_ignore_ascii_case(word))
}

fn role_of<'a>(text: &str, range: &Range<usize>, role: Range<usize>) -> (Speaker<'a>, Range<usize>) {
    let name = phrase(text, range, &role);
    (Speaker::Role(name), role)
}

/// Where the words begin that say what somebody is whose name follows: `the head of parks, Ann Brook`.
fn description(text: &str, range: &Range<usize>, name: usize) -> usize {
    let lead = text[range.start..name].trim_end().trim_end_matches(',');
    let part = lead.rfind([',', ';', ':']).map_or(0, |at| at + 1);
    let part = range.start + part + (lead[part..].len() - lead[part..].trim_start().len());
    let is_short = words_between(text, part, name) <= 8 && ROLES.is_match(&text[part..name]);
    if is_short { part } else { name }
}
