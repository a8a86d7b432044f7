//! Council officers in a text: by name, or by a post such as `the council's head of parking`.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use super::quotations::Run;
use super::{Item, Quotation, Speaker};
use crate::check::pattern::{Pattern, Traced, Traces, pattern};
use crate::content::people::PersonRole;

/// Services of a council that somebody heads or directs.
const SERVICES: &str = r"highways?|planning|housing|finance|resources|places?|environment|environmental|transport|transportation|traffic|parking|waste|recycling|streets?|street scene|streetscene|cleansing|children['’]s|children|adults?|education|schools|public health|legal|law|governance|democratic|communit\w+|econom\w+|regeneration|growth|property|assets|estates|customer|communications?|corporate|people|leisure|parks|libraries|library|neighbourhoods?|regulatory|licensing|culture|social|human resources|hr|ict|it|digital|engineering|infrastructure|development|revenues?|benefits|policy|commissioning|procurement|building control|flood\w*|drainage|roads?|repairs|homelessness|safeguarding|elections?|electoral|audit|climate|sustainability|tourism|bereavement|trading standards|strategy|operations|service\w*|harbours?|ports?|coast\w*|marine|countryside|heritage|museums?|markets?|town centres?|cemeter\w+|grounds maintenance|fleet|depots?|energy|net zero|insight|performance|partnerships?|equalit\w+|skills|employment|early years|youth|families|care|wellbeing|health|enforcement|private sector housing|lettings|allocations|rents|fostering|adoption|sports?|arts|events|play|facilities|catering|cemeteries|crematoria|pest control|emergency planning|resilience|procurement and contracts|contracts|estates and assets|commercial|investment|pensions|treasury|audit and risk|risk|information|data|marketing|community safety|cohesion|inclusion|registration|registrars|archives|museums and galleries|beaches|seafront|foreshore|lifeguards|trees|ecology|biodiversity|sustainable \w+|active travel|public realm|public protection|private hire|taxis|cctv|civil enforcement|adult social care|social care|learning|attendance|admissions|inspections?|compliance|complaints|intelligence";

static POSTS: LazyLock<Pattern> = LazyLock::new(|| {
    let officer = r"(?:political|group) (?:assistant|adviser|advisor|officer|research\w*)|(?:democratic services|planning|housing|highways?|licensing|enforcement|research|policy|press|communications?|media|monitoring|section 151|s151|s\.151|finance|environmental health|legal|electoral services|returning|scrutiny|transport|parking|council|borough|county|district|town|city|senior|chief|lead|case|tree|conservation|parks|waste) officers?";
    let council = r"(?:council|borough|county|district|town hall|city|authority)(?:['’]s)? (?:\w+ )?(?:spokes(?:man|woman|person|people)|press (?:office|officer|team|desk)\w*|(?:\w+ )?(?:communications|press|media|legal|highways|planning|housing|transport|harbour|parking|waste) (?:team|department|unit|section|service)|staff|officials?|lawyers?|solicitors?|planners?|engineers?|chiefs?|bosses|executives?|managers?|surveyors?|sources?|insiders?|chief executive)";
    let head = format!(
        r"(?:(?:interim|acting|assistant|deputy|corporate|strategic|executive|service|group) )*(?:heads?|directors?|managers?) (?:of|for) (?:the )?(?:{SERVICES})"
    );
    // Callings of which a council employs some.
    let calling = r"(?:council|borough|county|district|town|city|local authority)(?:['’]s)? (?:own |senior |chief )?(?:ecologist|engineer|surveyor|architect|planner|archaeologist|archivist|solicitor|lawyer|treasurer|accountant|auditor|arboriculturist|librarian|curator|ranger|inspector|warden|valuer|economist|statistician|social worker|press office|enforcement agent|highways inspector|archivist|gardener|caretaker|registrar|valuer)s?";
    let service = format!(r"(?:{SERVICES}) (?:manager|director|chief|boss)");
    let chief = r"chief executive|corporate director|strategic director|service director|town clerk|borough solicitor|borough treasurer|city solicitor|head of (?:paid )?service";
    let spokes = r"spokes(?:man|woman|person|people) (?:for|from|at) (?:the )?(?:[\w'’-]+ ){0,3}(?:council|borough|town hall|civic centre|authority|department|planning|highways|housing)";
    // A service that no list knows shows by its capitals: `the Head of Harbours`.
    let titled =
        r"(?-i:[Tt]he (?:(?:Interim|Acting|Assistant|Deputy|Corporate) )*(?:Head|Director) (?:of|for) [A-Z]\w+)";
    // The council's own head of whatever it is: no list of services is whole.
    let own = r"(?:council|borough|county council|district|authority)['’]s (?:(?:interim|acting|assistant|deputy|new|own|chief) )*(?:heads?|directors?|managers?) (?:of|for) (?:the )?\w+";
    // Somebody without a post, known by the house they work in: `an engineer from the highways team`.
    let at = format!(
        r"(?:planner|engineer|surveyor|manager|official|lawyer|solicitor|accountant|architect|ecologist|inspector|advis[eo]r|archaeologist|economist|technician|director|employee|worker|insider|source|expert|foreman|forewoman|supervisor|clerk|crew|driver|gardener|someone|somebody|staff|chief|boss)(?:s|es)? (?:at|in|from|within|inside|with) (?:the )?(?:council|town hall|city hall|county hall|civic centre|guildhall|authority|(?:[\w’'-]+ ){{0,2}}(?:borough|district|county|city) council|(?:council[’']s )?(?:{SERVICES}) (?:teams?|department|service|office|unit|section|division|directorate|depot|yard|desk|crews?|side|counter|works))"
    );
    let member = format!(
        r"(?:members?|someone|somebody|one|some|two|three|many|most|all|those|people|staff) (?:of|in|from) (?:the |its )?(?:council[’']s )?(?:{SERVICES}) (?:teams?|department|staff|service|office|unit|section|division|directorate)"
    );
    let desk = r"(?:press|media|communications|comms) (?:office|team|desk|department)";
    let bare = r"officers?|officials?";
    pattern(&format!(
        r"(?i)\b(?:{officer}|{council}|{head}|{own}|{at}|{member}|{desk}|{calling}|{service}|{spokes}|{chief}|{titled}|{bare})\b"
    ))
});

