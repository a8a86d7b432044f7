//! Appeals in everyday words: `tick the box beside the Independents`, `ten more seats to run this borough`.

use std::ops::Range;
use std::sync::LazyLock;

use super::others::is_for_care;
use crate::check::Stretch;
use crate::check::pattern::{Masked, Pattern, masked, pattern};

/// An appeal in everyday words, which names the group or a poll only in passing: `tick the box beside the Independents`.
pub(super) fn everyday(stretch: &Stretch, names: &[String]) -> Vec<Range<usize>> {
    let traced = stretch.traced();
    if !traced.may_say(&EVERYDAY) || !traced.is_match(&HINTS) {
        return Vec::new();
    }
    let text = stretch.words();
    let appeal = |sentence: &Range<usize>| {
        let mut said = text[sentence.clone()].replace('’', "'").to_lowercase();
        for name in names.iter().filter(|name| !name.is_empty()) {
            let short = name.split_once(' ').map_or(name.as_str(), |(_, short)| short);
            said = said.replace(name.as_str(), "GROUP");
            said = said
                .replace(short, "GROUP")
                .replace(short.trim_end_matches('s'), "GROUP");
        }
        let is_for_care = || said.contains("knock") && is_for_care(text, sentence);
        traced.says(&said, &EVERYDAY) && !TOLD_TO_ALL.is_match(&said) && !only_told(&said) && !is_for_care()
    };
    stretch
        .sentences()
        .iter()
        .filter(|sentence| appeal(sentence))
        .cloned()
        .collect()
}

/// A word without which no everyday appeal is made.
static HINTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:may|spring|seats?|majority|ballots?|booths?|polls?|polling|thursday|box|parties|candidates?|canvassers|stand(?:ing)?|elections?|councillors?|votes?|voters|rosette|doorsteps?|term|years|knocker|elect|re-elect|only|message|if we|doors?|tellers?|in (?:charge|power|control|office)|our (?:own )?(?:team|campaign|push|fight|race|message|cards|envelopes))\b",
    )
});

