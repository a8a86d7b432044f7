//! Sentences about council officers, in a plain form in which it does not count what the officers are called.
//!
//! `Kieran Ash, our political assistant, wrote this` and `Kieran wrote this` both read `OFFICER wrote this`; members of the
//! council read `MEMBER`, and the group, whichever of its names a text gives it, `the group`.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use super::posts::staff_in;
use crate::check::pattern::{Masked, Pattern, Traced, pattern};
use crate::check::{Item, Stretch};
use crate::content::people::{Person, PersonRole};

/// A sentence that speaks of an officer.
#[derive(Clone, Debug)]
pub struct Line {
    /// Of whom, as a message names them.
    pub name: String,
    /// What they are to the group.
    pub who: Who,
    /// The words that name them, in the stretch.
    pub words: Range<usize>,
    /// The sentence in small letters, with `OFFICER`, `MEMBER` and `the group`.
    pub said: String,
    /// The same without what is said beside a name: `OFFICER summed it up` for `OFFICER, our researcher, summed it up`.
    pub short: String,
}

impl Line {
    /// Whether words match it, with what stands beside the name or without; it is a line of a paragraph.
    pub fn is(&self, paragraph: Traced, words: &Masked) -> bool {
        paragraph.says(&self.said, words) || (self.short != self.said && paragraph.says(&self.short, words))
    }
}

/// What an officer is to the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Its own political assistant.
    Assistant,
    /// Somebody else of the registry.
    Known,
    /// Somebody of the council's staff without a name.
    Staff,
}

/// Some words of a stretch and what stands for them.
struct Mask {
    words: Range<usize>,
    plain: &'static str,
    of: Option<(Who, String)>,
}

/// The lines of each stretch of a text, written when the first rule asks for them.
#[derive(Debug)]
pub struct Lines {
    known: Box<[OnceCell<Vec<Line>>]>,
    with_staff: Box<[OnceCell<Vec<Line>>]>,
}

impl Lines {
    /// Those of so many stretches.
    pub fn of(stretches: usize) -> Self {
        let [known, with_staff] = [(); 2].map(|()| (0..stretches).map(|_| OnceCell::new()).collect());
        Self { known, with_staff }
    }
}

/// The sentences of a stretch that speak of officers of the registry.
pub fn lines<'i>(item: &'i Item, index: usize) -> &'i [Line] {
    item.lines.known[index].get_or_init(|| written(item, index, known(item, index)))
}

/// The same, and those that speak of staff without a name.
pub fn lines_with_staff<'i>(item: &'i Item, index: usize) -> &'i [Line] {
    item.lines.with_staff[index].get_or_init(|| {
        let mut masks = known(item, index);
        let stretch = &item.prose.stretches[index];
        let sentences = stretch.sentences().iter();
        for words in sentences.flat_map(|sentence| staff_in(stretch, sentence)) {
            let name = format!("the {}", &stretch.words()[words.clone()]);
            add(&mut masks, words, OFFICER, Some((Who::Staff, name)));
        }
        written(item, index, masks)
    })
}

/// Adds a mask, unless one of the others has some of its words.
fn add(masks: &mut Vec<Mask>, words: Range<usize>, plain: &'static str, of: Option<(Who, String)>) {
    let is_free = |mask: &Mask| mask.words.end <= words.start || words.end <= mask.words.start;
    if masks.iter().all(is_free) {
        masks.push(Mask { words, plain, of });
    }
}

const OFFICER: &str = "OFFICER";

/// What stands in a line for something else: officers, members of the council, and both words of `the group`.
pub const MASKS: &[&str] = &[OFFICER, "MEMBER", "the", "group"];

fn written(item: &Item, index: usize, mut masks: Vec<Mask>) -> Vec<Line> {
    if masks.is_empty() {
        return Vec::new();
    }
    let stretch = &item.prose.stretches[index];
    masks.extend(others(item, index));
    masks.sort_by_key(|mask| mask.words.start);
    let sentences = stretch.sentences();
    let line = |(number, sentence): (usize, &Range<usize>)| {
        let first = masks
            .iter()
            .filter(|mask| sentence.contains(&mask.words.start))
            .find_map(|mask| Some((mask, mask.of.clone()?)))?;
        let (mask, (who, name)) = first;
        let said = plain(stretch, &with_question(stretch, number), &masks);
        Some(Line {
            name,
            who,
            words: mask.words.clone(),
            short: without_asides(&said),
            said,
        })
    };
    sentences.iter().enumerate().filter_map(line).collect()
}

