//! Claims that council officers take the group's side, or blame laid on one of them by name.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::officers::{Line, MASKS, Who, lines_with_staff};
use crate::check::pack::{Compiled, sightings};
use crate::check::pattern::{Masked, Pattern, masked, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Scope, Stretch};
use crate::content::people::PersonRole;

mod sides;

use sides::{LEANING, OF_OUR_MIND};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "officer-endorsement-claimed",
            title: "the text claims an officer for one side",
            severity: Severity::Warning,
            reason: "Council officers serve all councillors alike. Nobody may take it that an officer is for or against what a group wants, and an officer who is drawn into it, or blamed by name, cannot answer in public.",
            remedy: "Cite what officers have published, with the report's name, date and paragraph; and speak of what the council did, not of the officer.",
        },
        group: Group::Officers,
        sources: &[
            "Portsmouth City Council, protocol on officers and party political groups: no group may assume that an officer supports its policy",
            "Local Government Association, Model Councillor Code of Conduct 2020: impartiality of officers",
        ],
        looks: "the words of every text, quotations included",
        hold: Hold::Usual,
        bad: &[
            "Officers are fully behind our plan.",
            "\"Even the council's own planners agree with us,\" said Cllr Odile Marsh.",
            "The scheme has the full backing of senior council officials.",
            "The amendment is supported by the director of finance.",
            "Cabinet overruled its officers to push the cut through.",
            "Helen Strake bungled the consultation and should resign.",
        ],
        good: &[
            "The officer report to Cabinet on 3 November 2026 (paragraph 14) lists this option and its cost.",
            "Housing officers support families who lose their home. Police officers backed the neighbourhood watch.",
            "The published report shows that officers recommended the second option (item 7, paragraph 12).",
            "Officers answer questions from all groups. We do not say that officers support this motion.",
        ],
    },
    look: Look::Item(check),
};

/// Council officers, in the words of a press office.
const OFFICERS: &str = "(?:(?:police|fire|army|returning|probation|prison) )?(?:(?:council|town hall|county hall|civic centre|local authority|senior|planning|highways|finance|legal|transport|housing|professional|chief|its|the council.s|the authority.s|own|independent) )*(?:officers?|officials?|(?:senior |council |service |housing |town hall )+managers|planners|engineers|lawyers|chief executive|monitoring officer|section 151 officer|(?:[a-z]+ )?(?:planners|engineers|lawyers|surveyors|ecologists|accountants)|(?:finance|housing|planning|legal|transport|highways) (?:chiefs?|directors?)|accountants|council[’']s (?:own )?(?:experts|staff|advis[eo]rs|professionals|specialists|people|teams?)|(?:highways|planning|legal|finance|transport|housing|town hall|civic centre) (?:staff|people|teams?|departments?|experts|bosses)(?: at the (?:council|town hall|civic centre))?|council (?:staff|experts|professionals|surveyors|ecologists|accountants)|(?:[a-z]+ )?(?:staff|people|teams?|experts|surveyors|ecologists|professionals|insiders|those) (?:working )?(?:at|in|from|of|within|inside) the (?:council|town hall|guildhall|civic centre|county hall|city hall|authority|department)|(?:directors?|heads?) (?:of|for) [a-z]+(?: [a-z]+)?)";

/// What a group wants, as the object of a sentence.
const CAUSE: &str = "(?:us|what we [a-z]+|ours?|our [a-z]+|the (?:[a-z-]+ ){0,3}?(?:group|alliance)(?:.s)?|this|that|these|it|them|(?:the|a|an|his|her|their|such a|every|each) (?:[a-z0-9’'-]+ ){0,4}?(?:plans?|motions?|proposals?|ideas?|schemes?|amendments?|budget|campaign|calls?|moves?|polic(?:y|ies)|bids?|position|views?|approach|case|petition|option|alternative|changes?|closures?|cuts?|project|demands?|solution|measures?|stance|figures|sums|concerns?|argument|side))";

