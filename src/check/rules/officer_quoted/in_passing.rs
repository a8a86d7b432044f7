//! What officers said, told in passing: `was kind enough to tell callers that …`, `and her feeling is that …`.

use std::sync::LazyLock;

use crate::check::officers::MASKS;
use crate::check::pattern::{Masked, Pattern, masked, pattern};

/// To say something, as it stands behind `was good enough to` and `is understood to have`.
const TO_SAY: &str = "(?:(?:say|said|tell|told|admit(?:ted)?|concede[d]?|confess(?:ed)?|remark(?:ed)?|observe[d]?|warn(?:ed)?|point(?:ed)? out|predict(?:ed)?|complain(?:ed)?|apologise[d]?|suggest(?:ed)?|insist(?:ed)?|grumble[d]?|argue[d]?|joke[d]?|describe[d]?|call(?:ed)?|own(?:ed)? (?:up|that)|declare[d]?|acknowledge[d]?|volunteer(?:ed)?|put it|wonder(?:ed)? (?:aloud|why|whether))\\b|let (?:[a-z]+ ){1,3}(?:know|slip|in on)\\b|(?:explain|mention|add|confirm|allow|agree|note|grant|stress|repeat|recall|believe|think|feel|hold)(?:e?d)? (?:that|why|how|to (?:us|me|callers|passengers|residents|tenants|traders)))";

/// What somebody has of their own who gives an opinion.
const OPINION: &str = "(?:feeling|guess|view|hunch|belief|opinion|verdict|answer|reply|reckoning|estimate|conviction|line|message|sense|impression|assessment|judgement|advice|conclusion|hope|fear|worry|suspicion|theory|reaction|response|comment|prediction|forecast|diagnosis|explanation)s?";

