//! Words that show that somebody is a child: an age below 18, a school year, a pupil, a toddler.

use std::ops::Range;
use std::sync::LazyLock;

use super::apposed;
use crate::check::names::{Form, Named, is_given};
use crate::check::pattern::{Match, Pattern, Traced, pattern};

/// A word of childhood in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    /// Its words.
    pub words: Range<usize>,
    /// How close it must stand to a name.
    pub bond: Bond,
}

/// How close a sign must stand to the name that it speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bond {
    /// In the same sentence, not far away, with nobody else between.
    Near,
    /// Right beside it: `pupil Mia`.
    Beside,
}

/// Ages below 18.
pub(super) const AGE: &str = "(?:1[0-7]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";

/// Years of school.
pub(super) const YEAR: &str = "(?:[1-9]|1[0-3]|[Rr]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen)";

/// Teams of children, by their age: `under-elevens`.
pub(super) const UNDER: &str = "under-(?:[5-9]|1[0-7]|fives?|sixes|sevens|eights|nines|tens|elevens|twelves|thirteens|fourteens|fifteens|sixteens|seventeens)";

/// A school by its name: `Lower Green Primary`.
pub(super) const SCHOOL: &str = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|of|and|the)){0,5}\s+(?:School|Academy|Primary|Infants?|Juniors?|High|Secondary|Nursery|College|Grammar|Comprehensive|Preschool|Pre-school)";

const CHILD: &str = "pupil|schoolboy|schoolgirl|schoolchild|youngster|toddler|baby|infant|teenager|teen|girl|boy|child|kid|sixth[- ]former|preschooler|newborn|tot|student|son|daughter|brother|sister|grandson|granddaughter|nephew|niece";

static ANY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:{AGE}[ -](?:years?|months?|weeks?)[ -]old\b|{AGE} (?:years|months|weeks) of age\b|aged?\s+(?:just\s+|only\s+)?{AGE}\b|year\s+(?:[1-9]|1[0-3]|r|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b|(?:turn(?:s|ed|ing)|is|was|only|just|now|yet|nearly|almost|quite|barely|of)\s+{AGE}\b|reception\b|nursery\b|pupils?\b|school|toddler|baby|babies|infant|teen|sixth[- ]form|pre-?school|newborn|gcses?|a[- ]levels?|academy|twins|triplets|siblings|class\b|birthday|(?:first|second|third|fourth|fifth|lower|upper) form\b|under-(?:[5-9]|1[0-7]|fives|sixes|sevens|eights|nines|tens|elevens|twelves|thirteens|fourteens|fifteens|sixteens|seventeens)|primary\b|infants?\b|juniors\b|teeth\b|tooth\b|pocket money|comes? of age|blazer|born (?:in|on|during)|(?:he|she|they)(?:['’](?:s|re)| is| was| are| were)(?: (?:only|just|now|still|nearly|almost|barely)){{0,2}} {AGE}\b|(?:in|of|from|class|form) (?:[1-9]|1[0-3])[A-H]{{1,2}}\b|foster|brownies?\b|cub scouts?\b|beaver scouts?\b|(?:mum|mummy|daddy)\b|nappy|nappies|looked-after|lad|lass|{CHILD})|[,(]\s*{AGE}\s*(?:[,.;:!?)]|$)"
    ))
});

static OLD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:{AGE}[ -](?:years?|months?|weeks?)[ -]old|{AGE} (?:years|months|weeks) of age|(?:child|boy|girl|lad|lass|youngster|son|daughter|pupil) of (?:just |only |about )?{AGE}|(?:under|below) (?:the age of )?(?:five|ten|sixteen|eighteen|5|10|16|18) when|aged?\s+(?:just\s+|only\s+)?{AGE}|who(?:\s+is|\s+was|['’]s|\s+turned|\s+turns|\s+will be|\s+has (?:just )?turned)\s+(?:just\s+|only\s+|now\s+)?{AGE}|(?:turns|turned|has turned|is (?:just|only))\s+{AGE})\b"
    ))
});

