//! Council officers who are quoted, the political assistant among them.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Masked, Pattern, masked, pattern};
use crate::check::quotations::{Kind as Told, Run};
use crate::check::{Findings, HouseRule, Item, Kind, Look, Quotation, Scope, Stretch, officers};
use crate::content::people::PersonRole;

mod in_passing;
mod telling;

use in_passing::{ASIDE, IN_PASSING, OUTLOOK};
use telling::{tells, told_next};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "officer-quoted",
            title: "a council officer is quoted",
            severity: Severity::Error,
            reason: "Officers serve the whole council and most of those near politics may not voice an opinion in public. Words of theirs in a party text put their neutrality, and their post, at risk.",
            remedy: "Let a councillor say it, who has agreed to the words; or cite the published report with its date and paragraph.",
        },
        group: Group::Officers,
        sources: &[
            "Local Government Officers (Political Restrictions) Regulations 1990 (SI 1990/851), regulation 2: speaking to the public includes an interview that is likely to be published",
            "Local Government and Housing Act 1989, sections 1 to 3 and 9: posts that are politically restricted, political assistants among them (partly read)",
            "Gloucestershire County Council's protocol on political assistants, paragraph 16: a group's release names the councillor whose words it gives",
        ],
        looks: "quotes in front matter; quotations and reported speech in any text",
        hold: Hold::Firm,
        bad: &[
            "\"We will stop this cut before Christmas,\" said Jonah Pell, political assistant to the group.",
            "quotes: [{by: helen-strake, role: Head of Highways, approved: 2026-11-18}]\n---",
            "The bus gate was tried for a month.\n\nHelen Strake told the Gazette the trial had failed.",
            "According to Ms Strake, the road will be shut until March.\n\nCllr Tobias Wren met Helen Strake on site.",
            "“It cannot be mended this year,” a council spokeswoman admitted.",
            "The council’s head of parking, Graham Tully, has warned that fees will rise.",
            "Officers told us privately that the bridge is not safe.",
            "Cllr Tobias Wren said: \"The monitoring officer told me the vote was void.\"",
            "> The lamps will not be repaired before the summer.\n>\n> — Helen Strake, Head of Highways",
        ],
        good: &[
            "\"We will stop this cut before Christmas,\" said Cllr Odile Marsh, leader of the Civic Alliance Group and councillor for Millrace.",
            "The officer report to Cabinet on 3 November 2026 says in paragraph 14 that the trial cost £9,000.",
            "Cllr Tobias Wren has asked Helen Strake, the council's head of highways, for a date.",
            "A police officer said the road was blocked for an hour.",
            "Cllr Tobias Wren told council officers that the lamps were out.",
            "Officers told the Scrutiny Committee on 8 October 2026 that the lamps were safe.",
            "Helen Strake was asked about the road in October and has written to residents.",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    if let Kind::Release(release) = item.kind {
        for (index, quote) in release.facts.quotes.iter().enumerate() {
            if let Some(officer) = item.ground.officer(&quote.by) {
                findings
                    .at(
                        item.field(&format!("quotes[{index}].by")),
                        format!("{} is a council officer and cannot be quoted", officer.facts.name),
                    )
                    .help("Quote a councillor who has agreed to the words, and name them here.");
            }
        }
    }
    // Once for each officer in a paragraph: a reader mends the paragraph, not each verb.
    let mut told: Option<(usize, String)> = None;
    let mut stretches_told = Vec::new();
    for quotation in &item.quotations {
        let Some(who) = officers::speaking(item, quotation) else {
            continue;
        };
        let Some(run) = quotation.attribution.as_ref().or_else(|| quotation.start()) else {
            continue;
        };
        let stretch = &item.prose.stretches[run.stretch];
        let here = (run.stretch, who.clone());
        if told.replace(here.clone()) == Some(here) {
            continue;
        }
        let how = match quotation.kind {
            Told::Reported => "the text tells what",
            _ => "the text quotes",
        };
        let said = match quotation.kind {
            Told::Reported => " said",
            _ => "",
        };
        stretches_told.push(run.stretch);
        if quotation.kind == Told::Reported && (hangs_on(stretch, run) || is_there_to_tell(stretch, run)) {
            continue;
        }
        let is_answer = answers_in_public(stretch, run, quotation);
        if is_answer && is_dated(stretch, run) {
            continue;
        }
        let place = stretch.place(item.source(), run.words.clone());
        let who = within_sentence(&who);
        let finding = findings.at(place, format!("{how} {who}{said}, and an officer speaks for no party"));
        if is_answer {
            finding
                .severity(Severity::Advice)
                .help("Give the day of the meeting, or the minute, so that everybody can look it up.");
        } else if is_published(item, quotation) {
            finding
                .severity(Severity::Advice)
                .help("Name the published report these words come from, with its date and paragraph, rather than the officer.");
        }
    }
    in_other_words(item, &stretches_told, findings);
}

