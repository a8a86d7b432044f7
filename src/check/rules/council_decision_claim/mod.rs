//! News of what the council decided, without the decision; and a group that speaks as the council.

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::base::date::long_day;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::history::is_history;
use crate::check::pack::{Compiled, Sighting, sightings};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Look};
use crate::content::release::{CouncilBusiness, Release};

mod undecided;

use undecided::{is_answer, is_custom, is_from_pockets, is_of_its_own, is_reply};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "council-decision-claim",
            title: "the text tells of a decision of the council and does not cite it",
            severity: Severity::Warning,
            reason: "What a group decides is no decision of the council, and must not be taken for one. A reader can only tell them apart where the meeting, its day and the minute are named.",
            remedy: "If the council has decided, name the decision under `council_business`: status: decided, the meeting, its date, and ref for the minute. If it has not, say who wants it and who will decide.",
        },
        group: Group::Separation,
        sources: &[
            "Portsmouth City Council, protocol on officers and party political groups: what a group concludes does not rank as a decision of the council and must not be acted on as one",
            "North Thoresby Parish Council, press policy: members do not claim to give the council's views",
        ],
        looks: "the words of a release, headline, summary and quotations included",
        hold: Hold::Usual,
        bad: &[
            "Harrowmere Council has decided to scrap the bus gate, the group confirmed last night.",
            "title: Council scraps bus gate on Quay Road\n---",
            "council_business: null\n---\nA new crossing was approved by Cabinet, Civic Alliance councillors said on 20 November 2026.",
            "\"We at the council have listened to residents,\" said Cllr Tobias Wren.",
            "council_business: {kind: motion, meeting: Full Council, date: 2026-11-26, status: decided, ref: null}\n---\nFull Council voted to keep bus 42.",
        ],
        good: &[
            "The Civic Alliance Group will ask Full Council on 26 November 2026 to keep bus 42 (motion 9).",
            "council_business: {kind: cabinet-decision, meeting: Cabinet, date: 2026-11-03, item: \"8\", ref: \"Cabinet minute 2026/74\", status: decided, public: true}\n---\nCabinet agreed on 3 November 2026 to pay for the extra hours.",
            "The council has not agreed to this. If Cabinet approves the plan, bus 42 will run. Full Council will debate the motion on 26 November 2026.",
            "Cabinet agreed on 3 November 2026 to review the service (minute 2026/74).",
            "council_business: null\n---\nFull Council sets the budget on Thursday 25 February 2027.",
        ],
    },
    look: Look::Release(check),
};

const BODY: &str = "(?:(?:harrowmere |borough |city |county |district |town |parish |metropolitan |full |unitary |local |the |our |your |alliance-run |labour-run |tory-run |conservative-run |green-run |lib dem-run )*(?:council(?: chiefs| bosses| leaders)?|cabinet|executive|(?:[a-z]+ (?:and [a-z]+ )?)?(?:sub-)?committee|scrutiny(?: panel| board| commission)?|(?:planning|licensing|select) panel|(?:the|this|our|your|local) authority|council[’']s (?:ruling |minority |coalition )?(?:executive|administration|leaders(?:hip)?)|town hall(?: chiefs| bosses)?|city hall|county hall|shire hall|(?:the |council )chamber|guildhall|civic centre|moot hall|tolbooth|mansion house|civic offices|council offices|municipal (?:buildings|offices)|(?:county|borough|district|city)(?: chiefs| bosses)?|cabinet members?(?: for(?: [a-z’'-]+){1,4}?)?|leader of the council|council leader))";

