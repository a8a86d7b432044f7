//! Quotations of which a reader cannot tell who speaks.

use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::quotations::{Bearing, Kind as Told, Run};
use crate::check::registry::Form;
use crate::check::{Findings, HouseRule, Item, Look, Quotation, Scope, Speaker, officers};
use crate::content::people::{Person, PersonRole};
use crate::content::release::{Release, ReleaseType, Resident};
use crate::source::prose::passages::words;

mod speech;
mod unspoken;

use speech::{is_named_beside, is_no_speech};
use unspoken::{goes_on_about, is_read, is_set_speech, is_unspoken};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "quote-attribution",
            title: "it is not clear whose words a quotation is",
            severity: Severity::Error,
            reason: "A newsroom cannot use words that nobody is named for, and readers may take them for an officer's or the council's.",
            remedy: "Write who says it in the same sentence, with first name, surname, role and ward: `Cllr First Surname, councillor for Ward, said: \"…\"`, and list the person under `quotes`.",
        },
        group: Group::Form,
        sources: &[
            "Gloucestershire County Council's protocol on political assistants, paragraph 16: a release includes the name of the councillor concerned",
            "Press-release guides of Dover District Council and the Local Trust: a quotation comes from a named person",
            "GOV.UK style guide, quotes: in several paragraphs each opens with marks and only the last closes",
        ],
        looks: "quotations of six words or more in a release, with quotes and people in front matter",
        hold: Hold::Usual,
        bad: &[
            "The bus will stop.\n\n\"This is a disgrace and it must stop now,\" residents were told.",
            "The bus will stop.\n\n“People who work late shifts have no other way home, and nobody at the council asked them.”",
            "The bus will stop.\n\n\"We have waited long enough for a crossing here,\" said a group spokesperson.",
            "The bus will stop.\n\nCllr Wren said: \"People who work late shifts have no other way home.\"",
            "The bus will stop.\n\nTobias Wren said: \"People who work late shifts have no other way home.\"",
            "The bus will stop.\n\nCllr Tobias Wren said: \"People who work late shifts have no other way home.\"",
            "quotes: null\n---\nThe bus will stop.\n\nCllr Tobias Wren, councillor for Saltings, said: \"People who work late shifts have no other way home.\"",
            "people: [{name: Beryl Ashcombe, relation: tenant, consent: {scope: [name, ward], given: 2026-11-12, record: C-0192}}]\n---\nThe bus will stop.\n\nBeryl Ashcombe, a tenant in Castle Fen, said: \"I rang six times and nobody came to look.\"",
            "quotes: null\n---\nThe evening bus between the quay and the hospital will stop after 7pm in January, and the group has asked for a vote. People who work late shifts at the hospital have no other way home, and the last train leaves at half past six. The group has written to the company that runs the bus, to the hospital and to the council, and will publish each answer on this page as soon as it comes.",
            "quotes: [{by: odile-marsh, capacity: group, approved: 2026-11-18}]\n---\nThe bus will stop.\n\nCllr Tobias Wren, councillor for Saltings, said: \"People who work late shifts have no other way home.\"",
        ],
        good: &[
            "The bus will stop.\n\nCllr Tobias Wren, the group's transport spokesperson and councillor for Saltings, said: \"People who work late have no other way home.\n\n\"We are asking for one year only.\"",
            "The bus will stop.\n\n“People who work late shifts have no other way home,” said Cllr Tobias Wren (Saltings). “We are asking for one year only,” he added.",
            "The so-called \"bus gate\" and the report “Homes for All” are old.\n\nTobias Wren, councillor for Saltings, told the Gazette: “People who work late have no way home.”",
            "type: statement\nquotes: null\n---\nThe bus will stop after 7pm, and the group has asked for a vote.",
            "type: statement\nquotes: null\n---\nMembers of the group wondered: \"Do we need three different forms for one bin?\" The paper is called [“A plan for every bin in the borough, 2026 to 2030”](https://harrowmere-council.example/bins).",
            "people: [{name: Beryl Ashcombe, relation: tenant, consent: {scope: [name, ward, quote], given: 2026-11-12, record: C-0192}}]\nquotes: null\n---\nThe bus will stop.\n\nBeryl Ashcombe, a tenant in Castle Fen, said: \"I rang six times and nobody came to look.\"",
            "The motion reads: \"This council asks Cabinet to fund the evening bus for a year.\"\n\nCllr Tobias Wren, councillor for Saltings, said: \"People who work late have no way home.\"",
            "The bus will stop.\n\n::: quote tobias-wren role=\"councillor for Saltings\"\nPeople who work late shifts have no other way home.\n:::",
        ],
    },
    look: Look::Release(check),
};