/// Words before `officer` that make it somebody of another body.
const ELSEWHERE: &[&str] = &[
    "police",
    "fire",
    "prison",
    "probation",
    "army",
    "naval",
    "navy",
    "customs",
    "welfare",
    "patrol",
    "immigration",
    "border",
    "intelligence",
    "rescue",
    "ambulance",
    "union",
    "school",
    "army's",
    "raf",
    "petty",
    "warrant",
    "commanding",
    "presiding",
    "polling",
    "charity",
    "former",
    "ex",
    "retired",
    "trust",
    "society",
    "church",
    "government",
    "party",
    "company",
    "commission",
    "nhs",
    "federation",
];

/// Where a description of somebody names a post of a council officer.
pub fn post_in(description: Traced) -> Option<Range<usize>> {
    description
        .find_iter(&POSTS)
        .map(|hit| title_in(&description, hit.range()))
        .find(|post| is_of_council(&description, post))
}

/// The title itself where whose officer it is stands before: `head of parking` of `council's head of parking`.
fn title_in(description: &str, post: Range<usize>) -> Range<usize> {
    let said = &description[post.clone()];
    let owned = said
        .find("'s ")
        .map(|at| at + 3)
        .or(said.find("’s ").map(|at| at + "’s ".len()));
    let is_headed = |rest: &str| [" of ", " for "].iter().any(|word| rest.contains(word));
    match owned {
        Some(at) if is_headed(&said[at..]) => post.start + at..post.end,
        _ => post,
    }
}