/// An officer for or against something; the other way round; overruled.
static CLAIMS: LazyLock<Compiled> = LazyLock::new(|| {
    let gap = "(?:,? (?:also|now|all|both|privately|fully|strongly|warmly|clearly|openly|already|even|too|themselves|broadly|quietly|firmly|entirely|largely|have|has|had|do|did|does|would|will|who|at the council|at the town hall|in the [a-z]+ (?:team|department)|long|always)){0,4}";
    let verbs = "(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?|endors(?:e|es|ed|ing)|favou?r(?:s|ed)?|prefer(?:s|red)?|shar(?:e|es|ed)|welcom(?:e|es|ed)|applaud(?:s|ed)?|oppos(?:e|es|ed)|champion(?:s|ed)?|approv(?:e|es|ed) of|accept(?:s|ed)?|like[sd]?|love[sd]?|want(?:s|ed)?|side[sd]? with)";
    let leaning = "(?:(?:are|is|were|was|been|stand|stands|stood|be)(?: \\w+ly| right| all| now| also| very much| not| completely| 100%)*(?: (?:behind|with|on (?:our|the group.s|the same) side|in favour of|supportive of|in support of|in agreement with|of the same (?:view|mind|opinion)|persuaded (?:by|of)|convinced (?:by|of|that)|against|opposed to|sympathetic to|unhappy (?:with|about)|keen on|impressed (?:by|with))))";
    let thinks = "(?:think|thinks|thought|reckon|reckons|reckoned|believe[sd]?|consider|considers|considered|see|sees|saw|regard|regards|regarded|call|calls|called|deem|deems|deemed|judge|judges|judged|agree|agrees|agreed|feel|feels|felt|know|knows|knew|say|says|find|finds|found|accept|accepts|concede|concedes|view|views|viewed)(?: that)?";
    let it =
        "(?:it|ours|this|that|they|these|those|them|(?:the|our|a|an|their|his|her) (?:[a-z0-9’'-]+ ){0,5}?[a-z’'-]+)";
    let verdict = "(?:mistake|wrong|dangerous|risky|illegal|unlawful|too (?:small|big|expensive|costly|late|risky|dear)|sham|gamble|right to|bad idea|(?:cracking|great|grand|brilliant|splendid|excellent|smashing|lovely|wonderful|daft|barmy) (?:idea|plan|scheme)|terrible|folly|foolish|unsafe|reckless|nonsense|nonsensical|madness|mad|crazy|unfair|unworkable|workable|right|sensible|sound|good idea|best (?:option|way|plan|idea|answer)|better|fair|affordable|unaffordable|realistic|unrealistic|credible|flawed|doomed|disaster|disastrous|shambles|waste|step too far|false economy|way forward|no-brainer|perfectly (?:safe|possible|legal|doable)|doable|achievable|overdue|necessary|unnecessary|pointless|indefensible)";
    let qualms = "(?:no (?:quarrel|problem|issue|objection|complaint|argument|difficulty)s? (?:with|to|about)|nothing (?:against|but praise for))";
    let officers = OFFICERS;
    let cause = CAUSE;
    // What they do to what a group wants.
    let to_a_cause = [
        format!("{verbs} {cause}"),
        format!("(?:agree(?:s|d)?|disagree(?:s|d)?|concur(?:s|red)?)(?: with {cause}| that| entirely| completely)?"),
        format!(
            "(?:recommend(?:s|ed)?|urge[sd]?|advise[sd]?|propose[sd]?) (?:{cause}|that (?:the council|cabinet|councillors|members)|approv\\w+|refus\\w+|keep\\w+|reject\\w+|against)"
        ),
        format!(
            "(?:told|assured|admitted to|confided to|confided in|said to) (?:us|me|the group|our [a-z]+|members)(?:,? (?:[a-z]+ly|in private|in confidence|behind the scenes),?)?(?: that)? they (?:[a-z]+ly )?(?:{verbs}|agree(?:d)?(?: with)?|disagree(?:d)?(?: with)?|side with|share) {cause}"
        ),
        format!(
            "(?:have|has|had)? ?(?:{qualms}|doubts about {cause}|(?:grave|serious|deep|real|private) (?:doubts|concerns|misgivings|reservations))"
        ),
        format!(
            "(?:(?:can|could|did|do|does|would) (?:not |n.t )?|can.t |cannot |couldn.t |didn.t |don.t )?(?:fault|find (?:any|no|nothing|little) (?:fault|wrong|amiss|holes?)(?: (?:with|in))?|found (?:no|nothing|little) (?:fault|wrong|amiss|holes?)(?: (?:with|in))?|quarrel with|argue with|object to) {cause}"
        ),
        format!(
            "(?:gave|give|gives|given|offered|promised|pledged|lent|threw|throw|have given|has given) (?:us|it|them|{cause}) (?:their|its|his|her|a|the|full|every)? ?(?:full |private |quiet |clear )?(?:support|backing|blessing|weight|vote of confidence|thumbs (?:up|down)|seal of approval|nod)"
        ),
        format!(
            "(?:is|are|was|were) (?:[a-z]+ )?(?:happy|embarrassed|ashamed|baffled|puzzled|bemused|proud|tired|sick|weary|content|pleased|delighted|comfortable|satisfied|unhappy|dismayed|appalled|horrified|furious|angry|exasperated|in despair|uneasy|worried|alarmed|sceptical|scathing|critical|enthusiastic|excited|relaxed) (?:with|about|at|by|of|over|that) (?:{cause}|the (?:council|cabinet|leader|administration|decision))"
        ),
        format!(
            "(?:would )?(?:rather have|sooner have|much prefer|gladly take|be happier with|like to see|love to see|welcome) {cause}"
        ),
    ];
    // What else they say and think.
    let of_it = [
        leaning.to_owned(),
        "(?:think|thinks|thought|believe[sd]?|say|says|admit|admits|accept|accepts|know|knows|knew|feel|feels|felt|reckon|reckons|recogni[sz]e[sd]?|suspect|suspects|fear|fears|feared)(?: that)? (?:we are|we.re|we have|the group is|our [a-z]+ (?:is|are|will|would|can|could|adds? up|makes? sense|stands? up|holds? (?:up|water)|works?)|it is a good|it would work)".to_owned(),
        // What they think of it: a mistake, a good idea.
        format!("{thinks} {it} (?:is|was|are|were|would be|will be|to be|as|has been|a|an) (?:[a-z]+ ){{0,3}}?{verdict}"),
        "(?:tell|tells|told|assure[sd]?|let|lets) (?:[a-z’']+ ){1,6}?(?:that )?(?:we|the group|our [a-z]+|ours) (?:are|is|was|were|will|would|has|have|makes?|adds? up|stands?)".to_owned(),
        "(?:see|sees|saw|find|finds|found|call|calls|called|rate|rates|rated|regard|regards|prais\\w+) (?:the (?:sense|merit|point|wisdom|logic|strength) (?:of|in) )?(?:our [a-z]+|ours|what we)".to_owned(),
        "(?:want|wants|wanted|would like|would have liked|had hoped|hope|hopes|prefer|preferred|asked|pleaded|fought|argued|pressed|pushed) (?:for|to (?:keep|save|stop|close|scrap|drop|see|have|go|wait|spend|fund|reopen|open|run|protect|avoid|delay|do)) (?:[a-z’'-]+ ){0,8}?(?:but|yet|only|until|and were|and was)\\b".to_owned(),
        "(?:say|says|said|tell|tells|told|admit|admits|know|knows|agree|agrees)(?: (?:us|me))?(?: that)? (?:we|the group|our [a-z]+) (?:have|has|had|are|is|were|was) (?:[a-z]+ )?(?:got (?:it|this|that) (?:right|wrong)|right|spot on|correct|on to something|ahead)".to_owned(),
    ];
    // However much stands between, it is us they are for; and what is done to them.
    let anyhow = [
        "(?: [a-z’'-]+){0,8}? (?:back|backs|backed|support|supports|supported|agree with|agrees with|agreed with|side with|sided with|behind|cheer|cheering) (?:us\\b|our [a-z]+|ours)",
        " (?:was|were|been|being|are|is)(?: \\w+ly)? (?:overruled|overridden|ignored|silenced|gagged|sidelined|pressured|leaned on|bullied)",
        "(?: [a-z’'-]+){1,9}?,? (?:but|only to be|and|yet|before being|until they|although they|though they) (?:they )?(?:was |were |have been |had been |been )?(?:overruled|overridden|ignored|silenced|gagged|sidelined|told to (?:keep quiet|change|think again)|outvoted|slapped down)",
    ];
    let to_them = [
        "(?:advice|warnings?|views?|recommendations?|objections?|wishes) (?:of|from) (?:the |its |their |his |her |all |own ){0,3}",
        "(?:supported|backed|endorsed|favoured|preferred|recommended|welcomed|championed|opposed|shared|approved)(?: in private)? by (?:the )?",
        "(?:the |full |strong |overwhelming |warm |clear |quiet |unanimous |public )*(?:support|backing|blessing|endorsement|approval|agreement|sympathy) (?:of|from|among) (?:the |all |many |most |some |several )*",
        "(?:over the heads? of|overrul(?:e|es|ed|ing)|overrode|overrid(?:e|es|ing)|ignor(?:e|es|ed|ing)|defi(?:ed|es)|went against|goes against|going against|brush(?:ed|es) aside|(?:rod|rid|ridd)(?:e|es|en|ing) roughshod over|tramp(?:led|les) (?:on|over)|swept aside|pa(?:id|ys) no heed to|shout(?:ed|s) down|muzzl(?:ed|es)|dismiss(?:ed|es)|reject(?:ed|s)|silenc(?:ed|es))(?: the (?:advice|warnings?|views?|recommendations?|objections?) of)?(?: (?:the|its|their|his|her|all|own)){0,2} ",
        // What we want, and what they did with it.
        "(?:our|ours|the group.s) (?:[a-z’'-]+ ){0,3}?(?:plans?|motion|proposals?|ideas?|scheme|amendment|budget|campaign|costings?|figures|sums|numbers|case|option|alternative|route|policy|petition|report|survey)? ?(?:was|were|is|are|has been|have been|had been|has|have|got|won|passed) (?:[a-z’'-]+ ){0,9}?(?:checked|passed|praised|approved|blessed|welcomed|confirmed|verified|endorsed|backed|supported|costed|vetted|cleared|signed off|commended|preferred|favoured|a clean bill of health|the thumbs up|full marks|top marks|a gold star|the nod|muster)(?: [a-z’'-]+){0,3}? (?:by|from|of|with) (?:the |all |most |many |some |several |senior |council[’']s )*",
        "(?:at|in|to) (?:open |all-out |a |an |outright )*(?:war|odds|loggerheads|conflict|dispute|row) with (?:his|her|its|their|the)? ?(?:own )?",
        "(?:fallen|fell|falling) out with (?:his|her|its|their|the)? ?(?:own )?",
        "(?:row|rift|war|clash|split) (?:between|with) (?:[a-z]+ ){1,4}?(?:and )?(?:his|her|its|their|the)? ?(?:own )?",
    ];
    // Officers have many names: each is read once for all that may stand beside it.
    let patterns = [
        format!("{officers}{gap} (?:{})", to_a_cause.join("|")),
        format!("{officers}(?:{})", anyhow.join("|")),
        format!("{officers}{gap} (?:{})", of_it.join("|")),
        format!("(?:{}){officers}", to_them.join("|")),
        format!("(?:with|has|have|had|won|got) (?:the )?{officers} (?:on (?:our|the group.s) side|behind (?:us|it|the \\w+)|in our corner|onside)"),
        // Those who do the council's work, whatever they are called.
        format!("(?:people|men|women|staff|crews?|teams?|those|ones) (?:who|that) (?:[a-z’'-]+ ){{1,2}}(?:the |our |these |its |your )?(?:[a-z-]+ )?(?:service|services|department|depot|rounds?|lorries|bins?|roads?|streets?|highways|sums|books|contracts?|budget|council homes|repairs|licences|benefits|archives|cemeter(?:y|ies)|counter)(?: [a-z’'-]+){{0,4}}?(?:,)? (?:(?:would|will|all|have|has|do|already|too|also|[a-z]+ly) ){{0,3}}(?:sign|nod|{verbs}|{leaning}|agree with|vote for|choose|pick|swear by|say yes to|take our|cheer|tell (?:you|anyone|us)) ?(?:it|this|that|up to it|{cause})?"),
        "(?:ask|talk to|speak to) (?:around|round|anyone|anybody|any (?:one )?of the (?:[a-z]+ )?(?:staff|officers|engineers|planners)) (?:at|in|around|round|from)? ?(?:the )?(?:depot|town hall|council offices?|civic centre|county hall|department|(?:planning|finance|highways|housing) (?:office|team|department))".to_owned(),
        format!("(?:what|everything|all|whatever) (?:that )?(?:(?:the|his|her|its|their|all|own|senior) )*{officers} (?:had |have |has )?(?:recommended|advised|wanted|proposed|asked for|said|warned of|suggested|drew up|worked out) (?:was|were|has been|had been|got|is) (?:[a-z]+ )?(?:thrown|binned|ignored|rejected|overruled|dismissed|scrapped|torn up|ripped up|brushed|swept|set aside|shelved|dropped)"),
        "(?:nobody|no one|few|hardly anyone|hardly anybody|everybody|everyone) (?:in|at|inside|within) (?:the )?(?:[a-z]+ )?(?:town hall|highways|planning|finance|housing|legal|council|department)(?: (?:department|team|office|offices))? (?:thinks|believes|supports|backs|wants|wanted|would|agrees|agreed|knows|knew|can defend|likes)".to_owned(),
        "(?:not one|not a single|hardly an?|scarcely an?|no) (?:senior |council )?(?:officer|official|planner|engineer) (?:(?:i|we) (?:have |had )?(?:met|know|spoken to|spoke to|asked) |at the [a-z]+ |in the [a-z]+ )?(?:thinks|believes|supports|backs|wants|wanted|would (?:back|support|defend|choose|want)|agrees|can defend|could defend)".to_owned(),
        "officers?[’'] (?:advice|recommendations?|warnings?|views?|objections?) (?:was|were|is|are|has been|have been) (?:\\w+ )?(?:ignored|overruled|rejected|dismissed|overridden|brushed aside)".to_owned(),
        "officer[- ](?:backed|supported|endorsed|recommended|approved)".to_owned(),
    ];
    let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
    Compiled::of_house(&patterns)
});

