//! Who is accused: a person, a firm, or a group so small that each of it is meant.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::names::{Directory, Form, Named, Who, is_given, is_opener, named, signs};
use crate::check::pattern::{Pattern, Traced, pattern};

/// Offices and small groups that lead to somebody: `the council leader`, `Labour councillors`.
static ROLES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"\b(?:(?:[Tt]he|[Tt]his|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Aa]|[Oo]ne)\s+(?:[\w'’-]+\s+){0,3}?)?",
        r"(?:(?:[Cc]ouncil|[Dd]eputy|[Gg]roup|[Pp]arty|[Oo]pposition|[Cc]abinet|[Cc]ommittee|[Aa]dministration)(?:['’]s)?\s+(?:[Ll]eader(?:ship)?|[Cc]hair(?:man|woman|person)?|[Mm]embers?|[Cc]hief)|[Cc]abinet [Mm]embers?|[Ll]eader of the (?:council|group|opposition)|[Ll]eader['’]s (?:vote|friends?|mates?|family|brother|wife|husband|office|pockets?|hands?)|(?:[Dd]eputy )?[Ll]eader (?:[a-z]+ed|misled|stole|hid|has|had|is|was|who|himself|herself|lied|knew|took|gave|signed|and his|and her)|[Cc]hief [Ee]xecutive|[Dd]irector(?: of(?: (?:[A-Z][\w'’-]*|for|the|and|of)){1,6})?|[Mm]ayor|[Dd]eputy mayor|[Cc]ontractors?|[Dd]evelopers?|[Ll]andlords?|[Ll]etting agents?|[Cc]abinet|[Rr]uling group|[Aa]dministration|[Oo]perator|[Bb]us company|[Ff]irm|[Cc]ompany|[Bb]uilders?|[Hh]ead ?teachers?|[Ss]enior officers?|[Mm]onitoring officer|[Pp]lanning officers?|[Oo]fficers?|[Hh]ousing association|[Pp]lanning [Cc]ommittee|[Pp]lanners)\b",
        r"|\b(?:the )?(?:trustees|owners?|directors|managers?|boss(?:es)?|landlord|proprietors?) (?:of|at|behind) (?:the )?[A-Z][a-z]+",
        r"|\b(?:Labour|Conservative|Tory|Tories|Liberal Democrats?|Lib Dems?|Green|Reform|Plaid(?: Cymru)?|Independent|[Oo]pposition|[Rr]uling|[Tt]hree|[Ff]our|[Ff]ive|[Tt]wo|[Ss]ix) (?:[Gg]roup )?(?:councillors?|members?|bosses|group|leader(?:ship)?)\b|\b(?:Tories|Conservatives|Lib Dems|Labour bosses|council bosses|town hall bosses)\b"
    ))
});

static FIRMS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:[A-ZÀ-Þ][\w'’&-]*\s+){1,4}(?:Ltd|Limited|plc|PLC|LLP|Inc|Group|Homes|Holdings|Construction|Contractors|Builders|Developments?|Properties|Property|Estates|Lettings|Buses|Coaches|Travel|Transit|Transport|Services|Solutions|Partners|Partnership|Associates|Consulting|Consultants|Housing|Rail|Water|Energy|Power|Waste|Environmental|Security|Care|Engineering|Logistics|Investments|Capital|Ventures|Trust|Society|Association|Company|Co|Sons|Brothers|Bros|Leisure|Civils|Contracts|Contracting|Paving|Skips|Recycling|Cleaning|Catering|Facilities|Foods|Research|Consultancy|Lifts|Taxis|Parking|Roofing|Scaffolding|Haulage|Freight|Media|Digital|Systems|Technologies|Software|Infrastructure|Utilities|Demolition|Landscapes|Windows|Interiors|Advisory|Analytics|Healthcare|Outsourcing|Maintenance|Repairs|Plumbing|Plumbers|Heating|Electrical|Electrics|Electricians|Building|Glazing|Gas|Grounds|Plant|Surfacing|Asphalt|Highways|Fencing|Drainage|Flooring|Joinery|Carpentry|Decorators|Decorating|Painters|Removals|Storage|Couriers|Deliveries|Hire|Ferries|Cabs|Minibuses|Motors|Pest Control|Tiles|Masonry|Telecoms?|Broadband|Bakeries|Laundry|Fuels|Quarries|Aggregates|Concrete|Timber|Tree Care|Gardens)\b|\b[A-ZÀ-Þ][\w'’-]* & (?:[A-ZÀ-Þ][\w'’-]*|Sons)\b",
    )
});

/// Who is accused within a sentence. Somebody who only speaks it is not.
pub(super) fn accused(text: &str, sentence: Range<usize>, hit: &Range<usize>, directory: &Directory) -> Option<String> {
    let part = &text[sentence.clone()];
    let everybody = named(text, sentence.clone(), directory);
    let is_meant = |named: &&Named| {
        is_somebody(named, hit)
            && !is_speaker(text, named, hit)
            && (is_spoken_of(text, named) || !is_own(text, &named.whole, hit))
    };
    if let Some(named) = everybody.iter().find(is_meant) {
        return Some(text[named.whole.clone()].to_owned());
    }
    let firm = FIRMS
        .find_iter(part)
        .filter(|firm| !is_own(text, &(sentence.start + firm.start()..sentence.start + firm.end()), hit))
        .find(|firm| {
            let words: Vec<&str> = firm.as_str().split_whitespace().collect();
            let is_firm = words
                .last()
                .is_some_and(|word| ["Ltd", "Limited", "plc", "PLC", "LLP", "Inc"].contains(word));
            is_firm || !directory.places.stands_in(&words)
        });
    if let Some(firm) = firm {
        return Some(firm.as_str().to_owned());
    }
    if let Some(firm) = firm_of_two_names(part, directory) {
        return Some(firm.to_owned());
    }
    let role = ROLES.find_iter(part).find(|role| {
        let place = sentence.start + role.start()..sentence.start + role.end();
        !is_quoting(part, role.end()) && !is_own(text, &place, hit)
    });
    role.map(|role| within(phrase(role.as_str())))
}

