//! Headlines that shout, run on, or say what sort of text they stand over.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::names::is_of_language;
use crate::check::pattern::{Pattern, pattern};
use crate::check::places;
use crate::check::{Findings, HouseRule, Item, Look, Scope};
use crate::content::release::Release;
use crate::source::prose::passages::words;

/// The most letters of a headline; Welsh says the same in more.
const MOST_LETTERS: usize = 65;
const MOST_LETTERS_IN_WELSH: usize = 80;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "headline-form",
            title: "the headline is not in the form of a headline",
            severity: Severity::Warning,
            reason: "The headline is also the title of the page, of the item in every feed and of the e-mail. Journalists scan a list of them, and screen readers speak them; capitals, exclamation marks and labels cost the one line that has to tell the news.",
            remedy: "Write the news itself in at most 65 characters (80 in Welsh), in small letters after the first, without a full stop, exclamation mark or slash.",
        },
        group: Group::Form,
        sources: &[
            "GOV.UK style guide, entry on titles: at most 65 characters, no full stop, no slashes",
            "North Somerset Council's guide to press releases: a simple headline",
        ],
        looks: "title of a release",
        hold: Hold::Usual,
        bad: &[
            "title: COUNCIL TAX BOMBSHELL HITS HARROWMERE FAMILIES\n---",
            "title: Group asks council to keep the bus.\n---",
            "title: \"Press release: group asks for the bus to stay\"\n---",
            "title: Group asks council to keep evening bus 42 running for one more year at least\n---",
            "title: Group Asks Council To Keep Evening Bus For Another Year\n---",
        ],
        good: &[
            "title: Group asks council to keep evening bus 42 for one more year\n---",
            "title: Is the council listening to Saltings?\n---",
        ],
    },
    look: Look::Release(check),
};

static LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:(?:press|news|media)\s+(?:release|statement|notice|advisory|announcement)|(?:for\s+)?immediate\s+release|for\s+immediate\s+\w+|(?:strictly\s+)?embargoed|news\s*flash|datganiad\s+i['’]r\s+wasg|(?:release|statement|news|breaking|breaking news|urgent|exclusive|update|advisory)\s*[:–—-])|(?:[-–—(|:]\s*)(?:press|news|media)\s+(?:release|statement)\W*$",
    )
});
static SLASH: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\S*/\S*"));

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let title = release.facts.title.trim();
    if title.is_empty() {
        return;
    }
    length(item, title, findings);
    marks(item, title, findings);
    let place = || item.field("title");
    if let Some(label) = LABEL.find(title) {
        let label = label.as_str().trim_matches(|c: char| !c.is_alphanumeric());
        findings
            .at(place(), format!("the headline says `{label}`, which is no news"))
            .help(
                "Leave the label out: the page, the feeds and the text copy say by themselves what sort of text it is.",
            );
    }
    if let Some(shout) = shouted(title) {
        findings
            .at(place(), format!("`{shout}` is in capitals"))
            .help("Write it in small letters; only the first word and names begin with a capital.");
    } else if has_title_case(title, item) {
        findings
            .at(place(), "every word of the headline begins with a capital")
            .help(format!(
                "Write it as a sentence: `{}`, with capitals for names alone.",
                as_sentence(title, item)
            ));
    }
    twin(item, release, findings);
}

fn length(item: &Item, title: &str, findings: &mut Findings) {
    let most = if item.lang == "cy" {
        MOST_LETTERS_IN_WELSH
    } else {
        MOST_LETTERS
    };
    let count = title.chars().count();
    if count > most {
        findings
            .at(
                item.field("title"),
                format!("the headline has {count} characters, {} too many", count - most),
            )
            .help(format!(
                "Say it in {most} characters or fewer; what is left out belongs in the summary."
            ));
    }
}

