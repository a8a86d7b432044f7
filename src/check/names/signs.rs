//! What is told of somebody beside their name: that they speak, their age, where they live, their health.

use std::sync::LazyLock;

use super::Named;
use crate::check::pattern::{Match, Pattern, Traced, pattern};

/// How far from a name its signs are looked for, in bytes.
const REACH: usize = 240;

/// Verbs that tell what somebody said.
const SAYS: &str = "said|says|say|tells?|told|adds?|added|explain(?:s|ed)|comment(?:s|ed)|continue[sd]|recall(?:s|ed)|wrote|writes|asks|asked|warn(?:s|ed)|repl(?:ies|ied)|remember(?:s|ed)|describe[sd]|claim(?:s|ed)|insist(?:s|ed)|admit(?:s|ted)|report(?:s|ed)|complain(?:s|ed)|state[sd]|remark(?:s|ed)|reveal(?:s|ed)|joke[sd]|sigh(?:s|ed)|fears|hopes|thinks|believes|summed|puts it|put it|grumble[sd]|moan(?:s|ed)|not(?:es|ed)|argue[sd]|point(?:s|ed) out|agree[sd]|laugh(?:s|ed)|shrug(?:s|ged)|recount(?:s|ed)|reckon(?:s|ed)|feels|felt|want(?:s|ed)|plead(?:s|ed)|protest(?:s|ed)|declare[sd]|confirm(?:s|ed)|observe[sd]|stress(?:es|ed)|blame[sd]|praise[sd]|worr(?:ies|ied)|whisper(?:s|ed)|shout(?:s|ed)|mutter(?:s|ed)|chuckle[sd]|smile[sd]|beg(?:s|ged)|fume[sd]|despair(?:s|ed)|confess(?:es|ed)|confide[sd]|urge[sd]|swears|swore|maintain(?:s|ed)|relate[sd]|estimate[sd]|wonder(?:s|ed)|quip(?:s|ped)|called it|calls it";

/// What somebody can be to a story.
const BEING: &str = "tenant|net-?maker|[a-z]+(?:maker|keeper|monger|worker|grower|smith|wright|mistress|walker|minder|dresser|holder|seller)|fish(?:er)?folk|crabber|gardener|decorator|joiner|carpenter|mechanic|chef|cook|waiter|waitress|barber|optician|pharmacist|vet|solicitor|dentist|physio\\w*|paramedic|midwife|doctor|gp|lecturer|tutor|potter|painter|roofer|scaffolder|courier|cabbie|trucker|haulier|retiree|parishioner|worshipper|runner|walker|rider|reader|caller|customer|shopper|lodger|evacuee|mourner|leaseholder|homeowner|householder|resident|neighbour|neighbor|pensioner|grandmother|grandfather|grandad|granny|gran|nan|grandparent|great-grandmother|great-grandfather|mother|mum|mam|father|dad|parent|widow|widower|wife|husband|son|daughter|brother|sister|aunt|uncle|nephew|niece|cousin|grandson|granddaughter|carer|campaigner|volunteer|shopkeeper|trader|nurse|teacher|headteacher|student|pupil|worker|driver|passenger|commuter|cyclist|patient|petitioner|organiser|landlady|landlord|publican|butcher|baker|farmer|stallholder|cleaner|caretaker|gardener|veteran|survivor|victim|claimant|applicant|constituent|wheelchair user|blue badge holder|season ticket holder|ratepayer|angler|fisherman|fisherwoman|skipper|sailor|swimmer|rower|dog walker|(?:allotment|stall|plot) holder|(?:shop|business|caf[eé]|boat|dog|home) owner|sufferer|amputee|refugee|asylum seeker|lollipop (?:lady|man)|woman|man|boy|girl|child|toddler|baby|teenager|youngster|schoolboy|schoolgirl|builder|plumber|electrician|hairdresser|postman|postwoman|apprentice|musician|artist|librarian|partner|father-of-\\w+|mother-of-\\w+|mum-of-\\w+|dad-of-\\w+|grandmother-of-\\w+|grandfather-of-\\w+";

/// What somebody can be in a body, which does not tell a person from a firm where it stands before a name.
const OFFICE: &str = "member|founder|co-founder|chair|chairman|chairwoman|chairperson|vice-chair|secretary|treasurer|coordinator|co-ordinator|manager|engineer|owner|user|organiser|trustee|governor|vicar|head|director|spokesperson|spokesman|spokeswoman";