/// What turns a claim into a citation, or into its opposite.
static CITED: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "reports?|paragraphs?|published|minutes?|note \\d+|agenda|appendix|webcast|item \\d+|consultation response|unions?",
        "(?:not|never|n[’']t) (?:say|claim|suggest|mean|assume|imply|speak)(?:ing|s)?|no officer (?:has|have|said|says|spoke)|take[s]? no (?:side|view|position|part)|impartial|neutral|politically restricted",
    ])
});

/// What is said of somebody who is blamed.
static BLAME: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "incompeten(?:t|ce)|bungl\\w+|botch\\w+|blunder\\w*|fail(?:ed|s|ing|ure)|shambl\\w+|shambolic|useless|hopeless|clueless|out of (?:his|her|their) depth|not up to the job|asleep at the wheel",
        "(?:to|is|are|carries the|takes the) blame|blamed?|at fault|responsible for (?:the|this) (?:mess|failure|fiasco|chaos|delay)",
        "let (?:this|it|that|things|the [a-z]+|this one|that one) (?:drift|slide|slip|lie|rot|fester|drop)|(?:hoped for|expected|deserved?|wanted) (?:(?:a|good|great|deal|rather|much|so|something|far|very) )*better|(?:better|more) from (?:someone|somebody|an officer|anyone|a person)|(?:lay|laid|lies) (?:it |this |the blame )?at (?:the door|the feet|his door|her door) (?:of)?|points? (?:the|a|our) finger|(?:have|has) (?:him|her|[A-Z][a-z]+) to thank",
        "not (?:been )?up to (?:the job|it|the task|scratch|the mark)|(?:has|have|had) had (?:every chance|[\\w-]+ (?:years?|months?|winters?|chances|goes)|long enough|time enough|ample time|plenty of (?:time|chances))|heart (?:is not|isn[’']t|was not|wasn[’']t|has never been) in it|(?:ought|needs?|deserves?|should) to be (?:embarrassed|ashamed|replaced|moved|told)|(?:this|that) (?:one )?is on|responsib(?:le|ility) (?:rests|lies|sits|is) with|owes? [^.;:!?]{1,30} an? (?:apology|explanation|answer)|(?:has|have) not (?:stirred|lifted a finger|moved|budged|bothered|troubled)|on (?:his|her|their) desk for (?:years|months|weeks|long)",
        "(?:daft|stupid|silly|foolish|barmy|crazy|cruel|crass|thoughtless|hare-?brained) (?:choice|decision|call|plan|rule|move|mistake|scheme|idea)|from behind (?:a|her|his|their|the) desk",
        "ma(?:de|kes|king) a (?:hash|mess|botch|meal|dog.s dinner) of|got (?:it|this|that) (?:badly |all |so )*wrong|all at sea|over (?:his|her) head",
        "dither\\w*|let (?:[\\w’'-]+ ){0,7}?down|presid(?:ed|es|ing) over|ashamed|complacen\\w+|negligen\\w+|neglect\\w*|inept\\w*|misled|misleading|mislead|lied|lying|covered up|cover-up|ignored|arrogan(?:t|ce)|secretive|dishonest|biased|politically motivated|playing politics",
        "lost (?:his|her|their|all) (?:grip|way|touch|nerve|head|control|credibility|confidence)|(?:has|have|had|with) no (?:idea|clue|grip|plan|answers?|excuse|shame)|out of touch|unfit|not fit|lazy|cowardly|spineless|hapless|weak|squander\\w*|wast(?:ed|es|ing|eful)|drag(?:ged|ging)? (?:his|her|their) (?:feet|heels)|wash(?:ed|es|ing) (?:his|her|their) hands|pass(?:ed|es|ing) the buck|carr(?:y|ies) the can|take[sn]? the (?:rap|blame|fall)|has (?:a lot |much |questions? )?to answer(?: for)?|hid(?:es|ing|den)? behind|mak(?:es|ing) excuses|turn(?:ed|s) a blind eye|dropped the ball|asleep on the job|cannot be trusted|can.t be trusted|sat on (?:his|her|their) hands|stonewall\\w*|obstruct\\w*|high-handed|bull(?:y|ied|ying)",
        "resign|sacked|sack|step down|disgrac\\w+|disaster|fiasco|must go|should go|apologi[sz]e|wrong|refused|incapable|mishandl\\w+|mismanag\\w+|poor (?:advice|judgement|judgment|work)",
    ])
});