const DECIDES: &str = "(?:agree[sd]?|decide[sd]?|approve[sd]?|resolve[sd]?|voted|votes (?:to|for|against|in favour|down|through)|announce[sd]?|confirm(?:s|ed)?|sign(?:s|ed) off|green-?light(?:s|ed)?|greenlit|adopt(?:s|ed)?|ratif(?:y|ies|ied)|rubber-?stamp(?:s|ed)?|reject(?:s|ed)|refuse[sd]|scrap(?:s|ped)|axe[sd]|grant(?:s|ed)|order(?:s|ed) (?:the|a|an|its|that|more|new|\\d)|commit(?:s|ted)(?: itself)?|pass(?:es|ed)|overturn(?:s|ed)|cho(?:se|oses|sen) (?:not )?to|(?:push|wav)(?:es|ed) through|nodd?(?:s|ed) through|opt(?:s|ed) (?:to|for|in|on|at|last|against|instead)|ruled|got cold feet|lost (?:its|their) nerve|had second thoughts|s(?:aw|een) (?:sense|the light)|thought better of|c(?:ame|ome) to (?:its|their) senses|g(?:ave|iven) in|backed off|blinked|give[sn]? (?:the |its )?(?:go-ahead|green light|blessing|backing)|gave (?:the |its )?(?:go-ahead|green light|blessing|backing)|thrown? out|threw out|back(?:s|ed) (?:down|the|a|our|plans?)|u-turn(?:s|ed)|make[s]? (?:the|its) (?:decision|mind)|made (?:the|a|its|up its) (?:final |formal )?(?:decision|mind)|reached (?:a|the) decision|end(?:s|ed) (?:the|its)|dropp?(?:s|ed) (?:the|its|plans?)|unveil(?:s|ed)|cut(?:s)? (?:the|its)|close[sd] (?:the|its)|vetoe[sd]|veto(?:es)?|shelve[sd]|binn?(?:s|ed) (?:the|its|plans?)|settled on|plump(?:s|ed) for|fix(?:es|ed) the|set[s]? (?:the|its) (?:budget|council tax|rate|fees?|charges?|rents?)|award(?:s|ed) (?:the|a) (?:contract|tender|grant)|turn(?:s|ed) (?:down|its back)|abandon(?:s|ed) (?:the|its|plans?)|deferr?(?:s|ed)|withdr[ae]w[ns]? (?:the|its)|said (?:yes|no) to|ruled on|carried (?:the|a) motion|reversed (?:the|its)|imposed? (?:a|the|new)|knocked back|kicked (?:out|into touch)|waved? (?:it|them|this)? ?through|g(?:a|i)ve[sn]? (?:[a-z]+ ){0,3}(?:(?:planning )?(?:permission|consent|approval|leave)\\b|the (?:thumbs (?:up|down)|nod|axe|all-clear|cold shoulder))|g(?:a|i)ve[sn]? (?:[\\w’'-]+ ){1,7}?(?:its|their|a|the) (?:blessing|nod|thumbs[- ]up|thumbs[- ]down|approval|backing|consent|go-ahead|green light|red light|seal of approval|support|assent)|(?:put|set) (?:its|their) (?:name|seal|stamp|signature|weight) (?:to|behind)|nodd?(?:ed|s) (?:it|them|the [a-z]+(?: [a-z]+)?) through|let[s]? (?:it|them|the [a-z]+(?: [a-z]+)?) (?:through|go ahead|pass)|throw[sn]? (?:its|their) weight behind|threw (?:its|their) weight behind|chang(?:es|ed) (?:its|their) (?:mind|tune|course)|had a change of heart|com(?:e|es) round to|came round to|com(?:e|es) down (?:for|against|on)|(?:found|finds) (?:in favour of|against|for) (?:the|our|a)|(?:took|taken|takes) (?:an?|the|its) (?:axe|knife|scythe|red pen) to|(?:smiled|frowned|smiles|frowns) (?:on|upon)|wash(?:es|ed) (?:its|their) hands of|(?:tore|torn|tears) up (?:the|its|their)|writ(?:es|ten) off|wrote off|sh(?:ut|uts|utting) the door (?:on|to)|open(?:s|ed) the (?:door|way|purse|coffers) (?:to|for)|untied (?:its|their|the) purse strings|reach(?:es|ed) for the (?:axe|red pen)|pull(?:s|ed) the plug on|call(?:s|ed) time on|ditch(?:es|ed)|slash(?:es|ed) (?:the|its)|hike[sd] (?:the|its)|brought in (?:a|the|new)|came down (?:on the side of|against|in favour of)|said (?:it|they) would (?:not )?(?:close|keep|scrap|fund|sell|build|reopen|open|cut|raise|pay)|introduced? (?:a|the|new) (?:charge|fee|ban|levy|rule)s?|determin(?:es|ed) (?:the|that|to)|conclud(?:es|ed) that|okayed|authori[sz]e[sd]|sanction(?:s|ed)|clear(?:s|ed) the way|consent(?:s|ed) to|endorse[sd] (?:the|a|its|plans?)|accept(?:s|ed) (?:the|our|a) (?:motion|amendment|recommendations?|proposals?|plans?|bid|tender|offer|case|petition|report)|bow(?:s|ed) to|cave[sd] in|relent(?:s|ed)|block(?:s|ed) (?:the|a|our|its|plans?)|kill(?:s|ed) off|quash(?:es|ed)|rebuff(?:s|ed)|spurn(?:s|ed)|declin(?:es|ed) to (?:fund|pay|support|back|renew|extend|keep|buy|take|adopt|act|join|sign|hear|debate)|defeat(?:s|ed) (?:the|a|our)|vot(?:es|ed) down|struck (?:out|down)|ruled against|(?:stood|stuck) (?:by|to) its|dug in its heels|set aside (?:£|\\d|money|cash|funds|land|a|half|some|the|one|part|enough)|(?:has|have) spoken|ma(?:de|kes) up (?:its|their) mind|earmark(?:s|ed)|allocat(?:es|ed) (?:£|\\d|money|funds|a)|found the (?:money|cash|funds)|froze|frozen|(?:doubl|trebl|halv|tripl)(?:es|ed)|(?:pick|chos|choos|select|appoint|hir|engag|commission|nam)(?:s|es|ed|e|en)? (?:a|an|its|the) (?:new |preferred )?(?:contractor|firm|company|builder|developer|operator|bidder|partner|supplier|provider|architect|consultant|site|route|chief executive|option|winner)s?|rul(?:es|ed) (?:out|in)|sign(?:s|ed) (?:a|the|up|away)|entered into|sold (?:the|off|its)|bought (?:the|a)|handed (?:the|over|back)|press(?:es|ed) ahead|plough(?:s|ed) on|backtrack(?:s|ed)|climb(?:s|ed) down|put off (?:the|a|its)|kicked (?:the|it|this) \\w+ into|brought forward|brought back|reinstat(?:es|ed)|got rid of|d(?:id|one) away with)";