/// What an officer said, told without a verb of speech that has them for its subject: `described by Helen Strake as`,
/// `Helen Strake's verdict was`.
fn in_other_words(item: &Item, told: &[usize], findings: &mut Findings) {
    static BY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:described|called|summed up|dubbed|rated|judged|branded|labelled|characterised|portrayed|explained|predicted|forecast|conceded|acknowledged|deplored|lamented|praised|criticised|condemned|dismissed|hailed)(?: (?:to|at|in|for) (?:[a-z]+ ){1,3}?)?(?: [a-z]+ly)? by|(?:called|described|dubbed|branded|rated|judged|summed up) (?:an?|the|it|them|our|as|this|that|un[a-z]+|poor|good|bad|dangerous|safe|hopeless) [^.;:!?]{1,60}? by|in the (?:[a-z]+ )?(?:words|view|opinion|eyes|phrase|judgement|estimation|reckoning|memorable words) of|(?:verdict|words|view|opinion|answer|reply|reaction|phrase|confession|prediction|complaint|message|explanation) (?:of|from)|to (?:quote|borrow (?:a|the) (?:phrase|words?) (?:of|from))|to hear) ",
        )
    });
    static OWN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)['’]s? (?:[a-z]+ ){0,2}?(?:verdict|words|view|opinion|answer|reply|reaction|phrase|description|judgement|reckoning|confession|complaint|explanation|own account)(?: (?:on|of|to) [^.;:!?]{1,50}?)? (?:is|was|were|has been|runs?|ran)\b|['’]s? (?:[a-z]+ ){0,2}?(?:phrase|words|verdict|view|answer|reply)[:,]| (?:has|sees|tells|remembers|recalls|would have) it\b| (?:is|are) of (?:one|the same|another|a different) mind\b",
        )
    });
    for (index, stretch) in item.prose.stretches.iter().enumerate() {
        if stretch.scope == Scope::Blank || told.contains(&index) {
            continue;
        }
        let traced = stretch.traced();
        let text = stretch.words();
        let by = traced.find_iter(&BY).find_map(|hit| {
            let who = officer_from(item, index, stretch, hit.end())?;
            Some((hit.start()..who.1.end, who.0))
        });
        let own = || {
            traced.find_iter(&OWN).find_map(|hit| {
                let who = officer_up_to(item, index, stretch, hit.start())?;
                Some((who.1.start..hit.end(), who.0))
            })
        };
        let Some((words, who)) = by
            .or_else(own)
            .or_else(|| gone_on_about(item, index, stretch))
            .or_else(|| told_of(item, index))
            .filter(|(words, _)| !is_from_paper(stretch, text, words) && !is_only_wanted(stretch, words))
        else {
            continue;
        };
        findings.at(
            stretch.place(item.source(), words),
            format!(
                "the text tells what {} said, and an officer speaks for no party",
                within_sentence(&who)
            ),
        );
    }
}

