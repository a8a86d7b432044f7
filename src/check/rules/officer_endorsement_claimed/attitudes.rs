//! Officers, something of the group's and what they feel about it, in whatever order a sentence has the three: `goodwill
//! towards our charter runs all the way up to the Director of Housing`.

use std::sync::LazyLock;

use crate::check::Stretch;
use crate::check::officers::{Line, MASKS};
use crate::check::pattern::{Masked, Pattern, masked, pattern};

/// What one feels for something, whoever feels it and whichever way it is told: `is a convert to`, `hearts`, `goodwill`.
const FEELING: &str = r"(?:ador(?:e|es|ed|ation)|sympath(?:y|ies|ise|ises|etic)|goodwill|converts?|converted|hearts?|enthus[a-z]+|rejoic[a-z]+|cheer(?:s|ed|ing|fully)?|applau[a-z]+|prefer(?:s|red|ence|ences)?|favour(?:s|ed|ites?|ite)?|approv(?:al|es of|ed of|e of)|blessings?|thumbs[- ]up|admir[a-z]+|fans?|all(?:y|ies)|champion(?:s|ed|ing)?|endors[a-z]+|backing|backers?|supporters?|lin(?:es?|ed|ing) up|weight|swap|envy|envious|rooting|won over|persuad(?:ed|es)|convinc(?:ed|es)|embrac(?:e|es|ed)|relish(?:es|ed)?|delight(?:ed|s)?|pleas(?:ed|ure)|thrilled|excit(?:ed|ement)|impress(?:ed|es)|smitten|soft spot|fond(?:ness)?|warm(?:s|ed|th|ly)?|loved?|loves|agree(?:s|d|ment)?|shar(?:es|ed)|of one mind|of the same mind|eye to eye|in step|in tune|at one|faith|believers?|praise[sd]?|plaudits|compliments?|toast(?:s|ed)?|smil(?:e|es|ed|ing)|beam(?:s|ed|ing)?|yearn(?:s|ed|ing)?|hunger|appetite|affection|esteem|gold star|full marks|vindicated?|allegiance|loyalt(?:y|ies)|bet(?:s|ting)? on|money (?:is|was) on|join(?:s|ed|ing)?|behind (?:us|it|our|ours|the group)|taken up|(?:the )?right (?:one|answer|way|idea|course)|smarter|wiser|(?:far |much )?better|best|kinder|sound(?:er|est)?|sensible|crying out|dying for|itching|nothing but (?:good|praise|admiration)|good to say|(?:kind|good|warm|fine|nice) (?:words?|thoughts?)|relief|relieved|long(?:s|ed)? for|beats? faster|(?:rather|sooner) (?:have|see|use)|makes? sense|common sense|gratitude|hankers?|pine[sd]? for|crav(?:e|es|ed)|sigh(?:s|ed)? for|dream(?:s|ed|t)? of|would gladly|took to|taken to|swear(?:s)? by|treasure[sd]?|cherish(?:es|ed)?|hail(?:s|ed)?|salute[sd]?|plump(?:s|ed)? for|vot(?:e|es|ed) for|chim(?:e|es|ed) with|echo(?:es|ed)?|mirror(?:s|ed)?|stolen|borrowed|overdue|brilliant|excellent|ingenious|clever|admiring)";

/// What a group wants done, and what it says of it.
const CAUSE: &str = r"(?:plans?|motions?|proposals?|charters?|cases?|causes?|calls?|stand|stance|surveys?|ideas?|schemes?|amendments?|campaigns?|petitions?|versions?|options?|designs?|routes?|budgets?|savings?|sums|figures|bids?|demands?|polic(?:y|ies)|views?|positions?|thinking|approach|answers?|alternatives?|arguments?|wish(?:es)?|push|fight|priorities|vision|aims?|ambitions?|package|drawings?|recipe|remed(?:y|ies)|suggestions?|blueprint|solutions?|side|timetable|rota|layout|map|pledges?|reading of|line on|work on|crossing|lift|junction|footpath|cycle (?:path|lane)|footbridge|shelter|hours|offer|wording|preference|choice|favourite|concerns?)";

