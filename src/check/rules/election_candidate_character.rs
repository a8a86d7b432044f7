//! Statements on the character of a candidate, in an election period.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::elections::periods;
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Scope};
use crate::content::release::Release;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "election-candidate-character",
            title: "something is said of a candidate's character",
            severity: Severity::Warning,
            reason: "A false statement of fact about a candidate's personal character or conduct, made to affect the result, can be an illegal practice.",
            remedy: "Keep to votes, policies and what is on record; else have it checked by a lawyer and write the advice under `checks.legal`.",
        },
        group: Group::Election,
        sources: &[
            "Representation of the People Act 1983, section 106: false statements about candidates (partly read)",
            "Electoral Commission, key terms: candidate and future candidate",
        ],
        looks: "sentences of a release of an election period that name a candidate of elections in content/site.yaml or of the release",
        hold: Hold::Usual,
        bad: &[
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\ndrafted_by: odile-marsh\nelection: {candidates: [Colin Vane]}\n---\nColin Vane is a well-known drunk.",
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nsite: {elections: [{kind: ordinary, poll: 2027-05-06, notice_published: 2027-03-24, wards: [all], candidates: [Colin Vane]}]}\n---\nThe Reform candidate, Colin Vane, has not paid his taxes for years.",
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nelection: {candidates: [Colin Vane]}\n---\nColin Vane stands in Northgate. Mr Vane was convicted of fraud in 2019.",
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nelection: {candidates: [Colin Vane]}\n---\nCllr Tobias Wren said: \"Everybody knows that Vane cheats on his wife, and Colin Vane knows it too.\"",
        ],
        good: &[
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nelection: {candidates: [Colin Vane]}\n---\nColin Vane voted against the repair fund on 8 October 2026, and for a higher council tax.",
            "issued: 2026-11-20T09:00\nelection: {candidates: [Colin Vane]}\n---\nColin Vane is a well-known drunk.",
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nelection: {candidates: [Colin Vane]}\n---\nThe council's debts are growing. Colin Vane answered in writing.",
        ],
    },
    look: Look::Release(check),
};