/// Words that say what somebody is.
static ROLE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:spokes\w+|leader|leads|councillor for|member for|chair\w*|deputy|whip|represents?|representing|ward|mayor|convenor|convener|who (?:sits|serves|proposed|tabled|moved|seconded)|cabinet|portfolio|secretary|treasurer|champion|lead (?:on|for)|speaks for|minister|mp|former)\b",
    )
});

/// Bodies, which may speak without a person's name: `the council said in its answer`.
static BODY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:council|cabinet|committee|government|department|company|firm|charity|union|association|trust|society|board|agency|authority|ombudsman|party|police|administration|executive|team|crew|club|school|college|hospital|hospice|university|church|regulator|operator|federation|institute|commission|parish|fund|library|museum)$",
    )
});

/// From how many words on a release without a quotation is remarked on: a notice of a few lines needs none.
const FEWEST_WORDS: usize = 60;

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let quotations: Vec<&Quotation<'_>> = item
        .quotations
        .iter()
        .filter(|quotation| is_told(item, quotation))
        .collect();
    let mut met: Vec<&Person> = Vec::new();
    for quotation in &quotations {
        judge(item, release, quotation, &mut met, findings);
    }
    check_unused(item, release, findings);
    let is_unfinished = item.prose.stretches.iter().any(|stretch| stretch.scope == Scope::Blank);
    let is_news = release.facts.kind == ReleaseType::News && !item.ground.is_archived(item.day);
    let texts = item.prose.within(&[Scope::Lead, Scope::Body]);
    let length: usize = texts.map(|stretch| words(stretch.words()).count()).sum();
    if quotations.is_empty() && is_news && !is_unfinished && length >= FEWEST_WORDS {
        findings
            .at(item.file(), "nobody is quoted in this release")
            .severity(Severity::Warning)
            .help("Add a sentence or two that a councillor has said and agreed to; a newsroom looks for it. A statement says `type: statement`.");
    }
}

/// Whether a quotation is long enough and stands in the text.
fn is_told(item: &Item, quotation: &Quotation) -> bool {
    let Some(run) = quotation.start().filter(|_| quotation.is_direct()) else {
        return false;
    };
    let stretch = &item.prose.stretches[run.stretch];
    let is_text = matches!(
        stretch.scope,
        Scope::Lead | Scope::Body | Scope::Quote | Scope::AfterEnds | Scope::Notes
    );
    stretch.field.is_none() && is_text
}

