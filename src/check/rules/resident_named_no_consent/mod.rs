//! Private people who are named without a record that they agreed.

use std::cell::LazyCell;
use std::ops::Range;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Place, Severity};
use crate::check::history::is_of_old;
use crate::check::names::{Form, Named, Signs, Who, is_casework, signs};
use crate::check::pattern::Traced;
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look, Scope, Stretch};
use crate::content::entry::ImageFact;
use crate::content::release::Resident;

mod consent;
mod introduced;
#[cfg(test)]
mod tests;
mod told;

use told::Told;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "resident-named-no-consent",
            title: "a private person is named without consent on record",
            severity: Severity::Error,
            reason: "Casework is personal data, and the councillor answers for it. Somebody who asked for help has not agreed to be in the news; health, beliefs and family need their own yes.",
            remedy: "Add the person under `people` with the consent they gave: scope, day, and where the record is kept. Or tell the story without the name.",
        },
        group: Group::Risk,
        sources: &[
            "Information Commissioner's guidance for elected representatives: a councillor is the controller of casework data, and needs a lawful basis for each use of it",
            "The role profile of political assistants of 2021: casework is treated in confidence",
            "Which wordings name a private person: our own judgement",
        ],
        looks: "headline, summary, text, notes, picture texts; `people` and `images` of a release",
        hold: Hold::Usual,
        bad: &[
            "people: null\n---\nBus 42 stops at 7pm.\n\nMs Tansy Holloway, 71, of Quay Row, said: \"I walk home in the dark.\"",
            "people: [{name: Tansy Holloway, consent: {scope: [name, quote], given: 2026-11-12, record: C-0192}}]\n---\nBus 42 stops at 7pm.\n\nTansy Holloway, who has COPD, said: \"I walk home in the dark.\"",
            "people: [{name: Tansy Holloway, consent: {scope: [name, quote], given: 2026-11-12, record: C-0192, expires: 2026-11-15}}]\n---\n",
        ],
        good: &[
            "people: [{name: Tansy Holloway, consent: {scope: [name, ward, quote], given: 2026-11-12, record: C-0192, expires: 2027-11-12}}]\n---\nBus 42 stops at 7pm.\n\nTansy Holloway, a tenant in Castle Fen, said: \"I walk home in the dark.\"",
            "A tenant in Castle Fen told the group that she walks home from Quay Road in the dark.",
        ],
    },
    look: Look::ItemAndSite(check, check_site),
};

/// Where the registry is empty, every councillor looks like a resident, which is told once and not of each name.
fn check_site(ground: &Ground, findings: &mut Findings) {
    if ground.lacks_people() {
        findings
            .at(
                ground.setting("group"),
                "content/people holds nobody, so private people who are named cannot be told from councillors",
            )
            .help("Give each councillor of the group a file, as `pressroom new councillor` makes it; until then only those are told of whose age or home stands beside their name.")
            .severity(Severity::Warning);
    }
}