/// Everyday appeals, in small letters with `GROUP` for the group's names.
static EVERYDAY: LazyLock<Masked> = LazyLock::new(|| {
    let poll = "(?:polling (?:stations?|places?|booths?|day)|voting booths?|the booth|ballot (?:papers?|box(?:es)?)|the ballot|the polls|first thursday (?:in|of) may|(?:may|spring|council|local|next) (?:polls?|elections?)|election day|come may|at the (?:next )?(?:elections?|poll)|on 6 may|on may 6|when you vote)";
    let act = "(?:pick|choose|remember|forget|tick|cross|mark|get (?:them|everyone|everybody|your|yourself|the)|bring|take|drag|round up|turn (?:out|up)|show up|know(?:ing)? (?:which|what|who|whom|how)|look for|send|tell|keep|stick|stay|back|make (?:it|sure|your|them)|use your|have your say|sure way|only way|one way|best way|chance|reward|punish|repay|thank|swap|switch|change|kick|boot|sweep|bear in mind|think|show|say (?:yes|no|so|thank)|deserves?|trust|count on|rely on|give)";
    let own = "(?:GROUP|\\bus\\b|\\bwe\\b|\\bour\\b|\\bthis group\\b|who (?:counted|did|fought|stood|kept|asked|listened|turned up|was there|helped|mended|saved|let|wanted)|which (?:name|party|box|side|of us)|the other (?:lot|side|parties|party)|your (?:cross|vote|tick|x|ballot|say))";
    let all = [
        asked_for_work(),
        asked_at_the_poll(),
        format!("\\b{poll}\\b[^.!?]{{0,80}}\\b{act}\\b[^.!?]{{0,80}}{own}|\\b{act}\\b[^.!?]{{0,90}}\\b{poll}\\b[^.!?]{{0,80}}{own}|\\b{act}\\b[^.!?]{{0,60}}{own}[^.!?]{{0,60}}\\b{poll}\\b|{own}[^.!?]{{0,60}}\\b{act}\\b[^.!?]{{0,60}}\\b{poll}\\b"),
        "\\b(?:tick|cross|mark|x)\\b[^.;:!?]{0,25}\\b(?:box|name|square|line)\\b[^.;:!?]{0,25}\\b(?:beside|next to|by|against|alongside|for|marked|with) (?:the )?(?:us\\b|our\\b|GROUP)".to_owned(),
        "\\b(?:extra|more|another|further|additional|\\d+|one|two|three|four|five|six|ten|a dozen)(?: [a-z]+)? (?:seats?|councillors|members|of us)\\b[^.;]{0,50}\\b(?:for (?:us|this group|our group|the group|GROUP)|to (?:run|control|govern|lead|take) (?:this|the|our) (?:borough|council|town|city|district|county)|(?:in|next|this|come) (?:may|spring)|at the (?:poll|election)|on the council (?:would|could))".to_owned(),
        "\\b(?:GROUP|we) (?:are|is) the only (?:ones?|party|group|people|team|choice|alternative)\\b[^.;]{0,40}\\b(?:can|to|could) (?:stop|beat|win|challenge|defeat)|\\bsend (?:a|them a|him a|her a|the [a-z ]+ a|cabinet a|labour a) (?:clear |strong |loud )?message\\b[^.;]{0,40}\\b(?:on|in|this|next|at) (?:\\d|may|the (?:polls?|ballot|elections?))|\\bwith (?:a|our own|an overall) majority,? (?:we|GROUP|on)|\\bif (?:we|GROUP) (?:win|won|ran|run|took control|were (?:in (?:power|charge|control|office)|elected))\\b|\\b(?:put|vote|elect|get) (?:us|GROUP) in\\b|\\b(?:join|part of|help|with) our (?:team|campaign|push|fight|effort)\\b[^.;]{0,40}\\b(?:spring|may|elections?|campaign|doors?)\\b|\\bknock(?:s|ing|ed)? (?:on|at) (?:every|each|your|more|some|a few|\\d+) (?:[a-z]+ )?doors?\\b".to_owned(),
        "\\b(?:need|want|give|send|win|gain|short of|away from|take|capture)\\b[^.;]{0,30}\\b(?:seats?|majority)\\b[^.;]{0,40}\\b(?:to|from|and|for|in) (?:run|control|a majority|power|take|lead|may|the chamber|change)|\\bfewer (?:seats|councillors)|(?:lose|losing|cost (?:them|him|her)|take|lost) (?:their|its|his|her) seats?\\b|(?:out of a seat|unseat(?:ed)?)".to_owned(),
        "\\b(?:name|face) on (?:a|the|your|our) ballot|\\b(?:fancy|thought (?:of|about)|considered|consider|think (?:of|about)|interested in|tempted by|ever thought about|up for) (?:standing|running|being (?:a|our|your) (?:councillor|candidate)|becoming (?:a|our|your) (?:councillor|candidate)|a seat on the council|fighting a (?:ward|seat))|\\b(?:candidates|people) (?:wanted|needed|sought) (?:for|to stand|in)|(?:looking|searching|hunting) for (?:candidates|people to stand|somebody to stand|someone to stand)|\\bstand(?:ing)? (?:as a|as an|as our|for) (?:GROUP|us\\b|independent)".to_owned(),
        "\\belections?\\b[^.;]{0,60}\\b(?:GROUP|we|us) (?:needs?|wants?|must|are ready|is ready|can win|count)|\\b(?:elect|re-elect|return|vote in) (?:(?:an?|more|another|the|your|local|good|hard-working) )*(?:GROUP|councillors?\\b|council\\b|majority)|\\b(?:another|four more|a (?:second|third|fourth|further)) (?:four years|term|years|turn) (?:on|in|as|from|at|of)?|\\bmay is (?:the|our|your) (?:time|chance|moment|month)|\\b(?:choice|decision|chance) (?:in|this|next) (?:may|spring)\\b[^.;]{0,60}(?:\\bus\\b|GROUP|\\bwe\\b|\\bthem\\b|cabinet|\\b(?:is|are) (?:yours|plain|simple|clear)|more of the same)|\\bvotes? (?:short of|away from)|\\b(?:hopes?|wants?|aims?|hoping) to be (?:returned|re-?elected|elected)\\b|\\basking for another (?:four years|term)|\\b(?:our|GROUP(?:'s?)?) (?:runners?|line-up|slate|contenders?|hopefuls?|ticket|challengers?|candidates?) (?:for|in) (?:the )?(?:next )?(?:may|election|spring|poll)|\\b(?:bloody nose|thrashing|hiding|drubbing|kicking|shock|fright|run for their money|marching orders)\\b[^.;]{0,40}\\b(?:in may|at the (?:polls|election)|next (?:may|spring)|on polling day|come may)|\\b(?:lend|give|help|join|hand|come|out|us|with)\\b[^.;]{0,30}\\bon (?:the )?(?:doorsteps?|knocker|stump)\\b".to_owned(),
        "\\b(?:privacy|quiet|secrecy|solitude) of the (?:polling |voting )?booth|\\bwhen (?:the )?(?:spring comes and the )?(?:parties|candidates|canvassers|politicians|other (?:lot|parties)) (?:call|come (?:calling|knocking|round)|knock|turn up|ring)\\b".to_owned(),
        "\\b(?:keep|make|turn|paint) [a-z'-]+(?: [a-z'-]+)? (?:GROUP|independent|green|labour|blue|red|yellow|orange|purple|ours)(?: again)?\\b(?: (?:in|this|next|come|on) (?:may|spring|june|\\d))|\\b(?:stick|stay) with (?:us|GROUP)\\b[^.;]{0,30}\\b(?:may|spring|poll|election|thursday)".to_owned(),
        "\\bfirst thursday (?:in|of) may\\b[^.;]{0,60}\\b(?:chance|way|say|choice|yours)|\\b(?:chance|way|say|choice)\\b[^.;]{0,60}\\bfirst thursday (?:in|of) may|\\b(?:pick|choose|back|support|trust|elect|return|plump for|go for) (?:us|GROUP)\\b[^.;]{0,30}\\b(?:in|next|this|come|on) (?:may|spring|election|polling|the day)".to_owned(),
    ];
    masked(&all.join("|"), &["GROUP"])
});