/// How old somebody was at the time.
static AGE_THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:(?:is|was) (?:just |only |barely |still )?{AGE}(?: years)?,? (?:when|and)|at (?:just |only |the age of )?{AGE}\b|when (?:he|she|they) (?:was|were) (?:just |only |barely |still )?{AGE})\b"
    ))
});

static AGE_BESIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:,\s*|\(\s*)((?:aged\s+|both\s+|all\s+|each\s+|just\s+|only\s+|now\s+|not\s+yet\s+|nearly\s+|almost\s+|barely\s+)*{AGE})(?:\s*\)|\s*[,.;:!?]|\s+(?:and|who|from|of|is)\b|\s*$)"
    ))
});

static CLASS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:whose (?:foster (?:carers?|parents?|mum|mother|father|dad|family|home)|class teacher|childminder|key ?worker|teaching assistant|form tutor|playgroup)|(?:in|out of|into) nappies|of (?:primary|infant|nursery|junior|secondary|pre)[- ]?school age|(?:in|of|from) (?:Class|Form) (?:[1-9]|1[0-3]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\b|(?:starts?|started|starting|will start|goes|going|went|moves up) (?:at|to) (?:the |his |her |their )?(?:big|primary|infant|junior|secondary|nursery|new) school|[Yy]ear\s+(?:[1-9]|1[0-3]|R|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen)\b(?:\s+(?:pupil|student|child|boy|girl|class))?|(?:an?|the|our|her|his|their|one)\s+(?:\w+\s+){{0,2}}?(?:pupil|schoolboy|schoolgirl|schoolchild|toddler|sixth[- ]former|teenager|youngster|schoolkid|foster (?:child|son|daughter))\b|\b(?:[Rr]eception|[Nn]ursery)(?:\s+(?:class|year|child|pupil))|\b(?:is|was|are|now|starts|started|currently) in (?:[Rr]eception|[Nn]ursery)\b|\b(?:starts?|started|starting|will start|joins?|joining|begins?|began|moves? up (?:to|into)|moving up (?:to|into)|going (?:up )?(?:to|into)|off to|ready for|left out of|too young for) (?:[Rr]eception|[Nn]ursery|(?:primary|secondary|big|infant|junior) school|pre-?school|playgroup)\b|(?:moved?|moves|goes|went|going|gone|passed|came) (?:up )?(?:to|into|from) (?:the )?(?:first|second|third|fourth|fifth|sixth|top|bottom|infants?|juniors?|reception|nursery|lower|upper|next|big) (?:class|form|year|school|set)\b|(?:in|of|from) (?:the )?(?:first|second|third|fourth|fifth|sixth|top|bottom|infant|junior|lower|upper|reception|nursery) (?:class|form|year|set) (?:at|of|in)\b|(?:in|from|of) (?:Mrs|Mr|Miss|Ms) [A-Z][\w'’-]+['’]s class\b|(?:her|his|their) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth) birthday|(?:plays?|played|keeps? goal|swims?|runs?|captains?) (?:for|in|with) the (?:[\w-]+ )?{UNDER}s?\b|(?:captain|striker|goalkeeper|keeper|star|player|winger|member|scorer|defender|bowler|batter) (?:of|in|for|with) the (?:[\w’'-]+ ){{0,2}}?{UNDER}s?\b|{UNDER}s? (?:captain|striker|goalkeeper|keeper|star|player|winger|defender|bowler)\b|(?:in|of|from) (?:[Cc]lass |[Ff]orm |[Yy]ear )?(?:[1-9]|1[0-3])[A-H]{{1,2}}\b|(?:still |now |just |only )?(?:in|at|out of|leaving|left) (?:primary|infants?|juniors|nursery|reception|big school|secondary|preschool|playgroup)\b|foster (?:homes?|placements?|care|families|family)|lost (?:his|her|their) (?:two |first |last )?(?:[a-z]+ )?(?:front|milk|baby|first) (?:teeth|tooth)|tooth fairy|(?:his|her|their) pocket money|milk teeth|(?:first|second|third|last) (?:day|week|term|year|morning|half-term) (?:at|in|of) (?:the )?(?:big|primary|secondary|infant|junior|nursery|high|reception|school)\b|(?:starts?|started|starting|will start) (?:at )?school\b|until (?:he|she|they) (?:comes? of age|turns? (?:16|18|sixteen|eighteen)|(?:is|are) (?:16|18|sixteen|eighteen|old enough))|(?:blazer|uniform|tie|jumper|sweatshirt|colours) of (?:the )?(?:{SCHOOL})|(?:{SCHOOL}) (?:blazer|uniform|tie|jumper|sweatshirt)|(?:in|from) (?:his|her|their) (?:pushchair|pram|buggy|cot|carry ?cot|high ?chair|school uniform)|['’]s (?:(?:class |form )?teachers?|form tutor|key ?worker|social worker|childminder|head ?teacher|nursery|classroom|school|school (?:taxi|bus|friends|uniform)|homework|bedtime|lunch ?box|mum|mummy|dad|daddy|nan|nanny|classmates|playgroup|pram|cot|buggy|school bag|teaching assistant|EHCP|foster (?:carers?|parents?|mum|mother|father|dad|family|home))\b|sixth[- ]form(?:er)?\b|GCSEs?\b|(?:attends|goes to|started at|starts at|is at|in her (?:first|last|final) year at|in his (?:first|last|final) year at)\s+{SCHOOL}|(?:her|his|their)\s+(?:school|nursery|classmates|teachers?|lessons|playground)\b)"
    ))
});

static BESIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:pupils?|schoolboys?|schoolgirls?|schoolchild(?:ren)?|toddlers?|baby|infants?|teenagers?|teens?|youngsters?|sixth[- ]formers?|little (?:girl|boy)|lad|lass|mite|tot|(?:young|baby|infant|teenage|toddler) (?:son|daughter|brother|sister|boy|girl|grandson|granddaughter)|girl|boy|children|kids|preschooler|newborn|twins|triplets|classmates),?(?: (?:who (?:was|is|has been) )?(?:named|called|known|identified)(?: locally| only)?(?: as)?| by the name of|(?: [a-z’'-]+){0,4} (?:was|were|is|are|includes?|included|including|namely|like|such as))?$",
    )
});

/// A son or daughter is a child where lessons, a school or a nursery is spoken of.
static KIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:son|daughter|grandson|granddaughter|child|children|sons|daughters|nephew|niece|little one|young|little|tiny|wee),?(?: (?:who (?:was|is|has been) )?(?:named|called|known|identified)(?: locally| only)?(?: as)?| by the name of)?$",
    )
});

/// How far from a name lessons may be spoken of, in bytes.
const FARTHEST: usize = 600;

static SCHOOLING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:school|lessons?|nursery|playgroup|preschool|class|classmates|teachers?|playground|foster|in care|social worker|cot|pram|buggy|SEND|EHCP|primary|infants|reception|pocket money|slide|swings?|bedtime|teddy)\b",
    )
});

/// What is counted or built and never a child.
static THING_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^s?[ ,-]*(?:(?:\w+|[A-Z][\w'’-]*)\s+){0,2}?(?:(?:foot|cycle|rail|road|draw|swing)?bridge|building|scheme|plan|policy|contract|deal|lease|road|bus|buses|report|review|strategy|programme|project|estate|block|roof|boiler|pipe|system|tree|trees|car|van|vehicle|fleet|centre|library|hall|school building|agreement|promise|record|row|dispute|case|campaign|petition|freeze|ban|pledge|figures?|data|survey|premium|numbers|places|referral|admissions?|funding|bank|boom)\b",
    )
});

static THING_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:every|each|any|per|all|no|typical|average|single|for|between|from|children|people|pupils|those|residents|anyone|everyone|adults|youths?|boys|girls)\s+$",
    )
});

/// Whether a text could speak of a child at all.
pub(super) fn may_be_told(text: Traced) -> bool {
    text.is_match(&ANY)
}

/// The age at which nobody is a child any more.
const OF_AGE: i16 = 18;

/// The year in which somebody was born.
static BORN: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"\b[Bb]orn (?:in|on|during)[^.;:!?]{0,40}?\b(20[0-9]{2})\b"));

