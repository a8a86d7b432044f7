//! What is told as settled by the council, in whatever words: a body that decides and a deed of deciding, joined in any order and
//! construction.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use super::wordings::{BODY, SHORTLY};
use crate::check::pack::{Compiled, Sighting, around};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Prose, Scope, Stretch};

/// How far a deed may stand from the body that does it, in bytes.
const FARTHEST: usize = 110;

/// The bodies that decide: `Cabinet`, `the Planning Committee`, `the town hall`.
static BODIES: LazyLock<Compiled> = LazyLock::new(|| Compiled::of_house(&[BODY]));

/// What deciding is called, done or being done: `ratified`, `plumping for`, `gave way`, `signing the cheque`.
static DEEDS: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:agre|decre|decid|approv|resolv|adopt|endors|sanction|authori[sz]|reject|refus|declin|veto|quash|halt|deferr|postpon|abandon|ax|scrapp|binn|ditch|shelv|vot|ordain|declar|plump|opt|relent|backtrack|capitulat|committ|earmark|allocat|grant|embrac|repriev|bann|outlaw|abolish|waiv|impos|renew|cancell|overturn|revers|rubber-?stamp|okay|greenlight|u-turn|consent|assent|acquiesc|concurr|unveil|pledg|mothball|scupper|torpedo|spik|bless|stipulat|enact|promulgat|fast-?track|ringfenc|ring-fenc|safeguard|terminat|rescind|repeal|revok|conced|consign|yield|buckl|ced|plump|rebuff|spurn|nix|bankroll|underwr(?:it|itt)|green-?light|de-?list|pedestriani[sz]|nationali[sz]|privati[sz]|outsourc|jettison)(?:ed|eing|ing|en)",
        "(?:ratif(?:ied|ying)|upheld|upholding|vetoed|greenlit|overr(?:uled|ode|idden|uling)|forbade|forbidden|forbidding|underwrote|spared|sparing|frozen|froze|freezing|(?:sav|rescu)(?:ed|ing) (?:the|our|it|this)|(?:saved|rescued) (?:[a-z]+ ){0,3}by|lift(?:ed|ing) (?:the|its) (?:[a-z]+ )?(?:ban|fees?|charges?|limit|restrictions?|cap|threat|embargo|freeze)|dropp(?:ed|ing) (?:the|its|plans?|all|by|it|any)|award(?:ed|ing) (?:it|us|them|the|a) (?:[a-z]+ )?(?:contract|grant|tender|money|lease|licence)|ruled|ruling (?:out|that)|caved(?: in)?|caving in|bowed|carried (?:the|our|a|this) (?:[a-z]+ )?(?:motion|amendment|proposal|plan|vote|day)|passed (?:the|a|our|its|it)|determined (?:that|to)|concluded that)",
        "(?:thr(?:ew|own)|throwing|laughed|voted|kicked|sent|chucked|ruled) (?:it |them |the [a-z]+ (?:[a-z]+ )?|that one |our [a-z]+ )?(?:out|packing)|turn(?:ed|ing) (?:it |them |the [a-z]+ )?(?:down|thumbs down|its back)|(?:wav|nodd|vot|push|rush|rail-?road)(?:ed|ing) (?:it |them |the [a-z]+ (?:[a-z]+ )?|our [a-z]+ )?(?:through|down)|sign(?:ed|ing) (?:it |them |the [a-z]+ )?(?:off|up to|on the dotted line)|(?:sign(?:ed|ing)|wr(?:ote|itten|iting)) (?:the|a|out a) (?:cheques?|contract|lease|deal|order)",
        "(?:c[ao]me|coming) (?:down (?:on|against|in)|round|out (?:for|against|in favour)|off the fence|to (?:the (?:view|conclusion)|its senses|heel))|(?:went|gone|going) (?:for|with|along with|ahead with|back on|the whole hog)|g(?:ave|iven|iving) (?:way|in|ground|up on)|g(?:ave|iven|iving) (?:[a-z’'-]+ ){1,5}?(?:reprieve|nod|blessing|go-ahead|green light|thumbs[- ](?:up|down)|heave-ho|all-clear|boot|backing|assent|consent|approval|permission|seal of approval|elbow|chop|sign-?off|stay of execution|new lease of life|say-so)",
        "(?:said|says|saying) (?:yes|no|aye|nay|never|ok)|s(?:aw|een|eeing) (?:sense|reason|the light)|chang(?:ed|ing) (?:its|their) (?:mind|tune|course|position|tack|stance)|ma(?:de|king) up (?:its|their) mind|(?:thr(?:ew|own)|throwing|put|lent|lending|putting|swung|swinging) (?:its|their) (?:full |whole )?(?:weight|backing|support|name|signature|seal|stamp|money|shoulder|faith|foot down)|(?:put|putting) (?:paid to|pen to paper|an end to|a stop to|the lid on|the kibosh on|a line through|the [a-z ]{1,25} (?:out of|to bed|on ice|on the back burner))|pull(?:ed|ing) the (?:plug|rug)|call(?:ed|ing) (?:time on|a halt|it off|off the)|f(?:ound|inding) (?:the|some|enough) (?:money|cash|funds|funding)|stump(?:ed|ing) up|cough(?:ed|ing) up|str(?:uck|iking) (?:a deal|it down|down|out|off)|(?:let|made|making|letting) it (?:be )?known|dr(?:ew|awn|awing) (?:a line|the line|stumps)|(?:bit|bitten|biting) the bullet|t(?:ook|aken|aking) the plunge|kick(?:ed|ing) [a-z ]{1,20}into (?:touch|the long grass)|kn?ock(?:ed|ing) (?:it |them |the [a-z]+ )?(?:back|on the head)|d(?:id|one|oing) away with|kill(?:ed|ing) off|back(?:ed|ing) (?:down|off|out|the|our|a|an|it|this|that|plans?|calls?)|settl(?:ed|ing) (?:on|for|the)|g(?:ot|etting) rid of|clos(?:ed|ing) the book|t(?:ore|orn|earing) up|ripp(?:ed|ing) up|st(?:ood|anding) firm|st(?:uck|icking) (?:to its guns|with)|h(?:eld|olding) the line|s(?:een|aw|eeing) off|(?:laid|laying|set|setting) down (?:that|the|a)|wash(?:ed|ing) its hands|(?:went|gone|going) (?:back on|cold on|the other way)|(?:was|were|been) (?:won over|talked (?:round|out of|into)|persuaded|swayed|unmoved|shamed into|content to|minded to)|d(?:ug|igging) (?:in )?its heels",
    ])
});