/// The council officer who speaks a quotation, in words: by name or by post.
pub fn speaking(item: &Item, quotation: &Quotation) -> Option<String> {
    let attribution = quotation.attribution.as_ref();
    let described =
        attribution.map(|Run { stretch, words }| item.prose.stretches[*stretch].traced().part(words.clone()));
    // Who is said to speak is mostly named in the words that say so.
    let own = OnceCell::new();
    let traced = |role| {
        described
            .and_then(|described| described.find_part(role))
            .unwrap_or_else(|| Traced::new(role, own.get_or_init(|| Traces::of([role])), 0))
    };
    match &quotation.speaker {
        Speaker::Person(person) => (person.facts.role == PersonRole::Officer).then(|| person.facts.name.clone()),
        Speaker::Resident(..) | Speaker::Nobody => None,
        Speaker::Text(_) => issuer(item, quotation),
        Speaker::Role(role) if is_adjective(item, quotation, role) => None,
        Speaker::Role(role) if post_in(traced(role)).is_some() => {
            let edges = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '‘' | '\'');
            Some(role.trim_matches(edges).to_owned())
        }
        // The whole phrase says that they are somebody else's: `safer neighbourhood officers`.
        Speaker::Role(role) if traced(role).is_match(&POSTS) => None,
        Speaker::Named(_) | Speaker::Role(_) => {
            let described = described?;
            let post = &described.text[post_in(described)?];
            Some(match &quotation.speaker {
                Speaker::Named(name) if !name.contains(post) => format!("{name}, {post}"),
                Speaker::Named(name) => name.clone(),
                Speaker::Role(role) => lengthened(role, post),
                _ => post.to_owned(),
            })
        }
    }
}

/// A speaker in all the words that say who it is: `a source` and `source in the highways department`.
fn lengthened(role: &str, post: &str) -> String {
    let noun = role.rsplit(' ').next().unwrap_or(role);
    post.strip_prefix(noun)
        .map_or(post.to_owned(), |rest| format!("{role}{rest}"))
}

/// The officer from whom a statement or a letter comes that is quoted: `a statement from the press office reads`.
fn issuer(item: &Item, quotation: &Quotation) -> Option<String> {
    static FROM: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:statement|letter|e-?mail|note|message|post|tweet|reply|answer|comment|response)s? (?:(?:issued|sent|written|posted|put out|released) )?(?:from|by|of) ",
        )
    });
    let Run { stretch, words } = quotation.attribution.as_ref()?;
    let stretch = &item.prose.stretches[*stretch];
    let sentence = stretch
        .sentences()
        .iter()
        .find(|sentence| sentence.contains(&words.start))?;
    stretch.words().get(sentence.start..words.end)?;
    let said = stretch.traced().part(sentence.start..words.end);
    let from = said.find(&FROM)?;
    let description = said.part(from.end()..said.len());
    post_in(description).map(|post| description[post].to_owned())
}

/// Whether `official` says what sort of thing is spoken of, and is nobody: `the official description`.
fn is_adjective(item: &Item, quotation: &Quotation, role: &str) -> bool {
    let Some((lead, within)) = role.split_once("official") else {
        return false;
    };
    if within.starts_with(' ') && within.trim_start().starts_with(char::is_lowercase) {
        return post_in(Traced::unread(within)).is_none();
    }
    if !within.is_empty() {
        return false;
    }
    let Some(Run { stretch, words }) = quotation.attribution.as_ref() else {
        return false;
    };
    let text = item.prose.stretches[*stretch].words();
    let Some(at) = text.get(words.start..).and_then(|rest| rest.find(role)) else {
        return false;
    };
    let rest = &text[words.start + at + lead.len() + "official".len()..];
    let is_alone = !rest.starts_with([' ', '\u{a0}', '-']) || rest.starts_with(" -");
    let next = rest
        .trim_start()
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let goes_on = [
        "who",
        "has",
        "had",
        "was",
        "is",
        "from",
        "at",
        "in",
        "of",
        "for",
        "with",
        "and",
        "to",
        "on",
        "then",
        "also",
        "later",
        "put",
        "not",
        "there",
        "close",
        "involved",
        "responsible",
    ];
    let speaks = super::quotations::is_reporting(next);
    !(is_alone || next.is_empty() || next.ends_with("ly") || goes_on.contains(&next) || speaks)
}

