//! People who came for another end and find themselves on a list: whoever they are, whatever they came for, and however
//! they got there. `It goes as well to everyone who has written in with a case.`

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};
use crate::check::{Item, Stretch};

/// What the group sends to many, by any of its names: `bulletin`, `monthly letter`, `the group's news`.
pub(super) const MAILING: &str = r"(?:(?:e-?)?newsletters?|(?:e-?)?bulletins?|(?:e-?)?mailings?|e-?letters?|e-?news\b|round-?ups?|round robins?|mail-?shots?|mail-?outs?|e-?shots?|digests?|(?:(?:monthly|weekly|regular|fortnightly|quarterly|christmas|new year|winter|autumn|spring|summer|annual|occasional) )+(?:e-?mails?|updates?|letters?|news|mailings?|messages?|notes?)|(?:group|party|independents|councillors?)['’]?s? (?:own )?(?:(?:monthly|weekly|winter|christmas) )?(?:e-?mails?|updates?|news|mailings?)|our (?:own )?news\b|subscribers?\b|subscription)";

/// A list, of which only what stands around it tells what it is for.
const LIST: &str = r"(?:(?:the|our|its|this|that|a|one) (?:same |monthly |weekly |e-?mail |mailing |sending |circulation |distribution |news )*list|(?:mailing|circulation|distribution|e-?mail|news|subscriber|supporters?|contacts?) (?:list|software|system|database))";

/// Who is written to: people, or what is known of them.
const WHO: &str = r"(?:hundreds|dozens|scores|many|thousands|everyone|everybody|anyone|anybody|whoever|all|every|each|any|those|people|persons|folk|residents|parents|tenants|signatories|petitioners|callers|enquirers|correspondents|complainants|constituents|visitors|passengers|drivers|neighbours|famil(?:y|ies)|households|shoppers|customers|traders|clients|names|address(?:es)?|e-?mails|details|contacts|numbers|you|your|their|whose)";

/// What they came for, or where their address was given.
const CASE: &str = r"(?:quer(?:y|ies)|gave (?:us |in )?(?:an?|their|his|her)|wanted (?:only |just )?(?:an?|their|help|to know)|wr(?:ote|itten|iting|ites?)|contact(?:ed|s|ing)|rang|rung|phoned|sought|seeks?|complain\w*|report(?:ed|s|ing)|asked (?:about|for help|us (?:about|for help)|for advice|cllr|councillor|a councillor|their)|sign(?:ed|s|ing) (?:the|our|its|this|against|for|a|that)|petitions?|petitioned|fill(?:ed|ing|s) (?:in|out)|answered|replied|responded|came (?:to|in|along|by|round)|attend(?:ed|s|ing)|turn(?:ed|s) up|dropped in|visited|brought (?:us|in|a|their)|got in touch|in touch about|sent in|chased|mended|sorted|took up|taken up|helped|cases?|casework|files?|complaints?|repairs?|enquir(?:y|ies)|enquirers|petitioners|signatories|complainants|correspondents|surger(?:y|ies)|drop-?ins?|surveys?|questionnaires?|help|problems?|trouble|electoral roll|register of electors|sign-?in|visitors['’] book|attendance (?:sheet|list)s?|membership list|address book|mailbag|prize draw|raffle)";

