//! Words on arrests, charges, inquests and trials that nobody has looked at for the law.

use std::cell::LazyCell;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::history::{is_history, is_of_old};
use crate::check::pack::{Compiled, Sighting, around, sightings};
use crate::check::pattern::{Pattern, Traced, pattern};
use crate::check::{Findings, HouseRule, Item, Kind, Look, Scope, Stretch};

mod told;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "active-proceedings",
            title: "the text touches a case that may be before a court",
            severity: Severity::Warning,
            reason: "While a case is active, a publication that could seriously prejudice it is contempt of court, whatever was meant by it. A case is active from the arrest on.",
            remedy: "Leave the case out, or ask a lawyer to read the text and record it under `checks.legal`: who, when, and what the advice was.",
        },
        group: Group::Risk,
        sources: &[
            "Contempt of Court Act 1981, sections 1 and 2: the strict liability rule and to which publications it applies",
            "Contempt of Court Act 1981, Schedule 1: from when to when proceedings are active",
        ],
        looks: "the words of every text, quotations included; a release with `checks.legal` is let stand",
        hold: Hold::Usual,
        bad: &[
            "The arrested man is well known to residents for dealing on the estate.",
            "A coroner opened an inquest into the death at the depot.\n\nThe driver has been charged with causing it.",
            "The firm's former manager is due before Harrowmere magistrates in January.",
            "title: Teenager on bail after fire at Castle Fen\n---",
        ],
        good: &[
            "Police say a man has been charged. We will not comment while the case is active.",
            "checks: {legal: {by: odile-marsh, on: 2026-11-19, advice: Group's solicitor}}\n---\nA man arrested after the fire has been bailed.",
            "Residents are charged with nothing but the fee: people are charged £40 a year. A panel charged with reviewing it meets in May.",
            "Arrests for burglary fell by 4% in the year to June 2026 (note 1).",
        ],
    },
    look: Look::Item(check),
};

