//! How a text tells of a decision of the council: who decides, and what deciding is called.

use std::sync::LazyLock;

use crate::check::pack::Compiled;

/// Who decides: `Harrowmere Borough Council`, `the Planning Committee`, `the town hall`.
pub(super) const BODY: &str = "(?:(?:harrowmere |borough |city |county |district |town |parish |metropolitan |full |unitary |local |the |our |your |alliance-run |labour-run |tory-run |conservative-run |green-run |lib dem-run )*(?:council(?: chiefs| bosses| leaders)?|cabinet|executive|(?:[a-z]+ (?:and [a-z]+ )?)?(?:sub-)?committee|scrutiny(?: panel| board| commission)?|(?:planning|licensing|select) panel|(?:the|this|our|your|local) authority|council[’']s (?:ruling |minority |coalition )?(?:executive|administration|leaders(?:hip)?)|town hall(?: chiefs| bosses)?|city hall|county hall|shire hall|(?:the |council )chamber|guildhall|civic centre|moot hall|tolbooth|mansion house|civic offices|council offices|municipal (?:buildings|offices)|(?:county|borough|district|city)(?: chiefs| bosses)?|cabinet members?(?: for(?: [a-z’'-]+){1,4}?)?|leader of the council|council leader))";

const DECIDES: &str = "(?:agree[sd]?|decide[sd]?|approve[sd]?|resolve[sd]?|voted|votes (?:to|for|against|in favour|down|through)|announce[sd]?|confirm(?:s|ed)?|sign(?:s|ed) off|green-?light(?:s|ed)?|greenlit|adopt(?:s|ed)?|ratif(?:y|ies|ied)|rubber-?stamp(?:s|ed)?|reject(?:s|ed)|refuse[sd]|scrap(?:s|ped)|axe[sd]|grant(?:s|ed)|order(?:s|ed) (?:the|a|an|its|that|more|new|\\d)|commit(?:s|ted)(?: itself)?|pass(?:es|ed)|overturn(?:s|ed)|cho(?:se|oses|sen) (?:not )?to|(?:push|wav)(?:es|ed) through|nodd?(?:s|ed) through|opt(?:s|ed) (?:out|to|for|in|on|at|last|against|instead)|ruled|got cold feet|lost (?:its|their) nerve|had second thoughts|s(?:aw|een) (?:sense|the light)|thought better of|c(?:ame|ome) to (?:its|their) senses|g(?:ave|iven) in|backed off|blinked|give[sn]? (?:the |its )?(?:go-ahead|green light|blessing|backing)|gave (?:the |its )?(?:go-ahead|green light|blessing|backing)|thrown? out|threw out|back(?:s|ed) (?:down|the|a|our|plans?)|u-turn(?:s|ed)|make[s]? (?:the|its) (?:decision|mind)|made (?:the|a|its|up its) (?:final |formal )?(?:decision|mind)|reached (?:a|the) decision|end(?:s|ed) (?:the|its)|dropp?(?:s|ed) (?:the|its|plans?)|unveil(?:s|ed)|cut(?:s)? (?:the|its)|close[sd] (?:the|its)|vetoe[sd]|veto(?:es)?|shelve[sd]|binn?(?:s|ed) (?:the|its|plans?)|settled on|plump(?:s|ed)(?:, [^.;:!?,]{1,40},)? for|fix(?:es|ed) the|set[s]? (?:the|its) (?:budget|council tax|rate|fees?|charges?|rents?)|award(?:s|ed) (?:the|a) (?:contract|tender|grant)|turn(?:s|ed) (?:down|its back)|abandon(?:s|ed) (?:the|its|plans?)|deferr?(?:s|ed)|withdr[ae]w[ns]? (?:the|its)|sa(?:id|ys?) (?:yes|no) to|ruled on|carried (?:the|a) motion|reversed (?:the|its)|imposed? (?:a|the|new)|knocked back|kicked (?:out|into touch)|waved? (?:it|them|this)? ?through|g(?:a|i)ve[sn]? (?:[a-z]+ ){0,3}(?:(?:planning )?(?:permission|consent|approval|leave)\\b|the (?:thumbs (?:up|down)|nod|axe|all-clear|cold shoulder))|g(?:a|i)ve[sn]? (?:[\\w’'-]+ ){1,7}?(?:its|their|a|the) (?:blessing|nod|thumbs[- ]up|thumbs[- ]down|approval|backing|consent|go-ahead|green light|red light|seal of approval|support|assent)|(?:put|set) (?:its|their) (?:names?|seals?|stamps?|signatures?|weight) (?:to|behind)|nodd?(?:ed|s) (?:it|them|the [a-z]+(?: [a-z]+)?) through|let[s]? (?:it|them|the [a-z]+(?: [a-z]+)?) (?:through|go ahead|pass)|throw[sn]? (?:its|their) weight behind|threw (?:its|their) weight behind|chang(?:es|ed) (?:its|their) (?:mind|tune|course)|had a change of heart|com(?:e|es) round to|came round to|com(?:e|es) down (?:for|against|on)|(?:found|finds) (?:in favour of|against|for) (?:the|our|a)|(?:took|taken|takes) (?:an?|the|its) (?:axe|knife|scythe|red pen) to|(?:smiled|frowned|smiles|frowns) (?:on|upon)|wash(?:es|ed) (?:its|their) hands of|(?:tore|torn|tears) up (?:the|its|their)|writ(?:es|ten) off|wrote off|sh(?:ut|uts|utting) the door (?:on|to)|open(?:s|ed) the (?:door|way|purse|coffers) (?:to|for)|untied (?:its|their|the) purse strings|reach(?:es|ed) for the (?:axe|red pen)|pull(?:s|ed) the plug on|call(?:s|ed) time on|ditch(?:es|ed)|slash(?:es|ed) (?:the|its)|hike[sd] (?:the|its)|brought in (?:a|the|new)|came down (?:on the side of|against|in favour of)|said (?:it|they) would (?:not )?(?:close|keep|scrap|fund|sell|build|reopen|open|cut|raise|pay)|introduced? (?:a|the|new) (?:charge|fee|ban|levy|rule)s?|determin(?:es|ed) (?:the|that|to)|conclud(?:es|ed) that|okayed|authori[sz]e[sd]|sanction(?:s|ed)|clear(?:s|ed) the way|consent(?:s|ed) to|endorse[sd] (?:the|a|its|plans?)|accept(?:s|ed) (?:the|our|a) (?:motion|amendment|recommendations?|proposals?|plans?|bid|tender|offer|case|petition|report)|bow(?:s|ed) to|cave[sd] in|relent(?:s|ed)|block(?:s|ed) (?:the|a|our|its|plans?)|kill(?:s|ed) off|quash(?:es|ed)|rebuff(?:s|ed)|spurn(?:s|ed)|declin(?:es|ed) to (?:fund|pay|support|back|renew|extend|keep|buy|take|adopt|act|join|sign|hear|debate)|defeat(?:s|ed) (?:the|a|our)|vot(?:es|ed) down|struck (?:out|down)|ruled against|(?:stood|stuck) (?:by|to) its|dug in its heels|set aside (?:£|\\d|money|cash|funds|land|a|half|some|the|one|part|enough)|(?:has|have) spoken|ma(?:de|kes) up (?:its|their) mind|earmark(?:s|ed)|allocat(?:es|ed) (?:£|\\d|money|funds|a)|found the (?:money|cash|funds)|froze|frozen|(?:doubl|trebl|halv|tripl)(?:es|ed)|(?:pick|chos|choos|select|appoint|hir|engag|commission|nam)(?:s|es|ed|e|en)? (?:a|an|its|the) (?:new |preferred )?(?:contractor|firm|company|builder|developer|operator|bidder|partner|supplier|provider|architect|consultant|site|route|chief executive|option|winner)s?|rul(?:es|ed) (?:out|in)|sign(?:s|ed) (?:a|the|up|away)|entered into|sold (?:the|off|its)|bought (?:the|a)|handed (?:the|over|back)|press(?:es|ed) ahead|plough(?:s|ed) on|backtrack(?:s|ed)|climb(?:s|ed) down|put off (?:the|a|its)|kicked (?:the|it|this) \\w+ into|brought forward|brought back|reinstat(?:es|ed)|got rid of|d(?:id|one) away with|sided with|lined up behind|(?:got|gets) behind (?:the|our|a|plans?)|(?:went|gone|goes) (?:for|with) (?:the|a|an|our|option)|com(?:e|es) out (?:for|against|in favour)|came out (?:for|against|in favour)|preferred|prefers the|favour(?:s|ed) (?:the|a|an|our)|waiv(?:es|ed)|lift(?:s|ed) the (?:ban|charge|fee|cap|limit|moratorium)|stumped up|coughed up|dug deep|(?:put|dipped) (?:its|their) hands? in(?:to)? (?:its|their) pockets?|signed on the dotted line|(?:put|set) pen to paper|turned (?:up (?:its|their) noses?|(?:its|their) (?:face|faces) against)|set (?:its|their) faces? against|knock(?:s|ed) (?:the|it|this|that|our)(?: [a-z]+){0,3} on the head|put (?:a stop|an end|paid|the kibosh|the brakes|the lid|a lid|its foot down|a line through)|put (?:the|it|this|our)(?: [a-z]+){0,2} (?:on ice|out of its misery|to bed|to the sword|on hold|on the back burner|out to grass)|dr(?:ew|awn|aws) (?:a line under|stumps)|show(?:n|ed|s) (?:[a-z]+ ){1,4}the (?:door|red card)|pull(?:s|ed) the rug|mothball(?:s|ed)|sent (?:[a-z]+ ){1,4}packing|gave (?:[a-z]+ ){1,4}short shrift|given (?:[a-z]+ ){1,4}short shrift|rowed back|called (?:a halt|time|off)|wound up the|stood (?:firm|its ground|fast)|held (?:firm|its nerve)|stuck to (?:its|their) guns|decreed|ordained|stipulated|laid down (?:that|the|a|its)|directed that|instructed (?:its|the|officers)|t(?:ook|aken|akes) the (?:view|line|position|stance) that|formed the view|was minded to|levied|designated|assented to|acceded to|pledge[sd] (?:£|\\d|money|cash|funds)|had (?:a rethink|another think|a change of (?:mind|tack|course))|thought again|reconsidered|softened (?:its|their) line|settled (?:that|the|is)|made (?:room|provision) for|c(?:ame|ome|omes) up with the (?:money|cash|funds)|(?:said|given|gave) the word|t(?:ook|aken|akes) (?:the|a|its|this) (?:final |formal |hard |difficult |easy )?(?:decision|vote|plunge)|reach(?:es|ed) (?:agreement|a verdict|a conclusion)|deliver(?:s|ed) (?:its|a|the) (?:verdict|ruling|judgment|answer)|put (?:the |its |our )?[a-z]+ up for sale|parted with the|let (?:the|it|this|our)(?: [a-z]+){0,2} (?:slip|die|lapse|wither|fall)|clinched|shook hands on|done a deal|struck a deal|made (?:an?|the) order|wielded the|swung the axe|overrul(?:es|ed)|overrode|countermanded|rescind(?:s|ed)|revok(?:es|ed)|repeal(?:s|ed)|cancel(?:s|led) (?:the|its|all|every)|suspend(?:s|ed) (?:the|its|all)|renew(?:s|ed) (?:the|its|a)|extend(?:s|ed) (?:the|its) (?:contract|lease|deal|scheme|licence|hours|ban|freeze)|disband(?:s|ed)|abolish(?:es|ed)|outlaw(?:s|ed)|ban(?:s|ned))";

