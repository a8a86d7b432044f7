//! Children who can be recognised.

use std::ops::Range;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::history::is_of_old;
use crate::check::names::{Form, Named, Who};
use crate::check::{Findings, HouseRule, Item, Kind, Look, Stretch};
use crate::content::release::{Release, Resident};

mod apposed;
mod rare;
mod signs;
#[cfg(test)]
mod tests;
mod told;

/// How far from a name a sign of childhood still speaks of it, in bytes.
const REACH: usize = 120;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "child-identified",
            title: "a child can be recognised",
            severity: Severity::Error,
            reason: "A child cannot take back what was told of them. A first name with an age or a school is enough for a playground to know who it is; in stories of care, crime, special needs or exclusion the law may forbid it.",
            remedy: "Tell it without name, age and school: \"a parent whose child needs school transport\". With a guardian's consent on record, a happy story may name the child.",
        },
        group: Group::Risk,
        sources: &[
            "Information Commissioner's guidance for elected representatives: duties of a controller, of which children's data asks most",
            "Corporate safeguarding statement in the role profile of political assistants of 2021",
            "Reporting restrictions for children (Children Act 1989, section 97, and others) are named as a reminder; their text was not read",
        ],
        looks: "headline, summary, text and picture texts; `images` and `people` of a release",
        hold: Hold::Usual,
        bad: &[
            "Bus 42 stops at 7pm.\n\nMia, 9, a pupil at Saltings Primary School, walks home.",
            "Bus 42 stops at 7pm.\n\nThe nine-year-old, Jacob Holloway, is in Year 4.",
            "images: [{file: bus-42.jpg, alt: Children at the bus stop, children: true}]\nfiles: {content/releases/2026/bus-42.jpg: picture}\n---\n",
        ],
        good: &[
            "A Saltings parent told the group that her child needs school transport. Cllr Tobias Wren, councillor for Saltings, met pupils of Saltings Primary School.",
            "Cllr Tobias Wren, councillor for Saltings, walked over the 9-year-old bridge.",
            "images: [{file: bus-42.jpg, alt: Children at the bus stop, children: true, guardian_consent: form G-12}]\nfiles: {content/releases/2026/bus-42.jpg: picture}\n---\n",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    let residents: &[Resident] = match item.kind {
        Kind::Release(release) => {
            pictures(item, release, findings);
            &release.facts.residents
        }
        _ => &[],
    };
    for stretch in item.prose.written() {
        if !signs::may_be_told(stretch.traced()) {
            continue;
        }
        let mut before: Option<&[Named]> = None;
        for (sentence, named) in stretch.named(&item.ground.directory) {
            // Whoever was a child in 1840 is no child now.
            if is_of_old(&[stretch.traced().part(sentence.clone())], item.day) {
                continue;
            }
            let is_told = within(item, residents, stretch, sentence.clone(), named, findings);
            if let Some(everybody) = before {
                goes_on(item, residents, stretch, sentence.clone(), everybody, findings);
            }
            if !is_told && let Some(told) = told::told(stretch, sentence, named) {
                tell(item, residents, stretch, told, findings);
                before = None;
                continue;
            }
            before = Some(named);
        }
    }
}

/// One sentence, and whether it is told of: a child that is named, else one that is known by age and school.
fn within(
    item: &Item,
    residents: &[Resident],
    stretch: &Stretch,
    sentence: Range<usize>,
    named: &[Named],
    findings: &mut Findings,
) -> bool {
    let text = stretch.traced();
    let mut everybody = named.to_vec();
    everybody.extend(rare::rare_name(text, &sentence, &everybody, &item.ground.directory));
    everybody.retain(|named| named.who == Who::Private && !signs::is_adult(&text, named));
    let by_school = signs::known_by_school(text, sentence.clone());
    // Most sentences name nobody, and need not be read for what would tell of a child.
    if everybody.is_empty() && by_school.is_none() {
        return false;
    }
    let childhood = signs::childhood(text, sentence.clone(), item.day.year());
    let is_grave = signs::is_grave(&text[sentence.clone()]);
    let mut is_told = false;
    for named in &everybody {
        let before = || signs::stands_before(&text, &sentence, named);
        let Some(sign) = sign_of(&text, named, &childhood).cloned().or_else(before) else {
            continue;
        };
        let name = &text[named.words.clone()];
        if has_guardian(residents, name) && !is_grave {
            is_told = true;
            continue;
        }
        let words = named.words.start.min(sign.start)..named.words.end.max(sign.end);
        let more = if is_grave {
            ", in a story that no child may be named in"
        } else {
            ""
        };
        findings
            .at(
                stretch.place(item.source(), words),
                format!(
                    "{name} is a child who can be recognised (\"{}\"){more}",
                    &text[sign.clone()]
                ),
            )
            .help(help(is_grave));
        is_told = true;
    }
    if is_told {
        return true;
    }
    let is_by_school = by_school.is_some();
    if let Some(words) = by_school {
        findings
            .at(
                stretch.place(item.source(), words.clone()),
                format!("age and school together lead to one child (\"{}\")", &text[words]),
            )
            .help(help(is_grave));
    }
    is_by_school
}

