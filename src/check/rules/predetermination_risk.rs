//! Members of a deciding committee who say how they will vote on an application.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::quotations::Kind as Told;
use crate::check::{Findings, HouseRule, Item, Look, Quotation, Speaker};
use crate::content::people::Person;
use crate::content::release::Release;
use crate::source::prose::passages::sentences;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "predetermination-risk",
            title: "a member of the deciding committee says how they will vote",
            severity: Severity::Warning,
            reason: "A councillor may show a view before a decision, but must not have closed their mind. Saying how they will vote invites a challenge and may keep them out of the meeting.",
            remedy: "Say what residents have raised and that the councillor will listen to the evidence, or quote a councillor who is not on the committee.",
        },
        group: Group::Risk,
        sources: &[
            "Localism Act 2011, section 25: a view shown before is no proof of a closed mind, but a closed mind is not protected",
        ],
        looks: "council_business in front matter, seats in content/people, and what those who sit there are quoted with",
        hold: Hold::Usual,
        bad: &[
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Priya Kestrel, councillor for Castle Fen, said: \"I will vote to refuse this on 9 December, whatever the report says.\"",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\n\"My mind is made up and no report will alter that,\" said Cllr Priya Kestrel.",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nCllr Priya Kestrel said that she would be voting against the depot.",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Kestrel told the meeting: “I'm going to make sure that this depot gets turned down next month.” Cllr Priya Kestrel sits on the committee.",
        ],
        good: &[
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Priya Kestrel said: \"Residents have raised traffic and flooding. I will listen to the evidence on 9 December.\"",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Tobias Wren said: \"I will be asking the committee to refuse this depot, and I never will support it.\"",
            "council_business: {kind: motion, meeting: Full Council, date: 2026-12-09, status: proposed}\n---\nThe motion is back.\n\nCllr Priya Kestrel said: \"I will vote for the motion on the evening bus next week.\"",
            "council_business: {kind: planning, meeting: Planning Committee, date: 2026-12-09, status: proposed}\n---\nThe depot plan is back.\n\nCllr Priya Kestrel said: \"I will not vote on this until I have heard every speaker at the meeting.\"",
        ],
    },
    look: Look::Release(check),
};