/// The same as a headline tells them: `Cabinet pulls the plug`.
static HEADLINES: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:agree|decree|decide|approve|resolve|adopt|endorse|sanction|authorise|reject|refuse|veto|halt|defer|postpone|abandon|axe|scrap|bin|ditch|drop|shelve|vote|declare|plump|opt|relent|backtrack|commit|earmark|award|grant|reprieve|ban|outlaw|abolish|waive|impose|renew|cancel|overturn|reverse|okay|green-?light|u-turn|unveil|pledge|mothball|scupper|spike|rescind|repeal|revoke|cave|consign|bow|buckle|back|spare|save|rescue|freeze|slash|ratifie|junk|dump)s|(?:throw|kick|vote)s out|(?:turn|vote)s down|(?:wave|nod|vote|push)s through|signs off|backs (?:down|off)|gives? (?:way|in|the (?:nod|go-ahead|green light))|climbs down|pulls (?:the )?plug|says (?:yes|no)|calls time|changes (?:its )?mind|sees sense|puts? paid|does away",
    ])
});

/// The same as a noun: `the refusal`, `its blessing`, `a change of heart`.
const NOUN: &str = "(?:approval|refusal|go-ahead|green light|blessing|nod|verdict|ruling|determination|say-so|reprieve|rejection|consent|assent|sign-?off|u-turn|climb-?down|change of (?:heart|mind|tack|course)|about-(?:turn|face)|volte-face|thumbs[- ](?:up|down)|sanction|endorsement|veto|capitulation|all-clear|ratification|decree|edict|undertaking|surrender|retreat|acquiescence|seal of approval|stamp of approval|unanimous vote|rebuff)";

