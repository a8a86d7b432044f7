//! Members of a deciding committee who say how they will vote on an application.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::quotations::Kind as Told;
use crate::check::{Findings, HouseRule, Item, Look, Quotation, Speaker};
use crate::content::people::Person;
use crate::content::release::Release;
use crate::source::prose::passages::sentences;

mod settled;
mod words;

use words::{APPLICATION, CLOSED, DEAF, ELSEWHERE, OPEN, TOLD_OF};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "predetermination-risk",
            title: "a member of the deciding committee says how they will vote",
            severity: Severity::Warning,
            reason: "A councillor may show a view before a decision, but must not have closed their mind. Saying how they will vote invites a challenge and may keep them out of the meeting.",
            remedy: "Say what residents have raised and that the councillor will listen to the evidence, or quote a councillor who is not on the committee.",
        },
        group: Group::Risk,
        sources: &[
            "Localism Act 2011, section 25: a view shown before is no proof of a closed mind, but a closed mind is not protected",
        ],
        looks: "council_business in front matter, seats in content/people, and what those who sit there are quoted with",
        hold: Hold::Usual,
        bad: &[
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Priya Kestrel, councillor for Castle Fen, said: \"I will vote to refuse this on 9 December, whatever the report says.\"",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\n\"My mind is made up and no report will alter that,\" said Cllr Priya Kestrel.",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nCllr Priya Kestrel said that she would be voting against the depot.",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Kestrel told the meeting: “I'm going to make sure that this depot gets turned down next month.” Cllr Priya Kestrel sits on the committee.",
        ],
        good: &[
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Priya Kestrel said: \"Residents have raised traffic and flooding. I will listen to the evidence on 9 December.\"",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Tobias Wren said: \"I will be asking the committee to refuse this depot, and I never will support it.\"",
            "council_business: {kind: motion, meeting: Full Council, date: 2026-12-09, status: proposed}\n---\nThe motion is back.\n\nCllr Priya Kestrel said: \"I will vote for the motion on the evening bus next week.\"",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Priya Kestrel said: \"I will not vote on this until I have heard every speaker at the meeting.\"",
        ],
    },
    look: Look::Release(check),
};

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let Some(business) = applies(item, release) else {
        return;
    };
    let mut is_told = false;
    for quotation in &item.quotations {
        let Speaker::Person(person) = quotation.speaker else {
            continue;
        };
        if sits_on(person, &business, item) {
            is_told |= judge(item, person, quotation, findings);
        }
    }
    if !is_told {
        told_of(item, &business, findings);
    }
}

/// Members of whom the text itself tells that they have decided.
fn told_of(item: &Item, business: &str, findings: &mut Findings) {
    for (number, stretch) in item.prose.stretches.iter().enumerate() {
        let mut before: Option<&Person> = None;
        for sentence in stretch.sentences() {
            let said = &stretch.words()[sentence.clone()];
            let named = item.mentions.within(number, sentence.clone()).map(|named| named.person);
            let by_one_name = item.ground.site.people.iter().filter(|person| is_called(person, said));
            let mut here = named.chain(by_one_name).peekable();
            // `Nothing could induce him` is of whom the sentence before named.
            let goes_on = here.peek().is_none() && has_pronoun(said);
            let member = match goes_on {
                true => before,
                false => here.find(|person| sits_on(person, business, item)),
            };
            before = member;
            let Some(member) = member else {
                continue;
            };
            let told = TOLD_OF.find(said).map(|hit| hit.range());
            let told = told.filter(|hit| !is_denied(&said[..hit.start]));
            let Some(hit) = told.or_else(|| settled::of_member(said)) else {
                continue;
            };
            let words = sentence.start + hit.start..sentence.start + hit.end;
            if stretch.is_quoted(&words) || OPEN.is_match(said) || ELSEWHERE.is_match(said) {
                continue;
            }
            findings.at(stretch.place(item.source(), words), decided(member, &said[hit]));
            return;
        }
    }
}

/// Whether a sentence speaks of somebody without the name.
fn has_pronoun(said: &str) -> bool {
    let mut words = said.split(|c: char| !c.is_alphabetic());
    words.any(|word| {
        matches!(
            word,
            "he" | "He" | "she" | "She" | "him" | "her" | "his" | "His" | "Her"
        )
    })
}

/// Whether a sentence calls somebody by the first name alone: `Suresh is a no`.
fn is_called(person: &Person, said: &str) -> bool {
    let first = person.facts.name.split(' ').next().unwrap_or_default();
    !first.is_empty() && said.split(|c: char| !c.is_alphanumeric()).any(|word| word == first)
}

fn decided(person: &Person, words: &str) -> String {
    let name = &person.facts.name;
    format!("{name} sits on the committee that decides, and “{words}” sounds as if the decision were made")
}

