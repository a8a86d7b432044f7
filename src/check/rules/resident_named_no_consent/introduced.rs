//! People whom a text introduces: `our witness is`, `a letter signed by`, `who still does those steps`; and families.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::names::{Directory, Form, Named, is_of_language};
use crate::check::pattern::{Pattern, Traced, pattern};

/// How far from a name one looks, in bytes.
const REACH: usize = 120;

/// What leads to somebody whom the group met, thanks or writes of.
static LEADING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:then |and then )?there(?:['’]s| is| was)(?: (?:also|poor|old|dear|young))*",
        r"|(?:met|meet|ask|know|knows|remember|bumped into|ran into|spotted|saw|visited|called on|chatted (?:with|to)|talked (?:to|with)|listened to|rang|phoned|joined|helped|carr(?:y|ying|ied)|lift(?:ed|ing)?|fetch(?:ed)?|wheel(?:ed)?|drove|(?:one|two|three|four|both|some|several|another|others?) of (?:them|us|those|these|the [a-z]+)(?: [a-z]+){0,3},|rescued|invited|interviewed|photographed|pictured|pushed past|sat with|took|takes|taken|seen|recognise|recogni[sz]ed|shows?|showing|features?|featuring|depicts|did for|does for|spare|cost|cheated|left|forced|made|lets?|helps?|asked|told|thanked|praised|watched|found|heard|follow(?:s|ed)?|stands?|stood|sits?|waits?|lives?|comes?|came|went|goes|walks?|beside|behind|alongside|on behalf of)",
        r"|(?:resident|tenant|neighbour|man|woman|lady|gentleman|passenger|pensioner|carer|mother|father|chap|bloke|someone|somebody|person|walker|shopper|volunteer|driver|nurse) (?:called|named|by the name of)",
        r"|(?:cheers|hats off|shout-?out|credit|kudos|congratulations|hat tip|love|thanks|thank you|applause|gratitude|indebted|grateful|bravo|our thanks go|thanks go|good wishes|get well wishes|happy birthday|a nod|respect|flowers|condolences) to|(?:thoughts|hearts?|prayers|sympath(?:y|ies)) (?:are|is|goes?|goes? out) (?:with|to)|three cheers for|hurrah for|hooray for|well done,?|thinking of|a big hand for|thanks,",
        r"|(?:signed|written|penned|sent in|raised|begun|started|rented|owned|occupied|lived in|led|taken|drawn up|collected|organised|baked|knitted|made|handed in|brought|submitted) by|signed,?|signature of|(?:letter|e-?mail|call|note|card|message|text|plea|tweet|post|complaint|photo|photograph|picture|word|visit)s? (?:from|of)",
        r"|(?:shopping|luggage|pram|bags?|suitcase|wheelchair|pushchair|coat|stick|door|doorstep|kitchen|bathroom|bedroom|garden|ceiling|windows?|handwriting|letter|diary|work|handiwork|funeral|memory|company|arm|hand|verdict|answer|opinion|view|reply|comment|question|complaint|cry|wish|hope|fear|luck|fate|lot|plight|story|tale|words|name|names|that|those|voice|face|idea|brainchild|home|case|cases|example|experience|patience|kindness|persistence) of|belong(?:s|ed|ing) to|home to",
        r"|(?:neighbours?|regulars?|customers?|passengers?|witness(?:es)?|champions?|her(?:o|oes|oine)|members?|friends?|couple|pair|trio|lodger|walker|retired [a-z]+|gardener|young couple|old couple)(?: of [a-z ]{3,30})?,?",
        r"|(?:Today|Yesterday|Take|Ask|Just ask|For|Unlike|Like|Or|Cue|Enter|Step forward|Poor|Poor old|Dear old|Good old))\s+$",
    ))
});

/// What says who is meant: `our star witness is`, `the man in the photograph was`.
static BEING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:witness|champion|hero|heroine|star|inspiration|man|woman|person|owner|neighbour|organiser|winner|patient|regular|voice|face|name|lady|gentleman|chap|bloke|couple|caller|writer|victim|casualty|customer|passenger|complainant|signatory|petitioner|tenant|resident|pensioner|mother|father|carer|walker|cyclist|driver|first|last|next|among|photograph|picture|one|it)\b[^.;:!?]{0,60}? (?:is|was|are|were|included|includes|['’]s)(?: (?:that of|poor|old|young|local|retired|one|our|a certain))*\s+$",
    )
});

