//! Embargoes that can be misread, and status lines typed by hand.

use std::sync::LazyLock;

use crate::base::date::{clock_time, long_day};
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Match, Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Scope};
use crate::content::release::Release;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "release-status-line",
            title: "the status line or the embargo can be misread",
            severity: Severity::Error,
            reason: "Stories leak through embargoes that two people read differently. Midnight can be the beginning of a day or its end, and a line typed into the text contradicts the one on top as soon as either is changed.",
            remedy: "Give the embargo a day and a time among the fields at the head of the file, as in `embargo: {until: 2026-11-30T00:01}`, and type no status line: pressroom writes it.",
        },
        group: Group::Form,
        sources: &[
            "GOV.UK style guide, entry on times: midnight can be taken for two different days",
            "Press guides of the Geological Society and the Local Trust: give the time; 00:01 is the custom",
        ],
        looks: "embargo and issued of a release, and lines of its text that tell when it may be used",
        hold: Hold::Usual,
        bad: &[
            "embargo: Monday midnight\n---",
            "embargo: {until: 2026-11-30T00:00}\n---",
            "embargo: {until: 2026-11-10T00:01}\n---",
            "FOR IMMEDIATE RELEASE\n\nBus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.",
            "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\n**EMBARGOED UNTIL 00:01 ON MONDAY 30 NOVEMBER 2026**",
        ],
        good: &[
            "embargo: {until: 2026-11-30T00:01:00+00:00}\n---",
            "The council broke the embargo on its own budget, Civic Alliance councillors said on Friday 20 November 2026.",
        ],
    },
    look: Look::Release(check),
};