static CLOSED: LazyLock<Pattern> = LazyLock::new(|| {
    let act = r"(?:vot(?:e|ing)|refus(?:e|ing)|block(?:ing)?|reject(?:ing)?|approv(?:e|ing)|stop(?:ping)?|oppos(?:e|ing)|support(?:ing)?|back(?:ing)?|throw(?:ing)? (?:it|this|them|the \w+(?: \w+)?) out|turn(?:ing)? (?:it|this|them|the \w+(?: \w+)?) down|grant(?:ing)?|fight(?:ing)?|object(?:ing)?|say(?:ing)? (?:no|yes)|mak(?:e|ing) sure)";
    let all = [
        format!(r"(?:will|shall|['’]ll|going to|intend to|plan to|mean to|determined to|bound to|certain to|would|['’]d) (?:(?:be|all|certainly|definitely|always|gladly|happily|still) ){{0,2}}{act}"),
        format!(r"(?:vow(?:s|ed)?|promis(?:es|ed)|pledg(?:es|ed)|swears?|swore|sworn) to (?:\w+ly )?{act}"),
        r"(?:will|would|shall) (?:never|not|under no circumstances) (?:support|approve|accept|agree|allow|back|let|grant)".to_owned(),
        r"(?:won['’]t|cannot|can['’]t|could never|couldn['’]t|can never|never) (?:ever )?(?:support|approve|accept|agree to|vote|allow|back|let)".to_owned(),
        r"(?:mind|minds) (?:is|are|was|were|has been|have been) (?:already )?(?:made up|set|closed)|made (?:up )?(?:my|our|her|his|their) minds?(?: up)?|(?:have|has|had) (?:already )?decided (?:to|how|that|against)".to_owned(),
        r"whatever the (?:report|officers?|evidence|applicant|developer|advice|inspector)|(?:no|not any|not an?|never an?) (?:[\w’']+ ){0,2}(?:report|evidence|argument|speech|promise|condition|plea|reason|expert|barrister|drawing|word|letter|amount|number|power)s? (?:[\w’'-]+ ){0,5}?(?:will|would|can|could|is going to|are going to)|(?:argue|talk|plead|write|speak|explain) (?:as \w+ as|all|until|till) (?:[\w’'-]+ ){1,6}?(?:will|would|can|could|shall) (?:not|never|make no)|(?:save|spare) (?:everybody|everyone|them|you|the \w+|us all)(?:['’]s)? (?:the |some |a lot of )?(?:time|breath|trouble|stamps?|ink|bother)|nothing (?:\w+ ){0,8}(?:will|would|can|could|is going to|was going to) (?:change|persuade|alter|convince|make|induce|get|win|bring)".to_owned(),
        format!(r"(?:under|in) no circumstances (?:will|would|could|can|shall) (?:i|we|she|he) (?:\w+ ){{0,2}}?{act}"),
        // Whatever is said or shown, it is settled.
        r"(?:put|mark|count|write|note) (?:me|us)(?: down)? (?:as|in|for|with|among) (?:an? |the )?(?:[\w-]+ )?(?:no|noes|yes|against|antis|objectors?|refusers?)\b|(?:settled|landed|come down|decided|plumped|set my (?:heart|mind)) (?:on|for) (?:an? )?(?:[\w-]+ )?(?:no|yes|refusal|approval)\b|(?:nothing|not a thing|no one|nobody|anything)\b[^.;:!?]{0,70}\b(?:shift|move|budge|sway|persuade|change|convince|turn|get my hand|win me|bring me|talk me)|(?:get|gets|got|have|has|put|see) my hand (?:up|down|in the air)|(?:shan['’]t|shall not|won['’]t|will not|cannot|can['’]t|not (?:going )?to) be (?:[a-z]+ )?(?:shifted|moved|budged|swayed|persuaded|talked|turned)|(?:promised|pledged|vowed|sworn|given my word|told) [^.;:!?]{0,60}\b(?:(?:gets?|is|will be|goes|be) (?:turned down|refused|rejected|thrown out|stopped|blocked|approved|granted|nowhere)|(?:no|refus\w+|against it))".to_owned(),
        r"(?:has|have|had|get|gets|got|won['’]t get|count on|has not got) my vote|my vote (?:is|will be|goes)|voting (?:against|for) (?:it|this|that|the)".to_owned(),
        r"(?:no|not any) way (?:that |in which )?(?:i|we|she|he)(?:['’]d| would| could| can| will|['’]ll)? (?:\w+ )?(?:support|approve|accept|agree|vote|allow|back|let)|(?:has|have|get|gets|got|be|gave|give|given) (?:my|our|her|his|a) (?:firm |clear )?(?:no|yes)\b|(?:a|firm|flat|clear) (?:no|yes) from (?:me|us)|(?:dead|firmly|totally|completely|utterly|implacably) (?:set )?against (?:it|this|them|the)|over my dead body|(?:count|counted|counting) (?:me|us) (?:as )?(?:against|in favour|out)".to_owned(),
        r"(?:no|not any) way (?:that )?(?:this|it|these|those|they|the \w+(?: \w+)?) (?:(?:is|are|will|can|gets?|goes|should)\b|['’](?:s|re|ll)\b)|[a-z]+ (?:will|can|would|shall) (?:not|never) (?:shift|move|budge|sway|turn) me\b|minded in only one (?:direction|way)|not (?:getting|going|coming) (?:past|by|through) (?:me|us|my (?:hand|desk|vote))\b|(?:get|gets|getting|go|goes|going|slip|slips|sail|sails) (?:past|by|through) (?:me|us|(?:this|our|the) (?:planning |licensing )?committee)|not on my watch|(?:mov(?:e|ing)|propos(?:e|ing)|second(?:ing)?) (?:the )?(?:refusal|approval|rejection|to (?:refuse|reject|approve))|dead on arrival|never (?:get|gets|getting|slip|go|sail) (?:past|through|by) (?:me|us|(?:this|our|the) )".to_owned(),
        r"(?:my|our) (?:own )?(?:hands?|arms?) (?:will|is|are|go(?:es)?|going|['’]ll|stays?)\b|(?:rais(?:e|ing)|put(?:ting)?|keep(?:ing)?) (?:my|our) hands? (?:up|down|firmly)|(?:know|knows|known|knew|decided) (?:exactly |already |just )?(?:how|which way) (?:i|we|she|he)(?:['’](?:m|re|s|ll)| am| are| is| will| shall)?\b".to_owned(),
        r"(?:i|we)(?:['’](?:m|re)| am| are) (?:voting|against|opposed|set against|resolved to|out to|here to (?:stop|block|refuse|kill))|seen (?:more than )?enough to (?:know|say|decide|refuse|approve)|nothing (?:left )?to (?:discuss|decide|debate|weigh)|(?:this|the|these|that|those) (?:\w+ ){1,2}(?:is|are|will be|['’]s) (?:finished|dead|over|history|doomed|toast|going nowhere|not (?:happening|going ahead|going to happen|welcome here))|(?:this|it|they|the \w+) (?:will not|won['’]t|is not going to|isn['’]t going to) (?:go ahead|happen|be built|be approved|pass\b|succeed|get (?:built|permission|consent|a licence|through|past|anywhere))|(?:no|not a|zero|little|fat) (?:chance|hope|prospect) (?:of|that|in|for)\b|(?:while|as long as|so long as) (?:i|we)(?:['’](?:m|re)| am| are| sit| have) (?:\w+ )?(?:on|there|here|in|a)\b|foregone conclusion|done deal|dead in the water".to_owned(),
        r"(?:see(?:ing)?|have|having|get|getting|make sure|making sure|ensur(?:e|ing)) (?:that )?(?:it|this|that|them|the \w+(?: \w+)?) (?:(?:is|gets?|are|never gets|be) )?(?:turned down|refused|thrown out|stopped|rejected|blocked|approved|waved through|killed off|binned|sent packing|built|passed|granted)|see(?:ing)? off (?:this|the|that)|lead(?:ing)? the (?:charge|fight|vote|way|revolt|opposition) (?:against|for|to)|do (?:everything|all|whatever) (?:i|we|she|he|it takes|in (?:my|our|her|his) power)(?: can)? (?:to )?(?:stop|block|refuse|see|get|defeat)".to_owned(),
        r"(?:sooner|rather) (?:[\w’']+ ){1,5}?than (?:see|let|have|allow|vote|watch|support|approve)|(?:my|our) (?:answer|view|vote|position|decision|verdict|opinion)(?: [\w’',]+){0,12}? (?:is|will be|remains|stays) (?:(?:a|an|still|the same|firmly|quite|very) )*(?:no|yes|same|fixed|unchanged|against|firm|settled|final)\b|(?:nobody|no one|nothing|they|you)(?: [\w’',]+){0,4}? (?:talk|talks|persuade|shift|move|budge|convince|sway|win) (?:me|us) (?:round|over|out)?|(?:bring|talk|win|turn|swing) (?:me|us|her|him) (?:round|over)\b|(?:do not|don['’]t|no) (?:need|want|wish) to (?:hear|see|read) (?:any |anything |one word |a word )?(?:more|else|another)|(?:is|are) a (?:firm |plain |definite |clear |flat )?(?:no|yes)\b|(?:refusal|approval|rejection|permission) is the only|only (?:outcome|answer|decision|vote|result) (?:that )?(?:i|we)\b|(?:is|was|are|were)(?:n['’]t| not) (?:an?|one|a single|any|anything|much|a lot|a great deal) [^.;:!?]{0,60}?(?:could|can|might|will|would) (?:say|do|show|offer|bring|write|tell)\b|(?:can|could|may|might) (?:whistle for|forget|sing for|whistle|think again|sling (?:its|their|his|her) hook|pack up)\b|(?:need|needs|should|don['’]t|do not|does not|doesn['’]t) (?:not )?lose (?:any |a wink of |much )?sleep|(?:hasn['’]t|has not|haven['’]t|have not|had not|hadn['’]t|not) (?:got )?(?:a|an ounce of|the ghost of a|a snowball['’]s) (?:hope|prayer|chance|cat in hell['’]s chance)\b|(?:won['’]t|will not|cannot|can['’]t) (?:budge|be moved|be shifted|be swayed|be persuaded|be talked round)|not for (?:turning|moving)|immovable|(?:heard|read|seen) (?:quite |more than )?enough".to_owned(),
        r"mine(?:['’]s|['’]ll| is| will| stays| goes)(?: be| stay| go)? (?:staying |going |firmly |already )?(?:up|down|in the air|against|in favour)\b|thumbs[- ](?:up|down)|two fingers|(?:my|his|her|their) (?:answer|reply|response|message|advice)(?: [\w’',]+){0,8}? (?:is|was|will be|remains) (?:a |an )?(?:[\w-]+ )?(?:no|yes|not a chance|never)\b|the answer (?:is|will be|has to be|must be|remains|is still) (?:a )?(?:[\w-]+ )?(?:no|yes|never)\b".to_owned(),
        r"(?:shan['’]t|won['’]t|will not|shall not|don['’]t|do not|no longer|hardly|scarcely) need (?:to (?:hear|see|read|listen|know|be told|sit through|ask|wait)|an?y? |the |more |another |any )|(?:need|needs|want|wants) no (?:[\w-]+ )?(?:presentation|report|debate|hearing|officers?|lecture|speech|meeting|advice|persuading|convincing|telling|slides|barrister|expert|more|further|site visit)|no need (?:to (?:hear|read|wait|debate|discuss|sit)|for (?:a|any|the|more) (?:[\w-]+ )?(?:debate|discussion|hearing|meeting|report|presentation))|(?:do not|don['’]t|couldn['’]t|could not) care (?:less )?what".to_owned(),
        r"(?:heard|seen|read|know) (?:all|everything|as much as|about all) (?:that )?(?:i|we) (?:need|want|care|wish|have)(?:ed)? to|(?:save|spare|keep) (?:his|her|their|its|your) breath(?:[.,;!”’]|$| because| since| and| as)|(?:not |never |n['’]t )?(?:getting|get|gets|have|has|having|win|wins|winning) (?:my|our) (?:hand|vote|arm)s?(?: up)? (?:for|on|in favour|against|tonight|over)\b|(?:can|may) (?:all |certainly |both )?(?:count|rely|bank|depend) on (?:me|my (?:vote|hand|support))(?:[.!,;”’]|$| (?:on the (?:night|day)|when it comes|at the (?:hearing|meeting|vote)|next|on [a-z]+day|come (?:december|january|the))\b)".to_owned(),
        r"see(?:ing)? (?:this|that|the|it|these|them)(?: [\w’'-]+){0,2} off\b|(?:count|rely|bank|depend) on (?:me|my (?:vote|hand)|us) to (?:vote|refuse|see|stop|block|oppose|back|say|throw|turn|fight|kill|reject|support|do the right|send|make sure)|let['’]?s (?:all )?(?:kill|bin|sink|refuse|throw (?:it|this|them)|turn (?:it|this|them) (?:down|away)|send (?:it|this|them)|reject|block|bury|wave (?:it|this|them)|vote|finish (?:it|this|them) off|see (?:it|this|them) off|put (?:it|this|them) (?:to bed|out of its|in the bin))|kill(?:ing|ed)? (?:it|this|that|them|the \w+(?: \w+)?) (?:off|stone dead|dead)|(?:vote|voting|voted|knock|knocking|strike|shoot|shout|wave|nod|boot|kick|chuck|sling) (?:it|this|that|them|the \w+(?: \w+)?) (?:down|out|through|back|into touch|into the long grass)\b".to_owned(),
        r"(?:gave|given|give|gives) (?:[\w’'-]+ ){0,3}?(?:my|his|her|their|our) word\b|(?:made|gave|given) (?:[\w’'-]+ ){0,4}?(?:a |my |that |the )?promise[^.;:!?]{0,60}(?:keep|kept|honour|stand by|stick|break)|(?:keep|honour|stick to|stand by|make good on) (?:my|his|her|that|our|the) (?:promise|word|pledge|vow)|of (?:one|the same) (?:view|mind) (?:since|from|and|all)|there i (?:stay|stand|remain|stop)|(?:view|mind|position|opinion|stance) (?:has not|hasn['’]t|won['’]t|will not|is not going to|isn['’]t going to|never) (?:change|changed|shift|shifted|move|moved|budge|budged)|wast(?:ed|ing|es) (?:an?|his|her|their|its|the) (?:stamps?|time|breath|money|ink|paper|petrol|effort)".to_owned(),
        r"(?:get|gets|getting|slip|sneak|put|push|wave|nod|steer) (?:it|this|that|them|the \w+(?: \w+)?|anything) (?:past|by|through) (?:me|us|him|her)\b|take (?:an?|more than|nothing less than) (?:[\w-]+ ){1,4}?to (?:change|shift|move|turn|get|win|persuade|sway|make|stop|talk)\b|(?:first|last) (?:to|one to|person to) (?:vote|raise|put|say|stand up)|(?:i['’]m|i am|we['’]re|we are) (?:[\w-]+ )?(?:refusing|rejecting|approving|supporting|backing|opposing|blocking|turning (?:it|this|them)|saying (?:no|yes)|having none of it|dead set|a (?:no|yes|firm|definite|solid))\b|(?:solid|nailed-on|definite|firm|certain|guaranteed|cast-iron|rock-solid|resounding|big fat) (?:no|yes)\b|in the [“‘']?(?:no|yes|against)[”’']? (?:camp|column|lobby|corner|pile)|no-brainer|(?:with|has|have|gets?|got|give|given) my (?:full |whole-hearted |unwavering |complete |wholehearted |enthusiastic )?(?:support|backing|blessing)|consider (?:it|this|them) (?:refused|rejected|approved|done|dead|stopped)|(?:chosen|picked) (?:my|a) side|nothing (?:left )?(?:to|anyone can) (?:say|do|talk about)".to_owned(),
        r"(?:throw|toss|chuck|put|sling|drop)(?:ing)? (?:it|this|that|them|the \w+|this one|that one) (?:straight )?(?:in|into|on) the (?:bin|skip|fire|scrapheap|shredder)|i (?:shall|will|['’]ll) see to (?:it|that)\b|talk(?:ed)? me (?:out of|into|round)|(?:know|knows|known|knew) (?:exactly |already |just |full well )?what (?:i|we)(?:['’](?:m|re|ll)| am| are| shall| will)(?: going to)? (?:do|say|vote)|signed up (?:to|for) (?:it|this|that|the)|(?:all|fully|wholly|completely|totally|100 per cent|one hundred per cent|foursquare|solidly) (?:for|behind|against|in favour of|opposed to) (?:it|this|that|them|the)|lock, stock|dead set|hell-bent|set my (?:heart|face)|my heart is set|(?:i|we)(?: have|['’]ve)? already (?:decided|chosen|voted|settled|concluded|judged|written)|as far as (?:i am|i['’]m) concerned[^.;:!?]{0,40}(?:dead|over|refused|done|no|finished|approved|through)|(?:shall|will|['’]ll) (?:[a-z]+ )?(?:lift|raise|put up) my hand|(?:is|are|was) (?:as good as )?(?:in the bag|a goner|dead and buried|a dead duck|toast|history|sunk)|that is (?:that|final|the end of)|and that['’]?s (?:that|final|the end of)|end of (?:story|the matter)|full stop\.|no ifs,? no buts|nothing (?:on earth )?will (?:ever )?(?:make|get|stop) me|make sure (?:that )?(?:it|this|that|they|the \w+) (?:fails?|falls?|loses?|passes|goes|gets|is|never|does)\b|(?:shall|will|['’]ll) not have it\b|won['’]t have it\b|not having (?:it|this|that)\b|(?:gets?|have|has|find|finds|expect) no (?:help|support|vote|sympathy|joy|favours?|quarter|mercy) from (?:me|us|him|her)|(?:not|n['’]t|never) (?:count|rely|bank) on (?:my|me|him|her)\b|(?:my|his|her) vote (?:has|is) (?:gone|spoken|promised|already|lost|won|safe)".to_owned(),
        // What one could not bring oneself to do, and what one would do first.
        r"(?:(?:could|can|would|will|shall|do|does|did|am)(?: not| never|n['’]t)|cannot|won['’]t|shan['’]t|['’](?:ll|d) (?:not|never)|never) (?:[a-z]+ )?(?:be )?(?:put|putting|lend|lending|rais(?:e|ing)|lift|lifting|give|giving|sign) (?:my|our|his|her) (?:hands?|arms?|names?|votes?|support|backing|consent|signature|seal|blessing)\b|(?:could|can|would|will|shall)(?: not|n['’]t| never) (?:bring (?:myself|himself|herself) to|see (?:my|him|her)self|live with|stand by and|sit by and|look (?:[a-z]+ ){1,3}in the (?:eye|face) (?:if|and))[^.;!?]{0,60}|(?:would|will|shall|['’]d|['’]ll) (?:rather |sooner )?[^.;:!?]{1,50}? before (?:i|we|she|he)(?:['’]d|['’]ll| would| will| shall| ever)? ?(?:[a-z]+ )?(?:pass|passed|let|see|saw|approve|approved|vote|voted|support|supported|wave|waved|back|backed|sign|signed|agree|agreed|allow|allowed|put|grant|granted|accept|accepted)\b".to_owned(),
        r"(?:not|n['’]t|never) (?:[a-z]+ )?(?:drag|prise|squeeze|wring|wrung|get|coax|beat|extract|win) an? (?:yes|no|vote|aye)(?: vote)? (?:out of|from) (?:me|him|her|us)\b|(?:get|gets|getting|have|having|find|finding|expect|expecting) (?:one|any|mine|it|that|a vote|a friend|much|joy) (?:from|out of) (?:me|this (?:seat|chair|quarter|councillor|corner|member))\b|no (?:version|form|shape|size|kind|sort) of [^.;:!?]{1,40}? (?:i|we) (?:would|could|will|can|shall)\b|(?:not|never|nothing|no|n['’]t)\b[^.;:!?]{0,90}\bif (?:they|he|she|it|you)(?:['’]d)? (?:painted|gilded|gold-?plated|threw in|offered|paid|begged|wrapped|planted|dressed|crawled|gave (?:us|me|away|every)|were (?:giving|made|built)|built it (?:of|out))\b".to_owned(),
        r"(?:it|this|the (?:scheme|plan|plans|application|thing|tower|flats|homes|lot))(?:['’]s)? (?:dies|ends here|stops here|stops with (?:me|us)|(?:goes|going|will go|is going) (?:down|in the bin|no further|nowhere|under)|(?:gets|will get|is getting) the (?:chop|axe|boot|red card|push|bullet))\b|(?:see|seeing|want|get) (?:this|it|that|them|the \w+)(?: \w+)? (?:is |gets? )?(?:buried|dead|sunk|finished|killed|beaten|gone|scrapped|in the bin|in its grave|through)\b|(?:have|['’]ve) (?:already )?(?:said|told|given|promised)(?: [\w’'-]+){0,5}? (?:yes|no|aye)\b|promised (?:[\w’'-]+ ){1,3}?an? (?:yes|no)\b|(?:determined|resolved|adamant) that (?:the|it|this|these|they|that)\b|(?:i['’]m|i am|i shall be|i will be|i['’]ll be|i stand|standing) (?:firmly |squarely |right |four-square )?(?:with|alongside|beside|behind) the (?:objectors?|applicants?|developers?|protesters|scheme|plans?|application)\b".to_owned(),
        r"(?:know|knows) where (?:i|we) stand\b|rais(?:e|ing) my (?:hand|arm|paw|card)\b|(?:decide|vote|judge|choose|settle)[^.;:!?]{0,30} without (?:opening|reading|hearing|seeing|looking|waiting|listening)\b|(?:hearing|meeting|debate|vote|night|rest)(?: [\w’'-]+){0,4}? is (?:only |merely |just |no more than )?a (?:mere )?(?:courtesy|formality|charade|waste of (?:time|breath)|rubber stamp)\b|know how (?:it|this|that) (?:ends|will end|goes|finishes)\b|lost (?:me|my (?:vote|hand|ear|support))\b|(?:made|taken|reached|come to) my (?:choice|decision|conclusion|verdict)\b|what (?:i|we)(?: will| shall|['’]ll|['’]m going to| am going to) do anyway\b|(?:had|have|['’]ve) my (?:answer|reply|verdict|no|yes) ready\b".to_owned(),
        r"(?:must|has to|have to|needs to|ought to|got to|deserves to|should) be (?:refused|rejected|thrown out|turned down|approved|granted|blocked|stopped|binned|killed off|sent packing|waved through)".to_owned(),
        r"non-starter (?:with|for|in my|to my|as far as i)\b|short shrift (?:from|with) (?:me|us)\b|(?:does|do|did|will|would|can|could)(?:n['’]t| not) (?:stand|have|get) (?:an earthly|a prayer|a chance|a hope|the ghost|much of a chance)|no friends? in me\b|(?:won['’]t|will not|wouldn['’]t|shan['’]t|shall not) (?:wear|stomach|swallow|countenance|entertain) (?:it|this|that|them|the|an?|any)\b|(?:won['’]t|not|never|hardly) wash with me\b".to_owned(),
    ];
    pattern(&format!(r"(?i)(?:\b|['’])(?:{})", all.join("|")))
});