static CHARACTER: LazyLock<Pattern> = LazyLock::new(|| {
    let all = [
        r"(?:family|marital|matrimonial) home|(?:left|leaving|walked out on|deserted|abandoned) (?:his|her|their) (?:wife|husband|family|partner|children|kids)|separated from|split (?:up )?(?:from|with) (?:his|her|their)|estranged|marriages?\b|love (?:life|child|nest)|girlfriend|boyfriend|private life|settled life|bed (?:with|of)|children (?:by|with) (?:another|other|two|three|different)|(?:his|her|their) (?:second|third|fourth) (?:wife|husband|marriage)",
        r"(?:fond|partial) (?:of|to) (?:a|the|his|her) (?:drink|drop|bottle|glass|pint|tipple)|(?:worse|much the worse) for (?:drink|wear)|staggering|unsteady|hangover|sober|sobriety|whisky|(?:hit|hits|hitting) the bottle|smell(?:s|ed|ing)? of drink|rehab\w*|temper\b|bankrupt\w*|bailiffs?|county court judge?ments?|unpaid (?:tax|bills?|debts?|rent|fines?|council tax)|behind with (?:his|her|their) (?:rent|council tax|tax)|points on (?:his|her|their) licence|(?:sacked|dismissed|fired) (?:from|by|for)|expelled from|police (?:were|was|had to be) called|thrown out of (?:a|the|his|her)",
        r"at (?:his|her|their) best (?:by|after|before|until|in the (?:morning|evening|afternoon)|on a)|who(?:ever)? drinks? (?:in|at|with)|drinks? (?:in|at) the\\b|prop(?:s|ped|ping) up (?:the|a) bar|last orders|closing time|(?:found|seen|spotted|often|usually|always|most nights) (?:in|at|outside) the (?-i:[A-Z])\\w+(?: (?-i:[A-Z])\\w+)?(?: (?:at|until|by|after|most|every)\\b)",
        r"liars?|lied|lying|lies (?:to|about)|dishonest\w*|untrustworthy|deceitful|two-faced|hypocrit\w*",
        r"drunk(?:ard|en)?s?|likes? (?:a|his|her) (?:drink|drop|tipple|ale|wine|gin|bottle)|(?:drinks?|drunk|drop|glass|bottle)\b[^.;:!?]{0,12} than is good|drink(?:ing)? (?:problem|habit)|alcoholic|drug(?:s| habit| user| addict)|addict(?:ed)?|gambl(?:es?|er|ing)",
        r"affairs? with|an affair|adulter\w+|cheat(?:s|ed|ing)? (?:on|at|his|her)|cheats?\b|mistress|womani[sz]er|divorce[sd]?|(?:from|since|by|until|before) (?:noon|breakfast|opening time|closing time|lunchtime) (?:most|every|on most) (?:days?|nights?)",
        r"criminal (?:record|past)|convict(?:ed|ions?)|crook(?:ed)?|thie(?:f|ves)|stole|theft|fraud\w*|brib\w+|corrupt\w*|arrested|prison|jail(?:ed)?|caution(?:ed)? by the police|prosecuted|fined for|banned from driving|drink[- ]driv\w+|speeding",
        r"tax (?:dodg\w+|evad\w+|evasion|avoid\w+|cheat|affairs|bills?|debts?|returns?)|(?:not|never|hasn['’]t|has not) (?:paid|pays?) (?:his|her|their) (?:\w+ )?tax\w*|dodg\w+ (?:\w+ )?tax\w*|unpaid (?:council )?tax|bankrupt\w*|owes? (?:money|thousands|£)|(?:his|her|unpaid|gambling|mounting) debts|expenses scandal|fiddl\w+",
        r"racist|sexist|misogynist\w*|homophob\w+|bigot\w*|antisemit\w+|islamophob\w+|extremist|fascist|nazi|thug",
        r"bull(?:y|ies|ied|ying)|abus(?:e|ed|er|es|ive|ing)|violen(?:t|ce)|harass\w*|assault\w*|stalk\w*|threaten(?:s|ed)? (?:his|her|a|the)|beat(?:s)? (?:his|her)|groom(?:ed|ing)|paedophile|pervert",
        r"what (?:he|she) (?:is|was|can be|['’]s) like (?:[a-z]+ ){0,4}(?:at home|with (?:a|his|her|the) (?:own )?(?:drink|family|wife|husband|children|kids|neighbours|staff|money|women|men)|after (?:a |an )?(?:few|couple|drink|pint|glass|night|dark|hours|lunch)|behind (?:closed|his|her)|in (?:drink|private)|when (?:nobody|no one))|after (?:a few|a couple of|too many|one too many|several) (?:drinks?|pints?|glasses|beers|gins)|(?:in|the worse for|smell(?:s|ed|ing)? of|reek(?:s|ed|ing)? of) (?:drink|gin|whisky|beer)|(?:his|her) own (?:wife|husband|family|children|mother|father|brother|sister|son|daughter)|(?:his|her) (?:wife|husband|ex-wife|ex-husband|marriage|children|family|girlfriend|boyfriend|sex life|sexuality|religion|health|mental health|illness)",
        r"(?:short|bad|foul|violent|quick|nasty|vile) temper|(?:has|with|loses?|lost) (?:a|his|her) temper|hot-?head\w*|short fuse|rude(?:ness)?|arrogan(?:t|ce)|vain|selfish|greed(?:y)?|spiteful|vindictive|bad-tempered|foul-mouthed|cannot be trusted|can[’']t be trusted|not to be trusted|turncoat|opportunist|carpet-?bagger|parachuted in|skeletons?|shady|murky|chequered past|colourful past|reputation (?:for|as)|well known for (?:his|her)",
        r"(?:thrown out|kicked out|chucked out|booted out|expelled|asked to leave|fired|sacked|dismissed|forced out|let go|suspended)(?: (?:of|from|by|for)| after| because)|(?:lost|losing|quit|left) (?:his|her|their) (?:\w+ )?(?:job|post|wife|husband|family|children|home)|walked out on|(?:drinks?|drinking|drank) (?:too|heavily|like|on|his|her)|for drinking|(?:went|gone|going) (?:bust|bankrupt|under)|county court judgments?|ccjs?|evicted|(?:never|not) (?:done|held|had) a (?:day[’']s work|proper job|real job)|on benefits|(?:does not|doesn[’']t|do not|did not|didn[’']t|never|not) (?:even |actually |really )?(?:live[sd]?|lived|living|pay|paid|from) (?:here|in|near|locally|among|within|around|his|her|their|anywhere|these)|lives? (?:\w+ ){0,3}?(?:miles away|in (?:london|spain|another)|outside the|abroad)|love child|(?:lied|lies) (?:on|about|in) (?:his|her)|failed (?:\w+ )?(?:business(?:es|man|woman)?|compan(?:y|ies)|firms?|marriages?|ventures?)|left (?:his|her|their) (?:\w+ )?(?:wife|husband|children|family|kids|mother|father)|nightclub|brawl|punch(?:ed|es)|affair\b",
        r"(?:his|her|[’']s) (?:drinking|gambling|temper|lies|affairs?|debts?|past|womani[sz]ing|convictions?|arrests?)|sacked (?:for|from)|struck off|coward(?:ly)?|lazy|immoral|sleazy|sleaze|disgraced|unfit (?:to|for)|not fit (?:to|for)|mentally (?:ill|unstable)|unhinged|fake(?:s|d)? (?:his|her)|forged|never lived in",
    ];
    pattern(&format!(r"(?i)\b(?:{})\b", all.join("|")))
});

