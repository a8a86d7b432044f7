//! How councillors are named: title, first name and surname at first, then the short form.

use std::sync::LazyLock;

use crate::base::diagnostic::nearest;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pack::fix;
use crate::check::pattern::{Pattern, pattern};
use crate::check::registry::{Form, has_council_title};
use crate::check::{Findings, HouseRule, Item, Look, Mention, Scope, Stretch};
use crate::content::people::PersonRole;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "style-councillor",
            title: "a councillor is not named in the house style",
            severity: Severity::Advice,
            reason: "Names written in one way are a courtesy to newsrooms, and let readers and search find everything about a person.",
            remedy: "Write the title without a full stop, with first name and surname at first: `Cllr Tobias Wren`, then `Cllr Wren`.",
        },
        group: Group::Style,
        sources: &[
            "Local Government Association, writing style guide: no full stops in abbreviations",
            "GOV.UK style guide, abbreviations: no full stops",
        ],
        looks: "every text but quotations, with the names in content/people and policy.councillor_short",
        hold: Hold::Usual,
        bad: &[
            "Coun. Tobias Wren, councillor for Saltings, met drivers.",
            "Coun Tobias Wren met drivers.",
            "Cllr. Tobias Wren met drivers.",
            "Councillor Mrs Odile Marsh met drivers.",
            "Drivers met councillor Tobias Wren on Friday.",
            "Cllr T Wren met drivers.",
            "Cllr Wren met drivers.",
            "Cllr Tobias Wrenn met drivers.",
            "The Civic Alliance Councillors met drivers.",
            "Cllr Tobias Wren met drivers. Councillor Wren wrote down what they said, and Cllr Wren read it out.",
        ],
        good: &[
            "Cllr Tobias Wren met drivers. Cllr Wren wrote down what they said.",
            "Councillor Tobias Wren met drivers. Cllr Wren wrote down what they said.",
            "Councillors met drivers. The group's councillors wrote down what they said, and Cllrs Tobias Wren and Odile Marsh read it out.",
            "Cllr Tobias Wren met drivers.\n\nOdile Marsh, councillor for Millrace, said: \"Coun. Wren wrote it all down for us on Friday.\"",
            "Cllr Ada Tern met drivers.",
            "Drivers met the former Northgate councillor Silas Dunmore and ward councillor Tobias Wren.",
        ],
    },
    look: Look::Item(check),
};

static STOPPED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"\b(?:Cllrs?\.|CLLRS?\.|[Cc]ounc?s?\.|Couns?\b|Clrs?\b\.?)"));

static DOUBLE: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b(?:Councillor|Cllr|Coun)\.? (?:Mrs|Mr|Ms|Miss|Mx)\b"));

static PLURAL: LazyLock<Pattern> = LazyLock::new(|| pattern(r"[\w,'’] Councillors\b(?: [a-z]|[,.;:]|$)"));

static NAMED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"\b(?:Cllr|Councillor|Coun)\.? ([A-Z][\w'’-]+ (?:[A-Z]\.? )?[A-Z][\w'’-]+)"));

fn check(item: &Item, findings: &mut Findings) {
    for (index, stretch) in item.prose.stretches.iter().enumerate() {
        if stretch.scope != Scope::Blank {
            check_words(item, stretch, findings);
            check_spelling(item, index, findings);
        }
    }
    check_forms(item, findings);
}

fn check_words(item: &Item, stretch: &Stretch, findings: &mut Findings) {
    let text = stretch.words();
    let short = &item.ground.settings().policy.councillor_short;
    for hit in stretch
        .traced()
        .find_iter(&STOPPED)
        .filter(|hit| !stretch.is_quoted(&hit.range()))
    {
        let finding = findings
            .at(
                stretch.place(item.source(), hit.range()),
                format!("“{}” is not how a councillor's title is written", hit.as_str()),
            )
            .help(format!("Write “{short}”, without a full stop."));
        // At the end of a sentence the stop is more than that of a word cut short.
        let is_in_sentence = text[hit.end()..].starts_with([' ', '\u{a0}']);
        if let Some(fix) = fix(item, stretch, &hit.range(), short).filter(|_| is_in_sentence) {
            finding.fix(fix);
        }
    }
    for hit in stretch
        .traced()
        .find_iter(&DOUBLE)
        .filter(|hit| !stretch.is_quoted(&hit.range()))
    {
        findings
            .at(
                stretch.place(item.source(), hit.range()),
                format!("“{}” is two titles", hit.as_str()),
            )
            .help(format!("Write “{short}” and the first name."));
    }
    for hit in stretch.traced().find_iter(&PLURAL) {
        let start = text[hit.range()]
            .find("Councillors")
            .map_or(hit.start(), |at| hit.start() + at);
        let words = start..start + "Councillors".len();
        if !stretch.is_quoted(&words) && stretch.scope != Scope::Heading {
            findings
                .at(
                    stretch.place(item.source(), words),
                    "“Councillors” has a capital where no name follows",
                )
                .help("Write “councillors” with a small letter.");
        }
    }
}

