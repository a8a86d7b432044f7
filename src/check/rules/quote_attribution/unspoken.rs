//! Words between marks that nobody spoke, and words that a reader gives to whoever spoke before.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};
use crate::check::quotations::Run;
use crate::check::{Item, Quotation, Stretch};
use crate::content::release::{Release, ReleaseType};

/// Whether the words are the speech that the release gives whole: its one speaker is named in the paragraph before.
pub(super) fn is_set_speech(item: &Item, release: &Release, start: &Run) -> bool {
    let ([quote], ReleaseType::Speech | ReleaseType::Letter) = (release.facts.quotes.as_slice(), release.facts.kind)
    else {
        return false;
    };
    let text = item.prose.stretches[start.stretch].words();
    let opens = text[..start.words.start].trim().is_empty();
    let is_named = |before: usize| {
        let mut named = item.mentions.of(before).iter().map(|mention| mention.person);
        named.any(|person| quote.by == person.entry.slug || quote.by == person.facts.name)
    };
    opens && start.stretch.checked_sub(1).is_some_and(is_named)
}

/// Whether words between marks were spoken by nobody: a thought, an example, the title of what is linked to.
pub(super) fn is_unspoken(stretch: &Stretch, words: &Range<usize>) -> bool {
    static LEADS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:\b(?:wonder(?:ed|ing)?|(?:was|were|am|is|be|kept) thinking|asked (?:ourselves|myself|themselves)|easy to say|(?:you|one|anyone|they) (?:can|could|might|may) (?:say|ask)|for example|(?:sentence|line|words|phrase|notice|sign|label|answer) (?:such as|like)|(?:an|one|another) example|examples?|myth|the title|titled|entitled|(?:calls?|called|calling|named|dubbed|nicknamed|billed|praised|hailed) (?:it|him|her|them|this|that|as)|known as)[,:]?)\W*$",
        )
    });
    let text = stretch.words();
    let lead = &text[..words.start];
    let is_led = !lead.trim().is_empty() && LEADS.is_match(lead);
    let mut links = stretch.passage.links();
    let is_linked = links.any(|(mark, _)| mark.words.start <= words.start + 3 && words.end <= mark.words.end + 3);
    let is_meant = text[words.end..].trim_start().starts_with("means ");
    let said = &text[words.clone()];
    is_led || is_linked || is_meant || is_motion(said) || is_letter(said)
}

/// Whether the words are those of a motion, which nobody speaks: `This council notes that …`.
fn is_motion(words: &str) -> bool {
    static MOTION: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:that )?(?:this|the|full)? ?(?:council|meeting|committee|assembly|group) (?:therefore |further |also |hereby )?(?:notes|believes|resolves|recogni[sz]es|welcomes|regrets|condemns|deplores|calls (?:on|for)|asks|instructs|requests|agrees to|commits|thanks|is (?:concerned|proud|alarmed|dismayed))\b",
        )
    });
    MOTION.is_match(words)
}

/// Whether the words are a letter, which opens with whom it is to: `Dear Minister, …`.
fn is_letter(words: &str) -> bool {
    static OPENS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^\W*(?:Dear (?:[A-Z][\w’'.-]+|Sirs?|Madam|all|friends?|neighbours?|residents?)|To (?:the|our|all) [A-Za-z]+[^.;:!?]{0,30},$)",
        )
    });
    OPENS.is_match(words)
}

/// Whether what leads to some words says that they are read or sung somewhere, or are what something is called: `the song goes`,
/// `carved above the door`, `the proverb says`.
pub(super) fn is_read(stretch: &Stretch, words: &Range<usize>) -> bool {
    static THING: LazyLock<Pattern> = LazyLock::new(|| {
        let thing = "song|hymn|carol|anthem|psalm|proverb|saying|adage|rhyme|poem|poet|verse|chorus|line|lyric|poster|sign|notice|plaque|engraving|inscription|stone|clock|bell|bench|board|blackboard|banner|placard|badge|mug|t-?shirt|sticker|ticket|label|tag|section|clause|act|rule|rules|bylaw|byelaw|regulation|paragraph|article|standing orders?|code|constitution|question|form|survey|questionnaire|leaflet|booklet|pamphlet|book|novel|film|play|programme|exhibition|talk|lecture|course|workshop|motto|slogan|strapline|headline|title|caption|motion|amendment|recommendation|minutes?|letter|card|postcard|note|e-?mail|text message|message|voicemail|tannoy|announcement|timetable|website|page|screen|machine|menu|recipe|riddle|joke|telegram|diary|ledger|log|recorded voice|recording|sampler|tapestry|mural|graffiti|scroll|certificate|tea towel|gravestone|headstone|memorial|monument|lintel|beam|wall|door|medal|coin|flag|billboard|hoarding|scoreboard|receipt|envelope|tin|packet";
        pattern(&format!(
            r"(?i)\b(?:{thing})s?\b[^.;:!?]{{0,70}}?\b(?:goes?|went|reads?|says?|said|runs?|ran|has it|had it|is|was|called|titled|entitled|named|reading|saying|beginning|begins?|began|opens?|opened|ends?|ended|asks?|asked|states?|stated|put it|puts it|headed|marked|announces?|announced|declares?|declared|tells us|warns?|warned)[,:]? ?(?:that )?$"
        ))
    });
    static CUT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:written|carved|painted|printed|engraved|inscribed|stitched|embroidered|spelt out|etched|tattooed|the inscription|the slogan|the motto|the message|the title|the heading|the headline|the poster|the leaflet|the song|the hymn|the poem|the play|the exhibition|the motion)\b[^.;:!?]{0,40}$",
        )
    });
    static TITLE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:poster|song|hymn|poem|book|booklet|novel|film|play|exhibition|talk|lecture|course|workshop|leaflet|pamphlet|motion|report|sign|banner|plaque|programme|motto|slogan)s?,? ?$",
        )
    });
    let lead = &stretch.words()[..words.start];
    let sentence = lead.rfind(['.', '!', '?']).map_or(lead, |at| &lead[at + 1..]);
    let sentence = sentence.trim_end();
    !sentence.is_empty()
        && !sentence.ends_with(['.', '!', '?'])
        && (THING.is_match(sentence) || CUT.is_match(sentence) || TITLE.is_match(sentence))
}

/// Whether the sentence that leads to a quotation is about whoever spoke before: `She had a good word for the majority. “They
/// changed …”`
pub(super) fn goes_on_about(item: &Item, quotation: &Quotation, start: &Run) -> bool {
    let stretch = &item.prose.stretches[start.stretch];
    let lead = stretch.words()[..start.words.start].trim_end();
    let from = lead
        .trim_end_matches(['.', ':', ',', '!', '?'])
        .rfind(['.', '!', '?', '”', '"']);
    let from = from.map_or(0, |at| lead.ceil_char_boundary(at + 1));
    let first = lead[from..].split_whitespace().next().unwrap_or_default();
    let opens = |at: usize| lead.get(from..at).is_some_and(|before| before.trim().is_empty());
    let mut named = item.mentions.within(start.stretch, from..lead.len());
    matches!(first, "He" | "She")
        || named.any(|mention| quotation.is_by(mention.person) && opens(mention.whole().start))
}
