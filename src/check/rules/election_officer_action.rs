//! What council officers draft or publish, and council pictures, in an election period.

use std::sync::LazyLock;

use crate::base::date::long_day;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::elections::{Period, periods};
use crate::check::officers::{Line, MASKS, lines};
use crate::check::pattern::{Masked, Pattern, masked, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Scope, Stretch};
use crate::content::entry::PictureSource;
use crate::content::release::Release;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "election-officer-action",
            title: "an officer had a hand in a release of an election period",
            severity: Severity::Error,
            reason: "Restricted officers take no part in a campaign, and nothing that the council pays for may support one. Local arrangements differ, so the advice that was taken is recorded.",
            remedy: "Have a councillor take the release over, or record the monitoring officer's advice: `election: {advice: \"…\", approved_by: …}`.",
        },
        group: Group::Election,
        sources: &[
            "Local Government Association, questions and answers on pre-election publicity: restricted officers should not take part in a political campaign; local arrangements are to be asked for",
            "Local Government Act 1986, section 2(3): a council gives no help to others to publish what it may not publish itself",
            "Portsmouth City Council's protocol on officers and political groups, 6.7",
        ],
        looks: "drafted_by, published_by, images and election in front matter, and what the text tells of officers and of the council's means, for releases issued in an election period of their wards",
        hold: Hold::Usual,
        bad: &[
            "issued: 2027-04-12T09:00\ndrafted_by: jonah-pell\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-04-12T09:00\ndrafted_by: odile-marsh\npublished_by: jonah-pell\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-04-12T09:00\ndrafted_by: jonah-pell\nelection: {advice: Monitoring officer's e-mail of 25 March 2027}\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-04-01T09:00\nat: 2027-04-12T10:00:00Z\nsite: {elections: [{kind: ordinary, poll: 2027-05-06, wards: [all]}]}\n---",
            "issued: 2027-04-12T09:00\ndrafted_by: odile-marsh\nat: 2027-04-12T10:00:00Z\nimages: [{file: hall.jpg, alt: The town hall, credit: The council, source: council, licence: free}]\nfiles: {content/releases/2026/hall.jpg: x}\n---",
        ],
        good: &[
            "issued: 2027-04-12T09:00\ndrafted_by: jonah-pell\nelection: {advice: \"Monitoring officer's e-mail of 25 March 2027, ref 118\", approved_by: odile-marsh}\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-04-12T09:00\ndrafted_by: odile-marsh\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-03-20T09:00\ndrafted_by: jonah-pell\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2026-12-01T09:00\ndrafted_by: jonah-pell\nwards: [saltings]\nat: 2026-12-02T10:00:00Z\nsite: {elections: [{kind: by-election, poll: 2026-12-17, notice_published: 2026-11-10, wards: [northgate]}]}\n---",
        ],
    },
    look: Look::Release(check),
};

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let facts = &release.facts;
    let running =
        periods(item.ground.settings()).find(|period| period.covers(item.day) && period.concerns(&facts.wards));
    let Some(period) = running else {
        return;
    };
    for (index, image) in facts.images.iter().enumerate() {
        if image.source == Some(PictureSource::Council) {
            findings
                .at(
                    item.field(&format!("images[{index}].source")),
                    format!("the picture is the council's, and {} is in force", named(&period)),
                )
                .help("Use a picture of the group's own.");
        }
    }
    if is_advised(item, release) {
        return;
    }
    for (index, stretch) in item.prose.stretches.iter().enumerate() {
        if stretch.scope != Scope::Blank {
            told(item, index, stretch, &period, findings);
        }
    }
    let by = [
        ("drafted_by", "drafted", &facts.drafted_by),
        ("published_by", "published", &facts.published_by),
    ];
    for (field, what, name) in by {
        if let Some(officer) = name.as_deref().and_then(|name| item.ground.officer(name)) {
            findings.at(
                item.field(field),
                format!(
                    "{}, a council officer, {what} this while {} is in force",
                    officer.facts.name,
                    named(&period)
                ),
            );
        }
    }
}

/// What the text itself tells: an officer who has a hand in it, and what is the council's.
fn told(item: &Item, index: usize, stretch: &Stretch, period: &Period, findings: &mut Findings) {
    let is_hand = |line: &&Line| line.is(stretch.traced(), &HAND) && !NO_HAND.is_match(&line.said);
    if let Some(line) = lines(item, index).iter().find(is_hand) {
        let message = format!(
            "{}, a council officer, has a hand in this while {} is in force",
            line.name,
            named(period)
        );
        findings.at(stretch.place(item.source(), line.words.clone()), message);
        return;
    }
    let text = stretch.words();
    let traced = stretch.traced();
    let mut means = traced.find_iter(&PICTURE).chain(traced.find_iter(&MEANS));
    let is_denied = |at: usize| {
        let sentence = stretch.sentence_at(at);
        sentence.is_some_and(|sentence| NO_MEANS.is_match(&text[sentence.clone()]))
    };
    if let Some(hit) = means.find(|hit| !is_denied(hit.start())) {
        let message = format!("“{}” is the council's, and {} is in force", hit.as_str(), named(period));
        findings
            .at(stretch.place(item.source(), hit.range()), message)
            .help("Use what is the group's own, and nothing that the council pays for.");
    }
}