/// What tells of a case that may be active.
static CASES: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:been |be |being |was |were |is |are |man |woman |people |person |teenager |boy |girl |suspects? |men |women )?(?:re-?)?arrested",
        "under arrest|arrest(?: of| warrant)|an arrest|made (?:an |two |three |several |a number of )?arrests?",
        "charged (?:with|over|in connection with|under|by (?:the )?(?:police|cps|crown prosecution))",
        "(?:man|woman|men|women|boy|girl|teenager|youth|driver|person|people|someone|suspect|councillor|director|manager|contractor|he|she|they) (?:has|have|had|was|were)(?: now| since| also| \\w+ly)?(?: been)? charged",
        "(?:appear|appears|appeared|appearing|due|be|back|up|went|goes|going|stood|stand|brought|hauled|taken|taking \\w+) (?:in|at|before|to|up) (?:the |an? )?(?:[a-z’'-]+ ){0,3}?(?:court|magistrates|judge|jury|tribunal|inquest|old bailey|bench|dock|beak|justices)",
        "(?:on|stand(?:s|ing)?|stood|awaits?|awaiting|face[sd]?|facing|before the) trial|trial (?:begins|began|starts?|started|opens|opened|continues|resumes|is due|is set|date|hears?|heard)",
        "(?:awaits?|awaiting|face[sd]?|facing|before) (?:sentence|sentencing|charges?)",
        "inquests?|coroner(?:’s|'s|s)?",
        "trial of (?:an?|the|two|three|four|his|her) (?:[a-z’'-]+ ){0,3}?(?:man|men|woman|women|driver|caretaker|councillor|manager|teacher|officer|director|landlord|boss|pair|brothers|teenagers?|youths?|owner|builder|trader|clerk|treasurer|carer|nurse|doctor|vicar|farmer|couple) (?:begins|began|starts|started|opens|opened|continues|resumes|resumed|is|was|ended|collapsed|heard|has|for|accused|over)",
        "magistrates|crown court|youth court|court of appeal|old bailey",
        "court (?:case|hearing|proceedings|appearance|date|battle)|(?:criminal|legal|civil|contempt|disciplinary tribunal) proceedings",
        "criminal (?:investigation|inquiry|enquiry|proceedings|charges?|case|trial|probe)",
        "(?:man|men|woman|women|teenagers?|youths?|boys?|girls?|people|suspects?|pair) (?:was|were|has been|have been|is being|are being|is|are) (?:\\w+ )?(?:detained|questioned|held (?:by|in|on|over))",
        "tribunal (?:will|is to|is due to|has yet to) (?:hear|rule|decide)",
        "(?:employment|first-tier|upper|industrial) tribunals?|tribunal (?:hearing|case|claim|ruling|heard|judge)",
        "under (?:active |a |an |formal |criminal |police |fraud |ongoing )*investigation",
        "(?:police|detectives|fraud squad|crown prosecution service|cps|prosecutors|hse|health and safety executive) (?:are |is |were |was |have been |has been |still |now )*(?:investigating|prosecuting|questioning|interviewing|treating)",
        "police (?:investigation|inquiry|enquiry|inquiries|enquiries|probe)|(?:murder|manslaughter|fraud|homicide) (?:investigation|inquiry|enquiry|probe|case|charge|trial)",
        "(?:in|into) (?:police )?custody|remanded|on remand|(?:on|granted|refused|released on|released under) (?:police |unconditional |conditional |court )?(?:bail|investigation)|bailed",
        "(?:plead(?:s|ed|ing)?|pled|found|denie[sd]|admitted|entered an?) (?:not )?guilty|not[- ]guilty plea|guilty plea",
        "the accused|(?:the |a |co-?)?defendants?|(?:murder|chief|prime|police) suspect",
        "helping (?:the )?police with|interviewed under caution|under caution",
        "(?:is|are|was|were|be|being|been|faces?|facing) (?:privately )?prosecut(?:ed|ion)|indicted|indictment|summonsed",
        // Whoever looks into it, and whomever they hold.
        "(?:police|detectives|fraud squad|serious fraud office|prosecutors) (?:(?:have|has|had|are|is|were|now|also|still|since|then) ){0,3}(?:detain(?:ed|ing)?|raid(?:ed|ing)|interview(?:ed|ing)|question(?:ed|ing)|arrest(?:ed|ing)|charg(?:ed|ing)|look(?:ing|ed)? into|prob(?:e|ed|ing)|inquir(?:e|ed|ing) into|search(?:ed|ing)? (?:the|his|her|their) (?:home|house|office|premises))",
        "(?:serious crime|serious and organised crime|organised crime|major crime|murder|vice|drugs|fraud|flying) squad|(?:serious|organised|major|economic) crime (?:unit|team|officers|detectives)",
        "(?:employment|libel|discrimination|negligence|whistleblowing|harassment) (?:case|claim|action|suit)|(?:case|claim|action|suit|lawsuit) against (?:the|its|his|her|a|an) (?:[a-z]+ ){1,4}?(?:will be|is to be|is being|was|is due to be|is now) (?:heard|tried|decided|before)",
        "detectives (?:are|were|have|believe|think|want|say|said|suspect)",
        "(?:go|goes|going|comes?|coming|appears?|answers?|up|back) (?:back |up )?(?:before|to) (?:the |a |an )?(?:bench|jury|magistrates?|judge|crown court|court)",
        // One who goes to law, and what is brought before it.
        "(?:is|are|was|were|be|been|has been|have been|being) su(?:ing|ed)|(?:sues|sued|suing) (?:the|for|over|his|her|its|their)|(?:is|are|has|have|will be|started|begun|launched|brought|lodged|filed|issued|bringing|taking|taken|facing|faces) (?:taking |brought |started |begun |launched |lodged |filed )?(?:a |an )?(?:legal action|lawsuits?|court action|libel (?:action|case|claim|writ)|writ|claim for (?:unfair dismissal|damages|libel|negligence)|judicial review)",
        "(?:verdicts?|sentencing|sentence|retrial) (?:is|are|was|were|has been|will be) (?:due|set|listed|fixed|adjourned|scheduled|expected|handed down|returned|passed)",
        "(?:den(?:y|ies|ied|ying)|admit(?:s|ted|ting)?) (?:the )?(?:charges?|(?:two|three|four|five|six|several|all) (?:charges|counts|offences)|murder|manslaughter|theft|fraud|assault|arson|dangerous driving|careless driving|perjury|bribery|burglary|robbery|wounding|harassment|criminal damage|wrongdoing|causing|conspiring|stealing|any wrongdoing)",
        "(?:caught|arrested|detained|named|wanted|sought) (?:in connection with|on suspicion of|over)|on suspicion of|in connection with (?:the|a|an) (?:[a-z]+ ){0,3}(?:death|murder|fire|attack|assault|theft|robbery|burglary|stabbing|shooting|crash|incident|raid|break-in|explosion|killing)",
        // In the words of the street, and of those who only look on.
        "(?:he|she|they|who|man|men|woman|women|lad|lads|lass|chap|bloke|youth|youths|teenagers?|boy|girl|pair|couple|trio|boss|director|driver|owner|landlord|manager|person|someone|somebody|suspects?|culprit|attacker|thief|builder|trader|treasurer|father|mother|son|daughter|brothers?)(?:[’']s| is| are| was| were| will be| stood| stands| has been)? (?:back |again |once more )?in the dock|(?:is|are|was|were|will be|be|goes|stands?|appears?) (?:(?:next|due|back|again|now|expected|once more|to be|to stand|to appear) ){1,3}in the dock|(?:is|are|was|were|been|got|get|being) picked up (?:(?:in [a-z]+|last [a-z]+|on [a-z]+|that [a-z]+) )?(?:over|for (?:the [a-z]+|it|questioning)|on suspicion|by (?:the )?(?:police|cops|law))|(?:man|men|woman|women|lads?|pair|youths?|dealer|trader|driver|owner|landlord|boss|builder|farmer|couple|brothers?|suspects?|firm) picked up (?:(?:in|last|on|that) [a-z]+ )?(?:over|on suspicion|by (?:the )?(?:police|cops|law))|throw(?:s|n|ing)? the book at (?:him|her|them|whoever)",
        "(?:police|cops|coppers|bobbies|they|officers|the law|old bill|plod)(?:[’']ve| have| has| had)? (?:[a-z]+ )?(?:nicked|collared|nabbed|pinched|caught|lifted|hauled in|banged up|cuffed|picked up|pulled in|felt) (?:someone|somebody|an? (?:[a-z]+ ){0,2}(?:man|woman|lad|youth|teenager|suspect|boy|bloke|chap)|the (?:[a-z]+ ){0,2}(?:man|woman|lad|lads|bloke|chap|culprits?|gang|driver|person|people|thief|thieves|one|ones|pair|owner|boss)|two|three|him|her|them|suspects?)",
        "(?:been|was|were|got|getting|being) (?:nicked|collared|nabbed|banged up|locked up|cuffed|hauled in|handcuffed|led away in handcuffs|marched off by (?:the )?police)|in handcuffs|(?:feel(?:s|ing)?|felt) (?:the |his |her |their )collars?|collars? (?:has been|have been|was|were) felt",
        "(?:being|been|gets?|getting|got|is|was|are|were) done for (?:it|this|that|theft|fraud|assault|fly-tipping|speeding|dumping|arson|drink-driving|criminal damage|stealing|perjury|the (?:theft|fraud|assault|arson|burglary|break-in|attack|dumping|fly-tipping|damage|robbery|murder))|court(?:[’']s| is| date is) (?:in|on|next|this|not till|not until) (?:a |the )?(?:fortnight|week|month|new year|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|\\d)|day in court|up in court|in court (?:on|next|this|again|over|yesterday|today|tomorrow|charged|accused|for (?:the|a|his|her|their|[a-z]+ing))",
        "sentenc(?:e|ing)(?:[’']s| has| was| is| had)? (?:been )?(?:put back|put off|adjourned|postponed|deferred|delayed|moved)|(?:until|till|before) (?:he|she|they) (?:is|are) sentenced|lock (?:him|her|them) up",
        "(?:files?|papers|dossiers?|evidence|reports?|cases?) (?:[^.;:!?]{0,60} )?(?:to|with|before|by) (?:the )?(?:crown prosecution service|cps|procurator fiscal|director of public prosecutions|public prosecutor)|crown prosecution service (?:is|has|will|must|to|was|decid[a-z]+|consider[a-z]+|say[a-z]*|said)|prosecutors (?:are|will|must|have)",
        "twelve (?:people|men and women|jurors|strangers|local people|citizens|ordinary people|good people|of (?:our|your|his|her) peers)[^.;:!?]{0,60}(?:minds?|decide|verdict|hear|judge|weigh|guilty)",
        "jur(?:y|ies) (?:will|must|has|have|is|are|were|was|is to|should)(?: [a-z]+)? (?:hear|heard|decide whether|sworn|being sworn|retire|retired|return|returned|consider(?:ing)?|considered|convict|discharged|believe|to hear|told)|jurors|jury trial|jury service on the case|before a jury",
        "(?:cause|manner|circumstances|reason) (?:of|for) (?:[\\w’'-]+ ){1,6}?(?:death|drowning|collapse|fall)[^.;:!?]{0,50}(?:yet to|not yet|still to|still being|remains? to)(?: be| been)? (?:ruled|established|determined|decided|found|heard|settled|examined)|post-?mortem(?: examination)? (?:is|was|will|has|on|found|showed|took)|open verdict|narrative (?:verdict|conclusion)",
        "(?:he|she|they|who|man|men|woman|women|lad|lads|lass|chap|bloke|youth|youths|teenagers?|boy|girl|pair|couple|trio|boss|director|driver|owner|landlord|manager|person|someone|somebody|suspects?|culprit|attacker|thief|builder|trader|treasurer|father|mother|son|daughter|brothers?)\\b[^.;:!?]{0,60} (?:being |been )?(?:held|kept|questioned|detained|quizzed|interviewed|grilled|locked up)(?: [a-z]+)? (?:at|in|by) (?:the |a )?(?:[a-z’'-]+ ){0,3}?(?:police station|police cells?|police|cells?|nick|detectives|officers)",
        "(?:comes?|came|goes|going|gone|went|is|are|now|put|heard|listed|fixed|case|claim) (?:up )?before (?:an? |the )?(?:[a-z]+ )?(?:judges?|magistrates?|bench|sheriff|justices|tribunal|recorder|jury|crown court|high court|county court)",
        "(?:judge|magistrates?|high court|crown court|county court|sheriff|recorder|court|tribunal)(?: [a-z]+)? (?:will|is to|is due to|has yet to|must|are to|have yet to|should)(?: [\\w’'-]+){0,4}? (?:decide|rule|sentence|say|determine|pass|hand down|consider) (?:in [\\w ]{1,20} )?(?:whether|if|what|on|how|sentence|the (?:case|claim|matter)|his|her|their|next|later|judgment)",
        "summons(?:es)? (?:has|have|had|was|were|is|are) (?:been )?(?:served|issued|sent|delivered|handed)|(?:served|issued|received|got|handed|facing|faces|answer|answering) (?:with )?(?:a |the |his |her |their )(?:court |witness )?summons",
        "(?:tak(?:e|es|ing|en)|took|drag(?:s|ged|ging)?|haul(?:s|ed|ing)?) (?:the |its |his |her |their |an? )?(?:[a-z’'-]+ ){0,4}?(?:to|before|through) (?:court|a tribunal|an (?:employment )?tribunal|the (?:high court|county court|courts|tribunal))",
        "stand(?:s|ing)? accused|accused of (?:stealing|theft|murder|assault(?:ing)?|arson|fraud|rape|manslaughter|burglary|robbery|stabbing|attacking|dangerous driving|setting fire|killing|wounding|causing (?:the |a )?(?:death|crash|fire))|alleged (?:attacker|thief|thieves|arsonists?|fraudster|killer|vandals?|offender|offences?|fraud|theft|assault|attack)|behind bars (?:while|until|till|awaiting|tonight|pending)|(?:released|freed|let out|out) (?:on|under) (?:bail|investigation|licence pending)|pre-?trial|plea hearing|committal|contempt of court",
        "(?:will|to|must|due to|can expect to|about to) be (?:sentenced|charged with|arraigned|extradited|retried|tried (?:(?:at|before|in) (?:(?:the|a|an|his|her|their|its|lord|mr|mrs|[a-z]+ ?(?:’s|'s)?) ){0,3}?(?:courts?|old bailey|assizes|tribunal|judges?|jury|magistrates|bench|justices?|recorder)|by a jury|for (?:theft|fraud|assault|arson|murder|manslaughter|causing|the)))|be sentenced (?:in|on|next|by|at|for)",
        "charges (?:have been|has been|were|are|will be|had been|may be) (?:brought (?:against|by|over|in|after)|laid|filed|pressed|pending|preferred|read (?:out|to|over))|(?:bring|brings|brought|bringing|press|pressing|pressed|lay|laid) (?:criminal )?charges",
        "verdicts? (?:on|in|against|over|about) [^.;:!?]{2,50} (?:is|are|will|due|expected|comes?|awaited)|awaits? (?:a |the |its |his |her )?(?:verdict|judgment|jury)|(?:led|taken|marched|driven|carted) (?:him|her|them|someone|the man|the woman|a man|a woman) (?:away|off)(?: [a-z]+){0,3}? (?:in|by|to) (?:cuffs|handcuffs|police|a police|the station|the cells)|in cuffs",
        "police (?:have|[’']ve got|have got|are holding|hold|have caught|have found|now have) (?:someone|somebody|a man|a woman|their man|a suspect|two people|the man|the woman|a lad|a youth|the culprit|a name)|police[^.;:!?]{0,70}(?:we|everyone|everybody|residents|the whole town) (?:all )?knows? who",
        "summon(?:ed|s) (?:to|before) (?:the )?(?:court|magistrates|crown court|a judge|bench)|court date|dates? in court|day before the (?:bench|judge|magistrates)|before the (?:beak|bench)|up before (?:the|a) (?:judge|bench|beak|magistrates?)|facing (?:jail|prison|time|a spell inside|the music in court)|(?:faces|face) (?:jail|prison|up to [a-z0-9]+ years)",
        "(?:case|trial|hearing|appeal|inquest|claim|action|prosecution|proceedings) (?:is|are|was|has|will|opens?|begins?|starts?|resumes?|comes?|goes)(?: [a-z]+){0,3}? (?:at|in|before|to) (?:[a-z’'-]+ ){0,3}?(?:court|tribunal|judge|magistrates|assizes|bench|coroner)",
        "(?:should|ought to|must|deserves? to|needs to|will|could) (?:go to|be sent to|rot in|end up in) (?:prison|jail)|(?:prison|jail) is too good|learn (?:his|her|their) fate|police think they know",
        "(?:man|men|woman|women|lad|lads|lass|chap|bloke|youths?|teenagers?|boy|girl|pair|couple|boss|director|driver|owner|landlord|suspects?|brothers?|caretaker|treasurer|clerk|builder|trader)(?: [a-z]+){0,2} (?:being|been|now|still) (?:questioned|interviewed|quizzed|grilled|detained)",
        "den(?:y|ies|ied|ying) (?:dumping|setting|starting|taking|attacking|hitting|damaging|breaking|driving|assaulting|stabbing|burning|burgling|robbing|defrauding|threatening|possessing|being behind|the offences?|responsibility for the (?:fire|crash|death|attack))",
        "(?:court|jury|tribunal|inquest|judge|coroner|magistrates) (?:was|were|has been|had been|have been|is) (?:told|shown)|(?:court|jury|inquest|tribunal|magistrates) (?:has |have )?heard",
        "accused of (?:the|a|an|this|that) (?:[a-z]+ )?(?:stabbing|attack|fire|theft|murder|crash|robbery|assault|burglary|shooting|offence|crime|killing|fraud|vandalism|arson)|accused (?:man|woman|pair|youth)",
        "hearing (?:into|over|on|about) (?:the|his|her|their) (?:crash|death|fire|attack|collapse|claim|sacking|dismissal|case)|(?:case|trial|inquest|prosecution) (?:has been |have been |was |is |were )?(?:adjourned|postponed|put back|listed)",
        "(?:man|men|woman|women|lad|lads|lass|chap|bloke|youths?|teenagers?|boy|girl|pair|couple|driver|suspects?|brothers?|person|people) held (?:over|for (?:the|questioning)|on suspicion|in connection|at|by (?:the )?police)",
        "officers (?:are|were|have been) (?:questioning|holding|quizzing)",
        "(?:case|claim|appeal|complaint) (?:against|with) (?:[a-z’'-]+ ){1,6}?before (?:an? |the )?(?:[a-z]+ )?(?:judges?|tribunal|sheriff|magistrates?|court)|employment judge",
        // Who has them, who will see them, and whose it is to say.
        "(?:sheriff|magistrates?|judge|bench|court|beak|jury|tribunal|coroner|justices|recorder|fiscal) (?:(?:will|is|are|gets?) (?:to )?)?(?:gets?|has|have|takes?|sees?|deals?|wants?)(?: [a-z]+){0,3}? (?:look at|sight of|word with|go at|turn with|with|about) (?:him|her|them|the (?:(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|two|three|four|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|person|people|[0-9]+-year-olds?)|accused))\\b|(?:sheriff|magistrates?|judge|bench|court|beak|jury|tribunal|coroner|justices|recorder|fiscal) (?:will|is to|are to|is due to|gets to) (?:see|hear from|hear about|deal with|meet) (?:him|her|them|the (?:(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|two|three|four|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|person|people|[0-9]+-year-olds?)|accused))\\b",
        "dealt with (?:by|at|in) (?:the |an? )?(?:[a-z]+ )?(?:sheriff|magistrates?|judge|bench|court|beak|jury|tribunal|coroner|justices|recorder|fiscal)s?|in the hands of (?:the )?(?:sheriff|courts?|magistrates|jury|judge|prosecutors?|procurator|fiscal|detectives)|(?:for|up to) (?:the |a )?(?:[a-z]+ )?(?:jury|courts?|sheriff|judge|magistrates|bench|coroner) (?:now )?to (?:say|decide|settle|judge|weigh|determine|rule|sentence)",
        "twelve (?:good |honest |local |ordinary |true )+(?:citizens|men|women|souls|folk|neighbours|people)",
        "(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|two|three|four|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|person|people|[0-9]+-year-olds?) (?:that |who |whom )?(?:they|police|the police|officers|detectives|the law)(?:[’']ve| have| had)? (?:have|have got|got|hold|held|took|taken|lifted|picked up|caught|pulled in|want|are holding|led away)\\b[^.;:!?]{0,40} (?:over (?:it|the|that|this)|for (?:it|the (?:[a-z]+ )?(?:fires?|blaze|thefts?|raids?|break-?ins?|attacks?|assaults?|damage|robbery|robberies|burglar(?:y|ies)|stabbings?|shooting|crash|smash|collision|deaths?|drowning|murder|killing|arson|fraud|vandalism|hit-and-run|explosion|graffiti|fly-tipping|dumping|stolen [a-z]+|missing money|collapse))|on suspicion|in connection)\\b",
        "helping (?:(?:the )?(?:police|officers|detectives) )?with (?:their |police )?(?:enquiries|inquiries)|(?:released|freed|let go) (?:pending|while (?:police|detectives|officers|inquiries|enquiries)) ?(?:further |more )?(?:inquiries|enquiries|investigations?)?",
        "(?:to|with|before|by) (?:the )?prosecutors|procurator fiscal|fatal accident inquiry|sheriff court|before the sheriff|sub judice|trial judge|(?:prosecution|defence) (?:counsel|barristers?|lawyers?|witness(?:es)?)|prosecution (?:says|said|alleges|claims|opened|told|case)",
        "(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|two|three|four|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|person|people|[0-9]+-year-olds?)\\b[^.;:!?]{0,60} in (?:a|the) (?:police )?cells?|(?:nights?|weekend|days) in (?:a|the|police) (?:police )?cells?|answer(?:s|ing)? (?:for|to) (?:the |his |her |their |a )?(?:[a-z]+ )?(?:(?:fires?|blaze|thefts?|raids?|break-?ins?|attacks?|assaults?|damage|robbery|robberies|burglar(?:y|ies)|stabbings?|shooting|crash|smash|collision|deaths?|drowning|murder|killing|arson|fraud|vandalism|hit-and-run|explosion|graffiti|fly-tipping|dumping|stolen [a-z]+|missing money|collapse)|charges?|bail)|answer(?:s|ed|ing)? (?:his|her|their) bail",
        "(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|two|three|four|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|person|people|[0-9]+-year-olds?) (?:[a-z]+ )?held (?:after|following)|(?:arson|theft|stabbing|murder|assault|fraud|burglary|robbery|drugs|rape|hit-and-run|crash|killing) suspects?|suspected (?:arsonists?|thie(?:f|ves)|burglars?|robbers?|fraudsters?|killers?|attackers?|vandals?|dealers?)|manhunt|wanted (?:by (?:the )?police|for questioning)|(?:case|trial) (?:continues|is ongoing|is pending|is (?:still )?(?:live|active))",
        // Whose turn it is, in so many other words.
        "(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|teacher|nurse|carer|officer|councillor|vicar|doctor|contractor|scaffolder|person|[0-9]+-year-olds?) (?:is|are) up (?:on|next|in|again|this)\\b[^.;:!?]{0,40} (?:for|over)|what the law makes of|(?:who|(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|teacher|nurse|carer|officer|councillor|vicar|doctor|contractor|scaffolder|person|[0-9]+-year-olds?)|told that (?:he|she|they)) (?:will|is to|are to) be tried|jur(?:y|ies) (?:will|may|must|might|is to|has to|will soon) be (?:asked|told|shown|invited|left|able|sworn)|guests? of (?:his|her) majesty|(?:until|till|awaiting|before) (?:his|her|their) (?:trial|hearing|court date|sentence)|(?:find|found|find and|and) (?:him |her |them )?(?:and )?cuff(?:ed)? (?:him|her|them)|guilty as (?:sin|charged|hell)",
        "(?:judge|magistrates?|sheriff|coroner|jury|court|tribunal) (?:has|have) yet to [a-z]+|(?:only )?to (?:give|confirm) (?:his|her|their) names?(?: and [a-z ]{3,20})?|next appears?|(?:is|was|are|were|now|out|held) on (?:a|two|three|four|several|the) charges?|on (?:a )?charges? of [a-z]+ing|(?:his|her|their|whose) (?:case|claim|hearing|trial|appeal) (?:comes (?:up|on)|is (?:up|listed|set|down|due)|was listed) (?:on|for|in|next|before|at)",
        "trial of (?:the|an?|his|her|their) (?:[a-z]+ ){0,2}?(?:(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|teacher|nurse|carer|officer|councillor|vicar|doctor|contractor|scaffolder|person|[0-9]+-year-olds?)|accused)|warrants? (?:is|are|was|were|has been|have been) (?:out|issued)|(?:out|issued) an? (?:arrest )?warrant|proceedings (?:have been|were|are|are to be|will be|had been) (?:issued|begun|started|brought|commenced|lodged|served)|(?:issued|begun|brought|commenced|served) proceedings|prosecution (?:will|is to|must|has to|wants)|(?:thing|matter|case|file|it) is (?:now )?with (?:the )?(?:crown prosecution|cps|prosecutors?|procurator|fiscal)|sheriff.?s officers|(?:from|in) the cells",
        "twelve of (?:our|your|his|her|their|us|the) (?:neighbours|peers|citizens|townsfolk|fellow [a-z]+) (?:will|must|are to|may|should|have to)|(?:someone|somebody|(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|teacher|nurse|carer|officer|councillor|vicar|doctor|contractor|scaffolder|person|[0-9]+-year-olds?)|he|she|who) (?:(?:has|have|had|was|were|got|is|are) )?(?:finally |at last )?(?:been )?caught (?:for the|over the|red-handed)",
        "in the hands of (?:the )?(?:[a-z]+ )?police|(?:expect|await|awaits|awaiting|got|facing|had) (?:a |his |her |their )(?:court )?summons|enter(?:s|ed|ing)? (?:his|her|their|a) pleas?|(?:claim|case|complaint) (?:of|for|about) (?:unfair|wrongful|constructive) dismissal|(?:an|two|three|four|five|six|several|more|further) arrests? (?:followed|so far)|arrests? (?:was|were|has been|have been) made|to be (?:heard|tried) again|(?:man|men|woman|women|lads?|lass|chap|bloke|youths?|teenagers?|boys?|girls?|pair|couple|trio|boss|director|driver|owner|landlord|suspects?|brothers?|father|mother|son|daughter|caretaker|treasurer|clerk|builder|trader|skipper|farmer|dealer|manager|teacher|nurse|carer|officer|councillor|vicar|doctor|contractor|scaffolder|person|crew) (?:is|are|was|were) (?:now |still )?helping (?:the )?(?:police|detectives|officers)",
    ])
});