/// What is no word of blame, and blames all the same.
static SLIGHT: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:sorry|a pity|a shame|surprised|disappointed|astonished|saddened|puzzled|baffled) (?:that|to see that|how|why) (?:he|she|they|it)|(?:found|has|have|had|made|saw|sees|finds) (?:no|little|not a) (?:room|time|money|way|need|reason|minute|moment|word|interest)",
        "(?:could|can|would)(?: not|n[’']t|not) (?:even )?(?:be bothered|find (?:the |a )?(?:time|room|minute|moment|way)|bring (?:himself|herself|themselves)|trouble|spare)|did(?: not|n[’']t) (?:even )?(?:think|see fit|care|bother|trouble|answer|reply|come|ring|write|look|turn up|deign)|(?:has|have|had) (?:yet to|never|not once|still not) (?:answer|repl|come|rung|r[iu]ng|writ|got|look|set|been seen|explain|said)[a-z]*",
        "(?:forgot|forgotten|overlooked|slept through|too (?:busy|slow|proud|grand|comfortable|cautious|timid)|never (?:answered|came|replied|rang|wrote|got round|looked|asked|turned up))|(?:should|ought to) (?:have (?:known|seen|done|thought|told|come|gone|found|said|acted|looked|listened|noticed|asked)|know better|think again|be ashamed|hang (?:his|her|their) head)|owes? (?:tenants|residents|us|people|an (?:apology|explanation|answer))|(?:if|had) only (?:he|she|they)|nowhere to be (?:seen|found)|leaves? (?:a lot|much) to be desired|on (?:his|her|their) watch",
    ])
});