/// Work and money for a contest: `hands are wanted, before the May polls, for the folding of our cards`.
fn asked_for_work() -> String {
    let own = "(?:our|GROUP's?)(?: own)?";
    let polls = "(?:polls?|polling|elections?|by-election|may|spring|campaign)";
    let contest = "(?:fight|race|campaign|push|contest|battle|run|bid|tilt|crack|shot|effort)";
    let paper = "(?:cards?|leaflets?|envelopes?|letters|addresses|papers?|literature|bundles?|flyers?|bits of paper)";
    [
        format!("\\b{own} {contest}\\b[^.;]{{0,30}}\\b(?:in|this|next|come|for|at|on) (?:may|spring|june|the (?:[a-z]+ )?(?:polls?|elections?|by-election|seat|ward)|polling|election)"),
        format!("\\b(?:push|post|slip|drop|pop|put|pok|shov|tak|carry|deliver)[a-z]*\\b[^.;]{{0,40}}\\b(?:through|into|under)\\b[^.;]{{0,20}}\\b(?:doors?|letter ?boxes|flaps|doormats?)\\b[^.;]{{0,60}}\\b(?:polls?|polling|elections?|may)\\b|\\b(?:polls?|polling day|elections?)\\b[^.;]{{0,90}}\\b{paper}\\b[^.;]{{0,50}}\\b(?:through|into|under) (?:[a-z]+ )?(?:doors?|letter ?boxes)"),
        format!("\\b(?:fold|stuff|sort|bundl|address|stamp|seal|pack|stapl)[a-z]*\\b[^.;]{{0,25}}\\b{own} (?:[a-z]+ )?{paper}|\\benvelopes? (?:want|need|are|to be|waiting)[^.;]{{0,25}}\\bstuff[a-z]*\\b[^.;]{{0,60}}\\b{polls}|\\b{polls}\\b[^.;]{{0,60}}\\benvelopes? [^.;]{{0,25}}\\bstuff"),
        "\\btellers?\\b[^.;]{0,30}\\b(?:needed|wanted|please|required)|\\b(?:need|needs|want|wants|looking for|short of|could use|room for)\\b[^.;]{0,20}\\btellers?\\b|\\b(?:drivers?|drive|driving|lifts|ferry|ferrying|run)\\b[^.;]{0,40}\\b(?:voters?|supporters|electors|pensioners|neighbours)\\b[^.;]{0,30}\\b(?:polls?|booths?|polling|vote)\\b".to_owned(),
        "\\bour (?:message|case|words) (?:out|heard|across|round|through)\\b[^.;]{0,40}\\b(?:doors?|voters?|may|spring|polls?|elections?)|\\b(?:fiver|tenner|quid|pounds|chip in|change|coins?)\\b[^.;]{0,60}\\bour (?:message|case|words) (?:out|heard|across|round|through)".to_owned(),
    ]
    .join("|")
}