/// What only somebody private does, right after their name.
static DOING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"^(?:['’]s (?:[\w’'-]+ ){0,2}?(?:oxygen|inhalers?|wheelchair|tablets|medicine|carers?|heart|chest|lungs?|legs?|eyes|sight|hearing|falls?|accident|stroke|operation|cat|dog|budgie|rabbit|shopping|frame|stick|scooter|bike|car|bins?|garden|patience|idea|photos?|photographs?|letters?|words|petition|question|face|hands?|voice|allotment|shed|gate|fence|tears|back|knees?|hips?|illness|pension|neighbours?)\b|,? (?:and|with) (?:her|his|their) [a-z]",
        r"|(?:,? (?:and|&) [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)?(?:,[^.;:!?]{0,80},)?,? (?:who |and )?(?:still |never |always |often |also |now |just |nearly |already |once )?",
        r"(?:has (?:not |never |only |already |since |still )?(?:been|had|kept|sent|slept|rung|phoned|photographed|filmed|noted|logged|reported|complained|boiled|heated|scrubbed|mopped|wiped|bought|paid|borrowed|nursed|shown|asked|put up with|lived|missed|waited|counted|walked|climbed|tried|lost|spent|fallen|written|used|given|got|to)\b|had to\b|(?:is|was) (?:not |still |always |too |so |very |quite |often )?(?:afraid|scared|unable|left|stuck|late|fuming|furious|angry|upset|worried|tired|frightened|trapped|housebound|on (?:a|the|her|his|crutches)|in (?:tears|pain|a|hospital)|waiting|going|walking|out with|knocked|hurt|injured|carried|refused|told|one of)",
        r"|(?:cannot|can['’]t|could not|couldn['’]t|can no longer|does not dare|dares? not)\b|(?:miss(?:es|ed)|walk(?:s|ed)|climb(?:s|ed)|count(?:s|ed)|use[sd]|wait(?:s|ed)|fell|broke|tripp(?:ed|s)|slipp(?:ed|s)|push(?:es|ed)|carr(?:ies|ied)|cycle[sd]|relie[sd] on|needs|pays|gets up|sat|sits|baked|bakes|wept|cried|struggle[sd]|dread(?:s|ed)|gave up|has given up|began the|started the|wrote to|signed|rang|turned up|spent|does (?:those|these|the|her|his|not)|did (?:those|the|not)|loves|lives|rents|runs?|keeps?|kept|pointed|nodded|shrugged|sighed|limped|crawled|shuffled|hobbled|staggered|copes?|coped|manages?|managed|insists? on|goes (?:by|without)|went (?:by|without|home)|showed (?:us|me|the group|Cllr|Councillor)|boils?|scrubs?|mops?|wipes?|looks? after|organis(?:es?|ed)|coughs?|shivers?|sleeps?|fears?|remembers?|grew up|moved (?:in|here|to))\b))",
    ))
});

/// What may stand before names of people who are dead, famous or at work.
static ELSEWHERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:named after|in memory of|the late|statue of|portrait of|bust of|(?:book|novel|play|film|song|poem|music|painting|mural|portrait|sculpture)s? (?:by|of)|author|architect|sculptor|painter|poet|singer|actor|comedian|sir|dame|lord|lady|king|queen|saint|mp|candidate|cllr|councillor|officer|director|manager|chief|head|editor|reporter|leader|chair|chairman|president|minister|mayor|inspector|judge|coroner|vicar|canon|bishop)s?,?\s+$",
    )
});

/// Plays, talks and shows are about people of whom everybody has heard.
static STAGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:exhibitions?|museum|gallery|(?:the|a|school|new) plays?|musical|opera|ballet|films?|novels?|poems?|concerts?|lectures?|(?:local|natural|family) history|biograph\w+|memoirs?|statue|plaque|portrait|century|centenary|legend|folk song|carols?|symphony|album|starring|actor|actress|band|orchestra)\b",
    )
});