/// A firm that is called after two people, and by nothing else: `Brackley and Dunmore`.
fn firm_of_two_names<'a>(part: &'a str, directory: &Directory) -> Option<&'a str> {
    static PAIR: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b[A-Z][a-z]{2,} and [A-Z][a-z]{2,}\b"));
    let pairs = PAIR.find_iter(part).map(|pair| pair.as_str());
    pairs.into_iter().find(|pair| {
        let words: Vec<&str> = pair.split_whitespace().collect();
        let names = [words[0], words[2]];
        !names
            .iter()
            .any(|name| is_given(name) || is_opener(name) || directory.places.stands_in(&[name]))
    })
}

/// A role as it reads within a sentence: `the cabinet member`, with no capital of a sentence's beginning.
fn within(phrase: &str) -> String {
    const OPENING: &[&str] = &["The", "This", "Our", "Their", "His", "Her", "A", "One"];
    let (first, rest) = phrase.split_once(char::is_whitespace).unwrap_or((phrase, ""));
    match OPENING.contains(&first) && !rest.is_empty() {
        true => format!("{} {rest}", first.to_lowercase()),
        false => phrase.to_owned(),
    }
}

/// Whether a sentence goes on about the person of the one before: `He lied.`
pub(super) fn goes_on(before: &str) -> bool {
    static PRONOUN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|[Ii]t|[Tt]hat|[Tt]his|(?:[Ss]omebody|[Ss]omeone|[Ww]hoever|[Tt]hose|[Pp]eople) (?:(?:who )?works? )?there)\b",
        )
    });
    PRONOUN.is_match(before)
}

/// Whether a sentence says whom that of the one before fits: `Hexley Ltd did so`, `Cllr Marsh has it`.
pub(super) fn fits(after: &str) -> bool {
    static FITS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:did|does|has done|is doing) (?:so|it|that|this|exactly|just|precisely)|has it|(?:has|have) (?:earned|shown|got) (?:it|plenty)|is one|fits the|meet |is (?:that|such an?) (?:man|woman|firm)|is (?:he|she))\b",
        )
    });
    FITS.is_match(after)
}

/// Whether a quotation is said to be of somebody: `"Bent," said Cllr Marsh of Cllr Thrupp`.
fn is_spoken_of(text: &str, named: &Named) -> bool {
    named.who == Who::Councillor && text[..named.whole.start].ends_with(" of ")
}

/// Whether a name is surely somebody's. Capitals alone may be the start of a sentence.
fn is_somebody(named: &Named, hit: &Range<usize>) -> bool {
    match named.who {
        Who::Registered | Who::Councillor | Who::Public => true,
        Who::Private => named.form <= Form::Doubtful || is_right_before(named, hit),
    }
}

/// Whether capitals stand where whoever does it is named: `Zebedee Orrock lied`.
fn is_right_before(named: &Named, hit: &Range<usize>) -> bool {
    named.whole.end <= hit.start && hit.start - named.whole.end <= 24
}

/// Whether a name is only that of whoever speaks: `Cllr Marsh said`, with the accusation behind it.
fn is_speaker(text: &str, named: &Named, hit: &Range<usize>) -> bool {
    // `told residents lies` is no speech.
    if text
        .get(hit.clone())
        .is_some_and(|words| words.to_lowercase().contains("lie"))
        && named.whole.end <= hit.start
    {
        return false;
    }
    // `What he told the paper was pure fiction` is about what he said.
    let before = text[..named.whole.start].trim_end().to_lowercase();
    if before.ends_with("what") && named.whole.end <= hit.start {
        return false;
    }
    let signs = signs(Traced::unread(text), named);
    let says_before = named.whole.end <= hit.start;
    let accuses_self = goes_on(text.get(named.whole.end..hit.start).unwrap_or_default()) && says_before;
    signs.speaks && !accuses_self
}

/// The words of a role from its own article on: `the company` of `a partner when the company`.
fn phrase(role: &str) -> &str {
    [" the ", " this ", " our ", " their ", " a "]
        .iter()
        .filter_map(|article| role.rfind(article))
        .max()
        .map_or(role, |at| &role[at + 1..])
}

/// Whether a body stands only in what says who speaks: `said Cllr Marsh, leader of the Civic Alliance Group`.
fn is_own(text: &str, body: &Range<usize>, hit: &Range<usize>) -> bool {
    static CLAUSE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r#"(?i)["”’'][ ,]*(?:said|says|added|adds|explained|commented|told|asked|warned|argued)\b[^.;:"“”!?]*$"#,
        )
    });
    hit.end <= body.start && CLAUSE.is_match(&text[hit.end..body.start])
}

/// Whether a role is that of whoever speaks: `a council leader said`.
fn is_quoting(part: &str, end: usize) -> bool {
    static SAYS: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"^(?:,[^.;:]{0,60},)?\s+(?:said|says|told|added|asked|thanked|reported|warned)\b"));
    SAYS.is_match(&part[end..])
}