/// What says that the words are no person's case.
static NO_CASE: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "plead(?:s|ed)? guilty to (?:liking|loving|enjoying|a (?:weakness|fondness|sweet|soft spot)|being an?|having an?|eating|owning)",
        "inquests? (?:in)?(?:to|on|over) (?:the |a |its |their |our )?(?:[a-z]+ ){0,2}(?:defeat|loss|draw|result|relegation|wicket|goal|final|quiz|picnic|barbecue|pie|pies|raffle)|held (?:its|their|our) own inquest",
        "(?:plants?|seeds?|seedlings?|varieties|variety|tomato(?:es)?|potato(?:es)?|roses|crops?|grasses|grass|compost|recipes?|dishes|flavours?|paints?|surfaces?|bulbs?|trees|saplings|hedges?)\\b[^.;:!?]{0,30} on trial",
        "(?:sheep|lambs?|goats?|dogs?|pupp(?:y|ies)|cats?|kittens?|horses?|pon(?:y|ies)|donkeys?|cows?|bullocks?|pigs?|piglets?|hens?|ducks?|geese|goose|swans?|parrots?|peacocks?|tortoises?|ferrets?|scarecrows?|snowm[ae]n|gnomes?|teddy bears?)\\b[^;:!?]{0,80} (?:in|into) custody",
        "(?:disease|dieback|blight|leaks?|smells?|faults?|damp|mould|algae|outages?|noise|hum|subsidence|cracks?|sinkhole|rust|knotweed|canker|beetles?|moths?)\\b[^.;:!?]{0,40} (?:is|are|was|were|remains?) under investigation",
        "(?:can|could|may|might) be [a-z]+,? and (?:[a-z’'-]+ ){1,3}(?:taken to court|prosecuted|fined)",
        "charged with (?:the (?:task|job|duty|work)|responsibility|nothing|(?:[a-z]+ly )?[a-z]+ing)|charged with (?:the|its|their) (?:[a-z]+ )?(?:care|upkeep|keeping|running|repair|safety|maintenance|planning|delivery|protection|conservation|management|oversight|review|design|welfare|restoration|cleaning|future)|(?:committee|panel|trust|trustees|board|body|bodies|charity|group|society|officers?|wardens?|team|department|authority|council|agency|unit|commission|volunteers|company|firm|office|association|contractor|working party|friends|one|those|people),? (?:which (?:is|are|was) |who (?:is|are|were) |that (?:is|are) )?charged with (?:the|its|their|this|that)",
        "(?:decay|rot|rust|damp|decline|fall|drop|slide|erosion|subsidence|slip|slump|growth|spread|loss|losses|rise|downturn|trend|drift|damage|corrosion|crumbling|leak|leaks|deterioration|settlement|collapse|woodworm|mould|crack|cracks)\\b[^.;:!?]{0,50} (?:(?:has|have|had|is|was|were|are|be|been|being|now) ){0,3}arrested|arrested (?:with [0-9]|by (?:the |a |an )?(?:[a-z]+ )?(?:sight|sound|smell|beauty|view|colours?|insertion|use|addition|treatment|injection))|arrests? (?:the|your) (?:eye|attention|gaze)|an? arrest(?:ing)? sight",
        "(?:nobody|no one|nothing|not|never|n[’']t)(?: [a-z]+)? (?:is |are |was |were |being |here )?on trial|trial and error|stand(?:s|ing)? accused (?:of (?:nothing|being|ignoring|failing|neglect[a-z]*|having|doing|not|wasting|dithering|delay)|by)",
        "charges (?:were|are|have been|had been) (?:[a-z]+ )?(?:read|taken|laid out|set|brought in|brought down|brought up|raised|published) (?:from|at|by|for|in|on|off|to (?:pay|cover|meet)|under)|charges (?:have been|were|will be|are) brought in",
        "(?:magistrates.?.?|crown|county|coroner.?s|law) courts? (?:at|in|on|for) [a-z]+ (?:closed|shut|was|were|stood|stands|became|is now)|(?:can|could|may|might|liable to|will) (?:[a-z’'-]+,? ){0,9}?be (?:taken to court|prosecuted|fined|arrested|charged|summonsed)|risk(?:s|ed)? (?:being )?(?:taken to court|prosecuted|prosecution|fined|arrested|charged|summonsed)",
        "magistrates[’']? (?:(?:old|former|empty|grand|listed) )*(?:hall|house|rooms?|buildings?)",
        "(?:crown|county|magistrates.?.?|law) courts? (?:lane|road|street|close|gardens?|house|terrace|avenue|way|place|drive|mews|row|walk|yard|hill|flats|stop|green)",
        "(?:(?:has|have|had|is|was|were|are|be|been|being) )?arrest(?:ed|s|ing)? (?:(?:the|this|that|a|its|their|our|any|further|more|years of|decades of) ){0,2}(?:[a-z-]+ ){0,2}?(?:decline|fall|drop|decay|slide|rot|rust|rise|growth|slump|erosion|loss|losses|spread|downturn|trend|drift|damp|slip|subsidence|attention|flow|descent|exodus)",
        "under (?:active |a |an |formal |ongoing )*investigation by (?:the |its |their |our )?(?:[a-z]+ )?(?:maker|makers|manufacturer|suppliers?|engineers?|company|firm|contractors?|operator|university|scientists|surveyors?|trust|charity|museum|vet|plumber|electrician)",
        "(?:bags?|bins?|buses|bus|boats?|ferry|schemes?|routes?|lights?|lamps?|machines?|gates?|timetables?|services?|signs?|crossings?|lanes?|roads?|bollards?|carts?|vans?|lorries|stalls?|rotas?|cards?|apps?|sensors?|cameras?|menus?|benches|heaters?|pumps?|tablets?|screens?|planters?|shelters?)(?: [a-z’'-]+){0,9}? (?:(?:is|are|was|were|has|have|had|been|be|being|put|now|still) ){0,3}on trial",
        "(?:keys?|troph(?:y|ies)|records?|deeds|archives?|paintings?|portraits?|collections?|charter|mace|minute books?|documents?|papers|banners?|instruments?|relics?|costumes?|chains?|books?|silver|lights|equipment|bats)(?: [a-z’'-]+){0,6}? (?:in|into) (?:safe )?custody|(?:boats?|ferry|barge|ship|lifeboat|tug|dredger)(?: [a-z’'-]+){0,6}? in the dock",
        "picked up over (?:the )?(?:counter|phone|radio|air|years?|weekend|summer|winter|holidays?|last [a-z]+|next [a-z]+|tea|lunch)",
        "(?:(?:children|visitors|pupils|boys|girls|people|[a-z]+) ){0,8}(?:in|from) the cells? (?:of|at|in) the (?:[a-z]+ )?(?:gaol|jail|prison|museum|castle|monastery|abbey|priory)|courts? (?:of|at|in) the (?:[a-z]+ )?(?:tennis|netball|squash|badminton|basketball|sports?|castle|club|leisure|palace|manor)|magistrates (?:are |is )?(?:wanted|needed|sought|being sought)|(?:become|new|recruit(?:s|ing|ed)?|more|as|volunteer) magistrates|coroner.?s (?:lane|road|street|close|cottage|house|arms)|(?:number|rate|share|proportion|total|count|how many)s?(?: of)? (?:[a-z-]+ ){1,5}(?:arrested|in custody|prosecuted|charged|on remand|on bail|arrests|prosecutions|inquests|convictions|detained)",
        "verdicts? on (?:[a-z’'-]+ ){0,4}(?:bins?|scheme|bus|buses|trial|plans?|budget|cakes?|season|year|soup|tea|food|play|show|idea|lane|streets?|road|service|menu|jam|pies?|market|festival|fair|design|logo)\\b[^.;:!?]{0,50}",
        "inquests? (?:in|up)?(?:to|on|over) (?:the |a |an |its |their |our |another |that |this |why |how |who |what |local |general )*(?:result|defeat|election|campaign|season|match|game|parish|council|budget|vote|bench|cake|tea|team|penalty|score|display|party|project|summer|bus|tree|seating|quiz|pub quiz|darts|cricket|football|bake-off|race|draw|show)[a-z]*",
        "cardiac arrest|house arrest|(?:old|former|disused|empty|derelict) (?:[a-z’'-]+ ){0,2}?(?:magistrates|crown court|coroner|court)",
        "(?:magistrates.?.?|crown|county|coroner.?s) courts? (?:usher|clerk|official|staff|reporter|interpreter|worker|secretary|cleaner|volunteer)s?|(?:fellow|retired|lay|former) magistrates",
        "(?:magistrates|judge|jury|judges).?.? (?:arms|inn|tavern|head|house)|(?:magistrates.?.?|crown) court (?:building|site|car park)|court building",
    ])
});

