//! Ways onto a list that nobody chose: by writing in, by an address of another purpose, by a box that is ticked
//! already or by silence; and lists that let nobody go.

use std::ops::Range;
use std::sync::LazyLock;

use super::{PUT_ON, gathered};
use crate::check::Stretch;
use crate::check::pack::around;
use crate::check::pattern::{Pattern, pattern};

/// What the group sends to many.
const LIST: &str = r"(?:(?:e-?)?newsletters?|(?:e-?)?bulletins?|(?:e-?)?mailing lists?|e-?mailing lists?|e-?letters?|e-?news\b|(?:weekly|monthly|news|e-?mail|our|its|group['’]s) round-?ups?|round robins?|(?:news|circulation|distribution|e-?mail|contacts?|subscriber|subscription|supporters?) lists?|mail-?shots?|mail-?outs?|e-?shots?|(?:news|weekly|monthly) digests?|(?:(?:monthly|weekly|regular|fortnightly|quarterly|christmas|new year|winter|autumn|spring|summer|group['’]s|independents['’]|party['’]s|our|its) )+(?:e-?mails?|updates?)\b|news (?:in|into|to|through|straight to) (?:their|your|his|her) (?:inbox(?:es)?|e-?mail|letter ?box|phones?))";

/// What people do for another end.
const DEEDS: &str = r"(?:wr(?:ote|ites?|itten|iting)|contact(?:s|ed|ing)?|e-?mail(?:s|ed|ing)?|rang|ring|rings|rung|calls?|called|phone[sd]?|asks?|asked|sign(?:s|ed)? (?:the|our|its|this|a|that|any)|signing (?:the|our|a)|report(?:s|ed|ing)?|fill(?:s|ed|ing)?|enter(?:s|ed|ing)?|complain(?:s|ed|ing)?|attend(?:s|ed)?|came|come to|visit(?:s|ed)?|gave|give|told|tell|tells|send(?:s|ing)?|sent|answer(?:s|ed|ing)?|respond(?:s|ed)?|repl(?:y|ies|ied)|took part|takes? part|voted|votes?|raised|raises|sought|got in touch|gets? in touch|helped|been helped|use[sd]?|chased?|book(?:s|ed)|donate[sd]?|petition(?:s|ed))";

/// Where addresses come from that were given for something else.
const SOURCES: &str = r"(?:casework(?:['’]s)?|complaints? files?|electoral (?:roll|register)|register of electors|sign-?in (?:sheets?|book)|visitors['’] book|attendance (?:sheets?|lists?)|surger(?:y|ies)|help requests|survey (?:forms?|answers|returns)|petition (?:forms?|sheets?|names|signatures)|address book|membership list|contact list|prize draw)";