/// What a council did, in one word.
pub(super) const SHORTLY: &str = "agreed|decided|approved|voted|announced|confirmed|signed|backed|scrapped|axed|binned|ditched|dropped|shelved|rejected|refused|turned|thrown|kicked|given|granted|passed|put|pulled|cut|set|found|sold|bought|caved|backed|changed|ruled|chosen|picked|halved|doubled|raised|frozen|closed|opened|banned|bowed|let|made|torn|chucked|nodded|waved|knocked|done|stuck|spent|paid|coughed|stumped|come";

/// What is done to business of the council, in the passive.
const PASSED: &str = "(?:approved|rejected|agreed|passed|carried|defeated|lost|thrown out|waved through|nodded through|signed off|rubber-?stamped|ratified|adopted|voted (?:down|through)|turned down|knocked back|rushed through|accepted|upheld|given (?:the )?(?:go-ahead|green light|all-clear|nod))";

/// The council, and what it decided.
pub(super) static CLAIMS: LazyLock<Compiled> = LazyLock::new(|| {
    let patterns = [
        format!("{BODY}(?:, [^.;:!?,]{{2,70}}(?:, [^.;:!?,]{{2,40}})?,)?(?:,? (?:has|have|had|(?:has|have|had), [^.;:!?,]{{2,50}},|since|then|duly|again|later|meanwhile|therefore|thus|instead|so|all but|in (?:effect|the end|fact|principle|private|public|secret|turn|short)|at (?:last|long last|once)|of late|as good as|after (?:all|(?:[a-z]+ ){{0,3}}(?:debate|thought|argument|discussion|talk|hours|humming and hawing|delay|delays))|by (?:a|an|one|two|[a-z0-9-]+) (?:[a-z-]+ )?(?:majority|vote|whisker|margin|votes(?: to [a-z0-9-]+)?|show of hands)|without (?:a |much |any )?(?:vote|debate|word|fuss|ado|discussion|dissent|argument)|today|yesterday|now|finally|also|formally|unanimously|narrowly|last (?:night|week|month)|this (?:week|morning|month)|on \\w+day(?: night| evening)?|at (?:a|its|the|last) [a-z ]{{1,25}}|already|just|quietly|officially|been|yesterday|this (?:spring|summer|autumn|winter|year|afternoon|evening)|members(?: have)?|councillors(?: have)?|\\w+ly)){{0,5}},? {DECIDES}"),
        format!("{BODY} (?:will|is going to|is to|are to)(?: now| soon| therefore| from \\w+)? (?:scrap|axe|close|open|build|fund|foot|stump up|cough up|put up|fit|introduce|remove|raise|freeze|spend|invest|launch|bring in|roll out|sell|buy|ban|reopen|re-open|restore|double|halve|abolish|end|stop charging|stop funding|resurface|rebuild|install|replace|pay (?:half|part|some|a|the|all|up)|shut|charge|cut|move|merge|demolish|convert|hand over|lease|plant|give|offer|extend|widen|pedestriani[sz]e|withdraw|privati[sz]e|outsource|take over|pay for|collect|impose|outlaw|drop|ditch|do away with|get rid of|pull down|knock down|tear down|hand back|set up|take (?:on|back|out|down|away)|switch off|turn off|scale back|bring back|write off|rip up|dig up|fence off|wind up|rename|relocate|press ahead|plough on)"),
        format!("(?:been|was|were|is|are|being|be)(?: \\w+ly)? (?:agreed|decided|approved|adopted|rejected|refused|passed|signed off|ratified|granted|scrapped|axed|backed|rubber-?stamped|confirmed|announced|determined|decreed|ordained|resolved|concluded|laid down|brought in|introduced|trebled|tripled|waived|lifted|preferred|favoured|shot down|chucked out|kicked out|sent back|sent packing|banned|outlawed|abolished|mothballed|levied|thrown out|waved through|voted (?:through|down|for)|turned down|knocked back|nodded through|axed|vetoed|shelved|overturned|given (?:the )?(?:go-ahead|green light|nod)(?: (?:by|from))?)(?:,? (?:unanimously|narrowly|last (?:night|week|month)|today|yesterday|this (?:week|morning|month)|(?:without|by|after|with|on|at|in) [^.;:!?,]{{1,45}}?),?)? (?:by|at|in|from) (?:the |a meeting of the |a meeting of |a )?(?:{BODY}|councillors)"),
        // The deed as a noun: `after a vote by the Cabinet`, `the council's refusal to pay`.
        format!("(?:following|after|since|despite|thanks to|because of|in line with|under|upholds?|by) (?:a|an|the|its|this|last \\w+['’]s|\\w+day['’]s) (?:[a-z-]+ ){{0,2}}(?:decision|vote|resolution|ruling|verdict|agreement|move|u-turn) (?:(?:taken|made|passed|reached) )?(?:by|of|from|in|at) (?:the |a meeting of (?:the )?)?{BODY}"),
        format!("{BODY}['’]s (?:[a-z-]+ ){{0,2}}(?:decision|vote|refusal|rejection|approval|choice|u-turn|resolution) (?:to|on|of|against|not to|in favour)|{BODY}['’]s (?:[a-z-]+ ){{0,2}}(?:change of (?:mind|heart|tack|course)|about-turn|climb-?down|u-turn|capitulation|veto|volte-face)"),
        format!("(?:decision|vote|choice)(?: (?:to|on|about|against|over) [^.;:!?,]{{1,70}}?)? (?:was|has been|had been) (?:\\w+ )?(?:taken|made|reached) (?:by|at|in) (?:the |a meeting of the )?{BODY}"),
        "(?:planning )?(?:permission|consent)(?: for (?:[a-z0-9’'-]+ ){1,8}?| to (?:[a-z0-9’'-]+ ){1,8}?| )(?:has |have |had |was |were )(?:now )?(?:been )?(?:\\w+ly )?(?:granted|refused|given|turned down|withheld|denied|revoked|secured|won)".to_owned(),
        // What only a council does, said without it: `our motion was voted down`, `the go-ahead has been given`.
        format!("(?:motion|amendment|budget|recommendation|planning application|proposals?|plans?|charges?|closures?|contract|levy|precept|tax rise|rent rise|local plan)(?: (?:[a-z’'-]+ ){{0,6}}?|, [^.;:!?,]{{1,60}}, )(?:has|have|had|was|were|is|got|gets) (?:now )?(?:been )?(?:\\w+ly )?{PASSED}"),
        "(?:motion|amendment)(?: (?:to|on|for|from|of|calling|asking) [^.;:!?,]{1,60}?)? (?:fell|failed|succeeded|passed|went through|got through|won (?:the day|through|by|on)|lost (?:by|on)|squeaked (?:through|home)|scraped (?:through|home)|sailed (?:through|home)|went (?:down|under) (?:by|in|to|without)|carried the day|romped home)".to_owned(),
        "(?:go-ahead|green light|approval|permission|consent|thumbs up|thumbs down|nod) (?:has |have |had |was |were )(?:now )?(?:been )?(?:\\w+ly )?(?:given|granted|refused|secured|denied|withheld)".to_owned(),
        format!("(?:a|the|its|another|firm|flat|clear|resounding|welcome|final)(?: [a-z-]+)? (?:yes|no|nod|thumbs[- ]up|thumbs[- ]down|green light|go-ahead|blessing|refusal|verdict|approval|sign-?off) (?:has (?:come|been given) )?(?:from|of|by|at) (?:the |full )?{BODY}|with (?:the )?(?:blessing|approval|consent|agreement) of (?:the |full )?{BODY}"),
        format!("(?:go-ahead|green light|blessing|approval|verdict|nod|yes|no) (?:came|comes|has come|had come) from (?:the |full )?{BODY}"),
        "planners (?:(?:have|had|last night|yesterday|today) ){0,2}(?:said (?:yes|no)|thrown out|threw out|refused|approved|rejected|granted|passed|backed|turned down|waved through|nodded through|given|gave)|(?:is|was|became|becomes|will be) (?:now |at last |official )?council policy (?:to|that)|(?:is|are|becomes?|became) (?:now|at last|once more|official|again) council policy".to_owned(),
        "the borough (?:has |have |had )?(?:now )?(?:agreed|approved|decided|signed off|given (?:the )?(?:go-ahead|green light)|voted to)".to_owned(),
        "it (?:has|had) been (?:decided|agreed|resolved|confirmed)".to_owned(),
        // As people say it: `the council's said yes`, `the lift sailed through committee`, `the borough's formal blessing`.
        format!("{BODY}['’](?:s|ve) (?:(?:just|now|finally|only|already|gone and|been and gone and|gone ahead and|up and|at last|also|voted to) ){{0,3}}(?:said (?:yes|no|it will|it would)|(?:{SHORTLY}) (?:the|a|an|its|our|to|that|it|plans?|money|up|off|for|against|down|out|through|more|new|all|half|two)\\b)"),
        format!("thanks to (?:the |full )*{BODY},? (?:the|a|an|we|our|it|there|that|orchard|everyone)|(?:is|are) (?:now )?(?:off the table|dead|a dead letter|a done deal|in the bag|home and dry|secure|safe|saved|settled|history|sunk|doomed|going ahead)\\b[^.;!?]{{0,40}} (?:after|since|following|thanks to) [^.;!?]{{0,25}}{BODY}"),
        format!("(?:sailed|went|got|slipped|squeaked|scraped|breezed|crept|squeezed|whizzed|romped|nodded|waved) (?:straight |safely |it |quietly |easily )?(?:through|past) (?:the |full )*{BODY}"),
        "(?:has|have|had|with|got|gets|won|enjoys?|secured|gained|earned|carries|bears) (?:now |at last |finally )?(?:the |our )?(?:borough|council|cabinet|committee|authority|town hall|full council)(?:['’]s) (?:[a-z]+ ){0,2}(?:blessing|backing|approval|consent|go-ahead|green light|agreement|nod|say-so|seal of approval|stamp|assent|sign-off|vote|signature|authority|word)".to_owned(),
        format!("(?:with|after|following|since|thanks to|by|on) (?:the |a |that |last night['’]s |this )?(?:[a-z]+ )?(?:show of hands|vote|verdict|division|ballot|ruling) (?:at|in|of|by|from) (?:the )?{BODY}"),
        format!("it (?:fell|was left|was down|was up) to (?:the )?{BODY} to (?:settle|decide|rule|choose|have the (?:final|last)|pick|say|sign off|approve|agree|reject|refuse|grant|adopt|ratify|put)|(?:verdict|answer|outcome|decision|result|word) (?:at|from|of|in) (?:the )?{BODY} (?:on \\w+day )?(?:was|is|came)|such was the (?:verdict|decision|ruling|view|answer) (?:at|of|from|in) (?:the )?{BODY}"),
        format!("{BODY} (?:is|are) (?:now |also |to be |at last )?(?:paying for|footing|stumping up|forking out|coughing up|putting (?:up|in) (?:the|half|some|£|\\d)|meeting (?:the|half)|going to pay|on the hook for)"),
        format!("(?:been|was|were|is|are|being|be) (?:\\w+ly )?(?:halved|doubled|trebled|awarded|cut|slashed|frozen|raised|increased|reduced|dropped|ditched|binned|abandoned|deferred|postponed|put off|withdrawn|quashed|blocked|killed off|endorsed|accepted|authori[sz]ed|sanctioned|okayed|cleared|earmarked|allocated|set aside|reprieved|reinstated|chosen|picked|selected|settled|blessed|funded|pledged|promised|ordered|imposed|ruled out|ruled in|handed out|paid for)(?: (?:unanimously|narrowly|last \\w+|this \\w+|yesterday|in full|(?:for|as|to|from|off|over) [^.;:!?,]{{1,45}}?))? (?:by|at) (?:the |a meeting of the )?(?:{BODY}|councillors)"),
        format!("{BODY}, (?:through|via|by way of|speaking through|in the shape of|represented by) (?:the |its |our )?(?:[A-Za-z’'-]+ ){{0,4}}(?:group|independents|alliance|party|councillors|team), (?:is|has|will|today|said|says|calls|wants|asks|urges|believes)"),
        "(?:won|got|secured|received|has|gained|been given) (?:the )?(?:approval|go-ahead|green light|consent|agreement|backing) (?:of|from|by|at) (?:the )?(?:[a-z]+ ){0,2}(?:council|cabinet|committee)".to_owned(),
        "councillors (?:(?:of|from|on) (?:every|all|both|each) [a-z]+ )?(?:have |last (?:night|week|month|\\w+day) |this (?:week|month|morning) |today |yesterday |unanimously |narrowly |on \\w+day |also |now |already |finally )*(?:voted|agreed|decided|approved|rejected|resolved|backed (?:the|a|plans?|proposals?|calls?)|supported (?:the|a|plans?|proposals?)|passed (?:the|a)|threw out|turned down|signed off|waved through|nodded through|knocked back|adopted|ratified|endorsed|g(?:a|i)ve(?:n)? (?:[a-z’'-]+ ){1,4}?(?:the|its|their|a) (?:go-ahead|green light|nod|blessing|thumbs up|all-clear))".to_string(),
        format!("{BODY}['’]s (?:[a-z]+ )?(?:mind|answer|verdict|decision|reply|position|choice|ruling) (?:is|was) (?:now )?(?:made up|no|yes|final|in|that)\\b"),
        format!("(?:upshot|outcome|result|verdict|end) of (?:the |last \\w+['’]s |\\w+day['’]s |yesterday['’]s )?(?:[a-z]+ )?(?:meeting|vote|debate|sitting|session) (?:of|in|at) (?:the |full )*{BODY}|(?:upshot|outcome|result|verdict) of (?:the |full )*{BODY}(?:['’]s)? (?:meeting|vote|debate|sitting|session)"),
        format!("(?:approved|agreed|rejected|refused|passed|adopted|deferred|scrapped|ratified|turned down|thrown out|signed off|voted (?:through|down)|decided|resolved) by (?:the |full )*{BODY}|as (?:agreed|approved|decided|resolved|ordered|voted) (?:at|in|by) (?:the |full )*{BODY}"),
        format!("(?:got|gets|won|had|given|received|earned|secured) (?:the|its|a|an) (?:nod|thumbs[- ]up|thumbs[- ]down|green light|red light|go-ahead|blessing|all-clear|seal of approval|yes|axe|chop|boot|red card|cold shoulder|elbow) (?:from|of|at|by) (?:the |full )*{BODY}"),
        // The deed without a doer, or with the doer behind it: `so says the cabinet`, `the cabinet having met`, `hands went up`.
        format!("(?:f(?:ound|inds?) favour with|met (?:with )?(?:the |no )?(?:resistance|approval|assent|blessing) (?:from|at|in|of)|w(?:on|ins?) (?:over|round)|(?:persuaded|convinced|swayed|shamed)) (?:the |full )*{BODY}"),
        format!("so (?:says|said|ruled|decided|voted|(?:has|have) (?:said|ruled|decided|voted)) (?:the |full )*{BODY}|{BODY} having (?:now |at last |duly )?(?:{SHORTLY}|met|sat|voted|debated|considered|thought better|changed its mind|said|divided)"),
        format!("(?:it (?:is|was) (?:now |also |at last )?(?:the )?|such (?:is|was) the |this (?:is|was) the )(?:[a-z]+ )?(?:finding|verdict|will|decision|view|ruling|conclusion|judgment|outcome|upshot|decree|order|choice|intention|resolve|determination|pleasure) (?:of|at|in) (?:the |full )*{BODY}"),
        format!("(?:outcome|upshot|result|verdict|decision|end of it|long and short of it)(?: [a-z]+){{0,3}} when (?:the |full )*{BODY} (?:last )?(?:sat|met|voted|divided)"),
        format!("(?:vote|votes|division|count|ballot) (?:in|at) (?:the |full )*{BODY} (?:went|fell|was (?:won|lost|close|carried|unanimous|tight)|sealed|settled|did for|saved|killed|swung|ended)|hands (?:went|shot|were) (?:up|raised) (?:in|at) (?:the |full )*{BODY}"),
        format!("{BODY} (?:is|are) (?:now|at last|from \\w+|henceforth|to be) (?:firmly |fully |formally )?(?:committed|pledged|bound|signed up) to"),
        format!("(?:from|as of|starting) [^.;:!?,]{{1,25}},? (?:the )?{BODY} (?:is|are) (?:charging|closing|shutting|cutting|ending|dropping|raising|doubling|banning|paying)"),
        // `A vote at the Guildhall means`, `the city is pulling out`, `it is official`.
        format!("(?:a|the|last \\w+['’]s|\\w+day['’]s) (?:[a-z-]+ ){{0,2}}(?:decision|vote|resolution|ruling) (?:taken |made |passed |reached )?(?:by|of|in|at) (?:the )?{BODY}(?: (?:last (?:week|month|night|year)|this (?:week|month)|on \\w+day))? (?:means|meant|has|will|to|that|spells|ends|puts)"),
        format!("{BODY} (?:is|are) (?:now |also |to be |at last |quietly )?(?:pulling out of|pulling the plug|scrapping|axing|selling (?:off|the|its)|cutting (?:the|its|back)|ending (?:the|its)|withdrawing|dropping (?:the|its|plans)|abolishing|privatising|outsourcing|doubling|raising|hiking|introducing|bringing in|banning|slashing|freezing|handing over|giving up|walking away|washing its hands|doing away)"),
        "it(?:['’]s| is) (?:now |at last )?official(?: that)?[:,–—-]? (?:the|our|this) (?:council|cabinet|city|borough|district|county|town)".to_owned(),
        "(?:your|our) (?:[a-z]+ )?council (?:is|are) (?:very |more than |always )?(?:pleased|delighted|proud|happy|sorry|glad|thrilled|able) to [a-z]+|(?:[a-z]+ )?council (?:is|are) (?:very |more than |always )?(?:pleased|delighted|proud|happy|glad|thrilled|excited) to (?:say|announce|report|tell|inform|invite|welcome|present|share|confirm|unveil|reveal|offer|let|launch|introduce)".to_owned(),
        format!("(?:on behalf of|in the name of) (?:the |our )?{BODY},? (?:we|i|our group|the (?:[a-z]+ ){{0,3}}(?:group|independents|alliance))\\b"),
        "we,? the (?:[a-z]+ )?council\\b|(?:here )?at the (?:[a-z]+ )?council,? we\\b".to_owned(),
        "we,? (?:here )?(?:at|as|in|on behalf of|speaking for) (?:the |your |a |[A-Z]\\w+ )?(?:[a-z]+ ){0,2}council\\b|(?:speaking|speak|said|announced|writing|acting here) (?:on behalf of|for) (?:the |[a-z]+ )?(?:borough |city |county |district )?council|as (?:a|your|the) council,? (?:we|i|promise|pledge)|(?:we|i) (?:are|am) the council".to_owned(),
        // The council by another name, and what only a council has.
        "(?:we|i),? as (?:the|your|our) (?:[\\w’'-]+ ){0,3}authority|as (?:the|your|our) (?:[\\w’'-]+ ){0,3}authority,? (?:we|i)\\b|here at (?:the )?(?:[A-Z][\\w’'-]+ ){1,4}council,? we\\b|we (?:shall|will|are|have)\\b[^.;:!?]{0,60}\\bour (?:wardens|bin crews|crews|car parks|contractors|depots?|recycling centres|enforcement (?:team|officers)|street cleaners|social workers|housing officers|planning officers)".to_owned(),
    ];
    let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
    Compiled::of_house(&patterns)
});