/// What says that a case is over.
static OVER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:was|were|been|is|are|it|firm|company|landlord|owner|driver|man|woman|pair) (?:[a-z]+ )?(?:fined|jailed|convicted|cautioned|banned|sentenced to)|ordered to (?:pay|do|carry)|has (?:now |since )?paid|have (?:now |since )?paid|paid (?:the|its|his|her|their|in full)|with costs|costs of|no appeal|(?:matter|case) is (?:now )?(?:closed|over|finished|settled)|(?:case|hearing|inquest|proceedings) (?:that |which )?(?:(?:has|have|had|was|were) )?(?:since )?(?:ended|finished|concluded|closed|settled|dropped|collapsed|thrown out)|conditional discharge|community order|victim surcharge|fine of|pay a fine)\b",
    )
});

/// What says that it is not, whatever else is over.
static NOT_OVER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:will (?:be|go|appear|return|stand|decide)|to be (?:sentenced|heard|tried)|is (?:due|to appear|to stand)|are (?:due|to appear|to stand)|awaits?|awaiting|adjourned|trial|arrested|charged|(?:lodged|granted|given|launched|plans?|intends?) (?:an |leave to |to )?appeal|police are|investigat\w+|bail|remanded)\b",
    )
});

/// Deeds that a person is charged with, and a panel is not.
static DEEDS: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "charged with (?:[a-z]+ly )?(?:causing|stealing|possessing|assaulting|driving|dealing|conspiring|handling|wounding|threatening|harassing|failing|perverting|setting|resisting|obstructing|breaching|supplying|inciting|kidnapping|murdering|killing|burgling|damaging|speeding|shoplifting|trafficking|laundering|stalking|attempting|robbing|bribing|forging|smuggling|dumping|using|carrying|sending|attacking|striking|making threats)",
    ])
});

