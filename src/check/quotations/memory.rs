//! Who has spoken so far in a text, for `he added` and `Ashcombe said`.

use super::Speaker;

/// How many speakers a reader keeps in mind.
const MOST_KNOWN: usize = 24;

/// Who has spoken so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory<'a> {
    spoke: Vec<Speaker<'a>>,
    /// Where the last of them whom `she` can mean was named: a stretch, and a place in it.
    last: Option<(usize, usize)>,
}

impl<'a> Memory<'a> {
    /// Notes that somebody speaks, named at a place in a stretch.
    pub fn meet(&mut self, speaker: &Speaker<'a>, place: (usize, usize)) {
        if matches!(
            speaker,
            Speaker::Person(_) | Speaker::Resident(..) | Speaker::Named(_) | Speaker::Role(_)
        ) {
            self.spoke.retain(|known| !is_same(known, speaker));
            self.spoke.push(speaker.clone());
            // `The company has said that it will come. "It is late," he said.`: no company is a he.
            if !matches!(speaker, Speaker::Role(role) if is_many(role)) {
                self.last = Some(place);
            }
            if self.spoke.len() > MOST_KNOWN {
                self.spoke.remove(0);
            }
        }
    }

    /// Whether somebody has spoken, and no body of many, since a place in a stretch.
    pub fn knows_since(&self, place: (usize, usize)) -> bool {
        self.last.is_some_and(|last| last >= place)
    }

    /// Who spoke last, of those whom a pronoun can mean: `she` is one, and never `people`.
    pub fn meant_by(&self, pronoun: &str) -> Speaker<'a> {
        let is_one = is_one(pronoun);
        let is_meant = |known: &&Speaker<'a>| match known {
            Speaker::Role(role) => !is_one || !is_many(role),
            _ => true,
        };
        let mut spoke = self.spoke.iter().rev();
        spoke.find(is_meant).cloned().unwrap_or(Speaker::Nobody)
    }

    /// Who is meant by a first name or a surname alone.
    pub fn by_one_name(&self, name: &str) -> Option<Speaker<'a>> {
        let is_part = |whole: &str| whole.split_whitespace().any(|word| word == name);
        let is_meant = |known: &&Speaker<'a>| match known {
            Speaker::Person(person) => is_part(&person.facts.name),
            Speaker::Resident(resident, _) => is_part(&resident.name),
            Speaker::Named(known) => is_part(known),
            _ => false,
        };
        self.spoke.iter().rev().find(is_meant).cloned()
    }
}

/// Whether a pronoun means one person: `she`.
pub(super) fn is_one(pronoun: &str) -> bool {
    ["he", "she"].iter().any(|one| pronoun.eq_ignore_ascii_case(one))
}

/// Whether a noun means several people or a body: `people`, `residents`, `the council`.
fn is_many(role: &str) -> bool {
    let noun = role.rsplit(' ').next().unwrap_or(role).to_lowercase();
    let is_body = [
        "people",
        "police",
        "group",
        "council",
        "cabinet",
        "committee",
        "alliance",
        "party",
        "department",
        "government",
        "charity",
        "company",
        "firm",
        "union",
        "staff",
        "family",
        "women",
        "men",
        "ladies",
        "gentlemen",
        "association",
        "trust",
        "society",
        "board",
        "agency",
        "authority",
        "opposition",
        "administration",
        "crew",
        "team",
    ];
    is_body.contains(&noun.as_str()) || (noun.ends_with('s') && !noun.ends_with("ss"))
}

fn is_same(one: &Speaker, other: &Speaker) -> bool {
    match (one, other) {
        (Speaker::Person(one), Speaker::Person(other)) => one.entry.source == other.entry.source,
        (Speaker::Resident(_, one), Speaker::Resident(_, other)) => one == other,
        (Speaker::Named(one), Speaker::Named(other)) | (Speaker::Role(one), Speaker::Role(other)) => one == other,
        _ => false,
    }
}
