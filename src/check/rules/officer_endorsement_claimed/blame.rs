//! Officers who are blamed by name, or by a post that one person holds.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::officers::{Line, MASKS, Who, lines_with_staff};
use crate::check::pack::Compiled;
use crate::check::pattern::{Masked, Pattern, masked, pattern};
use crate::check::{Findings, Item, Scope, Stretch};
use crate::content::people::PersonRole;

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
        "(?:has been|have been|is|was|proved|remains|became) (?:an?|the|no) (?:[a-z]+ ){0,2}(?:disappointment|disgrace|liability|failure|let-?down|embarrassment|obstacle|laughing stock|hindrance|nuisance|menace|joke|credit to)|blush\\w*|poor show|red-faced|found wanting|(?:shown|showed|shows|taken|takes|took|pa(?:id|ys)) (?:no|little|scant|precious little) (?:interest|care|notice|heed|regard|attention|sense|urgency)",
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

/// Officers of the registry who are named and blamed in one sentence.
pub(super) fn blame(item: &Item, findings: &mut Findings) {
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
