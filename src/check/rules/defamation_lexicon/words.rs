//! Words that accuse, and phrases in which the same words accuse nobody.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, Traced, pattern};

/// Dishonesty, crime, bribery, racism, incompetence: families of words, a line each.
const ACCUSING: &[&str] = &[
    // Lies.
    r"lied|liars?|lying (?:to|about|through|again)|(?:is|was|are|were|been|be) lying|(?:told|tells?|telling|of|those|these|such|spread|spreading|peddl(?:ed|ing)|more|all|his|her|their|blatant|bare-?faced|outright|deliberate) lies?\b|lies (?:to|about)|a lie\b|dishonest\w*|untruth\w*|deceiv\w+|deceit\w*|deliberately misle\w+|knowingly misle\w+|misled|misleading (?:residents|the public|voters|tenants|councillors|the council|members)|hoodwink\w*|conned|con (?:artist|man|trick)|conman|swindl\w+|duped|two-faced|fabricat\w+|falsif\w+|forge(?:d|ry)|forging|doctored|cook(?:s|ed|ing)? (?:the|its|his|her|their) books|on the fiddle|economical with the truth|string(?:s|ing)? (?:us|residents|tenants) along|lead(?:s|ing)? (?:us|residents|tenants) up the garden path|pull(?:s|ed|ing) the wool|made up the (?:figures|numbers)|perjur\w+|stranger to the truth|(?:knowingly|deliberately|wilfully) (?:[\w’'-]+ ){1,5}?(?:false|untrue|bogus)|cover(?:ed|ing|s)? (?:it|this|that|things|everything|them) (?:all )?up\b|(?:never|cannot|can['’]t|does not|doesn['’]t|did not|didn['’]t|unable to|refus(?:es|ed) to) (?:once )?(?:tell|telling|told|tells|speak|spoken) the truth|would(?: not|n['’]t) know the truth|allergic to the truth|(?:knew|knows|knew full well|knowing) (?:full well |perfectly well )?(?:that )?(?:it|this|that|they|these|the (?:figures?|numbers?|claims?|answer)) (?:was|were|is|are|to be) (?:false|untrue|wrong|made up|bogus|invented)|invented (?:the|his|her|their|these|those) (?:figures?|numbers?|quotes?|evidence|letters?|story)|made (?:it|the whole thing|them) (?:all )?up|passed off (?:[\w’'-]+ ){1,5}as (?:his|her|their) own",
    // Theft and fraud.
    r"fraudsters?|fraudulent\w*|defraud\w*|embezzl\w+|stole|stolen|steal(?:s|ing)?|thie(?:f|ves|ving)|loot(?:ed|ing)|plunder\w*|pocket(?:ed|ing)|siphon\w+|fiddl(?:e[sd]?|ing)|rigg(?:ed|ing)|rig the|scamm(?:ed|ing)|sham\b|cheat(?:s|ed|ing)?|rip(?:ped)?[- ]off|fleec(?:ed|ing)|launder(?:ed|ing|s)?|slush fund|milk(?:s|ed|ing) (?:taxpayers|ratepayers|residents|tenants|the (?:system|taxpayer|council|public purse))|hands? in the till|help(?:ed|s|ing) (?:himself|herself|themselves|itself|themself) (?:to|out of|from|at)|(?:hand|hands|fingers?|paws?) (?:(?:was|were|is|are|deep|caught|firmly) ){0,2}in the (?:[a-z]+ )?(?:till|tin|purse|jar|box|pot|kitty|cash ?box|biscuit tin|cookie jar|honey pot|accounts?)|dip(?:s|ped|ping) (?:(?:his|her|their) \w+ )?(?:into|in) the (?:[a-z]+ )?(?:till|tin|funds?|purse|pot|kitty|accounts?|cash)|sticky fingers|light-?fingered|mak(?:es|ing) off with|made off with|(?:r[au]n|walk(?:ed|s|ing)) (?:off|away) with the (?:[a-z]+ )?(?:money|cash|takings|funds|fund|proceeds|raffle|till|tin)|took (?:the (?:[a-z]+ )?(?:money|cash|takings)|a cut (?:of|from)\b|(?:his|her|their) cut|a slice for (?:himself|herself|themselves))|(?:ended up|finished up|landed|vanished|disappeared|went|found (?:its|their) way) (?:straight )?(?:in|into|to) (?:his|her|their) (?:own )?(?:pockets?|bank account|account|garage|back garden|wallet|purse)|treat(?:s|ed|ing) the (?:[a-z]+ )?(?:fund|funds|budget|purse|account|till|cash box) as (?:his|her|their) own|at (?:the )?(?:ratepayers|taxpayers|tenants|residents|charity)[’']?s? expense while (?:nobody|no one)|trouser(?:ed|ing)|skimm(?:ed|ing) off|short-?chang(?:es|ed|ing)|overcharg(?:es|ed|ing)|diddl(?:es|ed|ing)|con(?:s|ning) (?:residents|tenants|taxpayers|voters|the public)|rip(?:s|ped|ping) off|creative accounting|lin(?:ed?|ing) (?:his|her|their|its) (?:own )?pockets?|feather(?:ed|ing) (?:his|her|their) (?:own )?nests?|profiteer\w*",
    // Bribery and favours.
    r"brib(?:e[sd]?|ing)|back-?handers?|kick-?backs?|greas(?:ed|ing) (?:\w+ )?palms?|palms? (?:\w+ )?greased|brown envelopes?|on the take|in the pockets? of|in (?:the|a|his|her|their|some) (?:[\w-]+ )?[\w-]+['’]s pockets?\b|bought off|paid off|hush money|corrupt(?:ed|ly)?|crony\w*|cronies|nepotis\w+|jobs for the boys|old boys['’]? network|(?:his|her|their) (?:mates?|pals|chums|cronies)|favours for|s(?:old|ells?|elling) (?:his|her|their|its) votes?|bought and paid for|(?:has|have|had) (?:his|her|their) price|look(?:s|ed|ing) after (?:his|her|their) (?:own|friends|mates|pals|chums|cronies)|(?:steer|push|hand|slip|wav|throw)(?:s|ed|ing|es)? (?:the |this |that |more )?(?:contracts?|work|money|grants?|business|jobs?) (?:to|towards|through to|the way of|in the direction of) (?:his|her|their|a) (?:own )?(?:friends?|mates?|brother|brother-in-law|sister|son|daughter|wife|husband|cousin|family|nephew|golf|drinking|old|relatives?|pal)|sleaz\w+|sweetheart deals?|in cahoots|bent (?:as|deal|councillor|contract)|on the make|bung\b|dodgy|shady|crooked|crooks?|mates['’] rates|stitch(?:ed)?[- ]up|conflict of interest|abus(?:e[sd]?|ing) (?:of )?(?:his|her|their|its|power|office|position)",
    r"because (?:its|his|her|their|the) (?:\w+ )?(?:owner|boss|director|manager|chairman|chair|wife|husband|brother|sister|son|daughter|friend|cousin|nephew|uncle|father|partner|landlord) (?:is|was|plays?|drinks?|dines?|knows|knew|went to school|belongs|sits|works|holidays|goes)|(?:plays?|played|playing) golf with|golfing (?:buddy|buddies|partners?|pals?|friends?)|(?:old|school|golfing|drinking|family|personal|close) (?:friends?|pals?|chums?|mates?|buddies|buddy|cronies) of|friends? in (?:high|low) places|quid pro quo|scratch(?:es|ed|ing)? (?:each|one an)other['’]s backs?|you scratch my back|(?:party|tory|labour|green|election|campaign) donors?|cosy (?:deal|relationship|arrangement)|insider (?:deal|dealing|trading)|looked? after (?:his|her|their) own|gravy train|snouts? in the trough",
    // What was settled beforehand, bought, or kept in the family.
    r"(?:tender|contract|vote|result|process|bid|competition|appointment|inquiry|consultation|election|sale|auction|outcome|deal)(?: [\w’'-]+){0,4}? (?:was|is|were|are|had been|has been) (?:\w+ )?(?:fixed|bent|bought|cooked up|crooked|a fix|a con|a sham|a farce from the start)|knowing (?:full well )?(?:that )?(?:it|they|this|that|the \w+) (?:was|were|to be|had been) (?:false|untrue|wrong|forged|fake|a lie)|paid (?:\w+ ){0,3}?to (?:make (?:it|them|this|the \w+) go away|keep (?:quiet|silent|schtum)|look the other way|drop)|b(?:uy|uys|ought|uying) (?:his|her|their|its|the) (?:silence|votes?|way)|jobs? for (?:his|her|their) (?:own )?(?:relatives|family|friends|wife|husband|sons?|daughters?|brother|sister|mates|cousins?|nephew)|(?:his|her|their) expenses (?:do not|don['’]t|did not|didn['’]t|never) add up|expenses (?:do not|don['’]t) add up|expenses fiddle|(?:tak(?:e|es|ing|en)|took|playing|plays|played) (?:the (?:city|town|public|borough|district|people|taxpayer|council)|us|residents|tenants|voters|everyone|people|you) for (?:a ride|fools|mugs|idiots)|taking (?:its|our|your|their) money",
    // Hiding.
    r"(?:kept|keeps?|keeping|stayed) (?:it |this |that )?(?:quiet|silent|schtum|mum|dark|secret) (?:about|to|so|over|while|on|from|for)|save (?:his|her|their|its) own (?:skin|neck|hide|bacon)|(?:hid|hidden|hides|hiding) (?:the (?:truth|facts|figures|evidence|report|real|true|cost|bill|scale)|it from|evidence|this from)|bur(?:y|ied|ying) (?:the (?:report|evidence|truth|figures|findings)|evidence|bad news)|turn(?:ed|s|ing) a blind eye|look(?:ed|s|ing) the other way|knew (?:full well|all along|perfectly well)|knew about (?:it|this|that|the (?:\w+ ){1,3}?)(?:but|and) (?:did nothing|said nothing|kept|hid|failed|let)|sat on (?:the|a|this) (?:report|warning|evidence|findings)|conceal\w*|suppress(?:ed|es|ing) (?:the|a|this) (?:report|evidence|truth|findings|facts)|shred(?:ded|ding)|destroy(?:ed|ing) (?:evidence|records|e-?mails|documents|papers|the (?:evidence|records|papers|minutes))|tamper\w*|massag(?:ed|ing) (?:the|his|her|its|their) (?:figures|numbers|statistics|sums)|invent(?:ed|ing) (?:figures|numbers|the (?:figures|numbers|story|excuse)|an excuse)|gagg(?:ed|ing) (?:staff|officers|whistleblowers?)",
    // Crime.
    r"criminals?|criminality|criminally|broke the law|break(?:s|ing)? the law|acted (?:illegally|unlawfully)|law-?breaking|illegal (?:deal|contract|payments?|donations?|backroom)|cover(?:ed|ing|s)?[- ]up|coverup|whitewash\w*|blackmail\w*|extort\w*|gangsters?|thugs?|thuggery|wife-?beater|groper|grop(?:ed|ing)|child abuse|sex (?:pest|offender)|stalker|vandal|mafia|racket\w*|predator|paedophil\w+|groom(?:ed|ing) (?:children|girls|boys|minors)|molest\w*|abuser|drug dealer|drunk(?:ard|en)?|perverted|misappropriat\w+",
    // Hatred and bullying.
    r"racists?|bigot\w*|antisemit\w+|anti-semit\w+|islamophob\w+|homophob\w+|transphob\w+|xenophob\w+|misogyn\w+|sexists?|fascists?|nazis?|bull(?:y|ies|ied)|bullying (?:staff|tenants|residents|officers|her|him|them|colleagues|people|women|families)|harass(?:ed|es)|harassing (?:staff|tenants|residents|officers|her|him|them|colleagues|people|women|families)|intimidate[sd]|threatened (?:residents|staff|tenants|officers|voters|me|us|her|him|them|families|colleagues|women)|hounded|victimis\w+",
    // Incompetence.
    r"incompeten\w+|inept\w*|negligent\w*|unfit (?:for (?:public )?office|to (?:hold|lead|serve|run|govern|be))|not fit (?:for office|to (?:hold|lead|serve|run|govern))|clueless|cowboy (?:builders?|contractors?|firm|outfit)|out of (?:his|her|their) depth|hypocrit\w+|charlatans?|disgraced|shysters?|rogue (?:landlord|builder|trader|firm)s?|cowboys\b|spivs?|chancers?|snake oil",
];