static LINE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)^\W*(?:(?:press|media|news)\s+(?:release|statement|notice)\W+)?(?:strict(?:ly)?\s+|press\s+|under\s+)*(?:",
        r"embargo(?:ed)?\s*[:–—-]",
        r"|embargoed\s*$",
        r"|embargoed\s+(?:until|till|to|for|copy|release)\b",
        r"|embargo\s+for\s+(?:the\s+)?(?:media|press|news\s?desks?|newsrooms?|editors|broadcasters|all)\b",
        r"|embargo\s+(?:until|till|lifts?|lifted|ends?|expires|details|time|date)\b",
        r"|(?:this\s+\w+\s+is\s+)?for\s+immediate\s+(?:release|publication|use|distribution)\b",
        r"|immediate\s+release\b",
        r"|for\s+(?:release|publication|use)\s+(?:at|on|from|until|after|immediately|now|not before|mon|tue|wed|thu|fri|sat|sun|\d)",
        r"|not\s+for\s+(?:publication|broadcast|release|use)[\w\s,]*\b(?:before|until|till)\b",
        r"|(?:please\s+)?do\s+not\s+(?:publish|broadcast|release|use|share|report)\b[\w\s,]*\b(?:before|until|till)\b",
        r"|(?:please\s+|kindly\s+)?(?:run|print|publish|use|post|share|air|broadcast|report|quote)\s+(?:nothing|none\s+of\s+(?:it|this|them)|no\s+(?:part|word|line)\s+of\s+(?:it|this))\b[^.;:!?]{0,40}?\b(?:before|until|till|ahead\s+of)\b",
        r"|release\s+(?:date|time|immediately)\b\s*:?",
        r"|hold\s+(?:for\s+release|until)\b",
        r"|(?:issued|released)\s*:\s*\d",
        r"|dan\s+embargo\b",
        r"|i['’]w\s+(?:gyhoeddi|ryddhau)\b",
        r")"
    ))
});
static WITHIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:strictly\s+)?embargoed\s+(?:until|till|to)\s+\S+",
        r"|(?:strictly\s+)?under\s+(?:an?\s+)?(?:strict\s+|press\s+)?embargo\b[^.;:!?]{0,60}?\b(?:until|till)\s+\S+",
        r"|(?:this|the)\s+(?:press\s+|news\s+|media\s+)?(?:release|statement|text|information|document|story)\s+(?:is|remains)\s+(?:strictly\s+)?(?:under\s+(?:strict\s+)?embargo|embargoed|for\s+immediate\s+release)",
        // However it is asked, it is newsrooms that are asked to wait.
        r"|(?:keep|keeping|hold|holding|save|reserve)\s+(?:this|it|these|the\s+(?:news|story|text|release|figures|details|above))\s+(?:[\w’'-]+\s+){0,4}?(?:to|from|under|back|quiet|secret|private|close|off|on)\s+(?:[\w’'-]+\s+){0,5}?(?:until|till|before|for\s+now)",
        r"|(?:please\s+|kindly\s+)(?:[\w’'-]+\s+){0,2}?(?:(?:sit\s+(?:tight\s+)?on|hang\s+on\s+to|hold\s+on\s+to|keep\s+back|hold\s+back|wait\s+with)\s+(?:this|it|these|the\s+(?:news|story|text|release|figures))|hold\s+off|hold\s+fire)\b[^.;:!?]{0,40}?\b(?:until|till|before|for\s+now)\b",
        r"|(?:please|kindly)\s+(?:hold|keep|park|save)\s+(?:this|it)\s+(?:until|till)\b|hold\s+this(?:\s+one)?\s+(?:until|till)\b",
        r"|(?:sit|hang\s+on|hold\s+on)\s+(?:on|to)\s+(?:this|it)(?:\s+one)?\s+(?:until|till|before|for\s+now)\b|not\s+a\s+word\b[^.;:!?]{0,40}?\b(?:until|till|before)\b",
        r"|(?:hold|sit\s+on)\s+(?:this|the)\s+(?:story|news|release|text|report|piece|announcement)\s+(?:back\s+)?(?:until|till|for)",
        r"|(?:editors|newsrooms?|news\s?desks?|journalists|reporters|broadcasters|bloggers|colleagues\s+in\s+the\s+media)\b[^.;:!?]{0,70}?\b(?:keep|hold|wait|use|run|print|publish|quote|share|post|air\s+(?:this|it|any|the)|broadcast|report|carry|release|sit|refrain|leave)\b[^.;:!?]{0,80}?\b(?:until|till|not\s+before|no\s+earlier\s+than|on\s+or\s+after|before\s+(?:\d|midnight|noon|mon|tues|wednes|thurs|fri|satur|sun))",
        r"|(?:editors|newsrooms?|news\s?desks?|journalists|reporters|broadcasters)\b[^.;:!?]{0,50}?\b(?:use|run|print|publish|quote|share|post|air|carry)\s+(?:this|it|all\s+of\s+(?:this|it)|the\s+(?:text|story|release|above))\s+(?:from|after|at\s+once|now|straight\s+away|immediately|today|before)\b",
        r"|(?:this\s+(?:release|text|story|news|statement|page|note)|this|the\s+(?:above|text|story|release))\s+(?:may|can|should|must|is|will)\s+(?:[\w’'-]+\s+){0,3}?(?:not\s+)?(?:to\s+)?(?:be\s+)?(?:used|run|printed|published|quoted|posted|aired|broadcast|reported|carried|made\s+public|appear|go\s+(?:out|live|online|public))\b[^.;:!?]{0,30}?\b(?:until|till|before|from|after|on\s+or\s+after|no\s+earlier\s+than|at\s+once|straight\s+away|immediately)\b",
        r"|free\s+(?:to\s+(?:print|publish|run|use|quote)\s+(?:this|it|the\s+(?:text|story|release|above))|for\s+(?:publication|broadcast)\s+(?:from|at\s+once|now|straight\s+away|immediately|today|after))\b",
        r"|(?:please\s+)?(?:do\s+not|don['’]t|nothing\s+(?:here|in\s+this)\s+(?:may|should|is\s+to)|no\s+(?:part|word|line)\s+of\s+this\s+(?:may|should|is\s+to|can))\s+(?:be\s+)?(?:print(?:ed)?|publish(?:ed)?|use[d]?|run|quot(?:e|ed)|post(?:ed)?|shar(?:e|ed)|air(?:ed)?|broadcast|appear|breathe\s+a\s+word)\b[^.;:!?]{0,40}?\b(?:until|till|before|ahead\s+of)\b",
        r"|not\s+(?:yet\s+)?(?:for|to\s+be)\s+(?:any\s+)?(?:print|publication|broadcast|air|quotation|sharing|posting|the\s+(?:web|air)|printed|published|used|reported|shared|posted|quoted|aired)(?:[\s,]+(?:or\s+)?[\w’'-]+){0,6}?,?\s+(?:before|until|till|ahead\s+of)\s+\S+",
        // An embargo that is to be kept, and nothing that may be run.
        r"|(?:please|kindly|(?:ask|asking|trust|expect)\s+(?:that\s+)?(?:you|everybody|everyone|all|editors|newsrooms?|news\s?desks?|journalists|reporters|broadcasters)\s+(?:to|will)|(?:editors|newsrooms?|news\s?desks?|journalists|reporters|broadcasters)\s+(?:should|must|will\s+want\s+to|are\s+(?:kindly\s+)?(?:asked|requested|reminded|expected)\s+to))\s+(?:[a-z]+ly\s+)?(?:observe|respect|honour|heed|keep\s+to|stick\s+to|abide\s+by|stand\s+by|note|mind|remember|do\s+not\s+break|don['’]t\s+break)\s+(?:the|our|this|an?|any)\s+(?:[a-z]+\s+)?embargo",
        r"|(?:[.:;!?]\s+|(?:please|kindly|ask\s+(?:you|editors|newsrooms?|journalists|everybody|everyone))\b[^.;:!?]{0,60}?\s)(?:run|print|publish|use|post|share|air|broadcast|report|write|quote)\s+(?:nothing|none\s+of\s+(?:it|this|them)|no\s+(?:part|word|line)\s+of\s+(?:it|this))\b[^.;:!?]{0,40}?\b(?:before|until|till|ahead\s+of)\b",
        r"|(?:the|our|this)\s+embargo\s+(?:on\s+this\s+)?(?:lifts|ends|expires|runs\s+(?:out|until)|applies|holds|stands|is\s+(?:for|until)|comes\s+off)\b[^.;:!?]{0,20}(?:\d|midnight|noon|mon|tues|wednes|thurs|fri|satur|sun)",
        r"|(?:yours|good|clear|fine|okay|all\s+right)\s+to\s+(?:print|run|publish|post|air|quote|broadcast)\b[^.;:!?]{0,30}?\b(?:from|after|at|once|until)\b)"
    ))
});