/// What is said of somebody's ways, means and past in other words, with `CANDIDATE` for the name.
static TRAITS: LazyLock<Pattern> = LazyLock::new(|| {
    let traits = "(?:dishonest|honest|kind|cruel|mean|idle|proud|foolish|stupid|daft|dim|thick|unreliable|loyal|disloyal|faithful|unfaithful|moody|grumpy|nasty|gentle|patient|generous|stingy|tight-fisted|sly|slippery|shifty|devious|cunning|spineless|weak|tipsy|broke|skint|divorced|gay|ill|unstable|trustworthy|cold-hearted|heartless|charming|vulgar|crude|boring|pompous|smug|oily|unpleasant|unkempt|scruffy|fat|ugly|snob|bore|bully|fool|clown|buffoon|chancer|charlatan|con ?man|rogue|scoundrel|hypocrite|snake|weasel|rat|gossip|flirt|philanderer|loner|ladies' man|man of (?:no|few|little|straw)|woman of (?:no|few|little)|(?:man|woman) without|no (?:saint|angel|gentleman|lady|stranger to|friend of the truth)|piece of work|full of (?:himself|herself)|fond of (?:a|the|his|her)|known to (?:the police|magistrates|bailiffs)|hard to (?:like|trust)|easily (?:bought|led)|for sale|past it|all mouth|not what (?:he|she) seems)";
    let kin = "(?:brothers?|sisters?|mother|father|mum|dad|sons?|daughters?|wife|husband|partner|ex|in-laws|children|kids|landlord|landlady|tenants|boss|bosses|employers?|workmates|former (?:staff|employees|business partner|partner|colleagues)|creditors|bank(?: manager)?|bookmaker|bookie|doctor|divorce|past|private life|home life|love life|word|promises|conscience|character|morals|manners|tongue|looks|weight|hair|clothes|faith|religion|health|nerves|credit|overdraft|drinking|appetites|habits|ego|vanity|record (?:with|of) (?:money|women|men))";
    let all = [
        // What is only said of them, and what they were asked to give back or give up.
        "\\b(?:is|was) (?:said|rumoured|reputed|whispered|reported)\\b[^.;]{0,40}\\bto (?:have|be|keep|owe)\\b|\\bfall(?:s|en|ing)? out with\\b|\\bfell out with\\b|\\b(?:asked|told|made|obliged|had) to (?:hand|give|send|turn) (?:back|in|up|over)\\b|\\b(?:care|like|want|wish) to (?:reflect|remember|recall|ask (?:themselves|yourself|why|how|where))\\b[^.;]{0,20}\\bthat CANDIDATE|\\b(?:his|her|CANDIDATE's) (?:own )?relations\\b".to_owned(),
        "\\b(?:all|half|most|everyone|everybody|anyone|anybody|the whole|ask)\\b[^.;!?]{0,50}\\b(?:know|knows|talking|talks|heard|laughing|laughed|tell you|ask|asks|asking|saying|say|remembers?|whispers?)\\b[^.;!?]{0,40}\\b(?:who|why|where|what|whose|how|about) (?:he|she|his|her|CANDIDATE|about)\\b|\\bask (?:anyone|anybody|around|CANDIDATE|him|her)\\b[^.;!?]{0,30}\\b(?:where|why|who|about the|what became|what happened|whose)\\b|\\b(?:seen|was|spotted|photographed) (?:out |about |arm in arm |hand in hand )?with\\b[^.;!?]{0,30}(?:at (?:new year|christmas|the hotel)|and (?:it was )?not (?:his|her)|in the (?:car|small hours))|\\band with whom\\b|\\bwho (?:he|she|CANDIDATE) (?:was|has been|is) (?:seen |out |last )?with\\b|\\bthe (?:lady|woman|man|gentleman|girl|lad) (?:with|beside|on the arm of) (?:him|her|CANDIDATE)\\b".to_owned(),
        "\\b(?:had to|made to|was asked to|obliged to|forced to) (?:leave|resign from|quit) (?:the|his|her|a) (?:[a-z]+ )?(?:club|choir|church|chapel|school|bank|firm|regiment|army|police|lodge|team|scouts|board|job|post|college|university|company)\\b|\\b(?:tongue|mouth|temper|hands|eye) on (?:him|her)\\b|\\bstrip paint\\b|\\bwould sell (?:the|his|her|their|you|us|anything)\\b|\\bwhat (?:became|happened|has become)\\b[^.;!?]{0,30}\\b(?:money|cash|funds?|takings|collection)\\b|\\bwhere (?:the|all the|that) (?:[a-z]+ ){0,2}(?:money|cash|funds?|takings) (?:went|has gone|ended)\\b|\\b(?:money|cash|funds?|takings|collection)\\b[^.;!?]{0,40}\\b(?:never been (?:explained|found|seen|accounted)|unaccounted|still missing)\\b|\\b(?:other people's|somebody else's|someone else's|their own from) (?:money|wives|husbands|wife|husband|pockets|purse)\\b|\\b(?:money|cash|property) from other people's\\b|\\bother people's\\b".to_owned(),
        "\\b(?:degree|diploma|doctorate|qualifications?|medals?|war record|service record|cv|title|charity work)\\b[^.;!?]{0,60}\\b(?:never|not (?:what|hers|his|heard|quite)|no record|does not exist|invented|bought|made up|fake|not know)\\b|\\b(?:college|university|school|regiment|army|navy|register|hospital)\\b[^.;!?]{0,40}\\b(?:never heard of|has no record|have no record|does not know|does not list|do not know|knows nothing|cannot find)\\b|\\bcalls (?:himself|herself) (?:a|an)\\b|\\b(?:styles|describes) (?:himself|herself) (?:as )?(?:a|an)\\b|\\b(?:is not|isn't) what (?:he|she) (?:says|claims|makes out)\\b|\\b(?:chased|pursued|sued|wanted|hounded) (?:for|by) (?:child|maintenance|rent|unpaid|his|her|the (?:bank|landlord|bailiffs|creditors)|creditors|debt|money)|\\b(?:child support|child maintenance|alimony)\\b|\\bmore (?:jobs|wives|husbands|addresses|names|girlfriends|boyfriends) than\\b|\\bshown the door\\b|\\b(?:been|was|had|has) (?:been )?drinking\\b|\\b(?:night of the|after the|at the) (?:[a-z]+ )?(?:works|office|christmas|staff) (?:party|do|outing)\\b|\\b(?:a|the) (?:byword|laughing stock|disgrace|embarrassment|menace|nuisance|pest|liability|joke)\\b".to_owned(),
        "\\b(?:owing|owes?|owed) (?:[a-z]+ ){0,3}(?:rent|money|tax|wages|everyone|everybody|half)\\b|\\bcross(?:es|ed)? the (?:road|street)\\b[^.;!?]{0,40}\\b(?:CANDIDATE|him|her)\\b|\\bcarried (?:out|home)\\b|\\bprize for fiction\\b|\\b(?:CANDIDATE's|his|her) version of (?:his|her) (?:past|life|story|career)\\b|\\b(?:hits?|kicks?|beats?|slaps?|strikes?|shouts at|swears at) (?:his|her|their) (?:own )?(?:dogs?|wife|husband|child|children|mother|father|staff|kids)\\b|CANDIDATE is (?:just |exactly )?(?:that|such an?|one of them|the very)\\b|\\bblame the (?:gin|drink|whisky|wine|beer|sherry|brandy|vodka)\\b|\\binside of a (?:cell|prison|court|police)\\b|\\b(?:no|few|what|any) (?:woman|women|girl|girls|man|tenant|colleague|neighbour|employee)s?\\b[^.;!?]{0,50}\\b(?:would|will|dare|wants?|likes?)\\b[^.;!?]{0,40}\\b(?:him|her|CANDIDATE|lift|alone|room)\\b".to_owned(),
        "\\b(?:his|her|CANDIDATE's) (?:principles|scruples|morals|conscience)\\b|\\b(?:poor|bad|absent|neglectful|cruel|wicked|terrible|rotten|lousy|loving|devoted) (?:father|mother|husband|wife|son|daughter|parent|neighbour|landlord|employer|boss|brother|sister)\\b|\\b(?:second|other|secret|another) (?:family|wife|husband|woman|man|household|life)\\b|\\b(?:gave|paid|handed) (?:the|that|all the|some of the) (?:money|cash) back\\b|\\bclaims? to be (?:a |an )?(?:local|nurse|doctor|veteran|soldier|teacher|farmer|businessman|self-made|christian|family)\\b|\\bCANDIDATE and (?:the|a|his|her) [a-z]+'s (?:wife|husband|daughter|son|sister|brother)\\b|\\b(?:a|the|another) (?:story|tale) about CANDIDATE\\b|\\b(?:leave|left|put|trust)\\b[^.;!?]{0,20}CANDIDATE\\b[^.;!?]{0,20}\\b(?:in charge of|to look after|alone with|to mind|with (?:a|the|my|your|our))\\b|\\bsent home from\\b|\\basked not to (?:return|come back)\\b|\\b(?:laughs?|laughed|mocks?|mocked|sneers?|jeers?) at (?:people|anyone|those|children|women|staff|the (?:poor|sick|disabled|old))\\b|\\bwhat goes on (?:at|in|behind)\\b|\\bgoings-on\\b|\\bdid(?: not|n't) (?:serve|fight|study|graduate|qualify)\\b|\\bwhatever (?:he|she) tells (?:the|his|her|people)\\b".to_owned(),
        "\\bwhat (?:he|she|CANDIDATE) (?:was|is|gets|got) (?:doing|up to)\\b|\\bstraight from the (?:bar|pub|club|bottle)\\b|\\bcount your (?:fingers|spoons|change)\\b|\\bleft\\b[^.;!?]{0,40}\\bin a hurry\\b|\\bwhy (?:he|she|CANDIDATE) (?:left|had to|was asked|was told|was moved)\\b|\\bnot (?:well|right) in the head\\b|\\bif (?:his|her) (?:neighbours|wife|husband|staff|friends|family|mother|former [a-z]+) (?:are|is) to be believed\\b|\\bwhose (?:car|bed|house|flat|wife|husband|money) (?:it|he|she) (?:was|is)?\\b".to_owned(),
        format!("CANDIDATE(?:'s)? (?:is|was|'s|has been|has always been|can be|remains|seems|must be|comes across as) (?:[a-z-]+ ){{0,4}}?{traits}\\b|CANDIDATE,? (?:a|an|the) (?:[a-z-]+ ){{0,2}}{traits}\\b|\\b{traits}\\b,? (?:and|but|or|is|that is|that's|to a fault,?) CANDIDATE|(?:gentle|patient|kind|honest|decent|loyal|generous)[^.;]{{0,40}}, CANDIDATE"),
        "CANDIDATE (?:[a-z]+ ){0,3}(?:drinks?|drank|gambles?|gambled|bets|swears|swore|shouts|lies|steals|brawls|spat|boasts|brags|bullies|sulks|rants|preens|flirts|smokes|parties|forgets|owes|begs|sponges|cadges|sneers|snubs|flunked|failed (?:his|her)|ran up|dodged|jilted|hit|slapped|punched|pushed)\\b".to_owned(),
        format!("CANDIDATE's (?:own |[a-z]+ )?{kin}\\b|CANDIDATE's (?:own )?neighbours (?:have|won't|will not|know|could|say|tell|avoid|dread|complain|no longer)|\\b(?:neighbours?|friends|brother|sister|wife|husband|family|staff|tenants|workmates|mother|father|children) of CANDIDATE"),
        "\\b(?:pints?|beers?|booze[r]?|the bottle|bookmaker's|bookies?|betting shop|casino|racecourse|flutter|bar tab|on the slate|sozzled|legless|tipsy|plastered|unpaid|moneylender|pawnbroker|taxman|loan sharks?|overdrawn|skint)\\b".to_owned(),
        "\\b(?:sell (?:his|her|their) (?:granny|grandmother|own mother|soul)|(?:lie|sleep) straight in bed|trust (?:him|her|CANDIDATE) (?:with|as far|to)|believe a word|word (?:counts|is worth|is his|is her|can be|means)|(?:no|without|lacks?|short on|short of) (?:principles?|conscience|shame|scruples|morals?|backbone|manners|integrity|honour|spine)|heart of (?:gold|stone)|salt of the earth|loved by all|kind to a fault|(?:short|long) fuse|silver tongue|sharp elbows|sharp tongue|roving eye|wandering hands|eye for the|thin skin|two faces|feet of clay|mirrors?)\\b".to_owned(),
        "\\b(?:let's just say|let us just say|word is|word has it|rumour has it|rumours?|the talk of|no smoke|draw your own conclusions?|enough said|say no more|need we say|tells you (?:plenty|all|everything)|says it all|speaks volumes|tale to tell|tales? (?:about|of)|stories? (?:about|to tell)|would rather not (?:discuss|talk|say)|rather you did not know|not so keen to tell|has (?:a|his|her) (?:past|secrets?|history|reputation)|secrets?\\b|(?:something|things|plenty|much|lots?|nothing) to hide|in (?:the|his|her) (?:closet|cupboard)|there is a reason why|ask (?:his|her) (?:wife|husband|neighbours|family|ex)|where (?:he|she) (?:was|spends|goes|sleeps)|state in which|the state (?:he|she|of him|of her)|at school with|schoolmates|classmates|tuck[- ]shop|school (?:days|reports?))\\b".to_owned(),
        "\\b(?:landlord|landlady|boss|employer|neighbour|husband|wife|father|mother|treasurer|tenant|customer|lodger|driver)\\b[^.;]{0,50}\\b(?:tale|story|stories|regret|sorry|never again|complain|rue|trouble)|no longer (?:keeps|runs|does|has|is allowed|welcome)|(?:missing|vanished|unexplained|unaccounted|went missing|disappeared|came up short|fingers in the till|petty cash|the kitty)|(?:business|money|financial|property) (?:dealings|affairs|interests|troubles|ventures)|the less said|not (?:a|the) (?:man|woman|person|sort|kind) (?:you|to|who|anyone|of)|under a cloud|(?:used|second-hand) car|(?:nobody|no one|anyone|anybody|everyone|everybody|those|people) who (?:has |have |had |ever )*(?:worked|lived|been|met|dealt|shared|knows?|employed|served|drunk|done business)|(?:could not|couldn't|can't|cannot) (?:run a (?:bath|tap|whelk stall|raffle)|organise a|manage (?:his|her)|keep (?:his|her|a)|hold down|look (?:you|anyone) in the eye|tell the truth|count (?:past|to|his))".to_owned(),
        "\\b(?:magistrates|in the dock|up before|in court|the cells|handcuffs|charged with|on bail|a caution|probation|tag\\b|restraining order|driving ban|lost (?:his|her) licence|struck (?:his|her)|chased by|repossessed|liquidat[a-z]+|insolven[a-z]+|went under|left (?:suppliers|staff|workers|traders) unpaid)\\b".to_owned(),
    ];
    pattern(&all.join("|"))
});