/// What says that the group keeps silent on the case.
static SILENCE: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:not|never|cannot|unable to|won[’']t|can[’']t|no further|no|wrong to|inappropriate to|improper to) (?:going to |prepared to |in a position to )?(?:be )?(?:able to )?(?:comment|commenting|say more|discuss)(?: further| on)?",
    ])
});

fn check(item: &Item, findings: &mut Findings) {
    if is_cleared(item) {
        return;
    }
    let ended = LazyCell::new(|| told_as_over(item));
    let is_tried_out = LazyCell::new(|| is_of_tryout(item));
    let mut told: Option<*const Stretch> = None;
    for seen in sightings(&item.prose, &CASES).into_iter().chain(told_together(item)) {
        // One finding a paragraph: the words of a case come in company.
        let of = std::ptr::from_ref(seen.stretch);
        if told == Some(of)
            || SILENCE.pattern.is_match(seen.stretch.words())
            || is_no_case(seen.sentence())
            || is_play(seen.sentence())
            || (names_trial(seen.said()) && *is_tried_out)
            || (OVER.is_match(seen.stretch.words()) && !NOT_OVER.is_match(seen.stretch.words()))
            || is_history(seen.before(), seen.after(), item.day)
            || is_of_old(&[seen.stretch.traced()], item.day)
            || is_of_old(&[seen.stretch.traced().part(0..seen.words.start)], item.day)
            || (goes_back(&seen) && ended.iter().any(|other| !std::ptr::eq(*other, seen.stretch)))
        {
            continue;
        }
        told = Some(of);
        let place = seen.stretch.place(item.source(), seen.words.clone());
        let said = seen.said();
        findings.at(
            place,
            format!("“{said}” may be about a case that is before a court, and no legal check is recorded"),
        );
    }
}