/// The words by which they get there.
static JOINS: LazyLock<Pattern> = LazyLock::new(|| {
    let (mailing, list) = (MAILING, LIST);
    pattern(&format!(
        r"(?i)\b(?:make|makes|made) up [^,.;:!?]{{0,30}}?(?:readers|subscribers|recipients) of [^,.;:!?]{{0,20}}?(?:{mailing}|{list})|\b(?:add(?:ed|s|ing)?|put|puts|placed|popp?(?:ed|ing)|carried|copied|moved|entered|sign(?:s|ed|ing) (?:you |them |people |everyone |him |her )?up|subscribed|enrolled|imported|transferred|taken|loaded|uploaded|brought|slipped|included|passed|handed|given|fed|feed|written|keyed|typed|poured|folded|swept|down|made|built|grown|drawn|come|came|gone|goes?|going|went|become|counted|lives?) (?:[^.;:!?]{{0,70}}? )?(?:to|on|onto|into|in|for|among|amongst|with|from|as|sends out|send out) (?:[^,.;:!?]{{0,50}}? )?(?:{mailing}|{list})|\b(?:is|are|be|now|become|becomes|became|turned into|will be) (?:now |already |also |all |the |our |an? )*(?:on|onto|among|amongst|in|readers of|subscribed to|subscribers to|(?:start|beginning|basis|core|backbone|makings|seed|foundation) of)? ?(?:the |our |its |an? |first |new |mailing list of )*(?:{mailing}|{list})|\b(?:gets?|getting|receives?|receiving|have|has had|had|finds?|expects?|sen[dt]|sending|mail(?:ed|s)?|e-?mail(?:ed|s)?|look(?:s|ing)? (?:out for|forward to)|joins?|joining|begun with|started with|comes?|swell(?:s|ed)?|fill(?:s|ed)?|hears?)\b(?:[^.;:!?]{{0,40}}?[ ,])(?:{mailing}|{list})|\b(?:{mailing}|{list})[^.;:!?]{{0,70}}?\b(?:go(?:es)?|going|went|sen[dt]|post(?:ed)?|mailed|reach(?:es|ed)?|wings?|winging|lands?|landed|arrives?|drops?|made (?:up )?(?:from|of|out of)|drawn from|built (?:on|from|up from)|come from|grown|doubled|based on|gathered from|put together from|found (?:among|in|through)|won (?:among|from)|gained (?:among|from)|doing the rounds|find(?:s|ing)? (?:its|their) way|(?:filled|fed|stocked|topped|swelled|swollen) (?:up |out )?(?:from|with|by)|in(?:to)? the (?:inbox|letter ?box)\w*)\b"
    ))
});

/// The words by which a mailing that was named before gets to them: `It is to go as well to everyone who`.
static REACHES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:It|They|This|Copies|One|The (?:next|first|second|new|winter|autumn|spring|summer) (?:issue|edition|one|number))\b[^.;:!?]{0,50}?\b(?:go(?:es)?|going|went|gone|sent|e-?mailed|mailed|posted|reach(?:es)?|circulated)\b[^.;:!?]{0,50}?\b(?:to|by)\b",
    )
});

static WHO_CAME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:{WHO}\b[^.;:!?]{{0,90}}?\b{CASE}|(?:(?:our|the|all|past|old|former|recent|earlier) (?:[a-z-]+ )?(?:enquirers|petitioners|complainants|correspondents|signatories|callers)|(?:address(?:es)?|names|e-?mails|details)\b[^.;:!?]{{0,20}}? (?:that|which)? ?(?:reached|came to|come to|arrived with|were given to|was given to|left with) us|letters to (?:our |the |your |a |its |local )?(?:group|councillors?|cllrs?|us)|(?:contact|sign-?in|attendance) (?:sheet|list)s?|appointments? book|{CASE}\b[^.;:!?]{{0,60}}?\b(?:you|them|everyone)|case ?files?|casework|case ?book|complaints? (?:files?|book)|surgery (?:book|notes|list)|electoral roll|register of electors)|{CASE}\b[^.;:!?]{{0,60}}?\b(?:address(?:es)?|names|e-?mails|details|contacts))\b"
    ))
});

/// Casework, from which or by which something comes: a mailing in the same sentence comes of it.
static CASEWORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:from|to|through|thanks to|out of|by way of|into|onto|courtesy of|by means of|with the help of) (?:the |our |its |all |old |past |recent |this year['’]s |last year['’]s |group['’]s )*(?:casework|case ?files?|case ?book|case ?notes|complaints? (?:files?|book)|complainants|enquirers|petitioners|signatories|surgery (?:book|list|notes|callers))\b",
    )
});