/// What a candidate speaks of, and is not: `asked about drugs in the park`, `a plan for drink-driving patrols`.
static TOPIC: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:about|on|against|tackl(?:e[sd]?|ing)|fight(?:s|ing)?|end(?:s|ed|ing)?|stop(?:s|ped|ping)?|cut(?:s|ting)?|prevent(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|ban(?:s|ned|ning)?|curb(?:s|ed|ing)?|victims of|help for|support for|plan for|that|with|deal with|patrols for|crack(?:ing|ed)? down on|rise in|fall in|less|more|and|or) (?:[a-z-]+ ){0,2}?(?:drugs?|drug (?:use|dealing|dealers)|bullying|bullies|drink-driving|drunken?ness|drunks|gambling|speeding|thefts?|fraud|fraudsters?|thieves|violence|violent crime|abuse|harassment|racists?|racism|racist (?:abuse|graffiti)|prisons?|jails?|tax evasion|debts?|stalking|domestic (?:abuse|violence)|assaults?|addiction|addicts|alcohol|alcoholics?|divorce|bribery|corruption|bankruptcy|hypocrisy)|(?:drugs?|bullying|drink-driving|gambling|speeding|thefts?|fraud|violence|abuse|harassment|racism|drunks?|debts?|addicts?) (?:in (?:the |our |local )?(?:park|parks|schools?|streets?|station|town|village|area|ward|borough|lanes?|pubs?|homes?|care|sport|workplace)|at (?:the )?(?:station|school|work)|on (?:the |our )?(?:streets?|estates?|buses|roads?|lanes?)|near|outside the|patrols?|polic(?:y|ies)|clinics?|services?|advice|treatment|teams?|helplines?|cameras?|signs?|checks?|shops?|machines?|laws?|reform)|would (?:fine|prosecute|jail|ban) (?:people|those|anyone|drivers|owners|landlords)|(?:well known|reputation) for (?:his|her) work)\b",
    )
});