/// A deed as a noun, and whose it is: `approval by the Planning Committee`, `council verdict`, `with a nod from the chamber`.
static NOUNS: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        &format!("{NOUN}(?: [a-z’'-]+){{0,3}} (?:by|from|of|at|in) (?:the |a meeting of (?:the )?)?{BODY}"),
        &format!("{BODY}(?:['’]s)? (?:[a-z-]+ ){{0,3}}{NOUN}"),
        &format!("{BODY}['’]s (?:full )?(?:signature|name|stamp|seal) (?:is |was |now |dry |on |at ){{1,3}}"),
        "(?:is|are|be|becomes?|became|been|as|made) (?:now |at last |officially |official |firmly )*(?:borough|council|town|city|district|county)(?:['’]s)? (?:policy|law|practice)",
    ])
});

/// How the end of a matter is told, where a meeting of the council brought it: `the fees are dead`, `that was that`.
static ENDINGS: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:is|are|was|were|has been|have been) (?:now |at last |finally |officially |no more|all but )?(?:dead|saved|safe|spared|gone|over|doomed|sunk|history|no more|off the (?:table|market|menu|agenda)|a done deal|in the bag|home and dry|settled|done|put (?:out of|to bed|to rest)|buried|a thing of the past|to (?:stay|go|close|shut|remain|be (?:built|sold|closed|saved|kept|scrapped|demolished|mended|rebuilt|let))|here to stay|staying|going)|(?:stays?|stayed|remains?|stands?|goes|go|dies?|died|lives?|survives?|survived)(?: (?:open|put|shut|free|closed|where (?:it|they) (?:is|are)|on))?[.,;!]|that was that|the deed is done|put (?:[a-z]+ ){1,3}out of (?:its|their) misery|did for (?:it|them|the)|won the day|got (?:its|their|our) way",
    ])
});

/// The meeting that brought it: `when Full Council met`.
static SAT: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[&format!(
        "(?:when|after|once|as|since) (?:the |full )*{BODY} (?:last |finally |at last |had )?(?:met|sat|gathered|convened|divided|voted|was done|rose|{SHORTLY})"
    )])
});

/// Everything in a text that is told as settled by the council.
pub(super) fn settled<'a>(prose: &'a Prose) -> Vec<Sighting<'a>> {
    let written = prose.worth_trying(&BODIES.needs);
    let written = written.filter(|stretch| stretch.scope != Scope::Blank);
    written.flat_map(in_stretch).collect()
}

fn in_stretch(stretch: &Stretch) -> Vec<Sighting<'_>> {
    let text = stretch.traced();
    let bodies = BODIES.find_in(text);
    if bodies.is_empty() {
        return Vec::new();
    }
    let mut deeds = DEEDS.find_in(text);
    if stretch.field.is_some() || stretch.scope == Scope::Heading {
        deeds.extend(HEADLINES.find_in(text));
    }
    let told = bodies.iter().flat_map(|body| {
        let deeds = deeds.iter().filter(|deed| is_done(stretch, body, deed));
        deeds.map(|deed| body.start.min(deed.start)..body.end.max(deed.end))
    });
    let named = NOUNS.find_in(text).into_iter().filter(|noun| is_given(stretch, noun));
    let ended = SAT.find_in(text).into_iter().filter(|sat| is_end(stretch, sat));
    let all = told.chain(named).chain(ended);
    all.map(|words| Sighting {
        stretch,
        sentence: around(stretch, &words),
        words,
    })
    .collect()
}