/// A sentence, with the question before it that it answers: `Need a quote? Kieran's your man`.
fn with_question(stretch: &Stretch, number: usize) -> Range<usize> {
    let sentences = stretch.sentences();
    let asked = number
        .checked_sub(1)
        .map(|before| sentences[before].clone())
        .filter(|before| stretch.words()[before.clone()].trim_end().ends_with('?'));
    asked.map_or(sentences[number].start, |asked| asked.start)..sentences[number].end
}

/// The officers of the registry in a stretch: by name, by first name alone, or by a post that everybody knows.
fn known(item: &Item, index: usize) -> Vec<Mask> {
    let text = item.prose.stretches[index].words();
    let people = &item.ground.site.people;
    let mut masks: Vec<Mask> = Vec::new();
    for person in people.iter().filter(|person| person.facts.role == PersonRole::Officer) {
        let who = who(person);
        let of = || Some((who, person.facts.name.clone()));
        let full = item.mentions.of(index).iter().filter(|mention| mention.is_of(person));
        masks.extend(full.map(|mention| Mask {
            words: mention.whole(),
            plain: OFFICER,
            of: of(),
        }));
        let called = first_name(people, person)
            .into_iter()
            .flat_map(|name| alone(text, name));
        let post = post(person).into_iter().flat_map(|post| anywhere(text, post));
        let own = OUR_ASSISTANT.find_iter(text).filter(|_| who == Who::Assistant);
        for words in called.chain(post).chain(own.map(|hit| hit.range())) {
            add(&mut masks, words, OFFICER, of());
        }
    }
    masks
}

/// The group's assistant by no name and half a post: `our assistant`, `the group's researcher`.
static OUR_ASSISTANT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:our|the group['’]s) (?:own |trusty |young |hard-working )?(?:assistant|researcher|political adviser)\b",
    )
});

fn who(person: &Person) -> Who {
    let post = person.facts.post.to_lowercase();
    match post.contains("political") || post.contains("group") {
        true => Who::Assistant,
        false => Who::Known,
    }
}

/// The post of somebody where it tells who they are: `Head of Planning`.
fn post(person: &Person) -> Option<&str> {
    let post = person.facts.post.as_str();
    post.contains(' ').then_some(post)
}

/// The first name of somebody by which nobody else of the registry is called, and which is no other word.
fn first_name<'p>(people: &[Person], person: &'p Person) -> Option<&'p str> {
    const WORDS: &[&str] = &[
        "April",
        "August",
        "Bill",
        "Carol",
        "Chase",
        "Christian",
        "Cliff",
        "Dale",
        "Dean",
        "Faith",
        "Frank",
        "Glen",
        "Grace",
        "Grant",
        "Guy",
        "Heath",
        "Holly",
        "Hope",
        "Jack",
        "Joy",
        "June",
        "Lance",
        "Lily",
        "Mark",
        "May",
        "Miles",
        "Pat",
        "Penny",
        "Ray",
        "Rich",
        "Rob",
        "Rose",
        "Skip",
        "Sue",
        "Summer",
        "Will",
    ];
    let own = person.facts.name.split(' ').next().filter(|name| name.len() > 2)?;
    let is_shared = people
        .iter()
        .any(|other| !std::ptr::eq(other, person) && other.facts.name.split(' ').next() == Some(own));
    (!is_shared && person.facts.name.contains(' ') && !WORDS.contains(&own)).then_some(own)
}

/// Where a first name stands without a surname behind it.
fn alone<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(name).filter_map(move |(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        let is_word = !before.ends_with(|c: char| c.is_alphanumeric() || c == '-')
            && !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '@'));
        let is_longer = after
            .strip_prefix([' ', '\u{a0}'])
            .is_some_and(|rest| rest.starts_with(char::is_uppercase));
        let is_place = ["St ", "Saint "].iter().any(|saint| before.ends_with(saint));
        (is_word && !is_longer && !is_place).then_some(at..at + name.len())
    })
}

/// Where a post stands, in large letters or small.
fn anywhere<'t>(text: &'t str, post: &'t str) -> impl Iterator<Item = Range<usize>> {
    // Its first word without the letter that may be a capital is quickly looked for.
    let word = post.split(' ').next().unwrap_or(post);
    let rest = word.get(1..).filter(|rest| !rest.is_empty()).unwrap_or(word);
    let starts = text
        .match_indices(rest)
        .filter_map(move |(at, _)| at.checked_sub(word.len() - rest.len()));
    let ranges = starts.map(|at| at..at + post.len());
    ranges.filter(move |range| {
        let is_it = text
            .get(range.clone())
            .is_some_and(|words| words.eq_ignore_ascii_case(post));
        is_it
            && !text[..range.start].ends_with(char::is_alphanumeric)
            && !text[range.end..].starts_with(char::is_alphanumeric)
    })
}