/// Promises to wait or to listen, which show an open mind.
static OPEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:until|if (?:i|we) (?:told|said|had an? (?:vote|seat|say))\b|(?:have|has) no (?:vote|seat)|before (?:i|we|she|he) (?:have|has|hear|read|decide)|listen|hear (?:the|both|all|every)|open mind|on (?:its|the) merits|wait (?:for|to)|weigh|hear what|undecided|(?:do not|don['’]t|cannot|can['’]t|not) (?:yet )?(?:know|say) ?(?:[.,;”]|$)|(?:do not|don['’]t|cannot|can['’]t|not) (?:yet )?(?:know|say) (?:yet )?(?:how|which|what|whether)|not (?:yet )?(?:decided|made (?:up )?my))\b|n['’]t (?:yet )?(?:decided|made (?:up )?my)\b|\b(?:wrong|improper|early|unfair) (?:of|for) me to\b|\bneither (?:yes nor no|for nor against|one nor the other)\b|\b(?:a yes or a no|yes or no)\b",
    )
});

/// That nothing more need be heard, which is no promise to listen.
static DEAF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\b(?:no|not|never|without)|n['’]t)(?: [\w’'-]+)? (?:need|want|wish|care|bother|point)(?:ing)? (?:in )?(?:to )?(?:hear|listen|wait|read)\w*|\b(?:need|wants?) no\b",
    )
});