fn marks(item: &Item, title: &str, findings: &mut Findings) {
    let place = || item.field("title");
    let ends = title.trim_end_matches(['"', '”', '’', '\'', ')']);
    if title.contains('!') {
        findings
            .at(place(), "the headline has an exclamation mark")
            .help("Take the exclamation mark out; strong news needs none.");
    } else if ends.ends_with(['.', ':', ';', ',', '…']) && !ends_with_abbreviation(ends) {
        let mark = ends.chars().next_back().unwrap_or('.');
        findings
            .at(place(), format!("the headline ends with `{mark}`"))
            .help(format!(
                "Write it without: `{}`.",
                title.trim_end_matches(['.', ':', ';', ',', '…', ' '])
            ));
    }
    let slash = SLASH
        .find_iter(title)
        .map(|found| found.as_str())
        .find(|word| is_choice(word));
    if let Some(word) = slash {
        findings
            .at(place(), format!("the headline has a slash in `{word}`"))
            .help("Write `and`, `or` or `to` instead of the slash.");
    }
}

/// Whether a word with a slash is one choice too many, not a web address, a year, a reference or 24/7.
fn is_choice(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    if is_year_or_reference(bare) {
        return false;
    }
    let mut parts = word.split('/');
    let is_of_words = parts.all(|part| {
        part.chars()
            .all(|letter| letter.is_alphabetic() || !letter.is_alphanumeric())
    });
    (is_of_words || word.matches('/').count() == 1) && !word.contains("24/7") && !word.contains("://")
}

/// Whether two numbers with a slash name one thing: the year of a budget, a minute or a paper, and no two of which one is
/// to choose.
fn is_year_or_reference(word: &str) -> bool {
    let Some((first, last)) = word.split_once('/') else {
        return false;
    };
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let is_year = first.len() == 4 && (first.starts_with("19") || first.starts_with("20"));
    let is_short_year = first.len() == 2 && first.parse::<u8>().ok().map(|year| (year + 1) % 100) == last.parse().ok();
    is_number(first) && is_number(last) && (is_year || is_short_year || last.len() >= 3)
}

fn ends_with_abbreviation(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.as_str(),
        "a.m." | "p.m." | "etc." | "ltd." | "st." | "u.k." | "inc." | "co." | "jr."
    )
}

/// The words that shout: most of the headline, or two words running.
fn shouted(title: &str) -> Option<&str> {
    let is_loud = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        letters > 0 && !word.chars().any(char::is_lowercase)
    };
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    let words: Vec<_> = words(title).collect();
    let spoken = words.iter().filter(|word| letters(&title[(*word).clone()]) > 0).count();
    let loud = words
        .iter()
        .filter(|word| is_loud(&title[(*word).clone()]) && letters(&title[(*word).clone()]) > 1);
    // Acronyms are short: a headline of three or more loud words with one long among them is no row of those.
    let loud: Vec<_> = loud.collect();
    let longest = loud
        .iter()
        .map(|word| letters(&title[(**word).clone()]))
        .max()
        .unwrap_or_default();
    if loud.len() >= 3 && loud.len() * 10 > spoken * 6 && longest > 4 {
        return Some(title);
    }
    let pair = words.windows(2).find(|pair| {
        let both = [&title[pair[0].clone()], &title[pair[1].clone()]];
        let most = both.map(letters).into_iter().max().unwrap_or_default();
        // Two acronyms side by side are no shout: `NHS RAF`; two words of the language are one.
        let are_words = both.iter().all(|word| letters(word) > 2 && is_of_language(word));
        both.iter().all(|word| is_loud(word) && letters(word) > 1) && (most > 4 || are_words)
    });
    pair.map(|pair| &title[pair[0].start..pair[1].end])
}

/// Whether words begin with a capital that are no names: none of them is small, and some are written
/// small in the text itself, or are words that are never names.
fn has_title_case(title: &str, item: &Item) -> bool {
    let is_word = |word: &&str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'));
    let content: Vec<&str> = words(title)
        .skip(1)
        .map(|word| &title[word])
        .filter(|word| word.chars().count() > 2 && is_word(word))
        .filter(|word| !LITTLE.contains(&word.to_lowercase().as_str()))
        .collect();
    let capitals = content
        .iter()
        .filter(|word| word.starts_with(char::is_uppercase))
        .count();
    let small = content.len() - capitals;
    if capitals < 3 || small * 7 > capitals {
        return false;
    }
    let small = small_words(item);
    let ordinary = content.iter().filter(|word| is_ordinary(word, &small)).count();
    let has_little = words(title).skip(1).any(|word| CAPITAL_LITTLE.contains(&&title[word]));
    // Names are made of few words of the language that are no words of places.
    let is_plain = |word: &&&str| is_of_language(word) && !places::is_word(word);
    let plain = content.iter().filter(is_plain).count();
    ordinary >= 2 || (has_little && (ordinary == 1 || plain >= 3)) || (plain >= 4 && content.len() <= plain + 2)
}