/// Whether what a member is quoted with sounds decided, which is told.
fn judge(item: &Item, person: &Person, quotation: &Quotation, findings: &mut Findings) -> bool {
    for (stretch, run) in quotation.words(&item.prose) {
        let text = stretch.words();
        for sentence in sentences(&text[run.words.clone()]) {
            let sentence = run.words.start + sentence.start..run.words.start + sentence.end;
            let said = &text[sentence.clone()];
            if (OPEN.is_match(said) && !DEAF.is_match(said)) || is_elsewhere(said) {
                continue;
            }
            let is_told = quotation.kind == Told::Reported;
            let closed = CLOSED.find_iter(said).map(|hit| hit.range());
            let closed = closed
                .into_iter()
                .find(|hit| is_own(said, hit, is_told) && !is_taken_back(said, hit));
            let Some(hit) = closed.or_else(|| settled::own(said)) else {
                continue;
            };
            let words = sentence.start + hit.start..sentence.start + hit.end;
            findings.at(stretch.place(item.source(), words), decided(person, &said[hit]));
            return true;
        }
    }
    false
}

/// Whether a sentence is about what is decided elsewhere, or about no more than how the meeting is held: `my vote on the
/// budget is settled`, `I am determined that the meeting is fair`.
fn is_elsewhere(said: &str) -> bool {
    static HELD: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:whichever way|either way|(?:meeting|hearing|debate|process|decision) (?:is|be|must be|should be|will be|would be) (?:[a-z]+ )?(?:fair|open|public|proper|webcast|held|streamed)|(?:nobody|no one) has (?:read|seen)|one thing only|(?:no|not a|hardly a) foregone|nor is|unread|see to it that (?:the (?:papers|gallery|meeting|hearing|debate|public|questions|drains|report)|every(?:one|body)?|residents|nobody)|only one thing: (?:the|that)|plot holders|allotments?|public gallery)\b",
        )
    });
    static TOPICS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:bus(?:es)?|timetables?|crossings?|potholes?|pavements?|bins|litter|library|libraries|gritting|street ?lights?|play area|swings?)\b",
        )
    });
    static ITSELF: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:applications?|schemes?|plans?|planning|permission|licen[cs]e|developments?|flats|houses|homes|tower|applicants?|developers?|build(?:ing|ings)?|(?:it|this|them|that)[.,;:!”])",
        )
    });
    HELD.is_match(said) || ((ELSEWHERE.is_match(said) || TOPICS.is_match(said)) && !ITSELF.is_match(said))
}

/// Whether a promise is that of the one who speaks, and about the application: not `the committee will
/// vote`, not `we will support residents`.
fn is_own(said: &str, words: &Range<usize>, is_told: bool) -> bool {
    const PEOPLE: &[&str] = &[
        "residents",
        "people",
        "anyone",
        "anybody",
        "everyone",
        "them",
        "families",
        "neighbours",
        "tenants",
        "you",
        "those",
        "him",
        "her",
        "any",
        "whoever",
        "our",
    ];
    if is_of_other_things(said, words, is_told) {
        return false;
    }
    // `nothing will persuade him` is of the one who speaks.
    if ["nothing", "no ", "nobody"]
        .iter()
        .any(|none| said[words.clone()].to_lowercase().starts_with(none))
    {
        return true;
    }
    let after = said[words.end..].split_whitespace().next().unwrap_or_default();
    if PEOPLE.contains(&after.trim_matches(|c: char| !c.is_alphanumeric())) {
        return false;
    }
    let promise = said[words.clone()].to_lowercase();
    let needs_subject = [
        "will", "shall", "'ll", "’ll", "going to", "intend", "plan", "mean", "would", "'d", "’d",
    ];
    if is_told || !needs_subject.iter().any(|start| promise.starts_with(start)) {
        return true;
    }
    let before: Vec<&str> = said[..words.start].split(|c: char| !c.is_alphanumeric()).collect();
    before
        .iter()
        .rev()
        .take(7)
        .any(|word| matches!(*word, "I" | "we" | "We"))
}