/// What others tell of a member who has decided: `put her down as a firm no`.
static TOLD_OF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:put|mark|note|count|write) (?:[\w’'-]+ ){1,6}?(?:down )?(?:as|in) (?:an?|the) (?:[\w-]+ )?(?:no|yes)\b",
        r"|(?:(?:is|are|was|remains|will be)|['’]s) (?:an? )(?:[\w-]+ )?(?:no|yes)\b|(?:isn['’]t|is not|not) for turning",
        r"|(?:gave|has given|given) (?:[\w’'-]+ ){0,3}?(?:his|her|their) word\b",
        r"|(?:matter|question|case|file|book) is (?:already )?(?:closed|settled|shut|decided)",
        r"|(?:debate|meeting|hearing|vote|committee|discussion)(?: [\w’'-]+){0,5}? (?:is|will be|was) (?:only |merely |just |nothing but )?a (?:mere )?(?:formality|charade|waste of time)",
        r"|(?:argument|evidence|report|speech|drawing|amount of \w+|thing)s? (?:will|can|would|could|is going to)(?: ever)? (?:shift|move|budge|sway|change|persuade|win|stop|turn)",
        r"|(?:his|her|their) (?:mind|vote|hand) (?:is|was|will be|has been|goes) (?:already |firmly )?(?:made up|cast|raised|decided|fixed|against|up|down|promised|pledged|spoken for|set)",
        r"|made up (?:his|her|their) mind|(?:has|had) (?:already )?(?:decided|resolved) (?:to|against|how|that)",
        r"|(?:will|would|is going to|intends to|is certain to|is bound to|is sure to|can be relied (?:up)?on to|can be counted on to|has vowed to|has promised to|has pledged to|vows to) (?:[a-z]+ )?(?:vote (?:against|for|it|this|the (?:plan|scheme|application|flats|homes))|refuse|reject|block|approve|oppose|turn (?:it|this|the [a-z]+) down|throw (?:it|this|the [a-z]+) out|see (?:it|this|the [a-z]+) off|kill (?:it|this|the [a-z]+))",
        r"|(?:not|n['’]t|never|hardly|cannot|can) (?:count|rely|bank) on (?:cllr|councillor|him|her)\b|vote (?:has|is) (?:gone|already|spoken|lost|won|in the bag|safe|promised)",
        r"|nothing\b[^.;!?]{0,90}\b(?:induce|persuade|get|make|bring|move|shift|sway|change|tempt|turn|talk|win) (?:him|her|his|them)\b|(?:determined|resolved|adamant) that (?:the|it|this|these|they)\b",
        r"|(?:verdict|answer|mind|decision|vote) is (?:already )?(?:in|known|plain|clear|no secret|settled)\b|in vain to (?:cllr|councillor|him|her)\b|(?:one|a|single) (?:vote|hand)\b[^.;:!?]{0,50} (?:count|bank|rely|depend|sure) (?:on|of)\b",
        r"|(?:would|will|['’]d)(?: rather| sooner)? [^.;:!?]{1,50}? (?:before|than) (?:he|she)(?:['’]d| would| will)? ?(?:[a-z]+ )?(?:pass|passed|let|see|saw|approve|approved|vote|voted|support|supported|wave|waved|back|backed|allow|allowed|grant|granted)\b",
        r"|(?:could|would|will|can|shall)(?: not|n['’]t| never) (?:[a-z]+ )?(?:put|raise|lift|lend|give) (?:his|her) (?:hand|arm|name|vote|support|backing)\b",
        r"|(?:sure|certain|reliable|firm|safe|guaranteed) (?:ally|friend|vote|opponent|supporter|enemy|no|yes)\b)",
    ))
});