/// Nouns that name a subject as often as a fault: they accuse only where they are said to be somebody's.
const SUBJECTS: &str = "fraud|theft|corruption|bribery|bullying|harassment|intimidation|racism|sexism|misogyny|homophobia|antisemitism|islamophobia|negligence|scam|robbery|blackmail";

static SUBJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:\b(?:guilty of|accus\w+ (?:[\w'’.]+ ){{1,4}}of|commit(?:s|ted|ting)?|complicit in|involved in|engag\w+ in|responsible for|history of|pattern of|record of|culture of|web of|act of|case of|sheer|pure|plain|blatant|outright|barefaced|straightforward|nothing (?:but|short of|less than)|(?:is|was|were)(?: a)?|amount(?:s|ed)? to|smells? of|reeks? of|stinks? of|his|her|their|its|whose)|['’]s) (?:own )?(?:{SUBJECTS})\b|\b(?:{SUBJECTS}) (?:by|from|at the (?:top|heart|centre) of|inside|within) (?-i:(?:the |this |our |their |his |her )?(?:[A-ZÀ-Þ]|council|cabinet|leader|contractor|developer|landlord|firm|company))"
    ))
});

static ACCUSATIONS: LazyLock<Pattern> = LazyLock::new(|| pattern(&format!(r"(?i)\b(?:{})\b", ACCUSING.join("|"))));

