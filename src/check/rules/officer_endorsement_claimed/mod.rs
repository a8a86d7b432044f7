//! Claims that council officers take the group's side, or blame laid on one of them by name.

use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::officers::{Line, MASKS, Who, lines_with_staff};
use crate::check::pack::{Compiled, sightings};
use crate::check::pattern::{Masked, Pattern, masked, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Scope, Stretch};

mod attitudes;
mod blame;
mod sides;

use attitudes::{leans_to_ours, may_lean};
use blame::blame;
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

fn check(item: &Item, findings: &mut Findings) {
    let mut told: Vec<*const Stretch> = Vec::new();
    for seen in sightings(&item.prose, &CLAIMS) {
        let is_open = WISHED.is_match(seen.said()) || ASKED.is_match(seen.before()) || STANDS_AT.is_match(seen.after());
        if is_open || is_other_service(seen.said(), seen.before()) || CITED.pattern.is_match(seen.sentence()) {
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
        if !may_take_a_side(stretch) {
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

/// Whether a paragraph has any of the words that put officers on a side; false is certain.
fn may_take_a_side(stretch: &Stretch) -> bool {
    let traced = stretch.traced();
    let all = [&*SIDES, &*LEANING, &*OF_OUR_MIND];
    all.iter().any(|words| traced.may_say(words)) || may_lean(stretch)
}

/// Whether a sentence has officers on the group's side: `the lads in highways love the idea`.
fn takes_a_side(stretch: &Stretch, line: &Line) -> bool {
    let traced = stretch.traced();
    let leans = || line.who != Who::Assistant && (line.is(traced, &LEANING) || line.is(traced, &OF_OUR_MIND));
    let is_claimed = !CITED.pattern.is_match(&line.said);
    let is_side = line.is(traced, &SIDES) || leans();
    is_claimed
        && (is_side && !NO_SIDES.is_match(&line.said) || line.who != Who::Assistant && leans_to_ours(stretch, line))
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
static WISHED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\b(?:officers?|officials?|staff|teams?|managers) (?:should|must|ought to|need to)"));

/// Where officers are to be found, behind something: `behind the counter`.
static STANDS_AT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)^ the (?:counter|desk|wheel|bar|stalls?|scenes|tables?|screen|curtain|glass)\b"));

/// What leaves open whether they are for anything: `whether officers agree`.
static ASKED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\b(?:whether|if)(?: (?:the|its|their|our|council|senior|all|any|or not))* $"));

/// What claims nobody.
static NO_SIDES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\bwhether OFFICER|\bif OFFICER (?:is|are|will|would|can|could|support|supports|back|backs|agrees?|prefers?|wants?|has|have not)\b|\b(?:does|do|did) not (?:ask|expect|want|say|claim)\b|\bno sides?\b|OFFICER,? like us,? (?:have|has|are|is|was|were|must|will|need)\b|\bwith us (?:until|till|at|from|for an?|in the|on the|by|last|that|yesterday)\b|\bask OFFICER (?:to|for|about|whether|if)\b|\b(?:asks|asked|asking|urges?|urged|calls? on|hopes?|wants?|invites?|invited) (?:that )?OFFICER|OFFICER (?:should|must|may|might|will)\b|OFFICER (?:can|could) (?:then|now|be|give|help|look|send|tell|check|use|say|take|explain|advise|answer|show|choose|support|back)\b|\b(?:thanks|thank|grateful|deserves?)\b",
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

#[cfg(test)]
mod tests;