/// What is told of somebody's words in passing, with `OFFICER` for the name: see [`crate::check::officers::lines`].
pub(super) static IN_PASSING: LazyLock<Masked> = LazyLock::new(|| {
    let own = "(?:own |best |honest |private |considered |first |only |gut |frank |professional )*";
    let about = "(?: (?:on|of|about|to|when|at) [^.,;:]{2,40}?)?";
    let all = [
        // They were moved to say so, or are said to have said it.
        format!("OFFICER[^.;:,\"A-Z]{{0,40}}\\b(?:was|were|felt|had been|has been|proved|seemed|is|are)\\b[^.;:,\"A-Z]{{0,30}}\\b(?:enough|moved|forced|obliged|bound|driven|compelled|sorry|sad|at pains|heard|known|overheard|understood|reported|said|believed|thought|careful|glad|pleased|reduced|quick|minded) to (?:have )?(?:since |also |once |[a-z]+ly )?{TO_SAY}"),
        format!("OFFICER[^.;:,\"A-Z]{{0,30}}\\b(?:had|took|has|made) (?:the|a|no) (?:trouble|grace|honesty|decency|courage|time|opportunity|chance|kindness|courtesy|point|candour|good sense|choice but) (?:to|of) (?:have )?(?:{TO_SAY}|(?:say|tell|admit|point)(?:t?ing))|OFFICER[^.;:,\"A-Z]{{0,30}}\\b(?:had|has) no (?:hesitation|qualms|doubts?|trouble) (?:in |about )?(?:tell|say|admitt|call|describ|warn)ing\\b|OFFICER[^.;:,\"A-Z]{{0,30}}\\b(?:went out of (?:his|her|their) way|could only|could not but|had to|did not hesitate|felt able|saw fit|chose) (?:to )?{TO_SAY}|OFFICER[^.;:,\"A-Z]{{0,20}} could(?: not|n't) help (?:saying|remarking|observing|adding|noticing|feeling)"),
        // After what was done, what they think of it.
        format!("OFFICER[^.;:A-Z]{{0,180}}\\b(?:his|her) {own}{OPINION}{about} (?:is|was|being|has been|remains|were)\\b|(?:^|[,:] )\\W*(?:the |our |some |most |many )?OFFICER[^.;:A-Z]{{0,140}}\\btheir {own}{OPINION}{about} (?:is|was|being|has been|remains|were)\\b"),
        "OFFICER(?: [a-z]+ly)? (?:observed|remarked|ventured|opined|mused|noted|allowed|volunteered|reflected|recalled|hinted|granted|protested|retorted|replied|commented|stated|averred|whispered|breathed|agreed|maintained|reasoned|calculated|estimated|advised|wrote|writes|owned|mentioned|confirmed|explained)(?: (?:with|over|on|to|in|at|from|as) [^.;:,A-Z]{2,50}?)?,? that\\b".to_owned(),
        "OFFICER[^.;:,A-Z]{0,20} (?:went|gone|going|goes|is) on (?:the )?record\\b|OFFICER[^.;:,A-Z]{0,30} put (?:it all|the whole (?:thing|matter|business)|the [a-z ]{2,30}|it|this|that|everything) down to\\b".to_owned(),
        "OFFICER[^.;:,\"A-Z]{0,50} (?:accepts?|accepted|concedes?|agrees?|understands?|realises?|doubts) (?:that|it|there)\\b|OFFICER[^.;:A-Z]{0,120}\\b(?:not |n't )?hold(?:s|ing)? out (?:much|any|little|no|great) hope|OFFICER[^.;:A-Z]{0,80}\\b(?:words?|three|two|one|verdict|answer|phrase|this)[^.;:A-Z]{0,20}: \"|[\",] OFFICER,? (?:[a-z]+ly )?(?:informed|assured|reminded|promised|advised|lectured|cautioned|corrected) (?:an?|the|one|us|me|her|him|[a-z]+s)\\b|\\bfrom OFFICER (?:came|there (?:came|was|is))\\b".to_owned(),
        "OFFICER[^.;:,A-Z]{0,30} (?:expressed|voiced|professed|confessed to|guess(?:es|ed) (?:at|that)|counsell?ed)\\b|\\bso OFFICER (?:(?:has|have|had) )?(?:told|tells?|said|says?|informed|assures?)\\b|\\b(?:note|notice|letter|e-?mail|message|memo|card|poster|text|reply)s?\\b[^.;:A-Z]{0,30} (?:by|from) OFFICER[^.;:A-Z]{0,30}\\b(?:informed|told|warned|assured|promised|apologised|admitted|explained|complained|regretted)\\b".to_owned(),
        // What others had from them.
        "\\b(?:all|what|the (?:answer|reply|word|response|line|best|most|only [a-z]+|message)) (?:that )?(?:we|i|they|he|she|anyone|anybody|people|[a-z]+s) (?:got|had|heard|could get|were given|received|were told|got back|was told) (?:back )?(?:from|out of|by) OFFICER\\b".to_owned(),
        "\\bto OFFICER,? (?:it|this|that|the [a-z]+) (?:is|was|looks?|looked|seems?|seemed|sounds?|sounded) (?:a|an|all|just|only|simply|as|like|no|not|too|quite|very|perfectly|[a-z]+(?:less|ful|ous|ible|able|ish|ive))\\b".to_owned(),
        // In a headline, and in a line of a list.
        "[a-z\"], (?:says|said|warns|warned|claims|insists|admits|reckons|fears|thinks|believes|concedes) OFFICER\\W*$".to_owned(),
        "^\\W*OFFICER,? (?:at|on|in|to|after|before) [^.:;A-Z]{3,60}: \"?[a-z]+ [^.;A-Z]*\\b(?:is|was|will|are|cannot|can't|won't|would|has|had|have|not|no|nobody|nothing|never|needs?)\\b".to_owned(),
    ];
    masked(&all.join("|"), MASKS)
});

/// What the next sentence gives of the words of somebody whom the last began with: `The bridge, she told callers, was done
/// for`.
pub(super) static ASIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"[a-z], (?:he|she|they) (?:then |also |[a-z]+ly )?(?:told|tells|said|says|added|adds|warned|warns|admitted|admits|explained|explains|reckons|reckoned|thinks|thought|believes|believed|feared|fears|insisted|insists|felt|feels|wrote|writes|predicted|predicts)\b[^,.;A-Z]{0,50}[,.]",
    )
});

/// What one sees from a house, and not what those in it think: `the view from the planning office takes in the bridge`.
pub(super) static OUTLOOK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\bview (?:of|from)\b[^.;]{0,60}\b(?:takes in|looks?|overlooks|across|over|stretches|window|blocked|roofs?|as far as)\b",
    )
});
