//! Officers who told people something, whatever the verb and the order: an answer that is theirs and what it was, a scene in
//! public and what was to be heard there, a quotation with nobody else beside it.

use std::ops::Range;
use std::sync::LazyLock;

use super::in_passing::ASIDE;
use crate::check::officers::{Line, MASKS};
use crate::check::pattern::{Masked, Pattern, masked, pattern};
use crate::check::{Scope, Stretch};

/// What somebody gives who tells something.
const WORD: &str = "(?:answer|reply|replies|line|word|verdict|response|assurance|explanation|remark|message|promise|pledge|forecast|prediction|excuse|apology|admission|confession|comment|quip|warning|statement|retort|rejoinder|riposte|diagnosis|estimate|contention|plea|boast|observation|account|conclusion|assessment|theory|announcement|revelation|reassurance|denial|justification|description|reckoning|guess|opinion|view|belief|claim|aside|summary|reminder|regret)s?";

/// To give it.
const GIVEN: &str = "(?:(?:was |were |is |has been )?(?:came|wrung|extracted|dragged|coaxed|won|got|elicited|squeezed|given|offered|made|sent|issued|supplied|received|volunteered|delivered|repeated|heard|had|provided|vouchsafed)(?: back)? )?";

/// Words that are an officer's, and what they were.
static OWN_WORDS: LazyLock<Masked> = LazyLock::new(|| {
    let all = [
        format!(r"OFFICER's? (?:[a-z]+ ){{0,2}}?{WORD}\b[^.;:?]{{0,80}}(?:: |,? (?:is|was|were|has been|ran|runs|went|goes)\b|\bthat\b)"),
        format!(r"\b(?:such|that|this|so) (?:is|was|ran|runs|went) (?:the |a )?(?:[a-z]+ )?{WORD}\b[^.;:]{{0,40}}\b(?:of|by|from) OFFICER"),
        format!(r"\b{WORD},? {GIVEN}(?:of|by|from|courtesy of) OFFICER[^.;:]{{0,80}}(?:: |,? (?:is|was|were|has been|ran|runs) |\bthat\b)"),
        format!(r"^\W*(?:not (?:so|yet|now|true|a bit of it|at all|likely)|no|yes|never|nonsense|maybe|soon|sorry|patience|hardly|wait and see)\b[^.;:]{{0,20}},? (?:came|was|went|is|ran) (?:the |a )?(?:[a-z]+ )?{WORD}\b[^.;:]{{0,20}}\b(?:from|of|by) OFFICER"),
        format!(r"\b(?:to go by|going by|judging (?:by|from)|to judge (?:by|from)|on the strength of|if we (?:are to )?(?:believe|trust)|to trust|by all accounts from|going on) (?:OFFICER's? (?:[a-z]+ ){{0,2}}?{WORD}|what OFFICER|the (?:[a-z]+ )?{WORD} (?:of|by|from) OFFICER)"),
        format!(r"\b(?:by|in|on|to|with) the (?:[a-z]+ ){{0,2}}?{WORD} of OFFICER"),
        format!(r"\b(?:came away|left|went home|armed) (?:[a-z]+ ){{0,2}}?with OFFICER's? (?:[a-z]+ )?{WORD}\b"),
        r"OFFICER[^.;:]{0,40}\b(?:broke (?:it|the news)|den(?:y|ied|ies)|own(?:s|ed)|let the (?:[a-z]+ ){1,4}know|came clean|took to (?:[a-z]+ ){1,3}to (?:say|deny|defend|explain|insist))\b[^.;:]{0,40}\b(?:that|why|how)\b".to_owned(),
        r"OFFICER,? (?:has |have |had )?(?:written|writes|wrote) in the (?:[a-z]+ ){0,2}(?:magazine|paper|newsletter|gazette|press|news)\b".to_owned(),
        r"\bso OFFICER (?:would have|says|said|claims|maintains|insists|reckons|believes|thinks|tells|hopes|assures)\b".to_owned(),
        r"\b(?:thus|so (?:spoke|spake|much for [^.;:]{2,40},? (?:courtesy of|according to|says|said))),? OFFICER".to_owned(),
        r"\b(?:informed|told|assured|warned|reassured|notified|advised|promised) (?:[a-z]+ )?by OFFICER\b[^;]{0,80}(?:\bthat\b|\bof (?:his|her|their)\b|: )".to_owned(),
        r"OFFICER[^.;:]{0,40}\b(?:swore|sworn|stressed|stresses|mused|musing|reckon(?:s|ed)?|insist(?:s|ed)?|adamant|underlined|emphasi[sz]e[sd]|repeat(?:s|ed)|promise[sd]|pledge[sd]|disclose[sd]|reveal(?:s|ed)|divulge[sd]|announce[sd]|imparted|intimated|quoth|piped up|ventured|offered|reported back|spell(?:s|ed|t) out)\b[^.;:]{0,60}\b(?:that|how|why) (?:[a-z'-]+ ){1,6}?(?:is|are|was|were|will|would|has|had|have|cannot|could|did|does|needs?|stays?|leaves?)\b".to_owned(),
    ];
    masked(&all.join("|"), MASKS)
});