fn check(item: &Item, findings: &mut Findings) {
    let (residents, images): (&[Resident], &[ImageFact]) = match item.kind {
        Kind::Release(release) => (&release.facts.residents, &release.facts.images),
        _ => (&[], &[]),
    };
    consent::check(item, residents, findings);
    let mut strangers: Vec<Stranger> = Vec::new();
    let mut told = Told::default();
    let mut last: Option<usize> = None;
    for (number, stretch) in item.prose.stretches.iter().enumerate() {
        if stretch.scope == Scope::Blank {
            continue;
        }
        let earlier = number.checked_sub(1).map(|earlier| &item.prose.stretches[earlier]);
        let paragraphs: Vec<Traced> = [Some(stretch), earlier]
            .into_iter()
            .flatten()
            .map(Stretch::traced)
            .collect();
        let is_of_old = LazyCell::new(|| is_of_old(&paragraphs, item.day));
        let sentences = stretch.sentences();
        let mut is_of_somebody = !item.mentions.of(number).is_empty();
        for (at, (sentence, everybody)) in stretch.named(&item.ground.directory).enumerate() {
            if !*is_of_old && let Some(words) = introduced::family(stretch.traced(), sentence, &item.ground.directory) {
                let name = stretch.words()[words.clone()].to_owned();
                let place = stretch.place(item.source(), words);
                strangers.push(Stranger {
                    name,
                    place,
                    is_sure: true,
                });
            }
            for named in everybody.iter().filter(|named| is_private(item, number, named)) {
                let signs = signs(stretch.traced(), named);
                let name = &stretch.words()[named.words.clone()];
                let of_resident = resident(residents, name, named.form);
                is_of_somebody = true;
                last = of_resident;
                match of_resident {
                    Some(index) => told.read(item, index, stretch, &sentences[at..], named, signs),
                    None if *is_of_old => {}
                    None => note(item, &mut strangers, stretch, sentence, named, signs),
                }
            }
        }
        match last {
            Some(resident) if !is_of_somebody => told.go_on(item, resident, stretch),
            _ if item.mentions.of(number).is_empty() => {}
            _ => last = None,
        }
    }
    pictured(item, residents, images, &mut told, findings);
    told.report(item, residents, findings);
    strangers.iter().for_each(|stranger| stranger.report(item, findings));
}

/// Whether a name is that of a private person: nobody whom the registry knows by it.
fn is_private(item: &Item, stretch: usize, named: &Named) -> bool {
    let mut known = item.mentions.of(stretch).iter();
    let is_known = known.any(|known| known.words.start < named.whole.end && named.whole.start < known.words.end);
    let text = item.prose.stretches[stretch].words();
    named.who == Who::Private && !is_known && !is_candidate(item, &text[named.words.clone()])
}

/// Whether somebody stands in an election, which makes the name public.
fn is_candidate(item: &Item, name: &str) -> bool {
    let elections = item.ground.settings().elections.iter();
    let mut candidates: Vec<&String> = elections.flat_map(|election| &election.candidates).collect();
    if let Kind::Release(release) = item.kind {
        candidates.extend(release.facts.election.iter().flat_map(|election| &election.candidates));
    }
    let surname = |name: &str| name.rsplit(' ').next().map(str::to_owned);
    let is_one_word = !name.contains(' ');
    candidates
        .into_iter()
        .any(|candidate| candidate == name || (is_one_word && surname(candidate).as_deref() == Some(name)))
}

/// Somebody of whom no consent is on record.
struct Stranger {
    name: String,
    place: Place,
    is_sure: bool,
}

/// How surely a private person is named: none where it may be no name at all.
fn certainty(scope: Scope, named: &Named, signs: Signs) -> Option<bool> {
    if signs.is_public {
        return None;
    }
    let in_title = matches!(scope, Scope::Headline | Scope::Heading | Scope::Table);
    let in_picture = matches!(scope, Scope::Alt | Scope::Caption);
    match named.form {
        Form::Titled => Some(true),
        Form::Full => Some(signs.any() || in_picture),
        Form::Doubtful | Form::Shaped | Form::Worded if in_title => None,
        Form::Worded => signs.aged.then_some(true),
        Form::Doubtful | Form::Shaped => {
            (signs.speaks || signs.aged || signs.is_someone || signs.is_ill).then_some(true)
        }
        Form::Given => (signs.aged || signs.lives || (signs.speaks && signs.is_someone)).then_some(true),
    }
}