fn judge<'a>(
    item: &Item<'a>,
    release: &Release,
    quotation: &Quotation<'a>,
    met: &mut Vec<&'a Person>,
    findings: &mut Findings,
) {
    let Some(start) = quotation.start() else {
        return;
    };
    let at_start = |run: &Run| item.prose.stretches[run.stretch].place(item.source(), run.words.clone());
    if quotation.bearing == Bearing::Carried {
        let stretch = &item.prose.stretches[start.stretch];
        if item.ground.is_archived(item.day)
            || is_unspoken(stretch, &start.words)
            || is_read(stretch, &start.words)
            || goes_on_about(item, quotation, start)
            || is_named_beside(item, start)
            || is_no_speech(stretch, &start.words)
        {
            return;
        }
        findings
            .at(at_start(start), "this quotation follows another one, but it is not said whose it is")
            .severity(Severity::Warning)
            .help("If the same person goes on, leave the closing marks off the paragraph before, or write “she added”; else write who speaks.");
        return;
    }
    // Officers have a rule of their own.
    if officers::speaking(item, quotation).is_some() {
        return;
    }
    let stretch = &item.prose.stretches[start.stretch];
    let has_no_name = matches!(quotation.speaker, Speaker::Nobody | Speaker::Role(_));
    if has_no_name && is_unspoken(stretch, &start.words) {
        return;
    }
    match &quotation.speaker {
        Speaker::Nobody
            if is_set_speech(item, release, start)
                || is_read(stretch, &start.words)
                || is_named_beside(item, start)
                || is_no_speech(stretch, &start.words) => {}
        Speaker::Nobody => {
            let text = stretch.words();
            // A few words within a sentence, or a passage set apart without marks, may be a document's.
            let lead = text[..start.words.start].trim_end();
            let is_within = !lead.is_empty() && !lead.ends_with(['.', '!', '?', ':', ',', '”', '"']);
            let is_bare = quotation.kind == Told::Apart && !text.trim_start().starts_with(['"', '“', '‘', '\'']);
            let may_be_text = is_within || is_bare;
            if may_be_text && item.ground.is_archived(item.day) {
                return;
            }
            let message = format!("nobody is named who says “{}”", opening(&text[start.words.clone()]));
            let finding = findings.at(at_start(start), message);
            if may_be_text {
                finding.severity(Severity::Warning);
            }
        }
        Speaker::Role(role) if !BODY.is_match(role.trim()) => {
            let run = quotation.attribution.as_ref().unwrap_or(start);
            findings.at(
                at_start(run),
                format!("“{}” has no name, so nobody can print these words", role.trim()),
            );
        }
        Speaker::Role(_) | Speaker::Text(_) => {}
        Speaker::Person(person) => {
            // A reader is told once who somebody is.
            if !met.iter().any(|known| std::ptr::eq(*known, *person)) {
                met.push(person);
                judge_person(item, release, quotation, person, findings);
            }
        }
        Speaker::Resident(resident, index) => judge_resident(item, resident, *index, findings),
        Speaker::Named(name) => {
            if item.ground.knows_people(item.day) && release.facts.quotes.iter().all(|quote| quote.by != *name) {
                let run = quotation.attribution.as_ref().unwrap_or(start);
                findings
                    .at(at_start(run), format!("{name} is quoted, and it is nowhere recorded that they agreed"))
                    .help("List a private person under `people` with a consent that covers `quote`; give somebody in public life a file in content/people.");
            }
        }
    }
}

/// The first words of a quotation, to know it by.
fn opening(words: &str) -> String {
    let bare = words.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '‘' | '’' | '\''));
    let first: Vec<&str> = bare.split_whitespace().take(6).collect();
    match bare.split_whitespace().nth(6) {
        Some(_) => format!("{} …", first.join(" ")),
        None => first.join(" "),
    }
}

fn judge_person(item: &Item, release: &Release, quotation: &Quotation, person: &Person, findings: &mut Findings) {
    // People in public life may be cited.
    if person.facts.role != PersonRole::Councillor {
        return;
    }
    let Some(start) = quotation.start() else {
        return;
    };
    let run = quotation.attribution.as_ref().unwrap_or(start);
    let place = item.prose.stretches[run.stretch].place(item.source(), run.words.clone());
    let name = &person.facts.name;
    let is_listed = release
        .facts
        .quotes
        .iter()
        .any(|quote| quote.by == person.entry.slug || quote.by == *name);
    if !is_listed && !item.ground.is_archived(item.day) {
        findings
            .at(place, format!("{name} is quoted, but is not listed under `quotes`"))
            .help(format!(
                "Add under `quotes`: {{by: {}, capacity: group, approved: the day they agreed}}.",
                person.entry.slug
            ));
        return;
    }
    if quotation.kind == Told::Apart && quotation.attribution.is_none() {
        return;
    }
    if let Some(missing) = introduction_lacks(item, person, run) {
        findings.at(place, format!("{name} is quoted, but the text {missing}"));
    }
}