/// What a council did, in one word.
const SHORTLY: &str = "agreed|decided|approved|voted|announced|confirmed|signed|backed|scrapped|axed|binned|ditched|dropped|shelved|rejected|refused|turned|thrown|kicked|given|granted|passed|put|pulled|cut|set|found|sold|bought|caved|backed|changed|ruled|chosen|picked|halved|doubled|raised|frozen|closed|opened|banned|bowed|let|made|torn|chucked|nodded|waved|knocked|done|stuck|spent|paid|coughed|stumped|come";

/// What is done to business of the council, in the passive.
const PASSED: &str = "(?:approved|rejected|agreed|passed|carried|defeated|lost|thrown out|waved through|nodded through|signed off|rubber-?stamped|ratified|adopted|voted (?:down|through)|turned down|knocked back|rushed through|given (?:the )?(?:go-ahead|green light|all-clear|nod))";

/// The council, and what it decided.
static CLAIMS: LazyLock<Compiled> = LazyLock::new(|| {
    let patterns = [
        format!("{BODY}(?:,? (?:has|have|had|today|yesterday|now|finally|also|formally|unanimously|narrowly|last (?:night|week|month)|this (?:week|morning|month)|on \\w+day(?: night| evening)?|at (?:a|its|the|last) [a-z ]{{1,25}}|already|just|quietly|officially|been|yesterday|members(?: have)?|councillors(?: have)?|\\w+ly)){{0,4}},? {DECIDES}"),
        format!("{BODY} (?:will|is going to|is to|are to)(?: now| soon| therefore| from \\w+)? (?:scrap|axe|close|open|build|fund|foot|stump up|cough up|put up|fit|introduce|remove|raise|freeze|spend|invest|launch|bring in|roll out|sell|buy|ban|reopen|re-open|restore|double|halve|abolish|end|stop charging|stop funding|resurface|rebuild|install|replace|pay (?:half|part|some|a|the|all|up)|shut|charge|cut|move|merge|demolish|convert|hand over|lease|plant|give|offer|extend|widen|pedestriani[sz]e|withdraw|privati[sz]e|outsource|take over|pay for|collect|impose|outlaw|drop|ditch|do away with|get rid of|press ahead|plough on)"),
        format!("(?:been|was|were|is|are|being|be)(?: \\w+ly)? (?:agreed|decided|approved|adopted|rejected|refused|passed|signed off|ratified|granted|scrapped|axed|backed|rubber-?stamped|confirmed|announced|thrown out|waved through|voted (?:through|down)|turned down|knocked back|nodded through|axed|vetoed|shelved|overturned|given (?:the )?(?:go-ahead|green light|nod)(?: (?:by|from))?)(?: (?:unanimously|narrowly|last night|today|yesterday|this week))? (?:by|at|in|from) (?:the |a meeting of the |a meeting of |a )?(?:{BODY}|councillors)"),
        // The deed as a noun: `after a vote by the Cabinet`, `the council's refusal to pay`.
        format!("(?:following|after|since|despite|thanks to|because of|in line with|under|upholds?|by) (?:a|an|the|its|this|last \\w+['’]s|\\w+day['’]s) (?:[a-z-]+ ){{0,2}}(?:decision|vote|resolution|ruling|verdict|agreement|move|u-turn) (?:(?:taken|made|passed|reached) )?(?:by|of|from|in|at) (?:the |a meeting of (?:the )?)?{BODY}"),
        format!("{BODY}['’]s (?:[a-z-]+ ){{0,2}}(?:decision|vote|refusal|rejection|approval|choice|u-turn|resolution) (?:to|on|of|against|not to|in favour)"),
        format!("(?:decision|vote|choice)(?: (?:to|on|about|against|over) [^.;:!?,]{{1,70}}?)? (?:was|has been|had been) (?:\\w+ )?(?:taken|made|reached) (?:by|at|in) (?:the |a meeting of the )?{BODY}"),
        "(?:planning )?(?:permission|consent)(?: for (?:[a-z0-9’'-]+ ){1,8}?| to (?:[a-z0-9’'-]+ ){1,8}?| )(?:has |have |had |was |were )(?:now )?(?:been )?(?:\\w+ly )?(?:granted|refused|given|turned down)".to_owned(),
        // What only a council does, said without it: `our motion was voted down`, `the go-ahead has been given`.
        format!("(?:motion|amendment|budget|recommendation|planning application|proposals?|plans?|charges?|closures?|contract|levy|precept|tax rise|rent rise|local plan)(?: (?:[a-z’'-]+ ){{0,6}}?|, [^.;:!?,]{{1,60}}, )(?:has|have|had|was|were|is|got|gets) (?:now )?(?:been )?(?:\\w+ly )?{PASSED}"),
        "(?:motion|amendment) (?:fell|failed|succeeded|went through|got through|won the day|won through|squeaked through|scraped through|sailed through)".to_owned(),
        "(?:go-ahead|green light|approval|permission|consent|thumbs up|thumbs down|nod) (?:has |have |had |was |were )(?:now )?(?:been )?(?:\\w+ly )?(?:given|granted|refused|secured|denied|withheld)".to_owned(),
        format!("(?:a|the|its|another|firm|flat|clear|resounding|welcome|final)(?: [a-z]+)? (?:yes|no|nod|thumbs[- ]up|thumbs[- ]down|green light|go-ahead|blessing|refusal|verdict|approval|sign-?off) (?:has (?:come|been given) )?(?:from|of|by|at) (?:the |full )?{BODY}|with (?:the )?(?:blessing|approval|consent|agreement) of (?:the |full )?{BODY}"),
        format!("(?:go-ahead|green light|blessing|approval|verdict|nod|yes|no) (?:came|comes|has come|had come) from (?:the |full )?{BODY}"),
        "planners (?:(?:have|had|last night|yesterday|today) ){0,2}(?:thrown out|threw out|refused|approved|rejected|granted|passed|backed|turned down|waved through|nodded through|given|gave)|(?:is|was|became|becomes|will be) (?:now |at last |official )?council policy (?:to|that)".to_owned(),
        "the borough (?:has |have |had )?(?:now )?(?:agreed|approved|decided|signed off|given (?:the )?(?:go-ahead|green light)|voted to)".to_owned(),
        "it (?:has|had) been (?:decided|agreed|resolved|confirmed)".to_owned(),
        // As people say it: `the council's said yes`, `the lift sailed through committee`, `the borough's formal blessing`.
        format!("{BODY}['’](?:s|ve) (?:(?:just|now|finally|only|already|gone and|been and gone and|gone ahead and|up and|at last|also|voted to) ){{0,3}}(?:said (?:yes|no|it will|it would)|(?:{SHORTLY}) (?:the|a|an|its|our|to|that|it|plans?|money|up|off|for|against|down|out|through|more|new|all|half|two)\\b)"),
        format!("thanks to (?:the |full )*{BODY},? (?:the|a|an|we|our|it|there|that|orchard|everyone)|(?:is|are) (?:now )?(?:off the table|dead|a dead letter|a done deal|in the bag|home and dry|secure|safe|saved|settled|history|sunk|doomed|going ahead)\\b[^.;!?]{{0,40}} (?:after|since|following|thanks to) [^.;!?]{{0,25}}{BODY}"),
        format!("{BODY} (?:has|have) (?:gone (?:ahead )?and|been and gone and|up and|gone back and) (?:{SHORTLY})"),
        format!("(?:sailed|went|got|slipped|squeaked|scraped|breezed|crept|squeezed|whizzed|romped|nodded|waved) (?:straight |safely |it |quietly |easily )?(?:through|past) (?:the |full )*{BODY}"),
        "(?:has|have|had|with|got|gets|won|enjoys?|secured|gained|earned|carries|bears) (?:now |at last |finally )?(?:the |our )?(?:borough|council|cabinet|committee|authority|town hall|full council)(?:['’]s) (?:[a-z]+ ){0,2}(?:blessing|backing|approval|consent|go-ahead|green light|agreement|nod|say-so|seal of approval|stamp|assent|sign-off|vote|signature)".to_owned(),
        format!("(?:with|after|following|since|thanks to|by|on) (?:the |a |that |last night['’]s |this )?(?:[a-z]+ )?(?:show of hands|vote|verdict|division|ballot|ruling) (?:at|in|of|by|from) (?:the )?{BODY}"),
        format!("it (?:fell|was left|was down|was up) to (?:the )?{BODY} to (?:settle|decide|rule|choose|have the (?:final|last)|pick|say)|(?:verdict|answer|outcome|decision|result|word) (?:at|from|of|in) (?:the )?{BODY} (?:on \\w+day )?(?:was|is|came)|such was the (?:verdict|decision|ruling|view|answer) (?:at|of|from|in) (?:the )?{BODY}"),
        format!("{BODY} (?:is|are) (?:now |also |to be |at last )?(?:paying for|footing|stumping up|forking out|coughing up|putting (?:up|in) (?:the|half|some|£|\\d)|meeting (?:the|half)|going to pay|on the hook for)"),
        format!("(?:been|was|were|is|are|being|be) (?:\\w+ly )?(?:halved|doubled|trebled|awarded|cut|slashed|frozen|raised|increased|reduced|dropped|ditched|binned|abandoned|deferred|postponed|put off|withdrawn|quashed|blocked|killed off|endorsed|accepted|authori[sz]ed|sanctioned|okayed|cleared|earmarked|allocated|set aside|reprieved|reinstated|chosen|picked|selected|settled|blessed|funded|pledged|promised|ordered|imposed|ruled out|ruled in|handed out|paid for)(?: (?:unanimously|narrowly|last \\w+|this \\w+|yesterday|in full))? (?:by|at) (?:the |a meeting of the )?(?:{BODY}|councillors)"),
        format!("{BODY}, (?:through|via|by way of|speaking through|in the shape of|represented by) (?:the |its |our )?(?:[A-Za-z’'-]+ ){{0,4}}(?:group|independents|alliance|party|councillors|team), (?:is|has|will|today|said|says|calls|wants|asks|urges|believes)"),
        "(?:won|got|secured|received|has|gained|been given) (?:the )?(?:approval|go-ahead|green light|consent|agreement|backing) (?:of|from|by|at) (?:the )?(?:[a-z]+ ){0,2}(?:council|cabinet|committee)".to_owned(),
        "councillors (?:have |last (?:night|week|month|\\w+day) |this (?:week|month|morning) |today |yesterday |unanimously |narrowly |on \\w+day |also |now |already |finally )*(?:voted|agreed|decided|approved|rejected|resolved|backed (?:the|a|plans?|proposals?|calls?)|supported (?:the|a|plans?|proposals?)|passed (?:the|a)|threw out|turned down|signed off|waved through|nodded through|knocked back|adopted|ratified|endorsed|g(?:a|i)ve(?:n)? (?:[a-z’'-]+ ){1,4}?(?:the|its|their|a) (?:go-ahead|green light|nod|blessing|thumbs up|all-clear))".to_string(),
        format!("{BODY} met(?: [a-z0-9]+){{0,4}} and (?:agreed|decided|approved|voted|rejected|refused|resolved)"),
        // `A vote at the Guildhall means`, `the city is pulling out`, `it is official`.
        format!("(?:a|the|last \\w+['’]s|\\w+day['’]s) (?:[a-z-]+ ){{0,2}}(?:decision|vote|resolution|ruling) (?:taken |made |passed |reached )?(?:by|of|in|at) (?:the )?{BODY}(?: (?:last (?:week|month|night|year)|this (?:week|month)|on \\w+day))? (?:means|meant|has|will|to|that|spells|ends|puts)"),
        format!("{BODY} (?:is|are) (?:now |also |to be |at last |quietly )?(?:pulling out of|pulling the plug|scrapping|axing|selling (?:off|the|its)|cutting (?:the|its|back)|ending (?:the|its)|withdrawing|dropping (?:the|its|plans)|abolishing|privatising|outsourcing|doubling|raising|hiking|introducing|bringing in|banning|slashing|freezing|handing over|giving up|walking away|washing its hands|doing away)"),
        "it(?:['’]s| is) (?:now |at last )?official(?: that)?[:,–—-]? (?:the|our|this) (?:council|cabinet|city|borough|district|county|town)".to_owned(),
        "(?:your|our) (?:[a-z]+ )?council (?:is|are) (?:very |more than |always )?(?:pleased|delighted|proud|happy|sorry|glad|thrilled|able) to [a-z]+|the council is (?:pleased|delighted|proud|happy) to (?:say|announce|report|tell|inform|invite|welcome|present)".to_owned(),
        "we,? the (?:[a-z]+ )?council\\b|(?:here )?at the (?:[a-z]+ )?council,? we\\b".to_owned(),
        "we,? (?:here )?(?:at|as|in|on behalf of|speaking for) (?:the |your |a |[A-Z]\\w+ )?(?:[a-z]+ ){0,2}council\\b|(?:speaking|speak|said|announced|writing|acting here) (?:on behalf of|for) (?:the |[a-z]+ )?(?:borough |city |county |district )?council|as (?:a|your|the) council,? (?:we|i)|(?:we|i) (?:are|am) the council".to_owned(),
        // The council by another name, and what only a council has.
        "(?:we|i),? as (?:the|your|our) (?:[\\w’'-]+ ){0,3}authority|as (?:the|your|our) (?:[\\w’'-]+ ){0,3}authority,? (?:we|i)\\b|here at (?:the )?(?:[A-Z][\\w’'-]+ ){1,4}council,? we\\b|we (?:shall|will|are|have)\\b[^.;:!?]{0,60}\\bour (?:wardens|bin crews|crews|car parks|contractors|depots?|recycling centres|enforcement (?:team|officers)|street cleaners|social workers|housing officers|planning officers)".to_owned(),
    ];
    let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
    Compiled::of_house(&patterns)
});