static WAYS: LazyLock<Vec<(Pattern, &str)>> = LazyLock::new(|| {
    let on = [
        format!(r"(?i)\b(?:everyone|everybody|anyone|anybody|whoever|all|those|people|residents|parents|tenants|signatories|callers|visitors|passengers|drivers|neighbours|families|shoppers|customers|readers|traders|you|if you|who)\b[^.;:!?]{{0,60}}?\b{DEEDS}\b[^.;:!?]{{0,100}}?(?:\b(?:will|is|are|has|have|then|also|now|gets?|be|becomes?|joins?|finds?|receives?|goes|go|went|means)\b|['’](?:ll|re|s)\b)[^.;:!?]{{0,50}}?\b{LIST}"),
        format!(r"(?i)\b(?:added|copied|moved|popped|fed|put|entered|uploaded|typed) (?:all )?(?:the |their |your |its |every )?(?:[a-z’'-]+ ){{0,3}}?(?:names?|addresses|e-?mails|contacts|details|numbers|signatories|signatures)\b[^.;:!?]{{0,50}}? (?:to|into|onto|on|in) [^.;:!?]{{0,20}}?\b(?:{LIST}|e-?mailing list)|\b(?:addresses|e-?mails|e-?mail addresses|contacts?|contact details|details|names|numbers|contacts list)\b[^.;:!?]{{0,100}}?\b(?:used|use|put to (?:good )?use|added|copied|moved|popped|turned|feed|fed|form|harvest\w+|made|go|goes|going|gone|come|came|went)\b[^.;:!?]{{0,60}}?\b{LIST}"),
        r"(?i)\b(?:addresses|contacts|details|e-?mails)\b[^.;:!?]{0,60}?\b(?:put to (?:good |better )?use|come in handy|came in handy|not (?:gone|go|going) to waste)\b[^.;:!?]{0,60}?\b(?:issue|edition|newsletter|bulletin|mailing)".to_owned(),
        r"(?i)\b(?:bought|purchased|acquired|borrowed|pinched|nabbed|lifted|harvested|scraped|copied|swiped|obtained|been given|got hold of|hoovered up|helped ourselves to|took|taken|found|bagged|hired|rented)\b[^.;:!?]{0,60}?\b(?:e-?mail addresses|addresses|e-?mails|contacts|address book|mailing list|e-?mail list|sign-?in sheet|membership list|contact list|electoral roll|register of electors|list of (?:e-?mail|addresses|names))\b[^!?]{0,140}?(?:\bwrite to\b|\be-?mail(?:ing)? (?:each|them|all|every)|\bcontact (?:each|them|all)|\binbox|\bissue\b|\bnewsletter|\bbulletin|\bround robin|\bround-?up|\be-?letter|\bmailing|\bupdates?\b|\bnews\b|\bhear from us)".to_owned(),
        format!(r"(?i)\b(?:send|sends|sent|sending|e-?mail(?:s|ing)?|mail(?:s|ing)?|circulat\w+|go|goes|went|going|post|posting)\b[^.;:!?]{{0,60}}?\b{LIST}[^.;:!?]{{0,40}}? to (?:all|every|everyone|everybody|those|each|the|any)\b[^.;:!?]{{0,50}}?\b(?:{SOURCES}|who (?:wrote|rang|signed|complained|contacted|asked|came|reported|told|gave|sought|got in touch)|it has helped|we have helped|we['’]ve helped)"),
        format!(r"(?i)\b(?:gave|left|supplied|handed over) (?:us )?(?:their |your |his |her )?(?:details|addresses|e-?mails?|numbers?|names)\b[^.;:!?]{{0,80}}?\b{LIST}"),
        format!(r"(?i)\b{SOURCES}\b[^.;:!?]{{0,140}}?\b(?:get|gets|receive|receives|send|sends|sent|for|add|added|used|onto|on|fill|filled|given|be)\b[^.;:!?]{{0,40}}?\b{LIST}"),
        format!(r"(?i)\bto (?:enter|sign|write|ring|report|ask|complain|vote|answer|fill|book|respond)\b[^.;:!?]{{0,50}}? (?:is|means|counts as) (?:also )?to (?:join|agree|sign|get|subscribe|receive)\b[^.;:!?]{{0,40}}?\b{LIST}|\bby (?:entering|signing|writing|ringing|reporting|filling|booking|responding|contacting|replying)\b[^.;:!?]{{0,60}}? (?:you|they|residents|people|everyone) (?:[a-z]+ )?(?:join|agree|sign up|get|subscribe|go|consent)\b[^.;:!?]{{0,40}}?\b{LIST}"),
        format!(r"(?i)\b(?:throw(?:s|n|ing)? in|comes? with|includes?|means|with it goes|brings) (?:you )?(?:an? )?(?:free |complimentary |automatic )?(?:subscription|sign-up|place on|copy of|year of)\b[^.;:!?]{{0,40}}?\b{LIST}"),
        format!(r"(?i)\b{LIST}\b[^.;:!?]{{0,40}}? (?:goes|go|going|sent|went|is sent|was sent|will go) to (?:every|all|each)(?: of the| the)? (?:addresse?s?|contacts?|names?|e-?mails?|numbers?|people|persons?)\b[^.;:!?]{{0,40}}?\b(?:hold|holds|have|has|know|knows|find|file|books|records)\b"),
        format!(r"(?i)\b{LIST}\b[^.;:!?]{{0,40}}? (?:goes|go|going|sent|went|will go|comes) (?:out )?to (?:all|everyone|everybody|every|those|anyone|people|residents)\b[^.;:!?]{{0,40}}?\b{DEEDS}\b"),
        format!(r"(?i)\b(?:used|using|use|borrowed|worked through|raided|mined) (?:the |a |an |our |its )?[^.;:!?]{{0,40}}?\b(?:lists?|addresses|database|register|contacts|directory|spreadsheet|records|files?)\b[^.;:!?]{{0,40}}? (?:to|for) [^.;:!?]{{0,30}}?\b{LIST}"),
        format!(r"(?i)\b(?:have|has|are|were|been|will be|is|was) (?:now |also |all |since )?(?:been )?(?:enrolled|signed up|subscribed|put down|added|entered|registered|among the readers)\b[^.;:!?]{{0,40}}?\b{LIST}"),
        r"(?i)\bwhose (?:e-?mails?|address(?:es)?|details|numbers?) (?:we|the group|it) (?:know|have|hold|holds|found|got|has|knows|could find)\b[^.;:!?]{0,50}?(?:\b(?:will|gets?|receives?|now)\b|['’]ll\b)".to_owned(),
        format!(r"(?i)\bcasework(?: [a-z]+){{0,2}}? (?:contacts?|addresses|files?|e-?mails?|lists?|names|clients|people|records)\b[^.;!?]{{0,100}}?\b{LIST}"),
        r"(?i)\b(?:keep|keeping) (?:you|them|everyone) (?:posted|updated|informed|in the loop) (?:on|about|with) (?:everything|all (?:our|the|we)|the rest|our other)|\b(?:will|['’]ll|shall) (?:be |now be |soon be )?hear(?:ing)? from us (?:every|each|once a|weekly|monthly|fortnightly|regularly)".to_owned(),
        r"(?i)\b(?:hear|hearing) from us (?:every|each|once a|weekly|monthly|regularly|a lot)\b[^.;:!?]{0,40}\b(?:now that|since|because|as|whether)\b|\bnow that you['’]ve [^.;:!?]{3,50}hear from us (?:every|each|weekly|monthly)|[?] (?:Then|Well|Good news|Surprise|Congratulations|Lucky you)?[,:! ]*(?:you['’]re|you are) (?:now |already |automatically )?on (?:the|our) list".to_owned(),
    ];
    let silent = [
        format!(
            r"(?i)\b(?:silence|no reply|no answer|no response|not hearing|saying nothing|doing nothing)\b[^.;:!?]{{0,50}}?\b(?:taken|counts?|means?|treated|read|understood)\b[^.;!?]{{0,160}}?\b(?:{LIST}|e-?mail)"
        ),
        format!(
            r"(?i)\b(?:unless|except those who|if|who) (?:(?:you|they|we|residents|people) )?(?:hear otherwise|tell us|says? (?:no|so|otherwise)|objects?|opts? out|(?:do|does)(?: not|n['’]t) (?:write|reply|object|opt out|say|answer|tell|want|respond|ring))\b[^.;:!?]{{0,80}}?(?:\b(?:will|shall)|['’]ll) (?:[a-z]+ )?(?:get|receive|be (?:sent|added|put|signed)|start|go on)\b[^.;:!?]{{0,50}}?\b{LIST}"
        ),
        format!(
            r"(?i)(?:\bnot|n['’]t) hear(?:d)? (?:from|back|otherwise)\b[^.;!?]{{0,80}}?\b{LIST}|\b(?:assume|take it|presume|suppose) (?:that )?(?:you|they|residents|everyone) (?:want|wants|agree|agrees|consent|are happy|is happy)\b[^.;!?]{{0,40}}?\b{LIST}"
        ),
        format!(
            r"(?i)\b{LIST}\b[^.;:!?]{{0,60}}?\b(?:unless (?:you|they) (?:tell|say|opt|object|write|ring)|whether (?:you|they) (?:fancy|like|want|ask|asked|wish|care))"
        ),
    ];
    let ticked = [
        r"(?i)\b(?:already|pre|by default|helpfully|kindly)[- ]?tick(?:ed|s)?\b|\btick(?:ed|s)? (?:(?:it|them) )?(?:for (?:you|them|their|your)|by default|in advance|already|beforehand)\b|\b(?:box|boxes)(?: [\w’'-]+){0,10}? (?:is|are|has been|have been|comes?) (?:already |pre-?|helpfully )(?:ticked|checked|filled|crossed|marked)|\b(?:box|boxes)\b[^.;:!?]{0,40}? (?:is|are|comes?) ticked (?:when|as|by|unless|until|from|for|before)|\[x\] (?:send|sign|add|subscribe|yes|keep|i )".to_owned(),
        format!(r"(?i)\b(?:untick|uncheck|clear) the box\b[^.;!?]{{0,80}}?\b{LIST}|\b{LIST}\b[^.;!?]{{0,80}}?\b(?:untick|uncheck|clear) the box"),
    ];
    let held = [
        format!(r"(?i)\b{LIST}\b[^.;:!?]{{0,40}}? (?:cannot|can['’]t|can not|may not|will not|won['’]t|(?:is|are) (?:not|un)\w*) ?(?:be )?(?:able to )?(?:unsubscribed?|opt out|taken off|come off|get off|removed|leave|stop(?:ped)?|cancel(?:led)?|dropped)"),
        format!(r"(?i)\b(?:no way (?:to|of)|cannot|can['’]t|unable to|impossible to|not possible to|no longer possible to|won['’]t be able to|isn['’]t (?:a|any) way (?:to|of)|there is no (?:link|button|form) to) (?:unsubscribe|unsubscribing|opt(?:ing)? out|be taken off|com(?:e|ing) off|get(?:ting)? off|be removed|leav(?:e|ing)|stop(?:ping)?|cancel(?:ling)?|escap(?:e|ing))\b[^.;:!?]{{0,30}}?\b(?:{LIST}|from (?:the|our|its) list|the list)"),
        r"(?i)(?:\bnot|n['’]t) (?:offer|provide|have|give|include) (?:you |people |readers )?(?:an?|any) (?:way|link|means|button|option)\b[^.;:!?]{0,20}?\b(?:unsubscribe|opt out|stop|leave)\b".to_owned(),
        r"(?i)\bno (?:unsubscribe|opt-?out|way out|exit|way (?:to (?:unsubscribe|opt out|get off)|off|of unsubscribing))\b|\bonce on (?:the|our|its) list,? always\b|\bunsubscribe (?:link|button) (?:has been|was|is) (?:removed|taken|missing|left out|switched off|broken)|\b(?:without|has no|have no|lacks?|lacking) (?:an? )?(?:unsubscribe|opt-?out)\b|\bon (?:the|our) list for (?:good|life|ever)\b".to_owned(),
    ];
    let of = |each: Vec<String>, fault: &'static str| -> Vec<(Pattern, &'static str)> {
        each.iter().map(|text| (pattern(text), fault)).collect()
    };
    [
        of(on.into(), PUT_ON),
        of(silent.into(), "takes silence for a yes"),
        of(ticked.into(), "shows a box that somebody else has ticked"),
        of(held.into(), "lets nobody off a list"),
    ]
    .concat()
});