/// Whether a body does a deed: it stands before it as its subject, or behind it as its doer.
fn is_done(stretch: &Stretch, body: &Range<usize>, deed: &Range<usize>) -> bool {
    let text = stretch.words();
    let sentence = around(stretch, body);
    if deed.start < sentence.start || sentence.end < deed.end {
        return false;
    }
    if body.end <= deed.start {
        let gap = &text[body.end..deed.start];
        return gap.len() <= FARTHEST && is_subject(&text[sentence.start..body.start], gap) && is_joined(gap);
    }
    let gap = text.get(deed.end..body.start).unwrap_or_default();
    let is_there = is_doer(gap) || is_place(gap, &text[body.end..]);
    gap.len() <= FARTHEST && is_there && is_passive(&text[sentence.start..deed.start])
}

/// Whether what stands between a deed and a body behind it makes the body its doer: `… in the end by the …`.
fn is_doer(gap: &str) -> bool {
    static BY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)^ (?:[^.;:!?]{1,90} )?by (?:the |a meeting of |all of |our own |[a-z]+ of )?(?:the )?$")
    });
    static JOINTS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:that|which|who|where|whose|because|while|when|if|but|and|by) [^.;:!?]*\bby (?:the )?$")
    });
    BY.is_match(gap) && !JOINTS.is_match(gap)
}

/// Whether what stands between a deed and a body behind it, and what follows the body, make it the meeting where it was done:
/// `adopted at the council's autumn meeting`.
fn is_place(gap: &str, after: &str) -> bool {
    static AT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^ (?:[a-z0-9’' -]{1,50} )?(?:at|in|before) (?:the |a meeting of (?:the )?|last (?:night|week|month)['’]s )?$",
        )
    });
    static MEETING: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?i)^(?:['’]s)? (?:[a-z]+ ){0,3}(?:meeting|session|sitting|gathering)\b"));
    AT.is_match(gap) && MEETING.is_match(after)
}

/// Whether a deed that its doer follows is done to something, and is not what somebody else has done: `frozen by`, not `we decided by`.
fn is_passive(before: &str) -> bool {
    static DONE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:^\W*|[,;:(–—-] ?|\b(?:was|were|is|are|been|be|being|got|gets|now|not|since|duly|then|finally|and|plans?|policy|proposals?|scheme|one|idea|budget|motion|grant|fees?|charges?|rules?|deal|\w+ly) )$",
        )
    });
    DONE.is_match(before)
}

/// Whether a body is who does what follows, and not who is asked, told or spoken of: `the council has`, not `residents of the council estate`.
fn is_subject(before: &str, gap: &str) -> bool {
    static OBJECT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:to|of|from|for|on|in|at|against|about|near|outside|behind|beside|within|inside|under|through|into|ask(?:s|ed|ing)?|tell(?:s|ing)?|told|urg(?:e[sd]?|ing)|lobb(?:y|ied|ying)|thank(?:s|ed|ing)?|petition(?:s|ed|ing)?|press(?:es|ed|ing)?|by|a|any|every|each|no|another|some)(?: the| our| this| that| its)? $",
        )
    });
    static MANY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:members|majority|most|all|councillors|meeting) (?:of|on)|(?:fell|left|up|down) to)(?: the)? $",
        )
    });
    const THINGS: &[&str] = &[
        "tax",
        "house",
        "houses",
        "housing",
        "home",
        "homes",
        "estate",
        "estates",
        "tenant",
        "tenants",
        "worker",
        "workers",
        "staff",
        "officer",
        "officers",
        "crews",
        "crew",
        "lorry",
        "lorries",
        "van",
        "vans",
        "land",
        "building",
        "buildings",
        "office",
        "offices",
        "meeting",
        "meetings",
        "minutes",
        "website",
        "leaflet",
        "letter",
        "report",
        "reports",
        "agenda",
        "room",
        "rooms",
        "chair",
        "member",
        "members",
        "paper",
        "papers",
        "election",
        "elections",
        "seat",
        "seats",
        "candidate",
        "candidates",
        "services",
        "gardeners",
        "bins",
        "clerk",
        "steps",
        "park",
        "car",
        "clock",
        "workmen",
        "contractors",
        "taxpayers",
        "flat",
        "flats",
        "figures",
        "records",
        "document",
        "documents",
        "survey",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "tower",
        "group",
        "groups",
    ];
    let next = gap.strip_prefix(' ').unwrap_or_default();
    let next = next
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    if gap.starts_with(['\'', '’', '-']) || THINGS.contains(&next.as_str()) {
        return false;
    }
    // `, for the council has agreed`: there the word joins two clauses.
    let is_reason = before.trim_end_matches("the ").ends_with(", for ");
    is_reason || !OBJECT.is_match(before) || MANY.is_match(before)
}