/// What is decided elsewhere, and binds nobody on the application.
static ELSEWHERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:motions?|amendments?|full council|budgets?|council tax|cabinet|petition|by-?laws?)\b")
});

static APPLICATION: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:planning|licensing|licence)[- ](?:applications?|hearings?|bids?|requests?|panel|permission)|(?:planning|licensing) (?:sub-)?committee|applied (?:again |once more )?(?:for|to) (?:[\w’'-]+ ){0,4}?(?:licen[cs]e|permission|consent|extend|build|open|convert|sell|stay open|serve|play)|appli(?:ed|es|cation|cations)\b[^.;:!?]{0,40}\b(?:licen[cs]e|permission|consent)|(?:asked|asks|asking) (?:[\w’'-]+ ){0,3}?for (?:leave|permission|a licen[cs]e|consent|planning)|(?:seek|seeks|seeking|sought|wants?|wanted) (?:a (?:[\w-]+ )?licen[cs]e|(?:outline |full )?(?:planning )?(?:permission|consent)))\b|\b\d{2}/\d{3,6}/[A-Z]{2,5}\b",
    )
});

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let Some(business) = applies(item, release) else {
        return;
    };
    let mut is_told = false;
    for quotation in &item.quotations {
        let Speaker::Person(person) = quotation.speaker else {
            continue;
        };
        if sits_on(person, &business, item) {
            is_told |= judge(item, person, quotation, findings);
        }
    }
    if !is_told {
        told_of(item, &business, findings);
    }
}