/// `she's only six`, `he is eight and three quarters`.
static IS_OF_AGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey)(?:['’](?:s|re)| is| was| are| were)(?: (?:only|just|now|still|nearly|almost|barely)){{0,2}} {AGE}(?: and (?:a half|a bit|three[- ]quarters|a quarter|already|still|has|loves|wants)\b|[.,!?]|$| years old| today| next)"
    ))
});

/// `Lily is nine and`, right behind a name.
static NAME_IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:is|was|turned|turns) (?:just |only |now |nearly |almost |barely |still |not yet |not quite |all of |about )?{AGE}(?: (?:and|but) (?:has|cannot|can['’]t|loves|wants|never|still|already|is|was|needs|lives|a half|a bit|he|she|they|does|gets|goes|can|walks|uses|takes|counts|asks)\b|, (?:and|but|so) |[.;]| years? old)|\bAt (?:just |only |barely |the age of |not quite |all of )+(?i:{AGE})(?: years old)?,"
    ))
});

/// What a sentence tells of a child whom the one before names: `He's eight and a half.`
pub(super) fn goes_on(text: Traced, sentence: Range<usize>) -> Option<Range<usize>> {
    static PRONOUN: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"^\W*(?:(?:And|But|So) )?(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b"));
    static POSSESSION: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b(?:(?:his|her) pocket money|tooth fairy|lost (?:his|her) (?:\w+ )?(?:front|milk) (?:teeth|tooth)|(?:first|second) (?:day|week|term|year) at (?:big |primary |nursery |infant |junior |secondary )?school|(?:is|['’]s) in (?:[Rr]eception|[Nn]ursery|[Yy]ear [0-9]+)\b|(?:a|the) (?:[a-z]+ )?(?:pupil|schoolboy|schoolgirl|toddler) (?:at|in|of))",
        )
    });
    let part = text.part(sentence.clone());
    if !part.is_match(&PRONOUN) {
        return None;
    }
    let found = part.find(&IS_OF_AGE).or_else(|| part.find(&POSSESSION))?;
    Some(sentence.start + found.start()..sentence.start + found.end())
}

/// The words of childhood in a sentence, in order; `today` is the year.
pub(super) fn childhood(text: Traced, sentence: Range<usize>, today: i16) -> Vec<Sign> {
    let part = text.part(sentence.clone());
    let mut found = Vec::new();
    let mut add = |words: Range<usize>, bond| {
        found.push(Sign {
            words: sentence.start + words.start..sentence.start + words.end,
            bond,
        });
    };
    for hit in part.find_iter(&OLD).chain(part.find_iter(&CLASS)) {
        let (before, after) = (&part[..hit.start()], &part[hit.end()..]);
        let is_range = is_range_after(after);
        // `for her seventh birthday` is of somebody.
        let is_owned = hit.as_str().starts_with("her ") || hit.as_str().starts_with("his ");
        // `16-year-olds` are many.
        let is_many = after.starts_with("s ") || after.starts_with("s,") || after.starts_with("s.");
        let is_of_thing = || THING_AFTER.is_match(ahead(after)) || !is_owned && THING_BEFORE.is_match(back(before));
        if !is_range && !is_many && (is_from_class(before, hit.as_str()) || !is_of_thing()) {
            add(hit.range(), Bond::Near);
        }
    }
    // A grown person was a child once; in a story of care or crime it is the child who is told of.
    for hit in part.find_iter(&AGE_THEN).filter(|_| is_grave(&part)) {
        add(hit.range(), Bond::Near);
    }
    let young = |found: &regex::Captures| found[1].parse::<i16>().is_ok_and(|year| year + OF_AGE > today);
    for hit in part.captures_iter(&BORN).filter(young).filter_map(|found| found.get(0)) {
        add(hit.range(), Bond::Near);
    }
    for hit in part.find_iter(&NAME_IS) {
        add(hit.range(), Bond::Beside);
    }
    for hit in part.find_iter(&IS_OF_AGE) {
        add(hit.range(), Bond::Near);
    }
    for hit in part.captures_iter(&AGE_BESIDE).filter_map(|found| found.get(1)) {
        add(hit.range(), Bond::Beside);
    }
    found.sort_by_key(|sign| sign.words.start);
    found
}