/// That people chose it, or that it is not done.
static CHOSEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:every (?:household|house|home|door|letter ?box|doorstep)s?|who (?:have |had )?tick(?:s|ed)?|no list of names|nothing else|only (?:for|if|those|to|when|after|people|with)|no address|if (?:you|they) (?:want|wish|like|ask|tick|agree|would like)|asked (?:us )?(?:for (?:it|them|the (?:newsletter|bulletin|e-?mails?))|to (?:be|get|join|receive|hear))|asks? (?:us )?(?:for it|to (?:be|get|join|receive|hear))|who (?:want|wish|agreed|agree|opted|subscribe|subscribed|have subscribed|sign up|signed up|have signed up)|sign(?:s|ed)? up for|agreed to|opt(?:ed|s)? in|consent(?:ed)?|with (?:their|your) (?:permission|agreement)|can (?:ask|sign|subscribe|unsubscribe|choose)|(?:school|church|parish|library|council|club|society|trust|college|hospital|police|association|museum)['’]s (?:own )?(?:[a-z]+ )?(?:newsletters?|bulletins?|magazine|mailing list|e-?mails?|updates?|news)|e-?mail address(?:es)? (?:is|are|on))\b",
    )
});

/// The first way onto a list that nobody chose, and what is wrong with it.
pub(super) fn untold(stretch: &Stretch) -> Option<(Range<usize>, &'static str)> {
    let traced = stretch.traced();
    WAYS.iter().find_map(|(way, fault)| {
        let hit = traced.find(way)?.range();
        // `The box is not ticked for you.`
        let before = &stretch.words()[around(stretch, &hit).start..hit.start];
        if before.ends_with("not ")
            || before.ends_with("n’t ")
            || before.ends_with("n't ")
            || before.ends_with("never ")
        {
            return None;
        }
        let said = &stretch.words()[around(stretch, &hit)];
        let is_chosen = *fault == PUT_ON
            && (CHOSEN.is_match(said) || gathered::INNOCENT.is_match(said) || gathered::is_denied(said));
        (!is_chosen).then_some((hit, *fault))
    })
}
