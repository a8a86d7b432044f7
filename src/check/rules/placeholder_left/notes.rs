//! Notes of a writer to colleagues: a part of a text, and the work that is still to be done on it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::Stretch;
use crate::check::pattern::{Pattern, pattern};

/// A sentence that opens with a part of a text: `Third paragraph`, `Picture of the weir`, `NB this para`.
static PART: LazyLock<Pattern> = LazyLock::new(|| {
    let order = "first|second|third|fourth|fifth|next|last|final|opening|closing|top|main|new|short|better|strong|stronger|good|nice|usual|standard|brief|one-line|two-line|killer|snappy";
    let part = "para(?:graph)?s?|sentences?|headlines?|sub-?heads?|headings?|captions?|pictures?|pics?|photos?|photograph|quotes?|quotation|intro|introduction|standfirst|strapline|boilerplate|summary|pull-?quote|bullet points?|footnotes?|sign-?off line|call to action|background|wording|copy|line|bit|section|ending|contact details|biog|bio|stats?|statistics|figures";
    pattern(&format!(
        r"(?i)^\W*(?:(?:nb|note|reminder|to do|still to come|office|editor)\b[:,–—-]? ?)?(?:(?:the|a|an|this|that|these|some|one|another|more|our|adele[’']s|your) )?(?:(?:{order}) ){{0,2}}(?:{part})\b"
    ))
});

/// A part that may be of something else than a text, where the sentence says what that needs: `the line to the coast needs a second track`.
static LOOSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^[^.;:!?]{0,40}\b(?:background|wording|copy|line|bit|section|ending|bio|biog|stats?|statistics|figures|pictures?|photos?)\b[^.;:!?]{0,60}\b(?:needs?|should|must)\b",
    )
});

/// What is still to be done on it: `to be signed off`, `wanted`, `make it punchier`.
static WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\bto be (?:signed off|written|supplied|inserted|filled in|drafted|rewritten|sorted|checked|finished|provided|redone|polished|cleared|expanded|cut|trimmed|found|chosen|added (?:by|here|in|later|when|once|after|before|below|at))\b|\b(?:wanted|needed|missing|pending|awaited|outstanding)\b|\bneeds? (?:work|a |an |to |some |more |checking|cutting|rewriting|tidying|sign|another)|\b(?:goes|to go) (?:in )?(?:here|below|above)(?:[.,;!)]|$| once| when)|\bto (?:write|add|supply|insert|draft|find|check|sort|finish|replace)\b|\bshould (?:explain|say|mention|cover|give|set out|describe|tell|quote|name|list|be about|go here|come here|make)\b|\b(?:make|keep|cut|trim|tighten|liven|jazz|spice|beef|tone|check|redo|rewrite|reword|rework|rephrase|shorten) (?:it|this|these|up)\b|\b(?:punchier|snappier|please|pls|plz|tbc|tba)\b|\bor so words\b|\bmax(?:imum)?\b|\b(?:about|no more than|up to|under) \d+ words\b|\btoo (?:long|short|dry|dull|weak|wordy|vague)\b",
    )
});

/// What makes a whole sentence of it, told to readers: `the first paragraph of the report is the best`.
static TOLD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:is|are|was|were|has|have|had|will|would|can|could|asks?|asked|says?|said|shows?|showed|tells?|told|calls|called|lists?|gives?|gave|reads?|stands?|runs?|ran|of the (?:wall|path|road|river|towpath|bank|fence|roof|hedge|report|plan|policy|book|letter))\b",
    )
});

/// An order of a text, and what its part is about: `Third paragraph: one more reason`.
static ORDERED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:first|second|third|fourth|fifth|next|last|final|opening|closing) (?:para(?:graph)?|sentence|section|line|bullet)(?: ?[:–—-] | (?:on|about|to|should|needs?|must|goes|here)\b)",
    )
});

/// Notes that are made of no part and its work.
static NOTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:write|add|put in|include|find|get) (?:a|an|some|one|another) (?:short |good |new |better )?(?:sentence|para(?:graph)?|headline|caption|intro|quote) (?:on|about|from|for)\b|^\W*(?:use|fill|keep) (?:this|the) (?:space|paragraph|section|box|slot|line) (?:to|for)\b[^”’]{0,80}$|\b(?:we|i)(?: will|['’]ll| can| must|['’]d better)? (?:add|put in|fill in|insert|drop in|slot in|supply|write|put) (?:in )?(?:the|a|some|his|her|this|these|proper|real|exact) (?:exact |real |right |final )?(?:numbers?|figures?|quotes?|captions?|details?|stats?|dates?|names?|line|rest|sources?|links?|prices?)(?: in| here)? (?:when|once|as soon as|after) [^.;:!?]{2,40}|^\W*@[a-z]+[,:]? (?:can|could|please|pls|check|is|do|does|will|would|what|when|where|which|who|over to|any)\b|^\W*(?:one|two|three|short|brief|a|single)[- ](?:sentence|line|paragraph|word|short|brief)s?[- ](?:summary|description|intro|introduction|overview|version|explanation) (?:of|for) (?:the|this) (?:release|story|piece|article|text|news|post)\b|^\W*(?:summary|headline|title|text|body|gist) of (?:the|this) (?:release|story|piece|article)\W*$|^(?:heading|headline|sub-?heading|title|bullet(?: point)?|section title|text|paragraph|caption)(?: (?:\d{1,2}|one|two|three))\W*$",
    )
});

/// The sentences of a stretch that are notes about its own text.
pub(super) fn notes(stretch: &Stretch) -> impl Iterator<Item = Range<usize>> {
    let text = stretch.traced();
    let is_worth_it = [&*WORK, &*ORDERED, &*NOTED]
        .iter()
        .any(|pattern| text.is_match(pattern));
    let sentences = stretch.sentences().iter().filter(move |_| is_worth_it);
    sentences
        .filter(move |sentence| !stretch.is_quoted(sentence) && is_note(&text[(*sentence).clone()]))
        .cloned()
}

fn is_note(sentence: &str) -> bool {
    let is_of_part =
        || PART.is_match(sentence) && WORK.is_match(sentence) && !TOLD.is_match(sentence) && !LOOSE.is_match(sentence);
    let is_noted = NOTED.is_match(sentence) && !sentence.contains(" says ");
    is_noted || ORDERED.is_match(sentence) && !TOLD.is_match(sentence) || is_of_part()
}