/// The members of the council in a stretch, and the group by its names.
fn others(item: &Item, index: usize) -> Vec<Mask> {
    let text = item.prose.stretches[index].words();
    let members = item.mentions.of(index).iter().filter(|mention| {
        matches!(
            mention.person.facts.role,
            PersonRole::Councillor | PersonRole::OtherCouncillor
        )
    });
    let member = |words| Mask {
        words,
        plain: "MEMBER",
        of: None,
    };
    let mut masks: Vec<Mask> = members.map(|mention| member(mention.whole())).collect();
    for name in item.ground.settings().group.names() {
        for (at, _) in text.match_indices(name) {
            add(&mut masks, at..at + name.len(), "the group", None);
        }
    }
    masks
}

/// A sentence in its plain form.
fn plain(stretch: &Stretch, sentence: &Range<usize>, masks: &[Mask]) -> String {
    let text = stretch.words();
    let mut said = String::new();
    let mut at = sentence.start;
    for mask in masks {
        if mask.words.start < at || mask.words.end > sentence.end {
            continue;
        }
        said.push_str(&text[at..mask.words.start].to_ascii_lowercase());
        said.push_str(mask.plain);
        at = mask.words.end;
    }
    said.push_str(&text[at..sentence.end].to_ascii_lowercase());
    let said = said.replace('’', "'").replace(['“', '”'], "\"").replace('\u{a0}', " ");
    let said = said
        .replace("the the group", "the group")
        .replace("the group' ", "the group's ");
    joined(&said)
}

fn without_asides(said: &str) -> String {
    static ASIDE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"OFFICER(?:, (?:our|the|a|an|its|their|who|whose|one) [^,.;:]{2,60},| \([^()]{2,60}\))")
    });
    // `We met OFFICER on the stairs, and she was full of it`: who goes on is the one who was named.
    static GOES_ON: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"OFFICER[^.:?!A-Z]{0,60}?(?:,|;| and| but),? (?:and |but )?(?:he|she|they) "));
    // `The clerk, when pressed, put it down to rust`: what stands between somebody who does something and what they do.
    static BETWEEN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(^[^a-zA-Z]*|[,;:] |\b(?:and|but|that|when|though|while|even|which|because|only|our|the) )OFFICER, (?:(?:when|while|if|as|once|though|not|for (?:its|his|her|their) (?:part|own part)|on|in|at|over|after|before|during|by|from|to|like|with|without|speaking|asked|shown|pressed|standing|leaning|looking|visiting|quoted|tired|never|ever|always|then|still|always|wet|cap|hat|mug|shovel|clipboard)\b[^,.;:A-Z]{2,70}|[a-z]+ing [^,.;:A-Z]{2,70}),",
        )
    });
    let said = BETWEEN.whole().replace_all(said, "${1}OFFICER");
    let said = ASIDE.whole().replace_all(&said, "OFFICER");
    GOES_ON.whole().replace_all(&said, "OFFICER ").into_owned()
}

/// What is said of one officer in several words, in one: `our OFFICER, the council's OFFICER,`.
fn joined(said: &str) -> String {
    static DETERMINED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b(?:(?:one|two|three|some|most|many|several|both|any|all|half|each|none|either) of )?(?:(?:(?:his|her|its|their) own|our own|our|the group's own|the group's|the party's|the council's own|the council's|the borough's|the|a|an|its|their|one|another|some|these|those|any|every|each) )+(?:(?:senior|young|new|own|very|poor|chief) )?OFFICER",
        )
    });
    static BESIDE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"OFFICER(?:,? \(?OFFICER\)?,?)+|OFFICER(?: (?:to|of|for|in|at|from|with) (?:us|our (?:group )?office|the (?:group )?office|the council|the borough|the civic centre|the town hall))+|OFFICER and (?:her|his|their) (?:team|staff|people|colleagues|officers|department|office)\b|OFFICER,? (?:who|that) (?:works?|runs?|heads?|leads?|manages?|mends?|maintains?|handles?|looks? after|deals? with|know about)(?: (?:in|for|at|on))?(?: (?:the|our|its|this|that|a))? [a-z]+,?",
        )
    });
    let said = DETERMINED.whole().replace_all(said, "OFFICER");
    // `OFFICER at the group's stand` is none of the group's stand.
    static OF_GROUP: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"OFFICER (?:to|of|for|in|at|from|with) the group([^'a-z]|$)"));
    let said = OF_GROUP.whole().replace_all(&said, "OFFICER$1");
    let said = BESIDE.whole().replace_all(&said, "OFFICER");
    BESIDE.whole().replace_all(&said, "OFFICER").into_owned()
}
