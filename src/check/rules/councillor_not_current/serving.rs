//! Words by which a text takes somebody for a serving councillor: beside the name, or anywhere in its sentence.

use std::ops::Range;
use std::sync::LazyLock;

use super::is_of_the_past;
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Item, Mention, Scope, Stretch};

/// Whether the sentence around a mention has its bearer on the council today.
pub(super) fn is_taken_for_serving(item: &Item, stretch: &Stretch, mention: &Mention) -> bool {
    let Some(sentence) = stretch.sentence_at(mention.words.start) else {
        return false;
    };
    let text = stretch.words();
    let end = mention.words.end.min(sentence.end);
    let (before, after) = (&text[sentence.start..mention.words.start], &text[end..sentence.end]);
    let said = format!("{}NAME{}", before.to_ascii_lowercase(), after.to_ascii_lowercase()).replace('’', "'");
    let names = item.ground.settings().group.names();
    let said = names.fold(said, |said, name| said.replace(&name.to_lowercase(), "GROUP"));
    // A ballot paper gives the party of each behind the name; so does a list of who sits.
    let in_brackets = || GROUP_BEHIND.is_match(&said) && !STANDS.is_match(&said) && !is_to_be_chosen(item, mention);
    let is_serving = SERVES.is_match(&said)
        || in_brackets()
        || is_of_list(item, mention)
        || is_said_beside(stretch, sentence, &said);
    is_serving && (STILL.is_match(&said) || !IS_PAST.is_match(&said))
}

/// Whether the sentence before or behind says it, of somebody whom it does not name: `He happens to be the councillor for
/// Station`, `It is their councillor who hears it. That is Roy Bannister`.
fn is_said_beside(stretch: &Stretch, sentence: &Range<usize>, said: &str) -> bool {
    static THAT_IS: LazyLock<Pattern> = LazyLock::new(|| pattern(r"^\W*(?:that|this|it|his name|her name) is NAME"));
    static OF_WARD: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:their|its|the|our|your) (?:ward |local |own )*(?:councillor|ward member|representative)\b")
    });
    static HOLDS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^\W*(?:He|She) (?:also |still |happens to |is |also happens to )*(?:be )?(?:(?:the|our|their|its) (?:ward |local )?(?:councillor|ward member|member) (?:for|on|in)|represents|sits for)\b",
        )
    });
    let (words, sentences) = (stretch.words(), stretch.sentences());
    let at = sentences.partition_point(|other| other.start < sentence.start);
    let is_fit = |beside: Option<&Range<usize>>, pattern: &Pattern| {
        beside.is_some_and(|beside| {
            let beside = &words[beside.clone()];
            pattern.is_match(beside) && !IS_PAST.is_match(beside)
        })
    };
    let before = at.checked_sub(1).and_then(|before| sentences.get(before));
    let is_led = || THAT_IS.is_match(said) && before.is_some_and(|before| OF_WARD.is_match(&words[before.clone()]));
    is_fit(sentences.get(at + 1), &HOLDS) || is_led()
}

/// What says that it goes on: `since 2010, and still is`.
static STILL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"NAME[^.;]{0,90}\b(?:and still (?:is|does|sits|serves|represents)|still represents|to this day)\b|NAME,? (?:who )?(?:speaks|sits) for [a-z ]{3,30} (?:in the chamber|on the council)\b",
    )
});

/// Whether a list or a table of wards and their councillors has somebody beside a ward: `Station: Roy Bannister`.
fn is_of_list(item: &Item, mention: &Mention) -> bool {
    static MEMBERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:your |ward |our |the )*(?:councillors?|members?|cllrs?|contacts?|representatives?)$|\b(?:your|our|the group['’]s) (?:[a-z]+ )?(?:councillors|members)\b|\b(?:councillors|members) (?:are|for)\b|\bwho to (?:ask|ring|call|contact|see)\b",
        )
    });
    const FARTHEST: usize = 30;
    let stretches = &item.prose.stretches;
    let stretch = &stretches[mention.stretch];
    let before = &stretch.words()[..mention.whole().start];
    let is_ward = |words: &str| {
        let words = words.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let mut wards = mention.person.facts.wards.iter();
        wards.any(|seat| seat.ward.replace('-', " ") == words)
    };
    let has_address = stretch.words()[mention.words.end..].contains('@');
    let above = &stretches[mention.stretch.saturating_sub(FARTHEST)..mention.stretch];
    let is_headed = || has_address || above.iter().any(|stretch| MEMBERS.is_match(stretch.words()));
    if stretch.scope == Scope::Table {
        let is_first = before.trim().is_empty();
        return is_first && above.last().is_some_and(|cell| is_ward(cell.words())) && is_headed();
    }
    before.trim_end().ends_with([':', '–', '—']) && is_ward(before) && is_headed()
}

