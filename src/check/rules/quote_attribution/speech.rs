//! Whether the sentence around a quotation tells of anybody who speaks, and whether it names them after all.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};
use crate::check::quotations::Run;
use crate::check::{Item, Stretch};

/// Speech, and people who may be its speakers: `told`, `the word on the platform`, `a neighbour`.
static SPEECH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:sa(?:y|ys|id)|t(?:ell|ells|old|elling)|puts?|voic(?:e|es|ed)|hear(?:s|d)?|shout(?:s|ed)?|cr(?:y|ies|ied)|call(?:s|ed)?|agree[ds]?|ask(?:s|ed)?|add(?:s|ed)?|explain(?:s|ed)?|warn(?:s|ed)?|complain\w*|grumbl\w+|grievance|murmur\w*|talk\w*|words?|views?|opinion|verdict|feeling|mood|message|comment\w*|remark\w*|repl(?:y|ies|ied)|answer(?:s|ed)?|respon\w+|according|rumour|gossip|laugh(?:s|ed)|joked?|insist(?:s|ed)?|admit\w*|claim\w*|wonder\w*|thinks?|thought|reckon\w*|believ\w+|feels?|felt|chant\w*|chorus|refrain|saying goes|point(?:s|ed)|noted|snap(?:s|ped)|sigh(?:s|ed)|sources?|insiders?|critics?|voices?|residents?|neighbours?|traders?|shopkeepers?|mothers?|fathers?|parents?|mums?|dads?|pupils?|passengers?|drivers?|customers?|regulars?|people|folk|locals?|man|men|woman|women|child|children|boys?|girls?|lad|pensioners?|tenants?|visitors?|walkers?|anglers?|cyclists?|commuters?|volunteers?|nurses?|teachers?|workers?|staff|crowd|queue|campaigners?|officials?|officers?|spokes\w+|somebody|someone|anyone|everyone|everybody|one|many|some|others?|most|another|all|he|she|they|we|i|you|who|whom|us|them|letters?|e-?mails?|petitioners?|cllr|councillor|mr|mrs|ms|dr)\b",
    )
});

/// Whether the sentence in which a quotation stands tells of nobody who speaks: it is what something is called, or reads.
/// `The choir sang “In the bleak midwinter, frosty wind made moan”.`
pub(super) fn is_no_speech(stretch: &Stretch, words: &Range<usize>) -> bool {
    let text = stretch.words();
    let lead = &text[..words.start];
    let lead = lead.rfind(['.', '!', '?']).map_or(lead, |at| &lead[at + 1..]);
    let ends = text[words.clone()]
        .trim_end_matches(['\"', '”', '’', '\''])
        .ends_with(['.', '!', '?']);
    let tail = &text[words.end..];
    let tail = tail.find(['.', '!', '?']).map_or(tail, |at| &tail[..at]);
    let is_led = lead.chars().any(char::is_alphabetic);
    let tail = if ends && is_led { "" } else { tail };
    let is_apart = !is_led && (ends || !tail.chars().any(char::is_alphabetic));
    !is_apart && !lead.trim_end().ends_with([':', ',']) && !SPEECH.is_match(lead) && !SPEECH.is_match(tail)
}

/// Whether somebody whom the site knows is named as the speaker in a way of its own: `To quote Cllr Wren, …`, `… Those were the words of
/// Cllr Wren.`
pub(super) fn is_named_beside(item: &Item, start: &Run) -> bool {
    static QUOTES: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?i)\b(?:to quote|quoting|in the words of|borrowing from|as)\W*$"));
    static SPOKE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:(?:those|these|such|they) (?:words )?(?:were|are|came|come)(?: the (?:last |first |parting )?words)?|(?:the|so|that) (?:speaker|voice|words|verdict|view|speech|was|is|said|spoke)(?: (?:was|is|were|are|belonged to|belongs to|came from|that of))*)\b[^.;:!?]{0,20}$",
        )
    });
    let text = item.prose.stretches[start.stretch].words();
    let lead = &text[..start.words.start];
    let from = lead.rfind(['.', '!', '?']).map_or(0, |at| at + 1);
    let mut before = item.mentions.within(start.stretch, from..start.words.start);
    let mut after = item.mentions.within(start.stretch, start.words.end..text.len());
    before.any(|mention| QUOTES.is_match(&text[from..mention.whole().start.max(from)]))
        || after.any(|mention| SPOKE.is_match(&text[start.words.end..mention.whole().start.max(start.words.end)]))
}