/// The group speaking as the council, which no minute makes right.
static AS_COUNCIL: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "as (?:the|your|our) .* (?:we|i)|here at .* we|(?:we|i),? .*|.*, (?:through|via|by way of|speaking through|in the shape of|represented by) .*|(?:your|our|the) (?:[a-z]+ )?council (?:is|are) .* to [a-z]+|(?:here )?at the .* we|(?:speaking|speak|said|announced|writing|acting here) .*|as (?:a|your|the) council.*",
    ])
});

/// What makes it no decision, or one to come.
static OPEN: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:not|never|yet to|nor|neither|n[’']t|refus(?:es|ed|ing) to|fail(?:s|ed|ing) to|without)",
        "nobody|no one|none of|if|whether|unless|until|should|must|could|would|may|might|before|once",
        "ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|want(?:s|ed|ing)?|demand(?:s|ed|ing)?|press(?:es|ed|ing)? (?:the|for)|hop(?:e|es|ed|ing)|propos(?:e|es|ed|ing|al|als)|petition(?:s|ed|ing)?",
    ])
});

/// What cites a decision.
static CITED: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:minutes?|decision(?: notice| record| number)?|resolution|item|motion|note|ref(?:erence)?|paragraph)(?: no\\.?| number)? [A-Z]{0,4}[-/]?\\d[\\w/.-]*",
    ])
});

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let business = release.facts.business.as_ref();
    for seen in sightings(&item.prose, &CLAIMS) {
        let speaks_as_council = AS_COUNCIL
            .pattern
            .find_all(seen.said())
            .is_ok_and(|found| found.first().is_some_and(|first| first.start == 0));
        let place = seen.stretch.place(item.source(), seen.words.clone());
        if speaks_as_council {
            let help = "Say for whom the person speaks: the group, the ward, or a committee whose chair they are.";
            findings
                .at(place, format!("“{}” speaks as the council", seen.said()))
                .help(help);
            continue;
        }
        let is_past = is_of_others(item, &seen)
            || is_answer(&seen)
            || is_of_its_own(&seen)
            || is_of_ward(item, &seen)
            || is_from_pockets(seen.said())
            || is_history(seen.before(), seen.after(), item.day);
        if is_past
            || is_cited(item, release, business, &seen)
            || is_open(&seen)
            || is_custom(&seen)
            || is_reply(&seen)
            || is_to_come(item, &seen)
        {
            continue;
        }
        let message = format!(
            "“{}” tells of a decision of the council, and none is cited",
            seen.said()
        );
        findings.at(place, message).help(help_for(item, business));
    }
}

