//! Figures that nobody could trace.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::figures::{Figure, FigureKind, Names, Value, bare_part, figures, tells_parts, values};
use crate::check::pattern::{Pattern, Traced, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Scope, Stretch};
use crate::content::release::Release;
use crate::source::prose::passages::Block;

mod manner;
#[cfg(test)]
mod tests;

use manner::{
    is_age, is_departure, is_entry, is_hearsay, is_price, is_score, is_spoken, is_threshold, is_walk, sentence_of,
};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "claim-unsourced",
            title: "a figure has no source",
            severity: Severity::Warning,
            reason: "Whoever prepares a release answers for its facts, and a figure that can be shown is also the defence if somebody is aggrieved. Journalists ask for it first.",
            remedy: "Add the document to `sources` with title, date and address, and the figure to its `claims`, or give the figure in a numbered note.",
        },
        group: Group::Form,
        sources: &[
            "Gloucestershire County Council's protocol on officers and members, paragraph 16: the facts of a release must be right",
            "Defamation Act 2013, section 2: the defence of truth",
        ],
        looks: "sums of money, percentages and counts of two digits or more in the text of a release, and its sources",
        hold: Hold::Usual,
        bad: &[
            "Crime is up 47% since they took over, Civic Alliance councillors said on Friday 20 November 2026.\n\nENDS",
            "Bus 42 will stop unless the council finds £83,000, Civic Alliance councillors said on Friday 20 November 2026.\n\nENDS",
            "sources: [{note: 1, title: Supported bus services review, claims: [\"£38,000\"]}]\n---",
        ],
        good: &[
            "Bus 42 will stop after 7pm in January unless the council finds £38,000, Civic Alliance councillors said on Friday 20 November 2026.\n\nENDS",
            "sources: null\n---\nCrime is up 4% in the year to June 2026, Civic Alliance councillors said on Friday 20 November 2026.\n\nENDS\n\n## Notes to editors\n\n1. The police counted 4% more crimes than in the year before.",
            "sources: null\n---\nThe A12 was shut from 9am to 11am on 20 November 2026, and Cllr Tobias Wren, 42, took bus 17.\n\nENDS",
        ],
    },
    look: Look::Release(check),
};

static NOTE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\b(?:see\s+)?(?:note|notes|footnote|nodyn)\s+(\d{1,2})\b"));
static PROPOSES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:asks?|asked|asking|propos\w+|calls?|called|calling|would|should|want\w*|urg\w+|demand\w*|suggest\w*|motion|amendment|pledg\w+|will)\b",
    )
});

/// A document that is said to give a figure; where nothing else says so, by its last two words.
static DOCUMENT: LazyLock<Pattern> = LazyLock::new(|| {
    let document = "(?:reports?|surveys?|registers?|returns?|reviews?|audits?|statistics|summary|accounts|census|study|strategy|minutes|ledger)";
    pattern(&format!(
        r"(?i)\baccording to (?:[\w’'-]+ ){{0,5}}?({document})\b|\b((?:[\w’'-]+ )?{document}),? (?:of \d+ \w+ \d{{4}},? )?(?:says|shows|puts|gives|records|finds|found|showed|recorded|counts|counted)\b"
    ))
});

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    sources(item, release, findings);
    let scopes = [Scope::Lead, Scope::Body, Scope::Quote, Scope::Table];
    let has_digits = |stretch: &&Stretch| stretch.words().bytes().any(|byte| byte.is_ascii_digit()) || spells(stretch);
    let text: Vec<&Stretch> = item.prose.within(&scopes).filter(has_digits).collect();
    if text.is_empty() {
        return;
    }
    let names = Names::of(item.prose.stretches.iter().map(Stretch::words));
    let borne = Borne::of(item, release);
    let mut told = BTreeSet::new();
    let mut is_table_told = false;
    for stretch in text {
        let is_cell = stretch.scope == Scope::Table;
        if is_cell && (is_table_told || stretch.passage.block == Block::HeadCell) {
            continue;
        }
        let figures = figures(stretch.words(), &names);
        let sentences = Sentences::of(stretch, &borne, figures.is_empty());
        for figure in figures {
            let is_borne = borne.bears(&figure, release)
                || borne.computes(&figure, stretch)
                || borne.rounds(&figure, stretch)
                || borne.leaves(&figure, stretch);
            let is_none = sentences.clear(&figure)
                || is_spoken(stretch, &figure)
                || is_price(stretch, &figure)
                || is_entry(stretch, &figure)
                || is_departure(stretch, &figure)
                || is_hearsay(stretch, &figure)
                || is_walk(stretch, &figure)
                || is_score(stretch, &figure)
                || is_age(stretch, &figure)
                || is_threshold(stretch, &figure);
            if told.contains(&figure.value) || is_borne || is_none {
                continue;
            }
            told.insert(figure.value);
            tell(item, stretch, &figure, findings);
            is_table_told |= is_cell;
            if is_cell {
                break;
            }
        }
    }
}