/// A name that nobody has, but that is nearly somebody's.
fn check_spelling(item: &Item, index: usize, findings: &mut Findings) {
    let stretch = &item.prose.stretches[index];
    for named in stretch.traced().captures_iter(&NAMED) {
        let Some(name) = named.get(1) else {
            continue;
        };
        let is_known = item.mentions.within(index, name.range()).next().is_some();
        if is_known || stretch.is_quoted(&name.range()) {
            continue;
        }
        let councillors = item
            .ground
            .site
            .people
            .iter()
            .filter(|person| person.facts.role != PersonRole::Officer);
        let near = nearest(name.as_str(), councillors.map(|person| person.facts.name.as_str()));
        let shares = |near: &&str| {
            near.split_whitespace()
                .any(|word| name.as_str().split_whitespace().any(|own| own == word))
        };
        if let Some(near) = near.filter(shares) {
            findings
                .at(
                    stretch.place(item.source(), name.range()),
                    format!("there is no {} in content/people", name.as_str()),
                )
                .help(format!("Did you mean {near}?"));
        }
    }
}

fn check_forms(item: &Item, findings: &mut Findings) {
    let short = item.ground.settings().policy.councillor_short.as_str();
    let mut met: Vec<&Mention> = Vec::new();
    let mut is_mixed = false;
    for mention in item.mentions.all() {
        let stretch = &item.prose.stretches[mention.stretch];
        if stretch.field.is_some()
            || stretch.is_quoted(&mention.words)
            || mention.person.facts.role != PersonRole::Councillor
        {
            continue;
        }
        let place = stretch.place(item.source(), mention.whole());
        let title = mention.title.as_ref().map(|(_, words)| &stretch.words()[words.clone()]);
        let first = !met.iter().any(|known| known.is_of(mention.person));
        let before = &stretch.words()[..mention.whole().start];
        let is_low = |title: &&str| has_council_title(title) && title.starts_with('c') && !describes(before);
        if let Some(title) = title.filter(is_low) {
            findings
                .at(place, format!("“{title}” stands before a name with a small letter"))
                .help(format!("Write “{short}” or “Councillor” before a name."));
        } else if first && mention.form != Form::Full && is_running(stretch) {
            findings
                .at(
                    place,
                    format!(
                        "{} is not named in full where the text first speaks of them",
                        mention.person.facts.name
                    ),
                )
                .help(format!(
                    "Write “{short} {}” here, and the surname alone after that.",
                    mention.person.facts.name
                ));
        } else if let Some(title) = title.filter(|title| !first && !is_mixed && is_other_form(title, short)) {
            is_mixed = true;
            findings
                .at(
                    place,
                    format!("after the first mention the title is “{short}”, not “{title}”"),
                )
                .help(format!("Write “{short}” from the second mention on."));
        }
        if first {
            met.push(mention);
        }
    }
}

/// Whether `councillor` is no title here but says what somebody is: `the former Northgate councillor Ada Tern`.
fn describes(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "former",
        "ward",
        "local",
        "fellow",
        "borough",
        "county",
        "district",
        "town",
        "city",
        "parish",
        "group",
        "new",
        "opposition",
        "then",
        "retired",
        "serving",
        "independent",
        "community",
    ];
    let last = before
        .trim_end()
        .rsplit([' ', '-', '\u{a0}'])
        .next()
        .unwrap_or_default();
    let is_name = last.chars().next().is_some_and(char::is_uppercase) && before.trim_end() != last;
    is_name || WORDS.contains(&last.to_lowercase().as_str())
}

/// Whether a title is the other of the two usual ones.
fn is_other_form(title: &str, short: &str) -> bool {
    matches!((title, short), ("Councillor", "Cllr") | ("Cllr", "Councillor"))
}

fn is_running(stretch: &Stretch) -> bool {
    matches!(stretch.scope, Scope::Lead | Scope::Body)
}