/// Members of whom the text itself tells that they have decided.
fn told_of(item: &Item, business: &str, findings: &mut Findings) {
    for (number, stretch) in item.prose.stretches.iter().enumerate() {
        if !stretch.traced().is_match(&TOLD_OF) {
            continue;
        }
        let mut before: Option<&Person> = None;
        for sentence in stretch.sentences() {
            let said = &stretch.words()[sentence.clone()];
            let named = item.mentions.within(number, sentence.clone()).map(|named| named.person);
            let by_one_name = item.ground.site.people.iter().filter(|person| is_called(person, said));
            let mut here = named.chain(by_one_name).peekable();
            // `Nothing could induce him` is of whom the sentence before named.
            let goes_on = here.peek().is_none() && has_pronoun(said);
            let member = match goes_on {
                true => before,
                false => here.find(|person| sits_on(person, business, item)),
            };
            before = member;
            let Some(member) = member else {
                continue;
            };
            let Some(hit) = TOLD_OF.find(said).filter(|hit| !is_denied(&said[..hit.start()])) else {
                continue;
            };
            let words = sentence.start + hit.start()..sentence.start + hit.end();
            if stretch.is_quoted(&words) || OPEN.is_match(said) || ELSEWHERE.is_match(said) {
                continue;
            }
            findings.at(stretch.place(item.source(), words), decided(member, hit.as_str()));
            return;
        }
    }
}