/// What an officer does for a release or a campaign, with `OFFICER` for the name: see [`lines`].
static HAND: LazyLock<Masked> = LazyLock::new(|| {
    let does = "(?:draft(?:s|ed)?|wr[io]te[s]?|writes|written|publish(?:es|ed)?|post(?:s|ed|ing)?|schedul(?:es|ed)|queue[sd]?(?: up)?|prepare[sd]?|design(?:s|ed)?|print(?:s|ed)?|produce[sd]?|edit(?:s|ed)?|upload(?:s|ed)?|tweet(?:s|ed)?|send(?:s|ing)?|sent|issue[sd]?|put(?:s)? (?:together|out|up)|press(?:es|ed) the button|hit send|has set|set(?:s)?|run(?:s)? off|ran off|photocop(?:y|ies|ied)|cop(?:y|ies|ied)|deliver(?:s|ed)?|fold(?:s|ed)?|stuff(?:s|ed)?|canvass(?:es|ed)?|knock(?:s|ed)|campaign(?:s|ed)?|organis(?:es|ed)|manage[sd]?|keep[s]?|kept|look(?:s|ed) after|help(?:s|ed|ing)?|lend(?:s)?|lent|drew|draws?|took|take[s]?|typed|checked|proofread|handle[sd]?|will|did|does|done|walk(?:s|ed|ing)?|spent|spends|help(?:s|ed|ing)? out|laid out|made|makes|chose|collat(?:es|ed)|coordinat(?:es|ed)|arrang(?:es|ed)|book(?:s|ed)|answer(?:s|ed)|ha[sd] charge of|is running|is driving|is minding|minds|taken)";
    let matter = "(?:release|posts?|post about|leaflets?|flyers?|posters?|boards?|bulletins?|newsletters?|news\\b|messages?|statement|text|words|website|web ?page|page|account|feed|login|log-in|computer|laptop|timer|by-election|election|campaign(?:ing)?|canvass(?:ing)?|doorsteps?|doors|polling|eve of poll|the poll|tellers?|photo(?:s|graphs?)?|pictures?|images?|maps?|graphics?|video|mailing|e-?mails?|returns|rounds?|push|rosettes?|bundles?|stall|cards?|candidates?|committee rooms?|layout|artwork|count|feeds?|diary|timetable of posts|social media|press notice|updates?|draft)\\b";
    let all = [
        format!("OFFICER\\b[^.;]{{0,40}}\\b{does}\\b[^.;]{{0,70}}\\b{matter}"),
        format!("\\b{matter}\\b[^.;]{{0,70}}\\b(?:by|from|with|to|on|through|at|is|was|leave|leaves) OFFICER|\\b{matter}\\b[^.;:]{{0,40}}: OFFICER"),
        "OFFICER(?:'s| is| was| has been)\\b[^.;]{0,60}\\b(?:doorsteps?|leaflets?|canvass[a-z]*|campaign[a-z]*|out delivering|by-election|election agent|polling day|the trail)".to_owned(),
        "(?:behind|running|driving|leading|at the heart of) [^.;]{0,40}(?:push|campaign|effort|by-election|bid)\\b[^.;]{0,90}OFFICER|OFFICER's (?:account|login|log-in|computer|laptop|printer|desk|camera|feed|press of a button)".to_owned(),
        "OFFICER (?:pressed|hit|clicked|pushed) (?:the button|send|publish)|OFFICER (?:had |has )?(?:set|left|put) (?:it|this|the (?:clock|timer|alarm|time|machine))|\\b(?:words|text|draft|drafting|timing|layout|artwork|design|typing|handiwork|work) (?:is|are|was|were)(?: all| mostly)? OFFICER's|\\b(?:an? |the |first |from a )draft (?:by|of|from) OFFICER|OFFICER's (?:draft|words|text|artwork|layout|handiwork|design)\\b".to_owned(),
    ];
    masked(&all.join("|"), MASKS)
});

/// Whom no part is given, and who is asked for what everybody may ask for.
static NO_HAND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:no|not|never|nobody|neither|without)\b[^.;]{0,40}OFFICER|OFFICER\b[^.;]{0,40}(?:\b(?:no|not|never|nothing|neither)\b|n't\b)|\b(?:returning officer|for further information|not for quotation|ring|phone|contact|can be had|available|planning (?:notices?|application|permission))\b",
    )
});