/// Whether it is somebody who is from a class: `Jayden Pruett from Year 4`, and not `Beck Side Academy from Year 4`.
fn is_from_class(before: &str, sign: &str) -> bool {
    static BODY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b(?:School|Academy|Primary|Infants?|Juniors?|High|Secondary|Nursery|College|Grammar|Children|Pupils|Boys|Girls|All|Everyone|Those|Classes)$",
        )
    });
    // `from the top class at` brings its `from` along.
    let leads = [" from ", " for "].iter().find_map(|lead| before.strip_suffix(lead));
    let Some(who) = leads.or_else(|| before.strip_suffix(' ')) else {
        return false;
    };
    let who = who.trim_end_matches(',');
    let last = who.rsplit(' ').next().unwrap_or_default();
    let is_class = sign.to_lowercase().starts_with("year") || sign.starts_with("from ");
    is_class && last.starts_with(char::is_uppercase) && !BODY.is_match(who)
}

pub(super) fn is_range_after(after: &str) -> bool {
    static RANGE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^(?:\s*(?:to|and|or|-|–)\s*[0-9]|\s*(?:and|or)\s+(?:over|under|above|below|older|younger|up)|\+|\s+(?:of|more|example|part|person|way|thing|year of|hundred|thousand|million)\b)",
        )
    });
    RANGE.is_match(after)
}

/// Whether a sign speaks of this name and of nobody else: no further name, and no adult, stands between.
pub(super) fn is_of(text: &str, sign: &Sign, named: &Named) -> bool {
    static PARTED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r#"[.;:"“”!?]|\b(?:said|says|told|added|met|visited|thanked|whose|mother|mum|father|dad|parents?|grandmother|grandfather|headteacher|teacher|governor|councillor|Cllr|chair|runs?|teaches|works?|for the|with)\b"#,
        )
    });
    let between = if sign.words.end <= named.whole.start {
        sign.words.end..named.whole.start
    } else {
        named.words.end..sign.words.start.max(named.words.end)
    };
    let between = &text[between];
    let names_other = between
        .split_whitespace()
        .any(|word| is_given(word.trim_matches(|c: char| !c.is_alphabetic())) && word.starts_with(char::is_uppercase));
    !PARTED.is_match(between) && !names_other
}

/// Whether a name is that of a grown person, or of none: what stands beside it says so.
pub(super) fn is_adult(text: &str, named: &Named) -> bool {
    static AFTER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:\s+(?-i:MP|MSP|MS|MBE|OBE|CBE|KC|QC)\b|\s+(?:was|is) (?:once|himself|herself|formerly|also) an?\b|\s+was an? (?:girl|boy|child|lad|lass) of [a-z0-9]+ when the\b|\s+the (?:donkey|pony|horse|dog|cat|goat|hen|owl|parrot|tortoise|cow|pig|tram|bus|engine)\b|,?\s*\(?(?:aged\s+)?(?:1[89]|[2-9][0-9]|1[0-9]{2})\b|,[^.;:]{0,50}?\b(?:headteacher|head teacher|teacher|governor|mother|mum|father|dad|parent|grandmother|grandfather|chair|chairman|chairwoman|manager|director|owner|founder|coach|leader|councillor|nurse|carer|volunteer|organiser|coordinator|tenant|pensioner|researcher|professor|doctor|spokes\w+)\b)",
        )
    });
    static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:headteacher|head teacher|head|teacher|governor|mother|mum|father|dad|parent|grandmother|grandfather|chair|manager|director|coach|carer|tenant|pensioner|volunteer|owner|leader)s?,?\s+$",
        )
    });
    let after = &text[named.words.end..];
    // `Alfie, whose mum drives the bus` is not the mother.
    let own = ahead(after).split("whose ").next().unwrap_or_default();
    named.form == Form::Titled
        || is_thing_named(back(&text[..named.whole.start]))
        || AFTER.is_match(own)
        || BEFORE.is_match(back(&text[..named.whole.start]))
}