/// Words that may stand between `said` and what somebody is.
const DETAIL: &str = "the|a|an|local|retired|former|fellow|single|young|elderly|long-time|longtime|lifelong|life-long|long-standing|longstanding|disabled|worried|widowed|expectant|new|his|her|their|our|my|and|two|three|four|council|private|social|housing|working|full-time|part-time|night-shift|school|shop|bus|taxi|care|\\d+-year-old,?";

const AGE: &str = "[0-9]{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|eighteen|nineteen";

/// What a text tells of somebody it names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// They are quoted, or their words are reported.
    pub speaks: bool,
    /// Their age.
    pub aged: bool,
    /// Where they live, or what happens to their home.
    pub lives: bool,
    /// What they are: a tenant, somebody's daughter.
    pub is_someone: bool,
    /// That they are ill or disabled.
    pub is_ill: bool,
    /// That they are in public life or hold an office of the council.
    pub is_public: bool,
}

impl Signs {
    /// Whether anything shows that a person is named, and not a place or a firm.
    pub fn any(self) -> bool {
        self.speaks || self.aged || self.lives || self.is_someone || self.is_ill
    }
}

struct Patterns {
    speaks_after: Pattern,
    speaks_before: Pattern,
    aged_after: Pattern,
    aged_before: Pattern,
    lives_after: Pattern,
    being_after: Pattern,
    being_before: Pattern,
    ill_after: Pattern,
    standing_at: Pattern,
    public_after: Pattern,
    public_before: Pattern,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let and = r"(?:,? (?:and|&) [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)?";
    let age_first = format!(r"(?:,? \(?(?:aged )?(?:{AGE})\)?)?");
    Patterns {
        speaks_after: pattern(&format!(
            r#"^{and}(?:(?:\s*,[^.;:"“”!?]{{0,160}},|\s*\([^)]{{0,60}}\)|\s+(?:of|from|in|at)\s+[^.,;:"“”]{{1,60}}?)?\s+(?:\w+ly\s+|also\s+|has\s+|had\s+|then\s+|later\s+|who\s+|still\s+|always\s+|only\s+|just\s+)?(?:{SAYS})\b|[^.;:"“”!?]{{0,160}}:\s*["“‘'])"#
        )),
        speaks_before: pattern(&format!(
            r#"(?:["”’',!?]\s+(?:{SAYS})|\b(?:said|says|tells?|told|explains?|explained|comment(?:s|ed)|continue[sd]|recall(?:s|ed)|wrote|writes|asks|asked|warn(?:s|ed)|repl(?:ies|ied)|complain(?:s|ed)|remark(?:s|ed)|joke[sd]|sigh(?:s|ed)|grumble[sd]|moan(?:s|ed)|laugh(?:s|ed)|shrug(?:s|ged)|mutter(?:s|ed)|whisper(?:s|ed)|confide[sd])|\b(?:[Aa]ccording to|words of|quotes?|quoted|quoting|spoke to|spoken to|heard from|contacted by|letters? from|complaints? from|appeal from|story of|case of|help(?:ed|ing)?|rehoused|evicted|[Tt]hanks? to))\s+(?:(?:{DETAIL}|{BEING}|{OFFICE}),?\s+){{0,6}}$"#
        )),
        aged_after: pattern(&format!(
            r"^{and}\s*(?:,\s*|\(\s*|,?\s+who(?:\s+is|\s+was|\s+turned|\s+turns|['’]s)\s+(?:now\s+)?|\s+is\s+|\s+aged\s+)(?:aged\s+)?(?:{AGE}|(?:both\s+|all\s+)?in\s+(?:her|his|their)\s+(?:early\s+|late\s+|mid-?\s*)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?:\)|,|\s*$|\s+(?:of|from|and|who)\b|\.(?:\s|$)|-year-old|\s+years?\b)"
        )),
        aged_before: pattern(&format!(
            r"\b(?:(?i:{AGE})[- ]year[- ]old|[Aa]ged (?i:{AGE})|At [1-9][0-9]|At the age of (?i:{AGE})),?\s+(?:(?:{DETAIL}|{BEING}),?\s+){{0,4}}$"
        )),
        lives_after: pattern(&format!(
            r"^{and}(?:,?\s+from\s+the\s+(?:end|corner|first|last|next|top|bottom|middle|upstairs|downstairs|ground[- ]floor|white|red|blue|green|old)\s+(?:cottage|house|flat|farmhouse|bungalow|caravan|houseboat|lodge|terrace)\b|{age_first}\s*,?\s*(?:who\s+|and\s+who\s+)?(?:still\s+|has\s+|had\s+|have\s+|is\s+|was\s+)*(?:lives?|lived|been\s+living|living|rents?|rented|renting|grew\s+up|moved|resides?|residing|(?:been\s+)?carr(?:y|ies|ied|ying)\s+(?:kettles|buckets|water|coal|her|his|their|the\s+(?:shopping|pram|baby))|sleeps?|sleeping|slept|been\s+sleeping|heats?|boils?|cooks?\s+(?:on|in|by)|bathes|shivers?|shivered|coughs?|(?:been\s+)?(?:empt(?:y|ies|ied|ying)|mop(?:s|ped|ping)?|bail(?:s|ed|ing)?\s+out|bucket(?:s|ed|ing)?)\s+(?:a|an|the|her|his|their|out|up|water)|(?:been\s+)?car(?:es|ing)\s+for|looks\s+after|owes?|is\s+owed|lost\s+(?:her|his|their)\s+(?:home|job|house|flat|benefits?|wife|husband|son|daughter|mother|father|sight|hearing|leg)|waited|waiting|been\s+(?:without|off\s+work|on\s+the\s+(?:list|waiting|register))|been\s+waiting|been\s+(?:left|told|forced|housed|rehoused|evicted|refused|moved|stuck)|left\s+(?:with|without)|stuck|evicted|rehoused|diagnosed)\b|{age_first},?\s+(?:of|from)\s+[A-ZÀ-Þ0-9]|\s*,\s+(?:[A-ZÀ-Þ][\w'’-]*\s+){{1,3}}(?:Road|Street|Lane|Row|Close|Avenue|Terrace|Drive|Crescent|Gardens|Brae)(?:$|[.,;])|,?\s+(?:who\s+(?:lives|is)\s+)?(?:on|from|in)\s+the\s+(?:top|first|second|third|ground|bottom|upper|lower|next)\s+(?:landing|floor|flat|deck|house|bed)\b|,?\s+(?:at|from|of|in)\s+(?:number|flat|no\.?)\s+[0-9]+|,?\s+(?:from\s+)?(?:next\s+door|upstairs|downstairs|over\s+the\s+road|across\s+the\s+(?:road|landing|way|street)|two\s+doors|down\s+the\s+(?:road|lane|street)|up\s+the\s+(?:road|lane|street)|round\s+the\s+corner)\b|,?\s+with\s+(?:her|his|their)\s+(?:bad\s+|weak\s+|poor\s+|dodgy\s+)?(?:heart|chest|lungs|hips?|legs?|knees?|back|nerves|eyes|sight|stick|frame|walker|oxygen)\b|['’]s\s+(?:\w+\s+){{0,2}}(?:home|house|flat|bungalow|kitchen|bathroom|bedroom|ceiling|roof|boiler|son|daughter|wife|husband|mother|father|family|children|child|baby|case|complaint|claim|illness|condition|landlord|rent)\b)"
        )),
        being_after: pattern(&format!(
            r#"^{and}{age_first}\s*,\s*(?:who\b|whose\s+(?:\w+\s+){{0,3}}?(?:shop|stall|caf[eé]|pub|business|home|house|flat|garden|kitchen|roof|cottage|boat|family|street|road|door|windows?|beds?|bedrooms?|bathroom|ceiling|boiler|stairs|lift|wheelchair|legs?|knees?|hips?|heart|lungs|chest|eyes|eyesight|hearing|sight|back|hands?|health|baby|toddler|twins|kids|boys?|girls?|grandsons?|granddaughters?|grandchildren|nan|gran|neighbours?|landlord|landlady|pension|wages|savings|bills?|shifts?|round|walk|gate|steps?|drive|lawn|fence|shed|allotment|plot|hens|cat|guide dog|carers?|pram|bins?|hedge|walls?|attic|loft|cellar|basement|floors?|carpets?|bungalow|caravan|van|taxi|tenancy|lease|petition|letters?|story|case|complaint|mother|father|mum|dad|parents|son|daughter|children|wife|husband|partner|sister|brother|dog|car|job|benefits?|rent)\b|(?:(?:a|an|the|one of|whose|his|her|their|our|my|now|also)\s+)?[^.,;:"“”]{{0,40}}?\b(?:{BEING}|{OFFICE})s?\b)"#
        )),
        being_before: pattern(&format!(
            r"(?i)\b(?:(?:{BEING})s?(?: of [a-z0-9-]+)?|(?-i:poor|poor old|old|dear old|little old|little)|(?:retired|unemployed|trainee|self-employed|disabled|widowed|homeless) (?-i:[a-z-]+)(?: (?-i:[a-z-]+))?|(?:{BEING}|people|famil(?:y|ies)|those|folk|households?|couples?)s?(?: (?-i:[a-z-]+))? (?:like|such as|including)),?\s+$"
        )),
        ill_after: pattern(
            r#"^,?\s+(?:who\s+)?(?:still\s+|also\s+|now\s+|already\s+)?(?:has|had|have|suffers?|suffered|lives?\s+with|lived\s+with|is|was|['’]s|needs?|uses?|takes?|cannot|can['’]t)\b[^.;:"“”!?]{0,60}$"#,
        ),
        // A place stands at the head of something.
        standing_at: pattern(r"^,\s*(?:at|near|by|on|in|above|below|behind|beside|opposite)\b"),
        public_after: pattern(
            r#"^(?:,?\s+(?:MP|MSP|MS|MLA|AM|MEP)\b|,\s+(?:the\s+|our\s+|then\s+)?(?:[\w'’-]+\s+){0,3}?(?:member\s+of\s+parliament|prime\s+minister|minister|secretary\s+of\s+state|candidate|mayor|MP|poet|author|novelist|composer)\b|,[^.;:"“”]{0,60}?\b(?:council['’]?s|chief\s+executive|director\s+of|head\s+of\s+(?:\w+\s+)?(?:highways|housing|planning|finance|legal|service|services|transport|environment|communications|waste|education|property|regeneration|leisure|libraries|democratic)|monitoring\s+officer|section\s+151|officers?\b|political\s+assistant))"#,
        ),
        public_before: pattern(
            r"(?i)\b(?:(?:the|our) late|(?:press|media) contacts?:?|mayor|minister|senator|sen\.|congress(?:man|woman)|(?-i:Rep\.)|commissioner|actor|actress|frontman|rapper|musician|ambassador|baroness|mp|chancellor|president|author|poet|novelist|composer|singer|architect|king|queen|saint|historian|broadcaster|bishop|peer|candidate|officer|chief executive|director|councillor|leader|(?:photo|photograph|picture|image|credit|illustration|drawing)s?(?: by|:))\s+$",
        ),
    }
});