/// Whether a post is of the council: no police officer, no director of housing at a charity, nobody retired.
fn is_of_council(text: &str, post: &Range<usize>) -> bool {
    let lead = text[..post.start].to_lowercase();
    let previous = lead
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .rfind(|word| !word.is_empty())
        .unwrap_or_default();
    // The police calls its own officers of a ward those of the safer neighbourhood team.
    if ELSEWHERE.contains(&previous) || lead.contains("former ") || lead.contains("safer neighbourhood") {
        return false;
    }
    // A group and a party have desks of their own.
    let owner = lead.trim_end().rsplit(' ').next().unwrap_or_default().replace('’', "'");
    let is_desk = ["office", "team", "desk", "department"]
        .iter()
        .any(|desk| text[post.clone()].ends_with(desk));
    if is_desk && ["our", "group's", "party's", "alliance's"].contains(&owner.as_str()) {
        return false;
    }
    let whole = text.to_lowercase();
    if [
        "council",
        "borough",
        "town hall",
        "authority",
        "political assistant",
        "group",
    ]
    .iter()
    .any(|word| whole.contains(word))
    {
        return true;
    }
    if is_of_school(&text[post.clone()]) || is_longer_name(text, post) {
        return false;
    }
    let rest = text[post.end..].trim_start_matches([' ', ',']);
    let elsewhere = [
        " at ", " for ", " of ", " from ", " with ", "at ", "for ", "of ", "from ", "with ",
    ]
    .iter()
    .filter_map(|word| rest.split_once(word).map(|(_, after)| after.trim_start_matches("the ")))
    .any(|after| after.chars().next().is_some_and(char::is_uppercase));
    !elsewhere && !has_owner(text, post)
}

/// Whether a name goes on after the post, as that of a body does: `Director of Shelter Wales`.
fn is_longer_name(text: &str, post: &Range<usize>) -> bool {
    let is_titled = text[post.clone()].to_lowercase().starts_with("the ");
    let next = text[post.end..].trim_start_matches([' ', '\u{a0}']);
    is_titled && next.starts_with(char::is_uppercase)
}

/// Whether a post is one that schools, parties and newspapers have: `Head of Year`, `Director of Music`.
fn is_of_school(post: &str) -> bool {
    const SUBJECTS: &[&str] = &[
        "Year",
        "Sixth",
        "Lower",
        "Upper",
        "Key",
        "School",
        "English",
        "Maths",
        "Mathematics",
        "Science",
        "Music",
        "History",
        "Geography",
        "Art",
        "Drama",
        "Languages",
        "Sport",
        "Football",
        "Rugby",
        "State",
        "Government",
        "News",
        "Campaigns",
        "Fundraising",
        "Policy",
        "Research",
    ];
    post.split_whitespace()
        .next_back()
        .is_some_and(|word| SUBJECTS.contains(&word))
}

/// Whether somebody else's name stands before the post: `the bus company's operations manager`.
fn has_owner(text: &str, post: &Range<usize>) -> bool {
    let lead = text[..post.start].trim_end();
    lead.ends_with("'s")
        || lead.ends_with("’s")
        || lead.split_whitespace().next_back().is_some_and(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            matches!(
                word,
                "company" | "firm" | "charity" | "trust" | "union" | "operator" | "school" | "hospital"
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(description: &str, expected: Option<&str>) {
        assert_eq!(
            post_in(Traced::unread(description)).map(|post| &description[post]),
            expected,
            "{description}"
        );
    }

    #[test]
    fn posts_of_officers_are_known() {
        check("Graham Tully, the council's head of parking", Some("head of parking"));
        check("a council spokesman", Some("council spokesman"));
        check(
            "a spokeswoman for Harrowmere Borough Council",
            Some("spokeswoman for Harrowmere Borough Council"),
        );
        check("the monitoring officer", Some("monitoring officer"));
        check("officers", Some("officers"));
        check("a spokesperson for the borough", Some("spokesperson for the borough"));
        check("a town hall source", Some("town hall source"));
        check("political assistant to the group", Some("political assistant"));
        check(
            "the interim director of children’s services",
            Some("interim director of children’s"),
        );
        check("Chief Executive Paul Northam", Some("Chief Executive"));
        check("the council’s highways engineers", Some("council’s highways engineers"));
        check("the Head of Moorings", Some("the Head of Moorings"));
        check("Ann Brook, the council's head of harbours", Some("head of harbours"));
    }

    #[test]
    fn other_people_are_no_officers() {
        check("a police officer", None);
        check("the former head of highways", None);
        check("Ann Brook, chief executive of Harrowmere Food Bank", None);
        check("the bus company's operations manager", None);
        check("Dan Ruddle, director of housing at Shoreline Homes", None);
        check("the group's housing spokesperson", None);
        check("a headteacher", None);
        check("Safer neighbourhood officers", None);
        check("the Head of Year", None);
        check("Sam Pryce, Director of Moorings", None);
        check("the Director of Moorings International", None);
    }
}