/// Whether a sentence speaks of somebody without the name.
fn has_pronoun(said: &str) -> bool {
    let mut words = said.split(|c: char| !c.is_alphabetic());
    words.any(|word| {
        matches!(
            word,
            "he" | "He" | "she" | "She" | "him" | "her" | "his" | "His" | "Her"
        )
    })
}

/// Whether a sentence calls somebody by the first name alone: `Suresh is a no`.
fn is_called(person: &Person, said: &str) -> bool {
    let first = person.facts.name.split(' ').next().unwrap_or_default();
    !first.is_empty() && said.split(|c: char| !c.is_alphanumeric()).any(|word| word == first)
}

fn decided(person: &Person, words: &str) -> String {
    let name = &person.facts.name;
    format!("{name} sits on the committee that decides, and “{words}” sounds as if the decision were made")
}

/// Whether what a member is quoted with sounds decided, which is told.
fn judge(item: &Item, person: &Person, quotation: &Quotation, findings: &mut Findings) -> bool {
    for (stretch, run) in quotation.words(&item.prose) {
        let text = stretch.words();
        for sentence in sentences(&text[run.words.clone()]) {
            let sentence = run.words.start + sentence.start..run.words.start + sentence.end;
            let said = &text[sentence.clone()];
            if OPEN.is_match(said) && !DEAF.is_match(said) {
                continue;
            }
            let is_told = quotation.kind == Told::Reported;
            let Some(hit) = CLOSED
                .find_iter(said)
                .find(|hit| is_own(said, &hit.range(), is_told) && !is_taken_back(said, &hit.range()))
            else {
                continue;
            };
            let words = sentence.start + hit.start()..sentence.start + hit.end();
            let place = stretch.place(item.source(), words);
            findings.at(place, decided(person, hit.as_str()));
            return true;
        }
    }
    false
}

/// Whether a promise is that of the one who speaks, and about the application: not `the committee will
/// vote`, not `we will support residents`.
fn is_own(said: &str, words: &Range<usize>, is_told: bool) -> bool {
    const PEOPLE: &[&str] = &[
        "residents",
        "people",
        "anyone",
        "anybody",
        "everyone",
        "them",
        "families",
        "neighbours",
        "tenants",
        "you",
        "those",
        "him",
        "her",
        "any",
        "whoever",
        "our",
    ];
    if is_of_other_things(said, words, is_told) {
        return false;
    }
    // `nothing will persuade him` is of the one who speaks.
    if ["nothing", "no ", "nobody"]
        .iter()
        .any(|none| said[words.clone()].to_lowercase().starts_with(none))
    {
        return true;
    }
    let after = said[words.end..].split_whitespace().next().unwrap_or_default();
    if PEOPLE.contains(&after.trim_matches(|c: char| !c.is_alphanumeric())) {
        return false;
    }
    let promise = said[words.clone()].to_lowercase();
    let needs_subject = [
        "will", "shall", "'ll", "’ll", "going to", "intend", "plan", "mean", "would", "'d", "’d",
    ];
    if is_told || !needs_subject.iter().any(|start| promise.starts_with(start)) {
        return true;
    }
    let before: Vec<&str> = said[..words.start].split(|c: char| !c.is_alphanumeric()).collect();
    before
        .iter()
        .rev()
        .take(7)
        .any(|word| matches!(*word, "I" | "we" | "We"))
}