/// Phrases in which such a word accuses nobody.
static INNOCENT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:anti|counter)[- ](?:fraud|bullying|corruption|racis[tm]|harassment|bribery|theft|money[- ]laundering)(?: \w+)?",
        r"|(?:tackl\w+|fight\w*|prevent\w*|combat\w*|report\w*|cut\w*|against|reduc\w+|stop\w*|stamp\w* out|end\w*|challeng\w+|victims? of|protect\w* \w+ from|warn\w* (?:of|about)|hate) (?:benefit |housing |tenancy |council tax |online |election |electoral |blue badge |workplace |school |bicycle |bike |car |vehicle |metal |shop )?(?:fraud|bullying|racism|theft|thefts|scams?|scam \w+|corruption|harassment|homophobia|sexism|crime)",
        r"|(?:benefit|tenancy|council tax|blue badge|housing|identity|online|electoral|card) (?:fraud|scams?)|bike thef\w+|bicycle thef\w+|car thef\w+|metal thef\w+|cable thef\w+|shop ?thef\w+|lead thef\w+|thieves (?:stole|took|broke|targeted|have|can|who|may|will|get|got|come|came|struck|made|use|used|know|look)|(?:by|from|to|of|against|deter|deters|stop|stops|catch|caught|let|lets|keep|gangs? of|bike|bicycle|car|metal|lead|diesel|would-be|opportunist|petty|and|or|for) thieves",
        r"|(?:fraud|bullying|racism|harassment|theft|bribery|corruption|criminal|whistleblowing) (?:team|teams|squad|policy|policies|officers?|prevention|awareness|hotline|helpline|unit|investigators?|act|justice|damage|records?|law|courts?|offences?|code|checks?|risk|week|charter|strategy|records? check|cases bureau)",
        r"|racism (?:policy|charter)|show racism the red card|against racism|racist (?:graffiti|abuse|incident|attacks?|language|incidents)|hate crime|criminal gangs?|non-criminal|decriminal\w+",
        r"|stolen (?:vehicles?|bikes?|bicycles?|cars?|goods|property|vans?|metal|lead|tools|trailers?|catalytic|caravans?|plants?|signs?|phones?)|(?:was|were|been|being|is|are) (?:\w+ )?stolen(?: (?:from|in|overnight|at|on|by thieves))?|stole(?:n)? (?:the show|hearts|lead|tools|copper|metal|cable)",
        r"|lies (?:between|in|with|within|at|on|ahead|behind|under|beneath|near|next|north|south|east|west|above|below|just|along|beyond|beside|empty|idle|outside|inside|off|around|half)|lying (?:idle|empty|in|on|at|around|ahead|water|unused|vacant|flat|down|snow)",
        r"|cover(?:ed)? up (?:with|warm|in the sun|against)|(?:rain|rubbish|litter|food|bins?|water) (?:\w+ )?pocket\w*|rigged (?:boat|sail|ship|dinghy)|rigging|(?:square|fully|gaff|lug)-rigged|rigged (?:from scratch|with (?:\w+ )?(?:sails?|ropes?|canvas)|as an? \w+|by (?:volunteers|hand|sailors)|and (?:sailed|launched|painted|ready))|fiddle(?:rs?)? (?:music|group|band|night|player|lessons)|folk fiddl\w+|fiddly|plundered? (?:gap)|rack(?:et)? (?:sports?|and ball|ball|club)|rackets?(?: club| sports)?|tennis rackets?|sham(?:rock|poo)\w*|dog groom\w+|grooming parlour|drunk(?:en)? (?:driving|driver|and disorderly)|drunks?|shady (?:spot|path|seat|corner|area|trees?|side|lane|place|walk|bench|garden|place to sit)|shade|crook(?:ed)? (?:lane|street|house|hill|billet|spire|chimney|path|fence|sign)|cheat sheet|cheats? sheet|steal(?:s|ing)? the show|scam (?:emails?|calls?|texts?|letters?|alerts?|awareness|warning|messages?)|threatened (?:with closure|species|by|library|libraries|service|services|cuts?|closure|route|bus|habitat|jobs)|(?:is|are|was|were|been|being|remain\w*) threatened|doctored? surgery|his mates? (?:on|from) the team|conflicts? of interests? (?:policy|register|rules|form)|declar\w+ (?:a |an |any |no )?conflicts? of interest|register of (?:conflicts|interests)|misled by (?:signs?|the map)|paid off (?:the|its|their|a|his|her|all) (?:loan|debt|mortgage|deficit|balance)|debts? (?:was |were |is )?paid off|has paid off|hard work (?:has )?paid off|abuse of (?:the )?(?:process|parking))\b"
    ))
});

