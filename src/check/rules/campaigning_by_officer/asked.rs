//! An election, the group or whoever stands for it, and readers who are wanted for something, in whatever order a sentence
//! has the three: `a stay-at-home supporter is no use to us on 10 December`.

use std::sync::LazyLock;

use crate::check::pattern::{Masked, Pattern, Traced, masked, pattern};

/// What stands for names in a sentence: see [`super::contest`].
pub(super) const NAMES: &[&str] = &["CANDIDATE", "WARD", "GROUP"];

/// The group, as whoever speaks for it names it, and whoever stands for it.
const OURS: &str = r"(?:us|ours|our (?:[a-z-]+ )?(?:name|names|candidates?|side|colours|group|team|line|box|woman|man|person|hopeful|champion|contender)|(?:the |this )?GROUP(?:'s)?|(?:the|this) group(?:'s)?|CANDIDATE|one of (?:us|ours|our [a-z]+)|another member of (?:this|the) group)";

/// To choose somebody at a poll.
const CHOOSE: &str = r"(?:choos(?:e|es|ing)|chosen|pick(?:ing)?|back(?:ing)?|trust(?:ing)?|(?:re-)?elect(?:ing)?|return(?:ing)?|plump(?:ing)? for|opt(?:ing)? for|go(?:ing)? (?:for|with)|stick(?:ing)? with|settl(?:e|ing) on|prefer(?:ring)?|mark (?:it|your|the|that|them)|marking|tick(?:ing)?|turn(?:ing)? out (?:for)?|get(?:ting)? behind|stand(?:ing)? (?:with|by)|rally(?:ing)? (?:to|round|behind))";

/// What tells of an election.
static ELECTION: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        r"\b(?:by-?elections?|elections?|elect|electing|polls?|polling|ballots?|nominations?|candidates?|contender|hopeful|(?:this|that|vacant|station|WARD) seat|seat in WARD|result in WARD|(?:win|victory) in WARD|WARD contest|x marks|next councillor|voters?|on (?:thursday,? )?\d{1,2} (?:december|may|june)|(?:in|come|this|next) may)\b",
        NAMES,
    )
});

/// That the group is to be chosen.
static CHOSEN: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        &format!(
            r"\b{CHOOSE}\b[^.;:!?]{{0,45}}\b{OURS}\b|^\W*(?:please |just |do )?(?:give|send|lend) {OURS} (?:a (?:try|go|chance|whirl)|some company|the nod)\b|\b(?:to|and|please|will|would|could) (?:give|lend) {OURS} (?:a (?:try|go|chance|whirl)|the nod|your)\b"
        ),
        NAMES,
    )
});

/// Where on the ballot paper the group's name is to be found, or how much it is trusted there.
static NAMED: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        &format!(
            r"\b{OURS}\b[^.;:!?]{{0,30}}\b(?:the |to be (?:the )?)?(?:names?|ones?|line|box|choice) (?:they|you|to|that you) (?:mark|tick|choose|pick|cross|put)\b|\b(?:line|box|square|name|spot|row) (?:with|beside|by|next to|against|bearing|marked) {OURS}\b|\b(?:faith|trust|pencil|cross|confidence|x|tick)\b[^.;:!?]{{0,30}}\b(?:in|beside|by|for|against|next to|on) {OURS}\b|\bthe (?:one|right (?:one|choice|person)|(?:wo)?man|voice) for WARD|\bmake it (?:one of )?{OURS}\b|\b(?:use|spend|keep|save) (?:it|them|yours?|your [a-z]+) for {OURS}\b|\bwhich of (?:us|them) you (?:choose|pick|back)|\b(?:one|another|ten|more|some)(?: more)? of us (?:on|in) the council|\b(?:spare us a thought|think of us|remember us)\b|\bGROUP\b[^.;]{{0,40}}\byour (?:cross|x|tick)\b|\b(?:the group|us|we)\b[^.;]{{0,40}}\byour (?:cross|x|tick)\b|\b(?:we|GROUP|the group)\b[^.;:!?]{{0,30}}\bthe (?:name|ones?|choice) (?:they|you|people|residents) (?:mark|tick|choose|pick|cross)\b"
        ),
        NAMES,
    )
});