/// What people do in public life, whatever else a sentence says.
static IN_PUBLIC: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:minute \d|minutes? of|voted|will not comment|not comment|no comment|manifesto|wish(?:es)? (?:him|her|them) (?:well|a speedy)|get well|condolences|sympathy|congratulat[a-z]+|stands? on|thinks? (?:about|of)|published|view of|views on|opinion of|explain(?:s|ed) (?:how|what|why|the|his|her)|accounts show)\b",
    )
});

/// Words of politics, of elections and of public business: what is said with one is not on the person alone.
static PUBLIC: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:sa(?:y|ys|id|ying)|t(?:old|ells?)|call(?:s|ed)|want(?:s|ed)?|would|will|plans?|planned|polic(?:y|ies)|proposals?|proposes?|vot(?:e|es|ed|ing|ers?)|council(?:lors?|'s)?|cabinet|committee|motion|amendment|ward|candidates?|candidacy|tax(?:es)?|rates|parking|bus(?:es)?|trains?|station|lift|roads?|schools?|homes|housing|rents?|budget|costs?|funds?|funding|clos(?:e|es|ed|ing)|open(?:s|ed|ing)?|cuts?|promise[sd]?|pledge[sd]?|leaflets?|campaign(?:s|ed|ing)?|elect(?:ed|ions?)|by-election|seats?|ask(?:s|ed)?|answer(?:s|ed)?|questions?|meetings?|debates?|hustings|polls?|polling|ballot|stand(?:s|ing)?|stood|part(?:y|ies)|labour|conservatives?|greens?|liberal|reform|independents?|group|agent|nominat[a-z]+|petition|letter|invited|wrote|published|manifesto|address|support(?:s|ed)?|oppose[sd]?|backs?|against|favou?rs?|disagree[sd]?|agree[sd]?|residents|borough|town|city|village|estate|street|park|library|chairs?|chaired|association|trust|charity|volunteers?|works? (?:as|for|at|in)|runs? (?:a|an|the)|nurse|teacher|shop|born|lives? in|lived in|congratulat[a-z]+|thanks?|wins?|won|photograph|pictured?|left|right|count|result|elected|declared|visited|visits?|met|meets?|footbridge|bridge|platforms?|used|uses|path|river|church|hall|crossing|traffic|lorr(?:y|ies)|sums|figures|numbers|maths|claims?|claimed|wages|jobs|staff|both|notice|map|copy|news|radio|papers?|interviews?|views?|ideas?|wrong about|attended|attends?|present|talk(?:s|ed|ing)?|mention(?:s|ed)?|describe[sd]?|explain(?:s|ed)?|thank(?:s|ed)?|plots?|fields?|land|sites?|surger(?:y|ies)|gps?|pond|buildings?|trees?|bins|minutes|audience|microphone|applause|applauded|declaration|ballots|arrived|listened|chosen|selected|drew|registered|guests?|fair|events?|rail|farm|factory|workers|energy|climate|hospitals?|doctors?|pool|leisure|planning|developers?|builders?|flats?|shops?|market|bins?|recycling|floods?|drains?|grants?|welcome[sd]?|launch(?:es|ed)|sits? on|serve[sd]?|member|years|service|speak(?:s|ing)?|spoke|here|list|argu(?:e[sd]?|ing)|defend(?:s|ed|ing)?|prais(?:e[sd]?|ing)|prefer(?:s|red)?|proposed|suggest(?:s|ed)?|urge[sd]?|thinks|thought|believe[sd]?|hope[sd]?|points?|replied|repl(?:y|ies)|objected|queried|raised|recommend(?:s|ed)?|insist(?:s|ed)?|charges?|water|fees?|fares?|allotments?|pavements?|gritting|wardens?|lamps?|toilets?|roundabouts?|bypass|play(?:ground|ing fields?)|speed limits?|hedges?|verges?|potholes?|litter|dogs?|ponds?|sheds?|lanes?|benches|ferr(?:y|ies)|harbour|pier|quay|slip|peat|clinic|dentists?|care|carers|nurser(?:y|ies)|classrooms?|wish(?:es)? (?:him|her|them) well|wish(?:ed|es)? (?:her|him) a|get well|minute[sd]?|turn|minutes?|questions?|tea|biscuits|scheme[sd]?|opinion|candidates|minutes|coat|umbrella|shook|hands|queue|brought|bring|carried|wore|bees|cold|gulls)\b",
    )
});