/// An officer of whom a sentence tells what they say or think, in whatever words: `a chap from the highways team was
/// saying`.
fn told_of(item: &Item, index: usize) -> Option<(Range<usize>, String)> {
    let stretch = &item.prose.stretches[index];
    let paragraph = stretch.traced();
    let lines = officers::lines_with_staff(item, index);
    let is_told = |line: &officers::Line| {
        (line.is(paragraph, &TOLD_OF) || line.is(paragraph, &IN_PASSING) || tells(stretch, line))
            && !NOT_TOLD.is_match(&line.said)
            && !ASKED.is_match(&line.said)
    };
    if let Some(line) = lines.iter().find(|line| is_told(line)) {
        return Some((line.words.clone(), line.name.clone()));
    }
    lines
        .iter()
        .find_map(|line| Some((told_next(stretch, line)?, line.name.clone())))
}

/// What is told of somebody's words, with `OFFICER` for the name: see [`officers::lines`].
static TOLD_OF: LazyLock<Masked> = LazyLock::new(|| {
    let adverbs = "(?:,? (?:who|himself|herself|has|have|had|also|then|since|once|just|only|always|[a-z]+ly|even|too|for one|did|does|would|been|still|now|later|halfway [a-z]+|of course|,)){0,4}";
    let of_it = "(?:it|this|that|them|us|(?:the|our|a|an|these|those|its|his|her|their) [a-z' -]{2,40}?)";
    let judged = "(?:\"|'|(?:an?|too|the|very|quite|hardly|barely|not|simply|un[a-z]+|[a-z]+(?:less|ful|ous|ible|able|ish|ive)|safe|sound|worn|poor|good|bad|dire|weak|strong|fine|mad|daft|nonsense|tight|steep|slow|sad|unfit|late)\\b)";
    let all = [
        format!("OFFICER{adverbs} (?:call(?:s|ed|ing)|dub(?:s|bed)|brand(?:s|ed)|rat(?:es|ed)|deem(?:s|ed)|judg(?:es|ed)|pronounc(?:es|ed)|declar(?:es|ed)) {of_it} {judged}|OFFICER{adverbs} (?:describ|term|label|portray|characteris|dismiss|written|writ|prais)(?:es|ed|s|ing|e|ten)? {of_it},? (?:off )?as\\b"),
        format!("OFFICER{adverbs} acknowledge[sd]?,|OFFICER{adverbs} (?:answer(?:s|ed)|repl(?:ies|ied)|reports|responds|responded) that\\b|OFFICER{adverbs} (?:say|said|says|think|thinks|thought|believe|believes|believed|feel|feels|felt|reckon|reckons|reckoned|tell us|tells us|told us|tells? anyone|whispers?|whispered|tweets?|tweeted|posted that|claims?|claimed|admits?|admitted|insists?|insisted|argues?|argued|fears?|feared|doubts?|doubted|suspects?|suspected|maintains?|maintained|swears|concedes?|conceded|warns?|warned|declares?|declared|observes?|observed|remarks?|remarked|boasts?|grumbles?|mutters?|muttered|complains?|complained|laments?|protests?|points? out|pointed out|predicts?|predicted|contends?|confess(?:es|ed)?|acknowledge[sd]?(?: (?:that|there|the (?:delay|mistake|problem|error|fault|point|need|risk)s?))|vow(?:s|ed)?|jokes?|joked|quip(?:s|ped)?|regrets?|regretted|rolled (?:his|her|their) eyes|threw up (?:his|her|their) hands|could not hide|can't hide|cannot hide|winced|lost (?:his|her|their) temper|has (?:given up|lost (?:hope|patience|faith|heart)))\\b"),
        "OFFICER,? (?:[a-z]+ ){0,2}?(?:was|were|is|are|'s) (?:not )?(?:[a-z]+ly )?(?:holding (?:his|her|their)|convinced|certain|optimistic|pessimistic|hopeful|resigned|fed up|worried|furious|delighted|dismayed|pleased|alarmed|sick of|weary|baffled|embarrassed|ashamed|proud|thrilled|upset|angry|unhappy|impressed|satisfied that|confident|positive|doubtful|appalled|shocked|surprised|relieved|excited|in despair|at (?:his|her|their) wits' end|sorry)\\b|(?:according to|out of|in the book of) OFFICER\\b|OFFICER,? (?:[a-z]+ ){0,2}?(?:is|are|was|were) (?:quite |very |perfectly |absolutely |pretty )?(?:clear|certain|sure|adamant) (?:that|about|it)|OFFICER,? (?:[a-z]+ ){0,2}?(?:is|are|was|were) (?:no|a big|a great|not a) fans? of|OFFICER,? (?:[a-z]+ ){0,2}?(?:has|have|had) (?:no time for|a low opinion|a high opinion|little love|great hopes|no hopes|no love)|OFFICER,? (?:all |just |only )?(?:talk|talks|talked|speak|speaks|spoke) of\\b|OFFICER's (?:e-?mail|letter|reply|note|tweet|message|text|postcard|voicemail) (?:was|is) (?:short|brief|blunt|curt|plain|clear|long|to the point|as|not)|OFFICER: \"|OFFICER is that\\b|OFFICER's (?:advice|tip|plea|suggestion|answer)[^.;:]{0,40} (?:is|was)\\b|OFFICER's (?:[a-z]+ ){0,2}?(?:belief|conviction|hope|fear|fears|feeling|impression|instinct|worry|regret|dismay) (?:that|is|was|about|at)\\b".to_owned(),
        "OFFICER,? (?:[a-z]+ ){0,2}(?:was|were|is|are|'s|has been|had been) (?:all |so |very |quite |rather |pretty |[a-z]+ly )?(?:full of (?:how|it|the)|scathing|dismissive|adamant|blunt|frank|candid|gloomy|bullish|sceptical|unmoved|unimpressed|unconvinced|in no doubt|not so sure|less sure|none too|at pains|of the (?:view|opinion)|heard to|overheard|said to|reported (?:to|as)|quoted|on record|on the record|having none of)".to_owned(),
        "OFFICER,? (?:[a-z]+ ){0,2}(?:was|were|is|are|'s|has been|had been|have been|kept|keeps|went about) (?:saying|telling|warning|calling|muttering|insisting|grumbling|explaining|complaining|hinting|suggesting|joking|predicting|claiming|talking of|shouting|banging on|going on about|adding|assuring|promising|admitting)".to_owned(),
        format!("OFFICER{adverbs} (?:shrugged|shrugs|sighed|sighs|groaned|groans|laughed (?:when|at|off|out|and (?:said|told|asked))|joked|jokes|blamed|blames|confided|confides|let (?:slip|on|it be known|(?:us|me|it|[a-z]+|MEMBER) know)|(?:came|comes|got|gets) (?:back|out) (?:to (?:us|me|MEMBER|the group) )?with|(?:wrote|writes|emailed|texted|rang|phoned|called|messaged) (?:us |me )?back|(?:emailed|texted|rang|phoned|messaged|called|wrote|stopped by|popped (?:out|in|over|by|round)|came (?:out|over|down|round)|stopped [a-z]+|leaned [a-z]+|got up|stood up|took [a-z]+ aside)\\b[^.;]{{0,25}} to (?:say|let|tell|explain|warn|apologise|point out|assure|admit)|chip(?:s|ped) in|weighed in|piped up|holds that|held that|sum(?:s|med) (?:it|this|things) up|make[s]? no (?:bones|secret)|made no (?:bones|secret)|made (?:it|that|this|her|his|their) (?:[a-z]+ )?(?:plain|clear|known)|speaks of|spoke of|talks of|talked of|pour(?:s|ed) cold water|sound(?:s|ed) (?:less|more|a note|gloomy|upbeat|doubtful|hopeful|cautious)|reassur(?:es|ed)|fancies|frets|despairs|swears|pronounced|went (?:further|as far)|will tell (?:you|anyone|anybody|us)|like[sd]? to (?:say|call|joke)|used to (?:say|call|joke)|put(?:s)? (?:it|the (?:cost|bill|price|chances|odds|blame))|g(?:i|a)ves? (?:it|them|the [a-z]+|us) (?:a (?:year|month|week|decade|few|couple)|an? [a-z]+ (?:chance|answer)|\\d|ten|five|two|three|six|until|no more|at (?:most|best)|short shrift)|ha(?:s|d|ve) (?:a|one|two|three|few|some|this|plenty|nothing|only|just|no|another) (?:[a-z]+ ){{0,3}}?(?:words?|to say|to add|message|name for|phrase for|doubts?|fears?|explanation)\\b|agreed with (?:us|me|MEMBER)|nodded (?:and|when|at)|shook (?:his|her|their) head|wonder(?:s|ed) (?:aloud|why|whether|how)|would (?:bet|love to|rather|like|prefer|not be drawn)|bets|wagered|vouch(?:es|ed)|hand on heart|declined to comment|refused to comment|reel(?:s|ed) off|gave (?:us|me|MEMBER) (?:a|his|her|their|the|an) (?:[a-z]+ )?(?:answer|verdict|view|warning|explanation|assurance|opinion|talk|earful|lecture|quote))"),
        "OFFICER\\b[^.;]{0,90}\\b(?:in (?:her|his|their) (?:own )?(?:view|opinion|book|judgement|eyes)|to (?:her|his|their) (?:own )?mind)\\b|\\b(?:was|is) how OFFICER\\b[^.;]{0,60}\\b(?:defended|defends|put|puts|described|explained|summed|justified|saw|sees|answered)\\b".to_owned(),
        "OFFICER's (?:[a-z]+ ){0,2}?(?:take|phrase|quip|joke|one-liner|hunch|way of putting|gut feeling|words of)\\b|(?:too [a-z]+ for|not to|hardly to|much to|in|by|to) OFFICER's (?:own )?(?:liking|taste|mind|way of thinking|eyes|book|reckoning|estimate|lights|words|phrase|view|opinion|judgement|experience)\\b|OFFICER's (?:[a-z]+ )?(?:view|verdict|answer|response|reply|message|opinion|reaction|words?|line|warning|prediction|comment|guess|explanation|excuse)(?: (?:on|of|to|about|when|that) [^.?:]{1,60}?)?(?:\\?|:|,? (?:is|was|were|came|could not)\\b)|(?:was|is|were) OFFICER's (?:[a-z]+ )?(?:phrase|words?|verdict|answer|reply|description|comment|view|line|response|summary|take|conclusion|message|advice|term|name for)\\b".to_owned(),
        "(?:word|news|message|whisper|rumour|feedback|line|reply|answer|view|response|story|feeling|advice|verdict|latest|signal|hint|noises?|mood|gossip|talk|consensus|belief|opinion) (?:coming |back |out |that came )?(?:from|of|in|at|among|within|inside|around) OFFICER,? (?:is|was|were|are|has it|runs|ran|goes|went|suggests|points|could not|came)\\b|from OFFICER comes?\\b|from OFFICER:".to_owned(),
        "(?:to hear|if you believe|if we believe|listen(?:ing)? to|to believe|if you ask|ask) OFFICER(?:,| tell| talk| and (?:he|she|they|you)| describe| explain| on\\b)|(?:ask|asking|talk to|listen to) (?:any |one |any of |anyone in |anybody in )?OFFICER and\\b|\\b(?:as|like) OFFICER (?:puts?|has|said|says|told|tells|sees?|once|likes?|so|explained|points?|would|remarked|observed|noted|never tires|often|always|recently)\\b".to_owned(),
        "(?:note|reply|letter|e-?mail|message|text|answer|postcard|memo|statement|tweet|comment|response|line|voicemail) (?:(?:signed|sent|written|pinned up|put up|dashed off|received|that came|issued|left|scribbled) )?(?:by|from) OFFICER[^.:]{0,40}?(?:runs?|ran|reads?|says?|said|states?|puts?|calls?|called|warns?|blames?|admits?|explains?|tells?|told|goes|ends?|ended|begins|began|promised|promises|consisted|:)".to_owned(),
        "(?:told|assured|warned|informed|reminded|promised|reassured) (?:[a-z]+ )?by OFFICER (?:that|to|how|there|it|the|not|only|a)\\b|(?:hear|heard|learn|learnt|learned|gather|gathered|understand|understood|have it|had it|got it|know|picked up) (?:it )?(?:straight |direct |first-hand )?from OFFICER\\b|\\b(?:if|since) OFFICER (?:is|are) to be believed|(?:by|on) OFFICER's own (?:account|admission)|in OFFICER's (?:own )?words".to_owned(),
    ];
    masked(&all.join("|"), officers::MASKS)
});