/// Whether somebody is a candidate at a poll that is still to come on the day of a text.
fn is_to_be_chosen(item: &Item, mention: &Mention) -> bool {
    let mut polls = item.ground.settings().elections.iter();
    polls.any(|election| {
        let is_to_come = election.poll.is_none_or(|poll| item.day <= poll);
        is_to_come && election.candidates.contains(&mention.person.facts.name)
    })
}

/// The group behind a name, as a list of members has it: see `is_taken_for_serving`.
static GROUP_BEHIND: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"NAME \((?:GROUP|ind|lab|con|lib dem|green|independent)[^()]*\)"));

/// That it is who stands for election that a sentence lists.
static STANDS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:candidates?|nominees|nominat(?:ed|ions?)|contenders|ballot paper|poll|polling|hustings|(?:is|are|will be) standing|stands? (?:in|for|as)|contest(?:ed|ing)?|on the ballot)\b",
    )
});

/// What only somebody does who is on the council, with `NAME` for theirs.
static SERVES: LazyLock<Pattern> = LazyLock::new(|| {
    let member = "(?:local |ward |sitting |serving |current |borough |district |city |hard-working |own )*(?:councillors?|cllr|ward members?|members? for|representative|man on the council|woman on the council|voice on the council|voice in the chamber)";
    let all = [
        r"\brepresented\b[^.;]{0,40} by NAME|NAME(?:'s)?,? (?:who |also |still |now |has long |, )*(?:represents|sits for|sits on|serves|acts for|stands up for|speaks up for|fighting|batting|answers for|looks after|continues? to (?:serve|represent|speak|sit|work|act|look)|is (?:still )?(?:serving|representing|sitting)|holds (?:the )?(?:seat|ward))\b".to_owned(),
        format!(r"\b(?:your|our|their|the|its|a|as|one of (?:our|the group's)) {member},? (?:for [a-z ]+?,? )?(?:is |\()?NAME|NAME[^.;]{{0,60}} as (?:[a-z]+'s|the|a) {member}|\bbeing the councillor\b[^.;]{{0,80}}, NAME|\bcouncillors?\b[^.;]{{0,80}},? with NAME|NAME[^.;]{{0,60}}\b(?:your|our|their|the|its|a|one of (?:our|the group's|your|its)) {member}\b"),
        r"NAME[^.;]{0,90}\b(?:on the council|in the (?:council )?chamber|(?:council|ward|committee) (?:duties|work|business|surgery|surgeries|caseload|colleagues)|surgery|surgeries|casework|his ward|her ward|(?:on|from) (?:our|the [a-z']+) benches|at (?:full council|cabinet|committee) (?:next|in|on)|(?:will|is to|are to) (?:table|move|second|vote|ask full council|put down)|tables|moves the|seconds the)\b".to_owned(),
        r"\b(?:your|our|the|local|ward|the group's|its) (?:[a-z]+ )?(?:councillors|members) (?:are|include|remain)[^.;]{0,80}NAME|\bcouncillors?: ?NAME|NAME,? (?:is )?(?:the |our )*(?:GROUP(?:'s|')?|our) (?:man|woman|voice|member|champion|eyes and ears) (?:in|for|on|at)\b|\b(?:in the chamber|on the council): [^.;]{0,80}NAME".to_owned(),
        r"\b(?:serving|sitting|current|present|ten|\d+) (?:members|councillors)\b[^.;]{0,60}NAME|(?:from|on) (?:our|the [a-z' ]+) benches,?[^.;]{0,60}NAME|\b(?:seat|place|bench|desk)\b[^.;]{0,60}\b(?:chamber|council)\b[^.;]{0,30}NAME|\b(?:in|on) the (?:council|chamber),? NAME|\bward(?:'s)? (?:is|has|can count on|relies on|knows|voice is|man is|woman is)[^.;]{0,30}NAME".to_owned(),
        r"NAME[^.;]{0,90}\b(?:take|takes|bring|brings|raise|raises|put|puts)\b[^.;]{0,20} (?:to|before|at|in) (?:full council|the council|committee|cabinet|the chamber)|\bcasework\b[^.;]{0,40} (?:by|with|for|to) NAME|\bwho (?:sits for|represents|speaks for|looks after)\b[^.;]{0,30}, NAME|NAME has (?:put down|tabled|lodged|submitted) (?:a|an|the|two|three) (?:[a-z]+ )?(?:question|motion|amendment)|NAME is (?:also |still )?(?:an? )?(?:[a-z]+ )?member of (?:the|our) (?:council|group)|NAME,? (?:is )?the group's (?:man|woman|voice|member)|\bin the (?:good |safe |capable )?hands of NAME|NAME[^.;]{0,40}\b(?:will|is to|'ll|puts|brings|proposes|asks|raises)\b[^.;]{0,50}\b(?:motion|amendment|question to (?:the )?(?:leader|cabinet|council|mayor))|\b(?:motion|question|amendment)s?\b[^.;]{0,60}\b(?:will be|is to be|is being)\b[^.;]{0,20}\b(?:put|moved|proposed|seconded|asked|brought|tabled|raised)(?: and [a-z]+)? by (?:[^.;]{3,40} and )?NAME|NAME,? (?:speaking |acting |who speaks )?(?:on behalf of|for) (?:the group|our group|GROUP)\b|\b(?:the group's|our|the group|GROUP(?:'s|')?|its) (?:[a-z]+ ){0,2}(?:whip|leader|deputy|spokes[a-z]+|secretary|lead|champion)s?,? NAME|NAME,? (?:who is )?(?:the |our )?(?:group's|group|GROUP(?:'s|')?) (?:[a-z]+ ){0,2}(?:whip|leader|deputy|spokes[a-z]+|secretary|lead)\b|NAME[^.;]{0,90}\b(?:and still (?:is|does|sits|serves)|to this day)\b|\b(?:matters?|cases?|it|this|problems?|complaints?|questions?|concerns?|letters?)\b[^.;]{0,30} (?:with|to|for) NAME[^.;]{0,30}\b(?:civic (?:centre|offices?)|town hall|guildhall|county hall|council|ward)\b|\b(?:ward|seat)(?: of [a-z' -]+)? (?:is|remains) (?:held|represented|covered|looked after|served) by NAME|NAME (?:holds|has|keeps|fills) (?:the |our |a )?(?:seat|place) (?:for|in|on)\b".to_owned(),
        r"\b(?:write to|contact|ring|call|e-?mail|pop in and see|see|speak to|ask|tell|take it to|turn to|send [a-z ]+ to) NAME[^.;]{0,50}\b(?:ward|councillor|surgery|council|casework|for station)\b".to_owned(),
    ];
    pattern(&all.join("|"))
});