/// A picture that is the council's.
static PICTURE: LazyLock<Pattern> = LazyLock::new(|| {
    let shown = "(?:photo(?:s|graphs?)?|pictures?|images?|snaps?|shots?|portraits?|videos?|films?|clips?|footage|aerial views?)";
    let house = "(?:(?:borough |city |district |county |town )?council|borough|civic centre|town hall)";
    let all = [
        format!(
            r"(?:{shown}|credit)(?: (?:credit|by|courtesy of))?(?:: ?(?:© ?)?|s? ?© ?|,? \(c\) |,? copyright (?:of )?)(?:the )?(?:[a-z]+ ){{0,2}}(?:council|borough)\b"
        ),
        format!(
            r"{shown}\b[^.;]{{0,90}}\b(?:by|from|of|to|at|in) (?:the |our )?(?:[a-z]+ ){{0,3}}{house}(?:['’]s)? (?:own )?(?:photographer|cameras?|picture library|photo library|library|image bank|image library|archive|collection|stock|store|album|records|files|drone|website|(?:press|communications|comms|media|design|marketing) (?:team|office|desk|department)|staff)"
        ),
        format!(
            r"{shown}\b[^.;]{{0,60}}\b(?:taken|lent|loaned|supplied|provided|given|shot|made|courtesy|borrowed|shared|kindly|used)\b[^.;]{{0,40}}\b(?:council|press team at the civic centre|civic centre|borough['’]s own camera)\b|{shown}\b[^.;]{{0,60}}\bcourtesy of (?:the )?(?:[a-z]+ ){{0,2}}(?:council|borough|civic centre|town hall)"
        ),
        format!(
            r"{house}(?:['’]s)? (?:own )?(?:photographer|(?:press|communications|comms|media) (?:team|office))\b[^.;]{{0,50}}\b{shown}"
        ),
        format!(
            r"{shown}\b[^.;]{{0,60}}\b(?:by|from) (?:somebody|someone|staff|people|one of [a-z]+ [a-z]+|an? (?:[a-z]+ )?(?:officer|employee|colleague|clerk|member of staff)) (?:at|from|in|of) (?:the )?(?:[a-z]+ ){{0,2}}{house}"
        ),
        format!(
            r"{shown} (?:(?:above|below|here) )?(?:is|are|was|were) (?:one of |some of )?(?:the (?:council|borough)['’]s|council property)|{house}['’]s (?:own )?(?:drone|aerial|official|file|stock|press|library|own) (?:[a-z]+ )?{shown}"
        ),
        format!(r"\b(?:thanks|grateful|courtesy)\b[^.;]{{0,60}}\b{house}\b[^.;]{{0,40}}\b{shown}"),
    ];
    pattern(&format!(r"(?i)\b(?:{})\b", all.join("|")))
});

/// What the council pays for, put to a campaign's use.
static MEANS: LazyLock<Pattern> = LazyLock::new(|| {
    let stuff = r"(?:leaflets?|flyers?|posters?|boards?|placards|bundles?|newsletters?|canvass\w*|letters to voters|campaign\w*|(?:election |calling )?cards?|election address|doorstep team|our push)";
    let house = r"(?:council|borough|civic centre|town hall|members)(?:['’]s?)? (?:own )?(?:print(?:ing)? (?:room|works|shop|unit|team)|printers?|copiers?|photocopiers?|vans?|vehicles?|lorry|lorries|post ?room|franking machine|postage|computers?|laptops?|accounts?|offices?|staff|minibus|depot|store|stationery|paper|room)";
    let machine = r"(?:print(?:ing)? (?:room|works|shop|unit|team)|printers?|copiers?|photocopiers?|vans?|post ?room|franking machine|computers?|laptops?|minibus|store|stationery) (?:at|in|of|from|belonging to) the (?:council|borough|civic centre|town hall|members[’'] room)";
    pattern(&format!(
        r"(?i)\b(?:{stuff}\b[^.;]{{0,60}}\b{machine}|{stuff}\b[^.;]{{0,90}}\b{house}|{house}\b[^.;]{{0,90}}\b{stuff})\b"
    ))
});

/// What is said of means that are not used.
static NO_MEANS: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\b(?:no|not|never|nor|without|rather than|instead of|own camera)\b|n['’]t\b"));

/// Whether advice was taken and a serving councillor approved on the strength of it.
fn is_advised(item: &Item, release: &Release) -> bool {
    release.facts.election.as_ref().is_some_and(|election| {
        let approver = item.ground.person(&election.approved_by);
        !election.advice.trim().is_empty() && approver.is_some_and(|person| person.serves_on(item.day))
    })
}

fn named(period: &Period) -> String {
    format!(
        "the election period from {} to the poll on {}",
        long_day(period.from),
        long_day(period.poll)
    )
}