/// What is asked for, stands in public papers or was not said.
static NOT_TOLD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"OFFICER,? (?:[a-z]+ ){0,3}?sa(?:id|ys|ying) (?:sorry|thank you|thanks|goodbye|hello|good morning)(?: (?:to|for)\b|[.;!]|$)|\b(?:reports?|minutes?|papers?|figures|accounts|survey|register|plan) (?:says?|said|shows?|showed|states?|puts?)\b|\b(?:asks|asked|asking|invited|urged|call(?:s|ed)? on|want(?:s|ed)?|wish(?:es)?) (?:for )?OFFICER|\bto ask OFFICER|\b(?:which|that|this|it|all of which) (?:tells?|told|says?|said) (?:you|us|me|it all|everything|everybody|everyone|all|a lot|a great deal|much|something|more|plenty)\b|OFFICER(?:,? (?:who|which|at|in|on|from|the|of|herself|himself|themselves|too|still|also|itself|[a-z]+ly)){0,4} (?:[a-z]+ )?(?:has|have|had|is|are|was|were|could|would|did) (?:[a-z]+ )?(?:yet|never|not (?:yet|said|answer|answered|replied|commented|told|known|spoken|given|been|say|tell|explained))\b|\b(?:not|never|no word|nothing|yet to)\b[^.;]{0,30} (?:from|by) OFFICER|\b(?:whether|what) OFFICER\b|\bif OFFICER (?:agrees?|can|will|says?|answers?|comes?)\b|\bMEMBER (?:said|told|says|asked)\b|\b(?:no|not an?) OFFICER|\b(?:awaits?|awaited|awaiting|due|expected)\b|\b(?:will|to|can|may|shall) hear (?:from )?OFFICER",
    )
});