/// What the text tells of somebody.
pub fn signs(text: Traced, named: &Named) -> Signs {
    let patterns = &*PATTERNS;
    let before = back(text, named.whole.start);
    let after = ahead(text, named.words.end);
    let office_before = back(text, named.words.start);
    Signs {
        speaks: after.is_match(&patterns.speaks_after) || before.is_match(&patterns.speaks_before),
        aged: after.is_match(&patterns.aged_after) || before.is_match(&patterns.aged_before),
        lives: after.is_match(&patterns.lives_after),
        is_ill: is_ill(after),
        is_someone: (after.is_match(&patterns.being_after) && !after.is_match(&patterns.standing_at))
            || before.is_match(&patterns.being_before),
        is_public: after.is_match(&patterns.public_after) || office_before.is_match(&patterns.public_before),
    }
}

/// Whether a sentence is of the kind in which private people are named: of homes, help and complaints.
pub fn is_casework(sentence: Traced) -> bool {
    static CASEWORK: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:tenan\w+|resident\w*|neighbour\w*|famil(?:y|ies)|pensioner\w*|rent|home|house|flat|damp|mould|leak\w*|flood\w*|repairs?|evict\w*|homeless\w*|benefits?|carer?s?|disab\w+|ill(?:ness)?|hospital|complain\w*|petition\w*|constituent\w*|casework|waiting list|wrote to|contacted|rang|visited|campaigner\w*|volunteer\w*|widow\w*|mother|mum|father|dad|grand\w+|son|daughter|wife|husband|estate|street|road|ward|village)\b",
        )
    });
    sentence.is_match(&CASEWORK)
}