fn note(
    item: &Item,
    strangers: &mut Vec<Stranger>,
    stretch: &Stretch,
    sentence: &Range<usize>,
    named: &Named,
    signs: Signs,
) {
    let is_introduced = || {
        !signs.is_public
            && matches!(
                stretch.scope,
                Scope::Headline | Scope::Summary | Scope::Lead | Scope::Body | Scope::Quote | Scope::Notes
            )
            && introduced::is_introduced(stretch.traced(), sentence, named)
    };
    let is_sure = match certainty(stretch.scope, named, signs) {
        Some(true) => true,
        other => match (other, is_introduced()) {
            (_, true) => true,
            (Some(false), _) => false,
            _ => return,
        },
    };
    // A boat, a pub: nobody is called `the Annie Rowe`.
    let before = &stretch.words()[..named.whole.start];
    // And no person is `the Earl of Hell`.
    let has_article = before.ends_with("the ") || before.ends_with("The ");
    if named.form == Form::Given && has_article && stretch.words()[named.whole.end..].starts_with(" of ") {
        return;
    }
    if named.form == Form::Full && !signs.aged && has_article {
        return;
    }
    let tells_of_life = signs.aged || signs.lives;
    if !tells_of_life && !item.ground.knows_people(item.day) {
        return;
    }
    // A name alone may be anybody's. Only where homes and help are spoken of is it worth a word.
    if !is_sure && !is_casework(stretch.traced().part(sentence.clone())) {
        return;
    }
    if named.form == Form::Given && told::is_changed_name(stretch.words()) {
        return;
    }
    let name = &stretch.words()[named.whole.clone()];
    let place = || stretch.place(item.source(), named.whole.clone());
    match strangers.iter_mut().find(|known| is_same(&known.name, name)) {
        Some(known) if is_sure && !known.is_sure => {
            known.is_sure = true;
            known.place = place();
        }
        Some(_) => {}
        None => strangers.push(Stranger {
            name: name.to_owned(),
            place: place(),
            is_sure,
        }),
    }
}

/// Whether two names are one person's, as far as a reader can tell: `Ms Holloway` after `Tansy Holloway`.
fn is_same(known: &str, name: &str) -> bool {
    let last = |name: &str| name.rsplit(' ').next().map(str::to_lowercase);
    known == name || last(known) == last(name) || known.split(' ').next() == Some(name)
}

impl Stranger {
    fn report(&self, item: &Item, findings: &mut Findings) {
        let name = &self.name;
        let is_release = matches!(item.kind, Kind::Release(_));
        let (message, severity) = match (self.is_sure, is_release) {
            (true, true) => (format!("{name} is named, and no consent is on record"), Severity::Error),
            (true, false) => (
                format!("{name} is named, and nothing says that they agreed"),
                Severity::Warning,
            ),
            (false, _) => (
                format!("{name} looks like the name of somebody who is not in the registry"),
                Severity::Advice,
            ),
        };
        let public = "Somebody in public life belongs in content/people with `role: public-name`.";
        let help = if is_release {
            format!(
                "If they agreed, write under `people`: {{name: {name}, consent: {{scope: [name, …], given: the day, record: where it is kept}}}}. If not, tell it without the name. {public}"
            )
        } else {
            format!("Ask {name} first, or tell it without the name. {public}")
        };
        findings.at(self.place.clone(), message).help(help).severity(severity);
    }
}

/// The private person of `people` whom a name means.
fn resident(residents: &[Resident], name: &str, form: Form) -> Option<usize> {
    let parts = |name: &str| -> Vec<String> {
        let name = name.replace('’', "'").to_lowercase();
        name.split_whitespace()
            .map(|part| part.trim_end_matches('.').to_owned())
            .collect()
    };
    let name = parts(name);
    let (first, last) = (name.first()?, name.last()?);
    residents.iter().position(|resident| {
        let known = parts(&resident.name);
        let (given, surname) = (known.first(), known.last());
        match (form, name.len()) {
            (Form::Titled, 1) => surname == Some(last),
            (_, 1) => given == Some(first) || surname == Some(last),
            _ => known.ends_with(&name) || (given == Some(first) && surname == Some(last)),
        }
    })
}

/// Who is in a picture, as the front matter says.
fn pictured(item: &Item, residents: &[Resident], images: &[ImageFact], told: &mut Told, findings: &mut Findings) {
    for (index, image) in images.iter().enumerate() {
        for (at, name) in image.people.iter().enumerate() {
            if name.trim().is_empty() || item.ground.person(name).is_some() {
                continue;
            }
            let place = item.field(&format!("images[{index}].people[{at}]"));
            match resident(residents, name, Form::Full) {
                Some(resident) => told.picture(resident, place),
                None => Stranger {
                    name: name.clone(),
                    place,
                    is_sure: true,
                }
                .report(item, findings),
            }
        }
    }
}