/// Several names in a row.
static LISTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"\b[A-Z][a-z]+ [A-Z][\w’'-]+, (?:and )?[A-Z][a-z]+ [A-Z][\w’'-]+,? (?:and |, )[A-Z][a-z]+ [A-Z]")
});

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let candidates = candidates(item, release);
    let is_cleared = release
        .facts
        .checks
        .legal
        .as_ref()
        .is_some_and(|check| !check.by.is_empty());
    if candidates.is_empty() || is_cleared {
        return;
    }
    for stretch in &item.prose.stretches {
        if matches!(stretch.scope, Scope::Blank) {
            continue;
        }
        let text = stretch.words();
        let mut named: Option<&str> = None;
        for sentence in stretch.sentences().iter().cloned() {
            let said = &text[sentence.clone()];
            let here = candidates.iter().copied().find(|candidate| is_named(said, candidate));
            // `He has a criminal record` speaks of whom the sentence before named.
            let before = text[..sentence.start].trim_end();
            named = here.or(named.filter(|_| goes_on(said) || before.ends_with('?') || speaks_of_one(said)));
            let Some(candidate) = named else {
                continue;
            };
            let Some(hit) = of_character(said).or_else(|| has_trait(said, candidate, here.is_some())) else {
                continue;
            };
            let words: Range<usize> = sentence.start + hit.start..sentence.start + hit.end;
            let message = format!(
                "“{}” speaks of the character of {candidate}, who is a candidate",
                said[hit].trim()
            );
            findings.at(stretch.place(item.source(), words), message);
        }
    }
}