/// What tells of a case by words that stand together.
fn told_together<'a>(item: &'a Item) -> impl Iterator<Item = Sighting<'a>> {
    let written = item.prose.written().filter(|stretch| stretch.scope != Scope::Blank);
    written.flat_map(|stretch| {
        told::cases(stretch).into_iter().map(move |words| Sighting {
            stretch,
            sentence: around(stretch, &words),
            words,
        })
    })
}

/// Whether a sentence tells of a game or a play: the accused in a mock trial is a teddy bear.
fn is_play(sentence: &str) -> bool {
    static PLAY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:mock (?:trial|court|jury)|murder mystery|whodunnit|panto(?:mime)?|teddy bears?|(?:ran|run|raised|raising) [^.;:!?]{0,20}for charity|fancy dress|for charity|sponsored)\b",
        )
    });
    static EARNEST: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:arrested|charged with|bail(?:ed)?|remanded|police|detectives|stole|stolen|theft)\b")
    });
    PLAY.is_match(sentence) && !EARNEST.is_match(sentence)
}

/// Whether words are of a trial, which may be one of a street, a bus or a bin.
fn names_trial(said: &str) -> bool {
    let said = said.to_lowercase();
    said.contains("trial") && !said.contains("trial of")
}

/// Whether a text tells of the trial of a street, a bus or a bin, and of no court.
fn is_of_tryout(item: &Item) -> bool {
    static TRYOUT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:trial (?:scheme|period|run|closures?|order|of (?:[a-z0-9]+ )?(?:days|weeks|months))|(?:reports?|results?|findings?|review|evaluation) (?:on|of|from|about) (?:it|the trial)\b[^.;:!?]{0,60}\b(?:cabinet|committee|council|scrutiny|panel|board)|(?:days?|weeks?|months?|year|terms?)(?:-long|['’]s?)? trial|(?:days?|weeks?|months?|terms?) into (?:a|the|this|its) trial|trial of (?:(?:an?|the|new|free|evening|weekly|early|later?) )*(?:permits?|parking|bays?|tickets?|fares?|hours|openings?|charges|stops?|collections?|recycling)|trial(?:led|ling)|(?:streets?|roads?|buses|bus|lanes?|scheme|closure|bins?|crossing|zone|wardens|lights|limit)\b[^.;:!?]{0,50}\btrial|trial\b[^.;:!?]{0,40}\b(?:streets?|roads?|bus|lane|scheme|closure|bins?|zone|limit))\b",
        )
    });
    static COURT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:courts?|judges?|jury|jurors|magistrates?|arrest\w*|accused|defendants?|prosecut\w+|guilty|inquest|bail|murder|fraud)\b|\bcharged with\b",
        )
    });
    let tells = |words: &'static Pattern| {
        item.prose
            .stretches
            .iter()
            .any(|stretch| stretch.traced().is_match(words))
    };
    tells(&TRYOUT) && !tells(&COURT)
}