/// Something of the group's, as whoever speaks for it names it.
static OURS: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        &format!(
            r"\b(?:our|(?:the |this )?group's|MEMBER's) (?:own )?(?:[a-z'-]+ ){{0,2}}?{CAUSE}\b|\bours\b|\b(?:the group|this group|we)(?: (?:has|have|had|'ve))? (?:long |always |been )*(?:argued|asked|asking|called|calling|campaigned|campaigning|pressed|pressing|fought|fighting|pushed|pushing|arguing|put forward|proposed|proposes?|propose) ?(?:for)?\b|\b(?:with|behind|beside|towards|for) (?:us|(?:the|this) group)\b|\bthe group\b[^.;]{{0,90}}\bits {CAUSE}\b"
        ),
        MASKS,
    )
});

/// What is felt for it.
static FELT: LazyLock<Masked> = LazyLock::new(|| masked(&format!(r"\b{FEELING}\b"), MASKS));

/// That nobody there is against it.
static UNDOUBTED: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        r"\b(?:nobody|no one|not one|not a|none|never|few|hardly|scarcely|without|not|no|little|cannot|can't|couldn't|didn't|doesn't|don't|nothing)\b[^.;]{0,70}\b(?:doubts?|doubted|quarrels?|objects?|objected|objections?|fault|faulted|argues?|oppos(?:e|es|ed|ition)|disputes?|disputed|gainsay|complaints?|disagrees?|dissent|reservations?|qualms|murmur|against|wrong with|hol(?:e|es) in|(?:bad|cross|harsh|unkind) (?:word|thought)s?)\b",
        MASKS,
    )
});

/// The same felt on both sides: `no more than the group did`, `just as we do`.
static ALIKE: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        r"\bas (?:do|did|are|were|would|have) (?:we|(?:the|this) group)\b|\bas (?:we|(?:the|this) group) (?:do|does|did|are|is|were|was|have|has)\b(?:[,.;]|$| (?:on|about|and|over|here))|\b(?:than|as) (?:we|(?:the|this) group) (?:do|does|did|are|is|were|was|ever)\b|\band (?:we|us|(?:the|this) group)\b|\b(?:we|(?:the|this) group) and\b|\b(?:just |much |exactly )?like (?:us|(?:the|this) group)\b|\bso (?:do|did|are|were|is|does) (?:we|(?:the|this) group)\b|\bsame as (?:us|ours)\b",
        MASKS,
    )
});

/// To be of some mind.
static MINDED: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        r"\b(?:want(?:s|ed)?|wish(?:es|ed)?|right|wrong|the same (?:thing|page|view|mind|side|conclusion|answer|hymn|song)|thinks?|thought|views?|believes?|believed|agree[sd]?|liked?|likes|prefer(?:s|red)?|of one mind|regrets?|regretted|oppos(?:e|es|ed)|against|keen|fond|verdict|conclusion|choice|sad(?:dened)?|dismayed|appalled|alarmed|angry|unhappy|delighted|hop(?:e|ed) for|dread(?:s|ed)?|loathe[sd]?|hate[sd]?|s(?:ee|ees|aw|een) (?:things|it|this|that|the)|feels?|felt|understands?)\b",
        MASKS,
    )
});

/// What becomes of those who are not heard.
const UNHEARD: &str = r"(?:cast aside|slapped down|overruled|overridden|brushed aside|pushed aside|set aside|waved (?:away|aside)|thrown (?:out|aside)|shouted down|silenced|gagged|muzzled|sidelined|disregarded|unheeded|outgunned|outvoted|trampled|steamrollered|swept aside|torn up|binned|ridden over|fell on deaf ears|counted for nothing|went for nothing|told to (?:keep quiet|rub|drop|bin|forget|scrap|shelve|redraw|change|start again|think again))";