/// Whether it is an animal or a machine that bears a name: `The pony that pulls the cart, Daisy,`.
fn is_thing_named(before: &str) -> bool {
    static THING: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:the|an?|its|our|their|[a-z]+['’]s) (?:[a-z’'-]+ ){0,3}(?:engine|locomotive|train|tram|boat|ship|lifeboat|barge|ferry|horse|pony|donkey|dog|cat|hen|goat|cow|pig|owl|parrot|tortoise|tractor|bus|lorry|gritter|digger|crane|oak|elm|tree|bell|robot|statue|doll|puppet)\b[^.;:!?,]{0,50},?(?: called| named)?\s*$",
        )
    });
    THING.is_match(before)
}

/// Whether a word of childhood stands right before a name: `pupil Mia`, `her daughter Mia` of a school story.
pub(super) fn stands_before(text: &str, sentence: &Range<usize>, named: &Named) -> Option<Range<usize>> {
    let before = text[sentence.start..named.whole.start].trim_end();
    let before = back(before);
    let at = |found: Match| {
        let start = named.whole.start
            - (text[..named.whole.start].len() - text[..named.whole.start].trim_end().len())
            - before.len();
        start + found.start()..start + found.end()
    };
    if let Some(found) = BESIDE.find(before) {
        return Some(at(found));
    }
    if let Some(found) = apposed::apposed(text, sentence, named) {
        return Some(found);
    }
    let found = KIN.find(before)?;
    // A line without end is not read anew for each name in it.
    let from = text.ceil_char_boundary(sentence.start.max(named.whole.start.saturating_sub(FARTHEST)));
    let to = text.floor_char_boundary(sentence.end.min(named.whole.end + FARTHEST));
    SCHOOLING.is_match(&text[from..to]).then(|| at(found))
}