fn spells(stretch: &Stretch) -> bool {
    let words = stretch.words();
    let large = ["cent", "illion", "thousand", "hundred", "-figure", "odd ", "pence"];
    tells_parts(stretch.traced()) || large.iter().any(|word| words.contains(word))
}

fn tell(item: &Item, stretch: &Stretch, figure: &Figure, findings: &mut Findings) {
    let said = &stretch.words()[figure.words.clone()];
    let place = stretch.place(item.source(), figure.words.clone());
    let message = match stretch.scope {
        Scope::Table => format!("the table's figures, {said} the first of them, have no source"),
        _ => format!("`{said}` has no source"),
    };
    findings.at(place, message).help(format!(
        "Add `\"{said}\"` to the `claims` of the source that gives it, or a source: `- {{title: …, date: 2026-11-03, url: https://…, claims: [\"{said}\"]}}`."
    ));
}

/// A note on where all figures of a text are from: `All the numbers are in the lettings plan`. `The figures are from the
/// report` may mean some of them.
static ALL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:(?:all|every one) (?:of )?(?:the |our |these )?(?:numbers|figures|counts|sums|amounts|totals|percentages)|(?:numbers|figures|counts)(?:, [a-z]+)*,? and [a-z]+)(?: given| used| quoted| here| above| in this (?:release|report|statement))* (?:are|come|were|have been)(?: all)?(?: taken| set out| given| published)? (?:in|from|by)\b",
    )
});

/// What the sources and the notes bear.
struct Borne {
    values: BTreeSet<Value>,
    /// What the sources are said to give.
    claims: BTreeSet<Value>,
    /// The percentages among those.
    percents: BTreeSet<Value>,
    notes: BTreeSet<u64>,
    /// What the notes and the titles of the sources say, in small letters.
    documents: String,
    /// Whether a note says where all figures of the text are from.
    gives_all: bool,
}

impl Borne {
    fn of(item: &Item, release: &Release) -> Self {
        let sources = &release.facts.sources;
        let claims: BTreeSet<Value> = sources
            .iter()
            .flat_map(|source| &source.claims)
            .flat_map(|claim| values(claim))
            .collect();
        let written = || sources.iter().flat_map(|source| &source.claims);
        let mut percents: BTreeSet<Value> = written()
            .filter(|claim| claim.contains('%') || claim.contains("cent"))
            .flat_map(|claim| values(claim))
            .collect();
        let mut borne = claims.clone();
        borne.extend(written().filter_map(|claim| bare_part(claim)));
        let mut documents: String = sources
            .iter()
            .map(|source| source.title.to_lowercase() + "\n")
            .collect();
        let mut gives_all = false;
        let mut notes: BTreeSet<u64> = sources.iter().filter_map(|source| source.note).map(u64::from).collect();
        for stretch in item.prose.within(&[Scope::Notes, Scope::Footnote]) {
            borne.extend(values(stretch.words()));
            percents.extend(percents_in(stretch.words()));
            documents.push_str(&stretch.words().to_lowercase());
            gives_all |= ALL.is_match(stretch.words());
            if let Block::Item(Some(number)) = stretch.passage.block {
                notes.insert(number);
            }
        }
        Self {
            values: borne,
            claims,
            percents,
            notes,
            documents,
            gives_all,
        }
    }

    /// Whether a sentence has its figures from a document that the notes name: `the stock survey says`.
    fn names_document(&self, sentence: Traced) -> bool {
        let named = |found: regex::Captures| {
            let name = found.get(1).or(found.get(2)).map_or("", |name| name.as_str());
            self.documents.contains(&name.to_lowercase())
        };
        sentence.captures_iter(&DOCUMENT).any(named)
    }

    /// Whether a figure stands in a source or a note, or in what was voted on.
    fn bears(&self, figure: &Figure, release: &Release) -> bool {
        let is_vote = figure.kind == FigureKind::Votes && release.facts.business.is_some();
        is_vote || self.gives_all || self.values.contains(&figure.value)
    }