/// Whether a deed belongs to the subject before it: nothing stands between but helping words, asides, and what it did besides.
fn is_joined(gap: &str) -> bool {
    static CLAUSE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:that|which|who|whom|where|whose|because|since|while|as|when|if|what|how|why|than|so that)\b|[.;:!?]",
        )
    });
    static HELPS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^[ ,]*(?:(?:has|have|had|having|did|it|they|also|now|then|just|so|only|even|yet|both|all|duly|again|soon|later|today|yesterday|tonight|already|finally|once|since|either|instead|therefore|simply|twice|still|at last|at long last|at once|of late|too|never mind|been|gone|up|voted to|met|sat|\w+ly|members|councillors|last \w+|this \w+|(?:in|at|on|by|after|with|without|to|for|under|from|against|over|amid|despite|following|before|during) [^,.;:!?]{2,50}),? +)*$",
        )
    });
    let bare = without_asides(gap);
    if CLAUSE.is_match(&bare) {
        return false;
    }
    let last = [" and ", " but ", " then "]
        .iter()
        .filter_map(|joint| bare.rfind(joint).map(|at| at + joint.len() - 1))
        .max();
    HELPS.is_match(&bare[last.unwrap_or_default()..])
}

/// Words without the asides in them: `the council, which seldom surprises us, has agreed`.
pub(super) fn without_asides(words: &str) -> Cow<'_, str> {
    static ASIDE: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r", [^,.;:!?]{2,80},|\([^()]{2,60}\)| [–—-] [^–—]{2,70} [–—-] "));
    ASIDE.whole().replace_all(words, " ")
}

/// Whether a decision that is called by a noun has been given: nothing in its sentence says that it is wanted or to come.
fn is_given(stretch: &Stretch, noun: &Range<usize>) -> bool {
    static TO_COME: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:will|due|next|expect(?:s|ed)?|await(?:s|ing|ed)?|wait(?:s|ing)? for|before|ahead of|until|pending|subject to|needs?|needed|seek(?:s|ing)?|sought|hop(?:e|es|ed|ing)|whether|if|would|could|should|may|might|must|ask(?:s|ed|ing)?|want(?:s|ed)?|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|press(?:es|ed|ing)? for|any|no|not|never|without|nothing|nor|yet|every|each|require[sd]?|power|lies with|rests with|apply|applied|application for|for the (?:approval|blessing|consent)|once|unless|likely|likelihood)\b|n['’]t\b|\?",
        )
    });
    let sentence = &stretch.words()[around(stretch, noun)];
    !TO_COME.is_match(sentence)
}

/// Whether the meeting of a body brought the end of something, told in this sentence or the one before.
fn is_end(stretch: &Stretch, sat: &Range<usize>) -> bool {
    let here = around(stretch, sat);
    let mut before = stretch.sentences().iter().rev();
    let from = before
        .find(|sentence| sentence.end <= here.start)
        .map_or(here.start, |sentence| sentence.start);
    let told = stretch.traced().part(from..here.end);
    !ENDINGS.find_in(told).is_empty()
}