/// Where people hear somebody speak, and who hears them.
const SCENE: &str = r"\b(?:public|open (?:evening|day|house|meeting)|packed|crowd|crowded|meeting|walkabout|exhibition|drop-in|forum|fair|fete|market|rally|question time|phone-in|podcast|radio|television|local (?:paper|press|news)|newspaper|interview|webinar|facebook|social media|steps|queue|counter|stall|school gates?|(?:church|village|parish) hall|in front of|everybody|everyone|all of us|whole (?:street|hall|room|crowd)|residents|tenants|traders|shoppers|parents|neighbours|passers-by|shopkeepers|callers|reporters|audience|the room|the hall|aloud|out loud|earshot|biscuits|asked|pressed|cornered|buttonholed|tackled|collared|questioned|quizzed|grilled|pupils|students|customers|swimmers|walkers|drivers|passengers|members of the public|came clean)\b";

/// An officer in such a scene, and behind a colon what was to be heard.
static HEARD: LazyLock<Masked> = LazyLock::new(|| {
    let content = r": [^:]{0,90}\b(?:is|are|was|were|will|would|has|had|have|cannot|can't|won't|isn't|wasn't|could not|did not|gone|needs?|waits?|leaks?|comes?|stays?|goes|past|beyond|no|nothing|never|not)\b";
    masked(
        &format!("OFFICER[^:]{{0,140}}{SCENE}[^:]{{0,60}}{content}|{SCENE}[^:]{{0,80}}OFFICER[^:]{{0,80}}{content}"),
        MASKS,
    )
});

/// What is between quotation marks, and sounds like something said: more than one word, or one with a stop.
static SPOKEN: LazyLock<Pattern> = LazyLock::new(|| pattern(r#""(?:[^" ]+ [^"]{2,200}|[^" ]+[.,!?])""#));

/// What shows that words in quotation marks were said, with `SPOKEN` for them: they stand first, or behind a stop.
static IS_SAID: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^\W*|[,:?.] )SPOKEN|SPOKEN,? (?:was|is|were|came|went|seems?|apparently|according|courtesy)\b|\b(?:as|with|by) (?:an? |the )?SPOKEN|SPOKEN by OFFICER|OFFICER[^.;]{0,50}\b(?:words?|phrase|verdict|calls?|called|rated?|dubbed|dismissed|describe[sd]?|muttered|put) [^.;]{0,20}SPOKEN",
    )
});

/// Whose words may stand between the marks instead, and what is only called so.
static NOT_SPOKEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:MEMBER|(?:residents?|tenants?|traders?|parents?|neighbours?|people|passengers|campaigners|children) (?:[a-z]+ )?(?:said|say|told|asked|called?|wrote|chant(?:ed)?|shout(?:ed)?)|(?:by|of|from) (?:residents|tenants|traders|parents|neighbours)|the group|we|i|my|chair(?:man|woman)?|mayor|secretary|police|minister|signs?|signed|posters?|banners?|leaflets?|petitions?|letters?|reports?|notices?|papers?|headlines?|songs?|called|entitled|titled|headed|marked|named|labelled|known as|so-called|slogan|motto|words|phrase|heading|item|motion|box|button|form|page|column|file|folder|asks?|asked (?:that )?OFFICER|told OFFICER|to OFFICER|against OFFICER|about OFFICER|write|wrote|written|minutes?|survey|plan|strategy|wrote to|question (?:for|to)|defined|definition|meaning|reads?|schemes?|programmes?|campaigns?|projects?|courses?|session|workshop|guide|policy)\b",
    )
});