/// An officer whom one sentence begins with, and whose words the next gives: `The Director of Place came down. She didn't mince
/// her words: …`.
fn gone_on_about(item: &Item, index: usize, stretch: &Stretch) -> Option<(Range<usize>, String)> {
    static SPOKE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^(?:He|She|They) (?:then |also |just |only |had |has |was |[a-z]+ly )*(?:(?:did not|didn['’]t|never) mince|minced no|made no (?:bones|secret)|pulled no punches|left (?:nobody|no one|us|them|everyone|everybody|people|residents) in no doubt|(?:blunt|frank|candid|scathing|in no doubt|quite clear|clear that)\b|shook (?:his|her|their) head|said|says|told|reckon(?:s|ed)|thought|thinks|believe[sd]|feared|warned|admitted|confirmed|put it|let (?:on|slip)|made it clear|gave (?:it|us|them) (?:short|straight)|(?:had|has) no doubt|could not say|couldn['’]t say)",
        )
    });
    let text = stretch.words();
    let sentences = stretch.sentences();
    sentences.windows(2).find_map(|pair| {
        let (before, here) = (&pair[0], &pair[1]);
        let said = &text[here.clone()];
        let spoke = SPOKE.find(said).or_else(|| ASIDE.find(said))?;
        let (who, words) = officer_from(item, index, stretch, before.start)?;
        let opens = text[before.start..words.start].split_whitespace().count() <= 2 && words.end <= before.end;
        opens.then(|| (here.start + spoke.start()..here.start + spoke.end(), who))
    })
}