/// That readers are wanted for it.
static WANTED: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        r"\b(?:urged|(?:are|is|be) (?:warmly |politely |kindly |all )?(?:asked|invited|begged|implored|encouraged|requested|needed|wanted)|please|will you|would you|could you|can you|won't you|why not|we need|we want|do(?:n't| not) (?:sit|stay|waste|forget|let|leave)|not to let|no (?:use|good|help) to|depends?\b[^.;]{0,30}\bon you|you choosing|rests (?:on|with) you|honoured|flattered|in your hands|up to you|lift the candidate|it is time|a ballot paper wasted|makes? sure|see to it|let (?:it|this) be|then|so (?:choose|pick|mark)|come and|lend|spare)\b",
        NAMES,
    )
});

/// Whoever stands for the group, told to the world.
static ANNOUNCED: LazyLock<Masked> = LazyLock::new(|| {
    let tells = r"(?:unveil(?:s|ed)?|announc(?:e|es|ed)|pick(?:s|ed)?|chose|chosen|chooses|select(?:s|ed|ion)?|names?|named|present(?:s|ed)?|introduc(?:e|es|ed)|reveal(?:s|ed)?|adopt(?:s|ed)?|field(?:s|ed|ing)?|nominat(?:ed|es)|puts? up|put(?:ting)? forward|pleased to|proud to|delighted to|glad to|fighting|contest(?:s|ing)?)";
    let runner = r"(?:candidate|contender|hopeful|runner|standard-bearer|challenger|nominee|entrant|flag-bearer|torch-bearer|prospective councillor|in the field|in the (?:race|running)|hat (?:is )?in the ring|on the ballot(?: paper)?)";
    masked(
        &format!(
            r"\b(?:GROUP|the group|this group|we)\b[^.;]{{0,60}}\b{tells}\b[^.;]{{0,60}}\b{runner}\b|\b(?:our|GROUP's?|the group's) (?:[a-z-]+ ){{0,2}}{runner}\b[^.;]{{0,60}}\b(?:is|was|has been|will be)\b|\b(?:GROUP|the group|we)\b[^.;]{{0,30}}\b(?:fighting|contesting|standing in) (?:the|this) (?:WARD )?(?:by-election|seat|election)\b|\b(?:GROUP|the group|we)\b[^.;]{{0,60}}\bto (?:fight|contest|stand (?:in|for)|run (?:in|for)|carry)\b[^.;]{{0,30}}\b(?:WARD|seat|by-election|colours|flag)\b|\b(?:meet|join|greet|hear|question|chat (?:to|with)|walk with|shake hands with) (?:our|the group's|GROUP's?) (?:[a-z-]+ ){{0,2}}?{runner}\b"
        ),
        NAMES,
    )
});

/// Money for the group's part in an election.
static PAID: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        r"\b(?:GROUP(?:'s)?|(?:the|this) group's|our) (?:[a-z-]+ )?(?:by-?election|election|campaign|fighting|polling) (?:fund|account|chest|kitty|pot|war chest|coffers|costs|appeal|bills?|printing)\b[^.;]{0,90}\b(?:standing orders?|gifts?|give|giv(?:en|ing)|donat[a-z]+|contribut[a-z]+|raffle|coins?|tins?|buckets?|collect(?:s|ing|ion)?|auction|jumble|welcome|set up|pay|cheques?|transfers?|tickets|proceeds|pounds?|bank|online|swell|fill|top up|empty|bare|thin|low)\b|\b(?:standing orders?|gifts?|cheques?|transfers?|tickets|coins?|tins?|buckets?|collect(?:s|ing|ion)?|auction|jumble|proceeds|pounds?|raffle|donat[a-z]+|contribut[a-z]+|payments?|takings)\b[^.;]{0,60}\b(?:GROUP(?:'s)?|(?:the|this) group's|our) (?:[a-z-]+ )?(?:by-?election|election|campaign|fighting|polling) (?:fund|account|chest|kitty|pot|war chest|coffers|costs|appeal|bills?|printing)\b",
        NAMES,
    )
});