/// The group speaking as the council, which no minute makes right.
pub(super) static AS_COUNCIL: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "as (?:the|your|our) .* (?:we|i)|here at .* we|(?:we|i),? .*|.*, (?:through|via|by way of|speaking through|in the shape of|represented by) .*|(?:[a-z]+ ){0,2}council (?:is|are) .* to [a-z]+|(?:on behalf of|in the name of) .*|(?:here )?at the .* we|(?:speaking|speak|said|announced|writing|acting here) .*|as (?:a|your|the) council.*",
    ])
});

/// What makes it no decision, or one to come.
pub(super) static OPEN: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:not|never|yet to|nor|neither|n[’']t|refus(?:es|ed|ing) to|fail(?:s|ed|ing) to|without)",
        "nobody|no one|none of|nothing|(?:has|have|had|needs?|waiting|due|likely|hoped|ready|still) to be|no (?:such )?(?:decision|vote)|to (?:agree|decide|approve|resolve|announce|confirm)$|if|whether|unless|until|should|must|could|would|may (?:be|have|yet|well|still|not|never|also|agree|decide|approve|refuse|say|wait|vote|vary|choose|grant|ask|impose|make|set|give|take|find)|might|before|once",
        "ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|want(?:s|ed|ing)?|demand(?:s|ed|ing)?|press(?:es|ed|ing)? (?:the|for)|hop(?:e|es|ed|ing)|propos(?:e|es|ed|ing|al|als)|petition(?:s|ed|ing)?",
    ])
});