fn check(item: &Item, findings: &mut Findings) {
    let mut told: Vec<*const Stretch> = Vec::new();
    for seen in sightings(&item.prose, &CLAIMS) {
        let is_wished = WISHED.is_match(seen.said());
        if is_wished || is_other_service(seen.said(), seen.before()) || CITED.pattern.is_match(seen.sentence()) {
            continue;
        }
        told.push(seen.stretch);
        let place = seen.stretch.place(item.source(), seen.words.clone());
        findings.at(place, format!("“{}” claims council officers for one side", seen.said()));
    }
    for (index, stretch) in item.prose.stretches.iter().enumerate() {
        if stretch.scope == Scope::Blank || told.iter().any(|known| std::ptr::eq(*known, stretch)) {
            continue;
        }
        let traced = stretch.traced();
        if [&SIDES, &LEANING, &OF_OUR_MIND]
            .iter()
            .all(|words| !traced.may_say(words))
        {
            continue;
        }
        let mut all = lines_with_staff(item, index).iter();
        if let Some(line) = all.find(|line| takes_a_side(stretch, line)) {
            let place = stretch.place(item.source(), line.words.clone());
            findings.at(place, format!("this sentence claims {} for one side", line.name));
        }
    }
    blame(item, findings);
}

/// Whether a sentence has officers on the group's side: `the lads in highways love the idea`.
fn takes_a_side(stretch: &Stretch, line: &Line) -> bool {
    let traced = stretch.traced();
    let leans = || line.who != Who::Assistant && (line.is(traced, &LEANING) || line.is(traced, &OF_OUR_MIND));
    let is_side = line.is(traced, &SIDES) || leans();
    is_side && !NO_SIDES.is_match(&line.said) && !CITED.pattern.is_match(&line.said)
}

