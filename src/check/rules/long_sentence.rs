//! Sentences that run on, texts that run on, words that few use, and short forms that nobody explains.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::acronyms::unexplained;
use crate::check::plain_words::plain_words;
use crate::check::{Findings, HouseRule, Item, Kind, Look, Scope, Stretch};
use crate::content::release::ReleaseType;
use crate::source::prose::passages::{Block, words};

/// The most words of a sentence.
const MOST_WORDS: usize = 25;
/// The most words of a sentence in the first paragraph.
const MOST_IN_LEAD: usize = 35;
/// The most words of a release.
const MOST_IN_BODY: usize = 500;
/// What stands beside the text or after it.
const NOT_COUNTED: [Scope; 5] = [
    Scope::Alt,
    Scope::Caption,
    Scope::AfterEnds,
    Scope::Notes,
    Scope::Footnote,
];
/// The most findings of a sort: after that the text as a whole is meant, and they add nothing.
const MOST_TOLD: usize = 5;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "long-sentence",
            title: "a sentence or the text runs on, or uses words that few know",
            severity: Severity::Advice,
            reason: "People read news quickly, on a phone, and often in their second language. A sentence of more than 25 words is read twice or not at all.",
            remedy: "Cut the sentence in two, use the plain word, and write a name out where it first stands.",
        },
        group: Group::Plain,
        sources: &[
            "GOV.UK style guide: Sentence length, Words to avoid, Abbreviations and acronyms",
            "North Somerset Council, guide to press releases: no jargon, no abbreviations without their meaning",
            "The figure of 500 words is our own judgement",
        ],
        looks: "the sentences of a text; not quotations, headings and tables",
        hold: Hold::Usual,
        bad: &[
            "Bus 42 will stop after 7pm in January.\n\nThe group has put a motion to the council which asks it to look again at the figures that were given to the committee in the spring of last year and to publish them.",
            "The CIPFA and LGSCO guidance was followed.",
            "The group will utilise the fund going forward.",
        ],
        good: &[
            "Bus 42 will stop after 7pm in January. The group asks for one more year. The guidance of the Chartered Institute of Public Finance and Accountancy (CIPFA) was followed.",
            "Bus 42 stops.\n\nCllr Tobias Wren, councillor for Saltings, said: \"I am pleased that after a long campaign which involved people from all parts of the ward and from further away who gave up their time in all weathers we have at last been heard.\"",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    if item.lang != "en" {
        return;
    }
    sentences(item, findings);
    jargon(item, findings);
    short_forms(item, findings);
    length(item, findings);
}

fn sentences(item: &Item, findings: &mut Findings) {
    let mut told = 0;
    for stretch in item.prose.text().filter(|stretch| is_running(stretch)) {
        // Nothing shorter than its words with a letter and a space each can be too long.
        if stretch.words().len() < MOST_WORDS * 2 {
            continue;
        }
        // The lead of a news release has a rule of its own.
        if stretch.scope == Scope::Lead && is_news(item) {
            continue;
        }
        let most = if stretch.scope == Scope::Lead {
            MOST_IN_LEAD
        } else {
            MOST_WORDS
        };
        for sentence in stretch.sentences().iter().cloned() {
            let all = words(&stretch.words()[sentence.clone()]);
            let own = all.filter(|word| !stretch.is_quoted(&(sentence.start + word.start..sentence.start + word.end)));
            let count = own.count();
            if count > most && told < MOST_TOLD {
                told += 1;
                findings
                    .at(
                        stretch.place(item.source(), sentence),
                        format!("this sentence has {count} words"),
                    )
                    .help(format!(
                        "Make two of it: more than {MOST_WORDS} words are hard to follow."
                    ));
            }
        }
    }
}

fn is_news(item: &Item) -> bool {
    matches!(item.kind, Kind::Release(release) if release.facts.kind == ReleaseType::News)
}

/// Prose that is read sentence by sentence.
fn is_running(stretch: &Stretch) -> bool {
    matches!(stretch.scope, Scope::Lead | Scope::Body | Scope::AfterEnds)
        && matches!(stretch.passage.block, Block::Paragraph | Block::Item(_))
}

fn jargon(item: &Item, findings: &mut Findings) {
    let prose = item.prose.written();
    let found = prose.flat_map(|stretch| {
        let found = plain_words(stretch.traced()).into_iter();
        found.map(move |(words, better)| (stretch, words, better))
    });
    for (stretch, words, better) in found
        .filter(|(stretch, words, _)| !stretch.is_quoted(words))
        .take(MOST_TOLD)
    {
        let said = &stretch.words()[words.clone()];
        findings
            .at(
                stretch.place(item.source(), words),
                format!("“{said}” is a word that few people use"),
            )
            .help(format!("Write instead: {better}."));
    }
}

fn short_forms(item: &Item, findings: &mut Findings) {
    let settings = item.ground.settings();
    let own = [settings.group.id_prefix.as_str(), settings.group.short_name.as_str()];
    for (stretch, words) in unexplained(&item.prose, &own).into_iter().take(MOST_TOLD) {
        let said = &stretch.words()[words.clone()];
        findings
            .at(
                stretch.place(item.source(), words),
                format!("“{said}” is not explained"),
            )
            .help(format!(
                "Where it first stands, write the name out, and {said} in brackets after it."
            ));
    }
}

/// A release that an editor has to cut.
fn length(item: &Item, findings: &mut Findings) {
    let Kind::Release(release) = item.kind else { return };
    if matches!(
        release.facts.kind,
        ReleaseType::Speech | ReleaseType::Letter | ReleaseType::Report
    ) {
        return;
    }
    let body = || {
        item.prose
            .text()
            .filter(|stretch| !NOT_COUNTED.contains(&stretch.scope))
    };
    let count: usize = body().map(|stretch| words(stretch.words()).count()).sum();
    if count <= MOST_IN_BODY {
        return;
    }
    let mut so_far = 0;
    let over = body().find(|stretch| {
        so_far += words(stretch.words()).count();
        so_far > MOST_IN_BODY
    });
    if let Some(over) = over {
        findings
            .at(
                over.whole(item.source()),
                format!("the text has {count} words, and here it passes {MOST_IN_BODY}"),
            )
            .help("Cut what is not news, or move it into the notes to editors.");
    }
}