/// What the text leaves out where it introduces somebody, up to the sentence that quotes them.
fn introduction_lacks(item: &Item, person: &Person, run: &Run) -> Option<&'static str> {
    let is_before = |stretch: usize, at: usize| (stretch, at) <= (run.stretch, run.words.end);
    let mentions: Vec<_> = item
        .mentions
        .all()
        .iter()
        .filter(|mention| mention.is_of(person) && item.prose.stretches[mention.stretch].field.is_none())
        .filter(|mention| is_before(mention.stretch, mention.words.start))
        .collect();
    if !mentions.iter().any(|mention| mention.form == Form::Full) {
        return Some("does not give first name and surname");
    }
    let sentence = |stretch: usize, at: usize| {
        let stretch = &item.prose.stretches[stretch];
        stretch.words().get(stretch.sentence_at(at)?.clone())
    };
    // `The finance spokesperson and councillor for Orchard said:` is of somebody named before.
    let around: Vec<&str> = mentions
        .iter()
        .map(|mention| (mention.stretch, mention.words.start))
        .chain([(run.stretch, run.words.start)])
        .flat_map(|(stretch, at)| [sentence(stretch, at), goes_on_after(item, stretch, at)])
        .flatten()
        .collect();
    let says_councillor = mentions.iter().any(|mention| mention.is_titled_councillor())
        || around.iter().any(|words| words.to_lowercase().contains("councillor"));
    if !says_councillor {
        return Some("does not say that they are a councillor");
    }
    let wards: Vec<String> = item
        .ground
        .site
        .wards
        .iter()
        .map(|ward| ward.facts.name.to_lowercase())
        .collect();
    let has_role = around.iter().any(|words| {
        let low = words.to_lowercase();
        ROLE.is_match(words)
            || wards.iter().any(|ward| low.contains(ward.as_str()))
            || person
                .facts
                .offices
                .iter()
                .any(|office| low.contains(&office.title.to_lowercase()))
    });
    (!has_role).then_some("says neither role nor ward")
}

/// The sentence after one, where it goes on about whoever stands in it: `He signed the book as councillor for Saltings.`
fn goes_on_after<'s>(item: &'s Item, stretch: usize, at: usize) -> Option<&'s str> {
    let stretch = &item.prose.stretches[stretch];
    let here = stretch.sentence_at(at)?;
    let next = stretch.sentences().iter().find(|sentence| sentence.start >= here.end)?;
    let words = stretch.words().get(next.clone())?;
    let first = words.split_whitespace().next()?;
    matches!(first, "He" | "She" | "They" | "His" | "Her").then_some(words)
}

fn judge_resident(item: &Item, resident: &Resident, index: usize, findings: &mut Findings) {
    let may_quote = resident
        .consent
        .as_ref()
        .is_some_and(|consent| consent.scope.iter().any(|scope| scope == "quote"));
    if !may_quote {
        findings
            .at(
                item.field(&format!("people[{index}]")),
                format!("{} is quoted, but did not agree to be", resident.name),
            )
            .help("Ask for it and add `quote` to the scope of the consent, or tell the story in your own words.");
    }
}

/// Whoever is listed as quoted must at least be named.
fn check_unused(item: &Item, release: &Release, findings: &mut Findings) {
    for (index, quote) in release.facts.quotes.iter().enumerate() {
        let Some(person) = item.ground.person(&quote.by) else {
            continue;
        };
        let is_officer = person.facts.role == PersonRole::Officer;
        let is_blank = item.prose.stretches.iter().any(|stretch| stretch.scope == Scope::Blank);
        let is_named = item.mentions.all().iter().any(|mention| mention.is_of(person))
            || item.quotations.iter().any(|quotation| quotation.is_by(person));
        let is_author = release.facts.author.as_deref() == Some(person.entry.slug.as_str());
        if !is_named && !is_officer && !is_blank && !is_author {
            findings
                .at(
                    item.field(&format!("quotes[{index}].by")),
                    format!(
                        "{} is listed under `quotes`, but the text does not name them",
                        person.facts.name
                    ),
                )
                .help("Quote them by name in the text, or take the line out.");
        }
    }
}