/// Whether the words behind a name say that its bearer is ill or disabled: `has asthma`, `, who is blind,`.
fn is_ill(after: Traced) -> bool {
    after
        .find(&HEALTH)
        .is_some_and(|told| PATTERNS.ill_after.is_match(&after[..told.start()]))
}

/// Whether a sentence tells of somebody's health.
pub fn is_health(sentence: Traced) -> bool {
    sentence.is_match(&HEALTH)
}

/// Whether a sentence tells of the health of somebody of whom it says only `he` or `she`: `It is his kidneys`, and not
/// `She has asked for a ramp for disabled passengers`.
pub fn is_their_health(sentence: Traced) -> bool {
    static THEIRS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:he|she) (?:[a-z]+ ){0,3}?(?:has|had|lived|lives|needs?|needed|uses?|used|takes?|took|is|was|suffers?|suffered|got|gets|cannot|can|could|goes|went)\b[^,.;:!?]{0,50}(?:, (?:with|and|from) [^,.;:!?]{0,30})?|(?:he|she)['’]s [^,.;:!?]{0,40}|(?:his|her) (?:[a-z]+ ){0,2})$",
        )
    });
    static OF_OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:['’]s)? (?:[a-z]+ )?(?:users?|people|passengers|residents|children|customers|groups?|clubs?|charit(?:y|ies)|access|ramps?|parking|spaces?|awareness|services?|support|week|day|unit|ward|nurses?|clinics?|research|drivers?|members?|swimmers|riders|neighbours?|friends?|pupils|patients)\b",
        )
    });
    let theirs = |hit: &Match| THEIRS.is_match(&sentence[..hit.start()]) && !OF_OTHERS.is_match(&sentence[hit.end()..]);
    sentence.find_iter(&HEALTH).any(|hit| theirs(&hit))
}