/// What is said of those who are for what a group wants, with `OFFICER` for them: see [`lines_with_staff`].
static SIDES: LazyLock<Masked> = LazyLock::new(|| {
    let adverbs = "(?:,? (?:who|also|all|both|too|even|now|long|always|already|secretly|have|has|had|do|did|would|themselves|[a-z]+ly|no less|of course|to a (?:man|woman|person),?|at the [a-z ]+)){0,4}";
    let ours = "(?:us\\b|our\\b|ours\\b|the group\\b|what (?:we|the group)|the (?:idea|notion|look of|sound of|thought of)\\b|(?:the|this|that|such a) (?:[a-z-]+ )?(?:plan|scheme|proposals?|motion|campaign|case|amendment|call|idea)\\b|things (?:our|the group's) way|(?:a|the) lift\\b)";
    let wish = "(?:our|the group's) (?:[a-z]+ ){0,2}(?:plans?|ideas?|scheme|proposals?|motion|campaign|case|amendment|call|sums|figures|approach|thinking|wish|view|concerns?)";
    let all = [
        format!("OFFICER{adverbs} (?:wish(?:es|ed)? (?:that )?(?:it|ours|this)\\b[^.;]{{0,40}}\\b(?:built|done|made|adopted|theirs|ago|sooner|before)\\b|would (?:have )?(?:[a-z]+ly |all )?(?:sign(?:ed)?|do(?:ne)?|buil[dt]|cho(?:ose|sen)|pick(?:ed)?|vote(?:d)? for) (?:it|ours|our [a-z]+)(?: themselves| in a heartbeat| tomorrow| in the morning| like a shot| if they (?:were|could|had))|would (?:rather|sooner) have (?:had )?(?:our|ours|the group's)\\b)|\\bnot (?:one|a single) OFFICER (?:will|would|can|could) (?:defend|speak up for|back) "),
        format!("OFFICER{adverbs} (?:lov(?:e|es|ed)|lik(?:e|es|ed)|back(?:s|ed)?|support(?:s|ed)?|cheer(?:s|ed)?(?: on)?|applaud(?:s|ed)?|prefer(?:s|red)?|favour(?:s|ed)?|admire[sd]?|rate[sd]?|fanc(?:y|ies|ied)|endorse[sd]?|agree(?:s|d)? with|side(?:s|d)? with|rall(?:y|ies|ied) (?:to|behind|round)|lin(?:e|es|ed) up (?:with|behind)|approve[sd]? of|warm(?:s|ed)? to|swung behind|swing(?:s)? behind|com(?:e|es) (?:out|down) (?:for|in favour of)|came (?:out|down) (?:for|in favour of)|see[s]?|saw|(?:ha(?:s|ve) a|had a) soft spot for|would (?:vote|plump|go|sign up) for|would have (?:chosen|picked|preferred|gone for|taken|backed|liked|had)|wish(?:es|ed)? (?:for|they had)|pick(?:s|ed)?|choose|chose|(?:is|are) (?:one of|with)|swear(?:s)? by|vouch(?:es)? for) {ours}"),
        format!("OFFICER{adverbs} (?:are|is|were|was|stand|stands|stood) (?:[a-z]+ ){{0,3}}?(?:behind|keen on|at one with|sold on|won over by|in favour of|in tune with|on the side of|right with|cheering(?: on)?|rooting for|backing|supporting|pleased with|impressed (?:by|with)|fans? of|all for|happy with|persuaded by|on board with|in step with|of one mind with|in agreement with|taken with|enthusiastic about|a supporter of|supporters of|an admirer of|admirers of|a champion of|an ally of|allies of|excited (?:by|about)|friends of) {ours}|OFFICER{adverbs} (?:are|is|were|was|stand|stands|'re) (?:[a-z]+ ){{0,3}}?(?:on our side|with us|for us|in our corner|one of us|of our mind|on side|onside|cheering us)\\b"),
        "OFFICER,? (?:has |have |had |would |could |did )?(?:never |not |always |quietly |privately |long )?(?:liked?|loathe[sd]?|hate[sd]?|detest(?:s|ed)?|despise[sd]?|dislike[sd]?|oppose[sd]?|object(?:s|ed)? to|resist(?:s|ed)?|distrust(?:s|ed)?|dread(?:s|ed)?|(?:has|have|had) no (?:time|love) for|believe[sd]? in) (?:the (?:cabinet|council|ruling group|administration|leader|other (?:lot|side|parties))'s?|cabinet's|labour's|the tories'|their (?:plan|scheme|ramp|cut|idea))|\\b(?:would not|will not|won't|wouldn't|refuses? to|refused to|did not|didn't|never|declines? to|declined to|too proud to) (?:listen(?:ed)? to|hear|heed(?:ed)?|believe|trust|consult(?:ed)?|take (?:the )?(?:word|advice) of) OFFICER|\\bask OFFICER and\\b[^.;]{0,60}\\b(?:ours?|us|the group)\\b".to_owned(),
        format!("(?:nobody|no one|anyone|anybody|everyone|everybody|few|most|many|half|not one|hardly anyone|not a soul)(?: (?:in|at|within|among|of|inside))? OFFICER[^.;]{{0,80}}(?:thumbs[- ]up|(?:bad|good|kind|cross) word|(?:for|with|to|of|about|against|in|back|backs|like|likes|support|supports|want|wants) {ours}|\\bagrees?\\b)"),
        format!("{wish}[^.;]{{0,60}}(?:(?:down|well|popular|a hit|a favourite|well liked|in favour|music to the ears|friends|fans|allies|admirers|supporters|believers|full marks|top marks|gold star|praise|the nod|thumbs[- ]up|approval|a tick|blessing|support|backing|applause)[^.;]{{0,15}}(?:with|from|among|in|at|of|by)|shared by|won over|has convinced|has persuaded|impressed|has the (?:ear|nod|blessing|backing|support) of) OFFICER"),
        "(?:friends|allies|fans|supporters|champions|cheerleaders|believers) (?:in|at|among|within|inside) OFFICER|(?:won|winning|win) (?:over|round) OFFICER|OFFICER (?:on our side|in our corner|behind us|onside|in our camp)|OFFICER[^.;]{0,60}\\b(?:if (?:he|she|they) (?:were|was|had been) (?:allowed|free|asked)|had (?:he|she|they) been (?:allowed|asked|free)|given (?:the choice|a free hand)|left to (?:him|her|them)|(?:sees?|saw) (?:things|it) (?:our|the group's|as we))".to_owned(),
        "OFFICER[^.;]{0,50}\\b(?:think|thinks|thought|know|knows|knew|say|says|believe|believes|agree|agrees|admit|admits|accept|accepts|feel|feels|reckon|told (?:us|me|the group|our [a-z]+)|can see|could see|privately)\\b[^.;]{0,40}\\b(?:we (?:are|have|were|had)|the group (?:is|has|was)|(?:our|the group's) [a-z]+ (?:is|are|will|would|has|have|adds? up|makes? sense)|(?:the )?(?:cabinet|council|administration|leader|ruling group|labour|tories) (?:has|have|is|are|got|was|were) (?:[a-z]+ ){0,2}?(?:wrong|mad|mistaken|foolish|reckless|out of)|they agree|they (?:support|back|share|like|favour)|got (?:it|this|that) right|the sense (?:in|of)|the point of|the merits? of)\\b|OFFICER[^.;]{0,40}\\bas [a-z ]{2,25} as (?:we|the group|our)\\b|OFFICER[^.;]{0,40}\\b(?:itching|longing|dying|raring|eager|keen|ready|desperate|queuing up|champing|aching|thrilled|delighted|glad|happy) (?:to|at|with|for|by)\\b[^.;]{0,30}\\b(?:our|the group's)\\b".to_owned(),
        "OFFICER[^.;]{0,50}\\bbut (?:the )?(?:politicians|cabinet|leader|ruling|administration|councillors|party|bosses|their masters)[^.;]{0,30}(?:would not|wouldn't|refused|said no|knew better|overruled|had other|did not|didn't|vetoed|blocked)".to_owned(),
        "(?:within|inside|in) the (?:civic centre|town hall|council),? (?:those|people|the people|the ones|the experts|everybody|most|many)[^.;]{0,60}(?:our way|our side|with us|our plan|the group|agree|back us|behind us)|(?:those|people) (?:who are )?paid to know[^.;]{0,40}(?:our way|our side|with us|agree|back us|the group)".to_owned(),
    ];
    masked(&all.join("|"), MASKS)
});

/// What officers are to do, and have not done: `officers should support our tenants`.
static WISHED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:officers?|officials?|staff|teams?|managers) (?:should|must|ought to|need to) ")
});