/// The words by which a child without a name is known: one child, an age or a class, a named school.
pub(super) fn known_by_school(text: Traced, sentence: Range<usize>) -> Option<Range<usize>> {
    static KNOWN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(&format!(
            r"\b(?:{AGE}[ -]years?[ -]old|[Aa]ged {AGE}|[Yy]ear (?:[1-9]|1[0-3])|(?:girl|boy|pupil|child|lad|lass) of {AGE})\b(?:[ ,]+(?:{CHILD})\b)?[^.;:]{{0,60}}?\b(?:at|of|from|attends|in|to)\s+(?:the\s+)?{SCHOOL}\b|\b(?:[Oo]nly|[Oo]ne) (?:[\w’'-]+ ){{1,5}}(?:in|from) (?:her|his|their|the) (?:class|form|year|school)\b[^.;:]{{0,40}}?(?:at|in|of) {SCHOOL}\b|\b[Oo]nly (?:[\w’'-]+ ){{0,3}}(?:{CHILD}) (?:[\w’'-]+ ){{0,6}}?(?:at|in|of) {SCHOOL}\b|\b[Oo]nly (?:[\w’'-]+ ){{0,3}}(?:{CHILD}) (?:[\w’'-]+ ){{0,3}}?(?:in|of|from) (?:the|her|his|their|its) (?:[a-z]+ ){{0,2}}(?:class|form|year|school|nursery|reception|infants|juniors)\b[^.;:]{{0,30}}?\b(?:at|in|of) (?:the )?[A-ZÀ-Þ]\w+|\b[Oo]nly (?:[\w’'-]+ ){{0,2}}(?:{CHILD}) (?:[\w’'-]+ ){{0,3}}?(?:in|at|from|of) (?:the )?[A-ZÀ-Þ][\w’'-]+[^.;:]{{0,40}}?\b(?:wheelchair|hearing aids?|autis[a-z]+|epilep[a-z]+|deaf|blind|diabet[a-z]+|EHCP|guide dog|fostered|adopted|in care)\b|\b(?:[Aa]t|[Oo]f|[Ii]n|[Ff]rom) {SCHOOL}\b[^.;:]{{0,60}}?\b(?:the|a|one|that) (?:[a-z]+ ){{0,2}}(?:lad|lass|boy|girl|child|pupil|kid|youngster|toddler|mite)\b[^.;:]{{0,60}}?\b(?:reception|nursery|class|[Yy]ear [0-9]+|only|wheelchair|autis[a-z]+|epilep[a-z]+|deaf|blind|fostered|adopted)\b|\b[Oo]nly (?:[\w’'-]+ ){{1,5}}(?:at|in|of|from) {SCHOOL}\b[^.;:]{{0,60}}?\b(?:is|aged|turns|turned) {AGE}\b|\b(?:[Oo]ne|[Aa]|[Tt]he|[Tt]hat) (?:[a-z]+ ){{0,2}}(?:{CHILD}) (?:at|of|in|from) {SCHOOL}\b[^.;:]{{0,90}}?\b(?:only one|wheelchair|autis[a-z]+|epilep[a-z]+|deaf|blind|fostered|adopted|leg brace|prosthetic|guide dog|EHCP|hearing aids?|(?:is|aged) {AGE})\b"
        ))
    });
    static ONE: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?i)\b(?:an?|her|his|their|my|our|one|the|whose)\s+(?:[\w'’-]+\s+){0,2}$"));
    let part = text.part(sentence.clone());
    let found = part.find(&KNOWN)?;
    let before = back(&part[..found.start()]);
    let rest = &part[found.start()..];
    // `Pupils aged 9 and 10 at …`; brothers of an age are soon found.
    let many = [
        "pupils",
        "students",
        "children",
        "boys",
        "girls",
        "youngsters",
        "those",
        "all",
        "everyone",
    ];
    let last = before.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_many = many.contains(&last.as_str())
        || rest.split_whitespace().take(4).any(|word| {
            matches!(
                word.trim_matches(','),
                "pupils" | "students" | "children" | "olds" | "boys" | "girls" | "classes"
            )
        })
        || found.as_str().contains("olds");
    let is_one = ONE.is_match(before)
        || [
            "aged", "only", "one ", "the ", "that ", "a ", "at ", "of ", "in ", "from ",
        ]
        .iter()
        .any(|start| found.as_str().to_lowercase().starts_with(start));
    let is_bound = [" or over", " or under", " and over", " and under", " or more"]
        .iter()
        .any(|bound| found.as_str().contains(bound));
    (is_one && !is_bound && !is_many && !is_thing(found.as_str()))
        .then(|| sentence.start + found.start()..sentence.start + found.end())
}

/// Whether it is a thing that is so old: what is no child's word stands behind the age.
fn is_thing(words: &str) -> bool {
    static PERSON: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(&format!(
            r"(?i)^s?(?:[, ]|$)(?:\s*(?:[a-z-]+ )?(?:{CHILD}|lad|lass|user|patient|cyclist|swimmer|footballer|dancer|singer|runner|goalkeeper|striker|captain|carer|refugee|passenger|scout|brownie|cub|victim|survivor|suspect|offender|twins?|triplets?|at|of|from|who|whose|with|in|and|attends|to|was|is|has|had)\b|\s*[,(]|\s*(?-i:[A-ZÀ-Þ]))"
        ))
    });
    let Some((_, after)) = words.split_once("old") else {
        return false;
    };
    THING_AFTER.is_match(ahead(after)) || !PERSON.is_match(ahead(after))
}

/// Whether a sentence tells of care, crime, special needs, exclusion or abuse.
pub(super) fn is_grave(sentence: &str) -> bool {
    static GRAVE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:foster\w*|in care|care order|looked[- ]after|adopt(?:ed|ion)|child protection|safeguarding|arrest\w*|charged|convicted|court|stabb\w+|assault\w*|abus\w+|neglect\w*|exclu(?:ded|sion)|expelled|suspended from school|SEND|EHCP|special (?:educational )?needs|autis\w+|ADHD|raped?|exploit\w+|gang)\b",
        )
    });
    GRAVE.is_match(sentence)
}

fn ahead(after: &str) -> &str {
    &after[..after.floor_char_boundary(80)]
}

fn back(before: &str) -> &str {
    &before[before.ceil_char_boundary(before.len().saturating_sub(80))..]
}