/// What asks for words, or says that there were none, or where they may be read.
static UNSAID: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:asks?|asking|asked|calls? for|calling for|called for|demand(?:s|ed|ing)?|seeks?|sought|seeking|wants?|wanted|needs?|request(?:s|ed)?|hop(?:es|ed|ing) for|waits? for|waiting for|awaits?|awaiting|await|look(?:s|ing)? forward to|deserves?|press(?:es|ed|ing)? for|would like|promised)\b[^.;:]{{0,30}}\b{WORD} (?:[a-z]+ )?(?:from|of|by) OFFICER|\b(?:asks?|asking|asked|calls? for|demand(?:s|ed)?|seeks?|wants?|hopes? for|waits? for|waiting for|awaits?|awaiting|looks? forward to) (?:[a-z]+ ){{0,2}}?OFFICER|\b(?:yet to|never|nobody|no one|none|no {WORD}|not (?:had|heard|received|quote)|without|(?:in|by|from|to|under|with) (?:the|its|their|an?|his|her) (?:[a-z]+ ){{0,3}}?(?:reports?|minutes|agenda|committee|papers)|reports? (?:says?|said|to|shows?)|paragraphs? \d|minute \d|webcast|scrutiny committee|matter for|question for|whether OFFICER|until OFFICER|if OFFICER (?:is|are|can|will|agrees?|says?|has|have)|expected|due)\b|\bOFFICER (?:is to|are to|will) (?:be|take|give|answer|attend|open|chair|host)|\bMEMBER (?:said|says|told|added|asked|has asked|replied)\b|\bone's own\b|(?:is|are|was|were|be|been) published\b"
    ))
});

/// What somebody is still to do.
static TO_COME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"OFFICER (?:is to|are to|will|is due to|may|can|should|must)\b|\bquestions? (?:to|for|at) ")
});

/// Whether a sentence tells what an officer told others.
pub(super) fn tells(stretch: &Stretch, line: &Line) -> bool {
    let holds = |words: &Masked| line.is(stretch.traced(), words);
    !UNSAID.is_match(&line.said)
        && (holds(&OWN_WORDS) || holds(&HEARD) && !TO_COME.is_match(&line.said) || is_spoken(stretch, line))
}

/// Whether words in quotation marks stand in a sentence that speaks of an officer and of nobody else.
fn is_spoken(stretch: &Stretch, line: &Line) -> bool {
    if stretch.scope == Scope::Heading || !SPOKEN.is_match(&line.said) {
        return false;
    }
    let beside = SPOKEN.whole().replace_all(&line.said, "SPOKEN");
    beside.contains("OFFICER") && IS_SAID.is_match(&beside) && !NOT_SPOKEN.is_match(&beside)
}

/// What the sentence behind one that speaks of an officer gives of their words: `Her response was that …`.
static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:His|Her|Their|The) (?:[a-z]+ ){{0,2}}?{WORD}(?:,? [^.;:]{{1,30}}?,?)? (?:was|is|were|came|ran|went|could not)\b|^(?:Back )?(?:[Cc]ame|[Ww]ent) (?:the|his|her|their) (?:[a-z]+ )?{WORD}\b"
    ))
});

/// Somebody's words, of which the next sentence gives what they were.
static ANNOUNCED: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        &format!(r"OFFICER's? (?:[a-z]+ ){{0,2}}?{WORD}\b|\b{WORD} (?:of|by|from) OFFICER"),
        MASKS,
    )
});

/// Where the sentence after a line goes on with what its officer said.
pub(super) fn told_next(stretch: &Stretch, line: &Line) -> Option<Range<usize>> {
    let next = stretch.sentences().iter().find(|next| next.start >= line.words.end)?;
    if line.said.contains("MEMBER") || UNSAID.is_match(&line.said) && !IS_PUT.is_match(&line.said) {
        return None;
    }
    let said = &stretch.words()[next.clone()];
    if WONDERED.is_match(&line.said) {
        return said.contains(['"', '“']).then(|| next.clone());
    }
    let goes_on = GOES_ON.is_match(said) || line.is(stretch.traced(), &ANNOUNCED) && ASIDE.is_match(said);
    goes_on.then(|| next.clone())
}

/// Something that was asked of somebody, who answered it.
static IS_PUT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"\b(?:put to OFFICER|asked OFFICER|OFFICER (?:was|were) (?:asked|pressed|tackled|questioned))\b")
});

/// A question what somebody said, which the next sentence answers.
static WONDERED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:what|how) (?:did|does|do|had|has|was) OFFICER (?:[a-z]+ ){0,2}?(?:make|think|say|put|explain|answer|reply|call|reckon|justify|describe)\b[^?]{0,60}\?\W*$",
    )
});