/// The words of a sentence that are on somebody's character. What a candidate only speaks of is not.
fn of_character(said: &str) -> Option<Range<usize>> {
    let topics: Vec<Range<usize>> = TOPIC.find_iter(said).map(|topic| topic.range()).collect();
    let is_topic = |hit: &Range<usize>| {
        topics
            .iter()
            .any(|topic| topic.start <= hit.start && hit.end <= topic.end)
    };
    let mut hits = CHARACTER.find_iter(said).map(|hit| hit.range());
    hits.find(|hit| !is_topic(hit))
}

/// A sentence that tells of somebody's ways or past: all of it, for it is so from beginning to end. Where it names nobody,
/// it must say so in so many words.
fn has_trait(said: &str, candidate: &str, is_named: bool) -> Option<Range<usize>> {
    let surname = candidate.split_whitespace().next_back().unwrap_or(candidate);
    let plain = said
        .replace('’', "'")
        .to_lowercase()
        .replace(&candidate.to_lowercase(), "CANDIDATE")
        .replace(&surname.to_lowercase(), "CANDIDATE");
    let is_trait = TRAITS.is_match(&plain) && !IN_PUBLIC.is_match(&plain);
    // What has no word of politics in it is on the person.
    // One who is named with others is on a list with them.
    let is_listed = plain.matches("CANDIDATE").count() == 1 && LISTED.is_match(said);
    let is_private = (is_named || goes_on(said))
        && !is_listed
        && !PUBLIC.is_match(&plain)
        && !TOPIC.is_match(said)
        && plain.split_whitespace().count() > 4
        && said.ends_with(['.', '!', '?']);
    (is_trait || is_private).then_some(0..said.len())
}