/// The officer who is named, or meant by a post, right behind a place in a text.
fn officer_from(item: &Item, index: usize, stretch: &Stretch, at: usize) -> Option<(String, Range<usize>)> {
    const REACH: usize = 70;
    let text = stretch.words();
    let end = text.floor_char_boundary(text.len().min(at + REACH));
    let is_near = |start: usize| {
        let between = &text[at..start];
        between.split_whitespace().count() <= 4 && !between.contains(['.', ';', ':', '"', '“', '”'])
    };
    let mut mentions = item.mentions.within(index, at..end);
    if let Some(first) = mentions.next() {
        let is_officer = first.person.facts.role == PersonRole::Officer && is_near(first.whole().start);
        return is_officer.then(|| (first.person.facts.name.clone(), first.words.clone()));
    }
    let post = officers::post_in(stretch.traced().part(at..end))?;
    let words = at + post.start..at + post.end;
    is_near(words.start).then(|| (format!("the {}", &text[words.clone()]), words))
}

/// The officer whose name, or whose post, ends at a place in a text.
fn officer_up_to(item: &Item, index: usize, stretch: &Stretch, at: usize) -> Option<(String, Range<usize>)> {
    const REACH: usize = 70;
    let text = stretch.words();
    let start = text.ceil_char_boundary(at.saturating_sub(REACH));
    let known = item
        .mentions
        .within(index, start..at)
        .find(|mention| mention.words.end == at);
    if let Some(known) = known {
        let is_officer = known.person.facts.role == PersonRole::Officer;
        return is_officer.then(|| (known.person.facts.name.clone(), known.words.clone()));
    }
    let post = officers::post_in(stretch.traced().part(start..at))?;
    (start + post.end == at).then(|| (format!("the {}", &text[start + post.start..at]), start + post.start..at))
}