/// That they chose it, or that somebody else sends it, or that it is an answer to them.
pub(super) static INNOCENT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:ask(?:ed|s)?\b[^.;:!?,]{0,40} for (?:it|one|the (?:newsletter|bulletin|e-?mails?|list|mailing))|(?:thanked|named|quoted|pictured|mentioned|praised|answered|printed|published|credited|featured|told of) in|(?:police|school|church|parish|library|club|council|hospital|association|company|operator|neighbourhood watch|housing) (?:[a-z]+ )?(?:newsletter|bulletin|mailing|e-?mails?|updates?|news)|kept (?:apart|separate|out|well away)|keeps? apart|separate|nothing to do with|who pay|(?:article|page|column|piece|story|report|figures) (?:about|on|of)|whether (?:they|you) (?:would|want)|who (?:have |had |has )?(?:asked (?:for (?:it|them|one|a copy|the)|to)|ask for|ask to|want|wants|wish|ticked|tick|agreed|agree|opted|subscribed?|signed up|sign up|chose|chosen|choose)|(?:and|then|or) (?:also )?(?:ask(?:ed)? for|tick(?:ed)?|sign(?:ed)? up|agreed?|consent(?:ed)?|opt(?:ed)? in) |asked (?:us )?(?:for (?:it|one|a copy|the (?:newsletter|bulletin))|to (?:be|get|join|receive|hear))|only (?:for|if|those|to|when|after|people|with)|if (?:you|they) (?:want|wish|like|ask|tick|agree|would|opt)|(?:with|at|on|by) (?:their|your) (?:own )?(?:permission|agreement|consent|request|choice)|consented|opt(?:ed|s)? in|can (?:ask|sign up|subscribe|unsubscribe|choose|leave|join|read|be (?:sent|had|read|found|added))|every (?:household|house|home|door|letter ?box)|through (?:every|each) (?:door|letter ?box)|(?:waiting|reading|shopping|repairs?|housing|guest|cast|to-do|agenda|speakers?|mending|works?|allotment|transfer|price|book|wish|jobs?|snag(?:ging)?|resurfacing|gritting) lists?|(?:school|church|parish|library|council|club|society|trust|college|hospital|police|association|museum|company|operator|library)['’]s (?:own )?(?:[a-z]+ )?(?:newsletters?|bulletins?|magazine|mailing|mailing list|e-?mails?|updates?|news)|list (?:of (?:jobs|works|repairs|roads|streets|potholes|faults|questions|signatures)|for (?:repair|a repair|the next|the spring|mending)))\b",
    )
});

/// That it is not done, as far as the next comma.
static NEGATED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:never|not|cannot|nobody|no one|none|no (?:address|name|contact|casework|case|e-?mail|list|mailing)\w*|nor|neither)\b[^,.;:!?]{0,60}|n['’]t\b[^,.;:!?]{0,60}",
    )
});

/// Where somebody is not asked, that is the fault itself: `people who have not asked for it`.
static UNASKED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:ask(?:ed)?|agree[d]?|tick(?:ed)?|subscribe[d]?|sign(?:ed)? up|opt(?:ed)?|consent(?:ed)?|choose|chosen|need|have to|want(?:ed)?|miss(?:es|ed)?|mind|left out|forget|forgotten|object(?:ed)?|unsubscribe|bother|mention|say|said|told|recorded|realise|know|knew|notice)\b",
    )
});

/// That nobody is put on a list, whatever they asked for: `We do not add you to a list because you asked for help.`
static REFUSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\b(?:not|never|cannot|(?:nobody|no one) (?:is|was|will be|has been))|n['’]t)(?: be| been| being| ever| simply)? (?:add(?:ed)?|put|use[d]?|sen[dt]|pass(?:ed)?|moved?|copied|copy|shared?|sell|sold|mail(?:ed)?|e-?mail(?:ed)?|writ(?:e|ten)|carr(?:y|ied)|enter(?:ed)?)\b",
    )
});

/// Whether a sentence says that nobody is written to who did not ask.
pub(super) fn is_denied(sentence: &str) -> bool {
    if REFUSED.is_match(sentence) {
        return true;
    }
    NEGATED
        .find_iter(sentence)
        .any(|denied| !UNASKED.is_match(denied.as_str()) && !sentence[..denied.start()].ends_with("if "))
}

/// Whether a release is about something that the group sends to many.
pub(super) fn is_about_mailing(item: &Item) -> bool {
    static ABOUT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(&format!(
            r"(?i)\b(?:{MAILING}|sign-?up (?:box|form)|box for (?:our |the )?news|(?:e-?mail|mailing) list)"
        ))
    });
    item.prose.text().any(|stretch| stretch.traced().is_match(&ABOUT))
}

/// The words of a sentence that put people on a list because they came for something else.
pub(super) fn gathered(stretch: &Stretch, is_about: bool) -> Option<Range<usize>> {
    static NAMED: LazyLock<Pattern> = LazyLock::new(|| pattern(&format!(r"(?i)\b{MAILING}")));
    let traced = stretch.traced();
    if !traced.is_match(&WHO_CAME) {
        return None;
    }
    let mut sentences = stretch.sentences().iter();
    let found = sentences.find(|sentence| {
        let said = traced.part((*sentence).clone());
        // A list of which nothing is said may be of anything.
        let is_sent = said.is_match(&NAMED) || is_about;
        let is_fed = || said.is_match(&CASEWORK) && said.is_match(&NAMED);
        is_sent
            && said.is_match(&WHO_CAME)
            && (said.is_match(&JOINS) || is_fed() || is_about && said.is_match(&REACHES))
            && !said.is_match(&INNOCENT)
            && !is_denied(&said)
    })?;
    Some(found.clone())
}