/// Whether words go back to a case that the text may have told of before: `the inquest papers`.
fn goes_back(seen: &Sighting) -> bool {
    let is_the_known_one = ["the ", "The ", "that ", "this ", "its ", "same "]
        .iter()
        .any(|article| seen.before().ends_with(article));
    is_the_known_one && !NOT_OVER.is_match(seen.sentence())
}

/// The paragraphs that tell of a case as over, such as an inquest of 1847; two at most, for one may be that which asks.
fn told_as_over<'a>(item: &'a Item) -> Vec<&'a Stretch> {
    static VERDICT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:was|were|been|is) (?:[a-z]+ )?(?:fined|jailed|convicted|sentenced|acquitted|cleared of|struck off)\b",
        )
    });
    let is_over = |stretch: &&Stretch| {
        let text = stretch.traced();
        let is_verdict = text.is_match(&VERDICT) && !text.is_match(&NOT_OVER);
        is_verdict || (CASES.pattern.is_match(text.text) && is_told_as_old(text, item.day))
    };
    item.prose.stretches.iter().filter(is_over).take(2).collect()
}

/// Whether a paragraph that tells of a case begins in old times, whatever came to light since.
fn is_told_as_old(text: Traced, today: Date) -> bool {
    let first_of_case = CASES.find_in(text).into_iter().next();
    first_of_case.is_some_and(|words| is_of_old(&[text.part(0..words.start)], today) || is_of_old(&[text], today))
}