/// Whether what sounds decided has another object, or is another's: `I will stop at the site`, `I am against long
/// meetings`, `the developer has made up his mind`, `those who ask how I will vote`.
fn is_of_other_things(said: &str, words: &Range<usize>, is_told: bool) -> bool {
    static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|say(?:ing)?|tell(?:ing)?|guess(?:ing)?|curious|question of|matter of|depends on)(?: [a-z]+)? (?:about )?(?:how|whether|which way|what|if|when) (?:i|we) $",
        )
    });
    static OBJECT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:[.,;:!?”’]|$| (?:it|this|that|these|those|them|the|all|any|every|such|both|and|but|for|building|houses|homes|flats|towers?|whatever|from|on|in|as|because)\b)",
        )
    });
    let (hit, after) = (said[words.clone()].to_lowercase(), &said[words.end..]);
    let of_another = !is_told
        && (hit.ends_with("his mind") || hit.ends_with("her mind") || hit.contains("up his") || hit.contains("up her"));
    let stops_somewhere = hit.ends_with(" stop")
        && [" at ", " by ", " off", " near ", " outside ", " and ", " to ", " on "]
            .iter()
            .any(|place| after.starts_with(place));
    let against_another = hit.ends_with(" against") && !OBJECT.is_match(after);
    let talked_into = hit.ends_with(" talk me") && after.starts_with(" into ");
    of_another || stops_somewhere || against_another || talked_into || ASKED.is_match(&said[..words.start])
}

/// Whether a sentence takes back what sounds decided. `While I am on the committee` decides nothing, and `not while I am
/// on the committee` does.
fn is_taken_back(said: &str, words: &Range<usize>) -> bool {
    static NEVER: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?i)\b(?:not|never|no|nobody|nothing|none|cannot|forget|over)\b|n['’]t\b"));
    let hit = said[words.clone()].to_lowercase();
    let is_time = ["while ", "as long ", "so long "]
        .iter()
        .any(|time| hit.starts_with(time));
    match is_time {
        true => !NEVER.is_match(said),
        false => is_denied(&said[..words.start]),
    }
}

/// Whether what follows is denied: `I have not` made up my mind.
fn is_denied(before: &str) -> bool {
    static DENIAL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:\b(?:not|never|nor|neither|nobody|no one|without having|yet to)|n['’]t)(?: yet| already| ever| have| has| an?| been)* $",
        )
    });
    // `nobody on the committee has made up their mind`; `nobody will be surprised that I have` denies nothing.
    static NOBODY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:nobody|no one|none|neither|no (?:member|councillor))(?: (?:on|of|in|at|the|our|this|that|its|us|them|either|planning|licensing|committee|panel|here|members?|councillors?|who|sits|sit|there|side|party|group|any|has|have|had|yet|ever|already|is|was|should|think|believe|assume|suppose|imagine|that|it|they|can|may|will|must|need|get|gets)){0,12} $",
        )
    });
    NOBODY.is_match(before) || DENIAL.is_match(&before[before.ceil_char_boundary(before.len().saturating_sub(30))..])
}

/// What is decided and where, in small letters, if it is an application that is still open.
fn applies(item: &Item, release: &Release) -> Option<String> {
    let facts = &release.facts;
    let business = facts.business.as_ref();
    let kind = business.map_or("", |business| &business.kind).to_lowercase();
    let is_decided =
        business.is_some_and(|business| matches!(business.status.as_str(), "decided" | "lost" | "withdrawn"));
    let meeting = business.map_or("", |business| &business.meeting).to_lowercase();
    let reference = business.map_or("", |business| &business.reference);
    let is_named = kind.contains("planning")
        || kind.contains("licens")
        || APPLICATION.is_match(reference)
        || meeting.contains("planning")
        || meeting.contains("licens");
    let is_told = || {
        let mut stretches = item.prose.stretches.iter();
        stretches.any(|stretch| stretch.traced().is_match(&APPLICATION))
    };
    if is_decided || !(is_named || is_told()) {
        return None;
    }
    match is_named {
        true => Some(format!("{kind} {meeting}")),
        false => Some("planning licensing".to_owned()),
    }
}

/// Whether somebody sits on the committee that decides.
fn sits_on(person: &Person, business: &str, item: &Item) -> bool {
    person
        .facts
        .committees
        .iter()
        .filter(|seat| seat.term.covers(item.day))
        .any(|seat| {
            let committee = seat.committee.to_lowercase().replace('-', " ");
            let own = committee
                .split_whitespace()
                .filter(|word| word.len() > 3 && *word != "committee" && *word != "with");
            let mut own = own.peekable();
            own.peek().is_some() && own.any(|word| business.contains(word.trim_end_matches("ing")))
        })
}