/// The candidates of the elections in force, and those whom the release names in such a time.
fn candidates<'a>(item: &Item<'a>, release: &'a Release) -> Vec<&'a str> {
    let settings = item.ground.settings();
    let mut found: Vec<&str> = Vec::new();
    for period in periods(settings).filter(|period| period.covers(item.day)) {
        found.extend(period.election.candidates.iter().map(String::as_str));
        let own = release.facts.election.iter().flat_map(|election| &election.candidates);
        found.extend(own.map(String::as_str));
    }
    found.retain(|name| !name.trim().is_empty());
    found
}

/// Whether a sentence names somebody, in full or by surname.
fn is_named(said: &str, name: &str) -> bool {
    let surname = name.split_whitespace().next_back().unwrap_or(name);
    said.match_indices(surname).any(|(at, _)| {
        let before = said[..at].chars().next_back();
        let after = said[at + surname.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Whether a sentence speaks of one man or woman whom it does not name: `All Ulden knows where he was`.
fn speaks_of_one(said: &str) -> bool {
    let mut words = said.split(|c: char| !c.is_alphabetic());
    words.any(|word| matches!(word, "he" | "she" | "him" | "her" | "his" | "hers")) && !said.contains("Cllr ")
}

/// Whether a sentence begins with a pronoun.
fn goes_on(said: &str) -> bool {
    let first = said
        .split(|c: char| !c.is_alphabetic())
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    matches!(first, "He" | "She" | "They" | "His" | "Her" | "Their")
}