/// What to do on the day, without a word of voting: `on 6 May, you know what to do`, `show them the door in May`.
fn asked_at_the_poll() -> String {
    let day = "(?:on (?:thursday,? )?\\d{1,2} (?:may|june)|(?:next|this|in|come) (?:may|june|spring)|(?:polling|election) day|first thursday|the (?:may|spring|council|local|next) (?:polls?|elections?))";
    let act = "(?:you know (?:what to|who|where to (?:put|go|make)|which (?:box|name|way to))|think (?:of|back)[^.;]{0,40}(?:\\bwho\\b|\\bus\\b|GROUP|what (?:they|cabinet))|(?:of|about) who (?:fought|stood|cared|listened|turned up|was there|asked|did)|show (?:them|him|her|cabinet|this lot|that lot|the [a-z]+) (?:the door|what|the way out)|counting on you|count on you|turn out|do the right thing|remember who|give (?:us|GROUP)|it is (?:us or|them or)|(?:a|the|your) choice\\b[^.;]{0,60}(?:\\bus\\b|GROUP|\\bthem\\b|cabinet|labour|tories|more of the same)|stay(?:ing)? (?:at )?home|choose (?:us|GROUP|between)|clear them out|out with (?:them|the old|cabinet)|time (?:they|he|she) (?:went|were gone))";
    [
        format!("\\b{day}\\b[^.;!?]{{0,80}}\\b{act}\\b|\\b{act}\\b[^.;!?]{{0,60}}\\b{day}\\b"),
        "\\bmay (?:\\d{4} )?is (?:when|where) you\\b|\\b(?:us|GROUP) (?:in (?:power|office)|in (?:charge|control)(?:,| and| or|$| next| in| of (?:the (?:council|town hall|borough)))|into power)\\b|\\b(?:give|grant|allow|lend) (?:us|GROUP)\\b[^.;]{0,15}\\b(?:[a-z]+ more years|more years|another (?:go|turn|term)|a (?:turn|go) at)|\\bgive (?:us|GROUP) (?:[a-z]+ )?(?:more )?(?:years|terms?)\\b".to_owned(),
        "\\b(?:hopes?|hoping|wants?|aims?|aiming|needs?|fighting|trying|looking) to (?:hold|keep|retain|defend|win|regain|save) (?:her|his|our) seat\\b|\\b(?:put|place|make|mark|leave|pencil|set) (?:your|an?|that) (?:cross|x|tick)\\b[^.;]{0,60}\\bon (?:thursday,? )?\\d{1,2} [a-z]+".to_owned(),
    ]
    .join("|")
}

/// Whether a sentence tells who elects whom, and asks for nothing: `Residents of Undercliff elect a councillor on Thursday`.
fn only_told(said: &str) -> bool {
    static ELECTS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?:\b(?:residents|voters|electors|people|neighbours|tenants|villagers|townspeople|those|each of (?:the|our) [a-z]+ (?:wards|divisions)|(?:the |this |that )?(?:wards?|divisions?|parish|village|town|estate|area))(?: (?:of|in|from|on|who live in) [a-z' -]{2,40}?)? (?:will |are to |is to |can |may |then |also |get to |gets to |(?:go(?:es)?|going) to the polls to |each )*|(?:by-election|election|poll|ballot|vote)[^.;]{0,60}? to |(?:day|thursday|date|occasion) (?:on which|when) [a-z' -]{2,40} |\bto )(?:elects?|returns?) (?:a|an|one|two|three|its|their|new|the|\d+)(?: (?:new|ward|local|single|borough|district|county|town|city|parish|next))* (?:councillors?|members?|representatives?)(?: (?:for|to|on|in|of|at|by|from|every|each)\b|[,.;]|$)",
        )
    });
    ELECTS.is_match(said) && !APPEAL_BESIDE.is_match(said)
}

/// What makes an appeal of a sentence that tells who elects whom.
static APPEAL_BESIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\bGROUP (?:councillors?|candidates?|members?)\b|\b(?:please|help(?:s|ing)?|choose|chance|us\b|remember|make sure|again|back|who (?:listens?|will|works?|cares?|gets?|knows?|stands?|fights?|turns?)|time to|another|hard-working)\b",
    )
});

/// What everybody is told of a poll, and what is no poll of a council.
static TOLD_TO_ALL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:register(?:ed)?|identification|photo id|postal votes?|proxy|poll cards?|open from|open until|deadline|returning officer|turnout|knocked|(?:did(?:n't| not)|never|who|has|have|had) (?:put|voted?|elect(?:ed)?|got?) (?:us|GROUP) in\b|(?:find|finds|finding|found|turns?|turned|left) out on the doorsteps?|bowls|parish(?: council)?|governors?|school council|bowls|parish(?: council)?|allotment|committee or the|survey|questionnaire|rail company's (?:own )?poll|parish poll|cinema|theatre|stadium|bus seats?|bench(?:es)?|community (?:bus|transport)|dial-a-ride|map|mural|recruit(?:s|ed|ing)?|of the \d+ seats)\b",
    )
});