/// What says that it is over, or is somebody else's.
static IS_PAST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:was|were|used to|former(?:ly)?|until|once|ex|then|stood down|stepped down|left|leaves|leaving|retired|retirement|resigned|lost|since|served|sat|represented (?:[a-z]+ )?(?:for|from|on|in)|represented station|years?|when|before|no longer|not|never|late|predecessor|succeeded|replaced|vacancy|by-election|in (?:19|20)\d\d|wrote to the council|farewell|thanks)\b|NAME(?:'s)? (?:had|stood|died)\b",
    )
});

/// Whether what stands behind a name tells that it is over: `Roy Bannister stood down`.
pub(super) fn is_gone(after: &str) -> bool {
    let after = after.trim_start();
    [
        "stood down",
        "stepped down",
        "left",
        "retired",
        "resigned",
        "died",
        "lost",
    ]
    .iter()
    .any(|gone| after.starts_with(gone))
}

/// `The ward member for Northgate, ` before a name.
pub(super) fn is_introduced(before: &str) -> bool {
    static HOLDER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:ward|local|our|your|borough|district|county|city|town|council|sitting|serving|current) (?:members?|councillors?|cllr|representative)|councillors?|members?|representative)(?: (?:for|in|of|from) (?:the )?(?:(?-i:[A-Z])[\w'’&-]*(?: (?:and|of|the|on|upon|in))? ?){1,5})?(?:,|:| [–—-])? $",
        )
    });
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(120))..];
    let found = HOLDER.find_iter(near).last();
    let is_over = |before: &str| is_of_the_past(before) || before.contains(" once ") || before.ends_with(" had a ");
    found.is_some_and(|found| found.end() == near.len() && !is_over(&near[..found.start()]))
}

/// `, councillor for Northgate,` behind a name.
pub(super) fn is_described(after: &str) -> bool {
    let Some(after) = after.trim_start().strip_prefix([',', '(']) else {
        return false;
    };
    let after = after.trim_start().to_lowercase();
    let until = after.split([',', ')', '.']).next().unwrap_or_default();
    // `councillor for Station from 2010 to 2026`
    let is_over = [" until ", " to 20", " to 19", " till ", "–20", "-20"]
        .iter()
        .any(|term| until.contains(term));
    if is_over {
        return false;
    }
    let after = after
        .strip_prefix("the ")
        .or_else(|| after.strip_prefix("a "))
        .unwrap_or(&after);
    [
        "councillor for",
        "councillor,",
        "councillor)",
        "ward councillor",
        "cllr for",
        "who represents",
        "who sits for",
        "who serves",
        "ward member",
        "member for",
        "local councillor",
        "local member",
        "our councillor",
        "your councillor",
        "representing",
        "whose ward",
        "who holds",
        "who is councillor",
        "who is the councillor",
    ]
    .iter()
    .any(|words| after.starts_with(words))
}