/// What cites a decision.
pub(super) static CITED: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:minutes?|decision(?: notice| record| number)?|resolution|item|motion|note|ref(?:erence)?|paragraph)(?: no\\.?| number)? [A-Z]{0,4}[-/]?\\d[\\w/.-]*",
    ])
});

/// A body of the council that decides, and does little else.
const DECIDERS: &str = "(?:full council|cabinet|the executive|council['’]s executive|(?:planning|licensing|housing|highways|transport|finance|resources|environment|policy|parks|leisure|community|place|education|regeneration|area|harbour|markets)(?: and [a-z]+)? (?:sub-)?committee)";

/// What such a body did, whatever it was: `Cabinet this month let the lease lapse`, `a tower turned away by the Planning Committee`. The verb
/// stands last, or behind `was`, and [`IDLE`] tells which decide nothing.
pub(super) static ACTS: LazyLock<Compiled> = LazyLock::new(|| {
    let past = "(?:[a-z]{2,}ed|let|put|cut|set|shut|gave|given|took|taken|chose|went|gone|struck|threw|thrown|found|kept|stuck|stood|fell|fallen|bought|sold|spent|paid|backed|broke|broken|drew|drawn|tore|torn|swept|swung|bent|built|lent|left|lost|won|sent|shown|shook|slid|split|swallowed|sunk|sank|frozen|froze|forgiven|forgave|withdrawn|withdrew|overruled|undone|undid)";
    let aside = "(?:, [^.;:!?,]{2,60},)?(?:,? (?:has|have|had|now|also|then|duly|since|finally|at last|in the end|last (?:night|week|month)|this (?:week|month|year)|on \\w+day|yesterday|today|all but|just|\\w+ly|by (?:a|one|two|[a-z0-9-]+) [a-z ]{1,25},?|without (?:a )?[a-z]+)){0,4},?";
    Compiled::of_house(&[
        &format!("{DECIDERS}{aside} {past}"),
        &format!(
            "(?:been|was|were)(?: \\w+ly)? {past}(?: [^.;:!?,]{{1,50}}?)? by (?:the |a meeting of (?:the )?)?{DECIDERS}"
        ),
    ])
});