/// Whether a published paper is cited for the words.
fn is_from_paper(stretch: &Stretch, text: &str, words: &Range<usize>) -> bool {
    static PAPER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:reports?|paragraphs?|minutes?|item \d+|note \d+|agenda|(?:is|are|was|were|been|as|has|have) published|published (?:on|in|by|report|answer|letter|papers|advice|reply|response|note|evidence|statement|review|register)|webcast|committee|advice line|letters? of)\b",
        )
    });
    let sentence = stretch.sentence_at(words.start).map(|sentence| &text[sentence.clone()]);
    sentence.is_none_or(|said| PAPER.is_match(said) || OUTLOOK.is_match(said))
}

/// Whether somebody's words are only asked for: `the group wants an answer from the engineer`.
fn is_only_wanted(stretch: &Stretch, words: &Range<usize>) -> bool {
    static WANTED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:wants?|wanted|ask(?:s|ed)? for|seeks?|sought|awaits?|wait(?:s|ing) for|calls? for|hop(?:es|ing) for|demands?) (?:an?|the|some|any|further) (?:[a-z]+ )?(?:verdict|answer|reply|view|opinion|reaction|message|explanation|words?)\b",
        )
    });
    let sentence = stretch.sentence_at(words.start);
    sentence.is_some_and(|sentence| WANTED.is_match(&stretch.words()[sentence.clone()]))
}

/// Whether it is not told that they said so, but what follows if they do: `if Denise Okafor agrees`.
fn hangs_on(stretch: &Stretch, run: &Run) -> bool {
    static IF: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\b(?:if|unless|whether|until) (?:the |our )?$"));
    static PAPER: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?i)\breports?,? (?:says?|said|shows?|states?|adds?|finds?|found|tells?)\b"));
    let text = stretch.words();
    let from = stretch.sentence_at(run.words.start);
    from.and_then(|from| text.get(from.start..run.words.start))
        .is_some_and(|before| IF.is_match(before))
        || from.is_some_and(|sentence| PAPER.is_match(&text[sentence.clone()]))
}

/// Whether it is told where to ask, and nothing that was said: `the returning officer, who can tell you about proxies`.
fn is_there_to_tell(stretch: &Stretch, run: &Run) -> bool {
    let text = stretch.words();
    let sentence = stretch.sentence_at(run.words.start);
    sentence.is_some_and(|sentence| ASKED.is_match(&text[sentence.clone()]))
}