/// Words that neither make nor unmake a headline in title case.
const LITTLE: &[&str] = &[
    "the", "and", "for", "but", "not", "its", "are", "has", "was", "who", "with", "from", "over", "after", "into",
    "that", "than", "this", "under", "until", "before",
];
const CAPITAL_LITTLE: &[&str] = &[
    "Our", "Must", "Its", "Their", "Your", "No", "Not", "An", "A", "Of", "Until", "Into", "Up", "Out", "Off", "Be",
    "To", "For", "And", "In", "On", "With", "From", "By", "As", "At", "After", "Over", "Is", "Are",
];
/// What headlines are made of, and names are not.
const ORDINARY: &[&str] = &[
    "asks",
    "calls",
    "says",
    "wins",
    "backs",
    "urges",
    "demands",
    "seeks",
    "keeps",
    "keep",
    "plans",
    "must",
    "will",
    "warns",
    "welcomes",
    "opens",
    "closes",
    "save",
    "saves",
    "fails",
    "joins",
    "launches",
    "could",
    "should",
    "more",
    "against",
    "another",
    "about",
    "every",
    "residents",
    "councillors",
    "families",
    "year",
    "years",
    "plan",
    "vote",
    "votes",
    "cuts",
    "rise",
    "gets",
    "take",
    "takes",
    "makes",
    "make",
    "announces",
    "announced",
    "agreed",
    "propose",
];

fn is_ordinary(word: &str, small: &BTreeSet<String>) -> bool {
    let lower = word.to_lowercase();
    ORDINARY.contains(&lower.as_str()) || small.contains(&lower)
}

/// The words that the text writes in small letters, and never with a capital within a sentence.
fn small_words(item: &Item) -> BTreeSet<String> {
    let scopes = [Scope::Summary, Scope::Lead, Scope::Body, Scope::Quote];
    let (mut small, mut capital) = (BTreeSet::new(), BTreeSet::new());
    for stretch in item.prose.within(&scopes) {
        let text = stretch.words();
        for range in words(text) {
            let word = &text[range.clone()];
            let before = text[..range.start].trim_end().chars().next_back();
            if word.starts_with(char::is_lowercase) {
                small.insert(word.to_owned());
            } else if before.is_some_and(|before| before.is_alphanumeric() || before == ',') {
                capital.insert(word.to_lowercase());
            }
        }
    }
    small.retain(|word| !capital.contains(word));
    small
}

/// The headline with small letters where the text has them.
fn as_sentence(title: &str, item: &Item) -> String {
    let small = small_words(item);
    let mut sentence = String::new();
    for (index, word) in title.split(' ').enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = word.to_lowercase();
        let is_small = index > 0
            && (is_ordinary(bare, &small) || LITTLE.contains(&lower.as_str()) || CAPITAL_LITTLE.contains(&word));
        if index > 0 {
            sentence.push(' ');
        }
        sentence.push_str(if is_small { &lower } else { word });
    }
    sentence
}

/// Two releases under one headline cannot be told apart in a feed.
fn twin(item: &Item, release: &Release, findings: &mut Findings) {
    let Some(other) = item.ground.first_with_title(release) else {
        return;
    };
    let message = format!("`{}` has the same headline", other.entry.source.name());
    findings
        .at(item.field("title"), message)
        .help("Say what is new this time, so that the two can be told apart in a list.")
        .label(
            crate::base::Place::Field(other.entry.source.clone(), crate::base::FieldPath::new("title")),
            "the other one",
        );
}