/// A child whom one sentence names, and of whom the next tells the age: `Zack wrote to us. He's eight.`
fn goes_on(
    item: &Item,
    residents: &[Resident],
    stretch: &Stretch,
    sentence: Range<usize>,
    before: &[Named],
    findings: &mut Findings,
) {
    let text = stretch.traced();
    let is_child = |named: &&Named| {
        named.who == Who::Private
            && named.form != Form::Titled
            && named.form < Form::Shaped
            && !signs::is_adult(&text, named)
    };
    let [only] = before
        .iter()
        .filter(|named| named.form < Form::Shaped)
        .collect::<Vec<_>>()[..]
    else {
        return;
    };
    let Some(sign) = Some(only).filter(is_child).and_then(|_| signs::goes_on(text, sentence)) else {
        return;
    };
    let name = &text[only.words.clone()];
    if has_guardian(residents, name) {
        return;
    }
    findings
        .at(
            stretch.place(item.source(), only.words.clone()),
            format!("{name} is a child who can be recognised (\"{}\")", &text[sign]),
        )
        .help(help(false));
}

/// Tells of a child who is known by what several words together say.
fn tell(item: &Item, residents: &[Resident], stretch: &Stretch, told: told::Told, findings: &mut Findings) {
    let text = stretch.words();
    let sign = &text[told.sign.clone()];
    let (words, message) = match told.name {
        Some(name) if has_guardian(residents, &text[name.clone()]) => return,
        Some(name) => {
            let message = format!("{} is a child who can be recognised (\"{sign}\")", &text[name.clone()]);
            (name, message)
        }
        None => (
            told.sign.clone(),
            format!("age and school together lead to one child (\"{sign}\")"),
        ),
    };
    findings
        .at(stretch.place(item.source(), words), message)
        .help(help(signs::is_grave(text)));
}

fn help(is_grave: bool) -> &'static str {
    if is_grave {
        return "Take out name, age and school, and anything else that leads to the child; ask for legal advice before you issue it.";
    }
    "Take out the name, or age and school. If a guardian agreed, write the child under `people` with consent: {guardian: true, …}."
}

/// What shows that somebody is a child: the nearest sign that speaks of them.
fn sign_of<'s>(text: &str, named: &Named, childhood: &'s [signs::Sign]) -> Option<&'s Range<usize>> {
    let near = around(childhood, named).iter().filter(|sign| {
        let gap = gap(&sign.words, &named.whole);
        match sign.bond {
            // Capitals that no list knows may be anything; an age right beside them makes them a name.
            signs::Bond::Near if named.form >= Form::Shaped => gap <= 3,
            signs::Bond::Near => gap <= REACH && signs::is_of(text, sign, named),
            signs::Bond::Beside => gap <= 3,
        }
    });
    let is_name = |_: &&signs::Sign| named.form != Form::Titled;
    near.filter(is_name)
        .min_by_key(|sign| gap(&sign.words, &named.whole))
        .map(|sign| &sign.words)
}

/// The signs that may be near enough to a name, of all that stand in order: a line without end is full of both.
fn around<'s>(childhood: &'s [signs::Sign], named: &Named) -> &'s [signs::Sign] {
    /// The longest sign that is looked for, in bytes: a class with the name of its school.
    const LONGEST: usize = 400;
    let from = named.whole.start.saturating_sub(REACH + LONGEST);
    let to = named.whole.end + REACH;
    let first = childhood.partition_point(|sign| sign.words.start < from);
    let last = childhood.partition_point(|sign| sign.words.start <= to);
    &childhood[first..last]
}

fn gap(one: &Range<usize>, other: &Range<usize>) -> usize {
    if one.end <= other.start {
        return other.start - one.end;
    }
    one.start.saturating_sub(other.end)
}

/// Whether a guardian agreed that this child is named.
fn has_guardian(residents: &[Resident], name: &str) -> bool {
    let first = |name: &str| name.split(' ').next().map(str::to_lowercase);
    residents.iter().any(|resident| {
        let agreed = resident.consent.as_ref().is_some_and(|consent| consent.guardian);
        agreed && (resident.name == name || first(&resident.name) == first(name))
    })
}

/// Pictures in which children can be recognised.
fn pictures(item: &Item, release: &Release, findings: &mut Findings) {
    for (index, image) in release.facts.images.iter().enumerate() {
        if image.children && image.guardian_consent.trim().is_empty() {
            findings
                .at(
                    item.field(&format!("images[{index}].children")),
                    format!(
                        "children can be recognised in {}, and no guardian's consent is on record",
                        image.file
                    ),
                )
                .help("Write under `guardian_consent` where the signed forms are kept, or use another picture.");
        }
    }
}