    /// Whether it says in round words what a source gives exactly.
    fn rounds(&self, figure: &Figure, stretch: &Stretch) -> bool {
        let said = &stretch.words()[figure.words.clone()];
        if said.contains(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let of_claim = |claim: &Value| figure.kind != FigureKind::Change && figure.value.is_round_of(*claim);
        let is_large = said.contains("illion") || said.contains("thousand") || said.contains("hundred");
        is_large && self.claims.iter().any(of_claim)
            || self
                .percents
                .iter()
                .any(|percent| figure.value.is_round_share_of(*percent))
    }

    /// Whether it is what a percentage of a source leaves: `the other nine per cent`, of 91%.
    fn leaves(&self, figure: &Figure, stretch: &Stretch) -> bool {
        static REST: LazyLock<Pattern> = LazyLock::new(|| {
            pattern(
                r"(?i)\b(?:other|others|remaining|rest|remainder|balance|leaves|leaving|left|without|not|never|no|none|failed|missed|refused|turned down|still)\b|n['’]t\b",
            )
        });
        let text = stretch.words();
        let said = &text[figure.words.clone()];
        let after = text[figure.words.end..].trim_start();
        let is_percent = said.contains('%') || said.contains("cent") || after.starts_with("per cent");
        is_percent
            && self.percents.iter().any(|percent| figure.value.is_rest_of(*percent))
            && sentence_of(stretch, figure).is_some_and(|sentence| REST.is_match(sentence))
    }

    /// Whether a multiple is that of two figures which a source gives: `twice as much`, of £21,000 and £42,600.
    fn computes(&self, figure: &Figure, stretch: &Stretch) -> bool {
        let said = stretch.words()[figure.words.clone()].to_lowercase();
        let is_told_in_times = ["twice", "times", "doubled", "trebled", "tripled", "quadrupled"]
            .iter()
            .any(|word| said.contains(word));
        // What halved was twice as much before.
        let times = match said.contains("halved") {
            true => Value::read("2", ""),
            false => Some(figure.value).filter(|value| is_told_in_times && value.is_multiple()),
        };
        let Some(times) = times else {
            return false;
        };
        let is_so = |more: &Value, less: &Value| match said.contains("more than") {
            true => more.is_more_than_times(*less, times),
            false => more.is_times(*less, times),
        };
        let claimed = || self.claims.iter();
        claimed().any(|less| claimed().any(|more| is_so(more, less)))
    }
}

/// The percentages of a note: `The share was 47%`.
fn percents_in(note: &str) -> impl Iterator<Item = Value> + '_ {
    let numbers = ["%", " per cent"].into_iter().flat_map(|unit| note.match_indices(unit));
    numbers.filter_map(|(at, _)| Value::read(note[..at].rsplit(' ').next()?, ""))
}

/// The sentences of a stretch, and what each does for the figures in it.
struct Sentences(Vec<Sentence>);

struct Sentence {
    words: Range<usize>,
    /// It cites a note, links to the document itself, which a reader can follow, or says which document of the notes
    /// gives its figures.
    is_traced: bool,
    /// It asks for something, so that a length of time in it is a wish.
    proposes: bool,
}

impl Sentences {
    fn of(stretch: &Stretch, borne: &Borne, is_idle: bool) -> Self {
        if is_idle {
            return Self(Vec::new());
        }
        let mut sentences: Vec<Sentence> = stretch
            .passage
            .sentences()
            .into_iter()
            .map(|words| {
                let text = stretch.traced().part(words.clone());
                let cited = |note: regex::Captures| note[1].parse().is_ok_and(|note| borne.notes.contains(&note));
                Sentence {
                    is_traced: text.captures_iter(&NOTE).any(cited) || borne.names_document(text),
                    proposes: text.is_match(&PROPOSES),
                    words,
                }
            })
            .collect();
        for (mark, _) in stretch.passage.links().filter(|(_, target)| target.starts_with("http")) {
            let first = sentences.partition_point(|sentence| sentence.words.end <= mark.words.start);
            if let Some(sentence) = sentences.get_mut(first) {
                sentence.is_traced = true;
            }
        }
        Self(sentences)
    }

    /// Whether the sentence of a figure clears it.
    fn clear(&self, figure: &Figure) -> bool {
        let at = self
            .0
            .partition_point(|sentence| sentence.words.end <= figure.words.start);
        let is_wish =
            |sentence: &Sentence| sentence.proposes && matches!(figure.kind, FigureKind::Duration | FigureKind::Change);
        self.0
            .get(at)
            .is_some_and(|sentence| sentence.is_traced || is_wish(sentence))
    }
}

fn sources(item: &Item, release: &Release, findings: &mut Findings) {
    for (index, source) in release.facts.sources.iter().enumerate() {
        let place = |key: &str| item.field(&format!("sources[{index}].{key}"));
        let title = &source.title;
        if source.date.is_none() {
            findings
                .at(place("date"), format!("the source `{title}` has no date"))
                .help("Add the day on which it was published, as in `date: 2026-11-03`: documents of one title are told apart by it.");
        }
        if source.url.is_none() && !source.on_request {
            findings
                .at(place("url"), format!("it is not said where the source `{title}` can be read"))
                .help("Add its address, `url: https://…`, or `on_request: true` where the group sends it to whoever asks.");
        }
    }
}