/// Whether the release names the decision, in its facts or in the sentence.
fn is_cited(item: &Item, release: &Release, business: Option<&CouncilBusiness>, seen: &Sighting) -> bool {
    let is_decided = business.is_some_and(|business| {
        matches!(business.status.as_str(), "decided" | "lost")
            && !business.reference.trim().is_empty()
            && business.date.is_some_and(|date| date <= item.day)
    });
    if is_decided || CITED.pattern.is_match(seen.sentence()) {
        return true;
    }
    // A day on which a source says what was decided.
    let mut dates = release.facts.sources.iter().filter_map(|source| source.date);
    dates.any(|date| seen.sentence().contains(&long_day(date)))
}

/// Whether nothing was decided: it is denied, asked for, or hangs on something.
fn is_open(seen: &Sighting) -> bool {
    // What stands right before the council decides: `if the council agrees`, `asks the council that decided`.
    let before = seen.before();
    if seen.said().to_lowercase().starts_with("councillors") && !is_of_all(before) {
        return true;
    }
    let near = before.len() - before.chars().rev().take(60).map(char::len_utf8).sum::<usize>();
    let after = seen.after().trim_start();
    let is_thought_of = ["would ", "could ", "might ", "may "]
        .iter()
        .any(|word| after.starts_with(word));
    is_thought_of || OPEN.pattern.is_match(&before[near..]) || OPEN.pattern.is_match(seen.said())
}