/// What comes before such a word and takes it back: `no evidence of fraud`.
static TAKEN_BACK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:no (?:suggestion|evidence|sign|hint|question|allegation|proof|claim|finding)s?(?: \w+)? (?:of|that)|(?:not|never|n['’]t|nobody (?:is|was|has|had)|no one (?:is|was|has|had)|without) (?:\w+ ){0,2}?(?:suggest\w*|say\w*|claim\w*|alleg\w+|accus\w+|imply\w*|implying)|cleared of|acquitted of|den(?:y|ies|ied)|apologis\w+ for (?:saying|calling)|(?:was|were|is|are) not|is not an?|no |nobody|no one|none (?:of|has|had|was)|(?:hardly|scarcely|barely) any(?:body|one)?|(?:very )?few (?:people|of|ever|would|do)?|not (?:everyone|everybody|many|all)|(?:a|an|the|this|that|new|old|school|his|her|its|whose|their) (?:play|film|novel|musical|opera|operetta|panto(?:mime)?|ballad|drama|thriller|comedy|tale|poem|farce|sitcom|detective story|whodunnit|folk song|nursery rhyme))\b[^.;:!?]{0,50}$",
    )
});

/// Where a text accuses.
pub(super) fn accusations(text: Traced) -> Vec<Range<usize>> {
    let both = text.find_iter(&ACCUSATIONS).chain(text.find_iter(&SUBJECT));
    let mut hits: Vec<Range<usize>> = both.map(|found| found.range()).collect();
    if hits.is_empty() {
        return hits;
    }
    hits.sort_by_key(|hit| hit.start);
    let innocent: Vec<Range<usize>> = text.find_iter(&INNOCENT).map(|found| found.range()).collect();
    let is_innocent = |hit: &Range<usize>| {
        let at = innocent.partition_point(|range| range.end <= hit.start);
        innocent.get(at).is_some_and(|range| range.start < hit.end)
    };
    let is_taken_back = |hit: &Range<usize>| {
        let before = &text[..hit.start];
        TAKEN_BACK.is_match(&before[before.ceil_char_boundary(before.len().saturating_sub(100))..])
    };
    hits.retain(|hit| !is_innocent(hit) && !is_taken_back(hit));
    hits
}

/// Whether a sentence tells what a court decided.
pub(super) fn is_outcome(sentence: &str) -> bool {
    static OUTCOME: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:convicted|pleaded guilty|found guilty|sentenced|fined|court (?:found|ruled|held)|tribunal (?:found|ruled|held)|ombudsman (?:found|ruled|upheld)|jailed|banned by)\b",
        )
    });
    OUTCOME.is_match(sentence)
}