/// Whether somebody has looked at the law.
fn is_cleared(item: &Item) -> bool {
    match item.kind {
        Kind::Release(release) => release
            .facts
            .checks
            .legal
            .as_ref()
            .is_some_and(|check| !check.by.is_empty()),
        _ => false,
    }
}

/// Whether all that is said in a sentence is of another kind.
fn is_no_case(sentence: &str) -> bool {
    if DEEDS.pattern.is_match(sentence) {
        return false;
    }
    let rest = NO_CASE.pattern.find_all(sentence).unwrap_or_default();
    !rest.is_empty() && {
        let mut left = sentence.to_owned();
        for range in rest.into_iter().rev() {
            left.replace_range(range, "");
        }
        !CASES.pattern.is_match(&left)
    }
}

#[cfg(test)]
mod tests {
    use crate::check::practice::holds;

    #[test]
    fn on_more_phrasings() {
        holds(
            "active-proceedings",
            "",
            &[
                "Two men have been arrested over the blaze at the depot.",
                "A 34-year-old contractor was charged last month with fraud by false representation.",
                "He is to appear before Hollin magistrates on 3 December 2026.",
                "The inquest into the death of a cyclist on Mill Lane opened on 2 November 2026.",
                "Detectives are still investigating the theft of the Christmas lights.",
                "The case is now before an employment tribunal.",
                "A former carer has her case against the council before an employment judge until Friday.",
                "His claim against the firm is before a judge. Before the trial he was at the school street.",
                "The trial begins on 4 January 2027 at the crown court.",
                "The bus lane is on a trial. The trial of a former caretaker begins in January 2027.",
                "A suspect remains in police custody.",
                "The company is being prosecuted for dumping waste in the beck.",
                "Three teenagers were bailed after the damage to the bandstand.",
                "The defendant used to work for the council.",
                "The Health and Safety Executive is prosecuting the builder.",
                "The former treasurer pleaded not guilty on 9 November 2026.",
                "She was interviewed under caution about the missing money.",
                "He was charged with causing the crash.",
                "A teenager was detained after the stabbing.",
                "A tribunal will hear the claim in March 2027.",
                "The two are to be tried at Lathe Crown Court. He got done for the theft.",
                "The driver is to be tried before a jury.",
                "Inquests into the deaths at the weir open on 2 December 2026.",
            ],
            &[
                "Shoplifting fell by 12% in the year to June 2026.",
                "A panel charged with modernising the service reports in May 2027.",
                "Drivers are charged £2 to cross the bridge.",
                "The old magistrates' court is to be a library.",
                "We are not going to comment while the case is active: a man has been charged.",
                "The tennis court on Beck Side is open again.",
                "The group wants the same to be tried at Beck Side. A second school street ought to be tried before Easter.",
                "It shows what gets done for the villages. I caught the bus to inquests into parish councils and cakes.",
                "The council courts new employers. The jury of the garden prize met on 1 June 2026.",
                "The trial of the new bus lane has gone well.",
                "Three months into a trial of evening permits ten bays are free. There were five before the trial.",
                "The school street is on a trial of six months. Before the trial 44% were for it.",
                "A three-month trial of wardens ends in March. Facing the trial were two streets; the trial begins again in May.",
                "She was a magistrates' court usher, and her fellow magistrates say she was kind.",
                "Bags that gulls cannot open have been on trial since April 2026. Why they rot is under investigation by the maker.",
                "The bus stops at Crown Court Lane. The new timetable has arrested the decline in journeys.",
                "A cardiac arrest can happen anywhere: learn how to use the defibrillator.",
                "The scheme is under review, and the group has asked for an investigation into the delay.",
            ],
        );
    }
}