/// Whether the day that follows is still to come: `Full Council sets the budget on Thursday 27 February 2025`.
fn is_to_come(item: &Item, seen: &Sighting) -> bool {
    static DAY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ on (?:\w+day,? )?(\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})\b",
        )
    });
    let found = DAY.whole().captures(seen.after());
    let day = found.and_then(|found| Date::strptime("%d %B %Y", &found[1]).ok());
    day.is_some_and(|day| day > item.day)
}

/// Whether it is some other body's doing: a parish council's, a council's of another name, or whoever stands behind
/// `by`.
fn is_of_others(item: &Item, seen: &Sighting) -> bool {
    static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(parish|town|community|county|youth|student|school|works|arts|sports|parochial|national|british|medical)(?: parish)? council",
        )
    });
    static AGENT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^ (?:[a-z]+ly )?by (?:the |a |an |its |their |our )?(?:[a-z]+ )?(?:council|cabinet|executive|committee|councillors|members|authority|planners|scrutiny)",
        )
    });
    // Whoever is in the city is not the city: `shopkeepers in the city have voted`.
    let said = seen.said().to_lowercase();
    let area = ["our ", "this ", "your ", "local "]
        .iter()
        .find_map(|word| said.strip_prefix(word))
        .unwrap_or(&said);
    let is_area = [
        "the city",
        "the borough",
        "the district",
        "the county",
        "city",
        "borough",
        "district",
        "county",
    ]
    .iter()
    .any(|name| area.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', ','])))
        && !["council", "chiefs", "bosses", "hall"]
            .iter()
            .any(|own| said.split(' ').take(3).any(|word| word == *own));
    let leads = seen.before().trim_end();
    let leads = [" the", " this", " our", " that", " your", " whole", " same"]
        .iter()
        .fold(leads, |leads, word| leads.trim_end_matches(word));
    if is_area
        && [
            "in",
            "of",
            "from",
            "over",
            "throughout",
            "across",
            "around",
            "near",
            "outside",
            "within",
            "round",
        ]
        .iter()
        .any(|word| leads == *word || leads.ends_with(&format!(" {word}")))
    {
        return true;
    }
    static CLUB: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:friends of|residents|tenants|passengers|village hall|club|association|society|fair|festival|carnival|allotments?|bonfire|jubilee|users|parents|organising|steering|strike|select|church|school)\b[^.;:!?]{0,30}\bcommittee\b",
        )
    });
    let near = seen
        .before()
        .char_indices()
        .rev()
        .take(30)
        .last()
        .map_or(0, |(at, _)| at);
    if CLUB.is_match(&format!("{}{}", &seen.before()[near..], seen.said())) {
        return true;
    }
    // `the scouts' council`, `the women's committee`, of which the last letter is read as a word.
    let letter = if said.starts_with("s ") { "s" } else { "" };
    let owner = format!("{}{letter}", seen.before().trim_end())
        .replace('’', "'")
        .to_lowercase();
    let owners = ["s'", "children's", "women's", "men's", "people's", "bishop's"];
    if owners.iter().any(|of| owner.ends_with(of)) {
        return true;
    }
    let own = item.ground.settings().group.council_name.to_lowercase();
    let after = seen.after();
    let lead = seen.before().trim_end();
    let begins = lead
        .rfind(|c: char| !c.is_alphanumeric() && c != '-')
        .map_or(0, |at| at + 1);
    let whole = format!("{} {}", lead.get(begins..).unwrap_or_default(), seen.said());
    let of_others = OTHERS
        .whole()
        .captures(&whole)
        .is_some_and(|found| !own.contains(&found[1].to_lowercase()));
    let names_none = !["council", "cabinet", "committee", "executive", "authority", "scrutiny"]
        .iter()
        .any(|body| said.contains(body));
    of_others || (names_none && after.starts_with(" by ") && !AGENT.is_match(after))
}

