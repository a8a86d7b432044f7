//! What is given for a good cause, and what is said not to be asked for.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};

/// Whether money is given for somebody in need or for a place, and not for a party: `a pound from each goes to the hardship
/// fund`.
pub(super) fn is_for_charity(text: &str, words: &Range<usize>) -> bool {
    static GIFT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:fund|donat\w+|gifts?|fiver|tenner|pounds?|quid|coins?|chip(?:ping)? in|pot|kitty|tin|jar|bucket|£\d+|penny)\b",
        )
    });
    static CAUSE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:hardship|benevolent|relief|hospice|charit\w+|school|church|chapel|mosque|temple|village hall|market hall|hall|lifeboat|food ?bank|scouts?|guides|museum|band|choir|club|piano|roof|organ|library|playground|orchard|shelter|refuge|ambulance|hospital|memorial|pantry|soup|lights|garden|widows?|orphans|victims|flood(?:ed)?|disaster|animals?|pool|theatre|larder|kitchen|lunch|supper|appeal for|hut|bakery|pitch|shed|boat|bells?|festival|carnival|gala|mayor[’']s|children in need|poppy|refugees|homeless|toy)\b",
        )
    });
    static PARTY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:us|our|ours|campaign\w*|elect\w*|re-elect\w*|part(?:y|ies)|polls?|candidates?|leaflets?|posters?|votes?|fighting|treasurer|council seats?|alliance)\b",
        )
    });
    let from = text[..words.start].rfind(['.', '!', '?']).map_or(0, |at| at + 1);
    let to = text[words.end..]
        .find(['.', '!', '?'])
        .map_or(text.len(), |at| words.end + at);
    let said = &text[from..to];
    GIFT.is_match(&text[words.clone()]) && CAUSE.is_match(said) && !PARTY.is_match(said)
}

/// Whether it is said that something is not asked for, or is somebody else's to see to: `the group does not ask for your
/// vote`, `party membership is a matter for the party`.
pub(super) fn is_denied(text: &str, words: &Range<usize>) -> bool {
    static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:do|does|did|will|would|can|may|must|is|are|was|should|could)(?:n['’]t| not|not| never| no longer)|never|neither|nor|nobody|no one) (?:[a-z]+ ){0,2}?(?:ask(?:s|ed|ing)?|seeks?|sought|seeking|solicit(?:s|ed|ing)?|deal(?:s|t|ing)?|handles?|handling|takes?|took|taking|collects?|collecting|appeals?|appealing|calls?|calling|requests?|requesting|begs?|begging|fish(?:es|ing)?|angling|after|about|here for|part of|an? (?:appeal|plea|request|call)|be (?:used|asked|taken))\b[^.;!?]{0,30}$|(?i)\b(?:have|has|having|takes?|took|taking|play|plays|playing) no (?:part|hand|role|share) in (?:the |any |our |a )?$",
        )
    });
    static AFTER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^[^.;!?]{0,40}?\b(?:(?:is|are|was|were|can|may|will|must|should)(?:n['’]t| not|not| never) (?:be )?(?:dealt|handled|taken|sold|asked|answered|given|kept|for this|for the group|for (?:our|this) office|wanted|sought|accepted|a matter|part of|run|done|what)\b|(?:is|are) (?:a matter|matters|something|the business|the affair|a question) (?:for|of) )",
        )
    });
    let from = text[..words.start].rfind(['.', '!', '?', ';']).map_or(0, |at| at + 1);
    BEFORE.is_match(&text[from..words.start]) || AFTER.is_match(&text[words.end..])
}

#[cfg(test)]
mod tests {
    use crate::check::practice::holds;

    #[test]
    fn causes_and_denials_are_no_appeals() {
        holds(
            "campaigning-by-officer",
            "",
            &[
                "A pound from each ticket goes to our campaign fund.",
                "Do not forget your vote for the Civic Alliance.",
            ],
            &[
                "A pound from each ticket goes to the benevolent fund of the hall.",
                "The group does not ask for your vote on this page.",
                "Party membership is a matter for the party.",
            ],
        );
    }
}