/// Whether it is told what somebody kept to themselves, and newsrooms are asked for nothing.
fn is_kept_by_us(before: &str, said: &str) -> bool {
    static NEWSROOMS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:editors|news ?rooms?|news ?desks?|journalists|reporters|broadcasters|bloggers|please|kindly)\b",
        )
    });
    const OWN: &[&str] = &["ourselves", "themselves", "himself", "herself", "myself"];
    let is_own = said.split(|c: char| !c.is_alphabetic()).any(|word| OWN.contains(&word));
    is_own && !NEWSROOMS.is_match(before) && !NEWSROOMS.is_match(said)
}

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    embargo(item, release, findings);
    let scopes = [
        Scope::Lead,
        Scope::Body,
        Scope::Heading,
        Scope::AfterEnds,
        Scope::Notes,
        Scope::Summary,
    ];
    for stretch in item.prose.within(&scopes) {
        let words = stretch.traced();
        let is_line = words.split_whitespace().take(31).count() <= 30;
        let found = words.find(&LINE).filter(|_| is_line).or_else(|| words.find(&WITHIN));
        let is_line = |found: &Match| {
            let before = &stretch.words()[..found.start()];
            !stretch.is_quoted(&found.range()) && !is_kept_by_us(before, found.as_str())
        };
        let Some(found) = found.filter(is_line) else {
            continue;
        };
        let said = found
            .as_str()
            .trim_matches(|c: char| c.is_whitespace() || "*:–—-".contains(c));
        findings
            .at(
                stretch.place(item.source(), found.range()),
                format!("a status line is typed into the text: `{said}`"),
            )
            .help("Delete it: pressroom writes the line at the top, from `issued` and `embargo`, and keeps it right. If newsrooms are to wait, give the day and the time there: `embargo: {until: …}`.");
    }
}

fn embargo(item: &Item, release: &Release, findings: &mut Findings) {
    let facts = &release.facts.facts;
    let Some(embargo) = facts.embargo.known() else {
        return;
    };
    let zone = item.ground.site.zone();
    let local = zone.at(embargo.until);
    let place = || item.field("embargo.until");
    if local.hour() == 0 && local.minute() == 0 {
        let better = format!("{}T00:01", local.date());
        findings
            .at(
                place(),
                "the embargo lifts at 00:00, which one reader takes for the day before and another for the day after",
            )
            .help(format!("Write the minute after, as newsrooms do: `until: {better}`."));
    }
    let Some(issued) = facts.issued.known().filter(|issued| embargo.until < **issued) else {
        return;
    };
    let moment = |at: &jiff::Zoned| format!("{} on {}", clock_time(at.time()), long_day(at.date()));
    let (until, issued) = (moment(&local), moment(&zone.at(*issued)));
    findings
        .at(place(), format!("the embargo lifts at {until}, before the release goes out at {issued}"))
        .help("Correct one of the two: a release goes out first, and its embargo lifts later; without an embargo leave the field out.")
        .label(item.field("issued"), "when it goes out");
}

#[cfg(test)]
mod tests {
    use crate::check::practice::holds;

    #[test]
    fn on_more_phrasings() {
        holds(
            "release-status-line",
            "",
            &[
                "Not for print or broadcast until six on the evening of Wednesday 2 December 2026, please.",
                "This is not yet for sharing, on paper or on the web, before Monday 7 December 2026.",
                "All yours to run from noon on Tuesday 1 December 2026.",
                "Broadcasters are asked not to air this until Friday 4 December 2026.",
                "To the desks: it is under an embargo for the weekly papers till breakfast on Friday 4 December 2026.",
            ],
            &[
                "Broadcasters can ring Cllr Marsh, who is free to go on air until 7pm.",
                "The lift was not for use by the public until Friday 4 December 2026.",
                "The hall is good to use from January 2027.",
            ],
        );
    }
}