static HEALTH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:copd|asthma\w*|cancer|leukaemia|tumour|diabet\w+|dementia|alzheimer\S*|parkinson\S*|epilep\w+|arthrit\w+|bronchi\w+|pneumonia|emphysema|stroke|heart (?:attack|condition|disease|failure|problems?)|lung (?:disease|condition|problems?)|kidneys?|high blood pressure|blood pressure|angina|seizures?|sciatica|cataracts?|glaucoma|shingles|hernia|lupus|migraines?|osteoporosis|tinnitus|anaemi\w+|colostomy|stoma|pancreatitis|(?:weak|bad|dicky|dodgy|failing) (?:heart|chest|lungs)|(?:his|her) (?:lungs|liver|prostate|thyroid|bowels?)|dialysis|chemotherapy|radiotherapy|multiple sclerosis|motor neurone|cerebral palsy|crohn\S*|cystic fibrosis|fibromyalgia|long covid|hiv|depression|depressed|anxiety|bipolar|schizophreni\w+|psychosis|ptsd|mental health|mental illness|breakdown|suicid\w+|self-harm\w*|autis\w+|adhd|dyslexi\w+|learning disabilit\w+|disabled|disabilit\w+|wheelchair|blind|deaf|partially sighted|amput\w+|oxygen (?:tank|cylinder|supply|machine)|inhalers?|nebuliser|pacemaker|hip replacement|terminal(?:ly)? ill\w*|ill health|illness|disease|diagnos\w+|pregnan\w+|miscarriage|addict\w*|alcoholic|rehab|medication|insulin|hospitali[sz]ed|breathing (?:problems?|difficult\w+)|unable to walk|can(?:not|'t|’t) walk)\b",
    )
});

/// What stands behind a name: no more than is in reach, and whole words.
fn ahead(text: Traced, from: usize) -> Traced {
    let rest = &text[from..];
    let reach = rest.floor_char_boundary(REACH);
    let end = rest[reach..]
        .find(char::is_whitespace)
        .map_or(rest.len(), |at| reach + at);
    text.part(from..from + end)
}

/// What stands before a name: no more than is in reach, and whole words.
fn back(text: Traced, to: usize) -> Traced {
    let reach = text.text.ceil_char_boundary(to.saturating_sub(REACH));
    let start = text[..reach].rfind(char::is_whitespace).unwrap_or(0);
    text.part(start..to)
}