/// What claims nobody.
static NO_SIDES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\bwhether OFFICER|\bif OFFICER (?:is|are|will|would|can|could|support|supports|back|backs|agrees?|prefers?|wants?|has|have not)\b|\b(?:does|do|did) not (?:ask|expect|want|say|claim)\b|\bno sides?\b|OFFICER,? like us,? (?:have|has|are|is|was|were|must|will|need)\b|\bwith us (?:until|till|at|from|for an?|in the|on the|by|last|that|yesterday)\b|\b(?:asks|asked|asking|urges?|urged|calls? on|hopes?|wants?|invites?|invited) (?:that )?OFFICER|OFFICER (?:should|must|may|might|will)\b|OFFICER (?:can|could) (?:then|now|be|give|help|look|send|tell|check|use|say|take|explain|advise|answer|show|choose|support|back)\b|\b(?:thanks|thank|grateful|deserves?)\b",
    )
});

/// What is said of an officer who is blamed, with `OFFICER` for the name.
static BLAMED: LazyLock<Masked> = LazyLock::new(|| {
    let all = [
        r"OFFICER (?:[a-z]+ )?(?:needs?|ought|should|must|has|could do with|would do well|had better|wants) (?:to )?(?:get(?:ting)? a move on|pull|buck|wak(?:e|ing) up|do better|sharpen|get (?:his|her|their) (?:act|finger|skates|head|priorities)|shift|stir|look (?:again|harder)|listen|answer for|explain (?:himself|herself|themselves)|hurry|put (?:his|her|their) (?:foot|house|back)|try harder|think again|learn|raise (?:his|her|their) game|do (?:his|her|their) job|earn|step up|a (?:kick|shove|push|rocket)|hang (?:his|her|their) heads?|resign|go\b|be (?:told|replaced|moved|ashamed|sacked|shown the door))",
        r"OFFICER\b[^.;]{0,30}(?:cover(?:ed)? (?:himself|herself|themselves) in glory|lift(?:ed)? a finger|heart (?:has|was|is)|never been in (?:this|it)|no friend of|the weak link|done (?:precious )?(?:little|nothing)|d(?:id|one) nothing|ha(?:s|d) (?:a lot|much|plenty|questions) to answer|could not (?:run|organise|plan)|couldn't (?:run|organise|plan)|(?:been|was|were|fast) asleep|took (?:her|his|their) (?:time|eye)|kept (?:us|passengers|residents|everybody|everyone|people|tenants) waiting|stood in (?:the|our) way|stands in (?:the|our) way|looked the other way|all talk|past caring|(?:pig's ear|dog's (?:breakfast|dinner)|hash|mockery|meal|pantomime|horlicks) of|cost (?:us|passengers|residents|tenants|the borough|everyone|everybody|people) (?:a|an|another|the|dear|months|years|weeks)|(?:wretched|precious|beloved|blessed|endless|silly) [a-z]+|the (?:reason|problem|obstacle|bottleneck|culprit)\b)",
        r"OFFICER,? (?:[a-z]+ )?sat on (?:it|this|that|them|(?:(?:the|our|an?|this|that|every|their|her|his|its) )?(?:[a-z]+ )?(?:ideas?|plans?|reports?|requests?|letters?|applications?|complaints?|proposals?|repairs?|e-?mails?|bids?|files?|cases?|reviews?|papers?|claims?|answers?|offers?|drawings?|designs?|petitions?|results?|surveys?|forms?|figures|tenders?|findings|money|grants?))\b|OFFICER\b[^.;]{0,90}\b(?:how|the way) (?:she|he|they|OFFICER) (?:does|do|did|goes about|go about|went about) (?:her|his|their) (?:job|jobs|work)",
        r"OFFICER's (?:[a-z]+ )?(?:handling|record|management|performance|conduct|grip|approach|stewardship|leadership|running|treatment|timekeeping)\b[^.;]{0,60}\b(?:lamentable|poor|woeful|dire|dismal|feeble|shocking|appalling|disgrace\w*|abysmal|pitiful|lacking|sorry|slow|clumsy|cack-handed|ham-fisted|heavy-handed|wanting|unworthy|beyond|bad|worse|worst|weak|mistake|to be desired|has cost)\b",
        r"OFFICER's (?:[a-z]+ )?(?:heart|in-?tray|fault|doing|mess|muddle|dithering|slowness|failures?|blunders?|mistakes?|inaction|incompetence|excuses?|cock-up|bungling|laziness|indifference|sloth|neglect)\b",
        r"\b(?:fault|blame|blamed|responsible|finger|buck|hold-up|mess|muddle|chaos|shambles|bottleneck|culprit|guilty)\b[^.;]{0,70}OFFICER|\b(?:if|unless) (?:only )?OFFICER (?:had|would|opened|read|answered|did|does|got|cared|listened|bothered|moved|could|can|were)\b|\bhad OFFICER\b|\bif only OFFICER\b|\bif OFFICER [a-z]+(?:ed|t)\b[^.;]{0,80}\b(?:might|would|could)\b|\b(?:can|have|may|must) (?:only )?(?:thank OFFICER|OFFICER to thank) for (?:another|the (?:mess|delay|wait|loss|muddle|cold|queue|state)|this|yet)",
        r"\b(?:delays?|hold-up|wait|waiting|mess|muddle|failures?|chaos|lost [a-z]+|wasted [a-z]+|bill|state|fiasco|shambles|silence|confusion|loss|trouble)\b[^.;]{0,50}\b(?:down to|because of|thanks to|lies? with|rests? with|owed to|the work of|courtesy of|due to|the doing of) OFFICER",
        r"\b(?:begins?|starts?) and (?:ends?|stops?|finish(?:es)?) with OFFICER|\b(?:no thanks to|let down by|held up by|fobbed off by|ignored by|snubbed by|in spite of|despite|but for) OFFICER|OFFICER,? (?:[a-z]+ ){0,3}(?:dawdled|mislaid|stalled|ducked|dodged|buried|ignored|snubbed|fobbed|dithers|dithered|dozed|snoozed|nodded off|fell asleep|missed (?:the|every|her|his) [a-z]+|drag(?:s|ged)|fumbled|muddled|flunked|shirked|sat (?:tight|back)|is (?:far )?too (?:slow|busy|timid|grand|cautious|late)|was (?:far )?too (?:slow|busy|timid|grand|cautious|late)|(?:has been|was|is) (?:far |much |very |so )?(?:slow|late|absent|missing|silent|idle|asleep|careless|sloppy|unhelpful|rude|useless|hopeless|nowhere))\b",
    ];
    masked(&all.join("|"), MASKS)
});