/// What a body does that decides nothing.
pub(super) const IDLE: &[&str] = &[
    "asked",
    "heard",
    "met",
    "noted",
    "considered",
    "discussed",
    "debated",
    "received",
    "published",
    "invited",
    "called",
    "wanted",
    "needed",
    "hoped",
    "looked",
    "visited",
    "toured",
    "talked",
    "listened",
    "argued",
    "questioned",
    "examined",
    "scrutinised",
    "reviewed",
    "studied",
    "viewed",
    "watched",
    "consulted",
    "scheduled",
    "expected",
    "failed",
    "started",
    "finished",
    "ended",
    "adjourned",
    "convened",
    "opened",
    "reported",
    "recommended",
    "advised",
    "suggested",
    "proposed",
    "urged",
    "thanked",
    "welcomed",
    "praised",
    "congratulated",
    "promised",
    "learned",
    "discovered",
    "gathered",
    "collected",
    "sent",
    "warned",
    "explained",
    "replied",
    "answered",
    "responded",
    "apologised",
    "admitted",
    "claimed",
    "denied",
    "stated",
    "launched",
    "returned",
    "waited",
    "remained",
    "stayed",
    "continued",
    "resumed",
    "worked",
    "used",
    "chaired",
    "included",
    "contained",
    "consisted",
    "represented",
    "requested",
    "required",
    "based",
    "located",
    "formed",
    "elected",
    "born",
    "composed",
    "related",
    "interested",
    "concerned",
    "worried",
    "pleased",
    "delighted",
    "divided",
    "involved",
    "supposed",
    "briefed",
    "told",
    "presented",
    "shown",
    "read",
    "raised",
    "tabled",
    "submitted",
    "referred",
    "brought",
    "put",
    "taken",
    "attended",
    "seen",
    "discuss",
    "mentioned",
    "criticised",
    "lobbied",
    "petitioned",
    "addressed",
    "challenged",
    "delayed",
    "listed",
    "held",
    "led",
    "left",
    "red",
    "need",
    "indeed",
    "unmoved",
    "asleep",
    "kept",
    "faced",
    "seemed",
    "appeared",
    "tried",
    "attempted",
    "planned",
    "intended",
    "aimed",
    "liked",
    "loved",
    "laughed",
    "stood",
    "ignored",
    "missed",
    "owed",
    "deserved",
    "enjoyed",
    "believed",
    "feared",
    "wondered",
    "knew",
    "shared",
    "sang",
    "numbered",
    "lost",
    "won",
    "found",
    "set",
    "given",
    "went",
    "gone",
    "gave",
    "took",
    "fell",
    "fallen",
    "paid",
    "spent",
    "left",
];