/// Whether it is a ward that is called like a hall: `councillor for Tolbooth, signed a charter`.
fn is_of_ward(item: &Item, seen: &Sighting) -> bool {
    let mut wards = item.ground.site.wards.iter().map(|ward| ward.facts.name.as_str());
    wards.any(|ward| !ward.is_empty() && seen.said().starts_with(ward))
}

/// Whether the councillors who voted are those of the whole council: no name or number stands before them.
fn is_of_all(before: &str) -> bool {
    let before = before.trim_end();
    let last = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default()
        .to_lowercase();
    before.is_empty() || before.ends_with(',') || ["when", "after", "as", "and", "that", "but"].contains(&last.as_str())
}

fn help_for(item: &Item, business: Option<&CouncilBusiness>) -> String {
    match business {
        Some(business) if business.status == "decided" && business.reference.trim().is_empty() => {
            "Add ref to `council_business`: the number of the minute or of the decision.".to_owned()
        }
        Some(business) if business.status == "decided" => {
            format!(
                "The meeting under `council_business` must lie on or before the day of issue, {}.",
                long_day(item.day)
            )
        }
        Some(business) if business.status == "proposed" => {
            "Under `council_business` it stands as proposed: say that the group asks for it, and when the council will decide. If it has decided, write status: decided, and ref for the minute.".to_owned()
        }
        _ => RULE.rule.code.remedy.to_owned(),
    }
}

#[cfg(test)]
mod tests;