/// Whether the text introduces somebody of this name.
pub(super) fn is_introduced(text: Traced, sentence: &Range<usize>, named: &Named) -> bool {
    let start = sentence
        .start
        .max(text.ceil_char_boundary(named.whole.start.saturating_sub(REACH)));
    let before = &text[start.min(named.whole.start)..named.whole.start];
    let before = without_companion(before);
    let end = text.floor_char_boundary((named.words.end + REACH).min(sentence.end.max(named.words.end)));
    let after = &text[named.words.end..end];
    let is_led = || LEADING.is_match(before) || BEING.is_match(before);
    let is_introduced = match named.form {
        Form::Full => is_led() || is_entry(before, after) || DOING.is_match(after) || goes_on(text, sentence, before),
        Form::Shaped => is_signed(before),
        Form::Worded => is_signed(before) && text[named.words.clone()].chars().nth(1) == Some('.'),
        _ => false,
    };
    is_introduced && !ELSEWHERE.is_match(before) && !STAGE.is_match(&text[sentence.clone()])
}

/// Whether a name stands at the head of an entry in a list: `Jean Sowerby: two falls`.
fn is_entry(before: &str, after: &str) -> bool {
    let said = after.strip_prefix(": ");
    before.trim().is_empty()
        && said.is_some_and(|said| said.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()))
}

/// What leads to the first of two: `Meet Horace and Ena Lamb`, `signed "Ron Batley`.
fn without_companion(before: &str) -> &str {
    static COMPANION: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?:[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)? (?:and|&) |[“‘'])$"));
    COMPANION.find(before).map_or(before, |found| &before[..found.start()])
}

/// Whether the sentences behind go on about somebody whom this one begins with, and tell of their body or their home: `She
/// showed us the winter, when her chest was so bad that she slept in the chair`.
fn goes_on(text: Traced, sentence: &Range<usize>, before: &str) -> bool {
    static PRIVATE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^\W*(?:(?:She|He)\b[^;!?]{0,200}?\b(?:her|his)|Her|His) (?:bad |weak |own |eldest |youngest |late |little )?(?:chest|lungs?|heart|hips?|knees?|legs?|eyesight|hearing|sight|inhalers?|tablets|breathing|cough|illness|health|nerves|operation|wheelchair|walking frame|flat|landlord|landlady|rent|tenancy|kitchen|bathroom|bed|bedroom|ceiling|boiler|mattress|windowsill|son|daughter|baby|children|grandchildren|grandson|granddaughter|husband|wife|widow|mother|father|pension|benefits?|arrears|debts?|eviction|front door)\b",
        )
    });
    let opens = before.split_whitespace().count() <= 3;
    let end = text.floor_char_boundary((sentence.end + 2 * REACH).min(text.len()));
    opens && PRIVATE.is_match(&text[sentence.end..end])
}

/// Whether somebody signed with a name of which no list knows the first: `a letter signed E. M. Hallowes`.
fn is_signed(before: &str) -> bool {
    static SIGNED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:signed(?: by)?|letter from|e-?mail from|note from|goes by the name of)\s+$")
    });
    SIGNED.is_match(before)
}

/// A family that is named for what it goes through: `the Ravenhill family has been without hot water`.
pub(super) fn family(text: Traced, sentence: &Range<usize>, directory: &Directory) -> Option<Range<usize>> {
    static FAMILY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b[Tt]he ([A-ZÀ-Þ][\w'’-]+) (family|household|couple|sisters|brothers|twins)(?:,|['’]s|\.|\s+([a-z’']+)\b)",
        )
    });
    let found = text.part(sentence.clone()).captures_iter(&FAMILY).next()?;
    let (whole, name, kind) = (found.get(0)?, found.get(1)?, found.get(2)?);
    let word = name.as_str();
    let is_thing = found.get(3).is_some_and(|next| {
        const THINGS: &[&str] = &[
            "bakery", "bible", "business", "butcher", "butchers", "centre", "court", "crest", "day", "estate", "farm",
            "farms", "firm", "fun", "grave", "home", "hub", "law", "name", "pew", "railcard", "room", "run", "seat",
            "shop", "ticket", "tomb", "tree", "trust", "vault",
        ];
        THINGS.contains(&next.as_str())
    });
    if is_thing {
        return None;
    }
    let is_known = directory.has_surname(word) || directory.places.stands_in(&[word]) || is_of_language(word);
    (!is_known).then(|| sentence.start + whole.start()..sentence.start + kind.end())
}