/// Leaflets that somebody is to carry before a poll.
static CARRIED: LazyLock<Masked> = LazyLock::new(|| {
    let carry = "(?:carr(?:y|ied|ying)|deliver(?:ed|ing)?|shift(?:ed|ing)?|tak(?:e|en|ing)|drop(?:ped|ping)?|put through|push(?:ed|ing)?|walk(?:ed|ing)?|post(?:ed|ing)?|fold(?:ed|ing)?|stuff(?:ed|ing)?|hand(?:ed|ing)? (?:out|round)|go(?:ing)? round|pop(?:ped|ping)?)";
    let paper = "(?:leaflets?|election cards?|flyers?|election addresses)";
    let where_to = "(?:street|road|door|doors|doorsteps?|round|letterbox(?:es)?|neighbours|estate|lane|block)";
    masked(
        &format!(
            r"\b{paper}\b[^.;]{{0,40}}\b{carry}\b[^.;]{{0,50}}\b{where_to}\b|\b{carry}\b[^.;]{{0,40}}\b{paper}\b[^.;]{{0,50}}\b{where_to}\b"
        ),
        NAMES,
    )
});

/// What somebody could lend for a contest, and that it is wanted.
static LENT: LazyLock<Masked> = LazyLock::new(|| {
    let thing = "(?:cars?|vans?|drivers?|fences?|gardens?|front windows?|envelopes?|stamps?|rosettes?|window bills?|clipboards?|letterboxes|spare (?:room|evening|hour)|hour or two|legs|shoe leather|kitchen tables?|posters?)";
    let wanted = "(?:lend|lent|loan|room|begs?|needs?|needed|wanted|asked|borrow|offer|spare|short of|grateful|can be had|free from|collect)";
    masked(
        &format!(r"\b{wanted}\b[^.;]{{0,70}}\b{thing}\b|\b{thing}\b[^.;]{{0,70}}\b{wanted}\b"),
        NAMES,
    )
});

/// The group, or those who speak for it.
static OF_US: LazyLock<Masked> =
    LazyLock::new(|| masked(r"\b(?:us|our|ours|we|the group(?:'s)?|this group)\b|GROUP", NAMES));

/// What no election of the group's is, and what is told to everybody.
static NOTHING_ASKED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:motions?|amendments?|budget|minutes?|report|cabinet member|committee|petition|survey|consultation|statement of persons|all (?:the |of the )?candidates|other candidates|each candidate|every candidate|candidates? for the (?:post|job)|whoever|tidy|litter|bulbs?|coats?|food bank|larder|hustings|count of|turnout|photo|identification|register|postal vote by|proxy|deadline|poll cards?|returning officer|electoral services|notice of|did not|does not|do not ask|never asks?|not asking|no candidate|neither|former|years ago|last (?:year|election|may)|in \d{4}, )\b",
    )
});

/// Whether a sentence in its plain form wants readers for the group at an election, of which the
/// paragraph may tell, or tells who stands for it.
pub(super) fn is_asked(traced: &Traced, said: &str, paragraph: &str) -> bool {
    let says = |concept: &Masked| traced.says(said, concept);
    if NOTHING_ASKED.is_match(said) {
        return false;
    }
    let is_chosen = || says(&CHOSEN) && says(&WANTED);
    says(&PAID)
        || says(&NAMED) && traced.says(paragraph, &ELECTION)
        || says(&ELECTION)
            && (is_chosen() || says(&ANNOUNCED) || says(&CARRIED) || says(&LENT) && says(&OF_US) || is_needed(said))
}

/// Whether the group needs those who read: `no use to us`, `let Station slip from our hands`.
fn is_needed(said: &str) -> bool {
    static NEEDED: LazyLock<Pattern> = LazyLock::new(|| {
        let ours = r"(?:us|(?:our|GROUP's?|(?:the|this) group's) (?:hands?|grasp|cause|tally|numbers|fingers|bench|benches|colours|candidate|chances)|the candidate|CANDIDATE)";
        pattern(&format!(
            r"\b(?:supporters?|friends|neighbours|residents|readers|you|voters|crowd|everybody|everyone|station|WARD)\b[^.;:!?]{{0,60}}\b(?:no (?:use|good|help) to|let [^.;]{{2,40}} slip|lift|cheer|help|needed by|wanted by|join|stand with|lost to|slip (?:from|through)|bring to|swell|boost)\b[^.;:!?]{{0,30}}\b{ours}\b|\bnot to let WARD slip|\bcompany from WARD\b|\bWARD (?:come|comes|coming) home\b|\b(?:win|victory|gain|triumph) in WARD\b[^.;]{{0,60}}\b(?:us|we)\b"
        ))
    });
    NEEDED.is_match(said)
}