/// Whether what sounds decided has another object, or is another's: `I will stop at the site`, `I am against long
/// meetings`, `the developer has made up his mind`, `those who ask how I will vote`.
fn is_of_other_things(said: &str, words: &Range<usize>, is_told: bool) -> bool {
    static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|say(?:ing)?|tell(?:ing)?|guess(?:ing)?|curious|question of|matter of|depends on)(?: [a-z]+)? (?:about )?(?:how|whether|which way|what|if|when) (?:i|we) $",
        )
    });
    static OBJECT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:[.,;:!?”’]|$| (?:it|this|that|these|those|them|the|all|any|every|such|both|and|but|for|building|houses|homes|flats|towers?|whatever|from|on|in|as|because)\b)",
        )
    });
    let (hit, after) = (said[words.clone()].to_lowercase(), &said[words.end..]);
    let of_another = !is_told
        && (hit.ends_with("his mind")
            || hit.ends_with("her mind")
            || hit.ends_with("their minds")
            || hit.contains("up his")
            || hit.contains("up her"));
    let stops_somewhere = hit.ends_with(" stop")
        && [" at ", " by ", " off", " near ", " outside ", " and ", " to ", " on "]
            .iter()
            .any(|place| after.starts_with(place));
    let against_another = hit.ends_with(" against") && !OBJECT.is_match(after);
    let hand_for_other = hit.ends_with(" hand up")
        && [
            " to chair",
            " to ask",
            " to speak",
            " to say",
            " to help",
            " to go",
            " to be ",
            " for the site",
            " for the chair",
        ]
        .iter()
        .any(|work| after.starts_with(work));
    let fights_for_other = ["fight", "fighting", "vote", "voting", "voted"]
        .iter()
        .any(|verb| hit.ends_with(verb))
        && [
            " for better",
            " for more",
            " for new",
            " for safer",
            " for a ",
            " for our ",
            " for residents",
            " for whatever",
        ]
        .iter()
        .any(|aim| after.starts_with(aim));
    let of_other_ends = [(" built", " on "), (" decided", " on "), ("look to me", " for a ")]
        .iter()
        .any(|(end, next)| hit.ends_with(end) && after.starts_with(next));
    let signs_other = hit.ends_with(" name")
        && [" to a ", " to the petition", " to any ", " down"]
            .iter()
            .any(|paper| after.starts_with(paper));
    let talked_into = hit.ends_with(" talk me") && after.starts_with(" into ");
    of_another
        || signs_other
        || of_other_ends
        || hand_for_other
        || fights_for_other
        || stops_somewhere
        || against_another
        || talked_into
        || ASKED.is_match(&said[..words.start])
}

/// Whether a sentence takes back what sounds decided. `While I am on the committee` decides nothing, and `not while I am
/// on the committee` does.
fn is_taken_back(said: &str, words: &Range<usize>) -> bool {
    static NEVER: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?i)\b(?:not|never|no|nobody|nothing|none|cannot|forget|over)\b|n['’]t\b"));
    let hit = said[words.clone()].to_lowercase();
    let is_time = ["while ", "as long ", "so long "]
        .iter()
        .any(|time| hit.starts_with(time));
    // `It won't get my hand` is as decided as `it gets my hand`.
    let is_of_the_hand = ["get", "win", "earn"].iter().any(|verb| hit.starts_with(verb))
        && (hit.contains("my hand") || hit.contains("my vote"));
    match is_time {
        true => !NEVER.is_match(said),
        false => !is_of_the_hand && is_denied(&said[..words.start]),
    }
}

/// Whether what follows is denied: `I have not` made up my mind.
fn is_denied(before: &str) -> bool {
    static DENIAL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:\b(?:not|never|nor|neither|nobody|no one|without having|yet to)|n['’]t|if (?:i|we|anyone|a member|he|she|they)(?:['’]d| had| have| were to have)?)(?: yet| already| ever| have| has| an?| been)* $",
        )
    });
    // `nobody on the committee has made up their mind`; `nobody will be surprised that I have` denies nothing.
    static NOBODY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:nobody|no one|none|neither|no (?:member|councillor))(?: (?:on|of|in|at|the|our|this|that|its|us|them|either|planning|licensing|committee|panel|here|members?|councillors?|who|sits|sit|there|side|party|group|any|has|have|had|yet|ever|already|is|was|should|think|believe|assume|suppose|imagine|that|it|they|can|may|will|must|need|get|gets)){0,12} $",
        )
    });
    NOBODY.is_match(before) || DENIAL.is_match(&before[before.ceil_char_boundary(before.len().saturating_sub(30))..])
}

/// What is decided and where, in small letters, if it is an application that is still open.
fn applies(item: &Item, release: &Release) -> Option<String> {
    let facts = &release.facts;
    let business = facts.business.as_ref();
    let kind = business.map_or("", |business| &business.kind).to_lowercase();
    let is_decided =
        business.is_some_and(|business| matches!(business.status.as_str(), "decided" | "lost" | "withdrawn"));
    let meeting = business.map_or("", |business| &business.meeting).to_lowercase();
    let reference = business.map_or("", |business| &business.reference);
    let is_named = kind.contains("planning")
        || kind.contains("licens")
        || APPLICATION.is_match(reference)
        || meeting.contains("planning")
        || meeting.contains("licens");
    let is_told = || {
        let mut stretches = item.prose.stretches.iter();
        stretches.any(|stretch| stretch.traced().is_match(&APPLICATION))
    };
    if is_decided || !(is_named || is_told()) {
        return None;
    }
    match is_named {
        true => Some(format!("{kind} {meeting}")),
        false => Some("planning licensing".to_owned()),
    }
}

/// Whether somebody sits on the committee that decides.
fn sits_on(person: &Person, business: &str, item: &Item) -> bool {
    person
        .facts
        .committees
        .iter()
        .filter(|seat| seat.term.covers(item.day))
        .any(|seat| {
            let committee = seat.committee.to_lowercase().replace('-', " ");
            let own = committee
                .split_whitespace()
                .filter(|word| word.len() > 3 && *word != "committee" && *word != "with");
            let mut own = own.peekable();
            own.peek().is_some() && own.any(|word| business.contains(word.trim_end_matches("ing")))
        })
}