/// What clears somebody who is named beside a word of blame.
static NOT_BLAMED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:not (?:the )?(?:fault|blame)|not to blame|no blame|does not blame|do not blame|nobody blames|thanks? (?:to )?OFFICER|no fault of)\b",
    )
});

/// Whether the officers are not the council's.
fn is_other_service(said: &str, before: &str) -> bool {
    static FIRM: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:company|firm|charity|trust|club|society|association|union|operator|school|college|hospital|church|railway|developer|landowner|builder|government|county|ministry|department|university)[’']?s? ?(?:own |chief |senior )*$",
        )
    });
    let owner = before.trim_end_matches(['’', '\'']).trim_end();
    let of_firm = said.starts_with("s ") && FIRM.is_match(owner) && before.ends_with(['’', '\'']);
    if of_firm {
        return true;
    }
    let said = said.to_lowercase();
    let others = ["police ", "fire ", "army ", "returning ", "probation ", "prison "];
    others.iter().any(|other| said.contains(&format!("{other}officer")))
}

/// Officers of the registry who are named and blamed in one sentence.
fn blame(item: &Item, findings: &mut Findings) {
    let people = item.ground.site.people.iter();
    let officers: Vec<String> = people
        .filter(|person| person.facts.role == PersonRole::Officer)
        .flat_map(|person| called(&person.facts.name, &person.facts.post))
        .collect();
    if officers.is_empty() {
        return;
    }
    let mut told: Vec<*const Stretch> = Vec::new();
    for stretch in item.prose.written() {
        for name in &officers {
            let Some(at) = stretch.words().find(name.as_str()) else {
                continue;
            };
            let words = at..at + name.len();
            let Some(sentence) = stretch.sentence_at(at) else {
                continue;
            };
            let Some(said) = blamed(stretch, sentence) else {
                continue;
            };
            let said = &stretch.words()[said];
            findings
                .at(
                    stretch.place(item.source(), words),
                    format!("{name} is a council officer, and “{said}” blames somebody who cannot answer in public"),
                )
                .help(LEAVE_OUT);
            told.push(stretch);
        }
    }
    for (index, stretch) in item.prose.stretches.iter().enumerate() {
        if stretch.scope == Scope::Blank || told.iter().any(|known| std::ptr::eq(*known, stretch)) {
            continue;
        }
        if !stretch.traced().may_say(&BLAMED) {
            continue;
        }
        let is_blamed =
            |line: &&Line| is_known(line) && line.is(stretch.traced(), &BLAMED) && !NOT_BLAMED.is_match(&line.said);
        if let Some(line) = lines_with_staff(item, index).iter().find(is_blamed) {
            let message = format!(
                "{} is a council officer, and is blamed here without an answer",
                line.name
            );
            findings
                .at(stretch.place(item.source(), line.words.clone()), message)
                .help(LEAVE_OUT);
        }
    }
}

/// Whether everybody knows who is meant: by name, or by a post that one person holds.
fn is_known(line: &Line) -> bool {
    const POSTS: &[&str] = &[
        "chief executive",
        "head of",
        "director of",
        "monitoring officer",
        "town clerk",
    ];
    let name = line.name.to_lowercase();
    line.who == Who::Known || line.who == Who::Staff && POSTS.iter().any(|post| name.contains(post))
}

const LEAVE_OUT: &str = "Say what the council did or left undone, and leave the officer's name out.";

/// The words that blame whom a sentence names, in it or in the next, where that goes on about them.
/// What an officer is called: by name, by title and surname, and by their post: everybody knows who holds it.
fn called(name: &str, post: &str) -> Vec<String> {
    let surname = name.split_whitespace().next_back().unwrap_or_default();
    let titled = ["Mr", "Mrs", "Ms", "Miss", "Dr"].map(|title| format!("{title} {surname}"));
    let post = post.contains(' ').then(|| post.to_owned());
    std::iter::once(name.to_owned()).chain(titled).chain(post).collect()
}

fn blamed(stretch: &Stretch, sentence: &Range<usize>) -> Option<Range<usize>> {
    static GOES_ON: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b"));
    let text = stretch.words();
    let first = |words: &Compiled, range: &Range<usize>| {
        let found = words.pattern.find_all(&text[range.clone()]).unwrap_or_default();
        let found = found.into_iter().next()?;
        Some(range.start + found.start..range.start + found.end)
    };
    let next = stretch.sentences().iter().find(|next| next.start >= sentence.end);
    let next = next.filter(|next| GOES_ON.is_match(&text[(*next).clone()]));
    // `The press should go to …` sends nobody away.
    let is_sent_on = |words: &Range<usize>| {
        text[words.clone()].ends_with(" go")
            && [" to ", " through "]
                .iter()
                .any(|way| text[words.end..].starts_with(way))
    };
    first(&BLAME, sentence)
        .filter(|words| !is_sent_on(words))
        .or_else(|| first(&SLIGHT, sentence))
        .or_else(|| next.and_then(|next| first(&SLIGHT, next)))
}

#[cfg(test)]
mod tests;