/// Whom one may ask for something, and what they can tell.
static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:can|may|could|will be able to|is able to|are able to|is there to|are there to|is happy to|are happy to|will be happy to|will gladly|would be glad to) (?:also |then |each |both |always |gladly )?(?:tell|advise|explain|say|inform|show|remind|confirm|help)(?: it)?(?: to)? (?:you|anyone|anybody|everyone|everybody|people|residents|voters|parents|tenants|traders|families|those|whoever|callers|applicants|electors|households|owners|drivers|about|how|when|where|which|whether|what)\b|\b(?:will|is to|are to|is due to|are due to|must) (?:also |then )?(?:tell|explain to|inform|advise|brief|report to|update) (?:the |a |our )?(?:[a-z’'-]+ ){0,3}(?:committee|cabinet|council|panel|board|forum|meeting|commission|scrutiny)\b|\b(?:told|asked|instructed|ordered) (?:the |its |their |his |her |all )?(?:contractors?|crews?|staff|drivers|builders|workers|workmen|company|firm|developers?|landlords?|owners?|operator) to [a-z]+|\b(?:a|the) (?:duty|right|job|power) to (?:say|tell|explain|advise|report|warn)\b|\b(?:asked|expected|invited|required|meant|supposed|free) to (?:say|tell|explain|advise|report)\b",
    )
});

/// Whether officers without a name answer a body of the council that meets in public: that stands in its minutes.
fn answers_in_public(stretch: &Stretch, run: &Run, quotation: &Quotation) -> bool {
    static MEETING: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:officers|officials)\b[^.;:]{0,30}\b(?:told|informed|reported to|advised|briefed) (?:the |a |full )*(?:[\w’'-]+ ){0,5}?(?:committee|sub-committee|scrutiny|cabinet|council|panel|commission|board|public meeting|forum)\b",
        )
    });
    quotation.kind == Told::Reported && MEETING.is_match(&stretch.words()[run.words.start..])
}

/// Whether the day of a meeting stands in the sentence, so that its minutes can be found.
fn is_dated(stretch: &Stretch, run: &Run) -> bool {
    static DAY: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}\b"));
    let sentence = stretch.sentence_at(run.words.start);
    sentence.is_some_and(|sentence| DAY.is_match(&stretch.words()[sentence.clone()]))
}

/// How somebody without a name is spoken of within a sentence: `the monitoring officer`, not `The …`.
fn within_sentence(who: &str) -> String {
    let first = who.split(' ').next().unwrap_or_default();
    if !matches!(first, "The" | "A" | "An" | "One" | "Officers" | "Officials" | "Council") {
        return who.to_owned();
    }
    let (letter, rest) = who.split_at(1);
    letter.to_lowercase() + rest
}

/// Whether words set apart come from a report that the release links to.
fn is_published(item: &Item, quotation: &Quotation) -> bool {
    let Kind::Release(release) = item.kind else {
        return false;
    };
    quotation.kind == Told::Apart
        && release.facts.sources.iter().any(|source| source.url.is_some())
        && quotation
            .parts
            .iter()
            .any(|run| item.prose.stretches[run.stretch].passage.links().next().is_some())
}

#[cfg(test)]
mod tests {
    use crate::check::practice::holds;

    #[test]
    fn on_more_phrasings() {
        holds(
            "officer-quoted",
            "",
            &[
                "According to a council official, the pier is sound.",
                "The pier was described by Ines Quill, who looks after it, as the worst she had seen.",
                "Ines Quill's verdict on the pier was short.",
                "The pier is done for, one of the engineers from the highways depot put it to us.",
                "In the words of the head of housing, it is a ruin.",
                "The head of housing had come down as well. She didn't mince her words: the pier is done for.",
                "According to the council's head of fostering, two in three callers never hear back.",
                "“They are worth more than your beet,” as one county ecologist put it.",
                "Officers told the scrutiny committee that the pier is sound, but not when.",
            ],
            &[
                "According to the official description, the pier is sound.",
                "The pier was described in the report by the head of housing (paragraph 4).",
                "The list was drawn up by Ines Quill. Ines Quill's answer to the committee was published.",
                "The group announced a register of official third-party accounts.",
                "Officers told the scrutiny committee on 8 October 2026 that the pier is sound.",
                "The housing team has said sorry to those it has heard from. Officers said thank you to the crews.",
                "The head of housing said goodbye to her staff.",
            ],
        );
    }
}