/// Officers whose advice was not taken.
static OVERRULED: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        &format!(
            r"OFFICER(?:'s?)? (?:[a-z]+ )?(?:judgement|judgment|advice|views?|warnings?|counsel|recommendations?|objections?|arguments?|case|misgivings|expertise|preference)\b[^.;]{{0,40}}\b{UNHEARD}|OFFICER[^.;]{{0,90}}\b(?:they|he|she|(?:his|her|their) (?:[a-z]+ )?(?:judgement|judgment|advice|views?|warnings?|counsel|recommendations?|objections?|word|case|misgivings|expertise)) (?:(?:was|were|has|have|had|been|then|being|got|[a-z]+ly) ){{0,3}}{UNHEARD}|\b(?:over|despite|against|in the face of|in spite of|ignoring|deaf to) (?:the )?(?:[a-z]+ ){{0,2}}?(?:protests?|objections|pleas?|misgivings|better judgement) (?:of|from) OFFICER|OFFICER,? (?:who )?lost (?:the|that|this) (?:argument|battle|fight|day)"
        ),
        MASKS,
    )
});

/// What others than the officers feel: it is left out before anybody asks what is felt.
static OF_OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    let others = r"\b(?:(?:the|this) group|we|i|you|MEMBER|residents|tenants|traders|parents|passengers|people|neighbours|families|cabinet|members|councillors|everybody|it is|readers)(?: (?:is|are|was|were|am|has|have|had|would|will|do|did|does|also|all|both|still|[a-z]+ly)){0,3}(?: (?:to|be|glad|pleased|proud))?";
    pattern(&format!(
        r"{others} {FEELING}\b|\b(?:will|should|must|may|might|could|can) (?:[a-z]+ ){{0,2}}?{FEELING}\b|\bto (?:[a-z]+ly )?{FEELING}\b|\bfavourite (?:bench|tree|walk|book|cafe)"
    ))
});

/// What officers do for any side, and who is only asked, thanked or told.
static NO_FEELING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\bask (?:that )?OFFICER (?:to|for|about|whether|if)\b|\b(?:asks|asked|asking|urges?|urged|calls? on|calling on|invites?|invited|hopes?|requests?|requested|expects?|wants?|would like|told|tell|tells|wrote to|written to|write to|sent (?:to|it to)|put to|met|meets|thanks?|thanked|question for) (?:that )?OFFICER|OFFICER (?:should|must|may|might|will|can|could|to|is to|are to|has been asked|have been asked|was asked|were asked|replied|costed|cost|received|acknowledged|is looking|are looking|presented|published|checked|has (?:our|the)|have (?:our|the))\b|\b(?:whether|what|if|until|unless|once|before) OFFICER|\b(?:not|no|never|nobody|cannot) (?:[a-z]+ ){0,3}?(?:claim|say|know|assume|guess|speak|ask|suggest|side|imply)|\b(?:neutral|impartial|take no side|(?:councillors?|groups?|members|sides) alike|whatever the group|every group|all groups|other groups|police|fire|army)\b|\?",
    )
});

/// Whether a paragraph may have officers feel anything so; false is certain.
pub(super) fn may_lean(stretch: &Stretch) -> bool {
    let traced = stretch.traced();
    [&*OURS, &*ALIKE, &*OVERRULED].iter().any(|words| traced.may_say(words))
}

/// Whether a sentence has officers feel something for what is the group's, or lose an argument on its side.
pub(super) fn leans_to_ours(stretch: &Stretch, line: &Line) -> bool {
    let paragraph = stretch.traced();
    let holds = |concept: &Masked| line.is(paragraph, concept);
    if NO_FEELING.is_match(&line.said) {
        return false;
    }
    if holds(&OVERRULED) || holds(&ALIKE) && holds(&MINDED) {
        return true;
    }
    holds(&OURS) && (holds(&UNDOUBTED) || holds(&FELT) && is_theirs(stretch, line))
}

/// Whether a feeling is left once those of others are taken away.
fn is_theirs(stretch: &Stretch, line: &Line) -> bool {
    let said = OF_OTHERS.whole().replace_all(&line.said, "-");
    stretch.traced().says(&said, &FELT)
}
